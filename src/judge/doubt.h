/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_DOUBT_H
#define JP_JUDGE_DOUBT_H

#include "contradiction.h"
#include "verdict.h"

/**
 * A deduction that rests on a doubted date only becomes undetermined: one wrong date is one finding, that of the time
 * line. Asked by trial: the item is judged again with days that fit in the place of the doubted ones. What fails all
 * the same stands, with the points of the mildest.
 */
JP_MUST_USE bool jp_doubt_weigh(jp_eval *ev, const jp_item *item, jp_verdict *v, jp_error *err);
/** Does the item deduct because of that date? Then the contradiction is its finding. */
JP_MUST_USE bool jp_doubt_is_of_item(jp_eval *ev, const jp_item *item, const jp_contradictions *c, uint32_t date,
                                     bool *out, jp_error *err);

#endif
