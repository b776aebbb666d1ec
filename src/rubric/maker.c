/* SPDX-License-Identifier: Apache-2.0 */
#include "maker.h"

const jp_setting *jp_maker_find(const jp_maker *m, const char *key) {
    const jp_setting *setting = jp_settings_find(m->section, key);
    return setting && setting->value.bytes > 0 ? setting : NULL;
}

jp_spot jp_maker_spot(const jp_maker *m, const jp_setting *setting) {
    return (jp_spot){m->section->name, setting};
}

jp_view jp_maker_text(const jp_maker *m, const char *key) {
    const jp_setting *setting = jp_maker_find(m, key);
    return setting ? jp_view_trim(setting->value) : JP_VIEW_EMPTY;
}

jp_expr jp_maker_expression(const jp_maker *m, const char *key) {
    const jp_setting *setting = jp_maker_find(m, key);
    return setting ? jp_expr_build(m->b, jp_maker_spot(m, setting), setting->value) : (jp_expr){0};
}

void jp_read_force(const jp_maker *m, jp_force *out) {
    const jp_setting *to = jp_maker_find(m, "失效");

    out->from = jp_read_day(m->b, m->section->name, jp_maker_find(m, "生效"));
    out->to = jp_read_day(m->b, m->section->name, to);
    if (out->from != JP_DAY_NONE && out->to != JP_DAY_NONE && out->to < out->from) {
        jp_flaw_value(m->b, m->section->name, to, JP_SAY("失效早于生效", "失效 is before 生效"));
    }
    out->days = jp_maker_expression(m, "依日");
}

jp_expr *jp_maker_expressions(const jp_maker *m, const char *key, uint32_t *count) {
    const jp_setting *setting = jp_maker_find(m, key);
    *count = 0;
    return setting ? jp_expr_build_list(m->b, jp_maker_spot(m, setting), count) : NULL;
}

jp_expr *jp_maker_template(const jp_maker *m, const char *key, uint32_t *count) {
    const jp_setting *setting = jp_maker_find(m, key);
    *count = 0;
    return setting ? jp_expr_build_template(m->b, jp_maker_spot(m, setting), count) : NULL;
}

jp_view *jp_maker_documents(const jp_maker *m, const char *key, uint32_t *count) {
    const jp_setting *setting = jp_maker_find(m, key);
    const jp_rubric_words *words = m->b->words;

    *count = 0;
    if (!setting) {
        return NULL;
    }
    jp_view *names = jp_ini_split(setting->value, '|', m->b->arena, count);
    for (uint32_t i = 0; i < *count; i++) {
        bool is_known = false;
        for (uint32_t k = 0; k < words->document_count && !is_known; k++) {
            is_known = jp_view_eq(words->documents[k], names[i]);
        }
        if (!is_known) {
            jp_flaws_add(m->b->flaws, JP_E_RUBRIC_NAME, setting->place,
                         "[%.*s] %s" JP_SAY("：没有文书", ": no such document ") "「%.*s」",
                         JP_VIEW_ARG(m->section->name), key, JP_VIEW_ARG(names[i]));
            jp_flaws_hint_near(m->b->flaws, names[i], words->documents, words->document_count, NULL);
        }
    }
    return names;
}

/* What a condition says of every document, it says of those that cannot be read too; the time line is drawn from all.
 */
bool jp_maker_asks_all(jp_view condition) {
    return jp_view_contains(condition, JP_VIEW("*/")) || jp_view_contains(condition, JP_VIEW("时间线"));
}

void jp_maker_missing(const jp_maker *m, const char *what, const char *why) {
    jp_flaws_add(m->b->flaws, JP_E_INI_MISSING, m->section->place, "[%.*s] %s", JP_VIEW_ARG(m->section->name), what);
    jp_flaws_hint(m->b->flaws, "%s", why);
}

void jp_maker_forbid(const jp_maker *m, const char *key, const char *why) {
    const jp_setting *setting = jp_maker_find(m, key);
    if (setting) {
        jp_flaw_value(m->b, m->section->name, setting, why);
    }
}
