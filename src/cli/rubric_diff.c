/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "juanping/base/file.h"
#include "juanping/read/ini.h"
#include "juanping/rubric/keys.h"
#include "rubric_acts.h"
#include "rubric_sheets.h"

typedef struct diff {
    rubric_call *call;
    uint32_t count; /* sentences said */
} diff;

/* English names of what people ask about; other keys are told by their own. */
static const struct {
    const char *key, *en;
} words[] = {{"标题", "title"},
             {"类别", "category"},
             {"标准分", "points"},
             {"扣分", "deduction"},
             {"上限", "cap"},
             {"阶梯", "stairs"},
             {"否决", "veto"},
             {"机判", "judgeability"},
             {"依据", "law"},
             {"旧依据", "former law"},
             {"换法日", "day of the new law"},
             {"条例", "articles"},
             {"启用", "enabled"},
             {"适用", "condition 适用"},
             {"需要", "condition 需要"},
             {"检索", "condition 检索"},
             {"空白", "condition 空白"},
             {"逐项", "condition 逐项"},
             {"判定", "condition 判定"},
             {"不符", "condition 不符"},
             {"相符", "condition 相符"},
             {"次数", "condition 次数"},
             {"否决条件", "condition 否决条件"}};

static const char *name_of(const diff *d, jp_view key, const jp_key_row *row, jp_arena *arena) {
    bool is_condition = row && (row->type == JP_KEY_XPATH || row->type == JP_KEY_XPATHS);

    if (d->call->c->lang == JP_LANG_ZH) {
        return jp_arena_printf(arena, "%s%.*s", is_condition ? "条件“" : "“", JP_VIEW_ARG(key));
    }
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (jp_view_eq_text(key, words[i].key)) {
            return words[i].en;
        }
    }
    return jp_arena_printf(arena, "%.*s", JP_VIEW_ARG(key));
}

/* What a change of a key is: of whom, which key, from what, to what. */
static void say_change(diff *d, const char *subject, jp_view key, const jp_key_row *row, const jp_ini_entry *was,
                       const jp_ini_entry *now) {
    const char *name = name_of(d, key, row, d->call->arena);
    bool is_zh = d->call->c->lang == JP_LANG_ZH;
    jp_view none = row && *row->default_zh ? jp_view_of(row->default_zh) : JP_VIEW_EMPTY;
    jp_view a = was ? was->value : none;
    jp_view b = now ? now->value : none;

    if ((was && now && same_value(row, was->value, now->value)) || (!was && !now)) {
        return;
    }
    d->count++;
    if (!was && none.bytes == 0) {
        printf(is_zh ? "%s增加了%s”：%.*s\n" : "%s: %s added: %.*s\n", subject, name, JP_VIEW_ARG(b));
    } else if (!now && none.bytes == 0) {
        printf(is_zh ? "%s去掉了%s”：%.*s\n" : "%s: %s removed: %.*s\n", subject, name, JP_VIEW_ARG(a));
    } else {
        printf(is_zh ? "%s的%s”由「%.*s」改为「%.*s」\n" : "%s: %s changed from \"%.*s\" to \"%.*s\"\n", subject, name,
               JP_VIEW_ARG(a), JP_VIEW_ARG(b));
    }
}

static bool has_key_row(jp_view section, jp_key_section *kind) {
    bool is_form = jp_view_starts_with(section, JP_VIEW("类别 "));

    *kind = jp_is_item_id(section) ? JP_SECTION_ITEM : is_form ? JP_SECTION_CATEGORY : JP_SECTION_RUBRIC;
    return *kind != JP_SECTION_RUBRIC || jp_view_eq_text(section, "标准");
}

static void compare_sections(diff *d, const char *subject, const jp_ini_section *a, const jp_ini_section *b,
                             bool has_keys) {
    jp_key_section kind;
    bool is_known = has_key_row(a->name, &kind) && has_keys;

    for (uint32_t i = 0; i < a->entry_count; i++) {
        jp_view key = a->entries[i].key;
        say_change(d, subject, key, is_known ? find_key(kind, key) : NULL, &a->entries[i], jp_ini_find(b, key));
    }
    for (uint32_t i = 0; i < b->entry_count; i++) {
        jp_view key = b->entries[i].key;
        if (!jp_ini_find(a, key)) {
            say_change(d, subject, key, is_known ? find_key(kind, key) : NULL, NULL, &b->entries[i]);
        }
    }
}

static const char *subject_of(const diff *d, const jp_ini_section *section, bool is_rubric) {
    bool is_item = is_rubric && jp_is_item_id(section->name);

    if (!is_item) {
        return jp_arena_printf(d->call->arena, "%s[%.*s]", is_rubric ? "" : pick(d->call->c, "界限值 ", "thresholds "),
                               JP_VIEW_ARG(section->name));
    }
    return jp_arena_printf(d->call->arena, d->call->c->lang == JP_LANG_ZH ? "项目 %.*s「%.*s」" : "item %.*s \"%.*s\"",
                           JP_VIEW_ARG(section->name), JP_VIEW_ARG(jp_ini_value(section, "标题")));
}

static void say_whole(diff *d, const jp_ini_section *section, bool is_rubric, bool is_new) {
    const char *subject = subject_of(d, section, is_rubric);
    bool is_item = is_rubric && jp_is_item_id(section->name);
    jp_view points = jp_ini_value(section, "标准分");

    d->count++;
    printf("%s%s", is_new ? pick(d->call->c, "新增", "added: ") : pick(d->call->c, "删去", "removed: "), subject);
    if (is_item) {
        printf(d->call->c->lang == JP_LANG_ZH ? "，标准分 %.*s，依据 %.*s" : ", points %.*s, law %.*s",
               JP_VIEW_ARG(points), JP_VIEW_ARG(jp_ini_value(section, "依据")));
    }
    printf("\n");
}

static void compare_files(diff *d, const jp_ini *a, const jp_ini *b, bool is_rubric) {
    for (uint32_t i = 0; i < a->section_count; i++) {
        const jp_ini_section *other = jp_ini_find_section(b, a->sections[i].name);
        if (other) {
            compare_sections(d, subject_of(d, &a->sections[i], is_rubric), &a->sections[i], other, is_rubric);
        } else {
            say_whole(d, &a->sections[i], is_rubric, false);
        }
    }
    for (uint32_t i = 0; i < b->section_count; i++) {
        if (!jp_ini_find_section(a, b->sections[i].name)) {
            say_whole(d, &b->sections[i], is_rubric, true);
        }
    }
}

/* The rubrics of a path with what they inherit, by kind, and the values of its folder. */
typedef struct side {
    jp_ini *rubrics;
    jp_view *kinds;
    uint32_t count;
    jp_ini tables;
} side;

static bool load(rubric_call *call, const char *path, side *out, jp_error *err) {
    jp_assets assets;
    const char *folder = path;
    bool ok = true;

    if (!rubric_load(call, path, &assets, err)) {
        return false;
    }
    out->rubrics = jp_arena_array(call->arena, assets.rubric_count, sizeof *out->rubrics);
    out->kinds = jp_arena_array(call->arena, assets.rubric_count, sizeof *out->kinds);
    for (uint32_t i = 0; i < assets.rubric_count && ok; i++) {
        out->kinds[i] = assets.rubrics[i].rubric.kind;
        ok = jp_ini_parse(assets.rubrics[i].rubric.resolved_text, path, call->arena, &out->rubrics[i], err);
        out->count++;
    }
    jp_assets_release(&assets);
    if (!jp_path_is_dir(path)) {
        const char *slash = strrchr(path, '/');
        folder = slash ? jp_arena_strndup(call->arena, path, (size_t)(slash - path)) : ".";
    }
    const char *own = jp_arena_printf(call->arena, "%s/" THRESHOLDS_NAME, folder);
    return ok &&
           jp_ini_load(jp_path_is_file(own) ? own
                                            : jp_arena_printf(call->arena, "%s/" THRESHOLDS_NAME, call->c->scoring_dir),
                       call->arena, &out->tables, err);
}

static const jp_ini *find_kind(const side *s, jp_view kind) {
    for (uint32_t i = 0; i < s->count; i++) {
        if (jp_view_eq(s->kinds[i], kind)) {
            return &s->rubrics[i];
        }
    }
    return NULL;
}

/* Two single rubrics are compared whatever their kinds; a single one with that of its kind in a folder; of folders
 * those of a kind, and what only one of them has. */
static void compare_sides(diff *d, const side *a, const side *b) {
    if (a->count == 1 && b->count == 1) {
        compare_files(d, &a->rubrics[0], &b->rubrics[0], true);
        return;
    }
    for (uint32_t i = 0; i < a->count; i++) {
        const jp_ini *other = find_kind(b, a->kinds[i]);
        if (other) {
            compare_files(d, &a->rubrics[i], other, true);
        } else if (a->count == 1 || b->count > 1) {
            d->count++;
            printf("%s%.*s\n", pick(d->call->c, "删去标准 ", "removed rubric: "), JP_VIEW_ARG(a->kinds[i]));
        }
    }
    for (uint32_t i = 0; i < b->count && a->count > 1; i++) {
        if (!find_kind(a, b->kinds[i])) {
            d->count++;
            printf("%s%.*s\n", pick(d->call->c, "新增标准 ", "added rubric: "), JP_VIEW_ARG(b->kinds[i]));
        }
    }
}

bool rubric_diff(rubric_call *call, jp_error *err) {
    side sides[2] = {0};
    diff d = {.call = call};

    for (int i = 0; i < 2; i++) {
        if (!load(call, call->paths[i], &sides[i], err)) {
            return false;
        }
    }
    compare_sides(&d, &sides[0], &sides[1]);
    compare_files(&d, &sides[0].tables, &sides[1].tables, false);
    if (d.count == 0) {
        printf("%s\n", pick(call->c, "没有不同", "no difference"));
    } else {
        printf("%s %u\n", pick(call->c, "共有不同之处", "differences:"), d.count);
    }
    return true;
}
