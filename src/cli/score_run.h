/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CLI_SCORE_RUN_H
#define JUANPING_CLI_SCORE_RUN_H

#include "campaign.h"
#include "earlier_run.h"
#include "juanping/batch/assets.h"
#include "juanping/intake/intake.h"
#include "options.h"
#include "verbs.h"

/* One run from inputs to reports: `score` with inputs that were named, `rescore` with those of an earlier run. */

/** A look at what was found, before anything is written. False with err: the run does not begin.
 * is_stored: dossiers are those of call->earlier, not files. */
typedef bool score_check(const jp_intake *intake, bool is_stored, const jp_assets *assets, void *context,
                         jp_error *err);

typedef struct score_call {
    const char *out, *rubric, *campaign_path, *progress;
    uint32_t workers;
    bool resume, fresh;
    arguments inputs;
    const campaign *campaign;   /* goes before the file at campaign_path, which is recorded all the same; NULL */
    const earlier_run *earlier; /* judge the facts it stored, where they are still those the papers give; NULL */
    score_check *check;         /* NULL: none */
    void *context;
} score_call;

/** is_whole: every dossier and member was read. */
JP_MUST_USE bool score_run(const cli *c, const score_call *call, jp_arena *arena, bool *is_whole, jp_error *err);
/** Go on where results are, unless the call asks for a fresh run. */
void score_choose_resume(score_call *call);
/** Campaign material beside the dossiers as the store records it: a JSON array. */
JP_MUST_USE jp_view score_shared_json(const jp_intake *intake, jp_arena *arena);
/** Interrupt and termination end the run in order. */
void score_catch_stop(void);
uint32_t score_processors(void);

#endif
