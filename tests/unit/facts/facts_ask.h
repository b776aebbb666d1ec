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

static inline void ask_rows(const facts_row *rows, size_t count) {
    size_t failed = 0;

    for (size_t i = 0; i < count; i++) {
        jp_member member = jp_build_member(rows[i].name ? rows[i].name : "a.docx", rows[i].text, &ask.scratch);
        jp_facts facts;
        jp_error err = {0};
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

#define ASK_ROWS(rows) ask_rows((rows), sizeof(rows) / sizeof *(rows))

#endif
