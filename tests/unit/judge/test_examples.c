/* SPDX-License-Identifier: Apache-2.0 */
#include "bench.h"

#define RULES                                                                                                          \
    "机判 = A\n检索 = 询问笔录\n判定 = 询问笔录\n扣分 = 2.5\n"                                         \
    "[P02]\n标题 = 题\n类别 = 甲\n标准分 = 1\n依据 = 法\n条例 = 17\n机判 = H\n提示 = 看\n"
#define MET "<例 项='P01' 应='met'><案卷><询问笔录 成员='1'/></案卷></例>"
#define UNMET "<例 项='P01' 应='unmet' 扣='2.5'><案卷/></例>"

/* Run examples; false when the file itself cannot be used. */
static bool run(const char *examples, jp_example_report *out, jp_error *err) {
    jp_arena *arena = &the_bench.arena;
    jp_rubric_words words = bench_words();
    const char *text = jp_arena_printf(
        arena, "%s[P01]\n标题 = 题\n类别 = 程序\n标准分 = 10\n依据 = 法\n条例 = 18(四)\n说明 = 不对\n%s", bench_head,
        RULES);
    char path[] = "/tmp/jp-examples-XXXXXX";
    jp_rubric rubric;

    /* 甲 is a category of its own, so that the sums stay what they are. */
    const char *cut = strstr(text, "程序 = 10\n");
    text = jp_arena_printf(arena, "%.*s程序 = 10\n甲 = 1\n%s", (int)(cut - text), text, cut + strlen("程序 = 10\n"));
    cut = strstr(text, "满分 = 10");
    text = jp_arena_printf(arena, "%.*s满分 = 11%s", (int)(cut - text), text, cut + strlen("满分 = 10"));
    if (!jp_rubric_parse(jp_view_of(text), "test.ini", &words, arena, &rubric, err)) {
        bench_say(err);
        fail();
    }
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    (void)close(fd);
    assert_true(jp_file_write(path, jp_view_of(examples), err));
    bool ok = jp_judge_examples(&rubric, path, &the_bench.tables, arena, out, err);
    (void)unlink(path);
    jp_rubric_release(&rubric);
    return ok;
}

static void test_reports(void **state) {
    static const struct {
        const char *why, *content;
        uint32_t run, failed, without;
        const char *in_text;
    } rows[] = {
        {"all as they should be", MET UNMET, 2, 0, 0, NULL},
        {"no unmet example", MET, 1, 0, 1, "不符"},
        {"none at all", "", 0, 0, 1, "符合和不符"},
        {"one that comes out otherwise", MET UNMET "<例 项='P01' 应='met' 说明='没有笔录'><案卷/></例>", 3, 1, 0,
         "没有笔录"},
        {"other points", MET "<例 项='P01' 应='unmet' 扣='2'><案卷/></例>", 2, 1, 0, "2.50"},
        {"points that are none", MET UNMET "<例 项='P01' 应='unmet' 扣='两分'><案卷/></例>", 3, 1, 0, "分数"},
        {"no such item", MET UNMET "<例 项='P99' 应='met'><案卷/></例>", 3, 1, 0, "P99"},
        {"no such word", MET UNMET "<例 项='P01' 应='yes'><案卷/></例>", 3, 1, 0, "undetermined"},
        {"another element", MET UNMET "<foo/>", 2, 1, 0, "例"},
        {"undetermined", MET UNMET "<例 项='P02' 应='undetermined'><案卷/></例>", 3, 0, 0, NULL},
        {"line numbers", "\n\n" MET UNMET "\n<例 项='P99' 应='met'/>", 3, 1, 0, ":4: [P99]"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_example_report report;
        jp_error err;
        const char *xml = jp_arena_printf(&the_bench.arena, "<示例>%s</示例>", rows[i].content);
        if (!run(xml, &report, &err)) {
            bench_say(&err);
            fail_msg("%s", rows[i].why);
        }
        if (report.run != rows[i].run || report.failed != rows[i].failed || report.items_without != rows[i].without ||
            (rows[i].in_text && !jp_view_contains(report.text, jp_view_of(rows[i].in_text))) ||
            (!rows[i].in_text && report.text.bytes > 0)) {
            fail_msg("%s: %u run, %u failed, %u without: %.*s", rows[i].why, report.run, report.failed,
                     report.items_without, JP_VIEW_ARG(report.text));
        }
    }
}

/* Tricky examples are counted, and what has none is told without being held against the file. */
static void test_tricky(void **state) {
    static const struct {
        const char *why, *content;
        uint32_t failed, tricky, plain;
    } rows[] = {
        {"none", MET UNMET, 0, 0, 1},
        {"one", MET UNMET "<例 项='P01' 应='met' 难='是'><案卷><询问笔录 成员='1'/></案卷></例>", 0, 1, 0},
        {"of an item for people", MET UNMET "<例 项='P02' 应='undetermined' 难='是'><案卷/></例>", 0, 1, 1},
        {"said not to be", MET UNMET "<例 项='P01' 应='met' 难='否'><案卷><询问笔录 成员='1'/></案卷></例>", 0, 0, 1},
        {"no such word", MET UNMET "<例 项='P01' 应='met' 难='很'><案卷><询问笔录 成员='1'/></案卷></例>", 1, 0, 1},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_example_report report;
        jp_error err;
        if (!run(jp_arena_printf(&the_bench.arena, "<示例>%s</示例>", rows[i].content), &report, &err)) {
            bench_say(&err);
            fail_msg("%s", rows[i].why);
        }
        if (report.failed != rows[i].failed || report.tricky != rows[i].tricky || report.items_plain != rows[i].plain ||
            report.items_without != 0 || !jp_view_eq_text(report.plain_text, rows[i].plain > 0 ? "P01" : "")) {
            fail_msg("%s: %u failed, %u tricky, %u plain", rows[i].why, report.failed, report.tricky,
                     report.items_plain);
        }
    }
}

static void test_files_that_cannot_be_used(void **state) {
    static const struct {
        const char *why, *text;
        jp_code code;
    } rows[] = {
        {"no XML", "<示例>", JP_E_XML_SYNTAX},
        {"another root", "<a/>", JP_E_RUBRIC_EXAMPLE},
        {"empty", "", JP_E_XML_SYNTAX},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_example_report report;
        jp_error err = {JP_OK, "", "", ""};
        if (run(rows[i].text, &report, &err) || err.code != rows[i].code) {
            fail_msg("%s: %s", rows[i].why, jp_code_name(err.code));
        }
    }
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_reports),
    cmocka_unit_test(test_tricky),
    cmocka_unit_test(test_files_that_cannot_be_used),
};

int main(void) {
    return cmocka_run_group_tests(tests, bench_set_up, bench_tear_down);
}
