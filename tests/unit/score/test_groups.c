/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/score/score.h"

/* A standard that counts in groups: points to start with, a ratio, deductions and bonuses up to a cap. */

enum { MAX_ANSWERS = 14, ROUNDS = 20000 };

#define V(text)                                                                                                        \
    { text, sizeof(text) - 1 }

static const jp_view base_items[] = {V("A1"), V("A2")};
static const jp_view ratio_items[] = {V("B1"), V("B2"), V("B3")};
static const jp_view lost_items[] = {V("C1"), V("C2")};
static const jp_view won_items[] = {V("D1"), V("D2")};
static const jp_score_group groups[] = {{V("合法性"), JP_ROLE_BASE, 5000, base_items, 2},
                                        {V("规范性"), JP_ROLE_RATIO, 5000, ratio_items, 3},
                                        {V("基本要素"), JP_ROLE_DEDUCTION, 2000, lost_items, 2},
                                        {V("加分"), JP_ROLE_BONUS, 1500, won_items, 2}};
static const jp_view grade_names[] = {V("优秀"), V("不合格")};
static const int32_t grade_from_cp[] = {9000, 0};

static jp_score_rule rule_of(int32_t veto_cp, int32_t max_cp) {
    return (jp_score_rule){.full_cp = 10000,
                           .veto_cp = veto_cp,
                           .max_cp = max_cp,
                           .grade_names = grade_names,
                           .grade_from_cp = grade_from_cp,
                           .grade_count = 2,
                           .groups = groups,
                           .group_count = 4};
}

#define MET(item, full)                                                                                                \
    { .id = V(item), .outcome = JP_OUT_PASS, .full_cp = (full) }
#define LOST(item, full, lost)                                                                                         \
    { .id = V(item), .outcome = JP_OUT_DEDUCT, .full_cp = (full), .deducted_cp = (lost), .times = 1 }
#define FATAL(item)                                                                                                    \
    { .id = V(item), .outcome = JP_OUT_VETO, .times = 1 }
#define NOT_HERE(item, full)                                                                                           \
    { .id = V(item), .outcome = JP_OUT_NA, .full_cp = (full) }
#define OPEN(item, full)                                                                                               \
    { .id = V(item), .outcome = JP_OUT_UNDETERMINED, .full_cp = (full), .undecided_cp = (full) }
#define OPEN_VETO(item)                                                                                                \
    { .id = V(item), .outcome = JP_OUT_UNDETERMINED, .can_veto = true }
#define WON(item, points)                                                                                              \
    { .id = V(item), .outcome = JP_OUT_BONUS, .full_cp = (points), .deducted_cp = (points), .is_bonus = true }
#define OPEN_BONUS(item, points)                                                                                       \
    { .id = V(item), .outcome = JP_OUT_UNDETERMINED, .full_cp = (points), .undecided_cp = (points), .is_bonus = true }

static void test_counted_by_hand(void **state) {
    static const struct {
        const char *why;
        int32_t max_cp;
        uint32_t count;
        jp_answer answers[5];
        int32_t score_cp, min_cp, max_score_cp;
    } rows[] = {
        {"nothing asked, nothing lost", 10000, 0, {MET("A1", 0)}, 10000, 10000, 10000},
        {"half by ratio: 50 + 50 × 30 ÷ 40", 10000, 2, {MET("B1", 3000), LOST("B2", 1000, 1000)}, 8750, 8750, 8750},
        {"a form that is not needed leaves the divisor",
         10000,
         3,
         {MET("B1", 3000), LOST("B2", 1000, 1000), NOT_HERE("B3", 6000)},
         8750,
         8750,
         8750},
        {"the ratio goes half up: 50 × 5 ÷ 800 = 0.3125",
         10000,
         2,
         {MET("B1", 5), LOST("B2", 795, 795)},
         5031,
         5031,
         5031},
        {"half of a hundredth goes up: 50 × 1 ÷ 10000",
         10000,
         2,
         {MET("B1", 1), LOST("B2", 9999, 9999)},
         5001,
         5001,
         5001},
        {"basic elements come off the whole", 10000, 2, {MET("B1", 1000), LOST("C1", 200, 200)}, 9800, 9800, 9800},
        {"up to the cap",
         10000,
         3,
         {MET("B1", 1000), LOST("C1", 1500, 1500), LOST("C2", 1500, 1500)},
         8000,
         8000,
         8000},
        {"a veto takes the whole dossier", 10000, 3, {FATAL("A1"), MET("B1", 1000), WON("D1", 500)}, 0, 0, 0},
        {"an open veto without points lowers the lower bound",
         10000,
         2,
         {OPEN_VETO("A1"), MET("B1", 1000)},
         10000,
         0,
         10000},
        {"a record counts nothing", 10000, 2, {MET("B1", 1000), LOST("B2", 0, 0)}, 10000, 10000, 10000},
        {"bonuses up to their cap",
         11500,
         3,
         {LOST("B1", 1000, 1000), WON("D1", 1000), WON("D2", 1000)},
         6500,
         6500,
         6500},
        {"and over the full score where the standard says so",
         11500,
         2,
         {MET("B1", 1000), WON("D1", 1000)},
         11000,
         11000,
         11000},
        {"but not where it does not", 10000, 2, {MET("B1", 1000), WON("D1", 1000)}, 10000, 10000, 10000},
        {"open in each group",
         11500,
         4,
         {OPEN("B1", 1000), MET("B2", 1000), OPEN("C1", 300), OPEN_BONUS("D1", 700)},
         10000,
         7200,
         10700},
        {"open within what the cap leaves",
         10000,
         3,
         {MET("B1", 1000), LOST("C1", 1800, 1800), OPEN("C2", 1800)},
         8200,
         8000,
         8200},
        {"an item of no group counts in the first",
         10000,
         2,
         {MET("B1", 1000), LOST("X1", 300, 300)},
         9700,
         9700,
         9700},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_score_rule rule = rule_of(0, rows[i].max_cp);
        const jp_score score = jp_score_answers(&rule, rows[i].answers, rows[i].count);
        if (score.score_cp != rows[i].score_cp || score.min_cp != rows[i].min_cp ||
            score.max_cp != rows[i].max_score_cp)
            fail_msg("%s: %d in %d..%d", rows[i].why, score.score_cp, score.min_cp, score.max_cp);
    }
}

static uint32_t next_number(uint64_t *seed, uint32_t below) {
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % below;
}

static jp_answer any_answer(uint64_t *seed) {
    static const jp_view ids[] = {V("A1"), V("A2"), V("B1"), V("B2"), V("B3"), V("C1"), V("C2"), V("D1"), V("D2")};
    static const jp_outcome outcomes[] = {JP_OUT_PASS, JP_OUT_DEDUCT, JP_OUT_NA, JP_OUT_UNDETERMINED,
                                          JP_OUT_UNDETERMINED};
    const uint32_t which = next_number(seed, sizeof ids / sizeof ids[0]);
    jp_answer answer = {.id = ids[which], .full_cp = which < 2 ? 0 : (int32_t)next_number(seed, 2500)};

    answer.is_bonus = which >= 7;
    answer.outcome = next_number(seed, 50) == 0 && !answer.is_bonus ? JP_OUT_VETO : outcomes[next_number(seed, 5)];
    if (answer.is_bonus && (answer.outcome == JP_OUT_PASS || answer.outcome == JP_OUT_DEDUCT))
        answer.outcome = JP_OUT_BONUS;
    if (answer.outcome == JP_OUT_DEDUCT || answer.outcome == JP_OUT_BONUS)
        answer.deducted_cp = (int32_t)next_number(seed, (uint32_t)answer.full_cp + 1);
    if (answer.outcome == JP_OUT_UNDETERMINED) {
        answer.undecided_cp = answer.full_cp;
        answer.can_veto = !answer.is_bonus && next_number(seed, 6) == 0;
    }
    return answer;
}

/* What a person may find where the program found nothing: met, failed for some points or by veto, or not applicable. */
static void settle(uint64_t *seed, jp_answer *answer) {
    const uint32_t found = next_number(seed, 4);

    if (answer->outcome != JP_OUT_UNDETERMINED)
        return;
    if (answer->is_bonus) {
        answer->outcome = found < 2 ? JP_OUT_BONUS : JP_OUT_NA;
        answer->deducted_cp = found < 2 ? (int32_t)next_number(seed, (uint32_t)answer->undecided_cp + 1) : 0;
    } else if (found == 0) {
        answer->outcome = JP_OUT_PASS;
    } else if (found == 1) {
        answer->outcome = JP_OUT_NA;
    } else if (found == 2 && answer->can_veto) {
        answer->outcome = JP_OUT_VETO;
    } else {
        answer->outcome = JP_OUT_DEDUCT;
        answer->deducted_cp = (int32_t)next_number(seed, (uint32_t)answer->undecided_cp + 1);
    }
}

/* Whatever people settle the open items to, the score stays within the interval; for every model. */
static void test_interval_holds_whatever_is_found(void **state) {
    uint64_t seed = 11;
    jp_answer answers[MAX_ANSWERS];

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        jp_score_rule rule = rule_of((int32_t)next_number(&seed, 12000), round % 2 == 0 ? 11500 : 10000);
        const uint32_t count = next_number(&seed, MAX_ANSWERS + 1);

        rule.group_count = round % 4 == 3 ? 0 : 4;
        rule.is_ratio = round % 8 == 3;
        for (uint32_t i = 0; i < count; i++)
            answers[i] = any_answer(&seed);
        const jp_score before = jp_score_answers(&rule, answers, count);
        for (uint32_t i = 0; i < count; i++)
            settle(&seed, &answers[i]);
        const jp_score after = jp_score_answers(&rule, answers, count);

        if (before.min_cp < 0 || before.min_cp > before.score_cp || before.score_cp > before.max_cp ||
            before.max_cp > 11500)
            fail_msg("round %d: %d in %d..%d", round, before.score_cp, before.min_cp, before.max_cp);
        /* A generous veto score may lie over what the dossier had earned: it is not promised to lie below the bound. */
        if (after.score_cp < before.min_cp || (after.score_cp > before.max_cp && !after.vetoed))
            fail_msg("round %d: settled to %d, outside %d..%d", round, after.score_cp, before.min_cp, before.max_cp);
        if (after.undecided == 0 && (after.min_cp != after.score_cp || after.max_cp != after.score_cp))
            fail_msg("round %d: nothing is open, and yet %d in %d..%d", round, after.score_cp, after.min_cp,
                     after.max_cp);
    }
}

/* The steps of the groups add up to the score. */
static void test_steps_add_up(void **state) {
    uint64_t seed = 12;
    jp_answer answers[MAX_ANSWERS];
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (int round = 0; round < ROUNDS / 4; round++) {
        const jp_score_rule rule = rule_of(100, 11500);
        const uint32_t count = next_number(&seed, MAX_ANSWERS + 1);
        int64_t sum_cp = 0, stated_cp = 0, score_cp = 0;
        uint32_t step_count = 0, given = 0;
        bool is_vetoed = false;

        for (uint32_t i = 0; i < count; i++)
            answers[i] = any_answer(&seed);
        const jp_score score = jp_score_answers(&rule, answers, count);
        const jp_score_step *steps = jp_score_steps(&rule, answers, count, &arena, &step_count);
        for (uint32_t i = 0; i < step_count; i++) {
            assert_true(strlen(steps[i].what_zh) > 0 && strlen(steps[i].what_en) > 0);
            sum_cp += steps[i].kind == JP_STEP_GROUP ? steps[i].cp : 0;
            given += steps[i].kind == JP_STEP_GROUP;
            stated_cp = steps[i].kind == JP_STEP_GROUPS ? steps[i].cp : stated_cp;
            score_cp = steps[i].kind == JP_STEP_SCORE ? steps[i].cp : score_cp;
            is_vetoed = is_vetoed || steps[i].kind == JP_STEP_VETOED;
        }
        assert_int_equal(given, 4);
        assert_int_equal(sum_cp, stated_cp);
        assert_int_equal(score_cp, score.score_cp);
        assert_int_equal(is_vetoed, score.vetoed);
        if (!is_vetoed)
            assert_int_equal(score_cp, sum_cp < 0 ? 0 : sum_cp > 11500 ? 11500 : sum_cp);
        jp_arena_reset(&arena);
    }
    jp_arena_release(&arena);
}

static void test_steps_in_words(void **state) {
    static const jp_answer answers[] = {MET("B1", 3000), LOST("B2", 1000, 1000), LOST("C1", 2500, 2500),
                                        OPEN_VETO("A1")};
    static const char expected[] =
        "扣分 B2 -1000\n扣分 C1 -2500\n基本分 合法性 5000\n本组扣分合计 合法性 0\n本组计入 合法性 5000\n"
        "本组适用项目标准分合计 规范性 4000\n本组适用项目得分合计 规范性 3000\n"
        "本组分值×得分合计÷标准分合计（四舍五入） 规范性 3750\n本组计入 规范性 3750\n"
        "本组扣分合计 基本要素 -2500\n超过本组上限，按上限计 基本要素 -2000\n本组计入 基本要素 -2000\n"
        "本组加分合计 加分 0\n本组计入 加分 0\n各组合计 6750\n得分（待人工项目按符合计） 6750\n"
        "待人工，若不符合则一票否决 A1 0\n最低得分（待人工项目按不符合计） 0\n"
        "最高得分（待人工项目按符合、加分计） 6750\n";
    const jp_score_rule rule = rule_of(0, 10000);
    jp_arena arena;
    jp_str s;
    uint32_t count = 0;

    (void)state;
    jp_arena_init(&arena);
    jp_str_init(&s, &arena);
    const jp_score_step *steps = jp_score_steps(&rule, answers, 4, &arena, &count);
    for (uint32_t i = 0; i < count; i++)
        jp_str_putf(&s, "%s %.*s%s%d\n", steps[i].what_zh, JP_VIEW_ARG(steps[i].item),
                    steps[i].item.bytes > 0 ? " " : "", steps[i].cp);
    assert_string_equal(jp_str_cstr(&s), expected);
    jp_arena_release(&arena);
}

static void test_plan_comes_back(void **state) {
    const jp_score_rule rule = rule_of(0, 11500);
    const jp_score_rule plain = {.full_cp = 10000, .max_cp = 10000};
    jp_score_rule back = {.full_cp = 10000};
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    const jp_view text = jp_score_plan_text(&rule, &arena);
    assert_true(jp_view_starts_with(text, JP_VIEW("max 11500\nbase 5000 合法性 A1 A2\nratio 5000 规范性 B1 B2 B3\n")));
    assert_true(jp_score_plan_read(text, &arena, &back));
    assert_int_equal(back.max_cp, 11500);
    assert_int_equal(back.group_count, 4);
    assert_true(jp_view_eq(jp_score_plan_text(&back, &arena), text));
    assert_int_equal(jp_score_plan_text(&plain, &arena).bytes, 0);
    assert_true(jp_score_plan_read(JP_VIEW_EMPTY, &arena, &back));
    assert_int_equal(back.group_count, 0);
    assert_int_equal(back.max_cp, 10000);
    jp_arena_release(&arena);
}

static void test_plans_that_are_none(void **state) {
    static const char *const rows[] = {"max\n",
                                       "base 5000 甲 A1\n",
                                       "max 10000\nbasis 5000 甲 A1\n",
                                       "max 10000\nbase 五十 甲 A1\n",
                                       "max 10000\nbase 99999999999 甲\n",
                                       "max 10000\nbase 5000\n",
                                       "max 1\nbase 1 a\nbase 1 b\nbase 1 c\nbase 1 d\nbase 1 e\nbase 1 f\nbase 1 g\n"
                                       "base 1 h\nbase 1 i\n"};
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_score_rule rule = {.full_cp = 10000};
        if (jp_score_plan_read(jp_view_of(rows[i]), &arena, &rule))
            fail_msg("accepted: %s", rows[i]);
    }
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counted_by_hand), cmocka_unit_test(test_interval_holds_whatever_is_found),
        cmocka_unit_test(test_steps_add_up),    cmocka_unit_test(test_steps_in_words),
        cmocka_unit_test(test_plan_comes_back), cmocka_unit_test(test_plans_that_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
