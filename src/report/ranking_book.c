/* SPDX-License-Identifier: Apache-2.0 */
#include "ranking_book.h"

/* A page of nothing but heads is left out; the method sheet says when. */
static void begin_sheets(jp_ranking_book *rb, bool has_like_fines) {
    static const double overview_widths[] = {38, 44, 10, 16, 12, 2, 10, 10, 10, 10, 10, 10};
    static const double method_widths[] = {24, 110};
    static const double like_fines_widths[] = {26, 26, 12, 9, 12, 12, 12, 12, 14, 18};

    rb->overview = jp_book_sheet(rb->book, "总览", &(jp_sheet_setup){overview_widths, 12, false});
    rb->ranks = jp_ranks_begin(rb);
    rb->organs = jp_organs_begin(rb);
    rb->regions = jp_regions_begin(rb);
    rb->findings = jp_findings_begin(rb);
    rb->typical = jp_typical_begin(rb);
    rb->articles = jp_articles_begin(rb);
    rb->items = jp_items_begin(rb);
    rb->review = jp_review_begin(rb);
    rb->timeline = jp_timeline_begin(rb);
    rb->material = jp_material_begin(rb);
    rb->oddities = jp_oddities_begin(rb);
    rb->unknown = jp_unknown_begin(rb);
    rb->cross = jp_cross_begin(rb);
    rb->copies = jp_copies_begin(rb);
    if (has_like_fines)
        rb->like_fines = jp_book_sheet(rb->book, "类案罚款", &(jp_sheet_setup){like_fines_widths, 10, false});
    rb->method = jp_book_sheet(rb->book, "评查标准与方法", &(jp_sheet_setup){method_widths, 2, false});
}

static bool add_results(jp_ranking_book *rb, jp_error *err) {
    jp_store_cursor *cursor = NULL;
    const jp_result *result;
    jp_arena scratch;
    bool ok = false;

    jp_arena_init(&scratch);
    if (!jp_store_scan(rb->data->store, &cursor, err))
        goto out;
    for (;;) {
        jp_arena_reset(&scratch);
        if (!jp_store_next(cursor, true, &scratch, &result, err))
            goto out;
        if (!result)
            break;
        uint32_t row = jp_report_row_of(rb->data, result->dossier);
        if (row == UINT32_MAX)
            continue;
        const jp_paper_titles titles = jp_paper_titles_of(result, &scratch);
        jp_findings_add(rb, result, row, &titles, &scratch);
        jp_review_add(rb, result, row, &titles, &scratch);
        jp_timeline_add(rb, result, row, &titles, &scratch);
        jp_material_add(rb, result, row, &scratch);
        jp_unknown_add(rb, result);
    }
    ok = true;
out:
    if (cursor)
        jp_store_scan_end(cursor);
    jp_arena_release(&scratch);
    return ok;
}

static void add_cross(jp_ranking_book *rb, const jp_cross_result *cross) {
    jp_cross_fill(rb, cross);
    jp_copies_fill(rb, cross);
    if (rb->like_fines)
        jp_like_fines_fill(rb, cross);
}

static void fill_sheets(jp_ranking_book *rb) {
    jp_findings_end(rb);
    jp_review_end(rb);
    jp_timeline_end(rb);
    jp_material_end(rb);
    jp_unknown_fill(rb);
    jp_ranks_fill(rb);
    jp_groups_fill(rb);
    jp_items_fill(rb);
    jp_overview_fill(rb);
    jp_method_fill(rb);
}

bool jp_ranking_book_write(const jp_report_data *data, const char *path, jp_error *err) {
    jp_arena arena;
    jp_ranking_book rb = {.data = data, .arena = &arena};
    jp_book_setup setup = {.title = JP_VIEW("行政执法案卷评查排名（内部版）"),
                           .mark = "内部版，不对外发布",
                           .subject = data->options->campaign_name,
                           .author = data->options->issuer,
                           .created = data->day};
    jp_cross_result cross;
    bool ok = false;

    jp_arena_init(&arena);
    rb.first_finding = jp_arena_array(&arena, data->ranking.row_count, sizeof *rb.first_finding);
    rb.vetoes = jp_arena_array(&arena, data->ranking.row_count, sizeof *rb.vetoes);
    rb.first_event = jp_arena_array(&arena, data->ranking.row_count, sizeof *rb.first_event);
    rb.has_doubt = jp_arena_array(&arena, data->ranking.row_count, sizeof *rb.has_doubt);
    for (uint32_t i = 0; i < data->ranking.row_count; i++) {
        rb.first_finding[i] = UINT64_MAX;
        rb.first_event[i] = UINT64_MAX;
        rb.has_doubt[i] = false;
    }
    if (!jp_store_cross(data->store, &arena, &cross, err) || !jp_book_open(&rb.book, path, &setup, err))
        goto out;
    begin_sheets(&rb, cross.group_count > 0);
    if (!add_results(&rb, err)) {
        jp_book_abandon(rb.book);
        goto out;
    }
    add_cross(&rb, &cross);
    fill_sheets(&rb);
    ok = jp_book_close(rb.book, err);
out:
    jp_arena_release(&arena);
    return ok;
}
