/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_WORDS_H
#define JUANPING_REPORT_WORDS_H

#include "juanping/rank/rank.h"

/* Values as people read them. */

/** 8750 → "87.5", 9000 → "90", 8725 → "87.25". */
JP_MUST_USE jp_view jp_words_points(int64_t cp, jp_arena *arena);
/** "27.2%", half up; "—" when whole is 0. */
JP_MUST_USE jp_view jp_words_share(uint64_t part, uint64_t whole, jp_arena *arena);
/** Of fewer dossiers than JP_LEAST_FOR_SHARE a share says less than the numbers: "1件中有1件". */
enum { JP_LEAST_FOR_SHARE = 3 };
JP_MUST_USE jp_view jp_words_share_of_few(uint64_t part, uint64_t whole, jp_arena *arena);
/** "2026-11-23" → "2026年11月23日"; empty when it is no date. */
JP_MUST_USE jp_view jp_words_date(jp_view iso, jp_arena *arena);
/** "t2r3c4" → "表2第3行第4格"; what is not understood comes back as it is. */
JP_MUST_USE jp_view jp_words_place(jp_view where, jp_arena *arena);
/** The same beside the title of its paper, which an export's path may name again; empty where it says no more. */
JP_MUST_USE jp_view jp_words_place_in(jp_view where, jp_view title, jp_arena *arena);
/** 1 → "一", 12 → "十二", 104 → "一百零四", up to 9999. */
JP_MUST_USE jp_view jp_words_number(uint32_t number, jp_arena *arena);
/** "18(三)(四) 27(一)" → "第十八条第（三）项、第十八条第（四）项、第二十七条第（一）项". */
JP_MUST_USE jp_view jp_words_articles(jp_view regulation, jp_arena *arena);

/** "食品安全法第34条第10项" → "食品安全法第三十四条第（十）项". */
JP_MUST_USE jp_view jp_words_statute(jp_view cited, jp_arena *arena);

jp_view jp_words_outcome(jp_outcome outcome);
jp_view jp_words_status(jp_result_status status);
jp_view jp_words_doc_status(jp_view status);
/** Of the type of a manifest: 图片; a name such as DOCX shows itself. */
jp_view jp_words_file_type(jp_view type);
jp_view jp_words_level(jp_region_level level);
jp_view jp_words_judgeability(jp_view letter);
/** A problem code as a short Chinese name; the code itself when it is not in the table. */
jp_view jp_words_problem(jp_view code);
jp_view jp_words_kind(jp_view kind);

/* One article reference of an item: article 27, item （二）. */
typedef struct jp_article_ref {
    uint32_t article;
    jp_view item; /* "二"; empty when the whole article is meant */
} jp_article_ref;
/** Advance through "18(三)(四) 27(一)"; false at the end. *at starts at 0, *ref zeroed. */
bool jp_article_next(jp_view regulation, size_t *at, jp_article_ref *ref);
/** 1–7 for the ground of article 27 that the item names first; 0: none. */
uint32_t jp_article_ground(jp_view regulation);
/** The same; for an item that names none, the ground its content falls under: every finding has one (article 27). 0 for
 * an item without an article. */
uint32_t jp_article_letter_ground(jp_view regulation);

/** What an unmet answer rests on, without what stays open beside it: for papers that leave the house. */
JP_MUST_USE jp_view jp_words_settled(jp_view reason);
/** A reason that ends with the hint of its item, without it: the hint stands in a column of its own. */
JP_MUST_USE jp_view jp_words_without_hint(jp_view reason, jp_view hint);
/** With the marks of official papers (GB/T 15834): “…” for 「…」, and ‘…’ for those within. */
JP_MUST_USE jp_view jp_words_quotes(jp_view text, jp_arena *arena);
/** Words of a reason with the brackets that Chinese is printed with: 《…管理规定（试行）》. Reasons hold words as they
 * are compared, in half width; where a passage of the answer has just those, they stay. */
JP_MUST_USE jp_view jp_words_brackets(jp_view text, const jp_answer *answer, jp_arena *arena);

#endif
