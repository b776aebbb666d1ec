/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_LIST_NUMBER_H
#define JP_READ_LIST_NUMBER_H

#include "juanping/base/view.h"

/* How list numbers are written. source: ECMA-376 1 §17.18.59 (ST_NumberFormat) */
typedef enum jp_list_style {
    JP_LIST_DECIMAL,
    JP_LIST_NONE,
    JP_LIST_BULLET,
    JP_LIST_DECIMAL_ZERO, /* 01 */
    JP_LIST_UPPER_ROMAN,
    JP_LIST_LOWER_ROMAN,
    JP_LIST_UPPER_LETTER,
    JP_LIST_LOWER_LETTER,
    JP_LIST_ORDINAL,                 /* 1st */
    JP_LIST_CHINESE,                 /* 一 … 十一, 二十 */
    JP_LIST_CHINESE_LEGAL,           /* 壹 */
    JP_LIST_CHINESE_DIGITS,          /* 一二三 digit by digit */
    JP_LIST_HEAVENLY,                /* 甲乙丙 */
    JP_LIST_EARTHLY,                 /* 子丑寅 */
    JP_LIST_CIRCLED,                 /* ① */
    JP_LIST_PARENTHESISED,           /* ⑴ */
    JP_LIST_FULL_STOP,               /* ⒈ */
    JP_LIST_IDEOGRAPH_PARENTHESISED, /* ㈠ */
    JP_LIST_FULL_WIDTH               /* １ */
} jp_list_style;

/** By the value of w:numFmt; unknown ones count as decimal. */
jp_list_style jp_list_style_of(jp_view name);
/** Append the number as it shows. Numbers a style has no form for are written in decimal. */
void jp_list_put_number(jp_str *out, jp_list_style style, int32_t number);

#endif
