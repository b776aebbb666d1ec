/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "finder.h"

/* Officers under two certificates, or not in the register. */

/* ---- certificates ---- */

/* A record without a day counts for the name, not for the days: JP_DAY_NONE is the least number. */
#define HOLDER_COLUMNS                                                                                                 \
    "SELECT certificate, name, min(organ), coalesce(min(nullif(day, -2147483648)), -2147483648), max(day), "           \
    "min(dossier_no), min(place_no) FROM holder "

typedef struct holder {
    jp_view certificate, name, organ;
    int64_t first_day, last_day, dossier_no, place_no;
} holder;

static holder read_holder(const jp_ask *ask, jp_arena *arena) {
    return (holder){.certificate = jp_view_copy(arena, jp_ask_text(ask, 0)),
                    .name = jp_view_copy(arena, jp_ask_text(ask, 1)),
                    .organ = jp_view_copy(arena, jp_ask_text(ask, 2)),
                    .first_day = jp_ask_number(ask, 3),
                    .last_day = jp_ask_number(ask, 4),
                    .dossier_no = jp_ask_number(ask, 5),
                    .place_no = jp_ask_number(ask, 6)};
}

/* Masked names, and a name that is part of the other (its dots or family name left out), are no other person. */
static bool is_other_name(jp_view a, jp_view b) {
    const jp_view mask = JP_VIEW("某");

    return !jp_view_contains(a, b) && !jp_view_contains(b, a) && !jp_view_contains(a, mask) &&
           !jp_view_contains(b, mask);
}

/* Two that were shown by turns are another thing than a renewed one that follows the old one. */
static bool is_by_turns(const holder *a, const holder *b) {
    return a->first_day <= b->last_day && b->first_day <= a->last_day && a->first_day != JP_DAY_NONE &&
           b->first_day != JP_DAY_NONE;
}

static bool is_registered_for(const jp_finder *f, const holder *h) {
    for (uint32_t i = 0; i < f->options->officer_count; i++) {
        const jp_cross_officer *row = &f->options->officers[i];
        if (jp_view_eq(row->certificate, h->certificate) && !is_other_name(row->name, h->name)) {
            return true;
        }
    }
    return false;
}

/* The register has both numbers for that name: it was renewed, or they are two of one name. */
static bool is_renewed(const jp_finder *f, const holder *a, const holder *b) {
    return !is_by_turns(a, b) && is_registered_for(f, a) && is_registered_for(f, b);
}

static bool report_pair(jp_finder *f, jp_cross_kind kind, const holder *a, const holder *b, jp_error *err) {
    jp_cross_finding *finding =
        kind == JP_CROSS_CERTIFICATE
            ? jp_finder_add(f, kind, 2, "执法证号%.*s分别记载为%.*s、%.*s", JP_VIEW_ARG(a->certificate),
                            JP_VIEW_ARG(a->name), JP_VIEW_ARG(b->name))
            : jp_finder_add(f, kind, 2, "%.*s的执法证号%s记载为%.*s、%.*s（%s）", JP_VIEW_ARG(a->name),
                            is_by_turns(a, b) ? "同一时期" : "先后", JP_VIEW_ARG(a->certificate),
                            JP_VIEW_ARG(b->certificate),
                            is_by_turns(a, b) ? "也可能是同名的两人" : "可能换证，也可能是同名的两人，请核对");

    return jp_finder_place(f, finding, a->dossier_no, a->place_no, err) &&
           jp_finder_place(f, finding, b->dossier_no, b->place_no, err);
}

typedef struct holders {
    holder *rows;
    size_t count, cap;
} holders;

/* Each against the one that was shown longest. */
static bool end_group(jp_finder *f, jp_cross_kind kind, holders *group, jp_error *err) {
    const holder *main_one = group->count > 0 ? &group->rows[0] : NULL;
    bool ok = true;

    for (size_t i = 1; i < group->count; i++) {
        const holder *h = &group->rows[i];
        if (h->last_day - h->first_day > main_one->last_day - main_one->first_day) {
            main_one = h;
        }
    }
    for (size_t i = 0; ok && i < group->count; i++) {
        const holder *h = &group->rows[i];
        const bool is_pair = h != main_one && (kind == JP_CROSS_CERTIFICATE ? is_other_name(main_one->name, h->name)
                                                                            : !is_renewed(f, main_one, h));
        ok = !is_pair || report_pair(f, kind, main_one, h, err);
    }
    *group = (holders){0};
    jp_arena_reset(&f->scratch);
    return ok;
}

static bool pairs_of(jp_finder *f, jp_cross_kind kind, const char *sql, jp_error *err) {
    jp_ask ask;
    bool has_row = false;
    bool ok = jp_ask_begin(&ask, f->index, sql, err);
    holders group = {0};

    while (ok && (ok = jp_ask_next(&ask, &has_row, err)) && has_row) {
        const holder *first = group.count > 0 ? &group.rows[0] : NULL;
        bool is_same = first && jp_view_eq(first->certificate, jp_ask_text(&ask, 0));

        if (kind == JP_CROSS_OFFICER) {
            is_same = first && jp_view_eq(first->name, jp_ask_text(&ask, 1)) &&
                      jp_view_eq(first->organ, jp_ask_text(&ask, 2));
        }
        ok = is_same || end_group(f, kind, &group, err);
        group.rows = jp_arena_grow(&f->scratch, group.rows, group.count, &group.cap, sizeof *group.rows);
        group.rows[group.count++] = read_holder(&ask, &f->scratch);
    }
    jp_ask_end(&ask);
    return ok && end_group(f, kind, &group, err);
}

static int compare_officers(const void *x, const void *y) {
    const jp_cross_officer *a = x;
    const jp_cross_officer *b = y;

    return jp_view_compare(a->certificate, b->certificate);
}

/* What one row of the register says against this certificate; empty: nothing. */
static jp_view objection_of(const jp_cross_officer *row, const holder *h) {
    if (row->valid_to != JP_DAY_NONE && h->last_day != JP_DAY_NONE && h->last_day > row->valid_to) {
        return JP_VIEW("执法时已过名册所载有效期");
    }
    if (!jp_view_is_empty(row->organ) && !jp_view_is_empty(h->organ) && !jp_view_contains(row->organ, h->organ) &&
        !jp_view_contains(h->organ, row->organ)) {
        return JP_VIEW("名册登记在其他单位");
    }
    if (is_other_name(row->name, h->name)) {
        return JP_VIEW("名册登记为其他姓名");
    }
    if (row->valid_from != JP_DAY_NONE && h->first_day != JP_DAY_NONE && h->first_day < row->valid_from) {
        return JP_VIEW("执法时名册所载的证件尚未发出，请核对是否换证");
    }
    return row->doubt;
}

/* What the register says against this certificate; empty: nothing. A renewed one stands in it twice: one good row is
 * enough. */
static jp_view objection(const jp_cross_officer *sorted, uint32_t count, const holder *h) {
    jp_view why = JP_VIEW("不在名册内");
    uint32_t low = 0, high = count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (jp_view_compare(sorted[middle].certificate, h->certificate) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    for (; low < count && jp_view_eq(sorted[low].certificate, h->certificate); low++) {
        why = objection_of(&sorted[low], h);
        if (jp_view_is_empty(why)) {
            break;
        }
    }
    return why;
}

static bool find_unregistered(jp_finder *f, jp_error *err) {
    const uint32_t count = f->options->officer_count;
    jp_cross_officer *sorted = jp_arena_array(f->arena, (size_t)count + 1, sizeof *sorted);
    jp_ask ask;
    bool has_row = false;
    bool ok = jp_ask_begin(&ask, f->index,
                           HOLDER_COLUMNS "GROUP BY certificate, name, organ ORDER BY certificate, name, organ", err);

    for (uint32_t i = 0; i < count; i++) {
        sorted[i] = f->options->officers[i];
    }
    if (count > 1) {
        qsort(sorted, count, sizeof *sorted, compare_officers);
    }
    while (ok && (ok = jp_ask_next(&ask, &has_row, err)) && has_row) {
        const holder h = read_holder(&ask, &f->scratch);
        const jp_view why = objection(sorted, count, &h);
        if (!jp_view_is_empty(why)) {
            jp_cross_finding *finding =
                jp_finder_add(f, JP_CROSS_UNREGISTERED, 1, "%.*s（证号%.*s）%.*s", JP_VIEW_ARG(h.name),
                              JP_VIEW_ARG(h.certificate), JP_VIEW_ARG(why));
            ok = jp_finder_place(f, finding, h.dossier_no, h.place_no, err);
        }
        jp_arena_reset(&f->scratch);
    }
    jp_ask_end(&ask);
    return ok;
}

bool jp_find_certificates(jp_finder *f, jp_error *err) {
    return pairs_of(f, JP_CROSS_CERTIFICATE, HOLDER_COLUMNS "GROUP BY certificate, name ORDER BY certificate, name",
                    err) &&
           pairs_of(f, JP_CROSS_OFFICER,
                    HOLDER_COLUMNS
                    "WHERE organ <> '' GROUP BY organ, name, certificate ORDER BY organ, name, certificate",
                    err) &&
           (f->options->officer_count == 0 || find_unregistered(f, err));
}
