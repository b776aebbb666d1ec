/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RANK_REGIONS_H
#define JP_RANK_REGIONS_H

#include "juanping/rank/rank.h"

/** The significant digits of a division code: 2, 4, 6 or 9 of them, trailing zero pairs dropped; empty when it is none.
 * Borrowed from code. source: GB/T 2260; GB/T 10114 for the nine digits of townships. */
jp_view jp_region_code(jp_view code);
/** Level of a significant code. */
jp_region_level jp_region_level_of(jp_view code);
/** How many digits a level has. */
size_t jp_region_digits(jp_region_level level);
/**
 * The township an organ is of, by its name: 「疏附县托克扎克镇人民政府」 is of 托克扎克镇. Empty when its name tells of
 * none.
 *
 * county     name of its county where known: what comes before is not the township's
 */
jp_view jp_region_town(jp_view organ, jp_view county);
/** Name of the code, or of the nearest division above it that has one; empty when none. regions may be NULL. */
jp_view jp_region_nearest_name(const jp_regions *regions, jp_view code);

#endif
