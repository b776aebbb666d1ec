/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_nodes.h"

#include "juanping/base/hash.h"
#include "juanping/read/limits.h"

enum { FIRST_SLOTS = 256 };

void jp_xml_nodes_init(jp_xml_nodes *nodes, jp_arena *arena) {
    *nodes = (jp_xml_nodes){.arena = arena};
}

/* By the characters of the name, not by its pointer: nothing here may differ from run to run. */
static uint64_t slot_hash(uint32_t parent, const char *name) {
    return jp_hash64(jp_view_of(name)) ^ ((uint64_t)parent * 0x9E3779B97F4A7C15u);
}

static jp_xml_slot *find_slot(jp_xml_slot *slots, size_t slot_count, uint32_t parent, const char *name) {
    size_t at = (size_t)(slot_hash(parent, name) >> 8) & (slot_count - 1);
    while (slots[at].count != 0 && (slots[at].parent != parent || slots[at].name != name)) {
        at = (at + 1) & (slot_count - 1);
    }
    return &slots[at];
}

static void widen(jp_xml_nodes *nodes) {
    size_t wider = nodes->slot_count ? 2 * nodes->slot_count : FIRST_SLOTS;
    jp_xml_slot *slots = jp_arena_array(nodes->arena, wider, sizeof *slots);

    for (size_t i = 0; i < nodes->slot_count; i++) {
        const jp_xml_slot *old = &nodes->slots[i];
        if (old->count != 0) {
            *find_slot(slots, wider, old->parent, old->name) = *old;
        }
    }
    nodes->slots = slots;
    nodes->slot_count = wider;
}

uint32_t jp_xml_nodes_add(jp_xml_nodes *nodes, uint32_t parent, const char *name) {
    if (2 * (nodes->slots_used + 1) > nodes->slot_count) {
        widen(nodes);
    }
    uint32_t index = (uint32_t)nodes->count;
    jp_xml_slot *slot = find_slot(nodes->slots, nodes->slot_count, parent, name);

    if (slot->count == 0) {
        *slot = (jp_xml_slot){.name = name, .parent = parent, .first = index};
        nodes->slots_used++;
    } else {
        nodes->items[slot->first].is_numbered = true;
    }
    slot->count++;
    nodes->items = jp_arena_grow(nodes->arena, nodes->items, nodes->count, &nodes->cap, sizeof *nodes->items);
    nodes->items[nodes->count++] =
        (jp_xml_node){.name = name, .parent = parent, .no = slot->count, .is_numbered = slot->count > 1};
    return index;
}

/* Steps are collected from the leaf up, so the bound is met before the root is. */
jp_view jp_xml_nodes_place(const jp_xml_nodes *nodes, uint32_t node, const char *attribute, jp_arena *arena) {
    enum { STEPS = 64 };
    uint32_t steps[STEPS];
    size_t count = 0;
    size_t bytes = 0;
    jp_str place;

    while (node != JP_XML_NO_NODE && count < STEPS) {
        bytes += jp_view_of(nodes->items[node].name).bytes + sizeof "/[4294967295]";
        if (bytes > JP_LIMIT_XML_PLACE_BYTES && count > 0) {
            break;
        }
        steps[count++] = node;
        node = nodes->items[node].parent;
    }
    jp_str_init(&place, arena);
    if (node != JP_XML_NO_NODE) {
        jp_str_put_text(&place, "…");
    }
    while (count > 0) {
        const jp_xml_node *step = &nodes->items[steps[--count]];
        jp_view name = jp_view_of(step->name);
        jp_str_put_text(&place, "/");
        jp_str_put(&place, jp_view_sub(name, 0, JP_LIMIT_XML_PLACE_BYTES));
        if (step->is_numbered) {
            jp_str_putf(&place, "[%lu]", (unsigned long)step->no);
        }
    }
    if (attribute) {
        jp_str_putf(&place, "/@%.*s", JP_VIEW_ARG(jp_view_sub(jp_view_of(attribute), 0, JP_LIMIT_XML_PLACE_BYTES)));
    }
    return jp_str_view(&place);
}
