/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/base/day.h"

static void only_days_that_exist(void **state) {
    static const struct {
        int year, month, day_of_month;
        jp_day expected; /* JP_DAY_NONE: refused */
        const char *why;
    } rows[] = {
        {1970, 1, 1, 0, "the day counting starts from"},
        {1969, 12, 31, -1, "the day before"},
        {2000, 2, 29, 11016, "divisible by 400: leap"},
        {2000, 3, 1, 11017, "and the day after"},
        {2024, 2, 29, 19782, "leap"},
        {2023, 2, 29, JP_DAY_NONE, "not leap"},
        {1900, 2, 29, JP_DAY_NONE, "divisible by 100: not leap"},
        {2100, 2, 29, JP_DAY_NONE, "divisible by 100: not leap"},
        {2024, 2, 30, JP_DAY_NONE, "no month has it"},
        {2024, 4, 31, JP_DAY_NONE, "thirty days"},
        {2024, 12, 31, 20088, "last of the year"},
        {2024, 13, 1, JP_DAY_NONE, "month 13"},
        {2024, 0, 1, JP_DAY_NONE, "month 0"},
        {2024, 1, 0, JP_DAY_NONE, "day 0"},
        {2024, 1, -1, JP_DAY_NONE, "negative day"},
        {1900, 1, 1, -25567, "first of the years read"},
        {1899, 12, 31, JP_DAY_NONE, "before them"},
        {2199, 12, 31, 84005, "last of the years read"},
        {2200, 1, 1, JP_DAY_NONE, "behind them"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_day day = JP_DAY_NONE;
        bool ok = jp_day_from_ymd(rows[i].year, rows[i].month, rows[i].day_of_month, &day);
        if (ok != (rows[i].expected != JP_DAY_NONE) || day != rows[i].expected)
            fail_msg("%s: %d", rows[i].why, (int)day);
    }
}

static void every_day_follows_the_one_before(void **state) {
    jp_day first = 0;
    jp_day last = 0;
    int weekday = 0; /* 1900-01-01 was a Monday */

    (void)state;
    assert_true(jp_day_from_ymd(1900, 1, 1, &first));
    assert_true(jp_day_from_ymd(2199, 12, 31, &last));
    for (jp_day day = first; day <= last; day++) {
        int year;
        int month;
        int day_of_month;
        jp_day back = JP_DAY_NONE;
        jp_day_to_ymd(day, &year, &month, &day_of_month);
        assert_true(jp_day_from_ymd(year, month, day_of_month, &back));
        assert_int_equal(back, day);
        assert_int_equal(jp_day_weekday(day), weekday);
        weekday = (weekday + 1) % 7;
    }
    assert_int_equal(last - first + 1, 300 * 365 + 75 - 2); /* every fourth year but 1900 and 2100 */
}

static void text_form(void **state) {
    char out[11];
    jp_day day = JP_DAY_NONE;
    static const struct {
        const char *text;
        bool ok;
        const char *why;
    } rows[] = {
        {"2024-03-05", true, "plain"},    {"2024-3-5", false, "digits missing"},
        {"2024/03/05", false, "slashes"}, {"2024-03-05 ", false, "something behind"},
        {"2024-02-30", false, "no day"},  {"+024-03-05", false, "sign"},
        {"2024-03-0x", false, "letter"},  {"", false, "empty"},
        {"2024-03--5", false, "minus"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        day = JP_DAY_NONE;
        if (jp_day_parse_iso(jp_view_of(rows[i].text), &day) != rows[i].ok)
            fail_msg("%s", rows[i].why);
        jp_day_format(day, out);
        assert_string_equal(out, rows[i].ok ? rows[i].text : "");
    }
    jp_day_format(INT32_MAX, out);
    assert_string_equal(out, "");
}

static void minutes(void **state) {
    char out[17];
    static const struct {
        const char *text;
        jp_minute expected; /* JP_MINUTE_NONE: refused */
        const char *why;
    } rows[] = {
        {"1970-01-01T00:00", 0, "start"},
        {"1969-12-31T23:59", -1, "before it, where division rounds the other way"},
        {"2024-03-05T10:05", INT64_C(19787) * 1440 + 605, "plain"},
        {"2024-03-05T24:00", JP_MINUTE_NONE, "hour 24"},
        {"2024-03-05T10:60", JP_MINUTE_NONE, "minute 60"},
        {"2024-03-05 10:05", JP_MINUTE_NONE, "no T"},
        {"2024-03-05T1x:05", JP_MINUTE_NONE, "letter"},
        {"2024-02-30T10:05", JP_MINUTE_NONE, "no such day"},
        {"2024-03-05T10:05:00", JP_MINUTE_NONE, "seconds"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_minute minute = JP_MINUTE_NONE;
        bool ok = jp_minute_parse_iso(jp_view_of(rows[i].text), &minute);
        if (ok != (rows[i].expected != JP_MINUTE_NONE) || minute != rows[i].expected)
            fail_msg("%s", rows[i].why);
        jp_minute_format(minute, out);
        assert_string_equal(out, ok ? rows[i].text : "");
    }
    jp_minute_format(INT64_MAX, out);
    assert_string_equal(out, "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_days_that_exist),
        cmocka_unit_test(every_day_follows_the_one_before),
        cmocka_unit_test(text_form),
        cmocka_unit_test(minutes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
