/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/write/text.h"

#include <string.h>

#include "juanping/base/utf8.h"

static bool is_xml_char(uint32_t c) {
    if (c < 0x20)
        return c == '\t' || c == '\n';
    return c != 0xFFFE && c != 0xFFFF;
}

static bool is_clean(jp_view text) {
    if (!jp_utf8_is_valid(text))
        return false;
    for (size_t at = 0; at < text.bytes;) {
        if (!is_xml_char(jp_utf8_next(text, &at)))
            return false;
    }
    return true;
}

jp_view jp_text_clean(jp_view text, jp_arena *arena) {
    jp_str out;

    if (is_clean(text))
        return text;
    jp_str_init(&out, arena);
    for (size_t at = 0; at < text.bytes;) {
        uint32_t c = jp_utf8_next(text, &at);
        if (c == '\r') {
            if (at < text.bytes && text.data[at] == '\n')
                continue;
            c = '\n';
        }
        if (is_xml_char(c))
            jp_str_put_char(&out, c);
    }
    return jp_str_view(&out);
}

static size_t count_units(jp_view text) {
    size_t units = 0;

    for (size_t at = 0; at < text.bytes;)
        units += jp_utf8_next(text, &at) > 0xFFFF ? 2 : 1;
    return units;
}

jp_view jp_text_cut(jp_view text, size_t max_units, jp_view mark, jp_arena *arena) {
    size_t mark_units = count_units(mark);
    size_t room = max_units > mark_units ? max_units - mark_units : 0;
    size_t units = 0;
    size_t end = 0;
    jp_str out;

    /* A text holds at most as many units as bytes, so short ones need no counting. */
    if (text.bytes <= max_units || count_units(text) <= max_units)
        return text;
    for (size_t at = 0; at < text.bytes;) {
        units += jp_utf8_next(text, &at) > 0xFFFF ? 2 : 1;
        if (units > room)
            break;
        end = at;
    }
    jp_str_init(&out, arena);
    jp_str_put(&out, jp_view_sub(text, 0, end));
    jp_str_put(&out, mark);
    return jp_str_view(&out);
}

static bool is_name_char(uint32_t c) {
    return c >= 0x20 && c != 0x7F && c != JP_UTF8_BAD && (c > 0x7F || strchr("/\\:*?\"<>|", (int)c) == NULL);
}

jp_view jp_text_file_name(jp_view text, size_t max_bytes, jp_arena *arena) {
    jp_str out;
    size_t end = 0;

    jp_str_init(&out, arena);
    for (size_t at = 0; at < text.bytes;) {
        uint32_t c = jp_utf8_next(text, &at);
        bool is_edge = end == 0 || at == text.bytes;
        if (!is_name_char(c) || (is_edge && (c == '.' || jp_char_is_space(c))))
            c = '_';
        jp_str_put_char(&out, c);
        if (out.bytes > max_bytes)
            break;
        end = out.bytes;
    }
    jp_str_cut(&out, end);
    if (end == 0)
        jp_str_put_char(&out, '_');
    return jp_str_view(&out);
}
