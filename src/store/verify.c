/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/store/store.h"

#include "chain.h"
#include "cross.h"
#include "cursor.h"
#include "record.h"
#include "seal.h"

/* The seals find what was changed by hand or by a failing disk, and what is missing. They are no signature: who
 * rewrites the whole store with its seals leaves no trace in it, and the fingerprint has to be kept elsewhere too. */

static void put_column(jp_sha256 *hash, sqlite3_stmt *stmt, int column) {
    const jp_view text = {(const char *)sqlite3_column_text(stmt, column), (size_t)sqlite3_column_bytes(stmt, column)};
    char bytes[8];

    for (unsigned i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)(unsigned char)((uint64_t)text.bytes >> (8 * i) & 0xFF);
    jp_sha256_update(hash, (jp_view){bytes, sizeof bytes});
    jp_sha256_update(hash, text);
}

bool jp_chain_of(jp_store *store, const char *head, char out[JP_SHA256_HEX_BYTES], jp_error *err) {
    sqlite3_stmt *stmt = NULL;
    jp_sha256 *hash = jp_sha256_new();
    int rc = sqlite3_prepare_v2(store->db, "SELECT dossier, seal FROM dossier ORDER BY dossier", -1, &stmt, NULL);

    jp_sha256_update(hash, jp_view_of(head));
    while (rc == SQLITE_OK && (rc = sqlite3_step(stmt)) == SQLITE_ROW) {
        put_column(hash, stmt, 0);
        put_column(hash, stmt, 1);
        rc = SQLITE_OK;
    }
    const bool ok = rc == SQLITE_DONE || jp_sql_fail(store, err);
    jp_sha256_finish(hash, out);
    sqlite3_finalize(stmt);
    jp_sha256_free(hash);
    return ok;
}

/* What the numbers of each dossier are held against. */
typedef struct check_by {
    jp_store_check *check;
    void *context;
    jp_stored_rubric *rubrics;
    uint32_t rubric_count;
} check_by;

static bool check_one(jp_store *store, const jp_stored *stored, const check_by *by, jp_arena *arena, jp_error *err) {
    const jp_result *result = &stored->result;
    char seal[JP_SHA256_HEX_BYTES];
    jp_facts_head facts;

    /* The arithmetic first: it can say what the score should be, a seal only that something is not as it was. */
    if (by->check && !by->check(result, by->rubrics, by->rubric_count, by->context, err))
        return false;
    jp_facts_head_of(result->facts_xml, &facts);
    jp_seal_result(result, &facts, arena, seal);
    if (strcmp(seal, stored->seal) == 0)
        return true;
    jp_fail(err, JP_E_VERIFY, store->path, JP_SAY("记录与封存时不同的案卷：", "not as it was sealed: dossier ") "%.*s",
            JP_VIEW_ARG(result->dossier));
    return false;
}

static bool check_dossiers(jp_store *store, const check_by *by, uint64_t *checked, jp_error *err) {
    jp_store_cursor *cursor = NULL;
    jp_arena arena;
    bool ok = false;

    jp_arena_init(&arena);
    if (!jp_store_scan_parts(store, JP_PART_ALL, &cursor, err))
        goto out;
    for (;;) {
        jp_stored *stored = NULL;
        jp_arena_reset(&arena);
        if (!jp_cursor_next(cursor, JP_PART_ALL, &arena, &stored, err))
            goto out;
        if (!stored)
            break;
        if (!check_one(store, stored, by, &arena, err))
            goto out;
        ++*checked;
    }
    ok = true;
out:
    jp_store_scan_end(cursor);
    jp_arena_release(&arena);
    return ok;
}

/* Rows that belong to no dossier are seen by no reader, but by whoever asks the tables. */
static bool check_orphans(jp_store *store, jp_error *err) {
    static const char *const tables[] = {"part",    "veto",     "answer",       "evidence", "document",
                                         "problem", "manifest", "unknown_word", "facts"};

    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        char sql[160];
        int64_t found = 0;
        snprintf(sql, sizeof sql,
                 "SELECT EXISTS (SELECT 1 FROM %s WHERE dossier_no NOT IN (SELECT dossier_no FROM dossier))",
                 tables[i]);
        if (!jp_sql_number(store, sql, &found, err))
            return false;
        if (found) {
            jp_fail(err, JP_E_VERIFY, store->path, JP_SAY("表 %s 含有不属于任何案卷的记录", "rows of no dossier in %s"),
                    tables[i], tables[i]);
            return false;
        }
    }
    return true;
}

/* What the record says beside its seals: how many dossiers there are, and nothing that no run wrote. */
static bool check_record(jp_store *store, jp_error *err) {
    static const struct {
        const char *sql, *zh, *en;
    } questions[] = {
        {"SELECT EXISTS (SELECT 1 FROM run WHERE key = 'dossiers' AND value <> "
         "(SELECT CAST(COUNT(*) AS TEXT) FROM dossier))",
         "运行记录的案卷数与案卷不符", "the run record tells another number of dossiers"},
        {"SELECT EXISTS (SELECT 1 FROM run WHERE key NOT IN ('program_version', 'rubric_fingerprint', 'campaign_text', "
         "'tables_fingerprint', 'as_of', 'started_at', 'command', 'shared_text', 'inputs_text', 'unconfirmed_text', "
         "'facts_fingerprint', 'dossiers', 'head_sha256', 'chain_sha256', 'cross_sha256'))",
         "运行记录里有程序没有写过的一行", "the run record holds a row that no run wrote"},
    };

    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++) {
        int64_t found = 0;
        if (!jp_sql_number(store, questions[i].sql, &found, err))
            return false;
        if (found) {
            jp_fail(err, JP_E_VERIFY, store->path, JP_SAY("%s", "%s"), questions[i].zh, questions[i].en);
            return false;
        }
    }
    return true;
}

static bool check_seals(jp_store *store, jp_error *err) {
    char head[JP_SHA256_HEX_BYTES], chain[JP_SHA256_HEX_BYTES];
    jp_view head_then, chain_then;
    jp_arena *arena = &store->scratch;

    if (!jp_record_find(store, "head_sha256", arena, &head_then, err) ||
        !jp_record_find(store, "chain_sha256", arena, &chain_then, err))
        return false;
    if (jp_view_is_empty(chain_then) || jp_view_is_empty(head_then)) {
        jp_fail(err, JP_E_VERIFY, store->path, JP_SAY("这次评查没有完成", "the run was not finished"));
        jp_fail_hint(err, JP_SAY("先用 juanping score --resume 完成", "finish it with juanping score --resume"));
        return false;
    }
    if (!jp_record_head(store, arena, head, err))
        return false;
    if (!jp_view_eq_text(head_then, head)) {
        jp_fail(err, JP_E_VERIFY, store->path,
                JP_SAY("运行记录、评查项目或等次与封存时不同",
                       "the run record, the items or the grades are not as they were sealed"));
        return false;
    }
    if (!jp_chain_of(store, head, chain, err))
        return false;
    if (!jp_view_eq_text(chain_then, chain)) {
        jp_fail(err, JP_E_VERIFY, store->path,
                JP_SAY("案卷有增减，或封存值被改动", "dossiers were added or removed, or a seal was changed"));
        return false;
    }
    return true;
}

bool jp_store_verify(jp_store *store, jp_store_check *check, void *context, uint64_t *checked, jp_error *err) {
    check_by by = {.check = check, .context = context};

    *checked = 0;
    jp_arena_reset(&store->scratch);
    return jp_store_rubrics(store, &store->scratch, &by.rubrics, &by.rubric_count, err) &&
           check_dossiers(store, &by, checked, err) && check_orphans(store, err) && jp_cross_verify(store, err) &&
           check_seals(store, err) && check_record(store, err);
}
