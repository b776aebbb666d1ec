/* SPDX-License-Identifier: Apache-2.0 */
#include "xlsx.h"

/* Sheets → document. Everything is counted before it is made, so that a large workbook is in memory once. */

typedef struct counts {
    size_t cells, paras;
} counts;

static counts count_all(const jp_sheet *sheets, size_t sheet_count, const jp_xlsx_notes *comments) {
    counts n = {0, comments->count};

    for (size_t i = 0; i < sheet_count; i++) {
        n.cells += sheets[i].cell_count;
        n.paras += sheets[i].boxes.count;
        for (size_t k = 0; k < sheets[i].cell_count; k++) {
            n.paras += !sheets[i].cells[k].is_covered;
        }
    }
    return n;
}

static void add_para(jp_document *doc, jp_para para) {
    doc->paras[doc->para_count++] = para;
    if (para.flags & JP_PARA_HIDDEN) {
        doc->flags |= JP_DOCF_HIDDEN_TEXT;
    }
}

/* Index, among the sheet's cells, of the one that shows where the covered cell is. */
static size_t find_origin(const jp_sheet *sheet, const jp_sheet_cell *covered) {
    size_t low = 0;
    size_t high = sheet->cell_count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        const jp_sheet_cell *cell = &sheet->cells[mid];
        if (cell->row < covered->origin_row || (cell->row == covered->origin_row && cell->col < covered->origin_col)) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}

static void add_cell(const jp_xlsx *book, const jp_sheet *sheet, const jp_sheet_cell *from, uint32_t cell_no,
                     jp_document *doc) {
    jp_table *table = &doc->tables[doc->table_count - 1];
    uint32_t index = doc->cell_count++;
    jp_cell *cell = &doc->cells[index];

    *cell = (jp_cell){
        .text = from->text,
        .place = jp_xlsx_place(sheet->name, from->row, from->col, book->arena),
        .table_index = doc->table_count - 1,
        .row_no = from->row + 1,
        .cell_no = cell_no,
        .grid_col = from->col,
        .col_span = from->col_span,
        .row_span = from->row_span,
        .first_para_index = doc->para_count,
        .origin_index = index,
        .flags = from->flags,
        .is_covered = from->is_covered,
    };
    if (from->is_covered) {
        cell->origin_index = table->first_cell_index + (uint32_t)find_origin(sheet, from);
    } else {
        cell->para_count = 1;
        add_para(doc, (jp_para){.text = from->text, .place = cell->place, .cell_index = index, .flags = from->flags});
    }
    if (from->col + from->col_span > table->grid_col_count) {
        table->grid_col_count = from->col + from->col_span;
    }
}

static void add_notes(const jp_xlsx_notes *notes, uint32_t flags, jp_document *doc) {
    for (size_t i = 0; i < notes->count; i++) {
        const jp_xlsx_note *note = &notes->items[i];
        add_para(doc, (jp_para){.text = note->text,
                                .place = note->place,
                                .cell_index = JP_NO_INDEX,
                                .flags = flags,
                                .story = note->story});
    }
}

static void add_sheet(const jp_xlsx *book, const jp_sheet *sheet, jp_document *doc) {
    jp_table *table = &doc->tables[doc->table_count++];
    uint32_t cell_no = 0;

    *table = (jp_table){
        .place = sheet->name,
        .first_cell_index = doc->cell_count,
        .cell_count = (uint32_t)sheet->cell_count,
        .row_count = sheet->cell_count > 0 ? sheet->cells[sheet->cell_count - 1].row + 1 : 0,
        .parent_cell_index = JP_NO_INDEX,
        .before_para_index = doc->para_count,
        .is_sheet = true,
        .is_hidden = sheet->is_hidden,
    };
    for (size_t i = 0; i < sheet->cell_count; i++) {
        cell_no = i > 0 && sheet->cells[i - 1].row == sheet->cells[i].row ? cell_no + 1 : 1;
        add_cell(book, sheet, &sheet->cells[i], cell_no, doc);
    }
    add_notes(&sheet->boxes, sheet->is_hidden ? JP_PARA_HIDDEN : 0u, doc);
    doc->picture_count += sheet->boxes.picture_count;
}

void jp_xlsx_build(const jp_xlsx *book, const jp_sheet *sheets, size_t sheet_count, const jp_xlsx_notes *comments,
                   jp_document *doc) {
    counts n = count_all(sheets, sheet_count, comments);

    doc->tables = jp_arena_array(book->arena, sheet_count, sizeof *doc->tables);
    doc->cells = jp_arena_array(book->arena, n.cells, sizeof *doc->cells);
    doc->paras = jp_arena_array(book->arena, n.paras, sizeof *doc->paras);
    for (size_t i = 0; i < sheet_count; i++) {
        add_sheet(book, &sheets[i], doc);
    }
    add_notes(comments, 0, doc);
    doc->flags |= comments->count > 0 ? JP_DOCF_COMMENTS : 0u;
}
