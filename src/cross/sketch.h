/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_CROSS_SKETCH_H
#define JP_CROSS_SKETCH_H

#include <stdint.h>

#include "juanping/base/view.h"

/* How alike texts are: shingles of Han characters, how many records hold each, MinHash. Everything is 64-bit integer
 * arithmetic with fixed constants, so that every machine says the same. */

/* Characters of a shingle. Names, sums and dates that were changed in a copy spoil few shingles; digits and punctuation
 * are left out for the same reason. */
#define JP_SHINGLE_CHARS 5u
/* Characters of a record that are compared; interviews longer than that are copied from their beginning. */
#define JP_RECORD_CHARS 6000u

typedef struct jp_shingles {
    uint64_t *hashes; /* in order of the text */
    uint32_t *from;   /* byte where each begins */
    uint32_t *to;     /* byte behind each */
    uint32_t count;
} jp_shingles;

jp_shingles jp_shingles_of(jp_view text, jp_arena *arena);

/* How many records hold a shingle, counted from above: never too few. Fixed memory (source: Cormode and Muthukrishnan,
 * count-min sketch, with conservative update). */
typedef struct jp_sketch jp_sketch;
jp_sketch *jp_sketch_new(void);
void jp_sketch_free(jp_sketch *sketch);
/** Count each different shingle of one record once. */
void jp_sketch_add(jp_sketch *sketch, const jp_shingles *shingles, jp_arena *scratch);
uint32_t jp_sketch_count(const jp_sketch *sketch, uint64_t hash);

/** The different hashes among those that at most so many records hold, ascending. */
uint64_t *jp_sketch_rare(const jp_sketch *sketch, const jp_shingles *shingles, uint32_t at_most, jp_arena *arena,
                         uint32_t *count);

/* MinHash in bands: records that share at least one band are candidates. 20 bands of 3: a pair of Jaccard 0.6 is a
 * candidate with probability 0.99, one of 0.2 with 0.15. */
enum { JP_BANDS = 20, JP_BAND_ROWS = 3 };
void jp_minhash_bands(const uint64_t *hashes, uint32_t count, uint64_t bands[JP_BANDS]);
/** Sizes of the intersection of two ascending lists. */
uint32_t jp_hashes_shared(const uint64_t *a, uint32_t a_count, const uint64_t *b, uint32_t b_count);

#endif
