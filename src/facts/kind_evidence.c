/* SPDX-License-Identifier: Apache-2.0 */
#include <limits.h>

#include <libxml/parser.h>

#include "juanping/facts/facts.h"

static jp_view attribute(xmlNodePtr node, const char *name, jp_arena *arena) {
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    jp_view out = value ? jp_view_of(jp_arena_strdup(arena, (const char *)value)) : JP_VIEW_EMPTY;

    xmlFree(value);
    return out;
}

jp_kind_evidence *jp_facts_kind_evidence(jp_view facts_xml, jp_arena *arena, uint32_t *count) {
    const int options = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
    jp_kind_evidence *all = NULL;
    size_t cap = 0, rows = 0;
    xmlDocPtr tree = facts_xml.bytes > 0 && facts_xml.bytes < INT_MAX
                         ? xmlReadMemory(facts_xml.data, (int)facts_xml.bytes, NULL, "UTF-8", options)
                         : NULL;
    xmlNodePtr root = tree ? xmlDocGetRootElement(tree) : NULL;

    for (xmlNodePtr node = root ? root->children : NULL; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || !xmlHasProp(node, (const xmlChar *)"类型依据")) {
            continue;
        }
        all = jp_arena_grow(arena, all, rows, &cap, sizeof *all);
        all[rows++] = (jp_kind_evidence){.kind = attribute(node, "类型依据", arena),
                                         .weight = attribute(node, "分量", arena),
                                         .document = jp_view_of(jp_arena_strdup(arena, (const char *)node->name)),
                                         .member = attribute(node, "成员", arena),
                                         .where = attribute(node, "处", arena)};
    }
    xmlFreeDoc(tree);
    *count = (uint32_t)rows;
    return all;
}
