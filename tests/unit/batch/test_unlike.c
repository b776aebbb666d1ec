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

#include "juanping/batch/batch.h"
#include "juanping/model/cross.h"

/* A fine far from those of like cases costs points where the campaign says so, and nothing is left of it when the run
 * goes on. */

static void must(bool ok, const jp_error *err) {
    if (!ok) {
        fail_msg("%s %s", err->where, err->subject);
    }
}

static void add(jp_store *store, const char *dossier, jp_outcome outcome) {
    jp_answer answers[] = {
        {.id = JP_VIEW("P50"), .outcome = JP_OUT_PASS, .full_cp = 150},
        {.id = JP_VIEW("P51"),
         .outcome = outcome,
         .full_cp = 100,
         .deducted_cp = outcome == JP_OUT_DEDUCT ? 100 : 0,
         .times = outcome == JP_OUT_DEDUCT,
         .undecided_cp = outcome == JP_OUT_UNDETERMINED ? 100 : 0,
         .reason = JP_VIEW("请人看"),
         .law = JP_VIEW("旧法第四条")},
    };
    jp_result result = {.dossier = jp_view_of(dossier),
                        .source = JP_VIEW("made"),
                        .status = JP_RESULT_SCORED,
                        .header = {.kind = JP_VIEW("penalty-general")},
                        .score_cp = outcome == JP_OUT_DEDUCT ? 9900 : 10000,
                        .score_min_cp = 9900,
                        .score_max_cp = outcome == JP_OUT_DEDUCT ? 9900 : 10000,
                        .grade = JP_VIEW("好"),
                        .answers = answers,
                        .answer_count = 2};
    jp_error err;

    memset(result.sha256, 'a', sizeof result.sha256 - 1);
    must(jp_store_append(store, &result, &err), &err);
}

static const jp_answer *answer_in(jp_store *store, const char *dossier, const jp_result **out, jp_arena *arena) {
    jp_error err;

    must(jp_store_find(store, jp_view_of(dossier), true, arena, out, &err), &err);
    return *out ? &(*out)->answers[1] : NULL;
}

static void test_deduct(void **state) {
    char folder[] = "/tmp/juanping-unlike-XXXXXX";
    const jp_run_info run = {.program_version = JP_VIEW("test")};
    jp_view grades[] = {JP_VIEW("好"), JP_VIEW("差")};
    int32_t from_cp[] = {9960, 0};
    const jp_stored_rubric rubric = {
        .kind = JP_VIEW("penalty-general"),
        .name = JP_VIEW("made"),
        .model = {.full_cp = 10000, .grade_names = grades, .grade_from_cp = from_cp, .grade_count = 2}};
    jp_cross_place places[] = {{.dossier = JP_VIEW("02"),
                                .member = JP_VIEW("决定.docx"),
                                .where = JP_VIEW("p9"),
                                .quote = JP_VIEW("罚款四万元")},
                               {.dossier = JP_VIEW("03")},
                               {.dossier = JP_VIEW("01")}};
    jp_cross_finding findings[] = {{.kind = JP_VIEW("unlike-fine"),
                                    .item = JP_VIEW("P51"),
                                    .text = JP_VIEW("偏离"),
                                    .places = &places[0],
                                    .place_count = 1},
                                   {.kind = JP_VIEW("unlike-fine"),
                                    .item = JP_VIEW("P51"),
                                    .text = JP_VIEW("偏离"),
                                    .places = &places[1],
                                    .place_count = 1},
                                   {.kind = JP_VIEW("number-gap"),
                                    .item = JP_VIEW("P51"),
                                    .text = JP_VIEW("别的"),
                                    .places = &places[2],
                                    .place_count = 1}};
    const jp_cross_result cross = {.findings = findings, .finding_count = 3};
    jp_store *store = NULL;
    jp_arena arena;
    jp_error err;
    const jp_result *result = NULL;
    uint64_t checked = 0;

    (void)state;
    jp_arena_init(&arena);
    assert_non_null(mkdtemp(folder));
    must(jp_store_open(&store, folder, JP_STORE_FRESH, &run, &err), &err);
    must(jp_store_put_rubrics(store, &rubric, 1, &err), &err);
    add(store, "01", JP_OUT_UNDETERMINED);
    add(store, "02", JP_OUT_UNDETERMINED);
    add(store, "03", JP_OUT_DEDUCT); /* by a rubric that judges it: not twice */
    must(jp_store_finish(store, &err), &err);
    must(jp_store_put_cross(store, &cross, &err), &err);
    must(jp_batch_deduct_unlike(store, 50, &err), &err);

    const jp_answer *answer = answer_in(store, "02", &result, &arena);
    assert_int_equal(answer->outcome, JP_OUT_DEDUCT);
    assert_int_equal(answer->deducted_cp, 50);
    assert_true(jp_view_starts_with(answer->reason, JP_VIEW("偏离")));
    assert_true(jp_view_eq_text(answer->law, "旧法第四条")); /* that of its day, as before */
    assert_true(jp_view_eq_text(answer->evidence[0].quote, "罚款四万元"));
    assert_int_equal(result->score_cp, 9950);
    assert_int_equal(result->score_min_cp, 9950);
    assert_true(jp_view_eq_text(result->grade, "差"));
    assert_int_equal(answer_in(store, "01", &result, &arena)->outcome, JP_OUT_UNDETERMINED);
    assert_true(jp_view_eq_text(answer_in(store, "03", &result, &arena)->reason, "请人看"));
    must(jp_store_verify(store, NULL, NULL, &checked, &err), &err);
    assert_int_equal(checked, 3);

    must(jp_batch_forget_unlike(store, &err), &err);
    assert_null(answer_in(store, "02", &result, &arena)); /* to be judged again */
    assert_non_null(answer_in(store, "01", &result, &arena));
    assert_non_null(answer_in(store, "03", &result, &arena));
    must(jp_store_close(store, &err), &err);
    (void)unlink(jp_arena_printf(&arena, "%s/results.db", folder));
    (void)unlink(jp_arena_printf(&arena, "%s/.juanping.lock", folder));
    (void)rmdir(folder);
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_deduct)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
