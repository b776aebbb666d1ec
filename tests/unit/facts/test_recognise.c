/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Titles, one paper each. */
static void test_titles(void **state) {
    (void)state;
    static const struct {
        const char *why, *title, *type;
    } rows[] = {
        {"the name itself", "行政处罚决定书", "行政处罚决定书"},
        {"spaced characters", "送  达  回  证", "送达回证"},
        {"who reviews the law, called by its office", "法规科审核意见", "法制审核意见书"},
        {"or by the institution", "法制机构审核意见", "法制审核意见书"},
        {"a section's table of it", "政策法规科审核意见书", "法制审核意见书"},
        {"the case is heard inside", "违法案件审理记录", "案件审查表"},
        {"questions at the roadside", "查问笔录", "询问笔录"},
        {"who is talked to is not questioned", "约谈笔录", "未识别"},
        {"a check in a table", "执法检查记录表", "现场检查笔录"},
        {"filing looked through", "案件立案审查表", "立案审批表"},
        {"a filing told of, without the word for the paper", "立案登记呈报", "立案审批表"},
        {"what the inquiry ended with", "调查终结暨处理建议", "调查终结报告"},
        {"approvals by other words", "处罚决定呈批", "处罚决定审批表"},
        {"and records of them", "行政处罚决定审批记录", "处罚决定审批表"},
        {"closings by other words", "结案呈报", "结案审批表"},
        {"an order without its last word", "责令限期改正通知", "责令改正通知书"},
        {"an order to mend is no notice of a penalty", "改正违法行为通知书", "责令改正通知书"},
        {"what was seen of the mending", "整改复查情况", "整改复查意见书"},
        {"an order with the word of a second look", "卫生监督意见书（复查）", "整改复查意见书"},
        {"what the party said, put down", "当事人意见记载", "陈述申辩笔录"},
        {"a decision to seize without the word for the paper", "查封、扣押决定", "强制措施决定书"},
        {"whose turn it was, drawn", "双随机抽取情况", "随机抽取记录"},
        {"a task submitted", "任务呈批", "行政检查审批表"},
        {"what was carried out of a decision on taxes ends the case", "税务稽查执行报告", "结案审批表"},
        {"what was handed in, listed and received", "申请材料清单及接收凭证", "材料接收凭证"},
        {"a filing refused is no filing", "不予立案报告", "撤销立案审批表"},
        {"nor in other words", "不立案审批表", "撤销立案审批表"},
        {"where papers are to be sent", "送达地址确认", "送达地址确认书"},
        {"statisticians ask for answers", "统计检查查询书", "证据材料"},
        {"a lorry is weighed", "超限运输车辆称重检测单", "鉴定报告"},
        {"what the party answers", "当事人意见反馈单", "陈述申辩笔录"},
        {"the office's meeting decides", "局务会议纪要", "集体讨论记录"},
        {"who puts it right is told on a slip", "改正通知单", "责令改正通知书"},
        {"why a receipt was not taken is no receipt", "送达回证-拒收情况说明", "未识别"},
        {"nor is the picture of one", "送达回证—照片", "未识别"},
        {"service in a register", "送达登记表", "送达回证"},
        {"nothing is filed", "不予立案呈批表", "撤销立案审批表"},
        {"a form for both answers", "立案（不予立案）呈批表", "立案审批表"},
        {"or with a slash", "立案/不予立案报批表", "立案审批表"},
        {"a table of review within the review", "案件审核意见（法制审核）表", "法制审核意见书"},
        {"a lawyer's advice is not the organ's review", "法律顾问审查意见", "未识别"},
        {"what became of the service is told, not receipted", "送达情况说明", "未识别"},
        {"a notice to pay is no payment", "非税收入缴款通知书", "未识别"},
        {"police keep evidence for longer", "证据保全决定书", "未识别"},
        {"rules on hygiene ordered", "卫生行政控制决定书", "强制措施决定书"},
        {"a committee on penalties", "行政处罚委员会会议纪要", "集体讨论记录"},
        {"whether the party said anything, in a register", "陈述申辩、听证情况登记表", "催告后申辩情况说明"},
        {"what the party gave up is no such register", "放弃陈述申辩情况登记", "未识别"},
        {"what a decision took away is not seized", "登记证书副本、印章收缴封存登记表", "涉案物品处理记录"},
        {"copies put on a list", "证据材料登记（书证）", "证据提取单"},
        {"how they were taken", "书证提取说明", "证据提取单"},
        {"pictures of the place, printed", "现场影像打印件", "照片证据"},
        {"what became of the case, made public", "行政处罚结果公示审核单", "公示信息表"},
        {"the computer's evidence", "网络远程勘验笔录", "证据提取单"},
        {"signed for", "文书签收单", "送达回证"},
        {"what the organ says of the payment proves none", "罚款缴纳情况", "未识别"},
        {"the bank's slip", "银行回单", "缴款凭证"},
        {"a receipt, and what became of the money", "某省罚没专用票据及交款记录", "缴款凭证"},
        {"a vehicle kept", "扣留凭单", "强制措施决定书"},
        {"the licence handed over", "许可证送达登记", "领证登记"},
        {"pressing for the money", "催缴函", "催告书"},
        {"what is put right by doing it", "责令限期办理通知书", "责令改正通知书"},
        {"what a unit has not paid in", "责令限期缴存住房公积金决定书", "责令改正通知书"},
        {"copies and pictures with words on them", "证据材料说明", "证据材料"},
        {"a memo of nobody knows what is none", "签报", "未识别"},
        {"a stroke behind another word than a receipt's parts nothing", "立案—行政处罚决定书", "行政处罚决定书"},
        {"a memo to the head of the office is its form", "行政处罚决定审批签报", "处罚决定审批表"},
        {"without the word of the step", "立案签报", "立案审批表"},
        {"at the end of a case", "结案审批签报单", "结案审批表"},
        {"a receipt, and behind a stroke what was served", "送达回证—责令限期改正通知书", "送达回证"},
        {"with a hyphen", "送达回证-行政处罚决定书", "送达回证"},
        {"a letter about a notice", "关于行政处罚事先告知书的意见", "陈述申辩笔录"},
        {"a case is asked for by letter", "关于对甲公司立案调查的请示", "立案审批表"},
        {"or is not to be opened", "关于对甲公司不予立案的请示", "未识别"},
        {"more time by letter", "关于延长甲公司超标排污案办案期限的请示", "延期审批表"},
        {"more time for the party to pay", "关于延期缴纳罚款的申请", "延期分期缴纳申请书"},
        {"its end by letter", "关于甲公司超标排污案结案的请示", "结案审批表"},
        {"what is to be decided by letter", "关于给予甲公司行政处罚的请示", "处罚决定审批表"},
        {"things kept by letter", "关于对涉案饼干先行登记保存的请示", "先行登记保存审批表"},
        {"what the organ thinks of such a letter is another", "关于拟处罚意见的复核意见", "未识别"},
        {"a survey", "土地勘测定界技术报告", "鉴定报告"},
        {"its result told", "勘测结果告知书", "鉴定结果告知书"},
        {"how land was used", "土地利用现状和规划审核意见", "证据材料"},
        {"fish set free", "渔获物称重及放生记录", "涉案物品处理记录"},
        {"a page for copies", "书证提取页", "证据提取单"},
        {"a company waives by letter", "关于放弃陈述申辩和听证的函", "放弃陈述申辩声明"},
        {"what the party says of both its rights", "陈述、申辩和听证权利行使意见", "陈述申辩笔录"},
        {"what came of a hearing", "听证意见书", "听证报告"},
        {"copies of evidence on a sheet of their own", "证 据 复 制 件", "证据提取单"},
        {"organ in the same line", "某某县市场监督管理局行政处罚决定书", "行政处罚决定书"},
        {"document number behind the title", "安宁市农业农村局行政处罚决定书安农罚〔2026〕5号", "行政处罚决定书"},
        {"who looks through a case first", "案件初审表", "案件审查表"},
        {"a check again, in brackets", "消防监督检查记录（复查）", "整改复查意见书"},
        {"money that was given back", "某省社会保险基金专户（退回）收款凭证", "退款凭证"},
        {"a number behind its label is no title", "处罚决定文号诸市监处罚〔2024〕37号", "未识别"},
        {"brackets inside the title", "行政处罚事先（听证）告知书", "事先告知书"},
        {"half-width brackets", "行政处罚事先(听证)告知书", "事先告知书"},
        {"an alternative with a slash", "立案/不予立案审批表", "立案审批表"},
        {"what closes an investigation", "林业行政处罚意见书（调查终结）", "调查终结报告"},
        {"a receipt of a province's government", "海南省政府非税收入票据", "缴款凭证"},
        {"the fire brigade's word for a discussion", "集体议案记录", "集体讨论记录"},
        {"whether it was mended", "改正情况检查记录", "整改复查意见书"},
        {"a publication and what was recorded, on one sheet", "公示及音像记录单", "公示信息表"},
        {"of a penalty, by its whole name", "行政处罚信息公示表及音像记录说明", "公示信息表"},
        {"or a statement on both", "公示表及音像记录说明", "公示信息表"},
        {"a copy mark", "行政处罚决定书（存根）", "行政处罚决定书"},
        {"a report that was copied is a report", "公共场所卫生检测报告（复印件）", "鉴定报告"},
        {"the copy of a receipt for a fine is a receipt", "罚没收入专用票据（存根复印件）", "缴款凭证"},
        {"several copies on a sheet, a power of attorney among them", "行驶证、营业执照、委托书复印件", "证据材料"},
        {"pictures with their explanation", "现场照片及说明", "照片证据"},
        {"an extract of papers", "资料提取单", "证据提取单"},
        {"a cover that calls the dossier a file", "某县交通运输局行政许可档案", "卷宗封面"},
        {"or says that it is the cover of one", "某区卫生健康委员会许可档案封面", "卷宗封面"},
        {"filing a case that a complaint began", "投诉举报案件立案审批表", "立案审批表"},
        {"filing what a source told", "案源立案审批表", "立案审批表"},
        {"closing a case that a complaint began", "投诉举报案件结案审批表", "结案审批表"},
        {"leave to work on water", "水上水下作业和活动申请书", "许可申请书"},
        {"what a fine came to", "执行情况核查记录", "整改复查意见书"},
        {"what a closing for some weeks came to", "停业整顿执行情况检查笔录", "整改复查意见书"},
        {"how a penalty was performed", "行政处罚决定履行情况核查记录", "整改复查意见书"},
        {"how a firm keeps its own rules is an inspection", "安全制度执行情况检查笔录", "现场检查笔录"},
        {"whether it was put right, looked at again", "改正情况核实记录", "整改复查意见书"},
        {"where a case of the tax office comes from", "税务稽查案源审批表", "案件来源登记表"},
        {"what an informer told of it", "税收违法行为检举事项登记", "案件来源登记表"},
        {"the tax office's report of its inspection", "税务稽查报告", "调查终结报告"},
        {"what its reviewers report", "税务稽查审理报告", "案件审查表"},
        {"whose trade mark it is", "商品辨认意见", "鉴定报告"},
        {"and what is told of it to the party", "辨认意见告知书", "鉴定结果告知书"},
        {"of the price too", "价格认定结论告知书", "鉴定结果告知书"},
        {"told in a record", "鉴定意见告知笔录", "鉴定结果告知书"},
        {"what has to stop", "责令停止举办通知书", "责令改正通知书"},
        {"at once", "责令立即停止侵权行为决定书", "责令改正通知书"},
        {"both rights, and what was made of them", "陈述申辩及听证权利行使情况记录", "陈述申辩笔录"},
        {"an approval called 件", "行政处罚决定呈批件", "处罚决定审批表"},
        {"photographs on a sheet", "证据照片粘贴页", "照片证据"},
        {"a receipt on a sheet", "罚款缴纳凭证粘贴单", "缴款凭证"},
        {"the tax office's notice", "税务行政处罚事项告知书", "事先告知书"},
        {"the tax office's order to pay", "税务事项通知书（限期缴纳税款通知）", "责令改正通知书"},
        {"another matter of the tax office is none", "税务事项通知书（核定税额）", "未识别"},
        {"a record of seizure with the use in brackets", "现场笔录（行政强制措施实施用）", "强制措施现场笔录"},
        {"whether it was put right", "改正情况复核记录", "整改复查意见书"},
        {"what the party writes of it", "关于隐患整改情况的报告", "整改报告"},
        {"a check of something else is none", "欠税情况核查表", "未识别"},
        {"a reply to a question is no licence", "关于建筑物规划审批情况的复函", "未识别"},
        {"vouchers of what was bought", "登记证号查询及购货凭证", "证据材料"},
        {"inspectors of special equipment order it mended", "特种设备安全监察指令书（责令改正）", "责令改正通知书"},
        {"the post delivers", "邮政特快专递详情单及投递回执", "送达回证"},
        {"what the party has to say before a court is asked", "当事人意见记录", "陈述申辩笔录"},
        {"recordings registered", "影像资料登记", "音像记录清单"},
        {"the cover of a dossier of execution", "代履行案卷", "卷宗封面"},
        {"a running number", "询问笔录（二）", "询问笔录"},
        {"a person's kind", "行政处罚决定书（个人）", "行政处罚决定书"},
        {"decision made on the spot", "行政（当场）处罚决定书", "当场处罚决定书"},
        {"the same, bracket first", "（当场）行政处罚决定书", "当场处罚决定书"},
        {"the simple procedure named in the title", "简易程序行政处罚决定书", "当场处罚决定书"},
        {"the report of it is no decision", "当场行政处罚备案表", "当场处罚备案表"},
        {"looked through when it is reported", "行政当场处罚备案审查表", "当场处罚备案表"},
        {"an order to stop what else", "责令停止举办通知书", "责令改正通知书"},
        {"an order to give back", "责令退还通知书", "责令改正通知书"},
        {"how the rights were used", "陈述申辩及听证权利行使情况", "陈述申辩笔录"},
        {"what the party answers", "关于行政处罚事先告知书的意见", "陈述申辩笔录"},
        {"what the organ tells is no answer", "行政处罚事先告知书", "事先告知书"},
        {"paid into the treasury", "执行款缴库凭证", "缴款凭证"},
        {"grain is sampled with a probe", "库存粮食扦样单", "抽样取证文书"},
        {"a survey of land by those who may", "勘测定界技术报告", "鉴定报告"},
        {"fish set free", "渔获物称重及放生记录", "涉案物品处理记录"},
        {"asked in another word", "问话记录", "询问笔录"},
        {"the heads met", "局务会讨论记录", "集体讨论记录"},
        {"signed off", "行政处罚签批单", "处罚决定审批表"},
        {"two nouns for one form", "立案登记审批表", "立案审批表"},
        {"a note at the end", "本卷备考说明", "卷内备考表"},
        {"what was collected on the spot is handed in", "当场收缴罚款上缴登记表", "罚款上缴凭证"},
        {"an inspection approved", "涉企行政检查审批表", "行政检查审批表"},
        {"an inspection announced", "现场检查通知书", "行政检查通知书"},
        {"its result told", "行政检查结果告知书", "检查结果告知书"},
        {"its record is what it was", "行政检查笔录", "现场检查笔录"},
        {"looked at again, not ordered", "整改复查意见书", "整改复查意见书"},
        {"drawn at random", "双随机抽取记录表", "随机抽取记录"},
        {"handed over, not asked for", "当场收缴罚款交接缴付登记表", "罚款上缴凭证"},
        {"papers that came later are received, not called for", "补正材料接收记录", "材料接收凭证"},
        {"both publications in one slip", "双公示信息报送单", "公示信息表"},
        {"an index of recordings in a table", "音像记录索引表", "音像记录清单"},
        {"the picture of a publication explained", "抽查检查结果公示截图说明", "检查公示表"},
        {"a copy of whatever it is", "从业人员健康证明复印件", "证据材料"},
        {"a lower organ reports", "初审意见报送表", "许可初审意见"},
        {"an opinion on the penalty that is approved", "林业行政处罚意见书（审批）", "处罚决定审批表"},
        {"a lead handed on", "违法线索移送单", "案件来源登记表"},
        {"a spot on a satellite picture looked into", "卫片图斑核查（线索）表", "案件来源登记表"},
        {"an examination that is the legal one", "案件审理（法制审核）意见", "法制审核意见书"},
        {"that nothing was stated", "未陈述申辩及未要求听证说明", "陈述申辩笔录"},
        {"a statement and what was made of it", "陈述申辩意见及复核", "陈述申辩复核意见书"},
        {"asked for and granted on one paper", "分期缴纳罚款申请及批准通知书", "延期分期缴纳通知书"},
        {"money taken on a receipt", "收款收据", "许可收费文书"},
        {"a licence taken back is none granted", "撤销行政许可决定书", "许可撤销文书"},
        {"struck off at its holder's wish", "准予注销行政许可决定书", "许可撤销文书"},
        {"nor is it filing that is undone", "撤销行政许可决定", "许可撤销文书"},
        {"an application that does not say 许可", "医疗机构设置申请书", "许可申请书"},
        {"for a certificate", "动物防疫条件合格证申请表", "许可申请书"},
        {"the cover of a dossier of inspection", "行政检查卷宗", "卷宗封面"},
        {"goods reported for quarantine are applied for", "森林植物检疫报检单", "许可申请书"},
        {"what an officer records of a quarantine", "产地检疫记录", "检疫记录"},
        {"an office of a committee inspects", "伊吾县安全生产委员会办公室现场检查笔录", "现场检查笔录"},
        {"who supervises gives an opinion", "行政执法监督意见书", "行政执法监督文书"},
        {"or a decision, under its organ's name", "天山区司法局行政执法监督决定书", "行政执法监督文书"},
        {"or presses for an answer", "案件督办函", "行政执法监督文书"},
        {"health officers tell the party to mend", "卫生监督意见书", "责令改正通知书"},
        {"that is not what tells the organ to", "责令限期整改通知书", "责令改正通知书"},
        {"no penalty", "不予行政处罚决定书", "不予行政处罚决定书"},
        {"approval is not the decision", "行政处罚决定审批表", "处罚决定审批表"},
        {"transport's notice", "违法行为通知书", "事先告知书"},
        {"hearing notice by itself", "行政处罚听证告知书", "听证告知书"},
        {"notice of a hearing is another paper", "行政处罚听证通知书", "听证通知书"},
        {"seizure lifted, not ordered", "解除查封（扣押）决定书", "解除强制措施决定书"},
        {"seizure ordered", "查封（扣押）决定书", "强制措施决定书"},
        {"preservation settled, not ordered", "先行登记保存证据处理通知书", "先行登记保存处理通知书"},
        {"ministry in front", "安全生产现场检查记录", "现场检查笔录"},
        {"unusual wording found by pattern", "行政处罚案件结案呈报表", "结案审批表"},
        {"withdrawal of the filing", "撤销立案审批表", "撤销立案审批表"},
        {"instalments approved", "延期（分期）缴纳罚款批准书", "延期分期缴纳通知书"},
        {"longer term for the case, not for payment", "延长办案期限审批表", "延期审批表"},
        {"legal review", "重大行政执法决定法制审核意见书", "法制审核意见书"},
        {"the party's name in front of the title", "关于某某公司违法排污案的调查终结报告", "调查终结报告"},
        {"a slip that closes is no approval", "许可事项办结单", "结案审批表"},
        {"an inspection that ends", "行政检查办结报告", "结案审批表"},
        {"the place stands behind the inspection", "行政检查现场笔录", "现场检查笔录"},
        {"what spot checks found is published", "抽查检查结果公示单", "检查公示表"},
        {"a page with copies pasted on it", "材料复印件粘贴页", "证据材料"},
        {"departments agree", "联合办理会商意见", "联合办理文书"},
        {"approved, but not called a licence", "城市建筑垃圾处置核准证", "许可证件"},
        {"an index of what was filmed is no record of what was seen", "某县应急管理局现场检查影像资料目录",
         "音像记录清单"},
        {"pictures of the place are no record of it", "现场核查照片", "照片证据"},
        {"what came later is registered, not called for", "补正材料登记", "补正材料登记"},
        {"a case of execution is closed, not begun", "执行结案审批表", "结案审批表"},
        {"goods go into the store", "罚没物品入库单", "涉案物品处理记录"},
        {"looked at again under another name", "后督察现场检查记录", "整改复查意见书"},
        {"a title nobody knows whose last noun is an index", "现场检查发现问题一览目录", "未识别"},
        {"a spot case that is closed is not reported", "当场处罚案件结案登记表", "结案审批表"},
        {"nor is one closed by the simple procedure", "简易程序案件办结表", "结案审批表"},
        {"a register of what was reported", "简易程序处罚备案台账", "当场处罚备案表"},
        {"the fine is passed on, not asked for", "当场收缴罚款移交登记表", "罚款上缴凭证"},
        {"who the party is was checked", "当事人身份信息核对", "证据材料"},
        {"so were his car and his licence", "驾驶人及车辆信息", "证据材料"},
        {"the cover of a file of inspections", "某市消防救援大队执法检查档案", "卷宗封面"},
        {"or of approvals", "某区教育局行政审批档案", "卷宗封面"},
        {"what is missing is told without the word for a letter", "补正告知", "许可补正告知书"},
        {"what was collected goes into the store", "收缴物品入库（移交）清单", "涉案物品处理记录"},
        {"experts value what was damaged", "文物影响现场评估意见", "鉴定报告"},
        {"what was lost is valued", "森林资源损失评估报告书", "鉴定报告"},
        {"a project tells its own effects", "环境影响评估报告", "未识别"},
        {"a paper that approves a show", "营业性演出准予批准文件", "许可证件"},
    };
    size_t failed = 0;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text = jp_arena_printf(&ask.scratch, "= %s\n案由：涉嫌违法经营案\n当事人：某某公司", rows[i].title);
        jp_member member = jp_build_member("a.docx", text, &ask.scratch);
        jp_facts facts;
        jp_error err = {0};
        assert_true(jp_facts_extract_one(ask.catalogue, &member, &ask.scratch, &facts, &err));
        const char *name = ask_tree(facts.tree, "name(*[1])");
        if (strcmp(name, rows[i].type) != 0) {
            failed++;
            print_error("%s: %s is %s, expected %s\n", rows[i].why, rows[i].title, name, rows[i].type);
        }
        jp_facts_release(&facts);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

/* Division and the papers no title names. */
static void test_division(void **state) {
    (void)state;
#define COPY(mark, sum)                                                                                                                                                  \
    "某县水务局⏎当场行政处罚决定书⏎某水当罚〔2024〕1号⏎（" mark "）⏎当事人：甲公司⏎地址：某县某路1号⏎"                                             \
    "违法事实及证据：2024年3月5日，你单位未按照规定对取水口的计量设施进行登记，以上事实有现场检查笔录和照片为证。⏎" \
    "处罚依据及内容：依据某条例第三十条的规定，决定罚款" sum "元。⏎"                                                                                                 \
    "如不服本决定，可以在收到本决定书之日起六十日内申请行政复议，也可以在六个月内提起行政诉讼。⏎"                         \
    "执法人员（执法证号：65010012）：张三　2024年3月5日⏎当事人签收：李四　2024年3月5日⏎某县水务局⏎2024年3月5日"
    static const facts_row rows[] = {
        {"two copies side by side, each in a cell", NULL, "| " COPY("存根联", "1500") " | " COPY("当事人联", "500"),
         "concat(count(当场处罚决定书), */罚款/@分, '-', *[2]/罚款/@分, */当事人, */签名/@值, *[2]/日期/@值)",
         "2150000-50000甲公司李四2024-03-05"},
        {"a label with a long value is a row of a form", NULL, "| 附件 | " COPY("存根联", "1500"),
         "count(当场处罚决定书)", "0"},
        {"papers in plain lines: a gap above the organ and the title", NULL,
         "行政处罚决定书\n某罚〔2024〕1号\n当事人：甲公司\n某县水务局\n2024年3月5日\n\n某县水务局\n某县非税收入一般缴款"
         "书（收据）\nNo.3620417733",
         "concat(count(行政处罚决定书), count(缴款凭证))", "11"},
        {"nobody knows the title, but it stands like one", NULL,
         "行政处罚决定书\n某罚〔2024〕1号\n当事人：甲公司\n某县水务局\n2024年3月5日\n\n某县水务局\n水事违法巡护情况表\n"
         "编号：3",
         "concat(count(行政处罚决定书), count(未识别))", "11"},
        {"a new page begins a paper, though its title says more than the catalogue knows", NULL,
         "现场检查笔录\n检查时间：2025年4月7日10时20分至11时\n记录人（签名）：丁志华\n~ "
         "现场检查照片证据\n（照片附后，共2张）\n拍摄地点：某路3号",
         "concat(count(现场检查笔录), count(照片证据))", "11"},
        {"the words end with a title, and a form goes on below", NULL,
         "行政处罚决定书\n某罚〔2024〕1号\n当事人：甲公司\n某县水务局\n2024年3月5日\n\n某省行政事业单位罚没收入票据\n号"
         "码：80233117",
         "count(缴款凭证)", "1"},
        {"which copy it is may stand between the title and the form", NULL,
         "= 缴款书\n| 缴款人 | 甲公司\n~ 结案报告\n存档联\n| 案由 | 无证经营\n| 处理决定内容 | 警告",
         "count(结案审批表)", "1"},
        {"an opinion of nobody's on a new page, set as a title", NULL,
         "= 现场检查笔录\n检查时间：2025年4月7日10时20分至11时\n记录人（签名）：丁志华\n~ = 工艺情况论证意见\n"
         "某论〔2025〕3号\n专家组对现场的工艺进行了论证。\n专家签名：张三",
         "concat(count(未识别), count(现场检查笔录/签名))", "11"},
        {"on the same page it is a heading", NULL,
         "= 现场检查笔录\n检查时间：2025年4月7日10时20分至11时\n记录人（签名）：丁志华\n= 工艺情况论证意见\n"
         "某论〔2025〕3号\n专家组对现场的工艺进行了论证。\n专家签名：张三",
         "count(未识别)", "0"},
        {"without a gap it is a line of the paper", NULL,
         "行政处罚决定书\n某罚〔2024〕1号\n当事人：甲公司\n某县水务局\n某县非税收入一般缴款书（收据）\nNo.3620417733",
         "count(缴款凭证)", "0"},
        {"where titles are set as such, plain lines are none", NULL,
         "= "
         "行政处罚决定书\n某罚〔2024〕1号\n当事人：甲公司\n某县水务局\n2024年3月5日\n\n某县水务局\n水事违法巡护情况表\n"
         "编号：3",
         "count(未识别)", "0"},
        {"what is stuck on a sheet in a penalty's dossier is the receipt", NULL,
         "= 行政处罚决定书\n某罚〔2024〕1号\n当事人：甲公司\n决定罚款2000元。\n> 某县水务局\n> 2024年3月5日\n~ = "
         "票据粘贴单\n"
         "| 票据名称 | 非税收入一般缴款书\n| 缴款人 | 甲公司\n| 金额（小写） | 2000.00元",
         "concat(count(缴款凭证), count(证据材料), 缴款凭证/金额/@分)", "10200000"},
        {"unless it is what the party bought", NULL,
         "= 行政处罚决定书\n某罚〔2024〕1号\n当事人：甲公司\n决定罚款2000元。\n> 某县水务局\n> 2024年3月5日\n~ = "
         "票据粘贴单\n"
         "| 票据名称 | 购货发票\n| 购方 | 甲公司",
         "concat(count(缴款凭证), count(证据材料))", "01"},
        {"a heading of a paper whose title nobody knows is no title of another", NULL,
         "= 呈请某事项说明书\n一、案由\n某公司涉嫌某事。\n二、违法事实\n经查属实。\n三、证据材料\n证据一：照片。",
         "count(证据材料)", "0"},
        {"a title with a number of its own, and no heading above", NULL, "三、证据材料\n照片一张，拍摄于某路。",
         "count(证据材料)", "1"},
        {"an opinion that knows what the party said approves the decision", NULL,
         "= 林业行政处罚案件处理意见书\n| 案由 | 滥伐林木\n| 违法事实 | 采伐自有杨树16株。\n"
         "| 陈述申辩情况 | 当事人在规定期限内未提出陈述、申辩意见。\n| 机关负责人意见 | 同意。　赵永　2024年6月28日\n"
         "~ = 行政处罚决定书\n某罚〔2024〕1号\n甲公司：\n决定罚款2000元。\n> 某县林业局\n> 2024年7月2日",
         "concat(count(处罚决定审批表), count(调查终结报告))", "10"},
        {"before anybody was told, it ends the investigation", NULL,
         "= 林业行政处罚案件处理意见书\n| 案由 | 滥伐林木\n| 违法事实 | 采伐自有杨树16株。\n"
         "| 处理建议 | 拟制作事先告知书送达当事人，告知其有权陈述、申辩。\n| 机关负责人意见 | "
         "同意。　赵永　2024年6月8日\n"
         "~ = 行政处罚决定书\n某罚〔2024〕1号\n甲公司：\n决定罚款2000元。\n> 某县林业局\n> 2024年7月2日",
         "concat(count(处罚决定审批表), count(调查终结报告))", "01"},
        {"captions of what is copied do not divide", NULL,
         "= 申请人主体资格证明（复印件）\n【营业执照复印件】\n名称：甲店\n【居民身份证复印件】\n姓名：张三\n"
         "本复印件经与原件核对无误。",
         "concat(count(*[@码]), count(证据材料/核对一致))", "11"},
        {"a paper of unknown name above the first that is known", NULL,
         "= 某县林业局补种情况勘测说明书\n检查时间：2024年5月23日\n罚款已经缴纳。\n~ = "
         "某县林业局履行催告书\n某林催〔2024〕1号\n甲公司：\n请补种树木。",
         "concat(count(未识别), count(催告书), contains(催告书, '罚款'))", "11false"},
        {"an index below the words of a cover", NULL,
         "= 简易程序案卷\n当事人：张三\n| 序号 | 名称 | 编号 | 日期 | 页\n| 1 | 当场处罚决定书 |  | 2024.4.18 | 1\n| 2 "
         "| "
         "现场照片 |  | 2024.4.18 | 2",
         "concat(count(卷宗封面), count(卷内目录), count(卷内目录/目录项))", "112"},
        {"an index in the rows below the cover's, in one table", NULL,
         "= 行政检查案卷\n| 被检查单位 | 甲公司\n|{2} 卷 内 目 录\n| 序号 | 题名 | 文号 | 页码\n| 1 | 现场检查笔录 |  "
         "| 3",
         "concat(count(卷宗封面), count(卷内目录/目录项))", "11"},
        {"an index that counts pieces", NULL,
         "= 行政执法案卷\n当事人：张三\n| 件号 | 文件题名 | 文件编号 | 日期 | 页次\n| 1 | 立案审批表 |  | 2024.4.18 | "
         "1",
         "concat(count(卷宗封面), count(卷内目录/目录项))", "11"},
        {"entries as lines below a word that is not set as a title", NULL,
         "= 简易程序案卷\n案名：张三无证驾驶案\n目录\n1　简易程序处罚书　9月11日　1页\n2　现场照片　9月11日　2页",
         "concat(count(卷宗封面), count(卷内目录))", "11"},
        {"with a colon behind the word", NULL,
         "= 简易程序案卷\n案名：张三无证驾驶案\n卷内目录：\n1. 简易程序处罚决定书（存根联）……1\n2. 现场照片……2",
         "concat(count(卷宗封面), count(卷内目录))", "11"},
        {"a word of the cover that no entries follow", NULL,
         "= 简易程序案卷\n案名：张三无证驾驶案\n目录\n见卷内\n2　现场照片　9月11日　2页",
         "concat(count(卷宗封面), count(卷内目录))", "10"},
        {"an index in lines below the words of a cover, and its last notes", NULL,
         "= 农机案卷\n当事人：张三\n目录\n1　简易程序处罚书　9月11日　1页\n2　现场照片　9月11日　2页\n"
         "备考：全卷2件2页，无缺。立卷人　程明　检查人　许诚　2025年9月26日",
         "concat(count(卷宗封面), count(卷内目录), count(卷内备考表), contains(卷内目录, '备考'))", "111false"},
        {"the tenth is not the first", NULL, "= 农机案卷\n当事人：张三\n目录\n10　立案审批表\n2　询问笔录",
         "count(卷内目录)", "0"},
        {"one entry is no index", NULL, "= 农机案卷\n当事人：张三\n目录\n1　立案审批表\n保管期限：10年",
         "count(卷内目录)", "0"},
        {"and in a record the word heads what was looked at", NULL,
         "= 现场检查笔录\n检查地点：某路1号\n目录\n1　检查要点\n2　检查结论\n检查人：张三",
         "concat(count(卷内目录), */执法人员/@值)", "0张三"},
        {"a remark in a report ends no dossier", NULL,
         "= 案件调查终结报告\n案由：无照经营\n当事人：甲公司\n备考：案卷由立卷人张三保管。\n处理意见：罚款。",
         "concat(count(卷内备考表), 调查终结报告/处理建议)", "0罚款。"},
        {"nor does the row of a cover's own form", NULL, "= 农机案卷\n当事人：张三\n| 备考：立卷人李四 | 10年",
         "count(卷内备考表)", "0"},
        {"what is set as a title below a label is the paper", NULL,
         "= 送达回证\n受送达人：甲公司\n送达文书\n~ 行政处罚事先告知书\n行政处罚决定书",
         "concat(count(行政处罚决定书), count(送达回证/送达文书))", "02"},
        {"a heading on a new page that is set like any line begins no unknown paper", NULL,
         "= 立案审批表\n案由：无照经营\n~ 某现场评估意见\n评估人：张三", "count(未识别)", "0"},
        {"the word alone is none", NULL, "= 农机案卷\n当事人：张三\n目录\n见主卷\n备考：见主卷\n保管期限：10年",
         "concat(count(卷宗封面), count(卷内目录), count(卷内备考表))", "100"},
        {"a table without pages is none", NULL, "= 简易程序案卷\n当事人：张三\n| 序号 | 名称 | 数量\n| 1 | 电动车 | 1",
         "concat(count(卷宗封面), count(卷内目录))", "10"},
        {"a label that is set as a title", NULL,
         "= 立案审批表\n案由：无证经营\n~ = 检查记录\n检查时间：2024年5月20日9时30分至10时45分\n检查地点：某路3号",
         "concat(count(立案审批表), count(现场检查笔录))", "11"},
        {"set large in the middle of its paper it is a heading", NULL,
         "= 行政处罚决定书\n某罚〔2024〕1号\n当事人：甲公司\n经查，甲公司无证经营。\n= 处罚决定\n罚款2000元。\n> "
         "某县水务局\n"
         "> 2024年3月5日",
         "count(行政处罚决定书)", "1"},
        {"and one that is not", NULL, "= 立案审批表\n案由：无证经营\n检查记录\n2024年5月20日到某路3号，未见许可证。",
         "count(现场检查笔录)", "0"},
        {"two papers in one file", NULL,
         "= 行政处罚决定书\n某罚〔2024〕1号\n当事人：甲公司\n> 某县水务局\n> 2024年3月5日\n~ = 送达回证\n| 受送达人 | "
         "甲公司\n| 送达方式 | 直接送达",
         "concat(count(行政处罚决定书), count(送达回证))", "11"},
        {"the page behind a paper of a less usual name begins another", NULL,
         "= 柜内照片三张说明页\n拍摄时间：2024年6月20日\n拍摄人：王桂兰\n~ = 证据材料\n"
         "1.甲店营业执照复印件1份。\n上述复印件均与原件核对一致。",
         "concat(count(照片证据), count(证据材料))", "11"},
        {"several of one kind are counted", NULL,
         "= 询问笔录\n被询问人：甲\n问：你叫什么？\n答：甲。\n~ = 询问笔录\n被询问人：王二\n问：你叫什么？\n答：王二。",
         "询问笔录[@序=2]/被询问人/@值", "王二"},
        {"a title in a sentence does not divide", NULL,
         "= 行政处罚决定书\n当事人：甲公司\n本机关于2024年3月5日向你送达了《行政处罚事先告知书》，你未陈述申辩。\n> "
         "某县水务局\n> 2024年3月5日",
         "count(*)", "2"},
        {"what is told of a decision is none", NULL,
         "关于某县恒达五金冲压有限公司未履行行政处罚决定的情况说明\n"
         "我局（甲）应急罚〔2023〕16号《行政处罚决定书》已于2023年11月10日直接送达。缴款期限至2023年11月27日届满，经查"
         "县非税收入系统，"
         "未见该单位缴款。自2023年11月28日起按日加处罚款900元，已累计达到罚款本金数额，按规定加处罚款以叁万元为限。经向"
         "县司法局、"
         "县人民法院核实，该单位在法定期限内未申请行政复议，亦未提起行政诉讼；未提出延期或者分期缴纳申请。\n"
         "经办人：谷春雷、邸雅静\n2024年5月17日",
         "count(行政处罚决定书)", "0"},
        {"steps without their form may be any approval", "a.docx",
         "| 环节 | 办理人 | 意见 | 时间\n| 承办 | 罗江红 | 建议准予 | 2025-01-10\n| 审批 | 姜疆生 | 同意许可 | "
         "2025-01-13",
         "contains(concat('|', 未识别/@或为, '|'), '|许可审批表|')", "true"},
        {"duties told at the beginning are no notice of a penalty, whatever they say of defence", NULL,
         "= 行政案件权利义务告知书\n根据有关规定，告知你在案件办理期间享有陈述和申辩、要求听证的权利。\n被告知人：张三",
         "concat(count(未识别), contains(未识别/@可能, '告知书'))", "1false"},
        {"what was looked up is no questioning", NULL, "= 驾驶证信息查询记录\n经系统查询，没有登记信息。查询人：张三",
         "concat(count(未识别), contains(未识别/@或为, '询问'))", "1false"},
        {"a title further down a sheet of copies is a paper's", NULL,
         "= 证据复印件\n证据名称：合同\n证明内容：买卖\n一\n二\n三\n四\n五\n六\n七\n八\n\n= 某县市场监督管理局\n= "
         "营业执照\n"
         "名称：甲公司\n类型：有限责任公司",
         "count(证据材料 | 证据提取单)", "2"},
        {"an index of which every cell is a line of its own", NULL,
         "= 卷内目录\n序号\n题名\n文号\n日期\n页号\n1\n行政许可受理通知书\n某许受〔2025〕31号\n2025-03-07\n6\n2\n"
         "准予行政许可决定书\n某许准〔2025〕31号\n2025年3月19日\n12-13\n3\n送达回证\n\n2025-03-21\n15",
         "concat(count(*), name(*))", "2卷内目录"},
        {"an approval of a matter: the longer seizure is no longer case", NULL,
         "= 行政处罚案件有关事项审批表\n| 审批事项 | 延长行政强制措施期限\n| 提请审批的理由 | "
         "案情复杂，建议将扣押期限延长三十日。\n"
         "| 负责人意见 | 同意延长。陈卫东 2025年8月5日",
         "concat(count(延长强制措施审批表), count(延期审批表))", "10"},
        {"a paper that an approval names by its number", NULL,
         "> 某县水利局\n= 代履行审批表\n当事人　甲公司\n基础决定　某水责清〔2024〕6号\n催告书　某水催〔2024〕6号\n"
         "承办人意见：当事人经催告仍不履行，建议代履行。\n局长意见　同意代履行。",
         "concat(count(催告书), count(代履行审批表) + count(强制执行审批表))", "01"},
        {"a list of recordings is no photograph", NULL,
         "= 音像资料说明\n| 序号 | 记录环节 | 记录日期 | 存储位置\n| 1 | 现场检查 | 2024年10月23日 | 执法记录仪1",
         "concat(count(音像记录清单), count(照片证据))", "10"},
        {"a receipt that enters the fine with what was paid back", NULL,
         "= 罚款及退回基金缴款凭证登记\n| 票据号码 | 2488000918 | 缴款人 | 甲公司\n| 金额 | 4000元 | 缴款日期 | "
         "2024年6月18日",
         "count(缴款凭证)", "1"},
        {"what was paid back alone is none", NULL,
         "= 退回基金凭证\n| 票据号码 | 2488000918 | 缴款人 | 甲公司\n| 金额 | 4000元 | 缴款日期 | 2024年6月18日",
         "count(缴款凭证)", "0"},
        {"forms that a platform names without their noun", NULL,
         "= 某县人力资源和社会保障局\n= 处罚决定审批\n| 案由 | 违法延长工作时间 | 当事人 | 甲公司\n| 负责人意见 | "
         "同意处罚。张三 2024年7月24日",
         "count(处罚决定审批表)", "1"},
        {"and applications", NULL, "= 排污许可证申请\n申请人：甲公司\n申请事项：排污许可\n申请日期：2024年7月24日",
         "count(许可申请书)", "1"},
        {"what answers a label of a receipt is what was served", NULL,
         "> 某县行政审批局\n= "
         "送达回证\n送达文书名称\n准予行政许可决定书\n某许准〔2025〕31号\n受送达人\n甲公司\n送达方式\n直接送达\n"
         "收件日期\n2025年3月21日",
         "concat(count(*), count(准予许可决定书))", "20"},
        {"a paper behind an index goes on with words", NULL,
         "= "
         "卷内目录\n1\n准予行政许可决定书\n某许准〔2025〕31号\n12\n\n准予行政许可决定书\n某许准〔2025〕31号\n申请人：甲"
         "公司\n"
         "你单位申请的卫生许可，符合法定条件，决定准予行政许可。\n某县卫生健康局\n2025年3月19日",
         "concat(count(*), count(准予许可决定书))", "31"},
        {"what was copied onto the sheet does not divide", NULL,
         "= 某市人力资源和社会保障局证据复印件\n| 证据名称 | 营业执照\n| 证明内容 | 主体资格\n\n| 营业执照（副本）\n\n"
         "此件由我提供，经核对与原件一致。提供人（签名）：成海峰　2024年5月20日",
         "count(证据材料 | 证据提取单)", "1"},
        {"what answers a label above it does not divide", NULL,
         "某县市场监督管理局\n行政处罚决定书\n当事人：\n　　甲公司\n主体资格证照名称：\n　　营业执照\n统一社会信用代码"
         "：\n"
         "　　91652324MA78778990\n住所：乌鲁木齐市某路6号",
         "concat(count(行政处罚决定书), count(证据材料))", "10"},
        {"unless it is set as a title", NULL,
         "= 证据目录\n附后材料：\n= 询问笔录\n被询问人：甲\n问：你叫什么？\n答：甲。", "count(询问笔录)", "1"},
        {"a list of titles does not divide", NULL,
         "= 卷内目录\n立案审批表\n现场检查笔录\n询问笔录\n行政处罚决定书\n送达回证", "count(*)", "2"},
        {"rows of an index do not divide", NULL,
         "= 卷内目录\n| 序号 | 文件名称 | 文号 | 日期 | 页号\n| 1 | 行政处罚决定书 | 某罚〔2024〕1号 | 2024年3月5日 | "
         "1\n| 2 | 送达回证 |  | 2024年3月6日 | 2",
         "concat(count(*), count(卷内目录/目录项))", "22"},
        {"a continuation page is the same paper", NULL,
         "= 询问笔录\n被询问人：甲某\n问：你叫什么？\n答：甲某。\n~ = 询问笔录（续页）\n问：还有补充吗？\n答：没有。",
         "count(询问笔录)", "1"},
        {"a served paper named in a receipt's table does not divide", NULL,
         "= 送达回证\n| 送达文书名称 | 行政处罚决定书\n| 受送达人 | 甲公司", "count(*)", "2"},
        {"a caption inside a table does not divide", NULL,
         "= 证据提取单\n| 证明对象 | 主体资格\n|{2} 营业执照复印件\n| 提取人 | 张三", "count(*)", "2"},
        {"the list of goods belongs to its notice", NULL,
         "= 先行登记保存证据通知书\n某登〔2024〕1号\n甲公司：\n~ = 先行登记保存证据清单\n| 序号 | 物品名称 | 数量\n| 1 "
         "| 饼干 | 3袋",
         "concat(count(*), */物品)", "2饼干"},
        {"words common elsewhere name nothing by themselves", NULL,
         "= 2007年中国名牌农产品评选认定目录\n序号 名称\n1 某米", "name(*[1])", "未识别"},
        {"title over two lines", NULL, "= 某县应急管理局\n= 行政处罚\n= 决定书\n当事人：甲公司\n违法事实：……",
         "name(*[1])", "行政处罚决定书"},
        {"what stands in brackets below the title belongs to it", NULL,
         "= 某县农业农村局\n= 行政处罚决定书\n= （简易程序）\n当事人：甲店\n决定给予警告。", "name(*[1])",
         "当场处罚决定书"},
        {"a copy mark below the title changes nothing", NULL,
         "= 行政处罚决定书\n= （当事人联）\n当事人：甲店\n决定给予警告。", "name(*[1])", "行政处罚决定书"},
        {"the form is one table with its title in it", NULL, "|{2} 立案审批表\n| 案由 | 涉嫌违法\n| 案件来源 | 举报",
         "name(*[1])", "立案审批表"},
        {"the file name helps where no title is", "03_副本_营业执照(1).docx", "名称 甲公司\n类型 有限责任公司",
         "name(*[1])", "证据材料"},
        {"labels alone", "扫描件1.docx",
         "被询问人：甲\n询问时间：2024年3月5日10时05分至11时20分\n询问地点：办公室\n询问人：张三\n问：你叫什么？\n答："
         "甲。",
         "name(*[1])", "询问笔录"},
        {"features of a record below the title of an index", NULL,
         "= 现场检查取得物品索引\n检查时间：2024年3月5日\n检查地点：车间\n检查人员：张三、李四\n检查情况：见附页",
         "name(*[1])", "未识别"},
        {"a number behind such a title changes nothing", NULL,
         "= "
         "货款对账索引-"
         "3\n被询问人：甲\n询问时间：2024年3月5日10时05分至11时20分\n询问地点：办公室\n询问人：张三\n问：你叫什么？\n答"
         "：甲。",
         "name(*[1])", "未识别"},
        {"nor do brackets", NULL,
         "= "
         "货款对账索引（汇总）\n被询问人：甲\n询问时间：2024年3月5日10时05分至11时20分\n询问地点：办公室\n询问人：张三"
         "\n问：你叫什么？\n答：甲。",
         "name(*[1])", "未识别"},
        {"a label with its value is no title", "扫描件1.docx",
         "附件：听证告知书\n被询问人：甲\n询问时间：2024年3月5日10时05分至11时20分\n询问地点：办公室\n询问人：张三\n问"
         "：你叫什么？\n答：甲。",
         "name(*[1])", "询问笔录"},
        {"the words of an organ are not what its paper is about", NULL, "= 某某县市场监督管理局货款对账意见书\n天气晴",
         "concat(name(*[1]), contains(*[1]/@或为, '监督'))", "未识别false"},
        {"words that any paper has mean nothing", NULL, "= 现场货款对账情况决定书\n天气晴",
         "concat(name(*[1]), contains(*[1]/@或为, '处罚'))", "未识别false"},
        {"what an unknown title may mean", NULL, "= 某县城市管理局\n= 违建整改回头看复查工作记录簿记录\n天气晴",
         "boolean(未识别[contains(concat('|', @或为, '|'), '|整改复查意见书|')])", "true"},
        {"what was found and what the party said", NULL,
         "= 检查（勘查）情况及当事人陈述\n时间：2025年7月15日9时20分至9时45分\n地点：某路76号", "name(*[1])",
         "现场检查笔录"},
        {"the review of a licence", NULL, "= 重大行政许可决定法制审核意见\n审核结论：同意。", "name(*[1])",
         "法制审核意见书"},
        {"what was handed over, without a noun for the form", NULL,
         "= 当场收缴罚款交款及解缴登记\n收缴日期：2025年7月15日\n金额：150元", "name(*[1])", "罚款上缴凭证"},
        {"a title that names two papers", NULL,
         "= 检查结果公示及备考\n公示日期：2025年5月27日\n备考：本卷8件。\n立卷人：张三\n检查人：李四",
         "concat(name(*[1]), */@或为)", "卷内备考表检查公示表"},
        {"a title that names one", NULL, "= 卷内备考表\n本卷8件。\n立卷人：张三", "count(*/@或为)", "0"},
        {"a cover with the index on its sheet", NULL,
         "= 行政检查案卷\n| 当事人 | 甲公司\n| 归档日期 | 2025年6月3日\n| 目录 | （以下逐件登记）\n| 1 | 抽取记录",
         "*[1]/@或为", "卷内目录"},
        {"what nobody knows stays unrecognised", "杂.docx", "今日天气晴\n一切正常", "name(*[1])", "未识别"},
        {"a report of which the digest was filed", NULL,
         "= 某地区农业检验检测中心\n= 检验报告摘要\n报告日期：2024年3月5日", "name(*[1])", "鉴定报告"},
        {"what came into the store", NULL, "= 罚没物资仓库入库登记\n| 序号 | 品名 | 数量\n| 1 | 农药 | 96瓶",
         "name(*[1])", "涉案物品处理记录"},
        {"general form: filing", NULL, "= 行政处罚案件有关事项审批表\n| 案件名称 | 甲公司案\n| 审批事项 | 立案",
         "name(*[1])", "立案审批表"},
        {"general form: longer term", NULL, "= 行政处罚案件有关事项审批表\n| 审批事项 | 案件延期", "name(*[1])",
         "延期审批表"},
        {"general form: longer term of a measure, not of the case", NULL,
         "= 行政处罚案件有关事项审批表\n| 审批事项 | 延长行政强制措施期限", "name(*[1])", "延长强制措施审批表"},
        {"general form: longer term of what is held back", NULL,
         "= 行政处罚案件有关事项审批表\n| 审批事项 | 延长扣留期限", "name(*[1])", "延长强制措施审批表"},
        {"general form: a measure under its other name", NULL, "= 行政处罚案件有关事项审批表\n| 审批事项 | 扣留车辆",
         "name(*[1])", "强制措施审批表"},
        {"general form: the end of a measure under its other name", NULL,
         "= 行政处罚案件有关事项审批表\n| 审批事项 | 解除扣留", "name(*[1])", "解除强制措施审批表"},
        {"general form: a decision that is to be enforced, not to be made", NULL,
         "= 行政处罚案件有关事项审批表\n| 审批事项 | 申请法院强制执行行政处罚决定", "name(*[1])", "强制执行审批表"},
        {"general form: only the ticked purpose counts", NULL, "= 案件处理呈批表\n| 申请事项 | □立案 ☑结案 □延期",
         "name(*[1])", "结案审批表"},
        {"general form without a purpose, about a penalty", NULL,
         "= 案件处理呈批表\n| 违法事实及处罚依据 | 违反规定\n| 处罚意见 | 罚款1000元", "name(*[1])", "处罚决定审批表"},
    };
    ASK_ROWS(rows);
}

/* Each sheet of a workbook is a paper: the organ above its title, its name in a cell, what it is addressed to. */
static void test_sheets(void **state) {
    (void)state;
    static const struct {
        const char *why, *text, *question, *answer;
    } rows[] = {
        {"the organ stands above the title of the second sheet",
         "| 某县交通运输局\n| 行政处罚案卷\n| 当事人 | 甲公司\n---\n| 某县交通运输局\n| 当场行政处罚决定书\n| 当事人 | "
         "甲公司",
         "concat(count(卷宗封面), count(当场处罚决定书))", "11"},
        {"signed in the row below the opinion, every line a cell",
         "| 行政检查审批表\n| 检查对象：甲公司\n| 负责人意见：同意。\n| 签名：赵永　2024年7月19日",
         "concat(*/意见/@署名, */批准日期/@值)", "赵永2024-07-19"},
        {"what stands beside others in the row below is theirs",
         "| 行政检查审批表\n| 检查对象：甲公司\n| 负责人意见：同意。\n| 张三于2024年7月20日 | 赵永 | 甲公司",
         "concat(*/意见/@署名, */批准日期/@值)", ""},
        {"a sheet of another paper that nobody knows",
         "| 卷内备考表\n| 立卷人 | 张三\n---\n| 某县交通运输局\n| 车辆轨迹\n| 时间 | 九时",
         "concat(count(卷内备考表), count(未识别))", "11"},
        {"below an index whose last cell is a number",
         "| 卷内目录\n| 序号 | 题名 | 页号\n| 1 | 申请表 | 12\n---\n| 林木采伐申请表\n| 申请人 | 张三\n| 申请事项 | "
         "采伐",
         "count(许可申请书)", "1"},
        {"a sheet that goes on with the table of the one before",
         "| 卷内目录\n| 序号 | 题名 | 页号\n| 1 | 立案审批表 | 1\n---\n| 2 | 送达回证 | 2", "count(*[@成员])", "1"},
        {"the last page of an index is no number of what the next sheet is called",
         "| 卷内目录\n| 序号 | 题名 | 页号\n| 1 | 立案审批表 | 11\n| 2 | 送达回证 | 12\n---\n| 林木采伐许可申请表\n"
         "| 申请人 | 余某\n| 申请事项 | 采伐林木",
         "concat(count(卷内目录), count(许可申请书))", "11"},
        {"addressed in a cell of its own",
         "| 某县交通运输局\n| 行政检查通知书\n| 甲公司：\n| 定于2025年3月5日对你单位检查。", "行政检查通知书/当事人",
         "甲公司"},
        {"a number in a cell of its own",
         "| 某县交通运输局\n| 行政检查通知书\n| 某交检通〔2025〕1号\n| 甲公司：\n| 定于2025年3月5日对你单位检查。",
         "行政检查通知书/文号/@值", "某交检通〔2025〕1号"},
        {"one beside a label is another paper's",
         "| 某县交通运输局\n| 行政检查通知书\n| 依据文件 | 某交发〔2025〕1号\n| 检查内容 | 车辆",
         "count(行政检查通知书/文号[@值])", "0"},
        {"a label with its value beside it is no address", "| 某县交通运输局\n| 行政检查通知书\n| 检查内容： | 车辆",
         "count(行政检查通知书/当事人)", "0"},
    };
    size_t failed = 0;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_member member = jp_build_member("卷.xlsx", rows[i].text, &ask.scratch);
        for (uint32_t t = 0; t < member.doc.table_count; t++) {
            member.doc.tables[t].is_sheet = true;
        }
        failed += !ask_member(&member, rows[i].why, rows[i].question, rows[i].answer);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

/* Tables as the sheets of a workbook: the names of the papers found, | behind each. */
static const char *sheets_of(const char *text) {
    jp_member member = jp_build_member("a.xlsx", text, &ask.scratch);
    jp_error err = {0};
    jp_facts facts;
    jp_str names;

    for (uint32_t i = 0; i < member.doc.table_count; i++) {
        member.doc.tables[i].is_sheet = true;
    }
    jp_str_init(&names, &ask.scratch);
    assert_true(jp_facts_extract_one(ask.catalogue, &member, &ask.scratch, &facts, &err));
    for (xmlNodePtr node = xmlDocGetRootElement(facts.tree)->children; node; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && xmlHasProp(node, (const xmlChar *)"题")) {
            jp_str_put_text(&names, (const char *)node->name);
            jp_str_put_text(&names, "|");
        }
    }
    jp_facts_release(&facts);
    return jp_str_cstr(&names);
}

static void test_sheet_titles(void **state) {
    static const struct {
        const char *why, *text, *found;
    } rows[] = {
        {"the organ stands above the title of the second sheet",
         "| 卷内目录\n| 序号 | 题名\n| 1 | 催告书\n---\n| 某县水务局\n| 催告书\n| 当事人 | 甲商店", "卷内目录|催告书|"},
        {"a title the catalogue does not know begins a paper too",
         "| 卷内目录\n| 序号 | 题名\n| 1 | 催告书\n---\n| 某县税务局\n| 责成提供纳税担保通知书\n| 文号 | "
         "某税〔2024〕1号",
         "卷内目录|未识别|"},
        {"with brackets behind it as well",
         "| 卷内目录\n| 序号 | 题名\n| 1 | 催告书\n---\n| 责成提供纳税担保通知书（个人适用）\n| 纳税人 | 甲商店",
         "卷内目录|未识别|"},
        {"a sheet without a title goes on with the one before it",
         "| 卷内目录\n| 序号 | 题名\n| 1 | 催告书\n---\n| 2 | 送达回证\n| 3 | 结案审批表", "卷内目录|"},
        {"the title must stand above the rows",
         "| 卷内目录\n| 序号 | 题名\n| 1 | 催告书\n---\n| 4 | 授权委托书\n| 催告书\n| 当事人 | 甲商店", "卷内目录|"},
    };
    size_t failed = 0;

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *found = sheets_of(rows[i].text);
        if (strcmp(found, rows[i].found) != 0) {
            failed++;
            print_error("%s: found %s, not %s\n", rows[i].why, found, rows[i].found);
        }
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

/* Papers whose words are not understood, and those that only look so. */
static void test_scripts(void **state) {
    (void)state;
    enum { TIMES = 8 };
    static const struct {
        const char *why, *line, *answer;
    } rows[] = {
        {"Chinese", "现场检查时，当事人的货架上摆有超过保质期的食品，执法人员拍照取证。", "00"},
        {"Uyghur", "نەق مەيداننى تەكشۈرۈش خاتىرىسى تەكشۈرۈلگۈچى ئورۇن ۋە ئەھۋال بايان قىلىندى", "11"},
        {"Kazakh", "Тексеру барысында мерзімі өткен тағам анықталды, хаттама жасалды", "11"},
        {"UTF-8 read as GBK", "鐜板満妫鏌ョ瑪褰曡拌浇鎵ф硶浜哄憳浜庝簩銆囦簩鍥涘勾涓夋湀浜旀棩瀵瑰綋浜嬩汉", "11"},
        {"GBK read as Latin-1", "ÏÖ³¡¼ì²é±ÊÂ¼¼ÇÔØÖ´·¨ÈËÔ±ÓÚ¶þËÄÄêÈýÔÂÎåÈÕ¶Ôµ±ÊÂÈË", "11"},
        {"a translation below each paragraph",
         "现场检查时，当事人的货架上摆有超过保质期的食品，执法人员拍照取证，当事人签名确认。\n"
         "نەق مەيداننى تەكشۈرۈش خاتىرىسى تەكشۈرۈلگۈچى ئورۇن ۋە ئەھۋال",
         "00"},
        {"a form of short cells", "龘龘龘\n龘龘龘龘\n龘龘", "11"},
        {"a form of names and goods in short cells", "韩雪梅\n翟鹏飞\n茅台镇\n窖藏", "00"},
        {"models and numbers in Latin", "HP LaserJet Pro MFP M428fdw 35 x 46 cm serial VNC3R12345", "00"},
        {"a list of names and goods has hardly a common character", "韩雪梅、翟鹏飞、茅台镇窖藏酱香型", "00"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_str text;
        jp_str_init(&text, &ask.run);
        jp_str_put_text(&text, "= 现场检查笔录\n检查地点：某路1号\n");
        for (unsigned k = 0; k < TIMES; k++) {
            jp_str_put_text(&text, rows[i].line);
            jp_str_put_text(&text, "\n");
        }
        const facts_row row = {rows[i].why, NULL, jp_str_cstr(&text),
                               "concat(count(未读[@状态='not-understood' and @可能='现场检查笔录']), "
                               "count(现场检查笔录[@状态='不可读' and not(*)]))",
                               rows[i].answer};
        ask_row(&row);
    }
}

/* All papers in one file, no line of which is set as a heading: one begins behind how the last one ended. */
static void test_plain_file(void **state) {
    (void)state;
    static const facts_row rows[] = {
        {"behind the day of a signature", NULL,
         "送达回证\n送达文书：强制拆除决定书\n送达人：张三　2025年10月15日\n强制拆除公告\n甲公司未在限期内拆除，本局决"
         "定强制拆除。",
         "concat(count(送达回证), count(执行公告))", "11"},
        {"behind who made it", NULL,
         "行政处罚信息公示表\n公示日期：2025年4月25日\n经办人：马文涛\n卷内备考表\n本卷共17份文书。",
         "count(卷内备考表)", "1"},
        {"behind the last opinion", NULL,
         "结案审批表\n案由：无照经营\n负责人意见：同意结案。张三　2025年11月6日\n卷内备考表\n本卷共17份文书。",
         "count(卷内备考表)", "1"},
        {"not in the middle of what is told", NULL,
         "送达回证\n受送达人：甲公司\n下列文书已经送达\n强制拆除公告\n以上文书均已收到。\n送达人：张三　2025年10月15日",
         "count(执行公告)", "0"},
        {"nor in one without pages", NULL,
         "卷内目录\n立案审批表\n2025年3月5日\n现场检查笔录\n2025年3月3日\n行政处罚决定书\n2025年4月18日",
         "count(*[@成员])", "1"},
        {"nor in a list of papers and their days", NULL,
         "卷内目录\n立案审批表\n2025年3月5日\n1\n现场检查笔录\n2025年3月3日\n3\n行政处罚决定书\n2025年4月18日\n9",
         "count(*[@成员])", "1"},
    };
    ASK_ROWS(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain_file), cmocka_unit_test(test_titles),       cmocka_unit_test(test_division),
        cmocka_unit_test(test_sheets),     cmocka_unit_test(test_sheet_titles), cmocka_unit_test(test_scripts),
    };
    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
