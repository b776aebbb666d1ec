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
        uint32_t box = last == '[' ? 0 : jp_scan_bracket_box(text, start, &at); /* 「[[√]]」 is no box, once or twice */
        c = box ? box : jp_scan_box(jp_char_fold_width(c));
        if (c == JP_UTF8_BAD && at - start == 1) {
            data[bytes++] = '?'; /* three bytes would not fit where one stood */
        } else {
            bytes += jp_utf8_put(c, data + bytes);
        }
        last = c;
    }
    return (jp_view){data, bytes};
}

/* ---- words of statutes ---- */

static bool names_article(jp_view before) {
    return jp_view_contains(before, JP_VIEW("条")) || jp_view_contains(before, JP_VIEW("款")) ||
           jp_view_contains(before, JP_VIEW("规定"));
}

/* 「第五十六条(取得…的，可以处以…罚款)」; 「第二款(四)项」 is no such passage. */
static bool opens_bracket(jp_view folded, size_t open) {
    static const char *const ends[] = {"条", "款", "项", "目"};
    jp_view head = jp_view_sub(folded, 0, open);

    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        if (jp_view_ends_with(head, jp_view_of(ends[i]))) {
            return true;
        }
    }
    return false;
}

/* Where the bracket closes that opens here; brackets inside are passed over. SIZE_MAX: nowhere in its line. */
static size_t close_of(jp_view folded, size_t open) {
    int depth = 0;

    for (size_t i = open; i < folded.bytes && folded.data[i] != '\n'; i++) {
        depth += folded.data[i] == '(' ? 1 : folded.data[i] == ')' ? -1 : 0;
        if (depth == 0) {
            return i;
        }
    }
    return SIZE_MAX;
}

bool jp_norm_next_statute(jp_view folded, size_t from, jp_span *out) {
    enum { BEFORE_BYTES = 60, MIN_BYTES = 36 };

    for (size_t at = from; at < folded.bytes; at++) {
        jp_view rest = jp_view_sub(folded, at, folded.bytes);
        if (jp_view_starts_with(rest, JP_VIEW("“"))) {
            size_t close = jp_view_find(folded, JP_VIEW("”"), at);
            jp_view inside = close == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_sub(folded, at, close);
            if (close != SIZE_MAX && !jp_view_contains(inside, JP_VIEW("\n")) &&
                names_article(jp_view_sub(folded, at > BEFORE_BYTES ? at - BEFORE_BYTES : 0, at))) {
                *out = (jp_span){at + sizeof "“" - 1, close};
                return true;
            }
        } else if (folded.data[at] == '(' && opens_bracket(folded, at)) {
            size_t close = close_of(folded, at);
            if (close != SIZE_MAX && close - at >= MIN_BYTES) {
                *out = (jp_span){at + 1, close};
                return true;
            }
        }
    }
    return false;
}

bool jp_norm_in_statute(jp_view folded, size_t at) {
    size_t from = at, to = at;
    jp_span span = {0};

    while (from > 0 && folded.data[from - 1] != '\n') {
        from--;
    }
    while (to < folded.bytes && folded.data[to] != '\n') {
        to++;
    }
    jp_view line = jp_view_sub(folded, from, to);
    while (jp_norm_next_statute(line, span.to, &span)) {
        if (at - from >= span.from && at - from < span.to) {
            return true;
        }
    }
    return false;
}

jp_view jp_norm_drop_statutes(jp_view folded, jp_arena *arena) {
    jp_span span = {0};
    size_t from = 0;
    jp_str kept;

    while (jp_norm_next_statute(folded, span.to, &span)) {
        if (from == 0) {
            jp_str_init(&kept, arena);
        }
        jp_str_put(&kept, jp_view_sub(folded, from, span.from));
        from = span.to;
    }
    if (from == 0) {
        return folded;
    }
    jp_str_put(&kept, jp_view_sub(folded, from, folded.bytes));
    return jp_str_view(&kept);
}
