/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "juanping/base/day.h"
#include "juanping/base/file.h"
#include "juanping/batch/assets.h"
#include "zip_builder.h"

/* Registers as offices keep them: what the headings are called, how a validity is written. */

#define MAIN_NS "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define REL_NS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELS_NS "http://schemas.openxmlformats.org/package/2006/relationships"

/* A workbook of these rows; cells of a row are joined by '|'. */
static jp_view sheet_of(const char *const *rows, jp_arena *arena) {
    zip_builder zip;
    jp_str s;

    jp_str_init(&s, arena);
    jp_str_put_text(&s, "<worksheet xmlns=\"" MAIN_NS "\"><sheetData>");
    for (uint32_t r = 0; rows[r]; r++) {
        jp_view row = jp_view_of(rows[r]);
        jp_str_putf(&s, "<row r=\"%u\">", r + 1);
        for (size_t at = 0, col = 0; at <= row.bytes; col++) {
            size_t bar = jp_view_find(row, JP_VIEW("|"), at);
            bar = bar == SIZE_MAX ? row.bytes : bar;
            jp_str_putf(&s, "<c r=\"%c%u\" t=\"inlineStr\"><is><t>%.*s</t></is></c>", (char)('A' + col), r + 1,
                        JP_VIEW_ARG(jp_view_sub(row, at, bar)));
            at = bar + 1;
        }
        jp_str_put_text(&s, "</row>");
    }
    jp_str_put_text(&s, "</sheetData></worksheet>");
    zip_builder_init(&zip, arena);
    zip_builder_add(&zip, "[Content_Types].xml",
                    JP_VIEW("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
    zip_builder_add(&zip, "_rels/.rels",
                    JP_VIEW("<Relationships xmlns=\"" RELS_NS "\"><Relationship Id=\"a\" Type=\"" REL_NS
                            "/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"));
    zip_builder_add(&zip, "xl/_rels/workbook.xml.rels",
                    JP_VIEW("<Relationships xmlns=\"" RELS_NS "\"><Relationship Id=\"s1\" Type=\"" REL_NS
                            "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
    zip_builder_add(&zip, "xl/workbook.xml",
                    JP_VIEW("<workbook xmlns=\"" MAIN_NS "\" xmlns:r=\"" REL_NS
                            "\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"));
    zip_builder_add(&zip, "xl/worksheets/sheet1.xml", jp_str_view(&s));
    return zip_builder_finish(&zip);
}

static bool load(const char *const *rows, jp_arena *arena, jp_assets *assets, jp_error *err) {
    char path[] = "/tmp/jp-register-XXXXXX";
    const int fd = mkstemp(path);
    const jp_assets_paths paths = {.scoring_dir = JP_SOURCE_SCORING_DIR, .officers = path};

    assert_true(fd >= 0);
    (void)close(fd);
    assert_true(jp_file_write(path, rows ? sheet_of(rows, arena) : JP_VIEW("nothing of the kind"), err));
    const bool ok = jp_assets_load(&paths, arena, assets, err);
    (void)unlink(path);
    return ok;
}

typedef struct validity_row {
    const char *why, *heading, *cell;
    const char *from, *to; /* NULL: open */
    bool is_doubtful;
} validity_row;

static const validity_row validities[] = {
    {"a day in 有效期 is the last one", "有效期", "2026年12月31日", NULL, "2026-12-31", false},
    {"a range is not its first day", "有效期", "2020-01-01至2026-12-31", "2020-01-01", "2026-12-31", false},
    {"the same with points and a dash", "有效期限", "2021.06.01-2026.05.31", "2021-06-01", "2026-05-31", false},
    {"in words", "证件有效期", "2021年6月1日起至2026年5月31日止", "2021-06-01", "2026-05-31", false},
    {"only the end", "有效期", "至2027-12-31", NULL, "2027-12-31", false},
    {"a month ends on its last day", "有效期至", "2026-12", NULL, "2026-12-31", false},
    {"a month in words", "有效期至", "2028年2月", NULL, "2028-02-29", false},
    {"a date cell without its format", "有效期至", "46387", NULL, "2026-12-31", false},
    {"a date cell with its hour", "有效期至", "2026-12-31 00:00:00", NULL, "2026-12-31", false},
    {"no end", "有效期", "长期", NULL, NULL, false},
    {"a start without an end", "有效期", "2021-06-01至长期", "2021-06-01", NULL, false},
    {"a length says no day", "有效期", "5年", NULL, NULL, true},
    {"a start and a length", "有效期", "2021年6月1日起5年", NULL, NULL, true},
    {"a start alone is no end", "有效期", "2021年6月1日起", NULL, NULL, true},
    {"the day of issue is no end", "发证日期", "2021-06-01", "2021-06-01", NULL, false},
    {"the day it was cancelled is the end", "注销日期", "2025-07-01", NULL, "2025-07-01", false},
    {"a good state", "状态", "有效", NULL, NULL, false},
    {"a state from a day unknown", "状态", "已注销", NULL, NULL, true},
};

static const char *day_text(jp_day day, char out[11]) {
    if (day == JP_DAY_NONE) {
        return "open";
    }
    jp_day_format(day, out);
    return out;
}

static void test_validity(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof validities / sizeof validities[0]; i++) {
        const validity_row *row = &validities[i];
        jp_arena arena;
        jp_assets assets;
        jp_error err = {JP_OK, "", "", ""};
        char from[11], to[11];

        jp_arena_init(&arena);
        const char *const rows[] = {jp_arena_printf(&arena, "姓名|证件编号|%s", row->heading),
                                    jp_arena_printf(&arena, "张三|65010001|%s", row->cell), NULL};
        if (!load(rows, &arena, &assets, &err)) {
            fail_msg("%s: %s %s", row->why, err.where, err.subject);
        }
        const jp_officer *officer = &assets.tables.officers[0];
        if (assets.tables.officer_count != 1 ||
            strcmp(day_text(officer->valid_from, from), row->from ? row->from : "open") != 0 ||
            strcmp(day_text(officer->valid_to, to), row->to ? row->to : "open") != 0 ||
            !jp_view_is_empty(officer->doubt) != row->is_doubtful) {
            fail_msg("%s: from %s to %s, doubt '%.*s'", row->why, day_text(officer->valid_from, from),
                     day_text(officer->valid_to, to), JP_VIEW_ARG(officer->doubt));
        }
        jp_assets_release(&assets);
        jp_arena_release(&arena);
    }
}

/* What nobody asks for is named; so is a register that cannot be checked by number. */
static void test_columns(void **state) {
    static const char *const known[] = {"执法人员名册", "序号|姓名|执法证号|所属单位|有效期至",
                                        "1|张三|65010001|甲局|2027-01-01", NULL};
    static const char *const unknown[] = {"姓名|证 号 码|性别", "张三|65010001|男", NULL};
    jp_arena arena;
    jp_assets assets;
    jp_error err = {JP_OK, "", "", ""};

    (void)state;
    jp_arena_init(&arena);
    assert_true(load(known, &arena, &assets, &err));
    assert_true(jp_view_is_empty(assets.register_notes));
    assert_true(jp_view_eq_text(assets.tables.officers[0].organ, "甲局"));
    jp_assets_release(&assets);
    assert_true(load(unknown, &arena, &assets, &err));
    assert_true(jp_view_contains(assets.register_notes, JP_VIEW("「性别」")));
    assert_true(jp_view_contains(assets.register_notes, JP_VIEW("没有证号一列")));
    jp_assets_release(&assets);
    jp_arena_release(&arena);
}

static void test_no_register(void **state) {
    static const char *const strange[] = {"甲|乙", "a|b", NULL};
    jp_arena arena;
    jp_assets assets;
    jp_error err = {JP_OK, "", "", ""};

    (void)state;
    jp_arena_init(&arena);
    assert_false(load(strange, &arena, &assets, &err));
    assert_int_equal(jp_code_class(err.code), JP_CLASS_CONFIG);
    assert_false(load(NULL, &arena, &assets, &err));
    assert_int_equal(jp_code_class(err.code), JP_CLASS_CONFIG);
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_validity), cmocka_unit_test(test_columns),
                                       cmocka_unit_test(test_no_register)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
