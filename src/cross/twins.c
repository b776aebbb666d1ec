/* SPDX-License-Identifier: Apache-2.0 */
#include "finder.h"

/* The same dossier handed in again. Found first: the other rules do not compare a dossier with itself. */

/* Dossiers shown of one cluster. */
#define MAX_SHOWN 6u

static bool join(jp_finder *f, int64_t *places, jp_error *err) {
    jp_ask ask;
    bool has_row = false;
    bool ok =
        jp_ask_begin(&ask, f->index, "SELECT sign, dossier_no, place_no FROM twin ORDER BY sign, dossier_no", err);
    jp_str before;
    int64_t before_no = 0;

    jp_str_init(&before, &f->scratch);
    while (ok && (ok = jp_ask_next(&ask, &has_row, err)) && has_row) {
        jp_view sign = jp_ask_text(&ask, 0);
        const int64_t no = jp_ask_number(&ask, 1);
        const int64_t place = jp_ask_number(&ask, 2);

        if (place != 0 && places[no] == 0) {
            places[no] = place;
        }
        if (jp_view_eq(sign, jp_str_view(&before))) {
            jp_set_join(f->twin_of, (uint32_t)before_no, (uint32_t)no);
        }
        jp_str_cut(&before, 0);
        jp_str_put(&before, sign);
        before_no = no;
    }
    jp_ask_end(&ask);
    return ok;
}

static bool report(jp_finder *f, const int64_t *places, uint32_t root, const uint32_t *next, jp_error *err) {
    uint32_t count = 0;

    for (uint32_t no = root; no != 0; no = next[no]) {
        count++;
    }
    jp_cross_finding *finding =
        jp_finder_add(f, JP_CROSS_SAME_DOSSIER, MAX_SHOWN, "同一案卷报送了%u次：%s。只应计算一次", count,
                      places[root] != 0 ? "单位、决定文号和当事人相同" : "文件内容完全相同");
    bool ok = true;
    for (uint32_t no = root; ok && no != 0 && finding->place_count < MAX_SHOWN; no = next[no]) {
        ok = jp_finder_place(f, finding, no, places[no], err);
    }
    return ok;
}

bool jp_find_twins(jp_finder *f, jp_error *err) {
    const uint32_t count = (uint32_t)f->index->dossier_no;
    int64_t *places = jp_arena_array(&f->scratch, (size_t)count + 1, sizeof *places);
    uint32_t *next = jp_arena_array(&f->scratch, (size_t)count + 1, sizeof *next);
    uint32_t *last = jp_arena_array(&f->scratch, (size_t)count + 1, sizeof *last);
    bool ok;

    f->twin_of = jp_arena_array(f->arena, (size_t)count + 1, sizeof *f->twin_of);
    for (uint32_t i = 0; i <= count; i++) {
        f->twin_of[i] = i;
    }
    ok = join(f, places, err);
    for (uint32_t i = 1; i <= count; i++) {
        const uint32_t root = jp_set_root(f->twin_of, i);
        f->twin_of[i] = root;
        if (root != i) {
            next[last[root] ? last[root] : root] = i;
            last[root] = i;
        }
    }
    for (uint32_t i = 1; ok && i <= count; i++) {
        ok = next[i] == 0 || f->twin_of[i] != i || report(f, places, i, next, err);
    }
    jp_arena_reset(&f->scratch);
    return ok;
}
