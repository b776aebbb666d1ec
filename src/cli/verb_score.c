/* SPDX-License-Identifier: Apache-2.0 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <jansson.h>

#include "juanping/base/file.h"
#include "juanping/batch/batch.h"
#include "juanping/cross/cross.h"
#include "juanping/write/json.h"
#include "progress.h"
#include "reports.h"
#include "score_run.h"

static volatile sig_atomic_t stop_requested;

static void on_stop(int signal_no) {
    (void)signal_no;
    stop_requested = 1;
}

void score_catch_stop(void) {
    struct sigaction action = {.sa_handler = on_stop};

    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

uint32_t score_processors(void) {
    long n = sysconf(_SC_NPROCESSORS_ONLN);

    return n > 0 && n < 1024 ? (uint32_t)n : 1;
}

static const char *now_text(jp_arena *arena) {
    time_t now = time(NULL);
    struct tm parts;
    char text[32] = "";

    if (gmtime_r(&now, &parts)) {
        strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    }
    return jp_arena_strdup(arena, text);
}

static void put_pair(jp_str *s, const char *key, jp_view value) {
    jp_json_put_key(s, key);
    jp_json_put_string(s, value);
}

jp_view score_shared_json(const jp_intake *intake, jp_arena *arena) {
    jp_str s;

    jp_str_init(&s, arena);
    jp_str_put_text(&s, "[");
    for (uint32_t i = 0; i < intake->shared_count; i++) {
        jp_json_put_comma(&s);
        jp_str_put_text(&s, "{");
        put_pair(&s, "source", intake->shared[i].source);
        put_pair(&s, "used_as", intake->shared[i].used_as);
        put_pair(&s, "sha256", jp_view_of(intake->shared[i].sha256));
        if (intake->shared[i].unread.bytes > 0) {
            put_pair(&s, "unread", intake->shared[i].unread);
        }
        jp_str_put_text(&s, "}");
    }
    jp_str_put_text(&s, "]");
    return jp_str_view(&s);
}

static int compare_paths(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* What has to be read to do the same again. The order of inputs changes nothing, so they are recorded in one order. */
static jp_view inputs_json(const score_call *call, jp_arena *arena) {
    const char **paths = jp_arena_array(arena, (size_t)call->inputs.count + 1, sizeof *paths);
    jp_str s;

    memcpy(paths, call->inputs.items, call->inputs.count * sizeof *paths);
    qsort(paths, call->inputs.count, sizeof *paths, compare_paths);
    jp_str_init(&s, arena);
    jp_str_put_text(&s, "{\"inputs\":[");
    for (uint32_t i = 0; i < call->inputs.count; i++) {
        jp_json_put_comma(&s);
        jp_json_put_string(&s, jp_view_of(paths[i]));
    }
    jp_str_put_text(&s, "]");
    put_pair(&s, "campaign", jp_view_of(call->campaign_path));
    jp_str_put_text(&s, "}");
    return jp_str_view(&s);
}

/* The dossiers of a run: files, or what an earlier one stored. */
typedef struct found_dossiers {
    jp_intake intake;
    bool is_stored;
} found_dossiers;

static bool find_dossiers(const score_call *call, const jp_assets *assets, jp_arena *arena, found_dossiers *out,
                          jp_error *err) {
    out->is_stored = call->earlier && earlier_run_has_facts(call->earlier, assets);
    if (out->is_stored) {
        earlier_run_to_intake(call->earlier, arena, &out->intake);
    } else if ((call->earlier && !earlier_run_find_inputs(call->earlier, err)) ||
               !jp_intake_open(call->inputs.items, call->inputs.count, arena, &out->intake, err)) {
        return false;
    }
    return !call->check || call->check(&out->intake, out->is_stored, assets, call->context, err);
}

static bool open_store(const cli *c, const score_call *call, const jp_assets *assets, const campaign *camp,
                       const found_dossiers *found, jp_arena *arena, jp_store **store, jp_error *err) {
    jp_run_info run = {.program_version = jp_view_of(JP_VERSION),
                       .rubric_fingerprint = jp_view_of(assets->rubrics_fingerprint),
                       .campaign_text = camp->text,
                       .tables_fingerprint = jp_view_of(assets->fingerprint),
                       .as_of = camp->as_of.bytes ? camp->as_of : jp_view_of(c->as_of),
                       .started_at = jp_view_of(now_text(arena)),
                       .command = JP_VIEW("score"),
                       .shared_text =
                           found->is_stored ? call->earlier->run.shared_text : score_shared_json(&found->intake, arena),
                       .inputs_text = inputs_json(call, arena),
                       .unconfirmed_text = jp_judge_unconfirmed(&assets->tables, arena),
                       .facts_fingerprint = jp_view_of(assets->facts_fingerprint)};

    return jp_dir_make(call->out, err) &&
           jp_store_open(store, call->out, call->resume ? JP_STORE_RESUME : JP_STORE_FRESH, &run, err) &&
           jp_batch_describe(*store, assets, arena, err);
}

/* What the results hold now, whichever run made them. */
typedef struct unread_list {
    uint64_t count, scored, unreadable, unsupported; /* dossiers */
    uint64_t members;                                /* not read */
    uint64_t shared;                                 /* not read, beside the dossiers */
} unread_list;

static const char *status_word(const cli *c, jp_view status) {
    static const struct {
        const char *status, *zh;
    } rows[] = {{"image-only", "仅有图像"},    {"encrypted", "已加密"},   {"damaged", "已损坏"},
                {"unsupported", "格式不支持"}, {"too-large", "超出限额"}, {"unreadable", "无法读取"}};

    for (size_t i = 0; c->lang == JP_LANG_ZH && i < sizeof rows / sizeof *rows; i++) {
        if (jp_view_eq_text(status, rows[i].status)) {
            return rows[i].zh;
        }
    }
    return status.data; /* a literal of the model */
}

/* The type of a manifest, in the user's language. */
static const char *type_word(const cli *c, jp_view name, char *out, size_t out_bytes) {
    for (int i = 0; i <= JP_FILE_EMPTY; i++) {
        if (jp_view_eq_text(name, jp_file_type_name((jp_file_type)i))) {
            jp_say(jp_file_type_said((jp_file_type)i), c->lang, out, out_bytes);
            return out;
        }
    }
    snprintf(out, out_bytes, "%.*s", JP_VIEW_ARG(name));
    return out;
}

static void count_dossier(const cli *c, const jp_result *result, unread_list *list) {
    const bool is_unsupported = result->status == JP_RESULT_UNSUPPORTED;

    list->count++;
    if (result->status == JP_RESULT_SCORED) {
        list->scored++;
        return;
    }
    list->unsupported += is_unsupported;
    list->unreadable += !is_unsupported;
    fprintf(stderr, "juanping: %.*s%s%s\n", JP_VIEW_ARG(result->dossier), pick(c, "：", ": "),
            is_unsupported ? pick(c, "类型不适用", "unsupported")
                           : status_word(c, jp_view_of(jp_result_status_name(result->status))));
}

/* What lay beside the dossiers and could not be read. */
static uint64_t say_unread_shared(const cli *c, jp_view shared_text) {
    json_t *root = shared_text.bytes > 0 ? json_loadb(shared_text.data, shared_text.bytes, 0, NULL) : NULL;
    uint64_t count = 0;
    json_t *entry;
    size_t i;

    json_array_foreach(root, i, entry) {
        const char *source = json_string_value(json_object_get(entry, "source"));
        const char *unread = json_string_value(json_object_get(entry, "unread"));

        if (source && unread) {
            count++;
            fprintf(stderr, "juanping: %s%s%s\n", source, pick(c, "：", ": "), unread);
        }
    }
    json_decref(root);
    return count;
}

static void say_note(const cli *c, jp_view note) {
    char both[1024];
    char text[sizeof both];

    (void)snprintf(both, sizeof both, "%.*s", JP_VIEW_ARG(note));
    jp_say(both, c->lang, text, sizeof text);
    fprintf(stderr, "%s\n", text);
}

static void say_problems(const cli *c, const jp_intake *intake) {
    for (uint32_t i = 0; i < intake->problem_count; i++) {
        const jp_problem *problem = &intake->problems[i];

        fprintf(stderr, "juanping: %.*s%s", JP_VIEW_ARG(problem->member), pick(c, "：", ": "));
        say_note(c, problem->message);
    }
}

static bool is_read(const jp_result *result, jp_view member) {
    for (uint32_t i = 0; i < result->manifest_count; i++) {
        if (jp_view_eq(result->manifest[i].member, member)) {
            return jp_view_eq_text(result->manifest[i].status, "read");
        }
    }
    return false;
}

/* Members that are damaged from some point on, read up to there. */
static void say_cut(const cli *c, const jp_result *result, unread_list *list) {
    for (uint32_t i = 0; i < result->problem_count; i++) {
        const jp_problem *problem = &result->problems[i];

        if (jp_view_eq_text(problem->code, "damaged-member") && is_read(result, problem->member)) {
            list->members++;
            fprintf(stderr, "juanping: %.*s!%.*s%s%s\n", JP_VIEW_ARG(result->dossier), JP_VIEW_ARG(problem->member),
                    pick(c, "：", ": "), pick(c, "已损坏，只读出前面的部分", "damaged, read in part"));
        }
    }
}

/* Name on standard error what could not be read, from the store, so that resumed runs say the same. */
static bool say_unread(const cli *c, jp_store *store, unread_list *list, jp_error *err) {
    jp_store_cursor *cursor = NULL;
    const jp_result *result = NULL;
    jp_run_info run;
    jp_arena arena;
    bool ok = jp_store_scan(store, &cursor, err);

    jp_arena_init(&arena);
    ok = ok && jp_store_run(store, &arena, &run, err);
    if (ok) {
        list->shared = say_unread_shared(c, run.shared_text);
        jp_arena_reset(&arena);
    }
    while (ok && (ok = jp_store_next(cursor, false, &arena, &result, err)) && result) {
        count_dossier(c, result, list);
        for (uint32_t i = 0; i < result->manifest_count; i++) {
            const jp_manifest_entry *entry = &result->manifest[i];

            if (!jp_view_eq_text(entry->status, "read") && !jp_view_eq_text(entry->status, "empty")) {
                char type[64];
                list->members++;
                fprintf(stderr, "juanping: %.*s!%.*s%s%s%s%s%s\n", JP_VIEW_ARG(result->dossier),
                        JP_VIEW_ARG(entry->member), pick(c, "：", ": "),
                        status_word(c, jp_view_copy(&arena, entry->status)), pick(c, "（", " ("),
                        type_word(c, entry->type, type, sizeof type), pick(c, "）", ")"));
            }
        }
        say_cut(c, result, list);
        jp_arena_reset(&arena);
    }
    if (cursor) {
        jp_store_scan_end(cursor);
    }
    jp_arena_release(&arena);
    return ok;
}

/* What the user wants to know at the end. A run that only went on says of the whole, and how much of it was kept. */
static void say_summary(const cli *c, const score_call *call, const unread_list *list, uint64_t kept) {
    if (strcmp(call->progress, "none") == 0) {
        return;
    }
    fprintf(stderr,
            c->lang == JP_LANG_ZH ? "共 %llu 卷：已评分 %llu，无法读取 %llu，类型不适用 %llu；其中沿用上次结果 %llu；"
                                    "未能读取的材料 %llu 份。结果在 %s\n"
                                  : "%llu dossiers: %llu scored, %llu unreadable, %llu of another kind; %llu kept "
                                    "from before; %llu members not read. Results are in %s\n",
            (unsigned long long)list->count, (unsigned long long)list->scored, (unsigned long long)list->unreadable,
            (unsigned long long)list->unsupported, (unsigned long long)kept, (unsigned long long)list->members,
            call->out);
}

static bool run_batch(const cli *c, const score_call *call, const jp_assets *assets, const found_dossiers *found,
                      jp_store *store, uint64_t *kept, jp_error *err) {
    jp_batch_totals totals;
    progress shown;
    jp_batch batch = {.assets = assets,
                      .intake = &found->intake,
                      .store = store,
                      .stored_in = found->is_stored ? call->earlier->out_dir : NULL,
                      .workers = call->workers,
                      .resume = call->resume,
                      .stop = &stop_requested,
                      .on_progress = progress_show,
                      .context = &shown};
    bool ok;

    progress_init(&shown, c, call->progress);
    ok = jp_batch_run(&batch, &totals, err);
    progress_end(&shown);
    *kept = ok ? totals.skipped : 0;
    return ok;
}

/* Lay the dossiers side by side. The register of the campaign goes with them. */
static bool compare_dossiers(const score_call *call, const jp_assets *assets, const campaign *camp, jp_store *store,
                             jp_arena *arena, jp_error *err) {
    const jp_judge_tables *tables = &assets->tables;
    jp_cross_officer *officers = jp_arena_array(arena, (size_t)tables->officer_count + 1, sizeof *officers);
    const jp_cross_options options = {.group_min = camp->group_min,
                                      .inspection_cap = camp->inspection_cap,
                                      .series_gap_share = camp->series_gap_share,
                                      .deducts_unlike = camp->unlike_cp > 0,
                                      .officers = officers,
                                      .officer_count = tables->officer_count};

    for (uint32_t i = 0; i < tables->officer_count; i++) {
        const jp_officer *officer = &tables->officers[i];
        officers[i] = (jp_cross_officer){.name = officer->name,
                                         .certificate = officer->certificate,
                                         .organ = officer->organ,
                                         .valid_from = officer->valid_from,
                                         .valid_to = officer->valid_to,
                                         .doubt = officer->doubt};
    }
    return jp_cross_run(store, call->out, &options, NULL, err) &&
           (camp->unlike_cp == 0 || jp_batch_deduct_unlike(store, camp->unlike_cp, err));
}

/* Points can only be taken off an item that is there. */
static bool check_unlike(const campaign *camp, const jp_assets *assets, jp_error *err) {
    const char *item = jp_cross_kind_item(JP_CROSS_UNLIKE_FINE);

    for (uint32_t i = 0; camp->unlike_cp > 0 && i <= assets->rubric_count; i++) {
        if (i == assets->rubric_count) {
            jp_fail(err, JP_E_INI_VALUE, NULL, "[跨卷] 同类案件偏离扣分");
            jp_fail_hint(err,
                         JP_SAY("所用的标准没有项目 %s，无处扣分", "the rubrics in use have no item %s to deduct from"),
                         item, item);
            return false;
        }
        if (jp_rubric_find(&assets->rubrics[i].rubric, jp_view_of(item))) {
            break;
        }
    }
    return true;
}

bool score_run(const cli *c, const score_call *call, jp_arena *arena, bool *is_whole, jp_error *err) {
    campaign camp;
    jp_assets assets;
    found_dossiers found = {0};
    jp_store *store = NULL;
    unread_list unread = {0};
    uint64_t kept = 0;
    jp_error close_err;
    bool ok;

    if (call->campaign) {
        camp = *call->campaign;
    } else if (!campaign_load(call->campaign_path, arena, &camp, err)) {
        return false;
    }
    jp_assets_paths paths = {.scoring_dir = c->scoring_dir,
                             .rubric = call->rubric,
                             .local = camp.local,
                             .officers = camp.officers,
                             .organs = camp.organs};

    if (!jp_assets_load(&paths, arena, &assets, err)) {
        campaign_say_file(&camp, err);
        return false;
    }
    if (!jp_view_is_empty(assets.register_notes) && strcmp(call->progress, "none") != 0) {
        fprintf(stderr, "juanping: ");
        say_note(c, assets.register_notes);
    }
    ok = check_unlike(&camp, &assets, err) && find_dossiers(call, &assets, arena, &found, err) &&
         open_store(c, call, &assets, &camp, &found, arena, &store, err) &&
         (!call->resume || jp_batch_forget_unlike(store, err)) &&
         run_batch(c, call, &assets, &found, store, &kept, err) &&
         compare_dossiers(call, &assets, &camp, store, arena, err) && say_unread(c, store, &unread, err) &&
         write_reports(c, store, call->out, &camp, assets.regions_path, &assets.laws, NULL, NULL, err);
    if (!jp_store_close(store, &close_err) && ok) {
        *err = close_err;
        ok = false;
    }
    if (ok) {
        say_summary(c, call, &unread, kept);
    }
    jp_assets_release(&assets);
    say_problems(c, &found.intake);
    *is_whole = unread.scored == unread.count && unread.members == 0 && unread.shared == 0;
    return ok;
}

void score_choose_resume(score_call *call) {
    if (!call->fresh) {
        /* The same call again goes on where the last one stopped; the store refuses when the rubric is another. */
        char path[4096];

        snprintf(path, sizeof path, "%s/results.db", call->out);
        call->resume = jp_path_is_file(path);
    }
}

static bool check_call(score_call *call, jp_error *err) {
    if (call->inputs.count == 0) {
        jp_fail(err, JP_E_USAGE, NULL, "score");
        jp_fail_hint(err, "juanping score INPUT... -o OUT");
        return false;
    }
    if (!call->out) {
        jp_fail(err, JP_E_USAGE, NULL, "-o");
        jp_fail_hint(err, "juanping score INPUT... -o OUT");
        return false;
    }
    if (call->resume && call->fresh) {
        jp_fail(err, JP_E_USAGE, NULL, "--resume --fresh");
        return false;
    }
    score_choose_resume(call);
    return true;
}

int verb_score(const cli *c, int argc, char **argv) {
    score_call call = {.progress = "auto", .workers = score_processors()};
    const option_row rows[] = {
        {'o', "out", OPTION_TEXT, &call.out, "DIR", NULL, "输出目录", "output folder"},
        {0, "rubric", OPTION_TEXT, &call.rubric, "DIR", NULL, "评查标准目录或文件，先于自带标准",
         "rubric folder or file, before the built-in ones"},
        {0, "campaign", OPTION_TEXT, &call.campaign_path, "FILE", NULL, "评查活动文件", "campaign file"},
        {'j', "jobs", OPTION_COUNT, &call.workers, "N", NULL, "处理进程数，默认为处理器数",
         "worker processes, default: number of processors"},
        {0, "resume", OPTION_FLAG, &call.resume, NULL, NULL,
         "接着上次的结果做，未变的案卷不再重做（已有结果时的默认方式）",
         "go on from what is stored; unchanged dossiers are kept (default where results are)"},
        {0, "fresh", OPTION_FLAG, &call.fresh, NULL, NULL, "覆盖输出目录中已有的结果",
         "replace results that are there"},
        {0, "progress", OPTION_CHOICE, &call.progress, NULL, "auto|plain|json|none", "进度显示方式",
         "how progress is shown"},
        OPTION_END};
    jp_arena arena;
    jp_error err;
    bool is_help;
    bool is_whole = true;
    int code = EXIT_DONE;

    jp_arena_init(&arena);
    call.inputs.items = jp_arena_array(&arena, (size_t)argc + 1, sizeof *call.inputs.items);
    if (!options_parse(rows, argc, argv, &call.inputs, &is_help, &err)) {
        code = say_error(c, &err);
    } else if (is_help) {
        print_usage(c, "score");
        options_print(rows, c->lang);
    } else {
        score_catch_stop();
        if (!check_call(&call, &err) || !score_run(c, &call, &arena, &is_whole, &err)) {
            code = say_error(c, &err);
        } else if (!is_whole) {
            code = EXIT_PARTLY_UNREAD;
        }
    }
    jp_arena_release(&arena);
    return code;
}
