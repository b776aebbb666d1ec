/* SPDX-License-Identifier: Apache-2.0 */
#include "circular.h"

#include "words.h"

/* The tables behind the circular. Grades are as many as the rubric has, so columns are made at run time. */

enum { FIXED_COLUMNS = 4 };

/* Behind the grades: dossiers without one, where there are any; the share of the lowest grade. */
static uint32_t last_columns(const jp_circular *c) {
    return c->data->ranking.graded < c->data->ranking.scored ? 2 : 1;
}

/* By its name in the rubric. */
static jp_view worst_grade(const jp_circular *c) {
    const jp_stored_model *model = &c->data->ranking.model;

    return model->grade_count > 0 ? model->grade_names[model->grade_count - 1] : JP_VIEW("末等");
}

static jp_view points_text(int32_t cp, jp_arena *arena) {
    return jp_view_of(jp_arena_printf(arena, "%d.%02d", (int)(cp / 100), (int)(cp % 100)));
}

static void put_group_row(jp_circular *c, const jp_group_row *row, jp_view name) {
    const jp_stored_model *model = &c->data->ranking.model;
    uint32_t count = FIXED_COLUMNS + model->grade_count + last_columns(c);
    jp_view *cells = jp_arena_array(c->arena, count, sizeof *cells);
    jp_view nothing = jp_phrase_text(JP_P_NOTHING);

    cells[0] = row->rank_no > 0 ? jp_number_text(row->rank_no, c->arena) : nothing;
    cells[1] = jp_group_starred(row, name, c->arena);
    cells[2] = jp_number_text(row->scored, c->arena);
    cells[3] = row->graded > 0 ? points_text(row->mean_cp, c->arena) : nothing;
    for (uint32_t i = 0; i < model->grade_count; i++)
        cells[FIXED_COLUMNS + i] = jp_number_text(row->grade_counts[i], c->arena);
    if (last_columns(c) > 1)
        cells[count - 2] = jp_number_text((uint64_t)row->scored - row->graded, c->arena);
    cells[count - 1] = jp_words_share(row->failing, row->graded, c->arena);
    jp_docx_out_row(c->docx, cells);
}

static const jp_docx_column *group_columns(jp_circular *c, const char *rank_head, const char *name_head,
                                           uint32_t *count) {
    const jp_stored_model *model = &c->data->ranking.model;
    jp_docx_column *columns;

    *count = FIXED_COLUMNS + model->grade_count + last_columns(c);
    columns = jp_arena_array(c->arena, *count, sizeof *columns);
    columns[0] = (jp_docx_column){rank_head, 10, true};
    columns[1] = (jp_docx_column){name_head, 46, false};
    columns[2] = (jp_docx_column){"案卷数", 14, true};
    columns[3] = (jp_docx_column){"平均分", 14, true};
    for (uint32_t i = 0; i < model->grade_count; i++)
        columns[FIXED_COLUMNS + i] = (jp_docx_column){jp_view_cstr(c->arena, model->grade_names[i]), 11, true};
    if (last_columns(c) > 1)
        columns[*count - 2] = (jp_docx_column){JP_GRADE_WITHHELD, 13, true};
    columns[*count - 1] = (jp_docx_column){jp_arena_printf(c->arena, "%.*s率", JP_VIEW_ARG(worst_grade(c))), 17, true};
    return columns;
}

/* Behind the table, with what holds for every score in it. */
static void put_note(jp_circular *c, jp_view note) {
    const jp_view open = jp_report_open_note(&c->data->ranking, c->arena);

    jp_docx_out_para(c->docx, JP_DOCX_NOTE,
                     jp_view_of(jp_arena_printf(c->arena, "%.*s%.*s", JP_VIEW_ARG(note), JP_VIEW_ARG(open))));
}

static void put_organs(jp_circular *c) {
    const jp_ranking *ranking = &c->data->ranking;
    uint32_t count;
    const jp_docx_column *columns = group_columns(c, "名次", "被评查单位", &count);

    jp_docx_out_para(c->docx, JP_DOCX_ANNEX, jp_phrase_text(JP_P_ANNEX1));
    jp_docx_out_para(c->docx, JP_DOCX_CAPTION, jp_phrase_text(JP_P_ORGAN_TABLE));
    jp_docx_out_table(c->docx, columns, count);
    for (uint32_t i = 0; i < ranking->organ_count; i++)
        put_group_row(c, &ranking->organs[i], jp_public_organ(ranking->organs[i].name));
    jp_docx_out_table_end(c->docx);
    put_note(c, JP_FILL(c->arena, JP_P_ORGAN_NOTE, worst_grade(c),
                        jp_number_text(c->data->options->small_sample, c->arena), jp_phrase_text(JP_P_NOTE_SCORED)));
}

/* Lower levels are set in by one character each. */
static jp_view region_name(jp_circular *c, const jp_group_row *row) {
    static const char *const indents[] = {[JP_LEVEL_REGION] = "",
                                          [JP_LEVEL_PREFECTURE] = "　",
                                          [JP_LEVEL_COUNTY] = "　　",
                                          [JP_LEVEL_TOWNSHIP] = "　　　"};
    jp_view name = jp_group_name(row, c->arena);

    return jp_view_of(jp_arena_printf(c->arena, "%s%.*s", indents[row->level], JP_VIEW_ARG(name)));
}

static void put_regions(jp_circular *c) {
    const jp_ranking *ranking = &c->data->ranking;
    uint32_t count;
    const jp_docx_column *columns = group_columns(c, "同级名次", "地区", &count);

    jp_docx_out_para(c->docx, JP_DOCX_ANNEX, jp_phrase_text(JP_P_ANNEX2));
    jp_docx_out_para(c->docx, JP_DOCX_CAPTION, jp_phrase_text(JP_P_REGION_TABLE));
    jp_docx_out_table(c->docx, columns, count);
    for (uint32_t i = 0; i < ranking->region_count; i++)
        put_group_row(c, &ranking->regions[i], region_name(c, &ranking->regions[i]));
    jp_docx_out_table_end(c->docx);
    put_note(c, JP_FILL(c->arena, JP_P_REGION_NOTE, worst_grade(c),
                        jp_number_text(c->data->options->small_sample, c->arena)));
}

static void put_typical(jp_circular *c) {
    static const jp_docx_column columns[] = {{"序号", 5, true},    {"典型问题", 26, false}, {"类别", 8, true},
                                             {"案卷数", 7, true},  {"占比", 9, true},       {"涉及单位", 9, true},
                                             {"一票否决", 9, true}};
    const jp_ranking *ranking = &c->data->ranking;

    jp_docx_out_para(c->docx, JP_DOCX_ANNEX, jp_phrase_text(JP_P_ANNEX3));
    jp_docx_out_para(c->docx, JP_DOCX_CAPTION, jp_phrase_text(JP_P_TYPICAL_TABLE));
    jp_docx_out_table(c->docx, columns, 7);
    for (uint32_t i = 0; i < ranking->typical_count; i++) {
        const jp_item_row *row = &ranking->items[ranking->typical[i]];
        uint64_t unmet = (uint64_t)row->deduct + row->veto;
        jp_view cells[] = {jp_number_text((uint64_t)i + 1, c->arena),
                           jp_item_typical_among(c->data, row, c->arena),
                           row->item->category,
                           jp_number_text(unmet, c->arena),
                           jp_words_share_of_few(unmet, row->applicable, c->arena),
                           jp_number_text(row->organs, c->arena),
                           jp_number_text(row->veto, c->arena)};
        jp_docx_out_row(c->docx, cells);
    }
    jp_docx_out_table_end(c->docx);
    jp_docx_out_para(c->docx, JP_DOCX_NOTE, jp_phrase_text(JP_P_TYPICAL_NOTE));
}

void jp_circular_annexes(jp_circular *c) {
    put_organs(c);
    put_regions(c);
    put_typical(c);
}
