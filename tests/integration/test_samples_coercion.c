/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "assets_fixture.h"
#include "juanping/intake/intake.h"

/* The sample dossiers of coercion lose what samples/README.md says they lose, and nothing else. */

enum { MEASURE, EXECUTION, RUBRICS };

static const char *const rubric_paths[RUBRICS] = {JP_SOURCE_SCORING_DIR "/coercive-measure.ini",
                                                  JP_SOURCE_SCORING_DIR "/coercive-execution.ini"};

static const struct {
    const char *dossier; /* part of its identifier */
    int rubric;
    const char *unmet;
    const char *open; /* items that must be left to a person, since a paper cannot be read */
} rows[] = {
    {"强制01_扣押酸牛奶案", MEASURE, "", ""},
    {"强制02_扣押六十日", MEASURE, "M15", ""},
    {"强制03_延长未告知", MEASURE, "M16", ""},
    {"强制04_无审批无笔录", MEASURE, "M03 M09", ""},
    {"强制05_现场笔录为扫描件", MEASURE, "", "M05 M07 M08 M09"},
    {"执行01_强制拆除案", EXECUTION, "", ""},
    {"执行02_国庆节强制拆除", EXECUTION, "E09", ""},
    {"执行03_未满救济期拆除", EXECUTION, "E11", ""},
    {"执行04_代履行案", EXECUTION, "", ""},
    {"执行05_代履行前一日催告", EXECUTION, "E18", ""},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

static bool is_listed(const char *list, jp_view id) {
    return jp_view_contains(jp_view_of(list), id);
}

static unsigned check(const jp_rubric *rubric, const jp_answer *answers, unsigned row) {
    unsigned wrong = 0;

    for (uint32_t i = 0; i < rubric->item_count; i++) {
        const jp_answer *answer = &answers[i];
        bool is_wrong = answer_is_unmet(answer) != is_listed(rows[row].unmet, answer->id) ||
                        (is_listed(rows[row].open, answer->id) && answer->outcome != JP_OUT_UNDETERMINED);

        if (is_wrong) {
            printf("  %s: %.*s is %s: %.*s\n", rows[row].dossier, JP_VIEW_ARG(answer->id),
                   jp_outcome_name(answer->outcome), JP_VIEW_ARG(answer->reason));
            wrong++;
        }
    }
    return wrong;
}

static unsigned assess(const assets_fixture *f, const jp_rubric *rubric, const jp_intake *intake,
                       jp_intake_reader *reader, const jp_dossier_ref *ref, unsigned row) {
    jp_arena one;
    jp_arena scratch;
    jp_dossier dossier;
    jp_facts facts;
    jp_answer *answers;
    jp_error err;

    jp_arena_init(&one);
    jp_arena_init(&scratch);
    assert_true(jp_intake_read(reader, intake, ref, &one, &scratch, &dossier, &err));
    assert_true(jp_facts_extract(f->assets.catalogue, &dossier, &one, &facts, &err));
    assert_true(jp_judge(rubric, facts.tree, &f->assets.tables, &one, &answers, &err));
    unsigned wrong = check(rubric, answers, row);
    jp_facts_release(&facts);
    jp_arena_release(&scratch);
    jp_arena_release(&one);
    return wrong;
}

static void samples_lose_what_is_said_of_them(void **state) {
    assets_fixture *f = *state;
    const char *inputs[] = {JP_SOURCE_DIR "/samples/dossiers"};
    jp_rubric rubrics[RUBRICS];
    bool seen[ROWS] = {false};
    unsigned wrong = 0;
    jp_arena arena;
    jp_intake intake;
    jp_error err;

    jp_arena_init(&arena);
    for (unsigned i = 0; i < RUBRICS; i++) {
        assert_true(jp_rubric_load(rubric_paths[i], NULL, &f->assets.words, &arena, &rubrics[i], &err));
    }
    assert_true(jp_intake_open(inputs, 1, &arena, &intake, &err));
    jp_intake_reader *reader = jp_intake_reader_new();
    for (uint32_t i = 0; i < intake.ref_count; i++) {
        for (unsigned row = 0; row < ROWS; row++) {
            if (jp_view_contains(intake.refs[i].id, jp_view_of(rows[row].dossier))) {
                seen[row] = true;
                wrong += assess(f, &rubrics[rows[row].rubric], &intake, reader, &intake.refs[i], row);
            }
        }
    }
    jp_intake_reader_free(reader);
    for (unsigned row = 0; row < ROWS; row++) {
        if (!seen[row]) {
            printf("  %s: no such dossier\n", rows[row].dossier);
            wrong++;
        }
    }
    for (unsigned i = 0; i < RUBRICS; i++) {
        jp_rubric_release(&rubrics[i]);
    }
    jp_arena_release(&arena);
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(samples_lose_what_is_said_of_them)};

    return cmocka_run_group_tests(tests, assets_set_up, assets_tear_down);
}
