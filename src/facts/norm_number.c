/* SPDX-License-Identifier: Apache-2.0 */
#include "norm_scan.h"

enum { DIGITS_MAX = 15, SECTION = 10000, NUMERALS_MAX = 40 };

typedef struct numeral {
    int digit; /* -1: none */
    int unit;  /* 10, 100, 1000, 10000 (万), 100000000 (亿); 0: none */
    int ready; /* 廿 20, 卅 30 */
    bool is_capital;
} numeral;

static numeral digit_of(int digit, bool is_capital) {
    return (numeral){digit, 0, 0, is_capital};
}

static numeral unit_of(int unit, bool is_capital) {
    return (numeral){-1, unit, 0, is_capital};
}

/* A table: its length is that of the alphabet. NOLINTNEXTLINE(readability-function-size) */
static bool read_numeral(uint32_t c, numeral *out) {
    switch (c) {
    case U'〇':
    case U'○':
    case U'零':
        *out = digit_of(0, false);
        return true;
    case U'一':
        *out = digit_of(1, false);
        return true;
    case U'二':
    case U'两':
        *out = digit_of(2, false);
        return true;
    case U'三':
        *out = digit_of(3, false);
        return true;
    case U'四':
        *out = digit_of(4, false);
        return true;
    case U'五':
        *out = digit_of(5, false);
        return true;
    case U'六':
        *out = digit_of(6, false);
        return true;
    case U'七':
        *out = digit_of(7, false);
        return true;
    case U'八':
        *out = digit_of(8, false);
        return true;
    case U'九':
        *out = digit_of(9, false);
        return true;
    case U'壹':
    case U'壱':
    case U'弌':
        *out = digit_of(1, true);
        return true;
    case U'贰':
    case U'貳':
    case U'弍':
        *out = digit_of(2, true);
        return true;
    case U'叁':
    case U'參':
    case U'叄':
    case U'弎':
        *out = digit_of(3, true);
        return true;
    case U'肆':
        *out = digit_of(4, true);
        return true;
    case U'伍':
        *out = digit_of(5, true);
        return true;
    case U'陆':
    case U'陸':
        *out = digit_of(6, true);
        return true;
    case U'柒':
    case U'漆':
        *out = digit_of(7, true);
        return true;
    case U'捌':
        *out = digit_of(8, true);
        return true;
    case U'玖':
        *out = digit_of(9, true);
        return true;
    case U'十':
        *out = unit_of(10, false);
        return true;
    case U'拾':
        *out = unit_of(10, true);
        return true;
    case U'百':
        *out = unit_of(100, false);
        return true;
    case U'佰':
        *out = unit_of(100, true);
        return true;
    case U'千':
        *out = unit_of(1000, false);
        return true;
    case U'仟':
        *out = unit_of(1000, true);
        return true;
    case U'万':
    case U'萬':
        *out = unit_of(SECTION, false);
        return true;
    case U'亿':
    case U'億':
        *out = unit_of(100000000, false);
        return true;
    case U'廿':
        *out = (numeral){-1, 0, 20, false};
        return true;
    case U'卅':
        *out = (numeral){-1, 0, 30, false};
        return true;
    default:
        return false;
    }
}

bool jp_scan_is_numeral(uint32_t c) {
    numeral n;

    return read_numeral(c, &n);
}

int jp_scan_year_digit(uint32_t c, bool is_inside) {
    numeral n;

    if (jp_scan_digit(c) >= 0)
        return jp_scan_digit(c);
    if (is_inside && (c == 'O' || c == 'o'))
        return 0;
    return c != U'两' && read_numeral(c, &n) && !n.is_capital ? n.digit : -1;
}

/* The number read so far: yi × 10^8 + wan × 10^4 + section, and a digit that waits for its unit. */
typedef struct reading {
    int64_t yi, wan, section;
    int pending; /* -1: none */
    int last_unit;
    bool has_unit, has_zero; /* a 零 stands since the last unit */
} reading;

static bool take_large_unit(reading *r, int unit) {
    int64_t below = r->section + (r->pending > 0 ? r->pending : 0);

    if (r->pending < 0 && !r->has_unit)
        return false; /* 万 alone */
    if (unit == SECTION) {
        if (r->wan > 0)
            return false;
        r->wan = below;
    } else {
        if (r->yi > 0)
            return false;
        r->yi = r->wan * SECTION + below;
        r->wan = 0;
    }
    r->section = 0;
    r->last_unit = unit;
    return true;
}

static bool take_small_unit(reading *r, int unit) {
    if (unit >= r->last_unit)
        return false;
    if (r->pending < 0) {
        if (unit != 10 || r->section != 0)
            return false; /* 百 alone */
        r->pending = 1;
    }
    r->section += (int64_t)r->pending * unit;
    r->last_unit = unit;
    return true;
}

static bool take_numeral(reading *r, const numeral *n) {
    if (n->digit >= 0) {
        if (r->pending > 0)
            return false;
        r->has_zero = n->digit == 0 || r->has_zero;
        r->pending = n->digit;
        return true;
    }
    if (n->ready > 0) {
        if (r->pending > 0 || r->last_unit <= 10)
            return false;
        r->section += n->ready;
        r->last_unit = 10;
    } else if (n->unit < SECTION ? !take_small_unit(r, n->unit) : !take_large_unit(r, n->unit)) {
        return false;
    }
    r->pending = -1;
    r->has_zero = false;
    r->has_unit = true;
    return true;
}

/* 二〇二四: nothing but digits, at least two. */
static bool read_positional(jp_view v, size_t at, jp_han_number *out) {
    numeral n;
    size_t next;

    *out = (jp_han_number){.is_positional = true};
    for (size_t pos = at; out->char_count < DIGITS_MAX;) {
        uint32_t c = jp_scan_solid(v, pos, &next);
        if (!read_numeral(c, &n) || n.digit < 0)
            break;
        if (c == U'两')
            return false;
        out->value = out->value * 10 + n.digit;
        out->is_capital |= n.is_capital;
        out->char_count++;
        out->end = pos = next;
    }
    if (out->char_count < 2 || out->char_count > 12)
        return false;
    return !read_numeral(jp_scan_solid(v, out->end, NULL), &n);
}

bool jp_scan_han_number(jp_view v, size_t at, jp_han_number *out) {
    reading r = {.pending = -1, .last_unit = SECTION};
    numeral n;
    size_t next;

    *out = (jp_han_number){.end = at};
    for (size_t pos = at; out->char_count < NUMERALS_MAX;) {
        uint32_t c = pos == at ? jp_scan_at(v, pos, &next) : jp_scan_solid(v, pos, &next);
        if (!read_numeral(c, &n))
            break;
        if (!take_numeral(&r, &n))
            return !r.has_unit && read_positional(v, at, out);
        if (r.last_unit >= SECTION)
            r.last_unit = SECTION;
        out->is_capital |= n.is_capital;
        out->char_count++;
        out->end = pos = next;
    }
    if (out->char_count == 0)
        return false;
    if (!r.has_unit && r.pending == 0 && out->char_count > 1)
        return read_positional(v, at, out); /* 〇〇 */
    out->is_loose = r.pending > 0 && r.has_unit && !r.has_zero && r.last_unit > 10;
    out->value = r.yi * 100000000 + r.wan * SECTION + r.section + (r.pending > 0 ? r.pending : 0);
    return true;
}

bool jp_scan_digits(jp_view v, size_t at, size_t max_digits, int64_t *value, size_t *end) {
    int64_t sum = 0;
    size_t count = 0;
    size_t next;

    for (; jp_scan_digit(jp_scan_at(v, at, &next)) >= 0; at = next) {
        if (++count > max_digits)
            return false;
        sum = sum * 10 + jp_scan_digit(jp_scan_at(v, at, NULL));
    }
    *value = sum;
    *end = at;
    return count > 0;
}

size_t jp_norm_number(jp_view v, int64_t *out) {
    jp_han_number n;
    size_t end;

    if (jp_scan_digits(v, 0, DIGITS_MAX, out, &end))
        return end;
    if (!jp_scan_han_number(v, 0, &n) || n.is_loose)
        return 0;
    *out = n.value;
    return n.end;
}
