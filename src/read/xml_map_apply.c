/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_map.h"

#include "juanping/base/hash.h"
#include "juanping/read/limits.h"

/* A mapping applied to the paragraphs of a document. The deepest element that a rule calls a document is the one a
 * paragraph belongs to; what is left of its place is looked up among the fields. */

typedef struct record_slot {
    uint32_t record; /* + 1; 0: free */
} record_slot;

typedef struct applier {
    const jp_xml_map *map;
    const jp_document *doc;
    jp_arena *arena;
    jp_map_index *index;
    jp_xml_records *out;
    size_t record_cap;
    size_t *value_caps;
    size_t value_cap_cap;
    const jp_map_rule **rules; /* the rule that found each record */
    size_t rule_cap;
    record_slot *slots; /* place of the document element → record */
    size_t slot_count;
} applier;

static jp_view place_up_to(const jp_map_place *place, uint32_t steps) {
    return steps == 0 ? JP_VIEW_EMPTY : jp_view_sub(place->text, 0, place->ends[steps - 1]);
}

static bool any_matches(const jp_map_paths *paths, const jp_map_place *place, uint32_t from, uint32_t to,
                        const jp_map_index *index, uint32_t *repeat, bool with_attribute) {
    for (uint32_t i = 0; i < paths->count; i++) {
        const jp_map_path *path = &paths->items[i];
        if ((!with_attribute || jp_view_eq(path->attribute, place->attribute)) &&
            jp_map_path_matches(path, place, from, to, index, repeat)) {
            return true;
        }
    }
    return false;
}

/* Types */

static bool translate(const jp_xml_map *map, jp_view word, jp_view *out) {
    for (uint32_t i = 0; i < map->word_count; i++) {
        if (jp_view_eq(map->words[i].from, word) || jp_view_eq(map->words[i].to, word)) {
            *out = map->words[i].to;
            return true;
        }
    }
    for (uint32_t i = 0; i < map->rule_count; i++) {
        if (map->rules[i].type.bytes > 0 && jp_view_eq(map->rules[i].type, word)) {
            *out = word;
            return true;
        }
    }
    return false;
}

static jp_view last_name(const jp_map_place *place, uint32_t depth) {
    return place->names[depth - 1];
}

/* What the file says the document at the place is: the first of the rule's ways that gives a known type. */
static void find_type(const applier *a, const jp_map_rule *rule, const jp_map_place *place, uint32_t depth,
                      jp_xml_record *record) {
    record->type = rule->type;
    record->is_known = rule->type.bytes > 0;
    for (uint32_t i = 0; i < rule->type_paths.count && !record->is_known; i++) {
        const jp_map_path *path = &rule->type_paths.items[i];
        jp_view word;
        bool is_name = path->count == 0 && path->attribute.bytes == 0;
        if (is_name) {
            word = last_name(place, depth);
        } else {
            jp_str step;
            jp_str_init(&step, a->arena);
            for (uint32_t k = 0; k < path->count; k++) {
                jp_str_putf(&step, "%s%.*s", k ? "/" : "", JP_VIEW_ARG(path->steps[k].name));
            }
            if (path->attribute.bytes > 0) {
                jp_str_putf(&step, "%s@%.*s", path->count ? "/" : "", JP_VIEW_ARG(path->attribute));
            }
            const jp_view *text = jp_map_index_find(a->index, place_up_to(place, depth), jp_str_view(&step));
            word = text ? jp_view_trim(*text) : JP_VIEW_EMPTY;
        }
        record->is_known = translate(a->map, word, &record->type);
        if (!record->is_known && record->type.bytes == 0 && !is_name) {
            record->type = word;
        }
    }
}

/* Finding the document a place belongs to */

/* Rules of one type come first, then the header, then those for documents of any type. */
static int rank_of(const jp_map_rule *rule) {
    return jp_view_eq_text(rule->type, "案件") ? 1 : rule->type.bytes == 0 ? 2 : 0;
}

/* An element that `*` leads to is a document only if its type is known; one that is called a document is one. */
static bool is_document(const applier *a, const jp_map_rule *rule, const jp_map_place *place, uint32_t depth) {
    for (uint32_t i = 0; i < rule->paths.count; i++) {
        const jp_map_path *path = &rule->paths.items[i];
        jp_xml_record record = {0};
        if (!jp_map_path_matches(path, place, 0, depth, a->index, NULL)) {
            continue;
        }
        find_type(a, rule, place, depth, &record);
        bool is_called = path->count > 0 && !jp_view_eq_text(path->steps[path->count - 1].name, "*");
        if (record.is_known || is_called) {
            return true;
        }
    }
    return false;
}

static const jp_map_rule *find_rule(const applier *a, const jp_map_place *place, uint32_t *depth) {
    for (uint32_t steps = place->count; steps > 0; steps--) {
        for (int rank = 0; rank < 3; rank++) {
            for (uint32_t i = 0; i < a->map->rule_count; i++) {
                const jp_map_rule *rule = &a->map->rules[i];
                if (rank_of(rule) == rank && is_document(a, rule, place, steps)) {
                    *depth = steps;
                    return rule;
                }
            }
        }
    }
    return NULL;
}

/* Records by place */

static uint32_t *record_at(applier *a, jp_view place) {
    size_t at = (size_t)jp_hash64(place) & (a->slot_count - 1);
    while (a->slots[at].record != 0 && !jp_view_eq(a->out->items[a->slots[at].record - 1].place, place)) {
        at = (at + 1) & (a->slot_count - 1);
    }
    return &a->slots[at].record;
}

static uint32_t find_record(applier *a, const jp_map_rule *rule, const jp_map_place *place, uint32_t depth) {
    jp_view where = place_up_to(place, depth);
    uint32_t *slot = record_at(a, where);

    if (*slot == 0) {
        jp_xml_records *out = a->out;
        jp_xml_record record = {.place = where};
        find_type(a, rule, place, depth, &record);
        out->items = jp_arena_grow(a->arena, out->items, out->count, &a->record_cap, sizeof *out->items);
        a->value_caps = jp_arena_grow(a->arena, a->value_caps, out->count, &a->value_cap_cap, sizeof *a->value_caps);
        a->rules = jp_arena_grow(a->arena, a->rules, out->count, &a->rule_cap, sizeof *a->rules);
        a->value_caps[out->count] = 0;
        a->rules[out->count] = rule;
        out->items[out->count++] = record;
        *slot = out->count;
    }
    return *slot - 1;
}

/* Fields */

static bool find_in_rule(const applier *a, const jp_map_rule *rule, const jp_map_place *place, uint32_t depth,
                         jp_xml_value *value) {
    for (uint32_t i = 0; i < rule->field_count; i++) {
        const jp_map_field *field = &rule->fields[i];
        uint32_t repeat;
        if (any_matches(&field->paths, place, depth, place->count, a->index, &repeat, true)) {
            value->field = field->name;
            value->part = field->part;
            value->repeat = place_up_to(place, repeat + 1);
            return true;
        }
    }
    return false;
}

/* An element called as the field is: <日期>, <执法人员><证号>, <执法人员 证号="…">. */
static bool take_same_name(const applier *a, const jp_map_place *place, uint32_t depth, jp_xml_value *value) {
    uint32_t left = place->count - depth;

    if (!a->map->takes_same_names || left > 2 || (left == 2 && place->attribute.bytes > 0)) {
        return false;
    }
    if (left == 0) {
        value->field = place->attribute;
        value->repeat = place_up_to(place, depth);
        return place->attribute.bytes > 0;
    }
    value->field = place->names[depth];
    value->part = left == 2 ? place->names[depth + 1] : place->attribute;
    value->repeat = place_up_to(place, depth + 1);
    return true;
}

/* Fields of the record's own type first, then those of all documents. The header has only its own. */
static bool find_field(const applier *a, const jp_xml_record *record, const jp_map_rule *found_by,
                       const jp_map_place *place, uint32_t depth, jp_xml_value *value) {
    if (rank_of(found_by) == 1) {
        return find_in_rule(a, found_by, place, depth, value);
    }
    for (int rank = 0; rank < 2; rank++) {
        for (uint32_t i = 0; i < a->map->rule_count; i++) {
            const jp_map_rule *rule = &a->map->rules[i];
            bool applies =
                rank == 0 ? rule->type.bytes > 0 && jp_view_eq(rule->type, record->type) : rule->type.bytes == 0;
            if (applies && find_in_rule(a, rule, place, depth, value)) {
                return true;
            }
        }
    }
    return take_same_name(a, place, depth, value);
}

static void apply_to_para(applier *a, uint32_t para_index) {
    jp_map_place place;
    uint32_t depth = 0;
    jp_xml_value value = {.para_index = para_index};

    if (!jp_map_place_parse(a->doc->paras[para_index].place, &place)) {
        return;
    }
    const jp_map_rule *rule = find_rule(a, &place, &depth);
    if (!rule) {
        return;
    }
    uint32_t index = find_record(a, rule, &place, depth);
    jp_xml_record *record = &a->out->items[index];
    bool is_text = place.attribute.bytes == 0 && a->doc->paras[para_index].text.bytes > 0;
    if (find_field(a, record, a->rules[index], &place, depth, &value) || is_text) {
        record->values =
            jp_arena_grow(a->arena, record->values, record->value_count, &a->value_caps[index], sizeof *record->values);
        record->values[record->value_count++] = value;
    }
}

static bool has_root(const jp_xml_map *map, jp_view name) {
    for (uint32_t i = 0; i < map->root_count; i++) {
        if (jp_view_eq_text(map->roots[i], "*") || jp_view_eq(map->roots[i], name)) {
            return true;
        }
    }
    return false;
}

static bool fits(const jp_xml_map *map, const jp_document *doc, const jp_map_index *index) {
    jp_map_place place;

    if (doc->type != JP_FILE_XML || doc->para_count == 0 || doc->para_count > JP_LIMIT_XML_MAP_PARAS ||
        !jp_map_place_parse(doc->paras[0].place, &place) || place.count == 0 || !has_root(map, place.names[0])) {
        return false;
    }
    if (map->marks.count == 0) {
        return true;
    }
    for (uint32_t i = 0; i < doc->para_count; i++) {
        if (!jp_map_place_parse(doc->paras[i].place, &place)) {
            continue;
        }
        for (uint32_t steps = place.count; steps > 0; steps--) {
            if (any_matches(&map->marks, &place, 0, steps, index, NULL, false)) {
                return true;
            }
        }
    }
    return false;
}

bool jp_xml_map_fits(const jp_xml_map *map, const jp_document *doc) {
    jp_arena scratch;
    jp_arena_init(&scratch);
    bool answer = fits(map, doc, jp_map_index_new(doc, &scratch));
    jp_arena_release(&scratch);
    return answer;
}

void jp_xml_map_apply(const jp_xml_map *map, const jp_document *doc, jp_arena *arena, jp_xml_records *out) {
    jp_arena scratch;

    *out = (jp_xml_records){0};
    jp_arena_init(&scratch);
    applier a = {.map = map, .doc = doc, .arena = arena, .index = jp_map_index_new(doc, &scratch), .out = out};
    if (fits(map, doc, a.index)) {
        a.slot_count = 64;
        while (a.slot_count < 2 * (size_t)doc->para_count) {
            a.slot_count *= 2;
        }
        a.slots = jp_arena_array(&scratch, a.slot_count, sizeof *a.slots);
        for (uint32_t i = 0; i < doc->para_count; i++) {
            apply_to_para(&a, i);
        }
    }
    jp_arena_release(&scratch);
}
