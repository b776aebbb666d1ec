/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/rubric/pattern.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

static void test_fold(void **state) {
    static const struct {
        const char *why, *pattern, *expected;
    } rows[] = {
        {"nothing to fold", "裁量基准|裁量档次", "裁量基准|裁量档次"},
        {"full-width brackets are literal", "（大写）", "\\(大写\\)"},
        {"half-width ones group", "(大|小)写", "(大|小)写"},
        {"colon and comma", "日期：，", "日期:,"},
        {"full-width question mark is literal", "吗？", "吗\\?"},
        {"full-width letters and digits", "第１２ｃ条", "第12c条"},
        {"in a class", "[（(]", "[\\((]"},
        {"a backslash before a wide bracket", "\\（", "\\("},
        {"escapes stay", "\\d+\\.\\s", "\\d+\\.\\s"},
        {"dots of names", "买买提•艾力", "买买提·艾力"},
        {"a space between Han goes", "决 定　书", "决定书"},
        {"a space beside a digit stays", "第 3 条", "第 3 条"},
        {"a wide space beside a digit becomes one", "第　3", "第 3"},
        {"a space in a class stays", "[一 二]", "[一 二]"},
        {"book-title marks and stops stay", "《行政处罚法》。", "《行政处罚法》。"},
    };
    jp_arena arena;
    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_view found = jp_pattern_fold(jp_view_of(rows[i].pattern), &arena);
        if (!jp_view_eq_text(found, rows[i].expected)) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(found));
        }
    }
    jp_arena_release(&arena);
}

static void test_match(void **state) {
    static const struct {
        const char *why, *pattern, *text;
        jp_match_result expected;
    } rows[] = {
        {"anywhere", "基准", "裁量基准表", JP_MATCH_YES},
        {"not there", "基准", "裁量", JP_MATCH_NO},
        {"empty text", "^$", "", JP_MATCH_YES},
        {"by characters, not bytes", "^.$", "罚", JP_MATCH_YES},
        {"too long to try all ways", "(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", JP_MATCH_GAVE_UP},
    };
    jp_arena arena;
    jp_patterns *patterns = jp_patterns_new();
    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_view message;
        assert_true(jp_patterns_add(patterns, jp_view_of(rows[i].pattern), &arena, &message));
        if (jp_patterns_match(patterns, jp_view_of(rows[i].pattern), jp_view_of(rows[i].text)) != rows[i].expected) {
            fail_msg("%s", rows[i].why);
        }
    }
    jp_patterns_free(patterns);
    jp_arena_release(&arena);
}

static void test_many(void **state) {
    jp_arena arena;
    jp_patterns *patterns = jp_patterns_new();
    jp_view message;
    char text[16];

    (void)state;
    jp_arena_init(&arena);
    for (int i = 0; i < 300; i++) {
        (void)snprintf(text, sizeof text, "^p%d$", i);
        assert_true(jp_patterns_add(patterns, jp_view_of(text), &arena, &message));
    }
    for (int i = 0; i < 300; i++) {
        char subject[16];
        (void)snprintf(text, sizeof text, "^p%d$", i);
        (void)snprintf(subject, sizeof subject, "p%d", i);
        assert_int_equal(jp_patterns_match(patterns, jp_view_of(text), jp_view_of(subject)), JP_MATCH_YES);
    }
    assert_false(jp_patterns_add(patterns, JP_VIEW("(甲"), &arena, &message));
    assert_true(jp_view_contains(message, JP_VIEW("5")));
    jp_patterns_free(patterns);
    jp_arena_release(&arena);
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_fold),
    cmocka_unit_test(test_match),
    cmocka_unit_test(test_many),
};

int main(void) {
    return cmocka_run_group_tests(tests, NULL, NULL);
}
