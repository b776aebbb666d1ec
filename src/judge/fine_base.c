/* SPDX-License-Identifier: Apache-2.0 */
#include "fine_base.h"

#include "juanping/base/utf8.h"
#include "juanping/facts/norm.h"
#include "value.h"

/* 「滥伐林木价值为2240元 … 处以滥伐林木价值6倍的罚款，计13440元」: what a multiple is taken of, in the decision's
 * words. */

enum { FEWEST_NAME_CHARS = 4, MOST_BETWEEN_BYTES = 36, MOST_PARTS = 1000, TENTHS = 10 };

static bool is_bound(jp_view behind) {
    static const char *const words[] = {"以上", "以下", "以内", NULL};
    return jp_view_word_at(behind, 0, words) > 0;
}

/* Nothing but what leads from a name to its sum: 为, 共计, 人民币（. */
static bool is_link(jp_view between) {
    static const char *const links[] = {"为", "是", "共", "计", "合", "总", "约",   "金额", "人民币", "：",
                                        ":",  "（", "(",  "¥",  "￥", " ",  "大写", "小写", NULL};
    size_t at = 0, bytes;

    while (at < between.bytes && (bytes = jp_view_word_at(between, at, links)) > 0) {
        at += bytes;
    }
    return at == between.bytes;
}

/* -2: another sum was given; -1: none. */
static int64_t sums_of_name(jp_view text, jp_view name, int64_t found) {
    for (size_t at = 0; (at = jp_view_find(text, name, at)) != SIZE_MAX && found != -2;) {
        jp_found_money money;
        at += name.bytes;
        if (!jp_norm_next_money(text, at, &money) || money.span.from - at > MOST_BETWEEN_BYTES ||
            !is_link(jp_view_sub(text, at, money.span.from)) ||
            is_bound(jp_view_sub(text, money.span.to, text.bytes))) {
            continue;
        }
        found = found == -1 || found == money.fen ? money.fen : -2;
    }
    return found;
}

/* 「林木价值6倍」, 「林木价值的六倍」; not 「林木价值三倍以上五倍以下」, which is what the provision says. */
static bool states_times(jp_eval *ev, jp_view text, jp_view name, int64_t tenths) {
    static const char *const links[] = {"的", "总额", "金额", " ", NULL};
    jp_str numeral;
    const char *digits = tenths % TENTHS
                             ? jp_arena_printf(ev->arena, "%d.%d倍", (int)(tenths / TENTHS), (int)(tenths % TENTHS))
                             : jp_arena_printf(ev->arena, "%d倍", (int)(tenths / TENTHS));

    jp_str_init(&numeral, ev->arena);
    jp_str_put_numeral(&numeral, (uint32_t)(tenths / TENTHS));
    jp_str_put_text(&numeral, "倍");
    const char *const forms[] = {digits, tenths % TENTHS || tenths < TENTHS ? digits : jp_str_cstr(&numeral), NULL};
    for (size_t at = 0; (at = jp_view_find(text, name, at)) != SIZE_MAX;) {
        size_t bytes;
        at += name.bytes;
        for (size_t link; (link = jp_view_word_at(text, at, links)) > 0;) {
            at += link;
        }
        if ((bytes = jp_view_word_at(text, at, forms)) > 0 && !is_bound(jp_view_sub(text, at + bytes, text.bytes))) {
            return true;
        }
    }
    return false;
}

int64_t jp_fine_base_told(jp_eval *ev, const xmlNode *document, jp_view name, int64_t fen) {
    int64_t base = -1;

    if (jp_utf8_count_chars(name) < FEWEST_NAME_CHARS || fen > INT64_MAX / TENTHS) {
        return -1;
    }
    for (const xmlNode *node = jp_node_child(document, "段"); node && base != -2; node = jp_node_next(node, "段")) {
        base = sums_of_name(jp_node_text(ev, node), name, base);
    }
    if (base <= 0 || fen * TENTHS % base != 0 || fen * TENTHS / base > MOST_PARTS) {
        return -1;
    }
    for (const xmlNode *node = jp_node_child(document, "段"); node; node = jp_node_next(node, "段")) {
        if (states_times(ev, jp_node_text(ev, node), name, fen * TENTHS / base)) {
            return base;
        }
    }
    return -1;
}
