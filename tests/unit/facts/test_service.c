/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

static void test_receipts(void **state) {
    (void)state;
#define RECEIPT "= 送达回证\n| 受送达人 | 甲公司\n"
#define TURNED                                                                                                                    \
    "= 送达回证\n受送达人：甲公司\n| 送达文书 | 行政处罚事先告知书 | 行政处罚决定书\n"            \
    "| 文号 | 某罚告〔2024〕1号 | 某罚〔2024〕1号\n| 送达时间 | 2024年3月5日 11:50 | 2024年3月20日 9:30\n" \
    "| 收件人签名 | 张三 | 张三\n"
    static const facts_row rows[] = {
        {"title and number in one cell", NULL, RECEIPT "| 送达文书名称及文号 | 行政处罚决定书（某罚〔2024〕1号）",
         "concat(*/送达文书/@类, */送达文书/@文号)", "行政处罚决定书某罚〔2024〕1号"},
        {"the numbers of both stand behind the second", NULL,
         RECEIPT "| 文书及字号 | 行政处罚告知书、行政处罚听证告知书　某告〔2024〕1号　某听告〔2024〕2号",
         "concat(*/送达文书[1]/@文号, */送达文书[2]/@文号)", "某告〔2024〕1号某听告〔2024〕2号"},
        {"one number behind two papers is that of the second", NULL,
         RECEIPT "| 文书及字号 | 行政处罚告知书、行政处罚听证告知书　某听告〔2024〕2号",
         "concat(count(*/送达文书/@文号), */送达文书[2]/@文号)", "1某听告〔2024〕2号"},
        {"no blank between title and number", NULL,
         RECEIPT "| 送达文书名称及文号 | 责令改正通知书某公（城西）责改〔2024〕8号",
         "concat(*/送达文书/@类, */送达文书/@文号)", "责令改正通知书某公(城西)责改〔2024〕8号"},
        {"what is no paper of its own is not parted", NULL, RECEIPT "| 送达文书名称 | 行政处罚决定书及附件",
         "concat(count(*/送达文书), */送达文书/@类)", "1行政处罚决定书"},
        {"two papers joined by a word, one number in the column beside them", NULL,
         "= 送达回证\n| 送达文书名称 | 文号 | 收件人签名 | 收到时间\n"
         "| 实施行政强制措施决定书及财物清单 | 某强制〔2024〕11号 | 卢继红 | 2024年7月4日",
         "concat(*/送达文书[1]/@类, */送达文书[1]/@文号, */送达文书[2]/@类, */送达文书[2]/@日期)",
         "强制措施决定书某强制〔2024〕11号查封扣押清单2024-07-04"},
        {"the addressee's column, and the one where he or another signs", NULL,
         "= 送达回证\n| 受送达人 | 送达地点 | 送达方式\n| 甲公司 | 和平路1号 | ☑直接送达 □留置送达\n\n"
         "| 送达文书名称 | 文书文号 | 收到时间 | 受送达人（代收人）\n| 责令改正通知书 | 某责改〔2024〕1号 | "
         "2024年3月7日 | 张三",
         "concat(count(*/受送达人), */受送达人, '-', */收件人)", "1甲公司-张三"},
        {"one column known among others that are not", NULL,
         RECEIPT
         "\n| 本案文书 | 编写号码 | 收到时间 | 收件人\n| 责令改正通知书 | 某责改〔2024〕1号 | 2024年3月7日 | 张三",
         "concat(*/收件人, */收件日期/@值)", "张三2024-03-07"},
        {"the addressee with the day behind his name took it", NULL,
         "= 送达回证\n| 送达文书 | 受送达人 | 送达方式\n| 行政处罚决定书 | 张三 | "
         "直接送达\n\n受送达人：张三　　2024年3月7日\n"
         "送达人：李四、王五　　2024年3月7日",
         "concat(count(*/受送达人), */受送达人, '-', */收件人, */签名/@日期)", "1张三-张三2024-03-07"},
        {"a remark that tells who signed is no place to sign", NULL, RECEIPT "| 备注\n| 由法定代表人（负责人）本人签收",
         "count(*/签名)", "0"},
        {"several lines in one cell", NULL,
         RECEIPT "| 送达文书 | 《行政处罚事先告知书》某罚告〔2024〕1号⏎《责令改正通知书》某责改〔2024〕1号",
         "concat(count(*/送达文书), */送达文书[2]/@类)", "2责令改正通知书"},
        {"a second paper on the line below begins no paper", NULL,
         "= 送达回证\n| 受送达人：甲公司⏎送达文书名称及文号：《行政处罚事先告知书》（某罚告〔2024〕1号）⏎"
         "《行政处罚听证告知书》（某听告〔2024〕1号）⏎送达方式：直接送达\n\n受送达人签名：张三 2024年3月7日",
         "concat(count(送达回证/送达文书), 送达回证/送达文书[2]/@类, count(听证告知书), 送达回证/送达方式/@值)",
         "2听证告知书0直接"},
        {"a tick behind the word it chooses", NULL, RECEIPT "| 送达方式 | 直接送达√　留置送达　邮寄送达　公告送达",
         "*/送达方式/@值", "直接"},
        {"the last of them", NULL, RECEIPT "| 送达方式 | 直接送达　留置送达√", "*/送达方式/@值", "留置"},
        {"open boxes behind the others too", NULL, RECEIPT "| 送达方式 | 直接送达☑　留置送达□　邮寄送达□",
         "*/送达方式/@值", "直接"},
        {"the last of those", NULL, RECEIPT "| 送达方式 | 直接送达□　留置送达□　邮寄送达☑", "*/送达方式/@值", "邮寄"},
        {"none of those", NULL, RECEIPT "| 送达方式 | 直接送达□　留置送达□", "*/送达方式/@状态", "未选"},
        {"a tick in front of it", NULL, RECEIPT "| 送达方式 | □直接送达 √留置送达 □邮寄送达", "*/送达方式/@值", "留置"},
        {"a row whose columns are tabs", NULL, "= 送达回证\n受送达人\t甲公司\n送达人\t张三　李四\t2024-05-14",
         "concat(count(*/送达人), */送达人[2]/@值)", "2李四"},
        {"the blanks of a printed sentence", NULL,
         "= 送达回证\n送达文书名称及文号行政处罚决定书 "
         "某林罚〔2024〕26号，受送达人某县竹木制品有限公司，送达地点某乡2号，"
         "送达方式直接送达，收件人签名及日期朱和平　2024年5月10日，备注／。",
         "concat(*/送达文书/@类, */送达文书/@文号, */收件日期/@值)", "行政处罚决定书某林罚〔2024〕26号2024-05-10"},
        {"a list with commas", NULL, RECEIPT "| 送达文书 | 《行政处罚决定书》、《缴款通知书》", "count(*/送达文书)",
         "2"},
        {"number in the line below the title", NULL, RECEIPT "| 送达文书 | 行政处罚决定书⏎某罚〔2024〕1号",
         "concat(count(*/送达文书), */送达文书/@文号)", "1某罚〔2024〕1号"},
        {"number under a label of its own", NULL,
         "= 送达回证\n送达文书名称：行政处罚决定书\n文号：某罚〔2024〕1号\n受送达人：甲公司",
         "concat(*/送达文书/@文号, count(*/文号))", "某罚〔2024〕1号0"},
        {"columns with a day for each", NULL,
         "= 送达回证\n| 送达文书名称 | 文号 | 收件人签名 | 收到日期\n| 行政处罚事先告知书 | 某罚告〔2024〕1号 | 张三 | "
         "2024年3月5日\n| 行政处罚决定书 | 某罚〔2024〕1号 | 张三 | 2024年3月20日",
         "concat(*/送达文书[2]/@类, */送达文书[2]/@文号, */送达文书[2]/@日期)",
         "行政处罚决定书某罚〔2024〕1号2024-03-20"},
        {"a column for each paper, with its number and its day", NULL,
         TURNED "| 收件日期 | 2024年3月5日 | 2024年3月21日\n| 送达人 | 李四　王五 | 李四　王五",
         "concat(*/送达文书[1]/@文号, */送达文书[1]/@日期, */送达文书[2]/@文号, */送达文书[2]/@日期)",
         "某罚告〔2024〕1号2024-03-05某罚〔2024〕1号2024-03-21"},
        {"the day it was brought where no other is", NULL, TURNED "| 送达人 | 李四　王五 | 李四　王五",
         "concat(*/送达文书[1]/@日期, */送达文书[2]/@日期)", "2024-03-052024-03-20"},
        {"the events of each", NULL, TURNED "| 收件日期 | 2024年3月5日 | 2024年3月21日",
         "concat(时间线/事件[@名='告知送达']/@值, 时间线/事件[@名='决定送达']/@值)", "2024-03-052024-03-21"},
        {"a day left blank in its column is not another's", NULL,
         "= 送达回证\n| 送达文书 | 行政处罚事先告知书 | 行政处罚决定书\n| 收件人签名 | 张三 | \n"
         "| 收件日期 | 2024年3月5日 | ",
         "concat(*/送达文书[1]/@日期, */送达文书[2]/@日期, count(时间线/事件[@名='决定送达']))", "2024-03-05空0"},
        {"nor in its last column when the second has one", NULL,
         "= 送达回证\n| 送达文书 | 责令改正通知书 | 行政处罚事先告知书 | 行政处罚决定书\n| 收件人签名 | 张三 | 张三 | "
         "\n"
         "| 收件日期 | 2024年3月5日 | 2024年3月7日 | 年　月　日",
         "concat(*/送达文书[2]/@日期, */送达文书[3]/@日期, count(时间线/事件[@名='决定送达']))", "2024-03-07空0"},
        {"of papers one below the other each was taken on its own day, whatever day it was brought", NULL,
         "= 送达回证\n受送达人：甲店\n送达文书：行政处罚事先告知书\n收件日期：2024年3月7日\n送达时间：2024年3月5日\n"
         "送达文书：行政处罚决定书\n收件日期：2024年4月7日\n送达时间：2024年4月5日",
         "concat(*/送达文书[1]/@日期, */送达文书[2]/@日期)", "2024-03-072024-04-07"},
        {"tables one below the other, each with the day of the paper above", NULL,
         "= 送达回证\n| 受送达人 | 送达文书名称、文号\n| 甲公司 | 行政处罚事先告知书　某罚告〔2024〕1号\n---\n"
         "| 送达方式 | 收件人签名、日期\n| 直接送达 | 张三　2024年3月5日\n---\n"
         "| 受送达人 | 送达文书名称、文号\n| 甲公司 | 行政处罚决定书　某罚〔2024〕1号\n---\n"
         "| 送达方式 | 收件人签名、日期\n| 直接送达 | 张三　2024年4月9日",
         "concat(*/送达文书[1]/@日期, */送达文书[2]/@日期)", "2024-03-052024-04-09"},
        {"where the first has no day nobody knows whose the other's is", NULL,
         "= 送达回证\n| 受送达人 | 送达文书名称、文号\n| 甲公司 | 行政处罚事先告知书　某罚告〔2024〕1号\n---\n"
         "| 受送达人 | 送达文书名称、文号\n| 甲公司 | 行政处罚决定书　某罚〔2024〕1号\n---\n"
         "| 送达方式 | 收件人签名、日期\n| 直接送达 | 张三　2024年4月9日",
         "count(*/送达文书/@日期)", "0"},
        {"papers without a day of their own, and several days on which one was taken", NULL,
         "= 送达回证\n| 送达文书 | 行政处罚事先告知书\n| 送达文书 | 行政处罚决定书\n"
         "| 收件人签名、日期 | 张三　2024年3月5日\n| 收件人签名、日期 | 张三　2024年4月9日",
         "concat(count(*/送达文书[@何日='不明']), count(时间线/事件))", "20"},
        {"one day is that of all", NULL,
         "= 送达回证\n| 送达文书 | 行政处罚事先告知书\n| 送达文书 | 听证告知书\n"
         "| 收件人签名、日期 | 张三　2024年3月5日",
         "concat(count(*/送达文书[@何日='不明']), count(时间线/事件))", "02"},
        {"who signs without a part fills the empty place above, in each receipt", NULL,
         "= 送达回证\n受送达人： 甲店\n送达文书名称： 责令改正通知书\n受送达人签收：\n已收到上述文书。\n"
         "签名：王小明　2024年3月11日\n送达人：张绍武、王丽琼\n"
         "~ = 送达回证\n受送达人： 甲店\n送达文书名称： 行政处罚决定书\n受送达人签收：\n已收到上述文书。\n"
         "签名：[图]　2024年3月18日\n送达人：张绍武、王丽琼",
         "concat(*[1]/收件人, *[1]/签名/@角色, *[2]/收件人/@状态, *[2]/签名/@形式, *[2]/签名/@角色)",
         "王小明受送达人签收不明图受送达人签收"},
        {"and took the paper on that day", NULL,
         "= 送达回证\n受送达人： 甲店\n送达文书名称： 责令改正通知书\n受送达人签收：\n已收到上述文书。\n"
         "签名：[图]　2024年3月18日\n送达人：张绍武、王丽琼\n签名：[图]　2024年3月19日",
         "concat(count(*/收件日期), */收件日期/@值)", "12024-03-18"},
        {"nothing fills a place that nobody signed", NULL,
         "= 送达回证\n受送达人： 甲店\n送达文书名称： 责令改正通知书\n受送达人签收：\n签名：　年　月　日\n"
         "送达人：张绍武、王丽琼",
         "concat(*/收件人/@状态, */签名/@形式)", "空空"},
        {"nor what another label asks for", NULL,
         "= 送达回证\n受送达人： 甲店\n送达文书名称： 责令改正通知书\n受送达人签收：\n送达方式：直接送达\n"
         "签名：王小明　2024年3月11日\n送达人：张绍武、王丽琼",
         "*/收件人/@状态", "空"},
        {"who brought it signs below the numbers of their certificates", NULL,
         "= 送达回执\n送达文书名称及文号： 行政处罚决定书\n受送达人： 郑小凤\n送达人：\n"
         "警察证号：豫P031426、豫P031502\n签名：张振东、李凯歌　2024年5月31日\n代收人： 无",
         "concat(*/送达人/@值, */签名/@角色)", "张振东 李凯歌送达人"},
        {"not below another label", NULL,
         "= 送达回执\n送达文书名称及文号： 行政处罚决定书\n受送达人： 郑小凤\n送达人：\n"
         "见证人：\n签名：张振东　2024年5月31日",
         "*/送达人/@状态", "空"},
        {"a number that looks like a day is none of theirs", NULL,
         "= 送达回证\n受送达人：甲店\n送达文书：行政处罚事先告知书\n编号：2024-03-01\n送达文书：行政处罚决定书\n"
         "收件日期：2024年4月7日",
         "count(*/送达文书/@日期)", "0"},
        {"one paper alone was taken on the day of the receipt", NULL,
         "= 送达回证\n受送达人：甲店\n收件日期：2024年3月7日\n送达文书：行政处罚决定书\n送达时间：2024年3月5日",
         "时间线/事件[@名='决定送达']/@值", "2024-03-07"},
        {"where one of them has no day nobody knows whose the others' days are", NULL,
         "= 送达回证\n受送达人：甲店\n送达文书：责令改正通知书\n送达文书：行政处罚事先告知书\n收件日期：2024年3月7日\n"
         "送达文书：行政处罚决定书\n收件日期：2024年4月7日",
         "count(*/送达文书/@日期)", "0"},
        {"other labels below the columns are no documents", NULL,
         "= 送达回证\n| 送达文书名称 | 文号 | 收到日期\n| 行政处罚决定书 | 某罚〔2024〕1号 | 2024年3月20日\n| 送达人 | "
         "张三 | 李四",
         "count(*/送达文书)", "1"},
        {"day with the recipient's name", NULL, RECEIPT "| 收件人签名及日期 | 张三  2024年3月5日",
         "concat(*/收件人, */收件日期/@值)", "张三2024-03-05"},
        {"the recipient and the day in one label", NULL, RECEIPT "| 签收人及签收日期 | 张三  2024年3月5日",
         "concat(*/签名/@值, */收件日期/@值)", "张三2024-03-05"},
        {"only the time of service", NULL, RECEIPT "| 送达时间 | 2024年3月5日", "*/收件日期/@值", "2024-03-05"},
        {"the day of receipt is no place to sign", NULL,
         "= 送达回证\n受送达人：甲公司\n签收人：张三\n签收日期：2024年3月5日", "concat(*/收件人, */收件日期/@值)",
         "张三2024-03-05"},
        {"the day behind an empty cell", NULL, RECEIPT "| 受送达人签名 | 张三 |  | 2024年3月5日", "*/收件日期/@值",
         "2024-03-05"},
        {"a blank day", NULL, RECEIPT "| 收件日期 | 年 月 日", "*/收件日期/@状态", "空"},
        {"manner by words", NULL, RECEIPT "| 送达方式 | 直接送达", "*/送达方式/@值", "直接"},
        {"manner by box", NULL, RECEIPT "| 送达方式 | □直接 ☑留置 □邮寄 □公告", "*/送达方式/@值", "留置"},
        {"two who serve", NULL, RECEIPT "| 送达人 | 张三、李四", "count(*/送达人)", "2"},
        {"who took it is no relation", NULL, RECEIPT "| 代收人 | 赵六", "count(*/代收关系)", "0"},
        {"relation and why, in one cell", NULL, RECEIPT "| 代收人与受送达人关系及代收理由 | 店长，负责收件",
         "*/代收关系", "店长，负责收件"},
        {"why, by who signed", NULL, RECEIPT "| 代签人的代签原因 | 本人外出", "*/代收关系", "本人外出"},
        {"relation of the one who took it", NULL, RECEIPT "| 代收人与受送达人关系 | 配偶", "*/代收关系", "配偶"},
        {"two numbered in one line", NULL,
         RECEIPT "| 送达文书名称、文号 | 1.行政处罚事先告知书（某罚告〔2025〕3号） 2.行政处罚决定书（某罚〔2025〕8号）",
         "concat(count(*/送达文书), */送达文书[1]/@类, */送达文书[1]/@文号, */送达文书[2]/@类, */送达文书[2]/@文号)",
         "2事先告知书某罚告〔2025〕3号行政处罚决定书某罚〔2025〕8号"},
        {"numbered, with nothing between", NULL,
         RECEIPT "| 送达文书 | （1）行政处罚事先告知书（某罚告〔2025〕3号）（2）行政处罚决定书（某罚〔2025〕8号）",
         "concat(count(*/送达文书), */送达文书[2]/@文号)", "2某罚〔2025〕8号"},
        {"a blank between", NULL,
         RECEIPT "| 送达文书 | 行政处罚事先告知书某罚告〔2025〕3号 行政处罚决定书某罚〔2025〕8号",
         "concat(count(*/送达文书), */送达文书[1]/@文号, */送达文书[2]/@文号)", "2某罚告〔2025〕3号某罚〔2025〕8号"},
        {"titles alone", NULL, RECEIPT "| 送达文书 | 1.行政处罚事先告知书 2.行政处罚决定书",
         "concat(count(*/送达文书), */送达文书[1]/@类, */送达文书[2]/@类)", "2事先告知书行政处罚决定书"},
        {"a blank in front of a number divides nothing", NULL, RECEIPT "| 送达文书 | 行政处罚决定书 某罚〔2025〕8号",
         "concat(count(*/送达文书), */送达文书/@文号)", "1某罚〔2025〕8号"},
        {"nor behind the organ", NULL, RECEIPT "| 送达文书 | 某市农业农村局 行政处罚决定书", "count(*/送达文书)", "1"},
        {"nor in a spaced title", NULL, RECEIPT "| 送达文书 | 行政处罚 事先告知书",
         "concat(count(*/送达文书), */送达文书/@类)", "1事先告知书"},
        {"two cells side by side", NULL,
         RECEIPT "| 送达文书 | 行政处罚事先告知书 | 行政处罚决定书\n| 文号 | 某罚告〔2025〕3号 | 某罚〔2025〕8号",
         "concat(count(*/送达文书), */送达文书[1]/@文号, */送达文书[2]/@类, */送达文书[2]/@文号)",
         "2某罚告〔2025〕3号行政处罚决定书某罚〔2025〕8号"},
        {"a label beside it is no paper", NULL, RECEIPT "| 送达文书 | 行政处罚决定书 | 送达方式 | 直接送达",
         "count(*/送达文书)", "1"},
        {"nothing served", NULL, RECEIPT "| 送达文书 |  ", "*/送达文书/@状态", "空"},
    };
    ASK_ROWS(rows);
}

static void test_lists(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"goods under whatever the form calls them, and their sum is none", NULL,
         "= 先行登记保存证据通知书\n| 序号 | 品种规格 | 单位 | 数量 | 备注\n| 1 | 雪莲（硬） | 条 | 30 | 异地保存\n"
         "| 2 | 红河（软甲） | 条 | 36 | 异地保存\n| 合计 | （大写）陆拾陆条 | 条 | 66 | 无",
         "concat(count(*/物品), */物品[2], count(*/数量), */数量[2]/@值)", "2红河（软甲）236"},
        {"of things kept", NULL, "= 先行登记保存证据通知书\n| 序号 | 先行登记保存物品 | 件数\n| 1 | 切割机 | 2",
         "concat(*/物品, */数量/@值)", "切割机2"},
        {"index of a dossier", NULL,
         "= 卷内目录\n| 序号 | 文书名称 | 文号 | 日期 | 页号\n| 1 | 立案审批表 | 某立〔2024〕1号 | 2024年3月5日 | 1-2",
         "concat(*/目录项/@题名, */目录项/@文号, */目录项/@日期, */目录项/@页号, */目录项/@序号)",
         "立案审批表某立〔2024〕1号2024-03-051-21"},
        {"goods and numbers", NULL,
         "= 查封（扣押）清单\n| 序号 | 物品名称 | 规格 | 数量\n| 1 | 酸牛奶 | 200克 | 12盒\n| 2 | 饼干 | 500克 | 3袋",
         "concat(count(*/物品), */数量[2]/@值)", "23"},
        {"name and pattern in one column", NULL,
         "= 先行登记保存通知书\n| 序号 | 品名规格 | 单位 | 数量\n| 1 | 雪莲（软） | 条 | 12\n| 2 | 红河 | 条 | 10",
         "concat(count(*/物品), */数量[2]/@值)", "210"},
        {"a receipt that says behind a dash what was served", NULL,
         "= 卷内目录\n| 序号 | 文书名称 | 页号\n| 1 | 送达回执—行政处罚决定书 | 1\n| 2 | 行政处罚决定书 | 2",
         "concat(*/目录项[1]/@类, */目录项[2]/@类)", "送达回证行政处罚决定书"},
        {"a receipt is what stands before the dash, whichever dash it is", NULL,
         "= 卷内目录\n| 序号 | 文书名称 | 页号\n| 1 | 送达回执－行政处罚决定书 | 1\n| 2 | 送达回执–行政处罚决定书 | 2\n"
         "| 3 | 送达回执-行政处罚决定书 | 3",
         "concat(*/目录项[1]/@类, */目录项[2]/@类, */目录项[3]/@类)", "送达回证送达回证送达回证"},
        {"heads of columns, each a line of its own, are not blank labels", NULL,
         "= 查封（扣押）清单\n序号\n名称\n规格型号\n数量\n备注\n1\n酸牛奶\n200克/盒\n12盒\n\n当事人签名：许春花",
         "count(*/数量[@状态='空'] | */物品[@状态='空'])", "0"},
        {"who signs below the goods, and who seals them, are no goods", NULL,
         "= 查封（扣押）清单\n| 序号 | 产品名称 | 规格 | 数量\n| 1 | 酸牛奶 | 200克 | 12盒\n|  | 某县水务局（印章） |  "
         "|\n"
         "|  | 2024年7月4日 |  | \n| 当事人（签章） | 许春花 | 2024年7月4日 | \n|  | 某县水务局 |  | 一份",
         "concat(count(*/物品), */物品[last()])", "1酸牛奶"},
        {"nor who keeps them", NULL,
         "= 涉案物品入库登记表\n| 序号 | 物品名称 | 规格 | 数量\n| 1 | 酸牛奶 | 200克 | 12盒\n| 移交人 | 许春花 | "
         "2024年7月4日 | ",
         "count(*/物品)", "1"},
        {"nor is what was said of them", NULL,
         "= 查封（扣押）清单\n| 序号 | 产品名称 | 规格 | 数量\n| 1 | 酸牛奶 | 200克 | 12盒\n| 以上无误。 | "
         "清单一式二份 |  | ",
         "count(*/物品)", "1"},
        {"a label whose line below is another one is blank", NULL, "= 查封（扣押）清单\n数量\n当事人签名：许春花",
         "*/数量/@状态", "空"},
        {"an entry that lists two forms of one matter", NULL,
         "= 卷内目录\n| 序号 | 文书名称 | 页号\n| 1 | 查封扣押延长期限审批表、决定书 | 1\n| 2 | 限期拆除公告及张贴照片 "
         "| 3\n"
         "| 3 | 送达回证、邮寄凭证 | 5\n| 4 | 某某说明 | 6",
         "concat(*/目录项[1]/@另类, ' ', */目录项[2]/@另类, ' ', */目录项[3]/@类, ' ', count(*/目录项[4]/@另类))",
         "延长强制措施决定书 照片证据 送达回证 0"},
        {"the second without the word for a record", NULL,
         "= 卷内目录\n| 序号 | 文书名称 | 页号\n| 1 | 整改报告及改正情况核查 | 1",
         "concat(*/目录项/@类, ' ', */目录项/@另类)", "整改报告 整改复查意见书"},
        {"index as a list of lines has its title only", NULL, "= 卷内目录\n1 立案审批表\n2 行政处罚决定书",
         "count(*/目录项)", "0"},
    };
    ASK_ROWS(rows);
}

static void test_meetings(void **state) {
    (void)state;
#define MEETING                                                                                                                                                      \
    "= "                                                                                                                                                             \
    "行政处罚案件集体讨论记录\n讨论时间：2024年4月9日15时00分至15时40分\n主持人：刘国庆\n出席人员：刘国庆、孙志远、周" \
    "明\n列席人员：李志强\n记录人：赵丽华\n"
    static const facts_row rows[] = {
        {"who takes part", NULL, MEETING, "concat(count(*/出席人), */列席人/@值)", "3李志强"},
        {"who said what", NULL, MEETING "刘国庆：同意处罚建议，事实清楚。\n孙志远：同意，裁量适当，没有意见。",
         "concat(count(*/发言), */发言[2]/@人)", "2孙志远"},
        {"each with the word that it is an opinion", NULL,
         "= "
         "集体讨论记录\n主持人：王兆东\n出席人：王兆东、宋传宝、李敏\n宋传宝意见：事实清楚，同意。　李敏意见：同意，数"
         "额适当。",
         "concat(count(*/发言), */发言[2]/@人)", "2李敏"},
        {"each gives his opinion; who reports gives none", NULL,
         MEETING "李志强汇报：当事人同意处罚。\n孙志远发表意见：证据链完整，赞成。\n周明补充意见：赞成，督促其整改。",
         "concat(count(*/发言), */发言[1]/@人, */发言[2]/@人)", "2孙志远周明"},
        {"several who speak in one line, behind a label", NULL,
         MEETING "讨论记录：孙志远：证据确凿，同意。周明：同意，幅度适当。刘国庆：同意。",
         "concat(count(*/发言), */发言[2]/@人, */发言[2], */发言[3])", "3周明同意，幅度适当。同意。"},
        {"who presides and who reports on one line says nothing", NULL,
         "= 案件讨论记录\n主持人：刘国庆　汇报人：李志强（不表决）　记录人：赵丽华\n出席人员：刘国庆、孙志远",
         "count(*/发言)", "0"},
        {"who speaks, and his words on the line below", NULL,
         MEETING "孙志远：\n　　同意，裁量适当。\n周明：\n同意\n结论性意见：\n同意处罚建议。",
         "concat(count(*/发言), */发言[1]/@人, */发言[1], */发言[2]/@人)", "2孙志远同意，裁量适当。周明"},
        {"a day below a name is no speech, nor is the next speaker", NULL, MEETING "孙志远：\n周明：\n2025年8月19日",
         "count(*/发言)", "0"},
        {"a wide blank between who speaks and his words", NULL,
         MEETING "孙志远　　同意，裁量适当。\n周明\t程序合法，同意。\n孙志远　周明　2025年8月19日",
         "concat(count(*/发言), */发言[1]/@人, */发言[1], */发言[2]/@人)", "2孙志远同意，裁量适当。周明"},
        {"whoever is not present says nothing, nor does a name behind an office that is no part of it", NULL,
         MEETING "孙志远　　同意，裁量适当。\n钱志强　　当事人称其不知情，请求从轻。\n局领导周明　　程序合法，同意。",
         "concat(count(*/发言[@人='钱志强']), count(*/发言[@人='周明']))", "00"},
        {"who signs says nothing", NULL, MEETING "主持人签名：刘国庆　　日期：2025年08月19日", "count(*/发言)", "0"},
        {"who keeps the record is one of several named", NULL,
         "= 集体讨论记录\n出席人：张志强、李建国、王红军、记录员赵小燕", "concat(count(*/出席人), */列席人)",
         "3赵小燕"},
        {"who reports by his office, the others vote", NULL,
         "= 集体讨论记录\n出席人员：局长张志强、副局长李建国、案件汇报人王红军",
         "concat(count(*/出席人), */列席人/@值)", "2王红军"},
        {"the members of a committee", NULL,
         "= 集体讨论记录\n主持：张志强（主任委员）　委员：李建国、王红军　记录：赵小燕\n李建国：证据清楚，同意。",
         "concat(count(*/出席人), */出席人[2]/@值, count(*/发言), */发言/@人)", "2王红军1李建国"},
        {"who presides does not say who is there", NULL,
         "= "
         "集体讨论记录\n主持人：张志强（局长）　出席：李建国（副局长）、王红军（副局长）\n三、讨论情况：与会人员一致同"
         "意。",
         "concat(count(*/出席人), count(*/发言))", "20"},
        {"in brackets, told once", NULL, "= 集体讨论记录\n出席人：张志强（局长）、王红军（列席）",
         "concat(count(*/出席人), */列席人/@值, */列席人/@角色)", "1王红军列席人"},
        {"in brackets of half width", NULL, "= 集体讨论记录\n出席人：张志强(局长)、王红军(列席)",
         "concat(count(*/出席人), */列席人/@值, */列席人/@角色)", "1王红军列席人"},
        {"a bracket closes, and another votes", NULL, "= 集体讨论记录\n出席人：张志强、王红军（列席） 李建国",
         "concat(count(*/出席人), */出席人[2]/@值, */列席人/@值)", "2李建国王红军"},
        {"so does one of half width", NULL, "= 集体讨论记录\n出席人：张志强、王红军(列席) 李建国",
         "concat(count(*/出席人), */出席人[2]/@值, */列席人/@值)", "2李建国王红军"},
        {"attends at the head of an entry, and all behind it", NULL,
         "= 集体讨论记录\n出席人：张志强、列席王红军、李建国", "concat(count(*/出席人), count(*/列席人))", "12"},
        {"listens at the head of an entry, and all behind it", NULL,
         "= 集体讨论记录\n出席人：张志强，旁听王红军，李建国", "concat(count(*/出席人), count(*/列席人))", "12"},
        {"another sentence tells of the meeting", NULL,
         "= 案件讨论记录\n| 出席人员 | 刘国庆、孙志远。会议由刘国庆主持，讨论周小明一案。",
         "concat(count(*/出席人), count(*/列席人))", "20"},
        {"a sentence each", NULL, "= 案件讨论记录\n| 出席人员 | 刘国庆（局长）。孙志远（副局长）。周明（副局长）。",
         "concat(count(*/出席人), */出席人[3]/@值)", "3周明"},
        {"how many were to come is no name", NULL,
         "= 案件讨论记录\n| 出席人员 | 应到3人，实到3人。刘国庆、孙志远、周明",
         "concat(count(*/出席人), */出席人[1]/@值)", "3刘国庆"},
        {"who did not come is not there", NULL, "= 案件讨论记录\n| 出席人员 | 刘国庆、孙志远；缺席：周明",
         "count(*/出席人)", "2"},
        {"said of the one before, behind a comma", NULL, "= 集体讨论记录\n出席人：张志强、王红军,不参加表决",
         "concat(count(*/出席人), */列席人/@值)", "1王红军"},
        {"who only reports, behind a stop", NULL,
         "= 案件讨论记录\n| 出席人员 | 刘国庆（局长）、孙志远（副局长）；李志强、周小明列席汇报，不表决",
         "concat(count(*/出席人), */出席人[2]/@值, count(*/列席人), */列席人[2]/@值)", "2孙志远2周小明"},
        {"who only reports, in brackets", NULL,
         "= 案件讨论记录\n参加合议人员：刘国庆、孙志远、周明（承办人李志强、钱小进汇报，不参加表决）",
         "concat(count(*/出席人), */出席人[3]/@值, count(*/列席人), */列席人[2]/@值)", "3周明2钱小进"},
        {"a remark on the last name, and one on all of a clause", NULL,
         "= 案件讨论记录\n参加人：刘国庆、孙志远、赵丽华（记录）；列席汇报：李志强、周小明（无表决权）",
         "concat(count(*/出席人), count(*/列席人), */列席人[1]/@值)", "23赵丽华"},
        {"a label is no speaker", NULL, MEETING "案件情况：甲公司无照经营一案。", "count(*/发言)", "0"},
        {"conclusion", NULL, MEETING "结论性意见：同意罚款5000元。", "concat(*/结论意见, */罚款/@分)",
         "同意罚款5000元。500000"},
        {"unanimous", NULL, MEETING "会议一致同意对当事人罚款5000元。", "count(*/表决)", "1"},
        {"questions are counted", NULL, "= 询问笔录\n被询问人：张三\n问：一？\n答：是。\n问：二？\n答：不是。",
         "*/问答数/@值", "2"},
        {"not accepted", NULL, "= 陈述申辩复核意见书\n复核意见：当事人的理由不能成立，不予采纳。", "*/复核结论/@采纳",
         "否"},
        {"accepted in part", NULL, "= 陈述申辩复核意见书\n复核意见：对其意见部分采纳。", "*/复核结论/@采纳", "部分"},
    };
    ASK_ROWS(rows);
}

/* Whoever does not vote is none of those who decide: each way to say so, in brackets behind the name. */
static void test_no_vote(void **state) {
    static const char *const says[] = {"列席",           "汇报案情",   "不表决",        "不参加表决", "不参与表决",
                                       "无表决权",       "不投票",     "没有表决权",    "不参加投票", "不参与投票",
                                       "不享有表决权",   "旁听",       "记录",          "不发表意见", "不具有表决资格",
                                       "不参加讨论表决", "未参加表决", "不参与讨论表决"};
    (void)state;
    for (size_t i = 0; i < sizeof says / sizeof *says; i++) {
        const char *text = jp_arena_printf(&ask.run, "= 集体讨论记录\n出席人：张志强、李建国、王红军（%s）", says[i]);
        const facts_row row = {says[i], NULL, text, "concat(count(*/出席人), */列席人/@值)", "2王红军"};
        ask_row(&row);
    }
}

/* What ends a clause of those present, and what is said of all in the one behind it. */
static void test_clauses(void **state) {
    static const char *const stops[] = {"；", ";", "。", "⏎", "　　", "  "};
    static const char *const says[] = {"列席", "汇报", "旁听", "不表决", "列席汇报"};
    (void)state;
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        for (size_t k = 0; k < sizeof says / sizeof *says; k++) {
            const char *text = jp_arena_printf(
                &ask.run, "= 案件讨论记录\n| 出席人员 | 刘国庆、孙志远%s李志强、周小明%s", stops[i], says[k]);
            const facts_row row = {text, NULL, text, "concat(count(*/出席人), count(*/列席人))", "22"};
            ask_row(&row);
        }
    }
}

/* What a name is followed by where somebody speaks, and what stands there where nobody does. */
static void test_speakers(void **state) {
    static const struct {
        const char *said, *speakers;
    } rows[] = {
        {"孙志远的意见：同意，裁量适当。", "1孙志远"},
        {"孙志远意见：同意，裁量适当。", "1孙志远"},
        {"孙志远发言：同意，裁量适当。", "1孙志远"},
        {"孙志远表态：同意，裁量适当。", "1孙志远"},
        {"孙志远认为：裁量适当，同意。", "1孙志远"},
        {"孙志远表示：同意，裁量适当。", "1孙志远"},
        {"孙志远：同意。", "1孙志远"},
        {"孙志远：好", "0"},
        {"何大力：同意，裁量适当。", "0"},
        {"孙志远：同意；周明：同意适当。", "2孙志远"},
        {"主持人：刘国庆；孙志远签字：周明已签字", "0"},
        {"主持人：刘国庆；孙志远签名：周明已签名", "0"},
        {"主持人：刘国庆；孙志远发言时间：15时10分起", "0"},
        {"主持人：刘国庆；孙志远记录人员：周明和赵丽华", "0"},
        {"结论：同意。周明 记录：赵丽华同意归档。", "0"},
        {"结论：同意。周明；处理：赵丽华同意归档。", "0"},
        {"讨论结束：刘国庆　地点：局三楼会议室", "0"},
        {"主持：刘国庆　列席：李志强和何大力", "0"},
        {"汇报：周明　主持：刘国庆局长主持", "0"},
        {"结论：同意罚款。局长孙志远：尽快办结此案。", "0"},
        {"局长孙志远：同意，裁量适当。", "1孙志远"},
        {"孙志远：证据确凿。程序合法，同意处罚。", "1孙志远"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text = jp_arena_printf(&ask.run, MEETING "%s", rows[i].said);
        const facts_row row = {rows[i].said, NULL, text, "concat(count(*/发言), */发言[1]/@人)", rows[i].speakers};
        ask_row(&row);
    }
}

static void test_words_of_receipts(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"a proof of service below the paper, what is brought", NULL,
         "= 行政处罚决定书\n某民罚〔2024〕1号\n某协会：\n决定给予警告。\n某县民政局\n2024年3月5日\n= 送达凭证\n"
         "兹将《行政处罚决定书》（某民罚〔2024〕1号）送交某协会。\n收件人：张三　收到时间：2024年3月6日\n"
         "送交地点：和平路1号　送交方式：直接送达\n送达人：李四、王五　2024年3月6日",
         "concat(送达回证/送达文书/@类, 送达回证/送达文书/@文号, 送达回证/收件日期/@值, 送达回证/送达方式/@值)",
         "行政处罚决定书某民罚〔2024〕1号2024-03-06直接"},
        {"who took it in a picture, the day below it", NULL,
         "= 送达回证\n被送达人　　张三\n送达处所　　和平路1号\n送达文件　　行政处罚决定书（某罚〔2024〕1号）一份\n"
         "签收　　　　被送达人：[图]\n　　　　　　二〇二四年四月十二日十时四十分\n送达人　　李四、王五　2024年4月12日",
         "concat(count(*/受送达人), */受送达人, '-', */收件人/@形式, */收件日期/@值)", "1张三-图2024-04-12"},
        {"no picture", NULL,
         "= 送达回证\n被送达人　　张三\n送达处所　　和平路1号\n送达文件　　行政处罚决定书（某罚〔2024〕1号）一份\n"
         "签收　　　　被送达人：\n　　　　　　二〇二四年四月十二日十时四十分\n送达人　　李四、王五　2024年4月12日",
         "concat(count(*/受送达人), */受送达人, '-', */收件人/@形式)", "1张三-"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_receipts), cmocka_unit_test(test_words_of_receipts), cmocka_unit_test(test_lists),
        cmocka_unit_test(test_meetings), cmocka_unit_test(test_no_vote),           cmocka_unit_test(test_clauses),
        cmocka_unit_test(test_speakers),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
