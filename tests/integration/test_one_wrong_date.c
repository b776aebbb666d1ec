/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "assets_fixture.h"
#include "fault_rows.h"
#include "forms_coercion.h"

/* One wrong date is one finding: what a case would lose by it besides waits for a person, whatever the kind of case. A
 * step that really came too late stays the finding of its own item. */

typedef struct date_row {
    const char *why;
    const case_style *style;
    const char *unmet;   /* exactly these are deducted or vetoed */
    const char *open;    /* these are left to a person, and say which date is in doubt */
    const char *problem; /* what a line of the dossier begins with; NULL: none of contradicting dates */
    const case_edit *edits;
} date_row;

#define DECIDED_ON(day) REPLACE("decision", "> {decided}\n", "> " day "\n")
#define FILED_ON(day) REPLACE("filing", "同意立案。\\n签名：{leader}  {filed}", "同意立案。\\n签名：{leader}  " day)

static const date_row rows[] = {
    {"a lawful penalty", &case_style_market, "", "", NULL, NULL},
    {"the decision bears the day of filing: before inquiry, review, notice, discussion and approval",
     &case_style_market, "P39", "P29 P36 P37 P38", NULL, EDITS(DECIDED_ON("{filed}"))},
    {"the decision bears the year before: its number contradicts it too, and that is the same slip", &case_style_market,
     "P39", "P09 P29 P36 P37 P38 P55", NULL, EDITS(DECIDED_ON("2024年4月10日"))},
    {"the decision bears a day after it was served, paid and closed", &case_style_market, "P39", "", NULL,
     EDITS(DECIDED_ON("{archived}"))},
    {"the filing bears the day of closing, the cover and the closing form another", &case_style_market, "P39",
     "P09 P10", NULL, EDITS(FILED_ON("{closed}"))},
    {"only the review after the decision: its own item", &case_style_market, "P36", "", NULL,
     EDITS(REPLACE("review", "审核日期|{review}", "审核日期|{served}"))},
    {"only the discussion after the decision: its own item", &case_style_market, "P37", "", NULL,
     EDITS(REPLACE("discussion", "{discussed}15时00分", "{served}15时00分"))},
    {"decided and served before review, notice, discussion and approval: no day mends it, so it was so",
     &case_style_market, "P29 P36 P37 P38 P59", "", NULL,
     EDITS(DECIDED_ON("{report}"), REPLACE("decision_receipt", "{served}", "{report}"))},
    {"a lawful licence", &case_style_licence_market, "", "", NULL, NULL},
    {"a licence granted a month before it was asked for", &case_style_licence_market, "", "L13 L26", "决定",
     EDITS(REPLACE("decision", "> {granted}\n", "> 2025年2月19日\n"))},
    {"a licence accepted after it was granted, visited and approved", &case_style_licence_market, "", "", "受理",
     EDITS(REPLACE("acceptance", "> {accepted}\n", "> 2025年4月7日\n"))},
    {"approved after the grant: its own item", &case_style_licence_market, "L13", "", NULL,
     EDITS(REPLACE("approval", "签名：{leader}  {examined}", "签名：{leader}  2025年5月18日"))},
    {"a lawful inspection", &case_style_check_table, "", "", NULL, NULL},
    {"looked at again before it was looked at", &case_style_check_table, "", "", "整改复查",
     EDITS(REPLACE("recheck", "{rechecked}", "2025年2月19日"))},
    {"an inspection of the year before its approval", &case_style_check_table, "", "I24", "检查",
     EDITS(REPLACE("scene", "{looked}", "2024年3月3日"))},
    {"approved after the inspection: its own item", &case_style_check_table, "I05", "", NULL,
     EDITS(REPLACE("approval", "同意检查。\\n签名：{leader}  {planned}", "同意检查。\\n签名：{leader}  {result}"))},
    {"a lawful spot penalty", &case_style_spot_table, "", "", NULL, NULL},
    {"a spot penalty of a month after its record, payment and report", &case_style_spot_table, "", "", "决定",
     EDITS(REPLACE("decision", "> {spot}\n", "> 2025年4月3日\n"))},
    {"a lawful seizure", &case_style_seizure, "", "", NULL, NULL},
    {"a seizure decision of the year before", &case_style_seizure, "", "M03 M15", "措施决定",
     EDITS(REPLACE("decision", "{ordered}", "2024年3月3日"))},
    {"approved after the seizure: its own item", &case_style_seizure, "M03", "", NULL,
     EDITS(REPLACE("approval", "签名：{leader}  {ordered}", "签名：{leader}  2025年3月6日"))},
    {"approved the day after a seizure on the spot that could not wait: lawful", &case_style_seizure, "", "", NULL,
     EDITS(REPLACE("approval", "签名：{leader}  {ordered}", "签名：{leader}  2025年3月4日"),
           REPLACE("decision", "为防止证据灭失", "因情况紧急，当场实施，为防止证据灭失"))},
    {"an execution by the book", &case_style_demolition, "", "", NULL, NULL},
    {"an order of execution of the year before, in the time to perform", &case_style_demolition, "", "E02 E03",
     "强制执行", EDITS(REPLACE("order", "> {determined_zh}\n", "> 二〇二四年九月二十九日\n"))},
    {"an application to court by the book", &case_style_court, "", "", NULL, NULL},
    {"an application to court on the day of the decision: before service, dunning and the end of all periods",
     &case_style_court, "", "E02 E03 E21 E22", "申请执行",
     EDITS(REPLACE("application", "> {applied}\n", "> {decided}\n"))},
};
#define ROW_COUNT (sizeof rows / sizeof rows[0])

static int set_up(void **state) {
    static jp_arena arena;
    static jp_assets assets;
    jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR};
    jp_error err;

    jp_arena_init(&arena);
    *state = &assets;
    return jp_assets_load(&paths, &arena, &assets, &err) ? 0 : -1;
}

static int tear_down(void **state) {
    jp_assets_release(*state);
    return 0;
}

static unsigned check_answer(const date_row *row, const jp_answer *answer) {
    bool is_unmet = jp_view_contains(jp_view_of(row->unmet), answer->id);
    bool is_open = jp_view_contains(jp_view_of(row->open), answer->id);
    bool is_wrong = is_unmet != answer_is_unmet(answer);

    if (is_open) {
        is_wrong = answer->outcome != JP_OUT_UNDETERMINED || answer->deducted_cp != 0 ||
                   !jp_view_contains(answer->reason, JP_VIEW("与其他日期矛盾"));
    }
    if (is_wrong) {
        printf("  %s: %.*s %s: %.*s\n", row->why, JP_VIEW_ARG(answer->id), jp_outcome_name(answer->outcome),
               JP_VIEW_ARG(answer->reason));
    }
    return is_wrong;
}

static unsigned check_problems(const date_row *row, const jp_result *result) {
    unsigned lines = 0, wrong = 0;

    for (uint32_t i = 0; i < result->problem_count; i++) {
        const jp_problem *problem = &result->problems[i];
        if (!jp_view_eq_text(problem->code, "dates-contradict")) {
            continue;
        }
        lines++;
        if (!row->problem || !jp_view_starts_with(problem->message, jp_view_of(row->problem))) {
            printf("  %s: %.*s\n", row->why, JP_VIEW_ARG(problem->message));
            wrong++;
        }
    }
    if (lines != (row->problem != NULL)) {
        printf("  %s: %u lines\n", row->why, lines);
        wrong++;
    }
    return wrong;
}

static void one_wrong_date_is_one_finding(void **state) {
    unsigned wrong = 0;

    for (size_t i = 0; i < ROW_COUNT; i++) {
        jp_arena arena;
        case_file c;
        jp_dossier dossier;

        jp_arena_init(&arena);
        case_init(&c, rows[i].style, &arena);
        c.edits = rows[i].edits;
        case_dossier(&c, &dossier);
        const jp_result *result = jp_assess_dossier(*state, &dossier, &arena);
        for (uint32_t k = 0; k < result->answer_count; k++) {
            wrong += check_answer(&rows[i], &result->answers[k]);
        }
        wrong += check_problems(&rows[i], result);
        wrong += result->answer_count == 0;
        jp_arena_release(&arena);
    }
    assert_int_equal(wrong, 0);
}

/* Judging tries other days in the tree; it leaves it as it was. */
static void the_tree_is_as_it_was(void **state) {
    jp_arena arena;
    case_file c;
    jp_dossier dossier;

    jp_arena_init(&arena);
    case_init(&c, &case_style_market, &arena);
    c.edits = rows[1].edits;
    case_dossier(&c, &dossier);
    const jp_result *first = jp_assess_dossier(*state, &dossier, &arena);
    const jp_result *again = jp_assess_again(*state, first, &arena);
    assert_int_equal(first->answer_count, again->answer_count);
    for (uint32_t i = 0; i < first->answer_count; i++) {
        assert_int_equal(first->answers[i].outcome, again->answers[i].outcome);
        assert_true(jp_view_eq(first->answers[i].reason, again->answers[i].reason));
    }
    assert_true(jp_view_eq(first->facts_xml, again->facts_xml));
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_wrong_date_is_one_finding),
        cmocka_unit_test(the_tree_is_as_it_was),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
