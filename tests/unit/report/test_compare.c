/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "feeder.h"
#include "juanping/report/compare.h"
#include "pages.h"

#include "juanping/base/file.h"

static char folder[] = "/tmp/jp-test-compare-XXXXXX";

/* A store with one or two dossiers, the first of which edit may change before it is put in. */
typedef void edit_result(jp_result *result);

static jp_store *make_store(const char *name, size_t count, edit_result *edit) {
    const char *dir = jp_arena_printf(&arena, "%s/%s", folder, name);
    jp_run_info run = {.program_version = JP_VIEW("1.0.0"), .rubric_fingerprint = JP_VIEW("0123")};
    jp_store *store = NULL;
    jp_error err;

    must(jp_dir_make(dir, &err) && jp_store_open(&store, dir, JP_STORE_FRESH, &run, &err) &&
             feed_rubric_put(store, &err),
         &err);
    for (size_t i = 0; i < count; i++) {
        jp_result result = feed_result(&feed_dossiers[i + 1], &arena);

        if (i == 0 && edit)
            edit(&result);
        must(jp_store_append(store, &result, &err), &err);
    }
    must(jp_store_finish(store, &err), &err);
    return store;
}

static jp_answer *answer(jp_result *result, const char *id) {
    for (uint32_t i = 0; i < result->answer_count; i++) {
        if (jp_view_eq_text(result->answers[i].id, id))
            return &result->answers[i];
    }
    fail_msg("%s", id);
    return NULL;
}

static void forgive(jp_result *result) {
    jp_answer *a = answer(result, "P40");

    a->outcome = JP_OUT_PASS;
    a->deducted_cp = 0;
    a->times = 0;
    a->reason = JP_VIEW("未超期");
    result->score_cp += 500;
    result->score_max_cp += 500;
}

static void charge_less(jp_result *result) {
    answer(result, "P40")->deducted_cp = 200;
}

static void veto_no_more(jp_result *result) {
    answer(result, "P40")->can_veto = !answer(result, "P40")->can_veto;
}

static void cite_otherwise(jp_result *result) {
    answer(result, "P04")->law = JP_VIEW("旧法第一条");
}

static void say_otherwise(jp_result *result) {
    answer(result, "P04")->reason = JP_VIEW("两人在场");
}

static void quote_otherwise(jp_result *result) {
    answer(result, "P40")->evidence[0].where = JP_VIEW("t2r3c5");
}

static void lose_an_item(jp_result *result) {
    /* The last one, so that all others keep their places. */
    result->answer_count--;
}

static void lose_the_first_item(jp_result *result) {
    result->answers++;
    result->answer_count--;
}

static void change_the_file(jp_result *result) {
    result->sha256[0] = result->sha256[0] == '0' ? '1' : '0';
}

static void be_unreadable(jp_result *result) {
    result->status = JP_RESULT_UNREADABLE;
}

static void widen(jp_result *result) {
    result->score_min_cp -= 100;
}

static jp_comparison compare(size_t before, size_t after, edit_result *edit) {
    jp_store *a = make_store("a", before, NULL);
    jp_store *b = make_store("b", after, edit);
    jp_comparison found;
    jp_error err;

    must(jp_compare_runs(a, b, &arena, &found, &err), &err);
    must(jp_store_close(a, &err) && jp_store_close(b, &err), &err);
    return found;
}

static void every_kind_of_difference_is_found(void **state) {
    static const struct {
        const char *why;
        edit_result *edit;
        bool is_same;
        uint32_t answers, wording;
        const char *item; /* the first that differs */
        jp_compare_kind kind;
    } rows[] = {
        {"nothing", NULL, true, 0, 0, NULL, JP_CHANGE_OUTCOME},
        {"an item is met now", forgive, false, 1, 0, "P40", JP_CHANGE_OUTCOME},
        {"fewer points for the same fault", charge_less, false, 1, 0, "P40", JP_CHANGE_POINTS},
        {"the same fault, and whether it is a veto", veto_no_more, false, 1, 0, "P40", JP_CHANGE_POINTS},
        {"another reason for the same outcome", say_otherwise, false, 1, 1, "P04", JP_CHANGE_WORDING},
        {"judged by the law of another day", cite_otherwise, false, 1, 1, "P04", JP_CHANGE_WORDING},
        {"another place for the same passage", quote_otherwise, false, 1, 1, "P40", JP_CHANGE_WORDING},
        {"an item the later rubric has not", lose_an_item, false, 1, 0, "P61", JP_CHANGE_OUTCOME},
        {"items that moved up are no difference", lose_the_first_item, false, 1, 0, "P01", JP_CHANGE_OUTCOME},
        {"other contents, same answers", change_the_file, false, 0, 0, NULL, JP_CHANGE_OUTCOME},
        {"no score any more: no list of items", be_unreadable, false, 0, 0, NULL, JP_CHANGE_OUTCOME},
        {"only the interval", widen, false, 0, 0, NULL, JP_CHANGE_OUTCOME},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_comparison found = compare(2, 2, rows[i].edit);
        const jp_compare_dossier *d = &found.dossiers[0];

        if (jp_compare_is_same(&found) != rows[i].is_same || d->answer_count != rows[i].answers ||
            d->wording_count != rows[i].wording)
            fail_msg("%s", rows[i].why);
        if (rows[i].item && (!jp_view_eq_text(d->answers[0].id, rows[i].item) || d->answers[0].kind != rows[i].kind))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(d->answers[0].id));
        assert_int_equal(found.dossiers[1].answer_count, 0);
    }
}

/* Where outcome and points are the same, the weight of the item is told. */
static void what_an_item_weighs_is_told(void **state) {
    (void)state;
    jp_comparison found = compare(2, 2, veto_no_more);
    const jp_compare_answer *answer = &found.dossiers[0].answers[0];
    const jp_view before = answer->told[JP_BEFORE].reason, after = answer->told[JP_AFTER].reason;

    assert_false(jp_view_eq(before, after));
    assert_true(jp_view_contains(before, JP_VIEW("不符合时")) && jp_view_contains(after, JP_VIEW("不符合时")));
}

/* What reports do not show is not compared: a withheld grade. */
static void a_withheld_score_is_none(void **state) {
    const jp_rank_row graded = {.status = JP_RESULT_SCORED, .score_cp = 9000};
    const jp_rank_row withheld = {.status = JP_RESULT_SCORED, .score_cp = 10000, .is_withheld = true};
    jp_arena own;

    (void)state;
    jp_arena_init(&own);
    assert_true(jp_view_eq_text(jp_compare_score_text(&graded, &own), "90"));
    assert_true(jp_view_eq_text(jp_compare_score_text(&withheld, &own), "—"));
    assert_true(jp_compare_has_score(&graded));
    assert_false(jp_compare_has_score(&withheld));
    assert_false(jp_compare_has_score(NULL));
    jp_arena_release(&own);
}

static void both_reasons_are_told(void **state) {
    jp_comparison found = compare(2, 2, forgive);
    const jp_compare_told *told = found.dossiers[0].answers[0].told;

    (void)state;
    assert_true(jp_view_contains(told[JP_BEFORE].reason, JP_VIEW("自立案至决定共95日")));
    assert_true(jp_view_contains(told[JP_BEFORE].evidence, JP_VIEW("二〇二六年三月五日")));
    assert_true(jp_view_eq_text(told[JP_AFTER].reason, "未超期"));
    assert_true(jp_view_eq_text(jp_compare_told_text(&told[JP_BEFORE], &arena), "扣分 5"));
    assert_true(jp_view_eq_text(jp_compare_told_text(&told[JP_AFTER], &arena), "符合"));
}

static void totals_follow(void **state) {
    jp_comparison found = compare(2, 2, forgive);
    uint32_t changed = 0;

    (void)state;
    for (uint32_t i = 0; i < found.item_count; i++) {
        const jp_compare_item *item = &found.items[i];

        changed += item->is_changed;
        if (item->is_changed) {
            assert_true(jp_view_eq_text(item->id, "P40"));
            assert_int_equal(item->rows[JP_BEFORE]->deduct, item->rows[JP_AFTER]->deduct + 1);
        }
    }
    assert_int_equal(changed, 1);
    assert_int_equal(found.organ_count, 1);
    assert_true(found.organs[0].is_changed);
    assert_int_equal(found.organs[0].rows[JP_AFTER]->mean_cp - found.organs[0].rows[JP_BEFORE]->mean_cp, 250);
}

static void dossiers_of_one_run_are_named(void **state) {
    static const struct {
        size_t before, after;
        uint32_t only_before, only_after;
    } rows[] = {{2, 1, 1, 0}, {1, 2, 0, 1}, {0, 2, 0, 2}, {2, 0, 2, 0}};

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_comparison found = compare(rows[i].before, rows[i].after, NULL);

        assert_int_equal(found.only_before, rows[i].only_before);
        assert_int_equal(found.only_after, rows[i].only_after);
        assert_int_equal(found.dossier_count, 2);
        assert_false(jp_compare_is_same(&found));
        assert_true((found.dossiers[1].rows[JP_BEFORE] == NULL) == (rows[i].only_after > 0));
    }
}

static void leave_open(jp_result *result) {
    forgive(result);
    answer(result, "P40")->outcome = JP_OUT_UNDETERMINED;
}

static void not_apply(jp_result *result) {
    forgive(result);
    answer(result, "P40")->outcome = JP_OUT_NA;
}

static void fail_another(jp_result *result) {
    answer(result, "P04")->outcome = JP_OUT_DEDUCT;
}

static void move_elsewhere(jp_result *result) {
    result->header.organ = JP_VIEW("别处监管局");
}

/* One dossier in each run, of one organ: P40 is unmet, P04 met. */
static void not_be_scored(jp_result *result) {
    result->status = JP_RESULT_UNREADABLE;
}

/* The same two runs, the other way round: what was found in the edited one comes first. */
static jp_comparison compare_back(edit_result *edit) {
    jp_store *a = make_store("a", 1, edit);
    jp_store *b = make_store("b", 1, NULL);
    jp_comparison found;
    jp_error err;

    must(jp_compare_runs(a, b, &arena, &found, &err), &err);
    (void)(jp_store_close(a, &err) && jp_store_close(b, &err));
    return found;
}

static void faults_of_an_organ_the_other_way_round(void **state) {
    static const struct {
        const char *why;
        edit_result *edit;
        jp_trend trend;
    } rows[] = {
        {"not found before", forgive, JP_TREND_NEW},
        {"not found, but some were for people to settle", leave_open, JP_TREND_OPEN},
        {"no dossier to which it applied", not_apply, JP_TREND_NOT_COMPARABLE},
        {"a dossier that was not scored counts for nothing", not_be_scored, JP_TREND_NOT_COMPARABLE},
        {"the organ took no part then", move_elsewhere, JP_TREND_NOT_COMPARABLE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_comparison found = compare_back(rows[i].edit);
        const jp_compare_fault *fault = NULL;

        for (uint32_t k = 0; k < found.fault_count; k++) {
            if (jp_view_eq_text(found.faults[k].id, "P40") && found.faults[k].unmet[JP_AFTER] > 0)
                fault = &found.faults[k];
        }
        if (!fault || fault->trend != rows[i].trend)
            fail_msg("%s: %s", rows[i].why, fault ? jp_compare_trend_text(fault->trend) : "not there");
    }
}

static void faults_of_an_organ_over_two_years(void **state) {
    static const struct {
        const char *why;
        edit_result *edit;
        const char *id;
        jp_trend trend;
    } rows[] = {
        {"as before", NULL, "P40", JP_TREND_AGAIN},
        {"judged again, and found no more", forgive, "P40", JP_TREND_FIXED},
        {"not found, but some are for people to settle", leave_open, "P40", JP_TREND_OPEN},
        {"no dossier to which it applies: gone, but nobody can say that it was put right", not_apply, "P40",
         JP_TREND_GONE},
        {"no dossier that was scored", not_be_scored, "P40", JP_TREND_NOT_COMPARABLE},
        {"not found before", fail_another, "P04", JP_TREND_NEW},
        {"the organ takes no part any more", move_elsewhere, "P40", JP_TREND_NOT_COMPARABLE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_comparison found = compare(1, 1, rows[i].edit);
        const jp_compare_fault *fault = NULL;

        for (uint32_t k = 0; k < found.fault_count && !fault; k++) {
            if (jp_view_eq_text(found.faults[k].id, rows[i].id))
                fault = &found.faults[k];
        }
        if (!fault || fault->trend != rows[i].trend ||
            (fault->why != NULL) != (rows[i].trend == JP_TREND_NOT_COMPARABLE || rows[i].trend == JP_TREND_GONE))
            fail_msg("%s: %s", rows[i].why, fault ? jp_compare_trend_text(fault->trend) : "not there");
        assert_true(found.trends[rows[i].trend] > 0);
    }
}

static int set_up(void **state) {
    (void)state;
    jp_arena_init(&arena);
    return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state) {
    static const char *const files[] = {"a/results.db", "b/results.db", "a/results.lock", "b/results.lock"};

    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        (void)unlink(jp_arena_printf(&arena, "%s/%s", folder, files[i]));
    (void)rmdir(jp_arena_printf(&arena, "%s/a", folder));
    (void)rmdir(jp_arena_printf(&arena, "%s/b", folder));
    int rc = rmdir(folder);
    jp_arena_release(&arena);
    return rc;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_difference_is_found),
        cmocka_unit_test(what_an_item_weighs_is_told),
        cmocka_unit_test(a_withheld_score_is_none),
        cmocka_unit_test(both_reasons_are_told),
        cmocka_unit_test(totals_follow),
        cmocka_unit_test(dossiers_of_one_run_are_named),
        cmocka_unit_test(faults_of_an_organ_over_two_years),
        cmocka_unit_test(faults_of_an_organ_the_other_way_round),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
