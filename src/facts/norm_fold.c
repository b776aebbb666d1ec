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

bool jp_norm_quotes_statute(jp_view folded, size_t open) {
    enum { BEFORE_BYTES = 60 };
    jp_view before = jp_view_sub(folded, open > BEFORE_BYTES ? open - BEFORE_BYTES : 0, open);

    return jp_view_contains(before, JP_VIEW("条")) || jp_view_contains(before, JP_VIEW("款")) ||
           jp_view_contains(before, JP_VIEW("规定"));
}

jp_view jp_norm_drop_statutes(jp_view folded, jp_arena *arena) {
    const size_t mark = sizeof "“" - 1;
    jp_str kept;
    size_t from = 0, at = 0, open;

    while ((open = jp_view_find(folded, JP_VIEW("“"), at)) != SIZE_MAX) {
        size_t close = jp_view_find(folded, JP_VIEW("”"), open);
        if (close == SIZE_MAX) {
            break;
        }
        if (jp_norm_quotes_statute(folded, open)) {
            if (from == 0) {
                jp_str_init(&kept, arena);
            }
            jp_str_put(&kept, jp_view_sub(folded, from, open + mark));
            from = close;
        }
        at = close + mark;
    }
    if (from == 0) {
        return folded;
    }
    jp_str_put(&kept, jp_view_sub(folded, from, folded.bytes));
    return jp_str_view(&kept);
}
