/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "coercion_rows.h"
#include "forms_coercion.h"
#include "juanping/batch/assets.h"

/* Coercive measures and coercive execution: a clean case loses nothing, one fault fires its own item and nothing else,
 * and what cannot be read is neither passed nor deducted. Set JP_FAULT to part of a row's `why` to run only that one.
 */

typedef struct kind {
    const char *rubric, *examples;
    const case_style *const *styles;
    const coercion_row *faults, *lawful;
    jp_rubric rules;
} kind;

static jp_arena run;
static jp_assets assets; /* loaded once; its own rubric is not asked */

static const case_style *const measure_styles[] = {&case_style_seizure, &case_style_sealing, NULL};
static const case_style *const execution_styles[] = {&case_style_court, &case_style_demolition, &case_style_clearance,
                                                     NULL};

static kind kinds[] = {
    {.rubric = JP_SOURCE_SCORING_DIR "/coercive-measure.ini",
     .examples = JP_SOURCE_SCORING_DIR "/coercive-measure.examples.xml",
     .styles = measure_styles,
     .faults = measure_faults,
     .lawful = measure_lawful},
    {.rubric = JP_SOURCE_SCORING_DIR "/coercive-execution.ini",
     .examples = JP_SOURCE_SCORING_DIR "/coercive-execution.examples.xml",
     .styles = execution_styles,
     .faults = execution_faults,
     .lawful = execution_lawful},
};

enum { KINDS = sizeof kinds / sizeof kinds[0] };

static bool is_listed(const char *list, jp_view id) {
    return jp_view_contains(jp_view_of(list), id);
}

static bool is_unmet(const jp_answer *answer) {
    return answer->outcome == JP_OUT_DEDUCT || answer->outcome == JP_OUT_VETO;
}

/* A reason that offers several faults to choose from, or prints a value that is not there, does not stand up when it is
 * contested. */
static bool is_vague(const jp_answer *answer) {
    return jp_view_contains(answer->reason, JP_VIEW("或者")) || jp_view_contains(answer->reason, JP_VIEW("（空）")) ||
           jp_view_contains(answer->reason, JP_VIEW("（不明）"));
}

static void print_answer(const jp_answer *answer) {
    printf("      %.*s %s: %.*s\n", JP_VIEW_ARG(answer->id), jp_outcome_name(answer->outcome),
           JP_VIEW_ARG(answer->reason));
    for (uint32_t i = 0; i < answer->evidence_count && i < 4; i++) {
        printf("         %.*s %.*s 「%.*s」\n", JP_VIEW_ARG(answer->evidence[i].member),
               JP_VIEW_ARG(answer->evidence[i].where), JP_VIEW_ARG(answer->evidence[i].quote));
    }
}

/* Judged by this rubric whatever the kind of the case: a penalty case may hold a seizure. */
static const jp_answer *assess(const kind *k, case_file *c, jp_arena *arena) {
    jp_dossier dossier;
    jp_facts facts;
    jp_answer *answers = NULL;
    jp_error err;

    case_dossier(c, &dossier);
    if (!jp_facts_extract(assets.catalogue, &dossier, arena, &facts, &err) ||
        !jp_judge(&k->rules, facts.tree, &assets.tables, arena, &answers, &err)) {
        fail_msg("%s", err.subject);
    }
    jp_facts_release(&facts);
    return answers;
}

/* How many items differ from what the row says; each is printed. */
static unsigned check(const kind *k, const char *why, const char *unmet, const case_style *style,
                      const case_edit *edits, bool has_plain_names) {
    jp_arena arena;
    case_file c;
    unsigned wrong = 0;

    jp_arena_init(&arena);
    case_init(&c, style, &arena);
    c.edits = edits;
    c.has_plain_names = has_plain_names;
    const jp_answer *answers = assess(k, &c, &arena);
    for (uint32_t i = 0; i < k->rules.item_count; i++) {
        const jp_answer *answer = &answers[i];

        if (is_unmet(answer) != is_listed(unmet, answer->id)) {
            printf("  %s [%s]: %.*s should %s\n", why, style->name, JP_VIEW_ARG(answer->id),
                   is_unmet(answer) ? "hold" : "fail");
            print_answer(answer);
            wrong++;
        } else if (is_unmet(answer) && is_vague(answer)) {
            printf("  %s [%s]: %.*s should say what is wrong\n", why, style->name, JP_VIEW_ARG(answer->id));
            print_answer(answer);
            wrong++;
        }
    }
    jp_arena_release(&arena);
    return wrong;
}

static unsigned check_rows(const kind *k, const coercion_row *rows, bool has_plain_names) {
    const char *only = getenv("JP_FAULT");
    unsigned wrong = 0;

    for (; rows->why; rows++) {
        for (unsigned s = 0; k->styles[s] && !(only && !strstr(rows->why, only)); s++) {
            if (rows->edits[s]) {
                wrong += check(k, rows->why, rows->unmet, k->styles[s], rows->edits[s], has_plain_names);
            }
        }
    }
    return wrong;
}

/* What is judged without a person in a clean case: an item left open there would never catch anything. */
static unsigned check_clean(const kind *k, const case_style *style) {
    jp_arena arena;
    case_file c;
    unsigned wrong = 0;

    jp_arena_init(&arena);
    case_init(&c, style, &arena);
    const jp_answer *answers = assess(k, &c, &arena);
    for (uint32_t i = 0; i < k->rules.item_count; i++) {
        const jp_answer *answer = &answers[i];
        bool is_auto = k->rules.items[i].judgeability == JP_JUDGE_AUTO;

        if (is_unmet(answer) || (is_auto && answer->outcome == JP_OUT_UNDETERMINED)) {
            printf("  clean [%s]:\n", style->name);
            print_answer(answer);
            wrong++;
        }
    }
    jp_arena_release(&arena);
    return wrong;
}

static void clean_cases_lose_nothing(void **state) {
    unsigned wrong = 0;

    (void)state;
    for (unsigned i = 0; i < KINDS; i++) {
        for (unsigned s = 0; kinds[i].styles[s]; s++) {
            wrong += check_clean(&kinds[i], kinds[i].styles[s]);
        }
    }
    assert_int_equal(wrong, 0);
}

static void each_fault_fires_its_item(void **state) {
    (void)state;
    assert_int_equal(check_rows(&kinds[0], kinds[0].faults, false) + check_rows(&kinds[1], kinds[1].faults, false), 0);
}

static void lawful_cases_are_not_faulted(void **state) {
    (void)state;
    assert_int_equal(check_rows(&kinds[0], kinds[0].lawful, false) + check_rows(&kinds[1], kinds[1].lawful, false), 0);
}

static void names_of_files_do_not_matter(void **state) {
    unsigned wrong = 0;

    (void)state;
    for (unsigned i = 0; i < KINDS; i++) {
        wrong += check_rows(&kinds[i], kinds[i].faults, true) + check_rows(&kinds[i], kinds[i].lawful, true);
    }
    assert_int_equal(wrong, 0);
}

static void every_judged_item_has_a_fault(void **state) {
    unsigned wrong = 0;

    (void)state;
    for (unsigned k = 0; k < KINDS; k++) {
        for (uint32_t i = 0; i < kinds[k].rules.item_count; i++) {
            const jp_item *item = &kinds[k].rules.items[i];
            bool is_found = item->judgeability != JP_JUDGE_AUTO;

            for (const coercion_row *row = kinds[k].faults; row->why && !is_found; row++) {
                is_found = is_listed(row->unmet, item->id);
            }
            if (!is_found) {
                printf("  %.*s: no fault\n", JP_VIEW_ARG(item->id));
                wrong++;
            }
        }
    }
    assert_int_equal(wrong, 0);
}

/* A paper that cannot be read is never a reason to deduct, and an item that looks at it does not pass for it. */
static unsigned check_spoiled(const kind *k, const case_style *style, const char *form, case_damage damage,
                              bool is_nameless) {
    jp_arena arena;
    case_file c;
    unsigned wrong = 0;
    unsigned open = 0;

    jp_arena_init(&arena);
    case_init(&c, style, &arena);
    c.spoiled = form;
    c.damage = damage;
    c.is_spoiled_nameless = is_nameless;
    const jp_answer *answers = assess(k, &c, &arena);
    for (uint32_t i = 0; i < k->rules.item_count; i++) {
        const jp_answer *answer = &answers[i];
        bool is_auto = k->rules.items[i].judgeability == JP_JUDGE_AUTO;

        open += is_auto && answer->outcome == JP_OUT_UNDETERMINED;
        if (is_unmet(answer)) {
            printf("  %s unreadable [%s]%s:\n", form, style->name, is_nameless ? " without a name" : "");
            print_answer(answer);
            wrong++;
        }
    }
    if (open == 0) {
        printf("  %s unreadable [%s]: nothing is left to a person\n", form, style->name);
        wrong++;
    }
    jp_arena_release(&arena);
    return wrong;
}

static void unreadable_papers_are_left_to_a_person(void **state) {
    static const char *const skipped[] = {"cover", "index", "notes"};
    unsigned wrong = 0;

    (void)state;
    for (unsigned k = 0; k < KINDS; k++) {
        for (unsigned s = 0; kinds[k].styles[s]; s++) {
            for (const case_form *form = kinds[k].styles[s]->forms; form->id; form++) {
                bool is_skipped = false;
                for (size_t i = 0; i < sizeof skipped / sizeof skipped[0]; i++) {
                    is_skipped = is_skipped || strcmp(skipped[i], form->id) == 0;
                }
                /* the items of approvals before lifting and before applying belong to no item by themselves */
                is_skipped = is_skipped || strcmp(form->id, "lift_approval") == 0 ||
                             (k == 1 && strcmp(form->id, "approval") == 0);
                if (!is_skipped) {
                    wrong += check_spoiled(&kinds[k], kinds[k].styles[s], form->id, DAMAGE_SCAN, false);
                    wrong += check_spoiled(&kinds[k], kinds[k].styles[s], form->id, DAMAGE_CUT, true);
                }
            }
        }
    }
    assert_int_equal(wrong, 0);
}

static void every_example_holds(void **state) {
    (void)state;
    for (unsigned k = 0; k < KINDS; k++) {
        jp_example_report report;
        jp_error err;

        assert_true(jp_judge_examples(&kinds[k].rules, kinds[k].examples, &assets.tables, &run, &report, &err));
        if (report.failed > 0) {
            fprintf(stderr, "%.*s\n", JP_VIEW_ARG(report.text));
        }
        assert_true(report.run > 60);
        assert_int_equal(report.failed, 0);
        assert_int_equal(report.items_without, 0);
    }
}

static int say(const jp_error *err) {
    char text[1400];

    jp_error_text(err, JP_LANG_ZH, text, sizeof text);
    fprintf(stderr, "%s\n", text);
    return -1;
}

static int set_up(void **state) {
    jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR};
    jp_error err;

    (void)state;
    jp_arena_init(&run);
    if (!jp_assets_load(&paths, &run, &assets, &err)) {
        return say(&err);
    }
    for (unsigned i = 0; i < KINDS; i++) {
        if (!jp_rubric_load(kinds[i].rubric, NULL, &assets.words, &run, &kinds[i].rules, &err)) {
            return say(&err);
        }
    }
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    for (unsigned i = 0; i < KINDS; i++) {
        jp_rubric_release(&kinds[i].rules);
    }
    jp_assets_release(&assets);
    jp_arena_release(&run);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clean_cases_lose_nothing),      cmocka_unit_test(each_fault_fires_its_item),
        cmocka_unit_test(lawful_cases_are_not_faulted),  cmocka_unit_test(names_of_files_do_not_matter),
        cmocka_unit_test(every_judged_item_has_a_fault), cmocka_unit_test(unreadable_papers_are_left_to_a_person),
        cmocka_unit_test(every_example_holds),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
