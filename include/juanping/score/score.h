/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_SCORE_SCORE_H
#define JUANPING_SCORE_SCORE_H

#include "juanping/model/result.h"

/* Points, veto, interval, grade. Integers only: hundredths of a point. Knows nothing of rubrics but these numbers. */

typedef struct jp_score_rule {
    bool is_ratio;    /* 100 × earned ÷ possible over applicable items, half up to a hundredth; else full − Σ deductions, not below 0 */
    int32_t full_cp;  /* 10000 */
    int32_t veto_cp;  /* score of a vetoed dossier */
    const jp_view *grade_names;
    const int32_t *grade_from_cp; /* falling */
    uint32_t grade_count;
} jp_score_rule;

typedef struct jp_score {
    int32_t score_cp, min_cp, max_cp;
    int32_t possible_cp, deducted_cp, bonus_cp, undecided_cp; /* the steps, for explain */
    uint32_t undecided, applicable, vetoes;
    bool vetoed;
    jp_view grade;
} jp_score;

/** score: undetermined as met; min: as failed (a failing veto item gives the veto score); max: as met with every undetermined
 * bonus. A veto sets all three. 0 ≤ min ≤ score ≤ max. */
jp_score jp_score_answers(const jp_score_rule *rule, const jp_answer *answers, uint32_t count);

#endif
