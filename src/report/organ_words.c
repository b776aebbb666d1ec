/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/utf8.h"
#include "organ_sheet.h"
#include "phrases.h"
#include "words.h"

/* Room for what people write by hand. */
enum { HAND_LINES = 2 };

static const char *const guide[] = {
    "本表用于评查结果确定之前听取被评查单位的意见，所列问题和分值不是最后结论。",
    "「问题反馈」逐条列出发现的问题、所在材料和位置、原文、依据和扣分。请在“机关说明”栏写明情况；材料齐全而未随卷报送的"
    "，"
    "在“佐证材料”栏写明名称、文号和页码，并附复印件。",
    "“是否异议”栏填“是”或者“否”；填“是”的，请在“机关说明”栏写明理由。不填的，视为没有写明意见，不视为认可。",
    "「待核实事项」是仅凭报送的材料不能判定的项目，没有扣分，请逐条答复；未能读取的材料请补报。",
    "「单位调查表」问的是单个案卷里看不出来的情况（监督条例第十六条至第十九条）。“落实情况”从列表中选；选“已落实”“部分"
    "落"
    "实”的，在“佐证材料”栏写明材料的名称、文号或者页码；选“不适用”的，在“机关说明”栏写明理由。不填的，视为没有回答。",
    "“复核结论”栏由评查人员填写；复核以前，单位自己的说法不作为已经落实的根据。摘录的原文有省略，以案卷原件为准。",
    "请在本表上填写并报回 XLSX 文件，不要改动表头和已经印好的内容，不要增删工作表和行；排序、筛选、调整列宽不要紧。",
};

/* 核对 that is no request: 「核对无误」「不能核对」 are words of a paper or of ours about it. */
static bool is_request(jp_view text, size_t at, size_t end) {
    static const char *const before[] = {"不能", "未", "原件", "已", "经"};
    static const char *const behind[] = {"无误", "一致", "人", "意见", "情况", "日期", "属实"};
    const jp_view head = jp_view_sub(text, 0, at), rest = jp_view_sub(text, end, text.bytes);

    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++) {
        if (jp_view_ends_with(head, jp_view_of(before[i])))
            return false;
    }
    for (size_t i = 0; i < sizeof behind / sizeof behind[0]; i++) {
        if (jp_view_starts_with(rest, jp_view_of(behind[i])))
            return false;
    }
    return true;
}

/* 「请按本行业的规定核对」, 「请对照法条核对」: one checks by something and does not explain by it. */
static bool is_by_something(jp_view asked) {
    return jp_view_starts_with(asked, JP_VIEW("请按")) || jp_view_starts_with(asked, JP_VIEW("请对照"));
}

jp_view jp_organ_question(jp_view text, jp_arena *arena) {
    const jp_view check = JP_VIEW("核对"), one_by_one = JP_VIEW("逐项核对");
    bool is_asked = false;
    size_t asked_at = 0;
    jp_str out;

    jp_str_init(&out, arena);
    for (size_t at = 0; at < text.bytes;) {
        const jp_view rest = jp_view_sub(text, at, text.bytes);
        const bool is_each = jp_view_starts_with(rest, one_by_one);
        const size_t bytes = is_each ? one_by_one.bytes : check.bytes;
        if ((is_each || jp_view_starts_with(rest, check)) && is_request(text, at, at + bytes)) {
            const bool is_by = is_asked && is_by_something(jp_view_sub(text, asked_at, at));
            jp_str_putf(&out, "%s%s%s说明", is_asked ? "" : "请", is_each ? "逐项" : "", is_by ? "核对并" : "");
            is_asked = true;
            at += bytes;
            continue;
        }
        asked_at = jp_view_starts_with(rest, JP_VIEW("请")) ? at : asked_at;
        is_asked = (is_asked || jp_view_starts_with(rest, JP_VIEW("请"))) &&
                   !jp_view_starts_with(rest, JP_VIEW("；")) && !jp_view_starts_with(rest, JP_VIEW("。"));
        jp_str_put_char(&out, jp_utf8_next(text, &at));
    }
    return jp_str_view(&out);
}

jp_view jp_organ_ask(jp_view hint, jp_arena *arena) {
    static const struct {
        const char *hint, *question;
    } rows[] = {
#define JP_ORGAN_ASK(hint, question) {hint, question},
#include "organ_asks.def"
#undef JP_ORGAN_ASK
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_view_eq_text(hint, rows[i].hint))
            return jp_view_of(rows[i].question);
    }
    return jp_organ_question(hint, arena);
}

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
    row = put_pair(sheet, row + 1, JP_COVER_ORGAN, jp_group_name(s->organ, s->scratch));
    row = put_known(sheet, row, JP_COVER_CAMPAIGN, options->campaign_name);
    row = put_known(sheet, row, "评查机关", options->issuer);
    row = put_known(sheet, row, "案卷办结期间", options->period);
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
