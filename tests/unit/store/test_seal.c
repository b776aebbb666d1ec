/* SPDX-License-Identifier: Apache-2.0 */
#include "fixture.h"

/* Three dossiers, finished and closed: the store that is then altered. */
static void make_finished(fixture *f) {
    jp_store *store = must_open(f, JP_STORE_FRESH);

    put_sample_rubric(f, store);
    append_sample(f, store, "a");
    append_sample(f, store, "b");
    append_sample(f, store, "c");
    must(jp_store_finish(store, &f->err), f);
    must(jp_store_close(store, &f->err), f);
}

static bool verify(fixture *f, uint64_t *checked) {
    jp_store *store = must_open(f, JP_STORE_READ);

    const bool ok = jp_store_verify(store, NULL, NULL, checked, &f->err);
    must(jp_store_close(store, &f->err), f);
    return ok;
}

static void test_untouched_store_passes(void **state) {
    uint64_t checked = 0;

    make_finished(*state);
    must(verify(*state, &checked), *state);
    assert_int_equal(checked, 3);
}

static void test_alterations_are_found(void **state) {
    static const struct {
        const char *why, *sql;
    } rows[] = {
        {"a score", "UPDATE dossier SET score_cp = 9900 WHERE dossier = 'b'"},
        {"a bound", "UPDATE dossier SET score_min_cp = 9700 WHERE dossier = 'b'"},
        {"a grade", "UPDATE dossier SET grade = '不合格' WHERE dossier = 'a'"},
        {"a status", "UPDATE dossier SET status = 'unreadable' WHERE dossier = 'a'"},
        {"a status that is none", "UPDATE dossier SET status = 'fine' WHERE dossier = 'a'"},
        {"the organ", "UPDATE dossier SET organ = '另一局' WHERE dossier = 'a'"},
        {"a digest made longer", "UPDATE dossier SET sha256 = sha256 || 'ab' WHERE dossier = 'a'"},
        {"a digest too long to be one", "UPDATE dossier SET sha256 = printf('%.*c', 99, 'a') WHERE dossier = 'a'"},
        {"an outcome", "UPDATE answer SET outcome = 'pass' WHERE dossier_no = 2 AND answer_no = 1"},
        {"an outcome that is none", "UPDATE answer SET outcome = 'good' WHERE dossier_no = 2 AND answer_no = 1"},
        {"points of an answer", "UPDATE answer SET deducted_cp = 100 WHERE dossier_no = 2 AND answer_no = 1"},
        {"points beyond any number", "UPDATE answer SET full_cp = 4294967796 WHERE dossier_no = 2 AND answer_no = 1"},
        {"a law", "UPDATE answer SET law = '旧法' WHERE dossier_no = 3 AND answer_no = 1"},
        {"a reason", "UPDATE answer SET reason = '' WHERE dossier_no = 3 AND answer_no = 1"},
        {"a flag", "UPDATE answer SET can_veto = 1 WHERE dossier_no = 3 AND answer_no = 2"},
        {"an answer taken out at the end", "DELETE FROM answer WHERE dossier_no = 3 AND answer_no = 3"},
        {"an answer taken out in front", "DELETE FROM answer WHERE dossier_no = 3 AND answer_no = 1"},
        {"an answer put in", "INSERT INTO answer VALUES (3, 4, 'P03', 'pass', 1, 0, 0, 0, 0, 0, '', '')"},
        {"a quote", "UPDATE evidence SET quote = '改' WHERE dossier_no = 1 AND evidence_no = 1"},
        {"evidence taken out", "DELETE FROM evidence WHERE dossier_no = 1 AND evidence_no = 2"},
        {"a veto taken out", "DELETE FROM veto WHERE dossier_no = 1"},
        {"a fact", "UPDATE document SET facts_json = '{}' WHERE dossier_no = 1"},
        {"a problem taken out", "DELETE FROM problem WHERE dossier_no = 1"},
        {"a size in the manifest", "UPDATE manifest SET size_bytes = 1 WHERE dossier_no = 2"},
        {"a digest in the manifest", "UPDATE manifest SET sha256 = 'ff00' WHERE dossier_no = 2"},
        {"an unknown word", "UPDATE unknown_word SET text = 'x' WHERE dossier_no = 2"},
        {"facts of another dossier", "UPDATE facts SET zlib = x'00' WHERE dossier_no = 2"},
        {"a size of facts that cannot be", "UPDATE facts SET raw_bytes = 1 << 50 WHERE dossier_no = 2"},
        {"facts taken out", "DELETE FROM facts WHERE dossier_no = 2"},
        {"a dossier taken out with all its rows",
         "DELETE FROM dossier WHERE dossier_no = 3; DELETE FROM veto WHERE dossier_no = 3; DELETE FROM part WHERE "
         "dossier_no = 3; DELETE FROM answer WHERE "
         "dossier_no = 3; DELETE FROM evidence WHERE dossier_no = 3; DELETE FROM document WHERE dossier_no = 3; DELETE "
         "FROM problem WHERE dossier_no = 3; DELETE FROM manifest WHERE dossier_no = 3; DELETE FROM unknown_word WHERE "
         "dossier_no = 3; DELETE FROM facts WHERE dossier_no = 3"},
        {"a dossier row alone taken out", "DELETE FROM dossier WHERE dossier_no = 3"},
        {"a dossier renamed", "UPDATE dossier SET dossier = 'bb' WHERE dossier = 'b'"},
        {"rows of no dossier", "INSERT INTO problem VALUES (9, 1, 'x', 'y', 'z')"},
        {"how many dossiers there are", "UPDATE run SET value = '48' WHERE key = 'dossiers'"},
        {"a row of the record that no run wrote", "INSERT INTO run VALUES ('x', 'y')"},
        {"a grade bound", "UPDATE grade SET from_cp = 8000 WHERE grade_no = 1"},
        {"a rubric item", "UPDATE rubric_item SET full_cp = 600 WHERE id = 'P01'"},
        {"the veto score", "UPDATE rubric SET veto_cp = 6000 WHERE kind = 'penalty-general'"},
        {"how the groups count", "UPDATE rubric SET plan = 'max 10000' WHERE kind = 'penalty-general'"},
        {"the groups left out", "UPDATE rubric SET plan = '' WHERE kind = 'penalty-general'"},
        {"the rubric text", "UPDATE rubric SET text = '' WHERE kind = 'coercive-measure'"},
        {"the version of a rubric", "UPDATE rubric SET version = '9' WHERE kind = 'coercive-measure'"},
        {"a rubric taken out", "DELETE FROM rubric WHERE kind = 'coercive-measure'"},
        {"the score of a part", "UPDATE part SET score_cp = 10000 WHERE dossier_no = 2"},
        {"the grade of a part", "UPDATE part SET grade = '优秀' WHERE dossier_no = 2"},
        {"the kind of a part", "UPDATE part SET kind = 'inspection' WHERE dossier_no = 2"},
        {"a veto of a part", "UPDATE veto SET item = 'M02' WHERE dossier_no = 2 AND part_no = 1"},
        {"an answer given to another part", "UPDATE part SET first_answer = 1 WHERE dossier_no = 2"},
        {"a part that claims more answers than there are", "UPDATE part SET answer_count = 9 WHERE dossier_no = 2"},
        {"a part taken out", "DELETE FROM part WHERE dossier_no = 2"},
        {"the chain wiped out", "UPDATE run SET value = '' WHERE key = 'chain_sha256'"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fixture *f = *state;
        uint64_t checked = 0;

        make_finished(f);
        alter(f, rows[i].sql);
        if (verify(f, &checked))
            fail_msg("not found: %s", rows[i].why);
        if (f->err.code != JP_E_VERIFY)
            fail_msg("%s: wrong code %s", rows[i].why, jp_code_name(f->err.code));
    }
}

static void test_start_time_is_not_sealed(void **state) {
    uint64_t checked = 0;

    make_finished(*state);
    alter(*state, "UPDATE run SET value = '2027' WHERE key = 'started_at'");
    must(verify(*state, &checked), *state);
}

/* The inputs are a later part of the record: a store without them carries the seal of its own time. */
static void test_inputs_are_sealed_where_they_are_named(void **state) {
    static const struct {
        const char *why, *inputs;
        bool is_found;
    } rows[] = {
        {"inputs put in the place of those of the run", "{\"inputs\":[\"a\"],\"campaign\":\"\"}", true},
        {"a store that never named its inputs", "", false},
    };
    fixture *f = *state;
    uint64_t checked = 0;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_run_info run = sample_run();
        jp_store *store = NULL;

        run.inputs_text = jp_view_of(rows[i].inputs);
        must(jp_store_open(&store, f->dir, JP_STORE_FRESH, &run, &f->err), f);
        put_sample_rubric(f, store);
        append_sample(f, store, "a");
        must(jp_store_finish(store, &f->err) && jp_store_close(store, &f->err), f);
        must(verify(f, &checked), f);
        alter(f, rows[i].is_found ? "UPDATE run SET value = replace(value, 'a\"]', 'b\"]') WHERE key = 'inputs_text'"
                                  : "DELETE FROM run WHERE key = 'inputs_text'");
        if (verify(f, &checked) == rows[i].is_found)
            fail_msg("%s", rows[i].why);
    }
}

/* Written down before the record had inputs: stores of that time must go on to pass. */
static void test_seal_of_older_stores_is_kept(void **state) {
    fixture *f = *state;
    char *sealed = NULL;
    sqlite3 *db = NULL;
    char **rows;
    int count, columns;

    make_finished(f);
    assert_int_equal(sqlite3_open(f->db, &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_get_table(db, "SELECT value FROM run WHERE key = 'head_sha256'", &rows, &count, &columns, NULL),
        SQLITE_OK);
    sealed = jp_arena_strdup(&f->arena, rows[1]);
    sqlite3_free_table(rows);
    sqlite3_close(db);
    assert_string_equal(sealed, "fa09d21e7937360fbcdb3f95de64176163f7b765b2f6efd19133b272ee008f2c");
}

static void test_unfinished_run_cannot_be_verified(void **state) {
    fixture *f = *state;
    uint64_t checked = 0;

    make_finished(f);
    jp_store *store = must_open(f, JP_STORE_RESUME);
    append_sample(f, store, "d");
    must(jp_store_close(store, &f->err), f);
    assert_false(verify(f, &checked));
    assert_int_equal(f->err.code, JP_E_VERIFY);
    assert_non_null(strstr(f->err.hint, "--resume"));
}

static bool refuse_b(const jp_result *result, const jp_stored_rubric *rubrics, uint32_t rubric_count, void *context,
                     jp_error *err) {
    uint32_t *calls = context;

    ++*calls;
    assert_true(rubric_count == 2 && rubrics[0].model.grade_count == 2);
    if (!jp_view_eq_text(result->dossier, "b"))
        return true;
    jp_fail(err, JP_E_VERIFY, NULL, "b");
    return false;
}

static void test_the_callers_check_is_asked(void **state) {
    fixture *f = *state;
    uint64_t checked = 0;
    uint32_t calls = 0;

    make_finished(f);
    jp_store *store = must_open(f, JP_STORE_READ);
    assert_false(jp_store_verify(store, refuse_b, &calls, &checked, &f->err));
    assert_string_equal(f->err.subject, "b");
    assert_int_equal(calls, 2);
    assert_int_equal(checked, 1);
    must(jp_store_close(store, &f->err), f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_untouched_store_passes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_alterations_are_found, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_start_time_is_not_sealed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_inputs_are_sealed_where_they_are_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_seal_of_older_stores_is_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_unfinished_run_cannot_be_verified, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_the_callers_check_is_asked, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
