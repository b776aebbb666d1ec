/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "material.h"
#include "value.h"

/* The index of the papers against the papers. An entry names a type where the catalogue knows its title. Of an entry it
 * does not know something can be said only when every paper of the dossier belongs to another entry. */

static bool is_evidence_paper(jp_view name) {
    return jp_view_eq_text(name, "证据提取单") || jp_view_eq_text(name, "照片证据") ||
           jp_view_eq_text(name, "证据材料");
}

/* 「证据材料」 in the index may be any evidence; a copied paper may be filed with the sheet that took it; a spot
 * decision is a 「处罚决定书」. */
static bool is_same_paper(jp_view listed, jp_view found) {
    bool is_copy = jp_view_eq_text(listed, "证据提取单") && jp_view_eq_text(found, "证据材料");
    bool is_spot = jp_view_eq_text(listed, "行政处罚决定书") && jp_view_eq_text(found, "当场处罚决定书");

    return jp_view_eq(listed, found) || is_copy || is_spot ||
           (jp_view_eq_text(listed, "证据材料") && is_evidence_paper(found));
}

enum {
    FEWEST_TITLE_BYTES = 10, /* four characters: three may be a word of any title */
    FEWEST_NAME_BYTES = 9,   /* 催告书 */
};

/* A general form (呈批表) is filed under what it asks for; the index has it under its own name. */
static bool is_same_title(jp_eval *ev, const xmlNode *entry, const xmlNode *document) {
    jp_view listed = jp_norm_fold(jp_node_attribute(ev, entry, "题名"), ev->arena);
    jp_view title = jp_norm_fold(jp_node_attribute(ev, document, "题"), ev->arena);

    return listed.bytes >= FEWEST_TITLE_BYTES && jp_view_contains(title, listed);
}

/* Some line of its title: the organ stands above it. */
static bool names_a_line(jp_eval *ev, jp_view listed, jp_view title) {
    for (size_t at = 0; at < title.bytes;) {
        size_t end = jp_view_find(title, JP_VIEW("\n"), at);
        end = end == SIZE_MAX ? title.bytes : end;
        jp_view line = jp_norm_fold(jp_view_sub(title, at, end), ev->arena);
        if (line.bytes >= FEWEST_NAME_BYTES && jp_view_contains(listed, line)) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

/* One line of the index may name several papers (「代履行决定书、送达回证」). */
static bool is_named_among(jp_eval *ev, const xmlNode *entry, const xmlNode *document) {
    jp_view listed = jp_norm_fold(jp_node_attribute(ev, entry, "题名"), ev->arena);
    jp_view name = jp_node_name(document);

    return names_a_line(ev, listed, jp_node_attribute(ev, document, "题")) ||
           (name.bytes >= FEWEST_NAME_BYTES && jp_view_contains(listed, name));
}

/* 「身份证复印件」 is no photograph of the place, whatever else may stand for 「证据材料」. */
static bool is_copy_title(jp_eval *ev, const xmlNode *entry) {
    jp_view title = jp_node_attribute(ev, entry, "题名");
    return jp_view_contains(title, JP_VIEW("复印件")) || jp_view_contains(title, JP_VIEW("复制件")) ||
           jp_view_contains(title, JP_VIEW("影印件")) || jp_view_contains(title, JP_VIEW("身份证明"));
}

static bool is_entry_of(jp_eval *ev, const xmlNode *entry, jp_view listed, const xmlNode *node) {
    bool is_photo = jp_view_eq_text(jp_node_name(node), "照片证据") && !jp_view_eq_text(listed, "照片证据");

    return (is_same_paper(listed, jp_node_name(node)) && !(is_photo && is_copy_title(ev, entry))) ||
           is_same_title(ev, entry, node);
}

/* A file that holds several papers may hold one more, without a title, behind another. */
static bool shares_its_file(jp_eval *ev, const xmlNode *document) {
    jp_view member = jp_node_attribute(ev, document, "成员");

    for (const xmlNode *node = ev->root->children; node; node = node->next) {
        if (node != document && node->type == XML_ELEMENT_NODE &&
            jp_view_eq(jp_node_attribute(ev, node, "成员"), member)) {
            return true;
        }
    }
    return false;
}

static bool has_shared_file(jp_eval *ev) {
    for (const xmlNode *node = ev->root->children; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && !jp_view_is_empty(jp_node_attribute(ev, node, "成员")) &&
            shares_its_file(ev, node)) {
            return true;
        }
    }
    return false;
}

static bool is_in_dossier(jp_eval *ev, const xmlNode *entry, jp_view listed) {
    for (xmlNodePtr node = ev->root->children; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && is_entry_of(ev, entry, listed, node)) {
            return true;
        }
    }
    return false;
}

/* Papers that no index lists: the cover, the index itself and the closing leaf. */
static bool is_listed_nowhere(jp_view code) {
    return jp_view_eq_text(code, "D01") || jp_view_eq_text(code, "D02") || jp_view_eq_text(code, "D36");
}

static bool is_entry(const xmlNode *node) {
    return node->type == XML_ELEMENT_NODE && jp_view_eq_text(jp_node_name(node), "目录项");
}

static bool has_entry(jp_eval *ev, const xmlNode *index, const xmlNode *document) {
    for (const xmlNode *entry = index->children; entry; entry = entry->next) {
        if (is_entry(entry) && is_entry_of(ev, entry, jp_node_attribute(ev, entry, "类"), document)) {
            return true;
        }
    }
    return false;
}

/* Everything in the dossier was read and recognised, each paper in a file of its own, every paper belongs to an entry
 * the catalogue knows, and there are fewer papers than entries by exactly the entries it does not know: those have no
 * paper. */
static bool are_unknown_absent(jp_eval *ev, const xmlNode *index) {
    size_t entries = 0;
    size_t unknown = 0;
    size_t papers = 0;

    if (!jp_view_is_empty(jp_material_unread(ev))) {
        return false;
    }
    for (const xmlNode *entry = index->children; entry; entry = entry->next) {
        entries += is_entry(entry);
        unknown += is_entry(entry) && jp_view_is_empty(jp_node_attribute(ev, entry, "类"));
    }
    for (const xmlNode *node = ev->root->children; node; node = node->next) {
        jp_view code = node->type == XML_ELEMENT_NODE ? jp_node_attribute(ev, node, "码") : JP_VIEW_EMPTY;
        if (node->type == XML_ELEMENT_NODE && jp_view_eq_text(jp_node_name(node), "未识别")) {
            return false;
        }
        if (!jp_view_is_empty(code) && !is_listed_nowhere(code)) {
            papers++;
            if (!has_entry(ev, index, node) || shares_its_file(ev, node)) {
                return false;
            }
        }
    }
    return papers > 0 && papers + unknown == entries;
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
        if (jp_view_is_empty(listed)) {
            if (entries.items[i]->parent && are_unknown_absent(args.ev, entries.items[i]->parent)) {
                (void)xmlXPathNodeSetAdd(found, entries.items[i]);
            }
            continue;
        }
        if (is_in_dossier(args.ev, entries.items[i], listed)) {
            continue;
        }
        if (is_copy_title(args.ev, entries.items[i]) && has_shared_file(args.ev)) {
            jp_eval_open(args.ev, "目录所列的复印件可能夹在合订的文件中");
            continue;
        }
        const jp_presence presence = jp_material_find(args.ev, listed);
        if (presence.is_likened || jp_material_may_hide(&presence)) {
            jp_eval_open(args.ev, "目录所列的《%.*s》可能在未能读取的材料中", JP_VIEW_ARG(listed));
            continue;
        }
        (void)xmlXPathNodeSetAdd(found, entries.items[i]);
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

static bool is_listed(jp_eval *ev, const jp_nodes *entries, const xmlNode *document) {
    for (uint32_t i = 0; i < entries->count; i++) {
        const xmlNode *entry = entries->items[i];
        if (is_same_paper(jp_node_attribute(ev, entry, "类"), jp_node_name(document)) ||
            is_same_title(ev, entry, document) || is_named_among(ev, entry, document)) {
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

typedef struct pages {
    int64_t first;
    int64_t last; /* first where only the first page is written */
    bool is_range;
} pages;

static bool is_dash(uint32_t c) {
    return c == '-' || c == 0xFF0D || c == 0x2014 || c == 0x2013 || c == 0x2015 || c == '~' || c == 0xFF5E ||
           c == 0x81F3;
}

/* 「3」「3-5」「3至5」; anything else says nothing of pages. */
static bool read_pages(jp_view text, pages *out) {
    int64_t numbers[2] = {0};
    int dashes = 0;
    bool has_digit = false;

    for (size_t at = 0; at < text.bytes;) {
        uint32_t c = jp_utf8_next(text, &at);
        if (c >= '0' && c <= '9') {
            numbers[dashes] = numbers[dashes] * 10 + (c - '0');
            has_digit = true;
            if (numbers[dashes] > 100000) {
                return false;
            }
        } else if (is_dash(c) && has_digit && dashes == 0) {
            dashes = 1;
            has_digit = false;
        } else {
            return false;
        }
    }
    out->first = numbers[0];
    out->last = dashes ? numbers[1] : numbers[0];
    out->is_range = dashes > 0;
    return has_digit && out->last >= out->first;
}

static bool pages_of(jp_eval *ev, const xmlNode *entry, pages *out) {
    return read_pages(jp_norm_fold(jp_node_attribute(ev, entry, "页号"), ev->arena), out);
}

/* A single number is one page only where other lines are written as ranges: else it is where the paper begins. */
static bool writes_ranges(jp_eval *ev, const xmlNode *index) {
    pages found;

    for (const xmlNode *entry = index->children; entry; entry = entry->next) {
        if (is_entry(entry) && pages_of(ev, entry, &found) && found.is_range) {
            return true;
        }
    }
    return false;
}

static const xmlNode *entry_before(const xmlNode *entry) {
    for (entry = entry->prev; entry && !is_entry(entry); entry = entry->prev) {
    }
    return entry;
}

void jp_fn_pages_broken(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "页号不连")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes entries = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < entries.count; i++) {
        const xmlNode *before = entry_before(entries.items[i]);
        pages here;
        pages last;

        if (!before || !pages_of(args.ev, entries.items[i], &here) || !pages_of(args.ev, before, &last)) {
            continue;
        }
        bool is_known_end = writes_ranges(args.ev, before->parent);
        if (here.first < last.first || (is_known_end && here.first > last.last + 1)) {
            (void)xmlXPathNodeSetAdd(found, entries.items[i]);
        }
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}
