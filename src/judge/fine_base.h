/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_FINE_BASE_H
#define JP_JUDGE_FINE_BASE_H

#include "node.h"

/**
 * The sum a fine is a multiple of, where the decision tells it in words that are no field: it gives one sum by that
 * name, and says how many times the name the fine is, which is true. -1: it does not.
 */
int64_t jp_fine_base_told(jp_eval *ev, const xmlNode *document, jp_view name, int64_t fen);

#endif
