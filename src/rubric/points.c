/* SPDX-License-Identifier: Apache-2.0 */
#include "typed.h"

/* Points of the items of each category against [分值], and these against the full score. */

typedef struct sum {
    const jp_setting *setting;
    int32_t stated_cp;
    int64_t found_cp;
} sum;

static void cp_text(int64_t cp, char *out, size_t out_bytes) {
    if (cp % 100 == 0) {
        (void)snprintf(out, out_bytes, "%lld", (long long)(cp / 100));
    } else {
        (void)snprintf(out, out_bytes, "%lld.%02lld", (long long)(cp / 100), (long long)(cp % 100));
    }
}

static void flaw(jp_builder *b, jp_place place, jp_view what, int64_t found_cp, int64_t stated_cp) {
    char found[32], stated[32];
    cp_text(found_cp, found, sizeof found);
    cp_text(stated_cp, stated, sizeof stated);
    jp_flaws_add(b->flaws, JP_E_RUBRIC_POINTS, place, "%.*s", JP_VIEW_ARG(what));
    jp_flaws_hint(b->flaws, JP_SAY("写的是 %s 分，合计是 %s 分", "%s is written, the sum is %s"), stated, found, stated,
                  found);
}

static sum *find_sum(sum *sums, uint32_t count, jp_view category) {
    for (uint32_t i = 0; i < count; i++) {
        if (jp_view_eq(sums[i].setting->key, category)) {
            return &sums[i];
        }
    }
    return NULL;
}

static void flaw_category(jp_builder *b, const jp_item *item, const sum *sums, uint32_t count) {
    const jp_settings *section = NULL;
    for (uint32_t i = 0; i < b->resolved->count; i++) {
        if (jp_view_eq(b->resolved->sections[i].name, item->id)) {
            section = &b->resolved->sections[i];
        }
    }
    const jp_setting *setting = jp_settings_find(section, "类别");
    if (!setting || jp_view_is_empty(item->category)) {
        return; /* already reported as missing */
    }
    jp_view *names = jp_arena_array(b->arena, count + 1u, sizeof *names);
    for (uint32_t i = 0; i < count; i++) {
        names[i] = sums[i].setting->key;
    }
    jp_flaw_value(b, item->id, setting, JP_SAY("类别须在 [分值] 中", "the category must be in [分值]"));
    jp_flaws_hint_near(b->flaws, item->category, names, count,
                       JP_SAY("类别须在 [分值] 中", "the category must be in [分值]"));
}

/* A file laid over the rubric that gives points of its own is what made the sum wrong: the last such line. */
static jp_place blamed(const jp_builder *b, const jp_item *items, uint32_t count, const jp_setting *stated) {
    const bool is_laid_over = !jp_view_eq(stated->place.path, jp_resolved_find(b->resolved, "分值")->place.path);
    jp_place place = stated->place;

    for (uint32_t i = 0; i < count && !is_laid_over; i++) {
        const jp_settings *section = jp_resolved_find(b->resolved, jp_view_cstr(b->arena, items[i].id));
        const jp_setting *full = jp_settings_find(section, "标准分");
        if (full && jp_view_eq(items[i].category, stated->key) && !jp_view_eq(full->place.path, stated->place.path)) {
            place = full->place;
        }
    }
    return place;
}

static jp_place blamed_of_all(const jp_settings *section) {
    jp_place place = section->place;

    for (uint32_t i = 0; i < section->count; i++) {
        if (!jp_view_eq(section->items[i].place.path, section->place.path)) {
            place = section->items[i].place;
        }
    }
    return place;
}

void jp_check_points(jp_builder *b, const jp_rubric *rubric, const jp_item *items, uint32_t count) {
    const jp_settings *section = jp_resolved_find(b->resolved, "分值");
    int64_t total_cp = 0;

    if (!section) {
        jp_flaws_add(b->flaws, JP_E_INI_MISSING, (jp_place){b->resolved->path, 0}, "[分值]");
        jp_flaws_hint(b->flaws, JP_SAY("写明各类别的分值", "give the points of each category"));
        return;
    }
    sum *sums = jp_arena_array(b->arena, section->count + 1u, sizeof *sums);
    for (uint32_t i = 0; i < section->count; i++) {
        sums[i].setting = &section->items[i];
        if (!jp_read_points(b, &section->items[i], 0, 1000000, &sums[i].stated_cp)) {
            return;
        }
        total_cp += sums[i].stated_cp;
    }
    for (uint32_t i = 0; i < count; i++) {
        sum *category = find_sum(sums, section->count, items[i].category);
        if (!category) {
            flaw_category(b, &items[i], sums, section->count);
        } else if (!items[i].is_bonus && !items[i].is_organ) {
            category->found_cp += items[i].full_cp;
        }
    }
    for (uint32_t i = 0; i < section->count; i++) {
        if (sums[i].found_cp != sums[i].stated_cp) {
            flaw(b, blamed(b, items, count, sums[i].setting),
                 jp_view_of(jp_arena_printf(b->arena, "[分值] %.*s", JP_VIEW_ARG(sums[i].setting->key))),
                 sums[i].found_cp, sums[i].stated_cp);
        }
    }
    /* The ratio model divides by what applies; only a score that starts at the full one must be able to reach 0
     * exactly. */
    if (rubric->model == JP_MODEL_DEDUCTION && total_cp != rubric->full_cp) {
        flaw(b, blamed_of_all(section), JP_VIEW(JP_SAY("[分值] 之和与满分", "sum of [分值] and 满分")), total_cp,
             rubric->full_cp);
    }
}
