/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign.h"

#include <string.h>

#include "juanping/base/day.h"
#include "juanping/base/file.h"
#include "juanping/base/near.h"
#include "juanping/read/ini.h"
#include "juanping/read/limits.h"

#define DEFAULT_SMALL_SAMPLE 3u
#define INDEX "单位指数"
#define MAX_UNLIKE_CP 10000

typedef enum field {
    F_NAME,
    F_ISSUER,
    F_PERIOD,
    F_WAY,
    F_AS_OF,
    F_SMALL_SAMPLE,
    F_GROUP_MIN,
    F_INSPECTION_CAP,
    F_SERIES_SHARE,
    F_UNLIKE,
    F_INDEX_DOSSIERS,
    F_INDEX_DUTIES,
    F_INDEX_16,
    F_INDEX_17,
    F_INDEX_18,
    F_INDEX_19,
    F_LOCAL,
    F_OFFICERS,
    F_ORGANS,
    F_COUNT
} field;

static const struct {
    const char *section, *key;
} keys[F_COUNT] = {
    [F_NAME] = {"活动", "名称"},
    [F_ISSUER] = {"活动", "印发机关"},
    [F_PERIOD] = {"活动", "评查期间"},
    [F_WAY] = {"活动", "评查方式"},
    [F_AS_OF] = {"活动", "日期"},
    [F_SMALL_SAMPLE] = {"活动", "小样本"},
    [F_GROUP_MIN] = {"跨卷", "同类案件最少件数"},
    [F_INSPECTION_CAP] = {"跨卷", "年度检查次数上限"},
    [F_SERIES_SHARE] = {"跨卷", "文号齐全比例"},
    [F_UNLIKE] = {"跨卷", "同类案件偏离扣分"},
    [F_INDEX_DOSSIERS] = {INDEX, "案卷"},
    [F_INDEX_DUTIES] = {INDEX, "问卷"},
    [F_INDEX_16] = {INDEX, "第十六条"},
    [F_INDEX_17] = {INDEX, "第十七条"},
    [F_INDEX_18] = {INDEX, "第十八条"},
    [F_INDEX_19] = {INDEX, "第十九条"},
    [F_LOCAL] = {"文件", "本地标准"},
    [F_OFFICERS] = {"文件", "执法人员名册"},
    [F_ORGANS] = {"文件", "机关名录"},
};

static bool fail_unknown(const jp_ini *ini, const jp_ini_section *section, const jp_ini_entry *entry, jp_arena *arena,
                         jp_error *err) {
    jp_view names[F_COUNT];
    size_t count = 0;
    size_t nearest;

    for (int i = 0; i < F_COUNT; i++) {
        if (jp_view_eq_text(section->name, keys[i].section)) {
            names[count++] = jp_view_of(keys[i].key);
        }
    }
    jp_fail(err, count ? JP_E_INI_UNKNOWN_KEY : JP_E_INI_UNKNOWN_SECTION, NULL, "%.*s",
            JP_VIEW_ARG(count ? entry->key : section->name));
    jp_ini_where(ini, entry->line_no, err);
    nearest = jp_nearest(entry->key, names, count);
    if (nearest != SIZE_MAX) {
        jp_fail_hint(err, JP_SAY("最接近的是", "nearest is ") "「%.*s」", JP_VIEW_ARG(names[nearest]));
    } else if (count) {
        jp_str list;

        jp_str_init(&list, arena);
        for (size_t i = 0; i < count; i++) {
            jp_str_putf(&list, "%s%.*s", i > 0 ? "、" : "", JP_VIEW_ARG(names[i]));
        }
        jp_fail_hint(err, "[%.*s]" JP_SAY(" 的键有：", " has the keys ") "%s", JP_VIEW_ARG(section->name),
                     jp_str_cstr(&list));
    } else {
        jp_fail_hint(
            err, JP_SAY("应为 [活动]、[跨卷]、[单位指数] 或 [文件]", "expected [活动], [跨卷], [单位指数] or [文件]"));
    }
    return false;
}

static const char *beside(const char *path, jp_view name, jp_arena *arena) {
    const char *slash = path ? strrchr(path, '/') : NULL;

    if (name.bytes == 0) {
        return NULL;
    }
    if (name.data[0] == '/' || !slash) {
        return jp_view_cstr(arena, name);
    }
    return jp_arena_printf(arena, "%.*s/%.*s", (int)(slash - path), path, JP_VIEW_ARG(name));
}

static const char *take_file(const jp_ini *ini, const jp_ini_entry *entry, const char *path, jp_arena *arena,
                             campaign *c) {
    const char *file = beside(path, entry->value, arena);
    jp_error where;

    if (file) {
        jp_fail(&where, JP_E_INI_VALUE, NULL, "%s", "");
        jp_ini_where(ini, entry->line_no, &where);
        c->files[c->file_count++] =
            (campaign_file){jp_arena_strdup(arena, where.where), jp_view_cstr(arena, entry->key), file};
    }
    return file;
}

/* Other files that the campaign stands on: a name that leads nowhere is a mistake of its line. */
static bool check_file(const jp_ini *ini, const jp_ini_entry *entry, const char *path, jp_error *err) {
    if (!path || jp_path_is_file(path)) {
        return true;
    }
    jp_fail(err, JP_E_INI_VALUE, NULL, "%.*s = %.*s", JP_VIEW_ARG(entry->key), JP_VIEW_ARG(entry->value));
    jp_ini_where(ini, entry->line_no, err);
    jp_fail_hint(err, JP_SAY("没有文件 %s", "no such file"), path);
    return false;
}

static bool check_files(const jp_ini *ini, const campaign *c, jp_error *err) {
    const struct {
        field f;
        const char *path;
    } files[] = {{F_LOCAL, c->local}, {F_OFFICERS, c->officers}, {F_ORGANS, c->organs}};

    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        const jp_ini_section *section = jp_ini_find_section(ini, jp_view_of(keys[files[i].f].section));
        const jp_ini_entry *entry = section ? jp_ini_find(section, jp_view_of(keys[files[i].f].key)) : NULL;

        if (entry && !check_file(ini, entry, files[i].path, err)) {
            return false;
        }
    }
    return true;
}

static bool take_weight(const jp_ini *ini, const jp_ini_entry *entry, uint32_t *out, jp_error *err) {
    int64_t number;

    if (!jp_ini_int(ini, entry, 0, 100, &number, err)) {
        return false;
    }
    *out = (uint32_t)number;
    return true;
}

/* What only shows when the section is whole; the message names its last line of the kind. */
static bool check_weights(const jp_ini *ini, const campaign *c, jp_error *err) {
    const jp_ini_section *section = jp_ini_find_section(ini, JP_VIEW(INDEX));
    const jp_ini_entry *part = NULL;
    const jp_ini_entry *article = NULL;
    bool has_weight = false;

    if (!section) {
        return true;
    }
    for (uint32_t i = 0; i < section->entry_count; i++) {
        const jp_ini_entry *entry = &section->entries[i];
        bool is_part = jp_view_eq_text(entry->key, keys[F_INDEX_DOSSIERS].key) ||
                       jp_view_eq_text(entry->key, keys[F_INDEX_DUTIES].key);
        *(is_part ? &part : &article) = entry;
    }
    for (uint32_t i = 0; i < JP_DUTY_ARTICLES; i++) {
        has_weight = has_weight || c->index.articles[i] > 0;
    }
    if (part && c->index.dossiers + c->index.duties != 100) {
        jp_fail(err, JP_E_INI_VALUE, NULL, "%.*s = %.*s", JP_VIEW_ARG(part->key), JP_VIEW_ARG(part->value));
        jp_ini_where(ini, part->line_no, err);
        jp_fail_hint(err,
                     JP_SAY("案卷与问卷的权重合计应为 100，现在是 %u 和 %u（没有写的按默认 80、20）",
                            "the weights of 案卷 and 问卷 add up to 100; they are %u and %u (80 and 20 unless given)"),
                     (unsigned)c->index.dossiers, (unsigned)c->index.duties, (unsigned)c->index.dossiers,
                     (unsigned)c->index.duties);
        return false;
    }
    if (article && !has_weight) {
        jp_fail(err, JP_E_INI_VALUE, NULL, "%.*s = %.*s", JP_VIEW_ARG(article->key), JP_VIEW_ARG(article->value));
        jp_ini_where(ini, article->line_no, err);
        jp_fail_hint(err, JP_SAY("各条的权重不能都是 0", "not all weights can be 0"));
        return false;
    }
    return true;
}

static bool take_number(const jp_ini *ini, const jp_ini_entry *entry, int64_t least, uint32_t *out, jp_error *err) {
    int64_t number;

    if (!jp_ini_int(ini, entry, least, 1000, &number, err)) {
        return false;
    }
    *out = (uint32_t)number;
    return true;
}

static bool take(const jp_ini *ini, const jp_ini_entry *entry, field f, const char *path, jp_arena *arena, campaign *c,
                 jp_error *err) {
    jp_day day;

    switch (f) {
    case F_NAME:
        c->name = entry->value;
        break;
    case F_ISSUER:
        c->issuer = entry->value;
        break;
    case F_PERIOD:
        c->period = entry->value;
        break;
    case F_WAY:
        c->way = entry->value;
        break;
    case F_AS_OF:
        if (!jp_day_parse_iso(entry->value, &day)) {
            jp_fail(err, JP_E_INI_VALUE, NULL, "日期 = %.*s", JP_VIEW_ARG(entry->value));
            jp_ini_where(ini, entry->line_no, err);
            jp_fail_hint(err, JP_SAY("应写作 2026-11-23", "write it as 2026-11-23"));
            return false;
        }
        c->as_of = entry->value;
        break;
    case F_SMALL_SAMPLE:
        return take_number(ini, entry, 1, &c->small_sample, err);
    case F_GROUP_MIN:
        return take_number(ini, entry, 3, &c->group_min, err);
    case F_INSPECTION_CAP:
        return take_number(ini, entry, 1, &c->inspection_cap, err);
    case F_SERIES_SHARE:
        return take_number(ini, entry, 1, &c->series_gap_share, err);
    case F_UNLIKE:
        return jp_ini_cp(ini, entry, 1, MAX_UNLIKE_CP, &c->unlike_cp, err);
    case F_INDEX_DOSSIERS:
        return take_weight(ini, entry, &c->index.dossiers, err);
    case F_INDEX_DUTIES:
        return take_weight(ini, entry, &c->index.duties, err);
    case F_INDEX_16:
    case F_INDEX_17:
    case F_INDEX_18:
    case F_INDEX_19:
        return take_weight(ini, entry, &c->index.articles[f - F_INDEX_16], err);
    case F_LOCAL:
        c->local = take_file(ini, entry, path, arena, c);
        break;
    case F_OFFICERS:
        c->officers = take_file(ini, entry, path, arena, c);
        break;
    case F_ORGANS:
        c->organs = take_file(ini, entry, path, arena, c);
        break;
    case F_COUNT:
        break;
    }
    return true;
}

static bool parse(jp_view text, const char *path, bool has_files, jp_arena *arena, campaign *out, jp_error *err) {
    campaign c = {.text = text, .small_sample = DEFAULT_SMALL_SAMPLE, .index = JP_INDEX_WEIGHTS_DEFAULT};
    jp_ini ini;

    if (!jp_ini_parse(text, path, arena, &ini, err)) {
        return false;
    }
    for (uint32_t s = 0; s < ini.section_count; s++) {
        const jp_ini_section *section = &ini.sections[s];

        for (uint32_t e = 0; e < section->entry_count; e++) {
            const jp_ini_entry *entry = &section->entries[e];
            int f = 0;

            while (f < F_COUNT &&
                   !(jp_view_eq_text(section->name, keys[f].section) && jp_view_eq_text(entry->key, keys[f].key))) {
                f++;
            }
            if (f == F_COUNT) {
                return fail_unknown(&ini, section, entry, arena, err);
            }
            if (!take(&ini, entry, (field)f, path, arena, &c, err)) {
                return false;
            }
        }
    }
    if (!check_weights(&ini, &c, err) || (has_files && !check_files(&ini, &c, err))) {
        return false;
    }
    *out = c;
    return true;
}

bool campaign_parse(jp_view text, const char *path, jp_arena *arena, campaign *out, jp_error *err) {
    return parse(text, path, false, arena, out, err);
}

bool campaign_load(const char *path, jp_arena *arena, campaign *out, jp_error *err) {
    jp_view text;
    jp_error why;

    if (!path) {
        *out = (campaign){.small_sample = DEFAULT_SMALL_SAMPLE, .index = JP_INDEX_WEIGHTS_DEFAULT};
        return true;
    }
    if (!jp_file_read(path, JP_LIMIT_INI_BYTES, arena, &text, &why)) {
        jp_fail(err, JP_E_INI_MISSING, path, "%s", why.subject);
        return false;
    }
    return parse(text, path, true, arena, out, err);
}

void campaign_say_file(const campaign *c, jp_error *err) {
    for (uint32_t i = 0; i < c->file_count; i++) {
        const campaign_file *file = &c->files[i];

        if (strcmp(err->where, file->path) == 0) {
            const jp_error told = *err;
            /* A file that the campaign names and that cannot be used is a mistake of the campaign. */
            err->code = jp_code_class(told.code) == JP_CLASS_CONFIG ? told.code : JP_E_INI_VALUE;
            jp_fail_hint(err, "%s%s%s" JP_SAY(" 的 ", " ") "%s", told.hint,
                         told.hint[0] ? JP_SAY("；见 ", "; see ") : JP_SAY("见 ", "see "), file->where, file->key);
        }
    }
}
