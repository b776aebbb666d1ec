/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_TESTS_STORE_FIXTURE_H
#define JP_TESTS_STORE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "juanping/store/store.h"

/* A folder of its own for each test, an arena, and made-up results. */
typedef struct fixture {
    jp_arena arena;
    jp_error err;
    char dir[64];
    char db[80];
} fixture;

static inline int set_up(void **state) {
    fixture *f = calloc(1, sizeof *f);

    assert_non_null(f);
    jp_arena_init(&f->arena);
    snprintf(f->dir, sizeof f->dir, "/tmp/juanping-store-XXXXXX");
    assert_non_null(mkdtemp(f->dir));
    snprintf(f->db, sizeof f->db, "%s/results.db", f->dir);
    *state = f;
    return 0;
}

static inline int tear_down(void **state) {
    static const char *const names[] = {"results.db", "results.db-wal", "results.db-shm", "results.db-journal",
                                        "results.lock"};
    fixture *f = *state;
    char path[128];

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        snprintf(path, sizeof path, "%s/%s", f->dir, names[i]);
        (void)unlink(path);
    }
    const int left = rmdir(f->dir);
    jp_arena_release(&f->arena);
    free(f);
    return left; /* whatever else was left behind fails the test */
}

static inline jp_run_info sample_run(void) {
    return (jp_run_info){
        .program_version = JP_VIEW("1.0.0"),
        .rubric_fingerprint = JP_VIEW("aaaabbbbcccc"),
        .tables_fingerprint = JP_VIEW("ddddeeee"),
        .as_of = JP_VIEW("2026-11-23"),
        .started_at = JP_VIEW("2026-11-23T10:00"),
        .command = JP_VIEW("score in -o out"),
        .shared_text = JP_VIEW("[]"),
    };
}

static inline jp_store *must_open(fixture *f, jp_store_mode mode) {
    const jp_run_info run = sample_run();
    jp_store *store = NULL;

    if (!jp_store_open(&store, f->dir, mode, mode == JP_STORE_READ ? NULL : &run, &f->err)) {
        char text[1200];
        jp_error_text(&f->err, JP_LANG_EN, text, sizeof text);
        fail_msg("open: %s", text);
    }
    return store;
}

static inline void must(bool ok, const fixture *f) {
    char text[1200];

    if (ok)
        return;
    jp_error_text(&f->err, JP_LANG_EN, text, sizeof text);
    fail_msg("%s", text);
}

static inline void put_sample_rubric(fixture *f, jp_store *store) {
    jp_stored_item items[] = {
        {.id = JP_VIEW("P01"),
         .title = JP_VIEW("甲"),
         .regulation = JP_VIEW("18(四)"),
         .judgeability = JP_VIEW("A"),
         .full_cp = 500,
         .deduct_cp = 500,
         .cap_cp = 500,
         .is_veto = true},
        {.id = JP_VIEW("P02"), .title = JP_VIEW("乙"), .judgeability = JP_VIEW("H"), .full_cp = 100, .is_bonus = true},
    };
    jp_view names[] = {JP_VIEW("优秀"), JP_VIEW("不合格")};
    int32_t from[] = {9000, 0};
    jp_stored_item part_items[] = {{.id = JP_VIEW("M01"), .title = JP_VIEW("丙"), .full_cp = 300, .is_veto = true}};
    const jp_stored_rubric rubrics[] = {
        {.kind = JP_VIEW("penalty-general"),
         .name = JP_VIEW("行政处罚"),
         .version = JP_VIEW("1"),
         .fingerprint = JP_VIEW("aaaabbbbcccc"),
         .text = JP_VIEW("[标准]\n名称 = 行政处罚\n"),
         .model = {.full_cp = 10000,
                   .grade_names = names,
                   .grade_from_cp = from,
                   .grade_count = 2,
                   .plan = JP_VIEW("max 10000\nbase 10000 甲 P01\n")},
         .items = items,
         .item_count = 2},
        {.kind = JP_VIEW("coercive-measure"),
         .name = JP_VIEW("强制措施"),
         .version = JP_VIEW("2"),
         .fingerprint = JP_VIEW("bbbb"),
         .text = JP_VIEW("[标准]\n名称 = 强制措施\n"),
         .model = {.is_ratio = true,
                   .full_cp = 10000,
                   .veto_cp = 5000,
                   .grade_names = names,
                   .grade_from_cp = from,
                   .grade_count = 2},
         .items = part_items,
         .item_count = 1},
    };

    must(jp_store_put_rubrics(store, rubrics, 2, &f->err), f);
}

/* A view in the initialiser of a static. */
#define V(literal)                                                                                                     \
    { ("" literal), sizeof(literal) - 1 }

/* A small scored dossier with a row in every table. */
static inline jp_result sample_result(const char *id) {
    static jp_evidence evidence[] = {{.member = V("a.docx"), .where = V("p3"), .quote = V("原文")},
                                     {.member = V("b.docx"), .where = V("t1r2c3")}};
    static jp_answer answers[] = {
        {.id = V("P01"),
         .outcome = JP_OUT_DEDUCT,
         .full_cp = 500,
         .deducted_cp = 200,
         .times = 2,
         .reason = V("缺签名"),
         .evidence = evidence,
         .evidence_count = 2},
        {.id = V("P02"), .outcome = JP_OUT_UNDETERMINED, .full_cp = 100, .undecided_cp = 100, .is_bonus = true},
        {.id = V("M01"), .outcome = JP_OUT_VETO, .full_cp = 300, .deducted_cp = 300, .times = 1}};
    static jp_view vetoes[] = {V("P29")};
    static jp_view part_vetoes[] = {V("M01")};
    static jp_part parts[] = {{.kind = V("coercive-measure"),
                               .score_cp = 5000,
                               .score_min_cp = 5000,
                               .score_max_cp = 5000,
                               .grade = V("不合格"),
                               .vetoes = part_vetoes,
                               .veto_count = 1,
                               .first_answer = 2,
                               .answer_count = 1}};
    static jp_doc_record documents[] = {{.member = V("a.docx"),
                                         .type = V("立案审批表"),
                                         .code = V("D03"),
                                         .status = V("read"),
                                         .facts_json = V("{\"文号\":\"x\"}")}};
    static jp_problem problems[] = {{.member = V("c.pdf"), .code = V("unsupported-format"), .message = V("无法解析")}};
    static jp_manifest_entry manifest[] = {
        {.member = V("a.docx"), .size_bytes = 12345, .sha256 = "00ff", .type = V("DOCX"), .status = V("read")}};
    static jp_unknown_word unknown[] = {{.kind = V("label"), .text = V("奇怪的栏"), .member = V("a.docx")}};
    jp_result result = {
        .dossier = jp_view_of(id),
        .source = JP_VIEW("in.zip!x"),
        .sha256 = "abcd",
        .status = JP_RESULT_SCORED,
        .header = {.kind = JP_VIEW("penalty-general"),
                   .organ = JP_VIEW("某市某局"),
                   .region = JP_VIEW("650102"),
                   .party = JP_VIEW("某公司"),
                   .cause = JP_VIEW("某事"),
                   .docno = JP_VIEW("某罚〔2024〕1号")},
        .score_cp = 9800,
        .score_min_cp = 9800,
        .score_max_cp = 9900,
        .grade = JP_VIEW("优秀"),
        .vetoes = vetoes,
        .veto_count = 1,
        .answers = answers,
        .answer_count = 3,
        .parts = parts,
        .part_count = 1,
        .documents = documents,
        .document_count = 1,
        .problems = problems,
        .problem_count = 1,
        .manifest = manifest,
        .manifest_count = 1,
        .unknown = unknown,
        .unknown_count = 1,
        .facts_xml = JP_VIEW("<案卷><立案审批表 处=\"p1\"/></案卷>"),
    };
    return result;
}

static inline void append_sample(fixture *f, jp_store *store, const char *id) {
    const jp_result result = sample_result(id);

    must(jp_store_append(store, &result, &f->err), f);
}

/* SQL by another hand, as someone who opens the file with a tool. */
static inline void alter(fixture *f, const char *sql) {
    sqlite3 *db = NULL;
    char *message = NULL;

    assert_int_equal(sqlite3_open(f->db, &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
        fail_msg("%s: %s", sql, message);
    assert_true(sqlite3_total_changes(db) > 0); /* a statement that changes nothing would prove nothing */
    sqlite3_close(db);
}

/* First column of the first row, as text. */
static inline const char *ask(fixture *f, const char *sql) {
    sqlite3 *db = NULL;
    sqlite3_stmt *stmt = NULL;

    assert_int_equal(sqlite3_open(f->db, &db), SQLITE_OK);
    if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    const char *answer = "(no row)";
    if (sqlite3_step(stmt) == SQLITE_ROW)
        answer = jp_arena_strdup(&f->arena, (const char *)sqlite3_column_text(stmt, 0));
    sqlite3_finalize(stmt);
    sqlite3_close(db);
    return answer;
}

#endif
