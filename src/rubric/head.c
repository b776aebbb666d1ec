/* SPDX-License-Identifier: Apache-2.0 */
#include "maker.h"

/* [标准] and [等次]. */

static const jp_setting *find(const jp_settings *section, const char *key) {
    const jp_setting *setting = jp_settings_find(section, key);
    return setting && setting->value.bytes > 0 ? setting : NULL;
}

static jp_view text(const jp_settings *section, const char *key) {
    const jp_setting *setting = find(section, key);
    return setting ? jp_view_trim(setting->value) : JP_VIEW_EMPTY;
}

/* A rubric may judge by two versions of a law; which one, the days of the dossier tell. */
static void read_change(const jp_maker *m, jp_rubric *out) {
    const jp_setting *change = jp_maker_find(m, "换法日");

    out->changed_on = jp_read_day(m->b, m->section->name, change);
    if (out->changed_on == JP_DAY_NONE) {
        return;
    }
    if (out->force.days.text.bytes == 0) {
        jp_maker_missing(
            m, "依日", JP_SAY("写了换法日的，要写明看案卷的哪些日期", "with 换法日: which days of the dossier count"));
    }
    if (out->force.from != JP_DAY_NONE && out->changed_on <= out->force.from) {
        jp_flaw_value(m->b, m->section->name, change,
                      JP_SAY("换法日要在生效之后，否则没有按旧依据评查的案卷",
                             "after 生效, or no dossier is judged by a former law"));
    }
}

static void read_head(jp_builder *b, const jp_settings *section, jp_rubric *out) {
    const jp_setting *kind = find(section, "类型");
    const jp_setting *model = find(section, "模型");
    const jp_setting *full = find(section, "满分");
    const jp_setting *max = find(section, "最高分");
    const jp_setting *veto = find(section, "否决得分");
    static const jp_score_model models[] = {JP_MODEL_DEDUCTION, JP_MODEL_RATIO, JP_MODEL_GROUPS};
    uint32_t choice = 0;

    jp_check_required(b, section, JP_SECTION_RUBRIC);
    out->name = text(section, "名称");
    out->kind = text(section, "类型");
    out->version = text(section, "版本");
    out->regulation = text(section, "条例");
    jp_maker m = {b, section, NULL};
    jp_read_force(&m, &out->force);
    read_change(&m, out);
    out->main_documents = jp_maker_documents(&m, "主文书", &out->main_document_count);
    if (kind) {
        (void)jp_read_choice(b, section->name, JP_SECTION_RUBRIC, kind, &choice);
    }
    choice = 0;
    if (model) {
        (void)jp_read_choice(b, section->name, JP_SECTION_RUBRIC, model, &choice);
    }
    out->model = models[choice];
    out->full_cp = 10000;
    if (full) {
        (void)jp_read_points(b, full, 100, 100000, &out->full_cp);
    }
    out->max_cp = out->full_cp;
    if (max) {
        (void)jp_read_points(b, max, out->full_cp, 100000, &out->max_cp);
    }
    if (veto) {
        (void)jp_read_points(b, veto, 0, out->full_cp, &out->veto_cp);
    }
}

static void read_grades(jp_builder *b, jp_rubric *out) {
    const jp_settings *section = jp_resolved_find(b->resolved, "等次");
    int32_t before = INT32_MAX;

    if (!section || section->count == 0) {
        jp_flaws_add(b->flaws, JP_E_INI_MISSING, (jp_place){b->resolved->path, 0}, "[等次]");
        jp_flaws_hint(b->flaws, JP_SAY("写明各等次的起分，从高到低，最后一个为 0",
                                       "give each grade its lowest score, from high to low, the last one 0"));
        return;
    }
    out->grades = jp_arena_array(b->arena, section->count, sizeof *out->grades);
    for (uint32_t i = 0; i < section->count; i++) {
        const jp_setting *setting = &section->items[i];
        int32_t from = 0;
        if (!jp_read_points(b, setting, 0, 100000, &from)) {
            return;
        }
        if (from >= before) {
            jp_flaw_value(b, section->name, setting, JP_SAY("等次的起分要从高到低", "grades run from high to low"));
        }
        if (i + 1 == section->count && from != 0) {
            jp_flaw_value(b, section->name, setting, JP_SAY("最后一个等次的起分须为 0", "the last grade starts at 0"));
        }
        before = from;
        out->grades[out->grade_count++] = (jp_grade_cut){setting->key, from};
    }
}

void jp_build_rubric(jp_builder *b, jp_rubric *out) {
    const jp_settings *section = jp_resolved_find(b->resolved, "标准");

    out->path = b->resolved->path;
    out->force.from = out->force.to = out->changed_on = JP_DAY_NONE;
    if (!section) {
        jp_flaws_add(b->flaws, JP_E_INI_MISSING, (jp_place){b->resolved->path, 0}, "[标准]");
        jp_flaws_hint(b->flaws, JP_SAY("写明名称、类型、版本、条例", "give 名称, 类型, 版本 and 条例"));
    } else {
        read_head(b, section, out);
    }
    read_grades(b, out);
}

void jp_check_change(jp_builder *b, const jp_rubric *rubric, const jp_item *items, uint32_t count) {
    const jp_settings *section = jp_resolved_find(b->resolved, "标准");

    for (uint32_t i = 0; i < count; i++) {
        if (items[i].is_new_duty || !jp_view_is_empty(items[i].former_law)) {
            return; /* without 换法日 it is a flaw of the item */
        }
    }
    if (rubric->changed_on != JP_DAY_NONE) {
        jp_flaw_value(b, section->name, jp_settings_find(section, "换法日"),
                      JP_SAY("没有一个项目写了旧依据", "no item has 旧依据"));
    }
}
