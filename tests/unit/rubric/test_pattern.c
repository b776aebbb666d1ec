/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/rubric/pattern.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

static void test_fold(void **state) {
    static const struct {
        const char *why, *pattern, *expected;
    } rows[] = {
        {"nothing to fold", "裁量基准|裁量档次", "裁量基准|裁量档次"},
        {"full-width brackets are literal", "（大写）", "\\(大写\\)"},
        {"half-width ones group", "(大|小)写", "(大|小)写"},
        {"colon and comma", "日期：，", "日期:,"},
        {"full-width question mark is literal", "吗？", "吗\\?"},
        {"full-width letters and digits", "第１２ｃ条", "第12c条"},
        {"in a class", "[（(]", "[\\((]"},
        {"a backslash before a wide bracket", "\\（", "\\("},
        {"escapes stay", "\\d+\\.\\s", "\\d+\\.\\s"},
        {"dots of names", "买买提•艾力", "买买提·艾力"},
        {"a space between Han goes", "决 定　书", "决定书"},
        {"a space beside a digit stays", "第 3 条", "第 3 条"},
        {"a wide space beside a digit becomes one", "第　3", "第 3"},
        {"a space in a class stays", "[一 二]", "[一 二]"},
        {"book-title marks and stops stay", "《行政处罚法》。", "《行政处罚法》。"},
    };
    jp_arena arena;
    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_view found = jp_pattern_fold(jp_view_of(rows[i].pattern), &arena);
        if (!jp_view_eq_text(found, rows[i].expected)) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(found));
        }
    }
    jp_arena_release(&arena);
}

static void test_match(void **state) {
    static const struct {
        const char *why, *pattern, *text;
        jp_match_result expected;
    } rows[] = {
        {"anywhere", "基准", "裁量基准表", JP_MATCH_YES},
        {"not there", "基准", "裁量", JP_MATCH_NO},
        {"empty text", "^$", "", JP_MATCH_YES},
        {"by characters, not bytes", "^.$", "罚", JP_MATCH_YES},
        {"characters of Han", "^\\p{Han}+$", "处罚〇", JP_MATCH_YES},
        {"a stop is none, whatever the version of the library", "\\p{Han}", "。、「〔", JP_MATCH_NO},
        {"nor in a class", "[\\p{Han}A-Z]", "。、「〔", JP_MATCH_NO},
        {"too long to try all ways", "(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", JP_MATCH_GAVE_UP},
    };
    jp_arena arena;
    jp_patterns *patterns = jp_patterns_new();
    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_view message;
        assert_true(jp_patterns_add(patterns, jp_view_of(rows[i].pattern), &arena, &message));
        if (jp_patterns_match(patterns, jp_view_of(rows[i].pattern), jp_view_of(rows[i].text)) != rows[i].expected) {
            fail_msg("%s", rows[i].why);
        }
    }
    jp_patterns_free(patterns);
    jp_arena_release(&arena);
}

static void test_phrases(void **state) {
    static const struct {
        const char *why, *phrase, *text;
        bool is_there;
    } rows[] = {
        {"refused on a paper whose title stands between", "拒签", "当事人拒绝在《现场检查(勘验)笔录》上签字", true},
        {"did not sign for a reason", "拒签", "王五以工作忙为由不签字", true},
        {"a note behind what a form prints", "拒签", "拒绝签名的,由执法人员注明:王五不肯签名", true},
        {"what a form prints", "拒签", "被检查人拒绝签名的,应由检查人员注明", false},
        {"a heading that nobody filled in", "拒签", "拒签原因:", false},
        {"what one may do", "拒签", "你不愿意回答的可以不签字", false},
        {"a right, told by him who used it", "拒签", "王五表示有权拒签", true},
        {"it is denied", "拒签", "当事人没有拒绝签字", false},
        {"another paper", "拒签", "工人不愿在劳动合同上签字", false},
        {"goods", "拒签", "进货时不签验收单", false},
        {"a name that holds the word if", "拒签", "当事人阿若斯拒绝签名", true},
        {"the party was not there", "不在场", "执法人员到达时当事人不在场", true},
        {"without a subject", "不在场", "备注:未到场", true},
        {"an informer was not there", "不在场", "举报人未到场", false},
        {"nor in doubt", "谁不在场", "举报人未到场", false},
        {"an officer was not there yet", "不在场", "执法人员未到场前,该店已停业", false},
        {"officers called the party", "不在场", "执法人员电话通知王五后,王五未到场", true},
        {"the boss was not there", "不在场", "公司法定代表人不在场", false},
        {"who knows who was", "谁不在场", "公司法定代表人不在场", true},
        {"somebody came along", "不在场", "负责人不在场,由店长王五陪同", false},
        {"that is for a person", "谁不在场", "负责人不在场,由店长王五陪同", true},
        {"a witness of the neighbourhood takes nobody's place", "不在场", "当事人不在场,由社区工作人员赵大见证", true},
        {"nor does a neighbour", "不在场", "当事人不在场,有邻居在场见证", true},
        {"boss and staff", "不在场", "店主和员工均不在场", true},
        {"a finding about one of the staff", "不在场", "安全管理人员不在现场", false},
        {"a standard is named whole", "不分条", "电动自行车安全技术规范", true},
        {"with its number", "不分条", "某某卫生标准(GB15979)", true},
        {"what hands powers to an organ", "不分条", "关于赋予乡镇行政处罚权的决定", true},
        {"what tells the public so", "不分条", "某区人民政府关于某街道综合行政执法事项的公告", true},
        {"what a government answers", "不分条", "关于同意某镇开展相关工作的批复", true},
        {"a decision that makes law has articles", "不分条", "关于禁止燃放烟花爆竹的决定", false},
        {"a law about such powers has", "不分条", "某省综合行政执法条例", false},
        {"a rule has articles", "不分条", "某省电动自行车管理办法", false},
        {"so has one about standards", "不分条", "企业标准化管理规定", false},
        {"waived from today", "放弃权利", "本人自即日起放弃陈述申辩。", true},
        {"waived in a column", "放弃权利", "陈述申辩:放弃", true},
        {"the rights first", "放弃权利", "以上权利本人自愿放弃。", true},
        {"a form asks who waives to sign", "放弃权利", "不要求听证的,请在此签名。", false},
        {"the party will not waive", "放弃权利", "当事人不同意放弃陈述申辩。", false},
        {"the organ holds no hearing", "放弃权利", "本机关不组织听证。", false},
        {"said to the organ", "放弃权利", "本人向本机关声明不要求听证。", true},
        {"what the organ tells the party", "放弃权利", "你单位放弃陈述申辩不影响本机关作出决定。", false},
        {"silence", "放弃权利", "逾期未提出的,视为放弃陈述申辩。", false},
        {"no need of it", "放弃权利", "我公司无需陈述申辩,请尽快处理。", false},
        {"that may mean it", "或者放弃", "我公司无需陈述申辩,请尽快处理。", true},
        {"cash taken by an officer", "执法人员收款", "收到现金罚款500元,执法人员张三。", true},
        {"taken where the officers were", "执法人员收款",
         "经手人(执法人员):邱某、贾某,在执法现场向当事人收取现金罚款。", true},
        {"somebody of the party pays", "执法人员收款", "执法人员送达决定书后,该公司财务人员代缴罚款500元。", false},
        {"it is denied", "执法人员收款", "不存在执法人员收取现金的情况。", false},
        {"an officer asks, the treasury has it", "执法人员收款", "执法人员电话核实财政局已收到罚款。", false},
        {"a paper, not money", "执法人员收款", "执法人员收到当事人的陈述申辩意见。", false},
        {"to the bank afterwards", "执法人员收款", "当场收缴罚款,次日交至银行。", true},
        {"not on the spot", "执法人员收款", "不是当场收缴,当事人自行到银行缴纳。", false},
        {"a place", "不在场", "不在现场所列范围", false},
    };
    jp_arena arena;
    jp_patterns *patterns = jp_patterns_new();
    jp_view message;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const jp_view pattern = jp_view_of(jp_arena_printf(&arena, "{%s}", rows[i].phrase));
        assert_true(jp_patterns_add(patterns, pattern, &arena, &message));
        const jp_match_result found = jp_patterns_match(patterns, pattern, jp_view_of(rows[i].text));
        if (found != (rows[i].is_there ? JP_MATCH_YES : JP_MATCH_NO)) {
            fail_msg("%s", rows[i].why);
        }
    }
    assert_true(jp_patterns_add(patterns, JP_VIEW("^{缺席}.{1,2}$"), &arena, &message));
    assert_int_equal(jp_patterns_match(patterns, JP_VIEW("^{缺席}.{1,2}$"), JP_VIEW("未到场。")), JP_MATCH_YES);
    assert_false(jp_patterns_add(patterns, JP_VIEW("{没有这样的}"), &arena, &message));
    assert_true(jp_view_contains(message, JP_VIEW("没有这样的")));
    jp_patterns_free(patterns);
    jp_arena_release(&arena);
}

static void test_many(void **state) {
    jp_arena arena;
    jp_patterns *patterns = jp_patterns_new();
    jp_view message;
    char text[16];

    (void)state;
    jp_arena_init(&arena);
    for (int i = 0; i < 300; i++) {
        (void)snprintf(text, sizeof text, "^p%d$", i);
        assert_true(jp_patterns_add(patterns, jp_view_of(text), &arena, &message));
    }
    for (int i = 0; i < 300; i++) {
        char subject[16];
        (void)snprintf(text, sizeof text, "^p%d$", i);
        (void)snprintf(subject, sizeof subject, "p%d", i);
        assert_int_equal(jp_patterns_match(patterns, jp_view_of(text), jp_view_of(subject)), JP_MATCH_YES);
    }
    assert_false(jp_patterns_add(patterns, JP_VIEW("(甲"), &arena, &message));
    assert_true(jp_view_contains(message, JP_VIEW("5")));
    jp_patterns_free(patterns);
    jp_arena_release(&arena);
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_fold),
    cmocka_unit_test(test_match),
    cmocka_unit_test(test_phrases),
    cmocka_unit_test(test_many),
};

int main(void) {
    return cmocka_run_group_tests(tests, NULL, NULL);
}
