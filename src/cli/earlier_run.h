/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CLI_EARLIER_RUN_H
#define JUANPING_CLI_EARLIER_RUN_H

#include "juanping/base/hash.h"
#include "juanping/batch/assets.h"
#include "juanping/intake/intake.h"
#include "juanping/store/store.h"
#include "options.h"

/* What a finished run remembers of the inputs it was made from. */

typedef struct earlier_dossier {
    jp_view id;
    jp_view source;
    char sha256[JP_SHA256_HEX_BYTES]; /* empty: it could not be read then, and nothing can be said of it */
} earlier_dossier;

typedef struct earlier_run {
    const char *out_dir;
    jp_run_info run;
    arguments inputs;          /* as given then */
    const char *campaign_path; /* as given then; NULL: none */
    earlier_dossier *dossiers; /* byte order of id */
    uint32_t dossier_count;
} earlier_run;

/** Read it from out_dir/results.db into arena. err: STORE_* */
JP_MUST_USE bool earlier_run_load(const char *out_dir, jp_arena *arena, earlier_run *out, jp_error *err);
/** Would these assets find the same facts in the papers as those of then? Then nothing needs to be read again. */
bool earlier_run_has_facts(const earlier_run *earlier, const jp_assets *assets);
/** The stored dossiers by name only. */
void earlier_run_to_intake(const earlier_run *earlier, jp_arena *arena, jp_intake *out);
/** Are all inputs still at their places? Relative ones are looked for in the working folder. err: INPUT_CHANGED,
 * also where the store is older than such records */
JP_MUST_USE bool earlier_run_find_inputs(const earlier_run *earlier, jp_error *err);
/** Is the campaign file, where there still is one, what it was? err: INPUT_CHANGED */
JP_MUST_USE bool earlier_run_check_campaign(const earlier_run *earlier, jp_arena *arena, jp_error *err);
/** Are dossiers and shared material those of then, byte for byte? err: INPUT_CHANGED with the first that is not */
JP_MUST_USE bool earlier_run_check_intake(const earlier_run *earlier, const jp_intake *intake, jp_error *err);

#endif
