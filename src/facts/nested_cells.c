/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "pairs.h"

/* 「检查人员 | (姓名 | 执法证号 / 张三 | 01 / 李四 | 02)」: a cell whose words stand in a table of its own is not
 * blank. */

enum { MOST_COLUMNS = 16, MOST_CELLS = 400 };

typedef enum column_sort { COLUMN_OTHER, COLUMN_NAME, COLUMN_NUMBER, COLUMN_DAY, COLUMN_COUNT } column_sort;

typedef struct inner_table {
    const jp_cell *cells;
    uint32_t count;
    column_sort sorts[MOST_COLUMNS];
    bool has_heads, has_names;
} inner_table;

static jp_view key_of(const jp_scan *scan, const jp_cell *cell) {
    return jp_text_tight(jp_view_trim(cell->text), scan->arena);
}

static column_sort sort_of(const jp_scan *scan, jp_view head) {
    static const char *const names[] = {"姓名", "名字", "人员", "人", NULL};
    static const char *const days[] = {"日期", "时间", NULL};
    static const char *const counts[] = {"序号", "编号", "号", NULL};

    if (jp_pattern_is_in(scan->catalogue->certificate_label, head)) {
        return COLUMN_NUMBER;
    }
    if (jp_view_is_any(head, counts)) {
        return COLUMN_COUNT;
    }
    return jp_view_ends_with_any(head, names)  ? COLUMN_NAME
           : jp_view_ends_with_any(head, days) ? COLUMN_DAY
                                               : COLUMN_OTHER;
}

/* Labels side by side, one of them known, and below them no label again: 「姓名 | 张三」 above 「证号 | 01」 is a form.
 */
static void read_heads(const jp_scan *scan, inner_table *t) {
    uint32_t known = 0, first = 0;

    while (first < t->count && t->cells[first].row_no == t->cells[0].row_no) {
        const jp_view head = key_of(scan, &t->cells[first]);
        if (first == MOST_COLUMNS || (head.bytes > 0 && (!jp_looks_like_label(head) || jp_text_has_digit(head)))) {
            return;
        }
        known += head.bytes > 0 && jp_label_read(scan, head).is_known;
        first++;
    }
    if (first < 2 || first == t->count || known == 0 || jp_label_read(scan, key_of(scan, &t->cells[first])).is_known) {
        return;
    }
    t->has_heads = true;
    for (uint32_t i = 0; i < first; i++) {
        t->sorts[i] = sort_of(scan, key_of(scan, &t->cells[i]));
        t->has_names = t->has_names || t->sorts[i] == COLUMN_NAME;
    }
}

/* Where names are asked for what else is told of each is left out; a day belongs to what asks for one. */
static bool is_wanted(const jp_scan *scan, const inner_table *t, const jp_cell *cell, const jp_field *field) {
    if (!t->has_heads) {
        return cell->cell_no > 1 || !jp_label_read(scan, key_of(scan, cell)).is_known;
    }
    const column_sort sort = cell->cell_no <= MOST_COLUMNS ? t->sorts[cell->cell_no - 1] : COLUMN_OTHER;
    const bool wants_names = field && field->type == JP_FIELD_PERSON && t->has_names;
    const bool wants_days = field && (field->type == JP_FIELD_DATE || field->type == JP_FIELD_TIME);

    return sort != COLUMN_COUNT && (sort != COLUMN_DAY || wants_days) && (sort != COLUMN_OTHER || !wants_names);
}

/* A number stands in brackets behind its name, as lines have it. */
static void put_cell(const inner_table *t, const jp_cell *cell, jp_view words, jp_str *out) {
    const bool is_number =
        t->has_heads && cell->cell_no <= MOST_COLUMNS && t->sorts[cell->cell_no - 1] == COLUMN_NUMBER;

    if (is_number) {
        jp_str_putf(out, "（执法证号：%.*s）", JP_VIEW_ARG(words));
    } else {
        jp_str_putf(out, "%s%.*s", out->bytes > 0 && out->data[out->bytes - 1] != '\n' ? "　" : "", JP_VIEW_ARG(words));
    }
}

bool jp_nested_words(const jp_scan *scan, uint32_t cell_index, uint32_t line, const jp_field *field, jp_nested *out) {
    const jp_document *doc = scan->text->doc;
    const uint32_t inner = line < scan->section->line_to ? scan->text->lines[line].cell_index : JP_NO_INDEX;

    if (inner == JP_NO_INDEX || doc->tables[doc->cells[inner].table_index].parent_cell_index != cell_index) {
        return false;
    }
    const jp_table *table = &doc->tables[doc->cells[inner].table_index];
    inner_table t = {.cells = &doc->cells[table->first_cell_index],
                     .count = table->cell_count < MOST_CELLS ? table->cell_count : MOST_CELLS};
    jp_str words;
    uint32_t at = 0;

    *out = (jp_nested){.place = JP_VIEW_EMPTY};
    read_heads(scan, &t);
    jp_str_init(&words, scan->arena);
    while (t.has_heads && at < t.count && t.cells[at].row_no == t.cells[0].row_no) {
        at++;
    }
    for (; at < t.count; at++) {
        const jp_view said = jp_view_trim(t.cells[at].text);
        if (words.bytes > 0 && t.cells[at].cell_no == 1 && words.data[words.bytes - 1] != '\n') {
            jp_str_put_text(&words, "\n");
        }
        if (said.bytes > 0 && is_wanted(scan, &t, &t.cells[at], field)) {
            put_cell(&t, &t.cells[at], said, &words);
            out->place = out->place.bytes > 0 ? out->place : t.cells[at].place;
        }
        out->flags |= t.cells[at].flags;
    }
    out->words = jp_view_trim(jp_str_view(&words));
    return true;
}
