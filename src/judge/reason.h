/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_REASON_H
#define JP_JUDGE_REASON_H

#include "verdict.h"

/** The Chinese sentence of an answer. notes: what the tables left open. */
JP_MUST_USE bool jp_reason_make(jp_eval *ev, const jp_item *item, const jp_verdict *v, jp_view notes, jp_view *out,
                                jp_error *err);
/** Days and moments as people write them, and without the marks of a quotation. */
JP_MUST_USE jp_view jp_reason_plain_days(jp_eval *ev, jp_view text);

#endif
