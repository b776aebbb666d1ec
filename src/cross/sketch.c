/* SPDX-License-Identifier: Apache-2.0 */
#include "sketch.h"

#include <stdlib.h>
#include <string.h>

#include "juanping/base/utf8.h"

/* splitmix64's finisher: spreads near values over the whole range. */
static uint64_t mix(uint64_t x) {
    x ^= x >> 30;
    x *= 0xBF58476D1CE4E5B9u;
    x ^= x >> 27;
    x *= 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

jp_shingles jp_shingles_of(jp_view text, jp_arena *arena) {
    uint32_t window[JP_SHINGLE_CHARS];
    uint32_t starts[JP_SHINGLE_CHARS];
    uint32_t chars = 0;
    size_t most = text.bytes / 3 + 1; /* a Han character takes three bytes and more */
    jp_shingles s = {.hashes = jp_arena_array(arena, most, sizeof *s.hashes),
                     .from = jp_arena_array(arena, most, sizeof *s.from),
                     .to = jp_arena_array(arena, most, sizeof *s.to)};

    for (size_t at = 0; at < text.bytes && chars < JP_RECORD_CHARS;) {
        const uint32_t start = (uint32_t)at;
        const uint32_t c = jp_utf8_next(text, &at);

        if (!jp_char_is_han(c)) {
            continue;
        }
        window[chars % JP_SHINGLE_CHARS] = c;
        starts[chars % JP_SHINGLE_CHARS] = start;
        chars++;
        if (chars >= JP_SHINGLE_CHARS) {
            uint64_t hash = 0x9E3779B97F4A7C15u;
            for (uint32_t i = 0; i < JP_SHINGLE_CHARS; i++) {
                hash = mix(hash ^ window[(chars + i) % JP_SHINGLE_CHARS]);
            }
            s.hashes[s.count] = hash;
            s.from[s.count] = starts[chars % JP_SHINGLE_CHARS];
            s.to[s.count] = (uint32_t)at;
            s.count++;
        }
    }
    return s;
}

/* ---- how many records hold a shingle ---- */

enum { ROWS = 4, COLUMN_BITS = 20, MOST = UINT16_MAX };

struct jp_sketch {
    uint16_t cells[ROWS][1u << COLUMN_BITS]; /* 8 MiB */
};

jp_sketch *jp_sketch_new(void) {
    jp_sketch *sketch = calloc(1, sizeof *sketch);

    if (!sketch) {
        abort();
    }
    return sketch;
}

void jp_sketch_free(jp_sketch *sketch) {
    free(sketch);
}

static uint32_t column_of(uint64_t hash, unsigned row) {
    return (uint32_t)(mix(hash + 0x9E3779B97F4A7C15u * (row + 1)) >> (64 - COLUMN_BITS));
}

uint32_t jp_sketch_count(const jp_sketch *sketch, uint64_t hash) {
    uint32_t least = MOST;

    for (unsigned row = 0; row < ROWS; row++) {
        const uint32_t cell = sketch->cells[row][column_of(hash, row)];
        least = cell < least ? cell : least;
    }
    return least;
}

static int compare_hashes(const void *a, const void *b) {
    const uint64_t left = *(const uint64_t *)a;
    const uint64_t right = *(const uint64_t *)b;

    return (left > right) - (left < right);
}

static uint64_t *different(const uint64_t *hashes, uint32_t count, jp_arena *arena, uint32_t *kept) {
    uint64_t *sorted = jp_arena_array(arena, (size_t)count + 1, sizeof *sorted);
    uint32_t n = 0;

    memcpy(sorted, hashes, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, compare_hashes);
    for (uint32_t i = 0; i < count; i++) {
        if (n == 0 || sorted[n - 1] != sorted[i]) {
            sorted[n++] = sorted[i];
        }
    }
    *kept = n;
    return sorted;
}

void jp_sketch_add(jp_sketch *sketch, const jp_shingles *shingles, jp_arena *scratch) {
    uint32_t count = 0;
    const uint64_t *hashes = different(shingles->hashes, shingles->count, scratch, &count);

    for (uint32_t i = 0; i < count; i++) {
        const uint32_t least = jp_sketch_count(sketch, hashes[i]);
        for (unsigned row = 0; row < ROWS && least < MOST; row++) {
            uint16_t *cell = &sketch->cells[row][column_of(hashes[i], row)];
            *cell = *cell <= least ? (uint16_t)(least + 1) : *cell;
        }
    }
}

uint64_t *jp_sketch_rare(const jp_sketch *sketch, const jp_shingles *shingles, uint32_t at_most, jp_arena *arena,
                         uint32_t *count) {
    uint32_t all = 0;
    uint64_t *hashes = different(shingles->hashes, shingles->count, arena, &all);
    uint32_t n = 0;

    for (uint32_t i = 0; i < all; i++) {
        if (jp_sketch_count(sketch, hashes[i]) <= at_most) {
            hashes[n++] = hashes[i];
        }
    }
    *count = n;
    return hashes;
}

/* ---- MinHash ---- */

void jp_minhash_bands(const uint64_t *hashes, uint32_t count, uint64_t bands[JP_BANDS]) {
    for (uint64_t band = 0; band < JP_BANDS; band++) {
        uint64_t joined = band;
        for (uint64_t row = 0; row < JP_BAND_ROWS; row++) {
            const uint64_t seed = mix(0xD6E8FEB86659FD93u * (band * JP_BAND_ROWS + row + 1));
            uint64_t least = UINT64_MAX;
            for (uint32_t i = 0; i < count; i++) {
                const uint64_t value = mix(hashes[i] ^ seed);
                least = value < least ? value : least;
            }
            joined = mix(joined ^ least);
        }
        bands[band] = joined;
    }
}

uint32_t jp_hashes_shared(const uint64_t *a, uint32_t a_count, const uint64_t *b, uint32_t b_count) {
    uint32_t shared = 0;

    for (uint32_t i = 0, k = 0; i < a_count && k < b_count;) {
        if (a[i] == b[k]) {
            shared++;
            i++;
            k++;
        } else if (a[i] < b[k]) {
            i++;
        } else {
            k++;
        }
    }
    return shared;
}
