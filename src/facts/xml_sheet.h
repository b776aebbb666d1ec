/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_XML_SHEET_H
#define JP_FACTS_XML_SHEET_H

#include "text.h"
#include "xml_lines.h"

/* Between the files that turn elements into lines and tables. */

/* ---- what an element is: xml_sheet.c ---- */

const jp_xml_elem *jp_elem_at(const jp_xml_sheet *s, uint32_t index);
jp_xml_role jp_elem_role(const jp_xml_sheet *s, uint32_t index);
jp_view jp_elem_tight(const jp_xml_sheet *s, jp_view v);
/** Is it a label of the catalogue, of an opinion or of a signature? */
bool jp_elem_knows(const jp_xml_sheet *s, jp_view label);
/** What people would write for its name; empty when it means nothing. */
jp_view jp_elem_label(const jp_xml_sheet *s, uint32_t index);
/** All its text, trimmed. */
jp_view jp_elem_text(const jp_xml_sheet *s, uint32_t index, const char *joint);
/** The child that names a generic element: 名称="案由". The order of the words of the role does not matter. */
uint32_t jp_elem_naming(const jp_xml_sheet *s, uint32_t index);
/** What an export writes into a box that was ticked. */
bool jp_elem_is_yes(jp_view v);
/** Long and without a Chinese character: a picture or a key, nothing to read. */
bool jp_elem_is_blob(jp_view text);
/** What no one would print: identifiers, sizes, coordinates. */
bool jp_elem_is_noise(const jp_xml_sheet *s, uint32_t index);
/** Children that are elements: are they of one name, has none children of its own? */
uint32_t jp_elem_count_elements(const jp_xml_sheet *s, uint32_t index, bool *are_alike, bool *are_leaves);

/* ---- putting ---- */

uint32_t jp_elem_begin_table(jp_xml_sheet *s, jp_view place, uint32_t columns);
void jp_elem_put_cell(jp_xml_sheet *s, uint32_t table, uint32_t row, uint32_t column, jp_view text, jp_view place);
/** A label and what is said under it, side by side. */
void jp_elem_put_form_row(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place);

/** A label with its value. What no one would print as a label, a word without meaning in front of prose, is left out.
 */
void jp_elem_put_pair(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place);

/* ---- levels of approval: xml_level.c ---- */

/** Opinion, signature and day of one level: one cell of an approval form, or a place to sign. False: the element is
 * none, and nothing was put. */
bool jp_elem_put_level(jp_xml_sheet *s, uint32_t index, jp_view own_label);

/* ---- seals: xml_seal.c ---- */

/** The seal of an organ, named by its element: the closing of its paper. False: it is none, and nothing was put. */
bool jp_elem_put_seal(jp_xml_sheet *s, uint32_t index);

/* ---- tables: xml_tables.c ---- */

/** pPr, tcPr: how it looks, not what it says. */
bool jp_elem_table_is_properties(const jp_xml_elem *e);
/** Running text in pieces, nothing that begins a line. */
bool jp_elem_table_is_inline(const jp_xml_sheet *s, uint32_t index);
/** Cells side by side. */
bool jp_elem_table_is_row(const jp_xml_sheet *s, uint32_t index);
bool jp_elem_table_is_grid(const jp_xml_sheet *s, uint32_t index);
/** Siblings from the first on that are rows of cells, or else records; *next is the one behind them. */
uint32_t jp_elem_table_run(const jp_xml_sheet *s, uint32_t first, bool by_cells, uint32_t *next);
void jp_elem_table_put_rows(jp_xml_sheet *s, uint32_t first, uint32_t end);
void jp_elem_table_put_records(jp_xml_sheet *s, uint32_t first, uint32_t end);
/** The head of the column that a field of records makes. */
jp_view jp_elem_table_column_label(const jp_xml_sheet *s, uint32_t index);

#endif
