/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/base/ascii.h"
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

/* ---- cells that hold nothing but a number ---- */

enum { FEWEST_DIGITS = 8, MOST_DIGITS = 14, DATE_DIGITS = 8, TO_MINUTE_DIGITS = 12, MOBILE_DIGITS = 11 };

static uint32_t number_at(jp_view digits, size_t from, size_t count) {
    uint32_t n = 0;
    for (size_t i = from; i < from + count; i++) {
        n = n * 10 + (uint32_t)(digits.data[i] - '0');
    }
    return n;
}

/* 20250301, 202503011530, 20250301153000. */
static bool is_moment(jp_view digits) {
    if (digits.bytes != DATE_DIGITS && digits.bytes != TO_MINUTE_DIGITS && digits.bytes != MOST_DIGITS) {
        return false;
    }
    const uint32_t year = number_at(digits, 0, 4), month = number_at(digits, 4, 2), day = number_at(digits, 6, 2);
    return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
           (digits.bytes == DATE_DIGITS || (number_at(digits, 8, 2) < 24 && number_at(digits, 10, 2) < 60));
}

/* The digits of a cell that may be a certificate's; empty for days, telephones, and whatever is shorter or longer. */
static jp_view lone_digits(jp_view cell) {
    const bool has_letter = cell.bytes > 0 && ((cell.data[0] >= 'A' && cell.data[0] <= 'Z') ||
                                               (cell.data[0] >= 'a' && cell.data[0] <= 'z'));
    const jp_view digits = jp_view_sub(cell, has_letter ? 1 : 0, cell.bytes);

    if (digits.bytes < FEWEST_DIGITS || digits.bytes > MOST_DIGITS || digits.data[0] == '0') {
        return JP_VIEW_EMPTY;
    }
    for (size_t i = 0; i < digits.bytes; i++) {
        if (!jp_ascii_is_digit(digits.data[i])) {
            return JP_VIEW_EMPTY;
        }
    }
    const bool is_mobile = digits.bytes == MOBILE_DIGITS && digits.data[0] == '1' && digits.data[1] >= '3';
    return !has_letter && (is_mobile || is_moment(digits)) ? JP_VIEW_EMPTY : digits;
}

/* Different ones of one length: those of two officers are made alike. */
static uint32_t most_of_one_length(const jp_names *numbers) {
    uint32_t counts[MOST_DIGITS + 1] = {0}, most = 0;

    for (uint32_t i = 0; i < numbers->count; i++) {
        const uint32_t count = ++counts[numbers->names[i].bytes];
        most = count > most ? count : most;
    }
    return most;
}

void jp_fn_count_lone_numbers(xmlXPathParserContextPtr ctxt, int nargs) {
    jp_args args;
    jp_names numbers = {0};
    size_t cap = 0;

    if (!jp_args_take(&args, ctxt, nargs, 1, "疑似证号")) {
        return;
    }
    jp_nodes nodes = jp_arg_nodes(&args, 0);
    for (uint32_t i = 0; i < nodes.count; i++) {
        for (xmlNodePtr p = jp_node_child(nodes.items[i], "段"); p; p = jp_node_next(p, "段")) {
            const jp_view digits = lone_digits(jp_view_trim(jp_node_folded(args.ev, p)));
            if (!jp_view_is_empty(digits) && !jp_names_have(&numbers, digits)) {
                numbers.names =
                    jp_arena_grow(args.ev->arena, numbers.names, numbers.count, &cap, sizeof *numbers.names);
                numbers.names[numbers.count++] = digits;
            }
        }
    }
    jp_args_free(&args);
    xmlXPathReturnNumber(ctxt, most_of_one_length(&numbers));
}
