/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "strangers.h"

/* Workbooks and XML files of strangers, cell by cell and text by text. */

#define LEAST_RECALL 0.99
#define LEAST_PRECISION 0.98

static strangers corpus;

static int set_up(void **state) {
    (void)state;
    strangers_open(&corpus);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    strangers_close(&corpus);
    return 0;
}

/* Cells come in much the same order on both sides, so the search goes on where the last one ended. */
static jp_view text_at(const jp_document *doc, jp_view place, uint32_t *from) {
    for (uint32_t i = 0; i < doc->para_count; i++) {
        const jp_para *para = &doc->paras[(*from + i) % doc->para_count];
        if (para->story == JP_STORY_BODY && jp_view_eq(para->place, place)) {
            *from = (*from + i + 1) % doc->para_count;
            return para->text;
        }
    }
    return JP_VIEW_EMPTY;
}

/* Cells of which two programs say the same. What a cell shows depends on the edition for system dates only, and those
 * are few. */
static size_t add_cells(const json_t *row, const jp_document *doc, strangers_tally *tally, jp_arena *arena) {
    size_t i;
    size_t compared = 0;
    uint32_t from = 0;
    json_t *cell;

    json_array_foreach(json_object_get(row, "cells"), i, cell) {
        const char *shown = json_string_value(json_array_get(cell, 3));
        if (json_integer_value(json_array_get(cell, 4)) != 1 || !shown) {
            continue;
        }
        jp_view place = jp_view_of(jp_arena_printf(arena, "%s!%s", json_string_value(json_array_get(cell, 0)),
                                                   json_string_value(json_array_get(cell, 1))));
        strangers_tally_add(tally, text_at(doc, place, &from), jp_view_of(shown));
        compared++;
    }
    return compared;
}

static void test_cells(void **state) {
    (void)state;
    strangers_need(&corpus);
    strangers_tally all;
    size_t compared = 0;
    size_t i;
    double recall, precision;
    json_t *row;

    strangers_tally_init(&all);
    json_array_foreach(corpus.rows, i, row) {
        if (strcmp(strangers_text(row, "kind"), "xlsx") != 0) {
            continue;
        }
        strangers_tally one;
        jp_arena arena;
        jp_arena_init(&arena);
        strangers_tally_init(&one);
        jp_document doc = strangers_document(&corpus, row, &arena);
        compared += add_cells(row, &doc, &all, &arena);
        (void)add_cells(row, &doc, &one, &arena);
        strangers_tally_finish(&one, &recall, &precision);
        if (recall < LEAST_RECALL || precision < LEAST_PRECISION) {
            print_message("%s: recall %.4f precision %.4f\n", strangers_text(row, "file"), recall, precision);
        }
        jp_arena_release(&arena);
    }
    strangers_tally_finish(&all, &recall, &precision);
    print_message("%zu cells compared: recall %.4f precision %.4f\n", compared, recall, precision);
    assert_true(compared > 1000);
    assert_true(recall >= LEAST_RECALL);
    assert_true(precision >= LEAST_PRECISION);
}

/* What is well-formed is read whole, with references left as they are; what is not is never silently taken for whole.
 */
static void test_xml(void **state) {
    (void)state;
    strangers_need(&corpus);
    size_t i;
    size_t compared = 0;
    json_t *row;

    json_array_foreach(corpus.rows, i, row) {
        jp_arena arena;
        jp_arena_init(&arena);
        jp_document doc = {.type = JP_FILE_UNKNOWN};
        if (strcmp(strangers_text(row, "kind"), "xml") == 0) {
            doc = strangers_document(&corpus, row, &arena);
        }
        if (doc.type == JP_FILE_XML && strcmp(strangers_text(row, "status"), "ok") == 0) {
            strangers_tally tally;
            double recall, precision;
            strangers_tally_init(&tally);
            strangers_tally_add(&tally, jp_document_text(&doc, false, &arena), jp_view_of(strangers_text(row, "text")));
            strangers_tally_finish(&tally, &recall, &precision);
            compared++;
            if (recall < 1.0 || precision < 1.0 || (doc.flags & JP_DOCF_CUT)) {
                fail_msg("%s: recall %.4f precision %.4f", strangers_text(row, "file"), recall, precision);
            }
        } else if (doc.type == JP_FILE_XML) {
            compared++;
            if (doc.status != JP_DOC_DAMAGED && !(doc.flags & JP_DOCF_CUT)) {
                fail_msg("%s: damage not seen", strangers_text(row, "file"));
            }
        }
        jp_arena_release(&arena);
    }
    print_message("%zu XML files compared\n", compared);
    assert_true(compared > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cells),
        cmocka_unit_test(test_xml),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
