/* SPDX-License-Identifier: Apache-2.0 */
#include "scan.h"

#include <string.h>

jp_fact *jp_scan_add(jp_scan *scan, jp_view name, jp_view text, jp_view place, uint32_t line) {
    const jp_field *field = jp_doc_type_find_field(scan->type, name);

    scan->facts = jp_arena_grow(scan->arena, scan->facts, scan->fact_count, &scan->fact_cap, sizeof *scan->facts);
    jp_fact *fact = &scan->facts[scan->fact_count++];
    *fact = (jp_fact){.name = name,
                      .order = field ? field->order : scan->type->field_count,
                      .text = jp_view_trim(text),
                      .place = place,
                      .line = line,
                      .rank = JP_FACT_BY_CODE};
    return fact;
}

jp_fact *jp_scan_add_text(jp_scan *scan, const char *name, jp_view text, jp_view place, uint32_t line) {
    return jp_scan_add(scan, jp_view_of(name), text, place, line);
}

/* An attribute stands once on an element: what is told later replaces it. */
void jp_fact_put(jp_fact *fact, const char *attribute, jp_view value) {
    for (uint32_t i = 0; i < fact->attr_count; i++) {
        if (!jp_view_is_empty(value) && strcmp(fact->attrs[i].name, attribute) == 0) {
            fact->attrs[i].value = value;
            return;
        }
    }
    if (!jp_view_is_empty(value) && fact->attr_count < JP_FACT_ATTRS) {
        fact->attrs[fact->attr_count++] = (jp_fact_attr){attribute, value};
    }
}

void jp_fact_put_text(jp_fact *fact, const char *attribute, const char *value) {
    jp_fact_put(fact, attribute, jp_view_of(value));
}

jp_view jp_fact_value(const jp_fact *fact, const char *attribute) {
    for (uint32_t i = 0; i < fact->attr_count; i++) {
        if (strcmp(fact->attrs[i].name, attribute) == 0) {
            return fact->attrs[i].value;
        }
    }
    return JP_VIEW_EMPTY;
}

jp_fact *jp_scan_find_any(const jp_scan *scan, const char *name) {
    jp_view wanted = jp_view_of(name);
    for (uint32_t i = 0; i < scan->fact_count; i++) {
        if (jp_view_eq(scan->facts[i].name, wanted)) {
            return &scan->facts[i];
        }
    }
    return NULL;
}

jp_fact *jp_scan_find(const jp_scan *scan, const char *name) {
    jp_view wanted = jp_view_of(name);
    for (uint32_t i = 0; i < scan->fact_count; i++) {
        if (!scan->facts[i].status && jp_view_eq(scan->facts[i].name, wanted)) {
            return &scan->facts[i];
        }
    }
    return NULL;
}

bool jp_scan_has_field(const jp_scan *scan, const char *name) {
    return jp_doc_type_find_field_text(scan->type, name) != NULL;
}

size_t jp_scan_body_from(const jp_scan *scan) {
    return scan->section->line_from < scan->section->line_to ? scan->text->lines[scan->section->line_from].from : 0;
}

jp_view jp_scan_body(const jp_scan *scan) {
    const jp_section *s = scan->section;
    if (s->line_from >= s->line_to) {
        return JP_VIEW_EMPTY;
    }
    return jp_view_sub(scan->text->folded, scan->text->lines[s->line_from].from,
                       scan->text->lines[s->line_to - 1].to + 1);
}
