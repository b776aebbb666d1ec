/* SPDX-License-Identifier: Apache-2.0 */
#include "ranking_book.h"
#include "words.h"

/* What only shows between dossiers: a row for each passage, and the table of fines for like cases. Internal edition
 * only: it names officers and parties. */

enum {
    CROSS_NO,
    CROSS_NAME,
    CROSS_ITEM,
    CROSS_TEXT,
    CROSS_DOSSIER,
    CROSS_LINK,
    CROSS_ORGAN,
    CROSS_PLACE,
    CROSS_QUOTE,
    CROSS_LAW,
    CROSS_COLUMNS
};

static const jp_column cross_columns[CROSS_COLUMNS] = {
    [CROSS_NO] = {"序号", 5, JP_CELL_INT},
    [CROSS_NAME] = {"发现", 14, JP_CELL_TEXT},
    [CROSS_ITEM] = {"有关项目", 8, JP_CELL_SHORT},
    [CROSS_TEXT] = {"说明（提示，由人核对；不影响得分，活动文件规定扣分的除外）", 35, JP_CELL_TEXT},
    [CROSS_DOSSIER] = {"案卷", 22, JP_CELL_TEXT},
    [CROSS_LINK] = {"排名\n（点击）", 8, JP_CELL_LINK},
    [CROSS_ORGAN] = {"被评查单位", 14, JP_CELL_TEXT},
    [CROSS_PLACE] = {"材料与位置", 20, JP_CELL_TEXT},
    [CROSS_QUOTE] = {"原文摘录", 34, JP_CELL_TEXT},
    [CROSS_LAW] = {"依据", 19, JP_CELL_TEXT},
};

jp_grid *jp_cross_begin(jp_ranking_book *rb) {
    return jp_book_grid(rb->book, "跨卷比对", "案卷之间的比对", cross_columns, CROSS_COLUMNS);
}

static jp_view place_text(const jp_cross_place *place, jp_arena *scratch) {
    const jp_view where = jp_words_place(place->where, scratch);

    return jp_view_of(jp_arena_printf(scratch, "%.*s%s%.*s", JP_VIEW_ARG(place->member),
                                      jp_view_is_empty(where) ? "" : " ", JP_VIEW_ARG(where)));
}

static void put_place(jp_ranking_book *rb, const jp_cross_finding *finding, uint32_t no, const jp_cross_place *place,
                      jp_arena *scratch) {
    const uint32_t row = jp_report_row_of(rb->data, place->dossier);
    jp_grid *grid = rb->cross;

    jp_grid_row(grid);
    jp_grid_int(grid, CROSS_NO, no);
    jp_grid_text(grid, CROSS_NAME, finding->name);
    jp_grid_text(grid, CROSS_ITEM, finding->item);
    /* Said once; the places that follow belong to it. */
    jp_grid_text(grid, CROSS_TEXT,
                 place == finding->places ? jp_words_statute(finding->text, scratch) : JP_VIEW("同上"));
    jp_grid_text(grid, CROSS_DOSSIER, place->dossier);
    if (row != UINT32_MAX)
        jp_grid_link(grid, CROSS_LINK, jp_book_place(rb->book, JP_GRID_RANKS, row, scratch), JP_VIEW("查看"));
    jp_grid_text(grid, CROSS_ORGAN, place->organ);
    jp_grid_text(grid, CROSS_PLACE, place_text(place, scratch));
    jp_grid_text(grid, CROSS_QUOTE, place->quote);
    jp_grid_text(grid, CROSS_LAW, place == finding->places ? finding->law : JP_VIEW("同上"));
}

void jp_cross_fill(jp_ranking_book *rb, const jp_cross_result *result) {
    jp_arena scratch;

    jp_arena_init(&scratch);
    for (uint32_t i = 0; i < result->finding_count; i++) {
        const jp_cross_finding *finding = &result->findings[i];
        for (uint32_t k = 0; k < finding->place_count; k++)
            put_place(rb, finding, i + 1, &finding->places[k], &scratch);
        jp_arena_reset(&scratch);
    }
    jp_arena_release(&scratch);
    jp_grid_end(rb->cross, "案卷之间没有比对出需要核对的情况");
}

/* ---- copied records, side by side ---- */

enum {
    SIDE_NO,
    SIDE_TEXT,
    SIDE_DOSSIER,
    SIDE_PLACE,
    SIDE_QUOTE,
    SIDE_OTHER,
    SIDE_OTHER_PLACE,
    SIDE_OTHER_QUOTE,
    SIDES
};

static const jp_column side_columns[SIDES] = {
    [SIDE_NO] = {"序号", 5, JP_CELL_INT},
    [SIDE_TEXT] = {"说明（提示，由人核对，不影响得分）", 23, JP_CELL_TEXT},
    [SIDE_DOSSIER] = {"案卷甲", 18, JP_CELL_TEXT},
    [SIDE_PLACE] = {"甲的材料与位置", 16, JP_CELL_TEXT},
    [SIDE_QUOTE] = {"甲的原文", 42, JP_CELL_TEXT},
    [SIDE_OTHER] = {"案卷乙", 18, JP_CELL_TEXT},
    [SIDE_OTHER_PLACE] = {"乙的材料与位置", 16, JP_CELL_TEXT},
    [SIDE_OTHER_QUOTE] = {"乙的原文", 42, JP_CELL_TEXT},
};

jp_grid *jp_copies_begin(jp_ranking_book *rb) {
    return jp_book_grid(rb->book, "雷同笔录", "雷同笔录左右对照", side_columns, SIDES);
}

static void put_side(jp_grid *grid, uint16_t col, const jp_cross_place *place, jp_arena *scratch) {
    jp_grid_text(grid, col, place->dossier);
    jp_grid_text(grid, (uint16_t)(col + 1), place_text(place, scratch));
    jp_grid_text(grid, (uint16_t)(col + 2), place->quote);
}

/* The first of a family beside each of the others. */
void jp_copies_fill(jp_ranking_book *rb, const jp_cross_result *result) {
    jp_arena scratch;

    jp_arena_init(&scratch);
    for (uint32_t i = 0; i < result->finding_count; i++) {
        const jp_cross_finding *finding = &result->findings[i];

        for (uint32_t k = 1; jp_view_eq_text(finding->kind, "copied-record") && k < finding->place_count; k++) {
            jp_grid_row(rb->copies);
            jp_grid_int(rb->copies, SIDE_NO, i + 1);
            jp_grid_text(rb->copies, SIDE_TEXT, finding->text);
            put_side(rb->copies, SIDE_DOSSIER, &finding->places[0], &scratch);
            put_side(rb->copies, SIDE_OTHER, &finding->places[k], &scratch);
        }
        jp_arena_reset(&scratch);
    }
    jp_arena_release(&scratch);
    jp_grid_end(rb->copies, "没有比对出内容雷同的笔录");
}

/* ---- fines for like cases ---- */

enum {
    LIKE_CHARGE,
    LIKE_BASIS,
    LIKE_PARTY,
    LIKE_COUNT,
    LIKE_LOW,
    LIKE_MEDIAN,
    LIKE_HIGH,
    LIKE_MAD,
    LIKE_FAR,
    LIKE_TIMES
};

/* Groups drawn in the chart. */
#define MAX_BARS 15u

/* Bars of one height show nothing. */
static bool has_unlike_fines(const jp_cross_result *result) {
    for (uint32_t i = 0; i < result->group_count; i++) {
        if (result->groups[i].low_fen < result->groups[i].high_fen)
            return true;
    }
    return false;
}

/* One bar beside nothing shows nothing: of a single group the fines themselves are drawn. */
static void draw_one_group(jp_sheet *sheet, const jp_cross_group *group, uint32_t row) {
    const struct {
        const char *name;
        int64_t fen;
    } bars[] = {{"最低（元）", group->low_fen}, {"中位数（元）", group->median_fen}, {"最高（元）", group->high_fen}};
    const uint32_t count = sizeof bars / sizeof bars[0];

    for (uint32_t i = 0; i < count; i++) {
        jp_sheet_text(sheet, row + i, LIKE_BASIS, jp_view_of(bars[i].name), JP_CELL_LABEL);
        jp_sheet_points(sheet, row + i, LIKE_PARTY, bars[i].fen);
    }
    jp_sheet_chart(sheet, &(jp_chart){.kind = JP_CHART_COLUMNS,
                                      .title = "同类案件的罚款（元）",
                                      .first_row = row,
                                      .last_row = row + count - 1,
                                      .name_col = LIKE_BASIS,
                                      .value_col = LIKE_PARTY,
                                      .at_row = row + count + 1,
                                      .at_col = 0,
                                      .width_px = 560,
                                      .height_px = 320});
}

/* result: with at least one group. */
void jp_like_fines_fill(jp_ranking_book *rb, const jp_cross_result *result) {
    static const char *const heads[] = {"定性条款",       "处罚条款",          "当事人",     "案件数",
                                        "最低（元）",     "中位数（元）",      "最高（元）", "离差（元）",
                                        "明显偏离（件）", "最高为中位数的倍数"};
    jp_sheet *sheet = rb->like_fines;
    uint32_t row = 0;

    jp_sheet_text(sheet, row++, 0, JP_VIEW("同类案件罚款比对"), JP_CELL_TITLE);
    jp_sheet_text(
        sheet, row++, 0,
        JP_VIEW("定性条款、处罚条款和当事人类别相同、达到最少件数的案件为一组；离差为绝对离差的中位数；偏离超过"
                "三倍半稳健标准差并且在中位数两倍以上或者一半以下的，列为明显偏离，提示由人核对。"),
        JP_CELL_NOTE);
    for (size_t col = 0; col < sizeof heads / sizeof heads[0]; col++)
        jp_sheet_text(sheet, row, (uint16_t)col, jp_view_of(heads[col]), JP_CELL_HEAD);
    row++;
    const uint32_t first = row;
    for (uint32_t i = 0; i < result->group_count; i++, row++) {
        const jp_cross_group *g = &result->groups[i];
        jp_sheet_text(sheet, row, LIKE_CHARGE, jp_words_statute(g->charge, rb->arena), JP_CELL_TEXT);
        jp_sheet_text(sheet, row, LIKE_BASIS, jp_words_statute(g->basis, rb->arena), JP_CELL_TEXT);
        jp_sheet_text(sheet, row, LIKE_PARTY, g->party, JP_CELL_SHORT);
        jp_sheet_int(sheet, row, LIKE_COUNT, g->count);
        jp_sheet_points(sheet, row, LIKE_LOW, g->low_fen);
        jp_sheet_points(sheet, row, LIKE_MEDIAN, g->median_fen);
        jp_sheet_points(sheet, row, LIKE_HIGH, g->high_fen);
        jp_sheet_points(sheet, row, LIKE_MAD, g->mad_fen);
        jp_sheet_int(sheet, row, LIKE_FAR, g->outliers);
        if (g->median_fen > 0)
            jp_sheet_points(sheet, row, LIKE_TIMES, g->high_fen * 100 / g->median_fen);
    }
    if (!has_unlike_fines(result))
        return;
    if (result->group_count == 1) {
        draw_one_group(sheet, &result->groups[0], row + 1);
        return;
    }
    const uint32_t last = first + (result->group_count < MAX_BARS ? result->group_count : MAX_BARS) - 1;
    jp_sheet_chart(sheet, &(jp_chart){.kind = JP_CHART_BARS,
                                      .title = "最高罚款为中位数的倍数",
                                      .first_row = first,
                                      .last_row = last,
                                      .name_col = LIKE_BASIS,
                                      .value_col = LIKE_TIMES,
                                      .at_row = row + 1,
                                      .at_col = 0,
                                      .width_px = 760,
                                      .height_px = 360});
}
