/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* What was ticked, however a form draws its boxes. */

#define SERVED(words) "= 送达回证\n送达方式：" words
#define WAY "concat(*/送达方式/@值, */送达方式/@状态)"

static void test_choices(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"round brackets behind the words", NULL, SERVED("直接送达（ ） 留置送达（√）"), WAY, "留置"},
        {"divided by stops", NULL, SERVED("直接送达（  ）、留置送达（√）、邮寄送达（  ）"), WAY, "留置"},
        {"the first of them", NULL, SERVED("直接送达（√） 邮寄送达（ ）"), WAY, "直接"},
        {"blanks beside the tick", NULL, SERVED("直接送达（ ）  留置送达（ √ ）  公告送达（ ）"), WAY, "留置"},
        {"in front of the words", NULL, SERVED("（ ）直接送达 （√）留置送达"), WAY, "留置"},
        {"none was ticked", NULL, SERVED("直接送达（ ） 留置送达（ ）"), WAY, "未选"},
        {"a tick in front of a word, no boxes", NULL, SERVED("√留置送达  直接送达"), WAY, "留置"},
        {"and behind one", NULL, SERVED("直接送达 留置送达√ 邮寄送达"), WAY, "留置"},
        {"two of them", NULL, "= 立案审批表\n案件来源：监督检查√ 投诉举报√ 上级交办", "*/案件来源/@值",
         "监督检查、投诉举报"},
        {"square boxes in front", NULL, SERVED("□直接送达 ☑留置送达"), WAY, "留置"},
        {"no box at all", NULL, SERVED("直接送达"), WAY, "直接"},
        {"brackets that are none", NULL, SERVED("直接送达（法定代表人签收）"), WAY, "直接"},
    };
    ASK_ROWS(rows);
}

static void test_opinions(void **state) {
    (void)state;
#define OPINION(words) "= 立案审批表\n案由：无照经营\n负责人意见：" words " 张三 2024年3月5日", "*/意见/@态度"
    static const facts_row rows[] = {
        {"agreed", NULL, OPINION("同意（√）不同意（ ）"), "同意"},
        {"not agreed", NULL, OPINION("同意（ ）不同意（√）"), "不同意"},
        {"neither was ticked", NULL, OPINION("同意（ ）不同意（ ）"), "其他"},
        {"a note in brackets is no box", NULL, OPINION("同意立案（见附件）。"), "同意"},
    };
    ASK_ROWS(rows);
}

static void test_unanswered(void **state) {
    (void)state;
#define FILING(source) "= 立案审批表\n| 来源 | " source "\n| 案由 | 无照经营"
#define OPEN "count(*/空白[@类='未选'])"
    static const facts_row rows[] = {
        {"the answer in front of the bracket with the others", NULL, FILING("巡查发现（□举报 □转办）"), OPEN, "0"},
        {"behind a colon", NULL, "= 立案审批表\n来源：巡查发现（□举报 □转办）\n案由：无照经营", OPEN, "0"},
        {"nothing in front", NULL, FILING("（□举报 □转办）"), OPEN, "1"},
        {"a line in front is nothing written", NULL, FILING("____（□举报 □转办）"), OPEN, "1"},
        {"the label in front", NULL, "= 立案审批表\n案件来源（□举报 □转办）\n案由：无照经营", OPEN, "1"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_unanswered), cmocka_unit_test(test_choices),
                                       cmocka_unit_test(test_opinions)};
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
