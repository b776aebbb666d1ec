/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_TEST_RUBRIC_WORDS_H
#define JP_TEST_RUBRIC_WORDS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "juanping/base/file.h"
#include "juanping/rubric/rubric.h"

#define NAME(text)                                                                                                     \
    { "" text, sizeof(text) - 1 }
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

static const jp_view word_documents[] = {NAME("立案审批表"), NAME("行政处罚决定书"), NAME("询问笔录")};
static const jp_view word_fields[] = {NAME("批准日期"), NAME("日期"), NAME("地点"), NAME("引用")};
static const jp_view word_attributes[] = {NAME("条"), NAME("分")};
static const jp_view word_events[] = {NAME("立案"), NAME("决定")};
static const jp_function_sig word_functions[] = {{NAME("所见"), 0, 0},   {NAME("日历日"), 2, 2}, {NAME("匹配"), 2, 2},
                                                 {NAME("有文书"), 1, 1}, {NAME("缺项"), 2, 2},   {NAME("期满日"), 3, 3},
                                                 {NAME("阈值"), 2, 2},   {NAME("参数"), 1, 1},   {NAME("选"), 1, 3}};
static const jp_view word_tables[] = {NAME("听证")};
static const jp_view word_parameters[] = {NAME("立案期限")};
static const jp_rubric_words words = {.documents = word_documents,
                                      .document_count = COUNT_OF(word_documents),
                                      .fields = word_fields,
                                      .field_count = COUNT_OF(word_fields),
                                      .attributes = word_attributes,
                                      .attribute_count = COUNT_OF(word_attributes),
                                      .events = word_events,
                                      .event_count = COUNT_OF(word_events),
                                      .functions = word_functions,
                                      .function_count = COUNT_OF(word_functions),
                                      .tables = word_tables,
                                      .table_count = COUNT_OF(word_tables),
                                      .parameters = word_parameters,
                                      .parameter_count = COUNT_OF(word_parameters)};

#define HEAD_LINES "[标准]\n名称 = 试\n类型 = penalty-general\n版本 = 1\n条例 = 监督条例\n满分 = 10\n"
#define GRADE_LINES "[等次]\n优秀 = 9\n合格 = 6\n不合格 = 0\n"
#define POINT_LINES "[分值]\n程序 = 6\n文书 = 4\n[开关]\n超期否决 = 否\n"
#define P01_HEAD "[P01]\n标题 = 题\n类别 = 程序\n标准分 = 6\n依据 = 某法第一条\n条例 = 18(四)\n说明 = 不对\n"
#define P01_LINES P01_HEAD "机判 = A\n证据 = 立案审批表\n判定 = 立案审批表\n"
#define P02_LINES "[P02]\n标题 = 题\n类别 = 文书\n标准分 = 4\n依据 = 某法第二条\n条例 = 17\n机判 = H\n提示 = 看\n"
#define GOOD_RUBRIC HEAD_LINES GRADE_LINES POINT_LINES P01_LINES P02_LINES

static jp_arena arena;

static inline int set_up(void **state) {
    (void)state;
    jp_arena_init(&arena);
    return 0;
}

static inline int tear_down(void **state) {
    (void)state;
    jp_arena_release(&arena);
    return 0;
}

static inline void expect_error(const char *why, const jp_error *err, jp_code code, const char *where_end,
                                const char *in_text) {
    char text[1200];
    jp_error_text(err, JP_LANG_ZH, text, sizeof text);
    if (err->code != code || !jp_view_ends_with(jp_view_of(err->where), jp_view_of(where_end)) ||
        !strstr(text, in_text)) {
        fail_msg("%s: %s, %s", why, jp_code_name(err->code), text);
    }
}

#endif
