/* SPDX-License-Identifier: Apache-2.0 */
#include "norm_scan.h"

/* Moments and ranges. A clock time counts only together with a day: in the same text before it, behind it for the
 * first half of a range, or the caller's context. */

enum { MINUTES_PER_DAY = 1440, MINUTES_PER_HOUR = 60, DAY_BEFORE_BYTES_MAX = 4096 };

typedef enum period { PERIOD_NONE, PERIOD_MORNING, PERIOD_NOON, PERIOD_AFTERNOON, PERIOD_EVENING } period;

typedef struct clock_time {
    period period;
    int minute;     /* of the day, 0–1440 */
    bool is_strong; /* minutes, a period or a colon: needs no date beside it to be a time */
    size_t end;
} clock_time;

static period read_period(jp_view v, size_t at, size_t *end) {
    static const char *const words[] = {"凌晨", "清晨", "早上", "早晨", "上午", "中午", "正午", "下午",
                                        "午后", "傍晚", "晚上", "晚间", "夜间", "夜里", "深夜", NULL};
    static const period periods[] = {PERIOD_MORNING,   PERIOD_MORNING,   PERIOD_MORNING, PERIOD_MORNING,
                                     PERIOD_MORNING,   PERIOD_NOON,      PERIOD_NOON,    PERIOD_AFTERNOON,
                                     PERIOD_AFTERNOON, PERIOD_AFTERNOON, PERIOD_EVENING, PERIOD_EVENING,
                                     PERIOD_EVENING,   PERIOD_EVENING,   PERIOD_EVENING};
    size_t which;
    size_t bytes = jp_scan_words(v, at, words, &which);

    *end = at + bytes;
    return bytes > 0 ? periods[which] : PERIOD_NONE;
}

/* Hour on the 24-hour clock, or -1 when the words do not fit each other (晚上3时). */
static int hour_of(period p, int hour) {
    switch (p) {
    case PERIOD_MORNING:
        return hour == 12 ? 0 : hour;
    case PERIOD_NOON:
        return hour < 4 ? hour + 12 : hour;
    case PERIOD_AFTERNOON:
        return hour < 12 ? hour + 12 : hour;
    case PERIOD_EVENING:
        if (hour < 5)
            return -1;
        return hour <= 12 ? hour + 12 : hour;
    case PERIOD_NONE:
        break;
    }
    return hour;
}

/* One or two digits, or a Chinese number. */
static bool read_part(jp_view v, size_t at, int *value, size_t *end) {
    int64_t number;
    jp_han_number han;

    if (jp_scan_digits(v, at, 2, &number, end)) {
        *value = (int)number;
        return true;
    }
    if (!jp_scan_han_number(v, at, &han) || han.is_capital || han.is_loose || han.value > 60)
        return false;
    *value = (int)han.value;
    *end = han.end;
    return true;
}

/* Behind 时 or 点: 05分, 半, 一刻, 整, or a bare 05. False: what stands there is no time (10时65分). */
static bool read_minutes(jp_view v, size_t at, int *minute, size_t *end, bool *is_strong) {
    static const char *const quarters[] = {"一刻", "三刻", "1刻", "3刻", NULL};
    size_t pos = jp_scan_skip_lines(v, at);
    size_t next;
    size_t which;
    uint32_t c = jp_scan_at(v, pos, &next);

    *minute = 0;
    *end = at;
    if (c == U'半' || c == U'整' || c == U'正') {
        *minute = c == U'半' ? 30 : 0;
        *end = next;
        *is_strong = true;
        return true;
    }
    size_t bytes = jp_scan_words(v, pos, quarters, &which);
    if (bytes > 0) {
        *minute = which % 2 == 0 ? 15 : 45;
        *end = pos + bytes;
        *is_strong = true;
        return true;
    }
    int value;
    if (!read_part(v, pos, &value, &next))
        return true;
    if (jp_scan_behind_lines(v, next, NULL) == U'分') {
        (void)jp_scan_behind_lines(v, next, &next);
    } else if (pos != at || jp_scan_digit(c) < 0 || next - pos < 2 ||
               jp_scan_in(jp_scan_at(v, next, NULL), ".年月日号元")) {
        return true; /* a number that belongs to what follows */
    }
    *minute = value;
    *end = next;
    *is_strong = true;
    return value < MINUTES_PER_HOUR;
}

/* 秒 behind the minutes is passed over. */
static size_t skip_seconds(jp_view v, size_t at, bool is_colon) {
    int value;
    size_t end;
    size_t next;

    if (is_colon) {
        if (jp_scan_at(v, at, &next) == ':' && read_part(v, next, &value, &end) && value < 60)
            return end;
        return at;
    }
    if (read_part(v, jp_scan_skip_lines(v, at), &value, &end) && value < 60 &&
        jp_scan_behind_lines(v, end, &next) == U'秒')
        return next;
    return at;
}

/* 9:30 behind its hour. */
static bool read_colon(jp_view v, size_t at, int *minute, size_t *end) {
    int64_t value;
    size_t start = jp_scan_skip_lines(v, at);

    if (!jp_scan_digits(v, start, 2, &value, end) || *end - start < 2 || value >= MINUTES_PER_HOUR)
        return false;
    *minute = (int)value;
    *end = skip_seconds(v, *end, true);
    uint32_t behind = jp_scan_at(v, *end, NULL);
    return behind != '%' && behind != ':' && !jp_scan_is_letter(behind);
}

static bool read_clock(jp_view v, size_t at, clock_time *out) {
    int hour;
    int minute = 0;
    size_t pos;
    size_t next;

    *out = (clock_time){.period = read_period(v, at, &pos)};
    out->is_strong = out->period != PERIOD_NONE;
    pos = jp_scan_skip_lines(v, pos);
    bool is_arabic = jp_scan_digit(jp_scan_at(v, pos, NULL)) >= 0;
    if (!read_part(v, pos, &hour, &next))
        return false;
    uint32_t mark = jp_scan_behind_lines(v, next, &pos);
    if (mark == ':' && is_arabic) {
        if (!read_colon(v, pos, &minute, &out->end))
            return false;
        out->is_strong = true;
    } else if (mark == U'时' || mark == U'点') {
        if (!read_minutes(v, pos, &minute, &out->end, &out->is_strong))
            return false;
        out->end = skip_seconds(v, out->end, false);
    } else {
        return false;
    }
    hour = hour_of(out->period, hour);
    out->minute = hour * MINUTES_PER_HOUR + minute;
    return hour >= 0 && out->minute <= MINUTES_PER_DAY;
}

/* Between a date and its time: spaces, a comma, the weekday. */
static size_t skip_after_date(jp_view v, size_t at) {
    static const char *const weeks[] = {"星期", "周", "礼拜", NULL};
    size_t pos = jp_scan_skip_lines(v, at);
    size_t next;
    uint32_t c = jp_scan_at(v, pos, &next);
    size_t inner = c == '(' ? next : pos;
    size_t bytes = jp_scan_words(v, inner, weeks, NULL);

    if (bytes > 0) {
        (void)jp_scan_behind_lines(v, inner + bytes, &pos);
        if (c == '(' && jp_scan_behind_lines(v, pos, &next) == ')')
            pos = next;
        pos = jp_scan_skip_lines(v, pos);
        c = jp_scan_at(v, pos, &next);
    }
    if (c == ',' || c == 'T')
        pos = jp_scan_skip_lines(v, next);
    return pos;
}

size_t jp_norm_clock_behind(jp_view v, size_t at) {
    clock_time clock;

    return read_clock(v, skip_after_date(v, at), &clock) ? clock.end : at;
}

/* （起）, （止）: brackets around the word of an end. */
static size_t skip_mark(jp_view v, size_t at, const char *const *words) {
    size_t next;
    size_t pos = jp_scan_skip_lines(v, at);
    bool is_open = jp_scan_at(v, pos, &next) == '(';
    size_t bytes = jp_scan_words(v, is_open ? next : pos, words, NULL);

    if (bytes == 0)
        return 0;
    pos = (is_open ? next : pos) + bytes;
    if (is_open) {
        if (jp_scan_at(v, pos, &next) != ')')
            return 0;
        pos = next;
    }
    return pos;
}

/* 至 in its many forms; at: behind the first time. 0: none. */
static size_t read_range_mark(jp_view v, size_t at) {
    static const char *const marks[] = {"起至",   "开始至", "起,至", "起到", "始至", "始,至", "开始,至",
                                        "开始到", "——",     "--",    "至",   "到",   "-",     "—",
                                        "–",      "~",      "〜",    "∼",    NULL};
    size_t pos = jp_scan_skip_lines(v, at);
    size_t bytes = jp_scan_words(v, pos, marks, NULL);

    return bytes > 0 ? jp_scan_skip_lines(v, pos + bytes) : 0;
}

/* An unfilled end: fillers, at least one unit word, nothing else ("年 月 日 时 分", "__时__分"). */
static bool read_unfilled_time(jp_view v, size_t at, size_t *end) {
    static const uint32_t units[] = {U'年', U'月', U'日', U'时', U'分'};
    bool has_hour = false;

    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t next;
        size_t pos = jp_scan_skip_fillers(v, at);
        if (jp_scan_at(v, pos, &next) == units[i]) {
            at = next;
            has_hour |= units[i] == U'时';
        }
    }
    *end = at;
    return has_hour;
}

/* The second half of a range. day: of the first half, JP_DAY_NONE when it is only said here; changed then. */
static bool read_end(jp_view v, size_t at, const clock_time *start, jp_day *day, jp_found_times *out) {
    static const char *const same_day[] = {"当日", "同日", "当天", "同天", NULL};
    jp_found_date date = {.day = JP_DAY_NONE};
    clock_time clock;
    jp_day end_day = *day;
    size_t pos = at;

    if (jp_scan_date(v, at, *day, &date) == JP_DATE_FOUND) {
        if (date.is_blank) {
            out->end_is_blank = read_unfilled_time(v, date.span.to, &out->span.to);
            return out->end_is_blank;
        }
        end_day = date.day;
        pos = skip_after_date(v, date.span.to);
    } else if (jp_scan_words(v, at, same_day, NULL) > 0) {
        pos = jp_scan_skip_lines(v, at + jp_scan_words(v, at, same_day, NULL));
    }
    if (!read_clock(v, pos, &clock)) {
        out->end_is_blank = read_unfilled_time(v, at, &out->span.to);
        return out->end_is_blank;
    }
    if (clock.period == PERIOD_NONE && date.day == JP_DAY_NONE && start->period >= PERIOD_NOON &&
        clock.minute < start->minute && clock.minute < MINUTES_PER_DAY / 2)
        clock.minute += MINUTES_PER_DAY / 2; /* 下午3时至5时 */
    if (*day == JP_DAY_NONE)
        *day = end_day;
    if (end_day == JP_DAY_NONE)
        return false;
    out->end = (jp_minute)end_day * MINUTES_PER_DAY + clock.minute;
    out->span.to = clock.end;
    return true;
}

/* 「9时30分始　10时20分止」: the two ends each with a word behind it and no 至 between them. */
static bool read_end_marked_behind(jp_view v, size_t at, const clock_time *start, jp_day *day, jp_found_times *out) {
    static const char *const begins[] = {"开始", "起始", "始", "起", NULL};
    static const char *const ends[] = {"结束", "终止", "截止", "止", "终", "毕", NULL};
    static const char *const range[] = {"至", "到", "-", "—", "~", NULL};
    size_t pos = skip_mark(v, at, begins);
    size_t next;

    if (pos == 0)
        return false;
    pos = jp_scan_skip_lines(v, pos);
    pos = jp_scan_skip_lines(v, pos + jp_scan_words(v, pos, range, NULL));
    if (jp_scan_in(jp_scan_at(v, pos, &next), ",;、"))
        pos = jp_scan_skip_lines(v, next);
    jp_day end_day = *day;
    jp_found_times found = *out;
    if (!read_end(v, pos, start, &end_day, &found) || skip_mark(v, found.span.to, ends) == 0)
        return false;
    *day = end_day;
    *out = found;
    return true;
}

/* A moment or range whose time starts exactly at `at`. */
static bool read_times(jp_view v, size_t at, bool is_dated, jp_day day, jp_found_times *out, size_t *skip) {
    clock_time start;

    if (!read_clock(v, at, &start))
        return false;
    *skip = start.end;
    out->end = JP_MINUTE_NONE;
    out->end_is_blank = false;
    out->span.to = start.end;
    size_t mark = read_range_mark(v, start.end);
    bool is_range =
        mark > 0 ? read_end(v, mark, &start, &day, out) : read_end_marked_behind(v, start.end, &start, &day, out);
    if (!is_range)
        out->span.to = start.end;
    if (day == JP_DAY_NONE || !(is_dated || start.is_strong || is_range))
        return false;
    out->start = (jp_minute)day * MINUTES_PER_DAY + start.minute;
    return true;
}

static bool may_start_clock(jp_view v, size_t at) {
    size_t start;
    uint32_t c = jp_scan_before(v, at, &start);

    if (jp_scan_year_digit(c, false) >= 0 || jp_scan_is_letter(c) || jp_scan_in(c, ":.第十"))
        return false;
    return true;
}

static bool may_be_clock(uint32_t c) {
    if (c < 0x80)
        return jp_scan_digit(c) >= 0;
    return jp_scan_is_numeral(c) || jp_scan_in(c, "凌清早上中正下午傍晚夜深");
}

/* The day a time without one belongs to: the last said before it in this text, else the caller's. */
static jp_day day_before(jp_view v, size_t at, jp_day context) {
    jp_found_date date;
    jp_view before = jp_view_sub(v, 0, at);
    size_t start = at > DAY_BEFORE_BYTES_MAX ? at - DAY_BEFORE_BYTES_MAX : 0;

    for (size_t pos = start; jp_norm_next_date(before, pos, context, &date); pos = date.span.to) {
        if (!date.is_blank)
            context = date.day;
    }
    return context;
}

/* A time that starts at `at` without a date before it. */
static bool read_undated(jp_view v, size_t at, jp_day context, jp_found_times *out, size_t *skip) {
    clock_time start;

    if (!may_start_clock(v, at) || !read_clock(v, at, &start))
        return false;
    jp_day day = day_before(v, at, JP_DAY_NONE);
    /* 10时05分至2024年3月5日11时: what the text says itself goes before what the caller knows */
    if (day == JP_DAY_NONE && read_times(v, at, false, JP_DAY_NONE, out, skip))
        return true;
    return read_times(v, at, false, day == JP_DAY_NONE ? context : day, out, skip);
}

bool jp_norm_next_times(jp_view v, size_t from, jp_day context, jp_found_times *out) {
    jp_found_date date;
    size_t next;

    for (size_t at = from; at < v.bytes; at = next) {
        uint32_t c = jp_scan_at(v, at, &next);
        jp_found_times found = {.span = {at, at}};
        if (!may_be_clock(c) && c != U'同' && c != U'次' && c != U'翌')
            continue;
        jp_date_form form = jp_scan_date(v, at, context, &date);
        if (form == JP_DATE_FOUND && date.year_carried) /* the day before it in the text, not the caller's */
            form = jp_scan_date(v, at, day_before(v, at, context), &date);
        if (form == JP_DATE_FOUND && !date.is_blank) {
            next = date.span.to;
            if (read_times(v, skip_after_date(v, next), true, date.day, &found, &next)) {
                *out = found;
                return true;
            }
        } else if (form == JP_DATE_INVALID && date.span.to > next) {
            next = date.span.to;
        } else if (read_undated(v, at, context, &found, &next)) {
            *out = found;
            return true;
        }
    }
    return false;
}
