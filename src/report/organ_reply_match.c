/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/utf8.h"
#include "organ_reply.h"

/* Rows are paired by what names them, since people sort; the running number only helps where a name was changed. */

static size_t skip_space(jp_view v, size_t at) {
    while (at < v.bytes) {
        size_t next = at;
        if (!jp_char_is_space(jp_utf8_next(v, &next)))
            break;
        at = next;
    }
    return at;
}

bool jp_reply_is_same(jp_view a, jp_view b) {
    size_t i = skip_space(a, 0);
    size_t k = skip_space(b, 0);

    while (i < a.bytes && k < b.bytes) {
        if (jp_utf8_next(a, &i) != jp_utf8_next(b, &k))
            return false;
        i = skip_space(a, i);
        k = skip_space(b, k);
    }
    return i == a.bytes && k == b.bytes;
}

jp_view jp_reply_cell(uint32_t col, uint32_t row_no, jp_arena *arena) {
    return jp_view_of(jp_arena_printf(arena, "%c%u", (char)('A' + col), (unsigned)row_no)); /* at most 12 columns */
}

void jp_reply_add_problem(const jp_reply_file *file, const char *sheet, jp_view cell, const char *text, jp_view found,
                          jp_view expected) {
    jp_replies *r = file->replies;

    r->problems = jp_arena_grow(r->arena, r->problems, r->problem_count, &r->problem_cap, sizeof *r->problems);
    r->problems[r->problem_count++] = (jp_reply_problem){.file = file->name,
                                                         .organ = file->organ,
                                                         .sheet = jp_view_of(sheet),
                                                         .cell = jp_view_copy(r->arena, cell),
                                                         .text = jp_view_of(text),
                                                         .found = jp_view_copy(r->arena, found),
                                                         .expected = jp_view_copy(r->arena, expected)};
}

static bool is_blank(const jp_reply_row *row) {
    for (uint32_t col = 0; col < JP_FORM_MAX_COLUMNS; col++) {
        if (row->cells[col].bytes > 0)
            return false;
    }
    return true;
}

static const jp_table *find_table(const jp_document *doc, const char *name) {
    for (uint32_t i = 0; i < doc->table_count; i++) {
        if (doc->tables[i].is_sheet && jp_view_eq_text(doc->tables[i].place, name))
            return &doc->tables[i];
    }
    return NULL;
}

bool jp_reply_sheet_find(const jp_document *doc, const jp_form *form, jp_arena *arena, jp_reply_sheet *out) {
    const jp_table *table = find_table(doc, form->name);
    size_t count = 0;
    size_t cap = 0;

    *out = (jp_reply_sheet){.form = form, .heads = jp_arena_array(arena, JP_FORM_MAX_COLUMNS, sizeof *out->heads)};
    if (!table)
        return false;
    for (uint32_t i = 0; i < table->cell_count; i++) {
        const jp_cell *cell = &doc->cells[table->first_cell_index + i];

        if (cell->grid_col >= form->column_count || cell->is_covered)
            continue;
        if (cell->row_no == 1) {
            out->heads[cell->grid_col] = jp_view_trim(cell->text);
            continue;
        }
        if (count == 0 || out->rows[count - 1].row_no != cell->row_no) {
            if (count > 0 && is_blank(&out->rows[count - 1]))
                count--;
            out->rows = jp_arena_grow(arena, out->rows, count, &cap, sizeof *out->rows);
            out->rows[count++] = (jp_reply_row){.row_no = cell->row_no};
        }
        out->rows[count - 1].cells[cell->grid_col] = jp_view_trim(cell->text);
    }
    if (count > 0 && is_blank(&out->rows[count - 1]))
        count--;
    out->row_count = (uint32_t)count;
    return true;
}

static bool is_in(uint32_t columns, uint32_t col) {
    return (columns >> col & 1u) != 0;
}

static bool is_same_in(const jp_reply_row *a, const jp_reply_row *b, uint32_t columns) {
    bool has_text = false;

    for (uint32_t col = 0; col < JP_FORM_MAX_COLUMNS; col++) {
        if (!is_in(columns, col))
            continue;
        if (!jp_reply_is_same(a->cells[col], b->cells[col]))
            return false;
        has_text = has_text || a->cells[col].bytes > 0;
    }
    return has_text;
}

/* Of several rows of one name none is better than the others. */
static void pair_by(jp_reply_sheet *sent, jp_reply_sheet *now, uint32_t columns) {
    for (uint32_t i = 0; i < sent->row_count; i++) {
        jp_reply_row *row = &sent->rows[i];

        for (uint32_t k = 0; !row->pair && k < now->row_count; k++) {
            if (!now->rows[k].pair && is_same_in(row, &now->rows[k], columns)) {
                row->pair = &now->rows[k];
                now->rows[k].pair = row;
            }
        }
    }
}

/* Rows are compared each with each, and what came back is not ours. */
static bool is_too_long(const jp_reply_file *file, const jp_reply_sheet *sent, const jp_reply_sheet *now) {
    enum { SPARE_ROWS = 1000 };

    if (sent->row_count <= 2 * now->row_count + SPARE_ROWS)
        return false;
    jp_reply_add_problem(file, now->form->name, JP_VIEW_EMPTY, "行数远多于发出的，这一页不能采用",
                         jp_view_of(jp_arena_printf(file->scratch, "%u行", (unsigned)sent->row_count)),
                         jp_view_of(jp_arena_printf(file->scratch, "%u行", (unsigned)now->row_count)));
    return true;
}

static bool match_heads(const jp_reply_file *file, const jp_reply_sheet *sent, const jp_reply_sheet *now) {
    bool ok = true;

    for (uint32_t col = 0; col < now->form->column_count; col++) {
        if (jp_reply_is_same(sent->heads[col], now->heads[col]))
            continue;
        jp_reply_add_problem(file, now->form->name, jp_reply_cell(col, 1, file->scratch),
                             "表头与发出的不同，这一页不能采用", sent->heads[col], now->heads[col]);
        ok = false;
    }
    return ok;
}

static bool has_mark(const jp_reply_row *row) {
    for (uint32_t col = 0; col < JP_FORM_MAX_COLUMNS; col++) {
        if (jp_view_eq_text(row->cells[col], JP_NOT_QUOTED))
            return true;
    }
    return false;
}

bool jp_reply_is_secret(const jp_reply_row *row) {
    return has_mark(row) || (row->pair && has_mark(row->pair));
}

/* The running number says nothing of the row where something else names it. */
static void match_cells(const jp_reply_file *file, const jp_form *form, jp_reply_row *row) {
    const uint32_t first = is_in(form->key, 0) ? 0 : 1;

    for (uint32_t col = first; col < form->column_count; col++) {
        if (is_in(form->hand, col) || jp_reply_is_same(row->cells[col], row->pair->cells[col]))
            continue;
        jp_reply_add_problem(file, form->name, jp_reply_cell(col, row->row_no, file->scratch), "与现在的评查结果不一致",
                             jp_reply_is_secret(row) ? JP_VIEW(JP_NOT_QUOTED) : row->cells[col], row->pair->cells[col]);
        row->is_changed = true;
    }
}

/* The cells that name a row, in one line. */
static jp_view row_name(const jp_form *form, const jp_reply_row *row, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    for (uint32_t col = 0; col < form->column_count; col++) {
        if (is_in(form->key, col) && row->cells[col].bytes > 0)
            jp_str_putf(&out, "%s%.*s", out.bytes > 0 ? "｜" : "", JP_VIEW_ARG(row->cells[col]));
    }
    return jp_str_view(&out);
}

static bool is_repeated(const jp_reply_sheet *sheet, const jp_reply_row *row) {
    for (uint32_t i = 0; i < sheet->row_count; i++) {
        if (&sheet->rows[i] != row && is_same_in(row, &sheet->rows[i], sheet->form->key))
            return true;
    }
    return false;
}

static void match_row(const jp_reply_file *file, jp_reply_sheet *sent, const jp_reply_sheet *now, jp_reply_row *row) {
    const jp_form *form = sent->form;
    jp_view cell = jp_reply_cell(0, row->row_no, file->scratch);
    jp_view name = row_name(form, row, file->scratch);

    if (is_repeated(sent, row) && !(row->pair && is_repeated(now, row->pair))) {
        jp_reply_add_problem(file, form->name, cell, "同一行出现不止一次，都不采用", name, JP_VIEW("只出现一次"));
        row->is_changed = true;
    } else if (row->pair) {
        match_cells(file, form, row);
    } else {
        jp_reply_add_problem(file, form->name, cell, "现在的评查结果里没有这一行",
                             jp_view_is_empty(name) ? row->cells[0] : name, JP_VIEW("没有这一行"));
        row->is_changed = true;
    }
}

bool jp_reply_sheet_match(const jp_reply_file *file, jp_form_no no, jp_reply_sheet *sent, jp_reply_sheet *now) {
    const jp_form *form = jp_organ_form(no);

    if (!jp_reply_sheet_find(&file->now, form, file->scratch, now))
        return false; /* it was written a moment ago */
    if (!jp_reply_sheet_find(&file->sent, form, file->scratch, sent)) {
        jp_reply_add_problem(file, form->name, JP_VIEW_EMPTY, "缺少这一页", JP_VIEW_EMPTY,
                             jp_view_of(jp_arena_printf(file->scratch, "有「%s」一页", form->name)));
        return false;
    }
    if (!match_heads(file, sent, now) || is_too_long(file, sent, now))
        return false;
    pair_by(sent, now, form->key);
    pair_by(sent, now, 1u);
    for (uint32_t i = 0; i < sent->row_count; i++)
        match_row(file, sent, now, &sent->rows[i]);
    for (uint32_t i = 0; i < now->row_count; i++) {
        const jp_reply_row *row = &now->rows[i];
        jp_view name = row_name(form, row, file->scratch);

        if (!row->pair)
            jp_reply_add_problem(file, form->name, jp_reply_cell(0, row->row_no, file->scratch), "缺少这一行",
                                 JP_VIEW_EMPTY, jp_view_is_empty(name) ? row->cells[0] : name);
    }
    return true;
}
