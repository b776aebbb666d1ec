/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/base/error.h"
#include "juanping/model/document.h"
#include "juanping/model/result.h"

/* A small document by hand: p1, a table of two rows whose first cell is merged downwards and whose last holds a
 * table of its own, a box, a header. */

#define PARA(shown, at, cell, in)                                                                                      \
    { .text = {"" shown, sizeof shown - 1}, .place = {"" at, sizeof at - 1}, .cell_index = cell, .story = in }

static const jp_para good_paras[] = {
    PARA("首段", "p1", JP_NO_INDEX, JP_STORY_BODY),
    PARA("甲", "t1r1c1", 0, JP_STORY_BODY),
    PARA("乙", "t1r1c2", 1, JP_STORY_BODY),
    PARA("丙\n丁", "t1r1c2", 1, JP_STORY_BODY),
    PARA("戊", "t1r2c2", 3, JP_STORY_BODY),
    PARA("框", "box1", JP_NO_INDEX, JP_STORY_BOX),
    PARA("内", "t1r2c2/t1r1c1", 4, JP_STORY_BODY),
    PARA("一、末段", "p2", JP_NO_INDEX, JP_STORY_BODY),
    PARA("页眉", "header1", JP_NO_INDEX, JP_STORY_HEADER),
};

static const jp_cell good_cells[] = {
    {.text = {"甲", 3},
     .table_index = 0,
     .row_no = 1,
     .cell_no = 1,
     .col_span = 1,
     .row_span = 2,
     .first_para_index = 1,
     .para_count = 1},
    {.text = {"乙\n丙\n丁", 11},
     .table_index = 0,
     .row_no = 1,
     .cell_no = 2,
     .grid_col = 1,
     .col_span = 1,
     .row_span = 1,
     .first_para_index = 2,
     .para_count = 2,
     .origin_index = 1},
    {.table_index = 0, .row_no = 2, .cell_no = 1, .col_span = 1, .row_span = 1, .is_covered = true},
    {.text = {"戊", 3},
     .table_index = 0,
     .row_no = 2,
     .cell_no = 2,
     .grid_col = 1,
     .col_span = 1,
     .row_span = 1,
     .first_para_index = 4,
     .para_count = 1,
     .origin_index = 3},
    {.text = {"内", 3},
     .table_index = 1,
     .row_no = 1,
     .cell_no = 1,
     .col_span = 1,
     .row_span = 1,
     .first_para_index = 6,
     .para_count = 1,
     .origin_index = 4},
};
static jp_cell cells[sizeof good_cells / sizeof good_cells[0]];

static const jp_table good_tables[] = {
    {.place = {"t1", 2},
     .cell_count = 4,
     .row_count = 2,
     .grid_col_count = 2,
     .parent_cell_index = JP_NO_INDEX,
     .before_para_index = 1},
    {.place = {"t1r2c2/t1", 9},
     .first_cell_index = 4,
     .cell_count = 1,
     .row_count = 1,
     .grid_col_count = 1,
     .parent_cell_index = 3,
     .before_para_index = 6},
};

static jp_para paras[sizeof good_paras / sizeof good_paras[0]];
static jp_table tables[sizeof good_tables / sizeof good_tables[0]];

static jp_document whole(void) {
    memcpy(paras, good_paras, sizeof paras);
    memcpy(cells, good_cells, sizeof cells);
    memcpy(tables, good_tables, sizeof tables);
    paras[7].label_bytes = 6;
    return (jp_document){.status = JP_DOC_READ,
                         .type = JP_FILE_DOCX,
                         .paras = paras,
                         .para_count = 9,
                         .tables = tables,
                         .table_count = 2,
                         .cells = cells,
                         .cell_count = 5};
}

static int set_up(void **state) {
    static jp_arena arena;
    jp_arena_init(&arena);
    *state = &arena;
    return 0;
}

static int tear_down(void **state) {
    jp_arena_release(*state);
    return 0;
}

static void check(jp_view got, const char *expected) {
    if (!jp_view_eq_text(got, expected)) {
        fail_msg("got %.*s, expected %s", JP_VIEW_ARG(got), expected);
    }
}

/* A row is a line, whatever breaks its cells hold; a covered cell keeps its column; what is inside follows. */
static void test_text(void **state) {
    jp_document doc = whole();
    check(jp_document_text(&doc, false, *state), "首段\n甲\t乙 丙 丁\n\t戊\n框\n内\n末段\n");
    check(jp_document_text(&doc, true, *state), "首段\n甲\t乙 丙 丁\n\t戊\n框\n内\n一、末段\n页眉\n");
}

static void test_printed_form(void **state) {
    jp_document doc = whole();
    paras[1].printed = JP_VIEW("甲（点击输入）");
    check(jp_view_sub(jp_document_text(&doc, false, *state), 0, 29), "首段\n甲（点击输入）\t");
}

static void test_sheets(void **state) {
    jp_para sheet_paras[] = {PARA("a", "甲!A1", 0, JP_STORY_BODY), PARA("b", "甲!C1", 1, JP_STORY_BODY),
                             PARA("c", "丙!A2", 2, JP_STORY_BODY)};
    jp_cell sheet_cells[] = {
        {.text = {"a", 1}, .row_no = 1, .cell_no = 1, .col_span = 1, .row_span = 1, .para_count = 1},
        {.text = {"b", 1},
         .row_no = 1,
         .cell_no = 2,
         .grid_col = 2,
         .col_span = 1,
         .row_span = 1,
         .first_para_index = 1,
         .para_count = 1,
         .origin_index = 1},
        {.text = {"c", 1},
         .table_index = 2,
         .row_no = 2,
         .cell_no = 1,
         .col_span = 1,
         .row_span = 1,
         .first_para_index = 2,
         .para_count = 1,
         .origin_index = 2},
    };
    jp_table sheets[] = {
        {.place = {"甲", 3}, .cell_count = 2, .row_count = 1, .parent_cell_index = JP_NO_INDEX, .is_sheet = true},
        {.place = {"乙", 3},
         .first_cell_index = 2,
         .parent_cell_index = JP_NO_INDEX,
         .before_para_index = 2,
         .is_sheet = true},
        {.place = {"丙", 3},
         .first_cell_index = 2,
         .cell_count = 1,
         .row_count = 2,
         .parent_cell_index = JP_NO_INDEX,
         .before_para_index = 2,
         .is_sheet = true},
        {.place = {"丁", 3},
         .first_cell_index = 3,
         .parent_cell_index = JP_NO_INDEX,
         .before_para_index = 3,
         .is_sheet = true},
    };
    jp_document doc = {.paras = sheet_paras,
                       .para_count = 3,
                       .tables = sheets,
                       .table_count = 4,
                       .cells = sheet_cells,
                       .cell_count = 3};
    assert_true(jp_document_is_sound(&doc));
    check(jp_document_text(&doc, false, *state), "# 甲\na\tb\n# 乙\n# 丙\nc\n# 丁\n");
}

/* One promise of the header broken at a time; NULL behind the last. */
static const char *break_promise(size_t which, jp_document *doc) {
    switch (which) {
    case 0:
        paras[1].cell_index = 9;
        return "a paragraph of a cell that is not there";
    case 1:
        paras[0].cell_index = 0;
        return "a paragraph that its cell does not know";
    case 2:
        paras[7].label_bytes = 99;
        return "a label longer than the text";
    case 3:
        paras[0].place = JP_VIEW_EMPTY;
        return "no place";
    case 4:
        paras[0].text = JP_VIEW("\xFF");
        return "text that is no UTF-8";
    case 5:
        cells[1].text = JP_VIEW("乙");
        return "a cell whose text is not its paragraphs'";
    case 6:
        cells[1].para_count = 3;
        return "a cell with paragraphs of another";
    case 7:
        cells[2].text = JP_VIEW("x");
        return "a covered cell with text";
    case 8:
        cells[2].origin_index = 2;
        return "a covered cell that shows in itself";
    case 9:
        cells[2].origin_index = 4;
        return "a covered cell that shows in another table";
    case 10:
        cells[3].origin_index = 0;
        return "a cell that is not covered and shows elsewhere";
    case 11:
        cells[3].table_index = 1;
        return "a cell of another table";
    case 12:
        cells[1].row_no = 3;
        return "rows out of order";
    case 13:
        cells[1].cell_no = 1;
        return "a cell counted twice in its row";
    case 14:
        cells[1].col_span = 0;
        return "a cell without width";
    case 15:
        tables[1].cell_count = 2;
        return "cells beyond the end";
    case 16:
        tables[1].parent_cell_index = 4;
        return "a table nested in its own cell";
    case 17:
        tables[1].before_para_index = 10;
        return "a table behind the end";
    case 18:
        tables[0].row_count = 1;
        return "fewer rows than its cells say";
    case 19:
        doc->para_count = 0;
        return "read, and nothing there";
    default:
        return NULL;
    }
}

static void test_unsound(void **state) {
    (void)state;
    jp_document doc = whole();
    assert_true(jp_document_is_sound(&doc));
    const char *why;
    for (size_t i = 0; (why = break_promise(i, &doc)) != NULL; i++) {
        if (jp_document_is_sound(&doc)) {
            fail_msg("not noticed: %s", why);
        }
        doc = whole();
    }
}

static void test_words(void **state) {
    (void)state;
    static const char *const statuses[] = {"read",    "empty",       "image-only", "encrypted",
                                           "damaged", "unsupported", "too-large"};
    static const char *const outcomes[] = {"pass", "deduct", "veto", "bonus", "na", "undetermined"};
    for (int i = 0; i <= JP_DOC_TOO_LARGE; i++) {
        assert_string_equal(jp_doc_status_name((jp_doc_status)i), statuses[i]);
    }
    for (int i = 0; i <= JP_OUT_UNDETERMINED; i++) {
        jp_outcome parsed;
        assert_string_equal(jp_outcome_name((jp_outcome)i), outcomes[i]);
        assert_true(jp_outcome_parse(jp_view_of(outcomes[i]), &parsed));
        assert_int_equal(parsed, i);
    }
    jp_outcome untouched = JP_OUT_VETO;
    assert_false(jp_outcome_parse(JP_VIEW("passed"), &untouched));
    assert_int_equal(untouched, JP_OUT_VETO);
    for (int i = 0; i <= JP_FILE_EMPTY; i++) {
        assert_non_null(jp_file_type_name((jp_file_type)i));
        assert_true(jp_file_type_name((jp_file_type)i)[0] != '\0');
    }
    for (int i = 0; i <= JP_FILE_EMPTY; i++) {
        char said[64];
        jp_say(jp_file_type_said((jp_file_type)i), JP_LANG_EN, said, sizeof said);
        assert_string_equal(said, jp_file_type_name((jp_file_type)i));
    }
    char said[64];
    jp_say(jp_file_type_said(JP_FILE_IMAGE), JP_LANG_ZH, said, sizeof said);
    assert_string_equal(said, "图片");
    assert_string_equal(jp_result_status_name(JP_RESULT_UNREADABLE), "unreadable");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_text, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_printed_form, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_sheets, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_unsound, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_words, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
