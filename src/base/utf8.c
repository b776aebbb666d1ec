/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/utf8.h"

#include <assert.h>

/* Bytes of the well-formed sequence at the head of s, or 0; *out is its code point.
 * source: Unicode 15 table 3-7: no overlong forms, no surrogates, nothing over U+10FFFF */
static size_t decode(const unsigned char *s, size_t bytes, uint32_t *out) {
    const unsigned char lead = s[0];
    size_t length = 0;
    uint32_t value = 0;
    uint32_t least = 0;

    if (lead < 0x80) {
        *out = lead;
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
        value = lead & 0x1Fu;
        least = 0x80;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        value = lead & 0x0Fu;
        least = 0x800;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        value = lead & 0x07u;
        least = 0x10000;
    }
    if (length == 0 || length > bytes)
        return 0;
    for (size_t i = 1; i < length; i++) {
        if ((s[i] & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (s[i] & 0x3Fu);
    }
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 0;
    *out = value;
    return length;
}

uint32_t jp_utf8_next(jp_view v, size_t *at) {
    uint32_t c = JP_UTF8_BAD;

    assert(*at < v.bytes);
    size_t length = decode((const unsigned char *)v.data + *at, v.bytes - *at, &c);
    *at += length > 0 ? length : 1;
    return c;
}

size_t jp_utf8_put(uint32_t c, char out[4]) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        c = JP_UTF8_BAD;
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F));
    out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

bool jp_utf8_is_valid(jp_view v) {
    uint32_t unused;

    for (size_t at = 0; at < v.bytes;) {
        size_t length = decode((const unsigned char *)v.data + at, v.bytes - at, &unused);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

size_t jp_utf8_count_chars(jp_view v) {
    size_t count = 0;

    for (size_t at = 0; at < v.bytes; count++)
        jp_utf8_next(v, &at);
    return count;
}

typedef struct char_range {
    uint32_t first, last;
} char_range;

static bool in_ranges(uint32_t c, const char_range *ranges, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    }
    return false;
}

bool jp_char_is_han(uint32_t c) {
    static const char_range han[] = {
        {0x4E00, 0x9FFF},   /* unified ideographs: nearly every hit, so first */
        {0x3007, 0x3007},   /* 〇 */
        {0x3400, 0x4DBF},   /* extension A */
        {0xF900, 0xFAFF},   /* compatibility */
        {0x20000, 0x2A6DF}, /* B */
        {0x2A700, 0x2EBEF}, /* C to F */
        {0x2F800, 0x2FA1F}, /* compatibility supplement */
        {0x30000, 0x323AF}, /* G, H */
    };

    return in_ranges(c, han, sizeof han / sizeof han[0]);
}

bool jp_char_is_space(uint32_t c) {
    static const char_range space[] = {
        {0x09, 0x0D},     {0x20, 0x20},     {0xA0, 0xA0},     {0x2000, 0x200B},
        {0x202F, 0x202F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF},
    };

    return in_ranges(c, space, sizeof space / sizeof space[0]);
}

uint32_t jp_char_fold_width(uint32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E)
        return c - 0xFEE0;
    return c == 0x3000 ? ' ' : c;
}
