/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_FORCE_H
#define JP_JUDGE_FORCE_H

#include "eval.h"

/* Is what an item or a rubric rests on in force on the days of the dossier? */

typedef enum jp_force_state {
    JP_FORCE_YES,
    JP_FORCE_BEFORE, /* the days lie before it */
    JP_FORCE_AFTER,
    JP_FORCE_MIXED,  /* some days lie in it and some do not: one of them may be written wrong */
    JP_FORCE_UNKNOWN /* it is limited, and no day was found */
} jp_force_state;

typedef struct jp_force_answer {
    jp_force_state state;
    xmlNodePtr node; /* the day that decided; NULL: none */
    jp_day day;
} jp_force_answer;

/**
 * One wrong date must not silence an item, nor take a dossier out of the review: it is outside only when every day is.
 *
 * item       for messages
 */
JP_MUST_USE bool jp_force_ask(jp_eval *ev, const jp_item *item, const jp_force *force, jp_force_answer *out,
                              jp_error *err);
/** Is the case one of the law before 换法日? Sets ev->former. A case of which some days lie on this side is not: what
 * was decided under the law as it is has to satisfy it. */
JP_MUST_USE bool jp_former_ask(jp_eval *ev, jp_error *err);
/** "所依据的规定自2021-07-15起施行，本案日期为2020-03-02", of a case that has ev->former. */
jp_view jp_former_text(jp_eval *ev);
/** "所依据的规定自2025-01-03起施行，本案日期为2024-12-30" */
jp_view jp_force_text(jp_eval *ev, const jp_force *force, const jp_force_answer *answer);

#endif
