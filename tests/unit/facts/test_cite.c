/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/facts/laws.h"

static jp_arena arena;
static jp_laws laws;

static int set_up(void **state) {
    jp_error err = {0};
    (void)state;
    jp_arena_init(&arena);
    if (!jp_laws_load(JP_SOURCE_SCORING_DIR "/laws.ini", &arena, &laws, &err)) {
        print_error("%s: %s (%s)\n", err.where, err.subject, err.hint);
        return -1;
    }
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    jp_arena_release(&arena);
    return 0;
}

static const char *const purpose_words[] = {"定性", "依据", "程序", "裁量", "其他"};

/* "law article-sub/paragraph/item/point purpose flags|"; zero parts are left out; flags: ? unknown, - no marks, ~ not
 * full, ! issued under a number. */
static const char *outline(const char *text, jp_cite_state *state) {
    uint32_t count;
    jp_view v = jp_view_of(text);
    jp_citation *cites = jp_norm_citations(&laws, v, state, &arena, &count);
    jp_str s;

    jp_str_init(&s, &arena);
    for (uint32_t i = 0; i < count; i++) {
        const jp_citation *c = &cites[i];
        assert_true(c->span.from < c->span.to && c->span.to <= v.bytes);
        jp_str_putf(&s, "%.*s%d", JP_VIEW_ARG(c->law), (int)c->article);
        if (c->sub_article)
            jp_str_putf(&s, "-%d", (int)c->sub_article);
        if (c->paragraph)
            jp_str_putf(&s, "款%d", (int)c->paragraph);
        if (c->item)
            jp_str_putf(&s, "项%d", (int)c->item);
        if (c->point)
            jp_str_putf(&s, "目%d", (int)c->point);
        jp_str_putf(&s, " %s%s%s%s%s|", purpose_words[c->purpose], c->is_known ? "" : "?", c->has_marks ? "" : "-",
                    c->is_full_name ? "" : "~", c->is_issued ? "!" : "");
    }
    return jp_str_cstr(&s);
}

typedef struct row {
    const char *why, *text, *expected;
} row;

static void check(const row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        jp_cite_state state = {0};
        const char *got = outline(rows[i].text, &state);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].why, got);
    }
}

static void test_articles(void **state) {
    static const row rows[] = {
        {"one of each", "依据《中华人民共和国广告法》第五十七条第一款第（三）项第1目", "广告法57款1项3目1 依据|"},
        {"the number a paper was issued under stands before the article",
         "依据《海伦市粮食收购市场秩序管理规定》（海粮发〔2022〕18号）第十四条",
         "海伦市粮食收购市场秩序管理规定14 依据?!|"},
        {"a paper of unknown kind, issued under a number", "依据《某市场秩序整治工作要点》（某发[2022]18号）第四条",
         "某市场秩序整治工作要点4 依据?!|"},
        {"an order numbers rules", "依据《某市燃气管理规定》（某市人民政府令〔2022〕18号）第四条",
         "某市燃气管理规定4 依据?|"},
        {"a regulation is published by announcement",
         "依据《某自治区食品小作坊管理条例》（自治区人民代表大会常务委员会公告〔2024〕第12号）第三十条",
         "某自治区食品小作坊管理条例30 依据?|"},
        {"whoever published it, a regulation is one", "依据《某省食品管理条例》（某发〔2024〕12号）第三十条",
         "某省食品管理条例30 依据?|"},
        {"rules of old were issued under a number", "依据《某事管理规定》（国发〔1987〕12号）第三条",
         "某事管理规定3 依据?|"},
        {"a provision and the power to use it",
         "依据《中华人民共和国广告法》第五十七条第一款第三项的规定，我局依法行使行政处罚权，决定作出如下行政处罚：",
         "广告法57款1项3 依据|"},
        {"a statute is one under any number", "依据《中华人民共和国广告法》（某发〔2022〕18号）第五十七条",
         "广告法57 依据|"},
        {"what is quoted of the law is nobody's act",
         "依据《中华人民共和国广告法》第五十七条第三项“未如实告知有关事项的，责令限期改正，可以处十万元以下的罚款”的规"
         "定，"
         "涉及人员3人，立案后已改正。",
         "广告法57项3 依据|"},
        {"nor is that of a place",
         "根据《浙江省综合行政执法条例》的规定和区政府公布的综合行政执法事项目录，本案由某街道办事处管辖。",
         "浙江省综合行政执法条例0 其他?|"},
        {"the power to punish is no ground to punish",
         "依据《浙江省综合行政执法条例》和省政府的有关公告，本街道办事处以自己的名义行使上述行政处罚权。",
         "浙江省综合行政执法条例0 其他?|"},
        {"points are given beside the punishment",
         "依据《中华人民共和国广告法》第五十七条，决定罚款200元。该行为依《道路交通安全违法行为记分管理办法》记3分。",
         "广告法57 依据|道路交通安全违法行为记分管理办法0 其他?~|"},
        {"by an article too", "按照《道路交通安全违法行为记分管理办法》第十条的规定，予以记十二分。",
         "道路交通安全违法行为记分管理办法10 其他?~|"},
        {"what is put on record, too", "依据《某市信用管理规定》纳入信用记录。", "某市信用管理规定0 其他?|"},
        {"points within the punishment", "依据《某市交通管理规定》第十条，罚款200元，记3分。",
         "某市交通管理规定10 依据?|"},
        {"the law under which a case was investigated, where a decision opens",
         "依据《中华人民共和国广告法》等有关规定，我局对甲公司涉嫌违法一案进行了立案调查、审理，并告知了作出处罚的事实"
         "。",
         "广告法0 程序|"},
        {"with its article it is what the decision rests on",
         "依据《中华人民共和国广告法》第五十七条，我局立案调查，处以罚款。", "广告法57 依据|"},
        {"nor does a case that was filed hide a penalty",
         "依据《中华人民共和国广告法》的规定，对立案调查的甲公司处以罚款五百元。", "广告法0 依据|"},
        {"but where it punishes it is", "依据《浙江省综合行政执法条例》第四条行使行政处罚权，处以罚款五百元。",
         "浙江省综合行政执法条例4 依据?|"},
        {"who told the truth is no right to be heard",
         "根据《中华人民共和国广告法》第五十七条之规定，甲某系初次违法，如实陈述违法事实，从轻。", "广告法57 依据|"},
        {"the right to be heard is", "依据《中华人民共和国广告法》第五十七条的规定，你有权进行陈述。",
         "广告法57 程序|"},
        {"digits", "依据《中华人民共和国广告法》第57条第1款第3项", "广告法57款1项3 依据|"},
        {"full-width digits and brackets", "依据《中华人民共和国广告法》第５７条第（３）项", "广告法57项3 依据|"},
        {"half-width brackets", "依据《中华人民共和国广告法》第五十七条第(三)项", "广告法57项3 依据|"},
        {"spaced", "依据《 中华人民共和国 广告法 》第 五十七 条 第 一 款", "广告法57款1 依据|"},
        {"an inserted article", "依据《中华人民共和国刑法》第一百二十条之一", "刑法120-1 依据|"},
        {"an inserted article in digits", "依据《中华人民共和国刑法》第120条之1第2款", "刑法120-1款2 依据|"},
        {"之 that belongs to the sentence", "依据《中华人民共和国广告法》第五条之规定", "广告法5 依据|"},
        {"a list of articles", "依据《中华人民共和国广告法》第四条、第五条第一款和第六条",
         "广告法4 依据|广告法5款1 依据|广告法6 依据|"},
        {"a list inside one 第", "依据《中华人民共和国广告法》第四、五条", "广告法4 依据|广告法5 依据|"},
        {"a range", "依据《中华人民共和国广告法》第五十一条至第五十三条", "广告法51 依据|广告法52 依据|广告法53 依据|"},
        {"a range inside one 第", "依据《中华人民共和国广告法》第51-53条",
         "广告法51 依据|广告法52 依据|广告法53 依据|"},
        {"a list of items", "依据《中华人民共和国广告法》第四十六条第（一）、（二）项",
         "广告法46项1 依据|广告法46项2 依据|"},
        {"items each with their own 第", "依据《中华人民共和国广告法》第四十六条第（一）项、第（三）项",
         "广告法46项1 依据|广告法46项3 依据|"},
        {"a range of items", "依据《中华人民共和国广告法》第四十六条第（一）至（三）项",
         "广告法46项1 依据|广告法46项2 依据|广告法46项3 依据|"},
        {"paragraphs with items", "依据《中华人民共和国广告法》第五十七条第一款第（一）项、第二款第（二）项",
         "广告法57款1项1 依据|广告法57款2项2 依据|"},
        {"a range that is too long to list gives its ends", "依据《中华人民共和国民法典》第一条至第一千条",
         "民法典1 依据|民法典1000 依据|"},
        {"a law without an article", "依据《中华人民共和国广告法》的规定", "广告法0 依据|"},
    };
    (void)state;
    check(rows, sizeof rows / sizeof *rows);
}

static void test_names(void **state) {
    static const row rows[] = {
        {"the short name", "违反《广告法》第四条", "广告法4 定性~|"},
        {"an alias", "违反《食安法》第四条", "食品安全法4 定性~|"},
        {"a version note inside", "违反《中华人民共和国广告法（2021年修正）》第四条", "广告法4 定性|"},
        {"a version note behind", "违反《中华人民共和国广告法》（2021年4月29日修正）第四条", "广告法4 定性|"},
        {"a regulation's full name has no country", "违反《农药管理条例》第五条", "农药管理条例5 定性|"},
        {"one that has", "违反《食品安全法实施条例》第五条", "食品安全法实施条例5 定性~|"},
        {"an unknown law", "违反《某某市养犬管理条例》第五条", "某某市养犬管理条例5 定性?|"},
        {"without marks", "根据行政处罚法第六十条", "行政处罚法60 程序-~|"},
        {"without marks, full", "根据中华人民共和国行政处罚法第六十条", "行政处罚法60 程序-|"},
        {"without marks, unknown", "违反了某某市养犬管理条例第五条", "某某市养犬管理条例5 定性?-|"},
        {"without marks in the middle of a sentence", "当事人的行为属于广告法第四条所指", "广告法4 其他-~|"},
        {"without marks and without an article", "根据行政处罚法的规定", "行政处罚法0 程序-~|"},
        {"this law", "违反《中华人民共和国广告法》第四条，依据该法第五十五条处罚", "广告法4 定性|广告法55 依据|"},
        {"the same law", "违反《中华人民共和国广告法》第四条，依据同法第五十五条处罚", "广告法4 定性|广告法55 依据|"},
        {"a regulation of that sort was named before the law last named",
         "违反《某市某业管理条例》第四条。参照《某市裁量基准》属较轻。依据该条例第九条处罚",
         "某市某业管理条例4 定性?|某市裁量基准0 裁量?|某市某业管理条例9 依据?|"},
        {"measures are no law", "违反《中华人民共和国广告法》第四条、《某广告管理办法》第二条，依据该法第五十五条处罚",
         "广告法4 定性|某广告管理办法2 定性?~|广告法55 依据|"},
        {"none of that sort was named", "违反《某市某业管理规定》第四条，依据该条例第九条处罚",
         "某市某业管理规定4 定性?|某市某业管理规定9 依据?|"},
        {"a quotation names its own",
         "违反《某市某业管理条例》第四条“依照《甲省乙条例》办理”，参照《某市裁量基准》，依据该条例第九条处罚",
         "某市某业管理条例4 定性?|甲省乙条例0 其他?|某市裁量基准0 裁量?|某市某业管理条例9 依据?|"},
        {"an elided name", "违反《中华人民共和国广告法》第四条的规定，依据第五十五条处罚",
         "广告法4 定性|广告法55 依据|"},
        {"a defined short name", "《中华人民共和国广告法》（以下简称《广法》）第四条。违反《广法》第五条",
         "广告法4 其他|广告法5 定性|"},
        {"one defined in quotation marks", "《中华人民共和国广告法》（以下简称“广法”）。违反广法第五条",
         "广告法0 其他|广告法5 定性-|"},
        {"nested marks", "《关于修改〈中华人民共和国广告法〉的决定》第二条",
         "关于修改中华人民共和国广告法的决定2 其他?|"},
        {"a mark that is never closed", "《中华人民共和国广告法第四条。后面", "广告法4 其他-|"},
        {"two laws", "《中华人民共和国广告法》第四条、《中华人民共和国价格法》第五条", "广告法4 其他|价格法5 其他|"},
        {"forms are no laws", "送达《行政处罚决定书》和《送达回证》", ""},
        {"a contract's articles are nobody's", "根据双方合同第五条，《买卖合同》第三条", ""},
        {"and are not the law's before", "违反《中华人民共和国广告法》第四条。根据双方合同第五条", "广告法4 定性|"},
        {"an ordinal is no article", "第一，第二次，第三方", ""},
        {"nothing", "当事人张三", ""},
    };
    (void)state;
    check(rows, sizeof rows / sizeof *rows);
}

static void test_purposes(void **state) {
    static const row rows[] = {
        {"both in one sentence",
         "违反了《中华人民共和国广告法》第四条的规定，依据《中华人民共和国广告法》第五十五条的规定，处罚款",
         "广告法4 定性|广告法55 依据|"},
        {"a procedural law", "依据《中华人民共和国行政处罚法》第六十条", "行政处罚法60 程序|"},
        {"a procedural law that was broken", "违反《中华人民共和国行政处罚法》第六十条", "行政处罚法60 定性|"},
        {"what was done by it", "依据《中华人民共和国食品安全法》第五条，决定立案", "食品安全法5 程序|"},
        {"what was brought before stands in brackets",
         "依据《中华人民共和国食品安全法》第五条的规定，本局决定：责令改正（已另行送达某责改〔2024〕1号）；罚款五千元"
         "。",
         "食品安全法5 依据|"},
        {"or is told as done apart", "依据《中华人民共和国食品安全法》第五条，责令改正通知书另行送达",
         "食品安全法5 依据|"},
        {"a notice behind brackets", "依据《中华人民共和国食品安全法》第五条，现将（第二次）结果告知你店",
         "食品安全法5 程序|"},
        {"a fine outweighs it", "依据《中华人民共和国食品安全法》第五条，处罚款并告知", "食品安全法5 依据|"},
        {"told by it, punished by nothing",
         "根据《中华人民共和国治安管理处罚法》第九十四条的规定，现将拟作出行政处罚决定的内容及事实、理由告知如下",
         "治安管理处罚法94 程序|"},
        {"told by a list of articles",
         "根据《中华人民共和国治安管理处罚法》第九十四条、《中华人民共和国行政处罚法》第四十四条的规定，现将拟作出行政"
         "处罚"
         "决定的内容及事实、理由告知如下",
         "治安管理处罚法94 程序|行政处罚法44 程序|"},
        {"another verb stands between",
         "依据《中华人民共和国食品安全法》第一百二十四条，根据《中华人民共和国行政处罚法》第四十四条，现将有关权利告知"
         "如下",
         "食品安全法124 依据|行政处罚法44 程序|"},
        {"punished by it, which is told",
         "依据《中华人民共和国食品安全法》第一百二十四条的规定，拟对你罚款五万元，现将有关权利告知如下",
         "食品安全法124 依据|"},
        {"conditions met", "符合《中华人民共和国行政处罚法》第五十四条规定的立案条件", "行政处罚法54 程序|"},
        {"a benchmark", "参照《某某省行政处罚裁量基准》第五条", "某某省行政处罚裁量基准5 裁量?|"},
        {"a benchmark by its name", "依据《某某省行政处罚裁量基准》第五条", "某某省行政处罚裁量基准5 裁量?|"},
        {"labels of a form", "定性依据：《中华人民共和国广告法》第四条；处罚依据：《中华人民共和国广告法》第五十五条",
         "广告法4 定性|广告法55 依据|"},
        {"not applied", "不适用《中华人民共和国广告法》第五条", "广告法5 其他|"},
        {"not broken", "并未违反《中华人民共和国广告法》第五条", "广告法5 其他|"},
        {"not done as prescribed is a breach", "未按照《中华人民共和国食品安全法》第五十三条的规定查验",
         "食品安全法53 定性|"},
        {"a verb holds to the full stop", "依据规定。《中华人民共和国广告法》第五条", "广告法5 其他|"},
        {"the law's own words", "《中华人民共和国广告法》第五十五条规定：“违反本法第四条规定，依照第五条处罚。”",
         "广告法55 其他|"},
        {"some of its words", "《中华人民共和国广告法》第五十五条中的“本法第四条”", "广告法55 其他|"},
        {"recited without quotation marks", "《中华人民共和国广告法》第五十五条规定：违反本法第四条规定的，处罚款。",
         "广告法55 其他|"},
        {"another law in a quotation", "“依照《中华人民共和国价格法》第五条”", "价格法5 其他|"},
        {"the quotation leaves the law before it",
         "《中华人民共和国广告法》规定：“依照《中华人民共和国价格法》第五条”。依据该法第六条处罚",
         "广告法0 其他|价格法5 其他|广告法6 依据|"},
        {"a quotation that is never closed is none", "“依照《中华人民共和国价格法》第五条处罚", "价格法5 依据|"},
    };
    (void)state;
    check(rows, sizeof rows / sizeof *rows);
}

/* Over the paragraphs of one document. */
static void test_carry(void **state) {
    static const row rows[] = {
        {"the first names the law", "违反《中华人民共和国广告法》第四条。", "广告法4 定性|"},
        {"a cell with nothing but the article", "第五十五条第一款", "广告法55款1 其他|"},
        {"this law", "依据该法第五十六条处罚", "广告法56 依据|"},
        {"a heading that is not a citation", "第五条 甲方应当在三日内向乙方付清全部货款", ""},
        {"another law takes over", "依据《中华人民共和国价格法》（以下简称《价法》）第五条处罚", "价格法5 依据|"},
        {"and stays", "依据第六条处罚", "价格法6 依据|"},
        {"its short name", "依据《价法》第七条处罚", "价格法7 依据|"},
        {"a regulation", "违反《某市某业管理条例》第四条。", "某市某业管理条例4 定性?|"},
        {"the standard for it", "参照《某市裁量基准》，属较轻。", "某市裁量基准0 裁量?|"},
        {"the regulation, not the standard", "依据该条例第九条处罚", "某市某业管理条例9 依据?|"},
    };
    jp_cite_state carried = {0};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *got = outline(rows[i].text, &carried);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].why, got);
    }
}

static void test_spans(void **state) {
    static const char text[] = "现依据《中华人民共和国广告法》第四条、第五条第一款，处罚";
    uint32_t count;
    (void)state;
    jp_citation *cites = jp_norm_citations(&laws, jp_view_of(text), NULL, &arena, &count);
    assert_int_equal(count, 2);
    assert_true(jp_view_eq_text(jp_view_sub(jp_view_of(text), cites[0].span.from, cites[0].span.to),
                                "《中华人民共和国广告法》第四条"));
    assert_true(jp_view_eq_text(jp_view_sub(jp_view_of(text), cites[1].span.from, cites[1].span.to), "第五条第一款"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_articles), cmocka_unit_test(test_names), cmocka_unit_test(test_purposes),
        cmocka_unit_test(test_carry),    cmocka_unit_test(test_spans),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
