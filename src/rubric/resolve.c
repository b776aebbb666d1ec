/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve.h"

#include "juanping/model/kind.h"
#include "juanping/rubric/keys.h"

static const char *const fixed_sections[] = {"标准", "等次", "分值", "开关", "分组"};
#define FIXED_COUNT (sizeof fixed_sections / sizeof fixed_sections[0])
/* More names than the key table has rows. */
#define MAX_NAMES 128u

bool jp_is_item_id(jp_view name) {
    bool has_digit = false;
    if (name.bytes < 2 || name.bytes > 8 || name.data[0] < 'A' || name.data[0] > 'Z') {
        return false;
    }
    for (size_t i = 1; i < name.bytes; i++) {
        bool is_digit = name.data[i] >= '0' && name.data[i] <= '9';
        if (!is_digit && !(name.data[i] >= 'A' && name.data[i] <= 'Z')) {
            return false;
        }
        has_digit = has_digit || is_digit;
    }
    return has_digit;
}

jp_view jp_category_of(jp_view section) {
    const jp_view head = JP_VIEW("类别 ");
    return jp_view_starts_with(section, head) ? jp_view_trim(jp_view_sub(section, head.bytes, section.bytes))
                                              : JP_VIEW_EMPTY;
}

static bool is_fixed(jp_view name) {
    for (size_t i = 0; i < FIXED_COUNT; i++) {
        if (jp_view_eq_text(name, fixed_sections[i])) {
            return true;
        }
    }
    return false;
}

static size_t key_names(jp_key_section section, bool local_only, jp_view *names) {
    uint32_t count;
    const jp_key_row *rows = jp_rubric_keys(&count);
    size_t n = 0;
    for (uint32_t i = 0; i < count && n < MAX_NAMES; i++) {
        if (rows[i].section == section && (!local_only || rows[i].is_local)) {
            names[n++] = jp_view_of(rows[i].name);
        }
    }
    return n;
}

static void check_keys(const jp_ini *ini, const jp_ini_section *section, jp_key_section kind, bool is_local,
                       jp_flaws *flaws) {
    jp_view names[MAX_NAMES];
    size_t count = key_names(kind, is_local, names);
    jp_view all[MAX_NAMES];
    size_t all_count = key_names(kind, false, all);
    static const char local_keys[] = JP_SAY("本地文件里只能写 标准分、扣分、阶梯、上限、否决、启用",
                                            "a local file may give 标准分, 扣分, 阶梯, 上限, 否决, 启用 only");

    for (uint32_t i = 0; i < section->entry_count; i++) {
        const jp_ini_entry *entry = &section->entries[i];
        if (jp_view_is_among(entry->key, names, count)) {
            continue;
        }
        jp_flaws_add(flaws, JP_E_INI_UNKNOWN_KEY, (jp_place){ini->path, entry->line_no}, "[%.*s] %.*s",
                     JP_VIEW_ARG(section->name), JP_VIEW_ARG(entry->key));
        if (is_local && jp_view_is_among(entry->key, all, all_count)) {
            jp_flaws_hint(flaws, "%s", local_keys);
        } else {
            jp_flaws_hint_near(flaws, entry->key, names, count,
                               is_local ? local_keys : JP_SAY("参见键的列表", "see the list of keys"));
        }
    }
}

static void check_section(const jp_ini *ini, const jp_ini_section *section, jp_flaws *flaws) {
    jp_view names[FIXED_COUNT];
    for (size_t i = 0; i < FIXED_COUNT; i++) {
        names[i] = jp_view_of(fixed_sections[i]);
    }
    if (jp_is_item_id(section->name)) {
        check_keys(ini, section, JP_SECTION_ITEM, false, flaws);
    } else if (jp_view_eq_text(section->name, "标准")) {
        check_keys(ini, section, JP_SECTION_RUBRIC, false, flaws);
    } else if (!jp_view_is_empty(jp_category_of(section->name))) {
        check_keys(ini, section, JP_SECTION_CATEGORY, false, flaws);
    } else if (!is_fixed(section->name)) {
        jp_flaws_add(flaws, JP_E_INI_UNKNOWN_SECTION, (jp_place){ini->path, section->line_no}, "%.*s",
                     JP_VIEW_ARG(section->name));
        jp_flaws_hint_near(
            flaws, section->name, names, FIXED_COUNT,
            JP_SAY("应为 标准、等次、分组、分值、开关、类别 某某，或项目编号（如 P40）",
                   "expected 标准, 等次, 分组, 分值, 开关, 类别 with a name, or the number of an item such as P40"));
    }
}

static jp_settings *find_or_add(jp_resolved *resolved, jp_arena *arena, jp_view name, jp_place place) {
    for (uint32_t i = 0; i < resolved->count; i++) {
        if (jp_view_eq(resolved->sections[i].name, name)) {
            return &resolved->sections[i];
        }
    }
    resolved->sections =
        jp_arena_grow(arena, resolved->sections, resolved->count, &resolved->cap, sizeof *resolved->sections);
    resolved->sections[resolved->count] = (jp_settings){.name = name, .place = place};
    return &resolved->sections[resolved->count++];
}

static void set(jp_settings *settings, jp_arena *arena, const jp_ini_entry *entry, jp_place place) {
    for (uint32_t i = 0; i < settings->count; i++) {
        if (jp_view_eq(settings->items[i].key, entry->key)) {
            settings->items[i].value = entry->value;
            settings->items[i].place = place;
            return;
        }
    }
    settings->items = jp_arena_grow(arena, settings->items, settings->count, &settings->cap, sizeof *settings->items);
    settings->items[settings->count++] = (jp_setting){entry->key, entry->value, place};
}

static void lay_section(jp_resolved *resolved, jp_arena *arena, const jp_ini *ini, const jp_ini_section *section,
                        jp_view name) {
    jp_settings *settings = find_or_add(resolved, arena, name, (jp_place){ini->path, section->line_no});

    /* Grades are one scale: half of an old one and half of a new one would be none. */
    if (jp_view_eq_text(name, "等次")) {
        settings->count = 0;
    }
    for (uint32_t i = 0; i < section->entry_count; i++) {
        const jp_ini_entry *entry = &section->entries[i];
        if (!jp_view_eq_text(entry->key, "继承")) {
            set(settings, arena, entry, (jp_place){ini->path, entry->line_no});
        }
    }
}

static void lay_file(jp_resolved *resolved, jp_arena *arena, const jp_ini *ini, jp_flaws *flaws) {
    for (uint32_t i = 0; i < ini->section_count; i++) {
        check_section(ini, &ini->sections[i], flaws);
        lay_section(resolved, arena, ini, &ini->sections[i], ini->sections[i].name);
    }
}

/* ---- the local file ---- */

typedef struct overlay {
    jp_resolved *resolved;
    jp_arena *arena;
    const jp_ini *ini;
    jp_flaws *flaws;
    const jp_rubric_local *local;
    const jp_rubric_words *words;
    jp_view *names; /* items and switches of this rubric, then those of the others */
    size_t own_count, name_count;
} overlay;

static void collect_names(overlay *o) {
    const jp_settings *switches = jp_resolved_find(o->resolved, "开关");
    size_t room = (size_t)o->resolved->count + o->local->other_count + (switches ? switches->count : 0);

    o->names = jp_arena_array(o->arena, room, sizeof *o->names);
    for (uint32_t i = 0; i < o->resolved->count; i++) {
        if (jp_is_item_id(o->resolved->sections[i].name)) {
            o->names[o->name_count++] = o->resolved->sections[i].name;
        }
    }
    for (uint32_t i = 0; switches && i < switches->count; i++) {
        o->names[o->name_count++] = switches->items[i].key;
    }
    o->own_count = o->name_count;
    for (uint32_t i = 0; i < o->local->other_count; i++) {
        o->names[o->name_count++] = o->local->others[i];
    }
}

static bool is_own(const overlay *o, jp_view name) {
    return jp_view_is_among(name, o->names, o->own_count);
}

static bool is_known(const overlay *o, jp_view name) {
    return jp_view_is_among(name, o->names, o->name_count);
}

static bool has_letter(const jp_view *names, size_t from, size_t to, jp_view id) {
    for (size_t i = from; i < to; i++) {
        if (jp_is_item_id(names[i]) && names[i].data[0] == id.data[0]) {
            return true;
        }
    }
    return false;
}

/* A section with a title is an item of its own: that of the rubric whose items begin with the same letter. */
static bool is_new_item(const jp_ini_section *section) {
    return jp_is_item_id(section->name) && jp_ini_find(section, JP_VIEW("标题")) != NULL;
}

/* The section is of this rubric: one of its items, or a new one for it. */
static bool is_own_section(const overlay *o, const jp_ini_section *section) {
    return is_own(o, section->name) || (is_new_item(section) && !is_known(o, section->name) &&
                                        has_letter(o->names, 0, o->own_count, section->name));
}

static bool is_others_section(const overlay *o, const jp_ini_section *section) {
    return !is_own_section(o, section) &&
           (is_known(o, section->name) ||
            (is_new_item(section) && has_letter(o->names, o->own_count, o->name_count, section->name)));
}

static void lay_item(overlay *o, const jp_ini_section *section) {
    if (is_own_section(o, section)) {
        check_keys(o->ini, section, JP_SECTION_ITEM, is_own(o, section->name), o->flaws);
        lay_section(o->resolved, o->arena, o->ini, section, section->name);
    } else if (!is_others_section(o, section)) {
        jp_flaws_add(o->flaws, JP_E_INI_UNKNOWN_SECTION, (jp_place){o->ini->path, section->line_no}, "%.*s",
                     JP_VIEW_ARG(section->name));
        if (is_new_item(section)) {
            jp_flaws_hint(o->flaws, JP_SAY("新项目的编号要以该标准各项目的字母开头，如 P61",
                                           "a new item begins with the letter of the rubric's items: P61"));
        } else {
            jp_flaws_hint_near(o->flaws, section->name, o->names, o->name_count,
                               JP_SAY("标准中没有这个项目；增加项目的，标题、类别、标准分等要写全",
                                      "the rubric has no such item; a new one needs its title, category and points"));
        }
    }
}

static void hint_switches(const overlay *o, jp_view key) {
    jp_view *names = jp_arena_array(o->arena, o->name_count + 1, sizeof *names);
    size_t count = 0;

    for (size_t i = 0; i < o->name_count; i++) {
        if (!jp_is_item_id(o->names[i])) {
            names[count++] = o->names[i];
        }
    }
    jp_flaws_hint_near(o->flaws, key, names, count, NULL);
}

/* Only the switches this rubric has; alone, it takes new ones too, which its items may name. */
static void lay_switches(overlay *o, const jp_ini_section *section) {
    if (o->local->other_count == 0) {
        lay_section(o->resolved, o->arena, o->ini, section, section->name);
        return;
    }
    for (uint32_t i = 0; i < section->entry_count; i++) {
        const jp_ini_entry *entry = &section->entries[i];
        jp_place place = {o->ini->path, entry->line_no};

        if (is_own(o, entry->key)) {
            set(find_or_add(o->resolved, o->arena, section->name, place), o->arena, entry, place);
        } else if (!is_known(o, entry->key)) {
            jp_flaws_add(o->flaws, JP_E_INI_UNKNOWN_KEY, place, "[开关] %.*s", JP_VIEW_ARG(entry->key));
            hint_switches(o, entry->key);
        }
    }
}

/* Points by category are called alike in all rubrics: they are those of the rubric whose items the file changes. */
static void lay_points(overlay *o, const jp_ini_section *section) {
    bool has_own = false, has_others = false;

    for (uint32_t i = 0; i < o->ini->section_count; i++) {
        const jp_ini_section *item = &o->ini->sections[i];
        has_own = has_own || (jp_is_item_id(item->name) && is_own_section(o, item));
        has_others = has_others || (jp_is_item_id(item->name) && is_others_section(o, item));
    }
    if (has_own && has_others) {
        jp_flaws_add(o->flaws, JP_E_INI_VALUE, (jp_place){o->ini->path, section->line_no}, "[分值]");
        jp_flaws_hint(o->flaws,
                      JP_SAY("文件里有几种标准的项目，请写明是哪一种的分值，如 [分值 penalty-general]",
                             "items of several rubrics: say whose points these are, as in [分值 penalty-general]"));
    } else if (has_own || !has_others) {
        lay_section(o->resolved, o->arena, o->ini, section, section->name);
    }
}

/* [听证 市场监管], [参数 立案期限 默认]: rows of the thresholds, which are laid elsewhere. */
static bool is_threshold(const overlay *o, jp_view word) {
    return jp_view_eq_text(word, "参数") ||
           (o->words && jp_view_is_among(word, o->words->tables, o->words->table_count));
}

static void fail_section(overlay *o, const jp_ini_section *section, jp_view word) {
    static const char *const fixed[] = {"等次", "分值", "开关", "参数"};
    const uint32_t table_count = o->words ? o->words->table_count : 0;
    const size_t fixed_count = sizeof fixed / sizeof fixed[0];
    jp_view *names = jp_arena_array(o->arena, o->name_count + table_count + fixed_count, sizeof *names);
    size_t count = 0;

    for (; count < fixed_count; count++) {
        names[count] = jp_view_of(fixed[count]);
    }
    for (uint32_t i = 0; i < table_count; i++) {
        names[count++] = o->words->tables[i];
    }
    for (size_t i = 0; i < o->name_count; i++) {
        names[count++] = o->names[i];
    }
    jp_flaws_add(o->flaws, JP_E_INI_UNKNOWN_SECTION, (jp_place){o->ini->path, section->line_no}, "%.*s",
                 JP_VIEW_ARG(section->name));
    jp_flaws_hint_near(o->flaws, word, names, count,
                       JP_SAY("本地文件里可以有项目编号、等次、分值、开关，以及界限值的 [表 行业]、[参数 名 行业]",
                              "a local file may hold numbers of items, 等次, 分值, 开关, and rows of thresholds: [表 "
                              "行业], [参数 名 行业]"));
}

/* "[分值 licence]": which rubric is said outright. */
static void lay_for_kind(overlay *o, const jp_ini_section *section) {
    const jp_settings *head = jp_resolved_find(o->resolved, "标准");
    const jp_setting *own = jp_settings_find(head, "类型");
    size_t space = jp_view_find(section->name, JP_VIEW(" "), 0);
    jp_view what = jp_view_sub(section->name, 0, space);
    jp_view kind = space == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_trim(jp_view_sub(section->name, space, SIZE_MAX));

    if (is_threshold(o, space == SIZE_MAX ? section->name : what)) {
        return;
    }
    if (space == SIZE_MAX || !is_fixed(what) || jp_view_eq_text(what, "标准")) {
        fail_section(o, section, space == SIZE_MAX ? section->name : what);
        return;
    }
    if (own && jp_view_eq(own->value, kind)) {
        lay_section(o->resolved, o->arena, o->ini, section, what);
    } else if (jp_kind_find(kind) == JP_KIND_NONE) {
        jp_view codes[JP_KIND_COUNT];
        for (uint32_t i = 0; i < JP_KIND_COUNT; i++) {
            codes[i] = jp_view_of(jp_kind_at(i)->code);
        }
        jp_flaws_add(o->flaws, JP_E_INI_UNKNOWN_SECTION, (jp_place){o->ini->path, section->line_no}, "%.*s",
                     JP_VIEW_ARG(section->name));
        jp_flaws_hint_near(o->flaws, kind, codes, JP_KIND_COUNT,
                           JP_SAY("案卷类型，如 penalty-general", "a kind of dossier such as penalty-general"));
    }
}

static void lay_overlay(jp_resolved *resolved, jp_arena *arena, const jp_ini *ini, const jp_rubric_local *local,
                        const jp_rubric_words *words, jp_flaws *flaws) {
    overlay o = {.resolved = resolved, .arena = arena, .ini = ini, .flaws = flaws, .local = local, .words = words};

    collect_names(&o);
    for (uint32_t i = 0; i < ini->section_count; i++) {
        const jp_ini_section *section = &ini->sections[i];
        if (jp_is_item_id(section->name)) {
            lay_item(&o, section);
        } else if (jp_view_eq_text(section->name, "等次")) {
            lay_section(resolved, arena, ini, section, section->name);
        } else if (jp_view_eq_text(section->name, "开关")) {
            lay_switches(&o, section);
        } else if (jp_view_eq_text(section->name, "分值")) {
            lay_points(&o, section);
        } else {
            lay_for_kind(&o, section);
        }
    }
}

/* Path of an inherited file, which is named relative to the one that names it. */
static const char *beside(const char *path, jp_view name, jp_arena *arena) {
    jp_view p = jp_view_of(path);
    size_t cut = p.bytes;
    while (cut > 0 && p.data[cut - 1] != '/') {
        cut--;
    }
    if (name.bytes > 0 && name.data[0] == '/') {
        cut = 0;
    }
    return jp_arena_printf(arena, "%.*s%.*s", (int)cut, path, JP_VIEW_ARG(name));
}

static const jp_ini_entry *inherited(const jp_ini *ini) {
    const jp_ini_section *section = jp_ini_find_section(ini, JP_VIEW("标准"));
    return section ? jp_ini_find(section, JP_VIEW("继承")) : NULL;
}

void jp_resolve_files(const char *path, const jp_rubric_local *local, const jp_rubric_words *words, jp_arena *arena,
                      jp_resolved *out, jp_flaws *flaws) {
    jp_ini chain[JP_RUBRIC_MAX_CHAIN];
    uint32_t depth = 0;
    const char *next = path;
    jp_error err;

    out->path = jp_view_of(jp_arena_strdup(arena, path));
    while (next) {
        if (depth == JP_RUBRIC_MAX_CHAIN) {
            const jp_ini_entry *entry = inherited(&chain[depth - 1]);
            jp_flaws_add(flaws, JP_E_INI_VALUE, (jp_place){chain[depth - 1].path, entry ? entry->line_no : 0},
                         "[标准] 继承");
            jp_flaws_hint(
                flaws,
                JP_SAY("继承绕了一圈，或者层数超过：", "the chain of 继承 runs in a circle, or is longer than ") "%u",
                JP_RUBRIC_MAX_CHAIN);
            break;
        }
        if (!jp_ini_load(next, arena, &chain[depth], &err)) {
            jp_flaws_put(flaws, &err);
            break;
        }
        const jp_ini_entry *entry = inherited(&chain[depth]);
        next = entry ? beside(next, entry->value, arena) : NULL;
        depth++;
    }
    while (depth > 0) {
        lay_file(out, arena, &chain[--depth], flaws);
    }
    if (local && local->path) {
        jp_ini ini;
        if (!jp_ini_load(local->path, arena, &ini, &err)) {
            jp_flaws_put(flaws, &err);
            return;
        }
        lay_overlay(out, arena, &ini, local, words, flaws);
    }
}

void jp_resolve_text(jp_view text, const char *name, jp_arena *arena, jp_resolved *out, jp_flaws *flaws) {
    jp_ini ini;
    jp_error err;

    out->path = jp_view_of(jp_arena_strdup(arena, name));
    if (!jp_ini_parse(text, name, arena, &ini, &err)) {
        jp_flaws_put(flaws, &err);
        return;
    }
    const jp_ini_entry *entry = inherited(&ini);
    if (entry) {
        jp_flaws_add(flaws, JP_E_INI_VALUE, (jp_place){ini.path, entry->line_no}, "[标准] 继承");
        jp_flaws_hint(flaws, JP_SAY("此处的标准须自成一体", "a rubric here must stand by itself"));
    }
    lay_file(out, arena, &ini, flaws);
}

const jp_settings *jp_resolved_find(const jp_resolved *resolved, const char *section) {
    for (uint32_t i = 0; i < resolved->count; i++) {
        if (jp_view_eq_text(resolved->sections[i].name, section)) {
            return &resolved->sections[i];
        }
    }
    return NULL;
}

const jp_setting *jp_settings_find(const jp_settings *settings, const char *key) {
    for (uint32_t i = 0; settings && i < settings->count; i++) {
        if (jp_view_eq_text(settings->items[i].key, key)) {
            return &settings->items[i];
        }
    }
    return NULL;
}
