/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CLI_TABLE_H
#define JUANPING_CLI_TABLE_H

#include "juanping/base/view.h"

/* Tables on a terminal, aligned for characters of two columns. */

/** Columns a text takes: Han characters and full-width forms two, all else one. source     Unicode UAX #11, W and F */
int text_columns(jp_view text);

enum { TABLE_MAX_COLUMNS = 12 };

typedef struct table {
    jp_arena *arena; /* holds the rows; cells are borrowed */
    uint32_t columns;
    jp_view (*rows)[TABLE_MAX_COLUMNS];
    uint32_t row_count;
    size_t cap;
} table;

void table_init(table *t, uint32_t columns, jp_arena *arena);
/** cells: as many as the table has columns. */
void table_row(table *t, const jp_view *cells);
/** To standard output; the last column is not padded. */
void table_print(const table *t, int indent);

#endif
