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

jp_view jp_words_place(jp_view where, jp_arena *arena) {
    size_t sheet_end = jp_view_find(where, JP_VIEW("!"), 0);
    size_t at = 0;
    jp_str out;

    jp_str_init(&out, arena);
    if (jp_view_starts_with(where, JP_VIEW("/")))
        return jp_place_of_xml(where, arena);
    if (sheet_end != SIZE_MAX) {
        jp_str_putf(&out, "工作表「%.*s」%.*s", JP_VIEW_ARG(jp_view_sub(where, 0, sheet_end)),
                    JP_VIEW_ARG(jp_view_sub(where, sheet_end + 1, where.bytes)));
        return jp_str_view(&out);
    }
    while (at < where.bytes) {
        if (!put_story(&out, where, &at) && !put_paragraphs(&out, where, &at) && !put_table(&out, where, &at))
            return where;
        if (at == where.bytes)
            break;
        char joint = where.data[at++];
        if (joint == '/')
            jp_str_put_text(&out, "内");
        else if (joint == '-')
            jp_str_put_text(&out, "至");
        else
            return where;
    }
    return jp_str_view(&out);
}
