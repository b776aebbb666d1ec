/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Forms whose cells became lines: what other programs leave of a table. */

static void test_stacks(void **state) {
    (void)state;
#define FORM "= 立案审批表\n某市立〔2024〕9号\n"
    static const facts_row rows[] = {
        {"four heads and fewer values than they are: nobody can tell which is blank", NULL,
         "= "
         "送达回证\n受送达人：甲公司\n送达地点\n送达方式\n收件人签名\n送达人签名\n某市某路1号\n直接送达\n[图]"
         "\n备注：无",
         "count(*/签名[@形式='空'] | */收件人[@状态='空'])", "0"},
        {"whoever signs the next opinion has not signed the one above", NULL,
         "= 立案审批表\n案由：无照经营\n承办人意见：建议立案。\n负责人意见：同意立案。\n负责人签名及日期：阮海波 "
         "2026-03-18",
         "concat(count(*/意见[@角色='承办人']/@署名), */意见[@角色='负责人']/@署名)", "0阮海波"},
        {"two heads that end alike head columns", NULL, "= 抽样取证凭证\n抽样单位\n抽样基数\n抽样数量\n甲公司\n某路1号",
         "count(*/数量[@状态='空'])", "0"},
        {"who signed in brackets stands for a value: of two nobody can tell whose they are", NULL,
         "= 送达回证\n受送达人：甲公司\n送达地点\n收件人签名\n某路1号\n[图](被送达人)\n备注：无",
         "concat(count(*/送达地点[@状态='空']), count(*/收件人))", "00"},
        {"heads with nothing below them are blank", NULL,
         "= 送达回证\n受送达人：甲公司\n送达地点\n送达方式\n收件人签名\n送达人签名\n备注：无",
         "count(*/收件人[@状态='空'])", "1"},
        {"two labels above two values", NULL, FORM "当事人\n案由\n甲店\n涉嫌无照经营案\n案情简介\n经查，情况属实。",
         "concat(*/当事人, '-', */案由)", "甲店-涉嫌无照经营案"},
        {"their places are those of the values", NULL,
         FORM "当事人\n案由\n甲店\n涉嫌无照经营案\n案情简介\n经查，情况属实。", "concat(*/当事人/@处, */案由/@处)",
         "p5p6"},
        {"a label that nobody knows among them: whose the values are nobody can tell, and none is missing", NULL,
         FORM "当事人\n案由\n移交处所\n甲店\n涉嫌无照经营案\n某队\n案情简介\n经查，情况属实。",
         "concat(count(*/当事人), count(*/案由), contains(*/@或有, '案由'))", "00true"},
        {"a blank label above another, in a form of lines with colons: nothing is mixed up", NULL,
         FORM "当事人\n案由\n销售超过保质期食品案\n违反某法第三十四条\n案件来源：投诉", "count(*/当事人)", "0"},
        {"label and value by turns", NULL, FORM "当事人\n甲店\n案由\n涉嫌无照经营案\n案情简介\n经查，情况属实。",
         "concat(*/当事人, '-', */案由)", "甲店-涉嫌无照经营案"},
        {"one left blank, the other not", NULL, FORM "当事人\n案由\n涉嫌无照经营案\n案情简介\n经查，情况属实。",
         "concat(*/当事人/@状态, '-', */案由)", "空-涉嫌无照经营案"},
        {"both blank above the closing", NULL, "= 卷内备考表\n立卷人\n检查人\n\n> 某市某局\n> 2024年9月1日",
         "*/立卷人/@状态", "空"},
    };
    ASK_ROWS(rows);
}

/* 「票据号码　00517630」: each cell is a label, blanks, and its value. */
static void test_rows_of_blanks(void **state) {
    (void)state;
#define RECEIPT "= 罚没票据\n| 票据号码　00517630 | 开票日期　2023年12月12日\n"
    static const facts_row rows[] = {
        {"a receipt", NULL, RECEIPT "| 缴款单位　甲公司 | 执收单位　某县某局\n| 项目　罚没收入 | 金额　5000.00",
         "concat(*/票号, */缴款日期/@值, */缴款人, */金额/@分)", "005176302023-12-12甲公司500000"},
        {"a blank in a value is none", NULL, RECEIPT "| 备注 | 金额　5000.00", "count(*/金额)", "0"},
        {"nor is the blank in a sentence", NULL, RECEIPT "| 缴款人　甲公司，金额见附件。", "count(*/缴款人)", "0"},
        {"nor the one between two names", NULL, "= 立案审批表\n| 承办人 | 张三　李四\n| 案由　无照经营 | 张三　李四",
         "concat(*/承办人[1]/@值, */承办人[2]/@值, */案由)", "张三李四无照经营"},
    };
    ASK_ROWS(rows);
}

static void test_lists(void **state) {
    (void)state;
#define PHOTOS "= 照片证据\n照片编号\n拍摄对象及内容\n拍摄时间\n拍摄地点\n"
    static const facts_row rows[] = {
        {"people of an institute who measure beside the officers", NULL,
         "= 现场勘测笔录\n执法人员：靳红伟（执法证号03092501012）、曲文涛（执法证号03092501027）；"
         "勘测人员：某某勘察设计院常青松、毕晓东；记录人：曲文涛。",
         "concat(count(*/执法人员), count(*/执法人员[@值='毕晓东']))", "20"},
        {"whoever measures is all the form names", NULL,
         "= 现场勘测笔录\n勘测人员：靳红伟（执法证号03092501012）、曲文涛；记录人：曲文涛。",
         "count(*/执法人员[@值='曲文涛' or @值='靳红伟'])", "2"},
        {"heads over values at the top of a form whose labels stand above what they ask for", NULL,
         "= 行政许可审查意见表\n| 申请人 | 事项 | 受理号\n| 王海 | 林木采伐许可 | 某林许受〔2025〕7号\n"
         "|{3} 审查内容\n|{3} 申请材料齐全，林权清楚。\n|{3} 承办人意见\n|{3} 建议准予许可。张建国　2025年4月8日\n|{3} "
         "审批意见\n|{3} 同意。李文　2025年4月9日",
         "*/当事人", "王海"},
        {"a pair over others is a pair", NULL,
         "= 行政许可审查意见表\n| 申请人 | 王海 | 男\n| 住址 | 某路1号 | 甲县\n|{3} 审查内容\n"
         "|{3} 申请材料齐全，林权清楚。\n|{3} 承办人意见\n|{3} 建议准予许可。张建国　2025年4月8日\n|{3} 审批意见\n|{3} "
         "同意。李文　2025年4月9日",
         "*/当事人", "王海"},
        {"heads of a list of which one is unknown: the figure stands below", NULL,
         "= 抽样取证凭证\n被抽样单位：甲店\n| 样品名称 | 数量 | 采样方法 | 样品编号\n"
         "| 餐饮油烟滤筒 | 5个 | 连续采样5次 | Y26-1至Y26-5",
         "concat(*/物品, */数量/@值, count(*/物品[@状态]))", "餐饮油烟滤筒50"},
        {"a figure beside its label is its own", NULL,
         "= 抽样取证凭证\n被抽样单位：甲店\n| 样品名称 | 滤筒 | 数量 | 5个\n| 样品等级 | 合格 | 包装 | 袋装", "*/物品",
         "滤筒"},
        {"the head of a column of findings is no opinion", NULL,
         "= 案件法制审核表\n| 审核内容 | 审核意见\n| 执法主体 | 合法\n| 程序 | 合法\n| 文书 | 规范\n---\n"
         "| 法制审核结论 | 同意承办机构意见。",
         "concat(count(*/意见), count(*/审核日期), */结论/@态度)", "00同意"},
        {"an opinion left blank above others is one", NULL,
         "= 案件审批表\n| 承办人意见 | \n| 审核意见 | \n| 负责人意见 | ", "count(*/意见[@态度='空'])", "3"},
        {"a word that other papers have for a label answers the label above it", NULL,
         "= 立案审批表\n| 案由\n| 甲公司涉嫌无证经营案\n| 案件来源\n| 检查发现\n| 当事人\n| 甲公司",
         "concat(*/案件来源/@值, */当事人)", "检查发现甲公司"},
        {"a label of its own right below it answers nothing", NULL,
         "= 立案审批表\n| 案由\n| 甲公司涉嫌无证经营案\n| 案件来源\n| 当事人\n| 甲公司", "*/案件来源/@状态", "空"},
        {"the first row's number tells the heads of columns", NULL,
         PHOTOS "1\n店铺门头\n2024年10月11日10时20分\n某路9号",
         "concat(count(*/拍摄时间), contains(*/@或有, '拍摄时间'))", "0true"},
        {"without it they are labels with nothing behind", NULL, PHOTOS "某局", "*/拍摄时间/@状态", "空"},
        {"a paper in a list of papers is no paper", NULL,
         "= 送达回证\n受送达人：甲店\n序号\n送达文书名称\n文书文号\n1\n准予行政许可决定书\n某许〔2024〕9号\n2\n"
         "取水许可证\nD41号\n受送达人签名：张三",
         "concat(count(准予许可决定书), count(送达回证))", "01"},
        {"the number of a page above a decision that is set like any line", NULL,
         "= "
         "立案审批表\n案由：采砂\n当事人：甲公司\n1\n行政处罚决定书\n某罚〔2024〕9号\n当事人：甲公司\n经查，你公司未经"
         "批准采砂。"
         "\n决定罚款2000元。\n某县水务局\n2024年9月1日",
         "concat(count(立案审批表), count(行政处罚决定书))", "11"},
        {"nor is the number of a page above a title an entry of a list", NULL,
         "= 送达回证\n受送达人：甲店\n送达方式：直接送达\n受送达人签名：张三\n1\n~ = "
         "准予行政许可决定书\n某许〔2024〕9号\n申请人：甲店",
         "concat(count(准予许可决定书), count(送达回证))", "11"},
    };
    ASK_ROWS(rows);
}

static void test_signatures(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the picture and its day on the line below", NULL,
         "= 卷内备考表\n本卷共有文件材料11件。\n立卷人\n[图]2026年6月2日\n检查人\n[图]2026年6月2日",
         "concat(*/立卷人/@形式, */检查人/@形式)", "图图"},
        {"two labels above two pictures with their days", NULL,
         "= 卷内备考表\n本卷共有文件材料11件。\n立卷人\n检查人\n[图]2026年6月2日\n[图]2026年6月2日",
         "concat(*/立卷人/@形式, */检查人/@形式)", "图图"},
        {"who he is in brackets before the day", NULL,
         "= 送达回证\n受送达人\n甲店\n受送达人签收\n[图]（法定代表人）2024年6月24日\n送达人\n[图]2024年6月24日",
         "*/签名[contains(@角色, '签收')]/@形式", "图"},
        {"who he is, and words of the organ", NULL,
         "= 送达回证\n受送达人\n甲店\n受送达人签收\n[图]（法定代表人）已阅\n送达人\n[图]2024年6月24日",
         "*/签名[contains(@角色, '签收')]/@形式", "空"},
        {"a day alone is no signature", NULL,
         "= 卷内备考表\n本卷共有文件材料11件。\n立卷人\n2026年6月2日\n检查人\n2026年6月2日",
         "concat(*/立卷人/@状态, */检查人/@状态)", "空空"},
        {"words beside the picture are another's", NULL,
         "= 卷内备考表\n本卷共有文件材料11件。\n立卷人\n[图]检查意见如下", "count(*/立卷人[@形式='图'])", "0"},
    };
    ASK_ROWS(rows);
}

static void test_labels_for_names(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"what stands where the name should is a label", NULL,
         "= 立案审批表\n| 当事人 | 统一社会信用代码 |\n| 案由 | 涉嫌无照经营案 |", "count(*/当事人[not(@状态)])", "0"},
        {"the label of a group's first value stays with it", NULL,
         "= 立案审批表\n当事人：当事人名称　甲店　法定代表人：张三", "*/当事人", "甲店"},
        {"a name that begins like a label", NULL, "= 立案审批表\n当事人：单位名称管理服务中心", "*/当事人",
         "单位名称管理服务中心"},
    };
    ASK_ROWS(rows);
}

static void test_served_titles(void **state) {
    (void)state;
#define SERVED "= 送达回证\n受送达人：甲公司\n送达文书名称及文号："
    static const facts_row rows[] = {
        {"two in one line, nothing between them", NULL,
         SERVED
         "《行政处罚告知书》（某罚告〔2024〕1号）《行政处罚听证告知书》（某听告〔2024〕1号）\n送达方式：直接送达",
         "concat(count(*/送达文书), */送达文书[1]/@文号, */送达文书[2]/@类, */送达文书[2]/@文号)",
         "2某罚告〔2024〕1号听证告知书某听告〔2024〕1号"},
        {"one, with a book in its name", NULL, SERVED "《行政处罚决定书》（某罚〔2024〕1号）\n送达方式：直接送达",
         "count(*/送达文书)", "1"},
    };
    ASK_ROWS(rows);
}

/* Receipts whose columns are papers, and whose labels stand in the first one. */
static void test_columns_of_papers(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"each has the number and the day of its column", NULL,
         "= 送达回证\n| 送达文书 | 行政处罚事先告知书 | 行政处罚决定书\n| 文号 | 某罚告〔2024〕1号 | 某罚〔2024〕1号\n"
         "| 送达时间 | 2024年3月5日 | 2024年4月7日",
         "concat(*/送达文书[1]/@日期, */送达文书[2]/@文号, */送达文书[2]/@日期)",
         "2024-03-05某罚〔2024〕1号2024-04-07"},
        {"a day left blank is not another paper's", NULL,
         "= 送达回证\n| 送达文书 | 行政处罚事先告知书 | 行政处罚决定书\n| 送达时间 | 2024年3月5日 | ",
         "concat(*/送达文书[1]/@日期, */送达文书[2]/@日期)", "2024-03-05空"},
        {"a label beside the day is no day that was left blank", NULL,
         "= 送达回证\n| 送达文书 | 行政处罚事先告知书 | 行政处罚决定书\n| 送达时间 | 2024年3月5日 | 送达方式 | "
         "直接送达",
         "count(*/送达文书[@日期='空'])", "0"},
        {"a second group of papers has days of its own", NULL,
         "= 送达回证\n| 送达文书 | 行政处罚事先告知书 | 行政处罚听证告知书\n| 送达时间 | 2024年3月5日 | 2024年3月6日\n"
         "| 送达文书 | 行政处罚决定书 | 责令改正通知书\n| 收件日期 | 2024年4月7日 | 2024年4月8日",
         "*/送达文书[1]/@日期", "2024-03-05"},
    };
    ASK_ROWS(rows);
}

/* Words of other offices' forms. */
static void test_words_of_forms(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"a day below a label of a day ends no paper", NULL,
         "= "
         "案件调查报告\n案由\n采砂\n立案日期\n2024年4月15日\n承办人\n张三、李四\n一、违法事实\n甲公司未经批准采砂二十吨"
         "。\n"
         "二、处理建议\n建议罚款2000元。\n承办人：张三　2024年5月8日",
         "count(*/日期[@值='2024-04-15'])", "0"},
        {"an organ behind its label, without a colon", NULL,
         "= 行政处罚决定书\n当事人：甲公司\n决定罚款2000元。\n处罚机关　某县水务局\n2024年5月8日", "*/落款机关",
         "某县水务局"},
        {"a question of the form and its answer are no opinions", NULL,
         "= 案件审查表\n| 审查内容 | 审查结论 | 说明\n| 是否属于应当法制审核、集体讨论的情形 | "
         "不属于重大案件，一并审核 | 无\n"
         "| 审查意见 | 同意调查报告的处罚建议。　审查人：张三　2024年4月25日",
         "concat(count(*/意见), */意见/@署名)", "1张三"},
        {"the evidence told behind the facts", NULL,
         "= "
         "案件调查报告\n（四）违法事实及证据：甲公司露天堆放砂石约324立方米，未覆盖。证据有现场检查笔录、照片、询问笔录"
         "。\n"
         "（五）处理建议：建议罚款2000元。",
         "*/证据", "证据有现场检查笔录、照片、询问笔录"},
        {"rights that he knows, and what he does with them", NULL,
         "= 询问笔录\n问：认为办案人员与本案有利害关系的可以申请回避。你申请回避吗？答：权利知道了，不申请。",
         "count(*/回避回答)", "1"},
        {"that he has the right is no answer", NULL, "= 询问笔录\n问：你有申请回避的权利。\n答：是王某叫我来的。",
         "count(*/回避回答)", "0"},
        {"he wrote, signed and dated", NULL,
         "= 行政处罚告知笔录\n被告知人：张三\n拟给予你罚款300元的处罚。\n"
         "被告知人：以上已告知我，我放弃陈述和申辩。　2024年5月24日[图]\n告知人：李四　2024年5月24日",
         "concat(*/签名[@角色='被告知人']/@形式, */签名[@角色='被告知人']/@日期)", "图2024-05-24"},
        {"he signed with the hour", NULL,
         "= 行政处罚告知笔录\n被告知人：张三\n拟给予你罚款300元的处罚。\n"
         "被告知人：[图]　2024年5月24日15时20分\n告知人：李四　2024年5月24日",
         "concat(count(*/当事人), */签名[@角色='被告知人']/@形式, */签名[@角色='被告知人']/@日期)", "1图2024-05-24"},
        {"and without a day", NULL,
         "= 行政处罚告知笔录\n被告知人：张三\n拟给予你罚款300元的处罚。\n被告知人：[图]\n告知人：李四　2024年5月24日",
         "concat(count(*/当事人), */签名[@角色='被告知人']/@形式)", "1图"},
        {"a picture beside the only place for his name is no signature", NULL,
         "= 行政处罚告知笔录\n被告知人：[图]\n拟给予你罚款300元的处罚。\n告知人：李四　2024年5月24日",
         "count(*/签名[@角色='被告知人'])", "0"},
        {"a page mark behind the day of the picture, and of a name", NULL,
         "= 询问笔录\n被询问人：张三\n问：讲一下。\n以上笔录我看过，和我讲的一样。[图]　2024年3月14日（第1页，共1页）\n"
         "~ = 询问笔录\n被询问人：张三\n问：讲一下。\n以上笔录我看过，和我讲的一样。张三　2024年3月14日　第 1 页 共 1 "
         "页",
         "concat(*[1]/签名/@形式, */签名/@日期, *[2]/签名/@值)", "图2024-03-14张三"},
        {"he saw it and signed with the hour", NULL,
         "= 询问笔录\n被询问人：张三\n问：讲一下。\n答：是我做的。\n（以上笔录经我看过，没有出入。）[图] "
         "2024年7月15日16时30分\n询问人：李四　2024年7月15日",
         "concat(*/签名[@角色='当事人']/@形式, */签名[@角色='当事人']/@日期)", "图2024-07-15"},
        {"his name and the hour", NULL,
         "= 询问笔录\n被询问人：张三\n问：讲一下。\n答：是我做的。\n以上笔录属实。张三　2024年7月15日16时30分\n"
         "询问人：李四　2024年7月15日",
         "concat(*/签名[@角色='当事人']/@值, */签名[@角色='当事人']/@日期)", "张三2024-07-15"},
        {"who spoke in a cell, what he said beside it", NULL,
         "= 集体讨论记录\n| 主持人 | 周国\n| 出席 | 周国、黎明、付斌\n| 黎明 | 符合轻微档，同意。 | 付斌 | "
         "同意低限。\n| 结论 | 罚款一万元。",
         "concat(count(*/发言), */发言[@人='付斌'])", "2同意低限。"},
        {"a name beside another is no speech", NULL,
         "= 集体讨论记录\n| 主持人 | 周国\n| 出席 | 周国、黎明、付斌\n| 黎明 | 付斌\n| 结论 | 罚款一万元。",
         "count(*/发言)", "0"},
        {"he saw it, signed and dated", NULL,
         "= 询问笔录\n被询问人：张三\n问：讲一下。\n答：是我做的。\n（以上笔录经我看过，没有出入。）[图] "
         "2024年7月15日\n"
         "询问人：李四　2024年7月15日",
         "concat(*/签名[@角色='当事人']/@形式, */签名[@角色='当事人']/@日期)", "图2024-07-15"},
        {"the day within what he said, for want of a stop", NULL,
         "= 现场检查笔录\n1、地点：某路1号\n2、现场人员：张三\n3、检查记录：\n店内无证。以下空白。\n"
         "4、现场人员意见： 以上属实　2024年8月13日[图]\n5、检查人签名：　2024年8月13日[图]",
         "concat(*/签名[@角色='当事人']/@形式, */签名[@角色='当事人']/@日期)", "图2024-08-13"},
        {"no picture, no signature there either", NULL,
         "= 现场检查笔录\n1、地点：某路1号\n2、现场人员：张三\n3、检查记录：\n店内无证。以下空白。\n"
         "4、现场人员意见： 以上属实　2024年8月13日\n5、检查人签名：　2024年8月13日[图]",
         "count(*/签名[@角色='当事人'])", "0"},
        {"without a picture nobody signed", NULL,
         "= 询问笔录\n被询问人：张三\n问：讲一下。\n答：是我做的。\n（以上笔录经我看过，没有出入。） 2024年7月15日\n"
         "询问人：李四　2024年7月15日",
         "count(*/签名[@角色='当事人'])", "0"},
        {"remedies with the organ behind the verb", NULL,
         "= "
         "行政处罚决定书\n当事人：甲公司\n决定罚款2000元。\n可自收到本决定书之日起六十日内申请某县人民政府复议，或者六"
         "个月内到某县人民法院起诉。",
         "concat(*/复议机关, '-', */诉讼法院)", "某县人民政府-某县人民法院"},
        {"a court that is not named", NULL,
         "= 行政处罚决定书\n当事人：甲公司\n决定罚款2000元。\n可以在六个月内向人民法院起诉。", "*/诉讼法院",
         "人民法院"},
        {"a notice that prepares, a decision that gives", NULL,
         "= 行政处罚事先告知书\n甲：\n我局准备对你作出：（一）警告；（二）罚款3000元。", "*/罚款/@分", "300000"},
        {"a list behind 决定给予", NULL,
         "= "
         "行政处罚决定书\n当事人：甲公司\n依据某条例第三条的规定，责令改正，并决定给予：\n1.警告；2."
         "罚款叁仟元整（¥3000.00）。",
         "*/罚款/@分", "300000"},
        {"he wrote and did not sign", NULL,
         "= 行政处罚告知笔录\n被告知人：张三\n拟给予你罚款300元的处罚。\n"
         "被告知人：以上已告知我，我放弃陈述和申辩。　2024年5月24日\n告知人：李四　2024年5月24日",
         "count(*/签名[@角色='被告知人'])", "0"},
    };
    ASK_ROWS(rows);
}

/* Who signed, where the form gives him no line of its own. */
static void test_signed_in_place(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the word for a signature in brackets behind the confirmation", NULL,
         "= 现场检查笔录\n检查人员：李四（65010012）、王五（65010013）；记录人员：王五\n检查记录：院内存放玉米。\n"
         "被检查人意见：笔录已读，与事实相符，属实。（签名）张三　2024年11月7日\n"
         "检查人员（签名）：李四　王五　2024年11月7日",
         "concat(*/签名[@角色='当事人']/@值, */签名[@角色='当事人']/@日期)", "张三2024-11-07"},
        {"nobody behind it", NULL,
         "= 现场检查笔录\n检查人员：李四（65010012）、王五（65010013）；记录人员：王五\n检查记录：院内存放玉米。\n"
         "被检查人意见：笔录已读，与事实相符，属实。（签名）　2024年11月7日\n"
         "检查人员（签名）：李四　王五　2024年11月7日",
         "count(*/签名[@角色='当事人'])", "0"},
        {"an officer behind it", NULL,
         "= 现场检查笔录\n检查人员：李四（65010012）、王五（65010013）；记录人员：王五\n检查记录：院内存放玉米。\n"
         "被检查人意见：笔录已读，与事实相符，属实。（签名）李四　2024年11月7日\n"
         "检查人员（签名）：李四　王五　2024年11月7日",
         "count(*/签名[@角色='当事人'])", "0"},
        {"pictures below the words for them, side by side", NULL,
         "= 备考表\n本卷共22页。\n| 立卷人⏎[图] | 审查人⏎[图] | 日期⏎2024年7月5日",
         "concat(*/立卷人/@形式, */检查人/@形式, count(*/*[@状态='空']))", "图图0"},
        {"names below them", NULL, "= 备考表\n本卷共22页。\n| 立卷人⏎张三 | 审查人⏎李四 | 日期⏎2024年7月5日",
         "concat(*/立卷人/@值, */检查人/@值)", "张三李四"},
        {"nothing below them", NULL, "= 备考表\n本卷共22页。\n| 立卷人 | 审查人 | 日期⏎2024年7月5日",
         "concat(count(*/立卷人/@形式), count(*/检查人/@形式))", "00"},
        {"a picture beside the word", NULL, "= 备考表\n本卷共22页。\n| 立卷人 | [图] | 检查人 | [图]",
         "concat(*/立卷人/@形式, */检查人/@形式)", "图图"},
        {"the day beside a picture is that of the review", NULL,
         "= "
         "法制审核意见书\n送审日期：2024年6月26日\n审核：主体合法；事实清楚；程序合法。\n意见：同意。\n审核人：[图]　　"
         "2024年6月28日",
         "concat(*/审核人/@形式, */审核日期/@值, */结论/@态度)", "图2024-06-28同意"},
        {"no day beside it", NULL, "= 法制审核意见书\n送审日期：2024年6月26日\n意见：不同意，退回补充。\n审核人：[图]",
         "concat(count(*/审核日期[@值]), */结论/@态度)", "0不同意"},
        {"words that come to nothing sure", NULL,
         "= 法制审核意见书\n送审日期：2024年6月26日\n意见：请补充材料。\n审核人：[图]", "*/结论/@态度", ""},
    };
    ASK_ROWS(rows);
}

/* What is chosen from is no opinion, though the words for a choice are those of one. */
static void test_boxes_of_an_opinion(void **state) {
    (void)state;
#define REVIEW "= 案件审核表\n| 案件名称 | 甲公司无照经营案\n"
    static const facts_row rows[] = {
        {"boxes to choose from", NULL,
         REVIEW "| 送审时间 | 2024年3月25日 | 审核类别 | ☑法制审核　□案件审核\n| 审核意见 | 同意。张三 2024年3月26日",
         "concat(count(*/意见), */意见/@态度)", "1同意"},
        {"open boxes in front", NULL,
         REVIEW "| 送审时间 | 2024年3月25日 | 审核类别 | □案件审核　☑法制审核\n| 审核意见 | 同意。张三 2024年3月26日",
         "concat(count(*/意见), */意见/@态度)", "1同意"},
        {"an opinion with boxes in it", NULL, REVIEW "| 法制审核意见 | ☑同意　□不同意　张三 2024年3月26日",
         "concat(count(*/意见), */意见/@态度)", "1同意"},
        {"one that was left empty", NULL, REVIEW "| 法制审核意见 | \n| 负责人意见 | 同意。张三 2024年3月26日",
         "*/意见[@角色='法制']/@态度", "空"},
    };
#undef REVIEW
    ASK_ROWS(rows);
}

#define FAR "由甲公司存放于档案室内由甲公司存放于档案室内"

/* What is to be written beside the name stands in the label, between quotation marks. */
static void test_signed_with_words(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"a picture behind it", NULL,
         "= 书证复制件\n名称：营业执照副本（复印件1页）\n提供人签名并注明“复制件与原件核对无误，原件由我保管”："
         "[图]　2023年4月14日\n收集人：[图]　收集时间：2023年4月15日　收集地点：某局",
         "concat(*/签名/@角色, */签名/@形式, */签名/@日期, count(*/提取人[@值='收集']), */提取时间/@值)",
         "提供人图2023-04-1402023-04-15"},
        {"a name behind it", NULL,
         "= 证据提取单\n复印件：营业执照\n当事人签字、注明「与原件一致」字样：张三　2023年4月14日",
         "concat(*/签名/@角色, */签名/@值)", "当事人张三"},
        {"far behind another quotation", NULL,
         "= 书证复制件\n名称：“甲公司”营业执照副本，" FAR FAR FAR FAR "，提供人签名并注明“复制件与原件核对无误”：王五",
         "concat(*/签名/@角色, */签名/@值)", "提供人王五"},
        {"nobody", NULL, "= 证据提取单\n复印件：营业执照\n提供人签名并写明“与原件一致”：　年　月　日",
         "concat(*/签名/@角色, */签名/@形式)", "提供人空"},
        {"all of it in brackets", NULL,
         "= 证据提取单\n复印件：营业执照\n提供人（签名并注明与原件一致）：张三　2023年4月14日", "*/签名/@值", "张三"},
    };
    ASK_ROWS(rows);
}

/* The name the opinion of the party ends with. */
static void test_opinions_of_parties(void **state) {
    (void)state;
#define SIGNER "concat(count(*/签名[@角色='当事人']), */签名[@角色='当事人']/@值)"
    static const facts_row rows[] = {
        {"behind a blank in a cell", NULL, "= 现场检查笔录\n| 执法人员 | 张三、李四\n| 被检查单位意见 | 无异议　王海涛",
         SIGNER, "1王海涛"},
        {"behind a stop, and how he signed", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三、李四\n| 陪同人员意见 | 属实。王海涛（签字）", SIGNER, "1王海涛"},
        {"in a line", NULL, "= 现场检查笔录\n执法人员：张三、李四\n被检查人意见：没有不同意见。王海涛", SIGNER,
         "1王海涛"},
        {"no name", NULL, "= 现场检查笔录\n| 执法人员 | 张三、李四\n| 被检查单位意见 | 无异议", SIGNER, "0"},
        {"an officer's name is not the party's", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三、李四\n| 被检查单位意见 | 无异议　张三", SIGNER, "0"},
        {"the opinion of others", NULL, "= 现场检查笔录\n| 执法人员 | 张三、李四\n| 见证人意见 | 无异议　王海涛",
         SIGNER, "0"},
        {"who signs for a firm is not of its name", NULL,
         "= 行政处罚决定书\n当事人：甲县惠民宾馆有限公司　王海涛\n决定罚款", "*/当事人", "甲县惠民宾馆有限公司"},
        {"but a branch is", NULL, "= 行政处罚决定书\n当事人：甲县惠民宾馆有限公司　东街店\n决定罚款", "*/当事人",
         "甲县惠民宾馆有限公司　东街店"},
    };
    ASK_ROWS(rows);
}

/* Whoever else signs there, the party has not. */
static void test_signed_by_others(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the picture of the officer who signs next", NULL,
         "= 现场检查笔录\n被检查人：张三\n以上记录属实。　2024年3月5日　　检查人　[图]　2024年3月5日",
         "count(*/签名[@角色='当事人'])", "0"},
        {"what a witness confirmed", NULL,
         "= 现场检查笔录\n被检查人：张三\n见证人意见：以上情况属实。　王五　2024年3月5日\n被检查人意见：以上情况属实。",
         "count(*/签名[@角色='当事人'])", "0"},
        {"what a guardian confirmed", NULL,
         "= 询问笔录\n被询问人：张三\n监护人意见：以上情况属实。　王五　2024年3月5日", "count(*/签名[@角色='当事人'])",
         "0"},
        {"what an interpreter confirmed", NULL,
         "= 询问笔录\n被询问人：张三\n翻译人员确认：以上情况属实。　王五　2024年3月5日",
         "count(*/签名[@角色='当事人'])", "0"},
        {"the picture of a witness", NULL, "= 现场检查笔录\n被检查人：张三\n见证人意见：以上属实[图]　2024年3月5日",
         "count(*/签名[@角色='当事人'])", "0"},
        {"a blank behind the label of the witness", NULL,
         "= 现场检查笔录\n被检查人：张三\n见证人确认\t以上笔录看过，没有出入。　王五　2024年3月5日",
         "count(*/签名[@角色='当事人'])", "0"},
        {"the witness in a cell", NULL,
         "= 现场检查笔录\n被检查人：张三\n| 见证人意见 | 以上情况属实。　王五　2024年3月5日",
         "count(*/签名[@角色='当事人'])", "0"},
        {"behind the witness the party, who confirms what officers recorded", NULL,
         "= 现场检查笔录\n被检查人：张三\n见证人意见：以上情况属实。　王五　2024年3月5日\n"
         "被检查人对检查人员所作记录的意见：以上情况属实。　张三　2024年3月6日",
         "concat(count(*/签名[@角色='当事人']), */签名[@角色='当事人']/@值)", "1张三"},
        {"a witness in the sentence before", NULL,
         "= 现场检查笔录\n被检查人：张三\n在见证人王五见证下清点完毕。以上记录属实。　张三　2024年3月5日",
         "*/签名[@角色='当事人']/@值", "张三"},
        {"the seal of whoever serves", NULL, "= 送达回证\n受送达人：甲店\n受送达人签名：\n[图]（公章）",
         "count(*/签名[@形式='图'])", "0"},
        {"the seal of an organ that is named", NULL, "= 送达回证\n受送达人：甲店\n受送达人签名：\n[图]（送达机关印章）",
         "count(*/签名[@形式='图'])", "0"},
        {"a seal and its day", NULL, "= 送达回证\n受送达人：甲店\n受送达人签名：\n[图]（公章）2024年6月24日",
         "count(*/签名[@形式='图'])", "0"},
        {"a code to look at", NULL, "= 送达回证\n受送达人：甲店\n受送达人签名：\n[图]（扫描二维码）",
         "count(*/签名[@形式='图'])", "0"},
        {"the print of his finger", NULL, "= 送达回证\n受送达人：甲店\n受送达人签名：\n[图]（捺指印）",
         "count(*/签名[@形式='图'])", "1"},
    };
    ASK_ROWS(rows);
}

/* The organ's seal over its day at the end of a receipt has not been set by the receiver. */
static void test_seals_of_receipts(void **state) {
    (void)state;
#define HANDED_OVER "= 送达回证\n受送达人　　甲店\n送达文件　　行政处罚决定书（某罚〔2024〕1号）一份\n"
    static const facts_row rows[] = {
        {"below the last label", NULL, HANDED_OVER "送达人　　李四、王五\n受送达人：\n[图]2024年3月5日",
         "count(*/收件人[@形式='图'] | */签名[@形式='图'])", "0"},
        {"the same in its line", NULL, HANDED_OVER "受送达人：[图]\n2024年3月5日\n送达人　　李四、王五　2024年3月5日",
         "count(*/收件人[@形式='图'] | */签名[@形式='图'])", "0"},
        {"the last of the paper", NULL, HANDED_OVER "送达人　　李四、王五\n签收　　受送达人：[图]\n2024年3月5日",
         "count(*/收件人[@形式='图'])", "0"},
    };
#undef HANDED_OVER
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stacks),
        cmocka_unit_test(test_rows_of_blanks),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_signatures),
        cmocka_unit_test(test_labels_for_names),
        cmocka_unit_test(test_served_titles),
        cmocka_unit_test(test_words_of_forms),
        cmocka_unit_test(test_columns_of_papers),
        cmocka_unit_test(test_signed_in_place),
        cmocka_unit_test(test_boxes_of_an_opinion),
        cmocka_unit_test(test_opinions_of_parties),
        cmocka_unit_test(test_signed_by_others),
        cmocka_unit_test(test_signed_with_words),
        cmocka_unit_test(test_seals_of_receipts),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
