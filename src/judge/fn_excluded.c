/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/facts/norm.h"
#include "serve.h"
#include "thresholds.h"
#include "value.h"

/* Days that do not count towards the time for a penalty decision, and below working days for a licence. Which kinds do
 * not count is left to the rules of each ministry, so each kind asks its parameter: 1 not counted, 0 counted, 0 to 1 as
 * long as nobody has confirmed it. source: 行政处罚法第六十条 (规章另有规定的从其规定) */

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
        jp_eval_touch(ev, JP_WORLD_BOUND, "“%s”是否不计入办案期限，有待核实", name);
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

/* The first report of a later day than that; what was commissioned took at least until then. */
static bool report_after(jp_eval *ev, jp_day commissioned, jp_day *out) {
    bool found = false;

    for (xmlNodePtr node = jp_node_child(ev->root, "鉴定报告"); node; node = jp_node_next(node, "鉴定报告")) {
        jp_day day;
        if (first_day(ev, node, "日期", &day) && day > commissioned && (!found || day < *out)) {
            *out = day;
            found = true;
        }
    }
    return found;
}

static void add_commissions(jp_eval *ev, periods *list, period within) {
    for (xmlNodePtr node = jp_node_child(ev->root, "鉴定委托书"); node; node = jp_node_next(node, "鉴定委托书")) {
        jp_day from, to;
        if (first_day(ev, node, "日期", &from) && from < within.to && report_after(ev, from, &to) &&
            is_excluded(ev, "扣除鉴定")) {
            add(list, from, to, within);
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
        add_commissions(args.ev, &list, within);
        add_stated(args.ev, &list, within, "中止审批表", "批准日期", "扣除中止");
        add_announcements(args.ev, &list, within);
        add_hearing(args.ev, &list, within);
    }
    xmlXPathReturnNumber(ctxt, days_in(&list));
}

/* ---- licences: what the law itself takes out of the time for a decision ---- */

/* Every kind of special procedure counts, and no ministry may say otherwise. A paper that tells of one gives its days,
 * first and last included, or how many it needs; without either the question stays open. */

static bool stated_end(jp_eval *ev, const xmlNode *document, jp_day from, jp_day *out) {
    for (xmlNodePtr node = jp_node_child(document, "所需时间"); node; node = jp_node_next(node, "所需时间")) {
        int64_t days = 0;
        if (jp_norm_number(jp_node_attribute(ev, node, "天数"), &days) > 0 && days > 0 && days < 1000) {
            return jp_period_end(ev, from, (int32_t)days, jp_node_attribute(ev, node, "单位"), out);
        }
    }
    return false;
}

/* True when some paper of that name is there. */
static bool add_told(jp_eval *ev, periods *list, period within, const char *document) {
    bool is_there = false;

    for (xmlNodePtr node = jp_node_child(ev->root, document); node; node = jp_node_next(node, document)) {
        jp_day from, to;
        is_there = true;
        if (first_day(ev, node, "开始日期", &from) && first_day(ev, node, "结束日期", &to)) {
            add(list, from - 1, to, within);
        } else if ((first_day(ev, node, "开始日期", &from) || first_day(ev, node, "日期", &from)) &&
                   stated_end(ev, node, from, &to)) {
            add(list, from, to, within);
        } else {
            jp_eval_open(ev, "%s没有写明所需时间，不能确定不计入期限的日数", document);
        }
    }
    return is_there;
}

typedef struct paper_day {
    const char *document, *field;
} paper_day;

/* The day of the first of these papers that has one. */
static bool first_of(jp_eval *ev, const paper_day *papers, size_t count, jp_day *out) {
    for (size_t i = 0; i < count; i++) {
        for (xmlNodePtr node = jp_node_child(ev->root, papers[i].document); node;
             node = jp_node_next(node, papers[i].document)) {
            if (first_day(ev, node, papers[i].field, out)) {
                return true;
            }
        }
    }
    return false;
}

#define FIRST_OF(ev, out, ...)                                                                                         \
    first_of((ev), (const paper_day[]){__VA_ARGS__}, sizeof((const paper_day[]){__VA_ARGS__}) / sizeof(paper_day),     \
             (out))

static void add_span(periods *list, period within, bool has_from, jp_day from, bool has_to, jp_day to) {
    if (has_from && has_to) {
        add(list, from - 1, to, within);
    }
}

static void add_procedures(jp_eval *ev, periods *list, period within) {
    jp_day from = 0, to = 0;
    bool has_from = FIRST_OF(ev, &from, {"听证申请书", "日期"}, {"许可听证告知书", "日期"}, {"听证告知书", "日期"},
                             {"听证公告", "日期"}, {"听证通知书", "日期"});
    bool has_to = FIRST_OF(ev, &to, {"听证报告", "日期"}, {"听证笔录", "举行时间"}, {"听证笔录", "开始时间"},
                           {"听证笔录", "日期"});

    add_span(list, within, has_from, from, has_to, to);
    has_from = FIRST_OF(ev, &from, {"检验检测通知书", "日期"}, {"鉴定委托书", "日期"});
    has_to = FIRST_OF(ev, &to, {"鉴定报告", "日期"});
    add_span(list, within, has_from, from, has_to, to);
}

/* source: 行政许可法第四十五条 (听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间不计算在内), 第八十二条 */
void jp_fn_excluded_workdays(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    period within;
    periods list = {.count = 0};
    int32_t total = 0;
    jp_day covered = JP_DAY_NONE;

    if (!jp_args_take(&args, ctxt, nargs, 2, "扣除工作日")) {
        return;
    }
    bool has_from = jp_arg_day(&args, 0, &within.from);
    bool has_to = jp_arg_day(&args, 1, &within.to);
    jp_args_free(&args);
    if (has_from && has_to) {
        bool is_told = add_told(args.ev, &list, within, "特别程序告知书");
        is_told = add_told(args.ev, &list, within, "鉴定期间告知书") || is_told;
        add_procedures(args.ev, &list, within);
        if (!is_told && jp_node_child(args.ev->root, "专家评审意见")) {
            jp_eval_open(args.ev, "没有写明专家评审所需时间，不能确定不计入期限的日数");
        }
    }
    for (uint32_t i = 0; i < list.count; i++) {
        jp_day from = list.items[i].from > covered ? list.items[i].from : covered;
        int32_t days = 0;
        if (list.items[i].to > from && jp_workdays_between(args.ev, from, list.items[i].to, &days)) {
            total += days;
            covered = list.items[i].to;
        }
    }
    xmlXPathReturnNumber(ctxt, total);
}
