/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_SCORE_SCORE_H
#define JUANPING_SCORE_SCORE_H

#include "juanping/model/result.h"

/* Points, veto, interval, grade. Integers only: hundredths of a point. Knows nothing of rubrics but these numbers. */

#define JP_SCORE_MAX_GROUPS 8u

/* Of the points of the items that apply, how many at least must have been judged for a grade to be given; below that
 * the grade is JP_GRADE_WITHHELD. source: none; half, so that a grade rests on more than it leaves open */
#define JP_SCORE_LEAST_JUDGED_PERCENT 50

/* What the items of a group do to the score. source: the two grammars of published review standards (points taken off,
 * points earned), and the sum of both that the environmental standard of 2024 takes */
typedef enum jp_score_role {
    JP_ROLE_BASE,      /* its points, less the deductions */
    JP_ROLE_RATIO,     /* its points × earned ÷ possible over the items that apply, half up to a hundredth */
    JP_ROLE_DEDUCTION, /* deductions come off the whole, up to the cap */
    JP_ROLE_BONUS      /* bonuses come on top, up to the cap */
} jp_score_role;

typedef struct jp_score_group {
    jp_view name;
    jp_score_role role;
    int32_t points_cp; /* points, or cap */
    const jp_view *items;
    uint32_t item_count;
} jp_score_group;

typedef struct jp_score_rule {
    bool is_ratio; /* 100 × earned ÷ possible over applicable items, half up to a hundredth; else full − Σ deductions,
                      not below 0; unused with groups */
    int32_t full_cp; /* 10000 */
    int32_t veto_cp; /* score of a vetoed dossier */
    const jp_view *grade_names;
    const int32_t *grade_from_cp; /* falling */
    uint32_t grade_count;
    int32_t max_cp;               /* what bonuses may lift a score to; below full_cp: full_cp */
    const jp_score_group *groups; /* none: one rule for all items; at most JP_SCORE_MAX_GROUPS */
    uint32_t group_count;
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
 * undetermined bonus. A veto sets all three. 0 ≤ min ≤ score ≤ max ≤ max_cp (a veto score over the full one is held to
 * it).
 *
 * Groups: the sum of what each group gives, held between 0 and max_cp. An item that no group names counts in the first.
 *
 * Deduction: full − Σ deducted + Σ bonus, held between 0 and max_cp. Ratio: full × earned ÷ possible over the items
 * that apply, half up, + Σ bonus, held likewise; a dossier to which nothing applies has lost nothing. What is not
 * applicable counts on neither side. Points outside an item's own bounds (a store altered by hand) are brought back
 * into them, never added up.
 *
 * The grade is that of the score; JP_GRADE_WITHHELD where less than JP_SCORE_LEAST_JUDGED_PERCENT of the points that
 * apply were judged, unless a veto or the points lost already make it the lowest one.
 *
 * A bonus that is undetermined is not counted by score, since nothing shows it; that is how max can exceed score.
 */
jp_score jp_score_answers(const jp_score_rule *rule, const jp_answer *answers, uint32_t count);

/* How much of what applies was judged: what JP_GRADE_WITHHELD goes by. */
typedef struct jp_judged {
    int64_t applicable_cp; /* full points of the items that apply; bonus items are none */
    int64_t judged_cp;     /* of these, of the items that are not undetermined */
} jp_judged;

jp_judged jp_score_judged(const jp_answer *answers, uint32_t count);

/** What a rule has besides full and veto score and grades, as one text for the store; empty without groups and with
 * max_cp at full_cp. */
JP_MUST_USE jp_view jp_score_plan_text(const jp_score_rule *rule, jp_arena *arena);
/** Read it back into the rule. False: the text is none that jp_score_plan_text writes. */
JP_MUST_USE bool jp_score_plan_read(jp_view text, jp_arena *arena, jp_score_rule *rule);

/** First grade, from the top, that this score reaches; the last one when it reaches none; empty without grades. */
jp_view jp_score_grade(const jp_score_rule *rule, int32_t score_cp);

/* Every step of the arithmetic, for people who want to follow it with a pencil. */
typedef enum jp_step_kind {
    JP_STEP_FULL,           /* deduction: where counting starts */
    JP_STEP_DEDUCT,         /* of an item, negative */
    JP_STEP_VETO,           /* of an item, negative */
    JP_STEP_BONUS,          /* of an item, positive */
    JP_STEP_DEDUCTED,       /* sum of the deductions, negative */
    JP_STEP_POSSIBLE,       /* ratio: points of the applicable items */
    JP_STEP_EARNED,         /* ratio: of these, kept */
    JP_STEP_RATIO,          /* ratio: full × earned ÷ possible, half up */
    JP_STEP_GROUP_BASE,     /* of a group: the points it starts with */
    JP_STEP_GROUP_DEDUCTED, /* of a group: sum of its deductions, negative */
    JP_STEP_GROUP_POSSIBLE, /* of a ratio group: points of the items that apply */
    JP_STEP_GROUP_EARNED,   /* of a ratio group: of these, kept */
    JP_STEP_GROUP_RATIO,    /* of a ratio group: its points × earned ÷ possible, half up */
    JP_STEP_GROUP_CAPPED,   /* of a group: deductions held to the cap, negative; or bonuses, positive */
    JP_STEP_GROUP_BONUS,    /* of a group: sum of its bonuses */
    JP_STEP_GROUP,          /* of a group: what it gives */
    JP_STEP_GROUPS,         /* sum of what the groups give */
    JP_STEP_ADDED,          /* sum of the bonuses */
    JP_STEP_FLOOR,          /* brought up to 0; the result */
    JP_STEP_CEILING,        /* brought down to the highest score; the result */
    JP_STEP_VETOED,         /* replaced by the veto score */
    JP_STEP_SCORE,
    JP_STEP_UNDECIDED,       /* of an item, negative: would be lost if it failed */
    JP_STEP_UNDECIDED_VETO,  /* of an item: a veto if it failed */
    JP_STEP_UNDECIDED_BONUS, /* of an item, positive: would be won */
    JP_STEP_MIN,
    JP_STEP_MAX,
    JP_STEP_APPLICABLE, /* grade withheld: points of the items that apply */
    JP_STEP_JUDGED      /* grade withheld: of these, those of the items that were judged */
} jp_step_kind;

typedef struct jp_score_step {
    jp_step_kind kind;
    const char *what_zh, *what_en; /* one short phrase each */
    jp_view item;                  /* id of an item or name of a group, borrowed; empty when the step is of neither */
    int32_t cp;
} jp_score_step;

/**
 * The steps in the order of counting: items that changed something, sums, bounds, score, then what is open, min and
 * max. The step SCORE has the score_cp of jp_score_answers, MIN its min_cp, MAX its max_cp.
 */
JP_MUST_USE jp_score_step *jp_score_steps(const jp_score_rule *rule, const jp_answer *answers, uint32_t count,
                                          jp_arena *arena, uint32_t *step_count);

#endif
