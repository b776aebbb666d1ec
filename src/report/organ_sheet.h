/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_ORGAN_SHEET_H
#define JUANPING_REPORT_ORGAN_SHEET_H

#include "juanping/report/organ_sheets.h"
#include "juanping/write/book.h"
#include "organ_form.h"
#include "paper_titles.h"
#include "report_data.h"

/* The workbook of one organ while it is made. */
typedef struct jp_organ_sheet {
    const jp_report_data *data;
    const jp_group_row *organ;
    jp_book *book;
    jp_sheet *cover;
    jp_grid *dossiers, *findings, *questions, *duties;
    uint32_t dossier_no;    /* of the dossier at hand, from 1 */
    jp_paper_titles titles; /* of its papers */
    jp_arena *scratch;      /* reset after each dossier */
} jp_organ_sheet;

/** Sheets in the order people read them. */
void jp_organ_sheet_begin(jp_organ_sheet *s);
/** Rows of one dossier. result: with its facts tree, which is looked at for marks of secrecy. */
void jp_organ_sheet_add(jp_organ_sheet *s, const jp_result *result);
void jp_organ_sheet_end(jp_organ_sheet *s);

/** What tells a reviewer to check something, as a question to the organ: 「核对有无…」 → 「请说明有无…」. */
JP_MUST_USE jp_view jp_organ_question(jp_view text, jp_arena *arena);

/** The hint of an item as a question: one written for it, else turned by rule. */
JP_MUST_USE jp_view jp_organ_ask(jp_view hint, jp_arena *arena);

/** The first sheet: who, what, how to fill in, who signs. */
void jp_organ_cover_fill(const jp_organ_sheet *s);

/** The whole workbook of one organ, finished at path. */
JP_MUST_USE bool jp_organ_sheet_write(const jp_report_data *data, const jp_group_row *organ, const char *path,
                                      jp_error *err);

#endif
