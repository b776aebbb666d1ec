/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_DOCX_EQ_H
#define JP_READ_DOCX_EQ_H

#include "juanping/base/view.h"

/**
 * What an EQ field shows, as a line: 带圈字符 and overstruck signs, fractions, roots. Word keeps no result of such a
 * field, so the sign stands in its code only: a tick in a box is the check box that is ticked, a number in a circle
 * the circled number, another character in a frame itself.
 *
 * code       of the field, its name included
 * out        appended to
 * returns    false, with nothing appended, when the code is of another field
 * source     ECMA-376 1 §17.16.5.17 (EQ)
 */
bool jp_eq_put(jp_view code, jp_arena *scratch, jp_str *out);

#endif
