/* SPDX-License-Identifier: Apache-2.0 */
#include "catalogue_load.h"
#include "juanping/model/kind.h"

/* What a document says of the kind of its case. */

const char *jp_kind_weight_name(jp_kind_weight weight) {
    static const char *const names[] = {"佐证", "专有", "决定"};

    return names[weight];
}

static bool read_names(jp_loader *l, const jp_ini_section *section, jp_doc_type *type) {
    const jp_ini_entry *entry = jp_ini_find(section, JP_VIEW("类别"));
    jp_view codes[JP_KIND_COUNT];
    uint32_t count = 0;
    jp_view *names = entry ? jp_ini_split(entry->value, '|', l->arena, &count) : NULL;

    type->kinds = jp_arena_array(l->arena, count, sizeof *type->kinds);
    for (uint32_t i = 0; i < count; i++) {
        type->kinds[i] = jp_kind_find(names[i]);
        if (type->kinds[i] != JP_KIND_NONE) {
            continue;
        }
        for (uint32_t k = 0; k < JP_KIND_COUNT; k++) {
            codes[k] = jp_view_of(jp_kind_at(k)->code);
        }
        jp_ini_fail_word(l->ini, entry, names[i], codes, JP_KIND_COUNT, l->err);
        return false;
    }
    type->kind_count = count;
    return true;
}

/* A 决定书 is the act itself unless the catalogue says otherwise. */
static bool read_weight(jp_loader *l, const jp_ini_section *section, jp_doc_type *type) {
    const jp_ini_entry *entry = jp_ini_find(section, JP_VIEW("类别分量"));

    type->kind_weight = jp_view_ends_with(type->name, JP_VIEW("决定书")) ? JP_WEIGHT_DECISION : JP_WEIGHT_OWN;
    for (uint32_t i = 0; entry && i < JP_KIND_WEIGHTS; i++) {
        if (jp_view_eq_text(entry->value, jp_kind_weight_name((jp_kind_weight)i))) {
            type->kind_weight = (jp_kind_weight)i;
            return true;
        }
    }
    if (entry) {
        jp_ini_fail(l->ini, entry, "决定|专有|佐证", l->err);
    }
    return entry == NULL;
}

/* 「licence|inspection」, a bit each; 0: one of them is no kind. */
static uint32_t kinds_of(jp_view names) {
    uint32_t kinds = 0;

    for (size_t from = 0; from <= names.bytes;) {
        size_t bar = jp_view_find(names, JP_VIEW("|"), from);
        size_t to = bar == SIZE_MAX ? names.bytes : bar;
        uint32_t kind = jp_kind_find(jp_view_trim(jp_view_sub(names, from, to)));
        if (kind == JP_KIND_NONE) {
            return 0;
        }
        kinds |= 1u << kind;
        from = to + 1;
    }
    return kinds;
}

static bool read_replaced(jp_loader *l, const jp_ini_section *section, jp_doc_type *type) {
    const jp_ini_entry *entry = jp_ini_find(section, JP_VIEW("代替"));
    size_t colon = entry ? jp_view_find(entry->value, JP_VIEW(":"), 0) : SIZE_MAX;

    type->replacing_kinds = 0;
    if (!entry) {
        return true;
    }
    if (colon != SIZE_MAX) {
        type->replacing_kinds = kinds_of(jp_view_sub(entry->value, 0, colon));
        type->replaced = jp_view_sub(entry->value, colon + 1, entry->value.bytes);
    }
    if (type->replacing_kinds == 0) {
        jp_ini_fail(l->ini, entry, JP_SAY("案件类型的代号:文书", "kind:document"), l->err);
        return false;
    }
    return jp_loader_pattern(l, section, "代替式", true, &type->replaced_title) &&
           jp_loader_pattern(l, section, "代替正文", false, &type->replaced_body);
}

static bool read_codes(jp_loader *l, const jp_ini_section *section, jp_doc_type *type) {
    const jp_ini_entry *entry = jp_ini_find(section, JP_VIEW("另码"));

    if (!entry) {
        return true;
    }
    type->kind_codes = jp_ini_split(entry->value, '|', l->arena, &type->kind_code_count);
    for (uint32_t i = 0; i < type->kind_code_count; i++) {
        size_t colon = jp_view_find(type->kind_codes[i], JP_VIEW(":"), 0);
        if (colon == SIZE_MAX || colon + 1 == type->kind_codes[i].bytes ||
            jp_kind_find(jp_view_sub(type->kind_codes[i], 0, colon)) == JP_KIND_NONE) {
            jp_ini_fail(l->ini, entry, JP_SAY("案件类型的代号:码|…", "kind:code|…"), l->err);
            return false;
        }
    }
    return true;
}

jp_view jp_doc_type_code(const jp_doc_type *type, jp_view kind) {
    for (uint32_t i = 0; i < type->kind_code_count; i++) {
        const jp_view code = type->kind_codes[i];
        if (kind.bytes > 0 && jp_view_starts_with(code, kind) && code.data[kind.bytes] == ':') {
            return jp_view_sub(code, kind.bytes + 1, code.bytes);
        }
    }
    return type->code;
}

static bool read_traces(jp_loader *l, const jp_ini_section *section, jp_doc_type *type) {
    const jp_ini_entry *entry = jp_ini_find(section, JP_VIEW("提及除"));

    if (entry) {
        type->trace_excuses = jp_ini_split(entry->value, '|', l->arena, &type->trace_excuse_count);
    }
    return jp_loader_pattern(l, section, "提及式", entry != NULL, &type->kind_traces);
}

bool jp_loader_kinds(jp_loader *l, const jp_ini_section *section, jp_doc_type *type) {
    return read_names(l, section, type) && read_weight(l, section, type) &&
           jp_loader_pattern(l, section, "类别式", false, &type->kind_title) && read_replaced(l, section, type) &&
           read_traces(l, section, type) && read_codes(l, section, type);
}
