/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RUBRIC_INI_LINE_H
#define JP_RUBRIC_INI_LINE_H

#include "juanping/base/view.h"

/* Values as lines of an INI file. */

/* A line is kept well below what the reader takes, with room for the key and its quotes. */
#define JP_INI_CHUNK_LIMIT 900u

/** In quotes, with what is special inside them escaped. */
void jp_ini_put_quoted(jp_str *out, jp_view v);
/** Where a value may go on in the next line: at a lone space, since lines are joined with one. SIZE_MAX: it has to,
 * and there is none. */
size_t jp_ini_chunk_end(jp_view v, size_t from);

#endif
