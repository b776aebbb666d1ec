/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_TEST_DOC_BUILDER_H
#define JP_TEST_DOC_BUILDER_H

#include "juanping/model/dossier.h"

/* Documents written down as text, so that a test shows its paper as it reads:
 *
 *   = 行政处罚决定书          centred, large
 *   ~ = 送达回证             the same on a new page
 *   > 某某局                 right-aligned
 *   | 案由 | 涉嫌无证经营案     consecutive lines that begin with a bar are one table; cells are divided by bars
 *   |{3} 立案审批表            a cell that spans three columns
 *   | ^ | 审核意见            a cell merged with the one above
 *   | 处⏎理⏎结⏎果 | 罚款       ⏎ begins a new paragraph in the cell
 *   |> 姓名 | 执法证号         a row of a table inside the last cell of the row above, which ends the outer table
 *   记录人：[图]              a picture stands there in line with the text; [浮图]: one that floats
 *   身份证号：6501…00[失]     a number of a sheet that lost its last digits
 *   甲：↵乙：                 a line break inside of the paragraph
 *   anything else            a paragraph
 *   [残]                     the file is damaged behind this line
 *
 * A line of `---` ends a table, so that the next bar begins another. */

/** Sound document; everything lives in the arena. */
jp_document jp_build_document(const char *text, jp_arena *arena);
/** A member with that text. */
jp_member jp_build_member(const char *name, const char *text, jp_arena *arena);

typedef struct jp_build_file {
    const char *name, *text; /* text NULL: an unreadable PDF */
} jp_build_file;
/** Members are sorted by name. */
jp_dossier jp_build_dossier(const char *id, const jp_build_file *files, uint32_t count, jp_arena *arena);

#endif
