/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_READ_XLSX_H
#define JUANPING_READ_XLSX_H

#include "juanping/model/document.h"
#include "number_format.h"
#include "opc.h"

/* Between the files of the spreadsheet reader. */

/* What the parts of one workbook share. */
typedef struct jp_xlsx {
    jp_opc *opc;
    jp_arena *arena;   /* of the document */
    jp_arena *scratch; /* until the reader returns */
    jp_arena *passing; /* for one value at a time */
    jp_view *strings;  /* shared strings; text in arena */
    uint32_t string_count;
    const jp_number_format **formats; /* by cell style */
    uint32_t format_count;
    const jp_number_format *general;
    const jp_number_format *whole; /* all digits */
    bool is_1904;
    uint64_t text_bytes; /* shown so far, against JP_LIMIT_SHEET_TEXT_BYTES */
    uint32_t cell_count; /* stored so far, against JP_LIMIT_CELLS */
    bool is_strict;
    bool is_cut;
    jp_view cut_reason; /* of the first damage */
} jp_xlsx;

/* A cell that shows something, or is covered by one that does. Row and column from zero. */
typedef struct jp_sheet_cell {
    uint32_t row, col;
    uint32_t order; /* in the file */
    uint32_t flags; /* jp_para_flags */
    uint32_t col_span, row_span;
    uint32_t origin_row, origin_col; /* itself unless is_covered */
    bool is_covered;
    bool is_mark; /* only a picture lies there */
    bool is_seal; /* … as large as a seal */
    jp_view text;
} jp_sheet_cell;

/* Text beside the cells. */
typedef struct jp_xlsx_note {
    jp_view place, text;
    jp_story story;
} jp_xlsx_note;

/* How high the first rows and how wide the first columns are, in EMU (12,700 to a point); 0: as the others. */
enum { JP_SHEET_SIZED_ROWS = 1024, JP_SHEET_SIZED_COLS = 128 };
typedef struct jp_sheet_sizes {
    uint32_t rows[JP_SHEET_SIZED_ROWS], cols[JP_SHEET_SIZED_COLS];
    uint32_t other_rows, other_cols;
} jp_sheet_sizes;

/* Where on its sheet a picture lies. Row and column from zero. */
typedef struct jp_xlsx_spot {
    uint32_t row, col;
    bool is_seal; /* as large as one, over three rows and more: it lies on words, and signs no empty cell */
} jp_xlsx_spot;

typedef struct jp_xlsx_notes {
    jp_xlsx_note *items; /* in scratch */
    size_t count, cap;
    uint32_t picture_count;
    jp_xlsx_spot *spots; /* in scratch; of the first pictures only */
    size_t spot_count, spot_cap;
} jp_xlsx_notes;

typedef struct jp_sheet_merge {
    uint32_t row, col, last_row, last_col;
} jp_sheet_merge;

typedef struct jp_sheet {
    jp_view name;
    jp_view part_name;
    bool is_hidden;
    jp_sheet_cell *cells; /* in scratch */
    size_t cell_count, cell_cap;
    jp_sheet_merge *merges;
    size_t merge_count, merge_cap;
    jp_xlsx_notes boxes;
    jp_sheet_sizes *sizes; /* in scratch */
} jp_sheet;

/** Remember damage without ending: what was read before it stays. */
void jp_xlsx_note_cut(jp_xlsx *book, const jp_error *err);
/** Attribute value with the escapes libxml2 leaves in, in the arena. */
jp_view jp_xlsx_attr_text(jp_view value, jp_arena *arena);
/** _xHHHH_ → character, CR LF → LF. source: ECMA-376 1 §22.9.2.19 */
jp_view jp_xlsx_unescape(jp_view text, jp_arena *arena);

void jp_xlsx_load_strings(jp_xlsx *book, uint32_t part_index);
void jp_xlsx_load_styles(jp_xlsx *book, uint32_t part_index);
/** Cells and merges of one worksheet, in file order. */
void jp_xlsx_read_sheet(jp_xlsx *book, jp_sheet *sheet, uint32_t part_index);
/** A picture lies there: counted, and remembered up to a limit. */
void jp_xlsx_add_spot(jp_xlsx *book, jp_xlsx_notes *notes, jp_xlsx_spot spot);
/** Mark the cells on which pictures lie, before the sheet is laid out. */
void jp_xlsx_mark_pictures(jp_xlsx *book, jp_sheet *sheet);
/** Sort, drop repeated cells, apply merges, add covered cells. */
void jp_xlsx_lay_out(jp_xlsx *book, jp_sheet *sheet);

/** "B7" from row and column (zero-based) behind "Sheet1!". */
jp_view jp_xlsx_place(jp_view sheet_name, uint32_t row, uint32_t col, jp_arena *arena);
/** "B7" → zero-based; false when it is none. */
bool jp_xlsx_parse_ref(jp_view ref, uint32_t *row, uint32_t *col);

/** Text boxes and pictures of a sheet's drawing, into its boxes. */
void jp_xlsx_read_drawing(jp_xlsx *book, jp_sheet *sheet, uint32_t part_index);
/** Comments of either kind. */
void jp_xlsx_read_comments(jp_xlsx *book, jp_view sheet_name, uint32_t part_index, jp_xlsx_notes *out);

/** Tables, cells and paragraphs of the document, in its arena; comments come last. */
void jp_xlsx_build(const jp_xlsx *book, const jp_sheet *sheets, size_t sheet_count, const jp_xlsx_notes *comments,
                   jp_document *doc);

#endif
