/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_REPORT_COMPARE_FAULTS_H
#define JP_REPORT_COMPARE_FAULTS_H

#include "juanping/report/compare.h"

/* Which faults of an organ are new, gone or still there, whatever dossiers each run reviewed. */

typedef struct jp_fault_cell {
    uint32_t unmet[JP_COMPARE_SIDES];
    uint32_t judged[JP_COMPARE_SIDES]; /* met or unmet */
    uint32_t open[JP_COMPARE_SIDES];   /* for people */
} jp_fault_cell;

typedef struct jp_fault_table {
    const jp_comparison *c; /* items and organs are there */
    jp_fault_cell *cells;   /* organ by organ, in the order of items */
} jp_fault_table;

jp_fault_table jp_fault_table_new(const jp_comparison *c, jp_arena *arena);
void jp_fault_table_add(jp_fault_table *table, jp_compare_when when, const jp_result *result);
/** Fills faults, fault_count and trends of the comparison. */
void jp_fault_table_end(const jp_fault_table *table, jp_arena *arena, jp_comparison *out);

#endif
