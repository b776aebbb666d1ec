/* SPDX-License-Identifier: Apache-2.0 */
#include "fixture.h"

#include <sys/wait.h>

enum { ROUNDS = 60 };

static uint32_t next_number(uint64_t *seed, uint32_t below) {
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % below;
}

/* Strings that text columns could mangle: empty, NUL inside, invalid UTF-8, quotes, astral, long. */
static jp_view any_text(uint64_t *seed, jp_arena *arena) {
    static const jp_view tricky[] = {
        V(""),
        V("行政处罚决定书"),
        V("a\0b"),
        V("\xff\xfe\x80"),
        V("'; DROP TABLE dossier; --"),
        V("\xEF\xBB\xBF头"),
        V("𠮷野\r\n\t"),
        V(" "),
        V("0012.50"),
        V("\xed\xa0\x80"),
    };
    const uint32_t which = next_number(seed, 12);

    if (which < sizeof tricky / sizeof tricky[0])
        return tricky[which];
    const uint32_t bytes = next_number(seed, 3000);
    char *data = jp_arena_alloc(arena, bytes);
    for (uint32_t i = 0; i < bytes; i++)
        data[i] = (char)(unsigned char)next_number(seed, 256);
    return (jp_view){data, bytes};
}

static int32_t any_int(uint64_t *seed) {
    static const int32_t edges[] = {0, 1, -1, INT32_MAX, INT32_MIN, 10000};

    return edges[next_number(seed, 6)];
}

static jp_answer any_answer(uint64_t *seed, jp_arena *arena) {
    jp_answer answer = {
        .id = any_text(seed, arena),
        .outcome = (jp_outcome)next_number(seed, 6),
        .full_cp = any_int(seed),
        .deducted_cp = any_int(seed),
        .times = any_int(seed),
        .undecided_cp = any_int(seed),
        .can_veto = next_number(seed, 2) == 1,
        .is_bonus = next_number(seed, 2) == 1,
        .reason = any_text(seed, arena),
        .law = any_text(seed, arena),
        .evidence_count = next_number(seed, 4),
    };
    answer.evidence = jp_arena_array(arena, answer.evidence_count, sizeof *answer.evidence);
    for (uint32_t i = 0; i < answer.evidence_count; i++)
        answer.evidence[i] = (jp_evidence){any_text(seed, arena), any_text(seed, arena), any_text(seed, arena)};
    return answer;
}

static void any_papers(uint64_t *seed, jp_arena *a, jp_result *r) {
    r->document_count = next_number(seed, 4);
    r->documents = jp_arena_array(a, r->document_count, sizeof *r->documents);
    for (uint32_t i = 0; i < r->document_count; i++)
        r->documents[i] = (jp_doc_record){any_text(seed, a), any_text(seed, a), any_text(seed, a),
                                          any_text(seed, a), any_text(seed, a), any_text(seed, a)};
    r->problem_count = next_number(seed, 4);
    r->problems = jp_arena_array(a, r->problem_count, sizeof *r->problems);
    for (uint32_t i = 0; i < r->problem_count; i++)
        r->problems[i] = (jp_problem){any_text(seed, a), any_text(seed, a), any_text(seed, a)};
    r->manifest_count = next_number(seed, 4);
    r->manifest = jp_arena_array(a, r->manifest_count, sizeof *r->manifest);
    for (uint32_t i = 0; i < r->manifest_count; i++)
        r->manifest[i] = (jp_manifest_entry){.member = any_text(seed, a),
                                             .size_bytes = i ? UINT64_MAX : 0,
                                             .sha256 = "0123",
                                             .type = any_text(seed, a),
                                             .status = any_text(seed, a)};
    r->unknown_count = next_number(seed, 4);
    r->unknown = jp_arena_array(a, r->unknown_count, sizeof *r->unknown);
    for (uint32_t i = 0; i < r->unknown_count; i++)
        r->unknown[i] = (jp_unknown_word){any_text(seed, a), any_text(seed, a), any_text(seed, a)};
}

/* The answers behind those of the dossier itself, shared out to up to three parts. */
static void any_parts(uint64_t *seed, jp_arena *a, jp_result *r) {
    uint32_t next = next_number(seed, r->answer_count + 1);

    r->part_count = next_number(seed, 4);
    r->parts = jp_arena_array(a, r->part_count, sizeof *r->parts);
    for (uint32_t i = 0; i < r->part_count; i++) {
        jp_part *part = &r->parts[i];
        const uint32_t left = r->answer_count - next;
        *part = (jp_part){.kind = any_text(seed, a),
                          .score_cp = (int32_t)next_number(seed, 10000),
                          .grade = any_text(seed, a),
                          .veto_count = next_number(seed, 3),
                          .first_answer = next,
                          .answer_count = i + 1 == r->part_count ? left : next_number(seed, left + 1)};
        next += part->answer_count;
        part->vetoes = jp_arena_array(a, part->veto_count, sizeof *part->vetoes);
        for (uint32_t k = 0; k < part->veto_count; k++)
            part->vetoes[k] = any_text(seed, a);
    }
}

static jp_result any_result(uint64_t *seed, jp_arena *a) {
    jp_result r = {
        .dossier = any_text(seed, a),
        .source = any_text(seed, a),
        .sha256 = "f00d",
        .header = {any_text(seed, a), any_text(seed, a), any_text(seed, a), any_text(seed, a), any_text(seed, a),
                   any_text(seed, a)},
        .status = (jp_result_status)next_number(seed, 3),
        .score_cp = any_int(seed),
        .score_min_cp = any_int(seed),
        .score_max_cp = any_int(seed),
        .grade = any_text(seed, a),
        .veto_count = next_number(seed, 3),
        .answer_count = next_number(seed, 8),
        .facts_xml = any_text(seed, a),
    };
    r.vetoes = jp_arena_array(a, r.veto_count, sizeof *r.vetoes);
    for (uint32_t i = 0; i < r.veto_count; i++)
        r.vetoes[i] = any_text(seed, a);
    r.answers = jp_arena_array(a, r.answer_count, sizeof *r.answers);
    for (uint32_t i = 0; i < r.answer_count; i++)
        r.answers[i] = any_answer(seed, a);
    any_papers(seed, a, &r);
    any_parts(seed, a, &r);
    return r;
}

static void same_text(jp_view a, jp_view b) {
    assert_int_equal(a.bytes, b.bytes);
    assert_true(jp_view_eq(a, b));
}

static void same_answer(const jp_answer *a, const jp_answer *b) {
    same_text(a->id, b->id);
    assert_int_equal(a->outcome, b->outcome);
    assert_int_equal(a->full_cp, b->full_cp);
    assert_int_equal(a->deducted_cp, b->deducted_cp);
    assert_int_equal(a->times, b->times);
    assert_int_equal(a->undecided_cp, b->undecided_cp);
    assert_int_equal(a->can_veto, b->can_veto);
    assert_int_equal(a->is_bonus, b->is_bonus);
    same_text(a->reason, b->reason);
    same_text(a->law, b->law);
    assert_int_equal(a->evidence_count, b->evidence_count);
    for (uint32_t i = 0; i < a->evidence_count; i++) {
        same_text(a->evidence[i].member, b->evidence[i].member);
        same_text(a->evidence[i].where, b->evidence[i].where);
        same_text(a->evidence[i].quote, b->evidence[i].quote);
    }
}

static void same_parts(const jp_result *a, const jp_result *b) {
    assert_int_equal(a->part_count, b->part_count);
    for (uint32_t i = 0; i < a->part_count; i++) {
        const jp_part *x = &a->parts[i], *y = &b->parts[i];
        same_text(x->kind, y->kind);
        same_text(x->grade, y->grade);
        assert_int_equal(x->score_cp, y->score_cp);
        assert_int_equal(x->score_min_cp, y->score_min_cp);
        assert_int_equal(x->score_max_cp, y->score_max_cp);
        assert_int_equal(x->first_answer, y->first_answer);
        assert_int_equal(x->answer_count, y->answer_count);
        assert_int_equal(x->veto_count, y->veto_count);
        for (uint32_t k = 0; k < x->veto_count; k++)
            same_text(x->vetoes[k], y->vetoes[k]);
    }
}

static void same_papers(const jp_result *a, const jp_result *b) {
    assert_int_equal(a->document_count, b->document_count);
    for (uint32_t i = 0; i < a->document_count; i++) {
        same_text(a->documents[i].member, b->documents[i].member);
        same_text(a->documents[i].where, b->documents[i].where);
        same_text(a->documents[i].type, b->documents[i].type);
        same_text(a->documents[i].code, b->documents[i].code);
        same_text(a->documents[i].status, b->documents[i].status);
        same_text(a->documents[i].facts_json, b->documents[i].facts_json);
    }
    assert_int_equal(a->problem_count, b->problem_count);
    for (uint32_t i = 0; i < a->problem_count; i++) {
        same_text(a->problems[i].member, b->problems[i].member);
        same_text(a->problems[i].code, b->problems[i].code);
        same_text(a->problems[i].message, b->problems[i].message);
    }
    assert_int_equal(a->manifest_count, b->manifest_count);
    for (uint32_t i = 0; i < a->manifest_count; i++) {
        same_text(a->manifest[i].member, b->manifest[i].member);
        assert_true(a->manifest[i].size_bytes == b->manifest[i].size_bytes);
        assert_string_equal(a->manifest[i].sha256, b->manifest[i].sha256);
        same_text(a->manifest[i].type, b->manifest[i].type);
        same_text(a->manifest[i].status, b->manifest[i].status);
    }
    assert_int_equal(a->unknown_count, b->unknown_count);
    for (uint32_t i = 0; i < a->unknown_count; i++) {
        same_text(a->unknown[i].kind, b->unknown[i].kind);
        same_text(a->unknown[i].text, b->unknown[i].text);
        same_text(a->unknown[i].member, b->unknown[i].member);
    }
}

static void same_result(const jp_result *a, const jp_result *b) {
    same_text(a->dossier, b->dossier);
    same_text(a->source, b->source);
    assert_string_equal(a->sha256, b->sha256);
    same_text(a->header.kind, b->header.kind);
    same_text(a->header.organ, b->header.organ);
    same_text(a->header.region, b->header.region);
    same_text(a->header.party, b->header.party);
    same_text(a->header.cause, b->header.cause);
    same_text(a->header.docno, b->header.docno);
    assert_int_equal(a->status, b->status);
    assert_int_equal(a->score_cp, b->score_cp);
    assert_int_equal(a->score_min_cp, b->score_min_cp);
    assert_int_equal(a->score_max_cp, b->score_max_cp);
    same_text(a->grade, b->grade);
    assert_int_equal(a->veto_count, b->veto_count);
    for (uint32_t i = 0; i < a->veto_count; i++)
        same_text(a->vetoes[i], b->vetoes[i]);
    same_parts(a, b);
    assert_int_equal(a->answer_count, b->answer_count);
    for (uint32_t i = 0; i < a->answer_count; i++)
        same_answer(&a->answers[i], &b->answers[i]);
    same_papers(a, b);
    same_text(a->facts_xml, b->facts_xml);
}

/* store → read → store is the identity, through a file that was closed in between. */
static void test_round_trip(void **state) {
    fixture *f = *state;
    uint64_t seed = 7;

    for (int round = 0; round < ROUNDS; round++) {
        const jp_result *back = NULL, *again = NULL;
        jp_arena_reset(&f->arena);
        const jp_result result = any_result(&seed, &f->arena);

        jp_store *store = must_open(f, JP_STORE_FRESH);
        put_sample_rubric(f, store);
        must(jp_store_append(store, &result, &f->err) && jp_store_finish(store, &f->err), f);
        must(jp_store_close(store, &f->err), f);

        store = must_open(f, JP_STORE_RESUME);
        must(jp_store_find(store, result.dossier, true, &f->arena, &back, &f->err), f);
        assert_non_null(back);
        same_result(&result, back);
        must(jp_store_append(store, back, &f->err) &&
                 jp_store_find(store, result.dossier, true, &f->arena, &again, &f->err),
             f);
        same_result(&result, again);
        assert_int_equal(jp_store_count(store), 1);
        must(jp_store_close(store, &f->err), f);
    }
}

static void test_scan_runs_in_byte_order(void **state) {
    static const char *const given[] = {"b", "a/2", "乙", "a", "a!", "甲"};
    static const char *const expected[] = {"a", "a!", "a/2", "b", "乙", "甲"};
    fixture *f = *state;
    jp_store *store = must_open(f, JP_STORE_FRESH);
    jp_store_cursor *cursor = NULL;
    const jp_result *result = NULL;

    for (size_t i = 0; i < 6; i++)
        append_sample(f, store, given[i]);
    must(jp_store_scan(store, &cursor, &f->err), f);
    for (size_t i = 0; i < 6; i++) {
        must(jp_store_next(cursor, false, &f->arena, &result, &f->err), f);
        assert_non_null(result);
        assert_true(jp_view_eq_text(result->dossier, expected[i]));
        assert_int_equal(result->facts_xml.bytes, 0);
        assert_int_equal(result->answers[0].evidence_count, 2);
    }
    must(jp_store_next(cursor, false, &f->arena, &result, &f->err), f);
    assert_null(result);
    jp_store_scan_end(cursor);
    must(jp_store_close(store, &f->err), f);
}

static const char *const dump_sql =
    "SELECT group_concat(row, char(10)) FROM (SELECT dossier_no || dossier || seal AS row FROM dossier UNION ALL "
    "SELECT dossier_no || ' ' || answer_no || item FROM answer UNION ALL SELECT dossier_no || ' ' || answer_no || "
    "quote "
    "FROM evidence UNION ALL SELECT dossier_no || member || size_bytes FROM manifest UNION ALL SELECT dossier_no || "
    "raw_sha256 || hex(zlib) FROM facts UNION ALL SELECT key || value FROM run WHERE key <> 'started_at')";

/* The order of arrival, a replacement and an interruption leave no trace in the contents. */
static void test_contents_do_not_tell_the_order(void **state) {
    fixture *f = *state;

    jp_store *store = must_open(f, JP_STORE_FRESH);
    put_sample_rubric(f, store);
    append_sample(f, store, "a");
    append_sample(f, store, "b");
    append_sample(f, store, "c");
    must(jp_store_finish(store, &f->err) && jp_store_close(store, &f->err), f);
    const char *straight = ask(f, dump_sql);

    store = must_open(f, JP_STORE_FRESH);
    put_sample_rubric(f, store);
    append_sample(f, store, "c");
    append_sample(f, store, "gone");
    must(jp_store_close(store, &f->err), f); /* interrupted */
    store = must_open(f, JP_STORE_RESUME);
    append_sample(f, store, "b");
    append_sample(f, store, "c");
    append_sample(f, store, "a");
    const jp_view kept[] = {JP_VIEW("c"), JP_VIEW("a"), JP_VIEW("b"), JP_VIEW("not there")};
    must(jp_store_remove_others(store, kept, 4, &f->err) && jp_store_finish(store, &f->err), f);
    must(jp_store_close(store, &f->err), f);
    assert_string_equal(ask(f, dump_sql), straight);
    assert_string_equal(ask(f, "SELECT count(*) FROM answer"), "9");
}

static void test_has_and_count(void **state) {
    fixture *f = *state;
    jp_store *store = must_open(f, JP_STORE_FRESH);
    bool has = true;

    append_sample(f, store, "a");
    must(jp_store_has(store, JP_VIEW("a"), "abcd", &has, &f->err), f);
    assert_true(has);
    must(jp_store_has(store, JP_VIEW("a"), "abce", &has, &f->err), f);
    assert_false(has);
    must(jp_store_has(store, JP_VIEW("b"), "abcd", &has, &f->err), f);
    assert_false(has);
    assert_int_equal(jp_store_count(store), 1);
    must(jp_store_remove_others(store, NULL, 0, &f->err), f);
    assert_int_equal(jp_store_count(store), 0);
    must(jp_store_close(store, &f->err), f);
}

static void test_record_and_rubrics_come_back(void **state) {
    fixture *f = *state;
    jp_run_info run;
    jp_stored_rubric *rubrics = NULL;
    uint32_t count = 0;

    jp_store *store = must_open(f, JP_STORE_FRESH);
    put_sample_rubric(f, store);
    append_sample(f, store, "a");
    append_sample(f, store, "b");
    must(jp_store_close(store, &f->err), f);
    store = must_open(f, JP_STORE_READ);
    must(jp_store_run(store, &f->arena, &run, &f->err) && jp_store_rubrics(store, &f->arena, &rubrics, &count, &f->err),
         f);
    assert_true(jp_view_eq_text(run.shared_text, "[]"));
    assert_int_equal(count, 2);
    const jp_stored_rubric *own = jp_stored_rubric_find(rubrics, count, JP_VIEW("penalty-general"));
    const jp_stored_rubric *part = jp_stored_rubric_find(rubrics, count, JP_VIEW("coercive-measure"));
    assert_null(jp_stored_rubric_find(rubrics, count, JP_VIEW("licence")));
    assert_ptr_equal(own, &rubrics[0]);
    assert_true(jp_view_eq_text(own->text, "[标准]\n名称 = 行政处罚\n") && jp_view_eq_text(own->version, "1"));
    assert_int_equal(own->item_count, 2);
    assert_true(jp_view_eq_text(own->items[0].title, "甲") && own->items[0].is_veto && !own->items[0].is_bonus);
    assert_true(own->items[1].is_bonus && own->items[1].full_cp == 100);
    assert_true(!own->model.is_ratio && own->model.full_cp == 10000 && own->model.veto_cp == 0);
    assert_true(jp_view_eq_text(own->model.grade_names[1], "不合格") && own->model.grade_from_cp[0] == 9000);
    assert_true(jp_view_eq_text(own->model.plan, "max 10000\nbase 10000 甲 P01\n"));
    assert_true(part->model.is_ratio && part->model.veto_cp == 5000 && part->model.grade_count == 2);
    assert_true(part->item_count == 1 && jp_view_eq_text(part->items[0].id, "M01"));
    assert_true(own->dossiers == 2 && own->parts == 0 && part->dossiers == 0 && part->parts == 2);
    must(jp_store_close(store, &f->err), f);
}

static void test_one_file_remains(void **state) {
    static const char *const others[] = {"results.db-wal", "results.db-shm", "results.lock"};
    fixture *f = *state;
    char path[128];

    jp_store *store = must_open(f, JP_STORE_FRESH);
    append_sample(f, store, "a");
    must(jp_store_close(store, &f->err), f);
    for (size_t i = 0; i < 3; i++) {
        snprintf(path, sizeof path, "%s/%s", f->dir, others[i]);
        assert_int_not_equal(access(path, F_OK), 0);
    }
    assert_string_equal(ask(f, "PRAGMA journal_mode"), "delete");
    assert_string_equal(ask(f, "SELECT 得分 FROM 案卷"), "98.0");
    assert_string_equal(ask(f, "SELECT 结果 FROM 评查结果 WHERE 项目 = 'P01'"), "扣分");
    assert_string_equal(ask(f, "SELECT 摘录 FROM 证据 WHERE 位置 = 'p3'"), "原文");
}

static void expect_refusal(fixture *f, jp_store_mode mode, const jp_run_info *run, jp_code code, const char *word) {
    jp_store *store = NULL;
    char text[1200];

    assert_false(jp_store_open(&store, f->dir, mode, run, &f->err));
    jp_error_text(&f->err, JP_LANG_EN, text, sizeof text);
    if (f->err.code != code || !strstr(text, word))
        fail_msg("wanted %s with %s: %s", jp_code_name(code), word, text);
}

static void test_second_run_is_refused(void **state) {
    fixture *f = *state;
    const jp_run_info run = sample_run();

    jp_store *store = must_open(f, JP_STORE_FRESH);
    append_sample(f, store, "a");
    expect_refusal(f, JP_STORE_FRESH, &run, JP_E_STORE_BUSY, "another run");
    expect_refusal(f, JP_STORE_RESUME, &run, JP_E_STORE_BUSY, "another run");
    expect_refusal(f, JP_STORE_READ, NULL, JP_E_STORE_BUSY, "another run");
    assert_int_equal(jp_store_count(store), 1);
    must(jp_store_close(store, &f->err), f);

    store = must_open(f, JP_STORE_READ);
    jp_store *second = must_open(f, JP_STORE_READ);
    must(jp_store_close(second, &f->err) && jp_store_close(store, &f->err), f);
}

/* A process that dies in the middle: what it had committed is there, what not is not, and nothing is blocked. */
static void test_killed_run_blocks_nobody(void **state) {
    fixture *f = *state;
    int status = 0;

    const pid_t child = fork();
    if (child == 0) {
        jp_store *store = must_open(f, JP_STORE_FRESH);
        put_sample_rubric(f, store);
        append_sample(f, store, "a");
        if (!jp_store_commit(store, &f->err))
            _exit(1);
        append_sample(f, store, "b");
        _exit(7); /* no close */
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 7);

    jp_store *store = must_open(f, JP_STORE_READ);
    assert_int_equal(jp_store_count(store), 1);
    must(jp_store_close(store, &f->err), f);
    store = must_open(f, JP_STORE_RESUME);
    assert_int_equal(jp_store_count(store), 1);
    must(jp_store_close(store, &f->err), f);
}

static void test_resume_compares_rubric_and_tables(void **state) {
    fixture *f = *state;
    jp_run_info run = sample_run();

    jp_store *store = must_open(f, JP_STORE_FRESH);
    append_sample(f, store, "a");
    must(jp_store_close(store, &f->err), f);

    run.rubric_fingerprint = JP_VIEW("other");
    expect_refusal(f, JP_STORE_RESUME, &run, JP_E_STORE_SCHEMA, "the rubric changed");
    run = sample_run();
    run.tables_fingerprint = JP_VIEW("other");
    expect_refusal(f, JP_STORE_RESUME, &run, JP_E_STORE_SCHEMA, "--fresh");

    run = sample_run();
    run.as_of = JP_VIEW("2026-12-01");
    run.started_at = JP_VIEW("later");
    must(jp_store_open(&store, f->dir, JP_STORE_RESUME, &run, &f->err), f);
    assert_int_equal(jp_store_count(store), 1);
    must(jp_store_run(store, &f->arena, &run, &f->err), f);
    assert_true(jp_view_eq_text(run.as_of, "2026-12-01"));
    assert_true(jp_view_eq_text(run.started_at, "2026-11-23T10:00"));
    must(jp_store_close(store, &f->err), f);
}

static void write_db(fixture *f, const char *bytes, size_t count) {
    FILE *file = fopen(f->db, "wb");

    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, count, file), count);
    assert_int_equal(fclose(file), 0);
}

static void test_files_that_are_no_store(void **state) {
    fixture *f = *state;
    const jp_run_info run = sample_run();
    char noise[8192];

    expect_refusal(f, JP_STORE_READ, NULL, JP_E_NO_STORE, "run juanping score first");

    memset(noise, 'x', sizeof noise);
    write_db(f, noise, sizeof noise);
    expect_refusal(f, JP_STORE_READ, NULL, JP_E_STORE_OPEN, "damaged");
    expect_refusal(f, JP_STORE_RESUME, &run, JP_E_STORE_OPEN, "damaged");
    must(jp_store_close(must_open(f, JP_STORE_FRESH), &f->err), f); /* fresh is told to replace it */

    alter(f, "CREATE TABLE x (y); INSERT INTO x VALUES (1); PRAGMA user_version = 99");
    expect_refusal(f, JP_STORE_READ, NULL, JP_E_STORE_SCHEMA, "schema 99");
    expect_refusal(f, JP_STORE_RESUME, &run, JP_E_STORE_SCHEMA, "schema 99");

    assert_int_equal(unlink(f->db), 0);
    alter(f, "CREATE TABLE other (y); INSERT INTO other VALUES (1)");
    expect_refusal(f, JP_STORE_READ, NULL, JP_E_STORE_SCHEMA, "not a store of juanping");

    write_db(f, "", 0);
    expect_refusal(f, JP_STORE_READ, NULL, JP_E_STORE_OPEN, "empty");
    must(jp_store_close(must_open(f, JP_STORE_RESUME), &f->err), f);
}

/* Damage inside the file: an error, in words, and never a crash or a wrong result that verifies. */
static void test_damage_inside_the_file(void **state) {
    fixture *f = *state;
    jp_arena bytes_arena;
    int refused = 0;

    jp_store *store = must_open(f, JP_STORE_FRESH);
    put_sample_rubric(f, store);
    for (char id[2] = "a"; id[0] <= 'z'; id[0]++)
        append_sample(f, store, id);
    must(jp_store_finish(store, &f->err) && jp_store_close(store, &f->err), f);
    jp_arena_init(&bytes_arena);
    FILE *file = fopen(f->db, "rb");
    assert_non_null(file);
    enum { MOST = 1 << 20 };
    char *whole = jp_arena_alloc(&bytes_arena, MOST), *bad = jp_arena_alloc(&bytes_arena, MOST);
    const size_t size = fread(whole, 1, MOST, file);
    assert_int_equal(fclose(file), 0);

    for (size_t at = 0; at < size; at += 1511) {
        uint64_t checked = 0;
        memcpy(bad, whole, size);
        memset(bad + at, 0xA5, size - at < 97 ? size - at : 97);
        write_db(f, bad, size);
        store = NULL;
        bool ok = jp_store_open(&store, f->dir, JP_STORE_READ, NULL, &f->err);
        ok = ok && jp_store_verify(store, NULL, NULL, &checked, &f->err);
        refused += !ok;
        jp_error ignored;
        (void)!jp_store_close(store, &ignored);
    }
    assert_true(refused > 10);
    write_db(f, whole, size / 2); /* cut off */
    store = NULL;
    uint64_t checked = 0;
    assert_false(jp_store_open(&store, f->dir, JP_STORE_READ, NULL, &f->err) &&
                 jp_store_verify(store, NULL, NULL, &checked, &f->err));
    jp_error ignored;
    (void)!jp_store_close(store, &ignored);
    jp_arena_release(&bytes_arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_round_trip, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_scan_runs_in_byte_order, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_contents_do_not_tell_the_order, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_has_and_count, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_record_and_rubrics_come_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_one_file_remains, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_second_run_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_killed_run_blocks_nobody, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_resume_compares_rubric_and_tables, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_files_that_are_no_store, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_damage_inside_the_file, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
