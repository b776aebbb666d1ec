/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

static const jp_build_file files[] = {
    {"01_立案审批表.docx", "= 新疆维吾尔自治区乌鲁木齐市天山区市场监督管理局\n= 立案审批表\n| 案由 | 涉嫌无照经营案\n| "
                           "当事人 | 甲食品店\n| 负责人审批意见 | 同意立案。⏎签名：赵六  2024年3月5日"},
    {"02_现场照片.pdf", NULL},
    {"03_行政处罚决定书.docx", "= 乌鲁木齐市天山区市场监督管理局\n= 行政处罚决定书\n> "
                               "乌天市监罚〔2024〕12号\n当事人：甲食品店\n经查，甲食品店无照经营。\n决定罚款5000元。\n>"
                               " 乌鲁木齐市天山区市场监督管理局\n> 2024年4月8日"},
    {"04_送达回证.docx",
     "= 送达回证\n| 送达文书名称及文号 | 行政处罚决定书（乌天市监罚〔2024〕12号）\n| 收件日期 | 2024年4月10日"},
    {"05_便条.docx", "今天天气晴\n一切正常"},
    {"06_结案审批表.docx", "= 结案审批表\n| 案由 |  \n| 执行情况 |  \n| 负责人意见 |  签名：    年  月  日"},
};

static jp_facts extract_all(void) {
    jp_dossier dossier = jp_build_dossier("甲食品店案", files, sizeof files / sizeof *files, &ask.scratch);
    jp_dossier *kept = jp_arena_alloc(&ask.scratch, sizeof *kept);
    jp_facts facts;
    jp_error err = {0};

    *kept = dossier;
    kept->from_ledger.party = JP_VIEW("乙食品店");
    kept->ledger_places.party = JP_VIEW("台账.xlsx!Sheet1!C2");
    assert_true(jp_facts_extract(ask.catalogue, kept, &ask.scratch, &facts, &err));
    return facts;
}

static void test_shape(void **state) {
    (void)state;
    static const struct {
        const char *why, *question, *answer;
    } rows[] = {
        {"header from the decision", "concat(@机关, @文号)", "乌鲁木齐市天山区市场监督管理局乌天市监罚〔2024〕12号"},
        {"the lowest division the organ names", "@区划", "650102"},
        {"line of work by the organ's name", "@行业", "市场监管"},
        {"kind by typical papers", "@类型", "penalty-general"},
        {"cause from whichever paper has it", "@案由", "涉嫌无照经营案"},
        {"identifier", "@编号", "甲食品店案"},
        {"documents in the order of members", "name(*[1])", "立案审批表"},
        {"an unreadable member is listed", "concat(未读/@成员, 未读/@类型, 未读/@状态, 未读/@可能)",
         "02_现场照片.pdfPDFunsupported照片证据"},
        {"what its name names is not perhaps something else", "count(未读/@再有)", "0"},
        {"and stands for the paper its name names", "照片证据/@状态", "不可读"},
        {"what is not recognised keeps its words", "未识别/段[2]", "一切正常"},
        {"a blank form is empty", "结案审批表/@状态", "空"},
        {"a filled one is not", "立案审批表/@状态", "有"},
        {"every paragraph and cell, with its place", "行政处罚决定书/段[4]/@处", "p4"},
        {"a document's extent", "行政处罚决定书/@处", "p1-p8"},
        {"code and display name", "concat(行政处罚决定书/@码, 送达回证/@名称)", "D24送达回证"},
        {"filed", "时间线/事件[@名='立案']/@值", "2024-03-05"},
        {"decided on the day the decision bears", "时间线/事件[@名='决定']/@值", "2024-04-08"},
        {"delivered", "时间线/事件[@名='决定送达']/@值", "2024-04-10"},
        {"a day without an hour", "count(时间线/事件[@名='立案']/@时刻)", "0"},
        {"events in order of time", "concat(时间线/事件[1]/@名, 时间线/事件[3]/@名)", "立案决定送达"},
    };
    jp_facts facts = extract_all();
    size_t failed = 0;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        failed += !ask_holds(facts.tree, rows[i].why, rows[i].question, rows[i].answer);
    }
    jp_facts_release(&facts);
    jp_arena_reset(&ask.scratch);
    assert_int_equal(failed, 0);
}

/* What an untitled paper is called by. */
static void test_untitled(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"the organ above it is no title", NULL, "某县教育局\n办学情况摘记\n一切正常。", "未识别/@题", "办学情况摘记"},
        {"unless nothing else stands there", NULL, "某县教育局", "未识别/@题", "某县教育局"},
    };
    ASK_ROWS(rows);
}

/* A scan whose name says nothing may be one more of what comes in numbers. */
static void test_scan_of_no_name(void **state) {
    (void)state;
    static const jp_build_file scan = {"7.pdf", NULL};
    jp_dossier *dossier = jp_arena_alloc(&ask.scratch, sizeof *dossier);
    jp_facts facts;
    jp_error err = {0};

    *dossier = jp_build_dossier("甲食品店案", &scan, 1, &ask.scratch);
    assert_true(jp_facts_extract(ask.catalogue, dossier, &ask.scratch, &facts, &err));
    assert_string_equal(ask_tree(facts.tree, "contains(concat('|', 未读/@再有, '|'), '|询问笔录|')"), "true");
    assert_string_equal(ask_tree(facts.tree, "contains(concat('|', 未读/@再有, '|'), '|送达回证|')"), "true");
    assert_string_equal(ask_tree(facts.tree, "contains(concat('|', 未读/@再有, '|'), '|立案审批表|')"), "false");
    jp_facts_release(&facts);
    jp_arena_reset(&ask.scratch);
}

/* What the name of a file says of the papers in it. */
static void test_names_of_scans(void **state) {
    (void)state;
    static const struct {
        const char *name, *question, *answer;
    } rows[] = {
        {"8行政处罚决定书及送达回证.pdf", "未读/@可能", "送达回证|行政处罚决定书"},
        {"扫描/送达回证、行政处罚决定书.pdf", "未读/@可能", "行政处罚决定书|送达回证"},
        {"行政处罚决定书送达回证.pdf", "未读/@可能", "送达回证"},
        {"送达回证和送达回证.pdf", "未读/@可能", "送达回证"},
        {"立案审批表.pdf", "未读/@可能", "立案审批表"},
        {"立案审批表、行政处罚决定书.pdf", "未读/@可能", "行政处罚决定书|立案审批表"},
        {"立案审批表及行政处罚决定书.pdf", "未读/@可能", "行政处罚决定书|立案审批表"},
        {"立案审批表和行政处罚决定书.pdf", "未读/@可能", "行政处罚决定书|立案审批表"},
        {"立案审批表与行政处罚决定书.pdf", "未读/@可能", "行政处罚决定书|立案审批表"},
        {"立案审批表暨行政处罚决定书.pdf", "未读/@可能", "行政处罚决定书|立案审批表"},
        {"立案审批表+行政处罚决定书.pdf", "未读/@可能", "行政处罚决定书|立案审批表"},
        {"立案审批表&行政处罚决定书.pdf", "未读/@可能", "行政处罚决定书|立案审批表"},
        {"立案审批表,行政处罚决定书.pdf", "未读/@可能", "行政处罚决定书|立案审批表"},
        {"立案审批表;行政处罚决定书.pdf", "未读/@可能", "行政处罚决定书|立案审批表"},
        {"立案审批表，行政处罚决定书.pdf", "未读/@可能", "行政处罚决定书|立案审批表"},
        {"立案审批表；行政处罚决定书.pdf", "未读/@可能", "行政处罚决定书|立案审批表"},
        {"立案审批表和询问笔录和送达回证.pdf", "未读/@可能", "送达回证|立案审批表|询问笔录"},
        {"9案件会商讨论记录.pdf", "concat(未读/@可能, 未读/@或为)", "集体讨论记录"},
        {"7.pdf", "concat(未读/@可能, count(未读/@或为))", "0"},
    };
    size_t failed = 0;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const jp_build_file scan = {rows[i].name, NULL};
        jp_dossier *dossier = jp_arena_alloc(&ask.scratch, sizeof *dossier);
        jp_facts facts;
        jp_error err = {0};
        *dossier = jp_build_dossier("甲食品店案", &scan, 1, &ask.scratch);
        assert_true(jp_facts_extract(ask.catalogue, dossier, &ask.scratch, &facts, &err));
        failed += !ask_holds(facts.tree, rows[i].name, rows[i].question, rows[i].answer);
        jp_facts_release(&facts);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

static void test_records(void **state) {
    (void)state;
    jp_facts facts = extract_all();
    bool says_fine = false;
    bool disagrees = false;
    bool lists_scan = false;
    bool names_scan = false;

    assert_int_equal(facts.document_count, 6);
    for (uint32_t i = 0; i < facts.document_count; i++) {
        const jp_doc_record *r = &facts.documents[i];
        const bool is_blank_form = jp_view_eq_text(r->code, "D35");
        assert_true(jp_view_eq_text(r->status, "empty") == is_blank_form); /* absent, empty, unread: three things */
        says_fine = says_fine || (jp_view_eq_text(r->code, "D24") &&
                                  jp_view_contains(r->facts_json, JP_VIEW("\"罚款\":\"5000.00元\"")) &&
                                  jp_view_contains(r->facts_json, JP_VIEW("\"日期\":\"2024-04-08\"")));
    }
    for (uint32_t i = 0; i < facts.document_count; i++)
        names_scan = names_scan || (jp_view_eq_text(facts.documents[i].member, "02_现场照片.pdf") &&
                                    facts.documents[i].type.bytes > 0 && facts.documents[i].code.bytes > 0);
    assert_true(names_scan);
    for (uint32_t i = 0; i < facts.problem_count; i++) {
        disagrees = disagrees || (jp_view_eq_text(facts.problems[i].code, "header-disagreement") &&
                                  jp_view_contains(facts.problems[i].message, JP_VIEW("甲食品店")) &&
                                  jp_view_contains(facts.problems[i].message, JP_VIEW("乙食品店")) &&
                                  jp_view_contains(facts.problems[i].message, JP_VIEW("台账.xlsx!Sheet1!C2")));
        lists_scan = lists_scan || jp_view_eq_text(facts.problems[i].code, "unsupported-format");
    }
    assert_true(says_fine);
    assert_true(disagrees);
    assert_true(lists_scan);
    assert_true(jp_view_eq_text(facts.header.party, "甲食品店"));
    jp_facts_release(&facts);
    jp_arena_reset(&ask.scratch);
}

/* What the paper does not show is said once, with its words. */
static void test_hidden_words(void **state) {
    (void)state;
    jp_build_file paper = {"01_行政处罚决定书.docx", "= 行政处罚决定书\n复议权：\n| 案由 | 涉嫌无照经营案"};
    jp_dossier *dossier = jp_arena_alloc(&ask.scratch, sizeof *dossier);
    jp_facts facts;
    jp_error err = {0};
    uint32_t said = 0;

    *dossier = jp_build_dossier("甲食品店案", &paper, 1, &ask.scratch);
    dossier->members[0].doc.flags |= JP_DOCF_HIDDEN_TEXT;
    dossier->members[0].doc.paras[1].hidden = JP_VIEW("六十日内申请行政复议");
    dossier->members[0].doc.paras[2].hidden = JP_VIEW("标记");
    assert_true(jp_facts_extract(ask.catalogue, dossier, &ask.scratch, &facts, &err));
    assert_string_equal(ask_tree(facts.tree, "行政处罚决定书/段[contains(., '六十日')]"), "");
    for (uint32_t i = 0; i < facts.problem_count; i++) {
        if (jp_view_eq_text(facts.problems[i].code, "hidden-text")) {
            said++;
            assert_true(jp_view_contains(facts.problems[i].message, JP_VIEW("2 处")));
            assert_true(jp_view_contains(facts.problems[i].message, JP_VIEW("p2 处「六十日内申请行政复议」")));
        }
    }
    assert_int_equal(said, 1);
    jp_facts_release(&facts);
    jp_arena_reset(&ask.scratch);
}

/* The division of an organ: by its name; a ledger may say more; what only other words say is said to be so. */
static void test_regions(void **state) {
    (void)state;
    static const struct {
        const char *why, *organ, *court, *address, *ledger, *region, *problem;
    } rows[] = {
        {"a county in the name", "疏附县托克扎克镇人民政府", "", "", "", "653121", NULL},
        {"a ledger that says the township of it", "疏附县托克扎克镇人民政府", "", "", "653121101", "653121101", NULL},
        {"in twelve digits", "疏附县托克扎克镇人民政府", "", "", "653121101000", "653121101", NULL},
        {"a ledger that only says less", "疏附县托克扎克镇人民政府", "", "", "653100", "653121", NULL},
        {"a ledger that says another", "疏附县托克扎克镇人民政府", "", "", "650102101", "653121",
         "header-disagreement"},
        {"one in words", "疏附县托克扎克镇人民政府", "", "", "天山区", "653121", "header-disagreement"},
        {"no county in the name: by the court, and said", "托克扎克镇人民政府", "疏附县人民法院", "", "", "653121",
         "region-by-papers"},
        {"the ledger goes before the court", "托克扎克镇人民政府", "疏附县人民法院", "", "653121101", "653121101",
         NULL},
        {"where the party lives is not where the organ is", "托克扎克镇人民政府", "", "昌吉市某路1号", "", "", NULL},
        {"a division of the 兵团", "新疆生产建设兵团第八师生态环境局", "", "", "", "660800", NULL},
        {"with the city it runs", "第八师石河子市市场监督管理局", "", "", "", "660800", NULL},
        {"a town of that city", "石河子市北泉镇人民政府", "", "", "", "659001", NULL},
        {"the 兵团 itself", "新疆生产建设兵团市场监督管理局", "", "", "", "660000", NULL},
        {"the eleventh is not the first", "第十一师生态环境局", "", "", "", "661100", NULL},
    };
    size_t failed = 0;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *court =
            *rows[i].court
                ? jp_arena_printf(&ask.scratch, "如不服本决定，可以在六个月内向%s提起行政诉讼。\n", rows[i].court)
                : "";
        jp_build_file paper = {
            "01_行政处罚决定书.docx",
            jp_arena_printf(
                &ask.scratch,
                "= %s\n= 行政处罚决定书\n当事人：甲食品店\n地址：%s\n决定罚款5000元。\n%s> %s\n> 2024年4月8日",
                rows[i].organ, rows[i].address, court, rows[i].organ)};
        jp_dossier *dossier = jp_arena_alloc(&ask.scratch, sizeof *dossier);
        jp_facts facts;
        jp_error err = {0};
        const char *said = NULL;

        *dossier = jp_build_dossier("甲食品店案", &paper, 1, &ask.scratch);
        dossier->from_ledger.region = jp_view_of(rows[i].ledger);
        dossier->ledger_places.region = JP_VIEW("台账.xlsx!Sheet1!B2");
        assert_true(jp_facts_extract(ask.catalogue, dossier, &ask.scratch, &facts, &err));
        for (uint32_t k = 0; k < facts.problem_count; k++) {
            jp_view code = facts.problems[k].code;
            if (jp_view_eq_text(code, "header-disagreement") || jp_view_eq_text(code, "region-by-papers")) {
                said = jp_view_cstr(&ask.scratch, code);
            }
        }
        if (!jp_view_eq_text(facts.header.region, rows[i].region) || !said != !rows[i].problem ||
            (said && strcmp(said, rows[i].problem) != 0)) {
            failed++;
            print_error("%s: %.*s %s\n", rows[i].why, JP_VIEW_ARG(facts.header.region), said ? said : "");
        }
        jp_facts_release(&facts);
    }
    jp_arena_reset(&ask.scratch);
    assert_int_equal(failed, 0);
}

static void test_same_bytes(void **state) {
    (void)state;
    jp_facts first = extract_all();
    jp_view a = jp_facts_serialize(&first, &ask.scratch);
    jp_facts second = extract_all();
    jp_view b = jp_facts_serialize(&second, &ask.scratch);

    assert_true(a.bytes > 1000);
    assert_true(jp_view_eq(a, b));
    jp_facts_release(&first);
    jp_facts_release(&second);
    jp_arena_reset(&ask.scratch);
}

/* A decision from before this case was filed is evidence in it; copies and cases of one volume are not. */
static void test_earlier_decisions(void **state) {
    static const char filing[] =
        "= 立案审批表\n| 案由 | 涉嫌无照经营案\n| 负责人审批意见 | 同意立案。⏎签名：赵六  2024年3月5日";
    static const char earlier[] =
        "= 行政处罚决定书\n> 乌天市监罚〔2022〕3号\n当事人：甲食品店\n决定罚款500元。\n> 2022年6月1日";
    static const char own[] =
        "= 行政处罚决定书\n> 乌天市监罚〔2024〕12号\n当事人：甲食品店\n决定罚款5000元。\n> 2024年4月8日";
    static const char misdated[] =
        "= 行政处罚决定书\n> 乌天市监罚〔2024〕12号\n当事人：甲食品店\n决定罚款5000元。\n> 2023年4月8日";
    static const struct {
        const char *why, *papers[3];
        const char *answer; /* decisions, then papers of evidence */
    } rows[] = {
        {"of an earlier case", {filing, earlier, own}, "1 1"},
        {"the only one is judged, whatever its day", {filing, earlier, NULL}, "1 0"},
        {"a copy with a wrong day", {filing, misdated, own}, "2 0"},
        {"nobody knows when the case was filed", {earlier, own, NULL}, "2 0"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        static const char *const names[] = {"1.docx", "2.docx", "3.docx"};
        jp_build_file built[3];
        uint32_t count = 0;
        jp_facts facts;
        jp_error err = {0};

        for (; count < 3 && rows[i].papers[count]; count++)
            built[count] = (jp_build_file){names[count], rows[i].papers[count]};
        jp_dossier dossier = jp_build_dossier("案", built, count, &ask.scratch);
        jp_dossier *kept = jp_arena_alloc(&ask.scratch, sizeof *kept);
        *kept = dossier;
        assert_true(jp_facts_extract(ask.catalogue, kept, &ask.scratch, &facts, &err));
        const char *got = ask_tree(facts.tree, "concat(count(行政处罚决定书), ' ', count(证据材料))");
        if (strcmp(got, rows[i].answer) != 0)
            fail_msg("%s: %s", rows[i].why, got);
        jp_facts_release(&facts);
        jp_arena_reset(&ask.scratch);
    }
}

static void test_hostile_words(void **state) {
    (void)state;
    /* Characters XML does not know, labels without end, boxes without words: no crash, a well-formed tree. */
    static const char *const texts[] = {
        "= 行政处罚决定书\n当事人：\x01\x02甲公司\x1F",
        "：：：：：：\n：\n|：|：|\n| | | |",
        "= 送达回证\n| 送达文书 | 、、、；；；《《》》",
        "= 询问笔录\n询问时间：9999999999年99月99日\n询问人：（（（（（（（（",
        "= 行政处罚决定书\n决定如下：罚款99999999999999999999999999元。",
        "= 立案审批表\n| 意见 | 意见 | 意见\n| 负责人意见 |\n| 负责人意见",
        "= 行政处罚决定书",
        "□☑□☑□",
        "= 证据材料\n他说：“<当事人>&amp;  ]]>  \r\t完'了\"”",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        jp_member member = jp_build_member("a.docx", texts[i], &ask.scratch);
        jp_facts facts;
        jp_error err = {0};
        assert_true(jp_facts_extract_one(ask.catalogue, &member, &ask.scratch, &facts, &err));
        jp_view bytes = jp_facts_serialize(&facts, &ask.scratch);
        jp_facts again;
        assert_true(jp_facts_restore(bytes, &ask.scratch, &again));
        assert_true(jp_view_eq(jp_facts_serialize(&again, &ask.scratch), bytes));
        jp_facts_release(&again);
        jp_facts_release(&facts);
        jp_arena_reset(&ask.scratch);
    }
}

static void test_broken_trees(void **state) {
    static const char *const texts[] = {"", "<案卷>", "卷", "<案卷 类型='x'><另含/></案卷", "<案卷>\x01</案卷>"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        jp_facts facts;
        assert_false(jp_facts_restore(jp_view_of(texts[i]), &ask.scratch, &facts));
        assert_null(facts.tree);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shape),           cmocka_unit_test(test_untitled),
        cmocka_unit_test(test_names_of_scans),  cmocka_unit_test(test_records),
        cmocka_unit_test(test_hidden_words),    cmocka_unit_test(test_regions),
        cmocka_unit_test(test_same_bytes),      cmocka_unit_test(test_hostile_words),
        cmocka_unit_test(test_broken_trees),    cmocka_unit_test(test_earlier_decisions),
        cmocka_unit_test(test_scan_of_no_name),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
