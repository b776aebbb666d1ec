/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_THRESHOLDS_H
#define JP_JUDGE_THRESHOLDS_H

#include "juanping/judge/judge.h"

/* scoring/thresholds.ini: what statutes leave to ministries and regions, by sector and level. */

/* A value known only between two bounds until someone confirms it; both equal once confirmed. */
typedef struct jp_bounds {
    bool is_given;
    int64_t lower, upper;
} jp_bounds;

typedef enum jp_party { JP_PARTY_CITIZEN, JP_PARTY_UNIT, JP_PARTY_SHOP /* 个体工商户 */, JP_PARTY_UNKNOWN } jp_party;

typedef struct jp_threshold {
    jp_view table, sector, level; /* level empty: any */
    jp_bounds citizen_fen, unit_fen;
    jp_party shop_counts_as; /* JP_PARTY_UNKNOWN: not settled */
    jp_view *kinds;          /* penalties that reach it whatever the sum */
    uint32_t kind_count;
    bool is_confirmed;
    jp_view source;
} jp_threshold;

typedef struct jp_parameter {
    jp_view name, sector, level;
    jp_bounds value;
    jp_view unit; /* 日 工作日 月 年, or empty for a bare number */
    bool is_confirmed;
    jp_view source;
} jp_parameter;

struct jp_thresholds {
    jp_threshold *tables;
    uint32_t table_count;
    jp_parameter *parameters;
    uint32_t parameter_count;
    jp_view *table_names, *parameter_names; /* each once */
    uint32_t table_name_count, parameter_name_count;
};

/** The narrowest section that fits: sector and level, sector, 默认 and level, 默认. NULL: none. */
const jp_threshold *jp_thresholds_find(const jp_thresholds *t, jp_view table, jp_view sector, jp_view level);
const jp_parameter *jp_parameters_find(const jp_thresholds *t, jp_view name, jp_view sector, jp_view level);
/** 自治区 州 县 乡, by the length and the zeros of a division code; empty when there is none. source: GB/T 2260 */
jp_view jp_level_of(jp_view region);

#endif
