/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "norm_scan.h"
#include "pairs.h"
#include "typed.h"

/* 「以上笔录属实。张三　2025年4月15日」: what was confirmed is signed by whoever stands behind it. */

/* 「卢某　办案人员：魏某　2024年7月4日」: behind his name who signs next, with the day of both. */
static bool is_next_signer(jp_view words) {
    enum { MOST_BYTES = 24 };
    const size_t colon = jp_text_raw_colon(words, NULL);

    return colon != SIZE_MAX && colon > 0 && colon <= MOST_BYTES;
}

/* 「陪同人确认」 of 「陪同人确认　以上属实。」, 「见证人意见」 of 「见证人意见：以上属实」: the label what was said
 * begins with. */
static jp_view label_of_said(jp_view said) {
    for (size_t at = 0, next = 0; at < said.bytes; at = next) {
        const uint32_t c = jp_utf8_next(said, &next);
        if (jp_char_is_space(c) || c == ':' || c == U'：') {
            return jp_view_sub(said, 0, at);
        }
    }
    return JP_VIEW_EMPTY;
}

/* 「陪同人确认　以上属实。　2025年8月11日　检查人　2025年8月11日」: a place of his own, with its label in front. */
static bool has_own_place(const jp_scan *s, jp_view line, jp_view said) {
    static const char *const ends[] = {"人确认", "人意见", "单位确认", "单位意见", NULL};
    const jp_view front = jp_view_trim(jp_view_sub(line, 0, jp_view_find(line, said, 0)));
    const jp_view label = jp_view_is_empty(front) ? label_of_said(said) : front;

    return !jp_view_is_empty(label) && (jp_view_ends_with_any(label, ends) || jp_label_read(s, label).is_known);
}

/* Nothing more, or 「　检查人：　2024年3月5日」, 「　检查人　2024年3月5日」: who signs next, behind a blank or not.
 * Without a colon the first must have a place of his own: of two places on the line the picture may stand in either. */
static bool is_next_place(const jp_scan *s, jp_view behind, bool is_own_place) {
    size_t to = 0;

    if (behind.bytes == 0) {
        return true;
    }
    const jp_view words = jp_view_trim(behind);
    const size_t colon = jp_text_raw_colon(words, NULL);
    if (colon != SIZE_MAX && jp_label_read(s, jp_view_trim(jp_view_sub(words, 0, colon))).is_known) {
        return true;
    }
    if (!is_own_place) {
        return false;
    }
    for (size_t next = 0; to < words.bytes && !jp_char_is_space(jp_utf8_next(words, &next)); to = next) {
    }
    return jp_label_read(s, jp_view_sub(words, 0, to)).is_known;
}

/* Signs for the party; by a picture where the name is empty. date: NULL where none was written. */
static void put_party(jp_scan *s, jp_view name, uint32_t line, const jp_found_date *date) {
    jp_fact *fact = jp_scan_add_text(s, "签名", name, jp_text_place(s->text, line), line);

    jp_fact_put_text(fact, "角色", "当事人");
    jp_fact_put_text(fact, "形式", name.bytes > 0 ? "文" : "图");
    if (name.bytes > 0) {
        jp_fact_put(fact, "值", name);
    }
    if (date) {
        jp_fact_put_day(s, fact, "日期", date->day);
    }
}

/* 「以上笔录看过，没有出入。　2025年8月11日」 with a picture: whoever says so signed and dated it. */
static bool sign_by_picture(jp_scan *s, jp_view rest, uint32_t line, bool is_own_place) {
    static const char *const ends[] = {"）",       ")", "。", "”", "（以下空白）", "(以下空白)", "（此处以下空白）",
                                       "以下空白", NULL};
    jp_found_date date;

    for (size_t end; (end = jp_view_word_at(rest, 0, ends)) > 0;) {
        rest = jp_view_trim(jp_view_sub(rest, end, rest.bytes));
    }
    if ((jp_text_flags(s->text, line) & JP_PARA_PICTURE) == 0 || !jp_norm_next_date(rest, 0, s->day, &date) ||
        date.is_blank || date.span.from > 0 ||
        !is_next_place(s, jp_view_sub(rest, jp_norm_clock_behind(rest, date.span.to), rest.bytes), is_own_place)) {
        return false;
    }
    put_party(s, JP_VIEW_EMPTY, line, &date);
    return true;
}

/* 「（签名）孙某」: the place to sign without a word for whose it is. */
static jp_view behind_sign_word(jp_view rest) {
    static const char *const words[] = {"（签名）",       "（签字）",     "（签章）", "（盖章）", "（签名盖章）",
                                        "（签名或盖章）", "(签名)",       "(签字)",   "(签章)",   "(盖章)",
                                        "(签名盖章)",     "(签名或盖章)", NULL};

    return jp_view_trim(jp_view_sub(rest, jp_view_word_at(rest, 0, words), rest.bytes));
}

/* Behind the last stop: where a witness was told of in the sentence before, he says nothing here. */
static jp_view last_sentence(jp_view words) {
    static const char *const stops[] = {"。", NULL};
    return jp_view_sub(words, jp_view_behind_last(words, stops), words.bytes);
}

/* 「见证人意见：以上情况属实。　王五　2024年3月5日」: who confirms is neither the party nor signs for it. `said` is
 * what was confirmed, `raw` its line. */
static bool is_said_by_other(const jp_scan *s, uint32_t line, jp_view raw, jp_view said) {
    static const char *const others[] = {"见证", "监护", "翻译", NULL};
    static const char *const officers[] = {"记录人", "记录员", "执法", "检查人员", "检查人意见", NULL};
    const size_t at = jp_view_find(raw, said, 0);
    const jp_view parts[] = {jp_text_label_left(s->text, line),
                             last_sentence(jp_view_sub(raw, 0, at == SIZE_MAX ? 0 : at)), label_of_said(said)};
    bool is_other = false, is_officer = false, is_party = false;

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        is_other = is_other || jp_view_contains_any(parts[i], others);
        is_officer = is_officer || jp_view_contains_any(parts[i], officers);
        is_party = is_party || jp_names_party(parts[i]);
    }
    return is_other || (is_officer && !is_party);
}

static bool is_named_officer(const jp_scan *s, jp_view name) {
    static const char *const fields[] = {"执法人员", "记录人", "提取人", NULL};

    for (uint32_t i = 0; i < s->fact_count; i++) {
        if (jp_view_is_any(s->facts[i].name, fields) && jp_view_eq(jp_fact_value(&s->facts[i], "值"), name)) {
            return true;
        }
    }
    return false;
}

/* Behind a name its day and nothing else, 「（签字）」 before it, or who signs next with the day of both. */
static bool is_day_of_name(const jp_scan *s, jp_view behind, jp_found_date *out) {
    jp_view day = jp_view_trim(behind);

    if (jp_norm_next_date(day, 0, s->day, out) && jp_is_said_sign(jp_view_trim(jp_view_sub(day, 0, out->span.from)))) {
        day = jp_view_sub(day, out->span.from, day.bytes); /* 「张三（签字）　2025年4月15日」 */
    }
    return jp_norm_next_date(day, 0, s->day, out) && !out->is_blank &&
           jp_norm_clock_behind(day, out->span.to) == day.bytes && (out->span.from == 0 || is_next_signer(day));
}

/* The line below holds a day and nothing else: of the name above, unless another place to sign stands between. */
static bool is_day_of_line_above(const jp_scan *s, uint32_t line, jp_found_date *out) {
    return line + 1 < s->section->line_to && s->text->lines[line + 1].cell_index == s->text->lines[line].cell_index &&
           jp_norm_is_date(jp_view_trim(jp_text_raw_line(s->text, line + 1)), s->day, out) && !out->is_blank;
}

/* 「张三　2025年4月15日」, or in a line of its own 「张三（捺印）」 and the day, if it is written, below. Whoever is no
 * officer signs for the party. */
static bool sign_by_name(jp_scan *s, jp_view rest, uint32_t line, bool is_own_line) {
    jp_found_person person;
    jp_found_date date;

    if (!jp_norm_next_person(rest, 0, s->arena, &person) || person.span.from > 0 || is_named_officer(s, person.name)) {
        return false;
    }
    const jp_view behind = jp_view_sub(rest, person.span.to, rest.bytes);
    const bool is_alone = is_own_line && jp_is_said_sign(behind);
    const bool is_dated = is_day_of_name(s, behind, &date) || (is_alone && is_day_of_line_above(s, line, &date));
    if (!is_dated && !is_alone) {
        return false;
    }
    put_party(s, person.name, line, is_dated ? &date : NULL);
    return true;
}

/* A picture behind what was said, or alone below it, and the day in the line below: signed by whoever said it. */
static bool sign_by_picture_below(jp_scan *s, uint32_t line) {
    jp_found_date date;

    if (!jp_picture_near(s, line) || !is_day_of_line_above(s, line, &date)) {
        return false;
    }
    put_party(s, JP_VIEW_EMPTY, line, &date);
    return true;
}

/* 「张三　2024年3月14日（第1页，共1页）」: what the form prints behind the day is no word of his. */
static jp_view without_page_mark(jp_view words) {
    static const char *const begins[] = {"（第", "(第", "（共", "(共", "第", "共", NULL};
    static const char mark[] = "第共页次之/，,、 　0123456789０１２３４５６７８９一二三四五六七八九十（）()";
    size_t from = 0; /* behind the last character that stands in no such mark */

    for (size_t at = 0; at < words.bytes;) {
        from = jp_scan_in(jp_utf8_next(words, &at), mark) ? from : at;
    }
    const size_t begin = jp_view_find_any(words, begins, from, NULL);
    return begin != SIZE_MAX && jp_view_find(words, JP_VIEW("页"), begin) != SIZE_MAX
               ? jp_view_trim(jp_view_sub(words, 0, begin))
               : words;
}

bool jp_sign_statement(jp_scan *s, const jp_fact *confirmed) {
    static const char *const closes[] = {"）", ")", "。", NULL};
    enum { MOST_NOTE_CHARS = 8 };
    const jp_view raw = jp_text_raw_line(s->text, confirmed->line), said = confirmed->text;
    const size_t at = jp_view_find(raw, said, 0);
    uint32_t line = confirmed->line;
    jp_found_date date;

    if (at == SIZE_MAX || is_said_by_other(s, line, raw, said)) {
        return false;
    }
    jp_view rest = without_page_mark(jp_view_trim(jp_view_sub(raw, at + said.bytes, raw.bytes)));
    /* 「现场人员意见：以上属实　2024年8月13日」: without a stop the day is part of what was said */
    if (jp_view_is_empty(rest) && jp_norm_date_at_end(said, s->day, &date) &&
        sign_by_picture(s, jp_view_sub(said, date.span.from, date.span.to), line, false)) {
        return true;
    }
    if (jp_view_ends_with_any(rest, closes) && jp_text_chars(rest) <= MOST_NOTE_CHARS) {
        rest = JP_VIEW_EMPTY; /* 「（捺印）」 */
    }
    const bool is_below = jp_view_is_empty(rest) && line + 1 < s->section->line_to;
    if (is_below && sign_by_picture_below(s, line)) {
        return true;
    }
    if (is_below) { /* 「孙某　　2024年3月22日」 */
        line++;
        rest = jp_view_trim(jp_text_raw_line(s->text, line));
    }
    rest = behind_sign_word(rest);
    return sign_by_picture(s, rest, line, !is_below && has_own_place(s, raw, said)) ||
           sign_by_name(s, rest, line, is_below || has_own_place(s, raw, said));
}

static bool is_opinion_of_party(jp_view label) {
    static const char *const parties[] = {"申请人", "申请单位", "核查对象",   "检查对象", "被核查", "受检",
                                          "被查",   "陪同",     "现场负责人", "被抽样",   "被采样", NULL};
    static const char *const ends[] = {"意见", "确认", "意见及签名", "确认意见", "确认情况", NULL};

    return jp_view_ends_with_any(label, ends) && (jp_names_party(label) || jp_view_contains_any(label, parties));
}

/* The last word: 「王五」 of 「无异议　王五」, 「属实。王五（签字）」. */
static jp_view last_word(jp_view words) {
    static const char *const stops[] = {"。", "；", ";", "，", ",", " ", "　", "\n", NULL};
    return jp_view_sub(words, jp_view_behind_last(words, stops), words.bytes);
}

/* What the party says in a line or in the cell it begins; empty where the line is no such opinion. */
static jp_view opinion_of_party(const jp_scan *s, uint32_t line) {
    const uint32_t cell = s->text->lines[line].cell_index;
    const jp_view raw = jp_text_raw_line(s->text, line);

    if (cell == JP_NO_INDEX) {
        size_t behind = 0;
        const size_t colon = jp_text_raw_colon(raw, &behind);
        const bool is_one = colon != SIZE_MAX && is_opinion_of_party(jp_view_trim(jp_view_sub(raw, 0, colon)));
        return is_one ? jp_view_trim(jp_view_sub(raw, behind, raw.bytes)) : JP_VIEW_EMPTY;
    }
    const bool is_first = line == s->section->line_from || s->text->lines[line - 1].cell_index != cell;
    return is_first && is_opinion_of_party(jp_text_label_left(s->text, line))
               ? jp_view_trim(s->text->doc->cells[cell].text)
               : JP_VIEW_EMPTY;
}

bool jp_sign_opinion_of_party(jp_scan *s) {
    jp_found_person person;

    for (uint32_t line = s->section->line_from; line < s->section->line_to && s->type->is_record; line++) {
        const jp_view said = opinion_of_party(s, line), word = last_word(said);
        if (word.bytes == said.bytes || !jp_norm_next_person(word, 0, s->arena, &person) || person.span.from > 0 ||
            !jp_is_said_sign(jp_view_sub(word, person.span.to, word.bytes)) || is_named_officer(s, person.name)) {
            continue;
        }
        put_party(s, person.name, line, NULL);
        return true;
    }
    return false;
}

/* The officers the line names and nothing else, or their day too; 0: others, or more words. */
static uint32_t officers_of_line(const jp_scan *s, jp_view line, jp_str *names, jp_found_date *date) {
    static const char *const joints[] = {"、", "，", ",", "和", " ", "　", NULL};
    jp_found_person person;
    uint32_t count = 0;
    size_t at = 0;

    while (jp_norm_next_person(line, at, s->arena, &person) && person.span.from == at &&
           is_named_officer(s, person.name)) {
        jp_str_put_text(names, count > 0 ? " " : "");
        jp_str_put(names, person.name);
        count++;
        at = person.span.to;
        for (size_t bytes; (bytes = jp_view_word_at(line, at, joints)) > 0; at += bytes) {
        }
    }
    const jp_view rest = jp_view_trim(jp_view_sub(line, at, line.bytes));
    date->is_blank = true;
    if (jp_view_is_empty(rest) || (jp_norm_is_date(rest, s->day, date) && !date->is_blank)) {
        return count;
    }
    return 0;
}

void jp_sign_officers_alone(jp_scan *s) {
    enum { MOST_LINES_BELOW = 4 };

    if (!s->type->is_record || s->confirm_line == JP_NO_LINE) {
        return;
    }
    for (uint32_t line = s->confirm_line + 1; line < s->section->line_to && line <= s->confirm_line + MOST_LINES_BELOW;
         line++) {
        jp_found_date date;
        jp_str names;
        jp_str_init(&names, s->arena);
        if (s->text->lines[line].cell_index != JP_NO_INDEX ||
            officers_of_line(s, jp_view_trim(jp_text_raw_line(s->text, line)), &names, &date) == 0) {
            continue;
        }
        jp_fact *fact = jp_scan_add_text(s, "签名", jp_str_view(&names), jp_text_place(s->text, line), line);
        jp_fact_put_text(fact, "角色", "执法人员");
        jp_fact_put_text(fact, "形式", "文");
        jp_fact_put(fact, "值", jp_str_view(&names));
        if (!date.is_blank) {
            jp_fact_put_day(s, fact, "日期", date.day);
        }
        return;
    }
}
