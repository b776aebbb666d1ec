/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* What an opinion says and who signed it, where both stand in one text. */

#define FILED(opinion) "= 立案审批表\n| 案由 | 无照经营\n| 负责人审批意见 | " opinion

/* 「局负责人：同意」 that a day ends, in its line or alone below, is a step of the approval. */
static void test_steps(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the day in its line", NULL, "= 延期审批表\n案由：无照经营\n局负责人：同意延长三十日。张三　2024年3月4日",
         "concat(*/意见/@角色, */意见/@日期)", "负责人2024-03-04"},
        {"the day alone below", NULL, "= 延期审批表\n案由：无照经营\n局负责人：同意延长三十日。张三\n2024年3月4日",
         "concat(*/意见/@角色, */意见/@日期)", "负责人2024-03-04"},
        {"words before the day below are of another line", NULL,
         "= 延期审批表\n案由：无照经营\n局负责人：同意延长三十日。张三\n打印于2024年3月4日", "count(*/意见)", "0"},
        {"a day that was left blank", NULL,
         "= 延期审批表\n案由：无照经营\n局负责人：同意延长三十日。张三\n　　年　月　日", "count(*/意见[@日期])", "0"},
    };
    ASK_ROWS(rows);
}

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

static void test_headings(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"a row that heads the levels below it asks nobody", NULL,
         "= 立案呈批表\n|{2} 一、案件概况\n| 案由 | 申报不实\n|{2} 二、审批意见\n| 经办人 | 建议立案。⏎2025年3月5日\n"
         "| 部门负责人 | 拟同意立案。⏎2025年3月5日\n| 关领导 | 同意立案。⏎2025年3月6日",
         "concat(count(*/意见), */意见[@角色='负责人'], count(*/意见[@状态]))", "3同意立案。0"},
        {"an opinion below its own heading is there", NULL,
         "= 立案审批表\n| 案由 | 申报不实\n|{2} 负责人审批意见\n|{2} 同意立案。　王刚　2025年3月6日", "*/意见/@态度",
         "同意"},
        {"nor does a line that heads them", NULL,
         "= 立案呈批表\n案由：申报不实\n二、审批意见\n经办人意见：建议立案。2025年3月5日\n"
         "部门负责人意见：拟同意立案。2025年3月5日\n关领导意见：同意立案。2025年3月6日",
         "concat(count(*/意见), */意见[@角色='负责人'], count(*/意见[@状态]))", "3同意立案。0"},
        {"the last level left blank is no heading", NULL,
         "= 立案呈批表\n案由：申报不实\n审批意见：\n经办人意见：建议立案。2025年3月5日", "count(*/意见[@状态='空'])",
         "1"},
        {"a blank one is blank", NULL,
         "= 立案审批表\n| 案由 | 申报不实\n| 承办人意见 | 建议立案。\n| 负责人审批意见 | ",
         "*/意见[@角色='负责人']/@状态", "空"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_steps), cmocka_unit_test(test_names),
                                       cmocka_unit_test(test_headings)};
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
