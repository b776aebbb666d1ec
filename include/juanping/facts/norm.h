/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_FACTS_NORM_H
#define JUANPING_FACTS_NORM_H

#include "juanping/base/day.h"
#include "juanping/base/view.h"

/* Written forms → values. Pure functions; each finder scans text from byte `from` and reports the span it
 * found, so that callers can quote it. Nothing is guessed: a form that is not fully understood is not found.
 * `from` and spans are byte offsets into the view given. */

typedef struct jp_span {
    size_t from, to; /* [from, to) */
} jp_span;

/** Fold for matching: full-width ASCII → ASCII, brackets （）→(), ：→:, spaces between two Han characters dropped,
 * runs of white space → one space, soft hyphen and zero-width dropped, middle dots •・‧．→ · between Han. */
JP_MUST_USE jp_view jp_norm_fold(jp_view text, jp_arena *arena);

/** Next passage in folded text that gives the words of a statute: “…” behind the name of an article, or (…) at once
 * behind an article, paragraph or item. The span is what stands between the marks. */
bool jp_norm_next_statute(jp_view folded, size_t from, jp_span *out);
/** That byte stands in such a passage of its line. */
bool jp_norm_in_statute(jp_view folded, size_t at);
/** Folded text without the words of statutes that it quotes; the marks stay. What a paper quotes it does not say. */
JP_MUST_USE jp_view jp_norm_drop_statutes(jp_view folded, jp_arena *arena);

/** Chinese or Arabic (full-width too) number at the start of v: 二十, 廿三, 一百零五, 两, 〇, 120. Returns bytes used,
 * 0 if none. */
size_t jp_norm_number(jp_view v, int64_t *out);

/* ---- dates and times ---- */

typedef struct jp_found_date {
    jp_span span;
    jp_day day;
    bool is_blank;     /* a date form with nothing filled in: 「年 月 日」 */
    bool year_carried; /* 3月5日, 同日, 次日: resolved with the context day */
} jp_found_date;

/** Next date at or after from: 2024年3月5日, full-width and spaced forms, 二〇二四年三月五日 (〇 ○ O 0 零), 2024-03-05,
 * 2024/3/5, 2024.3.5, 20240305 (only as the whole text or behind 日期, 时间, 于), 3月5日 / 同日 / 次日 when context is
 * not JP_DAY_NONE. Two-digit years are not dates. Days that do not exist are not found. A form with its month or day
 * unfilled (2024年 月 日, 2024年3月 日) is blank: give the text as it stands, folding takes away the spaces that show
 * it. In a row of dates pass the day found last as context. */
bool jp_norm_next_date(jp_view v, size_t from, jp_day context, jp_found_date *out);

/** The text is a date and nothing else; it may be blank. */
bool jp_norm_is_date(jp_view v, jp_day context, jp_found_date *out);
/** The date that ends the text, filled in; the hour may stand behind it. */
bool jp_norm_date_at_end(jp_view v, jp_day context, jp_found_date *out);

/** The text is nothing but an unfilled date form (年 月 日, ____年__月__日, ×年×月×日). */
bool jp_norm_is_blank_date(jp_view v);

typedef struct jp_found_times {
    jp_span span;
    jp_minute start, end; /* end: JP_MINUTE_NONE when open ("至 时 分" left blank or no 至) */
    bool end_is_blank;    /* 至 is there but unfilled */
} jp_found_times;

/** A moment or range: 2024年3月5日10时05分至11时20分, …至2024年3月5日11时20分, 至次日1时10分, 9:30—10:40, 上午9时,
 * 下午3点半. Needs a date in the text or a context day: the last date before the time in the text, else that behind 至,
 * else context. An end that lies before the beginning is reported as it is written. */
bool jp_norm_next_times(jp_view v, size_t from, jp_day context, jp_found_times *out);
/** The end of the hour behind a date that ends at `at`, as of 2024年3月5日10时05分; `at` where none is. */
size_t jp_norm_clock_behind(jp_view v, size_t at);

/* ---- money ---- */

typedef struct jp_found_money {
    jp_span span;
    int64_t fen;
    bool is_capital; /* 伍仟元整 */
} jp_found_money;

/** Next sum: 5000元, 5,000.00元, ¥5000.00, ￥, 5万元, 1.5万元, 伍万元, 人民币伍仟元整, 罚款（大写）伍仟元整, 5000.00
 * (人民币). Needs a currency sign or word, or capitals. */
bool jp_norm_next_money(jp_view v, size_t from, jp_found_money *out);

typedef struct jp_reckoning {
    jp_span span;
    bool is_right; /* to the 元 */
} jp_reckoning;
/** Next product written out with its result in 元: 125千克×72元/千克=9000元. Products in several units (斤, 公斤;
 * 万元), parts of longer formulas and results that differ by a power of ten (克 turned into 千克) are passed over. */
bool jp_norm_next_reckoning(jp_view v, size_t from, jp_reckoning *out);
/** Next sentence that tells one price, one quantity sold and the sum in words: 每瓶售价14元，已售出15瓶，违法所得210元.
 * A 违法所得 that is less than the product may be what was earned, and is passed over. */
bool jp_norm_next_told_product(jp_view v, size_t from, jp_reckoning *out);
/** The first total of a paragraph and the sums it adds up: 计256元；计1888元。以上合计2144元. Where another sum than
 * these and the prices of pieces (每次多收2元) stands before it, none is judged. */
bool jp_norm_total(jp_view v, jp_reckoning *out);

typedef struct jp_money_pair {
    jp_span span;
    int64_t digits_fen, capital_fen;
} jp_money_pair;
/** A sum written twice, digits and capitals side by side: 人民币伍仟元整（¥5000.00）, 5000元（大写：伍仟元整）, in
 * either order. */
bool jp_norm_next_money_pair(jp_view v, size_t from, jp_money_pair *out);

/* ---- document numbers ---- */

typedef struct jp_found_docno {
    jp_span span;
    jp_view value;   /* 乌市监罚〔2024〕12号; in arena */
    jp_view prefix;  /* 乌市监罚 */
    int year;        /* 0: none or blank */
    int64_t number;  /* -1: blank 〔 〕 号 */
    bool is_regular; /* official form: 〔〕, four-digit year, no 第, no leading zero */
    bool is_blank;
    jp_view defect; /* Chinese, what is irregular; empty when regular */
} jp_found_docno;
bool jp_norm_next_docno(jp_view v, size_t from, jp_arena *arena, jp_found_docno *out);

/* ---- identity numbers ---- */

typedef enum jp_id_kind {
    JP_ID_CITIZEN,
    JP_ID_CITIZEN_OLD,
    JP_ID_CREDIT,
    JP_ID_ORG,
    JP_ID_REGISTRATION,
    JP_ID_MASKED,
    JP_ID_OTHER
} jp_id_kind;
typedef enum jp_id_check { JP_ID_RIGHT, JP_ID_WRONG, JP_ID_UNKNOWN } jp_id_check;
typedef struct jp_identity {
    jp_id_kind kind;
    jp_id_check check;
    jp_day born; /* citizens; JP_DAY_NONE otherwise */
} jp_identity;
/** Kind and check digit of a number (spaces dropped, full width folded). source: GB 11643-1999, GB 32100-2015, GB
 * 11714. */
jp_identity jp_norm_identity(jp_view number);
/** Next 15/18-character citizen number or 18-character credit code in running text. */
bool jp_norm_next_identity(jp_view v, size_t from, jp_span *span, jp_identity *out);
/** Next enforcement certificate number (after 证号 words, or 8 and more digits / letter prefix in brackets behind a
 * name). */
bool jp_norm_next_certificate(jp_view v, size_t from, jp_span *number);

/* ---- names ---- */

/** Person's name for comparison: spaces dropped, middle dots unified, titles (同志, 先生) dropped. */
JP_MUST_USE jp_view jp_norm_person(jp_view name, jp_arena *arena);
/** Organisation or party name for comparison: fold, brackets unified, 中华人民共和国 prefix and blanks dropped. */
JP_MUST_USE jp_view jp_norm_organ(jp_view name, jp_arena *arena);

typedef struct jp_found_person {
    jp_span span; /* of the name */
    jp_view name; /* normalised; in arena */
    jp_span cert; /* certificate number that belongs to it; empty when none */
} jp_found_person;
/** Persons of a value such as 「张三（证号65010012）、李四 65010013」, 「买买提·艾力, 王五」, 「张三 李四」. False at
 * the end. Words that are no names (签名, 执法人员, 年月日, 同意 …) are passed over; only Han 2–4 characters or dotted
 * names are taken. */
bool jp_norm_next_person(jp_view v, size_t from, jp_arena *arena, jp_found_person *out);

/** The text is a blank: empty, only spaces, underlines, ×, X runs, /, —, 无内容的括号, or template text (${…}, 【】,
 * 某某). */
bool jp_norm_is_blank(jp_view v);
/** Next template left-over in running text: ×××, XX, ${…}, 【…】 unfilled, ____ where a value belongs, 年 月 日. kind:
 * static Chinese word. */
bool jp_norm_next_leftover(jp_view v, size_t from, jp_span *span, const char **kind);

#endif
