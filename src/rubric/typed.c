/* SPDX-License-Identifier: Apache-2.0 */
#include "typed.h"

static const jp_key_row *row_of(jp_key_section kind, jp_view key) {
    uint32_t count;
    const jp_key_row *rows = jp_rubric_keys(&count);
    for (uint32_t i = 0; i < count; i++) {
        if (rows[i].section == kind && jp_view_eq_text(key, rows[i].name)) {
            return &rows[i];
        }
    }
    return NULL;
}

void jp_flaw_value(jp_builder *b, jp_view section, const jp_setting *setting, const char *expected) {
    jp_flaws_add(b->flaws, JP_E_INI_VALUE, setting->place, "[%.*s] %.*s = %.*s", JP_VIEW_ARG(section),
                 JP_VIEW_ARG(setting->key), JP_VIEW_ARG(setting->value));
    jp_flaws_hint(b->flaws, "%s", expected);
}

bool jp_read_points(jp_builder *b, const jp_setting *setting, int32_t min_cp, int32_t max_cp, int32_t *out) {
    jp_ini ini = {.path = setting->place.path};
    jp_ini_entry entry = {setting->key, setting->value, setting->place.line_no};
    jp_error err;
    if (!jp_ini_cp(&ini, &entry, min_cp, max_cp, out, &err)) {
        jp_flaws_put(b->flaws, &err);
        return false;
    }
    return true;
}

bool jp_read_bool(jp_builder *b, const jp_setting *setting, bool *out) {
    jp_ini ini = {.path = setting->place.path};
    jp_ini_entry entry = {setting->key, setting->value, setting->place.line_no};
    jp_error err;
    if (!jp_ini_bool(&ini, &entry, out, &err)) {
        jp_flaws_put(b->flaws, &err);
        return false;
    }
    return true;
}

bool jp_read_choice(jp_builder *b, jp_view section, jp_key_section kind, const jp_setting *setting, uint32_t *out) {
    const jp_key_row *row = row_of(kind, setting->key);
    uint32_t count;
    jp_view *words = jp_ini_split(jp_view_of(row->range), '|', b->arena, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (jp_view_eq(words[i], setting->value)) {
            *out = i;
            return true;
        }
    }
    jp_flaw_value(b, section, setting, jp_arena_printf(b->arena, JP_SAY("应为", "expected") " %s", row->range));
    return false;
}

jp_day jp_read_day(jp_builder *b, jp_view section, const jp_setting *setting) {
    jp_day day = JP_DAY_NONE;
    if (setting && !jp_day_parse_iso(setting->value, &day)) {
        jp_flaw_value(b, section, setting, JP_SAY("应为日期，如 2026-01-01", "expected a date such as 2026-01-01"));
        return JP_DAY_NONE;
    }
    return day;
}

void jp_check_required(jp_builder *b, const jp_settings *section, jp_key_section kind) {
    uint32_t count;
    const jp_key_row *rows = jp_rubric_keys(&count);
    for (uint32_t i = 0; i < count; i++) {
        if (rows[i].section != kind || !rows[i].is_required) {
            continue;
        }
        const jp_setting *setting = jp_settings_find(section, rows[i].name);
        if (!setting || jp_view_is_empty(jp_view_trim(setting->value))) {
            jp_flaws_add(b->flaws, JP_E_INI_MISSING, setting ? setting->place : section->place, "[%.*s] %s",
                         JP_VIEW_ARG(section->name), rows[i].name);
            jp_flaws_hint(b->flaws, JP_SAY("%s", "this key is required"), rows[i].help);
        }
    }
}
