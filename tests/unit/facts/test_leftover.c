/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Words that no field took, against fields that were not found. */

#define OF(field) "contains(concat('|', */@或有), '|" field "@')"

static void test_leftovers(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"prose that tells of an inquiry may be the facts", NULL,
         "= "
         "案件调查终结报告\n当事人：甲公司\n甲公司自2025年3月1日起把砂石堆在河滩上，堆放面积二百平方米，至今没有清理。",
         OF("事实"), "true"},
        {"a provision cited within them does not take them", NULL,
         "= "
         "行政处罚事先告知书\n甲公司：\n你公司于2025年3月1日在河滩上堆放砂石，违反了《中华人民共和国水法》第三十七条。",
         OF("事实"), "true"},
        {"that the case is closed tells no facts", NULL,
         "= "
         "行政处罚事先告知书\n甲公司：\n你公司堆放砂石一案，本机关已经调查终结，现将有关的事项告知如下，请你公司知悉。",
         OF("事实"), "false"},
        {"found facts are not doubted", NULL,
         "= 案件调查终结报告\n当事人：甲公司\n违法事实：2025年3月1日起甲公司把砂石堆在河滩上，堆放面积二百平方米。",
         OF("事实"), "false"},
        {"a short line tells nothing", NULL, "= 案件调查终结报告\n当事人：甲公司\n2025年3月1日堆砂石。", OF("事实"),
         "false"},
        {"a telephone number is no account, however long", NULL,
         "= 案件调查终结报告\n当事人：甲公司\n联络方式：0991-1234567890123456", OF("事实"), "false"},
        {"prose of something else is no list of evidence", NULL,
         "= 行政处罚决定书\n当事人：甲公司\n抄送本机关有关的内设机构各一份，本文书一式三份，一份送达当事人。",
         OF("证据"), "false"},
        {"papers listed in a row may be the evidence", NULL,
         "= 案件调查终结报告\n当事人：甲公司\n本案取得的材料有现场检查笔录一份、询问笔录两份、照片四张和票据。",
         OF("证据"), "true"},
        {"a day behind a label nobody knows", NULL, "= 延期审批表\n案由：采砂\n顺延后届满：2025年6月1日",
         OF("延至日期"), "true"},
        {"the day behind a place to sign is that of the signature", NULL,
         "= 当场行政处罚决定书\n当事人：甲公司\n执法人员签名：张三　　日期：2024年9月10日", OF("备案日期"), "false"},
        {"without a place to sign before it, it may be any", NULL,
         "= 当场行政处罚决定书\n当事人：甲公司\n送交所在：某局　　登簿：2024年9月10日", OF("备案日期"), "true"},
        {"a day within a long sentence is told of something else", NULL,
         "= "
         "延期审批表\n案由：采砂\n甲公司采砂一案由本机关于二〇二五年三月一日立案调查，因案情复杂，现在还不能办结，特此"
         "报告。",
         OF("延至日期"), "false"},
        {"names behind a label nobody knows", NULL, "= 现场检查笔录\n检查地点：河滩\n随行同志：张三、李四",
         OF("记录人"), "true"},
        {"a label that shares a word with those of the field", NULL,
         "= 照片证据\n拍摄时间：2025年3月1日\n所拍物品与地点概况：河滩上的砂堆", OF("拍摄地点"), "true"},
        {"a label that shares none", NULL, "= 照片证据\n拍摄时间：2025年3月1日\n设备型号：甲牌", OF("拍摄地点"),
         "false"},
        {"a word that every such label has says nothing", NULL,
         "= 照片证据\n拍摄时间：2025年3月1日\n拍摄设备：执法记录仪", OF("拍摄对象"), "false"},
        {"a number is no place", NULL, "= 行政处罚决定书\n当事人：甲公司\n住址联络：13900000000", OF("地址"), "false"},
        {"a day within an opinion is another's", NULL,
         "= 延期审批表\n案由：采砂\n同志们的意见：拟自2025年5月1日起延长三十日", OF("延至日期"), "false"},
        {"a label that is blank is surely blank", NULL, "= 照片证据\n拍摄时间：2025年3月1日\n拍摄地点：",
         "concat(*/拍摄地点/@状态, " OF("拍摄地点") ")", "空false"},
        {"where it stands is told", NULL, "= 延期审批表\n案由：采砂\n顺延后届满：2025年6月1日",
         "substring-before(substring-after(*/@或有, '延至日期@'), '|') = 'p3' or */@或有 = '延至日期@p3'", "true"},
    };
    ASK_ROWS(rows);
}

#define READ40 "甲公司把砂石堆在河滩上本机关已经立案调查该公司的负责人说明了堆放的原因和经过"
/* Half of it is read: the paper as a whole is understood. */
#define HALF "= 延期审批表\n案由：采砂\n" READ40 READ40 READ40 READ40 "\n"
#define BROKEN10 "龘龘龘龘龘龘龘龘龘龘"
#define BROKEN29 BROKEN10 BROKEN10 "龘龘龘龘龘龘龘龘龘"

/* A paper of which a part is of no language. */
static void test_broken(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"anything may stand in it", NULL, HALF BROKEN29 "龘", OF("延至日期"), "true"},
        {"a few such characters are goods or names", NULL, HALF BROKEN29, OF("延至日期"), "false"},
        {"what was found is not doubted", NULL, HALF BROKEN29 "龘", OF("案由"), "false"},
        {"in lines of their own, each of few characters", NULL,
         HALF "龘龘龘\n" BROKEN10 "\n龘龘\n龘龘龘龘龘\n" BROKEN10, OF("延至日期"), "true"},
        {"its place is the first", NULL, HALF BROKEN29 "龘\n" BROKEN10,
         "contains(concat(*/@或有, '|'), '延至日期@p4|')", "true"},
        {"the paper tells where its lines are none", NULL, HALF BROKEN29 "龘", "*/@残", "p4"},
        {"and says nothing of it where they are few", NULL, HALF BROKEN29, "*/@残", ""},
        {"of a wrong encoding", NULL, HALF "ÑÓÆÚÉóÅú±íÒòÀàÓÉÑÓÆÚÉóÅú±íÒòÀàÓÉÑÓÆÚÉóÅú±íÒòÀàÓÉÑÓÆÚÉóÅú", OF("延至日期"),
         "true"},
        {"a translation beside it hides nothing", NULL, HALF "жол берилген иш боюнча токтом чыгарылды жана узартылды",
         OF("延至日期"), "false"},
    };
    ASK_ROWS(rows);
}

/* A file that is damaged from some point on. */
static void test_cut(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"what its paper would say behind that may stand there", NULL, HALF "延长理由：案情复杂\n[残]", OF("延至日期"),
         "true"},
        {"the paper tells where it ends", NULL, HALF "延长理由：案情复杂\n[残]", "*/@残", "p4"},
        {"of one paper nothing else is missing", NULL, HALF "[残]", "count(未读)", "0"},
        {"papers in front of it are whole", NULL, HALF "~ = 立案审批表\n案由：采砂\n[残]", "延期审批表/@残", ""},
        {"behind several any may follow", NULL, HALF "~ = 立案审批表\n案由：采砂\n[残]",
         "concat(立案审批表/@残, count(未读[@可能='' and @状态='damaged']))", "p51"},
        {"whole", NULL, HALF "延长理由：案情复杂", "concat(*/@残, count(未读))", "0"},
    };
    ASK_ROWS(rows);
}

#define REPORT "= 案件调查终结报告\n当事人：甲公司\n"
#define VISIT "= 现场检查笔录\n检查地点：河滩\n"
#define PHOTO "= 照片证据\n拍摄时间：2025年3月1日\n"
#define LONGER "= 延期审批表\n案由：采砂\n"
#define SAND10 "砂砂砂砂砂砂砂砂砂砂"
#define SAND40 SAND10 SAND10 SAND10 SAND10

/* As long as it may be, and one character more or less. */
static void test_limits(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"prose of twenty-four characters", NULL, REPORT "经查明" SAND10 SAND10 "砂", OF("事实"), "true"},
        {"of twenty-three", NULL, REPORT "经查明" SAND10 SAND10, OF("事实"), "false"},
        {"eight behind a label", NULL, REPORT "所涉事实梗概：砂砂砂砂砂砂砂砂", OF("事实"), "true"},
        {"seven", NULL, REPORT "所涉事实梗概：砂砂砂砂砂砂砂", OF("事实"), "false"},
        {"names in twenty-four characters", NULL, VISIT "随行同志：张三、李四、王五、赵六、孙七、周八、吴九、郑小十",
         OF("记录人"), "true"},
        {"in twenty-five", NULL, VISIT "随行同志：张三、李四、王五、赵六、孙七、周八、吴小九、郑小十", OF("记录人"),
         "false"},
        {"a place of two characters", NULL, PHOTO "所拍物品与地点概况：河滩", OF("拍摄地点"), "true"},
        {"of one", NULL, PHOTO "所拍物品与地点概况：河", OF("拍摄地点"), "false"},
        {"of eighty", NULL, PHOTO "所拍物品与地点概况：" SAND40 SAND40, OF("拍摄地点"), "true"},
        {"of eighty-one", NULL, PHOTO "所拍物品与地点概况：" SAND40 SAND40 "砂", OF("拍摄地点"), "false"},
        {"a day in a line of twenty-four", NULL, LONGER "砂砂砂砂至2025年6月1日" SAND10 "\n特此报告", OF("延至日期"),
         "true"},
        {"of twenty-five", NULL, LONGER "砂砂砂砂至2025年6月1日" SAND10 "砂\n特此报告", OF("延至日期"), "false"},
        {"a day in forty-eight behind a label", NULL,
         LONGER "顺延后届满：2025年6月1日" SAND10 SAND10 SAND10 "砂砂砂砂砂砂砂砂砂", OF("延至日期"), "true"},
        {"in forty-nine", NULL, LONGER "顺延后届满：2025年6月1日" SAND40, OF("延至日期"), "false"},
    };
    ASK_ROWS(rows);
}

/* What is taken already, in whatever way. */
static void test_claimed(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"a label that holds a day, and no value", NULL, LONGER "二〇二五年六月一日说明：\n特此报告", OF("延至日期"),
         "false"},
        {"a day in the title", NULL, "= 延期审批表(2025年6月1日)\n案由：采砂", OF("延至日期"), "false"},
        {"the day of the closing", NULL, LONGER "特此报告。\n河东县水务局\n2025年5月1日", OF("延至日期"), "false"},
        {"a day that was not filled in", NULL, LONGER "顺延后届满：　　年　月　日", OF("延至日期"), "false"},
        {"the second paragraph of a passage", NULL,
         REPORT "违法事实：甲公司采砂。\n有现场检查笔录一份、询问笔录两份、照片四张、票据若干、合同一份在案为凭。",
         OF("证据"), "false"},
        {"a label within a cell under another", NULL, VISIT "| 随行情况 | 记录人：张三", OF("见证人"), "false"},
        {"a proposal at the end of them does not take the facts", NULL,
         REPORT "甲公司自2025年3月1日起把砂石堆在河滩上，堆放面积二百平方米，一直没有清理。建议处罚款三千元。",
         OF("事实"), "true"},
        {"nor does a sentence that marks something take the findings", NULL,
         VISIT "执法人员出示执法证件。河滩上堆放砂石约二百平方米，压坏了大片的草地，现场没有人看守。",
         "concat(count(*/表明身份), " OF("检查情况") ")", "1true"},
        {"prose is known by a label's word where no pattern says more", NULL,
         LONGER "由于所牵涉的证人众多而且理由繁复，有关科室还没有做完全部的询问，特此报告。", OF("事由"), "true"},
        {"and by none", NULL, LONGER "由于所牵涉的证人众多而且情形繁复，至今还没有把他们一个一个都问过来。", OF("事由"),
         "false"},
        {"names without a label", NULL, VISIT "张三、李四", OF("记录人"), "false"},
        {"a number behind a label that shares a word", NULL, LONGER "所需天数：30", OF("延长天数"), "true"},
        {"no number there", NULL, LONGER "所需天数：若干", OF("延长天数"), "false"},
        {"a number behind a label that shares none", NULL, LONGER "联络方式：30", OF("延长天数"), "false"},
        {"words without a label", NULL, PHOTO "河滩上的地点概况", OF("拍摄地点"), "false"},
        {"signed by no one known", NULL, VISIT "协查员签名：张三", OF("记录人"), "false"},
        {"an opinion names who is to act", NULL, VISIT "审核意见：同意，请张三、李四办理", OF("记录人"), "false"},
    };
    ASK_ROWS(rows);
}

/* A paper is blank when nothing was filled in: what only was not understood is something. */
static void test_blank_papers(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"a title and nothing else", NULL, "= 询问笔录", "*/@状态", "空"},
        {"labels and nothing else", NULL, "= 立案审批表\n| 案由 | |\n| 案件来源 | |\n负责人意见：", "*/@状态", "空"},
        {"questions are printed, not answered", NULL, "= 询问笔录\n询问地点：\n问：\n答：\n被询问人（签名）：",
         "*/@状态", "空"},
        {"one value", NULL, "= 立案审批表\n案由：采砂\n案件来源：", "*/@状态", "有"},
        {"a line of prose that no field took", NULL,
         "= 现场检查笔录\n检查地点：\n河滩上堆放砂石约二百平方米，压坏草地。", "*/@状态", "有"},
        {"words behind a label nobody knows", NULL, "= 照片证据\n拍摄时间：\n设备型号：甲牌相机", "*/@状态", "有"},
        {"words of another script", NULL, "= 现场检查笔录\n检查地点：\nThe sand lies on the bank of the river",
         "*/@状态", "有"},
        {"a picture on the sheet", NULL, "= 照片证据\n拍摄时间：\n拍摄地点：\n[图]", "*/@状态", "有"},
        {"prose that has a day in it beside what was left open", NULL,
         "= 公示信息表\n对某某公司处罚款三千元，决定日期2025年3月1日，公示渠道信用中国，经办人某某。", "*/@状态", "有"},
    };
    ASK_ROWS(rows);
}

/* 「【当事人】」 at the head of a line is a heading only where no sentence goes on behind it. */
static void test_headings(void **state) {
    (void)state;
#define ENDED "= 案件调查终结报告\n案由：销售过期食品\n"
    static const facts_row rows[] = {
        {"what he is suspected of", NULL, ENDED "【当事人】涉嫌销售过期食品一案，现已调查终结。",
         "concat(count(*/当事人[. != '']), count(*/空白))", "01"},
        {"what is his", NULL, ENDED "【当事人名称】的行为违反规定。", "concat(count(*/当事人[. != '']), count(*/空白))",
         "01"},
        {"when he did it", NULL, ENDED "【当事人】于2024年3月5日销售酒类。",
         "concat(count(*/当事人[. != '']), count(*/空白))", "01"},
        {"a case", NULL, "= 案件调查终结报告\n【案由】一案，现已调查终结。",
         "concat(count(*/案由[. != '']), count(*/空白))", "01"},
        {"a name that begins like a sentence", NULL, ENDED "【当事人】于海涛，男。",
         "concat(count(*/当事人[. != '']), count(*/空白))", "10"},
        {"a colon", NULL, ENDED "【当事人】：甲公司。", "concat(count(*/当事人[. != '']), count(*/空白))", "10"},
        {"a cause that begins with what is suspected", NULL, "= 案件调查终结报告\n【案由】涉嫌无照经营。",
         "concat(count(*/案由[. != '']), count(*/空白))", "10"},
        {"bracketed labels, one below the other, have the value below the last", NULL,
         "= "
         "案件调查终结报告\n【当事人名称】\n甲公司\n【当事人地址】\n【当事人电话】\n【联系电话】\n某路1号\n【填写内容"
         "】",
         "concat(count(*/空白), */空白)", "1【填写内容】"},
        {"with a label below the last nobody filled them in", NULL,
         "= "
         "案件调查终结报告\n【当事人名称】\n甲公司\n【案由】\n采砂\n【当事人地址】\n【联系电话】\n案由\n【当事人名称】",
         "concat(count(*/空白), */空白[1], */空白[2])", "2【当事人地址】【当事人名称】"},
    };
#undef ENDED
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_leftovers), cmocka_unit_test(test_broken),
                                       cmocka_unit_test(test_cut),       cmocka_unit_test(test_limits),
                                       cmocka_unit_test(test_claimed),   cmocka_unit_test(test_blank_papers),
                                       cmocka_unit_test(test_headings)};
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
