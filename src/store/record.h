/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_STORE_RECORD_H
#define JP_STORE_RECORD_H

#include "sql.h"

/* Rows of the table run. */
JP_MUST_USE bool jp_record_put(jp_store *store, const char *key, jp_view value, jp_error *err);
JP_MUST_USE bool jp_record_put_number(jp_store *store, const char *key, int64_t number, jp_error *err);
/** Empty when there is no such row. */
JP_MUST_USE bool jp_record_find(jp_store *store, const char *key, jp_arena *arena, jp_view *out, jp_error *err);

/** is_first: also the fields that a resumed run leaves as they were. */
JP_MUST_USE bool jp_record_put_run(jp_store *store, const jp_run_info *run, bool is_first, jp_error *err);

/** SHA-256 of the run record without started_at and of the rubrics: the same for equal runs. */
JP_MUST_USE bool jp_record_head(jp_store *store, jp_arena *scratch, char out[JP_SHA256_HEX_BYTES], jp_error *err);

#endif
