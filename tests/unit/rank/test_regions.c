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

#include "../../../src/rank/regions.h"

/* Writes text to a file of its own and loads it. */
static bool load(const char *text, jp_arena *arena, jp_regions **out, jp_error *err) {
    char path[] = "/tmp/juanping-regions-XXXXXX";
    const int fd = mkstemp(path);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), strlen(text));
    assert_int_equal(close(fd), 0);
    const bool ok = jp_regions_load(path, arena, out, err);
    assert_int_equal(unlink(path), 0);
    return ok;
}

static void test_names(void **state) {
    static const struct {
        const char *why, *code, *name;
    } rows[] = {
        {"a code in full is its short form", "650000", "区"},
        {"and the short form is the full one", "65", "区"},
        {"a prefecture", "6501", "市"},
        {"a county", "650102", "县"},
        {"a township of nine digits", "650102001", "乡"},
        {"a township of twelve digits", "650102001000", "乡"},
        {"no township in the code", "650102000", "县"},
        {"blanks around it", " 650102　", "县"},
        {"not in the table", "650103", ""},
        {"no number", "65010x", ""},
        {"nothing", "", ""},
        {"zeros are no division", "000000", ""},
    };
    jp_regions *regions = NULL;
    jp_arena arena;
    jp_error err;

    (void)state;
    jp_arena_init(&arena);
    assert_true(load("\xEF\xBB\xBF# x\n650102001\t乡\n650102\t县\t简称:某\r\n\n650100\t市\n650000\t区", &arena,
                     &regions, &err));
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (!jp_view_eq_text(jp_regions_name(regions, jp_view_of(rows[i].code)), rows[i].name))
            fail_msg("%s", rows[i].why);
    }
    assert_int_equal(jp_regions_name(NULL, JP_VIEW("65")).bytes, 0);
    jp_arena_release(&arena);
}

static void test_bad_tables_are_refused(void **state) {
    static const struct {
        const char *why, *text;
        jp_code code;
        const char *where_ends;
    } rows[] = {
        {"no tab", "# x\n650000 区\n", JP_E_INI_SYNTAX, ":2"},
        {"a code that is no number", "65a\t区\n", JP_E_INI_VALUE, ":1"},
        {"no name", "65\t区\n6501\t \t附注\n", JP_E_INI_VALUE, ":2"},
        {"a code twice, in two lengths", "65\t区\n650000\t省\n", JP_E_INI_DUPLICATE, ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_regions *regions = NULL;
        jp_arena arena;
        jp_error err;
        jp_arena_init(&arena);
        if (load(rows[i].text, &arena, &regions, &err))
            fail_msg("accepted: %s", rows[i].why);
        assert_int_equal(err.code, rows[i].code);
        assert_true(jp_view_ends_with(jp_view_of(err.where), jp_view_of(rows[i].where_ends)));
        jp_arena_release(&arena);
    }
}

static void test_towns(void **state) {
    static const struct {
        const char *why, *organ, *county, *town;
    } rows[] = {
        {"a town", "疏附县托克扎克镇人民政府", "疏附县", "托克扎克镇"},
        {"with all above it", "新疆维吾尔自治区喀什地区疏附县托克扎克镇人民政府", "疏附县", "托克扎克镇"},
        {"a township", "托里县多拉特乡人民政府", "托里县", "多拉特乡"},
        {"a county not named as in the table", "塔什库尔干县达布达尔乡人民政府", "塔什库尔干塔吉克自治县",
         "达布达尔乡"},
        {"a subdistrict", "喀什市老城区街道办事处", "喀什市", "老城区街道"},
        {"its own enforcers", "米东区古牧地镇综合行政执法队", "米东区", "古牧地镇"},
        {"no county in the name", "托克扎克镇人民政府", "疏附县", "托克扎克镇"},
        {"a county's bureau", "疏附县市场监督管理局", "疏附县", ""},
        {"town and country are no town", "天山区城乡建设局", "天山区", ""},
        {"all towns are none", "疏附县乡镇综合行政执法大队", "疏附县", ""},
        {"nothing", "", "", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (!jp_view_eq_text(jp_region_town(jp_view_of(rows[i].organ), jp_view_of(rows[i].county)), rows[i].town))
            fail_msg("%s", rows[i].why);
    }
}

/* The table that is shipped must load, or no report can name a division. */
static void test_shipped_table(void **state) {
    jp_regions *regions = NULL;
    jp_arena arena;
    jp_error err;
    char text[1200] = "";

    (void)state;
    jp_arena_init(&arena);
    if (!jp_regions_load(JP_SOURCE_SCORING_DIR "/regions.tsv", &arena, &regions, &err)) {
        jp_error_text(&err, JP_LANG_EN, text, sizeof text);
        fail_msg("%s", text);
    }
    assert_true(jp_view_eq_text(jp_regions_name(regions, JP_VIEW("650102")), "天山区"));
    assert_true(jp_view_eq_text(jp_regions_name(regions, JP_VIEW("65")), "新疆维吾尔自治区"));
    assert_true(jp_view_eq_text(jp_regions_name(regions, JP_VIEW("660800")), "第八师"));
    jp_arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_bad_tables_are_refused),
        cmocka_unit_test(test_towns),
        cmocka_unit_test(test_shipped_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
