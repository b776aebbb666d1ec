/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_NEAR_H
#define JUANPING_BASE_NEAR_H

#include <stddef.h>

#include "juanping/base/view.h"

/** Index of the name nearest to wanted, or SIZE_MAX when none is near. Edits are counted in code points, two neighbours
 * that changed places as one; near is a third of the longer name (ties: the first), or one edit in two or three
 * characters that makes no other name as near. For "did you mean". */
size_t jp_nearest(jp_view wanted, const jp_view *names, size_t name_count);

#endif
