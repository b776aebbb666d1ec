/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/base/day.h"

#include <stdio.h>

enum { YEAR_FIRST = 1900, YEAR_LAST = 2199, MINUTES_PER_DAY = 1440, DAYS_PER_ERA = 146097 };

static bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

static int64_t floor_div(int64_t a, int64_t b) {
    return a / b - (a % b < 0);
}

/* Days of the year before a month, in a year that starts with March: the leap day then comes last. */
static int64_t days_before_month(int64_t month_from_march) {
    return (153 * month_from_march + 2) / 5;
}

bool jp_day_from_ymd(int year, int month, int day_of_month, jp_day *out) {
    if (year < YEAR_FIRST || year > YEAR_LAST || month < 1 || month > 12)
        return false;
    if (day_of_month < 1 || day_of_month > days_in_month(year, month))
        return false;

    int64_t march_year = month > 2 ? year : year - 1;
    int64_t century_days = march_year * 365 + march_year / 4 - march_year / 100 + march_year / 400;
    int64_t from_march = days_before_month(month > 2 ? month - 3 : month + 9) + day_of_month - 1;
    *out = (jp_day)(century_days + from_march - 719468); /* 0000-03-01 to 1970-01-01 */
    return true;
}

void jp_day_to_ymd(jp_day day, int *year, int *month, int *day_of_month) {
    int64_t since = (int64_t)day + 719468;
    int64_t era = floor_div(since, DAYS_PER_ERA); /* 400 years */
    int64_t day_of_era = since - era * DAYS_PER_ERA;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month_from_march = (5 * day_of_year + 2) / 153;

    *day_of_month = (int)(day_of_year - days_before_month(month_from_march) + 1);
    *month = (int)(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
    *year = (int)(year_of_era + era * 400 + (*month <= 2));
}

int jp_day_weekday(jp_day day) {
    /* 1970-01-01 was a Thursday. */
    return (int)(((int64_t)day % 7 + 7 + 3) % 7);
}

void jp_day_format(jp_day day, char out[11]) {
    int year;
    int month;
    int day_of_month;

    out[0] = '\0';
    if (day == JP_DAY_NONE)
        return;
    jp_day_to_ymd(day, &year, &month, &day_of_month);
    if (year < 0 || year > 9999)
        return; /* sums of days can leave the years that are read; they have no ten-byte form */
    snprintf(out, 11, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100, (unsigned)day_of_month % 100);
}

/* Value of exactly `digits` ASCII digits at `at`, or -1. */
static int number_at(jp_view v, size_t at, size_t digits) {
    int value = 0;

    for (size_t i = at; i < at + digits; i++) {
        if (v.data[i] < '0' || v.data[i] > '9')
            return -1;
        value = value * 10 + (v.data[i] - '0');
    }
    return value;
}

bool jp_day_parse_iso(jp_view v, jp_day *out) {
    if (v.bytes != 10 || v.data[4] != '-' || v.data[7] != '-')
        return false;
    return jp_day_from_ymd(number_at(v, 0, 4), number_at(v, 5, 2), number_at(v, 8, 2), out);
}

void jp_minute_format(jp_minute minute, char out[17]) {
    char day_text[11];

    out[0] = '\0';
    int64_t day = floor_div(minute, MINUTES_PER_DAY);
    if (day <= INT32_MIN || day > INT32_MAX)
        return;
    unsigned of_day = (unsigned)(minute - day * MINUTES_PER_DAY);
    jp_day_format((jp_day)day, day_text);
    if (day_text[0] != '\0')
        snprintf(out, 17, "%sT%02u:%02u", day_text, of_day / 60 % 100, of_day % 60);
}

bool jp_minute_parse_iso(jp_view v, jp_minute *out) {
    jp_day day;

    if (v.bytes != 16 || v.data[10] != 'T' || v.data[13] != ':' || !jp_day_parse_iso(jp_view_sub(v, 0, 10), &day))
        return false;
    int hour = number_at(v, 11, 2);
    int minute = number_at(v, 14, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return false;
    *out = (jp_minute)day * MINUTES_PER_DAY + (jp_minute)hour * 60 + minute;
    return true;
}
