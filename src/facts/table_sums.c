/* SPDX-License-Identifier: Apache-2.0 */
#include "typed.h"

/* Tables that reckon goods: 数量, 单价, 金额 in the head, one kind in a row, 合计 below. A table is judged only where
 * each sum of the column is a plain number; anything else is no table that can be checked. */

enum { MOST_HEAD_ROWS = 4, MOST_NUMBER_CHARS = 24, MOST_TABLES = 200 };

static const uint32_t NO_COL = UINT32_MAX;

typedef struct goods_table {
    const jp_cell *cells;
    uint32_t *rows; /* index of the first cell of each row, and behind the last */
    uint32_t row_count;
    uint32_t head_row;
    uint32_t count_col, price_col, sum_col; /* NO_COL: none */
    uint32_t line;                          /* where the table begins */
    jp_arena *arena;
    bool has_factor; /* a column more goes into the sum of a row */
} goods_table;

static void find_rows(goods_table *t, uint32_t cell_count) {
    t->rows = jp_arena_array(t->arena, cell_count + 1u, sizeof *t->rows);
    for (uint32_t i = 0; i < cell_count; i++) {
        if (i == 0 || t->cells[i].row_no != t->cells[i - 1].row_no) {
            t->rows[t->row_count++] = i;
        }
    }
    t->rows[t->row_count] = cell_count;
}

/* 「金额（元）」 → 「金额」; 「金额（万元）」 is no plain sum. */
static jp_view head_of(const goods_table *t, const jp_cell *cell) {
    jp_view v = jp_text_tight(cell->text, t->arena);
    const size_t open = jp_view_find(v, JP_VIEW("("), 0);

    if (open == SIZE_MAX || open == 0) {
        return v;
    }
    return jp_view_contains(jp_view_sub(v, open, v.bytes), JP_VIEW("万")) ? JP_VIEW_EMPTY : jp_view_sub(v, 0, open);
}

static bool is_sum_head(jp_view head) {
    static const char *const words[] = {"金额",     "小计",     "货值",     "货值金额", "总价",   "总额", "价款",
                                        "进货金额", "销售金额", "金额小计", "合计金额", "总金额", "价值", NULL};
    return jp_view_is_any(head, words);
}

static bool is_count_head(jp_view head) {
    static const char *const words[] = {"数量", "次数", "人次", "件数", "天数", "份数", "人数", "面积", "重量", "户数",
                                        "家数", "例数", "台数", "辆数", "车数", "车次", "箱数", "袋数", "瓶数", "吨数",
                                        "亩数", "株数", "头数", "只数", "笔数", "张数", "套数", "间数", "场次", NULL};
    return jp_view_is_any(head, words);
}

static bool is_price_head(jp_view head) {
    static const char *const words[] = {"单价",   "进货单价", "销售单价", "价格", "进价", "售价",
                                        "进货价", "销售价",   "单价差",   "差价", "价差", NULL};
    return jp_view_is_any(head, words);
}

/* What else goes into the sum of a row: then the product of the two is not it. */
static bool is_factor_head(jp_view head) {
    static const char *const words[] = {"率", "折", "优惠", "扣", "损耗", "系数", "税", "运费", "月数", "期数", NULL};
    return jp_view_contains_any(head, words);
}

/* Takes the column; false where the head names it twice. */
static bool take_col(uint32_t *col, const jp_cell *cell) {
    const bool is_first = *col == NO_COL;

    *col = cell->grid_col;
    return is_first && cell->col_span == 1;
}

static bool read_head(goods_table *t, uint32_t row) {
    bool is_clear = true;

    t->count_col = t->price_col = t->sum_col = NO_COL;
    t->has_factor = false;
    for (uint32_t i = t->rows[row]; i < t->rows[row + 1]; i++) {
        const jp_cell *cell = &t->cells[i];
        if (cell->is_covered) {
            continue;
        }
        const jp_view head = head_of(t, cell);
        if (is_count_head(head)) {
            is_clear = take_col(&t->count_col, cell) && is_clear;
        } else if (is_price_head(head)) {
            is_clear = take_col(&t->price_col, cell) && is_clear;
        } else if (is_sum_head(head)) {
            is_clear = take_col(&t->sum_col, cell) && is_clear;
        } else {
            t->has_factor = t->has_factor || is_factor_head(head);
        }
    }
    t->head_row = row;
    return is_clear && t->sum_col != NO_COL && (t->count_col != NO_COL || t->price_col != NO_COL);
}

static const jp_cell *cell_at(const goods_table *t, uint32_t row, uint32_t col) {
    for (uint32_t i = t->rows[row]; i < t->rows[row + 1]; i++) {
        const jp_cell *cell = &t->cells[i];
        if (cell->grid_col == col && !cell->is_covered && cell->col_span == 1) {
            return cell;
        }
    }
    return NULL;
}

/* 3500, ¥3,500.00, 3500元, 20条 where units may stand; false: no plain number. */
static bool read_number(const goods_table *t, const jp_cell *cell, bool may_have_unit, double *out) {
    const jp_view v = cell ? jp_text_tight(cell->text, t->arena) : JP_VIEW_EMPTY;
    size_t at = 0;
    double place = 0, value = 0;
    bool has_digit = false;

    if (v.bytes == 0 || v.bytes > MOST_NUMBER_CHARS) {
        return false;
    }
    at += jp_view_starts_with(v, JP_VIEW("¥")) ? sizeof "¥" - 1 : 0;
    for (; at < v.bytes; at++) {
        const char c = v.data[at];
        if (c >= '0' && c <= '9') {
            place /= 10;
            value = place > 0 ? value + (c - '0') * place : value * 10 + (c - '0');
            has_digit = true;
        } else if (c == '.' && has_digit && place == 0) {
            place = 1;
        } else if (c != ',' || !has_digit) {
            break;
        }
    }
    const jp_view rest = jp_view_sub(v, at, v.bytes);
    const bool is_plain = rest.bytes == 0 || jp_view_eq_text(rest, "元");
    const bool is_unit = may_have_unit && rest.bytes > 0 && (unsigned char)rest.data[0] >= 0xE0 &&
                         !jp_view_contains(rest, JP_VIEW("万"));
    *out = value;
    return has_digit && (is_plain || is_unit);
}

typedef enum row_kind { ROW_OF_GOODS, ROW_OF_TOTAL, ROW_BLANK, ROW_STRANGE } row_kind;

static row_kind kind_of_row(const goods_table *t, uint32_t row) {
    static const char *const totals[] = {"合计",     "总计",     "共计",     "合计金额",     "总金额",       "合计(元)",
                                         "总计(元)", "货值合计", "金额合计", "货值金额合计", "违法所得合计", NULL};
    static const char *const parts[] = {"小计", "合计", "总计", "共计", "其中", NULL}; /* 「本页小计」, 「甲店合计」 */
    row_kind kind = ROW_BLANK;

    for (uint32_t i = t->rows[row]; i < t->rows[row + 1]; i++) {
        const jp_cell *cell = &t->cells[i];
        jp_view words = cell->is_covered ? JP_VIEW_EMPTY : jp_text_tight(cell->text, t->arena);
        while (jp_view_ends_with(words, JP_VIEW("：")) || jp_view_ends_with(words, JP_VIEW(":"))) {
            words =
                jp_view_sub(words, 0, words.bytes - (jp_view_ends_with(words, JP_VIEW(":")) ? 1 : JP_VIEW("：").bytes));
        }
        if (jp_view_is_any(words, totals)) {
            return ROW_OF_TOTAL;
        }
        if (jp_view_ends_with_any(words, parts)) {
            return ROW_STRANGE;
        }
        kind = words.bytes > 0 ? ROW_OF_GOODS : kind;
    }
    return kind;
}

static void put(jp_scan *s, const goods_table *t, uint32_t row, double right, bool is_right) {
    const jp_cell *cell = cell_at(t, row, t->sum_col);
    jp_fact *fact = jp_scan_add_text(s, "算式", cell->text, cell->place, t->line);

    jp_fact_put_text(fact, "一致", is_right ? "是" : "否");
    jp_fact_put(fact, "算得", jp_view_of(jp_arena_printf(s->arena, "%.2f", right)));
}

static bool is_near(double a, double b) {
    return a - b < 1 && b - a < 1;
}

enum { MOST_TIMES = 1000000 };

/* Twelve times the one is the other: a dozen was sold by the piece. */
static bool is_multiple(double a, double b) {
    const double more = a > b ? a : b, less = a > b ? b : a;
    const double times = less > 0 && more < less * MOST_TIMES ? more / less : 0;
    const double rest = times - (double)(int64_t)(times + 0.5);

    return times > 1.5 && rest < 1e-6 && rest > -1e-6;
}

/* Quantity by price is the sum of the row, where all three are plain. */
static void check_row(jp_scan *s, const goods_table *t, uint32_t row, double sum) {
    double count, price;

    if (t->has_factor || t->count_col == NO_COL || t->price_col == NO_COL ||
        !read_number(t, cell_at(t, row, t->count_col), true, &count) ||
        !read_number(t, cell_at(t, row, t->price_col), true, &price) || is_multiple(count * price, sum)) {
        return;
    }
    put(s, t, row, count * price, is_near(count * price, sum));
}

static bool is_understood(const goods_table *t, uint32_t *total_row, double *total) {
    uint32_t goods = 0;

    *total = 0;
    for (uint32_t row = t->head_row + 1; row < t->row_count; row++) {
        double sum;
        switch (kind_of_row(t, row)) {
        case ROW_BLANK:
            break;
        case ROW_OF_TOTAL:
            *total_row = row;
            return goods > 0;
        case ROW_OF_GOODS:
            if (!read_number(t, cell_at(t, row, t->sum_col), false, &sum)) {
                return false;
            }
            *total += sum;
            goods++;
            break;
        case ROW_STRANGE:
            return false;
        }
    }
    return false;
}

static void check_table(jp_scan *s, goods_table *t) {
    uint32_t total_row = 0, row = 0;
    double total, written;

    while (row < MOST_HEAD_ROWS && row < t->row_count && !read_head(t, row)) {
        row++;
    }
    if (row == MOST_HEAD_ROWS || row == t->row_count || !is_understood(t, &total_row, &total)) {
        return;
    }
    for (row = t->head_row + 1; row < total_row; row++) {
        double sum;
        if (read_number(t, cell_at(t, row, t->sum_col), false, &sum)) {
            check_row(s, t, row, sum);
        }
    }
    if (read_number(t, cell_at(t, total_row, t->sum_col), false, &written)) {
        put(s, t, total_row, total, is_near(total, written));
    }
}

void jp_scan_table_sums(jp_scan *s) {
    const jp_document *doc = s->text->doc;
    uint32_t last = JP_NO_INDEX, count = 0;

    for (uint32_t i = s->section->line_from; i < s->section->line_to && count < MOST_TABLES; i++) {
        const uint32_t cell = s->text->lines[i].cell_index;
        if (cell == JP_NO_INDEX || doc->cells[cell].table_index == last) {
            continue;
        }
        last = doc->cells[cell].table_index;
        count++;
        goods_table t = {.cells = &doc->cells[doc->tables[last].first_cell_index], .line = i, .arena = s->arena};
        find_rows(&t, doc->tables[last].cell_count);
        check_table(s, &t);
    }
}
