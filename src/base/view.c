/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/ascii.h"
#include "juanping/base/view.h"

#include <inttypes.h>
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "juanping/base/utf8.h"

jp_view jp_view_of(const char *text) {
    return text ? (jp_view){text, strlen(text)} : JP_VIEW_EMPTY;
}

bool jp_view_is_empty(jp_view v) {
    return v.bytes == 0;
}

bool jp_view_eq(jp_view a, jp_view b) {
    return a.bytes == b.bytes && (a.bytes == 0 || memcmp(a.data, b.data, a.bytes) == 0);
}

bool jp_view_eq_text(jp_view a, const char *text) {
    return jp_view_eq(a, jp_view_of(text));
}

bool jp_view_eq_no_case(jp_view a, jp_view b) {
    size_t i = 0;

    while (i < a.bytes && i < b.bytes && jp_ascii_lower(a.data[i]) == jp_ascii_lower(b.data[i]))
        i++;
    return i == a.bytes && i == b.bytes;
}

int jp_view_compare(jp_view a, jp_view b) {
    size_t common = a.bytes < b.bytes ? a.bytes : b.bytes;
    int order = common > 0 ? memcmp(a.data, b.data, common) : 0;

    if (order != 0)
        return order < 0 ? -1 : 1;
    return (a.bytes > b.bytes) - (a.bytes < b.bytes);
}

bool jp_view_starts_with(jp_view v, jp_view prefix) {
    return v.bytes >= prefix.bytes && jp_view_eq(jp_view_sub(v, 0, prefix.bytes), prefix);
}

bool jp_view_ends_with(jp_view v, jp_view suffix) {
    return v.bytes >= suffix.bytes && jp_view_eq(jp_view_sub(v, v.bytes - suffix.bytes, v.bytes), suffix);
}

size_t jp_view_find(jp_view v, jp_view needle, size_t from) {
    if (from > v.bytes || needle.bytes > v.bytes - from)
        return SIZE_MAX;
    if (needle.bytes == 0)
        return from;

    const size_t last = v.bytes - needle.bytes;
    for (size_t at = from; at <= last; at++) {
        const char *hit = memchr(v.data + at, (unsigned char)needle.data[0], last - at + 1);
        if (!hit)
            return SIZE_MAX;
        at = (size_t)(hit - v.data);
        if (memcmp(hit, needle.data, needle.bytes) == 0)
            return at;
    }
    return SIZE_MAX;
}

bool jp_view_contains(jp_view v, jp_view needle) {
    return jp_view_find(v, needle, 0) != SIZE_MAX;
}

bool jp_view_is_among(jp_view v, const jp_view *views, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (jp_view_eq(v, views[i]))
            return true;
    }
    return false;
}

size_t jp_view_word_at(jp_view v, size_t at, const char *const *words) {
    const jp_view rest = jp_view_sub(v, at, v.bytes);

    for (; *words; words++) {
        if (jp_view_starts_with(rest, jp_view_of(*words)))
            return strlen(*words);
    }
    return 0;
}

size_t jp_view_find_any(jp_view v, const char *const *words, size_t from, size_t *bytes) {
    for (size_t at = from; at < v.bytes; at++) {
        const bool is_inside = ((unsigned char)v.data[at] & 0xC0) == 0x80; /* of a character: no word begins there */
        const size_t found = is_inside ? 0 : jp_view_word_at(v, at, words);
        if (found > 0) {
            if (bytes)
                *bytes = found;
            return at;
        }
    }
    return SIZE_MAX;
}

size_t jp_view_behind_last(jp_view v, const char *const *words) {
    for (size_t at = v.bytes; at > 0; at--) {
        if (jp_view_ends_with_any(jp_view_sub(v, 0, at), words))
            return at;
    }
    return 0;
}

bool jp_view_is_any(jp_view v, const char *const *words) {
    for (; *words; words++) {
        if (jp_view_eq_text(v, *words))
            return true;
    }
    return false;
}

bool jp_view_ends_with_any(jp_view v, const char *const *words) {
    for (; *words; words++) {
        if (jp_view_ends_with(v, jp_view_of(*words)))
            return true;
    }
    return false;
}

bool jp_view_contains_any(jp_view v, const char *const *words) {
    for (; *words; words++) {
        if (jp_view_contains(v, jp_view_of(*words)))
            return true;
    }
    return false;
}

jp_view jp_view_sub(jp_view v, size_t from, size_t to) {
    if (to > v.bytes)
        to = v.bytes;
    if (from >= to)
        return JP_VIEW_EMPTY;
    return (jp_view){v.data + from, to - from};
}

/* Bytes of the white space character at the head or the tail of v, or 0. */
static size_t space_bytes(jp_view v, bool at_tail) {
    static const jp_view spaces[] = {
        {" ", 1},        {"\t", 1},           {"\r", 1},           {"\n", 1},
        {"\xC2\xA0", 2}, {"\xE3\x80\x80", 3}, {"\xEF\xBB\xBF", 3}, {"\xE2\x80\x8B", 3},
    };

    for (size_t i = 0; i < sizeof spaces / sizeof spaces[0]; i++) {
        if (at_tail ? jp_view_ends_with(v, spaces[i]) : jp_view_starts_with(v, spaces[i]))
            return spaces[i].bytes;
    }
    return 0;
}

jp_view jp_view_trim(jp_view v) {
    size_t bytes;

    while ((bytes = space_bytes(v, false)) > 0)
        v = jp_view_sub(v, bytes, v.bytes);
    while ((bytes = space_bytes(v, true)) > 0)
        v = jp_view_sub(v, 0, v.bytes - bytes);
    return v;
}

jp_view jp_view_copy(jp_arena *arena, jp_view v) {
    return (jp_view){jp_view_cstr(arena, v), v.bytes};
}

char *jp_view_cstr(jp_arena *arena, jp_view v) {
    return jp_arena_strndup(arena, v.data, v.bytes);
}

void jp_str_init(jp_str *s, jp_arena *arena) {
    *s = (jp_str){.arena = arena};
}

/* Make room for more bytes and the NUL behind them. */
static void reserve(jp_str *s, size_t more_bytes) {
    assert(s->arena);
    while (s->cap_bytes - s->bytes <= more_bytes)
        s->data = jp_arena_grow(s->arena, s->data, s->cap_bytes, &s->cap_bytes, 1);
}

void jp_str_put(jp_str *s, jp_view v) {
    reserve(s, v.bytes);
    if (v.bytes > 0)
        memcpy(s->data + s->bytes, v.data, v.bytes);
    s->bytes += v.bytes;
    s->data[s->bytes] = '\0';
}

void jp_str_put_text(jp_str *s, const char *text) {
    jp_str_put(s, jp_view_of(text));
}

void jp_str_put_char(jp_str *s, uint32_t codepoint) {
    char bytes[4];

    jp_str_put(s, (jp_view){bytes, jp_utf8_put(codepoint, bytes)});
}

void jp_str_putf(jp_str *s, const char *fmt, ...) {
    va_list args;

    va_start(args, fmt);
    int bytes = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    assert(bytes >= 0);

    reserve(s, (size_t)bytes);
    va_start(args, fmt);
    vsnprintf(s->data + s->bytes, (size_t)bytes + 1, fmt, args);
    va_end(args);
    s->bytes += (size_t)bytes;
}

void jp_str_cut(jp_str *s, size_t bytes) {
    if (bytes >= s->bytes)
        return;
    s->bytes = bytes;
    s->data[bytes] = '\0';
}

jp_view jp_str_view(const jp_str *s) {
    return (jp_view){s->data, s->bytes};
}

const char *jp_str_cstr(const jp_str *s) {
    return s->data ? s->data : "";
}

void jp_str_put_numeral(jp_str *s, uint32_t number) {
    static const char *const digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    static const char *const units[] = {"千", "百", "十", ""};
    bool is_begun = false, is_gap = false;

    if (number == 0 || number > 9999) {
        jp_str_putf(s, "%" PRIu32, number);
        return;
    }
    for (uint32_t place = 1000, i = 0; place > 0; place /= 10, i++) {
        const uint32_t digit = number / place % 10;
        if (digit == 0) {
            is_gap = is_begun;
            continue;
        }
        jp_str_put_text(s, is_gap ? digits[0] : "");
        jp_str_put_text(s, !is_begun && place == 10 && digit == 1 ? "" : digits[digit]); /* 十五, but 一百一十五 */
        jp_str_put_text(s, units[i]);
        is_begun = true;
        is_gap = false;
    }
}
