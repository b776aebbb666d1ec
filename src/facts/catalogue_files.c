/* SPDX-License-Identifier: Apache-2.0 */
#include <dirent.h>
#include <stdlib.h>

#include "catalogue_load.h"
#include "extract.h"

/* Which files the catalogue is made of: always in byte order of their names, whatever the folder says first. */

static int compare_paths(const void *a, const void *b) {
    return jp_view_compare(jp_view_of(*(const char *const *)a), jp_view_of(*(const char *const *)b));
}

const char **jp_loader_list(jp_loader *l, const char *dir, jp_view prefix, jp_view suffix, uint32_t *count) {
    const char **paths = jp_arena_array(l->arena, JP_LOADER_MAX_FILES, sizeof *paths);
    DIR *folder = opendir(dir);

    *count = 0;
    for (const struct dirent *entry = folder ? readdir(folder) : NULL; entry && *count < JP_LOADER_MAX_FILES;
         entry = readdir(folder)) {
        jp_view name = jp_view_of(entry->d_name);
        if (jp_view_starts_with(name, prefix) && jp_view_ends_with(name, suffix)) {
            paths[(*count)++] = jp_arena_printf(l->arena, "%s/%s", dir, entry->d_name);
        }
    }
    if (folder) {
        (void)closedir(folder);
    }
    qsort((void *)paths, *count, sizeof *paths, compare_paths);
    return paths;
}

bool jp_loader_files(jp_loader *l, const char *dir) {
    uint32_t count = 0;
    const char **paths = jp_loader_list(l, dir, JP_VIEW("documents-"), JP_VIEW(".ini"), &count);

    l->files = jp_arena_array(l->arena, (size_t)count + 1, sizeof *l->files);
    if (!jp_ini_load(l->path, l->arena, &l->files[0], l->err)) {
        return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!jp_ini_load(paths[i], l->arena, &l->files[i + 1], l->err)) {
            return false;
        }
    }
    l->file_count = count + 1;
    return true;
}

static bool knows_field(const void *context, jp_view type, jp_view field, jp_view part) {
    return jp_mapped_knows(context, type, field, part);
}

static jp_xml_map_words known_words(const jp_loader *l) {
    const jp_catalogue *c = l->catalogue;
    jp_view *types = jp_arena_array(l->arena, c->type_count + 1u, sizeof *types);
    jp_view *fields = jp_arena_array(l->arena, l->field_count + 1u, sizeof *fields);
    jp_xml_map_words words = {.types = types, .fields = fields, .knows = knows_field, .context = c};

    for (; words.type_count < c->type_count; words.type_count++) {
        types[words.type_count] = c->types[words.type_count].name;
    }
    for (uint32_t i = 0; i < l->field_count; i++) {
        if (!jp_view_contains(l->fields[i].name, JP_VIEW("."))) {
            fields[words.field_count++] = l->fields[i].name;
        }
    }
    return words;
}

bool jp_loader_xml_maps(jp_loader *l, const char *dir) {
    uint32_t count = 0;
    const char **paths =
        jp_loader_list(l, jp_arena_printf(l->arena, "%s/xml", dir), JP_VIEW_EMPTY, JP_VIEW(".ini"), &count);

    const jp_xml_map_words words = known_words(l);
    l->catalogue->xml_maps = jp_arena_array(l->arena, count, sizeof *l->catalogue->xml_maps);
    for (uint32_t i = 0; i < count; i++) {
        if (!jp_xml_map_load(paths[i], l->arena, &l->catalogue->xml_maps[i], l->err) ||
            !jp_xml_map_check(l->catalogue->xml_maps[i], &words, l->err)) {
            return false;
        }
        l->catalogue->xml_map_count++;
    }
    return true;
}
