/* SPDX-License-Identifier: Apache-2.0 */
#include "case.h"

/* Papers that only some cases have, in the tables of market supervision. */
const case_form case_extras_market[] = {
    {"source", "18_案件来源登记表",
     "= {organ}\n"
     "# 案件来源登记表\n"
     "|案件来源|投诉举报|收到日期|{reported}\n"
     "|举报内容|反映{party}货架上有过期食品。\n"
     "|处理意见|请执法二科核查。\\n签名：{chief}  {reported}\n"},
    {"order", "19_责令改正通知书",
     "= {organ}\n"
     "# 责令改正通知书\n"
     "> {prefix}责改〔{notice_year}〕{seq}号\n"
     "{party}：\n"
     "你（单位）{cause}"
     "的行为违反了《中华人民共和国食品安全法》第三十四条第十项的规定。依据《中华人民共和国行政处罚法》第二十八条第一"
     "款的规定，责令你（单位）立即改正上述违法行为。\n"
     "^ > {organ}\n"
     "> {notice}\n"},
    {"keep_approval", "20_先行登记保存证据审批表",
     "= {organ}\n"
     "# 先行登记保存证据审批表\n"
     "|案由|涉嫌{cause}案|当事人|{party}\n"
     "|登记保存物品|纯牛奶四盒、进货台账一本\n"
     "|事由|证据可能灭失或者以后难以取得，申请先行登记保存。\n"
     "|承办人意见|建议先行登记保存。\\n签名：{officer1} {officer2}  {kept_ok}\n"
     "|负责人审批意见|同意先行登记保存。\\n签名：{leader}  {kept_ok}\n"},
    {"keep", "21_先行登记保存证据通知书",
     "= {organ}\n"
     "# 先行登记保存证据通知书\n"
     "> {prefix}登存〔{kept_year}〕{seq}号\n"
     "{party}：\n"
     "因你（单位）涉嫌{cause}"
     "，依据《中华人民共和国行政处罚法》第五十六条的规定，本局决定对下列物品先行登记保存，保存期限自"
     "{kept}至{kept_until}。在此期间，不得销毁或者转移。\n"
     "保存地点：就地保存于{address}\n"
     "|序号|物品名称|规格|数量\n"
     "|1|纯牛奶|250毫升|4盒\n"
     "|2|进货台账|册|1本\n"
     "当事人签名：{operator}  {kept}\n"
     "执法人员签名：{officer1}  {officer2}  {kept}\n"
     "^ > {organ}\n"
     "> {kept}\n"},
    {"keep_end", "22_先行登记保存证据处理通知书",
     "= {organ}\n"
     "# 先行登记保存证据处理通知书\n"
     "> {prefix}登处〔{handled_year}〕{seq}号\n"
     "{party}：\n"
     "本局于{kept}以先行登记保存证据通知书（{prefix}登存〔{kept_year}〕{seq}"
     "号）对你（单位）的物品先行登记保存，现决定解除登记"
     "保存，予以退还。\n"
     "当事人签收：{operator}  {handled}\n"
     "^ > {organ}\n"
     "> {handled}\n"},
    {"sampling", "23_抽样记录",
     "= {organ}\n"
     "# 抽样记录\n"
     "|抽样时间|{sampled}|抽样地点|{address}\n"
     "|被抽样人|{party}|抽样人|{officer1}、{officer2}\n"
     "|样品名称|纯牛奶|数量|2盒\n"
     "被抽样人签名：{operator}  {sampled}\n"
     "抽样人签名：{officer1}  {officer2}  {sampled}\n"},
    {"test_report", "24_检验报告",
     "= 新疆天北检验检测中心\n"
     "# 检验报告\n"
     "|报告编号|TB2025-0312|资质标志|CMA 220000000001\n"
     "|样品名称|纯牛奶|检验结论|所检项目符合标准要求\n"
     "检验：徐宁    审核：邓涛    批准：沈岩\n"
     "> {tested}\n"},
    {"test_told", "25_检验结果告知书",
     "= {organ}\n"
     "# 检验结果告知书\n"
     "> {prefix}检告〔{told_year}〕{seq}号\n"
     "{party}：\n"
     "本局抽取的纯牛奶经新疆天北检验检测中心检验，报告编号TB2025-"
     "0312。对检验结果有异议的，可以自收到之日起七个工作日内申请复"
     "检。\n"
     "当事人签收：{operator}  {told}\n"
     "^ > {organ}\n"
     "> {told}\n"},
    {"seizure", "26_实施行政强制措施决定书",
     "= {organ}\n"
     "# 实施行政强制措施决定书\n"
     "> {prefix}强措〔{kept_year}〕{seq}号\n"
     "当事人：{party}\n"
     "{idlabel}：{idno}\n"
     "住所：{address}\n"
     "你（单位）涉嫌{cause}"
     "，依据《中华人民共和国食品安全法》第一百一十条第四项的规定，决定对涉案纯牛奶四盒予以扣押，扣押期限自"
     "{kept}至{kept_until}。\n"
     "如不服本决定，可以自收到本决定书之日起六十日内向{city}{region}"
     "人民政府申请行政复议，也可以自收到本决定书之日起六个月内向{court}提起行政诉讼。\n"
     "当事人签收：{operator}  {kept}\n"
     "^ > {organ}\n"
     "> {kept}\n"},
    {"seizure_list", "27_财物清单",
     "# 财物清单\n"
     "|序号|物品名称|规格|数量\n"
     "|1|纯牛奶|250毫升|4盒\n"
     "当事人签名：{operator}  {kept}\n"
     "执法人员签名：{officer1}  {officer2}  {kept}\n"},
    {"plea", "30_陈述申辩笔录",
     "= {organ}\n"
     "# 陈述申辩笔录\n"
     "|时间|{pleaded}11时00分至11时20分|地点|{organ}接待室\n"
     "|陈述人|{operator}|执法人员|{officer1}（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）\n"
     "|记录人|{officer2}|案由|{cause}\n"
     "陈述申辩内容：我店刚开业，进货量少，请求减少罚款。\n"
     "以上笔录我看过，与我说的一致。\n"
     "陈述人签名：{operator}  {pleaded}\n"
     "执法人员签名：{officer1}  {officer2}  {pleaded}\n"},
    {"plea_review", "31_陈述申辩复核意见书",
     "= {organ}\n"
     "# 陈述申辩复核意见书\n"
     "|案由|{cause}|陈述人|{operator}\n"
     "|申辩内容|请求减少罚款\n"
     "|复核结论|裁量时已考虑货值较小、初次违法，对该意见不予采纳。\n"
     "|承办人意见|建议维持原处罚建议。\\n签名：{officer1} {officer2}  {weighed}\n"
     "|负责人审批意见|同意复核意见。\\n签名：{leader}  {weighed}\n"},
    {"waiver", "32_放弃陈述申辩权利声明书",
     "# 放弃陈述申辩权利声明书\n"
     "{organ}：\n"
     "我已收到行政处罚告知书（{prefix}罚告〔{notice_year}〕{seq}"
     "号），对拟作出的处罚没有意见，自愿放弃陈述、申辩的权利。\n"
     "声明人签名：{operator}\n"
     "> {waived}\n"},
    {"extension", "33_案件延期审批表",
     "= {organ}\n"
     "# 案件延期审批表\n"
     "|案由|{cause}|当事人|{party}\n"
     "|立案日期|{filed}|延长至|{until}\n"
     "|延期理由|案情复杂，需要继续调查取证。\n"
     "|承办人意见|申请延长办案期限。\\n签名：{officer1} {officer2}  {extended}\n"
     "|负责人审批意见|同意延期。\\n签名：{leader}  {extended}\n"},
    {"hearing_notice", "34_听证告知书",
     "= {organ}\n"
     "# 行政处罚听证告知书\n"
     "> {prefix}听告〔{notice_year}〕{seq}号\n"
     "{party_full}：\n"
     "经查，{act}起，你（单位）在{address}的店内销售超过保质期的酸牛奶三盒，货值金额36元。\n"
     "上述行为违反了《中华人民共和国食品安全法》第三十四条第十项的规定。依据《中华人民共和国食品安全法》第一百二十四条"
     "第一款第"
     "五项的规定，本局拟对你（单位）作出如下行政处罚：罚款人民币{notice_fine}元。\n"
     "依据《中华人民共和国行政处罚法》第四十五条、第六十三条的规定，你（单位）有权陈述、申辩，并有权要求听证。要求听证"
     "的，应当自"
     "收到本告知书之日起五个工作日内提出；逾期视为放弃。\n"
     "联系人：{officer1}  联系电话：0991-0000000\n"
     "^ > {organ}\n"
     "> {notice}\n"},
    {"hearing_notice_receipt", "35_送达回证（听证告知书）",
     "= {organ}\n"
     "# 送 达 回 证\n"
     "|送达文书名称及文号|行政处罚听证告知书（{prefix}听告〔{notice_year}〕{seq}号）\n"
     "|受送达人|{party}\n"
     "|送达地点|{address}|送达方式|直接送达\n"
     "|收件人签名|{operator}|收件日期|{noticed}\n"
     "|送达人|{officer1}、{officer2}|见证人|\n"},
    {"hearing_request", "36_听证申请书",
     "# 听证申请书\n"
     "{organ}：\n"
     "我收到行政处罚告知书，对拟处罚内容有不同意见，要求举行听证。\n"
     "申请人：{operator}\n"
     "> {asked}\n"},
    {"hearing_call", "37_听证通知书",
     "= {organ}\n"
     "# 行政处罚听证通知书\n"
     "> {prefix}听通〔{called_year}〕{seq}号\n"
     "{party}：\n"
     "你（单位）要求听证的申请已收到。定于{heard}10时30分在{organ}二楼会议室举行听证。\n"
     "|听证主持人|{host}|记录员|{clerk}\n"
     "^ > {organ}\n"
     "> {called}\n"},
    {"hearing_call_receipt", "38_送达回证（听证通知书）",
     "= {organ}\n"
     "# 送 达 回 证\n"
     "|送达文书名称及文号|行政处罚听证通知书（{prefix}听通〔{called_year}〕{seq}号）\n"
     "|受送达人|{party}\n"
     "|送达地点|{address}|送达方式|直接送达\n"
     "|收件人签名|{operator}|收件日期|{called}\n"
     "|送达人|{officer1}、{officer2}|见证人|\n"},
    {"hearing_record", "39_听证笔录",
     "= {organ}\n"
     "# 听证笔录\n"
     "|案由|{cause}|当事人|{party}\n"
     "|时间|{heard}10时30分至11时40分|地点|{organ}二楼会议室\n"
     "|听证主持人|{host}|记录员|{clerk}\n"
     "|案件调查人员|{officer1}、{officer2}\n"
     "主持人宣布听证开始，核对参加人身份，告知权利义务，询问是否申请回避。\n"
     "当事人：不申请回避。\n"
     "{officer1}：提出违法事实、证据和处罚建议。\n"
     "{operator}：对事实没有异议，请求从轻。\n"
     "以上笔录经核对无误。\n"
     "当事人签名：{operator}  {heard}\n"
     "主持人签名：{host}  {heard}\n"
     "记录员签名：{clerk}  {heard}\n"},
    {"hearing_report", "40_听证报告",
     "= {organ}\n"
     "# 听证报告\n"
     "|案由|{cause}|听证时间|{heard}\n"
     "|听证主持人|{host}|记录员|{clerk}\n"
     "|听证意见|事实清楚，证据充分，程序合法，建议按告知内容处罚。\n"
     "主持人签名：{host}  {heard_report}\n"
     "> {heard_report}\n"},
    {"recusal", "41_回避申请书",
     "# 回避申请书\n"
     "{organ}：\n"
     "执法人员{officer1}与我有经济纠纷，申请其回避。\n"
     "申请人：{operator}\n"
     "> {recused}\n"},
    {"recusal_decision", "42_回避决定书",
     "= {organ}\n"
     "# 回避决定书\n"
     "{operator}：\n"
     "你申请{officer1}回避，经审查，所述情况不属实，决定驳回你的申请。\n"
     "|负责人审批意见|同意驳回。\\n签名：{leader}  {recused}\n"
     "^ > {organ}\n"
     "> {recused}\n"},
    {"dunning", "43_催告书",
     "= {organ}\n"
     "# 行政处罚决定履行催告书\n"
     "> {prefix}催〔{dunned_year}〕{seq}号\n"
     "{party}：\n"
     "本局{prefix}罚〔{decided_year}〕{seq}号行政处罚决定书已送达，你（单位）逾期未缴纳罚款{fine}"
     "元。请自收到本催告书之日起十日内"
     "缴至处罚决定书载明的银行；逾期将依法申请人民法院强制执行。你（单位）有权陈述、申辩。\n"
     "当事人签收：{operator}  {dunned}\n"
     "^ > {organ}\n"
     "> {dunned}\n"},
    {"instalment", "44_延期（分期）缴纳罚款通知书",
     "= {organ}\n"
     "# 延期（分期）缴纳罚款通知书\n"
     "> {prefix}延缴〔{served_year}〕{seq}号\n"
     "{party}：\n"
     "你（单位）申请延期缴纳罚款{fine}元，经审查，同意延期至{until}前缴清。\n"
     "^ > {organ}\n"
     "> {served}\n"},
    {"public_notice", "45_送达公告",
     "= {organ}\n"
     "# 送达公告\n"
     "{party}：\n"
     "因采用其他方式无法送达，现公告送达行政处罚决定书（{prefix}罚〔{decided_year}〕{seq}"
     "号）。自公告发布之日起三十日，即视为送达"
     "。\n"
     "^ > {organ}\n"
     "> {posted}\n"},
    {"e_consent", "46_送达地址确认书",
     "# 送达地址及送达方式确认书\n"
     "|受送达人|{party}|联系电话|{phone}\n"
     "|送达地址|{address}\n"
     "|电子送达|同意电子送达，接收号码{phone}\n"
     "受送达人签名：{operator}  {scene}\n"},
    {"certificates", "47_执法证复印件",
     "# 执法证复印件\n"
     "|姓名|{officer1}|执法证号|{cert1}\n"
     "|姓名|{officer2}|执法证号|{cert2}\n"},
    {"mandate", "48_行政执法委托书",
     "# 行政执法委托书\n"
     "委托机关：{organ}\n"
     "受委托组织：{region}食品药品稽查所\n"
     "委托事项：食品经营环节的监督检查和调查取证\n"
     "委托权限：以委托机关名义实施\n"
     "委托期限：2024年1月1日至2026年12月31日\n"
     "^ > {organ}\n"
     "> 2024年1月1日\n"},
    {"second_decision", "49_行政处罚决定书（二）",
     "= {organ}\n"
     "# 行政处罚决定书\n"
     "> {prefix}罚〔{decided_year}〕9{seq}号\n"
     "当事人：{party}\n"
     "{idlabel}：{idno}\n"
     "住所：{address}\n"
     "经营者：{operator}\n"
     "经查，{act}起，当事人在{address}的店内销售超过保质期的酸牛奶三盒。有现场检查笔录、询问笔录证明。\n"
     "当事人的行为违反了《中华人民共和国食品安全法》第三十四条第十项的规定。依据《中华人民共和国食品安全法》第一百二十"
     "四条第一款"
     "第五项的规定，责令立即改正，决定罚款人民币{fine_zh}元整（¥{fine}.00）。\n"
     "如不服本决定，可以自收到本决定书之日起六十日内向{city}{region}"
     "人民政府申请行政复议，也可以自收到本决定书之日起六个月内向{court}提起行政诉讼。\n"
     "^ > {organ}\n"
     "> {decided}\n"},
    {NULL, NULL, NULL},
};
