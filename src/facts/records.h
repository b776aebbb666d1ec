/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_RECORDS_H
#define JP_FACTS_RECORDS_H

#include "section.h"

/** "p1-p40", "t1r1c1-t1r9c2", or one place. */
jp_view jp_section_where(const jp_text *text, const jp_section *section, jp_arena *arena);

#endif
