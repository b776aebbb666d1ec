/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/cross/cross.h"

#include "finder.h"
#include "gather.h"

static bool gather_all(jp_store *store, jp_index *index, jp_sketch *sketch, jp_error *err) {
    jp_store_cursor *cursor = NULL;
    const jp_result *result = NULL;
    jp_arena arena;
    bool ok = jp_store_scan_parts(store, JP_PART_FACTS, &cursor, err);

    jp_arena_init(&arena);
    while (ok && (ok = jp_store_next(cursor, true, &arena, &result, err)) && result) {
        ok = jp_gather(index, sketch, result, &arena, err);
        jp_arena_reset(&arena);
    }
    jp_store_scan_end(cursor);
    jp_arena_release(&arena);
    return ok;
}

/* In the order of kinds.def; twins first, since the others ask for them. */
static bool find_all(jp_finder *f, jp_error *err) {
    bool (*const rules[])(jp_finder *, jp_error *) = {jp_find_twins,   jp_find_overlaps, jp_find_certificates,
                                                      jp_find_numbers, jp_find_series,   jp_find_penalties,
                                                      jp_find_copies,  jp_find_fines,    jp_find_visits};

    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (!rules[i](f, err)) {
            return false;
        }
    }
    return true;
}

bool jp_cross_run(jp_store *store, const char *work_dir, const jp_cross_options *options, uint64_t *found,
                  jp_error *err) {
    static const jp_cross_options defaults = {0};
    jp_index index;
    jp_sketch *sketch = jp_sketch_new();
    jp_arena arena;
    jp_finder finder = {.index = &index, .options = options ? options : &defaults, .sketch = sketch, .arena = &arena};
    bool ok = false;

    jp_arena_init(&arena);
    jp_arena_init(&finder.scratch);
    if (jp_index_open(&index, work_dir, err)) {
        ok = gather_all(store, &index, sketch, err) && find_all(&finder, err);
        jp_index_close(&index);
    }
    if (ok) {
        const jp_cross_result result = {finder.findings, finder.finding_count, finder.groups, finder.group_count};
        ok = jp_store_put_cross(store, &result, err);
    }
    if (ok && found) {
        *found = finder.finding_count;
    }
    jp_arena_release(&finder.scratch);
    jp_arena_release(&arena);
    jp_sketch_free(sketch);
    return ok;
}
