/* SPDX-License-Identifier: Apache-2.0 */
#include "norm_scan.h"

#include <string.h>

uint32_t jp_scan_at_any(jp_view v, size_t at, size_t *next) {
    size_t end = at;
    uint32_t c = 0;

    if (at < v.bytes) {
        c = jp_char_fold_width(jp_utf8_next(v, &end));
        if (c == 0)
            c = JP_UTF8_BAD;
    }
    if (next)
        *next = end;
    return c;
}

uint32_t jp_scan_before(jp_view v, size_t at, size_t *start) {
    size_t from = at;
    uint32_t c = 0;

    if (at > 0) {
        do {
            from--;
        } while (from > 0 && at - from < 4 && ((unsigned char)v.data[from] & 0xC0) == 0x80);
        size_t end;
        c = jp_scan_at(v, from, &end);
        if (end != at) { /* stray continuation bytes: one at a time */
            from = at - 1;
            c = JP_UTF8_BAD;
        }
    }
    if (start)
        *start = from;
    return c;
}

size_t jp_scan_skip(jp_view v, size_t at) {
    size_t next;

    while (at < v.bytes && jp_char_is_space(jp_scan_at(v, at, &next)))
        at = next;
    return at;
}

size_t jp_scan_skip_back(jp_view v, size_t at) {
    size_t start;

    while (at > 0 && jp_char_is_space(jp_scan_before(v, at, &start)))
        at = start;
    return at;
}

uint32_t jp_scan_solid(jp_view v, size_t at, size_t *next) {
    return jp_scan_at(v, jp_scan_skip(v, at), next);
}

size_t jp_scan_skip_lines(jp_view v, size_t at) {
    size_t next;

    for (uint32_t c; at < v.bytes && (jp_char_is_space(c = jp_scan_at(v, at, &next)) || c == '_');)
        at = next;
    return at;
}

uint32_t jp_scan_behind_lines(jp_view v, size_t at, size_t *next) {
    return jp_scan_at(v, jp_scan_skip_lines(v, at), next);
}

uint32_t jp_scan_solid_before(jp_view v, size_t at, size_t *start) {
    return jp_scan_before(v, jp_scan_skip_back(v, at), start);
}

int jp_scan_digit(uint32_t c) {
    return c >= '0' && c <= '9' ? (int)(c - '0') : -1;
}

bool jp_scan_is_letter(uint32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool jp_scan_in(uint32_t c, const char *set) {
    char spelled[5];

    if (c == 0)
        return false;
    spelled[jp_utf8_put(c, spelled)] = '\0'; /* no character's bytes lie inside another's */
    return strstr(set, spelled) != NULL;
}

size_t jp_scan_word(jp_view v, size_t at, const char *word) {
    jp_view w = jp_view_of(word);
    size_t pos = at;

    for (size_t i = 0; i < w.bytes;) {
        uint32_t wanted = jp_utf8_next(w, &i);
        uint32_t c = pos == at ? jp_scan_at(v, pos, &pos) : jp_scan_solid(v, pos, &pos);
        if (c != wanted)
            return 0;
    }
    return pos - at;
}

size_t jp_scan_words(jp_view v, size_t at, const char *const *words, size_t *which) {
    for (size_t i = 0; words[i]; i++) {
        size_t bytes = jp_scan_word(v, at, words[i]);
        if (bytes > 0) {
            if (which)
                *which = i;
            return bytes;
        }
    }
    return 0;
}

size_t jp_scan_word_before(jp_view v, size_t at, const char *word) {
    jp_view w = jp_view_of(word);
    size_t pos = at;

    for (size_t i = w.bytes; i > 0;) {
        uint32_t wanted = jp_scan_before(w, i, &i);
        uint32_t c = pos == at ? jp_scan_before(v, pos, &pos) : jp_scan_solid_before(v, pos, &pos);
        if (c != wanted)
            return SIZE_MAX;
    }
    return pos;
}

uint32_t jp_scan_box(uint32_t c) {
    if (c == 0x2611 || c == 0x2612 || c == 0x2714 || c == 0x2713 || c == 0x2705 || c == 0x221A || c == 0x25A0)
        return 0x2611;
    if (c == 0x2610 || c == 0x25A1 || c == 0x25A2 || c == 0x25FB || c == 0x2751)
        return 0x25A1;
    return c;
}

uint32_t jp_scan_bracket_box(jp_view v, size_t at, size_t *end) {
    size_t pos = at;
    bool has_tick = false, has_space = false;

    if (at >= v.bytes || jp_char_fold_width(jp_utf8_next(v, &pos)) != '[') {
        return 0;
    }
    while (pos < v.bytes) {
        uint32_t c = jp_utf8_next(v, &pos);
        if (jp_char_fold_width(c) == ']') {
            uint32_t box = has_tick ? 0x2611 : has_space ? 0x25A1 : 0;
            *end = box ? pos : *end; /* 「[]」 is none, and keeps its end */
            return box;
        }
        bool is_invisible = c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
        if (is_invisible || jp_char_is_space(c)) {
            has_space = has_space || !is_invisible;
        } else if (jp_scan_box(c) == 0x2611 && !has_tick) {
            has_tick = true;
        } else {
            return 0;
        }
    }
    return 0;
}
