/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BATCH_ASSETS_H
#define JUANPING_BATCH_ASSETS_H

#include "juanping/facts/facts.h"
#include "juanping/judge/judge.h"
#include "juanping/rubric/rubric.h"

/* Everything that is loaded once, before the first dossier is opened, and never changes afterwards. */

typedef struct jp_assets_paths {
    const char *scoring_dir; /* the installed or source scoring folder */
    const char *rubric;   /* --rubric: a folder whose files go before those of scoring_dir, or one rubric file; NULL */
    const char *local;    /* local tailoring file laid over the rubric; NULL */
    const char *officers; /* officer register (XLSX); NULL */
    const char *organs;   /* organ register (XLSX); NULL */
} jp_assets_paths;

typedef struct jp_assets {
    jp_laws laws;
    jp_calendar *calendar;
    jp_thresholds *thresholds;
    jp_fines *fines;
    jp_order *order;
    jp_catalogue *catalogue;
    jp_rubric rubric;
    jp_rubric_words words;
    jp_judge_tables tables;
    const char *rubric_path;   /* as resolved */
    const char *examples_path; /* beside the rubric; may not exist */
    const char *regions_path;
    char fingerprint[JP_SHA256_HEX_BYTES]; /* of catalogue, laws, calendar, thresholds, fines and order files and the
                                              registers */
} jp_assets;

/**
 * Load and check every configuration file.
 *
 * err        the first error: file, line, key, what was expected
 */
JP_MUST_USE bool jp_assets_load(const jp_assets_paths *paths, jp_arena *arena, jp_assets *out, jp_error *err);
void jp_assets_release(jp_assets *assets);

/** Only what reading papers needs: laws and catalogue; for `inspect`. */
JP_MUST_USE bool jp_assets_load_catalogue(const jp_assets_paths *paths, jp_arena *arena, jp_assets *out, jp_error *err);

/** Only what rubrics need to be checked: laws, catalogue words, functions, paths; the rubric itself is not loaded. */
JP_MUST_USE bool jp_assets_load_words(const jp_assets_paths *paths, jp_arena *arena, jp_assets *out, jp_error *err);

#endif
