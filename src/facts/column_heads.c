/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "pairs.h"

/* A line that is nothing but a short word without a colon. */
static bool is_bare_label(const jp_scan *scan, uint32_t line_index, size_t most_chars) {
    const jp_view line = jp_text_line(scan->text, line_index);

    return scan->text->lines[line_index].cell_index == JP_NO_INDEX && line.bytes > 0 &&
           jp_text_chars(line) <= most_chars && !memchr(line.data, ':', line.bytes) &&
           !(line.data[0] >= '0' && line.data[0] <= '9');
}

/* 「序号」「名称」「数量」「备注」, each a line of its own: the head of a table of which every cell is a line. What is
 * below belongs to the one or the other, nobody can tell. */
bool jp_is_head_of_column(const jp_scan *scan, uint32_t line_index) {
    static const char *const heads[] = {"序号", "备注", "单位", "规格", "型号", "规格型号", "数量", NULL};
    enum { FEWEST = 3, MOST = 12, MOST_CHARS = 6 };
    uint32_t from = line_index, to = line_index + 1, marks = 0;

    while (from > scan->section->line_from && line_index - from < MOST && is_bare_label(scan, from - 1, MOST_CHARS)) {
        from--;
    }
    while (to < scan->section->line_to && to - line_index < MOST && is_bare_label(scan, to, MOST_CHARS)) {
        to++;
    }
    for (uint32_t i = from; i < to && to - from >= FEWEST; i++) {
        marks += jp_view_is_any(jp_text_line(scan->text, i), heads);
    }
    return marks > 1;
}

/* 「当事人　统一社会信用代码」, 「立案日期　结案日期　归档日期」: the head of a table of which every row is a line. */
bool jp_is_row_of_heads(const jp_scan *scan, uint32_t line_index, const jp_line_label *labels, uint32_t count) {
    const size_t line_to = scan->text->lines[line_index].to;

    for (uint32_t i = 0; i < count; i++) {
        const bool is_last = i + 1 == count;
        const jp_view value =
            jp_view_trim(jp_view_sub(scan->text->folded, labels[i].value_from, is_last ? line_to : labels[i + 1].from));
        if (!jp_view_is_empty(value) && !(is_last && jp_label_read(scan, value).is_known)) {
            return false;
        }
    }
    return count > 0;
}
