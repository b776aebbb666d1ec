/* SPDX-License-Identifier: Apache-2.0 */
#include "norm_scan.h"

/* Sums of money: digits or Chinese numerals with a currency sign or word. A sum that does not come to whole fen, or
 * is only an approximation (五千余元), is not found. */

static const int64_t FEN_MAX = INT64_C(1000000000000000); /* ten billion yuan; more is no sum of a case file */

typedef enum money_form { MONEY_DIGITS, MONEY_HAN, MONEY_CAPITAL } money_form;

typedef struct money {
    jp_span span;
    int64_t fen;
    money_form form;
} money;

/* ---- what may stand before a number ---- */

/* Currency sign or word that ends right before `at` (spaces, a colon or bracket between allowed): its start, or
 * SIZE_MAX. */
static size_t find_currency_before(jp_view v, size_t at) {
    static const char *const words[] = {"人民币(大写):",
                                        "人民币(小写):",
                                        "人民币大写:",
                                        "人民币小写:",
                                        "人民币(大写)",
                                        "人民币(小写)",
                                        "人民币大写",
                                        "人民币小写",
                                        "人民币:",
                                        "人民币",
                                        "RMB",
                                        "CNY",
                                        "¥:",
                                        "¥",
                                        "￥:",
                                        "￥",
                                        "(大写):",
                                        "(小写):",
                                        "大写:",
                                        "小写:",
                                        "(大写)",
                                        "(小写)",
                                        "大写",
                                        "小写",
                                        NULL};
    size_t pos = jp_scan_skip_back(v, at);

    switch (jp_scan_before(v, pos, NULL)) { /* what the words end with */
    case ':':
    case ')':
    case U'币':
    case U'写':
    case 'B':
    case 'Y':
    case U'¥':
    case U'￥':
        break;
    default:
        return SIZE_MAX;
    }
    for (size_t i = 0; words[i]; i++) {
        size_t start = jp_scan_word_before(v, pos, words[i]);
        if (start != SIZE_MAX) {
            if (words[i][0] == "¥"[0] || words[i][0] == "￥"[0]) {
                size_t outer = jp_scan_word_before(v, jp_scan_skip_back(v, start), "人民币");
                return outer != SIZE_MAX ? outer : start;
            }
            return start;
        }
    }
    return SIZE_MAX;
}

/* ---- digits ---- */

typedef struct amount {
    int64_t mantissa;
    int decimals;
    size_t end;
} amount;

/* 5,000.00; a comma belongs to the number only before exactly three digits. */
static bool read_amount(jp_view v, size_t at, amount *out) {
    size_t next;
    size_t behind;
    int64_t group;
    int count = 0;

    *out = (amount){.end = at};
    for (uint32_t c = jp_scan_at(v, at, &next); jp_scan_digit(c) >= 0; c = jp_scan_at(v, at, &next)) {
        if (++count > 13)
            return false;
        out->mantissa = out->mantissa * 10 + jp_scan_digit(c);
        at = next;
    }
    if (count == 0)
        return false;
    for (int groups = 0; count <= 3 && groups < 4; groups++) {
        uint32_t c = jp_scan_at(v, at, &next);
        if ((c != ',' && c != '\'') || !jp_scan_digits(v, next, 3, &group, &behind) || behind - next < 3)
            break;
        out->mantissa = out->mantissa * 1000 + group;
        at = behind;
    }
    if (jp_scan_at(v, at, &next) == '.' && jp_scan_digit(jp_scan_at(v, next, NULL)) >= 0) {
        for (at = next; jp_scan_digit(jp_scan_at(v, at, NULL)) >= 0; at = next) {
            if (++out->decimals > 8)
                return false;
            out->mantissa = out->mantissa * 10 + jp_scan_digit(jp_scan_at(v, at, &next));
        }
    }
    out->end = at;
    return out->mantissa <= FEN_MAX;
}

/* 万, 千万, 百亿 behind the digits, as a factor. */
static int64_t read_factor(jp_view v, size_t at, size_t *end) {
    static const struct {
        const char *word;
        int64_t factor;
    } rows[] = {{"千万", 10000000}, {"百万", 1000000}, {"十万", 100000}, {"万亿", INT64_C(1000000000000)},
                {"亿", 100000000},  {"万", 10000},     {"萬", 10000},    {"仟", 1000},
                {"千", 1000},       {"佰", 100},       {"百", 100}};

    size_t pos = jp_scan_skip(v, at);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t bytes = jp_scan_word(v, pos, rows[i].word);
        if (bytes > 0) {
            *end = pos + bytes;
            return rows[i].factor;
        }
    }
    *end = at;
    return 1;
}

/* mantissa × factor / 10^decimals yuan in fen; false when that is no whole number. */
static bool fen_of(const amount *a, int64_t factor, int64_t *fen) {
    int64_t scale = 1;
    int64_t scaled_factor = factor * 100;

    for (int i = 0; i < a->decimals; i++)
        scale *= 10;
    while (scale > 1 && scaled_factor % 10 == 0) {
        scale /= 10;
        scaled_factor /= 10;
    }
    int64_t mantissa = a->mantissa;
    while (scale > 1 && mantissa % 10 == 0) {
        scale /= 10;
        mantissa /= 10;
    }
    if (scale != 1 || (mantissa != 0 && scaled_factor > FEN_MAX / mantissa))
        return false;
    *fen = mantissa * scaled_factor;
    return true;
}

/* ---- units ---- */

/* 元 as a currency: not 元旦, 元月, 单元, 一元化. */
static bool read_yuan(jp_view v, size_t at, size_t *end) {
    size_t pos = jp_scan_skip(v, at);
    uint32_t c = jp_scan_at(v, pos, end);

    if (c == '(') { /* 5000.00（元） */
        size_t next;
        uint32_t inner = jp_scan_solid(v, *end, &next);
        if ((inner != U'元' && inner != U'圆') || jp_scan_solid(v, next, end) != ')')
            return false;
        return true;
    }
    if (c != U'元' && c != U'圆' && c != U'圓' && c != U'块')
        return false;
    uint32_t behind = jp_scan_at(v, *end, NULL);
    if (c == U'块')
        return behind == U'钱';
    return !jp_scan_in(behind, "旦月化素宵论件区路街村店里代");
}

/* 角 and 分 behind the yuan, digits or numerals, then 整 or 正. */
static void read_small_change(jp_view v, size_t at, int64_t *fen, size_t *end) {
    static const struct {
        uint32_t unit;
        int fen;
    } rows[] = {{U'角', 10}, {U'分', 1}};
    size_t pos = at;
    size_t next;

    *end = at;
    for (size_t i = 0; i < 2; i++) {
        int64_t digits;
        jp_han_number han;
        size_t start = jp_scan_skip(v, pos);
        uint32_t zero = jp_scan_at(v, start, &next);
        if ((zero == U'零' || zero == U'〇') && jp_scan_solid(v, next, NULL) != rows[i].unit)
            start = jp_scan_skip(v, next); /* 伍仟元零伍分 */
        size_t behind;
        if (jp_scan_digits(v, start, 1, &digits, &behind)) {
        } else if (jp_scan_han_number(v, start, &han) && han.value < 10) {
            digits = han.value;
            behind = han.end;
        } else {
            continue;
        }
        if (jp_scan_solid(v, behind, &next) != rows[i].unit)
            continue;
        *fen += digits * rows[i].fen;
        *end = pos = next;
    }
    uint32_t c = jp_scan_solid(v, *end, &next);
    if (c == U'整' || (c == U'正' && !jp_scan_in(jp_scan_at(v, next, NULL), "在常当确式")))
        *end = next;
}

/* 5角, 8分 alone: only behind a currency word, "5分" is a mark as well. */
static bool read_change_alone(jp_view v, size_t at, int64_t *fen, size_t *end) {
    int64_t change = 0;

    read_small_change(v, at, &change, end);
    if (*end == at)
        return false;
    *fen = change;
    return true;
}

/* ---- one sum ---- */

/* 3万5千元, 3万5000元: a second part below the first. */
static void read_second_part(jp_view v, size_t at, int64_t factor, int64_t *fen, size_t *end) {
    amount more;
    int64_t more_fen;
    size_t behind;

    if (factor < 1000 || !read_amount(v, jp_scan_skip(v, at), &more) || more.decimals > 0)
        return;
    int64_t more_factor = read_factor(v, more.end, &behind);
    size_t unused;
    if (more_factor < factor && more.mantissa < factor / more_factor && fen_of(&more, more_factor, &more_fen) &&
        read_yuan(v, behind, &unused)) {
        *fen += more_fen;
        *end = behind;
    }
}

static bool read_digits_sum(jp_view v, size_t at, money *out) {
    amount a;
    size_t end;
    size_t before;
    uint32_t c = jp_scan_before(v, at, &before);

    if (jp_scan_digit(c) >= 0 || ((c == '.' || c == ',') && jp_scan_digit(jp_scan_before(v, before, NULL)) >= 0))
        return false;
    if (!read_amount(v, at, &a))
        return false;
    int64_t factor = read_factor(v, a.end, &end);
    if (!fen_of(&a, factor, &out->fen))
        return false;
    if (factor > 1)
        read_second_part(v, end, factor, &out->fen, &end);
    size_t currency = find_currency_before(v, at);
    size_t yuan_end;
    if (read_yuan(v, end, &yuan_end)) {
        end = yuan_end;
        if (a.decimals == 0)
            read_small_change(v, end, &out->fen, &end);
        else if (jp_scan_solid(v, end, &yuan_end) == U'整')
            end = yuan_end;
    } else if (jp_scan_word(v, jp_scan_skip(v, end), "(人民币)") > 0) {
        end = jp_scan_skip(v, end) + jp_scan_word(v, jp_scan_skip(v, end), "(人民币)");
    } else if (currency == SIZE_MAX || jp_scan_in(jp_scan_at(v, end, NULL), ".-年月日号余多") ||
               jp_scan_is_letter(jp_scan_at(v, end, NULL))) {
        int64_t change;
        if (factor != 1 || a.decimals > 0 || currency == SIZE_MAX || !read_change_alone(v, at, &change, &end))
            return false;
        out->fen = change;
    }
    out->form = MONEY_DIGITS;
    out->span = (jp_span){currency != SIZE_MAX ? currency : at, end};
    return true;
}

/* 三点五万元. */
static bool read_han_decimal(jp_view v, size_t at, money *out) {
    jp_han_number whole;
    jp_han_number part;
    size_t next;
    size_t end;

    if (!jp_scan_han_number(v, at, &whole) || jp_scan_at(v, whole.end, &next) != U'点' || whole.value > 9999)
        return false;
    if (!jp_scan_han_number(v, next, &part) || part.value > 99999999 * (int64_t)10000)
        return false;
    int64_t decimals = part.value;
    int64_t factor = 1;
    if (part.value % 10000 == 0 && part.value > 0) { /* 五万: the 万 belongs to the whole number */
        decimals = part.value / 10000;
        factor = 10000;
    }
    if (decimals > 9 || !read_yuan(v, part.end, &end))
        return false;
    out->fen = (whole.value * 10 + decimals) * factor * 10;
    out->form = MONEY_HAN;
    out->span = (jp_span){at, end};
    return true;
}

static bool read_han_sum(jp_view v, size_t at, money *out) {
    jp_han_number n;
    size_t end;
    size_t next;

    if (jp_scan_in(jp_scan_before(v, at, NULL), "几数第十百千万") || read_han_decimal(v, at, out))
        return out->span.to > 0;
    if (!jp_scan_han_number(v, at, &n) || n.value > FEN_MAX / 100)
        return false;
    if (n.is_loose && !n.is_capital)
        return false; /* 一万五元 says two things */
    size_t currency = find_currency_before(v, at);
    out->fen = n.value * 100;
    out->form = n.is_capital ? MONEY_CAPITAL : MONEY_HAN;
    bool is_closed = false; /* something behind the yuan that no name has */
    if (read_yuan(v, n.end, &end)) {
        size_t yuan_end = end;
        read_small_change(v, end, &out->fen, &end);
        is_closed = end > yuan_end;
    } else {
        uint32_t c = jp_scan_solid(v, n.end, &next);
        if (n.is_capital && (c == U'整' || c == U'正'))
            end = next;
        else if (currency != SIZE_MAX && read_change_alone(v, at, &out->fen, &end))
            is_closed = true;
        else if (currency != SIZE_MAX && n.is_capital && n.char_count > 1)
            end = n.end;
        else
            return false;
    }
    /* 陆元, 伍元 may be a person */
    if (n.is_capital && n.char_count == 1 && currency == SIZE_MAX && !is_closed &&
        jp_scan_word_before(v, jp_scan_skip_back(v, at), "罚款") == SIZE_MAX)
        return false;
    out->span = (jp_span){currency != SIZE_MAX ? currency : at, end};
    return true;
}

static bool read_money(jp_view v, size_t at, money *out) {
    uint32_t c = jp_scan_at(v, at, NULL);
    jp_han_number n;

    *out = (money){.span = {at, 0}};
    if (jp_scan_digit(c) >= 0)
        return read_digits_sum(v, at, out);
    return jp_scan_is_numeral(c) && jp_scan_han_number(v, at, &n) && read_han_sum(v, at, out);
}

/* Behind a run of numerals that gave no sum: its tail is no sum either. */
static size_t skip_number(jp_view v, size_t at, size_t next) {
    jp_han_number n;
    amount a;

    if (read_amount(v, at, &a))
        return a.end;
    return jp_scan_han_number(v, at, &n) ? n.end : next;
}

static bool next_money(jp_view v, size_t from, money *out) {
    size_t next;

    for (size_t at = from; at < v.bytes; at = next) {
        uint32_t c = jp_scan_at(v, at, &next);
        if (jp_scan_digit(c) < 0 && !jp_scan_is_numeral(c))
            continue;
        if (read_money(v, at, out))
            return true;
        next = skip_number(v, at, next);
    }
    return false;
}

bool jp_norm_next_money(jp_view v, size_t from, jp_found_money *out) {
    money m;

    if (!next_money(v, from, &m))
        return false;
    if (m.span.from < from)
        m.span.from = from;
    *out = (jp_found_money){m.span, m.fen, m.form == MONEY_CAPITAL};
    return true;
}

/* ---- pairs ---- */

/* 「（修改）」, 「（已核对）」: a short note in brackets, and no sum. Byte behind it, or `at`. */
static size_t skip_note(jp_view v, size_t at) {
    enum { MOST_CHARS = 8 };
    size_t pos = at, next;

    if (jp_scan_at(v, pos, &next) != '(')
        return at;
    for (int chars = 0; chars <= MOST_CHARS; chars++) {
        pos = next;
        const uint32_t c = jp_scan_at(v, pos, &next);
        if (c == ')')
            return chars > 0 ? next : at;
        if (!jp_char_is_han(c) ||
            jp_scan_in(c, "元圆币写额零一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟每各共即"))
            return at;
    }
    return at;
}

/* What may stand between the two writings; a comma only before 大写, 小写 or the sign of the currency. */
static size_t skip_between(jp_view v, size_t at) {
    static const char *const words[] = {"人民币", "大写", "小写", "金额", "即", "RMB", "CNY", NULL};
    size_t pos = at;
    size_t comma = SIZE_MAX;
    bool has_word = false;
    size_t next;

    for (int i = 0; i < 24; i++) {
        pos = jp_scan_skip(v, pos);
        uint32_t c = jp_scan_at(v, pos, &next);
        size_t bytes = jp_scan_words(v, pos, words, NULL);
        if (bytes > 0) {
            has_word = true;
            pos += bytes;
        } else if (skip_note(v, pos) > pos) {
            pos = skip_note(v, pos);
        } else if (c == ',' || c == U'、' || c == ';') {
            comma = pos;
            pos = next;
        } else if (jp_scan_in(c, ":()[]¥￥【】")) {
            has_word = has_word || c == U'¥' || c == U'￥';
            pos = next;
        } else {
            break;
        }
    }
    return comma != SIZE_MAX && !has_word ? comma : pos;
}

/* 「（每日450元）贰万柒仟元整（¥27,000.00）」: the sum in the middle is the one behind it, written twice. */
static bool is_twin_of_next(jp_view v, const money *sum) {
    money next;

    return read_money(v, skip_between(v, sum->span.to), &next) &&
           (sum->form == MONEY_DIGITS) != (next.form == MONEY_DIGITS) && sum->fen == next.fen;
}

bool jp_norm_next_money_pair(jp_view v, size_t from, jp_money_pair *out) {
    money first;
    money second;

    for (size_t at = from; next_money(v, at, &first); at = first.span.to) {
        size_t pos = skip_between(v, first.span.to);
        if (!read_money(v, pos, &second) || (first.form == MONEY_DIGITS) == (second.form == MONEY_DIGITS))
            continue;
        if (first.fen != second.fen && is_twin_of_next(v, &second))
            continue;
        uint32_t c = jp_scan_solid(v, second.span.to, &pos);
        bool is_digits_first = first.form == MONEY_DIGITS;
        out->span = (jp_span){first.span.from < from ? from : first.span.from, c == ')' ? pos : second.span.to};
        out->digits_fen = is_digits_first ? first.fen : second.fen;
        out->capital_fen = is_digits_first ? second.fen : first.fen;
        return true;
    }
    return false;
}
