/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/batch/batch.h"
#include "juanping/model/cross.h"
#include "juanping/score/score.h"

/* The one comparison between dossiers that may cost points, and only where the campaign says so. */

#define KIND "unlike-fine"
/* By this a deduction of ours is known again. */
#define MARK "（同类案件比对，按活动文件扣分）"

static bool is_marked(const jp_answer *answer) {
    return answer->outcome == JP_OUT_DEDUCT && jp_view_ends_with(answer->reason, JP_VIEW(MARK));
}

/* ---- a dossier counted anew ---- */

static jp_answer *answer_of(const jp_result *result, jp_view item) {
    const uint32_t own = jp_result_own_count(result);

    for (uint32_t i = 0; i < own; i++) {
        if (jp_view_eq(result->answers[i].id, item)) {
            return &result->answers[i];
        }
    }
    return NULL;
}

static bool count_anew(jp_result *result, const jp_stored_rubric *rubric, jp_arena *arena, jp_error *err) {
    jp_score_rule rule;

    if (!rubric || !jp_batch_stored_rule(&rubric->model, arena, &rule)) {
        jp_fail(err, JP_E_STORE_SQL, NULL, "%.*s", JP_VIEW_ARG(result->dossier));
        return false;
    }
    const jp_score score = jp_score_answers(&rule, result->answers, jp_result_own_count(result));
    result->score_cp = score.score_cp;
    result->score_min_cp = score.min_cp;
    result->score_max_cp = score.max_cp;
    result->grade = score.grade;
    return true;
}

static bool deduct(jp_store *store, const jp_cross_finding *finding, const jp_stored_rubric *rubrics,
                   uint32_t rubric_count, int32_t deduct_cp, jp_arena *arena, jp_error *err) {
    const jp_cross_place *place = &finding->places[0];
    const jp_result *found = NULL;

    if (!jp_store_find(store, place->dossier, true, arena, &found, err)) {
        return false;
    }
    jp_answer *answer = found && found->status == JP_RESULT_SCORED ? answer_of(found, finding->item) : NULL;
    if (!answer || answer->full_cp == 0 || answer->outcome == JP_OUT_DEDUCT || answer->outcome == JP_OUT_VETO) {
        return true;
    }
    jp_result result = *found;
    jp_evidence *evidence = jp_arena_array(arena, 1, sizeof *evidence);
    *evidence = (jp_evidence){.member = place->member, .where = place->where, .quote = place->quote};
    *answer = (jp_answer){.id = answer->id,
                          .outcome = JP_OUT_DEDUCT,
                          .full_cp = answer->full_cp,
                          .deducted_cp = deduct_cp < answer->full_cp ? deduct_cp : answer->full_cp,
                          .times = 1,
                          .reason = jp_view_of(jp_arena_printf(arena, "%.*s" MARK, JP_VIEW_ARG(finding->text))),
                          .law = answer->law,
                          .evidence = evidence,
                          .evidence_count = 1};
    return count_anew(&result, jp_stored_rubric_find(rubrics, rubric_count, result.header.kind), arena, err) &&
           jp_store_append(store, &result, err);
}

bool jp_batch_deduct_unlike(jp_store *store, int32_t deduct_cp, jp_error *err) {
    jp_cross_result cross;
    jp_stored_rubric *rubrics = NULL;
    uint32_t rubric_count = 0;
    jp_arena arena, scratch;
    bool has_any = false;

    jp_arena_init(&arena);
    jp_arena_init(&scratch);
    bool ok =
        jp_store_cross(store, &arena, &cross, err) && jp_store_rubrics(store, &arena, &rubrics, &rubric_count, err);
    for (uint32_t i = 0; ok && i < cross.finding_count; i++) {
        const jp_cross_finding *finding = &cross.findings[i];

        if (jp_view_eq_text(finding->kind, KIND) && finding->place_count > 0) {
            has_any = true;
            ok = deduct(store, finding, rubrics, rubric_count, deduct_cp, &scratch, err);
            jp_arena_reset(&scratch);
        }
    }
    ok = ok && (!has_any || jp_store_finish(store, err));
    jp_arena_release(&scratch);
    jp_arena_release(&arena);
    return ok;
}

/* ---- a run that goes on ---- */

static bool has_mark(const jp_result *result) {
    for (uint32_t i = 0; i < result->answer_count; i++) {
        if (is_marked(&result->answers[i])) {
            return true;
        }
    }
    return false;
}

bool jp_batch_forget_unlike(jp_store *store, jp_error *err) {
    jp_store_cursor *cursor = NULL;
    const jp_result *result = NULL;
    jp_arena arena, scratch;
    jp_view *kept = NULL;
    uint64_t count = 0;
    size_t cap = 0;
    bool has_any = false;

    jp_arena_init(&arena);
    jp_arena_init(&scratch);
    bool ok = jp_store_scan_parts(store, 0, &cursor, err);
    while (ok && (ok = jp_store_next(cursor, false, &scratch, &result, err)) && result) {
        if (has_mark(result)) {
            has_any = true;
        } else {
            kept = jp_arena_grow(&arena, kept, count, &cap, sizeof *kept);
            kept[count++] = jp_view_copy(&arena, result->dossier);
        }
        jp_arena_reset(&scratch);
    }
    if (cursor) {
        jp_store_scan_end(cursor);
    }
    ok = ok && (!has_any || jp_store_remove_others(store, kept, count, err));
    jp_arena_release(&scratch);
    jp_arena_release(&arena);
    return ok;
}
