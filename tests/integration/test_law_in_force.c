/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
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
    {"decided on the last day of the law before the last", case_styles, "decided_iso", "2017-12-31", NULL, false},
    {"decided on the first day of the former law", case_styles, "decided_iso", "2018-01-01", NULL, true},
    {"decided on the last day of the former law", case_styles, "decided_iso", "2021-07-14", NULL, true},
    {"decided on the first day of the law as it is", case_styles, "decided_iso", "2021-07-15", NULL, true},
    {"a decision dated ten years back by a slip of the pen", case_styles, "decided_iso", "2025-03-05",
     EDITS(DAY("decided", "filed-4000")), true},
    {"a filing dated ten years back likewise", case_styles, "decided_iso", "2025-03-05",
     EDITS(DAY("filed", "filed-4000")), true},
    {"fined on the spot on the last day of the law before the last", case_styles_spot, "spot_iso", "2017-12-31", NULL,
     false},
    {"fined on the spot on the first day of the former law", case_styles_spot, "spot_iso", "2018-01-01", NULL, true},
    {"fined on the spot on the last day of the former law", case_styles_spot, "spot_iso", "2021-07-14", NULL, true},
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

/* The case as it would be, had it been decided on that day. */
static const jp_result *assess(const jp_assets *assets, const char *base, const case_style *style,
                               const case_edit *given, jp_arena *arena) {
    enum { MOST = 40 };
    case_edit *edits = jp_arena_array(arena, MOST, sizeof *edits);
    jp_dossier *dossier = jp_arena_alloc(arena, sizeof *dossier);
    case_file *c = jp_arena_alloc(arena, sizeof *c);
    unsigned count = 0;

    edits[count++] = (case_edit){EDIT_BASE, NULL, NULL, base};
    for (unsigned i = 0; given && given[i].kind != EDIT_END; i++) {
        assert_true(count + 1 < MOST);
        edits[count++] = given[i];
    }
    edits[count] = (case_edit){EDIT_END, NULL, NULL, NULL};
    case_init(c, style, arena);
    c->edits = edits;
    case_dossier(c, dossier);
    return jp_assess_dossier(assets, dossier, arena);
}

static void check(const jp_assets *assets, const row *r, const case_style *style) {
    jp_arena arena;

    jp_arena_init(&arena);
    const jp_result *result = assess(assets, base_for(r, style, &arena), style, r->edits, &arena);
    const bool is_judged = result->status == JP_RESULT_SCORED;
    if (is_judged != r->is_judged || has_problem(result, "rubric-not-in-force") == r->is_judged) {
        fail_msg("%s [%s]: %s, decided %s", r->why, style->name, jp_result_status_name(result->status), r->decided);
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

enum { MOST_ITEMS = 100 };

static const jp_rubric *rubric_of(const jp_assets *assets, jp_view kind) {
    for (uint32_t i = 0; i < assets->rubric_count; i++) {
        if (jp_view_eq(assets->rubrics[i].rubric.kind, kind)) {
            return &assets->rubrics[i].rubric;
        }
    }
    return NULL;
}

/* How many of the items that a row names are not unmet. */
static unsigned check_unmet(const jp_result *result, const char *why, const char *unmet) {
    unsigned wrong = 0;

    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];
        if (jp_view_contains(jp_view_of(unmet), answer->id) && !answer_is_unmet(answer)) {
            printf("  %s: %.*s should fail, not %s: %.*s\n", why, JP_VIEW_ARG(answer->id),
                   jp_outcome_name(answer->outcome), JP_VIEW_ARG(answer->reason));
            wrong++;
        }
    }
    return wrong;
}

/* What is wrong with the answers of a case that has the faults of a row, if it was decided on a day of either law. */
static unsigned check_answers(const jp_assets *assets, const jp_result *result, const char *why, const char *unmet,
                              bool is_former, bool *cited) {
    const jp_rubric *rubric = rubric_of(assets, result->header.kind);
    unsigned wrong = 0;

    assert_true(rubric && rubric->item_count <= MOST_ITEMS);
    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_answer *answer = &result->answers[i];
        const jp_item *item = jp_rubric_find(rubric, answer->id);
        const bool is_of_former = item && is_former && !jp_view_eq(answer->law, item->former_law);

        if (item && (is_of_former || (!is_former && !jp_view_is_empty(answer->law)))) {
            printf("  %s: %.*s is judged by 「%.*s」\n", why, JP_VIEW_ARG(answer->id), JP_VIEW_ARG(answer->law));
            wrong++;
        }
        if (answer_is_unmet(answer) && !jp_view_contains(jp_view_of(unmet), answer->id)) {
            printf("  %s: %.*s should hold: %.*s\n", why, JP_VIEW_ARG(answer->id), JP_VIEW_ARG(answer->reason));
            wrong++;
        }
        if (item && answer_is_unmet(answer) && jp_view_contains(answer->law, JP_VIEW("2017年修正"))) {
            cited[item - rubric->items] = true;
        }
    }
    return wrong;
}

typedef struct day_row {
    const char *why;
    const case_style *const *styles;
    const char *key, *decided;
    const case_edit *edits;
    const char *unmet; /* "S03": exactly these */
    bool is_former;
} day_row;

static const case_style *const of_two[] = {&case_style_market, &case_style_ecology, NULL};
static const case_style *const of_township[] = {&case_style_township, NULL};
static const case_style *const of_lines[] = {&case_style_spot_lines, NULL};
static const case_style *const of_table[] = {&case_style_spot_table, NULL};

/* What the waste law was before it had an article 111. */
#define OLD_WASTE_LAW REPLACE("decision", "境防治法》第一百一十一条第一款第一项、第二款", "境防治法》第七十四条第一款")
#define FINE_OF_20 SET("spot_fine", "20"), SET("spot_fine_zh", "贰拾")
#define FINE_OF_1200 SET("spot_fine", "1200"), SET("spot_fine_zh", "壹仟贰佰")
#define OF_THE_TIME REPLACE("decision", "行政处罚法》第五十一条的规定，责令", "行政处罚法》第三十三条的规定，责令")
#define ON_THE_SPOT                                                                                                    \
    REPLACE("decision", "行政处罚法》第五十一条的规定，责令", "行政处罚法》第五十一条的规定，当场处罚，责令")

static const day_row day_rows[] = {
    {"the first day of the former law", of_two, "decided_iso", "2018-01-01", NULL, "", true},
    {"the first day, township", of_township, "decided_iso", "2018-01-01", EDITS(OLD_WASTE_LAW), "", true},
    {"the last day of the former law", case_styles, "decided_iso", "2021-07-14", NULL, "", true},
    {"the first day of the law as it is", case_styles, "decided_iso", "2021-07-15", NULL, "", false},
    {"filed under the former law, decided under the law as it is", case_styles, "decided_iso", "2021-07-20", NULL, "",
     false},
    {"twenty on the spot, first day", case_styles_spot, "spot_iso", "2018-01-01", EDITS(FINE_OF_20), "", true},
    {"twenty on the spot, last day", case_styles_spot, "spot_iso", "2021-07-14", EDITS(FINE_OF_20), "", true},
    {"a hundred collected on the spot", of_table, "spot_iso", "2021-07-14", NULL, "S13", true},
    {"a hundred of a citizen", of_lines, "spot_iso", "2021-07-14", NULL, "S03 S13", true},
    {"more than of anybody", of_table, "spot_iso", "2021-07-14", EDITS(FINE_OF_1200), "S03 S13", true},
    {"the article of its time", of_table, "spot_iso", "2021-07-14", EDITS(FINE_OF_20, OF_THE_TIME), "", true},
    {"an article that was yet to come", of_table, "spot_iso", "2021-07-14", EDITS(FINE_OF_20, ON_THE_SPOT), "S17",
     true},
    {"no record with the organ", of_table, "spot_iso", "2021-07-14", EDITS(FINE_OF_20, DROP("filing")), "S12", true},
};

static const jp_result *assess_on(const jp_assets *assets, const day_row *r, const case_style *style, jp_arena *arena) {
    const row on = {.key = r->key, .decided = r->decided};

    return assess(assets, base_for(&on, style, arena), style, r->edits, arena);
}

/* Lawful by the law of its day and unlawful by it, whatever the law is now. */
static void a_case_is_judged_by_the_law_of_its_day(void **state) {
    const assets_fixture *fixture = *state;
    unsigned wrong = 0;

    for (size_t i = 0; i < sizeof day_rows / sizeof *day_rows; i++) {
        const day_row *r = &day_rows[i];
        for (const case_style *const *style = r->styles; *style; style++) {
            bool cited[MOST_ITEMS] = {false};
            jp_arena arena;
            jp_arena_init(&arena);
            const jp_result *result = assess_on(&fixture->assets, r, *style, &arena);
            wrong += check_answers(&fixture->assets, result, r->why, r->unmet, r->is_former, cited);
            wrong += check_unmet(result, r->why, r->unmet);
            jp_arena_release(&arena);
        }
    }
    assert_int_equal(wrong, 0);
}

static bool moves_the_case(const case_edit *edits) {
    for (; edits->kind != EDIT_END; edits++) {
        if (edits->kind == EDIT_BASE) {
            return true;
        }
    }
    return false;
}

static unsigned check_fault(const jp_assets *assets, const fault_row *fault, unsigned style, bool *cited) {
    const row day = {.key = "decided_iso", .decided = "2020-12-17"};
    const case_edit *edits = fault->edits[style];
    jp_arena arena;

    if (!edits || moves_the_case(edits)) {
        return 0;
    }
    jp_arena_init(&arena);
    const char *base = base_for(&day, case_styles[style], &arena);
    const unsigned wrong = check_answers(assets, assess(assets, base, case_styles[style], edits, &arena), fault->why,
                                         fault->unmet, true, cited);
    jp_arena_release(&arena);
    return wrong;
}

/* Every fault in a case of the former law: no item is unmet that would hold today, and each names the law of its day.
 * These at least are deducted with an article of it. */
static void faults_of_the_former_law_are_told_with_its_articles(void **state) {
    static const char *const must[] = {"P04", "P06", "P15", "P17", "P18", "P23", "P27", "P28", "P29", "P30", "P31",
                                       "P33", "P34", "P36", "P37", "P41", "P45", "P46", "P52", "P58", "P59"};
    static const fault_row *const tables[] = {fault_rows, fault_rows_procedure, fault_rows_decision};
    const jp_assets *assets = &((assets_fixture *)*state)->assets;
    const jp_rubric *rubric = rubric_of(assets, JP_VIEW("penalty-general"));
    bool cited[MOST_ITEMS] = {false};
    unsigned wrong = 0;

    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++) {
        for (const fault_row *fault = tables[t]; fault->why; fault++) {
            for (unsigned style = 0; style < FAULT_STYLES; style++) {
                wrong += check_fault(assets, fault, style, cited);
            }
        }
    }
    assert_int_equal(wrong, 0);
    for (size_t i = 0; i < sizeof must / sizeof *must; i++) {
        const jp_item *item = jp_rubric_find(rubric, jp_view_of(must[i]));
        if (!item || !cited[item - rubric->items]) {
            fail_msg("%s: no fault of it was deducted by the law before 2021-07-15", must[i]);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_case_is_judged_by_the_law_of_its_day),
        cmocka_unit_test(faults_of_the_former_law_are_told_with_its_articles),
        cmocka_unit_test(a_standard_judges_its_own_time),
    };

    return cmocka_run_group_tests(tests, assets_set_up, assets_tear_down);
}
