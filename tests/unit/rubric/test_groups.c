/* SPDX-License-Identifier: Apache-2.0 */
#include "words.h"

/* Groups, whole forms, exceptions, stairs, records, items of an organ: what is read, and what lint says of slips. */

#define HEAD "[标准]\n名称 = 试\n类型 = penalty-general\n版本 = 1\n条例 = 监督条例\n满分 = 100\n"
#define GRADES "[等次]\n优秀 = 90\n不合格 = 0\n"
#define GROUPS "[分组]\n合法性 = 基本分 50\n规范性 = 比例分 50 立案 笔录\n基本要素 = 扣除 2\n加分 = 加分 3\n"
#define POINTS "[分值]\n合法性 = 0\n立案 = 2\n笔录 = 4\n基本要素 = 2\n加分 = 0\n"
#define FORMS "[类别 笔录]\n适用 = 询问笔录\n文书 = 询问笔录\n不适用说明 = 无需\n"
#define ITEM(id, category, points)                                                                                     \
    "[" id "]\n标题 = 题\n类别 = " category "\n标准分 = " points "\n依据 = 法\n条例 = 17\n"
#define HUMAN "机判 = H\n提示 = 看\n"
#define AUTO "机判 = A\n证据 = 立案审批表\n判定 = 立案审批表\n说明 = 不对\n"
#define A1 ITEM("A1", "合法性", "0") AUTO "否决 = 是\n"
#define B1 ITEM("B1", "立案", "2") AUTO
#define B2 ITEM("B2", "笔录", "4") AUTO
#define C1 ITEM("C1", "基本要素", "2") AUTO
#define D1 ITEM("D1", "加分", "3") AUTO "加分 = 是\n"
#define REST A1 B1 C1 D1
#define MODEL HEAD "模型 = 分组\n最高分 = 103\n" GRADES GROUPS POINTS FORMS
#define GOOD MODEL REST B2

static jp_rubric parse(const char *why, const char *text) {
    jp_rubric rubric;
    jp_error err;

    if (!jp_rubric_parse(jp_view_of(text), "test.ini", &words, &arena, &rubric, &err)) {
        char said[1200];
        jp_error_text(&err, JP_LANG_ZH, said, sizeof said);
        fail_msg("%s: %s", why, said);
    }
    return rubric;
}

static void test_groups_and_forms(void **state) {
    jp_rubric rubric = parse("groups", GOOD);
    (void)state;
    assert_int_equal(rubric.model, JP_MODEL_GROUPS);
    assert_int_equal(rubric.max_cp, 10300);
    assert_int_equal(rubric.group_count, 4);
    assert_int_equal(rubric.groups[1].role, JP_GROUP_RATIO);
    assert_int_equal(rubric.groups[1].points_cp, 5000);
    assert_int_equal(rubric.groups[1].category_count, 2);
    assert_int_equal(rubric.groups[2].category_count, 1);
    const jp_item *record = jp_rubric_find(&rubric, JP_VIEW("B2"));
    assert_int_equal(record->group, 1);
    assert_true(record->leaves_divisor);
    assert_non_null(record->form);
    assert_int_equal(record->form->document_count, 1);
    assert_int_equal(record->form->applies_document_count, 1);
    const jp_item *basic = jp_rubric_find(&rubric, JP_VIEW("C1"));
    assert_int_equal(basic->group, 2);
    assert_false(basic->leaves_divisor);
    assert_null(basic->form);
    jp_rubric again = parse("from its own text", jp_view_cstr(&arena, rubric.resolved_text));
    assert_string_equal(again.fingerprint, rubric.fingerprint);
    assert_int_equal(again.group_count, 4);
    jp_rubric_release(&again);
    jp_rubric_release(&rubric);
}

static void test_exceptions_and_stairs(void **state) {
    jp_rubric rubric = parse("exceptions", MODEL REST ITEM("B2", "笔录", "4") AUTO
                             "阶梯 = 1:1 2:2 4:4\n"
                             "例外2 = 询问笔录/日期\n例外2说明 = 有{询问笔录/日期}\n例外2证据 = 询问笔录\n"
                             "例外1 = 有文书('询问笔录')\n例外1说明 = 有\n例外1证据 = 询问笔录\n");
    const jp_item *item = jp_rubric_find(&rubric, JP_VIEW("B2"));
    (void)state;
    assert_int_equal(item->stair_count, 3);
    assert_int_equal(item->stairs[1].from_times, 2);
    assert_int_equal(item->stairs[2].deduct_cp, 400);
    assert_int_equal(item->deduct_cp, 100);
    assert_int_equal(item->cap_cp, 400);
    assert_int_equal(item->exception_count, 2);
    assert_true(jp_view_eq_text(item->exceptions[0].template, "有"));
    assert_int_equal(item->exceptions[0].document_count, 0); /* named in quotes: a matter of the function */
    assert_int_equal(item->exceptions[1].document_count, 1);
    assert_int_equal(item->exceptions[1].part_count, 1);
    jp_rubric_release(&rubric);
}

static void test_records_and_organs(void **state) {
    jp_rubric rubric = parse("records", GOOD ITEM("R1", "笔录", "0") AUTO "仅记录 = 是\n" ITEM("G1", "笔录", "5") HUMAN
                             "对象 = 单位\n");
    (void)state;
    assert_true(jp_rubric_find(&rubric, JP_VIEW("R1"))->is_record);
    assert_true(jp_rubric_find(&rubric, JP_VIEW("G1"))->is_organ);
    jp_rubric_release(&rubric);
}

static void test_slips(void **state) {
    static const struct {
        const char *why, *text;
        jp_code code;
        const char *where, *in_text;
    } rows[] = {
        {"no groups", HEAD "模型 = 分组\n" GRADES POINTS REST B2, JP_E_INI_MISSING, "test.ini", "分组"},
        {"groups of no model", HEAD GRADES GROUPS POINTS REST B2, JP_E_INI_VALUE, ":10", "模型 = 分组"},
        {"unknown role",
         HEAD "模型 = 分组\n" GRADES "[分组]\n合法性 = 基础分 50\n规范性 = 比例分 50 立案 笔录\n" POINTS REST B2,
         JP_E_INI_VALUE, ":12", "「基本分」"},
        {"a group without points",
         HEAD "模型 = 分组\n" GRADES "[分组]\n合法性 = 基本分\n规范性 = 比例分 50 立案 笔录\n" POINTS REST B2,
         JP_E_INI_VALUE, ":12", "合法性"},
        {"unknown category of a group",
         HEAD "模型 = 分组\n" GRADES "[分组]\n合法性 = 基本分 50\n规范性 = 比例分 50 立按\n" POINTS REST B2,
         JP_E_INI_VALUE, ":13", "「立案」"},
        {"a category in two groups",
         HEAD "模型 = 分组\n" GRADES "[分组]\n合法性 = 基本分 50\n规范性 = 比例分 50 立案 合法性\n" POINTS REST B2,
         JP_E_INI_VALUE, ":13", "只能归入一组"},
        {"a category in no group",
         HEAD "模型 = 分组\n最高分 = 103\n" GRADES
              "[分组]\n合法性 = 基本分 50\n规范性 = 比例分 50 立案\n基本要素 = 扣除 2\n加分 = 加分 3\n" POINTS REST B2,
         JP_E_INI_VALUE, ":65", "没有归入"},
        {"base and ratio short of the full score",
         HEAD
         "模型 = 分组\n" GRADES
         "[分组]\n合法性 = 基本分 40\n规范性 = 比例分 50 立案 笔录\n基本要素 = 扣除 2\n加分 = 加分 3\n" POINTS REST B2,
         JP_E_RUBRIC_POINTS, ":11", "须等于满分"},
        {"cap over the points",
         HEAD
         "模型 = 分组\n" GRADES
         "[分组]\n合法性 = 基本分 50\n规范性 = 比例分 50 立案 笔录\n基本要素 = 扣除 3\n加分 = 加分 3\n" POINTS REST B2,
         JP_E_INI_VALUE, ":14", "上限超过"},
        {"a bonus outside its group", MODEL A1 B1 C1 D1 ITEM("B2", "笔录", "4") AUTO "加分 = 是\n", JP_E_INI_VALUE,
         ":69", "加分"},
        {"highest score below the full one", HEAD "最高分 = 99\n" GRADES POINTS REST B2, JP_E_INI_VALUE, ":7",
         "最高分"},
        {"a form of an unknown category", GOOD "[类别 决定]\n适用 = 询问笔录\n", JP_E_INI_VALUE, ":79", "[分值]"},
        {"a form that says nothing", GOOD "[类别 立案]\n不适用说明 = 无\n", JP_E_INI_MISSING, ":79", "适用 或 文书"},
        {"an unknown key of a form", GOOD "[类别 立案]\n文书 = 询问笔录\n缺失 = 无\n", JP_E_INI_UNKNOWN_KEY, ":81",
         "缺失"},
        {"an unknown document of a form", GOOD "[类别 立案]\n文书 = 询问笔\n", JP_E_RUBRIC_NAME, ":80", "「询问笔录」"},
        {"an exception without its sentence", GOOD "例外1 = 询问笔录\n例外1证据 = 询问笔录\n", JP_E_INI_MISSING, ":69",
         "例外1说明"},
        {"an exception without quotes", GOOD "例外1 = 询问笔录\n例外1说明 = 有\n", JP_E_INI_MISSING, ":69",
         "例外1证据"},
        {"a sentence without its exception", GOOD "例外2说明 = 有\n", JP_E_INI_VALUE, ":79", "没有写 例外2"},
        {"a wrong name in an exception", GOOD "例外1 = 询问笔\n例外1说明 = 有\n例外1证据 = 询问笔录\n",
         JP_E_RUBRIC_NAME, ":79", "「询问笔录」"},
        {"the tenth exception", GOOD "例外10 = 询问笔录\n", JP_E_INI_UNKNOWN_KEY, ":79", "例外1"},
        {"an exception of a person's item",
         MODEL REST ITEM("B2", "笔录", "4") HUMAN "例外1 = 询问笔录\n例外1说明 = 有\n例外1证据 = 询问笔录\n",
         JP_E_INI_VALUE, ":77", "没有例外"},
        {"a fault without its sentence",
         MODEL REST ITEM("B2", "笔录", "4") "机判 = A\n证据 = 立案审批表\n情形1 = 询问笔录\n", JP_E_INI_MISSING, ":69",
         "情形1说明"},
        {"what a fault found, asked outside its sentence", GOOD "适用 = 所见()\n", JP_E_RUBRIC_FUNCTION, ":79",
         "情形的说明"},
        {"the sentence of a fault that is not there", GOOD "情形2说明 = 有\n", JP_E_INI_VALUE, ":79", "没有写 情形2"},
        {"faults beside 判定", GOOD "情形1 = 询问笔录\n情形1说明 = 有\n", JP_E_INI_VALUE, ":77", "不写判定"},
        {"the fifteenth fault", GOOD "情形15 = 询问笔录\n", JP_E_INI_UNKNOWN_KEY, ":79", "情形1"},
        {"a fault of a person's item", MODEL REST ITEM("B2", "笔录", "4") HUMAN "情形1 = 询问笔录\n情形1说明 = 有\n",
         JP_E_INI_VALUE, ":77", "不写情形"},
        {"stairs that do not begin at one", GOOD "阶梯 = 2:1 3:2\n", JP_E_INI_VALUE, ":79", "从 1 起"},
        {"stairs that do not rise", GOOD "阶梯 = 1:2 2:2\n", JP_E_INI_VALUE, ":79", "递增"},
        {"stairs over the cap", GOOD "阶梯 = 1:1 2:5\n", JP_E_INI_VALUE, ":79", "不超过上限"},
        {"stairs of no shape", GOOD "阶梯 = 1 2 4\n", JP_E_INI_VALUE, ":79", "1:1 2:2 4:4"},
        {"stairs and a deduction", GOOD "阶梯 = 1:1\n扣分 = 1\n", JP_E_INI_VALUE, ":80", "不写扣分"},
        {"a record with points", GOOD "仅记录 = 是\n", JP_E_INI_VALUE, ":72", "标准分须为 0"},
        {"a record that is a veto", GOOD ITEM("R1", "笔录", "0") AUTO "仅记录 = 是\n否决 = 是\n", JP_E_INI_VALUE, ":90",
         "不否决"},
        {"an organ's item judged by the program", GOOD ITEM("G1", "笔录", "1") AUTO "对象 = 单位\n", JP_E_INI_VALUE,
         ":85", "应为 H"},
        {"an unknown object", GOOD ITEM("G1", "笔录", "1") HUMAN "对象 = 机关\n", JP_E_INI_VALUE, ":87", "案卷|单位"},
        {"a person's veto without a reason", GOOD ITEM("A2", "合法性", "0") HUMAN "否决 = 是\n证据 = 立案审批表\n",
         JP_E_INI_MISSING, ":79", "说明"},
        {"a person's veto without quotes", GOOD ITEM("A2", "合法性", "0") HUMAN "否决 = 是\n说明 = 不对\n",
         JP_E_INI_MISSING, ":79", "证据"},
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

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_groups_and_forms),
    cmocka_unit_test(test_exceptions_and_stairs),
    cmocka_unit_test(test_records_and_organs),
    cmocka_unit_test(test_slips),
};

int main(void) {
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
