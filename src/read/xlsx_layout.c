/* SPDX-License-Identifier: Apache-2.0 */
#include "xlsx.h"

#include <stdlib.h>

#include "juanping/read/limits.h"

/* From cells in file order to cells row by row, with merged areas as spans. */

typedef struct row_start {
    uint32_t row;
    size_t first; /* into the cells */
} row_start;

static int by_position(const void *left, const void *right) {
    const jp_sheet_cell *a = left;
    const jp_sheet_cell *b = right;
    if (a->row != b->row) {
        return a->row < b->row ? -1 : 1;
    }
    if (a->col != b->col) {
        return a->col < b->col ? -1 : 1;
    }
    if (a->is_mark != b->is_mark) {
        return a->is_mark ? -1 : 1;
    }
    /* A covered place gives way to a cell of its own. */
    if (a->is_covered != b->is_covered) {
        return a->is_covered ? -1 : 1;
    }
    return a->order < b->order ? -1 : a->order > b->order;
}

static bool is_same_place(const jp_sheet_cell *a, const jp_sheet_cell *b) {
    return a->row == b->row && a->col == b->col;
}

/* Files of ordinary programs are in order already. Of repeated cells the last one stays. */
static void sort_cells(jp_sheet *sheet) {
    bool is_sorted = true;
    size_t kept = 0;

    for (size_t i = 1; i < sheet->cell_count && is_sorted; i++) {
        is_sorted = by_position(&sheet->cells[i - 1], &sheet->cells[i]) < 0 &&
                    !is_same_place(&sheet->cells[i - 1], &sheet->cells[i]);
    }
    if (is_sorted) {
        return;
    }
    qsort(sheet->cells, sheet->cell_count, sizeof *sheet->cells, by_position);
    for (size_t i = 0; i < sheet->cell_count; i++) {
        if (i + 1 == sheet->cell_count || !is_same_place(&sheet->cells[i], &sheet->cells[i + 1])) {
            sheet->cells[kept++] = sheet->cells[i];
        } else {
            sheet->cells[i + 1].flags |= sheet->cells[i].flags & JP_PARA_PICTURE;
        }
    }
    sheet->cell_count = kept;
}

/* The middle of a seal may lie on the empty cell of a signature between the lines it is put on. */
static void drop_lone_seals(jp_sheet *sheet) {
    size_t kept = 0;

    for (size_t i = 0; i < sheet->cell_count; i++) {
        if (!(sheet->cells[i].is_mark && sheet->cells[i].is_seal)) {
            sheet->cells[kept++] = sheet->cells[i];
        }
    }
    sheet->cell_count = kept;
}

static row_start *list_rows(jp_xlsx *book, const jp_sheet *sheet, size_t *count) {
    row_start *rows = NULL;
    size_t cap = 0;

    *count = 0;
    for (size_t i = 0; i < sheet->cell_count; i++) {
        if (i == 0 || sheet->cells[i].row != sheet->cells[i - 1].row) {
            rows = jp_arena_grow(book->scratch, rows, *count, &cap, sizeof *rows);
            rows[(*count)++] = (row_start){sheet->cells[i].row, i};
        }
    }
    return rows;
}

static size_t first_row_at(const row_start *rows, size_t count, uint32_t row) {
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (rows[mid].row < row) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}

/* First cell of cells[from, to) at or right of col. */
static size_t first_cell_at(const jp_sheet_cell *cells, size_t from, size_t to, uint32_t col) {
    while (from < to) {
        size_t mid = from + (to - from) / 2;
        if (cells[mid].col < col) {
            from = mid + 1;
        } else {
            to = mid;
        }
    }
    return from;
}

static void add_covered(jp_xlsx *book, jp_sheet *sheet, const jp_sheet_merge *m, uint32_t row) {
    if (book->cell_count >= JP_LIMIT_CELLS) {
        return;
    }
    sheet->cells =
        jp_arena_grow(book->scratch, sheet->cells, sheet->cell_count, &sheet->cell_cap, sizeof *sheet->cells);
    sheet->cells[sheet->cell_count] = (jp_sheet_cell){.row = row,
                                                      .col = m->col,
                                                      .order = (uint32_t)sheet->cell_count,
                                                      .col_span = m->last_col - m->col + 1,
                                                      .row_span = 1,
                                                      .origin_row = m->row,
                                                      .origin_col = m->col,
                                                      .is_covered = true};
    sheet->cell_count++;
    book->cell_count++;
}

/* One merged area. Rows without any cell of their own get no covered cell: nothing is stored for empty rows. */
static void apply_merge(jp_xlsx *book, jp_sheet *sheet, const jp_sheet_merge *m, const row_start *rows,
                        size_t row_count, size_t own_cells, uint32_t *steps) {
    size_t at = first_row_at(rows, row_count, m->row);
    bool has_origin = false;

    for (; at < row_count && rows[at].row <= m->last_row && *steps < JP_LIMIT_MERGE_STEPS; at++, (*steps)++) {
        size_t end = at + 1 < row_count ? rows[at + 1].first : own_cells;
        size_t i = first_cell_at(sheet->cells, rows[at].first, end, m->col);
        if (rows[at].row == m->row && i < end && sheet->cells[i].col == m->col) {
            has_origin = true;
            sheet->cells[i].col_span = m->last_col - m->col + 1;
            sheet->cells[i].row_span = m->last_row - m->row + 1;
            i++;
        } else if (has_origin && rows[at].row > m->row) {
            add_covered(book, sheet, m, rows[at].row);
        }
        /* Content under a merged area is not seen. */
        for (; i < end && sheet->cells[i].col <= m->last_col && *steps < JP_LIMIT_MERGE_STEPS; i++, (*steps)++) {
            sheet->cells[i].flags |= has_origin ? JP_PARA_HIDDEN : 0u;
        }
    }
}

void jp_xlsx_lay_out(jp_xlsx *book, jp_sheet *sheet) {
    size_t row_count;
    uint32_t steps = 0;

    sort_cells(sheet);
    drop_lone_seals(sheet);
    if (sheet->merge_count == 0 || sheet->cell_count == 0) {
        return;
    }
    const row_start *rows = list_rows(book, sheet, &row_count);
    size_t own_cells = sheet->cell_count;
    for (size_t i = 0; i < sheet->merge_count; i++) {
        apply_merge(book, sheet, &sheet->merges[i], rows, row_count, own_cells, &steps);
    }
    sort_cells(sheet);
}
