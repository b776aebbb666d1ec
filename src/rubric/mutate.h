/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RUBRIC_MUTATE_H
#define JP_RUBRIC_MUTATE_H

#include "juanping/rubric/mutants.h"
#include "juanping/rubric/xpath_text.h"

/* One condition being changed. */
typedef struct jp_mutate {
    jp_arena *arena;
    const jp_rubric_words *words;
    jp_view text;
    const jp_xpath_token *tokens;
    uint32_t token_count;
    const jp_view *documents; /* that the item names */
    uint32_t document_count;
    jp_mutant like; /* slot, key, line_no of the condition */
    jp_mutant *list;
    uint32_t count;
    size_t cap;
} jp_mutate;

/** A mutant: bytes [from, to) of the condition become put. Dropped when the text is already among those made. */
void jp_mutate_add(jp_mutate *m, jp_mutation kind, size_t from, size_t to, jp_view put);
/** Comparisons with and without numbers, and numbers elsewhere. */
void jp_mutate_numbers(jp_mutate *m);
/** Byte behind a token, with the quotes of a literal. */
size_t jp_mutate_end(const jp_mutate *m, uint32_t token);
bool jp_mutate_is(const jp_mutate *m, uint32_t token, jp_xpath_kind kind, const char *text);
/** Index of the bracket that closes the one at token; token_count when there is none. */
uint32_t jp_mutate_close(const jp_mutate *m, uint32_t token);
/** Index of the bracket that opens the one at token; UINT32_MAX when there is none. */
uint32_t jp_mutate_open(const jp_mutate *m, uint32_t token);

#endif
