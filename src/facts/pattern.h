/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_PATTERN_H
#define JP_FACTS_PATTERN_H

#include "juanping/base/error.h"
#include "juanping/base/view.h"

/* One compiled regular expression of the catalogue. Patterns are matched against folded text (see text.h), so
 * full-width punctuation in the expression is turned into its escaped ASCII form before compiling. */

typedef struct jp_pattern jp_pattern;

typedef struct jp_match {
    size_t from, to;             /* of the whole match */
    size_t value_from, value_to; /* of the group named 值, else of group 1, else of the whole match */
} jp_match;

/** Compiled; machine code is made at the first match. err: INI_VALUE without a place, the message of the library as its
 * hint. */
JP_MUST_USE bool jp_pattern_new(jp_view expression, jp_pattern **out, jp_error *err);
void jp_pattern_free(jp_pattern *pattern);

/** Next match at or after from; false when there is none, or when the pattern gave up at its match limit. */
bool jp_pattern_next(jp_pattern *pattern, jp_view text, size_t from, jp_match *out);
/** True when it matches anywhere; NULL never does. */
bool jp_pattern_is_in(jp_pattern *pattern, jp_view text);

#endif
