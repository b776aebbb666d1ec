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

/* Heavy brackets head a line whatever their words are; others enclose much else, and hold a label only where its words
 * are one. */
static bool is_heading_in(const jp_scan *scan, jp_view words, jp_view inner, size_t behind, jp_label *label) {
    const jp_view rest = jp_view_sub(words, behind, words.bytes);
    const bool has_colon = rest.bytes > 0 && rest.data[0] == ':';

    *label = jp_label_read(scan, inner);
    if (!jp_view_starts_with(words, JP_VIEW("【"))) {
        return !has_colon && (jp_label_is_word(scan, label->key) || label->is_opinion || label->is_signature);
    }
    return jp_looks_like_label(inner) && (has_colon || !jp_scan_heading_goes_on(inner, rest));
}

size_t jp_bracketed_heading(const jp_scan *scan, uint32_t line_index, jp_line_label *out) {
    const jp_line *line = &scan->text->lines[line_index];
    const jp_view words = jp_text_line(scan->text, line_index);
    jp_view inner;
    jp_label label;
    size_t behind = jp_in_label_brackets(words, &inner);

    if (behind == 0 || !is_heading_in(scan, words, inner, behind, &label)) {
        return 0;
    }
    behind += behind < words.bytes && words.data[behind] == ':';
    if (behind >= words.bytes) {
        return 0;
    }
    *out = (jp_line_label){label, line->from, line->from + behind};
    return line->from + behind;
}
