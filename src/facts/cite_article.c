/* SPDX-License-Identifier: Apache-2.0 */
#include "cite.h"
#include "norm_scan.h"

enum { VALUES_MAX = 60, RANGE_MAX = 50, ARTICLE_MAX = 2000, UNITS_MAX = 200 };

typedef enum unit { UNIT_NONE, UNIT_ARTICLE, UNIT_PARAGRAPH, UNIT_ITEM, UNIT_POINT } unit;

/* 第（一）、（三）项: numbers of one unit. */
typedef struct ordinals {
    int32_t values[VALUES_MAX];
    size_t count;
    unit unit;
    int32_t sub; /* 之一 */
    size_t end;
} ordinals;

void jp_cite_add(jp_cite_list *list, const jp_citation *citation) {
    list->items = jp_arena_grow(list->arena, list->items, list->count, &list->cap, sizeof *list->items);
    list->items[list->count++] = *citation;
}

static unit unit_of(uint32_t c) {
    switch (c) {
    case U'条':
        return UNIT_ARTICLE;
    case U'款':
        return UNIT_PARAGRAPH;
    case U'项':
        return UNIT_ITEM;
    case U'目':
        return UNIT_POINT;
    default:
        return UNIT_NONE;
    }
}

/* A number, in brackets of either width or none. */
static bool read_value(jp_view v, size_t at, int32_t *value, size_t *end) {
    size_t pos = jp_scan_skip(v, at);
    size_t next;
    uint32_t open = jp_scan_at(v, pos, &next);
    bool is_bracketed = open == '(' || open == U'〔' || open == '[';
    int64_t number;
    jp_han_number han;

    if (is_bracketed)
        pos = jp_scan_skip(v, next);
    if (!jp_scan_digits(v, pos, 4, &number, end)) {
        if (!jp_scan_han_number(v, pos, &han) || han.is_capital || han.is_loose)
            return false;
        number = han.value;
        *end = han.end;
    }
    if (number < 1 || number > ARTICLE_MAX)
        return false;
    *value = (int32_t)number;
    if (!is_bracketed)
        return true;
    uint32_t close = jp_scan_solid(v, *end, end);
    return close == ')' || close == U'〕' || close == ']';
}

static bool is_range_mark(jp_view v, size_t at, size_t *end) {
    uint32_t c = jp_scan_solid(v, at, end);

    if (c == U'—' && jp_scan_at(v, *end, NULL) == U'—')
        (void)jp_scan_at(v, *end, end);
    return jp_scan_in(c, "至到-—–~");
}

/* 、, 和 及 以及 与 或 或者 between two of a list. */
static bool is_list_mark(jp_view v, size_t at, size_t *end) {
    static const char *const words[] = {"以及", "及其", "或者", "和", "及", "与", "或", "、", ",", ";", NULL};
    size_t pos = jp_scan_skip(v, at);
    size_t bytes = jp_scan_words(v, pos, words, NULL);

    *end = pos + bytes;
    if (bytes > 0 && jp_scan_in(jp_scan_solid(v, *end, NULL), "和及与"))
        (void)jp_scan_solid(v, *end, end); /* 、和 */
    return bytes > 0;
}

static void put_value(ordinals *o, int32_t value) {
    if (o->count < VALUES_MAX)
        o->values[o->count++] = value;
}

/* Values after the last one up to `to`; a range that is no range, or too long to list, gives its end alone. */
static void put_range(ordinals *o, int32_t to) {
    int32_t from = o->count > 0 ? o->values[o->count - 1] : to;

    if (to > from && to - from <= RANGE_MAX) {
        for (int32_t value = from + 1; value < to; value++)
            put_value(o, value);
    }
    put_value(o, to);
}

/* [第] numbers and their unit. */
static bool read_ordinals(jp_view v, size_t at, ordinals *out) {
    size_t pos = jp_scan_skip(v, at);
    size_t next;
    int32_t value;
    uint32_t c;

    *out = (ordinals){.count = 0};
    if (jp_scan_at(v, pos, &next) == U'第')
        pos = next;
    if (!read_value(v, pos, &value, &pos))
        return false;
    put_value(out, value);
    for (int i = 0; i < VALUES_MAX; i++) {
        c = jp_scan_solid(v, pos, &next);
        if (unit_of(c) != UNIT_NONE)
            break;
        if (is_range_mark(v, pos, &next) && read_value(v, next, &value, &next))
            put_range(out, value);
        else if (is_list_mark(v, pos, &next) && read_value(v, next, &value, &next))
            put_value(out, value);
        else
            return false;
        pos = next;
    }
    out->unit = unit_of(jp_scan_solid(v, pos, &pos));
    out->end = pos;
    if (out->unit == UNIT_ARTICLE && jp_scan_solid(v, pos, &next) == U'之' && read_value(v, next, &value, &next) &&
        value < 100) {
        out->sub = value;
        out->end = next;
    }
    return out->unit != UNIT_NONE;
}

static int32_t *field_of(jp_citation *citation, unit u) {
    switch (u) {
    case UNIT_PARAGRAPH:
        return &citation->paragraph;
    case UNIT_ITEM:
        return &citation->item;
    case UNIT_POINT:
        return &citation->point;
    case UNIT_ARTICLE:
    case UNIT_NONE:
        break;
    }
    return &citation->article;
}

static void clear_below(jp_citation *citation, unit u) {
    if (u <= UNIT_ARTICLE) {
        citation->sub_article = 0;
        citation->paragraph = 0;
    }
    if (u <= UNIT_PARAGRAPH)
        citation->item = 0;
    if (u <= UNIT_ITEM)
        citation->point = 0;
}

/* The first value of a unit completes the citation before it; each further one makes a sister of it. */
static void apply(const ordinals *o, size_t from, uint32_t first, const jp_citation *head, jp_cite_list *list) {
    for (size_t i = 0; i < o->count; i++) {
        bool has_last = list->count > first;
        jp_citation next = has_last ? list->items[list->count - 1] : *head;
        int32_t *field = field_of(&next, o->unit);
        bool completes = has_last && o->unit != UNIT_ARTICLE && *field == 0 && next.point == 0 &&
                         (o->unit != UNIT_PARAGRAPH || next.item == 0);
        *field = o->values[i];
        clear_below(&next, o->unit);
        if (o->unit == UNIT_ARTICLE && i + 1 == o->count)
            next.sub_article = o->sub;
        next.span.from = completes ? next.span.from : has_last ? from : head->span.from;
        next.span.to = o->end;
        if (completes)
            list->items[list->count - 1] = next;
        else
            jp_cite_add(list, &next);
    }
}

/* What a list was up to before a range mark, for 第五十一条至第五十三条. */
static void widen(ordinals *o, const jp_citation *last) {
    ordinals wide = *o;
    jp_citation copy = *last;

    wide.count = 0;
    put_value(&wide, *field_of(&copy, o->unit));
    put_range(&wide, o->values[0]);
    for (size_t i = 1; i < o->count; i++)
        put_value(&wide, o->values[i]);
    for (size_t i = 1; i < wide.count; i++)
        o->values[i - 1] = wide.values[i];
    o->count = wide.count - 1;
}

size_t jp_cite_articles(jp_view v, size_t at, const jp_citation *head, jp_cite_list *list) {
    uint32_t first = list->count;
    ordinals o;
    size_t end;

    if (!read_ordinals(v, at, &o) || o.unit != UNIT_ARTICLE)
        return 0;
    apply(&o, at, first, head, list);
    end = o.end;
    for (int i = 0; i < UNITS_MAX; i++) {
        size_t pos = end;
        bool is_range = is_range_mark(v, end, &pos);
        bool is_listed = !is_range && is_list_mark(v, end, &pos);
        if (!is_range && !is_listed)
            pos = end;
        pos = jp_scan_skip(v, pos);
        if (!is_range && !is_listed && jp_scan_at(v, pos, NULL) != U'第')
            break;
        unit last_unit = o.unit;
        if (!read_ordinals(v, pos, &o) || (is_range && o.unit != last_unit))
            break;
        if (is_range)
            widen(&o, &list->items[list->count - 1]);
        apply(&o, pos, first, head, list);
        end = o.end;
    }
    return end;
}
