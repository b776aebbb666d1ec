/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/facts/norm.h"

static int set_up(void **state) {
    static jp_arena arena;
    jp_arena_init(&arena);
    *state = &arena;
    return 0;
}

static int tear_down(void **state) {
    jp_arena_release(*state);
    return 0;
}

/* "value/year/number/defect|" for every number; 空 for unfilled ones. */
static const char *docnos_of(const char *text, jp_arena *arena) {
    jp_found_docno docno;
    jp_str s;
    jp_view v = jp_view_of(text);

    jp_str_init(&s, arena);
    for (size_t at = 0; jp_norm_next_docno(v, at, arena, &docno); at = docno.span.to) {
        assert_true(docno.span.from >= at && docno.span.to <= v.bytes && docno.span.from < docno.span.to);
        assert_int_equal(docno.is_regular, docno.defect.bytes == 0 && !docno.is_blank);
        assert_true(jp_view_starts_with(docno.value, docno.prefix));
        jp_str_put(&s, docno.value);
        jp_str_putf(&s, "/%d/%lld/%s", docno.year, (long long)docno.number, docno.is_blank ? "空" : "");
        jp_str_put(&s, docno.defect);
        jp_str_put_text(&s, "|");
    }
    return jp_str_cstr(&s);
}

static void test_docnos(void **state) {
    static const struct {
        const char *why, *text, *expected;
    } rows[] = {
        {"the official form", "乌市监罚〔2024〕12号", "乌市监罚〔2024〕12号/2024/12/|"},
        {"spaced letters", "乌 市 监 罚 〔 2024 〕 12 号", "乌市监罚〔2024〕12号/2024/12/|"},
        {"full-width digits", "乌市监罚〔２０２４〕１２号", "乌市监罚〔2024〕12号/2024/12/|"},
        {"square brackets", "乌市监罚[2024]12号", "乌市监罚〔2024〕12号/2024/12/使用方括号|"},
        {"full-width square brackets", "乌市监罚［2024］12号", "乌市监罚〔2024〕12号/2024/12/使用方括号|"},
        {"round brackets of either width", "乌市监罚（2024）12号，乌市监罚(2024)13号",
         "乌市监罚〔2024〕12号/2024/12/使用圆括号|乌市监罚〔2024〕13号/2024/13/使用圆括号|"},
        {"thick brackets", "乌市监罚【2024】12号", "乌市监罚〔2024〕12号/2024/12/使用方头括号|"},
        {"angle brackets", "乌市监罚<2024>12号", "乌市监罚〔2024〕12号/2024/12/使用尖括号|"},
        {"第", "乌市监罚〔2024〕第12号", "乌市监罚〔2024〕12号/2024/12/带“第”字|"},
        {"the unit that counts stands in front of the number", "四市监处罚〔2022〕执41号",
         "四市监处罚〔2022〕41号/2022/41/|"},
        {"a number that is a code", "海事罚〔2025〕0813071号", "海事罚〔2025〕813071号/2025/813071/|"},
        {"leading zeros", "乌市监罚〔2024〕012号", "乌市监罚〔2024〕12号/2024/12/序号有前导零|"},
        {"several faults at once", "筠烟立[2021]第04号",
         "筠烟立〔2021〕4号/2021/4/使用方括号；带“第”字；序号有前导零|"},
        {"a branch number", "乌市监罚〔2024〕12-1号", "乌市监罚〔2024〕12-1号/2024/12/|"},
        {"之一", "乌市监罚〔2024〕12之一号", "乌市监罚〔2024〕12-1号/2024/12/|"},
        {"罚字", "乌市监罚字〔2024〕12号", "乌市监罚字〔2024〕12号/2024/12/|"},
        {"年 inside", "乌市监罚〔2024年〕12号", "乌市监罚〔2024〕12号/2024/12/年份带“年”字|"},
        {"two digits of the year", "乌市监罚〔24〕12号", "乌市监罚〔24〕12号/0/12/年份不是四位数|"},
        {"the year in words", "乌市监罚〔二〇二四〕12号", "乌市监罚〔2024〕12号/2024/12/年份用汉字|"},
        {"the number in words", "乌市监罚〔2024〕第十二号", "乌市监罚〔2024〕12号/2024/12/带“第”字；序号用汉字|"},
        {"no year", "乌市监罚字第12号", "乌市监罚字12号/0/12/带“第”字；缺年份|"},
        {"no 号", "乌市监罚〔2024〕12", "乌市监罚〔2024〕12号/2024/12/缺“号”字|"},
        {"all unfilled", "X环罚告〔 〕 号", "X环罚告〔〕号/0/-1/空|"},
        {"the number unfilled", "X环罚告〔2024〕 号", "X环罚告〔2024〕号/2024/-1/空|"},
        {"crosses for the number", "乌环罚告〔2024〕××号", "乌环罚告〔2024〕号/2024/-1/空|"},
        {"a printed century", "乌环罚告〔20  〕  号", "乌环罚告〔〕号/0/-1/空|"},
        {"the label before is not the prefix", "文号：乌市监罚〔2024〕12号", "乌市监罚〔2024〕12号/2024/12/|"},
        {"a label without a colon", "案号乌市监罚〔2024〕12号", "乌市监罚〔2024〕12号/2024/12/|"},
        {"a label and a space", "编号 乌市监罚〔2024〕12号", "乌市监罚〔2024〕12号/2024/12/|"},
        {"the document's name before", "送达行政处罚决定书乌市监罚〔2024〕12号", "乌市监罚〔2024〕12号/2024/12/|"},
        {"the document's name in marks", "《行政处罚决定书》（乌市监罚〔2024〕12号）",
         "乌市监罚〔2024〕12号/2024/12/|"},
        {"the document's name as the prefix", "不予处罚决定书〔2024〕12号", "不予处罚决定书〔2024〕12号/2024/12/|"},
        {"another word behind a space", "某某有限公司 乌市监罚〔2024〕12号", "乌市监罚〔2024〕12号/2024/12/|"},
        {"what the form is for, in brackets behind its name", "决定书（冻结存款适用） 高税冻〔2024〕38号",
         "高税冻〔2024〕38号/2024/38/|"},
        {"a sentence", "本机关于2024年3月5日作出乌市监罚〔2024〕12号行政处罚决定", "乌市监罚〔2024〕12号/2024/12/|"},
        {"nothing before the bracket", "依据《规定》（2024）12号文", ""},
        {"an issuing organ before round brackets", "依据新政发（2024）12号文",
         "新政发〔2024〕12号/2024/12/使用圆括号|"},
        {"a court's number", "（2024）新01行初12号", "新01行初〔2024〕12号/2024/12/使用圆括号；年份在前|"},
        {"an address", "幸福小区（2024）12号楼", ""},
        {"a house number", "幸福路12号", ""},
        {"a bracketed year alone", "（2024）年度工作", ""},
        {"a note of a law's version", "食品安全法（2021）", ""},
        {"a year out of range", "乌市监罚〔1234〕12号", ""},
        {"two in a row", "乌市监罚〔2024〕12号、乌市监罚〔2024〕13号",
         "乌市监罚〔2024〕12号/2024/12/|乌市监罚〔2024〕13号/2024/13/|"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *got = docnos_of(rows[i].text, *state);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].why, got);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(test_docnos, set_up, tear_down)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
