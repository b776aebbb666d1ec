/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/utf8.h"
#include "pairs.h"

/* Approvals whose levels are called by who gives them: 「支队负责人：同意，报审批。」 and on the line below
 * 「签名：张三 2024年3月4日」, without the word 意见. */

bool jp_names_level(jp_view label) {
    static const char *const ends[] = {"负责人", "领导", "局长", "厅长",   "主任",   "处长",   "科长",
                                       "股长",   "所长", "队长", "审批人", "批准人", "审核人", "审查人",
                                       "科",     "股",   "室",   "机构",   "部门",   "支队",   "大队",
                                       "中队",   "审核", "审批", "经办人", "承办人", NULL};
    static const char *const others[] = {"当事人", "被", "企业", "申请", "现场", "法定", "相对人", NULL};

    return jp_view_ends_with_any(label, ends) && !jp_view_contains_any(label, others);
}

static bool decides(const jp_scan *scan, jp_view words) {
    return jp_pattern_is_in(scan->catalogue->agrees, words) || jp_pattern_is_in(scan->catalogue->disagrees, words);
}

/* The place to sign that stands right behind what was said, whoever signs there. */
static bool is_signed_behind(const jp_scan *scan, uint32_t index) {
    static const char *const labels[] = {"签名", "签字", "签章", "签名及日期", "签字及日期", "签名、日期", NULL};
    enum { MOST_LINES = 3 };
    const jp_pair *pair = &scan->pairs[index], *next = pair + 1;

    return index + 1 < scan->pair_count && !next->is_cell && next->label_cell == pair->label_cell &&
           next->line <= pair->line + MOST_LINES && jp_view_is_any(next->label, labels);
}

/* 「签字　[图]　2024年3月4日」 on the line below, without a colon. */
static bool is_signed_below(const jp_scan *scan, const jp_pair *pair) {
    static const char *const words[] = {"签名", "签字", "签章", "盖章", NULL};
    const uint32_t line = pair->line + 1;
    jp_found_date day;

    if (line >= scan->section->line_to ||
        scan->text->lines[line].cell_index != scan->text->lines[pair->line].cell_index) {
        return false;
    }
    const jp_view raw = jp_view_trim(jp_text_raw_line(scan->text, line));
    return jp_view_word_at(raw, 0, words) > 0 && jp_norm_date_at_end(raw, scan->day, &day) && !day.is_blank;
}

/* 「局负责人：同意延长三十日。张三　2024年3月4日」, the day there or alone on the line below: who decided, what, and
 * when.
 */
static bool is_dated(const jp_scan *scan, const jp_pair *pair) {
    const jp_view value = jp_view_trim(pair->value);
    const uint32_t line = pair->line + 1;
    size_t behind;
    jp_found_date day;

    if (!decides(scan, value) || !(jp_view_contains(value, JP_VIEW("。")) || jp_begins_with_verdict(value)) ||
        jp_text_raw_colon(jp_text_raw_line(scan->text, pair->line), &behind) == SIZE_MAX) {
        return false;
    }
    if (jp_norm_date_at_end(value, scan->day, &day)) {
        return !day.is_blank;
    }
    if (line >= scan->section->line_to ||
        scan->text->lines[line].cell_index != scan->text->lines[pair->line].cell_index) {
        return false;
    }
    const jp_view below = jp_view_trim(jp_text_raw_line(scan->text, line));
    return jp_norm_date_at_end(below, scan->day, &day) && !day.is_blank && day.span.from == 0;
}

/* A sentence; where the label may as well ask for a name, one that decides something. */
static bool is_said(const jp_scan *scan, const jp_pair *pair) {
    return (!pair->field && jp_view_contains(pair->value, JP_VIEW("。"))) || decides(scan, pair->value);
}

bool jp_begins_with_verdict(jp_view words) {
    static const char *const verdicts[] = {"同意", "拟同意", "不同意", "拟予", "批准", "准予", "予以", "建议", NULL};
    words = jp_view_trim(words);
    size_t at = jp_view_word_at(words, 0, verdicts);

    if (at == 0) {
        return false;
    }
    for (size_t next = at; at < words.bytes; at = next) {
        if (jp_char_is_space(jp_utf8_next(words, &next))) {
            return true;
        }
    }
    return false;
}

/* Words with a full stop, 「同意　张三」, or a box that was ticked: 「☑同意　□不同意」. */
static bool is_statement(jp_view words) {
    static const char *const marks[] = {"。", "☑", "√", "✓", "✔", "■", "☒", NULL};
    return jp_view_contains_any(words, marks) || jp_begins_with_verdict(words);
}

/* 「法制审核人」 and in its cell 「审核通过，同意处罚。 张三 2024年3月4日」: more than who it was. */
static bool is_cell_of_level(const jp_scan *scan, const jp_pair *pair) {
    jp_found_date day;

    return pair->is_cell && pair->cell != JP_NO_INDEX && !pair->is_opinion && !pair->is_signature &&
           jp_names_level(pair->label) && is_statement(pair->value) && decides(scan, pair->value) &&
           jp_norm_next_date(pair->value, 0, scan->day, &day) && !day.is_blank;
}

void jp_pairs_mark_parts(jp_scan *scan) {
    bool is_form = false; /* some level of it was filled in so */

    for (uint32_t i = 0; i < scan->pair_count && scan->type->is_approval; i++) {
        jp_pair *pair = &scan->pairs[i];
        const bool is_blank = jp_view_is_empty(jp_view_trim(pair->value));
        const bool is_below = !pair->is_cell && is_signed_below(scan, pair);
        const bool is_level = !pair->is_cell && !pair->is_signature &&
                              (is_below || is_signed_behind(scan, i) || is_dated(scan, pair)) &&
                              (pair->is_opinion || jp_names_level(pair->label));
        const bool is_said_there = is_level && (is_blank ? is_form : is_said(scan, pair));
        if (is_said_there || is_cell_of_level(scan, pair)) {
            pair->is_opinion = true;
            pair->field = NULL;
            pair->has_picture =
                pair->has_picture || (is_below && (jp_text_flags(scan->text, pair->line + 1) & JP_PARA_PICTURE) != 0);
        }
        is_form = is_form || is_said_there;
    }
}
