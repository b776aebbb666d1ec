/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "finder.h"

/* Fines: twice for one act; and for like acts far from one another. */

bool jp_find_penalties(jp_finder *f, jp_error *err) {
    jp_ask ask;
    bool has_row = false;
    bool ok = jp_ask_begin(&ask, f->index,
                           "SELECT party, day, charge, number, dossier_no, place_no FROM penalty WHERE charge <> '' "
                           "ORDER BY party, day, charge, place_no",
                           err);
    jp_view party = JP_VIEW_EMPTY, charge = JP_VIEW_EMPTY, number = JP_VIEW_EMPTY;
    int64_t day = 0, dossier_no = 0, place_no = 0;

    while (ok && (ok = jp_ask_next(&ask, &has_row, err)) && has_row) {
        const bool is_same = jp_view_eq(party, jp_ask_text(&ask, 0)) && day == jp_ask_number(&ask, 1) &&
                             jp_view_eq(charge, jp_ask_text(&ask, 2)) && !jp_view_eq(number, jp_ask_text(&ask, 3));
        const int64_t no = jp_ask_number(&ask, 4);

        if (f->twin_of[no] != (uint32_t)no) {
            continue; /* a dossier handed in again counts once */
        }
        if (is_same && no != dossier_no) {
            jp_cross_finding *finding =
                jp_finder_add(f, JP_CROSS_FINED_TWICE, 2,
                              "同一当事人%s的行为、违反同一规定，在两个案件中都被罚款（是否同一违法行为请核对）",
                              jp_day_words(&f->scratch, day));
            ok = jp_finder_place(f, finding, dossier_no, place_no, err) &&
                 jp_finder_place(f, finding, no, jp_ask_number(&ask, 5), err);
        }
        jp_arena_reset(&f->scratch);
        party = jp_view_copy(&f->scratch, jp_ask_text(&ask, 0));
        day = jp_ask_number(&ask, 1);
        charge = jp_view_copy(&f->scratch, jp_ask_text(&ask, 2));
        number = jp_view_copy(&f->scratch, jp_ask_text(&ask, 3));
        dossier_no = no;
        place_no = jp_ask_number(&ask, 5);
    }
    jp_ask_end(&ask);
    jp_arena_reset(&f->scratch);
    return ok;
}

/* ---- like cases ---- */

#define DEFAULT_GROUP_MIN 8u

typedef struct decided {
    int64_t fen, dossier_no, place_no;
} decided;

typedef struct peers {
    jp_view charge, basis, party;
    decided *rows; /* ascending by sum */
    size_t count, cap;
} peers;

static int compare_numbers(const void *x, const void *y) {
    const int64_t a = *(const int64_t *)x;
    const int64_t b = *(const int64_t *)y;

    return (a > b) - (a < b);
}

/* Lower median: always a sum that someone was fined. */
static int64_t median_of(const int64_t *sorted, size_t count) {
    return sorted[(count - 1) / 2];
}

/* 食品安全法|124|1|5 → 食品安全法第124条第1款第5项 */
static jp_view shown(jp_view provision, jp_arena *arena) {
    static const char *const before[] = {"", "第", "第", "第"};
    static const char *const after[] = {"", "条", "款", "项"};
    jp_str out;
    size_t at = 0;

    jp_str_init(&out, arena);
    for (size_t i = 0; i < 4 && at <= provision.bytes; i++) {
        size_t bar = jp_view_find(provision, JP_VIEW("|"), at);
        jp_view part = jp_view_sub(provision, at, bar == SIZE_MAX ? provision.bytes : bar);
        if (!jp_view_is_empty(part)) {
            jp_str_putf(&out, "%s%.*s%s", before[i], JP_VIEW_ARG(part), after[i]);
        }
        at = bar == SIZE_MAX ? provision.bytes + 1 : bar + 1;
    }
    return jp_str_view(&out);
}

/* Far from the peers: more than 3.5 robust standard deviations (0.6745 × distance ÷ MAD, source: Iglewicz and Hoaglin)
 * and at least twice or at most half the median, so that a group that agrees to the yuan does not make a few yuan
 * strange. Integers: 6745 × distance > 35000 × MAD. */
static bool is_far(int64_t fen, int64_t median, int64_t mad) {
    const int64_t distance = fen > median ? fen - median : median - fen;

    return 6745 * (distance / 100) > 35000 * (mad / 100) && (fen >= 2 * median || 2 * fen <= median);
}

static bool report_far(jp_finder *f, const peers *p, const decided *d, int64_t median, jp_error *err) {
    jp_cross_finding *finding = jp_finder_add(
        f, JP_CROSS_UNLIKE_FINE, 1, "违反%.*s、依据%.*s对%.*s处罚的%zu件案件，罚款中位数%lld元，本案罚款%lld元%s",
        JP_VIEW_ARG(shown(p->charge, &f->scratch)), JP_VIEW_ARG(shown(p->basis, &f->scratch)), JP_VIEW_ARG(p->party),
        p->count, (long long)(median / 100), (long long)(d->fen / 100),
        f->options->deducts_unlike ? "" : "（提示，由人判断裁量是否适当）");

    return jp_finder_place(f, finding, d->dossier_no, d->place_no, err);
}

static bool end_peers(jp_finder *f, peers *p, jp_error *err) {
    const uint32_t least = f->options->group_min ? f->options->group_min : DEFAULT_GROUP_MIN;
    bool ok = true;

    if (p->count >= least && p->count > 1) {
        int64_t *off = jp_arena_array(&f->scratch, p->count, sizeof *off);
        const int64_t median = p->rows[(p->count - 1) / 2].fen;
        for (size_t i = 0; i < p->count; i++) {
            off[i] = p->rows[i].fen > median ? p->rows[i].fen - median : median - p->rows[i].fen;
        }
        qsort(off, p->count, sizeof *off, compare_numbers);
        const int64_t mad = median_of(off, p->count);
        f->groups = jp_arena_grow(f->arena, f->groups, f->group_count, &f->group_cap, sizeof *f->groups);
        jp_cross_group *group = &f->groups[f->group_count++];
        *group = (jp_cross_group){.charge = shown(p->charge, f->arena),
                                  .basis = shown(p->basis, f->arena),
                                  .party = jp_view_copy(f->arena, p->party),
                                  .count = (uint32_t)p->count,
                                  .low_fen = p->rows[0].fen,
                                  .median_fen = median,
                                  .high_fen = p->rows[p->count - 1].fen,
                                  .mad_fen = mad};
        for (size_t i = 0; ok && i < p->count; i++) {
            if (is_far(p->rows[i].fen, median, mad)) {
                f->groups[f->group_count - 1].outliers++;
                ok = report_far(f, p, &p->rows[i], median, err);
            }
        }
    }
    jp_arena_reset(&f->scratch);
    *p = (peers){0};
    return ok;
}

static bool is_of(const peers *p, const jp_ask *ask) {
    return p->count > 0 && jp_view_eq(p->charge, jp_ask_text(ask, 0)) && jp_view_eq(p->basis, jp_ask_text(ask, 1)) &&
           jp_view_eq(p->party, jp_ask_text(ask, 2));
}

bool jp_find_fines(jp_finder *f, jp_error *err) {
    jp_ask ask;
    bool has_row = false;
    peers p = {0};
    bool ok = jp_ask_begin(&ask, f->index,
                           "SELECT charge, basis, party_kind, fen, dossier_no, place_no FROM fine "
                           "ORDER BY charge, basis, party_kind, fen, place_no",
                           err);

    while (ok && (ok = jp_ask_next(&ask, &has_row, err)) && has_row) {
        const int64_t no = jp_ask_number(&ask, 4);
        if (f->twin_of[no] != (uint32_t)no) {
            continue; /* a dossier handed in again counts once */
        }
        if (!is_of(&p, &ask)) {
            ok = end_peers(f, &p, err);
            p.charge = jp_view_copy(&f->scratch, jp_ask_text(&ask, 0));
            p.basis = jp_view_copy(&f->scratch, jp_ask_text(&ask, 1));
            p.party = jp_view_copy(&f->scratch, jp_ask_text(&ask, 2));
        }
        p.rows = jp_arena_grow(&f->scratch, p.rows, p.count, &p.cap, sizeof *p.rows);
        p.rows[p.count++] = (decided){jp_ask_number(&ask, 3), no, jp_ask_number(&ask, 5)};
    }
    jp_ask_end(&ask);
    return ok && end_peers(f, &p, err);
}

/* ---- inspections ---- */

/* Where the campaign says no cap, the one that the papers of the inspections print holds; of several the greatest. */
bool jp_find_visits(jp_finder *f, jp_error *err) {
    jp_ask ask;
    bool has_row = false;
    bool ok =
        jp_ask_begin(&ask, f->index,
                     "SELECT object, organ, year, count(DISTINCT CASE WHEN is_case = 0 THEN day END), "
                     "min(CASE WHEN is_case = 0 THEN place_no END), max(CASE WHEN is_case = 0 THEN place_no END), "
                     "max(cap), max(nth), count(DISTINCT CASE WHEN is_case <> 0 THEN day END) FROM visit "
                     "GROUP BY object, organ, year ORDER BY object, organ, year",
                     err);

    while (ok && (ok = jp_ask_next(&ask, &has_row, err)) && has_row) {
        const int64_t count = jp_ask_number(&ask, 3);
        const int64_t printed = jp_ask_number(&ask, 6);
        const int64_t nth = jp_ask_number(&ask, 7);
        const int64_t of_cases = jp_ask_number(&ask, 8);
        const int64_t cap = f->options->inspection_cap ? (int64_t)f->options->inspection_cap : printed;
        jp_str more;

        if (cap == 0 || count <= cap) {
            continue;
        }
        jp_str_init(&more, &f->scratch);
        if (of_cases > 0) {
            jp_str_putf(&more, "；另有个案检查%lld次不计", (long long)of_cases);
        }
        if (printed > 0 && printed != cap) {
            jp_str_putf(&more, "；案卷写明的上限为%lld次", (long long)printed);
        }
        if (nth > 0 && nth < count) {
            jp_str_putf(&more, "；案卷写明的本年次数最多为第%lld次", (long long)nth);
        }
        jp_cross_finding *finding =
            jp_finder_add(f, JP_CROSS_INSPECTED_OFTEN, 2, "%lld年对%.*s检查%lld次，%s的年度上限为%lld次%s，请核对",
                          (long long)jp_ask_number(&ask, 2), JP_VIEW_ARG(jp_ask_text(&ask, 0)), (long long)count,
                          f->options->inspection_cap ? "公布" : "案卷写明", (long long)cap, jp_str_cstr(&more));
        ok = jp_finder_place(f, finding, 0, jp_ask_number(&ask, 4), err) &&
             jp_finder_place(f, finding, 0, jp_ask_number(&ask, 5), err);
        jp_arena_reset(&f->scratch);
    }
    jp_ask_end(&ask);
    return ok;
}
