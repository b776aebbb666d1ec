/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

static void test_cells(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the day of a signature in a cell of its own", NULL,
         "= 当场处罚决定书\n当事人：甲店\n| 当事人签收 | 张三 | 2025年3月5日", "*/签名/@日期", "2025-03-05"},
        {"names that end with a full stop", NULL, "= 行政检查通知书\n甲公司：\n检查人员：张三、李四。",
         "count(*/执法人员)", "2"},
        {"an answer that ends with one is no name", NULL, "= 现场检查笔录\n检查人员：不申请。", "count(*/执法人员)",
         "0"},
        {"helpers behind the officers' sentence", NULL,
         "= 行政检查通知书\n甲公司：\n检查人员：张三、李四。协助人员：王五（工程师）。", "*/协助人员/@值", "王五"},
        {"remedies told in brackets", NULL,
         "= 当场处罚决定书\n当事人：甲店\n不服的请先申请行政复议（复议机关：某县人民政府，期限：自知道之日起六十日）。",
         "concat(*/复议机关, */复议期限/@天数)", "某县人民政府60"},
        {"a paper the party could not show is no badge", NULL,
         "= 当场处罚决定书\n当事人：甲店\n经查，当事人不能当场出示该车《道路运输证》。", "count(*/表明身份)", "0"},
        {"value to the right", NULL, "= 立案审批表\n| 案由 | 涉嫌无照经营 | 案件来源 | 举报", "*/案由", "涉嫌无照经营"},
        {"its place is the value's", NULL, "= 立案审批表\n| 案由 | 涉嫌无照经营 | 案件来源 | 举报", "*/案件来源/@处",
         "t1r1c4"},
        {"spaced and full-width label", NULL, "= 立案审批表\n| 当　事　人 | 甲公司", "*/当事人", "甲公司"},
        {"label written downwards", NULL, "= 结案审批表\n| 处⏎理⏎结⏎果 | 罚款5000元", "*/处理结果", "罚款5000元"},
        {"label with a note", NULL, "= 立案审批表\n| 当事人姓名（名称） | 甲公司", "*/当事人", "甲公司"},
        {"label and value in one cell", NULL, "= 立案审批表\n| 案由：涉嫌无照经营 | 案件来源：举报", "*/案由",
         "涉嫌无照经营"},
        {"value below in a table with a header row", NULL,
         "= 立案审批表\n| 案由 | 案件来源 | 发现日期\n| 无照经营 | 举报 | 2024年3月5日", "*/发现日期/@值",
         "2024-03-05"},
        {"a label that fills its row heads the row below", NULL,
         "= 立案审批表\n|{2} 案情简介\n|{2} 某日发现甲公司无照经营。", "*/案情", "某日发现甲公司无照经营。"},
        {"an empty cell is empty, not absent", NULL, "= 立案审批表\n| 案由 |  | 案件来源 | 举报", "*/案由/@状态", "空"},
        {"no label, no element", NULL, "= 立案审批表\n| 案件来源 | 举报", "count(*/案由)", "0"},
        {"a date that is none is not understood, its words kept", NULL, "= 结案审批表\n| 立案日期 | 待补",
         "concat(*/立案日期/@状态, */立案日期, */立案日期/@值)", "不明待补"},
        {"the blank form of a date counts as nothing", NULL, "= 结案审批表\n| 立案日期 | 年 月 日", "*/立案日期/@状态",
         "空"},
        {"a label as a value: the cells still pair up", NULL,
         "= 证据提取单\n| 提供人 | 经营者 | 提取时间 | 2024年3月5日", "*/提供人", "经营者"},
        {"a merged label heads a group", NULL, "= 立案审批表\n| 当事人 | 个人 | 姓名 | 张三\n| ^ | 单位 | 名称 |  ",
         "*/当事人", "张三"},
        {"the unused half of such a group says nothing", NULL,
         "= 立案审批表\n| 当事人 | 个人 | 姓名 | 张三\n| ^ | 单位 | 名称 |  ", "count(*/当事人)", "1"},
        {"only the ticked source", NULL, "= 立案审批表\n| 案件来源 | □检查发现 ☑投诉举报 □上级交办", "*/案件来源/@值",
         "投诉举报"},
        {"no box ticked", NULL, "= 立案审批表\n| 案件来源 | □检查发现 □投诉举报", "*/案件来源/@状态", "未选"},
        {"label in the cell, value in the next", NULL, "= 照片证据\n| 拍摄时间： | 2024年3月5日", "*/拍摄时间/@值",
         "2024-03-05"},
        {"a label over two rows names the officer of each", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三 | 执法证号 | 65010012\n| ^ | 李四 | 执法证号 | 65010013",
         "concat(*/执法人员[1]/@证号, ' ', */执法人员[2]/@值, */执法人员[2]/@证号)", "65010012 李四65010013"},
        {"both labels over two rows", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三 | 执法证号 | 65010012\n| ^ | 李四 | ^ | 65010013",
         "concat(*/执法人员[1]/@证号, ' ', */执法人员[2]/@值, */执法人员[2]/@证号)", "65010012 李四65010013"},
        {"a masked name is a person", NULL, "= 询问笔录\n| 被询问人 | 李某兰", "*/被询问人/@值", "李某兰"},
        {"officers with numbers in brackets", NULL,
         "= 现场检查笔录\n| 检查人 | 张三（执法证号：65010012）、李四（执法证号：65010013）", "*/执法人员[2]/@证号",
         "65010013"},
        {"officers and numbers in cells of their own", NULL,
         "= 现场检查笔录\n| 检查人员 | 张三 | 执法证号 | 65010012\n| 检查人员 | 李四 | 执法证号 | 65010013",
         "concat(*/执法人员[1]/@证号, ' ', */执法人员[2]/@证号)", "65010012 65010013"},
    };
    ASK_ROWS(rows);
}

static void test_lines(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"several labels on one line", NULL, "= 询问笔录\n被询问人：张三 性别：男 年龄：35 电话：13900000001",
         "*/被询问人/@值", "张三"},
        {"a value ends where an unknown label begins", NULL, "= 立案审批表\n当事人：甲公司    邮编：830000", "*/当事人",
         "甲公司"},
        {"no space between them", NULL, "= 询问笔录\n姓名：张三 性别：男年龄：35", "*/被询问人/@值", "张三"},
        {"spaces inside the label", NULL, "= 立案审批表\n当 事 人：甲公司", "*/当事人", "甲公司"},
        {"value on the next line", NULL, "= 立案审批表\n案由：\n涉嫌无照经营\n案件来源：举报", "*/案由",
         "涉嫌无照经营"},
        {"a passage goes on to the next label", NULL, "= 立案审批表\n案情：第一段。\n第二段。\n承办人：张三", "*/案情",
         "第一段。\n第二段。"},
        {"a numbered heading is a label", NULL,
         "= 案件调查终结报告\n一、违法事实\n甲公司无照经营。\n二、处理建议\n罚款5000元。", "*/事实",
         "甲公司无照经营。"},
        {"an unknown heading ends a passage", NULL,
         "= 案件调查终结报告\n一、违法事实\n甲公司无照经营。\n二、其他说明的问题\n无。", "*/事实", "甲公司无照经营。"},
        {"the colon of a time is no label's", NULL, "= 询问笔录\n询问时间：2024年3月5日10:05至11:20\n询问地点：办公室",
         "*/结束时间/@值", "2024-03-05T11:20"},
        {"a colon inside brackets belongs to the value", NULL,
         "= 询问笔录\n询问人：张三（执法证号：65010012）、李四（执法证号：65010013）    记录人：王五",
         "concat(count(*/执法人员), */执法人员[2]/@证号, */记录人)", "265010013王五"},
        {"only the start is given", NULL, "= 询问笔录\n询问时间：2024年3月5日10时05分\n询问地点：办公室",
         "*/结束时间/@状态", "空"},
        {"the end is left blank", NULL, "= 询问笔录\n询问时间：2024年3月5日10时05分至  时  分", "*/结束时间/@状态",
         "空"},
        {"the party's name alone", NULL, "= 行政处罚决定书\n当事人：张三，男，汉族，身份证号：11010519491231002X",
         "*/当事人", "张三"},
        {"identity with its check", NULL, "= 行政处罚决定书\n统一社会信用代码：91350100M000100Y43",
         "concat(*/证件号码/@类, */证件号码/@校验)", "统一社会信用代码对"},
        {"template words are no value", NULL, "= 立案审批表\n案由：×××\n案件来源：____",
         "concat(*/案由/@状态, */案件来源/@状态)", "空空"},
        {"an unknown certificate label beside the party is the identity card's", NULL,
         "= 询问笔录\n被询问人：张三 证件号码：11010519491231002X", "*/证件号码/@类", "身份证"},
    };
    ASK_ROWS(rows);
}

static void test_running_text(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"officers and numbers in a sentence", NULL,
         "= 现场检查笔录\n我们是某局执法人员张三、李四，证件号码为65010012、65010013，这是我们的证件（出示证件）。",
         "concat(*/执法人员[1]/@证号, ' ', */执法人员[2]/@证号)", "65010012 65010013"},
        {"the one who takes notes is introduced as an officer too", NULL,
         "= 询问笔录\n询问人：张三    记录人：李四\n我们是某局执法人员张三、李四，请你确认。", "count(*/执法人员)",
         "2"},
        {"no officer in a question about recusal", NULL,
         "= 询问笔录\n询问人：张三\n问：你有申请执法人员回避的权利，是否申请？\n答：不申请。", "count(*/执法人员)",
         "1"},
        {"a subject in brackets inside the number", NULL,
         "= 行政处罚决定书\n> 沙农（农药）罚〔2024〕7号\n当事人：甲公司", "*/文号/@值", "沙农(农药)罚〔2024〕7号"},
        {"a place in brackets in front of the number", NULL,
         "= 行政处罚决定书\n> （沙）应急罚〔2024〕7号\n当事人：甲公司", "*/文号/@值", "(沙)应急罚〔2024〕7号"},
        {"an answer is no party", NULL, "= 现场检查笔录\n当事人：甲公司\n当事人：听清楚了，不申请回避。",
         "count(*/被检查人)", "1"},
        {"addressed with its operator in brackets", NULL,
         "= 行政处罚决定书\n> 某罚〔2024〕12号\n某某食品店（经营者：张三）：\n经查，你店违法。", "*/当事人",
         "某某食品店"},
        {"what a label says is no addressee", NULL, "= 行政处罚决定书\n> 某罚〔2024〕12号\n违法事实：见附件：\n",
         "*/当事人", ""},
        {"number below the title", NULL, "= 行政处罚决定书\n> 某罚〔2024〕12号\n当事人：甲公司",
         "concat(*/文号/@值, */文号/@规范)", "某罚〔2024〕12号是"},
        {"another paper's number is not this one's", NULL,
         "= 行政处罚决定书\n当事人：甲公司\n本机关送达了《行政处罚事先告知书》（某罚告〔2024〕12号）。",
         "count(*/文号)", "0"},
        {"organ above the title", NULL, "= 某县水务局\n= 行政处罚决定书\n当事人：甲公司", "*/机关", "某县水务局"},
        {"organ in the title", NULL, "= 某县水务局行政处罚决定书\n当事人：甲公司", "*/机关", "某县水务局"},
        {"addressed to", NULL, "= 行政处罚事先告知书\n> 某罚告〔2024〕1号\n甲公司：\n经查，你公司无照经营。",
         "*/当事人", "甲公司"},
        {"a period in words", NULL,
         "= 行政处罚事先告知书\n甲公司：\n可以在收到本告知书之日起五个工作日内进行陈述和申辩。",
         "concat(*/申辩期限/@天数, */申辩期限/@单位)", "5工作日"},
        {"the period stands in the sentence behind", NULL,
         "= 行政处罚事先告知书\n甲公司：\n你享有陈述、申辩的权利。请自收到本告知书之日起5日内向本局提出。",
         "concat(*/申辩期限/@天数, */申辩期限/@单位)", "5日"},
        {"the hearing's period is its own", NULL,
         "= 行政处罚事先告知书\n甲公司：\n你有权进行陈述申辩。如要求听证，应当在收到本告知书之日起5日内提出。",
         "concat(count(*/申辩期限), */听证期限/@天数)", "05"},
        {"citation", NULL,
         "= 行政处罚决定书\n当事人：甲公司\n依据《中华人民共和国行政处罚法》第五十七条第一款的规定，决定如下：",
         "concat(*/引用/@法, */引用/@条, '-', */引用/@款)", "行政处罚法57-1"},
        {"what a citation is for, by the label to its left", NULL,
         "= 当场处罚决定书\n| 当事人 | 甲公司\n| 违反条款 | 《中华人民共和国价格法》第十三条\n| 处罚依据 | "
         "《中华人民共和国价格法》第四十二条",
         "concat(*/引用[1]/@用途, */引用[2]/@用途)", "定性依据"},
        {"its own words go before the label", NULL,
         "= 当场处罚决定书\n| 当事人 | 甲公司\n| 处罚依据 | 违反《中华人民共和国价格法》第十三条", "*/引用/@用途",
         "定性"},
        {"a label of another row says nothing", NULL,
         "= 当场处罚决定书\n| 当事人 | 甲公司\n| 处罚依据 | 见下\n| 备注 | 《中华人民共和国价格法》第十三条",
         "*/引用/@用途", "其他"},
        {"who signs, by the label of the party's own cell", NULL,
         "= 当场处罚决定书\n| 当事人 | 甲公司\n| 当事人确认 | 本决定书已收到。⏎签名：王五  2024年3月5日",
         "concat(*/签名/@角色, */签名/@值)", "当事人王五"},
        {"the second officer on a line of his own", NULL,
         "= "
         "当场处罚决定书\n当事人：甲公司\n行政执法人员（签名）：张三　证号：65010012001\n　　　　李四　证号：6501001200"
         "2\n"
         "当事人（签名）：王五",
         "concat(count(*/执法人员), */执法人员[2]/@证号, */签名[1]/@值)", "265010012002张三 李四"},
        {"no officer without a certificate", NULL,
         "= 当场处罚决定书\n当事人：甲公司\n行政执法人员（签名）：张三　证号：65010012001\n王五在场见证。",
         "concat(count(*/执法人员), */签名[1]/@值)", "1张三"},
        {"four sign below a record, each with the day", NULL,
         "= 强制执行笔录\n| 执行时间 | 2025年3月14日11时05分至11时40分\n| 执行人员 | 张三、李四\n| 记录人 | 李四\n"
         "银行核对账户后当场扣划。\n被执行人：王五　　2025年3月14日\n银行经办人：赵六　　2025年3月14日\n"
         "执行人员：张三、李四　　2025年3月14日\n记录人：李四　　2025年3月14日",
         "concat(*/签名[1]/@角色, */签名[1]/@值)", "被执行人王五"},
        {"without a day only the last three lines are places to sign", NULL,
         "= 强制执行笔录\n执行人员：张三、李四\n被执行人：王五（到场）\n当天拆除完毕。\n执行人员：张三、李四\n"
         "见证人：赵六\n记录人：李四",
         "count(*/签名[@角色='被执行人'])", "0"},
        {"a table of persons alone at the end of a record", NULL,
         "= 代履行现场笔录\n| 实施时间 | 2025年5月7日10时20分至17时30分\n| 监督人员 | "
         "张三、李四\n代履行人按计划清理。\n"
         "| 当事人 | \n| 监督执法人员 | \n| 代履行人 | ",
         "concat(count(*/签名[@形式='空']), */签名[2]/@角色)", "3监督执法人员"},
        {"a table that tells more is none", NULL,
         "= 代履行现场笔录\n代履行人按计划清理。\n| 当事人 | 王五\n| 实施地点 | 河滩\n| 代履行人 | 某水利公司",
         "count(*/签名)", "0"},
        {"nor is the only table of the record", NULL,
         "= 代履行现场笔录\n| 当事人 | 王五\n| 代履行人 | 某水利公司\n代履行人按计划清理。", "count(*/签名)", "0"},
        {"who confirms a list signs it", NULL,
         "= 扣押财物清单\n| 名称 | 数量\n| 客车 | 1辆\n当事人确认：\n执法人员：张三、李四",
         "concat(*/签名/@角色, */签名/@形式)", "当事人空"},
        {"sum written twice", NULL,
         "= 行政处罚决定书\n当事人：甲公司\n决定给予罚款人民币伍仟元整（¥500.00）的行政处罚。", "*/金额对/@一致", "否"},
    };
    ASK_ROWS(rows);
}

static void test_statements(void **state) {
    (void)state;
#define SITE "= 现场检查笔录\n检查时间：2024年3月5日10时05分至11时20分\n"
    static const facts_row rows[] = {
        {"identity shown", NULL, SITE "执法人员出示了执法证件。", "*/表明身份", "执法人员出示了执法证件。"},
        {"in other words", NULL, SITE "执法人员亮证检查，说明来意。", "count(*/表明身份)", "1"},
        {"not shown", NULL, SITE "执法人员未出示执法证件。", "count(*/表明身份)", "0"},
        {"what the law asks is not what was done", NULL,
         SITE "《行政处罚法》第五十五条规定“执法人员应当主动出示执法证件”。", "count(*/表明身份)", "0"},
        {"told of recusal", NULL, SITE "你有权申请执法人员回避。", "count(*/回避告知)", "1"},
        {"the answer alone does not tell of it", NULL, SITE "答：不申请回避。",
         "concat(count(*/回避告知), count(*/回避回答))", "01"},
        {"confirmed", NULL, SITE "以上笔录已阅看，内容属实。", "*/属实确认", "以上笔录已阅看，内容属实。"},
        {"contradicted", NULL, SITE "以上笔录与我说的不一致。", "count(*/属实确认)", "0"},
        {"only asked", NULL, SITE "问：以上笔录是否属实？", "count(*/属实确认)", "0"},
        {"asked and answered", NULL, SITE "问：以上笔录是否属实？\n答：属实。", "count(*/属实确认)", "1"},
        {"what a ticked box asked ended with its sentence", NULL,
         SITE "任务来源：☑日常检查 □个案检查。执法人员已出示执法证件，表明身份。",
         "concat(count(*/表明身份), */表明身份/@状态)", "1"},
        {"none of those to choose from was ticked: their sentence ended all the same", NULL,
         SITE "任务来源：□日常检查 □个案检查。执法人员已出示执法证件，表明身份。",
         "concat(count(*/表明身份), */表明身份/@状态)", "1"},
        {"boxes whose sentence has not ended", NULL, SITE "检查前。☑说明来意 □已出示执法证件，表明身份。",
         "*/表明身份/@状态", "未选"},
        {"an open box alone asks for the sentences behind it", NULL, SITE "□已出示执法证件。执法人员已表明身份。",
         "*/表明身份/@状态", "未选"},
        {"so does each of several that stand before sentences of their own", NULL,
         SITE "□已说明来意。□已送达通知书。执法人员已出示执法证件。", "*/表明身份/@状态", "未选"},
        {"a surname that is a preposition too", NULL,
         "= "
         "行政检查通知书\n定于2025年3月17日检查。检查人员：于龙凤（执法证号：65010012）、董俊龙（执法证号：65010013）"
         "。",
         "concat(count(*/执法人员), */执法人员[1]/@值)", "2于龙凤"},
        {"the preposition", NULL, "= 行政检查通知书\n检查人员于当日（星期一）到场，核对证件。", "count(*/执法人员)",
         "0"},
        {"who accompanies is of the party's side", NULL, SITE "陪同检查人员：邹春晓\n检查人员：乔疆玉、王小明",
         "count(*/执法人员)", "2"},
        {"a box beside it is empty", NULL, SITE "□ 已出示执法证件，表明身份。", "*/表明身份/@状态", "未选"},
        {"the box is ticked", NULL, SITE "☑ 已出示执法证件，表明身份。", "concat(count(*/表明身份), */表明身份/@状态)",
         "1"},
        {"sentence by sentence", NULL, SITE "检查开始。执法人员出示了执法证件。随后检查。", "*/表明身份",
         "执法人员出示了执法证件。"},
        {"copy compared with the original", NULL, "= 证据提取单\n证明对象：主体资格\n经核对与原件无误。",
         "count(*/核对一致)", "1"},
        {"a waiver", NULL, "= 放弃陈述申辩声明\n本人自愿放弃陈述、申辩权利，也不要求听证。", "*/放弃/@范围", "两者"},
        {"silence counted as a waiver is none", NULL, "= 放弃陈述申辩声明\n逾期未提出的，视为放弃陈述申辩权利。",
         "count(*/放弃)", "0"},
    };
    ASK_ROWS(rows);
}

static void test_licences(void **state) {
    (void)state;
#define ASSIGNED                                                                                                       \
    "= 检验检测指派单\n| 申请人 | 甲公司\n| 指派检验（检测）人员 | 苏思海、石志（共2人）\n| 指派日期 | 2025年5月7日"
    static const facts_row rows[] = {
        {"who is sent to test", NULL, ASSIGNED, "concat(count(*/执法人员), */执法人员[1]/@值, */执法人员[2]/@值)",
         "2苏思海石志"},
        {"a label is nobody's name", NULL, "= 检验检测指派单\n指派检验（检测）人员前往。", "count(*/执法人员)", "0"},
        {"the day they are sent is the paper's", NULL, ASSIGNED, "*/日期/@值", "2025-05-07"},
        {"the reason for more time names the time that ran", NULL,
         "= 延长办理期限审批表\n延长理由：需函询有关部门，20个工作日内不能作出决定\n拟延长期限：10个工作日",
         "concat(count(*/延长天数), */延长天数/@值)", "110"},
        {"the same in a sentence", NULL, "= 延期审批表\n因二十日内不能办结，拟延长十日。",
         "concat(count(*/延长天数), */延长天数/@值)", "110"},
        {"a period that gives only its last day", NULL, "= 行政许可申请书\n原许可有效期：至2025年5月24日",
         "concat(count(*/有效期), */有效期至/@值)", "02025-05-24"},
        {"the same, said behind it", NULL, "= 行政许可申请书\n原许可有效期：2025年5月24日届满",
         "concat(count(*/有效期), */有效期至/@值)", "02025-05-24"},
        {"first and last day", NULL, "= 行政许可申请书\n原许可有效期：2020年5月25日至2025年5月24日",
         "concat(*/有效期/@值, */有效期至/@值)", "2020-05-252025-05-24"},
        {"days to ask for a hearing", NULL,
         "= 行政许可利害关系人告知书\n你有权陈述、申辩和要求听证。要求听证的，应当自被告知之日起二日内提出申请。",
         "*/听证期限/@天数", "2"},
        {"the days to be heard in writing are others", NULL,
         "= 行政许可利害关系人告知书\n你有权要求听证，陈述、申辩的在三日内提出。", "count(*/听证期限)", "0"},
        {"and so are those the organ has", NULL,
         "= 行政许可利害关系人告知书\n你有权要求听证，收到听证申请后三日内答复。", "count(*/听证期限)", "0"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cells),      cmocka_unit_test(test_lines),    cmocka_unit_test(test_running_text),
        cmocka_unit_test(test_statements), cmocka_unit_test(test_licences),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
