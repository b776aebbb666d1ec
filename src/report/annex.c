/* SPDX-License-Identifier: Apache-2.0 */
#include "group_table.h"
#include "item_tables.h"
#include "phrases.h"
#include "public.h"
#include "words.h"

/* circular-annex.xlsx: the same tables as the internal workbook, without anything that names a case. */

enum {
    ANON_ORGAN,
    ANON_DOSSIER,
    ANON_KIND,
    ANON_SCORE,
    ANON_GRADE,
    ANON_JUDGED,
    ANON_VETOES,
    ANON_DEDUCTED,
    ANON_UNDETERMINED,
    ANON_COLUMNS
};

static const jp_column anon_columns[ANON_COLUMNS] = {
    [ANON_ORGAN] = {"被评查单位", 30, JP_CELL_TEXT},
    [ANON_DOSSIER] = {"案卷（代号）", 14, JP_CELL_SHORT},
    [ANON_KIND] = {"类型", 20, JP_CELL_TEXT},
    [ANON_SCORE] = {"得分", 9, JP_CELL_POINTS},
    [ANON_GRADE] = {"等次", 10, JP_CELL_SHORT},
    [ANON_JUDGED] = {"已判定比例", 11, JP_CELL_PERCENT},
    [ANON_VETOES] = {"一票否决项", 11, JP_CELL_INT},
    [ANON_DEDUCTED] = {"扣分项", 9, JP_CELL_INT},
    [ANON_UNDETERMINED] = {"待人工\n核查项", 10, JP_CELL_INT},
};

static void put_dossier(jp_grid *grid, const jp_rank_row *row, uint32_t number, jp_arena *scratch) {
    jp_view code = jp_view_of(jp_arena_printf(scratch, "%03u", (unsigned)number));

    jp_grid_row(grid);
    jp_grid_text(grid, ANON_ORGAN, jp_public_organ(row->organ));
    jp_grid_text(grid, ANON_DOSSIER, JP_FILL(scratch, JP_P_ANON_DOSSIER, code));
    jp_grid_text(grid, ANON_KIND, jp_words_kind(row->kind));
    if (row->status != JP_RESULT_SCORED) {
        jp_grid_text(grid, ANON_GRADE, JP_VIEW("未评分"));
        return;
    }
    if (row->is_withheld)
        jp_grid_text(grid, ANON_SCORE, jp_phrase_text(JP_P_NOTHING));
    else
        jp_grid_points(grid, ANON_SCORE, row->score_cp);
    jp_grid_text(grid, ANON_GRADE, row->grade);
    jp_grid_share(grid, ANON_JUDGED, (uint64_t)row->judged.judged_cp, (uint64_t)row->judged.applicable_cp);
    jp_grid_int(grid, ANON_VETOES, row->vetoes);
    jp_grid_int(grid, ANON_DEDUCTED, row->deducted_items);
    jp_grid_int(grid, ANON_UNDETERMINED, row->undetermined);
}

/* Index of the organ among the ranked ones, by name. */
static uint32_t organ_index(const jp_ranking *ranking, jp_view name) {
    for (uint32_t i = 0; i < ranking->organ_count; i++) {
        if (jp_view_eq(ranking->organs[i].name, name))
            return i;
    }
    return 0;
}

/* Dossiers by organ in rank order: counted, then placed, so that no sort compares names a million times. */
static uint32_t *order_by_organ(const jp_ranking *ranking, uint32_t *organ_of, jp_arena *arena) {
    uint32_t *starts = jp_arena_array(arena, (size_t)ranking->organ_count + 1, sizeof *starts);
    uint32_t *order = jp_arena_array(arena, ranking->row_count, sizeof *order);

    for (uint32_t i = 0; i < ranking->row_count; i++) {
        organ_of[i] = organ_index(ranking, ranking->rows[i].organ);
        starts[organ_of[i] + 1]++;
    }
    for (uint32_t i = 0; i < ranking->organ_count; i++)
        starts[i + 1] += starts[i];
    for (uint32_t i = 0; i < ranking->row_count; i++)
        order[starts[organ_of[i]]++] = i;
    return order;
}

static void put_dossiers(jp_book *book, const jp_report_data *data, jp_arena *arena) {
    const jp_ranking *ranking = &data->ranking;
    jp_grid *grid = jp_book_grid(book, "案卷得分（匿名）", "案卷得分（匿名）", anon_columns, ANON_COLUMNS);
    uint32_t *organ_of = jp_arena_array(arena, ranking->row_count, sizeof *organ_of);
    uint32_t *order = ranking->organ_count > 0 ? order_by_organ(ranking, organ_of, arena) : NULL;
    uint32_t number = 0;
    jp_arena scratch;

    jp_arena_init(&scratch);
    for (uint32_t i = 0; order && i < ranking->row_count; i++) {
        number = i > 0 && organ_of[order[i]] == organ_of[order[i - 1]] ? number + 1 : 1;
        put_dossier(grid, &ranking->rows[order[i]], number, &scratch);
        jp_arena_reset(&scratch);
    }
    jp_grid_note(grid, jp_report_open_note(ranking, &scratch));
    jp_arena_release(&scratch);
    jp_grade_tints(grid, ANON_GRADE, &ranking->model);
    jp_grid_end(grid, "没有案卷");
}

/* Organs with their names as the public may see them. */
static const jp_group_row *public_organs(const jp_ranking *ranking, jp_arena *arena) {
    jp_group_row *rows = jp_arena_array(arena, ranking->organ_count, sizeof *rows);

    for (uint32_t i = 0; i < ranking->organ_count; i++) {
        rows[i] = ranking->organs[i];
        rows[i].name = jp_public_organ(rows[i].name);
    }
    return rows;
}

static void put_sheets(jp_book *book, const jp_report_data *data, jp_arena *arena) {
    const jp_ranking *ranking = &data->ranking;
    jp_grid *organs = jp_group_grid(book, "单位排名", "被评查单位排名", ranking, false, arena);

    jp_group_rows(organs, public_organs(ranking, arena), ranking->organ_count, ranking);
    jp_grid *regions = jp_group_grid(book, "地区汇总", "按地区汇总（四级）", ranking, true, arena);
    jp_group_rows(regions, ranking->regions, ranking->region_count, ranking);
    jp_typical_rows(jp_typical_grid(book, false), data, NULL);
    jp_article_rows(jp_article_grid(book), data);
    put_dossiers(book, data, arena);
}

static bool open_book(jp_book **book, const jp_report_data *data, const char *path, jp_error *err) {
    jp_book_setup setup = {.title = jp_phrase_text(JP_P_ANNEX_TITLE),
                           .subject = data->options->campaign_name,
                           .author = data->options->issuer,
                           .created = data->day,
                           .keep_text = true};

    return jp_book_open(book, path, &setup, err);
}

/* What the annex says before any dossier is put in. */
static bool make_frame(const jp_report_data *data, const char *path, jp_arena *arena, jp_view *out, jp_error *err) {
    jp_report_data empty = jp_public_frame(data);
    jp_book *book = NULL;

    if (!open_book(&book, &empty, path, err))
        return false;
    put_sheets(book, &empty, arena);
    *out = jp_view_copy(arena, jp_book_text(book));
    jp_book_abandon(book);
    return true;
}

bool jp_annex_write(const jp_report_data *data, const char *path, jp_error *err) {
    jp_book *book = NULL;
    jp_view frame;
    jp_arena arena;
    bool ok = false;

    jp_arena_init(&arena);
    if (!make_frame(data, path, &arena, &frame, err) || !open_book(&book, data, path, err))
        goto out;
    put_sheets(book, data, &arena);
    if (jp_public_check(data, path, jp_book_text(book), frame, err))
        ok = jp_book_close(book, err);
    else
        jp_book_abandon(book);
out:
    jp_arena_release(&arena);
    return ok;
}
