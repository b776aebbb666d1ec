/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "juanping/base/file.h"
#include "needs.h"
#include "options.h"
#include "reports.h"

static bool report(const cli *c, const char *out_dir, const char *edition, const char *formats,
                   const char *campaign_path, jp_arena *arena, jp_error *err) {
    jp_store *store = NULL;
    jp_run_info run;
    campaign camp;
    cli dated = *c;
    jp_laws laws;
    jp_error close_err;
    bool ok;

    ok = jp_store_open(&store, out_dir, JP_STORE_READ, NULL, err) && jp_store_run(store, arena, &run, err);
    if (ok && campaign_path) {
        ok = campaign_load(campaign_path, arena, &camp, err);
    } else if (ok) {
        ok = campaign_parse(run.campaign_text, "results.db", arena, &camp, err);
    }
    ok = ok && jp_laws_load(jp_arena_printf(arena, "%s/laws.ini", c->scoring_dir), arena, &laws, err);
    if (ok) {
        /* The date of the run stands on the papers, not that of today. */
        dated.as_of = jp_view_cstr(arena, run.as_of);
        ok = write_reports(&dated, store, out_dir, &camp, jp_arena_printf(arena, "%s/regions.tsv", c->scoring_dir),
                           &laws, edition, formats, err);
    }
    if (!jp_store_close(store, &close_err) && ok) {
        *err = close_err;
        ok = false;
    }
    return ok;
}

int verb_report(const cli *c, int argc, char **argv) {
    const char *edition = NULL;
    const char *formats = NULL;
    const char *campaign_path = NULL;
    const option_row rows[] = {
        {0, "edition", OPTION_CHOICE, &edition, NULL, "internal|public", "只出内部版或公开版，默认两版都出",
         "only one edition, default both"},
        {0, "format", OPTION_TEXT, &formats, "xlsx,docx,html,jsonl", NULL, "只出这些格式", "only these formats"},
        {0, "campaign", OPTION_TEXT, &campaign_path, "FILE", NULL, "换用另一评查活动文件的名称和日期",
         "take names and dates from another campaign file"},
        OPTION_END};
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
        print_usage(c, "report");
        options_print(rows, c->lang);
    } else if (!need_arguments(rest.items, rest.count, 1, 1, "report", &err) ||
               !report(c, rest.items[0], edition, formats, campaign_path, &arena, &err)) {
        code = say_error(c, &err);
    }
    jp_arena_release(&arena);
    return code;
}
