/* SPDX-License-Identifier: Apache-2.0 */
#include "case.h"

/* Plain label lines, as small offices type them: short papers, one label a line. */
static const case_form forms[] = {
    {"cover", "01封面",
     "# 卷    宗\n"
     "案由：{cause}\n"
     "当事人：{party}\n"
     "处罚决定书文号：{prefix}罚字〔{decided_year}〕{seq}号\n"
     "处理结果：罚款{fine}元\n"
     "立案日期：{filed}\n"
     "结案日期：{closed}\n"
     "归档日期：{archived}\n"
     "保管期限：10年\n"
     "承办人：{officer1} {officer2}\n"},
    {"index", "02目录",
     "# 目  录\n"
     "|序号|题名|日期|页号\n"
     "|1|立案呈批表|{filed_iso}|1\n"
     "|2|勘验笔录|{scene_iso}|2\n"
     "|3|询问笔录|{inquiry_iso}|3\n"
     "|4|书证提取单|{extract_iso}|5\n"
     "|5|照片证据|{scene_iso}|6\n"
     "|6|调查终结报告|{report_iso}|7\n"
     "|7|法制审核意见书|{review_iso}|9\n"
     "|8|行政处罚事先告知书|{notice_iso}|10\n"
     "|9|送达回证|{noticed_iso}|11\n"
     "|10|处罚决定审批表|{approved_iso}|12\n"
     "|11|行政处罚决定书|{decided_iso}|13\n"
     "|12|送达回证|{served_iso}|15\n"
     "|13|缴款凭证|{paid_iso}|16\n"
     "|14|结案报告|{closed_iso}|17\n"},
    {"filing", "03立案呈批表",
     "# 立 案 呈 批 表\n"
     "编号：{prefix}立字〔{filed_year}〕{seq}号\n"
     "案件来源：巡查发现\n"
     "案　　由：涉嫌{cause}案\n"
     "当 事 人：{party}\n"
     "身份证号：{idno}\n"
     "住    址：{address}\n"
     "案情：{found}巡查时发现当事人在镇区道路旁倾倒生活垃圾约一车，涉嫌{cause}。\n"
     "立案依据：《中华人民共和国行政处罚法》第五十四条\n"
     "承办人：{officer1} {officer2}\n"
     "承办人意见：建议立案。 签字：{officer1} {officer2} 日期：{filed}\n"
     "承办机构负责人意见：同意。 签字：{chief} 日期：{filed}\n"
     "镇领导意见：同意立案。 签字：{leader} 日期：{filed}\n"},
    {"scene", "04勘验笔录",
     "# 勘 验 笔 录\n"
     "时间：{scene}{scene_start}至{scene_end}\n"
     "地点：{scene_place}\n"
     "被检查人：{party}\n"
     "勘验人：{officer1} 执法证号：{cert1}\n"
     "勘验人：{officer2} 执法证号：{cert2}\n"
     "记录人：{officer2}\n"
     "告知事项：我们是{organ}执法人员，已向你出示执法证件。你有权陈述、申辩，有权申请我们回避。\n"
     "当事人意见：不申请回避。\n"
     "勘验情况：路东侧空地上倒有生活垃圾一堆，约两立方米，旁边停有三轮车一辆，车斗内残留同类垃圾。\n"
     "以上记录经核对无误。\n"
     "被检查人签字：{party} 日期：{scene}\n"
     "勘验人签字：{officer1} {officer2} 日期：{scene}\n"
     "记录人签字：{officer2} 日期：{scene}\n"},
    {"inquiry", "05询问笔录",
     "# 询 问 笔 录\n"
     "时间：{inquiry}{inquiry_start}至{inquiry_end}\n"
     "地点：{organ}综合执法办公室\n"
     "被询问人：{party}\n"
     "性别：男 民族：维吾尔族\n"
     "身份证号：{idno}\n"
     "住址：{address}\n"
     "联系电话：{phone}\n"
     "询问人：{officer1} 执法证号：{cert1}\n"
     "询问人：{officer2} 执法证号：{cert2}\n"
     "记录人：{officer2}\n"
     "问：我们是{organ}执法人员，这是我们的执法证件，请你看一下。\n"
     "答：看了。\n"
     "问：你有申请回避、陈述申辩的权利，也要如实回答，听明白了吗？是否申请回避？\n"
     "答：明白，不申请回避。\n"
     "问：路边的垃圾是谁倒的？\n"
     "答：是我家盖房清理出来的生活垃圾，用三轮车拉去倒的。\n"
     "问：倒了几车？\n"
     "答：就一车。我愿意清理干净。\n"
     "以上笔录看过，和我说的一样，属实。\n"
     "被询问人签字：{party} 日期：{inquiry}\n"
     "询问人签字：{officer1} {officer2} 日期：{inquiry}\n"
     "记录人签字：{officer2} 日期：{inquiry}\n"},
    {"copy", "06书证提取单",
     "# 书证提取单\n"
     "名称：居民身份证复印件\n"
     "证明对象：当事人身份\n"
     "提取时间：{extract}\n"
     "提取地点：{organ}\n"
     "复印件与原件核对无误。\n"
     "提供人：{party} 日期：{extract}\n"
     "提取人：{officer1} {officer2} 日期：{extract}\n"},
    {"photo", "07照片",
     "# 照片证据\n"
     "^ \n"
     "证明对象：倾倒的生活垃圾\n"
     "拍摄时间：{scene}\n"
     "拍摄地点：{scene_place}\n"
     "拍摄人：{officer2}\n"
     "当事人签字：{party} 日期：{scene}\n"},
    {"report", "08调查终结报告",
     "# 调查终结报告\n"
     "案由：{cause}\n"
     "当事人：{party}\n"
     "案件经过：{found}发现，{filed}立案，随后勘验现场、询问当事人。\n"
     "违法事实：{act}，当事人{party}在{scene_place}倾倒生活垃圾一车，约两立方米。\n"
     "证据：勘验笔录、询问笔录、照片、身份证复印件。\n"
     "处理依据：违反《中华人民共和国固体废物污染环境防治法》第四十九条第二款，依据该法第一百一十一条第一款第一项、第二"
     "款。\n"
     "处理建议：建议罚款{notice_fine}元，责令清理。\n"
     "承办人签字：{officer1} {officer2} 日期：{report}\n"},
    {"review", "09法制审核意见书",
     "# 法制审核意见书\n"
     "案由：{cause}\n"
     "当事人：{party}\n"
     "审核意见：事实清楚，证据充分，程序合法，同意。\n"
     "审核人：{reviewer}\n"
     "审核日期：{review}\n"},
    {"notice", "10行政处罚事先告知书",
     "# 行政处罚事先告知书\n"
     "> {prefix}告字〔{notice_year}〕{seq}号\n"
     "{party_full}：\n"
     "经查，你于{act}在{scene_place}倾倒生活垃圾一车，约两立方米，以上事实有勘验笔录、询问笔录、照片为证。\n"
     "你的行为违反了《中华人民共和国固体废物污染环境防治法》第四十九条第二款的规定，依据《中华人民共和国固体废物污染环"
     "境防治法》第一百一十一条第一款第一项、第二款的规定，拟对你处以罚款{notice_fine}元。\n"
     "你如有异议，可在收到本告知书五个工作日内向本机关陈述、申辩，逾期视为放弃。{hearing}\n"
     "联系人：{officer1}\n"
     "联系电话：0998-0000000\n"
     "^ > {organ}\n"
     "> {notice}\n"},
    {"notice_receipt", "11送达回证",
     "# 送达回证\n"
     "送达文书：行政处罚事先告知书 {prefix}告字〔{notice_year}〕{seq}号\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "受送达人签字：{party} 日期：{noticed}\n"
     "送达人：{officer1} {officer2}\n"},
    {"approval", "12处罚决定审批表",
     "# 行政处罚决定审批表\n"
     "案由：{cause}\n"
     "当事人：{party}\n"
     "拟处罚意见：罚款{fine}元\n"
     "当事人陈述申辩情况：未陈述申辩\n"
     "承办人意见：建议处罚。 签字：{officer1} {officer2} 日期：{approved}\n"
     "承办机构负责人意见：同意。 签字：{chief} 日期：{approved}\n"
     "镇领导意见：同意处罚。 签字：{leader} 日期：{approved}\n"},
    {"decision", "13行政处罚决定书",
     "= {organ}\n"
     "# 行政处罚决定书\n"
     "> {prefix}罚字〔{decided_year}〕{seq}号\n"
     "被处罚人：{party}\n"
     "身份证号：{idno}\n"
     "住址：{address}\n"
     "违法事实：经查明，你于{act}在{scene_place}倾倒生活垃圾一车，约两立方米。\n"
     "证据：勘验笔录、询问笔录、照片、身份证复印件。\n"
     "本机关已于{noticed}向你送达行政处罚事先告知书，你在规定期限内没有提出陈述、申辩。\n"
     "你的行为违反了《中华人民共和国固体废物污染环境防治法》第四十九条第二款的规定。依据《中华人民共和国固体废物污染环"
     "境防治法》第一百一十一条第一款第一项、第二款的规定，个人处一百元以上五百元以下的罚款。参照自治区综合执法行政处罚"
     "裁量基准，你初次违法、主动清理，属一般情节。\n"
     "本机关责令你改正违法行为，决定对你作出如下处罚：\n"
     "罚款{fine_zh}元整（{fine}元）。\n"
     "罚款自收到本决定书之日起15日内缴至代收银行，逾期每日按罚款数额的3%加处罚款。\n"
     "如不服本决定，可在收到本决定书之日起60日内向{city}人民政府申请行政复议，或者在6个月内向{court}"
     "起诉。行政复议、行政诉讼期间不停止执行。\n"
     "^ > {organ}（印章）\n"
     "> {decided}\n"},
    {"decision_receipt", "14送达回证",
     "# 送达回证\n"
     "送达文书：行政处罚决定书 {prefix}罚字〔{decided_year}〕{seq}号\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "受送达人签字：{party} 日期：{served}\n"
     "送达人：{officer1} {officer2}\n"},
    {"payment", "15缴款凭证",
     "# 罚款缴款凭证\n"
     "票据号：{receipt_no}\n"
     "缴款人：{party}\n"
     "金额：{fine}元\n"
     "缴款日期：{paid}\n"},
    {"closing", "16结案报告",
     "# 结案报告\n"
     "案由：{cause}\n"
     "当事人：{party}\n"
     "立案日期：{filed}\n"
     "执行情况：罚款{fine}元已于{paid}缴清，垃圾已清理。\n"
     "承办人意见：建议结案。 签字：{officer1} {officer2} 日期：{closed}\n"
     "镇领导意见：同意结案。 签字：{leader} 日期：{closed}\n"},
    {"notes", "17备考表",
     "# 备 考 表\n"
     "本案卷共有17页。\n"
     "情况说明：无\n"
     "立卷人：{archivist}\n"
     "检查人：{chief}\n"
     "日期：{archived}\n"},
    {NULL, NULL, NULL},
};

static const case_value values[] = {
    {"organ", "疏附县托克扎克镇人民政府"},
    {"prefix", "托镇"},
    {"party", "买买提·艾力"},
    {"party_full", "买买提·艾力"},
    {"operator", "买买提·艾力"},
    {"idlabel", "身份证号"},
    {"idno", "653101199005170030"},
    {"idcard", "653101199005170030"},
    {"address", "疏附县托克扎克镇幸福村2组15号"},
    {"scene_place", "疏附县托克扎克镇团结路东侧"},
    {"cause", "随意倾倒生活垃圾"},
    {"fine", "300"},
    {"fine_zh", "叁佰"},
    {"notice_fine", "300"},
    {"notice_fine_zh", "叁佰"},
    {"city", "疏附县"},
    {"region", "疏附县"},
    {"court", "疏附县人民法院"},
    {NULL, NULL},
};

const case_style case_style_township = {"township", forms, values, case_extras_township};
