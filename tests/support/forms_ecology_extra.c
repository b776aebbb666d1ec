/* SPDX-License-Identifier: Apache-2.0 */
#include "case.h"

/* Papers that only some cases have, in running text. */
const case_form case_extras_ecology[] = {
    {"source", "18.案件线索登记表",
     "# 案件线索登记表\n"
     "线索来源：12345热线转办\n"
     "收到日期：{reported}\n"
     "线索内容：反映石化路一石料厂扬尘较大。\n"
     "处理意见：请执法支队现场核实。    {chief}    {reported}\n"},
    {"order", "19.责令改正违法行为决定书",
     "= {organ}\n"
     "# 责令改正违法行为决定书\n"
     "> {prefix}责改〔{notice_year}〕{seq}号\n"
     "{party}：\n"
     "你单位的行为违反了《中华人民共和国大气污染防治法》第四十八条第二款的规定。依据《中华人民共和国行政处罚法》第二十"
     "八条第一款的规"
     "定，现责令你单位立即停止违法行为，于收到本决定书之日起十日内完成整改。\n"
     "^ > {organ}\n"
     "> {notice_zh}\n"},
    {"keep_approval", "20.先行登记保存证据审批表",
     "# 先行登记保存证据审批表\n"
     "案由：涉嫌{cause}案    当事人：{party}\n"
     "申请事项：对当事人的生产记录三册先行登记保存。\n"
     "承办人意见：证据以后难以取得，建议先行登记保存。    {officer1}  {officer2}    {kept_ok}\n"
     "负责人意见：同意。    {leader}    {kept_ok}\n"},
    {"keep", "21.证据先行登记保存通知书",
     "= {organ}\n"
     "# 证据先行登记保存通知书\n"
     "> {prefix}登存〔{kept_year}〕{seq}号\n"
     "{party}：\n"
     "我局在调查你单位涉嫌{cause}"
     "一案中，发现下列证据以后可能难以取得。根据《中华人民共和国行政处罚法》第五十六条的规定，决定自"
     "{kept}起至{kept_until}止，对生产记录三册予以先行登记保存。\n"
     "保存方式：就地保存。保存地点：{address}。\n"
     "物品名称：生产记录    数量：三册\n"
     "收件人签名：{operator}    {kept}\n"
     "执法人员签名：{officer1}、{officer2}    {kept}\n"
     "^ > {organ}\n"
     "> {kept_zh}\n"},
    {"keep_end", "22.解除证据先行登记保存决定书",
     "= {organ}\n"
     "# 解除证据先行登记保存决定书\n"
     "> {prefix}解登〔{handled_year}〕{seq}号\n"
     "{party}：\n"
     "我局于{kept}对你单位生产记录三册予以先行登记保存。现已复制取证完毕，决定解除先行登记保存，退还原物。\n"
     "收件人签名：{operator}    {handled}\n"
     "^ > {organ}\n"
     "> {handled_zh}\n"},
    {"sampling", "23.采样记录",
     "# 采样记录\n"
     "抽样时间：{sampled}    抽样地点：{address}厂界下风向\n"
     "被抽样人：{party}\n"
     "抽样人员：{officer1}、{officer2}\n"
     "样品名称：总悬浮颗粒物滤膜    数量：3\n"
     "被抽样人签名：{operator}    {sampled}\n"
     "抽样人签名：{officer1}、{officer2}    {sampled}\n"},
    {"test_report", "24.监测报告",
     "= 乌鲁木齐蓝天环境监测有限公司\n"
     "# 监测报告\n"
     "报告编号：LT监字2025第118号    （CMA 230000000002）\n"
     "监测项目：厂界总悬浮颗粒物    监测结果：3.2毫克/立方米\n"
     "编制：林峰    审核：潘洁    签发：谢东\n"
     "（检验检测专用章）\n"
     "> {tested}\n"},
    {"test_told", "25.监测结果告知书",
     "= {organ}\n"
     "# 监测结果告知书\n"
     "{party}：\n"
     "我局委托乌鲁木齐蓝天环境监测有限公司对你单位厂界颗粒物进行了监测，现将监测报告（LT监字2025第118号）送达你单位。如"
     "有异议，"
     "请于收到之日起五个工作日内书面提出。\n"
     "收件人签名：{operator}    {told}\n"
     "^ > {organ}\n"
     "> {told_zh}\n"},
    {"seizure", "26.查封（扣押）决定书",
     "= {organ}\n"
     "# 查封（扣押）决定书\n"
     "> {prefix}查扣〔{kept_year}〕{seq}号\n"
     "当事人名称：{party}\n"
     "{idlabel}：{idno}\n"
     "地址：{address}\n"
     "法定代表人：{operator}\n"
     "你单位涉嫌{cause}，依据《中华人民共和国大气污染防治法》第三十条的规定，我局决定对破碎机一台实施查封，期限自{kept}"
     "起至"
     "{kept_until}止。\n"
     "如不服本决定，可以自收到本决定书之日起60日内向{city}人民政府申请行政复议，也可以在6个月内向{court}"
     "提起行政诉讼。\n"
     "收件人签名：{operator}    {kept}\n"
     "^ > {organ}\n"
     "> {kept_zh}\n"},
    {"seizure_list", "27.查封（扣押）清单",
     "# 查封（扣押）清单\n"
     "|编号|名称|型号|数量\n"
     "|1|颚式破碎机|PE-600|1台\n"
     "当事人签名：{operator}    {kept}\n"
     "执法人员签名：{officer1}、{officer2}    {kept}\n"},
    {"plea", "30.陈述申辩笔录",
     "= {organ}\n"
     "# 当事人陈述申辩笔录\n"
     "时间：{pleaded}16时00分至{pleaded}16时30分\n"
     "地点：{organ}三楼\n"
     "陈述申辩人：{operator}    职务：厂长\n"
     "执法人员：{officer1}（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）    记录人：{officer2}\n"
     "陈述申辩内容：我厂已购置喷淋设备，经营困难，希望从轻处罚。\n"
     "以上笔录我已看过，情况属实。\n"
     "陈述申辩人签名：{operator}    {pleaded}\n"
     "执法人员签名：{officer1}、{officer2}    {pleaded}\n"},
    {"plea_review", "31.陈述申辩复核意见书",
     "# 陈述申辩复核意见书\n"
     "案由：{cause}    当事人：{party}\n"
     "陈述申辩意见：已购置喷淋设备，希望从轻处罚。\n"
     "复核意见：整改措施在检查之后采取，裁量时已予考虑，不予采纳。\n"
     "承办人意见：建议维持。    {officer1}  {officer2}    {weighed}\n"
     "负责人意见：同意。    {leader}    {weighed}\n"},
    {"waiver", "32.放弃陈述申辩声明",
     "# 放弃陈述、申辩权利声明\n"
     "{organ}：\n"
     "我单位已于{noticed}收到《行政处罚事先（听证）告知书》，经研究，自愿放弃陈述、申辩权利，请依法处理。\n"
     "^ > {party}\n"
     "法定代表人签名：{operator}\n"
     "> {waived_zh}\n"},
    {"extension", "33.延长办案期限审批表",
     "# 延长办案期限审批表\n"
     "案由：{cause}    当事人：{party}\n"
     "立案日期：{filed}\n"
     "申请理由：监测和听取意见需要时间，不能在九十日内办结，申请延长{until_days}日。\n"
     "延长期限至：{until}\n"
     "承办人意见：申请延长。    {officer1}  {officer2}    {extended}\n"
     "承办机构意见：同意报批。    {chief}    {extended}\n"
     "负责人意见：同意延长。    {leader}    {extended}\n"},
    {"hearing_request", "36.听证申请书",
     "# 行政处罚听证申请书\n"
     "{organ}：\n"
     "我单位对《行政处罚事先（听证）告知书》（{prefix}罚告〔{notice_year}〕{seq}"
     "号）拟作出的处罚有异议，申请举行听证。\n"
     "^ > {party}\n"
     "> {asked_zh}\n"},
    {"hearing_call", "37.听证通知书",
     "= {organ}\n"
     "# 行政处罚听证会通知书\n"
     "> {prefix}听通〔{called_year}〕{seq}号\n"
     "{party}：\n"
     "根据你单位的申请，我局决定于{heard}15时30分在{organ}五楼会议室公开举行听证会。\n"
     "听证主持人：{host}    记录员：{clerk}\n"
     "请你单位法定代表人或者委托代理人准时参加。\n"
     "^ > {organ}\n"
     "> {called_zh}\n"},
    {"hearing_call_receipt", "38.送达回证",
     "= {organ}\n"
     "# 送达回证\n"
     "送达文书名称：行政处罚听证会通知书\n"
     "文号：{prefix}听通〔{called_year}〕{seq}号\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}    收件日期：{called}\n"
     "送达人：{officer1}、{officer2}\n"},
    {"hearing_record", "39.听证笔录",
     "# 行政处罚听证会笔录\n"
     "案由：{cause}    当事人：{party}\n"
     "听证时间：{heard}15时30分至{heard}16时50分\n"
     "地点：{organ}五楼会议室\n"
     "主持人：{host}    记录员：{clerk}\n"
     "案件调查人员：{officer1}、{officer2}\n"
     "主持人：现在开始听证，当事人是否申请回避？\n"
     "当事人：不申请。\n"
     "调查人员：宣读违法事实、证据和拟处罚意见。\n"
     "当事人：设备已经安装，请求从轻处罚。\n"
     "以上笔录经核对无误。\n"
     "当事人签名：{operator}    {heard}\n"
     "主持人签名：{host}    {heard}\n"
     "记录员签名：{clerk}    {heard}\n"},
    {"hearing_report", "40.听证报告",
     "# 行政处罚听证报告\n"
     "案由：{cause}    听证时间：{heard}\n"
     "主持人：{host}    记录员：{clerk}\n"
     "听证意见：违法事实清楚，证据确凿，建议维持拟处罚意见。\n"
     "主持人签名：{host}    {heard_report}\n"},
    {"recusal", "41.回避申请书",
     "# 回避申请书\n"
     "{organ}：\n"
     "贵局执法人员{officer1}与我单位相邻企业的负责人系亲属，可能影响公正，申请其回避。\n"
     "^ > {party}\n"
     "> {recused_zh}\n"},
    {"recusal_decision", "42.回避审批表",
     "# 执法人员回避审批表\n"
     "申请人：{party}    被申请回避人员：{officer1}\n"
     "承办机构意见：经核实不存在利害关系，建议驳回。    {chief}    {recused}\n"
     "负责人意见：同意驳回。    {leader}    {recused}\n"},
    {"dunning", "43.催告书",
     "= {organ}\n"
     "# 督促履行义务催告书\n"
     "> {prefix}催〔{dunned_year}〕{seq}号\n"
     "{party}：\n"
     "我局于{decided}作出行政处罚决定（{prefix}罚〔{decided_year}〕{seq}号），你单位至今未缴纳罚款{fine}"
     "元。请在收到本催告书之日起"
     "十日内将罚款缴至国库指定账户；你单位有权进行陈述和申辩。逾期仍不履行的，我局将申请人民法院强制执行。\n"
     "收件人签名：{operator}    {dunned}\n"
     "^ > {organ}\n"
     "> {dunned_zh}\n"},
    {"instalment", "44.分期缴纳罚款批准书",
     "= {organ}\n"
     "# 分期缴纳罚款通知书\n"
     "{party}：\n"
     "你单位申请分期缴纳罚款。经研究，同意你单位分两期缴纳罚款{fine}元，于{until}前全部缴清。\n"
     "^ > {organ}\n"
     "> {served_zh}\n"},
    {"public_notice", "45.送达公告",
     "= {organ}\n"
     "# 行政处罚决定书送达公告\n"
     "{party}：\n"
     "我局对你单位作出行政处罚决定（{prefix}罚〔{decided_year}〕{seq}"
     "号），因你单位下落不明，现依法向你单位公告送达《行政处罚决定"
     "书》。自本公告发布之日起经过三十日，即视为送达。\n"
     "^ > {organ}\n"
     "> {posted_zh}\n"},
    {"e_consent", "46.电子送达确认书",
     "# 电子送达确认书\n"
     "受送达人：{party}\n"
     "我单位同意采用电子方式送达法律文书，接收手机号码：{phone}。\n"
     "受送达人签名：{operator}    {scene}\n"},
    {"certificates", "47.执法人员证件复印件",
     "# 执法人员证件复印件\n"
     "姓名：{officer1}    执法证号：{cert1}\n"
     "姓名：{officer2}    执法证号：{cert2}\n"},
    {"mandate", "48.行政执法委托书",
     "# 行政处罚委托书\n"
     "委托机关：{organ}    受委托组织：{region}生态环境监察大队\n"
     "委托事项和权限：大气污染违法行为的现场检查、调查取证\n"
     "委托期限：2024年1月1日起三年\n"
     "^ > {organ}\n"
     "> 二〇二四年一月一日\n"},
    {"second_decision", "49.行政处罚决定书",
     "= {organ}\n"
     "# 行政处罚决定书\n"
     "> {prefix}罚〔{decided_year}〕9{seq}号\n"
     "当事人名称：{party}\n"
     "{idlabel}：{idno}\n"
     "地址：{address}\n"
     "法定代表人：{operator}\n"
     "经查，{act}起，你单位在破碎生产中未采取有效措施控制粉尘排放，有现场检查（勘察）笔录、询问笔录证明。\n"
     "你单位的行为违反了《中华人民共和国大气污染防治法》第四十八条第二款的规定。依据《中华人民共和国大气污染防治法》第"
     "一百零八条"
     "第五项的规定，决定责令立即改正，并处罚款人民币{fine_zh}元整（{fine}元）。\n"
     "如不服本处罚决定，可以自收到之日起60日内向{city}人民政府申请行政复议，也可以在6个月内向{court}提起行政诉讼。\n"
     "^ > {organ}\n"
     "> {decided_zh}\n"},
    {NULL, NULL, NULL},
};
