/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/report/report.h"

#include "juanping/base/file.h"
#include "report_data.h"

typedef bool write_report(const jp_report_data *data, const char *path, jp_error *err);

static bool write_jsonl(const jp_report_data *data, const char *path, jp_error *err) {
    return jp_report_jsonl(data->store, path, err);
}

bool jp_report_write(jp_store *store, const jp_regions *regions, const jp_report_options *options, jp_error *err) {
    const struct {
        const char *name;
        write_report *write;
        bool is_wanted;
    } files[] = {
        {"findings.jsonl", write_jsonl, options->jsonl && !options->is_public},
        {"ranking.xlsx", jp_ranking_book_write, options->xlsx && !options->is_public},
        {"circular.docx", jp_circular_write, options->docx},
        {"circular-annex.xlsx", jp_annex_write, options->xlsx},
        {"overview.html", jp_overview_write, options->html},
        {"letters", jp_letters_write, options->letters && !options->is_public},
    };
    jp_report_data data;
    jp_arena arena;
    bool ok = false;

    jp_arena_init(&arena);
    if (!jp_dir_make(options->out_dir, err) || !jp_report_data_load(store, regions, options, &arena, &data, err))
        goto out;
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        const char *path = jp_arena_printf(&arena, "%s/%s", options->out_dir, files[i].name);
        if (files[i].is_wanted && !files[i].write(&data, path, err))
            goto out;
    }
    ok = true;
out:
    jp_arena_release(&arena);
    return ok;
}
