/* SPDX-License-Identifier: Apache-2.0 */
#include "forms_coercion.h"

#define DAYS                                                                                                           \
    {"@ordered", "0"}, {"@ends", "29"}, {"@more_ok", "27"}, {"@more", "28"}, {"@more_from", "30"},                     \
        {"@more_ends", "59"}, {"@lift_ok", "20"}, {"@lifted", "20"}, {"@sent", "3"}, {"@test_from", "3"},              \
        {"@test_to", "12"}, {"@tested_on", "12"}, {"@frozen", "4"}, {"@frozen_ends", "33"}, {"@frozen_served", "5"},   \
        {"@filed_away", "40"},

static const case_value seizure_values[] = {DAYS{NULL, NULL}};

/* ---- tables, as market-supervision forms are: goods seized in a shop ---- */

static const case_form seizure_forms[] = {
    {"cover", "00_卷宗封面",
     "# 行政强制措施案卷\n"
     "|案件名称|{party}涉嫌{cause}案\n"
     "|当事人|{party}\n"
     "|强制措施决定书文号|{prefix}强制〔{ordered_year}〕{seq}号\n"
     "|承办人|{officer1}、{officer2}|归档日期|{filed_away}\n"
     "|保管期限|10年|件数|9件\n"
     "{organ}\n"},
    {"index", "01_卷内目录",
     "# 卷内文件目录\n"
     "|序号|文号|题名|日期|页号\n"
     "|1||行政强制措施审批表|{ordered_iso}|1\n"
     "|2|{prefix}强制〔{ordered_year}〕{seq}号|实施行政强制措施决定书|{ordered_iso}|2-3\n"
     "|3||场所/设施/财物清单|{ordered_iso}|4\n"
     "|4||实施行政强制措施现场笔录|{ordered_iso}|5-6\n"
     "|5||送达回证|{ordered_iso}|7\n"
     "|6||解除行政强制措施审批表|{lift_ok_iso}|8\n"
     "|7|{prefix}解强〔{lifted_year}〕{seq}号|解除行政强制措施决定书|{lifted_iso}|9\n"
     "|8||解除行政强制措施物品清单|{lifted_iso}|10\n"
     "|9||送达回证|{lifted_iso}|11\n"},
    {"approval", "02_行政强制措施审批表",
     "= {organ}\n"
     "# 行政强制措施审批表\n"
     "|案由|涉嫌{cause}|当事人|{party}\n"
     "|{idlabel}|{idno}|地址|{address}\n"
     "|申请事项|对当事人经营的涉嫌超过保质期的酸牛奶12盒实施扣押\n"
     "|理由及依据|为防止证据灭失，依据《中华人民共和国食品安全法》第一百一十条第四项的规定\n"
     "|承办人意见|建议实施扣押，期限三十日。\\n签名：{officer1} {officer2}  {ordered}\n"
     "|承办机构意见|拟同意。\\n签名：{chief}  {ordered}\n"
     "|负责人审批意见|同意扣押。\\n签名：{leader}  {ordered}\n"},
    {"decision", "03_实施行政强制措施决定书",
     "= {organ}\n"
     "# 实施行政强制措施决定书\n"
     "> {prefix}强制〔{ordered_year}〕{seq}号\n"
     "当事人：{party}\n"
     "{idlabel}：{idno}\n"
     "住所（住址）：{address}\n"
     "经营者：{operator}\n"
     "经查，你（单位）涉嫌{cause}，为防止证据灭失，依据《中华人民共和国食品安全法》第一百一十条第四项的规定，本局决定对"
     "你（单位）的有关财物（见《场所/设施/财物清单》）实施扣押的行政强制措施。\n"
     "扣押期限自{ordered}至{ends}，存放于本局涉案物品仓库。情况复杂的，经批准可以依法延长。\n"
     "你（单位）对本决定享有陈述、申辩的权利。如不服本决定，可以自收到本决定书之日起六十日内向{region}"
     "人民政府申请行政复议，也可以自收到本决定书之日起六个月内向{court}提起行政诉讼。\n"
     "附件：《场所/设施/财物清单》\n"
     "^ > {organ}\n"
     "> {ordered}\n"},
    {"list", "04_财物清单",
     "= {organ}\n"
     "# 场所/设施/财物清单\n"
     "|序号|名称|规格型号|生产日期|数量|备注\n"
     "|1|酸牛奶|200克/盒|2025年2月1日|12盒|\n"
     "本清单一式二份，当事人和行政机关各执一份。\n"
     "当事人签名：{operator}  {ordered}\n"
     "执法人员签名：{officer1}  {officer2}  {ordered}\n"},
    {"record", "05_实施行政强制措施现场笔录",
     "= {organ}\n"
     "# 实施行政强制措施现场笔录\n"
     "|实施时间|{ordered}11时05分至11时50分\n"
     "|实施地点|{address}\n"
     "|当事人|{party}|经营者|{operator}\n"
     "|执法人员|{officer1}（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）\n"
     "|记录人|{officer2}|见证人|/\n"
     "执法人员通知当事人到场，向当事人出示了执法证件，当场告知采取扣押措施的理由、依据以及当事人依法享有的权利、救济途"
     "径"
     "。\n"
     "现场情况：执法人员在货架清点酸牛奶12盒，逐一登记、装箱、加贴封条，由执法记录仪全程录像。\n"
     "当事人陈述：货物确实过期了，没有意见。\n"
     "执法人员当场向当事人交付了决定书和清单。\n"
     "以上笔录已阅看，内容属实。（以下空白）\n"
     "当事人签名：{operator}  {ordered}\n"
     "执法人员签名：{officer1}  {officer2}  {ordered}\n"
     "记录人签名：{officer2}  {ordered}\n"},
    {"receipt", "06_送达回证（强制措施决定书）",
     "= {organ}\n"
     "# 送 达 回 证\n"
     "|送达文书名称及文号|实施行政强制措施决定书（{prefix}强制〔{ordered_year}〕{seq}号）、场所/设施/财物清单\n"
     "|受送达人|{party}\n"
     "|送达地点|{address}|送达方式|直接送达\n"
     "|收件人签名|{operator}|收件日期|{ordered}\n"
     "|送达人|{officer1}、{officer2}|见证人|\n"},
    {"lift_approval", "07_解除行政强制措施审批表",
     "= {organ}\n"
     "# 解除行政强制措施审批表\n"
     "|案由|涉嫌{cause}|当事人|{party}\n"
     "|申请事项|解除对酸牛奶12盒的扣押\n"
     "|承办人意见|违法事实已经查清，建议解除。\\n签名：{officer1} {officer2}  {lift_ok}\n"
     "|承办机构意见|同意。\\n签名：{chief}  {lift_ok}\n"
     "|负责人审批意见|同意解除。\\n签名：{leader}  {lift_ok}\n"},
    {"lift", "08_解除行政强制措施决定书",
     "= {organ}\n"
     "# 解除行政强制措施决定书\n"
     "> {prefix}解强〔{lifted_year}〕{seq}号\n"
     "{party}：\n"
     "本局于{ordered}以{prefix}强制〔{ordered_year}〕{seq}"
     "号实施行政强制措施决定书对你（单位）的财物实施扣押。因违法事实已"
     "经查清，不再需要采取行政强制措施，依据《中华人民共和国行政强制法》第二十八条第一款第四项的规定，决定自{lifted}"
     "起解除扣押，退还财物（见《解除行政强制措施物品清单》）。\n"
     "^ > {organ}\n"
     "> {lifted}\n"},
    {"lift_list", "09_解除行政强制措施物品清单",
     "= {organ}\n"
     "# 解除行政强制措施物品清单\n"
     "|序号|名称|规格型号|数量|备注\n"
     "|1|酸牛奶|200克/盒|12盒|已退还\n"
     "当事人签名：{operator}  {lifted}\n"
     "执法人员签名：{officer1}  {officer2}  {lifted}\n"},
    {"lift_receipt", "10_送达回证（解除决定书）",
     "= {organ}\n"
     "# 送 达 回 证\n"
     "|送达文书名称及文号|解除行政强制措施决定书（{prefix}解强〔{lifted_year}〕{seq}号）\n"
     "|受送达人|{party}\n"
     "|送达地点|{address}|送达方式|直接送达\n"
     "|收件人签名|{operator}|收件日期|{lifted}\n"
     "|送达人|{officer1}、{officer2}|见证人|\n"},
    {"notes", "11_卷内备考表",
     "# 卷内备考表\n"
     "本案卷共有11页。\n"
     "说明：材料齐全，另有执法记录仪录像光盘一张。\n"
     "立卷人：{archivist}\n"
     "检查人：{chief}\n"
     "> {filed_away}\n"},
    {NULL, NULL, NULL},
};

static const case_form seizure_extras[] = {
    {"more_approval", "20_延长行政强制措施期限审批表",
     "= {organ}\n"
     "# 延长行政强制措施期限审批表\n"
     "|案由|涉嫌{cause}|当事人|{party}\n"
     "|申请事项|延长扣押期限三十日\n"
     "|承办人意见|案情复杂，供货商在外地，建议延长。\\n签名：{officer1} {officer2}  {more_ok}\n"
     "|负责人审批意见|同意延长。\\n签名：{leader}  {more_ok}\n"},
    {"more", "21_延长行政强制措施期限决定书",
     "= {organ}\n"
     "# 延长行政强制措施期限决定书\n"
     "> {prefix}延强〔{more_year}〕{seq}号\n"
     "{party}：\n"
     "本局于{ordered}以{prefix}强制〔{ordered_year}〕{seq}"
     "号决定扣押你（单位）的财物。因案情复杂，供货商在外地，需要进一步"
     "调查，依据《中华人民共和国行政强制法》第二十五条第一款的规定，经本局负责人批准，决定将扣押期限延长三十日，自"
     "{more_from}至{more_ends}。\n"
     "^ > {organ}\n"
     "> {more}\n"},
    {"more_receipt", "22_送达回证（延长决定书）",
     "= {organ}\n"
     "# 送 达 回 证\n"
     "|送达文书名称及文号|延长行政强制措施期限决定书（{prefix}延强〔{more_year}〕{seq}号）\n"
     "|受送达人|{party}\n"
     "|送达地点|{address}|送达方式|直接送达\n"
     "|收件人签名|{operator}|收件日期|{more}\n"
     "|送达人|{officer1}、{officer2}|见证人|\n"},
    {"commission", "23_检验委托书",
     "= {organ}\n"
     "# 检验委托书\n"
     "新疆天衡检测有限公司：\n"
     "现委托你单位对扣押的酸牛奶进行检验。\n"
     "^ > {organ}\n"
     "> {sent}\n"},
    {"test_period", "24_检验期间告知书",
     "= {organ}\n"
     "# 检验期间告知书\n"
     "> {prefix}检告〔{sent_year}〕{seq}号\n"
     "{party}：\n"
     "本局对扣押的酸牛奶进行检验，检验期间自{test_from}至{test_to}，不计入扣押期限。\n"
     "^ > {organ}\n"
     "> {sent}\n"},
    {"test_receipt", "25_送达回证（检验期间告知书）",
     "= {organ}\n"
     "# 送 达 回 证\n"
     "|送达文书名称及文号|检验期间告知书（{prefix}检告〔{sent_year}〕{seq}号）\n"
     "|受送达人|{party}\n"
     "|送达地点|{address}|送达方式|直接送达\n"
     "|收件人签名|{operator}|收件日期|{sent}\n"
     "|送达人|{officer1}、{officer2}|见证人|\n"},
    {"freezing", "26_冻结存款决定书",
     "= {organ}\n"
     "# 冻结存款决定书\n"
     "> {prefix}冻〔{frozen_year}〕{seq}号\n"
     "当事人：{party}\n"
     "地址：{address}\n"
     "因你（单位）涉嫌{cause}，为防止转移资金，依据《中华人民共和国税收征收管理法》第三十八条第一款的规定，决定冻结你"
     "（单位）在新疆天合银行的存款5000元，账号6200000012345。\n"
     "冻结期限自{frozen}至{frozen_ends}。\n"
     "如不服本决定，可以自收到本决定书之日起六十日内向{region}"
     "人民政府申请行政复议，也可以自收到本决定书之日起六个"
     "月内向{court}提起行政诉讼。\n"
     "^ > {organ}\n"
     "> {frozen}\n"},
    {"freezing_call", "27_协助冻结存款通知书",
     "= {organ}\n"
     "# 协助冻结存款通知书\n"
     "新疆天合银行：\n"
     "请协助冻结{party}在你行的存款5000元，冻结期限自{frozen}至{frozen_ends}。\n"
     "^ > {organ}\n"
     "> {frozen}\n"},
    {"freezing_receipt", "28_送达回证（冻结存款决定书）",
     "= {organ}\n"
     "# 送 达 回 证\n"
     "|送达文书名称及文号|冻结存款决定书（{prefix}冻〔{frozen_year}〕{seq}号）\n"
     "|受送达人|{party}\n"
     "|送达地点|{address}|送达方式|直接送达\n"
     "|收件人签名|{operator}|收件日期|{frozen_served}\n"
     "|送达人|{officer1}、{officer2}|见证人|\n"},
    {NULL, NULL, NULL},
};

const case_style case_style_seizure = {"seizure", seizure_forms, seizure_values, seizure_extras};

/* ---- running text, as ecology forms are: a plant sealed ---- */

static const case_value sealing_values[] = {
    DAYS{"organ", "昌吉市生态环境局"},
    {"prefix", "昌市环"},
    {"party", "昌吉市天石石料有限公司"},
    {"party_full", "昌吉市天石石料有限公司"},
    {"operator", "马建军"},
    {"idno", "91652301MA7800022W"},
    {"address", "昌吉市硫磺沟镇工业园区6号"},
    {"cause", "违法排放污染物"},
    {"region", "昌吉市"},
    {"city", "昌吉回族自治州"},
    {"court", "昌吉市人民法院"},
    {NULL, NULL},
};

static const case_form sealing_forms[] = {
    {"index", "目录",
     "# 卷内目录\n"
     "|顺序号|文件名称|日期|页码\n"
     "|1|查封（扣押）审批表|{ordered_iso}|1\n"
     "|2|查封（扣押）决定书|{ordered_iso}|2-3\n"
     "|3|查封（扣押）清单|{ordered_iso}|4\n"
     "|4|查封（扣押）现场笔录|{ordered_iso}|5-6\n"
     "|5|送达回证|{ordered_iso}|7\n"
     "|6|解除查封（扣押）决定书及送达回证|{lifted_iso}|8-9\n"},
    {"approval", "1.查封（扣押）审批表",
     "# 查封（扣押）审批表\n"
     "|案件名称|{party}涉嫌{cause}案\n"
     "|当事人|{party}|法定代表人|{operator}\n"
     "|地址|{address}\n"
     "|查封（扣押）的理由和依据|"
     "该公司未经处理排放废气，可能造成严重污染，依据《中华人民共和国大气污染防治法》第三十条\n"
     "|查封（扣押）的设施、设备|破碎机1台\n"
     "|承办人意见|建议查封。\\n{officer1} {officer2}\\n{ordered}\n"
     "|承办部门负责人意见|同意。\\n{chief}\\n{ordered}\n"
     "|分管领导审批意见|同意查封三十日。\\n{leader}\\n{ordered}\n"},
    {"decision", "2.查封（扣押）决定书",
     "= {organ}\n"
     "# 查封（扣押）决定书\n"
     "> {prefix}查（扣）字〔{ordered_year}〕{seq}号\n"
     "{party}：\n"
     "统一社会信用代码：{idno}\n"
     "法定代表人：{operator}\n"
     "地址：{address}\n"
     "我局于{ordered}"
     "对你单位进行了调查，发现你单位未经处理向大气排放废气，可能造成严重污染。以上事实有现场笔录、照片为证。\n"
     "依据《中华人民共和国大气污染防治法》第三十条的规定，我局决定对你单位的破碎机1台予以查封（详见清单）。查封期限为三"
     "十"
     "日，自{ordered}起至{ends}止。查封的设施就地保存，不得擅自启封、损毁。\n"
     "你单位如对本决定不服，可在收到本决定书之日起六十日内向{city}"
     "人民政府申请行政复议，也可以在收到本决定书之日起六个月内向{court}提起行政诉讼。\n"
     "^ > {organ}\n"
     "> {ordered_zh}\n"},
    {"list", "3.查封（扣押）清单",
     "# 查封（扣押）清单\n"
     "决定书文号：{prefix}查（扣）字〔{ordered_year}〕{seq}号\n"
     "|编号|名称|规格型号|数量|存放地点\n"
     "|1|破碎机|PE-600|1台|{address}\n"
     "以上清单一式两份，核对无误。\n"
     "当事人（签名）：{operator}  {ordered}\n"
     "执法人员（签名）：{officer1}、{officer2}  {ordered}\n"},
    {"record", "4.查封（扣押）现场笔录",
     "= {organ}\n"
     "# 查封（扣押）现场笔录\n"
     "时间：{ordered}16时10分至17时00分\n"
     "地点：{address}\n"
     "被检查人：{party}\n"
     "现场负责人：{operator}\n"
     "执法人员：{officer1}  执法证号：{cert1}\n"
     "执法人员：{officer2}  执法证号：{cert2}\n"
     "记录人：{officer2}\n"
     "{officer1}、{officer2}通知{party}法定代表人{operator}"
     "到场，出示执法证件，告知其采取查封措施的理由、依据和依法享有的权"
     "利、救济途径，听取其陈述和申辩。\n"
     "现场情况：执法人员对破碎机1台张贴封条，拍照录像。{operator}表示配合查封，尽快整改。\n"
     "以上笔录经核对属实。\n"
     "现场负责人（签名）：{operator}  {ordered}\n"
     "执法人员（签名）：{officer1}  {officer2}  {ordered}\n"
     "记录人（签名）：{officer2}  {ordered}\n"},
    {"receipt", "5.送达回证",
     "= {organ}\n"
     "# 送达回证\n"
     "送达文书名称和文号：《查封（扣押）决定书》（{prefix}查（扣）字〔{ordered_year}〕{seq}号）\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}\n"
     "收件日期：{ordered}\n"
     "送达人：{officer1}、{officer2}\n"},
    {"lift", "6.解除查封（扣押）决定书",
     "= {organ}\n"
     "# 解除查封（扣押）决定书\n"
     "> {prefix}解查（扣）字〔{lifted_year}〕{seq}号\n"
     "{party}：\n"
     "我局于{ordered}作出《查封（扣押）决定书》（{prefix}查（扣）字〔{ordered_year}〕{seq}"
     "号），对你单位的破碎机1台实施查封。"
     "鉴于你单位已改正违法行为，依据《中华人民共和国行政强制法》第二十八条第一款第（四）项的规定，决定自{lifted}"
     "起解除查封。\n"
     "^ > {organ}\n"
     "> {lifted_zh}\n"},
    {"lift_receipt", "7.送达回证",
     "= {organ}\n"
     "# 送达回证\n"
     "送达文书名称和文号：《解除查封（扣押）决定书》（{prefix}解查（扣）字〔{lifted_year}〕{seq}号）\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}\n"
     "收件日期：{lifted}\n"
     "送达人：{officer1}、{officer2}\n"},
    {"notes", "备考表",
     "# 备考表\n"
     "本卷情况说明：材料齐全，共9页。\n"
     "立卷人：{archivist}\n"
     "检查人：{chief}\n"
     "立卷时间：{filed_away}\n"},
    {NULL, NULL, NULL},
};

static const case_form sealing_extras[] = {
    {"more_approval", "8.延长查封（扣押）期限审批表",
     "# 延长查封（扣押）期限审批表\n"
     "|案件名称|{party}涉嫌{cause}案\n"
     "|申请事项|延长查封期限三十日\n"
     "|承办人意见|情况复杂，整改尚未完成，建议延长。\\n{officer1} {officer2}\\n{more_ok}\n"
     "|分管领导审批意见|同意。\\n{leader}\\n{more_ok}\n"},
    {"more", "9.延长查封（扣押）期限决定书",
     "= {organ}\n"
     "# 延长查封（扣押）期限决定书\n"
     "> {prefix}延查（扣）字〔{more_year}〕{seq}号\n"
     "{party}：\n"
     "我局{prefix}查（扣）字〔{ordered_year}〕{seq}"
     "号查封（扣押）决定书确定的查封期限即将届满。因情况复杂，整改尚未完成，依"
     "据《中华人民共和国行政强制法》第二十五条第一款、第二款的规定，经批准，决定延长查封期限三十日，自{more_from}"
     "起至{more_ends}止。\n"
     "^ > {organ}\n"
     "> {more_zh}\n"},
    {"more_receipt", "10.送达回证",
     "= {organ}\n"
     "# 送达回证\n"
     "送达文书名称和文号：《延长查封（扣押）期限决定书》（{prefix}延查（扣）字〔{more_year}〕{seq}号）\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}\n"
     "收件日期：{more}\n"
     "送达人：{officer1}、{officer2}\n"},
    {"commission", "11.鉴定委托书",
     "# 鉴定委托书\n"
     "新疆天衡检测有限公司：\n"
     "现委托你单位对查封的破碎机进行技术鉴定。\n"
     "^ > {organ}\n"
     "> {sent_zh}\n"},
    {"test_period", "12.鉴定期间告知书",
     "= {organ}\n"
     "# 鉴定期间告知书\n"
     "> {prefix}鉴告字〔{sent_year}〕{seq}号\n"
     "{party}：\n"
     "我局对查封的破碎机进行技术鉴定，鉴定期间自{test_from}起至{test_to}止，不计入查封期限。\n"
     "^ > {organ}\n"
     "> {sent_zh}\n"},
    {"test_receipt", "13.送达回证",
     "# 送达回证\n"
     "送达文书名称和文号：《鉴定期间告知书》（{prefix}鉴告字〔{sent_year}〕{seq}号）\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}\n"
     "收件日期：{sent}\n"
     "送达人：{officer1}、{officer2}\n"},
    {"freezing", "14.冻结存款决定书",
     "= {organ}\n"
     "# 冻结存款决定书\n"
     "> {prefix}冻字〔{frozen_year}〕{seq}号\n"
     "{party}：\n"
     "地址：{address}\n"
     "因你单位涉嫌违法，依据《中华人民共和国税收征收管理法》第三十八条第一款的规定，决定冻结你单位在新疆天合银行账户"
     "6200000012345的存款50000元，冻结期限三十日，自{frozen}起至{frozen_ends}止。\n"
     "如不服，可在收到本决定书之日起六十日内向{city}人民政府申请行政复议，也可在六个月内向{court}提起行政诉讼。\n"
     "^ > {organ}\n"
     "> {frozen_zh}\n"},
    {"freezing_call", "15.冻结存款通知书",
     "# 冻结存款通知书\n"
     "新疆天合银行：\n"
     "请冻结{party}账户存款50000元，自{frozen}起至{frozen_ends}止。\n"
     "^ > {organ}\n"
     "> {frozen_zh}\n"},
    {"freezing_receipt", "16.送达回证",
     "# 送达回证\n"
     "送达文书名称和文号：《冻结存款决定书》（{prefix}冻字〔{frozen_year}〕{seq}号）\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}\n"
     "收件日期：{frozen_served}\n"
     "送达人：{officer1}、{officer2}\n"},
    {NULL, NULL, NULL},
};

const case_style case_style_sealing = {"sealing", sealing_forms, sealing_values, sealing_extras};
