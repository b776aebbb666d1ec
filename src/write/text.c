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

/* Where the text must end for the mark to have room behind it; all of it when it is short enough. */
static size_t end_of_room(jp_view text, size_t max_units, jp_view mark) {
    size_t mark_units = count_units(mark);
    size_t room = max_units > mark_units ? max_units - mark_units : 0;
    size_t units = 0;
    size_t end = 0;

    /* A text holds at most as many units as bytes, so short ones need no counting. */
    if (text.bytes <= max_units || count_units(text) <= max_units)
        return text.bytes;
    for (size_t at = 0; at < text.bytes;) {
        units += jp_utf8_next(text, &at) > 0xFFFF ? 2 : 1;
        if (units > room)
            break;
        end = at;
    }
    return end;
}

static jp_view marked(jp_view text, size_t end, jp_view mark, jp_arena *arena) {
    jp_str out;

    if (end == text.bytes)
        return text;
    jp_str_init(&out, arena);
    jp_str_put(&out, jp_view_sub(text, 0, end));
    jp_str_put(&out, mark);
    return jp_str_view(&out);
}

jp_view jp_text_cut(jp_view text, size_t max_units, jp_view mark, jp_arena *arena) {
    return marked(text, end_of_room(text, max_units, mark), mark, arena);
}

/* The last clause of text[0, end) ends here, its comma left out; 0: none ends in the second half. */
static size_t clause_end(jp_view text, size_t end) {
    static const char *const stops[] = {"。", "！", "？", "\n", NULL}, *const joints[] = {"，", "；", "、", "：", NULL};
    size_t found = 0;

    if (jp_view_word_at(text, end, joints) > 0)
        return end;
    for (size_t at = 0; at < end;) {
        const size_t from = at;
        (void)jp_utf8_next(text, &at);
        if (from >= end / 2 && jp_view_word_at(text, from, joints) > 0)
            found = from;
        else if (from >= end / 2 && at <= end && jp_view_word_at(text, from, stops) > 0)
            found = at;
    }
    return found;
}

/* 《中华人民共和国行政|处罚法》, 2025年3月|28日, 50|00元: in front of them. */
static size_t whole_end(jp_view text, size_t end) {
    static const char *const go_on[] = {"年", "月", "日", "时", "分", "元", "万", "号", NULL};
    const jp_view kept = jp_view_sub(text, 0, end);
    size_t open = SIZE_MAX, start = end;

    for (size_t at = 0; (at = jp_view_find(kept, JP_VIEW("《"), at)) != SIZE_MAX; at += JP_VIEW("《").bytes)
        open = at;
    if (open != SIZE_MAX && open > 0 && jp_view_find(kept, JP_VIEW("》"), open) == SIZE_MAX)
        return open;
    const bool is_halved = jp_view_word_at(text, end, go_on) > 0 || (text.data[end] >= '0' && text.data[end] <= '9');
    for (size_t at = 0; at < end && is_halved;) {
        const size_t from = at;
        const bool is_part =
            jp_view_word_at(text, from, go_on) > 0 || (text.data[from] >= '0' && text.data[from] <= '9');
        (void)jp_utf8_next(text, &at);
        start = !is_part ? end : start == end ? from : start;
    }
    return start > 0 ? start : end;
}

jp_view jp_text_cut_clause(jp_view text, size_t max_units, jp_view mark, jp_arena *arena) {
    const size_t end = end_of_room(text, max_units, mark);
    const size_t clause = end < text.bytes ? clause_end(text, end) : 0;

    if (end == text.bytes)
        return text;
    return marked(text, clause > 0 ? clause : whole_end(text, end), mark, arena);
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
