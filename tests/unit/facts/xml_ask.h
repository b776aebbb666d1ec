/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_TEST_XML_ASK_H
#define JP_TEST_XML_ASK_H

#include "facts_ask.h"
#include "juanping/read/readers.h"

/* An XML that no map knows, and a question to the tree of its facts. */
typedef struct xml_row {
    const char *why, *text, *question, *answer;
} xml_row;

static inline void ask_xml(const xml_row *rows, size_t count) {
    size_t failed = 0;

    for (size_t i = 0; i < count; i++) {
        jp_member member = {.name = JP_VIEW("导出.xml")};
        jp_facts facts;
        jp_error err = {0};
        assert_true(jp_document_read(jp_view_of(rows[i].text), member.name, &ask.scratch, &member.doc, &err));
        assert_true(jp_facts_extract_one(ask.catalogue, &member, &ask.scratch, &facts, &err));
        const char *answer = ask_tree(facts.tree, rows[i].question);
        if (strcmp(answer, rows[i].answer) != 0) {
            failed++;
            print_error("%s\n  %s\n  is       %s\n  expected %s\n", rows[i].why, rows[i].question, answer,
                        rows[i].answer);
        }
        jp_facts_release(&facts);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

#define ASK_XML(rows) ask_xml((rows), sizeof(rows) / sizeof *(rows))

#endif
