/* SPDX-License-Identifier: Apache-2.0 */
#include "evidence.h"
#include "juanping/base/utf8.h"
#include "juanping/write/text.h"

enum { PASSAGE_CHARS = 12, WORD_CHARS = 2, TOLD_CHARS = 16 };

/* What is missing has no words of its own: whatever is quoted behind it is about something else. */
static bool tells_of_nothing(jp_view reason) {
    static const char *const heads[] = {"没有", "未见", "卷内没有", "卷内未见", "整份缺少", NULL};

    return jp_view_word_at(reason, 0, heads) > 0 || jp_view_contains(reason, JP_VIEW("（已检索"));
}

/* Somewhere in it a thing is missed: a passage that holds none of its words does not show that. */
static bool misses_something(jp_view reason) {
    static const char *const words[] = {"没有", "未见", "空白", "空着", "缺少", NULL};

    return jp_view_contains_any(reason, words);
}

/* The next character from `at` on that is none of the marks a sentence of ours leaves out or puts in; 0 at the end. */
static uint32_t next_plain(jp_view v, size_t *at) {
    while (*at < v.bytes) {
        size_t from = *at;
        uint32_t c = jp_char_fold_width(jp_utf8_next(v, at));
        if (!jp_view_contains(JP_VIEW("《》「」“”… "), jp_view_sub(v, from, *at)))
            return c;
    }
    return 0;
}

/* Does the reason tell the passage, or its beginning where it is long? */
static bool is_told(jp_view reason, jp_view quote) {
    for (size_t from = 0; from < reason.bytes;) {
        size_t at = from, in = 0;
        uint32_t c = 1, chars = 0;
        while (chars < TOLD_CHARS && (c = next_plain(quote, &in)) != 0 && c == next_plain(reason, &at))
            chars++;
        if (chars == TOLD_CHARS || (chars > 0 && c == 0))
            return true;
        (void)jp_utf8_next(reason, &from);
    }
    return false;
}

/* A day, a moment, a sum, the number of a paper or certificate. */
static bool is_bare_number(jp_view quote) {
    static const char marks[] = "年月日号时点分秒至元第字〔〕、。，·—";
    bool has_digit = false;

    for (size_t at = 0; at < quote.bytes;) {
        size_t from = at;
        uint32_t c = jp_char_fold_width(jp_utf8_next(quote, &at));
        if (c > 0x7F && !jp_view_contains(jp_view_of(marks), jp_view_sub(quote, from, at)))
            return false;
        has_digit = has_digit || (c >= '0' && c <= '9');
    }
    return has_digit;
}

/* An organ, a company, a paper: its name ends so, and nothing is said of it. */
static bool is_bare_name(jp_view quote) {
    static const char *const ends[] = {"局", "政府", "委员会", "办事处", "大队", "支队", "公司", "法院",
                                       "店", "厂",   "书",     "表",     "笔录", "回证", "记录", NULL};
    static const char *const marks[] = {"，", "。", "；", "：", "！", "？", ",", ";", ":", "?", "\n", NULL};

    return !jp_view_contains_any(quote, marks) &&
           (jp_view_ends_with_any(quote, ends) || jp_utf8_count_chars(quote) < PASSAGE_CHARS);
}

/* Does the reason quote words of this passage? */
static bool is_of_reason(jp_view reason, jp_view quote) {
    jp_view open = JP_VIEW("「");
    jp_view close = JP_VIEW("」");

    for (size_t at = 0; (at = jp_view_find(reason, open, at)) != SIZE_MAX;) {
        size_t from = at + open.bytes;
        size_t end = jp_view_find(reason, close, from);
        if (end == SIZE_MAX)
            return false;
        jp_view said = jp_view_sub(reason, from, end);
        if (jp_utf8_count_chars(said) >= WORD_CHARS && (jp_view_contains(quote, said) || jp_view_contains(said, quote)))
            return true;
        at = end;
    }
    return false;
}

/* A whole paper is quoted by its title, which says nothing; any other passage stands at one place. */
static jp_view quote_of(const jp_evidence *evidence) {
    return jp_view_contains(evidence->where, JP_VIEW("-")) ? JP_VIEW_EMPTY : jp_view_trim(evidence->quote);
}

jp_view jp_evidence_telling_quote(const jp_answer *answer) {
    jp_view related = JP_VIEW_EMPTY;
    jp_view longest = JP_VIEW_EMPTY;
    jp_view first = JP_VIEW_EMPTY;

    if (tells_of_nothing(answer->reason))
        return JP_VIEW_EMPTY;
    for (uint32_t i = 0; i < answer->evidence_count; i++) {
        jp_view quote = quote_of(&answer->evidence[i]);
        if (jp_view_is_empty(quote))
            continue;
        if (jp_view_is_empty(first))
            first = quote;
        if (quote.bytes > related.bytes && is_of_reason(answer->reason, quote))
            related = quote;
        if (quote.bytes > longest.bytes && jp_utf8_count_chars(quote) >= PASSAGE_CHARS)
            longest = quote;
    }
    /* What the fault itself found stands first: where that is a day or a sum, other passages are no part of it. */
    const bool is_related = !jp_view_is_empty(related);
    jp_view quote = is_related                                                  ? related
                    : is_bare_number(first) || misses_something(answer->reason) ? JP_VIEW_EMPTY
                                                                                : longest;
    if (is_told(answer->reason, quote) || is_bare_number(quote) || is_bare_name(quote))
        return JP_VIEW_EMPTY;
    return quote;
}

jp_view jp_evidence_quote_beside(const jp_answer *answer, const jp_evidence *evidence) {
    const jp_view quote = quote_of(evidence);

    if (jp_view_is_empty(quote) || jp_view_is_empty(answer->reason))
        return JP_VIEW_EMPTY;
    const bool is_found = !misses_something(answer->reason) && !tells_of_nothing(answer->reason);
    return is_found || is_told(answer->reason, quote) ? quote : JP_VIEW_EMPTY;
}

static bool is_digit_at(jp_view v, size_t at) {
    return at < v.bytes && v.data[at] >= '0' && v.data[at] <= '9';
}

/* Where the number that begins here ends: 5000, 12,345.60; the byte itself where none does. */
static size_t number_end(jp_view v, size_t at) {
    while (is_digit_at(v, at) ||
           (at > 0 && is_digit_at(v, at - 1) && is_digit_at(v, at + 1) && (v.data[at] == ',' || v.data[at] == '.')))
        at++;
    return at;
}

/* The number of the next sum that the reason tells: 「罚款5000元」, 「1.5万元」 with its 万; empty: none. */
static jp_view next_sum(jp_view reason, size_t *at) {
    while (*at < reason.bytes) {
        const size_t from = *at;
        if (!is_digit_at(reason, from)) {
            (void)jp_utf8_next(reason, at);
            continue;
        }
        *at = number_end(reason, from);
        const jp_view behind = jp_view_sub(reason, *at, reason.bytes);
        if (jp_view_starts_with(behind, JP_VIEW("万元")))
            *at += JP_VIEW("万").bytes;
        else if (!jp_view_starts_with(behind, JP_VIEW("元")))
            continue;
        return jp_view_sub(reason, from, *at);
    }
    return JP_VIEW_EMPTY;
}

/* Where the clause that holds the place begins. */
static size_t clause_begin(jp_view text, size_t place) {
    static const char *const marks[] = {"，", "。", "；", "：", "\n", NULL};
    size_t begin = 0;

    for (size_t at = 0; at < place;) {
        const size_t from = at;
        (void)jp_utf8_next(text, &at);
        if (jp_view_word_at(text, from, marks) > 0)
            begin = at;
    }
    return begin;
}

jp_view jp_evidence_passage(jp_view reason, jp_view quote, size_t max_units, jp_arena *arena) {
    const jp_view mark = JP_VIEW("……");
    const jp_view head = jp_text_cut_clause(quote, max_units, mark, arena);
    jp_view sum;

    if (head.data == quote.data)
        return quote;
    for (size_t at = 0; (sum = next_sum(reason, &at)).bytes > 0;) {
        const size_t place = jp_view_find(quote, sum, 0);
        if (jp_view_contains(head, sum) || place == SIZE_MAX)
            continue;
        const jp_view rest = jp_view_sub(quote, clause_begin(quote, place), quote.bytes);
        return jp_view_of(
            jp_arena_printf(arena, "……%.*s",
                            JP_VIEW_ARG(jp_text_cut_clause(rest, max_units - jp_utf8_count_chars(mark), mark, arena))));
    }
    return head;
}
