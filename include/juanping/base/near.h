/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_NEAR_H
#define JUANPING_BASE_NEAR_H

#include <stddef.h>

#include "juanping/base/view.h"

/** Index of the name nearest to wanted by edit distance in code points, or SIZE_MAX when none is near
 * (distance over a third of the longer name). Ties: the first. For "did you mean". */
size_t jp_nearest(jp_view wanted, const jp_view *names, size_t name_count);

#endif
