/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "campaign.h"
#include "juanping/base/file.h"
#include "juanping/report/organ_index.h"
#include "juanping/report/organ_sheets.h"
#include "needs.h"
#include "options.h"

typedef struct sheet_call {
    const cli *c;
    const char *results, *folder; /* folder: what is written goes there */
    const char *read_folder;      /* NULL: sheets are written, not read */
    const char *campaign_path;
    const char *index_path;
    uint32_t written;
    jp_index_summary summary;
    jp_arena *arena;
} sheet_call;

/* Everything with an open store. */
static bool work(sheet_call *call, jp_store *store, jp_error *err) {
    jp_run_info run;
    campaign camp;

    if (!jp_store_run(store, call->arena, &run, err) ||
        !(call->campaign_path ? campaign_load(call->campaign_path, call->arena, &camp, err)
                              : campaign_parse(run.campaign_text, "results.db", call->arena, &camp, err))) {
        return false;
    }
    const jp_report_options options = {.out_dir = call->folder,
                                       .campaign_name = camp.name,
                                       .issuer = camp.issuer,
                                       .period = camp.period,
                                       .review_way = camp.way,
                                       .as_of = call->campaign_path && camp.as_of.bytes > 0 ? camp.as_of : run.as_of,
                                       .small_sample = camp.small_sample};
    if (!call->read_folder) {
        return jp_organ_sheets_write(store, &options, call->folder, &call->written, err);
    }
    return jp_organ_index_write(store, &options, &camp.index, call->read_folder, call->index_path, &call->summary, err);
}

static bool work_with_store(sheet_call *call, jp_error *err) {
    jp_store *store = NULL;
    jp_error close_err;
    bool ok = jp_store_open(&store, call->results, JP_STORE_READ, NULL, err) && work(call, store, err);

    if (!jp_store_close(store, &close_err) && ok) {
        *err = close_err;
        ok = false;
    }
    return ok;
}

static int say_index(const sheet_call *call) {
    const jp_index_summary *s = &call->summary;

    if (call->c->lang == JP_LANG_ZH) {
        printf("读了 %u 份反馈表，采用 %u 份；没有收到反馈表的单位 %u 个（共 %u 个）；异议 %u 条，填报问题 %u 处：%s\n",
               (unsigned)s->files, (unsigned)s->used, (unsigned)s->silent, (unsigned)s->organs, (unsigned)s->objections,
               (unsigned)s->problems, call->index_path);
    } else {
        printf("%u sheets read, %u of them used; %u of %u organs sent none; objections: %u, problems: %u; see %s\n",
               (unsigned)s->files, (unsigned)s->used, (unsigned)s->silent, (unsigned)s->organs, (unsigned)s->objections,
               (unsigned)s->problems, call->index_path);
    }
    return s->problems > 0 ? EXIT_PARTLY_UNREAD : EXIT_DONE;
}

static int run_call(sheet_call *call, const char *results) {
    jp_error err;

    call->results = results;
    if (!call->read_folder) {
        call->folder = call->folder ? call->folder : jp_arena_printf(call->arena, "%s/organ-sheets", results);
    } else {
        call->folder = call->folder ? call->folder : results;
        call->index_path = jp_arena_printf(call->arena, "%s/organ-index.xlsx", call->folder);
    }
    if (!work_with_store(call, &err)) {
        return say_error(call->c, &err);
    }
    if (call->read_folder) {
        return say_index(call);
    }
    printf("%s%u%s%s\n", pick(call->c, "已写出 ", ""), (unsigned)call->written,
           pick(call->c, " 个单位的反馈表：", " sheets for organs are in "), call->folder);
    return EXIT_DONE;
}

int verb_organ_sheet(const cli *c, int argc, char **argv) {
    jp_arena arena;
    sheet_call call = {.c = c, .arena = &arena};
    const option_row rows[] = {
        {'o', "out", OPTION_TEXT, &call.folder, "DIR", NULL,
         "写到这个目录，默认为输出目录下的 organ-sheets；用 --read 的，默认为输出目录",
         "folder to write to, default: organ-sheets in the results folder; with --read: the results folder"},
        {0, "read", OPTION_TEXT, &call.read_folder, "DIR", NULL,
         "读回这个文件夹中各单位填好的反馈表，逐格检查，写出 organ-index.xlsx",
         "read the sheets that organs sent back from this folder, check each cell, write organ-index.xlsx"},
        {0, "campaign", OPTION_TEXT, &call.campaign_path, "FILE", NULL,
         "换用另一评查活动文件的名称、日期和[单位指数]权重",
         "take names, date and weights of the index from another campaign file"},
        OPTION_END};
    jp_error err;
    arguments rest;
    bool is_help;
    int code = EXIT_DONE;

    jp_arena_init(&arena);
    rest.items = jp_arena_array(&arena, (size_t)argc + 1, sizeof *rest.items);
    if (!options_parse(rows, argc, argv, &rest, &is_help, &err)) {
        code = say_error(c, &err);
    } else if (is_help) {
        print_usage(c, "organ-sheet");
        options_print(rows, c->lang);
    } else if (!need_arguments(rest.items, rest.count, 1, 1, "organ-sheet", &err)) {
        code = say_error(c, &err);
    } else {
        code = run_call(&call, rest.items[0]);
    }
    jp_arena_release(&arena);
    return code;
}
