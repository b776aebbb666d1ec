/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_REDACT_LABEL_H
#define JUANPING_REPORT_REDACT_LABEL_H

#include "juanping/base/arena.h"
#include "juanping/write/text.h"

/* What stands for a name within one text: 某公司, and where several companies are named, 甲公司、乙公司 in the order in
 * which they come, so that 「甲公司」与「乙公司」不一致 still says what is wrong.
 *
 * While a text is worked on, a name is one character of plane 16 (private use), which no pattern takes for a letter. */

typedef struct jp_label {
    const char *word; /* 某公司; 某某 for a person */
    jp_view name;
    bool is_loose; /* where the name begins is not sure: words that lead to it may stand in front */
} jp_label;

typedef struct jp_labels {
    jp_arena *arena;
    jp_label *items;
    size_t count, cap;
} jp_labels;

void jp_labels_init(jp_labels *labels, jp_arena *arena);
/** The text without characters that would be taken for labels. */
JP_MUST_USE jp_view jp_labels_clean(jp_view text, jp_arena *arena);
/** Put the label of this name; the name is kept by view. A loose one is the same as another when one of them ends with
 * the other, or holds what the other is called besides its form (明珠公司, 昌吉明珠商贸有限公司). */
void jp_labels_put(jp_labels *labels, jp_str *out, const char *word, jp_view name, bool is_loose);
/** The label a character is; NULL for any other character. */
const jp_label *jp_labels_of(const jp_labels *labels, uint32_t c);
/** What patterns find, as labels (redact_pattern.c). */
JP_MUST_USE jp_view jp_mark_patterns(jp_view text, jp_labels *labels);
/** Labels become words. */
JP_MUST_USE jp_view jp_labels_resolve(const jp_labels *labels, jp_view text, jp_arena *arena);

#endif
