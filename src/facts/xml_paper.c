/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_paper.h"

#include <stdlib.h>

#include "xml_lines.h"

/* Which elements of an XML member are papers, and their sections. An element is a paper because it is called one
 * (文书, document), because its own word is a title (<行政处罚决定书>), or because what names it is; one inside
 * another is a part of it. */

enum {
    MIN_CALLED_BYTES = 12,
    MIN_PAPER_BYTES = 40,  /* less beside the title is an entry of a list */
    MIN_INNER_BYTES = 150, /* … of a paper inside what is called like one itself */
    MIN_PAPER_CHILDREN = 3,
    MIN_KINDS = 3, /* of papers side by side, each called by its own word */
    MIN_LABELS = 3,
    MIN_HEADER = 3,
    TOP_LINES = 12 /* of the first element's children for a title */
};

typedef struct finder {
    jp_xml_sheet sheet;
    uint32_t *papers;
    uint32_t count;
    size_t cap;
    uint32_t entries; /* that only name papers */
} finder;

typedef struct named {
    uint32_t element; /* that says it, or JP_XML_NONE */
    jp_view words;
    jp_bid bid;
} named;

static const jp_xml_elem *at(const finder *f, uint32_t index) {
    return &f->sheet.tree->items[index];
}

static jp_bid bid_of(const finder *f, jp_view words) {
    jp_view key = jp_text_tight(words, f->sheet.arena);
    const jp_catalogue *c = f->sheet.catalogue;
    bool is_label = jp_words_find(&c->labels, key) != UINT32_MAX && jp_words_find(&c->titles, key) == UINT32_MAX;

    return is_label || key.bytes == 0 ? (jp_bid){JP_NO_TYPE, 0} : jp_title_bid(c, key, f->sheet.arena);
}

/* <字段 名称="文书名称">: an element whose attribute says what it holds. */
static bool is_field_by_name(const finder *f, uint32_t index) {
    return jp_xml_role_at(f->sheet.tree, index) == JP_XML_OTHER && jp_xml_is_leaf(f->sheet.tree, index) &&
           jp_xml_child_with(f->sheet.tree, index, JP_XML_NAMING) != JP_XML_NONE;
}

static bool says_title(const finder *f, uint32_t index) {
    jp_xml_role role = jp_xml_role_at(f->sheet.tree, index);
    uint32_t naming = at(f, index)->name.bytes > 0 && role == JP_XML_OTHER && jp_xml_is_leaf(f->sheet.tree, index)
                          ? jp_xml_child_with(f->sheet.tree, index, JP_XML_NAMING)
                          : JP_XML_NONE;

    if (naming != JP_XML_NONE) { /* <要素 名称="文书名称">立案审批表</要素> */
        return at(f, index)->text.bytes > 0 && jp_xml_role_of(at(f, naming)->text) == JP_XML_TITLE;
    }
    return at(f, index)->name.bytes > 0 && jp_xml_is_leaf(f->sheet.tree, index) &&
           (role == JP_XML_TITLE || role == JP_XML_NAMING || role == JP_XML_HEADING) && at(f, index)->text.bytes > 0;
}

static jp_view label_of(const finder *f, uint32_t index) {
    uint32_t naming = jp_xml_child_with(f->sheet.tree, index, JP_XML_NAMING);
    jp_view word = naming == JP_XML_NONE ? at(f, index)->name : at(f, naming)->text;
    return jp_text_tight(jp_xml_label(f->sheet.catalogue, JP_VIEW_EMPTY, word, f->sheet.arena), f->sheet.arena);
}

/* The type that the export itself gives an element: <文书 名称="送达回证">, <送达回证>. An ending
 * will do: 「劳动保障监察文书送达回证」. */
static uint32_t type_by_export(const finder *f, uint32_t index) {
    jp_bid bid = bid_of(f, jp_xml_title_word(f->sheet.catalogue, at(f, index)->name));

    for (uint32_t k = at(f, index)->first; k != JP_XML_NONE && bid.score < JP_BID_ENDING; k = at(f, k)->next) {
        if (at(f, k)->is_attribute && jp_xml_role_at(f->sheet.tree, k) == JP_XML_NAMING) {
            bid = bid_of(f, jp_xml_title_word(f->sheet.catalogue, at(f, k)->text));
        }
    }
    return bid.score >= JP_BID_ENDING ? bid.type : JP_NO_TYPE;
}

/* 「文书名称」 in a receipt names what it delivers, and 「题名」 in an index what it lists: a field of the paper,
 * unless it says the very title. A form for several purposes (「审批表」) is called what its title says. */
static bool is_title_of(const finder *f, uint32_t index, uint32_t child) {
    if (!says_title(f, child)) {
        return false;
    }
    uint32_t type = at(f, child)->is_attribute ? JP_NO_TYPE : type_by_export(f, index);
    bool is_field_of_type = type != JP_NO_TYPE && !f->sheet.catalogue->types[type].is_general &&
                            (is_field_by_name(f, child) ||
                             jp_words_find(&f->sheet.catalogue->types[type].labels, label_of(f, child)) != UINT32_MAX);
    return !is_field_of_type || bid_of(f, jp_xml_title_word(f->sheet.catalogue, at(f, child)->text)).type == type;
}

/* What an element is called. A printed title goes before a word of the export, unless that word says more: 类型
 * 「行政处罚决定书（当场）」 over 标题 「行政处罚决定书」. */
static named name_of(const finder *f, uint32_t index) {
    named best = {JP_XML_NONE, JP_VIEW_EMPTY, {JP_NO_TYPE, 0}};
    uint32_t seen = 0;

    for (uint32_t k = at(f, index)->first; k != JP_XML_NONE && seen < TOP_LINES; k = at(f, k)->next, seen++) {
        if (!is_title_of(f, index, k)) {
            continue;
        }
        jp_view words = jp_xml_title_word(f->sheet.catalogue, at(f, k)->text);
        named one = {k, words, bid_of(f, words)};
        jp_xml_role role = jp_xml_role_at(f->sheet.tree, k);
        bool is_sure = one.bid.score >= JP_BID_TITLE;
        bool best_sure = best.bid.score >= JP_BID_TITLE;
        bool best_printed = best.element != JP_XML_NONE && jp_xml_role_at(f->sheet.tree, best.element) != JP_XML_NAMING;
        bool is_printed = role != JP_XML_NAMING;
        bool says_more =
            best.element != JP_XML_NONE && words.bytes > best.words.bytes && jp_view_starts_with(words, best.words);
        bool says_less =
            best.element != JP_XML_NONE && words.bytes < best.words.bytes && jp_view_starts_with(best.words, words);
        bool is_better = best.element == JP_XML_NONE ? true
                         : is_sure != best_sure      ? is_sure
                         : says_more                 ? true
                         : says_less                 ? false
                                                     : is_printed && !best_printed;
        best = is_better ? one : best;
    }
    if (best.bid.score < JP_BID_TITLE) {
        jp_view own = at(f, index)->name;
        jp_view words = jp_xml_has_han(own) ? jp_xml_label(f->sheet.catalogue, JP_VIEW_EMPTY, own, f->sheet.arena)
                                            : jp_xml_title_word(f->sheet.catalogue, own);
        jp_bid bid = bid_of(f, words);
        if (bid.score >= JP_BID_PREFIXED - 2 || (best.element == JP_XML_NONE && bid.score >= JP_BID_TITLE)) {
            best = (named){JP_XML_NONE, words, bid};
        } else if (best.element == JP_XML_NONE && jp_xml_has_han(own) && jp_xml_role_of(own) != JP_XML_PAPER) {
            best.words = words; /* what the export calls it, for want of a title */
        }
    }
    return best;
}

static uint32_t count_children(const finder *f, uint32_t index) {
    uint32_t count = 0;
    for (uint32_t k = at(f, index)->first; k != JP_XML_NONE; k = at(f, k)->next) {
        count++;
    }
    return count;
}

/* A word that labels a field (送达文书, 申请材料) does not name a paper of the dossier. */
static bool is_called_field(const finder *f, uint32_t index) {
    jp_view label = jp_text_tight(jp_xml_label(f->sheet.catalogue, f->sheet.type, at(f, index)->name, f->sheet.arena),
                                  f->sheet.arena);
    return label.bytes > 0 && jp_words_find(&f->sheet.catalogue->labels, label) != UINT32_MAX &&
           jp_words_find(&f->sheet.catalogue->titles, label) == UINT32_MAX;
}

static bool is_file_name(jp_view v) {
    static const char *const tails[] = {".docx", ".doc", ".pdf", ".jpg", ".jpeg", ".png", ".xml",
                                        ".xlsx", ".ofd", ".zip", ".wps", ".mp4",  NULL};
    return jp_view_ends_with_any(v, tails);
}

/* What a list of papers says of each: where it is, its number and day, how many pages. */
static bool is_of_a_list(const finder *f, uint32_t index) {
    static const char words[] = "|页号|页码|页次|页数|起止页|起止页码|责任者|备注|份数|page|pages|pageno|pagecount|"
                                "remark|filename|filepath|文件名|文件|路径|附件|ym|yh|ys|bz|";
    jp_xml_role role = jp_xml_role_at(f->sheet.tree, index);

    return says_title(f, index) || role == JP_XML_TECHNICAL || role == JP_XML_NUMBER || role == JP_XML_DAY ||
           is_file_name(at(f, index)->text) || jp_xml_is_word(words, at(f, index)->name);
}

/* Bytes that only the paper itself would hold. */
static size_t own_bytes(const finder *f, uint32_t index) {
    size_t bytes = at(f, index)->text.bytes;

    for (uint32_t k = at(f, index)->first; k != JP_XML_NONE; k = at(f, k)->next) {
        if (!jp_xml_is_leaf(f->sheet.tree, k) || !is_of_a_list(f, k)) {
            bytes += jp_xml_bytes(f->sheet.tree, k) + at(f, k)->name.bytes;
        }
    }
    return bytes;
}

/* <许可决定><标题>准予行政许可决定书</标题><正文>…: the word of a field over a whole paper, which prints its title. */
static bool is_field(const finder *f, uint32_t index) {
    if (!is_called_field(f, index)) {
        return false;
    }
    named name = name_of(f, index);
    bool is_printed = name.element != JP_XML_NONE && !at(f, name.element)->is_attribute &&
                      jp_xml_role_at(f->sheet.tree, name.element) == JP_XML_TITLE;
    return !is_printed || name.bid.score < JP_BID_TITLE || own_bytes(f, index) < MIN_INNER_BYTES;
}

/* An entry of a list or of a manifest names a paper and is none. */
static bool is_paper(const finder *f, uint32_t index) {
    if (at(f, index)->is_attribute || at(f, index)->name.bytes == 0 || is_field(f, index)) {
        return false;
    }
    bool is_called = jp_xml_role_at(f->sheet.tree, index) == JP_XML_PAPER;
    bool is_titled = name_of(f, index).bid.score >= JP_BID_TITLE;

    if (!is_called && !is_titled) {
        return false;
    }
    size_t bytes = own_bytes(f, index);
    return is_called ? bytes >= MIN_CALLED_BYTES
                     : bytes >= MIN_PAPER_BYTES &&
                           (count_children(f, index) >= MIN_PAPER_CHILDREN || !jp_xml_is_leaf(f->sheet.tree, index));
}

static void add_paper(finder *f, uint32_t index) {
    f->papers = jp_arena_grow(f->sheet.arena, f->papers, f->count, &f->cap, sizeof *f->papers);
    f->papers[f->count++] = index;
}

static bool is_deep(const finder *f, uint32_t index) {
    for (uint32_t k = at(f, index)->first; k != JP_XML_NONE; k = at(f, k)->next) {
        if (!jp_xml_is_leaf(f->sheet.tree, k)) {
            return true;
        }
    }
    return false;
}

/* A stage of the procedure (<阶段 名称="立案审批">) is called like a paper and holds papers; a receipt holds no more
 * than the names of what it delivers. */
static bool holds_papers(const finder *f, uint32_t index) {
    for (uint32_t k = at(f, index)->first; k != JP_XML_NONE; k = at(f, k)->next) {
        if (at(f, k)->is_attribute) {
            continue;
        }
        if ((jp_xml_role_at(f->sheet.tree, k) == JP_XML_PAPER &&
             (is_deep(f, k) || jp_xml_bytes(f->sheet.tree, k) >= MIN_INNER_BYTES)) ||
            holds_papers(f, k)) {
            return true;
        }
    }
    return false;
}

static bool is_entry(const finder *f, uint32_t index) {
    return !at(f, index)->is_attribute && at(f, index)->name.bytes > 0 && !is_field(f, index) &&
           name_of(f, index).bid.score >= JP_BID_TITLE;
}

/* Names of the children of an element that were found to be papers, without doubles. */
static jp_view *names_of_papers(const finder *f, uint32_t parent, size_t from, uint32_t *count) {
    jp_view *names = NULL;
    size_t cap = 0;

    *count = 0;
    for (size_t i = from; i < f->count; i++) {
        const jp_xml_elem *paper = at(f, f->papers[i]);
        bool is_new = paper->parent == parent;
        for (uint32_t k = 0; is_new && k < *count; k++) {
            is_new = !jp_view_eq(names[k], paper->name);
        }
        if (is_new) {
            names = jp_arena_grow(f->sheet.arena, names, *count, &cap, sizeof *names);
            names[(*count)++] = paper->name;
        }
    }
    return names;
}

static int compare_elements(const void *a, const void *b) {
    const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* In the order of the export again, when some were added behind those that were found. */
static void sort_papers(finder *f, size_t from, size_t found) {
    if (f->count > found) {
        qsort(f->papers + from, f->count - from, sizeof *f->papers, compare_elements);
    }
}

/* One of the papers stands in the element, or is it. */
static bool holds_one_of(const finder *f, uint32_t index, size_t from, size_t found) {
    const uint32_t end = at(f, index)->next == JP_XML_NONE ? UINT32_MAX : at(f, index)->next;

    for (size_t i = from; i < found; i++) {
        if (f->papers[i] >= index && f->papers[i] < end) {
            return true;
        }
    }
    return false;
}

/* Where an element holds one paper after the other (<材料>), those of a title nobody knows are papers too: left out,
 * what they say would be missed. */
static void add_twins(finder *f, uint32_t parent, size_t from) {
    const size_t found = f->count;
    size_t next = from; /* of the papers, in the order of the export as the children are */
    uint32_t count;
    const jp_view *names = names_of_papers(f, parent, from, &count);

    for (uint32_t k = at(f, parent)->first; k != JP_XML_NONE && count > 0; k = at(f, k)->next) {
        while (next < found && f->papers[next] < k) {
            next++;
        }
        const uint32_t end = at(f, k)->next == JP_XML_NONE ? UINT32_MAX : at(f, k)->next;
        bool holds_paper = next < found && f->papers[next] < end; /* or is one */
        if (!holds_paper && !at(f, k)->is_attribute && !jp_xml_is_leaf(f->sheet.tree, k) &&
            jp_view_is_among(at(f, k)->name, names, count) && own_bytes(f, k) >= MIN_PAPER_BYTES) {
            add_paper(f, k);
        }
    }
    sort_papers(f, from, found);
}

/* Data of the case and of the export beside its papers. */
static bool is_about_case(jp_view name) {
    static const char *const tails[] = {"信息", "数据", "情况", "列表", "清单", "属性", "日志", "附件", "材料", NULL};
    return jp_view_ends_with_any(name, tails);
}

/* Where an element holds papers each called by its own word, one beside them that is called as nobody knows
 * (<信用公开>) is a paper too, of no type. */
static void add_siblings(finder *f, uint32_t parent, size_t from) {
    const size_t found = f->count;
    uint32_t count;

    (void)names_of_papers(f, parent, from, &count);
    for (uint32_t k = at(f, parent)->first; k != JP_XML_NONE && count >= MIN_KINDS; k = at(f, k)->next) {
        bool is_one = !at(f, k)->is_attribute && !jp_xml_is_leaf(f->sheet.tree, k) &&
                      count_children(f, k) >= MIN_PAPER_CHILDREN && own_bytes(f, k) >= MIN_PAPER_BYTES;
        if (is_one && jp_xml_has_han(at(f, k)->name) && !is_about_case(at(f, k)->name) &&
            !holds_one_of(f, k, from, found)) {
            add_paper(f, k);
        }
    }
    sort_papers(f, from, found);
}

/* Papers below an element, the outermost ones. A wrapper called 文书 that has no title of its own and holds papers is
 * none. */
static void collect(finder *f, uint32_t index) {
    const size_t from = f->count;

    for (uint32_t k = at(f, index)->first; k != JP_XML_NONE; k = at(f, k)->next) {
        if (at(f, k)->is_attribute) {
            continue;
        }
        uint32_t before = f->count;
        if (!is_paper(f, k)) {
            f->entries += is_entry(f, k);
            collect(f, k);
        } else if (name_of(f, k).bid.score >= JP_BID_TITLE && !holds_papers(f, k)) {
            add_paper(f, k);
        } else {
            collect(f, k);
            if (f->count == before) {
                add_paper(f, k);
            }
        }
    }
    add_twins(f, index, from);
    add_siblings(f, index, from);
}

static void find_papers(finder *f) {
    size_t inside = 0;
    uint32_t cover = jp_catalogue_find_type(f->sheet.catalogue, JP_VIEW("卷宗封面"));

    collect(f, 0);
    for (uint32_t i = 0; i < f->count; i++) {
        inside += jp_xml_bytes(f->sheet.tree, f->papers[i]);
    }
    named root = name_of(f, 0);
    bool is_titled = root.bid.score >= JP_BID_TITLE && root.bid.type != cover;
    bool is_called = jp_xml_role_of(at(f, 0)->name) == JP_XML_PAPER;
    size_t whole = jp_xml_bytes(f->sheet.tree, 0);
    bool is_root = f->count == 0 ? is_called || root.bid.score >= JP_BID_TITLE : is_titled && inside * 10 < whole * 6;
    if (is_root) {
        f->count = 0;
        add_paper(f, 0);
    }
}

/* ---- sections ---- */

typedef struct draft {
    uint32_t para_from, para_to;
    uint32_t title_para; /* or JP_NO_INDEX */
    jp_view title;
    bool is_sure; /* the title is one of the catalogue */
} draft;

typedef struct put_aside {
    uint32_t items[64];
    uint32_t count;
} put_aside;

static void set_aside(put_aside *p, uint32_t index) {
    if (p->count < sizeof p->items / sizeof *p->items) {
        p->items[p->count++] = index;
    }
}

/* 「<bt>三、违法事实</bt>」: an element that stands several times, is no attribute and names no paper, heads a part. */
static bool is_heading_inside(const finder *f, uint32_t index, uint32_t title) {
    uint32_t parent = at(f, index)->parent;
    uint32_t twins = 0;

    for (uint32_t k = parent == JP_XML_NONE ? JP_XML_NONE : at(f, parent)->first; k != JP_XML_NONE;
         k = at(f, k)->next) {
        twins += jp_view_eq(at(f, k)->name, at(f, index)->name);
    }
    return index != title && twins > 1 && !at(f, index)->is_attribute &&
           bid_of(f, at(f, index)->text).score < JP_BID_TITLE;
}

/* Organ above the title, number below it, a day that stands among the attributes at the end: as a paper has them. */
static void put_paper(finder *f, uint32_t index, draft *out) {
    jp_xml_sheet *s = &f->sheet;
    named name = name_of(f, index);
    put_aside aside = {.count = 0};
    uint32_t day = JP_XML_NONE;
    uint32_t number = JP_XML_NONE;

    *out = (draft){.para_from = s->doc.para_count, .title_para = JP_NO_INDEX, .title = name.words};
    for (uint32_t k = at(f, index)->first; k != JP_XML_NONE; k = at(f, k)->next) {
        jp_xml_role role = jp_xml_role_at(f->sheet.tree, k);
        if (!jp_xml_is_leaf(s->tree, k) || at(f, k)->text.bytes == 0) {
            continue;
        }
        if (role == JP_XML_MAKER) {
            set_aside(&aside, k);
            (void)jp_xml_put_line(s, JP_VIEW_EMPTY, at(f, k)->text, at(f, k)->place, JP_PARA_CENTRED);
        } else if (role == JP_XML_NUMBER && number == JP_XML_NONE) {
            number = jp_xml_has_han(at(f, k)->text) ? k : JP_XML_NONE; /* 编号="3" is its place in the export */
            set_aside(&aside, k);
        } else if (role == JP_XML_DAY && at(f, k)->is_attribute && day == JP_XML_NONE) {
            day = k;
            set_aside(&aside, k);
        } else if (is_title_of(f, index, k) && !is_heading_inside(f, k, name.element) &&
                   (role != JP_XML_NAMING || at(f, k)->is_attribute || k == name.element)) {
            set_aside(&aside, k); /* one title is enough */
        } else if (role == JP_XML_TECHNICAL && at(f, k)->is_attribute) {
            set_aside(&aside, k);
        }
    }
    out->is_sure = name.bid.score >= JP_BID_TITLE;
    if (name.words.bytes > 0 && (out->is_sure || jp_xml_has_han(name.words))) {
        jp_view place = name.element == JP_XML_NONE ? at(f, index)->place : at(f, name.element)->place;
        out->title_para =
            jp_xml_put_line(s, JP_VIEW_EMPTY, name.words, place, JP_PARA_CENTRED | JP_PARA_LARGE | JP_PARA_HEADING);
    }
    if (number != JP_XML_NONE) {
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, at(f, number)->text, at(f, number)->place, JP_PARA_CENTRED);
    }
    s->type = name.bid.type == JP_NO_TYPE || name.bid.score < JP_BID_TITLE ? JP_VIEW_EMPTY
                                                                           : s->catalogue->types[name.bid.type].name;
    s->skipped = aside.items;
    s->skipped_count = aside.count;
    if (at(f, index)->text.bytes > 0) {
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, at(f, index)->text, at(f, index)->place, 0);
    }
    jp_xml_put_children(s, index);
    s->skipped_count = 0;
    s->skipped = NULL;
    s->type = JP_VIEW_EMPTY;
    if (day != JP_XML_NONE) {
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, at(f, day)->text, at(f, day)->place, JP_PARA_RIGHT);
    }
    s->open_table = JP_NO_INDEX;
    out->para_to = s->doc.para_count;
}

/* A record of the case without papers: organ, party, cause … It is no cover and no form, however much its labels are
 * those of one. */
static bool is_case_data(const jp_header *h) {
    return (h->organ.bytes > 0) + (h->party.bytes > 0) + (h->cause.bytes > 0) + (h->docno.bytes > 0) +
               (h->region.bytes > 0) + (h->kind.bytes > 0) >=
           MIN_HEADER;
}

static void add_section(jp_member_facts *out, size_t *cap, jp_arena *arena, jp_section section) {
    out->sections = jp_arena_grow(arena, out->sections, out->section_count, cap, sizeof *out->sections);
    out->sections[out->section_count++] = section;
}

/* An element that nothing names, or nothing that is a title, has its title in its text, if anywhere. */
static void make_sections(const finder *f, const draft *drafts, uint32_t count, jp_member_facts *out) {
    const jp_text *text = &out->text;
    jp_arena *arena = f->sheet.arena;
    size_t cap = 0;

    for (uint32_t i = 0; i < count; i++) {
        const draft *d = &drafts[i];
        jp_section section = {.line_from = text->first_line[d->para_from],
                              .line_to = text->first_line[d->para_to],
                              .title_from = JP_NO_LINE,
                              .title_to = JP_NO_LINE,
                              .type = JP_NO_TYPE};
        uint32_t parts = 0;
        jp_section *list = NULL;
        if (section.line_from == section.line_to) {
            continue;
        }
        if (d->title_para != JP_NO_INDEX) {
            section.title_from = text->first_line[d->title_para];
            section.title_to = text->first_line[d->title_para + 1];
            section.title = d->title;
        }
        if (!d->is_sure) {
            list = jp_sections_divide_part(f->sheet.catalogue, text, section.line_from, section.line_to, arena, &parts);
        }
        if (parts == 0 || list[0].title_from == JP_NO_LINE) {
            add_section(out, &cap, arena, section);
            continue;
        }
        for (uint32_t k = 0; k < parts; k++) {
            add_section(out, &cap, arena, list[k]);
        }
    }
}

/* ---- the header ---- */

static jp_view *header_slot(jp_header *h, jp_view label) {
    static const struct {
        const char *words;
        int slot;
    } rows[] = {
        {"|机关|执法机关|办案机关|办案单位|处罚机关|实施机关|制作机关|机关名称|执法主体|", 0},
        {"|区划|行政区划|区划代码|行政区划代码|", 1},
        {"|当事人|当事人名称|当事人姓名|被处罚人|行政相对人|相对人|", 2},
        {"|案由|案件名称|", 3},
        {"|文号|决定书文号|处罚决定书文号|", 4},
        {"|案件类型|案卷类型|执法类型|类型|", 5},
    };
    jp_view *slots[] = {&h->organ, &h->region, &h->party, &h->cause, &h->docno, &h->kind};

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (jp_xml_is_word(rows[i].words, label)) {
            return slots[rows[i].slot];
        }
    }
    return NULL;
}

/* What stands outside of the papers under a label of the header; values of papers are read from the papers. */
static void take_header(const finder *f, uint32_t index, jp_header *out) {
    for (uint32_t k = at(f, index)->first; k != JP_XML_NONE; k = at(f, k)->next) {
        bool is_inside = false;
        for (uint32_t i = 0; i < f->count; i++) {
            is_inside = is_inside || f->papers[i] == k;
        }
        if (is_inside || at(f, k)->name.bytes == 0) {
            continue;
        }
        uint32_t naming = jp_xml_child_with(f->sheet.tree, k, JP_XML_NAMING);
        uint32_t value = jp_xml_child_with(f->sheet.tree, k, JP_XML_VALUE);
        jp_view label = jp_xml_label(f->sheet.catalogue, f->sheet.type, at(f, k)->name, f->sheet.arena);
        jp_view text = at(f, k)->text;
        jp_view *slot = header_slot(out, jp_text_tight(label, f->sheet.arena));
        if (!slot && naming != JP_XML_NONE) {
            slot = header_slot(out, jp_text_tight(at(f, naming)->text, f->sheet.arena));
            text = text.bytes == 0 && value != JP_XML_NONE ? at(f, value)->text : text;
        } else if (slot && text.bytes == 0 && naming != JP_XML_NONE) {
            text = at(f, naming)->text; /* <当事人><名称>…</名称></当事人> */
        }
        if (slot && jp_view_is_empty(*slot)) {
            *slot = text;
        }
        if (!slot) {
            take_header(f, k, out);
        }
    }
}

void jp_xml_papers(const jp_catalogue *catalogue, const jp_member *member, jp_arena *arena, jp_member_facts *out) {
    jp_xml_tree *tree = jp_arena_alloc(arena, sizeof *tree);
    finder f = {.sheet = {.catalogue = catalogue, .tree = tree, .arena = arena, .open_table = JP_NO_INDEX}};
    jp_document *doc = jp_arena_alloc(arena, sizeof *doc);

    f.sheet.memo = jp_arena_alloc(arena, sizeof *f.sheet.memo);
    jp_xml_tree_make(&member->doc, arena, tree);
    if (tree->count > 0) {
        find_papers(&f);
    }
    draft *drafts = jp_arena_array(arena, (size_t)f.count + 1, sizeof *drafts);
    for (uint32_t i = 0; i < f.count; i++) {
        put_paper(&f, f.papers[i], &drafts[i]);
    }
    if (f.count == 0 && tree->count > 0) {
        jp_xml_put_children(&f.sheet, 0);
        if (at(&f, 0)->text.bytes > 0) {
            (void)jp_xml_put_line(&f.sheet, JP_VIEW_EMPTY, at(&f, 0)->text, at(&f, 0)->place, 0);
        }
    }
    *doc = f.sheet.doc;
    doc->type = JP_FILE_XML;
    doc->status = member->doc.status;
    doc->flags = member->doc.flags;
    jp_text_fold(doc, arena, &out->text);
    if (tree->count > 0 && (f.count == 0 || f.papers[0] != 0)) {
        take_header(&f, 0, &out->exported);
    }
    out->is_case_data = f.count == 0 && (f.entries > 0 || is_case_data(&out->exported));
    if (out->is_case_data) {
        drafts[0] = (draft){.para_to = doc->para_count, .title_para = JP_NO_INDEX, .is_sure = true};
        make_sections(&f, drafts, 1, out);
    } else if (f.count == 0) {
        out->exported = (jp_header){0};
        out->sections = jp_sections_divide(catalogue, &out->text, arena, &out->section_count);
    } else {
        make_sections(&f, drafts, f.count, out);
    }
}

/* ---- types by labels ---- */

/* 「森林植物检疫报检单」: a title that nobody knows is still the title of something else. */
static bool has_name_of_its_own(const jp_section *s, jp_arena *arena) {
    enum { SHORTEST_NAME = 4 };
    jp_view title = s->title_from == JP_NO_LINE ? JP_VIEW_EMPTY : jp_text_tight(s->title, arena);

    return jp_text_chars(title) >= SHORTEST_NAME && jp_title_ends_well(title);
}

void jp_xml_settle_by_labels(const jp_catalogue *c, jp_member_facts *out, jp_arena *arena) {
    const jp_document *doc = out->text.doc;

    for (uint32_t i = 0; i < out->section_count; i++) {
        jp_section *s = &out->sections[i];
        int best = 0;
        int second = 0;
        uint32_t type = JP_NO_TYPE;
        for (uint32_t t = 0; s->type == JP_NO_TYPE && t < c->type_count; t++) {
            if (c->types[t].kind_weight == JP_WEIGHT_DECISION && s->title.bytes > 0) {
                continue; /* what decides the kind of a case is called so; labels that many forms have do not make it */
            }
            int labels = 0;
            uint32_t last = JP_NO_INDEX;
            for (uint32_t line = s->line_from; line < s->line_to; line++) {
                uint32_t para = out->text.lines[line].para_index;
                if (para != last && doc->paras[para].label.bytes > 0) {
                    jp_view label = jp_text_tight(doc->paras[para].label, arena);
                    labels += jp_words_find(&c->types[t].labels, label) != UINT32_MAX;
                }
                last = para;
            }
            if (labels > best) {
                second = best;
                best = labels;
                type = t;
            } else if (labels > second) {
                second = labels;
            }
        }
        if (s->type == JP_NO_TYPE && best > MIN_LABELS && best > second) {
            if (has_name_of_its_own(s, arena)) {
                s->possible = s->possible.bytes ? s->possible : c->types[type].name;
                continue;
            }
            s->type = type;
            s->possible = JP_VIEW_EMPTY;
        }
    }
}
