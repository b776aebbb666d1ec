/* SPDX-License-Identifier: Apache-2.0 */
#include "intern.h"

#include "juanping/base/hash.h"

enum { FIRST_SLOTS = 64 };

static size_t slot_of(const jp_intern *intern, jp_view name) {
    size_t at = (size_t)jp_hash64(name) & (intern->slot_count - 1);

    /* Ends: at most half of the slots are taken. */
    while (intern->slots[at] != 0 && !jp_view_eq(intern->names[intern->slots[at] - 1], name))
        at = (at + 1) & (intern->slot_count - 1);
    return at;
}

static void grow(jp_intern *intern) {
    intern->slot_count = intern->slot_count ? intern->slot_count * 2 : FIRST_SLOTS;
    intern->slots = jp_arena_array(intern->arena, intern->slot_count, sizeof *intern->slots);
    for (size_t i = 0; i < intern->count; i++)
        intern->slots[slot_of(intern, intern->names[i])] = (uint32_t)i + 1;
}

uint32_t jp_intern_put(jp_intern *intern, jp_view name) {
    if (2 * (intern->count + 1) > intern->slot_count)
        grow(intern);

    const size_t at = slot_of(intern, name);
    if (intern->slots[at] == 0) {
        intern->names = jp_arena_grow(intern->arena, intern->names, intern->count, &intern->cap, sizeof *intern->names);
        intern->names[intern->count++] = jp_view_copy(intern->arena, name);
        intern->slots[at] = (uint32_t)intern->count;
    }
    return intern->slots[at] - 1;
}
