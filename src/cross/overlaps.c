/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "finder.h"

/* Officers in two places at once: one finding for each officer and time, with all records that meet there. */

/* Records of one officer that can be open at one moment; more are nonsense in the papers, and the first say it. */
#define MAX_OPEN 64u
/* Times told one by one. */
#define MAX_TIMES 4u

typedef struct span {
    int64_t start, stop, dossier_no, place_no;
    jp_view scene;
} span;

typedef struct meeting {
    span a, b;
    jp_view officer;
} meeting;

static bool is_same_scene(jp_view a, jp_view b) {
    return !jp_view_is_empty(a) && !jp_view_is_empty(b) && (jp_view_contains(a, b) || jp_view_contains(b, a));
}

/* One record filed in two cases has the same times and the same scene; that is no fault. */
static bool is_meeting(const span *a, const span *b) {
    const bool is_same_time = a->start == b->start && a->stop == b->stop;
    const bool is_unknown = jp_view_is_empty(a->scene) || jp_view_is_empty(b->scene);

    if (a->dossier_no == b->dossier_no) {
        return false;
    }
    return !is_same_time || !(is_unknown || is_same_scene(a->scene, b->scene));
}

/* Records of one officer of which each meets another; several officers may have just the same. */
typedef struct family {
    jp_view officer;
    const span **spans; /* by place */
    uint32_t count;
} family;

static int compare_spans(const void *x, const void *y) {
    const span *const *a = x;
    const span *const *b = y;

    return ((*a)->place_no > (*b)->place_no) - ((*a)->place_no < (*b)->place_no);
}

static int compare_times(const void *x, const void *y) {
    const span *const *a = x;
    const span *const *b = y;

    if ((*a)->start != (*b)->start) {
        return (*a)->start < (*b)->start ? -1 : 1;
    }
    return ((*a)->stop > (*b)->stop) - ((*a)->stop < (*b)->stop);
}

/* One place may have several times; the first stands for it. */
static int compare_spans_and_times(const void *x, const void *y) {
    const int order = compare_spans(x, y);

    return order != 0 ? order : compare_times(x, y);
}

static int compare_places(const family *a, const family *b) {
    for (uint32_t i = 0; i < a->count && i < b->count; i++) {
        const int order = compare_spans(&a->spans[i], &b->spans[i]);
        if (order != 0) {
            return order;
        }
    }
    return (a->count > b->count) - (a->count < b->count);
}

static int compare_families(const void *x, const void *y) {
    const int order = compare_places(x, y);

    return order != 0 ? order : jp_view_compare(((const family *)x)->officer, ((const family *)y)->officer);
}

/* ---- words ---- */

enum { PER_HOUR = 60, PER_DAY = 24 * PER_HOUR };

static int64_t day_of_minute(int64_t minute) {
    return minute / PER_DAY - (minute % PER_DAY < 0);
}

static const char *clock_words(jp_arena *arena, int64_t minute) {
    const int64_t of_day = minute - day_of_minute(minute) * PER_DAY;

    return jp_arena_printf(arena, "%d时%02d分", (int)(of_day / PER_HOUR), (int)(of_day % PER_HOUR));
}

/* 2025年3月3日10时05分至10时50分; the day is said again only where it is another one. */
static const char *period_words(jp_arena *arena, const span *s) {
    const int64_t day = day_of_minute(s->start), last = day_of_minute(s->stop);

    return jp_arena_printf(arena, "%s%s至%s%s", jp_day_words(arena, day), clock_words(arena, s->start),
                           last == day ? "" : jp_day_words(arena, last), clock_words(arena, s->stop));
}

/* 李志强（证号65010012001）, by the name that most records give him; 张三@某局 has no number. */
static bool put_officer(jp_finder *f, jp_view officer, jp_str *out, jp_error *err) {
    const size_t at = jp_view_find(officer, JP_VIEW("@"), 0);
    jp_ask ask;
    bool has_row = false;

    if (at != SIZE_MAX) {
        jp_str_put(out, jp_view_sub(officer, 0, at));
        return true;
    }
    bool ok =
        jp_ask_begin(&ask, f->index,
                     "SELECT name FROM holder WHERE certificate = ? GROUP BY name ORDER BY count(*) DESC, name", err) &&
        sqlite3_bind_text(ask.stmt, 1, officer.data, (int)officer.bytes, SQLITE_TRANSIENT) == SQLITE_OK &&
        jp_ask_next(&ask, &has_row, err);
    if (has_row && !jp_view_is_empty(jp_ask_text(&ask, 0))) {
        jp_str_putf(out, "%.*s（证号%.*s）", JP_VIEW_ARG(jp_ask_text(&ask, 0)), JP_VIEW_ARG(officer));
    } else {
        jp_str_putf(out, "（证号%.*s）", JP_VIEW_ARG(officer));
    }
    jp_ask_end(&ask);
    return ok;
}

/* 重叠：甲与乙; 相同：甲 where all have the same. */
static const char *times_words(jp_finder *f, const family *one) {
    const span **sorted = jp_arena_array(&f->scratch, one->count, sizeof *sorted);
    uint32_t kept = 0;
    jp_str out;

    for (uint32_t i = 0; i < one->count; i++) {
        sorted[i] = one->spans[i];
    }
    qsort(sorted, one->count, sizeof *sorted, compare_times);
    for (uint32_t i = 0; i < one->count; i++) {
        if (kept == 0 || compare_times(&sorted[kept - 1], &sorted[i]) != 0) {
            sorted[kept++] = sorted[i];
        }
    }
    jp_str_init(&out, &f->scratch);
    jp_str_put_text(&out, kept == 1 ? "相同：" : "重叠：");
    for (uint32_t i = 0; i < kept && i < MAX_TIMES; i++) {
        jp_str_putf(&out, "%s%s", i == 0 ? "" : kept == 2 ? "与" : "、", period_words(&f->scratch, sorted[i]));
    }
    if (kept > MAX_TIMES) {
        jp_str_putf(&out, "等%u段时间", kept);
    }
    return jp_str_cstr(&out);
}

static uint32_t count_dossiers(const family *one) {
    uint32_t count = 0;

    for (uint32_t i = 0; i < one->count; i++) {
        bool is_new = true;
        for (uint32_t k = 0; k < i && is_new; k++) {
            is_new = one->spans[k]->dossier_no != one->spans[i]->dossier_no;
        }
        count += is_new;
    }
    return count;
}

/* families: of several officers with the same records. */
static bool report_family(jp_finder *f, const family *families, size_t count, jp_error *err) {
    const family *one = &families[0];
    const uint32_t dossiers = count_dossiers(one);
    bool ok = true;
    jp_str who;

    jp_str_init(&who, &f->scratch);
    for (size_t i = 0; ok && i < count; i++) {
        jp_str_put_text(&who, i > 0 ? "、" : "");
        ok = put_officer(f, families[i].officer, &who, err);
    }
    const char *number = dossiers == 2 ? "两" : jp_arena_printf(&f->scratch, "%u", dossiers);
    jp_cross_finding *finding = jp_finder_add(f, JP_CROSS_OVERLAP, one->count, "执法人员%s在%s个案卷的笔录中时间%s",
                                              jp_str_cstr(&who), number, times_words(f, one));
    for (uint32_t i = 0; ok && i < one->count; i++) {
        ok = jp_finder_place(f, finding, one->spans[i]->dossier_no, one->spans[i]->place_no, err);
    }
    return ok;
}

/* ---- meetings ---- */

typedef struct families {
    family *rows;
    size_t count, cap;
} families;

static uint32_t index_of(const span **spans, uint32_t count, const span *wanted) {
    const span **found = bsearch(&wanted, spans, count, sizeof *spans, compare_spans);

    return (uint32_t)(found - spans);
}

/* The meetings of one officer: records that meet, directly or by others, are one family. */
static void join_meetings(jp_finder *f, const meeting *meetings, size_t count, families *out) {
    const span **spans = jp_arena_array(&f->scratch, count * 2, sizeof *spans);
    uint32_t *sets = jp_arena_array(&f->scratch, count * 2, sizeof *sets);
    uint32_t span_count = 0;

    for (size_t i = 0; i < count; i++) {
        spans[i * 2] = &meetings[i].a;
        spans[i * 2 + 1] = &meetings[i].b;
    }
    qsort(spans, count * 2, sizeof *spans, compare_spans_and_times);
    for (size_t i = 0; i < count * 2; i++) {
        if (span_count == 0 || compare_spans(&spans[span_count - 1], &spans[i]) != 0) {
            sets[span_count] = span_count;
            spans[span_count++] = spans[i];
        }
    }
    for (size_t i = 0; i < count; i++) {
        jp_set_join(sets, index_of(spans, span_count, &meetings[i].a), index_of(spans, span_count, &meetings[i].b));
    }
    for (uint32_t root = 0; root < span_count; root++) {
        family one = {.officer = meetings[0].officer};
        if (jp_set_root(sets, root) != root) {
            continue;
        }
        one.spans = jp_arena_array(&f->scratch, span_count - root, sizeof *one.spans);
        for (uint32_t i = root; i < span_count; i++) {
            if (jp_set_root(sets, i) == root) {
                one.spans[one.count++] = spans[i];
            }
        }
        out->rows = jp_arena_grow(&f->scratch, out->rows, out->count, &out->cap, sizeof *out->rows);
        out->rows[out->count++] = one;
    }
}

/* meetings: officer by officer. */
static bool report_meetings(jp_finder *f, const meeting *meetings, size_t count, jp_error *err) {
    families all = {0};
    bool ok = count == 0 || jp_index_exec(f->index, "CREATE INDEX holder_certificate ON holder (certificate)", err);

    for (size_t i = 0, end; i < count; i = end) {
        for (end = i; end < count && jp_view_eq(meetings[end].officer, meetings[i].officer);) {
            end++;
        }
        join_meetings(f, meetings + i, end - i, &all);
    }
    if (all.count > 1) {
        qsort(all.rows, all.count, sizeof *all.rows, compare_families);
    }
    for (size_t i = 0, end; ok && i < all.count; i = end) {
        for (end = i; end < all.count && compare_places(&all.rows[end], &all.rows[i]) == 0;) {
            end++;
        }
        ok = report_family(f, all.rows + i, end - i, err);
    }
    return ok;
}

bool jp_find_overlaps(jp_finder *f, jp_error *err) {
    jp_ask ask;
    bool has_row = false;
    bool ok = jp_ask_begin(&ask, f->index,
                           "SELECT officer, start, stop, scene, dossier_no, place_no FROM span "
                           "ORDER BY officer, start, stop, place_no",
                           err);
    meeting *meetings = NULL;
    size_t count = 0, cap = 0;
    span open[MAX_OPEN];
    uint32_t open_count = 0;
    jp_view officer = JP_VIEW_EMPTY;

    while (ok && (ok = jp_ask_next(&ask, &has_row, err)) && has_row) {
        uint32_t kept = 0;
        const int64_t no = jp_ask_number(&ask, 4);
        if (f->twin_of[no] != (uint32_t)no) {
            continue; /* a dossier handed in again counts once */
        }
        if (!jp_view_eq(officer, jp_ask_text(&ask, 0))) {
            officer = jp_view_copy(&f->scratch, jp_ask_text(&ask, 0));
            open_count = 0;
        }
        span now = {jp_ask_number(&ask, 1), jp_ask_number(&ask, 2), no, jp_ask_number(&ask, 5),
                    jp_view_copy(&f->scratch, jp_ask_text(&ask, 3))};
        for (uint32_t i = 0; i < open_count; i++) {
            if (open[i].stop <= now.start) {
                continue;
            }
            if (is_meeting(&open[i], &now)) {
                meetings = jp_arena_grow(&f->scratch, meetings, count, &cap, sizeof *meetings);
                meetings[count++] = (meeting){open[i], now, officer};
            }
            open[kept++] = open[i];
        }
        open_count = kept;
        if (open_count < MAX_OPEN) {
            open[open_count++] = now;
        }
    }
    jp_ask_end(&ask);
    ok = ok && report_meetings(f, meetings, count, err);
    jp_arena_reset(&f->scratch);
    return ok;
}
