/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_DOCX_FORMAT_H
#define JP_READ_DOCX_FORMAT_H

#include "juanping/base/view.h"

/* The few properties of paragraphs and runs that a reviewer's reading needs, and the styles that carry them. */

#define JP_FMT_UNSET (-1)

typedef enum jp_docx_align { JP_ALIGN_LEFT, JP_ALIGN_CENTRE, JP_ALIGN_RIGHT } jp_docx_align;

/* JP_FMT_UNSET where nothing is said. */
typedef struct jp_docx_format {
    int32_t size_halfpt;
    int32_t num_id; /* 0: numbering switched off */
    int8_t level;   /* of the list, zero-based */
    int8_t outline; /* zero-based; 9: body text */
    int8_t align;   /* jp_docx_align */
    int8_t bold, hidden, page_break_before;
} jp_docx_format;

typedef struct jp_docx_style {
    jp_view id, based_on;
    bool is_paragraph, is_default, is_heading;
    jp_docx_format format; /* with that of its ancestors, once loaded */
} jp_docx_style;

typedef struct jp_docx_styles {
    jp_docx_style *items; /* byte order of id */
    uint32_t count;
    const jp_docx_style *default_paragraph; /* or NULL */
    jp_docx_format defaults;                /* of the document */
} jp_docx_styles;

jp_docx_format jp_docx_format_none(void);
/** What stronger says, and weaker where it says nothing. */
jp_docx_format jp_docx_format_over(jp_docx_format stronger, jp_docx_format weaker);
/** "center", "right", "end" …; JP_FMT_UNSET for none of them. source: ECMA-376 1 §17.18.44 */
int8_t jp_docx_align_of(jp_view jc);

/** Read word/styles.xml; damaged ones give the styles before the damage. source: ECMA-376 1 §17.7 */
void jp_docx_load_styles(jp_view bytes, jp_arena *arena, jp_docx_styles *out);
/** NULL when there is none. */
const jp_docx_style *jp_docx_find_style(const jp_docx_styles *styles, jp_view id);

#endif
