/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "material.h"
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

static void add_papers(jp_eval *ev, const xmlNode *document, const char *name, xmlNodeSetPtr found) {
    for (xmlNodePtr paper = jp_node_child(ev->root, name); paper; paper = jp_node_next(paper, name)) {
        if (!jp_node_is_unreadable(ev, paper) && goes_with(ev, document, paper)) {
            (void)xmlXPathNodeSetAdd(found, paper);
        }
    }
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
        add_papers(args.ev, documents.items[i], name, found);
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

/* ---- copies of one decision ---- */

void jp_fn_copies(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "各联")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes documents = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < documents.count; i++) {
        add_papers(args.ev, documents.items[i], (const char *)documents.items[i]->name, found);
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

/* The copy that stays in the book of forms: its title says so, or a line below it: 「（存 根）」, 「第一联：存根联」.
 */
static bool is_counterfoil(jp_eval *ev, const xmlNode *document) {
    enum { HEAD_LINES = 6, MOST_BYTES = 40 };
    int seen = 0;

    if (jp_view_contains(jp_node_attribute(ev, document, "题"), JP_VIEW("存根"))) {
        return true;
    }
    for (xmlNodePtr child = document->children; child && seen < HEAD_LINES; child = child->next) {
        if (child->type != XML_ELEMENT_NODE || !jp_view_eq_text(jp_node_name(child), "段")) {
            continue;
        }
        jp_view line = jp_norm_fold(jp_node_text(ev, child), ev->arena);
        if (line.bytes <= MOST_BYTES && jp_view_contains(line, JP_VIEW("存根")) &&
            !jp_view_contains(line, JP_VIEW("复印"))) {
            return true;
        }
        seen++;
    }
    return false;
}

static bool names_same_party(jp_eval *ev, const xmlNode *one, const xmlNode *other) {
    xmlNodePtr party = jp_node_child(one, "当事人");
    return party && names_party(ev, other, jp_norm_organ(jp_node_text(ev, party), ev->arena));
}

static bool may_be_same_day(jp_eval *ev, const xmlNode *one, const xmlNode *other) {
    xmlNodePtr a = jp_node_child(one, "日期");
    xmlNodePtr b = jp_node_child(other, "日期");
    jp_moment first, second;

    return !a || !b || !jp_node_moment(ev, a, &first) || !jp_node_moment(ev, b, &second) || first.day == second.day;
}

/* Of one number, the copy that the party got stands for all, else the first. A counterfoil whose number was written
 * wrong still goes with the copy for the same party and day. */
static bool stands_for(jp_eval *ev, const xmlNode *other, bool is_earlier, const xmlNode *document) {
    jp_view number = number_of(ev, document);
    bool is_same_number = !jp_view_is_empty(number) && jp_view_eq(number_of(ev, other), number);

    if (is_counterfoil(ev, document) && !is_counterfoil(ev, other)) {
        return is_same_number || (names_same_party(ev, document, other) && may_be_same_day(ev, document, other));
    }
    return is_same_number && is_earlier && is_counterfoil(ev, document) == is_counterfoil(ev, other);
}

static bool has_same_number(jp_eval *ev, const xmlNode *one, const xmlNode *other) {
    return jp_view_eq(number_of(ev, one), number_of(ev, other));
}

/* The copy that stands for this one: by its number, else by party and day; NULL when it stands for itself. */
static const xmlNode *main_copy(jp_eval *ev, const jp_nodes *documents, uint32_t i) {
    const xmlNode *found = NULL;

    for (uint32_t k = 0; k < documents->count; k++) {
        const xmlNode *other = documents->items[k];
        bool is_main = k != i && !jp_node_is_unreadable(ev, other) && stands_for(ev, other, k < i, documents->items[i]);
        if (is_main && (!found || (has_same_number(ev, other, documents->items[i]) &&
                                   !has_same_number(ev, found, documents->items[i])))) {
            found = other;
        }
    }
    return found;
}

void jp_fn_one_copy(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "每案一份")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes documents = jp_arg_nodes(&args, 0);
    if (documents.count > 0) {
        jp_view name = jp_node_name(documents.items[0]);
        jp_presence presence = jp_material_find(args.ev, name);
        if (presence.is_listed || presence.is_unreadable) { /* what this copy does not say, that one may */
            jp_eval_open(args.ev, "%.*s还有一份未能读取", JP_VIEW_ARG(name));
        }
    }
    for (uint32_t i = 0; i < documents.count; i++) {
        if (!jp_node_is_unreadable(args.ev, documents.items[i]) && !main_copy(args.ev, &documents, i)) {
            (void)xmlXPathNodeSetAdd(found, documents.items[i]);
        }
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

static bool both_differ(jp_eval *ev, const xmlNode *one, const xmlNode *other, const char *field,
                        const char *attribute) {
    xmlNodePtr a = jp_node_child(one, field);
    xmlNodePtr b = jp_node_child(other, field);
    jp_view first = a ? jp_node_attribute(ev, a, attribute) : JP_VIEW_EMPTY;
    jp_view second = b ? jp_node_attribute(ev, b, attribute) : JP_VIEW_EMPTY;

    return first.bytes > 0 && second.bytes > 0 && !jp_view_eq(first, second);
}

static bool has_filled(jp_eval *ev, const xmlNode *document, const char *field) {
    xmlNodePtr node = jp_node_child(document, field);
    return node && jp_node_is_filled(ev, node);
}

/* Numbers that differ say something only where nothing else does: party and day are known to be the same. */
static bool contradicts(jp_eval *ev, const xmlNode *copy, const xmlNode *main) {
    bool is_other_party =
        has_filled(ev, copy, "当事人") && has_filled(ev, main, "当事人") && !names_same_party(ev, copy, main);
    bool is_same_day =
        jp_node_child(copy, "日期") && jp_node_child(main, "日期") && !both_differ(ev, copy, main, "日期", "值");

    return is_other_party || both_differ(ev, copy, main, "罚款", "分") || both_differ(ev, copy, main, "日期", "值") ||
           (is_same_day && both_differ(ev, copy, main, "文号", "值"));
}

/* source: 行政处罚法第四十七条 */
void jp_fn_copies_differ(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "各联不一")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes documents = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < documents.count; i++) {
        const xmlNode *main =
            jp_node_is_unreadable(args.ev, documents.items[i]) ? NULL : main_copy(args.ev, &documents, i);
        if (main && contradicts(args.ev, documents.items[i], main)) {
            (void)xmlXPathNodeSetAdd(found, documents.items[i]);
        }
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

/* ---- who signs ---- */

static bool has_one_of(jp_view text, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        jp_view word = jp_view_of(words[i]);
        for (size_t at = jp_view_find(text, word, 0); at != SIZE_MAX; at = jp_view_find(text, word, at + word.bytes)) {
            bool is_passive = jp_view_ends_with(jp_view_sub(text, 0, at), JP_VIEW("被"));
            if (!is_passive) {
                return true;
            }
        }
    }
    return false;
}

#define COUNT_OF(list) (sizeof(list) / sizeof(list)[0])

/* 被处罚人, 被检查人 are the party. */
static bool signs_as_officer(jp_view role) {
    static const char *const words[] = {"执法", "检查",   "监督员", "监察", "办案", "民警",
                                        "警察", "处罚人", "承办",   "经办", "主办", "协办"};
    return has_one_of(role, words, COUNT_OF(words));
}

static bool signs_as_party(jp_view role) {
    static const char *const words[] = {"当事人", "被处罚", "违法行为人", "违法人", "相对人",
                                        "驾驶人", "签收",   "收件",       "受送达", "被检查",
                                        "经营者", "负责人", "委托代理",   "领取",   "接收"};
    return has_one_of(role, words, COUNT_OF(words)) && !signs_as_officer(role);
}

static void return_signatures(xmlXPathParserContextPtr ctxt, int nargs, const char *function,
                              bool (*is_wanted)(jp_view role)) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, function)) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    jp_nodes documents = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < documents.count; i++) {
        for (xmlNodePtr node = jp_node_child(documents.items[i], "签名"); node; node = jp_node_next(node, "签名")) {
            if (is_wanted(jp_node_attribute(args.ev, node, "角色"))) {
                (void)xmlXPathNodeSetAdd(found, node);
            }
        }
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}

void jp_fn_officers_sign(xmlXPathParserContextPtr ctxt, int nargs) {
    return_signatures(ctxt, nargs, "执法签名", signs_as_officer);
}

void jp_fn_party_signs(xmlXPathParserContextPtr ctxt, int nargs) {
    return_signatures(ctxt, nargs, "当事人签名", signs_as_party);
}
