/* SPDX-License-Identifier: Apache-2.0 */
#include "number_format.h"

#include <string.h>

#include "juanping/base/ascii.h"
#include "juanping/base/utf8.h"
#include "juanping/read/limits.h"

/* Format code → tokens. A format is up to four sections between semicolons; what a letter means depends on its
 * neighbours, so `m` is settled after the section is read. */

typedef struct parser {
    jp_view code;
    size_t at;
    jp_arena *arena;
    jp_nf_section *section;
    size_t cap;
    bool is_system_date, is_system_time;
} parser;

static bool starts_with_fold(jp_view v, const char *word) {
    size_t n = strlen(word);
    if (v.bytes < n) {
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        if (jp_ascii_lower(v.data[i]) != jp_ascii_lower(word[i])) {
            return false;
        }
    }
    return true;
}

static jp_view rest(const parser *p) {
    return jp_view_sub(p->code, p->at, p->code.bytes);
}

static void add(parser *p, jp_nf_kind kind, char style, size_t count, jp_view text) {
    jp_nf_section *s = p->section;
    s->tokens = jp_arena_grow(p->arena, s->tokens, s->token_count, &p->cap, sizeof *s->tokens);
    s->tokens[s->token_count++] = (jp_nf_token){kind, style, (uint8_t)(count > 255 ? 255 : count), text};
}

static void add_literal(parser *p, jp_view text) {
    if (text.bytes > 0) {
        add(p, JP_NF_LITERAL, 0, 0, text);
    }
}

/* One character, of however many bytes, from p->at on. */
static jp_view take_char(parser *p) {
    size_t from = p->at;
    if (p->at < p->code.bytes) {
        (void)jp_utf8_next(p->code, &p->at);
    }
    return jp_view_sub(p->code, from, p->at);
}

static void take_quoted(parser *p) {
    size_t from = ++p->at;
    size_t end = jp_view_find(p->code, JP_VIEW("\""), from);
    if (end == SIZE_MAX) {
        end = p->code.bytes;
    }
    add_literal(p, jp_view_sub(p->code, from, end));
    p->at = end < p->code.bytes ? end + 1 : end;
}

static bool is_chinese_locale(jp_view tag) {
    static const char *const tags[] = {"zh", "804", "404", "c04", "1004", "1404", "0804", "0404"};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        size_t n = strlen(tags[i]);
        if (starts_with_fold(tag, tags[i]) && (tag.bytes == n || i == 0)) {
            return true;
        }
    }
    /* Calendar and digit shapes stand before the language: 3010804. */
    return tag.bytes > 4 && jp_view_ends_with(tag, JP_VIEW("0804"));
}

/* [$text-tag]: a currency sign, a language, or both. */
static void take_locale(parser *p, jp_view body) {
    size_t dash = jp_view_find(body, JP_VIEW("-"), 1);
    jp_view tag = dash == SIZE_MAX ? JP_VIEW_EMPTY : jp_view_sub(body, dash + 1, body.bytes);

    add_literal(p, jp_view_sub(body, 1, dash == SIZE_MAX ? body.bytes : dash));
    p->section->is_chinese = p->section->is_chinese || is_chinese_locale(tag);
    p->is_system_date = p->is_system_date || starts_with_fold(tag, "f800") || starts_with_fold(tag, "x-sysdate");
    p->is_system_time = p->is_system_time || starts_with_fold(tag, "f400") || starts_with_fold(tag, "x-systime");
}

static void take_condition(parser *p, jp_view body) {
    size_t ops = body.bytes > 1 && (body.data[1] == '=' || body.data[1] == '>') ? 2 : 1;
    if (jp_decimal_parse(jp_view_trim(jp_view_sub(body, ops, body.bytes)), &p->section->limit)) {
        p->section->condition[0] = body.data[0];
        p->section->condition[1] = ops == 2 ? body.data[1] : '\0';
    }
}

static bool is_run_of(jp_view v, char letter) {
    for (size_t i = 0; i < v.bytes; i++) {
        if (jp_ascii_lower(v.data[i]) != letter) {
            return false;
        }
    }
    return v.bytes > 0;
}

/* [...]: elapsed time, language, condition, Chinese digits; colours show nothing here. */
static void take_bracket(parser *p) {
    size_t end = jp_view_find(p->code, JP_VIEW("]"), p->at);
    if (end == SIZE_MAX) {
        add_literal(p, take_char(p));
        return;
    }
    jp_view body = jp_view_sub(p->code, p->at + 1, end);
    p->at = end + 1;
    if (is_run_of(body, 'h')) {
        add(p, JP_NF_ALL_HOURS, 0, body.bytes, JP_VIEW_EMPTY);
    } else if (is_run_of(body, 'm')) {
        add(p, JP_NF_ALL_MINUTES, 0, body.bytes, JP_VIEW_EMPTY);
    } else if (is_run_of(body, 's')) {
        add(p, JP_NF_ALL_SECONDS, 0, body.bytes, JP_VIEW_EMPTY);
    } else if (starts_with_fold(body, "dbnum") && body.bytes == 6 && body.data[5] >= '1' && body.data[5] <= '3') {
        p->section->chinese_digits = (uint8_t)(body.data[5] - '0');
    } else if (body.bytes > 0 && body.data[0] == '$') {
        take_locale(p, body);
    } else if (body.bytes > 0 && (body.data[0] == '<' || body.data[0] == '>' || body.data[0] == '=')) {
        take_condition(p, body);
    }
}

static size_t run_length(const parser *p) {
    char letter = jp_ascii_lower(p->code.data[p->at]);
    size_t n = 1;
    while (p->at + n < p->code.bytes && jp_ascii_lower(p->code.data[p->at + n]) == letter) {
        n++;
    }
    return n;
}

static bool take_word(parser *p) {
    static const struct {
        const char *word;
        jp_nf_kind kind;
        char style;
    } words[] = {
        {"General", JP_NF_GENERAL, 0}, {"G/通用格式", JP_NF_GENERAL, 0}, {"AM/PM", JP_NF_NOON, 'M'},
        {"A/P", JP_NF_NOON, 'A'},      {"上午/下午", JP_NF_NOON, 'Z'},   {"E+", JP_NF_EXPONENT, '+'},
        {"E-", JP_NF_EXPONENT, '-'},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (starts_with_fold(rest(p), words[i].word)) {
            add(p, words[i].kind, words[i].style, 0, JP_VIEW_EMPTY);
            p->at += strlen(words[i].word);
            return true;
        }
    }
    return false;
}

static bool take_date_letters(parser *p) {
    static const struct {
        char letter;
        jp_nf_kind kind;
    } letters[] = {{'y', JP_NF_YEAR}, {'e', JP_NF_YEAR},   {'m', JP_NF_MONTH},   {'d', JP_NF_DAY},
                   {'h', JP_NF_HOUR}, {'s', JP_NF_SECOND}, {'a', JP_NF_WEEKDAY}, {'b', JP_NF_YEAR}};
    char c = jp_ascii_lower(p->code.data[p->at]);

    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        if (letters[i].letter != c) {
            continue;
        }
        size_t n = run_length(p);
        if (c == 'a' && n < 3) {
            return false;
        }
        /* e and b are years in whatever calendar; four digits are never wrong. */
        add(p, letters[i].kind, c, c == 'e' || c == 'b' ? 4 : n, JP_VIEW_EMPTY);
        p->at += n;
        return true;
    }
    if (c == 'g') { /* name of the era: ours has none to show */
        p->at += run_length(p);
        return true;
    }
    return false;
}

static bool follows_second(const jp_nf_section *s) {
    return s->token_count > 0 && (s->tokens[s->token_count - 1].kind == JP_NF_SECOND ||
                                  s->tokens[s->token_count - 1].kind == JP_NF_ALL_SECONDS);
}

static void take_point(parser *p) {
    size_t zeros = 0;
    while (p->at + 1 + zeros < p->code.bytes && p->code.data[p->at + 1 + zeros] == '0') {
        zeros++;
    }
    if (follows_second(p->section) && zeros > 0) {
        add(p, JP_NF_SUBSECOND, 0, zeros > 3 ? 3 : zeros, JP_VIEW_EMPTY);
        p->at += 1 + zeros;
        return;
    }
    add(p, JP_NF_POINT, 0, 0, JP_VIEW("."));
    p->at++;
}

static bool is_digit_sign(const parser *p, size_t at) {
    return at < p->code.bytes && (p->code.data[at] == '0' || p->code.data[at] == '#' || p->code.data[at] == '?');
}

/* A comma between digits groups them; behind the last digit it divides by a thousand. */
static void take_comma(parser *p) {
    size_t next = p->at;
    const jp_nf_section *s = p->section;
    bool is_behind_digit = s->token_count > 0 && s->tokens[s->token_count - 1].kind == JP_NF_DIGIT;

    while (next < p->code.bytes && p->code.data[next] == ',') {
        next++;
    }
    if (!is_behind_digit) {
        add_literal(p, jp_view_sub(p->code, p->at, next));
    } else if (is_digit_sign(p, next)) {
        p->section->has_groups = true;
    } else {
        size_t cut = next - p->at;
        p->section->thousands_cut = (uint8_t)(cut > 9 ? 9 : cut);
    }
    p->at = next;
}

static void take_one(parser *p) {
    char c = p->code.data[p->at];
    switch (c) {
    case '"':
        take_quoted(p);
        return;
    case '\\':
        p->at++;
        add_literal(p, take_char(p));
        return;
    case '_': /* as wide as the next character: a blank */
        p->at++;
        (void)take_char(p);
        add_literal(p, JP_VIEW(" "));
        return;
    case '*': /* fills the column */
        p->at++;
        (void)take_char(p);
        return;
    case '[':
        take_bracket(p);
        return;
    case '0':
    case '#':
    case '?':
        add(p, JP_NF_DIGIT, c, 1, JP_VIEW_EMPTY);
        p->at++;
        return;
    case '.':
        take_point(p);
        return;
    case ',':
        take_comma(p);
        return;
    case '%':
        p->section->percents = (uint8_t)(p->section->percents + (p->section->percents < 9));
        add(p, JP_NF_PERCENT, 0, 0, JP_VIEW("%"));
        p->at++;
        return;
    case '/':
        add(p, JP_NF_SLASH, 0, 0, JP_VIEW("/"));
        p->at++;
        return;
    case '@':
        add(p, JP_NF_TEXT, 0, 0, JP_VIEW_EMPTY);
        p->at++;
        return;
    default:
        if (!take_word(p) && !take_date_letters(p)) {
            add_literal(p, take_char(p));
        }
    }
}

static bool is_clock(jp_nf_kind kind) {
    return kind == JP_NF_HOUR || kind == JP_NF_ALL_HOURS;
}

static bool is_date_kind(jp_nf_kind kind) {
    return kind >= JP_NF_YEAR;
}

/* `m` behind hours or before seconds means minutes. */
static void settle_minutes(jp_nf_section *s) {
    bool is_behind_hour = false;

    for (uint32_t i = 0; i < s->token_count; i++) {
        jp_nf_token *t = &s->tokens[i];
        if (!is_date_kind(t->kind)) {
            continue;
        }
        if (t->kind == JP_NF_MONTH && t->count <= 2) {
            uint32_t next = i + 1;
            while (next < s->token_count &&
                   (!is_date_kind(s->tokens[next].kind) || s->tokens[next].kind == JP_NF_NOON)) {
                next++;
            }
            if (is_behind_hour || (next < s->token_count && s->tokens[next].kind == JP_NF_SECOND)) {
                t->kind = JP_NF_MINUTE;
            }
        }
        if (t->kind != JP_NF_NOON) {
            is_behind_hour = is_clock(t->kind);
        }
    }
}

static void classify(jp_nf_section *s) {
    bool has[JP_NF_ALL_SECONDS + 1] = {false};

    s->class = JP_NF_CLASS_LITERAL;
    for (uint32_t i = 0; i < s->token_count; i++) {
        has[s->tokens[i].kind] = true;
        if (is_date_kind(s->tokens[i].kind)) {
            s->class = JP_NF_CLASS_DATE;
        }
    }
    if (s->class == JP_NF_CLASS_DATE) {
        settle_minutes(s);
    } else if (has[JP_NF_TEXT]) {
        s->class = JP_NF_CLASS_TEXT;
    } else if (has[JP_NF_GENERAL]) {
        s->class = JP_NF_CLASS_GENERAL;
    } else if (has[JP_NF_DIGIT]) {
        s->class = has[JP_NF_SLASH] && !has[JP_NF_POINT] ? JP_NF_CLASS_FRACTION : JP_NF_CLASS_NUMBER;
    }
}

static void replace_by_system(parser *p, const char *code) {
    jp_nf_section *s = p->section;
    uint8_t digits = s->chinese_digits;
    *s = (jp_nf_section){.chinese_digits = digits, .is_chinese = true};
    p->cap = 0;
    parser inner = {.code = jp_view_of(code), .arena = p->arena, .section = s};
    while (inner.at < inner.code.bytes) {
        take_one(&inner);
    }
}

static void parse_section(parser *p) {
    while (p->at < p->code.bytes && p->code.data[p->at] != ';') {
        take_one(p);
    }
    if (p->is_system_date) {
        replace_by_system(p, "yyyy\"年\"m\"月\"d\"日\"");
    } else if (p->is_system_time) {
        replace_by_system(p, "h:mm:ss");
    }
    classify(p->section);
}

const jp_number_format *jp_number_format_parse(jp_view code, jp_arena *arena) {
    jp_number_format *f = jp_arena_alloc(arena, sizeof *f);
    parser p = {.code = jp_view_copy(arena, code), .arena = arena};
    uint32_t count = 0;

    if (code.bytes > JP_LIMIT_NUMBER_FORMAT_BYTES || code.bytes == 0) {
        p.code = JP_VIEW("General");
    }
    for (;;) {
        p.section = &f->sections[count++];
        p.cap = 0;
        p.is_system_date = p.is_system_time = false;
        parse_section(&p);
        if (p.at >= p.code.bytes || count == 4) {
            break;
        }
        p.at++; /* ; */
    }
    /* The fourth section is for text, and so is a last one that holds @. */
    if (count == 4 || f->sections[count - 1].class == JP_NF_CLASS_TEXT) {
        f->text = f->sections[--count];
    }
    f->section_count = count;
    return f;
}

bool jp_number_format_is_date(const jp_number_format *format) {
    return format->section_count > 0 && format->sections[0].class == JP_NF_CLASS_DATE;
}

bool jp_number_format_is_general(const jp_number_format *format) {
    return format->section_count == 0 || format->sections[0].class == JP_NF_CLASS_GENERAL;
}
