/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_KIND_CHECK_H
#define JUANPING_TESTS_KIND_CHECK_H

#include "assets_fixture.h"
#include "fault_rows.h"

/* Fault tables of the smaller kinds of case, which have two form styles each: what fault_rows and test_faults are for
 * the ordinary penalty. */

#define KIND_STYLES 2

typedef struct kind_row {
    const char *why;
    const char *unmet;                   /* exactly these are deducted or vetoed; "": a tricky case that is lawful */
    const case_edit *edits[KIND_STYLES]; /* NULL: the fault cannot be made in this style */
} kind_row;

#define BOTH(...)                                                                                                      \
    { EDITS(__VA_ARGS__), EDITS(__VA_ARGS__) }

typedef struct kind_bench {
    const assets_fixture *fixture;
    const case_style *const *styles;
} kind_bench;

/* Each returns how many things were wrong; each is printed. JP_FAULT: part of the `why` of the only row to run. */
unsigned kind_check_clean(const kind_bench *bench);
unsigned kind_check_rows(const kind_bench *bench, const kind_row *rows, bool has_plain_names);
/* Every item that the program judges by itself has a fault in some style. */
unsigned kind_check_coverage(const kind_bench *bench, const kind_row *rows);
/* A paper that cannot be read settles nothing: an outcome stays as it was or is left to a person. */
unsigned kind_check_unread(const kind_bench *bench, const kind_row *rows);

#endif
