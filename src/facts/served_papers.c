/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/utf8.h"
#include "pairs.h"
#include "service.h"
#include "typed.h"

/* What a receipt says it was made out for: one paper or several, each with its title and its number. */

static jp_view title_in(const jp_scan *s, jp_view item) {
    size_t open = jp_view_find(item, JP_VIEW("《"), 0);
    size_t close = jp_view_find(item, JP_VIEW("》"), 0);
    jp_found_docno number;
    size_t line = jp_view_find(item, JP_VIEW("\n"), 0);

    if (open != SIZE_MAX && close != SIZE_MAX && close > open) {
        return jp_view_sub(item, open + 3, close);
    }
    if (jp_norm_next_docno(item, 0, s->arena, &number)) {
        size_t end = line < number.span.from ? line : number.span.from;
        jp_view before = jp_view_trim(jp_view_sub(item, 0, end));
        jp_view after = jp_view_trim(jp_view_sub(item, number.span.to, item.bytes));
        return before.bytes > 3 ? before : after;
    }
    return item;
}

/* 「处罚决定书及附件」: what is attached to a paper goes with it. */
static jp_view without_annex(jp_view title) {
    static const char *const tails[] = {"及附件", "及其附件", "及附页", "及附表", "(含附件)", "(附清单)", "（含附件）"};

    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        if (jp_view_ends_with(title, jp_view_of(tails[i]))) {
            return jp_view_sub(title, 0, title.bytes - strlen(tails[i]));
        }
    }
    return title;
}

static uint32_t type_of_title(jp_scan *s, jp_view words) {
    const jp_view title = jp_label_strip(jp_text_tight(words, s->arena));
    jp_bid bid = jp_title_bid(s->catalogue, without_annex(title), s->arena);

    return bid.score >= JP_BID_ENDING - 6 ? bid.type : JP_NO_TYPE;
}

/* 「责令改正通知书某公（城西）责改〔2024〕8号」: the byte where the number begins that no blank parts from the title;
 * 0: there is none. */
static size_t glued_number(jp_scan *s, jp_view item) {
    static const char *const ends[] = {"书", "单", NULL};
    const size_t year = jp_view_find(item, JP_VIEW("〔"), 0);

    for (size_t i = 0; ends[i] && year != SIZE_MAX; i++) {
        const size_t at = jp_view_find(item, jp_view_of(ends[i]), 0);
        const size_t to = at + strlen(ends[i]);
        if (at < year && to < year && type_of_title(s, jp_view_sub(item, 0, to)) != JP_NO_TYPE) {
            return to;
        }
    }
    return 0;
}

uint32_t jp_served_type(jp_scan *s, jp_view item) {
    const uint32_t type = type_of_title(s, title_in(s, item));
    const size_t glued = type == JP_NO_TYPE ? glued_number(s, item) : 0;

    return glued > 0 ? type_of_title(s, jp_view_sub(item, 0, glued)) : type;
}

jp_fact *jp_served_add(jp_scan *s, jp_view item, jp_view number_words, jp_view place, uint32_t line) {
    jp_fact *fact = jp_scan_add_text(s, "送达文书", item, place, line);
    jp_found_docno number;
    const uint32_t type = jp_served_type(s, item);

    item = jp_view_sub(item, glued_number(s, item), item.bytes);
    if (type != JP_NO_TYPE) {
        jp_fact_put(fact, "类", s->catalogue->types[type].name);
    }
    if (jp_norm_next_docno(item, 0, s->arena, &number) || jp_norm_next_docno(number_words, 0, s->arena, &number)) {
        if (!number.is_blank) {
            jp_fact_put(fact, "文号", number.value);
        }
    }
    return fact;
}

static bool is_item_break(jp_view text, size_t at, size_t *bytes) {
    jp_view rest = jp_view_sub(text, at, text.bytes);
    static const char *const marks[] = {"\n", "；", ";"};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (jp_view_starts_with(rest, jp_view_of(marks[i]))) {
            *bytes = strlen(marks[i]);
            return true;
        }
    }
    /* 、 and ， divide only between titles: 《…》、《…》 or …书、…书 */
    static const char *const commas[] = {"、", "，", ","};
    for (size_t i = 0; i < sizeof commas / sizeof *commas; i++) {
        jp_view mark = jp_view_of(commas[i]);
        if (jp_view_starts_with(rest, mark)) {
            jp_view before = jp_view_trim(jp_view_sub(text, 0, at));
            *bytes = mark.bytes;
            return jp_view_ends_with(before, JP_VIEW("》")) || jp_view_ends_with(before, JP_VIEW("书")) ||
                   jp_view_ends_with(before, JP_VIEW("号")) || jp_view_ends_with(before, JP_VIEW("单")) ||
                   jp_view_ends_with(before, JP_VIEW("）")) || jp_view_ends_with(before, JP_VIEW(")"));
        }
    }
    return false;
}

static size_t skip_blanks(jp_view text, size_t at) {
    for (size_t next = at; at < text.bytes && jp_char_is_space(jp_utf8_next(text, &next)); at = next) {
    }
    return at;
}

static bool is_numeral(uint32_t c) {
    static const uint32_t han[] = U"一二三四五六七八九十";

    for (size_t i = 0; han[i]; i++) {
        if (c == han[i]) {
            return true;
        }
    }
    return (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９');
}

/* Behind the number of an entry, 「2.」「（2）」「②」; at itself when there is none. */
static size_t behind_entry_number(jp_view text, size_t at) {
    size_t next = at;
    uint32_t c = at < text.bytes ? jp_utf8_next(text, &next) : 0;
    bool is_open = c == '(' || c == U'（';
    uint32_t numerals = 0;

    if (c >= U'①' && c <= U'⑳') {
        return next;
    }
    c = is_open && next < text.bytes ? jp_utf8_next(text, &next) : c;
    for (; is_numeral(c) && next < text.bytes && numerals < 2; numerals++) {
        c = jp_utf8_next(text, &next);
    }
    bool is_closed = is_open ? c == ')' || c == U'）' : c == '.' || c == U'．' || c == U'、';
    return numerals > 0 && is_closed ? next : at;
}

/* No title with its number is longer. */
enum { MOST_ENTRY_BYTES = 240 };

static bool ends_entry(jp_view before) {
    static const char *const ends[] = {"》", "书", "号", "单", "）", ")", "份", "页", "函", NULL};

    return jp_view_ends_with_any(before, ends);
}

/* 「1.告知书（…3号） 2.决定书（…8号）」, 「告知书 决定书」: a blank, or the number of an entry, divides two titles. */
static bool is_entry_break(jp_scan *s, jp_view text, size_t from, size_t at, size_t *bytes) {
    if (at - from > MOST_ENTRY_BYTES) {
        return false;
    }
    const jp_view before = jp_view_trim(jp_view_sub(text, from, at));
    const size_t word = skip_blanks(text, at);
    const size_t title = skip_blanks(text, behind_entry_number(text, word));
    size_t end = title;

    if (title == at || title >= text.bytes || !ends_entry(before) || jp_served_type(s, before) == JP_NO_TYPE) {
        return false;
    }
    for (size_t next = end;
         end < text.bytes && end - at <= MOST_ENTRY_BYTES && !jp_char_is_space(jp_utf8_next(text, &next)); end = next) {
    }
    *bytes = title - at;
    return jp_served_type(s, jp_view_sub(text, title, end)) != JP_NO_TYPE;
}

/* 「强制措施决定书及财物清单」: two papers, when each word names one. */
static bool is_joint_break(jp_scan *s, jp_view text, size_t from, size_t at, size_t *bytes) {
    static const char *const joints[] = {"及其", "及", "和", "与", NULL};
    const size_t joint = jp_view_word_at(text, at, joints);
    size_t end = at + joint;

    if (joint == 0 || at - from > MOST_ENTRY_BYTES || !ends_entry(jp_view_sub(text, from, at)) ||
        jp_served_type(s, jp_view_sub(text, from, at)) == JP_NO_TYPE) {
        return false;
    }
    for (size_t next = end;
         end < text.bytes && end - at <= MOST_ENTRY_BYTES && !jp_char_is_space(jp_utf8_next(text, &next)); end = next) {
    }
    *bytes = joint;
    return jp_served_type(s, jp_view_sub(text, at + joint, end)) != JP_NO_TYPE;
}

/* 「《告知书》（文号）《听证告知书》（文号）」: the next title begins, whatever stands between. */
static bool is_title_break(jp_view text, size_t from, size_t at, size_t *bytes) {
    *bytes = 0;
    return at > from && at - from <= MOST_ENTRY_BYTES &&
           jp_view_starts_with(jp_view_sub(text, at, text.bytes), JP_VIEW("《")) &&
           jp_view_contains(jp_view_sub(text, from, at), JP_VIEW("》"));
}

static bool is_number_only(const jp_scan *s, jp_view item) {
    jp_found_docno number;
    return jp_norm_next_docno(item, 0, s->arena, &number) &&
           jp_text_chars(jp_view_trim(jp_view_sub(item, 0, number.span.from))) <= 3;
}

/* 「告知书、听证告知书　某告〔2024〕1号　某听告〔2024〕1号」: the numbers of all stand behind the last. */
static void number_in_order(jp_scan *s, uint32_t first) {
    const uint32_t papers = s->fact_count - first;
    const jp_view words = papers > 1 ? s->facts[s->fact_count - 1].text : JP_VIEW_EMPTY;
    jp_found_docno number;
    uint32_t numbers = 0;

    for (size_t at = 0; jp_norm_next_docno(words, at, s->arena, &number); at = number.span.to) {
        numbers += !number.is_blank;
    }
    for (uint32_t i = first; i + 1 < s->fact_count; i++) {
        numbers = jp_fact_value(&s->facts[i], "文号").bytes > 0 ? 0 : numbers;
    }
    size_t at = 0;
    for (uint32_t i = first; i < s->fact_count && numbers == papers; i++, at = number.span.to) {
        (void)jp_norm_next_docno(words, at, s->arena, &number);
        jp_fact_put(&s->facts[i], "文号", number.value);
    }
}

void jp_served_split(jp_scan *s, jp_view value, jp_view number_words, jp_view place, uint32_t line) {
    size_t from = 0;
    uint32_t first = s->fact_count;

    for (size_t at = 0; at <= value.bytes; at++) {
        size_t bytes = 1;
        if (at < value.bytes &&
            (((unsigned char)value.data[at] & 0xC0) == 0x80 ||
             (!is_item_break(value, at, &bytes) && !is_entry_break(s, value, from, at, &bytes) &&
              !is_joint_break(s, value, from, at, &bytes) && !is_title_break(value, from, at, &bytes)))) {
            continue;
        }
        jp_view item = jp_view_trim(jp_view_sub(value, from, at));
        from = at + bytes;
        if (jp_view_is_empty(item) || jp_norm_is_blank(item)) {
            continue;
        }
        if (is_number_only(s, item) && s->fact_count > first &&
            jp_fact_value(&s->facts[s->fact_count - 1], "文号").bytes == 0) {
            jp_found_docno number;
            (void)jp_norm_next_docno(item, 0, s->arena, &number);
            jp_fact_put(&s->facts[s->fact_count - 1], "文号", number.value);
            continue;
        }
        (void)jp_served_add(s, item, JP_VIEW_EMPTY, place, line);
    }
    jp_found_docno number; /* one for each, in their order; of fewer the first have them */
    size_t behind = 0;
    for (uint32_t i = first; i < s->fact_count && jp_norm_next_docno(number_words, behind, s->arena, &number); i++) {
        behind = number.span.to;
        if (jp_fact_value(&s->facts[i], "文号").bytes == 0 && !number.is_blank) {
            jp_fact_put(&s->facts[i], "文号", number.value);
        }
    }
    number_in_order(s, first);
    if (s->fact_count == first) {
        jp_scan_add_text(s, "送达文书", JP_VIEW_EMPTY, place, line)->status = "空";
    }
}
