/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/score/organ_index.h"

/* The arithmetic of the index of an organ: what is claimed, what is found, what is not known. */

enum { MAX_ANSWERS = 4 };

#define OPEN JP_DUTY_OPEN
#define DONE JP_DUTY_DONE
#define PARTLY JP_DUTY_PARTLY
#define NOT JP_DUTY_NOT
#define NA JP_DUTY_NA

static void points_of_one_question(void **state) {
    static const struct {
        const char *why;
        jp_duty_state own, verdict;
        bool counts;
        int32_t min_cp, max_cp;
    } rows[] = {
        {"nothing is said: anything may be true", OPEN, OPEN, true, 0, 10000},
        {"a claim that nobody checked bounds from above only", DONE, OPEN, true, 0, 10000},
        {"who claims half cannot get more", PARTLY, OPEN, true, 0, 5000},
        {"who admits it has nothing", NOT, OPEN, true, 0, 0},
        {"an organ does not excuse itself", NA, OPEN, true, 0, 10000},
        {"found fulfilled", DONE, DONE, true, 10000, 10000},
        {"found half fulfilled against the claim", DONE, PARTLY, true, 5000, 5000},
        {"found not fulfilled against the claim", DONE, NOT, true, 0, 0},
        {"reviewers may find more than the organ said", NOT, DONE, true, 10000, 10000},
        {"reviewers may find it where nothing was said", OPEN, DONE, true, 10000, 10000},
        {"not applicable once reviewers say so", NA, NA, false, 0, 0},
        {"not applicable though the organ claims it", DONE, NA, false, 0, 0},
        {"claimed not applicable, found not fulfilled", NA, NOT, true, 0, 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_duty_answer answer = {16, rows[i].own, rows[i].verdict};
        jp_points_range points = {0, 0};
        const bool counts = jp_duty_points(&answer, &points);

        if (counts != rows[i].counts || points.min_cp != rows[i].min_cp || points.max_cp != rows[i].max_cp)
            fail_msg("%s: %d, %d to %d", rows[i].why, counts, points.min_cp, points.max_cp);
    }
}

static void mean_of_the_questions(void **state) {
    static const struct {
        const char *why;
        jp_duty_answer answers[MAX_ANSWERS];
        uint32_t count;
        uint32_t weights[JP_DUTY_ARTICLES];
        bool counts;
        int32_t min_cp, max_cp;
    } rows[] = {
        {"no question, no mean", {{0}}, 0, {1, 1, 1, 1}, false, 0, 0},
        {"one in two is proved", {{16, DONE, DONE}, {17, DONE, OPEN}}, 2, {1, 1, 1, 1}, true, 5000, 10000},
        {"thirds are rounded half up",
         {{16, DONE, DONE}, {17, DONE, DONE}, {18, NOT, OPEN}},
         3,
         {1, 1, 1, 1},
         true,
         6667,
         6667},
        {"what is not applicable leaves the denominator",
         {{16, DONE, DONE}, {19, NA, NA}},
         2,
         {1, 1, 1, 1},
         true,
         10000,
         10000},
        {"unless nobody said so but the organ", {{16, DONE, DONE}, {19, NA, OPEN}}, 2, {1, 1, 1, 1}, true, 5000, 10000},
        {"everything not applicable: nothing to measure", {{16, NA, NA}, {19, OPEN, NA}}, 2, {1, 1, 1, 1}, false, 0, 0},
        {"an article counts by its weight", {{16, DONE, DONE}, {17, NOT, NOT}}, 2, {3, 1, 1, 1}, true, 7500, 7500},
        {"a weight of 0 takes the article out",
         {{16, DONE, DONE}, {17, NOT, NOT}},
         2,
         {1, 0, 1, 1},
         true,
         10000,
         10000},
        {"only questions of weight 0", {{17, DONE, DONE}}, 1, {1, 0, 1, 1}, false, 0, 0},
        {"the last article has the last weight", {{19, DONE, DONE}, {16, NOT, NOT}}, 2, {1, 9, 9, 4}, true, 8000, 8000},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_index_weights weights = JP_INDEX_WEIGHTS_DEFAULT;
        jp_points_range points = {0, 0};

        memcpy(weights.articles, rows[i].weights, sizeof weights.articles);
        const bool counts = jp_duty_mean(rows[i].answers, rows[i].count, &weights, &points);
        if (counts != rows[i].counts || points.min_cp != rows[i].min_cp || points.max_cp != rows[i].max_cp)
            fail_msg("%s: %d, %d to %d", rows[i].why, counts, points.min_cp, points.max_cp);
    }
}

static void index_of_both(void **state) {
    static const struct {
        const char *why;
        bool has_mean, has_duties;
        int32_t mean_cp;
        jp_points_range duties;
        uint32_t dossiers, questions;
        bool is_known;
        int32_t min_cp, max_cp;
    } rows[] = {
        {"four parts of five from dossiers", true, true, 9000, {0, 10000}, 80, 20, true, 7200, 9200},
        {"half a hundredth goes up", true, true, 9001, {1, 1}, 50, 50, true, 4501, 4501},
        {"without a questionnaire nothing is known", true, false, 9000, {0, 0}, 80, 20, false, 0, 0},
        {"unless it has no weight", true, false, 9000, {0, 0}, 100, 0, true, 9000, 9000},
        {"without a scored dossier nothing is known", false, true, 0, {5000, 5000}, 80, 20, false, 0, 0},
        {"unless dossiers have no weight", false, true, 0, {5000, 6000}, 0, 100, true, 5000, 6000},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_index_weights weights = {rows[i].dossiers, rows[i].questions, {1, 1, 1, 1}};
        jp_organ_index row = {.has_mean = rows[i].has_mean,
                              .has_duties = rows[i].has_duties,
                              .mean_cp = rows[i].mean_cp,
                              .duties = rows[i].duties};

        jp_organ_index_count(&row, &weights);
        if (row.is_known != rows[i].is_known ||
            (row.is_known && (row.index.min_cp != rows[i].min_cp || row.index.max_cp != rows[i].max_cp)))
            fail_msg("%s: %d, %d to %d", rows[i].why, row.is_known, row.index.min_cp, row.index.max_cp);
    }
}

static void order_is_by_what_is_proved(void **state) {
    static const struct {
        const char *organ, *why;
        bool is_known;
        jp_points_range index;
        uint32_t rank_no;
    } wanted[] = {
        {"F", "the best proved, though others may turn out better", true, {8000, 8000}, 1},
        {"B", "less proved", true, {7000, 9900}, 2},
        {"C", "as much proved, less possible", true, {7000, 9000}, 3},
        {"D", "equal in both: equal rank, by name", true, {7000, 9000}, 3},
        {"E", "the rank behind two equal ones is skipped", true, {6000, 10000}, 5},
        {"A", "not known: last, whatever its numbers", false, {9999, 9999}, 0},
        {"G", "not known: by name", false, {0, 0}, 0},
    };
    static const size_t given[] = {6, 4, 3, 5, 0, 2, 1};
    jp_organ_index rows[sizeof wanted / sizeof wanted[0]];

    (void)state;
    jp_organ_index_rank(NULL, 0);
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
        rows[i] = (jp_organ_index){.organ = jp_view_of(wanted[given[i]].organ),
                                   .is_known = wanted[given[i]].is_known,
                                   .index = wanted[given[i]].index};
    jp_organ_index_rank(rows, sizeof wanted / sizeof wanted[0]);
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
        if (!jp_view_eq_text(rows[i].organ, wanted[i].organ) || rows[i].rank_no != wanted[i].rank_no)
            fail_msg("%s: %.*s has rank %u", wanted[i].why, JP_VIEW_ARG(rows[i].organ), (unsigned)rows[i].rank_no);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(points_of_one_question),
        cmocka_unit_test(mean_of_the_questions),
        cmocka_unit_test(index_of_both),
        cmocka_unit_test(order_is_by_what_is_proved),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
