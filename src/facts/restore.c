/* SPDX-License-Identifier: Apache-2.0 */
#include "restore.h"

#include <limits.h>
#include <stdlib.h>

#include <libxml/parser.h>

#include "juanping/facts/facts.h"

xmlDocPtr jp_tree_parse(jp_view facts_xml) {
    const int options = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;

    return facts_xml.bytes > 0 && facts_xml.bytes < INT_MAX
               ? xmlReadMemory(facts_xml.data, (int)facts_xml.bytes, NULL, "UTF-8", options)
               : NULL;
}

static bool is_part(const xmlNode *node) {
    return node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, (const xmlChar *)"另含");
}

bool jp_facts_restore(jp_view facts_xml, jp_arena *arena, jp_facts *out) {
    xmlNodePtr root;
    size_t cap = 0;

    *out = (jp_facts){.tree = jp_tree_parse(facts_xml)};
    root = out->tree ? xmlDocGetRootElement(out->tree) : NULL;
    if (!root) {
        jp_facts_release(out);
        return false;
    }
    if (!out->tree->encoding) {
        out->tree->encoding = xmlStrdup((const xmlChar *)"UTF-8"); /* else attributes are written as numbers */
    }
    for (xmlNodePtr node = root->children; node; node = node->next) {
        xmlChar *kind = is_part(node) ? xmlGetNoNsProp(node, (const xmlChar *)"类") : NULL;

        if (kind) {
            out->parts = jp_arena_grow(arena, out->parts, out->part_count, &cap, sizeof *out->parts);
            out->parts[out->part_count++] = jp_view_of(jp_arena_strdup(arena, (const char *)kind));
            xmlFree(kind);
        }
    }
    return true;
}
