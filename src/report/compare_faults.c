/* SPDX-License-Identifier: Apache-2.0 */
#include "compare_faults.h"

#include "report_data.h"

jp_fault_table jp_fault_table_new(const jp_comparison *c, jp_arena *arena) {
    return (jp_fault_table){
        .c = c, .cells = jp_arena_array(arena, (size_t)c->organ_count * c->item_count + 1, sizeof(jp_fault_cell))};
}

static uint32_t organ_of(const jp_comparison *c, jp_compare_when when, jp_view name) {
    for (uint32_t i = 0; i < c->organ_count; i++) {
        const jp_group_row *row = c->organs[i].rows[when];
        if (row && jp_view_eq(row->name, name))
            return i;
    }
    return c->organ_count;
}

/* Answers come in the order of items: the next one is most often right behind the last. */
static uint32_t item_of(const jp_comparison *c, jp_view id, uint32_t likely) {
    for (uint32_t n = 0; n < c->item_count; n++) {
        const uint32_t i = (likely + n) % c->item_count;
        if (jp_view_eq(c->items[i].id, id))
            return i;
    }
    return c->item_count;
}

void jp_fault_table_add(jp_fault_table *table, jp_compare_when when, const jp_result *result) {
    const jp_comparison *c = table->c;
    const uint32_t organ = organ_of(c, when, result->header.organ);
    uint32_t item = 0;

    if (organ == c->organ_count || result->status != JP_RESULT_SCORED)
        return;
    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_outcome outcome = result->answers[i].outcome;
        const uint32_t found = item_of(c, result->answers[i].id, item);
        if (found == c->item_count)
            continue;
        jp_fault_cell *cell = &table->cells[(size_t)organ * c->item_count + found];
        cell->unmet[when] += jp_outcome_is_unmet(outcome);
        cell->judged[when] += jp_outcome_is_unmet(outcome) || outcome == JP_OUT_PASS;
        cell->open[when] += outcome == JP_OUT_UNDETERMINED;
        item = found + 1;
    }
}

/* All that a rubric says of one item. */
static jp_view section_of(const jp_stored_rubric *rubric, jp_view id, jp_arena *arena) {
    const jp_view head = jp_view_of(jp_arena_printf(arena, "[%.*s]\n", JP_VIEW_ARG(id)));
    const size_t from = rubric ? jp_view_find(rubric->text, head, 0) : SIZE_MAX;

    if (from == SIZE_MAX)
        return JP_VIEW_EMPTY;
    const size_t to = jp_view_find(rubric->text, JP_VIEW("\n["), from);
    return jp_view_trim(jp_view_sub(rubric->text, from, to == SIZE_MAX ? rubric->text.bytes : to));
}

/* The same question, in the same words and for the same points. */
static bool is_same_question(const jp_comparison *c, const jp_compare_item *item, jp_arena *arena) {
    const jp_arena_mark mark = jp_arena_mark_now(arena);
    jp_view texts[JP_COMPARE_SIDES] = {JP_VIEW_EMPTY, JP_VIEW_EMPTY};

    for (int when = 0; when < JP_COMPARE_SIDES; when++) {
        const jp_ranking *ranking = &c->rankings[when];
        for (uint32_t i = 0; i < ranking->rubric_count && texts[when].bytes == 0; i++)
            texts[when] = section_of(&ranking->rubrics[i], item->id, arena);
    }
    jp_arena_rewind(arena, mark);
    return jp_view_eq(texts[JP_BEFORE], texts[JP_AFTER]);
}

/* Why the two runs cannot be held against each other in this item; NULL: they can. */
static const char *obstacle(const jp_compare_organ *organ, const jp_compare_item *item, bool is_same,
                            const jp_fault_cell *cell) {
    if (!organ->rows[JP_BEFORE])
        return "该单位前一次没有参评";
    if (!organ->rows[JP_AFTER])
        return "该单位后一次没有参评";
    if (organ->rows[JP_AFTER]->scored == 0)
        return "该单位后一次没有评分的案卷";
    if (!item->rows[JP_BEFORE])
        return "前一次的标准没有此项";
    if (!item->rows[JP_AFTER])
        return "后一次的标准没有此项";
    if (!is_same)
        return "两次标准的这一项写法不同";
    if (cell->judged[JP_BEFORE] == 0 && cell->open[JP_BEFORE] == 0)
        return "前一次没有适用的案卷";
    return NULL;
}

static bool is_gone(const jp_fault_cell *cell) {
    return cell->judged[JP_AFTER] == 0 && cell->open[JP_AFTER] == 0;
}

static jp_trend trend_of(const jp_fault_cell *cell, const char *why) {
    if (why)
        return JP_TREND_NOT_COMPARABLE;
    if (is_gone(cell))
        return JP_TREND_GONE;
    if (cell->unmet[JP_BEFORE] > 0 && cell->unmet[JP_AFTER] > 0)
        return JP_TREND_AGAIN;
    /* What people have still to settle may be the very fault. */
    if (cell->unmet[JP_AFTER] == 0 ? cell->open[JP_AFTER] > 0 : cell->open[JP_BEFORE] > 0)
        return JP_TREND_OPEN;
    return cell->unmet[JP_AFTER] > 0 ? JP_TREND_NEW : JP_TREND_FIXED;
}

void jp_fault_table_end(const jp_fault_table *table, jp_arena *arena, jp_comparison *out) {
    bool *is_same = jp_arena_array(arena, (size_t)out->item_count + 1, sizeof *is_same);
    size_t cap = 0;

    for (uint32_t i = 0; i < out->item_count; i++)
        is_same[i] = is_same_question(out, &out->items[i], arena);
    for (uint32_t o = 0; o < out->organ_count; o++) {
        for (uint32_t i = 0; i < out->item_count; i++) {
            const jp_fault_cell *cell = &table->cells[(size_t)o * out->item_count + i];
            const char *why = obstacle(&out->organs[o], &out->items[i], is_same[i], cell);
            if (cell->unmet[JP_BEFORE] == 0 && cell->unmet[JP_AFTER] == 0)
                continue;
            out->faults = jp_arena_grow(arena, out->faults, out->fault_count, &cap, sizeof *out->faults);
            jp_compare_fault *fault = &out->faults[out->fault_count++];
            *fault = (jp_compare_fault){.organ = out->organs[o].name,
                                        .id = out->items[i].id,
                                        .title = out->items[i].title,
                                        .trend = trend_of(cell, why),
                                        .why = why || !is_gone(cell) ? why : "后一次没有适用的案卷"};
            for (int when = 0; when < JP_COMPARE_SIDES; when++) {
                fault->unmet[when] = cell->unmet[when];
                fault->judged[when] = cell->judged[when];
                fault->open[when] = cell->open[when];
            }
            out->trends[fault->trend]++;
        }
    }
}

const char *jp_compare_trend_text(jp_trend trend) {
    static const char *const texts[JP_TREND_COUNT] = {
        [JP_TREND_NEW] = "新出现",     [JP_TREND_FIXED] = "已改正", [JP_TREND_GONE] = "不再涉及",
        [JP_TREND_AGAIN] = "仍然存在", [JP_TREND_OPEN] = "待人工",  [JP_TREND_NOT_COMPARABLE] = "不可比"};
    return texts[trend];
}
