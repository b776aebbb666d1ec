/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/batch/batch.h"
#include "juanping/score/score.h"

/* The arithmetic behind `verify`: what the answers give, by the rubric of their kind, against what was recorded. */

/* The recorded numbers of a dossier, or of one part of it. */
typedef struct recorded {
    jp_view dossier, kind, grade;
    int32_t score_cp, min_cp, max_cp;
    const jp_answer *answers;
    uint32_t answer_count, veto_count;
} recorded;

bool jp_batch_stored_rule(const jp_stored_model *model, jp_arena *arena, jp_score_rule *out) {
    *out = (jp_score_rule){.is_ratio = model->is_ratio,
                           .full_cp = model->full_cp,
                           .veto_cp = model->veto_cp,
                           .grade_names = model->grade_names,
                           .grade_from_cp = model->grade_from_cp,
                           .grade_count = model->grade_count};
    return jp_score_plan_read(model->plan, arena, out);
}

static bool check_recorded(const recorded *r, const jp_stored_rubric *rubric, jp_error *err) {
    jp_arena arena;
    jp_score_rule rule;
    jp_score score;
    bool is_known;

    jp_arena_init(&arena);
    is_known = jp_batch_stored_rule(&rubric->model, &arena, &rule);
    score = jp_score_answers(&rule, r->answers, r->answer_count);
    jp_arena_release(&arena);
    if (!is_known) {
        jp_fail(err, JP_E_VERIFY, NULL, "%.*s", JP_VIEW_ARG(rubric->model.plan));
        jp_fail_hint(err, JP_SAY("记录的计分方法读不懂", "the recorded way of counting cannot be read"));
        return false;
    }
    if (score.score_cp != r->score_cp || score.min_cp != r->min_cp || score.max_cp != r->max_cp) {
        jp_fail(err, JP_E_VERIFY, NULL, "%.*s: %d.%02d / %d.%02d", JP_VIEW_ARG(r->dossier), r->score_cp / 100,
                r->score_cp % 100, score.score_cp / 100, score.score_cp % 100);
        jp_fail_hint(err, JP_SAY("记录的得分与按答案重算的得分不同",
                                 "the recorded score differs from the one counted again from the answers"));
        return false;
    }
    if (!jp_view_eq(score.grade, r->grade) || score.vetoes != r->veto_count) {
        jp_fail(err, JP_E_VERIFY, NULL, "%.*s: %.*s / %.*s", JP_VIEW_ARG(r->dossier), JP_VIEW_ARG(r->grade),
                JP_VIEW_ARG(score.grade));
        jp_fail_hint(err, JP_SAY("记录的等次或否决项与重算结果不同",
                                 "the recorded grade or vetoes differ from those counted again"));
        return false;
    }
    return true;
}

static bool check_kind(const recorded *r, const jp_stored_rubric *rubrics, uint32_t rubric_count, jp_error *err) {
    const jp_stored_rubric *rubric = jp_stored_rubric_find(rubrics, rubric_count, r->kind);

    if (!rubric) {
        jp_fail(err, JP_E_VERIFY, NULL, "%.*s: %.*s", JP_VIEW_ARG(r->dossier), JP_VIEW_ARG(r->kind));
        jp_fail_hint(err, JP_SAY("记录的案卷类型没有评查标准", "no rubric for the recorded kind of dossier"));
        return false;
    }
    return check_recorded(r, rubric, err);
}

bool jp_batch_check_score(const jp_result *result, const jp_stored_rubric *rubrics, uint32_t rubric_count,
                          void *context, jp_error *err) {
    recorded own = {.dossier = result->dossier,
                    .kind = result->header.kind,
                    .grade = result->grade,
                    .score_cp = result->score_cp,
                    .min_cp = result->score_min_cp,
                    .max_cp = result->score_max_cp,
                    .answers = result->answers,
                    .answer_count = jp_result_own_count(result),
                    .veto_count = result->veto_count};

    (void)context;
    if (result->status != JP_RESULT_SCORED) {
        return true;
    }
    if (!check_kind(&own, rubrics, rubric_count, err)) {
        return false;
    }
    for (uint32_t i = 0; i < result->part_count; i++) {
        const jp_part *part = &result->parts[i];
        recorded one = {.dossier = result->dossier,
                        .kind = part->kind,
                        .grade = part->grade,
                        .score_cp = part->score_cp,
                        .min_cp = part->score_min_cp,
                        .max_cp = part->score_max_cp,
                        .answers = result->answers + part->first_answer,
                        .answer_count = part->answer_count,
                        .veto_count = part->veto_count};

        if (!check_kind(&one, rubrics, rubric_count, err)) {
            return false;
        }
    }
    return true;
}
