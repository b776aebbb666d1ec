/* SPDX-License-Identifier: Apache-2.0 */
#include "case.h"

/* A licence case on printed tables: a food shop's licence, applied for at a counter. */
static const case_form forms[] = {
    {"cover", "00_卷宗封面",
     "= {organ}\n"
     "# 行政许可案卷\n"
     "|案件名称|{party}{matter}\n"
     "|申请人|{party}|许可决定书文号|{prefix}许准〔{granted_year}〕{seq}号\n"
     "|受理日期|{accepted}|办结日期|{given}\n"
     "|承办人|{officer1}|归档日期|{archived}\n"
     "|保管期限|10年|件数页数|共12件20页\n"},
    {"index", "01_卷内目录",
     "# 卷内目录\n"
     "|序号|题名|文号|日期|页号\n"
     "|1|行政许可申请书||{applied_iso}|1-3\n"
     "|2|营业执照复印件|||4\n"
     "|3|申请材料接收凭证||{received_iso}|5\n"
     "|4|行政许可受理通知书|{prefix}许受〔{accepted_year}〕{seq}号|{accepted_iso}|6\n"
     "|5|现场核查笔录||{checked_iso}|7-9\n"
     "|6|行政许可审批表||{examined_iso}|10-11\n"
     "|7|准予行政许可决定书|{prefix}许准〔{granted_year}〕{seq}号|{granted_iso}|12-13\n"
     "|8|食品经营许可证（副本）||{granted_iso}|14\n"
     "|9|送达回证||{given_iso}|15\n"
     "|10|行政许可信息公示表||{shown_iso}|16\n"},
    {"application", "02_行政许可申请书",
     "# 行政许可申请书\n"
     "|申请事项|{matter}|申请类型|新办\n"
     "|申请人|{party}|统一社会信用代码|{idno}\n"
     "|法定代表人（负责人）|{operator}|联系电话|{phone}\n"
     "|住所|{address}|经营场所|{address}\n"
     "|申请许可内容|{scope}|主体业态|食品销售经营者\n"
     "|提交材料|营业执照复印件、经营场所平面图、食品安全管理制度\n"
     "|申请人承诺|所填内容真实，对材料的真实性负责。\n"
     "|申请人签名|{operator}|申请日期|{applied}\n"},
    {"copy", "03_营业执照复印件",
     "# 营业执照复印件\n"
     "名称：{party}\n"
     "统一社会信用代码：{idno}\n"
     "经营者：{operator}\n"
     "复印件与原件核对无误。\n"
     "核对人：{officer1}    {received}\n"},
    {"receipt", "04_申请材料接收凭证",
     "= {organ}\n"
     "# 申请材料接收凭证\n"
     "|申请人|{party}|申请事项|{matter}\n"
     "|序号|材料名称|份数|原件/复印件\n"
     "|1|行政许可申请书|1|原件\n"
     "|2|营业执照|1|复印件\n"
     "|3|经营场所平面图|1|原件\n"
     "|接收人|{officer1}|接收日期|{received}\n"
     "^ > {organ}\n"
     "> {received}\n"},
    {"acceptance", "05_行政许可受理通知书",
     "= {organ}\n"
     "# 行政许可受理通知书\n"
     "> {prefix}许受〔{accepted_year}〕{seq}号\n"
     "{party}：\n"
     "你单位于{applied}提出的{matter}申请，材料齐全，符合法定形式。根据《中华人民共和国行政许可法》第三十二条第一款第"
     "五项的规定，决定予以受理。本机关将自受理之日起二十个工作日内作出决定。\n"
     "联系人：{officer1}    联系电话：0991-0000000\n"
     "^ > {organ}\n"
     "> {accepted}\n"},
    {"visit", "06_现场核查笔录",
     "= {organ}\n"
     "# 行政许可现场核查笔录\n"
     "|核查时间|{checked}10时05分至10时50分\n"
     "|核查地点|{address}\n"
     "|申请人|{party}|现场负责人|{operator}\n"
     "|核查人员|{officer1}（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）|记录人|{officer2}\n"
     "|告知事项|核查人员出示执法证件，表明身份，说明来意。申请人：已看过证件。\n"
     "|核查情况|经营场所与平面图一致，设备布局符合要求，冷藏设施运转正常。\n"
     "|核查结论|符合许可条件。\n"
     "以上笔录已阅看，情况属实。\n"
     "申请人签名：{operator}  {checked}\n"
     "核查人员签名：{officer1}  {officer2}  {checked}\n"},
    {"approval", "07_行政许可审批表",
     "# 行政许可审批表\n"
     "|申请人|{party}|申请事项|{matter}\n"
     "|统一社会信用代码|{idno}|受理日期|{accepted}\n"
     "|审查情况|申请材料齐全，经现场核查符合条件。\n"
     "|承办人意见|建议准予许可。\\n签名：{officer1} {officer2}  {examined}\n"
     "|审核意见|同意。\\n签名：{chief}  {examined}\n"
     "|负责人审批意见|同意准予许可。\\n签名：{leader}  {examined}\n"},
    {"decision", "08_准予行政许可决定书",
     "= {organ}\n"
     "# 准予行政许可决定书\n"
     "> {prefix}许准〔{granted_year}〕{seq}号\n"
     "申请人：{party}\n"
     "统一社会信用代码：{idno}\n"
     "住所：{address}\n"
     "法定代表人：{operator}\n"
     "你单位于{applied}提出{matter}申请，本机关于{accepted}"
     "受理。经审查，符合法定条件和标准。根据《中华人民共和国行政许可"
     "法》第三十八条第一款的规定，决定准予行政许可。\n"
     "许可事项：{matter}\n"
     "许可内容：{scope}\n"
     "有效期限：自2025年3月20日至2030年3月19日\n"
     "如对本决定不服，可以自收到之日起六十日内向{region}人民政府申请行政复议，或者六个月内向{court}提起行政诉讼。\n"
     "^ > {organ}\n"
     "> {granted}\n"},
    {"certificate", "09_食品经营许可证副本",
     "# 行政许可证件\n"
     "|许可证编号|JY16501020012345|名称|{party}\n"
     "|许可内容|{scope}|有效期至|2030年3月19日\n"
     "|发证机关|{organ}|发证日期|{granted}\n"},
    {"served", "10_送达回证",
     "= {organ}\n"
     "# 送达回证\n"
     "|送达文书名称|准予行政许可决定书\\n{prefix}许准〔{granted_year}〕{seq}号；食品经营许可证副本\n"
     "|受送达人|{party}|送达地点|{organ}服务窗口\n"
     "|送达方式|直接送达|送达人|{officer1}、{officer2}\n"
     "|收件人签名|{operator}|收件日期|{given}\n"},
    {"shown", "11_行政许可信息公示表",
     "# 行政许可信息公示表\n"
     "|行政相对人名称|{party}|许可决定书文号|{prefix}许准〔{granted_year}〕{seq}号\n"
     "|公示日期|{shown}|公示网站|信用中国（新疆）\n"},
    {"notes", "12_卷内备考表",
     "# 卷内备考表\n"
     "本卷共12件20页。\n"
     "立卷人：{archivist}    检查人：{chief}\n"
     "{archived}\n"},
    {NULL, NULL, NULL},
};

static const case_value values[] = {
    {"matter", "食品经营许可"},
    {"scope", "预包装食品销售、散装食品销售"},
    {NULL, NULL},
};

const case_style case_style_licence_market = {"licence-market", forms, values, case_extras_licence_market};
const case_style *const case_styles_licence[] = {&case_style_licence_market, &case_style_licence_transport, NULL};

const case_form case_extras_licence_market[] = {
    {"correction", "04b_补正材料告知书",
     "= {organ}\n"
     "# 补正材料告知书\n"
     "> {prefix}许补〔{corrected_year}〕{seq}号\n"
     "{party}：\n"
     "你单位于{received}提交的{matter}"
     "申请材料不齐全。根据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，请补正"
     "下列材料：\n"
     "1.食品安全管理制度文本；2.从业人员健康证明。\n"
     "^ > {organ}\n"
     "> {corrected}\n"},
    {"second", "04c_补正材料告知书",
     "= {organ}\n"
     "# 补正材料告知书\n"
     "> {prefix}许补〔{corrected_year}〕9{seq}号\n"
     "{party}：\n"
     "你单位提交的{matter}申请材料仍不齐全，请补正下列材料：经营场所产权证明。\n"
     "^ > {organ}\n"
     "> {accepted}\n"},
    {"refusal", "08b_不予行政许可决定书",
     "= {organ}\n"
     "# 不予行政许可决定书\n"
     "> {prefix}许不〔{granted_year}〕{seq}号\n"
     "申请人：{party}\n"
     "统一社会信用代码：{idno}\n"
     "你单位于{applied}提出{matter}申请，本机关于{accepted}"
     "受理。经现场核查，你单位的食品处理区与非食品处理区未分开设置，不"
     "符合《中华人民共和国食品安全法》第三十三条第一款第四项的规定。根据《中华人民共和国行政许可法》第三十八条第二款的"
     "规"
     "定，决定不予行政许可。\n"
     "如对本决定不服，可以自收到之日起六十日内向{region}人民政府申请行政复议，或者六个月内向{court}提起行政诉讼。\n"
     "^ > {organ}\n"
     "> {granted}\n"},
    {"refusal_served", "10b_送达回证",
     "= {organ}\n"
     "# 送达回证\n"
     "|送达文书名称|不予行政许可决定书\\n{prefix}许不〔{granted_year}〕{seq}号\n"
     "|受送达人|{party}|送达地点|{address}\n"
     "|送达方式|直接送达|送达人|{officer1}、{officer2}\n"
     "|收件人签名|{operator}|收件日期|{given}\n"},
    {"turned_away", "05b_不予受理通知书",
     "= {organ}\n"
     "# 行政许可不予受理通知书\n"
     "> {prefix}许不受〔{accepted_year}〕{seq}号\n"
     "{party}：\n"
     "你单位于{applied}提出{matter}"
     "申请。经审查，该事项依法不属于本机关职权范围。根据《中华人民共和国行政许可法》第三十二"
     "条第一款第二项的规定，决定不予受理。\n"
     "如不服，可以自收到之日起六十日内向{region}人民政府申请行政复议，或者六个月内向{court}提起行政诉讼。\n"
     "收件人签名：{operator}  {accepted}\n"
     "^ > {organ}\n"
     "> {accepted}\n"},
    {"prolonging", "07a_延长办理期限审批表",
     "# 行政许可延期审批表\n"
     "|申请人|{party}|申请事项|{matter}\n"
     "|延长理由|需要核实经营场所权属，情况复杂。\n"
     "|延长期限|{prolong_days}个工作日\n"
     "|承办人意见|建议延长。\\n签名：{officer1} {officer2}  {prolonged}\n"
     "|负责人审批意见|同意延长。\\n签名：{leader}  {prolonged}\n"},
    {"prolonged_notice", "07b_延长办理期限通知书",
     "= {organ}\n"
     "# 延长行政许可办理期限通知书\n"
     "> {prefix}许延〔{prolonged_year}〕{seq}号\n"
     "{party}：\n"
     "你单位申请的{matter}"
     "，因需要核实经营场所权属，不能在法定期限内作出决定。根据《中华人民共和国行政许可法》第四十二条第"
     "一款的规定，经本机关负责人批准，延长{prolong_days}个工作日。\n"
     "签收人签名：{operator}  {prolonged}\n"
     "^ > {organ}\n"
     "> {prolonged}\n"},
    {"hearing_told", "06a_行政许可听证告知书",
     "= {organ}\n"
     "# 行政许可听证告知书\n"
     "> {prefix}许听告〔{invited_year}〕{seq}号\n"
     "{party}：\n"
     "你单位申请的{matter}"
     "事项涉及申请人与他人之间重大利益关系。根据《中华人民共和国行政许可法》第四十七条的规定，你单位有"
     "权要求听证。要求听证的，应当自收到本告知书之日起五日内提出。\n"
     "签收人签名：{operator}  {invited}\n"
     "^ > {organ}\n"
     "> {invited}\n"},
    {"hearing_request", "06b_听证申请书",
     "# 听证申请书\n"
     "{organ}：\n"
     "收到行政许可听证告知书，现要求举行听证。\n"
     "申请人：{operator}\n"
     "> {hearing_asked}\n"},
    {"hearing_call", "06c_听证通知书",
     "= {organ}\n"
     "# 行政许可听证通知书\n"
     "> {prefix}许听通〔{called_year}〕{seq}号\n"
     "{party}：\n"
     "根据你单位的申请，本机关定于{heard}10时00分在{organ}三楼会议室就{matter}举行听证。主持人：{host}，记录人：{clerk}"
     "。听证所需"
     "时间不计入办理期限，预计需要12个工作日。\n"
     "签收人签名：{operator}  {called}\n"
     "^ > {organ}\n"
     "> {called}\n"},
    {"hearing_record", "06d_听证笔录",
     "# 行政许可听证笔录\n"
     "|听证时间|{heard}10时00分至11时20分|听证地点|{organ}三楼会议室\n"
     "|主持人|{host}|记录人|{clerk}\n"
     "|申请人|{party}|审查人员|{officer1}、{officer2}\n"
     "主持人：现在开始听证。\n"
     "审查人员：介绍审查情况、理由和证据。\n"
     "申请人：陈述意见。\n"
     "以上笔录已阅看，情况属实。\n"
     "申请人签名：{operator}  {heard}\n"
     "主持人签名：{host}  {heard}\n"},
    {"special", "06e_特别程序告知书",
     "= {organ}\n"
     "# 特别程序所需时间告知书\n"
     "> {prefix}许特〔{assigned_year}〕{seq}号\n"
     "{party}：\n"
     "你单位申请的{matter}需要进行专家评审，所需时间为10个工作日，自{special_from}至{special_to}"
     "，不计算在办理期限内。\n"
     "签收人签名：{operator}  {assigned}\n"
     "^ > {organ}\n"
     "> {assigned}\n"},
    {"experts", "06f_专家评审意见",
     "# 专家评审意见\n"
     "|申请人|{party}|评审时间|{examined}\n"
     "|评审意见|方案可行，同意通过。\n"
     "专家组组长签名：{host}\n"
     "> {examined}\n"},
    {"testing", "06g_检验检测通知书",
     "= {organ}\n"
     "# 检验、检测、检疫通知书\n"
     "> {prefix}许检〔{assigned_year}〕{seq}号\n"
     "{party}：\n"
     "你单位申请的{matter}需要进行检验。现指派下列人员进行检验，检验所需时间5个工作日，不计入办理期限。\n"
     "指派人员：{officer1}、{officer2}\n"
     "> {organ}\n"
     "> {assigned}\n"},
    {"neighbour", "06h_利害关系人告知书",
     "= {organ}\n"
     "# 利害关系人告知书\n"
     "> {prefix}许利〔{assigned_year}〕{seq}号\n"
     "{witness}：\n"
     "{party}申请{matter}"
     "，该许可事项直接关系你的重大利益。根据《中华人民共和国行政许可法》第三十六条的规定，你有权进行陈述"
     "和申辩；也可以在五日内要求听证。\n"
     "签收人签名：{witness}  {assigned}    意见：没有异议。\n"
     "^ > {organ}\n"
     "> {assigned}\n"},
    {"public_call", "06i_听证公告",
     "= {organ}\n"
     "# 行政许可听证公告\n"
     "本机关就{party}申请{matter}一事定于{heard}"
     "10时00分举行听证，欢迎公民、法人和其他组织参加。听证所需时间不计入办理期限。\n"
     "> {organ}\n"
     "> {called}\n"},
    {"legal", "07c_法制审核意见书",
     "# 重大行政许可决定法制审核意见书\n"
     "|申请人|{party}|送审日期|{checked}\n"
     "|审核意见|主体合法，程序合法，同意准予许可。\\n审核人：{reviewer}  {legal_day}\n"},
    {"renewal", "02b_行政许可延续申请书",
     "# 行政许可延续申请书\n"
     "|申请事项|{matter}延续|申请人|{party}\n"
     "|统一社会信用代码|{idno}|法定代表人|{operator}\n"
     "|原许可证编号|JY16501020012345|原许可证有效期至|{expires}\n"
     "|申请人签名|{operator}|申请日期|{applied}\n"},
    {"fee", "11b_收费票据",
     "# 行政事业性收费统一票据\n"
     "|票据号码|6500250012345|收费项目|检验费\n"
     "|缴款人|{party}|金额|120.00元\n"
     "|收费依据|{fee_basis}\n"
     "|缴款日期|{given}|执收单位|{organ}\n"},
    {"authority", "02c_授权委托书",
     "# 授权委托书\n"
     "委托人：{party}\n"
     "受委托人：{witness}\n"
     "现委托上列受委托人办理{matter}申请事宜，权限为代为提交材料、领取证件。\n"
     "委托人签名：{operator}\n"
     "> {applied}\n"},
    {"first_review", "07d_初审意见",
     "# 行政许可初步审查意见\n"
     "|申请人|{party}|申请事项|{matter}\n"
     "|初审意见|申请材料齐全，报上级机关决定。\n"
     "|报送日期|{reviewed_on}\n"},
    {"joint", "05c_联合办理通知书",
     "= {organ}\n"
     "# 联合办理通知书\n"
     "{party}：\n"
     "你单位申请的事项由本机关牵头联合办理，办理时间不超过四十五个工作日。\n"
     "签收人签名：{operator}  {accepted}\n"
     "> {organ}\n"
     "> {accepted}\n"},
    {NULL, NULL, NULL},
};
