/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_MODEL_CROSS_H
#define JUANPING_MODEL_CROSS_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/view.h"

/* What only shows when dossiers are laid side by side. A finding is for people to look into: it changes no score. */

/* One passage that a finding rests on. */
typedef struct jp_cross_place {
    jp_view dossier, organ; /* organ as resolved for the dossier; may be empty */
    jp_view member, where;
    jp_view quote; /* word for word */
} jp_cross_place;

typedef struct jp_cross_finding {
    jp_view kind; /* stable word, e.g. "overlap": rows of juanping/cross/kinds.def */
    jp_view name; /* Chinese, e.g. 同一执法人员同时在两地 */
    jp_view item; /* review item that it bears on, e.g. P19; may be empty */
    jp_view law;  /* what the comparison rests on, Chinese */
    jp_view text; /* one sentence for people, Chinese */
    jp_cross_place *places;
    uint32_t place_count;
} jp_cross_finding;

/* Penalties for like cases: one row for each group of decisions that apply the same provisions to the same kind of
 * party. Sums in fen. */
typedef struct jp_cross_group {
    jp_view charge, basis; /* 食品安全法第三十四条… as law|条|款|项, ready to print */
    jp_view party;         /* 个人, 个体工商户, 单位 */
    uint32_t count, outliers;
    int64_t low_fen, median_fen, high_fen;
    int64_t mad_fen; /* median of the absolute deviations from the median */
} jp_cross_group;

typedef struct jp_cross_result {
    jp_cross_finding *findings;
    uint32_t finding_count;
    jp_cross_group *groups;
    uint32_t group_count;
} jp_cross_result;

#endif
