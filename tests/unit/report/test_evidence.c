/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/base/utf8.h"

#include "../../../src/report/evidence.h"

/* Two officers in one cell: beside no quotes that is one place. */
static void a_letter_names_a_place_once(void **state) {
    jp_evidence evidence[] = {{JP_VIEW("a.docx"), JP_VIEW("p1"), JP_VIEW("张某")},
                              {JP_VIEW("a.docx"), JP_VIEW("t1r5c2"), JP_VIEW("李某")},
                              {JP_VIEW("a.docx"), JP_VIEW("t1r5c2"), JP_VIEW("王某")},
                              {JP_VIEW("b.docx"), JP_VIEW("t1r5c2"), JP_VIEW("王某")}};
    const jp_answer answer = {.evidence = evidence, .evidence_count = 4};
    const jp_answer one = {.evidence = evidence + 1, .evidence_count = 2};
    const jp_paper_titles titles = {0};
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    const jp_view places = jp_evidence_places_brief(&answer, &titles, &arena);
    if (!jp_view_eq_text(places, "[1] a.docx 第1段\n[2] 同上 表1第5行第2格\n[3] b.docx 表1第5行第2格"))
        fail_msg("%.*s", JP_VIEW_ARG(places));
    assert_true(jp_view_eq_text(jp_evidence_places_brief(&one, &titles, &arena), "a.docx 表1第5行第2格"));
    assert_true(jp_view_contains(jp_evidence_places(&one, &titles, &arena), JP_VIEW("[2]"))); /* beside its quote */
    jp_evidence days[] = {{JP_VIEW("a.docx"), JP_VIEW("p1-p9"), JP_VIEW("代履行决定书")},
                          {JP_VIEW("a.docx"), JP_VIEW("p2"), JP_VIEW("2025年3月28日")},
                          {JP_VIEW("b.docx"), JP_VIEW("p7"), JP_VIEW("某某镇人民政府")}};
    jp_answer told = {
        .evidence = days, .evidence_count = 3, .reason = JP_VIEW("「代履行决定书」2025年3月28日送达，不足三个工作日")};
    jp_view quoted = jp_evidence_places_brief(&told, &titles, &arena);
    if (!jp_view_eq_text(quoted, "[1] a.docx 第1至9段\n[2] 同上 第2段「2025年3月28日」\n[3] b.docx "
                                 "第7段「某某镇人民政府」"))
        fail_msg("%.*s", JP_VIEW_ARG(quoted));
    told.reason = JP_VIEW("2025年3月28日送达的决定书没有写明救济途径"); /* nothing quoted shows that */
    quoted = jp_evidence_places_brief(&told, &titles, &arena);
    if (!jp_view_eq_text(quoted, "[1] a.docx 第1至9段\n[2] 同上 第2段「2025年3月28日」\n[3] b.docx 第7段"))
        fail_msg("%.*s", JP_VIEW_ARG(quoted));
    const jp_answer beside = {.evidence = days + 2, .evidence_count = 1, .reason = JP_VIEW("代履行早了")};
    days[2].quote =
        JP_VIEW("本机关于三月二十八日实施代履行，费用由你承担。"); /* told beside the reason, and not again */
    assert_true(jp_view_eq(jp_evidence_telling_quote(&beside), days[2].quote));
    assert_true(jp_view_eq_text(jp_evidence_places_brief(&beside, &titles, &arena), "b.docx 第7段"));
    told.reason = JP_VIEW_EMPTY;
    assert_false(jp_view_contains(jp_evidence_places_brief(&told, &titles, &arena), JP_VIEW("「")));
    jp_arena_release(&arena);
}

/* Whoever gets a letter has nothing else to find the places by. */
static void a_letter_names_every_place(void **state) {
    static const struct {
        const char *member, *where;
    } places[] = {{"a.docx", "p1"}, {"a.docx", "t1r5c2"}, {"b.docx", "p3"}, {"b.docx", "p4"}, {"b.docx", "p6"},
                  {"b.docx", "p4"}, {"c.docx", "p2"},     {"c.docx", "p5"}, {"a.docx", "p9"}, {"a.docx", "p1"}};
    static const struct {
        uint32_t count;
        const char *rest, *why;
    } rows[] = {
        {3, "", "none left"},
        {4, "[4] 同上 第4段", "one left"},
        {6, "[4]–[5] 同上 第4段、第6段", "a place once"},
        {8, "[4]–[7] 同上 第4段、第6段；c.docx 第2段、第5段", "another paper"},
        {10, "[4]–[8] 同上 第4段、第6段；c.docx 第2段、第5段；a.docx 第9段", "a paper told before"},
    };
    enum { MANY = 40 };
    jp_evidence evidence[MANY];
    const jp_paper_titles titles = {0};
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        evidence[i] = (jp_evidence){jp_view_of(places[i].member), jp_view_of(places[i].where), JP_VIEW("词")};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_answer answer = {.evidence = evidence, .evidence_count = rows[i].count};
        const jp_view brief = jp_evidence_places_brief(&answer, &titles, &arena);
        const size_t third = jp_view_find(brief, JP_VIEW("[3] b.docx 第3段"), 0);
        const jp_view rest = jp_view_sub(brief, third + JP_VIEW("[3] b.docx 第3段").bytes, brief.bytes);
        if (!jp_view_eq_text(jp_view_trim(rest), rows[i].rest))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(brief));
    }
    for (unsigned i = 0; i < MANY; i++)
        evidence[i] =
            (jp_evidence){JP_VIEW("a.docx"), jp_view_of(jp_arena_printf(&arena, "p%u", i + 1)), JP_VIEW("词")};
    const jp_answer many = {.evidence = evidence, .evidence_count = MANY};
    const jp_view brief = jp_evidence_places_brief(&many, &titles, &arena);
    if (!jp_view_ends_with(brief, JP_VIEW("、第22段、第23段等，共40处")))
        fail_msg("%.*s", JP_VIEW_ARG(brief));
    jp_arena_release(&arena);
}

static void telling_quote_is_about_the_reason(void **state) {
    static const struct {
        const char *why, *reason;
        struct {
            const char *where, *quote;
        } evidence[3];
        const char *wanted;
    } rows[] = {
        {"all of it is in the reason, the rest is about something else",
         "决定书写的起诉期限是「3个月」，应当是六个月",
         {{"p9", "3个月"}, {"p1", "疏附县人民政府"}},
         ""},
        {"the passage that the reason quotes from",
         "决定书写的起诉期限是「3个月」，应当是六个月",
         {{"p1", "本机关于二月一日对你单位的经营场所进行了检查。"}, {"p9", "3个月内向人民法院起诉。"}},
         "3个月内向人民法院起诉。"},
        {"the longest passage where the reason quotes none",
         "笔录照抄另一份",
         {{"p1", "询问人"},
          {"p2", "问：你是否知道不得这样做？"},
          {"p3", "问：你是否知道不得这样做？答：不知道，没有人说过。"}},
         "问：你是否知道不得这样做？答：不知道，没有人说过。"},
        {"what is missed in a paper stands in none of its passages",
         "「询问笔录」：没有告知申请回避的权利",
         {{"p1", "现在向你了解有关情况，请如实回答，听清楚了吗？"}},
         ""},
        {"a blank place to sign is no passage either",
         "立案审批表的负责人意见空白",
         {{"p1", "2024年10月15日，当事人驾驶货车经固定检测站称重。"}},
         ""},
        {"but what the reason quotes is shown, whatever else it misses",
         "执法人员「王红军」没有执法证号",
         {{"p1", "检查人员张志强（执法证号65010012001）、王红军当场检查。"}},
         "检查人员张志强（执法证号65010012001）、王红军当场检查。"},
        {"the title that the reason tells in other marks",
         "处罚依据只有规范性文件：某某县关于加强机电井管理的通知(试行)",
         {{"p1", "《某某县关于加强机电井管理的通知（试行）》"}},
         ""},
        {"the reason tells its beginning, and is cut",
         "仍告知可以起诉「如不服本决定，可以在收到本决定书之日起六十日内…」",
         {{"p1", "如不服本决定，可以在收到本决定书之日起六十日内向某某县人民政府申请行政复议。"}},
         ""},
        {"it tells a part in the middle",
         "仍告知可以起诉「向某某县人民政府申请行政复议，也可以直接向人民法院起诉」",
         {{"p1", "如不服，六十日内向某某县人民政府申请行政复议，也可以直接向人民法院起诉。"}},
         "如不服，六十日内向某某县人民政府申请行政复议，也可以直接向人民法院起诉。"},
        {"a sum", "罚款数额不对", {{"p1", "5000"}}, ""},
        {"a day, and a passage behind it",
         "立案超过十五日",
         {{"p1", "2025-04-10"}, {"p2", "同意立案，由综合执法二中队办理。"}},
         ""},
        {"a moment of many characters", "时间不对", {{"p1", "2025年12月18日10时30分"}}, ""},
        {"a long name", "机关不对", {{"p1", "喀什地区疏附县市场监督管理局"}}, ""},
        {"nothing was found: nothing to quote",
         "没有告知陈述、申辩的权利",
         {{"p1", "你单位可以在收到本告知书后来我局说明情况。"}},
         ""},
        {"nor where the dossier was searched for it",
         "检查后没有将结果告知当事人的文书（已检索全部8份文书，未见《检查结果告知书》）",
         {{"p1", "检查人员出示执法证件，说明检查来意，告知其依法享有的权利。"}},
         ""},
        {"nor where it is not in the dossier",
         "未见告知书的送达回证",
         {{"p1", "你单位可以在收到本告知书后来我局说明情况。"}},
         ""},
        {"a whole paper", "内容不全", {{"p1-p40", "关于某事的调查终结报告，共三页"}}, ""},
        {"no evidence", "内容不全", {{"", ""}}, ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_evidence evidence[3];
        for (size_t k = 0; k < 3; k++)
            evidence[k] = (jp_evidence){JP_VIEW("a.docx"), jp_view_of(rows[i].evidence[k].where),
                                        jp_view_of(rows[i].evidence[k].quote)};
        jp_answer answer = {.reason = jp_view_of(rows[i].reason), .evidence = evidence, .evidence_count = 3};
        jp_view got = jp_evidence_telling_quote(&answer);
        if (!jp_view_eq_text(got, rows[i].wanted))
            fail_msg("%s: got 「%.*s」, wanted 「%s」", rows[i].why, JP_VIEW_ARG(got), rows[i].wanted);
    }
}

static void a_paper_is_called_as_it_calls_itself(void **state) {
    static const struct {
        const char *member, *where, *wanted, *why;
    } rows[] = {
        {"整卷.docx", "p30", "勘验笔录", "a paragraph of one of several papers"},
        {"整卷.docx", "p22-p36", "勘验笔录", "the whole paper"},
        {"整卷.docx", "t2r9c2", "送达回证", "the catalogue's name, too, where several papers are in one file"},
        {"整卷.docx", "t1r1c1", "", "a table that may be of either"},
        {"a.docx", "t1r1c1", "行政处罚意见告知书", "the only paper of a file"},
        {"立案审批表.docx", "p2", "", "said by the name of the file"},
        {"b.docx", "p2", "", "said by the catalogue's name"},
        {"c.xml", "/卷/文书[2]/正文", "现场核查笔录", "below the element of a paper"},
        {"c.xml", "/卷/文书[20]/正文", "", "the element of another"},
        {"d.docx", "p1", "摊位登记", "a paper the catalogue does not know"},
        {"e.docx", "p1", "", "no paper"},
    };
    static const char tree[] =
        "<案卷 机关=\"某县城管局\"><现场检查笔录 码=\"D06\" 名称=\"现场检查（勘验）笔录\" 成员=\"整卷.docx\" "
        "处=\"p22-p36\" "
        "题=\"某县城管局&#10;勘 验 笔 录\" 序=\"1\"/><送达回证 名称=\"送达回证\" 成员=\"整卷.docx\" 处=\"p55-t2r9c2\" "
        "题=\"某县城管局送达回证\"/><事先告知书 名称=\"行政处罚事先告知书\" 成员=\"a.docx\" 处=\"p1-p9\" "
        "题=\"行政处罚意见告知书\"/><立案审批表 名称=\"立案审批表\" 成员=\"立案审批表.docx\" 处=\"p1-p9\" "
        "题=\"立案审批表\"/>"
        "<询问笔录 名称=\"询问笔录\" 成员=\"b.docx\" 处=\"p1-p9\" 题=\"询问笔录\"/>"
        "<现场检查笔录 名称=\"现场检查（勘验）笔录\" 成员=\"c.xml\" 处=\"/卷/文书[2]/机关-/卷/文书[2]/日期\" "
        "题=\"现场核查笔录\"/>"
        "<未识别 成员=\"c.xml\" 处=\"/卷/文书[3]/机关-/卷/文书[3]/日期\" 题=\"某单\"/>"
        "<未识别 成员=\"d.docx\" 处=\"p1-p4\" 题=\"摊位登记\"/></案卷>";
    jp_result result = {.header = {.organ = JP_VIEW("某县城管局")}, .facts_xml = jp_view_of(tree)};
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    const jp_paper_titles titles = jp_paper_titles_of(&result, &arena);
    assert_int_equal(titles.count, 8);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_evidence evidence = {jp_view_of(rows[i].member), jp_view_of(rows[i].where), JP_VIEW("原文")};
        const jp_view got = jp_paper_title_at(&titles, &evidence);
        if (!jp_view_eq_text(got, rows[i].wanted))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(got));
    }
    jp_evidence pieces[] = {{JP_VIEW("整卷.docx"), JP_VIEW("p30"), JP_VIEW("原文")},
                            {JP_VIEW("整卷.docx"), JP_VIEW("p31"), JP_VIEW("原文")},
                            {JP_VIEW("整卷.docx"), JP_VIEW("t2r1c1"), JP_VIEW("原文")},
                            {JP_VIEW("b.docx"), JP_VIEW("p1"), JP_VIEW("原文")}};
    jp_answer answer = {.evidence = pieces, .evidence_count = 1};
    assert_true(jp_view_eq_text(jp_evidence_places(&answer, &titles, &arena), "整卷.docx《勘验笔录》 第30段"));
    answer.evidence_count = 4; /* the same paper is not named again, another of the same file is */
    assert_true(jp_view_eq_text(jp_evidence_places(&answer, &titles, &arena),
                                "[1] 整卷.docx《勘验笔录》 第30段\n[2] 同上 第31段\n[3] 整卷.docx《送达回证》 "
                                "表2第1行第1格\n[4] b.docx 第1段"));
    jp_arena_release(&arena);
}

/* What stands in the text of a paper like an attribute is none, however often. */
static void words_of_a_paper_name_none(void **state) {
    enum { TIMES = 20000, MOST_BYTES = 4096 };
    jp_arena arena;
    jp_str tree;

    (void)state;
    jp_arena_init(&arena);
    jp_str_init(&tree, &arena);
    jp_str_put_text(&tree, "<案卷><询问笔录 成员=\"a.docx\" 处=\"p1\" 题=\"谈话笔录\"><段>");
    for (unsigned i = 0; i < TIMES; i++)
        jp_str_put_text(&tree, " 成员=\"b.docx\" 处=\"p1\" 题=\"决定书\"");
    jp_str_put_text(&tree, "</段></询问笔录></案卷>");
    const jp_result result = {.facts_xml = jp_str_view(&tree)};
    const size_t before = arena.used_bytes;
    const jp_paper_titles titles = jp_paper_titles_of(&result, &arena);
    assert_int_equal(titles.count, 1);
    assert_true(jp_view_eq_text(titles.items[0].member, "a.docx"));
    assert_true(arena.used_bytes - before <= MOST_BYTES);
    jp_arena_release(&arena);
}

/* Twenty passages and thirty names in cells of a row that a sheet can show. */
static void a_cell_holds_what_a_row_can_show(void **state) {
    enum { MANY = 20 };
    static char long_quote[900];
    jp_evidence evidence[MANY + 1];
    jp_arena arena;
    jp_str list;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i + 3 < sizeof long_quote; i += 3)
        memcpy(long_quote + i, "长", 3);
    for (size_t i = 0; i < MANY; i++)
        evidence[i] = (jp_evidence){JP_VIEW("a.docx"), JP_VIEW("p1"), jp_view_of(long_quote)};
    jp_str_init(&list, &arena);
    jp_str_put_text(&list, "全卷30份材料：");
    for (int i = 0; i < 30; i++)
        jp_str_putf(&list, "%s%d.docx", i > 0 ? "、" : "", i);
    evidence[MANY] = (jp_evidence){JP_VIEW_EMPTY, jp_str_view(&list), JP_VIEW_EMPTY};
    jp_answer answer = {.evidence = evidence, .evidence_count = MANY + 1};
    jp_view quotes = jp_evidence_quotes(&answer, &arena);
    assert_true(jp_view_ends_with(quotes, JP_VIEW("……共20处")));
    assert_true(jp_utf8_count_chars(quotes) < 700);
    jp_evidence lines[] = {{JP_VIEW("a.docx"), JP_VIEW("p1"), JP_VIEW("甲\n乙")},
                           {JP_VIEW("a.docx"), JP_VIEW("p2"), JP_VIEW("丙")}};
    jp_answer two = {.evidence = lines, .evidence_count = 2};
    assert_true(jp_view_eq_text(jp_evidence_quotes(&two, &arena), "[1] 甲 乙\n[2] 丙"));
    two.evidence_count = 1;
    assert_true(jp_view_eq_text(jp_evidence_quotes(&two, &arena), "甲\n乙"));
    assert_true(jp_view_ends_with(jp_evidence_places(&answer, NULL, &arena), JP_VIEW("……共20处")));
    assert_true(jp_view_ends_with(jp_evidence_searched(&answer, NULL, &arena), JP_VIEW("、9.docx等")));
    answer.evidence_count = 1; /* one passage alone has all the room */
    assert_true(jp_utf8_count_chars(jp_evidence_quotes(&answer, &arena)) > 290);
    jp_arena_release(&arena);
}

static void a_long_passage_shows_the_sum(void **state) {
    static const struct {
        const char *why, *reason, *quote, *wanted;
    } rows[] = {
        {"short", "罚款5000元", "决定罚款5000元。", "决定罚款5000元。"},
        {"the sum stands in its beginning", "罚款5000元", "决定罚款5000元，上缴国库，当日缴纳，不得拖延。",
         "决定罚款5000元，上缴国库……"},
        {"it stands behind", "罚款5000元，超出范围", "上述行为违反了有关规定，经研究，罚款人民币¥5000。",
         "……罚款人民币¥5000。"},
        {"another sum", "罚款600元", "上述行为违反了有关规定，经研究，罚款人民币¥5000。",
         "上述行为违反了有关规定，经研究……"},
        {"a sum with a fraction is one number", "罚款1234.50元", "上述行为违反了有关规定第50条，决定罚款1234.50元。",
         "……决定罚款1234.50元。"},
        {"and with a comma", "罚款12,345元", "上述行为违反了有关规定第345条，决定罚款人民币12,345元。",
         "……决定罚款人民币12,345元。"},
        {"tens of thousands", "罚款1.5万元", "上述行为违反了有关规定第1.5款，决定罚款1.5万元。", "……决定罚款1.5万元。"},
        {"a comma behind the number ends it", "超过3,罚款600元", "上述行为违反了有关规定，经研究，罚款600元。",
         "……罚款600元。"},
        {"a year is no sum", "2025年的决定", "上述行为违反了有关规定，经研究，定于2025年缴。",
         "上述行为违反了有关规定，经研究……"},
    };
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_view got = jp_evidence_passage(jp_view_of(rows[i].reason), jp_view_of(rows[i].quote), 18, &arena);
        if (!jp_view_eq_text(got, rows[i].wanted))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(got));
    }
    jp_arena_release(&arena);
}

/* Half the name of a law says nothing. */
static void a_passage_ends_with_a_clause(void **state) {
    jp_evidence lines[12];
    jp_answer answer = {.evidence = lines, .evidence_count = 12};
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    for (size_t i = 0; i < 12; i++)
        lines[i] = (jp_evidence){JP_VIEW("a.docx"), JP_VIEW("p1"),
                                 JP_VIEW("上述行为违反了《中华人民共和国价格法》第十三条第一款的规定，依据"
                                         "《中华人民共和国行政处罚法》处罚")};
    assert_true(jp_view_contains(jp_evidence_quotes(&answer, &arena), JP_VIEW("第十三条第一款的规定……（略）")));
    jp_arena_release(&arena);
}

/* A piece inside another of the same place, and one word at many places. */
static void pieces_say_something_of_their_own(void **state) {
    jp_evidence parts[] = {{JP_VIEW("a.docx"), JP_VIEW("p9"), JP_VIEW("罚款")},
                           {JP_VIEW("a.docx"), JP_VIEW("p9"), JP_VIEW("罚款人民币伍万元整")},
                           {JP_VIEW("b.docx"), JP_VIEW("p3"), JP_VIEW("罚款")}};
    jp_evidence names[] = {{JP_VIEW("a.docx"), JP_VIEW("p1"), JP_VIEW("李志强")},
                           {JP_VIEW("b.docx"), JP_VIEW("p1"), JP_VIEW("李志强")},
                           {JP_VIEW("c.docx"), JP_VIEW("p1"), JP_VIEW("李志强")},
                           {JP_VIEW("d.docx"), JP_VIEW("p1"), JP_VIEW("审核人李志强")}};
    const jp_answer in_part = {.evidence = parts, .evidence_count = 3};
    const jp_answer alike = {.evidence = names, .evidence_count = 4};
    jp_arena arena;

    (void)state;
    jp_arena_init(&arena);
    assert_true(jp_view_eq_text(jp_evidence_quotes(&in_part, &arena), "[1] 罚款人民币伍万元整\n[2] 罚款"));
    assert_true(jp_view_eq_text(jp_evidence_places(&in_part, NULL, &arena), "[1] a.docx 第9段\n[2] b.docx 第3段"));
    assert_true(jp_view_eq_text(jp_evidence_quotes(&alike, &arena), "[1]–[3] 李志强\n[4] 审核人李志强"));
    assert_true(jp_view_contains(jp_evidence_places(&alike, NULL, &arena), JP_VIEW("[3] c.docx")));
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_paper_is_called_as_it_calls_itself), cmocka_unit_test(words_of_a_paper_name_none),
        cmocka_unit_test(pieces_say_something_of_their_own),    cmocka_unit_test(a_cell_holds_what_a_row_can_show),
        cmocka_unit_test(a_letter_names_a_place_once),          cmocka_unit_test(a_letter_names_every_place),
        cmocka_unit_test(telling_quote_is_about_the_reason),    cmocka_unit_test(a_passage_ends_with_a_clause),
        cmocka_unit_test(a_long_passage_shows_the_sum)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
