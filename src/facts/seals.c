/* SPDX-License-Identifier: Apache-2.0 */
#include <libxml/tree.h>

#include "extract.h"
#include "juanping/facts/norm.h"
#include "text.h"

/* A text without a picture of a seal proves nothing where no paper of the dossier shows one. But where two other
 * outward papers of the same organ at least show theirs and none lacks it, the paper that alone has none was not
 * sealed. The typed word for a seal is text of the form: it says where one belongs, not that one is there. */

enum { ENOUGH = 2 };

static xmlNodePtr child_of(xmlNodePtr node, const char *name) {
    for (xmlNodePtr child = node->children; child; child = child->next) {
        if (child->type == XML_ELEMENT_NODE && xmlStrEqual(child->name, (const xmlChar *)name)) {
            return child;
        }
    }
    return NULL;
}

/* The organ that closed the paper, as names are compared; empty when there is none, no seal was looked for, or the
 * paper is not one that goes out to the party: copies and forms of the office bear none. */
static jp_view organ_of(const jp_catalogue *catalogue, xmlNodePtr document, jp_arena *arena) {
    uint32_t type = jp_catalogue_find_type(catalogue, jp_view_of((const char *)document->name));
    bool goes_out = type != JP_NO_TYPE && catalogue->types[type].is_outward && child_of(document, "印章");
    xmlNodePtr organ = goes_out ? child_of(document, "落款机关") : NULL;
    xmlChar *text = organ ? xmlNodeGetContent(organ) : NULL;
    jp_view name = text ? jp_norm_organ(jp_view_of(jp_arena_strdup(arena, (const char *)text)), arena) : JP_VIEW_EMPTY;

    xmlFree(text);
    return name;
}

static bool has_form(xmlNodePtr document, const char *form) {
    xmlChar *value = xmlGetNoNsProp(child_of(document, "印章"), (const xmlChar *)"形式");
    bool is_it = xmlStrEqual(value, (const xmlChar *)form);

    xmlFree(value);
    return is_it;
}

static bool stands_alone(const jp_catalogue *catalogue, xmlNodePtr document, jp_view organ, jp_arena *arena) {
    uint32_t pictures = 0;

    for (xmlNodePtr other = document->parent->children; other; other = other->next) {
        if (other == document || other->type != XML_ELEMENT_NODE ||
            !jp_view_eq(organ_of(catalogue, other, arena), organ)) {
            continue;
        }
        if (has_form(other, "无")) {
            return false;
        }
        pictures += has_form(other, "图");
    }
    return pictures >= ENOUGH;
}

void jp_seals_compare(const jp_catalogue *catalogue, xmlDocPtr tree, jp_arena *arena) {
    for (xmlNodePtr node = xmlDocGetRootElement(tree)->children; node; node = node->next) {
        jp_view organ = node->type == XML_ELEMENT_NODE ? organ_of(catalogue, node, arena) : JP_VIEW_EMPTY;
        if (organ.bytes > 0 && has_form(node, "无") && stands_alone(catalogue, node, organ, arena) &&
            !xmlNewProp(child_of(node, "印章"), (const xmlChar *)"独缺", (const xmlChar *)"是")) {
            abort();
        }
    }
}
