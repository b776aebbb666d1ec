/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* What an opinion says and who signed it, where both stand in one text. */

#define FILED(opinion) "= 立案审批表\n| 案由 | 无照经营\n| 负责人审批意见 | " opinion

static void test_names(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"whom it is about does not sign it, though a comma stands behind him", NULL,
         FILED("对当事人张三，罚款五百元。2024年3月5日"), "concat(*/意见/@署名, '|', */意见)",
         "|对当事人张三，罚款五百元。"},
        {"nor does he at the head of the last sentence", NULL, FILED("张三，依法可以处以罚款五百元整 2024年3月5日"),
         "concat(*/意见/@署名, '|', */意见)", "|张三，依法可以处以罚款五百元整"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_names)};
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
