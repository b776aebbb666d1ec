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

/* A paper that cannot be read may leave an item to a person. It never settles one: nothing is held that was not held
 * with the paper, nothing is faulted that was not, nothing ceases to apply. */

#define MAX_ITEMS 128

typedef struct outcomes {
    jp_outcome of[MAX_ITEMS];
    jp_view id[MAX_ITEMS];
    uint32_t count;
} outcomes;

static const char *const damage_names[DAMAGE_COUNT] = {"readable", "scanned",     "cut short",
                                                       "locked",   "of no bytes", "of an old kind"};

static bool assess(const assets_fixture *f, const case_style *style, const case_edit *edits, const char *spoiled,
                   case_damage damage, bool is_nameless, outcomes *out) {
    jp_arena arena;
    case_file c;
    jp_dossier dossier;
    const jp_result *result;

    jp_arena_init(&arena);
    case_init(&c, style, &arena);
    c.edits = edits;
    c.spoiled = spoiled;
    c.damage = damage;
    c.is_spoiled_nameless = is_nameless;
    case_dossier(&c, &dossier);
    result = jp_assess_dossier(&f->assets, &dossier, &arena);
    out->count = result->answer_count;
    for (uint32_t i = 0; i < result->answer_count && i < MAX_ITEMS; i++) {
        out->of[i] = result->answers[i].outcome;
        out->id[i] = f->assets.rubrics[0].rubric.items[i].id;
    }
    bool is_scored = result->status == JP_RESULT_SCORED && out->count <= MAX_ITEMS;
    jp_arena_release(&arena);
    return is_scored;
}

/* How many items are settled otherwise than with the paper. */
static unsigned compare(const outcomes *before, const outcomes *after, const char *why, const char *style,
                        const char *form, const char *damage) {
    unsigned wrong = 0;

    if (after->count != before->count) {
        printf("  %s [%s], %s %s: %u items instead of %u\n", why, style, form, damage, after->count, before->count);
        return 1;
    }
    for (uint32_t i = 0; i < after->count; i++) {
        if (after->of[i] != before->of[i] && after->of[i] != JP_OUT_UNDETERMINED) {
            printf("  %s [%s], %s %s: %.*s was %s and is %s\n", why, style, form, damage, JP_VIEW_ARG(after->id[i]),
                   jp_outcome_name(before->of[i]), jp_outcome_name(after->of[i]));
            wrong++;
        }
    }
    return wrong;
}

static void a_clean_case_with_one_paper_unread(void **state) {
    const assets_fixture *f = *state;
    unsigned wrong = 0;

    for (unsigned s = 0; case_styles[s]; s++) {
        const case_style *style = case_styles[s];
        outcomes before;
        outcomes after;

        assert_true(assess(f, style, NULL, NULL, DAMAGE_NONE, false, &before));
        for (const case_form *form = style->forms; form->id; form++) {
            for (case_damage damage = DAMAGE_SCAN; damage < DAMAGE_COUNT; damage++) {
                for (int nameless = 0; nameless < 2; nameless++) {
                    assert_true(assess(f, style, NULL, form->id, damage, nameless != 0, &after));
                    wrong += compare(&before, &after, nameless ? "clean, name says nothing" : "clean", style->name,
                                     form->id, damage_names[damage]);
                }
            }
        }
    }
    assert_int_equal(wrong, 0);
}

static bool is_spread(const case_edit *edits) {
    for (const case_edit *e = edits; e->kind != EDIT_END; e++) {
        if (e->kind != EDIT_REPLACE && e->kind != EDIT_ADD) {
            return true;
        }
    }
    return false;
}

/* Does the row's fault stand in this paper? Dates and values stand in many; those rows are tried in one style each. */
static bool is_touched(const case_edit *edits, const case_form *form) {
    for (const case_edit *e = edits; e->kind != EDIT_END; e++) {
        if (e->where && strcmp(e->where, form->id) == 0) {
            return true;
        }
    }
    return is_spread(edits);
}

static unsigned check_fault(const assets_fixture *f, const fault_row *row, unsigned s) {
    const case_style *style = case_styles[s];
    outcomes before;
    outcomes after;
    unsigned wrong = 0;

    assert_true(assess(f, style, row->edits[s], NULL, DAMAGE_NONE, false, &before));
    for (const case_form *form = style->forms; form->id; form++) {
        for (int nameless = 0; nameless < 2 && is_touched(row->edits[s], form); nameless++) {
            assert_true(assess(f, style, row->edits[s], form->id, DAMAGE_SCAN, nameless != 0, &after));
            wrong += compare(&before, &after, row->why, style->name, form->id,
                             nameless ? "scanned, name says nothing" : damage_names[DAMAGE_SCAN]);
        }
    }
    return wrong;
}

static void a_faulty_case_with_one_paper_unread(void **state) {
    static const fault_row *const tables[] = {fault_rows, fault_rows_procedure, fault_rows_decision};
    unsigned wrong = 0;

    for (unsigned t = 0; t < sizeof tables / sizeof *tables; t++) {
        for (const fault_row *row = tables[t]; row->why; row++) {
            unsigned number = (unsigned)(row - tables[t]);

            for (unsigned s = 0; s < FAULT_STYLES; s++) {
                bool is_tried = row->edits[s] && (s == number % FAULT_STYLES || !is_spread(row->edits[s]));

                wrong += is_tried ? check_fault(*state, row, s) : 0;
            }
        }
    }
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clean_case_with_one_paper_unread),
        cmocka_unit_test(a_faulty_case_with_one_paper_unread),
    };

    return cmocka_run_group_tests(tests, assets_set_up, assets_tear_down);
}
