/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_tree.h"

/* From the tree to the arrays of the document model. Recursion is bounded by the table and box depths the
 * reader allows. */

typedef struct layout {
    const jp_tree *tree;
    jp_document *doc;
    jp_story story;
    uint32_t body_para_no, box_no;
} layout;

/* Where blocks stand: what their places begin with, and how tables are counted there. */
typedef struct container {
    jp_view place;       /* "" for the body */
    bool numbers_paras;  /* body: p1, p2 … */
    uint32_t cell_index; /* JP_NO_INDEX outside tables */
    uint32_t table_no;
} container;

static void lay_blocks(layout *l, const jp_tree_blocks *blocks, container *in);

static jp_view place_printf(layout *l, const char *prefix, uint32_t no) {
    return jp_view_of(jp_arena_printf(l->tree->arena, "%s%u", prefix, (unsigned)no));
}

static void lay_para(layout *l, const jp_tree_block *block, const container *in) {
    jp_document *doc = l->doc;
    jp_para *para = &doc->paras[doc->para_count++];
    *para = (jp_para){.text = block->text,
                      .printed = block->printed,
                      .hidden = block->hidden,
                      .place = in->numbers_paras ? place_printf(l, "p", ++l->body_para_no) : in->place,
                      .label_bytes = block->label_bytes,
                      .cell_index = in->cell_index,
                      .flags = block->flags,
                      .picture_at = block->picture_at,
                      .picture_count = block->picture_count,
                      .story = l->story};
}

static void lay_boxes(layout *l, const jp_tree_block *block) {
    for (const jp_tree_box *box = block->boxes; box != NULL; box = box->next) {
        jp_story outer = l->story;
        container in = {.place = place_printf(l, "box", ++l->box_no), .cell_index = JP_NO_INDEX};
        l->story = outer == JP_STORY_BODY ? JP_STORY_BOX : outer;
        lay_blocks(l, &box->blocks, &in);
        l->story = outer;
    }
}

static jp_view table_place(layout *l, const container *in) {
    const char *between = in->place.bytes == 0 ? "" : "/";
    return jp_view_of(
        jp_arena_printf(l->tree->arena, "%.*s%st%u", JP_VIEW_ARG(in->place), between, (unsigned)in->table_no));
}

static void reserve_cells(layout *l, const jp_tree_table *table, uint32_t table_index) {
    jp_document *doc = l->doc;
    jp_view place = doc->tables[table_index].place;
    for (jp_tree_cell *cell = table->first; cell != NULL; cell = cell->next) {
        cell->index = doc->cell_count++;
        jp_cell *out = &doc->cells[cell->index];
        /* Origins come before the cells they cover, so their index is known. */
        *out = (jp_cell){.table_index = table_index,
                         .row_no = cell->row_no,
                         .cell_no = cell->cell_no,
                         .grid_col = cell->grid_col,
                         .col_span = cell->col_span,
                         .row_span = cell->row_span,
                         .is_covered = cell->origin != NULL,
                         .origin_index = cell->origin == NULL ? cell->index : cell->origin->index};
        out->place = jp_view_of(jp_arena_printf(l->tree->arena, "%.*sr%uc%u", JP_VIEW_ARG(place),
                                                (unsigned)cell->row_no, (unsigned)cell->cell_no));
    }
}

static jp_view join_paras(layout *l, const jp_cell *cell) {
    const jp_para *paras = l->doc->paras + cell->first_para_index;
    if (cell->para_count == 0) {
        return JP_VIEW_EMPTY;
    }
    if (cell->para_count == 1) {
        return paras[0].text;
    }
    jp_str text;
    jp_str_init(&text, l->tree->arena);
    for (uint32_t i = 0; i < cell->para_count; i++) {
        if (i > 0) {
            jp_str_put_text(&text, "\n");
        }
        jp_str_put(&text, paras[i].text);
    }
    return jp_str_view(&text);
}

static void lay_table(layout *l, const jp_tree_table *table, container *in);

/* Own paragraphs first, in one piece; then the boxes anchored in them; then the tables inside. */
static void lay_cell(layout *l, const jp_tree_cell *tree_cell) {
    jp_document *doc = l->doc;
    jp_cell *cell = &doc->cells[tree_cell->index];
    container in = {.place = cell->place, .cell_index = tree_cell->index};
    cell->first_para_index = doc->para_count;
    for (const jp_tree_block *block = tree_cell->blocks.first; block != NULL; block = block->next) {
        if (block->table == NULL) {
            lay_para(l, block, &in);
            cell->flags |= block->flags;
        }
    }
    cell->para_count = doc->para_count - cell->first_para_index;
    cell->text = join_paras(l, cell);
    for (const jp_tree_block *block = tree_cell->blocks.first; block != NULL; block = block->next) {
        if (block->table == NULL) {
            lay_boxes(l, block);
        } else {
            lay_table(l, block->table, &in);
        }
    }
}

static void lay_table(layout *l, const jp_tree_table *table, container *in) {
    jp_document *doc = l->doc;
    uint32_t table_index = doc->table_count++;
    in->table_no++;
    doc->tables[table_index] = (jp_table){.place = table_place(l, in),
                                          .first_cell_index = doc->cell_count,
                                          .cell_count = table->cell_count,
                                          .row_count = table->row_count,
                                          .grid_col_count = table->grid_col_count,
                                          .parent_cell_index = in->cell_index,
                                          .before_para_index = doc->para_count};
    reserve_cells(l, table, table_index);
    for (const jp_tree_cell *cell = table->first; cell != NULL; cell = cell->next) {
        lay_cell(l, cell);
    }
}

static void lay_blocks(layout *l, const jp_tree_blocks *blocks, container *in) {
    for (const jp_tree_block *block = blocks->first; block != NULL; block = block->next) {
        if (block->table == NULL) {
            lay_para(l, block, in);
            lay_boxes(l, block);
        } else {
            lay_table(l, block->table, in);
        }
    }
}

static const char *story_prefix(jp_story kind) {
    switch (kind) {
    case JP_STORY_HEADER:
        return "header";
    case JP_STORY_FOOTER:
        return "footer";
    case JP_STORY_FOOTNOTE:
    case JP_STORY_ENDNOTE:
        return "note";
    case JP_STORY_COMMENT:
        return "comment";
    default:
        return "";
    }
}

void jp_tree_lay_out(const jp_tree *tree, jp_document *doc) {
    layout l = {.tree = tree, .doc = doc};
    doc->paras = jp_arena_array(tree->arena, tree->para_count, sizeof *doc->paras);
    doc->cells = jp_arena_array(tree->arena, tree->cell_count, sizeof *doc->cells);
    doc->tables = jp_arena_array(tree->arena, tree->table_count, sizeof *doc->tables);
    for (const jp_tree_story *story = tree->first; story != NULL; story = story->next) {
        bool body = story->kind == JP_STORY_BODY;
        container in = {.place = body ? JP_VIEW_EMPTY : place_printf(&l, story_prefix(story->kind), story->no),
                        .numbers_paras = body,
                        .cell_index = JP_NO_INDEX};
        l.story = story->kind;
        lay_blocks(&l, &story->blocks, &in);
    }
}
