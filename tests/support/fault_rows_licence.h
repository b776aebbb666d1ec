/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_FAULT_ROWS_LICENCE_H
#define JUANPING_TESTS_FAULT_ROWS_LICENCE_H

#include "fault_rows.h"

#define LICENCE_STYLES 2

/* One fault of a licence case: what is done to a clean case in each style (market, transport). */
typedef struct licence_row {
    const char *why;
    const char *unmet;                      /* exactly these items are deducted or vetoed */
    const char *open;                       /* these must be left to a person; NULL: nothing is asked */
    const case_edit *edits[LICENCE_STYLES]; /* NULL: cannot be made in this style */
} licence_row;

/* Each list ends with a row without `why`. */
extern const licence_row licence_faults[];
extern const licence_row licence_lawful[];

#define BOTH(...)                                                                                                      \
    { EDITS(__VA_ARGS__), EDITS(__VA_ARGS__) }
/* Everything behind the decision keeps its distance from it. */
#define DECIDED(day)                                                                                                   \
    DAY("granted", day), DAY("given", "granted+2"), DAY("shown", "granted+2"), DAY("archived", "granted+50")
#define HEARD                                                                                                          \
    ADD("hearing_told"), ADD("hearing_request"), ADD("hearing_call"), ADD("hearing_record"), ADD("legal"),             \
        DAY("legal_day", "heard+1"), DAY("examined", "heard+1"), DECIDED("heard+2"),                                   \
        REPLACE("approval", "审查情况", "听证笔录采纳情况：已采纳。审查情况")
#define PROLONGED ADD("prolonging"), ADD("prolonged_notice"), DAY("examined", "accepted+31"), DECIDED("accepted+32")
#define REFUSED                                                                                                        \
    DROP("decision"), DROP("served"), DROP("certificate"), DROP("shown"), ADD("refusal"), ADD("refusal_served")

#endif
