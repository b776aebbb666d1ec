/* SPDX-License-Identifier: Apache-2.0 */
#include "paper_titles.h"

#include "juanping/base/utf8.h"
#include "juanping/model/title.h"
#include "tags.h"

enum { MAX_TITLE_CHARS = 30 };

static void mark_company(jp_paper_titles *titles) {
    for (uint32_t i = 1; i < titles->count; i++) {
        /* Papers of one member stand together. */
        if (jp_view_eq(titles->items[i].member, titles->items[i - 1].member))
            titles->items[i].has_company = titles->items[i - 1].has_company = true;
    }
}

jp_paper_titles jp_paper_titles_of(const jp_result *result, jp_arena *arena) {
    const jp_view tree = result->facts_xml, mark = JP_VIEW(" 题=\"");
    jp_paper_titles titles = {0};
    size_t cap = 0;

    /* Tag by tag: the text of a paper may hold what looks like an attribute. */
    for (size_t at = 0, end; (at = jp_view_find(tree, JP_VIEW("<"), at)) != SIZE_MAX; at = end) {
        end = jp_view_find(tree, JP_VIEW(">"), at);
        end = end == SIZE_MAX ? tree.bytes : end;
        const jp_view tag = jp_view_sub(tree, at + 1, end);
        if (!jp_view_contains(tag, mark))
            continue;
        const size_t name_end = jp_view_find(tag, JP_VIEW(" "), 0);
        const jp_view rest = jp_view_sub(tag, name_end == SIZE_MAX ? 0 : name_end, tag.bytes);
        const jp_paper_title paper = {
            .member = jp_tag_attribute(rest, "成员", arena),
            .where = jp_tag_attribute(rest, "处", arena),
            .name = jp_tag_attribute(rest, "名称", arena),
            .title = jp_title_plain(jp_tag_attribute(rest, "题", arena), result->header.organ, arena),
        };
        if (jp_view_is_empty(paper.member) || jp_view_is_empty(paper.title))
            continue;
        titles.items = jp_arena_grow(arena, titles.items, titles.count, &cap, sizeof *titles.items);
        titles.items[titles.count++] = paper;
    }
    mark_company(&titles);
    return titles;
}

/* ---- which paper a place is in ---- */

/* "p12" and "t2r3c4" name a paragraph or a table of the body. */
typedef struct spot {
    char kind; /* 'p' or 't'; 0: neither */
    uint32_t number;
} spot;

static spot spot_of(jp_view where) {
    spot s = {0};

    if (where.bytes < 2 || (where.data[0] != 'p' && where.data[0] != 't'))
        return s;
    for (size_t i = 1; i < where.bytes && where.data[i] >= '0' && where.data[i] <= '9' && s.number < 1000000; i++) {
        s.kind = where.data[0];
        s.number = s.number * 10 + (uint32_t)(where.data[i] - '0');
    }
    return s;
}

/* Paragraphs and tables are counted apart: of a range from a paragraph to a table only its own ends are sure. */
static bool holds_spot(spot from, spot to, spot at) {
    if (at.kind == 0)
        return false;
    if (from.kind == at.kind && to.kind == at.kind)
        return from.number <= at.number && at.number <= to.number;
    return (from.kind == at.kind && from.number == at.number) || (to.kind == at.kind && to.number == at.number);
}

/* Both ends of an element path stand below the paper's own. */
static bool holds_path(jp_view from, jp_view to, jp_view where) {
    size_t same = 0, paper = 0;

    while (same < from.bytes && same < to.bytes && from.data[same] == to.data[same])
        same++;
    for (size_t i = 0; i <= same; i++) {
        if ((i == from.bytes || from.data[i] == '/') && (i == to.bytes || to.data[i] == '/'))
            paper = i;
    }
    return paper > 0 && jp_view_starts_with(where, jp_view_sub(from, 0, paper)) &&
           (where.bytes == paper || where.data[paper] == '/' || where.data[paper] == '-');
}

static bool holds(const jp_paper_title *paper, const jp_evidence *evidence) {
    const jp_view where = evidence->where;

    if (!jp_view_eq(paper->member, evidence->member))
        return false;
    if (!paper->has_company || jp_view_eq(paper->where, where))
        return true;
    const bool is_path = jp_view_starts_with(where, JP_VIEW("/"));
    const size_t joint = jp_view_find(paper->where, is_path ? JP_VIEW("-/") : JP_VIEW("-"), 0);
    const jp_view from = jp_view_sub(paper->where, 0, joint == SIZE_MAX ? paper->where.bytes : joint);
    const jp_view to = joint == SIZE_MAX ? from : jp_view_sub(paper->where, joint + 1, paper->where.bytes);
    return is_path ? holds_path(from, to, where) : holds_spot(spot_of(from), spot_of(to), spot_of(where));
}

jp_view jp_paper_title_at(const jp_paper_titles *titles, const jp_evidence *evidence) {
    for (uint32_t i = 0; titles && i < titles->count; i++) {
        const jp_paper_title *paper = &titles->items[i];
        if (!holds(paper, evidence))
            continue;
        const bool is_said = jp_view_contains(paper->member, paper->title) ||
                             (jp_view_eq(paper->title, paper->name) && !paper->has_company);
        return is_said || jp_utf8_count_chars(paper->title) > MAX_TITLE_CHARS ? JP_VIEW_EMPTY : paper->title;
    }
    return JP_VIEW_EMPTY;
}

jp_view jp_timeline_paper(const jp_timeline_event *event, const jp_paper_titles *titles, jp_arena *arena) {
    const jp_view title = jp_paper_title_at(titles, &(jp_evidence){.member = event->member, .where = event->where});

    if (jp_view_is_empty(title) || jp_view_eq(title, event->document))
        return event->document;
    return jp_view_of(jp_arena_printf(arena, "%.*s（原题《%.*s》）", JP_VIEW_ARG(event->document), JP_VIEW_ARG(title)));
}
