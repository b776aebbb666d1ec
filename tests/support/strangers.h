/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_STRANGERS_H
#define JUANPING_TESTS_STRANGERS_H

#include <jansson.h>

#include "juanping/model/document.h"

/* Files that no one here wrote, with what independent programs read from them. They are not part of the project:
 * JP_STRANGERS names their folder, else one beside the checkout is looked for. */

typedef struct strangers {
    jp_arena arena;
    char folder[1024];
    json_t *rows; /* NULL: the folder is not there */
} strangers;

void strangers_open(strangers *corpus);
void strangers_close(strangers *corpus);
/** Skip the test, in words, when the folder is not there. */
void strangers_need(const strangers *corpus);

/** A member of a row as text; "" when it is none. */
const char *strangers_text(const json_t *row, const char *key);
/** The row's file, read by the reader for what it is. */
jp_document strangers_document(const strangers *corpus, const json_t *row, jp_arena *arena);

/* Code points of two texts, without what programs treat differently by design. */
typedef struct strangers_tally {
    int32_t *counts; /* by code point: ours less theirs */
    size_t ours, theirs;
} strangers_tally;

void strangers_tally_init(strangers_tally *tally);
void strangers_tally_add(strangers_tally *tally, jp_view ours, jp_view theirs);
/** Shares of theirs that we have, and of ours that they have. Empties the tally. */
void strangers_tally_finish(strangers_tally *tally, double *recall, double *precision);

#endif
