/* SPDX-License-Identifier: Apache-2.0 */
#include <inttypes.h>

#include "book_parts.h"

typedef enum rule_kind { RULE_TEXT, RULE_HOLDS, RULE_POSITIVE, RULE_BARS } rule_kind;

typedef struct grid_rule {
    rule_kind kind;
    uint16_t col;
    char *text; /* quoted, as the rule wants it */
    jp_tint tint;
} grid_rule;

typedef struct grid_list {
    uint16_t col;
    char **words; /* ends with NULL */
} grid_list;

struct jp_grid {
    jp_book *book;
    const char *name, *print_title;
    const jp_column *columns;
    uint16_t column_count;
    jp_sheet *sheet;     /* the one being filled */
    uint32_t sheet_rows; /* data rows on it */
    uint64_t row_count;  /* data rows on all */
    jp_sheet **sheets;
    uint32_t *rows_of; /* data rows of each sheet */
    size_t sheet_count, sheet_cap, rows_cap;
    grid_rule rules[JP_GRID_MAX_RULES];
    uint32_t rule_count;
    grid_list lists[JP_GRID_MAX_LISTS];
    uint32_t list_count;
    jp_view note;
    uint16_t printed; /* columns */
};

static const char *sheet_name(jp_arena *arena, const char *name, uint64_t sheet_index) {
    if (sheet_index == 0)
        return name;
    return jp_arena_printf(arena, "%s（%" PRIu64 "）", name, sheet_index + 1);
}

static void begin_sheet(jp_grid *grid) {
    jp_book *book = grid->book;
    jp_arena *arena = &book->arena;

    if (grid->sheet_count > 0)
        grid->rows_of[grid->sheet_count - 1] = grid->sheet_rows;
    grid->sheet = jp_book_add_sheet(book, sheet_name(arena, grid->name, grid->sheet_count));
    grid->sheet_rows = 0;
    grid->sheets = jp_arena_grow(arena, grid->sheets, grid->sheet_count, &grid->sheet_cap, sizeof *grid->sheets);
    grid->rows_of = jp_arena_grow(arena, grid->rows_of, grid->sheet_count, &grid->rows_cap, sizeof *grid->rows_of);
    grid->sheets[grid->sheet_count++] = grid->sheet;

    jp_sheet_set_print(grid->sheet, grid->print_title, false);
    for (uint16_t i = 0; i < grid->column_count; i++)
        jp_sheet_set_width(grid->sheet, i, grid->column_count, grid->columns[i].width_chars);
    for (uint16_t i = 0; i < grid->column_count; i++)
        jp_sheet_text(grid->sheet, 0, i, jp_view_of(grid->columns[i].head), JP_CELL_HEAD);
}

jp_grid *jp_book_grid(jp_book *book, const char *name, const char *print_title, const jp_column *columns,
                      uint16_t count) {
    jp_grid *grid = jp_arena_alloc(&book->arena, sizeof *grid);

    *grid = (jp_grid){.book = book,
                      .name = name,
                      .print_title = print_title,
                      .columns = columns,
                      .column_count = count,
                      .printed = count};
    begin_sheet(grid);
    return grid;
}

void jp_grid_row(jp_grid *grid) {
    if (grid->sheet_rows == grid->book->rows_per_sheet)
        begin_sheet(grid);
    grid->sheet_rows++;
    grid->row_count++;
    /* A cell without a value still has its border. */
    for (uint16_t i = 0; i < grid->column_count; i++)
        jp_sheet_blank(grid->sheet, grid->sheet_rows, i, grid->columns[i].style);
}

void jp_grid_room(jp_grid *grid, uint32_t lines) {
    jp_sheet_room(grid->sheet, grid->sheet_rows, lines);
}

void jp_grid_text(jp_grid *grid, uint16_t col, jp_view text) {
    jp_cell_style style = grid->columns[col].style;

    /* A word in a column of numbers ("未评分") is centred rather than formatted as a number. */
    if (style == JP_CELL_INT || style == JP_CELL_POINTS || style == JP_CELL_PERCENT)
        style = JP_CELL_SHORT;
    else if (style == JP_CELL_NUMBER)
        style = JP_CELL_INPUT;
    else if (style == JP_CELL_LINK)
        style = JP_CELL_TEXT;
    jp_sheet_text(grid->sheet, grid->sheet_rows, col, text, style);
}

void jp_grid_int(jp_grid *grid, uint16_t col, int64_t number) {
    jp_sheet_int(grid->sheet, grid->sheet_rows, col, number);
}

void jp_grid_points(jp_grid *grid, uint16_t col, int64_t cp) {
    jp_sheet_points(grid->sheet, grid->sheet_rows, col, cp);
}

void jp_grid_number(jp_grid *grid, uint16_t col, int64_t cp) {
    jp_sheet_number(grid->sheet, grid->sheet_rows, col, cp);
}

void jp_grid_share(jp_grid *grid, uint16_t col, uint64_t part, uint64_t whole) {
    jp_sheet_share(grid->sheet, grid->sheet_rows, col, part, whole);
}

void jp_grid_link(jp_grid *grid, uint16_t col, jp_view place, jp_view text) {
    jp_sheet_link(grid->sheet, grid->sheet_rows, col, place, text);
}

jp_view jp_book_place(const jp_book *book, const char *grid_name, uint64_t row_index, jp_arena *arena) {
    uint64_t sheet_index = row_index / book->rows_per_sheet;
    uint64_t row = row_index % book->rows_per_sheet + 2; /* one-based, below the head */

    return jp_view_of(jp_arena_printf(arena, "'%s'!A%" PRIu64, sheet_name(arena, grid_name, sheet_index), row));
}

uint64_t jp_grid_count(const jp_grid *grid) {
    return grid->row_count;
}

static void add_rule(jp_grid *grid, grid_rule rule) {
    if (grid->rule_count < JP_GRID_MAX_RULES)
        grid->rules[grid->rule_count++] = rule;
    else
        jp_book_check(grid->book, LXW_ERROR_PARAMETER_VALIDATION);
}

void jp_grid_tint_text(jp_grid *grid, uint16_t col, jp_view text, jp_tint tint) {
    jp_str quoted;

    if (jp_view_is_empty(text))
        return;
    jp_str_init(&quoted, &grid->book->arena);
    jp_str_put_char(&quoted, '"');
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.data[i] == '"')
            jp_str_put_char(&quoted, '"');
        jp_str_put(&quoted, jp_view_sub(text, i, i + 1));
    }
    jp_str_put_char(&quoted, '"');
    add_rule(grid, (grid_rule){.kind = RULE_TEXT,
                               .col = col,
                               .text = jp_arena_strdup(&grid->book->arena, jp_str_cstr(&quoted)),
                               .tint = tint});
}

void jp_grid_tint_holding(jp_grid *grid, uint16_t col, const char *text, jp_tint tint) {
    add_rule(
        grid,
        (grid_rule){.kind = RULE_HOLDS, .col = col, .text = jp_arena_strdup(&grid->book->arena, text), .tint = tint});
}

void jp_grid_tint_positive(jp_grid *grid, uint16_t col, jp_tint tint) {
    add_rule(grid, (grid_rule){.kind = RULE_POSITIVE, .col = col, .tint = tint});
}

void jp_grid_bars(jp_grid *grid, uint16_t col, jp_tint tint) {
    add_rule(grid, (grid_rule){.kind = RULE_BARS, .col = col, .tint = tint});
}

static void set_rule(jp_sheet *sheet, const grid_rule *rule, uint32_t last_row) {
    jp_book *book = sheet->book;
    lxw_conditional_format format = {.format = book->tints[rule->tint]};

    switch (rule->kind) {
    case RULE_TEXT:
        format.type = LXW_CONDITIONAL_TYPE_CELL;
        format.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
        format.value_string = rule->text;
        break;
    case RULE_HOLDS:
        format.type = LXW_CONDITIONAL_TYPE_TEXT;
        format.criteria = LXW_CONDITIONAL_CRITERIA_TEXT_CONTAINING;
        format.value_string = rule->text;
        break;
    case RULE_POSITIVE:
        format.type = LXW_CONDITIONAL_TYPE_CELL;
        format.criteria = LXW_CONDITIONAL_CRITERIA_GREATER_THAN;
        format.value = 0;
        break;
    case RULE_BARS:
        format.type = LXW_CONDITIONAL_DATA_BAR;
        format.format = NULL;
        format.bar_color = jp_tint_color(rule->tint);
        format.bar_solid = LXW_TRUE;
        format.data_bar_2010 = LXW_TRUE;
        break;
    }
    jp_book_check(book,
                  worksheet_conditional_format_range(sheet->worksheet, 1, rule->col, last_row, rule->col, &format));
}

void jp_grid_list(jp_grid *grid, uint16_t col, const char *const *words) {
    jp_arena *arena = &grid->book->arena;
    size_t count = 0;

    while (words[count])
        count++;
    if (grid->list_count == JP_GRID_MAX_LISTS) {
        jp_book_check(grid->book, LXW_ERROR_PARAMETER_VALIDATION);
        return;
    }
    grid_list list = {col, jp_arena_array(arena, count + 1, sizeof *list.words)};
    for (size_t i = 0; i < count; i++)
        list.words[i] = jp_arena_strdup(arena, words[i]);
    grid->lists[grid->list_count++] = list;
}

static void set_list(jp_sheet *sheet, const grid_list *list, uint32_t last_row) {
    char title[] = "请从列表中选择";
    char message[] = "只能填列表中的词，或者留空";
    lxw_data_validation rule = {.validate = LXW_VALIDATION_TYPE_LIST,
                                .ignore_blank = LXW_VALIDATION_ON,
                                .value_list = list->words,
                                .error_title = title,
                                .error_message = message};

    jp_book_check(sheet->book,
                  worksheet_data_validation_range(sheet->worksheet, 1, list->col, last_row, list->col, &rule));
}

static void end_sheet(jp_grid *grid, jp_sheet *sheet, uint32_t rows) {
    lxw_worksheet *ws = sheet->worksheet;
    jp_book *book = grid->book;

    if (book->failed)
        return;
    worksheet_freeze_panes(ws, 1, 0);
    jp_book_check(book, worksheet_repeat_rows(ws, 0, 0));
    jp_sheet_fit_paper(sheet, grid->printed);
    if (grid->printed < grid->column_count)
        jp_book_check(book, worksheet_print_area(ws, 0, 0, rows, (lxw_col_t)(grid->printed - 1)));
    if (rows == 0)
        return;
    jp_book_check(book, worksheet_autofilter(ws, 0, 0, rows, (lxw_col_t)(grid->column_count - 1)));
    for (uint32_t i = 0; i < grid->rule_count && !book->failed; i++)
        set_rule(sheet, &grid->rules[i], rows);
    for (uint32_t i = 0; i < grid->list_count && !book->failed; i++)
        set_list(sheet, &grid->lists[i], rows);
}

void jp_grid_print_columns(jp_grid *grid, uint16_t count) {
    grid->printed = count;
}

/* No wider than can be read without moving the sheet; where it is printed side by side, no wider than the columns that
 * each page repeats, or some pages have but the beginning. */
static uint16_t last_note_column(const jp_grid *grid) {
    enum { NOTE_CHARS = 110 };
    const uint16_t heads = jp_sheet_heads(grid->sheet, grid->printed);
    double width_chars = grid->columns[0].width_chars;
    uint16_t last = 0;

    if (heads > 0)
        return (uint16_t)(heads - 1);
    while (last + 1 < grid->column_count && width_chars < NOTE_CHARS)
        width_chars += grid->columns[++last].width_chars;
    return last;
}

void jp_grid_note(jp_grid *grid, jp_view text) {
    grid->note = jp_view_copy(&grid->book->arena, text);
}

void jp_grid_end(jp_grid *grid, const char *empty_text) {
    if (grid->row_count == 0)
        jp_sheet_text(grid->sheet, 1, 0, jp_view_of(empty_text), JP_CELL_NOTE);
    grid->rows_of[grid->sheet_count - 1] = grid->sheet_rows;
    for (size_t i = 0; i < grid->sheet_count; i++)
        end_sheet(grid, grid->sheets[i], grid->rows_of[i]);
    /* Written last, since the library takes no range above the row that it is at; an empty row before it ends the table
     * for every reader. */
    if (grid->row_count > 0)
        jp_sheet_remark(grid->sheet, grid->sheet_rows + 2, 0, last_note_column(grid), grid->note);
}
