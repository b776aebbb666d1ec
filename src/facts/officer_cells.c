/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/ascii.h"

#include "cells.h"
#include "typed.h"

/* Officers and their numbers in the cells of a row: below each other and beside each other. */

bool jp_cell_asks_certificate(const jp_scan *scan, const jp_row_cell *c) {
    return c->is_label && jp_pattern_is_in(scan->catalogue->certificate_label, c->label.key);
}

bool jp_cell_asks_person(const jp_row_cell *c) {
    return c->is_label && !c->label.is_opinion && c->label.field && c->label.field->type == JP_FIELD_PERSON;
}

static bool names_officer(const jp_scan *scan, const jp_row_cell *label) {
    return (jp_cell_asks_certificate(scan, label) && !label->label.is_opinion) || jp_cell_asks_person(label);
}

/* What a form leaves empty below a label instead of drawing it on: the label, for a name below a name and a number
 * below a number. */
static bool label_over_empty(const jp_scan *scan, const jp_row *r, uint32_t i, jp_row_cell *label) {
    const jp_document *doc = scan->text->doc;
    const uint32_t first = doc->tables[r->cells[0].cell->table_index].first_cell_index;
    const jp_view words = r->cells[i].cell->text;
    uint32_t start = jp_row_start(doc, r->cells[0].index);
    enum { MOST_ROWS_ABOVE = 12 }; /* of officers of one paper; a list of goods is longer */
    const bool is_behind_empty = i > 0 && r->cells[i - 1].is_empty;
    jp_found_person person;
    jp_row above;
    uint32_t rows = 0;

    const bool has_digit = is_behind_empty && jp_text_has_digit(words);
    const bool is_name =
        is_behind_empty && jp_norm_next_person(words, 0, scan->arena, &person) && person.span.from == 0;
    if (!has_digit && !is_name) {
        return false;
    }
    do {
        if (start == first || rows++ == MOST_ROWS_ABOVE) {
            return false;
        }
        start = jp_row_start(doc, start - 1);
        jp_row_read(scan, start, &above);
        if (!jp_row_has_same_grid(&above, r)) {
            return false;
        }
    } while (above.cells[i - 1].is_empty && !above.cells[i].is_empty && !above.cells[i].is_label);
    *label = above.cells[i - 1];
    if (!names_officer(scan, label) || above.cells[i].is_empty || above.cells[i].is_label) {
        return false;
    }
    return jp_cell_asks_certificate(scan, label) ? has_digit : is_name;
}

static bool label_over_rows(const jp_scan *scan, const jp_row_cell *value, jp_row_cell *label) {
    const jp_document *doc = scan->text->doc;

    if (value->index == 0 || !doc->cells[value->index - 1].is_covered ||
        doc->cells[value->index - 1].row_no != value->cell->row_no) {
        return false;
    }
    jp_row_read_cell(scan, doc->cells[value->index - 1].origin_index, label);
    return names_officer(scan, label);
}

/* 「执法人员」 and 「执法证号」 over two rows, a name and a number in each: the second row has the labels of the
 * first.
 */
void jp_row_take_continued(jp_scan *scan, const jp_row *r) {
    for (uint32_t i = 0; i < r->count; i++) {
        const jp_row_cell *value = &r->cells[i];
        jp_row_cell label;
        if (value->is_label || value->is_empty) {
            continue;
        }
        if (label_over_rows(scan, value, &label) || label_over_empty(scan, r, i, &label)) {
            jp_cell_add_pair(scan, &label, value);
            scan->pairs[scan->pair_count - 1].line = value->line_from;
        }
    }
}

/* 「李四」, 「李四 65010002」, 「李四（65010002）」, or 「65010002」 behind a name: what a cell of one more officer
 * holds. */
static bool holds_officer(const jp_scan *scan, const jp_row_cell *c, bool is_behind_name, bool *is_name) {
    static const char *const noise[] = {"（", "）", "(", ")", "证号", "执法", "号", "码", "：", ":", " ", "　", NULL};
    jp_found_person person;
    const jp_view words = jp_view_trim(c->cell->text);

    if (c->is_empty || c->is_label || c->is_labelled) {
        return false;
    }
    *is_name = jp_norm_next_person(words, 0, scan->arena, &person) && person.span.from == 0;
    size_t at = *is_name ? person.span.to : 0;
    const bool has_number = jp_text_has_digit(words);
    for (size_t next; at < words.bytes; at = next) {
        const size_t bytes = jp_view_word_at(words, at, noise);
        next = at + (bytes > 0 ? bytes : 1);
        if (bytes == 0 && !jp_ascii_is_digit(words.data[at]) &&
            !(jp_ascii_lower(words.data[at]) >= 'a' && jp_ascii_lower(words.data[at]) <= 'z')) {
            return false;
        }
    }
    return *is_name || (is_behind_name && has_number);
}

uint32_t jp_row_take_beside(jp_scan *scan, const jp_row *r, uint32_t label) {
    const jp_row_cell *value = &r->cells[label + 1];
    uint32_t last = label + 1;
    bool is_name = false, has_second = false;

    if (!jp_cell_asks_person(&r->cells[label]) || !holds_officer(scan, value, false, &is_name)) {
        return 0;
    }
    for (bool next = false; last + 1 < r->count && holds_officer(scan, &r->cells[last + 1], is_name, &next); last++) {
        has_second = has_second || next;
        is_name = next;
    }
    const jp_row_cell *behind = last + 1 < r->count ? &r->cells[last + 1] : NULL;
    const bool is_open = behind && !behind->is_empty && !behind->is_label && !behind->is_labelled;
    if (!has_second || is_open) { /* 「执法人员 | 张三 | 天气 | 晴」: a label nobody knows, and its value */
        return 0;
    }
    jp_pair *pair = &scan->pairs[scan->pair_count - 1];
    pair->value_to = r->cells[last].line_to;
    pair->value = jp_text_raw_lines(scan->text, pair->value_from, pair->value_to, scan->arena);
    return last - label - 1;
}
