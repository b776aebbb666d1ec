/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "pairs.h"

/* Where a label ends: in front of its colon, or of what stands between the two. */

/* What stands beside a label, in brackets or between quotation marks, fits in so many bytes; a line may hold thousands
 * of colons. Where to look for it from. */
static size_t near_floor(jp_view folded, size_t floor, size_t colon) {
    enum { MOST_BYTES = 240 };
    size_t from = colon > floor + MOST_BYTES ? colon - MOST_BYTES : floor;

    while (from < colon && ((unsigned char)folded.data[from] & 0xC0) == 0x80) {
        from++;
    }
    return from;
}

/* 「执法人员（证号：65010012）：张三」: the number in brackets is no part of the label; where the label ends. */
static size_t before_number(const jp_scan *scan, size_t floor, size_t colon) {
    jp_view folded = scan->text->folded;
    size_t open = colon;

    if (colon < floor + 2 || folded.data[colon - 1] != ')') {
        return colon;
    }
    floor = near_floor(folded, floor, colon);
    while (open > floor && folded.data[open] != '(') {
        open--;
    }
    jp_view group = jp_view_sub(folded, open, colon);
    const char *inner = memchr(group.data, ':', group.bytes);
    return open > floor && inner && group.data[0] == '(' &&
                   jp_pattern_is_in(scan->catalogue->certificate_label,
                                    jp_view_trim(jp_view_sub(group, 1, (size_t)(inner - group.data))))
               ? open
               : colon;
}

/* 「提供人签名并注明“复制件与原件核对无误，原件由我保管”：」: what is to be written beside the name is no part of the
 * label; where the label ends. */
static size_t before_quotation(const jp_scan *scan, size_t floor, size_t colon) {
    static const char *const closed[] = {"”", "」", "\""}, *const opened[] = {"“", "「", "\""};
    static const char *const behind[] = {"等字样", "字样"};
    static const char *const orders[] = {"注明", "写明", "书写", "标明", "标注", "签署", "填写", "写上", "抄写",
                                         "亲笔", "手写", "自书", "并",   "后",   "及",   "和",   "、",   ","};
    static const char *const signs[] = {"签名", "签字", "签章", "盖章", "捺印", "确认"};
    const size_t from = near_floor(scan->text->folded, floor, colon);
    jp_view v = jp_view_sub(scan->text->folded, from, colon);

    (void)jp_take_tail(&v, behind, sizeof behind / sizeof *behind);
    for (size_t i = 0; i < sizeof closed / sizeof *closed; i++) {
        jp_view head = v;
        const size_t open =
            jp_take_tail(&head, &closed[i], 1) ? jp_view_find(head, jp_view_of(opened[i]), 0) : SIZE_MAX;
        if (open == SIZE_MAX) {
            continue;
        }
        head = jp_view_sub(head, 0, open);
        bool is_order = false;
        while (jp_take_tail(&head, orders, sizeof orders / sizeof *orders)) {
            is_order = true;
        }
        const size_t bytes = head.bytes;
        return is_order && jp_take_tail(&head, signs, sizeof signs / sizeof *signs) ? from + bytes : colon;
    }
    return colon;
}

size_t jp_label_end(const jp_scan *scan, size_t floor, size_t colon) {
    const size_t end = before_number(scan, floor, colon);
    return end < colon ? end : before_quotation(scan, floor, colon);
}
