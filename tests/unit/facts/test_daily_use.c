/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../../src/facts/daily_use.h"

static void test_level_one_is_whole(void **state) {
    enum { CHARACTERS = 3755, BEHIND_ALL = 0x110000 };
    uint32_t count = 0;

    (void)state;
    for (uint32_t c = 0; c < BEHIND_ALL; c++) {
        count += jp_char_is_of_daily_use(c);
    }
    assert_int_equal(count, CHARACTERS);
    assert_false(jp_char_is_of_daily_use(UINT32_MAX));
}

static void test_both_levels(void **state) {
    static const struct {
        const char *why;
        uint32_t c;
        bool is_of_daily_use;
    } rows[] = {
        {"the first cell of level one", U'啊', true},
        {"its last", U'座', true},
        {"the first cell of level two", U'亍', false},
        {"its last", U'齄', false},
        {"the lowest code point", U'一', true},
        {"the highest", U'龟', true},
        {"written the old way", U'龜', false},
        {"in papers of the region", U'疆', true},
        {"a letter of another row", U'А', false},
        {"a mark", U'。', false},
        {"ASCII", U'A', false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (jp_char_is_of_daily_use(rows[i].c) != rows[i].is_of_daily_use) {
            fail_msg("%s: U+%04X", rows[i].why, (unsigned)rows[i].c);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_level_one_is_whole),
        cmocka_unit_test(test_both_levels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
