/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "juanping/rubric/mutants.h"

static const jp_view documents[] = {JP_VIEW_INIT("立案审批表"), JP_VIEW_INIT("行政处罚决定书")};

/* All mutants of one condition, sorted by kind as they are made, a | between. */
typedef struct row {
    const char *why, *condition, *mutants;
} row;

static const row rows[] = {
    {"nothing to change", "true()", ""},
    {"a bound of a count: > 0 is != 0, and neither >= 0 nor > -1 is made twice", "count(x) > 0",
     "count(x) >= 0|count(x) <= 0|count(x) > 1"},
    {"two values only: >= 1 is = 1", "阈值('听证', .) = 1", "阈值('听证', .) != 1|阈值('听证', .) = 0"},
    {"days are any whole number: < 90 is <= 89", "日历日(a, b) <= 90",
     "日历日(a, b) < 90|日历日(a, b) > 90|日历日(a, b) <= 91"},
    {"other numbers are taken to be anything", "小时差(a, b) < 2",
     "小时差(a, b) <= 2|小时差(a, b) >= 2|小时差(a, b) < 1|小时差(a, b) < 3"},
    {"each operand of a chain once", "a and b and c", "a and c|b and c|a and b"},
    {"an or holds the ands beside it", "a or b and c", "a|b and c|a or b|a or c"},
    {"brackets stay whole", "(a or b) and c", "(a) and c|(b) and c|(a or b)|c"},
    {"not", "not(a)", "(a)"},
    {"places of characters and months of a year are no bounds", "substring(a, 1, 4) * 12 + 6",
     "substring(a, 1, 4) * 12 + 5|substring(a, 1, 4) * 12 + 7"},
    {"the order of days", "早于(a, b)", "不晚于(a, b)"},
    {"a document for the other one named", "立案审批表/x or 行政处罚决定书",
     "行政处罚决定书/x or 行政处罚决定书|立案审批表/x|行政处罚决定书|立案审批表/x or 立案审批表"},
    {"a field that has the name of a document is none", "x/立案审批表", ""},
    {"the unit of a term", "期满日(a, 5, '工作日')",
     "期满日(a, 5, '日')|期满日(a, 4, '工作日')|期满日(a, 6, '工作日')"},
    {"a word of a list less", "缺项(., '甲|乙|丙')", "缺项(., '乙|丙')|缺项(., '甲|丙')|缺项(., '甲|乙')"},
    {"literals as operands keep their quotes", "@a = 'x' or @b = 'y'",
     "@a = 'x'|@b = 'y'|@a != 'x' or @b = 'y'|@a = 'x' or @b != 'y'"},
};

/* Without the blanks that dropping an operand leaves. */
static jp_view tidy(jp_view text, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.data[i] != ' ') {
            jp_str_put(&out, (jp_view){&text.data[i], 1});
        }
    }
    return jp_str_view(&out);
}

static void conditions_are_changed_bit_by_bit(void **state) {
    const jp_rubric_words words = {.documents = documents, .document_count = 2};
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_item item = {.judge = {.text = jp_view_of(rows[i].condition)}};
        uint32_t count;
        jp_mutant *mutants = jp_mutants_make(&item, &words, &arena, &count);
        jp_str got;

        jp_str_init(&got, &arena);
        for (uint32_t k = 0; k < count; k++) {
            jp_str_putf(&got, "%s%.*s", k > 0 ? "|" : "", JP_VIEW_ARG(mutants[k].text));
        }
        if (!jp_view_eq(tidy(jp_str_view(&got), &arena), tidy(jp_view_of(rows[i].mutants), &arena))) {
            fail_msg("%s: %s", rows[i].why, jp_str_cstr(&got));
        }
    }
    jp_arena_release(&arena);
}

static void times_that_cost_no_more_are_left_alone(void **state) {
    const jp_rubric_words words = {0};
    jp_item item = {.times = {.text = JP_VIEW_INIT("count(x) + 1")}, .deduct_cp = 100, .cap_cp = 100};
    jp_arena arena;
    jp_mutant *mutants;
    uint32_t count;

    (void)state;
    jp_arena_init(&arena);
    mutants = jp_mutants_make(&item, &words, &arena, &count);
    assert_int_equal(count, 0);
    item.cap_cp = 200;
    mutants = jp_mutants_make(&item, &words, &arena, &count);
    assert_int_equal(count, 2);
    assert_non_null(mutants);
    jp_arena_release(&arena);
}

/* A fault is dropped whole, beside the changes inside it; each is applied where it came from. */
static void faults_are_changed_and_dropped(void **state) {
    const jp_rubric_words words = {.documents = documents, .document_count = 2};
    jp_fault faults[] = {{.condition = {.text = JP_VIEW_INIT("@a")}}, {.condition = {.text = JP_VIEW_INIT("not(@b)")}}};
    jp_item item = {.faults = faults, .fault_count = 2};
    static const char *const wanted[] = {"情形1 false()", "情形2 (@b)", "情形2 false()"};
    jp_arena arena;
    uint32_t count;

    (void)state;
    jp_arena_init(&arena);
    jp_mutant *mutants = jp_mutants_make(&item, &words, &arena, &count);
    assert_int_equal(count, sizeof wanted / sizeof wanted[0]);
    for (uint32_t i = 0; i < count; i++) {
        jp_item changed;
        assert_string_equal(jp_arena_printf(&arena, "%s %.*s", mutants[i].key, JP_VIEW_ARG(mutants[i].text)),
                            wanted[i]);
        assert_true(jp_mutant_apply(&mutants[i], &item, &arena, &changed));
        assert_null(faults[0].condition.code); /* the item itself is left as it was */
        assert_non_null(changed.faults[i == 0 ? 0 : 1].condition.code);
        jp_mutant_release(&mutants[i], &changed);
    }
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(conditions_are_changed_bit_by_bit),
                                       cmocka_unit_test(faults_are_changed_and_dropped),
                                       cmocka_unit_test(times_that_cost_no_more_are_left_alone)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
