/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/facts/laws.h"

#include <stdlib.h>

#include "juanping/read/ini.h"
#include "law_title.h"

/* scoring/laws.ini: [法律名] holds rank and aliases, [法律名@版本] one version each. */

enum { ARTICLES_MAX = 2000, LAWS_MAX = 2000 };

/* ---- loading ---- */

static const char *const rank_words[] = {"未知", "法律",       "行政法规", "地方性法规",
                                         "规章", "规范性文件", "司法解释", NULL};

static bool read_rank(const jp_ini *ini, const jp_ini_section *section, jp_law_rank *out, jp_error *err) {
    const jp_ini_entry *entry = jp_ini_find(section, JP_VIEW("级别"));

    if (!entry) {
        jp_fail(err, JP_E_INI_MISSING, NULL, "[%.*s] 级别", JP_VIEW_ARG(section->name));
        jp_ini_where(ini, section->line_no, err);
        return false;
    }
    for (size_t i = 1; rank_words[i]; i++) {
        if (jp_view_eq_text(entry->value, rank_words[i])) {
            *out = (jp_law_rank)i;
            return true;
        }
    }
    jp_ini_fail(ini, entry, "法律|行政法规|地方性法规|规章|规范性文件|司法解释", err);
    return false;
}

static bool read_law(const jp_ini *ini, const jp_ini_section *section, jp_arena *arena, jp_law *law, jp_error *err) {
    static const jp_view keys[] = {{"级别", sizeof "级别" - 1},
                                   {"别名", sizeof "别名" - 1},
                                   {"全称", sizeof "全称" - 1},
                                   {"程序法", sizeof "程序法" - 1},
                                   {"说明", sizeof "说明" - 1}};
    const jp_ini_entry *procedural = jp_ini_find(section, JP_VIEW("程序法"));

    law->name = section->name;
    if (!jp_ini_check_keys(ini, section, keys, sizeof keys / sizeof *keys, err) ||
        !read_rank(ini, section, &law->rank, err))
        return false;
    if (procedural && !jp_ini_bool(ini, procedural, &law->is_procedural, err))
        return false;
    law->aliases = jp_ini_split(jp_ini_value(section, "别名"), '|', arena, &law->alias_count);
    law->full_name = jp_ini_value(section, "全称");
    if (law->full_name.bytes == 0)
        law->full_name = law->rank == JP_LAW_STATUTE
                             ? jp_view_of(jp_arena_printf(arena, "中华人民共和国%.*s", JP_VIEW_ARG(law->name)))
                             : law->name;
    return true;
}

static bool read_day(const jp_ini *ini, const jp_ini_section *section, const char *key, jp_day *out, jp_error *err) {
    const jp_ini_entry *entry = jp_ini_find(section, jp_view_of(key));

    *out = JP_DAY_NONE;
    if (!entry || jp_view_is_empty(entry->value) || jp_day_parse_iso(entry->value, out))
        return true;
    jp_ini_fail(ini, entry, "YYYY-MM-DD", err);
    return false;
}

static bool read_version(const jp_ini *ini, const jp_ini_section *section, jp_law_version *out, jp_error *err) {
    static const jp_view keys[] = {{"生效", sizeof "生效" - 1},     {"失效", sizeof "失效" - 1},
                                   {"最高条", sizeof "最高条" - 1}, {"确认", sizeof "确认" - 1},
                                   {"来源", sizeof "来源" - 1},     {"说明", sizeof "说明" - 1}};
    const jp_ini_entry *articles = jp_ini_find(section, JP_VIEW("最高条"));
    const jp_ini_entry *confirmed = jp_ini_find(section, JP_VIEW("确认"));
    int64_t count = 0;

    if (!jp_ini_check_keys(ini, section, keys, sizeof keys / sizeof *keys, err))
        return false;
    if (!read_day(ini, section, "生效", &out->from, err) || !read_day(ini, section, "失效", &out->to, err))
        return false;
    if (out->from == JP_DAY_NONE || !confirmed) {
        jp_fail(err, JP_E_INI_MISSING, NULL, "[%.*s] %s", JP_VIEW_ARG(section->name), confirmed ? "生效" : "确认");
        jp_ini_where(ini, section->line_no, err);
        return false;
    }
    if (articles && !jp_ini_int(ini, articles, 0, ARTICLES_MAX, &count, err))
        return false;
    if (out->to != JP_DAY_NONE && out->to < out->from) {
        jp_ini_fail(ini, jp_ini_find(section, JP_VIEW("失效")), JP_SAY("不早于生效日", "not before 生效"), err);
        return false;
    }
    out->articles = (uint16_t)count;
    return jp_ini_bool(ini, confirmed, &out->is_confirmed, err);
}

/* The law of [name@version]. */
static jp_law *find_owner(jp_laws *laws, jp_view section_name) {
    size_t at = jp_view_find(section_name, JP_VIEW("@"), 0);

    for (uint32_t i = 0; i < laws->law_count; i++) {
        if (jp_view_eq(laws->laws[i].name, jp_view_sub(section_name, 0, at)))
            return &laws->laws[i];
    }
    return NULL;
}

static void insert_version(jp_law *law, const jp_law_version *version, jp_arena *arena) {
    jp_law_version *grown = jp_arena_array(arena, law->version_count + 1u, sizeof *grown);
    uint32_t at = 0;

    while (at < law->version_count && law->versions[at].from <= version->from) {
        grown[at] = law->versions[at];
        at++;
    }
    grown[at] = *version;
    for (uint32_t i = at; i < law->version_count; i++)
        grown[i + 1] = law->versions[i];
    law->versions = grown;
    law->version_count++;
}

/* Two versions in force on one day would make jp_law_on a matter of order. */
static bool check_versions(const jp_ini *ini, const jp_law *law, jp_error *err) {
    const jp_ini_section *section = jp_ini_find_section(ini, law->name);

    for (uint32_t i = 0; i + 1 < law->version_count; i++) {
        if (law->versions[i].to != JP_DAY_NONE && law->versions[i].to < law->versions[i + 1].from)
            continue;
        jp_fail(err, JP_E_INI_VALUE, NULL, "[%.*s]", JP_VIEW_ARG(law->name));
        jp_fail_hint(err, JP_SAY("相邻两个版本的施行期间重叠，前一版本应有早于后一版本生效日的失效日",
                                 "two versions overlap: the earlier one must end before the later one begins"));
        jp_ini_where(ini, section->line_no, err);
        return false;
    }
    return true;
}

static int compare_names(const void *a, const void *b) {
    const jp_law_name *left = a;
    const jp_law_name *right = b;
    int order = jp_view_compare(left->name, right->name);

    return order != 0 ? order : (left->law > right->law) - (left->law < right->law);
}

static void put_name(jp_laws *laws, jp_view name, uint32_t law, jp_arena *arena) {
    jp_title_buffer buffer;

    laws->names[laws->name_count++] = (jp_law_name){jp_view_copy(arena, jp_law_title(name, &buffer)), law};
}

static bool index_names(const jp_ini *ini, jp_arena *arena, jp_laws *laws, jp_error *err) {
    size_t cap = 0;

    for (uint32_t i = 0; i < laws->law_count; i++)
        cap += laws->laws[i].alias_count + 1u;
    laws->names = jp_arena_array(arena, cap, sizeof *laws->names);
    for (uint32_t i = 0; i < laws->law_count; i++) {
        put_name(laws, laws->laws[i].name, i, arena);
        for (uint32_t k = 0; k < laws->laws[i].alias_count; k++)
            put_name(laws, laws->laws[i].aliases[k], i, arena);
    }
    qsort(laws->names, laws->name_count, sizeof *laws->names, compare_names);
    for (uint32_t i = 0; i + 1 < laws->name_count; i++) {
        if (!jp_view_eq(laws->names[i].name, laws->names[i + 1].name))
            continue;
        const jp_law *law = &laws->laws[laws->names[i + 1].law];
        jp_fail(err, JP_E_INI_DUPLICATE, NULL, "%.*s", JP_VIEW_ARG(laws->names[i].name));
        jp_ini_where(ini, jp_ini_find_section(ini, law->name)->line_no, err);
        return false;
    }
    return true;
}

static bool is_version(const jp_ini_section *section) {
    return jp_view_contains(section->name, JP_VIEW("@"));
}

static bool read_versions(const jp_ini *ini, jp_arena *arena, jp_laws *laws, jp_error *err) {
    for (uint32_t i = 0; i < ini->section_count; i++) {
        const jp_ini_section *section = &ini->sections[i];
        jp_law_version version;
        if (!is_version(section))
            continue;
        jp_law *law = find_owner(laws, section->name);
        if (!law) {
            jp_fail(err, JP_E_INI_UNKNOWN_SECTION, NULL, "%.*s", JP_VIEW_ARG(section->name));
            jp_fail_hint(err,
                         JP_SAY("@ 之前应为本文件中已有的法律名", "before @ stands the name of a law of this file"));
            jp_ini_where(ini, section->line_no, err);
            return false;
        }
        if (!read_version(ini, section, &version, err))
            return false;
        version.name = jp_view_sub(section->name, law->name.bytes + 1, section->name.bytes);
        insert_version(law, &version, arena);
    }
    return true;
}

bool jp_laws_load(const char *path, jp_arena *arena, jp_laws *out, jp_error *err) {
    jp_ini ini;
    jp_laws laws = {0};

    if (!jp_ini_load(path, arena, &ini, err))
        return false;
    laws.laws = jp_arena_array(arena, ini.section_count + 1u, sizeof *laws.laws);
    for (uint32_t i = 0; i < ini.section_count; i++) {
        const jp_ini_section *section = &ini.sections[i];
        if (is_version(section) || (section->name.bytes == 0 && section->entry_count == 0))
            continue;
        if (laws.law_count == LAWS_MAX) {
            jp_fail(err, JP_E_TOO_LARGE, path, "%d", LAWS_MAX);
            return false;
        }
        if (!read_law(&ini, section, arena, &laws.laws[laws.law_count++], err))
            return false;
    }
    if (!read_versions(&ini, arena, &laws, err))
        return false;
    for (uint32_t i = 0; i < laws.law_count; i++) {
        if (!check_versions(&ini, &laws.laws[i], err))
            return false;
    }
    if (!index_names(&ini, arena, &laws, err))
        return false;
    *out = laws;
    return true;
}

/* ---- asking ---- */

const jp_law *jp_laws_find_exact(const jp_laws *laws, jp_view name) {
    uint32_t low = 0;
    uint32_t high = laws->name_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = jp_view_compare(laws->names[middle].name, name);
        if (order == 0)
            return &laws->laws[laws->names[middle].law];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const jp_law *jp_laws_find(const jp_laws *laws, jp_view cited_name) {
    jp_title_buffer buffer;
    jp_view title = jp_law_title(cited_name, &buffer);
    const jp_law *law;

    if (!laws || title.bytes == 0)
        return NULL;
    law = jp_laws_find_exact(laws, title);
    if (!law && buffer.without_country_from > 0)
        law = jp_laws_find_exact(laws, jp_view_sub(title, buffer.without_country_from, title.bytes));
    return law;
}

const jp_law_version *jp_law_on(const jp_law *law, jp_day day) {
    if (!law || day == JP_DAY_NONE)
        return NULL;
    for (uint32_t i = 0; i < law->version_count; i++) {
        const jp_law_version *version = &law->versions[i];
        if (version->from <= day && (version->to == JP_DAY_NONE || version->to >= day))
            return version;
    }
    return NULL;
}

jp_law_rank jp_laws_rank(const jp_laws *laws, jp_view cited_name) {
    const jp_law *law = jp_laws_find(laws, cited_name);
    jp_title_buffer buffer;

    return law ? law->rank : jp_law_title_rank(jp_law_title(cited_name, &buffer));
}

bool jp_laws_rank_is_sure(const jp_laws *laws, jp_view cited_name) {
    jp_title_buffer buffer;

    return jp_laws_find(laws, cited_name) || jp_laws_rank(laws, cited_name) != JP_LAW_RULE ||
           !jp_law_title_is_of_some_city(jp_law_title(cited_name, &buffer));
}
