/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_XLSX_EDITOR_H
#define JUANPING_TESTS_XLSX_EDITOR_H

#include "juanping/base/view.h"

/* Workbooks of ours, edited as people edit them. The caller links jp_read. */

/** A part of the package, "xl/worksheets/sheet1.xml"; empty when there is none. */
jp_view xlsx_part(jp_view book, const char *part, jp_arena *arena);
/** The package with that part in the place of its own. */
jp_view xlsx_with_part(jp_view book, const char *part, jp_view data, jp_arena *arena);

/* Of the XML of a sheet; the empty view when what is to be changed is not there. */
/** Cell "D3" is this <c> element. */
jp_view xlsx_with_cell(jp_view sheet, const char *ref, const char *xml, jp_arena *arena);
/** Cell "D3" holds this text. It needs no escaping. */
jp_view xlsx_with_text(jp_view sheet, const char *ref, const char *text, jp_arena *arena);
/** Row "4" is gone; those below stay where they are. */
jp_view xlsx_without_row(jp_view sheet, const char *row, jp_arena *arena);
/** Two rows have traded numbers, and so places; in the file they stay where they were, since it may hold its rows in
 * any order. row comes before other. */
jp_view xlsx_with_rows_swapped(jp_view sheet, const char *row, const char *other, jp_arena *arena);
/** The row stands again, behind all others, with this number. */
jp_view xlsx_with_row_again(jp_view sheet, const char *row, const char *number, jp_arena *arena);
/** The first find is replaced. */
jp_view xlsx_replaced(jp_view text, const char *find, const char *with, jp_arena *arena);

#endif
