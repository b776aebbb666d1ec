/* SPDX-License-Identifier: Apache-2.0 */
#include "organ_index_book.h"

#include "phrases.h"
#include "redact.h"
#include "words.h"

/* The workbook of the index: what each organ has, what it answered, what reviewers have to look at, and how every
 * figure is made. */

typedef struct index_book {
    const jp_index_pages *pages;
    jp_book *book;
    jp_arena *scratch;
} index_book;

/* ---- 单位指数 ---- */

enum {
    INDEX_RANK,
    INDEX_ORGAN,
    INDEX_DOSSIERS,
    INDEX_MEAN,
    INDEX_DUTY_MIN,
    INDEX_DUTY_MAX,
    INDEX_MIN,
    INDEX_MAX,
    INDEX_OPEN,
    INDEX_NOTE,
    INDEX_COLUMNS
};

static const jp_column index_columns[INDEX_COLUMNS] = {
    [INDEX_RANK] = {"名次", 7, JP_CELL_INT},
    [INDEX_ORGAN] = {"单位", 34, JP_CELL_TEXT},
    [INDEX_DOSSIERS] = {"案卷\n（件）", 8, JP_CELL_INT},
    [INDEX_MEAN] = {"案卷\n平均分", 10, JP_CELL_POINTS},
    [INDEX_DUTY_MIN] = {"问卷\n下限", 10, JP_CELL_POINTS},
    [INDEX_DUTY_MAX] = {"问卷\n上限", 10, JP_CELL_POINTS},
    [INDEX_MIN] = {"指数\n下限", 10, JP_CELL_POINTS},
    [INDEX_MAX] = {"指数\n上限", 10, JP_CELL_POINTS},
    [INDEX_OPEN] = {"未复核\n题数", 9, JP_CELL_INT},
    [INDEX_NOTE] = {"说明", 44, JP_CELL_TEXT},
};

static const jp_view pending = JP_VIEW_INIT("待定");
static const jp_view nothing = JP_VIEW_INIT("—");

static uint32_t count_unreviewed(const jp_organ_reply *reply) {
    uint32_t count = 0;

    for (uint32_t i = 0; i < reply->duty_count; i++)
        count += reply->duties[i].answer.verdict == JP_DUTY_OPEN;
    return count;
}

static void put_note(jp_str *out, const char *text) {
    jp_str_putf(out, "%s%s", out->bytes > 0 ? "；" : "", text);
}

/* Why the index is not known, and what to mind where it is. */
static jp_view note_of(const jp_organ_index *row, const jp_group_row *organ, const jp_organ_reply *reply,
                       jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    if (jp_view_eq_text(row->organ, JP_RANK_UNKNOWN_ORGAN)) {
        put_note(&out, "案卷没有写明机关，不排名");
        return jp_str_view(&out);
    }
    if (reply->fate == JP_REPLY_NONE)
        put_note(&out, "没有收到反馈表");
    else if (reply->fate == JP_REPLY_UNUSABLE)
        put_note(&out, "反馈表不止一份，都没有采用");
    else if (!reply->duties)
        put_note(&out, "反馈表中没有可以采用的问卷");
    else if (!row->has_duties)
        put_note(&out, "问卷各题都经复核不适用，或者权重为 0");
    if (!row->has_mean)
        put_note(&out, organ->scored > 0 ? "案卷都暂不评等" : "没有已评分的案卷");
    else if (organ->is_small_sample)
        put_note(&out, "样本较少，平均分不宜用于比较");
    return jp_str_view(&out);
}

static void put_points(jp_grid *grid, uint16_t col, bool is_known, int32_t cp, jp_view otherwise) {
    if (is_known)
        jp_grid_points(grid, col, cp);
    else
        jp_grid_text(grid, col, otherwise);
}

static void put_index(const index_book *b) {
    const jp_index_pages *pages = b->pages;
    jp_grid *grid = jp_book_grid(b->book, "单位指数", "单位行政执法指数", index_columns, INDEX_COLUMNS);

    for (uint32_t i = 0; i < pages->row_count; i++) {
        const jp_organ_index *row = &pages->rows[i];
        const jp_group_row *organ = &pages->data->ranking.organs[row->organ_index];
        const jp_organ_reply *reply = &pages->replies->organs[row->organ_index];

        jp_grid_row(grid);
        if (row->rank_no > 0)
            jp_grid_int(grid, INDEX_RANK, row->rank_no);
        else
            jp_grid_text(grid, INDEX_RANK, nothing);
        jp_grid_text(grid, INDEX_ORGAN, row->organ);
        jp_grid_int(grid, INDEX_DOSSIERS, organ->dossiers);
        put_points(grid, INDEX_MEAN, row->has_mean, row->mean_cp, nothing);
        put_points(grid, INDEX_DUTY_MIN, row->has_duties, row->duties.min_cp, nothing);
        put_points(grid, INDEX_DUTY_MAX, row->has_duties, row->duties.max_cp, nothing);
        put_points(grid, INDEX_MIN, row->is_known, row->index.min_cp, pending);
        put_points(grid, INDEX_MAX, row->is_known, row->index.max_cp, pending);
        if (reply->duties)
            jp_grid_int(grid, INDEX_OPEN, count_unreviewed(reply));
        jp_grid_text(grid, INDEX_NOTE, note_of(row, organ, reply, b->scratch));
        jp_arena_reset(b->scratch);
    }
    jp_grid_tint_text(grid, INDEX_MIN, pending, JP_TINT_GREY);
    jp_grid_tint_text(grid, INDEX_MAX, pending, JP_TINT_GREY);
    jp_grid_end(grid, "没有单位");
}

/* ---- 问卷结果 ---- */

enum {
    RESULT_ORGAN,
    RESULT_NO,
    RESULT_CLAUSE,
    RESULT_MATTER,
    RESULT_STATE,
    RESULT_SAYS,
    RESULT_PROOF,
    RESULT_VERDICT,
    RESULT_MIN,
    RESULT_MAX,
    RESULT_COLUMNS
};

static const jp_column result_columns[RESULT_COLUMNS] = {
    [RESULT_ORGAN] = {"单位", 22, JP_CELL_TEXT},      [RESULT_NO] = {"题号", 7, JP_CELL_SHORT},
    [RESULT_CLAUSE] = {"监督条例", 19, JP_CELL_TEXT}, [RESULT_MATTER] = {"事项", 20, JP_CELL_TEXT},
    [RESULT_STATE] = {"机关所填", 10, JP_CELL_SHORT}, [RESULT_SAYS] = {"机关说明", 36, JP_CELL_TEXT},
    [RESULT_PROOF] = {"佐证材料", 24, JP_CELL_TEXT},  [RESULT_VERDICT] = {"复核结论", 10, JP_CELL_SHORT},
    [RESULT_MIN] = {"计分\n下限", 8, JP_CELL_POINTS}, [RESULT_MAX] = {"计分\n上限", 8, JP_CELL_POINTS},
};

static void put_result(const index_book *b, jp_grid *grid, jp_view organ, const jp_reply_duty *duty) {
    jp_points_range points = {0, 0};
    const bool counts = jp_duty_points(&duty->answer, &points);

    jp_grid_row(grid);
    jp_grid_text(grid, RESULT_ORGAN, organ);
    jp_grid_text(grid, RESULT_NO, jp_view_of(duty->question->no));
    jp_grid_text(grid, RESULT_CLAUSE, jp_view_of(duty->question->clause));
    jp_grid_text(grid, RESULT_MATTER, jp_view_of(duty->question->matter));
    jp_grid_text(grid, RESULT_STATE, jp_view_is_empty(duty->state) ? JP_VIEW("未填") : duty->state);
    jp_grid_text(grid, RESULT_SAYS, jp_mask_numbers(duty->says, b->scratch));
    jp_grid_text(grid, RESULT_PROOF, jp_mask_numbers(duty->proof, b->scratch));
    jp_grid_text(grid, RESULT_VERDICT, jp_view_is_empty(duty->verdict) ? JP_VIEW("未复核") : duty->verdict);
    put_points(grid, RESULT_MIN, counts, points.min_cp, JP_VIEW("不计"));
    put_points(grid, RESULT_MAX, counts, points.max_cp, JP_VIEW("不计"));
    jp_arena_reset(b->scratch);
}

static void put_results(const index_book *b) {
    const jp_index_pages *pages = b->pages;
    jp_grid *grid = jp_book_grid(b->book, "问卷结果", "单位问卷填报与复核结果", result_columns, RESULT_COLUMNS);

    for (uint32_t i = 0; i < pages->row_count; i++) {
        const jp_organ_reply *reply = &pages->replies->organs[pages->rows[i].organ_index];

        for (uint32_t k = 0; k < reply->duty_count; k++)
            put_result(b, grid, pages->rows[i].organ, &reply->duties[k]);
    }
    jp_grid_tint_text(grid, RESULT_VERDICT, JP_VIEW("未复核"), JP_TINT_YELLOW);
    jp_grid_tint_text(grid, RESULT_STATE, JP_VIEW("未填"), JP_TINT_GREY);
    jp_grid_end(grid, "没有可以采用的问卷");
}

/* ---- 异议 ---- */

enum {
    OBJECTION_NO,
    OBJECTION_ORGAN,
    OBJECTION_DOSSIER,
    OBJECTION_ITEM,
    OBJECTION_REASON,
    OBJECTION_POINTS,
    OBJECTION_SAYS,
    OBJECTION_PROOF,
    OBJECTION_VERDICT,
    OBJECTION_PLACE,
    OBJECTION_COLUMNS
};

static const jp_column objection_columns[OBJECTION_COLUMNS] = {
    [OBJECTION_NO] = {"序号", 5, JP_CELL_INT},
    [OBJECTION_ORGAN] = {"单位", 17, JP_CELL_TEXT},
    [OBJECTION_DOSSIER] = {"案卷", 17, JP_CELL_TEXT},
    [OBJECTION_ITEM] = {"评查项目", 17, JP_CELL_TEXT},
    [OBJECTION_REASON] = {"发现的问题", 28, JP_CELL_TEXT},
    [OBJECTION_POINTS] = {"扣分", 9, JP_CELL_SHORT},
    [OBJECTION_SAYS] = {"机关说明", 32, JP_CELL_TEXT},
    [OBJECTION_PROOF] = {"佐证材料", 18, JP_CELL_TEXT},
    [OBJECTION_VERDICT] = {"复核结论", 18, JP_CELL_INPUT},
    [OBJECTION_PLACE] = {"所在文件和单元格", 18, JP_CELL_TEXT},
};

static void put_objections(const index_book *b) {
    const jp_replies *replies = b->pages->replies;
    jp_grid *grid = jp_book_grid(b->book, "异议", "单位提出的异议", objection_columns, OBJECTION_COLUMNS);

    for (size_t i = 0; i < replies->objection_count; i++) {
        const jp_reply_objection *o = &replies->objections[i];

        jp_grid_row(grid);
        jp_grid_int(grid, OBJECTION_NO, (int64_t)i + 1);
        jp_grid_text(grid, OBJECTION_ORGAN, o->organ);
        jp_grid_text(grid, OBJECTION_DOSSIER, o->dossier);
        jp_grid_text(grid, OBJECTION_ITEM, o->item);
        jp_grid_text(grid, OBJECTION_REASON, o->reason);
        jp_grid_text(grid, OBJECTION_POINTS, o->points);
        jp_grid_text(grid, OBJECTION_SAYS, jp_mask_numbers(o->says, b->scratch));
        jp_grid_text(grid, OBJECTION_PROOF, jp_mask_numbers(o->proof, b->scratch));
        jp_grid_text(grid, OBJECTION_VERDICT, jp_mask_numbers(o->verdict, b->scratch));
        jp_grid_text(
            grid, OBJECTION_PLACE,
            jp_view_of(jp_arena_printf(b->scratch, "%.*s\n问题反馈 %.*s", JP_VIEW_ARG(o->file), JP_VIEW_ARG(o->cell))));
        jp_arena_reset(b->scratch);
    }
    jp_grid_end(grid, "没有异议");
}

/* ---- 填报检查 ---- */

enum { CHECK_FILE, CHECK_ORGAN, CHECK_SHEET, CHECK_CELL, CHECK_TEXT, CHECK_FOUND, CHECK_EXPECTED, CHECK_COLUMNS };

static const jp_column check_columns[CHECK_COLUMNS] = {
    [CHECK_FILE] = {"文件", 32, JP_CELL_TEXT},     [CHECK_ORGAN] = {"单位", 24, JP_CELL_TEXT},
    [CHECK_SHEET] = {"工作表", 12, JP_CELL_TEXT},  [CHECK_CELL] = {"单元格", 8, JP_CELL_SHORT},
    [CHECK_TEXT] = {"问题", 30, JP_CELL_TEXT},     [CHECK_FOUND] = {"报回的内容", 32, JP_CELL_TEXT},
    [CHECK_EXPECTED] = {"应为", 32, JP_CELL_TEXT},
};

static void put_checks(const index_book *b) {
    const jp_replies *replies = b->pages->replies;
    jp_grid *grid = jp_book_grid(b->book, "填报检查", "反馈表填报检查", check_columns, CHECK_COLUMNS);

    for (size_t i = 0; i < replies->problem_count; i++) {
        const jp_reply_problem *p = &replies->problems[i];

        jp_grid_row(grid);
        jp_grid_text(grid, CHECK_FILE, jp_view_is_empty(p->file) ? nothing : p->file);
        jp_grid_text(grid, CHECK_ORGAN, p->organ);
        jp_grid_text(grid, CHECK_SHEET, p->sheet);
        jp_grid_text(grid, CHECK_CELL, p->cell);
        jp_grid_text(grid, CHECK_TEXT, p->text);
        jp_grid_text(grid, CHECK_FOUND, jp_mask_numbers(p->found, b->scratch));
        jp_grid_text(grid, CHECK_EXPECTED, jp_mask_numbers(p->expected, b->scratch));
        jp_arena_reset(b->scratch);
    }
    jp_grid_end(grid, "没有发现填报问题");
}

/* ---- 方法 ---- */

static const struct {
    const char *name, *text;
} definitions[] = {
    {"问卷", "各单位反馈表中的「单位调查表」一页。"},
    {"案卷平均分", "该单位评出等次的案卷得分的算术平均，与排名工作簿中的单位平均分相同：待人工核查的项目按符合计算。"},
    {"一题的计分",
     "已落实 100 分，部分落实 50 分，未落实 0 分。评查人员填了“复核结论”的，按复核结论计。没有复核的只给区间：下限为 "
     "0，上限为"
     "单位自己所填的分数，因为没有人核过的说法不是事实；没有回答的，或者填报检查指出不能采用的，为 0 至 100。"},
    {"不适用", "只有评查人员在“复核结论”填了不适用，该题才不计入。单位自己填不适用而没有复核的，为 0 至 100，"
               "这个区间也包括了不计入的结果。"},
    {"问卷得分", "各题按所在条的权重加权平均，下限、上限分别计算，四舍五入到小数点后两位。"},
    {"指数", "案卷平均分与问卷得分按权重加权平均，下限、上限分别计算，四舍五入到小数点后两位。"},
    {"名次", "按指数下限从高到低，因为只有下限是已经核实的；下限相同的按上限；都相同的名次并列，其后名次顺延（例如 "
             "1、2、2、4）。区间重叠的单位，先后可能因复核而变。"},
    {"待定", "有权重而没有分数的（没有收到或者不能采用问卷，或者没有已评分的案卷），指数待定，列在最后，不排名。"},
    {"问卷结果", "每个单位每题一行：所填、说明、佐证材料、复核结论和计分区间。没有复核的标为未复核。"},
    {"异议", "“是否异议”填“是”的每一条，供复核。复核结论填在单位报回的反馈表里，再读一次就汇总到这里；"
             "是否改变案卷得分由评查机关决定，本表不改得分。标有密级的案卷，单位所写的内容不作摘录，见反馈表。"},
    {"填报检查", "报回的反馈表与现在按评查结果写出的逐格比较，按案卷和项目对应各行，排序、筛选不影响。不一致、缺少、重"
                 "复、不在列表中"
                 "的，指出文件、工作表、单元格和应为什么；不能对应的内容不采用，也不猜。"},
};

static uint32_t put_pair(jp_sheet *sheet, uint32_t row, const char *name, jp_view text) {
    jp_sheet_text(sheet, row, 0, jp_view_of(name), JP_CELL_LABEL);
    jp_sheet_text(sheet, row, 1, text, JP_CELL_TEXT);
    return row + 1;
}

static jp_view weights_text(const jp_index_weights *w, jp_arena *arena) {
    static const char *const articles[JP_DUTY_ARTICLES] = {"第十六条", "第十七条", "第十八条", "第十九条"};
    jp_str out;

    jp_str_init(&out, arena);
    jp_str_putf(&out, "案卷 %u%%，问卷 %u%%；问卷每题的权重：", (unsigned)w->dossiers, (unsigned)w->duties);
    for (uint32_t i = 0; i < JP_DUTY_ARTICLES; i++)
        jp_str_putf(&out, "%s%s %u", i > 0 ? "，" : "", articles[i], (unsigned)w->articles[i]);
    jp_str_put_text(&out, "。由活动文件 [单位指数] 一节规定，没有规定的为 80%、20%，每题权重 1。");
    return jp_str_view(&out);
}

static void put_method(const index_book *b) {
    static const double widths[] = {22, 112};
    const jp_report_options *options = b->pages->data->options;
    jp_sheet *sheet = jp_book_sheet(b->book, "方法", &(jp_sheet_setup){widths, 2, false});
    uint32_t row = 0;

    jp_sheet_text(sheet, row++, 0, JP_VIEW("单位指数怎样计算"), JP_CELL_TITLE);
    row++;
    if (!jp_view_is_empty(options->campaign_name))
        row = put_pair(sheet, row, "评查活动", options->campaign_name);
    if (!jp_view_is_empty(options->issuer))
        row = put_pair(sheet, row, "评查机关", options->issuer);
    row = put_pair(sheet, row, "权重", weights_text(b->pages->weights, b->scratch));
    for (size_t i = 0; i < sizeof definitions / sizeof definitions[0]; i++)
        row = put_pair(sheet, row, definitions[i].name, jp_view_of(definitions[i].text));
    row++;
    jp_sheet_text(sheet, row++, 0, JP_VIEW("题目"), JP_CELL_SECTION);
    /* All of them, those of towns too. */
    const jp_duty_question *question;
    for (uint32_t i = 0; (question = jp_duty_question_at(JP_VIEW("某镇人民政府"), i)); i++)
        row = put_pair(sheet, row, question->no,
                       jp_view_of(jp_arena_printf(b->scratch, "监督条例%s　%s%s", question->clause, question->matter,
                                                  question->is_of_towns ? "（只问乡镇、街道）" : "")));
}

bool jp_index_book_write(const jp_index_pages *pages, const char *path, jp_error *err) {
    const jp_report_data *data = pages->data;
    jp_arena scratch;
    index_book b = {.pages = pages, .scratch = &scratch};
    const jp_book_setup setup = {.title = JP_VIEW("单位行政执法指数"),
                                 .subject = data->options->campaign_name,
                                 .author = data->options->issuer,
                                 .created = data->day};
    bool ok = false;

    jp_arena_init(&scratch);
    if (!jp_book_open(&b.book, path, &setup, err))
        goto out;
    put_index(&b);
    put_results(&b);
    put_objections(&b);
    put_checks(&b);
    put_method(&b);
    ok = jp_book_close(b.book, err);
out:
    jp_arena_release(&scratch);
    return ok;
}
