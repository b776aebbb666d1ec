/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/base/near.h"

static const jp_view names[] = {
    {"标准分", 9}, {"扣分", 6}, {"一票否决", 12}, {"report", 6}, {"rubric", 6}, {"rubrik", 6}, {"日期", 6}, {"日志", 6},
};

static void the_nearest_name(void **state) {
    static const struct {
        const char *wanted;
        size_t expected;
        const char *why;
    } rows[] = {
        {"report", 3, "the same"},
        {"reprt", 3, "a letter missing"},
        {"reporrt", 3, "a letter too many"},
        {"repart", 3, "another letter"},
        {"rubri", 4, "a tie goes to the first"},
        {"rubrik", 5, "exact beats near"},
        {"标准份", 0, "one of three characters, not three of nine bytes"},
        {"扣份", 1, "one of two characters, and no other name is as near"},
        {"日起", SIZE_MAX, "one of two characters, and two names are as near"},
        {"扌分数", SIZE_MAX, "two of three are too far"},
        {"reoprt", 3, "two letters that changed places"},
        {"erport", 3, "the first two"},
        {"reprot", 3, "the last two"},
        {"xyz", SIZE_MAX, "nothing like it"},
        {"", SIZE_MAX, "nothing asked"},
        {"一票否", 2, "one of four missing"},
    };
    char longer[400];

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t got = jp_nearest(jp_view_of(rows[i].wanted), names, sizeof names / sizeof names[0]);
        if (got != rows[i].expected)
            fail_msg("%s: %zu", rows[i].why, got);
    }
    memset(longer, 'r', sizeof longer);
    assert_true(jp_nearest((jp_view){longer, sizeof longer}, names, 6) == SIZE_MAX);
    jp_view long_name = {longer, sizeof longer};
    assert_true(jp_nearest(JP_VIEW("rrr"), &long_name, 1) == SIZE_MAX);
    assert_true(jp_nearest(JP_VIEW("report"), NULL, 0) == SIZE_MAX);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_nearest_name)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
