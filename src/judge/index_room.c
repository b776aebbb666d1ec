/* SPDX-License-Identifier: Apache-2.0 */
#include "index.h"

#include <string.h>

#include "juanping/facts/norm.h"

/* The words of a name without what numbers and encloses: 「05.附图材料（扫描件）」 → 「附图材料扫描件」. */
static jp_view words_of(jp_eval *ev, jp_view name) {
    jp_view folded = jp_norm_fold(name, ev->arena);
    jp_str out;

    jp_str_init(&out, ev->arena);
    for (size_t i = 0; i < folded.bytes; i++) {
        if (jp_view_starts_with(jp_view_sub(folded, i, folded.bytes), JP_VIEW("、"))) {
            i += JP_VIEW("、").bytes - 1;
        } else if (!strchr("()[]-_. 0123456789", folded.data[i])) {
            jp_str_put(&out, jp_view_sub(folded, i, i + 1));
        }
    }
    return jp_str_view(&out);
}

static jp_view base_of(jp_view path) {
    size_t from = 0, to = path.bytes;

    for (size_t i = 0; i < path.bytes; i++) {
        from = path.data[i] == '/' || path.data[i] == '\\' ? i + 1 : from;
    }
    for (size_t i = path.bytes; i > from + 1; i--) {
        if (path.data[i - 1] == '.') {
            to = i - 1;
            break;
        }
    }
    return jp_view_sub(path, from, to);
}

/* 「申请材料扫描件」, 「其他资料」 may hold any paper: nothing is left of them but words that name none. */
static bool says_what_it_is(jp_view words) {
    static const char *const vague[] = {"扫描", "复印", "材料", "资料", "文件", "文书", "证明", "证据",
                                        "其他", "其它", "相关", "有关", "附件", "申请", "案卷", "全卷",
                                        "卷宗", "全部", "合订", "件",   "图片", "照片", "影像", "页"};
    enum { FEWEST_BYTES = 6 }; /* two characters of their own */
    size_t own = 0;

    for (size_t at = 0; at < words.bytes;) {
        size_t skip = 0;
        for (size_t i = 0; i < sizeof vague / sizeof *vague && skip == 0; i++) {
            jp_view word = jp_view_of(vague[i]);
            skip = jp_view_starts_with(jp_view_sub(words, at, words.bytes), word) ? word.bytes : 0;
        }
        own += skip == 0;
        at += skip > 0 ? skip : 1;
    }
    return own >= FEWEST_BYTES;
}

const xmlNode *jp_index_entry_of_unread(jp_eval *ev, const xmlNode *unread) {
    jp_view words = words_of(ev, base_of(jp_node_attribute(ev, unread, "成员")));

    if (!says_what_it_is(words)) {
        return NULL;
    }
    for (const xmlNode *index = ev->root->children; index; index = index->next) {
        if (index->type != XML_ELEMENT_NODE || !jp_view_eq_text(jp_node_name(index), "卷内目录")) {
            continue;
        }
        for (const xmlNode *entry = index->children; entry; entry = entry->next) {
            if (jp_index_is_entry(entry) && jp_view_eq(words_of(ev, jp_node_attribute(ev, entry, "题名")), words)) {
                return entry;
            }
        }
    }
    return NULL;
}

/* ---- what is left of the index when every paper has taken its entry ---- */

struct jp_room {
    bool is_told; /* as many entries have no paper as there are files that say nothing by their names */
    jp_view *types;
    uint32_t count;
};

typedef struct pairing {
    jp_eval *ev;
    const xmlNode **taken; /* papers that have their entry */
    uint32_t taken_count, most;
    const xmlNode **named; /* entries that an unread file answers by its name */
    uint32_t named_count;
    uint32_t nameless; /* files that were not read and say nothing by their names */
} pairing;

typedef struct entries {
    const xmlNode **items;
    uint32_t count;
} entries;

static bool is_in(const xmlNode *const *list, uint32_t count, const xmlNode *node) {
    for (uint32_t i = 0; i < count; i++) {
        if (list[i] == node) {
            return true;
        }
    }
    return false;
}

/* Sound and film are no documents. */
static bool is_nameless(jp_eval *ev, const xmlNode *node) {
    return jp_view_eq_text(jp_node_name(node), "未读") && jp_view_is_empty(jp_node_attribute(ev, node, "可能")) &&
           !jp_view_eq_text(jp_node_attribute(ev, node, "类型"), "media");
}

static void count_unread(pairing *p) {
    for (const xmlNode *node = p->ev->root->children; node; node = node->next) {
        p->most += node->type == XML_ELEMENT_NODE;
    }
    p->taken = jp_arena_array(p->ev->arena, p->most + 1u, sizeof(xmlNode *));
    p->named = jp_arena_array(p->ev->arena, p->most + 1u, sizeof(xmlNode *));
    for (const xmlNode *node = p->ev->root->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || !is_nameless(p->ev, node)) {
            continue;
        }
        const xmlNode *entry = jp_index_entry_of_unread(p->ev, node);
        if (entry) {
            p->named[p->named_count++] = entry;
        } else {
            p->nameless++;
        }
    }
}

/* How an entry finds its paper: surely by the very type, else by what the index may also call it. */
typedef enum likeness { BY_TYPE, BY_NAME } likeness;

/* Each paper answers one entry, in the order of both. */
static bool take_paper(pairing *p, const xmlNode *entry, likeness by) {
    jp_view type = jp_node_attribute(p->ev, entry, "类");

    for (const xmlNode *node = p->ev->root->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || jp_view_eq_text(jp_node_name(node), "未读") ||
            is_in(p->taken, p->taken_count, node)) {
            continue;
        }
        if (by == BY_TYPE ? jp_view_eq(type, jp_node_name(node)) : jp_index_is_of(p->ev, entry, node)) {
            p->taken[p->taken_count++] = node;
            return true;
        }
    }
    return false;
}

/* Entries that still have no paper. */
static void pair(pairing *p, likeness by, entries *left) {
    const entries all = *left;

    left->count = 0;
    for (uint32_t i = 0; i < all.count; i++) {
        if (!take_paper(p, all.items[i], by)) {
            left->items[left->count++] = all.items[i];
        }
    }
}

static entries list_entries(pairing *p) {
    entries list = {0};
    size_t cap = 0;

    for (const xmlNode *index = p->ev->root->children; index; index = index->next) {
        if (index->type != XML_ELEMENT_NODE || !jp_view_eq_text(jp_node_name(index), "卷内目录")) {
            continue;
        }
        for (const xmlNode *entry = index->children; entry; entry = entry->next) {
            if (jp_index_is_entry(entry) && !is_in(p->named, p->named_count, entry)) {
                list.items = jp_arena_grow(p->ev->arena, list.items, list.count, &cap, sizeof(xmlNode *));
                list.items[list.count++] = entry;
            }
        }
    }
    return list;
}

/* An index does not tell of itself, of the cover and of the closing leaf. */
static bool is_listed_nowhere(jp_view document) {
    return jp_view_eq_text(document, "卷宗封面") || jp_view_eq_text(document, "卷内目录") ||
           jp_view_eq_text(document, "卷内备考表");
}

/* Every paper that was read has an entry of its own: an index that leaves out receipts, say, tells nothing of what an
 * unread file may be. */
static bool is_whole(const pairing *p) {
    for (const xmlNode *node = p->ev->root->children; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && !jp_view_is_empty(jp_node_attribute(p->ev, node, "成员")) &&
            !jp_view_eq_text(jp_node_name(node), "未读") && !is_listed_nowhere(jp_node_name(node)) &&
            !is_in(p->taken, p->taken_count, node)) {
            return false;
        }
    }
    return true;
}

/* The cover and the closing leaf, which no index lists, may be among the files without a name. */
static bool has_both_covers(jp_eval *ev) {
    return jp_node_child(ev->root, "卷宗封面") && jp_node_child(ev->root, "卷内备考表");
}

static struct jp_room *make_room(jp_eval *ev) {
    struct jp_room *room = jp_arena_alloc(ev->arena, sizeof *room);
    pairing p = {.ev = ev};

    count_unread(&p);
    entries left = list_entries(&p);
    pair(&p, BY_TYPE, &left);
    pair(&p, BY_NAME, &left);
    *room = (struct jp_room){.is_told = left.count == p.nameless && has_both_covers(ev) && is_whole(&p),
                             .count = left.count};
    room->types = jp_arena_array(ev->arena, left.count + 1u, sizeof *room->types);
    for (uint32_t i = 0; i < left.count; i++) {
        room->types[i] = jp_node_attribute(ev, left.items[i], "类");
        room->is_told = room->is_told && !jp_view_is_empty(room->types[i]); /* nobody understands it: any paper */
    }
    return room;
}

jp_room_kind jp_index_room(jp_eval *ev, jp_view document) {
    if (!ev->room) {
        ev->room = make_room(ev);
    }
    for (uint32_t i = 0; i < ev->room->count; i++) {
        if (jp_view_eq(ev->room->types[i], document)) {
            return JP_ROOM_LISTED;
        }
    }
    return ev->room->is_told && !is_listed_nowhere(document) ? JP_ROOM_NONE : JP_ROOM_ANYTHING;
}
