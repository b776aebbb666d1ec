/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/rubric/xpath_text.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* One letter a token: the reading at one glance. */
static const char *outline(const char *text, jp_arena *arena) {
    static const char letters[] = {
        [JP_XPATH_ELEMENT] = 'E',  [JP_XPATH_ATTRIBUTE] = '@', [JP_XPATH_FUNCTION] = 'F', [JP_XPATH_NODE_TYPE] = 'T',
        [JP_XPATH_AXIS] = 'A',     [JP_XPATH_VARIABLE] = 'V',  [JP_XPATH_LITERAL] = 'L',  [JP_XPATH_NUMBER] = 'N',
        [JP_XPATH_OPERATOR] = 'o', [JP_XPATH_MARK] = '.'};
    uint32_t count;
    jp_xpath_token *tokens = jp_xpath_tokens(jp_view_of(text), arena, &count);
    jp_str out;
    jp_str_init(&out, arena);
    for (uint32_t i = 0; i < count; i++) {
        jp_str_put_char(&out, (unsigned char)letters[tokens[i].kind]);
    }
    return jp_str_cstr(&out);
}

static void test_tokens(void **state) {
    static const struct {
        const char *why, *text, *expected;
    } rows[] = {
        {"a path", "立案审批表/批准日期", "EoE"},
        {"an attribute", "日期/@值", "Eo.@"},
        {"a function with two arguments", "日历日(甲, 'x')", "F.E.L."},
        {"spaces before the bracket", "日历日 (甲)", "F.E."},
        {"a node type is no function", "段/text()", "EoT.."},
        {"operators are names behind an operand", "甲 and 乙 or 丙 div 2", "EoEoEoN"},
        {"and an element where a name may stand", "and/or", "EoE"},
        {"a star that multiplies", "2 * 3", "NoN"},
        {"a star that is a name test", "甲/*", "Eo."},
        {"a star behind a bracket", "(*) * 2", "...oN"},
        {"an axis", "ancestor-or-self::甲", "A.E"},
        {"the attribute axis", "attribute::值", "A.@"},
        {"a variable", "$甲 = 1", "VoN"},
        {"minus inside a name", "starts-with(甲, '-')", "F.E.L."},
        {"minus behind a name and a space", "甲 - 1", "EoN"},
        {"comparisons", "1 <= 2 != 3 >= 4", "NoNoNoN"},
        {"predicate on position", "甲[1]/..", "E.N.o."},
        {"decimal", ".5 + 1.25", "NoN"},
        {"full-width comma is no part of a name", "甲，乙", "E.o"},
        {"the zero of dates is a letter", "〇七", "E"},
        {"a literal without end", "'abc", "L"},
        {"a double slash", "//段", "oE"},
    };
    jp_arena arena;
    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *found = outline(rows[i].text, &arena);
        if (strcmp(found, rows[i].expected) != 0) {
            fail_msg("%s: %s", rows[i].why, found);
        }
    }
    jp_arena_release(&arena);
}

static void test_argument(void **state) {
    static const struct {
        const char *why, *text;
        uint32_t n;
        const char *expected;
    } rows[] = {
        {"first", "早于(甲/日期, 乙)", 1, "甲/日期"},
        {"second", "早于(甲/日期, 乙)", 2, "乙"},
        {"commas further in", "早于(最早(甲, 丙), 乙)", 2, "乙"},
        {"commas in a literal", "早于('a,b', 乙)", 2, "乙"},
        {"brackets in a predicate", "早于(甲[匹配(., 'x')], 乙)", 1, "甲[匹配(., 'x')]"},
        {"calls that agree", "早于(甲, 乙) or 早于(甲, 丙)", 1, "甲"},
        {"calls that do not", "早于(甲, 乙) or 早于(丁, 丙)", 1, ""},
        {"no such argument", "早于(甲, 乙)", 3, ""},
        {"another function", "晚于(甲, 乙)", 1, ""},
    };
    jp_arena arena;
    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_view found = jp_xpath_argument(jp_view_of(rows[i].text), JP_VIEW("早于"), rows[i].n, &arena);
        if (!jp_view_eq_text(found, rows[i].expected)) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(found));
        }
    }
    jp_arena_release(&arena);
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_tokens),
    cmocka_unit_test(test_argument),
};

int main(void) {
    return cmocka_run_group_tests(tests, NULL, NULL);
}
