/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "assets_fixture.h"

/* The licence samples lose what samples/README.md says they lose, and nothing else. */

static const struct {
    const char *dossier; /* part of its identifier */
    const char *unmet;
    const char *open; /* items that must be left to a person, since a paper cannot be read */
} rows[] = {
    {"许可01_食品经营许可", "", ""},
    {"许可02_补正两次", "L06", ""},
    {"许可03_一人核查", "L12", ""},
    {"许可04_货运许可", "", ""},
    {"许可05_超期决定", "L18", ""},
    {"许可06_不予许可未告知救济", "L25", ""},
    {"许可07_受理通知书为扫描件", "", "L08 L18"},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

static bool is_listed(const char *list, jp_view id) {
    return jp_view_contains(jp_view_of(list), id);
}

static unsigned check_answers(const jp_result *result, const char *unmet, const char *open) {
    unsigned wrong = result->status == JP_RESULT_SCORED ? 0 : 1;

    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];

        if (answer_is_unmet(answer) != is_listed(unmet, answer->id) ||
            (is_listed(open, answer->id) && answer->outcome != JP_OUT_UNDETERMINED)) {
            printf("  %.*s: %.*s is %s: %.*s\n", JP_VIEW_ARG(result->dossier), JP_VIEW_ARG(answer->id),
                   jp_outcome_name(answer->outcome), JP_VIEW_ARG(answer->reason));
            wrong++;
        }
        /* Each day it was asked for is named, and a stop stands only at the end. */
        if ((answer_is_unmet(answer) && jp_view_eq_text(answer->id, "L06") &&
             !jp_view_contains(answer->reason, JP_VIEW("日两次要求补正"))) ||
            jp_view_contains(answer->reason, JP_VIEW("。；"))) {
            printf("  %.*s\n", JP_VIEW_ARG(answer->reason));
            wrong++;
        }
    }
    return wrong;
}

static unsigned check_dossier(const assets_fixture *f, const jp_intake *intake, jp_intake_reader *reader, uint32_t ref,
                              unsigned row) {
    jp_arena one;
    jp_arena scratch;
    unsigned wrong;

    jp_arena_init(&one);
    jp_arena_init(&scratch);
    wrong = check_answers(jp_assess(&f->assets, intake, reader, &intake->refs[ref], &one, &scratch), rows[row].unmet,
                          rows[row].open);
    jp_arena_release(&scratch);
    jp_arena_release(&one);
    return wrong;
}

static void samples_lose_what_is_said_of_them(void **state) {
    const char *inputs[] = {JP_SOURCE_DIR "/samples/dossiers"};
    unsigned wrong = 0;
    jp_arena arena;
    jp_intake intake;
    jp_error err;

    jp_arena_init(&arena);
    assert_true(jp_intake_open(inputs, 1, &arena, &intake, &err));
    jp_intake_reader *reader = jp_intake_reader_new();
    for (unsigned row = 0; row < ROWS; row++) {
        bool is_found = false;

        for (uint32_t i = 0; i < intake.ref_count; i++) {
            if (jp_view_contains(intake.refs[i].id, jp_view_of(rows[row].dossier))) {
                is_found = true;
                wrong += check_dossier(*state, &intake, reader, i, row);
            }
        }
        if (!is_found) {
            printf("  %s: no such dossier\n", rows[row].dossier);
            wrong++;
        }
    }
    jp_intake_reader_free(reader);
    jp_arena_release(&arena);
    assert_int_equal(wrong, 0);
}

static int set_up(void **state) {
    return assets_set_up_with(state, "licence.ini");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(samples_lose_what_is_said_of_them)};

    return cmocka_run_group_tests(tests, set_up, assets_tear_down);
}
