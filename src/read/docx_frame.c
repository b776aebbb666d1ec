/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_walk.h"

#include <assert.h>

jp_walk_frame *jp_walk_top(jp_walk *w) {
    return &w->frames[w->frame_count - 1];
}

void jp_walk_push_frame(jp_walk *w, jp_tree_blocks *blocks) {
    assert(w->frame_count < JP_WALK_FRAMES);
    jp_walk_frame *frame = &w->frames[w->frame_count++];
    jp_str text = frame->text; /* its memory serves the next container of this level */
    jp_str printed = frame->printed;
    jp_str hidden = frame->hidden;
    *frame = (jp_walk_frame){.blocks = blocks,
                             .text = text,
                             .printed = printed,
                             .hidden = hidden,
                             .depth = jp_sax_depth(w->sax),
                             .field_count = w->field_count};
    if (frame->text.arena == NULL) {
        jp_str_init(&frame->text, w->docx->tree.scratch);
        jp_str_init(&frame->printed, w->docx->tree.scratch);
        jp_str_init(&frame->hidden, w->docx->tree.scratch);
    }
}

void jp_walk_pop_frame(jp_walk *w) {
    jp_walk_frame *frame = jp_walk_top(w);
    jp_walk_settle_para(w, frame);
    jp_walk_drop_fields(w, frame->field_count);
    w->table_level -= frame->is_cell ? 1 : 0;
    w->box_level -= frame->is_box ? 1 : 0;
    w->frame_count--;
}

/* ---- tables ---- */

void jp_walk_open_table(jp_walk *w) {
    jp_walk_frame *frame = jp_walk_top(w);
    /* A table inside a table's row but outside its cells, or nested too deep, adds its rows to the one it is in. */
    if (frame->table != NULL || frame->para_depth != 0 || w->table_level >= JP_LIMIT_TABLE_DEPTH) {
        return;
    }
    jp_walk_settle_para(w, frame);
    frame->table = jp_tree_add_table(&w->docx->tree, frame->blocks);
    frame->table_depth = jp_sax_depth(w->sax);
    frame->row_depth = 0;
    frame->cell_depth = 0;
}

void jp_walk_close_table(jp_walk *w) {
    jp_walk_frame *frame = jp_walk_top(w);
    frame->table = NULL;
    frame->row_depth = 0;
    frame->cell_depth = 0;
}

void jp_walk_open_row(jp_walk *w) {
    jp_walk_frame *frame = jp_walk_top(w);
    if (frame->table == NULL || frame->row_depth != 0) {
        return;
    }
    jp_tree_start_row(frame->table);
    frame->row_depth = jp_sax_depth(w->sax);
    frame->next_grid_col = 0;
}

void jp_walk_open_cell(jp_walk *w) {
    jp_walk_frame *frame = jp_walk_top(w);
    if (frame->table == NULL || frame->row_depth == 0 || frame->cell_depth != 0) {
        return;
    }
    if (w->docx->tree.cell_count >= JP_LIMIT_CELLS) {
        w->docx->is_cut = true;
        jp_sax_stop(w->sax);
        return;
    }
    frame->cell_depth = jp_sax_depth(w->sax);
    frame->cell_span = 1;
    frame->merges_up = false;
    frame->merges_left = false;
}

void jp_walk_begin_cell(jp_walk *w) {
    jp_walk_frame *frame = jp_walk_top(w);
    uint32_t span = frame->cell_span < 1 ? 1 : (uint32_t)frame->cell_span;
    span = span > JP_LIMIT_GRID_COLS ? JP_LIMIT_GRID_COLS : span;
    jp_tree_table *table = frame->table;
    jp_tree_cell *cell = jp_tree_add_cell(&w->docx->tree, table, frame->next_grid_col, span);
    frame->next_grid_col += span;
    table->grid_col_count = frame->next_grid_col > table->grid_col_count ? frame->next_grid_col : table->grid_col_count;
    bool covered = frame->merges_up && jp_tree_merge_up(table, cell);
    covered = covered || (frame->merges_left && jp_tree_merge_left(table, cell));
    uint32_t depth = frame->cell_depth;
    if (covered) {
        w->skip_depth = depth; /* what a covered cell holds is not shown */
        frame->cell_depth = 0;
        return;
    }
    jp_walk_push_frame(w, &cell->blocks);
    jp_walk_top(w)->depth = depth;
    jp_walk_top(w)->is_cell = true;
    w->table_level++;
}

/* ---- boxes ---- */

void jp_walk_open_box(jp_walk *w) {
    jp_walk_frame *frame = jp_walk_top(w);
    if (frame->para == NULL || frame->para_depth == 0 || w->box_level >= JP_LIMIT_BOX_DEPTH ||
        w->frame_count == JP_WALK_FRAMES) {
        w->skip_depth = jp_sax_depth(w->sax);
        return;
    }
    jp_tree_box *box = jp_tree_add_box(&w->docx->tree, frame->para);
    jp_walk_push_frame(w, &box->blocks);
    jp_walk_top(w)->is_box = true;
    w->box_level++;
}
