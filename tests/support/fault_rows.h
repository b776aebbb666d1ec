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

extern const fault_row fault_rows[]; /* each list ends with a row without `why` */
extern const fault_row lawful_rows[];

#define EDITS(...) ((const case_edit[]){__VA_ARGS__, {EDIT_END, 0, 0, 0}})
#define SAME(...)                                                                                                      \
    { EDITS(__VA_ARGS__), EDITS(__VA_ARGS__), EDITS(__VA_ARGS__) }
#define REPLACE(form, find, text)                                                                                      \
    { EDIT_REPLACE, form, find, text }
#define SET(key, text)                                                                                                 \
    { EDIT_SET, key, NULL, text }
#define DROP(form)                                                                                                     \
    { EDIT_DROP, form, NULL, NULL }
#define DAY(key, expression)                                                                                           \
    { EDIT_DAY, key, NULL, expression }

#endif
