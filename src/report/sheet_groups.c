/* SPDX-License-Identifier: Apache-2.0 */
#include "group_table.h"
#include "juanping/base/utf8.h"
#include "ranking_book.h"
#include "words.h"

enum {
    GROUP_NO,
    GROUP_NAME,
    GROUP_LEVEL,
    GROUP_CODE,
    GROUP_DOSSIERS,
    GROUP_SCORED,
    GROUP_MEAN,
    GROUP_HIGHEST,
    GROUP_LOWEST,
    GROUP_GRADES /* one column per grade, then those below, then one per kind where there are several */
};
#define SMALL_SAMPLE "样本较少，仅供参考，不排名次"

enum { AFTER_WITHHELD, AFTER_FAILING, AFTER_NOTE, AFTER_KINDS };

void jp_grade_tints(jp_grid *grid, uint16_t col, const jp_stored_model *model) {
    for (uint32_t i = 0; i < model->grade_count && i < JP_GRID_MAX_RULES / 2; i++) {
        jp_tint tint = JP_TINT_YELLOW;
        if (i + 1 == model->grade_count)
            tint = JP_TINT_RED;
        else if (i == 0)
            tint = JP_TINT_GREEN;
        else if (i == 1)
            tint = JP_TINT_BLUE;
        jp_grid_tint_text(grid, col, model->grade_names[i], tint);
    }
}

static uint16_t first_after(const jp_ranking *ranking) {
    return (uint16_t)(GROUP_GRADES + ranking->model.grade_count);
}

static uint16_t kind_columns(const jp_ranking *ranking) {
    return ranking->kind_count > 1 ? (uint16_t)ranking->kind_count : 0;
}

/* 「行政处罚（普通程序）」 above a narrow column: two characters a line, no bracket on a line alone. */
static const char *in_pairs(jp_view kind, jp_arena *arena) {
    uint32_t on_line = 0;
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0; at < kind.bytes;) {
        const size_t from = at;
        const uint32_t c = jp_utf8_next(kind, &at);
        const bool is_bracket = c == 0xFF08 || c == 0xFF09;
        if (!jp_char_is_han(c) && !is_bracket)
            return jp_view_cstr(arena, kind); /* no name of ours */
        if (is_bracket)
            continue;
        if (on_line == 2)
            jp_str_put_char(&out, '\n');
        on_line = on_line == 2 ? 1 : on_line + 1;
        jp_str_put(&out, jp_view_sub(kind, from, at));
    }
    return jp_str_cstr(&out);
}

jp_grid *jp_group_grid(jp_book *book, const char *name, const char *title, const jp_ranking *ranking, bool is_region,
                       jp_arena *arena) {
    const jp_stored_model *model = &ranking->model;
    uint16_t after = first_after(ranking);
    uint16_t count = (uint16_t)(after + AFTER_KINDS + kind_columns(ranking));
    jp_column *columns = jp_arena_array(arena, count, sizeof *columns);

    columns[GROUP_NO] = (jp_column){is_region ? "同级\n名次" : "名次", 6, JP_CELL_INT};
    columns[GROUP_NAME] = (jp_column){is_region ? "地区" : "被评查单位", 24, JP_CELL_TEXT};
    columns[GROUP_LEVEL] = (jp_column){"层级", 12, JP_CELL_SHORT};
    columns[GROUP_CODE] = (jp_column){"区划代码", 11, JP_CELL_SHORT};
    columns[GROUP_DOSSIERS] = (jp_column){"案卷数", 6, JP_CELL_INT};
    columns[GROUP_SCORED] = (jp_column){"已评分", 6, JP_CELL_INT};
    columns[GROUP_MEAN] = (jp_column){"平均分", 7, JP_CELL_POINTS};
    columns[GROUP_HIGHEST] = (jp_column){"最高分", 7, JP_CELL_POINTS};
    columns[GROUP_LOWEST] = (jp_column){"最低分", 7, JP_CELL_POINTS};
    for (uint32_t i = 0; i < model->grade_count; i++)
        columns[GROUP_GRADES + i] = (jp_column){jp_view_cstr(arena, model->grade_names[i]), 6, JP_CELL_INT};
    const char *worst = model->grade_count > 0 ? columns[after - 1].head : "末等";
    columns[after + AFTER_WITHHELD] = (jp_column){"暂不\n评等", 5, JP_CELL_INT};
    columns[after + AFTER_FAILING] = (jp_column){jp_arena_printf(arena, "%s率", worst), 8, JP_CELL_PERCENT};
    columns[after + AFTER_NOTE] = (jp_column){"说明", 16, JP_CELL_TEXT};
    for (uint16_t i = 0; i < kind_columns(ranking); i++)
        columns[after + AFTER_KINDS + i] =
            (jp_column){in_pairs(jp_words_kind(ranking->kinds[i].rubric->kind), arena), 5, JP_CELL_INT};
    return jp_book_grid(book, name, title, columns, count);
}

static jp_view note_of(const jp_group_row *row, jp_arena *arena) {
    jp_str out;

    if (jp_view_eq_text(row->name, JP_RANK_UNKNOWN_ORGAN))
        return JP_VIEW("不是一个单位：案卷未写明或者未能识别办案机关，不参加排名");
    if (row->scored == 0)
        return JP_VIEW("没有已评分的案卷");
    if (row->graded == row->scored)
        return row->is_small_sample ? JP_VIEW(SMALL_SAMPLE) : JP_VIEW_EMPTY;
    if (row->graded == 0)
        return row->scored == 1
                   ? JP_VIEW("仅有的1件案卷暂不评等，没有平均分")
                   : jp_view_of(jp_arena_printf(arena, "%u件案卷均暂不评等，没有平均分", (unsigned)row->scored));
    jp_str_init(&out, arena);
    jp_str_putf(&out, "其中%u件暂不评等，不计入平均分%s", (unsigned)(row->scored - row->graded),
                row->is_small_sample ? "；" SMALL_SAMPLE : "");
    return jp_str_view(&out);
}

static void put_group(jp_grid *grid, const jp_group_row *row, const jp_ranking *ranking, jp_arena *scratch) {
    uint16_t after = first_after(ranking);

    jp_grid_row(grid);
    jp_grid_text(grid, GROUP_NAME, jp_group_name(row, scratch));
    jp_grid_text(grid, GROUP_LEVEL, jp_view_is_empty(row->code) ? JP_VIEW("—") : jp_words_level(row->level));
    jp_grid_text(grid, GROUP_CODE, jp_group_code(row));
    jp_grid_int(grid, GROUP_DOSSIERS, row->dossiers);
    jp_grid_int(grid, GROUP_SCORED, row->scored);
    for (uint16_t i = 0; i < kind_columns(ranking); i++)
        jp_grid_int(grid, (uint16_t)(after + AFTER_KINDS + i), row->kind_counts[i]);
    for (uint32_t i = 0; i < ranking->model.grade_count; i++)
        jp_grid_int(grid, (uint16_t)(GROUP_GRADES + i), row->grade_counts[i]);
    jp_grid_int(grid, (uint16_t)(after + AFTER_WITHHELD), row->scored - row->graded);
    if (row->graded > 0)
        jp_grid_share(grid, (uint16_t)(after + AFTER_FAILING), row->failing, row->graded);
    else
        jp_grid_text(grid, (uint16_t)(after + AFTER_FAILING), JP_VIEW("—"));
    jp_grid_text(grid, (uint16_t)(after + AFTER_NOTE), note_of(row, scratch));
    if (row->rank_no > 0)
        jp_grid_int(grid, GROUP_NO, row->rank_no);
    else
        jp_grid_text(grid, GROUP_NO, JP_VIEW("—"));
    if (row->graded == 0)
        return;
    jp_grid_points(grid, GROUP_MEAN, row->mean_cp);
    jp_grid_points(grid, GROUP_HIGHEST, row->highest_cp);
    jp_grid_points(grid, GROUP_LOWEST, row->lowest_cp);
}

void jp_group_rows(jp_grid *grid, const jp_group_row *rows, uint32_t count, const jp_ranking *ranking) {
    uint16_t after = first_after(ranking);
    jp_arena scratch;

    jp_arena_init(&scratch);
    for (uint32_t i = 0; i < count; i++) {
        put_group(grid, &rows[i], ranking, &scratch);
        jp_arena_reset(&scratch);
    }
    jp_grid_note(grid, jp_report_open_note(ranking, &scratch));
    jp_arena_release(&scratch);
    jp_grid_bars(grid, GROUP_MEAN, JP_TINT_BLUE);
    jp_grid_tint_positive(grid, (uint16_t)(after + AFTER_FAILING), JP_TINT_RED);
    jp_grid_tint_holding(grid, (uint16_t)(after + AFTER_NOTE), SMALL_SAMPLE, JP_TINT_GREY);
    jp_grid_end(grid, "没有案卷");
}

jp_grid *jp_organs_begin(jp_ranking_book *rb) {
    return jp_group_grid(rb->book, "单位排名", "被评查单位排名", &rb->data->ranking, false, rb->arena);
}

jp_grid *jp_regions_begin(jp_ranking_book *rb) {
    return jp_group_grid(rb->book, "地区汇总", "按地区汇总（四级）", &rb->data->ranking, true, rb->arena);
}

void jp_groups_fill(jp_ranking_book *rb) {
    const jp_ranking *ranking = &rb->data->ranking;

    jp_group_rows(rb->organs, ranking->organs, ranking->organ_count, ranking);
    jp_group_rows(rb->regions, ranking->regions, ranking->region_count, ranking);
}
