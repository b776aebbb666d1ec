/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Of which kind is a case, what says so, and what else does the dossier hold? */

#define MAX_FILES 8
#define PAPER(name, title)                                                                                             \
    { name ".docx", "= 某某市市场监督管理局\n= " title "\n当事人：甲商店\n某某内容，见附件。\n> 2024年3月5日" }
#define DATED(name, title, line)                                                                                       \
    { name ".docx", "= " title "\n当事人：甲商店\n" line "\n> 某某市市场监督管理局\n> 2024年3月5日" }
#define FILING PAPER("01", "立案审批表")
#define NOTICE PAPER("03", "行政处罚事先告知书")
#define DECISION PAPER("05", "行政处罚决定书")
#define ON_THE_SPOT PAPER("06", "当场行政处罚决定书")
#define SCENE PAPER("02", "现场检查笔录")
#define SEIZURE PAPER("10", "查封（扣押）决定书")
#define SEIZED PAPER("11", "查封（扣押）物品清单")
#define GOODS PAPER("12", "财物清单")
#define PROLONGED PAPER("13", "延长行政强制措施期限决定书")
#define URGED PAPER("20", "履行行政处罚决定催告书")
#define ENFORCED PAPER("21", "行政强制执行决定书")
#define TO_COURT PAPER("22", "行政处罚强制执行申请书")
#define APPROVED PAPER("23", "强制执行审批表")
#define RULING PAPER("24", "行政裁定书")
#define TAKEN_UP PAPER("25", "受理案件通知书")
#define INSPECTION PAPER("30", "行政检查通知书")
#define LICENCE PAPER("40", "行政许可决定书")
#define CARRIED_OUT(how)                                                                                               \
    { "26.docx", "= 执行笔录\n时间：2024年6月26日10时00分至10时40分　地点：某村\n核查人员：张三、李四\n" how }
#define SEIZURE_APPROVED PAPER("14", "行政强制措施审批表")
#define PREMISES PAPER("15", "场所/设施/财物清单")
#define PRESERVED PAPER("16", "先行登记保存证据通知书")
#define SUPERVISED PAPER("41", "行政执法监督意见书")
#define COVER(title) PAPER("00", title)
#define RECORD PAPER("14", "查封（扣押）现场笔录")
#define SCAN(name)                                                                                                     \
    { name ".pdf", NULL }

typedef struct kind_row {
    const char *why;
    jp_build_file files[MAX_FILES]; /* up to a row without a name */
    const char *ledger;             /* 类型 of the ledger; NULL: none */
    const char *kind, *parts;       /* parts: codes with | behind each */
    const char *problem;            /* code that must be among the problems; NULL: none of these two codes */
} kind_row;

static const kind_row rows[] = {
    {"an ordinary penalty", {FILING, NOTICE, DECISION}, NULL, "penalty-general", "", NULL},
    {"filed and never decided is still a penalty case", {FILING, SCENE}, NULL, "penalty-general", "", NULL},
    {"a penalty on the spot", {ON_THE_SPOT}, NULL, "penalty-summary", "", NULL},
    {"on the spot in a case that was filed", {FILING, ON_THE_SPOT}, NULL, "penalty-summary", "", NULL},
    {"both decisions: told of", {FILING, DECISION, ON_THE_SPOT}, NULL, "penalty-general", "", "kind-ambiguous"},
    {"both decisions, and the ledger settles it",
     {FILING, DECISION, ON_THE_SPOT},
     "行政处罚（简易程序）",
     "penalty-summary",
     "",
     NULL},
    {"a licence", {LICENCE}, NULL, "licence", "", NULL},
    {"a licence among the evidence does not make a licence case",
     {FILING, NOTICE, DECISION, LICENCE},
     NULL,
     "penalty-general",
     "",
     NULL},
    {"seizure within a penalty case",
     {FILING, DECISION, SEIZURE, SEIZED},
     NULL,
     "penalty-general",
     "coercive-measure|",
     NULL},
    {"the list alone shows a seizure", {DECISION, SEIZED}, NULL, "penalty-general", "coercive-measure|", NULL},
    {"a list of goods of no seizure does not", {DECISION, GOODS}, NULL, "penalty-general", "", NULL},
    {"approval of a seizure and nothing else of it is told of",
     {FILING, DECISION, SEIZURE_APPROVED},
     NULL,
     "penalty-general",
     "",
     "part-not-reviewed"},
    {"so is the list that goes with a seizure",
     {FILING, DECISION, PREMISES},
     NULL,
     "penalty-general",
     "",
     "part-not-reviewed"},
    {"unless evidence was preserved, which has the same list",
     {FILING, DECISION, PREMISES, PRESERVED},
     NULL,
     "penalty-general",
     "",
     NULL},
    {"what is there as a part is not told of twice",
     {FILING, DECISION, SEIZURE, SEIZURE_APPROVED, PREMISES},
     NULL,
     "penalty-general",
     "coercive-measure|",
     NULL},
    {"the record of an inspection belongs to the penalty",
     {FILING, SCENE, DECISION},
     NULL,
     "penalty-general",
     "",
     NULL},
    {"supervision speaks for no kind", {INSPECTION, SCENE, SUPERVISED}, NULL, "inspection", "", NULL},
    {"seizure before a penalty was proposed", {SEIZURE, SEIZED}, NULL, "coercive-measure", "", NULL},
    {"filing alone makes no penalty of a seizure", {FILING, SEIZURE, PROLONGED}, NULL, "coercive-measure", "", NULL},
    {"a proposed penalty does, even without its decision",
     {FILING, NOTICE, SEIZURE, SEIZED},
     NULL,
     "penalty-general",
     "coercive-measure|",
     NULL},
    {"execution within a penalty case",
     {NOTICE, DECISION, URGED, TO_COURT},
     NULL,
     "penalty-general",
     "coercive-execution|",
     NULL},
    {"execution whose application is but a picture, on a copy of the decision",
     {DECISION, URGED, APPROVED, TAKEN_UP, RULING},
     NULL,
     "coercive-execution",
     "",
     NULL},
    {"a decision that was urged and approved for execution stays a penalty case",
     {DECISION, URGED, APPROVED},
     NULL,
     "penalty-general",
     "coercive-execution|",
     NULL},
    {"execution that rests on a copy of the decision",
     {DECISION, URGED, TO_COURT},
     NULL,
     "coercive-execution",
     "",
     NULL},
    {"a cover that calls it a measure, with the filing and the penalty it ended with",
     {COVER("行政强制措施案卷"), SEIZURE, SEIZED, RECORD, FILING, DECISION},
     NULL,
     "coercive-measure",
     "",
     "kind-ambiguous"},
    {"a cover that says coercion: the papers say which",
     {COVER("行政强制案卷"), SEIZURE, SEIZED, FILING, DECISION},
     NULL,
     "coercive-measure",
     "",
     "kind-ambiguous"},
    {"a cover that calls it an execution",
     {COVER("行政强制执行卷宗"), DECISION, NOTICE, URGED, ENFORCED, APPROVED},
     NULL,
     "coercive-execution",
     "",
     NULL},
    {"a cover that names the measure alone",
     {COVER("查封扣押案卷"), SEIZURE, SEIZED, FILING, DECISION},
     NULL,
     "coercive-measure",
     "",
     "kind-ambiguous"},
    {"a cover of another kind settles nothing of coercion",
     {COVER("行政检查案卷"), SEIZURE, SEIZED, FILING, DECISION},
     NULL,
     "penalty-general",
     "coercive-measure|",
     NULL},
    {"a cover that names both settles nothing",
     {COVER("行政处罚、行政强制案卷"), SEIZURE, SEIZED, FILING, DECISION},
     NULL,
     "penalty-general",
     "coercive-measure|",
     NULL},
    {"the cover of a seizure bound with a whole penalty case is that of a part, and the dossier says so",
     {COVER("行政强制措施案卷"), SEIZURE, SEIZED, RECORD, FILING, NOTICE, DECISION},
     NULL,
     "penalty-general",
     "coercive-measure|",
     "kind-ambiguous"},
    {"so it is with an execution",
     {COVER("行政强制执行卷宗"), FILING, DECISION, NOTICE, URGED, ENFORCED, APPROVED},
     NULL,
     "penalty-general",
     "coercive-execution|",
     "kind-ambiguous"},
    {"a cover whose papers do not bear it out",
     {COVER("行政强制措施案卷"), SEIZED, FILING, DECISION},
     NULL,
     "penalty-general",
     "coercive-measure|",
     NULL},
    {"nor do fewer papers than the penalty has",
     {COVER("行政强制措施案卷"), SEIZURE, FILING, NOTICE, DECISION},
     NULL,
     "penalty-general",
     "coercive-measure|",
     "kind-ambiguous"},
    {"a penalty decision as the end of a measure", {SEIZURE, SEIZED, DECISION}, NULL, "coercive-measure", "", NULL},
    {"urged only: still the penalty", {DECISION, URGED}, NULL, "penalty-general", "coercive-execution|", NULL},
    {"execution in a dossier of its own", {URGED, ENFORCED}, NULL, "coercive-execution", "", NULL},
    {"application to the court alone", {TO_COURT}, NULL, "coercive-execution", "", NULL},
    {"measure and execution stand equal",
     {SEIZURE, ENFORCED},
     NULL,
     "coercive-measure",
     "coercive-execution|",
     "kind-ambiguous"},
    {"a lone execution decision beside a measure of several papers is a part of it",
     {SEIZURE, SEIZED, ENFORCED},
     NULL,
     "coercive-measure",
     "coercive-execution|",
     NULL},
    {"who tore down by himself was not coerced, though its record is called that of the execution",
     {FILING, DECISION, CARRIED_OUT("厂房已由当事人自行拆除、清运完毕。")},
     NULL,
     "penalty-general",
     "",
     NULL},
    {"who did not was",
     {FILING, DECISION, CARRIED_OUT("当事人逾期未自行拆除，由我局组织施工队拆除完毕。")},
     NULL,
     "penalty-general",
     "coercive-execution|",
     NULL},
    {"an inspection", {INSPECTION, SCENE}, NULL, "inspection", "", NULL},
    {"a lone record of an inspection is of no kind", {SCENE}, NULL, "", "", NULL},
    {"a record belongs to the penalty case", {DECISION, SCENE}, NULL, "penalty-general", "", NULL},
    {"notice and record make an inspection within it",
     {DECISION, INSPECTION, SCENE},
     NULL,
     "penalty-general",
     "inspection|",
     NULL},
    {"but not where they came after the case was filed",
     {DATED("01", "立案审批表", "| 负责人意见 | 同意立案。张三 2024年3月4日"),
      DATED("30", "税务检查通知书", "2024年3月5日"), DATED("02", "现场检查笔录", "检查时间：2024年3月5日10时至11时"),
      DECISION},
     NULL,
     "penalty-general",
     "",
     NULL},
    {"on the day itself they may have come before it",
     {DATED("01", "立案审批表", "| 负责人意见 | 同意立案。张三 2024年3月5日"),
      DATED("30", "税务检查通知书", "2024年3月5日"), DATED("02", "现场检查笔录", "检查时间：2024年3月5日10时至11时"),
      DECISION},
     NULL,
     "penalty-general",
     "inspection|",
     NULL},
    {"a notice alone does not", {DECISION, INSPECTION}, NULL, "penalty-general", "", NULL},
    {"inspection of a case that was filed", {FILING, INSPECTION}, NULL, "penalty-general", "", NULL},
    {"an inspection that ended with filing",
     {PAPER("29", "行政检查审批表"), INSPECTION, SCENE, PAPER("31", "行政检查结果告知书"), FILING},
     NULL,
     "inspection",
     "",
     NULL},
    {"one paper that is taken for a licence's",
     {PAPER("29", "行政检查审批表"), INSPECTION, SCENE, PAPER("31", "行政检查结果告知书"),
      PAPER("40", "行政许可审批表")},
     NULL,
     "inspection",
     "",
     NULL},
    {"a penalty decision at the end of an inspection is still the penalty",
     {PAPER("29", "行政检查审批表"), INSPECTION, SCENE, PAPER("31", "行政检查结果告知书"), DECISION},
     NULL,
     "penalty-general",
     "inspection|",
     NULL},
    {"a scanned decision speaks by its name",
     {FILING, SCENE, SCAN("行政处罚决定书")},
     NULL,
     "penalty-general",
     "",
     NULL},
    {"a scan alone does not make a part, and is told of",
     {DECISION, SCAN("催告书")},
     NULL,
     "penalty-general",
     "",
     "part-not-reviewed"},
    {"no paper, no guess", {PAPER("01", "情况说明")}, NULL, "", "", NULL},
    {"no paper, the ledger says", {PAPER("01", "情况说明")}, "行政许可", "licence", "", NULL},
    {"the ledger's 行政处罚 is true of both procedures", {ON_THE_SPOT}, "行政处罚", "penalty-summary", "", NULL},
};

static bool has_problem(const jp_facts *facts, const char *code) {
    for (uint32_t i = 0; i < facts->problem_count; i++) {
        if (jp_view_eq_text(facts->problems[i].code, code)) {
            return true;
        }
    }
    return false;
}

static const char *parts_of(const jp_facts *facts) {
    jp_str s;

    jp_str_init(&s, &ask.scratch);
    for (uint32_t i = 0; i < facts->part_count; i++) {
        jp_str_putf(&s, "%.*s|", JP_VIEW_ARG(facts->parts[i]));
    }
    return jp_view_cstr(&ask.scratch, jp_str_view(&s));
}

static jp_facts extract(const kind_row *row) {
    uint32_t count = 0;
    jp_dossier *dossier = jp_arena_alloc(&ask.scratch, sizeof *dossier);
    jp_facts facts;
    jp_error err;

    while (count < MAX_FILES && row->files[count].name) {
        count++;
    }
    *dossier = jp_build_dossier("案", row->files, count, &ask.scratch);
    dossier->from_ledger.kind = row->ledger ? jp_view_of(row->ledger) : JP_VIEW_EMPTY;
    assert_true(jp_facts_extract(ask.catalogue, dossier, &ask.scratch, &facts, &err));
    return facts;
}

static bool is_told(const kind_row *row, const jp_facts *facts) {
    static const char *const codes[] = {"kind-ambiguous", "part-not-reviewed"};

    for (size_t i = 0; i < 2; i++) {
        bool is_expected = row->problem && strcmp(row->problem, codes[i]) == 0;
        if (has_problem(facts, codes[i]) != is_expected) {
            return false;
        }
    }
    return true;
}

static void test_kinds(void **state) {
    size_t failed = 0;

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_facts facts = extract(&rows[i]);
        const char *parts = parts_of(&facts);
        if (!jp_view_eq_text(facts.header.kind, rows[i].kind) || strcmp(parts, rows[i].parts) != 0 ||
            !is_told(&rows[i], &facts)) {
            failed++;
            print_error("%s: %.*s + %s\n", rows[i].why, JP_VIEW_ARG(facts.header.kind), parts);
        }
        jp_facts_release(&facts);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

static void test_evidence_in_tree(void **state) {
    static const kind_row row = {"", {NOTICE, DECISION, SEIZURE, SCAN("催告书")}, NULL, "", "", NULL};
    jp_facts facts = extract(&row);

    (void)state;
    assert_string_equal(ask_tree(facts.tree, "name(*[@类型依据='penalty-general'])"), "事先告知书");
    assert_string_equal(ask_tree(facts.tree, "concat(行政处罚决定书/@分量, 强制措施决定书/@分量)"), "决定决定");
    assert_string_equal(ask_tree(facts.tree, "催告书[@状态='不可读']/@类型依据"), "coercive-execution");
    assert_string_equal(ask_tree(facts.tree, "concat(另含/@类, 另含/@文书)"), "coercive-measure强制措施决定书");
    jp_facts_release(&facts);
    jp_arena_reset(&ask.scratch);
}

/* What a paper is called may leave open what it is; the case tells. */
static void test_types_by_kind(void **state) {
    static const struct {
        const char *why;
        kind_row row;
        const char *question, *answer;
    } cases[] = {
        {"the record of an inspection of its own",
         {"", {INSPECTION, SCENE}, NULL, "", "", NULL},
         "string(现场检查笔录/@码)",
         "D39"},
        {"the record of an inspection within a penalty case",
         {"", {DECISION, SCENE}, NULL, "", "", NULL},
         "string(现场检查笔录/@码)",
         "D06"},
        {"the record of a review in the case of a licence",
         {"", {LICENCE, PAPER("41", "现场核查笔录")}, NULL, "", "", NULL},
         "concat(count(许可核查笔录), count(现场检查笔录))",
         "10"},
        {"the same title in a penalty case",
         {"", {FILING, DECISION, PAPER("41", "现场核查笔录")}, NULL, "", "", NULL},
         "concat(count(许可核查笔录), count(现场检查笔录))",
         "01"},
        {"a title that licences have for it, in a penalty case",
         {"", {FILING, DECISION, PAPER("41", "税务事项现场核实记录")}, NULL, "", "", NULL},
         "concat(count(许可核查笔录), count(现场检查笔录))",
         "01"},
        {"the record of a seizure that is called no more than a record, below the organ",
         {"",
          {SEIZURE,
           {"42.docx", "= 某县应急管理局\n= 现场笔录\n当场告知理由、依据和权利，当事人陈述：尽快拉走。"
                       "当场宣读并交付查封决定书，就地查封，加贴封条。"}},
          NULL,
          "",
          "",
          NULL},
         "concat(count(强制措施现场笔录), count(现场检查笔录))",
         "10"},
        {"one of what was looked at before",
         {"",
          {SEIZURE, {"42.docx", "= 现场笔录\n检查情况：库内存放甲醇26桶，当事人陈述没有办证。"}},
          NULL,
          "",
          "",
          NULL},
         "concat(count(强制措施现场笔录), count(现场检查笔录))",
         "01"},
        {"what is made public in the case of a licence is its decision",
         {"", {LICENCE, PAPER("41", "结果公开登记表")}, NULL, "", "", NULL},
         "concat(count(许可公示记录), count(检查公示表))",
         "10"},
        {"unless it says that it is of an inspection",
         {"", {LICENCE, PAPER("41", "检查结果公示表")}, NULL, "", "", NULL},
         "concat(count(许可公示记录), count(检查公示表))",
         "01"},
        {"an inspection says what it is, in any case",
         {"", {LICENCE, SCENE}, NULL, "", "", NULL},
         "concat(count(许可核查笔录), count(现场检查笔录))",
         "01"},
        {"the licence that was granted",
         {"", {LICENCE, PAPER("42", "食品经营许可证（副本复印件）")}, NULL, "", "", NULL},
         "concat(count(许可证件), count(证据材料))",
         "10"},
        {"a licence among the evidence of a penalty",
         {"", {FILING, DECISION, PAPER("42", "食品经营许可证")}, NULL, "", "", NULL},
         "concat(count(许可证件), count(证据材料))",
         "01"},
        {"other papers of the applicant stay evidence",
         {"", {LICENCE, PAPER("43", "营业执照复印件")}, NULL, "", "", NULL},
         "concat(count(许可证件), count(证据材料))",
         "01"},
        {"a hearing offered to the applicant",
         {"", {LICENCE, PAPER("44", "听证权利告知书")}, NULL, "", "", NULL},
         "concat(count(许可听证告知书), count(听证告知书))",
         "10"},
        {"the hearing before a penalty stays one, whatever the case",
         {"", {LICENCE, PAPER("44", "行政处罚听证告知书")}, "行政许可", "", "", NULL},
         "concat(count(许可听证告知书), count(听证告知书))",
         "01"},
        {"what is prolonged in a case of seizure is the seizure",
         {"", {SEIZURE, SEIZED, PAPER("45", "延期审批表")}, NULL, "", "", NULL},
         "concat(count(延长强制措施审批表), count(延期审批表))",
         "10"},
        {"in a penalty case it is the case",
         {"", {FILING, DECISION, PAPER("45", "延期审批表")}, NULL, "", "", NULL},
         "concat(count(延长强制措施审批表), count(延期审批表))",
         "01"},
        {"so it is where its title says so, whatever the case",
         {"", {SEIZURE, SEIZED, PAPER("45", "延长办案期限审批表")}, NULL, "", "", NULL},
         "concat(count(延长强制措施审批表), count(延期审批表))",
         "01"},
        {"reviewers of a case who sat together discussed it",
         {"",
          {FILING, DECISION, {"46.docx", "= 违法案件审理记录\n出席人员：张三、李四、王五\n结论：一致同意。"}},
          NULL,
          "",
          "",
          NULL},
         "concat(count(集体讨论记录), count(案件审查表))",
         "10"},
        {"others only reviewed it",
         {"",
          {FILING, DECISION, {"46.docx", "= 违法案件审理记录\n审理人员：张三、李四\n审理意见：事实清楚，同意。"}},
          NULL,
          "",
          "",
          NULL},
         "concat(count(集体讨论记录), count(案件审查表), contains(未识别/@可能, '法制'))",
         "01false"},
        {"a letter about a notice gives up the rights, by its words",
         {"",
          {FILING,
           DECISION,
           {"46.docx", "= 关于行政处罚事先告知书的意见\n某局：\n我公司对拟处罚无异议，放弃陈述、申辩的权利。\n甲公司"}},
          NULL,
          "",
          "",
          NULL},
         "concat(count(放弃陈述申辩声明), count(陈述申辩笔录))",
         "10"},
        {"what the party says of both rights gives them up, by its words",
         {"",
          {FILING,
           DECISION,
           {"46.docx",
            "= 陈述申辩及听证意见书\n某局：\n我单位没有异议，自愿放弃陈述、申辩权利，不要求举行听证。\n甲公司"}},
          NULL,
          "",
          "",
          NULL},
         "concat(count(放弃陈述申辩声明), count(陈述申辩笔录), count(听证报告))",
         "100"},
        {"or states what the party has to say",
         {"",
          {FILING,
           DECISION,
           {"46.docx", "= 关于行政处罚事先告知书的意见\n某局：\n我公司认为罚款过重，请求从轻。\n甲公司"}},
          NULL,
          "",
          "",
          NULL},
         "concat(count(放弃陈述申辩声明), count(陈述申辩笔录))",
         "01"},
        {"a scan is retyped by its name",
         {"", {LICENCE, SCAN("现场核查笔录")}, NULL, "", "", NULL},
         "许可核查笔录/@状态",
         "不可读"},
    };
    size_t failed = 0;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        jp_facts facts = extract(&cases[i].row);
        failed += !ask_holds(facts.tree, cases[i].why, cases[i].question, cases[i].answer);
        jp_facts_release(&facts);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_evidence_in_tree),
        cmocka_unit_test(test_types_by_kind),
    };

    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
