/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_SNIFF_ZIP_H
#define JP_READ_SNIFF_ZIP_H

#include "juanping/model/document.h"
#include "opc.h"

/** What an archive is: an Office package by the content type of its main part, OFD, ODF, else a plain ZIP. */
jp_file_type jp_sniff_package(jp_opc *opc);

#endif
