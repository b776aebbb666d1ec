/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_EVIDENCE_H
#define JP_JUDGE_EVIDENCE_H

#include "verdict.h"

/* Quotes of one answer; more would bury the point. */
#define JP_EVIDENCE_MAX 12u
#define JP_EVIDENCE_MAX_MET 3u
/* Places searched in vain, beside them. */
#define JP_PLACES_MAX 5u
#define JP_QUOTE_MAX_CHARS 300u

JP_MUST_USE bool jp_evidence_collect(jp_eval *ev, const jp_item *item, const jp_verdict *v, jp_answer *answer,
                                     jp_error *err);

#endif
