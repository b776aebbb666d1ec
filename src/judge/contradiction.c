/* SPDX-License-Identifier: Apache-2.0 */
#include "contradiction.h"

#include <stdlib.h>

/* The fewest dates first; among as few, those that fewest papers give; then those of the latest steps: a paper that is
 * filled in later is likelier to carry the slip than all that were written before it. */
#define COST_OF_DATE INT64_C(1000000000)
#define COST_OF_PAPER INT64_C(10000)
#define MAX_PAPERS 99u
/* Dates named in a sentence; the rest is counted. */
#define MAX_NAMED 9u
#define MAX_NAMED_IN_DOUBT 2u

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

/* A copy repeats a slip; another paper does not. */
static bool is_of_other_name(jp_eval *ev, const jp_date *d, const xmlNode *event) {
    return d->events.count > 0 &&
           !jp_view_eq(jp_node_attribute(ev, d->events.items[0], "文书"), jp_node_attribute(ev, event, "文书"));
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
    d->is_confirmed = d->is_confirmed || is_of_other_name(f->ev, d, event);
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
            if (d->name == support->name && d->moment.day == moment.day) {
                d->papers++;
                d->is_confirmed = true;
            }
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

static bool is_asked(jp_eval *ev, const jp_order_rule *rule) {
    bool is_found = false;

    if (rule->unless) {
        ev->xpath->node = ev->root;
        xmlXPathObjectPtr found = xmlXPathEval((const xmlChar *)rule->unless, ev->xpath);
        is_found = found && xmlXPathCastToBoolean(found);
        xmlXPathFreeObject(found);
    }
    return !is_found;
}

static void connect(jp_eval *ev, jp_contradictions *c) {
    for (uint32_t i = 0; i < c->kind->rule_count; i++) {
        const jp_order_rule *rule = &c->kind->rules[i];
        c->is_asked[i] = is_asked(ev, rule);
        if (!c->is_asked[i]) {
            continue;
        }
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

/* ---- one wrong date ---- */

/* The nearest day of the name that is not suspected itself: the earliest, or the latest. */
static jp_day day_of(const jp_contradictions *c, uint32_t name, bool is_earliest) {
    jp_day found = JP_DAY_NONE;

    for (uint32_t i = 0; i < c->date_count; i++) {
        jp_day day = c->dates[i].moment.day;
        if (c->dates[i].name != name || jp_vertex_in(&c->suspects, i)) {
            continue;
        }
        if (found == JP_DAY_NONE || (is_earliest ? day < found : day > found)) {
            found = day;
        }
    }
    return found;
}

void jp_contradictions_fit(const jp_contradictions *c, uint32_t date, jp_day *from, jp_day *to) {
    const uint32_t name = c->dates[date].name;

    *from = JP_DAY_NONE;
    *to = JP_DAY_NONE;
    for (uint32_t i = 0; i < c->kind->rule_count; i++) {
        const jp_order_rule *rule = &c->kind->rules[i];
        if (!c->is_asked[i] || (rule->later != name && rule->earlier != name)) {
            continue;
        }
        jp_day day = day_of(c, rule->later == name ? rule->earlier : rule->later, !rule->is_each_earlier);
        if (day == JP_DAY_NONE) {
            continue;
        }
        if (rule->later == name) {
            *from = *from == JP_DAY_NONE || day > *from ? day : *from;
        } else {
            *to = *to == JP_DAY_NONE || day < *to ? day : *to;
        }
    }
}

/* How many steps that are not suspected themselves stand against the date. */
static uint32_t count_steps(const jp_contradictions *c, uint32_t date) {
    bool is_seen[JP_ORDER_MAX_NAMES] = {false};
    uint32_t count = 0;

    for (uint32_t i = 0; i < c->date_count; i++) {
        uint32_t step = c->kind->steps[c->dates[i].name];
        if (jp_vertex_in(&c->graph->edges[date], i) && !jp_vertex_in(&c->suspects, i) && !is_seen[step]) {
            is_seen[step] = true;
            count++;
        }
    }
    return count;
}

static bool is_between(jp_day day, jp_day from, jp_day to) {
    return (from == JP_DAY_NONE || day >= from) && (to == JP_DAY_NONE || day <= to);
}

/* The same day of the year before or after would fit. */
static bool is_a_year_off(jp_day day, jp_day from, jp_day to) {
    int year, month, of_month;

    jp_day_to_ymd(day, &year, &month, &of_month);
    for (int step = -1; step <= 1; step += 2) {
        jp_day other = JP_DAY_NONE;
        if (from != JP_DAY_NONE && to != JP_DAY_NONE && jp_day_from_ymd(year + step, month, of_month, &other) &&
            is_between(other, from, to)) {
            return true;
        }
    }
    return false;
}

static bool is_one_wrong_date(const jp_contradictions *c, uint32_t date) {
    const jp_date *d = &c->dates[date];
    jp_day from, to;

    if (!jp_vertex_in(&c->suspects, date) || d->is_confirmed) {
        return false;
    }
    jp_contradictions_fit(c, date, &from, &to);
    if (from != JP_DAY_NONE && to != JP_DAY_NONE && from > to) {
        return false;
    }
    return count_steps(c, date) > 1 || is_a_year_off(d->moment.day, from, to);
}

bool jp_contradictions_is_doubted(const jp_contradictions *c, uint32_t date) {
    return c->dates[date].is_doubted;
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
    c->is_asked = jp_arena_array(ev->arena, c->kind->rule_count + 1u, sizeof *c->is_asked);
    connect(ev, c);
    (void)jp_cover_find(c->graph, &c->suspects);
    for (uint32_t i = 0; i < c->date_count; i++) {
        c->dates[i].is_doubted = is_one_wrong_date(c, i);
    }
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

typedef struct words {
    jp_eval *ev;
    const jp_contradictions *c;
    jp_str out;
    uint32_t max_named, said;
    bool has_files;
} words;

static void put_paper(words *w, const xmlNode *event) {
    jp_view paper = jp_node_attribute(w->ev, event, "文书");
    jp_view file = w->has_files ? jp_node_attribute(w->ev, event, "成员") : JP_VIEW_EMPTY;

    jp_str_put(&w->out, paper);
    if (!jp_view_is_empty(file)) {
        jp_str_putf(&w->out, " %.*s", JP_VIEW_ARG(file));
    }
}

/* The hour is said where it decides: both stand on one day. */
static void put_date(words *w, const jp_date *d, bool has_hour) {
    char day[11];
    char minute[17];

    jp_day_format(d->moment.day, day);
    jp_str_putf(&w->out, "%.*s%s", JP_VIEW_ARG(w->c->kind->names[d->name]), day);
    if (has_hour) {
        jp_minute_format(d->moment.minute, minute);
        jp_str_putf(&w->out, " %s", minute + sizeof day);
    }
    for (uint32_t i = 0; i < d->events.count && i < 2; i++) {
        jp_str_put_text(&w->out, i == 0 ? "（" : "、");
        put_paper(w, d->events.items[i]);
    }
    jp_str_put_text(&w->out, d->events.count > 2 ? "等）" : "）");
}

/* Late steps stand first in the list; people read from the early ones. */
static void put_side(words *w, uint32_t date, bool is_after_them, const char *between) {
    const jp_contradictions *c = w->c;
    uint32_t unsaid = 0;
    bool is_first = true;

    for (uint32_t n = c->date_count; n > 0; n--) {
        const jp_date *d = &c->dates[n - 1];
        if (!jp_vertex_in(&c->graph->edges[date], n - 1) ||
            is_after(&c->dates[date].moment, &d->moment) != is_after_them) {
            continue;
        }
        if (w->said == w->max_named) {
            unsaid++;
            continue;
        }
        if (is_first) {
            jp_str_putf(&w->out, "%s%s", between, is_after_them ? "晚于" : "早于");
        } else {
            jp_str_put_text(&w->out, "、");
        }
        put_date(w, d, d->moment.day == c->dates[date].moment.day);
        is_first = false;
        w->said++;
    }
    if (unsaid > 0) {
        jp_str_putf(&w->out, "%s另有%u个日期", is_first ? "；" : "等，", unsaid);
    }
}

static void put_sides(words *w, uint32_t date) {
    put_side(w, date, true, "");
    put_side(w, date, false, w->said > 0 ? "，" : "");
}

static words begin(jp_eval *ev, const jp_contradictions *c, uint32_t max_named) {
    words w = {.ev = ev, .c = c, .max_named = max_named};

    jp_str_init(&w.out, ev->arena);
    return w;
}

jp_view jp_contradictions_text(jp_eval *ev, const jp_contradictions *c, uint32_t date, uint32_t max_named) {
    words w = begin(ev, c, max_named > 0 ? max_named : MAX_NAMED);

    put_sides(&w, date);
    return jp_str_view(&w.out);
}

jp_view jp_contradictions_sentence(jp_eval *ev, const jp_contradictions *c, uint32_t date) {
    words w = begin(ev, c, JP_COVER_MAX);

    w.has_files = true;
    put_date(&w, &c->dates[date], false);
    jp_str_put_text(&w.out, "与其他日期矛盾，疑有错误：");
    put_sides(&w, date);
    jp_str_put_text(&w.out, "。属于笔误的更正；属实的，按程序倒置处理");
    return jp_str_view(&w.out);
}

jp_view jp_contradictions_doubt(jp_eval *ev, const jp_contradictions *c, uint32_t date) {
    words w = begin(ev, c, MAX_NAMED_IN_DOUBT);

    put_date(&w, &c->dates[date], false);
    jp_str_put_text(&w.out, "与其他日期矛盾（");
    put_sides(&w, date);
    jp_str_put_text(&w.out, "）");
    return jp_str_view(&w.out);
}
