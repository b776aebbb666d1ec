/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

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

enum {
    MIN_BRACKET_BYTES = 36,
    MAX_STATUTE_BYTES = 2000 /* a longer passage is no quoted provision, and looking for its end would cost */
};

static bool is_numeral(uint32_t c) {
    return jp_scan_digit(c) >= 0 || jp_scan_in(c, "一二三四五六七八九十百千零〇两之()");
}

/* The text ends with 第五十六条, 第二款 or (四)项; 罚款 and 条件 end with no article. */
static bool ends_with_article(jp_view text) {
    size_t at = text.bytes;
    uint32_t c = jp_scan_before(text, at, &at);
    if (!jp_scan_in(c, "条款项目"))
        return false;
    bool is_item = c == U'项';
    bool has_bracket = false;
    size_t end = at;

    while ((c = jp_scan_before(text, at, NULL)) != 0 && is_numeral(c)) {
        has_bracket = has_bracket || c == ')';
        (void)jp_scan_before(text, at, &at);
    }
    return at < end && (c == U'第' || (is_item && has_bracket));
}

/* What may stand between an article and its words: 「第四十条关于“…”的规定」, 「第五条规定:“…”」. */
static bool introduces_quote(jp_view before) {
    static const char *const joints[] = {":",    ",",    "的",   "之",   "中",   "即",   "关于",
                                         "有关", "所称", "所列", "所述", "所指", "明确", "载明"};
    bool says_rule = false;
    bool is_cut = true;

    while (is_cut) {
        is_cut = false;
        for (size_t i = 0; i < sizeof joints / sizeof joints[0] && !is_cut; i++) {
            jp_view joint = jp_view_of(joints[i]);
            if (jp_view_ends_with(before, joint)) {
                before = jp_view_sub(before, 0, before.bytes - joint.bytes);
                is_cut = true;
            }
        }
        if (!is_cut && jp_view_ends_with(before, JP_VIEW("规定"))) {
            before = jp_view_sub(before, 0, before.bytes - (sizeof "规定" - 1));
            says_rule = true;
            is_cut = true;
        }
    }
    return says_rule || ends_with_article(before);
}

/* Where the bracket closes that opens at the start; brackets inside are passed over. SIZE_MAX: nowhere. */
static size_t close_of_bracket(jp_view text) {
    int depth = 0;

    for (size_t i = 0; i < text.bytes; i++) {
        depth += text.data[i] == '(' ? 1 : text.data[i] == ')' ? -1 : 0;
        if (depth == 0) {
            return i;
        }
    }
    return SIZE_MAX;
}

/* The text from here to the end of its line, no further than a passage may reach. */
static jp_view within_line(jp_view folded, size_t at) {
    size_t to = folded.bytes - at > MAX_STATUTE_BYTES ? at + MAX_STATUTE_BYTES : folded.bytes;
    const char *end = memchr(folded.data + at, '\n', to - at);
    return jp_view_sub(folded, at, end ? (size_t)(end - folded.data) : to);
}

bool jp_norm_next_statute(jp_view folded, size_t from, jp_span *out) {
    for (size_t at = from; at < folded.bytes; at++) {
        jp_view head = jp_view_sub(folded, 0, at);
        if (jp_view_starts_with(jp_view_sub(folded, at, folded.bytes), JP_VIEW("“"))) {
            size_t close = introduces_quote(head) ? jp_view_find(within_line(folded, at), JP_VIEW("”"), 0) : SIZE_MAX;
            if (close != SIZE_MAX) {
                *out = (jp_span){at + sizeof "“" - 1, at + close};
                return true;
            }
        } else if (folded.data[at] == '(' && ends_with_article(head)) {
            size_t close = close_of_bracket(within_line(folded, at));
            if (close != SIZE_MAX && close >= MIN_BRACKET_BYTES) {
                *out = (jp_span){at + 1, at + close};
                return true;
            }
        }
    }
    return false;
}

bool jp_norm_in_statute(jp_view folded, size_t at) {
    size_t from = at, to = at;
    jp_span span = {0};

    while (from > 0 && folded.data[from - 1] != '\n' && at - from < MAX_STATUTE_BYTES) {
        from--;
    }
    while (to < folded.bytes && folded.data[to] != '\n' && to - at < MAX_STATUTE_BYTES) {
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
