/* SPDX-License-Identifier: Apache-2.0 */
#include "tally.h"

static int64_t within(int64_t value, int64_t low, int64_t high) {
    if (value < low)
        return low;
    return value > high ? high : value;
}

jp_sums jp_tally_of(const jp_answer *answer) {
    const int64_t full_cp = within(answer->full_cp, 0, INT32_MAX);
    jp_sums part = {0};

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
        part.open_cp = full_cp;
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
        return (jp_sums){0};
    part.possible_cp = full_cp;
    return part;
}

static bool is_named(const jp_score_group *group, jp_view id) {
    for (uint32_t i = 0; i < group->item_count; i++) {
        if (jp_view_eq(group->items[i], id))
            return true;
    }
    return false;
}

static uint32_t group_of(const jp_score_rule *rule, jp_view id) {
    for (uint32_t i = 0; i < rule->group_count && i < JP_SCORE_MAX_GROUPS; i++) {
        if (is_named(&rule->groups[i], id))
            return i;
    }
    return 0;
}

static void add(jp_sums *sums, const jp_sums *part) {
    sums->possible_cp += part->possible_cp;
    sums->deducted_cp += part->deducted_cp;
    sums->bonus_cp += part->bonus_cp;
    sums->undecided_cp += part->undecided_cp;
    sums->undecided_bonus_cp += part->undecided_bonus_cp;
    sums->open_cp += part->open_cp;
}

jp_tally jp_tally_answers(const jp_score_rule *rule, const jp_answer *answers, uint32_t count) {
    jp_tally tally = {0};

    for (uint32_t i = 0; i < count; i++) {
        const jp_answer *answer = &answers[i];
        const jp_sums part = jp_tally_of(answer);
        const bool is_open = answer->outcome == JP_OUT_UNDETERMINED;

        add(&tally.all, &part);
        add(&tally.groups[group_of(rule, answer->id)], &part);
        tally.applicable += answer->outcome != JP_OUT_NA;
        tally.undecided += is_open;
        tally.undecided_vetoes += is_open && answer->can_veto && !answer->is_bonus;
        tally.vetoes += answer->outcome == JP_OUT_VETO;
    }
    return tally;
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

jp_share jp_share_of(const jp_score_group *group, const jp_sums *sums, jp_reading reading) {
    const int64_t points_cp = within(group->points_cp, 0, INT32_MAX);
    jp_share share = {
        .deducted_cp = sums->deducted_cp + (reading == JP_AS_FAILED ? sums->undecided_cp : 0),
        .bonus_cp = sums->bonus_cp + (reading == JP_AS_WON ? sums->undecided_bonus_cp : 0),
    };

    switch (group->role) {
    case JP_ROLE_BASE:
        share.cp = points_cp - share.deducted_cp;
        break;
    case JP_ROLE_RATIO:
        share.cp = ratio_cp(points_cp, sums->possible_cp - share.deducted_cp, sums->possible_cp);
        break;
    case JP_ROLE_DEDUCTION:
        share.capped_cp = within(share.deducted_cp, 0, points_cp);
        share.cp = -share.capped_cp;
        break;
    case JP_ROLE_BONUS:
        share.capped_cp = within(share.bonus_cp, 0, points_cp);
        share.cp = share.capped_cp;
        break;
    }
    return share;
}

/* Without groups: one of all items, and bonuses without a cap but the highest score. */
static jp_points points_of_all(const jp_score_rule *rule, const jp_tally *tally, jp_reading reading) {
    const jp_score_group whole = {.role = rule->is_ratio ? JP_ROLE_RATIO : JP_ROLE_BASE,
                                  .points_cp = (int32_t)full_of(rule)};
    const jp_share share = jp_share_of(&whole, &tally->all, reading);

    return (jp_points){.base_cp = share.cp, .raw_cp = share.cp + share.bonus_cp};
}

static jp_points points_of_groups(const jp_score_rule *rule, const jp_tally *tally, jp_reading reading) {
    int64_t sum_cp = 0;

    for (uint32_t i = 0; i < rule->group_count && i < JP_SCORE_MAX_GROUPS; i++)
        sum_cp += jp_share_of(&rule->groups[i], &tally->groups[i], reading).cp;
    return (jp_points){.base_cp = sum_cp, .raw_cp = sum_cp};
}

jp_points jp_points_of(const jp_score_rule *rule, const jp_tally *tally, jp_reading reading) {
    const int64_t full_cp = full_of(rule);
    const int64_t highest_cp = rule->max_cp > full_cp ? rule->max_cp : full_cp;
    jp_points points =
        rule->group_count > 0 ? points_of_groups(rule, tally, reading) : points_of_all(rule, tally, reading);

    points.cp = (int32_t)within(points.raw_cp, 0, highest_cp);
    return points;
}

int32_t jp_points_veto(const jp_score_rule *rule) {
    return (int32_t)within(rule->veto_cp, 0, full_of(rule));
}
