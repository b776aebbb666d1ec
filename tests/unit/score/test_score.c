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

enum { MAX_ANSWERS = 12, ROUNDS = 20000 };

static const jp_view grade_names[] = {{"优秀", 6}, {"良好", 6}, {"不合格", 9}};
static const int32_t grade_from_cp[] = {9000, 8000, 0};

static jp_score_rule rule_of(bool is_ratio, int32_t veto_cp) {
    return (jp_score_rule){.is_ratio = is_ratio,
                           .full_cp = 10000,
                           .veto_cp = veto_cp,
                           .grade_names = grade_names,
                           .grade_from_cp = grade_from_cp,
                           .grade_count = 3};
}

#define MET(full)                                                                                                      \
    { .outcome = JP_OUT_PASS, .full_cp = (full) }
#define LOST(full, lost)                                                                                               \
    { .outcome = JP_OUT_DEDUCT, .full_cp = (full), .deducted_cp = (lost), .times = 1 }
#define FATAL(full)                                                                                                    \
    { .outcome = JP_OUT_VETO, .full_cp = (full), .deducted_cp = (full), .times = 1 }
#define NOT_HERE(full)                                                                                                 \
    { .outcome = JP_OUT_NA, .full_cp = (full) }
#define OPEN(full, lost)                                                                                               \
    { .outcome = JP_OUT_UNDETERMINED, .full_cp = (full), .undecided_cp = (lost) }
#define OPEN_VETO(full)                                                                                                \
    { .outcome = JP_OUT_UNDETERMINED, .full_cp = (full), .undecided_cp = (full), .can_veto = true }
#define WON(points)                                                                                                    \
    { .outcome = JP_OUT_BONUS, .full_cp = (points), .deducted_cp = (points), .is_bonus = true }
#define OPEN_BONUS(points)                                                                                             \
    { .outcome = JP_OUT_UNDETERMINED, .full_cp = (points), .undecided_cp = (points), .is_bonus = true }

static void test_counted_by_hand(void **state) {
    static const struct {
        const char *why;
        bool is_ratio;
        int32_t veto_cp;
        uint32_t count;
        jp_answer answers[4];
        int32_t score_cp, min_cp, max_cp;
        const char *grade;
    } rows[] = {
        {"nothing asked, nothing lost", false, 0, 0, {MET(0)}, 10000, 10000, 10000, "优秀"},
        {"nothing asked, nothing lost, in ratio too", true, 0, 0, {MET(0)}, 10000, 10000, 10000, "优秀"},
        {"deductions come off the full score",
         false,
         0,
         2,
         {LOST(500, 200), LOST(1000, 801)},
         8999,
         8999,
         8999,
         "良好"},
        {"a bound of a grade belongs to it", false, 0, 1, {LOST(2000, 1000)}, 9000, 9000, 9000, "优秀"},
        {"no score below zero", false, 0, 2, {LOST(8000, 8000), LOST(3000, 3000)}, 0, 0, 0, "不合格"},
        {"an item cannot lose more than it has", false, 0, 1, {LOST(500, 900)}, 9500, 9500, 9500, "优秀"},
        {"nor win by a negative deduction", false, 0, 1, {LOST(500, -900)}, 10000, 10000, 10000, "优秀"},
        {"bonus makes good for deductions", false, 0, 2, {LOST(500, 500), WON(200)}, 9700, 9700, 9700, "优秀"},
        {"but not beyond the full score", false, 0, 2, {LOST(500, 100), WON(200)}, 10000, 10000, 10000, "优秀"},
        {"open counts as met, as failed, as met", false, 0, 2, {OPEN(500, 300), MET(500)}, 10000, 9700, 10000, "优秀"},
        {"an open bonus is not yet won", false, 0, 2, {LOST(500, 500), OPEN_BONUS(200)}, 9500, 9500, 9700, "优秀"},
        {"a veto sets all three", false, 0, 3, {FATAL(500), OPEN(500, 500), OPEN_BONUS(100)}, 0, 0, 0, "不合格"},
        {"to the veto score of the rubric", false, 5900, 1, {FATAL(500)}, 5900, 5900, 5900, "不合格"},
        {"a veto score over the full one is held", false, 20000, 1, {FATAL(500)}, 10000, 10000, 10000, "优秀"},
        {"an open veto lowers the lower bound only", false, 0, 2, {OPEN_VETO(500), MET(500)}, 10000, 0, 10000, "优秀"},
        {"a veto score above the rest is no lower bound",
         false,
         5900,
         2,
         {OPEN_VETO(500), LOST(6000, 6000)},
         4000,
         3500,
         4000,
         "不合格"},
        {"ratio over what applies", true, 0, 3, {MET(500), NOT_HERE(300), LOST(200, 50)}, 9286, 9286, 9286, "优秀"},
        {"ratio rounds a half up", true, 0, 2, {MET(1), LOST(7, 7)}, 1250, 1250, 1250, "不合格"},
        {"ratio rounds 2/3 up", true, 0, 2, {MET(2), LOST(1, 1)}, 6667, 6667, 6667, "不合格"},
        {"ratio rounds 1/3 down", true, 0, 2, {MET(1), LOST(2, 2)}, 3333, 3333, 3333, "不合格"},
        {"half of a hundredth goes up", true, 0, 2, {MET(1), LOST(19999, 19999)}, 1, 1, 1, "不合格"},
        {"less than a half goes down", true, 0, 2, {MET(1), LOST(20000, 20000)}, 0, 0, 0, "不合格"},
        {"open stays in the divisor", true, 0, 2, {OPEN(500, 500), LOST(500, 500)}, 5000, 0, 5000, "不合格"},
        {"bonus comes on top of the ratio",
         true,
         0,
         3,
         {MET(500), LOST(500, 500), WON(300)},
         5300,
         5300,
         5300,
         "不合格"},
        {"a bonus not won is no point to lose",
         true,
         0,
         2,
         {MET(500), {.outcome = JP_OUT_PASS, .full_cp = 500, .is_bonus = true}},
         10000,
         10000,
         10000,
         "优秀"},
        {"points beyond 32 bits do not overflow",
         true,
         0,
         4,
         {MET(INT32_MAX), LOST(INT32_MAX, INT32_MAX), MET(INT32_MAX), LOST(INT32_MAX, INT32_MAX)},
         5000,
         5000,
         5000,
         "不合格"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_score_rule rule = rule_of(rows[i].is_ratio, rows[i].veto_cp);
        const jp_score score = jp_score_answers(&rule, rows[i].answers, rows[i].count);
        if (score.score_cp != rows[i].score_cp || score.min_cp != rows[i].min_cp || score.max_cp != rows[i].max_cp ||
            !jp_view_eq_text(score.grade, rows[i].grade))
            fail_msg("%s: %d in %d..%d %.*s", rows[i].why, score.score_cp, score.min_cp, score.max_cp,
                     JP_VIEW_ARG(score.grade));
    }
}

/* A fixed sequence of numbers, the same on every machine. */
static uint32_t next_number(uint64_t *seed, uint32_t below) {
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % below;
}

static jp_answer any_answer(uint64_t *seed) {
    jp_answer answer = {.id = JP_VIEW("P01"), .full_cp = (int32_t)next_number(seed, 1500)};
    const int32_t some_cp = (int32_t)next_number(seed, (uint32_t)answer.full_cp + 1);

    /* Vetoes are rare, or nothing else would be tried. */
    static const jp_outcome outcomes[] = {JP_OUT_PASS, JP_OUT_PASS,         JP_OUT_DEDUCT,       JP_OUT_DEDUCT,
                                          JP_OUT_NA,   JP_OUT_UNDETERMINED, JP_OUT_UNDETERMINED, JP_OUT_BONUS};
    answer.outcome = next_number(seed, 60) == 0 ? JP_OUT_VETO : outcomes[next_number(seed, 8)];
    if (answer.outcome == JP_OUT_DEDUCT || answer.outcome == JP_OUT_BONUS)
        answer.deducted_cp = some_cp;
    if (answer.outcome == JP_OUT_VETO)
        answer.deducted_cp = answer.full_cp;
    if (answer.outcome == JP_OUT_UNDETERMINED) {
        answer.undecided_cp = some_cp;
        answer.is_bonus = next_number(seed, 4) == 0;
        answer.can_veto = !answer.is_bonus && next_number(seed, 8) == 0;
    }
    answer.is_bonus = answer.is_bonus || answer.outcome == JP_OUT_BONUS;
    return answer;
}

static uint32_t any_answers(uint64_t *seed, jp_answer *answers) {
    const uint32_t count = next_number(seed, MAX_ANSWERS + 1);

    for (uint32_t i = 0; i < count; i++)
        answers[i] = any_answer(seed);
    return count;
}

/* Field by field: the bytes between fields are nobody's. */
static void assert_same(const jp_score *a, const jp_score *b) {
    assert_int_equal(a->score_cp, b->score_cp);
    assert_int_equal(a->min_cp, b->min_cp);
    assert_int_equal(a->max_cp, b->max_cp);
    assert_int_equal(a->possible_cp, b->possible_cp);
    assert_int_equal(a->deducted_cp, b->deducted_cp);
    assert_int_equal(a->bonus_cp, b->bonus_cp);
    assert_int_equal(a->undecided_cp, b->undecided_cp);
    assert_int_equal(a->undecided, b->undecided);
    assert_int_equal(a->applicable, b->applicable);
    assert_int_equal(a->vetoes, b->vetoes);
    assert_true(jp_view_eq(a->grade, b->grade));
}

static void test_a_grade_rests_on_half_of_the_points(void **state) {
    static const struct {
        const char *why;
        uint32_t count;
        jp_answer answers[4];
        const char *grade;
    } rows[] = {
        {"just half is judged", 2, {MET(500), OPEN(500, 500)}, "优秀"},
        {"a hundredth less", 2, {MET(499), OPEN(500, 500)}, "暂不评等"},
        {"an open item counts whole, whatever could be lost", 2, {MET(499), OPEN(500, 1)}, "暂不评等"},
        {"what does not apply counts nowhere", 3, {MET(500), OPEN(500, 500), NOT_HERE(900)}, "优秀"},
        {"nor does an open bonus", 3, {MET(500), OPEN(500, 500), OPEN_BONUS(900)}, "优秀"},
        {"a veto stands", 2, {FATAL(100), OPEN(500, 500)}, "不合格"},
        {"so does the lowest grade", 2, {LOST(2500, 2500), OPEN(5000, 5000)}, "不合格"},
        {"a grade above the lowest does not", 2, {LOST(2000, 2000), OPEN(5000, 5000)}, "暂不评等"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_score_rule rule = rule_of(false, 0);
        const jp_score score = jp_score_answers(&rule, rows[i].answers, rows[i].count);
        if (!jp_view_eq_text(score.grade, rows[i].grade))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(score.grade));
    }
}

static void test_steps_say_why_there_is_no_grade(void **state) {
    static const jp_answer answers[] = {MET(499), OPEN(500, 500)};
    const jp_score_rule rule = rule_of(false, 0);
    jp_arena arena;
    uint32_t count = 0;

    (void)state;
    jp_arena_init(&arena);
    const jp_score_step *steps = jp_score_steps(&rule, answers, 2, &arena, &count);
    assert_true(steps[count - 2].kind == JP_STEP_APPLICABLE && steps[count - 2].cp == 999);
    assert_true(steps[count - 1].kind == JP_STEP_JUDGED && steps[count - 1].cp == 499);
    steps = jp_score_steps(&rule, answers, 1, &arena, &count);
    assert_int_equal(steps[count - 1].kind, JP_STEP_MAX);
    jp_arena_release(&arena);
}

static void test_bounds_hold(void **state) {
    uint64_t seed = 1;
    jp_answer answers[MAX_ANSWERS];

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        const jp_score_rule rule = rule_of(round % 2 == 0, (int32_t)next_number(&seed, 12000));
        const uint32_t count = any_answers(&seed, answers);
        const jp_score score = jp_score_answers(&rule, answers, count);
        const bool is_open = score.undecided > 0;
        if (score.min_cp < 0 || score.min_cp > score.score_cp || score.score_cp > score.max_cp || score.max_cp > 10000)
            fail_msg("round %d: %d in %d..%d", round, score.score_cp, score.min_cp, score.max_cp);
        if ((score.vetoed || !is_open) && (score.min_cp != score.score_cp || score.max_cp != score.score_cp))
            fail_msg("round %d: nothing is open, and yet %d in %d..%d", round, score.score_cp, score.min_cp,
                     score.max_cp);
    }
}

/* What a poorer file leads to, one step at a time. */
static bool make_worse(uint64_t *seed, jp_answer *answer) {
    switch (answer->outcome) {
    case JP_OUT_PASS:
        if (answer->is_bonus)
            return false;
        answer->outcome = next_number(seed, 2) ? JP_OUT_DEDUCT : JP_OUT_UNDETERMINED;
        if (answer->outcome == JP_OUT_DEDUCT)
            answer->deducted_cp = (int32_t)next_number(seed, (uint32_t)answer->full_cp + 1);
        else
            answer->undecided_cp = answer->full_cp;
        return true;
    case JP_OUT_DEDUCT:
        if (next_number(seed, 4) == 0) {
            answer->outcome = JP_OUT_VETO;
            answer->deducted_cp = answer->full_cp;
            return true;
        }
        answer->deducted_cp += (int32_t)next_number(seed, (uint32_t)(answer->full_cp - answer->deducted_cp) + 1);
        return true;
    case JP_OUT_BONUS:
        answer->outcome = JP_OUT_NA;
        return true;
    case JP_OUT_UNDETERMINED:
        if (answer->is_bonus) {
            answer->outcome = JP_OUT_NA;
            return true;
        }
        answer->outcome = answer->can_veto ? JP_OUT_VETO : JP_OUT_DEDUCT;
        answer->deducted_cp = answer->can_veto ? answer->full_cp : answer->undecided_cp;
        return true;
    case JP_OUT_VETO:
    case JP_OUT_NA:
        break;
    }
    return false;
}

static void test_removing_evidence_never_raises(void **state) {
    uint64_t seed = 2;
    jp_answer answers[MAX_ANSWERS];
    int tried = 0;

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        const jp_score_rule rule = rule_of(round % 2 == 0, 0);
        const uint32_t count = any_answers(&seed, answers);
        if (count == 0)
            continue;
        const jp_score before = jp_score_answers(&rule, answers, count);
        const bool was_open = answers[0].outcome == JP_OUT_UNDETERMINED;
        if (!make_worse(&seed, &answers[0]))
            continue;
        const jp_score after = jp_score_answers(&rule, answers, count);
        tried++;
        /* An open item that has failed was already in the lower bound. */
        if (after.score_cp > before.score_cp || after.max_cp > before.max_cp ||
            (!was_open && after.min_cp > before.min_cp))
            fail_msg("round %d: %d in %d..%d became %d in %d..%d", round, before.score_cp, before.min_cp, before.max_cp,
                     after.score_cp, after.min_cp, after.max_cp);
    }
    assert_true(tried > ROUNDS / 2);
}

static void test_not_applicable_changes_nothing(void **state) {
    uint64_t seed = 3;
    jp_answer answers[MAX_ANSWERS + 1];

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        const jp_score_rule rule = rule_of(round % 2 == 0, 0);
        const uint32_t count = any_answers(&seed, answers);
        const jp_score before = jp_score_answers(&rule, answers, count);
        answers[count] =
            (jp_answer){.outcome = JP_OUT_NA, .full_cp = 5000, .deducted_cp = 77, .undecided_cp = 88, .can_veto = true};
        const jp_score after = jp_score_answers(&rule, answers, count + 1);
        assert_same(&before, &after);
    }
}

static void test_order_changes_nothing(void **state) {
    uint64_t seed = 4;
    jp_answer answers[MAX_ANSWERS];

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        const jp_score_rule rule = rule_of(round % 2 == 0, 0);
        const uint32_t count = any_answers(&seed, answers);
        const jp_score before = jp_score_answers(&rule, answers, count);
        for (uint32_t i = count; i > 1; i--) {
            const uint32_t k = next_number(&seed, i);
            const jp_answer held = answers[i - 1];
            answers[i - 1] = answers[k];
            answers[k] = held;
        }
        const jp_score after = jp_score_answers(&rule, answers, count);
        assert_same(&before, &after);
    }
}

static int32_t step_cp(const jp_score_step *steps, uint32_t count, jp_step_kind kind) {
    for (uint32_t i = 0; i < count; i++) {
        if (steps[i].kind == kind)
            return steps[i].cp;
    }
    fail_msg("no step of kind %d", (int)kind);
    return 0;
}

/* The steps must lead to the score: adding them up is what a reader does. */
static void test_steps_add_up(void **state) {
    uint64_t seed = 5;
    jp_answer answers[MAX_ANSWERS];
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (int round = 0; round < ROUNDS; round++) {
        const jp_score_rule rule = rule_of(round % 2 == 0, 100);
        const uint32_t count = any_answers(&seed, answers);
        const jp_score score = jp_score_answers(&rule, answers, count);
        uint32_t step_count = 0;
        const jp_score_step *steps = jp_score_steps(&rule, answers, count, &arena, &step_count);
        int64_t lost_cp = 0, won_cp = 0, running_cp = 0;

        for (uint32_t i = 0; i < step_count; i++) {
            assert_true(strlen(steps[i].what_zh) > 0 && strlen(steps[i].what_en) > 0);
            lost_cp += steps[i].kind == JP_STEP_DEDUCT || steps[i].kind == JP_STEP_VETO ? steps[i].cp : 0;
            won_cp += steps[i].kind == JP_STEP_BONUS ? steps[i].cp : 0;
        }
        assert_int_equal(step_cp(steps, step_count, JP_STEP_DEDUCTED), lost_cp);
        if (rule.is_ratio) {
            assert_int_equal(step_cp(steps, step_count, JP_STEP_POSSIBLE) + lost_cp,
                             step_cp(steps, step_count, JP_STEP_EARNED));
            running_cp = step_cp(steps, step_count, JP_STEP_RATIO) + won_cp;
        } else {
            running_cp = step_cp(steps, step_count, JP_STEP_FULL) + lost_cp + won_cp;
        }
        running_cp = running_cp < 0 ? 0 : running_cp > 10000 ? 10000 : running_cp;
        if (score.vetoed)
            running_cp = step_cp(steps, step_count, JP_STEP_VETOED);
        assert_int_equal(step_cp(steps, step_count, JP_STEP_SCORE), running_cp);
        assert_int_equal(score.score_cp, running_cp);
        assert_int_equal(step_cp(steps, step_count, JP_STEP_MIN), score.min_cp);
        assert_int_equal(step_cp(steps, step_count, JP_STEP_MAX), score.max_cp);
        jp_arena_reset(&arena);
    }
    jp_arena_release(&arena);
}

static void test_steps_in_words(void **state) {
    static const jp_answer answers[] = {
        {.id = {"P01", 3}, .outcome = JP_OUT_DEDUCT, .full_cp = 500, .deducted_cp = 200},
        {.id = {"P02", 3}, .outcome = JP_OUT_PASS, .full_cp = 500},
        {.id = {"P03", 3}, .outcome = JP_OUT_UNDETERMINED, .full_cp = 300, .undecided_cp = 300, .can_veto = true},
    };
    static const char expected[] = "满分 10000\n扣分 P01 -200\n扣分合计 -200\n得分（待人工项目按符合计） 9800\n"
                                   "待人工，若不符合 P03 -300\n待人工，若不符合则一票否决 P03 0\n"
                                   "最低得分（待人工项目按不符合计） 0\n最高得分（待人工项目按符合、加分计） 9800\n";
    const jp_score_rule rule = rule_of(false, 0);
    jp_arena arena;
    jp_str s;
    uint32_t count = 0;

    (void)state;
    jp_arena_init(&arena);
    jp_str_init(&s, &arena);
    const jp_score_step *steps = jp_score_steps(&rule, answers, 3, &arena, &count);
    for (uint32_t i = 0; i < count; i++)
        jp_str_putf(&s, "%s %.*s%s%d\n", steps[i].what_zh, JP_VIEW_ARG(steps[i].item),
                    steps[i].item.bytes > 0 ? " " : "", steps[i].cp);
    assert_string_equal(jp_str_cstr(&s), expected);
    jp_arena_release(&arena);
}

static void test_share_that_was_judged(void **state) {
    static const struct {
        const char *why;
        uint32_t count;
        jp_answer answers[4];
        int64_t judged_cp, applicable_cp;
    } rows[] = {
        {"nothing applies", 1, {NOT_HERE(500)}, 0, 0},
        {"what failed was judged too", 3, {MET(300), LOST(200, 50), FATAL(100)}, 600, 600},
        {"an open item with all its points, whatever it may lose", 2, {MET(300), OPEN(200, 50)}, 300, 500},
        {"bonus items are on neither side", 3, {MET(300), WON(200), OPEN_BONUS(100)}, 300, 300},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_judged judged = jp_score_judged(rows[i].answers, rows[i].count);
        if (judged.judged_cp != rows[i].judged_cp || judged.applicable_cp != rows[i].applicable_cp)
            fail_msg("%s", rows[i].why);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_share_that_was_judged),
        cmocka_unit_test(test_counted_by_hand),
        cmocka_unit_test(test_a_grade_rests_on_half_of_the_points),
        cmocka_unit_test(test_steps_say_why_there_is_no_grade),
        cmocka_unit_test(test_bounds_hold),
        cmocka_unit_test(test_removing_evidence_never_raises),
        cmocka_unit_test(test_not_applicable_changes_nothing),
        cmocka_unit_test(test_order_changes_nothing),
        cmocka_unit_test(test_steps_add_up),
        cmocka_unit_test(test_steps_in_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
