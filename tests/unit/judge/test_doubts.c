/* SPDX-License-Identifier: Apache-2.0 */
#include "bench.h"

/* Words that no field took, and the copies of one decision: where either begins and ends. */

#define XJ "区划='650102'"

#define PERHAPS(names, words)                                                                                          \
    "<现场检查笔录 成员='1' 名称='现场检查笔录' 或有='" names "'><段 处='p1'>某局</段><段 处='p4'>" words              \
    "</段></现场检查笔录>"
#define SIXTEEN "河滩西侧的空地长二十米宽十米余处"

static void test_unclaimed_words(void **state) {
    static const char no_place[] = "not(有内容(现场检查笔录/地点))";
    static const bench_row rows[] = {
        {"short words are quoted whole", no_place, XJ, PERHAPS("地点@p4", SIXTEEN), "undetermined",
         "「" SIXTEEN "」可能就是"},
        {"longer ones are cut", no_place, XJ, PERHAPS("地点@p4", SIXTEEN "沙"), "undetermined",
         "「" SIXTEEN "…」可能就是"},
        {"but not within a day", no_place, XJ, PERHAPS("地点@p4", "机关负责人：同意。　2024年5月10日，王刚"),
         "undetermined", "「机关负责人：同意。　2024年5月10日…」可能就是"},
        {"nor in front of one that the cut would take off", no_place, XJ, PERHAPS("地点@p4", SIXTEEN "月沙"),
         "undetermined", "「" SIXTEEN "月…」可能就是"},
        {"figures without end are cut", no_place, XJ, PERHAPS("地点@p4", SIXTEEN "12345678901234567"), "undetermined",
         "「" SIXTEEN "1234567890123456…」可能就是"},
        {"where nothing stands at the place, the place is told", no_place, XJ, PERHAPS("地点@p9", "沙"), "undetermined",
         "「p9」可能就是"},
        {"a field whose name begins alike is another", no_place, XJ, PERHAPS("地点名@p4", "沙"), "pass", NULL},
        {"a name without its place says nothing", no_place, XJ, PERHAPS("地点", "沙"), "pass", NULL},
        {"the second of two names", no_place, XJ, PERHAPS("记录人@p1|地点@p4", "沙"), "undetermined", "「沙」可能就是"},
        {"a word of the tree is said as people say it", "not(有内容(现场检查笔录/引用))", XJ, PERHAPS("引用@p4", "沙"),
         "undetermined", "可能就是法律依据"},
        {"what a predicate names is not looked for", "not(有内容(现场检查笔录[not(地点)]/开始时间))", XJ,
         PERHAPS("地点@p4", "沙"), "pass", NULL},
        {"looked for in another paper than the one at hand",
         "count(现场检查笔录[not(有内容(/案卷/询问笔录/地点))]) = 1", XJ,
         "<询问笔录 成员='2'/>" PERHAPS("地点@p4", "沙"), "pass", NULL},
        {"of two papers of the name the second", no_place, XJ, "<现场检查笔录 成员='2'/>" PERHAPS("地点@p4", "沙"),
         "undetermined", "可能就是地点"},
        {"either of two, the first perhaps", "缺项(现场检查笔录, '地点/开始时间') = 1", XJ, PERHAPS("地点@p4", "沙"),
         "undetermined", "可能就是地点"},
        {"a doubt beside what is surely missing is not counted", "缺项(现场检查笔录, '地点|开始时间|结束时间') = 2", XJ,
         PERHAPS("地点@p4", "沙"), "pass", NULL},
        {"no name is no field", "缺项(现场检查笔录, '地点||记录人') = 2", XJ, "<现场检查笔录 成员='1'/>", "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

/* One doubt is told, and none beside what is sure. */
static void test_told_alone(void **state) {
    static const struct {
        bench_row row;
        const char *not_in_reason;
    } rows[] = {
        {{"of two doubted the first is told", "缺项(现场检查笔录, '地点|记录人') = 2", XJ,
          PERHAPS("地点@p4|记录人@p1", "沙"), "undetermined", "可能就是地点"},
         "记录人"},
        {{"no doubt is told beside what is surely missing", "缺项(现场检查笔录, '地点|开始时间') = 0", XJ,
          PERHAPS("地点@p4", "沙"), "deduct", NULL},
         "可能就是"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const jp_answer answer = bench_run_row(&rows[i].row);
        if (jp_view_contains(answer.reason, jp_view_of(rows[i].not_in_reason))) {
            fail_msg("%s: %.*s", rows[i].row.why, JP_VIEW_ARG(answer.reason));
        }
    }
}

#define NUMBERED(member, number, lines)                                                                                \
    "<行政处罚决定书 成员='" member "' 题='当场行政处罚决定书'><文号 值='" number                                      \
    "'>x</文号><当事人>甲店</当事人><日期 值='2025-03-05'>x</日期>" lines "</行政处罚决定书>"
#define GIVEN NUMBERED("2", "甲1", "")
#define FIVE "<段>一</段><段>二</段><段>三</段><段>四</段><段>五</段>"

/* A line at the head that says 存根 makes the first a counterfoil of the second. */
static void test_counterfoils(void **state) {
    static const char one[] = "count(每案一份(行政处罚决定书)) = 1";
    static const char two[] = "count(每案一份(行政处罚决定书)) = 2";
    static const bench_row rows[] = {
        {"no paper, no copy", "count(每案一份(行政处罚决定书)) = 0", XJ, "", "pass", NULL},
        {"in the sixth line", one, XJ, NUMBERED("1", "甲9", FIVE "<段>（存根）</段>") GIVEN, "pass", NULL},
        {"in the seventh", two, XJ, NUMBERED("1", "甲9", FIVE "<段>六</段><段>（存根）</段>") GIVEN, "pass", NULL},
        {"in forty bytes", one, XJ, NUMBERED("1", "甲9", "<段>第1联存根由本机关留存备查用</段>") GIVEN, "pass", NULL},
        {"in forty-one", two, XJ, NUMBERED("1", "甲9", "<段>第12联存根由本机关留存备查用</段>") GIVEN, "pass", NULL},
        {"a photocopy of one is none", two, XJ, NUMBERED("1", "甲9", "<段>存根复印件</段>") GIVEN, "pass", NULL},
        {"a field is no line", two, XJ, NUMBERED("1", "甲9", "<地点>存根</地点>") GIVEN, "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define TEXT(text) "<行政处罚决定书 成员='2'><段 处='p2'>" text "</段></行政处罚决定书>"

static void test_boxes(void **state) {
    static const char filed[] = "匹配(行政处罚决定书/段, '立案')";
    static const bench_row rows[] = {
        {"square brackets", filed, XJ, TEXT("处理：[ ]未发现问题 [√]责令改正 [ ]移交立案"), "deduct", NULL},
        {"round ones", filed, XJ, TEXT("处理：( )未发现问题 (√)责令改正 ( )移交立案"), "deduct", NULL},
        {"signs", filed, XJ, TEXT("处理：□未发现问题 ☑责令改正 □移交立案"), "deduct", NULL},
        {"rounds", filed, XJ, TEXT("处理：○未发现问题 ●责令改正 ○移交立案"), "deduct", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_unclaimed_words),
        cmocka_unit_test(test_told_alone),
        cmocka_unit_test(test_counterfoils),
        cmocka_unit_test(test_boxes),
    };
    return cmocka_run_group_tests(tests, bench_set_up, bench_tear_down);
}
