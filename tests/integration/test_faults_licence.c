/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "assets_fixture.h"
#include "fault_rows_licence.h"

/* A clean licence case loses nothing; one fault fires its own item and nothing else, in every style; a paper that
 * cannot be read is neither a pass nor a fault. Set JP_FAULT to part of a row's `why` to run only that one. */

static bool is_listed(const char *list, jp_view id) {
    return list && jp_view_contains(jp_view_of(list), id);
}

static void print_answer(const char *why, const case_style *style, const jp_answer *answer, const char *should) {
    printf("  %s [%s]: %.*s should %s, is %s: %.*s\n", why, style->name, JP_VIEW_ARG(answer->id), should,
           jp_outcome_name(answer->outcome), JP_VIEW_ARG(answer->reason));
    for (uint32_t i = 0; i < answer->evidence_count && i < 6; i++) {
        printf("         %.*s %.*s 「%.*s」\n", JP_VIEW_ARG(answer->evidence[i].member),
               JP_VIEW_ARG(answer->evidence[i].where), JP_VIEW_ARG(answer->evidence[i].quote));
    }
}

typedef struct expected {
    const char *why, *unmet, *open;
    bool has_plain_names;
    const char *spoiled; /* id of the form that cannot be read */
    case_damage damage;
} expected;

/* How many items differ from what is expected; each is printed. */
static unsigned check(const assets_fixture *f, const expected *e, const case_style *style, const case_edit *edits) {
    jp_arena arena;
    case_file c;
    jp_dossier dossier;
    const jp_result *result;
    unsigned wrong = 0;

    jp_arena_init(&arena);
    case_init(&c, style, &arena);
    c.edits = edits;
    c.has_plain_names = e->has_plain_names;
    c.spoiled = e->spoiled;
    c.damage = e->damage;
    case_dossier(&c, &dossier);
    result = jp_assess_dossier(&f->assets, &dossier, &arena);
    if (result->status != JP_RESULT_SCORED) {
        printf("  %s [%s]: not scored\n", e->why, style->name);
        wrong++;
    }
    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];

        if (answer_is_unmet(answer) != is_listed(e->unmet, answer->id)) {
            print_answer(e->why, style, answer, answer_is_unmet(answer) ? "hold" : "fail");
            wrong++;
        } else if (is_listed(e->open, answer->id) && answer->outcome != JP_OUT_UNDETERMINED) {
            print_answer(e->why, style, answer, "be open");
            wrong++;
        }
    }
    jp_arena_release(&arena);
    return wrong;
}

static unsigned check_rows(const assets_fixture *f, const licence_row *rows, bool has_plain_names) {
    const char *only = getenv("JP_FAULT");
    unsigned wrong = 0;

    for (; rows->why; rows++) {
        expected e = {rows->why, rows->unmet, rows->open, has_plain_names, NULL, DAMAGE_NONE};

        for (unsigned s = 0; s < LICENCE_STYLES && !(only && !strstr(rows->why, only)); s++) {
            if (rows->edits[s]) {
                wrong += check(f, &e, case_styles_licence[s], rows->edits[s]);
            }
        }
    }
    return wrong;
}

static void clean_cases_lose_nothing(void **state) {
    unsigned wrong = 0;

    for (const case_style *const *style = case_styles_licence; *style; style++) {
        wrong += check(*state, &(expected){"clean", "", NULL, false, NULL, DAMAGE_NONE}, *style, NULL);
    }
    assert_int_equal(wrong, 0);
}

static void each_fault_fires_its_item(void **state) {
    assert_int_equal(check_rows(*state, licence_faults, false), 0);
}

static void lawful_cases_are_not_faulted(void **state) {
    assert_int_equal(check_rows(*state, licence_lawful, false), 0);
}

static void names_of_files_do_not_matter(void **state) {
    assert_int_equal(check_rows(*state, licence_faults, true) + check_rows(*state, licence_lawful, true), 0);
}

/* What a person must see when a paper cannot be read; nothing is deducted. */
static const struct {
    const char *form, *open;
} unreadable[] = {
    {"application", "L03"},
    {"copy", "L11"},
    {"receipt", "L05"},
    {"acceptance", "L08 L18"},
    {"visit", "L12"},
    {"approval", "L13"},
    {"decision", "L04 L18 L24"},
    {"served", "L27"},
    {"shown", "L28"},
    {"index", "L32"},
    {"notes", "L32"},
};

static void unreadable_papers_are_left_to_people(void **state) {
    unsigned wrong = 0;

    for (unsigned i = 0; i < sizeof unreadable / sizeof *unreadable; i++) {
        for (int damage = DAMAGE_SCAN; damage < DAMAGE_COUNT; damage++) {
            expected e = {unreadable[i].form, "", unreadable[i].open, false, unreadable[i].form, (case_damage)damage};

            for (const case_style *const *style = case_styles_licence; *style; style++) {
                wrong += check(*state, &e, *style, NULL);
            }
        }
    }
    assert_int_equal(wrong, 0);
}

/* Every item that the program is to judge by itself has a fault in some style. */
static void every_judged_item_has_a_fault(void **state) {
    const assets_fixture *f = *state;
    unsigned wrong = 0;

    for (uint32_t i = 0; i < f->assets.rubrics[0].rubric.item_count; i++) {
        const jp_item *item = &f->assets.rubrics[0].rubric.items[i];
        bool is_found = item->judgeability != JP_JUDGE_AUTO;

        for (const licence_row *row = licence_faults; row->why && !is_found; row++) {
            is_found = is_listed(row->unmet, item->id);
        }
        if (!is_found) {
            printf("  %.*s: no fault\n", JP_VIEW_ARG(item->id));
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

/* Every example beside the rubric comes out as written, and no automatic item lacks a met and an unmet one. */
static void every_example_holds(void **state) {
    const assets_fixture *f = *state;
    jp_example_report report;
    jp_arena arena;
    jp_error err;

    jp_arena_init(&arena);
    assert_true(jp_judge_examples(&f->assets.rubrics[0].rubric, f->assets.rubrics[0].examples_path, &f->assets.tables,
                                  &arena, &report, &err));
    if (report.failed > 0) {
        fprintf(stderr, "%.*s\n", JP_VIEW_ARG(report.text));
    }
    assert_true(report.run > 150);
    assert_int_equal(report.failed, 0);
    assert_int_equal(report.items_without, 0);
    jp_arena_release(&arena);
}

static int set_up(void **state) {
    return assets_set_up_with(state, "licence.ini");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clean_cases_lose_nothing),
        cmocka_unit_test(each_fault_fires_its_item),
        cmocka_unit_test(lawful_cases_are_not_faulted),
        cmocka_unit_test(names_of_files_do_not_matter),
        cmocka_unit_test(unreadable_papers_are_left_to_people),
        cmocka_unit_test(every_judged_item_has_a_fault),
        cmocka_unit_test(every_example_holds),
    };

    return cmocka_run_group_tests(tests, set_up, assets_tear_down);
}
