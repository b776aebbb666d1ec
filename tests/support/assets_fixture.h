/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_ASSETS_FIXTURE_H
#define JUANPING_TESTS_ASSETS_FIXTURE_H

#include "case.h"
#include "juanping/batch/batch.h"

/* The configuration as it is shipped, loaded once for all tests of a program. JP_RUBRIC in the environment: a folder
 * whose standard takes the place of the usual one. */

typedef struct assets_fixture {
    jp_arena run;
    jp_assets assets;
} assets_fixture;

/* Group set-up and tear-down for cmocka; *state becomes an assets_fixture. */
int assets_set_up(void **state);
int assets_tear_down(void **state);
/* The same with another rubric of scoring/: "inspection.ini". */
int assets_set_up_with(void **state, const char *rubric_name);

/** Deducted or vetoed. */
bool answer_is_unmet(const jp_answer *answer);

#endif
