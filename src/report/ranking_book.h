/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_RANKING_BOOK_H
#define JUANPING_REPORT_RANKING_BOOK_H

#include "juanping/report/report.h"
#include "juanping/write/book.h"
#include "report_data.h"
#include "paper_titles.h"

/* The internal workbook: one file per group of sheets. Sheets are made in the order people read them and filled in the
 * order the data comes; the results are read once. */

#define JP_GRID_RANKS "案卷排名"
#define JP_GRID_FINDINGS "扣分明细"
#define JP_GRID_TIMELINE "时间线"

typedef struct jp_ranking_book {
    const jp_report_data *data;
    jp_book *book;
    jp_arena *arena; /* lives as long as the book is made */
    jp_sheet *overview;
    jp_grid *ranks, *organs, *regions, *findings, *typical, *articles, *items, *review, *timeline, *material, *oddities,
        *unknown;
    jp_grid *cross, *copies;
    jp_sheet *like_fines; /* NULL: there is none to show */
    jp_sheet *method;
    uint64_t *first_finding; /* by row of the ranking: row in the findings grid, UINT64_MAX when there is none */
    uint64_t *first_event;   /* the same in the time line */
    bool *has_doubt;         /* a date of it is suspected */
    jp_view *vetoes;         /* by row of the ranking: identifiers of the items */
    struct jp_word_count *words;
} jp_ranking_book;

void jp_overview_fill(jp_ranking_book *rb);
jp_grid *jp_ranks_begin(jp_ranking_book *rb);
void jp_ranks_fill(jp_ranking_book *rb);
jp_grid *jp_organs_begin(jp_ranking_book *rb);
jp_grid *jp_regions_begin(jp_ranking_book *rb);
void jp_groups_fill(jp_ranking_book *rb);

jp_grid *jp_findings_begin(jp_ranking_book *rb);
/** Rows of one dossier; row: its row of the ranking. */
void jp_findings_add(jp_ranking_book *rb, const jp_result *result, uint32_t row, const jp_paper_titles *titles,
                     jp_arena *scratch);
void jp_findings_end(jp_ranking_book *rb);

jp_grid *jp_typical_begin(jp_ranking_book *rb);
jp_grid *jp_articles_begin(jp_ranking_book *rb);
jp_grid *jp_items_begin(jp_ranking_book *rb);
void jp_items_fill(jp_ranking_book *rb);

jp_grid *jp_review_begin(jp_ranking_book *rb);
void jp_review_add(jp_ranking_book *rb, const jp_result *result, uint32_t row, const jp_paper_titles *titles,
                   jp_arena *scratch);
void jp_review_end(jp_ranking_book *rb);

jp_grid *jp_timeline_begin(jp_ranking_book *rb);
/** result: with its facts. */
void jp_timeline_add(jp_ranking_book *rb, const jp_result *result, uint32_t row, const jp_paper_titles *titles,
                     jp_arena *scratch);
void jp_timeline_end(jp_ranking_book *rb);

/* What was not read; and what was read with something to be noted. */
jp_grid *jp_material_begin(jp_ranking_book *rb);
void jp_material_add(jp_ranking_book *rb, const jp_result *result, uint32_t row, jp_arena *scratch);
jp_grid *jp_oddities_begin(jp_ranking_book *rb);
void jp_material_end(jp_ranking_book *rb);

jp_grid *jp_unknown_begin(jp_ranking_book *rb);
void jp_unknown_add(jp_ranking_book *rb, const jp_result *result);
void jp_unknown_fill(jp_ranking_book *rb);

jp_grid *jp_cross_begin(jp_ranking_book *rb);
void jp_cross_fill(jp_ranking_book *rb, const jp_cross_result *result);
jp_grid *jp_copies_begin(jp_ranking_book *rb);
void jp_copies_fill(jp_ranking_book *rb, const jp_cross_result *result);
void jp_like_fines_fill(jp_ranking_book *rb, const jp_cross_result *result);

void jp_method_fill(jp_ranking_book *rb);

#endif
