/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "feeder.h"
#include "juanping/base/utf8.h"
#include "pages.h"

#include "../../../src/report/group_table.h"
#include "../../../src/report/ranking_book.h"

/* Tables that leave the house: what stands beside their figures, so that nobody takes them for more than they are. */

static char folder[] = "/tmp/jp-test-tables-XXXXXX";
static jp_regions *regions;

static const char *const files[] = {"circular.docx", "circular-annex.xlsx", "overview.html", "ranking.xlsx"};

static const char *path_of(const char *file) {
    return jp_arena_printf(&arena, "%s/%s", folder, file);
}

static jp_view text_of(const char *file) {
    return unpacked(path_of(file));
}

/* What a reader sees: no tags. */
static jp_view words_of(const char *file) {
    const jp_view text = text_of(file);
    bool is_tag = false;
    jp_str out;

    jp_str_init(&out, &arena);
    for (size_t i = 0; i < text.bytes; i++) {
        is_tag = is_tag || text.data[i] == '<';
        if (!is_tag)
            jp_str_put(&out, jp_view_sub(text, i, i + 1));
        is_tag = is_tag && text.data[i] != '>';
    }
    return jp_str_view(&out);
}

static void expect(const char *file, const char *words) {
    if (!jp_view_contains(words_of(file), jp_view_of(words)))
        fail_msg("%s lacks %s", file, words);
}

/* The cells of one row of the table of organs, in whatever file. */
static void expect_row(const char *file, const char *joined) {
    if (!jp_view_contains(words_of(file), jp_view_of(joined)))
        fail_msg("%s has no row %s", file, joined);
}

static void a_small_sample_has_no_place(void **state) {
    (void)state;
    expect_row("circular.docx", "—伽师县市场监督管理局*2");
    expect_row("overview.html", "—伽师县市场监督管理局*32");
    expect("circular.docx", "带*的单位评出等次的案卷少于3件，平均分仅供参考，不排名次，列在后面");
    expect("overview.html", "带*的单位评出等次的案卷少于3件，平均分仅供参考，不排名次，列在后面");
    expect("overview.html", "已评分暂不评等平均分");
    expect("circular-annex.xlsx", "样本较少，仅供参考，不排名次");
    expect("circular.docx", "其平均分仅供参考，不排名次");
}

/* Seven dossiers have a grade, one has none: the same share wherever one is told. */
static void grades_are_counted_among_the_graded(void **state) {
    (void)state;
    expect("circular.docx", "不合格1件，占14.3%；暂不评等1件，不计入占比。");
    expect("circular.docx", "案卷数占评出等次的案卷");
    expect("circular.docx", "不足一半1—");
    expect("overview.html", "不合格1件（14.3%）");
    expect("overview.html", "暂不评等1件（不计入占比）");
    expect("ranking.xlsx", "占评出等次的案卷");
    const jp_view book = text_of("ranking.xlsx");
    const size_t at = jp_view_find(book, JP_VIEW("占评出等次的案卷"), 0);
    const jp_view table = jp_view_sub(book, at, jp_view_find(book, JP_VIEW("最常见的问题"), at));
    assert_true(jp_view_contains(table, JP_VIEW("<v>0.14285714285")));
    assert_false(jp_view_contains(table, JP_VIEW("<v>0.125")));
}

/* What is open counts as met: every table with scores says how much of it there is. */
static void scores_say_how_much_is_open(void **state) {
    static const struct {
        const char *file;
        size_t times;
        const char *where;
    } rows[] = {
        {"circular.docx", 3, "table of grades, annexes 1 and 2"},
        {"circular-annex.xlsx", 3, "organs, divisions, dossiers"},
        {"overview.html", 2, "grades and organs"},
        {"ranking.xlsx", 3, "dossiers, organs, divisions"},
    };
    const jp_view note = JP_VIEW("尚有12项次待人工核查，暂按符合要求计算，核查后得分、等次和名次可能下降。");

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_view words = words_of(rows[i].file);
        size_t times = 0;
        for (size_t at = jp_view_find(words, note, 0); at != SIZE_MAX; at = jp_view_find(words, note, at + 1))
            times++;
        if (times != rows[i].times)
            fail_msg("%s has it %zu times: %s", rows[i].file, times, rows[i].where);
    }
}

/* A day count that leaves out holidays says so before anybody counts again. */
static void counts_of_days_say_what_is_left_out(void **state) {
    (void)state;
    expect("circular.docx", "工作日不含国家和自治区公布的放假日");
}

/* A dossier can be scored with a paper in it that nobody read. */
static void files_not_read_are_counted(void **state) {
    (void)state;
    expect("circular.docx", "有4份材料未能读取（涉及案卷4件）");
    expect("overview.html", "有4份材料未能读取（涉及案卷4件）");
    expect("ranking.xlsx", "未能读取的案卷1未能读取的材料（份，另列一页）4有材料未能读取的案卷4");
}

static void words_are_those_of_papers(void **state) {
    (void)state;
    expect("circular.docx", "适用该项要求的案卷8件，其中3件存在该问题，占37.5%");
    expect("circular.docx", "同级名次地区案卷数");
    expect("ranking.xlsx", "案卷办结期间：2025年");
    if (jp_view_contains(words_of("ranking.xlsx"), JP_VIEW("评查期间")))
        fail_msg("the days are those of the dossiers, not of the review");
}

static void a_township_without_a_code_shows_none(void **state) {
    static const struct {
        const char *code;
        jp_region_level level;
        const char *wanted;
    } rows[] = {{"653121100", JP_LEVEL_TOWNSHIP, "653121100"},
                {"653121", JP_LEVEL_TOWNSHIP, "—（按名称）"},
                {"653121", JP_LEVEL_COUNTY, "653121"},
                {"", JP_LEVEL_REGION, ""}};

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_group_row row = {.code = jp_view_of(rows[i].code), .level = rows[i].level};
        assert_true(jp_view_eq_text(jp_group_code(&row), rows[i].wanted));
    }
}

/* One word for one thing, in every file. */
static void one_word_for_one_thing(void **state) {
    static const char *const others[] = {"待核查项", "待核查次数", "未达标", "阈值"};

    (void)state;
    for (size_t f = 0; f < sizeof files / sizeof files[0]; f++) {
        const jp_view words = words_of(files[f]);
        for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
            if (jp_view_contains(words, jp_view_of(others[i])))
                fail_msg("%s has %s", files[f], others[i]);
        }
    }
}

static unsigned count_of(const char *file, jp_view words) {
    const jp_view text = text_of(file);
    unsigned count = 0;

    for (size_t at = 0; (at = jp_view_find(text, words, at)) != SIZE_MAX; at += words.bytes)
        count++;
    return count;
}

/* Tables are read in offices with a printer for A4; only the two lists of long passages take more, and the
 * ranking where parts of dossiers have scores of their own, as none has here. */
static void tables_go_on_the_paper_there_is(void **state) {
    static const char usual[] = "paperSize=\"9\"", large[] = "paperSize=\"8\"";

    (void)state;
    assert_int_equal(count_of("circular-annex.xlsx", jp_view_of(large)), 0);
    assert_true(count_of("circular-annex.xlsx", jp_view_of(usual)) >= 5);
    assert_int_equal(count_of("ranking.xlsx", jp_view_of(large)), 2);
    assert_int_equal(count_of("ranking.xlsx", JP_VIEW("scale=\"80\"")), 0);
}

/* All kinds there are, beside each other, and a ranking without parts. */
static void many_kinds_go_on_the_same_paper(void **state) {
    static const char *const names[] = {"penalty-general",  "penalty-summary",    "licence",
                                        "coercive-measure", "coercive-execution", "inspection"};
    enum { KINDS = sizeof names / sizeof names[0] };
    jp_view grades[] = {JP_VIEW("优秀"), JP_VIEW("良好"), JP_VIEW("合格"), JP_VIEW("不合格")};
    jp_stored_rubric rubrics[KINDS];
    jp_kind_row kinds[KINDS];
    jp_report_data data = {
        .ranking = {.kinds = kinds, .kind_count = KINDS, .model = {.grade_names = grades, .grade_count = 4}}};
    jp_ranking_book rb = {.data = &data, .arena = &arena};
    const jp_book_setup setup = {.title = JP_VIEW("样表"), .created = JP_DAY_NONE};
    jp_error err;

    (void)state;
    for (size_t i = 0; i < KINDS; i++) {
        rubrics[i] = (jp_stored_rubric){.kind = jp_view_of(names[i])};
        kinds[i] = (jp_kind_row){.rubric = &rubrics[i]};
    }
    must(jp_book_open(&rb.book, path_of("kinds.xlsx"), &setup, &err), &err);
    jp_grid_end(jp_ranks_begin(&rb), "无");
    jp_grid_end(jp_organs_begin(&rb), "无");
    jp_grid_end(jp_regions_begin(&rb), "无");
    must(jp_book_close(rb.book, &err), &err);
    const jp_view text = text_of("kinds.xlsx");
    assert_true(jp_view_contains(text, JP_VIEW("paperSize=\"9\"")));
    assert_false(jp_view_contains(text, JP_VIEW("paperSize=\"8\"")));
    assert_true(jp_view_contains(text, JP_VIEW("行政\n处罚\n普通\n程序"))); /* no bracket on a line alone */
    assert_true(jp_view_contains(text, JP_VIEW("行政\n强制\n措施")));
}

static double wide(jp_view line) {
    double digits = 0;

    for (size_t at = 0; at < line.bytes;)
        digits += jp_utf8_next(line, &at) < 0x2E80 ? 1.0 : 1.9;
    return digits;
}

/* Number behind the first such mark of a view. */
static double number_behind(jp_view view, const char *mark) {
    const size_t at = jp_view_find(view, jp_view_of(mark), 0);

    assert_true(at != SIZE_MAX);
    return strtod(view.data + at + strlen(mark), NULL);
}

/* The column of a head whose every line has to stand in it; a sentence is left to be broken anywhere. */
static void expect_head(const char *file, jp_view head, double width) {
    enum { SENTENCE = 30 };

    for (size_t at = 0; at <= head.bytes && wide(head) < SENTENCE;) {
        size_t end = jp_view_find(head, JP_VIEW("\n"), at);
        end = end == SIZE_MAX ? head.bytes : end;
        if (wide(jp_view_sub(head, at, end)) > width)
            fail_msg("%s: %.*s in %.1f", file, JP_VIEW_ARG(head), width);
        at = end + 1;
    }
}

/* "扣分上\n限" is what a reader makes of a head that is wider than its column. */
static void heads_stand_in_their_columns(void **state) {
    static const char *const books[] = {"ranking.xlsx", "circular-annex.xlsx"};
    const double edges = 0.71; /* of the cell: five pixels, of which a digit has seven */
    uint32_t count = 0;

    (void)state;
    for (size_t b = 0; b < sizeof books / sizeof books[0]; b++) {
        const jp_view text = text_of(books[b]);
        for (size_t sheet = jp_view_find(text, JP_VIEW("<cols>"), 0); sheet != SIZE_MAX;
             sheet = jp_view_find(text, JP_VIEW("<cols>"), sheet + 1)) {
            const size_t row = jp_view_find(text, JP_VIEW("<row r=\"1\""), sheet);
            const jp_view heads = jp_view_sub(text, row, jp_view_find(text, JP_VIEW("</row>"), row));
            size_t column = sheet;
            for (size_t at = jp_view_find(heads, JP_VIEW("<t>"), 0); at != SIZE_MAX;
                 at = jp_view_find(heads, JP_VIEW("<t>"), at + 1)) {
                column = jp_view_find(text, JP_VIEW("<col min="), column + 1);
                const double width = number_behind(jp_view_sub(text, column, row), " width=\"") - edges;
                expect_head(books[b], jp_view_sub(heads, at + 3, jp_view_find(heads, JP_VIEW("</t>"), at)), width);
                count++;
            }
        }
    }
    assert_true(count > 100);
}

/* Some readers take "P32、P35" for one word and break it where the column ends. */
static void each_veto_has_its_line(void **state) {
    jp_view ids[] = {JP_VIEW("P32"), JP_VIEW("P35")}, told[2] = {JP_VIEW_EMPTY, JP_VIEW_EMPTY};
    jp_result result = {.status = JP_RESULT_SCORED, .vetoes = ids, .veto_count = 2};
    jp_ranking_book rb = {.arena = &arena, .vetoes = told};

    (void)state;
    jp_findings_add(&rb, &result, 0, NULL, &arena);
    assert_true(jp_view_eq_text(told[0], "P32、\nP35"));
    result.veto_count = 1;
    jp_findings_add(&rb, &result, 1, NULL, &arena);
    assert_true(jp_view_eq_text(told[1], "P32"));
}

/* A page that lies about says whether it may. */
static void pages_say_that_they_stay_in_the_house(void **state) {
    (void)state;
    const unsigned sheets = count_of("ranking.xlsx", JP_VIEW("<oddHeader>"));
    assert_true(sheets > 10);
    assert_int_equal(count_of("ranking.xlsx", JP_VIEW("&amp;R&amp;9内部版，不对外发布</oddHeader>")), sheets);
    assert_int_equal(count_of("circular-annex.xlsx", JP_VIEW("内部版")), 0);
}

static int set_up(void **state) {
    jp_report_options options = {.out_dir = folder,
                                 .xlsx = true,
                                 .docx = true,
                                 .html = true,
                                 .is_public = true,
                                 .small_sample = 3,
                                 .period = JP_VIEW("2025年")};
    jp_store *store = NULL;
    jp_error err;

    (void)state;
    jp_arena_init(&arena);
    if (!jp_regions_load(JP_SOURCE_SCORING_DIR "/regions.tsv", &arena, &regions, &err) || !mkdtemp(folder))
        return -1;
    must(feed_store(&store, folder, 1, &arena, &err), &err);
    must(jp_report_write(store, regions, &options, &err), &err);
    options.is_public = options.docx = options.html = false;
    must(jp_report_write(store, regions, &options, &err), &err);
    must(jp_store_close(store, &err), &err);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        (void)unlink(path_of(files[i]));
    (void)unlink(path_of("kinds.xlsx"));
    (void)unlink(path_of("results.db"));
    int rc = rmdir(folder);
    jp_arena_release(&arena);
    return rc;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_sample_has_no_place),
        cmocka_unit_test(grades_are_counted_among_the_graded),
        cmocka_unit_test(a_township_without_a_code_shows_none),
        cmocka_unit_test(words_are_those_of_papers),
        cmocka_unit_test(files_not_read_are_counted),
        cmocka_unit_test(counts_of_days_say_what_is_left_out),
        cmocka_unit_test(scores_say_how_much_is_open),
        cmocka_unit_test(one_word_for_one_thing),
        cmocka_unit_test(many_kinds_go_on_the_same_paper),
        cmocka_unit_test(each_veto_has_its_line),
        cmocka_unit_test(heads_stand_in_their_columns),
        cmocka_unit_test(tables_go_on_the_paper_there_is),
        cmocka_unit_test(pages_say_that_they_stay_in_the_house),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
