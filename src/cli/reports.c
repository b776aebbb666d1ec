/* SPDX-License-Identifier: Apache-2.0 */
#include "reports.h"

#include <string.h>

#include "juanping/rank/rank.h"
#include "juanping/report/report.h"

static bool choose_format(const char *name, size_t bytes, jp_report_options *options) {
    static const char *const names[] = {"xlsx", "docx", "html", "jsonl"};
    bool *const switches[] = {&options->xlsx, &options->docx, &options->html, &options->jsonl};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strlen(names[i]) == bytes && memcmp(names[i], name, bytes) == 0) {
            *switches[i] = true;
            return true;
        }
    }
    return false;
}

static bool choose_formats(const char *formats, jp_report_options *options, jp_error *err) {
    if (!formats) {
        options->xlsx = options->docx = options->letters = options->jsonl = true;
        return true;
    }
    while (*formats) {
        size_t bytes = strcspn(formats, ",");

        if (!choose_format(formats, bytes, options)) {
            jp_fail(err, JP_E_USAGE, NULL, "--format %.*s", (int)bytes, formats);
            jp_fail_hint(err, "xlsx,docx,html,jsonl");
            return false;
        }
        formats += bytes + (formats[bytes] == ',');
    }
    options->letters = options->docx;
    return true;
}

bool write_reports(const cli *c, jp_store *store, const char *out_dir, const campaign *camp, const char *regions_path,
                   const char *edition, const char *formats, jp_error *err) {
    jp_report_options options = {.out_dir = out_dir,
                                 .campaign_name = camp->name,
                                 .issuer = camp->issuer,
                                 .period = camp->period,
                                 .review_way = camp->way,
                                 .as_of = camp->as_of.bytes ? camp->as_of : jp_view_of(c->as_of),
                                 .small_sample = camp->small_sample,
                                 .is_public = edition && strcmp(edition, "public") == 0};
    jp_regions *regions;
    jp_arena arena;
    bool ok;

    jp_arena_init(&arena);
    ok = choose_formats(formats, &options, err) && jp_regions_load(regions_path, &arena, &regions, err) &&
         jp_report_write(store, regions, &options, err);
    jp_arena_release(&arena);
    return ok;
}
