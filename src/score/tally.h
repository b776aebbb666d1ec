/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_SCORE_TALLY_H
#define JP_SCORE_TALLY_H

#include "juanping/score/score.h"

/* 64 bits, so that no number of items can overflow them. */
typedef struct jp_sums {
    int64_t possible_cp, deducted_cp, bonus_cp, undecided_cp, undecided_bonus_cp;
    int64_t open_cp; /* of possible_cp: full points of the items that nobody has judged yet */
} jp_sums;

/* Sums over the answers, in all and by group (without groups all are in the first). */
typedef struct jp_tally {
    jp_sums all;
    jp_sums groups[JP_SCORE_MAX_GROUPS];
    uint32_t applicable, undecided, vetoes, undecided_vetoes;
} jp_tally;

/** What one answer puts into the sums, its points brought into the item's own bounds. */
jp_sums jp_tally_of(const jp_answer *answer);
jp_tally jp_tally_answers(const jp_score_rule *rule, const jp_answer *answers, uint32_t count);

/* How open items are taken. */
typedef enum jp_reading { JP_AS_MET, JP_AS_FAILED, JP_AS_WON /* met, and every open bonus won */ } jp_reading;

/* What a group gives, with the steps that lead to it. */
typedef struct jp_share {
    int64_t deducted_cp, bonus_cp; /* as taken */
    int64_t capped_cp;             /* of a group with a cap: what of them counts */
    int64_t cp;
} jp_share;

/* One number between 0 and the highest score, with the steps that lead to it. */
typedef struct jp_points {
    int64_t base_cp; /* before bonus and bounds: full − deducted, or the ratio; with groups the same as raw_cp */
    int64_t raw_cp;  /* with bonus, before the bounds */
    int32_t cp;      /* within the bounds */
} jp_points;

jp_share jp_share_of(const jp_score_group *group, const jp_sums *sums, jp_reading reading);
jp_points jp_points_of(const jp_score_rule *rule, const jp_tally *tally, jp_reading reading);
/** The veto score, held between 0 and full. */
int32_t jp_points_veto(const jp_score_rule *rule);

#endif
