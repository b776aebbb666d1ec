/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "contradiction.h"

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
            set(ev, c->dates[i].events.items[k], "存疑", jp_contradictions_text(ev, c, i));
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
