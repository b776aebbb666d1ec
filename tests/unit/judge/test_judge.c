/* SPDX-License-Identifier: Apache-2.0 */
#include "bench.h"

/* What makes an outcome of a condition: applicability, needs, searched documents, nodes one by one, points, veto. */

#define XJ "区划='650102'"
#define FROM "生效 = 2025-01-01\n依日 = 现场检查笔录/日期\n"
#define UNTIL "失效 = 2024-12-31\n依日 = 现场检查笔录/日期\n"
#define CHECKED(day) "<现场检查笔录 成员='1'><日期 值='" day "'>x</日期></现场检查笔录>"
#define JUDGED "机判 = A\n证据 = 行政处罚决定书\n"

/* The paper that makes the case, and the one that may stand for it. */
#define HEAD_MAIN                                                                                                                            \
    "[标准]\n名称 = 试\n类型 = penalty-general\n版本 = 1\n条例 = 监督条例\n满分 = 10\n主文书 = 行政处罚决定书 | " \
    "催告书\n[等次]\n优秀 = 9\n不合格 = 0\n[分值]\n程序 = 10\n"

static void test_main_paper(void **state) {
    static const char applies[] = JUDGED "适用 = 行政处罚决定书\n判定 = \"true()\"\n";
    static const char each[] = JUDGED "逐项 = 行政处罚决定书/地点\n判定 = \"true()\"\n";
    static const char other[] = JUDGED "适用 = 听证笔录\n判定 = \"true()\"\n";
    static const struct {
        const char *why, *lines, *content, *outcome, *in_reason;
    } rows[] = {
        {"it is missing: open, not inapplicable", applies, "<询问笔录 成员='1'/>", "undetermined",
         "卷内未见《行政处罚决定书》"},
        {"nothing of it to look at", each, "<询问笔录 成员='1'/>", "undetermined", "卷内未见《行政处罚决定书》"},
        {"another stands for it", applies, "<催告书 成员='1'/>", "na", NULL},
        {"it is there without what is asked for", each, "<行政处罚决定书 成员='1'/>", "na", NULL},
        {"the item asks for another paper", other, "<询问笔录 成员='1'/>", "na", NULL},
        {"it may lie in the unread", applies, "<未读 成员='a.pdf' 可能=''/>", "undetermined", "未能读取"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_answer answer = bench_judge_with(HEAD_MAIN, rows[i].lines, XJ, rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, rows[i].in_reason);
    }
}

#define HEAD_CHANGED                                                                                                             \
    "[标准]\n名称 = 试\n类型 = penalty-general\n版本 = 1\n条例 = 监督条例\n满分 = 10\n换法日 = 2021-07-15\n" \
    "依日 = 现场检查笔录/日期\n[等次]\n优秀 = 9\n不合格 = 0\n[分值]\n程序 = 10\n"

/* Both sides of the day on which the law was changed, and the days that lie on neither alone. */
static void test_former_law(void **state) {
    static const char kept[] = JUDGED "旧依据 = 旧法第三条\n判定 = \"not(旧法())\"\n";
    static const char is_new[] = JUDGED "旧依据 = 无\n空白 = 询问笔录\n适用 = \"早于(听证笔录/日期, '2024-01-01')\"\n"
                                        "判定 = \"false()\"\n";
    static const char other[] = JUDGED "判定 = \"not(旧法())\"\n[P02]\n标题 = 题\n类别 = 程序\n标准分 = 0\n依据 = 法\n"
                                       "旧依据 = 旧法\n条例 = 17\n机判 = H\n提示 = 看\n";
    static const struct {
        const char *why, *lines, *content, *outcome, *in_reason, *law;
    } rows[] = {
        {"the last day of the former law", kept, CHECKED("2021-07-14"), "deduct", NULL, "旧法第三条"},
        {"the first day of the law as it is", kept, CHECKED("2021-07-15"), "pass", NULL, ""},
        {"days on both sides: the law as it is", kept, CHECKED("2021-07-14") CHECKED("2021-07-15"), "pass", NULL, ""},
        {"no day", kept, "", "pass", NULL, ""},
        {"an item that rests on the same law", other, CHECKED("2021-07-14"), "deduct", NULL, ""},
        {"a duty that is new: whatever else is open or blank", is_new,
         CHECKED("2021-07-14") "<询问笔录 成员='1' 状态='空'/>", "na", "自2021年7月15日起施行，本案日期为2021年7月14日",
         ""},
        {"and that holds from its first day", is_new, CHECKED("2021-07-15") "<询问笔录 成员='1' 状态='空'/>", "deduct",
         NULL, ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_answer answer = bench_judge_with(HEAD_CHANGED, rows[i].lines, XJ, rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, rows[i].in_reason);
        if (!jp_view_eq_text(answer.law, rows[i].law)) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(answer.law));
        }
        if (strcmp(rows[i].outcome, "na") == 0) {
            assert_int_equal(answer.evidence_count, 1); /* the day that decided */
        }
    }
}

static void test_outcomes(void **state) {
    static const struct {
        const char *why, *lines, *content, *outcome, *in_reason;
        int32_t deducted_cp, times;
    } rows[] = {
        {"met", JUDGED "判定 = \"true()\"\n", "", "pass", NULL, 0, 0},
        {"unmet costs all points", JUDGED "判定 = \"false()\"\n", "", "deduct", "不对", 1000, 1},
        {"unmet costs what is written", JUDGED "判定 = \"false()\"\n扣分 = 2.5\n", "", "deduct", NULL, 250, 1},
        {"times", JUDGED "判定 = \"false()\"\n扣分 = 2\n次数 = 3\n", "", "deduct", NULL, 600, 3},
        {"times capped", JUDGED "判定 = \"false()\"\n扣分 = 2\n上限 = 5\n次数 = 3\n", "", "deduct", NULL, 500, 3},
        {"times that came out as nothing are one", JUDGED "判定 = \"false()\"\n扣分 = 2\n次数 = \"count(询问笔录)\"\n",
         "", "deduct", NULL, 200, 1},
        {"times beyond counting", JUDGED "判定 = \"false()\"\n扣分 = 2\n次数 = 1e300\n", "", "deduct", NULL, 1000, 1},
        {"not applicable", JUDGED "适用 = 听证笔录\n判定 = \"false()\"\n不适用说明 = 没有听证\n", "", "na", "没有听证",
         0, 0},
        {"applicable", JUDGED "适用 = 听证笔录\n判定 = \"false()\"\n", "<听证笔录 成员='1'/>", "deduct", NULL, 1000, 1},
        {"perhaps applicable: what is named may lie in the unread", JUDGED "适用 = 听证笔录\n判定 = \"false()\"\n",
         "<未读 成员='a.pdf' 可能=''/>", "undetermined", "听证笔录", 0, 0},
        {"not applicable: the unread is something else", JUDGED "适用 = 听证笔录\n判定 = \"false()\"\n",
         "<未读 成员='a.pdf' 可能='询问笔录'/>", "na", NULL, 0, 0},
        {"whether it applies is open", JUDGED "适用 = \"早于(听证笔录/日期, '2024-01-01')\"\n判定 = \"false()\"\n", "",
         "undetermined", "是否适用", 0, 0},
        {"needed and there", JUDGED "需要 = 询问笔录/地点\n判定 = \"false()\"\n",
         "<询问笔录 成员='1'><地点>某路</地点></询问笔录>", "deduct", NULL, 1000, 1},
        {"needed and absent", JUDGED "需要 = 询问笔录/地点\n判定 = \"false()\"\n", "", "undetermined",
         "没有找到询问笔录的地点（已检索", 0, 0},
        {"needed and blank", JUDGED "需要 = 询问笔录/地点\n判定 = \"true()\"\n",
         "<询问笔录 成员='1'><地点 状态='空'/></询问笔录>", "undetermined",
         "询问笔录的地点没有写明，或者不能辨认（已检索", 0, 0},
        {"needed and not understood", JUDGED "需要 = 询问笔录/地点\n判定 = \"true()\"\n",
         "<询问笔录 成员='1'><地点 状态='不明'>?</地点></询问笔录>", "undetermined", NULL, 0, 0},
        {"each of two needs", JUDGED "需要 = \"询问笔录/地点 ;; 询问笔录/日期\"\n判定 = \"true()\"\n",
         "<询问笔录 成员='1'><地点>某路</地点></询问笔录>", "undetermined", "日期", 0, 0},
        {"searched and absent", JUDGED "检索 = 听证告知书\n判定 = 听证告知书\n", "<询问笔录 成员='1'/>", "deduct",
         "已检索全部1份文书，未见《听证告知书》", 1000, 1},
        {"searched and perhaps unread", JUDGED "检索 = 听证告知书\n判定 = 听证告知书\n", "<未读 成员='a.pdf' 可能=''/>",
         "undetermined", "听证告知书", 0, 0},
        {"searched, a film only", JUDGED "检索 = 听证告知书\n判定 = 听证告知书\n",
         "<未读 成员='a.mp4' 类型='media' 可能=''/>", "deduct", NULL, 1000, 1},
        {"searched, read, and wrong; a scan of who knows what does not matter",
         JUDGED "检索 = 听证告知书\n判定 = \"听证告知书/日期\"\n", "<听证告知书 成员='1'/><未读 成员='a.pdf' 可能=''/>",
         "deduct", NULL, 1000, 1},
        {"searched, one read, another named among the unread", JUDGED "检索 = 听证告知书\n判定 = \"听证告知书/日期\"\n",
         "<听证告知书 成员='1'/><未读 成员='a.pdf' 可能='听证告知书'/>", "undetermined", NULL, 0, 0},
        {"met although something is unread", JUDGED "检索 = 听证告知书\n判定 = 听证告知书\n",
         "<听证告知书 成员='1'/><未读 成员='a.pdf' 可能=''/>", "pass", NULL, 0, 0},
        {"open although true", JUDGED "判定 = \"早于(询问笔录/日期, '2024-01-01') or true()\"\n", "", "undetermined",
         NULL, 0, 0},
        {"a day that has no name", JUDGED "判定 = \"早于(concat('某', '日'), '2024-01-01')\"\n", "", "undetermined",
         "据以计算、比较的日期没有写明", 0, 0},
        {"words that are looked for in what cannot be read", JUDGED "判定 = \"匹配(听证笔录, '甲')\"\n",
         "<听证笔录 成员='1' 状态='不可读'/>", "undetermined", "听证笔录未能读取，其中有没有", 0, 0},
        {"settled before it could be open", JUDGED "判定 = \"true() or 早于(询问笔录/日期, '2024-01-01')\"\n", "",
         "pass", NULL, 0, 0},
        {"partly: fault proven", "机判 = P\n证据 = 询问笔录\n提示 = 看\n不符 = \"true()\"\n相符 = \"true()\"\n", "",
         "deduct", NULL, 1000, 1},
        {"partly: proven to be right", "机判 = P\n证据 = 询问笔录\n提示 = 看\n不符 = \"false()\"\n相符 = \"true()\"\n",
         "", "pass", NULL, 0, 0},
        {"partly: neither", "机判 = P\n证据 = 询问笔录\n提示 = 看这里\n不符 = \"false()\"\n", "", "undetermined",
         "看这里", 0, 0},
        {"rests on what was not yet in force", JUDGED FROM "判定 = \"false()\"\n", CHECKED("2024-12-31"), "na",
         "自2025年1月1日起施行，本案日期为2024年12月31日", 0, 0},
        {"on its first day", JUDGED FROM "判定 = \"false()\"\n", CHECKED("2025-01-01"), "deduct", NULL, 1000, 1},
        {"every day before it: the nearest is told", JUDGED FROM "判定 = \"false()\"\n",
         CHECKED("2024-02-01") CHECKED("2024-12-01"), "na", "本案日期为2024年12月1日", 0, 0},
        {"days on both sides: one may be written wrong", JUDGED FROM "判定 = \"true()\"\n",
         CHECKED("2025-02-01") CHECKED("2015-02-01"), "undetermined", "有的在外", 0, 0},
        {"on its last day", JUDGED UNTIL "判定 = \"false()\"\n", CHECKED("2024-12-31"), "deduct", NULL, 1000, 1},
        {"repealed", JUDGED UNTIL "判定 = \"false()\"\n", CHECKED("2025-01-01"), "na", "施行至2024年12月31日", 0, 0},
        {"no day to measure it by", JUDGED FROM "判定 = \"true()\"\n", "", "undetermined", "没有找到有关日期", 0, 0},
        {"a day not understood is none", JUDGED FROM "判定 = \"true()\"\n",
         "<现场检查笔录 成员='1'><日期 状态='不明'>春</日期></现场检查笔录>", "undetermined", NULL, 0, 0},
        {"a person's question too", "机判 = H\n证据 = 询问笔录\n提示 = 看这里\n" FROM, CHECKED("2024-12-31"), "na",
         NULL, 0, 0},
        {"for a person", "机判 = H\n证据 = 询问笔录\n提示 = 看这里\n", "", "undetermined", "看这里", 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_answer answer = bench_judge(rows[i].lines, XJ, rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, rows[i].in_reason);
        if (answer.deducted_cp != rows[i].deducted_cp ||
            (rows[i].times != 1 && answer.times != rows[i].times && answer.times < 1000)) {
            fail_msg("%s: %d points, %d times", rows[i].why, answer.deducted_cp, answer.times);
        }
    }
}

#define EACH                                                                                                           \
    "机判 = A\n逐项 = 询问笔录\n判定 = \"有内容(地点) and (not(日期) or 早于(日期, '2024-06-01'))\"\n扣分 = 2\n"
#define NAMED "机判 = A\n逐项 = 询问笔录\n判定 = 地点\n扣分 = 2\n说明 = \"「{@名称}」（{@成员}）没有地点\"\n"
#define NAMELESS "机判 = A\n逐项 = 询问笔录\n判定 = 地点\n扣分 = 2\n说明 = \"「{@名称}」没有地点\"\n"
#define RECORD(member) "<询问笔录 名称='笔录' 成员='" member "' 处='p9'/>"
#define TITLED(title) "<询问笔录 名称='笔录' 题='" title "' 成员='t' 处='p9'/>"
#define QUOTED(member)                                                                                                               \
    "<询问笔录 成员='" member                                                                                                        \
    "' 处='p0'><段 处='p1'>一</段><段 处='p2'>二</段><段 处='p3'>三</段><段 处='p4'>四</段><段 处='p5'>五</段>" \
    "<段 处='p6'>六</段><段 处='p7'>七</段><段 处='p8'>八</段></询问笔录>"
#define UNCLEAR "机判 = A\n判定 = \"not(询问笔录/罚款/@分 > 1000)\"\n证据 = 询问笔录/罚款\n"
#define GOOD "<询问笔录 成员='g' 处='p1'><地点>某路</地点></询问笔录>"
#define BAD "<询问笔录 成员='b' 处='p2'/>"
#define OPEN "<询问笔录 成员='o' 处='p3'><地点>某路</地点><日期 状态='不明'>春</日期></询问笔录>"

static void test_each(void **state) {
    static const struct {
        const char *why, *lines, *content, *outcome, *in_reason;
        int32_t deducted_cp, times;
        uint32_t evidence;
    } rows[] = {
        {"all right", EACH, GOOD GOOD, "pass", NULL, 0, 0, 0},
        {"one of two wrong", EACH, GOOD BAD, "deduct", "不对", 200, 1, 1},
        {"two wrong", EACH, BAD BAD GOOD, "deduct", NULL, 400, 2, 1},
        {"one wrong, one open", EACH, BAD OPEN, "deduct", "；另有1处待核实：", 200, 1, 1},
        {"one open", EACH, GOOD OPEN, "undetermined", NULL, 0, 0, 0},
        {"none", EACH, "", "na", "逐项", 0, 0, 0},
        {"none, but perhaps unread", EACH, "<未读 成员='a' 可能=''/>", "undetermined", "询问笔录", 0, 0, 0},
        {"an unreadable one beside a good one", EACH, GOOD "<询问笔录 成员='u' 状态='不可读'/>", "undetermined",
         "询问笔录", 0, 0, 0},
        {"an unreadable one beside a bad one", EACH, BAD "<询问笔录 成员='u' 状态='不可读'/>", "deduct", NULL, 200, 1,
         1},
        {"fields of an unreadable one cannot pass unseen", "机判 = A\n逐项 = 询问笔录/地点\n判定 = \"有内容(.)\"\n",
         GOOD "<询问笔录 成员='u' 状态='不可读'/>", "undetermined", "询问笔录", 0, 0, 0},
        {"nothing is met by what was not understood", UNCLEAR, "<询问笔录><罚款 状态='不明'>若干</罚款></询问笔录>",
         "undetermined", "罚款读不懂", 0, 0, 0},
        {"what was understood is met", UNCLEAR, "<询问笔录><罚款 分='500'>5元</罚款></询问笔录>", "pass", NULL, 0, 0,
         0},
        {"a name that is a picture is there", UNCLEAR, "<询问笔录><罚款 状态='不明' 形式='图'/></询问笔录>", "pass",
         NULL, 0, 0, 0},
        {"a paper and its file", NAMED, RECORD("1"), "deduct", "「笔录」（1）没有地点", 200, 1, 1},
        {"a paper by the title it bears", NAMED, TITLED("某局&#10;调查询问笔录"), "deduct", "「调查询问笔录」（t）",
         200, 1, 1},
        {"words that are too long for a title", NAMED,
         TITLED("关于某某公司在某某路经营场所未经许可从事食品经营活动一案的笔录"), "deduct", "「笔录」（t）", 200, 1,
         1},
        {"which one of two in a file", NAMED, GOOD RECORD("g"), "deduct", "「笔录」（g中的第2份）没有地点", 200, 1, 1},
        {"the same is said of two at once", NAMED, RECORD("1") RECORD("2"), "deduct",
         "「笔录」（1）、「笔录」（2）没有地点", 400, 2, 2},
        {"brackets in the name of a file", NAMED, RECORD("4（五）.docx") RECORD("6"), "deduct",
         "「笔录」（4（五）.docx）、「笔录」（6）没有地点", 400, 2, 2},
        {"three are named, and more counted", NAMED,
         RECORD("1") RECORD("2") RECORD("3") RECORD("4（五）.docx") RECORD("6"), "deduct",
         "「笔录」（3）等5份文书没有地点", 1000, 5, 5},
        {"two of one name are counted", NAMELESS, RECORD("1") RECORD("2"), "deduct", "2份「笔录」没有地点", 400, 2, 2},
        {"a part of one paper that fails twice is one paper",
         "机判 = A\n逐项 = 询问笔录/签名\n判定 = \"@形式='文'\"\n扣分 = 2\n说明 = \"「{../@名称}」没有签名\"\n",
         "<询问笔录 名称='笔录' 成员='1' 处='p9'><签名 形式='空' 处='p1'>甲</签名><签名 形式='空' "
         "处='p2'>乙</签名></询问笔录>",
         "deduct", "「笔录」没有签名", 400, 2, 2},
        {"times of each node add up",
         "机判 = A\n逐项 = 询问笔录\n判定 = \"缺项(., '地点|日期') = 0\"\n次数 = \"缺项(., '地点|日期')\"\n扣分 = 1\n",
         BAD GOOD, "deduct", NULL, 300, 3, 2},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_answer answer = bench_judge(rows[i].lines, XJ, rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, rows[i].in_reason);
        if (answer.deducted_cp != rows[i].deducted_cp || answer.times != rows[i].times ||
            answer.evidence_count != rows[i].evidence) {
            fail_msg("%s: %d points, %d times, %u quotes", rows[i].why, answer.deducted_cp, answer.times,
                     answer.evidence_count);
        }
    }
}

/* Of two that fail the first does not take all the room for quotes. */
static void test_shares(void **state) {
    jp_answer answer =
        bench_judge("机判 = A\n逐项 = 询问笔录\n判定 = 地点\n扣分 = 2\n证据 = 段\n", XJ, QUOTED("1") QUOTED("2"));
    uint32_t of_second = 0;

    (void)state;
    for (uint32_t i = 0; i < answer.evidence_count; i++) {
        of_second += jp_view_eq_text(answer.evidence[i].member, "2");
    }
    assert_int_equal(answer.evidence_count, 12);
    assert_int_equal(of_second, 6);
}

#define ONE(condition) "情形1 = \"" condition "\"\n情形1说明 = 甲{询问笔录/地点}\n"
#define TWO(condition) "情形2 = \"" condition "\"\n情形2说明 = 乙\n"
#define UNKNOWN "早于(询问笔录/日期, '2024-01-01')"
#define LEAVES "例外1 = 听证笔录\n例外1说明 = 听过\n例外1证据 = 听证笔录\n"

/* One question a fault: the reason names those that hold and no other. The item's own sentence is 不对. */
static void test_faults(void **state) {
    static const struct {
        const char *why, *lines, *content, *outcome, *in_reason, *not_in_reason;
        int32_t deducted_cp, times;
    } rows[] = {
        {"none holds", JUDGED ONE("false()") TWO("听证笔录"), "", "pass", NULL, "不对", 0, 0},
        {"the second alone", JUDGED "扣分 = 2\n" ONE("false()") TWO("true()"), "", "deduct", "不对：乙", "甲", 200, 1},
        {"both, in their order, each costs", JUDGED "扣分 = 2\n" ONE("true()") TWO("true()"), GOOD, "deduct",
         "不对：甲某路；乙", NULL, 400, 2},
        {"what a path found is told by 所见()",
         JUDGED "扣分 = 2\n情形1 = \"询问笔录[not(地点)]\"\n情形1说明 = \"{所见()/@成员}没有地点\"\n", GOOD BAD,
         "deduct", "b没有地点", "g没有", 200, 1},
        {"a day is no quotation", JUDGED "扣分 = 2\n情形1 = \"true()\"\n情形1说明 = \"「{询问笔录/日期}」才办\"\n",
         "<询问笔录 成员='1'><日期 值='2025-08-22'>2025-08-22</日期></询问笔录>", "deduct", "不对：2025年8月22日才办",
         NULL, 200, 1},
        {"nor is a moment", JUDGED "扣分 = 2\n情形1 = \"true()\"\n情形1说明 = \"「{询问笔录/日期}」才办\"\n",
         "<询问笔录 成员='1'><日期 值='2025-08-22T09:30'>2025年8月22日9时30分</日期></询问笔录>", "deduct",
         "不对：2025年8月22日9时30分才办", NULL, 200, 1},
        {"words with a day are", JUDGED "扣分 = 2\n情形1 = \"true()\"\n情形1说明 = \"「{询问笔录/地点}」才办\"\n",
         "<询问笔录 成员='1'><地点>某路，2025年8月22日</地点></询问笔录>", "deduct", "「某路，2025年8月22日」才办",
         NULL, 200, 1},
        {"a number says how many", JUDGED "扣分 = 2\n" ONE("1 + 1") TWO("0"), "", "deduct", "甲", "乙", 400, 2},
        {"not a number is none", JUDGED ONE("number('x')") TWO("-1"), "", "pass", NULL, NULL, 0, 0},
        {"a number beyond counting", JUDGED "扣分 = 2\n" ONE("1e300"), "", "deduct", NULL, NULL, 1000, 100000},
        {"nodes are as many as there are", JUDGED "扣分 = 2\n" ONE("询问笔录"), GOOD BAD, "deduct", NULL, NULL, 400, 2},
        {"words that are not empty are one", JUDGED "扣分 = 2\n" ONE("'xy'"), "", "deduct", NULL, NULL, 200, 1},
        {"次数 says it otherwise", JUDGED "扣分 = 2\n次数 = 3\n" ONE("true()"), "", "deduct", NULL, NULL, 600, 3},
        {"an open one alone", JUDGED ONE(UNKNOWN) TWO("false()"), "", "undetermined", NULL, "乙", 0, 0},
        {"an open one beside one that holds: not hidden, not in the way",
         JUDGED "扣分 = 2\n" ONE(UNKNOWN) TWO("true()"), "", "deduct", "；另有1处待核实：", "甲", 200, 1},
        {"searched and perhaps unread", JUDGED "检索 = 听证告知书\n" ONE("not(听证告知书)"),
         "<未读 成员='a.pdf' 可能=''/>", "undetermined", "听证告知书", NULL, 0, 0},
        {"searched, there, and one more may be unread: what is wrong with the first is",
         JUDGED "检索 = 询问笔录\n" ONE("not(询问笔录)") TWO("询问笔录[not(地点)]"),
         BAD "<未读 成员='7.pdf' 可能='' 再有='询问笔录'/>", "deduct", "不对：乙", NULL, 1000, 1},
        {"a file that bears its name may be the rest of it",
         JUDGED "检索 = 询问笔录\n" ONE("not(询问笔录)") TWO("询问笔录[not(地点)]"),
         BAD "<未读 成员='7.pdf' 可能='询问笔录'/>", "undetermined", "乙", NULL, 0, 0},
        {"so may one that could not be read",
         JUDGED "检索 = 询问笔录\n" ONE("not(询问笔录)") TWO("询问笔录[not(地点)]"),
         BAD "<询问笔录 成员='u' 状态='不可读'/>", "undetermined", "乙", NULL, 0, 0},
        {"or of which a part is missing", JUDGED "检索 = 询问笔录\n" ONE("not(询问笔录)") TWO("询问笔录[not(地点)]"),
         BAD "<询问笔录 成员='h' 处='p9' 残='尾'><地点>某路</地点></询问笔录>", "undetermined", "乙", NULL, 0, 0},
        {"where the fault is that there is none of a sort, one more may be of it",
         JUDGED "检索 = 询问笔录\n" ONE("not(询问笔录[地点])") TWO("false()"),
         BAD "<未读 成员='7.pdf' 可能='' 再有='询问笔录'/>", "undetermined", "询问笔录", NULL, 0, 0},
        {"searched, not there, and that is the fault", JUDGED "检索 = 听证告知书\n" ONE("not(听证告知书)"), "",
         "deduct", "未见《听证告知书》", NULL, 1000, 1},
        {"searched, and the sentence has told that it is not there",
         JUDGED "扣分 = 2\n检索 = 听证告知书\n情形1 = \"not(听证告知书)\"\n情形1说明 = 未见听证告知书\n", GOOD,
         "deduct", "未见听证告知书（已检索全部1份文书）", NULL, 200, 1},
        {"searched, and the sentence has named it",
         JUDGED "扣分 = 2\n检索 = 听证告知书 | 送达回证\n情形1 = \"not(听证告知书) and not(送达回证)\"\n"
                "情形1说明 = 没有听证告知书\n",
         GOOD, "deduct", "没有听证告知书（已检索全部1份文书，未见《送达回证》）", NULL, 200, 1},
        {"searched, and the sentence misses something else",
         JUDGED "扣分 = 2\n检索 = 听证告知书\n情形1 = \"not(听证告知书)\"\n情形1说明 = 未见当事人签名\n", GOOD,
         "deduct", "未见当事人签名（已检索全部1份文书，未见《听证告知书》）", NULL, 200, 1},
        {"searched, and the sentence names it without a denial",
         JUDGED "扣分 = 2\n检索 = 听证告知书\n情形1 = \"not(听证告知书)\"\n情形1说明 = 听证告知书应当送达，没有送达\n",
         GOOD, "deduct", "没有送达（已检索全部1份文书，未见《听证告知书》）", NULL, 200, 1},
        {"searched by its name in words",
         JUDGED "检索 = 听证告知书\n" ONE("询问笔录 and not((有文书('听证告知书') or 听证笔录))"), GOOD, "deduct",
         "未见《听证告知书》", NULL, 1000, 1},
        {"searched, not there, but another fault holds",
         JUDGED "检索 = 听证告知书\n" ONE("听证告知书 and not(听证笔录)") TWO("not(听证笔录)"), "", "deduct",
         "不对：乙", "未见", 1000, 1},
        {"searched, and the fault that would miss it does not hold",
         JUDGED "检索 = 听证告知书\n" ONE("听证笔录 and not(听证告知书)") TWO("true()"), "", "deduct", "不对：乙",
         "未见", 1000, 1},
        {"a full stop goes where more is said",
         JUDGED "扣分 = 2\n检索 = 听证告知书\n情形1 = \"not(听证告知书)\"\n情形1说明 = 没有告知。\n" TWO("true()"),
         GOOD, "deduct", "没有告知；乙（已检索", NULL, 400, 2},
        {"searched: of two that may stand for each other one is there",
         JUDGED
         "检索 = 听证告知书 | 事先告知书 | 送达回证\n" ONE("not((事先告知书 | 听证告知书)/日期) and not(送达回证)"),
         "<事先告知书 成员='1'/>", "deduct", "未见《送达回证》", "听证告知书", 1000, 1},
        {"searched: neither of the two is there",
         JUDGED "检索 = 听证告知书 | 事先告知书\n" ONE("not((事先告知书 | 听证告知书)/日期)"), "", "deduct",
         "未见《听证告知书》、《事先告知书》", NULL, 1000, 1},
        {"searched: what is asked below each is asked of both",
         JUDGED "检索 = 听证告知书 | 事先告知书\n" ONE("not(事先告知书/日期 | 听证告知书/日期)"),
         "<事先告知书 成员='1'/>", "deduct", "未见《听证告知书》", NULL, 1000, 1},
        {"searched, not there, and would have been an exception", JUDGED "检索 = 听证笔录\n" ONE("true()") LEAVES, GOOD,
         "deduct", "未见《听证笔录》", NULL, 1000, 1},
        {"a paper that a fault names cannot be read", JUDGED ONE("听证笔录/日期[@状态='空']"),
         "<听证笔录 成员='1' 状态='不可读'/>", "undetermined", "听证笔录", NULL, 0, 0},
        {"an exception that may lie in what was not read", JUDGED ONE("false()") TWO("true()") LEAVES,
         "<未读 成员='a.pdf' 可能='听证笔录'/>", "undetermined",
         "未能读取的材料中可能有《听证笔录》，请核对；有的，本项不扣分", NULL, 0, 0},
        {"an exception that a title nobody knows may mean", JUDGED ONE("false()") TWO("true()") LEAVES,
         "<未识别 成员='a.docx' 题='听讼记事录' 可能='听证笔录'/>", "undetermined",
         "卷内「听讼记事录」可能就是《听证笔录》，请核对；是的，本项不扣分", NULL, 0, 0},
        {"an exception cancels what holds, and says it", JUDGED ONE("false()") TWO("true()") LEAVES,
         "<听证笔录 成员='1'/>", "pass", "因听过，不作扣分（原为：不对：乙）", "甲", 0, 0},
        {"node by node: each with its own", "机判 = A\n逐项 = 询问笔录\n扣分 = 2\n" ONE("地点") TWO("not(地点)"),
         GOOD BAD, "deduct", "不对：乙", NULL, 400, 2},
        {"partly: a fault holds", "机判 = P\n证据 = 询问笔录\n提示 = 看\n" ONE("true()"), "", "deduct", "甲", NULL,
         1000, 1},
        {"partly: none holds, and nothing proves it right", "机判 = P\n证据 = 询问笔录\n提示 = 看这里\n" ONE("false()"),
         "", "undetermined", "看这里", "甲", 0, 0},
        {"partly: none holds, and it is right",
         "机判 = P\n证据 = 询问笔录\n提示 = 看\n相符 = \"true()\"\n" ONE("false()"), "", "pass", NULL, NULL, 0, 0},
        {"partly: an open fault is not outweighed",
         "机判 = P\n证据 = 询问笔录\n提示 = 看\n相符 = \"true()\"\n" ONE(UNKNOWN), "", "undetermined", NULL, NULL, 0,
         0},
        {"a veto of any", JUDGED "否决 = 是\n" ONE("false()") TWO("true()"), "", "veto", "乙", NULL, 1000, 1},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_answer answer = bench_judge(rows[i].lines, XJ, rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, rows[i].in_reason);
        if (answer.deducted_cp != rows[i].deducted_cp || answer.times != rows[i].times) {
            fail_msg("%s: %d points, %d times", rows[i].why, answer.deducted_cp, answer.times);
        }
        if (rows[i].not_in_reason && jp_view_contains(answer.reason, jp_view_of(rows[i].not_in_reason))) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(answer.reason));
        }
    }
}

static void test_open_fault_is_at_stake(void **state) {
    jp_answer answer = bench_judge(JUDGED "扣分 = 2\n上限 = 6\n" ONE(UNKNOWN), XJ, "");

    (void)state;
    assert_int_equal(answer.undecided_cp, 600); /* as many as it may turn out to be */
}

static void test_veto_and_bonus(void **state) {
    static const struct {
        const char *why, *lines, *content, *outcome;
        int32_t deducted_cp, undecided_cp;
        bool can_veto;
    } rows[] = {
        {"a veto takes all points", JUDGED "判定 = \"false()\"\n扣分 = 2\n否决 = 是\n", "", "veto", 1000, 0, false},
        {"no veto when met", JUDGED "判定 = \"true()\"\n否决 = 是\n", "", "pass", 0, 0, false},
        {"a switch that is on", JUDGED "判定 = \"false()\"\n否决 = 开\n", "", "veto", 1000, 0, false},
        {"a switch that is off", JUDGED "判定 = \"false()\"\n否决 = 关\n扣分 = 2\n", "", "deduct", 200, 0, false},
        {"a condition that holds", JUDGED "判定 = \"false()\"\n否决 = 是\n否决条件 = \"not(听证笔录)\"\n扣分 = 2\n", "",
         "veto", 1000, 0, false},
        {"a condition that does not", JUDGED "判定 = \"false()\"\n否决 = 是\n否决条件 = 听证笔录\n扣分 = 2\n", "",
         "deduct", 200, 0, false},
        {"a condition that is open leaves it to a person",
         JUDGED "判定 = \"false()\"\n否决 = 是\n否决条件 = \"早于(听证笔录/日期, '2024-01-01')\"\n扣分 = 2\n", "",
         "undetermined", 0, 200, true},
        {"undetermined, could be a veto", JUDGED "需要 = 询问笔录\n判定 = \"false()\"\n否决 = 是\n扣分 = 2\n", "",
         "undetermined", 0, 200, true},
        {"undetermined, with a cap alone", JUDGED "需要 = 询问笔录\n判定 = \"false()\"\n上限 = 3\n", "", "undetermined",
         0, 300, false},
        {"undetermined, could happen often",
         "机判 = A\n逐项 = 询问笔录\n判定 = \"早于(日期, '2024-01-01')\"\n扣分 = 2\n上限 = 6\n", "<询问笔录 成员='1'/>",
         "undetermined", 0, 600, false},
        {"a bonus won", JUDGED "判定 = \"true()\"\n加分 = 是\n扣分 = 2\n", "", "bonus", 200, 0, false},
        {"a bonus not won costs nothing", JUDGED "判定 = \"false()\"\n加分 = 是\n扣分 = 2\n", "", "na", 0, 0, false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        bool is_bonus = strstr(rows[i].lines, "加分") != NULL;
        const char *lines =
            is_bonus ? jp_arena_printf(
                           &the_bench.arena,
                           "%s[P02]\n标题 = 题\n类别 = 程序\n标准分 = 10\n依据 = 法\n条例 = 17\n机判 = H\n提示 = 看\n",
                           rows[i].lines)
                     : rows[i].lines;
        jp_answer answer = bench_judge(lines, XJ, rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, NULL);
        if (answer.deducted_cp != rows[i].deducted_cp || answer.undecided_cp != rows[i].undecided_cp ||
            answer.can_veto != rows[i].can_veto || answer.is_bonus != is_bonus) {
            fail_msg("%s: %d points, %d undecided, veto %d", rows[i].why, answer.deducted_cp, answer.undecided_cp,
                     answer.can_veto);
        }
    }
}

static void test_worlds(void **state) {
    static const char fined[] = "<事先告知书 成员='1'><罚款 分='300000'>x</罚款></事先告知书><立案审批表 "
                                "成员='0'><证件号码 值='1' 类='身份证'>x</证件号码></立案审批表>";
    static const struct {
        const char *why, *lines, *outcome;
    } rows[] = {
        {"applies or not, and met: nothing is wrong",
         JUDGED "适用 = \"阈值('听证', 事先告知书) = 1\"\n判定 = \"true()\"\n", "pass"},
        {"applies or not, and unmet: a person must say",
         JUDGED "适用 = \"阈值('听证', 事先告知书) = 1\"\n判定 = \"false()\"\n", "undetermined"},
        {"unmet either way, more or less: the milder",
         JUDGED "判定 = \"false()\"\n扣分 = 2\n次数 = \"2 + (阈值('听证', 事先告知书) > 0)\"\n", "deduct"},
        {"unmet either way, perhaps a veto",
         JUDGED "判定 = \"false()\"\n否决 = 是\n否决条件 = \"阈值('听证', 事先告知书) = 1\"\n", "undetermined"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_answer answer = bench_judge(rows[i].lines, XJ, fined);
        bench_expect(rows[i].why, &answer, rows[i].outcome, i == 1 ? "在两者之间，取值不同结论就不同，请按" : NULL);
        if (answer.outcome == JP_OUT_DEDUCT) {
            assert_int_equal(answer.deducted_cp, 400);
        }
    }
}

static void test_sentences(void **state) {
    static const struct {
        const char *why, *template, *content, *expected;
    } rows[] = {
        {"the stop of words that are quoted", "写「{询问笔录/段}」。",
         "<询问笔录 成员='1'><段>已缴。</段><段>属实；</段></询问笔录>", "写「已缴、属实」。"},
        {"number", "共{日历日('2024-01-01', '2024-04-03')}日", "", "共93日"},
        {"text of a node", "在{询问笔录/地点}问", GOOD, "在某路问"},
        {"several nodes once each", "{询问笔录/地点}",
         "<询问笔录 成员='1'><地点>甲</地点><地点>乙</地点><地点>甲</地点></询问笔录>", "甲、乙"},
        {"value where there is no text", "{行政处罚决定书/日期}",
         "<行政处罚决定书 成员='1'><日期 值='2024-03-05'/></行政处罚决定书>", "2024年3月5日"},
        {"a moment, as people write it", "{行政处罚决定书/日期/@值}",
         "<行政处罚决定书 成员='1'><日期 值='2024-03-06T15:30'>x</日期></行政处罚决定书>", "2024年3月6日15时30分"},
        {"minutes of two figures, a space in front of the hour", "{询问笔录/地点}",
         "<询问笔录 成员='1'><地点>2024-03-06 15:05</地点></询问笔录>", "2024年3月6日15时05分"},
        {"two days with a word between", "自{行政处罚决定书/日期/@值}至{行政处罚决定书/日期/@值}。",
         "<行政处罚决定书 成员='1'><日期 值='2024-11-30'>x</日期></行政处罚决定书>",
         "自2024年11月30日至2024年11月30日。"},
        {"a number that only begins like a day", "{询问笔录/地点}",
         "<询问笔录 成员='1'><地点>2024-03-0512、12024-03-05、2024-03-05-7</地点></询问笔录>",
         "2024-03-0512、12024-03-05、2024-03-05-7"},
        {"figures that are no day", "{询问笔录/地点}",
         "<询问笔录 成员='1'><地点>8860-12-30、2024-13-05、2023-02-29</地点></询问笔录>",
         "8860-12-30、2024-13-05、2023-02-29"},
        {"a title without the organ and its spaces", "{询问笔录/@题}",
         "<询问笔录 成员='1' 题='某县某局&#10;询 问 笔 录'/>", "询问笔录"},
        {"nothing", "写作{询问笔录/地点}", "", "写作（空）"},
        {"what is met without a figure is not told by it", "{日历日(询问笔录/日期, '2024-01-01')}日", "", "符合"},
        {"yes or no", "{有内容(询问笔录/地点)}", GOOD, "是"},
        {"brace in a literal", "{concat('}', 'x')}y", "", "}xy"},
        {"line breaks become spaces", "{询问笔录/地点}", "<询问笔录 成员='1'><地点>甲\n  乙</地点></询问笔录>",
         "甲 乙"},
        {"money from fen", "{行政处罚决定书/罚款/@分 div 100}元",
         "<行政处罚决定书 成员='1'><罚款 分='150050'>x</罚款></行政处罚决定书>", "1500.5元"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        /* A pass sentence and an explanation are filled alike; the pass one stands alone. */
        const char *lines =
            jp_arena_printf(&the_bench.arena, JUDGED "判定 = \"true()\"\n符合说明 = \"%s\"\n", rows[i].template);
        jp_answer answer = bench_judge(lines, XJ, rows[i].content);
        if (!jp_view_eq_text(answer.reason, rows[i].expected)) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(answer.reason));
        }
    }
}

/* The organ stands in the same line as the name of the paper: it is no part of it. */
static void test_title_without_its_organ(void **state) {
    jp_answer answer = bench_judge(JUDGED "判定 = \"true()\"\n符合说明 = \"{询问笔录/@题}\"\n",
                                   "区划='650102' 机关='某县某局'", "<询问笔录 成员='1' 题='某县某局询 问 笔 录'/>");

    (void)state;
    bench_expect("without the organ", &answer, "pass", "询问笔录");
    assert_false(jp_view_contains(answer.reason, JP_VIEW("某局")));
}

static void test_quotes(void **state) {
    static const struct {
        const char *why, *evidence, *content, *member, *where, *quote;
        uint32_t count;
    } rows[] = {
        {"own words and place", "询问笔录/地点",
         "<询问笔录 成员='1.docx' 处='p1-p9'><地点 处='p3'>某路</地点></询问笔录>", "1.docx", "p3", "某路", 1},
        {"an attribute is quoted by its element", "询问笔录/地点/@处",
         "<询问笔录 成员='1.docx' 处='p1-p9'><地点 处='p3'>某路</地点></询问笔录>", "1.docx", "p3", "某路", 1},
        {"no words: the paragraph at that place", "询问笔录/印章",
         "<询问笔录 成员='1.docx'><印章 形式='文' 处='p4'/><段 处='p4'>（印章）</段></询问笔录>", "1.docx", "p4",
         "（印章）", 1},
        {"a document by its title", "询问笔录", "<询问笔录 成员='1.docx' 处='p1-p9' 题='询 问 笔 录'/>", "1.docx",
         "p1-p9", "询 问 笔 录", 1},
        {"a place inherited from above", "询问笔录/地点",
         "<询问笔录 成员='1.docx' 处='p1-p9'><地点>某路</地点></询问笔录>", "1.docx", "p1-p9", "某路", 1},
        {"the same twice is one", "询问笔录/地点 ;; 询问笔录/地点",
         "<询问笔录 成员='1.docx'><地点 处='p3'>某路</地点></询问笔录>", "1.docx", "p3", "某路", 1},
        {"nothing to point at: what was searched", "询问笔录/地点", "<立案审批表 成员='2.docx'/>", "",
         "全卷1份材料：2.docx", "", 1},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *lines =
            jp_arena_printf(&the_bench.arena, "机判 = A\n证据 = \"%s\"\n判定 = \"false()\"\n", rows[i].evidence);
        jp_answer answer = bench_judge(lines, XJ, rows[i].content);
        if (answer.evidence_count != rows[i].count) {
            fail_msg("%s: %u quotes", rows[i].why, answer.evidence_count);
        }
        if (answer.evidence_count > 0 && (!jp_view_eq_text(answer.evidence[0].member, rows[i].member) ||
                                          !jp_view_eq_text(answer.evidence[0].where, rows[i].where) ||
                                          !jp_view_eq_text(answer.evidence[0].quote, rows[i].quote))) {
            fail_msg("%s: %.*s %.*s %.*s", rows[i].why, JP_VIEW_ARG(answer.evidence[0].member),
                     JP_VIEW_ARG(answer.evidence[0].where), JP_VIEW_ARG(answer.evidence[0].quote));
        }
    }
}

static void test_quotes_are_bounded(void **state) {
    jp_str content;
    (void)state;
    jp_str_init(&content, &the_bench.arena);
    jp_str_put_text(&content, "<询问笔录 成员='1'>");
    for (int i = 0; i < 100; i++) {
        jp_str_putf(&content, "<地点 处='p%d'>某路</地点>", i);
    }
    jp_str_put_text(&content, "<地点 处='p'>");
    for (int i = 0; i < 1000; i++) {
        jp_str_put_text(&content, "长");
    }
    jp_str_put_text(&content, "</地点></询问笔录>");
    jp_answer answer = bench_judge("机判 = A\n证据 = \"询问笔录/地点[last()] ;; 询问笔录/地点\"\n判定 = \"false()\"\n",
                                   XJ, jp_str_cstr(&content));
    assert_int_equal(answer.evidence_count, 12);
    assert_int_equal(answer.evidence[0].quote.bytes, 900);
}

static void test_absent_document_names_what_was_searched(void **state) {
    (void)state;
    jp_answer answer = bench_judge("机判 = A\n检索 = 听证告知书\n判定 = 听证告知书\n", XJ, "<询问笔录 成员='1'/>");
    assert_int_equal(answer.evidence_count, 1);
    assert_true(jp_view_is_empty(answer.evidence[0].member));
    assert_true(jp_view_eq_text(answer.evidence[0].where, "全卷1份材料：1"));
}

/* What a reason says or counts from is quoted though 证据 does not name it; the paper it misses something in is named.
 */
static void test_what_a_reason_rests_on_is_quoted(void **state) {
    (void)state;
    jp_answer answer = bench_judge("机判 = A\n证据 = 听证笔录\n情形1 = \"not(有内容(行政处罚决定书/日期))\"\n"
                                   "情形1说明 = \"自{期满日(询问笔录/日期, 5, '日')}\"\n",
                                   XJ,
                                   "<询问笔录 成员='1' 处='p1'><日期 值='2024-03-05' 处='p2'>三月五日</日期></询问笔录>"
                                   "<行政处罚决定书 成员='2' 处='p1-p9'/>");
    assert_int_equal(answer.evidence_count, 2);
    assert_true(jp_view_eq_text(answer.evidence[0].quote, "三月五日"));
    assert_true(jp_view_eq_text(answer.evidence[1].member, "2"));
    assert_true(jp_view_eq_text(answer.evidence[1].where, "p1-p9"));
    assert_true(jp_view_is_empty(answer.evidence[1].quote));
}

/* A condition that lint cannot see through fails as an error, not as an outcome. */
static void test_run_time_failure(void **state) {
    jp_arena *arena = &the_bench.arena;
    jp_rubric_words words = bench_words();
    const char *text = jp_arena_printf(arena, "%s%s%s机判 = A\n证据 = 询问笔录\n判定 = \"count('x') = 1\"\n",
                                       bench_head, bench_item, bench_sentence);
    jp_rubric rubric;
    jp_answer *answers;
    jp_error err;

    (void)state;
    assert_true(jp_rubric_parse(jp_view_of(text), "test.ini", &words, arena, &rubric, &err));
    xmlDocPtr tree = xmlReadMemory("<a/>", 4, "t", NULL, 0);
    assert_false(jp_judge(&rubric, tree, &the_bench.tables, arena, &answers, &err));
    assert_int_equal(err.code, JP_E_JUDGE);
    assert_non_null(strstr(err.subject, "P01"));
    xmlFreeDoc(tree);
    jp_rubric_release(&rubric);
}

static void test_functions_are_documented(void **state) {
    uint32_t count, signature_count;
    const jp_function_row *rows = jp_judge_functions(&count);
    const jp_function_sig *signatures = jp_judge_signatures(&signature_count);

    (void)state;
    assert_int_equal(count, signature_count);
    for (uint32_t i = 0; i < count; i++) {
        assert_true(jp_view_eq_text(signatures[i].name, rows[i].name));
        assert_int_equal(signatures[i].max_args, rows[i].max_args);
        assert_true(rows[i].help[0] != '\0' && rows[i].arguments[0] == '(');
        for (uint32_t k = 0; k < i; k++) {
            assert_string_not_equal(rows[i].name, rows[k].name);
        }
    }
}

#define ASKED JUDGED "空白 = 询问笔录\n适用 = \"询问笔录[@状态='有']\"\n判定 = \"询问笔录/地点\"\n"
#define BLANK "<询问笔录 成员='空.docx' 处='p1' 状态='空' 题='询问笔录'/>"
#define VISIT "<现场检查笔录 成员='2' 状态='有'><地点>某路</地点></现场检查笔录>"

/* A paper that is there and blank is neither missing nor in order. */
static void test_blank_papers(void **state) {
    static const struct {
        const char *why, *lines, *content, *outcome, *in_reason;
        int32_t deducted_cp, times;
    } rows[] = {
        {"whose contents are asked for: all points", ASKED "扣分 = 2\n上限 = 6\n", BLANK, "deduct",
         "「询问笔录」（空.docx）空白，没有填写内容", 600, 1},
        {"no veto, as nothing was seen that would be one", ASKED "否决 = 是\n", BLANK, "deduct", "空白", 1000, 1},
        {"a second one is filled in", ASKED, BLANK "<询问笔录 成员='2' 状态='有'><地点>某路</地点></询问笔录>", "pass",
         NULL, 0, 0},
        {"a second one may be in what was not read", ASKED, BLANK "<未读 成员='a.pdf' 可能='询问笔录'/>",
         "undetermined", "空白", 0, 0},
        {"a paper of unknown title may be it", ASKED, BLANK "<未识别 成员='3' 题='谈话记载' 或为='询问笔录'/>",
         "undetermined", "空白", 0, 0},
        {"an export may only list it", ASKED, "<询问笔录 成员='a.xml' 处='/a/b' 状态='空'/>", "undetermined", "空白", 0,
         0},
        {"it is not there", ASKED, "", "na", NULL, 0, 0},
        {"it could not be read", ASKED, "<询问笔录 成员='a.pdf' 状态='不可读'/><未读 成员='a.pdf' 可能='询问笔录'/>",
         "undetermined", NULL, 0, 0},
        {"does not apply, as it is blank", JUDGED "适用 = 有内容(询问笔录/地点)\n判定 = \"false()\"\n", BLANK,
         "undetermined", "「询问笔录」（空.docx）空白", 0, 0},
        {"does not apply by a paper that is filled in",
         JUDGED "适用 = 有内容((询问笔录 | 现场检查笔录)/日期)\n判定 = \"false()\"\n", BLANK VISIT, "na", NULL, 0, 0},
        {"nothing to judge one by one, as it is blank",
         "机判 = A\n逐项 = \"询问笔录[@状态='有']\"\n判定 = \"false()\"\n", BLANK, "undetermined", "空白", 0, 0},
        {"of each is not said of the blank one",
         "机判 = A\n逐项 = \"(询问笔录 | 现场检查笔录)[@状态='有']\"\n判定 = 地点\n", BLANK VISIT, "undetermined",
         "空白", 0, 0},
        {"met by nothing but a blank one", JUDGED "判定 = \"not(询问笔录/地点/@状态)\"\n", BLANK, "undetermined",
         "空白", 0, 0},
        {"met by another", JUDGED "判定 = \"询问笔录/地点 or 现场检查笔录/地点\"\n", BLANK VISIT, "pass", NULL, 0, 0},
        {"that there is one is not said of a blank one, whatever else is there",
         JUDGED "情形1 = not(询问笔录)\n情形1说明 = 甲\n情形2 = not(现场检查笔录)\n情形2说明 = 乙\n", BLANK VISIT,
         "undetermined", "空白", 0, 0},
        {"either would do", JUDGED "情形1 = \"not(询问笔录 | 现场检查笔录)\"\n情形1说明 = 甲\n", BLANK VISIT, "pass",
         NULL, 0, 0},
        {"asked for by name", JUDGED "判定 = \"有文书('询问笔录')\"\n", BLANK, "undetermined", "空白", 0, 0},
        {"it was seen, though blank", JUDGED "情形1 = \"not(询问笔录[@状态='有'])\"\n情形1说明 = 未见询问笔录\n", BLANK,
         "deduct", "「询问笔录」（空.docx）空白，没有填写内容", 1000, 1},
        {"the same of what was searched",
         JUDGED "检索 = 询问笔录\n判定 = \"询问笔录[@状态='有']\"\n说明 = 未见询问笔录\n", BLANK, "deduct",
         "「询问笔录」（空.docx）空白，没有填写内容", 1000, 1},
        {"and of one that is not there", JUDGED "情形1 = \"not(询问笔录[@状态='有'])\"\n情形1说明 = 未见询问笔录\n", "",
         "deduct", "未见询问笔录", 1000, 1},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_answer answer = bench_judge(rows[i].lines, XJ, rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, rows[i].in_reason);
        assert_int_equal(answer.deducted_cp, rows[i].deducted_cp);
        assert_int_equal(answer.times, rows[i].times);
    }
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_blank_papers),
    cmocka_unit_test(test_outcomes),
    cmocka_unit_test(test_former_law),
    cmocka_unit_test(test_main_paper),
    cmocka_unit_test(test_each),
    cmocka_unit_test(test_shares),
    cmocka_unit_test(test_faults),
    cmocka_unit_test(test_open_fault_is_at_stake),
    cmocka_unit_test(test_veto_and_bonus),
    cmocka_unit_test(test_worlds),
    cmocka_unit_test(test_sentences),
    cmocka_unit_test(test_title_without_its_organ),
    cmocka_unit_test(test_quotes),
    cmocka_unit_test(test_quotes_are_bounded),
    cmocka_unit_test(test_absent_document_names_what_was_searched),
    cmocka_unit_test(test_what_a_reason_rests_on_is_quoted),
    cmocka_unit_test(test_run_time_failure),
    cmocka_unit_test(test_functions_are_documented),
};

int main(void) {
    return cmocka_run_group_tests(tests, bench_set_up, bench_tear_down);
}
