/* SPDX-License-Identifier: Apache-2.0 */
#include "tally_group.h"

void jp_groups_init(jp_groups *groups, const jp_ranking *ranking, jp_arena *arena) {
    *groups = (jp_groups){
        .arena = arena, .model = &ranking->model, .kind_count = ranking->kind_count, .keys = {.arena = arena}};
}

uint32_t jp_grade_index(const jp_stored_model *model, const jp_rank_row *row) {
    for (uint32_t i = 0; i < model->grade_count; i++) {
        if (jp_view_eq(model->grade_names[i], row->grade))
            return i;
    }
    for (uint32_t i = 0; i < model->grade_count; i++) {
        if (row->score_cp >= model->grade_from_cp[i])
            return i;
    }
    return model->grade_count - 1;
}

int32_t jp_mean_cp(int64_t sum_cp, uint32_t count) {
    if (count == 0)
        return 0;
    return (int32_t)((2 * sum_cp + count) / (2 * (int64_t)count));
}

uint32_t jp_groups_add(jp_groups *groups, jp_view key, const jp_rank_row *row) {
    const size_t known = groups->keys.count;
    const uint32_t index = jp_intern_put(&groups->keys, key);

    if (index == known) {
        groups->sums = jp_arena_grow(groups->arena, groups->sums, known, &groups->cap, sizeof *groups->sums);
        groups->sums[index] = (jp_group_sum){
            .grade_counts = jp_arena_array(groups->arena, groups->model->grade_count, sizeof(uint32_t)),
            .kind_counts = jp_arena_array(groups->arena, groups->kind_count, sizeof(uint32_t)),
        };
    }

    jp_group_sum *sum = &groups->sums[index];
    sum->dossiers++;
    if (row->status != JP_RESULT_SCORED)
        return index;
    sum->scored++;
    sum->kind_counts[row->kind_no]++;
    if (row->is_withheld)
        return index;
    if (sum->graded == 0 || row->score_cp < sum->lowest_cp)
        sum->lowest_cp = row->score_cp;
    if (sum->graded == 0 || row->score_cp > sum->highest_cp)
        sum->highest_cp = row->score_cp;
    sum->graded++;
    sum->total_cp += row->score_cp;
    sum->failing += row->is_failing;
    if (groups->model->grade_count > 0)
        sum->grade_counts[jp_grade_index(groups->model, row)]++;
    return index;
}

void jp_groups_merge(jp_groups *groups, uint32_t from, uint32_t into) {
    const jp_group_sum *other = &groups->sums[from];
    jp_group_sum *sum = &groups->sums[into];

    if (other->graded > 0) {
        sum->lowest_cp = sum->graded == 0 || other->lowest_cp < sum->lowest_cp ? other->lowest_cp : sum->lowest_cp;
        sum->highest_cp = sum->graded == 0 || other->highest_cp > sum->highest_cp ? other->highest_cp : sum->highest_cp;
    }
    sum->dossiers += other->dossiers;
    sum->scored += other->scored;
    sum->graded += other->graded;
    sum->failing += other->failing;
    sum->total_cp += other->total_cp;
    for (uint32_t i = 0; i < groups->kind_count; i++)
        sum->kind_counts[i] += other->kind_counts[i];
    for (uint32_t i = 0; i < groups->model->grade_count; i++)
        sum->grade_counts[i] += other->grade_counts[i];
}

jp_group_row jp_groups_row(const jp_groups *groups, uint32_t index, uint32_t small_sample) {
    const jp_group_sum *sum = &groups->sums[index];

    return (jp_group_row){
        .dossiers = sum->dossiers,
        .scored = sum->scored,
        .graded = sum->graded,
        .grade_counts = sum->grade_counts,
        .kind_counts = sum->kind_counts,
        .failing = sum->failing,
        .mean_cp = jp_mean_cp(sum->total_cp, sum->graded),
        .lowest_cp = sum->lowest_cp,
        .highest_cp = sum->highest_cp,
        .is_small_sample = sum->graded < small_sample,
    };
}
