/* SPDX-License-Identifier: Apache-2.0 */
#include "norm_scan.h"

/* Dates. A form is tried only where its first character stands; what precedes decides whether a number may start
 * there at all (2.2024.3.5 and 0991-2024-3-5 are no dates). */

enum { SMALL_MAX = 39, COMPACT_YEAR_FIRST = 1949, COMPACT_YEAR_LAST = 2099 };

bool jp_scan_is_filler(uint32_t c) {
    return jp_char_is_space(c) || c == '_' || c == U'×' || c == 'X' || c == 'x' || c == '*' || c == U'╳' || c == U'✕';
}

size_t jp_scan_skip_fillers(jp_view v, size_t at) {
    size_t next;

    while (at < v.bytes && jp_scan_is_filler(jp_scan_at(v, at, &next)))
        at = next;
    return at;
}

/* Four digits, close together, each apart ("2 0 2 4", "二 〇 二 四"), or behind a printed century ("20 24"); no fifth.
 */
static bool read_year(jp_view v, size_t at, int *year, size_t *end) {
    int value = 0;
    size_t gaps = 0;
    size_t pos = at;
    bool is_han = false;
    bool is_printed = true;

    for (int i = 0; i < 4; i++) {
        size_t solid = jp_scan_skip(v, pos);
        size_t next;
        uint32_t c = jp_scan_at(v, solid, &next);
        int digit = jp_scan_year_digit(c, i > 0);
        if (digit < 0)
            return false;
        gaps += i > 0 && solid > pos;
        is_printed = i < 2 ? gaps == 0 : i == 2 ? is_printed && gaps == 1 && value == 20 : is_printed && gaps == 1;
        is_han |= jp_scan_digit(c) < 0;
        value = value * 10 + digit;
        pos = next;
    }
    if ((!is_han && gaps != 0 && gaps != 3 && !is_printed) || jp_scan_year_digit(jp_scan_at(v, pos, NULL), true) >= 0)
        return false;
    *year = value;
    *end = pos;
    return true;
}

/* Month, day: one or two digits ("1 2" too), or Chinese up to 三十九. */
static bool read_small(jp_view v, size_t at, int *value, size_t *end) {
    size_t pos = jp_scan_skip_lines(v, at);
    size_t next;
    jp_han_number han;
    int digit = jp_scan_digit(jp_scan_at(v, pos, &next));

    if (digit >= 0) {
        int second = jp_scan_digit(jp_scan_solid(v, next, &pos));
        *value = second >= 0 ? digit * 10 + second : digit;
        *end = second >= 0 ? pos : next;
        return jp_scan_digit(jp_scan_at(v, *end, NULL)) < 0;
    }
    if (!jp_scan_han_number(v, pos, &han) || han.is_capital || han.value > SMALL_MAX)
        return false;
    *value = (int)han.value;
    *end = han.end;
    return true;
}

/* Unfilled month or day: fillers (at least one unless may_touch) and then the word. */
static bool read_unfilled(jp_view v, size_t at, uint32_t unit, bool may_touch, size_t *end) {
    size_t pos = jp_scan_skip_fillers(v, at);

    return (pos > at || may_touch) && jp_scan_at(v, pos, end) == unit;
}

static bool is_day_word(uint32_t c) {
    return c == U'日' || c == U'号';
}

/* Behind "2024年": month and day, or their empty places. */
static jp_date_form read_after_year(jp_view v, size_t at, int year, jp_found_date *out) {
    int month;
    int day;
    size_t end;

    if (read_unfilled(v, at, U'月', false, &end)) {
        if (!read_unfilled(v, end, U'日', false, &end) && !read_small(v, end, &day, &end))
            return JP_DATE_NONE;
        if (is_day_word(jp_scan_behind_lines(v, end, NULL)))
            (void)jp_scan_behind_lines(v, end, &end);
        out->is_blank = true;
        out->span.to = end;
        return JP_DATE_FOUND;
    }
    if (!read_small(v, at, &month, &end) || jp_scan_behind_lines(v, end, &end) != U'月')
        return JP_DATE_NONE;
    if (read_unfilled(v, end, U'日', false, &out->span.to)) {
        out->is_blank = true;
        return JP_DATE_FOUND;
    }
    if (!read_small(v, end, &day, &end) || !is_day_word(jp_scan_behind_lines(v, end, &end)))
        return JP_DATE_NONE;
    out->span.to = end;
    return jp_day_from_ymd(year, month, day, &out->day) ? JP_DATE_FOUND : JP_DATE_INVALID;
}

static bool is_separator(uint32_t c) {
    return c == '-' || c == '/' || c == '.' || c == U'–' || c == U'—';
}

/* 2025-01-1510时05分: a form whose blank for the hour stands right behind a day of two digits. */
static bool read_day_before_hour(jp_view v, size_t at, int64_t *day, size_t *end) {
    int64_t number;
    size_t next;
    size_t behind;

    if (!jp_scan_digits(v, at, 4, &number, &next) || next - at < 3)
        return false;
    uint32_t c = jp_scan_solid(v, next, &behind);
    if (c != U'时' && c != U'点' && !(c == ':' && jp_scan_digit(jp_scan_at(v, behind, NULL)) >= 0))
        return false;
    *day = (v.data[at] - '0') * 10 + (v.data[at + 1] - '0'); /* folded: one byte a digit */
    *end = at + 2;
    return true;
}

/* 2024-03-05, 2024/3/5, 2024.3.5; the same mark twice, and no third. */
static jp_date_form read_marked(jp_view v, size_t at, jp_found_date *out) {
    int64_t part[3];
    uint32_t mark = 0;
    size_t pos = at;
    size_t next;
    bool is_hour_behind = false;

    for (int i = 0; i < 3; i++) {
        is_hour_behind = i == 2 && read_day_before_hour(v, pos, &part[i], &next);
        if (!is_hour_behind && (!jp_scan_digits(v, pos, i == 0 ? 4 : 2, &part[i], &next) || (i == 0 && part[0] < 1000)))
            return JP_DATE_NONE;
        pos = next;
        if (i == 2)
            break;
        uint32_t c = jp_scan_solid(v, pos, &pos);
        if (!is_separator(c) || (mark != 0 && c != mark))
            return JP_DATE_NONE;
        mark = c;
        pos = jp_scan_skip(v, pos);
    }
    uint32_t behind = jp_scan_at(v, pos, &next);
    if ((jp_scan_digit(behind) >= 0 && !is_hour_behind) || (jp_scan_is_letter(behind) && behind != 'T'))
        return JP_DATE_NONE;
    if (behind == mark && jp_scan_digit(jp_scan_at(v, next, NULL)) >= 0)
        return JP_DATE_NONE;
    if (behind == U'日')
        pos = next;
    out->span.to = pos;
    return jp_day_from_ymd((int)part[0], (int)part[1], (int)part[2], &out->day) ? JP_DATE_FOUND : JP_DATE_INVALID;
}

/* 20240305 is a date only where it is the whole text or a word before it says so: document numbers look the same. */
static jp_date_form read_compact(jp_view v, size_t at, jp_found_date *out) {
    static const char *const words[] = {"日期", "时间", "于", NULL};
    int64_t value;
    size_t end;
    size_t start = jp_scan_skip_back(v, at);

    if (!jp_scan_digits(v, at, 8, &value, &end) || value < 10000000)
        return JP_DATE_NONE;
    bool is_whole = start == 0 && jp_scan_skip(v, end) == v.bytes;
    if (jp_scan_before(v, start, NULL) == ':')
        (void)jp_scan_before(v, start, &start);
    start = jp_scan_skip_back(v, start);
    for (size_t i = 0; words[i] && !is_whole; i++)
        is_whole = jp_scan_word_before(v, start, words[i]) != SIZE_MAX;
    uint32_t behind = jp_scan_at(v, end, NULL);
    if (!is_whole || jp_scan_is_letter(behind) || behind == '-' || behind == '.' || behind == '/')
        return JP_DATE_NONE;
    int year = (int)(value / 10000);
    if (year < COMPACT_YEAR_FIRST || year > COMPACT_YEAR_LAST ||
        !jp_day_from_ymd(year, (int)(value / 100 % 100), (int)(value % 100), &out->day))
        return JP_DATE_NONE;
    out->span.to = end;
    return JP_DATE_FOUND;
}

/* The year a 3月5日 belongs to: that of the context, moved by 次年 or 上年 before it. -1: a year stands there that is
 * none. */
static int carried_year(jp_view v, size_t at, jp_day context) {
    int year;
    int month;
    int day;
    size_t start;

    jp_day_to_ymd(context, &year, &month, &day);
    if (jp_scan_solid_before(v, at, &start) != U'年')
        return year;
    uint32_t before = jp_scan_solid_before(v, start, NULL);
    if (jp_scan_in(before, "同当本今该"))
        return year;
    if (jp_scan_in(before, "次翌"))
        return year + 1;
    return jp_scan_in(before, "上去") ? year - 1 : -1;
}

static jp_date_form read_month_day(jp_view v, size_t at, jp_day context, jp_found_date *out) {
    int month;
    int day;
    size_t end;

    if (!read_small(v, at, &month, &end) || jp_scan_behind_lines(v, end, &end) != U'月')
        return JP_DATE_NONE;
    if (!read_small(v, end, &day, &end) || !is_day_word(jp_scan_behind_lines(v, end, &end)))
        return JP_DATE_NONE;
    out->span.to = end;
    out->year_carried = true;
    if (context == JP_DAY_NONE)
        return JP_DATE_INVALID;
    int year = carried_year(v, at, context);
    if (year < 0 || !jp_day_from_ymd(year, month, day, &out->day))
        return JP_DATE_INVALID;
    /* 2024年12月30日至1月5日 ends in the next year */
    if (out->day < context && jp_scan_in(jp_scan_solid_before(v, at, NULL), "至到~-—")) {
        if (!jp_day_from_ymd(year + 1, month, day, &out->day))
            return JP_DATE_INVALID;
    }
    return JP_DATE_FOUND;
}

/* 同日, 次日; not 之次日起, 不同日. */
static jp_date_form read_relative(jp_view v, size_t at, jp_day context, jp_found_date *out) {
    static const char *const words[] = {"同日", "次日", "翌日", NULL};
    size_t which;
    size_t bytes = jp_scan_words(v, at, words, &which);

    if (bytes == 0 || context == JP_DAY_NONE || jp_scan_in(jp_scan_before(v, at, NULL), "不相之的满期届"))
        return JP_DATE_NONE;
    if (jp_scan_in(jp_scan_at(v, at + bytes, NULL), "起内后前期"))
        return JP_DATE_NONE;
    out->day = which == 0 ? context : context + 1;
    out->year_carried = true;
    out->span.to = at + bytes;
    return JP_DATE_FOUND;
}

/* Start of a century printed before an unfilled year ("20", "202", "二〇") that ends at `at`; at: none. */
static size_t printed_year(jp_view v, size_t at, size_t from) {
    static const char *const heads[] = {"20", "二〇", "二○", "二零", "二0", "19", "一九", NULL};
    size_t one_back = at;
    size_t start;

    if (jp_scan_year_digit(jp_scan_before(v, at, &start), false) >= 0)
        one_back = start;
    for (size_t i = 0; heads[i]; i++) {
        start = jp_scan_word_before(v, at, heads[i]);
        if (start == SIZE_MAX)
            start = jp_scan_word_before(v, one_back, heads[i]);
        if (start != SIZE_MAX && start >= from && jp_scan_year_digit(jp_scan_before(v, start, NULL), false) < 0)
            return start;
    }
    return at;
}

/* 「年 月 日」 seen from its 年: `from` bounds how far fillers and a printed "20" before it are taken in. */
static jp_date_form read_blank(jp_view v, size_t at, size_t from, jp_found_date *out) {
    size_t start = at;
    size_t before;
    size_t end;
    uint32_t c;

    (void)jp_scan_at(v, at, &end);
    while (start > from && jp_scan_is_filler(jp_scan_before(v, start, &before)))
        start = before;
    size_t printed = printed_year(v, start, from);
    if (printed == start && jp_scan_digit(jp_scan_before(v, start, NULL)) >= 0)
        return JP_DATE_NONE; /* 3年 */
    start = printed;
    c = jp_scan_before(v, start, NULL);
    bool is_apart = start < at || !(jp_char_is_han(c) || c == U'、');
    size_t month_end;
    if (!read_unfilled(v, end, U'月', true, &month_end) || !read_unfilled(v, month_end, U'日', true, &out->span.to))
        return JP_DATE_NONE;
    if (!is_apart && jp_scan_skip_fillers(v, end) == end && jp_scan_skip_fillers(v, month_end) == month_end)
        return JP_DATE_NONE; /* 出生年月日 */
    out->span.from = jp_scan_skip(v, start);
    out->is_blank = true;
    return JP_DATE_FOUND;
}

bool jp_scan_blank_date(jp_view v, size_t at, size_t from, jp_found_date *out) {
    *out = (jp_found_date){.span = {at, at}, .day = JP_DAY_NONE};
    return read_blank(v, at, from, out) == JP_DATE_FOUND;
}

/* 「2025.3.5—2025.4.3」, 「2025/3/5-2025/4/3」: a whole day in front of the mark between them. */
static bool ends_day(jp_view v, size_t to) {
    enum { SHORTEST = 8, LONGEST = 10 }; /* folded: one byte a character */
    jp_found_date day;

    for (size_t bytes = SHORTEST; bytes <= LONGEST && bytes <= to; bytes++) {
        if (read_marked(v, to - bytes, &day) == JP_DATE_FOUND && day.span.to == to)
            return true;
    }
    return false;
}

static bool may_start_number(jp_view v, size_t at) {
    size_t start;
    uint32_t c = jp_scan_before(v, at, &start);

    if (jp_scan_digit(c) >= 0 || jp_scan_is_letter(c))
        return false;
    return !(is_separator(c) && jp_scan_digit(jp_scan_before(v, start, NULL)) >= 0) || ends_day(v, start);
}

static jp_date_form read_numeric(jp_view v, size_t at, jp_day context, jp_found_date *out) {
    int year;
    size_t end;
    size_t before;
    uint32_t c = jp_scan_before(v, at, &before);
    jp_date_form form = JP_DATE_NONE;

    if (jp_scan_digit(jp_scan_at(v, at, NULL)) >= 0 ? jp_scan_digit(c) >= 0 : jp_scan_year_digit(c, false) >= 0)
        return JP_DATE_NONE;
    if (read_year(v, at, &year, &end) && jp_scan_behind_lines(v, end, &end) == U'年')
        return read_after_year(v, end, year, out);
    if (jp_scan_digit(jp_scan_at(v, at, NULL)) >= 0 && may_start_number(v, at)) {
        form = read_marked(v, at, out);
        if (form == JP_DATE_NONE)
            form = read_compact(v, at, out);
    }
    return form == JP_DATE_NONE ? read_month_day(v, at, context, out) : form;
}

jp_date_form jp_scan_date(jp_view v, size_t at, jp_day context, jp_found_date *out) {
    uint32_t c = jp_scan_at(v, at, NULL);

    *out = (jp_found_date){.span = {at, at}, .day = JP_DAY_NONE};
    if (jp_scan_year_digit(c, false) >= 0 || c == U'十' || c == U'廿' || c == U'卅')
        return read_numeric(v, at, context, out);
    if (c == U'同' || c == U'次' || c == U'翌')
        return read_relative(v, at, context, out);
    return JP_DATE_NONE;
}

bool jp_norm_next_date(jp_view v, size_t from, jp_day context, jp_found_date *out) {
    size_t next;

    for (size_t at = from; at < v.bytes; at = next) {
        uint32_t c = jp_scan_at(v, at, &next);
        jp_found_date found = {.span = {at, at}, .day = JP_DAY_NONE};
        jp_date_form form = c == U'年' ? read_blank(v, at, from, &found) : jp_scan_date(v, at, context, &found);
        if (form == JP_DATE_FOUND) {
            *out = found;
            return true;
        }
        if (form == JP_DATE_INVALID && found.span.to > next)
            next = found.span.to;
    }
    return false;
}

bool jp_norm_is_date(jp_view v, jp_day context, jp_found_date *out) {
    return jp_norm_next_date(v, 0, context, out) && out->span.from == 0 && out->span.to == v.bytes;
}

bool jp_norm_date_at_end(jp_view v, jp_day context, jp_found_date *out) {
    for (size_t at = 0; jp_norm_next_date(v, at, context, out); at = out->span.to) {
        if (jp_norm_clock_behind(v, out->span.to) == v.bytes)
            return !out->is_blank;
    }
    return false;
}

bool jp_norm_is_blank_date(jp_view v) {
    size_t next;
    size_t at;
    int seen = 0; /* of 年 月 日, in this order */

    for (at = 0; at < v.bytes && seen < 3; at = next) {
        static const uint32_t units[] = {U'年', U'月', U'日'};
        uint32_t c = jp_scan_at(v, at, &next);
        if (c == units[seen])
            seen++;
        else if (!jp_scan_is_filler(c) && !(seen == 0 && jp_scan_year_digit(c, true) >= 0))
            return false;
    }
    return seen == 3 && jp_scan_skip_fillers(v, at) == v.bytes;
}
