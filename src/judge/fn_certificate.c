/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "value.h"

/* Numbers of officers' certificates as a text gives them, whether or not they stand with a name. */

/* 「张三（65010012）」 and 「65010012」 are one number: words may stand before it. 「65011001」 and 「1001」 are two.
 */
static bool is_same_number(jp_view a, jp_view b) {
    const jp_view longer = a.bytes >= b.bytes ? a : b;
    const jp_view shorter = a.bytes >= b.bytes ? b : a;
    const jp_view head = jp_view_sub(longer, 0, longer.bytes - shorter.bytes);
    uint32_t last = 0;
    bool has_words = false;

    if (!jp_view_ends_with(longer, shorter)) {
        return false;
    }
    for (size_t at = 0; at < head.bytes;) {
        last = jp_utf8_next(head, &at);
        has_words = has_words || jp_char_is_han(last) || last == '(' || last == 0xFF08;
    }
    last = jp_char_fold_width(last);
    return head.bytes == 0 || (has_words && !(last >= '0' && last <= '9'));
}

static bool has_number(const jp_names *numbers, jp_view number) {
    for (uint32_t i = 0; i < numbers->count; i++) {
        if (is_same_number(numbers->names[i], number)) {
            return true;
        }
    }
    return false;
}

static void add_number(jp_eval *ev, jp_names *numbers, size_t *cap, jp_view number) {
    if (!has_number(numbers, number)) {
        numbers->names = jp_arena_grow(ev->arena, numbers->names, numbers->count, cap, sizeof *numbers->names);
        numbers->names[numbers->count++] = number;
    }
}

static void add_numbers(jp_eval *ev, jp_names *numbers, size_t *cap, jp_view text) {
    jp_span found;

    for (size_t at = 0; jp_norm_next_certificate(text, at, &found); at = found.to) {
        add_number(ev, numbers, cap, jp_view_sub(text, found.from, found.to));
    }
}

void jp_fn_count_certificates(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_names numbers = {0};
    size_t cap = 0;

    if (!jp_args_take(&args, ctxt, nargs, 1, "不同证号")) {
        return;
    }
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < nodes.count; i++) {
        xmlNodePtr paragraph = jp_node_child(nodes.items[i], "段");
        if (!paragraph) {
            add_numbers(args.ev, &numbers, &cap, jp_node_folded(args.ev, nodes.items[i]));
        }
        for (; paragraph; paragraph = jp_node_next(paragraph, "段")) {
            add_numbers(args.ev, &numbers, &cap, jp_node_folded(args.ev, paragraph));
        }
    }
    jp_args_free(&args);
    xmlXPathReturnNumber(ctxt, numbers.count);
}
