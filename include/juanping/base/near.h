/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_NEAR_H
#define JUANPING_BASE_NEAR_H

#include <stddef.h>

#include "juanping/base/error.h"
#include "juanping/base/view.h"

/** Index of the name nearest to wanted, or SIZE_MAX when none is near. Edits are counted in code points, two neighbours
 * that changed places as one; near is a third of the longer name (ties: the first), or one edit in two or three
 * characters that makes no other name as near. For "did you mean". */
size_t jp_nearest(jp_view wanted, const jp_view *names, size_t name_count);

/**
 * The nearest of names as the hint of an error already filled; of names of two to four characters, most of ours, also
 * the first that has half of its characters at the same places. When none is near, the fallback, or the names
 * themselves, as many as can be read at a glance.
 *
 * fallback   NULL: none
 */
void jp_hint_near(jp_error *err, jp_view wanted, const jp_view *names, size_t name_count, const char *fallback);

#endif
