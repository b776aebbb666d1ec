/* SPDX-License-Identifier: Apache-2.0 */
#include "xlsx.h"

#include <string.h>

#include "juanping/read/limits.h"

/* Texts and references as SpreadsheetML writes them. */

void jp_xlsx_note_cut(jp_xlsx *book, const jp_error *err) {
    if (!book->is_cut) {
        book->is_cut = true;
        book->cut_reason =
            jp_view_of(jp_arena_printf(book->arena, "%s%s%s", err->where, err->where[0] ? ": " : "", err->subject));
    }
}

jp_view jp_xlsx_attr_text(jp_view value, jp_arena *arena) {
    static const char escaped[] = "&#38;"; /* libxml2 keeps an ampersand so when entities are not replaced */
    jp_view needle = JP_VIEW("&#38;");
    size_t at = jp_view_find(value, needle, 0);
    size_t from = 0;
    jp_str s;

    if (at == SIZE_MAX) {
        return jp_view_copy(arena, value);
    }
    jp_str_init(&s, arena);
    while (at != SIZE_MAX) {
        jp_str_put(&s, jp_view_sub(value, from, at + 1));
        from = at + sizeof escaped - 1;
        at = jp_view_find(value, needle, from);
    }
    jp_str_put(&s, jp_view_sub(value, from, value.bytes));
    return jp_str_view(&s);
}

static int hex_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The character of "_x000D_" at `at`, or -1. */
static int32_t escape_at(jp_view text, size_t at) {
    int32_t c = 0;

    if (text.bytes - at < 7 || text.data[at] != '_' || text.data[at + 1] != 'x' || text.data[at + 6] != '_') {
        return -1;
    }
    for (size_t i = at + 2; i < at + 6; i++) {
        int digit = hex_value(text.data[i]);
        if (digit < 0) {
            return -1;
        }
        c = c * 16 + digit;
    }
    return c;
}

static bool needs_unescape(jp_view text) {
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.data[i] == '\r' || escape_at(text, i) >= 0) {
            return true;
        }
    }
    return false;
}

jp_view jp_xlsx_unescape(jp_view text, jp_arena *arena) {
    jp_str s;

    if (!needs_unescape(text)) {
        return text;
    }
    jp_str_init(&s, arena);
    for (size_t i = 0; i < text.bytes;) {
        int32_t c = escape_at(text, i);
        size_t width = c >= 0 ? 7 : 1;
        if (c < 0) {
            c = (unsigned char)text.data[i];
        }
        if (c == '\r') {
            bool is_pair = i + width < text.bytes && text.data[i + width] == '\n';
            jp_str_put_text(&s, is_pair ? "" : "\n");
        } else if (width == 1) {
            jp_str_put(&s, jp_view_sub(text, i, i + 1));
        } else if (c >= 0x20 || c == '\t' || c == '\n') { /* other control characters show nothing */
            jp_str_put_char(&s, (uint32_t)c);
        }
        i += width;
    }
    return jp_str_view(&s);
}

/* Written by hand: one is made for every cell. */
jp_view jp_xlsx_place(jp_view sheet_name, uint32_t row, uint32_t col, jp_arena *arena) {
    char ref[24];
    size_t at = sizeof ref;

    for (uint32_t n = row + 1; n > 0; n /= 10) {
        ref[--at] = (char)('0' + n % 10);
    }
    for (uint32_t n = col + 1; n > 0; n = (n - 1) / 26) {
        ref[--at] = (char)('A' + (n - 1) % 26);
    }
    ref[--at] = '!';
    size_t bytes = sizeof ref - at;
    char *place = jp_arena_alloc(arena, sheet_name.bytes + bytes + 1);
    if (sheet_name.bytes > 0) {
        memcpy(place, sheet_name.data, sheet_name.bytes);
    }
    memcpy(place + sheet_name.bytes, ref + at, bytes);
    return (jp_view){place, sheet_name.bytes + bytes};
}

bool jp_xlsx_parse_ref(jp_view ref, uint32_t *row, uint32_t *col) {
    uint32_t r = 0;
    uint32_t c = 0;
    size_t at = 0;

    for (; at < ref.bytes; at++) {
        char letter = (char)(ref.data[at] & ~0x20);
        if (ref.data[at] == '$') {
            continue;
        }
        if (letter < 'A' || letter > 'Z' || c > JP_LIMIT_SHEET_COLS) {
            break;
        }
        c = c * 26 + (uint32_t)(letter - 'A') + 1;
    }
    for (; at < ref.bytes; at++) {
        if (ref.data[at] == '$') {
            continue;
        }
        if (ref.data[at] < '0' || ref.data[at] > '9' || r > JP_LIMIT_SHEET_ROWS) {
            return false;
        }
        r = r * 10 + (uint32_t)(ref.data[at] - '0');
    }
    if (r == 0 || c == 0 || r > JP_LIMIT_SHEET_ROWS || c > JP_LIMIT_SHEET_COLS) {
        return false;
    }
    *row = r - 1;
    *col = c - 1;
    return true;
}
