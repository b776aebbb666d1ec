/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/facts/norm.h"
#include "norm_scan.h"
#include "typed.h"

/* The penalty: sums and kinds are taken from the operative words alone (「决定…如下」, 「拟给予…」), never from the
 * facts, a quoted statute or the advice on payment and remedies. */

typedef struct region {
    size_t from, to; /* bytes of the section's body */
} region;

enum { CLAUSE_BYTES = 90, AFTER_BYTES = 24, MAX_MATCHES = 200, MAX_SUMS = 64, BOX_BYTES = 60 };

static bool is_proposal(const jp_doc_type *type) {
    return !jp_view_eq_text(type->name, "行政处罚决定书") && !jp_view_eq_text(type->name, "当场处罚决定书") &&
           !jp_view_eq_text(type->name, "加处罚款决定书") && !jp_view_eq_text(type->name, "强制执行决定书");
}

/* Between quotation marks of its line: the words of a statute, not of the decision. */
static bool is_in_quote(jp_view text, size_t at) {
    size_t open = 0;
    size_t close = 0;
    size_t from = at;

    while (from > 0 && text.data[from - 1] != '\n') {
        from--;
    }
    for (size_t k = from; (k = jp_view_find(text, JP_VIEW("“"), k)) < at; k += 3) {
        open = k + 1;
    }
    for (size_t k = from; (k = jp_view_find(text, JP_VIEW("”"), k)) < at; k += 3) {
        close = k + 1;
    }
    return open > close;
}

/* 罚款, 罚人民币…, 罚5000元; neither 「处罚」 nor the sign of a number, 「某罚告〔2024〕2号」. */
static bool tells_fine(jp_view text) {
    static const char *const fines[] = {"罚款", "罚金", "罚没", "罚人民币", "罚￥", "罚¥", NULL};

    for (size_t at = 0; (at = jp_view_find(text, JP_VIEW("罚"), at)) != SIZE_MAX; at += JP_VIEW("罚").bytes) {
        const size_t behind = at + JP_VIEW("罚").bytes;
        if (jp_view_word_at(text, at, fines) > 0 || jp_scan_digit(jp_scan_at(text, behind, NULL)) >= 0) {
            return true;
        }
    }
    return false;
}

/* How well a region reads as the operative part: a list is announced, a sum stands in it. */
static int region_worth(const jp_scan *s, jp_view body, const jp_match *opening, const region *r) {
    jp_view text = jp_view_sub(body, r->from, r->to);
    jp_found_money money;
    jp_view words = jp_view_sub(body, opening->from, opening->to);
    size_t stop = jp_view_find(text, JP_VIEW("。"), 0);
    int worth = jp_pattern_is_in(s->catalogue->operative_colon, words) ? 2 : 0;
    bool is_own_verb = jp_view_starts_with(words, JP_VIEW("拟")) || jp_view_starts_with(words, JP_VIEW("建议")) ||
                       jp_view_starts_with(words, JP_VIEW("决定"));

    /* 「现将拟作出的处罚告知如下」 opens the notice, 「拟对你罚款5000元」 tells the penalty itself */
    if (is_own_verb && stop != SIZE_MAX && jp_norm_next_money(text, 0, &money) && money.span.to <= stop &&
        jp_view_contains(jp_view_sub(text, 0, stop), JP_VIEW("罚款"))) {
        worth += 3;
    }

    if (jp_norm_next_money(text, 0, &money) && (tells_fine(text) || jp_view_contains(text, JP_VIEW("没收")))) {
        worth += 3;
    }
    return worth + 1;
}

/* The words that open the operative part and have a penalty behind them; of equals the first. */
static bool find_region(const jp_scan *s, jp_view body, region *out) {
    jp_pattern *opens = is_proposal(s->type) ? s->catalogue->proposal_opens : s->catalogue->decision_opens;
    jp_match m;
    jp_match end;
    int best = 0;
    size_t at = jp_scan_behind_title(s); /* a counterfoil above the title tells the same once more */

    for (int i = 0; i < MAX_MATCHES && jp_pattern_next(opens, body, at, &m); i++) {
        region here = {m.from, body.bytes};
        at = m.from + 3 > m.to ? m.to : m.from + 3;
        if (is_in_quote(body, m.from) || jp_norm_in_statute(body, m.from)) {
            continue;
        }
        if (jp_pattern_next(s->catalogue->operative_ends, body, m.from, &end)) {
            here.to = end.from > here.from ? end.from : here.from;
        }
        if (!jp_pattern_is_in(s->catalogue->penalty_words, jp_view_sub(body, here.from, here.to))) {
            continue;
        }
        int worth = region_worth(s, body, &m, &here);
        if (worth > best) {
            best = worth;
            *out = here;
        }
    }
    return best > 0;
}

/* ---- sums ---- */

typedef struct sums {
    int64_t fine_fen, fine_total_fen, taken_fen;
    bool has_fine, has_total, has_taken;
    size_t fine_at, total_at, taken_at;
    bool takes_results; /* of computations, where no other sum is given */
    bool takes_rates;   /* where nothing but a rate is */
} sums;

/* From the last stop before the sum. */
static jp_view clause_before(jp_view text, size_t at) {
    static const char *const stops[] = {"。", ";", ",", "\n", ":", "、"};
    size_t from = at > CLAUSE_BYTES ? at - CLAUSE_BYTES : 0;

    while (from > 0 && from < at && ((unsigned char)text.data[from] & 0xC0) == 0x80) {
        from++;
    }
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        for (size_t k = from; (k = jp_view_find(text, jp_view_of(stops[i]), k)) < at; k += strlen(stops[i])) {
            from = k + strlen(stops[i]) > from && k + strlen(stops[i]) <= at ? k + strlen(stops[i]) : from;
        }
    }
    return jp_view_sub(text, from, at);
}

static bool has(jp_view v, const char *word) {
    return jp_view_contains(v, jp_view_of(word));
}

static bool ends_or_starts(jp_view before, jp_view after, const char *const *signs, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (jp_view_ends_with(before, jp_view_of(signs[i])) || jp_view_starts_with(after, jp_view_of(signs[i]))) {
            return true;
        }
    }
    return false;
}

/* 「1910元×6%=114.60元」: what goes into the sum. */
static bool goes_into_sum(jp_view text, size_t from, size_t to) {
    static const char *const signs[] = {"×", "*", "÷", "乘以"};
    static const char *const equals[] = {"=", "＝"};
    jp_view after = jp_view_sub(text, to, text.bytes);

    return ends_or_starts(jp_view_sub(text, 0, from), after, signs, sizeof signs / sizeof *signs) ||
           ends_or_starts(JP_VIEW_EMPTY, after, equals, sizeof equals / sizeof *equals);
}

static bool comes_of_sum(jp_view text, size_t from) {
    static const char *const equals[] = {"=", "＝"};
    return ends_or_starts(jp_view_sub(text, 0, from), JP_VIEW_EMPTY, equals, sizeof equals / sizeof *equals);
}

/* 「货值1000元」, but not 「价值二倍的罚款1000元」: the fine stands behind it; nor 「罚款（货值1000元）2000元」, where
 * the brackets have closed. */
static bool is_worth_of(jp_view before, const char *word) {
    size_t worth = SIZE_MAX;

    for (size_t at = 0; (at = jp_view_find(before, jp_view_of(word), at)) != SIZE_MAX; at += strlen(word)) {
        worth = at;
    }
    return worth != SIZE_MAX && jp_view_find(before, JP_VIEW("罚款"), worth) == SIZE_MAX &&
           jp_view_find(before, JP_VIEW(")"), worth) == SIZE_MAX;
}

/* 「处以进货总额9450元8%的罚款」, 「违法所得1000元二倍的罚款」: the sum is what the fine is reckoned from. */
static bool is_base_of(jp_view after) {
    size_t from = jp_view_starts_with(after, JP_VIEW("的")) ? JP_VIEW("的").bytes : 0;
    size_t at = from, next = from;
    uint32_t c = jp_scan_at(after, from, &next);

    while (jp_scan_digit(c) >= 0 || jp_scan_is_numeral(c) || c == '.' || c == U'两') {
        at = next;
        c = jp_scan_at(after, at, &next);
    }
    return jp_scan_word(after, from, "百分之") > 0 || (at > from && (c == '%' || c == U'倍'));
}

/* 「每平方米100元」, 「每超1000千克罚款500元」: a rate, out of which the sum is come by. */
static bool is_rate(jp_view before) {
    enum { MOST_CHARS = 5, MOST_MEASURE_CHARS = 14 };
    const jp_view each = JP_VIEW("每"), over = JP_VIEW("超");
    size_t last = SIZE_MAX;

    for (size_t at = 0; (at = jp_view_find(before, each, at)) != SIZE_MAX; at += each.bytes) {
        last = at + each.bytes;
    }
    if (last == SIZE_MAX) {
        return false;
    }
    jp_view measure = jp_view_sub(before, last, before.bytes);
    measure = jp_view_starts_with(measure, over) ? jp_view_sub(measure, over.bytes, measure.bytes) : measure;
    const bool is_number = measure.bytes > 0 && jp_scan_digit((unsigned char)measure.data[0]) >= 0;
    return jp_text_chars(measure) <= (is_number ? MOST_MEASURE_CHARS : MOST_CHARS);
}

/* The words around a sum. */
typedef struct sum_place {
    jp_view before, after; /* its clause in front of it, and a few words behind */
    jp_view wide;          /* more in front of it than its clause */
} sum_place;

/* A range, a rate, a quotation, or what the fine is reckoned from. */
static bool is_no_penalty(jp_view text, size_t from, size_t to, const sum_place *p, const sums *out) {
    static const char *const ranges[] = {"以上", "以下", "的以", "/", NULL};
    static const char *const limits[] = {"不足", "超过", "未满", NULL};
    static const char *const worths[] = {"货值", "价值", "销售额", "单价", "工程款", "合同"};
    bool is_worth = false;

    for (size_t i = 0; i < sizeof worths / sizeof *worths; i++) {
        is_worth = is_worth || is_worth_of(p->before, worths[i]);
    }
    return jp_view_word_at(p->after, 0, ranges) > 0 || is_in_quote(text, from) || jp_norm_in_statute(text, from) ||
           (!has(p->before, "罚") && jp_view_contains_any(p->before, limits)) || goes_into_sum(text, from, to) ||
           (comes_of_sum(text, from) && !out->takes_results) || is_base_of(p->after) ||
           (is_rate(p->before) && !out->takes_rates) || is_worth;
}

/* Behind the fine itself the same money again: paid, 「执行情况：当场缴纳罚款50元」, or told once more,
 * 「罚款数额为一百元， 可以当场收缴」. */
static bool is_same_money(const sum_place *p, int64_t fen, const sums *out) {
    static const char *const paid[] = {"缴纳罚款", "收缴罚款", "交纳罚款", "缴清罚款", "上缴罚款", "已缴", NULL};
    static const char *const imposes[] = {"处以", "并处", "决定", NULL};
    static const char *const told[] = {"数额为", "数额是", "金额为", "金额是", "数额", "金额", NULL};

    if (!out->has_fine || fen > out->fine_fen) {
        return false;
    }
    return (jp_view_contains_any(p->before, paid) && !jp_view_contains_any(p->before, imposes)) ||
           (fen == out->fine_fen && has(p->before, "罚款") && jp_view_ends_with_any(p->before, told));
}

static bool says_fine(const sum_place *p) {
    static const char *const behind[] = {"的罚款", "罚款", "人民币罚款", "(大写", "人民币的罚款", "的行政处罚", NULL};

    return has(p->before, "处以") || has(p->before, "罚") || jp_view_word_at(p->after, 0, behind) > 0;
}

static bool says_taken(const sum_place *p) {
    return has(p->before, "没收") || has(p->before, "违法所得");
}

static bool is_taken(const sum_place *p, bool is_total) {
    static const char *const fines[] = {"罚款", "的罚款", NULL};

    if (!says_taken(p) || jp_view_word_at(p->after, 0, fines) > 0 || (has(p->before, "罚款") && is_total)) {
        return false;
    }
    const size_t fine = jp_view_find(p->before, JP_VIEW("罚款"), 0);
    const size_t taken = jp_view_find(p->before, JP_VIEW("没收"), 0);
    return fine == SIZE_MAX || (taken != SIZE_MAX && taken > fine);
}

static void classify(jp_view text, size_t from, size_t to, int64_t fen, sums *out) {
    static const char *const totals[] = {"合计", "共计", "总计", "罚没款", "以上", "合并", NULL};
    const sum_place p = {clause_before(text, from), jp_view_sub(text, to, to + AFTER_BYTES),
                         jp_view_sub(text, from > CLAUSE_BYTES ? from - CLAUSE_BYTES : 0, from)};

    if (is_no_penalty(text, from, to, &p, out) || is_same_money(&p, fen, out)) {
        return;
    }
    const bool is_total = jp_view_contains_any(p.before, totals);
    const bool is_total_of_both = is_total && out->has_taken; /* 「一、没收…；二、罚款…。以上合计68640元。」 */
    /* 「罚款：人民币，大写伍仟元」 */
    const bool is_fine_before = !says_taken(&p) && !is_total_of_both && has(p.wide, "罚款") && !has(p.wide, "没收");
    const bool is_fine = says_fine(&p) || is_fine_before;
    if (is_taken(&p, is_total)) {
        out->taken_fen += fen;
        out->taken_at = out->has_taken ? out->taken_at : from;
        out->has_taken = true;
    } else if (is_total && has(p.before, "罚没")) {
        return;
    } else if (is_total && is_fine) {
        out->fine_total_fen = fen;
        out->total_at = from;
        out->has_total = true;
    } else if (is_fine) {
        out->fine_fen += fen;
        out->fine_at = out->has_fine ? out->fine_at : from;
        out->has_fine = true;
    }
}

/* 「三百元（¥300.00，大写人民币叁佰元整）」: nothing between two equal sums but how they are written. */
static bool is_written_again(jp_view text, size_t from, size_t to) {
    static const char *const words[] = {"(",    ")",  ",",  ":", " ",  "人民币", "大写",
                                        "小写", "计", "即", "¥", "￥", "整",     NULL};
    static const char *const fines[] = {"的罚款", "罚款", NULL}; /* 「50.00元罚款（大写：伍拾元整）」 */
    const jp_view between = jp_view_sub(text, from, to);
    const size_t fine = jp_view_word_at(between, 0, fines);
    size_t at = fine > 0 && fine < between.bytes && between.data[fine] == '(' ? fine : 0;

    for (size_t bytes; at < between.bytes && (bytes = jp_view_word_at(between, at, words)) > 0;) {
        at += bytes;
    }
    return at == between.bytes;
}

static void add_sums(jp_view text, sums *out) {
    jp_found_money money;
    jp_money_pair pair;
    size_t at = 0;
    int64_t before_fen = -1;

    for (int i = 0; i < MAX_SUMS && jp_norm_next_money(text, at, &money); i++) {
        size_t to = money.span.to;
        int64_t fen = money.fen;
        if (jp_norm_next_money_pair(text, at, &pair) && pair.span.from <= money.span.from &&
            pair.span.to > money.span.from) {
            to = pair.span.to > to ? pair.span.to : to;
            fen = pair.digits_fen;
        }
        if (fen != before_fen || !is_written_again(text, at, money.span.from)) {
            classify(text, money.span.from, to, fen, out);
        }
        before_fen = fen;
        at = to > at ? to : at + 1;
    }
}

/* The sentence a sum stands in. */
static void put_sum(jp_scan *s, const char *name, size_t body_at, int64_t fen) {
    size_t at = jp_scan_body_from(s) + body_at;
    uint32_t line = jp_text_line_at(s->text, at);
    size_t from = s->text->lines[line].from;
    size_t to = jp_view_find(s->text->folded, JP_VIEW("。"), at);

    for (size_t k = from; (k = jp_view_find(s->text->folded, JP_VIEW("。"), k)) < at; k += 3) {
        from = k + 3;
    }
    jp_view words = jp_text_raw(s->text, line, from, to == SIZE_MAX ? s->text->lines[line].to : to + 3);
    jp_fact *fact = jp_scan_add_text(s, name, words, jp_text_place(s->text, line), line);
    jp_fact_put_fen(s, fact, "分", fen);
}

/* ---- kinds ---- */

/* 「□警告 ☑罚款」: a kind whose own box is open was not chosen. */
static bool stands_behind_open_box(jp_view text, size_t at) {
    size_t from = at > BOX_BYTES ? at - BOX_BYTES : 0;
    size_t open = SIZE_MAX;
    size_t tick = SIZE_MAX;

    for (size_t k = from; (k = jp_view_find(text, JP_VIEW("□"), k)) < at; k += 3) {
        open = k;
    }
    for (size_t k = from; (k = jp_view_find(text, JP_VIEW("☑"), k)) < at; k += 3) {
        tick = k;
    }
    if (open == SIZE_MAX || (tick != SIZE_MAX && tick > open)) {
        return false;
    }
    return !jp_view_contains(jp_view_sub(text, open, at), JP_VIEW("\n")) &&
           !jp_view_contains(jp_view_sub(text, open, at), JP_VIEW("。"));
}

static void add_kinds(jp_scan *s, jp_view body, const region *r, bool has_fine) {
    size_t base = jp_scan_body_from(s);
    jp_view text = jp_view_sub(body, r->from, r->to);

    for (uint32_t i = 0; i < s->catalogue->penalty_kind_count; i++) {
        const jp_rule *rule = &s->catalogue->penalty_kinds[i];
        jp_match m;
        bool is_found = jp_pattern_next(rule->pattern, text, 0, &m);
        while (is_found && (stands_behind_open_box(text, m.from) || is_in_quote(text, m.from) ||
                            jp_norm_in_statute(text, m.from))) {
            is_found = jp_pattern_next(rule->pattern, text, m.to, &m);
        }
        if (!is_found || (jp_view_eq_text(rule->name, "罚款") && !has_fine)) {
            continue;
        }
        uint32_t line = jp_text_line_at(s->text, base + r->from + m.from);
        jp_fact *fact =
            jp_scan_add_text(s, "罚种", jp_text_raw(s->text, line, base + r->from + m.from, base + r->from + m.to),
                             jp_text_place(s->text, line), line);
        jp_fact_put(fact, "种类", rule->name);
    }
}

/* A labelled list of kinds: 「处罚种类：☑警告 ☑罚款 □没收违法所得」. */
static void add_labelled_kinds(jp_scan *s) {
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *pair = &s->pairs[i];
        if (!pair->field || !jp_view_eq_text(pair->field->name, "罚种")) {
            continue;
        }
        jp_view value = jp_norm_fold(pair->value, s->arena);
        for (uint32_t k = 0; k < s->catalogue->penalty_kind_count; k++) {
            const jp_rule *rule = &s->catalogue->penalty_kinds[k];
            jp_match m;
            if (jp_pattern_next(rule->pattern, value, 0, &m) && !stands_behind_open_box(value, m.from)) {
                jp_fact *fact = jp_scan_add_text(s, "罚种", jp_view_sub(value, m.from, m.to), pair->place, pair->line);
                jp_fact_put(fact, "种类", rule->name);
            }
        }
    }
}

/* ---- ranges: 一千元以上一万元以下, 十万元以下的罚款 ---- */

/* 「每平方米一百元以上一千元以下」: what one unit costs, not what the fine is. */
static bool is_per_unit(jp_view body, size_t from) {
    enum { BEFORE_BYTES = 30 };
    jp_view before = jp_view_sub(body, from > BEFORE_BYTES ? from - BEFORE_BYTES : 0, from);
    size_t each = SIZE_MAX;

    for (size_t k = 0; (k = jp_view_find(before, JP_VIEW("每"), k)) != SIZE_MAX; k += 3) {
        each = k;
    }
    jp_view between = each == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_sub(before, each, before.bytes);
    return between.bytes > 0 && !jp_view_contains(between, JP_VIEW("。")) && !jp_view_contains(between, JP_VIEW(",")) &&
           !jp_view_contains(between, JP_VIEW(";"));
}

static void put_range(jp_scan *s, size_t from, size_t to, int64_t low_fen, int64_t high_fen) {
    uint32_t line = jp_text_line_at(s->text, from);
    jp_fact *fact =
        jp_scan_add_text(s, "罚款幅度", jp_text_raw(s->text, line, from, to), jp_text_place(s->text, line), line);

    jp_fact_put_fen(s, fact, "下限分", low_fen);
    jp_fact_put_fen(s, fact, "上限分", high_fen);
}

/* Without a lower end the fine must be named at once, or the sum is one of goods or of earlier tiers. */
static bool is_upper_end_of_fine(jp_view after) {
    return jp_view_starts_with(after, JP_VIEW("以下罚款")) || jp_view_starts_with(after, JP_VIEW("以下的罚款")) ||
           jp_view_starts_with(after, JP_VIEW("以下(含本数)罚款"));
}

/* The range that begins with a sum; *end is behind its last one. */
static bool is_range_at(jp_view body, const jp_found_money *first, int64_t *low_fen, int64_t *high_fen, size_t *end) {
    enum { BETWEEN_BYTES = 12 };
    jp_view after = jp_view_sub(body, first->span.to, body.bytes);
    jp_found_money high;

    if (is_upper_end_of_fine(after)) {
        *low_fen = 0;
        *high_fen = first->fen;
        *end = first->span.to;
        return true;
    }
    if (!jp_view_starts_with(after, JP_VIEW("以上")) || !jp_norm_next_money(body, first->span.to, &high) ||
        high.span.from - first->span.to > BETWEEN_BYTES ||
        !jp_view_starts_with(jp_view_sub(body, high.span.to, body.bytes), JP_VIEW("以下"))) {
        return false;
    }
    *low_fen = first->fen;
    *high_fen = high.fen;
    *end = high.span.to;
    return true;
}

/* 每 is asked for in front of the whole range: behind 以上 it is too far from the upper end. */
static void add_ranges(jp_scan *s, jp_view body) {
    jp_found_money first;
    size_t at = 0;
    size_t base = jp_scan_body_from(s);

    for (int i = 0; i < MAX_SUMS && jp_norm_next_money(body, at, &first); i++) {
        int64_t low_fen;
        int64_t high_fen;
        at = first.span.to;
        if (is_range_at(body, &first, &low_fen, &high_fen, &at) && !is_per_unit(body, first.span.from)) {
            put_range(s, base + first.span.from, base + at + JP_VIEW("以下").bytes, low_fen, high_fen);
        }
    }
}

/* 「罚款：3850元×6%=231元」: how the sum is come by; the operative words give it. */
static bool is_computation(jp_view value) {
    return jp_view_contains(value, JP_VIEW("×")) || jp_view_contains(value, JP_VIEW("=")) ||
           jp_view_contains(value, JP_VIEW("＝")) || jp_view_contains(value, JP_VIEW("*"));
}

/* A labelled sum: 「罚款金额（元）：5000」. */
static bool take_labelled(jp_scan *s) {
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *pair = &s->pairs[i];
        if (!pair->field || !jp_view_eq_text(pair->field->name, "罚款") || is_computation(pair->value)) {
            continue;
        }
        jp_field field = *pair->field;
        field.type = JP_FIELD_MONEY;
        jp_scan_emit_typed(s, &field,
                           &(jp_typed){pair->place, pair->line, pair->is_cell ? JP_FACT_BY_CELL : JP_FACT_BY_LINE},
                           pair->value);
        const jp_fact *fact = &s->facts[s->fact_count - 1];
        if (!fact->status) {
            return true;
        }
        s->fact_count--;
    }
    return false;
}

/* 「以上罚款合计68640元」 where what is taken went into it. */
static bool is_sum_of_both(const sums *total) {
    return total->has_fine && total->has_taken && total->fine_total_fen == total->fine_fen + total->taken_fen;
}

void jp_scan_decision(jp_scan *s) {
    jp_view body = jp_scan_body(s);
    region r;
    sums total = {0};

    if (!jp_scan_has_field(s, "罚款")) {
        return;
    }
    if (jp_scan_has_field(s, "罚款幅度")) {
        add_ranges(s, body);
    }
    bool is_labelled = take_labelled(s);
    if (!find_region(s, body, &r)) {
        if (!is_proposal(s->type) && jp_scan_has_field(s, "罚种")) {
            add_labelled_kinds(s);
        }
        return;
    }
    add_sums(jp_view_sub(body, r.from, r.to), &total);
    if (!total.has_fine && !total.has_total && !total.has_taken) {
        total.takes_results = true;
        add_sums(jp_view_sub(body, r.from, r.to), &total);
    }
    if (!total.has_fine && !total.has_total && !total.has_taken) {
        total.takes_rates = true;
        add_sums(jp_view_sub(body, r.from, r.to), &total);
    }
    if (!is_labelled && (total.has_fine || total.has_total)) {
        bool use_total =
            total.has_total && (!total.has_fine || total.fine_total_fen > total.fine_fen) && !is_sum_of_both(&total);
        put_sum(s, "罚款", r.from + (use_total ? total.total_at : total.fine_at),
                use_total ? total.fine_total_fen : total.fine_fen);
    }
    if (total.has_taken && jp_scan_has_field(s, "没收")) {
        put_sum(s, "没收", r.from + total.taken_at, total.taken_fen);
    }
    if (jp_scan_has_field(s, "罚种")) {
        add_kinds(s, body, &r, total.has_fine || total.has_total || is_labelled);
    }
}
