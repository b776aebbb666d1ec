/* SPDX-License-Identifier: Apache-2.0 */
#include "tally.h"

static int64_t within(int64_t value, int64_t low, int64_t high) {
    if (value < low)
        return low;
    return value > high ? high : value;
}

jp_tally_part jp_tally_of(const jp_answer *answer) {
    const int64_t full_cp = within(answer->full_cp, 0, INT32_MAX);
    jp_tally_part part = {0};

    switch (answer->outcome) {
    case JP_OUT_NA:
        return part;
    case JP_OUT_BONUS:
        part.bonus_cp = within(answer->deducted_cp, 0, INT32_MAX);
        return part;
    case JP_OUT_UNDETERMINED:
        if (answer->is_bonus) {
            part.undecided_bonus_cp = within(answer->undecided_cp, 0, INT32_MAX);
            return part;
        }
        part.undecided_cp = within(answer->undecided_cp, 0, full_cp);
        break;
    case JP_OUT_DEDUCT:
    case JP_OUT_VETO:
        part.deducted_cp = within(answer->deducted_cp, 0, full_cp);
        break;
    case JP_OUT_PASS:
        break;
    }
    /* A bonus item that was not won costs nothing and is not among the points one could lose. */
    if (answer->is_bonus)
        return (jp_tally_part){0};
    part.possible_cp = full_cp;
    return part;
}

jp_tally jp_tally_answers(const jp_answer *answers, uint32_t count) {
    jp_tally sum = {0};

    for (uint32_t i = 0; i < count; i++) {
        const jp_answer *answer = &answers[i];
        const jp_tally_part part = jp_tally_of(answer);
        const bool is_open = answer->outcome == JP_OUT_UNDETERMINED;

        sum.possible_cp += part.possible_cp;
        sum.deducted_cp += part.deducted_cp;
        sum.bonus_cp += part.bonus_cp;
        sum.undecided_cp += part.undecided_cp;
        sum.undecided_bonus_cp += part.undecided_bonus_cp;
        sum.applicable += answer->outcome != JP_OUT_NA;
        sum.undecided += is_open;
        sum.undecided_vetoes += is_open && answer->can_veto && !answer->is_bonus;
        sum.vetoes += answer->outcome == JP_OUT_VETO;
    }
    return sum;
}

static int64_t full_of(const jp_score_rule *rule) {
    return within(rule->full_cp, 0, INT32_MAX);
}

/* With both factors below 2^31, 2 × full × earned + possible stays below 2^63. Sums over that bound, which no rubric
 * reaches, are halved together with their divisor. */
static int64_t ratio_cp(int64_t full_cp, int64_t earned_cp, int64_t possible_cp) {
    while (possible_cp > INT32_MAX) {
        possible_cp /= 2;
        earned_cp /= 2;
    }
    if (possible_cp == 0)
        return full_cp;
    return (2 * full_cp * earned_cp + possible_cp) / (2 * possible_cp);
}

jp_points jp_points_of(const jp_score_rule *rule, int64_t possible_cp, int64_t deducted_cp, int64_t bonus_cp) {
    const int64_t full_cp = full_of(rule);
    jp_points points;

    if (rule->is_ratio)
        points.base_cp = ratio_cp(full_cp, possible_cp - deducted_cp, possible_cp);
    else
        points.base_cp = full_cp - deducted_cp;
    points.raw_cp = points.base_cp + bonus_cp;
    points.cp = (int32_t)within(points.raw_cp, 0, full_cp);
    return points;
}

int32_t jp_points_veto(const jp_score_rule *rule) {
    return (int32_t)within(rule->veto_cp, 0, full_of(rule));
}
