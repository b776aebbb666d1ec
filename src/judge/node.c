/* SPDX-License-Identifier: Apache-2.0 */
#include "node.h"

#include "juanping/facts/norm.h"

jp_view jp_node_name(const xmlNode *node) {
    return jp_view_of((const char *)node->name);
}

static jp_view text_of_children(jp_eval *ev, const xmlNode *child) {
    if (child && !child->next && (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)) {
        return jp_view_of((const char *)child->content);
    }
    jp_str out;
    jp_str_init(&out, ev->arena);
    for (; child; child = child->next) {
        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
            jp_str_put_text(&out, (const char *)child->content);
        }
    }
    return jp_str_view(&out);
}

jp_view jp_node_attribute(jp_eval *ev, const xmlNode *node, const char *name) {
    if (node->type != XML_ELEMENT_NODE) {
        return JP_VIEW_EMPTY;
    }
    for (const xmlAttr *attr = node->properties; attr; attr = attr->next) {
        if (strcmp((const char *)attr->name, name) == 0) {
            return text_of_children(ev, attr->children);
        }
    }
    return JP_VIEW_EMPTY;
}

jp_view jp_node_text(jp_eval *ev, const xmlNode *node) {
    if (node->type == XML_ATTRIBUTE_NODE || node->type == XML_ELEMENT_NODE) {
        return text_of_children(ev, node->children);
    }
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        return jp_view_of((const char *)node->content);
    }
    return JP_VIEW_EMPTY;
}

/* ---- folded texts, made once per node ---- */

static jp_fold_slot *slot_of(jp_fold_slot *slots, size_t count, const xmlNode *node) {
    size_t at = (size_t)(((uint64_t)(uintptr_t)node * 0x9E3779B97F4A7C15u) >> 20) & (count - 1);
    while (slots[at].node && slots[at].node != node) {
        at = (at + 1) & (count - 1);
    }
    return &slots[at];
}

static void widen(jp_eval *ev) {
    size_t wider = ev->fold_slots ? 2 * ev->fold_slots : 512;
    jp_fold_slot *slots = jp_arena_array(ev->arena, wider, sizeof *slots);
    for (size_t i = 0; i < ev->fold_slots; i++) {
        if (ev->folds[i].node) {
            *slot_of(slots, wider, ev->folds[i].node) = ev->folds[i];
        }
    }
    ev->folds = slots;
    ev->fold_slots = wider;
}

jp_view jp_node_folded(jp_eval *ev, const xmlNode *node) {
    if (2 * (ev->fold_count + 1) > ev->fold_slots) {
        widen(ev);
    }
    jp_fold_slot *slot = slot_of(ev->folds, ev->fold_slots, node);
    if (!slot->node) {
        jp_view folded = jp_norm_fold(jp_node_text(ev, node), ev->arena);
        *slot = (jp_fold_slot){node, jp_norm_drop_statutes(folded, ev->arena)};
        ev->fold_count++;
    }
    return slot->text;
}

jp_view jp_node_folded_attribute(jp_eval *ev, const xmlNode *node, const char *name) {
    const xmlAttr *attr = node->type == XML_ELEMENT_NODE ? node->properties : NULL;

    while (attr && strcmp((const char *)attr->name, name) != 0) {
        attr = attr->next;
    }
    return attr ? jp_node_folded(ev, (const xmlNode *)attr) : JP_VIEW_EMPTY;
}

/* ---- states ---- */

static bool has_state(jp_view state, const char *const *states, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (jp_view_eq_text(state, states[i])) {
            return true;
        }
    }
    return false;
}

static bool has_element_below(const xmlNode *node) {
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (child->type == XML_ELEMENT_NODE) {
            return true;
        }
    }
    return false;
}

/* A value that was made from what was written; 成员, 处 and the like only say where. */
static bool has_value(const xmlNode *node) {
    static const char *const where[] = {"成员", "处", "码", "名称", "状态", "题", "序", "角色", "可能"};
    for (const xmlAttr *attr = node->properties; attr; attr = attr->next) {
        if (!has_state(jp_view_of((const char *)attr->name), where, sizeof where / sizeof where[0]) && attr->children) {
            return true;
        }
    }
    return false;
}

bool jp_node_is_filled(jp_eval *ev, const xmlNode *node) {
    static const char *const empty[] = {"空", "不可读", "未选", "无"};
    if (node->type != XML_ELEMENT_NODE) {
        return !jp_view_is_empty(jp_view_trim(jp_node_text(ev, node)));
    }
    if (has_state(jp_node_attribute(ev, node, "状态"), empty, sizeof empty / sizeof empty[0]) ||
        has_state(jp_node_attribute(ev, node, "形式"), empty, sizeof empty / sizeof empty[0])) {
        return false;
    }
    return has_value(node) || has_element_below(node) || !jp_view_is_empty(jp_view_trim(jp_node_text(ev, node)));
}

bool jp_node_is_unreadable(jp_eval *ev, const xmlNode *node) {
    return jp_view_eq_text(jp_node_attribute(ev, node, "状态"), "不可读");
}

bool jp_node_is_unclear(jp_eval *ev, const xmlNode *node) {
    return jp_view_eq_text(jp_node_attribute(ev, node, "状态"), "不明") || jp_node_is_unreadable(ev, node);
}

bool jp_node_is_understood(jp_eval *ev, const xmlNode *node) {
    return !jp_node_is_unclear(ev, node) && jp_node_is_filled(ev, node);
}

/* ---- places ---- */

xmlNodePtr jp_node_document(jp_eval *ev, const xmlNode *node) {
    xmlNodePtr last = NULL;
    for (xmlNodePtr at = node->type == XML_ELEMENT_NODE ? (xmlNodePtr)(uintptr_t)node : node->parent;
         at && at != ev->root; at = at->parent) {
        if (at->type == XML_DOCUMENT_NODE) {
            return NULL;
        }
        last = at;
    }
    return last;
}

jp_view jp_node_inherited(jp_eval *ev, const xmlNode *node, const char *name) {
    for (const xmlNode *at = node; at; at = at->parent) {
        jp_view value = jp_node_attribute(ev, at, name);
        if (!jp_view_is_empty(value)) {
            return value;
        }
    }
    return JP_VIEW_EMPTY;
}

static xmlNodePtr named_from(xmlNodePtr at, const char *name) {
    while (at && !(at->type == XML_ELEMENT_NODE && strcmp((const char *)at->name, name) == 0)) {
        at = at->next;
    }
    return at;
}

xmlNodePtr jp_node_child(const xmlNode *node, const char *name) {
    return named_from(node->children, name);
}

xmlNodePtr jp_node_next(const xmlNode *child, const char *name) {
    return named_from(child->next, name);
}
