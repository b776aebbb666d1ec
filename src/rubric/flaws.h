/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RUBRIC_FLAWS_H
#define JP_RUBRIC_FLAWS_H

#include "juanping/base/error.h"
#include "juanping/base/view.h"

/* All errors of one reading, in the order they were met; bounded by JP_RUBRIC_MAX_ERRORS. */

typedef struct jp_place {
    jp_view path;
    uint32_t line_no; /* 0: the file as a whole */
} jp_place;

typedef struct jp_flaws {
    jp_arena *arena;
    jp_error *items;
    size_t cap;
    uint32_t count;
} jp_flaws;

void jp_flaws_add(jp_flaws *flaws, jp_code code, jp_place place, const char *fmt, ...) JP_PRINTF(4, 5);
/** Remedy for the flaw added last. */
void jp_flaws_hint(jp_flaws *flaws, const char *fmt, ...) JP_PRINTF(2, 3);
/** Hint "最接近的是「…」" when one of the names is near; else the fallback, which may be NULL. */
void jp_flaws_hint_near(jp_flaws *flaws, jp_view wanted, const jp_view *names, size_t name_count, const char *fallback);
void jp_flaws_put(jp_flaws *flaws, const jp_error *err);

#endif
