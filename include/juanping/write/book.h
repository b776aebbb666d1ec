/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_WRITE_BOOK_H
#define JUANPING_WRITE_BOOK_H

#include "juanping/base/day.h"
#include "juanping/base/error.h"
#include "juanping/base/view.h"

/* A workbook of tables (XLSX). The same calls give the same bytes.
 *
 * Errors stick: the first one is kept, every later call does nothing, and jp_book_close reports it; nothing can vanish
 * unseen. Rows of one sheet are written top down and never touched again, so that memory stays flat.
 * Text is always written as text: a cell that starts with = + - @ is no formula. Text longer than a cell can hold
 * (32,767 UTF-16 units) is cut with a mark that says so. */

typedef struct jp_book jp_book;
typedef struct jp_sheet jp_sheet;
typedef struct jp_grid jp_grid;

typedef enum jp_cell_style {
    JP_CELL_TITLE,   /* large, bold, centred over nothing */
    JP_CELL_NOTE,    /* grey, small, not wrapped */
    JP_CELL_REMARK,  /* dark grey, wrapped, for jp_sheet_remark */
    JP_CELL_SECTION, /* heading of a part of a free sheet */
    JP_CELL_HEAD,    /* head of a column */
    JP_CELL_LABEL,   /* bold, wrapped */
    JP_CELL_TEXT,    /* wrapped */
    JP_CELL_SHORT,   /* centred */
    JP_CELL_INT,
    JP_CELL_POINTS,  /* 0.00 */
    JP_CELL_PERCENT, /* 0.0% */
    JP_CELL_LINK,
    JP_CELL_NUMBER, /* to be edited: as many decimals as it has */
    JP_CELL_INPUT,  /* to be edited: stays the text that is typed, never a date or a time; wrapped */
    JP_CELL_CODE,   /* the same on one line, however long, so that its row stays low */
    JP_CELL_STYLE_COUNT
} jp_cell_style;

typedef enum jp_tint { JP_TINT_GREEN, JP_TINT_BLUE, JP_TINT_YELLOW, JP_TINT_RED, JP_TINT_GREY, JP_TINT_COUNT } jp_tint;

typedef struct jp_book_setup {
    jp_view title, subject, author; /* document properties */
    jp_day created;                 /* JP_DAY_NONE: 2000-01-01 */
    uint32_t rows_per_sheet; /* data rows of a grid before it goes on on a next sheet; 0: as many as a sheet holds */
    const char *mark;        /* at the head of every printed page: 「内部版」; NULL: none */
    bool keep_text;          /* remember everything written, for jp_book_text */
} jp_book_setup;

typedef struct jp_column {
    const char *head;
    double width_chars; /* of the digit 0 */
    jp_cell_style style;
} jp_column;

/** Start a workbook that will stand at path. err: WRITE_XLSX. */
JP_MUST_USE bool jp_book_open(jp_book **out, const char *path, const jp_book_setup *setup, jp_error *err);
/** Everything written so far, a cell a line; empty unless keep_text. */
jp_view jp_book_text(const jp_book *book);
/** Write the file under a temporary name and put it in place. The object is gone afterwards, also on failure.
 * err: WRITE_XLSX, IO_WRITE. */
JP_MUST_USE bool jp_book_close(jp_book *book, jp_error *err);
/** Give up; path is untouched. NULL-safe. */
void jp_book_abandon(jp_book *book);

/* A free sheet: cells anywhere, rows top down. Row and column numbers are zero-based. */

typedef struct jp_sheet_setup {
    const double *widths;
    uint32_t width_count;
    bool is_portrait;
} jp_sheet_setup;

jp_sheet *jp_book_sheet(jp_book *book, const char *name, const jp_sheet_setup *setup);
void jp_sheet_text(jp_sheet *sheet, uint32_t row, uint16_t col, jp_view text, jp_cell_style style);
/** A note over the columns first to last, as tall as it takes. */
void jp_sheet_remark(jp_sheet *sheet, uint32_t row, uint16_t first, uint16_t last, jp_view text);
/** Make the row at least so many lines tall, for writing by hand. */
void jp_sheet_room(jp_sheet *sheet, uint32_t row, uint32_t lines);
void jp_sheet_int(jp_sheet *sheet, uint32_t row, uint16_t col, int64_t number);
void jp_sheet_points(jp_sheet *sheet, uint32_t row, uint16_t col, int64_t cp);
/** Hundredths as a number to be edited. */
void jp_sheet_number(jp_sheet *sheet, uint32_t row, uint16_t col, int64_t cp);
/** part of whole; nothing when whole is 0. */
void jp_sheet_share(jp_sheet *sheet, uint32_t row, uint16_t col, uint64_t part, uint64_t whole);
/** place: "扣分明细!A5" as jp_grid_place gives it; text alone when it is empty. */
void jp_sheet_link(jp_sheet *sheet, uint32_t row, uint16_t col, jp_view place, jp_view text);

typedef enum jp_chart_kind { JP_CHART_COLUMNS, JP_CHART_BARS, JP_CHART_PIE } jp_chart_kind;
typedef struct jp_chart {
    jp_chart_kind kind;
    const char *title;
    uint32_t first_row, last_row; /* of the data, on the same sheet */
    uint16_t name_col, value_col;
    uint32_t at_row; /* upper left corner */
    uint16_t at_col;
    uint32_t width_px, height_px;
} jp_chart;
void jp_sheet_chart(jp_sheet *sheet, const jp_chart *setup);

/* A table: one head row, frozen and repeated in print, a filter, a border. When a sheet is full it goes on on
 * 「name（2）」 with the same head. */

/** print_title stands in the page header. columns are kept by reference. */
jp_grid *jp_book_grid(jp_book *book, const char *name, const char *print_title, const jp_column *columns,
                      uint16_t count);
/** Begin the next row. */
void jp_grid_row(jp_grid *grid);
/** Make the row at hand at least so many lines tall, for writing by hand. */
void jp_grid_room(jp_grid *grid, uint32_t lines);
void jp_grid_text(jp_grid *grid, uint16_t col, jp_view text);
void jp_grid_int(jp_grid *grid, uint16_t col, int64_t number);
void jp_grid_points(jp_grid *grid, uint16_t col, int64_t cp);
void jp_grid_number(jp_grid *grid, uint16_t col, int64_t cp);
void jp_grid_share(jp_grid *grid, uint16_t col, uint64_t part, uint64_t whole);
void jp_grid_link(jp_grid *grid, uint16_t col, jp_view place, jp_view text);
/** Where the row_index-th row (from zero) of the grid of this name stands or will stand; col zero-based. */
JP_MUST_USE jp_view jp_book_place(const jp_book *book, const char *grid_name, uint64_t row_index, jp_arena *arena);
uint64_t jp_grid_count(const jp_grid *grid);

/** Colour the cells of a column that equal text / hold a number above 0 / show a bar by size. Holds for all sheets of
 * the grid. At most JP_GRID_MAX_RULES of them. */
enum { JP_GRID_MAX_RULES = 24 };
void jp_grid_tint_text(jp_grid *grid, uint16_t col, jp_view text, jp_tint tint);
/** text stands somewhere in the cell. */
void jp_grid_tint_holding(jp_grid *grid, uint16_t col, const char *text, jp_tint tint);
void jp_grid_tint_positive(jp_grid *grid, uint16_t col, jp_tint tint);
void jp_grid_bars(jp_grid *grid, uint16_t col, jp_tint tint);
/** Cells of the column take one of these words or nothing; the reader offers them as a list and refuses others. words
 * end with NULL; together at most 255 characters. Holds for all sheets of the grid; at most
 * JP_GRID_MAX_LISTS of them. */
enum { JP_GRID_MAX_LISTS = 4 };
void jp_grid_list(jp_grid *grid, uint16_t col, const char *const *words);
/** Print the first so many columns only: the rest is for the screen. */
void jp_grid_print_columns(jp_grid *grid, uint16_t count);
/** A note below the rows and outside the filter, on the last sheet; none below an empty grid. */
void jp_grid_note(jp_grid *grid, jp_view text);
/** Set filter, frozen head, rules and print set-up. Called once, after the last row; an empty grid shows empty_text. */
void jp_grid_end(jp_grid *grid, const char *empty_text);

#endif
