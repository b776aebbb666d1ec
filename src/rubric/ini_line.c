/* SPDX-License-Identifier: Apache-2.0 */
#include "ini_line.h"

#define CHUNK_BYTES 800u

void jp_ini_put_quoted(jp_str *out, jp_view v) {
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
    jp_str_put_text(out, "\"");
}

size_t jp_ini_chunk_end(jp_view v, size_t from) {
    size_t best = SIZE_MAX;
    if (v.bytes - from <= CHUNK_BYTES) {
        return v.bytes;
    }
    for (size_t i = from + 1; i + 1 < v.bytes && i - from <= JP_INI_CHUNK_LIMIT; i++) {
        bool is_lone = v.data[i] == ' ' && v.data[i - 1] != ' ' && v.data[i + 1] != ' ';
        if (is_lone && (i - from <= CHUNK_BYTES || best == SIZE_MAX)) {
            best = i;
        }
    }
    return best == SIZE_MAX && v.bytes - from <= JP_INI_CHUNK_LIMIT ? v.bytes : best;
}
