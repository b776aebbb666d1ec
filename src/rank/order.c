/* SPDX-License-Identifier: Apache-2.0 */
#include "order.h"

/* Negative when a comes first. */
static int falling(int64_t a, int64_t b) {
    return a == b ? 0 : a > b ? -1 : 1;
}

static int rising(int64_t a, int64_t b) {
    return falling(b, a);
}

/* 0 for dossiers that share a rank. */
static int compare_merit(const jp_rank_row *a, const jp_rank_row *b) {
    int order = falling(a->score_cp, b->score_cp);

    order = order ? order : rising(a->vetoes, b->vetoes);
    order = order ? order : falling(a->min_cp, b->min_cp);
    return order ? order : rising(a->deducted_items, b->deducted_items);
}

static int compare_rows(const void *left, const void *right) {
    const jp_rank_row *a = left, *b = right;
    const bool a_scored = a->status == JP_RESULT_SCORED, b_scored = b->status == JP_RESULT_SCORED;

    if (a_scored != b_scored)
        return a_scored ? -1 : 1;
    int order = a_scored ? rising(a->kind_no, b->kind_no) : 0;
    order = order || !a_scored ? order : rising(a->is_withheld, b->is_withheld);
    order = order || !a_scored ? order : compare_merit(a, b);
    return order ? order : jp_view_compare(a->dossier, b->dossier);
}

void jp_order_rows(jp_rank_row *rows, uint32_t count) {
    if (count == 0)
        return;
    qsort(rows, count, sizeof *rows, compare_rows);
    uint32_t first = 0; /* of the kind */
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0 && rows[i].kind_no != rows[i - 1].kind_no)
            first = i;
        if (rows[i].status != JP_RESULT_SCORED || rows[i].is_withheld)
            rows[i].rank_no = 0;
        else if (i > first && compare_merit(&rows[i - 1], &rows[i]) == 0)
            rows[i].rank_no = rows[i - 1].rank_no;
        else
            rows[i].rank_no = i - first + 1;
    }
}

static int compare_scores(const void *a, const void *b) {
    return rising(*(const int32_t *)a, *(const int32_t *)b);
}

int32_t jp_order_median_cp(const jp_rank_row *rows, uint32_t scored, jp_arena *arena) {
    if (scored == 0)
        return 0;
    int32_t *scores = jp_arena_array(arena, scored, sizeof *scores);
    uint32_t graded = 0;
    for (uint32_t i = 0; i < scored; i++) {
        if (!rows[i].is_withheld)
            scores[graded++] = rows[i].score_cp;
    }
    if (graded == 0)
        return 0;
    qsort(scores, graded, sizeof *scores, compare_scores);
    const int64_t a = scores[(graded - 1) / 2], b = scores[graded / 2];
    return (int32_t)((a + b + 1) / 2);
}

/* A mean of few dossiers is not compared with others, so it has no place among them. */
static bool is_ranked(const jp_ranked_group *group) {
    return group->row.graded > 0 && !group->row.is_small_sample && !group->is_unknown;
}

/* Those with a place, those with a mean, those with neither; what is of nobody known stands last. */
static int64_t tier_of(const jp_ranked_group *group) {
    return is_ranked(group) ? 0 : group->is_unknown ? 3 : group->row.graded > 0 ? 1 : 2;
}

/* By the mean as it is printed, so that a reader can follow the order with the table alone; equal means share a rank,
 * and what stands first among them says nothing. Those without a place stand by name. */
static int compare_groups(const void *left, const void *right) {
    const jp_ranked_group *a = left, *b = right;
    int order = rising(tier_of(a), tier_of(b));

    order = order ? order : is_ranked(a) ? falling(a->row.mean_cp, b->row.mean_cp) : 0;
    order = order || !is_ranked(a) ? order : falling(a->total_cp, b->total_cp);
    order = order ? order : jp_view_compare(a->row.name, b->row.name);
    return order ? order : jp_view_compare(a->row.code, b->row.code);
}

static int compare_levels(const void *left, const void *right) {
    const jp_ranked_group *a = left, *b = right;
    const int order = rising((int64_t)a->row.level, (int64_t)b->row.level);

    return order ? order : compare_groups(left, right);
}

static int compare_codes(const void *left, const void *right) {
    const jp_ranked_group *a = left, *b = right;

    if (a->is_unknown != b->is_unknown)
        return a->is_unknown ? 1 : -1;
    /* A township without a code of its own stands behind its county. */
    int order = jp_view_compare(a->row.code, b->row.code);
    order = order ? order : rising((int64_t)a->row.level, (int64_t)b->row.level);
    return order ? order : jp_view_compare(a->row.name, b->row.name);
}

/* Groups of one level, in rank order. */
static void number_groups(jp_ranked_group *groups, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (!is_ranked(&groups[i]))
            groups[i].row.rank_no = 0;
        else if (i > 0 && groups[i - 1].row.mean_cp == groups[i].row.mean_cp)
            groups[i].row.rank_no = groups[i - 1].row.rank_no;
        else
            groups[i].row.rank_no = i + 1;
    }
}

void jp_order_organs(jp_ranked_group *groups, uint32_t count) {
    if (count == 0)
        return;
    qsort(groups, count, sizeof *groups, compare_groups);
    number_groups(groups, count);
}

void jp_order_regions(jp_ranked_group *groups, uint32_t count) {
    if (count == 0)
        return;
    qsort(groups, count, sizeof *groups, compare_levels);
    for (uint32_t from = 0, to = 0; from < count; from = to) {
        while (to < count && groups[to].row.level == groups[from].row.level)
            to++;
        number_groups(groups + from, to - from);
    }
    qsort(groups, count, sizeof *groups, compare_codes);
}

typedef struct frequency {
    const jp_item_row *item;
    uint32_t index;
} frequency;

static int compare_frequencies(const void *left, const void *right) {
    const jp_item_row *a = ((const frequency *)left)->item, *b = ((const frequency *)right)->item;
    int order = falling((int64_t)a->deduct + a->veto, (int64_t)b->deduct + b->veto);

    order = order ? order : falling(a->organs, b->organs);
    return order ? order : jp_view_compare(a->item->id, b->item->id);
}

uint32_t jp_order_typical(const jp_item_row *items, uint32_t count, jp_arena *arena, uint32_t *typical) {
    frequency *unmet = jp_arena_array(arena, count, sizeof *unmet);
    uint32_t unmet_count = 0;

    for (uint32_t i = 0; i < count; i++) {
        if (items[i].deduct + items[i].veto > 0)
            unmet[unmet_count++] = (frequency){&items[i], i};
    }
    if (unmet_count > 0)
        qsort(unmet, unmet_count, sizeof *unmet, compare_frequencies);
    for (uint32_t i = 0; i < unmet_count; i++)
        typical[i] = unmet[i].index;
    return unmet_count;
}
