/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* The name of a party among its particulars, and days beside names. */

#define PARTY(words) NULL, "= 立案审批表\n| 当事人 | " words, "*/当事人"

static void test_parties(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"a firm alone on the line below the number, without a colon", NULL,
         "某县应急管理局\n= "
         "行政检查通知书\n某应急检通〔2025〕3号\n甲县永固建材有限公司\n本局定于2025年3月12日进行检查。",
         "*/当事人", "甲县永固建材有限公司"},
        {"a sentence about one is none", NULL,
         "某县应急管理局\n= 行政检查通知书\n某应急检通〔2025〕3号\n本局收到举报，反映甲县永固建材有限公司",
         "count(*/当事人)", "0"},
        {"a narrow colon behind the ticked word", PARTY("☑个人:张三 □单位:"), "张三"},
        {"on the line of a form", PARTY("＿＿张三＿"), "张三"},
        {"on a narrow one", PARTY("__ 甲公司 __"), "甲公司"},
        {"a line with nothing on it", NULL, "= 立案审批表\n| 当事人 | ____", "count(*/当事人[@状态='空'])", "1"},
        {"on the line of a letter", NULL, "= 行政处罚事先告知书\n__李长顺__：\n拟对你处以罚款200元。", "*/当事人",
         "李长顺"},
        {"the first colon ends the word, be it wide", PARTY("☑个人：张三，电话:139"), "张三"},
        {"or narrow", PARTY("☑个人:张三，电话：139"), "张三"},
        {"the word of thirty bytes", PARTY("☑有限责任公司或者其他：甲公司"), "甲公司"},
        {"a longer one is no word of a box", NULL, "= 立案审批表\n| 当事人 | ☑a有限责任公司或者其他：甲公司",
         "*/当事人 = '甲公司'", "false"},
        {"behind the open box stands nothing of it", PARTY("☑单位：甲公司□个人：张三"), "甲公司"},
        {"nothing behind the ticked one", NULL, "= 立案审批表\n| 当事人 | ☑单位：□个人：张三",
         "count(*/当事人[@状态='空'])", "0"},
        {"nothing but brackets for a name", NULL, "= 现场检查笔录\n检查人员：（签名）（盖章）\n检查地点：某路1号",
         "*/地点", "某路1号"},
        {"nothing but the word for a name", NULL, "= 立案审批表\n| 当事人 | 姓名", "*/当事人/@状态", "不明"},
        {"a number behind the stroke is no address yet", PARTY("甲公司/3D打印部"), "甲公司/3D打印部"},
        {"nor is a place", PARTY("甲公司/和平路分店"), "甲公司/和平路分店"},
        {"nothing in front of the stroke is no name", NULL, "= 立案审批表\n| 当事人 | /某市某路48号",
         "count(*/当事人[. = ''])", "0"},
        {"a particular by its head", PARTY("甲公司　法定代表人赵永"), "甲公司"},
        {"by a narrow colon", PARTY("甲公司　行业:采砂"), "甲公司"},
        {"by a wide one", PARTY("甲公司　行业：采砂"), "甲公司"},
        {"by seven digits", PARTY("甲公司　1234567"), "甲公司"},
        {"six are no number", PARTY("甲公司　123456"), "甲公司　123456"},
        {"a second name before it", PARTY("甲公司　乙分公司　行业：采砂"), "甲公司　乙分公司"},
        {"with narrow blanks", PARTY("甲公司 乙分公司 行业：采砂"), "甲公司 乙分公司"},
        {"in narrow brackets", PARTY("甲公司(代码123)"), "甲公司"},
        {"in wide ones", PARTY("甲公司（代码123）"), "甲公司"},
        {"a blank within them", PARTY("甲公司（ 代码 123）"), "甲公司"},
        {"in the sentence that opens the decision", NULL,
         "= "
         "行政处罚决定书\n某公（治）行罚决字〔2024〕9号\n违法行为人赵丽，女，一九九八年五月二十三日出生，现住某路7号。"
         "\n"
         "现查明：赵丽未按规定登记住宿旅客。",
         "concat(count(*/当事人), */当事人)", "1赵丽"},
        {"a sentence that tells what he did", NULL, "= 行政处罚决定书\n某罚〔2024〕9号\n当事人未按规定登记，现予处罚。",
         "count(*/当事人[not(@状态)])", "0"},
        {"who reported it", NULL,
         "= 受案登记表\n| 报案人 | 姓名 | 郝志 | 联系方式 | 0311\n| 违法嫌疑人 | 赵丽，女，住某路7号\n| 案由 | "
         "涉嫌不登记",
         "concat(count(*/当事人), */当事人)", "1赵丽"},
        {"a firm where there is none", NULL,
         "= 行政处罚告知笔录\n被告知人：赵丽　　单位名称：无　　法定代表人：无\n拟罚款300元。",
         "concat(count(*/当事人), */当事人)", "1赵丽"},
        {"a particular that nobody knows, right behind the colon, is not who it is", NULL,
         "= 立案审批表\n当事人：职业：农民\n姓名：张三", "count(*/当事人[. = '职业：农民'])", "0"},
        {"what the party is like begins with its number", NULL,
         "= 立案审批表\n| 当事人 | 甲公司\n| 当事人基本情况 | "
         "统一社会信用代码91350100M000100Y43；法定代表人张三；住所某路1号",
         "concat(count(*/当事人), */当事人)", "1甲公司"},
        {"or with who speaks for it", NULL,
         "= 立案审批表\n| 当事人 | 甲公司 | 电话 | 0991-1\n| 统一社会信用代码 | 91350100M000100Y43 | 当事人基本情况 | "
         "法定代表人张三",
         "concat(count(*/当事人), */当事人)", "1甲公司"},
        {"the label of the name runs on into it", NULL,
         "= 违法行为通知书\n当事人（单位）：名称甲公司　法定代表人张三　地址某路1号\n经调查，你单位超限运输。",
         "*/当事人", "甲公司"},
        {"the label of the name stands behind the heading", NULL,
         "= 案件调查报告\n一、案件来源。监督检查发现。\n二、当事人。当事人名称：甲砂石料场有限公司，法定代表人张三。",
         "*/当事人", "甲砂石料场有限公司"},
        {"another word for it, in a cell", PARTY("被处罚人姓名：张三"), "张三"},
        {"particulars run on without a blank", NULL,
         "= "
         "案件调查报告\n二、当事人。当事人姓名：张三性别：男民族：东乡族，身份证件号码：622921196704030511，住址：某村"
         "。",
         "*/当事人", "张三"},
        {"the number of one runs on", PARTY("张三公民身份号码：622921196704030511"), "张三"},
        {"the address of one, by a narrow colon", PARTY("甲公司住所地:某路1号"), "甲公司"},
        {"what he answers in a record of notice is no name", NULL,
         "= 行政处罚告知笔录\n被告知人：甲公司\n被告知人：以上内容我看清楚了，我不提出陈述和申辩。\n被告知人：张三 "
         "2024年3月7日",
         "concat(count(*/当事人), */当事人)", "1甲公司"},
        {"who hands the papers in signs for the applicant", NULL,
         "= "
         "行政许可申请材料接收清单\n甲劳务有限公司：\n收到你单位提交的申请材料，清单如下：\n接收人：张三　　申请人（经"
         "办人）：李四",
         "concat(*/当事人, ' ', */签名/@值)", "甲劳务有限公司 李四"},
        {"a bare name behind a named applicant is somebody else's", NULL,
         "= 行政许可申请书\n| 申请人名称 | 甲货运有限公司\n| 姓名 | 驾驶证准驾车型 | 聘用合同\n| 张三 | A2 | "
         "2025年签订",
         "*/当事人", "甲货运有限公司"},
        {"and there is one party", NULL,
         "= 行政许可申请书\n| 申请人名称 | 甲货运有限公司\n| 姓名 | 驾驶证准驾车型 | 聘用合同\n| 张三 | A2 | "
         "2025年签订",
         "count(*/当事人)", "1"},
        {"a bare name alone is the applicant's", NULL, "= 行政许可申请书\n| 姓名 | 张三 | 电话 | 1390000", "*/当事人",
         "张三"},
        {"brackets in front are no end", NULL, "= 立案审批表\n| 当事人 | （代码123）甲公司",
         "contains(*/当事人, '甲公司')", "true"},
    };
    ASK_ROWS(rows);
}

#define REVIEWED(words) NULL, "= 法制审核意见书\n| 审核意见 | 同意。\n| 审核人 | 姚少华" words

static void test_days_beside_names(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"an officer named in the head signs a report at its end", NULL,
         "= "
         "案件调查报告\n案由：无证经营\n承办人：张三、李四\n一、违法事实\n经查，甲公司无证经营。\n二、证据\n现场检查笔"
         "录。\n三、处理建议\n建议罚款2000元。\n承办人：张三　2025年3月5日",
         "concat(count(*/签名[@角色='承办人']), */签名/@值, */签名/@日期)", "1张三2025-03-05"},
        {"two of them, one below the other", NULL,
         "= "
         "案件调查报告\n案由：无证经营\n承办人：张三、李四\n一、违法事实\n经查，甲公司无证经营。\n二、证据\n现场检查笔"
         "录。\n三、处理建议\n建议罚款2000元。\n承办人：张三　2025年3月5日\n承办人：李四　2025年3月6日",
         "concat(*/签名[1]/@值, */签名[2]/@值)", "张三李四"},
        {"a name without a day is told", NULL,
         "= "
         "案件调查报告\n案由：无证经营\n承办人：张三、李四\n一、违法事实\n经查，甲公司无证经营。\n二、证据\n现场检查笔"
         "录。\n三、处理建议\n建议罚款2000元。\n承办人：张三",
         "count(*/签名)", "0"},
        {"nor does the head sign", NULL,
         "= 案件调查报告\n承办人：张三　2025年3月5日\n一、违法事实\n经查，甲公司无证经营。", "count(*/签名)", "0"},
        {"a day in sixteen characters", REVIEWED("　2025年7月30日上午九时许签"), "*/审核日期/@值", "2025-07-30"},
        {"in seventeen", REVIEWED("　2025年7月30日上午九时许签字"), "*/审核日期/@值", ""},
        {"a day with its weekday", REVIEWED("　2025年7月30日（星期三）"), "concat(count(*/审核人), */审核日期/@值)",
         "12025-07-30"},
        {"a day that was not filled in", REVIEWED("　　　年　月　日"), "*/审核日期/@值", ""},
        {"the second officer behind the number of the first", NULL,
         "= 整改复查意见书\n执法人员（签名）：张三　证号：65272200027　　李四　证号：65272200033",
         "concat(*/执法人员[2]/@值, */执法人员[2]/@证号, ' ', */签名/@值)", "李四65272200033 张三 李四"},
        {"a number in two parts names nobody", NULL, "= 整改复查意见书\n执法人员：张三　证号：6527 2200027",
         "count(*/执法人员)", "1"},
        {"no other fact has it but the opinion", REVIEWED("　2025年7月30日"), "count(*/*[@日期][not(self::意见)])",
         "1"},
        {"the first of several", NULL,
         "案件调查终结报告\n三、当事人：（一）甲公司，住所某路1号；（二）张三，住某路2号。", "*/当事人", "甲公司"},
        {"a name behind a day is there", NULL, "= 证据提取单\n提供人：2025年8月18日 董芬",
         "count(*/提供人[@状态='空'])", "0"},
        {"a day is words where no name stands", NULL, "= 立案审批表\n案由：2025年8月18日", "*/案由", "2025年8月18日"},
    };
    ASK_ROWS(rows);
}

/* His number stands behind his name, and in brackets at that. */
static void test_numbers_behind_names(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"in brackets", NULL, "= 行政处罚决定书\n当事人：张三（身份证号：11010519491231002X）\n经查，你销售过期食品。",
         "concat(*/证件号码/@值, */证件号码/@类)", "11010519491231002X身份证"},
        {"of a shop", NULL,
         "= 行政处罚决定书\n被处罚人：某市大富超市（统一社会信用代码：91350100M000100Y43）\n经查，你店销售过期食品。",
         "concat(*/证件号码/@值, */证件号码/@校验)", "91350100M000100Y43对"},
        {"without a colon, behind other particulars", NULL,
         "= 行政处罚决定书\n当事人：张三（男，汉族，公民身份号码11010519491231002X，住某路1号）", "*/证件号码/@值",
         "11010519491231002X"},
        {"one digit too few is found to be so", NULL, "= 行政处罚决定书\n当事人：张三（身份证号：1101051949123100）",
         "concat(*/证件号码/@值, */证件号码/@类)", "1101051949123100其他"},
        {"in a cell", NULL, "= 立案审批表\n| 当事人 | 张三（身份证号码为：11010519491231002X） |", "*/证件号码/@值",
         "11010519491231002X"},
        {"addressed in the first row of the form, across its columns", NULL,
         "= 行政检查通知书\n某检通〔2026〕5号\n|{2} 甲机械铸造有限公司：\n|{2} 我局定于2026年3月11日对你单位检查。\n"
         "| 检查内容 | 消防通道",
         "*/当事人", "甲机械铸造有限公司"},
        {"a line with a colon further down in it is a part of the form", NULL,
         "= 行政检查通知书\n某检通〔2026〕5号\n|{2} 我局定于2026年3月11日对你单位检查。\n|{2} 注意事项说明：\n"
         "| 检查内容 | 消防通道",
         "count(*/当事人)", "0"},
        {"of the addressee", NULL,
         "= 行政处罚事先告知书\n> 某罚告〔2025〕3号\n某市大富商贸有限公司（统一社会信用代码：91350100M000100Y43）：\n"
         "你公司销售过期食品。",
         "*/证件号码/@值", "91350100M000100Y43"},
        {"in a sentence of the head", NULL,
         "= 行政处罚决定书\n当事人某市大富超市，统一社会信用代码91350100M000100Y43，法定代表人李四。", "*/证件号码/@值",
         "91350100M000100Y43"},
        {"of a wrongdoer whom the police name in a sentence", NULL,
         "= "
         "行政处罚决定书\n违法行为人张三，男，汉族，1949年12月31日出生，居民身份证号码110105194912310021，现住某路1号"
         "。",
         "concat(*/证件号码/@值, */证件号码/@校验)", "110105194912310021错"},
        {"behind a colon", NULL,
         "= "
         "行政处罚决定书\n违法行为人：张三，男，汉族，1949年12月31日出生，居民身份证号码11010519491231002X，现住某路1号"
         "。",
         "*/证件号码/@值", "11010519491231002X"},
        {"among the particulars behind the name", NULL,
         "= "
         "行政处罚决定书\n当事人基本情况：某市大富商贸有限公司，统一社会信用代码91350100M000100Y44；地址某路1号；法定代"
         "表人李四。",
         "concat(*/证件号码/@值, */证件号码/@校验)", "91350100M000100Y44错"},
        {"among them behind another's name", NULL,
         "= "
         "行政处罚决定书\n当事人基本情况：某市大富商贸有限公司，法定代表人李四，身份证号码110105194912310021，住某路1号"
         "。",
         "count(*/证件号码)", "0"},
        {"not that of a witness in the facts", NULL,
         "= "
         "行政处罚决定书\n违法行为人张三，现住某路1号。\n现查明证人李四，居民身份证号码11010519491231002X，看见张三。",
         "count(*/证件号码)", "0"},
        {"that of the representative is another's", NULL,
         "= 行政处罚决定书\n当事人：某市大富商贸有限公司（法定代表人：张三，身份证号：11010519491231002X）",
         "count(*/证件号码)", "0"},
        {"nor is that of a witness on the same line his", NULL,
         "= 现场勘验笔录\n当事人：张三　　见证人：李四（护林员，公民身份号码11010519491231002X）　　记录人：王五",
         "count(*/证件号码)", "0"},
        {"a telephone is none", NULL, "= 行政处罚决定书\n当事人：张三（联系电话：13900000000）", "count(*/证件号码)",
         "0"},
        {"nor is the code of a division", NULL, "= 行政处罚决定书\n当事人：张三（行政区划代码：650102）",
         "count(*/证件号码)", "0"},
        {"a label of its own goes before", NULL,
         "= 行政处罚决定书\n当事人：张三（身份证号：110105194912310021）\n身份证号：11010519491231002X",
         "concat(count(*/证件号码), */证件号码/@值)", "111010519491231002X"},
    };
    ASK_ROWS(rows);
}

/* Officers of running text beside those whom a label names. */
static void test_officers_in_sentences(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"what a sentence says of them is no name", NULL,
         "= 现场检查笔录\n检查人：张三（65010012001）、李四（65010012002）\n执法人员用手持GPS测得取水口坐标。",
         "count(*/执法人员)", "2"},
        {"though it begins as a name does", NULL,
         "= 现场检查笔录\n检查人：张三（65010012001）、李四（65010012002）\n执法人员严格依照程序进行检查。",
         "count(*/执法人员)", "2"},
        {"beside one of them it is", NULL,
         "= 现场检查笔录\n检查人：张三（65010012001）、李四（65010012002）\n执法人员张三、王五出示证件。",
         "concat(count(*/执法人员), */执法人员[3]/@值)", "3王五"},
        {"so is one who signs", NULL,
         "= "
         "现场检查笔录\n检查人：张三（65010012001）、李四（65010012002）\n执法人员王五出示证件。\n检查情况：王五拍照。",
         "concat(count(*/执法人员), */执法人员[3]/@值)", "3王五"},
        {"the second beside the first", NULL, "= 现场检查笔录\n检查人：张三\n执法人员李四出示证件。",
         "concat(count(*/执法人员), */执法人员[2]/@值)", "2李四"},
        {"though his name ends with a word for showing", NULL,
         "= 询问笔录\n询问人：张三\n记录人：纪明亮\n告知：我们是某局的执法人员张三、纪明亮，现出示执法证件。",
         "concat(count(*/执法人员), */执法人员[2]/@值)", "2纪明亮"},
        {"who shows it is named without that word", NULL,
         "= 现场检查笔录\n检查人：张三\n执法人员张三、王五亮证，说明来意。", "count(*/执法人员[contains(@值, '亮')])",
         "0"},
        {"where no label names them a later sentence does", NULL,
         "= 现场检查笔录\n检查地点：河滩\n执法人员用手持仪器测得坐标。执法人员张三、李四出示证件。",
         "concat(count(*/执法人员), */执法人员[1]/@值)", "2张三"},
    };
    ASK_ROWS(rows);
}

/* What is told or found of a party under a label that holds its word. */
static void test_told_of_parties(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"what the firm does", NULL,
         "= 立案审批表\n当事人：甲公司\n当事人基本情况：该单位从事铸铁件加工，从业人员64人，为一般工贸企业。",
         "concat(count(*/当事人), */当事人)", "1甲公司"},
        {"since when it does so", NULL,
         "= 立案审批表\n当事人：甲公司\n当事人基本情况：主要从事铸铁件加工，有员工64人。", "count(*/当事人)", "1"},
        {"what a review found", NULL,
         "= 法制审核意见表\n| 执法主体、权限 | 合法 | 当事人 | 认定准确\n| 程序 | 合法 | 裁量 | 适当",
         "count(*/当事人)", "0"},
        {"in other words", NULL, "= 法制审核意见表\n| 当事人 | 主体适格、资格合法\n| 程序 | 合法", "count(*/当事人)",
         "0"},
        {"a name that begins as a finding does is one", NULL, "= 立案审批表\n| 当事人 | 正确教育咨询有限公司",
         "*/当事人", "正确教育咨询有限公司"},
    };
    ASK_ROWS(rows);
}

/* 「姓名」 in a table tells of whom the cell in front of it says. */
static void test_names_in_groups(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"in a table inside the cell behind it", NULL,
         "= 询问笔录\n| 询问人 |\n|> 姓名 | 执法证号\n|> 张三 | 65010012001\n|> 李四 | 65010012002\n---\n| 被询问人 |\n"
         "|> 姓名 | 王五 | 性别 | 男\n|> 年龄 | 46 | 电话 | 13900000000",
         "concat(count(*/被询问人), */被询问人/@值, count(*/执法人员), */执法人员[1]/@值, */执法人员[2]/@值, "
         "*/执法人员[2]/@证号)",
         "1王五2张三李四65010012002"},
        {"behind a cell that spans the rows", NULL,
         "= 询问笔录\n| 询问人 | 姓名 | 张三 | 执法证号 | 65010012001\n| ^ | 姓名 | 李四 | 执法证号 | 65010012002\n"
         "| 被询问人 | 姓名 | 王五 | 性别 | 男",
         "concat(count(*/被询问人), */被询问人/@值, count(*/执法人员), */执法人员[2]/@证号)", "1王五265010012002"},
        {"a list of people names nobody who was asked", NULL,
         "= 询问笔录\n被询问人：王五\n| 姓名 | 岗位 | 2025年7月延长工作时间（小时） | 加班费（元）\n| 张三 | 灌装 | 58 "
         "| 1392\n"
         "| 李四 | 灌装 | 44 | 1056",
         "concat(count(*/被询问人), */被询问人/@值)", "1王五"},
        {"one in columns is", NULL,
         "= 询问笔录\n| 姓名 | 性别 | 年龄 | 身份证号\n| 王五 | 男 | 46 | 11010519491231002X",
         "concat(count(*/被询问人), */被询问人/@值)", "1王五"},
        {"of a witness", NULL,
         "= 现场检查笔录\n| 被检查人 | 姓名 | 王五 | 性别 | 男\n| 见证人 | 姓名 | 赵六 | 性别 | 女",
         "concat(*/被检查人, */见证人/@值)", "王五赵六"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_officers_in_sentences),
                                       cmocka_unit_test(test_names_in_groups),
                                       cmocka_unit_test(test_told_of_parties),
                                       cmocka_unit_test(test_numbers_behind_names),
                                       cmocka_unit_test(test_parties),
                                       cmocka_unit_test(test_days_beside_names)};
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
