/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_SERVE_H
#define JP_JUDGE_SERVE_H

#include "value.h"

/** Days from announcement until it counts as served: 60 before 2022-01-01, then 30.
 * source: 民事诉讼法第九十五条 (2021 amendment, in force 2022-01-01) */
int32_t jp_announcement_days(jp_day announced);

#endif
