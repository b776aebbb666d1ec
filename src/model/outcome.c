/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/model/result.h"

#include <assert.h>

static const char *const outcome_names[] = {
    [JP_OUT_PASS] = "pass",   [JP_OUT_DEDUCT] = "deduct", [JP_OUT_VETO] = "veto",
    [JP_OUT_BONUS] = "bonus", [JP_OUT_NA] = "na",         [JP_OUT_UNDETERMINED] = "undetermined",
};
#define OUTCOME_COUNT (sizeof outcome_names / sizeof outcome_names[0])

const char *jp_outcome_name(jp_outcome outcome) {
    assert((unsigned)outcome < OUTCOME_COUNT);
    return outcome_names[outcome];
}

bool jp_outcome_parse(jp_view name, jp_outcome *out) {
    for (size_t i = 0; i < OUTCOME_COUNT; i++) {
        if (jp_view_eq_text(name, outcome_names[i])) {
            *out = (jp_outcome)i;
            return true;
        }
    }
    return false;
}

const char *jp_result_status_name(jp_result_status status) {
    static const char *const names[] = {
        [JP_RESULT_SCORED] = "scored",
        [JP_RESULT_UNREADABLE] = "unreadable",
        [JP_RESULT_UNSUPPORTED] = "unsupported",
    };
    assert((unsigned)status < sizeof names / sizeof names[0]);
    return names[status];
}

uint32_t jp_result_own_count(const jp_result *result) {
    return result->part_count > 0 ? result->parts[0].first_answer : result->answer_count;
}
