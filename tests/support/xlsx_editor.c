/* SPDX-License-Identifier: Apache-2.0 */
#include "xlsx_editor.h"

#include <string.h>

#include "juanping/read/zip_in.h"
#include "zip_builder.h"

#define MAX_BYTES ((uint64_t)64 << 20)

static jp_view join(jp_view before, const char *with, jp_view after, jp_arena *arena) {
    return jp_view_of(jp_arena_printf(arena, "%.*s%s%.*s", JP_VIEW_ARG(before), with, JP_VIEW_ARG(after)));
}

/* Every part as it is but one; the one's own data when it is asked for. */
static jp_view copy_parts(jp_view book, const char *part, const jp_view *data, jp_view *found, jp_arena *arena) {
    zip_builder out;
    jp_zip_in *zip;
    jp_error err;

    zip_builder_init(&out, arena);
    if (!jp_zip_in_open(&zip, book, "book", &err)) {
        return JP_VIEW_EMPTY;
    }
    for (uint32_t i = 0; i < jp_zip_in_count(zip); i++) {
        jp_view name = jp_zip_in_at(zip, i)->name;
        jp_view bytes = JP_VIEW_EMPTY;
        bool is_asked = jp_view_eq_text(name, part);

        if (!jp_zip_in_read(zip, i, MAX_BYTES, arena, &bytes, &err)) {
            continue;
        }
        if (is_asked && found) {
            *found = bytes;
        }
        zip_builder_add(&out, jp_view_cstr(arena, name), is_asked && data ? *data : bytes);
    }
    jp_zip_in_close(zip);
    return zip_builder_finish(&out);
}

jp_view xlsx_part(jp_view book, const char *part, jp_arena *arena) {
    jp_view found = JP_VIEW_EMPTY;

    (void)copy_parts(book, part, NULL, &found, arena);
    return found;
}

jp_view xlsx_with_part(jp_view book, const char *part, jp_view data, jp_arena *arena) {
    return copy_parts(book, part, &data, NULL, arena);
}

jp_view xlsx_replaced(jp_view text, const char *find, const char *with, jp_arena *arena) {
    size_t at = jp_view_find(text, jp_view_of(find), 0);

    if (at == SIZE_MAX) {
        return JP_VIEW_EMPTY;
    }
    return join(jp_view_sub(text, 0, at), with, jp_view_sub(text, at + strlen(find), text.bytes), arena);
}

/* <c r="D3" …>…</c> or, without anything in it, <c r="D3" …/> */
jp_view xlsx_with_cell(jp_view sheet, const char *ref, const char *xml, jp_arena *arena) {
    size_t at = jp_view_find(sheet, jp_view_of(jp_arena_printf(arena, "<c r=\"%s\"", ref)), 0);
    size_t close, end;

    if (at == SIZE_MAX) {
        return JP_VIEW_EMPTY;
    }
    close = jp_view_find(sheet, JP_VIEW(">"), at);
    end = sheet.data[close - 1] == '/' ? close + 1 : jp_view_find(sheet, JP_VIEW("</c>"), at) + 4;
    return join(jp_view_sub(sheet, 0, at), xml, jp_view_sub(sheet, end, sheet.bytes), arena);
}

jp_view xlsx_with_text(jp_view sheet, const char *ref, const char *text, jp_arena *arena) {
    return xlsx_with_cell(
        sheet, ref, jp_arena_printf(arena, "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>", ref, text), arena);
}

static bool find_row(jp_view sheet, const char *row, jp_arena *arena, size_t *at, size_t *end) {
    *at = jp_view_find(sheet, jp_view_of(jp_arena_printf(arena, "<row r=\"%s\"", row)), 0);
    if (*at == SIZE_MAX) {
        return false;
    }
    *end = jp_view_find(sheet, JP_VIEW("</row>"), *at) + 6;
    return true;
}

jp_view xlsx_without_row(jp_view sheet, const char *row, jp_arena *arena) {
    size_t at, end;

    if (!find_row(sheet, row, arena, &at, &end)) {
        return JP_VIEW_EMPTY;
    }
    return join(jp_view_sub(sheet, 0, at), "", jp_view_sub(sheet, end, sheet.bytes), arena);
}

/* Does a reference end here, r="3" or r="AB3", before its number? */
static bool is_reference(jp_view xml, size_t at) {
    while (at > 0 && xml.data[at - 1] >= 'A' && xml.data[at - 1] <= 'Z') {
        at--;
    }
    return jp_view_ends_with(jp_view_sub(xml, 0, at), JP_VIEW(" r=\""));
}

/* The row's XML under another number. */
static const char *renumbered(jp_view xml, const char *from, const char *to, jp_arena *arena) {
    jp_view number = jp_view_of(jp_arena_printf(arena, "%s\"", from));
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t i = 0; i < xml.bytes; i++) {
        bool is_number = jp_view_starts_with(jp_view_sub(xml, i, xml.bytes), number) && is_reference(xml, i);
        jp_str_put(&out, is_number ? jp_view_of(to) : jp_view_sub(xml, i, i + 1));
        i += is_number ? strlen(from) - 1 : 0;
    }
    return jp_str_cstr(&out);
}

jp_view xlsx_with_rows_swapped(jp_view sheet, const char *row, const char *other, jp_arena *arena) {
    size_t at, end, other_at, other_end;

    if (!find_row(sheet, row, arena, &at, &end) || !find_row(sheet, other, arena, &other_at, &other_end) ||
        other_at < end) {
        return JP_VIEW_EMPTY;
    }
    return join(join(jp_view_sub(sheet, 0, at), renumbered(jp_view_sub(sheet, at, end), row, other, arena),
                     jp_view_sub(sheet, end, other_at), arena),
                renumbered(jp_view_sub(sheet, other_at, other_end), other, row, arena),
                jp_view_sub(sheet, other_end, sheet.bytes), arena);
}

jp_view xlsx_with_row_again(jp_view sheet, const char *row, const char *number, jp_arena *arena) {
    size_t at, end;

    if (!find_row(sheet, row, arena, &at, &end)) {
        return JP_VIEW_EMPTY;
    }
    return xlsx_replaced(
        sheet, "</sheetData>",
        jp_arena_printf(arena, "%s</sheetData>", renumbered(jp_view_sub(sheet, at, end), row, number, arena)), arena);
}
