/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "pairs.h"
#include "typed.h"

/* What no field took, against the fields that were not found: a label nobody knows may be the very one, and a paragraph
 * of prose may be the account of the facts. Of such a field it is not said that the paper lacks it. */

enum {
    FEWEST_PROSE_CHARS = 24,  /* a paragraph that may tell facts, reasons or what was seen */
    FEWEST_PASSAGE_CHARS = 8, /* behind a label nobody knows */
    MOST_NAME_CHARS = 24,     /* a cell of names holds little else */
    FEWEST_WORD_CHARS = 2,    /* a telephone number is no address */
    FEWEST_SAID_CHARS = 10,   /* a line that is more than a heading or a mark of the form */
    MOST_DAY_CHARS = 24,      /* and so does a line of a day */
    MOST_LABELLED_DAY_CHARS = 48,
    MOST_WORDS_CHARS = 80,
    MOST_LEFT_LINES = 1000, /* a paper of more is none of a case; it must not cost hours */
};

typedef enum line_state { FREE, CLAIMED, UNKNOWN_LABEL } line_state;

typedef struct leftovers {
    jp_scan *scan;
    unsigned char *lines; /* line_state of each line of the section */
    jp_view *labels;      /* that nobody knows, in front of the line; empty elsewhere */
    uint32_t from, to;
    uint32_t *left;         /* lines that no field took */
    const jp_field **heads; /* … that the line heads a column of, or NULL */
    uint32_t left_count;
    uint32_t broken_line; /* the first that is no language, where there are many, or the last of a file cut short */
} leftovers;

static void mark(leftovers *l, uint32_t from, uint32_t to, line_state state) {
    for (uint32_t i = from < l->from ? l->from : from; i < to && i < l->to; i++) {
        l->lines[i - l->from] = (unsigned char)state;
    }
}

/* 「执法人员签名：　　日期：2024年9月10日」: the day behind a place to sign is that of the signature. */
static bool is_day_of_signer(const jp_scan *s, const jp_pair *pair) {
    static const char *const days[] = {"日期", "时间", "年月日", NULL};

    return pair > s->pairs && pair[-1].is_signature && pair[-1].line == pair->line && !pair->is_cell &&
           jp_view_is_any(pair->label, days);
}

static void mark_pair(leftovers *l, const jp_pair *pair) {
    const bool is_known = pair->field || pair->is_opinion || pair->is_signature || is_day_of_signer(l->scan, pair);

    if (is_known || pair->value_to == pair->value_from) {
        mark(l, pair->line, pair->line + 1, CLAIMED);
    }
    /* Only a passage goes on below its line: what follows 「当事人：甲公司」 is none of it. */
    const bool goes_on = pair->is_cell || !pair->field || pair->field->type == JP_FIELD_PASSAGE;
    const uint32_t value_to = goes_on || pair->value_to == pair->value_from ? pair->value_to : pair->value_from + 1;
    mark(l, pair->value_from, value_to, is_known ? CLAIMED : UNKNOWN_LABEL);
    for (uint32_t i = pair->value_from; !is_known && i < value_to && i >= l->from && i < l->to; i++) {
        l->labels[i - l->from] = pair->label;
    }
    if (!is_known && pair->is_cell) {
        mark(l, pair->line, pair->line + 1, CLAIMED);
    }
}

static bool is_most_of(jp_view part, jp_view line) {
    return part.bytes * 5 >= line.bytes * 4;
}

static void mark_lines(leftovers *l) {
    const jp_scan *s = l->scan;

    if (s->section->title_from != JP_NO_LINE) {
        mark(l, l->from, s->section->title_to, CLAIMED);
    }
    for (uint32_t i = 0; i < s->pair_count; i++) {
        if (!s->pairs[i].field) {
            mark_pair(l, &s->pairs[i]);
        }
    }
    for (uint32_t i = 0; i < s->pair_count; i++) {
        if (s->pairs[i].field) {
            mark_pair(l, &s->pairs[i]);
        }
    }
    for (uint32_t i = 0; i < s->fact_count; i++) {
        /* a sentence found somewhere in the line, a provision cited in it, take it no more than the rest of the line */
        const jp_field *field = jp_doc_type_find_field(s->type, s->facts[i].name);
        const bool is_within = s->facts[i].rank == JP_FACT_BY_PATTERN ||
                               (field && (field->type == JP_FIELD_MARK || field->type == JP_FIELD_CODED));
        if (is_within && !is_most_of(s->facts[i].text, jp_text_raw_line(s->text, s->facts[i].line))) {
            continue;
        }
        mark(l, s->facts[i].line, s->facts[i].line + 1, CLAIMED);
    }
}

static bool holds_date(jp_view line) {
    jp_found_date date;
    return jp_norm_next_date(line, 0, JP_DAY_NONE, &date) && !date.is_blank;
}

static bool holds_name(jp_scan *s, jp_view line) {
    jp_found_person person;
    return jp_text_chars(line) <= MOST_NAME_CHARS && jp_norm_next_person(line, 0, s->arena, &person);
}

enum { BYTES_OF_A_HAN = 3, BYTES_OF_TWO = 6 };

/* Two characters that stand in labels of any kind. */
static bool is_common(jp_view two) {
    static const char *const common[] = {"情况", "内容", "时间", "日期", "人员", "名称", "单位", "机关", "当事",
                                         "事人", "编号", "号码", "文书", "意见", "联系", "证据", "提取", "拍摄",
                                         "处罚", "行政", "执法", "材料", "说明", "案件", NULL};
    return jp_view_is_any(two, common);
}

/* Two characters in a row of the one stand in the other. */
static bool is_like(jp_view label, jp_view words) {
    for (size_t i = 0; i + BYTES_OF_TWO <= label.bytes; i += BYTES_OF_A_HAN) {
        jp_view two = jp_view_sub(label, i, i + BYTES_OF_TWO);
        if ((unsigned char)label.data[i] < 0xE0) {
            return false; /* no Han in front: labels of the catalogue seldom have another */
        }
        if (jp_view_contains(words, two) && !is_common(two)) {
            return true;
        }
    }
    return false;
}

static bool is_like_field(const jp_field *field, jp_view words) {
    for (uint32_t i = 0; i < field->label_count; i++) {
        if (is_like(field->labels[i], words)) {
            return true;
        }
    }
    return is_like(field->name, words);
}

static size_t count_han(jp_view line) {
    size_t count = 0;

    for (size_t at = 0; at < line.bytes;) {
        count += jp_char_is_han(jp_utf8_next(line, &at));
    }
    return count;
}

/* 「2025年2月24日检查，3月5日立案，调查人员李某进行了询问」 is the course of things: none of its days is the one asked
 * for. */
static bool tells_course(jp_view line) {
    static const char *const stops[] = {",", ";", "。", NULL};
    size_t bytes;
    const size_t stop = jp_view_find_any(line, stops, 0, &bytes);

    return stop != SIZE_MAX && jp_view_contains(jp_view_sub(line, 0, stop), JP_VIEW("日")) &&
           jp_view_find(line, JP_VIEW("日"), stop) != SIZE_MAX;
}

/* Prose is known by what such passages say, or by the words of the field's labels. */
static bool may_be_passage(const jp_field *field, jp_view line, jp_view label) {
    size_t fewest = label.bytes > 0 ? FEWEST_PASSAGE_CHARS : FEWEST_PROSE_CHARS;

    return count_han(line) >= fewest &&
           (is_like_field(field, label) ||
            (field->doubt_pattern ? jp_pattern_is_in(field->doubt_pattern, line) : is_like_field(field, line)));
}

/* Characters of words and numbers; those that draw a place to fill in are none. */
static size_t count_said(jp_view line) {
    size_t count = count_han(line);

    for (size_t i = 0; i < line.bytes; i++) {
        const char c = line.data[i];
        count += (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return count;
}

/* 「被询问人——王某」, 「案由→无照经营」: the line begins with a label of the field, set off in a way nobody knows. */
static bool begins_with_label(const jp_field *field, jp_view line) {
    static const char *const copulas[] = {"为:", "是:", "系:", NULL};
    size_t at = 0, next = 0;

    while (at < line.bytes && !jp_char_is_han(jp_utf8_next(line, &next))) {
        at = next;
    }
    const jp_view words = jp_view_sub(line, at, line.bytes);
    for (uint32_t i = 0; i < field->label_count; i++) {
        const jp_view label = field->labels[i];
        if (label.bytes < BYTES_OF_TWO || label.bytes >= words.bytes || !jp_view_starts_with(words, label)) {
            continue;
        }
        size_t behind = label.bytes;
        const bool is_set_off =
            jp_view_word_at(words, behind, copulas) > 0 || !jp_char_is_han(jp_utf8_next(words, &behind));
        const jp_view rest = jp_view_sub(words, label.bytes, words.bytes);
        if (is_set_off && !jp_view_starts_with(rest, JP_VIEW(",")) && !jp_view_starts_with(rest, JP_VIEW("。")) &&
            !jp_view_starts_with(rest, JP_VIEW("、")) && count_said(rest) > 0) {
            return true;
        }
    }
    return false;
}

/* May the words be what the field asks for? label: one nobody knows, in front of them; empty: they stand alone. */
static bool may_be(jp_scan *s, const jp_field *field, jp_view line, jp_view label) {
    const bool is_labelled = label.bytes > 0;

    switch (field->type) {
    case JP_FIELD_DATE:
    case JP_FIELD_TIME:
    case JP_FIELD_DATES:
        return !jp_view_contains(label, JP_VIEW("意见")) && /* an opinion tells of many days */
               jp_text_chars(line) <= (is_labelled ? MOST_LABELLED_DAY_CHARS : MOST_DAY_CHARS) && !tells_course(line) &&
               holds_date(line);
    case JP_FIELD_PERSON:
        return is_labelled && holds_name(s, line);
    case JP_FIELD_NUMBER:
    case JP_FIELD_MONEY:
    case JP_FIELD_DOCNO:
    case JP_FIELD_IDENTITY:
        return is_labelled && jp_text_has_digit(line) && is_like_field(field, label);
    case JP_FIELD_TEXT:
    case JP_FIELD_CHOICE:
        return is_labelled && count_han(line) >= FEWEST_WORD_CHARS && jp_text_chars(line) <= MOST_WORDS_CHARS &&
               is_like_field(field, label);
    case JP_FIELD_PASSAGE:
        return may_be_passage(field, line, label);
    case JP_FIELD_MARK:
    case JP_FIELD_CODED:
        break;
    }
    return false;
}

/* A labelled line without its label; a cell of its own as it is. */
static jp_view behind_label(jp_view line, jp_view label) {
    size_t colon = jp_view_find(line, JP_VIEW(":"), 0);

    return label.bytes > 0 && colon != SIZE_MAX && colon <= label.bytes + BYTES_OF_TWO
               ? jp_view_sub(line, colon + 1, line.bytes)
               : line;
}

/* Of what is said somewhere in a sentence no line is left over: the words that may say it tell (疑式). */
static bool is_told_in_sentence(const jp_field *field) {
    return field->doubt_pattern &&
           (field->type == JP_FIELD_MARK || field->type == JP_FIELD_CODED || field->type == JP_FIELD_TEXT ||
            field->type == JP_FIELD_NUMBER || field->type == JP_FIELD_PERSON);
}

/* The line that may be it, or JP_NO_LINE; anything may stand in a line nobody can read. */
static uint32_t find_line(const leftovers *l, const jp_field *field) {
    if (is_told_in_sentence(field)) {
        const uint32_t line = jp_scan_doubtful_statement(l->scan, field);
        if (line != JP_NO_LINE) {
            return line;
        }
    }
    for (uint32_t i = 0; i < l->left_count; i++) {
        const uint32_t line = l->left[i];
        jp_view label = l->labels[line - l->from];
        if (l->heads[i] == field || jp_heads_unclear(l->scan, line, field) ||
            begins_with_label(field, jp_text_line(l->scan->text, line)) ||
            may_be(l->scan, field, behind_label(jp_text_line(l->scan->text, line), label), label)) {
            return line;
        }
    }
    return l->broken_line;
}

/* The field of a label that heads a column: its value is among the lines below, and nobody can tell which. */
static const jp_field *head_of(const jp_scan *s, uint32_t line) {
    const jp_label label = jp_label_read(s, jp_text_line(s->text, line));
    uint32_t value_line;

    return label.field && s->text->lines[line].cell_index == JP_NO_INDEX &&
                   (jp_is_head_of_column(s, line) || jp_stack_of(s, line, &value_line) == JP_STACK_UNCLEAR)
               ? label.field
               : NULL;
}

static void list_left(leftovers *l) {
    l->left = jp_arena_array(l->scan->arena, MOST_LEFT_LINES, sizeof *l->left);
    l->heads = jp_arena_array(l->scan->arena, MOST_LEFT_LINES, sizeof *l->heads);
    for (uint32_t i = l->from; i < l->to && l->left_count < MOST_LEFT_LINES; i++) {
        if (l->lines[i - l->from] != CLAIMED) {
            l->heads[l->left_count] = head_of(l->scan, i);
            l->left[l->left_count++] = i;
        }
    }
}

static bool is_blank_fact(const jp_fact *fact) {
    return jp_view_eq_text(fact->name, "空白");
}

/* Words that are more than the form's own: an answer to a label nobody knows, or a line of prose with no place to fill
 * in. */
static bool says_something(const leftovers *l, uint32_t line) {
    const jp_view words = jp_text_line(l->scan->text, line);
    const jp_view label = l->labels[line - l->from];

    if (l->lines[line - l->from] == UNKNOWN_LABEL) {
        return count_han(behind_label(words, label)) >= FEWEST_WORD_CHARS ||
               jp_text_has_digit(behind_label(words, label));
    }
    const bool is_dated = holds_date(words);
    for (uint32_t i = 0; i < l->scan->fact_count && !is_dated; i++) {
        if (l->scan->facts[i].line == line && (l->scan->facts[i].status || is_blank_fact(&l->scan->facts[i]))) {
            return false;
        }
    }
    return count_said(words) >= FEWEST_SAID_CHARS && !jp_view_ends_with(words, JP_VIEW(":"));
}

static bool is_any_said(const leftovers *l) {
    if (l->broken_line != JP_NO_LINE) {
        return true; /* something stands there, whatever it is */
    }
    for (uint32_t i = 0; i < l->left_count; i++) {
        if (says_something(l, l->left[i])) {
            return true;
        }
    }
    return false;
}

/* A file that is damaged from some point on: what its last paper says behind that point nobody knows; of a workbook any
 * sheet may be the damaged one. */
static bool is_cut(const jp_scan *s) {
    const jp_document *doc = s->text->doc;

    return doc && (doc->flags & JP_DOCF_CUT) != 0 && s->section->line_to > s->section->line_from &&
           (doc->type == JP_FILE_XLSX || s->section->line_to == s->text->line_count);
}

void jp_scan_leftovers(jp_scan *s) {
    leftovers l = {.scan = s, .from = s->section->line_from, .to = s->section->line_to};
    jp_str names;

    l.broken_line = jp_section_broken_line(s->text, s->section);
    if (l.broken_line == JP_NO_LINE && is_cut(s)) {
        l.broken_line = s->section->line_to - 1;
    }
    l.lines = jp_arena_array(s->arena, l.to - l.from + 1u, 1);
    l.labels = jp_arena_array(s->arena, l.to - l.from + 1u, sizeof *l.labels);
    memset(l.lines, FREE, l.to - l.from);
    memset(l.labels, 0, (l.to - l.from) * sizeof *l.labels);
    mark_lines(&l);
    list_left(&l);
    jp_str_init(&names, s->arena);
    for (uint32_t i = 0; i < s->type->field_count; i++) {
        const jp_field *field = &s->type->fields[i];
        uint32_t line = jp_scan_find_any(s, jp_view_cstr(s->arena, field->name)) ? JP_NO_LINE : find_line(&l, field);
        if (line != JP_NO_LINE) {
            jp_str_putf(&names, "%s%.*s@%.*s", jp_str_view(&names).bytes > 0 ? "|" : "", JP_VIEW_ARG(field->name),
                        JP_VIEW_ARG(jp_text_place(s->text, line)));
        }
    }
    s->perhaps = jp_str_view(&names);
    s->has_leftovers = is_any_said(&l);
    s->broken = l.broken_line == JP_NO_LINE ? JP_VIEW_EMPTY : jp_text_place(s->text, l.broken_line);
}
