/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_STORE_SQL_H
#define JP_STORE_SQL_H

#include <sqlite3.h>

#include "juanping/base/hash.h"
#include "juanping/store/store.h"
#include "lock.h"

struct libdeflate_compressor;
struct libdeflate_decompressor;

/* Every statement that is used more than once; their texts stand in sql.c in this order. */
typedef enum jp_stmt {
    JP_STMT_RUN_PUT,
    JP_STMT_RUN_FIND,
    JP_STMT_DOSSIER_NO,
    JP_STMT_DOSSIER_LAST,
    JP_STMT_DOSSIER_COUNT,
    JP_STMT_DOSSIER_PUT,
    JP_STMT_DOSSIER_FIND,
    JP_STMT_DOSSIER_DELETE,
    JP_STMT_PART_PUT,
    JP_STMT_PART_READ,
    JP_STMT_PART_DELETE,
    JP_STMT_VETO_PUT,
    JP_STMT_VETO_READ,
    JP_STMT_VETO_DELETE,
    JP_STMT_ANSWER_PUT,
    JP_STMT_ANSWER_READ,
    JP_STMT_ANSWER_DELETE,
    JP_STMT_EVIDENCE_PUT,
    JP_STMT_EVIDENCE_READ,
    JP_STMT_EVIDENCE_DELETE,
    JP_STMT_DOCUMENT_PUT,
    JP_STMT_DOCUMENT_READ,
    JP_STMT_DOCUMENT_DELETE,
    JP_STMT_PROBLEM_PUT,
    JP_STMT_PROBLEM_READ,
    JP_STMT_PROBLEM_DELETE,
    JP_STMT_MANIFEST_PUT,
    JP_STMT_MANIFEST_READ,
    JP_STMT_MANIFEST_DELETE,
    JP_STMT_UNKNOWN_PUT,
    JP_STMT_UNKNOWN_READ,
    JP_STMT_UNKNOWN_DELETE,
    JP_STMT_FACTS_PUT,
    JP_STMT_FACTS_READ,
    JP_STMT_FACTS_HEAD,
    JP_STMT_FACTS_DELETE,
    JP_STMT_COUNT
} jp_stmt;

struct jp_store {
    sqlite3 *db;
    sqlite3_stmt *stmts[JP_STMT_COUNT];
    jp_store_lock lock;
    jp_store_mode mode;
    bool in_batch;
    jp_arena scratch; /* reset by each public function that uses it */
    struct libdeflate_compressor *compressor;
    struct libdeflate_decompressor *decompressor;
    char path[4096];
};

/** Fills err from the database's last error: STORE_BUSY, STORE_OPEN (not a database, damaged) or STORE_SQL. Returns
 * false. */
bool jp_sql_fail(jp_store *store, jp_error *err);
/** A value that juanping does not write: VERIFY. Returns false. */
bool jp_sql_strange(jp_store *store, const char *zh, const char *en, jp_error *err);
JP_MUST_USE bool jp_sql_exec(jp_store *store, const char *sql, jp_error *err);
/** The integer of the first column of the first row. */
JP_MUST_USE bool jp_sql_number(jp_store *store, const char *sql, int64_t *out, jp_error *err);
/** Open the batch if none is open. */
JP_MUST_USE bool jp_sql_begin(jp_store *store, jp_error *err);

/* One use of a prepared statement: bind from the left, then put (no rows) or next (rows), then end. The first failure
 * sticks in rc, so that a whole row is bound and asked for once. Bound views must live until put or end. */
typedef struct jp_use {
    jp_store *store;
    sqlite3_stmt *stmt;
    int at; /* parameters bound; columns read */
    int rc;
} jp_use;

jp_use jp_use_begin(jp_store *store, jp_stmt which);
void jp_use_text(jp_use *use, jp_view text);
void jp_use_cstr(jp_use *use, const char *text);
void jp_use_int(jp_use *use, int64_t number);
void jp_use_blob(jp_use *use, const void *data, size_t bytes);
/** Run a statement without rows, and end its use. */
JP_MUST_USE bool jp_use_put(jp_use *use, jp_error *err);
/** *has_row false at the end. Columns are then read from the left. */
JP_MUST_USE bool jp_use_next(jp_use *use, bool *has_row, jp_error *err);
/** Copies into the arena. */
jp_view jp_use_read_text(jp_use *use, jp_arena *arena);
/** Out of int32: JP_USE_STRANGE sticks in rc. */
int32_t jp_use_read_int(jp_use *use);
int64_t jp_use_read_long(jp_use *use);
bool jp_use_read_bool(jp_use *use);
/** 64 digits, or empty; anything else becomes strange. */
void jp_use_read_sha256(jp_use *use, char out[JP_SHA256_HEX_BYTES]);
void jp_use_end(jp_use *use);

/* rc of a row that holds what juanping does not write; no result code of SQLite is negative. */
#define JP_USE_STRANGE (-1)

#endif
