/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/store/store.h"

#include <assert.h>
#include <errno.h>
#include <libdeflate.h>
#include <sys/stat.h>
#include <unistd.h>

#include "juanping/base/file.h"
#include "record.h"
#include "schema.h"

/* How the file lives. While a run writes: a write-ahead log beside the file, synchronous=NORMAL: after a killed process
 * every committed batch is there; after a power cut the last batches may be missing, never half there, and --resume
 * scores them again. At the end of a run synchronous=FULL and a checkpoint: what was finished is on the disk. On
 * closing, the log is folded in and the journal mode set back, so that one single file remains, which read-only media
 * and other tools open. Locking mode EXCLUSIVE keeps the log's index in memory: no third file, and shared folders of
 * other systems work too. */

static bool path_of(jp_store *store, const char *dir, jp_error *err) {
    const int length = snprintf(store->path, sizeof store->path, "%s/results.db", dir);

    if (length < 0 || (size_t)length >= sizeof store->path - 16) {
        jp_fail(err, JP_E_STORE_OPEN, NULL, "路径过长 (path too long)");
        return false;
    }
    return true;
}

/* The logs first: an old log beside a new file would be played into it. */
static bool remove_old(const jp_store *store, jp_error *err) {
    static const char *const endings[] = {"-wal", "-journal", "-shm", ""};
    char path[sizeof store->path + 16];

    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        snprintf(path, sizeof path, "%s%s", store->path, endings[i]);
        if (unlink(path) != 0 && errno != ENOENT) {
            jp_fail(err, JP_E_STORE_OPEN, NULL, "%s", path);
            jp_fail_hint(err, "旧文件无法删除 (the old file cannot be removed)");
            return false;
        }
    }
    return true;
}

static bool has_log(const jp_store *store) {
    char path[sizeof store->path + 16];
    struct stat st;

    snprintf(path, sizeof path, "%s-wal", store->path);
    return stat(path, &st) == 0 && st.st_size > 0;
}

static bool is_missing(const jp_store *store) {
    struct stat st;

    return stat(store->path, &st) != 0 && errno == ENOENT;
}

static bool open_file(jp_store *store, jp_error *err) {
    /* Reading what an interrupted run left needs its log played in, which writes. */
    const int read_flags = has_log(store) ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const int flags = store->mode == JP_STORE_READ ? read_flags : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    enum { BUSY_MS = 2000, CACHE_KIB = 8192 };

    if (store->mode == JP_STORE_READ && is_missing(store)) {
        jp_fail(err, JP_E_NO_STORE, NULL, "%s", store->path);
        jp_fail_hint(err, "该目录中没有结果库，先运行 juanping score (no results here yet: run juanping score first)");
        return false;
    }
    if (sqlite3_open_v2(store->path, &store->db, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
        return jp_sql_fail(store, err);
    sqlite3_busy_timeout(store->db, BUSY_MS);
    /* The file may come from elsewhere: its schema must not be able to run anything but plain SQL. */
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    char pragma[64];
    snprintf(pragma, sizeof pragma, "PRAGMA cache_size = -%d", (int)CACHE_KIB);
    if (!jp_sql_exec(store, pragma, err))
        return false;
    if (store->mode == JP_STORE_READ)
        return jp_sql_exec(store, "PRAGMA query_only = 1", err);
    return jp_sql_exec(store, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL",
                       err);
}

/* *is_empty: no table at all, as after a crash while the file was made. */
static bool check_schema(jp_store *store, bool *is_empty, jp_error *err) {
    int64_t objects = 0, application = 0, schema_no = 0;

    if (!jp_sql_number(store, "SELECT count(*) FROM sqlite_master", &objects, err) ||
        !jp_sql_number(store, "PRAGMA application_id", &application, err) ||
        !jp_sql_number(store, "PRAGMA user_version", &schema_no, err))
        return false;
    *is_empty = objects == 0;
    if (*is_empty && store->mode == JP_STORE_READ) {
        jp_fail(err, JP_E_STORE_OPEN, store->path, "空的结果库 (an empty store)");
        return false;
    }
    if (!*is_empty && application != JP_STORE_APPLICATION_ID) {
        jp_fail(err, JP_E_STORE_SCHEMA, store->path, "不是 juanping 的结果库 (not a store of juanping)");
        return false;
    }
    if (!*is_empty && schema_no != JP_STORE_SCHEMA_NO) {
        jp_fail(err, JP_E_STORE_SCHEMA, store->path, "结构版本 %lld，应为 %d (schema %lld, expected %d)",
                (long long)schema_no, JP_STORE_SCHEMA_NO, (long long)schema_no, JP_STORE_SCHEMA_NO);
        jp_fail_hint(err, "用 --fresh 重新评查 (score again with --fresh)");
        return false;
    }
    return true;
}

/* One transaction: a store has all its tables and its record, or none. */
static bool create(jp_store *store, const jp_run_info *run, jp_error *err) {
    char pragma[96];

    snprintf(pragma, sizeof pragma, "PRAGMA application_id = %d; PRAGMA user_version = %d", JP_STORE_APPLICATION_ID,
             JP_STORE_SCHEMA_NO);
    if (!jp_sql_exec(store, "BEGIN IMMEDIATE", err))
        return false;
    store->in_batch = true;
    for (const char *const *sql = jp_store_schema_sqls; *sql; sql++) {
        if (!jp_sql_exec(store, *sql, err))
            return false;
    }
    return jp_sql_exec(store, pragma, err) && jp_record_put_run(store, run, true, err) && jp_store_commit(store, err);
}

static bool is_same(jp_store *store, const char *zh, const char *en, jp_view stored, jp_view given, jp_error *err) {
    enum { SHOWN_DIGITS = 12 };
    const jp_view a = jp_view_sub(stored, 0, SHOWN_DIGITS), b = jp_view_sub(given, 0, SHOWN_DIGITS);

    if (jp_view_eq(stored, given))
        return true;
    jp_fail(err, JP_E_STORE_SCHEMA, store->path, "%s已变：原为 %.*s，现为 %.*s (%s changed: was %.*s, is %.*s)", zh,
            JP_VIEW_ARG(a), JP_VIEW_ARG(b), en, JP_VIEW_ARG(a), JP_VIEW_ARG(b));
    jp_fail_hint(
        err,
        "换回原来的标准后 --resume，或用 --fresh 全部重评 (restore it and --resume, or score all again with --fresh)");
    return false;
}

static bool resume(jp_store *store, const jp_run_info *run, jp_error *err) {
    jp_run_info old;

    if (!jp_store_run(store, &store->scratch, &old, err) ||
        !is_same(store, "评查标准", "the rubric", old.rubric_fingerprint, run->rubric_fingerprint, err) ||
        !is_same(store, "法规、日历或阈值表", "a table of laws, days or thresholds", old.tables_fingerprint,
                 run->tables_fingerprint, err))
        return false;
    return jp_sql_begin(store, err) && jp_record_put_run(store, run, false, err) && jp_store_commit(store, err);
}

/* Everything given up, whatever state it is in. */
static void dispose(jp_store *store) {
    for (size_t i = 0; i < JP_STMT_COUNT; i++)
        sqlite3_finalize(store->stmts[i]);
    sqlite3_close_v2(store->db);
    libdeflate_free_compressor(store->compressor);
    libdeflate_free_decompressor(store->decompressor);
    jp_store_lock_drop(&store->lock);
    jp_arena_release(&store->scratch);
    free(store);
}

bool jp_store_open(jp_store **out, const char *dir, jp_store_mode mode, const jp_run_info *run, jp_error *err) {
    assert(run || mode == JP_STORE_READ);
    jp_store *store = calloc(1, sizeof *store);
    bool is_empty = false;

    if (!store)
        abort();
    store->mode = mode;
    store->lock = JP_STORE_LOCK_NONE;
    jp_arena_init(&store->scratch);

    if (!path_of(store, dir, err) || (mode != JP_STORE_READ && !jp_dir_make(dir, err)) ||
        !jp_store_lock_take(&store->lock, dir, mode != JP_STORE_READ, err) ||
        (mode == JP_STORE_FRESH && !remove_old(store, err)) || !open_file(store, err) ||
        !check_schema(store, &is_empty, err))
        goto fail;
    if (mode != JP_STORE_READ && !(is_empty ? create(store, run, err) : resume(store, run, err)))
        goto fail;
    *out = store;
    return true;
fail:
    dispose(store);
    return false;
}

bool jp_store_commit(jp_store *store, jp_error *err) {
    if (!store->in_batch)
        return true;
    if (!jp_sql_exec(store, "COMMIT", err))
        return false;
    store->in_batch = false;
    return true;
}

bool jp_store_close(jp_store *store, jp_error *err) {
    if (!store)
        return true;

    bool ok = true;
    if (store->mode != JP_STORE_READ) {
        ok = jp_store_commit(store, err);
        /* Open statements would hold the log. */
        for (size_t i = 0; i < JP_STMT_COUNT; i++) {
            sqlite3_finalize(store->stmts[i]);
            store->stmts[i] = NULL;
        }
        ok = ok && jp_sql_exec(store, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE", err);
    }
    dispose(store);
    return ok;
}

uint64_t jp_store_count(jp_store *store) {
    jp_use use = jp_use_begin(store, JP_STMT_DOSSIER_COUNT);
    jp_error ignored;
    bool has_row = false;
    uint64_t count = 0;

    if (jp_use_next(&use, &has_row, &ignored) && has_row)
        count = (uint64_t)jp_use_read_long(&use);
    jp_use_end(&use);
    return count;
}
