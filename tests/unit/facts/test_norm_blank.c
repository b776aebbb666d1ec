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

static void test_blank(void **state) {
    static const struct {
        const char *why, *text;
        bool expected;
    } rows[] = {
        {"nothing", "", true},
        {"spaces", " 　\t", true},
        {"underlines", "______", true},
        {"crosses", "×××", true},
        {"letters X", "XX", true},
        {"a stroke", "/", true},
        {"a full-width stroke", "／", true},
        {"a dash", "——", true},
        {"empty brackets", "（  ）", true},
        {"what to write here", "（填写处理意见）", true},
        {"where to sign", "（签署意见）", true},
        {"brackets in what was written", "（填写有误）已更正（见附页）", false},
        {"a date form", "  年  月  日", true},
        {"a time form", "年 月 日 时 分至 时 分", true},
        {"a number form", "〔  〕 号", true},
        {"a sum form", "____元", true},
        {"a variable", "${当事人}", true},
        {"a hint", "【请填写当事人名称】", true},
        {"某某", "某某", true},
        {"said to be blank", "（空）", true},
        {"said with half brackets", " (未签名) ", true},
        {"said to be 空白", "（空白）", true},
        {"said to be 未填", "（未填）", true},
        {"said to be 未填写", "（未填写）", true},
        {"said to be 未签", "（未签）", true},
        {"said to be 未签字", "（未签字）", true},
        {"a word that begins like it", "（空调）", false},
        {"without brackets it may be a name", "空", false},
        {"a name", "张三", false},
        {"none is a value", "无", false},
        {"a number", "5", false},
        {"a date", "2024年3月5日", false},
        {"a word in thick brackets", "【附件】", false},
        {"a value behind an underline", "__张三__", false},
        {"a company", "XX公司", false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (jp_norm_is_blank(jp_view_of(rows[i].text)) != rows[i].expected)
            fail_msg("%s", rows[i].why);
    }
}

static void test_leftovers(void **state) {
    static const struct {
        const char *why, *text, *expected; /* "kind=text|" */
    } rows[] = {
        {"crosses", "当事人×××于", "模板残留=×××|"},
        {"letters X", "XX公司", "模板残留=XX|"},
        {"one cross before a unit", "×年×月×日", "空日期=×年×月×日|"},
        {"one cross before a place", "×市", "模板残留=×|"},
        {"a dimension", "3×5米，200X100", ""},
        {"a size", "XXL号", ""},
        {"a masked number", "650102XXXXXXXX1234", ""},
        {"an X-ray", "X光机", ""},
        {"a variable", "姓名：${name}", "模板残留=${name}|"},
        {"a double variable", "{{name}}", "模板残留={{name}}|"},
        {"which copy it is", "【第二联：交当事人】", ""},
        {"which copy stays", "【存根：编号】", ""},
        {"a choice further on that was not made", "☑改正。□在　年　月　日前改正", ""},
        {"behind the stop of such a choice", "□立即改正。于　年　月　日送达", "空日期=年　月　日|"},
        {"or behind a semicolon", "□立即改正；于　年　月　日送达", "空日期=年　月　日|"},
        {"or in the next line", "□立即改正\n于　年　月　日送达", "空日期=年　月　日|"},
        {"an open box of another kind", "☐在　年　月　日前改正", ""},
        {"a box that is ticked by √", "□立即改正 √在　年　月　日前改正", "空日期=年　月　日|"},
        {"a box that is ticked by ✓", "□立即改正 ✓在　年　月　日前改正", "空日期=年　月　日|"},
        {"a box that is ticked by ✔", "□立即改正 ✔在　年　月　日前改正", "空日期=年　月　日|"},
        {"a box that is ticked by ■", "□立即改正 ■在　年　月　日前改正", "空日期=年　月　日|"},
        {"a box that is ticked by ☒", "□立即改正 ☒在　年　月　日前改正", "空日期=年　月　日|"},
        {"a box that is ticked by ⊠", "□立即改正 ⊠在　年　月　日前改正", "空日期=年　月　日|"},
        {"a box that is ticked by ▣", "□立即改正 ▣在　年　月　日前改正", "空日期=年　月　日|"},
        {"a hint", "【当事人名称】", "模板残留=【当事人名称】|"},
        {"thick brackets with words", "【附件】一", ""},
        {"a heading that has a word like an order", "【经办人呈请】拟警告", ""},
        {"and one like to fill in", "【填表人】张三", ""},
        {"a request told in a heading", "【请示事项】立案", ""},
        {"an order to fill in", "【请填写案由】无照经营", "模板残留=【请填写案由】|"},
        {"what is applied for is to be filled in", "【请填写申请事项】采砂", "模板残留=【请填写申请事项】|"},
        {"a masked name", "服务员江某某未能出示证明", ""},
        {"a masked name of a firm is no person", "江某某公司", "模板残留=某某|"},
        {"某某", "某某公司", "模板残留=某某|"},
        {"an underline", "住址____。", "空项=____|"},
        {"blanks where a number of days is asked for", "自收到之日起　　个工作日内", "空项=自收到之日起　　个工作日|"},
        {"or a sum", "罚款5000元（大写：　　元整）", "空项=大写：　　元整|"},
        {"one blank is how it was typed", "自收到之日起 5 个工作日内", ""},
        {"filled", "大写：伍仟元整", ""},
        {"of a choice that was not made", "☑警告 □罚款（大写：　　元整）", ""},
        {"blanks in front of another word", "联系人：　　电话：123", ""},
        {"what the form says stands for the value", "依据第五项，（填写处理建议）", "模板残留=（填写处理建议）|"},
        {"the hint of a label", "当事人（填写全称）：张三", ""},
        {"a value on an underline", "当事人__张三__，", ""},
        {"an unfilled date", "于  年  月  日送达", "空日期=年  月  日|"},
        {"a date of a choice that was not made", "责令你（单位）☑立即改正 □在　年　月　日前改正", ""},
        {"nor in a line of its own", "□在　　年　　月　　日前改正完毕。", ""},
        {"of the choice that was made", "□立即改正 ☑在　年　月　日前改正", "空日期=年　月　日|"},
        {"a date", "于2024年3月5日送达", ""},
        {"boxes without a tick", "□是 □否", "未选=□是 □|"},
        {"boxes with one", "☑是 □否", ""},
        {"two kinds in order", "XX局____", "模板残留=XX|空项=____|"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_view v = jp_view_of(rows[i].text);
        jp_span span;
        const char *kind;
        jp_str s;
        jp_str_init(&s, *state);
        for (size_t at = 0; jp_norm_next_leftover(v, at, &span, &kind); at = span.to) {
            assert_true(span.from >= at && span.to <= v.bytes && span.from < span.to);
            jp_str_putf(&s, "%s=%.*s|", kind, (int)(span.to - span.from), v.data + span.from);
        }
        if (strcmp(jp_str_cstr(&s), rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].why, jp_str_cstr(&s));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blank),
        cmocka_unit_test_setup_teardown(test_leftovers, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
