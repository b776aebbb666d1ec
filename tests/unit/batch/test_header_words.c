/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "../../../src/batch/header_words.h"

/* What a reader is told of a dossier's number and cause. */

static const struct {
    const char *why, *kind, *cause, *from_names, *docno, *tree;
    const char *wanted_cause, *wanted_docno;
} rows[] = {
    {"the number with the brackets of its paper, not with those of the cover", "penalty-general", "涉嫌无照经营案", "",
     "(沂水)应急罚〔2024〕46号",
     "<卷宗封面 成员='1.docx'><文号 值='(沂水)应急罚〔2024〕46号'>(沂水)应急罚[2024]46号</文号></卷宗封面>"
     "<行政处罚决定书 成员='2.docx'><文号 "
     "值='(沂水)应急罚〔2024〕46号'>（沂水）应急罚〔2024〕46号</文号></行政处罚决定书>",
     "涉嫌无照经营案", "（沂水）应急罚〔2024〕46号"},
    {"half-width ones stay where the paper has them", "penalty-general", "", "", "(乌)检通〔2025〕1号",
     "<行政检查通知书 成员='1.docx'><文号 值='(乌)检通〔2025〕1号'>(乌)检通〔2025〕1号</文号></行政检查通知书>", "",
     "(乌)检通〔2025〕1号"},
    {"a number that no paper prints comes from a ledger and stays", "penalty-general", "", "", "甲罚〔2025〕1号",
     "<行政处罚决定书 成员='1.docx'><文号 值='甲罚〔2025〕2号'>甲罚〔2025〕2号</文号></行政处罚决定书>", "",
     "甲罚〔2025〕1号"},
    {"what somebody called the folder is no cause", "penalty-summary", NULL, "未签收未备案", "", "", "", ""},
    {"a name that says of what it is, is one", "penalty-general", NULL, "涉嫌无照经营案", "", "", "涉嫌无照经营案", ""},
    {"the same words in a paper are a cause", "coercive-execution", "代履行案", "代履行案", "", "", "代履行案", ""},
    {"a licence is not told by its whole content", "licence",
     "住宿场所（宾馆）；卫生许可证号：浙卫公证字第1号；有效期限四年", "", "",
     "<许可申请书 成员='1.docx'><申请事项>☑新办　□变更</申请事项></许可申请书>"
     "<许可受理通知书 成员='2.docx'><申请事项>公共场所卫生许可证延续</申请事项></许可受理通知书>",
     "公共场所卫生许可证延续", ""},
    {"else by the title of the application", "licence", "", "", "",
     "<许可申请书 成员='1.docx' 题='某局&#10;娱乐经营许可证申请登记表'/>", "娱乐经营许可", ""},
    {"a title that says no more than that it is one", "licence", "", "", "",
     "<许可申请书 成员='1.docx' 题='行政许可申请书'/>", "", ""},
    {"an inspection by its subject as approved", "inspection", "", "", "",
     "<行政检查通知书 成员='1.docx'><检查事项>第二小学操场</检查事项></行政检查通知书>"
     "<行政检查审批表 成员='2.docx'><检查事项>施工用电、基坑支护。</检查事项></行政检查审批表>",
     "施工用电、基坑支护", ""},
    {"an inspection whose papers name none has none", "inspection", NULL, "金山副食商行案", "", "", "", ""},
};

static void test_header(void **state) {
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_header names = {.cause = jp_view_of(jp_arena_strdup(&arena, rows[i].from_names))};
        jp_facts facts;

        assert_true(
            jp_facts_restore(jp_view_of(jp_arena_printf(&arena, "<案卷>%s</案卷>", rows[i].tree)), &arena, &facts));
        facts.header = (jp_header){.kind = jp_view_of(rows[i].kind),
                                   .docno = jp_view_of(rows[i].docno),
                                   /* the last resort is the very text of the name */
                                   .cause = rows[i].cause ? jp_view_of(rows[i].cause) : names.cause};
        const jp_header header = jp_header_in_words(&facts, &names, &arena);
        if (!jp_view_eq_text(header.cause, rows[i].wanted_cause) ||
            !jp_view_eq_text(header.docno, rows[i].wanted_docno))
            fail_msg("%s: %.*s %.*s", rows[i].why, JP_VIEW_ARG(header.cause), JP_VIEW_ARG(header.docno));
        jp_facts_release(&facts);
    }
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_header)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
