/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "doubt.h"

/* What the tables know of the time line, written into the tree for those who have none. */

static void set(jp_eval *ev, xmlNodePtr node, const char *name, jp_view value) {
    if (!xmlSetProp(node, (const xmlChar *)name, (const xmlChar *)jp_view_cstr(ev->arena, value))) {
        abort(); /* out of memory */
    }
}

/* A stored tree has the marks of the tables it was judged by first. */
static void unmark(xmlNodePtr event) {
    (void)xmlUnsetProp(event, (const xmlChar *)"隔工作日");
    (void)xmlUnsetProp(event, (const xmlChar *)"存疑");
}

/* source: 行政处罚法第八十五条 */
static void mark_gap(jp_eval *ev, xmlNodePtr before, xmlNodePtr event) {
    const jp_calendar *calendar = ev->tables->calendar;
    jp_moment from, to;

    if (!calendar || !jp_node_moment(ev, before, &from) || !jp_node_moment(ev, event, &to)) {
        return;
    }
    jp_count least = jp_calendar_workdays(calendar, from.day, to.day, ev->region, JP_MAYBE_OFF);
    jp_count most = jp_calendar_workdays(calendar, from.day, to.day, ev->region, JP_MAYBE_WORKED);
    if (!least.is_covered || !most.is_covered) {
        return;
    }
    set(ev, event, "隔工作日",
        jp_view_of(least.days == most.days ? jp_arena_printf(ev->arena, "%d", (int)most.days)
                                           : jp_arena_printf(ev->arena, "%d-%d", (int)least.days, (int)most.days)));
}

static void mark_suspects(jp_eval *ev) {
    const jp_contradictions *c = jp_contradictions_of(ev, jp_node_attribute(ev, ev->root, "类型"));

    for (uint32_t i = 0; i < c->date_count; i++) {
        for (uint32_t k = 0; jp_vertex_in(&c->suspects, i) && k < c->dates[i].events.count; k++) {
            set(ev, c->dates[i].events.items[k], "存疑", jp_contradictions_text(ev, c, i, 0));
        }
    }
}

bool jp_judge_mark_timeline(xmlDocPtr tree, const jp_judge_tables *tables, jp_arena *arena, jp_error *err) {
    jp_eval ev;

    if (!jp_eval_start(&ev, NULL, tree, tables, arena, err)) {
        return false;
    }
    xmlNodePtr line = jp_node_child(ev.root, "时间线");
    xmlNodePtr before = NULL;
    for (xmlNodePtr event = line ? jp_node_child(line, "事件") : NULL; event; event = jp_node_next(event, "事件")) {
        unmark(event);
        if (before) {
            mark_gap(&ev, before, event);
        }
        before = event;
    }
    mark_suspects(&ev);
    jp_eval_end(&ev);
    return true;
}

static bool speaks_of_order(const jp_expr *expr) {
    return expr->code && jp_view_contains(expr->text, JP_VIEW("矛盾("));
}

static bool judges_order(const jp_rubric *rubric) {
    for (uint32_t i = 0; i < rubric->item_count; i++) {
        const jp_item *item = &rubric->items[i];
        bool does = speaks_of_order(&item->judge) || speaks_of_order(&item->fails) || speaks_of_order(&item->each);
        for (uint32_t k = 0; k < item->fault_count && !does; k++) {
            does = speaks_of_order(&item->faults[k].condition);
        }
        if (does) {
            return true;
        }
    }
    return false;
}

/* A date that an item holds against the case is told by the item. */
static bool is_told(jp_eval *ev, const jp_contradictions *c, uint32_t date, const jp_answer *answers, bool *out,
                    jp_error *err) {
    *out = false;
    for (uint32_t i = 0; i < ev->rubric->item_count && !*out && !jp_contradictions_is_doubted(c, date); i++) {
        bool has_failed = answers[i].outcome == JP_OUT_DEDUCT || answers[i].outcome == JP_OUT_VETO;
        if (has_failed && !jp_doubt_is_of_item(ev, &ev->rubric->items[i], c, date, out, err)) {
            return false;
        }
    }
    return true;
}

bool jp_judge_contradictions(const jp_rubric *rubric, xmlDocPtr tree, const jp_judge_tables *tables,
                             const jp_answer *answers, jp_arena *arena, jp_view **out, uint32_t *count, jp_error *err) {
    jp_eval ev;
    bool ok = true;

    *out = NULL;
    *count = 0;
    if (judges_order(rubric)) {
        return true;
    }
    if (!jp_eval_start(&ev, rubric, tree, tables, arena, err)) {
        return false;
    }
    const jp_contradictions *c = jp_contradictions_of(&ev, rubric->kind);
    *out = jp_arena_array(arena, c->date_count + 1u, sizeof **out);
    for (uint32_t i = 0; i < c->date_count && ok; i++) {
        bool is_known = true;
        ok = !jp_vertex_in(&c->suspects, i) || is_told(&ev, c, i, answers, &is_known, err);
        if (ok && !is_known) {
            (*out)[(*count)++] = jp_contradictions_sentence(&ev, c, i);
        }
    }
    jp_eval_end(&ev);
    return ok;
}
