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
    jp_intern towns; /* "code/name": townships with a code, and the names their organs give them */
    jp_intern organ_region_keys;
    organ_region *organ_regions;
    size_t organ_region_cap;
    jp_spread spread;
    int64_t total_cp;
    int64_t *kind_total_cp, *part_total_cp; /* by kind */
} reading;

static jp_view word_of(reading *r, jp_view text) {
    const uint32_t index = jp_intern_put(&r->words, text); /* may move names */

    return r->words.names[index];
}

/* Every scored dossier was scored by a rubric that is there; the first stands in where a store was altered by hand. */
static uint32_t kind_no_of(const jp_ranking *ranking, jp_view kind) {
    for (uint32_t i = 0; i < ranking->kind_count; i++) {
        if (jp_view_eq(ranking->kinds[i].rubric->kind, kind))
            return i;
    }
    return 0;
}

typedef struct outcome_counts {
    uint32_t deducted, vetoes, undetermined;
} outcome_counts;

static outcome_counts count_outcomes(const jp_answer *answers, uint32_t count) {
    outcome_counts c = {0};

    for (uint32_t i = 0; i < count; i++) {
        const jp_outcome outcome = answers[i].outcome;
        /* What is only recorded costs nothing, and breaks no tie. */
        c.deducted += (outcome == JP_OUT_DEDUCT && answers[i].deducted_cp > 0) || outcome == JP_OUT_VETO;
        c.vetoes += outcome == JP_OUT_VETO;
        c.undetermined += outcome == JP_OUT_UNDETERMINED;
    }
    return c;
}

static void add_parts(reading *r, const jp_result *result, jp_rank_row *row) {
    row->parts = jp_arena_array(r->arena, result->part_count, sizeof *row->parts);
    for (uint32_t i = 0; i < result->part_count; i++) {
        const jp_part *part = &result->parts[i];
        const outcome_counts c = count_outcomes(result->answers + part->first_answer, part->answer_count);
        row->parts[row->part_count++] = (jp_part_row){.kind_no = kind_no_of(r->ranking, part->kind),
                                                      .grade = word_of(r, part->grade),
                                                      .score_cp = part->score_cp,
                                                      .min_cp = part->score_min_cp,
                                                      .max_cp = part->score_max_cp,
                                                      .deducted_items = c.deducted,
                                                      .vetoes = c.vetoes,
                                                      .undetermined = c.undetermined,
                                                      .is_withheld = jp_view_eq_text(part->grade, JP_GRADE_WITHHELD)};
    }
}

/* ---- townships ----
 *
 * Lists of codes seldom go down to them, so a township is known by its code, or by its county's code and the name that
 * its organs bear: the key 653121/某镇. */

static jp_view county_name_of(const reading *r, jp_view code) {
    return jp_regions_name(r->regions, jp_view_sub(code, 0, jp_region_digits(JP_LEVEL_COUNTY)));
}

static jp_view town_of(const reading *r, jp_view organ, jp_view code) {
    return code.bytes >= jp_region_digits(JP_LEVEL_COUNTY) ? jp_region_town(organ, county_name_of(r, code))
                                                           : JP_VIEW_EMPTY;
}

static jp_view region_name_of(reading *r, jp_view organ, jp_view region) {
    const jp_view code = jp_region_code(region);
    const jp_view town = town_of(r, organ, code);

    if (town.bytes == 0 ||
        (code.bytes > jp_region_digits(JP_LEVEL_COUNTY) && jp_regions_name(r->regions, code).bytes > 0))
        return jp_region_nearest_name(r->regions, region);
    return word_of(
        r, jp_view_of(jp_arena_printf(r->arena, "%.*s%.*s", JP_VIEW_ARG(county_name_of(r, code)), JP_VIEW_ARG(town))));
}

/* Of the division a dossier counts in; a township's by name where it has no code. */
static jp_view division_key(reading *r, jp_view organ, jp_view code) {
    const jp_view town = town_of(r, organ, code);

    if (town.bytes == 0)
        return code;
    const jp_view key =
        word_of(r, jp_view_of(jp_arena_printf(r->arena, "%.*s/%.*s", JP_VIEW_ARG(code), JP_VIEW_ARG(town))));
    if (code.bytes == jp_region_digits(JP_LEVEL_COUNTY))
        return key;
    (void)jp_intern_put(&r->towns, key);
    return code;
}

static jp_view key_code(jp_view key) {
    return jp_view_sub(key, 0, jp_view_find(key, JP_VIEW("/"), 0));
}

static jp_view key_town(jp_view key) {
    const size_t slash = jp_view_find(key, JP_VIEW("/"), 0);

    return slash == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_sub(key, slash + 1, key.bytes);
}

static jp_region_level key_level(jp_view key) {
    return key_town(key).bytes > 0 ? JP_LEVEL_TOWNSHIP : jp_region_level_of(key);
}

/* The code that some organ of the township gave, where others gave its county's only. */
static jp_view town_code(const reading *r, jp_view key) {
    for (size_t i = 0; i < r->towns.count && key_town(key).bytes > 0; i++) {
        if (jp_view_eq(key_town(r->towns.names[i]), key_town(key)) &&
            jp_view_starts_with(r->towns.names[i], key_code(key)))
            return key_code(r->towns.names[i]);
    }
    return JP_VIEW_EMPTY;
}

/* The name that organs give a township whose code is in no table. */
static jp_view town_name(const reading *r, jp_view code) {
    for (size_t i = 0; i < r->towns.count; i++) {
        if (jp_view_eq(key_code(r->towns.names[i]), code))
            return key_town(r->towns.names[i]);
    }
    return JP_VIEW_EMPTY;
}

static jp_rank_row row_of(reading *r, const jp_result *result) {
    const jp_view organ = jp_view_trim(result->header.organ);
    jp_rank_row row = {
        .dossier = jp_view_copy(r->arena, result->dossier),
        .organ = word_of(r, organ.bytes > 0 ? organ : JP_VIEW(JP_RANK_UNKNOWN_ORGAN)),
        .region = word_of(r, jp_view_trim(result->header.region)),
        .region_name = region_name_of(r, organ, result->header.region),
        .party = jp_view_copy(r->arena, result->header.party),
        .cause = word_of(r, result->header.cause),
        .docno = jp_view_copy(r->arena, result->header.docno),
        .kind = word_of(r, result->header.kind),
        .kind_no = UINT32_MAX,
        .status = result->status,
    };

    if (result->status != JP_RESULT_SCORED)
        return row;
    const outcome_counts c = count_outcomes(result->answers, jp_result_own_count(result));
    row.kind_no = kind_no_of(r->ranking, result->header.kind);
    row.grade = word_of(r, result->grade);
    row.score_cp = result->score_cp;
    row.min_cp = result->score_min_cp;
    row.max_cp = result->score_max_cp;
    row.deducted_items = c.deducted;
    row.vetoes = c.vetoes;
    row.undetermined = c.undetermined;
    row.judged = jp_score_judged(result->answers, jp_result_own_count(result));
    add_parts(r, result, &row);
    const jp_stored_model *model = &r->ranking->kinds[row.kind_no].rubric->model;
    row.is_withheld = jp_view_eq_text(row.grade, JP_GRADE_WITHHELD);
    row.is_failing =
        !row.is_withheld && model->grade_count > 0 && jp_grade_index(model, &row) == model->grade_count - 1;
    return row;
}

/* The sums of its kind, and of the kinds of its parts. */
static void add_to_kinds(reading *r, const jp_rank_row *row) {
    jp_kind_row *kind = &r->ranking->kinds[row->kind_no];

    kind->scored++;
    if (!row->is_withheld) {
        kind->graded++;
        r->kind_total_cp[row->kind_no] += row->score_cp;
        if (kind->rubric->model.grade_count > 0)
            kind->grade_counts[jp_grade_index(&kind->rubric->model, row)]++;
    }
    for (uint32_t i = 0; i < row->part_count; i++) {
        r->ranking->kinds[row->parts[i].kind_no].parts++;
        r->part_total_cp[row->parts[i].kind_no] += row->parts[i].score_cp;
    }
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

static void add_to_divisions(reading *r, jp_view key, const jp_rank_row *row) {
    const jp_view code = key_code(key);

    if (key_town(key).bytes > 0)
        (void)jp_groups_add(&r->divisions, key, row);
    if (code.bytes == 0)
        (void)jp_groups_add(&r->divisions, JP_VIEW_EMPTY, row);
    for (int level = 0; level < REGION_LEVELS; level++) {
        const size_t digits = jp_region_digits((jp_region_level)level);
        if (digits <= code.bytes)
            (void)jp_groups_add(&r->divisions, jp_view_sub(code, 0, digits), row);
    }
}

static void count_unread(jp_ranking *ranking, const jp_result *result) {
    uint32_t unread = 0;

    for (uint32_t i = 0; i < result->manifest_count; i++)
        unread += !jp_view_eq_text(result->manifest[i].status, "read") &&
                  !jp_view_eq_text(result->manifest[i].status, "empty");
    ranking->unread_members += unread;
    ranking->unread_dossiers += unread > 0;
}

static void add_result(reading *r, const jp_result *result) {
    jp_ranking *ranking = r->ranking;
    const jp_rank_row row = row_of(r, result);
    const jp_view key = division_key(r, row.organ, jp_region_code(row.region));

    ranking->rows = jp_arena_grow(r->arena, ranking->rows, ranking->row_count, &r->row_cap, sizeof *ranking->rows);
    ranking->rows[ranking->row_count++] = row;
    const uint32_t organ_index = jp_groups_add(&r->organs, row.organ, &row);
    note_organ_region(r, organ_index, key);
    add_to_divisions(r, key, &row);

    count_unread(ranking, result);
    ranking->unreadable += row.status == JP_RESULT_UNREADABLE;
    ranking->unsupported += row.status == JP_RESULT_UNSUPPORTED;
    if (row.status != JP_RESULT_SCORED)
        return;
    ranking->scored++;
    if (!row.is_withheld) {
        ranking->graded++;
        r->total_cp += row.score_cp;
        if (ranking->model.grade_count > 0)
            ranking->grade_counts[jp_grade_index(&ranking->model, &row)]++;
    }
    add_to_kinds(r, &row);
    const bool is_known = !jp_view_eq_text(row.organ, JP_RANK_UNKNOWN_ORGAN);
    jp_spread_add(&r->spread, result, row.dossier, is_known ? organ_index : JP_SPREAD_NO_ORGAN);
}

static bool read_all(reading *r, jp_store *store, jp_error *err) {
    jp_store_cursor *cursor = NULL;
    const jp_result *result = NULL;
    jp_arena one;
    bool ok = false;

    jp_arena_init(&one);
    if (!jp_store_scan_parts(store, JP_PART_EVIDENCE | JP_PART_PAPERS, &cursor, err))
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
        const jp_view code = town_code(r, codes[i]);
        row.code = code.bytes > 0 ? code : key_code(codes[i]);
        row.level = key_level(codes[i]);
        groups[i] =
            (jp_ranked_group){row, r->organs.sums[i].total_cp, jp_view_eq_text(row.name, JP_RANK_UNKNOWN_ORGAN)};
    }
    jp_order_organs(groups, count);
    r->ranking->organs = rows_of(groups, count, r->arena);
    r->ranking->organ_count = r->ranking->known_organ_count = count;
    for (uint32_t i = 0; i < count; i++)
        r->ranking->known_organ_count -= groups[i].is_unknown;
}

static jp_group_row division_row(const reading *r, uint32_t index, uint32_t small_sample) {
    const jp_view key = r->divisions.keys.names[index];
    const jp_view town = key_town(key);
    jp_group_row row = jp_groups_row(&r->divisions, index, small_sample);

    row.code = key_code(key);
    row.level = key_level(key);
    row.name = town.bytes > 0       ? town
               : row.code.bytes > 0 ? jp_regions_name(r->regions, row.code)
                                    : JP_VIEW(JP_RANK_UNKNOWN_REGION);
    if (row.name.bytes == 0)
        row.name = town_name(r, row.code);
    return row;
}

static void finish_divisions(reading *r, uint32_t small_sample) {
    const uint32_t key_count = (uint32_t)r->divisions.keys.count;
    jp_ranked_group *groups = jp_arena_array(r->arena, key_count, sizeof *groups);
    uint32_t count = 0;

    for (uint32_t i = 0; i < key_count; i++) {
        const jp_view code = town_code(r, r->divisions.keys.names[i]);
        if (code.bytes > 0)
            jp_groups_merge(&r->divisions, i, jp_intern_put(&r->divisions.keys, code));
    }
    for (uint32_t i = 0; i < key_count; i++) {
        const jp_view key = r->divisions.keys.names[i];
        if (town_code(r, key).bytes > 0)
            continue;
        groups[count++] =
            (jp_ranked_group){division_row(r, i, small_sample), r->divisions.sums[i].total_cp, key.bytes == 0};
    }
    jp_order_regions(groups, count);
    r->ranking->regions = rows_of(groups, count, r->arena);
    r->ranking->region_count = count;
}

static void finish_kinds(reading *r) {
    jp_ranking *ranking = r->ranking;
    uint32_t row = 0;

    for (uint32_t i = 0; i < ranking->kind_count; i++) {
        jp_kind_row *kind = &ranking->kinds[i];
        kind->first_row = row;
        kind->mean_cp = jp_mean_cp(r->kind_total_cp[i], kind->graded);
        kind->median_cp = jp_order_median_cp(ranking->rows + row, kind->scored, r->arena);
        kind->part_mean_cp = jp_mean_cp(r->part_total_cp[i], kind->parts);
        row += kind->scored;
    }
}

static void finish_ranking(reading *r, uint32_t small_sample) {
    jp_ranking *ranking = r->ranking;

    jp_order_rows(ranking->rows, ranking->row_count);
    ranking->mean_cp = jp_mean_cp(r->total_cp, ranking->graded);
    ranking->median_cp = jp_order_median_cp(ranking->rows, ranking->scored, r->arena);
    finish_kinds(r);
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

/* ---- what the run was reviewed by ---- */

static void add_kind(jp_ranking *ranking, const jp_stored_rubric *rubric, jp_arena *arena) {
    ranking->kinds[ranking->kind_count++] = (jp_kind_row){
        .rubric = rubric, .grade_counts = jp_arena_array(arena, rubric->model.grade_count, sizeof(uint32_t))};
}

/* Rubrics that judged nothing would fill the reports with items that say nothing. */
static void choose_kinds(jp_ranking *ranking, jp_arena *arena) {
    ranking->kinds = jp_arena_array(arena, ranking->rubric_count, sizeof *ranking->kinds);
    for (uint32_t i = 0; i < ranking->rubric_count; i++) {
        if (ranking->rubrics[i].dossiers + ranking->rubrics[i].parts > 0)
            add_kind(ranking, &ranking->rubrics[i], arena);
    }
    const bool none_used = ranking->kind_count == 0;
    for (uint32_t i = 0; i < ranking->rubric_count && none_used; i++)
        add_kind(ranking, &ranking->rubrics[i], arena);
}

static uint32_t find_grade(const jp_stored_model *model, jp_view name) {
    uint32_t i = 0;

    while (i < model->grade_count && !jp_view_eq(model->grade_names[i], name))
        i++;
    return i;
}

/* A grade that only a later rubric has stands where its cut would have it, but the lowest stays last. */
static void add_grade(jp_stored_model *all, jp_view name, int32_t from_cp) {
    uint32_t at = 0;

    while (at < all->grade_count && all->grade_from_cp[at] >= from_cp)
        at++;
    for (uint32_t i = all->grade_count; i > at; i--) {
        all->grade_names[i] = all->grade_names[i - 1];
        all->grade_from_cp[i] = all->grade_from_cp[i - 1];
    }
    all->grade_names[at] = name;
    all->grade_from_cp[at] = from_cp;
    all->grade_count++;
}

static void join_models(jp_ranking *ranking, jp_arena *arena) {
    jp_stored_model *all = &ranking->model;
    uint32_t room = 0;

    for (uint32_t k = 0; k < ranking->kind_count; k++)
        room += ranking->kinds[k].rubric->model.grade_count;
    all->grade_names = jp_arena_array(arena, room, sizeof *all->grade_names);
    all->grade_from_cp = jp_arena_array(arena, room, sizeof *all->grade_from_cp);
    for (uint32_t k = 0; k < ranking->kind_count; k++) {
        const jp_stored_model *model = &ranking->kinds[k].rubric->model;
        for (uint32_t i = 0; i < model->grade_count; i++) {
            if (find_grade(all, model->grade_names[i]) == all->grade_count)
                add_grade(all, model->grade_names[i], model->grade_from_cp[i]);
        }
    }
    for (uint32_t k = 0; k < ranking->kind_count; k++) {
        const jp_stored_model *model = &ranking->kinds[k].rubric->model;
        for (uint32_t i = 0; i < model->grade_count; i++) {
            int32_t *from = &all->grade_from_cp[find_grade(all, model->grade_names[i])];
            *from = *from == model->grade_from_cp[i] ? *from : JP_CUT_DIFFERS;
        }
    }
}

static bool load_standards(jp_store *store, jp_arena *arena, reading *r, jp_error *err) {
    jp_ranking *ranking = r->ranking;

    if (!jp_store_rubrics(store, arena, &ranking->rubrics, &ranking->rubric_count, err))
        return false;
    if (ranking->rubric_count == 0) {
        jp_fail(err, JP_E_VERIFY, NULL, JP_SAY("没有评查标准", "no rubric"));
        return false;
    }
    choose_kinds(ranking, arena);
    join_models(ranking, arena);
    ranking->grade_counts = jp_arena_array(arena, ranking->model.grade_count, sizeof *ranking->grade_counts);
    r->kind_total_cp = jp_arena_array(arena, ranking->kind_count, sizeof *r->kind_total_cp);
    r->part_total_cp = jp_arena_array(arena, ranking->kind_count, sizeof *r->part_total_cp);
    return true;
}

bool jp_rank(jp_store *store, const jp_regions *regions, uint32_t small_sample, jp_arena *arena, jp_ranking *out,
             jp_error *err) {
    jp_ranking ranking = {0};
    reading r = {.arena = arena,
                 .regions = regions,
                 .ranking = &ranking,
                 .words = {.arena = arena},
                 .towns = {.arena = arena},
                 .organ_region_keys = {.arena = arena}};

    if (!load_standards(store, arena, &r, err))
        return false;
    jp_groups_init(&r.organs, &ranking, arena);
    jp_groups_init(&r.divisions, &ranking, arena);
    jp_spread_init(&r.spread, ranking.kinds, ranking.kind_count, arena);
    if (!read_all(&r, store, err))
        return false;
    finish_ranking(&r, small_sample > 0 ? small_sample : DEFAULT_SMALL_SAMPLE);
    *out = ranking;
    return true;
}
