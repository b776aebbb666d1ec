/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "pairs.h"

/* What a case platform prints below its forms: 「序号 | 环节 | 处理人 | 处理意见 | 处理时间 | 状态」, a row a step.
 * Each row is the opinion of whoever the step names. */

enum { HEADER_ROWS = 12, STEP, PERSON, WORDS, MOMENT, STATUS, COLUMNS };
enum { MOST_CELLS = 40 * HEADER_ROWS }; /* of the rows in which the header may stand */

typedef struct flow_columns {
    uint32_t header_row;
    uint32_t at[COLUMNS]; /* grid column + 1; 0: none */
} flow_columns;

struct jp_flow {
    uint32_t table_index;
    bool is_found;
    flow_columns columns;
};

static uint32_t column_of(jp_view words) {
    static const char *const names[COLUMNS] = {
        [STEP] = "|环节|节点|步骤|审批环节|流程环节|流程节点|办理环节|审批节点|办理步骤|环节名称|节点名称|"
                 "审批人角色|审批角色|审批岗位|审批级别|",
        [PERSON] = "|处理人|办理人|审批人|处理人员|办理人员|经办人|操作人|审核人|签批人|处理人姓名|办理人姓名|签名|"
                   "签字|签名人|审批人姓名|审核人姓名|签名、日期|签名及日期|签字、日期|签字及日期|签名日期|签名/"
                   "日期|签名(日期)|",
        [WORDS] = "|处理意见|办理意见|审批意见|意见|审核意见|签批意见|意见内容|审批内容|审核内容|",
        [MOMENT] = "|处理时间|办理时间|审批时间|时间|日期|办结时间|完成时间|签批时间|处理日期|办理日期|审批日期|",
        [STATUS] = "|状态|处理结果|审批结果|审核结果|办理状态|处理状态|结果|",
    };
    char key[64];

    for (uint32_t i = STEP; words.bytes > 0 && i < COLUMNS; i++) {
        int bytes = snprintf(key, sizeof key, "|%.*s|", JP_VIEW_ARG(words));
        if (bytes > 0 && (size_t)bytes < sizeof key && jp_view_contains(jp_view_of(names[i]), jp_view_of(key))) {
            return i;
        }
    }
    return 0;
}

static bool find_columns(const jp_scan *scan, uint32_t table_index, flow_columns *out) {
    const jp_document *doc = scan->text->doc;
    const jp_table *table = &doc->tables[table_index];
    const uint32_t end = table->first_cell_index + (table->cell_count < MOST_CELLS ? table->cell_count : MOST_CELLS);

    for (uint32_t row = 1; row <= HEADER_ROWS; row++) {
        *out = (flow_columns){.header_row = row};
        for (uint32_t i = table->first_cell_index; i < end; i++) {
            const jp_cell *cell = &doc->cells[i];
            if (cell->row_no > row) {
                break;
            }
            uint32_t column = cell->row_no == row ? column_of(jp_text_tight(cell->text, scan->arena)) : 0;
            if (column > 0 && out->at[column] == 0) {
                out->at[column] = cell->grid_col + 1;
            }
        }
        if (out->at[STEP] && out->at[PERSON] && out->at[WORDS]) {
            return true;
        }
    }
    return false;
}

/* The rows of a table ask one after another. */
static const flow_columns *columns_of(jp_scan *scan, uint32_t table_index) {
    if (!scan->flow || scan->flow->table_index != table_index) {
        scan->flow = scan->flow ? scan->flow : jp_arena_alloc(scan->arena, sizeof *scan->flow);
        scan->flow->table_index = table_index;
        scan->flow->is_found = find_columns(scan, table_index, &scan->flow->columns);
    }
    return scan->flow->is_found ? &scan->flow->columns : NULL;
}

static const jp_cell *cell_at(const jp_document *doc, uint32_t start, uint32_t column) {
    const uint32_t row = doc->cells[start].row_no, table = doc->cells[start].table_index;

    for (uint32_t i = start; i < doc->cell_count && doc->cells[i].table_index == table && doc->cells[i].row_no == row;
         i++) {
        const jp_cell *cell = &doc->cells[i];
        if (column > 0 && !cell->is_covered && cell->grid_col <= column - 1 &&
            column - 1 < cell->grid_col + cell->col_span) {
            return cell;
        }
    }
    return NULL;
}

static jp_view text_at(const jp_document *doc, uint32_t start, uint32_t column) {
    const jp_cell *cell = cell_at(doc, start, column);
    return cell ? jp_view_trim(cell->text) : JP_VIEW_EMPTY;
}

/* Two who signed, one below the other in the cell. */
static jp_view persons_at(const jp_scan *scan, uint32_t start, uint32_t column) {
    const jp_view names = text_at(scan->text->doc, start, column);
    char *line = jp_arena_printf(scan->arena, "%.*s", JP_VIEW_ARG(names));

    for (char *at = line; *at; at++) {
        *at = *at == '\n' ? ' ' : *at;
    }
    return jp_view_of(line);
}

static uint32_t count_cells(const jp_document *doc, uint32_t start) {
    uint32_t count = 0;

    for (uint32_t i = start; i < doc->cell_count && doc->cells[i].table_index == doc->cells[start].table_index &&
                             doc->cells[i].row_no == doc->cells[start].row_no;
         i++) {
        count += !doc->cells[i].is_covered;
    }
    return count;
}

/* A row of the form that shares the table with its steps: above their header, or of other cells than it. */
static bool is_of_form(const jp_document *doc, uint32_t start, const flow_columns *columns) {
    uint32_t header = doc->tables[doc->cells[start].table_index].first_cell_index;

    while (doc->cells[header].row_no < columns->header_row) {
        header++;
    }
    return doc->cells[start].row_no < columns->header_row || count_cells(doc, start) != count_cells(doc, header);
}

/* 「通过」 and 「退回」 say what the words leave out; 「已办结」 says nothing. */
static jp_view status_words(jp_view status) {
    static const char *const words[] = {"通过", "同意", "退回", "驳回", "不予", "批准", NULL};
    return jp_view_contains_any(status, words) ? status : JP_VIEW_EMPTY;
}

/* Who acted twice in a step had it back: his last word counts. */
static void drop_earlier(jp_scan *scan, jp_view step, jp_view person) {
    enum { MOST_PAIRS = 1000 }; /* between the two; no case takes so many steps */
    const jp_view signed_by = jp_view_of(jp_arena_printf(scan->arena, "\n%.*s ", JP_VIEW_ARG(person)));
    const uint32_t first = scan->pair_count > MOST_PAIRS ? scan->pair_count - MOST_PAIRS : 0;

    for (uint32_t i = first; i < scan->pair_count && !jp_view_is_empty(person); i++) {
        jp_pair *pair = &scan->pairs[i];
        if (pair->is_step && jp_view_eq(pair->label, step) && jp_view_contains(pair->value, signed_by)) {
            pair->is_opinion = false;
        }
    }
}

bool jp_pairs_of_step(jp_scan *scan, uint32_t start, uint32_t line_index) {
    const jp_document *doc = scan->text->doc;
    const flow_columns *columns = columns_of(scan, doc->cells[start].table_index);

    if (!columns) {
        return false;
    }
    if (is_of_form(doc, start, columns)) {
        return false;
    }
    const jp_view step = jp_text_tight(text_at(doc, start, columns->at[STEP]), scan->arena);
    if (doc->cells[start].row_no == columns->header_row || jp_view_is_empty(step)) {
        return true;
    }
    const jp_view words = text_at(doc, start, columns->at[WORDS]);
    const jp_view status = status_words(text_at(doc, start, columns->at[STATUS]));
    drop_earlier(scan, step, persons_at(scan, start, columns->at[PERSON]));
    const jp_cell *place = cell_at(doc, start, columns->at[jp_view_is_empty(words) ? PERSON : WORDS]);
    const jp_label label = {.key = step, .is_known = true, .is_opinion = true};
    jp_pair *pair = jp_pair_add(scan, &label, line_index);
    pair->is_step = true;
    pair->place = place ? place->place : pair->place;
    pair->value = jp_view_of(jp_arena_printf(scan->arena, "%.*s%s%.*s\n%.*s %.*s", JP_VIEW_ARG(status),
                                             status.bytes > 0 && words.bytes > 0 ? "。" : "", JP_VIEW_ARG(words),
                                             JP_VIEW_ARG(persons_at(scan, start, columns->at[PERSON])),
                                             JP_VIEW_ARG(text_at(doc, start, columns->at[MOMENT]))));
    return true;
}
