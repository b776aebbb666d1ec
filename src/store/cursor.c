/* SPDX-License-Identifier: Apache-2.0 */
#include "cursor.h"

#include "children.h"

struct jp_store_cursor {
    jp_store *store;
    sqlite3_stmt *stmt;
    unsigned parts;
};

static bool status_parse(jp_view name, jp_result_status *out) {
    static const jp_result_status all[] = {JP_RESULT_SCORED, JP_RESULT_UNREADABLE, JP_RESULT_UNSUPPORTED};

    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        if (jp_view_eq_text(name, jp_result_status_name(all[i]))) {
            *out = all[i];
            return true;
        }
    }
    return false;
}

/* The columns of a dossier, in the order of JP_STMT_DOSSIER_FIND. */
static void read_dossier(jp_use *use, jp_arena *arena, jp_stored *stored) {
    jp_result *result = &stored->result;

    stored->dossier_no = jp_use_read_long(use);
    result->dossier = jp_use_read_text(use, arena);
    result->source = jp_use_read_text(use, arena);
    jp_use_read_sha256(use, result->sha256);
    result->header.kind = jp_use_read_text(use, arena);
    result->header.organ = jp_use_read_text(use, arena);
    result->header.region = jp_use_read_text(use, arena);
    result->header.party = jp_use_read_text(use, arena);
    result->header.cause = jp_use_read_text(use, arena);
    result->header.docno = jp_use_read_text(use, arena);
    if (!status_parse(jp_use_read_text(use, arena), &result->status))
        use->rc = JP_USE_STRANGE;
    result->score_cp = jp_use_read_int(use);
    result->score_min_cp = jp_use_read_int(use);
    result->score_max_cp = jp_use_read_int(use);
    result->grade = jp_use_read_text(use, arena);
    jp_use_read_sha256(use, stored->seal);
}

/* *out NULL when there is no row. */
static bool read_stored(jp_use *use, unsigned parts, jp_arena *arena, jp_stored **out, jp_error *err) {
    bool has_row = false;

    if (!jp_use_next(use, &has_row, err))
        return false;
    if (!has_row) {
        *out = NULL;
        return true;
    }
    jp_stored *stored = jp_arena_alloc(arena, sizeof *stored);
    read_dossier(use, arena, stored);
    if (use->rc == JP_USE_STRANGE)
        return jp_sql_strange(use->store, "案卷记录含有不应有的值", "a dossier row holds a value that is never written",
                              err);
    if (!jp_children_read(use->store, stored->dossier_no, parts, arena, &stored->result, err)) {
        if (err->code == JP_E_VERIFY)
            jp_fail_hint(err, JP_SAY("案卷 ", "dossier ") "%.*s", JP_VIEW_ARG(stored->result.dossier));
        return false;
    }
    *out = stored;
    return true;
}

bool jp_store_scan_parts(jp_store *store, unsigned parts, jp_store_cursor **out, jp_error *err) {
    jp_store_cursor *cursor = calloc(1, sizeof *cursor);

    if (!cursor)
        abort();
    cursor->store = store;
    cursor->parts = parts;
    if (sqlite3_prepare_v2(
            store->db,
            "SELECT dossier_no, dossier, source, sha256, kind, organ, region, party, cause, docno, status, "
            "score_cp, score_min_cp, score_max_cp, grade, seal FROM dossier ORDER BY dossier",
            -1, &cursor->stmt, NULL) != SQLITE_OK) {
        jp_sql_fail(store, err);
        jp_store_scan_end(cursor);
        return false;
    }
    *out = cursor;
    return true;
}

bool jp_store_scan(jp_store *store, jp_store_cursor **out, jp_error *err) {
    return jp_store_scan_parts(store, JP_PART_EVIDENCE | JP_PART_PAPERS, out, err);
}

bool jp_cursor_next(jp_store_cursor *cursor, unsigned parts, jp_arena *arena, jp_stored **out, jp_error *err) {
    jp_use use = {.store = cursor->store, .stmt = cursor->stmt};

    return read_stored(&use, parts, arena, out, err);
}

bool jp_store_next(jp_store_cursor *cursor, bool with_facts, jp_arena *arena, const jp_result **out, jp_error *err) {
    jp_stored *stored = NULL;

    if (!jp_cursor_next(cursor, cursor->parts | (with_facts ? JP_PART_FACTS : 0u), arena, &stored, err))
        return false;
    *out = stored ? &stored->result : NULL;
    return true;
}

void jp_store_scan_end(jp_store_cursor *cursor) {
    if (!cursor)
        return;
    sqlite3_finalize(cursor->stmt);
    free(cursor);
}

bool jp_store_find(jp_store *store, jp_view dossier, bool with_facts, jp_arena *arena, const jp_result **out,
                   jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_DOSSIER_FIND);
    jp_stored *stored = NULL;

    jp_use_text(&use, dossier);
    const bool ok =
        read_stored(&use, JP_PART_EVIDENCE | JP_PART_PAPERS | (with_facts ? JP_PART_FACTS : 0u), arena, &stored, err);
    if (ok)
        *out = stored ? &stored->result : NULL;
    jp_use_end(&use);
    return ok;
}
