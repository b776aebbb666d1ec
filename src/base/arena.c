/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/arena.h"

#include <assert.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A stack of blocks, newest first. Blocks come zeroed from calloc, and `touched` remembers how far a block was ever
 * used: only what lies below it has to be cleared again, so that a large fresh block costs no pages until it is
 * written. */
struct jp_arena_block {
    struct jp_arena_block *older;
    size_t cap_bytes;
    size_t used_bytes;
    size_t touched_bytes;
    max_align_t data[];
};

enum {
    FIRST_BLOCK_BYTES = 64 * 1024,
    LARGEST_BLOCK_BYTES = 4 * 1024 * 1024, /* blocks double up to here; larger requests get a block of their own */
    FIRST_ITEMS = 8,
    FIRST_STRING_BYTES = 64
};

#ifdef JP_ARENA_DEBUG
static const bool one_block_each = true;
#else
static const bool one_block_each = false;
#endif

static void no_memory(void) {
    /* The one line that explains the death of a process; there is no memory for anything finer. */
    fputs("juanping: out of memory\n", stderr);
    abort();
}

static size_t times(size_t count, size_t item_bytes) {
    if (item_bytes != 0 && count > SIZE_MAX / item_bytes)
        no_memory();
    return count * item_bytes;
}

static char *block_data(jp_arena_block *block) {
    return (char *)block->data;
}

static void push_block(jp_arena *arena, size_t cap_bytes) {
    if (cap_bytes > SIZE_MAX - sizeof(jp_arena_block))
        no_memory();
    jp_arena_block *block = calloc(1, sizeof(jp_arena_block) + cap_bytes);
    if (!block) {
        no_memory();
        return; /* not reached; tells the analyser */
    }
    block->older = arena->head;
    block->cap_bytes = cap_bytes;
    arena->head = block;
}

static size_t next_block_bytes(const jp_arena *arena, size_t wanted_bytes) {
    size_t bytes = FIRST_BLOCK_BYTES;

    if (arena->head && arena->head->cap_bytes >= FIRST_BLOCK_BYTES) {
        bytes = arena->head->cap_bytes;
        bytes = bytes >= LARGEST_BLOCK_BYTES / 2 ? LARGEST_BLOCK_BYTES : bytes * 2;
    }
    return wanted_bytes > bytes ? wanted_bytes : bytes;
}

/* Claim [start, start + bytes) of the newest block, zeroed. */
static char *claim(jp_arena_block *block, size_t start, size_t bytes) {
    size_t end = start + bytes;
    char *data = block_data(block);

    if (start < block->touched_bytes)
        memset(data + start, 0, (end < block->touched_bytes ? end : block->touched_bytes) - start);
    if (end > block->touched_bytes)
        block->touched_bytes = end;
    block->used_bytes = end;
    return data + start;
}

void jp_arena_init(jp_arena *arena) {
    *arena = (jp_arena){NULL, 0};
}

void jp_arena_release(jp_arena *arena) {
    while (arena->head) {
        jp_arena_block *older = arena->head->older;
        free(arena->head);
        arena->head = older;
    }
    arena->used_bytes = 0;
}

void jp_arena_reset(jp_arena *arena) {
    jp_arena_block *kept = NULL;

    while (arena->head) {
        jp_arena_block *block = arena->head;
        arena->head = block->older;
        /* One giant document must not hold its memory for the rest of the run. */
        bool keep =
            !one_block_each && block->cap_bytes <= LARGEST_BLOCK_BYTES && (!kept || block->cap_bytes > kept->cap_bytes);
        if (keep) {
            free(kept);
            kept = block;
        } else {
            free(block);
        }
    }
    if (kept) {
        kept->older = NULL;
        kept->used_bytes = 0;
        arena->head = kept;
    }
    arena->used_bytes = 0;
}

void *jp_arena_alloc(jp_arena *arena, size_t bytes) {
    const size_t align = _Alignof(max_align_t);

    arena->used_bytes += bytes;
    if (one_block_each) {
        push_block(arena, bytes);
        return claim(arena->head, 0, bytes);
    }
    if (bytes == 0)
        bytes = 1; /* so that the next pointer differs */

    jp_arena_block *block = arena->head;
    if (block) {
        size_t start = (block->used_bytes + align - 1) / align * align;
        if (start <= block->cap_bytes && bytes <= block->cap_bytes - start)
            return claim(block, start, bytes);
    }
    push_block(arena, next_block_bytes(arena, bytes));
    return claim(arena->head, 0, bytes);
}

void *jp_arena_array(jp_arena *arena, size_t count, size_t item_bytes) {
    return jp_arena_alloc(arena, times(count, item_bytes));
}

/* The last allocation of the newest block can be made longer where it stands. */
static bool extend(jp_arena *arena, const void *items, size_t old_bytes, size_t new_bytes) {
    jp_arena_block *block = arena->head;

    if (one_block_each || !block || !items || block->used_bytes < old_bytes)
        return false;
    size_t start = block->used_bytes - old_bytes;
    if (block_data(block) + start != (const char *)items || new_bytes > block->cap_bytes - start)
        return false;
    claim(block, block->used_bytes, new_bytes - old_bytes);
    arena->used_bytes += new_bytes - old_bytes;
    return true;
}

void *jp_arena_grow(jp_arena *arena, void *items, size_t count, size_t *cap, size_t item_bytes) {
    assert(count <= *cap);
    if (count < *cap)
        return items;

    size_t new_cap = item_bytes == 1 ? FIRST_STRING_BYTES : FIRST_ITEMS;
    if (*cap > 0)
        new_cap = times(*cap, 2);
    size_t old_bytes = times(*cap, item_bytes);
    size_t new_bytes = times(new_cap, item_bytes);

    *cap = new_cap;
    if (extend(arena, items, old_bytes, new_bytes))
        return items;
    void *larger = jp_arena_alloc(arena, new_bytes);
    if (count > 0)
        memcpy(larger, items, count * item_bytes);
    return larger;
}

char *jp_arena_strdup(jp_arena *arena, const char *text) {
    return jp_arena_strndup(arena, text, strlen(text));
}

char *jp_arena_strndup(jp_arena *arena, const char *data, size_t bytes) {
    if (bytes == SIZE_MAX)
        no_memory();
    char *copy = jp_arena_alloc(arena, bytes + 1);
    if (bytes > 0)
        memcpy(copy, data, bytes);
    return copy;
}

char *jp_arena_printf(jp_arena *arena, const char *fmt, ...) {
    va_list args;

    va_start(args, fmt);
    int bytes = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    assert(bytes >= 0);

    char *text = jp_arena_alloc(arena, (size_t)bytes + 1);
    va_start(args, fmt);
    vsnprintf(text, (size_t)bytes + 1, fmt, args);
    va_end(args);
    return text;
}

jp_arena_mark jp_arena_mark_now(const jp_arena *arena) {
    return (jp_arena_mark){arena->head, arena->head ? arena->head->used_bytes : 0, arena->used_bytes};
}

void jp_arena_rewind(jp_arena *arena, jp_arena_mark mark) {
    if (!mark.head) {
        /* The arena was empty: keep a block, since marks are taken again and again. */
        jp_arena_reset(arena);
        return;
    }
    while (arena->head != mark.head) {
        assert(arena->head && "mark of another arena, or taken before a reset");
        jp_arena_block *older = arena->head->older;
        free(arena->head);
        arena->head = older;
    }
    arena->head->used_bytes = mark.head_used_bytes;
    arena->used_bytes = mark.used_bytes;
}
