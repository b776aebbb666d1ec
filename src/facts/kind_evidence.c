/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/facts/facts.h"
#include "restore.h"

static jp_view attribute(xmlNodePtr node, const char *name, jp_arena *arena) {
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    jp_view out = value ? jp_view_of(jp_arena_strdup(arena, (const char *)value)) : JP_VIEW_EMPTY;

    xmlFree(value);
    return out;
}

jp_kind_evidence *jp_facts_kind_evidence(jp_view facts_xml, jp_arena *arena, uint32_t *count) {
    jp_kind_evidence *all = NULL;
    size_t cap = 0, rows = 0;
    xmlDocPtr tree = jp_tree_parse(facts_xml);
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
