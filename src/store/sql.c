/* SPDX-License-Identifier: Apache-2.0 */
#include "sql.h"

#include <assert.h>

#define DOSSIER_COLUMNS                                                                                                \
    "dossier_no, dossier, source, sha256, kind, organ, region, party, cause, docno, status, score_cp, score_min_cp, "  \
    "score_max_cp, grade, seal"

static const char *const sql_texts[JP_STMT_COUNT] = {
    [JP_STMT_RUN_PUT] = "INSERT OR REPLACE INTO run VALUES (?, ?)",
    [JP_STMT_RUN_FIND] = "SELECT value FROM run WHERE key = ?",
    [JP_STMT_DOSSIER_NO] = "SELECT dossier_no, sha256 FROM dossier WHERE dossier = ?",
    [JP_STMT_DOSSIER_LAST] = "SELECT ifnull(max(dossier_no), 0) FROM dossier",
    [JP_STMT_DOSSIER_COUNT] = "SELECT count(*) FROM dossier",
    [JP_STMT_DOSSIER_PUT] = "INSERT INTO dossier VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [JP_STMT_DOSSIER_FIND] = "SELECT " DOSSIER_COLUMNS " FROM dossier WHERE dossier = ?",
    [JP_STMT_DOSSIER_DELETE] = "DELETE FROM dossier WHERE dossier_no = ?",
    [JP_STMT_PART_PUT] = "INSERT INTO part VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [JP_STMT_PART_READ] = "SELECT part_no, kind, score_cp, score_min_cp, score_max_cp, grade, first_answer, "
                          "answer_count FROM part WHERE dossier_no = ? ORDER BY part_no",
    [JP_STMT_PART_DELETE] = "DELETE FROM part WHERE dossier_no = ?",
    [JP_STMT_VETO_PUT] = "INSERT INTO veto VALUES (?, ?, ?, ?)",
    [JP_STMT_VETO_READ] = "SELECT part_no, item FROM veto WHERE dossier_no = ? ORDER BY part_no, veto_no",
    [JP_STMT_VETO_DELETE] = "DELETE FROM veto WHERE dossier_no = ?",
    [JP_STMT_ANSWER_PUT] = "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [JP_STMT_ANSWER_READ] = "SELECT answer_no, item, outcome, full_cp, deducted_cp, times, undecided_cp, can_veto, "
                            "is_bonus, reason, law FROM answer WHERE dossier_no = ? ORDER BY answer_no",
    [JP_STMT_ANSWER_DELETE] = "DELETE FROM answer WHERE dossier_no = ?",
    [JP_STMT_EVIDENCE_PUT] = "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)",
    [JP_STMT_EVIDENCE_READ] = "SELECT answer_no, member, place, quote FROM evidence WHERE dossier_no = ? "
                              "ORDER BY answer_no, evidence_no",
    [JP_STMT_EVIDENCE_DELETE] = "DELETE FROM evidence WHERE dossier_no = ?",
    [JP_STMT_DOCUMENT_PUT] = "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    [JP_STMT_DOCUMENT_READ] = "SELECT member, place, type, code, status, facts_json FROM document "
                              "WHERE dossier_no = ? ORDER BY document_no",
    [JP_STMT_DOCUMENT_DELETE] = "DELETE FROM document WHERE dossier_no = ?",
    [JP_STMT_PROBLEM_PUT] = "INSERT INTO problem VALUES (?, ?, ?, ?, ?)",
    [JP_STMT_PROBLEM_READ] = "SELECT member, code, message FROM problem WHERE dossier_no = ? ORDER BY problem_no",
    [JP_STMT_PROBLEM_DELETE] = "DELETE FROM problem WHERE dossier_no = ?",
    [JP_STMT_MANIFEST_PUT] = "INSERT INTO manifest VALUES (?, ?, ?, ?, ?, ?, ?)",
    [JP_STMT_MANIFEST_READ] = "SELECT member, size_bytes, sha256, type, status FROM manifest "
                              "WHERE dossier_no = ? ORDER BY entry_no",
    [JP_STMT_MANIFEST_DELETE] = "DELETE FROM manifest WHERE dossier_no = ?",
    [JP_STMT_UNKNOWN_PUT] = "INSERT INTO unknown_word VALUES (?, ?, ?, ?, ?)",
    [JP_STMT_UNKNOWN_READ] = "SELECT kind, text, member FROM unknown_word WHERE dossier_no = ? ORDER BY word_no",
    [JP_STMT_UNKNOWN_DELETE] = "DELETE FROM unknown_word WHERE dossier_no = ?",
    [JP_STMT_FACTS_PUT] = "INSERT INTO facts VALUES (?, ?, ?, ?)",
    [JP_STMT_FACTS_READ] = "SELECT raw_bytes, raw_sha256, zlib FROM facts WHERE dossier_no = ?",
    [JP_STMT_FACTS_HEAD] = "SELECT raw_bytes, raw_sha256 FROM facts WHERE dossier_no = ?",
    [JP_STMT_FACTS_DELETE] = "DELETE FROM facts WHERE dossier_no = ?",
};

bool jp_sql_fail(jp_store *store, jp_error *err) {
    const int rc = store->db ? sqlite3_errcode(store->db) : SQLITE_NOMEM;

    switch (rc) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        jp_fail(err, JP_E_STORE_BUSY, NULL, "%s", store->path);
        break;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        jp_fail(err, JP_E_STORE_OPEN, store->path,
                JP_SAY("文件已损坏，或不是结果库", "damaged, or not a results store"));
        jp_fail_hint(
            err, JP_SAY("用 --fresh 重新评查，或换一个输出目录", "score again with --fresh, or use another folder"));
        break;
    case SQLITE_CANTOPEN:
        jp_fail(err, JP_E_STORE_OPEN, NULL, "%s", store->path);
        break;
    case SQLITE_FULL:
        jp_fail(err, JP_E_STORE_SQL, store->path, JP_SAY("磁盘已满", "disk full"));
        jp_fail_hint(err, JP_SAY("腾出空间后用 --resume 继续", "make room, then go on with --resume"));
        break;
    default:
        jp_fail(err, JP_E_STORE_SQL, store->path, "%s", store->db ? sqlite3_errmsg(store->db) : "out of memory");
    }
    return false;
}

bool jp_sql_strange(jp_store *store, const char *zh, const char *en, jp_error *err) {
    jp_fail(err, JP_E_VERIFY, store->path, "%s (%s)", zh, en);
    return false;
}

bool jp_sql_exec(jp_store *store, const char *sql, jp_error *err) {
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK || jp_sql_fail(store, err);
}

bool jp_sql_number(jp_store *store, const char *sql, int64_t *out, jp_error *err) {
    sqlite3_stmt *stmt = NULL;
    bool ok = false;

    if (sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL) != SQLITE_OK || sqlite3_step(stmt) != SQLITE_ROW) {
        jp_sql_fail(store, err);
        goto out;
    }
    *out = sqlite3_column_int64(stmt, 0);
    ok = true;
out:
    sqlite3_finalize(stmt);
    return ok;
}

bool jp_sql_begin(jp_store *store, jp_error *err) {
    assert(store->mode != JP_STORE_READ);
    if (store->in_batch)
        return true;
    if (!jp_sql_exec(store, "BEGIN IMMEDIATE", err))
        return false;
    store->in_batch = true;
    /* What is written from here on is not what was sealed. */
    return jp_sql_exec(store, "UPDATE run SET value = '' WHERE key IN ('head_sha256', 'chain_sha256') AND value <> ''",
                       err);
}

jp_use jp_use_begin(jp_store *store, jp_stmt which) {
    jp_use use = {.store = store, .rc = SQLITE_OK};

    if (!store->stmts[which]) {
        use.rc =
            sqlite3_prepare_v3(store->db, sql_texts[which], -1, SQLITE_PREPARE_PERSISTENT, &store->stmts[which], NULL);
    }
    use.stmt = store->stmts[which];
    return use;
}

void jp_use_text(jp_use *use, jp_view text) {
    use->at++;
    if (use->rc == SQLITE_OK) {
        use->rc =
            sqlite3_bind_text64(use->stmt, use->at, text.data ? text.data : "", text.bytes, SQLITE_STATIC, SQLITE_UTF8);
    }
}

void jp_use_cstr(jp_use *use, const char *text) {
    jp_use_text(use, jp_view_of(text));
}

void jp_use_int(jp_use *use, int64_t number) {
    use->at++;
    if (use->rc == SQLITE_OK)
        use->rc = sqlite3_bind_int64(use->stmt, use->at, number);
}

void jp_use_blob(jp_use *use, const void *data, size_t bytes) {
    use->at++;
    if (use->rc == SQLITE_OK)
        use->rc = sqlite3_bind_blob64(use->stmt, use->at, data, bytes, SQLITE_STATIC);
}

bool jp_use_put(jp_use *use, jp_error *err) {
    bool has_row = false;

    const bool ok = jp_use_next(use, &has_row, err);
    jp_use_end(use);
    return ok;
}

bool jp_use_next(jp_use *use, bool *has_row, jp_error *err) {
    if (use->rc == JP_USE_STRANGE)
        return jp_sql_strange(use->store, "记录含有不应有的值", "a row holds a value that is never written", err);
    if (use->rc == SQLITE_OK)
        use->rc = sqlite3_step(use->stmt);
    if (use->rc != SQLITE_ROW && use->rc != SQLITE_DONE)
        return jp_sql_fail(use->store, err);
    *has_row = use->rc == SQLITE_ROW;
    use->rc = SQLITE_OK;
    use->at = 0;
    return true;
}

jp_view jp_use_read_text(jp_use *use, jp_arena *arena) {
    const int column = use->at++;
    const unsigned char *text = sqlite3_column_text(use->stmt, column);
    const int bytes = sqlite3_column_bytes(use->stmt, column);

    if (!text || bytes <= 0)
        return JP_VIEW_EMPTY;
    return jp_view_copy(arena, (jp_view){(const char *)text, (size_t)bytes});
}

int64_t jp_use_read_long(jp_use *use) {
    return sqlite3_column_int64(use->stmt, use->at++);
}

int32_t jp_use_read_int(jp_use *use) {
    const int64_t number = jp_use_read_long(use);

    if (number < INT32_MIN || number > INT32_MAX) {
        use->rc = JP_USE_STRANGE;
        return 0;
    }
    return (int32_t)number;
}

bool jp_use_read_bool(jp_use *use) {
    const int64_t number = jp_use_read_long(use);

    if (number != 0 && number != 1)
        use->rc = JP_USE_STRANGE;
    return number == 1;
}

void jp_use_read_sha256(jp_use *use, char out[JP_SHA256_HEX_BYTES]) {
    const int column = use->at++;
    const unsigned char *text = sqlite3_column_text(use->stmt, column);
    const int bytes = sqlite3_column_bytes(use->stmt, column);

    out[0] = '\0';
    if (bytes < 0 || bytes >= JP_SHA256_HEX_BYTES) {
        use->rc = JP_USE_STRANGE;
        return;
    }
    if (text && bytes > 0) {
        memcpy(out, text, (size_t)bytes);
        out[bytes] = '\0';
    }
}

void jp_use_end(jp_use *use) {
    if (!use->stmt)
        return;
    /* Errors of the last step were reported by it; a statement kept bound would point at memory that is gone. */
    (void)sqlite3_reset(use->stmt);
    (void)sqlite3_clear_bindings(use->stmt);
}
