/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_XML_LINES_H
#define JP_FACTS_XML_LINES_H

#include "xml_tree.h"

/* Labels asked for before: an export repeats its element names for each paper. */
typedef struct jp_xml_memo {
    jp_words names;
    jp_view *labels;
    uint32_t count;
    size_t cap;
    jp_view type; /* for papers of this type */
} jp_xml_memo;

/* A document being made of elements: paragraphs and tables as a reader of papers would have found them. */
typedef struct jp_xml_sheet {
    const jp_catalogue *catalogue;
    const jp_xml_tree *tree;
    jp_arena *arena;
    jp_document doc;
    size_t para_cap, table_cap, cell_cap;
    jp_view type;            /* name of the type of the paper being put, or empty */
    uint32_t open_table;     /* rows of two cells may be added to it, or JP_NO_INDEX */
    const uint32_t *skipped; /* elements that were put elsewhere */
    uint32_t skipped_count;
    jp_view last_label; /* of the pair put last, which ends at paragraph last_end */
    uint32_t last_end;
    uint32_t last_behind; /* signatures and days that its text took up since */
    jp_xml_memo *memo;
} jp_xml_sheet;

/** A paragraph; label empty or what stands in front of the colon. Returns its index. */
uint32_t jp_xml_put_line(jp_xml_sheet *sheet, jp_view label, jp_view text, jp_view place, uint32_t flags);
/** What an element holds, as lines and tables. */
void jp_xml_put_elem(jp_xml_sheet *sheet, uint32_t index);
/** The children of an element, in order. */
void jp_xml_put_children(jp_xml_sheet *sheet, uint32_t index);
/** The first child with the role that says something, or JP_XML_NONE; attributes too. */
uint32_t jp_xml_child_with(const jp_xml_tree *tree, uint32_t index, jp_xml_role role);

#endif
