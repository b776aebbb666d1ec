/* SPDX-License-Identifier: Apache-2.0 */
#include "functions.h"
#include "juanping/base/utf8.h"
#include "value.h"

/* Numbers of officers' certificates as a text gives them, whether or not they stand with a name. */

enum {
    FEWEST_DIGITS = 5,
    MOST_DIGITS = 20,
    CHARS_TO_FIRST = 12, /* 「号：」, 「（编号」 between the word and the number */
    CHARS_TO_NEXT = 6,   /* 「、」 between two numbers */
};

static bool is_sign(uint32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* 「身份证号」, 「驾驶证号」 are no officer's; what stands before a bare 「证号」 may be a name. */
static bool is_officers(jp_view before) {
    static const char *const words[] = {"身份", "驾驶", "行驶", "营运", "运输", "许可", "经营", "登记", "注册",
                                        "产权", "合格", "从业", "健康", "使用", "生产", "卫生", "居住", "残疾"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (jp_view_ends_with(before, jp_view_of(words[i]))) {
            return false;
        }
    }
    return true;
}

/* The next run of letters and digits, not more than so many other characters on; moves at behind it. */
static jp_view next_number(jp_view text, size_t *at, uint32_t chars) {
    for (uint32_t skipped = 0; *at < text.bytes; skipped++) {
        size_t start = *at, next = *at;
        if (!is_sign(jp_utf8_next(text, &next))) {
            *at = next;
            if (skipped >= chars) {
                break;
            }
            continue;
        }
        while (*at < text.bytes && is_sign((uint32_t)(unsigned char)text.data[*at])) {
            (*at)++;
        }
        size_t length = *at - start;
        return length >= FEWEST_DIGITS && length <= MOST_DIGITS ? jp_view_sub(text, start, *at) : JP_VIEW_EMPTY;
    }
    return JP_VIEW_EMPTY;
}

static void add_number(jp_eval *ev, jp_names *numbers, size_t *cap, jp_view number) {
    if (!jp_names_have(numbers, number)) {
        numbers->names = jp_arena_grow(ev->arena, numbers->names, numbers->count, cap, sizeof *numbers->names);
        numbers->names[numbers->count++] = number;
    }
}

static void add_numbers(jp_eval *ev, jp_names *numbers, size_t *cap, jp_view text) {
    static const char *const words[] = {"证号", "证件号", "证编号", "证件编号", "执法证(", "警号"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        jp_view word = jp_view_of(words[i]);
        for (size_t found = jp_view_find(text, word, 0); found != SIZE_MAX;
             found = jp_view_find(text, word, found + word.bytes)) {
            size_t at = found + word.bytes;
            jp_view number = next_number(text, &at, CHARS_TO_FIRST);
            while (!jp_view_is_empty(number) && is_officers(jp_view_sub(text, 0, found))) {
                add_number(ev, numbers, cap, number);
                number = next_number(text, &at, CHARS_TO_NEXT);
            }
        }
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
