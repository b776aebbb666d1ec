/* SPDX-License-Identifier: Apache-2.0 */
#include "decimal.h"

#include "juanping/base/ascii.h"

enum { EXPONENT_BOUND = 400 }; /* doubles end at 308; beyond that a number is no number */

static void strip_zeros(jp_decimal *d) {
    while (d->count > 0 && d->digits[d->count - 1] == 0) {
        d->count--;
    }
    if (d->count == 0) {
        d->exponent = 0;
    }
}

/* Keep the first `keep` digits; `keep` may be 0 (the first digit decides) or less (nothing stays). */
static void cut(jp_decimal *d, int32_t keep, bool is_up) {
    if (keep < 0) {
        d->count = 0;
        strip_zeros(d);
        return;
    }
    d->count = (uint8_t)keep;
    if (is_up) {
        int32_t i = keep - 1;
        while (i >= 0 && d->digits[i] == 9) {
            d->digits[i--] = 0;
        }
        if (i >= 0) {
            d->digits[i]++;
        } else {
            d->digits[0] = 1;
            d->count = 1;
            d->exponent++;
        }
    }
    strip_zeros(d);
}

jp_decimal jp_decimal_round(jp_decimal d, int32_t places) {
    int32_t keep = d.exponent + places;
    if (keep < d.count) {
        cut(&d, keep, keep >= 0 && d.digits[keep] >= 5);
    }
    return d;
}

static bool parse_exponent(jp_view text, size_t *at, int32_t *out) {
    bool is_negative = false;
    int32_t n = 0;
    size_t from;

    if (*at < text.bytes && (text.data[*at] == '+' || text.data[*at] == '-')) {
        is_negative = text.data[(*at)++] == '-';
    }
    from = *at;
    while (*at < text.bytes && jp_ascii_is_digit(text.data[*at])) {
        n = n > EXPONENT_BOUND ? n : n * 10 + (text.data[*at] - '0');
        (*at)++;
    }
    *out = is_negative ? -n : n;
    return *at > from && n <= EXPONENT_BOUND;
}

bool jp_decimal_parse(jp_view text, jp_decimal *out) {
    jp_decimal d = {.is_negative = false};
    size_t at = 0;
    bool has_digit = false;
    bool has_point = false;
    bool is_up = false;
    bool is_full = false; /* the sixteenth digit has been seen */
    int32_t exponent = 0;

    if (at < text.bytes && (text.data[at] == '-' || text.data[at] == '+')) {
        d.is_negative = text.data[at++] == '-';
    }
    for (; at < text.bytes; at++) {
        char c = text.data[at];
        if (c == '.' && !has_point) {
            has_point = true;
            continue;
        }
        if (!jp_ascii_is_digit(c)) {
            break;
        }
        has_digit = true;
        if (d.count == 0 && c == '0') {
            d.exponent -= has_point ? 1 : 0;
            continue;
        }
        d.exponent += has_point ? 0 : 1;
        if (d.count < JP_DECIMAL_DIGITS) {
            d.digits[d.count++] = (uint8_t)(c - '0');
        } else if (!is_full) {
            is_full = true;
            is_up = c >= '5';
        }
        if (d.exponent > EXPONENT_BOUND || d.exponent < -EXPONENT_BOUND) {
            return false;
        }
    }
    if (at < text.bytes && (text.data[at] == 'e' || text.data[at] == 'E')) {
        at++;
        if (!parse_exponent(text, &at, &exponent)) {
            return false;
        }
    }
    if (!has_digit || at != text.bytes) {
        return false;
    }
    d.exponent += exponent;
    cut(&d, d.count, is_up);
    *out = d;
    return true;
}

int jp_decimal_digit(const jp_decimal *d, int32_t power) {
    int32_t index = d->exponent - 1 - power;
    return index >= 0 && index < d->count ? d->digits[index] : 0;
}

int32_t jp_decimal_whole_digits(const jp_decimal *d) {
    return d->exponent > 0 ? d->exponent : 0;
}

bool jp_decimal_is_whole(const jp_decimal *d) {
    return d->count <= d->exponent;
}

int64_t jp_decimal_whole(const jp_decimal *d) {
    int64_t n = 0;
    if (d->exponent > 18) {
        return INT64_MAX;
    }
    for (int32_t power = d->exponent - 1; power >= 0; power--) {
        n = n * 10 + jp_decimal_digit(d, power);
    }
    return n;
}

int64_t jp_decimal_part(const jp_decimal *d, int32_t places) {
    int64_t n = 0;
    for (int32_t power = -1; power >= -places; power--) {
        n = n * 10 + jp_decimal_digit(d, power);
    }
    return n;
}

static int compare_magnitude(const jp_decimal *a, const jp_decimal *b) {
    if (a->count == 0 || b->count == 0) {
        return (a->count > 0) - (b->count > 0);
    }
    if (a->exponent != b->exponent) {
        return a->exponent < b->exponent ? -1 : 1;
    }
    for (int32_t i = 0; i < JP_DECIMAL_DIGITS; i++) {
        int x = i < a->count ? a->digits[i] : 0;
        int y = i < b->count ? b->digits[i] : 0;
        if (x != y) {
            return x - y;
        }
    }
    return 0;
}

int jp_decimal_compare(jp_decimal a, jp_decimal b) {
    bool a_below = a.is_negative && a.count > 0;
    bool b_below = b.is_negative && b.count > 0;
    if (a_below != b_below) {
        return a_below ? -1 : 1;
    }
    return a_below ? compare_magnitude(&b, &a) : compare_magnitude(&a, &b);
}
