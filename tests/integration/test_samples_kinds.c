/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "assets_fixture.h"

/* The sample dossiers of spot penalties and of inspections lose what samples/README.md says they lose. */

typedef struct sample_row {
    const char *dossier; /* part of its identifier */
    const char *unmet;
} sample_row;

static const sample_row spot[] = {
    {"简易01_小杨杂货店案", ""},
    {"简易02_可以直接起诉", "S09"},
    {"简易03_超出当场处罚限额", "S03 S13"},
    {"简易04_未签收未备案", "S11 S12"},
    {NULL, NULL},
};

static const sample_row checks[] = {
    {"检查01_金山副食商行", ""},
    {"检查02_先检查后审批", "I05"},
    {"检查03_超频次未亮证", "I09 I12"},
    {"检查04_责令改正未复查", "I20"},
    {NULL, NULL},
};

static unsigned check_answers(const jp_result *result, const char *unmet) {
    unsigned wrong = result->status == JP_RESULT_SCORED ? 0 : 1;

    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];

        if (answer_is_unmet(answer) != jp_view_contains(jp_view_of(unmet), answer->id)) {
            printf("  %.*s: %.*s is %s: %.*s\n", JP_VIEW_ARG(result->dossier), JP_VIEW_ARG(answer->id),
                   jp_outcome_name(answer->outcome), JP_VIEW_ARG(answer->reason));
            wrong++;
        }
    }
    return wrong;
}

static unsigned check_samples(const assets_fixture *f, const sample_row *rows) {
    const char *inputs[] = {JP_SOURCE_DIR "/samples/dossiers"};
    unsigned wrong = 0;
    jp_arena arena;
    jp_intake intake;
    jp_error err;

    jp_arena_init(&arena);
    assert_true(jp_intake_open(inputs, 1, &arena, &intake, &err));
    jp_intake_reader *reader = jp_intake_reader_new();
    for (const sample_row *row = rows; row->dossier; row++) {
        bool is_found = false;

        for (uint32_t i = 0; i < intake.ref_count; i++) {
            jp_arena one;
            jp_arena scratch;

            if (!jp_view_contains(intake.refs[i].id, jp_view_of(row->dossier))) {
                continue;
            }
            jp_arena_init(&one);
            jp_arena_init(&scratch);
            wrong += check_answers(jp_assess(&f->assets, &intake, reader, &intake.refs[i], &one, &scratch), row->unmet);
            is_found = true;
            jp_arena_release(&scratch);
            jp_arena_release(&one);
        }
        if (!is_found) {
            printf("  %s: no such dossier\n", row->dossier);
            wrong++;
        }
    }
    jp_intake_reader_free(reader);
    jp_arena_release(&arena);
    return wrong;
}

static void check_with(const char *rubric, const sample_row *rows) {
    void *state = NULL;

    assert_int_equal(assets_set_up_with(&state, rubric), 0);
    unsigned wrong = check_samples(state, rows);
    assets_tear_down(&state);
    assert_int_equal(wrong, 0);
}

static void spot_penalties(void **state) {
    (void)state;
    check_with("penalty-summary.ini", spot);
}

static void inspections(void **state) {
    (void)state;
    check_with("inspection.ini", checks);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(spot_penalties), cmocka_unit_test(inspections)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
