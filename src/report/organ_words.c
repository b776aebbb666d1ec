/* SPDX-License-Identifier: Apache-2.0 */
#include "organ_sheet.h"
#include "phrases.h"
#include "words.h"

enum {
    SYSTEM_NO,
    SYSTEM_MATTER,
    SYSTEM_QUESTION,
    SYSTEM_STATE,
    SYSTEM_ANSWER,
    SYSTEM_PROOF,
    SYSTEM_VERDICT,
    SYSTEM_COLUMNS
};

/* Room for what people write by hand. */
enum { HAND_LINES = 2, ANSWER_LINES = 6 };

static const jp_column system_columns[SYSTEM_COLUMNS] = {
    [SYSTEM_NO] = {"序号", 5, JP_CELL_INT},
    [SYSTEM_MATTER] = {"事项（监督条例第十七条）", 20, JP_CELL_TEXT},
    [SYSTEM_QUESTION] = {"请说明的情况", 48, JP_CELL_TEXT},
    [SYSTEM_STATE] = {"落实情况（已落实、部分落实、未落实）", 16, JP_CELL_TEXT},
    [SYSTEM_ANSWER] = {"机关说明", 38, JP_CELL_TEXT},
    [SYSTEM_PROOF] = {"佐证材料", 22, JP_CELL_TEXT},
    [SYSTEM_VERDICT] = {"复核结论", 15, JP_CELL_TEXT},
};

/* source     条例第十七条第（一）至（五）项; questions are ours */
static const struct {
    const char *matter, *question;
} system_rows[] = {
    {"第（一）项　执法事项梳理",
     "现行执法事项清单何时公布、何时修订；法律法规规章修改后怎样及时调整；本次评查的案卷所涉事项"
     "是否都在清单内。"},
    {"第（二）项　执法职权分解",
     "清单上的事项是否分解到承办机构和岗位；受委托组织、派驻机构、乡镇（街道）承担的职权怎样划清"
     "。"},
    {"第（三）项　执法责任确定",
     "承办、审核、批准、法制审核各岗位的责任是否写明，是否由不同的人员担任；岗位变动后怎样更新。"},
    {"第（四）项　评议考核",
     "上一年度是否组织执法评议考核和案卷自查，结果怎样运用；本次反馈的问题是否列入下一次考核。"},
    {"第（五）项　责任追究",
     "上一年度以来有无因执法过错追究责任的情形；本次反馈的问题中有无需要追究责任的，拟怎样处理。"},
};

jp_grid *jp_organ_system_begin(jp_book *book) {
    return jp_book_grid(book, "责任制情况", "行政执法责任制落实情况问卷", system_columns, SYSTEM_COLUMNS);
}

void jp_organ_system_fill(jp_grid *grid) {
    for (size_t i = 0; i < sizeof system_rows / sizeof system_rows[0]; i++) {
        jp_grid_row(grid);
        jp_grid_room(grid, ANSWER_LINES);
        jp_grid_int(grid, SYSTEM_NO, (int64_t)i + 1);
        jp_grid_text(grid, SYSTEM_MATTER, jp_view_of(system_rows[i].matter));
        jp_grid_text(grid, SYSTEM_QUESTION, jp_view_of(system_rows[i].question));
    }
    jp_grid_end(grid, "");
}

static const char *const guide[] = {
    "本表用于评查结果确定之前听取被评查单位的意见，所列问题和分值不是最后结论。",
    "「问题反馈」逐条列出发现的问题、所在材料和位置、原文、依据和扣分。请在“机关说明”栏写明情况；材料齐全而未随卷报送的"
    "，"
    "在“佐证材料”栏写明名称、文号和页码，并附复印件。",
    "“是否异议”栏填“是”或者“否”；填“是”的，请在“机关说明”栏写明理由。不填的，视为没有写明意见，不视为认可。",
    "「待核实事项」是仅凭报送的材料不能判定的项目，程序没有扣分，请逐条答复；未能读取的材料请补报。",
    "「责任制情况」在单个案卷里看不出来，请对照监督条例第十七条各项填写。",
    "“复核结论”栏由评查人员填写。摘录的原文有省略，以案卷原件为准。",
};

static uint32_t put_pair(jp_sheet *sheet, uint32_t row, const char *label, jp_view text) {
    jp_sheet_text(sheet, row, 0, jp_view_of(label), JP_CELL_LABEL);
    jp_sheet_text(sheet, row, 1, text, JP_CELL_TEXT);
    return row + 1;
}

static uint32_t put_known(jp_sheet *sheet, uint32_t row, const char *label, jp_view text) {
    return jp_view_is_empty(text) ? row : put_pair(sheet, row, label, text);
}

static jp_view count_text(const jp_organ_sheet *s) {
    return jp_view_of(jp_arena_printf(s->scratch, "案卷 %llu 件，发现问题 %llu 项次，请说明的事项 %llu 项次",
                                      (unsigned long long)jp_grid_count(s->dossiers),
                                      (unsigned long long)jp_grid_count(s->findings),
                                      (unsigned long long)jp_grid_count(s->questions)));
}

void jp_organ_cover_fill(const jp_organ_sheet *s) {
    const jp_report_options *options = s->data->options;
    const char *const signers[] = {"填表人及联系电话", "单位负责人（签名）", "单位（印章）", "填表日期"};
    jp_sheet *sheet = s->cover;
    uint32_t row = 0;

    jp_sheet_text(sheet, row++, 0, JP_VIEW("行政执法案卷评查情况反馈表"), JP_CELL_TITLE);
    row = put_pair(sheet, row + 1, "被评查单位", jp_group_name(s->organ, s->scratch));
    row = put_known(sheet, row, "评查活动", options->campaign_name);
    row = put_known(sheet, row, "评查机关", options->issuer);
    row = put_known(sheet, row, "评查期间", options->period);
    row = put_known(sheet, row, "日期", jp_words_date(options->as_of, s->scratch));
    row = put_pair(sheet, row, "反馈内容", count_text(s));
    row = put_pair(sheet, row, "反馈期限", JP_VIEW("　　　　年　　月　　日前（由评查机关填写）"));
    jp_sheet_text(sheet, ++row, 0, JP_VIEW("怎样填写"), JP_CELL_SECTION);
    row++;
    for (size_t i = 0; i < sizeof guide / sizeof guide[0]; i++)
        row = put_pair(sheet, row, jp_arena_printf(s->scratch, "%u", (unsigned)i + 1), jp_view_of(guide[i]));
    jp_sheet_text(sheet, ++row, 0, JP_VIEW("单位填写"), JP_CELL_SECTION);
    row++;
    for (size_t i = 0; i < sizeof signers / sizeof signers[0]; i++) {
        jp_sheet_room(sheet, row, HAND_LINES);
        row = put_pair(sheet, row, signers[i], JP_VIEW_EMPTY);
    }
}
