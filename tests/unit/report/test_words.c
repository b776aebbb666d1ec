/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../../src/report/phrases.h"
#include "../../../src/report/words.h"

static jp_arena arena;

static void check(jp_view got, const char *wanted, const char *why) {
    if (!jp_view_eq_text(got, wanted))
        fail_msg("%s: got 「%.*s」, wanted 「%s」", why, JP_VIEW_ARG(got), wanted);
}

static void brackets_as_printed(void **state) {
    static const struct {
        const char *why, *reason, *quote, *wanted;
    } rows[] = {
        {"no half width between Chinese", "《农资市场管理规定(试行)》不能设定处罚", "",
         "《农资市场管理规定（试行）》不能设定处罚"},
        {"where the paper has it, it stays", "「(沂水)应急告〔2024〕1号」没有送达", "见(沂水)应急告〔2024〕1号",
         "「(沂水)应急告〔2024〕1号」没有送达"},
        {"a paper that prints full width", "「(沂水)应急告〔2024〕1号」没有送达", "见（沂水）应急告〔2024〕1号",
         "「（沂水）应急告〔2024〕1号」没有送达"},
        {"Latin and figures", "按f(x)与(2)计算", "", "按f(x)与(2)计算"},
        {"an open bracket", "送达回证(责令改正", "", "送达回证(责令改正"},
        {"nothing", "", "", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_evidence evidence = {.quote = jp_view_of(rows[i].quote)};
        const jp_answer answer = {.evidence = &evidence, .evidence_count = 1};
        const jp_view got = jp_words_brackets(jp_view_of(rows[i].reason), &answer, &arena);
        if (!jp_view_eq_text(got, rows[i].wanted))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(got));
    }
}

static void quotation_marks_of_official_papers(void **state) {
    static const struct {
        const char *text, *wanted, *why;
    } rows[] = {
        {"「询问笔录」只载明一名", "“询问笔录”只载明一名", "a title"},
        {"没有“事后难以执行”的理由", "没有“事后难以执行”的理由", "they stay"},
        {"写有「本“店”自愿」的话，「甲」", "写有“本‘店’自愿”的话，“甲”", "within"},
        {"「甲「乙」丙」", "“甲‘乙’丙”", "twice the same"},
        {"甲」乙「丙」", "甲”乙“丙”", "one that was never opened"},
        {"", "", "nothing"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(jp_words_quotes(jp_view_of(rows[i].text), &arena), rows[i].wanted, rows[i].why);
}

static void a_share_of_few_is_told_in_numbers(void **state) {
    (void)state;
    assert_true(jp_view_eq_text(jp_words_share_of_few(1, 1, &arena), "1件中有1件"));
    assert_true(jp_view_eq_text(jp_words_share_of_few(1, 2, &arena), "2件中有1件"));
    assert_true(jp_view_eq_text(jp_words_share_of_few(1, 3, &arena), "33.3%"));
    assert_true(jp_view_eq_text(jp_words_share_of_few(0, 0, &arena), "—"));
}

static void what_a_fault_rests_on_is_a_law_or_a_rule(void **state) {
    static const struct {
        const char *why, *law, *wanted;
    } rows[] = {
        {"an article", "行政处罚法第四十四条、第六十二条", "法律依据："},
        {"an article behind a document", "《某意见》（国办发〔2024〕54号）；行政处罚法第二十八条", "法律依据："},
        {"a document as a whole", "《某意见》（国办发〔2024〕54号）", "工作要求："},
        {"the number of a decree is no article", "《某规定》（国家档案局令第13号）", "工作要求："},
        {"an act of the kind 条例 without an article", "《某条例》（国务院令第711号）所附的目录和条目", "工作要求："},
        {"a standard", "《公民身份号码》（GB 11643-1999）", "工作要求："},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (!jp_view_eq_text(jp_law_lead(jp_view_of(rows[i].law)), rows[i].wanted))
            fail_msg("%s", rows[i].why);
    }
}

static void the_title_is_not_said_again(void **state) {
    static const struct {
        const char *where, *title, *wanted;
    } rows[] = {
        {"/案卷/询问笔录", "询问笔录", ""},
        {"/案卷/询问笔录/日期", "询问笔录", "「日期」"},
        {"/案卷/询问笔录/日期", "现场笔录", "「询问笔录」的「日期」"},
        {"/案卷/询问笔录/日期", "", "「询问笔录」的「日期」"},
        {"p3", "询问笔录", "第3段"},
        {"", "询问笔录", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_view got = jp_words_place_in(jp_view_of(rows[i].where), jp_view_of(rows[i].title), &arena);
        if (!jp_view_eq_text(got, rows[i].wanted))
            fail_msg("%s: %.*s", rows[i].where, JP_VIEW_ARG(got));
    }
}

static void judged_by_whom_in_words(void **state) {
    (void)state;
    assert_true(jp_view_eq_text(jp_words_judgeability(JP_VIEW("A")), "程序判定"));
    assert_true(jp_view_eq_text(jp_words_judgeability(JP_VIEW("P")), "程序判定一部分"));
    assert_true(jp_view_eq_text(jp_words_judgeability(JP_VIEW("H")), "人工判断"));
}

static void places_read_as_words(void **state) {
    static const struct {
        const char *where, *wanted;
    } rows[] = {
        {"p12", "第12段"},
        {"p1-p40", "第1至40段"},
        {"p3-p3", "第3段"},
        {"t2r3c4", "表2第3行第4格"},
        {"t1", "表1"},
        {"t2r1c1/t1r2c2", "表2第1行第1格内的嵌套表1第2行第2格"},
        {"p13-box1", "第13段起（含文本框1）"},
        {"box1-p16", "开头至第16段（含文本框1）"},
        {"p1-t2", "第1段至表2"},
        {"header1", "页眉1"},
        {"footer2", "页脚2"},
        {"note3", "脚注3"},
        {"box2", "文本框2"},
        {"Sheet1!B7", "工作表「Sheet1」B7"},
        {"检查笔录!A1-检查笔录!A11", "工作表「检查笔录」A1至A11"},
        {"检查笔录!A1-检查笔录!A1", "工作表「检查笔录」A1"},
        {"3-4月!A1-3-4月!C2", "工作表「3-4月」A1至C2"},
        {"/案卷/文书列表/文书[3]/正文", "第3份文书的「正文」"},
        {"/案卷/文书列表/文书[3]/@名称", "第3份文书的「名称」"},
        {"/案卷/文书列表/文书[3]/机关-/案卷/文书列表/文书[3]/日期", "第3份文书"},
        {"/案卷/卷内文书/送达回证[2]/送达文书/文书名称", "第2份「送达回证」的「送达文书」的「文书名称」"},
        {"/案卷/卷内目录/条目[4]/页码", "第4条的「页码」"},
        {"/案卷/文书列表[2]/序号", "第2个「文书列表」的「序号」"},
        {"/询问笔录/核对意见", "「核对意见」"},
        {"/询问笔录-/询问笔录/询问人签名", "全文"},
        {"/DZJZ/WSJ/WS[7]/DL[2]", "第7份文书的第2段"},
        {"/DZJZ/WSJ/WS[7]/BG/H[2]/L[1]", "第7份文书的「表格」第2行第1列"},
        {"/DZJZ/WSJ/WS[7]/YJ[3]/RQ", "第7份文书的第3条意见的「日期」"},
        {"/DZJZ/WSJ/WS[7]/YZ/@dwmc", "第7份文书的「印章」的「单位名称」"},
        {"/DZJZ/WSJ/WS[7]/ZZJG-/DZJZ/WSJ/WS[7]/YZ/RQ", "第7份文书"},
        {"/file/papers/decision/party", "标签「decision」的标签「party」"},
        {"/file/papers/decision[2]", "第2个标签「decision」"},
        {"t1r2c2-t1r4c2", "表1第2行第2格至表1第4行第2格"},
        {"", ""},
        {"?", "?"},
        {"p", "p"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(jp_words_place(jp_view_of(rows[i].where), &arena), rows[i].wanted, rows[i].where);
}

static void what_leaves_the_house_is_settled(void **state) {
    static const struct {
        const char *reason, *wanted, *why;
    } rows[] = {
        {"没有文号；另有2处待核实：缺少日期", "没有文号", "what is open is cut"},
        {"没有文号；另有12处待核实", "没有文号", "and where nothing more is said of it"},
        {"没有文号；另有说明", "没有文号；另有说明", "words of the reason itself"},
        {"另附文书；另有3处涂改；另有1处待核实：看", "另附文书；另有3处涂改", "the first 另有 is the reason's own"},
        {"没有文号", "没有文号", "nothing open"},
        {"", "", "empty"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(jp_words_settled(jp_view_of(rows[i].reason)), rows[i].wanted, rows[i].why);
}

static void a_hint_is_told_once(void **state) {
    static const struct {
        const char *reason, *hint, *wanted, *why;
    } rows[] = {
        {"未见票据；请核对收费目录", "请核对收费目录", "未见票据", "the hint stands at the end"},
        {"请核对收费目录", "请核对收费目录", "", "nothing but the hint"},
        {"未见票据", "请核对收费目录", "未见票据", "another reason"},
        {"未见票据，请核对收费目录", "请核对收费目录", "未见票据，请核对收费目录", "part of a sentence stays"},
        {"未见票据", "", "未见票据", "no hint"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(jp_words_without_hint(jp_view_of(rows[i].reason), jp_view_of(rows[i].hint)), rows[i].wanted, rows[i].why);
}

static void articles_read_as_words(void **state) {
    static const struct {
        const char *regulation, *wanted;
        uint32_t ground, letter_ground; /* what it names; and, if none, what its content falls under */
    } rows[] = {
        {"18(四) 27(二)", "第十八条第（四）项、第二十七条第（二）项", 2, 2},
        {"18(三)(四) 27(一)", "第十八条第（三）项、第（四）项、第二十七条第（一）项", 1, 1},
        {"18(三) 18(四) 27(一)", "第十八条第（三）项、第（四）项、第二十七条第（一）项", 1, 1},
        {"16（一） 27（五）", "第十六条第（一）项、第二十七条第（五）项", 5, 5},
        {"18(五) 27(二)", "第十八条第（五）项、第二十七条第（二）项", 2, 2},
        {"17", "第十七条", 0, 4},
        {"16(一) 18(四)", "第十六条第（一）项、第十八条第（四）项", 0, 5},
        {"18(三)", "第十八条第（三）项", 0, 1},
        {"18(四)", "第十八条第（四）项", 0, 2},
        {"18(五)", "第十八条第（五）项", 0, 3},
        {"18(六)", "第十八条第（六）项", 0, 3},
        {"18(七)", "第十八条第（七）项", 0, 7},
        {"27", "第二十七条", 0, 7},
        {"", "", 0, 0},
        {"18(四", "第十八条", 0, 7},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        check(jp_words_articles(jp_view_of(rows[i].regulation), &arena), rows[i].wanted, rows[i].regulation);
        assert_int_equal(jp_article_ground(jp_view_of(rows[i].regulation)), rows[i].ground);
        assert_int_equal(jp_article_letter_ground(jp_view_of(rows[i].regulation)), rows[i].letter_ground);
    }
}

static void numbers_read_as_words(void **state) {
    (void)state;
    check(jp_words_number(1, &arena), "一", "one");
    check(jp_words_number(10, &arena), "十", "ten");
    check(jp_words_number(16, &arena), "十六", "teen");
    check(jp_words_number(27, &arena), "二十七", "tens");
    check(jp_words_number(90, &arena), "九十", "full tens");
    check(jp_words_number(104, &arena), "一百零四", "a hundred and some");
    check(jp_words_number(110, &arena), "一百一十", "a hundred and ten");
    check(jp_words_number(260, &arena), "二百六十", "hundreds and tens");
    check(jp_words_number(300, &arena), "三百", "full hundreds");
    check(jp_words_statute(JP_VIEW("食品安全法第124条第1款第5项"), &arena), "食品安全法第一百二十四条第一款第（五）项",
          "article, paragraph, item");
    check(jp_words_statute(JP_VIEW("某办法第三条、第12号"), &arena), "某办法第三条、第12号", "words stay");
    check(jp_words_share(1, 3, &arena), "33.3%", "share");
    check(jp_words_share(1, 16, &arena), "6.3%", "half up: 6.25");
    check(jp_words_share(0, 0, &arena), "—", "nothing of nothing");
    check(jp_words_share(3, 3, &arena), "100.0%", "all");
    check(jp_words_date(JP_VIEW("2026-03-05"), &arena), "2026年3月5日", "date");
    check(jp_words_date(JP_VIEW("2026-02-30"), &arena), "", "no such day");
    check(jp_words_problem(JP_VIEW("tracked-changes")), "留有修订痕迹", "problem");
    check(jp_words_file_type(JP_VIEW("OLE2(encrypted)")), "已加密的OLE2", "type of a file");
    check(jp_words_file_type(JP_VIEW("media")), "音视频", "type of a file");
    check(jp_words_file_type(JP_VIEW("DOCX")), "DOCX", "a name that is the same in both languages");
    check(jp_words_problem(JP_VIEW("new-code")), "new-code", "a code without a name shows itself");
}

static void sentences_are_filled(void **state) {
    (void)state;
    check(JP_FILL(&arena, JP_P_PROBLEM, JP_VIEW("3"), JP_VIEW("{1}")), "3．{1}", "values are not filled again");
    check(jp_phrase_fill(JP_P_TITLE, NULL, 0, &arena), "关于情况的通报", "missing value stays empty");
    check(jp_sentence(JP_VIEW("依法改正"), &arena), "依法改正。", "full stop");
    check(jp_sentence(JP_VIEW("写明「依法改正。」"), &arena), "写明「依法改正。」",
          "nor behind a quotation that has one");
    check(jp_sentence(JP_VIEW("依法改正；"), &arena), "依法改正。", "nothing is divided from nothing");
    check(jp_sentence(JP_VIEW("依法改正。"), &arena), "依法改正。", "not twice");
}

static void no_phrase_is_empty(void **state) {
    (void)state;
    for (int i = 0; i < JP_PHRASE_COUNT; i++)
        assert_true(jp_phrase_text((jp_phrase)i).bytes > 0);
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
        cmocka_unit_test(judged_by_whom_in_words),
        cmocka_unit_test(brackets_as_printed),
        cmocka_unit_test(quotation_marks_of_official_papers),
        cmocka_unit_test(a_share_of_few_is_told_in_numbers),
        cmocka_unit_test(what_a_fault_rests_on_is_a_law_or_a_rule),
        cmocka_unit_test(the_title_is_not_said_again),
        cmocka_unit_test(places_read_as_words),
        cmocka_unit_test(what_leaves_the_house_is_settled),
        cmocka_unit_test(a_hint_is_told_once),
        cmocka_unit_test(articles_read_as_words),
        cmocka_unit_test(numbers_read_as_words),
        cmocka_unit_test(sentences_are_filled),
        cmocka_unit_test(no_phrase_is_empty),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
