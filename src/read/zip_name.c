/* SPDX-License-Identifier: Apache-2.0 */
#include "zip_name.h"

#include <string.h>

#include "juanping/base/error.h"
#include "juanping/base/utf8.h"
#include "juanping/read/limits.h"
#include "juanping/read/zip_in.h"

static bool is_ascii(jp_view v) {
    for (size_t i = 0; i < v.bytes; i++) {
        if ((unsigned char)v.data[i] >= 0x80) {
            return false;
        }
    }
    return true;
}

/* Real Chinese names in UTF-8 hold three-byte characters. A short name in CP936 can by chance be valid
 * two-byte UTF-8 and nothing else: 一 is D2 BB. */
static bool looks_like_chance(jp_view v) {
    for (size_t i = 0; i < v.bytes; i++) {
        if ((unsigned char)v.data[i] >= 0xE0) {
            return false;
        }
    }
    return true;
}

static bool all_foreign_are_han(jp_view v) {
    for (size_t at = 0; at < v.bytes;) {
        uint32_t c = jp_utf8_next(v, &at);
        if (c >= 0x80 && !jp_char_is_han(c)) {
            return false;
        }
    }
    return true;
}

static jp_view decode_bytes(jp_view raw, bool is_utf8, jp_arena *arena, bool *guessed) {
    jp_view out;
    jp_error unused;
    if (is_ascii(raw)) {
        return raw;
    }
    bool valid = jp_utf8_is_valid(raw);
    if (valid && is_utf8) {
        return raw;
    }
    *guessed = true;
    if (valid) {
        bool chance = looks_like_chance(raw) && jp_charset_from_gb18030(raw, arena, &out) && all_foreign_are_han(out);
        return chance ? out : raw;
    }
    if (jp_charset_from_gb18030(raw, arena, &out)) {
        return out;
    }
    if (jp_charset_to_utf8(raw, "CP437", arena, &out, &unused)) {
        return out;
    }
    /* CP437 gives every byte a meaning; only a system without its tables comes here. */
    jp_str hex;
    jp_str_init(&hex, arena);
    for (size_t i = 0; i < raw.bytes; i++) {
        unsigned char byte = (unsigned char)raw.data[i];
        if (byte < 0x80) {
            jp_str_put(&hex, jp_view_sub(raw, i, i + 1));
        } else {
            jp_str_putf(&hex, "%%%02X", byte);
        }
    }
    return jp_str_view(&hex);
}

/* Windows tools of old write backslashes. In decoded text they are never half of a character. */
static jp_view with_slashes(jp_view name, jp_arena *arena) {
    if (name.bytes == 0 || memchr(name.data, '\\', name.bytes) == NULL) {
        return name;
    }
    char *copy = jp_view_cstr(arena, name);
    for (size_t i = 0; i < name.bytes; i++) {
        if (copy[i] == '\\') {
            copy[i] = '/';
        }
    }
    return (jp_view){copy, name.bytes};
}

/* "./a" and "a/./b" as some tools write them name the same as "a" and "a/b"; "./" alone, the folder itself, stays. */
static jp_view without_dots(jp_view name, jp_arena *arena) {
    if (!jp_view_starts_with(name, JP_VIEW("./")) && !jp_view_contains(name, JP_VIEW("/./"))) {
        return name;
    }
    char *copy = jp_view_cstr(arena, name);
    size_t kept = 0;
    for (size_t from = 0; from < name.bytes;) {
        size_t slash = jp_view_find(name, JP_VIEW("/"), from);
        size_t end = slash == SIZE_MAX ? name.bytes : slash + 1;
        if (!jp_view_eq_text(jp_view_sub(name, from, end), "./")) {
            memmove(copy + kept, copy + from, end - from);
            kept += end - from;
        }
        from = end;
    }
    return kept > 0 ? (jp_view){copy, kept} : name;
}

jp_view jp_zip_name_decode(jp_view raw, bool is_utf8, jp_arena *arena, bool *guessed) {
    *guessed = raw.bytes > JP_LIMIT_ZIP_NAME_BYTES;
    jp_view kept = jp_view_sub(raw, 0, JP_LIMIT_ZIP_NAME_BYTES);
    return without_dots(with_slashes(decode_bytes(kept, is_utf8, arena, guessed), arena), arena);
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool jp_zip_name_is_unsafe(jp_view name) {
    if (name.bytes == 0 || name.data[0] == '/' || (name.bytes >= 2 && name.data[1] == ':' && is_letter(name.data[0]))) {
        return true;
    }
    for (size_t from = 0; from <= name.bytes;) {
        size_t slash = jp_view_find(name, JP_VIEW("/"), from);
        size_t end = slash == SIZE_MAX ? name.bytes : slash;
        if (jp_view_eq_text(jp_view_sub(name, from, end), "..")) {
            return true;
        }
        from = end + 1;
    }
    for (size_t i = 0; i < name.bytes; i++) {
        if ((unsigned char)name.data[i] < 0x20 || name.data[i] == 0x7F) {
            return true;
        }
    }
    return false;
}
