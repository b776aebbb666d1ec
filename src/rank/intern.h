/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RANK_INTERN_H
#define JP_RANK_INTERN_H

#include "juanping/base/view.h"

/* Names → numbers 0, 1, 2… in the order of their first coming. The hash decides only where to look, never an order. */
typedef struct jp_intern {
    jp_arena *arena;
    jp_view *names;
    size_t count, cap;
    uint32_t *slots; /* index + 1; 0: free */
    size_t slot_count;
} jp_intern;

/** The number of a name; a new one is copied. */
uint32_t jp_intern_put(jp_intern *intern, jp_view name);

#endif
