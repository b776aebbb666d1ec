/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RANK_TALLY_GROUP_H
#define JP_RANK_TALLY_GROUP_H

#include "intern.h"
#include "juanping/rank/rank.h"

/* Running sums of one group while the store is read. */
typedef struct jp_group_sum {
    uint32_t dossiers, scored, graded, failing;
    uint32_t *grade_counts, *kind_counts;
    int64_t total_cp;
    int32_t lowest_cp, highest_cp;
} jp_group_sum;

/* Groups by name or code. */
typedef struct jp_groups {
    jp_arena *arena;
    const jp_stored_model *model;
    uint32_t kind_count;
    jp_intern keys;
    jp_group_sum *sums; /* as keys.names */
    size_t cap;
} jp_groups;

void jp_groups_init(jp_groups *groups, const jp_ranking *ranking, jp_arena *arena);
/** Counts one dossier into the group of key and returns its number. */
uint32_t jp_groups_add(jp_groups *groups, jp_view key, const jp_rank_row *row);

/** Counts all of one group into another. */
void jp_groups_merge(jp_groups *groups, uint32_t from, uint32_t into);

/** Index of a grade name in the model; by the score when the name is not there. */
uint32_t jp_grade_index(const jp_stored_model *model, const jp_rank_row *row);
/** sum ÷ count in hundredths, half up; 0 of nothing. */
int32_t jp_mean_cp(int64_t sum_cp, uint32_t count);

/* Finished rows; name, code and level are the caller's. */
jp_group_row jp_groups_row(const jp_groups *groups, uint32_t index, uint32_t small_sample);

#endif
