/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "finder.h"

/* Document numbers: the same one for two cases, and the series of an organ: decisions of every kind of case, and the
 * notices of inspections, which have no decision. Papers that share a word in their number share a series. */

/* Days that a decision may stand before or behind its neighbours in the series: numbers are taken a little before or
 * after the day that is printed. */
#define TOLERANCE_DAYS 7
/* Neighbours asked on each side. */
#define NEIGHBOURS 5u
/* A series in which more are out of place than so many percent is numbered by another rule than the day. */
#define STRAY_PERCENT 20u
#define SERIES_MIN 5u
/* Missing numbers that are named. */
#define MAX_NAMED 20u

/* Dossiers that are shown of one number. */
#define MAX_SHOWN 6u

typedef struct same_number {
    jp_view type, value;
    int64_t dossiers[MAX_SHOWN], places[MAX_SHOWN];
    uint32_t count; /* all of them */
    int64_t last;
} same_number;

static bool end_number(jp_finder *f, same_number *same, jp_error *err) {
    bool ok = true;

    if (same->count > 1) {
        const uint32_t shown = same->count < MAX_SHOWN ? same->count : MAX_SHOWN;
        jp_cross_finding *finding =
            jp_finder_add(f, JP_CROSS_NUMBER_TWICE, shown, "%.*s文号%.*s用于%u个案件", JP_VIEW_ARG(same->type),
                          JP_VIEW_ARG(same->value), (unsigned)same->count);
        for (uint32_t i = 0; ok && i < shown; i++) {
            ok = jp_finder_place(f, finding, same->dossiers[i], same->places[i], err);
        }
    }
    *same = (same_number){0};
    jp_arena_reset(&f->scratch);
    return ok;
}

bool jp_find_numbers(jp_finder *f, jp_error *err) {
    /* Papers of one case may share the number of the case; those that go out have their own. */
    jp_ask ask;
    bool has_row = false;
    bool ok = jp_ask_begin(&ask, f->index,
                           "SELECT type, value, dossier_no, place_no FROM number WHERE value LIKE '%〔%〕%' AND "
                           "(type LIKE '%决定书' OR type LIKE '%告知书' OR type LIKE '%通知书' OR type = '立案审批表') "
                           "ORDER BY type, value, place_no",
                           err);
    same_number same = {0};

    while (ok && (ok = jp_ask_next(&ask, &has_row, err)) && has_row) {
        const int64_t no = jp_ask_number(&ask, 2);

        if (f->twin_of[no] != (uint32_t)no) {
            continue; /* handed in again: told as that */
        }
        if (same.count == 0 || !jp_view_eq(same.type, jp_ask_text(&ask, 0)) ||
            !jp_view_eq(same.value, jp_ask_text(&ask, 1))) {
            ok = end_number(f, &same, err);
            same.type = jp_view_copy(&f->scratch, jp_ask_text(&ask, 0));
            same.value = jp_view_copy(&f->scratch, jp_ask_text(&ask, 1));
        } else if (no == same.last) {
            continue;
        }
        if (same.count < MAX_SHOWN) {
            same.dossiers[same.count] = no;
            same.places[same.count] = jp_ask_number(&ask, 3);
        }
        same.count++;
        same.last = no;
    }
    jp_ask_end(&ask);
    return ok && end_number(f, &same, err);
}

/* ---- series ---- */

typedef struct numbered {
    int64_t number, day, dossier_no, place_no;
    size_t peer; /* the neighbour it contradicts; its own row: none */
} numbered;

typedef struct series {
    jp_view organ, prefix;
    int64_t year;
    numbered *rows; /* ascending, each number once */
    size_t count, cap;
} series;

static int compare_days(const void *x, const void *y) {
    const int64_t a = *(const int64_t *)x;
    const int64_t b = *(const int64_t *)y;

    return (a > b) - (a < b);
}

/* Middle day of rows [from, to). */
static int64_t middle_day(const series *s, size_t from, size_t to) {
    int64_t days[NEIGHBOURS];
    const size_t count = to - from;

    for (size_t i = 0; i < count; i++) {
        days[i] = s->rows[from + i].day;
    }
    qsort(days, count, sizeof *days, compare_days);
    return days[count / 2];
}

/* A decision is out of place when most of those before it are later, or most of those behind it earlier, by more than
 * the tolerance. Asking the middle of several, one stray date does not make its neighbours stray. */
static size_t find_peer(const series *s, size_t at) {
    const size_t left = at > NEIGHBOURS ? at - NEIGHBOURS : 0;
    const size_t right = at + 1 + NEIGHBOURS < s->count ? at + 1 + NEIGHBOURS : s->count;
    const int64_t day = s->rows[at].day;

    if (at - left >= 3 && middle_day(s, left, at) > day + TOLERANCE_DAYS) {
        for (size_t i = at; i-- > left;) {
            if (s->rows[i].day > day + TOLERANCE_DAYS) {
                return i;
            }
        }
    }
    if (right - at - 1 >= 3 && middle_day(s, at + 1, right) < day - TOLERANCE_DAYS) {
        for (size_t i = at + 1; i < right; i++) {
            if (s->rows[i].day < day - TOLERANCE_DAYS) {
                return i;
            }
        }
    }
    return at;
}

static size_t mark_strays(series *s) {
    size_t strays = 0;

    for (size_t i = 0; i < s->count; i++) {
        s->rows[i].peer = find_peer(s, i);
        strays += s->rows[i].peer != i;
    }
    return strays;
}

static bool report_backdated(jp_finder *f, const series *s, size_t at, jp_error *err) {
    const numbered *row = &s->rows[at];
    const numbered *peer = &s->rows[row->peer];
    const char *day = jp_day_words(&f->scratch, row->day);
    const char *other = jp_day_words(&f->scratch, peer->day);
    jp_cross_finding *finding = jp_finder_add(f, JP_CROSS_NUMBER_BACKDATED, 2,
                                              "%.*s〔%lld〕%lld号日期为%s，而%s的%lld号日期为%s，文号与日期先后颠倒",
                                              JP_VIEW_ARG(s->prefix), (long long)s->year, (long long)row->number, day,
                                              row->peer < at ? "在前" : "在后", (long long)peer->number, other);
    return jp_finder_place(f, finding, row->dossier_no, row->place_no, err) &&
           jp_finder_place(f, finding, peer->dossier_no, peer->place_no, err);
}

static bool report_gaps(jp_finder *f, const series *s, jp_error *err) {
    const int64_t width = s->rows[s->count - 1].number - s->rows[0].number + 1;
    const uint32_t share = f->options->series_gap_share ? f->options->series_gap_share : 80;
    jp_str missing;
    uint32_t named = 0;
    int64_t lacking = width - (int64_t)s->count;

    if (lacking == 0 || (int64_t)s->count * 100 < width * (int64_t)share) {
        return true;
    }
    jp_str_init(&missing, &f->scratch);
    for (size_t i = 1; i < s->count; i++) {
        for (int64_t n = s->rows[i - 1].number + 1; n < s->rows[i].number && named < MAX_NAMED; n++) {
            jp_str_putf(&missing, "%s%lld", named++ ? "、" : "", (long long)n);
        }
    }
    jp_cross_finding *finding = jp_finder_add(
        f, JP_CROSS_NUMBER_GAP, 2, "%.*s〔%lld〕%lld号至%lld号之间缺%lld个号：%s%s（未报送、未使用或者作废的，请说明）",
        JP_VIEW_ARG(s->prefix), (long long)s->year, (long long)s->rows[0].number,
        (long long)s->rows[s->count - 1].number, (long long)lacking, jp_str_cstr(&missing),
        lacking > (int64_t)named ? "等" : "");
    return jp_finder_place(f, finding, s->rows[0].dossier_no, s->rows[0].place_no, err) &&
           jp_finder_place(f, finding, s->rows[s->count - 1].dossier_no, s->rows[s->count - 1].place_no, err);
}

static bool end_series(jp_finder *f, series *s, jp_error *err) {
    bool ok = true;

    if (s->count >= SERIES_MIN) {
        const bool is_ordered = mark_strays(s) * 100 <= s->count * STRAY_PERCENT;
        for (size_t i = 0; ok && is_ordered && i < s->count; i++) {
            ok = s->rows[i].peer == i || report_backdated(f, s, i, err);
        }
        ok = ok && report_gaps(f, s, err);
    }
    jp_arena_reset(&f->scratch);
    *s = (series){0};
    return ok;
}

static bool is_of(const series *s, const jp_ask *ask) {
    return s->count > 0 && jp_view_eq(s->organ, jp_ask_text(ask, 0)) && jp_view_eq(s->prefix, jp_ask_text(ask, 1)) &&
           s->year == jp_ask_number(ask, 2);
}

bool jp_find_series(jp_finder *f, jp_error *err) {
    jp_ask ask;
    bool has_row = false;
    series s = {0};
    bool ok = jp_ask_begin(&ask, f->index,
                           "SELECT organ, prefix, year, number, day, dossier_no, place_no FROM number "
                           "WHERE (type LIKE '%决定书' OR type = '行政检查通知书') AND number > 0 AND year > 0 "
                           "AND day > -2147483648 "
                           "ORDER BY organ, prefix, year, number, place_no",
                           err);

    while (ok && (ok = jp_ask_next(&ask, &has_row, err)) && has_row) {
        if (!is_of(&s, &ask)) {
            ok = end_series(f, &s, err);
            s.organ = jp_view_copy(&f->scratch, jp_ask_text(&ask, 0));
            s.prefix = jp_view_copy(&f->scratch, jp_ask_text(&ask, 1));
            s.year = jp_ask_number(&ask, 2);
        }
        if (s.count > 0 && s.rows[s.count - 1].number == jp_ask_number(&ask, 3)) {
            continue; /* a number used twice is another finding */
        }
        s.rows = jp_arena_grow(&f->scratch, s.rows, s.count, &s.cap, sizeof *s.rows);
        s.rows[s.count++] = (numbered){jp_ask_number(&ask, 3), jp_ask_number(&ask, 4), jp_ask_number(&ask, 5),
                                       jp_ask_number(&ask, 6), 0};
    }
    jp_ask_end(&ask);
    return ok && end_series(f, &s, err);
}
