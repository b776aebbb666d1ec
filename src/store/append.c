/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/store/store.h"

#include "children.h"
#include "seal.h"

/* Finds the number of a dossier already there: 0 when it is new. */
static bool find_no(jp_store *store, jp_view dossier, int64_t *dossier_no, char sha256[JP_SHA256_HEX_BYTES],
                    jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_DOSSIER_NO);
    bool has_row = false;

    jp_use_text(&use, dossier);
    const bool ok = jp_use_next(&use, &has_row, err);
    *dossier_no = 0;
    if (ok && has_row) {
        *dossier_no = jp_use_read_long(&use);
        jp_use_read_sha256(&use, sha256);
    }
    jp_use_end(&use);
    return ok;
}

static bool next_no(jp_store *store, int64_t *dossier_no, jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_DOSSIER_LAST);
    bool has_row = false;

    const bool ok = jp_use_next(&use, &has_row, err);
    if (ok)
        *dossier_no = jp_use_read_long(&use) + 1;
    jp_use_end(&use);
    return ok;
}

static bool put_dossier(jp_store *store, int64_t dossier_no, const jp_result *result, const char *seal, jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_DOSSIER_PUT);

    jp_use_int(&use, dossier_no);
    jp_use_text(&use, result->dossier);
    jp_use_text(&use, result->source);
    jp_use_cstr(&use, result->sha256);
    jp_use_text(&use, result->header.kind);
    jp_use_text(&use, result->header.organ);
    jp_use_text(&use, result->header.region);
    jp_use_text(&use, result->header.party);
    jp_use_text(&use, result->header.cause);
    jp_use_text(&use, result->header.docno);
    jp_use_cstr(&use, jp_result_status_name(result->status));
    jp_use_int(&use, result->score_cp);
    jp_use_int(&use, result->score_min_cp);
    jp_use_int(&use, result->score_max_cp);
    jp_use_text(&use, result->grade);
    jp_use_cstr(&use, seal);
    return jp_use_put(&use, err);
}

bool jp_store_append(jp_store *store, const jp_result *result, jp_error *err) {
    char seal[JP_SHA256_HEX_BYTES], old_sha256[JP_SHA256_HEX_BYTES];
    jp_facts_head facts;
    int64_t dossier_no = 0;

    jp_arena_reset(&store->scratch);
    jp_facts_head_of(result->facts_xml, &facts);
    jp_seal_result(result, &facts, &store->scratch, seal);

    if (!jp_sql_begin(store, err) || !find_no(store, result->dossier, &dossier_no, old_sha256, err))
        return false;
    if (dossier_no != 0) {
        if (!jp_children_delete(store, dossier_no, err))
            return false;
    } else if (!next_no(store, &dossier_no, err)) {
        return false;
    }
    return put_dossier(store, dossier_no, result, seal, err) && jp_children_put(store, dossier_no, result, err) &&
           jp_facts_put(store, dossier_no, result->facts_xml, &facts, err);
}

bool jp_store_has(jp_store *store, jp_view dossier, const char *sha256, bool *out, jp_error *err) {
    char found[JP_SHA256_HEX_BYTES];
    int64_t dossier_no = 0;

    if (!find_no(store, dossier, &dossier_no, found, err))
        return false;
    *out = dossier_no != 0 && strcmp(found, sha256) == 0;
    return true;
}

static int compare_views(const void *a, const void *b) {
    return jp_view_compare(*(const jp_view *)a, *(const jp_view *)b);
}

/* Numbers of the dossiers that are not among kept, which is sorted. Both run in byte order, so one walk is enough. */
static bool find_others(jp_store *store, const jp_view *kept, uint64_t count, int64_t **others, size_t *other_count,
                        jp_error *err) {
    sqlite3_stmt *stmt = NULL;
    size_t cap = 0;
    uint64_t at = 0;
    int rc = sqlite3_prepare_v2(store->db, "SELECT dossier_no, dossier FROM dossier ORDER BY dossier", -1, &stmt, NULL);

    while (rc == SQLITE_OK && (rc = sqlite3_step(stmt)) == SQLITE_ROW) {
        const jp_view dossier = {(const char *)sqlite3_column_text(stmt, 1), (size_t)sqlite3_column_bytes(stmt, 1)};
        while (at < count && jp_view_compare(kept[at], dossier) < 0)
            at++;
        if (at == count || !jp_view_eq(kept[at], dossier)) {
            *others = jp_arena_grow(&store->scratch, *others, *other_count, &cap, sizeof **others);
            (*others)[(*other_count)++] = sqlite3_column_int64(stmt, 0);
        }
        rc = SQLITE_OK;
    }
    const bool ok = rc == SQLITE_DONE || jp_sql_fail(store, err);
    sqlite3_finalize(stmt);
    return ok;
}

bool jp_store_remove_others(jp_store *store, const jp_view *dossiers, uint64_t count, jp_error *err) {
    int64_t *others = NULL;
    size_t other_count = 0;

    jp_arena_reset(&store->scratch);
    jp_view *kept = jp_arena_array(&store->scratch, (size_t)count, sizeof *kept);
    if (count > 0) {
        memcpy(kept, dossiers, (size_t)count * sizeof *kept);
        qsort(kept, (size_t)count, sizeof *kept, compare_views);
    }
    if (!find_others(store, kept, count, &others, &other_count, err))
        return false;
    if (other_count > 0 && !jp_sql_begin(store, err))
        return false;
    for (size_t i = 0; i < other_count; i++) {
        if (!jp_children_delete(store, others[i], err))
            return false;
    }
    return true;
}
