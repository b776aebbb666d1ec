/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/facts/norm.h"

static int set_up(void **state) {
    static jp_arena arena;
    jp_arena_init(&arena);
    *state = &arena;
    return 0;
}

static int tear_down(void **state) {
    jp_arena_release(*state);
    return 0;
}

static jp_day day_of(const char *iso) {
    jp_day day = JP_DAY_NONE;
    if (iso[0] != '\0')
        assert_true(jp_day_parse_iso(jp_view_of(iso), &day));
    return day;
}

/* "text=2024-03-05|" for every date found. */
static const char *dates_of(const char *text, jp_day context, jp_arena *arena) {
    jp_found_date date;
    jp_str s;
    jp_view v = jp_view_of(text);

    jp_str_init(&s, arena);
    for (size_t at = 0; jp_norm_next_date(v, at, context, &date); at = date.span.to) {
        char iso[11];
        jp_day_format(date.day, iso);
        assert_true(date.span.from >= at && date.span.to <= v.bytes && date.span.from < date.span.to);
        jp_str_put(&s, jp_view_sub(v, date.span.from, date.span.to));
        jp_str_putf(&s, "=%s%s|", date.is_blank ? "空" : iso, date.year_carried ? "*" : "");
    }
    return jp_str_cstr(&s);
}

static void test_dates(void **state) {
    static const struct {
        const char *why, *text, *context, *expected;
    } rows[] = {
        {"the plain form", "于2024年3月5日作出", "", "2024年3月5日=2024-03-05|"},
        {"leading zeros and spaces", "2024 年 03 月 05 日", "", "2024 年 03 月 05 日=2024-03-05|"},
        {"full-width digits", "２０２４年３月５日", "", "２０２４年３月５日=2024-03-05|"},
        {"digits apart", "2 0 2 4 年 1 2 月 3 1 日", "", "2 0 2 4 年 1 2 月 3 1 日=2024-12-31|"},
        {"a number before the year does not join it", "共 3 2024年3月5日", "", "2024年3月5日=2024-03-05|"},
        {"a printed century and the year filled in", "20 24年3月5日", "", "20 24年3月5日=2024-03-05|"},
        {"any other gap inside a year", "2 024年3月5日，202 4年3月5日", "", ""},
        {"Chinese digits", "二〇二四年三月五日", "", "二〇二四年三月五日=2024-03-05|"},
        {"Chinese digits apart", "二 〇 二 四 年 三 月 五 日", "", "二 〇 二 四 年 三 月 五 日=2024-03-05|"},
        {"a circle U+25CB for zero", "二○二四年十月二十日", "", "二○二四年十月二十日=2024-10-20|"},
        {"a letter O for zero", "二O二四年三月五日", "", "二O二四年三月五日=2024-03-05|"},
        {"a full-width letter O for zero", "二Ｏ二四年三月五日", "", "二Ｏ二四年三月五日=2024-03-05|"},
        {"零 for zero", "二零二零年十二月三十一日", "", "二零二零年十二月三十一日=2020-12-31|"},
        {"a digit 0 for zero", "二0二四年三月五日", "", "二0二四年三月五日=2024-03-05|"},
        {"twenty in one character", "二〇二四年三月廿三日", "", "二〇二四年三月廿三日=2024-03-23|"},
        {"thirty in one character", "二〇二四年三月卅一日", "", "二〇二四年三月卅一日=2024-03-31|"},
        {"号 for 日", "2024年3月5号", "", "2024年3月5号=2024-03-05|"},
        {"hyphens", "2024-03-05", "", "2024-03-05=2024-03-05|"},
        {"full-width hyphens", "2024－03－05", "", "2024－03－05=2024-03-05|"},
        {"slashes", "2024/3/5", "", "2024/3/5=2024-03-05|"},
        {"dots, and the full stop of the sentence", "日期2024.3.5.", "", "2024.3.5=2024-03-05|"},
        {"a time behind the day", "2024-03-05T10:05", "", "2024-03-05=2024-03-05|"},
        {"mixed marks are no date", "2024-3/5", "", ""},
        {"a two-digit year", "24.3.5", "", ""},
        {"a two-digit year in words, even with a context", "24年3月5日", "2024-01-01", ""},
        {"a version number", "1.2.3", "", ""},
        {"two days, another mark between them", "2024.3.5—2024.4.3", "", "2024.3.5=2024-03-05|2024.4.3=2024-04-03|"},
        {"a number in front of the mark", "3—2024.4.3", "", ""},
        {"a section number", "12.2024.3.5", "", ""},
        {"four parts", "2024.3.5.1", "", ""},
        {"a telephone number", "0991-2024-3-5", "", ""},
        {"the 30th of February", "2024年2月30日", "", ""},
        {"the 30th of February does not leave a 30th of something", "2024年2月30日", "2024-01-01", ""},
        {"the 29th of February in a leap year", "2024年2月29日", "", "2024年2月29日=2024-02-29|"},
        {"and in another", "2023年2月29日", "", ""},
        {"the thirteenth month", "2024年13月1日", "", ""},
        {"a year alone", "2024年", "", ""},
        {"year and month", "2024年3月份", "", ""},
        {"eight digits as the whole text", " 20240305 ", "", "20240305=2024-03-05|"},
        {"eight digits behind a word that says date", "日期：20240305", "", "20240305=2024-03-05|"},
        {"eight digits behind another word", "编号：20240305", "", ""},
        {"eight digits that are no day", "20241305", "", ""},
        {"eight digits inside a longer number", "202403051234", "", ""},
        {"a citizen's number", "650102199001011234", "", ""},
        {"a price", "单价2024.50元", "", ""},
        {"an article number", "第2024条第3款", "", ""},
        {"month and day without a context", "3月5日", "", ""},
        {"month and day with one", "3月5日", "2024-03-01", "3月5日=2024-03-05*|"},
        {"the same year", "同年3月6日", "2024-03-01", "3月6日=2024-03-06*|"},
        {"the next year", "次年1月2日", "2024-03-01", "1月2日=2025-01-02*|"},
        {"the end of a range after New Year", "至1月5日", "2024-12-30", "1月5日=2025-01-05*|"},
        {"the same day, the next day", "同日立案，次日送达", "2024-02-28", "同日=2024-02-28*|次日=2024-02-29*|"},
        {"a period that starts the next day is no date", "自收到之次日起，期满次日起", "2024-02-28", ""},
        {"another day", "不同日", "2024-02-28", ""},
        {"a full date is not read twice", "2024年3月5日", "2023-01-01", "2024年3月5日=2024-03-05|"},
        {"two in a row", "2024年3月5日至2024年3月12日", "", "2024年3月5日=2024-03-05|2024年3月12日=2024-03-12|"},
        {"a blank form", "签名：张三  年  月  日", "", "年  月  日=空|"},
        {"underlines", "____年__月__日", "", "____年__月__日=空|"},
        {"crosses", "×年×月×日", "", "×年×月×日=空|"},
        {"a printed century", "20  年  月  日", "", "20  年  月  日=空|"},
        {"a printed century in words", "二〇  年  月  日", "", "二〇  年  月  日=空|"},
        {"the year filled in alone", "2024年 月 日", "", "2024年 月 日=空|"},
        {"the day left open", "2024年3月 日", "", "2024年3月 日=空|"},
        {"the name's last character is no year", "张三 年 月 日", "", "年 月 日=空|"},
        {"words, not a form", "出生年月日", "", ""},
        {"three years, not a form", "3年月日", "", ""},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *got = dates_of(rows[i].text, day_of(rows[i].context), *state);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].why, got);
    }
}

static void test_blank_date(void **state) {
    static const struct {
        const char *why, *text;
        bool expected;
    } rows[] = {
        {"spaces", "  年  月  日 ", true},
        {"full-width spaces", "　　年　　月　　日", true},
        {"close together", "年月日", true},
        {"underlines", "____年__月__日", true},
        {"crosses", "×年×月×日", true},
        {"a printed century", "20  年 月 日", true},
        {"a date", "2024年3月5日", false},
        {"a word before", "出生年月日", false},
        {"a word behind", "年月日期", false},
        {"incomplete", "年 月", false},
        {"nothing", "", false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (jp_norm_is_blank_date(jp_view_of(rows[i].text)) != rows[i].expected)
            fail_msg("%s", rows[i].why);
    }
}

static void test_numbers(void **state) {
    static const struct {
        const char *why, *text;
        int64_t value;
        size_t bytes;
    } rows[] = {
        {"digits", "120条", 120, 3},
        {"full-width digits", "１２", 12, 6},
        {"ten", "十", 10, 3},
        {"twelve", "十二项", 12, 6},
        {"one ten and two", "一十二", 12, 9},
        {"a hundred and five", "一百零五条", 105, 12},
        {"with a circle", "一百〇五", 105, 12},
        {"a hundred and twenty", "一百二十条", 120, 12},
        {"twenty-three in two characters", "廿三", 23, 6},
        {"two", "两", 2, 3},
        {"positional", "二〇二四", 2024, 12},
        {"ten thousand", "一万二千", 12000, 12},
        {"a hundred million", "三亿五千万", 350000000, 15},
        {"capitals", "壹仟贰佰", 1200, 12},
        {"a loose end is not guessed", "一百五", 0, 0},
        {"a unit alone", "百", 0, 0},
        {"units in the wrong order", "一百千", 0, 0},
        {"a larger unit after a smaller", "一百五千", 0, 0},
        {"no number", "条", 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t value = 0;
        size_t bytes = jp_norm_number(jp_view_of(rows[i].text), &value);
        if (bytes != rows[i].bytes || (bytes > 0 && value != rows[i].value))
            fail_msg("%s: %zu %lld", rows[i].why, bytes, (long long)value);
    }
}

static void test_where_a_date_stands(void **state) {
    static const struct {
        const char *why, *text;
        bool is_date, is_at_end;
    } rows[] = {
        {"a date alone", "2024年3月5日", true, true},
        {"the last of two", "2024年3月5日至2024年3月6日", false, true},
        {"words behind it", "2024年3月5日作出", false, false},
        {"a form left blank is a date, but ends nothing", "    年  月  日", true, false},
        {"no date", "属实", false, false},
    };
    jp_found_date date;

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        print_message("%s\n", rows[i].why);
        const jp_view text = jp_view_trim(jp_view_of(rows[i].text));
        assert_int_equal(jp_norm_is_date(text, JP_DAY_NONE, &date), rows[i].is_date);
        assert_int_equal(jp_norm_date_at_end(text, JP_DAY_NONE, &date), rows[i].is_at_end);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_dates, set_up, tear_down),
        cmocka_unit_test(test_where_a_date_stands),
        cmocka_unit_test(test_blank_date),
        cmocka_unit_test(test_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
