/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/report/organ_index.h"

#include "organ_index_book.h"

static void count_duties(const jp_organ_reply *reply, const jp_index_weights *weights, jp_arena *arena,
                         jp_organ_index *row) {
    jp_duty_answer *answers = jp_arena_array(arena, reply->duty_count, sizeof *answers);

    for (uint32_t i = 0; i < reply->duty_count; i++)
        answers[i] = reply->duties[i].answer;
    row->has_duties = jp_duty_mean(answers, reply->duty_count, weights, &row->duties);
}

static jp_organ_index *count_all(const jp_report_data *data, const jp_replies *replies, const jp_index_weights *weights,
                                 jp_arena *arena) {
    const jp_ranking *ranking = &data->ranking;
    jp_organ_index *rows = jp_arena_array(arena, ranking->organ_count, sizeof *rows);

    for (uint32_t i = 0; i < ranking->organ_count; i++) {
        const jp_group_row *organ = &ranking->organs[i];
        jp_organ_index *row = &rows[i];

        *row = (jp_organ_index){.organ = jp_group_name(organ, arena),
                                .organ_index = i,
                                .has_mean = organ->graded > 0,
                                .mean_cp = organ->mean_cp};
        count_duties(&replies->organs[i], weights, arena, row);
        jp_organ_index_count(row, weights);
        /* Dossiers of nobody in particular are no organ. */
        row->is_known = row->is_known && !jp_view_eq_text(row->organ, JP_RANK_UNKNOWN_ORGAN);
    }
    jp_organ_index_rank(rows, ranking->organ_count);
    return rows;
}

bool jp_organ_index_write(jp_store *store, const jp_report_options *options, const jp_index_weights *weights,
                          const char *folder, const char *path, jp_index_summary *out, jp_error *err) {
    jp_arena arena;
    jp_report_data data;
    jp_replies replies;
    bool ok = false;

    jp_arena_init(&arena);
    if (!jp_report_data_load(store, NULL, options, &arena, &data, err) ||
        !jp_replies_read(&data, folder, jp_arena_printf(&arena, "%s.now", path), &arena, &replies, err))
        goto out;
    const jp_index_pages pages = {.data = &data,
                                  .replies = &replies,
                                  .weights = weights,
                                  .rows = count_all(&data, &replies, weights, &arena),
                                  .row_count = data.ranking.organ_count};
    ok = jp_index_book_write(&pages, path, err);
    *out = (jp_index_summary){.organs = data.ranking.organ_count,
                              .files = replies.file_count,
                              .used = replies.used_count,
                              .silent = replies.silent_count,
                              .problems = (uint32_t)replies.problem_count - replies.silent_count,
                              .objections = (uint32_t)replies.objection_count};
out:
    jp_arena_release(&arena);
    return ok;
}
