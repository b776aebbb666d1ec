/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RANK_ARTICLES_H
#define JP_RANK_ARTICLES_H

#include "juanping/rank/rank.h"

/* Which articles of the regulation each item measures. */
typedef struct jp_article_map {
    jp_article_row *rows; /* by number of article and item; items is filled in */
    uint32_t count;
    uint32_t **of_item; /* for each item: indexes into rows */
    uint32_t *of_item_count;
} jp_article_map;

/** From texts like "16(一) 18(三)(四) 27(二)", brackets of either width. */
void jp_article_map_of(const jp_stored_item *items, uint32_t item_count, jp_arena *arena, jp_article_map *out);

#endif
