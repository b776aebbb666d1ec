/* SPDX-License-Identifier: Apache-2.0 */
#include "case.h"

/* Papers that only some cases have, in short label lines. */
const case_form case_extras_township[] = {
    {"source", "18举报登记表",
     "# 举 报 登 记 表\n"
     "举报方式：电话\n"
     "收到日期：{reported}\n"
     "举报内容：有人往团结路边倒垃圾\n"
     "处理意见：请核实\n"},
    {"order", "19责令改正通知书",
     "# 责令改正通知书\n"
     "> {prefix}改字〔{notice_year}〕{seq}号\n"
     "{party}：\n"
     "你的行为违反了《中华人民共和国固体废物污染环境防治法》第四十九条第二款的规定，责令你三日内将垃圾清理干净。\n"
     "^ > {organ}\n"
     "> {notice}\n"},
    {"keep_approval", "20先行登记保存呈批表",
     "# 先行登记保存呈批表\n"
     "案由：涉嫌{cause}案\n"
     "当事人：{party}\n"
     "物品：三轮车一辆\n"
     "承办人意见：建议先行登记保存。 签字：{officer1} {officer2} 日期：{kept_ok}\n"
     "镇领导意见：同意。 签字：{leader} 日期：{kept_ok}\n"},
    {"keep", "21证据登记保存清单",
     "# 证据登记保存清单\n"
     "编号：{prefix}登字〔{kept_year}〕{seq}号\n"
     "当事人：{party}\n"
     "依据《中华人民共和国行政处罚法》第五十六条，对下列物品登记保存。\n"
     "保存期限：{kept}至{kept_until}\n"
     "保存地点：{organ}院内\n"
     "物品名称：三轮车\n"
     "数量：1辆\n"
     "当事人签字：{party} 日期：{kept}\n"
     "执法人员签字：{officer1} {officer2} 日期：{kept}\n"
     "^ > {organ}\n"
     "> {kept}\n"},
    {"keep_end", "22登记保存处理决定书",
     "# 登记保存处理决定书\n"
     "编号：{prefix}登处字〔{handled_year}〕{seq}号\n"
     "当事人：{party}\n"
     "处理决定：三轮车与案件无关，予以退还。\n"
     "当事人签字：{party} 日期：{handled}\n"
     "^ > {organ}\n"
     "> {handled}\n"},
    {"sampling", "23抽样单",
     "# 抽样取证单\n"
     "抽样时间：{sampled}\n"
     "抽样地点：{scene_place}\n"
     "被抽样人：{party}\n"
     "样品名称：垃圾样品\n"
     "数量：1袋\n"
     "抽样人：{officer1} {officer2}\n"
     "被抽样人签字：{party} 日期：{sampled}\n"
     "抽样人签字：{officer1} {officer2} 日期：{sampled}\n"},
    {"test_report", "24检测报告",
     "# 检测报告\n"
     "检测机构：喀什南疆检测服务有限公司\n"
     "报告编号：NJ2025018\n"
     "样品：垃圾样品\n"
     "结论：属一般生活垃圾\n"
     "检测人：艾山江 签发人：苏琳\n"
     "日期：{tested}\n"},
    {"test_told", "25检测结果告知书",
     "# 检测结果告知书\n"
     "{party}：\n"
     "抽取的样品经检测属一般生活垃圾，报告编号NJ2025018。有异议的，五个工作日内提出。\n"
     "当事人签字：{party} 日期：{told}\n"
     "^ > {organ}\n"
     "> {told}\n"},
    {"seizure", "26扣押决定书",
     "= {organ}\n"
     "# 扣押决定书\n"
     "> {prefix}扣字〔{kept_year}〕{seq}号\n"
     "当事人：{party}\n"
     "身份证号：{idno}\n"
     "住址：{address}\n"
     "你涉嫌{cause}，依据《中华人民共和国固体废物污染环境防治法》第二十七条，决定扣押三轮车一辆，期限自{kept}至{kept_"
     "until}。\n"
     "如不服本决定，可在60日内向{city}人民政府申请行政复议，或者在6个月内向{court}起诉。\n"
     "当事人签字：{party} 日期：{kept}\n"
     "^ > {organ}\n"
     "> {kept}\n"},
    {"seizure_list", "27扣押清单",
     "# 扣押物品清单\n"
     "物品名称：三轮车\n"
     "数量：1辆\n"
     "当事人签字：{party} 日期：{kept}\n"
     "执法人员签字：{officer1} {officer2} 日期：{kept}\n"},
    {"discussion", "28集体讨论记录",
     "# 案件集体讨论记录\n"
     "案由：{cause}\n"
     "当事人：{party}\n"
     "讨论时间：{discussed}10时00分至10时30分\n"
     "讨论地点：{organ}会议室\n"
     "主持人：{leader}\n"
     "记录人：{reviewer}\n"
     "参加人：{leader} {member1} {member2}\n"
     "列席人：{officer1} {officer2}\n"
     "讨论情况：\n"
     "{officer1}：介绍案情。\n"
     "{member1}：事实清楚，同意处罚。\n"
     "{member2}：同意。\n"
     "{leader}：同意大家意见。\n"
     "结论：同意罚款{fine}元。\n"
     "参加人签字：{leader} {member1} {member2} 日期：{discussed}\n"},
    {"plea", "30陈述申辩记录",
     "# 陈述申辩记录\n"
     "时间：{pleaded}11时10分至11时30分\n"
     "地点：{organ}综合执法办公室\n"
     "陈述人：{party}\n"
     "执法人员：{officer1} 执法证号：{cert1}\n"
     "执法人员：{officer2} 执法证号：{cert2}\n"
     "记录人：{officer2}\n"
     "陈述申辩内容：我已经清理干净了，家里困难，希望少罚一点。\n"
     "以上记录看过，属实。\n"
     "陈述人签字：{party} 日期：{pleaded}\n"
     "执法人员签字：{officer1} {officer2} 日期：{pleaded}\n"},
    {"plea_review", "31陈述申辩复核表",
     "# 陈述申辩复核表\n"
     "案由：{cause}\n"
     "陈述人：{party}\n"
     "申辩内容：已清理，希望少罚。\n"
     "复核意见：清理情况裁量时已考虑，不予采纳。\n"
     "承办人意见：维持。 签字：{officer1} {officer2} 日期：{weighed}\n"
     "镇领导意见：同意。 签字：{leader} 日期：{weighed}\n"},
    {"waiver", "32放弃声明",
     "# 放弃陈述申辩声明\n"
     "我已收到{prefix}告字〔{notice_year}〕{seq}号告知书，没有意见，自愿放弃陈述、申辩。\n"
     "声明人签字：{party} 日期：{waived}\n"},
    {"extension", "33延期呈批表",
     "# 延长办案期限呈批表\n"
     "案由：{cause}\n"
     "当事人：{party}\n"
     "立案日期：{filed}\n"
     "延期理由：当事人外出务工，无法及时送达。\n"
     "延长至：{until}\n"
     "承办人意见：申请延期。 签字：{officer1} {officer2} 日期：{extended}\n"
     "镇领导意见：同意延期。 签字：{leader} 日期：{extended}\n"},
    {"hearing_request", "36听证申请",
     "# 听证申请书\n"
     "申请人：{party}\n"
     "我对行政处罚事先告知书有意见，要求听证。\n"
     "申请人签字：{party} 日期：{asked}\n"},
    {"hearing_call", "37听证通知书",
     "# 听证通知书\n"
     "> {prefix}听字〔{called_year}〕{seq}号\n"
     "{party}：\n"
     "你要求听证的申请已收到，现定于{heard}11时00分在{organ}会议室举行听证，请按时参加。\n"
     "主持人：{host}\n"
     "记录人：{clerk}\n"
     "^ > {organ}\n"
     "> {called}\n"},
    {"hearing_call_receipt", "38送达回证",
     "# 送达回证\n"
     "送达文书：听证通知书 {prefix}听字〔{called_year}〕{seq}号\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "受送达人签字：{party} 日期：{called}\n"
     "送达人：{officer1} {officer2}\n"},
    {"hearing_record", "39听证笔录",
     "# 听 证 笔 录\n"
     "案由：{cause}\n"
     "时间：{heard}11时00分至11时45分\n"
     "地点：{organ}会议室\n"
     "主持人：{host}\n"
     "记录人：{clerk}\n"
     "当事人：{party}\n"
     "调查人员：{officer1} {officer2}\n"
     "主持人：是否申请回避？\n"
     "当事人：不申请。\n"
     "调查人员：宣读事实、证据和拟处罚意见。\n"
     "当事人：已经清理了，请求少罚。\n"
     "以上记录经核对无误。\n"
     "当事人签字：{party} 日期：{heard}\n"
     "主持人签字：{host} 日期：{heard}\n"
     "记录人签字：{clerk} 日期：{heard}\n"},
    {"hearing_report", "40听证报告",
     "# 听证报告\n"
     "案由：{cause}\n"
     "听证时间：{heard}\n"
     "主持人：{host}\n"
     "听证意见：事实清楚，维持拟处罚意见。\n"
     "主持人签字：{host} 日期：{heard_report}\n"},
    {"recusal", "41回避申请",
     "# 回避申请书\n"
     "申请人：{party}\n"
     "{officer1}同我家有矛盾，申请他回避。\n"
     "申请人签字：{party} 日期：{recused}\n"},
    {"recusal_decision", "42回避决定",
     "# 回避决定书\n"
     "申请人：{party}\n"
     "决定：经查不属实，驳回申请。\n"
     "镇领导意见：同意驳回。 签字：{leader} 日期：{recused}\n"
     "^ > {organ}\n"
     "> {recused}\n"},
    {"dunning", "43催告书",
     "# 履行行政处罚决定催告书\n"
     "> {prefix}催字〔{dunned_year}〕{seq}号\n"
     "{party}：\n"
     "你未按期缴纳罚款{fine}"
     "元，限收到本催告书之日起十日内到镇信用社缴纳。你有权陈述、申辩。逾期申请人民法院强制执行。\n"
     "当事人签字：{party} 日期：{dunned}\n"
     "^ > {organ}\n"
     "> {dunned}\n"},
    {"instalment", "44延期缴纳罚款批准书",
     "# 延期缴纳罚款通知书\n"
     "{party}：\n"
     "你申请延期缴纳罚款{fine}元，同意延期至{until}。\n"
     "^ > {organ}\n"
     "> {served}\n"},
    {"public_notice", "45公告",
     "# 送达公告\n"
     "{party}：\n"
     "你外出无法联系，现公告送达行政处罚决定书（{prefix}罚字〔{decided_year}〕{seq}号），公告满三十日视为送达。\n"
     "^ > {organ}\n"
     "> {posted}\n"},
    {"e_consent", "46送达地址确认书",
     "# 送达地址确认书\n"
     "受送达人：{party}\n"
     "送达地址：{address}\n"
     "是否同意电子送达：同意，手机{phone}\n"
     "受送达人签字：{party} 日期：{scene}\n"},
    {"certificates", "47执法证",
     "# 行政执法证复印件\n"
     "姓名：{officer1} 执法证号：{cert1}\n"
     "姓名：{officer2} 执法证号：{cert2}\n"},
    {"mandate", "48委托书",
     "# 行政执法委托书\n"
     "委托机关：{city}城市管理局\n"
     "受委托组织：{organ}\n"
     "委托事项：市容环境卫生管理\n"
     "委托期限：2024年1月1日至2026年12月31日\n"
     "^ > {city}城市管理局\n"
     "> 2024年1月1日\n"},
    {"second_decision", "49行政处罚决定书",
     "= {organ}\n"
     "# 行政处罚决定书\n"
     "> {prefix}罚字〔{decided_year}〕9{seq}号\n"
     "被处罚人：{party}\n"
     "身份证号：{idno}\n"
     "住址：{address}\n"
     "违法事实：经查明，你于{act}在{scene_place}倾倒生活垃圾一车。有勘验笔录、询问笔录证明。\n"
     "你的行为违反了《中华人民共和国固体废物污染环境防治法》第四十九条第二款的规定，依据《中华人民共和国固体废物污染环"
     "境防治法》"
     "第一百一十一条第一款第一项、第二款的规定，责令你改正违法行为，决定对你罚款{fine_zh}元整（{fine}元）。\n"
     "如不服本决定，可在收到本决定书之日起60日内向{city}人民政府申请行政复议，或者在6个月内向{court}起诉。\n"
     "^ > {organ}（印章）\n"
     "> {decided}\n"},
    {NULL, NULL, NULL},
};
