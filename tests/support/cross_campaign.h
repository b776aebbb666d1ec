/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_TEST_CROSS_CAMPAIGN_H
#define JP_TEST_CROSS_CAMPAIGN_H

#include "juanping/store/store.h"

/* A made campaign: penalty dossiers of many organs as results with facts trees, straight into a store, with pairs
 * planted that the comparison between dossiers must find, and lawful near-misses that it must not. The same seed makes
 * the same campaign. */

typedef enum jp_plant {
    JP_PLANT_SAME_DOSSIER,
    JP_PLANT_OVERLAP,
    JP_PLANT_CERTIFICATE,
    JP_PLANT_OFFICER,
    JP_PLANT_NUMBER_TWICE,
    JP_PLANT_BACKDATED,
    JP_PLANT_FINED_TWICE,
    JP_PLANT_COPIED,
    JP_PLANT_UNLIKE_FINE,
    JP_PLANT_COUNT
} jp_plant;

typedef struct jp_planted {
    jp_plant what;
    uint32_t a, b; /* dossiers; b == a where one alone is strange */
} jp_planted;

typedef struct jp_campaign_plan {
    uint32_t dossiers;
    uint32_t plants_each; /* of each kind */
    uint32_t seed;
} jp_campaign_plan;

/** "00001234": how the n-th dossier of the campaign is called. */
void jp_campaign_id(uint32_t n, char out[16]);
/** Fill a store that is open for writing, and finish it. planted: in the arena. Fails the test on an error. */
jp_planted *jp_campaign_fill(jp_store *store, const jp_campaign_plan *plan, jp_arena *arena, uint32_t *planted_count);
/** The stable word of the finding that a plant must give. */
const char *jp_plant_kind(jp_plant what);

#endif
