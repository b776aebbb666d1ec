/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "campaign.h"
#include "juanping/report/organ_sheets.h"
#include "needs.h"
#include "options.h"

static bool write_sheets(const char *out_dir, const char *folder, jp_arena *arena, uint32_t *written, jp_error *err) {
    jp_store *store = NULL;
    jp_run_info run;
    campaign camp;
    jp_error close_err;
    bool ok = jp_store_open(&store, out_dir, JP_STORE_READ, NULL, err) && jp_store_run(store, arena, &run, err) &&
              campaign_parse(run.campaign_text, "results.db", arena, &camp, err);

    if (ok) {
        const jp_report_options options = {.out_dir = folder,
                                           .campaign_name = camp.name,
                                           .issuer = camp.issuer,
                                           .period = camp.period,
                                           .review_way = camp.way,
                                           .as_of = run.as_of,
                                           .small_sample = camp.small_sample};

        ok = jp_organ_sheets_write(store, &options, folder, written, err);
    }
    if (!jp_store_close(store, &close_err) && ok) {
        *err = close_err;
        ok = false;
    }
    return ok;
}

int verb_organ_sheet(const cli *c, int argc, char **argv) {
    const char *folder = NULL;
    const option_row rows[] = {{'o', "out", OPTION_TEXT, &folder, "DIR", NULL,
                                "写到这个目录，默认为输出目录下的 organ-sheets",
                                "folder to write to, default: organ-sheets in the results folder"},
                               OPTION_END};
    uint32_t written = 0;
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
        print_usage(c, "organ-sheet");
        options_print(rows, c->lang);
    } else if (!need_arguments(rest.items, rest.count, 1, 1, "organ-sheet", &err)) {
        code = say_error(c, &err);
    } else {
        folder = folder ? folder : jp_arena_printf(&arena, "%s/organ-sheets", rest.items[0]);
        if (!write_sheets(rest.items[0], folder, &arena, &written, &err)) {
            code = say_error(c, &err);
        } else {
            printf("%s%u%s%s\n", pick(c, "已写出 ", ""), written,
                   pick(c, " 个单位的反馈表：", " sheets for organs are in "), folder);
        }
    }
    jp_arena_release(&arena);
    return code;
}
