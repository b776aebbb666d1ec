/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RANK_SPREAD_H
#define JP_RANK_SPREAD_H

#include "articles.h"
#include "juanping/rank/rank.h"

/* For a dossier whose organ is not known: it is of none. */
#define JP_SPREAD_NO_ORGAN UINT32_MAX

/* Items and articles over all dossiers, and how many organs each fault reaches: a bit for each organ and item or
 * article. */
typedef struct jp_spread {
    jp_arena *arena;
    const jp_kind_row *kinds;
    uint32_t kind_count;
    jp_item_row *items;
    uint32_t item_count;
    jp_article_map articles;
    uint32_t *example_parts; /* per item: completeness of the example so far, twice: full pieces, all pieces */
    uint32_t *article_stamp; /* per article: the last dossier counted, from 1 */
    uint32_t dossier_no;
    uint64_t **organ_bits;
    size_t organ_count, organ_cap;
    uint64_t *nobody_bits; /* of dossiers whose organ is not known: never counted */
} jp_spread;

/** Items of the kinds, one kind after the other; fills in their first_item. */
void jp_spread_init(jp_spread *spread, jp_kind_row *kinds, uint32_t kind_count, jp_arena *arena);
/** Counts the answers of one scored dossier, those of its parts too; those to items that the store does not list are
 * passed over. */
void jp_spread_add(jp_spread *spread, const jp_result *result, jp_view dossier, uint32_t organ_index);
/** Fills in the counts of organs. */
void jp_spread_finish(jp_spread *spread);

#endif
