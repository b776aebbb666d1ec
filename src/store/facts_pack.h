/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_STORE_FACTS_PACK_H
#define JP_STORE_FACTS_PACK_H

#include "sql.h"

/* The compressed facts tree of one dossier. No row stands for an empty tree. */
typedef struct jp_facts_head {
    uint64_t raw_bytes;
    char raw_sha256[JP_SHA256_HEX_BYTES]; /* of the tree before compression; empty when there is none */
} jp_facts_head;

void jp_facts_head_of(jp_view xml, jp_facts_head *out);
JP_MUST_USE bool jp_facts_put(jp_store *store, int64_t dossier_no, jp_view xml, const jp_facts_head *head,
                              jp_error *err);
JP_MUST_USE bool jp_facts_read_head(jp_store *store, int64_t dossier_no, jp_facts_head *out, jp_error *err);
/** The tree, checked against its size and digest. err: VERIFY when it is not what was put in. */
JP_MUST_USE bool jp_facts_read(jp_store *store, int64_t dossier_no, jp_arena *arena, jp_view *xml, jp_facts_head *head,
                               jp_error *err);

#endif
