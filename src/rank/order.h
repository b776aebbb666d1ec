/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RANK_ORDER_H
#define JP_RANK_ORDER_H

#include "juanping/rank/rank.h"

/* Sorting and numbering. Every comparison ends in an identifier that is there once, so that no order is left to chance.
 */

/** Sorts dossiers by kind into rank order, those without a grade behind the others of their kind, and numbers those
 * of each kind 1 2 2 4. */
void jp_order_rows(jp_rank_row *rows, uint32_t count);
/** Of the graded among the first rows, all scored, in any order. arena: for working memory. */
int32_t jp_order_median_cp(const jp_rank_row *rows, uint32_t scored, jp_arena *arena);

/* A group with what only its ranking needs. */
typedef struct jp_ranked_group {
    jp_group_row row;
    int64_t total_cp;
    bool is_unknown;
} jp_ranked_group;

/** Sorts organs into rank order and numbers them 1 2 2 4. */
void jp_order_organs(jp_ranked_group *groups, uint32_t count);
/** Numbers regions level by level, then sorts them by code, the unknown last. */
void jp_order_regions(jp_ranked_group *groups, uint32_t count);
/** Indexes of the unmet items: by frequency, then organs, then identifier. typical has room for count. */
uint32_t jp_order_typical(const jp_item_row *items, uint32_t count, jp_arena *arena, uint32_t *typical);

#endif
