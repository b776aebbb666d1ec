/* SPDX-License-Identifier: Apache-2.0 */
#include "norm_scan.h"
#include "pairs.h"
#include "typed.h"

/* Headings at the head of a line that are the label of what follows, without a colon. */

bool jp_stopped_heading(const jp_scan *scan, uint32_t line_index, jp_line_label *out) {
    const jp_line *line = &scan->text->lines[line_index];
    jp_view words = jp_text_line(scan->text, line_index);
    size_t stop = jp_view_find(words, JP_VIEW("。"), 0);

    if (stop == SIZE_MAX || stop + 3 >= words.bytes ||
        !jp_view_starts_with(jp_view_sub(words, 3, stop), JP_VIEW("、"))) {
        return false;
    }
    jp_view head = jp_view_sub(words, 0, stop);
    jp_label label = jp_label_read(scan, head);
    if (label.key.bytes == head.bytes || (!label.field && !label.is_known)) {
        return false;
    }
    *out = (jp_line_label){label, line->from, line->from + stop + 3};
    return true;
}

/* 「[当事人] 甲公司」, 「〔当事人〕甲公司」: brackets that enclose much else hold a label only where its words are one.
 */
static size_t heading_in_other_brackets(const jp_scan *scan, jp_view words, jp_label *out) {
    static const char *const pairs[][2] = {{"[", "]"},   {"〔", "〕"}, {"「", "」"},
                                           {"『", "』"}, {"〖", "〗"}, {"<", ">"}};

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        const jp_view open = jp_view_of(pairs[i][0]), close = jp_view_of(pairs[i][1]);
        const size_t end = jp_view_starts_with(words, open) ? jp_view_find(words, close, 0) : SIZE_MAX;
        if (end != SIZE_MAX) {
            *out = jp_label_read(scan, jp_view_sub(words, open.bytes, end));
            return jp_label_is_word(scan, out->key) || out->is_opinion || out->is_signature ? end + close.bytes : 0;
        }
    }
    return 0;
}

size_t jp_bracketed_heading(const jp_scan *scan, uint32_t line_index, jp_line_label *out) {
    const jp_line *line = &scan->text->lines[line_index];
    const jp_view open = JP_VIEW("【"), close = JP_VIEW("】");
    jp_view words = jp_text_line(scan->text, line_index);
    size_t end = jp_view_starts_with(words, open) ? jp_view_find(words, close, 0) : SIZE_MAX;

    jp_label label;
    const size_t other = end == SIZE_MAX ? heading_in_other_brackets(scan, words, &label) : 0;
    if (other > 0 && other < words.bytes && words.data[other] != ':') {
        *out = (jp_line_label){label, line->from, line->from + other};
        return line->from + other;
    }
    if (end == SIZE_MAX || !jp_looks_like_label(jp_view_sub(words, open.bytes, end))) {
        return 0;
    }
    size_t behind = end + close.bytes;
    const bool has_colon = behind < words.bytes && words.data[behind] == ':';
    const jp_view rest = jp_view_sub(words, behind, words.bytes);
    behind += has_colon;
    if (behind >= words.bytes || (!has_colon && jp_scan_heading_goes_on(jp_view_sub(words, open.bytes, end), rest))) {
        return 0;
    }
    *out = (jp_line_label){jp_label_read(scan, jp_view_sub(words, open.bytes, end)), line->from, line->from + behind};
    return line->from + behind;
}
