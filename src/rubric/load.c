/* SPDX-License-Identifier: Apache-2.0 */
#include <assert.h>

#include "builder.h"

static void free_expr(jp_expr *expr) {
    if (expr->code) {
        xmlXPathFreeCompExpr(expr->code);
        expr->code = NULL;
    }
}

static void free_exprs(jp_expr *exprs, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        free_expr(&exprs[i]);
    }
}

static void free_item(jp_item *item) {
    jp_expr *single[] = {&item->applies, &item->judge,   &item->fails, &item->meets,
                         &item->each,    &item->veto_if, &item->times};
    for (size_t i = 0; i < sizeof single / sizeof single[0]; i++) {
        free_expr(single[i]);
    }
    free_expr(&item->force.days);
    free_exprs(item->needs, item->need_count);
    free_exprs(item->evidence, item->evidence_count);
    free_exprs(item->explain_parts, item->explain_part_count);
    free_exprs(item->pass_parts, item->pass_part_count);
    for (uint32_t i = 0; i < item->fault_count; i++) {
        free_expr(&item->faults[i].condition);
        free_exprs(item->faults[i].parts, item->faults[i].part_count);
    }
    for (uint32_t i = 0; i < item->exception_count; i++) {
        free_expr(&item->exceptions[i].condition);
        free_exprs(item->exceptions[i].parts, item->exceptions[i].part_count);
        free_exprs(item->exceptions[i].evidence, item->exceptions[i].evidence_count);
    }
}

void jp_rubric_release(jp_rubric *rubric) {
    for (uint32_t i = 0; i < rubric->item_count; i++) {
        free_item(&rubric->items[i]);
    }
    for (uint32_t i = 0; i < rubric->form_count; i++) {
        free_expr(&rubric->forms[i].applies);
    }
    free_expr(&rubric->force.days);
    rubric->item_count = 0;
    rubric->form_count = 0;
    jp_patterns_free(rubric->patterns);
    rubric->patterns = NULL;
}

const jp_item *jp_rubric_find(const jp_rubric *rubric, jp_view id) {
    for (uint32_t i = 0; i < rubric->item_count; i++) {
        if (jp_view_eq(rubric->items[i].id, id)) {
            return &rubric->items[i];
        }
    }
    return NULL;
}

/* Items switched off are checked like the others, then let go. */
static void keep_enabled(jp_rubric *rubric) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < rubric->item_count; i++) {
        if (rubric->items[i].is_enabled) {
            rubric->items[kept++] = rubric->items[i];
        } else {
            free_item(&rubric->items[i]);
        }
    }
    rubric->item_count = kept;
}

static void build(jp_builder *b, jp_rubric *out) {
    b->xpath = xmlXPathNewContext(NULL);
    assert(b->xpath);
    b->patterns = out->patterns = jp_patterns_new();
    jp_lint_collect_names(b);
    jp_build_rubric(b, out);
    out->items = jp_build_items(b, &out->item_count);
    jp_build_groups(b, out, out->items, out->item_count);
    jp_build_forms(b, out, out->items, out->item_count);
    jp_check_points(b, out, out->items, out->item_count);
    jp_check_change(b, out, out->items, out->item_count);
    out->resolved_text = jp_dump(b);
    jp_sha256_of(out->resolved_text, out->fingerprint);
    keep_enabled(out);
    if (out->item_count == 0) {
        jp_flaws_add(b->flaws, JP_E_RUBRIC_INVALID, (jp_place){b->resolved->path, 0},
                     JP_SAY("没有启用的评查项目", "no enabled item"));
    }
    xmlXPathFreeContext(b->xpath);
}

/* Build, and hand the rubric over only when it has no flaw. */
static bool finish(const jp_resolved *resolved, const jp_rubric_words *words, jp_arena *arena, jp_rubric *out,
                   jp_flaws *flaws) {
    jp_rubric rubric = {0};
    jp_builder b = {.words = words, .arena = arena, .flaws = flaws, .resolved = resolved};

    if (resolved->count > 0) {
        build(&b, &rubric);
    } else if (flaws->count == 0) {
        jp_flaws_add(flaws, JP_E_INI_MISSING, (jp_place){resolved->path, 0}, "[标准]");
    }
    if (flaws->count > 0 || !out) {
        jp_rubric_release(&rubric);
        return flaws->count == 0;
    }
    *out = rubric;
    return true;
}

bool jp_rubric_load(const char *path, const char *overlay_path, const jp_rubric_words *words, jp_arena *arena,
                    jp_rubric *out, jp_error *err) {
    const jp_rubric_local local = {.path = overlay_path};

    return jp_rubric_load_among(path, &local, words, arena, out, err);
}

bool jp_rubric_load_among(const char *path, const jp_rubric_local *local, const jp_rubric_words *words, jp_arena *arena,
                          jp_rubric *out, jp_error *err) {
    jp_flaws flaws = {.arena = arena};
    jp_resolved resolved = {0};

    jp_resolve_files(path, local, words, arena, &resolved, &flaws);
    if (!finish(&resolved, words, arena, out, &flaws)) {
        *err = flaws.items[0];
        return false;
    }
    return true;
}

bool jp_rubric_names(const char *path, jp_arena *arena, jp_view *kind, jp_view **out, uint32_t *count, jp_error *err) {
    jp_flaws flaws = {.arena = arena};
    jp_resolved resolved = {0};
    jp_view *names = NULL;
    size_t cap = 0, n = 0;

    jp_resolve_files(path, NULL, NULL, arena, &resolved, &flaws);
    if (flaws.count > 0) {
        *err = flaws.items[0];
        return false;
    }
    for (uint32_t i = 0; i < resolved.count; i++) {
        const jp_settings *section = &resolved.sections[i];
        const bool is_item = jp_is_item_id(section->name);
        const uint32_t here = jp_view_eq_text(section->name, "开关") ? section->count : is_item;
        for (uint32_t k = 0; k < here; k++) {
            names = jp_arena_grow(arena, names, n, &cap, sizeof *names);
            names[n++] = is_item ? section->name : section->items[k].key;
        }
    }
    const jp_setting *said = jp_settings_find(jp_resolved_find(&resolved, "标准"), "类型");
    *kind = said ? said->value : JP_VIEW_EMPTY;
    *out = names;
    *count = (uint32_t)n;
    return true;
}

bool jp_rubric_parse(jp_view text, const char *name, const jp_rubric_words *words, jp_arena *arena, jp_rubric *out,
                     jp_error *err) {
    jp_flaws flaws = {.arena = arena};
    jp_resolved resolved = {0};

    jp_resolve_text(text, name, arena, &resolved, &flaws);
    if (!finish(&resolved, words, arena, out, &flaws)) {
        *err = flaws.items[0];
        return false;
    }
    return true;
}

jp_error *jp_rubric_check(const char *path, const char *overlay_path, const jp_rubric_words *words, jp_arena *arena,
                          uint32_t *count) {
    jp_flaws flaws = {.arena = arena};
    jp_resolved resolved = {0};

    jp_resolve_files(path, &(jp_rubric_local){.path = overlay_path}, words, arena, &resolved, &flaws);
    (void)finish(&resolved, words, arena, NULL, &flaws);
    *count = flaws.count;
    return flaws.items;
}
