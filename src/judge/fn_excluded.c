/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "serve.h"
#include "thresholds.h"

/* Days that do not count towards the time for a decision. Which kinds do not count is left to the rules of each
 * ministry, so each kind asks its parameter: 1 not counted, 0 counted, 0 to 1 as long as nobody has confirmed it.
 * source: 行政处罚法第六十条 (规章另有规定的从其规定) */

#define MAX_PERIODS 64u

typedef struct period {
    jp_day from, to; /* days after from up to and including to */
} period;

typedef struct periods {
    period items[MAX_PERIODS];
    uint32_t count;
} periods;

/* Clipped to what is asked for; kept in order of their beginning. */
static void add(periods *list, jp_day from, jp_day to, period within) {
    from = from < within.from ? within.from : from;
    to = to > within.to ? within.to : to;
    if (to <= from || list->count == MAX_PERIODS) {
        return;
    }
    uint32_t at = list->count++;
    while (at > 0 && list->items[at - 1].from > from) {
        list->items[at] = list->items[at - 1];
        at--;
    }
    list->items[at] = (period){from, to};
}

static int32_t days_in(const periods *list) {
    int32_t days = 0;
    jp_day covered = JP_DAY_NONE;
    for (uint32_t i = 0; i < list->count; i++) {
        jp_day from = list->items[i].from > covered ? list->items[i].from : covered;
        if (list->items[i].to > from) {
            days += list->items[i].to - from;
            covered = list->items[i].to;
        }
    }
    return days;
}

static bool first_day(jp_eval *ev, const xmlNode *document, const char *field, jp_day *out) {
    for (xmlNodePtr node = jp_node_child(document, field); node; node = jp_node_next(node, field)) {
        jp_moment moment;
        if (jp_node_moment(ev, node, &moment)) {
            *out = moment.day;
            return true;
        }
    }
    return false;
}

static bool is_excluded(jp_eval *ev, const char *name) {
    const jp_parameter *p = ev->tables->thresholds ? jp_parameters_find(ev->tables->thresholds, jp_view_of(name),
                                                                        ev->sector, jp_level_of(ev->region))
                                                   : NULL;
    if (!p || !p->value.is_given) {
        jp_eval_open(ev, "没有写明“%s”", name);
        return false;
    }
    if (p->value.lower != p->value.upper) {
        jp_eval_touch(ev, JP_WORLD_BOUND, "“%s”（是否不计入办案期限）尚未确认", name);
    }
    return (ev->world & JP_WORLD_BOUND ? p->value.upper : p->value.lower) != 0;
}

/* Days between two fields of one document. A begun period without an end is open. */
static void add_stated(jp_eval *ev, periods *list, period within, const char *document, const char *from_field,
                       const char *parameter) {
    for (xmlNodePtr node = jp_node_child(ev->root, document); node; node = jp_node_next(node, document)) {
        jp_day from, to;
        if (!first_day(ev, node, from_field, &from) || from >= within.to || !is_excluded(ev, parameter)) {
            continue;
        }
        if (first_day(ev, node, "结束日期", &to) || first_day(ev, node, "延至日期", &to)) {
            add(list, from, to, within);
        } else {
            jp_eval_open(ev, "%s没有写明结束日期，不能计算扣除的日数", document);
        }
    }
}

static void add_announcements(jp_eval *ev, periods *list, period within) {
    for (xmlNodePtr node = jp_node_child(ev->root, "送达公告"); node; node = jp_node_next(node, "送达公告")) {
        jp_day from;
        if (first_day(ev, node, "公告日期", &from) && from < within.to && is_excluded(ev, "扣除公告")) {
            add(list, from, from + jp_announcement_days(from), within);
        }
    }
}

/* From the request (else the notice) to the report (else the day it was held). */
static void add_hearing(jp_eval *ev, periods *list, period within) {
    static const struct {
        const char *document, *field;
    } begins[] = {{"听证申请书", "日期"}, {"听证通知书", "日期"}},
      ends[] = {{"听证报告", "日期"}, {"听证笔录", "举行时间"}, {"听证笔录", "日期"}};
    jp_day from = JP_DAY_NONE, to = JP_DAY_NONE;

    for (size_t i = 0; i < 2 && from == JP_DAY_NONE; i++) {
        xmlNodePtr node = jp_node_child(ev->root, begins[i].document);
        (void)(node && first_day(ev, node, begins[i].field, &from));
    }
    for (size_t i = 0; i < 3 && to == JP_DAY_NONE; i++) {
        xmlNodePtr node = jp_node_child(ev->root, ends[i].document);
        (void)(node && first_day(ev, node, ends[i].field, &to));
    }
    if (from != JP_DAY_NONE && to != JP_DAY_NONE && from < within.to && is_excluded(ev, "扣除听证")) {
        add(list, from, to, within);
    }
}

void jp_fn_excluded_days(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    period within;
    periods list = {.count = 0};

    if (!jp_args_take(&args, ctxt, nargs, 2, "扣除日数")) {
        return;
    }
    bool has_from = jp_arg_day(&args, 0, &within.from);
    bool has_to = jp_arg_day(&args, 1, &within.to);
    jp_args_free(&args);
    if (has_from && has_to) {
        add_stated(args.ev, &list, within, "鉴定期间告知书", "开始日期", "扣除鉴定");
        add_stated(args.ev, &list, within, "中止审批表", "批准日期", "扣除中止");
        add_announcements(args.ev, &list, within);
        add_hearing(args.ev, &list, within);
    }
    xmlXPathReturnNumber(ctxt, days_in(&list));
}
