/* SPDX-License-Identifier: Apache-2.0 */
#include "material.h"

#include "functions.h"
#include "index.h"
#include "juanping/read/ini.h"
#include "value.h"

static bool names_it(jp_eval *ev, const xmlNode *node, const char *attribute, jp_view document) {
    uint32_t count;
    jp_view *names = jp_ini_split(jp_node_attribute(ev, node, attribute), '|', ev->arena, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (jp_view_eq(names[i], document)) {
            return true;
        }
    }
    return false;
}

static void look_at_unread(jp_eval *ev, const xmlNode *node, jp_view document, jp_presence *presence) {
    jp_view possible = jp_node_attribute(ev, node, "可能");

    if (names_it(ev, node, "可能", document)) {
        presence->is_named = true;
    } else if (jp_view_is_empty(possible) && !jp_view_eq_text(jp_node_attribute(ev, node, "类型"), "media")) {
        const xmlNode *entry = jp_index_entry_of_unread(ev, node); /* sound and film are no documents */
        jp_room_kind room = !entry                                 ? jp_index_room(ev, document)
                            : jp_index_is_for(ev, entry, document) ? JP_ROOM_LISTED
                                                                   : JP_ROOM_NONE;
        bool is_understood = entry && !jp_view_is_empty(jp_node_attribute(ev, entry, "类"));
        presence->is_likened = presence->is_likened || (!is_understood && names_it(ev, node, "或为", document));
        presence->is_possible = presence->is_possible || room != JP_ROOM_NONE;
        presence->is_listed = presence->is_listed || room == JP_ROOM_LISTED;
        presence->is_another =
            presence->is_another || (room != JP_ROOM_NONE && (entry || names_it(ev, node, "再有", document)));
    }
}

static bool is_excerpt(jp_eval *ev, const xmlNode *node) {
    return !jp_view_is_empty(jp_node_attribute(ev, node, "摘"));
}

bool jp_material_is_partial(jp_eval *ev, const xmlNode *node) {
    return is_excerpt(ev, node) || !jp_view_is_empty(jp_node_attribute(ev, node, "残"));
}

static void look_at_paper(jp_eval *ev, const xmlNode *node, jp_presence *presence) {
    const bool is_blank = jp_view_eq_text(jp_node_attribute(ev, node, "状态"), "空");
    const bool is_sheet = !jp_view_starts_with(jp_node_attribute(ev, node, "处"), JP_VIEW("/"));
    const bool is_first = !presence->is_there;

    presence->is_blank = is_blank && (is_first || presence->is_blank);
    presence->is_sheet = is_sheet && (is_first || presence->is_sheet);
    presence->is_broken = presence->is_broken || jp_material_is_partial(ev, node);
    presence->is_there = true;
}

static jp_presence look_for(jp_eval *ev, jp_view document) {
    jp_presence presence = {0};

    for (xmlNodePtr node = ev->root->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) {
            continue;
        }
        jp_view name = jp_node_name(node);
        if (jp_view_eq(name, document)) {
            if (jp_node_is_unreadable(ev, node)) {
                presence.is_unreadable = true;
            } else {
                look_at_paper(ev, node, &presence);
            }
        } else if (jp_view_eq_text(name, "未读")) {
            look_at_unread(ev, node, document, &presence);
        } else if (!jp_view_eq_text(name, "未识别")) {
            presence.is_likened = presence.is_likened || names_it(ev, node, "或为", document); /* holds two papers */
        } else {
            /* 「后督察现场检查记录」 may be the record of a re-inspection that is not found */
            presence.is_named = presence.is_named || names_it(ev, node, "可能", document);
            presence.is_likened = presence.is_likened || names_it(ev, node, "或为", document);
        }
    }
    return presence;
}

/* Every item asks after the same hundred names, and a dossier may have thousands of papers. */
struct jp_sought {
    jp_view document;
    jp_presence presence;
    struct jp_sought *next;
};

jp_presence jp_material_find(jp_eval *ev, jp_view document) {
    for (const struct jp_sought *s = ev->sought; s; s = s->next) {
        if (jp_view_eq(s->document, document)) {
            return s->presence;
        }
    }
    struct jp_sought *found = jp_arena_alloc(ev->arena, sizeof *found);
    *found = (struct jp_sought){jp_view_copy(ev->arena, document), look_for(ev, document), ev->sought};
    ev->sought = found;
    return found->presence;
}

bool jp_material_may_hide(const jp_presence *presence) {
    return presence->is_unreadable || presence->is_broken || presence->is_named || presence->is_another ||
           (!presence->is_there && presence->is_possible);
}

static bool may_be_in(jp_eval *ev, const xmlNode *node, jp_view document) {
    jp_presence presence = {0};

    look_at_unread(ev, node, document, &presence);
    return presence.is_likened || jp_material_may_hide(&presence);
}

jp_hiding jp_material_hiding(jp_eval *ev, jp_view document) {
    jp_hiding hiding = {0};

    for (xmlNodePtr node = ev->root->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) {
            continue;
        }
        const bool is_same = jp_view_eq(jp_node_name(node), document);
        if (is_same && is_excerpt(ev, node)) {
            hiding.excerpt = jp_view_is_empty(hiding.excerpt) ? jp_node_attribute(ev, node, "成员") : hiding.excerpt;
        } else if ((is_same && jp_material_is_partial(ev, node)) ||
                   (jp_view_eq_text(jp_node_name(node), "未读") && may_be_in(ev, node, document))) {
            hiding.file = hiding.files++ == 0 ? jp_node_attribute(ev, node, "成员") : hiding.file;
        } else if (!jp_view_eq_text(jp_node_name(node), "未读") && jp_view_is_empty(hiding.title) &&
                   (names_it(ev, node, "可能", document) || names_it(ev, node, "或为", document))) {
            hiding.title = jp_node_attribute(ev, node, "题");
        }
    }
    return hiding;
}

const char *jp_material_unseen(jp_eval *ev, jp_view document) {
    const bool is_exported = !jp_view_is_empty(jp_material_hiding(ev, document).excerpt);

    return is_exported ? "没有导出的内容中" : "未能读取的材料中";
}

static bool is_of_others(jp_view type) {
    static const char *const types[] = {"证据材料", "缴款凭证", "照片证据", NULL};

    return jp_view_is_any(type, types);
}

/* Named as nothing but what others made. */
static bool is_made_by_others(jp_eval *ev, const xmlNode *unread) {
    uint32_t count, others = 0;
    jp_view *names = jp_ini_split(jp_node_attribute(ev, unread, "可能"), '|', ev->arena, &count);

    for (uint32_t i = 0; i < count; i++) {
        others += is_of_others(names[i]);
    }
    return count > 0 && others == count;
}

static jp_view find_unread(jp_eval *ev, bool of_organ) {
    for (xmlNodePtr node = ev->root->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) {
            continue;
        }
        if ((jp_node_is_unreadable(ev, node) || jp_material_is_partial(ev, node)) &&
            !(of_organ && is_of_others(jp_node_name(node)))) {
            return jp_node_name(node);
        }
        if (jp_view_eq_text(jp_node_name(node), "未读") &&
            !jp_view_eq_text(jp_node_attribute(ev, node, "类型"), "media") &&
            !(of_organ && is_made_by_others(ev, node))) {
            return jp_node_attribute(ev, node, "成员");
        }
    }
    return JP_VIEW_EMPTY;
}

/* Every fault of every paper asks. */
struct jp_unread {
    jp_view any, of_organ;
};

static const struct jp_unread *unread(jp_eval *ev) {
    if (!ev->unread) {
        ev->unread = jp_arena_alloc(ev->arena, sizeof *ev->unread);
        *ev->unread = (struct jp_unread){find_unread(ev, false), find_unread(ev, true)};
    }
    return ev->unread;
}

jp_view jp_material_unread(jp_eval *ev) {
    return unread(ev)->any;
}

jp_view jp_material_unread_of_organ(jp_eval *ev) {
    return unread(ev)->of_organ;
}

bool jp_material_is_file(jp_eval *ev, jp_view name) {
    for (xmlNodePtr node = jp_node_child(ev->root, "未读"); node; node = jp_node_next(node, "未读")) {
        if (jp_view_eq(jp_node_attribute(ev, node, "成员"), name)) {
            return true;
        }
    }
    return false;
}

/* Names of members in a list; more would not be read. */
#define MAX_LISTED 60u

/* Counts the members that were read, and names them if there is room to. Documents come in the order of members, so
 * those of one stand together. */
static uint32_t list_members(jp_eval *ev, jp_str *out) {
    uint32_t count = 0;
    jp_view last = JP_VIEW_EMPTY;

    for (xmlNodePtr node = ev->root->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || jp_node_is_unreadable(ev, node) ||
            jp_view_eq_text(jp_node_name(node), "未读")) {
            continue;
        }
        jp_view member = jp_node_attribute(ev, node, "成员");
        if (jp_view_is_empty(member) || jp_view_eq(member, last)) {
            continue;
        }
        if (out && count < MAX_LISTED) {
            jp_str_putf(out, "%s%.*s", count > 0 ? "、" : "", JP_VIEW_ARG(member));
        }
        count++;
        last = member;
    }
    return count;
}

uint32_t jp_material_unread_count(jp_eval *ev) {
    uint32_t count = 0;

    for (const xmlNode *node = ev->root->children; node; node = node->next) {
        count += node->type == XML_ELEMENT_NODE && jp_view_eq_text(jp_node_name(node), "未读");
    }
    return count;
}

const char *jp_material_searched(jp_eval *ev) {
    unsigned papers = 0;

    for (const xmlNode *node = ev->root->children; node; node = node->next) {
        papers += node->type == XML_ELEMENT_NODE && !jp_node_is_unreadable(ev, node) &&
                  !jp_view_eq_text(jp_node_name(node), "未读") &&
                  !jp_view_is_empty(jp_node_attribute(ev, node, "成员"));
    }
    return jp_arena_printf(ev->arena, "%s%u份文书", jp_material_unread_count(ev) > 0 ? "可以读取的" : "全部", papers);
}

jp_view jp_material_list(jp_eval *ev) {
    jp_str names;

    jp_str_init(&names, ev->arena);
    uint32_t count = list_members(ev, &names);
    return jp_view_of(jp_arena_printf(ev->arena, "全卷%u份材料：%.*s%s", (unsigned)count,
                                      JP_VIEW_ARG(jp_str_view(&names)), count > MAX_LISTED ? "等" : ""));
}

void jp_fn_has_document(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;

    if (!jp_args_take(&args, ctxt, nargs, 1, "有文书")) {
        return;
    }
    jp_view name = jp_arg_text(&args, 0);
    jp_presence presence = jp_material_find(args.ev, name);
    jp_args_free(&args);
    if (!presence.is_there && (presence.is_likened || jp_material_may_hide(&presence))) {
        jp_eval_open(args.ev, "%.*s可能在%s", JP_VIEW_ARG(name), jp_material_unseen(args.ev, name));
    }
    if (presence.is_blank) {
        jp_eval_open(args.ev, "卷内的%.*s空白，没有填写内容", JP_VIEW_ARG(name));
    }
    xmlXPathReturnBoolean(ctxt, presence.is_there);
}

void jp_fn_only_one(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    uint32_t count = 0;

    if (!jp_args_take(&args, ctxt, nargs, 1, "仅有一份")) {
        return;
    }
    jp_view name = jp_arg_text(&args, 0);
    jp_presence presence = jp_material_find(args.ev, name);
    for (const xmlNode *node = args.ev->root->children; node; node = node->next) {
        count += node->type == XML_ELEMENT_NODE && jp_view_eq(jp_node_name(node), name);
    }
    jp_args_free(&args);
    if (count <= 1 && jp_material_may_hide(&presence)) {
        jp_eval_open(args.ev, "%.*s可能还有一份在%s", JP_VIEW_ARG(name), jp_material_unseen(args.ev, name));
    }
    xmlXPathReturnBoolean(ctxt, count == 1);
}
