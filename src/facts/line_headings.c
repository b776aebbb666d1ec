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

size_t jp_bracketed_heading(const jp_scan *scan, uint32_t line_index, jp_line_label *out) {
    const jp_line *line = &scan->text->lines[line_index];
    const jp_view open = JP_VIEW("【"), close = JP_VIEW("】");
    jp_view words = jp_text_line(scan->text, line_index);
    size_t end = jp_view_starts_with(words, open) ? jp_view_find(words, close, 0) : SIZE_MAX;

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
