/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/rubric/xpath_text.h"
#include "maker.h"

/* The keys of an item beyond the plain ones: 情形, 例外, 阶梯, 仅记录, 对象, and which of them go together. */

#define MAX_TIMES 1000

static const char *numbered(const jp_maker *m, const char *head, uint32_t n, const char *tail) {
    return jp_arena_printf(m->b->arena, "%s%u%s", head, n, tail);
}

static void read_fault(jp_maker *m, uint32_t n) {
    const char *key = numbered(m, "情形", n, "");
    const char *explain = numbered(m, "情形", n, "说明");

    if (!jp_maker_find(m, key)) {
        jp_maker_forbid(m, explain, jp_arena_printf(m->b->arena, JP_SAY("没有写 ", "there is no ") "%s", key));
        return;
    }
    jp_fault *fault = &m->item->faults[m->item->fault_count++];
    fault->condition = jp_maker_expression(m, key);
    size_t cap = 0;
    fault->denies_all = jp_expr_denies_all(m->b, fault->condition.text);
    jp_expr_denied(m->b, fault->condition.text, &fault->denied, &fault->denied_count, &cap);
    cap = 0;
    jp_expr_silent(m->b, fault->condition.text, &fault->silent, &fault->silent_count, &cap);
    jp_expr_either(m->b, fault->condition.text, &fault->either, &fault->either_count);
    fault->template = jp_maker_text(m, explain);
    fault->parts = jp_maker_template(m, explain, &fault->part_count);
    if (jp_view_is_empty(fault->template)) {
        jp_maker_missing(m, explain, JP_SAY("这一情形怎样说", "how this fault is told"));
    }
}

void jp_read_faults(jp_maker *m) {
    m->item->faults = jp_arena_array(m->b->arena, JP_RUBRIC_MAX_FAULTS, sizeof *m->item->faults);
    for (uint32_t n = 1; n <= JP_RUBRIC_MAX_FAULTS; n++) {
        read_fault(m, n);
    }
}

void jp_check_faults(const jp_maker *m) {
    if (m->item->fault_count == 0) {
        return;
    }
    jp_maker_forbid(m, "判定", JP_SAY("写了情形就不写判定", "with 情形 there is no 判定"));
    jp_maker_forbid(m, "不符", JP_SAY("写了情形就不写不符", "with 情形 there is no 不符"));
    for (uint32_t n = 1; n <= JP_RUBRIC_MAX_FAULTS; n++) {
        if (m->item->is_bonus || m->item->judgeability == JP_JUDGE_HUMAN) {
            jp_maker_forbid(
                m, numbered(m, "情形", n, ""),
                JP_SAY("加分项目和由人判的项目不写情形", "bonus items and items judged by people have no 情形"));
        }
    }
}

static void read_exception(jp_maker *m, uint32_t n) {
    const char *explain = numbered(m, "例外", n, "说明");
    const char *quotes = numbered(m, "例外", n, "证据");
    const char *key = numbered(m, "例外", n, "");
    jp_item *item = m->item;
    size_t cap = 0;

    if (!jp_maker_find(m, key)) {
        jp_maker_forbid(m, explain, jp_arena_printf(m->b->arena, JP_SAY("没有写 ", "there is no ") "%s", key));
        jp_maker_forbid(m, quotes, jp_arena_printf(m->b->arena, JP_SAY("没有写 ", "there is no ") "%s", key));
        return;
    }
    jp_exception *exception = &item->exceptions[item->exception_count++];
    exception->condition = jp_maker_expression(m, key);
    exception->template = jp_maker_text(m, explain);
    exception->parts = jp_maker_template(m, explain, &exception->part_count);
    exception->evidence = jp_maker_expressions(m, quotes, &exception->evidence_count);
    exception->asks_all_documents = jp_maker_asks_all(exception->condition.text);
    /* A name in quotes is a matter of the function that asks for it. */
    jp_expr_documents(m->b, exception->condition.text, false, &exception->documents, &exception->document_count, &cap);
    if (jp_view_is_empty(exception->template)) {
        jp_maker_missing(m, explain, JP_SAY("因为什么不作扣分", "why nothing is deducted"));
    }
    if (exception->evidence_count == 0) {
        jp_maker_missing(m, quotes, JP_SAY("不作扣分也要有原文可查", "an exception, too, needs passages to quote"));
    }
}

void jp_read_exceptions(jp_maker *m) {
    m->item->exceptions = jp_arena_array(m->b->arena, JP_RUBRIC_MAX_EXCEPTIONS, sizeof *m->item->exceptions);
    for (uint32_t n = 1; n <= JP_RUBRIC_MAX_EXCEPTIONS; n++) {
        read_exception(m, n);
    }
}

/* "2:1.5" → from 2 occurrences 150 hundredths. */
static bool read_stair(jp_maker *m, const jp_setting *setting, jp_view step, jp_stair *out) {
    jp_ini ini = {.path = setting->place.path};
    size_t colon = jp_view_find(step, JP_VIEW(":"), 0);
    jp_error err;
    int64_t times;

    if (colon == SIZE_MAX) {
        return false;
    }
    jp_ini_entry from = {setting->key, jp_view_sub(step, 0, colon), setting->place.line_no};
    jp_ini_entry points = {setting->key, jp_view_sub(step, colon + 1, step.bytes), setting->place.line_no};
    if (!jp_ini_int(&ini, &from, 1, MAX_TIMES, &times, &err) ||
        !jp_ini_cp(&ini, &points, 1, m->item->cap_cp, &out->deduct_cp, &err)) {
        return false;
    }
    out->from_times = (int32_t)times;
    return true;
}

void jp_read_stairs(jp_maker *m) {
    const jp_setting *setting = jp_maker_find(m, "阶梯");
    jp_item *item = m->item;
    uint32_t count;

    if (!setting) {
        return;
    }
    jp_view *steps = jp_ini_split(setting->value, ' ', m->b->arena, &count);
    item->stairs = jp_arena_array(m->b->arena, count + 1u, sizeof *item->stairs);
    for (uint32_t i = 0; i < count; i++) {
        jp_stair *stair = &item->stairs[i];
        const jp_stair *before = i > 0 ? &item->stairs[i - 1] : NULL;
        bool is_good = i < JP_RUBRIC_MAX_STAIRS && read_stair(m, setting, steps[i], stair) &&
                       (before ? stair->from_times > before->from_times && stair->deduct_cp > before->deduct_cp
                               : stair->from_times == 1);
        if (!is_good) {
            jp_flaw_value(m->b, m->section->name, setting,
                          JP_SAY("应如 1:1 2:2 4:4：从几处起共扣几分，第一级从 1 起，次数和分数都递增，不超过上限",
                                 "such as 1:1 2:2 4:4: points from so many occurrences on; the first from 1, both "
                                 "rising, up to 上限"));
            return;
        }
    }
    item->stair_count = count;
    if (count > 0) {
        item->deduct_cp = item->stairs[0].deduct_cp;
        item->cap_cp = item->stairs[count - 1].deduct_cp;
    }
}

static void forbid_all(const jp_maker *m, const char *const *keys, size_t count, const char *why) {
    for (size_t i = 0; i < count; i++) {
        jp_maker_forbid(m, keys[i], why);
    }
}

void jp_check_kinds(const jp_maker *m) {
    static const char *const points[] = {"扣分", "上限", "阶梯", "否决", "加分"};
    static const char *const counts[] = {"扣分"};
    const jp_item *item = m->item;
    const jp_setting *full = jp_maker_find(m, "标准分");

    if (item->is_record) {
        forbid_all(m, points, sizeof points / sizeof points[0],
                   JP_SAY("仅记录的项目不计分、不否决", "an item that only records has no points and no veto"));
        if (full && item->full_cp != 0) {
            jp_flaw_value(m->b, m->section->name, full,
                          JP_SAY("仅记录的项目标准分须为 0", "an item that only records has 标准分 0"));
        }
    }
    if (item->is_organ && item->judgeability != JP_JUDGE_HUMAN) {
        jp_maker_forbid(m, "机判",
                        JP_SAY("对象 = 单位的项目在单位调查表中由人评查，应为 H",
                               "an item with 对象 = 单位 is judged by people in the questionnaire: H"));
    }
    if (item->stair_count > 0) {
        forbid_all(m, counts, sizeof counts / sizeof counts[0],
                   JP_SAY("写了阶梯就不写扣分", "with 阶梯 there is no 扣分"));
    }
    for (uint32_t n = 1; n <= JP_RUBRIC_MAX_EXCEPTIONS; n++) {
        if (item->is_bonus || item->judgeability == JP_JUDGE_HUMAN) {
            jp_maker_forbid(
                m, numbered(m, "例外", n, ""),
                JP_SAY("加分项目和由人判的项目没有例外", "bonus items and items judged by people have no 例外"));
        }
    }
}
