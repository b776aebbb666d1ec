/* SPDX-License-Identifier: Apache-2.0 */
#include "norm_scan.h"

static bool is_invisible(uint32_t c) {
    return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

static bool is_middle_dot(uint32_t c) {
    return c == U'·' || c == U'•' || c == U'・' || c == U'‧' || c == U'．' || c == U'∙' || c == U'⋅' || c == U'･';
}

static uint32_t peek_solid(jp_view v, size_t at) {
    while (at < v.bytes) {
        uint32_t c = jp_utf8_next(v, &at);
        if (!is_invisible(c) && !jp_char_is_space(c))
            return c;
    }
    return 0;
}

jp_view jp_norm_fold(jp_view text, jp_arena *arena) {
    char *data = jp_arena_alloc(arena, text.bytes + 1);
    size_t bytes = 0;
    uint32_t last = 0; /* last character written */
    bool has_gap = false;

    for (size_t at = 0; at < text.bytes;) {
        size_t start = at;
        uint32_t c = jp_utf8_next(text, &at);
        if (is_invisible(c))
            continue;
        if (jp_char_is_space(c)) {
            has_gap = true;
            continue;
        }
        if (has_gap && last != 0 && !(jp_char_is_han(last) && jp_char_is_han(c)))
            data[bytes++] = ' ';
        has_gap = false;
        if (is_middle_dot(c) && jp_char_is_han(last) && jp_char_is_han(peek_solid(text, at)))
            c = U'·';
        c = jp_scan_box(jp_char_fold_width(c));
        if (c == JP_UTF8_BAD && at - start == 1) {
            data[bytes++] = '?'; /* three bytes would not fit where one stood */
        } else {
            bytes += jp_utf8_put(c, data + bytes);
        }
        last = c;
    }
    return (jp_view){data, bytes};
}
