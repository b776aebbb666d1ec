/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_ORGAN_REPLY_H
#define JUANPING_REPORT_ORGAN_REPLY_H

#include "organ_form.h"
#include "report_data.h"

/* Feedback workbooks that came back, held against what would be written now. What cannot be matched is named, never
 * guessed. */

typedef struct jp_reply_problem {
    jp_view file; /* name in the folder; empty: nothing came */
    jp_view organ, sheet, cell;
    jp_view text, found, expected;
} jp_reply_problem;

typedef struct jp_reply_duty {
    const jp_duty_question *question;
    jp_duty_answer answer;               /* OPEN where what is written cannot be taken */
    jp_view state, says, proof, verdict; /* as written */
} jp_reply_duty;

typedef struct jp_reply_objection {
    jp_view organ, file, cell;
    jp_view dossier, item, reason, points; /* as the program wrote them */
    jp_view says, proof, verdict;
} jp_reply_objection;

typedef enum jp_reply_fate { JP_REPLY_NONE, JP_REPLY_UNUSABLE, JP_REPLY_USED } jp_reply_fate;

typedef struct jp_organ_reply { /* of one organ of the store */
    jp_reply_fate fate;
    jp_view file;
    jp_reply_duty *duties; /* every question put to the organ; NULL: its sheet is missing */
    uint32_t duty_count;
} jp_organ_reply;

typedef struct jp_replies {
    jp_organ_reply *organs;     /* as the organs of the ranking */
    jp_reply_problem *problems; /* by file, in the order of the sheets; those who sent nothing last */
    size_t problem_count, problem_cap;
    jp_reply_objection *objections;
    size_t objection_count, objection_cap;
    uint32_t file_count, used_count, silent_count;
    jp_arena *arena;
} jp_replies;

/**
 * Everything in the folder.
 *
 * now_path   in the out_dir of the options, which is made if need be: where a workbook as it would be written now may
 *            stand for a while
 * out        in arena
 * err        NO_REPLY: no such folder, or no workbook in it; those of the store and of jp_organ_sheet_write
 */
JP_MUST_USE bool jp_replies_read(const jp_report_data *data, const char *folder, const char *now_path, jp_arena *arena,
                                 jp_replies *out, jp_error *err);

/* What the files of the reader know of each other. */

typedef struct jp_reply_row {
    uint32_t row_no;                    /* one-based, as people count them */
    jp_view cells[JP_FORM_MAX_COLUMNS]; /* without white space at either end */
    const struct jp_reply_row *pair;    /* the row of the other workbook */
    bool is_changed;                    /* some printed cell differs, or the row stands there twice */
} jp_reply_row;

typedef struct jp_reply_sheet {
    const jp_form *form;
    jp_view *heads;
    jp_reply_row *rows; /* those that hold anything, without the head */
    uint32_t row_count;
} jp_reply_sheet;

/* One workbook at work. */
typedef struct jp_reply_file {
    jp_replies *replies;
    jp_view name, organ;
    jp_document sent, now;
    jp_arena *scratch; /* documents and rows live here */
} jp_reply_file;

void jp_reply_add_problem(const jp_reply_file *file, const char *sheet, jp_view cell, const char *text, jp_view found,
                          jp_view expected);
/** "D12"; col zero-based, row_no one-based. */
JP_MUST_USE jp_view jp_reply_cell(uint32_t col, uint32_t row_no, jp_arena *arena);
/** False: no such sheet. */
bool jp_reply_sheet_find(const jp_document *doc, const jp_form *form, jp_arena *arena, jp_reply_sheet *out);
/** Pair the rows of both and name every difference in what the program printed. False: nothing on the sheet can be
 * trusted, because it is missing or its head is another one. */
bool jp_reply_sheet_match(const jp_reply_file *file, jp_form_no no, jp_reply_sheet *sent, jp_reply_sheet *now);
/** Is the row about a dossier that is marked secret? */
bool jp_reply_is_secret(const jp_reply_row *row);
/** The same text but for white space, which programs change when they save. */
bool jp_reply_is_same(jp_view a, jp_view b);

#endif
