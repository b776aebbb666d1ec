/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

#define FILLED                                                                                                                                              \
    "= 现场勘验笔录\n勘验时间2024年9月6日9时30分至10时45分，检查地点某乡某村石坑，被检查人某县富民养殖合作社，" \
    "勘验人张志强（执法证号：36072521008）、李建国，性别男，记录人李建国。\n"

/* The blanks of a printed sentence, filled in. */
static void test_running_labels(void **state) {
    (void)state;
#define PROSE(went)                                                                                                                                              \
    "= "                                                                                                                                                         \
    "现场检查笔录\n2024年6月24日10时15分至10时55分，甲县民政局执法人员滕建华（执法证号36112500613）、江梦瑶（执法证号" \
    "36112500622，兼记录）" went "。\n检查所见：登记证书悬挂于前台。\n"
    static const facts_row rows[] = {
        {"a place", NULL, FILLED, "*/地点", "某乡某村石坑"},
        {"who is inspected", NULL, FILLED, "*/被检查人", "某县富民养殖合作社"},
        {"officers, with their numbers", NULL, FILLED, "concat(count(*/执法人员), */执法人员[1]/@证号)",
         "236072521008"},
        {"a clause without a label is no name", NULL, FILLED, "count(*/执法人员[@值='性别男'])", "0"},
        {"who writes", NULL, FILLED, "*/记录人/@值", "李建国"},
        {"the hours", NULL, FILLED, "*/结束时间/@值", "2024-09-06T10:45"},
        {"colons within one of the blanks", NULL,
         "= 检查笔录\n检查时间 2024年5月21日11时42分至12时34分 ，检查地点 澄湖市人民路320号 ，被检查人 安居乐公司 ，"
         "检查人员及证号 钱朝晖 执法证号：32058200751；施俊杰 执法证号：32058200768 ，记录人员 施俊杰 "
         "。\n检查情况：未备案。",
         "concat(*/地点, '-', count(*/执法人员), '-', */记录人/@值)", "澄湖市人民路320号-2-施俊杰"},
        {"a form that is one long line", NULL,
         "= "
         "现场检查笔录\n检查时间　2025年11月10日15时05分至15时50分　检查地点　某省某市某区古宋街道中州路343号　被检查人"
         "　某区名剪造型店"
         "　统一社会信用代码　92411403553A2ECD1L　经营者　季明辉　身份证号码　411403198804060768　联系电话　13438586585"
         "　检查人员　"
         "余建军（执法证号：41140307116）、周春梅（执法证号：41140316682）　记录人　周春梅",
         "concat(*/地点, '-', */被检查人, '-', count(*/执法人员), '-', */记录人/@值)",
         "某省某市某区古宋街道中州路343号-某区名剪造型店-2-周春梅"},
        {"a row of heads, the values in the line below", NULL,
         "= 案件调查终结报告\n当事人　统一社会信用代码\n甲公司　91469006MA1D3A450K\n一、违法事实\n甲公司采砂。",
         "count(*/当事人[. = '统一社会信用代码'])", "0"},
        {"a sentence that begins with a label is none of these", NULL,
         "= 现场勘验笔录\n检查地点位于某乡某村，现场堆放砂石，未见审批手续，当事人在场。\n", "count(*/被检查人)", "0"},
        {"nor is a sentence whose names go on", NULL,
         "= 现场勘验笔录\n现场负责人张建国在场，执法人员李志强、王红军出示证件，检查情况正常，记录人李建国。\n",
         "concat(count(*/现场负责人), count(*/记录人))", "00"},
        {"officers in the middle of a sentence are no label", NULL,
         "= "
         "现场检查笔录\n检查人员：李志强、王红军\n检查情况：车内装载绵羊，由执法人员与买买提·艾力共同清点，共24只。\n",
         "count(*/执法人员)", "2"},
        {"particulars of one man without their colons", NULL,
         "= 询问笔录\n被询问人：姓名买买提·艾力　性别男　年龄35　身份证号653222199001060511\n",
         "concat(count(*/被询问人), */被询问人/@值)", "1买买提·艾力"},
        {"where officers went, in prose", NULL, PROSE("到甲县青禾服务中心住所（甲县横丰路19号）检查"),
         "concat(*/地点, '-', count(*/执法人员), */执法人员[2]/@证号)",
         "甲县青禾服务中心住所（甲县横丰路19号）-236112500622"},
        {"what lies there", NULL, PROSE("对位于甲县横丰路19号的青禾服务中心进行监督检查"), "*/地点",
         "位于甲县横丰路19号的青禾服务中心"},
        {"by another word", NULL, PROSE("前往横丰路19号开展日常检查"), "*/地点", "横丰路19号"},
        {"where they arrived is not told", NULL, PROSE("到场后检查"), "count(*/地点)", "0"},
        {"nor are two clauses", NULL, "= 现场勘验笔录\n检查地点某乡某村，记录人李建国。\n", "count(*/记录人)", "0"},
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
        {"a last day and the day of the decision in one line", NULL,
         "= 准予行政许可决定书\n张三：\n有效期至：2029年1月1日。决定日期：2024年1月5日", "时间线/事件[@名='决定']/@值",
         "2024-01-05"},
        {"a term that ends on the day of the decision", NULL,
         "= 准予行政许可决定书\n张三：\n有效期至：2024年1月5日\n决定日期：2024年1月5日", "时间线/事件[@名='决定']/@值",
         "2024-01-05"},
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

/* Officers in the blanks of a table. */
static void test_blanks_of_officers(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"what the second row leaves empty is the label above", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三 | 执法证号 | 65010012\n|  | 李四 | 执法证号 | 65010013\n| 记录人 | 李四 | "
         "天气 | 晴",
         "concat(count(*/执法人员), */执法人员[2]/@值, */执法人员[2]/@证号)", "2李四65010013"},
        {"but words there are no officer", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三、李四 | 天气 | 晴\n|  | 2024年5月6日到场 |  | 多云\n| 记录人 | 李四 | 天气 "
         "| 晴",
         "count(*/执法人员)", "2"},
        {"a number that lost its last digits is no wrong one", NULL,
         "= 立案审批表\n| 当事人 | 张三\n| 身份证号码 | 650102198503125000[失]",
         "concat(*/证件号码/@状态, */证件号码/@校验)", "不明"},
        {"one that kept them is", NULL, "= 立案审批表\n| 当事人 | 张三\n| 身份证号码 | 650102198503125000",
         "*/证件号码/@校验", "错"},
        {"a number behind the name where the certificate was shown", NULL,
         "= 现场笔录\n检查人员：张三　　李四\n监督员出示证件：张三 65010012　李四 65010013，被检查人无异议。",
         "concat(*/执法人员[1]/@证号, */执法人员[2]/@证号)", "6501001265010013"},
        {"nor is what he was fined", NULL, "= 现场笔录\n检查人员：张三　　李四\n对张三 200000元以下",
         "count(*/执法人员[@证号!=''])", "0"},
        {"a telephone or a day is none", NULL,
         "= 现场笔录\n检查人员：张三　　李四\n联系人：张三 13900000000\n李四 2025-03-03到场",
         "count(*/执法人员[@证号!=''])", "0"},
        {"side by side", NULL, "= 现场检查笔录\n| 执法人员 | 张三 | 李四\n| 检查地点 | 某路1号 | ",
         "concat(count(*/执法人员), */执法人员[2]/@值)", "2李四"},
        {"with their numbers, and who writes behind them", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三 65010012 | 李四（65010013） | 记录人：李四\n| 检查地点 | 某路1号 |  | ",
         "concat(count(*/执法人员), */执法人员[2]/@证号, count(*/记录人))", "2650100131"},
        {"the numbers in cells of their own", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三 | 65010012 | 李四 | 65010013\n| 检查地点 | 某路1号 |  |  | ",
         "concat(*/执法人员[1]/@证号, */执法人员[2]/@证号)", "6501001265010013"},
        {"a label nobody knows is no name, nor is what stands beside it", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三 | 常温 | 晴\n| 检查地点 | 某路1号 |  | ", "count(*/执法人员)", "1"},
        {"four of them, and one label", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三 | 执法证号 | 65010012\n|  | 李四 |  | 65010013\n|  | 王五 |  | 65010014\n"
         "|  | 赵六 |  | 65010015\n| 记录人 | 李四 | 天气 | 晴",
         "concat(count(*/执法人员), */执法人员[4]/@证号)", "465010015"},
        {"a row with nobody in it ends them: whom the next one names nobody can tell", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三 | 天气 | 晴\n|  |  | 温度 | 9\n|  | 李四 | 风力 | 3\n| 记录人 | 王五 | "
         "湿度 | "
         "40",
         "count(*/执法人员)", "1"},
        {"and so does a label among them", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三 | 天气 | 晴\n|  | 见证人 | 温度 | 9\n|  | 李四 | 风力 | 3\n| 记录人 | 王五 "
         "| "
         "湿度 | 40",
         "count(*/执法人员)", "1"},
        {"below an officer's place that was left open stands somebody else", NULL,
         "= 现场检查笔录\n| 执法人员 |  | 天气 | 晴\n|  | 李四 | 风力 | 3\n| 记录人 | 王五 | 湿度 | 40",
         "count(*/执法人员[@值='李四'])", "0"},
        {"below two labels side by side a name has neither", NULL,
         "= 现场检查笔录\n| 执法人员 | 执法证号 | 天气 | 晴\n|  | 李四 | 风力 | 3\n| 记录人 | 王五 | 湿度 | 40",
         "count(*/执法人员[@值='李四'])", "0"},
        {"nobody but officers is named so", NULL,
         "= 现场检查笔录\n| 被检查人 | 张三 | 天气 | 晴\n|  | 李四 | 风力 | 3\n| 记录人 | 王五 | 湿度 | 40",
         "count(*/被检查人)", "1"},
        {"a number below a name is no name, nor a name below a number one", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三 | 执法证号 | 65010012\n|  | 13812345678 |  | 李四\n| 记录人 | 王五 | 天气 "
         "| "
         "晴",
         "concat(count(*/执法人员), count(*/签名[@角色='执法人员']))", "11"},
        {"a row of other columns has no labels above", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三 | 天气 | 晴\n|  | 李四 | 阴天多云\n| 记录人 | 王五 | 天气 | 晴",
         "count(*/执法人员)", "1"},
        {"numbered labels with the certificate in them, above their values", NULL,
         "= 现场检查笔录\n| 检查起止时间 | 检查地点 | 天气\n| 2024年5月6日9时30分至10时20分 | 某路1号 | 晴\n"
         "| 执法人员及证号一 | 执法人员及证号二 | 见证人\n| 张三　65010012 | 李四　65010013 | 无",
         "concat(count(*/执法人员), */执法人员[2]/@值, */执法人员[2]/@证号)", "2李四65010013"},
    };
    ASK_ROWS(rows);
}

/* A list that is longer than the officers of any paper is one of something else. */
static void test_long_lists(void **state) {
    enum { ROWS = 20 };
    static const char *const names[] = {"赵丽华", "孙建国", "钱志强", "周立新"};
    jp_str text;

    (void)state;
    jp_str_init(&text, &ask.run);
    jp_str_putf(&text, "= 现场检查笔录\n| 执法人员 | 张三 | 天气 | 晴\n");
    for (int i = 0; i < ROWS; i++) {
        jp_str_putf(&text, "|  | %s | 第%d户 | 在家\n", names[i % 4], i + 1);
    }
    jp_str_putf(&text, "| 记录人 | 王五 | 天气 | 晴");
    const facts_row row = {"the label is looked for in few rows", NULL, jp_str_cstr(&text),
                           "count(*/签名[@角色='执法人员']) <= 13", "true"};
    ask_row(&row);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_running_labels),
        cmocka_unit_test(test_blanks_of_officers),
        cmocka_unit_test(test_licences),
        cmocka_unit_test(test_long_lists),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
