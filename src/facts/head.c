/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "typed.h"

/* What stands around the title: the organ in it or above it, the document's number below it, and the party it is
 * addressed to. */

enum { LINES_BELOW = 6, MAX_NUMBER_LINE_CHARS = 70, MAX_NAME_CHARS = 45 };

static uint32_t head_end(const jp_scan *s) {
    uint32_t end = s->section->title_from == JP_NO_LINE ? s->section->line_from : s->section->title_to;
    end += LINES_BELOW;
    return end < s->section->line_to ? end : s->section->line_to;
}

/* The longest beginning of the title that names an organ, with the title itself behind it. */
static jp_view organ_in_title(const jp_scan *s, uint32_t line, size_t *to) {
    jp_view v = jp_text_line(s->text, line);

    for (size_t at = v.bytes; at > 9; at--) {
        if (at < v.bytes && ((unsigned char)v.data[at] & 0xC0) == 0x80) {
            continue;
        }
        jp_view head = jp_view_sub(v, 0, at);
        if (jp_title_is_organ(s->catalogue, head)) {
            *to = at;
            return head;
        }
    }
    return JP_VIEW_EMPTY;
}

static void find_organ(jp_scan *s) {
    const jp_section *section = s->section;
    size_t to = 0;

    if (section->title_from == JP_NO_LINE) {
        return;
    }
    for (uint32_t i = section->title_to; i > section->line_from; i--) {
        if (!jp_view_is_empty(organ_in_title(s, i - 1, &to))) {
            const jp_line *line = &s->text->lines[i - 1];
            (void)jp_scan_add_text(s, "机关", jp_text_raw(s->text, i - 1, line->from, line->from + to),
                                   jp_text_place(s->text, i - 1), i - 1);
            return;
        }
    }
}

/* 「检查机关　某县水利局」: a form with no organ above its title and no closing names it behind a label. */
static void find_labelled_organ(jp_scan *s) {
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *pair = &s->pairs[i];
        if (pair->field && jp_view_eq_text(pair->field->name, "机关") &&
            jp_title_is_organ(s->catalogue, jp_text_tight(pair->value, s->arena))) {
            (void)jp_scan_add_text(s, "机关", pair->value, pair->place, pair->line);
            return;
        }
    }
}

/* ---- number ---- */

static void drop_unclear(jp_scan *s, const char *name) {
    uint32_t put = 0;
    for (uint32_t i = 0; i < s->fact_count; i++) {
        if (!(s->facts[i].status && jp_view_eq_text(s->facts[i].name, name))) {
            s->facts[put++] = s->facts[i];
        }
    }
    s->fact_count = put;
}

/* 「原决定：某罚决〔2024〕1号」: the label says whose number it is; a number of its own stands behind none or 编号. In
 * 「（第一联：存根）　某当罚〔2024〕9号」 is no label. */
static bool is_labelled_otherwise(jp_view line) {
    size_t colon = jp_text_colon(line);

    return colon != SIZE_MAX && colon > 0 && colon + 1 < line.bytes &&
           (!jp_view_contains(jp_view_sub(line, 0, colon), JP_VIEW("号")) || jp_view_starts_with(line, JP_VIEW("原")) ||
            jp_view_starts_with(line, JP_VIEW("基础")));
}

static bool is_other_papers_number(jp_view line) {
    return is_labelled_otherwise(line) || jp_view_contains(line, JP_VIEW("《")) ||
           jp_view_contains(line, JP_VIEW("你")) || jp_view_contains(line, JP_VIEW("。"));
}

/* The whole paper is one cell, a frame around it: its first line, where more lines follow in it. */
static bool is_top_of_frame(const jp_text *text, uint32_t line_index) {
    const jp_line *line = &text->lines[line_index];
    const jp_cell *cell = &text->doc->cells[line->cell_index];
    enum { FEWEST_LINES = 4 };

    return line->cell_index == text->doc->tables[cell->table_index].first_cell_index &&
           line->para_index == cell->first_para_index && line_index + FEWEST_LINES < text->line_count &&
           text->lines[line_index + FEWEST_LINES].cell_index == line->cell_index;
}

/* In a form a number stands behind its label; on a sheet every line is a cell. */
static bool is_bare_line(const jp_text *text, uint32_t line_index) {
    uint32_t cell = text->lines[line_index].cell_index;

    return cell == JP_NO_INDEX || is_top_of_frame(text, line_index) ||
           (text->doc->tables[text->doc->cells[cell].table_index].is_sheet && jp_text_stands_alone(text, line_index));
}

static void find_number(jp_scan *s) {
    uint32_t end = head_end(s);

    for (uint32_t i = s->section->line_from; i < end; i++) {
        jp_view line = jp_text_line(s->text, i);
        jp_found_docno found;
        if (jp_text_chars(line) > MAX_NUMBER_LINE_CHARS || is_other_papers_number(line) || !is_bare_line(s->text, i) ||
            !jp_norm_next_docno(jp_text_raw_line(s->text, i), 0, s->arena, &found)) {
            continue;
        }
        const jp_fact *labelled = jp_scan_find(s, "文号");
        if (labelled) {
            return;
        }
        drop_unclear(s, "文号");
        jp_view words = jp_view_sub(jp_text_raw_line(s->text, i), found.span.from, found.span.to);
        jp_fact *fact =
            jp_scan_add_text(s, "文号", found.is_blank ? JP_VIEW_EMPTY : words, jp_text_place(s->text, i), i);
        if (found.is_blank) {
            fact->status = "空";
        } else {
            jp_fact_put_docno(s, fact, &found);
        }
        return;
    }
}

/* ---- party ---- */

/* A colon in front of the last character: 「某店（经营者：王五）：」 has none. */
static bool has_inner_colon(jp_view line) {
    return line.bytes > 0 && jp_text_colon(jp_view_sub(line, 0, line.bytes - 1)) != SIZE_MAX;
}

/* 「某某公司（统一社会信用代码…，住所…）：」 is addressed to what stands before the brackets. */
static jp_view without_particulars(jp_view line) {
    size_t open = line.bytes > 2 && line.data[line.bytes - 2] == ')' ? jp_view_find(line, JP_VIEW("("), 0) : SIZE_MAX;
    return open == SIZE_MAX ? line : jp_view_sub(line, 0, open);
}

/* 「某某公司（统一社会信用代码…），地址…，经营者王五：」, 「张三，男，住…：」: the first of the particulars tells where
 * the name ends, whatever stands behind it. */
static jp_view before_listed_particulars(jp_view line) {
    static const char *const heads[] = {"统一社会信用代码",
                                        "社会信用代码",
                                        "信用代码",
                                        "纳税人识别号",
                                        "营业执照",
                                        "注册号",
                                        "法定代表人",
                                        "法人代表",
                                        "负责人",
                                        "经营者",
                                        "投资人",
                                        "地址",
                                        "住址",
                                        "住所",
                                        "现住",
                                        "户籍",
                                        "经营场所",
                                        "身份证",
                                        "居民身份",
                                        "公民身份",
                                        "性别",
                                        "男,",
                                        "女,",
                                        "民族",
                                        "出生",
                                        NULL};

    for (size_t i = 1; i + 1 < line.bytes && line.data[line.bytes - 1] == ':'; i++) {
        if ((line.data[i] == '(' || line.data[i] == ',') &&
            jp_view_word_at(jp_view_sub(line, i + 1, line.bytes), 0, heads) > 0) {
            return jp_view_sub(line, 0, i);
        }
    }
    return line;
}

/* 「某某公司：（纳税人识别号…　地址…）」: the particulars stand behind the colon. */
static jp_view up_to_colon(jp_view line) {
    size_t colon = line.bytes > 2 && line.data[line.bytes - 1] == ')' ? jp_view_find(line, JP_VIEW(":("), 0) : SIZE_MAX;
    return colon == SIZE_MAX ? line : jp_view_sub(line, 0, colon + 1);
}

/* 「本机关于某日收到你单位提交的下列材料：」: who speaks, or what follows, and no name. */
static bool is_sentence(jp_view line) {
    static const char *const words[] = {"如下", "下列", "以下", "你单位", "你公司", "本机关",
                                        "我局", "本局", "收到", "经查",   NULL};

    return jp_view_contains_any(line, words);
}

/* 「提交人：」, 「补正情况：」: who signs below it, what is told below it. */
static bool is_part(jp_view line) {
    static const char *const ends[] = {
        "人:",   "人员:", "代表:", "单位:", "签收:", "收件:", "情况:", "内容:", "事项:", "意见:", "方式:",
        "时间:", "地点:", "日期:", "名称:", "材料:", "理由:", "依据:", "清单:", "目录:", NULL};
    enum { MOST_CHARS = 7 };

    return jp_text_chars(line) <= MOST_CHARS && jp_view_ends_with_any(line, ends);
}

/* 「某某公司：」 as the first row of the form, across all of its columns. */
static bool is_first_row_alone(const jp_text *text, uint32_t line_index) {
    const uint32_t cell = text->lines[line_index].cell_index;

    return cell != JP_NO_INDEX && cell == text->doc->tables[text->doc->cells[cell].table_index].first_cell_index &&
           jp_text_stands_alone(text, line_index);
}

/* 「某某公司：」 alone on its line below the title, or near the top where an export keeps the title apart. */
static void find_addressee(jp_scan *s) {
    const bool has_title = s->section->title_from != JP_NO_LINE;
    uint32_t end = head_end(s);

    if (!s->type->is_outward || jp_scan_find(s, "当事人")) {
        return;
    }
    for (uint32_t i = has_title ? s->section->title_to : s->section->line_from; i < end; i++) {
        jp_view line = up_to_colon(jp_text_line(s->text, i));
        jp_view short_line = before_listed_particulars(line);
        const bool is_listed = short_line.bytes < line.bytes;
        const bool is_long = is_listed || jp_text_chars(line) > MAX_NAME_CHARS;
        short_line = is_long && !is_listed ? without_particulars(line) : short_line;
        if (jp_text_chars(short_line) > MAX_NAME_CHARS || line.bytes < 4 || line.data[line.bytes - 1] != ':' ||
            (!is_bare_line(s->text, i) && !is_first_row_alone(s->text, i) && s->text->doc->type != JP_FILE_XML) ||
            has_inner_colon(is_listed ? short_line : line) || is_sentence(short_line) || is_part(line) ||
            jp_view_starts_with(line, JP_VIEW("你")) ||
            jp_words_find(&s->catalogue->labels, jp_view_sub(line, 0, line.bytes - 1)) != UINT32_MAX) {
            continue;
        }
        const jp_line *at = &s->text->lines[i];
        size_t to = at->from + (is_long ? short_line.bytes : line.bytes - 1);
        jp_view name = jp_party_name(jp_text_raw(s->text, i, at->from, to));
        drop_unclear(s, "当事人");
        jp_fact *fact = jp_scan_add_text(s, "当事人", name, jp_text_place(s->text, i), i);
        if (jp_norm_is_blank(name)) {
            fact->status = "空";
            fact->text = JP_VIEW_EMPTY;
        }
        return;
    }
}

/* 「某某公司」 below the title, the colon forgotten or left out by whoever drew the sheet. */
static void find_firm_alone(jp_scan *s) {
    static const char *const ends[] = {"公司", "厂",   "店",   "商行", "超市", "合作社", "企业", "中心",
                                       "宾馆", "酒店", "医院", "学校", "农场", "林场",   NULL};
    const uint32_t end = head_end(s);

    if (!s->type->is_outward || s->section->title_from == JP_NO_LINE || jp_scan_find_any(s, "当事人")) {
        return;
    }
    for (uint32_t i = s->section->title_to; i < end; i++) {
        const jp_view line = jp_text_line(s->text, i);
        if (jp_text_chars(line) <= MAX_NAME_CHARS && jp_view_ends_with_any(line, ends) && is_bare_line(s->text, i) &&
            !is_sentence(line) && !jp_title_is_organ(s->catalogue, line) && jp_text_colon(line) == SIZE_MAX) {
            const jp_line *at = &s->text->lines[i];
            (void)jp_scan_add_text(s, "当事人", jp_party_name(jp_text_raw(s->text, i, at->from, at->to)),
                                   jp_text_place(s->text, i), i);
            return;
        }
    }
}

void jp_scan_head(jp_scan *s) {
    if (!jp_scan_find(s, "机关")) {
        find_organ(s);
    }
    if (!jp_scan_find(s, "机关") && !jp_scan_find(s, "落款机关")) {
        find_labelled_organ(s);
    }
    find_number(s);
    find_addressee(s);
    find_firm_alone(s);
}
