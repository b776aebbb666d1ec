/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/facts/norm.h"
#include "material.h"
#include "value.h"

/* The index of the papers against the papers. An entry names a type where the catalogue knows its title; of entries and
 * papers it does not know nothing is said. */

static bool is_evidence_paper(jp_view name) {
    return jp_view_eq_text(name, "证据提取单") || jp_view_eq_text(name, "照片证据") ||
           jp_view_eq_text(name, "证据材料");
}

/* 「证据材料」 in the index may be any evidence; a copied paper may be filed with the sheet that took it. */
static bool is_same_paper(jp_view listed, jp_view found) {
    bool is_copy = jp_view_eq_text(listed, "证据提取单") && jp_view_eq_text(found, "证据材料");

    return jp_view_eq(listed, found) || is_copy || (jp_view_eq_text(listed, "证据材料") && is_evidence_paper(found));
}

/* A general form (呈批表) is filed under what it asks for; the index has it under its own name. */
static bool is_same_title(jp_eval *ev, const xmlNode *entry, const xmlNode *document) {
    jp_view listed = jp_norm_fold(jp_node_attribute(ev, entry, "题名"), ev->arena);
    jp_view title = jp_norm_fold(jp_node_attribute(ev, document, "题"), ev->arena);

    return listed.bytes > 9 && jp_view_contains(title, listed);
}

static bool is_in_dossier(jp_eval *ev, const xmlNode *entry, jp_view listed) {
    for (xmlNodePtr node = ev->root->children; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE &&
            (is_same_paper(listed, jp_node_name(node)) || is_same_title(ev, entry, node))) {
            return true;
        }
    }
    return false;
}

void jp_fn_listed_absent(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "有项无件")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes entries = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < entries.count; i++) {
        jp_view listed = jp_node_attribute(args.ev, entries.items[i], "类");
        if (jp_view_is_empty(listed) || is_in_dossier(args.ev, entries.items[i], listed)) {
            continue;
        }
        const jp_presence presence = jp_material_find(args.ev, listed);
        if (jp_material_may_hide(&presence)) {
            jp_eval_open(args.ev, "目录所列的《%.*s》可能在未能读取的材料中", JP_VIEW_ARG(listed));
            continue;
        }
        (void)xmlXPathNodeSetAdd(found, entries.items[i]);
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

/* Papers that no index lists: the cover, the index itself and the closing leaf. */
static bool is_listed_nowhere(jp_view code) {
    return jp_view_eq_text(code, "D01") || jp_view_eq_text(code, "D02") || jp_view_eq_text(code, "D36");
}

static bool is_listed(jp_eval *ev, const jp_nodes *entries, const xmlNode *document) {
    for (uint32_t i = 0; i < entries->count; i++) {
        if (is_same_paper(jp_node_attribute(ev, entries->items[i], "类"), jp_node_name(document)) ||
            is_same_title(ev, entries->items[i], document)) {
            return true;
        }
    }
    return false;
}

void jp_fn_present_unlisted(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "有件无项")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes entries = jp_arg_nodes(&args, 0);
    bool is_whole = entries.count > 0;
    for (uint32_t i = 0; i < entries.count; i++) {
        is_whole = is_whole && !jp_view_is_empty(jp_node_attribute(args.ev, entries.items[i], "类"));
    }
    /* An entry nobody understands may be the very paper. */
    for (xmlNodePtr node = args.ev->root->children; is_whole && node; node = node->next) {
        jp_view code = node->type == XML_ELEMENT_NODE ? jp_node_attribute(args.ev, node, "码") : JP_VIEW_EMPTY;
        bool is_paper = jp_view_starts_with(code, JP_VIEW("D")) && !is_listed_nowhere(code);
        if (is_paper && jp_view_eq_text(jp_node_attribute(args.ev, node, "状态"), "有") &&
            !is_listed(args.ev, &entries, node)) {
            (void)xmlXPathNodeSetAdd(found, node);
        }
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}
