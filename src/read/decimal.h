/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_READ_DECIMAL_H
#define JUANPING_READ_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/view.h"

/* A number as a spreadsheet shows it: decimal, at most fifteen significant digits. Spreadsheets round the decimal
 * digits they show, not the binary value behind them, and nothing here depends on the locale. */

enum { JP_DECIMAL_DIGITS = 15 };

/* 0.d1d2…dn × 10^exponent; d1 is not 0. No digits: zero. */
typedef struct jp_decimal {
    bool is_negative;
    uint8_t count;
    int32_t exponent;
    uint8_t digits[JP_DECIMAL_DIGITS];
} jp_decimal;

/** "-12.50E+3" and the like, rounded to fifteen digits. False for anything else, infinities included. */
bool jp_decimal_parse(jp_view text, jp_decimal *out);
/** Rounded half away from zero to that many digits behind the point; negative: before it. */
jp_decimal jp_decimal_round(jp_decimal d, int32_t places);
/** <0, 0, >0 */
int jp_decimal_compare(jp_decimal a, jp_decimal b);
/** Digit of weight 10^power; 0 where there is none. */
int jp_decimal_digit(const jp_decimal *d, int32_t power);
/** Digits before the point; 0 when the absolute value is below one. */
int32_t jp_decimal_whole_digits(const jp_decimal *d);
bool jp_decimal_is_whole(const jp_decimal *d);
/** The whole part, sign dropped; INT64_MAX when it has more than eighteen digits. */
int64_t jp_decimal_whole(const jp_decimal *d);
/** The first digits behind the point as a number of exactly that many places (at most 15), cut and not rounded. */
int64_t jp_decimal_part(const jp_decimal *d, int32_t places);

#endif
