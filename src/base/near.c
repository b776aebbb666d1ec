/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/near.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

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

/* Most keys have two or three characters, too few for an edit distance: the first name with which half of the longer
 * one's characters stand at the same place. */
static size_t nearest_short(jp_view wanted, const jp_view *names, size_t name_count) {
    for (size_t i = 0; i < name_count; i++) {
        size_t a = 0, b = 0, same = 0, longer = 0;
        while (a < wanted.bytes || b < names[i].bytes) {
            uint32_t c = a < wanted.bytes ? jp_utf8_next(wanted, &a) : 0;
            uint32_t d = b < names[i].bytes ? jp_utf8_next(names[i], &b) : 0;
            same += c == d;
            longer++;
        }
        if (longer <= 4 && 2 * same >= longer) {
            return i;
        }
    }
    return SIZE_MAX;
}

/* As many of them as can be read at a glance. */
static void hint_all(jp_error *err, const jp_view *names, size_t name_count) {
    static const char more[] = "|…";
    char list[256] = "";
    size_t bytes = 0;

    for (size_t i = 0; i < name_count; i++) {
        const size_t needed = names[i].bytes + (i > 0);
        if (bytes + needed + sizeof more > sizeof list) {
            memcpy(list + bytes, more, sizeof more);
            break;
        }
        (void)snprintf(list + bytes, sizeof list - bytes, "%s%.*s", i > 0 ? "|" : "", JP_VIEW_ARG(names[i]));
        bytes += needed;
    }
    if (name_count > 0)
        jp_fail_hint(err, JP_SAY("应为 ", "expected ") "%s", list);
}

void jp_hint_near(jp_error *err, jp_view wanted, const jp_view *names, size_t name_count, const char *fallback) {
    size_t near = jp_nearest(wanted, names, name_count);

    if (near == SIZE_MAX)
        near = nearest_short(wanted, names, name_count);
    if (near != SIZE_MAX)
        jp_fail_hint(err, JP_SAY("最接近的是", "nearest is ") "「%.*s」", JP_VIEW_ARG(names[near]));
    else if (fallback)
        jp_fail_hint(err, "%s", fallback);
    else
        hint_all(err, names, name_count);
}
