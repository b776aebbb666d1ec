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
