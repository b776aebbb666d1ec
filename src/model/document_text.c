/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/model/document.h"

/* Paragraphs stand in reading order, so one walk over them is enough: the first paragraph of a table row
 * prints the whole row, the row's other paragraphs find it done. Nested tables follow the row that holds them. */

typedef struct printer {
    const jp_document *doc;
    bool all_stories;
    bool *cell_done;     /* per cell: its row was printed */
    uint32_t next_table; /* sheets before this one have their heading */
    jp_str out;
} printer;

static bool is_wanted(const printer *p, jp_story story) {
    return p->all_stories || story == JP_STORY_BODY || story == JP_STORY_BOX;
}

/* Labels of automatic lists are not typed by anyone, and formulas have no one form as a line; they are part of the
 * whole text only. */
static jp_view printed_text(const printer *p, const jp_para *para) {
    bool is_text = (para->flags & JP_PARA_FORMULA) ? p->all_stories : jp_view_is_empty(para->printed);
    jp_view text = is_text ? para->text : para->printed;
    return p->all_stories ? text : jp_view_sub(text, para->label_bytes, text.bytes);
}

/* A row must stay one line and its cells must stay apart. */
static void put_cell_text(jp_str *out, jp_view text) {
    size_t from = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.data[i] == '\n' || text.data[i] == '\t' || text.data[i] == '\r') {
            jp_str_put(out, jp_view_sub(text, from, i));
            jp_str_put_text(out, " ");
            from = i + 1;
        }
    }
    jp_str_put(out, jp_view_sub(text, from, text.bytes));
}

static void put_cell(printer *p, const jp_cell *cell) {
    for (uint32_t i = 0; i < cell->para_count; i++) {
        if (i > 0) {
            jp_str_put_text(&p->out, " ");
        }
        put_cell_text(&p->out, printed_text(p, &p->doc->paras[cell->first_para_index + i]));
    }
}

static void put_row(printer *p, uint32_t cell_index) {
    const jp_cell *cells = p->doc->cells;
    const jp_table *table = &p->doc->tables[cells[cell_index].table_index];
    uint32_t row_no = cells[cell_index].row_no;
    uint32_t first = cell_index;
    while (first > table->first_cell_index && cells[first - 1].row_no == row_no) {
        first--;
    }
    uint32_t end = table->first_cell_index + table->cell_count;
    for (uint32_t i = first; i < end && cells[i].row_no == row_no; i++) {
        if (i > first) {
            jp_str_put_text(&p->out, "\t");
        }
        put_cell(p, &cells[i]);
        p->cell_done[i] = true;
    }
    jp_str_put_text(&p->out, "\n");
}

/* Headings of the sheets that begin at or before a paragraph, empty sheets too. */
static void put_sheet_headings(printer *p, uint32_t para_index) {
    const jp_document *doc = p->doc;
    for (; p->next_table < doc->table_count && doc->tables[p->next_table].before_para_index <= para_index;
         p->next_table++) {
        const jp_table *table = &doc->tables[p->next_table];
        if (table->is_sheet) {
            jp_str_put_text(&p->out, "# ");
            jp_str_put(&p->out, table->place);
            jp_str_put_text(&p->out, "\n");
        }
    }
}

jp_view jp_document_text(const jp_document *doc, bool all_stories, jp_arena *arena) {
    printer p = {.doc = doc, .all_stories = all_stories};
    p.cell_done = jp_arena_array(arena, doc->cell_count, sizeof *p.cell_done);
    jp_str_init(&p.out, arena);
    for (uint32_t i = 0; i < doc->para_count; i++) {
        const jp_para *para = &doc->paras[i];
        put_sheet_headings(&p, i);
        /* Attributes of XML elements are no text nodes. */
        if (!is_wanted(&p, para->story) || (!all_stories && jp_view_starts_with(para->label, JP_VIEW("@")))) {
            continue;
        }
        if (para->cell_index == JP_NO_INDEX) {
            jp_str_put(&p.out, printed_text(&p, para));
            jp_str_put_text(&p.out, "\n");
        } else if (!p.cell_done[para->cell_index]) {
            put_row(&p, para->cell_index);
        }
    }
    put_sheet_headings(&p, doc->para_count);
    return jp_str_view(&p.out);
}
