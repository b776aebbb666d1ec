/* SPDX-License-Identifier: Apache-2.0 */
#include "catalogue_load.h"
#include "juanping/base/near.h"

#include <stdlib.h>

#include "text.h"

/* [文书 …] and [字段 …] of scoring/documents.ini. */

static const struct {
    const char *word;
    jp_field_type type;
} field_types[] = {{"文本", JP_FIELD_TEXT},  {"段落", JP_FIELD_PASSAGE}, {"日期", JP_FIELD_DATE},
                   {"时刻", JP_FIELD_TIME},  {"起止日", JP_FIELD_DATES}, {"金额", JP_FIELD_MONEY},
                   {"文号", JP_FIELD_DOCNO}, {"人员", JP_FIELD_PERSON},  {"证件", JP_FIELD_IDENTITY},
                   {"数", JP_FIELD_NUMBER},  {"标记", JP_FIELD_MARK},    {"勾选", JP_FIELD_CHOICE},
                   {"专门", JP_FIELD_CODED}};

bool jp_loader_compile(jp_loader *l, const jp_ini_entry *entry, jp_pattern **out) {
    jp_catalogue *c = l->catalogue;
    jp_pattern *pattern = NULL;

    if (!jp_pattern_new(entry->value, &pattern, l->err)) {
        jp_ini_where(l->ini, entry->line_no, l->err);
        return false;
    }
    c->patterns = jp_arena_grow(l->arena, c->patterns, c->pattern_count, &c->pattern_cap, sizeof(jp_pattern *));
    c->patterns[c->pattern_count++] = pattern;
    *out = pattern;
    return true;
}

bool jp_loader_pattern(jp_loader *l, const jp_ini_section *section, const char *key, bool is_needed, jp_pattern **out) {
    const jp_ini_entry *entry = jp_ini_find(section, jp_view_of(key));

    if (entry && !jp_view_is_empty(entry->value)) {
        return jp_loader_compile(l, entry, out);
    }
    if (is_needed) {
        jp_fail(l->err, JP_E_INI_MISSING, NULL, "[%.*s] %s", JP_VIEW_ARG(section->name), key);
        jp_ini_where(l->ini, section->line_no, l->err);
        return false;
    }
    if (entry) {
        *out = NULL; /* an override given as empty switches the pattern off */
    }
    return true;
}

jp_view *jp_loader_words(jp_loader *l, jp_view value, uint32_t *count) {
    jp_view *words = jp_ini_split(value, '|', l->arena, count);
    for (uint32_t i = 0; i < *count; i++) {
        words[i] = jp_text_tight(words[i], l->arena);
    }
    return words;
}

void jp_loader_turn_to(jp_loader *l, const jp_ini_section *section) {
    for (uint32_t i = 0; i < l->file_count; i++) {
        const jp_ini *file = &l->files[i];
        if (section >= file->sections && section < file->sections + file->section_count) {
            l->ini = file;
        }
    }
}

static uint32_t count_sections(const jp_loader *l) {
    uint32_t count = 0;

    for (uint32_t i = 0; i < l->file_count; i++) {
        count += l->files[i].section_count;
    }
    return count;
}

/* ---- fields ---- */

static bool read_type(jp_loader *l, const jp_ini_section *section, jp_field *field) {
    const jp_ini_entry *entry = jp_ini_find(section, JP_VIEW("类型"));

    for (size_t i = 0; entry && i < sizeof field_types / sizeof *field_types; i++) {
        if (jp_view_eq_text(entry->value, field_types[i].word)) {
            field->type = field_types[i].type;
            return true;
        }
    }
    if (entry) {
        jp_view words[sizeof field_types / sizeof *field_types];
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            words[i] = jp_view_of(field_types[i].word);
        }
        jp_ini_fail_word(l->ini, entry, entry->value, words, sizeof words / sizeof *words, l->err);
        return false;
    }
    return true; /* inherited, or text */
}

static void add_labels(jp_loader *l, jp_field *field, jp_view value) {
    uint32_t count = 0;
    jp_view *words = jp_loader_words(l, value, &count);
    jp_view *all = jp_arena_array(l->arena, (size_t)field->label_count + count, sizeof *all);

    for (uint32_t i = 0; i < field->label_count; i++) {
        all[i] = field->labels[i];
    }
    for (uint32_t i = 0; i < count; i++) {
        all[field->label_count + i] = words[i];
    }
    field->labels = all;
    field->label_count += count;
}

static bool read_field(jp_loader *l, const jp_ini_section *section, jp_field *field) {
    const jp_view keys[] = {JP_VIEW("类型"), JP_VIEW("标签"), JP_VIEW("另标签"), JP_VIEW("标签式"),
                            JP_VIEW("式"),   JP_VIEW("反式"), JP_VIEW("疑式"),   JP_VIEW("对"),
                            JP_VIEW("角色"), JP_VIEW("属性"), JP_VIEW("止式"),   JP_VIEW("缺则")};
    const jp_ini_entry *labels = jp_ini_find(section, JP_VIEW("标签"));

    jp_loader_turn_to(l, section);
    if (!jp_ini_check_keys(l->ini, section, keys, sizeof keys / sizeof *keys, l->err) ||
        !read_type(l, section, field) || !jp_loader_pattern(l, section, "标签式", false, &field->label_pattern) ||
        !jp_loader_pattern(l, section, "式", false, &field->pattern) ||
        !jp_loader_pattern(l, section, "止式", false, &field->stop_pattern) ||
        !jp_loader_pattern(l, section, "反式", false, &field->not_pattern) ||
        !jp_loader_pattern(l, section, "疑式", false, &field->doubt_pattern)) {
        return false;
    }
    if (labels) {
        field->label_count = 0;
        add_labels(l, field, labels->value);
    }
    add_labels(l, field, jp_ini_value(section, "另标签"));
    if (jp_ini_find(section, JP_VIEW("对"))) {
        field->pair_name = jp_ini_value(section, "对");
    }
    if (jp_ini_find(section, JP_VIEW("属性"))) {
        field->unit = jp_ini_value(section, "属性");
    }
    if (jp_ini_find(section, JP_VIEW("缺则"))) {
        field->fallbacks = jp_ini_split(jp_ini_value(section, "缺则"), ' ', l->arena, &field->fallback_count);
    }
    if (jp_ini_find(section, JP_VIEW("角色"))) {
        field->role = jp_ini_value(section, "角色");
    }
    field->line_no = section->line_no;
    return true;
}

static bool take_field(jp_loader *l, const jp_ini_section *section) {
    jp_field *field = &l->fields[l->field_count];

    field->name = jp_view_trim(jp_view_sub(section->name, JP_VIEW("字段 ").bytes, section->name.bytes));
    if (jp_words_find(&l->field_names, field->name) != UINT32_MAX) {
        jp_fail(l->err, JP_E_INI_DUPLICATE, NULL, "[%.*s]", JP_VIEW_ARG(section->name));
        jp_loader_turn_to(l, section);
        jp_ini_where(l->ini, section->line_no, l->err);
        return false;
    }
    /* Overrides are read where they are used, on top of the plain field. */
    if (!jp_view_contains(field->name, JP_VIEW(".")) && !read_field(l, section, field)) {
        return false;
    }
    l->field_sections[l->field_count] = section;
    jp_words_put(&l->field_names, field->name, l->field_count, l->arena);
    l->field_count++;
    return true;
}

bool jp_loader_fields(jp_loader *l) {
    uint32_t most = count_sections(l);

    l->fields = jp_arena_array(l->arena, most, sizeof *l->fields);
    l->field_sections = jp_arena_array(l->arena, most, sizeof(jp_ini_section *));
    for (uint32_t f = 0; f < l->file_count; f++) {
        for (uint32_t i = 0; i < l->files[f].section_count; i++) {
            const jp_ini_section *section = &l->files[f].sections[i];
            if (jp_view_starts_with(section->name, JP_VIEW("字段 ")) && !take_field(l, section)) {
                return false;
            }
        }
    }
    return true;
}

/* ---- documents ---- */

/* No section describes the field that a document names. */
static bool fail_field(jp_loader *l, const jp_ini_section *section, jp_view name) {
    const jp_ini_entry *entry = jp_ini_find(section, JP_VIEW("字段"));
    jp_view *names = jp_arena_array(l->arena, l->field_count + 1u, sizeof *names);
    uint32_t count = 0;

    for (uint32_t i = 0; i < l->field_count; i++) {
        if (!jp_view_contains(l->fields[i].name, JP_VIEW("."))) {
            names[count++] = l->fields[i].name;
        }
    }
    jp_loader_turn_to(l, section);
    jp_fail(l->err, JP_E_INI_MISSING, NULL, "[字段 %.*s]", JP_VIEW_ARG(name));
    jp_hint_near(l->err, name, names, count,
                 JP_SAY("每个字段都要有 [字段 …] 一节", "each field has a section [字段 …]"));
    jp_ini_where(l->ini, entry ? entry->line_no : section->line_no, l->err);
    return false;
}

static bool add_field(jp_loader *l, const jp_ini_section *section, jp_doc_type *type, jp_view name) {
    uint32_t plain = jp_words_find(&l->field_names, name);
    uint32_t special =
        jp_words_find(&l->field_names,
                      jp_view_of(jp_arena_printf(l->arena, "%.*s.%.*s", JP_VIEW_ARG(type->name), JP_VIEW_ARG(name))));
    jp_field *field = &type->fields[type->field_count];

    if (jp_doc_type_find_field(type, name)) {
        return true;
    }
    if (plain == UINT32_MAX && special == UINT32_MAX) {
        return fail_field(l, section, name);
    }
    if (plain != UINT32_MAX) {
        *field = l->fields[plain];
    }
    if (special != UINT32_MAX && !read_field(l, l->field_sections[special], field)) {
        return false;
    }
    jp_loader_turn_to(l, section);
    field->name = name;
    field->order = type->field_count++;
    jp_words_put(&type->field_names, name, field->order, l->arena);
    for (uint32_t i = 0; i < field->label_count; i++) {
        jp_words_put(&type->labels, field->labels[i], field->order, l->arena);
    }
    return true;
}

static bool read_fields(jp_loader *l, const jp_ini_section *section, jp_doc_type *type) {
    uint32_t own_count = 0;
    uint32_t common_count = 0;
    jp_view *own = jp_ini_split(jp_ini_value(section, "字段"), ' ', l->arena, &own_count);
    jp_view *common = jp_ini_split(jp_ini_value(jp_ini_find_section(&l->files[0], JP_VIEW("目录")), "共有字段"), ' ',
                                   l->arena, &common_count);

    type->fields = jp_arena_array(l->arena, (size_t)own_count + common_count, sizeof *type->fields);
    for (uint32_t i = 0; i < own_count; i++) {
        if (!add_field(l, section, type, own[i])) {
            return false;
        }
    }
    for (uint32_t i = 0; i < common_count; i++) {
        if (!add_field(l, section, type, common[i])) {
            return false;
        }
    }
    return true;
}

static bool read_events(jp_loader *l, const jp_ini_section *section, jp_doc_type *type) {
    const jp_ini_entry *entry = jp_ini_find(section, JP_VIEW("事件"));
    jp_view *rules = entry ? jp_ini_split(entry->value, '|', l->arena, &type->event_count) : NULL;

    type->events = jp_arena_array(l->arena, type->event_count, sizeof *type->events);
    for (uint32_t i = 0; rules && i < type->event_count; i++) {
        size_t colon = jp_view_find(rules[i], JP_VIEW(":"), 0);
        jp_event_rule rule = {jp_view_sub(rules[i], 0, colon), jp_view_sub(rules[i], colon + 1, rules[i].bytes)};
        if (colon == SIZE_MAX || !jp_doc_type_find_field(type, rule.field)) {
            jp_ini_fail(l->ini, entry,
                        JP_SAY("事件:字段|…, 字段须在本文书的字段之内", "event:field|…, fields of this document"),
                        l->err);
            return false;
        }
        type->events[i] = rule;
    }
    return true;
}

static void read_aliases(jp_loader *l, const jp_ini_section *section, jp_doc_type *type) {
    jp_view list = jp_view_of(jp_arena_printf(l->arena, "%.*s|%.*s|%.*s", JP_VIEW_ARG(type->name),
                                              JP_VIEW_ARG(type->display), JP_VIEW_ARG(jp_ini_value(section, "别名"))));
    type->aliases = jp_loader_words(l, list, &type->alias_count);
    type->file_aliases = jp_loader_words(l, jp_ini_value(section, "文件名"), &type->file_alias_count);
}

static bool read_flag(jp_loader *l, const jp_ini_section *section, const char *key, bool *out) {
    const jp_ini_entry *entry = jp_ini_find(section, jp_view_of(key));
    return !entry || jp_ini_bool(l->ini, entry, out, l->err);
}

static bool read_type_section(jp_loader *l, const jp_ini_section *section, jp_doc_type *type) {
    const jp_view keys[] = {JP_VIEW("码"),       JP_VIEW("名称"),     JP_VIEW("别名"),   JP_VIEW("标题式"),
                            JP_VIEW("反标题式"), JP_VIEW("文件名"),   JP_VIEW("特征"),   JP_VIEW("反特征"),
                            JP_VIEW("字段"),     JP_VIEW("事件"),     JP_VIEW("落款"),   JP_VIEW("笔录"),
                            JP_VIEW("审批"),     JP_VIEW("对外"),     JP_VIEW("通用表"), JP_VIEW("事由式"),
                            JP_VIEW("类别"),     JP_VIEW("类别分量"), JP_VIEW("类别式"), JP_VIEW("代替"),
                            JP_VIEW("代替式"),   JP_VIEW("代替正文"), JP_VIEW("另码"),   JP_VIEW("提及式"),
                            JP_VIEW("提及除"),   JP_VIEW("多份")};

    jp_loader_turn_to(l, section);
    type->name = jp_view_trim(jp_view_sub(section->name, JP_VIEW("文书 ").bytes, section->name.bytes));
    type->code = jp_ini_value(section, "码");
    type->display = jp_ini_value(section, "名称");
    type->line_no = section->line_no;
    if (jp_view_is_empty(type->display)) {
        type->display = type->name;
    }
    if (!jp_ini_check_keys(l->ini, section, keys, sizeof keys / sizeof *keys, l->err)) {
        return false;
    }
    if (jp_view_is_empty(type->code)) {
        jp_fail(l->err, JP_E_INI_MISSING, NULL, "[%.*s] 码", JP_VIEW_ARG(section->name));
        jp_ini_where(l->ini, section->line_no, l->err);
        return false;
    }
    read_aliases(l, section, type);
    return jp_loader_pattern(l, section, "标题式", false, &type->title_pattern) &&
           jp_loader_pattern(l, section, "反标题式", false, &type->not_title) &&
           jp_loader_pattern(l, section, "特征", false, &type->features) &&
           jp_loader_pattern(l, section, "反特征", false, &type->not_features) &&
           jp_loader_pattern(l, section, "事由式", false, &type->purpose) &&
           read_flag(l, section, "落款", &type->has_closing) && read_flag(l, section, "笔录", &type->is_record) &&
           read_flag(l, section, "审批", &type->is_approval) && read_flag(l, section, "对外", &type->is_outward) &&
           read_flag(l, section, "通用表", &type->is_general) && read_flag(l, section, "多份", &type->is_repeated) &&
           read_fields(l, section, type) && read_events(l, section, type) && jp_loader_kinds(l, section, type);
}

bool jp_loader_types(jp_loader *l) {
    uint32_t most = count_sections(l);

    l->catalogue->types = jp_arena_array(l->arena, most, sizeof *l->catalogue->types);
    l->type_sections = jp_arena_array(l->arena, most, sizeof(jp_ini_section *));
    for (uint32_t f = 0; f < l->file_count; f++) {
        for (uint32_t i = 0; i < l->files[f].section_count; i++) {
            const jp_ini_section *section = &l->files[f].sections[i];
            if (!jp_view_starts_with(section->name, JP_VIEW("文书 "))) {
                continue;
            }
            l->type_sections[l->catalogue->type_count] = section;
            if (!read_type_section(l, section, &l->catalogue->types[l->catalogue->type_count++])) {
                return false;
            }
        }
    }
    return true;
}
