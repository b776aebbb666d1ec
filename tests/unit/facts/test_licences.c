/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Licences in the words of other offices' forms. */

#define COPY "= 营业执照复印件\n名称：甲公司\n"
#define FORM "= 行政许可审批表\n申请人：甲公司\n"

static void test_copies(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the original was looked at", NULL, COPY "原件已核验　李四", "count(*/核对一致)", "1"},
        {"who did", NULL, COPY "已核对原件。经办人：李四", "count(*/核对一致)", "1"},
        {"at the counter", NULL, COPY "经窗口查验原件，内容相符。", "count(*/核对一致)", "1"},
        {"it was not", NULL, COPY "未与原件核对。", "count(*/核对一致)", "0"},
        {"nor could it", NULL, COPY "无法提供原件核对。", "count(*/核对一致)", "0"},
        {"it is to be", NULL, COPY "领证时请携带原件核对。", "count(*/核对一致)", "0"},
        {"waits for it", NULL, COPY "原件待核验。", "count(*/核对一致)", "0"},
        {"and differs", NULL, COPY "经核对原件不一致。", "count(*/核对一致)", "0"},
    };
    ASK_ROWS(rows);
}

static void test_approvals(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the third of three", NULL,
         FORM "初审意见：建议准予。张三　2025年3月18日\n复审意见：同意。李四　2025年3月19日\n"
              "终审意见：同意。王五　2025年3月20日",
         "concat(*/批准日期/@值, '|', */意见[3]/@角色)", "2025-03-20|负责人"},
        {"who stands for the organ at the counter", NULL,
         FORM "承办人意见：建议准予。张三　2025年3月18日\n首席代表意见：同意许可。王五　2025年3月20日",
         "*/批准日期/@值", "2025-03-20"},
        {"the step that decides", NULL,
         FORM "| 环节 | 办理人 | 意见 | 日期\n| 受理 | 李四 | 予以受理 | 2025-03-05\n"
              "| 审核 | 赵六 | 同意 | 2025-03-19\n| 决定 | 王五 | 准予许可 | 2025-03-25",
         "concat(*/批准日期/@值, '|', */意见[3]/@角色)", "2025-03-25|负责人"},
        {"what is to be decided is no step", NULL, FORM "决定事项：公共场所卫生许可", "count(*/意见)", "0"},
        {"who reviewed first approves nothing", NULL, FORM "初审意见：建议准予。张三　2025年3月18日",
         "count(*/批准日期)", "0"},
    };
    ASK_ROWS(rows);
}

static void test_other_papers(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"what follows is addressed to nobody", NULL,
         "= 申请材料接收凭证\n材料清单：\n1.申请书\n2.营业执照复印件\n签收人：李四　2025年2月25日", "count(*/当事人)",
         "0"},
        {"a company called so is", NULL, "= 申请材料接收凭证\n甲清单印务公司：\n收到申请书1份。", "*/当事人",
         "甲清单印务公司"},
        {"taken at the counter", NULL, "= 出证登记表\n证件：卫生许可证\n取证人：王五\n取证时间：2025年3月24日",
         "concat(count(领证登记), */领取日期/@值, */领取人)", "12025-03-24王五"},
        {"when evidence was taken is another day", NULL, "= 证据提取单\n取证时间：2025年3月24日", "count(*/领取日期)",
         "0"},
        {"put on the net", NULL, "= 行政许可双公示信息\n许可决定日期：2025年3月21日\n上网日期：2025年3月25日",
         "concat(count(许可公示记录), */公示日期/@值)", "12025-03-25"},
        {"when, in a sentence", NULL, "= 行政许可公示表\n卫生许可　公示时间 2025年3月25日", "*/公示日期/@值",
         "2025-03-25"},
        {"told to all", NULL, "= 行政许可公告\n2025年3月25日\n现将准予行政许可情况公告如下：甲公司。",
         "concat(count(许可公示记录), count(送达公告))", "10"},
        {"served by it is another", NULL, "= 送达公告\n甲公司：\n现公告送达决定书。", "count(送达公告)", "1"},
        {"who looked, by other words", NULL,
         "= 许可核查笔录\n核查时间：2025年3月10日10时20分至11时35分\n核查员：张三、李四\n申请人：甲公司",
         "count(*/执法人员)", "2"},
        {"the first and the second", NULL,
         "= 许可核查笔录\n核查时间：2025年3月10日10时20分至11时35分\n工作人员1：张三\n工作人员2：李四\n申请人：甲公司",
         "count(*/执法人员)", "2"},
        {"sent to the place", NULL,
         "= 许可核查笔录\n2025年3月10日10时20分至11时35分，我委指派张三（65010001）、李四（65010002）到甲公司核查。",
         "concat(count(*/执法人员), */执法人员[2]/@值)", "2李四"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_copies), cmocka_unit_test(test_approvals),
                                       cmocka_unit_test(test_other_papers)};
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
