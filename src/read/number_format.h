/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_READ_NUMBER_FORMAT_H
#define JUANPING_READ_NUMBER_FORMAT_H

#include "decimal.h"
#include "juanping/base/view.h"

/* Number formats of spreadsheets: how a stored number looks to the person in front of it, as a Chinese edition
 * shows it (system dates are year/month/day). source: ECMA-376 1 §18.8.30, §18.8.31 */

typedef enum jp_nf_kind {
    JP_NF_LITERAL,
    JP_NF_DIGIT, /* 0 # ? in `style` */
    JP_NF_POINT,
    JP_NF_PERCENT,
    JP_NF_EXPONENT, /* style: '+' shows the sign always, '-' only when negative */
    JP_NF_SLASH,    /* of a fraction */
    JP_NF_TEXT,     /* @ */
    JP_NF_GENERAL,
    /* dates; `count` is the number of letters */
    JP_NF_YEAR,
    JP_NF_MONTH,
    JP_NF_DAY,
    JP_NF_WEEKDAY, /* a: Chinese */
    JP_NF_HOUR,
    JP_NF_MINUTE,
    JP_NF_SECOND,
    JP_NF_SUBSECOND, /* count: digits */
    JP_NF_NOON,      /* style: 'M' AM/PM, 'A' A/P, 'Z' 上午/下午 */
    JP_NF_ALL_HOURS, /* elapsed */
    JP_NF_ALL_MINUTES,
    JP_NF_ALL_SECONDS
} jp_nf_kind;

typedef struct jp_nf_token {
    jp_nf_kind kind;
    char style;
    uint8_t count;
    jp_view text; /* LITERAL */
} jp_nf_token;

typedef enum jp_nf_class {
    JP_NF_CLASS_LITERAL,
    JP_NF_CLASS_GENERAL,
    JP_NF_CLASS_NUMBER,
    JP_NF_CLASS_FRACTION,
    JP_NF_CLASS_DATE,
    JP_NF_CLASS_TEXT
} jp_nf_class;

typedef struct jp_nf_section {
    jp_nf_class class;
    jp_nf_token *tokens;
    uint32_t token_count;
    char condition[2]; /* "<", "<=", "=", "<>", ">", ">="; condition[0] 0: none */
    jp_decimal limit;
    uint8_t chinese_digits; /* 0, or 1–3 for [DBNum1]–[DBNum3] */
    uint8_t thousands_cut;  /* trailing commas: each divides by a thousand */
    uint8_t percents;
    bool has_groups; /* a comma between the digits */
    bool is_chinese; /* locale tag: names of months and days in Chinese */
} jp_nf_section;

typedef struct jp_number_format {
    jp_nf_section sections[4];
    uint32_t section_count; /* those for numbers */
    jp_nf_section text;     /* for text; no tokens: as it is */
} jp_number_format;

/** Never fails: what is no format shows numbers plainly. The format lives in the arena; code is copied. */
const jp_number_format *jp_number_format_parse(jp_view code, jp_arena *arena);
/** Format code of a built-in number (Chinese edition for those that depend on the system), or NULL. */
const char *jp_number_format_builtin(uint32_t id);
/** Built-in numbers that follow the system whatever the file says of them. */
bool jp_number_format_is_system(uint32_t id);

/**
 * The number as it is shown, blanks at both ends left out; may be empty (";;;").
 *
 * is_1904    dates count from 1904-01-01 instead of 1900-01-01
 */
jp_view jp_number_format_show(const jp_number_format *format, const jp_decimal *value, bool is_1904, jp_arena *arena);
/** The text as it is shown. */
jp_view jp_number_format_show_text(const jp_number_format *format, jp_view text, jp_arena *arena);
bool jp_number_format_is_date(const jp_number_format *format);
bool jp_number_format_is_general(const jp_number_format *format);

/* Between the files of this module. */

/** Without a format: at most eleven characters, exponents from 1E+11 and below 1E-4. */
void jp_nf_put_general(jp_str *out, const jp_decimal *value);
/** A date or time. False when the value is no date: negative or behind 9999. */
bool jp_nf_put_date(jp_str *out, const jp_nf_section *section, const jp_decimal *value, bool is_1904);
/** Digits → Chinese digits, one by one, by [DBNumN]; other characters stay. */
void jp_nf_put_chinese_digits(jp_str *out, jp_view digits, int style);
/** A whole number in words: 12 → 一十二, 壹拾贰; is_date: 十二. */
void jp_nf_put_chinese_number(jp_str *out, int64_t n, int style, bool is_date);

#endif
