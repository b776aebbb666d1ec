/* SPDX-License-Identifier: Apache-2.0 */
#include "ranking_book.h"
#include "words.h"

enum { TOP_TYPICAL = 10, CHART_COL = 6 };

static jp_view campaign_or(const jp_report_data *data, const char *neutral) {
    return jp_view_is_empty(data->options->campaign_name) ? jp_view_of(neutral) : data->options->campaign_name;
}

static uint32_t put_count(jp_sheet *sheet, uint32_t row, const char *label, uint64_t number) {
    jp_sheet_text(sheet, row, 0, jp_view_of(label), JP_CELL_LABEL);
    jp_sheet_int(sheet, row, 1, (int64_t)number);
    return row + 1;
}

static uint32_t put_points(jp_sheet *sheet, uint32_t row, const char *label, int64_t cp) {
    jp_sheet_text(sheet, row, 0, jp_view_of(label), JP_CELL_LABEL);
    jp_sheet_points(sheet, row, 1, cp);
    return row + 1;
}

static uint32_t put_counts(jp_sheet *sheet, uint32_t row, const jp_report_data *data) {
    const jp_ranking *ranking = &data->ranking;
    uint64_t vetoed = 0, deductions = 0, vetoes = 0, undetermined = 0;

    for (uint32_t i = 0; i < ranking->row_count; i++)
        vetoed += ranking->rows[i].status == JP_RESULT_SCORED && ranking->rows[i].vetoes > 0;
    for (uint32_t i = 0; i < ranking->item_count; i++) {
        deductions += ranking->items[i].deduct;
        vetoes += ranking->items[i].veto;
        undetermined += ranking->items[i].undetermined;
    }
    row = put_count(sheet, row, "案卷总数", ranking->row_count);
    row = put_count(sheet, row, "已评分", ranking->scored);
    if (ranking->graded < ranking->scored)
        row = put_count(sheet, row, "其中暂不评等（不排名次，不计入平均分）",
                        (uint64_t)ranking->scored - ranking->graded);
    row = put_count(sheet, row, "未能读取的案卷", ranking->unreadable);
    row = put_count(sheet, row, "未能读取的材料（份，另列一页）", ranking->unread_members);
    if (ranking->unread_members > 0)
        row = put_count(sheet, row, "有材料未能读取的案卷", ranking->unread_dossiers);
    row = put_count(sheet, row, "类型暂不支持", ranking->unsupported);
    row = put_count(sheet, row, "被评查单位", ranking->known_organ_count);
    if (ranking->known_organ_count < ranking->organ_count)
        row = put_count(sheet, row, "未识别办案机关的案卷", ranking->organs[ranking->organ_count - 1].dossiers);
    if (ranking->graded > 0) {
        row = put_points(sheet, row, "平均分", ranking->mean_cp);
        row = put_points(sheet, row, "中位分", ranking->median_cp);
    }
    row = put_count(sheet, row, "一票否决案卷", vetoed);
    row = put_count(sheet, row, "扣分（项次）", deductions);
    row = put_count(sheet, row, "一票否决（项次）", vetoes);
    return put_count(sheet, row, "待人工核查（项次）", undetermined);
}

static void put_heads(jp_sheet *sheet, uint32_t row, const char *const *heads, uint16_t count) {
    for (uint16_t i = 0; i < count; i++)
        jp_sheet_text(sheet, row, i, jp_view_of(heads[i]), JP_CELL_HEAD);
}

/* Kinds of which dossiers were scored, or parts of dossiers. */
static uint32_t put_kinds(jp_sheet *sheet, uint32_t row, const jp_report_data *data) {
    static const char *const heads[] = {"案卷类型", "评查标准", "已评分", "平均分", "中位分"};
    static const char *const part_heads[] = {"另含部分", "", "件数", "平均分"};
    const jp_ranking *ranking = &data->ranking;

    put_heads(sheet, row++, heads, 5);
    for (uint32_t i = 0; i < ranking->kind_count; i++) {
        const jp_kind_row *kind = &ranking->kinds[i];
        if (kind->scored == 0 && kind->parts > 0)
            continue;
        jp_sheet_text(sheet, row, 0, jp_words_kind(kind->rubric->kind), JP_CELL_LABEL);
        jp_sheet_text(sheet, row, 1, kind->rubric->name, JP_CELL_TEXT);
        jp_sheet_int(sheet, row, 2, kind->scored);
        if (kind->graded > 0) {
            jp_sheet_points(sheet, row, 3, kind->mean_cp);
            jp_sheet_points(sheet, row, 4, kind->median_cp);
        }
        row++;
    }
    if (!jp_report_has_parts(data))
        return row;
    put_heads(sheet, row++, part_heads, 4);
    for (uint32_t i = 0; i < ranking->kind_count; i++) {
        const jp_kind_row *kind = &ranking->kinds[i];
        if (kind->parts == 0)
            continue;
        jp_sheet_text(sheet, row, 0, jp_words_kind(kind->rubric->kind), JP_CELL_LABEL);
        jp_sheet_text(sheet, row, 1, kind->rubric->name, JP_CELL_TEXT);
        jp_sheet_int(sheet, row, 2, kind->parts);
        jp_sheet_points(sheet, row++, 3, kind->part_mean_cp);
    }
    return row;
}

static uint32_t put_grades(jp_sheet *sheet, uint32_t row, const jp_report_data *data, jp_arena *scratch) {
    static const char *const heads[] = {"等次", "分数", "案卷数", "占评出等次的案卷"};
    const jp_ranking *ranking = &data->ranking;
    const jp_stored_model *model = &ranking->model;
    uint32_t first = row + 2;

    jp_sheet_text(sheet, row, 0, JP_VIEW("等次分布"), JP_CELL_SECTION);
    put_heads(sheet, row + 1, heads, 4);
    for (uint32_t i = 0; i < model->grade_count; i++) {
        jp_view from = jp_words_points(model->grade_from_cp[i], scratch);
        jp_view range = i + 1 < model->grade_count
                            ? jp_view_of(jp_arena_printf(scratch, "%.*s分以上", JP_VIEW_ARG(from)))
                            : jp_view_of("低于上一等次或一票否决");
        if (model->grade_from_cp[i] == JP_CUT_DIFFERS)
            range = JP_VIEW("按各类型的标准");
        jp_sheet_text(sheet, first + i, 0, model->grade_names[i], JP_CELL_LABEL);
        jp_sheet_text(sheet, first + i, 1, range, JP_CELL_TEXT);
        jp_sheet_int(sheet, first + i, 2, ranking->grade_counts[i]);
        jp_sheet_share(sheet, first + i, 3, ranking->grade_counts[i], ranking->graded);
    }
    const uint32_t last = first + model->grade_count - 1;
    uint32_t shown_last = last;
    row = last + 2;
    if (ranking->graded < ranking->scored) {
        jp_sheet_text(sheet, last + 1, 0, JP_VIEW(JP_GRADE_WITHHELD), JP_CELL_LABEL);
        jp_sheet_text(sheet, last + 1, 1, JP_VIEW("已判定的分值不足适用分值的一半"), JP_CELL_TEXT);
        jp_sheet_int(sheet, last + 1, 2, (int64_t)ranking->scored - ranking->graded);
        jp_sheet_text(sheet, last + 1, 3, JP_VIEW("—"), JP_CELL_SHORT);
        shown_last++;
        row++;
    }
    if (model->grade_count > 0)
        jp_sheet_chart(sheet, &(jp_chart){.kind = JP_CHART_COLUMNS,
                                          .title = "等次分布（案卷数）",
                                          .first_row = first,
                                          .last_row = shown_last,
                                          .name_col = 0,
                                          .value_col = 2,
                                          .at_row = 3,
                                          .at_col = CHART_COL,
                                          .width_px = 450,
                                          .height_px = 300});
    return row;
}

static uint32_t put_typical(jp_sheet *sheet, uint32_t row, const jp_report_data *data, jp_arena *scratch) {
    static const char *const heads[] = {"项目", "典型问题", "案卷数", "涉及单位", "占适用案卷"};
    const jp_ranking *ranking = &data->ranking;
    uint32_t count = ranking->typical_count < TOP_TYPICAL ? ranking->typical_count : TOP_TYPICAL;
    uint32_t first = row + 2;

    jp_sheet_text(sheet, row, 0, JP_VIEW("最常见的问题"), JP_CELL_SECTION);
    if (count == 0) {
        jp_sheet_text(sheet, row + 1, 0, JP_VIEW("没有发现问题"), JP_CELL_NOTE);
        return row + 3;
    }
    put_heads(sheet, row + 1, heads, 5);
    for (uint32_t i = 0; i < count; i++) {
        const jp_item_row *item = &ranking->items[ranking->typical[i]];
        jp_sheet_text(sheet, first + i, 0, item->item->id, JP_CELL_SHORT);
        jp_sheet_text(sheet, first + i, 1, jp_item_typical_among(data, item, scratch), JP_CELL_TEXT);
        jp_sheet_int(sheet, first + i, 2, (int64_t)item->deduct + item->veto);
        jp_sheet_int(sheet, first + i, 3, item->organs);
        jp_sheet_share(sheet, first + i, 4, (uint64_t)item->deduct + item->veto, item->applicable);
    }
    jp_sheet_chart(sheet, &(jp_chart){.kind = JP_CHART_BARS,
                                      .title = "最常见的问题（案卷数）",
                                      .first_row = first,
                                      .last_row = first + count - 1,
                                      .name_col = 1,
                                      .value_col = 2,
                                      .at_row = 19,
                                      .at_col = CHART_COL,
                                      .width_px = 450,
                                      .height_px = 360});
    return first + count + 1;
}

void jp_overview_fill(jp_ranking_book *rb) {
    const jp_report_data *data = rb->data;
    jp_sheet *sheet = rb->overview;
    jp_arena scratch;
    uint32_t row = 0;

    jp_arena_init(&scratch);
    jp_sheet_text(sheet, row++, 0, campaign_or(data, "行政执法案卷评查"), JP_CELL_TITLE);
    jp_str note;
    jp_str_init(&note, &scratch);
    jp_str_put_text(&note, "内部版：含案卷与当事人信息，不对外发布");
    if (!jp_view_is_empty(data->options->period))
        jp_str_putf(&note, "　案卷办结期间：%.*s", JP_VIEW_ARG(data->options->period));
    for (uint32_t i = 0; i < data->ranking.kind_count; i++) {
        const jp_stored_rubric *rubric = data->ranking.kinds[i].rubric;
        jp_str_putf(&note, "%s%.*s %.*s", i > 0 ? "、" : "　评查标准：", JP_VIEW_ARG(rubric->name),
                    JP_VIEW_ARG(rubric->version));
    }
    jp_sheet_remark(sheet, row++, 0, CHART_COL - 2, jp_str_view(&note));
    row++;
    jp_sheet_text(sheet, row++, 0, JP_VIEW("基本情况"), JP_CELL_SECTION);
    row = put_counts(sheet, row, data) + 1;
    row = put_kinds(sheet, row, data) + 1;
    row = put_grades(sheet, row, data, &scratch);
    (void)put_typical(sheet, row, data, &scratch);
    jp_arena_release(&scratch);
}
