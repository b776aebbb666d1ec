/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_TEST_XML_ASK_H
#define JP_TEST_XML_ASK_H

#include "facts_ask.h"

/* An XML that no map knows, and a question to the tree of its facts. */
typedef struct xml_row {
    const char *why, *text, *question, *answer;
} xml_row;

static inline bool ask_xml_holds(const void *asked) {
    const xml_row *row = asked;

    return ask_file("导出.xml", row->text, row->why, row->question, row->answer);
}

static inline void ask_xml_row(const xml_row *row) {
    ask_each(row, sizeof *row, 1, ask_xml_holds);
}

#define ASK_XML(rows) ask_each((rows), sizeof *(rows), sizeof(rows) / sizeof *(rows), ask_xml_holds)

#endif
