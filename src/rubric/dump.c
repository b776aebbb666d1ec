/* SPDX-License-Identifier: Apache-2.0 */
#include "builder.h"
#include "ini_line.h"

static void put_setting(jp_builder *b, jp_str *out, jp_view section, const jp_setting *setting) {
    jp_view value = setting->value;
    size_t at = 0;
    bool is_first = true;

    do {
        size_t end = jp_ini_chunk_end(value, at);
        if (end == SIZE_MAX) {
            jp_flaws_add(b->flaws, JP_E_INI_VALUE, setting->place, "[%.*s] %.*s", JP_VIEW_ARG(section),
                         JP_VIEW_ARG(setting->key));
            jp_flaws_hint(b->flaws,
                          JP_SAY("值中连续这么多字节没有空格，用“键+ =”分成几行：",
                                 "too many bytes without a space; continue with `key+ =`: ") "%u",
                          JP_INI_CHUNK_LIMIT);
            return;
        }
        jp_str_putf(out, "%.*s%s = ", JP_VIEW_ARG(setting->key), is_first ? "" : "+");
        jp_ini_put_quoted(out, jp_view_sub(value, at, end));
        jp_str_put_text(out, "\n");
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
