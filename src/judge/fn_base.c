/* SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "functions.h"
#include "material.h"
#include "value.h"

/* The decision on which an execution rests, and how long the party had to perform it. */

enum { KINDS_OF_BASE = 4, DAYS_TO_PAY_A_FINE = 15 };

static const char *const bases[KINDS_OF_BASE] = {"行政处罚决定书", "限期拆除决定书", "行政处理决定书",
                                                 "责令改正通知书"};

static bool is_cited(jp_eval *ev, jp_view number) {
    for (const xmlNode *paper = ev->root->children; paper && !jp_view_is_empty(number); paper = paper->next) {
        xmlNodePtr cited = paper->type == XML_ELEMENT_NODE ? jp_node_child(paper, "原决定文号") : NULL;
        for (; cited; cited = jp_node_next(cited, "原决定文号")) {
            if (jp_view_eq(jp_node_attribute(ev, cited, "值"), number)) {
                return true;
            }
        }
    }
    return false;
}

static bool is_cited_decision(jp_eval *ev, const xmlNode *decision) {
    xmlNodePtr number = jp_node_child(decision, "文号");
    return number && is_cited(ev, jp_node_attribute(ev, number, "值"));
}

/* The one whose number the papers of the execution give; else the first, a penalty before an order. */
static xmlNodePtr find_base(jp_eval *ev, bool *is_hidden) {
    xmlNodePtr first = NULL;

    *is_hidden = false;
    for (int i = 0; i < KINDS_OF_BASE; i++) {
        for (xmlNodePtr node = jp_node_child(ev->root, bases[i]); node; node = jp_node_next(node, bases[i])) {
            if (jp_node_is_unreadable(ev, node)) {
                *is_hidden = true;
            } else if (is_cited_decision(ev, node)) {
                *is_hidden = false;
                return node;
            } else if (!first) {
                first = node;
            }
        }
    }
    for (int i = 0; i < KINDS_OF_BASE && !first && !*is_hidden; i++) {
        jp_presence presence = jp_material_find(ev, jp_view_of(bases[i]));
        *is_hidden = jp_material_may_hide(&presence);
    }
    return first;
}

void jp_fn_base_decision(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    bool is_hidden;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 0, "基础决定")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    xmlNodePtr base = find_base(args.ev, &is_hidden);
    if (is_hidden) {
        jp_eval_open(args.ev, "据以执行的决定可能在未能读取的材料中");
    }
    if (base) {
        (void)xmlXPathNodeSetAdd(found, base);
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

static bool days_of(jp_eval *ev, const xmlNode *decision, const char *field, double *out) {
    for (xmlNodePtr node = jp_node_child(decision, field); node; node = jp_node_next(node, field)) {
        jp_view days = jp_node_attribute(ev, node, "天数");
        if (!jp_view_is_empty(days)) {
            *out = xmlXPathCastStringToNumber((const xmlChar *)jp_view_cstr(ev->arena, days));
            return !isnan(*out);
        }
    }
    return false;
}

void jp_fn_days_to_perform(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    double days = NAN;

    if (!jp_args_take(&args, ctxt, nargs, 1, "履行天数")) {
        return;
    }
    jp_nodes decisions = jp_arg_nodes(&args, 0);
    const xmlNode *decision = decisions.count > 0 ? decisions.items[0] : NULL;
    if (decision && !days_of(args.ev, decision, "缴款期限", &days) && !days_of(args.ev, decision, "履行期限", &days)) {
        days = jp_view_eq_text(jp_node_name(decision), bases[0]) ? DAYS_TO_PAY_A_FINE : NAN;
    }
    if (isnan(days)) {
        jp_eval_open(args.ev, "据以执行的决定没有认出履行期限");
        days = 0;
    }
    jp_args_free(&args);
    xmlXPathReturnNumber(ctxt, days);
}
