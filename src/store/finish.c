/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/store/store.h"

#include "chain.h"
#include "record.h"
#include "schema.h"

/* Rows are numbered as they came. The contents of a store must not tell in which order that was (workers, resumption),
 * so at the end the numbers are those of the byte order. A run that appends in this order has nothing to move. */
static bool is_in_order(jp_store *store, bool *out, jp_error *err) {
    int64_t out_of_place = 0;

    if (!jp_sql_number(store,
                       "SELECT count(*) FROM (SELECT dossier_no, row_number() OVER (ORDER BY dossier) AS place FROM "
                       "dossier) WHERE dossier_no <> place",
                       &out_of_place, err))
        return false;
    *out = out_of_place == 0;
    return true;
}

static const struct {
    const char *table, *columns; /* those behind dossier_no */
} numbered[] = {
    {"dossier", "dossier, source, sha256, kind, organ, region, party, cause, docno, status, score_cp, score_min_cp, "
                "score_max_cp, grade, seal"},
    {"part", "part_no, kind, score_cp, score_min_cp, score_max_cp, grade, first_answer, answer_count"},
    {"veto", "part_no, veto_no, item"},
    {"answer", "answer_no, item, outcome, full_cp, deducted_cp, times, undecided_cp, can_veto, is_bonus, reason, law"},
    {"evidence", "answer_no, evidence_no, member, place, quote"},
    {"document", "document_no, member, place, type, code, status, facts_json"},
    {"problem", "problem_no, member, code, message"},
    {"manifest", "entry_no, member, size_bytes, sha256, type, status"},
    {"unknown_word", "word_no, kind, text, member"},
    {"facts", "raw_bytes, raw_sha256, zlib"},
};
#define NUMBERED_COUNT (sizeof numbered / sizeof numbered[0])

/* Put aside under another name; views go, since they would follow the name. */
static bool put_aside(jp_store *store, jp_error *err) {
    if (!jp_sql_exec(store, "DROP VIEW 证据; DROP VIEW 另含部分; DROP VIEW 评查结果; DROP VIEW 案卷", err))
        return false;
    for (size_t i = 0; i < NUMBERED_COUNT; i++) {
        char sql[128];
        snprintf(sql, sizeof sql, "ALTER TABLE %s RENAME TO aside_%s", numbered[i].table, numbered[i].table);
        if (!jp_sql_exec(store, sql, err))
            return false;
    }
    return true;
}

/* Tables and views in the order of the schema; those without dossier_no are there still. */
static bool make_again(jp_store *store, jp_error *err) {
    for (const char *const *sql = jp_store_schema_sqls + JP_STORE_SCHEMA_UNNUMBERED; *sql; sql++) {
        if (!jp_sql_exec(store, *sql, err))
            return false;
    }
    return true;
}

/* Written anew from front to back, which is many times quicker than moving each row by its key. Statements
 * prepared before find the new tables by themselves. */
static bool renumber(jp_store *store, jp_error *err) {
    if (!jp_sql_exec(store,
                     "CREATE TEMP TABLE move (new_no INTEGER PRIMARY KEY, old_no INTEGER NOT NULL);"
                     "INSERT INTO temp.move SELECT row_number() OVER (ORDER BY dossier), dossier_no FROM dossier",
                     err) ||
        !put_aside(store, err) || !make_again(store, err))
        return false;
    for (size_t i = 0; i < NUMBERED_COUNT; i++) {
        char sql[512];
        snprintf(sql, sizeof sql,
                 "INSERT INTO %s SELECT m.new_no, %s FROM temp.move AS m CROSS JOIN aside_%s AS a ON a.dossier_no = "
                 "m.old_no ORDER BY m.new_no; DROP TABLE aside_%s",
                 numbered[i].table, numbered[i].columns, numbered[i].table, numbered[i].table);
        if (!jp_sql_exec(store, sql, err))
            return false;
    }
    return jp_sql_exec(store, "DROP TABLE temp.move", err);
}

bool jp_store_finish(jp_store *store, jp_error *err) {
    char head[JP_SHA256_HEX_BYTES], chain[JP_SHA256_HEX_BYTES];
    bool in_order = false;

    /* The synchronous mode cannot change inside a transaction. */
    if (!jp_store_commit(store, err) || !jp_sql_exec(store, "PRAGMA synchronous = FULL", err) ||
        !jp_sql_begin(store, err) || !is_in_order(store, &in_order, err) || (!in_order && !renumber(store, err)))
        return false;
    jp_arena_reset(&store->scratch);
    if (!jp_record_put_number(store, "dossiers", (int64_t)jp_store_count(store), err) ||
        !jp_record_head(store, &store->scratch, head, err) || !jp_chain_of(store, head, chain, err) ||
        !jp_record_put(store, "head_sha256", jp_view_of(head), err) ||
        !jp_record_put(store, "chain_sha256", jp_view_of(chain), err) || !jp_store_commit(store, err))
        return false;
    return jp_sql_exec(store, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous = NORMAL", err);
}
