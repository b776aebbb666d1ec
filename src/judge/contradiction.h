/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_CONTRADICTION_H
#define JP_JUDGE_CONTRADICTION_H

#include "cover.h"
#include "order.h"
#include "value.h"

/* The time line as a whole: which of its dates contradict each other, and which few of them explain it all. */

/* Events of one name at one moment are one date, however many papers give it. */
typedef struct jp_date {
    uint32_t name; /* index into the names of the kind */
    uint32_t rank; /* how late the step comes */
    jp_moment moment;
    jp_nodes events;
    uint32_t papers;   /* that give the date */
    bool is_confirmed; /* by a paper of another name: no slip of one pen */
    bool is_doubted;   /* suspected, and taken for one wrong date rather than for what happened */
} jp_date;

typedef struct jp_contradictions {
    const jp_order_kind *kind; /* NULL: no order is known for this kind of dossier */
    jp_date *dates;            /* late steps of the procedure first */
    uint32_t date_count;
    bool *is_asked;  /* of each rule of the kind: not where its 不论 holds */
    jp_graph *graph; /* contradicting dates */
    jp_vertex_set suspects;
    bool has_undated; /* an event whose date is not understood */
    bool is_cut;      /* more dates than are compared */
} jp_contradictions;

/** Found once for the dossier; kind: of the rubric. Lives in the arena of ev. */
const jp_contradictions *jp_contradictions_of(jp_eval *ev, jp_view kind);
/** Index of the date that the event gives; UINT32_MAX when it is not compared with others. */
uint32_t jp_contradictions_date(const jp_contradictions *c, const xmlNode *event);
/**
 * Is the event's date doubted: several steps stand against it, or it is a year off; no other paper repeats it; and some
 * day would fit? Then nothing is held against the case that rests on it. A date against which one step stands is a
 * question of the item that compares the two; one that no day would mend is no slip.
 */
bool jp_contradictions_is_doubted(const jp_contradictions *c, uint32_t date);
/** First and last day that would fit between the dates that are not suspected; JP_DAY_NONE: open on that side. */
void jp_contradictions_fit(const jp_contradictions *c, uint32_t date, jp_day *from, jp_day *to);
/** "晚于决定2024-04-10（行政处罚决定书）；早于…": what the date contradicts; empty when nothing. max_named: dates that
 * are named, the rest is counted; 0: as many as a sentence holds. */
jp_view jp_contradictions_text(jp_eval *ev, const jp_contradictions *c, uint32_t date, uint32_t max_named);
/** The same as a sentence about the date, all that stand against it, each with its file. */
jp_view jp_contradictions_sentence(jp_eval *ev, const jp_contradictions *c, uint32_t date);
/** Why an item does not hold what rests on the date against the case. */
jp_view jp_contradictions_doubt(jp_eval *ev, const jp_contradictions *c, uint32_t date);

#endif
