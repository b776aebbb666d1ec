/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/rank/rank.h"

#include "order.h"
#include "regions.h"
#include "spread.h"
#include "tally_group.h"

enum { DEFAULT_SMALL_SAMPLE = 3, REGION_LEVELS = 4 };

/* How often an organ's dossiers name a division; the key is organ number and code. */
typedef struct organ_region {
    uint32_t organ_index, count;
    jp_view code;
} organ_region;

/* What grows while the store is read, once, from end to end. */
typedef struct reading {
    jp_arena *arena;
    const jp_regions *regions;
    jp_ranking *ranking;
    size_t row_cap;
    jp_groups organs, divisions;
    jp_intern words; /* organ names, codes, causes and grades come again and again: one copy of each */
    jp_intern organ_region_keys;
    organ_region *organ_regions;
    size_t organ_region_cap;
    jp_spread spread;
    int64_t total_cp;
} reading;

static jp_view word_of(reading *r, jp_view text) {
    const uint32_t index = jp_intern_put(&r->words, text); /* may move names */

    return r->words.names[index];
}

static jp_rank_row row_of(reading *r, const jp_result *result) {
    const jp_view organ = jp_view_trim(result->header.organ);
    jp_rank_row row = {
        .dossier = jp_view_copy(r->arena, result->dossier),
        .organ = word_of(r, organ.bytes > 0 ? organ : JP_VIEW(JP_RANK_UNKNOWN_ORGAN)),
        .region = word_of(r, jp_view_trim(result->header.region)),
        .region_name = jp_region_nearest_name(r->regions, result->header.region),
        .party = jp_view_copy(r->arena, result->header.party),
        .cause = word_of(r, result->header.cause),
        .docno = jp_view_copy(r->arena, result->header.docno),
        .status = result->status,
    };

    if (result->status != JP_RESULT_SCORED)
        return row;
    row.grade = word_of(r, result->grade);
    row.score_cp = result->score_cp;
    row.min_cp = result->score_min_cp;
    row.max_cp = result->score_max_cp;
    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_outcome outcome = result->answers[i].outcome;
        /* What is only recorded costs nothing, and breaks no tie. */
        row.deducted_items +=
            (outcome == JP_OUT_DEDUCT && result->answers[i].deducted_cp > 0) || outcome == JP_OUT_VETO;
        row.vetoes += outcome == JP_OUT_VETO;
        row.undetermined += outcome == JP_OUT_UNDETERMINED;
    }
    return row;
}

static void note_organ_region(reading *r, uint32_t organ_index, jp_view code) {
    const size_t known = r->organ_region_keys.count;
    char key[32];

    if (code.bytes == 0)
        return;
    const int bytes = snprintf(key, sizeof key, "%u %.*s", organ_index, JP_VIEW_ARG(code));
    const uint32_t index = jp_intern_put(&r->organ_region_keys, (jp_view){key, (size_t)bytes});
    if (index == known) {
        r->organ_regions =
            jp_arena_grow(r->arena, r->organ_regions, known, &r->organ_region_cap, sizeof *r->organ_regions);
        r->organ_regions[index] = (organ_region){.organ_index = organ_index, .code = code};
    }
    r->organ_regions[index].count++;
}

static void add_to_divisions(reading *r, jp_view code, const jp_rank_row *row) {
    if (code.bytes == 0)
        (void)jp_groups_add(&r->divisions, JP_VIEW_EMPTY, row);
    for (int level = 0; level < REGION_LEVELS; level++) {
        const size_t digits = jp_region_digits((jp_region_level)level);
        if (digits <= code.bytes)
            (void)jp_groups_add(&r->divisions, jp_view_sub(code, 0, digits), row);
    }
}

static void add_result(reading *r, const jp_result *result) {
    jp_ranking *ranking = r->ranking;
    const jp_rank_row row = row_of(r, result);
    const jp_view code = jp_region_code(row.region);

    ranking->rows = jp_arena_grow(r->arena, ranking->rows, ranking->row_count, &r->row_cap, sizeof *ranking->rows);
    ranking->rows[ranking->row_count++] = row;
    const uint32_t organ_index = jp_groups_add(&r->organs, row.organ, &row);
    note_organ_region(r, organ_index, code);
    add_to_divisions(r, code, &row);

    ranking->unreadable += row.status == JP_RESULT_UNREADABLE;
    ranking->unsupported += row.status == JP_RESULT_UNSUPPORTED;
    if (row.status != JP_RESULT_SCORED)
        return;
    ranking->scored++;
    r->total_cp += row.score_cp;
    if (ranking->model.grade_count > 0)
        ranking->grade_counts[jp_grade_index(&ranking->model, &row)]++;
    jp_spread_add(&r->spread, result, row.dossier, organ_index);
}

static bool read_all(reading *r, jp_store *store, jp_error *err) {
    jp_store_cursor *cursor = NULL;
    const jp_result *result = NULL;
    jp_arena one;
    bool ok = false;

    jp_arena_init(&one);
    if (!jp_store_scan_parts(store, JP_PART_EVIDENCE, &cursor, err))
        goto out;
    while ((ok = jp_store_next(cursor, false, &one, &result, err)) && result) {
        add_result(r, result);
        jp_arena_reset(&one);
    }
out:
    jp_store_scan_end(cursor);
    jp_arena_release(&one);
    return ok;
}

/* For each organ the division that most of its dossiers name; of equals, the first in byte order. Empty where none is.
 */
static jp_view *codes_of_organs(const reading *r, uint32_t organ_count) {
    const organ_region **best = jp_arena_array(r->arena, organ_count, sizeof *best);
    jp_view *codes = jp_arena_array(r->arena, organ_count, sizeof *codes);

    for (size_t i = 0; i < r->organ_region_keys.count; i++) {
        const organ_region *other = &r->organ_regions[i];
        const organ_region **mine = &best[other->organ_index];
        if (!*mine || other->count > (*mine)->count ||
            (other->count == (*mine)->count && jp_view_compare(other->code, (*mine)->code) < 0))
            *mine = other;
    }
    for (uint32_t i = 0; i < organ_count; i++)
        codes[i] = best[i] ? best[i]->code : JP_VIEW_EMPTY;
    return codes;
}

static jp_group_row *rows_of(const jp_ranked_group *groups, uint32_t count, jp_arena *arena) {
    jp_group_row *rows = jp_arena_array(arena, count, sizeof *rows);

    for (uint32_t i = 0; i < count; i++)
        rows[i] = groups[i].row;
    return rows;
}

static void finish_organs(reading *r, uint32_t small_sample) {
    const uint32_t count = (uint32_t)r->organs.keys.count;
    jp_ranked_group *groups = jp_arena_array(r->arena, count, sizeof *groups);
    const jp_view *codes = codes_of_organs(r, count);

    for (uint32_t i = 0; i < count; i++) {
        jp_group_row row = jp_groups_row(&r->organs, i, small_sample);
        row.name = r->organs.keys.names[i];
        row.code = codes[i];
        row.level = jp_region_level_of(row.code);
        groups[i] =
            (jp_ranked_group){row, r->organs.sums[i].total_cp, jp_view_eq_text(row.name, JP_RANK_UNKNOWN_ORGAN)};
    }
    jp_order_organs(groups, count);
    r->ranking->organs = rows_of(groups, count, r->arena);
    r->ranking->organ_count = count;
}

static void finish_divisions(reading *r, uint32_t small_sample) {
    const uint32_t count = (uint32_t)r->divisions.keys.count;
    jp_ranked_group *groups = jp_arena_array(r->arena, count, sizeof *groups);

    for (uint32_t i = 0; i < count; i++) {
        jp_group_row row = jp_groups_row(&r->divisions, i, small_sample);
        row.code = r->divisions.keys.names[i];
        row.name = row.code.bytes > 0 ? jp_regions_name(r->regions, row.code) : JP_VIEW(JP_RANK_UNKNOWN_REGION);
        row.level = jp_region_level_of(row.code);
        groups[i] = (jp_ranked_group){row, r->divisions.sums[i].total_cp, row.code.bytes == 0};
    }
    jp_order_regions(groups, count);
    r->ranking->regions = rows_of(groups, count, r->arena);
    r->ranking->region_count = count;
}

static void finish_ranking(reading *r, uint32_t small_sample) {
    jp_ranking *ranking = r->ranking;

    jp_order_rows(ranking->rows, ranking->row_count);
    ranking->mean_cp = jp_mean_cp(r->total_cp, ranking->scored);
    ranking->median_cp = jp_order_median_cp(ranking->rows, ranking->scored);
    finish_organs(r, small_sample);
    finish_divisions(r, small_sample);
    jp_spread_finish(&r->spread);
    ranking->items = r->spread.items;
    ranking->item_count = r->spread.item_count;
    ranking->typical = jp_arena_array(r->arena, ranking->item_count, sizeof *ranking->typical);
    ranking->typical_count = jp_order_typical(ranking->items, ranking->item_count, r->arena, ranking->typical);
    ranking->articles = r->spread.articles.rows;
    ranking->article_count = r->spread.articles.count;
}

bool jp_rank(jp_store *store, const jp_regions *regions, uint32_t small_sample, jp_arena *arena, jp_ranking *out,
             jp_error *err) {
    jp_ranking ranking = {0};
    reading r = {.arena = arena,
                 .regions = regions,
                 .ranking = &ranking,
                 .words = {.arena = arena},
                 .organ_region_keys = {.arena = arena}};
    jp_stored_item *items = NULL;
    uint32_t item_count = 0;

    if (!jp_store_model(store, arena, &ranking.model, err) || !jp_store_items(store, arena, &items, &item_count, err))
        return false;
    ranking.grade_counts = jp_arena_array(arena, ranking.model.grade_count, sizeof *ranking.grade_counts);
    jp_groups_init(&r.organs, &ranking.model, arena);
    jp_groups_init(&r.divisions, &ranking.model, arena);
    jp_spread_init(&r.spread, items, item_count, arena);
    if (!read_all(&r, store, err))
        return false;
    finish_ranking(&r, small_sample > 0 ? small_sample : DEFAULT_SMALL_SAMPLE);
    *out = ranking;
    return true;
}
