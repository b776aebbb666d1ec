/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "norm_scan.h"

/* Written products: 「125千克×72元/千克=9000元」. Judged only where all factors stand there in one unit and the result
 * is a sum in 元; anything else is no product that can be checked. */

enum { MOST_UNIT_CHARS = 10, MOST_FACTORS = 6 };

typedef struct factor {
    double value;
    jp_view unit; /* what stands behind the number: 千克, 元/千克 */
} factor;

static size_t operator_at(jp_view v, size_t at) {
    static const char *const signs[] = {"×", "✕", "╳", "*", "x", "X", "乘以", "乘", NULL};
    return jp_scan_words(v, at, signs, NULL);
}

static size_t equals_at(jp_view v, size_t at) {
    static const char *const signs[] = {"=", "等于", NULL};
    return jp_scan_words(v, at, signs, NULL);
}

/* A comma groups three digits, no more: in 「￥97200.00，4860000元×2%」 it parts two numbers. */
static bool is_grouping(jp_view v, size_t behind_comma) {
    enum { GROUP = 3 };
    size_t at = behind_comma;
    int digits = 0;

    while (digits <= GROUP && jp_scan_digit(jp_scan_at(v, at, &at)) >= 0) {
        digits++;
    }
    return digits == GROUP;
}

/* 125, 1,250.50; a number that goes on in another way (1-2, 3:4) is none. */
static bool take_number(jp_view v, size_t *at, double *out) {
    size_t next = *at;
    double value = 0, place = 1;
    bool has_point = false, has_digit = false;

    for (uint32_t c = jp_scan_at(v, *at, &next);; c = jp_scan_at(v, *at, &next)) {
        const int digit = jp_scan_digit(c);
        const bool is_comma =
            has_digit && !has_point &&
            (c == ',' ? is_grouping(v, next) : c == '.' && jp_scan_digit(jp_scan_at(v, next, NULL)) >= 0);
        if (digit >= 0) {
            place = has_point ? place / 10 : place;
            value = has_point ? value + digit * place : value * 10 + digit;
            has_digit = true;
        } else if (!is_comma) {
            break;
        } else {
            has_point = c == '.';
        }
        *at = next;
    }
    *out = value;
    return has_digit;
}

/* The unit, up to a sign, a number or a stop. */
static jp_view take_unit(jp_view v, size_t *at) {
    const size_t from = *at;
    size_t next = from;

    for (int chars = 0; *at < v.bytes && chars < MOST_UNIT_CHARS; chars++) {
        const uint32_t c = jp_scan_at(v, *at, &next);
        if (jp_scan_digit(c) >= 0 || jp_scan_in(c, ",。;:、\n+-—~÷)）") || operator_at(v, *at) || equals_at(v, *at)) {
            break;
        }
        *at = next;
    }
    return jp_view_trim(jp_view_sub(v, from, *at));
}

static bool has_multiple(jp_view unit) {
    static const char *const words[] = {"万", "亿", "折", "成", "约", "余", "几", "以", "分之", "左右", "上下", NULL};
    return jp_view_contains_any(unit, words);
}

/* 「72元/千克」 of 「125千克」: the same measure. */
static bool are_of_one_measure(const factor *factors, int count) {
    jp_view measure = JP_VIEW_EMPTY;

    for (int i = 0; i < count; i++) {
        const jp_view unit = factors[i].unit;
        const size_t slash = jp_view_find(unit, JP_VIEW("/"), 0);
        if (slash != SIZE_MAX) {
            measure = jp_view_sub(unit, slash + 1, unit.bytes);
        }
    }
    bool is_found = jp_view_is_empty(measure);
    for (int i = 0; i < count; i++) {
        is_found = is_found || jp_view_is_empty(factors[i].unit) || jp_view_starts_with(factors[i].unit, measure);
    }
    return is_found;
}

static bool is_near(double a, double b, double within) {
    return a - b < within && b - a < within;
}

/* Units that were turned into one another (克, 千克) show as powers of ten. */
static bool is_of_other_power(double product, double result) {
    enum { MOST_POWERS = 6 };
    double up = result, down = product;

    for (int i = 0; i < MOST_POWERS; i++) {
        up *= 10;
        down *= 10;
        if (is_near(product, up, 1e-6) || is_near(down, result, 1e-6)) {
            return true;
        }
    }
    return false;
}

static bool take_factors(jp_view v, size_t *at, factor factors[MOST_FACTORS], int *count) {
    *count = 0;
    while (*count < MOST_FACTORS) {
        *at = jp_scan_skip(v, *at);
        factor *f = &factors[*count];
        if (!take_number(v, at, &f->value)) {
            return false;
        }
        f->unit = take_unit(v, at);
        if (has_multiple(f->unit)) {
            return false;
        }
        if (jp_view_starts_with(f->unit, JP_VIEW("%"))) {
            f->value /= 100;
        }
        (*count)++;
        const size_t sign = operator_at(v, *at);
        if (sign == 0) {
            return *count > 1;
        }
        *at += sign;
    }
    return false;
}

static bool settle(const factor *factors, int count, double result, jp_reckoning *out) {
    double product = 1;

    for (int i = 0; i < count; i++) {
        product *= factors[i].value;
    }
    if (product <= 0 || result <= 0 || is_of_other_power(product, result)) {
        return false;
    }
    out->is_right = is_near(product, result, 1); /* what is rounded to whole 元 differs by less than one */
    return true;
}

/* 元, 元/只, %, 倍; 「2份×12元套餐」 is no product of a price. */
static bool is_price_or_part(jp_view unit) {
    static const char *const ends[] = {"%", "％", "倍", "元", NULL};

    return jp_view_ends_with_any(unit, ends) || jp_view_starts_with(unit, JP_VIEW("元/"));
}

/* 「25000元（20只×1150元）」, 「6000元（500元×12户）」: what it comes of stands in brackets behind the sum. *at behind
 * what was looked at. */
static bool take_explained_sum(jp_view v, size_t *at, jp_reckoning *out) {
    factor factors[MOST_FACTORS];
    const size_t from = *at;
    double result = 0;
    int count = 0;

    if (!take_number(v, at, &result)) {
        return false;
    }
    const size_t unit = jp_scan_word(v, *at, "元");
    if (unit == 0 || !jp_scan_in(jp_scan_at(v, *at + unit, NULL), "(（")) {
        return false;
    }
    size_t next = *at + unit;
    (void)jp_scan_at(v, next, &next);
    if (!take_factors(v, &next, factors, &count) || !jp_scan_in(jp_scan_at(v, next, NULL), ")）") ||
        !are_of_one_measure(factors, count) ||
        !(is_price_or_part(factors[count - 1].unit) || is_price_or_part(factors[0].unit))) {
        return false;
    }
    (void)jp_scan_at(v, next, &next);
    *at = next;
    out->span = (jp_span){from, next};
    return settle(factors, count, result, out);
}

/* A product that begins at `at`; *at behind what was looked at. */
static bool take_product(jp_view v, size_t *at, jp_reckoning *out) {
    factor factors[MOST_FACTORS];
    const size_t from = *at;
    double result = 0;
    int count = 0;

    if (!take_factors(v, at, factors, &count)) {
        return false;
    }
    const size_t equals = equals_at(v, *at);
    if (equals == 0) {
        return false;
    }
    *at = jp_scan_skip(v, *at + equals);
    if (!take_number(v, at, &result)) {
        return false;
    }
    const size_t behind = jp_scan_word(v, *at, "元");
    *at += behind;
    if (behind == 0 || operator_at(v, *at) || jp_scan_in(jp_scan_at(v, *at, NULL), "/+-÷×(（") ||
        !are_of_one_measure(factors, count)) {
        return false;
    }
    out->span = (jp_span){from, *at};
    return settle(factors, count, result, out);
}

bool jp_norm_next_reckoning(jp_view v, size_t from, jp_reckoning *out) {
    for (size_t at = from, next; at < v.bytes; at = next) {
        const uint32_t c = jp_scan_at(v, at, &next);
        if (jp_scan_digit(c) < 0) {
            continue;
        }
        size_t end = at;
        /* a part of a longer formula says nothing by itself */
        const bool is_first = at == 0 || !jp_scan_in(jp_scan_solid_before(v, at, NULL), ")+-—~÷×*/=%约近超");
        size_t behind = at;
        if (is_first && (take_explained_sum(v, &behind, out) || take_product(v, &end, out))) {
            return true;
        }
        if (end > next) {
            next = end; /* what was looked at ends before the next number: 「36头货值金额为36×1850=66600元」 */
            continue;
        }
        while (next < v.bytes && jp_scan_digit(jp_scan_at(v, next, NULL)) >= 0) {
            next++;
        }
    }
    return false;
}

/* ---- totals ---- */

typedef enum { SUM_NONE, SUM_ITEM, SUM_PRICE, SUM_TOTAL, SUM_OTHER } sum_kind;

/* 「合计货值金额人民币」 → 「合计」: the words between the word and the figure that say nothing more. */
static jp_view without_filler(jp_view head) {
    static const char *const fillers[] = {"人民币", "货值金额", "金额", "货值", "为", "共", ":", "：", "¥", "￥"};

    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++) {
        if (jp_view_ends_with(head, jp_view_of(fillers[i]))) {
            head = jp_view_sub(head, 0, head.bytes - strlen(fillers[i]));
            i = SIZE_MAX; /* from the first of them again */
        }
    }
    return head;
}

/* The clause that the figure ends, or the last words of a long one. */
static jp_view clause_before(jp_view head) {
    enum { MOST_CHARS = 40 };
    size_t from = head.bytes;

    for (size_t at = head.bytes, chars = 0; at > 0 && chars < MOST_CHARS; chars++) {
        const uint32_t c = jp_scan_before(head, at, &at);
        if (jp_scan_in(c, ",。;:、，；：")) {
            break;
        }
        from = at;
    }
    return jp_view_sub(head, from, head.bytes);
}

/* Of what a sum is, by its place in the list: 货值 and 违法所得 are not added to one another. */
enum { KIND_NONE = -1, KIND_WORTH = 0 };

static int kind_of_goods(jp_view head) {
    static const char *const kinds[] = {"货值", "违法所得", "销售", "罚款", "没收", "成本",
                                        "进价", "进货",     "利润", "运费", NULL};
    const jp_view clause = clause_before(head);

    for (int i = 0; kinds[i]; i++) {
        if (jp_view_contains(clause, jp_view_of(kinds[i]))) {
            return i;
        }
    }
    return KIND_NONE;
}

/* A total may say of what it is where its items do not, as long as that is what goods are worth. */
static bool is_total_of(int total, int items) {
    return total == KIND_NONE || total == items || (total == KIND_WORTH && items == KIND_NONE);
}

/* What the sum behind those words is to the others: one that goes into the total, a price, the total. */
static sum_kind kind_of_sum(jp_view head, jp_view tail) {
    static const char *const totals[] = {"合计", "总计", "共计", "总共", NULL};
    static const char *const others[] = {"估计", "累计", "预计", "统计", "会计", "审计", NULL};
    static const char *const prices[] = {"每", "单价", "差价", "均价", NULL};
    const jp_view bare = without_filler(head);

    if (jp_view_ends_with(bare, JP_VIEW("小计"))) {
        return SUM_OTHER; /* has gone into the total already */
    }
    if (jp_view_starts_with(tail, JP_VIEW("/")) || jp_view_contains_any(clause_before(head), prices)) {
        return SUM_PRICE;
    }
    if (jp_view_ends_with_any(bare, totals)) {
        return SUM_TOTAL;
    }
    return jp_view_ends_with(bare, JP_VIEW("计")) && !jp_view_ends_with_any(bare, others) ? SUM_ITEM : SUM_OTHER;
}

/* A figure with 元 right behind it, or with 万, 余 and the like between them. */
static sum_kind take_sum(jp_view v, size_t *at, double *value) {
    const size_t from = *at;
    static const char *const rough[] = {"万", "亿", "余", "多", "角", "分", "千", "百", NULL};

    if (!take_number(v, at, value)) {
        return SUM_NONE;
    }
    if (jp_scan_words(v, *at, rough, NULL) > 0) {
        return SUM_OTHER;
    }
    const size_t unit = jp_scan_word(v, *at, "元");
    if (unit == 0) {
        return SUM_NONE;
    }
    *at += unit;
    return jp_scan_words(v, *at, rough, NULL) > 0 ? SUM_OTHER
                                                  : kind_of_sum(jp_view_sub(v, 0, from), jp_view_sub(v, *at, v.bytes));
}

bool jp_norm_total(jp_view v, jp_reckoning *out) {
    size_t first = 0, items = 0;
    double sum = 0, value = 0;
    int goods = KIND_NONE;

    for (size_t at = 0, next; at < v.bytes; at = next) {
        if (jp_scan_digit(jp_scan_at(v, at, &next)) < 0) {
            continue;
        }
        const size_t from = at;
        next = at;
        const sum_kind kind = take_sum(v, &next, &value);
        const int told = kind_of_goods(without_filler(jp_view_sub(v, 0, from)));
        switch (kind) {
        case SUM_ITEM:
            if (items > 0 && told != goods) {
                return false;
            }
            goods = told;
            first = items == 0 ? from : first;
            items++;
            sum += value;
            break;
        case SUM_TOTAL:
            out->span = (jp_span){first, next};
            out->is_right = is_near(sum, value, 1);
            /* 「其中…计」 is a part of an item; what follows may be a total of totals */
            return items > 1 && is_total_of(told, goods) && !jp_view_contains(jp_view_sub(v, 0, next), JP_VIEW("其中"));
        case SUM_OTHER:
            return false;
        case SUM_PRICE:
        case SUM_NONE:
            break;
        }
    }
    return false;
}
