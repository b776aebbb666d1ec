/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_TEST_XML_ASK_H
#define JP_TEST_XML_ASK_H

#include "facts_ask.h"

/* An XML that no map knows, and a question to the tree of its facts. */
typedef struct xml_row {
    const char *why, *text, *question, *answer;
} xml_row;

static inline void ask_xml(const xml_row *rows, size_t count) {
    size_t failed = 0;

    for (size_t i = 0; i < count; i++) {
        failed += !ask_file("导出.xml", rows[i].text, rows[i].why, rows[i].question, rows[i].answer);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

#define ASK_XML(rows) ask_xml((rows), sizeof(rows) / sizeof *(rows))

#endif
