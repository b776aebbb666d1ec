/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_PAPER_TITLES_H
#define JUANPING_REPORT_PAPER_TITLES_H

#include "juanping/model/result.h"
#include "juanping/report/timeline.h"

/* What the papers of a dossier call themselves. Reasons use the catalogue's names; who opens the file finds another
 * over the paper, or several papers in one file. */

typedef struct jp_paper_title {
    jp_view member, where, name; /* name: the catalogue's; empty for a paper of a type it does not know */
    jp_view title;               /* without organ and spaces */
    bool has_company;            /* other papers in the same member */
} jp_paper_title;

typedef struct jp_paper_titles {
    jp_paper_title *items;
    uint32_t count;
} jp_paper_titles;

/** From the facts tree of the result; none when it was read without. */
JP_MUST_USE jp_paper_titles jp_paper_titles_of(const jp_result *result, jp_arena *arena);
/**
 * Title of the paper in which a piece of evidence stands, where it says more than the member's name and the catalogue's
 * name do; empty otherwise, and when it is not sure which paper it is.
 *
 * titles may be NULL
 */
JP_MUST_USE jp_view jp_paper_title_at(const jp_paper_titles *titles, const jp_evidence *evidence);
/** The paper of an event by the catalogue's name, and by its own title where that is another. titles may be NULL */
JP_MUST_USE jp_view jp_timeline_paper(const jp_timeline_event *event, const jp_paper_titles *titles, jp_arena *arena);

#endif
