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
    uint32_t papers; /* that give the date */
} jp_date;

typedef struct jp_contradictions {
    const jp_order_kind *kind; /* NULL: no order is known for this kind of dossier */
    jp_date *dates;            /* late steps of the procedure first */
    uint32_t date_count;
    jp_graph *graph; /* contradicting dates */
    jp_vertex_set suspects;
    bool has_undated; /* an event whose date is not understood */
    bool is_cut;      /* more dates than are compared */
} jp_contradictions;

/** Found once for the dossier; kind: of the rubric. Lives in the arena of ev. */
const jp_contradictions *jp_contradictions_of(jp_eval *ev, jp_view kind);
/** Index of the date that the event gives; UINT32_MAX when it is not compared with others. */
uint32_t jp_contradictions_date(const jp_contradictions *c, const xmlNode *event);
/** "晚于决定2024-04-10（行政处罚决定书）；早于…": what the date contradicts; empty when nothing. */
jp_view jp_contradictions_text(jp_eval *ev, const jp_contradictions *c, uint32_t date);

#endif
