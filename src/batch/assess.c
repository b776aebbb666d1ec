/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "header_words.h"
#include "juanping/batch/batch.h"
#include "juanping/model/kind.h"
#include "juanping/score/score.h"

static void add_problem(jp_result *result, jp_arena *arena, const char *code, jp_view message) {
    jp_problem *all = jp_arena_array(arena, result->problem_count + 1, sizeof *all);

    if (result->problem_count > 0) {
        memcpy(all, result->problems, result->problem_count * sizeof *all);
    }
    all[result->problem_count++] = (jp_problem){JP_VIEW_EMPTY, jp_view_of(code), message};
    result->problems = all;
}

static void add_failure(jp_result *result, jp_arena *arena, const jp_error *why) {
    char text[1200];

    jp_error_text(why, JP_LANG_ZH, text, sizeof text);
    add_problem(result, arena, "judge-failed", jp_view_of(jp_arena_strdup(arena, text)));
}

static void add_manifest(jp_result *result, const jp_dossier *dossier, jp_arena *arena) {
    result->manifest = jp_arena_array(arena, dossier->member_count + 1, sizeof *result->manifest);
    for (uint32_t i = 0; i < dossier->member_count; i++) {
        const jp_member *member = &dossier->members[i];
        jp_manifest_entry *entry = &result->manifest[result->manifest_count++];

        *entry = (jp_manifest_entry){.member = member->name,
                                     .size_bytes = member->size_bytes,
                                     .type = jp_view_of(jp_file_type_name(member->doc.type)),
                                     .status = jp_view_of(jp_doc_status_name(member->doc.status))};
        memcpy(entry->sha256, member->sha256, sizeof entry->sha256);
    }
}

static void join_problems(jp_result *result, const jp_dossier *dossier, const jp_facts *facts, jp_arena *arena) {
    uint32_t count = dossier->problem_count + facts->problem_count;

    result->problems = jp_arena_array(arena, count + 1, sizeof *result->problems);
    for (uint32_t i = 0; i < dossier->problem_count; i++) {
        result->problems[result->problem_count++] = dossier->problems[i];
    }
    for (uint32_t i = 0; i < facts->problem_count; i++) {
        result->problems[result->problem_count++] = facts->problems[i];
    }
}

static const jp_score_group *groups_of(const jp_rubric *rubric, jp_arena *arena) {
    static const jp_score_role roles[] = {[JP_GROUP_BASE] = JP_ROLE_BASE,
                                          [JP_GROUP_RATIO] = JP_ROLE_RATIO,
                                          [JP_GROUP_DEDUCTION] = JP_ROLE_DEDUCTION,
                                          [JP_GROUP_BONUS] = JP_ROLE_BONUS};
    jp_score_group *groups = jp_arena_array(arena, rubric->group_count + 1, sizeof *groups);

    for (uint32_t i = 0; i < rubric->group_count; i++) {
        const jp_rubric_group *from = &rubric->groups[i];
        jp_view *items = jp_arena_array(arena, rubric->item_count + 1, sizeof *items);

        groups[i] = (jp_score_group){
            .name = from->name, .role = roles[from->role], .points_cp = from->points_cp, .items = items};
        for (uint32_t k = 0; k < rubric->item_count; k++) {
            if (rubric->items[k].group == i) {
                items[groups[i].item_count++] = rubric->items[k].id;
            }
        }
    }
    return groups;
}

static jp_score_rule rule_of(const jp_rubric *rubric, jp_arena *arena) {
    jp_view *names = jp_arena_array(arena, rubric->grade_count + 1, sizeof *names);
    int32_t *from_cp = jp_arena_array(arena, rubric->grade_count + 1, sizeof *from_cp);

    for (uint32_t i = 0; i < rubric->grade_count; i++) {
        names[i] = rubric->grades[i].name;
        from_cp[i] = rubric->grades[i].from_cp;
    }
    return (jp_score_rule){.is_ratio = rubric->model == JP_MODEL_RATIO,
                           .full_cp = rubric->full_cp,
                           .veto_cp = rubric->veto_cp,
                           .grade_names = names,
                           .grade_from_cp = from_cp,
                           .grade_count = rubric->grade_count,
                           .max_cp = rubric->max_cp,
                           .groups = groups_of(rubric, arena),
                           .group_count = rubric->group_count};
}

/* Identifiers of the vetoed items among answers. */
static jp_view *vetoes_of(const jp_answer *answers, uint32_t count, uint32_t vetoes, jp_arena *arena) {
    jp_view *ids = jp_arena_array(arena, vetoes + 1, sizeof *ids);
    uint32_t at = 0;

    for (uint32_t i = 0; i < count && at < vetoes; i++) {
        if (answers[i].outcome == JP_OUT_VETO) {
            ids[at++] = answers[i].id;
        }
    }
    return ids;
}

static bool has_readable_member(const jp_result *result) {
    for (uint32_t i = 0; i < result->manifest_count; i++) {
        if (jp_view_eq_text(result->manifest[i].status, jp_doc_status_name(JP_DOC_READ))) {
            return true;
        }
    }
    return false;
}

/* Why a dossier is not scored, or NULL when it is to be. */
static const char *cannot_score(const jp_assets *assets, const jp_facts *facts, jp_result *result) {
    if (!has_readable_member(result)) {
        result->status = JP_RESULT_UNREADABLE;
        return "no-readable-member";
    }
    if (!jp_assets_rubric(assets, facts->header.kind)) {
        result->status = JP_RESULT_UNSUPPORTED;
        return facts->header.kind.bytes > 0 ? "unsupported-kind" : "unknown-kind";
    }
    return NULL;
}

static jp_view message_of(const char *code) {
    if (strcmp(code, "no-readable-member") == 0) {
        return JP_VIEW("案卷内没有可读取的材料，未评分");
    }
    return strcmp(code, "unsupported-kind") == 0 ? JP_VIEW("没有适用于此类案卷的评查标准，未评分")
                                                 : JP_VIEW("未能识别案卷类型，未评分");
}

/* A standard says nothing of cases from before it. */
static bool is_in_force(const jp_assets *assets, const jp_rubric *rubric, const jp_facts *facts, jp_result *result,
                        jp_arena *arena) {
    bool is_in_force = true;
    jp_view why;
    jp_error err;

    if (!jp_judge_in_force(rubric, facts->tree, &assets->tables, arena, &is_in_force, &why, &err)) {
        add_failure(result, arena, &err);
        return false;
    }
    if (!is_in_force) {
        add_problem(
            result, arena, "rubric-not-in-force",
            jp_view_of(jp_arena_printf(arena, "「%.*s」：%.*s，未评分", JP_VIEW_ARG(rubric->name), JP_VIEW_ARG(why))));
    }
    return is_in_force;
}

/* Judge by one rubric; the answers go behind those that are there. */
static bool judge(const jp_assets *assets, const jp_rubric *rubric, const jp_facts *facts, jp_result *result,
                  jp_arena *arena, jp_score *score) {
    jp_score_rule rule = rule_of(rubric, arena);
    jp_answer *answers = NULL;
    jp_answer *all;
    jp_error why;

    if (!jp_judge(rubric, facts->tree, &assets->tables, arena, &answers, &why)) {
        add_failure(result, arena, &why);
        return false;
    }
    *score = jp_score_answers(&rule, answers, rubric->item_count);
    all = answers;
    if (result->answer_count > 0) {
        all = jp_arena_array(arena, (size_t)result->answer_count + rubric->item_count, sizeof *all);
        memcpy(all, result->answers, result->answer_count * sizeof *all);
        memcpy(all + result->answer_count, answers, rubric->item_count * sizeof *all);
    }
    result->answers = all;
    result->answer_count += rubric->item_count;
    return true;
}

/* Where no item says it, the dossier does. */
static void tell_contradictions(const jp_assets *assets, const jp_rubric *rubric, const jp_facts *facts,
                                jp_result *result, jp_arena *arena) {
    jp_view *texts;
    uint32_t count;
    jp_error why;

    if (!jp_judge_contradictions(rubric, facts->tree, &assets->tables, result->answers, arena, &texts, &count, &why)) {
        add_failure(result, arena, &why);
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        add_problem(result, arena, "dates-contradict", texts[i]);
    }
}

static void judge_own(const jp_assets *assets, const jp_facts *facts, jp_result *result, jp_arena *arena) {
    const jp_rubric *rubric = jp_assets_rubric(assets, facts->header.kind);
    jp_score score;

    if (!is_in_force(assets, rubric, facts, result, arena)) {
        result->status = JP_RESULT_UNSUPPORTED;
        return;
    }
    if (!judge(assets, rubric, facts, result, arena, &score)) {
        result->status = JP_RESULT_UNREADABLE;
        return;
    }
    result->score_cp = score.score_cp;
    result->score_min_cp = score.min_cp;
    result->score_max_cp = score.max_cp;
    result->grade = score.grade;
    result->vetoes = vetoes_of(result->answers, result->answer_count, score.vetoes, arena);
    result->veto_count = score.vetoes;
    tell_contradictions(assets, rubric, facts, result, arena);
}

static void judge_part(const jp_assets *assets, const jp_rubric *rubric, const jp_facts *facts, jp_result *result,
                       jp_arena *arena) {
    const uint32_t first = result->answer_count;
    jp_score score;

    if (!is_in_force(assets, rubric, facts, result, arena) || !judge(assets, rubric, facts, result, arena, &score)) {
        return;
    }
    result->parts[result->part_count++] =
        (jp_part){.kind = rubric->kind,
                  .score_cp = score.score_cp,
                  .score_min_cp = score.min_cp,
                  .score_max_cp = score.max_cp,
                  .grade = score.grade,
                  .vetoes = vetoes_of(result->answers + first, rubric->item_count, score.vetoes, arena),
                  .veto_count = score.vetoes,
                  .first_answer = first,
                  .answer_count = rubric->item_count};
}

/* A part that cannot be judged is named, never lost. */
static void judge_parts(const jp_assets *assets, const jp_facts *facts, jp_result *result, jp_arena *arena) {
    result->parts = jp_arena_array(arena, facts->part_count + 1, sizeof *result->parts);
    for (uint32_t i = 0; i < facts->part_count; i++) {
        const jp_rubric *rubric = jp_assets_rubric(assets, facts->parts[i]);

        if (rubric && result->status == JP_RESULT_SCORED) {
            judge_part(assets, rubric, facts, result, arena);
        } else {
            const char *why = rubric ? "案卷本身未评分" : "没有适用的评查标准";
            jp_view kind = jp_kind_name(facts->parts[i]);
            add_problem(result, arena, "part-not-reviewed",
                        jp_view_of(jp_arena_printf(arena, "本卷另含%.*s，%s，该部分未评查", JP_VIEW_ARG(kind), why)));
        }
    }
}

/* Reports have no tables: what the time line needs of them goes into the tree before it is kept. */
static void mark_timeline(const jp_assets *assets, const jp_facts *facts, jp_result *result, jp_arena *arena) {
    jp_error why;

    if (!jp_judge_mark_timeline(facts->tree, &assets->tables, arena, &why)) {
        char text[sizeof why.subject];
        jp_say(why.subject, JP_LANG_ZH, text, sizeof text);
        add_problem(result, arena, "judge-failed", jp_view_of(jp_arena_strdup(arena, text)));
    }
}

/* From facts to points; result holds what was found in the papers. */
static void judge_facts(const jp_assets *assets, const jp_facts *facts, jp_result *result, jp_arena *arena) {
    const char *obstacle;

    mark_timeline(assets, facts, result, arena);
    result->facts_xml = jp_facts_serialize(facts, arena);
    obstacle = cannot_score(assets, facts, result);
    if (obstacle) {
        add_problem(result, arena, obstacle, message_of(obstacle));
    } else {
        judge_own(assets, facts, result, arena);
    }
    judge_parts(assets, facts, result, arena);
}

const jp_result *jp_assess_dossier(const jp_assets *assets, const jp_dossier *dossier, jp_arena *arena) {
    jp_result *result = jp_arena_alloc(arena, sizeof *result);
    jp_facts facts;
    jp_error why;

    *result = (jp_result){.dossier = dossier->id, .source = dossier->source, .status = JP_RESULT_SCORED};
    memcpy(result->sha256, dossier->sha256, sizeof result->sha256);
    add_manifest(result, dossier, arena);
    if (!jp_facts_extract(assets->catalogue, dossier, arena, &facts, &why)) {
        char text[1200];

        jp_error_text(&why, JP_LANG_ZH, text, sizeof text);
        result->status = JP_RESULT_UNREADABLE;
        result->problems = dossier->problems;
        result->problem_count = dossier->problem_count;
        add_problem(result, arena, jp_code_name(why.code), jp_view_of(jp_arena_strdup(arena, text)));
        return result;
    }
    result->header = jp_header_in_words(&facts, &dossier->from_names, arena);
    result->documents = facts.documents;
    result->document_count = facts.document_count;
    result->unknown = facts.unknown;
    result->unknown_count = facts.unknown_count;
    join_problems(result, dossier, &facts, arena);
    judge_facts(assets, &facts, result, arena);
    jp_facts_release(&facts);
    return result;
}

/* Was it said by the judging of then, not by the reading? */
static bool is_of_judging(const jp_problem *problem) {
    static const char *const codes[] = {"no-readable-member", "unsupported-kind",    "unknown-kind",    "judge-failed",
                                        "part-not-reviewed",  "rubric-not-in-force", "dates-contradict"};

    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (problem->member.bytes == 0 && jp_view_eq_text(problem->code, codes[i])) {
            return true;
        }
    }
    return false;
}

const jp_result *jp_assess_again(const jp_assets *assets, const jp_result *stored, jp_arena *arena) {
    jp_result *result = jp_arena_alloc(arena, sizeof *result);
    jp_facts facts;

    if (stored->facts_xml.bytes == 0) {
        return stored; /* it could not be read then: there is nothing to judge */
    }
    *result = (jp_result){.dossier = stored->dossier,
                          .source = stored->source,
                          .status = JP_RESULT_SCORED,
                          .header = stored->header,
                          .documents = stored->documents,
                          .document_count = stored->document_count,
                          .unknown = stored->unknown,
                          .unknown_count = stored->unknown_count,
                          .manifest = stored->manifest,
                          .manifest_count = stored->manifest_count};
    memcpy(result->sha256, stored->sha256, sizeof result->sha256);
    result->problems = jp_arena_array(arena, stored->problem_count + 1, sizeof *result->problems);
    for (uint32_t i = 0; i < stored->problem_count; i++) {
        if (!is_of_judging(&stored->problems[i])) {
            result->problems[result->problem_count++] = stored->problems[i];
        }
    }
    if (!jp_facts_restore(stored->facts_xml, arena, &facts)) {
        result->status = JP_RESULT_UNREADABLE;
        result->facts_xml = stored->facts_xml;
        add_problem(result, arena, "judge-failed", JP_VIEW("记录的事实树未能读取，未评分"));
        return result;
    }
    facts.header = stored->header;
    judge_facts(assets, &facts, result, arena);
    jp_facts_release(&facts);
    return result;
}

const jp_result *jp_assess(const jp_assets *assets, const jp_intake *intake, jp_intake_reader *reader,
                           const jp_dossier_ref *ref, jp_arena *arena, jp_arena *scratch) {
    jp_dossier dossier;
    jp_error why;

    if (!jp_intake_read(reader, intake, ref, arena, scratch, &dossier, &why)) {
        jp_result *result = jp_arena_alloc(arena, sizeof *result);
        char text[1200];

        jp_error_text(&why, JP_LANG_ZH, text, sizeof text);
        *result = (jp_result){.dossier = ref->id, .source = ref->source, .status = JP_RESULT_UNREADABLE};
        add_problem(result, arena, jp_code_name(why.code), jp_view_of(jp_arena_strdup(arena, text)));
        return result;
    }
    return jp_assess_dossier(assets, &dossier, arena);
}

static jp_stored_item stored_item(const jp_item *item) {
    static const char *const letters[] = {"A", "P", "H"};

    return (jp_stored_item){.id = item->id,
                            .title = item->title,
                            .category = item->category,
                            .law = item->law,
                            .regulation = item->regulation,
                            .hint = item->hint,
                            .remedy = item->remedy,
                            .typical = item->typical,
                            .judgeability = jp_view_of(letters[item->judgeability]),
                            .full_cp = item->full_cp,
                            .deduct_cp = item->deduct_cp,
                            .cap_cp = item->cap_cp,
                            .is_veto = item->is_veto,
                            .is_bonus = item->is_bonus};
}

static jp_stored_rubric stored_rubric(const jp_rubric *rubric, jp_arena *arena) {
    jp_stored_item *items = jp_arena_array(arena, rubric->item_count + 1, sizeof *items);
    jp_score_rule rule = rule_of(rubric, arena);
    jp_view *names = jp_arena_array(arena, rule.grade_count + 1, sizeof *names);
    int32_t *from_cp = jp_arena_array(arena, rule.grade_count + 1, sizeof *from_cp);

    memcpy(names, rule.grade_names, rule.grade_count * sizeof *names);
    memcpy(from_cp, rule.grade_from_cp, rule.grade_count * sizeof *from_cp);
    for (uint32_t i = 0; i < rubric->item_count; i++) {
        items[i] = stored_item(&rubric->items[i]);
    }
    return (jp_stored_rubric){.kind = rubric->kind,
                              .name = rubric->name,
                              .version = rubric->version,
                              .fingerprint = jp_view_of(rubric->fingerprint),
                              .text = rubric->resolved_text,
                              .model = {.is_ratio = rule.is_ratio,
                                        .full_cp = rule.full_cp,
                                        .veto_cp = rule.veto_cp,
                                        .grade_names = names,
                                        .grade_from_cp = from_cp,
                                        .grade_count = rule.grade_count,
                                        .plan = jp_score_plan_text(&rule, arena)},
                              .items = items,
                              .item_count = rubric->item_count};
}

bool jp_batch_describe(jp_store *store, const jp_assets *assets, jp_arena *arena, jp_error *err) {
    jp_stored_rubric *rubrics = jp_arena_array(arena, assets->rubric_count + 1, sizeof *rubrics);

    for (uint32_t i = 0; i < assets->rubric_count; i++) {
        rubrics[i] = stored_rubric(&assets->rubrics[i].rubric, arena);
    }
    return jp_store_put_rubrics(store, rubrics, assets->rubric_count, err);
}
