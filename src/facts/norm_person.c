/* SPDX-License-Identifier: Apache-2.0 */
#include "norm_person_words.h"
#include "norm_scan.h"

/* Persons of a value. Names are gathered in groups: names, and the certificate numbers that follow them. A number
 * right behind a name belongs to it; as many numbers as names behind the last name are paired in order. */

enum { GROUP_MAX = 32, WORD_CHARS_MAX = 40, CERT_DIGITS_MIN = 5, LABELLED_DIGITS_MIN = 4, SENTENCE_BYTES_MAX = 1200 };

typedef struct group {
    jp_span names[GROUP_MAX];
    jp_span certs[GROUP_MAX];
    size_t count;
    jp_span numbers[GROUP_MAX]; /* behind the last name */
    size_t number_count;
    size_t last_end; /* end of the last name */
} group;

static bool is_name_dot(jp_view v, size_t at, uint32_t c) {
    size_t next;

    if (!(c == U'·' || c == U'•' || c == U'・' || c == U'‧' || c == '.' || c == U'∙' || c == U'⋅' || c == U'･'))
        return false;
    (void)jp_scan_at(v, at, &next);
    return jp_char_is_han(jp_scan_solid(v, next, NULL)) && jp_char_is_han(jp_scan_solid_before(v, at, NULL));
}

/* Han and name dots from `at`; spaces only around a dot. */
static size_t word_end(jp_view v, size_t at, size_t *chars, bool *has_dot) {
    size_t next;

    *chars = 0;
    *has_dot = false;
    while (*chars < WORD_CHARS_MAX) {
        size_t pos = at;
        uint32_t c = jp_scan_at(v, pos, &next);
        if (jp_char_is_space(c)) { /* 买买提 · 艾力 */
            pos = jp_scan_skip(v, at);
            c = jp_scan_at(v, pos, &next);
            if (!is_name_dot(v, pos, c))
                break;
        }
        if (is_name_dot(v, pos, c)) {
            *has_dot = true;
            next = jp_scan_skip(v, next);
        } else if (!jp_char_is_han(c)) {
            break;
        }
        (*chars)++;
        at = next;
    }
    return at;
}

/* 张 三: single characters apart are one name of two to four. A wider gap ends it, and so does a surname in the third
 * place of four (张 三 李 四). */
static size_t join_apart(jp_view v, size_t end) {
    size_t ends[5];
    size_t chars = 1;
    size_t gap = 0;
    uint32_t third = 0;
    bool has_dot;

    ends[0] = end;
    while (chars < 5) {
        size_t start = jp_scan_skip(v, ends[chars - 1]);
        size_t width = start - ends[chars - 1];
        size_t more;
        size_t stop = word_end(v, start, &more, &has_dot);
        if (width == 0 || (gap > 0 && width > gap) || more != 1 || has_dot)
            break;
        gap = width;
        if (chars == 2)
            third = jp_scan_at(v, start, NULL);
        ends[chars++] = stop;
    }
    if (chars >= 4 && jp_name_is_surname(third))
        return ends[1];
    return chars >= 2 && chars <= 4 ? ends[chars - 1] : end;
}

/* The value is this word and nothing else but white space. */
static bool is_alone(jp_view v, size_t from, size_t to) {
    return jp_scan_skip_back(v, from) == 0 && jp_scan_skip(v, to) == v.bytes;
}

static jp_name_likeness likeness(jp_view v, size_t from, size_t to) {
    char room[WORD_CHARS_MAX * 4 + 8];
    size_t bytes = 0;

    for (size_t at = from; at < to && bytes < sizeof room - 4;) {
        size_t start = at;
        uint32_t c = jp_scan_at(v, at, &at);
        if (jp_char_is_space(c))
            continue;
        bytes += jp_utf8_put(is_name_dot(v, start, c) ? U'·' : c, room + bytes);
    }
    return jp_name_likeness_of((jp_view){room, bytes}, is_alone(v, from, to));
}

/* 检查人：张三: a word before a colon is a label. */
static bool is_label(jp_view v, size_t end) {
    uint32_t c = jp_scan_solid(v, end, NULL);

    return c == ':';
}

static void add_name(group *g, size_t from, size_t to) {
    if (g->count < GROUP_MAX) {
        g->names[g->count] = (jp_span){from, to};
        g->certs[g->count] = (jp_span){0, 0};
        g->count++;
    }
    g->last_end = to;
}

/* One word with 和, 及 or 与 between two names. */
static bool split_by_and(jp_view v, size_t from, size_t to, group *g) {
    for (size_t at = from, next; at < to; at = next) {
        uint32_t c = jp_scan_at(v, at, &next);
        if (at > from && next < to && (c == U'和' || c == U'及' || c == U'与') &&
            likeness(v, from, at) == JP_NAME_LIKELY && likeness(v, next, to) == JP_NAME_LIKELY) {
            add_name(g, from, at);
            add_name(g, next, to);
            return true;
        }
    }
    return false;
}

/* 「由张三、李四承办」: what they are to do, at either end of a list. */
static void trim_task(jp_view v, size_t *from, size_t *to) {
    static const char *const tasks[] = {"承办", "办理", "负责", "主办", "协办", "查办", NULL};
    size_t head = jp_scan_word(v, *from, "由");

    if (head > 0 && *from + head < *to && likeness(v, *from + head, *to) == JP_NAME_LIKELY)
        *from += head;
    for (size_t i = 0; tasks[i]; i++) {
        size_t start = jp_scan_word_before(v, *to, tasks[i]);
        if (start != SIZE_MAX && start > *from && likeness(v, *from, start) == JP_NAME_LIKELY)
            *to = start;
    }
}

/* Roles written in front of a name without a colon, titles behind it. */
static void trim_roles(jp_view v, size_t *from, size_t *to) {
    static const char *const heads[] = {
        "姓名",       "执法人员", "检查人员", "检查人", "询问人", "记录人", "承办人",     "经办人",     "办案人员",
        "送达人",     "调查人员", "勘验人",   "审核人", "主持人", "听证员", "队员",       "科员",       "委员",
        "党组书记",   "党组成员", "副局长",   "局长",   "副主任", "主任",   "法规科科长", "法制科科长", "法规股股长",
        "法制股股长", "副大队长", "大队长",   "副科长", "科长",   "副股长", "股长",       "副处长",     "处长",
        "副所长",     "所长",     "副队长",   "队长",   NULL};
    static const char *const tails[] = {
        "同志",           "先生",           "女士",       "局长",       "副局长",     "队长",
        "副队长",         "大队长",         "科长",       "副科长",     "主任",       "副主任",
        "所长",           "副所长",         "处长",       "股长",       "法规股股长", "法制股股长",
        "法规科科长",     "法制科科长",     "法规科长",   "法制科长",   "法规股长",   "法制股长",
        "政策法规科科长", "政策法规股股长", "法规处处长", "法制处处长", "办公室主任", "综合科科长",
        "综合股股长",     "党组书记",       "党组成员",   "法制员",     "法制审核员", "等人",
        "二人",           "两人",           "三人",       "等",         NULL};
    size_t best = *to;

    trim_task(v, from, to);
    size_t bytes = jp_scan_words(v, *from, heads, NULL);
    if (bytes > 0 && *from + bytes < *to)
        *from = jp_scan_skip(v, *from + bytes);
    for (size_t i = 0; tails[i]; i++) {
        size_t start = jp_scan_word_before(v, *to, tails[i]);
        if (start != SIZE_MAX && start > *from && start < best)
            best = start;
    }
    if (best < *to && jp_utf8_count_chars(jp_view_sub(v, *from, best)) >= 2)
        *to = best;
}

/* 张三证号65010012: the label of a number at the end of the word. */
static size_t cut_at_label(jp_view v, size_t from, size_t to) {
    for (size_t at = from; at < to; (void)jp_scan_at(v, at, &at)) {
        if (at > from && jp_scan_certificate_label(v, at) > 0)
            return at;
    }
    return to;
}

/* 5日下午, 24小时内: the word goes on from a number that is too short for a certificate. */
static bool is_counted(jp_view v, size_t at) {
    size_t digits = 0;

    while (digits < CERT_DIGITS_MIN && jp_scan_digit(jp_scan_before(v, at, &at)) >= 0)
        digits++;
    return digits > 0 && digits < CERT_DIGITS_MIN;
}

/* 王某（兵团执法证BT001）, 施某（沪水015100011）: in brackets right behind a name, who issued the certificate. */
static bool is_issuer(jp_view v, size_t at, const group *g) {
    size_t start;

    return g->count > 0 && jp_scan_in(jp_scan_solid_before(v, at, &start), "([〔") && start >= g->last_end &&
           jp_scan_skip(v, g->last_end) == start;
}

/* 阿布都外力（65010012）: a certificate in brackets right behind the word says that it is a name. */
static bool has_own_number(jp_view v, size_t at) {
    jp_span number;
    size_t pos = jp_scan_skip(v, at);

    if (jp_scan_at(v, pos, &pos) != '(')
        return false;
    pos = jp_scan_skip(v, pos);
    pos = jp_scan_skip(v, pos + jp_scan_certificate_label(v, pos));
    return jp_scan_certificate(v, pos, CERT_DIGITS_MIN, &number);
}

/* 「张三（执法证号：6501）和李四（执法证号：6502）」: behind the number of the one before, 和 joins the two. */
static size_t behind_joint(jp_view v, size_t from, size_t to) {
    static const char *const joints[] = {"和", "与", "及", NULL};
    const size_t joint = jp_scan_words(v, from, joints, NULL);
    const uint32_t before = jp_scan_solid_before(v, from, NULL);
    const bool is_behind_number = jp_scan_digit(before) >= 0 || jp_scan_in(before, ")]〕");

    return joint > 0 && from + joint < to && is_behind_number && likeness(v, from + joint, to) == JP_NAME_LIKELY
               ? from + joint
               : from;
}

static size_t take_word(jp_view v, size_t at, group *g) {
    size_t chars;
    bool has_dot;
    size_t end = word_end(v, at, &chars, &has_dot);

    if (chars == 1)
        end = join_apart(v, end);
    size_t from = at;
    size_t to = cut_at_label(v, from, end);
    jp_span number;
    const bool is_before_number = jp_scan_certificate(v, end, CERT_DIGITS_MIN, &number);
    const bool is_before_label = to < end || is_before_number;
    end = to;
    if (is_before_number && jp_name_is_office_of_place(jp_view_sub(v, from, to)))
        return end;
    if (is_label(v, to) || (is_before_label && is_issuer(v, at, g)) || is_counted(v, at))
        return end;
    from = behind_joint(v, from, to);
    trim_roles(v, &from, &to);
    if (to > from && !split_by_and(v, from, to, g) &&
        (likeness(v, from, to) != JP_NAME_NOT ||
         (has_own_number(v, to) && jp_name_is_transliterated(jp_view_sub(v, from, to)))))
        add_name(g, from, to);
    return end;
}

static bool is_right_behind_name(jp_view v, const group *g, size_t at) {
    size_t pos = g->last_end;

    while (pos < at) {
        uint32_t c = jp_scan_at(v, pos, &pos);
        if (!jp_char_is_space(c) && !jp_scan_in(c, "(:[〔"))
            return false;
    }
    return pos == at;
}

static void take_number(jp_view v, group *g, jp_span number, size_t item_start) {
    if (g->count == 0)
        return;
    bool is_own = g->number_count == 0 && is_right_behind_name(v, g, item_start);
    if (is_own)
        g->certs[g->count - 1] = number;
    if (g->number_count < GROUP_MAX)
        g->numbers[g->number_count++] = number;
}

/* Names without a number of their own get those of the list, when there are as many. */
static void pair_numbers(group *g) {
    size_t first = g->count; /* names since the last one that had its own number */

    while (first > 0 && g->certs[first - 1].to == 0)
        first--;
    if (g->number_count == g->count) { /* also 张三、李四（6501、6502): the first is not 李四's */
        for (size_t i = 0; i < g->count; i++)
            g->certs[i] = g->numbers[i];
    } else if (g->count - first == g->number_count) {
        for (size_t i = first; i < g->count; i++)
            g->certs[i] = g->numbers[i - first];
    }
}

/* (执法证号:新税0004707): what begins with words is a number only where it fills its place. */
static bool ends_entry(jp_view v, size_t at) {
    uint32_t c = jp_scan_at(v, at, NULL);

    return c == 0 || jp_scan_in(c, "),、;") || c == '\n';
}

/* A number, with its label or bare, that starts at `at`; *end behind it. */
static bool read_number(jp_view v, size_t at, jp_span *number, size_t *end) {
    size_t label = jp_scan_certificate_label(v, at);
    size_t pos = jp_scan_skip(v, at + label);

    *end = pos;
    if (!jp_scan_certificate(v, pos, label > 0 ? LABELLED_DIGITS_MIN : CERT_DIGITS_MIN, number) &&
        !(label > 0 && jp_scan_worded_certificate(v, pos, number) && ends_entry(v, number->to)))
        return false;
    *end = number->to;
    return true;
}

/* Fill the next group from *at; false at the end of the text. */
static bool read_group(jp_view v, size_t *at, group *g) {
    jp_span number;
    size_t next;

    *g = (group){.count = 0};
    while (*at < v.bytes && g->count + 2 < GROUP_MAX) {
        uint32_t c = jp_scan_at(v, *at, &next);
        size_t start = *at;
        bool is_letter_or_digit = jp_scan_digit(c) >= 0 || jp_scan_is_letter(c);
        if (is_letter_or_digit || jp_scan_certificate_label(v, *at) > 0) {
            if (read_number(v, *at, &number, &next))
                take_number(v, g, number, start);
            else if (is_letter_or_digit)
                while (jp_scan_digit(jp_scan_at(v, next, NULL)) >= 0 || jp_scan_is_letter(jp_scan_at(v, next, NULL)))
                    (void)jp_scan_at(v, next, &next);
            *at = next;
        } else if (jp_char_is_han(c)) {
            bool is_lone = !jp_char_is_han(jp_scan_at(v, next, NULL));
            bool is_same_series = g->number_count > 0 && jp_scan_at(v, g->numbers[g->number_count - 1].from, NULL) == c;
            if (g->number_count > 0 && (is_lone || is_same_series) && jp_scan_worded_certificate(v, *at, &number) &&
                ends_entry(v, number.to)) {
                take_number(v, g, number, start); /* (执法证号:川F31207、川F31219) */
                *at = number.to;
                continue;
            }
            if (g->number_count > 0)
                break; /* a name behind numbers opens the next group */
            *at = take_word(v, *at, g);
        } else {
            *at = next;
        }
    }
    pair_numbers(g);
    return g->count > 0 || *at < v.bytes;
}

/* Behind the last full stop or line end before `from`: names and their numbers do not reach over it. In a text without
 * any, behind the farthest list mark in reach. */
static size_t sentence_start(jp_view v, size_t from) {
    size_t at = from;
    size_t mark = from;
    size_t start;

    while (at > 0 && from - at < SENTENCE_BYTES_MAX) {
        uint32_t c = jp_scan_before(v, at, &start);
        if (c == U'。' || c == '\n')
            return at;
        if (c == U'、' || c == ',' || c == ';')
            mark = at;
        at = start;
    }
    return at == 0 ? 0 : mark;
}

bool jp_norm_next_person(jp_view v, size_t from, jp_arena *arena, jp_found_person *out) {
    group g;

    for (size_t at = sentence_start(v, from < v.bytes ? from : v.bytes); read_group(v, &at, &g);) {
        for (size_t i = 0; i < g.count; i++) {
            if (g.names[i].from < from)
                continue;
            out->span = g.names[i];
            out->cert = g.certs[i];
            out->name = jp_norm_person(jp_view_sub(v, out->span.from, out->span.to), arena);
            return true;
        }
    }
    return false;
}
