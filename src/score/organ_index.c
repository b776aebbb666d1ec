/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/score/organ_index.h"

#include <stdlib.h>

enum { FULL_CP = 10000, HALF_CP = 5000, PERCENT = 100 };

static int32_t points_of(jp_duty_state state) {
    switch (state) {
    case JP_DUTY_DONE:
        return FULL_CP;
    case JP_DUTY_PARTLY:
        return HALF_CP;
    case JP_DUTY_NOT:
        return 0;
    case JP_DUTY_OPEN:
    case JP_DUTY_NA:
        break;
    }
    return FULL_CP; /* anything may come out of it */
}

bool jp_duty_points(const jp_duty_answer *answer, jp_points_range *out) {
    if (answer->verdict == JP_DUTY_NA)
        return false;
    if (answer->verdict != JP_DUTY_OPEN)
        *out = (jp_points_range){points_of(answer->verdict), points_of(answer->verdict)};
    else
        *out = (jp_points_range){0, points_of(answer->state)};
    return true;
}

static int32_t half_up(int64_t sum, int64_t parts) {
    return (int32_t)((2 * sum + parts) / (2 * parts));
}

bool jp_duty_mean(const jp_duty_answer *answers, uint32_t count, const jp_index_weights *weights,
                  jp_points_range *out) {
    int64_t least = 0;
    int64_t most = 0;
    int64_t parts = 0;

    for (uint32_t i = 0; i < count; i++) {
        const uint32_t weight = weights->articles[answers[i].article - JP_DUTY_FIRST_ARTICLE];
        jp_points_range points;

        if (!jp_duty_points(&answers[i], &points))
            continue;
        least += (int64_t)weight * points.min_cp;
        most += (int64_t)weight * points.max_cp;
        parts += weight;
    }
    if (parts == 0)
        return false;
    *out = (jp_points_range){half_up(least, parts), half_up(most, parts)};
    return true;
}

void jp_organ_index_count(jp_organ_index *row, const jp_index_weights *weights) {
    const int64_t mean = (int64_t)weights->dossiers * (row->has_mean ? row->mean_cp : 0);
    const jp_points_range duties = row->has_duties ? row->duties : (jp_points_range){0, 0};

    row->rank_no = 0;
    row->is_known = (row->has_mean || weights->dossiers == 0) && (row->has_duties || weights->duties == 0);
    row->index = (jp_points_range){half_up(mean + (int64_t)weights->duties * duties.min_cp, PERCENT),
                                   half_up(mean + (int64_t)weights->duties * duties.max_cp, PERCENT)};
}

/* Falling, the known before the unknown; 0: the same rank. */
static int compare_index(const jp_organ_index *a, const jp_organ_index *b) {
    if (a->is_known != b->is_known)
        return a->is_known ? -1 : 1;
    if (!a->is_known)
        return 0;
    if (a->index.min_cp != b->index.min_cp)
        return a->index.min_cp > b->index.min_cp ? -1 : 1;
    if (a->index.max_cp != b->index.max_cp)
        return a->index.max_cp > b->index.max_cp ? -1 : 1;
    return 0;
}

static int compare_rows(const void *left, const void *right) {
    const jp_organ_index *a = left;
    const jp_organ_index *b = right;
    const int order = compare_index(a, b);

    return order ? order : jp_view_compare(a->organ, b->organ);
}

void jp_organ_index_rank(jp_organ_index *rows, uint32_t count) {
    if (count == 0)
        return;
    qsort(rows, count, sizeof *rows, compare_rows);
    for (uint32_t i = 0; i < count && rows[i].is_known; i++)
        rows[i].rank_no = i > 0 && compare_index(&rows[i - 1], &rows[i]) == 0 ? rows[i - 1].rank_no : i + 1;
}
