/* SPDX-License-Identifier: Apache-2.0 */
#include "xlsx.h"

#include "juanping/read/limits.h"

/* Pictures of signatures and seals belong to the cells they lie on: where they are anchored in the drawing, or the cell
 * that holds one. */

void jp_xlsx_add_spot(jp_xlsx *book, jp_xlsx_notes *notes, jp_xlsx_spot spot) {
    notes->picture_count++;
    if (notes->spot_count >= JP_LIMIT_SHEET_SPOTS || spot.row >= JP_LIMIT_SHEET_ROWS ||
        spot.col >= JP_LIMIT_SHEET_COLS) {
        return;
    }
    notes->spots =
        jp_arena_grow(book->scratch, notes->spots, notes->spot_count, &notes->spot_cap, sizeof *notes->spots);
    notes->spots[notes->spot_count++] = spot;
}

/* The first cell of the merged area over which it lies. */
static jp_xlsx_spot to_origin(const jp_sheet *sheet, jp_xlsx_spot spot) {
    for (size_t i = 0; i < sheet->merge_count; i++) {
        const jp_sheet_merge *m = &sheet->merges[i];
        if (spot.row >= m->row && spot.row <= m->last_row && spot.col >= m->col && spot.col <= m->last_col) {
            return (jp_xlsx_spot){m->row, m->col, spot.is_seal};
        }
    }
    return spot;
}

void jp_xlsx_mark_pictures(jp_xlsx *book, jp_sheet *sheet) {
    if (sheet->cell_count == 0) {
        return; /* a sheet of pictures and no words is a scan */
    }
    for (size_t i = 0; i < sheet->boxes.spot_count && book->cell_count < JP_LIMIT_CELLS; i++) {
        const jp_xlsx_spot spot = to_origin(sheet, sheet->boxes.spots[i]);
        sheet->cells =
            jp_arena_grow(book->scratch, sheet->cells, sheet->cell_count, &sheet->cell_cap, sizeof *sheet->cells);
        sheet->cells[sheet->cell_count] =
            (jp_sheet_cell){.row = spot.row,
                            .col = spot.col,
                            .order = (uint32_t)sheet->cell_count,
                            .flags = JP_PARA_PICTURE | (sheet->is_hidden ? JP_PARA_HIDDEN : 0u),
                            .col_span = 1,
                            .row_span = 1,
                            .origin_row = spot.row,
                            .origin_col = spot.col,
                            .is_mark = true,
                            .is_seal = spot.is_seal};
        sheet->cell_count++;
        book->cell_count++;
    }
}
