/* SPDX-License-Identifier: Apache-2.0 */
#include "flaws.h"

#include <stdarg.h>

#include "juanping/base/near.h"
#include "juanping/rubric/rubric.h"

void jp_flaws_put(jp_flaws *flaws, const jp_error *err) {
    if (flaws->count >= JP_RUBRIC_MAX_ERRORS) {
        return;
    }
    flaws->items = jp_arena_grow(flaws->arena, flaws->items, flaws->count, &flaws->cap, sizeof *flaws->items);
    flaws->items[flaws->count++] = *err;
}

void jp_flaws_add(jp_flaws *flaws, jp_code code, jp_place place, const char *fmt, ...) {
    char subject[sizeof((jp_error *)0)->subject];
    char where[sizeof((jp_error *)0)->where];
    jp_error err = {JP_OK, "", "", ""};
    va_list args;

    va_start(args, fmt);
    (void)vsnprintf(subject, sizeof subject, fmt, args);
    va_end(args);
    if (place.line_no > 0) {
        (void)snprintf(where, sizeof where, "%.*s:%lu", JP_VIEW_ARG(place.path), (unsigned long)place.line_no);
    } else {
        (void)snprintf(where, sizeof where, "%.*s", JP_VIEW_ARG(place.path));
    }
    jp_fail(&err, code, where, "%s", subject);
    jp_flaws_put(flaws, &err);
}

void jp_flaws_hint(jp_flaws *flaws, const char *fmt, ...) {
    char hint[sizeof((jp_error *)0)->hint];
    va_list args;

    if (flaws->count == 0) {
        return;
    }
    va_start(args, fmt);
    (void)vsnprintf(hint, sizeof hint, fmt, args);
    va_end(args);
    jp_fail_hint(&flaws->items[flaws->count - 1], "%s", hint);
}

void jp_flaws_hint_near(jp_flaws *flaws, jp_view wanted, const jp_view *names, size_t name_count,
                        const char *fallback) {
    if (flaws->count > 0) {
        jp_hint_near(&flaws->items[flaws->count - 1], wanted, names, name_count, fallback);
    }
}
