/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/base/utf8.h"

#include "../../../src/report/evidence.h"

static void telling_quote_is_about_the_reason(void **state) {
    static const struct {
        const char *why, *reason;
        struct {
            const char *where, *quote;
        } evidence[3];
        const char *wanted;
    } rows[] = {
        {"all of it is in the reason, the rest is about something else",
         "决定书写的起诉期限是「3个月」，应当是六个月",
         {{"p9", "3个月"}, {"p1", "疏附县人民政府"}},
         ""},
        {"the passage that the reason quotes from",
         "决定书写的起诉期限是「3个月」，应当是六个月",
         {{"p1", "本机关于二月一日对你单位的经营场所进行了检查。"}, {"p9", "3个月内向人民法院起诉。"}},
         "3个月内向人民法院起诉。"},
        {"the longest passage where the reason quotes none",
         "笔录没有告知权利",
         {{"p1", "询问人"},
          {"p2", "问：你是否知道不得这样做？"},
          {"p3", "问：你是否知道不得这样做？答：不知道，没有人说过。"}},
         "问：你是否知道不得这样做？答：不知道，没有人说过。"},
        {"a sum", "罚款数额不对", {{"p1", "5000"}}, ""},
        {"a day, and a passage behind it",
         "立案超过十五日",
         {{"p1", "2025-04-10"}, {"p2", "同意立案，由综合执法二中队办理。"}},
         ""},
        {"a moment of many characters", "时间不对", {{"p1", "2025年12月18日10时30分"}}, ""},
        {"a long name", "机关不对", {{"p1", "喀什地区疏附县市场监督管理局"}}, ""},
        {"nothing was found: nothing to quote",
         "没有告知陈述、申辩的权利",
         {{"p1", "你单位可以在收到本告知书后来我局说明情况。"}},
         ""},
        {"nor where it is not in the dossier",
         "未见告知书的送达回证",
         {{"p1", "你单位可以在收到本告知书后来我局说明情况。"}},
         ""},
        {"a whole paper", "内容不全", {{"p1-p40", "关于某事的调查终结报告，共三页"}}, ""},
        {"no evidence", "内容不全", {{"", ""}}, ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_evidence evidence[3];
        for (size_t k = 0; k < 3; k++)
            evidence[k] = (jp_evidence){JP_VIEW("a.docx"), jp_view_of(rows[i].evidence[k].where),
                                        jp_view_of(rows[i].evidence[k].quote)};
        jp_answer answer = {.reason = jp_view_of(rows[i].reason), .evidence = evidence, .evidence_count = 3};
        jp_view got = jp_evidence_telling_quote(&answer);
        if (!jp_view_eq_text(got, rows[i].wanted))
            fail_msg("%s: got 「%.*s」, wanted 「%s」", rows[i].why, JP_VIEW_ARG(got), rows[i].wanted);
    }
}

/* Twenty passages and thirty names in cells of a row that a sheet can show. */
static void a_cell_holds_what_a_row_can_show(void **state) {
    enum { MANY = 20 };
    static char long_quote[900];
    jp_evidence evidence[MANY + 1];
    jp_arena arena;
    jp_str list;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i + 3 < sizeof long_quote; i += 3)
        memcpy(long_quote + i, "长", 3);
    for (size_t i = 0; i < MANY; i++)
        evidence[i] = (jp_evidence){JP_VIEW("a.docx"), JP_VIEW("p1"), jp_view_of(long_quote)};
    jp_str_init(&list, &arena);
    jp_str_put_text(&list, "全卷30份材料：");
    for (int i = 0; i < 30; i++)
        jp_str_putf(&list, "%s%d.docx", i > 0 ? "、" : "", i);
    evidence[MANY] = (jp_evidence){JP_VIEW_EMPTY, jp_str_view(&list), JP_VIEW_EMPTY};
    jp_answer answer = {.evidence = evidence, .evidence_count = MANY + 1};
    jp_view quotes = jp_evidence_quotes(&answer, &arena);
    assert_true(jp_view_ends_with(quotes, JP_VIEW("……共20处")));
    assert_true(jp_utf8_count_chars(quotes) < 600);
    assert_true(jp_view_ends_with(jp_evidence_places(&answer, &arena), JP_VIEW("……共20处")));
    assert_true(jp_view_ends_with(jp_evidence_searched(&answer, &arena), JP_VIEW("、9.docx等")));
    answer.evidence_count = 1; /* one passage alone has all the room */
    assert_true(jp_utf8_count_chars(jp_evidence_quotes(&answer, &arena)) > 290);
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_cell_holds_what_a_row_can_show),
                                       cmocka_unit_test(telling_quote_is_about_the_reason)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
