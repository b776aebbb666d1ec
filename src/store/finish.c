/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/store/store.h"

#include "chain.h"
#include "record.h"

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

/* Through negative numbers, so that no row meets one that has not yet moved. */
static bool move_table(jp_store *store, const char *table, jp_error *err) {
    char sql[256];

    snprintf(sql, sizeof sql,
             "UPDATE %s SET dossier_no = -(SELECT place FROM temp.move WHERE old_no = dossier_no) "
             "WHERE dossier_no IN (SELECT old_no FROM temp.move)",
             table);
    if (!jp_sql_exec(store, sql, err))
        return false;
    snprintf(sql, sizeof sql, "UPDATE %s SET dossier_no = -dossier_no WHERE dossier_no < 0", table);
    return jp_sql_exec(store, sql, err);
}

static bool renumber(jp_store *store, jp_error *err) {
    static const char *const tables[] = {"dossier", "veto",     "answer",       "evidence", "document",
                                         "problem", "manifest", "unknown_word", "facts"};

    if (!jp_sql_exec(store,
                     "CREATE TEMP TABLE move (old_no INTEGER PRIMARY KEY, place INTEGER NOT NULL);"
                     "INSERT INTO temp.move SELECT dossier_no, place FROM (SELECT dossier_no, row_number() OVER "
                     "(ORDER BY dossier) AS place FROM dossier) WHERE dossier_no <> place",
                     err))
        return false;
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        if (!move_table(store, tables[i], err))
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
