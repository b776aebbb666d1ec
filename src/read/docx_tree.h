/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_DOCX_TREE_H
#define JP_READ_DOCX_TREE_H

#include "juanping/model/document.h"

/* The document while it is being read: blocks in blocks, as the file nests them. The document model wants
 * paragraphs in reading order with the cells of a table in one piece, so the tree is laid out at the end. */

typedef struct jp_tree_block jp_tree_block;

typedef struct jp_tree_blocks {
    jp_tree_block *first, *last;
} jp_tree_blocks;

typedef struct jp_tree_box {
    struct jp_tree_box *next;
    jp_tree_blocks blocks;
} jp_tree_box;

typedef struct jp_tree_cell {
    struct jp_tree_cell *next;   /* in the table, row by row */
    struct jp_tree_cell *origin; /* where a merged cell shows; NULL: here */
    jp_tree_blocks blocks;
    uint32_t row_no, cell_no, grid_col, col_span, row_span;
    uint32_t index; /* in the document, once laid out */
} jp_tree_cell;

typedef struct jp_tree_table {
    jp_tree_cell *first, *last;
    jp_tree_cell *row_first; /* of the row being read */
    jp_tree_cell *before;    /* left of the last one, in its row */
    jp_tree_cell *above;     /* row before: where the search for the cell above goes on */
    uint32_t cell_count, row_count, grid_col_count;
} jp_tree_table;

struct jp_tree_block {
    jp_tree_block *next;
    jp_tree_table *table; /* NULL: a paragraph */
    /* paragraph */
    jp_view text, printed, hidden;
    uint32_t label_bytes;
    uint32_t flags;
    uint32_t *picture_at;
    uint32_t picture_count;
    jp_tree_box *boxes, *last_box; /* anchored here, in order */
};

typedef struct jp_tree_story {
    struct jp_tree_story *next;
    jp_story kind;
    uint32_t no; /* one-based among its kind; notes share one count */
    jp_tree_blocks blocks;
} jp_tree_story;

typedef struct jp_tree {
    jp_arena *arena;   /* texts: the document's own */
    jp_arena *scratch; /* nodes */
    jp_tree_story *first, *last;
    uint32_t para_count, cell_count, table_count, box_count;
} jp_tree;

jp_tree_story *jp_tree_add_story(jp_tree *tree, jp_story kind, uint32_t no);
jp_tree_block *jp_tree_add_para(jp_tree *tree, jp_tree_blocks *to);
jp_tree_table *jp_tree_add_table(jp_tree *tree, jp_tree_blocks *to);
jp_tree_box *jp_tree_add_box(jp_tree *tree, jp_tree_block *anchor);
void jp_tree_start_row(jp_tree_table *table);
jp_tree_cell *jp_tree_add_cell(jp_tree *tree, jp_tree_table *table, uint32_t grid_col, uint32_t col_span);
/** The cell is the continuation of the one above it, where there is one that begins in the same grid column.
 * False when there is none: the cell then stands for itself. source: ECMA-376 1 §17.4.84 */
bool jp_tree_merge_up(jp_tree_table *table, jp_tree_cell *cell);
/** The same with the cell to its left. source: ECMA-376 1 §17.4.22 */
bool jp_tree_merge_left(jp_tree_table *table, jp_tree_cell *cell);

/** Fill paras, cells and tables of the document. */
void jp_tree_lay_out(const jp_tree *tree, jp_document *doc);

#endif
