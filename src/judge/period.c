/* SPDX-License-Identifier: Apache-2.0 */
#include "value.h"

/* Periods, counted as the statutes count them: the first day does not count, and a last day off moves on. */

jp_maybe jp_world_maybe(const jp_eval *ev) {
    return ev->world & JP_WORLD_MAYBE ? JP_MAYBE_OFF : JP_MAYBE_WORKED;
}

static void note_maybe(jp_eval *ev, jp_day from, jp_day to) {
    char a[11], b[11];
    jp_day_format(from, a);
    jp_day_format(to, b);
    jp_eval_touch(ev, JP_WORLD_MAYBE, "%s至%s之间有尚未确认的区域性假日", a, b);
}

static void note_uncovered(jp_eval *ev, jp_day from, jp_day to) {
    char a[11], b[11];
    jp_day_format(from, a);
    jp_day_format(to, b);
    jp_eval_open(ev, "工作日历没有覆盖%s至%s", a, b);
}

bool jp_workdays_between(jp_eval *ev, jp_day from, jp_day to, int32_t *out) {
    if (!ev->tables->calendar) {
        jp_eval_open(ev, "没有工作日历");
        return false;
    }
    jp_count count = jp_calendar_workdays(ev->tables->calendar, from, to, ev->region, jp_world_maybe(ev));
    if (!count.is_covered) {
        note_uncovered(ev, from, to);
        return false;
    }
    if (count.touches_maybe) {
        note_maybe(ev, from, to);
    }
    *out = count.days;
    return true;
}

/* Same day of the month n months on, or the last day of that month. source: 民法典第二百零二条 */
static jp_day add_months(jp_day from, int32_t n) {
    int year, month, day;
    jp_day result = JP_DAY_NONE;

    jp_day_to_ymd(from, &year, &month, &day);
    int32_t months = year * 12 + (month - 1) + n;
    while (day > 0 && !jp_day_from_ymd((int)(months / 12), (int)(months % 12) + 1, day, &result)) {
        day--;
    }
    return result;
}

/* The end in one reading of the unconfirmed days. */
static bool end_in(jp_eval *ev, jp_day from, int32_t n, jp_view unit, jp_maybe maybe, jp_day *out) {
    const jp_calendar *calendar = ev->tables->calendar;
    bool is_covered = true;

    if (jp_view_eq_text(unit, "工作日")) {
        *out = jp_calendar_add_workdays(calendar, from, n, ev->region, maybe, &is_covered);
    } else if (jp_view_eq_text(unit, "日")) {
        *out = jp_calendar_add_days_rolled(calendar, from, n, ev->region, maybe, &is_covered);
    } else {
        jp_day last = add_months(from, jp_view_eq_text(unit, "年") ? 12 * n : n);
        if (last == JP_DAY_NONE) {
            return false;
        }
        *out = jp_calendar_add_days_rolled(calendar, from, last - from, ev->region, maybe, &is_covered);
    }
    return is_covered && *out != JP_DAY_NONE;
}

bool jp_period_end(jp_eval *ev, jp_day from, int32_t n, jp_view unit, jp_day *out) {
    jp_day worked, off;

    if (!ev->tables->calendar) {
        jp_eval_open(ev, "没有工作日历");
        return false;
    }
    if (!end_in(ev, from, n, unit, JP_MAYBE_WORKED, &worked) || !end_in(ev, from, n, unit, JP_MAYBE_OFF, &off)) {
        note_uncovered(ev, from, from + n);
        return false;
    }
    if (worked != off) {
        note_maybe(ev, from, off);
    }
    *out = jp_world_maybe(ev) == JP_MAYBE_OFF ? off : worked;
    return true;
}
