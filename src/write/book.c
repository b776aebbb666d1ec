/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/write/book.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "book_parts.h"
#include "juanping/base/file.h"
#include "juanping/base/utf8.h"
#include "juanping/write/file_out.h"
#include "juanping/write/text.h"

enum {
    SECONDS_A_DAY = 86400,
    DAYS_TO_2000 = 10957,
    CELL_MAX_UNITS = 32767,       /* Excel's own limit for a cell */
    LINKS_A_SHEET = 65000,        /* Excel takes 65,530 and refuses the file beyond */
    SHEET_MAX_ROWS = 1048576 - 1, /* less the head row */
    LINE_POINTS = 15, /* of the tallest font that stands in for ours, Noto Sans CJK: lower, the last line is cut */
    MAX_LINES = 27    /* Excel's tallest row is 409 points */
};

void jp_book_check(jp_book *book, lxw_error code) {
    if (code == LXW_NO_ERROR || book->failed)
        return;
    book->failed = true;
    jp_fail(&book->first_error, JP_E_WRITE_XLSX, NULL, "%s", book->path);
    jp_fail_hint(&book->first_error, "%s", lxw_strerror(code));
}

void jp_book_note(jp_book *book, jp_view text) {
    if (!book->keep_text)
        return;
    jp_str_put(&book->text, text);
    jp_str_put_char(&book->text, '\n');
}

static void set_properties(jp_book *book, const jp_book_setup *setup) {
    jp_day day = setup->created == JP_DAY_NONE ? DAYS_TO_2000 : setup->created;
    lxw_doc_properties properties = {
        .title = jp_view_cstr(&book->arena, setup->title),
        .subject = jp_view_cstr(&book->arena, setup->subject),
        .author = jp_view_cstr(&book->arena, setup->author),
        /* Without it the library asks the clock, and no two files are the same. */
        .created = (time_t)day * SECONDS_A_DAY,
    };

    jp_book_check(book, workbook_set_properties(book->workbook, &properties));
    jp_book_note(book, setup->title);
    jp_book_note(book, setup->subject);
    jp_book_note(book, setup->author);
}

static void release(jp_book *book) {
    jp_arena_release(&book->scratch);
    jp_arena_release(&book->arena);
    free(book);
}

bool jp_book_open(jp_book **out, const char *path, const jp_book_setup *setup, jp_error *err) {
    jp_book *book = calloc(1, sizeof *book);

    if (!book)
        abort();
    jp_arena_init(&book->arena);
    jp_arena_init(&book->scratch);
    jp_str_init(&book->text, &book->arena);
    book->path = jp_arena_strdup(&book->arena, path);
    book->tmp_path = jp_file_tmp_name(&book->arena, path);
    book->keep_text = setup->keep_text;
    book->mark = setup->mark ? jp_arena_strdup(&book->arena, setup->mark) : NULL;
    book->rows_per_sheet =
        setup->rows_per_sheet > 0 && setup->rows_per_sheet < SHEET_MAX_ROWS ? setup->rows_per_sheet : SHEET_MAX_ROWS;
    lxw_workbook_options options = {
        .constant_memory = LXW_TRUE, .tmpdir = jp_path_folder(path, &book->arena), .use_zip64 = LXW_FALSE};
    book->workbook = workbook_new_opt(book->tmp_path, &options);
    if (!book->workbook || !jp_book_make_formats(book)) {
        jp_fail(err, JP_E_WRITE_XLSX, NULL, "%s", path);
        if (book->workbook)
            lxw_workbook_free(book->workbook);
        release(book);
        return false;
    }
    set_properties(book, setup);
    *out = book;
    return true;
}

jp_view jp_book_text(const jp_book *book) {
    return jp_str_view(&book->text);
}

bool jp_book_close(jp_book *book, jp_error *err) {
    bool ok;

    if (!book->failed) {
        jp_book_check(book, workbook_close(book->workbook));
        book->workbook = NULL;
    }
    if (book->failed)
        *err = book->first_error;
    ok = !book->failed && jp_file_commit(book->tmp_path, book->path, err);
    if (!ok)
        (void)unlink(book->tmp_path);
    if (book->workbook)
        lxw_workbook_free(book->workbook);
    release(book);
    return ok;
}

void jp_book_abandon(jp_book *book) {
    if (!book)
        return;
    if (book->workbook)
        lxw_workbook_free(book->workbook);
    release(book);
}

jp_sheet *jp_book_add_sheet(jp_book *book, const char *name) {
    jp_sheet *sheet = jp_arena_alloc(&book->arena, sizeof *sheet);

    sheet->book = book;
    sheet->name = jp_arena_strdup(&book->arena, name);
    if (book->failed)
        return sheet;
    jp_book_check(book, workbook_validate_sheet_name(book->workbook, name));
    if (!book->failed)
        sheet->worksheet = workbook_add_worksheet(book->workbook, name);
    if (!sheet->worksheet)
        jp_book_check(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
    jp_book_note(book, jp_view_of(name));
    return sheet;
}

void jp_sheet_set_width(jp_sheet *sheet, uint16_t col, uint16_t col_count, double width_chars) {
    if (!sheet->widths) {
        sheet->widths = jp_arena_array(&sheet->book->arena, col_count, sizeof *sheet->widths);
        sheet->width_count = col_count;
    }
    sheet->widths[col] = width_chars;
    if (!sheet->book->failed)
        jp_book_check(sheet->book, worksheet_set_column(sheet->worksheet, col, col, width_chars, NULL));
}

static void put_header_text(jp_str *head, const char *text) {
    for (const char *c = text; *c; c++) {
        if (*c == '&')
            jp_str_put_char(head, '&');
        jp_str_put(head, (jp_view){c, 1});
    }
}

void jp_sheet_set_print(jp_sheet *sheet, const char *title, bool is_portrait) {
    enum { PAPER_A4 = 9 };
    lxw_worksheet *ws = sheet->worksheet;
    jp_str head;

    if (sheet->book->failed)
        return;
    worksheet_set_paper(ws, PAPER_A4);
    if (!is_portrait)
        worksheet_set_landscape(ws);
    worksheet_fit_to_pages(ws, 1, 0);
    worksheet_set_margins(ws, 0.4, 0.4, 0.7, 0.6);
    jp_str_init(&head, &sheet->book->scratch);
    jp_str_put_text(&head, "&C&12");
    put_header_text(&head, title);
    if (sheet->book->mark) {
        jp_str_put_text(&head, "&R&9");
        put_header_text(&head, sheet->book->mark);
    }
    jp_book_check(sheet->book, worksheet_set_header(ws, jp_str_cstr(&head)));
    jp_book_check(sheet->book, worksheet_set_footer(ws, "&C第 &P 页　共 &N 页"));
    jp_arena_reset(&sheet->book->scratch);
    jp_book_note(sheet->book, jp_view_of(title));
}

/* Body text is of 10 points and is read on paper: no page is made smaller than to 8. */
enum { PAPER_A3 = 8, SCALE_PERCENT = 80, A4_POINTS = 784, A3_POINTS = 1132 }; /* between the margins */

static double points_of(const jp_sheet *sheet, uint32_t column_count) {
    double pixels = 0;

    for (uint32_t i = 0; i < sheet->width_count && i < column_count; i++)
        pixels += sheet->widths[i] * 7 + 5; /* a digit of the body, and the edges of the cell */
    return pixels * 72 / 96;
}

static bool goes_on(const jp_sheet *sheet, uint32_t column_count, double paper_points) {
    return points_of(sheet, column_count) * SCALE_PERCENT / 100 <= paper_points;
}

uint16_t jp_sheet_heads(const jp_sheet *sheet, uint32_t column_count) {
    enum { MOST_HEAD_POINTS = 340 };

    if (goes_on(sheet, column_count, A3_POINTS))
        return 0;
    return points_of(sheet, 2) <= MOST_HEAD_POINTS ? 2 : 1; /* a number and what it counts */
}

void jp_sheet_fit_paper(jp_sheet *sheet, uint32_t column_count) {
    const uint16_t heads = jp_sheet_heads(sheet, column_count);

    if (goes_on(sheet, column_count, A4_POINTS) || sheet->book->failed)
        return;
    worksheet_set_paper(sheet->worksheet, PAPER_A3);
    if (heads == 0)
        return;
    /* As many pages side by side as it takes, each with the columns that say what the row is about. */
    worksheet_set_print_scale(sheet->worksheet, SCALE_PERCENT); /* instead of what fits one page */
    worksheet_print_across(sheet->worksheet);
    jp_book_check(sheet->book, worksheet_repeat_columns(sheet->worksheet, 0, (lxw_col_t)(heads - 1)));
}

jp_sheet *jp_book_sheet(jp_book *book, const char *name, const jp_sheet_setup *setup) {
    jp_sheet *sheet = jp_book_add_sheet(book, name);

    for (uint32_t i = 0; i < setup->width_count; i++)
        jp_sheet_set_width(sheet, (uint16_t)i, (uint16_t)setup->width_count, setup->widths[i]);
    jp_sheet_set_print(sheet, name, setup->is_portrait);
    if (!book->failed)
        worksheet_gridlines(sheet->worksheet, LXW_HIDE_ALL_GRIDLINES);
    return sheet;
}

/* In digits. A Chinese font draws “ ” … — ① and the like as wide as its characters. */
static double wide_as(uint32_t c) {
    return c < 0x2010 ? 1.0 : 1.9;
}

static bool is_mark(uint32_t c) {
    return c == 0x3001 || c == 0xFF0C || c == 0xFF1B || c == 0xFF1A || c == 0xFF09; /* 、，；：） */
}

/* Readers end a line before a Chinese character, behind a space, or where Latin letters begin behind Chinese ones: a
 * file's ending or a number goes to the next line whole, with the character its dot hangs on. LibreOffice takes
 * "P32、P35" for one word. */
static bool may_end_between(uint32_t before, uint32_t c) {
    bool is_letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');

    if (c >= 0x2E80)
        return !is_mark(c);
    return before >= 0x2E80 ? is_letter && !is_mark(before) : before == ' ';
}

/* The width of what stays together from a place on, and where it ends. */
static double word_at(jp_view text, size_t at, size_t *end) {
    uint32_t before = jp_utf8_next(text, &at);
    double wide = wide_as(before);

    for (*end = at; at < text.bytes; *end = at) {
        uint32_t c = jp_utf8_next(text, &at);
        if (c == '\n' || may_end_between(before, c))
            break;
        wide += wide_as(c);
        before = c;
    }
    return wide;
}

/* Lines that a text takes in a column. Every byte is looked at once. */
static uint32_t count_lines(jp_view text, double width_chars) {
    const double one_char = 2.0; /* stands on a line even where it is too wide */
    uint32_t lines = 1;
    double used = 0;

    for (size_t at = 0; at < text.bytes && lines < MAX_LINES;) {
        if (text.data[at] == '\n') {
            lines++;
            used = 0;
            at++;
            continue;
        }
        const double wide = word_at(text, at, &at);
        if (used > 0 && used + wide > width_chars) {
            lines++;
            used = 0;
        }
        used += wide;
        for (; used > width_chars && used > one_char && lines < MAX_LINES; used -= width_chars)
            lines++; /* a word longer than a line is broken */
    }
    return lines;
}

void jp_sheet_room(jp_sheet *sheet, uint32_t row, uint32_t lines) {
    if (row != sheet->row) {
        sheet->row = row;
        sheet->row_lines = 1;
    }
    if (lines > MAX_LINES)
        lines = MAX_LINES;
    if (lines <= sheet->row_lines || sheet->book->failed)
        return;
    sheet->row_lines = lines;
    jp_book_check(sheet->book, worksheet_set_row(sheet->worksheet, row, lines * LINE_POINTS + 3.0, NULL));
}

/* Readers differ in whether they fit a row to its text when they open a file, so the height is said. */
static void fit_row(jp_sheet *sheet, uint32_t row, uint16_t col, jp_view text, jp_cell_style style) {
    bool wraps = style == JP_CELL_HEAD || style == JP_CELL_LABEL || style == JP_CELL_TEXT || style == JP_CELL_LINK ||
                 style == JP_CELL_INPUT || style == JP_CELL_REMARK;
    uint32_t lines = 1;

    if (wraps && col < sheet->width_count)
        lines = count_lines(text, sheet->widths[col]);
    jp_sheet_room(sheet, row, lines);
}

/* Text as a cell holds it: clean, short enough, NUL-terminated. */
static char *cell_text(jp_book *book, jp_view text) {
    jp_view clean = jp_text_clean(text, &book->scratch);

    clean = jp_text_cut(clean, CELL_MAX_UNITS, JP_VIEW("……（内容过长，已截断）"), &book->scratch);
    jp_book_note(book, clean);
    return jp_view_cstr(&book->scratch, clean);
}

void jp_sheet_blank(jp_sheet *sheet, uint32_t row, uint16_t col, jp_cell_style style) {
    jp_book *book = sheet->book;

    if (!book->failed)
        jp_book_check(book, worksheet_write_blank(sheet->worksheet, row, col, book->formats[style]));
}

void jp_sheet_text(jp_sheet *sheet, uint32_t row, uint16_t col, jp_view text, jp_cell_style style) {
    jp_book *book = sheet->book;

    if (book->failed)
        return;
    if (jp_view_is_empty(text)) {
        jp_sheet_blank(sheet, row, col, style);
        return;
    }
    char *shown = cell_text(book, text);
    jp_book_check(book, worksheet_write_string(sheet->worksheet, row, col, shown, book->formats[style]));
    fit_row(sheet, row, col, jp_view_of(shown), style);
    jp_arena_reset(&book->scratch);
}

void jp_sheet_remark(jp_sheet *sheet, uint32_t row, uint16_t first, uint16_t last, jp_view text) {
    jp_book *book = sheet->book;
    double width_chars = 0;

    if (book->failed || jp_view_is_empty(text))
        return;
    if (first == last) { /* the library merges no cell with itself */
        jp_sheet_text(sheet, row, first, text, JP_CELL_REMARK);
        return;
    }
    for (uint32_t i = first; i <= last && i < sheet->width_count; i++)
        width_chars += sheet->widths[i];
    char *shown = cell_text(book, text);
    jp_book_check(book,
                  worksheet_merge_range(sheet->worksheet, row, first, row, last, shown, book->formats[JP_CELL_REMARK]));
    jp_sheet_room(sheet, row, count_lines(jp_view_of(shown), width_chars));
    jp_arena_reset(&book->scratch);
}

static void put_number(jp_sheet *sheet, uint32_t row, uint16_t col, double number, jp_cell_style style) {
    jp_book *book = sheet->book;

    if (!book->failed)
        jp_book_check(book, worksheet_write_number(sheet->worksheet, row, col, number, book->formats[style]));
}

void jp_sheet_int(jp_sheet *sheet, uint32_t row, uint16_t col, int64_t number) {
    put_number(sheet, row, col, (double)number, JP_CELL_INT);
}

void jp_sheet_points(jp_sheet *sheet, uint32_t row, uint16_t col, int64_t cp) {
    put_number(sheet, row, col, (double)cp / 100.0, JP_CELL_POINTS);
}

void jp_sheet_number(jp_sheet *sheet, uint32_t row, uint16_t col, int64_t cp) {
    put_number(sheet, row, col, (double)cp / 100.0, JP_CELL_NUMBER);
}

void jp_sheet_share(jp_sheet *sheet, uint32_t row, uint16_t col, uint64_t part, uint64_t whole) {
    if (whole == 0)
        jp_sheet_blank(sheet, row, col, JP_CELL_PERCENT);
    else
        put_number(sheet, row, col, (double)part / (double)whole, JP_CELL_PERCENT);
}

void jp_sheet_link(jp_sheet *sheet, uint32_t row, uint16_t col, jp_view place, jp_view text) {
    jp_book *book = sheet->book;

    if (jp_view_is_empty(place) || jp_view_is_empty(text) || sheet->link_count >= LINKS_A_SHEET) {
        jp_sheet_text(sheet, row, col, text, JP_CELL_TEXT);
        return;
    }
    if (book->failed)
        return;
    char *url = jp_arena_printf(&book->scratch, "internal:%.*s", JP_VIEW_ARG(place));
    char *shown = cell_text(book, text);
    jp_book_check(book,
                  worksheet_write_url_opt(sheet->worksheet, row, col, url, book->formats[JP_CELL_LINK], shown, NULL));
    fit_row(sheet, row, col, jp_view_of(shown), JP_CELL_LINK);
    sheet->link_count++;
    jp_arena_reset(&book->scratch);
}
