/* SPDX-License-Identifier: Apache-2.0 */
#include "index.h"

#include <stdio.h>
#include <unistd.h>

static const char tables[] =
    "CREATE TABLE dossier (dossier_no INTEGER PRIMARY KEY, dossier TEXT, organ TEXT);"
    "CREATE TABLE place (place_no INTEGER PRIMARY KEY, dossier_no INTEGER, member TEXT, place TEXT, quote TEXT);"
    "CREATE TABLE twin (sign TEXT, dossier_no INTEGER, place_no INTEGER);"
    "CREATE TABLE span (officer TEXT, start INTEGER, stop INTEGER, scene TEXT, dossier_no INTEGER, place_no INTEGER);"
    "CREATE TABLE holder (certificate TEXT, name TEXT, organ TEXT, day INTEGER, dossier_no INTEGER, place_no INTEGER);"
    "CREATE TABLE number (type TEXT, value TEXT, organ TEXT, prefix TEXT, year INTEGER, number INTEGER, day INTEGER, "
    "party TEXT, dossier_no INTEGER, place_no INTEGER);"
    "CREATE TABLE penalty (party TEXT, day INTEGER, charge TEXT, number TEXT, dossier_no INTEGER, place_no INTEGER);"
    "CREATE TABLE fine (charge TEXT, basis TEXT, party_kind TEXT, fen INTEGER, dossier_no INTEGER, place_no INTEGER);"
    "CREATE TABLE record (record_no INTEGER PRIMARY KEY, type TEXT, text TEXT, dossier_no INTEGER, member TEXT);"
    "CREATE TABLE band (band INTEGER, hash INTEGER, record_no INTEGER);"
    "CREATE TABLE visit (object TEXT, organ TEXT, year INTEGER, day INTEGER, cap INTEGER, nth INTEGER, is_case "
    "INTEGER, "
    "dossier_no INTEGER, place_no INTEGER);";

static const char *const put_texts[JP_PUT_COUNT] = {
    [JP_PUT_DOSSIER] = "INSERT INTO dossier VALUES (?, ?, ?)",
    [JP_PUT_PLACE] = "INSERT INTO place VALUES (?, ?, ?, ?, ?)",
    [JP_PUT_TWIN] = "INSERT INTO twin VALUES (?, ?, ?)",
    [JP_PUT_SPAN] = "INSERT INTO span VALUES (?, ?, ?, ?, ?, ?)",
    [JP_PUT_HOLDER] = "INSERT INTO holder VALUES (?, ?, ?, ?, ?, ?)",
    [JP_PUT_NUMBER] = "INSERT INTO number VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [JP_PUT_PENALTY] = "INSERT INTO penalty VALUES (?, ?, ?, ?, ?, ?)",
    [JP_PUT_FINE] = "INSERT INTO fine VALUES (?, ?, ?, ?, ?, ?)",
    [JP_PUT_RECORD] = "INSERT INTO record VALUES (?, ?, ?, ?, ?)",
    [JP_PUT_BAND] = "INSERT INTO band VALUES (?, ?, ?)",
    [JP_PUT_VISIT] = "INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
};

bool jp_index_fail(const jp_index *index, jp_error *err) {
    jp_fail(err, JP_E_STORE_SQL, NULL, "%s", index->db ? sqlite3_errmsg(index->db) : "out of memory");
    return false;
}

bool jp_index_exec(jp_index *index, const char *sql, jp_error *err) {
    return sqlite3_exec(index->db, sql, NULL, NULL, NULL) == SQLITE_OK || jp_index_fail(index, err);
}

bool jp_index_open(jp_index *index, const char *work_dir, jp_error *err) {
    char path[4096];
    const int length = snprintf(path, sizeof path, "%s/cross.tmp", work_dir);

    *index = (jp_index){0};
    if (length < 0 || (size_t)length >= sizeof path) {
        jp_fail(err, JP_E_IO_WRITE, NULL, "%s", work_dir);
        return false;
    }
    (void)unlink(path); /* left by a run that lost its power between the next two calls */
    if (sqlite3_open_v2(path, &index->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) !=
        SQLITE_OK) {
        jp_fail(err, JP_E_IO_WRITE, NULL, "%s", path);
        jp_index_close(index);
        return false;
    }
    /* Nobody will ever read it again after a crash: no journal, no syncing, one transaction. */
    bool ok = jp_index_exec(index,
                            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
                            "PRAGMA cache_size = -16384; PRAGMA encoding = 'UTF-8'",
                            err) &&
              jp_index_exec(index, tables, err) && jp_index_exec(index, "BEGIN", err);
    (void)unlink(path);
    for (int i = 0; ok && i < JP_PUT_COUNT; i++) {
        ok = sqlite3_prepare_v3(index->db, put_texts[i], -1, SQLITE_PREPARE_PERSISTENT, &index->puts[i], NULL) ==
                 SQLITE_OK ||
             jp_index_fail(index, err);
    }
    if (!ok) {
        jp_index_close(index);
    }
    return ok;
}

void jp_index_close(jp_index *index) {
    for (int i = 0; i < JP_PUT_COUNT; i++) {
        sqlite3_finalize(index->puts[i]);
    }
    sqlite3_close_v2(index->db);
    *index = (jp_index){0};
}

jp_row jp_row_of(jp_index *index, jp_put put) {
    return (jp_row){.index = index, .stmt = index->puts[put]};
}

void jp_row_text(jp_row *row, jp_view text) {
    const int rc =
        sqlite3_bind_text64(row->stmt, ++row->at, text.data ? text.data : "", text.bytes, SQLITE_STATIC, SQLITE_UTF8);
    row->index->failed = row->index->failed || rc != SQLITE_OK;
}

void jp_row_number(jp_row *row, int64_t number) {
    const int rc = sqlite3_bind_int64(row->stmt, ++row->at, number);

    row->index->failed = row->index->failed || rc != SQLITE_OK;
}

void jp_row_put(jp_row *row) {
    const int rc = sqlite3_step(row->stmt);

    row->index->failed = row->index->failed || rc != SQLITE_DONE;
    (void)sqlite3_reset(row->stmt);
    row->at = 0;
}

bool jp_ask_begin(jp_ask *ask, const jp_index *index, const char *sql, jp_error *err) {
    *ask = (jp_ask){.index = index};
    return sqlite3_prepare_v2(index->db, sql, -1, &ask->stmt, NULL) == SQLITE_OK || jp_index_fail(index, err);
}

bool jp_ask_next(jp_ask *ask, bool *has_row, jp_error *err) {
    const int rc = sqlite3_step(ask->stmt);

    *has_row = rc == SQLITE_ROW;
    return rc == SQLITE_ROW || rc == SQLITE_DONE || jp_index_fail(ask->index, err);
}

jp_view jp_ask_text(const jp_ask *ask, int column) {
    const char *text = (const char *)sqlite3_column_text(ask->stmt, column);

    return (jp_view){text, (size_t)sqlite3_column_bytes(ask->stmt, column)};
}

int64_t jp_ask_number(const jp_ask *ask, int column) {
    return sqlite3_column_int64(ask->stmt, column);
}

void jp_ask_end(jp_ask *ask) {
    sqlite3_finalize(ask->stmt);
    ask->stmt = NULL;
}
