/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/base/utf8.h"
#include "value.h"

/* Quantities two papers tell of one fact: the same words, the same unit, another number. */

/* Han characters in front of a number that say what is counted. */
enum { MOST_CONTEXT = 4, FEWEST_CONTEXT = 2, MOST_QUANTITIES = 400 };

typedef struct quantity {
    jp_view context, number, unit;
} quantity;

typedef struct quantities {
    quantity *items;
    uint32_t count;
} quantities;

/* Longer ones first. Money, days and hours have items of their own; sheets and volumes are those of evidence. */
static jp_view unit_at(jp_view rest) {
    static const char *const units[] = {"立方米", "平方米", "千克", "公斤", "毫克", "毫升", "公里", "千米", "厘米",
                                        "毫米",   "公顷",   "吨",   "克",   "升",   "米",   "亩",   "株",   "棵",
                                        "台",     "辆",     "箱",   "袋",   "瓶",   "盒",   "包",   "桶",   "件",
                                        "只",     "头",     "羽",   "尾",   "套",   "间",   "户",   "家",   "根",
                                        "双",     "副",     "具",   "艘",   "条",   "名",   "人",   NULL};

    return jp_view_sub(rest, 0, jp_view_word_at(rest, 0, units));
}

static bool is_digit_of_number(char c) {
    return (c >= '0' && c <= '9') || c == '.';
}

/* The Han characters right before a place, as many as say what is counted: 「新入职的14名」 like 「新入职14名」. */
static jp_view context_before(jp_view text, size_t at) {
    at -= jp_view_ends_with(jp_view_sub(text, 0, at), JP_VIEW("的")) ? JP_VIEW("的").bytes : 0;
    size_t from = at;

    for (uint32_t i = 0; i < MOST_CONTEXT && from >= 3; i++) {
        size_t next = from - 3;
        if (!jp_char_is_han(jp_utf8_next(text, &next)) || next != from) {
            break;
        }
        from -= 3;
    }
    return jp_view_sub(text, from, at);
}

/* 「1200.00」 is 1200. */
static jp_view plain_number(jp_view number) {
    if (!jp_view_contains(number, JP_VIEW("."))) {
        return number;
    }
    while (jp_view_ends_with(number, JP_VIEW("0"))) {
        number = jp_view_sub(number, 0, number.bytes - 1);
    }
    return jp_view_ends_with(number, JP_VIEW(".")) ? jp_view_sub(number, 0, number.bytes - 1) : number;
}

/* 「第45条」 counts nothing, nor do the photographs of a paper's evidence. */
static bool counts_something(jp_view context) {
    static const char *const others[] = {"照片", "光盘", "复印件", "证据", "笔录", "票据", "材料", NULL};

    return context.bytes >= 3u * FEWEST_CONTEXT && !jp_view_ends_with(context, JP_VIEW("第")) &&
           !jp_view_contains_any(context, others);
}

static void add_quantities(jp_view text, quantities *out) {
    for (size_t at = 0; at < text.bytes && out->count < MOST_QUANTITIES;) {
        size_t end = at;
        while (end < text.bytes && is_digit_of_number(text.data[end])) {
            end++;
        }
        if (end == at) {
            (void)jp_utf8_next(text, &at);
            continue;
        }
        const jp_view unit = unit_at(jp_view_sub(text, end, text.bytes));
        const jp_view context = context_before(text, at);
        if (unit.bytes > 0 && counts_something(context)) {
            out->items[out->count++] = (quantity){context, plain_number(jp_view_sub(text, at, end)), unit};
        }
        at = end;
    }
}

static quantities quantities_of(jp_eval *ev, const xmlNode *paper) {
    quantities found = {jp_arena_array(ev->arena, MOST_QUANTITIES, sizeof *found.items), 0};

    for (const xmlNode *p = jp_node_child(paper, "段"); p; p = jp_node_next(p, "段")) {
        add_quantities(jp_node_folded(ev, p), &found);
    }
    return found;
}

static bool is_of_same(const quantity *a, const quantity *b) {
    return jp_view_eq(a->context, b->context) && jp_view_eq(a->unit, b->unit);
}

/* Told once, or each time alike: of several of a kind nobody knows which is which. */
static bool is_sole(const quantities *all, const quantity *one) {
    for (uint32_t i = 0; i < all->count; i++) {
        if (is_of_same(&all->items[i], one) && !jp_view_eq(all->items[i].number, one->number)) {
            return false;
        }
    }
    return true;
}

static bool has_number(const quantities *all, const quantity *one) {
    for (uint32_t i = 0; i < all->count; i++) {
        if (jp_view_eq(all->items[i].number, one->number) && jp_view_eq(all->items[i].unit, one->unit)) {
            return true;
        }
    }
    return false;
}

/* The first number stands nowhere in the other paper. Where the second one stands in this paper too, in other words,
 * what is counted must be said in full. */
static bool differs(const quantities *all_a, const quantity *a, const quantities *all_b, const quantity *b) {
    const bool is_said_in_full = a->context.bytes >= 3u * MOST_CONTEXT;

    return is_of_same(a, b) && !jp_view_eq(a->number, b->number) && is_sole(all_a, a) && is_sole(all_b, b) &&
           !has_number(all_b, a) && (is_said_in_full || !has_number(all_a, b));
}

static jp_view first_difference(jp_eval *ev, const quantities *a, const quantities *b) {
    for (uint32_t i = 0; i < a->count; i++) {
        for (uint32_t k = 0; k < b->count; k++) {
            const quantity *x = &a->items[i], *y = &b->items[k];
            if (differs(a, x, b, y)) {
                return jp_view_of(jp_arena_printf(ev->arena, "%.*s%.*s%.*s、%.*s%.*s", JP_VIEW_ARG(x->context),
                                                  JP_VIEW_ARG(x->number), JP_VIEW_ARG(x->unit), JP_VIEW_ARG(y->number),
                                                  JP_VIEW_ARG(y->unit)));
            }
        }
    }
    return JP_VIEW_EMPTY;
}

void jp_fn_quantities_differ(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_view difference = JP_VIEW_EMPTY;

    if (!jp_args_take(&args, ctxt, nargs, 2, "数量不同")) {
        return;
    }
    jp_eval *ev = args.ev;
    const jp_nodes a = jp_arg_nodes(&args, 0), b = jp_arg_nodes(&args, 1);
    if (a.count == 1 && b.count == 1) { /* of several nobody knows which belongs to which */
        const quantities of_a = quantities_of(ev, a.items[0]), of_b = quantities_of(ev, b.items[0]);
        difference = first_difference(ev, &of_a, &of_b);
    }
    jp_args_free(&args);
    jp_return_text(ctxt, ev, difference);
}

/* ---- a list of goods and the paper it belongs to ---- */

/* One of the goods on a list: its row, and how many of which unit. */
typedef struct listed {
    jp_view name, row;
    quantity told;
} listed;

/* 「t4r2c2」, 「…/行[2]/格[1]」: what the places of one row have in common. */
static jp_view row_of(jp_view place) {
    size_t at = place.bytes;

    while (at > 0 && place.data[at - 1] >= '0' && place.data[at - 1] <= '9') {
        at--;
    }
    if (at > 0 && at < place.bytes && place.data[at - 1] == 'c') {
        return jp_view_sub(place, 0, at - 1);
    }
    for (at = place.bytes; at > 0 && place.data[at - 1] != '/'; at--) {
    }
    return jp_view_sub(place, 0, at);
}

static jp_view row_of_node(jp_eval *ev, const xmlNode *node) {
    return row_of(jp_node_attribute(ev, node, "处"));
}

static jp_view number_at(jp_view text, size_t at) {
    size_t end = at;

    while (end < text.bytes && is_digit_of_number(text.data[end])) {
        end++;
    }
    return jp_view_sub(text, at, end);
}

/* 「34桶」; or 「34」, and the unit in a cell of its own. */
static bool read_quantity(jp_eval *ev, const xmlNode *list, listed *one) {
    for (const xmlNode *q = jp_node_child(list, "数量"); q; q = jp_node_next(q, "数量")) {
        if (!jp_view_eq(row_of_node(ev, q), one->row)) {
            continue;
        }
        const jp_view words = jp_view_trim(jp_node_folded(ev, q));
        const jp_view number = number_at(words, 0);
        const jp_view rest = jp_view_sub(words, number.bytes, words.bytes);
        one->told = (quantity){JP_VIEW_EMPTY, plain_number(number), unit_at(rest)};
        if (number.bytes == 0 || one->told.unit.bytes != rest.bytes) {
            return false; /* 「34桶（其中空桶2个）」 */
        }
    }
    for (const xmlNode *p = jp_node_child(list, "段"); p && one->told.unit.bytes == 0; p = jp_node_next(p, "段")) {
        const jp_view words = jp_view_trim(jp_node_folded(ev, p));
        if (jp_view_eq(row_of_node(ev, p), one->row) && unit_at(words).bytes == words.bytes) {
            one->told.unit = words;
        }
    }
    return one->told.number.bytes > 0 && one->told.unit.bytes > 0;
}

/* Goods of one name in several rows cannot be told apart. */
static bool is_listed_once(jp_eval *ev, const jp_nodes *lists, jp_view name) {
    uint32_t count = 0;

    for (size_t i = 0; i < lists->count; i++) {
        for (const xmlNode *g = jp_node_child(lists->items[i], "物品"); g; g = jp_node_next(g, "物品")) {
            count += jp_view_eq(jp_view_trim(jp_node_folded(ev, g)), name);
        }
    }
    return count == 1;
}

/* In front of the name stands how it was found, and nothing that makes it another name; what was bought or sold is not
 * what was found. */
static bool is_found_there(jp_view text, size_t at) {
    static const char *const found[] = {"存放", "存有", "放有", "堆放", "摆放", "陈列", "储存", "贮存", "查获", "发现",
                                        "现有", "查封", "扣押", "封存", "暂扣", "清点", "和",   "及",   "与",   NULL};
    static const char *const traded[] = {"购", "进货", "售", "卖", "生产", "加工", "收取", "运",
                                         "用", "其中", "剩", "余", "抽",   "另",   NULL};
    const jp_view front = jp_view_sub(text, 0, at);
    size_t from = at;

    while (from > 0 && !jp_view_ends_with(jp_view_sub(text, 0, from), JP_VIEW("。")) && text.data[from - 1] != ';') {
        from--;
    }
    if (jp_view_contains_any(jp_view_sub(text, from, at), traded)) {
        return false;
    }
    size_t last = at < 3 ? at : at - 3;
    const bool is_word = at >= 3 && jp_char_is_han(jp_utf8_next(text, &last)) && last == at;
    return !is_word || jp_view_ends_with_any(front, found);
}

/* What the paper tells of the goods by their name; false when it tells two numbers, or that of the list. */
static bool find_other(jp_eval *ev, const xmlNode *paper, const listed *one, jp_view *other) {
    *other = JP_VIEW_EMPTY;
    for (const xmlNode *p = jp_node_child(paper, "段"); p; p = jp_node_next(p, "段")) {
        const jp_view text = jp_node_folded(ev, p);
        for (size_t at = 0; (at = jp_view_find(text, one->name, at)) != SIZE_MAX; at += one->name.bytes) {
            const jp_view number = number_at(text, at + one->name.bytes);
            const size_t end = at + one->name.bytes + number.bytes;
            if (number.bytes == 0 || !jp_view_eq(unit_at(jp_view_sub(text, end, text.bytes)), one->told.unit)) {
                continue;
            }
            const jp_view plain = plain_number(number);
            if (!is_found_there(text, at) || jp_view_eq(plain, one->told.number) ||
                (other->bytes > 0 && !jp_view_eq(plain, *other))) {
                return false;
            }
            *other = plain;
        }
    }
    return other->bytes > 0;
}

static jp_view first_unlike_list(jp_eval *ev, const jp_nodes *lists, const xmlNode *paper) {
    for (size_t i = 0; i < lists->count; i++) {
        const xmlNode *list = lists->items[i];
        for (const xmlNode *g = jp_node_child(list, "物品"); g; g = jp_node_next(g, "物品")) {
            listed one = {.name = jp_view_trim(jp_node_folded(ev, g)), .row = row_of_node(ev, g)};
            jp_view other;
            if (one.name.bytes >= 3u * FEWEST_CONTEXT && is_listed_once(ev, lists, one.name) &&
                read_quantity(ev, list, &one) && find_other(ev, paper, &one, &other)) {
                return jp_view_of(jp_arena_printf(ev->arena, "%.*s%.*s%.*s、%.*s%.*s", JP_VIEW_ARG(one.name),
                                                  JP_VIEW_ARG(one.told.number), JP_VIEW_ARG(one.told.unit),
                                                  JP_VIEW_ARG(other), JP_VIEW_ARG(one.told.unit)));
            }
        }
    }
    return JP_VIEW_EMPTY;
}

void jp_fn_unlike_list(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_view difference = JP_VIEW_EMPTY;

    if (!jp_args_take(&args, ctxt, nargs, 2, "清单不同")) {
        return;
    }
    jp_eval *ev = args.ev;
    const jp_nodes lists = jp_arg_nodes(&args, 0), papers = jp_arg_nodes(&args, 1);
    if (papers.count == 1) { /* of several nobody knows to which a list belongs */
        difference = first_unlike_list(ev, &lists, papers.items[0]);
    }
    jp_args_free(&args);
    jp_return_text(ctxt, ev, difference);
}
