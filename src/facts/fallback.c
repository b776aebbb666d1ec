/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "scan.h"

/* The day of a step is often written once, at the end of the paper, and not behind a label of its own: the catalogue
 * says (缺则) which other day then stands for it. */

/* A name drawn as a picture: nobody reads it here, but it stands beside its day. */
static bool is_drawn(const jp_fact *fact) {
    return jp_view_eq_text(jp_fact_value(fact, "形式"), "图");
}

/* Names tell the day beside them, and are no days; a signature is one, whoever's it is. */
static bool is_person(const jp_fact *fact) {
    return jp_fact_value(fact, "角色").bytes > 0 || jp_fact_value(fact, "形式").bytes > 0;
}

/* The day a fact tells: its value, or the day beside a signature or a name; empty where that is none. */
static jp_view day_of(const jp_fact *fact) {
    enum { ISO_BYTES = 10 }; /* 2024-03-05, in front of T10:00 */
    const jp_view told = is_person(fact) ? jp_fact_value(fact, "日期") : jp_fact_value(fact, "值");
    jp_day day;

    return jp_day_parse_iso(jp_view_sub(told, 0, ISO_BYTES), &day) ? told : JP_VIEW_EMPTY;
}

static const jp_fact *find_dated(const jp_scan *s, jp_view name) {
    for (uint32_t i = 0; i < s->fact_count; i++) {
        const bool is_told = !s->facts[i].status || is_drawn(&s->facts[i]);
        if (jp_view_eq(s->facts[i].name, name) && is_told && day_of(&s->facts[i]).bytes > 0) {
            return &s->facts[i];
        }
    }
    return NULL;
}

/* Where the officers were not named, or not there, nothing is told of the day. */
static const jp_fact *find_blank(const jp_scan *s, jp_view name) {
    for (uint32_t i = 0; i < s->fact_count && !jp_view_eq_text(name, "执法人员"); i++) {
        if (jp_view_eq(s->facts[i].name, name) && s->facts[i].status && strcmp(s->facts[i].status, "空") == 0) {
            return &s->facts[i];
        }
    }
    return NULL;
}

static void drop(jp_scan *s, jp_view name) {
    uint32_t put = 0;

    for (uint32_t i = 0; i < s->fact_count; i++) {
        if (!jp_view_eq(s->facts[i].name, name)) {
            s->facts[put++] = s->facts[i];
        }
    }
    s->fact_count = put;
}

static void settle(jp_scan *s, const jp_field *field) {
    const jp_fact *from = NULL, *blank = NULL;
    jp_fact *own = jp_scan_find_any(s, jp_view_cstr(s->arena, field->name));

    for (uint32_t i = 0; i < field->fallback_count && !from; i++) {
        from = find_dated(s, field->fallbacks[i]);
        blank = blank ? blank : find_blank(s, field->fallbacks[i]);
    }
    if (from) {
        jp_view day = day_of(from), text = from->text, place = from->place;
        bool is_signed = is_person(from);
        uint32_t line = from->line;
        drop(s, field->name);
        jp_fact_put(jp_scan_add(s, field->name, is_signed ? day : text, place, line), "值", day);
    } else if (!own && blank) {
        jp_view place = blank->place;
        jp_scan_add(s, field->name, JP_VIEW_EMPTY, place, blank->line)->status = "空";
    }
}

void jp_scan_fallbacks(jp_scan *s) {
    for (uint32_t i = 0; i < s->type->field_count; i++) {
        const jp_field *field = &s->type->fields[i];
        if (field->fallback_count > 0 && !find_dated(s, field->name)) {
            settle(s, field);
        }
    }
}
