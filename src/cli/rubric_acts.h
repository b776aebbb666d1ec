/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CLI_RUBRIC_ACTS_H
#define JUANPING_CLI_RUBRIC_ACTS_H

#include "juanping/batch/assets.h"
#include "verbs.h"

/* What `juanping rubric` can do, an act a file. */
typedef struct rubric_call {
    const cli *c;
    jp_arena *arena;
    const char *const *paths; /* arguments behind the act */
    uint32_t path_count;
    const char *out;    /* -o; NULL: not given */
    const char *format; /* --format */
    bool lists_mutants; /* --mutants */
    bool replaces;      /* --replace */
    bool is_good;       /* false: exit 2 without a further message */
} rubric_call;

/* Each is false with err for what ends the command; what was found wrong with a rubric is said and leaves is_good
 * false. */

/** The examples, and how many small errors in the conditions they catch. */
JP_MUST_USE bool rubric_test(rubric_call *call, jp_error *err);
/** Duties of the regulation against items, of the paths or of all rubrics that are shipped. */
JP_MUST_USE bool rubric_coverage(rubric_call *call, jp_error *err);
/** What differs between two rubrics and their thresholds, a sentence each. */
JP_MUST_USE bool rubric_diff(rubric_call *call, jp_error *err);
/** A rubric and its thresholds as a workbook: rubric_sheets.h. */
JP_MUST_USE bool rubric_export(rubric_call *call, jp_error *err);
/** Back again; nothing is written unless everything can be taken and lint finds nothing. */
JP_MUST_USE bool rubric_import(rubric_call *call, jp_error *err);

/** Assets with that rubric: a file, a folder, or NULL for the usual one; INI_MISSING when there is no such path. */
/** INI_MISSING when there is no such file or folder; NULL is the usual rubric. */
JP_MUST_USE bool rubric_is_there(const char *path, jp_error *err);
JP_MUST_USE bool rubric_load(rubric_call *call, const char *path, jp_assets *assets, jp_error *err);
/** "2.5": without needless noughts; in the arena. */
const char *points_text(int32_t cp, jp_arena *arena);

#endif
