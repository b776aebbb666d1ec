/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Forms as other programs export them: no colons, each cell a line, each row a line. */

static void test_labels_behind_blanks(void **state) {
    (void)state;
#define ASKED "= 询问笔录\n被询问人　张三　性别　女\n"
    static const facts_row rows[] = {
        {"the days papers were made are not those they were brought", NULL,
         "= 送达回证\n送达文书　　行政处罚告知书　　行政处罚决定书\n制作日期　　2024年3月1日　　2024年4月1日\n"
         "受送达人签名及日期：赵六　2024年4月20日",
         "count(*/送达文书[@日期='2024-03-01'])", "0"},
        {"two blanks side by side are no word set wide", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n现场负责人\t见证人\t日期\n___\t___\t2024年3月5日",
         "concat(*/现场负责人/@状态, */见证人/@状态)", "空空"},
        {"of two blanks nobody can tell which the picture fills", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n现场负责人\t见证人\t日期\n___\t___\t[图]2024年3月5日",
         "count(*[@形式='图'] | */*[@形式='图'])", "0"},
        {"a picture beside a name in the line says nothing of the blank", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n现场负责人\t执法人员\t日期\n___\t[图]张三\t2024年3月5日",
         "count(*/现场负责人[@形式='图'])", "0"},
        {"the label that a blank parts from a number in brackets is no signature behind 签名", NULL,
         "= 立案审批表\n案由：无照经营\n承办人意见：建议立案。\n（签名）　　孟祥玉　2024年6月4日",
         "concat(*/意见/@署名, count(*/签名))", "孟祥玉0"},
        {"signed for by another, in a column of its own", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n被检查人　张三　　签收　　李四", "concat(*/被检查人, */签名/@值)",
         "张三李四"},
        {"a heading in brackets with a sentence behind it names no party", NULL,
         "= 行政处罚决定书\n某罚〔2024〕9号\n（当事人）　　甲公司在某路1号经营。未取得许可。", "count(*/当事人)", "0"},
        {"words with one blank behind them are none of the labels of a line", NULL,
         "= 询问笔录\n现场情况　　门前堆放砂石　　询问地点 偏僻无人", "count(*/地点)", "0"},
        {"the same in a cell", NULL, "= 照片证据\n| 拍摄时间 2025年7月1日 拍摄地点 某处", "count(*/拍摄地点)", "0"},
        {"a place to sign behind the last sentence", NULL,
         ASKED "我已阅读以上笔录，与我口述一致。　被询问人签名　张三　2025年6月20日",
         "concat(*/签名[@角色='被询问人']/@值, */签名/@日期)", "张三2025-06-20"},
        {"one blank parts it from the sentence as well", NULL,
         ASKED "我已阅读，与我口述一致。 被询问人签名　张三　2025年6月20日", "*/签名[@角色='被询问人']/@值", "张三"},
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
        {"a certificate of eleven digits", NULL,
         RECORD "执法人员\n张三\n执法证号\n66080100215\n李四\n66080100268\n记录人\n王五",
         "concat(count(*/执法人员), */执法人员[2]/@证号)", "266080100268"},
        {"the number of an identity card is no certificate", NULL,
         RECORD "执法人员\n张三\n执法证号\n650104001\n李四\n650104199001011234\n记录人\n王五", "count(*/执法人员)",
         "1"},
        {"a telephone is no certificate", NULL,
         RECORD "执法人员\n张三\n执法证号\n650104001\n李四\n13812345678\n记录人\n王五", "count(*/执法人员)", "1"},
        {"nor behind a colon", NULL, RECORD "执法人员：张三　　执法证号：650104001\n李四：13812345678\n记录人：王五",
         "count(*/执法人员)", "1"},
        {"the party is no officer", NULL,
         "= 现场检查笔录\n被检查人：李四\n检查地点\n某路9号\n执法人员\n张三\n执法证号\n650104001\n李四\n650104002\n"
         "记录人\n王五",
         "count(*/执法人员)", "1"},
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
         "立案审批表\n承办机构审查意见\n建议由张三承办。\n负责人：宋长青　2023年9月18日\n某部门负责人审批意见\n同意立案"
         "。"
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
        {"papers one below the other, each with its day", NULL,
         "= 送达回证\n| 送达文书 | 行政处罚告知书　某告〔2025〕5号\n| 收件日期 | 2025年7月18日\n"
         "| 送达文书 | 行政处罚决定书　某罚〔2025〕5号\n| 收件日期 | 2025年7月31日",
         "concat(*/送达文书[1]/@日期, */送达文书[2]/@日期)", "2025-07-182025-07-31"},
        {"one without a day: whose the other is is not sure", NULL,
         "= 送达回证\n| 送达文书 | 行政处罚告知书　某告〔2025〕5号\n| 收件日期 | 2025年7月18日\n"
         "| 送达文书 | 行政处罚决定书　某罚〔2025〕5号\n| 送达方式 | 直接送达",
         "count(*/送达文书[@日期])", "0"},
        {"who signed and took it is no place to sign", NULL,
         "= 送达回执\n送达文书\n行政处罚决定书　某罚〔2025〕5号\n收件\n某县甲构件有限公司　法定代表人 张三 "
         "签收　2025年7月2日\n送件\n李四　王五",
         "concat(count(*/签名[@形式='空']), count(*/收件人), count(*/送达人))", "012"},
        {"the same of a row", NULL,
         "= 送达回执\n送达文书\t行政处罚决定书　某罚〔2025〕5号\n收件\t某县甲构件有限公司　法定代表人 张三 "
         "签收　2025年7月2日\n送件\t李四　王五",
         "count(*/签名[@形式='空'])", "0"},
        {"who signs in brackets among the values of rows: nobody can tell whose they are", NULL,
         "= 送达回证\n文书名称、文号\n收到时间\n收件人签收\n送达人\n《行政处罚告知书》某告〔2024〕1号\n"
         "2024年7月1日17时\n[图]（法定代表人）\n[图]\n《行政处罚决定书》某罚〔2024〕1号\n"
         "2024年7月10日17时\n[图]（法定代表人）\n[图]\n送达方式和地点：直接送达，某路66号",
         "count(*/签名[@形式='空'] | */收件日期[@状态='空'])", "0"},
        {"a register of what was served", NULL,
         "= 行政许可文书送达登记（回证）\n受送达人：甲公司\n| 文书 | 签收 | 日期 | 送达人\n"
         "| 准予行政许可决定书（某许〔2025〕6号） | 张三（代理人） | 2025.7.28 | 李四、王五",
         "count(送达回证)", "1"},
        {"a paper with its number in brackets in a list of papers is no paper", NULL,
         "= 行政许可文书送达登记（回证）\n受送达人：甲公司\n文书\n签收\n日期\n送达人\n"
         "受理决定书（某受〔2025〕6号）\n张三（代理人）\n2025.7.8\n李四、王五",
         "concat(count(送达回证), count(许可受理通知书))", "10"},
        {"who he is beside the picture of his name", NULL,
         "= 送达回证\n受送达人\n甲公司\n收件人签名或者盖章\n[图]（驾驶人，当场签收；受委托人）\n送达地点\n某处",
         "*/签名[@角色='收件人']/@形式", "图"},
    };
    ASK_ROWS(rows);
}

static void test_rows_of_lines(void **state) {
    (void)state;
#define CHECKED "= 现场检查（勘验）笔录\n"
    static const facts_row rows[] = {
        {"a row of labels above a row of values", NULL,
         CHECKED
         "被检查单位\t地址\t现场负责人\t身份证号\n某县甲有限公司\t某路66号\t董浩（法定代表人）\t65232419910825037X",
         "concat(*/被检查人, '-', */地址, '-', */现场负责人/@值)", "某县甲有限公司-某路66号-董浩"},
        {"a label nobody knows among them", NULL,
         "= 行政处罚审批表\n当事人\t违法行为\t拟处罚\n某县甲有限公司\t非法发布警报\t警告，罚款3000元", "*/当事人",
         "某县甲有限公司"},
        {"more values than labels: whose they are nobody can tell, and none is missing", NULL,
         CHECKED "开始时间\t结束时间\t检查人及证号\t记录人\n2024年7月9日16时10分\t2024年7月9日17时05分\t彭海\t"
                 "努尔兰\t65232400226\n检查情况\n一切正常。",
         "concat(count(*/结束时间[@状态]), count(*/记录人), contains(*/@或有, '记录人'))", "00true"},
        {"the same with each cell a line", NULL,
         CHECKED "开始时间\n结束时间\n检查人及证号\n记录人\n2024年7月9日16时10分\n2024年7月9日17时05分\n彭海 "
                 "65232400210\n努尔兰 65232400226\n努尔兰\n检查情况\n一切正常。",
         "count(*/结束时间[@状态])", "0"},
        {"pictures of names with their days", NULL,
         "= 卷内备考表\n本卷共有文件材料11件。\n立卷人\t检查人\n[图]2026年6月2日\t2026年6月2日",
         "concat(*/立卷人/@形式, */检查人/@形式)", "图图"},
        {"who gave the only opinion, and when, behind it", NULL,
         "= 案件法制审核表\n送审案件\t送审时间\n甲店无照经营案\t2023年6月28日\n审核意见\t审核人\n同意。\t张三 "
         "2023年6月30日",
         "concat(*/意见/@日期, */审核日期/@值)", "2023-06-302023-06-30"},
        {"a word set wide among the labels", NULL,
         "= 结案审批表\n案    由　当事人　立案日期\n无照经营　甲商行　2024 年 05 月 13 日\n执行情况\n"
         "当事人已在规定期限内足额缴纳罚款（2024 年 07 月 10 日，票据号码44063318）。",
         "concat(count(*/当事人), */当事人, */案由)", "1甲商行无照经营"},
        {"what the party did is not his name", NULL,
         "= 结案审批表\n执行情况\n当事人已在规定期限内足额缴纳罚款（2024 年 07 月 10 日，票据号码44063318）。",
         "count(*/当事人[not(@状态)])", "0"},
        {"a row of many columns, commas in one of them", NULL,
         CHECKED "检查时间　2024年5月15日10时05分至11时25分　检查地点　某路15号　被检查人　甲公司　现场负责人　"
                 "童梁（法定代表人），公民身份号码330604197308281918，电话13857500109　记录人　岑立",
         "concat(*/地点, '-', */被检查人, '-', */记录人)", "某路15号-甲公司-岑立"},
        {"several rows are a list", NULL,
         "= 送达回证\n送达文书\t送达时间\t收件人\n告知书\t2024年7月9日\t张三\n决定书\t2024年8月9日\t张三",
         "count(*/收件人[.='张三'])", "0"},
        {"labels nobody knows end what stands before them", NULL,
         "= 询问笔录\n被询问人\t董浩，男，身份证号65232419910825037X\t单位职务、电话\t某公司经理　18999341207",
         "concat(count(*/被询问人), */被询问人/@值)", "1董浩"},
        {"labels behind blanks on the lines of a cell", NULL,
         "= 送达回证\n| 受送达人　甲公司⏎案由　未按规定验视⏎送达方式　直接送达", "concat(*/受送达人, '-', */案由)",
         "甲公司-未按规定验视"},
        {"labels behind blanks in a cell", NULL,
         "= 照片证据\n| 拍摄时间　2025年7月1日10时20分　拍摄人　马倩 拍摄地点　某镇6号机井房　说明　抽取地下水",
         "concat(*/拍摄人/@值, '-', */拍摄地点)", "马倩-某镇6号机井房"},
    };
    ASK_ROWS(rows);
}

static void test_records(void **state) {
    (void)state;
#define HELD "= 集体讨论记录\n出席人员\n石建平、张远志（副局长）、吴金枝（承办人李四到会说明，没有表决权）\n"
    static const facts_row rows[] = {
        {"who has no vote, told in brackets", NULL, HELD, "count(*/出席人)", "3"},
        {"an answer is still no list of names", NULL, "= 现场检查笔录\n现场负责人：没有意见，不申请回避。",
         "count(*/现场负责人)", "0"},
        {"what he thinks, behind his name and a blank", NULL,
         HELD "张远志意见　事实没有争议，可以罚款。\n石建平总结　同意。",
         "concat(*/发言[1]/@人, */发言[1], */发言[2]/@人)", "张远志事实没有争议，可以罚款。石建平"},
        {"a conclusion that begins with how many agree", NULL, HELD "结论性意见\n一致同意：罚款10000元。", "*/结论意见",
         "一致同意：罚款10000元。"},
        {"how he signed between his name and the day", NULL,
         "= 现场检查笔录\n现场负责人：尤峰\n现场负责人阅后意见：记录属实。　尤峰（签字）　2024-05-16\n"
         "检查人：关鹏（签字）　2024-05-16",
         "concat(*/签名[@角色='当事人']/@值, */签名[@角色='当事人']/@日期)", "尤峰2024-05-16"},
        {"who signs next stands behind the day", NULL,
         "= 现场检查笔录\n陪同人\t纪诚\n陪同人确认\t以上笔录看过，没有出入。　2025年8月11日\t检查人\t2025年8月11日[图]",
         "*/签名[@角色='当事人']/@形式", "图"},
        {"a later statement of another paper takes him nothing", NULL,
         "= 询问笔录\n被询问人：冯昌\n以上笔录看过，与我所说一样。　冯昌　2025年7月14日\n调查人：石磊\n"
         "所附复印件和原件核对，内容属实。",
         "*/签名[@角色='当事人']/@值", "冯昌"},
        {"how it was signed stands behind the label", NULL,
         "= 询问笔录\n以上笔录属实。\n被询问人签名：电子签名：鲍莲　2025年7月14日",
         "concat(count(*/签名), */签名/@值, */签名/@日期)", "1鲍莲2025-07-14"},
        {"and nothing behind both", NULL, "= 询问笔录\n以上笔录属实。\n被询问人签名：手写签名：　　日期：2025年7月14日",
         "concat(count(*/签名), */签名/@形式)", "1空"},
        {"his day below a label with a note", NULL,
         "= 现场检查笔录\n以上笔录属实。\n被检查人（现场负责人）\n鲍莲    2025-11-04\n检查人员\n方晓、胡松    "
         "2025-11-04",
         "concat(count(*/签名[@形式='空']), */签名[1]/@值)", "0鲍莲"},
        {"a part nobody knows above a picture and its day", NULL,
         "= 代履行笔录\n以上笔录属实。\n当事人\n[图]2024年6月5日\n实施人\n[图]2024年6月5日",
         "*/签名[@角色='实施人']/@形式", "图"},
        {"the same in a line", NULL, "= 代履行笔录\n以上笔录属实。\n当事人\t2024年6月5日[图]\n实施人\t2024年6月5日[图]",
         "*/签名[@角色='实施人']/@形式", "图"},
        {"the tab between the name and the day was lost", NULL,
         "= 卷内备考表\n本卷共有文件材料11件。\n立卷人：韩峰日期：2024年7月30日\n检查人：王清日期：2024年7月31日",
         "concat(*/立卷人, */检查人)", "韩峰王清"},
        {"a column that ends its row, over a name with its day", NULL,
         "= 卷内备考表\n| 本卷情况说明 | 检查人\n| 全卷8件8页，材料齐全完整。 | 石磊　2026年7月8日", "*/检查人",
         "石磊"},
        {"no name below it: it is empty", NULL, "= 卷内备考表\n| 本卷情况说明 | 检查人\n| 全卷8件8页，材料齐全完整。 |",
         "*/检查人/@状态", "空"},
        {"a word for works is no name, though it looks like one", NULL,
         "= 现场检查笔录\n检查时间：2024年3月5日9时至10时\n检查地点：某路1号\n设备情况：安装时间：2023年3月1日",
         "concat(count(*/开始时间), count(*/日期[@值='2023-03-01']))", "10"},
        {"a place to sign right before the day that was asked for", NULL,
         "= 当场处罚决定书\n当事人：张三\n决定罚款100元。\n当事人签收　日期：2025年7月15日[图]",
         "*/签名[contains(@角色, '签收')]/@形式", "图"},
        {"a sum behind a numbered heading without a colon", NULL,
         "= "
         "代履行决定书\n当事人：甲商行\n四、代履行人　某工程公司；\n五、费用预算　人民币贰万捌仟元整（¥28000."
         "00），由当事人承担。",
         "*/费用预算", "人民币贰万捌仟元整（¥28000.00），由当事人承担"},
        {"an answer in a record whose title is set wide", NULL,
         "= 行 政 处 罚 告 知 笔 录\n被告知人：雷勇\n拟罚款3000元。\n被告知人：以上告知内容我看清楚了，我不申辩。",
         "concat(count(*/当事人), */当事人)", "1雷勇"},
        {"a day above the sentences of a report does not close it", NULL,
         "= 案件调查终结报告\n案    由\n立案日期\n承办人\n未建立进货查验记录制度\n2024 年 05 月 13 日\n温珊、郑航\n"
         "一、违法事实\n2024年3月1日至检查之日，当事人在店内从事化妆品经营，未查验备案情况，未如实记录。\n二、证据\n"
         "1.现场检查笔录1份、现场照片1组，证明现场状况；2.询问笔录1份，证明违法事实经过。\n三、处理建议\n"
         "建议对当事人作出如下行政处罚：1.给予警告；2.罚款人民币壹万元整。调查现已终结。",
         "concat(count(*/日期[@值='2024-05-13']), */案由)", "0未建立进货查验记录制度"},
        {"heads of columns by how they end", NULL,
         "= 抽样取证凭证\n样品名称\n批号\n规格\n抽样基数\n抽样数量\n某606玉米种子\nYD240918\n2千克/袋\n190袋\n"
         "6袋（含备份3袋）\n被抽样单位签名：尚丰　　2025年3月7日",
         "count(*/物品[@状态] | */数量[@状态])", "0"},
        {"columns of an index of photographs that were left blank", NULL,
         "= 视听资料（照片）登记表\n| 照片编号 | 内容 | 拍摄地点 | 拍摄时间 | 拍摄人\n| 1 | 账页 | 结算室 |  | \n"
         "| 2 | 过磅单 | 院内 |  | ",
         "concat(*/拍摄地点, count(*/拍摄时间[@状态='空']), count(*/拍摄人[@状态='空']))", "结算室11"},
        {"its bare time is that of the recording, asked for by the words of the paper", NULL,
         "= 音像记录清单\n| 序号 | 时间 | 内容\n| 1 |  | 现场检查", "count(*/拍摄时间)", "0"},
        {"who issued a certificate is nobody", NULL,
         "= 询问笔录\n调查人：石磊，水政执法证65230100411；记录人：努尔江·阿布里孜，水政执法证65230100427",
         "concat(count(*/执法人员[@值='水政'] | */记录人[@值='水政']), */执法人员/@证号)", "065230100411"},
        {"two officers joined behind the number of the first", NULL,
         "= 现场检查笔录\n某县农业局执法人员韦国栋（执法证号：45110021016）和梁燕芳（执法证号：45110021023）出示证件。",
         "concat(count(*/执法人员), */执法人员[2]/@值, */执法人员[2]/@证号)", "2梁燕芳45110021023"},
        {"who introduce themselves with what they show", NULL,
         "= 现场检查笔录\n我们是某县农业局的执法人员韦国栋、梁燕芳，这是我们的证件，请查看。",
         "concat(count(*/执法人员), */执法人员[2]/@值)", "2梁燕芳"},
        {"who were told to handle the case", NULL,
         "= 案件调查终结报告\n一、经过\n经批准立案，指派执法人员买买提·艾力、张新疆承办。调查终结。\n二、事实",
         "concat(count(*/执法人员), */执法人员[1]/@值, */执法人员[2]/@值)", "2买买提·艾力张新疆"},
        {"the heading of a bundle right above its first paper", NULL,
         "= 证据材料\n= 现场检查笔录\n检查时间：2024年3月5日9时40分至10时5分\n检查情况：账册三本。\n~ = "
         "询问笔录\n问：何事？\n"
         "答：没有。",
         "concat(count(现场检查笔录), count(询问笔录), count(证据材料))", "110"},
        {"a paper so called, with something on it", NULL,
         "= 证据材料\n营业执照复印件，与原件一致。\n~ = 现场检查笔录\n检查时间：2024年3月5日9时40分至10时5分\n"
         "检查情况：账册三本。",
         "concat(count(现场检查笔录), count(证据材料))", "11"},
        {"from when to when", NULL, "= 现场检查笔录\n检查起止\t2025年8月11日10时30分至11时40分", "*/结束时间/@值",
         "2025-08-11T11:40"},
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
        cmocka_unit_test(test_rows_of_lines),
        cmocka_unit_test(test_records),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
