/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "kind_check.h"

/* Inspections: a clean case loses nothing, one fault fires its own item and nothing else. */

#define TABLE(...)                                                                                                     \
    { EDITS(__VA_ARGS__), NULL }
#define LINES(...)                                                                                                     \
    { NULL, EDITS(__VA_ARGS__) }
#define BEFORE_2025 BASE("2024-12-09")

static const kind_row faults[] = {
    {"I02 one officer only",
     "I02",
     {EDITS(REPLACE("scene", "、{officer2}（执法证号：{cert2}）", ""),
            REPLACE("scene", "|记录人|{officer2}", "|记录人|{officer1}"),
            REPLACE("scene", "检查人员签名：{officer1}  {officer2}", "检查人员签名：{officer1}")),
      EDITS(REPLACE("scene", "{officer1}、{officer2}，证件号码为{cert1}、{cert2}", "{officer1}，证件号码为{cert1}"),
            REPLACE("scene", "检查人员（签名）：{officer1}  {officer2}", "检查人员（签名）：{officer1}"))}},
    {"I02 no certificate numbers anywhere", "I02",
     TABLE(REPLACE("scene", "（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）", "、{officer2}"),
           REPLACE("notice", "（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）", "、{officer2}"),
           REPLACE("approval", "（{cert1}）、{officer2}（{cert2}）", "、{officer2}"))},
    {"I03 the expert was not named before",
     "I03",
     {EDITS(REPLACE("approval", "|协助人员|{host}", ""), REPLACE("notice", "|协助人员|{host}\n", "")),
      EDITS(REPLACE("approval", "    协助人员：{host}", ""), REPLACE("notice", "，协助人员：{host}", ""))}},
    {"I04 only a circular as basis", "I04",
     TABLE(REPLACE("approval", "《中华人民共和国食品安全法》第一百一十条", "《关于开展食品安全检查的通知》"),
           REPLACE("notice", "《中华人民共和国食品安全法》第一百一十条", "《关于开展食品安全检查的通知》"))},
    {"I19 no time to mend",
     "I19",
     {EDITS(REPLACE("mend", "，于{mend_by}前改正完毕", "")), EDITS(REPLACE("mend", "，于{mend_by}前整改完毕", ""))}},
    {"I05 approved after the inspection",
     "I05",
     {EDITS(REPLACE("approval", "同意检查。\\n签名：{leader}  {planned}", "同意检查。\\n签名：{leader}  {result}")),
      EDITS(REPLACE("approval", "同意。{leader} {planned}", "同意。{leader} {result}"))}},
    {"I05 not approved", "I05", BOTH(DROP("approval"), REPLACE("scene", "{host}", ""))},
    {"I07 no notice", "I07", BOTH(DROP("notice"))},
    {"I07 no number to complain to",
     "I07",
     {EDITS(REPLACE("notice", "|监督电话|0991-0000001\n", "")),
      EDITS(REPLACE("notice", "五、行政执法监督举报电话：12345\n", ""))}},
    {"I08 no box is ticked", "I08",
     TABLE(REPLACE("approval", "☑双随机抽查", "□双随机抽查"), REPLACE("notice", "|检查类型|双随机抽查", "|检查类型|"),
           DROP("draw"), DROP("publication"), REPLACE("approval", "拟对抽中的", "拟对"))},
    {"I09 once more than allowed",
     "I09",
     {EDITS(REPLACE("approval", "本年度第1次", "本年度第3次"), REPLACE("notice", "本年度第1次", "本年度第3次")),
      EDITS(REPLACE("notice", "本次为第2次", "本次为第4次"))}},
    {"I10 nothing shows the draw", "I10", BOTH(DROP("draw"))},
    {"I12 no certificate was shown",
     "I12",
     {EDITS(REPLACE("scene", "检查人员出示执法证件和检查通知书，说明来意", "检查人员说明来意")),
      EDITS(REPLACE("scene", "，这是我们的证件（出示证件）", ""))}},
    {"I12 no rights were told",
     "I12",
     {EDITS(REPLACE("scene", "，告知被检查人有申请回避、陈述申辩的权利和配合检查的义务。现场负责人表示不申请回避", "")),
      EDITS(REPLACE("scene", "，你单位有申请回避、陈述申辩的权利，请予以配合", ""))}},
    {"I17 refused, and nobody saw it",
     "I17",
     {EDITS(REPLACE("scene", "现场负责人签名：{operator}  {looked}", "现场负责人签名：拒绝签名"),
            REPLACE("scene", "拍摄照片一张，", ""), DROP("photo")),
      EDITS(REPLACE("scene", "被检查单位现场负责人（签名）：{operator}", "被检查单位现场负责人（签名）：拒绝签字"),
            REPLACE("scene", "拍摄照片一张，", ""), DROP("photo"))}},
    {"I18 the result was told to nobody", "I18", BOTH(DROP("result"), DROP("mend"), DROP("recheck"))},
    {"I24 published late", "I24", BOTH(DAY("published", "looked+90"))},
    {"I24 not published", "I24", BOTH(DROP("publication"))},
    {"I13 no end",
     "I13",
     {EDITS(REPLACE("scene", "{check_start}至{check_end}", "{check_start}")),
      EDITS(REPLACE("scene", "{check_start}至{looked}{check_end}", "{check_start}"))}},
    {"I13 ends before it begins", "I13", BOTH(SET("check_end", "09时10分"))},
    {"I13 the inspected did not sign",
     "I13 I17",
     {EDITS(REPLACE("scene", "现场负责人签名：{operator}  {looked}", "现场负责人签名：")),
      EDITS(REPLACE("scene", "被检查单位现场负责人（签名）：{operator}", "被检查单位现场负责人（签名）："))}},
    {"I13 no record of the inspection", "I13", BOTH(DROP("scene"))},
    {"I25 number not as it should be",
     "I25",
     {EDITS(REPLACE("notice", "{prefix}检通〔{planned_year}〕{seq}号", "{prefix}检通[{planned_year}]第0{seq}号")),
      EDITS(REPLACE("notice", "（{prefix}）检通〔{planned_year}〕{seq}号",
                    "（{prefix}）检通[{planned_year}]第0{seq}号"))}},
    {"I15 sampled without a paper", "I15", TABLE(DROP("sample"))},
    {"I15 questioned without a paper", "I15", LINES(DROP("inquiry"))},
    {"I15 the paper is not signed",
     "I15",
     {EDITS(REPLACE("sample", "被抽样人签名：{operator}  {looked}", "被抽样人签名：")),
      EDITS(REPLACE("inquiry", "被询问人签名：{operator}  {looked}", "被询问人签名："))}},
    {"I16 nobody took the picture",
     "I16",
     {EDITS(REPLACE("photo", "|拍摄人|{officer1}", "|拍摄人|")),
      EDITS(REPLACE("photo", "拍摄人：{officer2}", "拍摄人："))}},
    {"I20 not looked at again", "I20", BOTH(DROP("recheck"))},
    {"I20 looked at again half a year later", "I20", BOTH(DAY("rechecked", "mend_by+180"))},
    {"I20 not mended, and nothing followed",
     "I20",
     {EDITS(
          REPLACE("recheck", "温控设备已检修，酸牛奶按标示温度存放，已全部整改到位", "温控设备没有检修，问题仍未整改")),
      EDITS(REPLACE("recheck", "制度已制作并上墙，整改完成", "制度没有上墙，仍未整改"))}},
    {"I26 no index", "I26", BOTH(DROP("index"))},
    {"I26 no closing note", "I26", BOTH(DROP("notes"))},
    {"I21 it says that a case should be filed",
     "I21",
     {EDITS(REPLACE("result", "检查结果：", "该行为应当立案查处。检查结果：")),
      EDITS(REPLACE("result", "检查结果为", "该行为应当立案查处。检查结果为"))}},
    {"I22 a fee was taken",
     "I22",
     {EDITS(REPLACE("result", "检查结果：", "本次收取检查费200元。检查结果：")),
      EDITS(REPLACE("result", "检查结果为", "本次收取检查费200元。检查结果为"))}},
    {"I14 another shop was inspected", "I14",
     TABLE(REPLACE("scene", "|被检查人|{party}|", "|被检查人|天山区百味小吃店|"))},
    {"I11 two notices on one day", "I11",
     TABLE(REPLACE("notice", "> {planned}\n",
                   "> {planned}\n# 行政检查通知书\n> {prefix}检通〔{planned_year}〕99号\n|被检查人|{party}\n"
                   "|检查事项|计量器具检查\n> {organ}\n> {planned}\n"))},
    {0},
};

static const kind_row lawful[] = {
    {"before 2025 neither approval nor notice was asked for", "",
     BOTH(BEFORE_2025, DROP("approval"), DROP("notice"), DROP("result"), REPLACE("scene", "{host}", ""))},
    {"before 2025 a notice need not say how often",
     "",
     {EDITS(BEFORE_2025, REPLACE("notice", "|检查频次|年度频次上限2次，本次为本年度第1次\n", ""),
            REPLACE("notice", "|监督电话|0991-0000001\n", "")),
      EDITS(BEFORE_2025, REPLACE("notice", "三、本年度对你单位的检查频次上限为3次，本次为第2次。\n", ""),
            REPLACE("notice", "五、行政执法监督举报电话：12345\n", ""))}},
    {"approved on the day itself", "", BOTH(DAY("planned", "looked+0"))},
    {"refused before a witness",
     "",
     {EDITS(REPLACE("scene", "现场负责人签名：{operator}  {looked}",
                    "现场负责人签名：拒绝签名\n见证人签名：{witness}  {looked}")),
      EDITS(REPLACE("scene", "被检查单位现场负责人（签名）：{operator}",
                    "被检查单位现场负责人（签名）：拒绝签字，由社区工作人员{witness}见证"))}},
    {"urgent: approved by telephone, papers the day after", "",
     TABLE(REPLACE("approval", "拟对抽中的该单位检查。\\n签名：{officer1} {officer2}  {planned}",
                   "情况紧急，已口头报经负责人同意，现补办审批手续。\\n签名：{officer1} {officer2}  {result}"),
           REPLACE("approval", "签名：{chief}  {planned}", "签名：{chief}  {result}"),
           REPLACE("approval", "签名：{leader}  {planned}", "签名：{leader}  {result}"))},
    {"what the inspected does itself is no doing of the inspectors",
     "",
     {EDITS(REPLACE("scene", "检查情况：冷藏柜",
                    "检查情况：该店每季度委托第三方机构开展安全检查，向顾客收取服务费，随机抽查2份台账。冷藏柜")),
      EDITS(REPLACE("scene", "检查情况：安全",
                    "检查情况：该厂每季度委托第三方机构开展安全检查，向住户收取服务费，随机抽查2份台账。安全"))}},
    {"a case is threatened, not owed",
     "",
     {EDITS(REPLACE("result", "检查结果：", "逾期不改正的，将依法立案查处。检查结果：")),
      EDITS(REPLACE("result", "检查结果为", "逾期不改正的，将依法立案查处。检查结果为"))}},
    {"a plan for emergencies is no urgency",
     "",
     {EDITS(REPLACE("scene", "检查情况：冷藏柜", "检查情况：查阅突发事件应急预案，紧急联系人已公示。冷藏柜")),
      EDITS(REPLACE("scene", "检查情况：安全", "检查情况：查阅突发事件应急预案，紧急联系人已公示。安全"))}},
    {"the owner was away and who was there signed",
     "",
     {EDITS(REPLACE("scene", "检查情况：冷藏柜", "检查情况：经营者不在现场。冷藏柜"),
            REPLACE("scene", "检查人员拍摄照片一张，", ""), DROP("photo")),
      EDITS(REPLACE("scene", "检查情况：安全", "检查情况：经营者不在现场。安全"),
            REPLACE("scene", "拍摄照片一张，", ""), DROP("photo"))}},
    {"published on the twentieth working day over the October holiday", "",
     BOTH(BASE("2024-09-20"), DAY("published", "looked+33"))},
    {"the last inspection that the year allows", "", LINES(REPLACE("notice", "本次为第2次", "本次为第3次"))},
    {"mended at once",
     "",
     {EDITS(DROP("recheck"), REPLACE("mend", "，于{mend_by}前改正完毕", "，立即改正。当事人已当场改正完毕")), NULL}},
    {"all papers in one file", "",
     BOTH(JOIN("notice", "approval"), JOIN("scene", "approval"), JOIN("mend", "approval"), JOIN("result", "approval"))},
    {"text in pieces", "", BOTH({EDIT_SPLIT, NULL, NULL, NULL})},
    {0},
};

static kind_bench bench_of(void **state) {
    return (kind_bench){*state, case_styles_check};
}

static void clean_cases_lose_nothing(void **state) {
    kind_bench bench = bench_of(state);
    assert_int_equal(kind_check_clean(&bench), 0);
}

static void each_fault_fires_its_item(void **state) {
    kind_bench bench = bench_of(state);
    assert_int_equal(kind_check_rows(&bench, faults, false) + kind_check_rows(&bench, faults, true), 0);
}

static void lawful_cases_are_not_faulted(void **state) {
    kind_bench bench = bench_of(state);
    assert_int_equal(kind_check_rows(&bench, lawful, false) + kind_check_rows(&bench, lawful, true), 0);
}

static void every_judged_item_has_a_fault(void **state) {
    kind_bench bench = bench_of(state);
    assert_int_equal(kind_check_coverage(&bench, faults), 0);
}

static void an_unread_paper_settles_nothing(void **state) {
    kind_bench bench = bench_of(state);
    assert_int_equal(kind_check_unread(&bench, faults), 0);
}

static int set_up(void **state) {
    return assets_set_up_with(state, "inspection.ini");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clean_cases_lose_nothing),        cmocka_unit_test(each_fault_fires_its_item),
        cmocka_unit_test(lawful_cases_are_not_faulted),    cmocka_unit_test(every_judged_item_has_a_fault),
        cmocka_unit_test(an_unread_paper_settles_nothing),
    };

    return cmocka_run_group_tests(tests, set_up, assets_tear_down);
}
