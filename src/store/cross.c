/* SPDX-License-Identifier: Apache-2.0 */
#include "cross.h"

#include "record.h"
#include "seal.h"

/* Findings between dossiers are put once at the end of a run and read as a whole, so their statements are not kept. */
static jp_use use_of(jp_store *store, const char *sql) {
    jp_use use = {.store = store};

    use.rc = sqlite3_prepare_v2(store->db, sql, -1, &use.stmt, NULL);
    return use;
}

static void end(jp_use *use) {
    sqlite3_finalize(use->stmt);
    use->stmt = NULL;
}

static void digest_of(const jp_cross_result *result, jp_arena *scratch, char out[JP_SHA256_HEX_BYTES]) {
    jp_str s;

    jp_str_init(&s, scratch);
    jp_seal_number(&s, result->finding_count);
    for (uint32_t i = 0; i < result->finding_count; i++) {
        const jp_cross_finding *f = &result->findings[i];
        const jp_view texts[] = {f->kind, f->name, f->item, f->law, f->text};
        for (size_t k = 0; k < sizeof texts / sizeof texts[0]; k++)
            jp_seal_text(&s, texts[k]);
        jp_seal_number(&s, f->place_count);
        for (uint32_t k = 0; k < f->place_count; k++) {
            jp_seal_text(&s, f->places[k].dossier);
            jp_seal_text(&s, f->places[k].organ);
            jp_seal_text(&s, f->places[k].member);
            jp_seal_text(&s, f->places[k].where);
            jp_seal_text(&s, f->places[k].quote);
        }
    }
    for (uint32_t i = 0; i < result->group_count; i++) {
        const jp_cross_group *g = &result->groups[i];
        jp_seal_text(&s, g->charge);
        jp_seal_text(&s, g->basis);
        jp_seal_text(&s, g->party);
        jp_seal_number(&s, g->count);
        jp_seal_number(&s, g->outliers);
        jp_seal_number(&s, g->low_fen);
        jp_seal_number(&s, g->median_fen);
        jp_seal_number(&s, g->high_fen);
        jp_seal_number(&s, g->mad_fen);
    }
    jp_sha256_of(jp_str_view(&s), out);
}

static bool put_findings(jp_store *store, const jp_cross_result *result, jp_error *err) {
    jp_use finding = use_of(store, "INSERT INTO cross_finding VALUES (?, ?, ?, ?, ?, ?)");
    jp_use place = use_of(store, "INSERT INTO cross_place VALUES (?, ?, ?, ?, ?, ?, ?)");
    bool ok = true;

    for (uint32_t i = 0; ok && i < result->finding_count; i++) {
        const jp_cross_finding *f = &result->findings[i];
        finding.at = 0;
        jp_use_int(&finding, i + 1);
        jp_use_text(&finding, f->kind);
        jp_use_text(&finding, f->name);
        jp_use_text(&finding, f->item);
        jp_use_text(&finding, f->law);
        jp_use_text(&finding, f->text);
        ok = jp_use_put(&finding, err);
        for (uint32_t k = 0; ok && k < f->place_count; k++) {
            place.at = 0;
            jp_use_int(&place, i + 1);
            jp_use_int(&place, k + 1);
            jp_use_text(&place, f->places[k].dossier);
            jp_use_text(&place, f->places[k].organ);
            jp_use_text(&place, f->places[k].member);
            jp_use_text(&place, f->places[k].where);
            jp_use_text(&place, f->places[k].quote);
            ok = jp_use_put(&place, err);
        }
    }
    end(&finding);
    end(&place);
    return ok;
}

static bool put_groups(jp_store *store, const jp_cross_result *result, jp_error *err) {
    jp_use use = use_of(store, "INSERT INTO cross_group VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bool ok = true;

    for (uint32_t i = 0; ok && i < result->group_count; i++) {
        const jp_cross_group *g = &result->groups[i];
        use.at = 0;
        jp_use_int(&use, i + 1);
        jp_use_text(&use, g->charge);
        jp_use_text(&use, g->basis);
        jp_use_text(&use, g->party);
        jp_use_int(&use, g->count);
        jp_use_int(&use, g->outliers);
        jp_use_int(&use, g->low_fen);
        jp_use_int(&use, g->median_fen);
        jp_use_int(&use, g->high_fen);
        jp_use_int(&use, g->mad_fen);
        ok = jp_use_put(&use, err);
    }
    end(&use);
    return ok;
}

bool jp_store_put_cross(jp_store *store, const jp_cross_result *result, jp_error *err) {
    char digest[JP_SHA256_HEX_BYTES];
    jp_view then;

    jp_arena_reset(&store->scratch);
    digest_of(result, &store->scratch, digest);
    if (!jp_record_find(store, "cross_sha256", &store->scratch, &then, err))
        return false;
    if (jp_view_eq_text(then, digest))
        return true;
    return jp_sql_begin(store, err) &&
           jp_sql_exec(store, "DELETE FROM cross_finding; DELETE FROM cross_place; DELETE FROM cross_group", err) &&
           put_findings(store, result, err) && put_groups(store, result, err) &&
           jp_record_put(store, "cross_sha256", jp_view_of(digest), err) && jp_store_finish(store, err);
}

static bool read_findings(jp_store *store, jp_arena *arena, jp_cross_result *out, jp_error *err) {
    jp_use use = use_of(store, "SELECT kind, name, item, law, text FROM cross_finding ORDER BY finding_no");
    size_t cap = 0;
    bool has_row = false, ok = true;

    while ((ok = jp_use_next(&use, &has_row, err)) && has_row) {
        out->findings = jp_arena_grow(arena, out->findings, out->finding_count, &cap, sizeof *out->findings);
        jp_cross_finding *f = &out->findings[out->finding_count++];
        *f = (jp_cross_finding){0};
        f->kind = jp_use_read_text(&use, arena);
        f->name = jp_use_read_text(&use, arena);
        f->item = jp_use_read_text(&use, arena);
        f->law = jp_use_read_text(&use, arena);
        f->text = jp_use_read_text(&use, arena);
    }
    end(&use);
    return ok;
}

static bool read_places(jp_store *store, jp_arena *arena, jp_cross_result *out, jp_error *err) {
    jp_use use = use_of(store, "SELECT finding_no, dossier, organ, member, place, quote FROM cross_place "
                               "ORDER BY finding_no, place_no");
    jp_cross_finding *of = NULL;
    size_t cap = 0;
    bool has_row = false, ok = true;

    while ((ok = jp_use_next(&use, &has_row, err)) && has_row) {
        const int64_t no = jp_use_read_long(&use);
        if (no < 1 || no > (int64_t)out->finding_count) {
            ok = jp_sql_strange(store, "跨卷比对的记录有误", "a place of no finding between dossiers", err);
            break;
        }
        if (of != &out->findings[no - 1]) {
            of = &out->findings[no - 1];
            cap = 0;
        }
        of->places = jp_arena_grow(arena, of->places, of->place_count, &cap, sizeof *of->places);
        jp_cross_place *place = &of->places[of->place_count++];
        place->dossier = jp_use_read_text(&use, arena);
        place->organ = jp_use_read_text(&use, arena);
        place->member = jp_use_read_text(&use, arena);
        place->where = jp_use_read_text(&use, arena);
        place->quote = jp_use_read_text(&use, arena);
    }
    end(&use);
    return ok;
}

static bool read_groups(jp_store *store, jp_arena *arena, jp_cross_result *out, jp_error *err) {
    jp_use use =
        use_of(store, "SELECT charge, basis, party, decisions, outliers, low_fen, median_fen, high_fen, mad_fen "
                      "FROM cross_group ORDER BY group_no");
    size_t cap = 0;
    bool has_row = false, ok = true;

    while ((ok = jp_use_next(&use, &has_row, err)) && has_row) {
        out->groups = jp_arena_grow(arena, out->groups, out->group_count, &cap, sizeof *out->groups);
        jp_cross_group *g = &out->groups[out->group_count++];
        *g = (jp_cross_group){0};
        g->charge = jp_use_read_text(&use, arena);
        g->basis = jp_use_read_text(&use, arena);
        g->party = jp_use_read_text(&use, arena);
        g->count = (uint32_t)jp_use_read_int(&use);
        g->outliers = (uint32_t)jp_use_read_int(&use);
        g->low_fen = jp_use_read_long(&use);
        g->median_fen = jp_use_read_long(&use);
        g->high_fen = jp_use_read_long(&use);
        g->mad_fen = jp_use_read_long(&use);
    }
    end(&use);
    return ok;
}

bool jp_store_cross(jp_store *store, jp_arena *arena, jp_cross_result *out, jp_error *err) {
    jp_cross_result result = {0};

    if (!read_findings(store, arena, &result, err) || !read_places(store, arena, &result, err) ||
        !read_groups(store, arena, &result, err))
        return false;
    *out = result;
    return true;
}

bool jp_cross_verify(jp_store *store, jp_error *err) {
    jp_cross_result result;
    char digest[JP_SHA256_HEX_BYTES];
    jp_view then;

    if (!jp_record_find(store, "cross_sha256", &store->scratch, &then, err) ||
        !jp_store_cross(store, &store->scratch, &result, err))
        return false;
    if (jp_view_is_empty(then) && result.finding_count == 0 && result.group_count == 0)
        return true; /* the dossiers were not compared */
    digest_of(&result, &store->scratch, digest);
    if (jp_view_eq_text(then, digest))
        return true;
    jp_fail(err, JP_E_VERIFY, store->path,
            JP_SAY("跨卷比对的结果与封存时不同", "the findings between dossiers are not as they were sealed"));
    return false;
}
