/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/report/timeline.h"
#include "ranking_book.h"

/* Every dossier's events in the order of their days. */

enum {
    TIMELINE_DOSSIER,
    TIMELINE_LINK,
    TIMELINE_DAY,
    TIMELINE_EVENT,
    TIMELINE_PAPER,
    TIMELINE_PLACE,
    TIMELINE_GAP,
    TIMELINE_NOTE,
    TIMELINE_COLUMNS
};

static const jp_column timeline_columns[TIMELINE_COLUMNS] = {
    [TIMELINE_DOSSIER] = {"案卷", 45, JP_CELL_TEXT},
    [TIMELINE_LINK] = {"排名\n（点击）", 8, JP_CELL_LINK},
    [TIMELINE_DAY] = {"日期", 17, JP_CELL_SHORT},
    [TIMELINE_EVENT] = {"事件", 10, JP_CELL_SHORT},
    [TIMELINE_PAPER] = {"文书", 24, JP_CELL_TEXT},
    [TIMELINE_PLACE] = {"材料与位置", 36, JP_CELL_TEXT},
    [TIMELINE_GAP] = {"距上一事件\n工作日", 10, JP_CELL_INT},
    [TIMELINE_NOTE] = {"提示", 26, JP_CELL_TEXT},
};

jp_grid *jp_timeline_begin(jp_ranking_book *rb) {
    return jp_book_grid(rb->book, JP_GRID_TIMELINE, "各案卷办案时间线", timeline_columns, TIMELINE_COLUMNS);
}

/* "3" is a number; "3-4", where a holiday is not confirmed, is a word. */
static void put_gap(jp_grid *grid, jp_view gap) {
    int64_t days = 0;

    for (size_t i = 0; i < gap.bytes; i++) {
        if (gap.data[i] < '0' || gap.data[i] > '9' || days > 1000000) {
            jp_grid_text(grid, TIMELINE_GAP, gap);
            return;
        }
        days = days * 10 + (gap.data[i] - '0');
    }
    if (gap.bytes > 0)
        jp_grid_int(grid, TIMELINE_GAP, days);
}

void jp_timeline_add(jp_ranking_book *rb, const jp_result *result, uint32_t row, const jp_paper_titles *titles,
                     jp_arena *scratch) {
    jp_timeline_event event;
    jp_grid *grid = rb->timeline;

    for (size_t at = 0; jp_timeline_next(result->facts_xml, &at, scratch, &event);) {
        if (rb->first_event[row] == UINT64_MAX)
            rb->first_event[row] = jp_grid_count(grid);
        rb->has_doubt[row] = rb->has_doubt[row] || event.doubt.bytes > 0;
        jp_grid_row(grid);
        jp_grid_text(grid, TIMELINE_DOSSIER, result->dossier);
        jp_grid_link(grid, TIMELINE_LINK, jp_book_place(rb->book, JP_GRID_RANKS, row, scratch), JP_VIEW("查看"));
        jp_grid_text(grid, TIMELINE_DAY, event.when);
        jp_grid_text(grid, TIMELINE_EVENT, event.name);
        jp_grid_text(grid, TIMELINE_PAPER, jp_timeline_paper(&event, titles, scratch));
        jp_grid_text(grid, TIMELINE_PLACE, jp_timeline_place(&event, scratch));
        put_gap(grid, event.gap_workdays);
        jp_grid_text(grid, TIMELINE_NOTE, jp_timeline_note(&event, scratch));
    }
}

void jp_timeline_end(jp_ranking_book *rb) {
    jp_grid_tint_holding(rb->timeline, TIMELINE_NOTE, "疑有错误", JP_TINT_YELLOW);
    jp_grid_end(rb->timeline, "没有从材料中读到日期");
}
