/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "kind_check.h"

/* Penalties imposed on the spot: a clean case loses nothing, one fault fires its own item and nothing else. */

#define TABLE(...)                                                                                                     \
    { EDITS(__VA_ARGS__), NULL }
#define LINES(...)                                                                                                     \
    { NULL, EDITS(__VA_ARGS__) }
#define TOLD_TABLE "，当场口头告知拟作出处罚的事实、理由、依据和内容，告知当事人依法享有陈述、申辩的权利"
#define TOLD_LINES "，口头告知被处罚人拟处罚的事实、理由和依据，以及陈述权和申辩权。被处罚人表示不作陈述申辩"
#define DIRECT_TABLE "对行政复议决定不服的，可以自收到复议决定书之日起十五日内向{court}提起行政诉讼"
#define DIRECT_LINES "先在六十日内向{city}{region}人民政府申请行政复议，对复议决定不服的，十五日内向{court}起诉"
#define OLD_TABLE "也可以自收到本决定书之日起六个月内向{court}提起行政诉讼"
#define OLD_LINES "可以在六十日内向{city}{region}人民政府申请行政复议，或者在六个月内向{court}起诉"

static const kind_row faults[] = {
    {"S02 one officer only",
     "S02",
     {EDITS(REPLACE("decision", "执法人员（签名）：{officer2}  执法证号：{cert2}\n", "")),
      EDITS(REPLACE("decision", "、{officer2}（证号{cert2}）", ""))}},
    {"S02 no certificate numbers anywhere",
     "S02",
     {EDITS(REPLACE("decision", "  执法证号：{cert1}", ""), REPLACE("decision", "  执法证号：{cert2}", ""),
            REPLACE("scene", "（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）", "、{officer2}")),
      EDITS(REPLACE("decision", "（证号{cert1}）、{officer2}（证号{cert2}）", "、{officer2}"),
            REPLACE("inquiry", "（{cert1}）、{officer2}（{cert2}）", "、{officer2}"))}},
    {"S19 check digit of the number is wrong",
     "S19",
     {EDITS(SET("idno", "92650102MA7800012C")), EDITS(REPLACE("decision", "{idcard}", "650102198503124512"))}},
    {"S03 fine above what may be imposed on the spot, collected at once", "S03 S13",
     BOTH(SET("spot_fine", "5000"), SET("spot_fine_zh", "伍仟"))},
    {"S03 a citizen fined more than two hundred", "S03 S13", LINES(SET("spot_fine", "201"))},
    {"S03 goods confiscated as well", "S03",
     TABLE(REPLACE("decision", "处罚：罚款", "处罚：1.没收违法所得30元；2.罚款"))},
    {"S05 no word of the certificate being shown",
     "S05",
     {EDITS(REPLACE("decision", "执法人员已出示执法证件，当场", "当场")),
      EDITS(REPLACE("decision", "出示了执法证，", ""))}},
    {"S06 neither told nor heard",
     "S06",
     {EDITS(REPLACE("decision", TOLD_TABLE, ""),
            REPLACE("decision", "|当事人陈述申辩意见|无异议，未提出陈述、申辩。\n", "")),
      EDITS(REPLACE("decision", TOLD_LINES, ""))}},
    {"S06 what the party said is left blank", "S06",
     TABLE(REPLACE("decision", "|当事人陈述申辩意见|无异议，未提出陈述、申辩。", "|当事人陈述申辩意见|"))},
    {"S11 the party did not sign",
     "S11",
     {EDITS(REPLACE("decision", "当事人（签名）：{operator}  {spot}", "当事人（签名）：")),
      EDITS(REPLACE("decision", "被处罚人签名：{party}", "被处罚人签名："))}},
    {"S11 signed the next day", "S11",
     TABLE(REPLACE("decision", "当事人（签名）：{operator}  {spot}", "当事人（签名）：{operator}  {spot_filed}"))},
    {"S12 reported a month later", "S12", BOTH(DAY("spot_filed", "spot+30"), DAY("spot_handed", "spot+1"))},
    {"S12 not reported at all", "S12", BOTH(DROP("filing"))},
    {"S04 more than the special law allows on the spot", "S04 S13",
     TABLE(SET("spot_fine", "800"), SET("spot_fine_zh", "捌佰"),
           REPLACE("decision", "《中华人民共和国价格法》第四十二条", "《中华人民共和国治安管理处罚法》第三十条"))},
    {"S17 the article is not named",
     "S17",
     {EDITS(REPLACE("decision", "《中华人民共和国价格法》第四十二条", "《中华人民共和国价格法》")),
      EDITS(
          REPLACE("decision", "依据《城市市容和环境卫生管理条例》第三十六条", "依据《城市市容和环境卫生管理条例》"))}},
    {"S18 no order to correct",
     "S18",
     {EDITS(REPLACE("decision", "责令当事人立即改正，并", "")), EDITS(REPLACE("decision", "责令立即改正，", ""))}},
    {"S16 no evidence in the dossier", "S16", TABLE(DROP("scene"), DROP("photo"))},
    {"S07 no number", "S07",
     BOTH(REPLACE("decision", "> {prefix}当罚〔{spot_year}〕{seq}号", "> {prefix}当罚〔    〕   号"))},
    {"S07 the number's year is not that of the decision", "S07",
     BOTH(REPLACE("decision", "> {prefix}当罚〔{spot_year}〕{seq}号", "> {prefix}当罚〔2023〕{seq}号"),
          REPLACE("filing", "〔{spot_year}〕", "〔2023〕"))},
    {"S08 no place",
     "S08",
     {EDITS(REPLACE("decision", "|处罚地点|{address}", "|处罚地点|")),
      EDITS(REPLACE("decision", "处罚地点：{address}", "处罚地点："))}},
    {"S08 no law named",
     "S08",
     {NULL, EDITS(REPLACE(
                "decision",
                "上述行为违反《城市市容和环境卫生管理条例》第十四条，依据《城市市容和环境卫生管理条例》第三十六条、《"
                "中华人民共和国行政处罚法》第五十一条，责令",
                "责令"))}},
    {"S08 no date, its line left blank",
     "S08 S21",
     {EDITS(REPLACE("decision", "{organ}\n> {spot}\n", "{organ}\n>     年  月  日\n")),
      EDITS(REPLACE("decision", "{organ}\n> {spot_zh}\n", "{organ}\n>     年  月  日\n"))}},
    {"S09 offers to sue at once, after 2024",
     "S09",
     {EDITS(REPLACE("decision", DIRECT_TABLE, OLD_TABLE)), EDITS(REPLACE("decision", DIRECT_LINES, OLD_LINES))}},
    {"S09 the first day on which it is wrong",
     "S09",
     {EDITS(BASE("2024-01-02"), REPLACE("decision", DIRECT_TABLE, OLD_TABLE)),
      EDITS(BASE("2024-01-02"), REPLACE("decision", DIRECT_LINES, OLD_LINES))}},
    {"S09 thirty days for reconsideration", "S09", BOTH(REPLACE("decision", "六十日内", "三十日内"))},
    {"S10 officers named but not signed",
     "S10",
     {EDITS(REPLACE("decision",
                    "执法人员（签名）：{officer1}  执法证号：{cert1}\n执法人员（签名）：{officer2}  执法证号：{cert2}",
                    "执法人员：{officer1}（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）\n执法人员（签名）：")),
      EDITS(REPLACE("decision", "执法人员签名：{officer1}（证号{cert1}）、{officer2}（证号{cert2}）",
                    "执法人员：{officer1}（证号{cert1}）、{officer2}（证号{cert2}）\n执法人员签名："))}},
    {"S21 figures and words differ", "S21", TABLE(SET("spot_fine_zh", "伍拾"))},
    {"S13 a hundred and one yuan collected without a reason", "S13",
     TABLE(SET("spot_fine", "101"), SET("spot_fine_zh", "壹佰零壹"))},
    {"S14 no receipt", "S14", BOTH(DROP("ticket"))},
    {"S14 receipt for another sum", "S14", LINES(REPLACE("ticket", "{spot_fine}元", "80元"))},
    {"S15 handed to the organ late", "S15", BOTH(DAY("spot_handed", "spot+4"), DAY("spot_banked", "spot+5"))},
    {"S22 no index", "S22", BOTH(DROP("index"))},
    {"S22 the copy says another sum", "S22",
     TABLE(ADD("copy"), REPLACE("copy", "罚款人民币{spot_fine}元", "罚款人民币50元"))},
    {0},
};

static const kind_row lawful[] = {
    {"old remedies before 2024",
     "",
     {EDITS(BASE("2023-12-18"), REPLACE("decision", DIRECT_TABLE, OLD_TABLE)),
      EDITS(BASE("2023-12-18"), REPLACE("decision", DIRECT_LINES, OLD_LINES))}},
    {"the new words on the first day of 2024 that is worked", "", BOTH(BASE("2024-01-02"))},
    {"refusal to sign is noted",
     "",
     {EDITS(REPLACE("decision", "当事人（签名）：{operator}  {spot}", "当事人（签名）：当事人拒绝签名")),
      EDITS(REPLACE("decision", "被处罚人签名：{party}", "被处罚人签名：拒绝签收，执法人员注明"))}},
    {"handed over after the October holiday", "",
     BOTH(BASE("2024-09-30"), DAY("spot_filed", "spot+8"), DAY("spot_handed", "spot+9"),
          DAY("spot_banked", "spot+11"))},
    {"handed over after the regional holiday", "",
     BOTH(BASE("2025-06-05"), DAY("spot_filed", "spot+6"), DAY("spot_handed", "spot+7"),
          DAY("spot_banked", "spot+11"))},
    {"more than a hundred yuan, hard to collect later", "",
     TABLE(SET("spot_fine", "150"), SET("spot_fine_zh", "壹佰伍拾"),
           REPLACE("decision", "|处罚地点", "|当场收缴理由|当事人为流动摊贩，不当场收缴事后难以执行\n|处罚地点"))},
    {"exactly the limit for a citizen, paid to the bank", "",
     LINES(SET("spot_fine", "200"), REPLACE("decision", "罚款由执法人员当场收缴。", "十五日内到农业银行缴纳。"),
           DROP("handed"))},
    {"the party's copy is there too", "", TABLE(ADD("copy"))},
    {"all papers in one file", "",
     BOTH(JOIN("filing", "decision"), JOIN("ticket", "decision"), JOIN("handed", "decision"))},
    {"text in pieces", "", BOTH({EDIT_SPLIT, NULL, NULL, NULL})},
    {"title in two lines", "",
     LINES(REPLACE("decision", "# 行政（当场）处罚决定书", "# 行政处罚决定书\n= （简易程序）"))},
    {0},
};

static kind_bench bench_of(void **state) {
    return (kind_bench){*state, case_styles_spot};
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
    return assets_set_up_with(state, "penalty-summary.ini");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clean_cases_lose_nothing),        cmocka_unit_test(each_fault_fires_its_item),
        cmocka_unit_test(lawful_cases_are_not_faulted),    cmocka_unit_test(every_judged_item_has_a_fault),
        cmocka_unit_test(an_unread_paper_settles_nothing),
    };

    return cmocka_run_group_tests(tests, set_up, assets_tear_down);
}
