/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/near.h"

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/utf8.h"

/* Names of keys, sections, verbs and fields are short; what is longer is not a slip of the finger in one. */
enum { NAME_CHARS_MAX = 64 };

typedef struct name_chars {
    uint32_t at[NAME_CHARS_MAX];
    size_t count;
} name_chars;

static bool take_chars(jp_view v, name_chars *out) {
    out->count = 0;
    for (size_t at = 0; at < v.bytes;) {
        if (out->count == NAME_CHARS_MAX)
            return false;
        out->at[out->count++] = jp_utf8_next(v, &at);
    }
    return true;
}

static size_t least_of(size_t a, size_t b, size_t c) {
    size_t least = a < b ? a : b;

    return least < c ? least : c;
}

/* Levenshtein, and two neighbours that changed places count once: the commonest slip of all. */
static size_t distance(const name_chars *a, const name_chars *b) {
    size_t rows[3][NAME_CHARS_MAX + 1];

    for (size_t j = 0; j <= b->count; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a->count; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i - 1) % 3];

        row[0] = i;
        for (size_t j = 1; j <= b->count; j++) {
            row[j] = least_of(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a->at[i - 1] != b->at[j - 1]));
            if (i > 1 && j > 1 && a->at[i - 1] == b->at[j - 2] && a->at[i - 2] == b->at[j - 1]) {
                size_t swapped = rows[(i - 2) % 3][j - 2] + 1;

                row[j] = swapped < row[j] ? swapped : row[j];
            }
        }
    }
    return rows[a->count % 3][b->count];
}

size_t jp_nearest(jp_view wanted, const jp_view *names, size_t name_count) {
    name_chars want;
    size_t best_index = SIZE_MAX;
    size_t best_distance = SIZE_MAX;
    bool is_far = false;  /* the best has more than a third of its characters wrong */
    bool is_tied = false; /* and another is as near */

    if (!take_chars(wanted, &want))
        return SIZE_MAX;
    for (size_t i = 0; i < name_count; i++) {
        name_chars name;
        if (!take_chars(names[i], &name))
            continue;
        size_t longer = want.count > name.count ? want.count : name.count;
        size_t edits = distance(&want, &name);
        if (edits * 2 > longer || edits > best_distance)
            continue;
        if (edits == best_distance) {
            is_tied = true;
            continue;
        }
        best_distance = edits;
        best_index = i;
        is_far = edits * 3 > longer;
        is_tied = false;
    }
    return is_far && (is_tied || best_distance > 1) ? SIZE_MAX : best_index;
}
