/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "juanping/base/near.h"
#include "juanping/batch/batch.h"
#include "juanping/facts/facts.h"
#include "juanping/model/kind.h"
#include "juanping/read/ini.h"
#include "juanping/report/timeline.h"
#include "juanping/score/score.h"
#include "juanping/store/store.h"
#include "needs.h"
#include "options.h"

typedef struct explain_call {
    const char *out_dir, *dossier, *item; /* item NULL: all that are not plainly met */
} explain_call;

/* What stands in the store of the run that made the result. */
typedef struct record {
    const jp_result *result;
    jp_stored_rubric *rubrics;
    jp_ini *texts; /* the resolved rubrics as stored, parallel */
    uint32_t rubric_count;
    jp_kind_evidence *witnesses;
    uint32_t witness_count;
} record;

static void print_cp(int32_t cp) {
    printf("%s%d.%02d", cp < 0 ? "-" : "", (cp < 0 ? -cp : cp) / 100, (cp < 0 ? -cp : cp) % 100);
}

static const char *outcome_text(const cli *c, jp_outcome outcome) {
    static const char *const zh[] = {"符合", "扣分", "一票否决", "加分", "不适用", "待人工"};

    return c->lang == JP_LANG_ZH ? zh[outcome] : jp_outcome_name(outcome);
}

static bool find_dossier(jp_store *store, const char *wanted, jp_arena *arena, const jp_result **out, jp_error *err) {
    if (!jp_store_find(store, jp_view_of(wanted), true, arena, out, err)) {
        return false;
    }
    if (!*out) {
        jp_fail(err, JP_E_USAGE, NULL, "%s", wanted);
        jp_fail_hint(err, JP_SAY("结果中没有这一案卷", "no such dossier in the results"));
        return false;
    }
    return true;
}

static bool load_record(jp_store *store, const explain_call *call, jp_arena *arena, record *out, jp_error *err) {
    if (!find_dossier(store, call->dossier, arena, &out->result, err) ||
        !jp_store_rubrics(store, arena, &out->rubrics, &out->rubric_count, err)) {
        return false;
    }
    out->witnesses = jp_facts_kind_evidence(out->result->facts_xml, arena, &out->witness_count);
    out->texts = jp_arena_array(arena, out->rubric_count, sizeof *out->texts);
    for (uint32_t i = 0; i < out->rubric_count; i++) {
        if (!jp_ini_parse(out->rubrics[i].text, "results.db", arena, &out->texts[i], err)) {
            return false;
        }
    }
    return true;
}

/* Items are called differently in all rubrics. */
static const jp_stored_item *item_of(const record *r, jp_view id) {
    for (uint32_t k = 0; k < r->rubric_count; k++) {
        for (uint32_t i = 0; i < r->rubrics[k].item_count; i++) {
            if (jp_view_eq(r->rubrics[k].items[i].id, id)) {
                return &r->rubrics[k].items[i];
            }
        }
    }
    return NULL;
}

/* The text that has the item; the first where none has. */
static const jp_ini *text_of(const record *r, jp_view id) {
    for (uint32_t k = 0; k < r->rubric_count; k++) {
        if (jp_ini_find_section(&r->texts[k], id)) {
            return &r->texts[k];
        }
    }
    return &r->texts[0];
}

/* The conditions as the rubric states them: what was asked, word for word. */
static void print_conditions(const cli *c, const record *r, jp_view id) {
    static const char *const keys[] = {"生效",  "失效",  "依日",   "适用",    "需要",   "检索",   "空白",   "逐项",
                                       "判定",  "情形1", "情形2",  "情形3",   "情形4",  "情形5",  "情形6",  "情形7",
                                       "情形8", "情形9", "情形10", "情形11",  "情形12", "情形13", "情形14", "不符",
                                       "相符",  "次数",  "例外1",  "例外2",   "例外3",  "例外4",  "例外5",  "例外6",
                                       "例外7", "例外8", "例外9",  "否决条件"};
    const jp_ini_section *section = jp_ini_find_section(text_of(r, id), id);

    for (size_t i = 0; section && i < sizeof keys / sizeof *keys; i++) {
        jp_view value = jp_ini_value(section, keys[i]);

        if (value.bytes > 0) {
            printf("  %s%s: %.*s\n", pick(c, "条件·", "condition "), keys[i], JP_VIEW_ARG(value));
        }
    }
}

/* What the rubric asks of the whole form the item belongs to. */
static void print_form_conditions(const cli *c, const record *r, jp_view id, jp_view category) {
    static const char *const keys[] = {"适用", "文书"};
    char name[256];
    const jp_ini_section *section;

    (void)snprintf(name, sizeof name, "类别 %.*s", JP_VIEW_ARG(category));
    section = jp_ini_find_section(text_of(r, id), jp_view_of(name));
    for (size_t i = 0; section && i < sizeof keys / sizeof *keys; i++) {
        jp_view value = jp_ini_value(section, keys[i]);

        if (value.bytes > 0) {
            printf("  %s%s: %.*s\n", pick(c, "整份文书·", "whole form "), keys[i], JP_VIEW_ARG(value));
        }
    }
}

static void print_evidence(const cli *c, const jp_answer *answer) {
    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        const jp_evidence *e = &answer->evidence[i];

        printf("  %s:", e->quote.bytes > 0 ? pick(c, "证据", "evidence") : pick(c, "已检索", "searched"));
        if (e->member.bytes > 0) {
            printf(" %.*s", JP_VIEW_ARG(e->member));
        }
        printf(" %.*s", JP_VIEW_ARG(e->where));
        if (e->quote.bytes > 0) {
            printf(" 「%.*s」", JP_VIEW_ARG(e->quote));
        }
        putchar('\n');
    }
}

/* "1:1 2:2 4:4": the last step whose number of times is reached, when its points are those deducted. */
static bool stair_reached(jp_view stairs, const jp_answer *answer, jp_arena *arena, jp_view *out) {
    const jp_ini ini = {0};
    uint32_t count;
    const jp_view *steps = jp_ini_split(stairs, ' ', arena, &count);
    int32_t deducted_cp = 0;

    for (uint32_t i = 0; i < count; i++) {
        const size_t colon = jp_view_find(steps[i], JP_VIEW(":"), 0);
        const jp_ini_entry from = {JP_VIEW_EMPTY, jp_view_sub(steps[i], 0, colon), 0};
        const jp_ini_entry points = {JP_VIEW_EMPTY, jp_view_sub(steps[i], colon + 1, steps[i].bytes), 0};
        jp_error err;
        int64_t times;

        if (colon != SIZE_MAX && jp_ini_int(&ini, &from, 1, answer->times, &times, &err) &&
            jp_ini_cp(&ini, &points, 0, INT32_MAX, &deducted_cp, &err)) {
            *out = steps[i];
        }
    }
    return deducted_cp == answer->deducted_cp && deducted_cp > 0;
}

/* Times by points, up to the most of the item; false when the points came about otherwise. */
static bool print_product(const cli *c, const jp_stored_item *item, const jp_answer *answer) {
    const int64_t product_cp = (int64_t)answer->times * item->deduct_cp;
    const bool is_capped = product_cp > item->cap_cp;

    if (answer->deducted_cp != (is_capped ? item->cap_cp : product_cp)) {
        return false;
    }
    printf("%d %s× ", answer->times, pick(c, "处 ", ""));
    print_cp(item->deduct_cp);
    printf(" = %lld.%02lld", (long long)(product_cp / 100), (long long)(product_cp % 100));
    if (is_capped) {
        printf("%s", pick(c, "，超过上限，按上限 ", ", but at most "));
        print_cp(item->cap_cp);
    }
    return true;
}

/* How the points of an item came about, to be worked out again by hand. */
static void print_sum(const cli *c, const record *r, const jp_stored_item *item, const jp_answer *answer) {
    const jp_view stairs = jp_ini_value(jp_ini_find_section(text_of(r, item->id), item->id), "阶梯");
    jp_view step = JP_VIEW_EMPTY;
    jp_arena arena;

    jp_arena_init(&arena);
    printf("  %s: ", pick(c, "计算", "sum"));
    if (answer->outcome == JP_OUT_VETO) {
        printf("%s ", pick(c, "一票否决，扣全部标准分", "a veto takes all points,"));
        print_cp(answer->full_cp);
    } else if (stairs.bytes > 0 && stair_reached(stairs, answer, &arena, &step)) {
        printf("%s %.*s%s%d%s%.*s%s ", pick(c, "阶梯", "steps"), JP_VIEW_ARG(stairs), pick(c, "，", "; times: "),
               answer->times, pick(c, " 处到“", ", step "), JP_VIEW_ARG(step), pick(c, "”一级，共", ", in all"));
        print_cp(answer->deducted_cp);
    } else if (stairs.bytes > 0 || !print_product(c, item, answer)) {
        printf("%s ", answer->deducted_cp == answer->full_cp ? pick(c, "扣全部标准分", "all points,")
                                                             : pick(c, "按活动文件", "as the campaign file says,"));
        print_cp(answer->deducted_cp);
    }
    putchar('\n');
    jp_arena_release(&arena);
}

/* What an item that people have to settle may still cost. */
static void print_open(const cli *c, const jp_answer *answer) {
    if (answer->undecided_cp <= 0 && !answer->can_veto) {
        return;
    }
    printf("  %s: %s", pick(c, "计算", "sum"),
           answer->is_bonus   ? pick(c, "现未加；符合的最多加 ", "nothing added; when met at most ")
           : answer->can_veto ? pick(c, "现未扣；不符合的一票否决", "nothing deducted; when not met a veto")
                              : pick(c, "现未扣；不符合的最多扣 ", "nothing deducted; when not met at most "));
    if (!answer->can_veto || answer->is_bonus) {
        print_cp(answer->undecided_cp);
    }
    putchar('\n');
}

static void print_answer(const cli *c, const record *r, const jp_answer *answer) {
    const jp_stored_item *item = item_of(r, answer->id);

    printf("%.*s %.*s\n", JP_VIEW_ARG(answer->id), JP_VIEW_ARG(item ? item->title : JP_VIEW_EMPTY));
    printf("  %s: %s", pick(c, "结论", "outcome"), outcome_text(c, answer->outcome));
    printf("; %s ", pick(c, "标准分", "points"));
    print_cp(answer->full_cp);
    if (answer->deducted_cp > 0) {
        printf("; %s ", answer->outcome == JP_OUT_BONUS ? pick(c, "加", "added") : pick(c, "扣", "deducted"));
        print_cp(answer->deducted_cp);
        printf(" (%d %s)", answer->times, pick(c, "处", "times"));
    }
    putchar('\n');
    if (answer->reason.bytes > 0) {
        printf("  %s: %.*s\n", pick(c, "理由", "reason"), JP_VIEW_ARG(answer->reason));
    }
    if (item && answer->deducted_cp > 0) {
        print_sum(c, r, item, answer);
    }
    if (answer->outcome == JP_OUT_UNDETERMINED) {
        print_open(c, answer);
    }
    if (item) {
        print_form_conditions(c, r, item->id, item->category);
    }
    print_conditions(c, r, answer->id);
    print_evidence(c, answer);
    if (item) {
        const jp_view law = jp_stored_item_law(item, answer);
        printf("  %s: %.*s; %s %.*s\n", pick(c, "依据", "law"), JP_VIEW_ARG(law), pick(c, "条例", "regulation"),
               JP_VIEW_ARG(item->regulation));
        if (answer->outcome == JP_OUT_UNDETERMINED && item->hint.bytes > 0) {
            printf("  %s: %.*s\n", pick(c, "请核查", "to check"), JP_VIEW_ARG(item->hint));
        }
    }
}

/* The arithmetic of the dossier itself or of one part, by the rubric of its kind. */
static bool print_steps(const cli *c, const record *r, jp_view kind, const jp_answer *answers, uint32_t answer_count,
                        jp_view grade, jp_arena *arena, jp_error *err) {
    const jp_stored_rubric *rubric = jp_stored_rubric_find(r->rubrics, r->rubric_count, kind);
    jp_score_rule rule;
    jp_score_step *steps;
    uint32_t count;

    if (!rubric || !jp_batch_stored_rule(&rubric->model, arena, &rule)) {
        jp_fail(err, JP_E_VERIFY, NULL, "%.*s %.*s", JP_VIEW_ARG(kind),
                JP_VIEW_ARG(rubric ? rubric->model.plan : JP_VIEW_EMPTY));
        return false;
    }
    steps = jp_score_steps(&rule, answers, answer_count, arena, &count);
    for (uint32_t i = 0; i < count; i++) {
        printf("  %-4.*s ", JP_VIEW_ARG(steps[i].item));
        print_cp(steps[i].cp);
        printf("\t%s\n", pick(c, steps[i].what_zh, steps[i].what_en));
    }
    printf("  %s: %.*s\n", pick(c, "等次", "grade"), JP_VIEW_ARG(grade));
    return true;
}

static jp_view kind_text(const cli *c, jp_view kind) {
    return c->lang == JP_LANG_ZH ? jp_kind_name(kind) : kind;
}

static void print_problems(const record *r, const char *code) {
    for (uint32_t i = 0; i < r->result->problem_count; i++) {
        const jp_problem *problem = &r->result->problems[i];

        if (!code || jp_view_eq_text(problem->code, code)) {
            printf("  %.*s %.*s\n", JP_VIEW_ARG(problem->member), JP_VIEW_ARG(problem->message));
        }
    }
}

/* Day, working days since the line above, event, paper and place; a suspected date carries a mark. */
static void print_timeline(const cli *c, const record *r, jp_arena *arena) {
    jp_timeline_event event;
    bool is_first = true;

    for (size_t at = 0; jp_timeline_next(r->result->facts_xml, &at, arena, &event); is_first = false) {
        if (is_first) {
            printf("  %s\n", pick(c, "时间线（日期、距上一事件工作日、事件、文书、位置）：",
                                  "time line (day, working days since the event above, event, paper, place):"));
        }
        printf("  %c %.*s\t%.*s\t%.*s\t%.*s\t%.*s %.*s\n", event.doubt.bytes > 0 ? '!' : ' ', JP_VIEW_ARG(event.when),
               JP_VIEW_ARG(event.gap_workdays), JP_VIEW_ARG(event.name), JP_VIEW_ARG(event.document),
               JP_VIEW_ARG(event.member), JP_VIEW_ARG(event.where));
        if (event.doubt.bytes > 0) {
            printf("    %s: %.*s\n", pick(c, "疑有错误", "doubtful"), JP_VIEW_ARG(event.doubt));
        }
    }
}

static bool print_one(const cli *c, const record *r, const char *item, jp_error *err) {
    jp_view *names;
    size_t nearest;
    jp_arena arena;

    for (uint32_t i = 0; i < r->result->answer_count; i++) {
        if (jp_view_eq_text(r->result->answers[i].id, item)) {
            print_answer(c, r, &r->result->answers[i]);
            return true;
        }
    }
    jp_arena_init(&arena);
    names = jp_arena_array(&arena, r->result->answer_count + 1, sizeof *names);
    for (uint32_t i = 0; i < r->result->answer_count; i++) {
        names[i] = r->result->answers[i].id;
    }
    jp_fail(err, JP_E_USAGE, NULL, "%s", item);
    nearest = jp_nearest(jp_view_of(item), names, r->result->answer_count);
    if (nearest != SIZE_MAX) {
        jp_fail_hint(err, "%.*s ?", JP_VIEW_ARG(names[nearest]));
    }
    jp_arena_release(&arena);
    return false;
}

/* The papers that say of which kind the dossier is, as its facts tree lists them; and what is left open. */
static void print_kind(const cli *c, const record *r) {
    printf("  %s: %.*s\n", pick(c, "类型", "kind"), JP_VIEW_ARG(kind_text(c, r->result->header.kind)));
    for (uint32_t i = 0; i < r->witness_count; i++) {
        const jp_kind_evidence *e = &r->witnesses[i];

        printf("  %s: %.*s（%.*s） %.*s, %.*s %.*s\n", pick(c, "类型依据", "kind by"),
               JP_VIEW_ARG(kind_text(c, e->kind)), JP_VIEW_ARG(e->weight), JP_VIEW_ARG(e->document),
               JP_VIEW_ARG(e->member), JP_VIEW_ARG(e->where));
    }
    print_problems(r, "kind-ambiguous");
    print_problems(r, "part-not-reviewed");
}

static bool print_record(const cli *c, const record *r, const char *item, jp_arena *arena, jp_error *err) {
    const jp_result *result = r->result;

    if (item) {
        return print_one(c, r, item, err);
    }
    printf("%.*s\n  %.*s\n", JP_VIEW_ARG(result->dossier), JP_VIEW_ARG(result->source));
    if (result->status != JP_RESULT_SCORED) {
        printf("  %s\n", jp_result_status_name(result->status));
        print_problems(r, NULL);
        return true;
    }
    print_kind(c, r);
    if (!print_steps(c, r, result->header.kind, result->answers, jp_result_own_count(result), result->grade, arena,
                     err)) {
        return false;
    }
    for (uint32_t i = 0; i < result->part_count; i++) {
        const jp_part *part = &result->parts[i];

        printf("%s: %.*s\n", pick(c, "另含部分", "part"), JP_VIEW_ARG(kind_text(c, part->kind)));
        if (!print_steps(c, r, part->kind, result->answers + part->first_answer, part->answer_count, part->grade, arena,
                         err)) {
            return false;
        }
    }
    print_timeline(c, r, arena);
    for (uint32_t i = 0; i < result->answer_count; i++) {
        if (result->answers[i].outcome != JP_OUT_PASS && result->answers[i].outcome != JP_OUT_NA) {
            print_answer(c, r, &result->answers[i]);
        }
    }
    return true;
}

static bool explain(const cli *c, const explain_call *call, jp_arena *arena, jp_error *err) {
    jp_store *store = NULL;
    jp_error close_err;
    record r;
    bool ok = jp_store_open(&store, call->out_dir, JP_STORE_READ, NULL, err) &&
              load_record(store, call, arena, &r, err) && print_record(c, &r, call->item, arena, err);

    if (!jp_store_close(store, &close_err) && ok) {
        *err = close_err;
        ok = false;
    }
    return ok;
}

int verb_explain(const cli *c, int argc, char **argv) {
    const option_row rows[] = {OPTION_END};
    explain_call call = {0};
    jp_arena arena;
    jp_error err;
    arguments rest;
    bool is_help;
    int code = EXIT_DONE;

    jp_arena_init(&arena);
    rest.items = jp_arena_array(&arena, (size_t)argc + 1, sizeof *rest.items);
    if (!options_parse(rows, argc, argv, &rest, &is_help, &err)) {
        code = say_error(c, &err);
    } else if (is_help) {
        print_usage(c, "explain");
    } else if (!need_arguments(rest.items, rest.count, 2, 3, "explain", &err)) {
        code = say_error(c, &err);
    } else {
        call.out_dir = rest.items[0];
        call.dossier = rest.items[1];
        call.item = rest.count == 3 ? rest.items[2] : NULL;
        if (!explain(c, &call, &arena, &err)) {
            code = say_error(c, &err);
        }
    }
    jp_arena_release(&arena);
    return code;
}
