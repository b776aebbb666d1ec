/* SPDX-License-Identifier: Apache-2.0 */
#include "doubt.h"

#include <stdlib.h>

/* Which end of the days that fit is tried. */
typedef enum end { FIRST_DAY, LAST_DAY } end;

/* An attribute that gives the date, and what stood there. */
typedef struct change {
    xmlNodePtr node;
    const char *name;
    jp_view was;
} change;

typedef struct trial {
    jp_eval *ev;
    const jp_contradictions *c;
    change *changes;
    uint32_t count;
    size_t cap;
    jp_eval kept; /* what was looked up in the tree as it stands */
} trial;

static void set(jp_eval *ev, xmlNodePtr node, const char *name, jp_view value) {
    if (!xmlSetProp(node, (const xmlChar *)name, (const xmlChar *)jp_view_cstr(ev->arena, value))) {
        abort(); /* out of memory */
    }
}

/* The hour stays. */
static void change_one(trial *t, xmlNodePtr node, const char *name, jp_view was_day, jp_view day) {
    jp_view was = jp_node_attribute(t->ev, node, name);

    if (!jp_view_starts_with(was, was_day)) {
        return;
    }
    t->changes = jp_arena_grow(t->ev->arena, t->changes, t->count, &t->cap, sizeof *t->changes);
    t->changes[t->count++] = (change){node, name, jp_view_copy(t->ev->arena, was)};
    set(t->ev, node, name,
        jp_view_of(jp_arena_printf(t->ev->arena, "%.*s%.*s", JP_VIEW_ARG(day),
                                   JP_VIEW_ARG(jp_view_sub(was, was_day.bytes, was.bytes)))));
}

/* A paper gives its date in several places: its own field, the signature beside it. */
static void change_paper(trial *t, const xmlNode *event, jp_view was_day, jp_view day) {
    const char *paper = jp_view_cstr(t->ev->arena, jp_node_attribute(t->ev, event, "文书"));
    jp_view member = jp_node_attribute(t->ev, event, "成员");

    for (xmlNodePtr node = jp_node_child(t->ev->root, paper); node; node = jp_node_next(node, paper)) {
        if (!jp_view_eq(jp_node_attribute(t->ev, node, "成员"), member)) {
            continue;
        }
        for (xmlNodePtr field = node->children; field; field = field->next) {
            if (field->type == XML_ELEMENT_NODE) {
                change_one(t, field, "值", was_day, day);
                change_one(t, field, "日期", was_day, day);
            }
        }
    }
}

static void change_date(trial *t, uint32_t date, end which) {
    const jp_date *d = &t->c->dates[date];
    jp_day from, to;
    char was_day[11], day[11];

    jp_contradictions_fit(t->c, date, &from, &to);
    jp_day fit = which == FIRST_DAY ? from : to;
    fit = fit != JP_DAY_NONE ? fit : which == FIRST_DAY ? to : from;
    if (fit == JP_DAY_NONE) {
        return;
    }
    jp_day_format(d->moment.day, was_day);
    jp_day_format(fit, day);
    for (uint32_t i = 0; i < d->events.count; i++) {
        change_paper(t, d->events.items[i], jp_view_of(was_day), jp_view_of(day));
    }
}

static void begin(trial *t) {
    t->kept = *t->ev;
    t->ev->served = NULL;
    t->ev->folds = NULL;
    t->ev->fold_slots = 0;
    t->ev->fold_count = 0;
}

static void undo(trial *t) {
    while (t->count > 0) {
        const change *last = &t->changes[--t->count];
        set(t->ev, last->node, last->name, last->was);
    }
    t->ev->served = t->kept.served;
    t->ev->folds = t->kept.folds;
    t->ev->fold_slots = t->kept.fold_slots;
    t->ev->fold_count = t->kept.fold_count;
}

/* only: of the doubted dates; UINT32_MAX: all of them. */
static bool try_with(jp_eval *ev, const jp_item *item, const jp_contradictions *c, uint32_t only, end which,
                     jp_verdict *out, jp_error *err) {
    trial t = {.ev = ev, .c = c};

    begin(&t);
    for (uint32_t i = 0; i < c->date_count; i++) {
        if (only == i || (only == UINT32_MAX && jp_contradictions_is_doubted(c, i))) {
            change_date(&t, i, which);
        }
    }
    bool ok = jp_verdict_reach(ev, item, out, err);
    undo(&t);
    return ok;
}

static bool has_failed(const jp_verdict *v) {
    return v->outcome == JP_OUT_DEDUCT || v->outcome == JP_OUT_VETO;
}

static bool is_milder(const jp_verdict *a, const jp_verdict *b) {
    return a->outcome != b->outcome ? a->outcome == JP_OUT_DEDUCT : a->deducted_cp < b->deducted_cp;
}

/* Names the dates with which alone the verdict turns out differently; where only several together do, all. */
static bool name_doubts(jp_eval *ev, const jp_item *item, const jp_contradictions *c, jp_verdict *v, jp_error *err) {
    jp_str all, some;

    jp_str_init(&all, ev->arena);
    jp_str_init(&some, ev->arena);
    for (uint32_t i = 0; i < c->date_count; i++) {
        jp_verdict first, last;
        if (!jp_contradictions_is_doubted(c, i)) {
            continue;
        }
        jp_view doubt = jp_contradictions_doubt(ev, c, i);
        if (!try_with(ev, item, c, i, FIRST_DAY, &first, err) || !try_with(ev, item, c, i, LAST_DAY, &last, err)) {
            return false;
        }
        jp_str_putf(&all, "%s%.*s", all.bytes > 0 ? "；" : "", JP_VIEW_ARG(doubt));
        if (!jp_verdict_same(&first, v) || !jp_verdict_same(&last, v)) {
            jp_str_putf(&some, "%s%.*s", some.bytes > 0 ? "；" : "", JP_VIEW_ARG(doubt));
        }
    }
    v->doubt = jp_str_view(some.bytes > 0 ? &some : &all);
    return true;
}

bool jp_doubt_is_of_item(jp_eval *ev, const jp_item *item, const jp_contradictions *c, uint32_t date, bool *out,
                         jp_error *err) {
    jp_verdict now, first, last;

    if (!jp_verdict_reach(ev, item, &now, err) || !try_with(ev, item, c, date, FIRST_DAY, &first, err) ||
        !try_with(ev, item, c, date, LAST_DAY, &last, err)) {
        return false;
    }
    *out = has_failed(&now) && (!jp_verdict_same(&first, &now) || !jp_verdict_same(&last, &now));
    return true;
}

bool jp_doubt_weigh(jp_eval *ev, const jp_item *item, jp_verdict *v, jp_error *err) {
    const jp_contradictions *c = has_failed(v) ? jp_contradictions_of(ev, ev->rubric->kind) : NULL;
    bool has_doubt = false;

    for (uint32_t i = 0; c && i < c->date_count && !has_doubt; i++) {
        has_doubt = jp_contradictions_is_doubted(c, i);
    }
    if (!has_doubt) {
        return true;
    }
    jp_verdict first, last;
    if (!try_with(ev, item, c, UINT32_MAX, FIRST_DAY, &first, err) ||
        !try_with(ev, item, c, UINT32_MAX, LAST_DAY, &last, err)) {
        return false;
    }
    if (has_failed(&first) && has_failed(&last)) {
        const jp_verdict *mild = is_milder(&first, &last) ? &first : &last;
        *v = is_milder(mild, v) ? *mild : *v;
        return true;
    }
    if (!name_doubts(ev, item, c, v, err)) {
        return false;
    }
    v->outcome = JP_OUT_UNDETERMINED;
    v->why = JP_WHY_DOUBT;
    v->can_veto = item->is_veto;
    v->may_not_apply = first.outcome == JP_OUT_NA || last.outcome == JP_OUT_NA;
    v->times = 0;
    v->deducted_cp = 0;
    return true;
}
