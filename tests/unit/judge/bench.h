/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_TEST_JUDGE_BENCH_H
#define JP_TEST_JUDGE_BENCH_H

/* A rubric of one item and a tree of a few lines: what one row of a table is tried on. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <libxml/parser.h>

#include "juanping/base/file.h"
#include "juanping/judge/judge.h"

#define NAME(text)                                                                                                     \
    { "" text, sizeof(text) - 1 }
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

static const jp_view bench_documents[] = {
    NAME("立案审批表"), NAME("现场检查笔录"), NAME("询问笔录"),         NAME("事先告知书"),     NAME("听证告知书"),
    NAME("未识别"),     NAME("听证笔录"),     NAME("听证通知书"),       NAME("集体讨论记录"),   NAME("行政处罚决定书"),
    NAME("送达回证"),   NAME("送达公告"),     NAME("放弃陈述申辩声明"), NAME("延期审批表"),     NAME("鉴定期间告知书"),
    NAME("卷内目录"),   NAME("催告书"),       NAME("查封扣押清单"),     NAME("强制措施决定书"),
};
static const jp_view bench_fields[] = {
    NAME("批准日期"), NAME("日期"),     NAME("文号"),     NAME("罚款"),     NAME("没收"),     NAME("罚种"),
    NAME("执法人员"), NAME("开始时间"), NAME("结束时间"), NAME("当事人"),   NAME("机关"),     NAME("落款机关"),
    NAME("证件号码"), NAME("引用"),     NAME("签名"),     NAME("地点"),     NAME("记录人"),   NAME("印章"),
    NAME("送达文书"), NAME("收件日期"), NAME("送达时间"), NAME("送达方式"), NAME("公告日期"), NAME("开始日期"),
    NAME("结束日期"), NAME("经营者"),   NAME("意见"),     NAME("审核人"),   NAME("被检查人"), NAME("目录项"),
};
static const jp_view bench_attributes[] = {NAME("分"),   NAME("证号"), NAME("类"),  NAME("校验"),
                                           NAME("角色"), NAME("形式"), NAME("法"),  NAME("条"),
                                           NAME("种类"), NAME("署名"), NAME("日期")};

static const char bench_head[] = "[标准]\n名称 = 试\n类型 = penalty-general\n版本 = 1\n条例 = 监督条例\n满分 = 10\n"
                                 "[等次]\n优秀 = 9\n不合格 = 0\n[分值]\n程序 = 10\n[开关]\n开 = 是\n关 = 否\n";
static const char bench_item[] = "[P01]\n标题 = 题\n类别 = 程序\n标准分 = 10\n依据 = 法\n条例 = 18(四)\n";
static const char bench_sentence[] = "说明 = \"不对\"\n"; /* unless the lines have one of their own */

static const char bench_thresholds[] =
    "[听证 默认]\n公民下界 = 1000\n公民上界 = 5000\n单位下界 = 30000\n单位上界 = 50000\n罚种 = 吊销|停产停业\n确认 = "
    "否\n来源 = 试\n"
    "[听证 市场监管]\n公民下界 = 10000\n公民上界 = 10000\n单位下界 = 100000\n单位上界 = 100000\n个体工商户 = "
    "公民\n罚种 = 吊销\n确认 = 是\n来源 = 试\n"
    "[听证 市场监管 乡]\n公民下界 = 500\n公民上界 = 500\n单位下界 = 500\n单位上界 = 500\n确认 = 是\n来源 = 试\n"
    "[集体讨论 默认]\n罚种 = 吊销\n确认 = 否\n来源 = 试\n"
    "[参数 立案期限 市场监管]\n下界 = 15\n上界 = 15\n单位 = 工作日\n确认 = 是\n来源 = 试\n"
    "[参数 立案期限 默认]\n下界 = 7\n上界 = 30\n单位 = 日\n确认 = 否\n来源 = 试\n"
    "[参数 扣除鉴定 市场监管]\n下界 = 1\n上界 = 1\n确认 = 是\n来源 = 试\n"
    "[参数 扣除鉴定 默认]\n下界 = 0\n上界 = 1\n确认 = 否\n来源 = 试\n"
    "[参数 扣除公告 默认]\n下界 = 1\n上界 = 1\n确认 = 是\n来源 = 试\n";

typedef struct bench {
    jp_arena arena;
    jp_laws laws;
    jp_judge_tables tables;
    jp_thresholds *thresholds;
    jp_calendar *calendar;
} bench;

static bench the_bench;

static inline jp_rubric_words bench_words(void) {
    jp_rubric_words words = {.documents = bench_documents,
                             .document_count = COUNT_OF(bench_documents),
                             .fields = bench_fields,
                             .field_count = COUNT_OF(bench_fields),
                             .attributes = bench_attributes,
                             .attribute_count = COUNT_OF(bench_attributes)};
    words.functions = jp_judge_signatures(&words.function_count);
    words.tables = jp_thresholds_tables(the_bench.thresholds, &words.table_count);
    words.parameters = jp_thresholds_parameters(the_bench.thresholds, &words.parameter_count);
    return words;
}

static void bench_say(const jp_error *err) {
    char text[1200];
    jp_error_text(err, JP_LANG_EN, text, sizeof text);
    print_error("%s\n", text);
}

/* Text in a file of its own, for loaders that take a path; the file is gone when they return. */
static inline bool bench_load_thresholds(const char *text, jp_thresholds **out, jp_error *err) {
    char path[] = "/tmp/jp-thresholds-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    (void)close(fd);
    assert_true(jp_file_write(path, jp_view_of(text), err));
    bool ok = jp_thresholds_load(path, &the_bench.arena, out, err);
    (void)unlink(path);
    return ok;
}

static const char bench_laws[] =
    "[行政处罚法]\n级别 = 法律\n[行政处罚法@2017]\n生效 = 2018-01-01\n失效 = 2021-07-14\n最高条 = 64\n确认 = "
    "是\n来源 = 试\n[行政处罚法@2021]\n生效 = 2021-07-15\n最高条 = 86\n确认 = 是\n来源 = 试\n"
    "[某规定]\n级别 = 规章\n[某规定@2015]\n生效 = 2015-01-01\n失效 = 2021-07-14\n最高条 = 10\n确认 = 是\n来源 = 试\n"
    "[某规定@2021]\n生效 = 2021-07-15\n最高条 = 10\n确认 = 否\n来源 = 试\n"
    "[某办法]\n级别 = 规章\n[某办法@1]\n生效 = 2021-07-15\n最高条 = 10\n确认 = 否\n来源 = 试\n"
    "[无数条例]\n级别 = 行政法规\n[无数条例@1]\n生效 = 2021-07-15\n确认 = 否\n来源 = 试\n";

static inline bool bench_load_laws(jp_laws *out, jp_error *err) {
    char path[] = "/tmp/jp-laws-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    (void)close(fd);
    assert_true(jp_file_write(path, jp_view_of(bench_laws), err));
    bool ok = jp_laws_load(path, &the_bench.arena, out, err);
    (void)unlink(path);
    return ok;
}

static inline int bench_set_up(void **state) {
    bench *b = &the_bench;
    jp_error err;

    (void)state;
    jp_arena_init(&b->arena);
    if (!jp_calendar_load(JP_SOURCE_SCORING_DIR "/calendar.tsv", &b->arena, &b->calendar, &err) ||
        !bench_load_thresholds(bench_thresholds, &b->thresholds, &err) || !bench_load_laws(&b->laws, &err)) {
        bench_say(&err);
        return -1;
    }
    b->tables = (jp_judge_tables){.laws = &b->laws, .calendar = b->calendar, .thresholds = b->thresholds};
    return 0;
}

static inline int bench_tear_down(void **state) {
    (void)state;
    jp_arena_release(&the_bench.arena);
    xmlCleanupParser();
    return 0;
}

/* Judge item lines (below [P01]) on the children of 案卷. The answer lives in the arena of the bench. */
static inline jp_answer bench_judge_with(const char *head, const char *lines, const char *attributes,
                                         const char *content) {
    jp_arena *arena = &the_bench.arena;
    jp_rubric_words words = bench_words();
    const char *text =
        jp_arena_printf(arena, "%s%s%s%s", head, bench_item,
                        jp_view_contains(jp_view_of(lines), JP_VIEW("\n说明 =")) ? "" : bench_sentence, lines);
    const char *xml = jp_arena_printf(arena, "<案卷 %s>%s</案卷>", attributes, content);
    jp_rubric rubric;
    jp_error err;
    jp_answer *answers;

    if (!jp_rubric_parse(jp_view_of(text), "test.ini", &words, arena, &rubric, &err)) {
        bench_say(&err);
        fail_msg("rubric: %s", lines);
    }
    xmlDocPtr tree = xmlReadMemory(xml, (int)strlen(xml), "tree.xml", "UTF-8", XML_PARSE_NOBLANKS);
    assert_non_null(tree);
    if (!jp_judge(&rubric, tree, &the_bench.tables, arena, &answers, &err)) {
        bench_say(&err);
        fail_msg("judge: %s", lines);
    }
    jp_answer answer = answers[0];
    answer.id = JP_VIEW("P01");
    xmlFreeDoc(tree);
    jp_rubric_release(&rubric);
    return answer;
}

static inline jp_answer bench_judge(const char *lines, const char *attributes, const char *content) {
    return bench_judge_with(bench_head, lines, attributes, content);
}

/* "pass", "deduct" … as one letter would not say why a row failed. */
static inline void bench_expect(const char *why, const jp_answer *answer, const char *outcome, const char *in_reason) {
    if (strcmp(jp_outcome_name(answer->outcome), outcome) != 0) {
        fail_msg("%s: expected %s, found %s: %.*s", why, outcome, jp_outcome_name(answer->outcome),
                 JP_VIEW_ARG(answer->reason));
    }
    if (in_reason && !jp_view_contains(answer->reason, jp_view_of(in_reason))) {
        fail_msg("%s: %s is not in: %.*s", why, in_reason, JP_VIEW_ARG(answer->reason));
    }
}

/* A condition, what stands in the dossier, and whether it is met (pass), not (deduct) or open (undetermined). */
typedef struct bench_row {
    const char *why, *condition, *attributes, *content, *outcome, *in_reason;
} bench_row;

static inline jp_answer bench_run_row(const bench_row *row) {
    const char *lines =
        jp_arena_printf(&the_bench.arena, "机判 = A\n证据 = 行政处罚决定书\n判定 = \"%s\"\n", row->condition);
    jp_answer answer = bench_judge(lines, row->attributes, row->content);

    bench_expect(row->why, &answer, row->outcome, row->in_reason);
    return answer;
}

static inline void bench_run_rows(const bench_row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        (void)bench_run_row(&rows[i]);
    }
}

#endif
