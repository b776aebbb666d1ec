/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_CROSS_TREE_H
#define JP_CROSS_TREE_H

#include <libxml/tree.h>

#include "juanping/base/view.h"

/* Reading a facts tree. Names and texts are views into the tree or the arena. */

bool jp_tree_is(const xmlNode *node, const char *name);
/** First child element of that name, or NULL. */
const xmlNode *jp_tree_child(const xmlNode *node, const char *name);
/** Next sibling element of the same name, or NULL. */
const xmlNode *jp_tree_next(const xmlNode *node);
jp_view jp_tree_attribute(const xmlNode *node, const char *name); /* empty when there is none */
jp_view jp_tree_text(const xmlNode *node, jp_arena *arena);
/** Attribute of the first child of that name. */
jp_view jp_tree_value(const xmlNode *node, const char *child, const char *attribute);

#endif
