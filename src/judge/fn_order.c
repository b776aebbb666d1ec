/* SPDX-License-Identifier: Apache-2.0 */
#include "contradiction.h"
#include "functions.h"
#include "juanping/read/ini.h"

/* The time line as a whole, by scoring/order.ini.
 * source: 行政处罚法第四十四条至第六十七条 as each line of the table says */

static const jp_contradictions *look(jp_eval *ev) {
    const jp_contradictions *c = jp_contradictions_of(ev, ev->rubric->kind);

    if (!c->kind) {
        jp_eval_open(ev, "次序表中没有这一类案卷");
    }
    return c;
}

/* "审批<决定": the rule of that name, or NULL. */
static const jp_order_rule *named_rule(const jp_order_kind *kind, jp_view text) {
    size_t sign = jp_view_find(text, JP_VIEW("<"), 0);
    uint32_t earlier = jp_order_name(kind, jp_view_trim(jp_view_sub(text, 0, sign)));
    uint32_t later =
        sign == SIZE_MAX ? UINT32_MAX : jp_order_name(kind, jp_view_trim(jp_view_sub(text, sign + 1, text.bytes)));

    return earlier == UINT32_MAX || later == UINT32_MAX ? NULL : jp_order_between(kind, earlier, later);
}

/* Do all contradictions of the date belong to rules that other items judge? They do not judge by a doubted date. */
static bool is_judged_elsewhere(jp_eval *ev, const jp_contradictions *c, uint32_t date, jp_view listed) {
    uint32_t count;
    jp_view *list = jp_ini_split(listed, '|', ev->arena, &count);

    if (jp_contradictions_is_doubted(c, date)) {
        return false;
    }
    for (uint32_t i = 0; i < c->date_count; i++) {
        bool is_listed = false;
        if (!jp_vertex_in(&c->graph->edges[date], i)) {
            continue;
        }
        for (uint32_t k = 0; k < count && !is_listed; k++) {
            const jp_order_rule *rule = named_rule(c->kind, list[k]);
            uint32_t mine = c->dates[date].name, its = c->dates[i].name;
            is_listed = rule && ((rule->earlier == mine && rule->later == its) ||
                                 (rule->earlier == its && rule->later == mine));
        }
        if (!is_listed) {
            return false;
        }
    }
    return count > 0;
}

/* A slip in the list would silently count nothing. */
static bool check_list(jp_eval *ev, const jp_contradictions *c, jp_view listed) {
    uint32_t count;
    jp_view *list = jp_ini_split(listed, '|', ev->arena, &count);

    for (uint32_t i = 0; c->kind && i < count; i++) {
        if (!named_rule(c->kind, list[i])) {
            jp_eval_open(ev, "次序表中没有“%.*s”", JP_VIEW_ARG(list[i]));
            return false;
        }
    }
    return true;
}

/* A date that several papers give is one date: the first of its events stands for it. */
static jp_nodes suspected(jp_eval *ev, const jp_contradictions *c, const jp_nodes *events, jp_view elsewhere) {
    jp_nodes found = {.items = jp_arena_array(ev->arena, events->count + 1u, sizeof *found.items)};

    for (uint32_t i = 0; i < events->count; i++) {
        uint32_t date = jp_contradictions_date(c, events->items[i]);
        if (date != UINT32_MAX && jp_vertex_in(&c->suspects, date) &&
            c->dates[date].events.items[0] == events->items[i] && !is_judged_elsewhere(ev, c, date, elsewhere)) {
            found.items[found.count++] = events->items[i];
        }
    }
    return found;
}

void jp_fn_contradicted(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;

    if (!jp_args_take(&args, ctxt, nargs, nargs == 2 ? 2 : 1, "矛盾")) {
        return;
    }
    jp_nodes events = jp_arg_nodes(&args, 0);
    jp_view elsewhere = nargs == 2 ? jp_arg_text(&args, 1) : JP_VIEW_EMPTY;
    const jp_contradictions *c = look(args.ev);
    jp_nodes found = {0};
    if (check_list(args.ev, c, elsewhere)) {
        found = suspected(args.ev, c, &events, elsewhere);
    }
    if (found.count == 0 && (c->has_undated || c->is_cut)) {
        jp_eval_open(args.ev, c->is_cut ? "时间线上的日期过多，未能全部比较" : "时间线上有日期无法识别");
    }
    jp_return_nodes(ctxt, &found);
    jp_args_free(&args);
}

void jp_fn_contradicting(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_nodes found = {0};

    if (!jp_args_take(&args, ctxt, nargs, 1, "矛盾对方")) {
        return;
    }
    jp_nodes events = jp_arg_nodes(&args, 0);
    const jp_contradictions *c = look(args.ev);
    uint32_t date = events.count > 0 ? jp_contradictions_date(c, events.items[0]) : UINT32_MAX;
    size_t cap = 0;
    for (uint32_t i = 0; date != UINT32_MAX && i < c->date_count; i++) {
        for (uint32_t k = 0; jp_vertex_in(&c->graph->edges[date], i) && k < c->dates[i].events.count; k++) {
            found.items = jp_arena_grow(args.ev->arena, found.items, found.count, &cap, sizeof *found.items);
            found.items[found.count++] = c->dates[i].events.items[k];
        }
    }
    jp_return_nodes(ctxt, &found);
    jp_args_free(&args);
}

void jp_fn_contradiction_text(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;

    if (!jp_args_take(&args, ctxt, nargs, 1, "矛盾说明")) {
        return;
    }
    jp_nodes events = jp_arg_nodes(&args, 0);
    const jp_contradictions *c = look(args.ev);
    uint32_t date = events.count > 0 ? jp_contradictions_date(c, events.items[0]) : UINT32_MAX;
    jp_return_text(ctxt, args.ev, date != UINT32_MAX ? jp_contradictions_text(args.ev, c, date, 0) : JP_VIEW_EMPTY);
    jp_args_free(&args);
}
