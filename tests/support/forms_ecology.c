/* SPDX-License-Identifier: Apache-2.0 */
#include "case.h"

/* Running text: what other forms have in cells stands in sentences, dates of papers in Chinese numerals. */
static const case_form forms[] = {
    {"cover", "卷宗封面",
     "= {organ}\n"
     "# 行政处罚案件卷宗\n"
     "案件名称：{party}{cause}案\n"
     "当事人：{party}\n"
     "决定书文号：{prefix}罚〔{decided_year}〕{seq}号\n"
     "处理结果：罚款{fine}元\n"
     "立案日期：{filed}    结案日期：{closed}\n"
     "承办人：{officer1}、{officer2}\n"
     "归档日期：{archived}    保管期限：30年\n"
     "本卷共18件26页\n"},
    {"index", "卷内目录",
     "# 卷内目录\n"
     "|序号|文件名称|文号|日期|页码\n"
     "|1|立案审批表|{prefix}立〔{filed_year}〕{seq}号|{filed_iso}|1\n"
     "|2|现场检查（勘察）笔录||{scene_iso}|2\n"
     "|3|调查询问笔录||{inquiry_iso}|4\n"
     "|4|证据复制（提取）单||{extract_iso}|7\n"
     "|5|现场照片||{scene_iso}|8\n"
     "|6|案件调查报告||{report_iso}|9\n"
     "|7|案件法制审核表||{review_iso}|12\n"
     "|8|行政处罚事先（听证）告知书|{prefix}罚告〔{notice_year}〕{seq}号|{notice_iso}|13\n"
     "|9|送达回证||{noticed_iso}|15\n"
     "|10|案件集体讨论笔录||{discussed_iso}|16\n"
     "|11|案件处理内部审批表||{approved_iso}|18\n"
     "|12|行政处罚决定书|{prefix}罚〔{decided_year}〕{seq}号|{decided_iso}|19\n"
     "|13|送达回证||{served_iso}|23\n"
     "|14|非税收入一般缴款书||{paid_iso}|24\n"
     "|15|结案审批表||{closed_iso}|25\n"},
    {"filing", "01.立案审批表",
     "# 立案审批表\n"
     "= {prefix}立〔{filed_year}〕{seq}号\n"
     "案件来源：现场检查\n"
     "案由：涉嫌{cause}案\n"
     "当事人：{party}\n"
     "{idlabel}：{idno}\n"
     "地址：{address}\n"
     "简要案情：{found}"
     "，我局执法人员对当事人进行现场检查，发现其破碎工段未采取有效措施防治粉尘污染，物料露天堆放未覆盖，涉嫌{cause}。\n"
     "立案依据：《中华人民共和国行政处罚法》第五十四条第二款、《中华人民共和国大气污染防治法》第四十八条第二款。\n"
     "承办人意见：建议立案，由{officer1}、{officer2}负责查处。    {officer1}  {officer2}    {filed}\n"
     "承办机构意见：同意报批。    {chief}    {filed}\n"
     "负责人意见：同意立案。    {leader}    {filed}\n"},
    {"scene", "02.现场检查（勘察）笔录",
     "= {organ}\n"
     "# 现场检查（勘察）笔录\n"
     "检查时间：{scene}{scene_start}至{scene}{scene_end}\n"
     "检查地点：{address}\n"
     "被检查人：{party}    {idlabel}：{idno}\n"
     "现场负责人：{operator}    职务：厂长\n"
     "检查人：{officer1}（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）    记录人：{officer2}\n"
     "我们是{organ}的行政执法人员{officer1}、{officer2}"
     "，这是我们的执法证件（出示证件），请过目。现依法进行检查，你享有陈述、申辩的权利；如认为检查人员与本案有利害关系"
     "，可以申请其回避。\n"
     "现场负责人：已看过证件，不申请回避。\n"
     "现场情况：该厂正在生产，破碎机一台运行，未见集气罩和喷淋设施；场地东侧堆放石料约三百立方米，未覆盖防尘网。\n"
     "以上笔录我已看过，情况属实。\n"
     "现场负责人签名：{operator}    {scene}\n"
     "检查人签名：{officer1}、{officer2}    {scene}\n"
     "记录人签名：{officer2}    {scene}\n"
     "（以下空白）\n"},
    {"inquiry", "03.调查询问笔录",
     "= {organ}\n"
     "# 调查询问笔录\n"
     "询问时间：{inquiry}{inquiry_start}至{inquiry}{inquiry_end}\n"
     "询问地点：{organ}办公楼二楼\n"
     "被询问人：{operator}    性别：男    年龄：40    身份证号：{idcard}\n"
     "工作单位：{party}    职务：厂长    电话：{phone}\n"
     "询问人：{officer1}（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）    记录人：{officer2}\n"
     "问：我们是{organ}的行政执法人员，现向你出示执法证件，你看清楚了吗？\n"
     "答：看清楚了。\n"
     "问：根据规定，你有陈述、申辩和申请执法人员回避的权利，也有如实回答的义务。你是否申请回避？\n"
     "答：不申请。\n"
     "问：请介绍破碎工段的情况。\n"
     "答：破碎机去年装的，喷淋设备还没有到货，就先开工了。\n"
     "问：露天堆料为什么没有覆盖？\n"
     "答：前几天风大，防尘网坏了，没来得及换。\n"
     "以上笔录我已看过（或者已向我宣读过），与我所说相符。\n"
     "被询问人签名：{operator}    {inquiry}\n"
     "询问人签名：{officer1}、{officer2}    {inquiry}\n"
     "记录人签名：{officer2}    {inquiry}\n"},
    {"copy", "04.证据复制（提取）单",
     "# 证据复制（提取）单\n"
     "证据名称：营业执照复印件\n"
     "证明对象：当事人的主体资格\n"
     "提取时间：{extract}    提取地点：{address}\n"
     "此件由我单位提供，经核对与原件一致。\n"
     "提供人：{operator}    {extract}\n"
     "提取人：{officer1}、{officer2}    {extract}\n"},
    {"photo", "05.现场照片",
     "# 现场照片证据\n"
     "^ \n"
     "照片说明：露天堆放的石料未覆盖\n"
     "拍摄时间：{scene}10时15分    拍摄地点：{address}\n"
     "拍摄人：{officer1}    当事人确认：{operator}\n"},
    {"report", "06.案件调查报告",
     "# 案件调查报告\n"
     "案由：{cause}\n"
     "当事人：{party}，{idlabel}：{idno}，地址：{address}。\n"
     "一、案件来源及调查经过\n"
     "{found}，我局执法人员现场检查时发现当事人涉嫌{cause}，{filed}经批准立案。{inquiry}对厂长{operator}进行了询问。\n"
     "二、违法事实\n"
     "经查，{act}起，当事人位于{address}"
     "的石料厂在破碎生产中未采取集中收集处理等措施控制粉尘排放，露天堆放石料约三百立方米。\n"
     "三、证据\n"
     "以上事实有现场检查（勘察）笔录、调查询问笔录、现场照片、营业执照复印件等证据证明。\n"
     "四、法律依据及处理建议\n"
     "当事人的行为违反了《中华人民共和国大气污染防治法》第四十八条第二款的规定。依据《中华人民共和国大气污染防治法》第"
     "一百零八条第五项的规定，建议处{notice_fine}元罚款。\n"
     "调查人员：{officer1}、{officer2}\n"
     "> {report_zh}\n"},
    {"review", "07.案件法制审核表",
     "# 案件法制审核表\n"
     "案件名称：{party}{cause}案\n"
     "送审日期：{report}\n"
     "法制审核意见：事实清楚，证据确凿，适用依据正确，程序合法，同意调查部门的处理建议。\n"
     "审核人：{reviewer}    审核日期：{review}\n"},
    {"notice", "08.行政处罚事先（听证）告知书",
     "= {organ}\n"
     "# 行政处罚事先（听证）告知书\n"
     "> {prefix}罚告〔{notice_year}〕{seq}号\n"
     "{party_full}：\n"
     "{idlabel}：{idno}\n"
     "地址：{address}\n"
     "法定代表人：{operator}\n"
     "我局于{scene}对你单位进行了调查，发现你单位实施了以下违法行为：{act}"
     "起，在破碎生产中未采取集中收集处理等措施控制粉尘排放，露天堆放石料约三百立方米。\n"
     "以上事实有现场检查（勘察）笔录、调查询问笔录、现场照片等证据为凭。\n"
     "你单位的上述行为违反了《中华人民共和国大气污染防治法》第四十八条第二款的规定。\n"
     "依据《中华人民共和国大气污染防治法》第一百零八条第五项的规定，我局拟责令你单位改正违法行为，并处{notice_fine}"
     "元罚款。\n"
     "根据《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，你单位有权进行陈述和申辩，可在收到本告知书之日起五"
     "个工作日内向我局提出；逾期未提出的，视为你单位放弃上述权利。{hearing}\n"
     "联系人：{officer1}    电话：0991-0000000\n"
     "^ > {organ}\n"
     "> {notice_zh}\n"},
    {"notice_receipt", "09.送达回证",
     "= {organ}\n"
     "# 送达回证\n"
     "送达文书名称：行政处罚事先（听证）告知书\n"
     "文号：{prefix}罚告〔{notice_year}〕{seq}号\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}    收件日期：{noticed}\n"
     "送达人：{officer1}、{officer2}\n"},
    {"discussion", "10.案件集体讨论笔录",
     "# 行政处罚案件集体讨论笔录\n"
     "案由：{cause}    当事人：{party}\n"
     "时间：{discussed}11时00分至11时40分\n"
     "地点：{organ}三楼会议室\n"
     "主持人：{leader}    记录人：{reviewer}\n"
     "参加人员：{leader}、{member1}、{member2}\n"
     "列席人员：{officer1}、{officer2}\n"
     "讨论内容：\n"
     "{officer1}：汇报案件调查情况和处理建议。\n"
     "{member1}：违法事实清楚，同意处理建议。\n"
     "{member2}：按裁量基准属一般档，同意。\n"
     "{leader}：同意。\n"
     "结论性意见：同意对当事人处{fine}元罚款。\n"
     "参加人员签名：{leader}、{member1}、{member2}    {discussed}\n"},
    {"approval", "11.案件处理内部审批表",
     "# 行政处罚案件处理内部审批表\n"
     "案由：{cause}\n"
     "当事人：{party}\n"
     "申请事项：对当事人作出行政处罚决定\n"
     "拟处理意见：责令改正，处{fine}元罚款。当事人未提出陈述申辩。\n"
     "承办人意见：建议作出处罚决定。    {officer1}  {officer2}    {approved}\n"
     "承办机构意见：同意。    {chief}    {approved}\n"
     "负责人意见：同意作出处罚决定。    {leader}    {approved}\n"},
    {"decision", "12.行政处罚决定书",
     "= {organ}\n"
     "# 行政处罚决定书\n"
     "> {prefix}罚〔{decided_year}〕{seq}号\n"
     "当事人名称：{party}\n"
     "{idlabel}：{idno}\n"
     "地址：{address}\n"
     "法定代表人：{operator}\n"
     "一、违法事实和证据\n"
     "我局于{scene}对你单位进行了调查。经查，{act}起，你单位位于{address}"
     "的石料厂在破碎生产中未采取集中收集处理等措施控制粉尘排放，露天堆放石料约三百立方米。\n"
     "以上事实，有现场检查（勘察）笔录、调查询问笔录、现场照片、营业执照复印件等证据证明。\n"
     "你单位的上述行为违反了《中华人民共和国大气污染防治法》第四十八条第二款的规定。\n"
     "我局于{noticed}向你单位送达了《行政处罚事先（听证）告知书》（{prefix}罚告〔{notice_year}〕{seq}"
     "号），你单位在规定期限内未提出陈述、申辩意见。\n"
     "二、行政处罚的依据、种类\n"
     "依据《中华人民共和国大气污染防治法》第一百零八条第五项“处二万元以上二十万元以下的罚款”的规定，参照《新疆维吾尔自"
     "治区生态环境行政处罚裁量基准》，你单位的违法情节属一般，决定责令你单位立即改正违法行为，并作出如下行政处罚：\n"
     "罚款人民币{fine_zh}元整（{fine}元）。\n"
     "三、行政处罚决定的履行方式和期限\n"
     "你单位应当自收到本处罚决定书之日起15日内将罚款缴至指定银行和账号。逾期不缴纳罚款的，每日按罚款数额的3%"
     "加处罚款。\n"
     "四、申请行政复议或者提起行政诉讼的途径和期限\n"
     "如你单位不服本处罚决定，可以自收到本处罚决定书之日起60日内向{city}"
     "人民政府申请行政复议，也可以自收到本处罚决定书之日起6个月内向{court}"
     "提起行政诉讼。申请行政复议或者提起行政诉讼，不停止行政处罚决定的执行。\n"
     "^ > {organ}\n"
     "> {decided_zh}\n"},
    {"decision_receipt", "13.送达回证",
     "= {organ}\n"
     "# 送达回证\n"
     "送达文书名称：行政处罚决定书\n"
     "文号：{prefix}罚〔{decided_year}〕{seq}号\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}    收件日期：{served}\n"
     "送达人：{officer1}、{officer2}\n"},
    {"payment", "14.非税收入一般缴款书",
     "# 非税收入一般缴款书\n"
     "|票据号码|{receipt_no}|填制日期|{paid}\n"
     "|付款人|{party}|收款人|{city}财政局\n"
     "|项目名称|罚没收入|金额|{fine}.00元\n"
     "|金额（大写）|{fine_zh}元整\n"},
    {"closing", "15.结案审批表",
     "# 结案审批表\n"
     "案由：{cause}\n"
     "当事人：{party}\n"
     "立案日期：{filed}\n"
     "处罚决定书文号：{prefix}罚〔{decided_year}〕{seq}号\n"
     "执行情况：罚款{fine}元已于{paid}缴清，违法行为已改正。\n"
     "承办人意见：建议结案。    {officer1}  {officer2}    {closed}\n"
     "承办机构意见：同意。    {chief}    {closed}\n"
     "负责人意见：同意结案。    {leader}    {closed}\n"},
    {"notes", "16.卷内备考表",
     "# 卷内备考表\n"
     "本案卷共有26页，其中照片1张。\n"
     "需要说明的情况：无。\n"
     "立卷人：{archivist}    检查人：{chief}\n"
     "{archived}\n"},
    {NULL, NULL, NULL},
};

static const case_value values[] = {
    {"organ", "乌鲁木齐市生态环境局"},
    {"prefix", "乌环"},
    {"party", "新疆天石石料有限公司"},
    {"party_full", "新疆天石石料有限公司"},
    {"operator", "马文斌"},
    {"idlabel", "统一社会信用代码"},
    {"idno", "91650104MA78000342"},
    {"idcard", "652301197811021516"},
    {"address", "乌鲁木齐市米东区石化路9号"},
    {"cause", "未采取有效措施防治粉尘污染"},
    {"fine", "30000"},
    {"fine_zh", "叁万"},
    {"notice_fine", "30000"},
    {"notice_fine_zh", "叁万"},
    {"city", "乌鲁木齐市"},
    {"region", "米东区"},
    {"court", "乌鲁木齐市水磨沟区人民法院"},
    {NULL, NULL},
};

const case_style case_style_ecology = {"ecology", forms, values, case_extras_ecology};
