/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

#define DECISION "= 行政处罚决定书\n> 某罚〔2024〕12号\n当事人：甲公司\n"

#define SPOT "= 当场行政处罚决定书\n当事人：甲\n"

static void test_day_of_deed(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the end of a span behind what was found", NULL,
         DECISION "本局依法调查，现查明：2022年3月6日至2022年3月9日，柯春在某村采伐杂木43株。", "*/行为日期/@值",
         "2022-03-09"},
        {"a day, and who did it by his name", NULL, DECISION "经查明，2022年3月6日，柯春未申请采伐许可证采伐杂木43株。",
         "*/行为日期/@值", "2022-03-06"},
        {"the day the organ looked is none", NULL,
         DECISION "经查明，2022年3月6日，检查组在某村检查时发现采伐杂木43株。", "count(*/行为日期)", "0"},
        {"nor are the days it looked", NULL,
         DECISION "经查明，2022年3月6日至2022年3月9日，本局执法人员在某村检查，发现采伐杂木43株。", "count(*/行为日期)",
         "0"},
        {"nor when people told of it", NULL, DECISION "经查，2022年3月6日，群众在某村发现采伐杂木43株。",
         "count(*/行为日期)", "0"},
    };
    ASK_ROWS(rows);
}

static void test_cited_notice(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the number of the notice", NULL,
         DECISION "本局于2024年3月1日送达《行政处罚事先告知书》（某罚告〔2024〕9号），当事人没有申辩。",
         "concat(*/告知文号/@年, */告知文号/@号)", "20249"},
        {"of one called by another name, without marks", NULL,
         DECISION "本局送达了处罚听证权利告知书（文号：某听告[2024]第9号）。", "*/告知文号/@号", "9"},
        {"a result that was told is no notice", NULL,
         DECISION "本局送达《鉴定意见告知书》（某鉴告〔2024〕3号）和《检验结果告知书》（某检告〔2024〕4号）。",
         "count(*/告知文号)", "0"},
        {"nor is an order", NULL, DECISION "本局送达《责令改正通知书》（某责改〔2024〕3号）。", "count(*/告知文号)",
         "0"},
    };
    ASK_ROWS(rows);
}

static void test_sums(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"in the operative part", NULL, DECISION "决定作出如下行政处罚：罚款人民币5000元。", "*/罚款/@分", "500000"},
        {"told again below", NULL,
         DECISION
         "依据《某法》第九条，责令立即改正，并处罚款人民币壹佰元整（¥100.00）。\n罚款数额为一百元，可以当场收缴。",
         "*/罚款/@分", "10000"},
        {"a second fine for a deed of taking money", NULL,
         DECISION "决定作出如下处罚：1.对无证经营的行为处以罚款1000元；2.对违法收取押金的行为处以罚款500元。",
         "*/罚款/@分", "150000"},
        {"another sum below is another fine", NULL, DECISION "决定罚款100元。\n另处罚款，数额为200元。", "*/罚款/@分",
         "30000"},
        {"an order and a fine without the word 决定", NULL,
         DECISION "依据《某法》第九条，责令立即清理，并处罚款150元。", "*/罚款/@分", "15000"},
        {"capitals with digits count once", NULL, DECISION "决定给予罚款人民币伍仟元整（¥5000.00）的行政处罚。",
         "*/罚款/@分", "500000"},
        {"the fine named between both forms of it", NULL, DECISION "决定给予处50.00元罚款（大写：伍拾元整）。",
         "*/罚款/@分", "5000"},
        {"paid is not fined again", NULL,
         DECISION "决定给予罚款五十元（50.00元）的行政处罚。\n执行情况：当场缴纳罚款50元。", "*/罚款/@分", "5000"},
        {"a third time in the same brackets", NULL,
         DECISION "现决定对张三罚款三百元（¥300.00，大写人民币叁佰元整），并已责令改正。", "*/罚款/@分", "30000"},
        {"two fines of the same sum are two", NULL,
         DECISION "决定如下：\n1.对无照经营罚款300元；\n2.对占道经营罚款300元。", "*/罚款/@分", "60000"},
        {"the decision announced by a colon alone", NULL,
         DECISION "参照裁量基准，属从轻档次，决定：\n责令停止违法行为，并处罚款人民币贰万元整（￥20,000元）。",
         "*/罚款/@分", "2000000"},
        {"of it a list", NULL,
         DECISION "责令立即停止侵权行为，并决定：\n一、没收侵权商品38件；\n二、罚款人民币贰仟元整（￥2,000.00）。",
         "*/罚款/@分", "200000"},
        {"a list behind whom it is for", NULL,
         DECISION "依据某办法第三十六条的规定，决定予以你店：\n一、警告；\n二、罚款人民币捌佰元整（800元）。\n"
                  "罚款于收到本决定书之日起十五日内缴纳。",
         "concat(*/罚款/@分, count(*/罚种))", "800002"},
        {"so many in a notice", NULL,
         "= 行政处罚事先告知书\n甲公司：\n经查，你公司应急照明灯损坏。依据某办法第三条，拟对你公司给予：\n1、警告；\n"
         "2、罚款人民币6000元。",
         "*/罚款/@分", "600000"},
        {"capitals, a comma and the sign of the currency", NULL,
         DECISION "本机关决定对你作出罚款的处罚，罚款金额人民币（大写）壹佰元整，￥100元，并责令立即清理。",
         "*/罚款/@分", "10000"},
        {"the worth stands in brackets before the fine", NULL,
         DECISION "决定处货物价值二倍的罚款（货物价值1000元）2000元。", "*/罚款/@分", "200000"},
        {"a hundredth part of a sum", NULL,
         DECISION "决定处以进货总额9450元8%的罚款，计人民币柒佰伍拾陆元整（¥756.00）。", "*/罚款/@分", "75600"},
        {"a part in words", NULL, DECISION "决定处以违法经营额20000元百分之十的罚款2000元。", "*/罚款/@分", "200000"},
        {"so many times a sum", NULL, DECISION "决定处以违法所得1000元的两倍罚款2000元。", "*/罚款/@分", "200000"},
        {"a sum and what is added to it day by day", NULL, DECISION "决定罚款5000元，逾期每日按3%加处罚款。",
         "*/罚款/@分", "500000"},
        {"the worth is told twice", NULL, DECISION "决定处以货值金额罚款五倍即货值1000元的罚款5000元。", "*/罚款/@分",
         "500000"},
        {"a rate and the sum come by it", NULL,
         DECISION "决定如下：\n1.处非法占用土地每平方米100元的罚款，计人民币柒万壹仟贰佰元整（¥71200.00）。",
         "*/罚款/@分", "7120000"},
        {"nothing but a rate", NULL, DECISION "决定对你每人罚款500元。", "*/罚款/@分", "50000"},
        {"a rate for each so many, in the reasons", NULL,
         DECISION "按每超1000千克罚款500元计算。决定给予罚款人民币肆仟伍佰元整（¥4500.00）的行政处罚。", "*/罚款/@分",
         "450000"},
        {"a counterfoil above the title tells the same sum", NULL,
         "存根　甲罚告字〔2024〕5号　当事人：甲公司　拟处罚款6500元\n= "
         "行政处罚事先告知书\n甲罚告字〔2024〕5号\n甲公司：\n"
         "经查，你公司应急照明灯损坏，拟对你公司处罚款人民币陆仟伍佰元整（6500元）。",
         "concat(*/罚款/@分, */当事人)", "650000甲公司"},
        {"in ten thousands", NULL, DECISION "本机关决定对你单位处以3万元罚款的行政处罚。", "*/罚款/@分", "3000000"},
        {"a list of penalties", NULL,
         DECISION "决定如下：\n1.没收违法所得1200元；\n2.罚款5000元。\n上述罚款限你自收到本决定书之日起15日内缴纳。",
         "concat(*/罚款/@分, '-', */没收/@分)", "500000-120000"},
        {"several fines are summed", NULL,
         DECISION "决定作出如下处罚：1.对无照经营行为罚款3000元；2.对拒绝检查行为罚款2000元。", "*/罚款/@分", "500000"},
        {"a total is not added again", NULL,
         DECISION "决定作出如下处罚：1.对无照经营行为罚款3000元；2.对拒绝检查行为罚款2000元。合计罚款5000元。",
         "*/罚款/@分", "500000"},
        {"a total of what is taken and of the fine is no fine", NULL,
         DECISION "决定给予如下行政处罚：\n一、没收违法所得8640元；\n二、罚款60000元（人民币陆万元整）。\n"
                  "以上合计68640元（人民币陆万捌仟陆佰肆拾元整）。请于收到本决定书之日起十五日内缴纳。",
         "concat(*/罚款/@分, '-', */没收/@分)", "6000000-864000"},
        {"a total of fines is the fine where one of them is told without a sum", NULL,
         DECISION "决定如下：没收违法所得500元；罚款1000元；并处货值金额二倍的罚款。以上罚款合计3000元。",
         "concat(*/罚款/@分, '-', */没收/@分)", "300000-50000"},
        {"a total behind the word for a fine is one where nothing is taken", NULL,
         DECISION "决定罚款如下：以上合计2000元。", "*/罚款/@分", "200000"},
        {"even where it is called one", NULL,
         DECISION "决定如下：\n1.没收违法所得1200元；\n2.罚款5000元。\n以上罚款合计6200元。",
         "concat(*/罚款/@分, '-', */没收/@分)", "500000-120000"},
        {"value of goods and income are no fine", NULL,
         DECISION "经查，货值金额36元，违法所得120元。\n决定给予罚款5000元的行政处罚。", "*/罚款/@分", "500000"},
        {"the statute's range is no fine", NULL,
         DECISION "依据某法第十条“处二千元以上五万元以下罚款”的规定，决定对你单位作出如下处罚：罚款5000元。",
         "*/罚款/@分", "500000"},
        {"a fine told in brackets, in letters and digits", NULL,
         DECISION "决定处罚如下：\n1.罚款（大写：人民币壹万贰仟叁佰元整，小写：12300元）；\n2."
                  "没收违法所得款（共计人民币伍佰陆拾元整，即560元整）。",
         "concat(*/罚款/@分, '-', */没收/@分)", "1230000-56000"},
        {"an article's words in brackets are no fine", NULL,
         DECISION "依据某法第十条第（二）项（无照经营的，处五万元的罚款，情节严重的吊销执照），决定罚款5000元。",
         "*/罚款/@分", "500000"},
        {"the range is kept apart", NULL, DECISION "依据某法第十条“处二千元以上五万元以下罚款”的规定，决定罚款5000元。",
         "concat(*/罚款幅度/@下限分, '-', */罚款幅度/@上限分)", "200000-5000000"},
        {"a range with an upper end only", NULL, DECISION "依据某法第十条“处十万元以下的罚款”的规定，决定罚款5000元。",
         "concat(*/罚款幅度/@下限分, '-', */罚款幅度/@上限分)", "0-10000000"},
        {"what one unit costs is no range", NULL,
         DECISION "依据某法，可以并处每平方米一百五十元以上三千元以下的罚款。决定罚款5000元。", "count(*/罚款幅度)",
         "0"},
        {"nor does it hide the range behind it", NULL,
         DECISION "依据某法，可以每平方米处一百五十元以上三千元以下的罚款；情节严重的，处一万元以上五万元以下罚款。",
         "concat(count(*/罚款幅度), '-', */罚款幅度/@下限分, '-', */罚款幅度/@上限分)", "1-1000000-5000000"},
        {"an upper end of something else is no range", NULL, DECISION "货值金额一万元以下的，从轻。决定罚款5000元。",
         "count(*/罚款幅度)", "0"},
        {"the value of the goods", NULL, DECISION "经查，货值金额36元，违法所得120元。",
         "concat(*/货值金额/@分, '-', */违法所得/@分)", "3600-12000"},
        {"in ten thousands, in all", NULL, DECISION "经查，货值金额共计1.2万元，违法经营额为人民币3000元。",
         "concat(*/货值金额/@分, '-', */违法经营额/@分)", "1200000-300000"},
        {"what was bought and sold without a licence, in all", NULL,
         DECISION "经查，当事人进货总额为5000元，违法经营总额3000元，处进货总额5%以上10%以下的罚款。",
         "concat(*/进货总额/@分, '-', */违法经营额/@分)", "500000-300000"},
        {"the statute's limit is no value", NULL,
         DECISION
         "依据“货值金额不足一万元的，处五万元以上十万元以下罚款；货值金额一万元以上的，处十倍以上罚款”的规定。",
         "count(*/货值金额)", "0"},
        {"nor is what counts as one", NULL,
         DECISION "违法所得不足十万元的，按十万元计算；违法所得五万元以上的，并处罚款。", "count(*/违法所得)", "0"},
        {"two values are both kept", NULL, DECISION "甲货值金额300元。乙货值金额900元。货值金额合计1200元。",
         "count(*/货值金额)", "3"},
        {"a list of values is none", NULL, DECISION "货值金额300元、900元。货值金额每公斤12元。", "count(*/货值金额)",
         "0"},
        {"the surcharge is no fine", NULL,
         DECISION "决定给予警告。\n到期不缴纳罚款的，每日按罚款数额的3%加处罚款500元。", "count(*/罚款)", "0"},
        {"the amount of the notice is not the decision's", NULL,
         DECISION "本局告知拟罚款8000元，当事人申辩。\n经复核，决定作出如下处罚：罚款5000元。", "*/罚款/@分", "500000"},
        {"the proposed sum of a notice", NULL,
         "= "
         "行政处罚事先告知书\n甲公司：\n经查，货值36元。本局拟对你单位作出如下行政处罚：罚款人民币5000元。\n你有权陈述"
         "申辩。",
         "*/罚款/@分", "500000"},
        {"the working of a sum, and a threshold, are no fines", NULL,
         "= "
         "行政处罚事先告知书\n甲店：\n现将拟作出的行政处罚告知你店：\n经查明，进货总额1910元。\n依据《某条例》第五十六"
         "条"
         "“可处以进货总额5%以上10%以下的罚款”的规定，进货总额不足2万元的，本案按6%计算：1910元×6%＝114."
         "60元，拟对你店处以"
         "罚款人民币114.60元（大写：壹佰壹拾肆元陆角）。",
         "*/罚款/@分", "11460"},
        {"but what comes of it is, where nothing else tells the fine", NULL,
         "= 行政处罚事先告知书\n甲店：\n拟对你店作出罚款的处罚：进货总额1910元×6%＝114.60元。", "*/罚款/@分", "11460"},
        {"a notice without 如下", NULL,
         "= 行政处罚事先告知书\n甲公司：\n我局拟责令你单位改正违法行为，并处30000元罚款。", "*/罚款/@分", "3000000"},
        {"what was said of an earlier fine on the way is not proposed", NULL,
         "= "
         "行政处罚事先告知书\n甲店：\n现将拟作出如下行政处罚的事实和理由告知你店：\n你店无照卖酒。去年被罚款3000元。\n"
         "拟对你店罚款5000元。",
         "*/罚款/@分", "500000"},
        {"what the proceeds fall short of is not taken", NULL, DECISION "决定如下：违法所得不足1万元，从轻罚款5000元。",
         "concat(count(*/没收), '-', */罚款/@分)", "0-500000"},
        {"the fine goes by what was sold", NULL, DECISION "决定处以销售额200元五倍的罚款1000元。", "*/罚款/@分",
         "100000"},
        {"the fine goes by what one costs", NULL, DECISION "决定处以单价20元五十倍的罚款1000元。", "*/罚款/@分",
         "100000"},
        {"the fine goes by what the work is worth", NULL, DECISION "决定处以工程款50000元百分之二的罚款1000元。",
         "*/罚款/@分", "100000"},
        {"the fine goes by the contract", NULL, DECISION "决定处以合同价款50000元百分之二的罚款1000元。", "*/罚款/@分",
         "100000"},
        {"the fine goes by what the goods are worth, without brackets", NULL,
         DECISION "决定处以货值200元五倍的罚款1000元。", "*/罚款/@分", "100000"},
        {"the fine goes by their value", NULL, DECISION "决定处以价值200元五倍的罚款1000元。", "*/罚款/@分", "100000"},
        {"put upon the party by the statute, without the word that decides", NULL,
         DECISION "违反某法第六十三条。依据该款规定，对你单位处少缴税款百分之五十的罚款20,000.00元。", "*/罚款/@分",
         "2000000"},
        {"an earlier fine told in the facts is not", NULL,
         DECISION "本局曾对你单位处罚款3000元，你单位仍不改正。\n决定给予警告。", "count(*/罚款)", "0"},
        {"the account of what fines and takings come in takes nothing", NULL,
         DECISION
         "决定对当事人科处罚款人民币5,000.00元。\n当事人应当自收到本处罚决定书之日起15日内，向中国某某银行股份有限公司"
         "某某口岸支行营业部（账户：待报解预算收入—海关罚没收入）缴纳罚款。",
         "concat(count(*/罚种), */罚种/@种类)", "1罚款"},
        {"goods brought in are taken", NULL, DECISION "决定没收入境货物10件，罚款5000元。",
         "count(*/罚种[contains(@种类, '没收')])", "1"},
        {"kinds behind open boxes were not chosen", NULL,
         DECISION "决定给予如下行政处罚：\n□警告；\n☑罚款500元；\n□没收违法所得。",
         "concat(count(*/罚种), */罚种/@种类)", "1罚款"},
        {"two ticked, one open, in one line", NULL, DECISION "决定给予如下行政处罚：☑警告 ☑罚款500元 □没收违法所得。",
         "count(*/罚种)", "2"},
        {"a labelled list of kinds", NULL,
         "= 当场行政处罚决定书\n| 处罚种类 | ☑警告　☑罚款　□没收违法所得\n| 罚款金额 | 50元",
         "concat(count(*/罚种), '-', */罚款/@分)", "2-5000"},
        {"a labelled sum", NULL, "= 行政处罚决定审批表\n| 罚款金额（元） | 5,000.00", "*/罚款/@分", "500000"},
        {"a report's suggestion", NULL, "= 案件调查终结报告\n处理建议：建议对当事人罚款2000元。", "*/罚款/@分",
         "200000"},
        {"a warning alone is no fine", NULL, DECISION "决定给予警告的行政处罚。", "count(*/罚款)", "0"},
    };
    ASK_ROWS(rows);
}

static void test_kinds(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"warning", NULL, DECISION "决定给予警告的行政处罚。", "*/罚种/@种类", "警告"},
        {"income and goods are two kinds", NULL,
         DECISION "决定如下：1.没收违法所得100元；2.没收过期食品12瓶；3.罚款1000元。",
         "concat(count(*/罚种), */罚种[@种类='没收非法财物'])", "3没收过期食品12瓶"},
        {"licence", NULL, DECISION "决定吊销你单位食品经营许可证。", "*/罚种/@种类", "吊销许可证件"},
        {"deregistration", NULL, DECISION "决定对你单位给予以下行政处罚：\n撤销登记（登记证书号：5265）。",
         "*/罚种/@种类", "撤销登记"},
        {"activities stopped for a time", NULL, DECISION "决定给予警告、限期停止活动三个月的行政处罚。",
         "count(*/罚种[@种类='限期停止活动' or @种类='警告'])", "2"},
        {"an order to put things right stands before it", NULL, DECISION "决定责令改正、限期停止活动六个月的行政处罚。",
         "*/罚种/@种类", "限期停止活动"},
        {"an unlawful activity to be stopped is no penalty", NULL,
         DECISION "决定给予警告的行政处罚，责令停止违法活动。", "count(*/罚种)", "1"},
        {"nor one with a time for it", NULL, DECISION "决定给予警告的行政处罚，责令限期停止违法活动。", "count(*/罚种)",
         "1"},
        {"nor business to be stopped for a time", NULL,
         DECISION "决定给予警告的行政处罚，责令你单位限期停止生产经营活动。", "count(*/罚种)", "1"},
        {"nor an order by the very words of the penalty", NULL, DECISION "决定给予警告的行政处罚，责令限期停止活动。",
         "count(*/罚种)", "1"},
        {"things kept as evidence are given back", NULL,
         DECISION "决定给予警告的行政处罚，撤销对涉案物品的先行登记保存措施。", "count(*/罚种)", "1"},
        {"a heading that announces facts and penalty together", NULL,
         DECISION "你单位存在违法事实及处罚决定如下：\n一、违法事实。收取销售款678000元，未申报。\n"
                  "二、告知情况。已送达告知书（某罚告〔2024〕52号），你单位未提出陈述、申辩。\n"
                  "三、处罚决定。依据《税收征收管理法》第六十三条第一款，对你单位处少缴税款百分之五十的罚款，"
                  "计人民币41730元。",
         "*/罚款/@分", "4173000"},
        {"a filing is struck off", NULL, DECISION "决定给予警告的行政处罚，撤销原备案登记。", "count(*/罚种)", "1"},
        {"deregistration of an association", NULL, DECISION "决定给予撤销该协会法人登记的行政处罚。", "*/罚种/@种类",
         "撤销登记"},
        {"kinds of the statute do not count", NULL,
         DECISION "该法规定，情节严重的，吊销许可证。\n决定作出如下处罚：罚款1000元。", "count(*/罚种)", "1"},
    };
    ASK_ROWS(rows);
}

static void test_remedies(void **state) {
    (void)state;
#define RELIEF(words) DECISION "决定罚款1000元。\n" words
    static const facts_row rows[] = {
        {"body and court by name", NULL,
         RELIEF("如不服本决定，可自收到本决定书之日起60日内向某县人民政府申请行政复议，也可在6个月内向某县人民法院提起"
                "行政诉讼。"),
         "concat(*/复议机关, */复议期限/@天数, */诉讼法院, */诉讼期限/@月数)", "某县人民政府60某县人民法院6"},
        {"periods in brackets behind what they are for", NULL,
         "= 行政处罚决定书\n如有异议，可以向某县人民政府申请复议（60日内）或者向某县人民法院起诉（6个月内）。",
         "concat(*/复议期限/@天数, '-', */诉讼期限/@月数)", "60-6"},
        {"numbers in words", NULL,
         RELIEF("如不服，可在六十日内依法向某市人民政府申请行政复议，或者六个月内依法向某区人民法院提起诉讼。"),
         "concat(*/复议期限/@天数, '-', */诉讼期限/@月数)", "60-6"},
        {"the old term is read as it is", NULL,
         RELIEF("如不服，可在60日内向某市人民政府申请行政复议，或者三个月内向某区人民法院起诉。"), "*/诉讼期限/@月数",
         "3"},
        {"the court is left blank", NULL,
         RELIEF("可在60日内向某市人民政府申请行政复议，也可以在6个月内向人民法院提起行政诉讼。"), "*/诉讼法院",
         "人民法院"},
        {"the court of a city elsewhere whose name holds 师", NULL,
         RELIEF("可在60日内向某市人民政府申请行政复议，也可以在6个月内向偃师市人民法院提起行政诉讼。"),
         "*/诉讼法院/@区划", "外"},
        {"the court of a division is of no place", NULL,
         RELIEF("可在60日内向某市人民政府申请行政复议，也可以在6个月内向第八师中级人民法院提起行政诉讼。"),
         "concat(count(*/诉讼法院), */诉讼法院/@区划)", "1"},
        {"nor is one within a division", NULL,
         RELIEF("可在60日内向某市人民政府申请行政复议，也可以在6个月内向第12师某某区人民法院提起行政诉讼。"),
         "concat(count(*/诉讼法院), */诉讼法院/@区划)", "1"},
        {"no relief, no fact", NULL, RELIEF("请按期缴纳。"), "concat(count(*/复议机关), count(*/诉讼法院))", "00"},
        {"execution is not stayed", NULL, RELIEF("复议或者诉讼期间，本决定不停止执行。"), "count(*/不停止执行)", "1"},
        {"payment", NULL,
         RELIEF("自收到本决定书之日起15日内将罚款缴至某银行某支行。到期不缴纳的，每日按罚款数额的3%加处罚款。"),
         "concat(*/缴款期限/@天数, */缴款银行, count(*/加处罚款))", "15某银行某支行1"},
        {"a suit named only for what it does not stop offers none", NULL,
         SPOT
         "应当先在60日内向某县人民政府申请行政复议，对复议决定不服的，可在15日内向某县人民法院起诉。申请行政复议或者"
         "提起诉讼期间本决定不停止执行。",
         "concat(count(*/直接起诉), ' ', */复议诉讼期限/@天数)", "0 15"},
        {"nor one for which nothing is stayed", NULL,
         SPOT "可以在60日内向某县人民政府申请行政复议；对复议决定不服的，可在15日内向某县人民法院起诉。"
              "本决定不因申请复议或者提起诉讼而停止执行，法律另有规定的除外。",
         "count(*/直接起诉)", "0"},
        {"a suit offered beside reconsideration", NULL,
         SPOT "可以在60日内申请行政复议，或者依法向某县人民法院提起诉讼。复议或者诉讼期间不停止执行。",
         "count(*/直接起诉)", "1"},
        {"money handed to the organ and to the bank", NULL,
         "= 当场收缴罚款交接缴付登记表\n| 执法人员交至机关日期 | 2025年2月20日\n| 机关缴付指定银行日期 | 2025年3月3日",
         "concat(*/交机关日期/@值, ' ', */缴银行日期/@值)", "2025-02-20 2025-03-03"},
        {"a lower organ's own acceptance", NULL,
         "= 初审意见报送表\n| 初审受理日期 | 2025年2月13日\n| 报送上级行政机关日期 | 2025年3月28日",
         "concat(*/受理日期/@值, ' ', */报送日期/@值)", "2025-02-13 2025-03-28"},
    };
    ASK_ROWS(rows);
}

/* Where the court is that the paper names: of a place of the table, of another, or of none by its name. */
static void test_where_the_court_is(void **state) {
    (void)state;
#define COURT(name) RELIEF("可在60日内向某市人民政府申请行政复议，也可在6个月内向" name "提起行政诉讼。")
    static const facts_row rows[] = {
        {"of a district", NULL, COURT("天山区人民法院"), "*/诉讼法院/@区划", "650102"},
        {"of a county that is in no table", NULL, COURT("云河县人民法院"), "*/诉讼法院/@区划", "外"},
        {"of a banner", NULL, COURT("白马旗人民法院"), "*/诉讼法院/@区划", "外"},
        {"of railways", NULL, COURT("乌鲁木齐铁路运输中级人民法院"), "count(*/诉讼法院/@区划)", "0"},
        {"of a railway in a city elsewhere", NULL, COURT("云河铁路运输市人民法院"), "count(*/诉讼法院/@区划)", "0"},
        {"of a reclamation area", NULL, COURT("云河垦区人民法院"), "count(*/诉讼法院/@区划)", "0"},
        {"of farms", NULL, COURT("云河农垦区人民法院"), "count(*/诉讼法院/@区划)", "0"},
        {"without a place", NULL, COURT("有管辖权的人民法院"), "count(*/诉讼法院/@区划)", "0"},
        {"two courts", NULL, COURT("云河县人民法院或者白河县人民法院"), "count(*/诉讼法院/@区划)", "0"},
        {"words behind the court", NULL, "= 当场处罚决定书\n| 诉讼法院 | 云河县人民法院城关法庭",
         "concat(*/诉讼法院, count(*/诉讼法院/@区划))", "云河县人民法院城关法庭0"},
        {"too short for a name", NULL, COURT("某县人民法院"), "count(*/诉讼法院/@区划)", "0"},
    };
    ASK_ROWS(rows);
}

static void test_reasons(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"facts end where the evidence begins", NULL,
         DECISION "经查，2024年3月1日甲公司无照经营。\n以上事实，有询问笔录、照片等证据证明。\n本局认为，其行为违法。",
         "*/事实", "经查，2024年3月1日甲公司无照经营。"},
        {"told of the party right away, with the day", NULL,
         "= "
         "行政处罚意见告知书\n甲公司：\n你单位于2023年3月6日开办某小区驿站，未按规定向本机关备案，以上事实有照片为证，"
         "违反了《快递暂行条例》第十八条的规定，拟对你单位处以罚款3000元。",
         "*/事实", "你单位于2023年3月6日开办某小区驿站，未按规定向本机关备案"},
        {"but no notice of a day", NULL,
         "= 行政处罚告知书\n甲公司：\n你公司于2023年3月6日收到的通知书作废。拟对你公司罚款3000元。", "count(*/事实)",
         "0"},
        {"evidence ends where the opinion begins", NULL,
         DECISION "经查，甲公司无照经营。\n以上事实，有询问笔录、照片等证据证明。\n本局认为，其行为违法。", "*/证据",
         "以上事实，有询问笔录、照片等证据证明。"},
        {"facts under a label", NULL,
         DECISION "违法事实及证据：2024年3月1日甲公司无照经营。以上事实有询问笔录证明。\n依据某法，决定罚款1000元。",
         "*/事实", "2024年3月1日甲公司无照经营。"},
        {"what was said against it", NULL, DECISION "当事人在规定期限内未提出陈述、申辩意见。", "count(*/陈述申辩情况)",
         "1"},
        {"discretion and its standard", NULL, DECISION "参照《某省行政处罚裁量基准》，当事人系初次违法，属从轻情形。",
         "concat(count(*/裁量说明), count(*/裁量基准))", "11"},
        {"correction ordered", NULL, DECISION "责令当事人立即改正违法行为，决定罚款1000元。", "count(*/责令改正)", "1"},
        {"the statute's order is none", NULL, DECISION "某法第十条规定：“由县级以上部门责令改正，处一千元罚款”。",
         "count(*/责令改正)", "0"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cited_notice), cmocka_unit_test(test_day_of_deed),
        cmocka_unit_test(test_sums),         cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_remedies),     cmocka_unit_test(test_where_the_court_is),
        cmocka_unit_test(test_reasons),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
