/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_KIND_VOTE_H
#define JP_FACTS_KIND_VOTE_H

#include "catalogue.h"
#include "juanping/model/kind.h"

/* Of which kind is a case? Each paper that the catalogue gives a 类别 speaks for it; which kind is the better supported
 * is decided by the weightiest paper of each, then by their number. */

/* One paper that speaks for a kind. */
typedef struct jp_kind_witness {
    uint32_t kind;
    jp_kind_weight weight;
    bool by_name; /* the member could not be read: only its file name speaks */
    bool by_text; /* the title does not say the kind, its words may (提及式): names it, never votes */
    jp_view document, member, where;
} jp_kind_witness;

typedef struct jp_kind_vote {
    jp_kind_witness *witnesses; /* order of members */
    uint32_t count;
    uint32_t best;  /* JP_KIND_NONE: no paper says */
    uint32_t cover; /* what the cover calls the dossier, where a penalty in it is decided too; JP_KIND_NONE: nothing */
    uint32_t penalty; /* … and that penalty's kind */
    jp_view cover_member;
    uint32_t rival; /* stands as high as best and is none of its parts by nature; JP_KIND_NONE: none */
} jp_kind_vote;

struct jp_dossier_facts;

/** Does a paper of that type and title speak for any kind? */
bool jp_kind_is_said(const jp_doc_type *type, jp_view title, jp_arena *arena);
/** Count the papers. Nothing is guessed: a dossier without a paper of any kind has none. */
void jp_kind_vote_take(const struct jp_dossier_facts *facts, jp_kind_vote *out);
/** Does the dossier, itself of kind own, hold papers enough to be judged as a case of that other kind too? Only what
 * was read counts. */
bool jp_kind_vote_has_part(const jp_kind_vote *vote, uint32_t own, uint32_t kind);
/** Do file names alone speak for such a part? */
bool jp_kind_vote_may_have_part(const jp_kind_vote *vote, uint32_t own, uint32_t kind);
/** Was a paper of that kind read that is too little to be judged as a part? A lone paper of an inspection belongs to
 * the case itself and is none. */
bool jp_kind_vote_has_trace(const jp_kind_vote *vote, uint32_t own, uint32_t kind);
/** The weightiest paper that speaks for the kind, the first of equals; NULL when none does. */
const jp_kind_witness *jp_kind_vote_first(const jp_kind_vote *vote, uint32_t kind);

#endif
