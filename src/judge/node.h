/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_NODE_H
#define JP_JUDGE_NODE_H

#include "eval.h"

/* Reading the facts tree. */

jp_view jp_node_name(const xmlNode *node);
/** Value of an attribute; empty when there is none. In the arena or in the tree. */
jp_view jp_node_attribute(jp_eval *ev, const xmlNode *node, const char *name);
/** Own text: of an attribute its value, of an element its text children; elements below do not count. */
jp_view jp_node_text(jp_eval *ev, const xmlNode *node);
/** The same, folded for matching; kept for the next time. */
jp_view jp_node_folded(jp_eval *ev, const xmlNode *node);
/** Value of an attribute, folded for matching; empty when there is none. */
jp_view jp_node_folded_attribute(jp_eval *ev, const xmlNode *node, const char *name);
/** Something was filled in: not 空 不可读 未选 无, and a text, a value, or elements below. 不明 counts as filled. */
bool jp_node_is_filled(jp_eval *ev, const xmlNode *node);
/** Filled and understood: also not 不明. What 需要 asks for. */
bool jp_node_is_understood(jp_eval *ev, const xmlNode *node);
/** 状态="不明" or "不可读": there, but not understood. */
bool jp_node_is_unclear(jp_eval *ev, const xmlNode *node);
bool jp_node_is_unreadable(jp_eval *ev, const xmlNode *node);
/** The document the node stands in: child of 案卷; NULL for the root. */
xmlNodePtr jp_node_document(jp_eval *ev, const xmlNode *node);
/** Attribute of the node or of its nearest ancestor that has it. */
jp_view jp_node_inherited(jp_eval *ev, const xmlNode *node, const char *name);
/** First child element of that name, or NULL; the next one behind a child. */
xmlNodePtr jp_node_child(const xmlNode *node, const char *name);
xmlNodePtr jp_node_next(const xmlNode *child, const char *name);

#endif
