/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_TIMELINE_H
#define JUANPING_REPORT_TIMELINE_H

#include "juanping/base/view.h"

/* The time line of one dossier, read from its stored facts tree. */

typedef struct jp_timeline_event {
    jp_view when; /* "2024-03-05" or "2024-03-05 10:00" */
    jp_view name, document, member, where;
    jp_view gap_workdays; /* since the event above: "3", "3-4" where holidays are not confirmed; empty: not known */
    jp_view doubt;        /* against which days it stands; empty: the date is not doubted */
} jp_timeline_event;

/**
 * Advance to the next event; false at the end. *at starts at 0.
 *
 * facts_xml  as the store gives it; empty: no events
 * arena      receives texts that are not in facts_xml as they are
 */
bool jp_timeline_next(jp_view facts_xml, size_t *at, jp_arena *arena, jp_timeline_event *out);
/** "材料 位置" as people read it. */
JP_MUST_USE jp_view jp_timeline_place(const jp_timeline_event *event, jp_arena *arena);
/** "疑有错误：早于决定…"; empty when the date is not doubted. */
JP_MUST_USE jp_view jp_timeline_note(const jp_timeline_event *event, jp_arena *arena);

#endif
