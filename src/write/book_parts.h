/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_WRITE_BOOK_PARTS_H
#define JUANPING_WRITE_BOOK_PARTS_H

#include <xlsxwriter.h>

#include "juanping/write/book.h"

/* What the files of the workbook writer know of each other. */

struct jp_book {
    jp_arena arena;   /* lives as long as the book */
    jp_arena scratch; /* for one cell */
    lxw_workbook *workbook;
    const char *path, *tmp_path;
    lxw_format *formats[JP_CELL_STYLE_COUNT];
    lxw_format *tints[JP_TINT_COUNT];
    uint32_t rows_per_sheet;
    const char *mark; /* NULL: none */
    bool keep_text;
    jp_str text;
    bool failed;
    jp_error first_error;
};

struct jp_sheet {
    jp_book *book;
    lxw_worksheet *worksheet; /* NULL once the book has failed */
    const char *name;
    uint32_t link_count;
    double *widths; /* of its columns, for the height of rows */
    uint32_t width_count;
    uint32_t row, row_lines; /* the row written last and how many lines its tallest cell has */
};

/* Keep the first failure. */
void jp_book_check(jp_book *book, lxw_error code);
bool jp_book_make_formats(jp_book *book);
jp_sheet *jp_book_add_sheet(jp_book *book, const char *name);
void jp_sheet_set_width(jp_sheet *sheet, uint16_t col, uint16_t col_count, double width_chars);
void jp_sheet_set_print(jp_sheet *sheet, const char *title, bool is_portrait);
/** Of a table that is printed side by side, how many of its columns each page repeats; 0: all go on one page. */
uint16_t jp_sheet_heads(const jp_sheet *sheet, uint32_t column_count);
/** Paper and pages for a table as wide as its first columns together: print stays large enough to be read. */
void jp_sheet_fit_paper(jp_sheet *sheet, uint32_t column_count);
void jp_sheet_blank(jp_sheet *sheet, uint32_t row, uint16_t col, jp_cell_style style);
/** Remember a text for jp_book_text. */
void jp_book_note(jp_book *book, jp_view text);
lxw_color_t jp_tint_color(jp_tint tint);

#endif
