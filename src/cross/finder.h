/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_CROSS_FINDER_H
#define JP_CROSS_FINDER_H

#include "index.h"
#include "juanping/cross/cross.h"
#include "sketch.h"

/* What the rules share: the gathered rows, what was found, and which dossiers are the same one handed in again. */
typedef struct jp_finder {
    jp_index *index;
    const jp_cross_options *options;
    const jp_sketch *sketch;
    jp_arena *arena;   /* findings */
    jp_arena scratch;  /* of one rule's row; each rule resets it */
    uint32_t *twin_of; /* by dossier_no: the first dossier of its cluster */
    jp_cross_finding *findings;
    uint32_t finding_count;
    size_t finding_cap;
    jp_cross_group *groups;
    uint32_t group_count;
    size_t group_cap;
} jp_finder;

/** Start a finding with room for so many places; text is made with printf. */
jp_cross_finding *jp_finder_add(jp_finder *f, jp_cross_kind kind, uint32_t places, const char *fmt, ...)
    JP_PRINTF(4, 5);
/** Fill the next place of a finding from the gathered rows. place_no 0: the dossier alone. */
JP_MUST_USE bool jp_finder_place(jp_finder *f, jp_cross_finding *finding, int64_t dossier_no, int64_t place_no,
                                 jp_error *err);
bool jp_finder_is_twin(const jp_finder *f, int64_t a, int64_t b);

/* Numbers joined into sets: the root of a set is its least member. */
uint32_t jp_set_root(uint32_t *sets, uint32_t member);
void jp_set_join(uint32_t *sets, uint32_t a, uint32_t b);

/* The rules. err: STORE_SQL */
JP_MUST_USE bool jp_find_twins(jp_finder *f, jp_error *err);
JP_MUST_USE bool jp_find_overlaps(jp_finder *f, jp_error *err);
JP_MUST_USE bool jp_find_certificates(jp_finder *f, jp_error *err);
JP_MUST_USE bool jp_find_numbers(jp_finder *f, jp_error *err);
JP_MUST_USE bool jp_find_series(jp_finder *f, jp_error *err);
JP_MUST_USE bool jp_find_penalties(jp_finder *f, jp_error *err);
JP_MUST_USE bool jp_find_fines(jp_finder *f, jp_error *err);
JP_MUST_USE bool jp_find_copies(jp_finder *f, jp_error *err);
JP_MUST_USE bool jp_find_visits(jp_finder *f, jp_error *err);

/** 2025年3月3日. day is as the index keeps it. */
JP_MUST_USE const char *jp_day_words(jp_arena *arena, int64_t day);

#endif
