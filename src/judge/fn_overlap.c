/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "value.h"

/* Records of one officer at two places at once. */

typedef struct record {
    xmlNodePtr node;
    jp_moment start, end;
    bool has_start, has_end;
    jp_names officers;
} record;

/* Whether the officers of two records meet: certainly, perhaps (a name that cannot be read), or not. */
typedef enum answer { NO, PERHAPS, YES } answer;

static jp_names officers_of(jp_eval *ev, const xmlNode *node) {
    uint32_t count = 0;
    for (xmlNodePtr child = jp_node_child(node, "执法人员"); child; child = jp_node_next(child, "执法人员")) {
        count++;
    }
    jp_nodes nodes = {jp_arena_array(ev->arena, count + 1u, sizeof(xmlNodePtr)), 0};
    for (xmlNodePtr child = jp_node_child(node, "执法人员"); child; child = jp_node_next(child, "执法人员")) {
        nodes.items[nodes.count++] = child;
    }
    return jp_names_of(ev, &nodes);
}

static bool moment_of(jp_eval *ev, const xmlNode *node, const char *field, jp_moment *out) {
    xmlNodePtr child = jp_node_child(node, field);
    return child && jp_node_moment(ev, child, out);
}

static record read_record(jp_eval *ev, xmlNodePtr node) {
    record r = {.node = node};
    r.has_start = moment_of(ev, node, "开始时间", &r.start);
    r.has_end = moment_of(ev, node, "结束时间", &r.end) && r.end.minute != JP_MINUTE_NONE;
    r.officers = officers_of(ev, node);
    return r;
}

static answer share_officer(const record *a, const record *b) {
    for (uint32_t i = 0; i < a->officers.count; i++) {
        if (jp_names_have(&b->officers, a->officers.names[i])) {
            return YES;
        }
    }
    bool is_unclear =
        a->officers.unclear > 0 || b->officers.unclear > 0 || a->officers.count == 0 || b->officers.count == 0;
    return is_unclear ? PERHAPS : NO;
}

static bool lies_within(const record *outer, jp_minute minute) {
    return outer->start.minute <= minute && minute < outer->end.minute;
}

static answer share_time(const record *a, const record *b) {
    bool has_a = a->has_start && a->start.minute != JP_MINUTE_NONE;
    bool has_b = b->has_start && b->start.minute != JP_MINUTE_NONE;

    if (has_a && has_b && a->has_end && b->has_end) {
        return a->start.minute < b->end.minute && b->start.minute < a->end.minute ? YES : NO;
    }
    if ((has_a && has_b) &&
        ((a->has_end && lies_within(a, b->start.minute)) || (b->has_end && lies_within(b, a->start.minute)))) {
        return YES;
    }
    if (a->has_start && b->has_start && a->start.day != b->start.day) {
        return NO; /* records that run through a night have an end, and were answered above */
    }
    return PERHAPS;
}

void jp_fn_overlapping(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "重叠")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    record *records = jp_arena_array(args.ev->arena, nodes.count + 1u, sizeof *records);
    bool is_perhaps = false;

    for (uint32_t i = 0; i < nodes.count; i++) {
        records[i] = read_record(args.ev, nodes.items[i]);
    }
    for (uint32_t i = 0; i < nodes.count; i++) {
        bool is_found = false;
        for (uint32_t k = 0; k < nodes.count && !is_found; k++) {
            if (k == i) {
                continue;
            }
            answer people = share_officer(&records[i], &records[k]);
            answer times = people == NO ? NO : share_time(&records[i], &records[k]);
            is_found = people == YES && times == YES;
            is_perhaps = is_perhaps || (people != NO && times != NO);
        }
        if (is_found) {
            (void)xmlXPathNodeSetAdd(found, records[i].node);
        }
    }
    if (found->nodeNr == 0 && is_perhaps) {
        jp_eval_open(args.ev, "有笔录的起止时间或执法人员不明，不能判断是否重叠");
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}
