/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_map.h"

#include <stdio.h>

#include "juanping/base/ascii.h"
#include "juanping/base/near.h"

/* Mapping files → rules. Everything that can be wrong with a file is found here, with its line. */

typedef struct loader {
    const jp_ini *ini;
    jp_arena *arena;
    jp_xml_map *map;
    jp_error *err;
} loader;

static const char document_section[] = "文书";

static bool fail_path(loader *l, const jp_ini_entry *entry, const char *why) {
    jp_ini_fail(l->ini, entry, "a/b[@x='y']/c", l->err);
    jp_fail_hint(l->err, "%s" JP_SAY("，应为路径，如 ", "; expected a path such as ") "a/b[@x='y']/c", why);
    return false;
}

static bool load_paths(loader *l, const jp_ini_entry *entry, jp_map_paths *out) {
    const char *why = "";
    return jp_map_paths_parse(entry->value, l->arena, out, &why) || fail_path(l, entry, why);
}

static bool load_head(loader *l, const jp_ini_section *section) {
    const jp_view keys[] = {JP_VIEW("名称"), JP_VIEW("根"), JP_VIEW("特征"), JP_VIEW("同名字段")};
    const jp_ini_entry *name = jp_ini_find(section, keys[0]);
    const jp_ini_entry *root = jp_ini_find(section, keys[1]);
    const jp_ini_entry *marks = jp_ini_find(section, keys[2]);
    const jp_ini_entry *same = jp_ini_find(section, keys[3]);

    if (!jp_ini_check_keys(l->ini, section, keys, sizeof keys / sizeof *keys, l->err)) {
        return false;
    }
    if (!name || !root) {
        jp_fail(l->err, JP_E_INI_MISSING, NULL, "[映射] %s", name ? "根" : "名称");
        jp_ini_where(l->ini, section->line_no, l->err);
        return false;
    }
    l->map->name = name->value;
    l->map->roots = jp_ini_split(root->value, '|', l->arena, &l->map->root_count);
    return (!marks || load_paths(l, marks, &l->map->marks)) &&
           (!same || jp_ini_bool(l->ini, same, &l->map->takes_same_names, l->err));
}

static void load_words(loader *l, const jp_ini_section *section) {
    l->map->words = jp_arena_array(l->arena, section->entry_count, sizeof *l->map->words);
    for (uint32_t i = 0; i < section->entry_count; i++) {
        l->map->words[l->map->word_count++] = (jp_map_word){section->entries[i].key, section->entries[i].value};
    }
}

/* `执法人员.证号`: a field and a part of it. */
static bool load_field(loader *l, const jp_ini_entry *entry, jp_map_rule *rule) {
    size_t dot = jp_view_find(entry->key, JP_VIEW("."), 0);
    jp_map_field *field = &rule->fields[rule->field_count++];

    field->line_no = entry->line_no;
    field->name = jp_view_trim(jp_view_sub(entry->key, 0, dot));
    field->part = dot == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_trim(jp_view_sub(entry->key, dot + 1, entry->key.bytes));
    return load_paths(l, entry, &field->paths);
}

static bool load_rule(loader *l, const jp_ini_section *section, jp_view type, jp_map_rule *rule) {
    rule->type = type;
    rule->line_no = section->line_no;
    rule->fields = jp_arena_array(l->arena, section->entry_count, sizeof *rule->fields);
    for (uint32_t i = 0; i < section->entry_count; i++) {
        const jp_ini_entry *entry = &section->entries[i];
        bool ok;
        if (jp_view_eq_text(entry->key, "路径")) {
            ok = load_paths(l, entry, &rule->paths);
        } else if (jp_view_eq_text(entry->key, "类型") && type.bytes == 0) {
            ok = load_paths(l, entry, &rule->type_paths);
        } else {
            ok = load_field(l, entry, rule);
        }
        if (!ok) {
            return false;
        }
    }
    return true;
}

static bool is_type_section(jp_view name) {
    return jp_view_starts_with(name, jp_view_of(document_section)) && name.bytes > sizeof document_section - 1 &&
           name.data[sizeof document_section - 1] == ' ';
}

static bool load_section(loader *l, const jp_ini_section *section) {
    const jp_view sections[] = {JP_VIEW("映射"), JP_VIEW("案件"), JP_VIEW("类型名"), JP_VIEW("文书")};
    jp_map_rule *rule = &l->map->rules[l->map->rule_count];

    if (jp_view_eq(section->name, sections[0])) {
        return load_head(l, section);
    }
    if (jp_view_eq(section->name, sections[2])) {
        load_words(l, section);
        return true;
    }
    jp_view type = JP_VIEW_EMPTY;
    if (jp_view_eq(section->name, sections[1])) {
        type = sections[1];
    } else if (is_type_section(section->name)) {
        type = jp_view_trim(jp_view_sub(section->name, sizeof document_section, section->name.bytes));
    } else if (!jp_view_eq(section->name, sections[3])) {
        jp_ini_fail_section(l->ini, section, sections, sizeof sections / sizeof *sections, l->err);
        return false;
    }
    l->map->rule_count++;
    return load_rule(l, section, type, rule);
}

bool jp_xml_map_load(const char *path, jp_arena *arena, const jp_xml_map **out, jp_error *err) {
    jp_ini ini;
    jp_xml_map *map = jp_arena_alloc(arena, sizeof *map);
    loader l = {.ini = &ini, .arena = arena, .map = map, .err = err};

    if (!jp_ini_load(path, arena, &ini, err)) {
        return false;
    }
    map->path = jp_arena_strdup(arena, path);
    map->rules = jp_arena_array(arena, ini.section_count, sizeof *map->rules);
    for (uint32_t i = 0; i < ini.section_count; i++) {
        if (!load_section(&l, &ini.sections[i])) {
            return false;
        }
    }
    if (map->root_count == 0) {
        jp_fail(err, JP_E_INI_MISSING, path, "[映射]");
        return false;
    }
    *out = map;
    return true;
}

static bool fail_line(const jp_xml_map *map, uint32_t line_no, jp_code code, const char *subject, jp_error *err) {
    char where[384];

    (void)snprintf(where, sizeof where, "%s:%u", map->path, (unsigned)line_no);
    jp_fail(err, code, where, "%s", subject);
    return false;
}

static bool check_type(const jp_xml_map *map, const jp_map_rule *rule, const jp_xml_map_words *words, jp_error *err) {
    char subject[sizeof err->subject];

    if (jp_view_is_empty(rule->type) || jp_view_eq_text(rule->type, "案件") ||
        jp_view_is_among(rule->type, words->types, words->type_count)) {
        return true;
    }
    (void)snprintf(subject, sizeof subject, "%s %.*s", document_section, JP_VIEW_ARG(rule->type));
    (void)fail_line(map, rule->line_no, JP_E_INI_UNKNOWN_SECTION, subject, err);
    jp_hint_near(err, rule->type, words->types, words->type_count,
                 JP_SAY("文书目录里没有这种文书", "no such document in the catalogue"));
    return false;
}

bool jp_xml_map_check(const jp_xml_map *map, const jp_xml_map_words *words, jp_error *err) {
    for (uint32_t r = 0; r < map->rule_count; r++) {
        const jp_map_rule *rule = &map->rules[r];

        if (!check_type(map, rule, words, err)) {
            return false;
        }
        for (uint32_t i = 0; i < rule->field_count; i++) {
            const jp_map_field *field = &rule->fields[i];
            char subject[sizeof err->subject];

            if (words->knows(words->context, rule->type, field->name, field->part)) {
                continue;
            }
            (void)snprintf(subject, sizeof subject, "%.*s%s%.*s", JP_VIEW_ARG(field->name),
                           field->part.bytes > 0 ? "." : "", JP_VIEW_ARG(field->part));
            (void)fail_line(map, field->line_no, JP_E_INI_UNKNOWN_KEY, subject, err);
            jp_fail_hint(err, JP_SAY("文书目录里%.*s没有这个字段或组成部分", "no such field in the catalogue"),
                         JP_VIEW_ARG(rule->type));
            if (!jp_view_is_among(field->name, words->fields, words->field_count)) {
                jp_hint_near(err, field->name, words->fields, words->field_count,
                             JP_SAY("文书目录里没有这个字段", "no such field in the catalogue"));
            }
            return false;
        }
    }
    return true;
}

jp_view jp_xml_map_name(const jp_xml_map *map) {
    return map->name;
}

/* ---- the words of a map, for files that it does not fit ---- */

static bool is_joint(char c) {
    return c == '_' || c == '-' || c == '.';
}

static bool is_same_word(jp_view a, jp_view b) {
    size_t i = 0;
    size_t k = 0;

    while (i < a.bytes || k < b.bytes) {
        if (i < a.bytes && is_joint(a.data[i])) {
            i++;
        } else if (k < b.bytes && is_joint(b.data[k])) {
            k++;
        } else if (i >= a.bytes || k >= b.bytes || jp_ascii_lower(a.data[i]) != jp_ascii_lower(b.data[k])) {
            return false;
        } else {
            i++, k++;
        }
    }
    return true;
}

/* The last step of a path that is one element or one attribute. */
static bool ends_in(const jp_map_paths *paths, jp_view name) {
    for (uint32_t i = 0; i < paths->count; i++) {
        const jp_map_path *path = &paths->items[i];
        jp_view last = path->count == 0 ? path->attribute : path->count == 1 ? path->steps[0].name : JP_VIEW_EMPTY;
        bool is_whole = path->count == 0 || path->attribute.bytes == 0;
        if (is_whole && last.bytes > 0 && is_same_word(last, name)) {
            return true;
        }
    }
    return false;
}

static bool label_in(const jp_xml_map *map, jp_view type, jp_view name, jp_view *field) {
    for (uint32_t i = 0; i < map->rule_count; i++) {
        const jp_map_rule *rule = &map->rules[i];
        for (uint32_t k = 0; jp_view_eq(rule->type, type) && k < rule->field_count; k++) {
            const jp_map_field *f = &rule->fields[k];
            if (f->part.bytes == 0 && ends_in(&f->paths, name)) {
                *field = f->name;
                return true;
            }
        }
    }
    return false;
}

bool jp_xml_map_label(const jp_xml_map *map, jp_view type, jp_view name, jp_view *field) {
    return (type.bytes > 0 && label_in(map, type, name, field)) || label_in(map, JP_VIEW_EMPTY, name, field);
}

bool jp_xml_map_type(const jp_xml_map *map, jp_view word, jp_view *type) {
    for (uint32_t i = 0; word.bytes > 0 && i < map->word_count; i++) {
        if (is_same_word(map->words[i].from, word)) {
            *type = map->words[i].to;
            return true;
        }
    }
    return false;
}
