/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/ascii.h"
#include "juanping/base/utf8.h"
#include "reason.h"

/* The digits of the pattern, where # is one and any other character itself. */
static bool has_shape(jp_view text, size_t at, const char *shape, uint32_t numbers[5]) {
    uint32_t n = 0;
    bool is_number = false;

    for (; *shape != '\0'; shape++, at++) {
        if (at >= text.bytes || (*shape == '#' ? !jp_ascii_is_digit(text.data[at]) : text.data[at] != *shape)) {
            return false;
        }
        if (*shape != '#') {
            is_number = false;
            continue;
        }
        if (!is_number) {
            numbers[n++] = 0;
        }
        numbers[n - 1] = numbers[n - 1] * 10 + (uint32_t)(text.data[at] - '0');
        is_number = true;
    }
    return at >= text.bytes || !jp_ascii_is_digit(text.data[at]);
}

/* Bytes of the date or moment that begins here; 0 for none. */
static size_t put_plain_day(jp_str *out, jp_view text, size_t at) {
    uint32_t n[5];
    char before = at > 0 ? text.data[at - 1] : ' ';

    if (jp_ascii_is_digit(before) || before == '-' || !has_shape(text, at, "####-##-##", n)) {
        return 0;
    }
    jp_day day;
    if (!jp_day_from_ymd((int)n[0], (int)n[1], (int)n[2], &day)) {
        return 0; /* 「6501-23-45」: a number of some other kind, and no day is made of it */
    }
    const bool has_time = has_shape(text, at, "####-##-##T##:##", n) || has_shape(text, at, "####-##-## ##:##", n);
    if (!has_time && at + 10 < text.bytes && text.data[at + 10] == '-') {
        return 0; /* a number of some other kind */
    }
    jp_str_putf(out, "%u年%u月%u日", (unsigned)n[0], (unsigned)n[1], (unsigned)n[2]);
    if (has_time) {
        jp_str_putf(out, "%u时%02u分", (unsigned)n[3], (unsigned)n[4]);
    }
    return has_time ? 16 : 10;
}

/* Days and moments as people write them: what is reckoned, and what an export holds, is in the form of machines. */
static jp_view plain_days(jp_eval *ev, jp_view text) {
    jp_str out;
    size_t from = 0;

    jp_str_init(&out, ev->arena);
    for (size_t at = 0; at < text.bytes;) {
        jp_str_put(&out, jp_view_sub(text, from, at));
        from = at;
        size_t taken = jp_ascii_is_digit(text.data[at]) ? put_plain_day(&out, text, at) : 0;
        from += taken;
        at += taken > 0 ? taken : 1;
    }
    jp_str_put(&out, jp_view_sub(text, from, text.bytes));
    return jp_str_view(&out);
}

static bool is_day_in_words(jp_view words) {
    for (size_t at = 0, next; at < words.bytes; at = next) {
        next = at;
        (void)jp_utf8_next(words, &next);
        if (!jp_view_contains(JP_VIEW("0123456789年月日时分秒至 "), jp_view_sub(words, at, next))) {
            return false;
        }
    }
    return jp_view_contains(words, JP_VIEW("年")) && jp_view_contains(words, JP_VIEW("日"));
}

/* 「…」 quotes a paper: a day that was reckoned, or told in other figures than the paper's, is not quoted. */
static jp_view without_quoted_days(jp_eval *ev, jp_view text) {
    const jp_view open = JP_VIEW("「"), close = JP_VIEW("」");
    jp_str out;
    size_t from = 0;

    jp_str_init(&out, ev->arena);
    for (size_t at = 0; (at = jp_view_find(text, open, at)) != SIZE_MAX; at += open.bytes) {
        size_t end = jp_view_find(text, close, at);
        jp_view words = jp_view_sub(text, at + open.bytes, end);
        if (end != SIZE_MAX && is_day_in_words(words)) {
            jp_str_put(&out, jp_view_sub(text, from, at));
            jp_str_put(&out, words);
            from = end + close.bytes;
        }
    }
    jp_str_put(&out, jp_view_sub(text, from, text.bytes));
    return jp_str_view(&out);
}

jp_view jp_reason_plain_days(jp_eval *ev, jp_view text) {
    return without_quoted_days(ev, plain_days(ev, text));
}
