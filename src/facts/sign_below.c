/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/ascii.h"
#include "pairs.h"

/* 「被检查人签名：」 and on the line below 「张三　2024年8月6日」: whoever signs stands under the words that ask for
 * it. */

enum { MOST_LINES_BELOW = 3, MOST_LINE_CHARS = 40 };

static bool is_joint(jp_view between) {
    between = jp_view_trim(between);
    return jp_view_is_empty(between) || jp_view_eq_text(between, "、") || jp_view_eq_text(between, "，") ||
           jp_view_eq_text(between, ",");
}

/* Words that may be a name nobody knows, and the day. */
static bool is_dated_word(const jp_scan *scan, jp_view line) {
    enum { FEWEST_CHARS = 2, MOST_CHARS = 12 };
    jp_found_date date;

    if (!jp_norm_next_date(line, 0, scan->day, &date) || date.is_blank ||
        !jp_view_is_empty(jp_view_trim(jp_view_sub(line, date.span.to, line.bytes)))) {
        return false;
    }
    jp_view word = jp_view_trim(jp_view_sub(line, 0, date.span.from));
    const size_t chars = jp_text_chars(word);
    return chars >= FEWEST_CHARS && chars <= MOST_CHARS && !jp_view_contains(word, JP_VIEW("。")) &&
           !jp_view_contains(word, JP_VIEW("，"));
}

/* 「以上属实。张三　2024年5月14日　（每页签名）」: whatever else he wrote, his name stands in front of the day. */
static bool has_name_before_day(const jp_scan *scan, jp_view line) {
    jp_found_person person;
    jp_found_date date;

    if (!jp_norm_next_date(line, 0, scan->day, &date) || date.is_blank) {
        return false;
    }
    const jp_view before = jp_view_sub(line, 0, date.span.from);
    for (size_t at = 0; jp_norm_next_person(before, at, scan->arena, &person); at = person.span.to) {
        if (jp_view_is_empty(jp_view_trim(jp_view_sub(before, person.span.to, before.bytes)))) {
            return true;
        }
    }
    return false;
}

/* 「经办人签名：李四」: the next one to sign. The colon of 「9:30」 ends no label. */
static bool has_label(jp_view line) {
    static const char *const colons[] = {"：", ":", NULL};

    for (size_t at = 0; at < line.bytes; at++) {
        if (jp_view_word_at(line, at, colons) > 0 && !(at > 0 && jp_ascii_is_digit(line.data[at - 1]))) {
            return true;
        }
    }
    return false;
}

/* Names, and the day perhaps, and nothing else. */
static bool is_signed_line(const jp_scan *scan, jp_view line) {
    jp_found_person person;
    jp_found_date date;
    size_t at = 0;
    uint32_t names = 0;

    if (has_label(line)) {
        return false;
    }
    if (has_name_before_day(scan, line)) {
        return true;
    }
    while (jp_norm_next_person(line, at, scan->arena, &person) && is_joint(jp_view_sub(line, at, person.span.from))) {
        at = person.span.to;
        names++;
    }
    jp_view rest = jp_view_trim(jp_view_sub(line, at, line.bytes));
    if (names == 0) {
        return is_dated_word(scan, line);
    }
    if (jp_view_is_empty(rest)) {
        return true;
    }
    return jp_norm_next_date(rest, 0, scan->day, &date) && date.span.from == 0 &&
           jp_view_is_empty(jp_view_trim(jp_view_sub(rest, date.span.to, rest.bytes)));
}

void jp_pairs_take_names_below(jp_scan *scan) {
    for (uint32_t i = 0; i < scan->pair_count; i++) {
        jp_pair *pair = &scan->pairs[i];
        uint32_t to = pair->line + 1;
        if (!pair->is_signature || pair->is_cell || pair->has_picture || !jp_view_is_empty(jp_view_trim(pair->value))) {
            continue;
        }
        while (to < pair->value_to && to <= pair->line + MOST_LINES_BELOW &&
               jp_text_chars(jp_text_line(scan->text, to)) <= MOST_LINE_CHARS &&
               is_signed_line(scan, jp_view_trim(jp_text_raw_line(scan->text, to)))) {
            to++;
        }
        if (to > pair->line + 1) {
            pair->value = jp_text_raw_lines(scan->text, pair->line + 1, to, scan->arena);
            pair->place = jp_text_place(scan->text, pair->line + 1);
        }
    }
}
