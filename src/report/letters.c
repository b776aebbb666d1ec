/* SPDX-License-Identifier: Apache-2.0 */
#include "letters.h"

#include "file_names.h"
#include "juanping/base/file.h"
#include "redact.h"
#include "words.h"

bool jp_letter_is_due(const jp_report_data *data, const jp_result *result) {
    for (uint32_t i = 0; i < result->answer_count; i++) {
        const jp_stored_item *item = jp_report_item(data, result->answers[i].id);
        if (item && jp_outcome_is_unmet(result->answers[i].outcome) && jp_article_letter_ground(item->regulation) > 0)
            return true;
    }
    return false;
}

/* Copies: the tree they are read from is given back before the letter is written. */
static jp_paper_titles titles_of(const jp_result *result, jp_arena *arena) {
    jp_paper_titles titles = jp_paper_titles_of(result, arena);

    for (uint32_t i = 0; i < titles.count; i++) {
        jp_paper_title *paper = &titles.items[i];
        *paper =
            (jp_paper_title){jp_view_copy(arena, paper->member), jp_view_copy(arena, paper->where),
                             jp_view_copy(arena, paper->name), jp_view_copy(arena, paper->title), paper->has_company};
    }
    return titles;
}

/* One dossier, when it calls for a letter. Its facts tree is looked at for marks of secrecy and
 * the titles of its papers, and not kept. */
static bool load_dossier(jp_letter *letter, jp_view id, jp_arena *scratch, size_t *cap, jp_error *err) {
    jp_store *store = letter->data->store;
    const jp_result *result = NULL;

    jp_arena_reset(scratch);
    if (!jp_store_find(store, id, true, scratch, &result, err))
        return false;
    if (!result || !jp_letter_is_due(letter->data, result))
        return true;
    bool is_secret = jp_result_is_secret(result);
    const jp_paper_titles titles = is_secret ? (jp_paper_titles){0} : titles_of(result, letter->arena);
    if (!jp_store_find(store, id, false, letter->arena, &result, err))
        return false;
    letter->dossiers =
        jp_arena_grow(letter->arena, letter->dossiers, letter->dossier_count, cap, sizeof *letter->dossiers);
    letter->dossiers[letter->dossier_count++] = (jp_letter_dossier){result, is_secret, titles};
    return true;
}

static bool has_findings(const jp_rank_row *row) {
    bool has = row->deducted_items > 0 || row->vetoes > 0;

    for (uint32_t i = 0; i < row->part_count; i++)
        has = has || row->parts[i].deducted_items > 0;
    return has;
}

/* Only one organ's results are in memory at a time. */
static bool load_dossiers(jp_letter *letter, jp_error *err) {
    const jp_ranking *ranking = &letter->data->ranking;
    jp_arena scratch;
    size_t cap = 0;
    bool ok = true;

    jp_arena_init(&scratch);
    for (uint32_t i = 0; i < ranking->row_count && ok; i++) {
        const jp_rank_row *row = &ranking->rows[i];
        if (!jp_view_eq(row->organ, letter->organ) || row->status != JP_RESULT_SCORED)
            continue;
        letter->reviewed++;
        if (has_findings(row))
            ok = load_dossier(letter, row->dossier, &scratch, &cap, err);
    }
    jp_arena_release(&scratch);
    return ok;
}

static bool write_letter(const jp_report_data *data, jp_view organ, jp_file_names *names, const char *folder,
                         jp_error *err) {
    jp_arena arena;
    jp_letter letter = {.data = data, .arena = &arena, .organ = organ};
    bool ok = false;

    jp_arena_init(&arena);
    if (!load_dossiers(&letter, err))
        goto out;
    if (letter.dossier_count > 0) {
        jp_docx_setup setup = {
            .title = jp_phrase_text(JP_P_LETTER_TITLE), .author = data->options->issuer, .created = data->day};
        letter.docx = jp_docx_out_new(&setup);
        jp_letter_fill(&letter);
        if (!jp_docx_out_close(letter.docx, jp_file_names_path(names, folder, organ, "docx"), err))
            goto out;
    }
    ok = true;
out:
    jp_arena_release(&arena);
    return ok;
}

bool jp_letters_write(const jp_report_data *data, const char *folder, jp_error *err) {
    jp_arena arena;
    jp_file_names names = {.arena = &arena};
    bool ok = false;

    jp_arena_init(&arena);
    if (!jp_dir_make(folder, err))
        goto out;
    for (uint32_t i = 0; i < data->ranking.organ_count; i++) {
        if (!write_letter(data, data->ranking.organs[i].name, &names, folder, err))
            goto out;
    }
    ok = true;
out:
    jp_arena_release(&arena);
    return ok;
}
