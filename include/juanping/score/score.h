/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_SCORE_SCORE_H
#define JUANPING_SCORE_SCORE_H

#include "juanping/model/result.h"

/* Points, veto, interval, grade. Integers only: hundredths of a point. Knows nothing of rubrics but these numbers. */

typedef struct jp_score_rule {
    bool is_ratio; /* 100 × earned ÷ possible over applicable items, half up to a hundredth; else full − Σ deductions,
                      not below 0 */
    int32_t full_cp; /* 10000 */
    int32_t veto_cp; /* score of a vetoed dossier */
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
    int32_t undecided_bonus_cp; /* what undetermined bonus items could still add */
    uint32_t undecided_vetoes;  /* undetermined items whose failing would be a veto */
} jp_score;

/**
 * score: undetermined as met; min: as failed (a failing veto item gives the veto score); max: as met with every
 * undetermined bonus. A veto sets all three. 0 ≤ min ≤ score ≤ max ≤ full (a veto score over the full one is held to
 * it).
 *
 * Deduction: full − Σ deducted + Σ bonus, held between 0 and full. Ratio: full × earned ÷ possible over the items that
 * apply, half up, + Σ bonus, held likewise; a dossier to which nothing applies has lost nothing. What is not applicable
 * counts on neither side. Points outside an item's own bounds (a store altered by hand) are brought back into them,
 * never added up.
 *
 * A bonus that is undetermined is not counted by score, since nothing shows it; that is how max can exceed score.
 */
jp_score jp_score_answers(const jp_score_rule *rule, const jp_answer *answers, uint32_t count);

/** First grade, from the top, that this score reaches; the last one when it reaches none; empty without grades. */
jp_view jp_score_grade(const jp_score_rule *rule, int32_t score_cp);

/* Every step of the arithmetic, for people who want to follow it with a pencil. */
typedef enum jp_step_kind {
    JP_STEP_FULL,     /* deduction: where counting starts */
    JP_STEP_DEDUCT,   /* of an item, negative */
    JP_STEP_VETO,     /* of an item, negative */
    JP_STEP_BONUS,    /* of an item, positive */
    JP_STEP_DEDUCTED, /* sum of the deductions, negative */
    JP_STEP_POSSIBLE, /* ratio: points of the applicable items */
    JP_STEP_EARNED,   /* ratio: of these, kept */
    JP_STEP_RATIO,    /* ratio: full × earned ÷ possible, half up */
    JP_STEP_ADDED,    /* sum of the bonuses */
    JP_STEP_FLOOR,    /* brought up to 0; the result */
    JP_STEP_CEILING,  /* brought down to the full score; the result */
    JP_STEP_VETOED,   /* replaced by the veto score */
    JP_STEP_SCORE,
    JP_STEP_UNDECIDED,       /* of an item, negative: would be lost if it failed */
    JP_STEP_UNDECIDED_VETO,  /* of an item: a veto if it failed */
    JP_STEP_UNDECIDED_BONUS, /* of an item, positive: would be won */
    JP_STEP_MIN,
    JP_STEP_MAX
} jp_step_kind;

typedef struct jp_score_step {
    jp_step_kind kind;
    const char *what_zh, *what_en; /* one short phrase each */
    jp_view item;                  /* borrowed from the answers; empty when the step is of no item */
    int32_t cp;
} jp_score_step;

/**
 * The steps in the order of counting: items that changed something, sums, bounds, score, then what is open, min and
 * max. The step SCORE has the score_cp of jp_score_answers, MIN its min_cp, MAX its max_cp.
 */
JP_MUST_USE jp_score_step *jp_score_steps(const jp_score_rule *rule, const jp_answer *answers, uint32_t count,
                                          jp_arena *arena, uint32_t *step_count);

#endif
