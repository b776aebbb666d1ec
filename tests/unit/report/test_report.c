/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <jansson.h>

#include "feeder.h"
#include "pages.h"
#include "juanping/base/file.h"

#include "../../../src/report/public.h"
#include "../../../src/report/report_data.h"

static char folder[] = "/tmp/jp-test-report-XXXXXX";
static jp_regions *regions;

static const char *const files[] = {"findings.jsonl",
                                    "ranking.xlsx",
                                    "circular.docx",
                                    "circular-annex.xlsx",
                                    "overview.html",
                                    "letters/天山区综合行政执法局.docx",
                                    "letters/伽师县市场监督管理局.docx",
                                    "letters/（未识别机关）.docx",
                                    "letters/疏附县托克扎克镇人民政府.docx"};

static const char *path_in(const char *name, const char *file) {
    return jp_arena_printf(&arena, "%s/%s/%s", folder, name, file);
}

static jp_report_options options_for(const char *name) {
    return (jp_report_options){.out_dir = jp_arena_printf(&arena, "%s/%s", folder, name),
                               .xlsx = true,
                               .docx = true,
                               .letters = true,
                               .html = true,
                               .jsonl = true,
                               .campaign_name = JP_VIEW("2026年行政执法案卷评查"),
                               .issuer = JP_VIEW("某自治区司法厅"),
                               .as_of = JP_VIEW("2026-11-23"),
                               .small_sample = 3};
}

static void write_all(const char *name, bool is_public) {
    jp_report_options options = options_for(name);
    jp_store *store = NULL;
    jp_error err;

    options.is_public = is_public;
    must(jp_dir_make(options.out_dir, &err), &err);
    must(feed_store(&store, options.out_dir, 1, &arena, &err), &err);
    must(jp_report_write(store, regions, &options, &err), &err);
    must(jp_store_close(store, &err), &err);
}

static void two_runs_give_the_same_bytes(void **state) {
    (void)state;
    write_all("a", false);
    write_all("b", false);
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        if (!jp_view_eq(bytes_of(path_in("a", files[i])), bytes_of(path_in("b", files[i]))))
            fail_msg("%s", files[i]);
    }
}

static void public_files_name_nobody(void **state) {
    static const char *const protected_words[] = {"张三丰",
                                                  "李四海",
                                                  "王五洲",
                                                  "赵六顺",
                                                  "明珠",
                                                  "古丽",
                                                  "热合曼",
                                                  "钱多多",
                                                  "老钱",
                                                  "650102198001011234",
                                                  "13899991234",
                                                  "天综执罚",
                                                  "伽市监罚〔2026〕11",
                                                  "占道",
                                                  "机密",
                                                  "=HYPERLINK",
                                                  "05_询问笔录"};
    static const char *const public_files[] = {"circular.docx", "circular-annex.xlsx", "overview.html"};

    (void)state;
    write_all("p", true);
    for (size_t f = 0; f < sizeof public_files / sizeof public_files[0]; f++) {
        jp_view text = unpacked(path_in("p", public_files[f]));
        for (size_t i = 0; i < sizeof protected_words / sizeof protected_words[0]; i++) {
            if (jp_view_contains(text, jp_view_of(protected_words[i])))
                fail_msg("%s holds %s", public_files[f], protected_words[i]);
        }
        assert_true(jp_view_contains(text, JP_VIEW("天山区综合行政执法局"))); /* organs are public bodies */
    }
    assert_false(jp_path_is_file(path_in("p", "ranking.xlsx")));
    assert_false(jp_path_is_file(path_in("p", "findings.jsonl")));
    assert_false(jp_path_is_dir(path_in("p", "letters")));
}

static void secret_dossier_gives_no_example(void **state) {
    jp_report_options options = options_for("s");
    jp_report_data data;
    jp_example *examples;
    jp_store *store = NULL;
    jp_error err;
    bool seen = false;

    (void)state;
    must(jp_dir_make(options.out_dir, &err), &err);
    must(feed_store(&store, options.out_dir, 1, &arena, &err), &err);
    must(jp_report_data_load(store, regions, &options, &arena, &data, &err), &err);
    for (uint32_t i = 0; i < data.ranking.typical_count; i++) {
        jp_item_row *row = &data.ranking.items[data.ranking.typical[i]];
        if (jp_view_eq_text(row->item->id, "P04")) {
            row->example_dossier = JP_VIEW("伽师/02-涉密");
            seen = true;
        }
    }
    assert_true(seen);
    must(jp_public_examples(&data, &arena, &examples, &err), &err);
    for (uint32_t i = 0; i < data.ranking.typical_count; i++) {
        /* Another dossier steps in, and its words are redacted. */
        assert_true(jp_view_starts_with(examples[i].reason, JP_VIEW("某")) ||
                    jp_view_starts_with(examples[i].reason, JP_VIEW("甲")) || jp_view_is_empty(examples[i].reason));
        assert_false(jp_view_contains(examples[i].reason, JP_VIEW("王五洲"))); /* party of another dossier */
        assert_false(jp_view_contains(examples[i].reason, JP_VIEW("天山区综合行政执法局")));
        if (jp_view_eq_text(data.ranking.items[data.ranking.typical[i]].item->id, "P04"))
            assert_true(jp_view_contains(examples[i].reason, JP_VIEW("某经营单位一案")));
    }
    must(jp_store_close(store, &err), &err);
}

static void file_with_a_name_is_not_released(void **state) {
    static const struct {
        const char *text;
        bool ok;
        const char *why;
    } rows[] = {
        {"某局办理的一起案件", true, "nothing"},
        {"当事人李四海不服", false, "party of a header"},
        {"由阿不都·热合曼检查", false, "officer in the values of a document"},
        {"记录：老钱", false, "person only the tree knows"},
        {"天综执罚〔2026〕3号", false, "document number"},
        {"天山区综合行政执法局", true, "organ"},
        {"执法人员不少于两人", true, "words of the rubric"},
        {"赵六顺", true, "what the empty file says too"},
    };
    jp_report_options options = options_for("c");
    jp_report_data data;
    jp_store *store = NULL;
    jp_error err;

    (void)state;
    must(jp_dir_make(options.out_dir, &err), &err);
    must(feed_store(&store, options.out_dir, 1, &arena, &err), &err);
    must(jp_report_data_load(store, regions, &options, &arena, &data, &err), &err);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_public_check(&data, "circular.docx", jp_view_of(rows[i].text), JP_VIEW("赵六顺"), &err) != rows[i].ok)
            fail_msg("%s", rows[i].why);
    }
    assert_int_equal(err.code, JP_E_REDACTION);
    assert_null(strstr(err.subject, "李四海")); /* the message must not leak what it protects */
    must(jp_store_close(store, &err), &err);
}

static const char *const keys[] = {"schema", "dossier", "source", "sha256", "kind",      "organ",     "region",
                                   "party",  "cause",   "docno",  "status", "score",     "score_min", "score_max",
                                   "grade",  "vetoes",  "parts",  "items",  "documents", "problems"};

static void check_line(jp_view line, jp_view *last) {
    json_t *root = json_loadb(line.data, line.bytes, 0, NULL);
    size_t i = 0;

    assert_non_null(root);
    for (void *it = json_object_iter(root); it; it = json_object_iter_next(root, it), i++) {
        assert_true(i < sizeof keys / sizeof keys[0]);
        assert_string_equal(json_object_iter_key(it), keys[i]);
    }
    assert_int_equal(i, sizeof keys / sizeof keys[0]);
    jp_view dossier = jp_view_copy(&arena, jp_view_of(json_string_value(json_object_get(root, "dossier"))));
    assert_true(jp_view_compare(*last, dossier) < 0);
    *last = dossier;
    bool scored = strcmp(json_string_value(json_object_get(root, "status")), "scored") == 0;
    assert_int_equal(json_is_null(json_object_get(root, "score")), !scored);
    assert_int_equal(json_array_size(json_object_get(root, "items")), scored ? FEED_ITEMS : 0);
    json_decref(root);
}

static void findings_keep_the_schema(void **state) {
    jp_view last = JP_VIEW_EMPTY;
    size_t lines = 0;

    (void)state;
    write_all("j", false);
    jp_view text = bytes_of(path_in("j", "findings.jsonl"));
    for (size_t from = 0; from < text.bytes; lines++) {
        size_t to = jp_view_find(text, JP_VIEW("\n"), from);
        assert_true(to != SIZE_MAX);
        check_line(jp_view_sub(text, from, to), &last);
        from = to + 1;
    }
    assert_int_equal(lines, FEED_COUNT(feed_dossiers));
    assert_true(jp_view_contains(text, JP_VIEW("\"source\":\"in.zip!天山/03-李四海\",\"sha256\":\"")));
    assert_true(jp_view_contains(
        text, JP_VIEW("\"kind\":\"penalty-general\",\"organ\":\"天山区综合行政执法局\",\"region\":\"650102\","
                      "\"party\":\"李四海\",\"cause\":\"涉嫌占道经营案\","
                      "\"docno\":\"天综执罚〔2026〕3号\",\"status\":\"scored\",\"score\":0.00,"
                      "\"score_min\":0.00,\"score_max\":0.00,\"grade\":\"不合格\",\"vetoes\":[\"P29\"]")));
    assert_true(jp_view_contains(
        text, JP_VIEW("\"score\":94.00,\"score_min\":0.00,\"score_max\":94.00,\"grade\":\"良好\",\"vetoes\":[]")));
    assert_true(jp_view_contains(text, JP_VIEW("\"score\":null,\"score_min\":null,\"score_max\":null,\"grade\":\"\"")));
    assert_true(jp_view_contains(
        text, JP_VIEW("{\"id\":\"P40\",\"outcome\":\"deduct\",\"points\":5,\"deducted\":5,\"times\":1,\"reason\":\"")));
    assert_true(jp_view_contains(text, JP_VIEW("{\"member\":\"05_询问笔录.docx\",\"where\":\"t2r3c4\",\"quote\":\"")));
}

static void workbook_links_both_ways(void **state) {
    (void)state;
    write_all("w", false);
    jp_view page = bytes_of(path_in("w", "overview.html"));
    assert_true(jp_view_contains(page, JP_VIEW("疏附/02-=cmd")));
    assert_true(jp_view_contains(page, JP_VIEW("</html>\n")));
    jp_view text = unpacked(path_in("w", "ranking.xlsx"));
    assert_true(jp_view_contains(text, JP_VIEW("location=\"'扣分明细'!A2\"")));
    assert_true(jp_view_contains(text, JP_VIEW("location=\"'案卷排名'!A")));
    assert_true(jp_view_contains(text, JP_VIEW("<t>=HYPERLINK(\"x\")</t>")));
    assert_false(jp_view_contains(text, JP_VIEW("<f>")));
    assert_true(jp_view_contains(text, JP_VIEW("name=\"时间线\"")));
    assert_true(jp_view_contains(text, JP_VIEW("<t>3-4</t>")));
    assert_true(jp_view_contains(text, JP_VIEW("<t>疑有错误：早于缴款</t>")));
    assert_true(jp_view_contains(text, JP_VIEW("<t>10.docx 表1第2行第2格</t>")));
    assert_true(jp_view_contains(text, JP_VIEW("<t>结案审批表（原题《行政处罚结案报告》）</t>")));
    assert_true(jp_view_contains(text, JP_VIEW("<t>不支持</t>"))); /* instead of a grade */
}

/* A page of each dossier behind the ranking, which leads to it; in the public edition there is none. */
static void dossiers_have_a_page_with_their_time_line(void **state) {
    (void)state;
    write_all("w", false);
    jp_view page = bytes_of(path_in("w", "overview.html"));
    assert_true(jp_view_contains(page, JP_VIEW("<td><a href=\"#d1\">")));
    assert_true(jp_view_contains(page, JP_VIEW("<section id=\"d1\">")));
    assert_true(jp_view_contains(page, JP_VIEW("（内部版）</h1>")));
    size_t at = jp_view_find(page, JP_VIEW("<th>日期</th><th>事件</th><th>文书</th><th>距上一事件工作日</th>"), 0);
    assert_true(at != SIZE_MAX);
    const jp_view table = jp_view_sub(page, at, jp_view_find(page, JP_VIEW("</table>"), at));
    assert_true(
        jp_view_contains(table, JP_VIEW("<tr><td>2026-03-05</td><td>决定</td><td>行政处罚决定书</td><td>—</td></tr>")));
    assert_true(jp_view_contains(table, JP_VIEW("<tr><td>2026-03-10</td><td>结案（疑有错误：早于缴款）</td>"
                                                "<td>结案审批表（原题《行政处罚结案报告》）</td><td>3-4</td></tr>")));
    at = jp_view_find(page, JP_VIEW("<th>项目</th><th>评查项目</th><th>结论</th><th>扣分</th><th>扣分原因</th>"), 0);
    assert_true(at != SIZE_MAX);
    write_all("p", true);
    page = bytes_of(path_in("p", "overview.html"));
    assert_false(jp_view_contains(page, JP_VIEW("<section")));
    assert_false(jp_view_contains(page, JP_VIEW("内部版")));
    assert_false(jp_view_contains(page, JP_VIEW("2026-03-05")));
}

/* Most of a dossier open: no grade, no rank; of no organ: none is counted. */
static void what_is_not_known_is_told_apart(void **state) {
    (void)state;
    write_all("w", false);
    jp_view text = unpacked(path_in("w", "ranking.xlsx"));
    assert_true(jp_view_contains(text, JP_VIEW("<t>暂不评等</t>")));
    assert_true(jp_view_contains(text, JP_VIEW("<t>其中暂不评等（不排名次，不计入平均分）</t>")));
    assert_true(jp_view_contains(text, JP_VIEW("<t>未识别办案机关的案卷</t>")));
    assert_true(jp_view_contains(text, JP_VIEW("不是一个单位")));
    assert_true(jp_view_contains(text, JP_VIEW("<t>文件只有图片没有文字</t>"))); /* the type stands beside it */
    assert_false(jp_view_contains(text, JP_VIEW("（image）")));
    text = unpacked(path_in("w", "circular.docx"));
    assert_true(jp_view_contains(text, JP_VIEW("涉及被评查单位4个")));
    assert_true(jp_view_contains(text, JP_VIEW("收到的案卷中，有1件未写明或者未能识别办案机关")));
    assert_true(jp_view_contains(text, JP_VIEW("已评分的案卷中，有1件已判定的分值不足")));
    assert_true(jp_view_contains(text, JP_VIEW("；暂不评等1件")));
    assert_false(jp_view_contains(text, JP_VIEW("0件，占0.0%"))); /* grades that nobody has are in the table */
    text = bytes_of(path_in("w", "overview.html"));
    const size_t withheld = jp_view_find(text, JP_VIEW("暂不评等</"), 0);
    assert_true(jp_view_contains(jp_view_sub(text, withheld, withheld + 400), JP_VIEW("1件（")));
    text = unpacked(path_in("w", "letters/（未识别机关）.docx"));
    assert_true(jp_view_contains(text, JP_VIEW("（办案机关待查明）：")));
    assert_false(jp_view_contains(text, JP_VIEW("等次"))); /* what was found does not stand beside how good it was */
    assert_true(jp_view_contains(text, JP_VIEW("问题项数")));
    text = unpacked(path_in("w", "ranking.xlsx"));
    assert_false(jp_view_contains(text, JP_VIEW("name=\"类案罚款\""))); /* no like cases: no empty page */
    assert_false(jp_view_contains(text, JP_VIEW("字节顺序")));
    assert_false(jp_view_contains(text, JP_VIEW("事实树")));
}

/* The row of a sheet in which the text stands. */
static jp_view row_with(jp_view sheets, const char *text) {
    const size_t at = jp_view_find(sheets, jp_view_of(text), 0);
    size_t from = at;

    if (at == SIZE_MAX)
        fail_msg("%s", text);
    while (from > 0 && !jp_view_starts_with(jp_view_sub(sheets, from, sheets.bytes), JP_VIEW("<row ")))
        from--;
    return jp_view_sub(sheets, from, jp_view_find(sheets, JP_VIEW("</row>"), at));
}

static jp_view sheet_of(jp_view book, const char *first_head) {
    const size_t at = jp_view_find(book, jp_view_of(first_head), 0);

    if (at == SIZE_MAX)
        fail_msg("%s", first_head);
    return jp_view_sub(book, at, jp_view_find(book, JP_VIEW("</worksheet>"), at));
}

/* Some readers do not break the text of a link into lines: names of dossiers, which are long, are none. */
static void names_of_dossiers_are_text(void **state) {
    (void)state;
    write_all("w", false);
    const jp_view book = unpacked(path_in("w", "ranking.xlsx"));
    const jp_view links[] = {sheet_of(book, "<t>扣分明细\n（点击）</t>"), sheet_of(book, "<t>扣分原因</t>")};
    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++) {
        assert_true(jp_view_contains(links[i], JP_VIEW("<t>天山/02-明珠商贸</t>")));
        assert_true(jp_view_contains(links[i], JP_VIEW("<t>查看</t>")));
        assert_true(jp_view_contains(links[i], JP_VIEW("<hyperlink ")));
        assert_false(jp_view_contains(links[i], JP_VIEW("display=\"天山/")));
        assert_false(jp_view_contains(links[i], JP_VIEW("<hyperlink ref=\"A")));
    }
    assert_false(jp_view_contains(links[0], JP_VIEW("<hyperlink ref=\"B")));
}

/* A file that was read is not among those that were not, and what is said of many files is said once. */
static void what_was_read_with_a_note_stands_apart(void **state) {
    (void)state;
    write_all("w", false);
    const jp_view book = unpacked(path_in("w", "ranking.xlsx"));
    const jp_view unread = sheet_of(book, "<t>实际格式</t>");
    const jp_view odd = sheet_of(book, "<t>情况</t>");
    assert_false(jp_view_contains(unread, JP_VIEW("留有修订痕迹")));
    assert_true(jp_view_contains(unread, JP_VIEW("<t>09_扫描件.pdf</t>")));
    assert_true(jp_view_contains(odd, JP_VIEW("留有修订痕迹")));
    assert_false(jp_view_contains(odd, JP_VIEW("09_扫描件.pdf")));
    const jp_view first = row_with(odd, "天山/01-张三丰占道");
    assert_true(jp_view_contains(first, JP_VIEW("a.docx、b.docx、c.docx等4份")));
    const size_t at = jp_view_find(odd, JP_VIEW("国标码"), 0);
    assert_true(jp_view_find(odd, JP_VIEW("国标码"), at + 1) == SIZE_MAX);
}

/* 6 of 39 points were judged: that is neither 100 nor any other score, and no rate of bad dossiers. */
static void what_nobody_judged_is_no_score(void **state) {
    (void)state;
    write_all("w", false);
    const jp_view book = unpacked(path_in("w", "ranking.xlsx"));
    const jp_view withheld = row_with(book, "<t>孙七夕</t>");
    assert_true(jp_view_contains(withheld, JP_VIEW("<t>暂不评等</t>")));
    assert_true(jp_view_contains(withheld, JP_VIEW("<v>0.15384615384")));
    const size_t score = jp_view_find(withheld, JP_VIEW("<c r=\"J"), 0);
    assert_true(jp_view_contains(jp_view_sub(withheld, score, score + 60), JP_VIEW("<t>—</t>")));
    const jp_view graded = row_with(book, "<t>张三丰</t>");
    assert_true(jp_view_contains(graded, JP_VIEW("<v>0.87179487179")));
    const jp_view unknown = row_with(book, "<t>（未识别区划）</t>");
    assert_true(jp_view_contains(unknown, JP_VIEW("<t>仅有的1件案卷暂不评等，没有平均分</t>")));
    write_all("p", true);
    const jp_view annex = unpacked(path_in("p", "circular-annex.xlsx"));
    const size_t list = jp_view_find(annex, JP_VIEW("案卷（代号）"), 0);
    const jp_view anonymous = row_with(jp_view_sub(annex, list, annex.bytes), "<t>暂不评等</t>");
    assert_true(jp_view_contains(anonymous, JP_VIEW("<t>—</t>")));
    assert_false(jp_view_contains(anonymous, JP_VIEW("<v>94</v>")));
    const jp_view page = bytes_of(path_in("w", "overview.html"));
    assert_true(jp_view_contains(page, JP_VIEW("不合格率")));
    assert_false(jp_view_contains(page, JP_VIEW("末等率")));
    assert_true(jp_view_contains(page, JP_VIEW("15.4%")));
}

/* Five organs of one rank: none is named before the others. */
static void organs_of_one_rank_are_praised_together(void **state) {
    static const char *const organs[] = {"甲县公安局", "乙县水利局", "丙县司法局", "丁县教育局", "戊县财政局"};
    const jp_run_info run = {.rubric_fingerprint = JP_VIEW("x")};
    jp_report_options options = options_for("t");
    jp_store *store = NULL;
    jp_error err;

    (void)state;
    options.small_sample = 1;
    must(jp_dir_make(options.out_dir, &err), &err);
    must(jp_store_open(&store, options.out_dir, JP_STORE_FRESH, &run, &err), &err);
    must(feed_rubric_put(store, &err), &err);
    for (size_t i = 0; i < FEED_COUNT(organs); i++) {
        const feed_dossier dossier = {organs[i],        organs[i], "650102", "某人", "",
                                      JP_RESULT_SCORED, "",        "",       "read", false};
        const jp_result result = feed_result(&dossier, &arena);
        must(jp_store_append(store, &result, &err), &err);
    }
    must(jp_store_commit(store, &err), &err);
    must(jp_store_finish(store, &err), &err);
    must(jp_report_write(store, regions, &options, &err), &err);
    must(jp_store_close(store, &err), &err);
    const jp_view text = unpacked(path_in("t", "circular.docx"));
    const size_t from = jp_view_find(text, JP_VIEW("平均分居前的单位有："), 0);
    assert_true(from != SIZE_MAX);
    const jp_view praised = jp_view_sub(text, from, jp_view_find(text, JP_VIEW("。"), from));
    for (size_t i = 0; i < FEED_COUNT(organs); i++)
        assert_true(jp_view_contains(praised, jp_view_of(organs[i])));
}

/* Both passages in one row. */
static void copied_records_stand_side_by_side(void **state) {
    jp_cross_place places[] = {
        {JP_VIEW("天山/01"), JP_VIEW("甲局"), JP_VIEW("a.docx"), JP_VIEW("p8"), JP_VIEW("答：左边照抄的话")},
        {JP_VIEW("天山/02"), JP_VIEW("甲局"), JP_VIEW("b.docx"), JP_VIEW("p9"), JP_VIEW("答：右边照抄的话")},
    };
    jp_cross_finding finding = {.kind = JP_VIEW("copied-record"),
                                .name = JP_VIEW("不同案件的笔录内容雷同"),
                                .text = JP_VIEW("2个案卷的询问笔录雷同"),
                                .places = places,
                                .place_count = 2};
    const jp_cross_result result = {.findings = &finding, .finding_count = 1};
    jp_report_options options = options_for("x");
    jp_store *store = NULL;
    jp_error err;

    (void)state;
    must(jp_dir_make(options.out_dir, &err), &err);
    must(feed_store(&store, options.out_dir, 1, &arena, &err), &err);
    must(jp_store_put_cross(store, &result, &err), &err);
    must(jp_report_write(store, regions, &options, &err), &err);
    must(jp_store_close(store, &err), &err);
    jp_view text = unpacked(path_in("x", "ranking.xlsx"));
    assert_true(jp_view_contains(text, JP_VIEW("name=\"雷同笔录\"")));
    size_t left = SIZE_MAX;
    /* The sheet of all findings has a row for each place; the one asked for has both in a row. */
    for (size_t at = jp_view_find(text, JP_VIEW("左边照抄的话"), 0); at != SIZE_MAX;
         at = jp_view_find(text, JP_VIEW("左边照抄的话"), at + 1)) {
        left = at;
    }
    assert_true(left != SIZE_MAX);
    const size_t row_end = jp_view_find(text, JP_VIEW("</row>"), left);
    assert_true(jp_view_find(text, JP_VIEW("右边照抄的话"), left) < row_end);
}

/* Articles as laws are cited; of a single group the fines themselves are drawn. */
static void like_fines_are_cited_as_laws_are(void **state) {
    jp_cross_group groups[2] = {{.charge = JP_VIEW("食品安全法第34条第10项"),
                                 .basis = JP_VIEW("食品安全法第124条第1款"),
                                 .party = JP_VIEW("单位"),
                                 .count = 9,
                                 .low_fen = 300000,
                                 .median_fen = 500000,
                                 .high_fen = 500000}};

    (void)state;
    groups[1] = groups[0];
    for (uint32_t count = 1; count <= 3; count++) { /* the third time: one group of equal fines, which is not drawn */
        if (count == 3)
            groups[0].low_fen = groups[0].high_fen;
        const jp_cross_result result = {.groups = groups, .group_count = count % 2 == 1 ? 1 : 2};
        jp_report_options options = options_for("x");
        jp_store *store = NULL;
        jp_error err;

        must(jp_dir_make(options.out_dir, &err), &err);
        must(feed_store(&store, options.out_dir, 1, &arena, &err), &err);
        must(jp_store_put_cross(store, &result, &err), &err);
        must(jp_report_write(store, regions, &options, &err), &err);
        must(jp_store_close(store, &err), &err);
        const jp_view text = unpacked(path_in("x", "ranking.xlsx"));
        assert_true(jp_view_contains(text, JP_VIEW("<t>食品安全法第三十四条第（十）项</t>")));
        assert_true(jp_view_contains(text, JP_VIEW("<t>食品安全法第一百二十四条第一款</t>")));
        assert_int_equal(jp_view_contains(text, JP_VIEW("<a:t>最高罚款为中位数的倍数")), count == 2);
        assert_int_equal(jp_view_contains(text, JP_VIEW("<a:t>同类案件的罚款（元）")), count == 1);
    }
}

static void letters_group_by_ground_and_mask_numbers(void **state) {
    (void)state;
    write_all("l", false);
    jp_view text = unpacked(path_in("l", "letters/天山区综合行政执法局.docx"));
    /* No empty line between: the first problem stands on the first page of more letters. */
    assert_true(jp_view_contains(text, JP_VIEW("（草稿，经审核签发后生效）</w:t><w:br/>")));
    assert_true(jp_view_contains(text, JP_VIEW("条例第二十七条第（二）项")));
    assert_false(jp_view_contains(text, JP_VIEW("条例第二十七条第（一）项")));
    assert_true(jp_view_contains(text, JP_VIEW("650102********1234")));
    assert_false(jp_view_contains(text, JP_VIEW("650102198001011234")));
    assert_true(jp_view_contains(text, JP_VIEW("天综执罚〔2026〕3号")));
    assert_false(jp_view_contains(text, JP_VIEW("「")));
    assert_false(jp_view_contains(text, JP_VIEW("天综执罚〔2026〕1号"))); /* nothing was found there */
    /* Two cases of one item, each with the law of its day, and each law once. */
    assert_true(jp_view_contains(text, JP_VIEW("行政处罚法（2017年修正）第四十条；行政处罚法第六十条。")));
    text = unpacked(path_in("l", "letters/伽师县市场监督管理局.docx"));
    assert_true(jp_view_contains(text, JP_VIEW("案卷标有密级")));
    assert_true(jp_view_contains(text, JP_VIEW("伽市监罚〔2026〕11号")));
    assert_false(jp_view_contains(text, JP_VIEW("王五洲，你是否"))); /* what the secret dossier says */
    const size_t secret = jp_view_find(text, JP_VIEW("案卷标有密级"), 0);
    const jp_view row = jp_view_sub(text, secret, jp_view_find(text, JP_VIEW("</w:tr>"), secret));
    assert_true(jp_view_contains(row, JP_VIEW("08_决定书.docx 第12段")));
    assert_false(jp_view_contains(row, JP_VIEW("二〇二六年三月五日"))); /* nor beside its places */
    assert_true(jp_view_contains(text, JP_VIEW("第12段“二〇二六年三月五日”")));
    assert_false(jp_view_contains(text, JP_VIEW("专项行动"))); /* and what its papers are called */
    assert_true(jp_view_contains(text, JP_VIEW("工作日不含国家和自治区公布的放假日")));
    assert_true(jp_view_contains(text, JP_VIEW("依照条例第二十八条第一款，自收到本意见书之日起三十日内")));
    assert_true(jp_view_contains(text, JP_VIEW("依照条例第二十八条第二款，自收到本意见书之日起十五日内")));
    /* The list is headed once, where it is announced and where it stands. */
    const size_t list = jp_view_find(text, JP_VIEW("附：案卷清单"), 0);
    const size_t again = jp_view_find(text, JP_VIEW("案卷清单"), list + JP_VIEW("附：案卷清单").bytes);
    assert_true(again != SIZE_MAX);
    assert_true(jp_view_find(text, JP_VIEW("案卷清单"), again + 1) == SIZE_MAX);
}

static void empty_store_still_gives_whole_papers(void **state) {
    jp_report_options options = options_for("e");
    jp_store *store = NULL;
    jp_error err;

    (void)state;
    options.campaign_name = options.issuer = options.as_of = JP_VIEW_EMPTY;
    must(jp_dir_make(options.out_dir, &err), &err);
    must(feed_store(&store, options.out_dir, 0, &arena, &err), &err);
    must(jp_report_write(store, regions, &options, &err), &err);
    must(jp_store_close(store, &err), &err);
    assert_int_equal(bytes_of(path_in("e", "findings.jsonl")).bytes, 0);
    assert_true(jp_view_contains(unpacked(path_in("e", "circular.docx")), JP_VIEW("本次评查未发现应当扣分")));
    assert_true(jp_view_contains(unpacked(path_in("e", "ranking.xlsx")), JP_VIEW("没有案卷")));
}

static int set_up(void **state) {
    jp_error err;

    (void)state;
    jp_arena_init(&arena);
    if (!jp_regions_load(JP_SOURCE_SCORING_DIR "/regions.tsv", &arena, &regions, &err))
        return -1;
    return mkdtemp(folder) ? 0 : -1;
}

/* The folders of the tests and all they may hold. */
static int tear_down(void **state) {
    static const char *const names[] = {"a", "b", "p", "s", "c", "j", "w", "l", "e", "x", "t"};
    static const char *const more[] = {"results.db",   "results.db-wal",  "results.db-shm",
                                       "results.lock", "results.db.lock", ".lock"};

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++) {
        for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
            (void)unlink(path_in(names[n], files[i]));
        for (size_t i = 0; i < sizeof more / sizeof more[0]; i++)
            (void)unlink(path_in(names[n], more[i]));
        (void)rmdir(path_in(names[n], "letters"));
        (void)rmdir(path_in(names[n], ""));
    }
    int rc = rmdir(folder);
    jp_arena_release(&arena);
    return rc;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_runs_give_the_same_bytes),
        cmocka_unit_test(public_files_name_nobody),
        cmocka_unit_test(secret_dossier_gives_no_example),
        cmocka_unit_test(file_with_a_name_is_not_released),
        cmocka_unit_test(findings_keep_the_schema),
        cmocka_unit_test(workbook_links_both_ways),
        cmocka_unit_test(dossiers_have_a_page_with_their_time_line),
        cmocka_unit_test(what_is_not_known_is_told_apart),
        cmocka_unit_test(what_nobody_judged_is_no_score),
        cmocka_unit_test(what_was_read_with_a_note_stands_apart),
        cmocka_unit_test(names_of_dossiers_are_text),
        cmocka_unit_test(organs_of_one_rank_are_praised_together),
        cmocka_unit_test(copied_records_stand_side_by_side),
        cmocka_unit_test(like_fines_are_cited_as_laws_are),
        cmocka_unit_test(letters_group_by_ground_and_mask_numbers),
        cmocka_unit_test(empty_store_still_gives_whole_papers),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
