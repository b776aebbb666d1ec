/* SPDX-License-Identifier: Apache-2.0 */
#include "norm_scan.h"

/* Products told in words: 「每瓶售价14元，已售出15瓶，违法所得240元」, and fines by a rate. Judged only where a
 * sentence gives one price, one quantity sold in that measure and one sum, and nothing else goes into it. */

enum { MOST_WORDS_BETWEEN = 8, MOST_MEASURE_CHARS = 2 };

static const char *const price_words[] = {"售价", "单价", NULL};
static const char *const sold_words[] = {"售出", "卖出", "销售", "出售", NULL};
static const char *const sum_words[] = {"违法所得", "销售额", "销售金额", "销售收入", "销售款", "销货款", NULL};

typedef struct told {
    double value;
    jp_view measure; /* 瓶 of 「每瓶」, 「15瓶」 */
    size_t from, to;
} told;

typedef bool reader(jp_view v, size_t word, size_t at, told *out);

static bool read_decimal(jp_view v, size_t *at, double *out) {
    double place = 1;
    bool has_point = false, has_digit = false;

    *out = 0;
    for (; *at < v.bytes; (*at)++) {
        const int digit = jp_scan_digit((unsigned char)v.data[*at]);
        if (digit >= 0) {
            place = has_point ? place / 10 : place;
            *out = has_point ? *out + digit * place : *out * 10 + digit;
            has_digit = true;
        } else if (v.data[*at] == '.' && has_digit && !has_point) {
            has_point = true;
        } else if (v.data[*at] != ',' || !has_digit || jp_scan_digit(jp_scan_at(v, *at + 1, NULL)) < 0) {
            break;
        }
    }
    return has_digit;
}

/* Over 为, 共计 and the like that may stand before the number. */
static size_t skip_links(jp_view v, size_t at) {
    static const char *const links[] = {"为",   "是",   "均", "共",     "合", "计", "金额",
                                        "数额", "总额", "格", "人民币", ":",  NULL};

    for (size_t bytes; (bytes = jp_view_word_at(v, at, links)) > 0;) {
        at += bytes;
    }
    return at;
}

/* Up to two characters that name a measure. */
static jp_view take_measure(jp_view v, size_t at) {
    size_t to = at, next = at;

    for (int i = 0; i < MOST_MEASURE_CHARS; i++) {
        const uint32_t c = jp_scan_at(v, to, &next);
        if (c < 0x4E00 || c > 0x9FFF) {
            break;
        }
        to = next;
    }
    return jp_view_sub(v, at, to);
}

/* 「500克」, 「十斤」 behind 每 or a stroke: the price is of several. 千 may begin 千克. */
static bool is_of_several(jp_view v, size_t at) {
    const uint32_t c = jp_scan_at(v, at, NULL);
    return jp_scan_digit(c) >= 0 || jp_scan_in(c, "二两三四五六七八九十百半几");
}

/* 「每瓶售价」, 「每瓶销售单价」 */
static jp_view measure_before(jp_view v, size_t word) {
    static const char *const fillers[] = {"销售", "销", "的", NULL};
    const jp_view each = JP_VIEW("每");
    jp_view head = jp_view_sub(v, 0, word);

    for (size_t i = 0; fillers[i]; i++) {
        if (jp_view_ends_with(head, jp_view_of(fillers[i]))) {
            head = jp_view_sub(head, 0, head.bytes - jp_view_of(fillers[i]).bytes);
        }
    }
    size_t from = head.bytes;
    for (int i = 0; i <= MOST_MEASURE_CHARS && from > 0; i++) {
        size_t start = from;
        (void)jp_scan_before(head, from, &start);
        if (jp_view_starts_with(jp_view_sub(head, start, head.bytes), each)) {
            return jp_view_sub(head, start + each.bytes, head.bytes);
        }
        from = start;
    }
    return JP_VIEW_EMPTY;
}

/* 「为人民币240元」 */
static bool read_sum(jp_view v, size_t word, size_t at, told *out) {
    at = skip_links(v, at);
    if (!read_decimal(v, &at, &out->value) || jp_view_word_at(v, at, (const char *const[]){"元", NULL}) == 0) {
        return false;
    }
    out->from = word;
    out->to = at + JP_VIEW("元").bytes;
    return true;
}

static bool read_price(jp_view v, size_t word, size_t at, told *out) {
    static const char *const each[] = {"/", "每", "一", NULL};
    static const char *const ranges[] = {"至", "-", "~", "—", "到", NULL};

    if (!read_sum(v, word, at, out)) {
        return false;
    }
    const size_t link = jp_view_word_at(v, out->to, each);
    out->measure = link > 0 ? take_measure(v, out->to + link) : measure_before(v, word);
    return jp_view_word_at(v, out->to, ranges) == 0 && (link == 0 || !is_of_several(v, out->to + link));
}

/* 「销售该农药15瓶」; 「销售单价」 and 「销售额」 are none. */
static bool read_sold(jp_view v, size_t word, size_t at, told *out) {
    size_t next = at;

    for (int i = 0; i < MOST_WORDS_BETWEEN && at < v.bytes; i++) {
        const uint32_t c = jp_scan_at(v, at, &next);
        if (jp_scan_digit(c) >= 0) {
            break;
        }
        if (jp_scan_in(c, "价额款,。;:、")) {
            return false;
        }
        at = next;
    }
    if (!read_decimal(v, &at, &out->value)) {
        return false;
    }
    static const char *const others[] = {"元", "万",   "年", "月", "日", "天", "次", "人", "家", "余",
                                         "多", "个月", "户", "批", "笔", "车", "单", "折", NULL};
    out->measure = take_measure(v, at);
    out->from = word;
    out->to = at + out->measure.bytes;
    return out->measure.bytes > 0 && jp_view_word_at(out->measure, 0, others) == 0;
}

/* How often one of the words is followed by what it tells. */
static int find_told(jp_view v, const char *const *words, reader *read, told *out) {
    int count = 0;

    for (size_t at = 0, next; at < v.bytes; at = next) {
        const size_t bytes = jp_view_word_at(v, at, words);
        told found = {0};
        (void)jp_scan_at(v, at, &next);
        if (bytes > 0 && read(v, at, at + bytes, &found)) {
            *out = found;
            count++;
            next = found.to;
        }
    }
    return count;
}

/* 瓶 and 瓶农药 are of one measure. A price that names none may be of anything: a sum that fits it is right, one that
 * does not is not wrong for that. */
static bool is_of_measure(jp_view price, jp_view sold, bool is_right) {
    return jp_view_is_empty(price) ? is_right : jp_view_starts_with(sold, price) || jp_view_starts_with(price, sold);
}

/* Other sums or quantities may go into it. */
static bool is_entangled(jp_view sentence) {
    static const char *const words[] = {"其中", "另",   "分别", "优惠", "赠",   "打折", "平均", "不等",
                                        "扣除", "成本", "运费", "进价", "进货", "退货", "退款", "约",
                                        "先后", "又",   "两种", "×",    "折",   "送一", NULL};
    const jp_view each = JP_VIEW("每");
    int prices = 0;

    for (size_t at = 0; (at = jp_view_find(sentence, each, at)) != SIZE_MAX; at += each.bytes) {
        prices += is_of_several(sentence, at + each.bytes) ? 2 : 1;
    }
    return prices > 1 || jp_view_contains_any(sentence, words);
}

/* 「5车150立方米」, 「15瓶，乙店20瓶」: a second quantity behind the one that was read. */
static bool has_second_quantity(jp_view span) {
    double value;

    for (size_t at = 0; at < span.bytes;) {
        if (!read_decimal(span, &at, &value)) {
            at++;
        } else if (jp_view_word_at(span, at, (const char *const[]){"元", NULL}) == 0 &&
                   !jp_view_is_empty(take_measure(span, at))) {
            return true;
        }
    }
    return false;
}

/* What is given away, or sold by the month, the load or the customer, is not reckoned by the piece. */
static bool is_simple(jp_view sentence, jp_span span, const told *sold) {
    static const char *const words[] = {"送", "个月", "每月", "户", "批", "笔", "车", NULL};

    return !jp_view_contains_any(jp_view_sub(sentence, span.from, span.to), words) &&
           !has_second_quantity(jp_view_sub(sentence, sold->to, span.to));
}

/* What was earned may be less than what was sold, by what it cost, but never more. */
static bool settle(const told *price, const told *sold, const told *sum, jp_view sentence, bool *is_right) {
    const double product = price->value * sold->value;
    const bool is_gain = jp_view_starts_with(jp_view_sub(sentence, sum->from, sum->to), JP_VIEW("违法所得"));

    *is_right = product - sum->value < 1 && sum->value - product < 1;
    return product > 0 && (*is_right || !is_gain || sum->value > product);
}

static size_t end_of_sentence(jp_view v, size_t from) {
    static const char *const stops[] = {"。", ";", "；", "\n", NULL};
    const size_t at = jp_view_find_any(v, stops, from, NULL);

    return at == SIZE_MAX ? v.bytes : at;
}

static jp_span span_of(const told *price, const told *sold, const told *sum) {
    size_t first = price->from < sold->from ? price->from : sold->from;
    size_t last = price->to > sold->to ? price->to : sold->to;

    first = sum->from < first ? sum->from : first;
    last = sum->to > last ? sum->to : last;
    return (jp_span){first, last};
}

/* The one product that a sentence tells. */
static bool read_sentence(jp_view sentence, jp_reckoning *out) {
    told price, sold, sum;

    if (is_entangled(sentence) || find_told(sentence, price_words, read_price, &price) != 1 ||
        find_told(sentence, sold_words, read_sold, &sold) != 1 || find_told(sentence, sum_words, read_sum, &sum) != 1) {
        return false;
    }
    out->span = span_of(&price, &sold, &sum);
    return is_simple(sentence, out->span, &sold) && settle(&price, &sold, &sum, sentence, &out->is_right) &&
           is_of_measure(price.measure, sold.measure, out->is_right);
}

/* ---- 「非法占用的386平方米土地，按每平方米120元处以罚款，共计46320元」 ---- */

/* A fine that something else goes into as well, or that the law limits. */
static bool is_limited(jp_view sentence) {
    static const char *const words[] = {"其中", "另",   "分别", "不等", "扣除", "平均", "约",   "超过", "上限", "最高",
                                        "封顶", "减轻", "从轻", "%",    "百分", "倍",   "以下", "以上", "×",    NULL};
    return jp_view_contains_any(sentence, words);
}

/* 「每平方米120元」, 「每平方米处以120元」: the only rate of the sentence. */
static bool read_rate(jp_view v, told *out) {
    static const char *const verbs[] = {"处以", "处", "罚款", "罚", "人民币", "按", NULL};
    static const char *const measures[] = {"平方米", "立方米", "公顷", "千克", "公斤", "亩", "吨",
                                           "株",     "头",     "只",   "台",   "件",   "辆", NULL};
    const jp_view each = JP_VIEW("每");
    const size_t at = jp_view_find(v, each, 0);
    const size_t bytes = at == SIZE_MAX ? 0 : jp_view_word_at(v, at + each.bytes, measures);

    if (bytes == 0 || jp_view_find(v, each, at + each.bytes) != SIZE_MAX) {
        return false;
    }
    size_t end = at + each.bytes + bytes;
    out->measure = jp_view_sub(v, at + each.bytes, end);
    for (size_t verb; (verb = jp_view_word_at(v, end, verbs)) > 0;) {
        end += verb;
    }
    out->from = at;
    if (!read_decimal(v, &end, &out->value) || !jp_view_starts_with(jp_view_sub(v, end, v.bytes), JP_VIEW("元"))) {
        return false;
    }
    out->to = end + JP_VIEW("元").bytes;
    return true;
}

/* The one number before that measure in the words, or the one sum; several that are alike are one. */
static bool read_only(jp_view v, size_t from, size_t to, jp_view measure, told *out) {
    bool has_any = false;
    double value;

    for (size_t at = from; at < to;) {
        const size_t start = at;
        if (!read_decimal(v, &at, &value)) {
            at++;
            continue;
        }
        if (!jp_view_starts_with(jp_view_sub(v, at, to), measure)) {
            continue;
        }
        if (has_any && value != out->value) {
            return false;
        }
        *out = (told){.value = value, .measure = measure, .from = start, .to = at + measure.bytes};
        has_any = true;
    }
    return has_any;
}

static bool read_fine(jp_view sentence, jp_reckoning *out) {
    static const char *const large[] = {"万元", "亿元", NULL}; /* of which no measure is told */
    static const char *const leads[] = {"罚款", "计", "即", "为", "=", "(", "人民币", "金额", "¥", "￥", NULL};
    told rate, quantity, sum;

    if (!jp_view_contains(sentence, JP_VIEW("罚")) || jp_view_contains_any(sentence, large) || is_limited(sentence) ||
        !read_rate(sentence, &rate) || !read_only(sentence, 0, rate.from, rate.measure, &quantity) ||
        !read_only(sentence, rate.to, sentence.bytes, JP_VIEW("元"), &sum) ||
        !jp_view_ends_with_any(jp_view_trim(jp_view_sub(sentence, 0, sum.from)), leads)) {
        return false;
    }
    const double product = rate.value * quantity.value;
    out->span = (jp_span){quantity.from, sum.to};
    out->is_right = product - sum.value < 1 && sum.value - product < 1;
    return product > 0;
}

bool jp_norm_next_told_product(jp_view v, size_t from, jp_reckoning *out) {
    for (size_t at = from; at < v.bytes;) {
        const size_t end = end_of_sentence(v, at);
        const jp_view sentence = jp_view_sub(v, at, end);
        if (read_sentence(sentence, out) || read_fine(sentence, out)) {
            out->span = (jp_span){at + out->span.from, at + out->span.to};
            return true;
        }
        at = end + 1;
    }
    return false;
}
