/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/base/file.h"
#include "juanping/batch/assets.h"

/* What the shipped rubrics say of themselves: every example comes out as written, and no automatic item lacks a met and
 * an unmet one. */
static void check_examples(const char *rubric) {
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
    for (uint32_t i = 0; i < assets.rubric_count; i++) {
        const jp_loaded_rubric *loaded = &assets.rubrics[i];
        if (!jp_judge_examples(&loaded->rubric, loaded->examples_path, &assets.tables, &arena, &report, &err)) {
            jp_error_text(&err, JP_LANG_ZH, text, sizeof text);
            fail_msg("%s", text);
        }
        if (report.failed > 0) {
            fprintf(stderr, "%.*s\n", JP_VIEW_ARG(report.text));
        }
        assert_true(report.run >= loaded->rubric.item_count);
        assert_int_equal(report.failed, 0);
        assert_int_equal(report.items_without, 0);
    }
    jp_assets_release(&assets);
    jp_arena_release(&arena);
}

static void every_example_holds(void **state) {
    (void)state;
    check_examples(NULL);
}

static void every_example_of_ecology_holds(void **state) {
    (void)state;
    check_examples(JP_SOURCE_SCORING_DIR "/ecology-2024");
}

/* ---- small errors in the conditions ---- */

/* What the examples of every rubric must catch, in hundredths. */
#define WANTED_CATCH 90u

static void check_mutants(const char *relative) {
    jp_arena arena;
    jp_assets assets;
    jp_mutant_report report;
    jp_error err;

    jp_arena_init(&arena);
    const char *path = jp_arena_printf(&arena, JP_SOURCE_SCORING_DIR "/%s", relative);
    jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR, .rubric = path};
    assert_true(jp_assets_load(&paths, &arena, &assets, &err));
    const jp_loaded_rubric *loaded = &assets.rubrics[0];
    if (jp_path_is_file(loaded->examples_path)) {
        assert_true(jp_judge_mutants(&loaded->rubric, loaded->examples_path, &assets.tables, &assets.words, &arena,
                                     &report, &err));
        uint64_t percent = report.made > 0 ? (uint64_t)report.caught * 100 / report.made : 100;
        print_message("%s: %u of %u small errors caught\n", relative, report.caught, report.made);
        if (percent < WANTED_CATCH) {
            fail_msg("%s: %u%% are wanted; `juanping rubric test --mutants` lists what was not caught", relative,
                     WANTED_CATCH);
        }
    }
    jp_assets_release(&assets);
    jp_arena_release(&arena);
}

static bool is_rubric(const char *relative, jp_arena *arena) {
    jp_ini ini;
    jp_error err;

    return jp_view_ends_with(jp_view_of(relative), JP_VIEW(".ini")) &&
           jp_ini_load(jp_arena_printf(arena, JP_SOURCE_SCORING_DIR "/%s", relative), arena, &ini, &err) &&
           jp_ini_find_section(&ini, JP_VIEW("标准"));
}

/* Every rubric of the folder and of the folders in it, so that none is shipped untried. */
static uint32_t check_folder(const char *relative) {
    jp_arena arena;
    uint32_t count = 0;
    struct dirent *entry;

    jp_arena_init(&arena);
    DIR *folder = opendir(jp_arena_printf(&arena, JP_SOURCE_SCORING_DIR "/%s", relative));
    assert_non_null(folder);
    while ((entry = readdir(folder)) != NULL) {
        const char *name = jp_arena_printf(&arena, "%s%s", relative, entry->d_name);
        if (entry->d_name[0] == '.') {
            continue;
        }
        if (jp_path_is_dir(jp_arena_printf(&arena, JP_SOURCE_SCORING_DIR "/%s", name))) {
            count += *relative == '\0' ? check_folder(jp_arena_printf(&arena, "%s/", name)) : 0;
        } else if (is_rubric(name, &arena)) {
            check_mutants(name);
            count++;
        }
    }
    closedir(folder);
    jp_arena_release(&arena);
    return count;
}

static void examples_catch_small_errors(void **state) {
    (void)state;
    assert_true(check_folder("") >= 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(examples_catch_small_errors),
                                       cmocka_unit_test(every_example_holds),
                                       cmocka_unit_test(every_example_of_ecology_holds)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
