/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* The same said in the words of other offices: found, or left to a person, never taken for missing. */

#define PERHAPS(field) "concat(count(*/" field "[not(@状态)]), contains(concat('|', */@或有), '|" field "@'))"
#define SITE "= 现场检查笔录\n检查地点：河滩\n"
#define ASKED "= 询问笔录\n询问地点：某局\n"
#define NOTICE "= 行政处罚事先告知书\n甲店：\n"
#define DECISION "= 行政处罚决定书\n某罚〔2024〕9号\n当事人：甲店\n"

static void test_records(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"who they are, told or shown", NULL, SITE "执法人员介绍了各自的身份后进店。", PERHAPS("表明身份"), "0true"},
        {"why they came shows none", NULL, SITE "执法人员说明来意，经王某同意后进店。", PERHAPS("表明身份"), "0false"},
        {"a condition shows none", NULL, SITE "未出示执法证件的，你有权拒绝检查。", PERHAPS("表明身份"), "0false"},
        {"the party's own papers are none", NULL, SITE "执法人员查看了该店的经营许可证、身份证。", PERHAPS("表明身份"),
         "0false"},
        {"other officers instead of these", NULL, SITE "如认为我们与本案有利害关系，可以要求更换执法人员。",
         "count(*/回避告知)", "1"},
        {"rights that were told, this one by name", NULL, SITE "并交代了回避等有关权利。", "count(*/回避告知)", "1"},
        {"whoever has an interest", NULL, SITE "与本案有利害关系的人员不参加检查。", PERHAPS("回避告知"), "0true"},
        {"not told", NULL, SITE "未告知回避。", PERHAPS("回避告知"), "0false"},
        {"the answer behind what was told", NULL, ASKED "告知其申请回避等权利，其称已知悉，不申请回避。",
         "count(*/回避回答)", "1"},
        {"told, and no answer", NULL, ASKED "告知其有权申请回避，可以不回答无关的问题。", PERHAPS("回避回答"),
         "0false"},
        {"the answer behind a colon", NULL, ASKED "已告知权利。是否申请回避：否。", "count(*/回避回答)", "1"},
        {"a question is none", NULL, ASKED "你是否申请回避？", PERHAPS("回避回答"), "0false"},
        {"no request, in the answer to what was told", NULL, ASKED "问：你有权要求回避，清楚吗？\n答：清楚，没有要求。",
         "count(*/回避回答)", "1"},
        {"no request, nobody knows of what", NULL, ASKED "问：可以申请回避。\n问：听清了吗？\n答：清楚，没有要求。",
         PERHAPS("回避回答"), "0true"},
        {"it is as the record has it", NULL, SITE "情况与记录一致。", "count(*/属实确认)", "1"},
        {"the answer ends in a full stop", NULL, ASKED "申请回避：否。告知完毕。", "*/回避回答", "申请回避：否。"},
        {"read, nothing amiss, signed by a picture", NULL,
         SITE "看过，没有出入。[图]　2024年7月9日　　检查人员：[图]　2024年7月9日",
         "concat(count(*/属实确认), */签名[1]/@角色, */签名[1]/@形式, */签名[1]/@日期)", "1当事人图2024-07-09"},
        {"no objection to the record", NULL, SITE "当事人对笔录无异议并签字。", "count(*/属实确认)", "1"},
        {"he knows what was found and has nothing to say", NULL, SITE "检查情况我已知悉，无意见。", "count(*/属实确认)",
         "1"},
        {"it is as it was", NULL, SITE "与事实相符，同意签字。", "count(*/属实确认)", "1"},
        {"what he said, in the record", NULL, ASKED "上述记录符合我所说的。", "count(*/属实确认)", "1"},
        {"looked through and signed", NULL, SITE "当事人核对后签名。", PERHAPS("属实确认"), "0true"},
        {"what he was told to tell", NULL, ASKED "你应当提供真实情况。", PERHAPS("属实确认"), "0false"},
        {"a copy of the original, looked at", NULL,
         "= 证据提取单\n证据名称：营业执照\n此件经提供人核对，确系原件复印。", "count(*/核对一致)", "1"},
        {"a copy that is said to be good", NULL, "= 证据提取单\n证据名称：营业执照\n本件真实有效，由甲店提供。",
         PERHAPS("核对一致"), "0true"},
        {"where the original is", NULL, "= 证据提取单\n证据名称：营业执照\n原件存放于甲店。", PERHAPS("核对一致"),
         "0false"},
        {"in the cell beside its label, who signed behind", NULL,
         "= 现场检查笔录\n| 检查地点 | 河滩\n| 当事人意见 | 属实。　签名：张三　2024-07-24", "count(*/属实确认)", "1"},
        {"a fact that is true", NULL, SITE "现场发现的问题，属实的由当事人改正。", "count(*/属实确认)", "0"},
        {"he agrees with what was found", NULL, SITE "对以上检查情况，被检查人认可。", "count(*/属实确认)", "1"},
        {"as it was said it was written down", NULL, SITE "以上笔录我看过，记得对。　张三　2024年7月9日",
         "concat(count(*/属实确认), */签名[1]/@值)", "1张三"},
        {"written without a mistake", NULL, SITE "你们写得没错。", "count(*/属实确认)", "1"},
        {"the memory of another is none", NULL, SITE "我记得对方拉走了两车。", "count(*/属实确认)", "0"},
        {"read, and said of it what nobody knows", NULL, SITE "以上笔录我看过，行。", PERHAPS("属实确认"), "0true"},
        {"an opinion on the record that nobody knows", NULL, SITE "被检查人核对意见：照此办理。", PERHAPS("属实确认"),
         "0true"},
        {"none was given", NULL, SITE "被检查人核对意见：", PERHAPS("属实确认"), "0false"},
        {"words that may say so", NULL, SITE "上述内容吻合。", PERHAPS("属实确认"), "0true"},
        {"and their contrary", NULL, SITE "以上记录与事实不符，准确与否待查。", PERHAPS("属实确认"), "0false"},
        {"his name, and behind it how he signed", NULL,
         ASKED "被询问人：张三\n以上笔录我看过，和我说的相符。　张三（捺指印）　2025年3月10日",
         "concat(count(*/签名), */签名/@值, */签名/@日期)", "1张三2025-03-10"},
        {"a place for it that was left blank", NULL,
         ASKED "被询问人：张三\n以上笔录我看过，和我说的相符。\n被询问人（捺指印）：　　2025年3月10日",
         "count(*/签名[@形式 = '空'])", "1"},
    };
    ASK_ROWS(rows);
}

/* Words that say so of something else, or the contrary. */
static void test_words_of_others(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the stock agrees with the books", NULL, SITE "库存情况与记录一致。", "count(*/属实确认)", "0"},
        {"the yield agrees with what was found", NULL, SITE "申报的产量与实际情况一致。", "count(*/属实确认)", "0"},
        {"the advertisement", NULL, SITE "未能提供证明广告内容真实性的材料。", "count(*/属实确认)", "0"},
        {"the tests", NULL, SITE "未保证检验记录的准确性。", "count(*/属实确认)", "0"},
        {"he does not agree", NULL, SITE "对上述问题当事人拒不认可。", PERHAPS("属实确认"), "0false"},
        {"a contract", NULL, ASKED "问：价款对吗？\n答：合同写的对。", "count(*/属实确认)", "0"},
        {"an accountant", NULL, ASKED "问：账呢？\n答：会计写得准确。", "count(*/属实确认)", "0"},
        {"goods", NULL, ASKED "答：上述商品都对外出租。", "count(*/属实确认)", "0"},
        {"a statute", NULL, ASKED "问：读过食品安全法吗？\n答：看过，没有问题。", "count(*/属实确认)", "0"},
        {"whether the complaint is true", NULL, SITE "| 举报内容是否属实 | 属实", "count(*/属实确认[not(@状态)])", "0"},
        {"what somebody reported is true, the copy is not told of", NULL,
         "= 证据提取单\n证据名称：账册\n证明对象：经核实，举报人反映的情况属实。", "count(*/核对一致)", "0"},
        {"staff to be replaced", NULL, SITE "现场要求更换未办理健康证从业人员。", PERHAPS("回避告知"), "0false"},
        {"no officer need withdraw", NULL, SITE "情况说明：本次执法人员无须回避。", "count(*/回避告知)", "0"},
        {"cases in which one must withdraw", NULL, ASKED "应当回避情形：无。", "count(*/回避回答)", "0"},
        {"he dodged the inspection", NULL, ASKED "问：你们为什么回避检查，你清楚吗？\n答：不清楚，没有要求。",
         "count(*/回避回答)", "0"},
        {"without a licence to work, and the title to land", NULL, SITE "当事人未持证上岗，有权属证明一份。",
         "concat(" PERHAPS("表明身份") ", " PERHAPS("权利告知") ")", "0false0false"},
        {"no interest in a supplier", NULL, SITE "与供货商没有利害关系。", PERHAPS("回避告知"), "0false"},
        {"the court that is asked to execute", NULL,
         DECISION "也可以在六个月内依法提起行政诉讼。\n逾期不申请行政复议、不提起行政诉讼，又不履行本决定的，本局将依法"
                  "向天山区人民"
                  "法院申请强制执行。",
         "count(*/诉讼法院)", "0"},
        {"the fines of a provision", NULL,
         DECISION "依据《某条例》第三十条规定，处500元罚款；情节严重的，处2000元罚款。决定：给予警告。",
         "count(*/罚款)", "0"},
        {"one or the other", NULL,
         DECISION "依据《某条例》第三十条规定，对当事人处二百元罚款或者警告。本局决定给予警告的行政处罚。",
         "count(*/罚款[@分])", "0"},
        {"it goes to another organ", NULL, "= 立案审批表\n案由：采砂\n负责人意见：移送住建部门依法查处。",
         "count(*/意见[@态度='同意'])", "0"},
        {"to be punished where he does not put it right", NULL,
         "= 立案审批表\n案由：采砂\n负责人意见：先责令改正，拒不改正的再依法处罚。", "count(*/意见[@态度='同意'])",
         "0"},
        {"it would take too long", NULL, "= 立案审批表\n案由：采砂\n负责人意见：照此办理会超期，再议。",
         "count(*/意见[@态度='同意'])", "0"},
        {"let it be punished", NULL, "= 立案审批表\n案由：采砂\n负责人意见：依法处罚。", "*/意见/@态度", "同意"},
        {"by way of more evidence", NULL, "= 法制审核意见书\n审核结论：缺少检验报告，通过补证解决，待补证后重新送审。",
         "count(*/结论[@态度='同意'])", "0"},
    };
    ASK_ROWS(rows);
}

static void test_letters(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"an opinion sent back", NULL, NOTICE "请你店自收到之日起5个工作日内将意见书面反馈我局。",
         PERHAPS("陈述申辩权"), "0true"},
        {"one of the two rights", NULL, NOTICE "对以上拟处罚，你有权申辩。", PERHAPS("陈述申辩权"), "0true"},
        {"come and tell", NULL, NOTICE "你店认为有误的，可在五个工作日内来本局说明。", PERHAPS("陈述申辩权"), "0true"},
        {"what a review comes to, at its end", NULL,
         "= 法制审核意见书\n审核结论：事实清楚，程序合法，同意承办机构的意见。", "*/结论/@态度", "同意"},
        {"and where it comes to the contrary", NULL, "= 法制审核意见书\n审核结论：事实不清，不同意处罚。",
         "*/结论/@态度", "不同意"},
        {"no other opinion", NULL, "= 法制审核意见书\n审核结论：无不同意见。", "*/结论/@态度", "同意"},
        {"a review that passes", NULL, "= 法制审核意见书\n审核结论：通过。", "*/结论/@态度", "同意"},
        {"and one that tells of somebody else's consent", NULL,
         "= 法制审核意见书\n审核结论：承办机构已征得当事人同意送达。", "count(*/结论/@态度)", "0"},
        {"neither", NULL, NOTICE "联系人：张三。", PERHAPS("陈述申辩权"), "0false"},
        {"what the organ is going to do", NULL, NOTICE "依据《水法》第七十二条，本局打算没收饼干3袋，罚款5000元。",
         "*/罚款/@分", "500000"},
        {"and should do", NULL, NOTICE "依据《水法》第七十二条，应当对你店没收饼干3袋，罚款5000元。", "*/罚款/@分",
         "500000"},
        {"a sum beside the word for it, in a sentence of another make", NULL, NOTICE "此项行为罚款为5000元整。",
         PERHAPS("罚种"), "0true"},
        {"the span of a provision is no penalty", NULL, NOTICE "可以处以5000元以上2万元以下罚款。", PERHAPS("罚种"),
         "0false"},
        {"facts behind a colon", NULL,
         NOTICE "经我局调查，违法事实如下：2025年3月3日你店待售3袋过期饼干。该行为违反了《水法》第三条。",
         "boolean(*/事实)", "true"},
        {"facts behind the inquiry that found them", NULL,
         NOTICE "根据调查，2025年3月3日你店待售3袋过期饼干，有现场照片等证据在案。\n你店的行为违反了《水法》第三条。",
         "starts-with(*/事实, '根据调查')", "true"},
        {"and not behind a law that is cited", NULL, NOTICE "根据《水法》第三条和调查情况，2025年3月3日起请你店改正。",
         PERHAPS("事实"), "0false"},
        {"the inquiry in other words", NULL, NOTICE "依据执法大队调查，2025年3月3日你店待售3袋过期饼干。",
         PERHAPS("事实"), "0true"},
        {"treated as follows", NULL, DECISION "现对你店作如下处理：一、责令改正；二、没收饼干3袋；三、处5000元罚款。",
         "*/罚款/@分", "500000"},
        {"the organ and whom it fines", NULL,
         DECISION "依据《水法》第七十二条，本局对你店处以没收饼干3袋、罚款5000元，并责令改正。", "*/罚款/@分",
         "500000"},
        {"the following penalties", NULL, DECISION "本局依据《水法》第七十二条作出以下处罚：罚款5000元。", "*/罚款/@分",
         "500000"},
        {"on the party, and nothing before", NULL, DECISION "经批准，对当事人罚款5000元。", "*/罚款/@分", "500000"},
        {"what was only proposed", NULL, DECISION "告知书载明拟对当事人罚款5000元。", "count(*/罚款)", "0"},
        {"how long one may sue, told apart", NULL,
         DECISION "诉讼机关：某市人民法院；起诉的时间：收到本决定之日起六个月。", PERHAPS("诉讼期限"), "0true"},
        {"put into the same sentence as the provision", NULL,
         DECISION "责令你店改正，并依据《水法》第七十二条之规定，处以没收饼干3袋、罚款0.5万元。", "*/罚款/@分",
         "500000"},
        {"the span of the provision decides nothing", NULL,
         DECISION "依据《水法》第七十二条规定，处五千元以上二万元以下罚款。", "count(*/罚款)", "0"},
        {"when it is to be paid, in other words", NULL, DECISION "请到某银行缴款，期限十五日。", PERHAPS("缴款期限"),
         "0true"},
        {"what is served, told as why", NULL, "= 送达回证\n| 送达事由 | 送达行政处罚决定书\n| 送达地点 | 某路1号",
         "*/送达文书/@类", "行政处罚决定书"},
        {"and of whoever takes a paper", NULL, "= 送达回证\n受送达人：甲店\n收件人：2025年4月21日　王海涛",
         "concat(*/收件人, */收件日期/@值)", "王海涛2025-04-21"},
        {"the name behind the day", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n以上记录属实。\n被检查人：2025年4月21日　王海涛",
         "concat(*/签名/@值, */签名/@日期)", "王海涛2025-04-21"},
        {"where one may turn to, in short", NULL, DECISION "60日内可向某市人民政府复议。", "*/复议机关",
         "某市人民政府"},
        {"an office that hears such requests", NULL, DECISION "复议由某市人民政府办理。", PERHAPS("复议机关"), "0true"},
        {"no office at all", NULL, DECISION "不服本局决定的，可以依法复议。", PERHAPS("复议机关"), "0false"},
        {"the court in brackets", NULL, DECISION "六个月内可以依法提起行政诉讼（管辖法院：某市人民法院）。",
         "*/诉讼法院", "某市人民法院"},
        {"a court told of in another way", NULL, DECISION "也可以诉讼，由某市人民法院管辖。", PERHAPS("诉讼法院"),
         "0true"},
        {"the court that executes is another", NULL, DECISION "可以提起诉讼；逾期申请某市人民法院强制执行。",
         PERHAPS("诉讼法院"), "0false"},
        {"a grade within a span", NULL, DECISION "属较轻档，对应的裁量幅度为5000元以上1万元以下。", PERHAPS("裁量基准"),
         "0true"},
        {"no grade", NULL, DECISION "按一般情节处罚。", PERHAPS("裁量基准"), "0false"},
    };
    ASK_ROWS(rows);
}

static void test_labels(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"in heavy brackets, the value in the cell beside", NULL,
         "= 送达回证\n| 【受送达人】 | 甲店\n| 【送达地点】 | 某路1号", "concat(*/受送达人, */送达地点, count(*/空白))",
         "甲店某路1号0"},
        {"in the cell below", NULL,
         "= 送达回证\n| 【受送达人】 | 【送达地点】\n| 甲店 | 某路1号\n| 【送达方式】 | 【收件人】\n| 直接送达 | 张三",
         "concat(*/受送达人, */送达地点, */收件人, count(*/空白))", "甲店某路1号张三0"},
        {"with a colon", NULL, "= 送达回证\n| 【受送达人】： | 甲店", "*/受送达人", "甲店"},
        {"behind a mark", NULL, "= 送达回证\n| ▍受送达人 | 甲店\n| ◆ 送达地点 | 某路1号",
         "concat(*/受送达人, */送达地点)", "甲店某路1号"},
        {"on a line of their own, the value below", NULL, "= 送达回证\n【受送达人】\n甲店\n【送达地点】\n某路1号",
         "concat(*/受送达人, */送达地点, count(*/空白))", "甲店某路1号0"},
        {"one that nobody knows among them", NULL,
         "= 送达回证\n| 【受送达人】 | 甲店\n| 【送达地点】 | 某路1号\n| 【路程远近】 | 三里", "count(*/空白)", "0"},
        {"places of a form between its labels", NULL,
         "= 案件调查终结报告\n| 当事人 | 【当事人】\n| 案由 | 【案由】\n| 地址 | 某路1号", "count(*/空白)", "2"},
        {"in other brackets", NULL, "= 送达回证\n[受送达人] 甲店\n〔送达地点〕某路1号\n「收件人」张三",
         "concat(*/受送达人, */送达地点, */收件人)", "甲店某路1号张三"},
        {"in cells", NULL, "= 送达回证\n| [受送达人] | 甲店\n| 〔送达地点〕 | 某路1号",
         "concat(*/受送达人, */送达地点)", "甲店某路1号"},
        {"a year in brackets is none", NULL, "= 送达回证\n〔2025〕某送字第9号", "count(*/受送达人)", "0"},
        {"the last of an odd number, above its value", NULL,
         "= 送达回证\n| 受送达人 | 送达地点\n| 甲店 | 某路1号\n| 送达方式 | 收件人\n| 直接送达 | 张三\n| 送达人 | \n| "
         "李四　王五 | ",
         "concat(*/收件人, count(*/送达人), */送达人[2]/@值)", "张三2王五"},
        {"set off in a way nobody knows", NULL, "= 询问笔录\n被询问人——王某某", PERHAPS("被询问人"), "0true"},
        {"which part of the organ handles the case, in brackets", NULL,
         "= 立案审批表\n| 法规科（承办机构）负责人意见 | 同意报批。张三　2025年3月4日", "*/意见/@角色", "承办机构"},
        {"and called so in front of them", NULL,
         "= 立案审批表\n| 承办机构（法规科）意见 | 同意报批。张三　2025年3月4日", "*/意见/@角色", "承办机构"},
        {"who reviews within it", NULL,
         "= 立案审批表\n| 承办机构（法制审核员）意见 | 同意报批。张三　2025年3月4日", "*/意见/@角色", "法制"},
        {"with a word between", NULL, "= 立案审批表\n案由为：无照经营", PERHAPS("案由"), "0true"},
        {"a sentence that begins so", NULL, "= 询问笔录\n被询问人，应当如实回答。", PERHAPS("被询问人"), "0false"},
        {"a name behind it is none of the label", NULL, "= 送达回证\n送达人——周某某　李某", "count(*/送达人)", "0"},
        {"a form's place that nobody filled in", NULL, "= 案件调查终结报告\n| 当事人 | 【当事人名称】",
         "concat(count(*/当事人[. != '']), count(*/空白))", "01"},
        {"who is to inspect, told in a sentence", NULL,
         "= 行政检查通知书\n甲公司：\n执行检查的人员为张三（证件编号16160025031）和李四（证件编号16160025047）。",
         "concat(count(*/执法人员), */执法人员[2]/@证号)", "216160025047"},
        {"names with their certificates in another sentence", NULL,
         "= 行政检查通知书\n甲公司：\n届时由张三（证件编号16160025031）前来。", PERHAPS("执法人员"), "0true"},
        {"why it was collected on the spot, and nothing behind", NULL,
         "= 当场处罚决定书\n当事人：张三\n罚款150元。\n当场收缴事由：／", "count(*/当场收缴)", "0"},
        {"collected on the spot", NULL, "= 当场处罚决定书\n当事人：张三\n罚款150元，当场收缴。", "count(*/当场收缴)",
         "1"},
    };
    ASK_ROWS(rows);
}

/* Titles that the catalogue does not know, of nouns that tell little. */
static void test_titles(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"put on a list", NULL, "= 检查结果公示情况登记表\n公示日期：2025年7月24日", "count(检查公示表)", "1"},
        {"kept to be looked up", NULL, "= 结果公开备查单\n公示日期：2025年7月24日", "count(检查公示表)", "1"},
        {"a request", NULL, "= 粮食流通监督检查呈批件\n检查内容：台账", "count(行政检查审批表)", "1"},
        {"what it has most in common with, whatever the last noun", NULL, "= 检查结果社会面公示工作说明\n天气晴",
         "boolean(未识别[contains(concat('|', @或为, '|'), '|检查公示表|')])", "true"},
        {"and with nothing else", NULL, "= 检查结果社会面公示工作说明\n天气晴",
         "boolean(未识别[contains(concat('|', @或为, '|'), '|检查结果告知书|')])", "false"},
        {"a single word in common is not enough", NULL, "= 照片登记说明\n天气晴",
         "boolean(未识别[contains(concat('|', @或为, '|'), '|检查公示表|')])", "false"},
        {"a noun that tells what it is", NULL, "= 检查结果公示公告\n天气晴",
         "boolean(未识别[contains(concat('|', @或为, '|'), '|检查结果告知书|')])", "false"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_records), cmocka_unit_test(test_letters),
                                       cmocka_unit_test(test_labels), cmocka_unit_test(test_titles),
                                       cmocka_unit_test(test_words_of_others)};
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
