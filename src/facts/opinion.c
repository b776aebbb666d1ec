/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "opinion.h"
#include "pairs.h"
#include "typed.h"

/* Approval forms: who said what, signed by whom, on which day. The opinion is all that stands to the right of its
 * label (all rows of a merged label), or behind it until the next opinion or field. */

/* ---- what belongs to the label ---- */

static bool is_signing_row(const jp_scan *s, uint32_t cell_index) {
    jp_view words = jp_text_tight(s->text->doc->cells[cell_index].text, s->arena);
    return words.bytes > 0 && words.bytes < 60 &&
           (jp_pattern_is_in(s->catalogue->sign_label, words) || jp_view_starts_with(words, JP_VIEW("日期")));
}

/* 「签名：李四　2024年3月4日」 under an empty cell of labels: the opinion above goes on, however long the names. */
static bool is_signing_below(const jp_scan *s, uint32_t cell_index) {
    enum { MOST_LABEL_BYTES = 24, MOST_BYTES = 200 };
    const jp_document *doc = s->text->doc;
    const jp_cell *cell = &doc->cells[cell_index];
    jp_view words = jp_text_tight(cell->text, s->arena);
    const size_t colon = jp_view_find(words, JP_VIEW(":"), 0);

    for (uint32_t i = cell_index;
         i > 0 && doc->cells[i - 1].table_index == cell->table_index && doc->cells[i - 1].row_no == cell->row_no; i--) {
        if (!jp_view_is_empty(jp_view_trim(doc->cells[i - 1].text))) {
            return false;
        }
    }
    return colon <= MOST_LABEL_BYTES && words.bytes <= MOST_BYTES &&
           jp_pattern_is_in(s->catalogue->sign_label, jp_view_sub(words, 0, colon));
}

/* A table inside the cell, for the signature and its day: each row a line, 「签名：张三」. */
static void put_nested(jp_str *out, const jp_document *doc, uint32_t cell_index) {
    for (uint32_t t = 0; t < doc->table_count; t++) {
        const jp_table *table = &doc->tables[t];
        uint32_t row_no = 0;
        if (table->parent_cell_index != cell_index) {
            continue;
        }
        for (uint32_t i = table->first_cell_index; i < table->first_cell_index + table->cell_count; i++) {
            const jp_cell *cell = &doc->cells[i];
            jp_view text = jp_view_trim(cell->text);
            if (cell->is_covered || jp_view_is_empty(text)) {
                continue;
            }
            jp_str_put_text(out, cell->row_no == row_no ? "：" : out->bytes ? "\n" : "");
            jp_str_put(out, text);
            row_no = cell->row_no;
        }
    }
}

static void put_cell(jp_str *out, const jp_document *doc, uint32_t cell_index) {
    jp_view text = jp_view_trim(doc->cells[cell_index].text);
    if (text.bytes > 0) {
        jp_str_put_text(out, out->bytes ? "\n" : "");
        jp_str_put(out, text);
    }
    put_nested(out, doc, cell_index);
}

static jp_view text_right_of(const jp_scan *s, const jp_pair *pair) {
    const jp_document *doc = s->text->doc;
    const jp_cell *label = &doc->cells[pair->label_cell];
    const jp_table *table = &doc->tables[label->table_index];
    uint32_t last_row = label->row_no + label->row_span - 1;
    uint32_t right_end = UINT32_MAX; /* grid column where the next opinion of this row begins */
    jp_str out;

    jp_str_init(&out, s->arena);
    if (pair->cell != JP_NO_INDEX && doc->cells[pair->cell].row_no > last_row) { /* a heading over the row of its own */
        put_cell(&out, doc, pair->cell);
        last_row = doc->cells[pair->cell].row_no;
    }
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *other = &s->pairs[i];
        if (other != pair && other->is_opinion && other->is_cell && other->label_cell != JP_NO_INDEX) {
            const jp_cell *cell = &doc->cells[other->label_cell];
            if (cell->table_index == label->table_index && cell->row_no == label->row_no &&
                cell->grid_col > label->grid_col && cell->grid_col < right_end) {
                right_end = cell->grid_col;
            }
        }
    }
    for (uint32_t i = table->first_cell_index; i < table->first_cell_index + table->cell_count; i++) {
        const jp_cell *cell = &doc->cells[i];
        bool is_inside = cell->row_no >= label->row_no && cell->row_no <= last_row &&
                         cell->grid_col > label->grid_col && cell->grid_col < right_end;
        if (is_inside && !cell->is_covered) {
            put_cell(&out, doc, i);
        }
        const bool is_below = cell->row_no == last_row + 1 && !cell->is_covered && right_end == UINT32_MAX;
        const bool is_under_label = cell->grid_col == 0 || cell->grid_col == label->grid_col;
        if (is_below && (is_under_label ? is_signing_row(s, i) : is_signing_below(s, i))) {
            last_row++; /* a row of its own for the signature */
            put_cell(&out, doc, i);
        }
    }
    return jp_str_view(&out);
}

static bool is_advice(jp_view label) {
    return jp_view_starts_with(label, JP_VIEW("建议")) || jp_view_starts_with(label, JP_VIEW("拟")) ||
           jp_view_ends_with(label, JP_VIEW("建议"));
}

/* 「承办人意见：建议：罚款…」: what is written begins with a label of its own, there or on the line below. */
static bool is_begun_by(const jp_pair *pair, const jp_pair *next) {
    bool is_there = next->line == pair->line || (next->line == pair->line + 1 && is_advice(next->label));

    return jp_view_is_empty(pair->value) && next == pair + 1 && is_there && !next->is_opinion;
}

static jp_view part_of(const jp_scan *s, jp_view label) {
    return jp_rules_find(s->catalogue->opinion_roles, s->catalogue->opinion_role_count, label);
}

/* No form has as many opinions: nobody is looked for who signs one of them further down. */
static bool has_too_many(const jp_scan *s) {
    enum { MOST_OPINIONS = 40 };
    return s->opinion_count > MOST_OPINIONS;
}

/* 「审核人」 for 「科室审核意见」, the only opinion of that name: whoever it is the part of. */
static bool signs_by_name(const jp_scan *s, const jp_pair *signer, const jp_pair *pair) {
    enum { STEM_BYTES = 6 };
    const jp_view stem = jp_view_sub(signer->label, 0, STEM_BYTES);
    uint32_t named = 0;

    if (has_too_many(s) || signer->label.bytes <= STEM_BYTES || !jp_view_contains(pair->label, stem)) {
        return false;
    }
    for (uint32_t i = 0; i < s->pair_count; i++) {
        named += s->pairs[i].is_opinion && jp_view_contains(s->pairs[i].label, stem);
    }
    return named == 1;
}

/* 「执法大队意见：同意。 负责人：张三」 above 「局负责人意见」: an office has its own 负责人, who signs right there. */
static bool is_head_of_office(const jp_scan *s, const jp_pair *pair, const jp_pair *next) {
    static const char *const heads[] = {"负责人", "主要负责人", NULL};

    return jp_view_is_any(next->label, heads) && !jp_view_eq_text(part_of(s, pair->label), "承办人");
}

/* 「审核人」 does not sign the opinion of 审批 where one of 审核 is asked for as well. */
static bool signs_another(const jp_scan *s, const jp_pair *pair, const jp_pair *next) {
    static const char *const ends[] = {"人", "人(签名)", "人(签字)", NULL};
    const jp_view part = jp_view_ends_with_any(next->label, ends) ? part_of(s, next->label) : JP_VIEW_EMPTY;

    if (part.bytes == 0 || has_too_many(s) || jp_view_eq(part, part_of(s, pair->label))) {
        return false;
    }
    const bool is_any_head = is_head_of_office(s, pair, next);
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *other = &s->pairs[i];
        if (other->is_opinion && !(is_any_head && other->line > next->line) &&
            (jp_view_eq(part_of(s, other->label), part) || (other != pair && signs_by_name(s, next, other)))) {
            return true;
        }
    }
    return false;
}

/* On a sheet every line is a cell: 「负责人意见：同意。」 and in the row below 「签名：张三　2025年3月4日」, nothing
 * beside them. */
static bool is_row_below(const jp_scan *s, const jp_pair *pair, uint32_t line) {
    const uint32_t cell = s->text->lines[pair->line].cell_index;

    return cell != JP_NO_INDEX && s->text->doc->tables[s->text->doc->cells[cell].table_index].is_sheet &&
           jp_text_stands_alone(s->text, pair->line) && jp_text_stands_alone(s->text, line);
}

static jp_view text_behind(const jp_scan *s, uint32_t index) {
    const jp_pair *pair = &s->pairs[index];
    uint32_t end = s->section->line_to;
    uint32_t cell = s->text->lines[pair->line].cell_index;
    jp_str out;

    for (uint32_t i = index + 1; i < s->pair_count; i++) {
        const jp_pair *next = &s->pairs[i];
        bool is_own = next->is_signature || jp_label_is_head(next->label) ||
                      (next->field && (next->field->type == JP_FIELD_PERSON || next->field->type == JP_FIELD_DATE));
        is_own = is_own || is_begun_by(pair, next);
        if (next->line > pair->line && (next->is_opinion || (next->field && !is_own) || signs_another(s, pair, next))) {
            end = next->line;
            break;
        }
    }
    jp_str_init(&out, s->arena);
    jp_str_put(&out, pair->value);
    /* 「承办人意见：建议立案。 签字：张三 日期：…」: the rest of the line is its own */
    for (uint32_t i = index + 1; i < s->pair_count && s->pairs[i].line == pair->line; i++) {
        const jp_pair *next = &s->pairs[i];
        bool is_own = next->is_signature || jp_label_is_head(next->label) || !next->field ||
                      next->field->type == JP_FIELD_PERSON || next->field->type == JP_FIELD_DATE ||
                      is_begun_by(pair, next);
        if (next->is_opinion || !is_own) {
            return jp_str_view(&out);
        }
        jp_str_putf(&out, " %.*s：%.*s", JP_VIEW_ARG(next->label), JP_VIEW_ARG(next->value));
    }
    for (uint32_t i = pair->line + 1; i < end && (s->text->lines[i].cell_index == cell || is_row_below(s, pair, i));
         i++) {
        jp_str_put_text(&out, out.bytes ? "\n" : "");
        jp_str_put(&out, jp_text_raw_line(s->text, i));
    }
    return jp_str_view(&out);
}

/* ---- facts that follow from opinions ---- */

static void add_person_facts(jp_scan *s, const char *field_name, const jp_opinion *o, const jp_pair *pair) {
    const jp_field *field = jp_doc_type_find_field_text(s->type, field_name);

    if (!field || jp_view_is_empty(o->names)) {
        return;
    }
    uint32_t before = s->fact_count;
    (void)jp_scan_emit_persons(s, field->name, field->role, &(jp_typed){pair->place, pair->line, JP_FACT_BY_CODE},
                               o->names);
    /* Names that a label gave already are not said twice. */
    uint32_t put = before;
    for (uint32_t i = before; i < s->fact_count; i++) {
        bool is_known = false;
        for (uint32_t k = 0; k < before; k++) {
            is_known = is_known || (jp_view_eq(s->facts[k].name, field->name) &&
                                    jp_view_eq(jp_fact_value(&s->facts[k], "值"), jp_fact_value(&s->facts[i], "值")));
        }
        if (!is_known) {
            s->facts[put++] = s->facts[i];
        }
    }
    s->fact_count = put;
}

static void add_date_fact(jp_scan *s, const char *name, const jp_opinion *o, const jp_pair *pair) {
    if (!jp_scan_has_field(s, name) || jp_scan_find(s, name)) {
        return;
    }
    jp_fact *old = jp_scan_find_any(s, name);
    bool is_filled = o->has_date && !o->date.is_blank;
    if (old && !is_filled) {
        return;
    }
    jp_fact *fact = old ? old : jp_scan_add_text(s, name, JP_VIEW_EMPTY, pair->place, pair->line);
    if (is_filled) {
        fact->status = NULL;
        fact->text = jp_view_sub(o->text, o->date.span.from, o->date.span.to);
        fact->place = pair->place;
        jp_fact_put_day(s, fact, "值", o->date.day);
    } else {
        fact->status = "空";
    }
}

/* 「同意。赵六 2025年3月4日11时20分」: the hour is written right behind the day. */
static void add_moment_fact(jp_scan *s, const jp_opinion *o, const jp_pair *pair) {
    enum { GAP_BYTES_MAX = 3 };
    const char *const name = "批准时刻";
    jp_found_times times;
    char iso[17];

    if (!jp_scan_has_field(s, name) || jp_scan_find_any(s, name) || !o->has_date || o->date.is_blank ||
        !jp_norm_next_times(o->text, o->date.span.from, o->date.day, &times) ||
        times.span.from > o->date.span.to + GAP_BYTES_MAX) {
        return;
    }
    jp_fact *fact =
        jp_scan_add_text(s, name, jp_view_sub(o->text, times.span.from, times.span.to), pair->place, pair->line);
    jp_minute_format(times.start, iso);
    jp_fact_put_text(fact, "值", jp_arena_strdup(s->arena, iso));
}

static void add_conclusion(jp_scan *s, const jp_opinion *o, const jp_pair *pair, const char *attitude) {
    jp_fact *fact = jp_scan_find_any(s, "结论");

    if (!jp_scan_has_field(s, "结论") || !s->type->is_approval) {
        return;
    }
    if (!fact) {
        fact = jp_scan_add_text(s, "结论", o->words, pair->place, pair->line);
        fact->status = jp_view_is_empty(o->words) ? "空" : NULL;
    }
    if (jp_view_is_empty(jp_fact_value(fact, "态度"))) {
        jp_fact_put_text(fact, "态度", attitude);
    }
}

/* A clause of the conclusion, or what a box stands before, begins with what it comes to: 「同意。」, 「☑同意　□修改」,
 * 「事实清楚，程序合法，同意承办机构的意见。」 */
static bool has_verdict(jp_view tight) {
    static const char *const verdicts[] = {"同意",     "审核同意", "不同意", "不予同意",   "审核通过",
                                           "不予通过", "予以通过", "通过",   "无不同意见", NULL};
    static const char *const stops[] = {"，", "。", "；", ",", ";", "：", ":", "☑",
                                        "√",  "✓",  "✔",  "■", "☒", "□",  "☐", NULL};

    for (size_t at = 0; at < tight.bytes;) {
        const size_t stop = jp_view_word_at(tight, at, stops);
        const size_t word = at == 0 || stop > 0 ? jp_view_word_at(tight, at + stop, verdicts) : 0;
        const size_t behind = at + stop + word;
        /* 「通过补证可以解决」 lets nothing pass */
        const bool is_whole = behind >= tight.bytes || jp_view_word_at(tight, behind, stops) > 0;
        if (word > 0 && (is_whole || !jp_view_eq_text(jp_view_sub(tight, at + stop, behind), "通过"))) {
            return true;
        }
        (void)jp_utf8_next(tight, &at);
    }
    return false;
}

/* 「意见：同意。」 on a form of review: a conclusion under a label of its own. */
static void settle_conclusion(jp_scan *s) {
    jp_fact *fact = s->type->is_approval ? jp_scan_find(s, "结论") : NULL;

    if (fact && jp_view_is_empty(jp_fact_value(fact, "态度")) && has_verdict(jp_text_tight(fact->text, s->arena))) {
        jp_fact_put_text(fact, "态度", jp_opinion_attitude(s, fact->text));
    }
}

static void follow(jp_scan *s, jp_view role, const jp_opinion *o, const jp_pair *pair, const char *attitude) {
    if (jp_view_eq_text(role, "负责人")) {
        add_date_fact(s, "批准日期", o, pair);
        add_moment_fact(s, o, pair);
    } else if (jp_view_eq_text(role, "承办人")) {
        add_person_facts(s, "承办人", o, pair);
        if (!jp_scan_has_field(s, "承办人")) {
            add_person_facts(s, "执法人员", o, pair);
        }
    } else if (jp_view_eq_text(role, "审核") || jp_view_eq_text(role, "法制")) {
        add_person_facts(s, "审核人", o, pair);
        add_date_fact(s, "审核日期", o, pair);
        add_conclusion(s, o, pair, attitude);
    }
}

/* 「审核人：」 with nobody behind it, not even a picture. */
static bool is_reviewer_left_blank(const jp_scan *s, const jp_pair *pair) {
    static const char *const words[] = {"审核人", "审核人员", "审查人", "审查人员", "核审人", "法制审核人员", NULL};
    jp_found_person person;

    return jp_view_is_any(pair->label, words) && !pair->has_picture &&
           !jp_norm_next_person(pair->value, 0, s->arena, &person);
}

/* The place for the reviewer below what he found, left blank: nobody reviewed. */
static void note_blank_reviewer(jp_scan *s, uint32_t index, const jp_opinion *o) {
    enum { MOST_LABELS_BELOW = 3 };

    if (o->names.bytes > 0 || s->pairs[index].has_picture || !jp_scan_has_field(s, "审核人") ||
        jp_scan_find_any(s, "审核人")) {
        return;
    }
    for (uint32_t i = index + 1; i < s->pair_count && i <= index + MOST_LABELS_BELOW; i++) {
        if (!s->pairs[i].is_cell && is_reviewer_left_blank(s, &s->pairs[i])) {
            jp_scan_add(s, JP_VIEW("审核人"), JP_VIEW_EMPTY, s->pairs[i].place, s->pairs[i].line)->status = "空";
            return;
        }
    }
}

/* Forms of some offices end with the head of the department, above the head of the unit that handles the case: two
 * opinions of that level, none of 负责人, and the last approves. */
typedef struct last_opinion {
    jp_opinion words;
    const jp_pair *pair;
    uint32_t units; /* opinions of 承办机构 */
    bool is_unit, has_head;
} last_opinion;

static void approve_by_last(jp_scan *s, const last_opinion *last) {
    if (last->is_unit && last->units > 1 && !last->has_head && !jp_scan_find_any(s, "批准日期")) {
        add_date_fact(s, "批准日期", &last->words, last->pair);
    }
}

/* 「承办机构意见：同意。」, 「承办机构负责人签名：井某」, 「承办机构日期：…」 as labels of their own: they sign it. */
static void take_signer_by_name(jp_scan *s, const jp_pair *pair, jp_opinion *o) {
    enum { LEAST_BYTES = 6 };
    const jp_view tail = JP_VIEW("意见");
    jp_view stem = jp_view_sub(pair->label, 0, pair->label.bytes - (jp_view_ends_with(pair->label, tail) ? 6 : 0));

    if (stem.bytes < LEAST_BYTES || stem.bytes == pair->label.bytes || jp_view_is_empty(o->words) ||
        !jp_view_is_empty(o->names)) {
        return;
    }
    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *other = &s->pairs[i];
        if (other == pair || other->line < pair->line || other->is_opinion ||
            !jp_view_starts_with(other->label, stem)) {
            continue;
        }
        if (other->is_signature && jp_view_is_empty(o->names)) {
            o->names = jp_names_in(s, other->value);
        }
    }
}

/* 「承办人意见」, 「承办人签名」, 「承办日期」 in turn: the day that comes next is that of the opinion. */
static void take_day_below(const jp_scan *s, uint32_t index, jp_opinion *o) {
    static const char *const heads[] = {"承办", "经办", "办案", "审批", "批准", "审核", "审查",
                                        "核审", "签批", "签名", "签字", "负责", "领导", "机构"};
    enum { MOST_CHARS = 8 };
    jp_found_date date;
    uint32_t next = index + 1;

    while (next < s->pair_count &&
           (s->pairs[next].is_signature || (s->pairs[next].field && s->pairs[next].field->type == JP_FIELD_PERSON))) {
        next++; /* who gives it, in a field of his own */
    }
    if (o->has_date || jp_view_is_empty(o->names) || next >= s->pair_count) {
        return;
    }
    const jp_pair *pair = &s->pairs[next];
    bool is_day = jp_view_ends_with(pair->label, JP_VIEW("日期")) && jp_text_chars(pair->label) <= MOST_CHARS;
    bool is_its_own = false;
    for (size_t i = 0; is_day && i < sizeof heads / sizeof *heads; i++) {
        is_its_own = is_its_own || jp_view_starts_with(pair->label, jp_view_of(heads[i]));
    }
    if (is_its_own && jp_norm_next_date(pair->value, 0, s->day, &date) && !date.is_blank) {
        o->text = pair->value;
        o->date = date;
        o->has_date = true;
    }
}

/* The day of who is named: behind his name, or under 日期 right behind it. */
static bool day_of_signer(const jp_scan *s, uint32_t index, jp_view *text, jp_found_date *out) {
    enum { MOST_LINES = 4, MOST_CHARS_BEHIND = 6 };
    const jp_pair *pair = &s->pairs[index], *next = pair + 1;

    *text = pair->value;
    if (jp_norm_next_date(pair->value, 0, s->day, out) && !out->is_blank) {
        return jp_text_chars(jp_view_sub(pair->value, out->span.to, pair->value.bytes)) <= MOST_CHARS_BEHIND;
    }
    if (index + 1 == s->pair_count || next->is_opinion || next->line > pair->line + MOST_LINES ||
        !(jp_view_eq_text(next->label, "日期") || jp_view_eq_text(next->label, "时间"))) {
        return false;
    }
    *text = next->value;
    return jp_norm_next_date(next->value, 0, s->day, out) && !out->is_blank;
}

/* 「审核意见：同意。」 and below all opinions 「审核人：黎某　日期：2024年5月31日」: who signs is told apart by his
 * part. */
static void take_signer_by_role(jp_scan *s, uint32_t at, jp_view role, jp_opinion *o) {
    static const char *const ends[] = {"人", "人员", "签名", "签字", "签名)", "签字)", NULL};
    static const char *const signing[] = {"签名及", "签字及", "签名、", "签字、", NULL};
    static const char *const bare_words[] = {"签名", "签字", "签章", NULL};

    for (uint32_t i = at + 1; !has_too_many(s) && i < s->pair_count && o->words.bytes > 0; i++) {
        const jp_pair *other = &s->pairs[i];
        /* 「科室审核意见：同意。」, 「审核人签名及日期：阮某 2026-03-18」: the place to sign that comes next is the
         * opinion's. */
        const bool is_bare = other->is_signature && jp_view_is_empty(part_of(s, other->label)) &&
                             jp_view_is_any(other->label, bare_words);
        const bool is_next = i == at + 1 && (is_bare || jp_view_contains_any(other->label, signing));
        if ((o->names.bytes > 0 && o->has_date) || other->is_opinion ||
            !(is_next || (jp_view_ends_with_any(other->label, ends) &&
                          (jp_view_eq(part_of(s, other->label), role) || signs_by_name(s, other, &s->pairs[at]))))) {
            continue;
        }
        if (is_reviewer_left_blank(s, other)) {
            return; /* who heads his office does not review for him */
        }
        jp_view text = other->value;
        jp_found_date date;
        if (jp_norm_next_date(text, 0, s->day, &date)) {
            text = jp_view_sub(text, 0, date.span.from);
        }
        const jp_view names = jp_names_in(s, jp_view_trim(text));
        if (names.bytes == 0 || (o->names.bytes > 0 && !jp_view_eq(o->names, names))) {
            continue;
        }
        const bool is_first = o->names.bytes == 0; /* a day before him stood in the words */
        o->names = names;
        if ((is_first || !o->has_date) && day_of_signer(s, i, &text, &date)) {
            o->text = text;
            o->date = date;
            o->has_date = true;
        }
    }
}

/* The first thing an opinion says, or its whole text where that is no more than who signs. */
static const char *attitude_of(const jp_scan *s, const jp_opinion *o) {
    const char *attitude = jp_opinion_attitude(s, o->words);
    const jp_view tick = JP_VIEW("☑"), boxed = jp_text_round_boxes(jp_text_tight(o->text, s->arena), s->arena);

    if (jp_view_contains(boxed, JP_VIEW("□不同意□")) || jp_view_contains(boxed, JP_VIEW("□不批准□"))) {
        return "其他"; /* 「同意（ ）不同意（ ）」: neither was ticked */
    }
    /* 「同意（ ）不同意（√）」: the words end where the brackets begin, and what was ticked stands behind */
    if (!jp_view_contains(jp_text_tight(o->words, s->arena), tick) &&
        jp_view_contains(jp_text_tight(o->text, s->arena), tick)) {
        return jp_opinion_attitude(s, o->text);
    }
    return strcmp(attitude, "空") == 0 && jp_opinion_decides(s, o->text) ? jp_opinion_attitude(s, o->text) : attitude;
}

/* 「法制审核　不属于重大行政许可法制审核目录范围」: why the step is not taken, which nobody signs. */
static bool is_told_unneeded(const jp_scan *s, const jp_opinion *o) {
    static const char *const words[] = {"不属于",     "不需要", "不需",   "无需",     "无须", "未列入",
                                        "未达到标准", "不涉及", "不适用", "不属重大", NULL};
    static const char *const steps[] = {"法制审核", "合法性审核", "目录", "重大行政", "重大执法", NULL};
    enum { MOST_CHARS = 40 };
    const jp_view said = jp_text_tight(o->text, s->arena);

    return jp_text_chars(said) <= MOST_CHARS && jp_view_contains_any(said, words) && jp_view_contains_any(said, steps);
}

/* 「法制机构意见　/」: a step this paper does not take, crossed out. Whoever must decide cannot cross himself out, nor
 * the reviewer in the review itself. */
static bool is_struck_out(const jp_scan *s, jp_view role, const jp_opinion *o) {
    static const char *const strokes[] = {"/", "／", "—", "——", "-", "--", "不适用", NULL};
    static const char *const spare[] = {"法制", "审核", "其他", NULL};

    return jp_view_is_any(role, spare) &&
           (jp_view_is_any(jp_text_tight(o->text, s->arena), strokes) || is_told_unneeded(s, o)) &&
           !jp_view_eq_text(s->type->name, "法制审核意见书") && jp_view_is_empty(o->names) && !o->has_date;
}

static void put_opinion(jp_scan *s, jp_view role, const jp_opinion *o, const jp_pair *pair, const char *attitude) {
    const bool is_dated = o->has_date && !o->date.is_blank;
    const bool is_empty = strcmp(attitude, "空") == 0 && jp_view_is_empty(o->names) && !is_dated;
    const jp_view said = jp_view_is_empty(o->words) ? o->text : o->words;

    role = role.bytes ? role : JP_VIEW("其他");
    if (is_struck_out(s, role, o)) {
        return;
    }
    jp_fact *fact = jp_scan_add_text(s, "意见", is_empty ? JP_VIEW_EMPTY : said, pair->place, pair->line);
    fact->status = is_empty ? "空" : NULL;
    jp_fact_put(fact, "角色", role);
    jp_fact_put_text(fact, "态度", attitude);
    jp_fact_put(fact, "署名", o->names);
    if (is_dated) {
        jp_fact_put_day(s, fact, "日期", o->date.day);
    }
    if (jp_view_is_empty(o->names) && pair->has_picture) {
        fact = jp_scan_add_text(s, "签名", JP_VIEW_EMPTY, pair->place, pair->line); /* written by hand, scanned */
        jp_fact_put(fact, "角色", role);
        jp_fact_put_text(fact, "形式", "图");
    }
}

static jp_view text_of(const jp_scan *s, uint32_t index) {
    const jp_pair *pair = &s->pairs[index];
    return pair->is_step ? pair->value : pair->is_cell ? text_right_of(s, pair) : text_behind(s, index);
}

/* Nothing stands beside it in its row. */
static bool is_alone_in_row(const jp_document *doc, const jp_cell *cell) {
    const jp_table *table = &doc->tables[cell->table_index];

    for (uint32_t i = table->first_cell_index; i < table->first_cell_index + table->cell_count; i++) {
        const jp_cell *other = &doc->cells[i];
        if (other != cell && !other->is_covered && other->row_no == cell->row_no) {
            return false;
        }
    }
    return true;
}

/* 「二、审批意见」, a line that names nobody's part, right above the opinions of those who have one, the head among
 * them.
 */
static bool is_heading_line(const jp_scan *s, uint32_t index) {
    static const char *const headings[] = {"审批意见", "审核意见",     "审批",         "审批情况",     "审批流程",
                                           "意见",     "审核审批意见", "审查审批意见", "各级审批意见", "内部审批",
                                           NULL};
    const jp_pair *pair = &s->pairs[index];
    bool has_head = false;

    if (index + 1 >= s->pair_count || pair->is_cell || !jp_view_is_empty(pair->value) ||
        s->pairs[index + 1].line != pair->line + 1 || !s->pairs[index + 1].is_opinion ||
        !jp_view_is_any(pair->label, headings)) {
        return false;
    }
    for (uint32_t i = index + 1; i < s->pair_count && !has_head; i++) {
        has_head = s->pairs[i].is_opinion && jp_view_eq_text(part_of(s, s->pairs[i].label), "负责人");
    }
    return has_head;
}

/* 「二、审批意见」 as a row of its own above 「经办人 | …」, 「关领导 | …」: it asks for the opinions below it, and has
 * no place for one. */
static bool is_heading_of_levels(const jp_scan *s, uint32_t index) {
    const jp_pair *pair = &s->pairs[index], *next = &s->pairs[index + 1];
    const jp_document *doc = s->text->doc;

    if (index + 1 >= s->pair_count || !pair->is_cell || !next->is_cell || !next->is_opinion ||
        pair->label_cell == JP_NO_INDEX || next->label_cell == JP_NO_INDEX || !jp_view_is_empty(pair->value)) {
        return false;
    }
    const jp_cell *label = &doc->cells[pair->label_cell], *below = &doc->cells[next->label_cell];
    return below->table_index == label->table_index && below->row_no == label->row_no + label->row_span &&
           is_alone_in_row(doc, label) && !is_alone_in_row(doc, below);
}

/* 「审核内容 | 审核意见」 over 「执法主体 | 合法」, 「程序 | 合法」: the head of a column of findings, each beside what
 * it is about. */
static bool is_head_of_findings(const jp_scan *s, uint32_t index) {
    enum { FEWEST_ROWS = 2 };
    const jp_pair *pair = &s->pairs[index];
    const jp_document *doc = s->text->doc;
    const jp_cell *label = pair->is_cell && pair->label_cell != JP_NO_INDEX ? &doc->cells[pair->label_cell] : NULL;
    uint32_t rows = 0;

    if (!label || label->grid_col == 0 || !jp_view_is_empty(pair->value)) {
        return false;
    }
    const jp_table *table = &doc->tables[label->table_index];
    for (uint32_t i = pair->label_cell + 1; i < table->first_cell_index + table->cell_count && rows < FEWEST_ROWS;
         i++) {
        const jp_cell *cell = &doc->cells[i];
        const bool is_below = !cell->is_covered && cell->row_no > label->row_no && cell->grid_col == label->grid_col;
        if (is_below && (jp_view_is_empty(jp_view_trim(cell->text)) || cell[-1].row_no != cell->row_no ||
                         jp_view_is_empty(jp_view_trim(cell[-1].text)) ||
                         jp_label_read(s, jp_text_tight(cell->text, s->arena)).is_known)) {
            return false;
        }
        rows += is_below;
    }
    return rows == FEWEST_ROWS;
}

void jp_scan_opinions(jp_scan *s) {
    last_opinion last = {0};

    s->opinion_count = 0;
    for (uint32_t i = 0; i < s->pair_count; i++) {
        s->opinion_count += s->pairs[i].is_opinion;
    }

    for (uint32_t i = 0; i < s->pair_count; i++) {
        const jp_pair *pair = &s->pairs[i];
        jp_opinion o;
        if (!pair->is_opinion || is_heading_of_levels(s, i) || is_heading_line(s, i) || is_head_of_findings(s, i)) {
            continue;
        }
        const jp_view role = part_of(s, pair->label);
        jp_opinion_read(s, text_of(s, i), &o);
        take_signer_by_name(s, pair, &o);
        take_day_below(s, i, &o);
        take_signer_by_role(s, i, role, &o);
        take_day_below(s, i, &o); /* of whom his part told */
        const char *attitude = attitude_of(s, &o);
        put_opinion(s, role, &o, pair, attitude);
        follow(s, role, &o, pair, attitude);
        if (jp_view_eq_text(role, "审核") || jp_view_eq_text(role, "法制")) {
            note_blank_reviewer(s, i, &o);
        }
        last.words = o;
        last.pair = pair;
        last.is_unit = jp_view_eq_text(role, "承办机构");
        last.units += last.is_unit;
        last.has_head = last.has_head || jp_view_eq_text(role, "负责人");
    }
    approve_by_last(s, &last);
    settle_conclusion(s);
}
