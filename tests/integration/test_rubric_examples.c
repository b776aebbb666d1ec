/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "juanping/batch/assets.h"

/* What a shipped rubric says of itself: every example comes out as written, and no automatic item lacks a met and an
 * unmet one. */
static void check_examples(const char *rubric, uint32_t least) {
    jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR, .rubric = rubric};
    jp_arena arena;
    jp_assets assets;
    jp_example_report report;
    jp_error err;
    char text[1400];

    jp_arena_init(&arena);
    if (!jp_assets_load(&paths, &arena, &assets, &err)) {
        jp_error_text(&err, JP_LANG_ZH, text, sizeof text);
        fail_msg("%s", text);
    }
    if (!jp_judge_examples(&assets.rubric, assets.examples_path, &assets.tables, &arena, &report, &err)) {
        jp_error_text(&err, JP_LANG_ZH, text, sizeof text);
        fail_msg("%s", text);
    }
    if (report.failed > 0) {
        fprintf(stderr, "%.*s\n", JP_VIEW_ARG(report.text));
    }
    assert_true(report.run > least);
    assert_int_equal(report.failed, 0);
    assert_int_equal(report.items_without, 0);
    jp_assets_release(&assets);
    jp_arena_release(&arena);
}

static void every_example_holds(void **state) {
    (void)state;
    check_examples(NULL, 200);
}

static void every_example_of_spot_penalties_holds(void **state) {
    (void)state;
    check_examples(JP_SOURCE_SCORING_DIR "/penalty-summary.ini", 100);
}

static void every_example_of_inspections_holds(void **state) {
    (void)state;
    check_examples(JP_SOURCE_SCORING_DIR "/inspection.ini", 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_example_holds),
                                       cmocka_unit_test(every_example_of_spot_penalties_holds),
                                       cmocka_unit_test(every_example_of_inspections_holds)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
