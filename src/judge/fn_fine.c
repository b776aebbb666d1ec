/* SPDX-License-Identifier: Apache-2.0 */
#include "fine_base.h"
#include "fines.h"
#include "functions.h"
#include "party.h"
#include "value.h"

/* The fine of a decision against what the provisions it cites allow. A tier that may apply is a tier that counts:
 * only a fine outside all of them is said to be outside. */

#define MAX_DAYS 8u
#define MAX_CITED 24u
#define MAX_SPANS 64u
#define NO_END INT64_MAX
#define TIMES_ONE 10000 /* 一倍 */

#define INSIDE 1
#define BELOW (-1)
#define ABOVE 2
#define NOT_LISTED 0

/* What one tier comes to in this case. */
typedef struct span {
    const jp_fine_tier *tier;
    int64_t lower, upper; /* fen */
    bool is_exact;        /* false: the base is not known, or it is not for computing; the ends are the widest */
} span;

typedef struct cited {
    const jp_law *law;
    jp_fine_place place;
    bool is_act; /* the table has it as what describes an act, not only as where the sums stand */
} cited;

typedef struct ranges {
    jp_eval *ev;
    xmlNodePtr document;
    int64_t fen; /* of the fine */
    jp_party party;
    jp_day days[MAX_DAYS];
    uint32_t day_count;
    cited cites[MAX_CITED];
    uint32_t cite_count;
    span spans[MAX_SPANS];
    uint32_t span_count;
    uint32_t provisions; /* articles and paragraphs that punish, each by itself perhaps */
    uint32_t items;      /* several of one paragraph: several acts perhaps */
    bool has_unlisted;   /* a basis that the table does not know */
    int64_t staff_fen;   /* the most that people of the unit may pay beside it */
} ranges;

/* ---- what the papers say ---- */

/* Digits of an attribute; -1: none. */
static int64_t number_of(jp_eval *ev, const xmlNode *node, const char *name) {
    jp_view text = jp_node_attribute(ev, node, name);
    int64_t n = 0;

    for (size_t i = 0; i < text.bytes; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || n > INT64_MAX / 100) {
            return -1;
        }
        n = n * 10 + (text.data[i] - '0');
    }
    return jp_view_is_empty(text) ? -1 : n;
}

static int32_t ordinal(jp_eval *ev, const xmlNode *node, const char *name) {
    int64_t n = number_of(ev, node, name);
    return n > 0 && n < 100000 ? (int32_t)n : 0;
}

/* A sum that the decision gives once, or always the same; -1: none, or not clear. */
static int64_t base_fen(const ranges *r, jp_view name) {
    int64_t found = -1;
    const char *field = jp_view_cstr(r->ev->arena, name);

    for (xmlNodePtr node = jp_node_child(r->document, field); node; node = jp_node_next(node, field)) {
        int64_t fen = jp_node_fen(r->ev, node);
        if (fen < 0 || (found >= 0 && fen != found)) {
            return -1;
        }
        found = fen;
    }
    return found;
}

static bool same_place(const cited *a, const cited *b) {
    return a->law == b->law && a->place.article == b->place.article && a->place.sub_article == b->place.sub_article &&
           a->place.paragraph == b->place.paragraph && a->place.item == b->place.item;
}

/* Citations of what is punished by; those of how it is done say nothing of sums. */
static void collect_cites(ranges *r) {
    for (xmlNodePtr node = jp_node_child(r->document, "引用"); node; node = jp_node_next(node, "引用")) {
        cited c = {.law = NULL};

        if (!jp_view_eq_text(jp_node_attribute(r->ev, node, "用途"), "依据")) {
            continue;
        }
        c.law = r->ev->tables->laws ? jp_laws_find(r->ev->tables->laws, jp_node_attribute(r->ev, node, "法")) : NULL;
        c.place = (jp_fine_place){ordinal(r->ev, node, "条"), ordinal(r->ev, node, "之"), ordinal(r->ev, node, "款"),
                                  ordinal(r->ev, node, "项")};
        if (c.law && c.law->is_procedural) {
            continue;
        }
        bool is_twice = false;
        for (uint32_t i = 0; i < r->cite_count; i++) {
            is_twice = is_twice || same_place(&r->cites[i], &c);
        }
        if (r->cite_count == MAX_CITED) {
            r->has_unlisted = true;
        } else if (!is_twice) {
            r->cites[r->cite_count++] = c;
        }
    }
}

static void add_day(ranges *r, jp_day day) {
    if (r->day_count < MAX_DAYS) {
        r->days[r->day_count++] = day;
    } else {
        r->has_unlisted = true;
    }
}

/* The days given, and that of the decision itself: where a law changed between, both versions may apply.
 * source: 行政处罚法第三十七条 */
static void collect_days(ranges *r, const jp_nodes *nodes) {
    jp_moment moment;

    for (uint32_t i = 0; i < nodes->count; i++) {
        if (jp_node_moment(r->ev, nodes->items[i], &moment)) {
            add_day(r, moment.day);
        }
    }
    xmlNodePtr decided = jp_node_child(r->document, "日期");
    if (decided && jp_node_moment(r->ev, decided, &moment)) {
        add_day(r, moment.day);
    }
}

/* ---- tiers ---- */

/* A person may stand for his business; what is laid down for units alone applies to him unless the same provision
 * says what persons pay. */
static bool is_for(const ranges *r, const jp_fine_row *row, const jp_fine_tier *tier) {
    bool has_person = false;

    for (uint32_t i = 0; i < row->tier_count; i++) {
        has_person = has_person || row->tiers[i].whom == JP_WHOM_PERSON;
    }
    if (r->party == JP_PARTY_UNIT) {
        return tier->whom == JP_WHOM_ANY || tier->whom == JP_WHOM_UNIT;
    }
    return r->party != JP_PARTY_CITIZEN || tier->whom != JP_WHOM_UNIT || !has_person;
}

static bool is_excluded(const ranges *r, const jp_fine_tier *tier) {
    int64_t fen = jp_view_is_empty(tier->limit.base) ? -1 : base_fen(r, tier->limit.base);
    return fen >= 0 && (fen < tier->limit.fen) != tier->limit.is_below;
}

/* What the decision says of it in one of these words. */
static bool says(const ranges *r, const char *const *words) {
    for (xmlNodePtr line = jp_node_child(r->document, "段"); line; line = jp_node_next(line, "段")) {
        if (jp_view_contains_any(jp_node_folded(r->ev, line), words)) {
            return true;
        }
    }
    return false;
}

/* Nothing of these words in what stands around: an order, a promise or a denial is no correction. */
static bool is_done(jp_view line, size_t from, size_t to) {
    static const char *const sentences[] = {"。", ";", NULL}, *const clauses[] = {"。", ";", ",", "、", ":", NULL};
    static const char *const asked[] = {"责令", "要求", "通知", "告知", "督促", "建议", "承诺", "保证", "表示", "答应",
                                        "应当", "必须", "限期", "限于", "限在", "限你", "限其", "计划", "准备", NULL};
    static const char *const denied[] = {"未", "没", "不", "无", "并非", "拒", "应", "须", "将", "拟", "部分", NULL};
    static const char *const limits[] = {"限", NULL};
    size_t bytes;
    const size_t end = jp_view_find_any(line, clauses, to, &bytes);
    const jp_view before = jp_view_sub(line, 0, from);
    const jp_view sentence = jp_view_sub(before, jp_view_behind_last(before, sentences), from);
    const jp_view clause = jp_view_sub(before, jp_view_behind_last(before, clauses), from);

    return !jp_view_contains_any(sentence, asked) && !jp_view_contains_any(clause, denied) &&
           !jp_view_ends_with_any(clause, limits) &&
           !jp_view_contains_any(jp_view_sub(line, to, end == SIZE_MAX ? line.bytes : end), denied);
}

/* 「当日即改正」 as what the party did. */
static bool was_put_right(const ranges *r) {
    static const char *const right[] = {
        "当日即改正",   "当日改正",     "当日已改正",   "当日便改正", "当场改正", "当场即改正",   "当场予以改正",
        "当场已改正",   "当即改正",     "即时改正",     "当日即整改", "当日整改", "当日完成整改", "当场整改",
        "当场完成整改", "当日完成改正", "当场完成改正", "当场纠正",   "当日纠正", "当日即纠正",   NULL};

    for (xmlNodePtr p = jp_node_child(r->document, "段"); p; p = jp_node_next(p, "段")) {
        const jp_view line = jp_node_folded(r->ev, p);
        size_t bytes;
        for (size_t at = 0; (at = jp_view_find_any(line, right, at, &bytes)) != SIZE_MAX; at += bytes) {
            if (is_done(line, at, at + bytes)) {
                return true;
            }
        }
    }
    return false;
}

/* 「逾期不改正的，处…」 is for whoever let the term pass; who put it right on the spot did not. A decision that speaks
 * of an order, of a term, of a refusal or of an earlier or a later time leaves it open. */
static bool is_for_lapse_that_was_none(const ranges *r, const jp_fine_row *row, const jp_fine_tier *tier) {
    static const char *const lapses[] = {"逾期不改正", "逾期未改正", "拒不改正", NULL};
    static const char *const late[] = {
        "逾期不改", "逾期未改", "逾期仍", "拒不", "未按期", "未按要求", "未改正",   "未整改", "未予改正",
        "未在",     "再次",     "仍",     "曾",   "没有改", "没有整改", "没改",     "没整改", "没有做到",
        "未做到",   "没有落实", "未落实", "照旧", "依旧",   "依然",     "一直",     "期满",   "到期",
        "复查发现", "限期",     "责令",   "逾期", "不到位", "不彻底",   "没有纠正", "未纠正", NULL};

    bool has_other = false; /* a fine that only a lapse allows is another question */

    for (uint32_t i = 0; i < row->tier_count; i++) {
        has_other = has_other || !jp_view_is_any(row->tiers[i].when, lapses);
    }
    return has_other && jp_view_is_any(tier->when, lapses) && was_put_right(r) && !says(r, late);
}

/* A base so many times, in fen; the widest sum when it would not fit. */
static int64_t times(int64_t fen, int64_t parts) {
    return parts > 0 && fen > INT64_MAX / parts ? NO_END : fen * parts / TIMES_ONE;
}

static span span_of(const ranges *r, const jp_fine_tier *tier) {
    if (tier->kind == JP_TIER_SUM) {
        return (span){tier, tier->lower, tier->upper, true};
    }
    if (tier->kind == JP_TIER_HUMAN) {
        return (span){tier, 0, NO_END, false};
    }
    int64_t base = base_fen(r, tier->base);
    if (base < 0 && !jp_node_child(r->document, jp_view_cstr(r->ev->arena, tier->base))) {
        base = jp_fine_base_told(r->ev, r->document, tier->base, r->fen);
    }
    bool is_exact = base >= 0;
    int64_t least = tier->least_fen;
    if (!jp_view_is_empty(tier->limit.base) && jp_view_eq(tier->limit.base, tier->base) && !tier->limit.is_below &&
        tier->limit.fen > least) {
        least = tier->limit.fen; /* it applies from there on */
    }
    base = base < least ? least : base;
    return (span){tier, times(base, tier->lower), is_exact ? times(base, tier->upper) : NO_END, is_exact};
}

static void add_row(ranges *r, const jp_fine_row *row) {
    for (uint32_t i = 0; i < row->tier_count; i++) {
        const jp_fine_tier *tier = &row->tiers[i];
        bool is_there = false;

        for (uint32_t k = 0; k < r->span_count; k++) {
            is_there = is_there || r->spans[k].tier == tier;
        }
        if (is_there || !is_for(r, row, tier) || is_excluded(r, tier) || is_for_lapse_that_was_none(r, row, tier)) {
            bool is_staff = tier->whom == JP_WHOM_STAFF && tier->kind == JP_TIER_SUM;
            r->staff_fen = is_staff && tier->upper > r->staff_fen ? tier->upper : r->staff_fen;
            continue;
        }
        if (r->span_count == MAX_SPANS) {
            r->has_unlisted = true;
            return;
        }
        r->spans[r->span_count++] = span_of(r, tier);
    }
}

/* ---- which rows the citations mean ---- */

static bool fits_any(const jp_fine_place *places, uint32_t count, const jp_fine_place *place, bool wants_item) {
    for (uint32_t i = 0; i < count; i++) {
        if (jp_fine_place_fits(&places[i], place) && (!wants_item || (places[i].item > 0 && place->item > 0))) {
            return true;
        }
    }
    return false;
}

static bool is_of(const jp_fine_row *row, const cited *c, uint32_t version) {
    return row->law == c->law && row->versions & (uint64_t)1 << version;
}

/* An item that is cited settles which row is meant, also where the paragraph with the sums is cited beside it. */
static bool item_settles(const ranges *r, const cited *c, uint32_t version, const jp_fine_row *row) {
    const jp_fines *fines = r->ev->tables->fines;
    bool is_settled = false, is_this = false;

    for (uint32_t i = 0; i < r->cite_count; i++) {
        const cited *other = &r->cites[i];
        if (other->law != c->law || other->place.article != c->place.article) {
            continue;
        }
        for (uint32_t k = 0; k < fines->row_count; k++) {
            const jp_fine_row *its = &fines->rows[k];
            if (is_of(its, c, version) && fits_any(its->places, its->place_count, &other->place, true) &&
                fits_any(its->sanction, its->sanction_count, &c->place, false)) {
                is_settled = true;
                is_this = is_this || its == row;
            }
        }
    }
    return !is_settled || is_this;
}

/* True when the table holds what this citation means in this version. */
static bool add_cite(ranges *r, cited *c, uint32_t version) {
    const jp_fines *fines = r->ev->tables->fines;
    bool is_listed = false;

    for (uint32_t i = 0; i < fines->row_count; i++) {
        const jp_fine_row *row = &fines->rows[i];
        bool is_sanction = is_of(row, c, version) && fits_any(row->sanction, row->sanction_count, &c->place, false) &&
                           item_settles(r, c, version, row);

        bool is_act = is_of(row, c, version) && fits_any(row->places, row->place_count, &c->place, false);
        if (!is_sanction && !is_act) {
            continue;
        }
        c->is_act = c->is_act || is_act;
        if (!row->is_confirmed) {
            return false;
        }
        is_listed = true;
        add_row(r, row);
    }
    return is_listed;
}

static bool add_versions(ranges *r, cited *c) {
    bool is_listed = c->law && c->place.article > 0 && r->day_count > 0;

    for (uint32_t i = 0; is_listed && i < r->day_count; i++) {
        const jp_law_version *version = jp_law_on(c->law, r->days[i]);
        is_listed = version && version->is_confirmed && add_cite(r, c, (uint32_t)(version - c->law->versions));
    }
    return is_listed;
}

static bool is_same_provision(const cited *a, const cited *b) {
    return a->law == b->law && a->place.article == b->place.article && a->place.sub_article == b->place.sub_article &&
           (a->place.paragraph == b->place.paragraph || a->place.paragraph == 0 || b->place.paragraph == 0);
}

static void collect_spans(ranges *r) {
    for (uint32_t i = 0; i < r->cite_count; i++) {
        cited *c = &r->cites[i];
        bool is_new = true;

        r->has_unlisted = !add_versions(r, c) || r->has_unlisted;
        for (uint32_t k = 0; k < i; k++) {
            is_new = is_new && !(r->cites[k].is_act && is_same_provision(&r->cites[k], c));
        }
        r->provisions += is_new && c->is_act;
        r->items += c->place.item > 0;
    }
}

/* ---- the verdict ---- */

typedef struct quote {
    uint32_t count; /* different ranges that the decision quotes */
    int64_t lower, upper;
    bool has_fine; /* one of them holds the fine */
} quote;

static quote quote_of(const ranges *r, int64_t fen) {
    quote q = {0};

    for (xmlNodePtr node = jp_node_child(r->document, "罚款幅度"); node; node = jp_node_next(node, "罚款幅度")) {
        int64_t lower = number_of(r->ev, node, "下限分");
        int64_t upper = number_of(r->ev, node, "上限分");
        q.count += q.count == 0 || lower != q.lower || upper != q.upper;
        q.lower = lower;
        q.upper = upper;
        q.has_fine = q.has_fine || (lower <= fen && fen <= upper);
    }
    return q;
}

static void put_yuan(jp_str *s, int64_t fen) {
    jp_str_putf(s, fen % 100 ? "%lld.%02lld元" : "%lld元", (long long)(fen / 100), (long long)(fen % 100));
}

/* 三倍; 百分之二十; what is neither, in digits. */
static void put_times(jp_str *s, int64_t parts) {
    const bool is_percent = parts % TIMES_ONE != 0;
    const int64_t number = is_percent ? parts * 100 / TIMES_ONE : parts / TIMES_ONE;

    if (is_percent && parts * 100 % TIMES_ONE != 0) {
        jp_str_putf(s, "%g倍", (double)parts / TIMES_ONE);
        return;
    }
    jp_str_put_text(s, is_percent ? "百分之" : "");
    jp_str_put_numeral(s, (uint32_t)number);
    jp_str_put_text(s, is_percent ? "" : "倍");
}

static void put_span(jp_str *s, const span *sp) {
    if (sp->is_exact) {
        if (sp->lower > 0) {
            put_yuan(s, sp->lower);
            jp_str_put_text(s, "以上");
        }
        put_yuan(s, sp->upper);
        jp_str_put_text(s, "以下");
    } else if (sp->tier->kind == JP_TIER_TIMES) {
        jp_str_putf(s, "%.*s", JP_VIEW_ARG(sp->tier->base));
        if (sp->tier->lower > 0) {
            put_times(s, sp->tier->lower);
            jp_str_put_text(s, "以上");
        }
        put_times(s, sp->tier->upper);
        jp_str_put_text(s, "以下");
    } else {
        jp_str_put(s, sp->tier->base);
    }
    if (!jp_view_is_empty(sp->tier->when)) {
        jp_str_putf(s, "（%.*s）", JP_VIEW_ARG(sp->tier->when));
    }
}

/* The question is left to a person, who is told what may apply. */
static double leave_open(const ranges *r, int64_t fen, const char *why) {
    uint32_t told = 0;
    jp_str s;

    jp_str_init(&s, r->ev->arena);
    jp_str_put_text(&s, "罚款");
    put_yuan(&s, fen);
    jp_str_put_text(&s, "，依据");
    for (uint32_t i = 0; i < r->cite_count; i++) {
        const cited *c = &r->cites[i];
        bool is_new = c->law != NULL;
        for (uint32_t k = 0; k < i; k++) {
            is_new = is_new && (r->cites[k].law != c->law || r->cites[k].place.article != c->place.article);
        }
        if (is_new) {
            jp_str_putf(&s, "%s《%.*s》第", told++ > 0 ? "、" : "", JP_VIEW_ARG(c->law->name));
            jp_str_put_numeral(&s, (uint32_t)c->place.article);
            jp_str_put_text(&s, "条");
        }
    }
    jp_str_put_text(&s, "可能适用的幅度：");
    for (uint32_t i = 0; i < r->span_count; i++) {
        jp_str_put_text(&s, i > 0 ? "；" : "");
        put_span(&s, &r->spans[i]);
    }
    jp_view text = jp_str_view(&s);
    jp_eval_open(r->ev, "%.*s。%s", JP_VIEW_ARG(text), why);
    return INSIDE; /* the question is open, whatever is answered; NOT_LISTED would say that the table has no tier */
}

typedef struct count {
    uint32_t exact, may, below, above;
} count;

static count count_spans(const ranges *r, int64_t fen) {
    count n = {0};
    for (uint32_t i = 0; i < r->span_count; i++) {
        const span *s = &r->spans[i];
        n.exact += s->is_exact;
        n.below += fen < s->lower;
        n.above += fen > s->upper;
        n.may += s->lower <= fen && fen <= s->upper;
    }
    return n;
}

/* One decision may fine the unit and two of its people. */
static bool is_within_staff(const ranges *r, int64_t fen) {
    for (uint32_t i = 0; i < r->span_count; i++) {
        if (fen - r->spans[i].upper <= 2 * r->staff_fen) {
            return r->staff_fen > 0;
        }
    }
    return false;
}

/* Outside all tiers. Fines for several acts add up, so being above them says something of a single act only. */
static double outside(const ranges *r, int64_t fen, const count *n, const quote *q) {
    if (q->has_fine) {
        return leave_open(r, fen, "文书引述的幅度与此不同，请核对法条");
    }
    if (n->above > 0 && (r->provisions > 1 || r->items > 1)) {
        return leave_open(r, fen, "引用了几个处罚条款或者几项行为，请核对是否分别裁量、合并处罚");
    }
    if (n->above == r->span_count && is_within_staff(r, fen)) {
        return leave_open(r, fen, "请核对是否连同责任人员一并处罚");
    }
    return n->below > 0 ? BELOW : ABOVE;
}

/* The tier that the decision itself quotes is the one it must keep to. */
static double by_quote(const ranges *r, int64_t fen, const quote *q) {
    for (uint32_t i = 0; q->count == 1 && i < r->span_count; i++) {
        const span *s = &r->spans[i];
        if (s->is_exact && s->lower == q->lower && s->upper == q->upper) {
            return q->has_fine ? INSIDE : fen < q->lower ? BELOW : ABOVE;
        }
    }
    return leave_open(r, fen, "请核对本案适用哪一档");
}

static double verdict_of(const ranges *r, int64_t fen) {
    quote q = quote_of(r, fen);
    count n = count_spans(r, fen);

    if (r->span_count == 0 || r->has_unlisted) {
        return n.may == 0 && r->span_count > 0 && q.has_fine ? outside(r, fen, &n, &q) : NOT_LISTED;
    }
    if (n.may == 0) {
        return outside(r, fen, &n, &q);
    }
    if (n.exact == 0 && q.count > 0) {
        return NOT_LISTED; /* what the decision quotes is all there is to compare with */
    }
    if (r->provisions > 1) {
        return leave_open(r, fen, "引用了几个处罚条款，请分别核对");
    }
    if (n.may < r->span_count || n.exact < r->span_count) {
        return by_quote(r, fen, &q);
    }
    if (q.count > 0 && !q.has_fine) {
        return leave_open(r, fen, "文书引述的幅度与此不同，请核对法条");
    }
    return INSIDE;
}

static double judge_document(jp_eval *ev, xmlNodePtr document, const jp_nodes *days) {
    ranges *r = jp_arena_alloc(ev->arena, sizeof *r);
    xmlNodePtr fine = jp_node_child(document, "罚款");
    int64_t fen = fine ? jp_node_fen(ev, fine) : -1;

    *r = (ranges){.ev = ev, .document = document};
    if (!fine || !ev->tables->fines) {
        return NOT_LISTED;
    }
    if (fen < 0 || jp_node_is_unclear(ev, fine)) {
        jp_eval_open(ev, "罚款数额不明，不能与法定幅度比较");
        return NOT_LISTED;
    }
    r->fen = fen;
    r->party = jp_party_of(ev);
    collect_days(r, days);
    collect_cites(r);
    collect_spans(r);
    return verdict_of(r, fen);
}

/* Of several documents the one that is outside counts, then one that the table does not know.
 * source: 行政处罚法第三十七条 (which version); the provisions in fines.ini (which range) */
void jp_fn_fine_range(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    double result = INSIDE;
    bool has_fine = false;

    if (!jp_args_take(&args, ctxt, nargs, 2, "法定幅度")) {
        return;
    }
    jp_nodes documents = jp_arg_nodes(&args, 0);
    jp_nodes days = jp_arg_nodes(&args, 1);
    for (uint32_t i = 0; i < documents.count; i++) {
        if (!jp_node_child(documents.items[i], "罚款")) {
            continue;
        }
        double one = judge_document(args.ev, documents.items[i], &days);
        bool is_outside = result != INSIDE && result != NOT_LISTED;
        result = is_outside || one == INSIDE ? result : one;
        has_fine = true;
    }
    jp_args_free(&args);
    xmlXPathReturnNumber(ctxt, has_fine ? result : NOT_LISTED);
}
