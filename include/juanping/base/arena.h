/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_ARENA_H
#define JUANPING_BASE_ARENA_H

#include <stddef.h>

#include "juanping/base/attr.h"

/* Memory with three lifetimes (run, dossier, scratch). Whoever takes an arena puts the result there.
 * Allocation does not fail: the limits at the door of `read` bound it, and running out of memory
 * aborts the process. With JP_ARENA_DEBUG each allocation is its own malloc, so that ASan sees
 * overruns and use after reset. */

typedef struct jp_arena_block jp_arena_block;

typedef struct jp_arena {
    jp_arena_block *head; /* newest block */
    size_t used_bytes;    /* over all blocks */
} jp_arena;

typedef struct jp_arena_mark {
    jp_arena_block *head;
    size_t head_used_bytes;
    size_t used_bytes;
} jp_arena_mark;

void jp_arena_init(jp_arena *arena);
/** Give back all memory but one block, which stays for reuse. */
void jp_arena_reset(jp_arena *arena);
void jp_arena_release(jp_arena *arena);

/** Zeroed, aligned for any type, never NULL; bytes 0 gives a unique pointer. */
JP_MUST_USE void *jp_arena_alloc(jp_arena *arena, size_t bytes);
/** count × item_bytes with overflow check; zeroed. */
JP_MUST_USE void *jp_arena_array(jp_arena *arena, size_t count, size_t item_bytes);

/**
 * Room for one more item at the end of a growing array: returns items or its larger copy.
 * Usage: `v->items = jp_arena_grow(arena, v->items, v->count, &v->cap, sizeof *v->items);`
 */
JP_MUST_USE void *jp_arena_grow(jp_arena *arena, void *items, size_t count, size_t *cap, size_t item_bytes);

/** NUL-terminated copies. */
JP_MUST_USE char *jp_arena_strdup(jp_arena *arena, const char *text);
JP_MUST_USE char *jp_arena_strndup(jp_arena *arena, const char *data, size_t bytes);
JP_MUST_USE char *jp_arena_printf(jp_arena *arena, const char *fmt, ...) JP_PRINTF(2, 3);

/** Everything allocated after the mark is given back by the rewind. */
jp_arena_mark jp_arena_mark_now(const jp_arena *arena);
void jp_arena_rewind(jp_arena *arena, jp_arena_mark mark);

#endif
