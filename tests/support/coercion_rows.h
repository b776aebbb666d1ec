/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_COERCION_ROWS_H
#define JUANPING_TESTS_COERCION_ROWS_H

#include "fault_rows.h"

/* As fault_row, for coercion: what is done to a clean case of each style, and which items must then be unmet.
 * Measures: seizure, sealing. Execution: court, demolition, clearance. NULL: not made in this style. */
typedef struct coercion_row {
    const char *why;
    const char *unmet;
    const case_edit *edits[3];
} coercion_row;

/* Each list ends with a row without `why`. */
extern const coercion_row measure_faults[], measure_lawful[];
extern const coercion_row execution_faults[], execution_lawful[];

#endif
