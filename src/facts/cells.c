/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "cells.h"
#include "typed.h"

/* Labels of table rows. Most rows alternate label and value; a label that spans the rows to its right heads a group;
 * a row of nothing but labels heads columns. What a cell holds under its own label (「承办人意见：…」, or a first
 * line that is a label) is read like lines. */

enum { MIN_HEADER_CELLS = 3, MOST_LABEL_CHARS = 10, MOST_HEADING_CHARS = 16 };

static void cell_lines(const jp_text *text, const jp_cell *cell, uint32_t *from, uint32_t *to) {
    *from = text->first_line[cell->first_para_index];
    *to = text->first_line[cell->first_para_index + cell->para_count];
}

/* The words of a short cell as one: 处/理/结/果 written downwards is one word. */
static jp_view cell_words(const jp_scan *scan, uint32_t from, uint32_t to) {
    if (to == from + 1) {
        return jp_text_line(scan->text, from);
    }
    jp_str s;
    jp_str_init(&s, scan->arena);
    for (uint32_t i = from; i < to && s.bytes < 120; i++) {
        jp_str_put(&s, jp_text_line(scan->text, i));
    }
    return jp_str_view(&s);
}

/* The cell in front of a row: of a table inside a cell the one to the left of that cell, else the one that spans the
 * rows. JP_NO_INDEX: none. */
static uint32_t cell_in_front(const jp_document *doc, uint32_t cell_index) {
    const jp_table *table = &doc->tables[doc->cells[cell_index].table_index];
    const bool is_first =
        cell_index == table->first_cell_index || doc->cells[cell_index - 1].row_no != doc->cells[cell_index].row_no;
    const uint32_t outer = is_first ? table->parent_cell_index : cell_index;

    if (outer == JP_NO_INDEX || outer == 0 || doc->cells[outer - 1].table_index != doc->cells[outer].table_index ||
        doc->cells[outer - 1].row_no != doc->cells[outer].row_no) {
        return JP_NO_INDEX;
    }
    return doc->cells[outer - 1].origin_index;
}

/* In a table whose outer cell has no words of its own: what it says is taken as those. */
static bool is_told_by_outer(const jp_scan *scan, uint32_t cell_index) {
    const jp_document *doc = scan->text->doc;
    const uint32_t outer = doc->tables[doc->cells[cell_index].table_index].parent_cell_index;

    return outer != JP_NO_INDEX && jp_view_is_empty(jp_view_trim(doc->cells[outer].text));
}

/* 「询问人 | 姓名 | 张三」: the name is of whom the cell in front says, and not of whom the paper is about. */
static void name_by_group(const jp_scan *scan, jp_row_cell *name) {
    const uint32_t front = cell_in_front(scan->text->doc, name->index);

    if (!jp_view_eq_text(name->label.key, "姓名") || front == JP_NO_INDEX) {
        return;
    }
    const jp_view words = jp_text_tight(scan->text->doc->cells[front].text, scan->arena);
    const jp_label group = jp_label_read(scan, words);
    if (group.is_known && group.field && !group.is_opinion && jp_field_is_name(group.field)) {
        name->label.field = is_told_by_outer(scan, name->index) ? NULL : group.field;
        name->label.is_signature = false;
        name->is_label = true;
    }
}

void jp_row_read_cell(const jp_scan *scan, uint32_t cell_index, jp_row_cell *out) {
    const jp_cell *cell = &scan->text->doc->cells[cell_index];

    *out = (jp_row_cell){.cell = cell, .index = cell_index};
    cell_lines(scan->text, cell, &out->line_from, &out->line_to);
    out->is_empty = out->line_from == out->line_to;
    if (!out->is_empty && cell->text.bytes < 200) {
        jp_view words = cell_words(scan, out->line_from, out->line_to);
        const char *colon = memchr(words.data, ':', words.bytes);
        if (!colon || (size_t)(colon - words.data) + 1 == words.bytes) {
            out->label = jp_label_read(scan, words);
            out->is_label = out->label.is_known;
            name_by_group(scan, out);
        } else {
            out->is_labelled = jp_label_read(scan, jp_view_sub(words, 0, (size_t)(colon - words.data))).is_known;
        }
    }
}

uint32_t jp_row_start(const jp_document *doc, uint32_t cell_index) {
    const jp_table *table = &doc->tables[doc->cells[cell_index].table_index];
    uint32_t row_no = doc->cells[cell_index].row_no;
    while (cell_index > table->first_cell_index && doc->cells[cell_index - 1].row_no == row_no) {
        cell_index--;
    }
    return cell_index;
}

static uint32_t row_end(const jp_document *doc, uint32_t start) {
    const jp_table *table = &doc->tables[doc->cells[start].table_index];
    uint32_t at = start;
    while (at < table->first_cell_index + table->cell_count && doc->cells[at].row_no == doc->cells[start].row_no) {
        at++;
    }
    return at;
}

void jp_row_read(const jp_scan *scan, uint32_t start, jp_row *out) {
    const jp_document *doc = scan->text->doc;
    uint32_t end = row_end(doc, start);

    out->count = 0;
    for (uint32_t i = start; i < end && out->count < JP_MAX_ROW_CELLS; i++) {
        if (!doc->cells[i].is_covered) {
            jp_row_read_cell(scan, i, &out->cells[out->count++]);
        }
    }
}

static uint32_t next_row(const jp_document *doc, uint32_t start) {
    const jp_table *table = &doc->tables[doc->cells[start].table_index];
    uint32_t end = row_end(doc, start);
    return end < table->first_cell_index + table->cell_count ? end : JP_NO_INDEX;
}

/* ---- pairs ---- */

void jp_cell_add_pair(jp_scan *scan, const jp_row_cell *label, const jp_row_cell *value) {
    jp_pair *pair = jp_pair_add(scan, &label->label, label->line_from);

    pair->is_cell = true;
    pair->value_from = pair->value_to = label->line_to;
    if (!value || value->is_empty) { /* 「当事人签名：[图]」: signed behind the label, in its own cell */
        pair->has_picture = (label->cell->flags & JP_PARA_PICTURE) != 0;
    }
    if (!value) {
        return;
    }
    pair->cell = value->index;
    pair->has_picture = pair->has_picture || (value->cell->flags & JP_PARA_PICTURE) != 0;
    pair->place = value->cell->place;
    pair->value = jp_view_trim(value->cell->text);
    pair->value_from = value->line_from;
    pair->value_to = value->line_to;
    jp_nested nested;
    if (value->is_empty && jp_nested_words(scan, value->index, label->line_to, label->label.field, &nested)) {
        pair->value = nested.words;
        pair->place = nested.place.bytes > 0 ? nested.place : pair->place;
        pair->has_picture = pair->has_picture || (nested.flags & JP_PARA_PICTURE) != 0;
    }
}

/* A cell that is not a label: its own labelled lines, or a label in its first line. */
static void take_inner(jp_scan *scan, const jp_row_cell *cell) {
    if (!cell->is_empty) {
        jp_pairs_of_flow(scan, cell->line_from, cell->line_to);
    }
}

bool jp_row_has_same_grid(const jp_row *a, const jp_row *b) {
    if (a->count != b->count) {
        return false;
    }
    for (uint32_t i = 0; i < a->count; i++) {
        if (a->cells[i].cell->grid_col != b->cells[i].cell->grid_col) {
            return false;
        }
    }
    return true;
}

/* Labels side by side, and nothing among them that is as long as a value. In a table that is known to be stacked one
 * label that the catalogue knows is enough. */
static bool is_label_row(const jp_scan *scan, const jp_row *r, bool is_known_stacked) {
    uint32_t labels = 0;
    uint32_t filled = 0;

    for (uint32_t i = 0; i < r->count; i++) {
        const jp_row_cell *c = &r->cells[i];
        filled += !c->is_empty;
        labels += c->is_label;
        const jp_view words = c->is_empty || c->is_label ? JP_VIEW_EMPTY : cell_words(scan, c->line_from, c->line_to);
        const size_t most = is_known_stacked && jp_looks_like_label(words) ? MOST_HEADING_CHARS : MOST_LABEL_CHARS;
        const bool is_long = jp_text_chars(words) > most;
        if (is_long || c->is_labelled) {
            return false;
        }
    }
    return filled > 1 && (is_known_stacked ? labels > 0 : labels * 2 > filled);
}

/* The last of an odd number of labels, with nothing beside it: 「送达人 | 」 above 「张三　李四 | 」. */
static bool is_lone_label(const jp_row *r, const jp_row *next) {
    for (uint32_t i = 0; i < r->count; i++) {
        const bool is_label = !r->cells[i].is_empty && r->cells[i].is_label && !r->cells[i].is_labelled;
        if (i == 0 ? !is_label || next->cells[0].is_empty : !r->cells[i].is_empty || !next->cells[i].is_empty) {
            return false;
        }
    }
    return r->count > 1;
}

static bool has_label(const jp_row *r) {
    for (uint32_t i = 0; i < r->count; i++) {
        if (r->cells[i].is_label || r->cells[i].is_labelled) {
            return true;
        }
    }
    return false;
}

/* Does the table put values below their labels? Rows of two cells look alike in both ways of writing, so the whole
 * table is asked: rows that hold labels alternate with rows that hold none, or begin with one row after row. */
static bool is_stacked_table(jp_scan *scan, uint32_t start) {
    const jp_document *doc = scan->text->doc;
    const uint32_t table = doc->cells[start].table_index;
    uint32_t stacked = 0;
    uint32_t sure = 0; /* … of them with more labels than other words */
    uint32_t paired = 0;

    if (scan->asked_table == table + 1) {
        return scan->is_stacked;
    }
    for (uint32_t at = doc->tables[table].first_cell_index; at != JP_NO_INDEX;) {
        uint32_t below = next_row(doc, at);
        jp_row r;
        jp_row next;
        jp_row_read(scan, at, &r);
        if (below != JP_NO_INDEX && is_label_row(scan, &r, true)) {
            jp_row_read(scan, below, &next);
            if (jp_row_has_same_grid(&r, &next) && !has_label(&next)) {
                stacked++;
                sure += is_label_row(scan, &r, false);
                at = next_row(doc, below);
                continue;
            }
        }
        paired += r.count > 1 && r.cells[0].is_label && !r.cells[1].is_label;
        at = below;
    }
    scan->asked_table = table + 1;
    scan->is_stacked = sure > 0 && stacked > paired && (stacked > 1 || paired == 0);
    return scan->is_stacked;
}

/* 「申请人 | 事项 | 文号」 over 「张三 | 林木采伐 | …」 at the top of a table whose other labels fill a row each, above
 * what they ask for: the first row is one of labels, whatever the others are called. */
static bool heads_stacked_form(const jp_scan *scan, const jp_row *r, const jp_row *values) {
    enum { FEWEST_COLUMNS = 3, FEWEST_ROWS = 2 };
    const jp_document *doc = scan->text->doc;
    uint32_t stacked = 0, paired = 0;

    if (r->count < FEWEST_COLUMNS || !r->cells[0].is_label || !jp_row_has_same_grid(r, values) || has_label(values)) {
        return false;
    }
    for (uint32_t at = next_row(doc, values->cells[0].index); at != JP_NO_INDEX;) {
        const uint32_t below = next_row(doc, at);
        jp_row label, text;
        jp_row_read(scan, at, &label);
        if (below != JP_NO_INDEX && label.count == 1 && label.cells[0].is_label) {
            jp_row_read(scan, below, &text);
            stacked += text.count == 1 && !text.cells[0].is_label;
        }
        paired += label.count > 1;
        at = below;
    }
    return stacked >= FEWEST_ROWS && paired == 0;
}

/* 「公示网站 | 公示内容 | 公示日期」, 「本卷情况说明 | 检查人」 over a row of values: the label that ends the row has
 * nothing to its right, and the day or the name that it asks for stands below it, whatever the other columns are
 * called. */
static bool ends_in_column(const jp_scan *scan, const jp_row *r, const jp_row *next) {
    const jp_row_cell *last = &r->cells[r->count - 1];
    jp_found_person person;
    jp_found_date day;

    if (r->count < 2 || !last->is_label || !last->label.field || !jp_row_has_same_grid(r, next) || has_label(next)) {
        return false;
    }
    const jp_view below = next->cells[r->count - 1].cell->text;
    const jp_field_type type = last->label.field->type;
    if (type == JP_FIELD_PERSON) {
        return jp_norm_next_person(below, 0, scan->arena, &person) && person.span.from == 0;
    }
    return (type == JP_FIELD_DATE || type == JP_FIELD_DATES || type == JP_FIELD_TIME) &&
           jp_norm_next_date(below, 0, scan->day, &day);
}

/* 「文书 | 文号 | 收到 | 收件人」: words side by side, one of them a label that is known, above a row that holds a
 * day and no label: columns, whatever the others are called. */
static bool is_row_of_words(const jp_scan *scan, const jp_row *r, const jp_row *next) {
    uint32_t labels = 0;
    bool has_day = false;
    jp_found_date day;

    if (r->count < MIN_HEADER_CELLS || !jp_row_has_same_grid(r, next) || has_label(next)) {
        return false;
    }
    for (uint32_t i = 0; i < r->count; i++) {
        const jp_row_cell *c = &r->cells[i];
        labels += c->is_label;
        if (c->is_empty || !jp_looks_like_label(cell_words(scan, c->line_from, c->line_to))) {
            return false;
        }
    }
    for (uint32_t i = 0; i < next->count; i++) {
        has_day = has_day || jp_norm_next_date(next->cells[i].cell->text, 0, scan->day, &day);
    }
    return labels > 0 && has_day;
}

/* 「姓名 | 岗位 | 延长工作时间」 over 「张三 | 灌装 | 44」: a name below the word for it, and none beside it. */
static bool is_row_of_persons(const jp_scan *scan, const jp_row *r, const jp_row *next) {
    jp_found_person person;

    if (r->count < MIN_HEADER_CELLS || !jp_row_has_same_grid(r, next) || has_label(next)) {
        return false;
    }
    for (uint32_t i = 0; i < r->count; i++) {
        const jp_view below = next->cells[i].cell->text;
        if (jp_view_eq_text(r->cells[i].label.key, "姓名")) {
            return jp_norm_next_person(below, 0, scan->arena, &person) && person.span.from == 0 &&
                   !(i + 1 < r->count && jp_norm_next_person(r->cells[i + 1].cell->text, 0, scan->arena, &person) &&
                     person.span.from == 0);
        }
    }
    return false;
}

/* 「项目编码 | 项目名称 | 数量 | 标准 | 金额」 over 「103 | 罚款 | 1 | 50 | 50.00」: words side by side, and a bare sum
 * below the one for sums; 罚款 in the second row is what was paid for. */
static bool is_row_of_sums(const jp_scan *scan, const jp_row *r, const jp_row *next) {
    bool has_sum = false, are_words = r->count > MIN_HEADER_CELLS && jp_row_has_same_grid(r, next);

    for (uint32_t i = 0; i < r->count && are_words; i++) {
        const jp_row_cell *c = &r->cells[i];
        are_words = !c->is_empty && jp_looks_like_label(cell_words(scan, c->line_from, c->line_to));
        has_sum = has_sum || (c->is_label && c->label.field && c->label.field->type == JP_FIELD_MONEY &&
                              jp_text_is_bare_number(jp_view_trim(next->cells[i].cell->text)));
    }
    return are_words && has_sum;
}

/* 「张三 | 65010012」 below 「执法人员 | 执法证号」: a name where officers stand, a number where certificates do. */
static bool is_row_of_officer(const jp_scan *scan, const jp_row *heads, const jp_row *values) {
    bool has_name = false, has_number = false;
    jp_found_person person;

    if (!jp_row_has_same_grid(heads, values) || has_label(values)) {
        return false;
    }
    for (uint32_t i = 0; i < heads->count; i++) {
        const jp_view words = values->cells[i].cell->text;
        has_name = has_name || (jp_cell_asks_person(&heads->cells[i]) &&
                                jp_norm_next_person(words, 0, scan->arena, &person) && person.span.from == 0);
        has_number = has_number ||
                     (jp_cell_asks_certificate(scan, &heads->cells[i]) && words.bytes > 0 && jp_text_has_digit(words));
    }
    return has_name && has_number;
}

static bool is_header(jp_scan *scan, const jp_row *r, uint32_t start) {
    uint32_t labels = 0;
    uint32_t filled = 0;
    bool is_long = false;
    bool is_numbered = false; /* 序号 comes first: a list, whatever its columns are called */

    for (uint32_t i = 0; i < r->count; i++) {
        const jp_row_cell *c = &r->cells[i];
        filled += !c->is_empty;
        labels += c->is_label;
        is_numbered = is_numbered || (i == 0 && !c->is_empty &&
                                      jp_view_starts_with(cell_words(scan, c->line_from, c->line_to), JP_VIEW("序")));
        is_long = is_long || (!c->is_empty && !c->is_label &&
                              jp_text_chars(cell_words(scan, c->line_from, c->line_to)) > MOST_LABEL_CHARS);
    }
    uint32_t below = next_row(scan->text->doc, start);
    if (below != JP_NO_INDEX && is_stacked_table(scan, start)) {
        jp_row values;
        jp_row_read(scan, below, &values);
        const bool is_above = jp_row_has_same_grid(r, &values) && !has_label(&values);
        if (is_label_row(scan, r, true) || (is_above && is_lone_label(r, &values))) {
            return is_above;
        }
    }
    if (below != JP_NO_INDEX && filled == r->count) {
        jp_row people;
        jp_row_read(scan, below, &people);
        if (is_row_of_persons(scan, r, &people) || (!is_long && heads_stacked_form(scan, r, &people))) {
            return true;
        }
    }
    if (is_long) {
        return false;
    }
    if (below != JP_NO_INDEX && r->count > 1 && filled == r->count) {
        jp_row values;
        jp_row_read(scan, below, &values);
        if (ends_in_column(scan, r, &values) || is_row_of_words(scan, r, &values) || is_row_of_sums(scan, r, &values) ||
            is_row_of_officer(scan, r, &values) || (!has_label(&values) && jp_row_has_figure_below(r, &values))) {
            return true;
        }
    }
    if (filled < MIN_HEADER_CELLS || filled + 1 < r->count ||
        (labels * 3 < filled * 2 && !(is_numbered && labels > 0)) || below == JP_NO_INDEX) {
        return false;
    }
    jp_row next;
    jp_row_read(scan, below, &next);
    return next.count == r->count && !(next.count > 0 && next.cells[0].is_label);
}

static const jp_row_cell *cell_below(const jp_row *next, const jp_cell *cell) {
    for (uint32_t i = 0; i < next->count; i++) {
        if (next->cells[i].cell->grid_col == cell->grid_col) {
            return &next->cells[i];
        }
    }
    return NULL;
}

/* 「承办人 | 审核 | 审批」 above 「建议查封。张三…」, 「同意。李四…」: on a form of approvals who gives each opinion,
 * in a word of his part. */
static bool mark_opinions(jp_scan *scan, jp_row *r, uint32_t start) {
    static const char *const parts[] = {"承办人",   "承办人员", "经办人",   "承办",       "拟办",       "审核",
                                        "审核人",   "审查",     "核审",     "初审",       "复核",       "审批",
                                        "审批人",   "批准",     "批准人",   "签批",       "批示",       "负责人",
                                        "承办部门", "承办机构", "分管领导", "机关负责人", "部门负责人", NULL};
    const uint32_t below = next_row(scan->text->doc, start);
    uint32_t found = 0, agreed = 0;
    jp_found_date day;
    jp_row next;

    if (!scan->type->is_approval || below == JP_NO_INDEX) {
        return false;
    }
    jp_row_read(scan, below, &next);
    if (!jp_row_has_same_grid(r, &next)) {
        return false;
    }
    for (uint32_t i = 0; i < r->count; i++) {
        const jp_view words = next.cells[i].cell->text;
        if (jp_view_is_any(r->cells[i].label.key, parts) && jp_norm_next_date(words, 0, scan->day, &day)) {
            found++;
            agreed += jp_pattern_is_in(scan->catalogue->agrees, words);
        }
    }
    const bool is_row = found > 1 && agreed > 0;
    for (uint32_t i = 0; i < r->count && is_row; i++) {
        jp_label *label = &r->cells[i].label;
        if (jp_view_is_any(label->key, parts)) {
            *label = (jp_label){.key = label->key, .is_known = true, .is_opinion = true};
            r->cells[i].is_label = true;
        }
    }
    return is_row;
}

/* Officers stand one below the other, each with his number: every row has the labels of the head. */
static void take_officers(jp_scan *scan, const jp_row *heads, uint32_t start) {
    jp_row values;

    for (uint32_t at = start; at != JP_NO_INDEX; at = next_row(scan->text->doc, at)) {
        jp_row_read(scan, at, &values);
        if (!is_row_of_officer(scan, heads, &values)) {
            return;
        }
        for (uint32_t i = 0; i < heads->count; i++) {
            if (jp_cell_asks_person(&heads->cells[i]) || jp_cell_asks_certificate(scan, &heads->cells[i])) {
                jp_cell_add_pair(scan, &heads->cells[i], &values.cells[i]);
                scan->pairs[scan->pair_count - 1].line = values.cells[i].line_from;
            }
        }
    }
}

/* 「姓名 | 岗位 | 工资」 over a row for each: a list of people, of whom none is the one whom the paper is about. */
static bool is_head_of_list(const jp_scan *scan, const jp_row_cell *name, const jp_row *heads, uint32_t below) {
    uint32_t people = 0;
    jp_found_person person;
    jp_row values;

    if (!jp_view_eq_text(name->label.key, "姓名") || !name->label.field ||
        !jp_view_eq_text(name->label.field->name, "被询问人")) {
        return false;
    }
    for (uint32_t at = below; at != JP_NO_INDEX && people < 2; at = next_row(scan->text->doc, at)) {
        jp_row_read(scan, at, &values);
        const jp_row_cell *value = jp_row_has_same_grid(heads, &values) ? cell_below(&values, name->cell) : NULL;
        if (!value || has_label(&values)) {
            break;
        }
        people += jp_norm_next_person(value->cell->text, 0, scan->arena, &person) && person.span.from == 0;
    }
    return people > 1;
}

static void take_header(jp_scan *scan, const jp_row *r, uint32_t start) {
    const uint32_t below = next_row(scan->text->doc, start);
    jp_row next;

    jp_row_read(scan, below, &next);
    const bool has_officers = is_row_of_officer(scan, r, &next);
    for (uint32_t i = 0; i < r->count; i++) {
        const jp_row_cell *label = &r->cells[i];
        const bool is_taken = has_officers && (jp_cell_asks_person(label) || jp_cell_asks_certificate(scan, label));
        if (label->is_label && !is_taken && !is_head_of_list(scan, label, r, below) &&
            (label->label.field || label->label.is_opinion || label->label.is_signature)) {
            jp_cell_add_pair(scan, label, cell_below(&next, label->cell));
        }
    }
    if (has_officers) {
        take_officers(scan, r, below);
    }
}

/* 「选项 | ☑日常检查 | □专项检查」: boxes side by side, behind a word that says no more than that. */
static bool is_box_row(const jp_scan *scan, const jp_row *r) {
    uint32_t boxes = 0;

    for (uint32_t i = 0; i < r->count; i++) {
        const jp_row_cell *c = &r->cells[i];
        jp_view words = c->is_empty ? JP_VIEW_EMPTY : cell_words(scan, c->line_from, c->line_to);
        bool is_box = jp_view_starts_with(words, JP_VIEW("☑")) || jp_view_starts_with(words, JP_VIEW("□"));
        if (!is_box && !c->is_empty && !(i == 0 && jp_view_starts_with(words, JP_VIEW("选")))) {
            return false;
        }
        boxes += is_box;
    }
    return boxes > 0;
}

/* The boxes of a row as one value. */
static void add_box_pair(jp_scan *scan, const jp_row_cell *label, const jp_row *boxes) {
    jp_pair *pair = jp_pair_add(scan, &label->label, label->line_from);
    uint32_t at = 0;

    while (boxes->cells[at].is_empty) {
        at++;
    }
    pair->is_cell = true;
    pair->cell = boxes->cells[at].index;
    pair->place = boxes->cells[at].cell->place;
    pair->value_from = boxes->cells[at].line_from;
    for (; at < boxes->count; at++) {
        pair->value_to = boxes->cells[at].is_empty ? pair->value_to : boxes->cells[at].line_to;
    }
    pair->value = jp_text_raw_lines(scan->text, pair->value_from, pair->value_to, scan->arena);
}

/* 「被检查单位现场负责人 | 张三　2025年7月9日」 in a record, side by side or one below the other. */
static bool is_signed_by(const jp_scan *scan, const jp_row_cell *signer, const jp_row_cell *value) {
    static const char *const signers[] = {"人", "代表", "员", "者", NULL};
    jp_found_date date;

    if (!scan->type->is_record || signer->is_empty || signer->is_label || signer->is_labelled || value->is_empty ||
        value->is_label || !jp_looks_like_label(signer->label.key) ||
        !jp_view_ends_with_any(signer->label.key, signers)) {
        return false;
    }
    const jp_view signature = jp_view_trim(value->cell->text);
    return jp_is_signed_line(scan, signature) && jp_norm_date_at_end(signature, scan->day, &date) && date.span.from > 0;
}

/* Whoever signs in the row below. */
static bool heads_signature(const jp_scan *scan, const jp_row *r, uint32_t start) {
    const uint32_t below = next_row(scan->text->doc, start);
    jp_row next;

    if (below == JP_NO_INDEX) {
        return false;
    }
    jp_row_read(scan, below, &next);
    return next.count == 1 && is_signed_by(scan, &r->cells[0], &next.cells[0]);
}

/* 「案件来源」 above 「检查发现」 above 「当事人」: a word that other papers have for a label answers this one, where
 * the next label stands right below it. */
static bool is_answer_in_words(const jp_scan *scan, const jp_row *label, const jp_row *answer) {
    const jp_label *asked = &label->cells[0].label, *said = &answer->cells[0].label;
    const uint32_t below = next_row(scan->text->doc, answer->cells[0].index);
    jp_row next;

    if (!asked->field || said->field || said->is_opinion || said->is_signature || below == JP_NO_INDEX) {
        return false;
    }
    jp_row_read(scan, below, &next);
    return has_label(&next);
}

/* A single label that fills its row: the value is the row below. */
static void take_row_label(jp_scan *scan, const jp_row *r, uint32_t start) {
    uint32_t below = next_row(scan->text->doc, start);
    const jp_section *s = scan->section;
    jp_row next;

    if (s->title_from != JP_NO_LINE && r->cells[0].line_from >= s->title_from && r->cells[0].line_to <= s->title_to) {
        return; /* a title is no label: 「陈述申辩意见」 */
    }

    if (below != JP_NO_INDEX) {
        jp_row_read(scan, below, &next);
        if (next.count == 1 && (!next.cells[0].is_label || is_answer_in_words(scan, r, &next))) {
            jp_cell_add_pair(scan, &r->cells[0], &next.cells[0]);
            return;
        }
        if (is_box_row(scan, &next)) {
            add_box_pair(scan, &r->cells[0], &next);
            return;
        }
        if (r->cells[0].label.is_signature && has_label(&next)) {
            return; /* 「签名」 heads the places to sign below it and is none */
        }
    }
    jp_cell_add_pair(scan, &r->cells[0], NULL);
}

/* 「立卷人[图] | 审查人[图] | 日期…」: whom the label names signed in its own cell, below it. */
static bool is_signed_inside(const jp_row_cell *c) {
    return c->is_label && (c->cell->flags & JP_PARA_PICTURE) != 0 && !c->label.is_opinion &&
           (c->label.is_signature || (c->label.field && jp_field_is_name(c->label.field)));
}

/* 「当事人 | 姓名 | 张三」: the first label names the group, not a value of its own. */
static bool heads_group(const jp_row *r, uint32_t at) {
    const jp_row_cell *c = &r->cells[at];
    if (at + 1 >= r->count || !r->cells[at + 1].is_label || is_signed_inside(c)) {
        return false;
    }
    return c->cell->row_span > 1 || (r->count - at) % 2 == 1;
}

/* What kind of party the rows to the right are for; no value. */
static bool names_sort(const jp_scan *scan, const jp_row_cell *c) {
    static const char *const words[] = {
        "个人",           "单位",         "自然人",           "法人", "公民", "其他组织",
        "法人或其他组织", "个体工商户",   "法人或者其他组织", "组织", "企业", "公民(自然人)",
        "法人、其他组织", "自然人(公民)", "单位(个体工商户)", NULL};
    jp_view v = c->is_empty ? JP_VIEW_EMPTY : cell_words(scan, c->line_from, c->line_to);
    return jp_view_is_any(v, words);
}

/* Two labels side by side: the second is the value when the cells still pair up behind it: 职务 | 经营者 | 电话 | 139…
 */
static bool is_value_in_spite(const jp_row *r, uint32_t at) {
    if ((r->count - at) % 2 != 0) {
        return false;
    }
    return at + 2 >= r->count || r->cells[at + 2].is_label;
}

/* 「申请人代表 | 张三 | 2025年7月9日」 in a record: whatever the first cell calls him, he signs if the table is for
 * that. */
static bool is_signing_row(const jp_scan *scan, const jp_row *r) {
    jp_found_person person;
    jp_found_date date;

    if (!scan->type->is_record || r->count != 3 || r->cells[0].is_empty || r->cells[1].is_empty ||
        !jp_looks_like_label(r->cells[0].label.key)) {
        return false;
    }
    jp_view name = jp_view_trim(r->cells[1].cell->text);
    jp_view day = jp_view_trim(r->cells[2].cell->text);
    return jp_norm_next_person(name, 0, scan->arena, &person) && person.span.from == 0 &&
           person.span.to == name.bytes && jp_norm_is_date(day, scan->day, &date);
}

/* 「局负责人 | 同意补批。常某　2024年11月11日」: on a form of approvals a part of the organ, and its opinion beside it.
 */
static bool heads_opinion(const jp_scan *scan, const jp_row *r, uint32_t at) {
    static const char *const ends[] = {"负责人", "领导",   "局长",   "主任",   "科长",   "股长", "所长", "队长",
                                       "审批",   "审批人", "批准人", "审核",   "审核人", "科",   "股",   "室",
                                       "机构",   "部门",   "大队",   "经办人", "承办人", NULL};
    jp_found_date day;

    if (!scan->type->is_approval || at + 1 >= r->count || r->cells[at].is_empty || r->cells[at + 1].is_empty ||
        r->cells[at].label.is_opinion || r->cells[at + 1].is_label ||
        !jp_view_ends_with_any(r->cells[at].label.key, ends)) {
        return false;
    }
    const jp_view words = r->cells[at + 1].cell->text;
    return (jp_view_contains(words, JP_VIEW("。")) || jp_begins_with_verdict(words)) &&
           jp_norm_next_date(words, 0, scan->day, &day) && !day.is_blank &&
           (jp_pattern_is_in(scan->catalogue->agrees, words) || jp_pattern_is_in(scan->catalogue->disagrees, words));
}

static void take_pairs(jp_scan *scan, const jp_row *r, uint32_t from) {
    for (uint32_t at = from; at < r->count;) {
        const jp_row_cell *c = &r->cells[at];
        if (heads_opinion(scan, r, at)) {
            jp_row_cell part = *c;
            part.label = (jp_label){.key = c->label.key, .is_known = true, .is_opinion = true};
            jp_cell_add_pair(scan, &part, &r->cells[at + 1]);
            at += 2;
            continue;
        }
        if (!c->is_label && at == 0 && is_signing_row(scan, r)) {
            jp_cell_add_pair(scan, c, &r->cells[1]);
            return;
        }
        if (!c->is_label && at + 1 < r->count && is_signed_by(scan, c, &r->cells[at + 1])) {
            jp_cell_add_pair(scan, c, &r->cells[at + 1]);
            at += 2;
            continue;
        }
        if (!c->is_label) {
            take_inner(scan, c);
            if (!c->is_empty && at == 0 && r->count == 2) {
                jp_view words = cell_words(scan, c->line_from, c->line_to);
                jp_unknown_label(scan, jp_label_strip(words));
            }
            at++;
            continue;
        }
        if (is_signed_inside(c)) {
            jp_cell_add_pair(scan, c, NULL);
            scan->pairs[scan->pair_count - 1].has_picture = true;
            at++;
            continue;
        }
        const jp_row_cell *value = at + 1 < r->count ? &r->cells[at + 1] : NULL;
        if (value && names_sort(scan, value) && at + 2 < r->count) {
            at += 2; /* 「当事人 | 个人 | 姓名 | 张三」 */
            continue;
        }
        if (value && value->is_label && !is_value_in_spite(r, at)) {
            jp_cell_add_pair(scan, c, NULL);
            at++;
            continue;
        }
        jp_cell_add_pair(scan, c, value);
        const uint32_t beside = value ? jp_row_take_beside(scan, r, at) : 0;
        if (value && !value->is_empty && beside == 0) {
            take_inner(scan, value); /* 「签名：  年 月 日」 inside the value */
        }
        at += 2 + beside;
    }
}

uint32_t jp_pairs_of_row(jp_scan *scan, uint32_t line_index) {
    const jp_text *text = scan->text;
    const jp_document *doc = text->doc;
    uint32_t start = jp_row_start(doc, text->lines[line_index].cell_index);
    uint32_t table = doc->cells[start].table_index;
    uint32_t row_no = doc->cells[start].row_no;
    uint32_t at = line_index;

    while (at < scan->section->line_to && text->lines[at].cell_index != JP_NO_INDEX &&
           doc->cells[text->lines[at].cell_index].table_index == table &&
           doc->cells[text->lines[at].cell_index].row_no == row_no) {
        at++;
    }
    if (jp_pairs_of_step(scan, start, line_index)) {
        return at;
    }
    jp_row r;
    jp_row_read(scan, start, &r);
    for (uint32_t i = 0; i < r.count; i++) {
        /* A nested table divides the lines of its row; the row is read once, at its first line. */
        if (!r.cells[i].is_empty && r.cells[i].line_from < line_index) {
            return at;
        }
    }
    if (r.count > 2 && jp_doc_type_find_field_text(scan->type, "目录项")) {
        return at; /* the columns of an index are its entries, read elsewhere */
    }
    jp_row above;
    if (start > doc->tables[table].first_cell_index) {
        jp_row_read(scan, jp_row_start(doc, start - 1), &above);
        if (is_row_of_sums(scan, &above, &r)) {
            return at;
        }
    }
    if (mark_opinions(scan, &r, start) || is_header(scan, &r, start)) {
        take_header(scan, &r, start);
    } else if (r.count == 1 && (r.cells[0].is_label || heads_signature(scan, &r, start))) {
        take_row_label(scan, &r, start);
    } else {
        jp_row_take_continued(scan, &r);
        take_pairs(scan, &r, r.count > 0 && heads_group(&r, 0) ? 1 : 0);
    }
    return at;
}
