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

static row_sense sense_of_key(jp_view key) {
    static const char *const numbers[] = {"文号", "字号", "编号", NULL};
    static const char *const days[] = {"日期", "时间", "年月日", NULL};
    static const char *const made[] = {"制作", "成文", "文书日期", "填发", "签发",
                                       "落款", "打印", "发文",     "印发", NULL};
    static const char *const takers[] = {"收件", "签收", "收到", "受送达人", "收讫", "代收", NULL};
    static const char *const bringers[] = {"送达人", "送达人员", "执法人员", "见证人", NULL};

    if (jp_view_contains_any(key, takers)) { /* 「受送达人签名」 may have the day behind the name */
        return ROW_TAKEN;
    }
    if (jp_view_word_at(key, 0, bringers) > 0 || jp_view_contains_any(key, made)) {
        return ROW_OTHER; /* the day a paper was made is not the day it was brought */
    }
    return jp_view_contains_any(key, days) ? ROW_BROUGHT : jp_view_contains_any(key, numbers) ? ROW_NUMBER : ROW_OTHER;
}

static row_sense sense_of(const jp_scan *s, const jp_cell *label) {
    return sense_of_key(jp_label_strip(jp_text_tight(label->text, s->arena)));
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

static bool is_label_of_papers(const jp_scan *s, jp_view key) {
    const jp_label read = jp_label_read(s, key);

    return read.field && jp_view_eq_text(read.field->name, "送达文书");
}

/* Papers of another group of rows begin. */
static bool is_next_group(const jp_scan *s, const jp_cell *label) {
    return is_label_of_papers(s, jp_text_tight(label->text, s->arena));
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

/* How many lines stand below a label, up to the next one. */
static uint32_t count_below(const jp_scan *s, uint32_t label_line) {
    uint32_t at = label_line + 1;

    while (at < s->section->line_to && s->text->lines[at].cell_index == s->text->lines[label_line].cell_index &&
           !jp_label_read(s, jp_text_line(s->text, at)).is_known) {
        at++;
    }
    return at - label_line - 1;
}

static void put_number_of_line(jp_scan *s, jp_fact *fact, uint32_t line) {
    jp_found_docno number;

    if (jp_fact_value(fact, "文号").bytes == 0 &&
        jp_norm_next_docno(jp_text_raw_line(s->text, line), 0, s->arena, &number) && !number.is_blank) {
        jp_fact_put(fact, "文号", number.value);
    }
}

static bool are_days(const jp_scan *s, uint32_t from, uint32_t to) {
    jp_found_date date;

    while (from < to && jp_norm_next_date(jp_text_raw_line(s->text, from), 0, s->day, &date) && !date.is_blank) {
        from++;
    }
    return from == to;
}

static uint32_t count_days(const jp_scan *s, jp_view words) {
    jp_found_date date;
    uint32_t days = 0;

    for (size_t at = 0; jp_norm_next_date(words, at, s->day, &date); at = date.span.to) {
        days += !date.is_blank;
    }
    return days;
}

/* 「送达时间　　3月5日　　4月7日」 below 「送达文书　　告知书　　决定书」: columns of which each row is a line. */
static void take_days_in_lines(jp_scan *s, uint32_t line, uint32_t first, uint32_t papers) {
    row_sense best = ROW_OTHER;
    jp_line_label label;
    jp_found_date date;

    for (; line < s->section->line_to; line++) {
        const jp_view raw = jp_text_raw_line(s->text, line);
        if (jp_labels_of_line(s, line, &label, 1) == 0 || label.from != s->text->lines[line].from) {
            continue;
        }
        if (is_label_of_papers(s, label.label.key)) {
            return;
        }
        const row_sense sense = sense_of_key(label.label.key);
        if (sense <= best || sense == ROW_NUMBER || count_days(s, raw) != papers) {
            continue;
        }
        best = sense;
        size_t at = 0;
        for (uint32_t i = 0; i < papers && jp_norm_next_date(raw, at, s->day, &date); i++, at = date.span.to) {
            jp_fact_put_day(s, &s->facts[first + i], "日期", date.day);
        }
    }
}

void jp_served_stacked(jp_scan *s, const jp_pair *pair, uint32_t first) {
    const uint32_t papers = s->fact_count - first;
    row_sense best = ROW_OTHER;
    jp_found_date date;

    if (pair->is_cell || papers < 2) {
        return;
    }
    if (!jp_view_is_empty(jp_view_trim(pair->value))) {
        take_days_in_lines(s, pair->line + 1, first, papers);
        return;
    }
    if (count_below(s, pair->line) != papers) {
        return;
    }
    for (uint32_t label = pair->line + papers + 1; label < s->section->line_to; label += count_below(s, label) + 1) {
        const jp_view key = jp_text_line(s->text, label);
        const row_sense sense = sense_of_key(key);
        if (is_label_of_papers(s, key)) {
            return;
        }
        if (count_below(s, label) != papers) {
            continue;
        }
        const bool is_better = sense > best && sense != ROW_NUMBER && are_days(s, label + 1, label + 1 + papers);
        best = is_better ? sense : best;
        for (uint32_t i = 0; i < papers && (is_better || sense == ROW_NUMBER); i++) {
            if (sense == ROW_NUMBER) {
                put_number_of_line(s, &s->facts[first + i], label + 1 + i);
            } else if (jp_norm_next_date(jp_text_raw_line(s->text, label + 1 + i), 0, s->day, &date)) {
                jp_fact_put_day(s, &s->facts[first + i], "日期", date.day);
            }
        }
    }
}

/* ---- papers one below the other, each with its own particulars ---- */

static bool names_papers(const jp_pair *pair) {
    return pair->field && jp_view_eq_text(pair->field->name, "送达文书") &&
           !jp_view_is_empty(jp_view_trim(pair->value));
}

/* The day that the labels behind a paper give, up to the next one. */
static bool day_of_group(const jp_scan *s, uint32_t index, jp_day *out) {
    row_sense best = ROW_OTHER;
    jp_found_date date;

    for (uint32_t i = index + 1; i < s->pair_count && !names_papers(&s->pairs[i]); i++) {
        const row_sense sense = sense_of_key(s->pairs[i].label);
        if (sense > best && sense != ROW_NUMBER && jp_norm_next_date(s->pairs[i].value, 0, s->day, &date) &&
            !date.is_blank) {
            *out = date.day;
            best = sense;
        }
    }
    return best != ROW_OTHER;
}

/* For each line of the section the day of the papers that are named on it; NULL: of fewer than two groups, or whose the
 * days are is not sure. */
static const jp_day *days_of_groups(const jp_scan *s) {
    const jp_section *section = s->section;
    jp_day *days = NULL;
    uint32_t groups = 0;

    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *pair = &s->pairs[i];
        jp_day day = JP_DAY_NONE;
        if (!names_papers(pair)) {
            continue;
        }
        if (!day_of_group(s, i, &day)) {
            return NULL;
        }
        if (!days) {
            days = jp_arena_array(s->arena, section->line_to - section->line_from, sizeof *days);
            for (uint32_t k = section->line_from; k < section->line_to; k++) {
                days[k - section->line_from] = JP_DAY_NONE;
            }
        }
        jp_day *of_line = &days[pair->line - section->line_from];
        *of_line = *of_line == JP_DAY_NONE ? day : *of_line; /* of two on a line the first */
        groups++;
    }
    return groups > 1 ? days : NULL;
}

/* ---- receipts drawn one below the other, each a table with heads ---- */

static uint32_t table_of_line(const jp_scan *s, uint32_t line) {
    const uint32_t cell = line < s->text->line_count ? s->text->lines[line].cell_index : JP_NO_INDEX;
    return cell == JP_NO_INDEX ? JP_NO_INDEX : s->text->doc->cells[cell].table_index;
}

/* The next paper behind one whose day is not known; s->fact_count: there is none. */
static uint32_t next_undated(const jp_scan *s, uint32_t from) {
    while (from < s->fact_count &&
           !(jp_view_eq_text(s->facts[from].name, "送达文书") && jp_fact_value(&s->facts[from], "日期").bytes == 0)) {
        from++;
    }
    return from;
}

/* The day that a label of the lines gives; the day somebody took the paper goes before the day it was brought. */
static bool day_of_lines(const jp_scan *s, uint32_t from, uint32_t to, jp_day *out) {
    row_sense best = ROW_OTHER;
    jp_found_date date;

    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *pair = &s->pairs[i];
        const row_sense sense = pair->line > from && pair->line < to ? sense_of_key(pair->label) : ROW_OTHER;
        if (sense > best && sense != ROW_NUMBER && jp_norm_next_date(pair->value, 0, s->day, &date) && !date.is_blank) {
            *out = date.day;
            best = sense;
        }
    }
    return best != ROW_OTHER;
}

/* 「送达文书 | …」 and below it 「收件人签名、日期 | …」, and again for the next paper: whose table stands in front of
 * a day, his it is. Where one has none nobody knows whose the others' days are. */
static void date_tables(jp_scan *s) {
    enum { MOST_PAPERS = 16 };
    jp_day days[MOST_PAPERS];
    uint32_t papers[MOST_PAPERS], count = 0;

    for (uint32_t i = next_undated(s, 0); i < s->fact_count; i = next_undated(s, i + 1)) {
        const uint32_t next = next_undated(s, i + 1);
        const uint32_t to = next < s->fact_count ? s->facts[next].line : s->section->line_to;
        const uint32_t table = table_of_line(s, s->facts[i].line);
        if (count == MOST_PAPERS || table == JP_NO_INDEX ||
            (next < s->fact_count && table_of_line(s, s->facts[next].line) == table) ||
            !day_of_lines(s, s->facts[i].line, to, &days[count])) {
            return;
        }
        papers[count++] = i;
    }
    for (uint32_t k = 0; k < count && count > 1; k++) {
        jp_fact_put_day(s, &s->facts[papers[k]], "日期", days[k]);
    }
}

/* Several papers, and more than one day on which somebody took one: of those that have none of their own it is not
 * known, rather than the first. */
static void note_unsure_days(jp_scan *s) {
    jp_found_date date;
    jp_day first = JP_DAY_NONE;
    bool are_several = false;

    for (uint32_t i = 0; i < s->pair_count; i++) {
        if (sense_of_key(s->pairs[i].label) == ROW_TAKEN && jp_norm_next_date(s->pairs[i].value, 0, s->day, &date) &&
            !date.is_blank) {
            are_several = are_several || (first != JP_DAY_NONE && date.day != first);
            first = first == JP_DAY_NONE ? date.day : first;
        }
    }
    const uint32_t one = next_undated(s, 0);
    if (!are_several || next_undated(s, one + 1) >= s->fact_count) {
        return;
    }
    for (uint32_t i = one; i < s->fact_count; i = next_undated(s, i + 1)) {
        jp_fact_put_text(&s->facts[i], "何日", "不明");
    }
}

void jp_served_groups(jp_scan *s) {
    const jp_day *days = days_of_groups(s);

    for (uint32_t i = 0; i < s->fact_count && days; i++) {
        jp_fact *fact = &s->facts[i];
        const bool is_paper = jp_view_eq_text(fact->name, "送达文书") && fact->line >= s->section->line_from &&
                              fact->line < s->section->line_to;
        const jp_day day = is_paper ? days[fact->line - s->section->line_from] : JP_DAY_NONE;
        if (day != JP_DAY_NONE && jp_fact_value(fact, "日期").bytes == 0) {
            jp_fact_put_day(s, fact, "日期", day);
        }
    }
    date_tables(s);
    note_unsure_days(s);
}
