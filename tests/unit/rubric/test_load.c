/* SPDX-License-Identifier: Apache-2.0 */
#include "words.h"

#include "juanping/rubric/keys.h"

static char folder[] = "/tmp/jp-rubric-XXXXXX";

static int set_up_folder(void **state) {
    return set_up(state) == 0 && mkdtemp(folder) ? 0 : -1;
}

static const char *path_of(const char *name) {
    return jp_arena_printf(&arena, "%s/%s", folder, name);
}

static const char *put(const char *name, const char *text) {
    jp_error err;
    assert_true(jp_file_write(path_of(name), jp_view_of(text), &err));
    return path_of(name);
}

static int tear_down_folder(void **state) {
    static const char *const names[] = {"base.ini", "own.ini", "local.ini", "a.ini", "b.ini", "bad.ini"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        (void)unlink(path_of(names[i]));
    }
    (void)rmdir(folder);
    return tear_down(state);
}

static jp_rubric load(const char *path, const char *overlay) {
    jp_rubric rubric;
    jp_error err;
    if (!jp_rubric_load(path, overlay, &words, &arena, &rubric, &err)) {
        char text[1200];
        jp_error_text(&err, JP_LANG_ZH, text, sizeof text);
        fail_msg("%s", text);
    }
    return rubric;
}

static void test_plain(void **state) {
    jp_rubric rubric = load(put("base.ini", GOOD_RUBRIC), NULL);
    (void)state;
    assert_true(jp_view_eq_text(rubric.kind, "penalty-general"));
    assert_int_equal(rubric.full_cp, 1000);
    assert_int_equal(rubric.grade_count, 3);
    assert_int_equal(rubric.grades[0].from_cp, 900);
    assert_int_equal(rubric.item_count, 2);
    const jp_item *item = jp_rubric_find(&rubric, JP_VIEW("P01"));
    assert_non_null(item);
    assert_int_equal(item->deduct_cp, 600);
    assert_int_equal(item->cap_cp, 600);
    assert_non_null(item->judge.code);
    assert_int_equal(item->judge.line_no, 25);
    assert_null(jp_rubric_find(&rubric, JP_VIEW("P99")));
    jp_rubric_release(&rubric);
}

static void test_inherits(void **state) {
    (void)state;
    put("base.ini", GOOD_RUBRIC);
    const char *own =
        put("own.ini", "[标准]\n继承 = base.ini\n版本 = 2\n[分值]\n程序 = 5\n归档 = 1\n[P01]\n标准分 = 5\n"
                       "[P03]\n标题 = 新\n类别 = 归档\n标准分 = 1\n依据 = x\n条例 = 17\n机判 = H\n提示 = 看\n");
    jp_rubric rubric = load(own, NULL);
    assert_true(jp_view_eq_text(rubric.version, "2"));
    assert_true(jp_view_eq_text(rubric.name, "试"));
    assert_int_equal(rubric.item_count, 3);
    assert_int_equal(rubric.items[0].full_cp, 500);
    assert_true(jp_view_eq_text(rubric.items[0].title, "题"));
    assert_true(jp_view_eq_text(rubric.items[2].title, "新"));
    jp_rubric_release(&rubric);
}

/* An error in what was inherited is named where it stands. */
static void test_error_names_the_file_it_stands_in(void **state) {
    jp_rubric rubric;
    jp_error err;
    (void)state;
    put("base.ini", HEAD_LINES GRADE_LINES POINT_LINES P01_LINES P02_LINES "[P03]\n标题 = 题\n");
    const char *own = put("own.ini", "[标准]\n继承 = base.ini\n版本 = 2\n");
    assert_false(jp_rubric_load(own, NULL, &words, &arena, &rubric, &err));
    expect_error("inherited", &err, JP_E_INI_MISSING, "base.ini:34", "P03");
}

static void test_circle(void **state) {
    jp_rubric rubric;
    jp_error err;
    (void)state;
    put("a.ini", "[标准]\n继承 = b.ini\n");
    put("b.ini", "[标准]\n继承 = a.ini\n");
    assert_false(jp_rubric_load(path_of("a.ini"), NULL, &words, &arena, &rubric, &err));
    assert_int_equal(err.code, JP_E_INI_VALUE);
}

static void test_local(void **state) {
    const char *base = put("base.ini", GOOD_RUBRIC);
    (void)state;
    const char *local = put("local.ini", "[P01]\n标准分 = 7\n扣分 = 2\n否决 = 超期否决\n[P02]\n标准分 = 3\n启用 = 否\n"
                                         "[分值]\n程序 = 7\n文书 = 3\n[开关]\n超期否决 = 是\n[等次]\n好 = 8\n差 = 0\n");
    jp_rubric plain = load(base, NULL);
    jp_rubric rubric = load(base, local);
    assert_int_equal(rubric.item_count, 1);
    assert_int_equal(rubric.items[0].full_cp, 700);
    assert_int_equal(rubric.items[0].deduct_cp, 200);
    assert_true(rubric.items[0].is_veto);
    assert_int_equal(rubric.grade_count, 2);
    assert_true(jp_view_eq_text(rubric.grades[0].name, "好"));
    assert_string_not_equal(plain.fingerprint, rubric.fingerprint);
    jp_rubric_release(&plain);
    jp_rubric_release(&rubric);
}

#define P03_LINES                                                                                                                          \
    "[P03]\n标题 = 本县的项目\n类别 = 程序\n标准分 = 1\n机判 = A\n判定 = 询问笔录\n证据 = 询问笔录\n说明 = " \
    "没有询问笔录\n"                                                                                                                 \
    "依据 = 本县规定\n条例 = 18(四)\n"

/* A county's own item, and a row of the thresholds, which is not the rubric's business. */
static void test_local_item(void **state) {
    const char *base = put("base.ini", GOOD_RUBRIC);
    (void)state;
    jp_rubric plain = load(base, NULL);
    jp_rubric rubric =
        load(base, put("local.ini", P03_LINES "[P01]\n标准分 = 5\n扣分 = 1\n[听证 市场监管]\n公民下界 = 1\n"));
    assert_int_equal(rubric.item_count, plain.item_count + 1);
    assert_non_null(jp_rubric_find(&rubric, JP_VIEW("P03")));
    jp_rubric_release(&plain);
    jp_rubric_release(&rubric);
}

static void test_local_errors(void **state) {
    static const struct {
        const char *why, *text;
        jp_code code;
        const char *where, *in_text;
    } rows[] = {
        {"no such item", "[P11]\n启用 = 否\n", JP_E_INI_UNKNOWN_SECTION, "local.ini:1", "「P01」"},
        {"a key that is not local", "[P01]\n判定 = 询问笔录\n", JP_E_INI_UNKNOWN_KEY, "local.ini:2", "标准分"},
        {"a new item of no rubric", "[Q01]\n标题 = 甲\n", JP_E_INI_UNKNOWN_SECTION, "local.ini:1", "P61"},
        {"a new item with a wrong name", P03_LINES "适用 = 询问笔路\n", JP_E_RUBRIC_NAME, "local.ini:11", "询问笔录"},
        {"a new item that is not whole", "[P03]\n标题 = 甲\n", JP_E_INI_MISSING, "local.ini:1", "类别"},
        {"a section of nobody", "[随便]\n甲 = 1\n", JP_E_INI_UNKNOWN_SECTION, "local.ini:1", "本地文件里可以有"},
        {"a section nearly right", "[听政 市场监管]\n公民下界 = 1\n", JP_E_INI_UNKNOWN_SECTION, "local.ini:1",
         "「听证」"},
        {"points that no longer add up", "[P01]\n标准分 = 7\n", JP_E_RUBRIC_POINTS, "local.ini:2", "7 分"},
        {"points of a category that do not add up", "[分值]\n程序 = 7\n", JP_E_RUBRIC_POINTS, "local.ini:2", "6 分"},
        {"points below what is deducted", "[P02]\n标准分 = 1\n", JP_E_INI_VALUE, "local.ini:2", "扣分 = "},
    };
    const char *base = put("base.ini", GOOD_RUBRIC "扣分 = 2\n");
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_rubric rubric;
        jp_error err = {JP_OK, "", "", ""};
        if (jp_rubric_load(base, put("local.ini", rows[i].text), &words, &arena, &rubric, &err)) {
            fail_msg("%s: accepted", rows[i].why);
        }
        expect_error(rows[i].why, &err, rows[i].code, rows[i].where, rows[i].in_text);
    }
}

/* An item switched off keeps its points in the sums, and does not judge. */
static void test_disabled(void **state) {
    (void)state;
    jp_rubric rubric = load(put("base.ini", GOOD_RUBRIC "启用 = 否\n"), NULL);
    assert_int_equal(rubric.item_count, 1);
    assert_true(jp_view_contains(rubric.resolved_text, JP_VIEW("[P02]")));
    jp_rubric_release(&rubric);
}

static void test_resolved_text_parses_back(void **state) {
    jp_str text;
    jp_rubric again;
    jp_error err;
    (void)state;
    jp_str_init(&text, &arena);
    jp_str_put_text(&text, GOOD_RUBRIC "提示+ = \"引号 \\\" 与 \\\\ 与 \\d；\"\n");
    for (int i = 0; i < 60; i++) {
        jp_str_put_text(&text, "提示+ = \"一段比较长的话 一段比较长的话；一段比较长的话# 一段比较长的话\"\n");
    }
    jp_rubric rubric = load(put("base.ini", jp_str_cstr(&text)), NULL);
    if (!jp_rubric_parse(rubric.resolved_text, "stored", &words, &arena, &again, &err)) {
        fail_msg("%s %s %s", err.where, err.subject, err.hint);
    }
    assert_string_equal(rubric.fingerprint, again.fingerprint);
    assert_true(jp_view_eq(rubric.resolved_text, again.resolved_text));
    assert_true(jp_view_eq(rubric.items[1].hint, again.items[1].hint));
    assert_true(rubric.items[1].hint.bytes > 3000);
    jp_rubric_release(&rubric);
    jp_rubric_release(&again);
}

/* The fingerprint is of what the rubric says, not of how the file looks. */
static void test_fingerprint(void **state) {
    (void)state;
    jp_rubric a = load(put("base.ini", GOOD_RUBRIC), NULL);
    jp_rubric b = load(put("own.ini", "# 注释\n\n" GOOD_RUBRIC "\n"), NULL);
    jp_rubric c = load(put("a.ini", GOOD_RUBRIC "典型 = 新\n"), NULL);
    assert_string_equal(a.fingerprint, b.fingerprint);
    assert_string_not_equal(a.fingerprint, c.fingerprint);
    jp_rubric_release(&a);
    jp_rubric_release(&b);
    jp_rubric_release(&c);
}

static void test_check_finds_all(void **state) {
    uint32_t count;
    (void)state;
    const char *bad = put("bad.ini", HEAD_LINES GRADE_LINES POINT_LINES P01_HEAD
                          "机判 = A\n证据 = 立案表\n判定 = \"日历天(日期) > 1 and 日子\"\n" P02_LINES "备住 = x\n");
    jp_error *errors = jp_rubric_check(bad, NULL, &words, &arena, &count);
    assert_int_equal(count, 4);
    assert_int_equal(errors[0].code, JP_E_INI_UNKNOWN_KEY);
    (void)jp_rubric_check(put("base.ini", GOOD_RUBRIC), NULL, &words, &arena, &count);
    assert_int_equal(count, 0);
    errors = jp_rubric_check(path_of("nowhere.ini"), NULL, &words, &arena, &count);
    assert_int_equal(count, 1);
    assert_int_equal(errors[0].code, JP_E_IO_OPEN);
}

static void test_documents_of_conditions(void **state) {
    static const char text[] = HEAD_LINES GRADE_LINES POINT_LINES P01_LINES
        "适用 = \"有文书('行政处罚决定书') or 立案审批表/日期\"\n逐项 = \"询问笔录/地点\"\n" P02_LINES;
    (void)state;
    jp_rubric rubric = load(put("base.ini", text), NULL);
    const jp_item *item = &rubric.items[0];
    assert_int_equal(item->applies_document_count, 2);
    assert_true(jp_view_eq_text(item->applies_documents[0], "行政处罚决定书"));
    assert_int_equal(item->each_document_count, 1);
    assert_true(jp_view_eq_text(item->each_documents[0], "询问笔录"));
    jp_rubric_release(&rubric);
}

static void test_keys(void **state) {
    uint32_t count;
    const jp_key_row *rows = jp_rubric_keys(&count);
    (void)state;
    for (uint32_t i = 0; i < count; i++) {
        assert_true(rows[i].help[0] != '\0');
        assert_true(jp_key_type_name(rows[i].type)[0] != '\0');
        for (uint32_t k = 0; k < i; k++) {
            assert_false(rows[i].section == rows[k].section && strcmp(rows[i].name, rows[k].name) == 0);
        }
    }
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_plain),
    cmocka_unit_test(test_inherits),
    cmocka_unit_test(test_error_names_the_file_it_stands_in),
    cmocka_unit_test(test_circle),
    cmocka_unit_test(test_local),
    cmocka_unit_test(test_local_item),
    cmocka_unit_test(test_local_errors),
    cmocka_unit_test(test_disabled),
    cmocka_unit_test(test_resolved_text_parses_back),
    cmocka_unit_test(test_fingerprint),
    cmocka_unit_test(test_check_finds_all),
    cmocka_unit_test(test_documents_of_conditions),
    cmocka_unit_test(test_keys),
};

int main(void) {
    return cmocka_run_group_tests(tests, set_up_folder, tear_down_folder);
}
