/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "value.h"

/* Days, moments and periods.
 * source: 民事诉讼法第八十五条 (how periods are counted), 行政处罚法第八十五条 (which are working days) */

static double not_a_number(void) {
    return xmlXPathNAN;
}

static bool take_days(jp_args *args, xmlXPathParserContextPtr ctxt, int nargs, const char *function, jp_day days[2],
                      bool *are_known) {
    if (!jp_args_take(args, ctxt, nargs, 2, function)) {
        return false;
    }
    bool has_first = jp_arg_day(args, 0, &days[0]);
    bool has_second = jp_arg_day(args, 1, &days[1]);
    *are_known = has_first && has_second;
    jp_args_free(args);
    return true;
}

/* source: 民事诉讼法第八十五条 */
void jp_fn_calendar_days(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_day days[2];
    bool are_known;
    if (take_days(&args, ctxt, nargs, "日历日", days, &are_known)) {
        xmlXPathReturnNumber(ctxt, are_known ? (double)(days[1] - days[0]) : not_a_number());
    }
}

/* source: 行政处罚法第八十五条 */
void jp_fn_workdays(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_day days[2];
    bool are_known;
    int32_t count = 0;
    if (take_days(&args, ctxt, nargs, "工作日", days, &are_known)) {
        bool is_counted = are_known && jp_workdays_between(args.ev, days[0], days[1], &count);
        xmlXPathReturnNumber(ctxt, is_counted ? (double)count : not_a_number());
    }
}

/* source: 民事诉讼法第八十五条, 行政处罚法第八十五条 */
void jp_fn_deadline(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_day from = 0, end = JP_DAY_NONE;
    double n = 0;

    if (!jp_args_take(&args, ctxt, nargs, 3, "期满日")) {
        return;
    }
    bool has_day = jp_arg_day(&args, 0, &from);
    bool has_number = jp_arg_number(&args, 1, &n);
    jp_view unit = jp_arg_text(&args, 2);
    jp_args_free(&args);
    if (has_day && has_number) {
        (void)jp_period_end(args.ev, from, (int32_t)n, unit, &end);
    }
    jp_return_day(ctxt, end);
}

/* ---- what kind of day ---- */

/* No run of days off is longer than this to either side. */
#define MAX_RUN_DAYS 11

static bool is_weekend(jp_day day) {
    return ((day % 7) + 7 + 3) % 7 >= 5; /* day 0 was a Thursday; 0 is Monday here */
}

/* False when the calendar does not reach, which is said. */
static bool is_worked(jp_eval *ev, jp_day day, bool *out) {
    int32_t count;
    bool is_known = jp_workdays_between(ev, day - 1, day, &count);
    *out = is_known && count > 0;
    return is_known;
}

/* A weekday off is a public holiday, and so are the weekend days in one run with it: the notices announce the run. */
static bool is_in_holiday(jp_eval *ev, jp_day day, int32_t step) {
    for (int32_t i = 0; i < MAX_RUN_DAYS; i++, day += step) {
        bool works;
        if (!is_worked(ev, day, &works) || works) {
            return false;
        }
        if (!is_weekend(day)) {
            return true;
        }
    }
    return false;
}

/* source: 行政强制法第四十三条; 全国年节及纪念日放假办法 */
void jp_fn_kind_of_day(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_day day;
    const char *kind = "";

    if (!jp_args_take(&args, ctxt, nargs, 1, "日别")) {
        return;
    }
    bool works;
    if (jp_arg_day(&args, 0, &day) && is_worked(args.ev, day, &works)) {
        bool is_holiday = !works && (is_in_holiday(args.ev, day, 1) || is_in_holiday(args.ev, day, -1));
        kind = works ? "工作日" : is_holiday ? "节假日" : "休息日";
    }
    jp_return_text(ctxt, args.ev, jp_view_of(kind));
    jp_args_free(&args);
}

typedef enum relation { BEFORE, NOT_AFTER, SAME_DAY } relation;

static void compare(xmlXPathParserContextPtr ctxt, int nargs, const char *function, relation wanted) {
    jp_args args;
    jp_moment a, b;

    if (!jp_args_take(&args, ctxt, nargs, 2, function)) {
        return;
    }
    bool has_first = jp_arg_moment(&args, 0, &a);
    bool has_second = jp_arg_moment(&args, 1, &b);
    jp_args_free(&args);
    bool result = false;
    if (has_first && has_second) {
        bool have_times = a.minute != JP_MINUTE_NONE && b.minute != JP_MINUTE_NONE && wanted != SAME_DAY;
        int64_t difference = have_times ? b.minute - a.minute : (int64_t)b.day - a.day;
        result = wanted == BEFORE ? difference > 0 : wanted == NOT_AFTER ? difference >= 0 : difference == 0;
    }
    xmlXPathReturnBoolean(ctxt, result);
}

void jp_fn_before(xmlXPathParserContextPtr ctxt, int nargs) {
    compare(ctxt, nargs, "早于", BEFORE);
}

void jp_fn_not_after(xmlXPathParserContextPtr ctxt, int nargs) {
    compare(ctxt, nargs, "不晚于", NOT_AFTER);
}

void jp_fn_same_day(xmlXPathParserContextPtr ctxt, int nargs) {
    compare(ctxt, nargs, "同日", SAME_DAY);
}

static int64_t order_of(jp_moment m) {
    return m.minute != JP_MINUTE_NONE ? m.minute : (int64_t)m.day * 1440;
}

static void extreme(xmlXPathParserContextPtr ctxt, int nargs, const char *function, bool wants_latest) {
    jp_args args;
    xmlNodePtr best = NULL;
    int64_t best_order = 0;

    if (!jp_args_take(&args, ctxt, nargs, 1, function)) {
        return;
    }
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < nodes.count; i++) {
        jp_moment moment;
        if (jp_node_moment(args.ev, nodes.items[i], &moment)) {
            int64_t order = order_of(moment);
            if (!best || (wants_latest ? order > best_order : order < best_order)) {
                best = nodes.items[i];
                best_order = order;
            }
        } else if (jp_node_is_filled(args.ev, nodes.items[i])) {
            jp_eval_open(args.ev, "有一处%s的日期无法识别", jp_node_name(nodes.items[i]).data);
        }
    }
    jp_nodes result = {&best, best ? 1u : 0u};
    jp_return_nodes(ctxt, &result);
    jp_args_free(&args);
}

void jp_fn_earliest(xmlXPathParserContextPtr ctxt, int nargs) {
    extreme(ctxt, nargs, "最早", false);
}

void jp_fn_latest(xmlXPathParserContextPtr ctxt, int nargs) {
    extreme(ctxt, nargs, "最晚", true);
}

static void difference(xmlXPathParserContextPtr ctxt, int nargs, const char *function, double unit) {
    jp_args args;
    jp_moment a, b;

    if (!jp_args_take(&args, ctxt, nargs, 2, function)) {
        return;
    }
    bool has_first = jp_arg_moment(&args, 0, &a);
    bool has_second = jp_arg_moment(&args, 1, &b);
    jp_args_free(&args);
    double result = not_a_number();
    if (has_first && has_second) {
        if (a.minute != JP_MINUTE_NONE && b.minute != JP_MINUTE_NONE) {
            result = (double)(b.minute - a.minute) / unit;
        } else {
            jp_eval_open(args.ev, "据以计算%s的日期没有写明钟点",
                         strcmp(function, "小时差") == 0 ? "时长" : "时间间隔");
        }
    }
    xmlXPathReturnNumber(ctxt, result);
}

void jp_fn_hours(xmlXPathParserContextPtr ctxt, int nargs) {
    difference(ctxt, nargs, "小时差", 60);
}

void jp_fn_minutes(xmlXPathParserContextPtr ctxt, int nargs) {
    difference(ctxt, nargs, "分钟差", 1);
}
