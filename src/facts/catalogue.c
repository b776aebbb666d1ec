/* SPDX-License-Identifier: Apache-2.0 */
#include "catalogue.h"
#include "section.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue_load.h"
#include "text.h"

/* scoring/documents.ini → catalogue: sections 目录, 行业, 文书 …, 字段 …; anything else is an error. Files named
 * documents-*.ini beside it bring more documents and fields: those of one kind of case, or an office's own. */

static bool is_setting(jp_view name) {
    static const char *const names[] = {"目录", "行业", "意见角色", "罚种", NULL};

    return jp_view_is_any(name, names);
}

static bool check_sections(jp_loader *l) {
    const jp_view section_heads[] = {JP_VIEW("文书 "), JP_VIEW("字段 "),    JP_VIEW("目录"),
                                     JP_VIEW("行业"),  JP_VIEW("意见角色"), JP_VIEW("罚种")};

    for (uint32_t f = 0; f < l->file_count; f++) {
        /* Settings are those of documents.ini; the files beside it bring documents and fields. */
        size_t head_count = f == 0 ? sizeof section_heads / sizeof *section_heads : 2;
        for (uint32_t i = 0; i < l->files[f].section_count; i++) {
            const jp_ini_section *section = &l->files[f].sections[i];
            bool known = jp_view_starts_with(section->name, section_heads[0]) ||
                         jp_view_starts_with(section->name, section_heads[1]) || (f == 0 && is_setting(section->name));
            if (!known) {
                jp_ini_fail_section(&l->files[f], section, section_heads, head_count, l->err);
                return false;
            }
        }
    }
    l->ini = &l->files[0];
    return true;
}

static bool load_settings(jp_loader *l) {
    const jp_view keys[] = {JP_VIEW("共有字段"), JP_VIEW("机关式"),   JP_VIEW("事由标签"), JP_VIEW("标题前缀"),
                            JP_VIEW("标题后缀"), JP_VIEW("续页式"),   JP_VIEW("弱题名"),   JP_VIEW("意见标签"),
                            JP_VIEW("签名标签"), JP_VIEW("证号标签"), JP_VIEW("证号式"),   JP_VIEW("同意式"),
                            JP_VIEW("不同意式"), JP_VIEW("决定起式"), JP_VIEW("拟罚起式"), JP_VIEW("处罚止式"),
                            JP_VIEW("如下式"),   JP_VIEW("处罚词"),   JP_VIEW("送达式")};
    const jp_ini_section *section = jp_ini_find_section(&l->files[0], JP_VIEW("目录"));
    jp_catalogue *c = l->catalogue;

    if (!section) {
        jp_fail(l->err, JP_E_INI_MISSING, l->path, "[目录]");
        return false;
    }
    uint32_t weak_count = 0;
    jp_view *weak = jp_loader_words(l, jp_ini_value(section, "弱题名"), &weak_count);
    for (uint32_t i = 0; i < weak_count; i++) {
        jp_words_put(&c->weak_titles, weak[i], i, l->arena);
    }
    return jp_ini_check_keys(l->ini, section, keys, sizeof keys / sizeof *keys, l->err) &&
           jp_loader_pattern(l, section, "意见标签", true, &c->opinion_label) &&
           jp_loader_pattern(l, section, "签名标签", true, &c->sign_label) &&
           jp_loader_pattern(l, section, "证号标签", true, &c->certificate_label) &&
           jp_loader_pattern(l, section, "决定起式", true, &c->decision_opens) &&
           jp_loader_pattern(l, section, "拟罚起式", true, &c->proposal_opens) &&
           jp_loader_pattern(l, section, "处罚止式", true, &c->operative_ends) &&
           jp_loader_pattern(l, section, "如下式", true, &c->operative_colon) &&
           jp_loader_pattern(l, section, "处罚词", true, &c->penalty_words) &&
           jp_loader_pattern(l, section, "送达式", true, &c->served_words) &&
           jp_loader_pattern(l, section, "同意式", true, &c->agrees) &&
           jp_loader_pattern(l, section, "不同意式", true, &c->disagrees) &&
           jp_loader_pattern(l, section, "证号式", true, &c->running_certificate) &&
           jp_loader_pattern(l, section, "机关式", true, &c->organ) &&
           jp_loader_pattern(l, section, "事由标签", true, &c->purpose_label) &&
           jp_loader_pattern(l, section, "标题前缀", true, &c->title_noise) &&
           jp_loader_pattern(l, section, "标题后缀", true, &c->title_tail) &&
           jp_loader_pattern(l, section, "续页式", true, &c->continuation);
}

/* A section whose keys are names and whose values decide for them, in order. */
static bool load_rules(jp_loader *l, const char *name, jp_rule **rules, uint32_t *count) {
    const jp_ini_section *section = jp_ini_find_section(&l->files[0], jp_view_of(name));

    if (!section) {
        jp_fail(l->err, JP_E_INI_MISSING, l->path, "[%s]", name);
        return false;
    }
    *rules = jp_arena_array(l->arena, section->entry_count, sizeof **rules);
    for (uint32_t i = 0; i < section->entry_count; i++) {
        jp_rule *rule = &(*rules)[(*count)++];
        rule->name = section->entries[i].key;
        if (!jp_loader_compile(l, &section->entries[i], &rule->pattern)) {
            return false;
        }
    }
    return true;
}

static bool put_title(jp_loader *l, jp_view alias, uint32_t type_index, const jp_ini_section *section) {
    uint32_t other = jp_words_find(&l->catalogue->titles, alias);

    if (other != UINT32_MAX && other != type_index) {
        jp_fail(l->err, JP_E_INI_DUPLICATE, NULL, "%.*s", JP_VIEW_ARG(alias));
        jp_fail_hint(l->err, JP_SAY("已是「%.*s」的题名", "title of another document already"),
                     JP_VIEW_ARG(l->catalogue->types[other].name));
        jp_ini_where(l->ini, section->line_no, l->err);
        return false;
    }
    jp_words_put(&l->catalogue->titles, alias, type_index, l->arena);
    return true;
}

static bool index_titles(jp_loader *l) {
    for (uint32_t i = 0; i < l->catalogue->type_count; i++) {
        jp_doc_type_learn_genres(&l->catalogue->types[i]);
        const jp_doc_type *type = &l->catalogue->types[i];
        const jp_ini_section *section = l->type_sections[i];
        jp_loader_turn_to(l, section);
        for (uint32_t k = 0; k < type->alias_count; k++) {
            if (!put_title(l, type->aliases[k], i, section)) {
                return false;
            }
        }
    }
    return true;
}

/* File names are also known by words that are no titles. */
static void index_file_names(jp_loader *l) {
    for (uint32_t i = 0; i < l->catalogue->type_count; i++) {
        const jp_doc_type *type = &l->catalogue->types[i];
        for (uint32_t k = 0; k < type->file_alias_count; k++) {
            jp_words_put(&l->catalogue->file_titles, type->file_aliases[k], i, l->arena);
        }
    }
    for (uint32_t i = 0; i < l->catalogue->type_count; i++) {
        const jp_doc_type *type = &l->catalogue->types[i];
        for (uint32_t k = 0; k < type->alias_count; k++) {
            jp_words_put(&l->catalogue->file_titles, type->aliases[k], i, l->arena);
        }
    }
}

static void index_labels(jp_loader *l) {
    for (uint32_t i = 0; i < l->catalogue->type_count; i++) {
        const jp_doc_type *type = &l->catalogue->types[i];
        for (uint32_t k = 0; k < type->field_count; k++) {
            for (uint32_t n = 0; n < type->fields[k].label_count; n++) {
                jp_words_put(&l->catalogue->labels, type->fields[k].labels[n], k, l->arena);
            }
        }
    }
}

static void list_repeated(jp_loader *l) {
    jp_str names;

    jp_str_init(&names, l->arena);
    for (uint32_t i = 0; i < l->catalogue->type_count; i++) {
        const jp_doc_type *type = &l->catalogue->types[i];
        if (type->is_repeated) {
            jp_str_putf(&names, "%s%.*s", jp_str_view(&names).bytes > 0 ? "|" : "", JP_VIEW_ARG(type->name));
        }
    }
    l->catalogue->repeated = jp_str_view(&names);
}

/* ---- vocabulary ---- */

static const char *const attribute_names[] = {
    "编号",   "类型", "机关",   "区划",   "行业",   "当事人", "案由", "文号", "码",   "名称", "成员",
    "处",     "状态", "题",     "序",     "可能",   "值",     "分",   "代字", "年",   "号",   "规范",
    "缺陷",   "证号", "角色",   "类",     "校验",   "出生",   "法",   "在册", "条",   "款",   "项",
    "目",     "用途", "书名号", "全称",   "态度",   "署名",   "日期", "形式", "独缺", "招牌", "小写分",
    "大写分", "一致", "题名",   "页号",   "序号",   "身份证", "种类", "天数", "单位", "采纳", "范围",
    "再有",   "或有", "人",     "下限分", "上限分", "月数",   "名",   "文书", "之",   "时刻", "隔工作日",
    "存疑",   "代码", "发文",   "残",     "摘",     "另类",   "算得"};

/* Events that receipts give, beside those of documents.ini. */
static const char *const service_events[] = {"告知送达", "决定送达", "基础送达", "催告送达"};

static const char *const structure_names[] = {"段", "时间线", "事件"};

static void add_name(jp_view **list, uint32_t *count, size_t *cap, jp_words *seen, jp_view name, jp_arena *arena) {
    if (jp_words_find(seen, name) != UINT32_MAX) {
        return;
    }
    jp_words_put(seen, name, *count, arena);
    *list = jp_arena_grow(arena, *list, *count, cap, sizeof **list);
    (*list)[(*count)++] = name;
}

static void make_vocabulary(jp_loader *l) {
    jp_vocabulary *v = &l->catalogue->vocabulary;
    jp_words documents = {0};
    jp_words fields = {0};
    jp_words attributes = {0};
    jp_words events = {0};
    size_t caps[4] = {0, 0, 0, 0};

    for (uint32_t i = 0; i < l->catalogue->type_count; i++) {
        const jp_doc_type *type = &l->catalogue->types[i];
        add_name(&v->documents, &v->document_count, &caps[0], &documents, type->name, l->arena);
        for (uint32_t k = 0; k < type->field_count; k++) {
            const jp_field *field = &type->fields[k];
            add_name(&v->fields, &v->field_count, &caps[1], &fields, field->name, l->arena);
        }
        for (uint32_t k = 0; k < type->event_count; k++) {
            add_name(&v->events, &v->event_count, &caps[3], &events, type->events[k].event, l->arena);
        }
    }
    add_name(&v->documents, &v->document_count, &caps[0], &documents, JP_VIEW("未识别"), l->arena);
    add_name(&v->documents, &v->document_count, &caps[0], &documents, JP_VIEW("未读"), l->arena);
    for (size_t i = 0; i < sizeof structure_names / sizeof *structure_names; i++) {
        add_name(&v->fields, &v->field_count, &caps[1], &fields, jp_view_of(structure_names[i]), l->arena);
    }
    for (size_t i = 0; i < sizeof service_events / sizeof *service_events; i++) {
        add_name(&v->events, &v->event_count, &caps[3], &events, jp_view_of(service_events[i]), l->arena);
    }
    for (size_t i = 0; i < sizeof attribute_names / sizeof *attribute_names; i++) {
        add_name(&v->attributes, &v->attribute_count, &caps[2], &attributes, jp_view_of(attribute_names[i]), l->arena);
    }
}

bool jp_catalogue_load(const char *dir, const jp_laws *laws, jp_arena *arena, jp_catalogue **out, jp_error *err) {
    jp_catalogue *catalogue = jp_arena_alloc(arena, sizeof *catalogue);
    jp_loader l = {
        .catalogue = catalogue, .path = jp_arena_printf(arena, "%s/documents.ini", dir), .arena = arena, .err = err};

    catalogue->laws = laws;
    if (jp_loader_files(&l, dir) && check_sections(&l) && load_settings(&l) &&
        load_rules(&l, "行业", &catalogue->industries, &catalogue->industry_count) &&
        load_rules(&l, "意见角色", &catalogue->opinion_roles, &catalogue->opinion_role_count) &&
        load_rules(&l, "罚种", &catalogue->penalty_kinds, &catalogue->penalty_kind_count) && jp_loader_fields(&l) &&
        jp_loader_types(&l) && index_titles(&l) && jp_loader_xml_maps(&l, dir) &&
        jp_gazetteer_load(jp_arena_printf(arena, "%s/regions.tsv", dir), arena, &catalogue->regions, err)) {
        index_file_names(&l);
        index_labels(&l);
        list_repeated(&l);
        make_vocabulary(&l);
        *out = catalogue;
        return true;
    }
    jp_catalogue_free(catalogue);
    return false;
}
