/* SPDX-License-Identifier: Apache-2.0 */
#include "place_xml.h"
#include "words.h"

#include "juanping/base/ascii.h"

/* A prefix followed by digits: "p12". The digits go to *number, *at moves behind them. */
static bool take_part(jp_view text, size_t *at, const char *prefix, jp_view *number) {
    jp_view head = jp_view_of(prefix);
    size_t from = *at + head.bytes;
    size_t to = from;

    if (!jp_view_starts_with(jp_view_sub(text, *at, text.bytes), head))
        return false;
    while (to < text.bytes && jp_ascii_is_digit(text.data[to]))
        to++;
    if (to == from)
        return false;
    *number = jp_view_sub(text, from, to);
    *at = to;
    return true;
}

/* "t2r3c4" or "t2": a table or one of its cells. */
static bool put_table(jp_str *out, jp_view where, size_t *at) {
    jp_view table, row, cell;

    if (!take_part(where, at, "t", &table))
        return false;
    jp_str_putf(out, "表%.*s", JP_VIEW_ARG(table));
    if (take_part(where, at, "r", &row))
        jp_str_putf(out, "第%.*s行", JP_VIEW_ARG(row));
    if (take_part(where, at, "c", &cell))
        jp_str_putf(out, "第%.*s格", JP_VIEW_ARG(cell));
    return true;
}

static bool put_paragraphs(jp_str *out, jp_view where, size_t *at) {
    jp_view from, to;

    if (!take_part(where, at, "p", &from))
        return false;
    if (take_part(where, at, "-p", &to) && !jp_view_eq(from, to))
        jp_str_putf(out, "第%.*s至%.*s段", JP_VIEW_ARG(from), JP_VIEW_ARG(to));
    else
        jp_str_putf(out, "第%.*s段", JP_VIEW_ARG(from));
    return true;
}

static bool put_story(jp_str *out, jp_view where, size_t *at) {
    static const struct {
        const char *prefix, *text;
    } stories[] = {{"header", "页眉"},  {"footer", "页脚"},  {"note", "脚注"},
                   {"endnote", "尾注"}, {"comment", "批注"}, {"box", "文本框"}};
    jp_view number;

    for (size_t i = 0; i < sizeof stories / sizeof stories[0]; i++) {
        if (take_part(where, at, stories[i].prefix, &number)) {
            jp_str_putf(out, "%s%.*s", stories[i].text, JP_VIEW_ARG(number));
            return true;
        }
    }
    return false;
}

/* From a paragraph to a box that floats somewhere, or the other way round: a span in the order of the file, which no
 * reader of the page can follow. */
static bool is_span_of_stories(jp_view where, jp_str *out) {
    const size_t joint = jp_view_find(where, JP_VIEW("-"), 0);
    size_t at = 0, number_at = 0;
    jp_str first, second;

    if (joint == SIZE_MAX)
        return false;
    jp_str_init(&first, out->arena);
    jp_str_init(&second, out->arena);
    const jp_view from = jp_view_sub(where, 0, joint), to = jp_view_sub(where, joint + 1, where.bytes);
    if (put_paragraphs(&first, from, &at) && at == from.bytes && put_story(&second, to, &number_at) &&
        number_at == to.bytes) {
        jp_str_putf(out, "%.*s起（含%.*s）", JP_VIEW_ARG(jp_str_view(&first)), JP_VIEW_ARG(jp_str_view(&second)));
        return true;
    }
    at = number_at = 0;
    jp_str_init(&first, out->arena);
    jp_str_init(&second, out->arena);
    if (put_story(&first, from, &at) && at == from.bytes && put_paragraphs(&second, to, &number_at) &&
        number_at == to.bytes) {
        jp_str_putf(out, "开头至%.*s（含%.*s）", JP_VIEW_ARG(jp_str_view(&second)), JP_VIEW_ARG(jp_str_view(&first)));
        return true;
    }
    return false;
}

/* "笔录!A1-笔录!A11": the sheet is said once. */
static jp_view sheet_place(jp_view where, size_t sheet_end, jp_arena *arena) {
    const jp_view sheet = jp_view_sub(where, 0, sheet_end);
    const jp_view cells = jp_view_sub(where, sheet_end + 1, where.bytes);
    const jp_view joint = jp_view_of(jp_arena_printf(arena, "-%.*s!", JP_VIEW_ARG(sheet)));
    const size_t first_end = jp_view_find(cells, joint, 0);

    if (first_end == SIZE_MAX)
        return jp_view_of(jp_arena_printf(arena, "工作表「%.*s」%.*s", JP_VIEW_ARG(sheet), JP_VIEW_ARG(cells)));
    const jp_view first = jp_view_sub(cells, 0, first_end);
    const jp_view last = jp_view_sub(cells, first_end + joint.bytes, cells.bytes);
    return jp_view_of(jp_arena_printf(arena, "工作表「%.*s」%.*s%s%.*s", JP_VIEW_ARG(sheet), JP_VIEW_ARG(first),
                                      jp_view_eq(first, last) ? "" : "至",
                                      JP_VIEW_ARG(jp_view_eq(first, last) ? JP_VIEW_EMPTY : last)));
}

jp_view jp_words_place(jp_view where, jp_arena *arena) {
    size_t sheet_end = jp_view_find(where, JP_VIEW("!"), 0);
    size_t at = 0;
    jp_str out;

    jp_str_init(&out, arena);
    if (jp_view_starts_with(where, JP_VIEW("/")))
        return jp_place_of_xml(where, arena);
    if (sheet_end != SIZE_MAX)
        return sheet_place(where, sheet_end, arena);
    if (is_span_of_stories(where, &out))
        return jp_str_view(&out);
    while (at < where.bytes) {
        if (!put_story(&out, where, &at) && !put_paragraphs(&out, where, &at) && !put_table(&out, where, &at))
            return where;
        if (at == where.bytes)
            break;
        char joint = where.data[at++];
        if (joint == '/')
            jp_str_put_text(&out, "内的嵌套");
        else if (joint == '-')
            jp_str_put_text(&out, "至");
        else
            return where;
    }
    return jp_str_view(&out);
}

jp_view jp_words_place_in(jp_view where, jp_view title, jp_arena *arena) {
    const jp_view words = jp_words_place(where, arena);
    const jp_view named = jp_view_of(jp_arena_printf(arena, "「%.*s」", JP_VIEW_ARG(title)));
    const jp_view joint = JP_VIEW("的");

    if (jp_view_is_empty(title) || !jp_view_starts_with(words, named))
        return words;
    const jp_view rest = jp_view_sub(words, named.bytes, words.bytes);
    if (jp_view_is_empty(rest))
        return rest;
    return jp_view_starts_with(rest, joint) ? jp_view_sub(rest, joint.bytes, rest.bytes) : words;
}
