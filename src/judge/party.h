/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_PARTY_H
#define JP_JUDGE_PARTY_H

#include "eval.h"
#include "thresholds.h"

/** Who is punished, by the numbers and names in the papers; an individual business is neither citizen nor unit here. */
jp_party jp_party_of(jp_eval *ev);

#endif
