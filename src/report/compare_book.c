/* SPDX-License-Identifier: Apache-2.0 */
#include <jansson.h>
#include <string.h>

#include "juanping/model/kind.h"
#include "juanping/report/compare.h"
#include "juanping/write/book.h"
#include "words.h"

/* The comparison as a workbook: what the runs were made with, and four tables. */

typedef struct compare_book {
    const jp_comparison *c;
    const char *const *names;
    jp_book *book;
    jp_arena *scratch;
} compare_book;

enum {
    DOSSIER_NAME,
    DOSSIER_ORGAN,
    DOSSIER_KIND,
    DOSSIER_SCORE,
    DOSSIER_SCORE2,
    DOSSIER_DIFFERENCE,
    DOSSIER_RANGE,
    DOSSIER_RANGE2,
    DOSSIER_GRADE,
    DOSSIER_GRADE2,
    DOSSIER_RANK,
    DOSSIER_RANK2,
    DOSSIER_ITEMS,
    DOSSIER_NOTE,
    DOSSIER_COLUMNS
};

static const jp_column dossier_columns[DOSSIER_COLUMNS] = {
    [DOSSIER_NAME] = {"案卷", 32, JP_CELL_TEXT},
    [DOSSIER_ORGAN] = {"被评查单位", 18, JP_CELL_TEXT},
    [DOSSIER_KIND] = {"类型", 16, JP_CELL_TEXT},
    [DOSSIER_SCORE] = {"得分\n（前）", 9, JP_CELL_POINTS},
    [DOSSIER_SCORE2] = {"得分\n（后）", 9, JP_CELL_POINTS},
    [DOSSIER_DIFFERENCE] = {"增减", 8, JP_CELL_POINTS},
    [DOSSIER_RANGE] = {"区间\n（前）", 10, JP_CELL_SHORT},
    [DOSSIER_RANGE2] = {"区间\n（后）", 10, JP_CELL_SHORT},
    [DOSSIER_GRADE] = {"等次\n（前）", 8, JP_CELL_SHORT},
    [DOSSIER_GRADE2] = {"等次\n（后）", 8, JP_CELL_SHORT},
    [DOSSIER_RANK] = {"名次\n（前）", 7, JP_CELL_SHORT},
    [DOSSIER_RANK2] = {"名次\n（后）", 7, JP_CELL_SHORT},
    [DOSSIER_ITEMS] = {"变化项目", 8, JP_CELL_INT},
    [DOSSIER_NOTE] = {"说明", 24, JP_CELL_TEXT},
};

static jp_view note_of(const jp_compare_dossier *d, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    if (!d->rows[JP_BEFORE])
        return JP_VIEW("只在后一次");
    if (!d->rows[JP_AFTER])
        return JP_VIEW("只在前一次");
    if (d->is_input_changed)
        jp_str_put_text(&out, "案卷内容已变；");
    if (!jp_view_eq(d->rows[JP_BEFORE]->kind, d->rows[JP_AFTER]->kind))
        jp_str_putf(&out, "类型原为%.*s；", JP_VIEW_ARG(jp_words_kind(d->rows[JP_BEFORE]->kind)));
    if (!jp_view_eq(d->parts[JP_BEFORE], d->parts[JP_AFTER]))
        jp_str_putf(&out, "另含部分：前 %.*s，后 %.*s；", JP_VIEW_ARG(d->parts[JP_BEFORE]),
                    JP_VIEW_ARG(d->parts[JP_AFTER]));
    if (d->wording_count > 0)
        jp_str_putf(&out, "其中 %u 项仅理由或证据不同；", (unsigned)d->wording_count);
    if (out.bytes == 0)
        return d->is_changed ? JP_VIEW_EMPTY : JP_VIEW("相同");
    jp_str_cut(&out, out.bytes - strlen("；"));
    return jp_str_view(&out);
}

static void put_score(jp_grid *grid, uint16_t col, const jp_rank_row *row, jp_arena *arena) {
    if (jp_compare_has_score(row))
        jp_grid_points(grid, col, row->score_cp);
    else
        jp_grid_text(grid, col, jp_compare_score_text(row, arena));
}

static void put_dossier(const compare_book *b, jp_grid *grid, const jp_compare_dossier *d) {
    const jp_rank_row *before = d->rows[JP_BEFORE];
    const jp_rank_row *after = d->rows[JP_AFTER];

    jp_grid_row(grid);
    jp_grid_text(grid, DOSSIER_NAME, d->dossier);
    jp_grid_text(grid, DOSSIER_ORGAN, d->organ);
    jp_grid_text(grid, DOSSIER_KIND, jp_words_kind((after ? after : before)->kind));
    put_score(grid, DOSSIER_SCORE, before, b->scratch);
    put_score(grid, DOSSIER_SCORE2, after, b->scratch);
    if (jp_compare_has_score(before) && jp_compare_has_score(after))
        jp_grid_points(grid, DOSSIER_DIFFERENCE, (int64_t)after->score_cp - before->score_cp);
    jp_grid_text(grid, DOSSIER_RANGE, jp_compare_interval_text(before, b->scratch));
    jp_grid_text(grid, DOSSIER_RANGE2, jp_compare_interval_text(after, b->scratch));
    jp_grid_text(grid, DOSSIER_GRADE, before ? before->grade : JP_VIEW_EMPTY);
    jp_grid_text(grid, DOSSIER_GRADE2, after ? after->grade : JP_VIEW_EMPTY);
    jp_grid_text(grid, DOSSIER_RANK, jp_compare_rank_text(before, b->scratch));
    jp_grid_text(grid, DOSSIER_RANK2, jp_compare_rank_text(after, b->scratch));
    jp_grid_int(grid, DOSSIER_ITEMS, d->answer_count);
    jp_grid_text(grid, DOSSIER_NOTE, note_of(d, b->scratch));
}

static void put_dossiers(const compare_book *b) {
    jp_grid *grid = jp_book_grid(b->book, "案卷对比", "案卷得分、等次、名次对比", dossier_columns, DOSSIER_COLUMNS);

    for (uint32_t i = 0; i < b->c->dossier_count; i++) {
        put_dossier(b, grid, &b->c->dossiers[i]);
        jp_arena_reset(b->scratch);
    }
    jp_grid_tint_holding(grid, DOSSIER_NOTE, "只在", JP_TINT_RED);
    jp_grid_tint_holding(grid, DOSSIER_NOTE, "相同", JP_TINT_GREY);
    jp_grid_tint_positive(grid, DOSSIER_ITEMS, JP_TINT_YELLOW);
    jp_grid_end(grid, "两次都没有案卷");
}

enum {
    ANSWER_DOSSIER,
    ANSWER_ID,
    ANSWER_TITLE,
    ANSWER_KIND,
    ANSWER_BEFORE,
    ANSWER_REASON,
    ANSWER_EVIDENCE,
    ANSWER_AFTER,
    ANSWER_REASON2,
    ANSWER_EVIDENCE2,
    ANSWER_COLUMNS
};

static const jp_column answer_columns[ANSWER_COLUMNS] = {
    [ANSWER_DOSSIER] = {"案卷", 24, JP_CELL_TEXT},          [ANSWER_ID] = {"项目", 6, JP_CELL_SHORT},
    [ANSWER_TITLE] = {"评查项目", 17, JP_CELL_TEXT},        [ANSWER_KIND] = {"变化", 8, JP_CELL_TEXT},
    [ANSWER_BEFORE] = {"结论\n（前）", 9, JP_CELL_TEXT},    [ANSWER_REASON] = {"理由\n（前）", 24, JP_CELL_TEXT},
    [ANSWER_EVIDENCE] = {"证据\n（前）", 29, JP_CELL_TEXT}, [ANSWER_AFTER] = {"结论\n（后）", 9, JP_CELL_TEXT},
    [ANSWER_REASON2] = {"理由\n（后）", 24, JP_CELL_TEXT},  [ANSWER_EVIDENCE2] = {"证据\n（后）", 29, JP_CELL_TEXT},
};

static void put_answer(const compare_book *b, jp_grid *grid, const jp_compare_dossier *d, const jp_compare_answer *a) {
    static const char *const kinds[] = {
        [JP_CHANGE_OUTCOME] = "结论", [JP_CHANGE_POINTS] = "分值", [JP_CHANGE_WORDING] = "理由或证据"};

    jp_grid_row(grid);
    jp_grid_text(grid, ANSWER_DOSSIER, d->dossier);
    jp_grid_text(grid, ANSWER_ID, a->id);
    jp_grid_text(grid, ANSWER_TITLE, a->title);
    jp_grid_text(grid, ANSWER_KIND, jp_view_of(kinds[a->kind]));
    jp_grid_text(grid, ANSWER_BEFORE, jp_compare_told_text(&a->told[JP_BEFORE], b->scratch));
    jp_grid_text(grid, ANSWER_REASON, a->told[JP_BEFORE].reason);
    jp_grid_text(grid, ANSWER_EVIDENCE, a->told[JP_BEFORE].evidence);
    jp_grid_text(grid, ANSWER_AFTER, jp_compare_told_text(&a->told[JP_AFTER], b->scratch));
    jp_grid_text(grid, ANSWER_REASON2, a->told[JP_AFTER].reason);
    jp_grid_text(grid, ANSWER_EVIDENCE2, a->told[JP_AFTER].evidence);
}

static void put_answers(const compare_book *b) {
    jp_grid *grid = jp_book_grid(b->book, "项目变化", "评查项目结论变化明细", answer_columns, ANSWER_COLUMNS);

    for (uint32_t i = 0; i < b->c->dossier_count; i++) {
        const jp_compare_dossier *d = &b->c->dossiers[i];
        for (uint32_t k = 0; k < d->answer_count; k++)
            put_answer(b, grid, d, &d->answers[k]);
        jp_arena_reset(b->scratch);
    }
    jp_grid_tint_text(grid, ANSWER_KIND, JP_VIEW("结论"), JP_TINT_YELLOW);
    jp_grid_end(grid, "没有结论、分值、理由或证据不同的项目");
}

enum {
    ITEM_ID,
    ITEM_TITLE,
    ITEM_PASS,
    ITEM_DEDUCT = ITEM_PASS + 2,
    ITEM_VETO = ITEM_DEDUCT + 2,
    ITEM_NA = ITEM_VETO + 2,
    ITEM_OPEN = ITEM_NA + 2,
    ITEM_BONUS = ITEM_OPEN + 2,
    ITEM_POINTS = ITEM_BONUS + 2,
    ITEM_NOTE = ITEM_POINTS + 2,
    ITEM_COLUMNS
};

static const jp_column item_columns[ITEM_COLUMNS] = {
    {"项目", 7, JP_CELL_SHORT},
    {"评查项目", 34, JP_CELL_TEXT},
    {"符合\n（前）", 7, JP_CELL_INT},
    {"符合\n（后）", 7, JP_CELL_INT},
    {"扣分\n（前）", 7, JP_CELL_INT},
    {"扣分\n（后）", 7, JP_CELL_INT},
    {"否决\n（前）", 7, JP_CELL_INT},
    {"否决\n（后）", 7, JP_CELL_INT},
    {"不适用\n（前）", 8, JP_CELL_INT},
    {"不适用\n（后）", 8, JP_CELL_INT},
    {"待人工\n（前）", 8, JP_CELL_INT},
    {"待人工\n（后）", 8, JP_CELL_INT},
    {"加分\n（前）", 7, JP_CELL_INT},
    {"加分\n（后）", 7, JP_CELL_INT},
    {"扣分合计\n（前）", 9, JP_CELL_POINTS},
    {"扣分合计\n（后）", 9, JP_CELL_POINTS},
    {"说明", 14, JP_CELL_TEXT},
};

static void put_item(jp_grid *grid, const jp_compare_item *item) {
    jp_grid_row(grid);
    jp_grid_text(grid, ITEM_ID, item->id);
    jp_grid_text(grid, ITEM_TITLE, item->title);
    for (unsigned i = 0; i < JP_COMPARE_SIDES; i++) {
        const jp_item_row *row = item->rows[i];
        if (!row)
            continue;
        jp_grid_int(grid, (uint16_t)(ITEM_PASS + i), row->pass);
        jp_grid_int(grid, (uint16_t)(ITEM_DEDUCT + i), row->deduct);
        jp_grid_int(grid, (uint16_t)(ITEM_VETO + i), row->veto);
        jp_grid_int(grid, (uint16_t)(ITEM_NA + i), row->na);
        jp_grid_int(grid, (uint16_t)(ITEM_OPEN + i), row->undetermined);
        jp_grid_int(grid, (uint16_t)(ITEM_BONUS + i), row->bonus);
        jp_grid_points(grid, (uint16_t)(ITEM_POINTS + i), row->deducted_cp);
    }
    jp_grid_text(grid, ITEM_NOTE,
                 !item->rows[JP_BEFORE]  ? JP_VIEW("新增项目")
                 : !item->rows[JP_AFTER] ? JP_VIEW("后一次没有")
                 : item->is_changed      ? JP_VIEW("有变化")
                                         : JP_VIEW("相同"));
}

static void put_items(const compare_book *b) {
    jp_grid *grid = jp_book_grid(b->book, "项目合计", "评查项目合计对比", item_columns, ITEM_COLUMNS);

    for (uint32_t i = 0; i < b->c->item_count; i++)
        put_item(grid, &b->c->items[i]);
    jp_grid_tint_text(grid, ITEM_NOTE, JP_VIEW("有变化"), JP_TINT_YELLOW);
    jp_grid_tint_text(grid, ITEM_NOTE, JP_VIEW("新增项目"), JP_TINT_BLUE);
    jp_grid_tint_text(grid, ITEM_NOTE, JP_VIEW("后一次没有"), JP_TINT_RED);
    jp_grid_end(grid, "没有评查项目");
}

enum {
    ORGAN_NAME,
    ORGAN_DOSSIERS,
    ORGAN_SCORED = ORGAN_DOSSIERS + 2,
    ORGAN_MEAN = ORGAN_SCORED + 2,
    ORGAN_DIFFERENCE = ORGAN_MEAN + 2,
    ORGAN_FAILING,
    ORGAN_RANK = ORGAN_FAILING + 2,
    ORGAN_NOTE = ORGAN_RANK + 2,
    ORGAN_COLUMNS
};

static const jp_column organ_columns[ORGAN_COLUMNS] = {
    {"被评查单位", 34, JP_CELL_TEXT},
    {"案卷\n（前）", 8, JP_CELL_INT},
    {"案卷\n（后）", 8, JP_CELL_INT},
    {"评分\n（前）", 8, JP_CELL_INT},
    {"评分\n（后）", 8, JP_CELL_INT},
    {"平均分\n（前）", 10, JP_CELL_POINTS},
    {"平均分\n（后）", 10, JP_CELL_POINTS},
    {"增减", 9, JP_CELL_POINTS},
    {"不合格\n（前）", 9, JP_CELL_INT},
    {"不合格\n（后）", 9, JP_CELL_INT},
    {"名次\n（前）", 8, JP_CELL_INT},
    {"名次\n（后）", 8, JP_CELL_INT},
    {"说明", 12, JP_CELL_TEXT},
};

static void put_organ(jp_grid *grid, const jp_compare_organ *organ) {
    const jp_group_row *before = organ->rows[JP_BEFORE];
    const jp_group_row *after = organ->rows[JP_AFTER];

    jp_grid_row(grid);
    jp_grid_text(grid, ORGAN_NAME, organ->name);
    for (unsigned i = 0; i < JP_COMPARE_SIDES; i++) {
        const jp_group_row *row = organ->rows[i];
        if (!row)
            continue;
        jp_grid_int(grid, (uint16_t)(ORGAN_DOSSIERS + i), row->dossiers);
        jp_grid_int(grid, (uint16_t)(ORGAN_SCORED + i), row->scored);
        jp_grid_int(grid, (uint16_t)(ORGAN_FAILING + i), row->failing);
        if (row->graded > 0)
            jp_grid_points(grid, (uint16_t)(ORGAN_MEAN + i), row->mean_cp);
        if (row->rank_no > 0)
            jp_grid_int(grid, (uint16_t)(ORGAN_RANK + i), row->rank_no);
    }
    if (before && after && before->graded > 0 && after->graded > 0)
        jp_grid_points(grid, ORGAN_DIFFERENCE, (int64_t)after->mean_cp - before->mean_cp);
    jp_grid_text(grid, ORGAN_NOTE,
                 !before             ? JP_VIEW("只在后一次")
                 : !after            ? JP_VIEW("只在前一次")
                 : organ->is_changed ? JP_VIEW("有变化")
                                     : JP_VIEW("相同"));
}

static void put_organs(const compare_book *b) {
    jp_grid *grid = jp_book_grid(b->book, "单位合计", "被评查单位对比", organ_columns, ORGAN_COLUMNS);

    for (uint32_t i = 0; i < b->c->organ_count; i++)
        put_organ(grid, &b->c->organs[i]);
    jp_grid_tint_text(grid, ORGAN_NOTE, JP_VIEW("有变化"), JP_TINT_YELLOW);
    jp_grid_end(grid, "没有单位");
}

enum {
    FAULT_ORGAN,
    FAULT_ID,
    FAULT_TITLE,
    FAULT_TREND,
    FAULT_UNMET,
    FAULT_JUDGED = FAULT_UNMET + 2,
    FAULT_OPEN = FAULT_JUDGED + 2,
    FAULT_NOTE = FAULT_OPEN + 2,
    FAULT_COLUMNS
};

static const jp_column fault_columns[FAULT_COLUMNS] = {
    {"被评查单位", 26, JP_CELL_TEXT},     {"项目", 7, JP_CELL_SHORT},           {"评查项目", 34, JP_CELL_TEXT},
    {"变化", 10, JP_CELL_TEXT},           {"有问题\n（前）", 8, JP_CELL_INT},   {"有问题\n（后）", 8, JP_CELL_INT},
    {"已评案卷\n（前）", 9, JP_CELL_INT}, {"已评案卷\n（后）", 9, JP_CELL_INT}, {"待人工\n（前）", 8, JP_CELL_INT},
    {"待人工\n（后）", 8, JP_CELL_INT},   {"说明", 24, JP_CELL_TEXT},
};

static void put_fault(jp_grid *grid, const jp_compare_fault *fault) {
    jp_grid_row(grid);
    jp_grid_text(grid, FAULT_ORGAN, fault->organ);
    jp_grid_text(grid, FAULT_ID, fault->id);
    jp_grid_text(grid, FAULT_TITLE, fault->title);
    jp_grid_text(grid, FAULT_TREND, jp_view_of(jp_compare_trend_text(fault->trend)));
    for (unsigned i = 0; i < JP_COMPARE_SIDES; i++) {
        jp_grid_int(grid, (uint16_t)(FAULT_UNMET + i), fault->unmet[i]);
        jp_grid_int(grid, (uint16_t)(FAULT_JUDGED + i), fault->judged[i]);
        jp_grid_int(grid, (uint16_t)(FAULT_OPEN + i), fault->open[i]);
    }
    jp_grid_text(grid, FAULT_NOTE, fault->why ? jp_view_of(fault->why) : JP_VIEW_EMPTY);
}

/* Whatever dossiers each run drew: what an organ did wrong then and does now. */
static void put_faults(const compare_book *b) {
    jp_grid *grid =
        jp_book_grid(b->book, "单位问题变化", "各单位的问题：新出现、不再发现、仍然存在", fault_columns, FAULT_COLUMNS);

    for (uint32_t i = 0; i < b->c->fault_count; i++)
        put_fault(grid, &b->c->faults[i]);
    jp_grid_tint_text(grid, FAULT_TREND, jp_view_of(jp_compare_trend_text(JP_TREND_NEW)), JP_TINT_YELLOW);
    jp_grid_tint_text(grid, FAULT_TREND, jp_view_of(jp_compare_trend_text(JP_TREND_AGAIN)), JP_TINT_RED);
    jp_grid_tint_text(grid, FAULT_TREND, jp_view_of(jp_compare_trend_text(JP_TREND_FIXED)), JP_TINT_BLUE);
    jp_grid_tint_text(grid, FAULT_TREND, jp_view_of(jp_compare_trend_text(JP_TREND_NOT_COMPARABLE)), JP_TINT_GREY);
    jp_grid_end(grid, "两次都没有发现问题");
}

/* A row of the first sheet: what, before, after, whether they are the same. */
static uint32_t put_basis(jp_sheet *sheet, uint32_t row, jp_view what, jp_view before, jp_view after) {
    jp_sheet_text(sheet, row, 0, what, JP_CELL_LABEL);
    jp_sheet_text(sheet, row, 1, before, JP_CELL_TEXT);
    jp_sheet_text(sheet, row, 2, after, JP_CELL_TEXT);
    jp_sheet_text(sheet, row, 3, jp_view_eq(before, after) ? JP_VIEW("相同") : JP_VIEW("不同"), JP_CELL_SHORT);
    return row + 1;
}

/* One input a line. */
static jp_view inputs_text(jp_view json, jp_arena *arena) {
    json_t *root = jp_view_is_empty(json) ? NULL : json_loadb(json.data, json.bytes, 0, NULL);
    json_t *entry;
    size_t i;
    jp_str out;

    jp_str_init(&out, arena);
    json_array_foreach(json_object_get(root, "inputs"), i, entry) {
        const char *path = json_string_value(entry);
        jp_str_putf(&out, "%s%s", out.bytes > 0 ? "\n" : "", path ? path : "");
    }
    json_decref(root);
    return jp_str_view(&out);
}

static jp_view rubric_text(const jp_stored_rubric *rubric, jp_arena *arena) {
    if (!rubric)
        return JP_VIEW("没有");
    return jp_view_of(jp_arena_printf(arena, "%.*s　%.*s\n%.*s", JP_VIEW_ARG(rubric->name),
                                      JP_VIEW_ARG(rubric->version), JP_VIEW_ARG(rubric->fingerprint)));
}

static uint32_t put_rubrics(const compare_book *b, jp_sheet *sheet, uint32_t row) {
    for (uint32_t i = 0; i < JP_KIND_COUNT; i++) {
        const jp_view kind = jp_view_of(jp_kind_at(i)->code);
        const jp_stored_rubric *before = jp_compare_rubric(b->c, JP_BEFORE, kind);
        const jp_stored_rubric *after = jp_compare_rubric(b->c, JP_AFTER, kind);
        if (before || after)
            row = put_basis(sheet, row,
                            jp_view_of(jp_arena_printf(b->scratch, "评查标准：%.*s", JP_VIEW_ARG(jp_words_kind(kind)))),
                            rubric_text(before, b->scratch), rubric_text(after, b->scratch));
    }
    return row;
}

static uint32_t put_count(jp_sheet *sheet, uint32_t row, const char *what, uint32_t count) {
    jp_sheet_text(sheet, row, 0, jp_view_of(what), JP_CELL_LABEL);
    jp_sheet_int(sheet, row, 1, count);
    return row + 1;
}

static uint32_t count_changes(const jp_comparison *c, jp_compare_kind kind) {
    uint32_t count = 0;

    for (uint32_t i = 0; i < c->dossier_count; i++) {
        for (uint32_t k = 0; k < c->dossiers[i].answer_count; k++)
            count += c->dossiers[i].answers[k].kind == kind;
    }
    return count;
}

static void put_overview(const compare_book *b) {
    static const double widths[] = {28, 54, 54, 10};
    static const char *const heads[] = {"", "前一次", "后一次", "是否相同"};
    const jp_comparison *c = b->c;
    const jp_run_info *before = &c->runs[JP_BEFORE];
    const jp_run_info *after = &c->runs[JP_AFTER];
    jp_sheet *sheet = jp_book_sheet(b->book, "对比总览", &(jp_sheet_setup){widths, 4, false});
    uint32_t row = 0;

    jp_sheet_text(sheet, row++, 0, JP_VIEW("两次评查结果对比"), JP_CELL_TITLE);
    for (uint16_t i = 0; i < 4; i++)
        jp_sheet_text(sheet, row, i, jp_view_of(heads[i]), JP_CELL_HEAD);
    row = put_basis(sheet, row + 1, JP_VIEW("结果目录"), jp_view_of(b->names[0]), jp_view_of(b->names[1]));
    row = put_basis(sheet, row, JP_VIEW("程序版本"), before->program_version, after->program_version);
    row = put_rubrics(b, sheet, row);
    row = put_basis(sheet, row, JP_VIEW("数据表指纹（文书目录、法规、日历、界限值等）"), before->tables_fingerprint,
                    after->tables_fingerprint);
    row = put_basis(sheet, row, JP_VIEW("活动文件"), before->campaign_text, after->campaign_text);
    row = put_basis(sheet, row, JP_VIEW("报告日期"), before->as_of, after->as_of);
    row = put_basis(sheet, row, JP_VIEW("输入"), inputs_text(before->inputs_text, b->scratch),
                    inputs_text(after->inputs_text, b->scratch)) +
          1;
    row = put_count(sheet, row, "有变化的案卷", c->changed);
    row = put_count(sheet, row, "其中内容已变的案卷", c->inputs_changed);
    row = put_count(sheet, row, "只在前一次的案卷", c->only_before);
    row = put_count(sheet, row, "只在后一次的案卷", c->only_after);
    row = put_count(sheet, row, "结论不同（项次）", count_changes(c, JP_CHANGE_OUTCOME));
    row = put_count(sheet, row, "仅分值不同（项次）", count_changes(c, JP_CHANGE_POINTS));
    row = put_count(sheet, row, "仅理由或证据不同（项次）", count_changes(c, JP_CHANGE_WORDING)) + 1;
    for (int i = 0; i < JP_TREND_COUNT; i++)
        row = put_count(sheet, row,
                        jp_arena_printf(b->scratch, "单位问题·%s（单位项次）", jp_compare_trend_text((jp_trend)i)),
                        c->trends[i]);
}

bool jp_compare_book_write(const jp_comparison *c, const char *const names[JP_COMPARE_SIDES], const char *path,
                           jp_error *err) {
    jp_arena scratch;
    compare_book b = {.c = c, .names = names, .scratch = &scratch};
    jp_book_setup setup = {.title = JP_VIEW("两次评查结果对比"), .mark = "内部版，不对外发布", .created = JP_DAY_NONE};
    jp_day day;
    bool ok = false;

    if (jp_day_parse_iso(c->runs[JP_AFTER].as_of, &day))
        setup.created = day;
    jp_arena_init(&scratch);
    if (jp_book_open(&b.book, path, &setup, err)) {
        put_overview(&b);
        put_dossiers(&b);
        put_answers(&b);
        put_items(&b);
        put_organs(&b);
        put_faults(&b);
        ok = jp_book_close(b.book, err);
    }
    jp_arena_release(&scratch);
    return ok;
}
