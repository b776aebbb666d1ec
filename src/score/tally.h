/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_SCORE_TALLY_H
#define JP_SCORE_TALLY_H

#include "juanping/score/score.h"

/* Sums over the answers. 64 bits, so that no number of items can overflow them. */
typedef struct jp_tally {
    int64_t possible_cp, deducted_cp, bonus_cp, undecided_cp, undecided_bonus_cp;
    uint32_t applicable, undecided, vetoes, undecided_vetoes;
} jp_tally;

/* What one answer puts into the sums, its points brought into the item's own bounds. */
typedef struct jp_tally_part {
    int64_t possible_cp, deducted_cp, bonus_cp, undecided_cp, undecided_bonus_cp;
} jp_tally_part;

jp_tally_part jp_tally_of(const jp_answer *answer);
jp_tally jp_tally_answers(const jp_answer *answers, uint32_t count);

/* One number between 0 and the full score, with the steps that lead to it. */
typedef struct jp_points {
    int64_t base_cp; /* before bonus and bounds: full − deducted, or the ratio */
    int64_t raw_cp;  /* with bonus, before the bounds */
    int32_t cp;      /* within the bounds */
} jp_points;

jp_points jp_points_of(const jp_score_rule *rule, int64_t possible_cp, int64_t deducted_cp, int64_t bonus_cp);
/** The veto score, held between 0 and full. */
int32_t jp_points_veto(const jp_score_rule *rule);

#endif
