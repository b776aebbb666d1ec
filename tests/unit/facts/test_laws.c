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

#include "juanping/facts/laws.h"

static jp_arena arena;
static jp_laws laws;

static int set_up(void **state) {
    jp_error err = {0};
    (void)state;
    jp_arena_init(&arena);
    if (!jp_laws_load(JP_SOURCE_SCORING_DIR "/laws.ini", &arena, &laws, &err)) {
        print_error("%s: %s (%s)\n", err.where, err.subject, err.hint);
        return -1;
    }
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    jp_arena_release(&arena);
    return 0;
}

static jp_day day_of(const char *iso) {
    jp_day day;
    assert_true(jp_day_parse_iso(jp_view_of(iso), &day));
    return day;
}

static void test_find(void **state) {
    static const struct {
        const char *why, *cited, *name; /* "" : unknown */
    } rows[] = {
        {"the canonical name", "行政处罚法", "行政处罚法"},
        {"in marks, with the country", "《中华人民共和国行政处罚法》", "行政处罚法"},
        {"spaced", "《 中华人民共和国 行政 处罚法 》", "行政处罚法"},
        {"a version note inside", "《行政处罚法（2021年修订）》", "行政处罚法"},
        {"a version note behind", "《行政处罚法》（2017修正）", "行政处罚法"},
        {"a version note in words", "行政处罚法(二〇二一年修订)", "行政处罚法"},
        {"an alias", "处罚法", "行政处罚法"},
        {"an alias with the country", "中华人民共和国食安法", "食品安全法"},
        {"the region's regulation by its short name", "《自治区行政执法监督条例》", "新疆维吾尔自治区行政执法监督条例"},
        {"the national one has the bare name", "《行政执法监督条例》", "行政执法监督条例"},
        {"a part of a name is no name", "处罚", ""},
        {"an unknown law", "《某某市养犬管理条例》", ""},
        {"marks alone", "《》", ""},
        {"nothing", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const jp_law *law = jp_laws_find(&laws, jp_view_of(rows[i].cited));
        if (!jp_view_eq_text(law ? law->name : JP_VIEW_EMPTY, rows[i].name))
            fail_msg("%s", rows[i].why);
    }
    assert_null(jp_laws_find(NULL, JP_VIEW("行政处罚法")));
}

static void test_versions(void **state) {
    static const struct {
        const char *why, *law, *day;
        int articles; /* -1: not in force */
        bool is_confirmed;
    } rows[] = {
        {"repealed, entered without a source: its last day", "公路管理条例", "2011-06-30", 0, false},
        {"and the day after", "公路管理条例", "2011-07-01", -1, false},
        {"the last day of the old penalty law", "行政处罚法", "2021-07-14", 64, true},
        {"the first day of the new one", "行政处罚法", "2021-07-15", 86, true},
        {"before the first", "行政处罚法", "1996-09-30", -1, false},
        {"the coercion law's first day", "行政强制法", "2012-01-01", 71, true},
        {"the day before", "行政强制法", "2011-12-31", -1, false},
        {"reconsideration before 2024", "行政复议法", "2023-12-31", 43, true},
        {"and since", "行政复议法", "2024-01-01", 90, true},
        {"the region's regulation", "新疆维吾尔自治区行政执法监督条例", "2023-12-31", -1, false},
        {"the national one", "行政执法监督条例", "2026-01-31", -1, false},
        {"the penalties-for-public-order law revised", "治安管理处罚法", "2025-12-31", 119, true},
        {"an environmental statute before the code", "大气污染防治法", "2026-08-14", 129, true},
        {"and repealed by it", "大气污染防治法", "2026-08-15", -1, false},
        {"the code's first day", "生态环境法典", "2026-08-15", 1242, true},
        {"the day before", "生态环境法典", "2026-08-14", -1, false},
        {"the road transport regulation, before an article was dropped", "道路运输条例", "2023-07-19", 83, true},
        {"and behind it", "道路运输条例", "2023-07-20", 82, true},
        {"unfair competition before the revision of 2025", "反不正当竞争法", "2025-10-14", 33, true},
        {"and since", "反不正当竞争法", "2025-10-15", 41, true},
        {"the penalties-for-public-order law since", "治安管理处罚法", "2026-01-01", 144, true},
        {"a repealed law", "环境噪声污染防治法", "2022-06-05", -1, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const jp_law *law = jp_laws_find(&laws, jp_view_of(rows[i].law));
        assert_non_null(law);
        const jp_law_version *version = jp_law_on(law, day_of(rows[i].day));
        if (rows[i].articles < 0
                ? version != NULL
                : !version || version->articles != rows[i].articles || version->is_confirmed != rows[i].is_confirmed)
            fail_msg("%s: %d %d", rows[i].why, version ? (int)version->articles : -1, version && version->is_confirmed);
    }
    assert_null(jp_law_on(NULL, day_of("2024-01-01")));
    assert_null(jp_law_on(&laws.laws[0], JP_DAY_NONE));
}

/* What holds for every law of the file. */
static void test_catalogue(void **state) {
    uint32_t confirmed = 0;
    (void)state;
    assert_true(laws.law_count >= 60);
    for (uint32_t i = 0; i < laws.law_count; i++) {
        const jp_law *law = &laws.laws[i];
        assert_true(law->version_count > 0);
        assert_ptr_equal(jp_laws_find(&laws, law->full_name), law);
        for (uint32_t k = 0; k < law->alias_count; k++)
            assert_ptr_equal(jp_laws_find(&laws, law->aliases[k]), law);
        for (uint32_t k = 0; k < law->version_count; k++) {
            assert_ptr_equal(jp_law_on(law, law->versions[k].from), &law->versions[k]);
            assert_true(k == 0 || law->versions[k - 1].to < law->versions[k].from);
            /* who confirms a version knows where it ends */
            assert_true(!law->versions[k].is_confirmed || law->versions[k].articles > 0);
            confirmed += law->versions[k].is_confirmed;
        }
    }
    assert_true(confirmed > 40);
}

static void test_rank(void **state) {
    static const struct {
        const char *why, *cited;
        jp_law_rank rank;
    } rows[] = {
        {"known statute", "《中华人民共和国行政处罚法》", JP_LAW_STATUTE},
        {"known national regulation", "《农药管理条例》", JP_LAW_ADMIN},
        {"a 办法 of the State Council is known by the catalogue alone", "《无证无照经营查处办法》", JP_LAW_ADMIN},
        {"known local regulation", "《新疆维吾尔自治区行政执法监督条例》", JP_LAW_LOCAL},
        {"known rule", "《生态环境行政处罚办法》", JP_LAW_RULE},
        {"unknown statute", "《中华人民共和国某某法》", JP_LAW_STATUTE},
        {"unknown national regulation", "《某某管理条例》", JP_LAW_ADMIN},
        {"unknown local regulation", "《某某市某某管理条例》", JP_LAW_LOCAL},
        {"市场 is no place", "《市场某某管理条例》", JP_LAW_ADMIN},
        {"unknown rule", "《某某管理办法》", JP_LAW_RULE},
        {"a trial rule", "《某某管理规定（试行）》", JP_LAW_RULE},
        {"a benchmark", "《某某省行政处罚裁量基准》", JP_LAW_NORMATIVE},
        {"a benchmark called 办法", "《某某行政处罚裁量权适用办法》", JP_LAW_NORMATIVE},
        {"a notice", "《关于某某的通知》", JP_LAW_NORMATIVE},
        {"an interpretation", "《最高人民法院关于某某的解释》", JP_LAW_JUDICIAL},
        {"a form", "《行政处罚决定书》", JP_LAW_UNKNOWN},
        {"another form", "《现场检查笔录》", JP_LAW_UNKNOWN},
        {"words", "张三", JP_LAW_UNKNOWN},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_law_rank got = jp_laws_rank(&laws, jp_view_of(rows[i].cited));
        if (got != rows[i].rank)
            fail_msg("%s: %d", rows[i].why, (int)got);
    }
}

/* Cities with districts make rules, those without none; which one is without is not known of every city. */
static void test_rank_of_cities(void **state) {
    static const struct {
        const char *why, *cited;
        jp_law_rank rank;
        bool is_sure;
    } rows[] = {
        {"a capital makes rules", "《乌鲁木齐市某某管理办法》", JP_LAW_RULE, true},
        {"a city nobody here knows", "《某某市某某管理办法》", JP_LAW_RULE, false},
        {"below its province", "《某某省某某市某某管理规定（试行）》", JP_LAW_RULE, false},
        {"below its prefecture", "《某某自治州某某市某某实施细则》", JP_LAW_RULE, false},
        {"a city of Xinjiang without districts", "《昌吉市某某管理办法》", JP_LAW_NORMATIVE, true},
        {"an administrative office", "《喀什地区某某管理办法》", JP_LAW_NORMATIVE, true},
        {"a county", "《某某县某某管理办法》", JP_LAW_NORMATIVE, true},
        {"the state speaks of counties", "《全国县级某某管理办法》", JP_LAW_RULE, true},
        {"the state speaks of cities", "《城市某某管理办法》", JP_LAW_RULE, true},
        {"markets", "《某某批发市场管理办法》", JP_LAW_RULE, true},
        {"listed companies", "《上市公司某某管理办法》", JP_LAW_RULE, true},
        {"a regulation", "《某某市某某条例》", JP_LAW_LOCAL, true},
        {"known by name", "《文化市场综合行政执法管理办法》", JP_LAW_RULE, true},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const jp_view cited = jp_view_of(rows[i].cited);
        if (jp_laws_rank(&laws, cited) != rows[i].rank || jp_laws_rank_is_sure(&laws, cited) != rows[i].is_sure)
            fail_msg("%s: %d", rows[i].why, (int)jp_laws_rank(&laws, cited));
    }
}

static bool load_text(const char *text, jp_laws *out, jp_error *err) {
    char path[] = "/tmp/juanping-laws-XXXXXX";
    int fd = mkstemp(path);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    close(fd);
    bool ok = jp_laws_load(path, &arena, out, err);
    unlink(path);
    return ok;
}

static void test_bad_files(void **state) {
    static const struct {
        const char *why, *text;
        jp_code code;
        const char *where, *said; /* parts of where and of subject or hint */
    } rows[] = {
        {"a law needs a rank", "[甲法]\n别名 = 乙\n", JP_E_INI_MISSING, ":1", "级别"},
        {"an unknown rank", "[甲法]\n级别 = 国法\n", JP_E_INI_VALUE, ":2", "行政法规"},
        {"an unknown key", "[甲法]\n级别 = 法律\n条数 = 5\n", JP_E_INI_UNKNOWN_KEY, ":3", "条数"},
        {"a version of no law", "[甲法]\n级别 = 法律\n[乙法@1]\n生效 = 2020-01-01\n确认 = 是\n",
         JP_E_INI_UNKNOWN_SECTION, ":3", "乙法"},
        {"a day that is none", "[甲法]\n级别 = 法律\n[甲法@1]\n生效 = 2020-02-30\n确认 = 是\n", JP_E_INI_VALUE, ":4",
         "YYYY"},
        {"no first day", "[甲法]\n级别 = 法律\n[甲法@1]\n确认 = 是\n", JP_E_INI_MISSING, ":3", "生效"},
        {"confirmed or not must be said", "[甲法]\n级别 = 法律\n[甲法@1]\n生效 = 2020-01-01\n", JP_E_INI_MISSING, ":3",
         "确认"},
        {"an end before the beginning",
         "[甲法]\n级别 = 法律\n[甲法@1]\n生效 = 2020-01-01\n失效 = 2019-01-01\n确认 = 是\n", JP_E_INI_VALUE, ":5",
         "生效"},
        {"two versions at once",
         "[甲法]\n级别 = 法律\n[甲法@1]\n生效 = 2020-01-01\n确认 = 是\n[甲法@2]\n生效 = 2021-01-01\n确认 = 是\n",
         JP_E_INI_VALUE, ":1", "重叠"},
        {"one name for two laws", "[甲法]\n级别 = 法律\n别名 = 乙法\n[乙法]\n级别 = 法律\n", JP_E_INI_DUPLICATE, ":4",
         "乙法"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_laws out;
        jp_error err = {0};
        bool ok = load_text(rows[i].text, &out, &err);
        if (ok || err.code != rows[i].code || !strstr(err.where, rows[i].where) ||
            !(strstr(err.hint, rows[i].said) || strstr(err.subject, rows[i].said)))
            fail_msg("%s: %d %s %s (%s)", rows[i].why, (int)err.code, err.where, err.subject, err.hint);
    }
}

/* Versions may stand in any order in the file. */
static void test_order(void **state) {
    jp_laws out;
    jp_error err = {0};
    (void)state;
    assert_true(load_text("[甲法]\n级别 = 法律\n[甲法@新]\n生效 = 2021-01-01\n最高条 = 9\n确认 = 否\n"
                          "[甲法@旧]\n生效 = 2020-01-01\n失效 = 2020-12-31\n最高条 = 8\n确认 = 是\n",
                          &out, &err));
    assert_int_equal(out.laws[0].version_count, 2);
    assert_int_equal(out.laws[0].versions[0].articles, 8);
    assert_false(jp_law_on(&out.laws[0], day_of("2021-01-01"))->is_confirmed);
    assert_true(jp_view_eq_text(out.laws[0].full_name, "中华人民共和国甲法"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_find),  cmocka_unit_test(test_versions),       cmocka_unit_test(test_catalogue),
        cmocka_unit_test(test_rank),  cmocka_unit_test(test_rank_of_cities), cmocka_unit_test(test_bad_files),
        cmocka_unit_test(test_order),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
