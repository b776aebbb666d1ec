/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_STORE_CROSS_H
#define JP_STORE_CROSS_H

#include "sql.h"

/** The findings between dossiers are those that were sealed. err: VERIFY */
JP_MUST_USE bool jp_cross_verify(jp_store *store, jp_error *err);

#endif
