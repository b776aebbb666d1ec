/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_RUBRIC_PATTERN_H
#define JUANPING_RUBRIC_PATTERN_H

#include "juanping/base/error.h"
#include "juanping/base/view.h"

/* Regular expressions of conditions: PCRE2 over folded text. Compiled once when the rubric is loaded. */

typedef struct jp_patterns jp_patterns;
typedef enum jp_match_result { JP_MATCH_NO, JP_MATCH_YES, JP_MATCH_GAVE_UP /* over the match limit */ } jp_match_result;

/**
 * The pattern as it is compiled: its literal characters folded like the text it will meet (jp_norm_fold), so that
 * `（` in a pattern finds `(` and `（` alike and stays a literal bracket, not a group. Full-width ASCII becomes an
 * escaped half-width character, dots between names become ·, a space between two Han characters is dropped.
 */
JP_MUST_USE jp_view jp_pattern_fold(jp_view pattern, jp_arena *arena);

/** Add and compile; the same text twice is one pattern. False when it does not compile: message and byte offset say
 * why. */
JP_MUST_USE bool jp_patterns_add(jp_patterns *patterns, jp_view pattern, jp_arena *arena, jp_view *message);
JP_MUST_USE jp_patterns *jp_patterns_new(void);
void jp_patterns_free(jp_patterns *patterns);

/**
 * Does the pattern match somewhere in the folded text?
 *
 * pattern    as given to jp_patterns_add; precondition: it was added
 */
jp_match_result jp_patterns_match(const jp_patterns *patterns, jp_view pattern, jp_view folded);

#endif
