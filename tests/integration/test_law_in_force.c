/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "assets_fixture.h"
#include "case.h"
#include "fault_rows.h"
#include "juanping/batch/batch.h"

/* A case is judged by a standard of its own time: both sides of the day on which each began. */

typedef struct row {
    const char *why;
    const case_style *const *styles;
    const char *key;     /* of the day of the decision */
    const char *decided; /* the day of the decision; all other days keep their distance from it */
    const case_edit *edits;
    bool is_judged;
} row;

static const row rows[] = {
    {"decided on the last day of the former law", case_styles, "decided_iso", "2021-07-14", NULL, false},
    {"decided on the first day of the law as it is", case_styles, "decided_iso", "2021-07-15", NULL, true},
    {"a decision dated ten years back by a slip of the pen", case_styles, "decided_iso", "2025-03-05",
     EDITS(DAY("decided", "filed-4000")), true},
    {"a filing dated ten years back likewise", case_styles, "decided_iso", "2025-03-05",
     EDITS(DAY("filed", "filed-4000")), true},
    {"fined on the spot on the last day of the former law", case_styles_spot, "spot_iso", "2021-07-14", NULL, false},
    {"fined on the spot on the first day of the law as it is", case_styles_spot, "spot_iso", "2021-07-15", NULL, true},
};

/* The first day of a case whose decision falls on the wanted day. */
static const char *base_for(const row *r, const case_style *style, jp_arena *arena) {
    jp_day base, decided, wanted;
    char text[11];
    case_file c;

    case_init(&c, style, arena);
    assert_true(jp_day_parse_iso(jp_view_of(case_get(&c, "found_iso")), &base) &&
                jp_day_parse_iso(jp_view_of(case_get(&c, r->key)), &decided) &&
                jp_day_parse_iso(jp_view_of(r->decided), &wanted));
    jp_day_format(base + (wanted - decided), text);
    return jp_arena_strdup(arena, text);
}

static bool has_problem(const jp_result *result, const char *code) {
    for (uint32_t i = 0; i < result->problem_count; i++) {
        if (jp_view_eq_text(result->problems[i].code, code)) {
            return true;
        }
    }
    return false;
}

static void check(const jp_assets *assets, const row *r, const case_style *style) {
    case_edit edits[8] = {{EDIT_BASE, NULL, NULL, NULL}};
    jp_arena arena;
    jp_dossier dossier;
    case_file c;

    jp_arena_init(&arena);
    edits[0].text = base_for(r, style, &arena);
    for (unsigned i = 0; r->edits && r->edits[i].kind != EDIT_END; i++) {
        edits[i + 1] = r->edits[i];
    }
    case_init(&c, style, &arena);
    c.edits = edits;
    case_dossier(&c, &dossier);
    const jp_result *result = jp_assess_dossier(assets, &dossier, &arena);
    const bool is_judged = result->status == JP_RESULT_SCORED;
    if (is_judged != r->is_judged || has_problem(result, "rubric-not-in-force") == r->is_judged) {
        fail_msg("%s [%s]: %s, decided %s", r->why, style->name, jp_result_status_name(result->status),
                 case_get(&c, r->key));
    }
    jp_arena_release(&arena);
}

static void a_standard_judges_its_own_time(void **state) {
    const assets_fixture *fixture = *state;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (const case_style *const *style = rows[i].styles; *style; style++) {
            check(&fixture->assets, &rows[i], *style);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_standard_judges_its_own_time),
    };

    return cmocka_run_group_tests(tests, assets_set_up, assets_tear_down);
}
