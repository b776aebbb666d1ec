/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_CELLS_H
#define JP_FACTS_CELLS_H

#include "pairs.h"

/* A row of a table as its cells: what cells.c and officer_cells.c share. */

enum { JP_MAX_ROW_CELLS = 64 };

typedef struct jp_row_cell {
    const jp_cell *cell;
    uint32_t index;
    uint32_t line_from, line_to;
    bool is_empty;
    bool is_label;
    bool is_labelled; /* holds a label and its value: 拍摄地点：某路 */
    jp_label label;
} jp_row_cell;

typedef struct jp_row {
    jp_row_cell cells[JP_MAX_ROW_CELLS];
    uint32_t count;
} jp_row;

/** The first cell of the row a cell stands in. */
uint32_t jp_row_start(const jp_document *doc, uint32_t cell_index);
void jp_row_read_cell(const jp_scan *scan, uint32_t cell_index, jp_row_cell *out);
/** The row that begins at the cell `start`. */
void jp_row_read(const jp_scan *scan, uint32_t start, jp_row *out);
bool jp_row_has_same_grid(const jp_row *a, const jp_row *b);
/** 「样品名称 | 数量 | 采样方法」 over 「滤筒 | 5个 | 连续采样」: what a label asks a figure for stands below it, and
 * not beside it. `next` holds no labels. */
bool jp_row_has_figure_below(const jp_row *r, const jp_row *next);
/** value: NULL where nothing stands beside or below the label. */
void jp_cell_add_pair(jp_scan *scan, const jp_row_cell *label, const jp_row_cell *value);
/** A label for the number of a certificate. */
bool jp_cell_asks_certificate(const jp_scan *scan, const jp_row_cell *c);
/** A label for a person's name, not for his opinion. */
bool jp_cell_asks_person(const jp_row_cell *c);
/** 「执法人员」 and 「执法证号」 over two rows, a name and a number in each: the second row has the labels of the
 * first.
 */
void jp_row_take_continued(jp_scan *scan, const jp_row *r);

/** 「执法人员 | 张三 | 李四」, 「执法人员 | 张三 | 65010001 | 李四 | 65010002」: gives the last pair, of the label and
 * the cell beside it, what the cells behind that hold too; how many cells. */
uint32_t jp_row_take_beside(jp_scan *scan, const jp_row *r, uint32_t label);

#endif
