/* SPDX-License-Identifier: Apache-2.0 */
#include "builder.h"

/* A line is kept well below what the reader takes, with room for the key and its quotes. */
#define CHUNK_BYTES 800u
#define CHUNK_LIMIT 900u

static void put_quoted(jp_str *out, jp_view v) {
    jp_str_put_text(out, "\"");
    for (size_t i = 0; i < v.bytes; i++) {
        char c = v.data[i];
        bool is_last = i + 1 == v.bytes;
        /* Inside quotes a backslash is special before a quote and a backslash only. */
        if (c == '"' || (c == '\\' && (is_last || v.data[i + 1] == '"' || v.data[i + 1] == '\\'))) {
            jp_str_put_text(out, "\\");
        }
        jp_str_put(out, (jp_view){&v.data[i], 1});
    }
    jp_str_put_text(out, "\"\n");
}

/* Where a value may go on in the next line: a lone space, since lines are joined with one. */
static size_t chunk_end(jp_view v, size_t from) {
    size_t best = SIZE_MAX;
    if (v.bytes - from <= CHUNK_BYTES) {
        return v.bytes;
    }
    for (size_t i = from + 1; i + 1 < v.bytes && i - from <= CHUNK_LIMIT; i++) {
        bool is_lone = v.data[i] == ' ' && v.data[i - 1] != ' ' && v.data[i + 1] != ' ';
        if (is_lone && (i - from <= CHUNK_BYTES || best == SIZE_MAX)) {
            best = i;
        }
    }
    return best;
}

static void put_setting(jp_builder *b, jp_str *out, jp_view section, const jp_setting *setting) {
    jp_view value = setting->value;
    size_t at = 0;
    bool is_first = true;

    do {
        size_t end = chunk_end(value, at);
        if (end == SIZE_MAX && value.bytes - at <= CHUNK_LIMIT) {
            end = value.bytes;
        }
        if (end == SIZE_MAX) {
            jp_flaws_add(b->flaws, JP_E_INI_VALUE, setting->place, "[%.*s] %.*s", JP_VIEW_ARG(section),
                         JP_VIEW_ARG(setting->key));
            jp_flaws_hint(b->flaws, "值中连续 %u 字节没有空格；用“键+ =”分成几行", CHUNK_LIMIT);
            return;
        }
        jp_str_putf(out, "%.*s%s = ", JP_VIEW_ARG(setting->key), is_first ? "" : "+");
        put_quoted(out, jp_view_sub(value, at, end));
        at = end + 1;
        is_first = false;
    } while (at < value.bytes);
}

jp_view jp_dump(jp_builder *b) {
    jp_str out;

    jp_str_init(&out, b->arena);
    for (uint32_t i = 0; i < b->resolved->count; i++) {
        const jp_settings *section = &b->resolved->sections[i];
        jp_str_putf(&out, "%s[%.*s]\n", i > 0 ? "\n" : "", JP_VIEW_ARG(section->name));
        for (uint32_t k = 0; k < section->count; k++) {
            put_setting(b, &out, section->name, &section->items[k]);
        }
    }
    return jp_str_view(&out);
}
