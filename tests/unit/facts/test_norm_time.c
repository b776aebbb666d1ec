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

/* "03-05T10:05..03-05T11:20|"; the end is - when open, 空 when unfilled. Years stand only when they are not 2024. */
static const char *times_of(const char *text, const char *context, jp_arena *arena) {
    jp_found_times times;
    jp_day day = JP_DAY_NONE;
    jp_str s;
    jp_view v = jp_view_of(text);

    if (context[0] != '\0')
        assert_true(jp_day_parse_iso(jp_view_of(context), &day));
    jp_str_init(&s, arena);
    for (size_t at = 0; jp_norm_next_times(v, at, day, &times); at = times.span.to) {
        char start[17];
        char end[17];
        assert_true(times.span.from >= at && times.span.to <= v.bytes && times.span.from < times.span.to);
        jp_minute_format(times.start, start);
        jp_minute_format(times.end, end);
        assert_true(times.end == JP_MINUTE_NONE || !times.end_is_blank);
        jp_str_putf(&s, "%s..%s|", start[0] ? start + 5 : "?", times.end_is_blank ? "空" : end[0] ? end + 5 : "-");
    }
    return jp_str_cstr(&s);
}

static void test_times(void **state) {
    static const struct {
        const char *why, *text, *context, *expected;
    } rows[] = {
        {"a range of one day", "2024年3月5日10时05分至11时20分", "", "03-05T10:05..03-05T11:20|"},
        {"each end with its word behind it", "2024年6月17日9时30分始　10时20分止", "", "06-17T09:30..06-17T10:20|"},
        {"lines printed to write on", "＿2024 年 06 月 17 日＿＿09＿时＿30＿分至＿10＿时＿20＿分", "",
         "06-17T09:30..06-17T10:20|"},
        {"such lines with nothing on them", "2024年6月17日__时__分至__时__分", "", ""},
        {"a comma between the two ends", "2024年6月17日9:30开始，10:20结束", "", "06-17T09:30..06-17T10:20|"},
        {"an end of the same day in words", "2024年6月17日9时30分始，至同日10时35分终", "",
         "06-17T09:30..06-17T10:35|"},
        {"the words of both ends in brackets", "2024年6月17日9时30分（起）至10时20分（止）", "",
         "06-17T09:30..06-17T10:20|"},
        {"in brackets without 至", "2024年6月17日9时30分（起）10时20分（止）", "", "06-17T09:30..06-17T10:20|"},
        {"a semicolon between them", "2024年6月17日9时30分起；10时20分止", "", "06-17T09:30..06-17T10:20|"},
        {"a second time that ends nothing", "2024年6月17日9时30分始　10时20分", "", "06-17T09:30..-|06-17T10:20..-|"},
        {"both days said", "2024年3月5日10时05分至2024年3月6日9时", "", "03-05T10:05..03-06T09:00|"},
        {"the day said only at the end", "10时05分至2024年3月5日11时20分", "", "03-05T10:05..03-05T11:20|"},
        {"the day at the end is nearer than the caller's", "10时05分至2024年3月5日11时20分", "2024-01-01",
         "03-05T10:05..03-05T11:20|"},
        {"to the next day", "2024年3月5日23时10分至次日1时10分", "", "03-05T23:10..03-06T01:10|"},
        {"a second day without its year", "2024年12月31日23时至1月1日2时", "", "12-31T23:00..01-01T02:00|"},
        {"spaces everywhere", "2024 年 3 月 5 日 10 时 05 分 至 11 时 20 分", "", "03-05T10:05..03-05T11:20|"},
        {"full width", "２０２４年３月５日１０：０５—１１：２０", "", "03-05T10:05..03-05T11:20|"},
        {"colons with a context", "9:30—10:40", "2024-03-05", "03-05T09:30..03-05T10:40|"},
        {"a tilde", "9:30~10:40", "2024-03-05", "03-05T09:30..03-05T10:40|"},
        {"no day at all", "9:30—10:40", "", ""},
        {"an open end", "2024年3月5日10时05分", "", "03-05T10:05..-|"},
        {"开始 behind the beginning", "2024年6月17日9时30分开始　10时20分止", "", "06-17T09:30..06-17T10:20|"},
        {"起始 behind the beginning", "2024年6月17日9时30分起始　10时20分止", "", "06-17T09:30..06-17T10:20|"},
        {"起 behind the beginning", "2024年6月17日9时30分起　10时20分止", "", "06-17T09:30..06-17T10:20|"},
        {"结束 behind the end", "2024年6月17日9时30分始　10时20分结束", "", "06-17T09:30..06-17T10:20|"},
        {"终止 behind the end", "2024年6月17日9时30分始　10时20分终止", "", "06-17T09:30..06-17T10:20|"},
        {"截止 behind the end", "2024年6月17日9时30分始　10时20分截止", "", "06-17T09:30..06-17T10:20|"},
        {"终 behind the end", "2024年6月17日9时30分始　10时20分终", "", "06-17T09:30..06-17T10:20|"},
        {"毕 behind the end", "2024年6月17日9时30分始　10时20分毕", "", "06-17T09:30..06-17T10:20|"},
        {"到 between two marked ends", "2024年6月17日9时30分（起）到10时20分（止）", "", "06-17T09:30..06-17T10:20|"},
        {"- between two marked ends", "2024年6月17日9时30分（起）-10时20分（止）", "", "06-17T09:30..06-17T10:20|"},
        {"— between two marked ends", "2024年6月17日9时30分（起）—10时20分（止）", "", "06-17T09:30..06-17T10:20|"},
        {"~ between two marked ends", "2024年6月17日9时30分（起）~10时20分（止）", "", "06-17T09:30..06-17T10:20|"},
        {"to the 当日", "2024年6月17日9时30分至当日10时20分", "", "06-17T09:30..06-17T10:20|"},
        {"to the 当天", "2024年6月17日9时30分至当天10时20分", "", "06-17T09:30..06-17T10:20|"},
        {"to the 同天", "2024年6月17日9时30分至同天10时20分", "", "06-17T09:30..06-17T10:20|"},
        {"a , between two marked ends", "2024年6月17日9时30分始,10时20分止", "", "06-17T09:30..06-17T10:20|"},
        {"a 、 between two marked ends", "2024年6月17日9时30分始、10时20分止", "", "06-17T09:30..06-17T10:20|"},
        {"a bracket that is not closed marks no end", "2024年6月17日9时30分（起至现场，10时20分止", "",
         "06-17T09:30..-|06-17T10:20..-|"},
        {"an unfilled end", "2024年3月5日10时05分至 时 分", "", "03-05T10:05..空|"},
        {"an unfilled end close together", "2024年3月5日10时05分至时分", "", "03-05T10:05..空|"},
        {"an unfilled end with underlines", "2024年3月5日10时05分至____时____分", "", "03-05T10:05..空|"},
        {"an unfilled end with a day", "2024年3月5日10时05分至 年 月 日 时 分", "", "03-05T10:05..空|"},
        {"an unfilled beginning is no time", "年 月 日 时 分至 时 分", "2024-03-05", ""},
        {"an end before the beginning is kept as it is written", "2024年3月5日11时至10时", "",
         "03-05T11:00..03-05T10:00|"},
        {"morning", "2024年3月5日上午9时至11时30分", "", "03-05T09:00..03-05T11:30|"},
        {"afternoon", "2024年3月5日下午3点半", "", "03-05T15:30..-|"},
        {"the afternoon goes on over 至", "2024年3月5日下午3时至5时", "", "03-05T15:00..03-05T17:00|"},
        {"morning to afternoon", "2024年3月5日上午11时至下午1时", "", "03-05T11:00..03-05T13:00|"},
        {"noon", "2024年3月5日中午12时", "", "03-05T12:00..-|"},
        {"one at noon", "2024年3月5日中午1点", "", "03-05T13:00..-|"},
        {"before dawn", "2024年3月5日凌晨2时", "", "03-05T02:00..-|"},
        {"evening", "2024年3月5日晚上8点", "", "03-05T20:00..-|"},
        {"midnight of that evening", "2024年3月5日晚上12点", "", "03-06T00:00..-|"},
        {"afternoon with a 24-hour hour", "2024年3月5日下午15时", "", "03-05T15:00..-|"},
        {"a quarter", "2024年3月5日上午九点一刻", "", "03-05T09:15..-|"},
        {"in words", "2024年3月5日十时三十分至十一时", "", "03-05T10:30..03-05T11:00|"},
        {"the weekday between", "2024年3月5日（星期二）上午10时", "", "03-05T10:00..-|"},
        {"起 and 止", "自2024年3月5日10时05分起至3月6日9时止", "", "03-05T10:05..03-06T09:00|"},
        {"seconds are passed over", "2024-03-05 10:05:30", "", "03-05T10:05..-|"},
        {"ISO", "2024-03-05T10:05", "", "03-05T10:05..-|"},
        {"a later time takes the day said before", "2024年3月5日立案，当日10时30分到达", "", "03-05T10:30..-|"},
        {"two records", "2024年3月5日10时至11时；2024年3月6日9时至10时", "",
         "03-05T10:00..03-05T11:00|03-06T09:00..03-06T10:00|"},
        {"the 25th hour", "2024年3月5日25时", "", ""},
        {"the 65th minute", "2024年3月5日10时65分", "", ""},
        {"a duration", "24小时内", "2024-03-05", ""},
        {"points of an opinion", "三点意见，第3点", "2024-03-05", ""},
        {"at one time, at that time", "一时疏忽，当时、及时", "2024-03-05", ""},
        {"a ratio of more digits", "比例为1:500", "2024-03-05", ""},
        {"a day is no time", "2024年3月5日", "", ""},
        {"the minutes' number belongs to the next day", "2024年3月5日10时5月6日", "", "03-05T10:00..-|"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *got = times_of(rows[i].text, rows[i].context, *state);
        if (strcmp(got, rows[i].expected) != 0)
            fail_msg("%s: %s", rows[i].why, got);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(test_times, set_up, tear_down)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
