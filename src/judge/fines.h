/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_FINES_H
#define JP_JUDGE_FINES_H

#include "juanping/judge/judge.h"

/* scoring/fines.ini: what fine a provision of a version of a law allows. */

typedef enum jp_tier_kind {
    JP_TIER_SUM,   /* a range in yuan */
    JP_TIER_TIMES, /* so many times a base: value of the goods, unlawful income */
    JP_TIER_HUMAN  /* by the day, by the vehicle, by last year's income: nothing that is computed here */
} jp_tier_kind;

typedef enum jp_tier_whom {
    JP_WHOM_ANY,
    JP_WHOM_UNIT,   /* 单位 */
    JP_WHOM_PERSON, /* 个人 */
    JP_WHOM_STAFF   /* 责任人: fined beside the unit */
} jp_tier_whom;

/* When a tier applies, as far as it is a sum: 货值金额 < 10000. */
typedef struct jp_tier_limit {
    jp_view base; /* empty: no such limit */
    bool is_below;
    int64_t fen;
} jp_tier_limit;

typedef struct jp_fine_tier {
    jp_tier_kind kind;
    jp_tier_whom whom;
    int64_t lower, upper; /* SUM: fen, both inside; TIMES: ten-thousandths of the base */
    jp_view base;         /* TIMES: 货值金额 …; HUMAN: the words */
    int64_t least_fen;    /* TIMES: a smaller base counts as this much */
    jp_view when;         /* for people; empty: always */
    jp_tier_limit limit;
} jp_fine_tier;

/* An article with its paragraph and item; 0: whichever. */
typedef struct jp_fine_place {
    int32_t article, sub_article, paragraph, item;
} jp_fine_place;

#define JP_FINE_MAX_TIERS 9u
#define JP_FINE_MAX_PLACES 32u

typedef struct jp_fine_row {
    const jp_law *law;
    uint64_t versions;                          /* bit n: law->versions[n] */
    jp_fine_place places[JP_FINE_MAX_PLACES];   /* what describes the act */
    jp_fine_place sanction[JP_FINE_MAX_PLACES]; /* where the sum stands, when it is another paragraph */
    uint32_t place_count, sanction_count;
    jp_fine_tier tiers[JP_FINE_MAX_TIERS];
    uint32_t tier_count;
    bool is_confirmed;
    jp_view source;
} jp_fine_row;

struct jp_fines {
    jp_fine_row *rows;
    uint32_t row_count;
};

/** The citation may mean the place: same article, and no paragraph or item that differs. */
bool jp_fine_place_fits(const jp_fine_place *place, const jp_fine_place *cited);

#endif
