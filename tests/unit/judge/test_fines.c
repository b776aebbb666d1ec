/* SPDX-License-Identifier: Apache-2.0 */
#include "bench.h"
#include "../../../src/judge/fines.h"

/* The table of fines: what is refused, and what a fine comes to against it. */

static jp_laws the_laws;

static const char laws_text[] =
    "[甲法]\n级别 = 法律\n[甲法@1]\n生效 = 2018-01-01\n失效 = 2021-07-14\n最高条 = 90\n确认 = 是\n来源 = 试\n"
    "[甲法@2]\n生效 = 2021-07-15\n最高条 = 90\n确认 = 是\n来源 = 试\n"
    "[乙法]\n级别 = 法律\n[乙法@1]\n生效 = 2018-01-01\n最高条 = 90\n确认 = 否\n来源 = 试\n"
    "[处罚法]\n级别 = 法律\n程序法 = 是\n[处罚法@1]\n生效 = 2018-01-01\n最高条 = 90\n确认 = 是\n来源 = 试\n";

#define END "确认 = 是\n来源 = 试\n"
static const char fines_text[] =
    "[甲法@1 第十条]\n档1 = \"1000 5000\"\n" END "[甲法@2 第十条]\n档1 = \"6000 9000\"\n" END
    "[甲法@1|2 第十一条]\n档1 = \"- 3000\"\n" END
    "[甲法@1|2 第十二条第一款]\n档1 = \"5000 50000\"\n限1 = \"货值金额 < 10000\"\n前提1 = 不足一万元\n"
    "档2 = \"倍 货值金额 5 10\"\n限2 = \"货值金额 >= 10000\"\n" END "[甲法@1|2 第十二条第二款]\n档1 = \"- 2000\"\n" END
    "[甲法@1|2 第十三条第一款第一项、第三项]\n档1 = \"50000 500000\"\n对象1 = 单位\n档2 = \"100 500\"\n对象2 = "
    "个人\n并引 = 第十三条第二款\n" END
    "[甲法@1|2 第十三条第一款第二项]\n档1 = \"100000 1000000\"\n并引 = 第十三条第二款\n" END
    "[甲法@1|2 第十四条]\n档1 = \"倍 违法所得 0.5 3\"\n底1 = 10000\n" END
    "[甲法@1|2 第十五条]\n档1 = \"人工 每人一千元\"\n" END
    "[甲法@1|2 第十六条]\n档1 = \"1000 2000\"\n确认 = 否\n来源 = 试\n"
    "[乙法@1 第十条]\n档1 = \"1000 5000\"\n" END
    "[甲法@1|2 第十七条]\n档1 = \"- 10000\"\n档2 = \"10000 20000\"\n档3 = \"2000 5000\"\n对象3 = 责任人\n" END
    "[甲法@1|2 第十八条]\n档1 = \"倍 进货总额 0.05 0.1\"\n" END
    "[甲法@1|2 第十九条]\n档1 = \"倍 违法所得 1 5\"\n限1 = \"违法所得 >= 100000\"\n档2 = \"100000 500000\"\n限2 = "
    "\"违法所得 < 100000\"\n" END "[甲法@1|2 第二十一条]\n档1 = \"倍 林木价值 5 10\"\n" END
    "[甲法@1|2 第二十二条第一款]\n档1 = \"- 100000\"\n前提1 = 企业\n档2 = \"- 10000\"\n前提2 = 个体工商户\n并引 = "
    "第二十二条第二款、第三款\n" END "[甲法@1|2 第二十三条]\n档1 = \"50 50\"\n" END;

static bool load(const char *text, jp_fines **out, jp_error *err) {
    char path[] = "/tmp/jp-fines-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    (void)close(fd);
    assert_true(jp_file_write(path, jp_view_of(text), err));
    bool ok = jp_fines_load(path, &the_laws, &the_bench.arena, out, err);
    (void)unlink(path);
    return ok;
}

static int set_up(void **state) {
    char path[] = "/tmp/jp-laws-XXXXXX";
    int fd = mkstemp(path);
    jp_fines *fines;
    jp_error err;

    if (fd < 0 || close(fd) != 0 || bench_set_up(state) != 0) {
        return -1;
    }
    bool ok = jp_file_write(path, jp_view_of(laws_text), &err) &&
              jp_laws_load(path, &the_bench.arena, &the_laws, &err) && load(fines_text, &fines, &err);
    (void)unlink(path);
    if (!ok) {
        bench_say(&err);
        return -1;
    }
    the_bench.tables.laws = &the_laws;
    the_bench.tables.fines = fines;
    return 0;
}

static void test_errors(void **state) {
    static const struct {
        const char *why, *text;
        jp_code code;
        const char *where;
    } rows[] = {
        {"no law", "[第十条]\n档1 = \"1 2\"\n" END, JP_E_INI_UNKNOWN_SECTION, ":1"},
        {"no place", "[甲法@1]\n档1 = \"1 2\"\n" END, JP_E_INI_UNKNOWN_SECTION, ":1"},
        {"a place that is none", "[甲法@1 十]\n档1 = \"1 2\"\n" END, JP_E_INI_UNKNOWN_SECTION, ":1"},
        {"an unknown law", "[丙法@1 第十条]\n档1 = \"1 2\"\n" END, JP_E_INI_UNKNOWN_SECTION, ":1"},
        {"an unknown version", "[甲法@1|3 第十条]\n档1 = \"1 2\"\n" END, JP_E_INI_UNKNOWN_SECTION, ":1"},
        {"no tier", "[甲法@1 第十条]\n" END, JP_E_INI_MISSING, ":1"},
        {"a gap in the numbers", "[甲法@1 第十条]\n档1 = \"1 2\"\n档3 = \"3 4\"\n" END, JP_E_INI_VALUE, ":3"},
        {"an unknown key", "[甲法@1 第十条]\n档1 = \"1 2\"\n档次 = 1\n" END, JP_E_INI_UNKNOWN_KEY, ":3"},
        {"crossed", "[甲法@1 第十条]\n档1 = \"2 1\"\n" END, JP_E_INI_VALUE, ":2"},
        {"one number", "[甲法@1 第十条]\n档1 = 1\n" END, JP_E_INI_VALUE, ":2"},
        {"not in yuan", "[甲法@1 第十条]\n档1 = \"1万 2万\"\n" END, JP_E_INI_VALUE, ":2"},
        {"an unknown base", "[甲法@1 第十条]\n档1 = \"倍 货值 1 2\"\n" END, JP_E_INI_VALUE, ":2"},
        {"whom", "[甲法@1 第十条]\n档1 = \"1 2\"\n对象1 = 公民\n" END, JP_E_INI_VALUE, ":3"},
        {"whom, of no tier", "[甲法@1 第十条]\n档1 = \"1 2\"\n对象2 = 单位\n" END, JP_E_INI_VALUE, ":3"},
        {"a limit that is none", "[甲法@1 第十条]\n档1 = \"1 2\"\n限1 = \"货值金额 = 2\"\n" END, JP_E_INI_VALUE, ":3"},
        {"a least base of a range", "[甲法@1 第十条]\n档1 = \"1 2\"\n底1 = 3\n" END, JP_E_INI_VALUE, ":3"},
        {"beside what", "[甲法@1 第十条]\n档1 = \"1 2\"\n并引 = 第二款\n" END, JP_E_INI_VALUE, ":3"},
        {"confirmed or not", "[甲法@1 第十条]\n档1 = \"1 2\"\n来源 = 试\n", JP_E_INI_MISSING, ":1"},
        {"no source", "[甲法@1 第十条]\n档1 = \"1 2\"\n确认 = 是\n", JP_E_INI_MISSING, ":1"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_fines *out;
        jp_error err = {JP_OK, "", "", ""};
        if (load(rows[i].text, &out, &err) || err.code != rows[i].code ||
            !jp_view_ends_with(jp_view_of(err.where), jp_view_of(rows[i].where))) {
            fail_msg("%s: %s %s", rows[i].why, jp_code_name(err.code), err.where);
        }
    }
}

static void test_reading(void **state) {
    const jp_fines *fines = the_bench.tables.fines;
    (void)state;
    assert_int_equal(fines->row_count, 17);
    const jp_fine_row *row = &fines->rows[5];
    assert_int_equal(row->place_count, 2);
    assert_int_equal(row->places[1].item, 3);
    assert_int_equal(row->sanction[0].paragraph, 2);
    assert_int_equal(row->versions, 3);
    assert_int_equal(fines->rows[7].tiers[0].lower, 5000); /* half of the base */
    assert_int_equal(fines->rows[3].tiers[0].upper, 5000000);
}

#define CITE(law, rest) "<引用 法='" law "' 用途='依据' " rest ">x</引用>"
#define FINE(fen) "<罚款 分='" fen "'>x</罚款>"
#define DOC(day, rest) "<行政处罚决定书 成员='2'><日期 值='" day "'>x</日期>" rest "</行政处罚决定书>"
#define NOW(rest) DOC("2024-03-05", rest)
#define QUOTE(low, high) "<罚款幅度 下限分='" low "' 上限分='" high "'>x</罚款幅度>"
#define CITIZEN "<证件号码 值='11010519491231002X' 类='身份证'>x</证件号码>"
#define UNIT "<证件号码 值='91350100M000100Y43' 类='统一社会信用代码'>x</证件号码>"
#define SHOP "<证件号码 值='92650102MA00000000' 类='统一社会信用代码'>x</证件号码>"
#define BOUGHT(fen) "<进货总额 分='" fen "'>x</进货总额>"
#define INCOME(fen) "<违法所得 分='" fen "'>x</违法所得>"
#define GOODS(fen) "<货值金额 分='" fen "'>x</货值金额>"

static void test_verdicts(void **state) {
    static const struct {
        const char *why, *result, *content; /* result NULL: left to a person */
    } rows[] = {
        {"in the version of the day", "1", DOC("2021-07-14", CITE("甲法", "条='10'") FINE("500000"))},
        {"one yuan over it", "2", DOC("2021-07-14", CITE("甲法", "条='10'") FINE("500100"))},
        {"one fen below it", "-1", DOC("2021-07-14", CITE("甲法", "条='10'") FINE("99999"))},
        {"the next day another version", "-1", DOC("2021-07-15", CITE("甲法", "条='10'") FINE("500000"))},
        {"and its range", "1", DOC("2021-07-15", CITE("甲法", "条='10'") FINE("600000"))},
        {"no lower end", "1", NOW(CITE("甲法", "条='11'") FINE("1"))},
        {"the upper end is inside", "1", NOW(CITE("甲法", "条='11'") FINE("300000"))},
        {"the tier of the value", "1", NOW(GOODS("999999") CITE("甲法", "条='12' 款='1'") FINE("5000000"))},
        {"the value decides, not the wider tier", "2",
         NOW(GOODS("999999") CITE("甲法", "条='12' 款='1'") FINE("5000100"))},
        {"ten thousand is the upper tier's", "1",
         NOW(GOODS("1000000") CITE("甲法", "条='12' 款='1'") FINE("10000000"))},
        {"above ten times", "2", NOW(GOODS("1000000") CITE("甲法", "条='12' 款='1'") FINE("10000001"))},
        {"no value: either tier", NULL, NOW(CITE("甲法", "条='12' 款='1'") FINE("5000000"))},
        {"no value, below both", "-1", NOW(CITE("甲法", "条='12' 款='1'") FINE("499999"))},
        {"two values", NULL, NOW(GOODS("3600") GOODS("1000000") CITE("甲法", "条='12' 款='1'") FINE("5000000"))},
        {"the paragraph is not said: any of them", NULL, NOW(GOODS("3600") CITE("甲法", "条='12'") FINE("5000000"))},
        {"the decision quotes the tier", "1",
         NOW(QUOTE("500000", "5000000") CITE("甲法", "条='12' 款='1'") FINE("5000000"))},
        {"and does not keep to it", "2",
         NOW(QUOTE("500000", "5000000") CITE("甲法", "条='12' 款='1'") FINE("6000000"))},
        {"it quotes what the table does not have", NULL,
         NOW(QUOTE("500000", "6000000") CITE("甲法", "条='12' 款='1'") FINE("5000000"))},
        {"a quote against the table, the fine with the quote", NULL,
         NOW(QUOTE("0", "900000") CITE("甲法", "条='11'") FINE("500000"))},
        {"a quote against the table, the fine with the table", NULL,
         NOW(QUOTE("900000", "1000000") CITE("甲法", "条='11'") FINE("200000"))},
        {"a citizen's tier, the sums in the second paragraph", "1",
         NOW(CITIZEN CITE("甲法", "条='13' 款='1' 项='1'") CITE("甲法", "条='13' 款='2'") FINE("30000"))},
        {"a unit pays more", "-1",
         NOW(UNIT CITE("甲法", "条='13' 款='1' 项='1'") CITE("甲法", "条='13' 款='2'") FINE("30000"))},
        {"a shop may be either", NULL, NOW(SHOP CITE("甲法", "条='13' 款='1' 项='1'") FINE("30000"))},
        {"the item settles it", "-1",
         NOW(UNIT CITE("甲法", "条='13' 款='1' 项='2'") CITE("甲法", "条='13' 款='2'") FINE("6000000"))},
        {"the second paragraph alone: any item", NULL, NOW(UNIT CITE("甲法", "条='13' 款='2'") FINE("6000000"))},
        {"a base of at least so much", "1",
         NOW("<违法所得 分='100'>x</违法所得>" CITE("甲法", "条='14'") FINE("500000"))},
        {"below half of it", "-1", NOW("<违法所得 分='100'>x</违法所得>" CITE("甲法", "条='14'") FINE("499900"))},
        {"the base is not known, but not below its least", "-1", NOW(CITE("甲法", "条='14'") FINE("499900"))},
        {"the base is not known", NULL, NOW(CITE("甲法", "条='14'") FINE("500000"))},
        {"a person must count", NULL, NOW(CITE("甲法", "条='15'") FINE("500000"))},
        {"a person must count, a range is quoted", "0",
         NOW(QUOTE("100000", "500000") CITE("甲法", "条='15'") FINE("500000"))},
        {"a row not confirmed accuses nobody", "0", NOW(CITE("甲法", "条='16'") FINE("5000000"))},
        {"nor does a version not confirmed", "0", NOW(CITE("乙法", "条='10'") FINE("5000000"))},
        {"an article not listed", "0", NOW(CITE("甲法", "条='20'") FINE("5000000"))},
        {"a law not known", "0", NOW(CITE("丁法", "条='10'") FINE("5000000"))},
        {"no citation", "0", NOW(FINE("5000000"))},
        {"how it is done does not count", "1", NOW(CITE("处罚法", "条='28'") CITE("甲法", "条='11'") FINE("200000"))},
        {"a second basis not listed", "0", NOW(CITE("甲法", "条='20'") CITE("甲法", "条='11'") FINE("900000"))},
        {"two provisions, above each", NULL, NOW(CITE("甲法", "条='10'") CITE("甲法", "条='11'") FINE("1000000"))},
        {"two provisions, inside one", NULL, NOW(CITE("甲法", "条='10'") CITE("甲法", "条='11'") FINE("100000"))},
        {"two provisions, below both", "-1",
         NOW(CITE("甲法", "条='10'") CITE("甲法", "条='12' 款='1'") FINE("100000"))},
        {"cited twice is one", "2", NOW(CITE("甲法", "条='11'") CITE("甲法", "条='11'") FINE("400000"))},
        {"a unit is not its staff", NULL, NOW(UNIT CITE("甲法", "条='17'") FINE("300000"))},
        {"above all tiers, perhaps with its people", NULL, NOW(UNIT CITE("甲法", "条='17'") FINE("2000100"))},
        {"with two of its people", NULL, NOW(UNIT CITE("甲法", "条='17'") FINE("3000000"))},
        {"above all tiers", "2", NOW(UNIT CITE("甲法", "条='17'") FINE("3000100"))},
        {"a share of what was bought, inside", "1", NOW(BOUGHT("5000000") CITE("甲法", "条='18'") FINE("500000"))},
        {"below that share", "-1", NOW(BOUGHT("5000000") CITE("甲法", "条='18'") FINE("249900"))},
        {"above that share", "2", NOW(BOUGHT("5000000") CITE("甲法", "条='18'") FINE("500100"))},
        {"what was bought is not said", NULL, NOW(CITE("甲法", "条='18'") FINE("500000"))},
        {"another base says nothing of it", NULL, NOW(GOODS("5000000") CITE("甲法", "条='18'") FINE("900000"))},
        {"the income decides which tier", "2", NOW(INCOME("10000000") CITE("甲法", "条='19'") FINE("50000100"))},
        {"a small income, the fixed tier", "1", NOW(INCOME("9999900") CITE("甲法", "条='19'") FINE("10000000"))},
        {"a small income, below it", "-1", NOW(INCOME("9999900") CITE("甲法", "条='19'") FINE("9999900"))},
        {"a base that is not computed accuses nobody", NULL, NOW(CITE("甲法", "条='21'") FINE("1"))},
        {"three paragraphs of one provision", NULL,
         NOW(CITE("甲法", "条='22' 款='1'") CITE("甲法", "条='22' 款='2'") FINE("2000000"))},
        {"above all of them", "2", NOW(CITE("甲法", "条='22' 款='1'") CITE("甲法", "条='22' 款='3'") FINE("10000100"))},
        {"a fixed sum", "1", NOW(CITE("甲法", "条='23'") FINE("5000"))},
        {"one fen less than the fixed sum", "-1", NOW(CITE("甲法", "条='23'") FINE("4999"))},
        {"one more", "2", NOW(CITE("甲法", "条='23'") FINE("5001"))},
        {"a sum not understood", NULL, NOW(CITE("甲法", "条='11'") "<罚款 状态='不明'>若干</罚款>")},
        {"a great sum", "2", NOW(GOODS("1000000") CITE("甲法", "条='12' 款='1'") FINE("90000000000000"))},
        {"no fine", "0", NOW(CITE("甲法", "条='11'"))},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *lines = jp_arena_printf(
            &the_bench.arena,
            "机判 = A\n证据 = 行政处罚决定书\n判定 = \"法定幅度(行政处罚决定书, 行政处罚决定书/日期) = %s\"\n",
            rows[i].result ? rows[i].result : "1");
        jp_answer answer = bench_judge(lines, "区划='650102'", rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].result ? "pass" : "undetermined", NULL);
    }
}

/* Where a law changed between the act and the decision, either version may apply. */
static void test_two_days(void **state) {
    static const struct {
        const char *why, *fen, *result;
    } rows[] = {
        {"inside the old one only", "500000", NULL},
        {"below both", "99900", "-1"},
        {"above both", "900100", "2"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *lines = jp_arena_printf(&the_bench.arena,
                                            "机判 = A\n证据 = 行政处罚决定书\n判定 = \"法定幅度(行政处罚决定书, "
                                            "立案审批表/日期) = %s\"\n",
                                            rows[i].result ? rows[i].result : "1");
        const char *tree = jp_arena_printf(
            &the_bench.arena,
            "<立案审批表 成员='1'><日期 值='2021-07-14'>x</日期></立案审批表><行政处罚决定书 成员='2'><日期 "
            "值='2021-07-15'>x</日期><引用 法='甲法' 条='10' 用途='依据'>x</引用><罚款 "
            "分='%s'>x</罚款></行政处罚决定书>",
            rows[i].fen);
        jp_answer answer = bench_judge(lines, "区划='650102'", tree);
        bench_expect(rows[i].why, &answer, rows[i].result ? "pass" : "undetermined", NULL);
    }
}

#define TOLD(fen, words) NOW(CITE("甲法", "条='21'") FINE(fen) "<段 处='p3'>" words "</段>")

/* 「倍 林木价值 5 10」, of a sum that no field holds. */
static void test_told_base(void **state) {
    static const struct {
        const char *why, *content, *result;
    } rows[] = {
        {"more times than the provision has",
         TOLD("2640000", "林木价值为2400元。依据第二十一条“处林木价值五倍以上十倍以下的罚款”，处林木价值11倍的罚款。"),
         "2"},
        {"in words", TOLD("2640000", "林木价值共计人民币2400元。处以林木价值的十一倍罚款26400元。"), "2"},
        {"fewer", TOLD("480000", "林木价值（大写）2400元。处林木价值2倍罚款。"), "-1"},
        {"half a time more", TOLD("2520000", "林木价值2400元。处林木价值10.5倍罚款。"), "2"},
        {"as many as it has", TOLD("2400000", "林木价值为2400元。处林木价值10倍罚款。"), "1"},
        {"two sums by that name", TOLD("2640000", "甲处林木价值为2400元，乙处林木价值为100元。处林木价值11倍罚款。"),
         NULL},
        {"the same sum told twice", TOLD("2640000", "林木价值为2400元。鉴定的林木价值2400元。处林木价值11倍罚款。"),
         "2"},
        {"how many times is not told", TOLD("2640000", "林木价值为2400元。决定罚款26400元。"), NULL},
        {"another number of times than it comes to", TOLD("2640000", "林木价值为2400元。处林木价值6倍罚款。"), NULL},
        {"the sum of something else behind the name", TOLD("2640000", "林木价值鉴定费2400元。处林木价值11倍罚款。"),
         NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *lines = jp_arena_printf(&the_bench.arena,
                                            "机判 = A\n证据 = 行政处罚决定书\n判定 = \"法定幅度(行政处罚决定书, "
                                            "行政处罚决定书/日期) = %s\"\n",
                                            rows[i].result ? rows[i].result : "1");
        jp_answer answer = bench_judge(lines, "区划='650102'", rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].result ? "pass" : "undetermined", NULL);
    }
}

/* What a person is told may apply, in the words of statutes. */
static void test_words(void **state) {
    static const struct {
        const char *why, *in_reason, *content;
    } rows[] = {
        {"a base nobody read, in whole times", "依据《甲法》第二十一条可能适用的幅度：林木价值五倍以上十倍以下",
         NOW(CITE("甲法", "条='21'") FINE("500000"))},
        {"in hundredths", "进货总额百分之五以上百分之十以下", NOW(CITE("甲法", "条='18'") FINE("500000"))},
        {"two provisions", "《甲法》第十条、《甲法》第十七条可能适用",
         NOW(CITE("甲法", "条='10'") CITE("甲法", "条='17'") FINE("700000"))},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_answer answer =
            bench_judge("机判 = A\n证据 = 行政处罚决定书\n"
                        "判定 = \"法定幅度(行政处罚决定书, 行政处罚决定书/日期) != 0 or 待人工('没有这一条')\"\n",
                        "区划='650102'", rows[i].content);
        bench_expect(rows[i].why, &answer, "undetermined", rows[i].in_reason);
        if (jp_view_contains(answer.reason, JP_VIEW("没有这一条"))) {
            fail_msg("%s: said to be in the table and not in it", rows[i].why);
        }
    }
}

/* The file that is shipped loads; what several papers often cite is in it, and reads as the statute does. */
static void test_shipped_file(void **state) {
    static const struct {
        const char *law;
        jp_fine_place place;
        int64_t lower, upper; /* of the first tier, fen */
    } rows[] = {
        {"食品安全法", {124, 0, 1, 5}, 5000000, 10000000},  {"大气污染防治法", {108, 0, 0, 5}, 2000000, 20000000},
        {"安全生产法", {99, 0, 0, 1}, 0, 5000000},          {"无证无照经营查处办法", {13, 0, 0, 0}, 0, 1000000},
        {"道路交通安全法", {90, 0, 0, 0}, 2000, 20000},     {"特种设备安全法", {83, 0, 0, 4}, 1000000, 10000000},
        {"水污染防治法", {85, 0, 1, 4}, 2000000, 20000000}, {"公路法", {76, 0, 0, 5}, 0, 3000000},
        {"水法", {69, 0, 0, 1}, 2000000, 10000000},         {"旅游法", {97, 0, 0, 2}, 500000, 5000000},
        {"烟草专卖法实施条例", {56, 0, 0, 0}, 500, 1000},   {"水土保持法", {53, 0, 0, 1}, 5000000, 50000000},
    };
    jp_laws laws;
    jp_fines *fines;
    jp_error err;
    (void)state;
    if (!jp_laws_load(JP_SOURCE_SCORING_DIR "/laws.ini", &the_bench.arena, &laws, &err) ||
        !jp_fines_load(JP_SOURCE_SCORING_DIR "/fines.ini", &laws, &the_bench.arena, &fines, &err)) {
        bench_say(&err);
        fail();
    }
    assert_true(fines->row_count >= 1000);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        uint32_t found = 0;
        for (uint32_t k = 0; k < fines->row_count; k++) {
            const jp_fine_row *row = &fines->rows[k];
            bool fits = jp_view_eq_text(row->law->name, rows[i].law);
            bool is_there = false;
            for (uint32_t n = 0; fits && n < row->place_count; n++) {
                is_there = is_there || jp_fine_place_fits(&row->places[n], &rows[i].place);
            }
            if (is_there) {
                found++;
                assert_int_equal(row->tiers[0].lower, rows[i].lower);
                assert_int_equal(row->tiers[0].upper, rows[i].upper);
            }
        }
        if (found != 1) {
            fail_msg("%s: %u rows", rows[i].law, found);
        }
    }
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_errors),       cmocka_unit_test(test_reading),   cmocka_unit_test(test_verdicts),
    cmocka_unit_test(test_two_days),     cmocka_unit_test(test_told_base), cmocka_unit_test(test_words),
    cmocka_unit_test(test_shipped_file),
};

int main(void) {
    return cmocka_run_group_tests(tests, set_up, bench_tear_down);
}
