/* SPDX-License-Identifier: Apache-2.0 */
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "earlier_run.h"
#include "needs.h"
#include "score_run.h"

/* The dossiers of a finished run judged by another rubric: the same way as `score`, so that nothing can come out
 * differently, from the facts that run stored. Only where the papers themselves are to be read in another way (another
 * catalogue, other laws, another program) they are read again, and checked to be those of then. */

typedef struct rescore_call {
    const cli *c;
    const char *from;
    bool is_quiet;
    earlier_run earlier;
    score_call score;
} rescore_call;

/* Relative paths of the call itself mean the folder it was made in, wherever the inputs are counted from. */
static const char *absolute(const char *path, jp_arena *arena) {
    char folder[PATH_MAX];

    if (!path || path[0] == '/' || !getcwd(folder, sizeof folder)) {
        return path;
    }
    return jp_arena_printf(arena, "%s/%s", folder, path);
}

static bool enter_folder(rescore_call *call, jp_arena *arena, jp_error *err) {
    score_call *score = &call->score;

    if (!call->from) {
        return true;
    }
    score->out = absolute(score->out, arena);
    call->earlier.out_dir = absolute(call->earlier.out_dir, arena);
    score->rubric = absolute(score->rubric, arena);
    score->campaign_path = absolute(score->campaign_path, arena);
    if (chdir(call->from) != 0) {
        jp_fail(err, JP_E_USAGE, NULL, "--from %s", call->from);
        jp_fail_hint(err, "%s", pick(call->c, "应为一个目录", "must be a folder"));
        return false;
    }
    return true;
}

static bool is_same_folder(const char *a, const char *b) {
    struct stat of_a;
    struct stat of_b;

    return stat(a, &of_a) == 0 && stat(b, &of_b) == 0 && of_a.st_dev == of_b.st_dev && of_a.st_ino == of_b.st_ino;
}

static bool check_call(const rescore_call *call, const char *out_dir, jp_error *err) {
    if (!call->score.out) {
        jp_fail(err, JP_E_USAGE, NULL, "-o");
        jp_fail_hint(err, "juanping rescore OUT --rubric DIR -o OUT2");
        return false;
    }
    if (is_same_folder(out_dir, call->score.out)) {
        jp_fail(err, JP_E_USAGE, NULL, "-o %s", call->score.out);
        jp_fail_hint(
            err, "%s",
            pick(call->c, "结果写到另一个目录，原结果要留着对比", "another folder: the first run stays as it is"));
        return false;
    }
    return true;
}

/* What else differs from that run, so that nobody puts it down to the rubric. */
static bool check_found(const jp_intake *intake, bool is_stored, const jp_assets *assets, void *context,
                        jp_error *err) {
    const rescore_call *call = context;
    const jp_run_info *run = &call->earlier.run;
    const cli *c = call->c;

    if (!is_stored && !earlier_run_check_intake(&call->earlier, intake, err)) {
        return false;
    }
    if (call->is_quiet) {
        return true;
    }
    if (!is_stored) {
        fprintf(stderr, "juanping: %s\n",
                pick(c, "注意：文书目录、法规或者程序版本与那次不同，案卷重新读取",
                     "note: papers, laws or program are not those of that run: the dossiers are read again"));
    }
    if (jp_view_eq_text(run->rubric_fingerprint, assets->rubrics_fingerprint)) {
        fprintf(stderr, "juanping: %s\n",
                pick(c, "注意：评查标准与那次相同", "note: the rubric is the one of that run"));
    }
    if (!jp_view_eq_text(run->tables_fingerprint, assets->fingerprint)) {
        fprintf(stderr, "juanping: %s\n",
                pick(c, "注意：文书目录、法规、日历、界限值等数据表与那次不同",
                     "note: tables (papers, laws, calendar, thresholds) are not those of that run"));
    }
    if (!jp_view_eq_text(run->program_version, JP_VERSION)) {
        fprintf(stderr, "juanping: %s%.*s\n", pick(c, "注意：那次的程序版本是 ", "note: that run was made by version "),
                JP_VIEW_ARG(run->program_version));
    }
    return true;
}

/* Without a campaign file of its own the run keeps the one of then, with the date that stood on its papers. */
static bool take_campaign(rescore_call *call, cli *dated, campaign *camp, jp_arena *arena, jp_error *err) {
    const earlier_run *earlier = &call->earlier;

    if (call->score.campaign_path) {
        return true;
    }
    if (!earlier_run_check_campaign(earlier, arena, err) ||
        !campaign_parse(earlier->run.campaign_text, earlier->campaign_path ? earlier->campaign_path : "results.db",
                        arena, camp, err)) {
        return false;
    }
    call->score.campaign_path = earlier->campaign_path;
    call->score.campaign = camp;
    if (!*dated->as_of) {
        dated->as_of = jp_view_cstr(arena, earlier->run.as_of);
    }
    return true;
}

static bool rescore(rescore_call *call, const char *out_dir, jp_arena *arena, bool *is_whole, jp_error *err) {
    cli dated = *call->c;
    campaign camp;

    if (!check_call(call, out_dir, err) || !earlier_run_load(out_dir, arena, &call->earlier, err) ||
        !enter_folder(call, arena, err) || !take_campaign(call, &dated, &camp, arena, err)) {
        return false;
    }
    call->is_quiet = strcmp(call->score.progress, "none") == 0;
    call->score.inputs = call->earlier.inputs;
    call->score.earlier = &call->earlier;
    call->score.check = check_found;
    call->score.context = call;
    score_choose_resume(&call->score);
    return score_run(&dated, &call->score, arena, is_whole, err);
}

int verb_rescore(const cli *c, int argc, char **argv) {
    rescore_call call = {.c = c, .score = {.progress = "auto", .workers = score_processors()}};
    const option_row rows[] = {
        {'o', "out", OPTION_TEXT, &call.score.out, "DIR", NULL, "新的输出目录", "new output folder"},
        {0, "rubric", OPTION_TEXT, &call.score.rubric, "DIR", NULL, "换用的评查标准目录或文件，默认自带标准",
         "rubric folder or file to judge by, default: the built-in ones"},
        {0, "campaign", OPTION_TEXT, &call.score.campaign_path, "FILE", NULL, "换用另一评查活动文件，默认那次的",
         "another campaign file, default: that of the run"},
        {0, "from", OPTION_TEXT, &call.from, "DIR", NULL, "那次运行时所在的目录，输入写的是相对路径时用",
         "folder the run was started in, for inputs with relative paths"},
        {'j', "jobs", OPTION_COUNT, &call.score.workers, "N", NULL, "处理进程数，默认为处理器数",
         "worker processes, default: number of processors"},
        {0, "fresh", OPTION_FLAG, &call.score.fresh, NULL, NULL, "覆盖新输出目录中已有的结果",
         "replace results that are in the new folder"},
        {0, "progress", OPTION_CHOICE, &call.score.progress, NULL, "auto|plain|json|none", "进度显示方式",
         "how progress is shown"},
        OPTION_END};
    jp_arena arena;
    jp_error err;
    arguments rest;
    bool is_help;
    bool is_whole = true;
    int code = EXIT_DONE;

    jp_arena_init(&arena);
    rest.items = jp_arena_array(&arena, (size_t)argc + 1, sizeof *rest.items);
    if (!options_parse(rows, argc, argv, &rest, &is_help, &err)) {
        code = say_error(c, &err);
    } else if (is_help) {
        print_usage(c, "rescore");
        options_print(rows, c->lang);
    } else {
        score_catch_stop();
        if (!need_arguments(rest.items, rest.count, 1, 1, "rescore", &err) ||
            !rescore(&call, rest.items[0], &arena, &is_whole, &err)) {
            code = say_error(c, &err);
        } else if (!is_whole) {
            code = EXIT_PARTLY_UNREAD;
        }
    }
    jp_arena_release(&arena);
    return code;
}
