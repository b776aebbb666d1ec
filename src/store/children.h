/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_STORE_CHILDREN_H
#define JP_STORE_CHILDREN_H

#include "sql.h"

/* The rows below a dossier, but for its facts. */
JP_MUST_USE bool jp_children_put(jp_store *store, int64_t dossier_no, const jp_result *result, jp_error *err);
/** The dossier's own row and its facts too. */
JP_MUST_USE bool jp_children_delete(jp_store *store, int64_t dossier_no, jp_error *err);
/** Fill in what parts ask for. */
JP_MUST_USE bool jp_children_read(jp_store *store, int64_t dossier_no, unsigned parts, jp_arena *arena,
                                  jp_result *result, jp_error *err);

#endif
