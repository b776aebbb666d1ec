/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_FACTS_NORM_SCAN_H
#define JUANPING_FACTS_NORM_SCAN_H

#include "juanping/base/utf8.h"
#include "juanping/base/view.h"
#include "juanping/facts/norm.h"

/* Steps over text shared by the finders. All positions are byte offsets; all characters come width-folded. */

/* The general case of jp_scan_at. */
uint32_t jp_scan_at_any(jp_view v, size_t at, size_t *next);

/** Character at `at`, *next behind it (NULL allowed); 0 at the end. A NUL byte reads as U+FFFD. Every finder calls this
 * for every character, and nearly all are ASCII or in U+4000–9FFF, which width folding leaves alone. */
static inline uint32_t jp_scan_at(jp_view v, size_t at, size_t *next) {
    if (at + 2 < v.bytes) {
        const unsigned char *b = (const unsigned char *)v.data + at;
        bool is_plain = b[0] > 0 && b[0] < 0x80;
        if (is_plain || (b[0] >= 0xE4 && b[0] <= 0xE9 && (b[1] & 0xC0) == 0x80 && (b[2] & 0xC0) == 0x80)) {
            if (next)
                *next = at + (is_plain ? 1 : 3);
            return is_plain ? b[0] : ((b[0] & 0x0Fu) << 12) | ((b[1] & 0x3Fu) << 6) | (b[2] & 0x3Fu);
        }
    }
    return jp_scan_at_any(v, at, next);
}
/** Character that ends at `at`, *start before it (NULL allowed); 0 at the beginning. */
uint32_t jp_scan_before(jp_view v, size_t at, size_t *start);
/** at, moved over white space. */
size_t jp_scan_skip(jp_view v, size_t at);
/** The same backwards. */
size_t jp_scan_skip_back(jp_view v, size_t at);
/** Next character that is not white space. */
uint32_t jp_scan_solid(jp_view v, size_t at, size_t *next);
/** The same two, moved over the lines that a form prints to write on too: 「2024_年_06_月」. */
size_t jp_scan_skip_lines(jp_view v, size_t at);
uint32_t jp_scan_behind_lines(jp_view v, size_t at, size_t *next);
uint32_t jp_scan_solid_before(jp_view v, size_t at, size_t *start);

/** Value of an ASCII digit, or -1. */
int jp_scan_digit(uint32_t c);
bool jp_scan_is_letter(uint32_t c);
/** c is one of the characters of set. */
bool jp_scan_in(uint32_t c, const char *set);
/** Bytes of v at `at` that spell word, white space between its characters allowed; 0: other text. */
size_t jp_scan_word(jp_view v, size_t at, const char *word);
/** The first of words (NULL-terminated) that stands at `at`; its index in *which (NULL allowed). */
size_t jp_scan_words(jp_view v, size_t at, const char *const *words, size_t *which);
/** Start of word when it ends exactly at `at` (white space between its characters allowed), or SIZE_MAX. */
size_t jp_scan_word_before(jp_view v, size_t at, const char *word);

/* ---- numerals ---- */

/** Decimal digit as years write it: 0–9, 〇 ○ 零, 一 … 九; O and o when is_inside. -1: none. */
int jp_scan_year_digit(uint32_t c, bool is_inside);

/** c is a Chinese numeral or a unit of one (十, 万). */
bool jp_scan_is_numeral(uint32_t c);

typedef struct jp_han_number {
    int64_t value;
    size_t end;
    bool is_capital;    /* holds 壹 贰 … or 拾 佰 仟 */
    bool is_loose;      /* 一万五: a last digit without its unit and without 零 before it */
    bool is_positional; /* 二〇〇〇 */
    uint32_t char_count;
} jp_han_number;
/** Chinese number at `at`; white space between numerals allowed. Values below 10^13. */
bool jp_scan_han_number(jp_view v, size_t at, jp_han_number *out);
/** ASCII digits at `at`, at most max_digits of them and none behind; false: none or more. */
bool jp_scan_digits(jp_view v, size_t at, size_t max_digits, int64_t *value, size_t *end);

/* ---- dates ---- */

typedef enum jp_date_form { JP_DATE_NONE, JP_DATE_FOUND, JP_DATE_INVALID } jp_date_form;
/** A date that starts exactly at `at`. INVALID: a form that means no day (2月30日); out->span is set then too. */
jp_date_form jp_scan_date(jp_view v, size_t at, jp_day context, jp_found_date *out);
/** The unfilled form 「年 月 日」 whose 年 stands at `at`; from bounds what is taken in before it. */
bool jp_scan_blank_date(jp_view v, size_t at, size_t from, jp_found_date *out);
/** A character that stands for an unfilled place: _ × X * and white space. */
bool jp_scan_is_filler(uint32_t c);
/** at, moved over fillers. */
size_t jp_scan_skip_fillers(jp_view v, size_t at);

/* ---- persons and certificates ---- */

/** A certificate number that starts exactly at `at`: letters, digits and hyphens with at least min_digits digits. */
bool jp_scan_certificate(jp_view v, size_t at, size_t min_digits, jp_span *out);
/** 新执法字第0123号: up to six Han and 第 before the digits. */
bool jp_scan_worded_certificate(jp_view v, size_t at, jp_span *out);
/** Words that introduce a certificate number, with 码 为 ： behind; 0: none here. */
size_t jp_scan_certificate_label(jp_view v, size_t at);

/* Any ticked box as ☑, any open one as □, anything else as it is. Never longer in UTF-8 than what was given. */
uint32_t jp_scan_box(uint32_t c);
/** The box that brackets draw at `at`: 「[√]」 is ☑, 「[ ]」 is □; 0: none there. Round brackets also number and
 * enclose, they are no box by themselves. */
uint32_t jp_scan_bracket_box(jp_view v, size_t at, size_t *end);

/** 「【当事人】涉嫌销售过期食品一案」: behind the words in brackets (`heading`) goes on the sentence they stand in for
 * somebody; what a form was to be filled with, no heading. */
bool jp_scan_heading_goes_on(jp_view heading, jp_view behind);

#endif
