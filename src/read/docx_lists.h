/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_DOCX_LISTS_H
#define JP_READ_DOCX_LISTS_H

#include "juanping/base/view.h"

/* Automatic numbering: the definitions of word/numbering.xml and the counters that run through a story.
 * source: ECMA-376 1 §17.9 */

typedef struct jp_docx_lists jp_docx_lists;

/** Damaged definitions give those before the damage; no bytes give no lists. */
jp_docx_lists *jp_docx_load_lists(jp_view bytes, jp_arena *arena);
/** Count from the beginning, for the next story. */
void jp_docx_lists_restart(jp_docx_lists *lists);
/** The level of the list that names the paragraph style, or 0. */
int8_t jp_docx_list_level_of(const jp_docx_lists *lists, int32_t num_id, jp_view style_id);
/** Count one paragraph of the list and append its label and what follows it (tab, space or nothing).
 * level: 0 to 8. Unknown lists append nothing. */
void jp_docx_list_put_label(jp_docx_lists *lists, int32_t num_id, int8_t index, jp_str *out);

#endif
