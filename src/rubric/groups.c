/* SPDX-License-Identifier: Apache-2.0 */
#include "maker.h"

/* [分组]: which categories count how; [类别 …]: forms that stand or fall as a whole. */

static const jp_view role_names[] = {{"基本分", 9}, {"比例分", 9}, {"扣除", 6}, {"加分", 6}};
#define ROLE_COUNT (sizeof role_names / sizeof role_names[0])

static const jp_setting *category_setting(const jp_builder *b, jp_view category) {
    const jp_settings *section = jp_resolved_find(b->resolved, "分值");
    for (uint32_t i = 0; section && i < section->count; i++) {
        if (jp_view_eq(section->items[i].key, category)) {
            return &section->items[i];
        }
    }
    return NULL;
}

static void flaw_category(jp_builder *b, const jp_setting *setting, jp_view category) {
    const jp_settings *section = jp_resolved_find(b->resolved, "分值");
    uint32_t count = section ? section->count : 0;
    jp_view *names = jp_arena_array(b->arena, count + 1u, sizeof *names);
    for (uint32_t i = 0; i < count; i++) {
        names[i] = section->items[i].key;
    }
    jp_flaws_add(b->flaws, JP_E_INI_VALUE, setting->place,
                 "[分组] %.*s" JP_SAY("：没有类别", ": no such category ") "「%.*s」", JP_VIEW_ARG(setting->key),
                 JP_VIEW_ARG(category));
    jp_flaws_hint_near(b->flaws, category, names, count,
                       JP_SAY("类别须在 [分值] 中", "the category must be in [分值]"));
}

static bool read_role(jp_builder *b, const jp_setting *setting, jp_view word, jp_rubric_group *group) {
    for (size_t i = 0; i < ROLE_COUNT; i++) {
        if (jp_view_eq(word, role_names[i])) {
            group->role = (jp_group_role)i;
            return true;
        }
    }
    jp_flaw_value(b, JP_VIEW("分组"), setting,
                  JP_SAY("先写作用：基本分、比例分、扣除、加分", "the role comes first: 基本分, 比例分, 扣除, 加分"));
    jp_flaws_hint_near(
        b->flaws, word, role_names, ROLE_COUNT,
        JP_SAY("先写作用：基本分、比例分、扣除、加分", "the role comes first: 基本分, 比例分, 扣除, 加分"));
    return false;
}

static const jp_rubric_group *group_of(const jp_rubric *rubric, uint32_t count, jp_view category) {
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < rubric->groups[i].category_count; k++) {
            if (jp_view_eq(rubric->groups[i].categories[k], category)) {
                return &rubric->groups[i];
            }
        }
    }
    return NULL;
}

/* "比例分 50 立案 现场笔录": role, points or cap, categories; none: the one that has the name of the group. */
static bool read_group(jp_builder *b, jp_rubric *rubric, const jp_setting *setting) {
    jp_rubric_group *group = &rubric->groups[rubric->group_count];
    uint32_t count;
    jp_view *words = jp_ini_split(setting->value, ' ', b->arena, &count);

    *group = (jp_rubric_group){.name = setting->key};
    if (!read_role(b, setting, count > 0 ? words[0] : JP_VIEW_EMPTY, group)) {
        return false;
    }
    jp_setting points = {setting->key, count > 1 ? words[1] : JP_VIEW_EMPTY, setting->place};
    if (!jp_read_points(b, &points, 1, 100000, &group->points_cp)) {
        return false;
    }
    group->categories = count > 2 ? words + 2 : &group->name;
    group->category_count = count > 2 ? count - 2 : 1;
    for (uint32_t i = 0; i < group->category_count; i++) {
        if (!category_setting(b, group->categories[i])) {
            flaw_category(b, setting, group->categories[i]);
        }
        if (group_of(rubric, rubric->group_count, group->categories[i])) {
            jp_flaw_value(b, JP_VIEW("分组"), setting,
                          JP_SAY("一个类别只能归入一组", "a category goes into one group only"));
        }
    }
    rubric->group_count++;
    return true;
}

static bool read_groups(jp_builder *b, jp_rubric *rubric) {
    const jp_settings *section = jp_resolved_find(b->resolved, "分组");

    if (rubric->model != JP_MODEL_GROUPS) {
        if (section) {
            jp_flaws_add(b->flaws, JP_E_INI_VALUE, section->place, "[分组]");
            jp_flaws_hint(b->flaws, JP_SAY("[标准] 模型 = 分组 时才写", "only with 模型 = 分组 in [标准]"));
        }
        return false;
    }
    if (!section || section->count == 0 || section->count > JP_RUBRIC_MAX_GROUPS) {
        jp_flaws_add(b->flaws, JP_E_INI_MISSING, section ? section->place : (jp_place){b->resolved->path, 0}, "[分组]");
        jp_flaws_hint(b->flaws,
                      JP_SAY("模型 = 分组 的标准写一个以上分组，最多：",
                             "with 模型 = 分组 there is at least one group, and at most: ") "%u",
                      JP_RUBRIC_MAX_GROUPS);
        return false;
    }
    rubric->groups = jp_arena_array(b->arena, section->count, sizeof *rubric->groups);
    for (uint32_t i = 0; i < section->count; i++) {
        if (!read_group(b, rubric, &section->items[i])) {
            return false;
        }
    }
    return true;
}

/* What a group can lose or add by its items. */
static int64_t stake_of(const jp_rubric_group *group, const jp_item *items, uint32_t count) {
    int64_t stake_cp = 0;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < group->category_count; k++) {
            bool counts = items[i].is_bonus == (group->role == JP_GROUP_BONUS) && !items[i].is_organ;
            stake_cp += counts && jp_view_eq(items[i].category, group->categories[k]) ? items[i].full_cp : 0;
        }
    }
    return stake_cp;
}

static void check_group(jp_builder *b, const jp_rubric_group *group, const jp_item *items, uint32_t count) {
    const jp_settings *section = jp_resolved_find(b->resolved, "分组");
    const jp_setting *setting = NULL;
    int64_t stake_cp = stake_of(group, items, count);

    for (uint32_t i = 0; i < section->count; i++) {
        setting = jp_view_eq(section->items[i].key, group->name) ? &section->items[i] : setting;
    }
    if ((group->role == JP_GROUP_DEDUCTION || group->role == JP_GROUP_BONUS) && group->points_cp > stake_cp) {
        jp_flaw_value(b, JP_VIEW("分组"), setting,
                      JP_SAY("上限超过各项目标准分之和", "the cap is above the points of all its items"));
    }
    if (group->role == JP_GROUP_BASE && stake_cp > group->points_cp) {
        jp_flaw_value(b, JP_VIEW("分组"), setting,
                      JP_SAY("各项目标准分之和超过基本分", "the points of its items are more than 基本分"));
    }
}

static void place_item(jp_builder *b, const jp_rubric *rubric, jp_item *item) {
    const jp_rubric_group *group = group_of(rubric, rubric->group_count, item->category);
    jp_place place = {b->resolved->path, item->line_no};

    if (!group) {
        if (category_setting(b, item->category)) {
            jp_flaws_add(b->flaws, JP_E_INI_VALUE, place, "[%.*s] 类别 = %.*s", JP_VIEW_ARG(item->id),
                         JP_VIEW_ARG(item->category));
            jp_flaws_hint(b->flaws,
                          JP_SAY("这个类别没有归入 [分组] 中的任何一组", "this category is in no group of [分组]"));
        }
        return;
    }
    item->group = (uint32_t)(group - rubric->groups);
    item->leaves_divisor = group->role == JP_GROUP_RATIO;
    if (item->is_bonus != (group->role == JP_GROUP_BONUS)) {
        jp_flaws_add(b->flaws, JP_E_INI_VALUE, place, "[%.*s] 加分", JP_VIEW_ARG(item->id));
        jp_flaws_hint(b->flaws, JP_SAY("加分项目归入作用为“加分”的组，别的项目归入别的组",
                                       "bonus items go into a group of role 加分, all others into another"));
    }
}

void jp_build_groups(jp_builder *b, jp_rubric *rubric, jp_item *items, uint32_t count) {
    int64_t total_cp = 0;

    for (uint32_t i = 0; i < count; i++) {
        items[i].leaves_divisor = rubric->model == JP_MODEL_RATIO;
    }
    if (!read_groups(b, rubric)) {
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        place_item(b, rubric, &items[i]);
    }
    for (uint32_t i = 0; i < rubric->group_count; i++) {
        const jp_rubric_group *group = &rubric->groups[i];
        check_group(b, group, items, count);
        total_cp += group->role == JP_GROUP_BASE || group->role == JP_GROUP_RATIO ? group->points_cp : 0;
    }
    if (total_cp != rubric->full_cp) {
        jp_flaws_add(b->flaws, JP_E_RUBRIC_POINTS, jp_resolved_find(b->resolved, "分组")->place, "[分组]");
        jp_flaws_hint(b->flaws, JP_SAY("基本分与比例分之和须等于满分", "基本分 and 比例分 must add up to 满分"));
    }
}

/* ---- [类别 …] ---- */

static void make_form(jp_builder *b, const jp_settings *section, jp_form *form) {
    jp_maker m = {b, section, NULL};
    size_t cap = 0;

    *form = (jp_form){.category = jp_category_of(section->name), .na_note = jp_maker_text(&m, "不适用说明")};
    form->applies = jp_maker_expression(&m, "适用");
    form->documents = jp_maker_documents(&m, "文书", &form->document_count);
    jp_expr_documents(b, form->applies.text, true, &form->applies_documents, &form->applies_document_count, &cap);
    cap = 0;
    jp_expr_silent(b, form->applies.text, &form->applies_silent, &form->applies_silent_count, &cap);
    if (!category_setting(b, form->category)) {
        jp_flaws_add(b->flaws, JP_E_INI_VALUE, section->place, "[%.*s]", JP_VIEW_ARG(section->name));
        jp_flaws_hint(b->flaws, JP_SAY("类别须在 [分值] 中", "the category must be in [分值]"));
    }
    if (form->applies.text.bytes == 0 && form->document_count == 0) {
        jp_maker_missing(&m, JP_SAY("适用 或 文书", "适用 or 文书"), JP_SAY("至少写一个", "at least one of them"));
    }
}

void jp_build_forms(jp_builder *b, jp_rubric *rubric, jp_item *items, uint32_t count) {
    rubric->forms = jp_arena_array(b->arena, b->resolved->count + 1u, sizeof *rubric->forms);
    for (uint32_t i = 0; i < b->resolved->count; i++) {
        if (!jp_view_is_empty(jp_category_of(b->resolved->sections[i].name))) {
            make_form(b, &b->resolved->sections[i], &rubric->forms[rubric->form_count++]);
        }
    }
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < rubric->form_count; k++) {
            if (jp_view_eq(items[i].category, rubric->forms[k].category)) {
                items[i].form = &rubric->forms[k];
            }
        }
    }
}
