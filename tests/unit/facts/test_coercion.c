/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Papers of coercion by their many titles, and what stands in them. */

static void test_titles(void **state) {
    (void)state;
    static const struct {
        const char *title, *element;
    } rows[] = {
        {"查封（扣押）审批表", "强制措施审批表"},
        {"行政强制措施审批表", "强制措施审批表"},
        {"延长查封（扣押）期限审批表", "延长强制措施审批表"},
        {"解除扣押审批表", "解除强制措施审批表"},
        {"延长封存期限审批表", "延长强制措施审批表"},
        {"延长扣留期限通知书", "延长强制措施决定书"},
        {"冻结存款现场笔录", "强制措施现场笔录"},
        {"移送财物清单", "案件移送书"},
        {"强制执行审批表", "强制执行审批表"},
        {"扣押（查封）决定书", "强制措施决定书"},
        {"查封场所、设施决定书", "强制措施决定书"},
        {"行政强制措施凭证", "强制措施决定书"},
        {"冻结存款（汇款）决定书", "冻结决定书"},
        {"解除冻结通知书", "解除强制措施决定书"},
        {"场所/设施/财物清单", "查封扣押清单"},
        {"退还扣押物品清单", "解除强制措施清单"},
        {"查封扣押延期通知书", "延长强制措施决定书"},
        {"启封通知书", "解除强制措施决定书"},
        {"现场笔录（强制执行）", "强制执行笔录"},
        {"现场笔录", "现场检查笔录"},
        {"行政处罚决定履行催告书", "催告书"},
        {"代履行催告书", "催告书"},
        {"代履行决定书", "代履行决定书"},
        {"立即实施代履行决定书", "立即代履行通知书"},
        {"强制拆除决定书", "强制执行决定书"},
        {"责令限期拆除决定书", "限期拆除决定书"},
        {"限期拆除公告", "执行公告"},
        {"中止（终结）执行通知书", "执行中止终结文书"},
        {"申请人民法院强制执行书", "强制执行申请书"},
        {"现场处理措施决定书", "现场处理措施决定书"},
        {"先行登记保存证据通知书", "先行登记保存通知书"},
        {"责令限期改正通知书", "责令改正通知书"},
        {"没收物品清单", "涉案物品处理记录"},
        {"催告后当事人陈述申辩情况说明", "催告后申辩情况说明"},
        {"陈述申辩笔录", "陈述申辩笔录"},
        {"关于责成强制拆除的决定", "责成决定"},
        {"现场物品清单", "执行物品清单"},
        {"执行情况记录", "执行情况记录"},
        {"代履行费用结算单", "代履行费用文书"},
        {"执行协议履行情况记录", "执行协议履行记录"},
        {"扣缴税收款项通知书", "划拨通知书"},
        {"税务处理决定书", "行政处理决定书"},
        {"责令限期补种树木决定书", "责令改正通知书"},
        {"责令限期恢复植被和林业生产条件决定书", "责令改正通知书"},
        {"强制执行结案审批表", "结案审批表"},
        {"税收执行终结审批表", "结案审批表"},
        {"行政强制措施处理审批表", "解除强制措施审批表"},
        {"税收保全措施决定书（冻结存款适用）", "冻结决定书"},
        {"税收保全措施决定书（扣押/查封适用）", "强制措施决定书"},
        {"解除税收保全措施决定书（冻结存款适用）", "解除强制措施决定书"},
        {"启封确认单", "解除强制措施清单"},
        {"罚没物品入库单", "涉案物品处理记录"},
        {"代履行影像资料目录", "音像记录清单"},
        {"拍卖余款退还收据", "拍卖文书"},
        {"税收完税证明", "缴款凭证"},
        {"税收保全措施（冻结存款）审批表", "强制措施审批表"},
        {"当场实施行政强制措施补办审批表", "强制措施审批表"},
        {"代履行事后通知书", "立即代履行通知书"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const facts_row row = {
            rows[i].title, NULL,
            jp_arena_printf(&ask.run, "= %s\n当事人：甲公司\n内容：略。\n> 2025年3月3日", rows[i].title), "name(*[1])",
            rows[i].element};
        const facts_row one[] = {row};
        ASK_ROWS(one);
    }
}

static void test_contents(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"where the addition to a fine begins, dates in figures", NULL,
         "= 催告书\n请缴纳税款125600元及滞纳金（自2025-07-23起至2025-08-01止）62.80元。", "*/加处起始日/@值",
         "2025-07-23"},
        {"a sum behind its brackets", NULL,
         "= 催告书\n加处罚款（自2025年2月24日起每日按百分之三计算）人民币叁万玖仟元整（¥39,000.00）。",
         "*/加处金额/@分", "3900000"},
        {"the day of the decision is not that of the execution", NULL,
         "= 强制执行决定书\n本机关于2025年2月7日对你作出《责令限期拆除决定书》，逾期未拆除，决定强制执行。",
         "concat(count(*/执行时间), count(*/执行方式))", "00"},
        {"the day of the urging is not that of the substitute", NULL,
         "= 代履行决定书\n本机关于2025年7月15日以催告书催告你清理弃渣，仍未清理。", "count(*/代履行时间)", "0"},
        {"whom an order names without a colon", NULL, "= 强制执行决定书\n被执行人买买提·艾力，男，住红柳镇阳光村。",
         "*/当事人", "买买提·艾力"},
        {"an addressee with all its particulars", NULL,
         "= "
         "代履行决定书\n库尔勒金穗农业开发有限公司（统一社会信用代码916528007846523X1A，法定代表人陈志刚，住所地：库尔"
         "勒"
         "市铁门关路120号）：\n决定代履行。",
         "*/当事人", "库尔勒金穗农业开发有限公司"},
        {"taxes are owed by 纳税人", NULL, "= 冻结存款决定书\n纳税人：甲县金穗油脂有限公司\n决定冻结你单位存款。",
         "*/当事人", "甲县金穗油脂有限公司"},
        {"an order to correct within days", NULL, "= 责令限期改正决定书\n责令你自收到本决定书之日起二十日内清运废油。",
         "*/履行期限/@天数", "20"},
        {"how to pay at a counter", NULL, "= 催告书\n请到办税服务厅缴纳税款。", "count(*/履行方式) > 0", "true"},
        {"what is handed in with the application", NULL,
         "= 强制执行申请书\n随本申请提交：行政处理决定书、送达回证、催告书。", "count(*/申请材料) > 0", "true"},
        {"an end alone", NULL, "= 延长扣押期限通知书\n因案情复杂，决定延长期限30日，至2025年5月1日止。",
         "*/结束日期/@值", "2025-05-01"},
        {"days, and no day of the month", NULL, "= 扣押决定书\n扣押期限自2025年4月15日起三十日。", "*/期限天数/@值",
         "30"},
        {"days in capital numerals", NULL, "= 扣押决定书\n扣押期限为叁拾日。", "*/期限天数/@值", "30"},
        {"told, and not only that there is a right", NULL,
         "= 查封现场笔录\n时间：2025年3月3日9:30至10:10\n告知其享有陈述、申辩的权利。",
         "concat(count(*/措施告知) > 0, count(*/听取申辩))", "true0"},
        {"heard", NULL, "= 查封现场笔录\n时间：2025年3月3日9:30至10:10\n王某陈述：没有意见。", "count(*/听取申辩) > 0",
         "true"},
        {"a question whether there is something to say tells of no right", NULL,
         "= 扣押现场笔录\n时间：2025年3月3日9:30至10:10\n问：你对扣押有无陈述、申辩意见？答：没有意见。",
         "concat(count(*/措施告知), count(*/听取申辩) > 0)", "0true"},
        {"a right in other words", NULL, "= 扣押现场笔录\n时间：2025年3月3日9:30至10:10\n你有陈述和申辩的权利。",
         "count(*/措施告知) > 0", "true"},
        {"who has no doubt about the cards has not been heard", NULL,
         "= 扣押现场笔录\n时间：2025年3月3日9:30至10:10\n请看清执法证件。当事人：已看清，无异议。", "count(*/听取申辩)",
         "0"},
        {"a name ends before the word for whom the card was shown to", NULL,
         "= 扣押现场笔录\n时间：2025年3月3日9:30至10:10\n执法人员赵明、马振宇向在场人员出示了执法证件。",
         "concat(*/执法人员[1]/@值, '/', */执法人员[last()]/@值)", "赵明/马振宇"},
        {"the time of a test between dates with strokes", NULL,
         "= 检测期间告知书\n当事人：甲公司\n检测期间自2025/10/24起至2025/11/7止，共15日。",
         "concat(*/开始日期/@值, '/', */结束日期/@值)", "2025-10-24/2025-11-07"},
        {"who declines to speak was heard", NULL, "= 扣押现场笔录\n时间：2025年3月3日9:30至10:10\n当事人拒绝陈述申辩。",
         "count(*/听取申辩) > 0", "true"},
        {"not told", NULL, "= 查封现场笔录\n时间：2025年3月3日9:30至10:10\n未告知其权利。", "count(*/措施告知)", "0"},
        {"urgent by the statute's words alone", NULL,
         "= 扣押决定书\n当事人：甲公司\n情况紧急，需要当场实施行政强制措施的，应当补报。", "count(*/紧急情况)", "0"},
        {"time to perform, not time to plead", NULL, "= 催告书\n你可以在收到本催告书之日起三日内提出陈述、申辩。",
         "count(*/履行期限)", "0"},
        {"time to perform", NULL, "= 催告书\n请自收到本催告书之日起十日内，将罚款5000元缴至某银行。",
         "concat(*/履行期限/@天数, count(*/履行方式) > 0)", "10true"},
        {"the decision that is to be performed", NULL,
         "= 催告书\n> 甲催〔2025〕2号\n甲公司：\n《行政处罚决定书》（甲罚〔2025〕1号）已于2025年3月4日送达你单位。",
         "concat(*/原决定文号/@值, */原决定送达日/@值)", "甲罚〔2025〕1号2025-03-04"},
        {"what was added", NULL, "= 催告书\n请缴纳罚款5000元，加处罚款人民币4500元。", "*/加处金额/@分", "450000"},
        {"method and time in one cell", NULL,
         "= 代履行决定书\n| 代履行的方式和时间 | 清运，2025年4月14日\n| 代履行的费用预算 | 3000元",
         "concat(*/代履行方式, */费用预算)", "清运，2025年4月14日3000元"},
        {"remedies in either order", NULL,
         "= 扣押决定书\n可在6个月内向甲法院起诉，或者于60日内向甲市人民政府申请行政复议。",
         "concat(*/复议期限/@天数, '/', */诉讼期限/@月数)", "60/6"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_titles), cmocka_unit_test(test_contents)};

    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
