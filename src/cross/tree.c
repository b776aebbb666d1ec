/* SPDX-License-Identifier: Apache-2.0 */
#include "tree.h"

bool jp_tree_is(const xmlNode *node, const char *name) {
    return node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, (const xmlChar *)name);
}

const xmlNode *jp_tree_child(const xmlNode *node, const char *name) {
    for (const xmlNode *child = node ? node->children : NULL; child; child = child->next) {
        if (jp_tree_is(child, name)) {
            return child;
        }
    }
    return NULL;
}

const xmlNode *jp_tree_next(const xmlNode *node) {
    for (const xmlNode *next = node->next; next; next = next->next) {
        if (next->type == XML_ELEMENT_NODE && xmlStrEqual(next->name, node->name)) {
            return next;
        }
    }
    return NULL;
}

jp_view jp_tree_attribute(const xmlNode *node, const char *name) {
    for (const xmlAttr *a = node ? node->properties : NULL; a; a = a->next) {
        if (xmlStrEqual(a->name, (const xmlChar *)name)) {
            return a->children ? jp_view_of((const char *)a->children->content) : JP_VIEW_EMPTY;
        }
    }
    return JP_VIEW_EMPTY;
}

jp_view jp_tree_text(const xmlNode *node, jp_arena *arena) {
    const xmlNode *only = node->children;

    if (!only) {
        return JP_VIEW_EMPTY;
    }
    if (!only->next && only->type == XML_TEXT_NODE) {
        return jp_view_of((const char *)only->content);
    }
    xmlChar *text = xmlNodeGetContent(node);
    jp_view copy = jp_view_copy(arena, jp_view_of((const char *)text));
    xmlFree(text);
    return copy;
}

jp_view jp_tree_value(const xmlNode *node, const char *child, const char *attribute) {
    for (const xmlNode *found = jp_tree_child(node, child); found; found = jp_tree_next(found)) {
        jp_view value = jp_tree_attribute(found, attribute);
        if (!jp_view_is_empty(value)) {
            return value;
        }
    }
    return JP_VIEW_EMPTY;
}
