/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_SNIFF_OLE_H
#define JP_READ_SNIFF_OLE_H

#include "juanping/model/document.h"

/** What a compound file holds, by the names of its top streams. JP_FILE_OLE2 when nothing known is among
 * them or the directory is damaged. source: [MS-CFB] 2.2, 2.3, 2.6 */
jp_file_type jp_sniff_ole(jp_view bytes);

#endif
