/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "scan.h"

/* Statements: the sentence that says it. A sentence that says the contrary, quotes a statute, or stands beside an
 * empty box does not say it. */

enum { MAX_STATEMENTS = 3, MAX_TRIES = 60, BOX_BYTES = 3 }; /* □ and ☑ */

static void sentence_of(jp_view text, const jp_match *m, size_t *from, size_t *to) {
    static const char *const ends[] = {"。", "\n", ";", "?", "!", NULL};
    size_t bytes = 0;

    *from = m->from;
    while (*from > 0 && !jp_view_ends_with_any(jp_view_sub(text, 0, *from), ends)) {
        (*from)--;
    }
    *to = m->to;
    while (*to < text.bytes && (bytes = jp_view_word_at(text, *to, ends)) == 0) {
        (*to)++;
    }
    if (*to < text.bytes && text.data[*to] != '\n') {
        *to += bytes;
    }
}

enum answer { NO_ANSWER = 0, NOT_ANSWERED = 1, ANSWERED_YES = 2, ANSWERED_NO = 4 };

/* An answer, and not the head of 「有异议」, 「无误」; blanks behind it were dropped. */
static bool is_whole_word(jp_view tail, size_t bytes) {
    static const char *const rests[] = {"异议", "误", "意见", "权", "效", "关", "需", "补充", "必要", NULL};

    return bytes > 0 && jp_view_word_at(tail, bytes, rests) == 0;
}

/* 是 or 否 printed behind a box, 「□是」. */
static enum answer word_behind_box(jp_view line, size_t box) {
    static const char *const yes[] = {"是", "有", NULL}, *const no[] = {"否", "无", "没有", NULL};
    static const char *const done[] = {"已", NULL}, *const undone[] = {"未", NULL}; /* 「☑已出示 □未出示」 */
    static const char *const asks[] = {"是否", "有无", NULL};
    const jp_view tail = jp_view_trim(jp_view_sub(line, box + BOX_BYTES, line.bytes));

    if (jp_view_word_at(tail, 0, asks) > 0) {
        return NO_ANSWER;
    }
    if (is_whole_word(tail, jp_view_word_at(tail, 0, yes)) || jp_view_word_at(tail, 0, done) > 0) {
        return ANSWERED_YES;
    }
    return is_whole_word(tail, jp_view_word_at(tail, 0, no)) || jp_view_word_at(tail, 0, undone) > 0 ? ANSWERED_NO
                                                                                                     : NO_ANSWER;
}

/* And in front of it, 「是□」. */
static enum answer word_before_box(jp_view line, size_t box) {
    static const char *const yes[] = {"是", "有", NULL}, *const no[] = {"否", "无", NULL};
    const jp_view head = jp_view_trim(jp_view_sub(line, 0, box));

    return jp_view_ends_with_any(head, yes) ? ANSWERED_YES : jp_view_ends_with_any(head, no) ? ANSWERED_NO : NO_ANSWER;
}

static size_t next_box(jp_view text, size_t at) {
    static const char *const boxes[] = {"□", "☑", NULL};
    return jp_view_find_any(text, boxes, at, NULL); /* of one pass: a line may hold thousands */
}

static bool is_ticked(jp_view text, size_t box) {
    return jp_view_starts_with(jp_view_sub(text, box, text.bytes), JP_VIEW("☑"));
}

/* What is ticked of two boxes that stand side by side, one for yes and one for no. */
static enum answer answer_of(jp_view line, size_t first, size_t second) {
    enum { MOST_BYTES_BETWEEN = 12 };

    if (second == SIZE_MAX || second - first > MOST_BYTES_BETWEEN) {
        return NO_ANSWER;
    }
    enum answer one = word_behind_box(line, first), other = word_behind_box(line, second);
    if (one + other != ANSWERED_YES + ANSWERED_NO) {
        one = word_before_box(line, first);
        other = word_before_box(line, second);
    }
    if (one + other != ANSWERED_YES + ANSWERED_NO) {
        return NO_ANSWER;
    }
    const bool is_one = is_ticked(line, first);
    return is_one == is_ticked(line, second) ? NOT_ANSWERED : is_one ? one : other;
}

static jp_view line_at(jp_view text, size_t from) {
    const size_t end = jp_view_find(text, JP_VIEW("\n"), from);
    return jp_view_sub(text, from, end == SIZE_MAX ? text.bytes : end);
}

/* 「出示证件：□是 ☑否」: what is ticked of the two boxes printed right behind a question, or in the cell beside it. */
static enum answer answer_behind(jp_view text, size_t from) {
    enum { MOST_BYTES_BEFORE = 30, REST_OF_WORDS = 12 };
    static const char *const stops[] = {"。", ",", ";", "(", NULL};
    const jp_view own = line_at(text, from);
    const bool is_cell_beside = own.bytes <= REST_OF_WORDS && next_box(own, 0) == SIZE_MAX &&
                                !jp_view_contains_any(own, stops) && from + own.bytes < text.bytes;
    const jp_view line = is_cell_beside ? line_at(text, from + own.bytes + 1) : own;
    const size_t first = next_box(line, 0);

    if (first == SIZE_MAX || first > MOST_BYTES_BEFORE || jp_view_contains_any(jp_view_sub(line, 0, first), stops)) {
        return NO_ANSWER;
    }
    return answer_of(line, first, next_box(line, first + BOX_BYTES));
}

enum { NO_BOX = -1, NO_PAIR = 2 };

/* 「告知权利：☑是 □否 出示证件」: the two boxes in front of the words answered another question. Where none stands
 * before them, they are for these words: 「☑是 □否 已出示证件」. */
static int pair_before(jp_view head) {
    size_t first = SIZE_MAX, second = SIZE_MAX;

    for (size_t k = 0; (k = next_box(head, k)) != SIZE_MAX; k += BOX_BYTES) {
        first = second;
        second = k;
    }
    const enum answer answer = first == SIZE_MAX ? NO_ANSWER : answer_of(head, first, second);
    if (answer == NO_ANSWER) {
        return NO_PAIR;
    }
    return first == 0 ? answer == ANSWERED_YES : answer == NOT_ANSWERED ? 0 : NO_BOX;
}

/* The nearest box in front of the words in their line: 1 ticked, 0 open, -1 none. */
static int box_before(jp_view text, size_t at) {
    size_t from = at;
    while (from > 0 && text.data[from - 1] != '\n') {
        from--;
    }
    jp_view head = jp_view_sub(text, from, at);
    size_t open = SIZE_MAX;
    size_t before = SIZE_MAX; /* the open box in front of that */
    size_t tick = SIZE_MAX;
    for (size_t k = 0; (k = jp_view_find(head, JP_VIEW("□"), k)) != SIZE_MAX; k += 3) {
        before = open;
        open = k;
    }
    for (size_t k = 0; (k = jp_view_find(head, JP_VIEW("☑"), k)) != SIZE_MAX; k += 3) {
        tick = k;
    }
    if (open == SIZE_MAX && tick == SIZE_MAX) {
        return NO_BOX;
    }
    /* 「□日常 ☑专项 □个案。你单位有权…」: boxes to choose from, ticked or not, ended with their sentence. A box alone
     * asks on: 「□已出示证件。已告知权利。」 */
    const int pair = pair_before(head);
    if (pair != NO_PAIR) {
        return pair;
    }
    bool is_choice = before != SIZE_MAX && !jp_view_contains(jp_view_sub(head, before, open), JP_VIEW("。"));
    if (open != SIZE_MAX && (tick == SIZE_MAX ? is_choice : tick < open) &&
        jp_view_find(head, JP_VIEW("。"), open) != SIZE_MAX) {
        return NO_BOX;
    }
    return tick != SIZE_MAX && (open == SIZE_MAX || tick > open) ? 1 : 0;
}

static bool crosses_line(jp_view text, const jp_match *m) {
    return memchr(text.data + m->from, '\n', m->to - m->from) != NULL;
}

/* 「是否申请回避：□是 ☑否」 is asked of the party, told all the same; 「已告知回避：□是 ☑否」 was not told. */
static enum answer answer_to(jp_view text, const jp_match *m) {
    static const char *const stops[] = {"\n", "。", ",", ";", ":", "□", "☑", NULL};
    enum { MOST_QUESTION_BYTES = 120 };
    const jp_view front = jp_view_sub(text, 0, m->to);
    const size_t least = m->from > MOST_QUESTION_BYTES ? m->from - MOST_QUESTION_BYTES : 0;
    size_t from = m->from;

    while (from > least && !jp_view_ends_with_any(jp_view_sub(front, 0, from), stops)) {
        from--;
    }
    const jp_view words = jp_view_sub(front, from, front.bytes);
    const bool is_asked = jp_view_contains(words, JP_VIEW("回避")) && !jp_view_contains(words, JP_VIEW("告知"));
    return is_asked || crosses_line(text, m) ? NO_ANSWER : answer_behind(text, m->to);
}

static void put_statement(jp_scan *s, const jp_field *field, size_t from, size_t to, bool is_open_box) {
    size_t base = jp_scan_body_from(s);
    uint32_t line = jp_text_line_at(s->text, base + from);
    uint32_t last = jp_text_line_at(s->text, base + (to > from ? to - 1 : from));
    jp_view words = last == line ? jp_text_raw(s->text, line, base + from, base + to)
                                 : jp_text_raw_lines(s->text, line, last + 1, s->arena);
    jp_fact *fact = jp_scan_add(s, field->name, words, jp_text_place(s->text, line), line);
    fact->rank = JP_FACT_BY_PATTERN;
    fact->status = is_open_box ? "未选" : NULL;
}

static size_t char_bytes(jp_view text, size_t at) {
    size_t next = at;
    (void)jp_utf8_next(text, &next);
    return next - at;
}

/* A title says nothing: 「放弃陈述申辩声明」. */
size_t jp_scan_behind_title(const jp_scan *s) {
    if (s->section->title_from == JP_NO_LINE || s->section->title_to >= s->section->line_to) {
        return 0;
    }
    return s->text->lines[s->section->title_to].from - jp_scan_body_from(s);
}

static void take_statements(jp_scan *s, const jp_field *field) {
    jp_view body = jp_scan_body(s);
    size_t at = jp_scan_behind_title(s);
    uint32_t count = 0;
    size_t open_from = 0;
    size_t open_to = 0;
    jp_match m;

    for (int i = 0; i < MAX_TRIES && count < MAX_STATEMENTS && jp_pattern_next(field->pattern, body, at, &m); i++) {
        size_t from = m.from;
        size_t to = m.to;
        if (!crosses_line(body, &m)) {
            sentence_of(body, &m, &from, &to);
            if (jp_pattern_is_in(field->not_pattern, jp_text_ticked(jp_view_sub(body, from, to), s->arena)) ||
                jp_norm_in_statute(body, m.from)) {
                at = m.from + char_bytes(body, m.from); /* what begins inside may still say it */
                continue;
            }
        }
        at = to > at ? to : at + 1;
        /* 「□看过 ☑听读过，属实」: a box inside the words answers for them */
        const enum answer answer = answer_to(body, &m);
        if (answer == ANSWERED_NO) {
            continue;
        }
        bool has_own_tick = jp_view_contains(jp_view_sub(body, m.from, m.to), JP_VIEW("☑"));
        if (answer == NOT_ANSWERED || (answer == NO_ANSWER && !has_own_tick && box_before(body, m.from) == 0)) {
            open_from = from;
            open_to = to;
            continue;
        }
        put_statement(s, field, from, to, false);
        count++;
    }
    if (count == 0 && open_to > open_from) {
        put_statement(s, field, open_from, open_to, true);
    }
}

static bool has_fact(const jp_scan *s, const jp_field *field) {
    for (uint32_t i = 0; i < s->fact_count; i++) {
        if (jp_view_eq(s->facts[i].name, field->name)) {
            return true;
        }
    }
    return false;
}

uint32_t jp_scan_doubtful_statement(const jp_scan *s, const jp_field *field) {
    jp_view body = jp_scan_body(s);
    size_t at = jp_scan_behind_title(s);
    jp_match m;

    for (int i = 0; i < MAX_TRIES && jp_pattern_next(field->doubt_pattern, body, at, &m); i++) {
        size_t from, to;
        sentence_of(body, &m, &from, &to);
        if (!jp_pattern_is_in(field->not_pattern, jp_text_ticked(jp_view_sub(body, from, to), s->arena)) &&
            !jp_norm_in_statute(body, m.from) && box_before(body, m.from) != 0 && answer_to(body, &m) != ANSWERED_NO) {
            return jp_text_line_at(s->text, jp_scan_body_from(s) + m.from);
        }
        at = m.from + char_bytes(body, m.from);
    }
    return JP_NO_LINE;
}

void jp_scan_marks(jp_scan *s) {
    for (uint32_t i = 0; i < s->type->field_count; i++) {
        const jp_field *field = &s->type->fields[i];
        if (field->type == JP_FIELD_MARK && field->pattern && !has_fact(s, field)) {
            take_statements(s, field);
        }
        if (jp_view_eq_text(field->name, "属实确认")) {
            for (uint32_t k = 0; k < s->fact_count; k++) {
                if (jp_view_eq(s->facts[k].name, field->name) && !s->facts[k].status) {
                    s->confirm_line = s->facts[k].line;
                }
            }
        }
    }
}
