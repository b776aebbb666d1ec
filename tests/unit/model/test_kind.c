/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "juanping/model/kind.h"

static void test_codes_and_names(void **state) {
    (void)state;
    for (uint32_t i = 0; i < JP_KIND_COUNT; i++) {
        assert_int_equal(jp_kind_find(jp_view_of(jp_kind_at(i)->code)), i);
        assert_true(jp_view_eq_text(jp_kind_name(jp_view_of(jp_kind_at(i)->code)), jp_kind_at(i)->name_zh));
        assert_int_equal(jp_kind_of_words(jp_view_of(jp_kind_at(i)->code)), i);
        assert_int_equal(jp_kind_of_words(jp_view_of(jp_kind_at(i)->name_zh)), i);
    }
    assert_int_equal(jp_kind_find(JP_VIEW("penalty")), JP_KIND_NONE);
    assert_true(jp_view_eq_text(jp_kind_name(JP_VIEW("其他")), "其他"));
}

static void test_words_of_ledgers(void **state) {
    static const struct {
        const char *why, *words, *code;
    } rows[] = {
        {"a procedure alone", "简易程序", "penalty-summary"},
        {"the older name of the ordinary procedure", "一般程序", "penalty-general"},
        {"a penalty without its procedure", "行政处罚案卷", "penalty-general"},
        {"a penalty found at an inspection", "行政处罚（现场检查发现）", "penalty-general"},
        {"what a measure did", "查封扣押", "coercive-measure"},
        {"substitute performance is execution", "代履行", "coercive-execution"},
        {"an inspection", "行政检查", "inspection"},
        {"words of no kind", "信访", NULL},
        {"nothing", "", NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t expected = rows[i].code ? jp_kind_find(jp_view_of(rows[i].code)) : JP_KIND_NONE;
        if (jp_kind_of_words(jp_view_of(rows[i].words)) != expected) {
            fail_msg("%s: %s", rows[i].why, rows[i].words);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_codes_and_names),
        cmocka_unit_test(test_words_of_ledgers),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
