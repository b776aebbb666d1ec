/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_CROSS_GATHER_H
#define JP_CROSS_GATHER_H

#include "index.h"
#include "juanping/model/result.h"
#include "sketch.h"

/** What one dossier has to be compared by → rows. scratch is reset by the caller. err: STORE_SQL */
JP_MUST_USE bool jp_gather(jp_index *index, jp_sketch *sketch, const jp_result *result, jp_arena *scratch,
                           jp_error *err);

#endif
