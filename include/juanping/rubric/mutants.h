/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_RUBRIC_MUTANTS_H
#define JUANPING_RUBRIC_MUTANTS_H

#include "juanping/rubric/rubric.h"

/* Small wrong changes of the conditions of an item. Examples that do not notice one do not hold the condition to what
 * it says: `rubric test` runs the examples of the item on each.
 *
 * Changed are 适用 逐项 判定 不符 相符 次数 否决条件 情形n 例外n; a 情形 is dropped whole, too. Left out, because
 * nothing could tell them apart: a comparison with a number that comes out the same for every value the function beside
 * it can have (count(…) > 0 and
 * != 0; 阈值(…) = 1 and >= 1); 次数 where one occurrence already costs all there is to lose; and what another mutant
 * already says. */

typedef enum jp_mutation {
    JP_MUTATION_COMPARISON, /* <= → <, <= → > … */
    JP_MUTATION_NUMBER,     /* 90 → 89, 90 → 91 */
    JP_MUTATION_OPERAND,    /* a and b → a */
    JP_MUTATION_NOT,        /* not(a) → (a) */
    JP_MUTATION_DOCUMENT,   /* one document for another */
    JP_MUTATION_ORDER,      /* 早于 ↔ 不晚于 */
    JP_MUTATION_UNIT,       /* 日 ↔ 工作日 */
    JP_MUTATION_FIELD       /* a word of 缺项 less */
} jp_mutation;

typedef struct jp_mutant {
    jp_mutation kind;
    uint32_t slot;    /* which condition: for jp_mutant_apply */
    const char *key;  /* its key: "判定" */
    jp_view text;     /* the condition as changed */
    jp_view from, to; /* what was changed into what, with as little around it as names the place */
    uint32_t line_no; /* of the condition */
} jp_mutant;

/** All mutants of an item, in the order of its conditions; in arena. words: the documents are asked for. */
JP_MUST_USE jp_mutant *jp_mutants_make(const jp_item *item, const jp_rubric_words *words, jp_arena *arena,
                                       uint32_t *count);

/** The item with that condition in place of its own. False when the change does not compile. Everything but that one
 * condition is borrowed from item; the compiled condition is given back with jp_mutant_release. */
JP_MUST_USE bool jp_mutant_apply(const jp_mutant *mutant, const jp_item *item, jp_arena *arena, jp_item *out);
void jp_mutant_release(const jp_mutant *mutant, jp_item *changed);

#endif
