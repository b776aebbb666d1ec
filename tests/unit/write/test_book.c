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
#include <zip.h>

#include "juanping/base/file.h"
#include "juanping/write/book.h"

enum { MAX_BYTES = 1 << 24 };

static jp_arena arena;
static char folder[] = "/tmp/jp-test-book-XXXXXX";

static const char *at(const char *name) {
    return jp_arena_printf(&arena, "%s/%s", folder, name);
}

static jp_view part_of(const char *path, const char *name) {
    zip_t *zip = zip_open(path, ZIP_RDONLY, NULL);
    zip_stat_t st;

    assert_non_null(zip);
    assert_int_equal(zip_stat(zip, name, 0, &st), 0);
    zip_file_t *file = zip_fopen(zip, name, 0);
    assert_non_null(file);
    char *data = jp_arena_alloc(&arena, (size_t)st.size + 1);
    assert_int_equal(zip_fread(file, data, st.size), (zip_int64_t)st.size);
    zip_fclose(file);
    zip_discard(zip);
    return (jp_view){data, (size_t)st.size};
}

static bool part_has(const char *path, const char *part, const char *text) {
    return jp_view_contains(part_of(path, part), jp_view_of(text));
}

static const jp_column columns[] = {{"名称", 20, JP_CELL_TEXT},
                                    {"得分", 8, JP_CELL_POINTS},
                                    {"件数", 8, JP_CELL_INT},
                                    {"比例", 8, JP_CELL_PERCENT},
                                    {"去处", 12, JP_CELL_LINK}};

static jp_book *open_book(const char *path, uint32_t rows_per_sheet) {
    jp_book_setup setup = {
        .title = JP_VIEW("样表"), .created = JP_DAY_NONE, .rows_per_sheet = rows_per_sheet, .keep_text = true};
    jp_book *book = NULL;
    jp_error err;

    assert_true(jp_book_open(&book, path, &setup, &err));
    return book;
}

static void write_sample(const char *path) {
    jp_book *book = open_book(path, 2);
    jp_grid *grid = jp_book_grid(book, "明细", "明细表", columns, 5);
    jp_error err;

    for (int i = 0; i < 5; i++) {
        jp_grid_row(grid);
        jp_grid_text(grid, 0, jp_view_of(jp_arena_printf(&arena, "行%d", i)));
        jp_grid_points(grid, 1, 8750 + i);
        jp_grid_int(grid, 2, i);
        jp_grid_share(grid, 3, 1, 4);
        jp_grid_link(grid, 4, jp_book_place(book, "明细", (uint64_t)i, &arena), JP_VIEW("看"));
    }
    jp_grid_tint_text(grid, 0, JP_VIEW("行\"1"), JP_TINT_RED);
    jp_grid_tint_positive(grid, 2, JP_TINT_YELLOW);
    jp_grid_bars(grid, 1, JP_TINT_BLUE);
    jp_grid_end(grid, "无");
    const double widths[] = {20, 10};
    jp_sheet *sheet = jp_book_sheet(book, "总览", &(jp_sheet_setup){widths, 2, true});
    for (uint32_t i = 0; i < 3; i++) {
        jp_sheet_text(sheet, i, 0, JP_VIEW("等次"), JP_CELL_LABEL);
        jp_sheet_int(sheet, i, 1, i);
    }
    jp_sheet_chart(sheet, &(jp_chart){.kind = JP_CHART_BARS,
                                      .title = "分布",
                                      .last_row = 2,
                                      .value_col = 1,
                                      .at_row = 5,
                                      .width_px = 400,
                                      .height_px = 200});
    assert_true(jp_book_close(book, &err));
}

static void same_calls_give_same_bytes(void **state) {
    jp_view first, second;
    jp_error err;

    (void)state;
    write_sample(at("a.xlsx"));
    write_sample(at("b.xlsx"));
    assert_true(jp_file_read(at("a.xlsx"), MAX_BYTES, &arena, &first, &err));
    assert_true(jp_file_read(at("b.xlsx"), MAX_BYTES, &arena, &second, &err));
    assert_true(jp_view_eq(first, second));
    assert_true(part_has(at("a.xlsx"), "docProps/core.xml", "2000-01-01T00:00:00Z"));
}

static void long_table_goes_on_on_next_sheet(void **state) {
    (void)state;
    write_sample(at("a.xlsx"));
    assert_true(part_has(at("a.xlsx"), "xl/workbook.xml", "明细（2）"));
    assert_true(part_has(at("a.xlsx"), "xl/workbook.xml", "明细（3）"));
    assert_false(part_has(at("a.xlsx"), "xl/workbook.xml", "明细（4）"));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet3.xml", "行4"));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet3.xml", "'明细（3）'!A2")); /* a link to the row itself */
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet2.xml", "'明细（2）'!A3"));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet3.xml", "名称"));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", "autoFilter ref=\"A1:E3\""));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet3.xml", "autoFilter ref=\"A1:E2\""));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", "state=\"frozen\""));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", "<v>87.5</v>"));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", "\"行\"\"1\""));
}

/* A note stands below the table, over its columns, and is no row of it. */
static void a_note_is_no_row(void **state) {
    static const jp_column narrow[] = {{"名称", 20, JP_CELL_TEXT}, {"得分", 10, JP_CELL_POINTS}};
    jp_book *book = open_book(at("a.xlsx"), 0);
    jp_grid *grid = jp_book_grid(book, "有", "有", narrow, 2), *empty = NULL;
    jp_error err;

    (void)state;
    jp_grid_row(grid);
    jp_grid_text(grid, 0, JP_VIEW("甲"));
    jp_grid_note(grid, JP_VIEW("注：这一行比两栏加起来还要长，所以写成两行。"));
    jp_grid_end(grid, "无");
    empty = jp_book_grid(book, "空", "空", narrow, 2);
    jp_grid_note(empty, JP_VIEW("注：无"));
    jp_grid_end(empty, "无");
    assert_true(jp_book_close(book, &err));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", "<mergeCell ref=\"A4:B4\"/>"));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", "autoFilter ref=\"A1:B2\""));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", "<row r=\"4\" ht=\"33\""));
    assert_false(part_has(at("a.xlsx"), "xl/worksheets/sheet2.xml", "注：无"));
}

/* Pages side by side each say what a row is about, and each have the whole note or nothing of it. */
static void pages_side_by_side_repeat_what_a_row_is(void **state) {
    static const jp_column wide[] = {{"名次", 7, JP_CELL_INT}, {"案卷", 50, JP_CELL_TEXT}, {"原因", 300, JP_CELL_TEXT}};
    static const jp_column long_name[] = {{"案卷", 50, JP_CELL_TEXT}, {"原因", 300, JP_CELL_TEXT}};
    jp_book *book = open_book(at("a.xlsx"), 0);
    jp_grid *grid = jp_book_grid(book, "表", "表", wide, 3), *other = NULL;
    jp_error err;

    (void)state;
    jp_grid_row(grid);
    jp_grid_text(grid, 1, JP_VIEW("甲"));
    jp_grid_note(grid, JP_VIEW("注：待核查"));
    jp_grid_end(grid, "无");
    other = jp_book_grid(book, "另", "另", long_name, 2);
    jp_grid_row(other);
    jp_grid_end(other, "无");
    assert_true(jp_book_close(book, &err));
    assert_true(part_has(at("a.xlsx"), "xl/workbook.xml", "'表'!$A:$B,"));
    assert_true(part_has(at("a.xlsx"), "xl/workbook.xml", "'另'!$A:$A,"));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", "<mergeCell ref=\"A4:B4\"/>"));
}

/* What is for the screen only costs no paper. */
static void only_the_first_columns_are_printed(void **state) {
    static const jp_column wide[] = {
        {"甲", 30, JP_CELL_TEXT}, {"乙", 30, JP_CELL_TEXT}, {"丙", 200, JP_CELL_TEXT}, {"丁", 200, JP_CELL_TEXT}};
    jp_book *book = open_book(at("a.xlsx"), 0);
    jp_grid *grid = jp_book_grid(book, "表", "表", wide, 4);
    jp_error err;

    (void)state;
    jp_grid_print_columns(grid, 2);
    jp_grid_row(grid);
    jp_grid_text(grid, 0, JP_VIEW("甲"));
    jp_grid_end(grid, "无");
    assert_true(jp_book_close(book, &err));
    assert_true(part_has(at("a.xlsx"), "xl/workbook.xml", "_xlnm.Print_Area"));
    assert_true(part_has(at("a.xlsx"), "xl/workbook.xml", "$A$1:$B$2"));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", "paperSize=\"9\""));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", "fitToPage"));
}

/* A table stays large enough to be read in print: wider ones on larger paper, the widest on several pages. */
static void wide_tables_are_printed_to_be_read(void **state) {
    static const struct {
        const char *why;
        double width;
        const char *has, *has_not;
    } rows[] = {
        {"narrow", 40, "paperSize=\"9\"", "paperSize=\"8\""},
        {"as wide as goes on A4 at 8 points", 45, "paperSize=\"9\"", "paperSize=\"8\""},
        {"a little wider", 47, "paperSize=\"8\"", "scale="},
        {"wide", 60, "paperSize=\"8\"", "scale="},
        {"as wide as goes on A3", 66, "paperSize=\"8\"", "scale="},
        {"a little wider than that", 68, "scale=\"80\"", "fitToPage"},
        {"very wide", 90, "scale=\"80\"", "fitToPage"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_column wide[] = {{"甲", rows[i].width, JP_CELL_TEXT},
                                  {"乙", rows[i].width, JP_CELL_TEXT},
                                  {"丙", rows[i].width, JP_CELL_TEXT},
                                  {"丁", rows[i].width, JP_CELL_TEXT}};
        jp_book *book = open_book(at("a.xlsx"), 0);
        jp_error err;
        jp_grid_end(jp_book_grid(book, "宽表", "宽表", wide, 4), "无");
        assert_true(jp_book_close(book, &err));
        if (!part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", rows[i].has) ||
            part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", rows[i].has_not))
            fail_msg("%s", rows[i].why);
    }
    assert_true(part_has(at("a.xlsx"), "xl/workbook.xml", "$A:$A")); /* which row it is, on every page */
}

/* What a column is as wide as so many digits of, and a row as high as so many lines of. */
static void measures_are_those_of_the_body_font(void **state) {
    static const jp_column narrow[] = {{"甲", 2, JP_CELL_TEXT}};
    jp_book *book = open_book(at("a.xlsx"), 0);
    jp_grid *grid = jp_book_grid(book, "表", "表", narrow, 1);
    jp_error err;

    (void)state;
    jp_grid_row(grid);
    jp_grid_text(grid, 0, JP_VIEW("甲乙丙"));
    jp_grid_row(grid);
    jp_grid_text(grid, 0, JP_VIEW("甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸"));
    jp_grid_end(grid, "无");
    assert_true(jp_book_close(book, &err));
    const jp_view fonts = part_of(at("a.xlsx"), "xl/styles.xml");
    const size_t end = jp_view_find(fonts, JP_VIEW("</font>"), 0);
    assert_true(jp_view_contains(jp_view_sub(fonts, 0, end), JP_VIEW("<sz val=\"10\"/>")));
    assert_true(jp_view_contains(jp_view_sub(fonts, 0, end), JP_VIEW("<name val=\"微软雅黑\"/>")));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", "<row r=\"2\" ht=\"48\""));
    assert_true(part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", "<row r=\"3\" ht=\"408\"")); /* 409 is the most */
}

/* A row is as high as its text where readers break lines: not in a word, so that no last line is cut. */
static void rows_are_as_high_as_words_that_stay_whole(void **state) {
    static const struct {
        const char *text;
        double width;
        int lines;
        const char *why;
    } rows[] = {
        {"一二三四五六七八九十", 19, 1, "ten Chinese characters are as wide as nineteen digits"},
        {"甲乙丙丁a.docx戊己庚", 10, 3, "the name goes to the next line whole"},
        {"甲乙丙丁a.doc戊己庚", 14, 2, "or stays where it has room"},
        {"甲乙丙（2025）", 10, 2, "a year in brackets too"},
        {"二〇二五年P32、P35、P28", 12, 3, "to a reader this list is one word"},
        {"二〇二五年\nP32、\nP35", 14, 3, "on lines of its own it is three"},
        {"abcdefghij klmno pqrst", 12, 2, "words part at a space"},
        {"abcdefghijklmnopqrstuvwxyz", 10, 3, "a word longer than a line is broken"},
        {"甲“乙”…丙—丁", 14, 2, "Chinese quotation marks are wide"},
        {"a\n\nb", 10, 3, "an empty line"},
        {"甲乙", 1, 2, "a column too narrow for a character"},
        {"abc", 0.1, 11, "a column too narrow for anything"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_column column[] = {{"", rows[i].width, JP_CELL_TEXT}};
        const char *height = jp_arena_printf(&arena, "<row r=\"2\" ht=\"%d\"", rows[i].lines * 15 + 3);
        jp_book *book = open_book(at("a.xlsx"), 0);
        jp_grid *grid = jp_book_grid(book, "表", "表", column, 1);
        jp_error err;

        jp_grid_row(grid);
        jp_grid_text(grid, 0, jp_view_of(rows[i].text));
        jp_grid_end(grid, "无");
        assert_true(jp_book_close(book, &err));
        if (rows[i].lines == 1)
            height = "<row r=\"2\"><c"; /* the height of any row */
        if (!part_has(at("a.xlsx"), "xl/worksheets/sheet1.xml", height))
            fail_msg("%s", rows[i].why);
    }
}

static void text_is_never_a_formula(void **state) {
    static const struct {
        const char *text, *stored;
        const char *why;
    } rows[] = {
        {"=1+1", "<t>=1+1</t>", "formula"},
        {"+cmd|' /C calc'!A0", "<t>+cmd|' /C calc'!A0</t>", "plus"},
        {"-2+3", "<t>-2+3</t>", "minus"},
        {"@SUM(A1)", "<t>@SUM(A1)</t>", "at sign"},
        {"\t=1", "<t xml:space=\"preserve\">\t=1</t>", "tab in front"},
        {"{=1}", "<t>{=1}</t>", "array formula"},
        {"a\001b\xEF\xBF\xBF"
         "c",
         "<t>abc</t>", "what XML cannot hold is left out"},
        {"<&>", "<t>&lt;&amp;&gt;</t>", "markup"},
        {"http://x.example/", "<t>http://x.example/</t>", "no link by itself"},
        {"0123", "<t>0123</t>", "leading zero stays"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_book *book = open_book(at("f.xlsx"), 0);
        jp_grid *grid = jp_book_grid(book, "表", "表", columns, 1);
        jp_error err;

        jp_grid_row(grid);
        jp_grid_text(grid, 0, jp_view_of(rows[i].text));
        jp_grid_end(grid, "无");
        assert_true(jp_book_close(book, &err));
        if (!part_has(at("f.xlsx"), "xl/worksheets/sheet1.xml", rows[i].stored) ||
            part_has(at("f.xlsx"), "xl/worksheets/sheet1.xml", "<f>"))
            fail_msg("%s", rows[i].why);
    }
}

static void over_long_text_is_cut_with_a_mark(void **state) {
    enum { CHARS = 40000 };
    jp_book *book = open_book(at("l.xlsx"), 0);
    jp_grid *grid = jp_book_grid(book, "表", "表", columns, 1);
    jp_str text;
    jp_error err;

    (void)state;
    jp_str_init(&text, &arena);
    for (int i = 0; i < CHARS; i++)
        jp_str_put_text(&text, "案");
    jp_grid_row(grid);
    jp_grid_text(grid, 0, jp_str_view(&text));
    jp_grid_end(grid, "无");
    assert_true(jp_book_close(book, &err));
    assert_true(part_has(at("l.xlsx"), "xl/worksheets/sheet1.xml", "案……（内容过长，已截断）</t>"));
}

static void written_text_can_be_looked_through(void **state) {
    jp_book *book = open_book(at("k.xlsx"), 0);
    jp_grid *grid = jp_book_grid(book, "表", "页眉", columns, 1);

    (void)state;
    jp_grid_row(grid);
    jp_grid_text(grid, 0, JP_VIEW("甲"));
    assert_true(jp_view_contains(jp_book_text(book), JP_VIEW("甲\n")));
    assert_true(jp_view_contains(jp_book_text(book), JP_VIEW("名称\n")));
    assert_true(jp_view_contains(jp_book_text(book), JP_VIEW("页眉\n")));
    assert_true(jp_view_contains(jp_book_text(book), JP_VIEW("样表\n")));
    jp_book_abandon(book);
    assert_false(jp_path_is_file(at("k.xlsx")));
}

static void failure_sticks_until_close(void **state) {
    jp_book *book = open_book(at("s.xlsx"), 0);
    jp_error err = {0};

    (void)state;
    jp_grid *good = jp_book_grid(book, "表", "表", columns, 1);
    jp_grid *bad = jp_book_grid(book, "a/b", "表", columns, 1); /* a slash cannot stand in a sheet name */
    jp_grid_row(bad);
    jp_grid_text(bad, 0, JP_VIEW("甲"));
    jp_grid_row(good);
    jp_grid_end(bad, "无");
    jp_grid_end(good, "无");
    assert_false(jp_book_close(book, &err));
    assert_int_equal(err.code, JP_E_WRITE_XLSX);
    assert_false(jp_path_is_file(at("s.xlsx")));
    assert_false(jp_path_is_file(at("s.xlsx.juanping-tmp")));
}

static int set_up(void **state) {
    (void)state;
    jp_arena_init(&arena);
    return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state) {
    static const char *const names[] = {"a.xlsx", "b.xlsx", "f.xlsx", "l.xlsx"};

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        (void)unlink(at(names[i]));
    int rc = rmdir(folder); /* fails when something was left behind */
    jp_arena_release(&arena);
    return rc;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_calls_give_same_bytes),
        cmocka_unit_test(long_table_goes_on_on_next_sheet),
        cmocka_unit_test(a_note_is_no_row),
        cmocka_unit_test(pages_side_by_side_repeat_what_a_row_is),
        cmocka_unit_test(only_the_first_columns_are_printed),
        cmocka_unit_test(wide_tables_are_printed_to_be_read),
        cmocka_unit_test(measures_are_those_of_the_body_font),
        cmocka_unit_test(rows_are_as_high_as_words_that_stay_whole),
        cmocka_unit_test(text_is_never_a_formula),
        cmocka_unit_test(over_long_text_is_cut_with_a_mark),
        cmocka_unit_test(written_text_can_be_looked_through),
        cmocka_unit_test(failure_sticks_until_close),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
