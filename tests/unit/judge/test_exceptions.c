/* SPDX-License-Identifier: Apache-2.0 */
#include "bench.h"

/* What cancels a fault, what a whole form settles, stairs, records, items of an organ. */

#define XJ "区划='650102'"
#define JUDGED "机判 = A\n证据 = 行政处罚决定书\n"
#define FAULT JUDGED "判定 = \"false()\"\n"
#define SAVES(condition) "例外1 = \"" condition "\"\n例外1说明 = 有{延期审批表/地点}\n例外1证据 = \"延期审批表/地点\"\n"
#define EXTENDED "<延期审批表 成员='9' 处='p1'><地点 处='p2'>某处</地点></延期审批表>"
#define EACH "机判 = A\n逐项 = 询问笔录\n判定 = 有内容(地点)\n扣分 = 2\n"
#define RECUSED "例外1 = 有内容(记录人)\n例外1说明 = 有{记录人}\n例外1证据 = 记录人\n"
#define GOOD "<询问笔录 成员='g' 处='p1'><地点>某路</地点></询问笔录>"
#define BAD "<询问笔录 成员='b' 处='p2'/>"
#define SAVED "<询问笔录 成员='s' 处='p3'><记录人 处='p4'>钱七</记录人></询问笔录>"

static void test_exceptions(void **state) {
    static const struct {
        const char *why, *lines, *content, *outcome, *in_reason;
        int32_t deducted_cp;
        uint32_t evidence;
    } rows[] = {
        {"it holds: no fault, for its reason, with what was found", FAULT SAVES("延期审批表"), EXTENDED, "pass",
         "因有某处，不作扣分（原为：不对）", 0, 1},
        {"taken away, the fault is back", FAULT SAVES("延期审批表"), "", "deduct", "不对", 1000, 1},
        {"not asked when met: no word of it", JUDGED "判定 = \"true()\"\n符合说明 = 对\n" SAVES("延期审批表"), EXTENDED,
         "pass", "对", 0, 0},
        {"it may lie in the unread", FAULT SAVES("延期审批表"), "<未读 成员='a.pdf' 可能=''/>", "undetermined",
         "延期审批表", 0, 0},
        {"the index says what the unread is", FAULT SAVES("延期审批表"),
         "<卷内目录 成员='1' 状态='有'><目录项 题名='附图材料（扫描件）'/></卷内目录><未读 "
         "成员='05.附图材料扫描件.jpg' 可能=''/>",
         "deduct", NULL, 1000, 1},
        {"a name that holds anything says nothing", FAULT SAVES("延期审批表"),
         "<卷内目录 成员='1' 状态='有'><目录项 题名='其他材料'/></卷内目录><未读 成员='其他材料.pdf' 可能=''/>",
         "undetermined", "延期审批表", 0, 0},
        {"the unread is something else", FAULT SAVES("延期审批表"), "<未读 成员='a.pdf' 可能='询问笔录'/>", "deduct",
         NULL, 1000, 1},
        {"unreadable, it cancels nothing and condemns nothing", FAULT SAVES("延期审批表[@状态='有']"),
         "<延期审批表 成员='9' 状态='不可读'/>", "undetermined", NULL, 0, 0},
        {"not understood", FAULT SAVES("早于(延期审批表/日期, '2024-06-01')"),
         "<延期审批表 成员='9'><日期 状态='不明'>春</日期></延期审批表>", "undetermined", NULL, 0, 0},
        {"true and yet open: never silently", FAULT SAVES("待人工('请核对') or true()"), EXTENDED, "undetermined",
         "请核对", 0, 0},
        {"of all documents, and one was not read", FAULT SAVES("count(*/地点) > 5"),
         "<未读 成员='a.pdf' 类型='PDF' 可能='送达回证'/>", "undetermined", "a.pdf", 0, 0},
        {"of all documents, and only a copy of evidence was not read: no paper of the organ",
         FAULT SAVES("count(*/地点) > 5"), "<未读 成员='执照.jpg' 类型='JPEG' 可能='证据材料'/>", "deduct", NULL, 1000,
         1},
        {"an open condition is settled by one that holds",
         JUDGED "判定 = \"早于(询问笔录/日期, '2024-01-01')\"\n" SAVES("延期审批表"), EXTENDED, "pass", "不作扣分", 0,
         1},
        {"an open condition stays open without it",
         JUDGED "判定 = \"早于(询问笔录/日期, '2024-01-01')\"\n" SAVES("延期审批表"), "", "undetermined", NULL, 0, 0},
        {"the second holds where the first does not",
         FAULT "例外1 = 听证笔录\n例外1说明 = 甲\n例外1证据 = 听证笔录\n例外2 = 延期审批表\n例外2说明 = 乙\n"
               "例外2证据 = 延期审批表\n",
         EXTENDED, "pass", "因乙，", 0, 1},
        {"the second holds although the first is open",
         FAULT "例外1 = \"早于(听证笔录/日期, '2024-01-01')\"\n例外1说明 = 甲\n例外1证据 = 听证笔录\n"
               "例外2 = 延期审批表\n例外2说明 = 乙\n例外2证据 = 延期审批表\n",
         EXTENDED, "pass", "因乙，", 0, 1},
        {"no veto of what is cancelled", FAULT "否决 = 是\n" SAVES("延期审批表"), EXTENDED, "pass", NULL, 0, 1},
        {"a veto when it is not", FAULT "否决 = 是\n" SAVES("延期审批表"), "", "veto", "不对", 1000, 1},
        {"partly: the fault is cancelled too",
         "机判 = P\n证据 = 询问笔录\n提示 = 看\n不符 = \"true()\"\n" SAVES("延期审批表"), EXTENDED, "pass", "不作扣分",
         0, 1},
        {"partly: what was not settled is no fault to cancel",
         "机判 = P\n证据 = 询问笔录\n提示 = 看\n不符 = \"false()\"\n" SAVES("延期审批表"), EXTENDED, "undetermined",
         NULL, 0, 0},
        {"of nodes: each for itself", EACH RECUSED, GOOD SAVED, "pass", "因有钱七", 0, 1},
        {"of nodes: one is saved, one is not", EACH RECUSED, SAVED BAD, "deduct", "因有钱七", 200, 2},
        {"of nodes: none is saved", EACH RECUSED, BAD BAD, "deduct", NULL, 400, 1},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_answer answer = bench_judge(rows[i].lines, XJ, rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, rows[i].in_reason);
        if (answer.deducted_cp != rows[i].deducted_cp || answer.evidence_count != rows[i].evidence) {
            fail_msg("%s: %d points, %u quotes: %.*s", rows[i].why, answer.deducted_cp, answer.evidence_count,
                     JP_VIEW_ARG(answer.reason));
        }
        if (answer.outcome == JP_OUT_DEDUCT && rows[i].evidence < 2 &&
            jp_view_contains(answer.reason, JP_VIEW("不作扣分"))) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(answer.reason));
        }
    }
}

#define REST "[P02]\n标题 = 题\n类别 = 程序\n标准分 = 10\n依据 = 法\n条例 = 17\n机判 = H\n提示 = 看\n"
#define FORM "[类别 程序]\n适用 = \"听证笔录 or 听证通知书\"\n文书 = 听证笔录\n不适用说明 = 无需听证\n"

static void test_forms(void **state) {
    static const struct {
        const char *why, *lines, *content, *outcome, *in_reason;
        int32_t deducted_cp, undecided_cp;
    } rows[] = {
        {"not needed", FAULT FORM, "", "na", "无需听证", 0, 0},
        {"needed and there: the item itself is asked", JUDGED "判定 = \"true()\"\n" FORM, "<听证笔录 成员='1'/>",
         "pass", NULL, 0, 0},
        {"needed and missing: all points, whatever the item says", JUDGED "判定 = \"true()\"\n扣分 = 1\n" FORM,
         "<听证通知书 成员='1'/>", "deduct", "整份缺少「程序」文书", 1000, 0},
        {"needed and missing is no veto", JUDGED "判定 = \"true()\"\n否决 = 是\n" FORM, "<听证通知书 成员='1'/>",
         "deduct", "《听证笔录》", 1000, 0},
        {"a person's item is lost with its form", "机判 = H\n提示 = 看\n" FORM, "<听证通知书 成员='1'/>", "deduct",
         NULL, 1000, 0},
        {"needed and perhaps unread", FAULT "扣分 = 1\n" FORM, "<听证通知书 成员='1'/><未读 成员='a' 可能=''/>",
         "undetermined", "听证笔录", 0, 1000},
        {"whether it is needed may lie in the unread", FAULT FORM, "<未读 成员='a' 可能=''/>", "undetermined", NULL, 0,
         1000},
        {"unreadable is not missing", FAULT FORM, "<听证通知书 成员='1'/><听证笔录 成员='2' 状态='不可读'/>",
         "undetermined", NULL, 0, 1000},
        {"blank is as good as missing", FAULT FORM, "<听证笔录 成员='1' 处='p1' 状态='空'/>", "deduct",
         "「听证笔录」（1）空白，没有填写内容", 1000, 0},
        {"blank, and another one may be filled in", FAULT FORM,
         "<听证笔录 成员='1' 处='p1' 状态='空'/><未读 成员='a' 可能='听证笔录'/>", "undetermined", "空白", 0, 1000},
        {"blank beside one that is filled in", JUDGED "判定 = \"true()\"\n" FORM,
         "<听证笔录 成员='1' 处='p1' 状态='空'/><听证笔录 成员='2' 状态='有'/>", "pass", NULL, 0, 0},
        {"stairs: one", JUDGED "判定 = \"false()\"\n阶梯 = 1:1 2:2 4:4\n", "", "deduct", NULL, 100, 0},
        {"stairs: three are as two", JUDGED "判定 = \"false()\"\n次数 = 3\n阶梯 = 1:1 2:2 4:4\n", "", "deduct", NULL,
         200, 0},
        {"stairs: four", JUDGED "判定 = \"false()\"\n次数 = 4\n阶梯 = 1:1 2:2 4:4\n", "", "deduct", NULL, 400, 0},
        {"stairs: any more", JUDGED "判定 = \"false()\"\n次数 = 99\n阶梯 = 1:1 2:2 4:4\n", "", "deduct", NULL, 400, 0},
        {"stairs: at stake is the last", JUDGED "需要 = 询问笔录\n判定 = \"false()\"\n次数 = 4\n阶梯 = 1:1 2:2 4:4\n",
         "", "undetermined", NULL, 0, 400},
        {"an organ's item", "机判 = H\n提示 = 看\n对象 = 单位\n" REST, "", "na", "在单位调查表中评查", 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_answer answer = bench_judge(rows[i].lines, XJ, rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, rows[i].in_reason);
        if (answer.deducted_cp != rows[i].deducted_cp || answer.undecided_cp != rows[i].undecided_cp) {
            fail_msg("%s: %d points, %d undecided", rows[i].why, answer.deducted_cp, answer.undecided_cp);
        }
    }
}

/* Where a ratio is taken over the items that apply, leaving the divisor can cost more than one occurrence would: all
 * points are at stake while it is open whether the item applies. */
static void test_what_may_leave_the_divisor(void **state) {
    static const char ratio_head[] = "[标准]\n名称 = 试\n类型 = penalty-general\n版本 = 1\n条例 = 监督条例\n"
                                     "模型 = 比例\n[等次]\n优秀 = 9\n不合格 = 0\n[分值]\n程序 = 10\n";
    static const struct {
        const char *why, *lines, *content;
        int32_t plain_cp, ratio_cp;
    } rows[] = {
        {"whether it applies is open", "适用 = \"早于(听证笔录/日期, '2024-01-01')\"\n", "", 100, 1000},
        {"what it applies to may be unread", "适用 = 听证笔录\n", "<未读 成员='a' 可能=''/>", 100, 1000},
        {"it applies, and is open", "需要 = 询问笔录\n", "", 100, 100},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *lines = jp_arena_printf(&the_bench.arena, "%s扣分 = 1\n%s", FAULT, rows[i].lines);
        jp_answer plain = bench_judge(lines, XJ, rows[i].content);
        jp_answer ratio = bench_judge_with(ratio_head, lines, XJ, rows[i].content);
        bench_expect(rows[i].why, &plain, "undetermined", NULL);
        bench_expect(rows[i].why, &ratio, "undetermined", NULL);
        if (plain.undecided_cp != rows[i].plain_cp || ratio.undecided_cp != rows[i].ratio_cp) {
            fail_msg("%s: %d and %d", rows[i].why, plain.undecided_cp, ratio.undecided_cp);
        }
    }
}

/* A veto says why even where nothing is there to fill its sentence with. */
static void test_a_veto_has_a_reason(void **state) {
    (void)state;
    jp_answer answer = bench_judge(FAULT "否决 = 是\n", XJ, "");
    assert_true(answer.outcome == JP_OUT_VETO);
    assert_true(!jp_view_is_empty(answer.reason));
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_exceptions),
    cmocka_unit_test(test_forms),
    cmocka_unit_test(test_what_may_leave_the_divisor),
    cmocka_unit_test(test_a_veto_has_a_reason),
};

int main(void) {
    return cmocka_run_group_tests(tests, bench_set_up, bench_tear_down);
}
