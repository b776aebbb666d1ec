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
    jp_eval_touch(ev, JP_WORLD_MAYBE, "%s至%s之间的区域性假日是否放假有待核实", a, b);
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

/* No run of days off is longer than this. */
#define MAX_ROLL_DAYS 11

/* The last day in one reading of the unconfirmed days. plain: before it is moved off a day off; JP_DAY_NONE for working
 * days. */
static bool end_in(jp_eval *ev, jp_day from, int32_t n, jp_view unit, jp_maybe maybe, jp_day *plain, jp_day *out) {
    const jp_calendar *calendar = ev->tables->calendar;
    bool is_covered = true;

    *plain = JP_DAY_NONE;
    if (jp_view_eq_text(unit, "工作日")) {
        *out = jp_calendar_add_workdays(calendar, from, n, ev->region, maybe, &is_covered);
        return is_covered && *out != JP_DAY_NONE;
    }
    *plain = jp_view_eq_text(unit, "日") ? from + n : add_months(from, jp_view_eq_text(unit, "年") ? 12 * n : n);
    if (*plain == JP_DAY_NONE) {
        return false;
    }
    *out = jp_calendar_add_days_rolled(calendar, from, *plain - from, ev->region, maybe, &is_covered);
    return is_covered && *out != JP_DAY_NONE;
}

bool jp_period_end(jp_eval *ev, jp_day from, int32_t n, jp_view unit, jp_day *out) {
    jp_day worked, off, plain;
    char end[11];

    if (!ev->tables->calendar) {
        jp_eval_open(ev, "没有工作日历");
        return false;
    }
    if (end_in(ev, from, n, unit, JP_MAYBE_WORKED, &plain, &worked) &&
        end_in(ev, from, n, unit, JP_MAYBE_OFF, &plain, &off)) {
        if (worked != off) {
            note_maybe(ev, worked < off ? worked : off, worked < off ? off : worked);
        }
        *out = jp_world_maybe(ev) == JP_MAYBE_OFF ? off : worked;
        return true;
    }
    if (plain == JP_DAY_NONE) {
        note_uncovered(ev, from, from + n);
        return false;
    }
    /* A year that the calendar does not know yet: the end is this day or one of the next few, and both are tried. */
    jp_day_format(plain, end);
    jp_eval_touch(ev, JP_WORLD_MAYBE, "工作日历没有覆盖%s前后，期满日是否顺延不明", end);
    *out = jp_world_maybe(ev) == JP_MAYBE_OFF ? plain + MAX_ROLL_DAYS : plain;
    return true;
}
