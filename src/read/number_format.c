/* SPDX-License-Identifier: Apache-2.0 */
#include "number_format.h"

#include "juanping/base/utf8.h"

/* Choosing the section and showing numbers. All arithmetic is on decimal digits. */

enum {
    GENERAL_CHARS = 11,   /* digits and point that General may show */
    GENERAL_MANTISSA = 5, /* digits behind the point of its exponent form */
    GENERAL_LOWEST = -4   /* 1E-4 is still shown without an exponent */
};

static void put_digit(jp_str *out, int digit) {
    char c = (char)('0' + digit);
    jp_str_put(out, (jp_view){&c, 1});
}

static void put_plain(jp_str *out, const jp_decimal *d) {
    int32_t whole = jp_decimal_whole_digits(d);

    if (whole == 0) {
        put_digit(out, 0);
    }
    for (int32_t power = whole - 1; power >= 0; power--) {
        put_digit(out, jp_decimal_digit(d, power));
    }
    for (int32_t power = -1; power >= d->exponent - d->count; power--) {
        if (power == -1) {
            jp_str_put_text(out, ".");
        }
        put_digit(out, jp_decimal_digit(d, power));
    }
}

static jp_decimal round_to_width(jp_decimal d) {
    int32_t places = GENERAL_CHARS - 1 - (d.exponent > 0 ? d.exponent : 1);
    return jp_decimal_round(d, places > 0 ? places : 0);
}

void jp_nf_put_general(jp_str *out, const jp_decimal *value) {
    jp_decimal d = *value;

    if (d.is_negative && d.count > 0) {
        jp_str_put_text(out, "-");
    }
    if (d.count > 0 && (round_to_width(d).exponent > GENERAL_CHARS || d.exponent - 1 < GENERAL_LOWEST)) {
        int32_t exponent = d.exponent - 1;
        d.exponent = 1;
        d = jp_decimal_round(d, GENERAL_MANTISSA);
        exponent += d.exponent - 1;
        d.exponent = 1;
        put_plain(out, &d);
        jp_str_putf(out, "E%c%02d", exponent < 0 ? '-' : '+', exponent < 0 ? -exponent : exponent);
        return;
    }
    d = round_to_width(d);
    put_plain(out, &d);
}

/* Placeholders from..to are the whole part of `d`, right-aligned; the first one takes all digits that are left. */
static void put_whole(jp_str *out, const jp_nf_section *s, uint32_t from, uint32_t to, const jp_decimal *d) {
    int32_t places = 0;
    int32_t have = jp_decimal_whole_digits(d);
    bool is_first = true;

    for (uint32_t i = from; i < to; i++) {
        places += s->tokens[i].kind == JP_NF_DIGIT;
    }
    for (uint32_t i = from; i < to; i++) {
        const jp_nf_token *t = &s->tokens[i];
        if (t->kind != JP_NF_DIGIT) {
            jp_str_put(out, t->text);
            continue;
        }
        for (int32_t power = is_first && have > places ? have - 1 : places - 1; power >= places - 1; power--) {
            if (power < have || t->style == '0') {
                put_digit(out, jp_decimal_digit(d, power));
            } else if (t->style == '?') {
                jp_str_put_text(out, " ");
            }
            if (s->has_groups && power > 0 && power % 3 == 0 && (power < have || t->style == '0')) {
                jp_str_put_text(out, ",");
            }
        }
        is_first = false;
        places--;
    }
}

static void put_part(jp_str *out, const jp_nf_section *s, uint32_t from, uint32_t to, const jp_decimal *d) {
    int32_t power = -1;
    int32_t last = d->exponent - d->count; /* power of the last digit that is not 0 */

    for (uint32_t i = from; i < to; i++) {
        const jp_nf_token *t = &s->tokens[i];
        if (t->kind != JP_NF_DIGIT) {
            jp_str_put(out, t->text);
            continue;
        }
        if (t->style == '0' || power >= last) {
            put_digit(out, jp_decimal_digit(d, power));
        } else if (t->style == '?') {
            jp_str_put_text(out, " ");
        }
        power--;
    }
}

static uint32_t find_token(const jp_nf_section *s, jp_nf_kind kind, uint32_t from) {
    uint32_t i = from;
    while (i < s->token_count && s->tokens[i].kind != kind) {
        i++;
    }
    return i;
}

static int32_t count_digits(const jp_nf_section *s, uint32_t from, uint32_t to) {
    int32_t n = 0;
    for (uint32_t i = from; i < to; i++) {
        n += s->tokens[i].kind == JP_NF_DIGIT;
    }
    return n;
}

static void put_bare_whole(jp_str *out, const jp_decimal *d) {
    for (int32_t power = jp_decimal_whole_digits(d) - 1; power >= 0; power--) {
        put_digit(out, jp_decimal_digit(d, power));
    }
}

/* Mantissa to the given places; the exponent is a multiple of the number of whole places. */
static jp_decimal scale_mantissa(jp_decimal d, int32_t whole_places, int32_t part_places, int32_t *exponent) {
    int32_t step = whole_places > 1 ? whole_places : 1;

    for (int round = 0; round < 2 && d.count > 0; round++) {
        int32_t e = d.exponent - 1;
        int32_t cut = (e >= 0 ? e / step : -((-e + step - 1) / step)) * step;
        *exponent += cut;
        d.exponent -= cut;
        d = jp_decimal_round(d, part_places); /* may carry into one digit more: once again */
    }
    return d;
}

static void put_number(jp_str *out, const jp_nf_section *s, jp_decimal d) {
    uint32_t mark = find_token(s, JP_NF_EXPONENT, 0);
    uint32_t point = find_token(s, JP_NF_POINT, 0);
    bool has_point = point < mark;
    uint32_t whole_end = has_point ? point : mark;
    int32_t part_places = has_point ? count_digits(s, point, mark) : 0;
    int32_t exponent = 0;

    d.exponent += d.count > 0 ? 2 * s->percents - 3 * s->thousands_cut : 0;
    if (mark < s->token_count) {
        d = scale_mantissa(d, count_digits(s, 0, whole_end), part_places, &exponent);
    } else {
        d = jp_decimal_round(d, part_places);
    }
    if (has_point && count_digits(s, 0, point) == 0) {
        put_bare_whole(out, &d);
    }
    put_whole(out, s, 0, whole_end, &d);
    if (has_point) {
        jp_str_put_text(out, ".");
        put_part(out, s, point + 1, mark, &d);
    }
    if (mark < s->token_count) {
        char digits[16];
        int bytes = snprintf(digits, sizeof digits, "%d", exponent < 0 ? -exponent : exponent);
        jp_decimal e;
        jp_str_put_text(out, exponent < 0 ? "E-" : (s->tokens[mark].style == '+' ? "E+" : "E"));
        if (jp_decimal_parse((jp_view){digits, (size_t)bytes}, &e)) {
            put_whole(out, s, mark + 1, s->token_count, &e);
        }
    }
}

/* Nearest fraction with a denominator up to limit; the parts are scaled by 10^9. */
static void find_fraction(int64_t part, int64_t limit, int64_t *num, int64_t *den) {
    const int64_t one = 1000000000;
    int64_t best = INT64_MAX;
    int64_t best_den = 1;

    for (int64_t n = 1; n <= limit; n++) {
        int64_t top = (part * n + one / 2) / one;
        int64_t miss = part * n - top * one;
        miss = miss < 0 ? -miss : miss;
        /* miss / n < best / best_den */
        if (best == INT64_MAX || miss * best_den < best * n) {
            best = miss;
            best_den = n;
            *num = top;
            *den = n;
        }
    }
}

static int64_t fixed_denominator(const jp_nf_section *s, uint32_t slash, uint32_t *end) {
    int64_t n = 0;
    uint32_t i = slash + 1;

    for (; i < s->token_count && n < 100000; i++) {
        const jp_nf_token *t = &s->tokens[i];
        if (t->kind == JP_NF_DIGIT && t->style == '0' && n > 0) {
            n *= 10;
        } else if (t->kind == JP_NF_LITERAL && t->text.bytes == 1 && t->text.data[0] >= '0' && t->text.data[0] <= '9') {
            n = n * 10 + (t->text.data[0] - '0');
        } else {
            break;
        }
    }
    *end = i;
    return n;
}

static void put_fraction(jp_str *out, const jp_nf_section *s, const jp_decimal *value) {
    static const int64_t limits[] = {9, 9, 99, 999};
    uint32_t slash = find_token(s, JP_NF_SLASH, 0);
    uint32_t num_from = slash;
    uint32_t end;
    int64_t den = fixed_denominator(s, slash, &end);
    int64_t num = 0;
    int64_t whole = jp_decimal_whole(value);
    int64_t part = jp_decimal_part(value, 9);

    while (num_from > 0 && s->tokens[num_from - 1].kind == JP_NF_DIGIT) {
        num_from--;
    }
    if (den > 0) {
        num = (part * den + 500000000) / 1000000000;
    } else {
        end = slash + 1;
        while (end < s->token_count && s->tokens[end].kind == JP_NF_DIGIT) {
            end++;
        }
        uint32_t places = end - slash - 1;
        find_fraction(part, limits[places > 3 ? 3 : places], &num, &den);
    }
    bool has_whole = count_digits(s, 0, num_from) > 0;
    if (whole > INT64_MAX / 1000000) { /* no room for a fraction: it has none left to show */
        jp_nf_put_general(out, value);
        return;
    }
    if (num == den && has_whole) {
        whole++;
        num = 0;
    }
    if (!has_whole) {
        jp_str_putf(out, "%lld/%lld", (long long)(whole * den + num), (long long)den);
    } else if (num == 0) {
        jp_str_putf(out, "%lld", (long long)whole);
    } else if (whole == 0) {
        jp_str_putf(out, "%lld/%lld", (long long)num, (long long)den);
    } else {
        jp_str_putf(out, "%lld %lld/%lld", (long long)whole, (long long)num, (long long)den);
    }
    for (uint32_t i = end; i < s->token_count; i++) {
        jp_str_put(out, s->tokens[i].text);
    }
}

/* The whole part as a number in words, the rest digit by digit. */
static void put_in_words(jp_str *out, const jp_nf_section *s, const jp_decimal *value) {
    jp_decimal d = round_to_width(*value);
    jp_str plain;

    jp_nf_put_chinese_number(out, jp_decimal_whole(&d), s->chinese_digits, false);
    jp_str_init(&plain, out->arena);
    put_plain(&plain, &d);
    jp_view text = jp_str_view(&plain);
    size_t point = jp_view_find(text, JP_VIEW("."), 0);
    jp_nf_put_chinese_digits(out, jp_view_sub(text, point, text.bytes), s->chinese_digits);
}

static void put_general_section(jp_str *out, const jp_nf_section *s, const jp_decimal *d) {
    for (uint32_t i = 0; i < s->token_count; i++) {
        const jp_nf_token *t = &s->tokens[i];
        if (t->kind != JP_NF_GENERAL) {
            jp_str_put(out, t->text);
        } else if (s->chinese_digits > 0 && d->exponent <= GENERAL_CHARS) {
            put_in_words(out, s, d);
        } else {
            jp_nf_put_general(out, d);
        }
    }
}

static bool meets(const jp_nf_section *s, const jp_decimal *value) {
    int order = jp_decimal_compare(*value, s->limit);
    switch (s->condition[0]) {
    case '<':
        return s->condition[1] == '>' ? order != 0 : order < 0 || (s->condition[1] == '=' && order == 0);
    case '>':
        return order > 0 || (s->condition[1] == '=' && order == 0);
    default:
        return order == 0;
    }
}

/* The section for a number, and whether it stands for negative ones only (then it shows no sign of its own). */
static const jp_nf_section *choose(const jp_number_format *f, const jp_decimal *v, bool *is_unsigned) {
    bool is_below = v->is_negative && v->count > 0;
    uint32_t n = f->section_count;

    *is_unsigned = false;
    for (uint32_t i = 0; i < n; i++) {
        const jp_nf_section *s = &f->sections[i];
        bool fits = i + 1 == n;
        if (s->condition[0]) {
            fits = meets(s, v);
            *is_unsigned = fits && s->condition[0] == '<' && s->condition[1] != '>' && s->limit.count == 0;
        } else if (i == 0 && n > 1) {
            fits = n == 2 ? !is_below : !is_below && v->count > 0;
        } else if (i == 1 && n > 2) {
            fits = is_below;
        }
        if (fits) {
            *is_unsigned = *is_unsigned || (i == 1 && (n == 2 || !f->sections[0].condition[0]));
            return s;
        }
    }
    return n > 0 ? &f->sections[n - 1] : NULL;
}

static void put_value(jp_str *out, const jp_nf_section *s, jp_decimal d, bool is_unsigned) {
    if (s->class == JP_NF_CLASS_LITERAL) {
        if (!is_unsigned && d.is_negative && d.count > 0) {
            jp_str_put_text(out, "-");
        }
        for (uint32_t i = 0; i < s->token_count; i++) {
            jp_str_put(out, s->tokens[i].text);
        }
        return;
    }
    if (d.is_negative && d.count > 0 && !is_unsigned) {
        jp_str_put_text(out, "-");
    }
    d.is_negative = false;
    if (s->class == JP_NF_CLASS_FRACTION) {
        put_fraction(out, s, &d);
    } else if (s->class == JP_NF_CLASS_NUMBER && s->chinese_digits > 0) {
        jp_str plain;
        jp_str_init(&plain, out->arena);
        put_number(&plain, s, d);
        jp_nf_put_chinese_digits(out, jp_str_view(&plain), s->chinese_digits);
    } else if (s->class == JP_NF_CLASS_NUMBER) {
        put_number(out, s, d);
    } else {
        put_general_section(out, s, &d);
    }
}

jp_view jp_number_format_show(const jp_number_format *format, const jp_decimal *value, bool is_1904, jp_arena *arena) {
    bool is_unsigned;
    const jp_nf_section *s = choose(format, value, &is_unsigned);
    jp_str out;

    jp_str_init(&out, arena);
    if (!s || s->class == JP_NF_CLASS_TEXT) {
        jp_nf_put_general(&out, value);
    } else if (s->class != JP_NF_CLASS_DATE) {
        put_value(&out, s, *value, is_unsigned);
    } else if (!jp_nf_put_date(&out, s, value, is_1904)) {
        jp_str_cut(&out, 0);
        jp_nf_put_general(&out, value);
    }
    return jp_view_trim(jp_str_view(&out));
}

jp_view jp_number_format_show_text(const jp_number_format *format, jp_view text, jp_arena *arena) {
    const jp_nf_section *s = &format->text;
    jp_str out;

    if (s->token_count == 0 || (s->token_count == 1 && s->tokens[0].kind == JP_NF_TEXT)) {
        return text;
    }
    jp_str_init(&out, arena);
    for (uint32_t i = 0; i < s->token_count; i++) {
        if (s->tokens[i].kind == JP_NF_TEXT) {
            jp_str_put(&out, text);
        } else {
            jp_str_put(&out, s->tokens[i].text);
        }
    }
    return jp_view_trim(jp_str_view(&out));
}
