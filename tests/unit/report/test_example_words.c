/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../../src/report/example_words.h"

static jp_arena arena;

static void papers_without_files_are_told_apart(void **state) {
    static const struct {
        const char *why, *reason, *wanted;
    } rows[] = {
        {"the same of two", "「询问笔录」（04.docx）：没有签名；「询问笔录」（05.docx）：没有签名",
         "两份「询问笔录」：没有签名"},
        {"the same of three",
         "「询问笔录」（a.docx）：空白；「询问笔录」（b.docx）：空白；「询问笔录」（c.docx）：空白",
         "三份「询问笔录」：空白"},
        {"something else of each",
         "「询问笔录」（a.docx）：没有写明结束时间；「询问笔录」（b.docx）：没有载明告知权利；没有确认属实",
         "一份「询问笔录」：没有写明结束时间；另一份「询问笔录」：没有载明告知权利；没有确认属实"},
        {"twice of one paper", "「询问笔录」（a.docx）：没有签名；「询问笔录」（a.docx）：没有签名",
         "「询问笔录」：没有签名"},
        {"papers of two titles", "「现场笔录」（a.docx）没有签名；「询问笔录」（b.docx）没有签名",
         "「现场笔录」没有签名；「询问笔录」没有签名"},
        {"what is left over belongs to no paper", "「回证」（a.docx）空白；「回证」（b.docx）空白；另有3处",
         "两份「回证」空白；另有3处"},
        {"a mark of division inside a quotation", "「甲；乙」（a.docx）不一致；「甲；乙」（b.docx）不一致",
         "两份「甲；乙」不一致"},
        {"several in a row", "「现场笔录」（a.docx）、「询问笔录」（b.docx）、「询问笔录」（c.docx）：没有告知",
         "「现场笔录」、两份「询问笔录」：没有告知"},
        {"a bracket that is no file", "「询问笔录」（复查）、「现场笔录」（a.docx）空白",
         "「询问笔录」（复查）、「现场笔录」空白"},
        {"which of a file", "「询问笔录」（04_孙悟空.docx中的第1份）、「询问笔录」（04_孙悟空.docx中的第2份）空白",
         "两份「询问笔录」空白"},
        {"no paper", "告知书没有告知；决定书没有写明", "告知书没有告知；决定书没有写明"},
        {"nothing", "", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_view got = jp_example_papers(jp_view_of(rows[i].reason), &arena);
        if (!jp_view_eq_text(got, rows[i].wanted))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(got));
    }
}

static void papers_go_by_the_catalogue(void **state) {
    static jp_paper_title items[] = {
        {.name = {"询问笔录", 12}, .title = {"孙悟空询问笔录", 21}},
        {.name = {"询问笔录", 12}, .title = {"孙悟空询问笔录（二）", 30}},
        {.name = {"现场检查笔录", 18}, .title = {"现场检查笔录", 18}},
        {.name = {NULL, 0}, .title = {"某店情况说明", 18}},
    };
    static const jp_paper_titles titles = {items, 4};
    static const struct {
        const char *why, *reason, *wanted;
    } rows[] = {
        {"a title that holds a name", "「孙悟空询问笔录」（a.docx）：空白", "「询问笔录」（a.docx）：空白"},
        {"the longer of two", "「孙悟空询问笔录（二）」空白", "「询问笔录」空白"},
        {"in a list", "「现场检查笔录、孙悟空询问笔录」的时间重叠", "「现场检查笔录、询问笔录」的时间重叠"},
        {"of a type nobody knows", "「某店情况说明」没有日期", "「某文书」没有日期"},
        {"words that are no title", "孙悟空询问笔录「空白」", "孙悟空询问笔录「空白」"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_view got = jp_example_names(jp_view_of(rows[i].reason), &titles, &arena);
        if (!jp_view_eq_text(got, rows[i].wanted))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(got));
    }
}

static void what_is_too_long_ends_with_a_clause(void **state) {
    static const struct {
        const char *why, *reason, *wanted;
    } rows[] = {
        {"short", "一二三四；五六", "一二三四；五六"},
        {"after a clause", "一二三四；五六七八；九十", "一二三四；五六七八；其余从略"},
        {"not inside a quotation", "一二三四；「五；六七八九」十", "一二三四；其余从略"},
        {"one clause alone", "一二三四五六七八九十一二", "一二三四五六七八……"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_view got = jp_example_cut(jp_view_of(rows[i].reason), 10, &arena);
        if (!jp_view_eq_text(got, rows[i].wanted))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(got));
    }
}

static void titles_stand_without_their_organ(void **state) {
    static const struct {
        const char *reason, *wanted;
    } rows[] = {
        {"某县水利局 不予许可决定书没有送达回证", "不予许可决定书没有送达回证"},
        {"「某县水利局\n决定书」没有文号", "「决定书」没有文号"},
        {"某县水利局没有送达", "某县水利局没有送达"},
        {"由某县水利局", "由某县水利局"},
        {"", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_view got = jp_example_titles(jp_view_of(rows[i].reason), JP_VIEW("某县水利局"), &arena);
        if (!jp_view_eq_text(got, rows[i].wanted))
            fail_msg("%s: %.*s", rows[i].reason, JP_VIEW_ARG(got));
    }
}

static int set_up(void **state) {
    (void)state;
    jp_arena_init(&arena);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    jp_arena_release(&arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(papers_without_files_are_told_apart),
        cmocka_unit_test(papers_go_by_the_catalogue),
        cmocka_unit_test(what_is_too_long_ends_with_a_clause),
        cmocka_unit_test(titles_stand_without_their_organ),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
