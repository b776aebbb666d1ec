/* SPDX-License-Identifier: Apache-2.0 */
#include "maker.h"

/* One section [P40] → jp_item. */

#define MAX_POINTS_CP 100000

static void read_texts(jp_maker *m) {
    jp_item *item = m->item;
    item->title = jp_maker_text(m, "标题");
    item->category = jp_maker_text(m, "类别");
    item->law = jp_maker_text(m, "依据");
    item->hint = jp_maker_text(m, "提示");
    item->na_note = jp_maker_text(m, "不适用说明");
    item->remedy = jp_maker_text(m, "纠正");
    item->typical = jp_maker_text(m, "典型");
    item->explain_template = jp_maker_text(m, "说明");
    item->pass_template = jp_maker_text(m, "符合说明");
}

/* What the item rested on before the law was changed. */
static void read_former_law(jp_maker *m) {
    const jp_settings *head = jp_resolved_find(m->b->resolved, "标准");
    const jp_view text = jp_maker_text(m, "旧依据");
    const jp_setting *change = head ? jp_settings_find(head, "换法日") : NULL;

    m->item->is_new_duty = jp_view_eq_text(text, "无");
    m->item->former_law = m->item->is_new_duty ? JP_VIEW_EMPTY : text;
    if (!change || change->value.bytes == 0) {
        jp_maker_forbid(m, "旧依据", JP_SAY("要同时在 [标准] 中写明换法日", "together with 换法日 in [标准]"));
    }
}

/* A document that is only asked for by a name in quotes is a matter of the function that asks. */
static void read_judged_documents(jp_maker *m) {
    jp_item *item = m->item;
    const jp_expr *conditions[5 + JP_RUBRIC_MAX_FAULTS] = {&item->applies, &item->each, &item->judge, &item->fails,
                                                           &item->meets};
    size_t cap = 0, count = 5;

    for (uint32_t i = 0; i < item->fault_count; i++) {
        conditions[count++] = &item->faults[i].condition;
    }
    for (size_t i = 0; i < count; i++) {
        jp_expr_documents(m->b, conditions[i]->text, false, &item->judged_documents, &item->judged_document_count,
                          &cap);
        item->judges_all_documents = item->judges_all_documents || jp_maker_asks_all(conditions[i]->text);
    }
}

static void read_expressions(jp_maker *m) {
    jp_item *item = m->item;
    item->applies = jp_maker_expression(m, "适用");
    item->judge = jp_maker_expression(m, "判定");
    item->fails = jp_maker_expression(m, "不符");
    jp_read_faults(m);
    item->meets = jp_maker_expression(m, "相符");
    item->each = jp_maker_expression(m, "逐项");
    item->times = jp_maker_expression(m, "次数");
    item->veto_if = jp_maker_expression(m, "否决条件");
    item->needs = jp_maker_expressions(m, "需要", &item->need_count);
    item->evidence = jp_maker_expressions(m, "证据", &item->evidence_count);
    item->explain_parts = jp_maker_template(m, "说明", &item->explain_part_count);
    item->pass_parts = jp_maker_template(m, "符合说明", &item->pass_part_count);

    size_t cap = 0;
    jp_expr_documents(m->b, item->each.text, true, &item->each_documents, &item->each_document_count, &cap);
    cap = 0;
    jp_expr_documents(m->b, item->applies.text, true, &item->applies_documents, &item->applies_document_count, &cap);
    cap = 0;
    jp_expr_silent(m->b, item->applies.text, &item->silent, &item->silent_count, &cap);
    jp_expr_silent(m->b, item->fails.text, &item->silent, &item->silent_count, &cap);
    jp_expr_silent(m->b, item->judge.text, &item->silent, &item->silent_count, &cap);
    jp_expr_documents(m->b, item->judge.text, false, &item->silent, &item->silent_count, &cap);
    jp_expr_either(m->b, item->applies.text, &item->either, &item->either_count);
    jp_expr_either(m->b, item->each.text, &item->either, &item->either_count);
    jp_expr_either(m->b, item->fails.text, &item->either, &item->either_count);
    jp_expr_either(m->b, item->judge.text, &item->either, &item->either_count);
    read_judged_documents(m);
}

/* An item without days of its own is measured by those of the rubric. */
static void read_force(jp_maker *m) {
    jp_item *item = m->item;
    const jp_settings *head = jp_resolved_find(m->b->resolved, "标准");
    jp_maker of_rubric = {m->b, head, NULL};

    jp_read_force(m, &item->force);
    const bool is_limited = item->force.from != JP_DAY_NONE || item->force.to != JP_DAY_NONE;
    if (is_limited && !item->force.days.code && head) {
        item->force.days = jp_maker_expression(&of_rubric, "依日");
    }
    if (is_limited && item->force.days.text.bytes == 0) {
        jp_maker_missing(
            m, "依日",
            JP_SAY("写了生效或者失效的，要写明看案卷的哪些日期", "with 生效 or 失效: which days of the dossier count"));
    }
}

/* Part of the points of an item. When another file gave these, a part that is too large is that file's flaw. */
static bool read_part(jp_maker *m, const jp_setting *full, const jp_setting *part, int32_t most_cp, int32_t *out) {
    const bool is_laid_over = full && !jp_view_eq(full->place.path, part->place.path);

    if (!jp_read_points(m->b, part, 1, is_laid_over ? MAX_POINTS_CP : most_cp, out)) {
        return false;
    }
    if (*out <= most_cp) {
        return true;
    }
    jp_flaw_value(m->b, m->section->name, full, "");
    jp_flaws_hint(m->b->flaws, JP_SAY("少于原来的", "less than ") "%.*s = %.*s" JP_SAY("，请一并写明", ": give it too"),
                  JP_VIEW_ARG(part->key), JP_VIEW_ARG(part->value));
    return false;
}

static void read_points(jp_maker *m) {
    jp_item *item = m->item;
    const jp_setting *full = jp_maker_find(m, "标准分");
    const jp_setting *deduct = jp_maker_find(m, "扣分");
    const jp_setting *cap = jp_maker_find(m, "上限");

    if (full && !jp_read_points(m->b, full, 0, MAX_POINTS_CP, &item->full_cp)) {
        return;
    }
    item->deduct_cp = item->cap_cp = item->full_cp;
    if (item->full_cp == 0) {
        return; /* an item whose points were given to others deducts nothing, whatever else is written */
    }
    if (cap && !read_part(m, full, cap, item->full_cp, &item->cap_cp)) {
        return;
    }
    item->deduct_cp = item->cap_cp;
    if (deduct && !read_part(m, full, deduct, item->cap_cp, &item->deduct_cp)) {
        return;
    }
    jp_read_stairs(m);
}

static void read_veto(jp_maker *m) {
    const jp_setting *veto = jp_maker_find(m, "否决");
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
    jp_flaw_value(m->b, m->section->name, veto,
                  JP_SAY("应为 是、否，或 [开关] 中的一个", "expected 是, 否 or one of [开关]"));
    jp_flaws_hint_near(m->b->flaws, veto->value, names, count,
                       JP_SAY("应为 是、否，或 [开关] 中的一个", "expected 是, 否 or one of [开关]"));
}

/* A veto is what a person will be confronted with: never without its reason and the passage it rests on. */
static void check_veto(const jp_maker *m, bool has_quotes) {
    const jp_setting *veto = jp_maker_find(m, "否决");

    if (!veto || jp_view_eq_text(veto->value, "否")) {
        return;
    }
    if (jp_view_is_empty(m->item->explain_template) && m->item->fault_count == 0) {
        jp_maker_missing(m, "说明", JP_SAY("否决项目要写明否决的理由", "a veto needs its reason"));
    }
    if (!has_quotes) {
        jp_maker_missing(m, "证据", JP_SAY("否决项目要有原文可查", "a veto needs passages to quote"));
    }
}

static void read_flags(jp_maker *m) {
    static const jp_judgeability kinds[] = {JP_JUDGE_AUTO, JP_JUDGE_PARTLY, JP_JUDGE_HUMAN};
    const jp_setting *kind = jp_maker_find(m, "机判");
    const jp_setting *enabled = jp_maker_find(m, "启用");
    const jp_setting *bonus = jp_maker_find(m, "加分");
    const jp_setting *record = jp_maker_find(m, "仅记录");
    const jp_setting *object = jp_maker_find(m, "对象");
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
    if (record) {
        (void)jp_read_bool(m->b, record, &m->item->is_record);
    }
    choice = 0;
    if (object && jp_read_choice(m->b, m->section->name, JP_SECTION_ITEM, object, &choice)) {
        m->item->is_organ = choice == 1;
    }
}

static void read_lists(jp_maker *m) {
    const jp_setting *articles = jp_maker_find(m, "条例");

    if (articles) {
        m->item->regulation = jp_articles_build(m->b, jp_maker_spot(m, articles));
    }
    m->item->blank = jp_maker_documents(m, "空白", &m->item->blank_count);
    m->item->searched = jp_maker_documents(m, "检索", &m->item->searched_count);
}

/* Which keys go together. */

static void check_together(const jp_maker *m) {
    const jp_item *item = m->item;
    bool has_quotes = item->evidence_count > 0 || item->searched_count > 0 || item->each.text.bytes > 0;

    if (item->judgeability == JP_JUDGE_AUTO) {
        if (item->judge.text.bytes == 0 && item->fault_count == 0) {
            jp_maker_missing(m, "判定",
                             JP_SAY("机判 = A 的项目要写判定或者情形", "an item with 机判 = A needs 判定 or 情形"));
        }
        jp_maker_forbid(m, "不符", JP_SAY("机判 = A 的项目写判定或者情形", "an item with 机判 = A has 判定 or 情形"));
        jp_maker_forbid(m, "相符", JP_SAY("机判 = A 的项目写判定或者情形", "an item with 机判 = A has 判定 or 情形"));
    } else {
        jp_maker_forbid(m, "判定", JP_SAY("只有机判 = A 的项目写判定", "only an item with 机判 = A has 判定"));
    }
    if (item->judgeability == JP_JUDGE_PARTLY && item->fails.text.bytes == 0 && item->meets.text.bytes == 0 &&
        item->fault_count == 0) {
        jp_maker_missing(m, JP_SAY("不符 或 相符", "不符 or 相符"),
                         JP_SAY("机判 = P 的项目至少写一个，不符可以分写成情形",
                                "an item with 机判 = P needs at least one; 不符 may be split into 情形"));
    }
    if (item->judgeability == JP_JUDGE_HUMAN) {
        jp_maker_forbid(m, "不符", JP_SAY("机判 = H 的项目由人判", "an item with 机判 = H is judged by people"));
        jp_maker_forbid(m, "相符", JP_SAY("机判 = H 的项目由人判", "an item with 机判 = H is judged by people"));
    } else {
        if (!has_quotes) {
            jp_maker_missing(m, "证据",
                             JP_SAY("证据、检索、逐项至少写一个，结论才有原文可查",
                                    "at least one of 证据, 检索, 逐项, so that there is a passage to quote"));
        }
        if (jp_view_is_empty(item->explain_template) && item->fault_count == 0) {
            jp_maker_missing(m, "说明", JP_SAY("不符时的说明", "the sentence for when it is not met"));
        }
    }
    if (item->judgeability == JP_JUDGE_HUMAN) {
        check_veto(m, has_quotes);
    }
    if (item->judgeability != JP_JUDGE_AUTO && jp_view_is_empty(item->hint)) {
        jp_maker_missing(m, "提示", JP_SAY("请人看什么", "what people are to look at"));
    }
    if (item->veto_if.text.bytes > 0 && !jp_maker_find(m, "否决")) {
        jp_maker_forbid(m, "否决条件", JP_SAY("要同时写否决", "together with 否决"));
    }
}

static void make_item(jp_builder *b, const jp_settings *section, jp_item *item) {
    jp_maker m = {b, section, item};

    *item = (jp_item){.id = section->name, .line_no = section->place.line_no};
    jp_check_required(b, section, JP_SECTION_ITEM);
    read_flags(&m);
    read_force(&m);
    read_texts(&m);
    read_former_law(&m);
    read_points(&m);
    read_veto(&m);
    read_lists(&m);
    read_expressions(&m);
    jp_read_exceptions(&m);
    check_together(&m);
    jp_check_faults(&m);
    jp_check_kinds(&m);
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
