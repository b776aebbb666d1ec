/* SPDX-License-Identifier: Apache-2.0 */
#include "catalogue.h"

#include "juanping/base/hash.h"

/* Word tables, and look-ups by name. */

static uint32_t slot_of(const jp_words *words, jp_view text) {
    uint32_t at = (uint32_t)jp_hash64(text) & (words->slot_count - 1);
    while (words->slots[at].index != 0 && !jp_view_eq(words->slots[at].text, text)) {
        at = (at + 1) & (words->slot_count - 1);
    }
    return at;
}

static void widen(jp_words *words, jp_arena *arena) {
    jp_words wider = {.slot_count = words->slot_count ? 2 * words->slot_count : 32, .used_count = words->used_count};

    wider.slots = jp_arena_array(arena, wider.slot_count, sizeof *wider.slots);
    for (uint32_t i = 0; i < words->slot_count; i++) {
        if (words->slots[i].index != 0) {
            wider.slots[slot_of(&wider, words->slots[i].text)] = words->slots[i];
        }
    }
    *words = wider;
}

void jp_words_put(jp_words *words, jp_view text, uint32_t index, jp_arena *arena) {
    if (2 * (words->used_count + 1) > words->slot_count) {
        widen(words, arena);
    }
    uint32_t at = slot_of(words, text);
    if (words->slots[at].index == 0) {
        words->slots[at] = (jp_slot){text, index + 1};
        words->used_count++;
    }
}

uint32_t jp_words_find(const jp_words *words, jp_view text) {
    if (words->slot_count == 0 || text.bytes == 0) {
        return UINT32_MAX;
    }
    uint32_t at = slot_of(words, text);
    return words->slots[at].index == 0 ? UINT32_MAX : words->slots[at].index - 1;
}

uint32_t jp_catalogue_find_type(const jp_catalogue *catalogue, jp_view name) {
    for (uint32_t i = 0; i < catalogue->type_count; i++) {
        if (jp_view_eq(catalogue->types[i].name, name)) {
            return i;
        }
    }
    return JP_NO_TYPE;
}

const jp_field *jp_doc_type_find_field(const jp_doc_type *type, jp_view name) {
    uint32_t index = jp_words_find(&type->field_names, name);
    return index == UINT32_MAX ? NULL : &type->fields[index];
}

const jp_field *jp_doc_type_find_field_text(const jp_doc_type *type, const char *name) {
    return jp_doc_type_find_field(type, jp_view_of(name));
}

jp_view jp_rules_find(const jp_rule *rules, uint32_t count, jp_view tight) {
    for (uint32_t i = 0; i < count; i++) {
        if (jp_pattern_is_in(rules[i].pattern, tight)) {
            return rules[i].name;
        }
    }
    return JP_VIEW_EMPTY;
}

const jp_vocabulary *jp_catalogue_vocabulary(const jp_catalogue *catalogue) {
    return &catalogue->vocabulary;
}

void jp_catalogue_free(jp_catalogue *catalogue) {
    for (uint32_t i = 0; catalogue && i < catalogue->pattern_count; i++) {
        jp_pattern_free(catalogue->patterns[i]);
    }
    if (catalogue) {
        catalogue->pattern_count = 0;
    }
}
