/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_WRITE_TEXT_H
#define JUANPING_WRITE_TEXT_H

#include "juanping/base/view.h"

/* What text has to become before it stands in a file of ours. */

/**
 * The text without what XML 1.0 cannot hold: control characters other than tab and line feed are left out (a carriage
 * return becomes a line feed unless one follows), U+FFFE and U+FFFF are left out, invalid UTF-8 becomes U+FFFD.
 * Returns text itself when nothing had to be changed.
 *
 * source     XML 1.0 section 2.2
 */
JP_MUST_USE jp_view jp_text_clean(jp_view text, jp_arena *arena);

/**
 * At most max_units UTF-16 units; what is longer ends with mark, which counts too.
 * Returns text itself when it is short enough.
 */
JP_MUST_USE jp_view jp_text_cut(jp_view text, size_t max_units, jp_view mark, jp_arena *arena);

/**
 * The same for what is quoted or told: cut behind a clause where one ends in the second half of what has room, else in
 * front of the title, day or sum that would be halved.
 */
JP_MUST_USE jp_view jp_text_cut_clause(jp_view text, size_t max_units, jp_view mark, jp_arena *arena);

/** A name that every file system takes: / \ : * ? " < > | and control characters become _, leading and trailing dots
 * and spaces too, at most max_bytes bytes at a character boundary; an empty one becomes "_". */
JP_MUST_USE jp_view jp_text_file_name(jp_view text, size_t max_bytes, jp_arena *arena);

#endif
