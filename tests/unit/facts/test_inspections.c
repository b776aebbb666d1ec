/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Inspections in the words and boxes of other offices' forms. */

#define PERHAPS(field) "concat(count(*/" field "[not(@状态)]), contains(concat('|', */@或有), '|" field "@'))"
#define SITE "= 现场检查笔录\n检查地点：河滩\n"
#define NOTICE "= 行政检查通知书\n甲公司：\n"

static void test_answers(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the box for yes", NULL, SITE "出示证件：☑是 □否", "concat(count(*/表明身份), */表明身份/@状态)", "1"},
        {"the box for no", NULL, SITE "出示证件：□是 ☑否", PERHAPS("表明身份"), "0false"},
        {"neither", NULL, SITE "出示证件：□是 □否", "*/表明身份/@状态", "未选"},
        {"boxes behind the words", NULL, SITE "出示执法证件　是□　否☑", PERHAPS("表明身份"), "0false"},
        {"both words behind the boxes say what was done", NULL, SITE "出示执法证件：□已出示 ☑未出示",
         PERHAPS("表明身份"), "0false"},
        {"in the cell beside", NULL, SITE "| 是否出示执法证件 | □是　☑否", PERHAPS("表明身份"), "0false"},
        {"ticked in the cell beside", NULL, SITE "| 是否出示执法证件 | ☑是　□否",
         "concat(count(*/表明身份), */表明身份/@状态)", "1"},
        {"boxes below a sentence are not its answer", NULL, SITE "执法人员出示了执法证件。\n□是 ☑否 当事人有异议",
         "concat(count(*/表明身份), */表明身份/@状态)", "1"},
        {"one question behind the other", NULL, SITE "出示证件：☑是 □否　告知权利义务：☑是 □否　是否申请回避：□是 ☑否",
         "concat(count(*/表明身份[not(@状态)]), count(*/权利告知[not(@状态)]), count(*/回避告知[not(@状态)]))", "111"},
        {"the second answered no", NULL, SITE "出示证件：☑是 □否　告知权利义务：□是 ☑否　其他：无",
         "concat(count(*/表明身份[not(@状态)]), count(*/权利告知[not(@状态)]))", "10"},
        {"told of it, and answered that he asks for none", NULL, SITE "是否申请回避：□是 ☑否", "count(*/回避告知)",
         "1"},
        {"not told of it", NULL, SITE "告知申请回避的权利：□是 ☑否", PERHAPS("回避告知"), "0false"},
        {"boxes that begin the line are for its words", NULL, SITE "□是 ☑否 已出示执法证件", "*/表明身份/@状态",
         "未选"},
        {"answered in the sentence before", NULL, SITE "身份核对：☑是 □否。出示执法证件后检查。",
         "concat(count(*/表明身份), */表明身份/@状态)", "1"},
        {"others to choose from are no answer", NULL, SITE "出示证件，检查类型：□日常 ☑专项",
         "concat(count(*/表明身份), */表明身份/@状态)", "1"},
        {"not as the record has it", NULL, SITE "以上记录是否属实：□是 ☑否", PERHAPS("属实确认"), "0false"},
    };
    ASK_ROWS(rows);
}

static void test_certificates(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"none with them", NULL, SITE "因工作疏忽未携带执法证件，口头表明身份。", PERHAPS("表明身份"), "0false"},
        {"forgotten", NULL, SITE "执法人员忘带证件，当场表明身份。", PERHAPS("表明身份"), "0false"},
        {"the party had none with him", NULL, SITE "现场负责人未携带身份证件，执法人员向其出示了执法证件。",
         "count(*/表明身份)", "1"},
        {"one had none, the other showed his", NULL, SITE "李某未带证件，张某出示了执法证件。", "count(*/表明身份)",
         "1"},
        {"workers with certificates of their trade", NULL, SITE "检查事项：特种作业人员持证、消防设施",
         PERHAPS("表明身份"), "0false"},
        {"officers with theirs", NULL, SITE "两名执法人员持证到场。", PERHAPS("表明身份"), "0true"},
        {"asked whether they are who they say", NULL, SITE "你单位对执法人员身份是否确认？确认。", PERHAPS("表明身份"),
         "0true"},
        {"objections, others instead", NULL, SITE "对检查人员有异议的，可申请更换。", "count(*/回避告知)", "1"},
        {"who should not inspect", NULL, SITE "你方认为检查人员应当回避的，请及时提出。", "count(*/回避告知)", "1"},
        {"objections to what was found", NULL, SITE "对检查结果有异议的，可申请复查。", PERHAPS("回避告知"), "0false"},
        {"the label of the day finds nothing", NULL, SITE "检查时间：2025年3月12日10时20分至11时35分\n检查情况：",
         "concat(count(*/检查情况[not(@状态)]), */检查情况/@状态)", "0空"},
        {"found when they looked", NULL, SITE "检查时，20桶油漆与包装物混放在一处。", "count(*/检查情况)", "1"},
        {"when, behind what it was ordered by", NULL,
         SITE "根据检查通知书，2025年3月12日10时20分至11时35分，张三在某路6号检查。",
         "concat(*/开始时间/@值, '|', */结束时间/@值)", "2025-03-12T10:20|2025-03-12T11:35"},
        {"another day told of", NULL, SITE "经查看台账，2025年3月1日9时购进，已售完。", "count(*/开始时间)", "0"},
    };
    ASK_ROWS(rows);
}

static void test_notices(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"where to complain, and nothing more", NULL, NOTICE "投诉举报：0991-1234567", "*/监督电话", "0991-1234567"},
        {"who watches over them", NULL, NOTICE "执法监督机构及电话：某市司法局 0991-1234567", "count(*/监督电话)", "1"},
        {"discipline", NULL, NOTICE "纪检监察电话：0991-1234567", "*/监督电话", "0991-1234567"},
        {"in a sentence", NULL, NOTICE "对检查人员执法行为可以监督，电话0991-1234567。", "count(*/监督电话)", "1"},
        {"whom to tell", NULL, NOTICE "对检查行为有意见的，可向某市司法局（0991-1234567）反映。", "count(*/监督电话)",
         "1"},
        {"the inspectors' office bears the word in its name", NULL, NOTICE "某市市场监督管理局联系电话：0991-1234567",
         PERHAPS("监督电话"), "0false"},
        {"whom to call about the visit", NULL, NOTICE "联系人：张三　联系电话：0991-1234568", PERHAPS("监督电话"),
         "0false"},
        {"a place for it that nobody filled in", NULL, NOTICE "监督电话：", "*/监督电话/@状态", "空"},
        {"may ask for others", NULL, NOTICE "检查人员与你单位有利害关系的，你单位可以要求其回避。", "count(*/回避告知)",
         "1"},
        {"the day without a colon", NULL, NOTICE "检查日期2025年3月12日，请予配合。", "*/检查时间/@值", "2025-03-12"},
        {"numbers in brackets, called so", NULL, NOTICE "检查组成员张三（证号65010001）、李四（证号65010002）。",
         PERHAPS("执法人员"), "0true"},
        {"bare numbers", NULL, NOTICE "组长：张三（65010001）　成员：李四（65010002）", PERHAPS("执法人员"), "0true"},
        {"numbers to call", NULL, NOTICE "联系人：张三（13912345678）", PERHAPS("执法人员"), "0false"},
        {"how often in the year, in fields of their own", NULL,
         "= 行政检查审批表\n年度检查频次上限：1次\n本年度已检查次数：2次",
         "concat(*/频次上限/@值, '|', */本年次数/@值)", "1|2"},
    };
    ASK_ROWS(rows);
}

static void test_titles(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"within the office", NULL, "= 行政检查内部审批表\n检查对象：甲公司", "count(行政检查审批表)", "1"},
        {"asked for", NULL, "= 行政检查申请表\n检查对象：甲公司", "count(行政检查审批表)", "1"},
        {"a licence to inspect is none", NULL, "= 检验检测许可申请表\n申请人：甲公司", "count(行政检查审批表)", "0"},
        {"told before", NULL, "= 行政检查事先告知书\n甲公司：\n检查时间：2025年3月12日", "count(行政检查通知书)", "1"},
        {"what came of it", NULL, "= 行政检查处理结果告知书\n甲公司：\n未发现问题。", "count(检查结果告知书)", "1"},
        {"told back", NULL, "= 监督检查情况反馈意见\n甲公司：\n未发现问题。", "count(检查结果告知书)", "1"},
        {"an opinion that orders", NULL, "= 行政执法整改意见书\n甲公司：\n责令3日内改正。", "count(责令改正通知书)",
         "1"},
        {"struck off the list", NULL, "= 隐患整改销号单\n整改情况：已完成", "count(整改复查意见书)", "1"},
        {"drawn by lot it is asked for too, told by its title", NULL, "= 双随机抽查通知书\n甲公司：\n请配合。",
         "count(行政检查通知书) + count(未识别)", "1"},
    };
    ASK_ROWS(rows);
}

#define READ SITE "检查人员：张三、李四\n以上笔录属实。\n"

static void test_signed(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the names below, and the day below them", NULL, READ "检查人员：\n张三　李四\n2025年3月12日",
         "concat(*/签名/@形式, */签名/@值)", "文张三 李四"},
        {"nothing but the day below", NULL, READ "检查人员：\n2025年3月12日", "*/签名/@形式", "空"},
        {"the next label below", NULL, READ "检查人员：\n记录人：李四\n2025年3月12日", "*/签名[@角色='检查人员']/@形式",
         "空"},
        {"its head signs where the seal would stand", NULL, READ "被检查单位（盖章）：\n负责人：王五\n2025年3月12日",
         "concat(*/签名/@角色, */签名/@形式, */签名/@值)", "被检查单位文王五"},
        {"neither seal nor head", NULL, READ "被检查单位（盖章）：\n负责人：\n2025年3月12日",
         "*/签名[@角色='被检查单位']/@形式", "空"},
        {"whom to call signs nothing", NULL, READ "被检查单位（盖章）：\n联系人：王五\n2025年3月12日",
         "*/签名[@角色='被检查单位']/@形式", "空"},
        {"signed by the system", NULL,
         READ "被检查人（签章）：[电子签名：王五] 2025-03-12\n检查人员：[电子签名：张三] [电子签名：李四]",
         "concat(count(*/签名), */签名[1]/@值, */签名[1]/@日期, */签名[2]/@值)", "2王五2025-03-12张三 李四"},
        {"a party by a word of forms", NULL, READ "企业负责人：王五\n执法人员：张三　李四\n记录人：李四\n2025年3月12日",
         "concat(*/签名[1]/@角色, */签名[1]/@值)", "企业负责人王五"},
        {"or of two", NULL, READ "当事人或在场人：王五\n执法人员：张三　李四\n2025年3月12日",
         "*/签名[@角色='当事人在场人']/@值", "王五"},
        {"told in the head of the record it signs nothing", NULL,
         SITE "企业负责人：王五\n检查人员：张三、李四\n以上笔录属实。\n检查人员：张三　李四",
         "count(*/签名[@角色='企业负责人'])", "0"},
        {"what else is written there", NULL, READ "企业负责人电话：13912345678\n检查人员：张三　李四",
         "count(*/签名[@角色='企业负责人电话'])", "0"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_answers), cmocka_unit_test(test_certificates),
                                       cmocka_unit_test(test_notices), cmocka_unit_test(test_titles),
                                       cmocka_unit_test(test_signed)};
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
