/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_charset.h"

enum { REFERENCE_BYTES = 64 }; /* longer names are none */

static bool is_name_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#' || c == '_' ||
           c == '-' || c == '.';
}

/* &name; or &#1234; at the ampersand. */
static bool is_reference(jp_view text, size_t at) {
    size_t i = at + 1;
    while (i < text.bytes && i - at < REFERENCE_BYTES && is_name_byte(text.data[i])) {
        i++;
    }
    return i > at + 1 && i < text.bytes && text.data[i] == ';';
}

bool jp_xml_escape_ampersands(jp_view text, jp_arena *arena, jp_view *out) {
    jp_str s;
    size_t from = 0;
    size_t at = jp_view_find(text, JP_VIEW("&"), 0);
    size_t literal = jp_view_find(text, JP_VIEW("<![CDATA["), 0);
    bool was_changed = false;

    if (at == SIZE_MAX || jp_view_contains(text, JP_VIEW("<!DOCTYPE"))) {
        return false;
    }
    jp_str_init(&s, arena);
    while (at != SIZE_MAX) {
        if (literal < at) { /* a section of literal text lies before: look again behind it */
            size_t end = jp_view_find(text, JP_VIEW("]]>"), literal);
            if (end == SIZE_MAX) {
                break;
            }
            literal = jp_view_find(text, JP_VIEW("<![CDATA["), end);
            at = at > end ? at : jp_view_find(text, JP_VIEW("&"), end);
            continue;
        }
        if (!is_reference(text, at)) {
            jp_str_put(&s, jp_view_sub(text, from, at));
            jp_str_put_text(&s, "&amp;");
            from = at + 1;
            was_changed = true;
        }
        at = jp_view_find(text, JP_VIEW("&"), at + 1);
    }
    jp_str_put(&s, jp_view_sub(text, from, text.bytes));
    *out = jp_str_view(&s);
    return was_changed;
}
