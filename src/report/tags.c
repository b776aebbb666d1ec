/* SPDX-License-Identifier: Apache-2.0 */
#include "tags.h"

/* "&#x68C0;", as far as the semicolon; 0 when it is none. libxml2 writes attributes so when a tree has no encoding. */
static uint32_t take_number(jp_view text, size_t *step) {
    uint32_t c = 0;
    size_t at = 3;

    if (!jp_view_starts_with(text, JP_VIEW("&#x")))
        return 0;
    for (; at < text.bytes && text.data[at] != ';' && c < 0x110000; at++) {
        char d = text.data[at];
        uint32_t digit = d >= '0' && d <= '9'   ? (uint32_t)(d - '0')
                         : d >= 'A' && d <= 'F' ? (uint32_t)(d - 'A' + 10)
                         : d >= 'a' && d <= 'f' ? (uint32_t)(d - 'a' + 10)
                                                : 16;
        if (digit == 16)
            return 0;
        c = c * 16 + digit;
    }
    *step = at + 1;
    return at < text.bytes && c < 0x110000 ? c : 0;
}

jp_view jp_tag_decode(jp_view text, jp_arena *arena) {
    static const struct {
        const char *code;
        char c;
    } codes[] = {{"&lt;", '<'},   {"&gt;", '>'},  {"&amp;", '&'}, {"&quot;", '"'},
                 {"&#10;", '\n'}, {"&#9;", '\t'}, {"&#13;", '\r'}};
    jp_str out;

    if (!jp_view_contains(text, JP_VIEW("&")))
        return text;
    jp_str_init(&out, arena);
    for (size_t at = 0; at < text.bytes;) {
        size_t step = 1;
        char c = text.data[at];
        uint32_t number = c == '&' ? take_number(jp_view_sub(text, at, text.bytes), &step) : 0;
        if (number > 0) {
            jp_str_put_char(&out, number);
            at += step;
            continue;
        }
        step = 1;
        for (size_t i = 0; c == '&' && i < sizeof codes / sizeof codes[0]; i++) {
            jp_view code = jp_view_of(codes[i].code);
            if (jp_view_starts_with(jp_view_sub(text, at, text.bytes), code)) {
                step = code.bytes;
                c = codes[i].c;
            }
        }
        jp_str_put(&out, (jp_view){&c, 1});
        at += step;
    }
    return jp_str_view(&out);
}

jp_view jp_tag_attribute(jp_view tag, const char *name, jp_arena *arena) {
    for (size_t at = 0;;) {
        size_t equal = jp_view_find(tag, JP_VIEW("=\""), at);
        size_t end = equal == SIZE_MAX ? SIZE_MAX : jp_view_find(tag, JP_VIEW("\""), equal + 2);

        if (end == SIZE_MAX)
            return JP_VIEW_EMPTY;
        if (jp_view_eq_text(jp_view_trim(jp_view_sub(tag, at, equal)), name))
            return jp_tag_decode(jp_view_sub(tag, equal + 2, end), arena);
        at = end + 1;
    }
}
