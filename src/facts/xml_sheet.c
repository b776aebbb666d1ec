/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "xml_sheet.h"

/* Asking elements what they are, and putting paragraphs and cells. */

const jp_xml_elem *jp_elem_at(const jp_xml_sheet *s, uint32_t index) {
    return &s->tree->items[index];
}

jp_xml_role jp_elem_role(const jp_xml_sheet *s, uint32_t index) {
    return jp_xml_role_at(s->tree, index);
}

jp_view jp_elem_tight(const jp_xml_sheet *s, jp_view v) {
    return jp_text_tight(v, s->arena);
}

bool jp_elem_knows(const jp_xml_sheet *s, jp_view label) {
    jp_view key = jp_elem_tight(s, label);
    return jp_words_find(&s->catalogue->labels, key) != UINT32_MAX ||
           jp_pattern_is_in(s->catalogue->opinion_label, key) || jp_pattern_is_in(s->catalogue->sign_label, key);
}

jp_view jp_elem_label(const jp_xml_sheet *s, uint32_t index) {
    jp_xml_memo *memo = s->memo;
    jp_view name = jp_elem_at(s, index)->name;

    if (!jp_view_eq(memo->type, s->type)) {
        *memo = (jp_xml_memo){.type = s->type};
    }
    uint32_t known = memo->count > 0 ? jp_words_find(&memo->names, name) : UINT32_MAX;
    if (known != UINT32_MAX) {
        return memo->labels[known];
    }
    jp_view label = jp_xml_label(s->catalogue, s->type, name, s->arena);
    memo->labels = jp_arena_grow(s->arena, memo->labels, memo->count, &memo->cap, sizeof *memo->labels);
    memo->labels[memo->count] = label;
    jp_words_put(&memo->names, name, memo->count++, s->arena);
    return label;
}

jp_view jp_elem_text(const jp_xml_sheet *s, uint32_t index, const char *joint) {
    return jp_view_trim(jp_xml_words(s->tree, index, joint, s->arena));
}

uint32_t jp_xml_child_with(const jp_xml_tree *tree, uint32_t index, jp_xml_role role) {
    for (uint32_t k = tree->items[index].first; k != JP_XML_NONE; k = tree->items[k].next) {
        if (tree->items[k].name.bytes > 0 && jp_xml_role_at(tree, k) == role && jp_xml_is_leaf(tree, k) &&
            tree->items[k].text.bytes > 0) {
            return k;
        }
    }
    return JP_XML_NONE;
}

/* What no one would print: identifiers, sizes, coordinates. */
bool jp_elem_is_noise(const jp_xml_sheet *s, uint32_t index) {
    const jp_xml_elem *e = jp_elem_at(s, index);
    jp_xml_role role = jp_elem_role(s, index);

    if (jp_xml_has_han(e->name) || jp_xml_has_han(e->text)) {
        return false;
    }
    if (role == JP_XML_TECHNICAL) {
        return true;
    }
    bool is_list = e->text.bytes > 0; /* of numbers: 0 0 210 297 */
    for (size_t i = 0; i < e->text.bytes; i++) {
        is_list = is_list && strchr("0123456789 .,-", e->text.data[i]) != NULL;
    }
    is_list = is_list && jp_view_contains(e->text, JP_VIEW(" "));
    bool has_meaning = role != JP_XML_OTHER || jp_elem_label(s, index).bytes > 0;
    return (e->is_attribute && !has_meaning) || (is_list && !has_meaning);
}

/* ---- putting ---- */

static uint32_t put_para(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place, uint32_t cell, uint32_t flags) {
    jp_document *d = &s->doc;

    d->paras = jp_arena_grow(s->arena, d->paras, d->para_count, &s->para_cap, sizeof *d->paras);
    d->paras[d->para_count] =
        (jp_para){.text = text, .place = place, .label = label, .cell_index = cell, .flags = flags};
    return d->para_count++;
}

uint32_t jp_xml_put_line(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place, uint32_t flags) {
    jp_view line = label.bytes == 0
                       ? text
                       : jp_view_of(jp_arena_printf(s->arena, "%.*s：%.*s", JP_VIEW_ARG(label), JP_VIEW_ARG(text)));

    s->open_table = JP_NO_INDEX;
    return put_para(s, label, line, place, JP_NO_INDEX, flags);
}

uint32_t jp_elem_begin_table(jp_xml_sheet *s, jp_view place, uint32_t columns) {
    jp_document *d = &s->doc;

    d->tables = jp_arena_grow(s->arena, d->tables, d->table_count, &s->table_cap, sizeof *d->tables);
    d->tables[d->table_count] = (jp_table){.place = place,
                                           .first_cell_index = d->cell_count,
                                           .grid_col_count = columns,
                                           .parent_cell_index = JP_NO_INDEX,
                                           .before_para_index = d->para_count};
    return d->table_count++;
}

void jp_elem_put_cell(jp_xml_sheet *s, uint32_t table, uint32_t row, uint32_t column, jp_view text, jp_view place) {
    jp_document *d = &s->doc;
    uint32_t index = d->cell_count;

    d->cells = jp_arena_grow(s->arena, d->cells, d->cell_count, &s->cell_cap, sizeof *d->cells);
    d->cells[d->cell_count++] = (jp_cell){.text = text,
                                          .place = place,
                                          .table_index = table,
                                          .row_no = row,
                                          .cell_no = column + 1,
                                          .grid_col = column,
                                          .col_span = 1,
                                          .row_span = 1,
                                          .first_para_index = d->para_count,
                                          .para_count = 1,
                                          .origin_index = index};
    (void)put_para(s, JP_VIEW_EMPTY, text, place, index, 0);
    d->tables[table].cell_count++;
    d->tables[table].row_count = row;
}

/* A label and what is said under it, side by side, as in the forms that are signed level by level. */
void jp_elem_put_form_row(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place) {
    if (s->open_table == JP_NO_INDEX) {
        s->open_table = jp_elem_begin_table(s, place, 2);
    }
    uint32_t table = s->open_table;
    uint32_t row = s->doc.tables[table].row_count + 1;
    jp_elem_put_cell(s, table, row, 0, label, place);
    jp_elem_put_cell(s, table, row, 1, text, place);
}

/* Element children, text between them not counted. */
uint32_t jp_elem_count_elements(const jp_xml_sheet *s, uint32_t index, bool *are_alike, bool *are_leaves) {
    uint32_t count = 0;
    jp_view name = JP_VIEW_EMPTY;

    *are_alike = *are_leaves = true;
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (jp_elem_at(s, k)->is_attribute || jp_elem_at(s, k)->name.bytes == 0) {
            continue;
        }
        *are_alike = *are_alike && (count == 0 || jp_view_eq(name, jp_elem_at(s, k)->name));
        *are_leaves = *are_leaves && jp_xml_is_leaf(s->tree, k);
        name = jp_elem_at(s, k)->name;
        count++;
    }
    return count;
}
