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

/* Of the state, beside the region's regulation of that name; in force later than that one. */
static jp_view regulation_on(const jp_laws *laws, jp_view date, jp_arena *arena) {
    const jp_law *law = jp_laws_find(laws, JP_VIEW("行政执法监督条例"));
    const jp_law_version *version;
    int year, month, day_of_month;
    jp_day day;

    if (!law || law->rank != JP_LAW_ADMIN || !jp_day_parse_iso(date, &day)) {
        return JP_VIEW_EMPTY;
    }
    version = jp_law_on(law, day);
    if (!version) {
        return JP_VIEW_EMPTY;
    }
    if (version->is_confirmed) {
        return jp_view_of(jp_arena_printf(arena, "国务院《%.*s》", JP_VIEW_ARG(law->full_name)));
    }
    jp_day_to_ymd(version->from, &year, &month, &day_of_month);
    return jp_view_of(jp_arena_printf(arena, "国务院《%.*s》（%d年%d月%d日起施行，条款待核对）",
                                      JP_VIEW_ARG(law->full_name), year, month, day_of_month));
}

bool write_reports(const cli *c, jp_store *store, const char *out_dir, const campaign *camp, const char *regions_path,
                   const jp_laws *laws, const char *edition, const char *formats, jp_error *err) {
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
    options.regulation = regulation_on(laws, options.as_of, &arena);
    ok = choose_formats(formats, &options, err) && jp_regions_load(regions_path, &arena, &regions, err) &&
         jp_report_write(store, regions, &options, err);
    jp_arena_release(&arena);
    return ok;
}
