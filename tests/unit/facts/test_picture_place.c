/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Whose the pictures of signatures are where several places to sign stand in one line. */

#define SIGNED(words)                                                                                                  \
    "= 现场检查笔录\n当事人：张三\n执法人员：李四、王五\n检查情况：货架上有过期饼干三袋。\n以上笔录属实。\n" words
/* By part: 图 a picture, 空 left blank. */
#define FORMS "concat(*/签名[1]/@形式, */签名[2]/@形式, */签名[3]/@形式)"

static void test_labels(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"each behind its label", NULL, SIGNED("当事人：[图]　执法人员：[图][图]　2025年3月5日"), FORMS, "图图"},
        {"the party's place is blank", NULL, SIGNED("当事人：　　执法人员：[图][图]　2025年3月5日"), FORMS, "空图"},
        {"the officers' is", NULL, SIGNED("当事人：[图]　执法人员：　　2025年3月5日"), FORMS, "图空"},
        {"the last of three is", NULL,
         SIGNED("当事人（签名）：[图]　见证人（签名）：[图]　执法人员（签名）：　2025年3月5日"), FORMS, "图图空"},
        {"right before the next label", NULL, SIGNED("当事人：　[图]执法人员：　　2025年3月5日"), FORMS, "图空"},
        {"behind the label of the day", NULL, SIGNED("当事人签名：　日期：[图]2025年3月5日　执法人员签名：　日期："),
         FORMS, "图空"},
        {"as many as places, not all behind the last", NULL,
         SIGNED("当事人：[图]　见证人：　执法人员：[图][图]　2025年3月5日"), FORMS, "图空图"},
        {"no day behind them", NULL, SIGNED("当事人：　见证人：[图]"), FORMS, "空图"},
        {"lines of one paragraph, pictures in the second", NULL,
         SIGNED("当事人：[图]　见证人：　↵执法人员：[图][图]　记录人：[图]"), "count(*/签名[@形式='空'])", "1"},
        {"and in the first", NULL, SIGNED("当事人：[图]　见证人：[图]↵执法人员：[图]　记录人：　2025年3月5日"),
         "count(*/签名[@形式='空'])", "1"},
        {"a firm whose head signs", NULL, SIGNED("甲公司（盖章）　负责人：[图]　2025年3月5日"),
         "count(*/签名[@形式='空'])", "0"},
        {"in a cell", NULL, SIGNED("| 当事人：　　执法人员：[图][图]　2025年3月5日"), FORMS, "空图"},
    };
    ASK_ROWS(rows);
}

static void test_untold(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"one that floats may lie on either", NULL, SIGNED("当事人：　　执法人员：[浮图]　2025年3月5日"), FORMS,
         "图图"},
        {"one that floats makes those in line uncertain too", NULL,
         SIGNED("当事人：　　执法人员：[图][浮图]　2025年3月5日"), FORMS, "图图"},
        {"heaped behind the last place", NULL, SIGNED("当事人：　见证人：　执法人员：[图][图][图]　2025年3月5日"),
         FORMS, "图图图"},
        {"three behind the officers' place: one may be the party's", NULL,
         SIGNED("当事人：　　执法人员：[图][图][图]　2025年3月5日"), FORMS, "图图"},
        {"two behind the last of two that is no officer's", NULL, SIGNED("执法人员：　当事人：[图][图]　2025年3月5日"),
         FORMS, "图图"},
        {"in front of the first", NULL, SIGNED("[图]当事人：　执法人员：[图]　2025年3月5日"), FORMS, "图图"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_labels), cmocka_unit_test(test_untold)};
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
