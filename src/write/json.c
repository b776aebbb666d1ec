/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/write/json.h"

#include <inttypes.h>

#include "juanping/base/utf8.h"

static void put_escaped(jp_str *out, uint32_t c) {
    static const struct {
        uint32_t c;
        const char *text;
    } shorts[] = {{'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"}, {'\r', "\\r"}, {'\t', "\\t"}};

    for (size_t i = 0; i < sizeof shorts / sizeof shorts[0]; i++) {
        if (shorts[i].c == c) {
            jp_str_put_text(out, shorts[i].text);
            return;
        }
    }
    jp_str_putf(out, "\\u%04x", (unsigned)c);
}

void jp_json_put_string(jp_str *out, jp_view text) {
    size_t plain_from = 0;

    jp_str_put_char(out, '"');
    for (size_t at = 0; at < text.bytes;) {
        size_t start = at;
        uint32_t c = jp_utf8_next(text, &at);
        bool is_bad = c == JP_UTF8_BAD && at - start == 1;
        if (!is_bad && c >= 0x20 && c != '"' && c != '\\' && c != 0x7F)
            continue;
        jp_str_put(out, jp_view_sub(text, plain_from, start));
        if (is_bad)
            jp_str_put_char(out, JP_UTF8_BAD);
        else
            put_escaped(out, c);
        plain_from = at;
    }
    jp_str_put(out, jp_view_sub(text, plain_from, text.bytes));
    jp_str_put_char(out, '"');
}

void jp_json_put_comma(jp_str *out) {
    char last = out->bytes > 0 ? out->data[out->bytes - 1] : '{';

    if (last != '{' && last != '[')
        jp_str_put_char(out, ',');
}

void jp_json_put_key(jp_str *out, const char *key) {
    jp_json_put_comma(out);
    jp_json_put_string(out, jp_view_of(key));
    jp_str_put_char(out, ':');
}

static uint64_t magnitude(int64_t cp) {
    return cp < 0 ? (uint64_t)0 - (uint64_t)cp : (uint64_t)cp;
}

void jp_json_put_cp(jp_str *out, int64_t cp) {
    uint64_t size = magnitude(cp);

    jp_str_putf(out, "%s%" PRIu64 ".%02u", cp < 0 ? "-" : "", size / 100, (unsigned)(size % 100));
}

void jp_json_put_points(jp_str *out, int64_t cp) {
    uint64_t size = magnitude(cp);
    unsigned rest = (unsigned)(size % 100);

    jp_str_putf(out, "%s%" PRIu64, cp < 0 ? "-" : "", size / 100);
    if (rest % 10 != 0)
        jp_str_putf(out, ".%02u", rest);
    else if (rest != 0)
        jp_str_putf(out, ".%u", rest / 10);
}
