/* SPDX-License-Identifier: Apache-2.0 */
#include "header_words.h"

#include <string.h>

#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"

enum { LICENCE_MAX_CHARS = 24, SUBJECT_MAX_CHARS = 60, DOCNO_SPARE_CHARS = 4 };

static jp_view attr_of(xmlNodePtr node, const char *name, jp_arena *arena) {
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    jp_view copy = value ? jp_view_of(jp_arena_strdup(arena, (const char *)value)) : JP_VIEW_EMPTY;

    xmlFree(value);
    return copy;
}

static jp_view text_of(xmlNodePtr node, jp_arena *arena) {
    xmlChar *value = xmlNodeGetContent(node);
    jp_view copy = value ? jp_view_trim(jp_view_of(jp_arena_strdup(arena, (const char *)value))) : JP_VIEW_EMPTY;

    xmlFree(value);
    return copy;
}

static bool is_named(xmlNodePtr node, const char *name) {
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

/* The papers of the dossier: elements below its root that have a member. NULL: none left. */
static xmlNodePtr next_paper(xmlNodePtr node) {
    while (node && (node->type != XML_ELEMENT_NODE || !xmlHasProp(node, (const xmlChar *)"成员")))
        node = node->next;
    return node;
}

static xmlNodePtr first_paper(const jp_facts *facts) {
    xmlNodePtr root = facts->tree ? xmlDocGetRootElement(facts->tree) : NULL;

    return root ? next_paper(root->children) : NULL;
}

/* ---- number ---- */

/* As this paper prints the number; empty where it has another one or none. */
static jp_view printed_in(xmlNodePtr paper, jp_view docno, jp_arena *arena) {
    for (xmlNodePtr field = paper->children; field; field = field->next) {
        if (!is_named(field, "文号") || !jp_view_eq(attr_of(field, "值", arena), docno))
            continue;
        const jp_view text = text_of(field, arena);
        if (!jp_view_is_empty(text) && !jp_view_contains(text, JP_VIEW("\n")) &&
            jp_utf8_count_chars(text) <= jp_utf8_count_chars(docno) + DOCNO_SPARE_CHARS)
            return text;
    }
    return JP_VIEW_EMPTY;
}

/* The paper whose number it is goes before those that only name it: a cover, a list, a receipt. */
static jp_view printed_docno(const jp_facts *facts, jp_arena *arena) {
    static const char *const own[] = {"决定书", "通知书", "告知书", "申请书"};
    const jp_view docno = facts->header.docno;
    jp_view any = JP_VIEW_EMPTY;

    if (jp_view_is_empty(docno))
        return docno;
    for (xmlNodePtr paper = first_paper(facts); paper; paper = next_paper(paper->next)) {
        const jp_view printed = printed_in(paper, docno, arena);
        if (jp_view_is_empty(printed))
            continue;
        any = jp_view_is_empty(any) ? printed : any;
        for (size_t i = 0; i < sizeof own / sizeof own[0]; i++) {
            if (jp_view_ends_with(jp_view_of((const char *)paper->name), jp_view_of(own[i])))
                return printed;
        }
    }
    return jp_view_is_empty(any) ? docno : any;
}

/* ---- cause ---- */

static jp_view without_stop(jp_view text) {
    const jp_view stop = JP_VIEW("。");

    return jp_view_ends_with(text, stop) ? jp_view_sub(text, 0, text.bytes - stop.bytes) : text;
}

/* Of the first paper of that type (NULL: of any) whose field suits. */
static jp_view find_field(const jp_facts *facts, const char *type, const char *field, bool (*suits)(jp_view),
                          jp_arena *arena) {
    for (xmlNodePtr paper = first_paper(facts); paper; paper = next_paper(paper->next)) {
        for (xmlNodePtr node = paper->children; node && (!type || is_named(paper, type)); node = node->next) {
            const jp_view text = is_named(node, field) ? without_stop(text_of(node, arena)) : JP_VIEW_EMPTY;
            if (suits(text))
                return text;
        }
    }
    return JP_VIEW_EMPTY;
}

static bool is_subject(jp_view text) {
    return !jp_view_is_empty(text) && !jp_view_contains(text, JP_VIEW("\n")) &&
           jp_utf8_count_chars(text) <= SUBJECT_MAX_CHARS;
}

/* What the head of the organ let be inspected; what was told to the inspected. */
static jp_view inspection_subject(const jp_facts *facts, jp_arena *arena) {
    const jp_view approved = find_field(facts, "行政检查审批表", "检查事项", is_subject, arena);

    return jp_view_is_empty(approved) ? find_field(facts, NULL, "检查事项", is_subject, arena) : approved;
}

/* 食品经营许可, and not 「住宿场所；卫生许可证号：…；有效期限…」, a ticked box, or 新办. */
static bool is_licence(jp_view text) {
    static const char *const content[] = {"；", ";", "：", ":", "☑", "□", "√", "\n", "证号", "有效期", NULL};

    return !jp_view_contains_any(text, content) && jp_view_contains(text, JP_VIEW("许可")) &&
           jp_utf8_count_chars(text) <= LICENCE_MAX_CHARS;
}

/* 娱乐经营许可证申请登记表 → 娱乐经营许可. The last line of a title is the paper's name. */
static jp_view licence_of_title(jp_view title) {
    static const char *const endings[] = {"申请书", "申请表", "申请登记表"};
    size_t line = 0;

    for (size_t at = jp_view_find(title, JP_VIEW("\n"), 0); at != SIZE_MAX;
         at = jp_view_find(title, JP_VIEW("\n"), line))
        line = at + 1;
    title = jp_view_trim(jp_view_sub(title, line, title.bytes));
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        const jp_view ending = jp_view_of(endings[i]);
        if (!jp_view_ends_with(title, ending))
            continue;
        jp_view name = jp_view_sub(title, 0, title.bytes - ending.bytes);
        if (jp_view_ends_with(name, JP_VIEW("许可证")))
            name = jp_view_sub(name, 0, name.bytes - JP_VIEW("证").bytes);
        return is_licence(name) && !jp_view_eq_text(name, "行政许可") ? name : JP_VIEW_EMPTY;
    }
    return JP_VIEW_EMPTY;
}

static jp_view licence_subject(const jp_facts *facts, jp_view cause, jp_arena *arena) {
    jp_view licence = is_licence(cause) ? cause : find_field(facts, NULL, "申请事项", is_licence, arena);

    for (xmlNodePtr paper = first_paper(facts); paper && jp_view_is_empty(licence); paper = next_paper(paper->next))
        licence = licence_of_title(attr_of(paper, "题", arena));
    return licence;
}

static bool is_cause(jp_view cause, jp_view from_names) {
    return cause.data != from_names.data || jp_view_contains(cause, JP_VIEW("涉嫌"));
}

jp_header jp_header_in_words(const jp_facts *facts, const jp_header *from_names, jp_arena *arena) {
    jp_header header = facts->header;

    header.docno = printed_docno(facts, arena);
    if (!jp_view_is_empty(header.cause) && !is_cause(header.cause, from_names->cause))
        header.cause = JP_VIEW_EMPTY;
    if (jp_view_eq_text(header.kind, "licence"))
        header.cause = licence_subject(facts, header.cause, arena);
    else if (jp_view_eq_text(header.kind, "inspection") && jp_view_is_empty(header.cause))
        header.cause = inspection_subject(facts, arena);
    return header;
}
