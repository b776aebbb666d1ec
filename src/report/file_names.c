/* SPDX-License-Identifier: Apache-2.0 */
#include "file_names.h"

#include "juanping/write/text.h"

enum { NAME_MAX_BYTES = 180 };

static bool is_taken(const jp_file_names *list, jp_view name) {
    for (size_t i = 0; i < list->count; i++) {
        if (jp_view_eq(list->names[i], name))
            return true;
    }
    return false;
}

const char *jp_file_names_path(jp_file_names *list, const char *folder, jp_view organ, const char *ending) {
    jp_view wanted = jp_view_is_empty(organ) ? JP_VIEW("未写明单位") : organ;
    jp_view base = jp_text_file_name(wanted, NAME_MAX_BYTES, list->arena);
    jp_view name = base;

    for (unsigned number = 2; is_taken(list, name); number++)
        name = jp_view_of(jp_arena_printf(list->arena, "%.*s（%u）", JP_VIEW_ARG(base), number));
    list->names = jp_arena_grow(list->arena, list->names, list->count, &list->cap, sizeof *list->names);
    list->names[list->count++] = name;
    return jp_arena_printf(list->arena, "%s/%.*s.%s", folder, JP_VIEW_ARG(name), ending);
}
