/* SPDX-License-Identifier: Apache-2.0 */
#include "bench.h"

/* Each row: a condition, what stands in the dossier, and whether it is met (pass), not (deduct) or open (undetermined).
 */
#define FILED(day) "<立案审批表 成员='1'><批准日期 值='" day "' 处='p1'>日</批准日期></立案审批表>"
#define DECIDED(day) "<行政处罚决定书 成员='2'><日期 值='" day "' 处='p9'>日</日期></行政处罚决定书>"
#define XJ "区划='650102'"

static void test_days(void **state) {
    static const bench_row rows[] = {
        {"exactly ninety days", "日历日(立案审批表/批准日期, 行政处罚决定书/日期) = 90", XJ,
         FILED("2024-01-01") DECIDED("2024-03-31"), "pass", NULL},
        {"the published case of 93 days", "日历日(立案审批表/批准日期, 行政处罚决定书/日期) = 93", XJ,
         FILED("2024-09-09") DECIDED("2024-12-11"), "pass", NULL},
        {"days back are negative", "日历日(立案审批表/批准日期, 行政处罚决定书/日期) = -1", XJ,
         FILED("2024-03-06") DECIDED("2024-03-05"), "pass", NULL},
        {"a date that is not there", "日历日(立案审批表/批准日期, 行政处罚决定书/日期) <= 90", XJ, FILED("2024-03-06"),
         "undetermined", "行政处罚决定书的日期"},
        {"a date that was not understood", "日历日(立案审批表/批准日期, 行政处罚决定书/日期) <= 90", XJ,
         FILED("2024-03-06") "<行政处罚决定书 成员='2'><日期 状态='不明'>二四年春</日期></行政处罚决定书>",
         "undetermined", NULL},
        {"a blank date before a good one", "同日(行政处罚决定书/日期, '2024-03-05')", XJ,
         "<行政处罚决定书 成员='2'><日期 状态='空'/><日期 值='2024-03-05'>x</日期></行政处罚决定书>", "pass", NULL},
        {"five working days across the October holiday", "工作日('2024-09-27', '2024-10-10') = 5", XJ, "", "pass",
         NULL},
        {"a regional holiday is off in its region", "工作日('2025-06-05', '2025-06-11') = 1", XJ, "", "pass", NULL},
        {"and worked elsewhere", "工作日('2025-06-05', '2025-06-11') = 4", "区划='620102'", "", "pass", NULL},
        {"a make-up workday counts", "工作日('2024-10-11', '2024-10-12') = 1", XJ, "", "pass", NULL},
        {"years the calendar does not know", "工作日('2031-01-01', '2031-01-10') > 0", XJ, "", "undetermined",
         "2031年1月1日"},
        {"a period that ends on a day off moves on", "期满日('2024-09-26', 5, '日') = '2024-10-08'", XJ, "", "pass",
         NULL},
        {"working days do not move", "期满日('2024-09-27', 3, '工作日') = '2024-10-08'", XJ, "", "pass", NULL},
        {"the last of a shorter month", "期满日('2025-01-31', 1, '月') = '2025-02-28'", XJ, "", "pass", NULL},
        {"two years on", "期满日('2022-03-07', 2, '年') = '2024-03-07'", XJ, "", "pass", NULL},
        {"an end in an unknown year, far from what is asked", "早于('2026-01-05', 期满日('2026-06-01', 2, '年'))", XJ,
         "", "pass", NULL},
        {"an end in an unknown year, too near to say", "早于('2028-06-05', 期满日('2026-06-01', 2, '年'))", XJ, "",
         "undetermined", "2028年6月1日"},
        {"not confirmed holidays that change nothing", "工作日('2024-04-08', '2024-04-19') > 5", XJ, "", "pass", NULL},
        {"not confirmed holidays that change the outcome", "工作日('2024-04-08', '2024-04-12') >= 4", XJ, "",
         "undetermined", "区域性假日"},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

static void test_kinds_of_days(void **state) {
    static const bench_row rows[] = {
        {"a plain Wednesday", "日别('2025-03-05') = '工作日'", XJ, "", "pass", NULL},
        {"a plain Saturday", "日别('2025-03-08') = '休息日'", XJ, "", "pass", NULL},
        {"National Day, a Wednesday", "日别('2025-10-01') = '节假日'", XJ, "", "pass", NULL},
        {"a Saturday inside the October holiday", "日别('2025-10-04') = '节假日'", XJ, "", "pass", NULL},
        {"a Saturday on which people work", "日别('2025-10-11') = '工作日'", XJ, "", "pass", NULL},
        {"a Sunday beside a Monday off", "日别('2023-01-01') = '节假日'", XJ, "", "pass", NULL},
        {"a regional holiday is one in its region", "日别('2025-06-09') = '节假日'", XJ, "", "pass", NULL},
        {"and none elsewhere", "日别('2025-06-09') = '工作日'", "区划='620102'", "", "pass", NULL},
        {"an expected holiday that is not confirmed", "日别('2024-04-10') = '工作日'", XJ, "", "undetermined",
         "区域性假日"},
        {"a year the calendar does not know", "日别('2031-03-05') = '工作日'", XJ, "", "undetermined", "2031"},
        {"of a record's moment", "日别(现场检查笔录/开始时间) = '工作日'", XJ,
         "<现场检查笔录 成员='1'><开始时间 值='2025-03-05T22:30'>x</开始时间></现场检查笔录>", "pass", NULL},
        {"of nothing", "日别(现场检查笔录/开始时间) = '工作日'", XJ, "", "undetermined", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define RECORD(start, end)                                                                                             \
    "<现场检查笔录 成员='1'><开始时间 值='" start "'>x</开始时间><结束时间 值='" end "'>x</结束时间></现场检查笔录>"

static void test_order(void **state) {
    static const bench_row rows[] = {
        {"an hour before", "早于(现场检查笔录/开始时间, 现场检查笔录/结束时间)", XJ,
         RECORD("2024-03-05T09:00", "2024-03-05T10:00"), "pass", NULL},
        {"the same minute is not before", "早于(现场检查笔录/开始时间, 现场检查笔录/结束时间)", XJ,
         RECORD("2024-03-05T09:00", "2024-03-05T09:00"), "deduct", NULL},
        {"the same minute is not after", "不晚于(现场检查笔录/开始时间, 现场检查笔录/结束时间)", XJ,
         RECORD("2024-03-05T09:00", "2024-03-05T09:00"), "pass", NULL},
        {"a minute against a day counts by days", "早于(现场检查笔录/开始时间, '2024-03-05')", XJ,
         RECORD("2024-03-05T09:00", "2024-03-05T10:00"), "deduct", NULL},
        {"same day whatever the minute", "同日(现场检查笔录/开始时间, 现场检查笔录/结束时间)", XJ,
         RECORD("2024-03-05T09:00", "2024-03-05T10:00"), "pass", NULL},
        {"across midnight", "同日(现场检查笔录/开始时间, 现场检查笔录/结束时间)", XJ,
         RECORD("2024-03-05T23:00", "2024-03-06T01:00"), "deduct", NULL},
        {"hours", "小时差(现场检查笔录/开始时间, 现场检查笔录/结束时间) = 1.5", XJ,
         RECORD("2024-03-05T09:00", "2024-03-05T10:30"), "pass", NULL},
        {"minutes across midnight", "分钟差(现场检查笔录/开始时间, 现场检查笔录/结束时间) = 120", XJ,
         RECORD("2024-03-05T23:00", "2024-03-06T01:00"), "pass", NULL},
        {"hours need a time of day", "小时差(现场检查笔录/开始时间, '2024-03-06') > 0", XJ,
         RECORD("2024-03-05T09:00", "2024-03-05T10:30"), "undetermined", "钟点"},
        {"earliest of two", "同日(最早(行政处罚决定书/日期), '2024-03-04')", XJ,
         DECIDED("2024-03-05") DECIDED("2024-03-04"), "pass", NULL},
        {"latest of two", "同日(最晚(行政处罚决定书/日期), '2024-03-05')", XJ,
         DECIDED("2024-03-05") DECIDED("2024-03-04"), "pass", NULL},
        {"latest with one not understood", "同日(最晚(行政处罚决定书/日期), '2024-03-05')", XJ,
         DECIDED("2024-03-05") "<行政处罚决定书 成员='3'><日期 状态='不明'>春</日期></行政处罚决定书>", "undetermined",
         NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define TEXT(text) "<行政处罚决定书 成员='2'><段 处='p1'>前文</段><段 处='p2'>" text "</段></行政处罚决定书>"

static void test_texts(void **state) {
    static const bench_row rows[] = {
        {"a word in a paragraph", "匹配(行政处罚决定书, '裁量基准')", XJ, TEXT("参照裁量基准"), "pass", NULL},
        {"not there", "匹配(行政处罚决定书, '裁量基准')", XJ, TEXT("参照"), "deduct", NULL},
        {"no document: no match, and nothing open", "匹配(行政处罚决定书, '裁量基准')", XJ, "", "deduct", NULL},
        {"spaced out in the text", "匹配(行政处罚决定书/段, '决定书')", XJ, TEXT("决 定　书"), "pass", NULL},
        {"full-width bracket in both", "匹配(行政处罚决定书/段, '第（三）项')", XJ, TEXT("第（三）项"), "pass", NULL},
        {"a box ticked with a hook", "匹配(行政处罚决定书/段, '☑当场收缴')", XJ, TEXT("√当场收缴 □银行"), "pass", NULL},
        {"a box filled in", "匹配(行政处罚决定书/段, '☑当场收缴')", XJ, TEXT("■当场收缴 □银行"), "pass", NULL},
        {"a box of another make left open", "匹配(行政处罚决定书/段, '□当场收缴')", XJ, TEXT("☐当场收缴"), "pass",
         NULL},
        {"full-width in the pattern, half in the text", "匹配(行政处罚决定书/段, '第（三）项：')", XJ,
         TEXT("第(三)项:"), "pass", NULL},
        {"an option left open was not said", "匹配(行政处罚决定书/段, '立案')", XJ,
         TEXT("处理：□未发现问题 ☑责令改正 □移交立案"), "deduct", NULL},
        {"the ticked one was", "匹配(行政处罚决定书/段, '责令改正')", XJ, TEXT("处理：□未发现问题 ☑责令改正 □移交立案"),
         "pass", NULL},
        {"boxes behind their words", "匹配(行政处罚决定书/段, '立案')", XJ,
         TEXT("处理：未发现问题□ 责令改正☑ 移交立案□"), "deduct", NULL},
        {"the ticked one of those", "匹配(行政处罚决定书/段, '责令改正')", XJ,
         TEXT("处理：未发现问题□ 责令改正☑ 移交立案□"), "pass", NULL},
        {"brackets as boxes", "匹配(行政处罚决定书/段, '立案')", XJ,
         TEXT("处理：（ ）未发现问题 （√）责令改正 （ ）移交立案"), "deduct", NULL},
        {"rounds as boxes", "匹配(行政处罚决定书/段, '立案')", XJ, TEXT("处理：○移交立案 ●责令改正"), "deduct", NULL},
        {"empty brackets alone are none", "匹配(行政处罚决定书/段, '立案')", XJ, TEXT("（ ）移交立案"), "pass", NULL},
        {"brackets without a space are boxes too", "匹配(行政处罚决定书/段, '立案')", XJ,
         TEXT("处理：（）未发现问题 （√）责令改正 （）移交立案"), "deduct", NULL},
        {"a round alone is a bullet", "匹配(行政处罚决定书/段, '立案')", XJ, TEXT("○移交立案"), "pass", NULL},
        {"what a colon ends is said in front of boxes behind their words", "匹配(行政处罚决定书/段, '处理结果')", XJ,
         TEXT("处理结果：未发现问题□ 责令改正☑"), "pass", NULL},
        {"so is the sentence before", "匹配(行政处罚决定书/段, '检查完毕')", XJ,
         TEXT("检查完毕。未发现问题□ 责令改正☑"), "pass", NULL},
        {"a semicolon ends what an open box leaves unsaid", "匹配(行政处罚决定书/段, '复议')", XJ,
         TEXT("☑警告 □罚款；不服的可以申请复议"), "pass", NULL},
        {"nothing ticked: nobody knows", "匹配(行政处罚决定书/段, '立案')", XJ, TEXT("□责令改正 □移交立案"),
         "undetermined", "没有勾选"},
        {"what follows the sentence of the list is said", "匹配(行政处罚决定书/段, '复议')", XJ,
         TEXT("☑警告 □罚款。不服的可以申请复议"), "pass", NULL},
        {"an option left open is not picked", "count(选(行政处罚决定书/段, '立案')) = 0", XJ,
         TEXT("☑责令改正 □移交立案"), "pass", NULL},
        {"a statement that is denied behind it was not made", "匹配(行政处罚决定书/段, '拒绝签名')", XJ,
         TEXT("当事人拒绝签名 □是 ☑否"), "undetermined", "没有勾“是”"},
        {"nor behind a colon", "匹配(行政处罚决定书/段, '拒绝签名')", XJ, TEXT("当事人拒绝签名：□否 □是"),
         "undetermined", "没有勾选"},
        {"one that is affirmed was", "匹配(行政处罚决定书/段, '拒绝签名')", XJ, TEXT("当事人拒绝签名：☑是 □否"), "pass",
         NULL},
        {"a question was asked, whatever was answered", "匹配(行政处罚决定书/段, '申请回避')", XJ,
         TEXT("是否申请回避：□是 ☑否"), "pass", NULL},
        {"other boxes answer nothing", "匹配(行政处罚决定书/段, '处理情况')", XJ, TEXT("处理情况 □立案 ☑否"), "pass",
         NULL},
        {"half-width brackets group", "匹配(行政处罚决定书/段, '第(三|四)项')", XJ, TEXT("第四项"), "pass", NULL},
        {"full-width question mark is itself", "匹配(行政处罚决定书/段, '是否？')", XJ, TEXT("是"), "deduct", NULL},
        {"a class", "匹配(行政处罚决定书/段, '[（(]大写[）)]')", XJ, TEXT("（大写）"), "pass", NULL},
        {"anchors are of the paragraph", "匹配(行政处罚决定书/段, '^前文$')", XJ, TEXT("x"), "pass", NULL},
        {"literal text", "匹配('２０２４年', '2024年')", XJ, "", "pass", NULL},
        {"in a predicate", "count(行政处罚决定书/段[匹配(., '前')]) = 1", XJ, TEXT("x"), "pass", NULL},
        {"select gives paragraphs", "选(行政处罚决定书, '^x')/@处 = 'p2'", XJ, TEXT("xyz"), "pass", NULL},
        {"select fields", "count(选(行政处罚决定书/签名, '张')) = 1", XJ,
         "<行政处罚决定书 成员='2'><签名>张三</签名><签名>李四</签名></行政处罚决定书>", "pass", NULL},
        {"filled", "有内容(行政处罚决定书/地点)", XJ, "<行政处罚决定书 成员='2'><地点>某路</地点></行政处罚决定书>",
         "pass", NULL},
        {"blank", "有内容(行政处罚决定书/地点)", XJ, "<行政处罚决定书 成员='2'><地点 状态='空'/></行政处罚决定书>",
         "deduct", NULL},
        {"box not ticked", "有内容(行政处罚决定书/地点)", XJ,
         "<行政处罚决定书 成员='2'><地点 状态='未选'>有</地点></行政处罚决定书>", "deduct", NULL},
        {"a seal that is no picture and no word", "有内容(行政处罚决定书/印章)", XJ,
         "<行政处罚决定书 成员='2'><印章 形式='无'/></行政处罚决定书>", "deduct", NULL},
        {"a seal in a picture", "有内容(行政处罚决定书/印章)", XJ,
         "<行政处罚决定书 成员='2'><印章 形式='图'/></行政处罚决定书>", "pass", NULL},
        {"an unreadable document has unknown content", "有内容(行政处罚决定书)", XJ,
         "<行政处罚决定书 成员='2' 状态='不可读'/>", "undetermined", NULL},
        {"two of three missing", "缺项(现场检查笔录, '地点|记录人|开始时间') = 2", XJ,
         "<现场检查笔录 成员='1'><地点>某路</地点><记录人 状态='空'/></现场检查笔录>", "pass", NULL},
        {"either of two will do", "缺项(现场检查笔录, '被检查人/当事人') = 0", XJ,
         "<现场检查笔录 成员='1'><当事人>甲</当事人></现场检查笔录>", "pass", NULL},
        {"their names", "缺项名(现场检查笔录, '地点|记录人') = '地点、记录人'", XJ,
         "<现场检查笔录 成员='1'><执法人员>甲</执法人员></现场检查笔录>", "pass", NULL},
        {"fields of a document that is not there", "缺项(现场检查笔录, '地点') = 0", XJ, "", "undetermined",
         "现场检查笔录"},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define PARTIES(a, b)                                                                                                  \
    "<立案审批表 成员='1'><当事人>" a "</当事人></立案审批表><行政处罚决定书 成员='2'><当事人>" b                      \
    "</当事人></行政处罚决定书>"
#define OFFICERS(list) "<现场检查笔录 成员='1'>" list "</现场检查笔录>"

static void test_names(void **state) {
    static const bench_row rows[] = {
        {"same party", "名同(立案审批表/当事人, 行政处罚决定书/当事人)", XJ,
         PARTIES("乌市甲（集团）公司", "乌市甲(集团) 公司"), "pass", NULL},
        {"another party", "名同(立案审批表/当事人, 行政处罚决定书/当事人)", XJ, PARTIES("乌市甲公司", "乌市乙公司"),
         "deduct", NULL},
        {"operator in brackets", "名同(立案审批表/当事人, 行政处罚决定书/当事人)", XJ,
         PARTIES("好味道餐馆", "好味道餐馆（经营者：张三）"), "pass", NULL},
        {"a bracket that is part of the name", "名同(立案审批表/当事人, 行政处罚决定书/当事人)", XJ,
         PARTIES("甲公司", "甲公司（喀什）"), "deduct", NULL},
        {"both parties in one paper, a decision for each", "名同(立案审批表/当事人, 行政处罚决定书/当事人)", XJ,
         PARTIES("甲公司、张三", "甲公司") "<行政处罚决定书><当事人>张三</当事人></行政处罚决定书>", "pass", NULL},
        {"one of them is another", "名同(立案审批表/当事人, 行政处罚决定书/当事人)", XJ,
         PARTIES("甲公司、李四", "甲公司") "<行政处罚决定书><当事人>张三</当事人></行政处罚决定书>", "deduct", NULL},
        {"the decision names both", "名同(立案审批表/当事人, 行政处罚决定书/当事人)", XJ,
         PARTIES("甲公司", "甲公司、张三"), "pass", NULL},
        {"one side blank", "名同(立案审批表/当事人, 行政处罚决定书/当事人)", XJ,
         "<立案审批表 成员='1'><当事人 状态='空'/></立案审批表><行政处罚决定书 "
         "成员='2'><当事人>甲</当事人></行政处罚决定书>",
         "undetermined", "立案审批表的当事人"},
        {"alike by value", "一致(//日期)", XJ, DECIDED("2024-03-05") DECIDED("2024-03-05"), "pass", NULL},
        {"unlike by value", "一致(//日期)", XJ, DECIDED("2024-03-05") DECIDED("2024-03-06"), "deduct", NULL},
        {"nothing to compare", "一致(//日期)", XJ, "", "undetermined", NULL},
        {"alike so far, one not understood", "一致(//日期)", XJ,
         DECIDED("2024-03-05") "<行政处罚决定书 成员='3'><日期 状态='不明'>春</日期></行政处罚决定书>", "undetermined",
         NULL},
        {"two officers", "不同人数(现场检查笔录/执法人员) >= 2", XJ,
         OFFICERS("<执法人员 值='张三'>张三</执法人员><执法人员 值='李四'>李四</执法人员>"), "pass", NULL},
        {"one officer written twice", "不同人数(现场检查笔录/执法人员) >= 2", XJ,
         OFFICERS("<执法人员 值='买买提·艾力'>x</执法人员><执法人员 值='买买提•艾力'>x</执法人员>"), "deduct", NULL},
        {"one officer and a picture", "不同人数(现场检查笔录/执法人员) >= 2", XJ,
         OFFICERS("<执法人员 值='张三'>x</执法人员><执法人员 形式='图'/>"), "undetermined", "图片"},
        {"no officer", "不同人数(现场检查笔录/执法人员) = 0", XJ, OFFICERS(""), "pass", NULL},
        {"shared", "count(相交(现场检查笔录/执法人员, 行政处罚决定书/审核人)) = 1", XJ,
         OFFICERS(
             "<执法人员 值='张三'>x</执法人员><执法人员 值='李四'>x</执法人员>") "<行政处罚决定书 成员='2'><审核人>张 "
                                                                                 "三</审核人></行政处罚决定书>",
         "pass", NULL},
        {"names in an attribute", "count(相交(现场检查笔录/执法人员, 行政处罚决定书/意见/@署名)) = 1", XJ,
         OFFICERS("<执法人员 值='张三'>x</执法人员>") "<行政处罚决定书 成员='2'><意见 署名='王五 "
                                                      "张三'>同意</意见></行政处罚决定书>",
         "pass", NULL},
        {"not shared", "not(相交(现场检查笔录/执法人员, 行政处罚决定书/审核人))", XJ,
         OFFICERS("<执法人员 值='张三'>x</执法人员>") "<行政处罚决定书 成员='2'><审核人>王五</审核人></行政处罚决定书>",
         "pass", NULL},
        {"a reviewer in a picture", "not(相交(现场检查笔录/执法人员, 行政处罚决定书/审核人))", XJ,
         OFFICERS("<执法人员 值='张三'>x</执法人员>") "<行政处罚决定书 成员='2'><审核人 形式='图'/></行政处罚决定书>",
         "undetermined", NULL},
        {"right check digit", "校验(行政处罚决定书/证件号码)", XJ,
         "<行政处罚决定书 成员='2'><证件号码 值='11010519491231002X'>x</证件号码></行政处罚决定书>", "pass", NULL},
        {"wrong check digit", "校验(行政处罚决定书/证件号码)", XJ,
         "<行政处罚决定书 成员='2'><证件号码 值='110105194912310021'>x</证件号码></行政处罚决定书>", "deduct", NULL},
        {"what extraction said holds", "校验(行政处罚决定书/证件号码)", XJ,
         "<行政处罚决定书 成员='2'><证件号码 值='x' 校验='错'>x</证件号码></行政处罚决定书>", "deduct", NULL},
        {"unknown kind", "校验(行政处罚决定书/证件号码)", XJ,
         "<行政处罚决定书 成员='2'><证件号码 值='x' 校验='未知'>x</证件号码></行政处罚决定书>", "undetermined", NULL},
        {"no register of officers", "在册(现场检查笔录/执法人员)", XJ, OFFICERS("<执法人员 值='张三'>x</执法人员>"),
         "undetermined", "名册"},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

static void test_registers(void **state) {
    static const jp_officer officers[] = {
        {.name = NAME("张三"),
         .certificate = NAME("65010012"),
         .organ = NAME("甲局"),
         .valid_from = JP_DAY_NONE,
         .valid_to = 19800 /* 2024-03-18 */},
        {.name = NAME("李四"),
         .certificate = NAME("65010013"),
         .organ = NAME("甲局"),
         .valid_from = JP_DAY_NONE,
         .valid_to = JP_DAY_NONE},
        {.name = NAME("王五"), .certificate = NAME("65010014"), .valid_from = 19801, .valid_to = JP_DAY_NONE},
        {.name = NAME("赵六"),
         .certificate = NAME("65010015"),
         .valid_from = JP_DAY_NONE,
         .valid_to = JP_DAY_NONE,
         .doubt = NAME("名册载明其证件状态为「已注销」")}};
    static const jp_view organs[] = {NAME("天山区市场监督管理局")};
    static const bench_row rows[] = {
        {"valid on the day", "在册(现场检查笔录/执法人员)", XJ,
         "<现场检查笔录 成员='1'><开始时间 值='2024-03-18T10:00'>x</开始时间><执法人员 值='张三' "
         "证号='65010012'>x</执法人员></现场检查笔录>",
         "pass", NULL},
        {"run out the day before", "在册(现场检查笔录/执法人员)", XJ,
         "<现场检查笔录 成员='1'><开始时间 值='2024-03-19T10:00'>x</开始时间><执法人员 值='张三' "
         "证号='65010012'>x</执法人员></现场检查笔录>",
         "deduct", NULL},
        {"before the first day of a certificate that may be a renewed one", "在册(现场检查笔录/执法人员)", XJ,
         "<现场检查笔录 成员='1'><开始时间 值='2024-03-18T10:00'>x</开始时间><执法人员 值='王五' "
         "证号='65010014'>x</执法人员></现场检查笔录>",
         "undetermined", "换证"},
        {"one good row of two is enough", "在册(现场检查笔录/执法人员)", XJ,
         "<现场检查笔录 成员='1'><开始时间 值='2024-03-20T10:00'>x</开始时间><执法人员 值='王五' "
         "证号='65010014'>x</执法人员></现场检查笔录>",
         "pass", NULL},
        {"a row that a person has to look at", "在册(现场检查笔录/执法人员)", XJ,
         "<现场检查笔录 成员='1'><开始时间 值='2024-03-20T10:00'>x</开始时间><执法人员 值='赵六' "
         "证号='65010015'>x</执法人员></现场检查笔录>",
         "undetermined", "已注销"},
        {"no day to check by", "在册(现场检查笔录/执法人员)", XJ,
         OFFICERS("<执法人员 值='张三' 证号='65010012'>x</执法人员>"), "undetermined", NULL},
        {"open certificate needs no day", "在册(现场检查笔录/执法人员)", XJ,
         OFFICERS("<执法人员 值='李四'>x</执法人员>"), "pass", NULL},
        {"another number", "在册(现场检查笔录/执法人员)", XJ,
         OFFICERS("<执法人员 值='李四' 证号='65010012'>x</执法人员>"), "deduct", NULL},
        {"one of two is not there", "在册(现场检查笔录/执法人员)", XJ,
         OFFICERS("<执法人员 值='李四'>x</执法人员><执法人员 值='孙七'>x</执法人员>"), "deduct", NULL},
        {"an organ", "在册(行政处罚决定书/机关)", XJ,
         "<行政处罚决定书 成员='2'><机关>天山区 市场监督管理局</机关></行政处罚决定书>", "pass", NULL},
        {"an office inside it", "在册(行政处罚决定书/机关)", XJ,
         "<行政处罚决定书 成员='2'><机关>天山区市场监督管理局执法大队</机关></行政处罚决定书>", "deduct", NULL},
    };
    (void)state;
    the_bench.tables.officers = officers;
    the_bench.tables.officer_count = COUNT_OF(officers);
    the_bench.tables.organs = organs;
    the_bench.tables.organ_count = COUNT_OF(organs);
    bench_run_rows(rows, COUNT_OF(rows));
    the_bench.tables.officers = NULL;
    the_bench.tables.organs = NULL;
}

#define DECISION(member, number, party)                                                                                \
    "<行政处罚决定书 成员='" member "'><文号 值='" number "'>x</文号><当事人>" party "</当事人></行政处罚决定书>"

static void test_same_case(void **state) {
    static const bench_row rows[] = {
        {"one case: every paper is its own", "count(同案(行政处罚决定书, '询问笔录')) = 1", XJ,
         DECISION("1", "甲罚〔2024〕1号", "甲店") "<询问笔录 成员='2'><被询问人>王五</被询问人></询问笔录>", "pass",
         NULL},
        {"two cases: by the party's name", "count(同案(行政处罚决定书[2], '送达回证')) = 1", XJ,
         DECISION("1", "甲罚〔2024〕1号", "甲店") DECISION(
             "2", "甲罚〔2024〕2号", "乙店") "<送达回证 成员='3'><受送达人>乙店</受送达人></送达回证><送达回证 "
                                             "成员='4'><受送达人>甲店</受送达人></送达回证>",
         "pass", NULL},
        {"two cases: by the number named in the paper", "同案(行政处罚决定书[1], '立案审批表')", XJ,
         DECISION("1", "甲罚〔2024〕1号", "甲店")
             DECISION("2", "甲罚〔2024〕2号",
                      "乙店") "<立案审批表 成员='3'><决定文号 值='甲罚〔2024〕1号'>x</决定文号></立案审批表>",
         "pass", NULL},
        {"two cases: another's paper is not taken", "同案(行政处罚决定书[2], '立案审批表')", XJ,
         DECISION("1", "甲罚〔2024〕1号", "甲店")
             DECISION("2", "甲罚〔2024〕2号",
                      "乙店") "<立案审批表 成员='3'><决定文号 值='甲罚〔2024〕1号'>x</决定文号></立案审批表>",
         "deduct", NULL},
        {"copies of one decision", "count(同案(行政处罚决定书[1], '行政处罚决定书')) = 2", XJ,
         DECISION("1", "甲罚〔2024〕1号", "甲店") DECISION("2", "甲罚〔2024〕1号", "甲店")
             DECISION("3", "甲罚〔2024〕2号", "乙店"),
         "pass", NULL},
        {"no such paper", "同案(行政处罚决定书, '询问笔录')", XJ, DECISION("1", "甲罚〔2024〕1号", "甲店"), "deduct",
         NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define COPY(member, title, number, party, day)                                                                        \
    "<行政处罚决定书 成员='" member "' 题='" title "'><文号 值='" number "'>x</文号><当事人>" party                    \
    "</当事人><日期 值='" day "'>x</日期></行政处罚决定书>"
#define KEPT "当场行政处罚决定书（存根）"
#define GIVEN "当场行政处罚决定书（当事人联）"

#define FINE(member, fen, party)                                                                                       \
    "<行政处罚决定书 成员='" member "'><文号 值='甲1'>x</文号><当事人>" party "</当事人><罚款 分='" fen                \
    "'>x</罚款></行政处罚决定书>"

#define PERHAPS(fields)                                                                                                \
    "<现场检查笔录 成员='1' 名称='现场检查笔录' 或有='地点@p4|记录人@p6'>" fields                                      \
    "<段 处='p4'>河滩西侧的一块空地，长二十米宽十米</段></现场检查笔录>"

static void test_perhaps(void **state) {
    static const bench_row rows[] = {
        {"a field that may be among the unclaimed words is not missing", "not(有内容(现场检查笔录/地点))", XJ,
         PERHAPS(""), "undetermined", "「河滩西侧的一块空地，长二十米宽十…」可能就是地点，请核对"},
        {"a blank one is", "not(有内容(现场检查笔录/地点))", XJ, PERHAPS("<地点 状态='空'/>"), "pass", NULL},
        {"another one is", "not(有内容(现场检查笔录/开始时间))", XJ, PERHAPS(""), "pass", NULL},
        {"asked for what is there, not for what is not", "有内容(现场检查笔录/地点)", XJ, PERHAPS(""), "deduct", NULL},
        {"denied twice is not denied", "not(not(有内容(现场检查笔录/地点)))", XJ, PERHAPS(""), "deduct", NULL},
        {"the paper at hand", "count(现场检查笔录[not(有内容(地点))]) = 0", XJ, PERHAPS(""), "undetermined", "地点"},
        {"calls in calls", "not(有内容(现场检查笔录[not(有内容(开始时间))]/记录人))", XJ, PERHAPS(""), "undetermined",
         "记录人"},
        {"counted only when nothing is surely missing", "缺项(现场检查笔录, '地点|开始时间') = 1", XJ, PERHAPS(""),
         "pass", NULL},
        {"all doubted", "缺项(现场检查笔录, '地点|记录人') = 2", XJ, PERHAPS(""), "undetermined", "地点"},
        {"names of what is surely missing", "缺项名(现场检查笔录, '地点|开始时间') = '开始时间'", XJ, PERHAPS(""),
         "pass", NULL},
        {"either of two, one of them blank", "缺项(现场检查笔录, '地点/记录人') = 1", XJ,
         PERHAPS("<记录人 状态='空'/>"), "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, sizeof rows / sizeof *rows);
}

static void test_copies(void **state) {
    static const char one[] = "count(每案一份(行政处罚决定书)) = 1";
    static const char given[] = "每案一份(行政处罚决定书)/@成员 = '2' and count(每案一份(行政处罚决定书)) = 1";
    static const char two[] = "count(每案一份(行政处罚决定书)) = 2";
    static const bench_row rows[] = {
        {"the copy of the party stands for the counterfoil before it", given, XJ,
         COPY("1", KEPT, "甲1", "甲店", "2025-03-05") COPY("2", GIVEN, "甲1", "甲店", "2025-03-05"), "pass", NULL},
        {"of equal copies the first", "每案一份(行政处罚决定书)/@成员 = '1'", XJ,
         COPY("1", GIVEN, "甲1", "甲店", "2025-03-05") COPY("2", GIVEN, "甲1", "甲店", "2025-03-05"), "pass", NULL},
        {"two counterfoils of one number", one, XJ,
         COPY("1", KEPT, "甲1", "甲店", "2025-03-05") COPY("2", KEPT, "甲1", "甲店", "2025-03-05"), "pass", NULL},
        {"a counterfoil that says so below its title", given, XJ,
         "<行政处罚决定书 成员='1' 题='当场行政处罚决定书'><文号 值='甲9'>x</文号><当事人>甲店</当事人><日期 "
         "值='2025-03-05'>x</日期><段>当场行政处罚决定书</段><段>（存 根）</段></行政处罚决定书>" COPY(
             "2", "当场行政处罚决定书", "甲1", "甲店", "2025-03-05"),
         "pass", NULL},
        {"a sentence that speaks of one is none", two, XJ,
         "<行政处罚决定书 成员='1' 题='当场行政处罚决定书'><文号 值='甲9'>x</文号><当事人>甲店</当事人><日期 "
         "值='2025-03-05'>x</日期><段>本决定书一式二联，存根由本机关留存备查。</段></行政处罚决定书>" COPY(
             "2", "当场行政处罚决定书", "甲1", "甲店", "2025-03-05"),
         "pass", NULL},
        {"a counterfoil alone is the decision", one, XJ, COPY("1", KEPT, "甲1", "甲店", "2025-03-05"), "pass", NULL},
        {"a counterfoil with another number for the same party and day", given, XJ,
         COPY("1", KEPT, "甲9", "甲店", "2025-03-05") COPY("2", GIVEN, "甲1", "甲店", "2025-03-05"), "pass", NULL},
        {"the same party on another day is another case", two, XJ,
         COPY("1", KEPT, "甲9", "甲店", "2025-03-04") COPY("2", GIVEN, "甲1", "甲店", "2025-03-05"), "pass", NULL},
        {"a counterfoil for another party is another case", two, XJ,
         COPY("1", KEPT, "甲9", "乙店", "2025-03-05") COPY("2", GIVEN, "甲1", "甲店", "2025-03-05"), "pass", NULL},
        {"two decisions", two, XJ,
         COPY("1", GIVEN, "甲1", "甲店", "2025-03-05") COPY("2", GIVEN, "甲2", "甲店", "2025-03-05"), "pass", NULL},
        {"without numbers each for itself", two, XJ,
         COPY("1", GIVEN, "", "甲店", "2025-03-05") COPY("2", GIVEN, "", "乙店", "2025-03-05"), "pass", NULL},
        {"what could not be read may be another copy, and say more", two, XJ,
         COPY("1", GIVEN, "甲1", "甲店", "2025-03-05") "<行政处罚决定书 成员='2' 状态='不可读'/>", "undetermined",
         NULL},
        {"a counterfoil with another number contradicts", "各联不一(行政处罚决定书)/@成员 = '1'", XJ,
         COPY("1", KEPT, "甲9", "甲店", "2025-03-05") COPY("2", GIVEN, "甲1", "甲店", "2025-03-05"), "pass", NULL},
        {"another day on a copy of the same number", "各联不一(行政处罚决定书)/@成员 = '1'", XJ,
         COPY("1", KEPT, "甲1", "甲店", "2025-03-06") COPY("2", GIVEN, "甲1", "甲店", "2025-03-05"), "pass", NULL},
        {"another party on a copy of the same number", "各联不一(行政处罚决定书)/@成员 = '2'", XJ,
         COPY("1", GIVEN, "甲1", "甲店", "2025-03-05") COPY("2", GIVEN, "甲1", "乙店", "2025-03-05"), "pass", NULL},
        {"equal copies", "not(各联不一(行政处罚决定书))", XJ,
         COPY("1", KEPT, "甲1", "甲店", "2025-03-05") COPY("2", GIVEN, "甲1", "甲店", "2025-03-05"), "pass", NULL},
        {"another fine on a copy of the same number", "各联不一(行政处罚决定书)/@成员 = '2'", XJ,
         FINE("1", "5000", "甲店") FINE("2", "50000", "甲店"), "pass", NULL},
        {"a party left out of a copy is no other party", "not(各联不一(行政处罚决定书))", XJ,
         FINE("1", "5000", "") FINE("2", "5000", "甲店"), "pass", NULL},
        {"nor one left out of the copy that stands for it", "not(各联不一(行政处罚决定书))", XJ,
         FINE("1", "5000", "甲店") FINE("2", "5000", ""), "pass", NULL},
        {"a counterfoil without its day, with another number", given, XJ,
         "<行政处罚决定书 成员='1' 题='" KEPT "'><文号 值='甲9'>x</文号><当事人>甲店</当事人></行政处罚决定书>" COPY(
             "2", GIVEN, "甲1", "甲店", "2025-03-05"),
         "pass", NULL},
        {"its number says nothing where the day is not known", "not(各联不一(行政处罚决定书))", XJ,
         "<行政处罚决定书 成员='1' 题='" KEPT "'><文号 值='甲9'>x</文号><当事人>甲店</当事人></行政处罚决定书>" COPY(
             "2", GIVEN, "甲1", "甲店", "2025-03-05"),
         "pass", NULL},
        {"a copy that could not be read stands for nothing", "count(每案一份(行政处罚决定书)) = 1", XJ,
         "<行政处罚决定书 成员='1' 状态='不可读' 题='" GIVEN
         "'><文号 值='甲1'>x</文号></行政处罚决定书>" COPY("2", GIVEN, "甲1", "甲店", "2025-03-05"),
         "undetermined", NULL},
        {"nor does it contradict", "not(各联不一(行政处罚决定书))", XJ,
         COPY("1", GIVEN, "甲1", "甲店", "2025-03-05") "<行政处罚决定书 成员='2' 状态='不可读'><文号 "
                                                       "值='甲1'>x</文号><当事人>乙店</当事人></行政处罚决定书>",
         "undetermined", NULL},
        {"two cases do not contradict each other", "not(各联不一(行政处罚决定书))", XJ,
         COPY("1", GIVEN, "甲1", "甲店", "2025-03-05") COPY("2", GIVEN, "甲2", "乙店", "2025-03-06"), "pass", NULL},
        {"a counterfoil of the second case of one party goes with its own number", "not(各联不一(行政处罚决定书))", XJ,
         COPY("1", GIVEN, "甲1", "甲店", "2025-03-05") COPY("2", GIVEN, "甲2", "甲店", "2025-03-05")
             COPY("3", KEPT, "甲2", "甲店", "2025-03-05"),
         "pass", NULL},
        {"a paper of the case that could not be read", "同案(行政处罚决定书, '询问笔录')", XJ,
         COPY("1", GIVEN, "甲1", "甲店", "2025-03-05") "<询问笔录 成员='2' 状态='不可读'/>", "deduct", NULL},
        {"copies of one number", "count(各联(行政处罚决定书[1])) = 2", XJ,
         COPY("1", GIVEN, "甲1", "甲店", "2025-03-05") COPY("2", KEPT, "甲1", "甲店", "2025-03-05")
             COPY("3", GIVEN, "甲2", "乙店", "2025-03-05"),
         "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define SIGNED(role) "<行政处罚决定书 成员='1'><签名 角色='" role "' 形式='文' 值='张三'>张三</签名></行政处罚决定书>"

static void test_who_signs(void **state) {
    static const char officer[] = "执法签名(行政处罚决定书) and not(当事人签名(行政处罚决定书))";
    static const char party[] = "当事人签名(行政处罚决定书) and not(执法签名(行政处罚决定书))";
    static const bench_row rows[] = {
        {"officers", officer, XJ, SIGNED("执法人员"), "pass", NULL},
        {"police", officer, XJ, SIGNED("办案民警"), "pass", NULL},
        {"who imposes", officer, XJ, SIGNED("处罚人"), "pass", NULL},
        {"on whom it is imposed", party, XJ, SIGNED("被处罚人（签收）"), "pass", NULL},
        {"who was inspected", party, XJ, SIGNED("被检查人"), "pass", NULL},
        {"who inspected", officer, XJ, SIGNED("检查人"), "pass", NULL},
        {"the head of the party's firm", party, XJ, SIGNED("负责人"), "pass", NULL},
        {"the head of the officers is not the party", officer, XJ, SIGNED("执法机构负责人"), "pass", NULL},
        {"a photographer is neither", "not(当事人签名(行政处罚决定书) | 执法签名(行政处罚决定书))", XJ,
         SIGNED("拍摄人"), "pass", NULL},
        {"an empty place is a place", "执法签名(行政处罚决定书) and not(有内容(执法签名(行政处罚决定书)))", XJ,
         "<行政处罚决定书 成员='1'><签名 角色='执法人员' 形式='空'/></行政处罚决定书>", "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define SAYS(text) "<行政处罚决定书 成员='1'><段>" text "</段></行政处罚决定书>"

static void test_certificates(void **state) {
    static const char none[] = "不同证号(行政处罚决定书) = 0";
    static const char one[] = "不同证号(行政处罚决定书) = 1";
    static const char two[] = "不同证号(行政处罚决定书) = 2";
    static const bench_row rows[] = {
        {"behind each name", two, XJ, SAYS("张三（执法证号：65010012001）、李四（执法证号：65010012002）"), "pass",
         NULL},
        {"one behind the other", two, XJ, SAYS("执法证号：65010012001、65010012002"), "pass", NULL},
        {"in two paragraphs", two, XJ,
         "<行政处罚决定书 成员='1'><段>张三 证号 65010012001</段><段>李四 证号 65010012002</段></行政处罚决定书>",
         "pass", NULL},
        {"the same twice", one, XJ, SAYS("证号：65010012001，执法证（编号65010012001）"), "pass", NULL},
        {"and the first time", one, XJ, SAYS("执法证号：李四（65010012001），证号：65010012001"), "pass", NULL},
        {"the same with words before it the second time", one, XJ,
         SAYS("证号：65010012001，执法证号：李四（65010012001）"), "pass", NULL},
        {"the same behind a name that the label stands before", one, XJ,
         SAYS("核查人员及证号：凌燕（41107216816）。出示执法证件（证号41107216816）"), "pass", NULL},
        {"the same behind a word of the organ", one, XJ, SAYS("执法证号：新水B10012；证号：10012"), "pass", NULL},
        {"the end of a longer number is another one", two, XJ, SAYS("执法证号：65011001；执法证号：1001"), "pass",
         NULL},
        {"whichever stands first", two, XJ, SAYS("执法证号：1001；执法证号：65011001"), "pass", NULL},
        {"letters alone in front belong to the number", two, XJ, SAYS("执法证号：XB1001；执法证号：B1001"), "pass",
         NULL},
        {"the same number of two provinces", two, XJ, SAYS("执法证号：川F31207；执法证号：黑M31207"), "pass", NULL},
        {"of the police", one, XJ, SAYS("孙涛 警号012345"), "pass", NULL},
        {"of a citizen", none, XJ, SAYS("身份证号：110105194912310021"), "pass", NULL},
        {"of a driver and a licence", none, XJ, SAYS("驾驶证号：650100123456，营运证号：65010088"), "pass", NULL},
        {"left blank", none, XJ, SAYS("执法证号：______"), "pass", NULL},
        {"too far from the word", none, XJ, SAYS("已核对执法证号，当事人的电话号码为本市固定电话2200000"), "pass",
         NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define CELLS(one, other) "<行政处罚决定书 成员='1'><段>" one "</段><段>" other "</段></行政处罚决定书>"

static void test_lone_numbers(void **state) {
    static const char none[] = "疑似证号(行政处罚决定书) = 0";
    static const char one[] = "疑似证号(行政处罚决定书) = 1";
    static const char two[] = "疑似证号(行政处罚决定书) = 2";
    static const bench_row rows[] = {
        {"alike", two, XJ, CELLS("65010012001", "65010012002"), "pass", NULL},
        {"of fourteen digits", two, XJ, CELLS("65010012001001", "65010012001002"), "pass", NULL},
        {"with a letter", two, XJ, CELLS("A65010001", "A65010002"), "pass", NULL},
        {"full-width", two, XJ, CELLS("６５０１０００１", "65010002"), "pass", NULL},
        {"the same twice", one, XJ, CELLS("65010012001", "65010012001"), "pass", NULL},
        {"of two lengths", one, XJ, CELLS("65010012001", "6501001200"), "pass", NULL},
        {"a post code and a telephone", none, XJ, CELLS("830000", "09912345678"), "pass", NULL},
        {"a registration and a day", none, XJ, CELLS("650102600123456", "20250301"), "pass", NULL},
        {"days", none, XJ, CELLS("20250301", "19850312"), "pass", NULL},
        {"no day of any month", two, XJ, CELLS("20250001", "20250132"), "pass", NULL},
        {"moments", none, XJ, CELLS("202503011030", "20250301103000"), "pass", NULL},
        {"mobile telephones", none, XJ, CELLS("13900000000", "13900000001"), "pass", NULL},
        {"letters among them", none, XJ, CELLS("6501001A", "65010012A"), "pass", NULL},
        {"words beside it", one, XJ, CELLS("65010012001", "编号65010012002"), "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define OPINION(role, attitude, words) "<意见 角色='" role "' 态度='" attitude "'>" words "</意见>"
#define FORM(opinions) "<延期审批表 成员='3'>" opinions "</延期审批表>"

static void test_refusals(void **state) {
    static const char refused[] = "count(不批准(延期审批表)) = 1";
    static const char none[] = "not(不批准(延期审批表))";
    static const bench_row rows[] = {
        {"outright", refused, XJ, FORM(OPINION("负责人", "不同意", "不同意延期。")), "pass", NULL},
        {"not to be granted, and hurry", refused, XJ, FORM(OPINION("负责人", "不同意", "不予批准，抓紧办理。")), "pass",
         NULL},
        {"behind other words", refused, XJ, FORM(OPINION("负责人", "其他", "理由不充分；退回承办科室")), "pass", NULL},
        {"agreed", none, XJ, FORM(OPINION("负责人", "同意", "同意延长三十日")), "pass", NULL},
        {"no opinion at all", none, XJ, FORM(""), "pass", NULL},
        {"the head overrules the section", none, XJ,
         FORM(OPINION("审核", "不同意", "不同意") OPINION("负责人", "同意", "同意延期")), "pass", NULL},
        {"another head agreed", none, XJ,
         FORM(OPINION("负责人", "不同意", "不同意") OPINION("负责人", "同意", "同意延期")), "pass", NULL},
        {"refuses what the party asked", none, XJ, FORM(OPINION("负责人", "不同意", "不同意当事人的请求")),
         "undetermined", "是否同意"},
        {"refuses and grants", none, XJ, FORM(OPINION("负责人", "不同意", "不同意六十日，准予延长三十日")),
         "undetermined", "是否同意"},
        {"seen only", none, XJ, FORM(OPINION("负责人", "其他", "已阅")), "undetermined", "是否同意"},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define WAIVER(words, signature) "<放弃陈述申辩声明 成员='7'><段>" words "</段>" signature "</放弃陈述申辩声明>"
#define BY(name, day) "<签名 角色='声明人' 形式='文' 值='" name "' 日期='" day "'>" name "</签名>"
#define PUNISHED                                                                                                                                      \
    "<事先告知书 成员='5'><文号 值='甲市监罚告〔2024〕12号'>x</文号></事先告知书><行政处罚决定书 成员='9'><日期 " \
    "值='2024-03-29'>x</日期><当事人>好味道食品店</当事人><经营者>张建国</经营者></行政处罚决定书>"

static void test_waivers(void **state) {
    static const char holds[] = "count(有效放弃(放弃陈述申辩声明)) = 1";
    static const bench_row rows[] = {
        {"by the operator", holds, XJ, PUNISHED WAIVER("放弃陈述", BY("张建国", "2024-03-28")), "pass", NULL},
        {"by a picture", holds, XJ, PUNISHED WAIVER("放弃陈述", "<签名 形式='图'/>"), "pass", NULL},
        {"by a stranger", holds, XJ, PUNISHED WAIVER("放弃陈述", BY("赵不凡", "2024-03-28")), "deduct", NULL},
        {"by a namesake", holds, XJ, PUNISHED WAIVER("放弃陈述", BY("张建民", "2024-03-28")), "undetermined", "签名人"},
        {"by whom, where nobody of the party is named", holds, XJ, WAIVER("放弃陈述", BY("赵不凡", "2024-03-28")),
         "pass", NULL},
        {"behind the decision", holds, XJ, PUNISHED WAIVER("放弃陈述", BY("张建国", "2024-03-30")), "deduct", NULL},
        {"of this notice", holds, XJ, PUNISHED WAIVER("收到甲市监罚告〔2024〕12号", BY("张建国", "2024-03-28")), "pass",
         NULL},
        {"of another organ's notice", holds, XJ,
         PUNISHED WAIVER("收到乙市监罚告〔2024〕9号", BY("张建国", "2024-03-28")), "deduct", NULL},
        {"of another notice of the organ", holds, XJ,
         PUNISHED WAIVER("收到甲市监罚告〔2024〕9号", BY("张建国", "2024-03-28")), "undetermined", "告知书"},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define CITING(number) "<催告书 成员='8'><原决定文号 值='" number "'>x</原决定文号></催告书>"
#define ORDER_TO_CORRECT(number, days)                                                                                 \
    "<责令改正通知书 成员='7'><文号 值='" number "'>x</文号>" days "</责令改正通知书>"
#define DAYS(name, days) "<" name " 天数='" days "'>x</" name ">"

static void test_base_decision(void **state) {
    static const bench_row rows[] = {
        {"the one whose number the demand gives", "基础决定()/文号[@值 = '甲责〔2024〕2号']", XJ,
         DECISION("1", "甲罚〔2024〕1号", "甲店") ORDER_TO_CORRECT("甲责〔2024〕2号", "") CITING("甲责〔2024〕2号"),
         "pass", NULL},
        {"no number given: the penalty goes first", "基础决定()[self::行政处罚决定书]", XJ,
         ORDER_TO_CORRECT("甲责〔2024〕2号", "") DECISION("1", "甲罚〔2024〕1号", "甲店"), "pass", NULL},
        {"a number of no paper here: the first stands for it", "基础决定()[self::行政处罚决定书]", XJ,
         DECISION("1", "甲罚〔2024〕1号", "甲店") CITING("甲责〔2024〕9号"), "pass", NULL},
        {"one that could not be read may be meant", "基础决定()", XJ,
         "<行政处理决定书 成员='6' 状态='不可读'/>" DECISION("1", "甲罚〔2024〕1号", "甲店"), "undetermined",
         "据以执行的决定"},
        {"but not when the number fits another", "基础决定()", XJ,
         "<行政处理决定书 成员='6' 状态='不可读'/>" DECISION("1", "甲罚〔2024〕1号", "甲店") CITING("甲罚〔2024〕1号"),
         "pass", NULL},
        {"perhaps in a scan", "not(基础决定())", XJ, "<未读 成员='1.pdf' 类型='PDF' 可能=''/>", "undetermined",
         "据以执行的决定"},
        {"none", "not(基础决定())", XJ, "<催告书 成员='1'/>", "pass", NULL},
        {"a citation without a number means no decision without one", "基础决定()[self::行政处罚决定书]", XJ,
         DECISION("1", "甲罚〔2024〕1号", "甲店") ORDER_TO_CORRECT("", "") CITING(""), "pass", NULL},
        {"one that is here is not looked for in a scan", "基础决定()", XJ,
         DECISION("1", "甲罚〔2024〕1号", "甲店") "<未读 成员='1.pdf' 类型='PDF' 可能=''/>", "pass", NULL},
        {"nor in one that could not be read, when the number fits another", "基础决定()/文号[@值 = '甲责〔2024〕2号']",
         XJ,
         "<行政处理决定书 成员='6' 状态='不可读'/>" ORDER_TO_CORRECT("甲责〔2024〕2号", "") CITING("甲责〔2024〕2号"),
         "pass", NULL},
        {"days to pay a fine, as written", "履行天数(基础决定()) = 10", XJ,
         "<行政处罚决定书 成员='1'>" DAYS("缴款期限", "10") "</行政处罚决定书>", "pass", NULL},
        {"a fine without: fifteen", "履行天数(基础决定()) = 15", XJ, DECISION("1", "甲罚〔2024〕1号", "甲店"), "pass",
         NULL},
        {"days to perform an order", "履行天数(基础决定()) = 20", XJ,
         ORDER_TO_CORRECT("甲责〔2024〕2号", DAYS("履行期限", "20")), "pass", NULL},
        {"an order without", "履行天数(基础决定()) > 0", XJ, ORDER_TO_CORRECT("甲责〔2024〕2号", ""), "undetermined",
         "履行期限"},
        {"days that are no number", "履行天数(基础决定()) > 0", XJ,
         ORDER_TO_CORRECT("甲责〔2024〕2号", DAYS("履行期限", "若干")), "undetermined", "履行期限"},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define TIMED(name, start, end, officer)                                                                               \
    "<" name " 成员='x'><开始时间 值='" start "'>x</开始时间>" end "<执法人员 值='" officer "'>x</执法人员></" name ">"
#define UNTIL(end) "<结束时间 值='" end "'>x</结束时间>"

static void test_overlap(void **state) {
    static const char both[] = "not(重叠(现场检查笔录 | 询问笔录))";
    static const bench_row rows[] = {
        {"one after the other", both, XJ,
         TIMED("现场检查笔录", "2024-03-05T09:00", UNTIL("2024-03-05T10:00"), "张三")
             TIMED("询问笔录", "2024-03-05T10:00", UNTIL("2024-03-05T11:00"), "张三"),
         "pass", NULL},
        {"a minute too early", both, XJ,
         TIMED("现场检查笔录", "2024-03-05T09:00", UNTIL("2024-03-05T10:00"), "张三")
             TIMED("询问笔录", "2024-03-05T09:59", UNTIL("2024-03-05T11:00"), "张三"),
         "deduct", NULL},
        {"another officer", both, XJ,
         TIMED("现场检查笔录", "2024-03-05T09:00", UNTIL("2024-03-05T10:00"), "张三")
             TIMED("询问笔录", "2024-03-05T09:30", UNTIL("2024-03-05T11:00"), "李四"),
         "pass", NULL},
        {"end not said, other record begins later that day", both, XJ,
         TIMED("现场检查笔录", "2024-03-05T09:00", "", "张三")
             TIMED("询问笔录", "2024-03-05T09:30", UNTIL("2024-03-05T11:00"), "张三"),
         "undetermined", NULL},
        {"end not said, begun inside the other", both, XJ,
         TIMED("现场检查笔录", "2024-03-05T09:40", "", "张三")
             TIMED("询问笔录", "2024-03-05T09:30", UNTIL("2024-03-05T11:00"), "张三"),
         "deduct", NULL},
        {"end not said, other day", both, XJ,
         TIMED("现场检查笔录", "2024-03-06T09:40", "", "张三")
             TIMED("询问笔录", "2024-03-05T09:30", UNTIL("2024-03-05T11:00"), "张三"),
         "pass", NULL},
        {"a single record", both, XJ, TIMED("现场检查笔录", "2024-03-05T09:00", "", "张三"), "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_days),          cmocka_unit_test(test_kinds_of_days), cmocka_unit_test(test_order),
    cmocka_unit_test(test_texts),         cmocka_unit_test(test_names),         cmocka_unit_test(test_registers),
    cmocka_unit_test(test_overlap),       cmocka_unit_test(test_same_case),     cmocka_unit_test(test_copies),
    cmocka_unit_test(test_perhaps),       cmocka_unit_test(test_certificates),  cmocka_unit_test(test_lone_numbers),
    cmocka_unit_test(test_refusals),      cmocka_unit_test(test_waivers),       cmocka_unit_test(test_who_signs),
    cmocka_unit_test(test_base_decision),
};

int main(void) {
    return cmocka_run_group_tests(tests, bench_set_up, bench_tear_down);
}
