/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

#include <time.h>

#include "juanping/read/readers.h"

static void test_closings(void **state) {
    (void)state;
#define PAPER(end) "= 行政处罚决定书\n当事人：甲公司\n决定罚款1000元。\n" end
    static const facts_row rows[] = {
        {"organ and day", NULL, PAPER("> 某县水务局\n> 2024年3月5日"), "concat(*/落款机关, */日期/@值, */印章/@形式)",
         "某县水务局2024-03-05无"},
        {"the day of another step is none of the paper", NULL,
         "= "
         "案件调查报告\n案由　超标排放\n立案日期　2024年4月17日\n一、违法事实\n某公司排放。\n承办人签字：张三　2024年4"
         "月26日",
         "*/日期/@值", "2024-04-26"},
        {"its own day with a label", NULL, "= 案件调查报告\n一、违法事实\n某公司排放。\n报告日期　2024年4月26日",
         "*/日期/@值", "2024-04-26"},
        {"day in Chinese figures", NULL, PAPER("> 某县水务局\n> 二〇二四年三月五日"), "*/日期/@值", "2024-03-05"},
        {"printed words for the seal", NULL, PAPER("> 某县水务局（印章）\n> 2024年3月5日"), "*/印章/@形式", "文"},
        {"words for the seal in a line of their own", NULL, PAPER("> 某县水务局\n> （公章）\n> 2024年3月5日"),
         "concat(*/落款机关, */印章/@形式)", "某县水务局文"},
        {"brackets of any kind round the seal", NULL, PAPER("> 某县水务局〔印章〕\n> 2024年3月5日"),
         "concat(*/落款机关, */印章/@形式)", "某县水务局文"},
        {"whose seal it is in the brackets", NULL, PAPER("> 某市公安局（公安机关印章）\n> 2024年6月17日"),
         "concat(*/落款机关, */印章/@形式)", "某市公安局文"},
        {"the word for it above the organ, with the picture", NULL,
         PAPER("> （图章）[图]\n> 某县水务局\n> 2024年3月5日"), "concat(*/落款机关, */印章/@形式)", "某县水务局图"},
        {"the word alone", NULL, PAPER("> （图章）\n> 某县水务局\n> 2024年3月5日"), "*/印章/@形式", "文"},
        {"heavy brackets", NULL, PAPER("> 某县水务局【公章】\n> 2024年3月5日"), "concat(*/落款机关, */印章/@形式)",
         "某县水务局文"},
        {"square brackets", NULL, PAPER("> 某县水务局[公章]\n> 2024年3月5日"), "concat(*/落款机关, */印章/@形式)",
         "某县水务局文"},
        {"organ and day behind labels", NULL, PAPER("> 办案机关：某县水务局\n> 日期：2024年3月5日"),
         "concat(*/落款机关, */日期/@值)", "某县水务局2024-03-05"},
        {"no organ behind its label", NULL, "= 行政检查通知书\n| 检查机关 | 见印章\n| 检查内容 | 消防", "count(*/机关)",
         "0"},
        {"the organ above the title comes before the one behind a label", NULL,
         "某县水务局\n= 行政检查通知书\n| 检查机关 | 某县文化局\n| 检查内容 | 消防", "concat(count(*/机关), */机关)",
         "1某县水务局"},
        {"the closing as well", NULL, PAPER("处罚机关：某县文化局\n请按期缴纳。\n> 某县水务局\n> 2024年3月5日"),
         "concat(count(*/机关), */落款机关)", "0某县水务局"},
        {"the organ that applies", NULL, PAPER("> 申请机关：某县水务局（印章）\n> 2024年3月5日"),
         "concat(*/落款机关, */印章/@形式)", "某县水务局文"},
        {"who applies for execution", NULL, PAPER("> 申请执行人：某县水务局（印章）\n> 2024年3月5日"),
         "concat(*/落款机关, */印章/@形式)", "某县水务局文"},
        {"a department that stands for the seal", NULL, PAPER("> 交通运输执法部门（印章）\n> 2024年3月5日"),
         "*/印章/@形式", "文"},
        {"where the party seals is no seal of the organ", NULL, PAPER("当事人签名（盖章）：张三\n> 2024年3月5日"),
         "*/印章/@形式", "无"},
        {"who receives it signs as such", NULL, PAPER("> 某县水务局\n> 2024年3月5日\n签收：张三  2024年3月8日"),
         "concat(*/签名/@角色, */签名/@日期)", "签收人2024-03-08"},
        {"the party who receives it", NULL, PAPER("> 某县水务局\n> 2024年3月5日\n当事人签收：张三  2024年3月8日"),
         "*/签名/@角色", "当事人签收"},
        {"a picture is evidence of a seal", NULL, PAPER("> 某县水务局[图]\n> 2024年3月5日"), "*/印章/@形式", "图"},
        {"the seal over the closing signs for nobody", NULL,
         PAPER("当事人签名：\n> [图]\n> 某县水务局\n> 2024年3月5日"), "concat(*/签名/@形式, */印章/@形式)", "空图"},
        {"a picture below the label, and the seal behind it", NULL,
         PAPER("当事人签名：\n> [图]\n> 某县水务局[图]\n> 2024年3月5日"), "*/签名/@形式", "图"},
        {"behind the confirmation and a note that the rest is blank, whoever says so", NULL,
         "= 询问笔录\n被询问人：张三\n以上笔录核对无误。（以下空白）[图]　2024年3月5日\n询问人：[图]　2024年3月5日",
         "concat(*/签名[1]/@角色, */签名[1]/@形式, */签名[1]/@日期)", "当事人图2024-03-05"},
        {"the record is right, behind the role of who signs", NULL,
         "= 现场检查记录\n检查情况：账册三本。\n现场负责人：记录无误。　2024年8月5日", "count(*/属实确认)", "1"},
        {"whatever the party is called, it says that the record is true", NULL,
         "= 现场检查笔录\n检查情况：账册三本。\n机构意见：事实属实，无异议。", "count(*/属实确认)", "1"},
        {"what the officers think is not that", NULL,
         "= 现场检查笔录\n检查情况：账册三本。\n执法人员意见：情况一致，建议立案。", "count(*/属实确认)", "0"},
        {"the day behind an officer's name that is a picture", NULL,
         "= 案件调查终结报告\n案由：无照经营\n调查人员：[图]　2024年3月5日",
         "concat(*/执法人员/@形式, */执法人员/@日期)", "图2024-03-05"},
        {"a picture in the paragraph below", NULL, PAPER("> 某县水务局\n> 2024年3月5日\n[图]"), "*/印章/@形式", "图"},
        {"both on one line", NULL, PAPER("> 某县水务局  2024年3月5日"), "concat(*/落款机关, */日期/@值)",
         "某县水务局2024-03-05"},
        {"the hour behind the day", NULL, PAPER("> 某县水务局\n> 二〇二四年六月十三日十一时三十五分"), "*/日期/@值",
         "2024-06-13"},
        {"in other figures", NULL, PAPER("> 某县水务局\n> 二〇二四年六月十三日十四时二十六分"), "*/日期/@值",
         "2024-06-13"},
        {"in still others", NULL, PAPER("> 某县水务局\n> 二〇二四年六月十三日十七点〇八分"), "*/日期/@值",
         "2024-06-13"},
        {"on the hour and nine minutes", NULL, PAPER("> 某县水务局\n> 二〇二四年六月十三日二十点零九分"), "*/日期/@值",
         "2024-06-13"},
        {"in digits", NULL, PAPER("> 某县水务局\n> 日期：2024年6月13日19:09:20"), "concat(*/落款机关, */日期/@值)",
         "某县水务局2024-06-13"},
        {"figures that tell no hour are no hour", NULL,
         PAPER("> 某县水务局\n> 2024年3月5日\n> 2024年6月13日二十三十二三十二"), "*/日期/@值", "2024-03-05"},
        {"the day is blank", NULL, PAPER("> 某县水务局\n> 年 月 日"), "*/日期/@状态", "空"},
        {"the day was left out", NULL, PAPER("请按期缴纳。\n> 某县水务局"), "concat(*/落款机关, */日期/@状态)",
         "某县水务局空"},
        {"what is signed behind it is not the closing", NULL,
         PAPER("> 某县水务局\n> 2024年3月5日\n当事人签收：张三  2024年3月8日"), "*/日期/@值", "2024-03-05"},
        {"a note behind it", NULL, PAPER("> 某县水务局\n> 2024年3月5日\n（本决定书一式三份）"), "*/日期/@值",
         "2024-03-05"},
        {"who applies is the organ that closes", NULL, PAPER("> 申请人：某县水务局（印章）\n> 2024年3月5日"),
         "concat(*/落款机关, */印章/@形式)", "某县水务局文"},
        {"a day in the text is no closing", NULL,
         "= 行政处罚决定书\n当事人：甲公司\n2024年3月1日，你单位违法。\n> 某县水务局\n> 2024年3月5日",
         "concat(count(*/日期), */日期/@值)", "12024-03-05"},
    };
    ASK_ROWS(rows);
}

/* XML names the end of a paper. */
static void test_closing_elements(void **state) {
    (void)state;
    static const struct {
        const char *why, *label, *end, *question, *answer;
    } rows[] = {
        {"organ and words for the seal", "落款", "某县水务局（印章）", "concat(*/落款机关, */印章/@形式)",
         "某县水务局文"},
        {"no seal written is no seal missing", "落款", "某县水务局", "concat(*/落款机关, count(*/印章))",
         "某县水务局0"},
        {"by another name", "落款单位", "某县水务局（印章）", "concat(*/落款机关, */印章/@形式)", "某县水务局文"},
        {"a person is no organ", "落款", "张三", "count(*/落款机关)", "0"},
        {"another element closes nothing", "收文单位", "某县水务局", "count(*/落款机关)", "0"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text = jp_arena_printf(
            &ask.scratch, "<文书><标题>强制执行申请书</标题><%s>%s</%s><落款日期>2025年5月27日</落款日期></文书>",
            rows[i].label, rows[i].end, rows[i].label);
        assert_true(ask_file("强制执行申请书.xml", text, rows[i].why, rows[i].question, rows[i].answer));
    }
}

static double seconds_of_table(uint32_t cells) {
    enum { HEAD_ROWS = 3, ROWS_PER_CELL = 20 };
    jp_str text;

    jp_str_init(&text, &ask.scratch);
    jp_str_put_text(&text, "= 立案审批表\n");
    for (uint32_t i = 0; i < HEAD_ROWS * cells; i++) {
        jp_str_put_text(&text, i % cells == cells - 1 ? "| 甲乙丙丁\n" : "| 甲乙丙丁 ");
    }
    for (uint32_t i = 0; i < ROWS_PER_CELL * cells; i++) {
        jp_str_put_text(&text, "| 子丑寅卯\n");
    }
    const facts_row asked = {"a wide table", NULL, jp_str_cstr(&text), "count(*/意见)", "0"};
    const clock_t begun = clock();
    ask_row(&asked);
    return (double)(clock() - begun) / CLOCKS_PER_SEC;
}

/* What the columns of a table are is found out once, not for each of its rows. */
static void test_wide_table(void **state) {
    enum { CELLS = 600, PART = 4, MOST_TIMES = 8, LITTLE_SECONDS = 3 };
    const double part = seconds_of_table(CELLS / PART);
    const double whole = seconds_of_table(CELLS);

    (void)state;
    if (whole > LITTLE_SECONDS && whole > MOST_TIMES * part) {
        fail_msg("%.1f s, a quarter of it %.1f s", whole, part);
    }
}

static void test_opinions(void **state) {
    (void)state;
#define FORM "= 立案审批表\n| 案由 | 无照经营\n"
#define STEPS_HEAD "流程意见\n| 序号 | 环节 | 处理人 | 处理意见 | 处理时间 | 状态\n"
#define STEPS                                                                                                          \
    STEPS_HEAD "| 1 | 承办人 | 段国强 | 建议立案。 | 2024-06-18 11:53:12 | 已办结\n"                     \
               "| 2 | 承办机构 | 樊玉柱 | 拟同意。 | 2024-06-18 13:23:42 | 已办结\n"                     \
               "| 3 | 负责人 | 南志远 | 同意立案。 | 2024-06-21 15:19:10 | 已办结"
    static const facts_row rows[] = {
        {"words, name and day in the cell", NULL, FORM "| 负责人审批意见 | 同意立案。⏎签名：赵六  2024年3月5日",
         "concat(*/意见/@态度, */意见/@署名, */意见/@日期)", "同意赵六2024-03-05"},
        {"the person in charge's day is the day of approval", NULL,
         FORM "| 承办人意见 | 建议立案。⏎签名：张三  2024年3月4日\n| 负责人审批意见 | 同意。⏎签名：赵六  2024年3月5日",
         "*/批准日期/@值", "2024-03-05"},
        {"the head of the department above the head of the unit", NULL,
         FORM "| 办案机构负责人意见 | 同意。⏎李四 2024年3月4日\n| 部门负责人意见 | 同意立案。⏎赵六 2024年3月5日",
         "*/批准日期/@值", "2024-03-05"},
        {"the head of the unit alone approves nothing", NULL, FORM "| 办案机构负责人意见 | 同意。⏎李四 2024年3月4日",
         "count(*/批准日期)", "0"},
        {"vertical label", NULL, FORM "| 承⏎办⏎人⏎意⏎见 | 建议立案。⏎张三  2024年3月4日",
         "concat(*/意见/@角色, */意见/@署名)", "承办人张三"},
        {"levels called by who gives them, each in a cell of its own, the day below", NULL,
         FORM "| 承办人：王五⏎2024年3月3日 | 执法科：同意。李四⏎2024年3月4日 | 局负责人：同意立案。赵六⏎2024年3月5日 |",
         "concat(*/意见[@角色='承办机构']/@署名, */意见[@角色='负责人']/@署名, */批准日期/@值)", "李四赵六2024-03-05"},
        {"who agrees stands in front of what is said", NULL,
         FORM "| 承办机构意见 | 经办人张三、王五报请审批；李四：同意　2024年3月4日",
         "concat(*/意见/@态度, */意见/@署名)", "同意李四"},
        {"two who sign, the numbers of both behind them", NULL,
         FORM "| 承办人意见 | 建议立案调查。张三　古丽·木沙　65000122031、65000122045　2024年3月4日",
         "concat(count(*/承办人), */意见/@署名)", "2张三 古丽·木沙"},
        {"in two lines, each with his number", NULL,
         FORM "| 承办人意见 | 建议立案调查。⏎张三 65000122031、李四 65000122045　2024年3月4日", "*/意见/@署名",
         "张三 李四"},
        {"signature in the next row", NULL, FORM "| 承办人意见 | 建议立案。\n| 签名 | 张三 | 日期 | 2024年3月4日",
         "concat(*/意见/@署名, */意见/@日期)", "张三2024-03-04"},
        {"an office with its other name in brackets", NULL, FORM "| 处（科）室意见 | 同意。 李四 2024年3月4日",
         "concat(*/意见/@角色, */意见/@署名)", "承办机构李四"},
        {"whom the case is given to has not signed", NULL, FORM "| 承办人意见 | 建议立案，由张三、李四承办",
         "concat(*/意见/@态度, */意见/@署名)", "同意"},
        {"who gives it to them has", NULL, FORM "| 负责人意见 | 同意立案，由张三、李四承办　王五　2024年3月5日",
         "concat(*/意见/@态度, */意见/@署名)", "同意王五"},
        {"in a line below, without a stop between", NULL,
         FORM "| 负责人意见 | 同意立案由张三、李四主办⏎王五　2024年3月5日", "concat(*/意见/@态度, */意见/@署名)",
         "同意王五"},
        {"without a stop on the line", NULL, FORM "| 负责人意见 | 同意立案由张三、李四主办 王五 2024年3月5日",
         "concat(*/意见/@态度, */意见/@署名)", "同意王五"},
        {"a blank behind the stop", NULL,
         FORM "| 负责人意见 | 事实清楚。 建议依法立案并由本所查处本案 张三 2025年3月1日",
         "concat(*/意见, '|', */意见/@署名)", "事实清楚。 建议依法立案并由本所查处本案|张三"},
        {"or a wide one", NULL, FORM "| 负责人意见 | 事实清楚。　建议依法立案并由本所查处本案 张三 2025年3月1日",
         "concat(*/意见, '|', */意见/@署名)", "事实清楚。　建议依法立案并由本所查处本案|张三"},
        {"a label over two rows", NULL, FORM "| 承办机构意见 | 同意。\n| ^ | 签名：李四 2024年3月4日",
         "concat(*/意见/@角色, */意见/@署名)", "承办机构李四"},
        {"in the next row under an empty label, with names of any length", NULL,
         FORM "| 承办人意见 | 建议立案。\n|  | 签名：努尔买买提·阿布来提、阿布都拉·麦提尼亚孜  2024年3月4日9时40分\n"
              "| 负责人审批意见 | 同意。\n|  | 签名：赵六  2024年3月5日10时05分",
         "concat(*/意见[1]/@署名, */意见[2]/@署名, */批准日期/@值)",
         "努尔买买提·阿布来提 阿布都拉·麦提尼亚孜赵六2024-03-05"},
        {"but not what the next row says of a signature", NULL,
         FORM "| 负责人审批意见 | 同意。\n|  | 当事人拒绝签名，赵六在场见证。2024年3月5日", "count(*/意见/@署名)", "0"},
        {"two opinions side by side", NULL,
         FORM "| 审核意见 | 同意。⏎审核人：李四 2024年3月4日 | 审批意见 | 同意。⏎审批人：赵六 2024年3月5日",
         "concat(*/意见[1]/@署名, */意见[2]/@署名, */批准日期/@值)", "李四赵六2024-03-05"},
        {"of two boxes the ticked one says it", NULL, FORM "| 负责人意见 | ☑同意　□不同意⏎赵六 2024年3月5日",
         "*/意见/@态度", "同意"},
        {"refused by its box", NULL, FORM "| 负责人意见 | □同意　☑不同意⏎赵六 2024年3月5日", "*/意见/@态度", "不同意"},
        {"who signs, told apart by his part, below all opinions", NULL,
         FORM "| 审核意见 | 同意承办人意见。\n| 审批意见 | 同意立案。\n| 审核人 | 黎卫国 | 日期 | 2024年5月30日\n"
              "| 审批人 | 周启明 | 日期 | 2024年5月31日",
         "concat(*/意见[1]/@署名, */意见[1]/@日期, */意见[2]/@署名, */意见[2]/@日期)",
         "黎卫国2024-05-30周启明2024-05-31"},
        {"in lines", NULL,
         "= "
         "立案审批表\n案由：无照经营\n审核意见：同意承办人意见。\n审批意见：同意立案。\n审核人：黎卫国　2024年5月30日\n"
         "审批人：周启明　2024年5月31日",
         "concat(*/意见[1]/@署名, */意见[1]/@日期, */意见[2]/@署名, */批准日期/@值)",
         "黎卫国2024-05-30周启明2024-05-31"},
        {"boxes behind the words", NULL, FORM "| 负责人意见 | 同意☑　不同意□⏎赵六 2024年3月5日", "*/意见/@态度",
         "同意"},
        {"refused by the box behind", NULL, FORM "| 负责人意见 | 同意□　不同意☑⏎赵六 2024年3月5日", "*/意见/@态度",
         "不同意"},
        {"other marks", NULL, FORM "| 负责人意见 | √同意　□不同意⏎赵六 2024年3月5日", "*/意见/@态度", "同意"},
        {"a filled box", NULL, FORM "| 负责人意见 | □同意　■不同意⏎赵六 2024年3月5日", "*/意见/@态度", "不同意"},
        {"no box is ticked, not as far as can be read", NULL, FORM "| 负责人意见 | □同意　□不同意⏎赵六 2024年3月5日",
         "*/意见/@态度", "其他"},
        {"refused", NULL, FORM "| 负责人意见 | 不同意立案。⏎赵六 2024年3月5日", "*/意见/@态度", "不同意"},
        {"nothing in it", NULL, FORM "| 负责人意见 | 签名：      年   月   日",
         "concat(*/意见/@态度, */意见/@状态, */批准日期/@状态)", "空空空"},
        {"the word for who signs, and no colon", NULL,
         FORM "| 办案机构意见 | 同意。办案人员张三、李四；负责人王五　2024年3月5日", "*/意见/@署名", "王五"},
        {"words of an office that name nobody", NULL, FORM "| 办案机构意见 | 同意。负责人签批后办理　2024年3月5日",
         "count(*/意见/@署名)", "0"},
        {"steps of a platform", NULL, FORM STEPS, "concat(count(*/意见), */意见[@角色='负责人']/@署名, */批准日期/@值)",
         "3南志远2024-06-21"},
        {"the words of a step", NULL, FORM STEPS, "*/意见[@角色='承办机构']", "拟同意。"},
        {"who handles the case", NULL, FORM STEPS, "concat(*/意见[1]/@角色, */意见[1]/@署名, */意见[1]/@日期)",
         "承办人段国强2024-06-18"},
        {"a form above its steps, in one table", NULL,
         "= 立案审批表\n| 案由 | 无照经营\n| 案情 | 甲店无证经营\n| 序号 | 环节 | 处理人 | 处理意见 | 处理时间 | 状态\n"
         "| 1 | 负责人 | 南志远 | 同意立案。 | 2024-06-21 15:19:10 | 已办结\n| 备注 | 无",
         "concat(*/案由, count(*/意见), */批准日期/@值)", "无照经营12024-06-21"},
        {"what the status says", NULL, FORM STEPS_HEAD "| 1 | 负责人 | 南志远 |  | 2024-06-21 15:19:10 | 通过",
         "concat(*/意见/@态度, */意见/@署名)", "同意南志远"},
        {"sent back first, and then agreed to", NULL,
         FORM STEPS_HEAD "| 1 | 负责人 | 南志远 | 不同意，补充材料。 | 2024-06-20 15:19:10 | 退回\n"
                         "| 2 | 负责人 | 南志远 | 同意立案。 | 2024-06-21 15:19:10 | 通过",
         "concat(count(*/意见), */意见/@态度, */批准日期/@值)", "1同意2024-06-21"},
        {"a step that waits", NULL, FORM STEPS_HEAD "| 1 | 负责人 |  |  |  | 待办",
         "concat(*/意见/@态度, */批准日期/@状态)", "空空"},
        {"steps below the rows of the form, names and days in one column", NULL,
         "= 行政强制措施审批表\n| 案由 | 使用存在隐患的设备\n| 对象 | 起重机1台\n| 依据 | 特种设备安全法第六十一条\n"
         "| 审批环节 | 意见 | 签名、日期\n| 办案机构 | 建议查封 | 魏东林 2024年10月24日\n"
         "| 局分管负责人 | 同意，期限三十日 | 任建民 2024年10月24日",
         "concat(count(*/意见), */意见[@角色='负责人']/@署名, */批准日期/@值, */案由)",
         "2任建民2024-10-24使用存在隐患的设备"},
        {"a table of other columns is none", NULL, FORM "| 序号 | 环节 | 要求\n| 1 | 负责人 | 同意",
         "count(*/意见/@日期)", "0"},
        {"without a day", NULL, FORM "| 负责人意见 | 同意立案。⏎签名：赵六      年  月  日",
         "concat(*/意见/@态度, */意见/@署名, */批准日期/@状态)", "同意赵六空"},
        {"lines instead of cells", NULL,
         "= 立案呈批表\n案由：无照经营\n承办人意见：建议立案。 签字：张三 李四 "
         "日期：2024年3月4日\n镇领导意见：同意立案。 签字：赵六 日期：2024年3月5日",
         "concat(*/意见[1]/@署名, */批准日期/@值)", "张三 李四2024-03-05"},
        {"paragraphs below the label", NULL,
         "= "
         "立案审批表\n案由：无照经营\n承办人意见：建议立案。\n承办人（签名）：张三\n2024年3月4日\n审批意见：\n同意立案"
         "。\n审批人（签名）：赵六\n2024年3月5日",
         "concat(*/意见[1]/@署名, */意见[2]/@日期)", "张三2024-03-05"},
        {"name and day without a label", NULL, "= 立案审批表\n案由：无照经营\n负责人意见：同意立案。 赵六 2024年3月5日",
         "concat(*/意见/@署名, */意见/@日期)", "赵六2024-03-05"},
        {"numbers in brackets behind the names, all on the line of the words", NULL,
         FORM "| 承办人意见 | 建议立案。施卫东（沪水015100）、倪小骏（沪水015101） 2024年3月4日",
         "concat(*/意见/@署名, */意见/@日期, count(*/承办人))", "施卫东 倪小骏2024-03-042"},
        {"an office before names with their numbers", NULL,
         FORM "| 负责人意见 | 同意受案。⏎值班民警：覃小锋（0512108）　向晓东（0512164）　2024年3月4日",
         "concat(*/意见/@署名, */意见/@日期)", "覃小锋 向晓东2024-03-04"},
        {"the day of a signature is not another field's", NULL,
         FORM "| 承办人意见 | 建议立案。⏎签名：张三⏎时间：2024年3月4日", "count(*/发现日期)", "0"},
        {"who handles the case signs as such", NULL, FORM "| 承办人意见 | 建议立案。⏎签名：张三 李四 2024年3月4日",
         "count(*/承办人)", "2"},
        {"legal review: person, day, verdict", NULL,
         "= 法制审核意见书\n| 案由 | 无照经营\n| 法制机构审核意见 | 事实清楚，程序合法，同意。⏎审核人：赵丽华 "
         "2024年3月4日",
         "concat(*/审核人/@值, */审核日期/@值, */结论/@态度)", "赵丽华2024-03-04同意"},
        {"the signer's label below an opinion is no field", NULL,
         FORM "| 机关负责人意见：⏎同意。⏎负责人：董静    2024年3月5日",
         "concat(*/意见/@署名, */批准日期/@值, count(*/法定代表人))", "董静2024-03-050"},
        {"an office's own head signs for it, above the opinion of the organ's", NULL,
         FORM "| 某县水政监察大队意见：同意立案。⏎负责人：段立新　2024年3月4日\n"
              "| 局负责人意见：同意查处。⏎签字：廖文华　2024年3月5日",
         "concat(*/意见[1]/@署名, */意见[1]/@日期, */意见[2]/@署名, */批准日期/@值)",
         "段立新2024-03-04廖文华2024-03-05"},
        {"but not below it", NULL,
         "= "
         "立案审批表\n案由：无照经营\n局负责人意见：同意查处。\n办案机构意见：同意立案。\n负责人：廖文华　2024年3月5日",
         "concat(*/意见[1]/@署名, '|', */意见[2]/@署名)", "廖文华|"},
        {"and not for who handles the case", NULL,
         "= 立案审批表\n案由：无照经营\n承办人意见：建议立案。\n负责人：廖文华　2024年3月5日\n局负责人意见：同意查处。",
         "concat(*/意见[1]/@署名, '|', */意见[2]/@署名)", "|"},
#define LEVELS                                                                                                                  \
    "= 受案登记表\n案由：无照经营\n承办人意见：建议立案。\n签名：张三、李四　2024年3月4日\n" \
    "治安支队负责人：拟同意立案，由张三承办。\n签名：穆建新　2024年3月5日\n"
        {"levels that are called by who gives them", NULL, LEVELS "局领导：同意立案。\n签名：韩志明　2024年3月6日",
         "concat(count(*/意见), */意见[2]/@角色, */意见[2]/@署名, */意见[3]/@署名, */批准日期/@值, count(*/承办人))",
         "3承办机构穆建新韩志明2024-03-062"},
        {"one of them left blank", NULL, LEVELS "局领导：\n签名：　　", "concat(*/意见[3]/@态度, */批准日期/@状态)",
         "空空"},
        {"in cells", NULL,
         FORM "| 支队负责人：拟同意立案。⏎签名：穆建新　2024年3月5日\n| 局领导：同意立案。⏎签名：韩志明　2024年3月6日",
         "concat(count(*/意见), */意见[2]/@署名, */批准日期/@值)", "2韩志明2024-03-06"},
        {"who reviews, and what he says", NULL,
         "= 法制审核意见表\n案由：无照经营\n法制审核人：审核通过，同意处罚。\n签名：张三　2024年3月5日",
         "concat(*/审核人/@值, */审核日期/@值, */结论/@态度, count(*/审核人))", "张三2024-03-05同意1"},
        {"in a cell below", NULL,
         "= 法制审核意见书\n| 案由\n| 无照经营\n| 法制机构审核人\n| "
         "审核通过，同意按拟处理意见处罚。⏎张三　2024年3月5日",
         "concat(*/审核人/@值, */审核日期/@值, */结论/@态度)", "张三2024-03-05同意"},
        {"ticked, in a cell", NULL, "= 立案审批表\n| 案由 | 无照经营\n| 审批人 | ☑同意立案　□不同意⏎王五　2025年4月8日",
         "concat(*/意见/@态度, */意见/@署名, */批准日期/@值)", "同意王五2025-04-08"},
        {"in a cell below, its label set off like the others", NULL,
         "= 立案审批表\n| ▍案由\n| 无照经营\n| ▍基金监管科\n| ☑同意立案　□不同意⏎李四　2025年4月7日\n| ▍局领导\n| "
         "☑同意立案　□不同意⏎王五　2025年4月8日",
         "concat(count(*/意见), */意见[2]/@态度, */意见[2]/@署名, */批准日期/@值)", "2同意王五2025-04-08"},
        {"which part handles the case is no opinion", NULL, "= 立案审批表\n| ▍案由\n| 无照经营\n| ▍立案科\n| 执法一科",
         "count(*/意见)", "0"},
        {"ticked otherwise", NULL, "= 立案审批表\n| 案由 | 无照经营\n| 审批人 | □同意立案　☑不同意⏎王五　2025年4月8日",
         "*/意见/@态度", "不同意"},
        {"signed below without a colon", NULL,
         "= 处罚决定呈批表\n| 案由：采砂\n| 承办人：建议罚款5000元。⏎签字　[图]　2025年4月7日 | "
         "中队负责人：同意。⏎签字　韩志明　2025年4月7日\n| 局领导：同意。⏎签字　[图]　2025年4月8日",
         "concat(count(*/意见), */意见[2]/@署名, */批准日期/@值, count(*/签名))", "3韩志明2025-04-082"},
        {"a place to sign far below is not what comes next", NULL,
         "= 立案审批表\n案由：无照经营\n支队负责人：同意立案。\n一、当事人主体适格。\n二、事实清楚。\n三、证据充分。\n"
         "四、程序合法。\n签名：韩志明　2024年3月6日",
         "count(*/意见)", "0"},
        {"a record has no levels", NULL, "= 询问笔录\n被询问人：张三\n办案部门：同意询问。\n签名：韩志明　2024年3月6日",
         "count(*/意见)", "0"},
        {"a name in it is none", NULL, "= 法制审核意见书\n| 案由\n| 无照经营\n| 审核人\n| 张三　2024年3月5日",
         "concat(count(*/意见), */审核人/@值)", "0张三"},
        {"a name is no opinion", NULL, "= 法制审核意见表\n案由：无照经营\n审核人：张三\n签名：李四　2024年3月5日",
         "concat(count(*/意见), */审核人/@值)", "0张三"},
        {"nor are two, with a full stop behind them", NULL,
         "= 立案审批表\n案由：无照经营\n承办人：张三、李四。\n签名：张三、李四　2024年3月5日",
         "concat(count(*/意见), count(*/承办人))", "02"},
        {"nor does a blank line for a name ask for one", NULL, "= 立案审批表\n案由：无照经营\n负责人：\n签名：　　",
         "count(*/意见)", "0"},
        {"nor what the party says", NULL,
         "= 立案审批表\n案由：无照经营\n被检查单位负责人：同意整改。\n签名：张三　2024年3月5日", "count(*/意见)", "0"},
        {"department head is not the person in charge", NULL, FORM "| 部门负责人意见 | 同意。⏎签名：李四 2024年3月4日",
         "concat(*/意见/@角色, count(*/批准日期))", "承办机构0"},
    };
    ASK_ROWS(rows);
}

static void test_signatures(void **state) {
    (void)state;
#define RECORD "= 询问笔录\n被询问人：张三\n询问人：李四\n问：属实吗？\n答：属实。\n以上笔录我看过，与我说的一致。\n"
#define CHECK "= 现场核查笔录\n核查时间：2024年3月5日9时至10时\n核查人员：李四、王五\n核查情况：与申报一致。\n"
    static const facts_row rows[] = {
        {"why a review is not needed is no opinion", NULL,
         "= 案件处理审批表\n| 法制审核 | 不属于重大执法决定法制审核目录事项\n| 负责人意见 | 同意。张三　2024年4月2日",
         "concat(count(*/意见), */意见/@角色)", "1负责人"},
        {"a step crossed out is none", NULL,
         "= 立案审批表\n| 案由 | 无照经营\n| 执法机构意见 | 同意。张三 2024年6月4日\n| 法制机构意见 | /\n| 负责人意见 "
         "| "
         "同意。李四 2024年6月4日",
         "count(*/意见)", "2"},
        {"nobody crosses out the one who decides", NULL,
         "= 立案审批表\n| 案由 | 无照经营\n| 执法机构意见 | 同意。张三 2024年6月4日\n| 负责人意见 | /",
         "count(*/意见[@态度='空'])", "1"},
        {"words in front of the label left blank are not its value", NULL,
         "= 案件调查终结报告\n调查过程：检查发现，经批准立案，进行了询问。\n违法事实：\n证据：笔录1份。",
         "*/事实/@状态", "空"},
        {"those below are", NULL,
         "= 案件调查终结报告\n调查过程：经批准立案。\n违法事实：\n经查，甲公司2025年3月3日无照经营。\n证据：笔录1份。",
         "count(*/事实[@状态='空'])", "0"},
        {"the reviewer's place left blank below what he found", NULL,
         "= 法制审核意见书\n审核意见：事实清楚，同意。\n审核人：\n2024年3月5日", "*/审核人/@状态", "空"},
        {"a line to write on", NULL,
         "= 法制审核意见书\n审核意见：事实清楚，同意。\n审核人：________\n审核日期：2024年3月5日", "*/审核人/@状态",
         "空"},
        {"his name below it", NULL, "= 法制审核意见书\n审核意见：事实清楚，同意。\n审核人：\n张三　2024年3月5日",
         "concat(*/审核人/@值, */审核人/@状态)", "张三"},
        {"a picture there", NULL, "= 法制审核意见书\n审核意见：事实清楚，同意。\n审核人：[图]　2024年3月5日",
         "count(*/审核人[@状态='空'])", "0"},
        {"a verdict, a blank and whose it is, beside a part of the organ", NULL,
         "= 行政处罚案件审批表\n| 案由 | 无照经营\n| 承办机构 | 同意 李四 2025年4月16日\n| 局领导 | 同意 王五 "
         "2025年4月18日",
         "concat(count(*/意见), */意见[@角色='负责人']/@署名, */批准日期/@值)", "2王五2025-04-18"},
        {"in lines", NULL, "= 立案审批表\n案由：无照经营\n局领导：同意立案　王五　2025年4月18日",
         "concat(*/意见/@署名, */批准日期/@值)", "王五2025-04-18"},
        {"a name and a day decide nothing", NULL, "= 立案审批表\n案由：无照经营\n局领导：王五　2025年4月18日",
         "count(*/意见)", "0"},
        {"a name and its day in the cell beside whoever signs", NULL,
         CHECK "以上笔录属实。\n| 被检查单位现场负责人 | 张三　2024年3月5日\n| 核查人员 | 李四　2024年3月5日",
         "concat(*/签名[1]/@角色, */签名[1]/@值)", "被检查单位现场负责人张三"},
        {"whatever he is called", NULL,
         CHECK "以上笔录属实。\n| 陪检人 | 张三　2024年3月5日\n| 核查人员 | 李四　2024年3月5日", "*/签名[1]/@值",
         "张三"},
        {"a bare place to sign in the row below an opinion is the opinion's", NULL,
         "= 立案审批表\n案由：无照经营\n| 承办机构意见\n| 同意立案。\n| 签名\n| 李四 2024年3月4日\n| 负责人意见\n| "
         "同意。\n| 签名\n| 王五 2024年3月5日",
         "concat(*/意见[1]/@署名, */意见[2]/@署名, */意见[2]/@日期)", "李四王五2024-03-05"},
        {"a title in a row of its own heads no value", NULL,
         "|{2} 陈述申辩意见\n|{2} 某市市场监督管理局：\n|{2} 我对告知的内容没有意见，放弃陈述申辩。\n| 王海涛 | "
         "2025年4月10日",
         "count(*/内容[contains(., '管理局')])", "0"},
        {"what goes with a letter, named above its closing", NULL,
         "某县市场监督管理局\n扣押决定书\n甲公司：\n决定予以扣押。\n附件　查封（扣押）物品清单\n执法人员　李四（6501000"
         "1）\n某县市场监督管理局\n"
         "2025年3月5日",
         "concat(count(查封扣押清单), 强制措施决定书/日期/@值)", "02025-03-05"},
        {"a number in the line below its label", NULL, "= 采样记录\n样品数量：\n3个\n采样人：\n李四",
         "concat(*/数量, */数量/@状态)", "3个"},
        {"whoever signs, however long he is called, without a colon", NULL,
         CHECK "以上笔录属实。\n被检查单位现场负责人　　张三　2024年3月5日", "*/签名[1]/@值", "张三"},
        {"the second officer on the line below, without a label", NULL,
         "= 案件调查终结报告\n处理建议：罚款1000元。\n承办人签字：李明\n　　　　　　马文涛\n2025年4月10日",
         "concat(*/签名/@值, count(*/执法人员))", "李明 马文涛2"},
        {"and where they only name themselves", NULL,
         "= 案件调查终结报告\n处理建议：罚款1000元。\n承办人：李明\n马文涛\n2025年4月10日", "count(*/执法人员)", "2"},
        {"a paragraph that begins with a name is none", NULL,
         "= 案件调查终结报告\n承办人：李明\n马文涛\n经查，当事人无照经营。", "count(*/执法人员)", "1"},
        {"who read the record, and the day below his name", NULL, RECORD "张三（捺印）\n2025年3月10日\n询问人：李四",
         "concat(*/签名[@角色='当事人']/@值, */签名[@角色='当事人']/@日期)", "张三2025-03-10"},
        {"his name alone", NULL, RECORD "张三\n询问人：李四　2025年3月10日", "*/签名[@角色='当事人']/@值", "张三"},
        {"the officer's name is not his", NULL, RECORD "李四\n2025年3月10日", "count(*/签名[@角色='当事人'])", "0"},
        {"the officers' names alone, below his", NULL,
         CHECK "以上笔录属实。\n张三　2024年3月5日\n李四　王五　2024年3月5日",
         "concat(*/签名[@角色='执法人员']/@值, */签名[@角色='执法人员']/@日期, */签名[@角色='当事人']/@值)",
         "李四 王五2024-03-05张三"},
        {"no officers of the record", NULL, CHECK "以上笔录属实。\n张三　2024年3月5日\n钱六　孙七　2024年3月5日",
         "count(*/签名)", "1"},
        {"where it was, in front of what was done to whom", NULL,
         "= "
         "现场笔录\n2025年10月28日10时至13时，我局执法人员李四（65010001）、王五（65010002）在某市工业路9号，对甲公司彩"
         "钢房实施强制拆除。",
         "*/地点", "某市工业路9号"},
        {"and what lies there", NULL,
         "= "
         "检查笔录\n2025年10月28日10时至13时，李四（65010001）、王五（65010002）在张三陪同下，对位于某市工业路9号的甲公"
         "司窑炉进行检查。",
         "*/地点", "某市工业路9号"},
        {"a picture below what he read, and the day below it", NULL, RECORD "[图]\n2025年3月10日\n询问人：李四",
         "concat(*/签名[@角色='当事人']/@形式, */签名[@角色='当事人']/@日期)", "图2025-03-10"},
        {"no picture, and the day alone", NULL, RECORD "2025年3月10日\n询问人：[图]", "count(*/签名[@角色='当事人'])",
         "0"},
        {"two names, and both numbers behind them", NULL,
         "= 当场处罚决定书\n| 执法人员签名 | 项金龙、毛一鸣　证号：33118123009、33118123031 | 日期 | 2024年10月22日",
         "*/签名[@角色='执法人员']/@值", "项金龙 毛一鸣"},
        {"articles printed below a decision do not take its day", NULL,
         "某县应急管理局\n= 行政处罚决定书\n甲公司：\n决定罚款200元。\n2024年3月5日\n附：相关法律条文\n"
         "法规条文一：从事经营活动的单位和个人应当依照本条例的规定建立并执行进货查验制度，如实记录。\n法规条文一：从事"
         "经营活动的单位和个人应当依照本条例的规定建立并执行进货查验制度，如实记录。\n法规条文一：从事经营活动的单位和"
         "个人应当依照本条例的规定建立并执行进货查验制度，如实记录。",
         "*/日期/@值", "2024-03-05"},
        {"nor does what is told of the remedies in one sentence", NULL,
         "= "
         "行政处罚决定书\n某罚〔2024〕9号\n甲公司：\n决定罚款200元。\n2024年3月5日\n如不服本决定，可以在收到本决定书之"
         "日"
         "起六十日内向某县人民政府申请行政复议，也可以提起诉讼。",
         "*/日期/@值", "2024-03-05"},
        {"nor do short notes", NULL,
         "= "
         "行政处罚决定书\n某罚〔2024〕9号\n甲公司：\n决定罚款200元。\n2024年3月5日\n本决定书一式三份。\n一份送当事人。"
         "\n"
         "一份存入案卷。",
         "*/日期/@值", "2024-03-05"},
        {"the place to sign and the day that come next are the opinion's, whatever his part", NULL,
         "= 行政许可审批表\n科室审核意见：同意准予许可。\n审核人签名及日期：阮海波 2026-03-18\n局领导审批意见：同意。\n"
         "审批人签名及日期：章文君 2026-03-19",
         "concat(*/意见[1]/@署名, */意见[1]/@日期, */意见[2]/@署名, */意见[2]/@日期)",
         "阮海波2026-03-18章文君2026-03-19"},
        {"a list that ends with a stop names them too", NULL,
         "= 当场处罚决定书\n| 执法人员 | 项金龙、毛一鸣。⏎均已出示执法证件",
         "concat(*/执法人员[1]/@值, */执法人员[2]/@值)", "项金龙毛一鸣"},
        {"what the officers did stands above their names", NULL,
         "= 当场处罚决定书\n| 执法人员 | 已向当事人出示执法证件。⏎项金龙　执法证号：33118123009", "*/执法人员/@值",
         "项金龙"},
        {"who signs next, his label right behind the day", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n陪同人确认　以上属实。　2025年8月11日检查人　2025年8月11日[图]",
         "concat(*/签名/@形式, */签名/@日期)", "图2025-08-11"},
        {"a sentence below a name does not take it away", NULL,
         "= 现场检查笔录\n| 执法人员 | 张三⏎已出示执法证件。⏎李四", "*/执法人员[1]/@值", "张三"},
        {"the word in front of a gap, without a colon", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n被检查人签名　　陈朝阳　　2024 年 09 月 06 日",
         "concat(*/签名/@角色, */签名/@值, */签名/@日期)", "被检查人陈朝阳2024-09-06"},
        {"who signed stands behind the word at once", NULL,
         "= 立案审批表\n| 案由 | 无照经营\n承办人意见：建议立案。\n（签名）孟祥玉　2024年6月4日",
         "concat(*/意见/@署名, count(*/签名[@形式='空']))", "孟祥玉0"},
        {"an opinion, who signed and the day without colons in one cell", NULL,
         "= 立案审批表\n| 案由 | 无照经营\n|{2} 负责人意见\n|{2} 同意立案。 签字　　孟祥玉 日期　　2024年6月4日",
         "concat(*/意见[@角色='负责人']/@态度, */意见[@角色='负责人']/@署名, count(*/签名[@形式='空']))",
         "同意孟祥玉0"},
        {"parts that head columns of opinions", NULL,
         "= 查封（扣押）审批表\n当事人：甲公司\n| 事由及依据 | 承办人 | 审核 | 审批\n| 暗管排污 | "
         "建议查封。\\n刘景华、逯文博 2025.7.18 | "
         "同意。\\n（执法支队）靳国栋 2025.7.18 | 批准。\\n（副局长）马景山 2025.7.18",
         "concat(count(*/意见), */意见[@角色='负责人']/@署名, */批准日期/@值)", "3马景山2025-07-18"},
        {"who signed by hand, a picture in the cell", NULL,
         "= 立案审批表\n| 案由 | 无照经营\n| 承办人意见 | 建议立案。张三 2024年6月4日\n| 负责人意见 | 同意。 "
         "2024年6月4日[图]",
         "concat(*/签名[@角色='负责人']/@形式, */意见[@角色='负责人']/@署名)", "图"},
        {"parts of the organ beside their opinions", NULL,
         "= 行政强制措施审批表\n| 当事人 | 甲公司\n| 承办人 | 宁庆丰　邵玉珊　2024年11月11日\n"
         "| 法规股 | 依据适用正确，同意。蒋敏　2024年11月11日\n| 局负责人 | 同意补批。　常仁义　2024年11月11日11时",
         "concat(count(*/意见), */意见[@角色='负责人']/@署名, */批准日期/@值, */承办人[1])", "2常仁义2024-11-11宁庆丰"},
        {"on other papers they head no opinions", NULL,
         "= 现场检查笔录\n| 检查地点 | 某路1号\n| 村主任 | 同意检查。张三　2024年6月4日", "count(*/意见)", "0"},
        {"two who signed a step, one below the other", NULL,
         "= 水行政许可审查签批单\n| 环节 | 意见 | 签名 | 日期\n"
         "| 承办人（防御股） | 甲公司申请材料齐全，建议准予许可。 | 曾令辉⏎卜艳红 | 2025年6月4日\n| 审批人（局领导） "
         "| 同意。 | 李建国 | 2025年6月5日",
         "*/意见[@角色='承办人']/@署名", "曾令辉 卜艳红"},
        {"columns of names and days are no opinions", NULL,
         "= 查封审批表\n当事人：甲公司\n| 承办人 | 审核 | 审批\n| 刘景华 2025.7.18 | 靳国栋 2025.7.18 | 马景山 "
         "2025.7.18",
         "count(*/意见)", "0"},
        {"opinions behind wide blanks, who signed in brackets", NULL,
         "= 立案审批表\n案由：无照经营\n承办人员意见：建议立案。（曹玉兰、丁明远　2024年7月11日）\n"
         "负责人意见　　同意立案。（余雪梅　2024年7月11日）",
         "concat(count(*/意见), */意见[@角色='负责人']/@署名, */意见[1]/@署名)", "2余雪梅曹玉兰 丁明远"},
        {"the name on the line below", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n被检查人签名：\n　　陈朝阳　2024-09-06\n执法人员签名：\n李建国、张志强\n"
         "2024年9月6日",
         "concat(*/签名[1]/@值, */签名[1]/@日期, */签名[2]/@值)", "陈朝阳2024-09-06李建国 张志强"},
        {"what he wrote in front of his name", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n被检查人签名：\n　　以上属实。陈朝阳　2024-09-06　（每页签名）",
         "concat(*/签名/@值, */签名/@日期)", "陈朝阳2024-09-06"},
        {"the hour behind the day", NULL, "= 现场检查笔录\n检查地点：某路1号\n被检查人签名：\n陈朝阳　2024年9月6日9:30",
         "concat(*/签名/@值, */签名/@日期)", "陈朝阳2024-09-06"},
        {"who signs next is not he", NULL,
         "= 解除强制措施物品清单\n以上为本次解除范围。\n领取人签名：\n经办人签名：李建国、张志强　2025年11月07日",
         "concat(*/签名[@角色='领取人']/@形式, */签名[@角色='领取人']/@值)", "空"},
        {"a word nobody knows for a name, with its day", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n被检查人签名：\n某某甲乙丙丁　2024-09-06",
         "concat(*/签名/@形式, */签名/@日期)", "文2024-09-06"},
        {"he signs below the words that confirm it", NULL,
         "= 询问笔录\n被询问人 于长海 　性别 男 　年龄 51 　出生日期 1972年8月15日\n问：你是谁？\n答：于长海。\n"
         "以上笔录我看过，和我说的相符。（捺印）\n于长海　　2024年03月21日\n询问人：姜洪涛　记录人：朴哲秀",
         "concat(count(*/签名[@值='于长海']), */签名[@值='于长海']/@日期)", "12024-03-21"},
        {"he signs with a remark, the label without a colon", NULL,
         "= 现场检查笔录\n现场情况：一切正常。\n被检查人意见及签名　谭家栋　　　以上记录经核对无误。2022年3月15日\n"
         "记录人签名　严立新　　　2022年3月15日",
         "concat(starts-with(*/签名[1]/@角色, '被检查人'), */签名[1]/@值, */签名[1]/@日期)", "true谭家栋2022-03-15"},
        {"the seal below an empty place to sign is no signature", NULL,
         "= 当场处罚决定书\n罚款72元。\n当事人签名：\n[图]\n> 某县烟草专卖局\n> 2025年4月15日",
         "*/签名[@角色='当事人']/@形式", "空"},
        {"a picture below it that no organ follows is one", NULL,
         "= 当场处罚决定书\n罚款72元。\n当事人签名：\n[图]\n执法人员签名：张三", "*/签名[@角色='当事人']/@形式", "图"},
        {"a clause in the brackets of the label", NULL,
         "= 当场处罚决定书\n罚款100元。\n被处罚人（签名，当场收到本决定书）：罗建军　2024-09-10",
         "concat(*/签名/@角色, */签名/@值, */签名/@日期)", "被处罚人罗建军2024-09-10"},
        {"what is asked by yes or no is no opinion", NULL,
         "= 行政许可审批表\n| 是否需要法制审核 | 否，未列入目录\n| 负责人意见 | 同意。张三 2025年8月5日",
         "count(*/意见)", "1"},
        {"the organ's own line is no place to sign", NULL,
         "= 抽样取证凭证\n| 被抽样单位签字 | 鞠学军 | 日期 | 2025年3月13日\n| 某市农业农村局（盖章） |  |  | ",
         "concat(count(*/签名), */签名/@值)", "1鞠学军"},
        {"the applicant signs below what names him", NULL,
         "= 林木采伐许可申请表\n申请人：甲公司\n申请事项：林木采伐\n申请人：吴德祥　　　　二〇二五年三月五日",
         "concat(count(*/当事人), */当事人, '-', */签名/@值, */签名/@日期)", "1甲公司-吴德祥2025-03-05"},
        {"what an organ hands out is signed by who takes it", NULL,
         "= 申请材料接收凭证\n甲公司：\n现收到下列材料。\n申请人：吴德祥　　　　二〇二五年三月五日",
         "count(*/当事人[contains(., '吴德祥')])", "0"},
        {"where nothing else names him he is told", NULL,
         "= 林木采伐许可申请表\n申请事项：林木采伐\n申请人：吴德祥　　　　二〇二五年三月五日", "count(*/当事人)", "1"},
        {"a place to sign that a sheet left out, the next label in its stead", NULL,
         "= 抽样取证凭证\n| 被抽样单位签字 | 日期\n| 抽样人 | 窦玉宝 | 日期", "*/签名[@角色='被抽样单位']/@形式", "空"},
        {"heads of columns with names below are none", NULL,
         "= 审批表\n当事人：甲公司\n| 签名 | 日期\n| 张三 | 2024年3月5日", "count(*/签名[@形式='空'])", "0"},
        {"a place to sign that the day to be filled in tells", NULL,
         "= "
         "听证笔录\n主持人：听证结束，请核对笔录。\n以上笔录经核对无误。\n利害关系人代表：　　　　　　　年　月　日\n听"
         "证主持人：张三　2024年6月13日",
         "concat(*/签名[@形式='空']/@角色, '-', count(*/签名[@形式='空']))", "利害关系人代表-1"},
        {"before the record was read over it is none", NULL,
         "= "
         "听证笔录\n出生日期：　　年　月　日\n利害关系人代表：　　　　　　　年　月　日\n主持人：听证结束。\n以上笔录经"
         "核对无误。\n听证主持人：张三　2024年6月13日",
         "count(*/签名[@形式='空'])", "0"},
        {"when he was born is no day he signed", NULL,
         "= 询问笔录\n被询问人 于长海　出生日期 1972年8月15日\n问：你是谁？\n答：于长海。", "count(*/签名)", "0"},
        {"behind his name who signs next, one day for both", NULL,
         "= 现场笔录\n| 地点 | 2号冷库\n| 核对 | 已看过，记录无误。卢继红　办案人员：魏东林 张彩霞　2024年7月4日",
         "concat(*/签名[@角色='当事人']/@值, */签名[@角色='办案人员']/@值)", "卢继红魏东林 张彩霞"},
        {"officers asked for by their part alone", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n检查情况：河滩上有砂堆。\n检查人员：\n　　李建国　张志强　2024年9月6日",
         "concat(count(*/签名[@形式='空']), count(*/签名[@值='李建国 张志强']))", "01"},
        {"a party who writes the day below his part signs", NULL,
         "= 行政检查现场笔录\n检查地点：某路1号\n检查情况：河滩上有砂堆。\n被检查人：\n　　陈朝阳　　2024年9月6日",
         "concat(*/签名/@值, */签名/@日期)", "陈朝阳2024-09-06"},
        {"what he is, behind his name", NULL,
         "= "
         "行政检查现场笔录\n检查地点：某路1号\n检查情况：河滩上有砂堆。\n被检查人：\n　　陈朝阳（安保经理）　2024年9月6"
         "日",
         "concat(*/签名/@值, */签名/@日期)", "陈朝阳2024-09-06"},
        {"the company's seal below the words that ask for it", NULL,
         "= 行政许可申请书\n申请事项：卫生许可\n申请人（盖章）：\n　　某县甲商贸有限公司（印　章）",
         "count(*/签名[@形式='空'])", "0"},
        {"one day for all who sign on a line", NULL,
         "= 代履行现场监督笔录\n地点：某沟左岸\n经过：清运土石860立方米。\n"
         "到场监督的工作人员：齐莉　舒佳琪　代履行人：祁子涵　当事人：田国栋　2024年7月17日",
         "concat(count(*/签名), */签名[1]/@值, */签名[2]/@值)", "3齐莉 舒佳琪祁子涵"},
        {"the party named and sealed below its label", NULL,
         "= 行政许可申请书\n申请事项：卫生许可\n申请单位：\n　　某县甲商贸有限公司（章）\n2024年9月6日",
         "concat(*/当事人, */当事人/@状态)", "某县甲商贸有限公司"},
        {"labels with names in the cells below the heading of signatures", NULL,
         "= 代履行现场记录\n|{3} 过程\n|{3} 清运2800立方米，全程摄像。\n|{3} 签名\n"
         "| 监督人员：折建平　郝雅丽 | 代履行人：李耀 | 当事人或见证人：柴勇　2024年10月3日",
         "concat(count(*/签名), */签名[1]/@值, */签名[2]/@值, */签名[3]/@值)", "3折建平 郝雅丽李耀柴勇"},
        {"the party told with its label below a heading", NULL,
         "= 案件调查终结报告\n一、当事人基本情况\n当事人：某县老味道食品经营部\n二、案件来源\n举报。", "*/当事人",
         "某县老味道食品经营部"},
        {"and sealed, its label is no part of its name", NULL,
         "= 行政许可申请书\n申请事项：卫生许可\n申请单位：\n当事人：某县甲商贸有限公司（章）", "*/当事人",
         "某县甲商贸有限公司"},
        {"an organ that is called like a company closes the paper too", NULL,
         "= 行政许可申请书\n申请事项：卫生许可\n申请人（盖章）：\n　　某县综合行政执法中心（印　章）",
         "count(*/签名[@形式='空'])", "1"},
        {"her name without a mark of the seal", NULL,
         "= 行政许可申请书\n申请事项：卫生许可\n申请人（盖章）：\n　　某县甲商贸有限公司", "count(*/签名[@形式='空'])",
         "0"},
        {"a company and who acted for it", NULL,
         "= 代履行现场笔录\n地点：某路1号\n代履行人：\n　　某县甲环境服务有限公司（葛军）　二〇二四年七月九日",
         "concat(*/签名/@角色, */签名/@形式, */签名/@日期)", "代履行人文2024-07-09"},
        {"two names with the numbers of their badges", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n执法人员（签名）：\n　　杨帆　证号 66080100215　　李建国　证号 "
         "66080100268",
         "*/签名/@值", "杨帆 李建国"},
        {"numbers of badges in brackets, no day", NULL,
         "= "
         "当场行政处罚决定书\n处罚地点：某路1号\n执法人员签名：\n　　许永刚（执法证号661757796）、明立新（执法证号66811"
         "8741）\n"
         "当事人签收：\n　　曹春梅　2024年10月16日",
         "concat(*/签名[1]/@值, count(*/签名[@形式='空']))", "许永刚 明立新0"},
        {"what he wrote between his name and the day", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n当事人（到场人）签名：\n　　章文斌　以上属实　2024年8月13日",
         "concat(*/签名/@值, */签名/@日期)", "章文斌2024-08-13"},
        {"parts nobody knows, a wide blank, names and days", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n门卫代表　　雷永福　　2025-07-09\n检查人员　　李建国　　2025-07-09",
         "concat(*/签名[1]/@角色, */签名[1]/@值, */签名[2]/@值)", "门卫代表雷永福李建国"},
        {"the organ's seal closes the paper", NULL,
         "= 行政许可申请书\n申请事项：卫生许可\n申请人（盖章）：\n　　某县卫生健康局（印　章）",
         "count(*/签名[@形式='空'])", "1"},
        {"what is printed below is no name", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n被检查人签名：\n以上笔录已阅，与事实相符。", "*/签名/@形式", "空"},
        {"nor is the day alone", NULL, "= 现场检查笔录\n检查地点：某路1号\n被检查人签名：\n2024年9月6日",
         "*/签名/@形式", "空"},
        {"no gap, no place to sign", NULL, "= 现场检查笔录\n检查地点：某路1号\n被检查人签名确认 2024年9月6日",
         "count(*/签名)", "0"},
        {"a name and the day behind the confirmation", NULL,
         "= "
         "现场检查笔录\n检查人员：李四、王五\n检查情况：正常。\n以上记录属实。张三　2024年3月5日\n检查人员签名：李四、"
         "王五",
         "concat(*/签名[1]/@角色, */签名[1]/@值, */签名[1]/@日期, count(*/签名))", "当事人张三2024-03-052"},
        {"an officer's name there signs nothing for the party", NULL,
         "= "
         "现场检查笔录\n检查人员：李四、王五\n检查情况：正常。\n以上记录属实。李四　2024年3月5日\n检查人员签名：李四、"
         "王五",
         "count(*/签名[@角色='当事人'])", "0"},
        {"nor does a sentence", NULL,
         "= "
         "现场检查笔录\n检查人员：李四、王五\n检查情况：正常。\n以上记录属实。张三于2024年3月5日来局说明\n检查人员签名"
         "：李四",
         "count(*/签名[@角色='当事人'])", "0"},
        {"whoever the label says he is, his name and the day at the end sign", NULL,
         CHECK "申请人代表：张三　2024年3月5日\n核查人员：李四　2024年3月5日\n核查人员：王五　2024年3月5日\n以下空白",
         "concat(count(*/签名), */签名[1]/@角色, */签名[1]/@值, */签名[1]/@日期)", "3申请人代表张三2024-03-05"},
        {"in a table of signatures, before the line that closes the record", NULL,
         CHECK "| 申请人代表 | 张三 | 2024年3月5日\n| 核查人员 | 李四 | 2024年3月5日\n| 核查人员 | 王五 | "
               "2024年3月5日\n——以下无正文——",
         "concat(count(*/签名), */签名[1]/@角色, */签名[1]/@值, */签名[1]/@日期)", "3申请人代表张三2024-03-05"},
        {"by a picture", NULL,
         CHECK "申请人代表：[图]　2024年3月5日\n核查人员：[图]　2024年3月5日\n核查人员：[图]　2024年3月5日\n以下空白",
         "concat(count(*/签名), */签名[1]/@角色, */签名[1]/@形式)", "3申请人代表图"},
        {"whoever hands papers in, by a picture and the day", NULL,
         "= 材料接收凭证\n已收到申请材料。\n提交人：[图]　2024年3月5日\n接收人：张三　2024年3月5日",
         "concat(*/签名[@角色='提交人']/@形式, */签名[@角色='提交人']/@日期)", "图2024-03-05"},
        {"without a picture his empty place says nothing", NULL,
         "= 材料接收凭证\n已收到申请材料。\n提交人：　　2024年3月5日\n接收人：张三　2024年3月5日",
         "count(*/签名[@角色='提交人'])", "0"},
        {"a sentence that begins with a name does not", NULL,
         CHECK "整改要求：张三应于2024年3月5日前补正\n核查人员：李四　2024年3月5日\n核查人员：王五　2024年3月5日",
         "count(*/签名[@值='张三'])", "0"},
        {"nor does what stands far above the end", NULL,
         "= "
         "现场核查笔录\n核查时间：2024年3月5日9时至10时\n安全员：张三　2024年3月1日\n核查人员：李四、王五\n核查情况：合"
         "格。\n一、场所合格。\n二、设备合格。\n三、人员合格。\n四、制度合格。\n五、记录合格。\n核查人员：李四　2024年3"
         "月5日\n核查人员：王五　2024年3月5日",
         "count(*/签名[@值='张三'])", "0"},
        {"name and day", NULL, RECORD "被询问人（签名）：张三  2024年3月5日",
         "concat(*/签名/@角色, */签名/@值, */签名/@形式, */签名/@日期)", "被询问人张三文2024-03-05"},
        {"empty", NULL, RECORD "被询问人（签名）：", "concat(*/签名/@形式, */签名/@状态)", "空空"},
        {"empty before what the form prints about pages", NULL,
         RECORD "被询问人签名：                    第1页 共1页（逐页签名）", "concat(*/签名/@形式, */签名/@状态)",
         "空空"},
        {"a name that is a picture is there", NULL, "= 卷内备考表\n立卷人：[图]\n检查人：",
         "concat(*/立卷人/@状态, */检查人/@状态, */@状态)", "不明空有"},
        {"a picture instead of words", NULL, RECORD "被询问人（签名）：[图]", "concat(*/签名/@形式, */签名/@状态)",
         "图"},
        {"a picture behind the label in the last cell of its row", NULL,
         "= 照片证据\n| 拍摄时间：2024年3月5日 | 拍摄地点：某路1号\n| 拍摄人：张三 | 当事人确认签名：[图]",
         "concat(*/签名[contains(@角色, '当事人')]/@形式, */签名/@状态)", "图"},
        {"and none there", NULL,
         "= 照片证据\n| 拍摄时间：2024年3月5日 | 拍摄地点：某路1号\n| 拍摄人：张三 | 当事人确认签名：",
         "*/签名[contains(@角色, '当事人')]/@形式", "空"},
        {"labels behind the confirmation are places to sign", NULL,
         RECORD "被询问人：张三    2024年3月5日\n询问人：李四    记录人：王五", "count(*/签名)", "3"},
        {"who performs in the party's stead signs too", NULL,
         "= 代履行现场笔录\n代履行人：甲县清运公司\n执法人员出示证件。以上笔录核对无误。\n见证人：黄俊    "
         "代履行人：王强",
         "*/签名[@角色='代履行人']/@值", "王强"},
        {"named again in the last lines, nothing confirmed", NULL,
         "= 代履行现场笔录\n代履行人：甲县清运公司\n到场监督的工作人员：李四、王五\n弃渣已清运完毕。\n已恢复原状。\n"
         "执法人员：李四、王五\n代履行人：      ",
         "concat(*/签名[@角色='执法人员']/@形式, */签名[@角色='代履行人']/@形式)", "文空"},
        {"named once is named, not signed", NULL, "= 代履行现场笔录\n地点：某村\n代履行人：甲县清运公司",
         "count(*/签名)", "0"},
        {"they are not named again as officers", NULL, RECORD "询问人：李四", "count(*/执法人员)", "1"},
        {"several names", NULL, RECORD "询问人签名：李四、王五", "*/签名/@值", "李四 王五"},
        {"officers who only signed", NULL,
         "= 调查终结报告\n案由：无照经营\n处理建议：罚款1000元。\n承办人签字：张三 李四 日期：2024年3月5日",
         "concat(count(*/执法人员), */日期/@值)", "22024-03-05"},
    };
    ASK_ROWS(rows);
}

#define SERVED                                                                                                         \
    "= 行政处罚决定书\n某罚〔2025〕12号\n决定罚款500元。\n> 某县水务局\n> 2025年5月20日\n决定书已向我宣告并送达。\n"

/* On a paper of the organ a party who writes the day behind his name signs for it. */
static void test_dated_parties(void **state) {
    static const struct {
        const char *line, *answer;
    } rows[] = {
        {"当事人：皮大壮　2025年5月28日", "皮大壮2025-05-28"},
        {"被处罚人：皮大壮　2025年5月28日", "皮大壮2025-05-28"},
        {"被处罚单位：皮大壮　2025年5月28日", "皮大壮2025-05-28"},
        {"被告知人：皮大壮　2025年5月28日", "皮大壮2025-05-28"},
        {"被告知单位：皮大壮　2025年5月28日", "皮大壮2025-05-28"},
        {"受送达人：皮大壮　2025年5月28日", "皮大壮2025-05-28"},
        {"被责令人：皮大壮　2025年5月28日", "皮大壮2025-05-28"},
        {"违法行为人：皮大壮　2025年5月28日", "皮大壮2025-05-28"},
        {"被处罚人：皮大壮（捺印）　2025年5月28日", "皮大壮2025-05-28"},
        {"被处罚人：皮大壮(捺印)　2025年5月28日", "皮大壮2025-05-28"},
        {"被处罚人：皮大壮（签名）　2025年5月28日", "皮大壮2025-05-28"},
        {"被处罚人：皮大壮(签名)　2025年5月28日", "皮大壮2025-05-28"},
        {"被处罚人：皮大壮（指印）　2025年5月28日", "皮大壮2025-05-28"},
        {"被处罚人：皮大壮（签字）　2025年5月28日", "皮大壮2025-05-28"},
        {"被处罚人：皮大壮（按指印）　2025年5月28日", "皮大壮2025-05-28"},
        {"被告知人：皮大壮（签名捺印）　2025年5月28日", "皮大壮2025-05-28"},
        {"被告知人：皮大壮（签字、按手印）　2025年5月28日", "皮大壮2025-05-28"},
        {"被告知人：皮大壮（代理人）　2025年5月28日", ""},
        {"被处罚人：皮大壮　1986年2月2日生", ""},
        {"被处罚人：皮大壮　1986年2月2日出生", ""},
        {"被处罚人：皮大壮，男，1986年2月2日", ""},
        {"被处罚人：皮大壮　　年　月　日", ""},
        {"被处罚人：　　2025年5月28日", ""},
        {"见证单位：皮大壮　2025年5月28日", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const facts_row row = {rows[i].line, NULL, jp_arena_printf(&ask.run, SERVED "%s", rows[i].line),
                               "concat(*/签名/@值, */签名/@日期)", rows[i].answer};
        ask_row(&row);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_closings),   cmocka_unit_test(test_closing_elements), cmocka_unit_test(test_opinions),
        cmocka_unit_test(test_signatures), cmocka_unit_test(test_dated_parties),    cmocka_unit_test(test_wide_table),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
