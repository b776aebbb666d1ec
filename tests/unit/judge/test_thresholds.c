/* SPDX-License-Identifier: Apache-2.0 */
#include "bench.h"

#include "../../../src/judge/thresholds.h"

#define GOOD "[听证 默认]\n公民下界 = 1000\n公民上界 = 5000\n单位下界 = 3\n单位上界 = 5\n确认 = 否\n"

static void test_errors(void **state) {
    static const struct {
        const char *why, *text;
        jp_code code;
        const char *where;
    } rows[] = {
        {"a section of one word", "[听证]\n确认 = 否\n", JP_E_INI_UNKNOWN_SECTION, ":1"},
        {"a section of too many", "[听证 市场监管 县 x]\n确认 = 否\n", JP_E_INI_UNKNOWN_SECTION, ":1"},
        {"a parameter without sector", "[参数 立案期限]\n确认 = 否\n", JP_E_INI_UNKNOWN_SECTION, ":1"},
        {"an unknown key", "[听证 默认]\n确认 = 否\n公民下线 = 5\n", JP_E_INI_UNKNOWN_KEY, ":3"},
        {"whether it is confirmed must be said", "[听证 默认]\n公民下界 = 1\n公民上界 = 1\n", JP_E_INI_MISSING, ":1"},
        {"one bound alone", "[听证 默认]\n公民下界 = 1\n确认 = 否\n", JP_E_INI_MISSING, ":1"},
        {"bounds crossed", "[听证 默认]\n公民下界 = 2\n公民上界 = 1\n确认 = 否\n", JP_E_INI_VALUE, ":3"},
        {"confirmed with two bounds", "[听证 默认]\n公民下界 = 1\n公民上界 = 2\n确认 = 是\n", JP_E_INI_VALUE, ":3"},
        {"no number", "[听证 默认]\n公民下界 = 1千\n公民上界 = 2\n确认 = 否\n", JP_E_INI_VALUE, ":2"},
        {"no unit", "[参数 期限 默认]\n下界 = 1\n上界 = 2\n单位 = 周\n确认 = 否\n", JP_E_INI_VALUE, ":4"},
        {"a table misspelt for one sector", GOOD "[听政 市场监管]\n公民下界 = 1\n公民上界 = 2\n确认 = 否\n",
         JP_E_INI_UNKNOWN_SECTION, ":7"},
        {"a parameter whose 默认 was misspelt",
         GOOD
         "[参数 立案期现 默认]\n下界 = 1\n上界 = 2\n确认 = 否\n[参数 立案期限 县]\n下界 = 1\n上界 = 2\n确认 = 否\n",
         JP_E_INI_UNKNOWN_SECTION, ":11"},
        {"no such party", GOOD "个体工商户 = 商户\n", JP_E_INI_VALUE, ":7"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_thresholds *out;
        jp_error err = {JP_OK, "", "", ""};
        if (bench_load_thresholds(rows[i].text, &out, &err) || err.code != rows[i].code ||
            !jp_view_ends_with(jp_view_of(err.where), jp_view_of(rows[i].where))) {
            fail_msg("%s: %s %s", rows[i].why, jp_code_name(err.code), err.where);
        }
    }
}

#define BASE                                                                                                           \
    GOOD "罚种 = 吊销\n[听证 市场监管]\n公民下界 = 7\n公民上界 = 9\n确认 = 否\n"                  \
         "[参数 立案期限 默认]\n下界 = 7\n上界 = 30\n单位 = 日\n确认 = 否\n"

static bool load_local(const char *local, jp_thresholds **out, jp_error *err) {
    static const jp_view sectors[] = {{"市场监管", 12}, {"生态环境", 12}};
    char base_path[] = "/tmp/jp-thresholds-XXXXXX";
    char local_path[] = "/tmp/jp-local-XXXXXX";
    const int base_fd = mkstemp(base_path);
    const int local_fd = mkstemp(local_path);
    bool has_local = false;

    assert_true(base_fd >= 0 && local_fd >= 0);
    (void)close(base_fd);
    (void)close(local_fd);
    assert_true(jp_file_write(base_path, JP_VIEW(BASE), err) && jp_file_write(local_path, jp_view_of(local), err));
    const bool ok = jp_thresholds_load_local(base_path, local_path, sectors, COUNT_OF(sectors), &the_bench.arena, out,
                                             &has_local, err);
    assert_true(!ok || has_local);
    (void)unlink(base_path);
    (void)unlink(local_path);
    return ok;
}

/* What a county writes goes before; what it does not write stays. */
static void test_local(void **state) {
    jp_thresholds *out;
    jp_error err;
    (void)state;
    if (!load_local("[P01]\n启用 = 否\n[听证 市场监管]\n公民下界 = 3\n公民上界 = 3\n确认 = 是\n"
                    "[听证 生态环境 县]\n单位下界 = 4\n单位上界 = 4\n[参数 立案期限 默认]\n下界 = 15\n上界 = 15\n",
                    &out, &err)) {
        bench_say(&err);
        fail();
    }
    const jp_threshold *market = jp_thresholds_find(out, JP_VIEW("听证"), JP_VIEW("市场监管"), JP_VIEW("县"));
    assert_int_equal(market->citizen_fen.lower, 300);
    assert_true(market->is_confirmed);
    const jp_threshold *ecology = jp_thresholds_find(out, JP_VIEW("听证"), JP_VIEW("生态环境"), JP_VIEW("县"));
    assert_int_equal(ecology->unit_fen.upper, 400);
    assert_int_equal(ecology->citizen_fen.lower, 100000); /* as in 默认 */
    assert_int_equal(ecology->kind_count, 1);
    const jp_parameter *filing = jp_parameters_find(out, JP_VIEW("立案期限"), JP_VIEW("默认"), JP_VIEW(""));
    assert_int_equal(filing->value.upper, 15);
    assert_true(jp_view_eq_text(filing->unit, "日"));
}

static void test_local_errors(void **state) {
    static const struct {
        const char *why, *text;
        jp_code code;
        const char *where, *hint;
    } rows[] = {
        {"a sector nobody has", "[听证 市场监官]\n公民下界 = 3\n", JP_E_INI_UNKNOWN_SECTION, ":1", "「市场监管」"},
        {"a parameter nobody asks for", "[参数 立案期现 默认]\n下界 = 3\n", JP_E_INI_UNKNOWN_SECTION, ":1",
         "「立案期限」"},
        {"a level there is not", "[听证 市场监管 区]\n公民下界 = 3\n", JP_E_INI_UNKNOWN_SECTION, ":1", "自治区"},
        {"a key there is not", "[听证 市场监管]\n公民下届 = 3\n", JP_E_INI_UNKNOWN_KEY, ":2", "「公民下界」"},
        {"above the bound that stays", "[听证 市场监管]\n公民下界 = 10\n", JP_E_INI_VALUE, ":1", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_thresholds *out;
        jp_error err = {JP_OK, "", "", ""};
        if (load_local(rows[i].text, &out, &err) || err.code != rows[i].code ||
            !jp_view_ends_with(jp_view_of(err.where), jp_view_of(rows[i].where)) || !strstr(err.hint, rows[i].hint)) {
            fail_msg("%s: %s %s %s", rows[i].why, jp_code_name(err.code), err.where, err.hint);
        }
    }
}

static void test_names(void **state) {
    uint32_t count;
    const jp_view *tables = jp_thresholds_tables(the_bench.thresholds, &count);
    (void)state;
    assert_int_equal(count, 2);
    assert_true(jp_view_eq_text(tables[0], "听证") && jp_view_eq_text(tables[1], "集体讨论"));
    const jp_view *parameters = jp_thresholds_parameters(the_bench.thresholds, &count);
    assert_int_equal(count, 3);
    assert_true(jp_view_eq_text(parameters[0], "立案期限"));
}

/* The file that is shipped loads, and says of each value whether it was confirmed. */
static void test_shipped_file(void **state) {
    jp_thresholds *out;
    jp_error err;
    uint32_t count;
    (void)state;
    if (!jp_thresholds_load(JP_SOURCE_SCORING_DIR "/thresholds.ini", &the_bench.arena, &out, &err)) {
        bench_say(&err);
        fail();
    }
    (void)jp_thresholds_tables(out, &count);
    assert_true(count >= 3);
}

/* Only what is still open, with both bounds and where it comes from. */
static void test_unconfirmed(void **state) {
    const jp_view text = jp_judge_unconfirmed(&the_bench.tables, &the_bench.arena);

    (void)state;
    assert_true(jp_view_contains(text, JP_VIEW("听证（默认）：公民1000至5000元，单位30000至50000元；试\n")));
    assert_true(jp_view_contains(text, JP_VIEW("立案期限（默认）：7至30日；试")));
    assert_true(jp_view_contains(text, JP_VIEW("集体讨论（默认）；试")));
    assert_true(jp_view_contains(text, JP_VIEW("扣除鉴定（默认）：是或者否；试")));
    assert_false(jp_view_contains(text, JP_VIEW("市场监管")));
    assert_true(jp_view_contains(text, JP_VIEW("共6个版本，其中3个")));
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_unconfirmed),  cmocka_unit_test(test_errors), cmocka_unit_test(test_local),
    cmocka_unit_test(test_local_errors), cmocka_unit_test(test_names),  cmocka_unit_test(test_shipped_file),
};

int main(void) {
    return cmocka_run_group_tests(tests, bench_set_up, bench_tear_down);
}
