/* SPDX-License-Identifier: Apache-2.0 */
#include "words.h"

/* One slip a row, in an otherwise good rubric: code, line, and what the message must name. */
static void test_slips(void **state) {
    static const struct {
        const char *why, *text;
        jp_code code;
        const char *where, *in_text;
    } rows[] = {
        {"unknown section", GOOD_RUBRIC "[备注]\n", JP_E_INI_UNKNOWN_SECTION, ":34", "备注"},
        {"an item in small letters", GOOD_RUBRIC "[p03]\n", JP_E_INI_UNKNOWN_SECTION, ":34", "P40"},
        {"unknown key of the rubric", "[标准]\n板本 = 1\n" GRADE_LINES, JP_E_INI_UNKNOWN_KEY, ":2", "「版本」"},
        {"unknown key of an item", HEAD_LINES GRADE_LINES POINT_LINES P01_LINES "判订 = 1\n" P02_LINES,
         JP_E_INI_UNKNOWN_KEY, ":26", "「判定」"},
        {"key twice", HEAD_LINES "版本 = 2\n", JP_E_INI_DUPLICATE, ":7", "版本"},
        {"section twice", GOOD_RUBRIC "[P01]\n", JP_E_INI_DUPLICATE, ":34", "P01"},
        {"required key of the rubric",
         "[标准]\n名称 = 试\n类型 = licence\n条例 = x\n满分 = 10\n" GRADE_LINES POINT_LINES P01_LINES P02_LINES,
         JP_E_INI_MISSING, ":1", "版本"},
        {"no such kind",
         "[标准]\n名称 = 试\n类型 = penalty\n版本 = 1\n条例 = x\n满分 = 10\n" GRADE_LINES POINT_LINES P01_LINES
             P02_LINES,
         JP_E_INI_VALUE, ":3", "penalty-general"},
        {"ends before it begins",
         HEAD_LINES "生效 = 2024-01-02\n失效 = 2024-01-01\n" GRADE_LINES POINT_LINES P01_LINES P02_LINES,
         JP_E_INI_VALUE, ":8", "失效"},
        {"a day of change without days to measure by",
         HEAD_LINES "换法日 = 2021-07-15\n" GRADE_LINES POINT_LINES P01_LINES "旧依据 = 旧法第一条\n" P02_LINES,
         JP_E_INI_MISSING, ":1", "依日"},
        {"a day of change and no item that was changed",
         HEAD_LINES "依日 = 询问笔录/日期\n换法日 = 2021-07-15\n" GRADE_LINES POINT_LINES P01_LINES P02_LINES,
         JP_E_INI_VALUE, ":8", "旧依据"},
        {"a day of change before the rubric begins",
         HEAD_LINES "生效 = 2021-07-15\n依日 = 询问笔录/日期\n换法日 = 2021-07-15\n" GRADE_LINES POINT_LINES P01_LINES
                    "旧依据 = 旧法第一条\n" P02_LINES,
         JP_E_INI_VALUE, ":9", "生效"},
        {"a former law and no day of change",
         HEAD_LINES GRADE_LINES POINT_LINES P01_LINES "旧依据 = 旧法第一条\n" P02_LINES, JP_E_INI_VALUE, ":26",
         "换法日"},
        {"a duty that is new, and no day of change",
         HEAD_LINES GRADE_LINES POINT_LINES P01_LINES "旧依据 = 无\n" P02_LINES, JP_E_INI_VALUE, ":26", "换法日"},
        {"no day", HEAD_LINES "生效 = 2024年\n" GRADE_LINES POINT_LINES P01_LINES P02_LINES, JP_E_INI_VALUE, ":7",
         "2026-01-01"},
        {"grades that rise", HEAD_LINES "[等次]\n合格 = 6\n优秀 = 9\n不合格 = 0\n" POINT_LINES P01_LINES P02_LINES,
         JP_E_INI_VALUE, ":9", "从高到低"},
        {"no grade for the rest", HEAD_LINES "[等次]\n优秀 = 9\n合格 = 6\n" POINT_LINES P01_LINES P02_LINES,
         JP_E_INI_VALUE, ":9", "0"},
        {"no grades", HEAD_LINES POINT_LINES P01_LINES P02_LINES, JP_E_INI_MISSING, "test.ini", "等次"},
        {"category unknown",
         HEAD_LINES GRADE_LINES
         "[分值]\n程序 = 6\n文书 = 4\n" P01_LINES
         "[P02]\n标题 = 题\n类别 = 文 书\n标准分 = 4\n依据 = x\n条例 = 17\n机判 = H\n提示 = 看\n",
         JP_E_INI_VALUE, ":26", "「文书」"},
        {"points of a category",
         HEAD_LINES GRADE_LINES "[分值]\n程序 = 7\n文书 = 3\n[开关]\n超期否决 = 否\n" P01_LINES P02_LINES,
         JP_E_RUBRIC_POINTS, ":12", "合计是 6 分"},
        {"points against the full score",
         "[标准]\n名称 = 试\n类型 = licence\n版本 = 1\n条例 = x\n满分 = 11\n" GRADE_LINES POINT_LINES P01_LINES
             P02_LINES,
         JP_E_RUBRIC_POINTS, ":11", "合计是 10 分"},
        {"points that are none",
         GOOD_RUBRIC "[P03]\n标题 = 题\n类别 = 程序\n标准分 = 两分\n依据 = x\n条例 = 17\n机判 = H\n提示 = 看\n",
         JP_E_INI_VALUE, ":37", "标准分"},
        {"cap over the points", HEAD_LINES GRADE_LINES POINT_LINES P01_LINES "上限 = 7\n" P02_LINES, JP_E_INI_VALUE,
         ":26", "上限"},
        {"deduction over the cap", HEAD_LINES GRADE_LINES POINT_LINES P01_LINES "上限 = 3\n扣分 = 4\n" P02_LINES,
         JP_E_INI_VALUE, ":27", "扣分"},
        {"no such switch", HEAD_LINES GRADE_LINES POINT_LINES P01_LINES "否决 = 超期否认\n" P02_LINES, JP_E_INI_VALUE,
         ":26", "「超期否决」"},
        {"a condition for no veto", HEAD_LINES GRADE_LINES POINT_LINES P01_LINES "否决条件 = 询问笔录\n" P02_LINES,
         JP_E_INI_VALUE, ":26", "否决"},
        {"an automatic item without condition",
         HEAD_LINES GRADE_LINES POINT_LINES P01_HEAD "机判 = A\n证据 = 立案审批表\n" P02_LINES, JP_E_INI_MISSING, ":16",
         "判定"},
        {"an automatic item without quotes",
         HEAD_LINES GRADE_LINES POINT_LINES P01_HEAD "机判 = A\n判定 = 立案审批表\n" P02_LINES, JP_E_INI_MISSING, ":16",
         "证据"},
        {"a human item with a condition", HEAD_LINES GRADE_LINES POINT_LINES P01_LINES P02_LINES "判定 = 立案审批表\n",
         JP_E_INI_VALUE, ":34", "判定"},
        {"a partly item with neither",
         HEAD_LINES GRADE_LINES POINT_LINES P01_HEAD "机判 = P\n证据 = 立案审批表\n提示 = 看\n" P02_LINES,
         JP_E_INI_MISSING, ":16", "不符 或 相符"},
        {"a partly item without a hint",
         HEAD_LINES GRADE_LINES POINT_LINES P01_HEAD "机判 = P\n证据 = 立案审批表\n不符 = 立案审批表\n" P02_LINES,
         JP_E_INI_MISSING, ":16", "提示"},
        {"basis empty",
         HEAD_LINES GRADE_LINES POINT_LINES P01_LINES
         "[P02]\n标题 = 题\n类别 = 文书\n标准分 = 4\n依据 =\n条例 = 17\n机判 = H\n提示 = 看\n",
         JP_E_INI_MISSING, ":30", "依据"},
        {"searched document unknown",
         HEAD_LINES GRADE_LINES POINT_LINES P01_LINES "检索 = 询问笔录 | 立案审批\n" P02_LINES, JP_E_RUBRIC_NAME, ":26",
         "「立案审批表」"},
        {"a blank document unknown",
         HEAD_LINES GRADE_LINES POINT_LINES P01_LINES "空白 = 询问笔录 | 立案审批\n" P02_LINES, JP_E_RUBRIC_NAME, ":26",
         "「立案审批表」"},
        {"no item", HEAD_LINES GRADE_LINES "[分值]\n程序 = 10\n", JP_E_RUBRIC_POINTS, ":12", "0 分"},
        {"inheriting from text", HEAD_LINES "继承 = x.ini\n" GRADE_LINES POINT_LINES P01_LINES P02_LINES,
         JP_E_INI_VALUE, ":7", "继承"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_rubric rubric;
        jp_error err = {JP_OK, "", "", ""};
        if (jp_rubric_parse(jp_view_of(rows[i].text), "test.ini", &words, &arena, &rubric, &err)) {
            fail_msg("%s: accepted", rows[i].why);
        }
        expect_error(rows[i].why, &err, rows[i].code, rows[i].where, rows[i].in_text);
    }
}

static bool parse_condition(const char *key, const char *condition, jp_error *err) {
    jp_rubric rubric;
    const char *text = jp_arena_printf(&arena, "%s%s%s%s%s = \"%s\"\n%s", HEAD_LINES, GRADE_LINES, POINT_LINES,
                                       P01_LINES, key, condition, P02_LINES);
    bool ok = jp_rubric_parse(jp_view_of(text), "test.ini", &words, &arena, &rubric, err);
    if (ok) {
        jp_rubric_release(&rubric);
    }
    return ok;
}

static void test_bad_conditions(void **state) {
    static const struct {
        const char *why, *key, *condition;
        jp_code code;
        const char *in_text;
    } rows[] = {
        {"element unknown", "适用", "立案审批表/批准日", JP_E_RUBRIC_NAME, "「批准日期」"},
        {"attribute unknown", "适用", "引用/@条文", JP_E_RUBRIC_NAME, "条文"},
        {"event misspelt", "适用", "时间线/事件[@名='决疋']", JP_E_RUBRIC_NAME, "「决定」"},
        {"field misspelt in a predicate", "适用", "询问笔录[地点名]", JP_E_RUBRIC_NAME, "地点名"},
        {"function unknown", "适用", "日历天(日期, 日期) > 1", JP_E_RUBRIC_FUNCTION, "「日历日」"},
        {"core function misspelt", "适用", "cuont(日期)", JP_E_RUBRIC_FUNCTION, "cuont"},
        {"too few arguments", "适用", "日历日(日期) > 1", JP_E_RUBRIC_FUNCTION, "应有 2 个，写了 1 个"},
        {"too many arguments", "适用", "日历日(日期, 日期, 日期) > 1", JP_E_RUBRIC_FUNCTION, "写了 3 个"},
        {"no arguments", "适用", "日历日() > 1", JP_E_RUBRIC_FUNCTION, "写了 0 个"},
        {"core function without its argument", "适用", "not()", JP_E_RUBRIC_FUNCTION, "not"},
        {"commas inside an inner call do not count", "适用", "not(日历日(日期, 日期), 1)", JP_E_RUBRIC_FUNCTION, "not"},
        {"pattern broken", "适用", "匹配(日期, '(甲')", JP_E_RUBRIC_XPATH, "正则"},
        {"pattern not a literal", "适用", "匹配(日期, 地点)", JP_E_RUBRIC_FUNCTION, "写死"},
        {"pattern put together", "适用", "匹配(日期, '甲' = '乙')", JP_E_RUBRIC_FUNCTION, "写死"},
        {"document name in a literal", "适用", "有文书('立案表')", JP_E_RUBRIC_NAME, "立案表"},
        {"field name in a list", "适用", "缺项(询问笔录, '地点|日期/日子') = 0", JP_E_RUBRIC_NAME, "日子"},
        {"unit", "适用", "期满日(日期, 5, '天') = 1", JP_E_RUBRIC_NAME, "天"},
        {"table", "适用", "阈值('听政', 日期) = 1", JP_E_RUBRIC_NAME, "听政"},
        {"parameter", "适用", "参数('立案') = 1", JP_E_RUBRIC_NAME, "立案"},
        {"variable", "适用", "$x = 1", JP_E_RUBRIC_XPATH, "变量"},
        {"bracket not closed", "适用", "not(日期", JP_E_RUBRIC_XPATH, "括号"},
        {"bracket closed too early, though wrapped", "适用", "日期) or (日期", JP_E_RUBRIC_XPATH, "括号"},
        {"brackets crossed", "适用", "日期[(1])", JP_E_RUBRIC_XPATH, "括号"},
        {"full-width comma", "适用", "日历日(日期，日期) > 1", JP_E_RUBRIC_XPATH, "全角"},
        {"grammar", "适用", "日期 日期", JP_E_RUBRIC_XPATH, "日期 日期"},
        {"grammar again", "适用", "1 + + * 2 =", JP_E_RUBRIC_XPATH, "1 +"},
        {"one of several paths empty", "需要", "日期 ;; ", JP_E_RUBRIC_XPATH, "空"},
        {"one of several paths wrong", "需要", "日期 ;; 日子", JP_E_RUBRIC_NAME, "日子"},
        {"sentence without end of part", "符合说明", "共{日期", JP_E_RUBRIC_XPATH, "「{」"},
        {"sentence with a wrong part", "符合说明", "共{日子}", JP_E_RUBRIC_NAME, "日子"},
        {"axis", "适用", "anzestor::日期", JP_E_RUBRIC_XPATH, "anzestor"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_error err = {JP_OK, "", "", ""};
        if (parse_condition(rows[i].key, rows[i].condition, &err)) {
            fail_msg("%s: accepted", rows[i].why);
        }
        expect_error(rows[i].why, &err, rows[i].code, ":26", rows[i].in_text);
    }
}

static void test_good_conditions(void **state) {
    static const char *const rows[] = {
        "立案审批表/批准日期 | 行政处罚决定书/日期",
        "日历日(立案审批表/批准日期, 行政处罚决定书/日期) - 1 <= 90 or 询问笔录[地点]",
        "not(//段[匹配(., '（盖章）')]) and 未读/@类型 != 'PDF'",
        "时间线/事件[@名='立案'][1]/@值",
        "count(询问笔录[count(地点) > 1]/descendant::段) div 2 mod 2 = 0",
        "/案卷/@区划 = '650102' and string-length(concat('a', 'b', 'c', 'd')) = 4",
        "询问笔录/ancestor-or-self::*[@成员]/text()",
        "缺项(询问笔录, '地点|日期/引用') = 0",
        "询问笔录/*[position() = last()]",
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_error err = {JP_OK, "", "", ""};
        if (!parse_condition("适用", rows[i], &err)) {
            char text[1200];
            jp_error_text(&err, JP_LANG_ZH, text, sizeof text);
            fail_msg("%s", text);
        }
    }
}

static void test_articles(void **state) {
    static const struct {
        const char *why, *written, *expected;
    } rows[] = {
        {"one", "18(四)", "18(四)"},
        {"two", "18(四) 27(二)", "18(四) 27(二)"},
        {"several items of one article", "18(三)(四) 27(一)", "18(三) 18(四) 27(一)"},
        {"full-width brackets", "16（五）", "16(五)"},
        {"an article as a whole", "17", "17"},
        {"last items", "17(五) 18(七) 27(七)", "17(五) 18(七) 27(七)"},
        {"an item too far", "16(六)", NULL},
        {"an article that counts nothing", "19(一)", NULL},
        {"an article that must name its item", "18", NULL},
        {"Arabic item", "18(4)", NULL},
        {"bracket open", "18(四", NULL},
        {"words", "第十八条", NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *text = jp_arena_printf(
            &arena, "%s%s%s%s[P02]\n标题 = 题\n类别 = 文书\n标准分 = 4\n依据 = x\n条例 = %s\n机判 = H\n提示 = 看\n",
            HEAD_LINES, GRADE_LINES, POINT_LINES, P01_LINES, rows[i].written);
        jp_rubric rubric;
        jp_error err = {JP_OK, "", "", ""};
        bool ok = jp_rubric_parse(jp_view_of(text), "test.ini", &words, &arena, &rubric, &err);
        if (ok != (rows[i].expected != NULL)) {
            fail_msg("%s", rows[i].why);
        }
        if (ok) {
            assert_true(jp_view_eq_text(rubric.items[1].regulation, rows[i].expected));
            jp_rubric_release(&rubric);
        } else {
            expect_error(rows[i].why, &err, JP_E_RUBRIC_LAW, ":31", "18(四)");
        }
    }
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_slips),
    cmocka_unit_test(test_bad_conditions),
    cmocka_unit_test(test_good_conditions),
    cmocka_unit_test(test_articles),
};

int main(void) {
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
