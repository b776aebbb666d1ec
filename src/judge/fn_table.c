/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/facts/norm.h"
#include "party.h"
#include "thresholds.h"
#include "value.h"

/* What thresholds.ini says for the dossier at hand. */

/* Bounds for this party; where its kind is not settled, the widest that any reading allows. */
static jp_bounds bounds_for(const jp_threshold *t, jp_party party) {
    if (party == JP_PARTY_SHOP) {
        party = t->shop_counts_as;
    }
    if (party == JP_PARTY_CITIZEN || party == JP_PARTY_UNIT) {
        return party == JP_PARTY_CITIZEN ? t->citizen_fen : t->unit_fen;
    }
    jp_bounds both = {.is_given = t->citizen_fen.is_given && t->unit_fen.is_given};
    both.lower = t->citizen_fen.lower < t->unit_fen.lower ? t->citizen_fen.lower : t->unit_fen.lower;
    both.upper = t->citizen_fen.upper > t->unit_fen.upper ? t->citizen_fen.upper : t->unit_fen.upper;
    return both;
}

/* ---- 阈值 ---- */

typedef struct penalty {
    int64_t fen;   /* largest single sum; -1: none */
    int64_t other; /* … as the same sum is written a second time, where a paper gives two that differ; -1: not */
    bool is_kind;  /* a kind that reaches the threshold by itself */
    bool is_unclear;
    bool has_any;
} penalty;

static void add_kind(jp_eval *ev, const jp_threshold *t, const xmlNode *node, penalty *p) {
    jp_view kind = jp_node_attribute(ev, node, "种类");
    jp_view text = jp_view_is_empty(kind) ? jp_node_folded(ev, node) : jp_norm_fold(kind, ev->arena);
    p->has_any = p->has_any || !jp_view_is_empty(text);
    for (uint32_t i = 0; i < t->kind_count; i++) {
        p->is_kind = p->is_kind || jp_view_contains(text, t->kinds[i]);
    }
}

static void add_sum(jp_eval *ev, const xmlNode *node, penalty *p) {
    int64_t fen = jp_node_fen(ev, node);
    p->is_unclear = p->is_unclear || fen < 0;
    p->has_any = p->has_any || fen >= 0;
    p->fen = fen > p->fen ? fen : p->fen;
}

/* 「捌仟元整（¥80000）」: nobody can say which of the two was imposed. */
static void add_difference(jp_eval *ev, const xmlNode *paper, penalty *p) {
    for (xmlNodePtr pair = jp_node_child(paper, "金额对"); pair; pair = jp_node_next(pair, "金额对")) {
        const int64_t digits = jp_fen_of(jp_node_attribute(ev, pair, "小写分"));
        const int64_t words = jp_fen_of(jp_node_attribute(ev, pair, "大写分"));
        if (jp_view_eq_text(jp_node_attribute(ev, pair, "一致"), "否") && digits >= 0 && words >= 0 &&
            (digits == p->fen || words == p->fen)) {
            p->other = digits == p->fen ? words : digits;
        }
    }
}

static void add_node(jp_eval *ev, const jp_threshold *t, const xmlNode *node, penalty *p) {
    static const char *const sums[] = {"罚款", "没收"};
    bool is_document = node->type == XML_ELEMENT_NODE && node->parent == ev->root;

    if (!is_document) {
        if (jp_view_eq_text(jp_node_name(node), "罚种")) {
            add_kind(ev, t, node, p);
        } else {
            add_sum(ev, node, p);
        }
        return;
    }
    p->is_unclear = p->is_unclear || jp_node_is_unreadable(ev, node);
    for (size_t i = 0; i < sizeof sums / sizeof sums[0]; i++) {
        for (xmlNodePtr child = jp_node_child(node, sums[i]); child; child = jp_node_next(child, sums[i])) {
            /* 没收 may name goods without a sum */
            if (i == 0 || jp_node_fen(ev, child) >= 0) {
                add_sum(ev, child, p);
            }
        }
    }
    for (xmlNodePtr child = jp_node_child(node, "罚种"); child; child = jp_node_next(child, "罚种")) {
        add_kind(ev, t, child, p);
    }
    add_difference(ev, node, p);
}

static double compare_bounds(jp_eval *ev, const jp_threshold *t, jp_view table, const penalty *p) {
    jp_bounds bounds = bounds_for(t, jp_party_of(ev));

    if (p->fen < 0) {
        return -1; /* kinds only, and none of those listed */
    }
    if (!bounds.is_given) {
        jp_eval_open(ev, "“%.*s”没有写明%.*s的界限值", JP_VIEW_ARG(table), JP_VIEW_ARG(ev->sector));
        return 0;
    }
    if (p->fen >= bounds.upper) {
        return 1;
    }
    if (p->fen < bounds.lower) {
        return -1;
    }
    const long long yuan = (long long)(p->fen / 100), fen = (long long)(p->fen % 100);
    jp_eval_touch(ev, JP_WORLD_BOUND, "“%.*s”的数额界限有待核实（%lld元至%lld元），本案%s元在两者之间",
                  JP_VIEW_ARG(table), (long long)(bounds.lower / 100), (long long)(bounds.upper / 100),
                  fen == 0 ? jp_arena_printf(ev->arena, "%lld", yuan)
                           : jp_arena_printf(ev->arena, "%lld.%02lld", yuan, fen));
    return ev->world & JP_WORLD_BOUND ? -1 : 1;
}

static const jp_threshold *threshold_of(jp_eval *ev, jp_view table) {
    return ev->tables->thresholds
               ? jp_thresholds_find(ev->tables->thresholds, table, ev->sector, jp_level_of(ev->region))
               : NULL;
}

static penalty penalty_of(jp_eval *ev, const jp_threshold *t, const jp_nodes *nodes) {
    penalty p = {.fen = -1, .other = -1};

    for (uint32_t i = 0; i < nodes->count; i++) {
        add_node(ev, t, nodes->items[i], &p);
    }
    return p;
}

/* source: 行政处罚法第五十七条第二款, 第五十八条第一款, 第六十三条第一款 (kinds); the sums are left to regions and
 * ministries */
void jp_fn_threshold(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    double result = 0;

    if (!jp_args_take(&args, ctxt, nargs, 2, "阈值")) {
        return;
    }
    jp_eval *ev = args.ev;
    jp_view table = jp_arg_text(&args, 0);
    const jp_threshold *t = threshold_of(ev, table);
    if (!t) {
        jp_eval_open(ev, "界限值表中没有“%.*s”", JP_VIEW_ARG(table));
    } else {
        const jp_nodes nodes = jp_arg_nodes(&args, 1);
        const penalty p = penalty_of(ev, t, &nodes);
        if (p.is_kind) {
            result = 1;
        } else if (p.is_unclear || !p.has_any) {
            jp_eval_open(ev, "处罚的种类或金额不明，不能与“%.*s”的界限值比较", JP_VIEW_ARG(table));
        } else {
            result = compare_bounds(ev, t, table, &p);
            if (p.other >= 0 && compare_bounds(ev, t, table, &(penalty){.fen = p.other}) != result) {
                jp_eval_open(ev, "罚款的大写和小写不一致，是否达到“%.*s”的界限请核对", JP_VIEW_ARG(table));
            }
        }
    }
    jp_args_free(&args);
    xmlXPathReturnNumber(ctxt, result);
}

/* For reasons: what was reached, and whether anybody has confirmed the figure. */
void jp_fn_bound(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;

    if (!jp_args_take(&args, ctxt, nargs, 2, "界限")) {
        return;
    }
    jp_eval *ev = args.ev;
    const jp_threshold *t = threshold_of(ev, jp_arg_text(&args, 0));
    const jp_nodes nodes = jp_arg_nodes(&args, 1);
    const jp_bounds bounds = t ? bounds_for(t, jp_party_of(ev)) : (jp_bounds){0};
    const char *text = "没有写明界限";
    if (t && penalty_of(ev, t, &nodes).is_kind) {
        text = "按处罚的种类";
    } else if (bounds.is_given) {
        text = jp_arena_printf(ev->arena, "%lld元以上%s", (long long)(bounds.upper / 100),
                               t->is_confirmed ? "" : "，这一数额按公开材料暂定，尚未核实");
    }
    jp_args_free(&args);
    xmlXPathReturnString(ctxt, xmlStrdup((const xmlChar *)text));
}

/* ---- 参数, 期限内, 扣除日数 ---- */

static bool parameter_value(jp_eval *ev, jp_view name, const jp_parameter **found, int64_t *out) {
    const jp_parameter *p = ev->tables->thresholds
                                ? jp_parameters_find(ev->tables->thresholds, name, ev->sector, jp_level_of(ev->region))
                                : NULL;

    if (!p || !p->value.is_given) {
        jp_eval_open(ev, "没有写明“%.*s”（行业：%.*s）", JP_VIEW_ARG(name),
                     JP_VIEW_ARG(jp_view_is_empty(ev->sector) ? JP_VIEW("不明") : ev->sector));
        return false;
    }
    if (p->value.lower != p->value.upper) {
        jp_eval_touch(ev, JP_WORLD_BOUND, "“%.*s”的规定有待核实（%lld至%lld%.*s）", JP_VIEW_ARG(name),
                      (long long)p->value.lower, (long long)p->value.upper, JP_VIEW_ARG(p->unit));
    }
    *found = p;
    *out = ev->world & JP_WORLD_BOUND ? p->value.upper : p->value.lower;
    return true;
}

void jp_fn_parameter(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    const jp_parameter *p;
    int64_t value = 0;

    if (!jp_args_take(&args, ctxt, nargs, 1, "参数")) {
        return;
    }
    bool is_given = parameter_value(args.ev, jp_arg_text(&args, 0), &p, &value);
    jp_args_free(&args);
    xmlXPathReturnNumber(ctxt, is_given ? (double)value : xmlXPathNAN);
}

/* Calendar days are counted as they are; a period in working days, months or years ends on a working day. */
void jp_fn_within(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_day from = 0, day = 0, end = 0;
    const jp_parameter *p = NULL;
    int64_t n = 0;
    bool result = false;

    if (!jp_args_take(&args, ctxt, nargs, 3, "期限内")) {
        return;
    }
    bool has_from = jp_arg_day(&args, 1, &from);
    bool has_day = jp_arg_day(&args, 2, &day);
    bool has_value = parameter_value(args.ev, jp_arg_text(&args, 0), &p, &n);
    if (has_from && has_day && has_value) {
        jp_view unit = jp_view_is_empty(p->unit) ? JP_VIEW("日") : p->unit;
        result = n < 100000 && jp_period_end(args.ev, from, (int32_t)n, unit, &end) && day <= end;
    }
    jp_args_free(&args);
    xmlXPathReturnBoolean(ctxt, result);
}
