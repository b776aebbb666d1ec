/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "pairs.h"
#include "typed.h"

#define MAX_SUMS 64 /* of one field in running text */

/* Fields by their labels, then by the patterns of those that no label gave. */

/* ---- what a pair's value is, as its field reads it ---- */

static bool is_short_kind(jp_field_type type) {
    return type != JP_FIELD_PASSAGE && type != JP_FIELD_CODED;
}

/* Sentences are no value. A day, a number are found in the one that holds nothing else: 「自收到之日起十日内。」 */
static bool is_prose_for(const jp_field *field, jp_view line) {
    const jp_view stop = JP_VIEW("。");
    const bool is_figure = field && (field->type == JP_FIELD_DATE || field->type == JP_FIELD_TIME ||
                                     field->type == JP_FIELD_NUMBER || field->type == JP_FIELD_MONEY);
    const size_t at = jp_view_find(line, stop, 0);

    return at != SIZE_MAX && !(is_figure && at + stop.bytes == line.bytes);
}

/* 「当事人」 and below it 「某公司；统一社会信用代码：…」: the name stands in front of the particulars. */
static jp_view party_below(const jp_scan *s, const jp_pair *pair) {
    static const char *const marks[] = {"：", ":", "。", "□", "☑", "0", "1", "2",
                                        "3",  "4", "5",  "6", "7", "8", "9", NULL}; /* of no name but of a sentence */
    static const char *const particulars[] = {"信用代码", "身份证", "身份号码", "法定代表人", "负责人", "经营者",
                                              "住址",     "住所",   "地址",     "电话",       "性别",   NULL};
    enum { FEWEST_CHARS = 2, MOST_CHARS = 40 };

    if (!pair->field || !jp_field_is_party(pair->field)) {
        return JP_VIEW_EMPTY;
    }
    const jp_view raw = jp_text_raw_line(s->text, pair->value_from + 1);
    const jp_view name = jp_party_name(raw);
    const size_t chars = jp_text_chars(name);
    const bool has_more = name.bytes < raw.bytes && jp_view_contains_any(raw, particulars);

    return has_more && name.data == raw.data && chars >= FEWEST_CHARS && chars <= MOST_CHARS &&
                   !jp_view_contains_any(name, marks)
               ? name
               : JP_VIEW_EMPTY;
}

/* A line below a label without a value of its own may be the value, when it is one: short, and no label itself. */
static jp_view line_below(const jp_scan *s, const jp_pair *pair) {
    if (pair->value_to <= pair->value_from + 1) {
        return JP_VIEW_EMPTY;
    }
    jp_view line = jp_text_line(s->text, pair->value_from + 1);
    const jp_view party = party_below(s, pair);
    if (party.bytes > 0) {
        return party;
    }
    bool is_choice = pair->field && pair->field->type == JP_FIELD_CHOICE;
    if (is_choice && (jp_view_contains(line, JP_VIEW("☑")) || jp_view_contains(line, JP_VIEW("□")))) {
        return jp_text_raw_line(s->text, pair->value_from + 1); /* 「选项：☑日常检查 □专项检查」 */
    }
    if (jp_text_chars(line) > 60 || is_prose_for(pair->field, line) || jp_text_colon(line) != SIZE_MAX) {
        return JP_VIEW_EMPTY;
    }
    jp_found_date day;
    const bool is_signer = pair->is_signature || (pair->field && jp_view_eq_text(pair->field->name, "收件人"));
    if (pair->field && (!is_signer || pair->has_picture) && jp_field_is_name(pair->field) &&
        jp_pair_day_below(s, pair, &day)) {
        return JP_VIEW_EMPTY; /* 「被送达人：[图]」 above 「2024年4月12日10时40分」 */
    }
    /* The line is of the same flow, whose pairs stand in the order of its lines. */
    const uint32_t below = pair->value_from + 1;
    const jp_pair *end = s->pairs + s->pair_count;
    for (const jp_pair *next = pair + 1; next < end && !next->is_cell && next->line <= below; next++) {
        if (next->field && next->line == below) {
            return JP_VIEW_EMPTY; /* 「拍摄时间：」 above 「拍摄地点：某路1号」 */
        }
    }
    return jp_text_raw_line(s->text, below);
}

/* The first line of a passage up to the words that end it; is_cut when they stand in it. */
static jp_view first_of_passage(const jp_scan *s, const jp_pair *pair, bool *is_cut) {
    const jp_line *line = &s->text->lines[pair->value_from];
    jp_view raw = s->text->doc->paras[line->para_index].text;
    size_t from = line->from;
    jp_match m;

    *is_cut = false;
    if (pair->is_cell || jp_view_is_empty(pair->value) || pair->value.data < raw.data ||
        pair->value.data >= raw.data + raw.bytes) {
        return pair->value;
    }
    size_t start = (size_t)(pair->value.data - raw.data);
    while (from < line->to && s->text->origin[from] < start) {
        from++;
    }
    if (!jp_pattern_next(pair->field->stop_pattern, jp_view_sub(s->text->folded, from, line->to), 1, &m)) {
        return pair->value;
    }
    *is_cut = true;
    return jp_text_raw(s->text, pair->value_from, from, from + m.from);
}

/* Lines of a passage up to the words that end it: 「以上事实违反…」 is no fact any more. */
static jp_view passage_of(const jp_scan *s, const jp_pair *pair) {
    jp_str text;
    bool is_cut;

    jp_str_init(&text, s->arena);
    jp_str_put(&text, first_of_passage(s, pair, &is_cut));
    for (uint32_t line = pair->value_from + 1; !is_cut && line < pair->value_to; line++) {
        jp_match m;
        jp_view folded = jp_text_line(s->text, line);
        bool stops = jp_pattern_next(pair->field->stop_pattern, folded, 0, &m);
        if (stops && m.from == 0) {
            break;
        }
        jp_str_put_text(&text, text.bytes ? "\n" : "");
        const jp_line *l = &s->text->lines[line];
        jp_str_put(&text,
                   stops ? jp_text_raw(s->text, line, l->from, l->from + m.from) : jp_text_raw_line(s->text, line));
        if (stops) {
            break;
        }
    }
    return jp_str_view(&text);
}

/* A cell may hold its value and a signature below it; the labelled part is not the value. */
static jp_view before_inner_labels(const jp_scan *s, const jp_pair *pair) {
    if (!pair->is_cell || pair->value_to <= pair->value_from + 1) {
        return pair->value;
    }
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *inner = &s->pairs[i];
        if (!inner->is_cell && inner->line > pair->value_from && inner->line < pair->value_to &&
            (inner->is_signature || inner->field)) {
            return jp_text_raw_lines(s->text, pair->value_from, inner->line, s->arena);
        }
    }
    return pair->value;
}

static jp_view value_of(const jp_scan *s, const jp_pair *pair) {
    if (pair->is_cell) {
        return pair->field->type == JP_FIELD_PASSAGE ? before_inner_labels(s, pair) : pair->value;
    }
    if (pair->field->type == JP_FIELD_PASSAGE) {
        return passage_of(s, pair);
    }
    if (jp_view_is_empty(pair->value) && is_short_kind(pair->field->type)) {
        return line_below(s, pair);
    }
    return pair->value;
}

/* ---- certificates that stand in a cell or label of their own ---- */

static bool is_officer_field(jp_view name) {
    return jp_view_eq_text(name, "执法人员") || jp_view_eq_text(name, "承办人") || jp_view_eq_text(name, "送达人") ||
           jp_view_eq_text(name, "记录人") || jp_view_eq_text(name, "审核人") || jp_view_eq_text(name, "主持人") ||
           jp_view_eq_text(name, "提取人") || jp_view_eq_text(name, "拍摄人");
}

static bool is_certificate_char(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
}

/* Next run of at least four certificate characters, three of them digits, with Han prefixes left out. */
static bool next_certificate(jp_view v, size_t *at, jp_view *out) {
    while (*at < v.bytes) {
        size_t from = *at;
        int digits = 0;
        while (*at < v.bytes && is_certificate_char(v.data[*at])) {
            digits += v.data[*at] >= '0' && v.data[*at] <= '9';
            (*at)++;
        }
        if (*at - from >= 4 && digits >= 3) {
            *out = jp_view_sub(v, from, *at);
            return true;
        }
        if (*at == from) {
            (*at)++;
        }
    }
    return false;
}

/* Numbers go to the officers named since the last ones, in order. */
static void attach_certificates(jp_scan *s, uint32_t fact_from, uint32_t fact_to, jp_view value) {
    jp_view tight = jp_text_tight(value, s->arena);
    jp_view number;
    size_t at = 0;

    for (uint32_t i = fact_from; i < fact_to; i++) {
        jp_fact *fact = &s->facts[i];
        if (!is_officer_field(fact->name) || fact->status || jp_fact_value(fact, "证号").bytes > 0) {
            continue;
        }
        if (!next_certificate(tight, &at, &number)) {
            return;
        }
        jp_fact_put(fact, "证号", number);
    }
}

static bool is_certificate_label(const jp_scan *s, const jp_pair *pair) {
    return jp_pattern_is_in(s->catalogue->certificate_label, pair->label);
}

/* 「证件号码」 beside an officer is the certificate, beside the party the identity card. */
static bool is_officers_number(const jp_scan *s, const jp_pair *pair, const jp_pair *officer) {
    if (!officer || !is_certificate_label(s, pair)) {
        return false;
    }
    if (!pair->field || pair->field->type != JP_FIELD_IDENTITY) {
        return true;
    }
    return pair->line == officer->line ||
           (pair->is_cell && officer->is_cell && pair->label_cell != JP_NO_INDEX &&
            s->text->doc->cells[pair->label_cell].row_no == s->text->doc->cells[officer->label_cell].row_no &&
            s->text->doc->cells[pair->label_cell].table_index == s->text->doc->cells[officer->label_cell].table_index);
}

/* ---- labels ---- */

/* 「日期：」 behind a signature, 「负责人：张三」 below an opinion: they sign it, and are no fields of their own. */
static bool is_part_of_opinion(const jp_scan *s, uint32_t index) {
    static const char *const days[] = {"日期", "时间", "年月日", NULL};
    const jp_pair *pair = &s->pairs[index];
    bool is_day = jp_view_is_any(pair->label, days);

    if (!is_day && !jp_label_is_head(pair->label)) {
        return false;
    }
    for (uint32_t i = index; i > 0; i--) {
        const jp_pair *before = &s->pairs[i - 1];
        if (is_day && before->line == pair->line && (before->is_signature || before->is_opinion)) {
            return true;
        }
        bool is_same_cell = before->is_cell ? before->cell != JP_NO_INDEX && before->cell == pair->label_cell
                                            : !pair->is_cell && before->label_cell == pair->label_cell &&
                                                  pair->line - before->line <= 3;
        if (before->is_opinion && is_same_cell && (is_day || !pair->is_cell)) {
            return true;
        }
    }
    return false;
}

/* Words that a sentence puts where a name may stand, 「执法人员用手持仪器测得…」: the officers are named by labels,
 * none of them here, nobody gives him a number, and nothing else in the paper is called so. */
static bool is_phrase(jp_scan *s, uint32_t from) {
    uint32_t known = 0;

    for (uint32_t k = 0; k < from; k++) {
        const jp_view name = jp_fact_value(&s->facts[k], "值");
        if (!jp_view_eq_text(s->facts[k].name, "执法人员") || jp_view_is_empty(name)) {
            continue;
        }
        known++;
        for (uint32_t i = from; i < s->fact_count; i++) {
            if (jp_view_starts_with(jp_fact_value(&s->facts[i], "值"), name)) {
                return false;
            }
        }
    }
    for (uint32_t i = from; i < s->fact_count; i++) {
        const jp_view body = jp_scan_body(s), name = jp_text_tight(s->facts[i].text, s->arena);
        const size_t first = jp_view_find(body, name, 0);
        if (jp_fact_value(&s->facts[i], "证号").bytes > 0 ||
            (first != SIZE_MAX && jp_view_find(body, name, first + name.bytes) != SIZE_MAX)) {
            return false;
        }
    }
    return known > 1;
}

/* 「王五出示证件」: what the sentence goes on with is no part of the name. */
static void end_names_at(jp_scan *s, uint32_t from, const char *end) {
    for (uint32_t i = from; i < s->fact_count; i++) {
        jp_fact *fact = &s->facts[i];
        if (fact->text.data < end && fact->text.data + fact->text.bytes > end) {
            fact->text.bytes = (size_t)(end - fact->text.data);
            jp_fact_put(fact, "值", jp_norm_person(fact->text, s->arena));
        }
    }
}

/* Officers that running text names beside those a label gives: 询问人 and 记录人 introduced together. A known name with
 * more behind it is that name run into the next word: 「李四佩戴徽章」. */
static void join_running_officers(jp_scan *s) {
    const jp_field *field = jp_doc_type_find_field_text(s->type, "执法人员");
    uint32_t before = s->fact_count;
    jp_match m;

    if (!field || !s->type->is_record || !field->pattern || !jp_scan_find(s, "执法人员") ||
        !jp_pattern_next(field->pattern, jp_scan_body(s), 0, &m)) {
        return;
    }
    size_t base = jp_scan_body_from(s);
    uint32_t line = jp_text_line_at(s->text, base + m.value_from);
    jp_view names = jp_text_raw(s->text, line, base + m.value_from, base + m.value_to);
    /* their numbers may stand behind all of them: 「蒲某、何某，证件号码为川应急B001、川应急B002」 */
    jp_view rest = jp_text_raw(s->text, line, base + m.value_from, s->text->lines[line].to);
    size_t stop = jp_view_find(rest, JP_VIEW("。"), 0);
    rest = stop == SIZE_MAX || stop < names.bytes ? rest : jp_view_sub(rest, 0, stop);
    (void)jp_scan_emit_persons(s, field->name, field->role,
                               &(jp_typed){jp_text_place(s->text, line), line, JP_FACT_BY_PATTERN}, rest);
    uint32_t put = before;
    end_names_at(s, before, names.data + names.bytes);
    s->fact_count = is_phrase(s, before) ? before : s->fact_count;
    for (uint32_t i = before; i < s->fact_count; i++) {
        bool is_spare = s->facts[i].text.data >= rest.data + names.bytes; /* only its number was wanted */
        for (uint32_t k = 0; k < before && !is_spare; k++) {
            jp_view known = jp_fact_value(&s->facts[k], "值");
            is_spare = jp_view_eq(s->facts[k].name, field->name) && known.bytes > 0 &&
                       jp_view_starts_with(jp_fact_value(&s->facts[i], "值"), known);
            jp_view number = jp_fact_value(&s->facts[i], "证号");
            if (is_spare && number.bytes > 0 && jp_fact_value(&s->facts[k], "证号").bytes == 0) {
                jp_fact_put(&s->facts[k], "证号", number);
            }
        }
        if (!is_spare) {
            s->facts[put++] = s->facts[i];
        }
    }
    s->fact_count = put;
}

static bool is_confirmation_tail(const jp_scan *s, const jp_pair *pair) {
    return s->type->is_record && s->confirm_line != JP_NO_LINE && pair->line >= s->confirm_line && !pair->is_cell;
}

/* 「当事人基本情况 | 当事人：某公司；法定代表人：…」: the cell says itself which of its words are the value. */
static bool is_told_inside(const jp_scan *s, const jp_pair *pair) {
    for (uint32_t i = 0; pair->is_cell && pair->cell != JP_NO_INDEX && i < s->pair_count; i++) {
        const jp_pair *inner = &s->pairs[i];
        if (!inner->is_cell && inner->label_cell == pair->cell && inner->field &&
            inner->field->type == pair->field->type && jp_view_eq(inner->field->name, pair->field->name) &&
            !jp_view_is_empty(inner->value)) {
            return true;
        }
    }
    return false;
}

/* A name that is a picture is there, though nobody can read it here; the day beside it can be read. */
static void settle_picture(jp_scan *s, uint32_t index, uint32_t fact_from) {
    const jp_pair *pair = &s->pairs[index];
    jp_found_date date;

    if (!pair->has_picture || !jp_field_is_name(pair->field) || s->fact_count != fact_from + 1) {
        return;
    }
    jp_fact *fact = &s->facts[fact_from];
    if (fact->status && strcmp(fact->status, "空") == 0) {
        fact->status = "不明";
        jp_fact_put_text(fact, "形式", "图");
        /* 「调查人员：[图]　2024年11月14日」 */
        const bool is_inside = pair->field->type == JP_FIELD_PERSON &&
                               jp_norm_next_date(pair->value, 0, s->day, &date) && !date.is_blank &&
                               date.span.from == 0;
        if (is_inside) {
            jp_fact_put(fact, "角色", pair->field->role);
        }
        if (is_inside || (jp_pair_day(s, index, &date) && !date.is_blank)) {
            jp_fact_put_day(s, fact, "日期", date.day);
        }
    }
}

/* 「检查人员：佟某　证件号：黑M001；关某　证件号：黑M002」: the next officer stands behind the number of the one
 * before. */
static void take_next_officer(jp_scan *s, const jp_pair *officer, const jp_pair *number) {
    jp_view rest = number->line == officer->line ? jp_pair_behind_number(number) : JP_VIEW_EMPTY;

    if (rest.bytes > 0) {
        (void)jp_scan_emit_persons(s, officer->field->name, officer->field->role,
                                   &(jp_typed){number->place, number->line, JP_FACT_BY_LINE}, rest);
    }
}

/* 「执法人员：请您查看，是否看清？」: the label is who speaks, line after line, and what follows it no name. */
static bool is_speech(const jp_scan *s, const jp_pair *pair) {
    enum { FEWEST_TURNS = 3 };
    static const char *const marks[] = {"。", "？", "?", "，", ",", "！", "!"};
    uint32_t turns = 0;
    bool is_sentence = false;

    if (pair->is_cell || !s->type->is_record || !pair->field || pair->field->type != JP_FIELD_PERSON) {
        return false;
    }
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        is_sentence = is_sentence || jp_view_contains(pair->value, jp_view_of(marks[i]));
    }
    for (uint32_t i = 0; is_sentence && i < s->pair_count && turns < FEWEST_TURNS; i++) {
        turns += !s->pairs[i].is_cell && jp_view_eq(s->pairs[i].label, pair->label);
    }
    return turns >= FEWEST_TURNS;
}

/* The first label that names the applicant himself. Where boxes tell the sorts of party apart, none does. */
static uint32_t first_applicant(const jp_scan *s) {
    uint32_t i = 0;

    for (; i < s->pair_count; i++) {
        const jp_pair *pair = &s->pairs[i];
        if (pair->field && jp_view_eq_text(pair->field->name, "当事人") &&
            jp_view_contains(pair->label, JP_VIEW("申请人")) && !jp_view_is_empty(jp_view_trim(pair->value)) &&
            !jp_view_contains(pair->value, JP_VIEW("□")) && !jp_view_contains(pair->value, JP_VIEW("☑"))) {
            break;
        }
    }
    return i;
}

/* 「姓名」 in a form that has named its applicant: a driver, an employee, a partner. */
static bool is_name_of_another(const jp_pair *pair, bool is_behind_applicant) {
    return is_behind_applicant && pair->field && jp_view_eq_text(pair->field->name, "当事人") &&
           jp_view_eq_text(pair->label, "姓名");
}

/* 「报案人 | 姓名 | 张三」: the name of whom the cell in front of the label says. */
static bool is_in_group_of_another(const jp_scan *s, const jp_pair *pair) {
    static const char *const others[] = {"报案人", "举报人",   "投诉人", "报警人", "证人",
                                         "受害人", "被侵害人", "代理人", NULL};
    const bool has_line_above = !pair->is_cell && pair->line > s->section->line_from;

    if (has_line_above && jp_view_eq_text(pair->label, "姓名")) { /* each cell of such a table a line */
        return jp_view_is_any(jp_text_line(s->text, pair->line - 1), others);
    }
    const jp_cell *label = pair->is_cell && pair->label_cell > 0 && pair->label_cell != JP_NO_INDEX
                               ? &s->text->doc->cells[pair->label_cell]
                               : NULL;

    return label && jp_view_eq_text(pair->label, "姓名") && label[-1].table_index == label->table_index &&
           label[-1].row_no == label->row_no && jp_view_is_any(jp_text_tight(label[-1].text, s->arena), others);
}

static void take_labels(jp_scan *s) {
    const uint32_t applicant = first_applicant(s);
    uint32_t since = 0; /* first fact of the officers no number was given to yet */
    const jp_pair *officer = NULL;

    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *pair = &s->pairs[i];
        if (is_officers_number(s, pair, officer)) {
            attach_certificates(s, since, s->fact_count, pair->value);
            since = s->fact_count;
            take_next_officer(s, officer, pair);
            jp_take_listed_officers(s, officer, pair);
            continue;
        }
        if (!pair->field || pair->field->type == JP_FIELD_CODED || is_confirmation_tail(s, pair) ||
            is_part_of_opinion(s, i) || is_speech(s, pair) || is_name_of_another(pair, i > applicant) ||
            is_in_group_of_another(s, pair)) {
            continue;
        }
        if (is_short_kind(pair->field->type) && is_told_inside(s, pair)) {
            continue;
        }
        if (pair->is_signature && pair->field->type != JP_FIELD_PERSON &&
            !jp_view_eq_text(pair->field->name, "收件人")) {
            continue;
        }
        if (is_officer_field(pair->field->name)) {
            if (!officer || officer->line != pair->line) {
                since = officer && pair->line - officer->line <= 1 ? since : s->fact_count;
            }
            officer = pair;
        }
        uint32_t fact_from = s->fact_count;
        jp_scan_emit_typed(s, pair->field,
                           &(jp_typed){pair->place, pair->line, pair->is_cell ? JP_FACT_BY_CELL : JP_FACT_BY_LINE},
                           value_of(s, pair));
        settle_picture(s, i, fact_from);
    }
}

/* ---- patterns ---- */

/* Original words of a match that may cover several lines. */
static jp_view raw_between(const jp_scan *s, size_t from, size_t to) {
    uint32_t first = jp_text_line_at(s->text, from);
    uint32_t last = jp_text_line_at(s->text, to > from ? to - 1 : from);
    jp_str out;

    if (first == last) {
        return jp_text_raw(s->text, first, from, to);
    }
    jp_str_init(&out, s->arena);
    for (uint32_t i = first; i <= last; i++) {
        jp_str_put_text(&out, i > first ? "\n" : "");
        jp_str_put(&out, jp_text_raw(s->text, i, from, to));
    }
    return jp_str_view(&out);
}

/* One match as the field's type; running text that is not understood says nothing. */
static void take_match(jp_scan *s, const jp_field *field, const jp_match *m) {
    size_t base = jp_scan_body_from(s);
    uint32_t line = jp_text_line_at(s->text, base + m->value_from);
    uint32_t before = s->fact_count;

    jp_scan_emit_typed(s, field, &(jp_typed){jp_text_place(s->text, line), line, JP_FACT_BY_PATTERN},
                       raw_between(s, base + m->value_from, base + m->value_to));
    if (s->fact_count > before && s->facts[before].status && strcmp(s->facts[before].status, "不明") == 0) {
        s->fact_count = before;
    }
}

/* 「调查过程：…经批准立案。违法事实：」: words in front of the label that was left blank are not its value. */
static bool is_before_blank_label(const jp_scan *s, const jp_field *field, const jp_match *m) {
    const uint32_t line = jp_text_line_at(s->text, jp_scan_body_from(s) + m->value_from);

    for (uint32_t i = 0; i < s->fact_count && field->type == JP_FIELD_PASSAGE; i++) {
        const jp_fact *fact = &s->facts[i];
        if (fact->status && strcmp(fact->status, "空") == 0 && jp_view_eq(fact->name, field->name)) {
            return line < fact->line;
        }
    }
    return false;
}

/* The first match that is understood; of sums all, since two that differ leave open which one counts. */
static void take_pattern(jp_scan *s, const jp_field *field) {
    jp_match m = {.to = jp_scan_behind_title(s)};

    if (!field->pattern || field->type == JP_FIELD_MARK || field->type == JP_FIELD_CODED ||
        jp_scan_find(s, jp_arena_printf(s->arena, "%.*s", JP_VIEW_ARG(field->name))) != NULL) {
        return;
    }
    for (uint32_t i = 0; i < MAX_SUMS && jp_pattern_next(field->pattern, jp_scan_body(s), m.to, &m); i++) {
        const uint32_t before = s->fact_count;
        if (is_before_blank_label(s, field, &m)) {
            return;
        }
        take_match(s, field, &m);
        /* 「执法人员用手持仪器测得…」 names nobody, a later sentence may */
        const bool may_follow = field->type == JP_FIELD_PERSON && s->fact_count == before;
        if (field->type != JP_FIELD_MONEY && !may_follow) {
            return;
        }
    }
}

/* 「张三（65010012）」 */
static jp_view number_in_brackets(jp_view rest) {
    enum { FEWEST_CHARS = 6, MOST_CHARS = 14 }; /* an identity card has more */
    size_t at = 0;
    jp_view number;
    const char *close = rest.bytes > 0 && rest.data[0] == '(' ? memchr(rest.data, ')', rest.bytes) : NULL;

    if (!close || !next_certificate(rest, &at, &number) || number.data != rest.data + 1 ||
        number.data + number.bytes != close || number.bytes < FEWEST_CHARS || number.bytes > MOST_CHARS) {
        return JP_VIEW_EMPTY;
    }
    return number;
}

/* 「张三 65010012」, and no telephone, no day, no quantity. */
static jp_view number_behind_blank(jp_view rest) {
    enum { FEWEST_CHARS = 6, MOST_CHARS = 14, TELEPHONE_CHARS = 11, DAY_CHARS = 8 };
    static const char *const units[] = {"元", "万", "年", "平方", "立方", "公", "吨", "千克", "克",
                                        "米", "亩", "次", "件",   "个",   "袋", "瓶", "箱",   "盒",
                                        "台", "辆", "户", "只",   "头",   ".",  "%",  "-",    NULL};
    size_t at = 0;
    jp_view number;

    rest = jp_view_trim(rest);
    if (rest.bytes == 0 || !is_certificate_char(rest.data[0]) || !next_certificate(rest, &at, &number) ||
        number.data != rest.data || number.bytes < FEWEST_CHARS || number.bytes > MOST_CHARS ||
        jp_view_contains(number, JP_VIEW("-"))) {
        return JP_VIEW_EMPTY;
    }
    const bool is_telephone = number.bytes == TELEPHONE_CHARS && number.data[0] == '1';
    const bool is_day = number.bytes == DAY_CHARS &&
                        (jp_view_starts_with(number, JP_VIEW("19")) || jp_view_starts_with(number, JP_VIEW("20")));
    const jp_view behind = jp_view_sub(rest, number.bytes, rest.bytes);
    return is_telephone || is_day || jp_view_word_at(behind, 0, units) > 0 ? JP_VIEW_EMPTY : number;
}

/* 「执法人员（证号：65010012）：张三」 */
static jp_view number_in_label(jp_view body, size_t name) {
    size_t at = name, pos = 0;
    jp_view number;

    while (at > 0 && body.data[at - 1] == ' ') {
        at--;
    }
    if (at < 2 || body.data[at - 1] != ':' || body.data[at - 2] != ')') {
        return JP_VIEW_EMPTY;
    }
    size_t open = at - 2;
    while (open > 0 && body.data[open] != '(' && body.data[open] != '\n') {
        open--;
    }
    jp_view group = jp_view_sub(body, open, at - 2);
    return group.bytes > 0 && group.data[0] == '(' && next_certificate(group, &pos, &number) ? number : JP_VIEW_EMPTY;
}

/* The number of whoever has as many names between himself and the numbers as commas: each pushes it back by a place. */
static jp_view number_in_turn(jp_view numbers, jp_view between) {
    jp_view number = JP_VIEW_EMPTY;
    uint32_t left = 0;

    for (size_t at = 0; next_certificate(numbers, &at, &number);) {
        left++;
    }
    number = JP_VIEW_EMPTY;
    for (size_t at = 0; left > 0 && (at = jp_view_find(between, JP_VIEW("、"), at)) != SIZE_MAX; at++) {
        left--;
    }
    for (size_t at = 0; left > 0 && next_certificate(numbers, &at, &number);) {
        left--;
    }
    return number;
}

/* What the body gives as the number of that name: 「张三（65010012）」, 「张三 65010012」,
 * 「张三、李四，证件号码为1、2」. */
static jp_view number_of_name(const jp_scan *s, jp_view name) {
    jp_view body = jp_scan_body(s);
    jp_match m;

    if (jp_view_is_empty(name)) {
        return JP_VIEW_EMPTY;
    }
    for (size_t at = jp_view_find(body, name, 0); at != SIZE_MAX; at = jp_view_find(body, name, at + name.bytes)) {
        jp_view rest = jp_view_sub(body, at + name.bytes, jp_view_find(body, JP_VIEW("\n"), at));
        jp_view bare = number_in_brackets(rest);
        bare = bare.bytes > 0 ? bare : number_in_label(body, at);
        bare = bare.bytes > 0 ? bare : number_behind_blank(rest);
        if (bare.bytes > 0) {
            return bare;
        }
        if (jp_pattern_next(s->catalogue->running_certificate, rest, 0, &m)) {
            return number_in_turn(jp_view_sub(rest, m.value_from, m.value_to), jp_view_sub(rest, 0, m.value_from));
        }
    }
    return JP_VIEW_EMPTY;
}

/* Numbers that running text gives behind the names. */
void jp_scan_running_certificates(jp_scan *s) {
    jp_view asked = JP_VIEW_EMPTY, number = JP_VIEW_EMPTY; /* the last name, which the next line may bear again */

    for (uint32_t i = 0; i < s->fact_count; i++) {
        jp_fact *fact = &s->facts[i];
        if (!is_officer_field(fact->name) || fact->status || jp_fact_value(fact, "证号").bytes > 0) {
            continue;
        }
        jp_view name = jp_text_tight(fact->text, s->arena);
        number = jp_view_eq(name, asked) ? number : number_of_name(s, name);
        asked = name;
        jp_fact_put(fact, "证号", number);
    }
}

/* A blank beside a filled twin (单位 or 个人, a second officer's cell) says nothing. */
static void drop_spare_blanks(jp_scan *s) {
    uint32_t put = 0;

    for (uint32_t i = 0; i < s->fact_count; i++) {
        bool is_spare = false;
        for (uint32_t k = 0; s->facts[i].status && k < s->fact_count && !is_spare; k++) {
            is_spare = k != i && jp_view_eq(s->facts[k].name, s->facts[i].name) &&
                       (!s->facts[k].status || (k < i && strcmp(s->facts[k].status, s->facts[i].status) == 0));
        }
        if (!is_spare) {
            s->facts[put++] = s->facts[i];
        }
    }
    s->fact_count = put;
}

/* The day of a moment, under the name of its field. */
typedef struct day_of {
    jp_view name, day;
} day_of;

static int compare_days(const void *a, const void *b) {
    const day_of *left = a, *right = b;
    int order = jp_view_compare(left->name, right->name);
    return order ? order : jp_view_compare(left->day, right->day);
}

/* 「检查日期 | 2024年3月5日 | 起止时间 | 9时30分至10时20分」: the day alone is not said beside the same day with its
 * hours. */
static void drop_bare_days(jp_scan *s) {
    enum { DAY_BYTES = 10 }; /* 2024-03-05, in front of T10:00 */
    day_of *days = jp_arena_array(s->arena, s->fact_count, sizeof *days);
    size_t count = 0;
    uint32_t put = 0;

    for (uint32_t i = 0; i < s->fact_count; i++) {
        jp_view value = jp_fact_value(&s->facts[i], "值");
        if (value.bytes > DAY_BYTES && value.data[DAY_BYTES] == 'T') {
            days[count++] = (day_of){s->facts[i].name, jp_view_sub(value, 0, DAY_BYTES)};
        }
    }
    if (count == 0) {
        return;
    }
    qsort(days, count, sizeof *days, compare_days);
    for (uint32_t i = 0; i < s->fact_count; i++) {
        const day_of day = {s->facts[i].name, jp_fact_value(&s->facts[i], "值")};
        bool is_spare =
            !s->facts[i].status && day.day.bytes > 0 && bsearch(&day, days, count, sizeof day, compare_days);
        if (!is_spare) {
            s->facts[put++] = s->facts[i];
        }
    }
    s->fact_count = put;
}

/* The label of a field as a line of its own among others whose values nobody can tell apart. */
static bool is_unclear_whose(const jp_scan *s, const jp_field *field) {
    uint32_t value_line;

    for (uint32_t i = s->section->line_from; i < s->section->line_to; i++) {
        if ((jp_label_read(s, jp_text_line(s->text, i)).field == field &&
             jp_stack_of(s, i, &value_line) == JP_STACK_UNCLEAR) ||
            jp_heads_unclear(s, i, field)) {
            return true;
        }
    }
    return false;
}

static void drop(jp_scan *s, uint32_t at) {
    memmove(s->facts + at, s->facts + at + 1, (s->fact_count - at - 1) * sizeof *s->facts);
    s->fact_count--;
}

/* What begins ends: without its own label too, but not where the end may be one of several values. */
static void complete_ranges(jp_scan *s) {
    const jp_field *field = jp_doc_type_find_field_text(s->type, "结束时间");
    const jp_fact *start = jp_scan_find(s, "开始时间"), *end = jp_scan_find_any(s, "结束时间");
    const bool is_left_blank = end && end->status, is_left_out = !end && start;

    if (!field || !(is_left_blank || is_left_out)) {
        return;
    }
    const bool is_unclear = is_unclear_whose(s, field);
    if (is_left_blank && is_unclear) {
        drop(s, (uint32_t)(end - s->facts));
    } else if (is_left_out && !is_unclear) {
        jp_scan_add_text(s, "结束时间", JP_VIEW_EMPTY, start->place, start->line)->status = "空";
    }
}

void jp_scan_fields(jp_scan *s) {
    take_labels(s);
    join_running_officers(s);
    jp_drop_measurers(s);
    jp_scan_patterns(s);
}

void jp_scan_patterns(jp_scan *s) {
    for (uint32_t i = 0; i < s->type->field_count; i++) {
        take_pattern(s, &s->type->fields[i]);
    }
    jp_scan_running_certificates(s);
    drop_spare_blanks(s);
    drop_bare_days(s);
    complete_ranges(s);
}
