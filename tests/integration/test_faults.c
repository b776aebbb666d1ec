/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "assets_fixture.h"
#include "fault_rows.h"

/* A clean case loses nothing; one fault fires its own item and nothing else, in every style. Set JP_FAULT to part of a
 * row's `why` to run only that one. */

static bool is_listed(const char *list, jp_view id) {
    return jp_view_contains(jp_view_of(list), id);
}

static void print_answer(const jp_answer *answer) {
    printf("      %.*s %s: %.*s\n", JP_VIEW_ARG(answer->id), jp_outcome_name(answer->outcome),
           JP_VIEW_ARG(answer->reason));
    for (uint32_t i = 0; i < answer->evidence_count && i < 4; i++) {
        printf("         %.*s %.*s 「%.*s」\n", JP_VIEW_ARG(answer->evidence[i].member),
               JP_VIEW_ARG(answer->evidence[i].where), JP_VIEW_ARG(answer->evidence[i].quote));
    }
}

/* How many items differ from what the row says; each is printed. */
static unsigned check(const assets_fixture *f, const char *why, const char *unmet, const case_style *style,
                      const case_edit *edits, bool has_plain_names) {
    jp_arena arena;
    case_file c;
    jp_dossier dossier;
    const jp_result *result;
    unsigned wrong = 0;

    jp_arena_init(&arena);
    case_init(&c, style, &arena);
    c.edits = edits;
    c.has_plain_names = has_plain_names;
    case_dossier(&c, &dossier);
    result = jp_assess_dossier(&f->assets, &dossier, &arena);
    if (result->status != JP_RESULT_SCORED) {
        printf("  %s [%s]: not scored\n", why, style->name);
        wrong++;
    }
    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];

        if (answer_is_unmet(answer) != is_listed(unmet, answer->id)) {
            printf("  %s [%s]: %.*s should %s\n", why, style->name, JP_VIEW_ARG(answer->id),
                   answer_is_unmet(answer) ? "hold" : "fail");
            print_answer(answer);
            wrong++;
        }
    }
    jp_arena_release(&arena);
    return wrong;
}

static unsigned check_rows(const assets_fixture *f, const fault_row *rows, bool has_plain_names) {
    const char *only = getenv("JP_FAULT");
    unsigned wrong = 0;

    for (; rows->why; rows++) {
        if (only && !strstr(rows->why, only)) {
            continue;
        }
        for (unsigned s = 0; s < FAULT_STYLES; s++) {
            if (rows->edits[s]) {
                wrong += check(f, rows->why, rows->unmet, case_styles[s], rows->edits[s], has_plain_names);
            }
        }
    }
    return wrong;
}

static const fault_row *const tables[] = {fault_rows,  fault_rows_procedure, fault_rows_decision,
                                          lawful_rows, lawful_rows_forms,    NULL};

static void clean_cases_lose_nothing(void **state) {
    unsigned wrong = 0;

    for (const case_style *const *style = case_styles; *style; style++) {
        wrong += check(*state, "clean", "", *style, NULL, false);
    }
    assert_int_equal(wrong, 0);
}

static void each_fault_fires_its_item(void **state) {
    unsigned wrong = 0;

    for (unsigned i = 0; i < 3; i++) {
        wrong += check_rows(*state, tables[i], false);
    }
    assert_int_equal(wrong, 0);
}

static void lawful_cases_are_not_faulted(void **state) {
    assert_int_equal(check_rows(*state, lawful_rows, false) + check_rows(*state, lawful_rows_forms, false), 0);
}

/* The names of the files are a help, never what an outcome rests on. */
static void names_of_files_do_not_matter(void **state) {
    unsigned wrong = 0;

    for (unsigned i = 0; tables[i]; i++) {
        wrong += check_rows(*state, tables[i], true);
    }
    assert_int_equal(wrong, 0);
}

/* Every item that the program is to judge by itself has a fault in every style. */
static void every_judged_item_has_a_fault(void **state) {
    const assets_fixture *f = *state;
    unsigned wrong = 0;

    for (uint32_t i = 0; i < f->assets.rubrics[0].rubric.item_count; i++) {
        const jp_item *item = &f->assets.rubrics[0].rubric.items[i];

        for (unsigned s = 0; s < FAULT_STYLES && item->judgeability == JP_JUDGE_AUTO; s++) {
            bool is_found = false;

            for (unsigned t = 0; t < 3 && !is_found; t++) {
                for (const fault_row *row = tables[t]; row->why && !is_found; row++) {
                    is_found = row->edits[s] && is_listed(row->unmet, item->id);
                }
            }
            if (!is_found) {
                printf("  %.*s [%s]: no fault\n", JP_VIEW_ARG(item->id), case_styles[s]->name);
                wrong++;
            }
        }
    }
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clean_cases_lose_nothing),      cmocka_unit_test(each_fault_fires_its_item),
        cmocka_unit_test(lawful_cases_are_not_faulted),  cmocka_unit_test(names_of_files_do_not_matter),
        cmocka_unit_test(every_judged_item_has_a_fault),
    };

    return cmocka_run_group_tests(tests, assets_set_up, assets_tear_down);
}
