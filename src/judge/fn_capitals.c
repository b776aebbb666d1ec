/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "functions.h"
#include "juanping/base/ascii.h"
#include "value.h"

/* A receipt whose sum in capitals is none of its sums in digits. What it lists besides is asked once for the whole
 * receipt: tables of it have hundreds of rows. */

typedef struct receipt {
    jp_eval *ev;
    xmlNodePtr paper;
    int64_t *digits, digits_sum; /* sorted */
    uint32_t digits_count;
    jp_view *known, *agreed; /* sorted: places and texts of its sums; places where both forms agree */
    uint32_t known_count, agreed_count;
} receipt;

static int compare_views(const void *a, const void *b) {
    return jp_view_compare(*(const jp_view *)a, *(const jp_view *)b);
}

static int compare_fens(const void *a, const void *b) {
    const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static bool has_view(const jp_view *views, uint32_t count, jp_view wanted) {
    return count > 0 && !jp_view_is_empty(wanted) &&
           bsearch(&wanted, views, count, sizeof *views, compare_views) != NULL;
}

static bool is_in_capitals(jp_eval *ev, const xmlNode *sum) {
    static const char *const numerals[] = {"壹", "贰", "叁", "肆", "伍", "陆", "柒",
                                           "捌", "玖", "拾", "佰", "仟", NULL};
    return jp_view_contains_any(jp_node_folded(ev, sum), numerals);
}

static int64_t fen_of(jp_eval *ev, const xmlNode *sum) {
    return jp_fen_of(jp_node_attribute(ev, sum, "分"));
}

static receipt receipt_of(jp_eval *ev, xmlNodePtr paper) {
    receipt r = {.ev = ev, .paper = paper};
    uint32_t sums = 0, pairs = 0;

    for (xmlNodePtr n = jp_node_child(paper, "金额"); n; n = jp_node_next(n, "金额")) {
        sums++;
    }
    for (xmlNodePtr n = jp_node_child(paper, "金额对"); n; n = jp_node_next(n, "金额对")) {
        pairs++;
    }
    r.digits = jp_arena_array(ev->arena, sums + 1u, sizeof *r.digits);
    r.known = jp_arena_array(ev->arena, 2u * sums + 1u, sizeof *r.known);
    r.agreed = jp_arena_array(ev->arena, pairs + 1u, sizeof *r.agreed);
    for (xmlNodePtr n = jp_node_child(paper, "金额"); n; n = jp_node_next(n, "金额")) {
        const int64_t fen = fen_of(ev, n);
        r.known[r.known_count++] = jp_node_attribute(ev, n, "处");
        r.known[r.known_count++] = jp_node_folded(ev, n);
        if (fen >= 0 && !is_in_capitals(ev, n)) {
            r.digits[r.digits_count++] = fen;
            r.digits_sum += fen < INT64_MAX - r.digits_sum ? fen : 0; /* of that many rows no total is told */
        }
    }
    for (xmlNodePtr n = jp_node_child(paper, "金额对"); n; n = jp_node_next(n, "金额对")) {
        if (jp_view_eq_text(jp_node_attribute(ev, n, "一致"), "是")) {
            r.agreed[r.agreed_count++] = jp_node_attribute(ev, n, "处");
        }
    }
    qsort(r.digits, r.digits_count, sizeof *r.digits, compare_fens);
    qsort(r.known, r.known_count, sizeof *r.known, compare_views);
    qsort(r.agreed, r.agreed_count, sizeof *r.agreed, compare_views);
    return r;
}

static bool is_digit_at(jp_view text, size_t at) {
    return at < text.bytes && jp_ascii_is_digit(text.data[at]);
}

/* Sums in digits that a line gives: 「2,700.00」, 「374元」, 「¥374」. */
static uint32_t sums_in(jp_view text) {
    static const char *const signs[] = {"¥", "￥", "¥ ", "￥ ", NULL};
    static const char *const units[] = {"元", " 元", NULL};
    uint32_t count = 0;

    for (size_t at = 0; at < text.bytes;) {
        size_t to = at;
        while (is_digit_at(text, to) || (to > at && to < text.bytes && text.data[to] == ',')) {
            to++;
        }
        if (to == at) {
            at++;
            continue;
        }
        size_t parts = 0;
        const size_t whole = to;
        for (; to + 1 < text.bytes && text.data[to] == '.' && is_digit_at(text, to + 1); parts++) {
            for (to++; is_digit_at(text, to); to++) {
            }
        }
        const bool is_decimal = parts == 1 && to - whole == 3;
        count += is_decimal || jp_view_word_at(text, to, units) > 0 ||
                 jp_view_ends_with_any(jp_view_sub(text, 0, at), signs);
        at = to;
    }
    return count;
}

/* A line with a sum that is none of those taken from the receipt, or with two. */
static bool lists_another(const receipt *r) {
    for (xmlNodePtr p = jp_node_child(r->paper, "段"); p; p = jp_node_next(p, "段")) {
        const jp_view line = jp_node_folded(r->ev, p);
        const uint32_t sums = sums_in(line);
        if (sums > 1 || (sums == 1 && !has_view(r->known, r->known_count, jp_node_attribute(r->ev, p, "处")) &&
                         !has_view(r->known, r->known_count, line))) {
            return true;
        }
    }
    return false;
}

static bool is_unlike(const receipt *r, const xmlNode *sum) {
    const int64_t fen = fen_of(r->ev, sum);

    return fen >= 0 && is_in_capitals(r->ev, sum) && r->digits_count > 0 && fen != r->digits_sum &&
           !bsearch(&fen, r->digits, r->digits_count, sizeof fen, compare_fens) &&
           !has_view(r->agreed, r->agreed_count, jp_node_attribute(r->ev, sum, "处"));
}

static void add_unlike(const receipt *r, xmlNodeSetPtr found) {
    bool has_asked = false, is_open = false;

    for (xmlNodePtr n = jp_node_child(r->paper, "金额"); n && !is_open; n = jp_node_next(n, "金额")) {
        if (!is_unlike(r, n)) {
            continue;
        }
        is_open = !has_asked && lists_another(r);
        has_asked = true;
        if (!is_open) {
            (void)xmlXPathNodeSetAdd(found, n);
        }
    }
    if (is_open) {
        jp_eval_open(r->ev, "票据上另列有数额，大写是不是几项的合计请核对");
    }
}

void jp_fn_unlike_capitals(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    xmlNodeSetPtr found = xmlXPathNodeSetCreate(NULL);

    if (!found || !jp_args_take(&args, ctxt, nargs, 1, "大写不符")) {
        xmlXPathFreeNodeSet(found);
        return;
    }
    const jp_nodes papers = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < papers.count; i++) {
        const receipt r = receipt_of(args.ev, papers.items[i]);
        add_unlike(&r, found);
    }
    valuePush(ctxt, xmlXPathWrapNodeSet(found));
    jp_args_free(&args);
}
