/* SPDX-License-Identifier: Apache-2.0 */
#include <dirent.h>
#include <stdlib.h>

#include "catalogue_load.h"

/* scoring/xml/<name>.ini, in byte order of their names. */

enum { MAX_MAPS = 64 };

static int compare_names(const void *a, const void *b) {
    return jp_view_compare(*(const jp_view *)a, *(const jp_view *)b);
}

bool jp_loader_xml_maps(jp_loader *l, const char *dir) {
    const char *path = jp_arena_printf(l->arena, "%s/xml", dir);
    jp_view names[MAX_MAPS];
    uint32_t count = 0;
    DIR *folder = opendir(path);

    for (const struct dirent *entry = folder ? readdir(folder) : NULL; entry && count < MAX_MAPS;
         entry = readdir(folder)) {
        jp_view name = jp_view_of(entry->d_name);
        if (jp_view_ends_with(name, JP_VIEW(".ini"))) {
            names[count++] = jp_view_copy(l->arena, name);
        }
    }
    if (folder) {
        (void)closedir(folder);
    }
    qsort(names, count, sizeof *names, compare_names);
    l->catalogue->xml_maps = jp_arena_array(l->arena, count, sizeof *l->catalogue->xml_maps);
    for (uint32_t i = 0; i < count; i++) {
        const char *file = jp_arena_printf(l->arena, "%s/%.*s", path, JP_VIEW_ARG(names[i]));
        if (!jp_xml_map_load(file, l->arena, &l->catalogue->xml_maps[i], l->err)) {
            return false;
        }
        l->catalogue->xml_map_count++;
    }
    return true;
}
