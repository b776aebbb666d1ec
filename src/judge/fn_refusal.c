/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/base/utf8.h"
#include "value.h"

/* Whether the head of the organ refused what a paper asked him to approve. An approval form is there either way. */

static bool parts_clauses(uint32_t c) {
    return c == ',' || c == ';' || c == ':' || c == ' ' || c == '\n' || c == 0x3002 || c == 0x3001; /* 。、 */
}

typedef struct heard {
    bool refuses, grants, is_of_others;
} heard;

/* 「不同意延期」 refuses; 「不同意当事人的申请」 refuses something else; 「同意」, 「延长至」 grant. */
static void hear_clause(jp_view clause, heard *h) {
    static const char *const no[] = {"不同意",   "不予同意", "不批准", "不予批准", "不准", "不予准", "不通过",
                                     "不予通过", "不予延",   "不延长", "不予结案", "退回", NULL};
    static const char *const others[] = {"当事人", "申请人", "陈述", "申辩", "请求", NULL};
    static const char *const yes[] = {"同意", "批准", "准予", "准许", "延长至", "延至", "照办", NULL};

    if (jp_view_word_at(clause, 0, no) > 0) {
        h->refuses = true;
        h->is_of_others = h->is_of_others || jp_view_contains_any(clause, others);
    } else {
        h->grants = h->grants || jp_view_contains_any(clause, yes);
    }
}

static bool says_no(jp_view text) {
    heard h = {false, false, false};
    size_t from = 0;

    for (size_t at = 0; at < text.bytes;) {
        const size_t start = at;
        if (parts_clauses(jp_utf8_next(text, &at))) {
            hear_clause(jp_view_sub(text, from, start), &h);
            from = at;
        }
    }
    hear_clause(jp_view_sub(text, from, text.bytes), &h);
    return h.refuses && !h.grants && !h.is_of_others;
}

static bool is_of_head(jp_eval *ev, const xmlNode *opinion) {
    return jp_view_eq_text(jp_node_attribute(ev, opinion, "角色"), "负责人");
}

static bool head_agrees(jp_eval *ev, const xmlNode *paper) {
    for (xmlNodePtr opinion = jp_node_child(paper, "意见"); opinion; opinion = jp_node_next(opinion, "意见")) {
        if (is_of_head(ev, opinion) && jp_view_eq_text(jp_node_attribute(ev, opinion, "态度"), "同意")) {
            return true;
        }
    }
    return false;
}

static void add_refusals(jp_eval *ev, const xmlNode *paper, xmlNodeSetPtr found) {
    for (xmlNodePtr opinion = jp_node_child(paper, "意见"); opinion; opinion = jp_node_next(opinion, "意见")) {
        const jp_view attitude = jp_node_attribute(ev, opinion, "态度");
        if (!is_of_head(ev, opinion) || !(jp_view_eq_text(attitude, "不同意") || jp_view_eq_text(attitude, "其他"))) {
            continue;
        }
        if (says_no(jp_node_folded(ev, opinion))) {
            (void)xmlXPathNodeSetAdd(found, opinion);
        } else {
            jp_eval_open(ev, "%s的负责人意见是否同意，请核对", (const char *)paper->name);
        }
    }
}

void jp_fn_refused(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "不批准")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    const jp_nodes papers = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < papers.count; i++) {
        if (!head_agrees(args.ev, papers.items[i])) {
            add_refusals(args.ev, papers.items[i], found);
        }
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}
