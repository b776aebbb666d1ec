/* SPDX-License-Identifier: Apache-2.0 */
#include "evidence.h"
#include "ranking_book.h"
#include "words.h"

/* Every deduction and veto, and every item that a person has to settle. */

enum {
    FINDING_DOSSIER,
    FINDING_LINK,
    FINDING_ORGAN,
    FINDING_KIND,
    FINDING_ID,
    FINDING_TITLE,
    FINDING_OUTCOME,
    FINDING_POINTS,
    FINDING_TIMES,
    FINDING_REASON,
    FINDING_PLACES,
    FINDING_QUOTES,
    FINDING_SEARCHED,
    FINDING_LAW,
    FINDING_ARTICLES,
    FINDING_REMEDY,
    FINDING_COLUMNS
};

static const jp_column finding_columns[FINDING_COLUMNS] = {
    [FINDING_DOSSIER] = {"案卷", 21, JP_CELL_TEXT},
    [FINDING_LINK] = {"排名\n（点击）", 8, JP_CELL_LINK},
    [FINDING_ORGAN] = {"被评查单位", 12, JP_CELL_TEXT},
    [FINDING_KIND] = {"类型", 11, JP_CELL_TEXT},
    [FINDING_ID] = {"项目", 6, JP_CELL_SHORT},
    [FINDING_TITLE] = {"评查项目", 16, JP_CELL_TEXT},
    [FINDING_OUTCOME] = {"结论", 9, JP_CELL_SHORT},
    [FINDING_POINTS] = {"扣分", 7, JP_CELL_POINTS},
    [FINDING_TIMES] = {"处数", 5, JP_CELL_INT},
    [FINDING_REASON] = {"扣分原因", 38, JP_CELL_TEXT},
    [FINDING_PLACES] = {"材料与位置", 26, JP_CELL_TEXT},
    [FINDING_QUOTES] = {"原文摘录", 32, JP_CELL_TEXT},
    [FINDING_SEARCHED] = {"已检索未见之处", 20, JP_CELL_TEXT},
    [FINDING_LAW] = {"法律依据", 16, JP_CELL_TEXT},
    [FINDING_ARTICLES] = {"监督条例条款", 14, JP_CELL_TEXT},
    [FINDING_REMEDY] = {"纠正要求", 17, JP_CELL_TEXT},
};

jp_grid *jp_findings_begin(jp_ranking_book *rb) {
    return jp_book_grid(rb->book, JP_GRID_FINDINGS, "扣分与一票否决明细", finding_columns, FINDING_COLUMNS);
}

/* The name as text, which every reader breaks into lines; the link behind it, which some do not. */
static void put_dossier(jp_ranking_book *rb, jp_grid *grid, uint16_t col, uint32_t row, jp_arena *scratch) {
    jp_grid_text(grid, col, rb->data->ranking.rows[row].dossier);
    jp_grid_link(grid, (uint16_t)(col + 1), jp_book_place(rb->book, JP_GRID_RANKS, row, scratch), JP_VIEW("查看"));
}

static void put_item(jp_grid *grid, const jp_stored_item *item, const jp_answer *answer, jp_arena *scratch) {
    jp_grid_text(grid, FINDING_TITLE, item->title);
    jp_grid_text(grid, FINDING_LAW, jp_stored_item_law(item, answer));
    jp_grid_text(grid, FINDING_ARTICLES, jp_words_articles(item->regulation, scratch));
    jp_grid_text(grid, FINDING_REMEDY, jp_item_remedy(item));
}

static void add_finding(jp_ranking_book *rb, const jp_answer *answer, jp_view kind, uint32_t row,
                        const jp_paper_titles *titles, jp_arena *scratch) {
    const jp_rank_row *rank = &rb->data->ranking.rows[row];
    const jp_stored_item *item = jp_report_item(rb->data, answer->id);
    jp_grid *grid = rb->findings;

    jp_grid_row(grid);
    put_dossier(rb, grid, FINDING_DOSSIER, row, scratch);
    jp_grid_text(grid, FINDING_ORGAN, rank->organ);
    jp_grid_text(grid, FINDING_KIND, jp_words_kind(kind));
    jp_grid_text(grid, FINDING_ID, answer->id);
    jp_grid_text(grid, FINDING_OUTCOME, jp_words_outcome(answer->outcome));
    jp_grid_points(grid, FINDING_POINTS, answer->deducted_cp);
    jp_grid_int(grid, FINDING_TIMES, answer->times);
    jp_grid_text(grid, FINDING_REASON, jp_words_brackets(answer->reason, answer, scratch));
    jp_grid_text(grid, FINDING_PLACES, jp_evidence_places(answer, titles, scratch));
    jp_grid_text(grid, FINDING_QUOTES, jp_evidence_quotes(answer, scratch));
    jp_grid_text(grid, FINDING_SEARCHED, jp_evidence_searched(answer, titles, scratch));
    if (item)
        put_item(grid, item, answer, scratch);
}

static jp_view join_vetoes(const jp_result *result, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    for (uint32_t i = 0; i < result->veto_count; i++) {
        if (i > 0)
            jp_str_put_text(&out, "、\n"); /* each on its line: a reader may break "P35" in two */
        jp_str_put(&out, result->vetoes[i]);
    }
    return jp_str_view(&out);
}

/* Of the dossier itself, or of the part the answer belongs to. */
static jp_view kind_of(const jp_result *result, uint32_t answer) {
    for (uint32_t i = 0; i < result->part_count; i++) {
        const jp_part *part = &result->parts[i];
        if (answer >= part->first_answer && answer - part->first_answer < part->answer_count)
            return part->kind;
    }
    return result->header.kind;
}

void jp_findings_add(jp_ranking_book *rb, const jp_result *result, uint32_t row, const jp_paper_titles *titles,
                     jp_arena *scratch) {
    if (result->status != JP_RESULT_SCORED)
        return;
    rb->vetoes[row] = join_vetoes(result, rb->arena);
    for (uint32_t i = 0; i < result->answer_count; i++) {
        if (!jp_outcome_is_unmet(result->answers[i].outcome))
            continue;
        if (rb->first_finding[row] == UINT64_MAX)
            rb->first_finding[row] = jp_grid_count(rb->findings);
        add_finding(rb, &result->answers[i], kind_of(result, i), row, titles, scratch);
    }
}

void jp_findings_end(jp_ranking_book *rb) {
    jp_grid_tint_text(rb->findings, FINDING_OUTCOME, jp_words_outcome(JP_OUT_VETO), JP_TINT_RED);
    jp_grid_tint_text(rb->findings, FINDING_OUTCOME, jp_words_outcome(JP_OUT_DEDUCT), JP_TINT_YELLOW);
    jp_grid_end(rb->findings, "没有扣分或一票否决的项目");
}

enum {
    REVIEW_DOSSIER,
    REVIEW_LINK,
    REVIEW_ORGAN,
    REVIEW_ID,
    REVIEW_TITLE,
    REVIEW_AT_STAKE,
    REVIEW_VETO,
    REVIEW_REASON,
    REVIEW_HINT,
    REVIEW_PLACES,
    REVIEW_QUOTES,
    REVIEW_SEARCHED,
    REVIEW_LAW,
    REVIEW_VERDICT,
    REVIEW_PERSON,
    REVIEW_COLUMNS
};

static const jp_column review_columns[REVIEW_COLUMNS] = {
    [REVIEW_DOSSIER] = {"案卷", 22, JP_CELL_TEXT},
    [REVIEW_LINK] = {"排名\n（点击）", 8, JP_CELL_LINK},
    [REVIEW_ORGAN] = {"被评查单位", 12, JP_CELL_TEXT},
    [REVIEW_ID] = {"项目", 6, JP_CELL_SHORT},
    [REVIEW_TITLE] = {"评查项目", 18, JP_CELL_TEXT},
    [REVIEW_AT_STAKE] = {"不符合时\n最多扣分", 8, JP_CELL_POINTS},
    [REVIEW_VETO] = {"不符合是否\n一票否决", 10, JP_CELL_SHORT},
    [REVIEW_REASON] = {"未能判定的原因", 30, JP_CELL_TEXT},
    [REVIEW_HINT] = {"核查要点", 24, JP_CELL_TEXT},
    [REVIEW_PLACES] = {"有关材料与位置", 24, JP_CELL_TEXT},
    [REVIEW_QUOTES] = {"有关原文", 31, JP_CELL_TEXT},
    [REVIEW_SEARCHED] = {"已检索之处", 12, JP_CELL_TEXT},
    [REVIEW_LAW] = {"法律依据", 16, JP_CELL_TEXT},
    [REVIEW_VERDICT] = {"核查结论\n（人工填写）", 22, JP_CELL_TEXT},
    [REVIEW_PERSON] = {"核查人\n（人工填写）", 13, JP_CELL_TEXT},
};

jp_grid *jp_review_begin(jp_ranking_book *rb) {
    return jp_book_grid(rb->book, "待人工核查", "待人工核查项目", review_columns, REVIEW_COLUMNS);
}

static void add_review(jp_ranking_book *rb, const jp_answer *answer, uint32_t row, const jp_paper_titles *titles,
                       jp_arena *scratch) {
    const jp_stored_item *item = jp_report_item(rb->data, answer->id);
    jp_grid *grid = rb->review;

    jp_grid_row(grid);
    put_dossier(rb, grid, REVIEW_DOSSIER, row, scratch);
    jp_grid_text(grid, REVIEW_ORGAN, rb->data->ranking.rows[row].organ);
    jp_grid_text(grid, REVIEW_ID, answer->id);
    jp_grid_points(grid, REVIEW_AT_STAKE, answer->undecided_cp);
    jp_grid_text(grid, REVIEW_VETO, answer->can_veto ? JP_VIEW("是") : JP_VIEW("否"));
    /* Items that only a person can judge have their hint as reason, others end with it: once is enough. */
    jp_view why = jp_words_without_hint(answer->reason, item ? item->hint : JP_VIEW_EMPTY);
    jp_grid_text(grid, REVIEW_REASON,
                 jp_view_is_empty(why) ? JP_VIEW("按性质须由人判断") : jp_words_brackets(why, answer, scratch));
    jp_grid_text(grid, REVIEW_PLACES, jp_evidence_places(answer, titles, scratch));
    jp_grid_text(grid, REVIEW_QUOTES, jp_evidence_quotes(answer, scratch));
    jp_grid_text(grid, REVIEW_SEARCHED, jp_evidence_searched(answer, titles, scratch));
    if (item) {
        jp_grid_text(grid, REVIEW_TITLE, item->title);
        jp_grid_text(grid, REVIEW_HINT, item->hint);
        jp_grid_text(grid, REVIEW_LAW, jp_stored_item_law(item, answer));
    }
}

void jp_review_add(jp_ranking_book *rb, const jp_result *result, uint32_t row, const jp_paper_titles *titles,
                   jp_arena *scratch) {
    if (result->status != JP_RESULT_SCORED)
        return;
    for (uint32_t i = 0; i < result->answer_count; i++) {
        if (result->answers[i].outcome == JP_OUT_UNDETERMINED)
            add_review(rb, &result->answers[i], row, titles, scratch);
    }
}

void jp_review_end(jp_ranking_book *rb) {
    jp_grid_tint_text(rb->review, REVIEW_VETO, JP_VIEW("是"), JP_TINT_RED);
    jp_grid_end(rb->review, "没有待人工核查的项目");
}
