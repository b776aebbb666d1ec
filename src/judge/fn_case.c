/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/facts/norm.h"
#include "value.h"

/* Which papers go with which decision, where one dossier holds the decisions of many small cases. */

static jp_view number_of(jp_eval *ev, const xmlNode *document) {
    xmlNodePtr number = jp_node_child(document, "文号");
    return number ? jp_node_attribute(ev, number, "值") : JP_VIEW_EMPTY;
}

/* All documents of that name in the dossier bear this number, or none. */
static bool is_only_case(jp_eval *ev, const xmlNode *document, jp_view number) {
    const char *name = (const char *)document->name;

    for (xmlNodePtr other = jp_node_child(ev->root, name); other; other = jp_node_next(other, name)) {
        jp_view own = number_of(ev, other);
        if (other != document && (jp_view_is_empty(own) || !jp_view_eq(own, number))) {
            return false;
        }
    }
    return true;
}

static bool says_number(jp_eval *ev, const xmlNode *paper, jp_view number) {
    for (xmlNodePtr child = paper->children; child && number.bytes > 0; child = child->next) {
        if (child->type == XML_ELEMENT_NODE && (jp_view_eq(jp_node_attribute(ev, child, "值"), number) ||
                                                jp_view_eq(jp_node_attribute(ev, child, "文号"), number) ||
                                                jp_view_contains(jp_node_folded(ev, child), number))) {
            return true;
        }
    }
    return false;
}

/* Names as written, brackets and spaces apart; a shop's name may have its owner in brackets behind it. */
static bool names_party(jp_eval *ev, const xmlNode *paper, jp_view party) {
    static const char *const fields[] = {"当事人", "被检查人", "被询问人", "受送达人", "缴款人", "陈述人", "提供人"};

    for (size_t i = 0; i < sizeof fields / sizeof fields[0] && party.bytes > 0; i++) {
        for (xmlNodePtr node = jp_node_child(paper, fields[i]); node; node = jp_node_next(node, fields[i])) {
            jp_view name = jp_norm_organ(jp_node_text(ev, node), ev->arena);
            if (name.bytes > 0 && (jp_view_starts_with(name, party) || jp_view_starts_with(party, name))) {
                return true;
            }
        }
    }
    return false;
}

static bool goes_with(jp_eval *ev, const xmlNode *document, const xmlNode *paper) {
    jp_view number = number_of(ev, document);

    if (paper == document || is_only_case(ev, document, number)) {
        return true;
    }
    if (jp_view_eq(jp_node_name(paper), jp_node_name(document))) {
        return !jp_view_is_empty(number) && jp_view_eq(number_of(ev, paper), number);
    }
    xmlNodePtr party = jp_node_child(document, "当事人");
    jp_view name = party ? jp_norm_organ(jp_node_text(ev, party), ev->arena) : JP_VIEW_EMPTY;
    return says_number(ev, paper, number) || names_party(ev, paper, name);
}

void jp_fn_same_case(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 2, "同案")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes documents = jp_arg_nodes(&args, 0);
    const char *name = jp_view_cstr(args.ev->arena, jp_arg_text(&args, 1));
    for (uint32_t i = 0; i < documents.count; i++) {
        for (xmlNodePtr paper = jp_node_child(args.ev->root, name); paper; paper = jp_node_next(paper, name)) {
            if (goes_with(args.ev, documents.items[i], paper)) {
                (void)xmlXPathNodeSetAdd(found, paper);
            }
        }
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}
