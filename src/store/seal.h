/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_STORE_SEAL_H
#define JP_STORE_SEAL_H

#include "facts_pack.h"
#include "juanping/model/result.h"

/* What is hashed: every field with its length in front, so that no two different records give the same bytes. */
void jp_seal_text(jp_str *s, jp_view text);
void jp_seal_number(jp_str *s, int64_t number);

/** SHA-256 over everything stored of a dossier; the facts tree goes in by its digest. scratch: for working memory. */
void jp_seal_result(const jp_result *result, const jp_facts_head *facts, jp_arena *scratch,
                    char out[JP_SHA256_HEX_BYTES]);

#endif
