/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "juanping/model/kind.h"
#include "juanping/report/compare.h"
#include "needs.h"
#include "options.h"
#include "table.h"

/* As diff(1) has it: 1 is no failure, but something to look at. */
enum { EXIT_SAME = EXIT_DONE, EXIT_DIFFERENT = EXIT_PARTLY_UNREAD };

typedef struct compare_call {
    const cli *c;
    const char *names[JP_COMPARE_SIDES];
    const char *book_path;
    jp_comparison found;
    jp_arena *arena;
} compare_call;

static const char *say(const compare_call *call, const char *zh, const char *en) {
    return pick(call->c, zh, en);
}

static jp_view sameness(const compare_call *call, jp_view a, jp_view b) {
    return jp_view_of(jp_view_eq(a, b) ? say(call, "相同", "same") : say(call, "不同", "differs"));
}

/* Enough of a fingerprint to tell two apart by eye. */
static jp_view brief(jp_view fingerprint) {
    enum { SHOWN_DIGITS = 12 };

    return jp_view_sub(fingerprint, 0, SHOWN_DIGITS);
}

static jp_view rubric_text(const compare_call *call, jp_compare_when when, jp_view kind) {
    const jp_stored_rubric *rubric = jp_compare_rubric(&call->found, when, kind);

    if (!rubric) {
        return jp_view_of(say(call, "没有", "none"));
    }
    return jp_view_of(jp_arena_printf(call->arena, "%.*s %.*s", JP_VIEW_ARG(rubric->version),
                                      JP_VIEW_ARG(brief(rubric->fingerprint))));
}

static jp_view given_text(const compare_call *call, jp_view text) {
    return jp_view_of(text.bytes > 0 ? say(call, "有", "given") : say(call, "无", "none"));
}

static void print_basis(const compare_call *call) {
    const jp_run_info *a = &call->found.runs[JP_BEFORE];
    const jp_run_info *b = &call->found.runs[JP_AFTER];
    table t;

    table_init(&t, 4, call->arena);
    table_row(&t, (jp_view[]){jp_view_of(say(call, "依据", "made with")), jp_view_of(call->names[JP_BEFORE]),
                              jp_view_of(call->names[JP_AFTER]), JP_VIEW_EMPTY});
    table_row(&t, (jp_view[]){jp_view_of(say(call, "程序版本", "program")), a->program_version, b->program_version,
                              sameness(call, a->program_version, b->program_version)});
    for (uint32_t i = 0; i < JP_KIND_COUNT; i++) {
        const jp_kind *kind = jp_kind_at(i);
        jp_view before = rubric_text(call, JP_BEFORE, jp_view_of(kind->code));
        jp_view after = rubric_text(call, JP_AFTER, jp_view_of(kind->code));

        table_row(&t, (jp_view[]){jp_view_of(jp_arena_printf(call->arena, "%s%s", say(call, "标准·", "rubric "),
                                                             say(call, kind->name_zh, kind->code))),
                                  before, after, sameness(call, before, after)});
    }
    table_row(&t,
              (jp_view[]){jp_view_of(say(call, "数据表", "tables")), brief(a->tables_fingerprint),
                          brief(b->tables_fingerprint), sameness(call, a->tables_fingerprint, b->tables_fingerprint)});
    table_row(&t, (jp_view[]){jp_view_of(say(call, "活动文件", "campaign")), given_text(call, a->campaign_text),
                              given_text(call, b->campaign_text), sameness(call, a->campaign_text, b->campaign_text)});
    table_row(&t, (jp_view[]){jp_view_of(say(call, "报告日期", "date")), a->as_of, b->as_of,
                              sameness(call, a->as_of, b->as_of)});
    table_print(&t, 0);
}

static void print_inputs(const compare_call *call) {
    const jp_comparison *found = &call->found;
    const uint32_t before = found->rankings[JP_BEFORE].row_count;
    const uint32_t after = found->rankings[JP_AFTER].row_count;

    if (call->c->lang == JP_LANG_ZH) {
        printf("案卷 前 %u，后 %u；内容已变 %u，只在前一次 %u，只在后一次 %u；结果有变化 %u\n", before, after,
               found->inputs_changed, found->only_before, found->only_after, found->changed);
    } else {
        printf("dossiers: %u before, %u after; %u with other contents, %u only before, %u only after; %u differ\n",
               before, after, found->inputs_changed, found->only_before, found->only_after, found->changed);
    }
}

static void print_lone(const compare_call *call) {
    for (uint32_t i = 0; i < call->found.dossier_count; i++) {
        const jp_compare_dossier *d = &call->found.dossiers[i];

        if (!d->rows[JP_BEFORE] || !d->rows[JP_AFTER]) {
            printf("%s%.*s\n",
                   d->rows[JP_BEFORE] ? say(call, "只在前一次：", "only before: ")
                                      : say(call, "只在后一次：", "only after: "),
                   JP_VIEW_ARG(d->dossier));
        }
    }
}

static jp_view pair(const compare_call *call, jp_view before, jp_view after) {
    if (jp_view_eq(before, after)) {
        return before;
    }
    return jp_view_of(jp_arena_printf(call->arena, "%.*s → %.*s", JP_VIEW_ARG(before), JP_VIEW_ARG(after)));
}

static jp_view numbers(const compare_call *call, uint32_t before, uint32_t after) {
    return pair(call, jp_view_of(jp_arena_printf(call->arena, "%u", before)),
                jp_view_of(jp_arena_printf(call->arena, "%u", after)));
}

static jp_view points(const compare_call *call, int64_t before_cp, int64_t after_cp) {
    return pair(
        call,
        jp_view_of(jp_arena_printf(call->arena, "%lld.%02lld", (long long)before_cp / 100, (long long)before_cp % 100)),
        jp_view_of(jp_arena_printf(call->arena, "%lld.%02lld", (long long)after_cp / 100, (long long)after_cp % 100)));
}

static void print_dossiers(const compare_call *call) {
    table t;

    table_init(&t, 6, call->arena);
    table_row(&t, (jp_view[]){jp_view_of(say(call, "案卷", "dossier")), jp_view_of(say(call, "得分", "score")),
                              jp_view_of(say(call, "区间", "interval")), jp_view_of(say(call, "等次", "grade")),
                              jp_view_of(say(call, "名次", "rank")), jp_view_of(say(call, "变化项目", "items"))});
    for (uint32_t i = 0; i < call->found.dossier_count; i++) {
        const jp_compare_dossier *d = &call->found.dossiers[i];
        const jp_rank_row *a = d->rows[JP_BEFORE];
        const jp_rank_row *b = d->rows[JP_AFTER];

        if (d->is_changed) {
            table_row(
                &t, (jp_view[]){
                        d->dossier,
                        pair(call, jp_compare_score_text(a, call->arena), jp_compare_score_text(b, call->arena)),
                        pair(call, jp_compare_interval_text(a, call->arena), jp_compare_interval_text(b, call->arena)),
                        pair(call, a->grade, b->grade),
                        pair(call, jp_compare_rank_text(a, call->arena), jp_compare_rank_text(b, call->arena)),
                        jp_view_of(jp_arena_printf(call->arena, "%u", d->answer_count))});
        }
    }
    if (t.row_count > 1) {
        printf("\n%s\n", say(call, "案卷变化", "dossiers that differ"));
        table_print(&t, 2);
    }
}

static void print_side(const char *label, const jp_compare_told *told) {
    if (told->is_there && told->reason.bytes > 0) {
        printf("      %s%.*s\n", label, JP_VIEW_ARG(told->reason));
    }
}

static void print_answer(const compare_call *call, const jp_compare_answer *a) {
    printf("    %.*s %.*s: %.*s → %.*s\n", JP_VIEW_ARG(a->id), JP_VIEW_ARG(a->title),
           JP_VIEW_ARG(jp_compare_told_text(&a->told[JP_BEFORE], call->arena)),
           JP_VIEW_ARG(jp_compare_told_text(&a->told[JP_AFTER], call->arena)));
    print_side(say(call, "前：", "before: "), &a->told[JP_BEFORE]);
    print_side(say(call, "后：", "after: "), &a->told[JP_AFTER]);
}

/* Wording alone is counted here and shown in the workbook: it would bury what matters. */
static void print_notes(const compare_call *call, const jp_compare_dossier *d) {
    if (d->is_input_changed) {
        printf("    %s\n", say(call, "案卷内容已变", "the contents of the dossier are not the same"));
    }
    if (!jp_view_eq(d->rows[JP_BEFORE]->kind, d->rows[JP_AFTER]->kind)) {
        printf("    %s%.*s → %.*s\n", say(call, "类型 ", "kind "), JP_VIEW_ARG(d->rows[JP_BEFORE]->kind),
               JP_VIEW_ARG(d->rows[JP_AFTER]->kind));
    }
    if (!jp_view_eq(d->parts[JP_BEFORE], d->parts[JP_AFTER])) {
        printf("    %s%.*s → %.*s\n", say(call, "另含部分 ", "parts "), JP_VIEW_ARG(d->parts[JP_BEFORE]),
               JP_VIEW_ARG(d->parts[JP_AFTER]));
    }
    if (d->wording_count > 0) {
        printf(
            "    %s%u%s\n", say(call, "另有 ", ""), d->wording_count,
            say(call, " 项仅理由或证据不同（见工作簿）", " more differ in reason or evidence only (see the workbook)"));
    }
}

static void print_answers(const compare_call *call) {
    bool is_first = true;

    for (uint32_t i = 0; i < call->found.dossier_count; i++) {
        const jp_compare_dossier *d = &call->found.dossiers[i];
        bool has_notes = d->is_changed && (d->answer_count > 0 || d->is_input_changed ||
                                           !jp_view_eq(d->rows[JP_BEFORE]->kind, d->rows[JP_AFTER]->kind) ||
                                           !jp_view_eq(d->parts[JP_BEFORE], d->parts[JP_AFTER]));

        if (!has_notes) {
            continue;
        }
        if (is_first) {
            printf("\n%s\n", say(call, "项目变化", "items that differ"));
        }
        is_first = false;
        printf("  %.*s\n", JP_VIEW_ARG(d->dossier));
        for (uint32_t k = 0; k < d->answer_count; k++) {
            if (d->answers[k].kind != JP_CHANGE_WORDING) {
                print_answer(call, &d->answers[k]);
            }
        }
        print_notes(call, d);
    }
}

static void print_items(const compare_call *call) {
    static const jp_item_row none;
    table t;

    table_init(&t, 8, call->arena);
    table_row(&t, (jp_view[]){jp_view_of(say(call, "项目", "item")), jp_view_of(say(call, "符合", "pass")),
                              jp_view_of(say(call, "扣分", "deduct")), jp_view_of(say(call, "否决", "veto")),
                              jp_view_of(say(call, "不适用", "na")), jp_view_of(say(call, "待人工", "undetermined")),
                              jp_view_of(say(call, "扣分合计", "points off")), jp_view_of(say(call, "标题", "title"))});
    for (uint32_t i = 0; i < call->found.item_count; i++) {
        const jp_compare_item *item = &call->found.items[i];
        const jp_item_row *a = item->rows[JP_BEFORE] ? item->rows[JP_BEFORE] : &none;
        const jp_item_row *b = item->rows[JP_AFTER] ? item->rows[JP_AFTER] : &none;

        if (item->is_changed) {
            table_row(&t, (jp_view[]){item->id, numbers(call, a->pass, b->pass), numbers(call, a->deduct, b->deduct),
                                      numbers(call, a->veto, b->veto), numbers(call, a->na, b->na),
                                      numbers(call, a->undetermined, b->undetermined),
                                      points(call, a->deducted_cp, b->deducted_cp), item->title});
        }
    }
    if (t.row_count > 1) {
        printf("\n%s\n", say(call, "项目合计", "totals of items"));
        table_print(&t, 2);
    }
}

static jp_view mean_text(const compare_call *call, const jp_group_row *row) {
    if (!row || row->graded == 0) {
        return JP_VIEW("—");
    }
    return jp_view_of(jp_arena_printf(call->arena, "%d.%02d", row->mean_cp / 100, row->mean_cp % 100));
}

/* An organ that is not there, or has nothing to be ranked by, has none. */
static jp_view rank_text(const compare_call *call, const jp_group_row *row) {
    return row->rank_no == 0 ? JP_VIEW("—") : jp_view_of(jp_arena_printf(call->arena, "%u", (unsigned)row->rank_no));
}

static void print_organs(const compare_call *call) {
    static const jp_group_row none;
    table t;

    table_init(&t, 5, call->arena);
    table_row(&t, (jp_view[]){jp_view_of(say(call, "单位", "organ")), jp_view_of(say(call, "案卷", "dossiers")),
                              jp_view_of(say(call, "平均分", "mean")), jp_view_of(say(call, "不合格", "failing")),
                              jp_view_of(say(call, "名次", "rank"))});
    for (uint32_t i = 0; i < call->found.organ_count; i++) {
        const jp_compare_organ *organ = &call->found.organs[i];
        const jp_group_row *a = organ->rows[JP_BEFORE] ? organ->rows[JP_BEFORE] : &none;
        const jp_group_row *b = organ->rows[JP_AFTER] ? organ->rows[JP_AFTER] : &none;

        if (organ->is_changed) {
            table_row(&t, (jp_view[]){organ->name, numbers(call, a->dossiers, b->dossiers),
                                      pair(call, mean_text(call, a), mean_text(call, b)),
                                      numbers(call, a->failing, b->failing),
                                      pair(call, rank_text(call, a), rank_text(call, b))});
        }
    }
    if (t.row_count > 1) {
        printf("\n%s\n", say(call, "单位合计", "totals of organs"));
        table_print(&t, 2);
    }
}

/* Between two years the dossiers are others; organs and what is asked of them stay. */
static void print_faults(const compare_call *call) {
    static const char *const en[JP_TREND_COUNT] = {"new", "fixed", "gone", "repeated", "for people", "not comparable"};
    const jp_comparison *found = &call->found;
    table t;

    table_init(&t, 6, call->arena);
    table_row(&t, (jp_view[]){jp_view_of(say(call, "单位", "organ")), jp_view_of(say(call, "项目", "item")),
                              jp_view_of(say(call, "变化", "trend")), jp_view_of(say(call, "有问题", "unmet")),
                              jp_view_of(say(call, "已评案卷", "judged")), jp_view_of(say(call, "标题", "title"))});
    for (uint32_t i = 0; i < found->fault_count; i++) {
        const jp_compare_fault *fault = &found->faults[i];
        const char *trend = say(call, jp_compare_trend_text(fault->trend), en[fault->trend]);

        table_row(&t, (jp_view[]){fault->organ, fault->id, jp_view_of(trend),
                                  numbers(call, fault->unmet[JP_BEFORE], fault->unmet[JP_AFTER]),
                                  numbers(call, fault->judged[JP_BEFORE], fault->judged[JP_AFTER]), fault->title});
    }
    if (t.row_count > 1) {
        printf("\n%s\n", say(call, "单位问题变化", "faults of organs"));
        table_print(&t, 2);
    }
}

static void print_comparison(const compare_call *call) {
    print_basis(call);
    print_inputs(call);
    print_lone(call);
    print_dossiers(call);
    print_answers(call);
    print_items(call);
    print_organs(call);
    if (!jp_compare_is_same(&call->found)) {
        print_faults(call);
    } else {
        printf("%s\n", say(call, "两次评查的结果相同", "the results of both runs are the same"));
    }
}

static bool check_call(const compare_call *call, jp_error *err) {
    size_t length = call->book_path ? strlen(call->book_path) : 0;

    if (!call->book_path || (length > 5 && strcmp(call->book_path + length - 5, ".xlsx") == 0)) {
        return true;
    }
    jp_fail(err, JP_E_USAGE, NULL, "-o %s", call->book_path);
    jp_fail_hint(err, "%s",
                 say(call, "写出的是工作簿，文件名应以 .xlsx 结尾", "a workbook: the name must end in .xlsx"));
    return false;
}

static bool compare(compare_call *call, jp_error *err) {
    jp_store *stores[JP_COMPARE_SIDES] = {NULL};
    jp_error close_err;
    bool ok = check_call(call, err);

    for (int i = 0; i < JP_COMPARE_SIDES && ok; i++) {
        ok = jp_store_open(&stores[i], call->names[i], JP_STORE_READ, NULL, err);
    }
    ok = ok && jp_compare_runs(stores[JP_BEFORE], stores[JP_AFTER], call->arena, &call->found, err) &&
         (!call->book_path || jp_compare_book_write(&call->found, call->names, call->book_path, err));
    for (int i = 0; i < JP_COMPARE_SIDES; i++) {
        if (!jp_store_close(stores[i], &close_err) && ok) {
            *err = close_err;
            ok = false;
        }
    }
    return ok;
}

int verb_compare(const cli *c, int argc, char **argv) {
    jp_arena arena;
    compare_call call = {.c = c, .arena = &arena};
    const option_row rows[] = {{'o', "out", OPTION_TEXT, &call.book_path, "FILE.xlsx", NULL,
                                "另写一份工作簿，含理由和证据的前后全文",
                                "also write a workbook, with reasons and evidence of both sides"},
                               OPTION_END};
    jp_error err;
    arguments rest;
    bool is_help;
    int code = EXIT_SAME;

    jp_arena_init(&arena);
    rest.items = jp_arena_array(&arena, (size_t)argc + 1, sizeof *rest.items);
    if (!options_parse(rows, argc, argv, &rest, &is_help, &err)) {
        code = say_error(c, &err);
    } else if (is_help) {
        print_usage(c, "compare");
        options_print(rows, c->lang);
    } else if (!need_arguments(rest.items, rest.count, 2, 2, "compare", &err)) {
        code = say_error(c, &err);
    } else {
        call.names[JP_BEFORE] = rest.items[0];
        call.names[JP_AFTER] = rest.items[1];
        if (!compare(&call, &err)) {
            code = say_error(c, &err);
        } else {
            print_comparison(&call);
            code = jp_compare_is_same(&call.found) ? EXIT_SAME : EXIT_DIFFERENT;
        }
    }
    jp_arena_release(&arena);
    return code;
}
