/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_STORE_STORE_H
#define JUANPING_STORE_STORE_H

#include "juanping/base/error.h"
#include "juanping/model/cross.h"
#include "juanping/model/result.h"

/* results.db: the waist. Everything reports show is here. One writer. */

typedef struct jp_store jp_store;

/* What a run is made of; compared on resume. */
typedef struct jp_run_info {
    jp_view program_version;
    jp_view rubric_fingerprint; /* of all rubrics together; each stands in jp_stored_rubric */
    jp_view campaign_text;      /* campaign file as read; empty when none */
    jp_view tables_fingerprint; /* catalogue, laws, calendar, thresholds */
    jp_view as_of;              /* date shown in reports, "2026-11-23" or empty */
    jp_view started_at;         /* the only field that may differ between equal runs */
    jp_view command;
    jp_view shared_text; /* JSON array: campaign material found beside dossiers */
    jp_view inputs_text; /* JSON object: inputs and campaign file as given, to read them again; empty in older stores */
    jp_view unconfirmed_text;  /* values of the tables to be confirmed, a line each; empty in older stores */
    jp_view facts_fingerprint; /* catalogue, laws, regions: what facts are taken by; empty in older stores */
} jp_run_info;

typedef enum jp_store_mode { JP_STORE_FRESH, JP_STORE_RESUME, JP_STORE_READ } jp_store_mode;

/**
 * Open or make dir/results.db and take its lock.
 *
 * FRESH puts an empty store in the place of what was there; RESUME goes on with what is there and makes one where none
 * is; READ changes nothing and may stand beside other readers, but not beside a run. The lock dies with its process, so
 * a run that was killed blocks nobody. On RESUME the record takes over what run says but for started_at and command,
 * which stay those of the first start.
 *
 * run        copied; NULL with READ only
 * err        STORE_OPEN, STORE_BUSY, STORE_SCHEMA, IO_WRITE (the folder cannot be made); RESUME with another rubric
 * fingerprint or tables: STORE_SCHEMA
 */
JP_MUST_USE bool jp_store_open(jp_store **out, const char *dir, jp_store_mode mode, const jp_run_info *run,
                               jp_error *err);
/** NULL-safe; commits what is pending and leaves one single file. The store is gone even when this fails. */
JP_MUST_USE bool jp_store_close(jp_store *store, jp_error *err);

/**
 * Put in one dossier, or put it in the place of the one with the same identifier.
 *
 * Dossiers of the same identifier from different sources are the caller's to tell apart. Appending in byte order of the
 * identifiers is quickest: out of order, jp_store_finish renumbers the rows so that contents do not depend on the
 * order.
 */
JP_MUST_USE bool jp_store_append(jp_store *store, const jp_result *result, jp_error *err);
/** Commit the batch; called by the writer every so many dossiers. */
JP_MUST_USE bool jp_store_commit(jp_store *store, jp_error *err);
/** Is this dossier, with this hash, already there? */
JP_MUST_USE bool jp_store_has(jp_store *store, jp_view dossier, const char *sha256, bool *out, jp_error *err);
/** Forget dossiers not among those kept (an input that is gone). */
JP_MUST_USE bool jp_store_remove_others(jp_store *store, const jp_view *dossiers, uint64_t count, jp_error *err);
/** The whole run is done: every dossier is in. Numbers rows by byte order, seals the whole, and waits for the disk. */
JP_MUST_USE bool jp_store_finish(jp_store *store, jp_error *err);

JP_MUST_USE bool jp_store_run(jp_store *store, jp_arena *arena, jp_run_info *out, jp_error *err);
uint64_t jp_store_count(jp_store *store);

/* Rubrics as stored at the start of the run, so that reports need no rubric file. */
typedef struct jp_stored_item {
    jp_view id, title, category, law, regulation, hint, remedy, typical;
    jp_view judgeability; /* A P H */
    int32_t full_cp, deduct_cp, cap_cp;
    bool is_veto, is_bonus;
} jp_stored_item;
/** What the answer was judged by: the law of its day where that is another one, else what the item rests on. */
jp_view jp_stored_item_law(const jp_stored_item *item, const jp_answer *answer);
/* Scoring model and grades, as stored. */
typedef struct jp_stored_model {
    bool is_ratio;
    int32_t full_cp, veto_cp;
    jp_view *grade_names;
    int32_t *grade_from_cp;
    uint32_t grade_count;
    jp_view plan; /* groups and highest score as score writes them; empty: none */
} jp_stored_model;
/* One rubric of the run, whole. */
typedef struct jp_stored_rubric {
    jp_view kind, name, version, fingerprint;
    jp_view text; /* as resolved */
    jp_stored_model model;
    jp_stored_item *items;
    uint32_t item_count;
    uint64_t dossiers, parts; /* scored by it so far; counted when read, passed over by put */
} jp_stored_rubric;
/** All rubrics of the run, in the order of kinds, in the place of those that are there. */
JP_MUST_USE bool jp_store_put_rubrics(jp_store *store, const jp_stored_rubric *rubrics, uint32_t count, jp_error *err);
JP_MUST_USE bool jp_store_rubrics(jp_store *store, jp_arena *arena, jp_stored_rubric **out, uint32_t *count,
                                  jp_error *err);
/** NULL when the run has none of that kind. */
const jp_stored_rubric *jp_stored_rubric_find(const jp_stored_rubric *rubrics, uint32_t count, jp_view kind);

/** Whole results in byte order of the dossier identifier: a cursor. Returns item / end (*out NULL) / failure.
 * with_facts: also uncompress the facts tree. Views live in arena (reset it between calls at will). */
typedef struct jp_store_cursor jp_store_cursor;
JP_MUST_USE bool jp_store_scan(jp_store *store, jp_store_cursor **out, jp_error *err);
JP_MUST_USE bool jp_store_next(jp_store_cursor *cursor, bool with_facts, jp_arena *arena, const jp_result **out,
                               jp_error *err);
/** NULL-safe. Nothing may be appended or removed while a cursor is open. */
void jp_store_scan_end(jp_store_cursor *cursor);
/* For those who do not need everything: what is left out has count 0. Answers and vetoes always come. */
typedef enum jp_store_part {
    JP_PART_EVIDENCE = 1 << 0,
    JP_PART_PAPERS = 1 << 1, /* documents, problems, manifest, unknown words */
    JP_PART_FACTS = 1 << 2,
    JP_PART_ALL = 7
} jp_store_part;
JP_MUST_USE bool jp_store_scan_parts(jp_store *store, unsigned parts, jp_store_cursor **out, jp_error *err);
/** One dossier; *out NULL when it is not there. */
JP_MUST_USE bool jp_store_find(jp_store *store, jp_view dossier, bool with_facts, jp_arena *arena,
                               const jp_result **out, jp_error *err);

/** Put the findings between dossiers in the place of those found before, and seal the store again; nothing is written
 * when they are the same. Groups are those of like fines. */
JP_MUST_USE bool jp_store_put_cross(jp_store *store, const jp_cross_result *result, jp_error *err);
/** All of them, in the arena. */
JP_MUST_USE bool jp_store_cross(jp_store *store, jp_arena *arena, jp_cross_result *out, jp_error *err);

/** Re-derive every score, interval, veto list and grade from the stored answers, and every SHA-256-sealed row: the
 * first difference goes to err (VERIFY). checked: number of dossiers looked at. Scoring is passed in because store
 * knows no arithmetic: check returns false with err filled when the recorded numbers, those of parts too, are not what
 * the answers give by the rubrics of their kinds; NULL checks seals only. A run that was not finished cannot be
 * verified, since nobody can say what is missing. */
typedef bool jp_store_check(const jp_result *result, const jp_stored_rubric *rubrics, uint32_t rubric_count,
                            void *context, jp_error *err);
JP_MUST_USE bool jp_store_verify(jp_store *store, jp_store_check *check, void *context, uint64_t *checked,
                                 jp_error *err);

#endif
