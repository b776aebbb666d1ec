/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_ORGAN_SHEETS_H
#define JUANPING_REPORT_ORGAN_SHEETS_H

#include "juanping/report/report.h"

/* What goes to the organ under review before anything is final: one workbook for each organ with its dossiers, every
 * finding with the passage it rests on, and what is still open put as a question, each with room for the organ's
 * answer; and a questionnaire on duties of which nothing, or little, can be seen in a dossier. juanping/report/
 * organ_index.h reads it back.
 *
 * Numbers of persons are masked; a dossier that is marked secret is not quoted.
 * source     条例第十六条至第十九条 (what is asked), 第二十四条 (confidentiality), 第二十八条 (the organ may object) */

/**
 * Write folder/<organ>.xlsx for every organ that has a dossier in the store.
 *
 * options    names and dates; the rest is not looked at
 * written    number of workbooks
 * err        those of the store; WRITE_XLSX, IO_WRITE
 */
JP_MUST_USE bool jp_organ_sheets_write(jp_store *store, const jp_report_options *options, const char *folder,
                                       uint32_t *written, jp_error *err);

#endif
