/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_tree.h"

static void append(jp_tree_blocks *to, jp_tree_block *block) {
    if (to->last == NULL) {
        to->first = block;
    } else {
        to->last->next = block;
    }
    to->last = block;
}

jp_tree_story *jp_tree_add_story(jp_tree *tree, jp_story kind, uint32_t no) {
    jp_tree_story *story = jp_arena_alloc(tree->scratch, sizeof *story);
    story->kind = kind;
    story->no = no;
    if (tree->last == NULL) {
        tree->first = story;
    } else {
        tree->last->next = story;
    }
    tree->last = story;
    return story;
}

jp_tree_block *jp_tree_add_para(jp_tree *tree, jp_tree_blocks *to) {
    jp_tree_block *block = jp_arena_alloc(tree->scratch, sizeof *block);
    append(to, block);
    tree->para_count++;
    return block;
}

jp_tree_table *jp_tree_add_table(jp_tree *tree, jp_tree_blocks *to) {
    jp_tree_block *block = jp_arena_alloc(tree->scratch, sizeof *block);
    block->table = jp_arena_alloc(tree->scratch, sizeof *block->table);
    append(to, block);
    tree->table_count++;
    return block->table;
}

jp_tree_box *jp_tree_add_box(jp_tree *tree, jp_tree_block *anchor) {
    jp_tree_box *box = jp_arena_alloc(tree->scratch, sizeof *box);
    if (anchor->last_box == NULL) {
        anchor->boxes = box;
    } else {
        anchor->last_box->next = box;
    }
    anchor->last_box = box;
    tree->box_count++;
    return box;
}

void jp_tree_start_row(jp_tree_table *table) {
    table->row_count++;
    if (table->row_first != NULL) {
        table->above = table->row_first;
    }
    table->row_first = NULL;
}

jp_tree_cell *jp_tree_add_cell(jp_tree *tree, jp_tree_table *table, uint32_t grid_col, uint32_t col_span) {
    jp_tree_cell *cell = jp_arena_alloc(tree->scratch, sizeof *cell);
    cell->row_no = table->row_count;
    cell->cell_no = table->row_first == NULL ? 1 : table->last->cell_no + 1;
    cell->grid_col = grid_col;
    cell->col_span = col_span;
    cell->row_span = 1;
    table->before = table->row_first == NULL ? NULL : table->last;
    if (table->first == NULL) {
        table->first = cell;
    } else {
        table->last->next = cell;
    }
    table->last = cell;
    if (table->row_first == NULL) {
        table->row_first = cell;
    }
    table->cell_count++;
    tree->cell_count++;
    return cell;
}

/* Grid columns grow along a row, so the search in the row above only ever goes forward. */
bool jp_tree_merge_up(jp_tree_table *table, jp_tree_cell *cell) {
    while (table->above != NULL && table->above->row_no + 1 == cell->row_no &&
           table->above->grid_col < cell->grid_col) {
        table->above = table->above->next;
    }
    jp_tree_cell *up = table->above;
    if (up == NULL || up->row_no + 1 != cell->row_no || up->grid_col != cell->grid_col) {
        return false;
    }
    cell->origin = up->origin == NULL ? up : up->origin;
    /* A covered row of the span counts once, however many cells it is cut into. */
    uint32_t rows = cell->row_no - cell->origin->row_no + 1;
    cell->origin->row_span = rows > cell->origin->row_span ? rows : cell->origin->row_span;
    return true;
}

bool jp_tree_merge_left(jp_tree_table *table, jp_tree_cell *cell) {
    jp_tree_cell *left = table->before;
    if (left == NULL) {
        return false;
    }
    cell->origin = left->origin == NULL ? left : left->origin;
    if (cell->origin->row_no == cell->row_no) {
        cell->origin->col_span += cell->col_span;
    }
    return true;
}
