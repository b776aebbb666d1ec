/* SPDX-License-Identifier: Apache-2.0 */
#include "finder.h"

#include <stdarg.h>
#include <stdio.h>

static const struct {
    const char *code, *zh, *item, *law;
} kinds[JP_CROSS_KIND_COUNT] = {
#define JP_CROSS_KIND(name, code, zh, item, law) [JP_CROSS_##name] = {code, zh, item, law},
#include "juanping/cross/kinds.def"
#undef JP_CROSS_KIND
};

const char *jp_cross_kind_item(jp_cross_kind kind) {
    return kinds[kind].item;
}

jp_cross_finding *jp_finder_add(jp_finder *f, jp_cross_kind kind, uint32_t places, const char *fmt, ...) {
    va_list args;
    char text[2048];

    va_start(args, fmt);
    (void)vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    f->findings = jp_arena_grow(f->arena, f->findings, f->finding_count, &f->finding_cap, sizeof *f->findings);
    jp_cross_finding *finding = &f->findings[f->finding_count++];
    *finding = (jp_cross_finding){.kind = jp_view_of(kinds[kind].code),
                                  .name = jp_view_of(kinds[kind].zh),
                                  .item = jp_view_of(kinds[kind].item),
                                  .law = jp_view_of(kinds[kind].law),
                                  .text = jp_view_of(jp_arena_strdup(f->arena, text)),
                                  .places = jp_arena_array(f->arena, places, sizeof(jp_cross_place))};
    return finding;
}

bool jp_finder_place(jp_finder *f, jp_cross_finding *finding, int64_t dossier_no, int64_t place_no, jp_error *err) {
    static const char of_place[] = "SELECT dossier, organ, member, place, quote FROM place JOIN dossier USING "
                                   "(dossier_no) WHERE place_no = ?";
    static const char of_dossier[] = "SELECT dossier, organ, '', '', '' FROM dossier WHERE dossier_no = ?";
    jp_cross_place *place = &finding->places[finding->place_count++];
    jp_ask ask;
    bool has_row = false;
    bool ok = jp_ask_begin(&ask, f->index, place_no ? of_place : of_dossier, err) &&
              sqlite3_bind_int64(ask.stmt, 1, place_no ? place_no : dossier_no) == SQLITE_OK &&
              jp_ask_next(&ask, &has_row, err);

    if (has_row) {
        jp_view *const fields[] = {&place->dossier, &place->organ, &place->member, &place->where, &place->quote};
        for (int i = 0; i < 5; i++) {
            *fields[i] = jp_view_copy(f->arena, jp_ask_text(&ask, i));
        }
    }
    jp_ask_end(&ask);
    return ok;
}

bool jp_finder_is_twin(const jp_finder *f, int64_t a, int64_t b) {
    return f->twin_of[a] == f->twin_of[b];
}

uint32_t jp_set_root(uint32_t *sets, uint32_t member) {
    while (sets[member] != member) {
        sets[member] = sets[sets[member]];
        member = sets[member];
    }
    return member;
}

void jp_set_join(uint32_t *sets, uint32_t a, uint32_t b) {
    a = jp_set_root(sets, a);
    b = jp_set_root(sets, b);
    if (a < b) {
        sets[b] = a;
    } else {
        sets[a] = b;
    }
}

const char *jp_day_words(jp_arena *arena, int64_t day) {
    int year, month, day_of_month;

    jp_day_to_ymd((jp_day)day, &year, &month, &day_of_month);
    return jp_arena_printf(arena, "%d年%d月%d日", year, month, day_of_month);
}
