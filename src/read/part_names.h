/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_PART_NAMES_H
#define JP_READ_PART_NAMES_H

#include "juanping/base/view.h"

/* Names of a part, each kept once: equal names are the same pointer. */

typedef struct jp_part_name {
    jp_view whole;              /* as written: "w:tbl" */
    const char *local, *prefix; /* terminated; prefix NULL when there is none */
    uint64_t hash;
} jp_part_name;

typedef struct jp_part_names {
    jp_arena *arena;
    jp_part_name **slots; /* open addressing; a power of two */
    uint32_t slot_count, count;
} jp_part_names;

void jp_part_names_init(jp_part_names *names, jp_arena *arena);
const jp_part_name *jp_part_names_put(jp_part_names *names, jp_view whole);

#endif
