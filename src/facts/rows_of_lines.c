/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "pairs.h"
#include "typed.h"

/* A table of which every row is a line, its cells parted by tabs or wide blanks: what other programs leave of a table.
 */

enum { MOST_COLUMNS = 25, FEWEST_MARKED = 3 };

typedef struct column {
    size_t from, to; /* bytes of the folded text */
} column;

typedef struct columns {
    column at[MOST_COLUMNS];
    uint32_t count;
} columns;

static bool has_tab_before(const jp_scan *scan, uint32_t line_index, size_t at) {
    const jp_view raw = scan->text->doc->paras[scan->text->lines[line_index].para_index].text;
    size_t behind = scan->text->origin[at];

    while (behind > 0 && (raw.data[behind - 1] == ' ' || raw.data[behind - 1] == '\t')) {
        behind--;
        if (raw.data[behind] == '\t') {
            return true;
        }
    }
    return false;
}

static void put_column(const jp_scan *scan, columns *out, size_t from, size_t to) {
    while (to > from && scan->text->folded.data[to - 1] == ' ') {
        to--;
    }
    while (from < to && scan->text->folded.data[from] == ' ') {
        from++;
    }
    if (to > from && out->count < MOST_COLUMNS) {
        out->at[out->count++] = (column){from, to};
    }
}

/* 由 of 「案    由」; 「___」 is as long, and a blank of its own. */
static bool is_character(jp_view folded, const column *c) {
    enum { BYTES_OF_ONE = 3 };
    return c->to - c->from == BYTES_OF_ONE && (unsigned char)folded.data[c->from] >= 0x80;
}

/* 「案    由」: a word set wide is one. */
static void join_characters(jp_view folded, columns *c) {
    uint32_t put = 0;

    for (uint32_t i = 0; i < c->count; i++) {
        if (put > 0 && c->at[i].from == c->at[put - 1].to && is_character(folded, &c->at[i]) &&
            is_character(folded, &c->at[put - 1])) {
            c->at[put - 1].to = c->at[i].to;
        } else {
            c->at[put++] = c->at[i];
        }
    }
    c->count = put;
}

/* A line with tabs is parted by them alone; is_marked: by colons too. */
static void split(const jp_scan *scan, uint32_t line_index, bool is_marked, columns *out) {
    const jp_line *line = &scan->text->lines[line_index];
    const jp_view folded = scan->text->folded;
    const bool is_tabbed = jp_view_contains(jp_text_raw_line(scan->text, line_index), JP_VIEW("\t"));
    size_t from = line->from;

    out->count = 0;
    for (size_t at = line->from + 1; at < line->to; at++) {
        if (((unsigned char)folded.data[at] & 0xC0) == 0x80) {
            continue;
        }
        const bool is_colon = is_marked && folded.data[at] == ':';
        const bool is_word = folded.data[at] != ' ' && (folded.data[at - 1] == ' ' || folded.data[at - 1] == ':' ||
                                                        jp_text_has_gap(scan->text, line_index, at));
        if (is_colon ||
            (is_word && (is_tabbed ? has_tab_before(scan, line_index, at) : jp_has_wide_gap(scan, line_index, at)))) {
            put_column(scan, out, from, at);
            from = is_colon ? at + 1 : at;
        }
    }
    put_column(scan, out, from, line->to);
    join_characters(folded, out);
}

static jp_view words_of(const jp_scan *scan, const column *c) {
    return jp_view_sub(scan->text->folded, c->from, c->to);
}

/* Labels side by side and nothing else. Of three and more the last may be strange. */
static bool are_heads(const jp_scan *scan, const columns *c) {
    enum { FEWEST_OF_STRANGE = 3 };

    for (uint32_t i = 0; i < c->count; i++) {
        const jp_label label = jp_label_read(scan, words_of(scan, &c->at[i]));
        const bool may_be_strange = i > 1 && c->count >= FEWEST_OF_STRANGE;
        if (!(label.is_known || (may_be_strange && jp_looks_like_label(label.key))) || (i == 0 && !label.field)) {
            return false;
        }
    }
    return c->count > 1;
}

static bool read_heads(const jp_scan *scan, uint32_t line_index, columns *out) {
    if (scan->text->lines[line_index].cell_index != JP_NO_INDEX) {
        return false;
    }
    split(scan, line_index, false, out);
    if (are_heads(scan, out)) {
        return true;
    }
    split(scan, line_index, true, out); /* 「被检查单位：地址　　现场负责人：身份证号」 */
    return out->count >= FEWEST_MARKED && are_heads(scan, out);
}

static bool is_row_of_values(const jp_scan *scan, uint32_t line_index, columns *out) {
    if (line_index >= scan->section->line_to || scan->text->lines[line_index].cell_index != JP_NO_INDEX) {
        return false;
    }
    split(scan, line_index, false, out);
    return out->count > 0 && !jp_label_read(scan, words_of(scan, &out->at[0])).is_known &&
           !memchr(words_of(scan, &out->at[0]).data, ':', words_of(scan, &out->at[0]).bytes);
}

/* One row of values below the heads. Below those of a list stands more than one, and each is an entry of its own. */
static jp_stack stack_of(const jp_scan *scan, uint32_t line_index, columns *heads, columns *values) {
    columns next;

    if (!read_heads(scan, line_index, heads) || !is_row_of_values(scan, line_index + 1, values)) {
        return JP_STACK_NONE;
    }
    if (is_row_of_values(scan, line_index + 2, &next) && next.count > 1 && next.count == values->count) {
        return JP_STACK_NONE;
    }
    return values->count == heads->count ? JP_STACK_EVEN : values->count > 1 ? JP_STACK_UNCLEAR : JP_STACK_NONE;
}

bool jp_is_line_of_heads(const jp_scan *scan, uint32_t line_index) {
    columns heads, values;
    return stack_of(scan, line_index, &heads, &values) != JP_STACK_NONE;
}

bool jp_heads_unclear(const jp_scan *scan, uint32_t line_index, const jp_field *field) {
    columns heads, values;
    bool is_head = false;

    if (stack_of(scan, line_index, &heads, &values) != JP_STACK_UNCLEAR) {
        return false;
    }
    for (uint32_t i = 0; i < heads.count; i++) {
        is_head = is_head || jp_label_read(scan, words_of(scan, &heads.at[i])).field == field;
    }
    return is_head;
}

static bool is_of_person(const jp_label *label) {
    return label->is_signature || (label->field && jp_field_is_name(label->field));
}

/* What a row of values holds: opinions, blanks, names of persons. */
typedef struct row_of_values {
    uint32_t opinions, blanks, named;
} row_of_values;

/* A picture of the line is the only blank's where nobody else is named beside it, or that of whoever is named. */
static bool is_of_picture(const row_of_values *row, const jp_label *label, bool is_blank) {
    return is_of_person(label) && (is_blank ? row->blanks == 1 && row->named == 0 : row->blanks == 0);
}

static void add_value_below(jp_scan *scan, uint32_t line_index, const jp_label *label, const column *value,
                            const row_of_values *row) {
    const uint32_t below = line_index + 1;
    jp_pair *pair = jp_pair_add(scan, label, line_index);
    /* 「审核意见　　审核人」: who gave the only opinion, and when, stands behind it */
    const size_t to = label->is_opinion && row->opinions == 1 ? scan->text->lines[below].to : value->to;

    pair->value = jp_view_trim(jp_text_raw(scan->text, below, value->from, to));
    pair->place = jp_text_place(scan->text, below);
    pair->value_from = below;
    pair->value_to = below + 1;
    pair->is_step = label->is_opinion;
    pair->has_picture = (jp_text_flags(scan->text, below) & JP_PARA_PICTURE) != 0 &&
                        is_of_picture(row, label, jp_norm_is_blank(words_of(scan, value)));
    pair->is_value_below = true;
}

uint32_t jp_pairs_of_heads(jp_scan *scan, uint32_t line_index) {
    columns heads, values;
    jp_label labels[MOST_COLUMNS];
    row_of_values row = {0};

    const jp_stack stack = stack_of(scan, line_index, &heads, &values);
    if (stack != JP_STACK_EVEN) {
        return stack == JP_STACK_UNCLEAR ? 1 : 0;
    }
    for (uint32_t i = 0; i < heads.count; i++) {
        labels[i] = jp_label_read(scan, words_of(scan, &heads.at[i]));
        const bool is_blank = jp_norm_is_blank(words_of(scan, &values.at[i]));
        row.opinions += labels[i].is_opinion;
        row.blanks += is_blank;
        row.named += !is_blank && is_of_person(&labels[i]);
    }
    for (uint32_t i = 0; i < heads.count; i++) {
        add_value_below(scan, line_index, &labels[i], &values.at[i], &row);
    }
    return 2;
}

/* What a value may be is no label: a name, a paper, what another column says too. */
static bool may_be_value(const jp_scan *scan, const columns *c, uint32_t index) {
    const jp_view words = words_of(scan, &c->at[index]);
    jp_found_person person;

    for (uint32_t i = 0; i < c->count; i++) {
        if (i != index && jp_view_eq(words_of(scan, &c->at[i]), words)) {
            return true;
        }
    }
    return jp_words_find(&scan->catalogue->titles, words) != UINT32_MAX ||
           (jp_norm_next_person(words, 0, scan->arena, &person) && person.span.to == words.bytes);
}

uint32_t jp_labels_of_columns(const jp_scan *scan, uint32_t line_index, jp_line_label *out, uint32_t max) {
    enum { FEWEST_COLUMNS = 4 };
    columns c;

    if (!jp_view_contains(jp_text_raw_line(scan->text, line_index), JP_VIEW("\t"))) {
        return 0;
    }
    split(scan, line_index, false, &c);
    if (c.count < FEWEST_COLUMNS || c.count % 2 != 0 || c.count == MOST_COLUMNS) {
        return 0;
    }
    for (uint32_t i = 0; i < c.count; i += 2) {
        const jp_label label = jp_label_read(scan, words_of(scan, &c.at[i]));
        const bool is_label = i == 0 ? label.field != NULL
                                     : label.is_known || (jp_looks_like_label(label.key) && !may_be_value(scan, &c, i));
        if (!is_label || jp_label_read(scan, words_of(scan, &c.at[i + 1])).is_known) {
            return 0;
        }
        if (i / 2 < max) {
            out[i / 2] = (jp_line_label){label, c.at[i].from, c.at[i].to};
        }
    }
    return c.count / 2 < max ? c.count / 2 : max;
}
