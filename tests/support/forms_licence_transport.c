/* SPDX-License-Identifier: Apache-2.0 */
#include "case.h"

/* A licence case in label lines and running text, under the titles another ministry uses, dates in Chinese numerals. */
static const case_form forms[] = {
    {"cover", "案卷封面",
     "= {organ}\n"
     "# 行政许可卷宗\n"
     "卷宗名称：{party}{matter}\n"
     "申请人：{party}\n"
     "受理时间：{accepted}    办结时间：{given}\n"
     "承办人：{officer1}、{officer2}\n"
     "归档时间：{archived}    保存期限：30年\n"},
    {"index", "目录",
     "# 卷内文件目录\n"
     "|序号|文件名称|日期|页码\n"
     "|1|道路运输经营申请表|{applied_iso}|1\n"
     "|2|身份证复印件||4\n"
     "|3|收件回执|{received_iso}|5\n"
     "|4|受理决定书|{accepted_iso}|6\n"
     "|5|实地核查记录|{checked_iso}|7\n"
     "|6|审查意见表|{examined_iso}|9\n"
     "|7|道路货物运输经营行政许可决定书|{granted_iso}|11\n"
     "|8|送达回执|{given_iso}|13\n"
     "|9|行政许可决定公开记录|{shown_iso}|14\n"},
    {"application", "1道路运输经营申请表",
     "# 道路货物运输经营申请表\n"
     "申请人名称：{party}\n"
     "负责人姓名：{operator}    经办人：{operator}\n"
     "统一社会信用代码：{idno}\n"
     "通信地址：{address}    电话：{phone}\n"
     "申请许可事项：{matter}\n"
     "拟投入车辆：重型半挂牵引车5辆。\n"
     "声明：我单位知悉上述要求，所填内容属实。\n"
     "负责人签名：{operator}    日期：{applied}\n"},
    {"copy", "2身份证复印件",
     "# 身份证复印件\n"
     "姓名：{operator}\n"
     "公民身份号码：{idcard}\n"
     "此复印件经核对与原件一致。    核对人：{officer1}\n"},
    {"receipt", "3收件回执",
     "= {organ}\n"
     "# 收件回执\n"
     "{party}：\n"
     "{received}收到你单位提交的{matter}申请材料，清单如下：\n"
     "1.道路货物运输经营申请表1份；2.负责人身份证复印件1份；3.车辆行驶证复印件5份；4.安全生产管理制度文本1份。\n"
     "收件人：{officer1}\n"
     "^ > {organ}（行政许可专用章）\n"
     "> {received_zh}\n"},
    {"acceptance", "4受理决定书",
     "= {organ}\n"
     "# 行政许可申请受理决定书\n"
     "= {prefix}许受字〔{accepted_year}〕{seq}号\n"
     "{party}：\n"
     "你单位提出的{matter}"
     "申请收悉。经审查，申请材料齐全，符合法定形式，依据《中华人民共和国行政许可法》第三十二条的规定，"
     "决定予以受理。\n"
     "^ > {organ}（行政许可专用章）\n"
     "> {accepted_zh}\n"},
    {"visit", "5实地核查记录",
     "= {organ}\n"
     "# 实地核查记录\n"
     "核查时间：{checked}15时30分至16时20分\n"
     "核查地点：{address}\n"
     "被核查单位：{party}    现场负责人：{operator}\n"
     "核查人：{officer1}（证号：{cert1}）、{officer2}（证号：{cert2}）    记录人：{officer2}\n"
     "核查人员向被核查单位出示执法证件，说明来意。\n"
     "核查情况：停车场地面积二千平方米，车辆5辆均在场，安全管理制度上墙，符合许可条件。\n"
     "以上记录经核对无误。\n"
     "被核查单位负责人签字：{operator}    {checked}\n"
     "核查人签字：{officer1}、{officer2}    {checked}\n"},
    {"approval", "6审查意见表",
     "# 行政许可审查意见表\n"
     "申请人：{party}\n"
     "申请事项：{matter}\n"
     "审查情况：申请材料齐全有效，符合《中华人民共和国道路运输条例》规定的条件。\n"
     "承办人意见：建议准予许可。    {officer1}  {officer2}    {examined}\n"
     "审核意见：同意。    {chief}    {examined}\n"
     "负责人意见：同意许可。    {leader}    {examined}\n"},
    {"decision", "7行政许可决定书",
     "= {organ}\n"
     "# 道路货物运输经营行政许可决定书\n"
     "= {prefix}许字〔{granted_year}〕{seq}号\n"
     "{party}：\n"
     "你单位提出的{matter}"
     "申请，本机关已依法受理。经审查，你单位的申请符合《中华人民共和国道路运输条例》第二十一条规定的"
     "条件。根据《中华人民共和国行政许可法》第三十八条第一款的规定，决定准予你单位从事道路普通货物运输，有效期四年，自2"
     "025年"
     "3月20日至2029年3月19日。请持本决定书到我局领取道路运输经营许可证。\n"
     "^ > {organ}\n"
     "> {granted_zh}\n"},
    {"served", "8送达回执",
     "= {organ}\n"
     "# 送达回执\n"
     "送达文书名称：道路货物运输经营行政许可决定书\n"
     "文号：{prefix}许字〔{granted_year}〕{seq}号\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}    收件日期：{given}\n"
     "送达人：{officer1}、{officer2}\n"},
    {"shown", "9公开记录",
     "# 行政许可决定公开记录\n"
     "许可相对人：{party}\n"
     "公开网站：昌吉市人民政府网\n"
     "公开日期：{shown}\n"},
    {"notes", "备考表",
     "# 备考表\n"
     "本卷共有14页。\n"
     "立卷人：{archivist}    检查人：{chief}\n"
     "{archived}\n"},
    {NULL, NULL, NULL},
};

static const case_value values[] = {
    {"organ", "昌吉市交通运输局"},
    {"prefix", "昌市交运"},
    {"region", "昌吉市"},
    {"city", "昌吉州"},
    {"court", "昌吉市人民法院"},
    {"party", "昌吉市顺达货运有限公司"},
    {"party_full", "昌吉市顺达货运有限公司"},
    {"operator", "马文斌"},
    {"idno", "91650104MA78000342"},
    {"idcard", "652301197811021516"},
    {"address", "昌吉市北京南路66号"},
    {"matter", "道路普通货物运输经营许可"},
    {"scope", "道路普通货物运输"},
    {"fee_basis", "《中华人民共和国道路运输条例》及新发改价格〔2018〕7号"},
    {NULL, NULL},
};

const case_style case_style_licence_transport = {"licence-transport", forms, values, case_extras_licence_transport};

const case_form case_extras_licence_transport[] = {
    {"correction", "31补正通知书",
     "= {organ}\n"
     "# 行政许可申请材料补正通知书\n"
     "= {prefix}许补字〔{corrected_year}〕{seq}号\n"
     "{party}：\n"
     "你单位申请{matter}所提交的材料不齐全，请一次性补正以下内容：车辆检测报告；驾驶人员从业资格证复印件。\n"
     "^ > {organ}（行政许可专用章）\n"
     "> {corrected_zh}\n"},
    {"second", "32补正通知书",
     "= {organ}\n"
     "# 行政许可申请材料补正通知书\n"
     "= {prefix}许补字〔{corrected_year}〕9{seq}号\n"
     "{party}：\n"
     "你单位补交的材料仍不齐全，请补正以下内容：停车场地租赁合同。\n"
     "^ > {organ}（行政许可专用章）\n"
     "> {accepted_zh}\n"},
    {"refusal", "71不予许可决定书",
     "= {organ}\n"
     "# 不予行政许可决定书\n"
     "= {prefix}许不字〔{granted_year}〕{seq}号\n"
     "{party}：\n"
     "你单位提出的{matter}"
     "申请，本机关已依法受理。经审查，因你单位的车辆未经检测合格，不符合《中华人民共和国道路运输条例》第"
     "二十一条规定的条件。根据《中华人民共和国行政许可法》第三十八条第二款的规定，决定不予许可。\n"
     "你单位如不服本决定，可以在收到本决定书之日起60日内向{city}人民政府申请行政复议，也可以在6个月内向{court}"
     "提起行政诉讼。\n"
     "^ > {organ}\n"
     "> {granted_zh}\n"},
    {"refusal_served", "81送达回执",
     "= {organ}\n"
     "# 送达回执\n"
     "送达文书名称：不予行政许可决定书\n"
     "文号：{prefix}许不字〔{granted_year}〕{seq}号\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}    收件日期：{given}\n"
     "送达人：{officer1}、{officer2}\n"},
    {"turned_away", "41不予受理决定书",
     "= {organ}\n"
     "# 不予受理行政许可申请决定书\n"
     "= {prefix}许不受字〔{accepted_year}〕{seq}号\n"
     "{party}：\n"
     "你单位提出的{matter}"
     "申请，依法不需要取得行政许可。依据《中华人民共和国行政许可法》第三十二条的规定，决定不予受理。\n"
     "你单位如不服本决定，可以在60日内向{city}人民政府申请行政复议，也可以在6个月内向{court}提起行政诉讼。\n"
     "签收人：{operator}    {accepted}\n"
     "^ > {organ}（行政许可专用章）\n"
     "> {accepted_zh}\n"},
    {"prolonging", "61延期审批表",
     "# 延长行政许可期限审批表\n"
     "申请人：{party}\n"
     "延长理由：申请材料需要向发证地核实。\n"
     "延长期限：{prolong_days}个工作日\n"
     "承办人意见：建议延长。    {officer1}  {officer2}    {prolonged}\n"
     "负责人意见：同意延长。    {leader}    {prolonged}\n"},
    {"prolonged_notice", "62延期告知书",
     "= {organ}\n"
     "# 行政许可延期告知书\n"
     "= {prefix}许延字〔{prolonged_year}〕{seq}号\n"
     "{party}：\n"
     "本机关受理的你单位{matter}申请，由于需要向发证地核实申请材料，不能按期作出决定，经本机关负责人批准，决定延长{"
     "prolong_days}"
     "个工作日。\n"
     "签收人：{operator}    {prolonged}\n"
     "^ > {organ}\n"
     "> {prolonged_zh}\n"},
    {"hearing_told", "51听证告知书",
     "= {organ}\n"
     "# 听证权利告知书\n"
     "= {prefix}许听告字〔{invited_year}〕{seq}号\n"
     "{party}：\n"
     "你单位申请的{matter}"
     "直接涉及申请人与他人之间的重大利益，你单位有权在收到本告知书之日起五个工作日内要求举行听证。\n"
     "签收人：{operator}    {invited}\n"
     "^ > {organ}\n"
     "> {invited_zh}\n"},
    {"hearing_request", "52听证申请书",
     "# 听证申请书\n"
     "{organ}：\n"
     "我单位收到听证权利告知书，申请举行听证。\n"
     "申请人：{party}\n"
     "申请日期：{hearing_asked}\n"},
    {"hearing_call", "53听证通知书",
     "= {organ}\n"
     "# 举行听证通知书\n"
     "= {prefix}许听通字〔{called_year}〕{seq}号\n"
     "{party}：\n"
     "兹定于{heard}11时00分在{organ}会议室举行听证会。听证所需时间约十二个工作日，不计入审批期限。主持人：{host}    "
     "记录人：{clerk}\n"
     "签收人：{operator}    {called}\n"
     "^ > {organ}\n"
     "> {called_zh}\n"},
    {"hearing_record", "54听证笔录",
     "# 听证会笔录\n"
     "听证时间：{heard}11时00分至11时50分\n"
     "听证地点：{organ}会议室\n"
     "主持人：{host}    记录人：{clerk}\n"
     "申请人：{party}    审查人员：{officer1}、{officer2}\n"
     "主持人：现在开始听证。\n"
     "审查人员陈述审查意见和理由，申请人发表意见。\n"
     "以上笔录经核对无误。\n"
     "申请人签字：{operator}    {heard}\n"
     "主持人签字：{host}    {heard}\n"},
    {"special", "55所需时间告知书",
     "= {organ}\n"
     "# 专家评审所需时间告知书\n"
     "= {prefix}许特字〔{assigned_year}〕{seq}号\n"
     "{party}：\n"
     "你单位申请事项依法需要组织专家评审，时间自{special_from}至{special_to}，该时间不计入许可期限。\n"
     "签收人：{operator}    {assigned}\n"
     "^ > {organ}\n"
     "> {assigned_zh}\n"},
    {"experts", "56专家评审意见",
     "# 专家组评审意见\n"
     "申请人：{party}\n"
     "评审意见：方案可行，同意通过。\n"
     "组长签名：{host}\n"
     "> {examined}\n"},
    {"testing", "57检验通知书",
     "= {organ}\n"
     "# 检测通知书\n"
     "= {prefix}许检字〔{assigned_year}〕{seq}号\n"
     "{party}：\n"
     "你单位申请的事项需要检测，检测所需时间5个工作日，不计入许可期限。\n"
     "技术人员：{officer1}、{officer2}\n"
     "> {organ}\n"
     "> {assigned_zh}\n"},
    {"neighbour", "58利害关系人告知书",
     "= {organ}\n"
     "# 利害关系人权利告知书\n"
     "= {prefix}许利字〔{assigned_year}〕{seq}号\n"
     "{witness}：\n"
     "{party}申请的事项直接关系你的重大利益，你有权陈述、申辩和要求听证。\n"
     "签收人：{witness}    {assigned}\n"
     "本人没有异议。\n"
     "^ > {organ}\n"
     "> {assigned_zh}\n"},
    {"public_call", "59听证公告",
     "= {organ}\n"
     "# 听证公告\n"
     "本机关定于{heard}11时00分就{party}的申请举行听证。听证所需时间不计入办理期限。\n"
     "> {organ}\n"
     "> {called_zh}\n"},
    {"legal", "63法制审核意见",
     "# 法制审核意见书\n"
     "申请人：{party}\n"
     "送审日期：{checked}\n"
     "法制审核意见：同意准予许可。\n"
     "审核人：{reviewer}    审核日期：{legal_day}\n"},
    {"renewal", "12延续申请表",
     "# 许可证换证申请表\n"
     "申请人名称：{party}\n"
     "统一社会信用代码：{idno}\n"
     "申请许可事项：{matter}延续\n"
     "原许可证有效期届满日期：{expires}\n"
     "负责人签名：{operator}    日期：{applied}\n"},
    {"fee", "91收费票据",
     "# 行政事业性收费票据\n"
     "票据号码：6500250054321\n"
     "缴款人：{party}    金额：80.00元\n"
     "收费项目：检测费    收费依据：{fee_basis}\n"
     "缴款日期：{given}\n"},
    {"authority", "13授权委托书",
     "# 授权委托书\n"
     "兹委托{witness}办理{matter}申请事宜。\n"
     "委托人：{party}    受委托人：{witness}\n"
     "> {applied_zh}\n"},
    {"first_review", "64初审意见",
     "# 初审意见\n"
     "申请人：{party}\n"
     "初审意见：材料齐全，报请上级机关审批。\n"
     "报送日期：{reviewed_on}\n"},
    {"joint", "42联合办理通知书",
     "= {organ}\n"
     "# 联合办理通知书\n"
     "{party}：\n"
     "你单位申请的事项由本机关牵头联合办理，办理时间不超过四十五个工作日。\n"
     "签收人：{operator}    {accepted}\n"
     "> {organ}\n"
     "> {accepted_zh}\n"},
    {NULL, NULL, NULL},
};
