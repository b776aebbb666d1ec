/* SPDX-License-Identifier: Apache-2.0 */
#include "kind_check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const jp_result *assess(const kind_bench *bench, case_file *c) {
    jp_dossier dossier;

    case_dossier(c, &dossier);
    return jp_assess_dossier(&bench->fixture->assets, &dossier, c->arena);
}

static void print_answer(const jp_answer *answer) {
    printf("      %.*s %s: %.*s\n", JP_VIEW_ARG(answer->id), jp_outcome_name(answer->outcome),
           JP_VIEW_ARG(answer->reason));
}

static unsigned check(const kind_bench *bench, const char *why, const char *unmet, const case_style *style,
                      const case_edit *edits, bool has_plain_names) {
    jp_arena arena;
    case_file c;
    unsigned wrong = 0;

    jp_arena_init(&arena);
    case_init(&c, style, &arena);
    c.edits = edits;
    c.has_plain_names = has_plain_names;
    const jp_result *result = assess(bench, &c);
    if (result->status != JP_RESULT_SCORED) {
        printf("  %s [%s]: not scored\n", why, style->name);
        wrong++;
    }
    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];
        bool is_expected = jp_view_contains(jp_view_of(unmet), answer->id);

        if (answer_is_unmet(answer) != is_expected) {
            printf("  %s [%s]: %.*s should %s\n", why, style->name, JP_VIEW_ARG(answer->id),
                   is_expected ? "fail" : "hold");
            print_answer(answer);
            wrong++;
        }
    }
    jp_arena_release(&arena);
    return wrong;
}

unsigned kind_check_clean(const kind_bench *bench) {
    unsigned wrong = 0;

    for (const case_style *const *style = bench->styles; *style; style++) {
        wrong += check(bench, "clean", "", *style, NULL, false);
    }
    return wrong;
}

static bool is_asked_for(const kind_row *row) {
    const char *only = getenv("JP_FAULT");
    return !only || strstr(row->why, only);
}

unsigned kind_check_rows(const kind_bench *bench, const kind_row *rows, bool has_plain_names) {
    unsigned wrong = 0;

    for (; rows->why; rows++) {
        for (unsigned s = 0; s < KIND_STYLES && is_asked_for(rows); s++) {
            if (rows->edits[s]) {
                wrong += check(bench, rows->why, rows->unmet, bench->styles[s], rows->edits[s], has_plain_names);
            }
        }
    }
    return wrong;
}

unsigned kind_check_coverage(const kind_bench *bench, const kind_row *rows) {
    const jp_rubric *rubric = &bench->fixture->assets.rubrics[0].rubric;
    unsigned wrong = 0;

    for (uint32_t i = 0; i < rubric->item_count; i++) {
        const jp_item *item = &rubric->items[i];
        bool is_found = item->judgeability != JP_JUDGE_AUTO;

        for (const kind_row *row = rows; row->why && !is_found; row++) {
            is_found = jp_view_contains(jp_view_of(row->unmet), item->id);
        }
        if (!is_found) {
            printf("  %.*s: no fault\n", JP_VIEW_ARG(item->id));
            wrong++;
        }
    }
    return wrong;
}

/* ---- one paper unread ---- */

static unsigned compare(const kind_bench *bench, const case_style *style, const char *why, const case_edit *edits,
                        const case_form *form, case_damage damage, bool is_nameless) {
    jp_arena arena;
    case_file c;
    unsigned wrong = 0;

    jp_arena_init(&arena);
    case_init(&c, style, &arena);
    c.edits = edits;
    const jp_result *before = assess(bench, &c);
    case_init(&c, style, &arena);
    c.edits = edits;
    c.spoiled = form->id;
    c.damage = damage;
    c.is_spoiled_nameless = is_nameless;
    const jp_result *after = assess(bench, &c);
    /* Without the paper that tells the kind the dossier may not be scored at all, which is no outcome either. */
    for (uint32_t i = 0; after->status == JP_RESULT_SCORED && i < after->answer_count; i++) {
        const jp_answer *was = &before->answers[i];
        const jp_answer *is = &after->answers[i];

        if (is->outcome != was->outcome && is->outcome != JP_OUT_UNDETERMINED) {
            printf("  %s [%s] without %s%s: %.*s was %s\n", why, style->name, form->id,
                   is_nameless ? " (nameless)" : "", JP_VIEW_ARG(is->id), jp_outcome_name(was->outcome));
            print_answer(is);
            wrong++;
        }
    }
    jp_arena_release(&arena);
    return wrong;
}

static bool is_touched(const case_edit *edits, const char *form_id) {
    for (const case_edit *e = edits; e->kind != EDIT_END; e++) {
        if (e->where && strcmp(e->where, form_id) == 0) {
            return true;
        }
    }
    return false;
}

unsigned kind_check_unread(const kind_bench *bench, const kind_row *rows) {
    unsigned wrong = 0;

    for (unsigned s = 0; s < KIND_STYLES; s++) {
        const case_style *style = bench->styles[s];
        for (const case_form *form = style->forms; form->id; form++) {
            for (case_damage damage = DAMAGE_SCAN; damage < DAMAGE_COUNT; damage++) {
                wrong += compare(bench, style, "clean", NULL, form, damage, damage == DAMAGE_SCAN);
                wrong += compare(bench, style, "clean", NULL, form, damage, false);
            }
            for (const kind_row *row = rows; row->why; row++) {
                if (row->edits[s] && is_touched(row->edits[s], form->id) && !is_touched(row->edits[s], "decision")) {
                    wrong += compare(bench, style, row->why, row->edits[s], form, DAMAGE_SCAN, false);
                }
            }
        }
    }
    return wrong;
}
