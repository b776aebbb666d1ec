/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_WRITE_DOCX_PARTS_H
#define JUANPING_WRITE_DOCX_PARTS_H

#include "juanping/write/docx_out.h"
#include "xml_out.h"

/* What the files of the document writer know of each other. Lengths are twentieths of a point (1 mm = 56.7). */

#define JP_WML_NS "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define JP_REL_NS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

enum {
    JP_PAGE_WIDTH = 11906,
    JP_PAGE_HEIGHT = 16838,
    JP_MARGIN_TOP = 2098,    /* 37 mm */
    JP_MARGIN_BOTTOM = 1984, /* 35 mm */
    JP_MARGIN_LEFT = 1588,   /* 28 mm */
    JP_MARGIN_RIGHT = 1474,  /* 26 mm */
    JP_TEXT_WIDTH = JP_PAGE_WIDTH - JP_MARGIN_LEFT - JP_MARGIN_RIGHT,
    JP_LINE_PITCH = 579, /* 22 lines on 225 mm */
    JP_CHAR_SPACING = -5 /* 28 characters of 16 points on 156 mm: 28 × (16 − 0.25) points. A character grid would say
                          * the same, but readers disagree widely about one that is narrower than its font. */
};

struct jp_docx_out {
    jp_arena arena, scratch;
    jp_xml_out body;
    jp_str text;
    jp_view title, author;
    jp_day created;
    const jp_docx_column *columns;
    uint32_t column_count;
    bool is_whole;       /* the table stays on one page */
    bool keeps_next;     /* paragraphs written now stay on the page of the next */
    const jp_view *held; /* last row of a whole table, which is written when it is known whether one follows */
};

/* One part of the package. */
typedef struct jp_docx_part {
    const char *name;
    jp_view bytes;
} jp_docx_part;

const char *jp_docx_style_id(jp_docx_style style);
/** styles.xml, written into xml. */
void jp_docx_write_styles(jp_xml_out *xml);
/** docProps/core.xml. */
void jp_docx_write_core(jp_xml_out *xml, jp_view title, jp_view author, jp_day created, jp_arena *scratch);
/** A footer: the number on the outer side. */
void jp_docx_write_footer(jp_xml_out *xml, bool is_even);
/** Parts that are always the same. */
const jp_docx_part *jp_docx_fixed_parts(size_t *count);
/** Put the parts together; the same parts give the same bytes. */
JP_MUST_USE bool jp_docx_pack(const jp_docx_part *parts, size_t count, jp_arena *arena, jp_view *out);

#endif
