/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_FAULT_ROWS_H
#define JUANPING_TESTS_FAULT_ROWS_H

#include "case.h"

#define FAULT_STYLES 3

/* One fault: what is done to a clean case in each style (market, ecology, township), and which items must then be
 * unmet. Every other item must be as good as in the clean case. */
typedef struct fault_row {
    const char *why;
    const char *unmet; /* "P04 P05": exactly these are deducted or vetoed; "": none, a tricky case that is lawful */
    const case_edit *edits[FAULT_STYLES]; /* NULL: the fault cannot be made in this style; see `why` */
} fault_row;

/* Each list ends with a row without `why`. */
extern const fault_row fault_rows[];           /* parties, records, notice, decision */
extern const fault_row fault_rows_procedure[]; /* evidence taken, hearing, plea, review, discussion, order of dates */
extern const fault_row fault_rows_decision[];  /* law, what the decision must hold, service, payment, archive */
extern const fault_row lawful_rows[];
extern const fault_row lawful_rows_forms[]; /* the same matter in other files, brackets, dots, words */

#define EDITS(...) ((const case_edit[]){__VA_ARGS__, {EDIT_END, 0, 0, 0}})
#define SAME(...)                                                                                                      \
    { EDITS(__VA_ARGS__), EDITS(__VA_ARGS__), EDITS(__VA_ARGS__) }
#define REPLACE(form, find, text)                                                                                      \
    { EDIT_REPLACE, form, find, text }
#define SET(key, text)                                                                                                 \
    { EDIT_SET, key, NULL, text }
#define BLANK(form)                                                                                                    \
    { EDIT_BLANK, form, NULL, NULL }
#define DROP(form)                                                                                                     \
    { EDIT_DROP, form, NULL, NULL }
#define DAY(key, expression)                                                                                           \
    { EDIT_DAY, key, NULL, expression }
#define BASE(day)                                                                                                      \
    { EDIT_BASE, NULL, NULL, day }
#define ADD(form)                                                                                                      \
    { EDIT_ADD, form, NULL, NULL }
#define JOIN(form, into)                                                                                               \
    { EDIT_JOIN, form, into, NULL }
/* Dates of a case with a hearing: it is held in the seventh week and everything else comes after it. */
#define HEARING_DAYS                                                                                                   \
    DAY("discussed", "filed+49"), DAY("approved", "filed+49"), DAY("decided", "filed+50"), DAY("served", "filed+51"),  \
        DAY("paid", "filed+57"), DAY("closed", "filed+63"), DAY("archived", "filed+79")
#define HEARING_TOLD SET("hearing", "你（单位）要求听证的，应当自收到本告知书之日起五个工作日内提出。")
#define HEARING_PAPERS                                                                                                 \
    HEARING_TOLD, HEARING_DAYS, ADD("hearing_request"), ADD("hearing_call"), ADD("hearing_call_receipt"),              \
        ADD("hearing_record"), ADD("hearing_report")
/* What was not yet paid when the time was up. */
#define PAID_LATE DAY("paid", "served+40"), DAY("closed", "served+45"), DAY("archived", "served+60")

#endif
