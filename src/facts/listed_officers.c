/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/ascii.h"
#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "pairs.h"
#include "typed.h"

/* 「执法人员」「张三」「执法证号」「650104001」「李四」「650104002」: a table of officers whose cells became lines.
 * Labels stand above the first of them alone. */

enum { MOST_OFFICERS = 6, FEWEST_DIGITS = 4, MOST_NUMBER_CHARS = 16, MOST_PREFIX_HAN = 4 };

static bool is_of_number(uint32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
}

/* 「650104001」, 「苏13-0027」, and nothing else. */
static bool is_number_alone(jp_view words) {
    size_t digits = 0, han = 0;

    for (size_t at = 0; at < words.bytes;) {
        const uint32_t c = jp_utf8_next(words, &at);
        digits += c >= '0' && c <= '9';
        han += jp_char_is_han(c);
        if (!(jp_char_is_han(c) && digits == 0) && !is_of_number(c)) {
            return false;
        }
    }
    return digits >= FEWEST_DIGITS && han <= MOST_PREFIX_HAN && jp_text_chars(words) <= MOST_NUMBER_CHARS;
}

/* 「李四　13812345678」, where no label says what the number is. */
static bool is_telephone(jp_view words) {
    enum { TELEPHONE_DIGITS = 11 };
    size_t digits = 0;

    while (digits < words.bytes && jp_ascii_is_digit(words.data[digits])) {
        digits++;
    }
    return digits == TELEPHONE_DIGITS && digits == words.bytes && words.data[0] == '1' && words.data[1] >= '3';
}

/* Whom the paper names as somebody else than an officer. */
static bool is_of_party(const jp_scan *scan, jp_view name) {
    static const char *const parties[] = {"当事人",   "被检查人", "被询问人", "现场负责人", "法定代表人",
                                          "受送达人", "陈述人",   "见证人",   "代履行人",   NULL};

    for (uint32_t i = 0; i < scan->pair_count; i++) {
        const jp_pair *pair = &scan->pairs[i];
        if (pair->field && jp_view_is_any(pair->field->name, parties) && jp_view_contains(pair->value, name)) {
            return true;
        }
    }
    return false;
}

static bool is_name_alone(const jp_scan *scan, jp_view words) {
    jp_found_person person;

    return jp_norm_next_person(words, 0, scan->arena, &person) && person.span.from == 0 &&
           person.span.to == words.bytes;
}

bool jp_is_certificate_below(const jp_scan *scan, uint32_t line_index, const jp_label *label) {
    return label->is_known && !label->field && !label->is_signature && !label->is_opinion &&
           line_index + 1 < scan->section->line_to &&
           jp_pattern_is_in(scan->catalogue->certificate_label, label->key) &&
           is_number_alone(jp_text_line(scan->text, line_index + 1));
}

/* How many lines the next officer takes, with his number; 0: none stands there. */
static uint32_t read_officer(const jp_scan *scan, uint32_t line_index, jp_view *name, jp_view *number) {
    const uint32_t end = scan->section->line_to;

    if (line_index >= end) {
        return 0;
    }
    const jp_view line = jp_text_line(scan->text, line_index);
    const size_t colon = jp_view_find(line, JP_VIEW(":"), 0);
    jp_found_person person;
    if (jp_norm_next_person(line, 0, scan->arena, &person) && person.span.from == 0 && person.span.to < line.bytes) {
        *name = person.name; /* 「李四　650104002」 */
        *number = jp_view_trim(jp_view_sub(line, person.span.to, line.bytes));
        if (is_number_alone(*number)) {
            return 1;
        }
    }
    *name = jp_view_sub(line, 0, colon == SIZE_MAX ? line.bytes : colon);
    if (!is_name_alone(scan, *name)) {
        return 0;
    }
    if (colon == SIZE_MAX && line_index + 1 >= end) {
        return 0;
    }
    *number = colon == SIZE_MAX ? jp_text_line(scan->text, line_index + 1) : jp_view_sub(line, colon + 1, line.bytes);
    return !is_number_alone(*number) ? 0 : colon == SIZE_MAX ? 2 : 1;
}

void jp_take_listed_officers(jp_scan *scan, const jp_pair *officer, const jp_pair *number) {
    uint32_t line = number->line + 1 + number->is_value_below;
    jp_view name, digits;

    if (number->is_cell || !officer->field) {
        return;
    }
    for (uint32_t taken = 0, lines; taken < MOST_OFFICERS; taken++, line += lines) {
        lines = read_officer(scan, line, &name, &digits);
        if (lines == 0 || is_telephone(digits) || is_of_party(scan, name)) {
            return;
        }
        const uint32_t from = scan->fact_count;
        (void)jp_scan_emit_persons(scan, officer->field->name, officer->field->role,
                                   &(jp_typed){jp_text_place(scan->text, line), line, JP_FACT_BY_LINE}, name);
        for (uint32_t i = from; i < scan->fact_count; i++) {
            jp_fact_put(&scan->facts[i], "证号", digits);
        }
    }
}

/* 「勘测人员：某某勘察设计院常某」: people of an institute, whom the organ brought along to measure. */
static bool names_measurers(const jp_pair *pair) {
    static const char *const measures[] = {"勘测", "测绘", "测量", "勘察", "勘查", "勘验", NULL};
    static const char *const own[] = {"执法", "检查", "承办", "办案", "调查", "监察", "稽查", NULL};
    static const char *const houses[] = {"设计院", "研究院", "勘察院", "测绘院", "勘测院", "研究所",
                                         "事务所", "公司",   "测绘队", "大学",   "学院",   NULL};

    return pair->field && jp_view_eq_text(pair->field->name, "执法人员") &&
           jp_view_contains_any(pair->label, measures) && !jp_view_contains_any(pair->label, own) &&
           jp_view_contains_any(pair->value, houses);
}

static bool has_officers_label(const jp_scan *scan) {
    bool has_label = false;

    for (uint32_t i = 0; i < scan->pair_count; i++) {
        const jp_pair *pair = &scan->pairs[i];
        has_label = has_label || (pair->field && jp_view_eq_text(pair->field->name, "执法人员") &&
                                  jp_view_contains(pair->label, JP_VIEW("执法")));
    }
    return has_label;
}

static bool is_measurer(const jp_scan *scan, const jp_fact *fact) {
    bool is_one = false;

    if (!jp_view_eq_text(fact->name, "执法人员") || jp_fact_value(fact, "证号").bytes > 0) {
        return false;
    }
    for (uint32_t i = jp_pairs_from_line(scan, fact->line);
         i < scan->pair_count && scan->pairs[i].line == fact->line && !is_one; i++) {
        is_one = names_measurers(&scan->pairs[i]) && jp_view_contains(scan->pairs[i].value, fact->text);
    }
    return is_one;
}

void jp_drop_measurers(jp_scan *scan) {
    uint32_t put = 0;

    if (!has_officers_label(scan)) {
        return; /* whoever measures is all the form names */
    }
    for (uint32_t i = 0; i < scan->fact_count; i++) {
        if (!is_measurer(scan, &scan->facts[i])) {
            scan->facts[put++] = scan->facts[i];
        }
    }
    scan->fact_count = put;
}
