/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BATCH_ASSETS_H
#define JUANPING_BATCH_ASSETS_H

#include "juanping/facts/facts.h"
#include "juanping/judge/judge.h"
#include "juanping/rubric/rubric.h"

/* Everything that is loaded once, before the first dossier is opened, and never changes afterwards. */

typedef struct jp_assets_paths {
    const char *scoring_dir; /* the installed or source scoring folder */
    const char
        *rubric;       /* --rubric: a folder whose files go before those of scoring_dir, or the one rubric file; NULL */
    const char *local; /* local tailoring file laid over the rubrics and the thresholds; NULL */
    const char *officers; /* officer register (XLSX); NULL */
    const char *organs;   /* organ register (XLSX); NULL */
} jp_assets_paths;

/* The standard of one kind of case. */
typedef struct jp_loaded_rubric {
    jp_rubric rubric;
    const char *path;          /* as resolved */
    const char *examples_path; /* beside the rubric; may not exist */
} jp_loaded_rubric;

typedef struct jp_assets {
    jp_laws laws;
    jp_calendar *calendar;
    jp_thresholds *thresholds;
    jp_fines *fines;
    jp_order *order;
    jp_catalogue *catalogue;
    jp_loaded_rubric *rubrics; /* those there are, in the order of kinds; at least one */
    uint32_t rubric_count;
    jp_rubric_words words;
    jp_judge_tables tables;
    bool has_local_thresholds; /* the local file gives some */
    jp_view register_notes;    /* what of the registers was not used or not understood, Chinese; may be empty */
    const char *regions_path;
    char rubrics_fingerprint[JP_SHA256_HEX_BYTES]; /* of all rubrics; of a single one its own */
    char facts_fingerprint[JP_SHA256_HEX_BYTES];   /* of what facts are taken by: catalogue, laws, regions */
    char fingerprint[JP_SHA256_HEX_BYTES]; /* of catalogue, laws, calendar, thresholds, fines and order files and the
                                               registers */
} jp_assets;

/**
 * Load and check every configuration file.
 *
 * The rubrics are <kind>.ini of each kind, in the folder of --rubric or else in the scoring folder; a kind without a
 * file is not reviewed. --rubric FILE: that one alone. No item stands in two of them.
 *
 * err        the first error: file, line, key, what was expected
 */
JP_MUST_USE bool jp_assets_load(const jp_assets_paths *paths, jp_arena *arena, jp_assets *out, jp_error *err);
void jp_assets_release(jp_assets *assets);

/** The rubric for cases of that kind; NULL when there is none. Versions of one kind by the day of the case: here. */
const jp_rubric *jp_assets_rubric(const jp_assets *assets, jp_view kind);

/** Only what reading papers needs: laws and catalogue; for `inspect`. */
JP_MUST_USE bool jp_assets_load_catalogue(const jp_assets_paths *paths, jp_arena *arena, jp_assets *out, jp_error *err);

/** Only what rubrics need to be checked: laws, catalogue words, functions, paths; the rubrics themselves are not
 * loaded. */
JP_MUST_USE bool jp_assets_load_words(const jp_assets_paths *paths, jp_arena *arena, jp_assets *out, jp_error *err);

#endif
