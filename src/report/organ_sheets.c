/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/report/organ_sheets.h"

#include "file_names.h"
#include "juanping/base/file.h"
#include "organ_sheet.h"

/* One dossier at a time is in memory. Rows of an organ come in byte order of the dossiers. */
static bool add_dossiers(jp_organ_sheet *s, jp_error *err) {
    const jp_ranking *ranking = &s->data->ranking;

    for (uint32_t i = 0; i < ranking->row_count; i++) {
        const jp_rank_row *row = &ranking->rows[s->data->by_dossier[i]];
        const jp_result *result = NULL;

        if (!jp_view_eq(row->organ, s->organ->name))
            continue;
        jp_arena_reset(s->scratch);
        if (!jp_store_find(s->data->store, row->dossier, true, s->scratch, &result, err))
            return false;
        if (result)
            jp_organ_sheet_add(s, result);
    }
    return true;
}

bool jp_organ_sheet_write(const jp_report_data *data, const jp_group_row *organ, const char *path, jp_error *err) {
    jp_arena scratch;
    jp_organ_sheet s = {.data = data, .organ = organ, .scratch = &scratch};
    jp_book_setup setup = {.title = JP_VIEW("行政执法案卷评查情况反馈表"),
                           .subject = organ->name,
                           .author = data->options->issuer,
                           .created = data->day};
    bool ok = false;

    jp_arena_init(&scratch);
    if (!jp_book_open(&s.book, path, &setup, err))
        goto out;
    jp_organ_sheet_begin(&s);
    if (!add_dossiers(&s, err)) {
        jp_book_abandon(s.book);
        goto out;
    }
    jp_organ_sheet_end(&s);
    ok = jp_book_close(s.book, err);
out:
    jp_arena_release(&scratch);
    return ok;
}

bool jp_organ_sheets_write(jp_store *store, const jp_report_options *options, const char *folder, uint32_t *written,
                           jp_error *err) {
    jp_arena arena;
    jp_file_names names = {.arena = &arena};
    jp_report_data data;
    bool ok = false;

    jp_arena_init(&arena);
    *written = 0;
    if (!jp_dir_make(folder, err) || !jp_report_data_load(store, NULL, options, &arena, &data, err))
        goto out;
    for (uint32_t i = 0; i < data.ranking.organ_count; i++) {
        const jp_group_row *organ = &data.ranking.organs[i];

        /* Nobody to send it to; the dossiers stand in the workbook. */
        if (jp_view_eq_text(organ->name, JP_RANK_UNKNOWN_ORGAN))
            continue;
        if (!jp_organ_sheet_write(&data, organ, jp_file_names_path(&names, folder, organ->name, "xlsx"), err))
            goto out;
        ++*written;
    }
    ok = true;
out:
    jp_arena_release(&arena);
    return ok;
}
