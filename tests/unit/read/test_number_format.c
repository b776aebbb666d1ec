/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../../src/read/number_format.h"

typedef struct row {
    const char *why, *code, *value, *expected;
} row;

static void check(const row *rows, size_t count, bool is_1904, jp_arena *arena) {
    for (size_t i = 0; i < count; i++) {
        jp_decimal d;
        assert_true(jp_decimal_parse(jp_view_of(rows[i].value), &d));
        const jp_number_format *f = jp_number_format_parse(jp_view_of(rows[i].code), arena);
        jp_view shown = jp_number_format_show(f, &d, is_1904, arena);
        if (!jp_view_eq_text(shown, rows[i].expected)) {
            fail_msg("%s: %s of %s is %.*s, not %s", rows[i].why, rows[i].code, rows[i].value, JP_VIEW_ARG(shown),
                     rows[i].expected);
        }
    }
}

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

static void test_general(void **state) {
    static const row rows[] = {
        {"zero", "General", "0", "0"},
        {"negative zero has no sign", "General", "-0", "0"},
        {"a whole number", "General", "3911", "3911"},
        {"binary noise is behind the fifteenth digit", "General", "0.30000000000000004", "0.3"},
        {"ten digits around the point", "General", "11.666666666666666", "11.66666667"},
        {"nine behind a leading zero", "General", "0.123456789123", "0.123456789"},
        {"rounding may carry through", "General", "99999999999.6", "1E+11"},
        {"rounding may add a digit", "General", "9.9999999999", "10"},
        {"a mobile number has eleven digits", "General", "13912345678", "13912345678"},
        {"twelve digits need an exponent", "General", "123456789012", "1.23457E+11"},
        {"an identity number stored as a number", "General", "6.50102199001011E+17", "6.50102E+17"},
        {"a mantissa without a part", "General", "1E+20", "1E+20"},
        {"small numbers", "General", "0.0001234567", "0.000123457"},
        {"smaller ones need an exponent", "General", "0.00001234", "1.234E-05"},
        {"negative", "General", "-12.5", "-12.5"},
        {"an empty code is General", "", "12.5", "12.5"},
        {"the Chinese name of General", "G/通用格式", "12.5", "12.5"},
        {"General among literals", "\"约\"General\"元\"", "12.5", "约12.5元"},
        {"@ shows numbers plainly", "@", "12.5", "12.5"},
    };
    check(rows, sizeof rows / sizeof *rows, false, *state);
}

static void test_numbers(void **state) {
    static const row rows[] = {
        {"whole", "0", "12.5", "13"},
        {"half away from zero", "0", "-0.5", "-1"},
        {"two places", "0.00", "1.005", "1.01"},
        {"decimal digits, not the binary value behind them", "0.00", "2.675", "2.68"},
        {"groups", "#,##0", "1234567.5", "1,234,568"},
        {"groups of a small number", "#,##0", "12", "12"},
        {"groups fill with zeros", "0,000", "12", "0,012"},
        {"groups and places", "#,##0.00", "-1234.5", "-1,234.50"},
        {"money with brackets", "#,##0.00_);(#,##0.00)", "-1234.5", "(1,234.50)"},
        {"the negative section shows no sign", "0;0", "-5", "5"},
        {"zero has a section of its own", "0;-0;\"零\"", "0", "零"},
        {"leading zeros", "000000", "12", "000012"},
        {"digits around literals", "000-0000", "1234567", "123-4567"},
        {"more digits than places go first", "0-00", "12345", "123-45"},
        {"optional places", "0.##", "1.5", "1.5"},
        {"optional places leave the point", "0.##", "5", "5."},
        {"a middle zero is shown", "0.0##", "1.0205", "1.021"},
        {"no whole places", ".00", "12.345", "12.35"},
        {"a hash shows no zero", "#", "0", ""},
        {"percent", "0%", "0.256", "26%"},
        {"percent with places", "0.00%", "0.00125", "0.13%"},
        {"thousands", "0.0,", "12345", "12.3"},
        {"millions", "#,##0,,\"百万\"", "1234567890", "1,235百万"},
        {"exponent", "0.00E+00", "12345", "1.23E+04"},
        {"negative exponent", "0.00E+00", "0.00012345", "1.23E-04"},
        {"exponent without plus", "0.0E-0", "12345", "1.2E4"},
        {"exponent in threes", "##0.0E+0", "12345", "12.3E+3"},
        {"rounding carries into the exponent", "0.0E+0", "9.96", "1.0E+1"},
        {"zero with exponent", "0.00E+00", "0", "0.00E+00"},
        {"currency of a language", "[$¥-804]#,##0.00", "5000", "¥5,000.00"},
        {"escaped and quoted literals", "\\R\"MB\" 0", "7", "RMB 7"},
        {"colours show nothing", "[Red]0;[Color10]-0", "-7", "-7"},
        {"conditions", "[>=100]\"高\";[<10]\"低\";\"中\"", "50", "中"},
        {"first condition", "[>=100]\"高\";[<10]\"低\";\"中\"", "100", "高"},
        {"second condition", "[>=100]\"高\";[<10]\"低\";\"中\"", "9.9", "低"},
        {"the second of two sections shows no sign", "[>=100]\"高\"0;\"低\"0", "-1", "低1"},
        {"accounting", "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"?\?_ ;_ @_ ", "-12.3", "-12.30"},
        {"accounting of zero", "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"?\?_ ;_ @_ ", "0", "-"},
        {"a section that shows nothing", ";;;", "5", ""},
        {"an unclosed quote runs to the end", "0\"元", "5", "5元"},
        {"an unclosed bracket is itself", "0[", "5", "5["},
        {"many digits stay", "0", "650102199001011", "650102199001011"},
        {"digits behind the fifteenth are lost", "0", "650102199001011234", "650102199001011000"},
        {"Chinese digits", "[DBNum1]0", "2024", "二〇二四"},
        {"Chinese number", "[DBNum1]General", "10203", "一万〇二百〇三"},
        {"Chinese money digits", "[DBNum2][$-804]General", "50000", "伍万"},
        {"a hundred million and one", "[DBNum2]General", "100000001", "壹亿零壹"},
        {"twelve", "[DBNum2]General", "12", "壹拾贰"},
        {"digits behind the point", "[DBNum2][$-804]General", "1234.567", "壹仟贰佰叁拾肆.伍陆柒"},
        {"less than one", "[DBNum1]General", "0.05", "〇.〇五"},
    };
    check(rows, sizeof rows / sizeof *rows, false, *state);
}

static void test_fractions(void **state) {
    static const row rows[] = {
        {"a quarter", "# ?/?", "1.25", "1 1/4"},
        {"below one", "# ?/?", "0.5", "1/2"},
        {"whole", "# ?/?", "3", "3"},
        {"rounds up to the whole", "# ?/?", "2.99", "3"},
        {"two places", "# ?\?/?\?", "0.3333", "1/3"},
        {"best of two places", "# ?\?/?\?", "3.14159265", "3 14/99"},
        {"fixed denominator", "# ?/8", "0.4", "3/8"},
        {"fixed denominator of two digits", "# ?\?/100", "1.5", "1 50/100"},
        {"no whole part", "?/?", "1.25", "5/4"},
        {"negative", "# ?/?", "-1.5", "-1 1/2"},
    };
    check(rows, sizeof rows / sizeof *rows, false, *state);
}

static void test_dates(void **state) {
    static const row rows[] = {
        {"the day Excel believes in", "yyyy-mm-dd", "60", "1900-02-29"},
        {"the day before it", "yyyy-mm-dd", "59", "1900-02-28"},
        {"the day after it", "yyyy-mm-dd", "61", "1900-03-01"},
        {"the first day", "yyyy-mm-dd", "1", "1900-01-01"},
        {"day nought", "yyyy-mm-dd", "0", "1900-01-00"},
        {"the last day", "yyyy-mm-dd", "2958465", "9999-12-31"},
        {"behind the last day", "yyyy-mm-dd", "2958466", "2958466"},
        {"before the first day", "yyyy-mm-dd", "-1", "-1"},
        {"Chinese date", "yyyy\"年\"m\"月\"d\"日\"", "45356", "2024年3月5日"},
        {"Chinese date with bare letters", "yyyy年m月d日", "45356", "2024年3月5日"},
        {"with a language", "[$-804]yyyy年mm月dd日;@", "45356", "2024年03月05日"},
        {"Chinese digits", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "45651", "二〇二四年十二月二十五日"},
        {"weekday in Chinese", "aaaa", "45356", "星期二"},
        {"weekday, short", "\"周\"aaa", "45356", "周二"},
        {"weekday in English", "dddd", "45356", "Tuesday"},
        {"weekday by language", "[$-804]ddd", "45356", "周二"},
        {"month names", "d-mmm-yy", "45356", "5-Mar-24"},
        {"month names by language", "[$-804]mmmm", "45356", "三月"},
        {"first letter of the month", "mmmmm", "45356", "M"},
        {"minutes behind hours", "h:mm", "45356.42013888889", "10:05"},
        {"minutes before seconds", "mm:ss", "0.00079861111", "01:09"},
        {"month and minutes in one format", "yyyy/m/d h:mm:ss", "45356.5", "2024/3/5 12:00:00"},
        {"seconds are rounded, not cut", "h:mm:ss", "0.420138888", "10:05:00"},
        {"rounding carries to the next day", "yyyy-mm-dd h:mm:ss", "45356.999999", "2024-03-06 0:00:00"},
        {"parts of a second", "mm:ss.000", "0.0000116", "00:01.002"},
        {"twelve hours", "h:mm AM/PM", "0.5", "12:00 PM"},
        {"midnight", "h:mm AM/PM", "0", "12:00 AM"},
        {"noon in Chinese", "上午/下午h\"时\"mm\"分\"", "0.625", "下午3时00分"},
        {"noon by language", "[$-804]AM/PMh:mm", "0.375", "上午9:00"},
        {"one letter", "h A/P", "0.75", "6 P"},
        {"elapsed hours", "[h]:mm:ss", "1.5", "36:00:00"},
        {"elapsed minutes", "[mm]:ss", "0.05", "72:00"},
        {"elapsed seconds", "[s]", "0.001", "86"},
        {"system long date", "[$-F800]dddd, mmmm dd, yyyy", "45356", "2024年3月5日"},
        {"system time", "[$-F400]h:mm:ss AM/PM", "0.75", "18:00:00"},
        {"e is a year", "e\"年\"", "45356", "2024年"},
        {"point between numbers of a date", "yyyy.mm.dd", "45356", "2024.03.05"},
        {"two digits of the year", "mm/dd/yy", "123", "05/02/00"},
    };
    static const row rows_1904[] = {
        {"day nought of 1904", "yyyy-mm-dd", "0", "1904-01-01"},
        {"a day counted from 1904", "m/d/yy", "39385", "10/31/11"},
    };
    check(rows, sizeof rows / sizeof *rows, false, *state);
    check(rows_1904, sizeof rows_1904 / sizeof *rows_1904, true, *state);
}

static void test_builtin(void **state) {
    static const struct {
        const char *why;
        uint32_t id;
        const char *value, *expected;
    } rows[] = {
        {"system date, Chinese edition", 14, "45356", "2024/3/5"},
        {"system date and time", 22, "45356.5", "2024/3/5 12:00"},
        {"year and month", 27, "45356", "2024年3月"},
        {"date", 31, "45356", "2024年3月5日"},
        {"month and day", 58, "45356", "3月5日"},
        {"time", 33, "0.5", "12时00分00秒"},
        {"two places", 4, "1234.5", "1,234.50"},
        {"negative in brackets", 37, "-1234.5", "(1,235)"},
        {"currency, Chinese edition", 44, "12.5", "¥12.50"},
        {"text", 49, "12", "12"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_decimal d;
        assert_true(jp_decimal_parse(jp_view_of(rows[i].value), &d));
        const jp_number_format *f = jp_number_format_parse(jp_view_of(jp_number_format_builtin(rows[i].id)), *state);
        jp_view shown = jp_number_format_show(f, &d, false, *state);
        if (!jp_view_eq_text(shown, rows[i].expected)) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(shown));
        }
    }
    assert_null(jp_number_format_builtin(23));
    assert_null(jp_number_format_builtin(164));
}

static void test_text(void **state) {
    static const row rows[] = {
        {"text is itself", "General", "甲", "甲"},
        {"date formats leave text alone", "yyyy-mm-dd", "暂无", "暂无"},
        {"the fourth section", "0;0;0;\"【\"@\"】\"", "甲", "【甲】"},
        {"a last section with @", "0;@\"元\"", "五", "五元"},
        {"blanks of accounting", "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", "甲", "甲"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const jp_number_format *f = jp_number_format_parse(jp_view_of(rows[i].code), *state);
        jp_view shown = jp_number_format_show_text(f, jp_view_of(rows[i].value), *state);
        if (!jp_view_eq_text(shown, rows[i].expected)) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(shown));
        }
    }
}

static void test_what_is_no_number(void **state) {
    static const char *const texts[] = {"",     "-",   ".",   "E5",    "1e",  "1e+", "1x",
                                        "0x10", "INF", "NaN", "1e500", "1,5", " 1"};
    jp_decimal d;
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (jp_decimal_parse(jp_view_of(texts[i]), &d)) {
            fail_msg("「%s」 was taken for a number", texts[i]);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_general, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_numbers, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_fractions, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_dates, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_builtin, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_text, set_up, tear_down),
        cmocka_unit_test(test_what_is_no_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
