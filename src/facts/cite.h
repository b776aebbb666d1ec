/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_FACTS_CITE_H
#define JUANPING_FACTS_CITE_H

#include "juanping/facts/laws.h"

/* Parts of the citation reader. */

typedef struct jp_cite_list {
    jp_arena *arena;
    jp_citation *items;
    uint32_t count;
    size_t cap;
} jp_cite_list;

void jp_cite_add(jp_cite_list *list, const jp_citation *citation);

/**
 * Articles with their paragraphs, items and points, from a 第 (or a number in a list) at `at`: lists and ranges
 * expanded, one citation each, copied from head.
 *
 * head       law and flags; span.from is where the first citation begins
 * returns    end of what was read; 0: no article here, nothing added
 */
size_t jp_cite_articles(jp_view v, size_t at, const jp_citation *head, jp_cite_list *list);

/* ---- what the words around say of the purpose ---- */

typedef enum jp_cite_verb {
    JP_VERB_NONE,
    JP_VERB_CHARGE,     /* 违反 */
    JP_VERB_BASIS,      /* 依据 */
    JP_VERB_PROCEDURE,  /* 立案依据 */
    JP_VERB_DISCRETION, /* 参照 */
    JP_VERB_MATCH,      /* 符合: by what follows */
    JP_VERB_DENIED      /* 不适用, 未违反 */
} jp_cite_verb;

/** The governing word at `at`; its bytes, 0: none. */
size_t jp_cite_verb_at(jp_view v, size_t at, jp_cite_verb *verb);

/** is_procedural: the law governs how organs act; tail: text behind the citation. */
jp_cite_purpose jp_cite_purpose_of(jp_cite_verb verb, const jp_citation *cited, bool is_procedural, jp_view tail);

#endif
