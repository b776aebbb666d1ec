/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_EVIDENCE_H
#define JUANPING_REPORT_EVIDENCE_H

#include "juanping/model/result.h"
#include "paper_titles.h"

/* The evidence of one answer as the three cells people read. Several pieces are numbered alike in both.
 * titles: of the papers, to be said where they tell more than the name of the file; NULL: none. */

/** "询问笔录.docx 第12段", then "同上 第15段": where the quoted passages stand. */
JP_MUST_USE jp_view jp_evidence_places(const jp_answer *answer, const jp_paper_titles *titles, jp_arena *arena);
/** The same for a narrow column: the first few each with the words that bear out the reason,
 * "10_送达回证.docx 第4段「2025年3月28日」", the rest on one line. */
JP_MUST_USE jp_view jp_evidence_places_brief(const jp_answer *answer, const jp_paper_titles *titles, jp_arena *arena);
/** "同上 第3段、第5段；询问笔录.docx 第2段": places of quoted passages behind the first so many, each place once, of
 * very many the first and how many there are; empty when none is left. */
JP_MUST_USE jp_view jp_evidence_places_rest(const jp_answer *answer, uint32_t told, const jp_paper_titles *titles,
                                            jp_arena *arena);
/** The passages word for word; a long one is shortened with a mark. */
JP_MUST_USE jp_view jp_evidence_quotes(const jp_answer *answer, jp_arena *arena);
/** "全卷18份材料、决定书.docx": the same without the list of names, for a narrow column. */
JP_MUST_USE jp_view jp_evidence_searched_brief(const jp_answer *answer, const jp_paper_titles *titles, jp_arena *arena);
/** "全卷18份材料：01_立案审批表.docx、…": what was searched where something is missing from the dossier; empty when
 * nothing is. */
JP_MUST_USE jp_view jp_evidence_all_searched(const jp_result *result);
/** Where something was searched in vain; of a long list of papers the first. */
JP_MUST_USE jp_view jp_evidence_searched(const jp_answer *answer, const jp_paper_titles *titles, jp_arena *arena);
/** The one passage that says more than the reason does; empty when the reason tells of something missing, or quotes all
 * there is, or only a day, a number or a name was found. */
JP_MUST_USE jp_view jp_evidence_telling_quote(const jp_answer *answer);
/** What stands at that place word for word; empty for a whole paper, and where the reason tells of something missing:
 * then only what it tells itself. */
JP_MUST_USE jp_view jp_evidence_quote_beside(const jp_answer *answer, const jp_evidence *evidence);
/** As much of a passage as has room: its beginning, or from the clause on that holds a sum of the reason that the
 * beginning lacks. What is left out is marked with ……. */
JP_MUST_USE jp_view jp_evidence_passage(jp_view reason, jp_view quote, size_t max_units, jp_arena *arena);

#endif
