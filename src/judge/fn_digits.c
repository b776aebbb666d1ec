/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/base/ascii.h"
#include "value.h"

/* Numbers that two texts tell otherwise where all their other words are the same. */

static jp_view without_blanks(jp_eval *ev, jp_view text) {
    jp_str s;

    jp_str_init(&s, ev->arena);
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.data[i] != ' ') {
            jp_str_put(&s, jp_view_sub(text, i, i + 1));
        }
    }
    return jp_str_view(&s);
}

/* The digits from here on, without the zeros that say nothing: 「03月」 is 「3月」, 「0.50」 is 「0.5」. Moves at
 * behind them. */
static jp_view next_digits(jp_view text, size_t *at) {
    const bool is_fraction = *at > 0 && text.data[*at - 1] == '.';
    size_t from = *at, to = from;

    while (to < text.bytes && jp_ascii_is_digit(text.data[to])) {
        to++;
    }
    *at = to;
    while (is_fraction && to > from + 1 && text.data[to - 1] == '0') {
        to--;
    }
    while (!is_fraction && from + 1 < to && text.data[from] == '0') {
        from++;
    }
    return jp_view_sub(text, from, to);
}

/* The first pair of numbers that differ; empty where a word differs too, or a number is left out. */
static jp_view difference_of(jp_eval *ev, jp_view a, jp_view b) {
    jp_view found = JP_VIEW_EMPTY;
    size_t i = 0, k = 0;

    while (i < a.bytes && k < b.bytes) {
        if (!jp_ascii_is_digit(a.data[i]) || !jp_ascii_is_digit(b.data[k])) {
            if (a.data[i++] != b.data[k++]) {
                return JP_VIEW_EMPTY;
            }
            continue;
        }
        const jp_view x = next_digits(a, &i), y = next_digits(b, &k);
        if (jp_view_is_empty(found) && !jp_view_eq(x, y)) {
            found = jp_view_of(jp_arena_printf(ev->arena, "%.*s、%.*s", JP_VIEW_ARG(x), JP_VIEW_ARG(y)));
        }
    }
    return i == a.bytes && k == b.bytes ? found : JP_VIEW_EMPTY;
}

void jp_fn_numbers_differ(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_view difference = JP_VIEW_EMPTY;

    if (!jp_args_take(&args, ctxt, nargs, 2, "数字不同")) {
        return;
    }
    jp_eval *ev = args.ev;
    const jp_nodes a = jp_arg_nodes(&args, 0), b = jp_arg_nodes(&args, 1);
    if (a.count > 0 && b.count > 0) {
        difference = difference_of(ev, without_blanks(ev, jp_node_folded(ev, a.items[0])),
                                   without_blanks(ev, jp_node_folded(ev, b.items[0])));
    }
    jp_args_free(&args);
    jp_return_text(ctxt, ev, difference);
}
