/* SPDX-License-Identifier: Apache-2.0 */
#include "typed.h"

/* One section [P40] → jp_item. */

#define MAX_POINTS_CP 100000

typedef struct maker {
    jp_builder *b;
    const jp_settings *section;
    jp_item *item;
} maker;

static const jp_setting *find(const maker *m, const char *key) {
    const jp_setting *setting = jp_settings_find(m->section, key);
    return setting && setting->value.bytes > 0 ? setting : NULL;
}

static jp_spot spot(const maker *m, const jp_setting *setting) {
    return (jp_spot){m->section->name, setting};
}

static jp_view text(const maker *m, const char *key) {
    const jp_setting *setting = find(m, key);
    return setting ? jp_view_trim(setting->value) : JP_VIEW_EMPTY;
}

static jp_expr expression(const maker *m, const char *key) {
    const jp_setting *setting = find(m, key);
    return setting ? jp_expr_build(m->b, spot(m, setting), setting->value) : (jp_expr){0};
}

static jp_expr *expressions(const maker *m, const char *key, uint32_t *count) {
    const jp_setting *setting = find(m, key);
    *count = 0;
    return setting ? jp_expr_build_list(m->b, spot(m, setting), count) : NULL;
}

static jp_expr *template_parts(const maker *m, const char *key, uint32_t *count) {
    const jp_setting *setting = find(m, key);
    *count = 0;
    return setting ? jp_expr_build_template(m->b, spot(m, setting), count) : NULL;
}

static void read_texts(maker *m) {
    jp_item *item = m->item;
    item->title = text(m, "标题");
    item->category = text(m, "类别");
    item->law = text(m, "依据");
    item->hint = text(m, "提示");
    item->na_note = text(m, "不适用说明");
    item->remedy = text(m, "纠正");
    item->typical = text(m, "典型");
    item->explain_template = text(m, "说明");
    item->pass_template = text(m, "符合说明");
}

/* What a condition says of every document, it says of those that cannot be read too; the time line is drawn from all.
 */
static bool is_of_all(jp_view text) {
    return jp_view_contains(text, JP_VIEW("*/")) || jp_view_contains(text, JP_VIEW("时间线"));
}

/* A document that is only asked for by a name in quotes is a matter of the function that asks. */
static void read_judged_documents(maker *m) {
    jp_item *item = m->item;
    const jp_expr *conditions[] = {&item->applies, &item->each, &item->judge, &item->fails, &item->meets};
    size_t cap = 0;

    for (size_t i = 0; i < sizeof conditions / sizeof conditions[0]; i++) {
        jp_expr_documents(m->b, conditions[i]->text, false, &item->judged_documents, &item->judged_document_count,
                          &cap);
        item->judges_all_documents = item->judges_all_documents || is_of_all(conditions[i]->text);
    }
}

static void read_expressions(maker *m) {
    jp_item *item = m->item;
    item->applies = expression(m, "适用");
    item->judge = expression(m, "判定");
    item->fails = expression(m, "不符");
    item->meets = expression(m, "相符");
    item->each = expression(m, "逐项");
    item->times = expression(m, "次数");
    item->veto_if = expression(m, "否决条件");
    item->needs = expressions(m, "需要", &item->need_count);
    item->evidence = expressions(m, "证据", &item->evidence_count);
    item->explain_parts = template_parts(m, "说明", &item->explain_part_count);
    item->pass_parts = template_parts(m, "符合说明", &item->pass_part_count);

    size_t cap = 0;
    jp_expr_documents(m->b, item->each.text, true, &item->each_documents, &item->each_document_count, &cap);
    cap = 0;
    jp_expr_documents(m->b, item->applies.text, true, &item->applies_documents, &item->applies_document_count, &cap);
    read_judged_documents(m);
}

static void read_points(maker *m) {
    jp_item *item = m->item;
    const jp_setting *full = find(m, "标准分");
    const jp_setting *deduct = find(m, "扣分");
    const jp_setting *cap = find(m, "上限");

    if (full && !jp_read_points(m->b, full, 0, MAX_POINTS_CP, &item->full_cp)) {
        return;
    }
    item->deduct_cp = item->cap_cp = item->full_cp;
    if (item->full_cp == 0) {
        return; /* an item whose points were given to others deducts nothing, whatever else is written */
    }
    if (cap && !jp_read_points(m->b, cap, 1, item->full_cp, &item->cap_cp)) {
        return;
    }
    item->deduct_cp = item->cap_cp;
    if (deduct) {
        (void)jp_read_points(m->b, deduct, 1, item->cap_cp, &item->deduct_cp);
    }
}

static void read_veto(maker *m) {
    const jp_setting *veto = find(m, "否决");
    const jp_settings *switches = jp_resolved_find(m->b->resolved, "开关");

    if (!veto || jp_view_eq_text(veto->value, "否")) {
        return;
    }
    if (jp_view_eq_text(veto->value, "是")) {
        m->item->is_veto = true;
        return;
    }
    jp_view *names = jp_arena_array(m->b->arena, (switches ? switches->count : 0) + 1, sizeof *names);
    uint32_t count = 0;
    for (uint32_t i = 0; switches && i < switches->count; i++) {
        if (jp_view_eq(switches->items[i].key, veto->value)) {
            (void)jp_read_bool(m->b, &switches->items[i], &m->item->is_veto);
            return;
        }
        names[count++] = switches->items[i].key;
    }
    jp_flaw_value(m->b, m->section->name, veto, "应为 是、否，或 [开关] 中的一个");
    jp_flaws_hint_near(m->b->flaws, veto->value, names, count, "应为 是、否，或 [开关] 中的一个");
}

static void read_flags(maker *m) {
    static const jp_judgeability kinds[] = {JP_JUDGE_AUTO, JP_JUDGE_PARTLY, JP_JUDGE_HUMAN};
    const jp_setting *kind = find(m, "机判");
    const jp_setting *enabled = find(m, "启用");
    const jp_setting *bonus = find(m, "加分");
    uint32_t choice = 0;

    if (kind && jp_read_choice(m->b, m->section->name, JP_SECTION_ITEM, kind, &choice)) {
        m->item->judgeability = kinds[choice];
    }
    m->item->is_enabled = true;
    if (enabled) {
        (void)jp_read_bool(m->b, enabled, &m->item->is_enabled);
    }
    if (bonus) {
        (void)jp_read_bool(m->b, bonus, &m->item->is_bonus);
    }
}

static void read_lists(maker *m) {
    const jp_setting *articles = find(m, "条例");
    const jp_setting *searched = find(m, "检索");

    if (articles) {
        m->item->regulation = jp_articles_build(m->b, spot(m, articles));
    }
    if (!searched) {
        return;
    }
    const jp_rubric_words *words = m->b->words;
    m->item->searched = jp_ini_split(searched->value, '|', m->b->arena, &m->item->searched_count);
    for (uint32_t i = 0; i < m->item->searched_count; i++) {
        bool is_known = false;
        for (uint32_t k = 0; k < words->document_count && !is_known; k++) {
            is_known = jp_view_eq(words->documents[k], m->item->searched[i]);
        }
        if (!is_known) {
            jp_flaws_add(m->b->flaws, JP_E_RUBRIC_NAME, searched->place, "[%.*s] 检索：没有文书「%.*s」",
                         JP_VIEW_ARG(m->section->name), JP_VIEW_ARG(m->item->searched[i]));
            jp_flaws_hint_near(m->b->flaws, m->item->searched[i], words->documents, words->document_count, NULL);
        }
    }
}

/* Which keys go together. */

static void missing(const maker *m, const char *what, const char *why) {
    jp_flaws_add(m->b->flaws, JP_E_INI_MISSING, m->section->place, "[%.*s] %s", JP_VIEW_ARG(m->section->name), what);
    jp_flaws_hint(m->b->flaws, "%s", why);
}

static void forbid(const maker *m, const char *key, const char *why) {
    const jp_setting *setting = find(m, key);
    if (setting) {
        jp_flaw_value(m->b, m->section->name, setting, why);
    }
}

static void check_together(const maker *m) {
    const jp_item *item = m->item;
    bool has_quotes = item->evidence_count > 0 || item->searched_count > 0 || item->each.text.bytes > 0;

    if (item->judgeability == JP_JUDGE_AUTO) {
        if (item->judge.text.bytes == 0) {
            missing(m, "判定", "机判 = A 的项目要写判定");
        }
        forbid(m, "不符", "机判 = A 的项目只写判定");
        forbid(m, "相符", "机判 = A 的项目只写判定");
    } else {
        forbid(m, "判定", "只有机判 = A 的项目写判定");
    }
    if (item->judgeability == JP_JUDGE_PARTLY && item->fails.text.bytes == 0 && item->meets.text.bytes == 0) {
        missing(m, "不符 或 相符", "机判 = P 的项目至少写一个");
    }
    if (item->judgeability == JP_JUDGE_HUMAN) {
        forbid(m, "不符", "机判 = H 的项目由人判");
        forbid(m, "相符", "机判 = H 的项目由人判");
    } else {
        if (!has_quotes) {
            missing(m, "证据", "证据、检索、逐项至少写一个，结论才有原文可查");
        }
        if (jp_view_is_empty(item->explain_template)) {
            missing(m, "说明", "不符时的说明");
        }
    }
    if (item->judgeability != JP_JUDGE_AUTO && jp_view_is_empty(item->hint)) {
        missing(m, "提示", "请人看什么");
    }
    if (item->veto_if.text.bytes > 0 && !find(m, "否决")) {
        forbid(m, "否决条件", "要同时写否决");
    }
}

static void make_item(jp_builder *b, const jp_settings *section, jp_item *item) {
    maker m = {b, section, item};

    *item = (jp_item){.id = section->name, .line_no = section->place.line_no};
    jp_check_required(b, section, JP_SECTION_ITEM);
    read_flags(&m);
    read_texts(&m);
    read_points(&m);
    read_veto(&m);
    read_lists(&m);
    read_expressions(&m);
    check_together(&m);
}

jp_item *jp_build_items(jp_builder *b, uint32_t *count) {
    jp_item *items = jp_arena_array(b->arena, b->resolved->count + 1, sizeof *items);

    *count = 0;
    for (uint32_t i = 0; i < b->resolved->count; i++) {
        if (jp_is_item_id(b->resolved->sections[i].name)) {
            make_item(b, &b->resolved->sections[i], &items[(*count)++]);
        }
    }
    return items;
}
