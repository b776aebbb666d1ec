/* SPDX-License-Identifier: Apache-2.0 */
#include "contradiction.h"

#include <stdlib.h>

/* The fewest dates first; among as few, those that fewest papers give; then those of the latest steps: a paper that is
 * filled in later is likelier to carry the slip than all that were written before it. */
#define COST_OF_DATE INT64_C(1000000000)
#define COST_OF_PAPER INT64_C(10000)
#define MAX_PAPERS 99u
/* Dates named in a sentence; the rest is counted. */
#define MAX_NAMED 6u

typedef struct finder {
    jp_eval *ev;
    jp_contradictions *out;
    size_t date_cap;
} finder;

static int64_t moment_order(const jp_moment *m) {
    return m->minute != JP_MINUTE_NONE ? m->minute : (int64_t)m->day * 1440;
}

/* Minutes count where both are known; a day alone contradicts no minute of it. */
static bool is_after(const jp_moment *a, const jp_moment *b) {
    if (a->minute != JP_MINUTE_NONE && b->minute != JP_MINUTE_NONE) {
        return a->minute > b->minute;
    }
    return a->day > b->day;
}

static bool event_moment(jp_eval *ev, const xmlNode *event, jp_moment *out) {
    jp_view minute = jp_node_attribute(ev, event, "时刻");

    if (!jp_node_moment(ev, event, out)) {
        return false;
    }
    if (!jp_view_is_empty(minute) && !jp_minute_parse_iso(minute, &out->minute)) {
        out->minute = JP_MINUTE_NONE;
    }
    return true;
}

/* ---- dates ---- */

static jp_date *date_at(finder *f, uint32_t name, const jp_moment *moment) {
    jp_contradictions *c = f->out;

    for (uint32_t i = 0; i < c->date_count; i++) {
        const jp_date *d = &c->dates[i];
        if (d->name == name && d->moment.day == moment->day && d->moment.minute == moment->minute) {
            return &c->dates[i];
        }
    }
    if (c->date_count == JP_COVER_MAX) {
        c->is_cut = true;
        return NULL;
    }
    c->dates = jp_arena_grow(f->ev->arena, c->dates, c->date_count, &f->date_cap, sizeof *c->dates);
    c->dates[c->date_count] = (jp_date){.name = name, .rank = c->kind->ranks[name], .moment = *moment};
    return &c->dates[c->date_count++];
}

static bool is_of_new_paper(jp_eval *ev, const jp_date *d, const xmlNode *event) {
    jp_view paper = jp_node_attribute(ev, event, "文书");
    jp_view member = jp_node_attribute(ev, event, "成员");

    for (uint32_t i = 0; i < d->events.count; i++) {
        if (jp_view_eq(jp_node_attribute(ev, d->events.items[i], "文书"), paper) &&
            jp_view_eq(jp_node_attribute(ev, d->events.items[i], "成员"), member)) {
            return false;
        }
    }
    return true;
}

static void add_event(finder *f, xmlNodePtr event) {
    uint32_t name = jp_order_name(f->out->kind, jp_node_attribute(f->ev, event, "名"));
    jp_moment moment;

    if (name == UINT32_MAX) {
        return;
    }
    if (!event_moment(f->ev, event, &moment)) {
        f->out->has_undated = true;
        return;
    }
    jp_date *d = date_at(f, name, &moment);
    if (!d) {
        return;
    }
    d->papers += is_of_new_paper(f->ev, d, event);
    xmlNodePtr *items = jp_arena_array(f->ev->arena, d->events.count + 1u, sizeof *items);
    if (d->events.count > 0) {
        memcpy(items, d->events.items, d->events.count * sizeof *items);
    }
    items[d->events.count++] = event;
    d->events.items = items;
}

/* Papers that repeat the date without being the step itself: the cover, the closing form. */
static void add_support(finder *f, const jp_order_support *support) {
    f->ev->xpath->node = f->ev->root;
    xmlXPathObjectPtr found = xmlXPathEval((const xmlChar *)support->path, f->ev->xpath);

    for (int i = 0; found && found->type == XPATH_NODESET && found->nodesetval && i < found->nodesetval->nodeNr; i++) {
        jp_moment moment;
        bool is_date = jp_node_moment(f->ev, found->nodesetval->nodeTab[i], &moment);
        for (uint32_t k = 0; is_date && k < f->out->date_count; k++) {
            jp_date *d = &f->out->dates[k];
            d->papers += d->name == support->name && d->moment.day == moment.day;
        }
    }
    xmlXPathFreeObject(found);
}

/* By what the dates say, never by where they stand: the order of papers changes nothing. */
static int compare_dates(const void *a, const void *b) {
    const jp_date *left = a;
    const jp_date *right = b;
    int64_t l = moment_order(&left->moment);
    int64_t r = moment_order(&right->moment);

    if (left->rank != right->rank) {
        return left->rank > right->rank ? -1 : 1;
    }
    if (left->name != right->name) {
        return left->name > right->name ? -1 : 1;
    }
    if (l != r) {
        return l > r ? -1 : 1;
    }
    return (left->moment.minute == JP_MINUTE_NONE) - (right->moment.minute == JP_MINUTE_NONE);
}

/* ---- contradictions ---- */

/* Of every date of the asked name some date of the other name is in its order; where none is, all of them are against
 * it. */
static void compare_with_all(jp_contradictions *c, uint32_t asked, const jp_order_rule *rule) {
    uint32_t other = rule->is_each_earlier ? rule->later : rule->earlier;

    for (uint32_t pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < c->date_count; i++) {
            const jp_moment *mine = &c->dates[asked].moment;
            const jp_moment *its = &c->dates[i].moment;
            if (c->dates[i].name != other) {
                continue;
            }
            if (pass == 1) {
                jp_graph_connect(c->graph, asked, i);
            } else if (rule->is_each_earlier ? !is_after(mine, its) : !is_after(its, mine)) {
                return;
            }
        }
    }
}

static void connect(jp_contradictions *c) {
    for (uint32_t i = 0; i < c->kind->rule_count; i++) {
        const jp_order_rule *rule = &c->kind->rules[i];
        uint32_t asked = rule->is_each_earlier ? rule->earlier : rule->later;
        for (uint32_t k = 0; k < c->date_count; k++) {
            if (c->dates[k].name == asked) {
                compare_with_all(c, k, rule);
            }
        }
    }
}

static void price(jp_contradictions *c) {
    c->graph->count = c->date_count;
    c->graph->least_cost = COST_OF_DATE;
    for (uint32_t i = 0; i < c->date_count; i++) {
        const jp_date *d = &c->dates[i];
        uint32_t papers = d->papers < MAX_PAPERS ? d->papers : MAX_PAPERS;
        c->graph->costs[i] = COST_OF_DATE + papers * COST_OF_PAPER + (JP_ORDER_MAX_NAMES - d->rank);
    }
}

static jp_contradictions *find(jp_eval *ev, jp_view kind) {
    jp_contradictions *c = jp_arena_alloc(ev->arena, sizeof *c);
    finder f = {.ev = ev, .out = c};
    xmlNodePtr line = jp_node_child(ev->root, "时间线");

    *c = (jp_contradictions){.kind = jp_order_of_kind(ev->tables->order, kind)};
    if (!c->kind) {
        return c;
    }
    for (xmlNodePtr event = line ? jp_node_child(line, "事件") : NULL; event; event = jp_node_next(event, "事件")) {
        add_event(&f, event);
    }
    for (uint32_t i = 0; i < c->kind->support_count; i++) {
        add_support(&f, &c->kind->supports[i]);
    }
    if (c->date_count > 0) {
        qsort(c->dates, c->date_count, sizeof *c->dates, compare_dates);
    }
    c->graph = jp_arena_alloc(ev->arena, sizeof *c->graph);
    memset(c->graph, 0, sizeof *c->graph);
    price(c);
    connect(c);
    (void)jp_cover_find(c->graph, &c->suspects);
    return c;
}

const jp_contradictions *jp_contradictions_of(jp_eval *ev, jp_view kind) {
    if (!ev->contradictions) {
        xmlNodePtr node = ev->xpath->node;
        ev->contradictions = find(ev, kind);
        ev->xpath->node = node;
    }
    return ev->contradictions;
}

uint32_t jp_contradictions_date(const jp_contradictions *c, const xmlNode *event) {
    for (uint32_t i = 0; i < c->date_count; i++) {
        for (uint32_t k = 0; k < c->dates[i].events.count; k++) {
            if (c->dates[i].events.items[k] == event) {
                return i;
            }
        }
    }
    return UINT32_MAX;
}

/* ---- in words ---- */

/* The hour is said where it decides: both stand on one day. */
static void put_date(jp_eval *ev, jp_str *out, const jp_contradictions *c, const jp_date *d, bool has_hour) {
    char day[11];
    char minute[17];

    jp_day_format(d->moment.day, day);
    jp_str_putf(out, "%.*s%s", JP_VIEW_ARG(c->kind->names[d->name]), day);
    if (has_hour) {
        jp_minute_format(d->moment.minute, minute);
        jp_str_putf(out, " %s", minute + sizeof day);
    }
    for (uint32_t i = 0; i < d->events.count && i < 2; i++) {
        jp_view paper = jp_node_attribute(ev, d->events.items[i], "文书");
        jp_str_putf(out, "%s%.*s", i == 0 ? "（" : "、", JP_VIEW_ARG(paper));
    }
    jp_str_put_text(out, d->events.count > 2 ? "等）" : "）");
}

/* Late steps stand first in the list; people read from the early ones. */
static uint32_t put_side(jp_eval *ev, jp_str *out, const jp_contradictions *c, uint32_t date, bool is_after_them,
                         uint32_t said) {
    uint32_t unsaid = 0;
    bool is_first = true;

    for (uint32_t n = c->date_count; n > 0; n--) {
        const jp_date *d = &c->dates[n - 1];
        if (!jp_vertex_in(&c->graph->edges[date], n - 1) ||
            is_after(&c->dates[date].moment, &d->moment) != is_after_them) {
            continue;
        }
        if (said == MAX_NAMED) {
            unsaid++;
            continue;
        }
        if (is_first) {
            jp_str_putf(out, "%s%s", out->bytes > 0 ? "，" : "", is_after_them ? "晚于" : "早于");
        } else {
            jp_str_put_text(out, "、");
        }
        put_date(ev, out, c, d, d->moment.day == c->dates[date].moment.day);
        is_first = false;
        said++;
    }
    if (unsaid > 0) {
        jp_str_putf(out, "%s另有%u个日期", is_first ? "；" : "等，", unsaid);
    }
    return said;
}

jp_view jp_contradictions_text(jp_eval *ev, const jp_contradictions *c, uint32_t date) {
    jp_str out;

    jp_str_init(&out, ev->arena);
    uint32_t said = put_side(ev, &out, c, date, true, 0);
    (void)put_side(ev, &out, c, date, false, said);
    return jp_str_view(&out);
}
