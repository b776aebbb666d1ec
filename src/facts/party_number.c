/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "typed.h"

/* The party's own number where no label of its own gives it: in brackets behind the name, 「张三（身份证号：…）」,
 * 「某店（统一社会信用代码…，住所…）：」, or in a first line without colons, 「当事人某店，统一社会信用代码…」. */

enum { LINES_BELOW = 6, FEWEST_LABEL_BYTES = 9 }; /* 「代码」 alone may be that of a division */

/* Who follows is somebody else, and so is his number. */
static bool is_of_another(jp_view words) {
    static const char *const others[] = {"法定代表人", "负责人", "经营者", "代理", "委托", "投资人",
                                         "执法",       "电话",   "见证",   "证人", NULL};

    return jp_view_contains_any(words, others);
}

/* The longest of the field's labels that stands in the words: where it begins, and where the value does. */
static bool find_label(const jp_field *field, jp_view words, size_t *from, size_t *to) {
    size_t best = 0;

    for (uint32_t i = 0; i < field->label_count; i++) {
        size_t at = jp_view_find(words, field->labels[i], 0);
        if (at != SIZE_MAX && field->labels[i].bytes >= FEWEST_LABEL_BYTES && field->labels[i].bytes > best) {
            best = field->labels[i].bytes;
            *from = at;
            *to = at + best;
        }
    }
    return best > 0;
}

static bool ends_value(jp_view words, size_t at) {
    static const char *const marks[] = {",", ";", "、", "。", "(", ")", NULL};

    for (size_t i = 0; marks[i]; i++) {
        if (jp_view_starts_with(jp_view_sub(words, at, words.bytes), jp_view_of(marks[i]))) {
            return true;
        }
    }
    return false;
}

/* The number behind its label in folded words about the party; empty when there is none, or it is another's. */
static jp_view number_in(const jp_field *field, jp_view words) {
    size_t from = 0, at = 0;

    if (!find_label(field, words, &from, &at) || is_of_another(jp_view_sub(words, 0, from))) {
        return JP_VIEW_EMPTY;
    }
    static const char *const links[] = {"号码", "为", "是", ":"};
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) { /* 「号码为：」 */
        if (jp_view_starts_with(jp_view_sub(words, at, words.bytes), jp_view_of(links[i]))) {
            at += strlen(links[i]);
        }
    }
    size_t end = at;
    while (end < words.bytes && !ends_value(words, end)) {
        end++;
    }
    return jp_view_sub(words, at, end);
}

static bool put_number(jp_scan *s, const jp_field *field, jp_view number, jp_view place, uint32_t line) {
    bool has_digit = false;

    for (size_t i = 0; i < number.bytes; i++) {
        has_digit = has_digit || (number.data[i] >= '0' && number.data[i] <= '9');
    }
    if (has_digit) {
        jp_scan_emit_typed(s, field, &(jp_typed){place, line, JP_FACT_BY_LINE}, number);
    }
    return has_digit;
}

/* Each pair of brackets in the words. */
static bool take_brackets(jp_scan *s, const jp_field *field, jp_view words, jp_view place, uint32_t line) {
    for (size_t open = jp_view_find(words, JP_VIEW("("), 0); open != SIZE_MAX;
         open = jp_view_find(words, JP_VIEW("("), open + 1)) {
        size_t close = jp_view_find(words, JP_VIEW(")"), open);
        jp_view group = jp_view_sub(words, open + 1, close == SIZE_MAX ? words.bytes : close);
        if (put_number(s, field, number_in(field, group), place, line)) {
            return true;
        }
    }
    return false;
}

static bool is_party(const jp_scan *s, jp_view name) {
    return jp_view_eq_text(name, "当事人") ||
           (jp_view_eq_text(name, "被检查人") && jp_view_eq_text(s->type->name, "现场检查笔录")) ||
           (jp_view_eq_text(name, "被询问人") && jp_view_eq_text(s->type->name, "询问笔录"));
}

/* In brackets behind the name, or among its particulars: 「当事人基本情况：某公司，统一社会信用代码…；地址…」. */
static bool take_pairs(jp_scan *s, const jp_field *field) {
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *pair = &s->pairs[i];
        if (!pair->field || !is_party(s, pair->field->name)) {
            continue;
        }
        const jp_view words = jp_text_tight(pair->value, s->arena);
        if (take_brackets(s, field, words, pair->place, pair->line) ||
            put_number(s, field, number_in(field, words), pair->place, pair->line)) {
            return true;
        }
    }
    return false;
}

/* 「某某公司（统一社会信用代码：…）：」 */
static bool take_addressee(jp_scan *s, const jp_field *field) {
    const jp_fact *party = jp_scan_find(s, "当事人");

    if (!party || party->rank != JP_FACT_BY_CODE) {
        return false;
    }
    const uint32_t line = party->line;
    return take_brackets(s, field, jp_text_line(s->text, line), jp_text_place(s->text, line), line);
}

/* 「当事人某店，统一社会信用代码…」, 「违法行为人张三，男，…，居民身份证号码…」: a line that opens with who the party
 * is. */
static bool opens_with_party(const jp_scan *s, uint32_t line, jp_view words) {
    static const char *const heads[] = {"当事人",     "被处罚人", "被处罚单位", "被告知人", "被处理人", "违法行为人",
                                        "违法嫌疑人", "违法单位", "行为人",     "被检查人", NULL};
    const jp_fact *party = jp_scan_find(s, "当事人");

    return jp_view_word_at(words, 0, heads) > 0 ||
           (party && party->line == line && jp_view_starts_with(words, jp_text_tight(party->text, s->arena)));
}

static bool take_sentence(jp_scan *s, const jp_field *field) {
    uint32_t from = s->section->title_from == JP_NO_LINE ? s->section->line_from : s->section->title_to;

    for (uint32_t i = from; i < s->section->line_to && i < from + LINES_BELOW; i++) {
        jp_view words = jp_text_line(s->text, i);
        if (!jp_view_contains(words, JP_VIEW(":")) && opens_with_party(s, i, words) &&
            put_number(s, field, number_in(field, words), jp_text_place(s->text, i), i)) {
            return true;
        }
    }
    return false;
}

void jp_scan_party_number(jp_scan *s) {
    const jp_field *field = jp_doc_type_find_field_text(s->type, "证件号码");

    if (field && !jp_scan_find(s, "证件号码") && !take_pairs(s, field) && !take_addressee(s, field)) {
        (void)take_sentence(s, field);
    }
}
