/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_REPORT_DATA_H
#define JUANPING_REPORT_REPORT_DATA_H

#include "juanping/base/day.h"
#include "juanping/report/report.h"

/* What every report is made of, loaded once. */

typedef struct jp_report_data {
    jp_store *store;
    const jp_regions *regions;
    const jp_report_options *options;
    jp_run_info run;
    jp_ranking ranking;
    uint32_t *by_dossier; /* rows of the ranking in byte order of the dossier */
    jp_day day;           /* of the papers; JP_DAY_NONE when it is not known */
} jp_report_data;

JP_MUST_USE bool jp_report_data_load(jp_store *store, const jp_regions *regions, const jp_report_options *options,
                                     jp_arena *arena, jp_report_data *out, jp_error *err);
/** Row of the ranking; UINT32_MAX when it is not there. */
uint32_t jp_report_row_of(const jp_report_data *data, jp_view dossier);
/** NULL when the rubric as stored has no such item. */
const jp_stored_item *jp_report_item(const jp_report_data *data, jp_view id);
bool jp_outcome_is_unmet(jp_outcome outcome);

/** Short name of the violation: 典型, else 标题. */
jp_view jp_item_typical(const jp_stored_item *item);
/** The same with the kind before it where more than one kind was reviewed, since names come again. */
JP_MUST_USE jp_view jp_item_typical_among(const jp_report_data *data, const jp_item_row *row, jp_arena *arena);
/** Names of the kinds of which dossiers were scored; of all rubrics when none was. */
JP_MUST_USE jp_view jp_report_kinds(const jp_report_data *data, jp_arena *arena);
bool jp_report_has_parts(const jp_report_data *data);
/** "行政强制措施 88.00（75.00–90.00）良好": the parts of a dossier, one a line. */
JP_MUST_USE jp_view jp_parts_text(const jp_report_data *data, const jp_rank_row *row, jp_arena *arena);
/** How many answers stay open and what that means for every score; empty: none stays open. */
JP_MUST_USE jp_view jp_report_open_note(const jp_ranking *ranking, jp_arena *arena);
/** How to correct it: 纠正, else a general sentence. */
jp_view jp_item_remedy(const jp_stored_item *item);

/** Name of a region or organ; a region the table of divisions does not know shows its code. */
JP_MUST_USE jp_view jp_group_name(const jp_group_row *row, jp_arena *arena);
/** The name with a * when its mean is of few dossiers and it has no place for that. */
JP_MUST_USE jp_view jp_group_starred(const jp_group_row *row, jp_view name, jp_arena *arena);

/** Its division code; a township that is known by its name has none of its own, and its county's is not shown. */
jp_view jp_group_code(const jp_group_row *row);

/* The files, each written whole or not at all. */
JP_MUST_USE bool jp_ranking_book_write(const jp_report_data *data, const char *path, jp_error *err);
JP_MUST_USE bool jp_circular_write(const jp_report_data *data, const char *path, jp_error *err);
JP_MUST_USE bool jp_annex_write(const jp_report_data *data, const char *path, jp_error *err);
JP_MUST_USE bool jp_overview_write(const jp_report_data *data, const char *path, jp_error *err);
JP_MUST_USE bool jp_letters_write(const jp_report_data *data, const char *folder, jp_error *err);

#endif
