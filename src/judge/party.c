/* SPDX-License-Identifier: Apache-2.0 */
#include "party.h"

#include "juanping/facts/norm.h"
#include "node.h"

/* 92… is the code of an individual business. source: GB 32100-2015 and its registration codes */
static jp_party party_by_number(jp_eval *ev, const xmlNode *node) {
    jp_view kind = jp_node_attribute(ev, node, "类");
    jp_view value = jp_node_attribute(ev, node, "值");

    if (jp_view_eq_text(kind, "统一社会信用代码")) {
        return jp_view_starts_with(value, JP_VIEW("92")) ? JP_PARTY_SHOP : JP_PARTY_UNIT;
    }
    return jp_view_eq_text(kind, "身份证") ? JP_PARTY_CITIZEN : JP_PARTY_UNKNOWN;
}

static jp_party party_by_name(jp_view name) {
    static const char *const units[] = {"公司", "合作社", "厂",   "委员会", "医院", "学校",
                                        "中心", "集团",   "协会", "幼儿园", "支行", "研究院"};
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        if (jp_view_ends_with(name, jp_view_of(units[i]))) {
            return JP_PARTY_UNIT;
        }
    }
    return JP_PARTY_UNKNOWN;
}

/* A code of an organisation says more than the identity card beside it, which may be its representative's. */
jp_party jp_party_of(jp_eval *ev) {
    bool has_citizen = false, has_shop = false, has_operator = false, has_head = false;

    for (xmlNodePtr document = ev->root->children; document; document = document->next) {
        if (document->type != XML_ELEMENT_NODE) {
            continue;
        }
        for (xmlNodePtr node = jp_node_child(document, "证件号码"); node; node = jp_node_next(node, "证件号码")) {
            jp_party party = party_by_number(ev, node);
            if (party == JP_PARTY_UNIT) {
                return JP_PARTY_UNIT;
            }
            has_shop = has_shop || party == JP_PARTY_SHOP;
            has_citizen = has_citizen || party == JP_PARTY_CITIZEN;
        }
        xmlNodePtr node = jp_node_child(document, "经营者");
        has_operator = has_operator || (node && jp_node_is_filled(ev, node));
        node = jp_node_child(document, "法定代表人");
        has_head = has_head || (node && jp_node_is_filled(ev, node));
    }
    if (has_shop || has_operator) {
        return JP_PARTY_SHOP;
    }
    jp_view name = jp_norm_organ(jp_node_attribute(ev, ev->root, "当事人"), ev->arena);
    if (has_head || party_by_name(name) == JP_PARTY_UNIT) {
        return JP_PARTY_UNIT;
    }
    return has_citizen ? JP_PARTY_CITIZEN : JP_PARTY_UNKNOWN;
}
