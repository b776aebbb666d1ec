/* SPDX-License-Identifier: Apache-2.0 */
#include "part_names.h"

#include <string.h>

#define FIRST_SLOTS 512u /* Word uses about 120 different names */

/* Names are short; one multiplication a byte is all they need. */
static uint64_t hash_of(jp_view v) {
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < v.bytes; i++) {
        hash = (hash ^ (unsigned char)v.data[i]) * 1099511628211u;
    }
    return hash ^ (hash >> 29);
}

void jp_part_names_init(jp_part_names *names, jp_arena *arena) {
    *names = (jp_part_names){.arena = arena, .slot_count = FIRST_SLOTS};
    names->slots = jp_arena_array(arena, FIRST_SLOTS, sizeof *names->slots);
}

static jp_part_name **find_slot(const jp_part_names *names, jp_view whole, uint64_t hash) {
    for (uint64_t i = hash;; i++) {
        jp_part_name **slot = &names->slots[i & (names->slot_count - 1)];
        if (*slot == NULL || ((*slot)->hash == hash && jp_view_eq((*slot)->whole, whole))) {
            return slot;
        }
    }
}

static void grow(jp_part_names *names) {
    jp_part_names larger = {.arena = names->arena, .slot_count = names->slot_count * 2, .count = names->count};
    larger.slots = jp_arena_array(names->arena, larger.slot_count, sizeof *larger.slots);
    for (uint32_t i = 0; i < names->slot_count; i++) {
        if (names->slots[i] != NULL) {
            *find_slot(&larger, names->slots[i]->whole, names->slots[i]->hash) = names->slots[i];
        }
    }
    *names = larger;
}

/* Parts of a name are names too, so that a prefix and a local name of equal bytes are one pointer everywhere. */
static const char *intern(jp_part_names *names, jp_view part) {
    return jp_part_names_put(names, part)->whole.data;
}

const jp_part_name *jp_part_names_put(jp_part_names *names, jp_view whole) {
    uint64_t hash = hash_of(whole);
    jp_part_name **slot = find_slot(names, whole, hash);
    if (*slot != NULL) {
        return *slot;
    }
    if (names->count * 2 >= names->slot_count) {
        grow(names);
        slot = find_slot(names, whole, hash);
    }
    jp_part_name *name = jp_arena_alloc(names->arena, sizeof *name);
    *name = (jp_part_name){.whole = jp_view_copy(names->arena, whole), .hash = hash};
    *slot = name;
    names->count++;
    const char *colon = memchr(whole.data, ':', whole.bytes);
    size_t at = colon == NULL ? 0 : (size_t)(colon - whole.data);
    if (at > 0 && at + 1 < whole.bytes) {
        name->prefix = intern(names, jp_view_sub(whole, 0, at));
        name->local = intern(names, jp_view_sub(whole, at + 1, whole.bytes));
    } else {
        name->local = name->whole.data;
    }
    return name;
}
