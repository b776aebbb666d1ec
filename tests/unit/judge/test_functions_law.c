/* SPDX-License-Identifier: Apache-2.0 */
#include "bench.h"

/* Functions that turn law into code: service, thresholds, periods of sectors, citations. */
#define XJ "区划='650102'"
#define DECISION                                                                                                       \
    "<行政处罚决定书 成员='2'><文号 值='乌天市监罚〔2024〕12号'>x</文号><日期 "                \
    "值='2024-03-05'>x</日期></行政处罚决定书>"
#define SIGNED(role)                                                                                                   \
    "<行政处罚决定书 成员='2'><签名 角色='" role "' 形式='文' 值='王五' "                                        \
    "日期='2024-03-08'>王五</签名></行政处罚决定书>"
#define RECEIPT(lines, rest) "<送达回证 成员='3'>" lines rest "</送达回证>"
#define LINE(kind, number) "<送达文书 类='" kind "' 文号='" number "'>x</送达文书>"
#define RECEIVED(day) "<收件日期 值='" day "'>x</收件日期>"
#define BY(manner) "<送达方式 值='" manner "'>x</送达方式>"

static void test_service(void **state) {
    static const char day[] = "送达日(行政处罚决定书) = '2024-03-08'";
    static const bench_row rows[] = {
        {"by its number", day, XJ,
         DECISION RECEIPT(LINE("行政处罚决定书", "乌天市监罚〔2024〕12号"), RECEIVED("2024-03-08")), "pass", NULL},
        {"by its number, brackets otherwise", day, XJ,
         DECISION RECEIPT(LINE("行政处罚决定书", "乌天市监罚[2024]12号"), RECEIVED("2024-03-08")), "pass", NULL},
        {"number without the organ's sign", day, XJ,
         DECISION RECEIPT(LINE("行政处罚决定书", "〔2024〕12号"), RECEIVED("2024-03-08")), "pass", NULL},
        {"another number", day, XJ,
         DECISION RECEIPT(LINE("行政处罚决定书", "乌天市监罚〔2024〕13号"), RECEIVED("2024-03-08")), "deduct", NULL},
        {"no number: by its name", day, XJ, DECISION RECEIPT(LINE("行政处罚决定书", ""), RECEIVED("2024-03-08")),
         "pass", NULL},
        {"another document", day, XJ, DECISION RECEIPT(LINE("事先告知书", ""), RECEIVED("2024-03-08")), "deduct", NULL},
        {"same number, another document that is there too", day, XJ,
         DECISION
         "<事先告知书 成员='1'/>" RECEIPT(LINE("事先告知书", "乌天市监罚〔2024〕12号"), RECEIVED("2024-03-08")),
         "deduct", NULL},
        {"same number, name of a document that is not there", day, XJ,
         DECISION RECEIPT(LINE("事先告知书", "乌天市监罚〔2024〕12号"), RECEIVED("2024-03-08")), "pass", NULL},
        {"one receipt for two documents", day, XJ,
         DECISION RECEIPT(LINE("事先告知书", "") LINE("行政处罚决定书", ""), RECEIVED("2024-03-08")), "pass", NULL},
        {"no receipt: never served", "送达日(行政处罚决定书) = ''", XJ, DECISION, "pass", NULL},
        {"no receipt, but a scan of who knows what", "送达日(行政处罚决定书) = ''", XJ,
         DECISION "<未读 成员='s.pdf' 类型='PDF' 可能=''/>", "undetermined", "未能读取"},
        {"no receipt, and a film", "送达日(行政处罚决定书) = ''", XJ,
         DECISION "<未读 成员='s.mp4' 类型='media' 可能=''/>", "pass", NULL},
        {"no receipt, and a scan that says it is something else", "送达日(行政处罚决定书) = ''", XJ,
         DECISION "<未读 成员='s.pdf' 类型='PDF' 可能='询问笔录'/>", "pass", NULL},
        {"a receipt that could not be read", "送达日(行政处罚决定书) = ''", XJ,
         DECISION "<送达回证 成员='3' 状态='不可读'/>", "undetermined", NULL},
        {"a receipt that does not say for what", "送达日(行政处罚决定书) = ''", XJ,
         DECISION RECEIPT("", RECEIVED("2024-03-08")), "undetermined", "没有写明"},
        {"left blank in its own column: another's day is none", day, XJ,
         DECISION RECEIPT("<送达文书 类='事先告知书' 日期='2024-03-01'>x</送达文书>"
                          "<送达文书 类='行政处罚决定书' 日期='空'>x</送达文书>",
                          RECEIVED("2024-03-01")),
         "undetermined", "送达日期"},
        {"of the receipt's several days it is not known which", day, XJ,
         DECISION RECEIPT("<送达文书 类='事先告知书' 何日='不明'>x</送达文书>"
                          "<送达文书 类='行政处罚决定书' 何日='不明'>x</送达文书>",
                          RECEIVED("2024-03-08")),
         "undetermined", "送达日期"},
        {"a receipt without a day", day, XJ, DECISION RECEIPT(LINE("行政处罚决定书", ""), ""), "undetermined",
         "送达日期"},
        {"served by hand: the day of service will do", day, XJ,
         DECISION RECEIPT(LINE("行政处罚决定书", ""), BY("直接") "<送达时间 值='2024-03-08T10:00'>x</送达时间>"),
         "pass", NULL},
        {"mailed: the day of posting is not the day of receipt", day, XJ,
         DECISION RECEIPT(LINE("行政处罚决定书", ""), BY("邮寄") "<送达时间 值='2024-03-08'>x</送达时间>"),
         "undetermined", NULL},
        {"announced: thirty days", "送达日(行政处罚决定书) = '2024-04-07'", XJ,
         DECISION RECEIPT(LINE("行政处罚决定书", ""),
                          BY("公告")) "<送达公告 成员='4'><公告日期 值='2024-03-08'>x</公告日期></送达公告>",
         "pass", NULL},
        {"announced before 2022: sixty days", "送达日(行政处罚决定书) = '2022-03-01'", XJ,
         DECISION RECEIPT(LINE("行政处罚决定书", ""),
                          BY("公告")) "<送达公告 成员='4'><公告日期 值='2021-12-31'>x</公告日期></送达公告>",
         "pass", NULL},
        {"announced on the first day of the new rule", "送达日(行政处罚决定书) = '2022-01-31'", XJ,
         DECISION RECEIPT(LINE("行政处罚决定书", ""),
                          BY("公告")) "<送达公告 成员='4'><公告日期 值='2022-01-01'>x</公告日期></送达公告>",
         "pass", NULL},
        {"signed for on the document itself", day, XJ,
         "<行政处罚决定书 成员='2'><签名 角色='受送达人' 形式='文' 值='王五' "
         "日期='2024-03-08'>王五</签名></行政处罚决定书>",
         "pass", NULL},
        {"signed for by whoever took it", day, XJ, SIGNED("签收人"), "pass", NULL},
        {"by the addressee", day, XJ, SIGNED("收件人"), "pass", NULL},
        {"by who fetched it", day, XJ, SIGNED("领取人"), "pass", NULL},
        {"by who received it", day, XJ, SIGNED("接收人"), "pass", NULL},
        {"by who is told", day, XJ, SIGNED("被告知人"), "pass", NULL},
        {"by who is summoned", day, XJ, SIGNED("被通知人"), "pass", NULL},
        {"by who is fined", day, XJ, SIGNED("被处罚人"), "pass", NULL},
        {"by the firm that is fined", day, XJ, SIGNED("被处罚单位"), "pass", NULL},
        {"signed by the officer is not served", "送达日(行政处罚决定书) = ''", XJ,
         "<行政处罚决定书 成员='2'><签名 角色='执法人员' 值='王五' 日期='2024-03-08'>王五</签名></行政处罚决定书>",
         "pass", NULL},
        {"two of one name, by their days", "送达日(行政处罚决定书[2]) = '2024-03-20'", XJ,
         "<行政处罚决定书 成员='1'><日期 值='2024-03-01'>x</日期></行政处罚决定书><行政处罚决定书 成员='2'><日期 "
         "值='2024-03-15'>x</日期></行政处罚决定书>" RECEIPT(LINE("行政处罚决定书", ""), RECEIVED("2024-03-02"))
             RECEIPT(LINE("行政处罚决定书", ""), RECEIVED("2024-03-20")),
         "pass", NULL},
        {"no document to serve", day, XJ, "", "undetermined", "行政处罚决定书"},
        {"entries", "count(送达(行政处罚决定书)) = 1", XJ,
         DECISION RECEIPT(LINE("事先告知书", "") LINE("行政处罚决定书", ""), RECEIVED("2024-03-08")), "pass", NULL},
        {"a blank receipt delivers nothing that is known", "送达(行政处罚决定书)", XJ,
         DECISION "<送达回证 成员='3' 状态='空'/>", "undetermined", "有送达回证空白"},
        {"from entry to receipt", "送达(行政处罚决定书)/../送达方式/@值 = '留置'", XJ,
         DECISION RECEIPT(LINE("行政处罚决定书", ""), BY("留置")), "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define FINED(fen) "<事先告知书 成员='1'><罚款 分='" fen "'>x</罚款></事先告知书>"
#define CITIZEN "<立案审批表 成员='0'><证件号码 值='11010519491231002X' 类='身份证'>x</证件号码></立案审批表>"
#define UNIT "<立案审批表 成员='0'><证件号码 值='91350100M000100Y43' 类='统一社会信用代码'>x</证件号码></立案审批表>"
#define SHOP "<立案审批表 成员='0'><证件号码 值='92650102MA00000000' 类='统一社会信用代码'>x</证件号码></立案审批表>"
#define MARKET "区划='650102' 行业='市场监管'"

static void test_threshold(void **state) {
    static const char reached[] = "阈值('听证', 事先告知书) = 1";
    static const char below[] = "阈值('听证', 事先告知书) = -1";
    static const bench_row rows[] = {
        {"confirmed, exactly at it", reached, MARKET, CITIZEN FINED("1000000"), "pass", NULL},
        {"confirmed, one fen below", below, MARKET, CITIZEN FINED("999999"), "pass", NULL},
        {"a unit has another one", below, MARKET, UNIT FINED("1000000"), "pass", NULL},
        {"a shop counts as the table says", reached, MARKET, SHOP FINED("1000000"), "pass", NULL},
        {"an identity card beside a credit code is the representative's", below, MARKET, UNIT CITIZEN FINED("1000000"),
         "pass", NULL},
        {"a company by its name", below, MARKET " 当事人='某某有限公司'", FINED("1000000"), "pass", NULL},
        {"who it is does not matter above both", reached, MARKET, FINED("10000000"), "pass", NULL},
        {"nor below both", below, MARKET, FINED("999999"), "pass", NULL},
        {"between citizen and unit it does", reached, MARKET, FINED("1000000"), "undetermined", "听证"},
        {"the township has its own", reached, "区划='650102001' 行业='市场监管'", CITIZEN FINED("50000"), "pass", NULL},
        {"another sector takes the default", reached, "区划='650102' 行业='文化'", CITIZEN FINED("500000"), "pass",
         NULL},
        {"unconfirmed, in between", reached, XJ, CITIZEN FINED("300000"), "undetermined", "1000元至5000元"},
        {"unconfirmed, in between, but it changes nothing", "阈值('听证', 事先告知书) != 0", XJ,
         CITIZEN FINED("300000"), "pass", NULL},
        {"unconfirmed, below both bounds", below, XJ, CITIZEN FINED("99999"), "pass", NULL},
        {"a kind that always counts", reached, MARKET,
         CITIZEN "<事先告知书 成员='1'><罚款 分='1'>x</罚款><罚种 种类='吊销许可证件'>x</罚种></事先告知书>", "pass",
         NULL},
        {"a kind that does not", below, MARKET, CITIZEN "<事先告知书 成员='1'><罚种 种类='警告'>x</罚种></事先告知书>",
         "pass", NULL},
        {"nothing known of the penalty", reached, MARKET, CITIZEN "<事先告知书 成员='1'/>", "undetermined", "不明"},
        {"a sum not understood", reached, MARKET,
         CITIZEN "<事先告知书 成员='1'><罚款 状态='不明'>若干</罚款></事先告知书>", "undetermined", NULL},
        {"the sum itself as argument", reached, MARKET, CITIZEN FINED("1000000"), "pass", NULL},
        {"confiscated value counts too", reached, MARKET,
         CITIZEN "<事先告知书 成员='1'><罚款 分='1'>x</罚款><没收 分='1000000'>x</没收></事先告知书>", "pass", NULL},
        {"words and figures differ, and one of the two is below", reached, MARKET,
         CITIZEN "<事先告知书 成员='1'><罚款 分='8000000'>x</罚款><金额对 小写分='8000000' 大写分='800000' "
                 "一致='否'>x</金额对></事先告知书>",
         "undetermined", "大写和小写不一致"},
        {"they differ, but both reach it", reached, MARKET,
         CITIZEN "<事先告知书 成员='1'><罚款 分='8000000'>x</罚款><金额对 小写分='8000000' 大写分='1000000' "
                 "一致='否'>x</金额对></事先告知书>",
         "pass", NULL},
        {"two other sums that differ say nothing of the fine", reached, MARKET,
         CITIZEN "<事先告知书 成员='1'><罚款 分='8000000'>x</罚款><金额对 小写分='700' 大写分='900' "
                 "一致='否'>x</金额对></事先告知书>",
         "pass", NULL},
        {"the bound in words", "界限('听证', 事先告知书) = '10000元以上'", MARKET, CITIZEN FINED("1000000"), "pass",
         NULL},
        {"one that nobody has confirmed", "界限('听证', 事先告知书) = '5000元以上，这一数额按公开材料暂定，尚未核实'",
         XJ, CITIZEN FINED("500000"), "pass", NULL},
        {"reached by the kind", "界限('听证', 事先告知书) = '按处罚的种类'", MARKET,
         CITIZEN "<事先告知书 成员='1'><罚种 种类='吊销许可证件'>x</罚种></事先告知书>", "pass", NULL},
        {"a table without sums", "阈值('集体讨论', 事先告知书) = 1", MARKET, CITIZEN FINED("1000000"), "undetermined",
         "没有写明"},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

static void test_parameters(void **state) {
    static const bench_row rows[] = {
        {"a confirmed number", "参数('立案期限') = 15", MARKET, "", "pass", NULL},
        {"an unconfirmed one that decides", "10 <= 参数('立案期限')", XJ, "", "undetermined", "立案期限"},
        {"an unconfirmed one that does not", "5 <= 参数('立案期限')", XJ, "", "pass", NULL},
        {"a number no sector sets", "参数('扣除公告') = 1", XJ, "", "pass", NULL},
        {"within, on the last working day", "期限内('立案期限', '2024-03-04', '2024-03-25')", MARKET, "", "pass", NULL},
        {"one working day late", "期限内('立案期限', '2024-03-04', '2024-03-26')", MARKET, "", "deduct", NULL},
        {"within the lower bound", "期限内('立案期限', '2024-03-04', '2024-03-11')", XJ, "", "pass", NULL},
        {"beyond the upper bound", "期限内('立案期限', '2024-03-04', '2024-04-30')", XJ, "", "deduct", NULL},
        {"between the bounds", "期限内('立案期限', '2024-03-04', '2024-03-20')", XJ, "", "undetermined", "有待核实"},
        {"appraisal not counted", "扣除日数('2024-01-01', '2024-04-01') = 10", MARKET,
         "<鉴定期间告知书 成员='1'><开始日期 值='2024-02-01'>x</开始日期><结束日期 "
         "值='2024-02-11'>x</结束日期></鉴定期间告知书>",
         "pass", NULL},
        {"only what lies inside", "扣除日数('2024-02-06', '2024-04-01') = 5", MARKET,
         "<鉴定期间告知书 成员='1'><开始日期 值='2024-02-01'>x</开始日期><结束日期 "
         "值='2024-02-11'>x</结束日期></鉴定期间告知书>",
         "pass", NULL},
        {"two that overlap count once", "扣除日数('2024-01-01', '2024-04-01') = 15", MARKET,
         "<鉴定期间告知书 成员='1'><开始日期 值='2024-02-01'>x</开始日期><结束日期 "
         "值='2024-02-11'>x</结束日期></鉴定期间告知书>"
         "<鉴定期间告知书 成员='2'><开始日期 值='2024-02-06'>x</开始日期><结束日期 "
         "值='2024-02-16'>x</结束日期></鉴定期间告知书>",
         "pass", NULL},
        {"not settled whether it counts",
         "日历日('2024-01-01', '2024-04-05') - 扣除日数('2024-01-01', '2024-04-05') <= 90", XJ,
         "<鉴定期间告知书 成员='1'><开始日期 值='2024-02-01'>x</开始日期><结束日期 "
         "值='2024-02-11'>x</结束日期></鉴定期间告知书>",
         "undetermined", "扣除鉴定"},
        {"not settled, and too late either way",
         "日历日('2024-01-01', '2024-04-30') - 扣除日数('2024-01-01', '2024-04-30') <= 90", XJ,
         "<鉴定期间告知书 成员='1'><开始日期 值='2024-02-01'>x</开始日期><结束日期 "
         "值='2024-02-11'>x</结束日期></鉴定期间告知书>",
         "deduct", NULL},
        {"begun and not ended", "扣除日数('2024-01-01', '2024-04-01') = 0", MARKET,
         "<鉴定期间告知书 成员='1'><开始日期 值='2024-02-01'>x</开始日期></鉴定期间告知书>", "undetermined",
         "结束日期"},
        {"from the commission to the report", "扣除日数('2024-01-01', '2024-04-01') = 10", MARKET,
         "<鉴定委托书 成员='1'><日期 值='2024-02-01'>x</日期></鉴定委托书>"
         "<鉴定报告 成员='2'><日期 值='2024-02-11'>x</日期></鉴定报告>",
         "pass", NULL},
        {"to the first report behind it", "扣除日数('2024-01-01', '2024-04-01') = 10", MARKET,
         "<鉴定委托书 成员='1'><日期 值='2024-02-01'>x</日期></鉴定委托书>"
         "<鉴定报告 成员='2'><日期 值='2024-03-11'>x</日期></鉴定报告>"
         "<鉴定报告 成员='3'><日期 值='2024-02-11'>x</日期></鉴定报告>"
         "<鉴定报告 成员='4'><日期 值='2024-01-11'>x</日期></鉴定报告>",
         "pass", NULL},
        {"a report nobody commissioned takes nothing off", "扣除日数('2024-01-01', '2024-04-01') = 0", MARKET,
         "<鉴定报告 成员='2'><日期 值='2024-02-11'>x</日期></鉴定报告>", "pass", NULL},
        {"announcement", "扣除日数('2024-01-01', '2024-04-01') = 30", MARKET,
         "<送达公告 成员='1'><公告日期 值='2024-02-01'>x</公告日期></送达公告>", "pass", NULL},
        {"nothing to take off", "扣除日数('2024-01-01', '2024-04-01') = 0", XJ, "", "pass", NULL},
        {"licence: a review told with both days counts its first and last",
         "扣除工作日('2024-03-01', '2024-04-10') = 5", XJ,
         "<特别程序告知书 成员='1'><开始日期 值='2024-03-11'>x</开始日期><结束日期 "
         "值='2024-03-15'>x</结束日期></特别程序告知书>",
         "pass", NULL},
        {"licence: told as a number of working days", "扣除工作日('2024-03-01', '2024-04-10') = 10", XJ,
         "<特别程序告知书 成员='1'><日期 值='2024-03-11'>x</日期><所需时间 天数='10' "
         "单位='工作日'>x</所需时间></特别程序告知书>",
         "pass", NULL},
        {"licence: told without any time", "扣除工作日('2024-03-01', '2024-04-10') = 0", XJ,
         "<特别程序告知书 成员='1'><日期 值='2024-03-11'>x</日期></特别程序告知书>", "undetermined", "所需时间"},
        {"licence: from the request to the hearing", "扣除工作日('2024-03-01', '2024-04-10') = 11", XJ,
         "<听证申请书 成员='1'><日期 值='2024-03-11'>x</日期></听证申请书><听证笔录 成员='2'><举行时间 "
         "值='2024-03-25T10:00'>x</举行时间></听证笔录>",
         "pass", NULL},
        {"licence: an inspection, and only what lies inside", "扣除工作日('2024-03-01', '2024-03-13') = 3", XJ,
         "<检验检测通知书 成员='1'><日期 值='2024-03-11'>x</日期></检验检测通知书><鉴定报告 成员='2'><日期 "
         "值='2024-03-25'>x</日期></鉴定报告>",
         "pass", NULL},
        {"licence: the hearing's time was told too: once", "扣除工作日('2024-03-01', '2024-04-10') = 11", XJ,
         "<特别程序告知书 成员='1'><开始日期 值='2024-03-11'>x</开始日期><结束日期 "
         "值='2024-03-15'>x</结束日期></特别程序告知书><听证申请书 成员='2'><日期 "
         "值='2024-03-11'>x</日期></听证申请书><听证笔录 成员='3'><举行时间 "
         "值='2024-03-25T10:00'>x</举行时间></听证笔录>",
         "pass", NULL},
        {"licence: experts, and nobody said how long", "扣除工作日('2024-03-01', '2024-04-10') = 0", XJ,
         "<专家评审意见 成员='1'><日期 值='2024-03-11'>x</日期></专家评审意见>", "undetermined", "专家评审"},
        {"licence: nothing to take off", "扣除工作日('2024-03-01', '2024-04-10') = 0", XJ, "", "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define CITES(law, article) "<行政处罚决定书 成员='2'><引用 法='" law "' 条='" article "'>x</引用></行政处罚决定书>"

#define OF_TEXT(year)                                                                                                  \
    "<行政处罚决定书 成员='2'><引用 法='行政处罚法' 条='57'>《行政处罚法》" year "第五十七条</引用></行政处罚决定书>"

static void test_old_texts(void **state) {
    static const bench_row rows[] = {
        {"a former text, the first day after it", "旧文本(行政处罚决定书/引用, '2021-07-15')", XJ,
         OF_TEXT("（2017年修正）"), "pass", NULL},
        {"nobody has confirmed the day of the text after it", "旧文本(行政处罚决定书/引用, '2024-03-05')", XJ,
         "<行政处罚决定书 成员='2'><引用 法='某规定' 条='5'>《某规定》（2015年修订）第五条</引用></行政处罚决定书>",
         "undetermined", "修订后的文本自哪一日起施行"},
        {"its last day", "旧文本(行政处罚决定书/引用, '2021-07-14')", XJ, OF_TEXT("（2017年修正）"), "deduct", NULL},
        {"the text in force", "旧文本(行政处罚决定书/引用, '2024-03-05')", XJ, OF_TEXT("(2021年修订)"), "deduct", NULL},
        {"a year of which no text is known", "旧文本(行政处罚决定书/引用, '2024-03-05')", XJ, OF_TEXT("（2015年修正）"),
         "deduct", NULL},
        {"made in one year and revised in another", "旧文本(行政处罚决定书/引用, '2024-03-05')", XJ,
         OF_TEXT("（2017年公布，2021年修订）"), "deduct", NULL},
        {"revised, without the word for a year", "旧文本(行政处罚决定书/引用, '2024-03-05')", XJ, OF_TEXT("(2017修正)"),
         "pass", NULL},
        {"no year is named", "旧文本(行政处罚决定书/引用, '2024-03-05')", XJ, OF_TEXT(""), "deduct", NULL},
        {"a number of another kind", "旧文本(行政处罚决定书/引用, '2024-03-05')", XJ, OF_TEXT("（2017）"), "deduct",
         NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define TOLD(notice, decision)                                                                                         \
    "<事先告知书 成员='1'><段>" notice "</段></事先告知书><行政处罚决定书 成员='2'><段>" decision                      \
    "</段></行政处罚决定书>"
#define DIFFERS(text) "数量不同(事先告知书, 行政处罚决定书) = '" text "'"

static void test_quantities(void **state) {
    static const bench_row rows[] = {
        {"the same words, another number", DIFFERS("实际数量1200千克、1500千克"), XJ,
         TOLD("申报数量1000千克，实际数量1200千克。", "申报数量1000千克，实际数量1500千克。"), "pass", NULL},
        {"full-width digits are digits", DIFFERS("查获卷烟20件、30件"), XJ, TOLD("查获卷烟２０件。", "查获卷烟30件。"),
         "pass", NULL},
        {"the same number", DIFFERS(""), XJ, TOLD("实际数量1200千克。", "实际数量1200千克。"), "pass", NULL},
        {"the same number with decimals", DIFFERS(""), XJ, TOLD("共计销售1200千克。", "共计销售1200.00千克。"), "pass",
         NULL},
        {"articles of a law", DIFFERS(""), XJ, TOLD("违反该办法第45条。", "违反该办法第47条。"), "pass", NULL},
        {"photographs", DIFFERS(""), XJ, TOLD("拍摄现场照片3件。", "拍摄现场照片5件。"), "pass", NULL},
        {"another unit", DIFFERS(""), XJ, TOLD("实际数量1200千克。", "实际数量12吨。"), "pass", NULL},
        {"other words", DIFFERS(""), XJ, TOLD("查获卷烟20件。", "没收卷烟15件。"), "pass", NULL},
        {"several of a kind", DIFFERS(""), XJ, TOLD("销售白酒2箱，销售白酒3箱。", "销售白酒4箱。"), "pass", NULL},
        {"the other paper has that number too", DIFFERS(""), XJ, TOLD("销售白酒2箱。", "库存白酒2箱，销售白酒3箱。"),
         "pass", NULL},
        {"two characters do, where neither number stands in the other", DIFFERS("少报200千克、500千克"), XJ,
         TOLD("。少报200千克。", "。少报500千克。"), "pass", NULL},
        {"and do not, where it may be another count", DIFFERS(""), XJ,
         TOLD("。少报200千克，损耗500千克。", "。少报500千克。"), "pass", NULL},
        {"four do all the same", DIFFERS("采伐松树23株、27株"), XJ,
         TOLD("采伐松树23株，责令补种27株。", "采伐松树27株，责令补种27株。"), "pass", NULL},
        {"persons are counted too, with a word between or without", DIFFERS("月新入职14名、24名"), XJ,
         TOLD("9月新入职14名员工未培训。", "对9月新入职的24名员工未培训。"), "pass", NULL},
        {"nothing says what is counted", DIFFERS(""), XJ, TOLD("：23株。", "：27株。"), "pass", NULL},
        {"a part of a longer number is none", DIFFERS(""), XJ, TOLD("实际数量12.5吨。", "实际数量12.5吨。"), "pass",
         NULL},
        {"of two notices nobody knows which", DIFFERS(""), XJ,
         TOLD("实际数量1200千克。", "实际数量1500千克。") "<事先告知书><段>实际数量1500千克。</段></事先告知书>",
         "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define LISTED(row, decision)                                                                                          \
    "<查封扣押清单 成员='1'>" row "</查封扣押清单><强制措施决定书 成员='2'><段>" decision "</段></强制措施决定书>"
#define GOODS(name, row, quantity, unit)                                                                               \
    "<物品 处='t1" row "c2'>" name "</物品><数量 处='t1" row "c4'>" quantity "</数量><段 处='t1" row "c5'>" unit "</"  \
    "段>"
#define DRUMS GOODS("二甲苯", "r2", "34", "桶")
#define OTHER_THAN_LISTED(text) "清单不同(查封扣押清单, 强制措施决定书) = '" text "'"

static void test_lists(void **state) {
    static const bench_row rows[] = {
        {"the unit in a cell of its own", OTHER_THAN_LISTED("二甲苯34桶、38桶"), XJ,
         LISTED(DRUMS, "棚内存放二甲苯38桶、灌装机1台。"), "pass", NULL},
        {"behind the number", OTHER_THAN_LISTED("二甲苯34桶、38桶"), XJ,
         LISTED(GOODS("二甲苯", "r2", "34桶", ""), "查获二甲苯38桶。"), "pass", NULL},
        {"the places of an export", OTHER_THAN_LISTED("灌装机2台、1台"), XJ,
         LISTED("<物品 处='/案卷/行[2]/格[1]'>灌装机</物品><数量 处='/案卷/行[2]/格[2]'>2台</数量>",
                "发现二甲苯38桶、灌装机1台。"),
         "pass", NULL},
        {"the same number", OTHER_THAN_LISTED(""), XJ, LISTED(DRUMS, "棚内存放二甲苯34桶。"), "pass", NULL},
        {"of another row", OTHER_THAN_LISTED(""), XJ,
         LISTED("<物品 处='t1r2c2'>二甲苯</物品><数量 处='t1r3c4'>34桶</数量>", "棚内存放二甲苯38桶。"), "pass", NULL},
        {"another unit", OTHER_THAN_LISTED(""), XJ, LISTED(DRUMS, "棚内存放二甲苯38千克。"), "pass", NULL},
        {"no unit at all", OTHER_THAN_LISTED(""), XJ, LISTED(GOODS("二甲苯", "r2", "34", ""), "棚内存放二甲苯38桶。"),
         "pass", NULL},
        {"part of a longer name", OTHER_THAN_LISTED(""), XJ,
         LISTED(GOODS("甲苯", "r2", "34", "桶"), "棚内存放二甲苯38桶。"), "pass", NULL},
        {"what was bought", OTHER_THAN_LISTED(""), XJ, LISTED(DRUMS, "购进二甲苯38桶。"), "pass", NULL},
        {"what was sold of what was there", OTHER_THAN_LISTED(""), XJ,
         LISTED(DRUMS, "存放二甲苯38桶，已售出4桶；查获二甲苯34桶。"), "pass", NULL},
        {"the same goods in two rows", OTHER_THAN_LISTED(""), XJ,
         LISTED(DRUMS GOODS("二甲苯", "r3", "4", "桶"), "棚内存放二甲苯38桶。"), "pass", NULL},
        {"two numbers", OTHER_THAN_LISTED(""), XJ, LISTED(DRUMS, "东棚存放二甲苯38桶。西棚存放二甲苯30桶。"), "pass",
         NULL},
        {"of two decisions nobody knows which", OTHER_THAN_LISTED(""), XJ,
         LISTED(DRUMS, "棚内存放二甲苯38桶。") "<强制措施决定书><段>棚内存放二甲苯38桶。</段></强制措施决定书>", "pass",
         NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define FACTS(notice, decision)                                                                                        \
    "<事先告知书 成员='1'><段>" notice "</段></事先告知书><行政处罚决定书 成员='2'><段>" decision                      \
    "</段></行政处罚决定书>"
#define NUMBERS(text) "数字不同(事先告知书/段, 行政处罚决定书/段) = '" text "'"

static void test_numbers(void **state) {
    static const bench_row rows[] = {
        {"the same words, another month", NUMBERS("3、4"), XJ, FACTS("3月5日销售", "4月5日销售"), "pass", NULL},
        {"zeros in front say nothing", NUMBERS(""), XJ, FACTS("3月5日销售", "03月05日销售"), "pass", NULL},
        {"nor do blanks and the width", NUMBERS(""), XJ, FACTS("3月5日销售", "３ 月  5日 销售"), "pass", NULL},
        {"nor zeros behind a fraction", NUMBERS(""), XJ, FACTS("2.50吨", "2.5吨"), "pass", NULL},
        {"those in a fraction do", NUMBERS("5、05"), XJ, FACTS("2.5吨", "2.05吨"), "pass", NULL},
        {"a number left out is no other number", NUMBERS(""), XJ, FACTS("3月5日销售", "月5日销售"), "pass", NULL},
        {"another word", NUMBERS(""), XJ, FACTS("3月5日销售", "4月5日购进"), "pass", NULL},
        {"more words behind", NUMBERS(""), XJ, FACTS("3月5日销售", "4月5日销售酒"), "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

static void test_laws(void **state) {
    static const bench_row rows[] = {
        {"in force, article there", "法条有效(行政处罚决定书/引用, '2024-03-05')", XJ, CITES("行政处罚法", "86"),
         "pass", NULL},
        {"article over the highest", "法条有效(行政处罚决定书/引用, '2024-03-05')", XJ, CITES("行政处罚法", "87"),
         "deduct", NULL},
        {"first day in force", "法条有效(行政处罚决定书/引用, '2021-07-15')", XJ, CITES("行政处罚法", "57"), "pass",
         NULL},
        {"not yet in force", "法条有效(行政处罚决定书/引用, '2021-07-14')", XJ, CITES("行政处罚法", "65"), "deduct",
         NULL},
        {"a law nobody knows", "法条有效(行政处罚决定书/引用, '2024-03-05')", XJ, CITES("甲乙丙条例", "1"),
         "undetermined", "甲乙丙条例"},
        {"an unconfirmed version, article over it", "法条有效(行政处罚决定书/引用, '2024-03-05')", XJ,
         CITES("某办法", "11"), "undetermined", "多少条"},
        {"as far as doubt about its length reaches", "法条有效(行政处罚决定书/引用, '2024-03-05')", XJ,
         CITES("某办法", "30"), "undetermined", "多少条"},
        {"no version is three times as long", "法条有效(行政处罚决定书/引用, '2024-03-05')", XJ, CITES("某办法", "31"),
         "deduct", NULL},
        {"a law of unknown length, an article that any law has", "法条有效(行政处罚决定书/引用, '2024-03-05')", XJ,
         CITES("无数条例", "17"), "pass", NULL},
        {"a law of unknown length, an article it may not have", "法条有效(行政处罚决定书/引用, '2024-03-05')", XJ,
         CITES("无数条例", "18"), "undetermined", "《无数条例》共有多少条，法规库中有待核实"},
        {"an article that no law has", "法条有效(行政处罚决定书/引用, '2024-03-05')", XJ, CITES("无数条例", "999"),
         "undetermined", "有待核实"},
        {"an unconfirmed version, before it", "法条有效(行政处罚决定书/引用, '2020-03-05')", XJ, CITES("某办法", "1"),
         "undetermined", "自哪一日起施行"},
        {"nothing cited", "法条有效(行政处罚决定书/引用, '2024-03-05')", XJ, "", "undetermined", NULL},
        {"no day", "法条有效(行政处罚决定书/引用, 行政处罚决定书/日期)", XJ, CITES("行政处罚法", "57"), "undetermined",
         NULL},
        {"rank of a statute", "法律(行政处罚决定书/引用) = 'law'", XJ, CITES("行政处罚法", "57"), "pass", NULL},
        {"rank by catalogue, not by title", "法律(行政处罚决定书/引用) = 'rule'", XJ, CITES("某办法", "1"), "pass",
         NULL},
        {"rank of what was issued under a number", "法律(行政处罚决定书/引用) = 'normative'", XJ,
         "<行政处罚决定书 成员='1'><引用 法='某市管理规定' 在册='否' 发文='是' 条='4'>x</引用></行政处罚决定书>",
         "pass", NULL},
        {"rank of a notice by its title", "法律(行政处罚决定书/引用) = 'normative'", XJ,
         CITES("关于开展某项工作的通知", ""), "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define SUMS(text) "<行政处罚决定书 成员='1'>" text "</行政处罚决定书>"
#define UNLIKE "count(大写不符(行政处罚决定书)) = 1"
#define OF_DIGITS "<金额 分='270000' 处='p1'>2700.00</金额><金额 分='307400' 处='p2'>叁仟零柒拾肆元整</金额>"

static void test_capitals(void **state) {
    static const bench_row rows[] = {
        {"capitals unlike the digits", UNLIKE, XJ, SUMS(OF_DIGITS), "pass", NULL},
        {"capitals that are the sum of the digits", UNLIKE, XJ,
         SUMS(OF_DIGITS "<金额 分='37400' 处='p3'>374.00</金额>"), "deduct", NULL},
        {"with digits of their own", UNLIKE, XJ, SUMS(OF_DIGITS "<金额对 一致='是' 处='p2'>x</金额对>"), "deduct",
         NULL},
        {"another sum is listed", UNLIKE, XJ, SUMS(OF_DIGITS "<段 处='p3'>374元</段>"), "undetermined", "另列有数额"},
        {"the same sum once more", UNLIKE, XJ, SUMS(OF_DIGITS "<段 处='p3'>2700.00</段>"), "pass", NULL},
        {"two sums in one line", UNLIKE, XJ, SUMS(OF_DIGITS "<段 处='p1'>2700.00 374.00</段>"), "undetermined", NULL},
        {"numbers that are no sums", UNLIKE, XJ, SUMS(OF_DIGITS "<段 处='p3'>2024.03.12 No.374 3.5</段>"), "pass",
         NULL},
        {"no digits at all", UNLIKE, XJ, SUMS("<金额 分='307400' 处='p2'>叁仟零柒拾肆元整</金额>"), "deduct", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

/* Asked line by line of every sum it would take hours. */
static void test_long_receipt(void **state) {
    enum { ROWS = 4000, ROW_BYTES = 256 };
    const size_t cap = (size_t)ROWS * ROW_BYTES + ROW_BYTES;
    char *text = malloc(cap);
    size_t bytes;

    (void)state;
    assert_non_null(text);
    bytes = (size_t)snprintf(text, cap, "<行政处罚决定书 成员='1'>");
    for (int i = 0; i < ROWS; i++) {
        bytes += (size_t)snprintf(text + bytes, cap - bytes,
                                  "<金额 分='%d00' 处='r%dc1'>%d.00</金额><金额 分='50' 处='r%dc2'>伍角</金额>"
                                  "<段 处='r%dc1'>%d.00</段>",
                                  1000 + i, i, 1000 + i, i, i, 1000 + i);
    }
    (void)snprintf(text + bytes, cap - bytes, "</行政处罚决定书>");
    const bench_row row = {
        "a list of thousands of rows", "count(大写不符(行政处罚决定书)) = 4000", XJ, text, "pass", NULL};
    bench_run_rows(&row, 1);
    free(text);
}

static void test_documents(void **state) {
    static const bench_row rows[] = {
        {"there", "有文书('询问笔录')", XJ, "<询问笔录 成员='1' 状态='有'/>", "pass", NULL},
        {"not there", "有文书('询问笔录')", XJ, "", "deduct", NULL},
        {"there but unreadable", "有文书('询问笔录')", XJ, "<询问笔录 成员='1' 状态='不可读'/>", "undetermined",
         "询问笔录"},
        {"one readable, one not", "有文书('询问笔录')", XJ, "<询问笔录 成员='1' 状态='不可读'/><询问笔录 成员='2'/>",
         "pass", NULL},
        {"perhaps in the unread", "有文书('询问笔录')", XJ, "<未读 成员='1.pdf' 类型='PDF' 可能=''/>", "undetermined",
         NULL},
        {"named among the unread", "有文书('询问笔录')", XJ,
         "<未读 成员='1.pdf' 类型='PDF' 可能='现场检查笔录|询问笔录'/>", "undetermined", NULL},
        {"the unread is something else", "有文书('询问笔录')", XJ,
         "<未读 成员='1.pdf' 类型='PDF' 可能='现场检查笔录'/>", "deduct", NULL},
        {"perhaps what was not recognised", "有文书('询问笔录')", XJ, "<未识别 成员='1.docx' 可能='询问笔录'/>",
         "undetermined", NULL},
        {"what was not recognised is read, and no such thing", "有文书('询问笔录')", XJ,
         "<未识别 成员='1.docx' 可能=''/>", "deduct", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_service),      cmocka_unit_test(test_threshold), cmocka_unit_test(test_parameters),
    cmocka_unit_test(test_laws),         cmocka_unit_test(test_old_texts), cmocka_unit_test(test_quantities),
    cmocka_unit_test(test_lists),        cmocka_unit_test(test_numbers),   cmocka_unit_test(test_capitals),
    cmocka_unit_test(test_long_receipt), cmocka_unit_test(test_documents),
};

int main(void) {
    return cmocka_run_group_tests(tests, bench_set_up, bench_tear_down);
}
