/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "cells.h"
#include "pairs.h"

/* A line that is nothing but a short word without a colon. */
static bool is_bare_label(const jp_scan *scan, uint32_t line_index, size_t most_chars) {
    const jp_view line = jp_text_line(scan->text, line_index);

    return scan->text->lines[line_index].cell_index == JP_NO_INDEX && line.bytes > 0 &&
           jp_text_chars(line) <= most_chars && !memchr(line.data, ':', line.bytes) &&
           !(line.data[0] >= '0' && line.data[0] <= '9');
}

enum { FEWEST_HEADS = 3, MOST_HEADS = 12, HEAD_CHARS = 6, LONG_HEAD_CHARS = 10 };

typedef struct run {
    uint32_t from, to;
} run;

static run run_of_labels(const jp_scan *scan, uint32_t line_index, size_t most_chars) {
    run r = {line_index, line_index + 1};

    while (r.from > scan->section->line_from && line_index - r.from < MOST_HEADS &&
           is_bare_label(scan, r.from - 1, most_chars)) {
        r.from--;
    }
    while (r.to < scan->section->line_to && r.to - line_index < MOST_HEADS && is_bare_label(scan, r.to, most_chars)) {
        r.to++;
    }
    return r;
}

/* Below the heads the first row begins, with its number. */
static bool is_above_first_row(const jp_scan *scan, uint32_t line_index) {
    const run r = run_of_labels(scan, line_index, LONG_HEAD_CHARS);

    return r.to - r.from >= FEWEST_HEADS && r.to < scan->section->line_to &&
           jp_view_eq(jp_text_line(scan->text, r.to), JP_VIEW("1")) && is_bare_label(scan, line_index, LONG_HEAD_CHARS);
}

/* 「抽样基数」「抽样数量」, one below the other. */
static bool ends_as_head(const jp_scan *scan, uint32_t line_index) {
    static const char *const ends[] = {"数量", "规格", "批号", "型号", "基数", "单价", "金额", "编号", NULL};
    return line_index < scan->section->line_to && is_bare_label(scan, line_index, HEAD_CHARS) &&
           jp_view_ends_with_any(jp_text_line(scan->text, line_index), ends);
}

/* 「序号」「名称」「数量」「备注」, each a line of its own: the head of a table of which every cell is a line. What is
 * below belongs to the one or the other, nobody can tell. */
bool jp_is_head_of_column(const jp_scan *scan, uint32_t line_index) {
    static const char *const heads[] = {"序号", "备注", "单位", "规格", "型号", "规格型号", "数量", NULL};
    const run r = run_of_labels(scan, line_index, HEAD_CHARS);
    uint32_t marks = 0;

    for (uint32_t i = r.from; i < r.to && r.to - r.from >= FEWEST_HEADS; i++) {
        marks += jp_view_is_any(jp_text_line(scan->text, i), heads) ||
                 (ends_as_head(scan, i) && (ends_as_head(scan, i + 1) || (i > r.from && ends_as_head(scan, i - 1))));
    }
    return marks > 1 || is_above_first_row(scan, line_index);
}

/* 「当事人　统一社会信用代码」, 「立案日期　结案日期　归档日期」: the head of a table of which every row is a line. */
bool jp_is_row_of_heads(const jp_scan *scan, uint32_t line_index, const jp_line_label *labels, uint32_t count) {
    const size_t line_to = scan->text->lines[line_index].to;

    for (uint32_t i = 0; i < count; i++) {
        const bool is_last = i + 1 == count;
        const jp_view value =
            jp_view_trim(jp_view_sub(scan->text->folded, labels[i].value_from, is_last ? line_to : labels[i + 1].from));
        if (!jp_view_is_empty(value) && !(is_last && jp_label_read(scan, value).is_known)) {
            return false;
        }
    }
    return count > 0;
}

static bool is_label_alone(const jp_scan *scan, uint32_t line_index) {
    const jp_label label = jp_label_read(scan, jp_text_line(scan->text, line_index));

    return is_bare_label(scan, line_index, LONG_HEAD_CHARS) && label.is_known && !label.is_opinion &&
           jp_text_chars(label.key) >= 2;
}

bool jp_is_in_brackets(jp_view line) {
    return line.bytes > 0 && line.data[0] == '(' && line.data[line.bytes - 1] == ')';
}

/* Values are no labels, and stand above the closing. */
static uint32_t count_values(const jp_scan *scan, uint32_t from) {
    uint32_t at = from;

    while (at < scan->section->line_to && at - from < MOST_HEADS && scan->text->lines[at].cell_index == JP_NO_INDEX &&
           jp_text_line(scan->text, at).bytes > 0 &&
           (scan->closing_line == JP_NO_LINE || at + 1 < scan->closing_line ||
            (jp_text_flags(scan->text, at) & JP_PARA_PICTURE)) &&
           !memchr(jp_text_line(scan->text, at).data, ':', jp_text_line(scan->text, at).bytes) &&
           (jp_is_in_brackets(jp_text_line(scan->text, at)) ||
            !jp_label_read(scan, jp_text_line(scan->text, at)).is_known)) {
        at++;
    }
    return at - from;
}

/* The next row of labels, or nothing more. 「案件来源：投诉」 there is no table whose cells became lines. */
static bool ends_row(const jp_scan *scan, uint32_t line_index) {
    return line_index >= scan->section->line_to || jp_text_line(scan->text, line_index).bytes == 0 ||
           scan->text->lines[line_index].cell_index != JP_NO_INDEX ||
           jp_label_read(scan, jp_text_line(scan->text, line_index)).is_known;
}

jp_stack jp_stack_of(const jp_scan *scan, uint32_t line_index, uint32_t *value_line) {
    uint32_t from = line_index, to = line_index;

    while (to < scan->section->line_to && to - line_index < MOST_HEADS && is_label_alone(scan, to)) {
        to++;
    }
    while (to > line_index && from > scan->section->line_from && line_index - from < MOST_HEADS &&
           is_label_alone(scan, from - 1)) {
        from--;
    }
    const uint32_t heads = to - from, values = heads > 1 ? count_values(scan, to) : 0;
    *value_line = line_index + heads;
    if (heads < 2 || (values < heads && (heads < FEWEST_HEADS || values < 2))) {
        return JP_STACK_NONE;
    }
    return values == heads && ends_row(scan, to + values) ? JP_STACK_EVEN : JP_STACK_UNCLEAR;
}

void jp_pair_of_heading(jp_scan *scan, const jp_label *label, uint32_t line_index, uint32_t value_to) {
    uint32_t value_line;
    const jp_stack stack = jp_stack_of(scan, line_index, &value_line);
    const bool is_even = stack == JP_STACK_EVEN;

    if (stack == JP_STACK_UNCLEAR) {
        return;
    }
    jp_pair *pair = jp_pair_add(scan, label, line_index);
    pair->value_from = is_even ? value_line : line_index;
    pair->value_to = is_even ? value_line + 1 : value_to;
    pair->cell = scan->text->lines[line_index].cell_index;
    pair->has_picture =
        is_even ? (jp_text_flags(scan->text, value_line) & JP_PARA_PICTURE) != 0 : jp_picture_near(scan, line_index);
    if (is_even) {
        pair->value = jp_view_trim(jp_text_raw_line(scan->text, value_line));
        pair->place = jp_text_place(scan->text, value_line);
    }
}

static bool is_opinion_alone(const jp_scan *scan, uint32_t line_index) {
    enum { MOST_CHARS = 20 };

    return is_bare_label(scan, line_index, MOST_CHARS) &&
           jp_label_read(scan, jp_text_line(scan->text, line_index)).is_opinion;
}

/* Behind the line that ends an opinion with its day; `from` where none does. */
static uint32_t behind_day(const jp_scan *scan, uint32_t from) {
    enum { MOST_LINES = 4 };
    jp_found_date date;

    for (uint32_t at = from; at < scan->section->line_to && at < from + MOST_LINES && !is_opinion_alone(scan, at) &&
                             scan->text->lines[at].cell_index == JP_NO_INDEX;
         at++) {
        if (jp_norm_date_at_end(jp_text_line(scan->text, at), scan->day, &date)) {
            return at + 1;
        }
    }
    return from;
}

bool jp_opinion_of_stack(const jp_scan *scan, uint32_t line_index, uint32_t *from, uint32_t *to) {
    uint32_t first = line_index, last = line_index;

    while (last < scan->section->line_to && last - line_index < MOST_HEADS && is_opinion_alone(scan, last)) {
        last++;
    }
    while (first > scan->section->line_from && line_index - first < MOST_HEADS && is_opinion_alone(scan, first - 1)) {
        first--;
    }
    uint32_t at = last, heads = 0;
    for (uint32_t head = first; head < last; head++, heads++) {
        const uint32_t end = behind_day(scan, at);
        if (end == at) {
            return false;
        }
        if (head == line_index) {
            *from = at;
            *to = end;
        }
        at = end;
    }
    return heads > 1 && ends_row(scan, at);
}

static bool asks_figure(const jp_row_cell *c) {
    static const char *const names[] = {"数量", "金额", NULL};
    const jp_field *field = c->is_label ? c->label.field : NULL;

    return field && (field->type == JP_FIELD_NUMBER || field->type == JP_FIELD_MONEY || field->type == JP_FIELD_DATE ||
                     jp_view_is_any(field->name, names));
}

bool jp_row_has_figure_below(const jp_row *r, const jp_row *next) {
    bool has_figure = false;

    if (r->count < FEWEST_HEADS || !r->cells[0].is_label || !jp_row_has_same_grid(r, next)) {
        return false;
    }
    for (uint32_t i = 0; i + 1 < r->count && !has_figure; i++) {
        const jp_row_cell *beside = &r->cells[i + 1];
        has_figure = asks_figure(&r->cells[i]) && !beside->is_empty && !jp_text_has_digit(beside->cell->text) &&
                     jp_text_has_digit(next->cells[i].cell->text);
    }
    return has_figure;
}
