/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Forms as other programs export them: no colons, each cell a line, each row a line. */

static void test_labels_behind_blanks(void **state) {
    (void)state;
#define ASKED "= 询问笔录\n被询问人　张三　性别　女\n"
    static const facts_row rows[] = {
        {"a place to sign behind the last sentence", NULL,
         ASKED "我已阅读以上笔录，与我口述一致。　被询问人签名　张三　2025年6月20日",
         "concat(*/签名[@角色='被询问人']/@值, */签名/@日期)", "张三2025-06-20"},
        {"words of the sentence are no label", NULL, ASKED "我已阅读，与我口述一致。 被询问人签名 后交还。",
         "count(*/签名[@角色='被询问人'])", "0"},
        {"a field as the second column of a line", NULL, ASKED "询问机关　某县卫生局　　询问地点　某大队询问室",
         "*/地点", "某大队询问室"},
        {"nobody knows the first, and no known field follows", NULL, ASKED "告知情况　某县卫生局　　地点方位　某处",
         "count(*/地点)", "0"},
        {"what he wrote behind his label, and the day", NULL,
         "= 行政处罚告知笔录\n被告知人　张三　　单位名称　无\n拟给予你罚款300元的处罚。\n"
         "被告知人　以上已告知我，我放弃陈述和申辩。　2024年5月24日[图]\n告知人　李四　2024年5月24日",
         "*/签名[@角色='被告知人']/@形式", "图"},
    };
    ASK_ROWS(rows);
}

static void test_officers(void **state) {
    (void)state;
#define RECORD "= 现场检查笔录\n检查地点\n某路9号\n"
    static const facts_row rows[] = {
        {"the number below its label", NULL, RECORD "执法人员\n张三\n执法证号\n650104001\n天气\n晴",
         "concat(count(*/执法人员), */执法人员/@证号)", "1650104001"},
        {"the second officer without a label", NULL,
         RECORD "执法人员\n张三\n执法证号\n650104001\n李四\n650104002\n记录人\n李四",
         "concat(count(*/执法人员), */执法人员[2]/@值, */执法人员[2]/@证号)", "2李四650104002"},
        {"behind his name in a line of its own", NULL,
         RECORD "执法人员：张三　　执法证号：650104001\n李四：650104002\n记录人：李四",
         "concat(count(*/执法人员), */执法人员[2]/@证号)", "2650104002"},
        {"the row of a table as a line", NULL,
         RECORD "执法人员\t张三\t执法证号\t650104001\n李四\t650104002\n记录人\t李四",
         "concat(count(*/执法人员), */执法人员[2]/@证号)", "2650104002"},
        {"a name with words below is no officer", NULL, RECORD "执法人员\n张三\n执法证号\n650104001\n李四\n现场负责人",
         "count(*/执法人员)", "1"},
    };
    ASK_ROWS(rows);
}

static void test_parties(void **state) {
    (void)state;
#define FILED "= 立案审批表\n案由\n涉嫌非法占地\n"
    static const facts_row rows[] = {
        {"his particulars behind the name", NULL,
         FILED "当事人\n某县甲租赁有限公司；统一社会信用代码：91510129MAK347357D；法定代表人：钟某；地址：某路88号",
         "concat(*/当事人, '-', */法定代表人)", "某县甲租赁有限公司-钟某"},
        {"behind a blank", NULL, FILED "当事人\n某县乙服务中心　统一社会信用代码：523611251599123861　住所：某路19号",
         "*/当事人", "某县乙服务中心"},
        {"without colons", NULL,
         FILED "违法嫌疑人\n张三，女，身份证号码130129199805230283，住某省某县某镇龙门街7号某小区2号楼3单元402室，"
               "电话13000000000，在某县某宾馆前台工作",
         "*/当事人", "张三"},
        {"a sentence below it is no name", NULL, FILED "当事人\n甲公司于2024年3月占地，住所不明。", "*/当事人/@状态",
         "空"},
        {"who reported, each cell a line", NULL, "= 受案登记表\n报案人\n姓　名\n李四（检查民警）\n违法嫌疑人\n张三，女",
         "concat(count(*/当事人), */当事人)", "1张三"},
    };
    ASK_ROWS(rows);
}

static void test_opinions(void **state) {
    (void)state;
#define APPROVAL "= 行政处罚审批表\n拟处罚内容\n罚款2000元\n"
    static const facts_row rows[] = {
        {"two labels above two opinions with their days", NULL,
         APPROVAL "承办机构负责人意见\n机关负责人意见\n同意。　2023年7月13日\n同意处罚。　2023年7月14日",
         "concat(*/意见[@角色='承办机构']/@日期, */意见[@角色='负责人']/@日期, */批准日期/@值)",
         "2023-07-132023-07-142023-07-14"},
        {"who signs in a line of his own", NULL,
         APPROVAL "承办机构负责人意见\n机关负责人意见\n同意。\n张三　2023年7月13日\n同意处罚。\n李四　2023年7月14日",
         "concat(*/意见[@角色='承办机构']/@署名, */意见[@角色='负责人']/@署名)", "张三李四"},
        {"one left blank", NULL, APPROVAL "承办机构负责人意见\n机关负责人意见\n同意处罚。\n李四　2023年7月14日",
         "concat(*/意见[@角色='承办机构']/@状态, */意见[@角色='负责人']/@署名)", "空李四"},
        {"who signs above the next opinion signs his own", NULL,
         "= "
         "立案审批表\n承办机构审查意见\n建议由张三承办。\n负责人：宋长青　2023年9月18日\n某部门负责人审批意见\n同意立案。"
         "\n"
         "签名：刘国栋　2023年9月19日",
         "concat(*/意见[1]/@署名, */意见[1]/@日期, */意见[2]/@署名)", "宋长青2023-09-18刘国栋"},
    };
    ASK_ROWS(rows);
}

static void test_receipts(void **state) {
    (void)state;
#define PAPERS "= 送达回证\n受送达人：甲公司\n送达文书\n责令改正通知书\n行政处罚告知书\n行政处罚决定书\n"
#define SERVED_DAYS                                                                                                    \
    "concat(count(//送达回证), count(*/送达文书), */送达文书[3]/@文号, */送达文书[2]/@日期, */送达文书[3]/@日期)"
    static const facts_row rows[] = {
        {"each paper, its number and its day are a line", NULL,
         PAPERS "文号\n某责〔2024〕1号\n某告〔2024〕1号\n某罚〔2024〕1号\n送达时间\n2024年11月5日\n2024年12月10日\n"
                "2024年12月23日\n收件日期\n2024年11月5日\n2024年12月10日\n2024年12月24日",
         SERVED_DAYS, "13某罚〔2024〕1号2024-12-102024-12-24"},
        {"fewer days than papers: whose they are nobody can tell", NULL,
         PAPERS "送达时间\n2024年11月5日\n2024年12月10日\n收件人\n张三", "count(*/送达文书[@日期])", "0"},
        {"each row is a line", NULL,
         "= 送达回证\n受送达人：甲公司\n送达文书\t责令改正通知书\t行政处罚告知书\t行政处罚决定书\n"
         "文号\t某责〔2024〕1号\t某告〔2024〕1号\t某罚〔2024〕1号\n"
         "送达时间\t2024年11月5日 11:50\t2024年12月10日 15:00\t2024年12月24日 15:30",
         SERVED_DAYS, "13某罚〔2024〕1号2024-12-102024-12-24"},
        {"who he is beside the picture of his name", NULL,
         "= 送达回证\n受送达人\n甲公司\n收件人签名或者盖章\n[图]（驾驶人，当场签收；受委托人）\n送达地点\n某处",
         "*/签名[@角色='收件人']/@形式", "图"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_labels_behind_blanks),
        cmocka_unit_test(test_officers),
        cmocka_unit_test(test_parties),
        cmocka_unit_test(test_opinions),
        cmocka_unit_test(test_receipts),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
