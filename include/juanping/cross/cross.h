/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CROSS_CROSS_H
#define JUANPING_CROSS_CROSS_H

#include "juanping/base/day.h"
#include "juanping/base/error.h"
#include "juanping/model/cross.h"
#include "juanping/store/store.h"

/* Stored results → findings between dossiers. Works from the facts trees in the store, never from the files. */

typedef enum jp_cross_kind {
#define JP_CROSS_KIND(name, code, zh, item, law) JP_CROSS_##name,
#include "juanping/cross/kinds.def"
#undef JP_CROSS_KIND
    JP_CROSS_KIND_COUNT
} jp_cross_kind;

/* One row of a register of enforcement certificates. */
typedef struct jp_cross_officer {
    jp_view name, certificate, organ; /* organ may be empty: any */
    jp_day valid_from, valid_to;      /* JP_DAY_NONE: open */
    jp_view doubt;                    /* why a person has to look at the row; may be empty */
} jp_cross_officer;

typedef struct jp_cross_options {
    uint32_t group_min;        /* fewest decisions for a comparison of fines; 0: 8 */
    uint32_t inspection_cap;   /* inspections of one object by one organ in a year; 0: what the papers print */
    uint32_t series_gap_share; /* gaps of a number series are reported when so many percent of it are there; 0: 80 */
    bool deducts_unlike; /* the campaign takes points off for it: what is said of the fine does not call it a hint */
    const jp_cross_officer *officers;
    uint32_t officer_count;
} jp_cross_options;

/** The review item a kind of finding bears on: "P51"; "" when none. */
const char *jp_cross_kind_item(jp_cross_kind kind);

/**
 * Lay all dossiers of the store side by side and put what is found into it, in the place of what was found before.
 *
 * store      open for writing, no cursor open
 * work_dir   a scratch file is made and unlinked here; memory stays flat, disk grows with the dossiers
 * options    NULL: the defaults
 * found      number of findings; may be NULL
 * err        STORE_*, IO_WRITE
 * cost       near-linear: sorted merges by the scratch database; records by MinHash bands
 */
JP_MUST_USE bool jp_cross_run(jp_store *store, const char *work_dir, const jp_cross_options *options, uint64_t *found,
                              jp_error *err);

#endif
