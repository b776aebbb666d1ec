/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../../src/report/tags.h"
#include "juanping/report/timeline.h"

/* The time line as reports read it from a stored tree. */

#define PAPERS                                                                                                         \
    "<案卷 类型=\"penalty-general\"><立案审批表 成员=\"1\"><段 处=\"p1\">&lt;事件 名=\"假\"/&gt;</段></立案审批表>"

static void test_events(void **state) {
    static const struct {
        const char *why, *tree, *said; /* of the last event, its parts separated by | ; NULL: no event */
    } rows[] = {
        {"no tree", "", NULL},
        {"a tree without a time line", PAPERS "</案卷>", NULL},
        {"an empty time line", PAPERS "<时间线/></案卷>", NULL},
        {"what a paper says is no event",
         PAPERS
         "<时间线><事件 名=\"立案\" 值=\"2024-03-04\" 文书=\"立案审批表\" 成员=\"1.docx\" 处=\"p1\"/></时间线></案卷>",
         "2024-03-04|立案|立案审批表|1.docx 第1段||"},
        {"all there is",
         PAPERS
         "<时间线><事件 名=\"甲\" 值=\"2024-03-01\"/><事件 名=\"询问\" 值=\"2024-03-04\" 时刻=\"2024-03-04T09:30\" "
         "文书=\"询问笔录\" 成员=\"a&amp;b.docx\" 处=\"t1r2c3\" 隔工作日=\"1-4\" "
         "存疑=\"早于立案\"/></时间线></案卷>",
         "2024-03-04 09:30|询问|询问笔录|a&b.docx 表1第2行第3格|1-4|疑有错误：早于立案"},
        {"attributes written as numbers",
         PAPERS
         "<时间线><事件 名=\"&#x7ACB;&#x6848;\" 值=\"2024-03-04\" 文书=\"\" 成员=\"1\" 处=\"\"/></时间线></案卷>",
         "2024-03-04|立案||1 ||"},
        {"cut off", PAPERS "<时间线><事件 名=\"立案\" 值=\"2024", NULL},
    };
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_timeline_event e;
        const char *said = NULL;
        for (size_t at = 0; jp_timeline_next(jp_view_of(rows[i].tree), &at, &arena, &e);) {
            said = jp_arena_printf(&arena, "%.*s|%.*s|%.*s|%.*s|%.*s|%.*s", JP_VIEW_ARG(e.when), JP_VIEW_ARG(e.name),
                                   JP_VIEW_ARG(e.document), JP_VIEW_ARG(jp_timeline_place(&e, &arena)),
                                   JP_VIEW_ARG(e.gap_workdays), JP_VIEW_ARG(jp_timeline_note(&e, &arena)));
        }
        if ((said == NULL) != (rows[i].said == NULL) || (said && strcmp(said, rows[i].said) != 0)) {
            fail_msg("%s: %s", rows[i].why, said ? said : "none");
        }
    }
    jp_arena_release(&arena);
}

static void test_decode(void **state) {
    static const struct {
        const char *why, *text, *plain;
    } rows[] = {
        {"nothing to resolve", "甲乙", "甲乙"},
        {"marks", "&lt;甲&gt;&amp;&quot;", "<甲>&\""},
        {"a line", "甲&#10;乙", "甲\n乙"},
        {"a character by its number", "&#x7532;乙", "甲乙"},
        {"no number", "&#xZZ;", "&#xZZ;"},
        {"no end", "&#x7532", "&#x7532"},
        {"beyond all characters", "&#x7532753275327532;", "&#x7532753275327532;"},
        {"resolved once", "&amp;lt;", "&lt;"},
    };
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_view plain = jp_tag_decode(jp_view_of(rows[i].text), &arena);
        if (!jp_view_eq_text(plain, rows[i].plain)) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(plain));
        }
    }
    jp_arena_release(&arena);
}

static const struct CMUnitTest tests[] = {cmocka_unit_test(test_events), cmocka_unit_test(test_decode)};

int main(void) {
    return cmocka_run_group_tests(tests, NULL, NULL);
}
