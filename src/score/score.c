/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/score/score.h"

#include "tally.h"

static int32_t narrow(int64_t cp) {
    return cp > INT32_MAX ? INT32_MAX : (int32_t)cp;
}

jp_view jp_score_grade(const jp_score_rule *rule, int32_t score_cp) {
    for (uint32_t i = 0; i < rule->grade_count; i++) {
        if (score_cp >= rule->grade_from_cp[i])
            return rule->grade_names[i];
    }
    return rule->grade_count > 0 ? rule->grade_names[rule->grade_count - 1] : JP_VIEW_EMPTY;
}

/* An open item that could veto can also fail without one, by its other conditions, or be met: the lowest of these
 * counts, or a generous veto score would lift the lower bound over the score. */
static int32_t lowest(const jp_score_rule *rule, const jp_tally *tally) {
    const int32_t failed = jp_points_of(rule, tally, JP_AS_FAILED).cp;
    const int32_t veto = jp_points_veto(rule);

    return tally->undecided_vetoes > 0 && veto < failed ? veto : failed;
}

/* A dossier in which most is open would get the best grade for what nobody has looked at. What it has lost already is
 * lost, however the rest is judged: a veto and the lowest grade stand. */
static bool is_withheld(const jp_score_rule *rule, const jp_tally *tally, const jp_score *score) {
    const jp_sums *sum = &tally->all;

    if (score->vetoed || rule->grade_count == 0 ||
        jp_view_eq(jp_score_grade(rule, score->max_cp), rule->grade_names[rule->grade_count - 1]))
        return false;
    return (sum->possible_cp - sum->open_cp) * 100 < sum->possible_cp * JP_SCORE_LEAST_JUDGED_PERCENT;
}

jp_judged jp_score_judged(const jp_answer *answers, uint32_t count) {
    jp_judged judged = {0};

    for (uint32_t i = 0; i < count; i++) {
        const jp_sums part = jp_tally_of(&answers[i]);
        judged.applicable_cp += part.possible_cp;
        judged.judged_cp += part.possible_cp - part.open_cp;
    }
    return judged;
}

jp_score jp_score_answers(const jp_score_rule *rule, const jp_answer *answers, uint32_t count) {
    const jp_tally tally = jp_tally_answers(rule, answers, count);
    const jp_sums *sum = &tally.all;
    jp_score score = {
        .possible_cp = narrow(sum->possible_cp),
        .deducted_cp = narrow(sum->deducted_cp),
        .bonus_cp = narrow(sum->bonus_cp),
        .undecided_cp = narrow(sum->undecided_cp),
        .undecided = tally.undecided,
        .applicable = tally.applicable,
        .vetoes = tally.vetoes,
        .vetoed = tally.vetoes > 0,
        .undecided_bonus_cp = narrow(sum->undecided_bonus_cp),
        .undecided_vetoes = tally.undecided_vetoes,
    };

    if (score.vetoed) {
        score.score_cp = score.min_cp = score.max_cp = jp_points_veto(rule);
    } else {
        score.score_cp = jp_points_of(rule, &tally, JP_AS_MET).cp;
        score.min_cp = lowest(rule, &tally);
        score.max_cp = jp_points_of(rule, &tally, JP_AS_WON).cp;
    }
    score.grade = is_withheld(rule, &tally, &score) ? JP_VIEW(JP_GRADE_WITHHELD) : jp_score_grade(rule, score.score_cp);
    return score;
}
