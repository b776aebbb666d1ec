/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BATCH_BATCH_H
#define JUANPING_BATCH_BATCH_H

#include <signal.h>

#include "juanping/batch/assets.h"
#include "juanping/intake/intake.h"
#include "juanping/score/score.h"
#include "juanping/store/store.h"

/* The one place that knows the pipeline's order. */

/* What the supervisor tells as it goes. Times are the caller's business. */
typedef struct jp_progress {
    uint64_t total, done, skipped, failed;
    jp_view dossier; /* just finished */
} jp_progress;

typedef struct jp_batch {
    const jp_assets *assets;
    const jp_intake *intake;
    jp_store *store;
    const char *stored_in; /* folder of a finished run whose facts are judged, in place of reading: refs need only
                              their id; NULL */
    uint32_t workers;      /* processes; 0: none, everything in this process */
    bool resume;           /* leave out dossiers that are stored unchanged */
    const volatile sig_atomic_t *stop; /* becomes non-zero to end the run; may be NULL */
    void (*on_progress)(void *context, const jp_progress *progress);
    void *context;
} jp_batch;

typedef struct jp_batch_totals {
    uint64_t scored, unreadable, unsupported, skipped;
    uint64_t members_unread; /* members listed but not read, over all dossiers done in this run */
} jp_batch_totals;

/**
 * Assess every dossier and append it to the store, in order of identifiers whatever the number of workers.
 * A dossier that cannot be read, or on which a worker dies twice, is recorded as unreadable.
 *
 * err        STORE_*, IO_WRITE (the run stops, what is stored stays), INTERRUPTED
 */
JP_MUST_USE bool jp_batch_run(const jp_batch *batch, jp_batch_totals *totals, jp_error *err);

/** One dossier through the whole way; the result lives in arena. Never fails: trouble is in the result. */
const jp_result *jp_assess(const jp_assets *assets, const jp_intake *intake, jp_intake_reader *reader,
                           const jp_dossier_ref *ref, jp_arena *arena, jp_arena *scratch);

/** A dossier in memory through facts, judge and score; for tests and `inspect`. */
const jp_result *jp_assess_dossier(const jp_assets *assets, const jp_dossier *dossier, jp_arena *arena);

/** What an earlier run stored of a dossier, facts tree included, judged and scored by these assets; the same bytes as
 * reading it again would give where catalogue, laws and regions are those of then. May return stored itself. */
const jp_result *jp_assess_again(const jp_assets *assets, const jp_result *stored, jp_arena *arena);

/** The rule of scoring as the store holds it; lists live in arena or in the model. False: its plan is none. */
JP_MUST_USE bool jp_batch_stored_rule(const jp_stored_model *model, jp_arena *arena, jp_score_rule *out);

/** The same score again from stored answers: the check behind `verify`. context: unused. err: VERIFY */
bool jp_batch_check_score(const jp_result *result, const jp_stored_rubric *rubrics, uint32_t rubric_count,
                          void *context, jp_error *err);

/** Put the rubrics of the run into its store. */
JP_MUST_USE bool jp_batch_describe(jp_store *store, const jp_assets *assets, jp_arena *arena, jp_error *err);

/**
 * Where the campaign says so: take points off for fines that lie far from those of like cases. The findings between
 * dossiers are those the store holds; each deducts from the answer to its item in the dossier it names, once, whatever
 * the answer was unless it is unmet already; scores and grades are counted anew and the store is sealed again.
 *
 * deduct_cp  at most what the item is worth is taken
 * err        STORE_*
 */
JP_MUST_USE bool jp_batch_deduct_unlike(jp_store *store, int32_t deduct_cp, jp_error *err);
/** Before a run goes on: dossiers from which that was deducted are taken out, so that they are judged again. */
JP_MUST_USE bool jp_batch_forget_unlike(jp_store *store, jp_error *err);

#endif
