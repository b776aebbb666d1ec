/* SPDX-License-Identifier: Apache-2.0 */
#include "table.h"

#include <stdio.h>
#include <string.h>

#include "juanping/base/utf8.h"
#include "needs.h"

#define GAP 2

/* First and last code point of the ranges that are wide. */
static const uint32_t wide[][2] = {{0x1100, 0x115F},   {0x2E80, 0x303E},  {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},
                                   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},  {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
                                   {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};

static bool is_wide(uint32_t codepoint) {
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++) {
        if (codepoint >= wide[i][0] && codepoint <= wide[i][1]) {
            return true;
        }
    }
    return false;
}

int text_columns(jp_view text) {
    size_t at = 0;
    int columns = 0;

    while (at < text.bytes) {
        columns += is_wide(jp_utf8_next(text, &at)) ? 2 : 1;
    }
    return columns;
}

void table_init(table *t, uint32_t columns, jp_arena *arena) {
    *t = (table){.arena = arena, .columns = columns};
}

void table_row(table *t, const jp_view *cells) {
    t->rows = jp_arena_grow(t->arena, t->rows, t->row_count, &t->cap, sizeof *t->rows);
    memcpy(t->rows[t->row_count++], cells, t->columns * sizeof *cells);
}

void table_print(const table *t, int indent) {
    int widths[TABLE_MAX_COLUMNS] = {0};

    for (uint32_t r = 0; r < t->row_count; r++) {
        for (uint32_t i = 0; i < t->columns; i++) {
            int columns = text_columns(t->rows[r][i]);

            widths[i] = columns > widths[i] ? columns : widths[i];
        }
    }
    for (uint32_t r = 0; r < t->row_count; r++) {
        int owed = indent; /* blanks that are written only in front of text: no line ends in them */

        for (uint32_t i = 0; i < t->columns; i++) {
            jp_view cell = t->rows[r][i];

            if (cell.bytes > 0) {
                printf("%*s", owed, "");
                print_view(cell);
                owed = 0;
            }
            owed += widths[i] - text_columns(cell) + GAP;
        }
        putchar('\n');
    }
}
