/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "juanping/base/file.h"
#include "juanping/judge/calendar.h"

static jp_arena arena;
static jp_calendar *calendar;

static int set_up(void **state) {
    jp_error err = {0};
    (void)state;
    jp_arena_init(&arena);
    if (!jp_calendar_load(JP_SOURCE_SCORING_DIR "/calendar.tsv", &arena, &calendar, &err)) {
        print_error("%s %s %s\n", err.where, err.subject, err.hint);
        return -1;
    }
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    jp_arena_release(&arena);
    return 0;
}

static jp_day day_of(const char *iso) {
    jp_day day;
    assert_true(jp_day_parse_iso(jp_view_of(iso), &day));
    return day;
}

static void test_is_workday(void **state) {
    static const struct {
        const char *why, *day, *region;
        jp_maybe maybe;
        bool expected;
    } rows[] = {
        {"an ordinary Tuesday", "2024-03-05", "650102", JP_MAYBE_OFF, true},
        {"an ordinary Saturday", "2024-03-09", "650102", JP_MAYBE_OFF, false},
        {"a national holiday on a weekday", "2024-10-01", "650102", JP_MAYBE_WORKED, false},
        {"a Saturday made up for", "2024-10-12", "650102", JP_MAYBE_OFF, true},
        {"a Sunday made up for", "2024-09-29", "110000", JP_MAYBE_OFF, true},
        {"a regional holiday in its region", "2025-06-09", "653101", JP_MAYBE_WORKED, false},
        {"the same day elsewhere", "2025-06-09", "620000", JP_MAYBE_WORKED, true},
        {"no region known: only the nation's days", "2025-06-09", "", JP_MAYBE_WORKED, true},
        {"an expected regional holiday, taken as worked", "2024-04-10", "650102", JP_MAYBE_WORKED, true},
        {"the same, taken as off", "2024-04-10", "650102", JP_MAYBE_OFF, false},
        {"expected days are the region's alone", "2024-04-10", "110000", JP_MAYBE_OFF, true},
        {"a national day off inside the region's rows", "2025-06-02", "650102", JP_MAYBE_WORKED, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool got = jp_calendar_is_workday(calendar, day_of(rows[i].day), jp_view_of(rows[i].region), rows[i].maybe);
        if (got != rows[i].expected)
            fail_msg("%s: %d", rows[i].why, got);
    }
}

static void test_workdays(void **state) {
    static const struct {
        const char *why, *from, *to, *region;
        jp_maybe maybe;
        int32_t days;
        bool is_covered, touches_maybe;
    } rows[] = {
        {"the first day is not counted", "2024-03-04", "2024-03-05", "65", JP_MAYBE_OFF, 1, true, false},
        {"the same day is none", "2024-03-05", "2024-03-05", "65", JP_MAYBE_OFF, 0, true, false},
        {"a week", "2024-03-04", "2024-03-11", "65", JP_MAYBE_OFF, 5, true, false},
        {"across the October days, a Sunday and a Saturday worked", "2024-09-27", "2024-10-12", "65", JP_MAYBE_OFF, 7,
         true, false},
        {"five working days across October end on the fifth", "2024-09-27", "2024-10-10", "65", JP_MAYBE_OFF, 5, true,
         false},
        {"a regional holiday costs three more days", "2025-06-05", "2025-06-13", "650102", JP_MAYBE_OFF, 3, true,
         false},
        {"elsewhere it does not", "2025-06-05", "2025-06-13", "110000", JP_MAYBE_OFF, 6, true, false},
        {"expected days counted as worked", "2024-04-08", "2024-04-12", "65", JP_MAYBE_WORKED, 4, true, true},
        {"expected days counted as off", "2024-04-08", "2024-04-12", "65", JP_MAYBE_OFF, 1, true, true},
        {"backwards is negative", "2024-03-11", "2024-03-04", "65", JP_MAYBE_OFF, -5, true, false},
        {"a year without a national notice is not covered", "2026-12-30", "2027-01-05", "65", JP_MAYBE_OFF, 1, false,
         false},
        {"nor one before the first", "2018-12-28", "2019-01-02", "65", JP_MAYBE_OFF, 1, false, false},
        {"both ends far beyond", "2030-01-01", "2030-02-01", "65", JP_MAYBE_OFF, 0, false, false},
        {"the last covered day", "2026-12-30", "2026-12-31", "65", JP_MAYBE_OFF, 1, true, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_count got = jp_calendar_workdays(calendar, day_of(rows[i].from), day_of(rows[i].to),
                                            jp_view_of(rows[i].region), rows[i].maybe);
        if (got.days != rows[i].days || got.is_covered != rows[i].is_covered ||
            got.touches_maybe != rows[i].touches_maybe)
            fail_msg("%s: %d %d %d", rows[i].why, (int)got.days, got.is_covered, got.touches_maybe);
    }
}

static void test_add(void **state) {
    static const struct {
        const char *why, *from;
        int32_t n;
        bool is_workdays;
        const char *region, *expected;
        bool is_covered;
    } rows[] = {
        {"five working days across the October holiday", "2024-09-27", 5, true, "65", "2024-10-10", true},
        {"the holiday lies between", "2024-09-30", 5, true, "65", "2024-10-12", true},
        {"a make-up Saturday is the fifth", "2024-10-07", 5, true, "65", "2024-10-12", true},
        {"over the regional days of June 2025", "2025-06-05", 1, true, "650102", "2025-06-11", true},
        {"the same outside", "2025-06-05", 1, true, "110101", "2025-06-06", true},
        {"no days", "2024-03-05", 0, true, "65", "2024-03-05", true},
        {"over the end of the calendar", "2026-12-30", 5, true, "65", "2027-01-01", false},
        {"fifteen days that end on a working day", "2024-03-05", 15, false, "65", "2024-03-20", true},
        {"ending on a Saturday: the Monday", "2024-03-01", 15, false, "65", "2024-03-18", true},
        {"ending in the October holiday: the first day worked", "2024-09-16", 15, false, "65", "2024-10-08", true},
        {"ending on a make-up Saturday: that day", "2024-09-27", 15, false, "65", "2024-10-12", true},
        {"ending on a regional holiday", "2025-05-27", 10, false, "650102", "2025-06-11", true},
        {"the same outside", "2025-05-27", 10, false, "110000", "2025-06-06", true},
        {"beyond the calendar it is not rolled", "2026-12-20", 15, false, "65", "2027-01-04", false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool is_covered = !rows[i].is_covered;
        char got[11];
        jp_view region = jp_view_of(rows[i].region);
        jp_day from = day_of(rows[i].from);
        jp_day day = rows[i].is_workdays
                         ? jp_calendar_add_workdays(calendar, from, rows[i].n, region, JP_MAYBE_OFF, &is_covered)
                         : jp_calendar_add_days_rolled(calendar, from, rows[i].n, region, JP_MAYBE_OFF, &is_covered);
        jp_day_format(day, got);
        if (strcmp(got, rows[i].expected) != 0 || is_covered != rows[i].is_covered)
            fail_msg("%s: %s %d", rows[i].why, got, is_covered);
    }
}

/* The published case: filed on the first day, decided on the second, three days late. */
static void test_ninety_days(void **state) {
    (void)state;
    assert_int_equal(day_of("2024-12-11") - day_of("2024-09-09"), 93);
}

static void test_add_and_count_agree(void **state) {
    (void)state;
    for (jp_day from = day_of("2021-12-20"); from < day_of("2025-12-20"); from += 3) {
        for (int32_t n = 1; n < 12; n++) {
            bool is_covered;
            jp_day to = jp_calendar_add_workdays(calendar, from, n, JP_VIEW("6501"), JP_MAYBE_OFF, &is_covered);
            jp_count count = jp_calendar_workdays(calendar, from, to, JP_VIEW("6501"), JP_MAYBE_OFF);
            assert_true(is_covered);
            assert_int_equal(count.days, n);
            assert_true(jp_calendar_is_workday(calendar, to, JP_VIEW("6501"), JP_MAYBE_OFF));
        }
    }
}

static void test_missing_day(void **state) {
    bool is_covered = true;
    (void)state;
    assert_false(
        jp_calendar_workdays(calendar, JP_DAY_NONE, day_of("2024-03-05"), JP_VIEW("65"), JP_MAYBE_OFF).is_covered);
    assert_int_equal(jp_calendar_add_workdays(calendar, JP_DAY_NONE, 5, JP_VIEW("65"), JP_MAYBE_OFF, &is_covered),
                     JP_DAY_NONE);
    assert_false(is_covered);
    is_covered = true;
    assert_int_equal(jp_calendar_add_days_rolled(calendar, JP_DAY_NONE, 5, JP_VIEW("65"), JP_MAYBE_OFF, &is_covered),
                     JP_DAY_NONE);
    assert_false(is_covered);
}

static bool load_text(const char *text, jp_error *err) {
    char path[] = "/tmp/juanping-calendar-XXXXXX";
    jp_calendar *other;
    int fd = mkstemp(path);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    close(fd);
    bool ok = jp_calendar_load(path, &arena, &other, err);
    unlink(path);
    return ok;
}

static void test_bad_files(void **state) {
    static const struct {
        const char *why, *text, *where, *hint;
    } rows[] = {
        {"spaces for tabs", "CN 2024-10-01 off\n", ":1", "制表符"},
        {"an unknown kind", "# x\nCN\t2024-10-01\tfree\n", ":2", "maybe"},
        {"a day that is none", "CN\t2024-02-30\toff\n", ":1", "YYYY"},
        {"a scope that is none", "XJ\t2024-10-01\toff\n", ":1", "区划"},
        {"a working Tuesday needs no row", "CN\t2024-10-01\ton\n", ":1", "on"},
        {"a free Saturday needs no row", "CN\t2024-10-05\toff\n", ":1", "休息"},
        {"a range over a month", "CN\t2024-10-01..2024-12-01\toff\n", ":1", "一个月"},
        {"no nation-wide row at all", "65\t2024-10-01\toff\n", "calendar", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_error err = {0};
        if (load_text(rows[i].text, &err) || !strstr(err.where, rows[i].where) || !strstr(err.hint, rows[i].hint))
            fail_msg("%s: %s %s %s", rows[i].why, err.where, err.subject, err.hint);
    }
    jp_error err = {0};
    assert_true(load_text("\xEF\xBB\xBF范围\t日期\t类别\r\nCN\t2024-10-01..2024-10-07\toff\t国庆\r\n", &err));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_is_workday),  cmocka_unit_test(test_workdays),
        cmocka_unit_test(test_add),         cmocka_unit_test(test_ninety_days),
        cmocka_unit_test(test_missing_day), cmocka_unit_test(test_add_and_count_agree),
        cmocka_unit_test(test_bad_files),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
