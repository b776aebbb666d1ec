/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/judge/judge.h"

#include <assert.h>

#include "doubt.h"
#include "evidence.h"
#include "reason.h"

/* Undetermined items that would be lost: all an item may cost, when it can fail more than once. */
static int32_t at_stake(const jp_item *item, const jp_verdict *v) {
    /* What may leave the divisor of a ratio takes all its points out of both sides: never worse than losing them. */
    if (item->leaves_divisor && !item->is_bonus && v->may_not_apply) {
        return item->full_cp;
    }
    if (v->is_of_form && !item->is_bonus) {
        return item->full_cp;
    }
    if (item->is_bonus) {
        return item->cap_cp;
    }
    return item->each.code || item->times.code || item->fault_count > 0 ? item->cap_cp : item->deduct_cp;
}

static bool is_good(jp_outcome outcome) {
    return outcome == JP_OUT_PASS || outcome == JP_OUT_NA;
}

typedef struct worlds {
    jp_verdict verdicts[JP_WORLD_COUNT];
    uint32_t ids[JP_WORLD_COUNT];
    uint32_t count;
} worlds;

/* The verdict that stands when the answers of the worlds are compared, and the world it was reached in. */
static uint32_t choose(worlds *w) {
    bool all_same = true, all_good = true, all_fail = true;
    uint32_t best_good = 0, mildest = 0;

    for (uint32_t i = 0; i < w->count; i++) {
        const jp_verdict *v = &w->verdicts[i];
        all_same = all_same && jp_verdict_same(v, &w->verdicts[0]);
        all_good = all_good && is_good(v->outcome);
        all_fail = all_fail && v->outcome == JP_OUT_DEDUCT;
        best_good = v->outcome == JP_OUT_PASS ? i : best_good;
        mildest = v->deducted_cp < w->verdicts[mildest].deducted_cp ? i : mildest;
    }
    if (all_same) {
        return 0;
    }
    if (all_good) {
        return best_good;
    }
    if (all_fail) {
        return mildest;
    }
    for (uint32_t i = 0; i < w->count; i++) {
        w->verdicts[0].may_not_apply = w->verdicts[0].may_not_apply || w->verdicts[i].outcome == JP_OUT_NA;
    }
    w->verdicts[0].outcome = JP_OUT_UNDETERMINED;
    w->verdicts[0].why = JP_WHY_WORLDS;
    w->verdicts[0].times = 0;
    w->verdicts[0].deducted_cp = 0;
    return 0;
}

static bool judge_worlds(jp_eval *ev, const jp_item *item, worlds *w, jp_error *err) {
    w->count = 0;
    jp_eval_clear(ev);
    for (uint32_t world = 0; world < JP_WORLD_COUNT; world++) {
        if ((world & ~ev->touched) != 0) {
            continue; /* the question was not asked: the answer would be the same */
        }
        ev->world = world;
        w->ids[w->count] = world;
        if (!jp_verdict_reach(ev, item, &w->verdicts[w->count], err)) {
            return false;
        }
        w->count++;
    }
    return true;
}

static bool answer_item(jp_eval *ev, const jp_item *item, jp_answer *answer, jp_error *err) {
    worlds w;

    if (!judge_worlds(ev, item, &w, err)) {
        return false;
    }
    uint32_t chosen = choose(&w);
    jp_verdict *v = &w.verdicts[chosen];
    jp_view notes = jp_eval_notes(ev);

    ev->world = w.ids[chosen];
    if (!jp_doubt_weigh(ev, item, v, err)) {
        return false;
    }
    bool is_open = v->outcome == JP_OUT_UNDETERMINED;
    *answer = (jp_answer){.id = item->id,
                          .outcome = v->outcome,
                          .full_cp = item->full_cp,
                          .deducted_cp = is_open ? 0 : v->deducted_cp,
                          .times = v->outcome == JP_OUT_DEDUCT || v->outcome == JP_OUT_VETO ? v->times : 0,
                          .undecided_cp = is_open ? at_stake(item, v) : 0,
                          .can_veto = is_open && item->is_veto,
                          .is_bonus = item->is_bonus,
                          .law = ev->former ? item->former_law : JP_VIEW_EMPTY};
    return jp_reason_make(ev, item, v, notes, &answer->reason, err) && jp_evidence_collect(ev, item, v, answer, err);
}

bool jp_judge_in_force(const jp_rubric *rubric, xmlDocPtr tree, const jp_judge_tables *tables, jp_arena *arena,
                       bool *is_in_force, jp_view *why, jp_error *err) {
    const jp_item head = {.id = JP_VIEW("标准")}; /* for messages */
    jp_force_answer answer;
    jp_eval ev;

    *is_in_force = true;
    *why = JP_VIEW_EMPTY;
    if (!rubric->force.days.code) {
        return true;
    }
    if (!jp_eval_start(&ev, rubric, tree, tables, arena, err)) {
        return false;
    }
    bool ok = jp_force_ask(&ev, &head, &rubric->force, &answer, err);
    if (ok && (answer.state == JP_FORCE_BEFORE || answer.state == JP_FORCE_AFTER)) {
        *is_in_force = false;
        *why = jp_force_text(&ev, &rubric->force, &answer);
    }
    jp_eval_end(&ev);
    return ok;
}

bool jp_judge(const jp_rubric *rubric, xmlDocPtr tree, const jp_judge_tables *tables, jp_arena *arena,
              jp_answer **answers, jp_error *err) {
    jp_eval ev;
    bool ok = true;

    if (!jp_eval_start(&ev, rubric, tree, tables, arena, err)) {
        return false;
    }
    jp_answer *list = jp_arena_array(arena, rubric->item_count + 1u, sizeof *list);
    ok = jp_former_ask(&ev, err);
    for (uint32_t i = 0; i < rubric->item_count && ok; i++) {
        ok = answer_item(&ev, &rubric->items[i], &list[i], err);
    }
    jp_eval_end(&ev);
    if (ok) {
        *answers = list;
    }
    return ok;
}
