/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_EXAMPLE_WORDS_H
#define JUANPING_REPORT_EXAMPLE_WORDS_H

#include "paper_titles.h"

/* The reason of an answer as an example for the public. */

/** Without the names of files, which hold names; papers of one title that only these told apart are counted:
 * 「询问笔录」（a.docx）：没有签名；「询问笔录」（b.docx）：没有签名 → 两份「询问笔录」：没有签名, and 一份…, 另一份…
 * where something else is said of each. */
JP_MUST_USE jp_view jp_example_papers(jp_view reason, jp_arena *arena);
/** Papers by the names of the catalogue: their own titles are free text, and may hold names of people. */
JP_MUST_USE jp_view jp_example_names(jp_view reason, const jp_paper_titles *titles, jp_arena *arena);
/** Titles without the organ that their papers print above them: 「某县水利局 不予许可决定书」 → 「不予许可决定书」. */
JP_MUST_USE jp_view jp_example_titles(jp_view reason, jp_view organ, jp_arena *arena);
/** As many whole clauses as go into so many UTF-16 units, and that there are more. */
JP_MUST_USE jp_view jp_example_cut(jp_view reason, size_t max_units, jp_arena *arena);

#endif
