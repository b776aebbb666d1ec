/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/model/title.h"

#include "juanping/base/utf8.h"

jp_view jp_title_plain(jp_view title, jp_view organ, jp_arena *arena) {
    jp_str out;

    title = jp_view_trim(title);
    for (size_t line; (line = jp_view_find(title, JP_VIEW("\n"), 0)) != SIZE_MAX;) {
        title = jp_view_sub(title, line + 1, title.bytes);
    }
    jp_str_init(&out, arena);
    for (size_t at = 0; at < title.bytes;) {
        uint32_t c = jp_utf8_next(title, &at);
        if (!jp_char_is_space(c)) {
            jp_str_put_char(&out, c);
        }
    }
    title = jp_str_view(&out);
    bool has_organ = !jp_view_is_empty(organ) && title.bytes > organ.bytes && jp_view_starts_with(title, organ);
    return has_organ ? jp_view_sub(title, organ.bytes, title.bytes) : title;
}
