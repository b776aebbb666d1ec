/* SPDX-License-Identifier: Apache-2.0 */
#include "number_format.h"

#include "juanping/base/day.h"

/* Serial day numbers → what the format shows. source: ECMA-376 1 §18.17.4 */

enum {
    DAY_OF_1970_IN_1900 = 25569, /* serial of 1970-01-01 when counting from 1900 */
    DAYS_1900_TO_1904 = 1462,
    FALSE_LEAP_DAY = 60,  /* 1900-02-29, which there never was, keeps its number for old files' sake */
    LAST_DAY = 2958465,   /* 9999-12-31 */
    FRACTION_PLACES = 10, /* of a day: 8.64 microseconds */
    DAY_SECONDS = 86400
};

typedef struct moment {
    int64_t serial;                /* counted as from 1900 */
    int year, month, day, weekday; /* weekday: 0 = Sunday */
    int hour, minute, second;
    int64_t subsecond; /* in units of the shown digits */
    int64_t all_seconds;
} moment;

static int shown_subsecond_digits(const jp_nf_section *section) {
    int digits = 0;
    for (uint32_t i = 0; i < section->token_count; i++) {
        if (section->tokens[i].kind == JP_NF_SUBSECOND) {
            digits = section->tokens[i].count;
        }
    }
    return digits;
}

static void set_civil(moment *m) {
    int64_t serial = m->serial;

    m->weekday = (int)((serial + 6) % 7);
    if (serial == FALSE_LEAP_DAY) {
        m->year = 1900;
        m->month = 2;
        m->day = 29;
        return;
    }
    if (serial == 0) {
        m->year = 1900;
        m->month = 1;
        m->day = 0;
        return;
    }
    if (serial < FALSE_LEAP_DAY) {
        serial++;
    }
    jp_day_to_ymd((jp_day)(serial - DAY_OF_1970_IN_1900), &m->year, &m->month, &m->day);
}

/* Rounded to the smallest part shown of a second, so that 10:05:00 stored as 0.42013888888 is not 10:04:59. */
static bool split(const jp_decimal *value, bool is_1904, int subsecond_digits, moment *out) {
    static const int64_t powers[] = {1, 10, 100, 1000};
    const int64_t day_parts = 10000000000; /* 10^FRACTION_PLACES */
    jp_decimal rounded = jp_decimal_round(*value, FRACTION_PLACES);
    int64_t scale = powers[subsecond_digits];
    int64_t ticks;
    moment m = {0};

    if ((value->is_negative && value->count > 0) || jp_decimal_whole_digits(value) > 7) {
        return false;
    }
    m.serial = jp_decimal_whole(&rounded) + (is_1904 ? DAYS_1900_TO_1904 : 0);
    ticks = (jp_decimal_part(&rounded, FRACTION_PLACES) * DAY_SECONDS * scale + day_parts / 2) / day_parts;
    m.all_seconds = jp_decimal_whole(&rounded) * DAY_SECONDS + ticks / scale;
    if (ticks >= DAY_SECONDS * scale) {
        ticks -= DAY_SECONDS * scale;
        m.serial++;
    }
    if (m.serial > LAST_DAY) {
        return false;
    }
    m.subsecond = ticks % scale;
    ticks /= scale;
    m.second = (int)(ticks % 60);
    m.minute = (int)(ticks / 60 % 60);
    m.hour = (int)(ticks / 3600);
    set_civil(&m);
    *out = m;
    return true;
}

static void put_number(jp_str *out, int64_t n, int width, const jp_nf_section *section, bool is_counted) {
    char digits[24];
    int bytes = snprintf(digits, sizeof digits, "%0*lld", width, (long long)n);
    jp_view v = {digits, (size_t)bytes};

    if (section->chinese_digits == 0) {
        jp_str_put(out, v);
    } else if (is_counted) {
        jp_nf_put_chinese_number(out, n, section->chinese_digits, true);
    } else {
        jp_nf_put_chinese_digits(out, v, section->chinese_digits);
    }
}

static void put_month(jp_str *out, const jp_nf_section *section, int count, int month) {
    static const char *const english[] = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};
    static const char *const chinese[] = {"一月", "二月", "三月", "四月", "五月",   "六月",
                                          "七月", "八月", "九月", "十月", "十一月", "十二月"};
    jp_view name = jp_view_of(section->is_chinese ? chinese[month - 1] : english[month - 1]);

    if (count <= 2) {
        put_number(out, month, count, section, true);
    } else if (section->is_chinese && count == 3) {
        jp_str_putf(out, "%d月", month);
    } else if (section->is_chinese) {
        jp_str_put(out, name);
    } else if (count == 3 || count == 5) {
        jp_str_put(out, jp_view_sub(name, 0, count == 3 ? 3 : 1));
    } else {
        jp_str_put(out, name);
    }
}

static void put_weekday(jp_str *out, bool is_chinese, bool is_full, int weekday) {
    static const char *const english[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    static const char *const chinese[] = {"日", "一", "二", "三", "四", "五", "六"};

    if (is_chinese) {
        jp_str_put_text(out, is_full ? "星期" : "周");
        jp_str_put_text(out, chinese[weekday]);
    } else {
        jp_view name = jp_view_of(english[weekday]);
        jp_str_put(out, jp_view_sub(name, 0, is_full ? name.bytes : 3));
    }
}

static void put_noon(jp_str *out, const jp_nf_section *section, char style, int hour) {
    bool is_morning = hour < 12;
    if (style == 'Z' || (style == 'M' && section->is_chinese)) {
        jp_str_put_text(out, is_morning ? "上午" : "下午");
    } else if (style == 'A') {
        jp_str_put_text(out, is_morning ? "A" : "P");
    } else {
        jp_str_put_text(out, is_morning ? "AM" : "PM");
    }
}

static void put_token(jp_str *out, const jp_nf_section *section, const jp_nf_token *t, const moment *m, bool has_noon) {
    int count = t->count > 2 ? 2 : t->count;
    int hour = has_noon ? (m->hour + 11) % 12 + 1 : m->hour;
    int year = t->style == 'b' ? m->year + 543 : m->year;

    switch (t->kind) {
    case JP_NF_YEAR:
        put_number(out, t->count <= 2 ? year % 100 : year, t->count <= 2 ? 2 : 4, section, false);
        break;
    case JP_NF_MONTH:
        put_month(out, section, t->count, m->month);
        break;
    case JP_NF_DAY:
        if (t->count > 2) {
            put_weekday(out, section->is_chinese, t->count > 3, m->weekday);
        } else {
            put_number(out, m->day, count, section, true);
        }
        break;
    case JP_NF_WEEKDAY:
        if (t->count > 3) {
            put_weekday(out, true, true, m->weekday);
        } else {
            static const char *const names[] = {"日", "一", "二", "三", "四", "五", "六"};
            jp_str_put_text(out, names[m->weekday]);
        }
        break;
    case JP_NF_HOUR:
        put_number(out, hour, count, section, true);
        break;
    case JP_NF_MINUTE:
        put_number(out, m->minute, count, section, true);
        break;
    case JP_NF_SECOND:
        put_number(out, m->second, count, section, true);
        break;
    case JP_NF_SUBSECOND:
        jp_str_put_text(out, ".");
        put_number(out, m->subsecond, t->count, section, false);
        break;
    case JP_NF_NOON:
        put_noon(out, section, t->style, m->hour);
        break;
    case JP_NF_ALL_HOURS:
        put_number(out, m->all_seconds / 3600, t->count > 9 ? 9 : t->count, section, true);
        break;
    case JP_NF_ALL_MINUTES:
        put_number(out, m->all_seconds / 60, t->count > 9 ? 9 : t->count, section, true);
        break;
    case JP_NF_ALL_SECONDS:
        put_number(out, m->all_seconds, t->count > 9 ? 9 : t->count, section, true);
        break;
    default:
        jp_str_put(out, t->text);
        break;
    }
}

bool jp_nf_put_date(jp_str *out, const jp_nf_section *section, const jp_decimal *value, bool is_1904) {
    moment m;
    bool has_noon = false;

    if (!split(value, is_1904, shown_subsecond_digits(section), &m)) {
        return false;
    }
    for (uint32_t i = 0; i < section->token_count; i++) {
        has_noon = has_noon || section->tokens[i].kind == JP_NF_NOON;
    }
    for (uint32_t i = 0; i < section->token_count; i++) {
        put_token(out, section, &section->tokens[i], &m, has_noon);
    }
    return true;
}
