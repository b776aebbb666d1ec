/* SPDX-License-Identifier: Apache-2.0 */
#include "norm_scan.h"

/* Names made comparable. */

static bool is_dot(uint32_t c) {
    return c == U'·' || c == U'•' || c == U'・' || c == U'‧' || c == '.' || c == U'∙' || c == U'⋅' || c == U'･' ||
           c == U'。';
}

static bool is_dropped(uint32_t c) {
    return jp_char_is_space(c) || c == 0x00AD || (c >= 0x200B && c <= 0x200F) || c == 0x2060;
}

static const char *const titles[] = {"同志", "先生", "女士", "小姐", "师傅", NULL};

jp_view jp_norm_person(jp_view name, jp_arena *arena) {
    jp_str s;
    bool has_dot = false;

    jp_str_init(&s, arena);
    for (size_t at = 0; at < name.bytes;) {
        uint32_t c = jp_scan_at(name, at, &at);
        if (is_dropped(c))
            continue;
        if (is_dot(c)) {
            has_dot = s.bytes > 0;
            continue;
        }
        if (has_dot)
            jp_str_put_char(&s, U'·');
        has_dot = false;
        jp_str_put_char(&s, c);
    }
    jp_view v = jp_str_view(&s);
    for (size_t i = 0; titles[i]; i++) {
        jp_view title = jp_view_of(titles[i]);
        if (v.bytes > title.bytes && jp_view_ends_with(v, title))
            return jp_view_sub(v, 0, v.bytes - title.bytes);
    }
    return v;
}

/* Brackets, quotation marks and dots have many shapes and mean nothing for the identity of an organisation. */
static uint32_t unify(uint32_t c) {
    switch (c) {
    case U'〔':
    case U'【':
    case '[':
    case U'﹝':
    case U'﹙':
        return '(';
    case U'〕':
    case U'】':
    case ']':
    case U'﹞':
    case U'﹚':
        return ')';
    case U'•':
    case U'・':
    case U'‧':
    case U'∙':
    case U'⋅':
    case U'･':
        return U'·';
    default:
        return c;
    }
}

jp_view jp_norm_organ(jp_view name, jp_arena *arena) {
    const jp_view country = JP_VIEW("中华人民共和国");
    jp_str s;

    jp_str_init(&s, arena);
    for (size_t at = 0; at < name.bytes;) {
        uint32_t c = unify(jp_scan_at(name, at, &at));
        if (is_dropped(c) || jp_scan_in(c, "“”\"《》"))
            continue;
        jp_str_put_char(&s, c);
    }
    jp_view v = jp_str_view(&s);
    return v.bytes > country.bytes && jp_view_starts_with(v, country) ? jp_view_sub(v, country.bytes, v.bytes) : v;
}
