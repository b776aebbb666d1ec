/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "finder.h"
#include "juanping/base/utf8.h"

/* Records copied from one case into another. What the form and the law put into every record was left out when the
 * texts were gathered; what many records say is left out here; among the rest MinHash finds who shares much, and the
 * texts themselves decide. */

/* A shingle that more records hold than this is a turn of phrase. Copies come in pairs and small families: up to
 * RARE_FAMILY of them where that is not most of the campaign, three in any, and one record in RARE_SHARE more. */
#define RARE_LEAST 3u
#define RARE_FAMILY 12u
#define RARE_PART_PERCENT 40u
#define RARE_SHARE 500u
/* Fewer rare shingles say too little: about forty characters. */
#define LEAST_SHINGLES 36u
/* Shared part of the smaller record's rare shingles, and of both together, in percent. */
#define CONTAINED_PERCENT 70u
#define JACCARD_PERCENT 50u
/* A band that more records share than this holds a turn of phrase after all. */
#define MAX_BAND 200u
#define MAX_SHOWN 6u
#define QUOTE_BYTES 900u
/* As far as a clause is followed beyond the words that are shared. */
#define CLAUSE_BYTES 90u

typedef struct record {
    jp_view text, type, member;
    int64_t dossier_no;
    jp_shingles shingles;
    uint64_t *rare;
    uint32_t rare_count;
} record;

static uint32_t rare_most(const jp_finder *f) {
    const uint32_t records = (uint32_t)f->index->record_no;
    const uint32_t part = (uint32_t)((uint64_t)records * RARE_PART_PERCENT / 100);
    const uint32_t family = part < RARE_FAMILY ? part : RARE_FAMILY;

    return (family > RARE_LEAST ? family : RARE_LEAST) + records / RARE_SHARE;
}

static void shingle(const jp_finder *f, record *r, jp_arena *arena) {
    r->shingles = jp_shingles_of(r->text, arena);
    r->rare = jp_sketch_rare(f->sketch, &r->shingles, rare_most(f), arena, &r->rare_count);
}

static bool put_bands(jp_finder *f, jp_error *err) {
    jp_ask ask;
    bool has_row = false;
    bool ok = jp_ask_begin(&ask, f->index, "SELECT record_no, text FROM record ORDER BY record_no", err);

    while (ok && (ok = jp_ask_next(&ask, &has_row, err)) && has_row) {
        record r = {.text = jp_ask_text(&ask, 1)};
        uint64_t bands[JP_BANDS];

        shingle(f, &r, &f->scratch);
        if (r.rare_count >= LEAST_SHINGLES) {
            jp_minhash_bands(r.rare, r.rare_count, bands);
            for (int64_t i = 0; i < JP_BANDS; i++) {
                jp_row row = jp_row_of(f->index, JP_PUT_BAND);
                jp_row_number(&row, i);
                jp_row_number(&row, (int64_t)bands[i]);
                jp_row_number(&row, jp_ask_number(&ask, 0));
                jp_row_put(&row);
            }
        }
        jp_arena_reset(&f->scratch);
    }
    jp_ask_end(&ask);
    return ok && (!f->index->failed || jp_index_fail(f->index, err));
}

/* Neighbours in a band, and each with the first: enough to join a family without all its pairs. */
static bool put_candidates(jp_finder *f, jp_error *err) {
    return jp_index_exec(f->index, "CREATE TABLE candidate (a INTEGER, b INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID",
                         err) &&
           jp_index_exec(f->index,
                         "INSERT OR IGNORE INTO candidate SELECT head, record_no FROM (SELECT record_no, "
                         "first_value(record_no) OVER w AS head, count(*) OVER (PARTITION BY band, hash) AS size "
                         "FROM band WINDOW w AS (PARTITION BY band, hash ORDER BY record_no)) "
                         "WHERE head < record_no AND size <= 200",
                         err) &&
           jp_index_exec(f->index,
                         "INSERT OR IGNORE INTO candidate SELECT before, record_no FROM (SELECT record_no, "
                         "lag(record_no) OVER w AS before, count(*) OVER (PARTITION BY band, hash) AS size "
                         "FROM band WINDOW w AS (PARTITION BY band, hash ORDER BY record_no)) "
                         "WHERE before < record_no AND size <= 200",
                         err);
}

static bool read_record(jp_finder *f, int64_t record_no, record *out, jp_arena *arena, jp_error *err) {
    jp_ask ask;
    bool has_row = false;
    bool ok =
        jp_ask_begin(&ask, f->index, "SELECT text, type, member, dossier_no FROM record WHERE record_no = ?", err) &&
        sqlite3_bind_int64(ask.stmt, 1, record_no) == SQLITE_OK && jp_ask_next(&ask, &has_row, err);

    *out = (record){0};
    if (has_row) {
        out->text = jp_view_copy(arena, jp_ask_text(&ask, 0));
        out->type = jp_view_copy(arena, jp_ask_text(&ask, 1));
        out->member = jp_view_copy(arena, jp_ask_text(&ask, 2));
        out->dossier_no = jp_ask_number(&ask, 3);
        shingle(f, out, arena);
    }
    jp_ask_end(&ask);
    return ok;
}

static bool is_copy(const jp_finder *f, const record *a, const record *b) {
    const uint32_t least = a->rare_count < b->rare_count ? a->rare_count : b->rare_count;

    if (a->dossier_no == b->dossier_no || jp_finder_is_twin(f, a->dossier_no, b->dossier_no) ||
        !jp_view_eq(a->type, b->type) || least < LEAST_SHINGLES) {
        return false;
    }
    const uint32_t shared = jp_hashes_shared(a->rare, a->rare_count, b->rare, b->rare_count);
    const uint32_t joined = a->rare_count + b->rare_count - shared;
    return shared * 100 >= least * CONTAINED_PERCENT && shared * 100 >= joined * JACCARD_PERCENT;
}

/* ---- the passage both share ---- */

typedef struct slot {
    uint64_t hash;
    uint32_t at;
} slot;

static int compare_slots(const void *x, const void *y) {
    const slot *a = x;
    const slot *b = y;

    if (a->hash != b->hash) {
        return a->hash < b->hash ? -1 : 1;
    }
    return (a->at > b->at) - (a->at < b->at);
}

typedef struct passage {
    uint32_t a_at, b_at, count; /* in shingles */
    uint32_t rare;              /* among them */
} passage;

static int compare_hashes(const void *x, const void *y) {
    const uint64_t a = *(const uint64_t *)x;
    const uint64_t b = *(const uint64_t *)y;

    return (a > b) - (a < b);
}

static bool is_rare(const record *r, uint64_t hash) {
    return bsearch(&hash, r->rare, r->rare_count, sizeof *r->rare, compare_hashes) != NULL;
}

/* Of one paragraph. */
static bool is_within_line(const record *r, uint32_t at) {
    const jp_view words = jp_view_sub(r->text, r->shingles.from[at], r->shingles.to[at]);

    return !jp_view_contains(words, JP_VIEW("\n"));
}

/* First slot of that hash, or a_count. */
static uint32_t find_slot(const slot *slots, uint32_t count, uint64_t hash) {
    uint32_t low = 0, high = count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (slots[middle].hash < hash) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < count && slots[low].hash == hash ? low : count;
}

/* How far the words go on alike from there, within a paragraph of each; what is common to many records (the head, a
 * turn of phrase) does not begin or end it. */
static passage run_from(const record *a, const record *b, uint32_t at, uint32_t k) {
    passage run = {at, k, 0, 0};

    for (uint32_t i = 0; at + i < a->shingles.count && k + i < b->shingles.count &&
                         a->shingles.hashes[at + i] == b->shingles.hashes[k + i] && is_within_line(a, at + i) &&
                         is_within_line(b, k + i);
         i++) {
        if (is_rare(a, a->shingles.hashes[at + i])) {
            run.rare++;
            run.count = i + 1;
        }
    }
    return run;
}

/* The passage that both have word for word and that says most of their own: rare shingles count. wanted: where in a it
 * should lie, so that all of a family show the same; NULL: anywhere. */
static passage shared_passage(const record *a, const record *b, const passage *wanted, jp_arena *scratch) {
    slot *slots = jp_arena_array(scratch, (size_t)a->shingles.count + 1, sizeof *slots);
    passage best = {0};

    for (uint32_t i = 0; i < a->shingles.count; i++) {
        slots[i] = (slot){a->shingles.hashes[i], i};
    }
    qsort(slots, a->shingles.count, sizeof *slots, compare_slots);
    for (uint32_t k = 0; k < b->shingles.count;) {
        const uint32_t found = find_slot(slots, a->shingles.count, b->shingles.hashes[k]);
        const bool is_start = found < a->shingles.count && is_rare(a, b->shingles.hashes[k]);
        passage run = is_start ? run_from(a, b, slots[found].at, k) : (passage){0};
        const bool is_there =
            !wanted || (run.a_at < wanted->a_at + wanted->count && wanted->a_at < run.a_at + run.count);

        best = is_there && run.rare > best.rare ? run : best;
        k += run.count ? run.count : 1;
    }
    return best;
}

/* The line that byte stands in begins with its place. */
static jp_view place_of(jp_view text, size_t at) {
    size_t start = at;

    while (start > 0 && text.data[start - 1] != '\n') {
        start--;
    }
    const size_t tab = jp_view_find(text, JP_VIEW("\t"), start);
    return tab == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_sub(text, start, tab);
}

static size_t before_of(jp_view text, size_t at) {
    do {
        at--;
    } while (at > 0 && ((unsigned char)text.data[at] & 0xC0) == 0x80);
    return at;
}

/* Does a clause end there, with a mark of its own or with the paragraph? */
static bool is_between_clauses(jp_view text, size_t at) {
    static const char *const marks[] = {"，", "。", "；", "：", "？", "！", "、", ",", ";", "\t", "\n"};
    const jp_view before = jp_view_sub(text, 0, at);

    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (jp_view_ends_with(before, jp_view_of(marks[i]))) {
            return true;
        }
    }
    return at == 0 || at == text.bytes || text.data[at] == '\n';
}

/* Whole clauses: as far as the ones at its ends go on, or without them where they go on too far. */
static jp_view clauses_of(jp_view text, size_t from, size_t to) {
    size_t first = from, last = to;

    while (first > 0 && from - first < CLAUSE_BYTES && !is_between_clauses(text, first)) {
        first = before_of(text, first);
    }
    while (first < to && !is_between_clauses(text, first)) {
        (void)jp_utf8_next(text, &first);
    }
    while (last < text.bytes && last - to < CLAUSE_BYTES && !is_between_clauses(text, last)) {
        (void)jp_utf8_next(text, &last);
    }
    while (last > first && !is_between_clauses(text, last)) {
        last = before_of(text, last);
    }
    return last > first ? jp_view_sub(text, first, last) : jp_view_sub(text, from, to);
}

/* The words of the passage; it lies within one paragraph. */
static jp_view quote_of(const record *r, uint32_t at, uint32_t count) {
    const size_t from = r->shingles.from[at];
    size_t to = r->shingles.to[at + count - 1];

    to = to - from > QUOTE_BYTES ? from + QUOTE_BYTES : to;
    while (to > from && to < r->text.bytes && ((unsigned char)r->text.data[to] & 0xC0) == 0x80) {
        to--;
    }
    return clauses_of(r->text, from, to);
}

static bool put_side(jp_finder *f, jp_cross_finding *finding, const record *r, uint32_t at, uint32_t count,
                     jp_error *err) {
    if (!jp_finder_place(f, finding, r->dossier_no, 0, err)) {
        return false;
    }
    jp_cross_place *place = &finding->places[finding->place_count - 1];
    place->member = jp_view_copy(f->arena, r->member);
    place->where = count ? jp_view_copy(f->arena, place_of(r->text, r->shingles.from[at])) : JP_VIEW_EMPTY;
    place->quote = count ? jp_view_copy(f->arena, quote_of(r, at, count)) : JP_VIEW_EMPTY;
    return true;
}

static bool report_family(jp_finder *f, uint32_t root, const uint32_t *next, jp_error *err) {
    record first, second;
    uint32_t count = 0;
    bool ok = read_record(f, root, &first, &f->scratch, err) && read_record(f, next[root], &second, &f->scratch, err);

    for (uint32_t no = root; no != 0; no = next[no]) {
        count++;
    }
    if (!ok) {
        return false;
    }
    const passage shared = shared_passage(&first, &second, NULL, &f->scratch);
    jp_cross_finding *finding =
        jp_finder_add(f, JP_CROSS_COPIED, MAX_SHOWN, "%u个案卷的%.*s除格式文字外内容雷同，请核对是否照抄", count,
                      JP_VIEW_ARG(first.type));
    ok = put_side(f, finding, &first, shared.a_at, shared.count, err) &&
         put_side(f, finding, &second, shared.b_at, shared.count, err);
    for (uint32_t no = next[next[root]]; ok && no != 0 && finding->place_count < MAX_SHOWN; no = next[no]) {
        record other;
        ok = read_record(f, no, &other, &f->scratch, err);
        passage with_first = shared_passage(&first, &other, &shared, &f->scratch);
        if (with_first.count == 0) {
            with_first = shared_passage(&first, &other, NULL, &f->scratch);
        }
        ok = ok && put_side(f, finding, &other, with_first.b_at, with_first.count, err);
    }
    jp_arena_reset(&f->scratch);
    return ok;
}

static bool join_copies(jp_finder *f, uint32_t *sets, jp_error *err) {
    jp_ask ask;
    bool has_row = false;
    bool ok = jp_ask_begin(&ask, f->index, "SELECT a, b FROM candidate ORDER BY a, b", err);
    jp_arena arena; /* of the record on the left, which stays while its candidates pass by */
    record a = {0};
    int64_t a_no = 0;

    jp_arena_init(&arena);
    while (ok && (ok = jp_ask_next(&ask, &has_row, err)) && has_row) {
        record b;
        const int64_t b_no = jp_ask_number(&ask, 1);
        if (a_no != jp_ask_number(&ask, 0)) {
            a_no = jp_ask_number(&ask, 0);
            jp_arena_reset(&arena);
            ok = read_record(f, a_no, &a, &arena, err);
        }
        ok = ok && read_record(f, b_no, &b, &f->scratch, err);
        if (ok && is_copy(f, &a, &b)) {
            jp_set_join(sets, (uint32_t)a_no, (uint32_t)b_no);
        }
        jp_arena_reset(&f->scratch);
    }
    jp_ask_end(&ask);
    jp_arena_release(&arena);
    return ok;
}

bool jp_find_copies(jp_finder *f, jp_error *err) {
    const uint32_t count = (uint32_t)f->index->record_no;
    jp_arena arena;
    bool ok;

    jp_arena_init(&arena);
    uint32_t *sets = jp_arena_array(&arena, (size_t)count + 1, sizeof *sets);
    uint32_t *next = jp_arena_array(&arena, (size_t)count + 1, sizeof *next);
    uint32_t *last = jp_arena_array(&arena, (size_t)count + 1, sizeof *last);
    for (uint32_t i = 0; i <= count; i++) {
        sets[i] = i;
    }
    ok = put_bands(f, err) && put_candidates(f, err) && join_copies(f, sets, err);
    for (uint32_t i = 1; ok && i <= count; i++) {
        const uint32_t root = jp_set_root(sets, i);
        if (root != i) {
            next[last[root] ? last[root] : root] = i;
            last[root] = i;
        }
    }
    for (uint32_t i = 1; ok && i <= count; i++) {
        ok = next[i] == 0 || jp_set_root(sets, i) != i || report_family(f, i, next, err);
    }
    jp_arena_release(&arena);
    return ok;
}
