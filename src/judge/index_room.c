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
    static const char *const vague[] = {"扫描", "复印", "材料", "资料", "文件", "文书", "证明", "证据", "其他",
                                        "其它", "相关", "有关", "附件", "申请", "案卷", "全卷", "卷宗", "全部",
                                        "合订", "件",   "图片", "照片", "影像", "页",   NULL};
    enum { FEWEST_BYTES = 6 }; /* two characters of their own */
    size_t own = 0;

    for (size_t at = 0; at < words.bytes;) {
        size_t skip = jp_view_word_at(words, at, vague);
        own += skip == 0;
        at += skip > 0 ? skip : 1;
    }
    return own >= FEWEST_BYTES;
}

/* ---- what is left of the index when every paper has taken its entry ---- */

/* An entry of the index, and whether something answers it. */
typedef struct entry {
    const xmlNode *node;
    jp_view type, words;
    bool is_named; /* by the name of an unread file */
    bool has_paper;
} entry;

/* A file that was not read and names no type, and the entry it is by its name; NULL: it says nothing. */
typedef struct file {
    const xmlNode *node, *entry;
} file;

/* What was read, or is known by the name of its file. */
typedef struct paper {
    const xmlNode *node;
    bool is_taken;   /* by an entry */
    uint32_t entry;  /* which */
    uint32_t behind; /* how many of the files stand in front of it */
} paper;

struct jp_room {
    bool is_told; /* as many entries have no paper as there are files that say nothing by their names */
    entry *entries;
    uint32_t entry_count;
    file *files;
    uint32_t file_count;
    uint32_t next_file; /* to be asked after, by their order: there may be thousands */
    paper *papers;
    uint32_t paper_count;
};

static bool is_unread(const xmlNode *node) {
    return jp_view_eq_text(jp_node_name(node), "未读");
}

/* Sound and film are no documents. */
static bool is_nameless(jp_eval *ev, const xmlNode *node) {
    return is_unread(node) && jp_view_is_empty(jp_node_attribute(ev, node, "可能")) &&
           !jp_view_eq_text(jp_node_attribute(ev, node, "类型"), "media");
}

static void list_entries(jp_eval *ev, struct jp_room *room) {
    size_t cap = 0;

    for (const xmlNode *index = ev->root->children; index; index = index->next) {
        if (index->type != XML_ELEMENT_NODE || !jp_view_eq_text(jp_node_name(index), "卷内目录")) {
            continue;
        }
        for (const xmlNode *node = index->children; node; node = node->next) {
            if (jp_index_is_entry(node)) {
                jp_view words = words_of(ev, jp_node_attribute(ev, node, "题名"));
                room->entries = jp_arena_grow(ev->arena, room->entries, room->entry_count, &cap, sizeof(entry));
                room->entries[room->entry_count++] =
                    (entry){node, jp_node_attribute(ev, node, "类"), words, false, false};
            }
        }
    }
}

/* The organ itself says by the index what paper a file of that name is. */
static entry *entry_named(jp_eval *ev, const struct jp_room *room, const xmlNode *unread) {
    jp_view words = words_of(ev, base_of(jp_node_attribute(ev, unread, "成员")));

    if (!says_what_it_is(words)) {
        return NULL;
    }
    for (uint32_t i = 0; i < room->entry_count; i++) {
        if (jp_view_eq(room->entries[i].words, words)) {
            return &room->entries[i];
        }
    }
    return NULL;
}

static void list_files_and_papers(jp_eval *ev, struct jp_room *room) {
    size_t file_cap = 0, paper_cap = 0;

    for (const xmlNode *node = ev->root->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) {
            continue;
        }
        if (is_nameless(ev, node)) {
            entry *named = entry_named(ev, room, node);
            room->files = jp_arena_grow(ev->arena, room->files, room->file_count, &file_cap, sizeof(file));
            room->files[room->file_count++] = (file){node, named ? named->node : NULL};
            if (named) {
                named->is_named = true;
            }
        } else if (!is_unread(node)) {
            room->papers = jp_arena_grow(ev->arena, room->papers, room->paper_count, &paper_cap, sizeof(paper));
            room->papers[room->paper_count++] = (paper){node, false, 0, room->file_count};
        }
    }
}

/* How an entry finds its paper: surely by the very type, else by what the index may also call it. */
typedef enum likeness { BY_TYPE, BY_NAME } likeness;

/* Each paper answers one entry, in the order of both. */
static void pair(jp_eval *ev, struct jp_room *room, likeness by) {
    for (uint32_t i = 0; i < room->entry_count; i++) {
        entry *e = &room->entries[i];
        for (uint32_t k = 0; k < room->paper_count && !e->is_named && !e->has_paper; k++) {
            paper *p = &room->papers[k];
            e->has_paper = !p->is_taken && (by == BY_TYPE ? jp_view_eq(e->type, jp_node_name(p->node))
                                                          : jp_index_is_of(ev, e->node, p->node));
            if (e->has_paper) {
                p->is_taken = true;
                p->entry = i;
            }
        }
    }
}

/* An index does not tell of itself, of the cover and of the closing leaf. */
static bool is_listed_nowhere(jp_view document) {
    return jp_view_eq_text(document, "卷宗封面") || jp_view_eq_text(document, "卷内目录") ||
           jp_view_eq_text(document, "卷内备考表");
}

/* Every paper that was read has an entry of its own: an index that leaves out receipts, say, tells nothing of what an
 * unread file may be. */
static bool is_whole(jp_eval *ev, const struct jp_room *room) {
    for (uint32_t i = 0; i < room->paper_count; i++) {
        const paper *p = &room->papers[i];
        if (!p->is_taken && !jp_view_is_empty(jp_node_attribute(ev, p->node, "成员")) &&
            !is_listed_nowhere(jp_node_name(p->node))) {
            return false;
        }
    }
    return true;
}

/* The cover and the closing leaf, which no index lists, may be among the files without a name. */
static bool has_both_covers(jp_eval *ev) {
    return jp_node_child(ev->root, "卷宗封面") && jp_node_child(ev->root, "卷内备考表");
}

static bool is_left(const entry *e) {
    return !e->is_named && !e->has_paper;
}

/* ---- entries by their place ---- */

enum { FEWEST_ANCHORS = 4, MOST_IN_GAP = 3 };

/* 「07.docx」 stands behind 「06.docx」: their names count on. A scan that a machine has named stands where its name
 * puts it, and not where it belongs. */
static bool counts_on(jp_eval *ev, const xmlNode *before, const xmlNode *after) {
    jp_view names[2] = {base_of(jp_node_attribute(ev, before, "成员")), base_of(jp_node_attribute(ev, after, "成员"))};
    size_t heads[2] = {0, 0};
    int64_t numbers[2] = {0, 0};

    for (size_t i = 0; i < 2; i++) {
        size_t at = 0;
        while (at < names[i].bytes && (names[i].data[at] < '0' || names[i].data[at] > '9')) {
            at++;
        }
        heads[i] = at;
        if (jp_norm_number(jp_view_sub(names[i], at, names[i].bytes), &numbers[i]) == 0) {
            return false;
        }
    }
    return jp_view_eq(jp_view_sub(names[0], 0, heads[0]), jp_view_sub(names[1], 0, heads[1])) &&
           numbers[0] < numbers[1];
}

/* Papers and files, in the order of the dossier, that no entry has taken, between two papers that one has. */
typedef struct gap {
    paper *papers[MOST_IN_GAP];
    file *files[MOST_IN_GAP]; /* one of the two is set */
    uint32_t count;           /* more than MOST_IN_GAP: too many to tell */
    uint32_t entry_from, entry_to;
    const xmlNode *before, *after; /* the two papers; NULL at the ends of the dossier */
} gap;

static void put_in_gap(gap *g, paper *p, file *f) {
    if (g->count < MOST_IN_GAP) {
        g->papers[g->count] = p;
        g->files[g->count] = f;
    }
    g->count++;
}

/* The files stand where they belong. */
static bool is_counted_through(jp_eval *ev, const gap *g) {
    const xmlNode *last = g->before;

    for (uint32_t k = 0; k < g->count && k < MOST_IN_GAP; k++) {
        if (g->files[k] && last && !counts_on(ev, last, g->files[k]->node)) {
            return false;
        }
        if (last && g->papers[k] && last != g->before && !counts_on(ev, last, g->papers[k]->node)) {
            return false; /* behind a file */
        }
        last = g->files[k] ? g->files[k]->node : g->papers[k]->node;
    }
    return !g->after || g->count == 0 || !g->files[g->count - 1] || counts_on(ev, last, g->after);
}

/* As many entries as papers and files: each is for the one that stands where it stands. */
static void settle_gap(jp_eval *ev, struct jp_room *room, const gap *g) {
    uint32_t left = 0;

    for (uint32_t i = g->entry_from; i < g->entry_to; i++) {
        left += is_left(&room->entries[i]);
    }
    if (left != g->count || g->count > MOST_IN_GAP || !is_counted_through(ev, g)) {
        return;
    }
    for (uint32_t i = g->entry_from, k = 0; i < g->entry_to; i++) {
        entry *e = &room->entries[i];
        if (!is_left(e)) {
            continue;
        }
        if (g->papers[k]) {
            g->papers[k]->is_taken = true;
            e->has_paper = true;
        } else if (!jp_view_is_empty(e->type)) { /* an entry nobody understands is for any paper */
            g->files[k]->entry = e->node;
            e->is_named = true;
        }
        k++;
    }
}

/* The dossier is in the order of its index, as far as its papers are known. */
static bool is_in_order(const struct jp_room *room) {
    uint32_t anchors = 0, last = 0;

    for (uint32_t k = 0; k < room->paper_count; k++) {
        if (!room->papers[k].is_taken) {
            continue;
        }
        if (room->papers[k].entry < last) {
            return false;
        }
        last = room->papers[k].entry;
        anchors++;
    }
    return anchors >= FEWEST_ANCHORS;
}

static void pair_by_place(jp_eval *ev, struct jp_room *room) {
    gap g = {.entry_from = 0};
    uint32_t f = 0;

    if (!is_in_order(room)) {
        return;
    }
    for (uint32_t k = 0; k <= room->paper_count; k++) {
        paper *p = k < room->paper_count ? &room->papers[k] : NULL;
        for (; f < (p ? p->behind : room->file_count); f++) {
            if (!room->files[f].entry) {
                put_in_gap(&g, NULL, &room->files[f]);
            }
        }
        if (!p || p->is_taken) {
            g.entry_to = p ? p->entry : room->entry_count;
            g.after = p ? p->node : NULL;
            settle_gap(ev, room, &g);
            g = (gap){.entry_from = p ? p->entry + 1 : room->entry_count, .before = g.after};
        } else if (!jp_view_is_empty(jp_node_attribute(ev, p->node, "成员")) &&
                   !is_listed_nowhere(jp_node_name(p->node))) {
            put_in_gap(&g, p, NULL);
        }
    }
}

static struct jp_room *room_of(jp_eval *ev) {
    uint32_t left = 0, nameless = 0;
    bool is_understood = true;

    if (ev->room) {
        return ev->room;
    }
    struct jp_room *room = ev->room = jp_arena_alloc(ev->arena, sizeof *room);
    list_entries(ev, room);
    list_files_and_papers(ev, room);
    pair(ev, room, BY_TYPE);
    pair(ev, room, BY_NAME);
    pair_by_place(ev, room);
    for (uint32_t i = 0; i < room->entry_count; i++) {
        left += is_left(&room->entries[i]);
        /* an entry nobody understands is for any paper */
        is_understood = is_understood && !(is_left(&room->entries[i]) && jp_view_is_empty(room->entries[i].type));
    }
    for (uint32_t i = 0; i < room->file_count; i++) {
        nameless += !room->files[i].entry;
    }
    room->is_told = left == nameless && is_understood && has_both_covers(ev) && is_whole(ev, room);
    return room;
}

const xmlNode *jp_index_entry_of_unread(jp_eval *ev, const xmlNode *unread) {
    struct jp_room *room = room_of(ev);

    for (uint32_t i = 0; i < room->file_count; i++) {
        uint32_t at = (room->next_file + i) % room->file_count;
        if (room->files[at].node == unread) {
            room->next_file = at + 1;
            return room->files[at].entry;
        }
    }
    return NULL;
}

bool jp_index_is_for(jp_eval *ev, const xmlNode *node, jp_view document) {
    return jp_view_eq(jp_node_attribute(ev, node, "类"), document) ||
           (document.bytes >= JP_INDEX_NAME_BYTES &&
            jp_view_contains(jp_node_folded_attribute(ev, node, "题名"), document));
}

jp_room_kind jp_index_room(jp_eval *ev, jp_view document) {
    const struct jp_room *room = room_of(ev);

    for (uint32_t i = 0; i < room->entry_count; i++) {
        if (is_left(&room->entries[i]) && jp_index_is_for(ev, room->entries[i].node, document)) {
            return JP_ROOM_LISTED;
        }
    }
    return room->is_told && !is_listed_nowhere(document) ? JP_ROOM_NONE : JP_ROOM_ANYTHING;
}
