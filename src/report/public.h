/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_PUBLIC_H
#define JUANPING_REPORT_PUBLIC_H

#include "report_data.h"

/* What both public files need: names of organs fit to be shown, examples without persons, and the last look at a file's
 * text before it is released. */

/** An organ's name as tables of the public edition show it: a name that is a company's (a misread one) is withheld. */
JP_MUST_USE jp_view jp_public_organ(jp_view name);
/** The organ as examples show it: 某局, 某人民政府, 某执法队, 某单位. */
JP_MUST_USE jp_view jp_public_organ_kind(jp_view name);

/* One anonymised example per typical violation; empty text where every dossier is secret. */
typedef struct jp_example {
    jp_view organ_kind;
    jp_view reason;
} jp_example;
/** examples: as many as ranking.typical_count, in its order. */
JP_MUST_USE bool jp_public_examples(const jp_report_data *data, jp_arena *arena, jp_example **out, jp_error *err);

/**
 * Search the whole text of a public file for every name and number that any dossier holds. Words of the rubric, of
 * the sentence tables, of organs and of regions are public and do not count.
 *
 * frame      text of the same file made without any dossier (jp_public_frame): public too
 * err        REDACTION: the first hit, itself not repeated in the message
 */
JP_MUST_USE bool jp_public_check(const jp_report_data *data, const char *file, jp_view text, jp_view frame,
                                 jp_error *err);
/** The same campaign without a dossier: what a file made of it says comes from nobody's papers. */
jp_report_data jp_public_frame(const jp_report_data *data);

#endif
