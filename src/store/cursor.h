/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_STORE_CURSOR_H
#define JP_STORE_CURSOR_H

#include "sql.h"

/* One dossier as it stands in the store, with what the public result does not show. */
typedef struct jp_stored {
    jp_result result;
    int64_t dossier_no;
    char seal[JP_SHA256_HEX_BYTES];
} jp_stored;

/** Reads the row the cursor stands on; *out NULL at the end. */
JP_MUST_USE bool jp_cursor_next(jp_store_cursor *cursor, unsigned parts, jp_arena *arena, jp_stored **out,
                                jp_error *err);

#endif
