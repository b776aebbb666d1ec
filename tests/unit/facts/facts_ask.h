/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_TEST_FACTS_ASK_H
#define JP_TEST_FACTS_ASK_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <setjmp.h>
#include <string.h>

#include <cmocka.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>

#include "facts_probe.h"
#include "juanping/facts/facts.h"
#include "juanping/read/readers.h"

/* Shared by the tests of this folder: the shipped catalogue, loaded once, and questions to facts trees. */

typedef struct ask_state {
    jp_arena run, scratch;
    jp_laws laws;
    jp_catalogue *catalogue;
} ask_state;

static ask_state ask;

static inline int ask_set_up(void **state) {
    jp_error err = {0};
    char text[1200];

    (void)state;
    jp_arena_init(&ask.run);
    jp_arena_init(&ask.scratch);
    if (!jp_laws_load(JP_SOURCE_SCORING_DIR "/laws.ini", &ask.run, &ask.laws, &err) ||
        !jp_catalogue_load(JP_SOURCE_SCORING_DIR, &ask.laws, &ask.run, &ask.catalogue, &err)) {
        jp_error_text(&err, JP_LANG_EN, text, sizeof text);
        print_error("%s\n", text);
        return -1;
    }
    return 0;
}

static inline int ask_tear_down(void **state) {
    (void)state;
    jp_catalogue_free(ask.catalogue);
    jp_arena_release(&ask.run);
    jp_arena_release(&ask.scratch);
    return 0;
}

/* The string value of an expression, in the scratch arena. */
static inline const char *ask_tree(xmlDocPtr tree, const char *question) {
    xmlXPathContextPtr context = xmlXPathNewContext(tree);
    char *whole = jp_arena_printf(&ask.scratch, "string(%s)", question);

    context->node = xmlDocGetRootElement(tree);
    xmlXPathObjectPtr result = xmlXPathEvalExpression((const xmlChar *)whole, context);
    const char *answer = result ? jp_arena_strdup(&ask.scratch, (const char *)result->stringval) : "(bad question)";
    xmlXPathFreeObject(result);
    xmlXPathFreeContext(context);
    return answer;
}

/* Is that the answer? A wrong one is printed; the caller counts. */
static inline bool ask_holds(xmlDocPtr tree, const char *why, const char *question, const char *expected) {
    const char *answer = ask_tree(tree, question);

    if (strcmp(answer, expected) == 0) {
        return true;
    }
    print_error("%s\n  %s\n  is       %s\n  expected %s\n", why, question, answer, expected);
    return false;
}

/* The same of a file by itself. */
static inline bool ask_member(const jp_member *member, const char *why, const char *question, const char *expected) {
    jp_facts facts;
    jp_error err = {0};

    assert_true(jp_facts_extract_one(ask.catalogue, member, &ask.scratch, &facts, &err));
    bool holds = ask_holds(facts.tree, why, question, expected);
    jp_facts_release(&facts);
    return holds;
}

/* The same of a file as it is read from its bytes. */
static inline bool ask_file(const char *name, const char *text, const char *why, const char *question,
                            const char *expected) {
    jp_member member = {.name = jp_view_of(name)};
    jp_error err = {0};

    assert_true(jp_document_read(jp_view_of(text), member.name, &ask.scratch, &member.doc, &err));
    return ask_member(&member, why, question, expected);
}

/* Rows of any kind, each asked by itself; the scratch arena is empty before each. */
static inline void ask_each(const void *rows, size_t row_bytes, size_t count, bool (*holds)(const void *row)) {
    size_t failed = 0;

    for (size_t i = 0; i < count; i++) {
        failed += !holds((const char *)rows + i * row_bytes);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

static inline bool ask_row_holds(const void *asked) {
    const facts_row *row = asked;
    jp_member member = jp_build_member(row->name ? row->name : "a.docx", row->text, &ask.scratch);

    return ask_member(&member, row->why, row->question, row->answer);
}

static inline void ask_row(const facts_row *row) {
    ask_each(row, sizeof *row, 1, ask_row_holds);
}

#define ASK_ROWS(rows) ask_each((rows), sizeof *(rows), sizeof(rows) / sizeof *(rows), ask_row_holds)

#endif
