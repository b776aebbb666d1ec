/* SPDX-License-Identifier: Apache-2.0 */
#include <jansson.h>
#include <string.h>

#include "ranking_book.h"
#include "words.h"

/* Every figure of the workbook said in words: what is counted and how. */

typedef struct definition {
    const char *name, *text;
} definition;

static const definition definitions[] = {
    {"得分",
     "待人工核查的项目按符合计算。一票否决的案卷取评查标准规定的否决得分。暂不评等的案卷不显示得分，记作「—」。"},
    {"最低可能", "待人工核查的项目全部按不符合计算（其中含否决项的按否决得分）。"},
    {"最高可能", "待人工核查的项目按符合计算，待核查的加分项全部按得分计算。"},
    {"等次",
     "按得分与评查标准中的等次分数线确定；一票否决的案卷列末等。已经判定的项目的标准分之和不足适用项目（含待人工核查"
     "的，不含加分的）标准分之和一半的，暂不评等；失分已到末等的除外。"},
    {"已判定比例",
     "已经判定的项目的标准分之和除以适用项目（含待人工核查的，不含加分的）标准分之和。比例低的，得分和等次"
     "主要靠未核查的项目按符合计算而来，核查以后可能下降。"},
    {"名次",
     "只在同一类型的案卷之间比较。按得分从高到低；得分相同的，一票否决项少者在前；再相同的，最低可能分高者在前；再相同"
     "的，扣分项少者在前；"
     "以上均相同的名次并列，其后名次顺延（例如 "
     "1、2、2、4），并列者之间的先后没有意义。未评分的、暂不评等的案卷没有名次，暂不评等的排在同类型已评等的案卷之后"
     "。"},
    {"类型", "由案卷中各文书的名称和内容判定；两种类型依据相当的，在「读取时有异常」工作表中列出。"},
    {"另含部分",
     "案卷中属于另一类型的完整部分（例如处罚案卷中的查封扣押），按该类型的标准单独评分，不计入案卷得分和名次，其"
     "问题列入扣分明细、典型问题和条例对照。"},
    {"平均分", "评出等次的案卷得分的算术平均，四舍五入到小数点后两位。"},
    {"中位分", "评出等次的案卷得分从低到高排列居中者；案卷数为双数时取中间两个的平均。"},
    {"单位名次", "按单位平均分从高到低，平均分相同的名次并列；样本较少的没有名次，排在有名次的之后。未写明或者未能识别"
                 "办案机关的案卷不是一个单位，列在最后，"
                 "不参加排名，不计入单位数。"},
    {"地区汇总", "按区划代码前 2、4、6、9 "
                 "位分别汇总到自治区、地（州、市）、县（市、区）、乡镇（街道）；没有乡镇（街道）代码的按单位名称归入，"
                 "代码记作“—（按名称）”。名次只在同一级之间比较。"},
    {"末等率（如不合格率）", "列末等（不合格）的案卷数除以评出等次的案卷数；没有评出等次的案卷的，记作「—」。"},
    {"样本较少", "评出等次的案卷少于评查活动规定的最低件数（默认 3 件）的单位或者地区，平均分不宜用于比较，不排名次。"},
    {"典型问题", "出现过扣分或一票否决的项目，按涉及案卷数、再按涉及单位数、再按项目编号排列。"},
    {"占适用案卷", "不符合的案卷数除以该项目适用（符合、扣分、否决、待核查）的案卷数。"},
    {"占全部单位", "出现该问题的单位数除以全部被评查单位数。"},
    {"累计扣分", "该项目在全部案卷中扣分之和；一票否决的按该项目标准分计。"},
    {"条例对照", "每个评查项目都标明对应的监督条例条款，一个项目对应几个条款的，在各条款中分别计算。"},
    {"待人工核查",
     "材料未能读取，或者文字不足以判断，或者按性质应由人判断的项目；不计入扣分，并给出核查要点和有关原文。"},
    {"材料与位置",
     "「第12段」为正文第 12 个段落，「表2第3行第4格」为第 2 个表格第 3 行第 4 个单元格，均按文书中的先后从 1 数起。"},
    {"时间线", "从各文书读到的日期，按日期先后排列；「距上一事件工作日」不含上一事件当日，写作「3-"
               "4」的，其间的区域性假日是否放假有待核实；"
               "空白的，日历没有收录那一年。「疑有错误」是按次序表推断的，哪一个日期真的写错，应当核对原件。"
               "从「案卷排名」每卷的一行可以点到该卷的时间线。"},
    {"类案罚款",
     "定性条款、处罚条款和当事人类别都相同的案件达到最少件数的，列「类案罚款」工作表；没有这样一组案件的，不列。"},
    {"已检索未见之处", "应有而未见的内容，列出已检索过的材料与位置，材料多的只列"
                       "开头几份；未能读取的材料不算作缺少。"},
};

static uint32_t put_pair(jp_sheet *sheet, uint32_t row, const char *name, jp_view text) {
    jp_sheet_text(sheet, row, 0, jp_view_of(name), JP_CELL_LABEL);
    jp_sheet_text(sheet, row, 1, jp_view_is_empty(text) ? JP_VIEW("—") : text, JP_CELL_TEXT);
    return row + 1;
}

static jp_view grades_text(const jp_stored_model *model, jp_arena *arena) {
    jp_str out;

    jp_str_init(&out, arena);
    for (uint32_t i = 0; i < model->grade_count; i++) {
        jp_view from = jp_words_points(model->grade_from_cp[i], arena);
        jp_str_putf(&out, "%s%.*s（≥%.*s分）", i > 0 ? "，" : "", JP_VIEW_ARG(model->grade_names[i]),
                    JP_VIEW_ARG(from));
    }
    return jp_str_view(&out);
}

static jp_view model_text(const jp_stored_model *model, jp_arena *arena) {
    jp_view full = jp_words_points(model->full_cp, arena);
    jp_view veto = jp_words_points(model->veto_cp, arena);
    const char *how = model->plan.bytes > 0
                          ? "分组制：各组按基本分、比例分（实得分÷适用项目标准分）、扣除（有上限）、加分（有上限）"
                            "分别计算后相加，不低于 0 分，分组见评查标准"
                      : model->is_ratio ? "比例制：适用项目实得分之和除以适用项目标准分之和，折算为满分"
                                        : "扣分制：满分减去各项扣分，不低于 0 分";

    return jp_view_of(
        jp_arena_printf(arena, "%s（满分 %.*s 分，否决得分 %.*s 分）", how, JP_VIEW_ARG(full), JP_VIEW_ARG(veto)));
}

/* Each rubric of the run, also one that no dossier met. */
static uint32_t put_rubric(jp_sheet *sheet, uint32_t row, const jp_stored_rubric *rubric, jp_arena *arena) {
    jp_view used = jp_view_of(jp_arena_printf(arena, "案卷%llu件，另含部分%llu件", (unsigned long long)rubric->dossiers,
                                              (unsigned long long)rubric->parts));

    row = put_pair(sheet, row, "案卷类型", jp_words_kind(rubric->kind));
    row = put_pair(sheet, row, "评查标准", rubric->name);
    row = put_pair(sheet, row, "标准版本", rubric->version);
    row = put_pair(sheet, row, "标准指纹（SHA-256）", rubric->fingerprint);
    row = put_pair(sheet, row, "计分方法", model_text(&rubric->model, arena));
    row = put_pair(sheet, row, "等次", grades_text(&rubric->model, arena));
    return put_pair(sheet, row, "按此评分", used);
}

/* What lay beside the dossiers, and what of it was used. */
static jp_view shared_text(jp_view json, jp_arena *arena) {
    json_t *root = jp_view_is_empty(json) ? NULL : json_loadb(json.data, json.bytes, 0, NULL);
    json_t *entry;
    size_t i;
    jp_str out;

    jp_str_init(&out, arena);
    json_array_foreach(root, i, entry) {
        const char *source = json_string_value(json_object_get(entry, "source"));
        const char *used_as = json_string_value(json_object_get(entry, "used_as"));
        if (!source)
            continue;
        jp_str_putf(&out, "%s%s%s", out.bytes > 0 ? "\n" : "", source,
                    used_as && strcmp(used_as, "ledger") == 0 ? "（用作台账）" : "");
        if (json_object_get(entry, "unread"))
            jp_str_put_text(&out, "（未能读取）");
    }
    json_decref(root);
    return jp_str_view(&out);
}

static uint32_t put_run(jp_sheet *sheet, uint32_t row, const jp_report_data *data, jp_arena *arena) {
    const jp_run_info *run = &data->run;
    const jp_report_options *options = data->options;

    row = put_pair(sheet, row, "评查活动", options->campaign_name);
    row = put_pair(sheet, row, "案卷办结期间", options->period);
    row = put_pair(sheet, row, "评查方式", options->review_way);
    row = put_pair(sheet, row, "印发机关", options->issuer);
    row = put_pair(sheet, row, "日期",
                   jp_words_date(jp_view_is_empty(options->as_of) ? run->as_of : options->as_of, arena));
    for (uint32_t i = 0; i < data->ranking.rubric_count; i++)
        row = put_rubric(sheet, row, &data->ranking.rubrics[i], arena);
    row = put_pair(sheet, row, "数据表指纹（文书目录、法规、日历、界限值、次序）", run->tables_fingerprint);
    row = put_pair(sheet, row, "程序版本", run->program_version);
    return put_pair(sheet, row, "随案卷提交的共用材料", shared_text(run->shared_text, arena));
}

static const definition rules_of_days[] = {
    {"日历日与工作日",
     "「日」按日历日、「工作日」按国家与自治区公布的放假调休安排计算，均不含起算当日。"
     "日历没有收录的年份不作推算：按工作日计算的，结论待人工；按日历日计算的，最后一日按遇休息日顺延、"
     "不顺延各算一遍。尚未确认的放假日也各算一遍。两遍结论不同的待人工。"},
    {"期限届满", "按各法律自己的规定：行政处罚法中「五日」「七日」是工作日的，按工作日计算；「九十日」按日历日计算。"},
    {"界限值",
     "听证、集体讨论、法制审核的触发标准来自随评查标准附的界限值表；表中注明「待确认」的数值，使用单位应当先行核实。"},
};

/* One value a row, so that each can be ticked off. */
static uint32_t put_unconfirmed(jp_sheet *sheet, uint32_t row, jp_view text, jp_arena *arena) {
    for (size_t at = 0; at < text.bytes;) {
        const size_t end = jp_view_find(text, JP_VIEW("\n"), at);
        const jp_view line = jp_view_sub(text, at, end == SIZE_MAX ? text.bytes : end);
        const size_t colon = jp_view_find(line, JP_VIEW("："), 0);
        const size_t cut = colon == SIZE_MAX ? jp_view_find(line, JP_VIEW("；"), 0) : colon;
        const jp_view name = jp_view_sub(line, 0, cut == SIZE_MAX ? line.bytes : cut);
        const jp_view rest = cut == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_sub(line, cut + strlen("："), line.bytes);
        row = put_pair(sheet, row, jp_view_cstr(arena, name), rest);
        at = end == SIZE_MAX ? text.bytes : end + 1;
    }
    return row;
}

void jp_method_fill(jp_ranking_book *rb) {
    jp_sheet *sheet = rb->method;
    jp_arena scratch;
    uint32_t row = 0;

    jp_arena_init(&scratch);
    jp_sheet_text(sheet, row++, 0, JP_VIEW("评查标准与方法"), JP_CELL_TITLE);
    jp_sheet_text(sheet, row++, 0, JP_VIEW("一、标准与运行记录"), JP_CELL_SECTION);
    row = put_run(sheet, row, rb->data, &scratch) + 1;
    jp_sheet_text(sheet, row++, 0, JP_VIEW("二、各项数字的含义"), JP_CELL_SECTION);
    for (size_t i = 0; i < sizeof definitions / sizeof definitions[0]; i++)
        row = put_pair(sheet, row, definitions[i].name, jp_view_of(definitions[i].text));
    row++;
    jp_sheet_text(sheet, row++, 0, JP_VIEW("三、期限与日历"), JP_CELL_SECTION);
    for (size_t i = 0; i < sizeof rules_of_days / sizeof rules_of_days[0]; i++)
        row = put_pair(sheet, row, rules_of_days[i].name, jp_view_of(rules_of_days[i].text));
    if (rb->data->run.unconfirmed_text.bytes > 0) {
        jp_sheet_text(sheet, ++row, 0, JP_VIEW("四、待核实的数值（落在两界之间的案卷转待人工）"), JP_CELL_SECTION);
        row = put_unconfirmed(sheet, row + 1, rb->data->run.unconfirmed_text, &scratch);
    }
    jp_sheet_text(sheet, row + 1, 0, JP_VIEW("各评查项目的分值、判定方式和依据见「评查项目」工作表。"), JP_CELL_NOTE);
    jp_arena_release(&scratch);
}
