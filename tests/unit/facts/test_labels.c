/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Words that forms of different ministries put in front of one and the same thing: in a cell beside its value, and in
 * a line before a colon. */

static void test_labels(void **state) {
    (void)state;
    static const struct {
        const char *title, *label, *value, *field;
    } rows[] = {
        {"行政检查通知书", "检查机关", "某县文化体育和旅游局", "机关"},
        {"现场检查笔录", "检查时段", "2025年3月5日9时10分至10时20分", "开始时间"},
        {"现场检查笔录", "检查处所", "某路8号", "地点"},
        {"现场检查笔录", "受检人", "甲公司", "被检查人"},
        {"现场检查笔录", "检查组成员", "张建国、李文华", "执法人员"},
        {"现场检查笔录", "笔录制作人", "李文华", "记录人"},
        {"现场检查笔录", "检查民警", "张建国、李文华", "执法人员"},
        {"询问笔录", "执勤民警", "张建国、李文华", "执法人员"},
        {"行政强制措施凭证", "被扣留人", "王海", "当事人"},
        {"行政处罚决定书", "当事人一", "甲公司", "当事人"},
        {"行政处罚决定书", "第二当事人", "王海", "当事人"},
        {"行政处罚决定书", "当事人（2）", "王海", "当事人"},
        {"现场勘测笔录", "勘测人", "张建国、李文华", "执法人员"},
        {"现场勘测笔录", "被勘测人", "甲公司", "被检查人"},
        {"现场勘测笔录", "勘测情况", "新建库棚1处，占地312平方米。", "检查情况"},
        {"现场检查笔录", "被检查者", "甲公司", "被检查人"},
        {"现场检查笔录", "检查的场所", "某路8号", "地点"},
        {"立案审批表", "违法案件名称", "涉嫌无证经营案", "案由"},
        {"立案审批表", "涉嫌违反的法律条款", "《行政处罚法》第五十四条", "立案依据"},
        {"立案审批表", "被立案调查人", "甲公司", "当事人"},
        {"立案审批表", "嫌疑人", "王海", "当事人"},
        {"询问笔录", "询问对象", "王海", "被询问人"},
        {"案件调查终结报告", "调查查明的事实", "经查，当事人无证经营。", "事实"},
        {"案件调查终结报告", "认定证据", "现场检查笔录、询问笔录", "证据"},
        {"集体讨论记录", "讨论参加人", "张建国、李文华", "出席人"},
        {"送达回证", "受送达当事人", "甲公司", "受送达人"},
        {"查封决定书", "查封期限", "30日", "期限天数"},
        {"查封决定书", "物品存放地点", "某局仓库", "保存地点"},
        {"代履行决定书", "代履行主体", "甲公司", "代履行人"},
        {"现场检查笔录", "检查所见", "货架上有过期饼干五袋。", "检查情况"},
        {"询问笔录", "被问话人", "王海", "被询问人"},
        {"询问笔录", "问话人", "张建国、李文华", "执法人员"},
        {"询问笔录", "查问时间", "2025年3月5日9时10分至10时20分", "开始时间"},
        {"询问笔录", "约谈地点", "某路8号", "地点"},
        {"送达回证", "收受人", "甲公司", "受送达人"},
        {"送达回证", "交付日期", "2025年3月5日", "送达时间"},
        {"送达回证", "所送文书", "行政处罚决定书", "送达文书"},
        {"送达回证", "送交地点", "某路8号", "送达地点"},
        {"送达回证", "送达办法", "直接送达", "送达方式"},
        {"送达回证", "受领人", "王海", "收件人"},
        {"送达回证", "送件人", "张建国、李文华", "送达人"},
        {"罚款收据", "实缴罚款", "5000.00元", "金额"},
        {"罚款收据", "付款时间", "2025年3月5日", "缴款日期"},
        {"罚款收据", "交费单位", "甲公司", "缴款人"},
        {"集体讨论记录", "到会人员", "王刚（局长）、赵敏（副局长）", "出席人"},
        {"集体讨论记录", "召集人", "王刚", "主持人"},
        {"集体讨论记录", "会议记录人", "李文华", "记录人"},
        {"集体讨论记录", "开会时间", "2025年3月5日9时10分至10时20分", "开始时间"},
        {"集体讨论记录", "会场", "三楼会议室", "地点"},
        {"集体讨论记录", "会议决议", "一致同意罚款5000元。", "结论意见"},
        {"法制审核意见书", "法制员", "马丽", "审核人"},
        {"法制审核意见书", "法核时间", "2025年3月5日", "审核日期"},
        {"法制审核意见书", "综合审核意见", "同意处罚建议。", "结论"},
        {"卷内备考表", "整卷人", "张建国", "立卷人"},
        {"卷内备考表", "验卷人", "马丽", "检查人"},
        {"行政处罚案卷", "存档日期", "2025年3月5日", "归档日期"},
        {"行政处罚案卷", "保存期", "30年", "保管期限"},
        {"证据提取单", "交证人", "王海", "提供人"},
        {"证据提取单", "证据收集人", "张建国", "提取人"},
        {"证据提取单", "收集日期", "2025年3月5日", "提取时间"},
        {"证据提取单", "取证处所", "某路8号", "提取地点"},
        {"证据提取单", "拟证明内容", "主体资格", "证明对象"},
        {"责令改正通知书", "完成时限", "2025年3月5日", "改正期限"},
        {"立案审批表", "涉嫌当事人", "甲公司", "当事人"},
        {"立案审批表", "线索出处", "日常检查", "案件来源"},
        {"立案审批表", "案件概况", "销售过期饼干。", "案情"},
        {"立案审批表", "立案的法律依据", "《行政处罚法》第五十四条", "立案依据"},
        {"缴款书", "（小写）", "3074.00", "金额"},
        {"缴款书", "合计金额（大写）", "叁仟零柒拾肆元整", "金额"},
    };
    int wrong = 0;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (int is_line = 0; is_line < 2; is_line++) {
            const char *text =
                jp_arena_printf(&ask.scratch, is_line ? "= %s\n%s：%s\n备注：无" : "= %s\n| %s | %s\n| 备注 | 无",
                                rows[i].title, rows[i].label, rows[i].value);
            const char *question = jp_arena_printf(&ask.scratch, "count(*/%s[not(@状态)]) > 0", rows[i].field);
            const jp_member member = jp_build_member("a.docx", text, &ask.scratch);
            wrong += !ask_member(&member, rows[i].label, question, "true");
        }
    }
    assert_int_equal(wrong, 0);
}

/* Who gives an opinion, by what its place is called. */
static void test_levels(void **state) {
    (void)state;
    static const struct {
        const char *label, *level;
    } rows[] = {
        {"主办意见", "承办人"},     {"经办意见", "承办人"}, {"股室意见", "承办机构"},
        {"科(室)意见", "承办机构"}, {"科意见", "承办机构"}, {"主要负责人审定", "负责人"},
        {"审定意见", "负责人"},     {"批示", "负责人"},     {"领导批示", "负责人"},
    };
    int wrong = 0;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text = jp_arena_printf(
            &ask.scratch, "= 立案审批表\n| 案由 | 无证经营\n| %s | 同意立案。⏎签名：王刚　2025年3月5日", rows[i].label);
        const jp_member member = jp_build_member("a.docx", text, &ask.scratch);
        wrong += !ask_member(&member, rows[i].label, "concat(*/意见/@角色, */意见/@署名)",
                             jp_arena_printf(&ask.scratch, "%s王刚", rows[i].level));
    }
    assert_int_equal(wrong, 0);
}

/* Several labels in one, strokes between them, and the values alike. */
static void test_strokes(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"officers and who writes", NULL,
         "= 现场检查笔录\n| 检查人员及执法证件号 / 记录人\n| 张三（65010012001）　李四（65010012002）　/　李四",
         "concat(count(*/执法人员), */执法人员[2]/@值, */执法人员[2]/@证号, */记录人/@值)", "2李四65010012002李四"},
        {"who is inspected and who is there", NULL, "= 现场检查笔录\n| 当事人/现场负责人 | 甲公司 / 王五（经理）",
         "concat(*/被检查人, */现场负责人/@值)", "甲公司王五"},
        {"left blank", NULL, "= 现场检查笔录\n| 检查人员/记录人 | /\n| 检查地点 | 某路8号",
         "concat(count(*/执法人员[@状态='空']), count(*/记录人[@状态='空']))", "11"},
        {"of fewer pieces nobody can tell whose they are", NULL,
         "= 现场检查笔录\n| 检查人员/记录人 | 张三、李四\n| 检查地点 | 某路8号", "count(*/执法人员 | */记录人)", "0"},
        {"a stroke in a label of one field parts nothing", NULL, "= 现场检查笔录\n| 检查/勘验人 | 张三、李四",
         "count(*/执法人员)", "2"},
    };
    ASK_ROWS(rows);
}

/* Days that come later than the one they are near. */
static void test_other_days(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"when the money came in is not when it was paid", NULL,
         "= 罚款收据\n| 金额 | 5000.00元\n| 到账日期 | 2025年3月5日", "count(*/缴款日期)", "0"},
        {"nor when the treasury booked it", NULL, "= 罚款收据\n| 金额 | 5000.00元\n| 入库日期 | 2025年3月5日",
         "count(*/缴款日期)", "0"},
        {"when the archives took the dossier is not when it was bound", NULL,
         "= 行政处罚案卷\n| 保管期限 | 30年\n| 移交档案日期 | 2025年3月5日", "count(*/归档日期)", "0"},
    };
    ASK_ROWS(rows);
}

/* The labels of a form nobody knows are told, for the office that adds it. */
static void test_unknown_form(void **state) {
    static const char *const expected[] = {"title 羊群登记表", "label 羊只耳标", "label 圈舍面积", "label 放牧路线"};
    jp_facts facts;
    jp_error err = {0};
    (void)state;
    jp_member member = jp_build_member(
        "a.docx", "= 羊群登记表\n| 羊只耳标 | 0217 | 圈舍面积 | 50平方米\n放牧路线：北坡\n羊群在北坡放牧，没有出栏。",
        &ask.scratch);

    assert_true(jp_facts_extract_one(ask.catalogue, &member, &ask.scratch, &facts, &err));
    assert_int_equal(facts.unknown_count, sizeof expected / sizeof *expected);
    for (uint32_t i = 0; i < facts.unknown_count; i++) {
        const jp_unknown_word *word = &facts.unknown[i];
        assert_string_equal(
            jp_arena_printf(&ask.scratch, "%.*s %.*s", JP_VIEW_ARG(word->kind), JP_VIEW_ARG(word->text)), expected[i]);
    }
    jp_facts_release(&facts);
    jp_arena_reset(&ask.scratch);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_labels),  cmocka_unit_test(test_levels),       cmocka_unit_test(test_other_days),
        cmocka_unit_test(test_strokes), cmocka_unit_test(test_unknown_form),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
