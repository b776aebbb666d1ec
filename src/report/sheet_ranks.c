/* SPDX-License-Identifier: Apache-2.0 */
#include "group_table.h"
#include "ranking_book.h"
#include "words.h"

enum {
    RANK_NO,
    RANK_DOSSIER,
    RANK_LINK,
    RANK_KIND,
    RANK_ORGAN,
    RANK_REGION,
    RANK_PARTY,
    RANK_CAUSE,
    RANK_DOCNO,
    RANK_SCORE,
    RANK_MIN,
    RANK_MAX,
    RANK_GRADE,
    RANK_JUDGED,
    RANK_VETOES,
    RANK_DEDUCTED,
    RANK_UNDETERMINED,
    RANK_TIMELINE,
    RANK_PARTS, /* last: left out where there are none */
    RANK_COLUMNS
};

/* Together, but for the last, as wide as goes on A4. */
static const jp_column rank_columns[RANK_COLUMNS] = {
    [RANK_NO] = {"名次", 5, JP_CELL_INT},
    [RANK_DOSSIER] = {"案卷", 22, JP_CELL_TEXT},
    [RANK_LINK] = {"扣分明细\n（点击）", 8, JP_CELL_LINK},
    [RANK_KIND] = {"类型", 11, JP_CELL_TEXT},
    [RANK_ORGAN] = {"被评查单位", 14, JP_CELL_TEXT},
    [RANK_REGION] = {"地区", 9, JP_CELL_TEXT},
    [RANK_PARTY] = {"当事人", 12, JP_CELL_TEXT},
    [RANK_CAUSE] = {"案由", 14, JP_CELL_TEXT},
    [RANK_DOCNO] = {"决定书文号", 14, JP_CELL_TEXT},
    [RANK_SCORE] = {"得分", 7, JP_CELL_POINTS},
    [RANK_MIN] = {"最低\n可能", 7, JP_CELL_POINTS},
    [RANK_MAX] = {"最高\n可能", 7, JP_CELL_POINTS},
    [RANK_GRADE] = {"等次", 8, JP_CELL_SHORT},
    [RANK_JUDGED] = {"已判定比例\n（按分值）", 10, JP_CELL_PERCENT},
    [RANK_VETOES] = {"一票\n否决项", 6, JP_CELL_TEXT},
    [RANK_DEDUCTED] = {"扣分\n项数", 5, JP_CELL_INT},
    [RANK_UNDETERMINED] = {"待人工\n核查\n项数", 6, JP_CELL_INT},
    [RANK_TIMELINE] = {"时间线\n（点击）", 8, JP_CELL_LINK},
    [RANK_PARTS] = {"另含部分：得分（区间）等次", 40, JP_CELL_TEXT},
};

jp_grid *jp_ranks_begin(jp_ranking_book *rb) {
    return jp_book_grid(rb->book, JP_GRID_RANKS, "案卷排名", rank_columns,
                        jp_report_has_parts(rb->data) ? RANK_COLUMNS : RANK_PARTS);
}

static void put_scored(jp_ranking_book *rb, const jp_rank_row *row, jp_arena *scratch) {
    jp_grid *grid = rb->ranks;

    if (row->rank_no > 0)
        jp_grid_int(grid, RANK_NO, row->rank_no);
    else
        jp_grid_text(grid, RANK_NO, JP_VIEW("—"));
    /* What nobody has judged counts as met: that is no score to be shown. */
    if (row->is_withheld)
        jp_grid_text(grid, RANK_SCORE, JP_VIEW("—"));
    else
        jp_grid_points(grid, RANK_SCORE, row->score_cp);
    jp_grid_points(grid, RANK_MIN, row->min_cp);
    jp_grid_points(grid, RANK_MAX, row->max_cp);
    jp_grid_text(grid, RANK_GRADE, row->grade);
    jp_grid_share(grid, RANK_JUDGED, (uint64_t)row->judged.judged_cp, (uint64_t)row->judged.applicable_cp);
    jp_grid_int(grid, RANK_DEDUCTED, row->deducted_items);
    jp_grid_int(grid, RANK_UNDETERMINED, row->undetermined);
    if (jp_report_has_parts(rb->data))
        jp_grid_text(grid, RANK_PARTS, jp_parts_text(rb->data, row, scratch));
}

static void put_row(jp_ranking_book *rb, uint32_t index, jp_arena *scratch) {
    const jp_rank_row *row = &rb->data->ranking.rows[index];
    jp_grid *grid = rb->ranks;
    jp_view place = JP_VIEW_EMPTY;

    jp_grid_row(grid);
    jp_grid_text(grid, RANK_DOSSIER, row->dossier);
    if (rb->first_finding[index] != UINT64_MAX) {
        place = jp_book_place(rb->book, JP_GRID_FINDINGS, rb->first_finding[index], scratch);
        jp_grid_link(grid, RANK_LINK, place, JP_VIEW("查看"));
    }
    jp_grid_text(grid, RANK_KIND, jp_words_kind(row->kind));
    jp_grid_text(grid, RANK_ORGAN, row->organ);
    jp_grid_text(grid, RANK_REGION, row->region_name);
    jp_grid_text(grid, RANK_PARTY, row->party);
    jp_grid_text(grid, RANK_CAUSE, jp_view_is_empty(row->cause) ? JP_VIEW("—") : row->cause);
    jp_grid_text(grid, RANK_DOCNO, row->docno);
    jp_grid_text(grid, RANK_VETOES, rb->vetoes[index]);
    if (rb->first_event[index] != UINT64_MAX) {
        place = jp_book_place(rb->book, JP_GRID_TIMELINE, rb->first_event[index], scratch);
        jp_grid_link(grid, RANK_TIMELINE, place, rb->has_doubt[index] ? JP_VIEW("有矛盾") : JP_VIEW("查看"));
    }
    if (row->status == JP_RESULT_SCORED)
        put_scored(rb, row, scratch);
    else
        jp_grid_text(grid, RANK_GRADE, row->status == JP_RESULT_UNREADABLE ? JP_VIEW("未能读取") : JP_VIEW("不支持"));
}

void jp_ranks_fill(jp_ranking_book *rb) {
    const jp_ranking *ranking = &rb->data->ranking;
    jp_arena scratch;

    jp_arena_init(&scratch);
    for (uint32_t i = 0; i < ranking->row_count; i++) {
        put_row(rb, i, &scratch);
        jp_arena_reset(&scratch);
    }
    jp_grid_note(rb->ranks, jp_report_open_note(ranking, &scratch));
    jp_arena_release(&scratch);
    jp_grade_tints(rb->ranks, RANK_GRADE, &ranking->model);
    jp_grid_tint_text(rb->ranks, RANK_GRADE, JP_VIEW(JP_GRADE_WITHHELD), JP_TINT_GREY);
    jp_grid_tint_text(rb->ranks, RANK_GRADE, JP_VIEW("未能读取"), JP_TINT_GREY);
    jp_grid_tint_text(rb->ranks, RANK_GRADE, JP_VIEW("不支持"), JP_TINT_GREY);
    jp_grid_tint_text(rb->ranks, RANK_TIMELINE, JP_VIEW("有矛盾"), JP_TINT_YELLOW);
    jp_grid_tint_positive(rb->ranks, RANK_UNDETERMINED, JP_TINT_YELLOW);
    jp_grid_bars(rb->ranks, RANK_SCORE, JP_TINT_BLUE);
    jp_grid_bars(rb->ranks, RANK_JUDGED, JP_TINT_GREY);
    jp_grid_end(rb->ranks, "没有案卷");
}
