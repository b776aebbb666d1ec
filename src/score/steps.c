/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/score/score.h"

#include "tally.h"

static const struct {
    const char *zh, *en;
} words[] = {
    [JP_STEP_FULL] = {"满分", "full score"},
    [JP_STEP_DEDUCT] = {"扣分", "deducted"},
    [JP_STEP_VETO] = {"一票否决", "veto"},
    [JP_STEP_BONUS] = {"加分", "bonus"},
    [JP_STEP_DEDUCTED] = {"扣分合计", "sum of deductions"},
    [JP_STEP_POSSIBLE] = {"适用项目标准分合计", "points of applicable items"},
    [JP_STEP_EARNED] = {"适用项目得分合计", "points earned"},
    [JP_STEP_RATIO] = {"满分×得分合计÷标准分合计（四舍五入）", "full score × earned ÷ possible, half up"},
    [JP_STEP_GROUP_BASE] = {"基本分", "points to start with"},
    [JP_STEP_GROUP_DEDUCTED] = {"本组扣分合计", "deductions of the group"},
    [JP_STEP_GROUP_POSSIBLE] = {"本组适用项目标准分合计", "points of the group's applicable items"},
    [JP_STEP_GROUP_EARNED] = {"本组适用项目得分合计", "points earned in the group"},
    [JP_STEP_GROUP_RATIO] = {"本组分值×得分合计÷标准分合计（四舍五入）",
                             "points of the group × earned ÷ possible, half up"},
    [JP_STEP_GROUP_CAPPED] = {"超过本组上限，按上限计", "over the cap of the group, held to it"},
    [JP_STEP_GROUP_BONUS] = {"本组加分合计", "bonuses of the group"},
    [JP_STEP_GROUP] = {"本组计入", "counted for the group"},
    [JP_STEP_GROUPS] = {"各组合计", "sum of the groups"},
    [JP_STEP_ADDED] = {"加分合计", "sum of bonuses"},
    [JP_STEP_FLOOR] = {"低于零分，按零分计", "below zero, counted as zero"},
    [JP_STEP_CEILING] = {"超过最高分，按最高分计", "over the highest score, held to it"},
    [JP_STEP_VETOED] = {"一票否决，按否决得分计", "vetoed, counted as the veto score"},
    [JP_STEP_SCORE] = {"得分（待人工项目按符合计）", "score, undetermined items counted as met"},
    [JP_STEP_UNDECIDED] = {"待人工，若不符合", "undetermined, if it failed"},
    [JP_STEP_UNDECIDED_VETO] = {"待人工，若不符合则一票否决", "undetermined, a veto if it failed"},
    [JP_STEP_UNDECIDED_BONUS] = {"待人工，若符合加分条件", "undetermined bonus, if it was won"},
    [JP_STEP_MIN] = {"最低得分（待人工项目按不符合计）", "lowest score, undetermined items counted as failed"},
    [JP_STEP_MAX] = {"最高得分（待人工项目按符合、加分计）", "highest score, undetermined items met and bonuses won"},
    [JP_STEP_APPLICABLE] = {"适用项目（含待人工）标准分合计", "points of the items that apply, open ones included"},
    [JP_STEP_JUDGED] = {"其中已判定的，不足一半，暂不评等", "judged of these, less than half: no grade yet"},
};

/* An item gives at most two steps (it fails, and failing would be a veto); the sums and bounds are
 * eleven at most, besides those of groups. */
enum { STEPS_PER_ITEM = 2, STEPS_PER_GROUP = 6, STEPS_OF_SUMS = 16 + STEPS_PER_GROUP * JP_SCORE_MAX_GROUPS };

typedef struct step_list {
    jp_score_step *steps;
    uint32_t count;
} step_list;

static void put(step_list *list, jp_step_kind kind, jp_view item, int64_t cp) {
    const int64_t low = cp < -INT32_MAX ? -INT32_MAX : cp;

    list->steps[list->count++] = (jp_score_step){
        .kind = kind,
        .what_zh = words[kind].zh,
        .what_en = words[kind].en,
        .item = item,
        .cp = low > INT32_MAX ? INT32_MAX : (int32_t)low,
    };
}

static void put_settled(step_list *list, const jp_answer *answer) {
    const jp_sums part = jp_tally_of(answer);

    if (answer->outcome == JP_OUT_DEDUCT)
        put(list, JP_STEP_DEDUCT, answer->id, -part.deducted_cp);
    else if (answer->outcome == JP_OUT_VETO)
        put(list, JP_STEP_VETO, answer->id, -part.deducted_cp);
    else if (answer->outcome == JP_OUT_BONUS)
        put(list, JP_STEP_BONUS, answer->id, part.bonus_cp);
}

static void put_open(step_list *list, const jp_answer *answer) {
    const jp_sums part = jp_tally_of(answer);

    if (answer->outcome != JP_OUT_UNDETERMINED)
        return;
    if (answer->is_bonus) {
        put(list, JP_STEP_UNDECIDED_BONUS, answer->id, part.undecided_bonus_cp);
        return;
    }
    if (part.undecided_cp > 0 || !answer->can_veto)
        put(list, JP_STEP_UNDECIDED, answer->id, -part.undecided_cp);
    if (answer->can_veto)
        put(list, JP_STEP_UNDECIDED_VETO, answer->id, 0);
}

static void put_group(step_list *list, const jp_score_group *group, const jp_sums *sums) {
    const jp_share share = jp_share_of(group, sums, JP_AS_MET);

    switch (group->role) {
    case JP_ROLE_BASE:
        put(list, JP_STEP_GROUP_BASE, group->name, group->points_cp);
        put(list, JP_STEP_GROUP_DEDUCTED, group->name, -share.deducted_cp);
        break;
    case JP_ROLE_RATIO:
        put(list, JP_STEP_GROUP_POSSIBLE, group->name, sums->possible_cp);
        put(list, JP_STEP_GROUP_EARNED, group->name, sums->possible_cp - share.deducted_cp);
        put(list, JP_STEP_GROUP_RATIO, group->name, share.cp);
        break;
    case JP_ROLE_DEDUCTION:
        put(list, JP_STEP_GROUP_DEDUCTED, group->name, -share.deducted_cp);
        if (share.capped_cp < share.deducted_cp)
            put(list, JP_STEP_GROUP_CAPPED, group->name, share.cp);
        break;
    case JP_ROLE_BONUS:
        put(list, JP_STEP_GROUP_BONUS, group->name, share.bonus_cp);
        if (share.capped_cp < share.bonus_cp)
            put(list, JP_STEP_GROUP_CAPPED, group->name, share.cp);
        break;
    }
    put(list, JP_STEP_GROUP, group->name, share.cp);
}

static void put_bounds(step_list *list, const jp_points *points) {
    if (points->raw_cp < points->cp)
        put(list, JP_STEP_FLOOR, JP_VIEW_EMPTY, points->cp);
    if (points->raw_cp > points->cp)
        put(list, JP_STEP_CEILING, JP_VIEW_EMPTY, points->cp);
}

static void put_groups(step_list *list, const jp_score_rule *rule, const jp_tally *tally) {
    const jp_points points = jp_points_of(rule, tally, JP_AS_MET);

    for (uint32_t i = 0; i < rule->group_count && i < JP_SCORE_MAX_GROUPS; i++)
        put_group(list, &rule->groups[i], &tally->groups[i]);
    put(list, JP_STEP_GROUPS, JP_VIEW_EMPTY, points.raw_cp);
    put_bounds(list, &points);
}

static void put_sums(step_list *list, const jp_score_rule *rule, const jp_tally *tally) {
    const jp_points points = jp_points_of(rule, tally, JP_AS_MET);
    const jp_sums *sum = &tally->all;

    put(list, JP_STEP_DEDUCTED, JP_VIEW_EMPTY, -sum->deducted_cp);
    if (rule->is_ratio) {
        put(list, JP_STEP_POSSIBLE, JP_VIEW_EMPTY, sum->possible_cp);
        put(list, JP_STEP_EARNED, JP_VIEW_EMPTY, sum->possible_cp - sum->deducted_cp);
        put(list, JP_STEP_RATIO, JP_VIEW_EMPTY, points.base_cp);
    }
    if (sum->bonus_cp > 0)
        put(list, JP_STEP_ADDED, JP_VIEW_EMPTY, sum->bonus_cp);
    put_bounds(list, &points);
}

jp_score_step *jp_score_steps(const jp_score_rule *rule, const jp_answer *answers, uint32_t count, jp_arena *arena,
                              uint32_t *step_count) {
    const jp_tally tally = jp_tally_answers(rule, answers, count);
    const jp_score score = jp_score_answers(rule, answers, count);
    step_list list = {
        .steps = jp_arena_array(arena, (size_t)count * STEPS_PER_ITEM + STEPS_OF_SUMS, sizeof *list.steps),
    };

    if (!rule->is_ratio && rule->group_count == 0)
        put(&list, JP_STEP_FULL, JP_VIEW_EMPTY, rule->full_cp);
    for (uint32_t i = 0; i < count; i++)
        put_settled(&list, &answers[i]);
    if (rule->group_count > 0)
        put_groups(&list, rule, &tally);
    else
        put_sums(&list, rule, &tally);
    if (score.vetoed)
        put(&list, JP_STEP_VETOED, JP_VIEW_EMPTY, score.score_cp);
    put(&list, JP_STEP_SCORE, JP_VIEW_EMPTY, score.score_cp);
    for (uint32_t i = 0; i < count; i++)
        put_open(&list, &answers[i]);
    put(&list, JP_STEP_MIN, JP_VIEW_EMPTY, score.min_cp);
    put(&list, JP_STEP_MAX, JP_VIEW_EMPTY, score.max_cp);
    if (jp_view_eq_text(score.grade, JP_GRADE_WITHHELD)) {
        put(&list, JP_STEP_APPLICABLE, JP_VIEW_EMPTY, tally.all.possible_cp);
        put(&list, JP_STEP_JUDGED, JP_VIEW_EMPTY, tally.all.possible_cp - tally.all.open_cp);
    }
    *step_count = list.count;
    return list.steps;
}
