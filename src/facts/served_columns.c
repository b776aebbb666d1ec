/* SPDX-License-Identifier: Apache-2.0 */
#include "pairs.h"
#include "service.h"
#include "typed.h"

/* Receipts that give each paper a column: 「送达文书 | 告知书 | 决定书」, and below 「文号 | … | …」, 「送达时间 | … |
 * …」, 「收件人签名 | … | …」. The labels stand in the first column. */

/* The next cell of the row; JP_NO_INDEX where there is none. Cells stand in the order of reading. */
static uint32_t cell_beside(const jp_document *doc, uint32_t index) {
    const jp_cell *cell = &doc->cells[index];

    for (uint32_t i = index + 1;
         i < doc->cell_count && doc->cells[i].table_index == cell->table_index && doc->cells[i].row_no == cell->row_no;
         i++) {
        if (!doc->cells[i].is_covered && doc->cells[i].grid_col == cell->grid_col + cell->col_span) {
            return i;
        }
    }
    return JP_NO_INDEX;
}

/* Below a cell: the next one of its column, behind `index`. */
static uint32_t cell_below(const jp_document *doc, const jp_cell *cell, uint32_t index) {
    for (uint32_t i = index + 1; i < doc->cell_count && doc->cells[i].table_index == cell->table_index; i++) {
        if (!doc->cells[i].is_covered && doc->cells[i].row_no > doc->cells[index].row_no &&
            doc->cells[i].grid_col == cell->grid_col) {
            return i;
        }
    }
    return JP_NO_INDEX;
}

/* What a row says, by the label in its first cell. The day somebody took the paper goes before the day it was
 * brought, wherever the form writes it. */
typedef enum row_sense { ROW_OTHER, ROW_NUMBER, ROW_BROUGHT, ROW_TAKEN } row_sense;

static row_sense sense_of(const jp_scan *s, const jp_cell *label) {
    static const char *const numbers[] = {"文号", "字号", "编号", NULL};
    static const char *const days[] = {"日期", "时间", "年月日", NULL};
    static const char *const takers[] = {"收件", "签收", "收到", "受送达人", "收讫", "代收", NULL};
    static const char *const bringers[] = {"送达人", "送达人员", "执法人员", "见证人", NULL};
    const jp_view key = jp_label_strip(jp_text_tight(label->text, s->arena));

    if (jp_view_contains_any(key, takers)) { /* 「受送达人签名」 may have the day behind the name */
        return ROW_TAKEN;
    }
    if (jp_view_word_at(key, 0, bringers) > 0) {
        return ROW_OTHER;
    }
    return jp_view_contains_any(key, days) ? ROW_BROUGHT : jp_view_contains_any(key, numbers) ? ROW_NUMBER : ROW_OTHER;
}

typedef struct column {
    jp_view number_words;
    jp_day day;
    bool is_day_blank; /* a place for the day is there, with nothing in it */
} column;

/* A receipt has no more below its papers. */
enum { MOST_ROWS = 16 };

static void read_day(const jp_scan *s, const jp_cell *cell, row_sense sense, row_sense *best, column *out) {
    static const char *const words[] = {"日期", "时间", "年月日", NULL};
    const jp_cell *label = cell;
    jp_found_date date;

    while (label->grid_col > 0 && label > s->text->doc->cells && label[-1].row_no == cell->row_no) {
        label--;
    }
    if (jp_norm_next_date(cell->text, 0, s->day, &date) && !date.is_blank) {
        if (sense > *best) {
            out->day = date.day;
            *best = sense;
        }
        return;
    }
    /* 「送达方式」 beside it, or 同左, is no day that was left out */
    const bool is_blank = jp_view_is_empty(jp_view_trim(cell->text)) || jp_norm_is_blank(cell->text);
    out->is_day_blank =
        out->is_day_blank || (is_blank && jp_view_contains_any(jp_text_tight(label->text, s->arena), words));
}

/* Papers of another group of rows begin. */
static bool is_next_group(const jp_scan *s, const jp_cell *label) {
    const jp_label read = jp_label_read(s, jp_text_tight(label->text, s->arena));

    return read.field && jp_view_eq_text(read.field->name, "送达文书");
}

static column read_column(const jp_scan *s, uint32_t index, uint32_t label_cell) {
    const jp_document *doc = s->text->doc;
    const uint32_t label_col = doc->cells[label_cell].grid_col;
    column out = {.day = JP_DAY_NONE};
    row_sense best = ROW_OTHER;
    uint32_t label = label_cell, rows = 0;

    for (uint32_t at = cell_below(doc, &doc->cells[index], index); at != JP_NO_INDEX && rows < MOST_ROWS;
         at = cell_below(doc, &doc->cells[index], at), rows++) {
        while (label != JP_NO_INDEX && doc->cells[label].row_no < doc->cells[at].row_no) {
            label = cell_below(doc, &doc->cells[label_cell], label);
        }
        if (label == JP_NO_INDEX || doc->cells[label].row_no != doc->cells[at].row_no ||
            doc->cells[label].grid_col != label_col) {
            continue;
        }
        if (is_next_group(s, &doc->cells[label])) {
            break;
        }
        const row_sense sense = sense_of(s, &doc->cells[label]);
        if (sense == ROW_NUMBER && jp_view_is_empty(out.number_words)) {
            out.number_words = doc->cells[at].text;
        } else if (sense == ROW_BROUGHT || sense == ROW_TAKEN) {
            read_day(s, &doc->cells[at], sense, &best, &out);
        }
    }
    return out;
}

static void put_day(jp_scan *s, uint32_t from, uint32_t to, const column *c, bool is_by_column) {
    for (uint32_t i = from; i < to && is_by_column; i++) {
        if (c->day != JP_DAY_NONE) {
            jp_fact_put_day(s, &s->facts[i], "日期", c->day);
        } else if (c->is_day_blank) {
            jp_fact_put_text(&s->facts[i], "日期", "空");
        }
    }
}

static bool is_paper(jp_scan *s, const jp_cell *cell) {
    return jp_served_type(s, cell->text) != JP_NO_TYPE && !jp_label_read(s, jp_text_tight(cell->text, s->arena)).field;
}

void jp_served_beside(jp_scan *s, const jp_pair *pair, uint32_t first) {
    const jp_document *doc = s->text->doc;
    const uint32_t end = s->fact_count;
    const column own = read_column(s, pair->cell, pair->label_cell);
    bool is_by_column = false; /* days that stand in the columns of these papers */

    for (uint32_t next = cell_beside(doc, pair->cell); next != JP_NO_INDEX; next = cell_beside(doc, next)) {
        const jp_cell *cell = &doc->cells[next];
        if (!is_paper(s, cell)) {
            break;
        }
        const column c = read_column(s, next, pair->label_cell);
        is_by_column = is_by_column || c.day != JP_DAY_NONE || (own.day != JP_DAY_NONE && c.is_day_blank);
    }
    put_day(s, first, end, &own, is_by_column);
    for (uint32_t next = cell_beside(doc, pair->cell); next != JP_NO_INDEX; next = cell_beside(doc, next)) {
        const jp_cell *cell = &doc->cells[next];
        const uint32_t below = cell_below(doc, cell, next);
        const uint32_t line = s->text->first_line[cell->first_para_index];
        if (!is_paper(s, cell)) {
            return;
        }
        const column c = read_column(s, next, pair->label_cell);
        const bool is_next_row = below != JP_NO_INDEX && doc->cells[below].row_no == cell->row_no + 1;
        const jp_view number = !jp_view_is_empty(c.number_words) ? c.number_words
                               : is_next_row                     ? doc->cells[below].text
                                                                 : JP_VIEW_EMPTY;
        const uint32_t from = s->fact_count;
        (void)jp_served_add(s, jp_view_trim(cell->text), number, cell->place,
                            line < s->text->line_count ? line : s->section->line_from);
        put_day(s, from, s->fact_count, &c, is_by_column);
    }
}
