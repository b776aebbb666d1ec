/* SPDX-License-Identifier: Apache-2.0 */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <xlsxwriter.h>

#include "case.h"
#include "juanping/base/file.h"
#include "juanping/batch/batch.h"

/* A ledger beside dossiers says whose they are; what it says otherwise than the papers is reported, and never overrules
 * them. */

typedef struct fixture {
    jp_arena arena;
    jp_assets assets;
    char root[64];
} fixture;

static int set_up(void **state) {
    fixture *f = calloc(1, sizeof *f);
    jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR};
    jp_error err;

    snprintf(f->root, sizeof f->root, "/tmp/jp-ledger-XXXXXX");
    jp_arena_init(&f->arena);
    *state = f;
    return mkdtemp(f->root) && jp_assets_load(&paths, &f->arena, &f->assets, &err) ? 0 : -1;
}

static int tear_down(void **state) {
    fixture *f = *state;
    DIR *dir = opendir(f->root);
    struct dirent *entry;

    while (dir && (entry = readdir(dir)) != NULL) {
        if (entry->d_name[0] != '.') {
            remove(jp_arena_printf(&f->arena, "%s/%s", f->root, entry->d_name));
        }
    }
    if (dir) {
        closedir(dir);
    }
    rmdir(f->root);
    jp_assets_release(&f->assets);
    jp_arena_release(&f->arena);
    free(f);
    return 0;
}

static void write_ledger(fixture *f, const char *docno, const char *party) {
    lxw_workbook *book = workbook_new(jp_arena_printf(&f->arena, "%s/案件台账.xlsx", f->root));
    lxw_worksheet *sheet = workbook_add_worksheet(book, "台账");
    const char *const headings[] = {"序号", "执法单位", "处罚决定书文号", "当事人名称", "案由"};
    const char *const values[] = {"1", "乌鲁木齐市天山区市场监督管理局", docno, party, "经营超过保质期的食品"};

    worksheet_write_string(sheet, 0, 0, "二〇二五年行政处罚案件台账", NULL);
    for (lxw_col_t col = 0; col < 5; col++) {
        worksheet_write_string(sheet, 1, col, headings[col], NULL);
        worksheet_write_string(sheet, 2, col, values[col], NULL);
    }
    assert_int_equal(workbook_close(book), LXW_NO_ERROR);
}

static const jp_result *assess(fixture *f) {
    const char *inputs[1] = {f->root};
    jp_intake_reader *reader = jp_intake_reader_new();
    jp_intake intake;
    jp_arena scratch;
    const jp_result *result;
    jp_error err;

    assert_true(jp_intake_open(inputs, 1, &f->arena, &intake, &err));
    assert_int_equal(intake.ref_count, 2);
    assert_int_equal(intake.shared_count, 1);
    assert_true(jp_view_eq_text(intake.shared[0].used_as, "ledger"));
    jp_arena_init(&scratch);
    result = jp_assess(&f->assets, &intake, reader, &intake.refs[0], &f->arena, &scratch);
    jp_arena_release(&scratch);
    jp_intake_reader_free(reader);
    return result;
}

static bool has_disagreement(const jp_result *result) {
    for (uint32_t i = 0; i < result->problem_count; i++) {
        if (jp_view_eq_text(result->problems[i].code, "header-disagreement") &&
            jp_view_contains(result->problems[i].message, JP_VIEW("台账!D3"))) { /* the cell of the party */
            return true;
        }
    }
    return false;
}

static const struct ledger_row {
    const char *why, *docno, *party;
    bool disagrees;
} rows[] = {
    {"the row is found by its number in the papers, and agrees", "乌天市监罚〔2025〕12号", "天山区好滋味食品店", false},
    {"the same number in brackets of another kind", "乌天市监罚[2025]12号", "天山区好滋味食品店", false},
    {"another party under the same number", "乌天市监罚〔2025〕12号", "天山区好滋味小吃部", true},
    {"no row of this dossier: nothing is said", "乌天市监罚〔2025〕99号", "沙依巴克区某店", false},
};

static void ledger_is_matched_and_held_against_the_papers(void **state) {
    fixture *f = *state;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const jp_result *result;
        jp_error err;

        for (int n = 0; n < 2; n++) {
            case_file c;

            case_init(&c, &case_style_market, &f->arena);
            case_set(&c, "seq", n ? "77" : "12");
            assert_true(jp_file_write(jp_arena_printf(&f->arena, "%s/%d.zip", f->root, n), case_archive(&c), &err));
        }
        write_ledger(f, rows[i].docno, rows[i].party);
        result = assess(f);
        if (has_disagreement(result) != rows[i].disagrees) {
            fail_msg("%s", rows[i].why);
        }
        /* the papers win */
        assert_true(jp_view_eq_text(result->header.party, "天山区好滋味食品店"));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(ledger_is_matched_and_held_against_the_papers, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
