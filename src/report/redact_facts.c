/* SPDX-License-Identifier: Apache-2.0 */
#include "redact.h"

#include <jansson.h>

#include "juanping/base/utf8.h"
#include "tags.h"

enum { MAX_DEPTH = 16 };

/* Values below a protected key are protected, however deep; other keys are looked into. */
static void take_value(jp_entities *entities, const json_t *value, bool is_protected, jp_entity_kind kind, int depth) {
    const char *key;
    json_t *child;
    size_t i;

    if (depth > MAX_DEPTH)
        return;
    if (json_is_string(value) && is_protected) {
        jp_view text = {json_string_value(value), json_string_length(value)};
        jp_entities_add(entities, jp_view_copy(entities->arena, text), kind);
    }
    json_array_foreach(value, i, child) take_value(entities, child, is_protected, kind, depth + 1);
    void *iterator = json_object_iter((json_t *)(uintptr_t)value);
    while (iterator) {
        jp_entity_kind child_kind = kind;
        key = json_object_iter_key(iterator);
        bool is_named = jp_entity_field(jp_view_of(key), &child_kind);
        take_value(entities, json_object_iter_value(iterator), is_named || is_protected, child_kind, depth + 1);
        iterator = json_object_iter_next((json_t *)(uintptr_t)value, iterator);
    }
}

void jp_entities_collect_json(jp_entities *entities, jp_view json) {
    json_t *root;

    if (jp_view_is_empty(json))
        return;
    root = json_loadb(json.data, json.bytes, JSON_ALLOW_NUL, NULL);
    take_value(entities, root, false, JP_ENTITY_PERSON, 0);
    json_decref(root);
}

/* Attributes hold normalised forms of the element's own value (值) and values of their own (证号, 署名). */
static void take_attributes(jp_entities *entities, jp_view tag, bool is_protected, jp_entity_kind kind) {
    for (size_t at = 0;;) {
        size_t equal = jp_view_find(tag, JP_VIEW("=\""), at);
        if (equal == SIZE_MAX)
            return;
        size_t end = jp_view_find(tag, JP_VIEW("\""), equal + 2);
        if (end == SIZE_MAX)
            return;
        jp_view name = jp_view_trim(jp_view_sub(tag, at, equal));
        jp_view value = jp_view_sub(tag, equal + 2, end);
        jp_entity_kind own = kind;
        if (jp_entity_field(name, &own))
            jp_entities_add(entities, jp_tag_decode(value, entities->arena), own);
        else if (is_protected && jp_view_eq_text(name, "值"))
            jp_entities_add(entities, jp_tag_decode(value, entities->arena), kind);
        at = end + 1;
    }
}

static jp_view tag_name(jp_view tag) {
    size_t end = 0;

    while (end < tag.bytes && tag.data[end] != ' ' && tag.data[end] != '/' && tag.data[end] != '\n')
        end++;
    return jp_view_sub(tag, 0, end);
}

void jp_entities_collect_tree(jp_entities *entities, jp_view tree) {
    for (size_t at = jp_view_find(tree, JP_VIEW("<"), 0); at != SIZE_MAX;) {
        size_t end = jp_view_find(tree, JP_VIEW(">"), at);
        if (end == SIZE_MAX)
            return;
        size_t next = jp_view_find(tree, JP_VIEW("<"), end);
        jp_view tag = jp_view_sub(tree, at + 1, end);
        jp_view name = tag_name(tag);
        jp_entity_kind kind = JP_ENTITY_PERSON;
        bool is_protected = jp_entity_field(name, &kind);

        if (tag.bytes > 0 && tag.data[0] != '/' && tag.data[0] != '?') {
            take_attributes(entities, jp_view_sub(tag, name.bytes, tag.bytes), is_protected, kind);
            if (is_protected && next != SIZE_MAX)
                jp_entities_add(entities, jp_tag_decode(jp_view_sub(tree, end + 1, next), entities->arena), kind);
        }
        at = next;
    }
}
