/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_GROUP_TABLE_H
#define JUANPING_REPORT_GROUP_TABLE_H

#include "juanping/rank/rank.h"
#include "juanping/write/book.h"

/* The table of organs or of regions, which the internal workbook and the public annex share. */

jp_grid *jp_group_grid(jp_book *book, const char *name, const char *title, const jp_ranking *ranking, bool is_region,
                       jp_arena *arena);
/** Fills and ends the grid. */
void jp_group_rows(jp_grid *grid, const jp_group_row *rows, uint32_t count, const jp_ranking *ranking);

/** Colour grades from best (green) to worst (red). */
void jp_grade_tints(jp_grid *grid, uint16_t col, const jp_stored_model *model);

#endif
