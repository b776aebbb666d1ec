/* SPDX-License-Identifier: Apache-2.0 */
#include "forms_coercion.h"

/* ---- tables: a fine is not paid, and the court is asked to enforce it ---- */

static const case_form court_forms[] = {
    {"cover", "00_卷宗封面",
     "# 行政强制执行案卷\n"
     "|案件名称|{party}{cause}案（申请强制执行）\n"
     "|当事人|{party}\n"
     "|处罚决定书文号|{prefix}罚〔{decided_year}〕{seq}号\n"
     "|承办人|{officer1}、{officer2}|归档日期|{filed_away}\n"
     "|保管期限|30年|件数|6件\n"
     "{organ}\n"},
    {"index", "01_卷内目录",
     "# 卷内文件目录\n"
     "|序号|文号|题名|日期|页号\n"
     "|1|{prefix}罚〔{decided_year}〕{seq}号|行政处罚决定书|{decided_iso}|1-3\n"
     "|2||送达回证|{served_iso}|4\n"
     "|3|{prefix}催〔{dunned_year}〕{seq}号|行政处罚决定履行催告书|{dunned_iso}|5\n"
     "|4||送达回证|{dun_served_iso}|6\n"
     "|5||强制执行申请审批表|{applied_iso}|7\n"
     "|6|{prefix}强执申〔{applied_year}〕{seq}号|强制执行申请书|{applied_iso}|8-9\n"},
    {"decision", "02_行政处罚决定书",
     "= {organ}\n"
     "# 行政处罚决定书\n"
     "> {prefix}罚〔{decided_year}〕{seq}号\n"
     "当事人：{party}\n"
     "{idlabel}：{idno}\n"
     "住所（经营场所）：{address}\n"
     "经营者：{operator}\n"
     "经查，{act}起，当事人在{address}的店内销售超过保质期的酸牛奶三盒，货值金额36元。\n"
     "上述事实，有以下证据证明：1.现场检查笔录一份；2.询问笔录一份。\n"
     "当事人的行为违反了《中华人民共和国食品安全法》第三十四条第十项的规定。\n"
     "依据《中华人民共和国食品安全法》第一百二十四条第一款第五项的规定，决定作出如下行政处罚：\n"
     "罚款人民币{fine_zh}元整（¥{fine}.00）。\n"
     "当事人应当自收到本决定书之日起十五日内，将罚款缴至指定银行。到期不缴纳的，每日按罚款数额的百分之三加处罚款。\n"
     "如不服本决定，可以自收到本决定书之日起六十日内向{city}{region}"
     "人民政府申请行政复议，也可以自收到本决定书之日起六个月"
     "内向{court}提起行政诉讼。\n"
     "^ > {organ}\n"
     "> {decided}\n"},
    {"decision_receipt", "03_送达回证（决定书）",
     "= {organ}\n"
     "# 送 达 回 证\n"
     "|送达文书名称及文号|行政处罚决定书（{prefix}罚〔{decided_year}〕{seq}号）\n"
     "|受送达人|{party}\n"
     "|送达地点|{address}|送达方式|直接送达\n"
     "|收件人签名|{operator}|收件日期|{served}\n"
     "|送达人|{officer1}、{officer2}|见证人|\n"},
    {"dunning", "04_催告书",
     "= {organ}\n"
     "# 行政处罚决定履行催告书\n"
     "> {prefix}催〔{dunned_year}〕{seq}号\n"
     "{party}：\n"
     "本局于{decided}对你（单位）作出行政处罚决定（{prefix}罚〔{decided_year}〕{seq}号），决定书已于{served}"
     "送达你（单位），你（单位）至今没有履行。依据《中华人民共和国行政强制法》第五十四条的规定，现催告你（单位）自收到"
     "本"
     "催告书之日起十日内履行下列义务：将罚款人民币{fine}元缴至新疆天合银行乌鲁木齐分行（账户6200000000001）。\n"
     "你（单位）对本催告书享有陈述、申辩的权利。逾期仍不履行的，本局将依法申请人民法院强制执行。\n"
     "联系人：{officer1}  联系电话：0991-0000000\n"
     "^ > {organ}\n"
     "> {dunned}\n"},
    {"dunning_receipt", "05_送达回证（催告书）",
     "= {organ}\n"
     "# 送 达 回 证\n"
     "|送达文书名称及文号|行政处罚决定履行催告书（{prefix}催〔{dunned_year}〕{seq}号）\n"
     "|受送达人|{party}\n"
     "|送达地点|{address}|送达方式|直接送达\n"
     "|收件人签名|{operator}|收件日期|{dun_served}\n"
     "|送达人|{officer1}、{officer2}|见证人|\n"},
    {"approval", "06_强制执行申请审批表",
     "= {organ}\n"
     "# 强制执行申请审批表\n"
     "|案由|{cause}|当事人|{party}\n"
     "|申请事项|申请人民法院强制执行罚款{fine}元\n"
     "|陈述申辩情况|催告后当事人未提出陈述、申辩\n"
     "|承办人意见|建议申请人民法院强制执行。\\n签名：{officer1} {officer2}  {applied}\n"
     "|负责人审批意见|同意。\\n签名：{leader}  {applied}\n"},
    {"application", "07_强制执行申请书",
     "# 强制执行申请书\n"
     "> {prefix}强执申〔{applied_year}〕{seq}号\n"
     "申请人：{organ}\n"
     "地址：乌鲁木齐市天山区团结路1号  法定代表人：{leader}  职务：局长\n"
     "被申请人：{party}\n"
     "地址：{address}  经营者：{operator}\n"
     "申请事项：请求强制执行{prefix}罚〔{decided_year}〕{seq}号行政处罚决定，即罚款人民币{fine}元。\n"
     "事实与理由：申请人于{decided}作出上述行政处罚决定，{served}送达被申请人。被申请人在法定期限内未申请行政复议，未提"
     "起行政诉讼，也未履行。{dunned}"
     "，申请人催告被申请人履行，被申请人未提出陈述、申辩，仍未履行。依据《中华人民共和国行"
     "政强制法》第五十三条的规定，特申请强制执行。\n"
     "此致\n"
     "{court}\n"
     "附：1.行政处罚决定书及送达回证；2.催告书及送达回证；3.当事人的意见；4.执行标的情况说明。\n"
     "行政机关负责人（签名）：{leader}\n"
     "^ > {organ}\n"
     "> {applied}\n"},
    {"notes", "08_卷内备考表",
     "# 卷内备考表\n"
     "本案卷共有9页。\n"
     "立卷人：{archivist}\n"
     "检查人：{chief}\n"
     "> {filed_away}\n"},
    {NULL, NULL, NULL},
};

static const case_form court_extras[] = {
    {"adding", "20_加处罚款决定书",
     "= {organ}\n"
     "# 加处罚款决定书\n"
     "> {prefix}加罚〔{added_year}〕{seq}号\n"
     "{party}：\n"
     "你（单位）逾期没有履行{prefix}罚〔{decided_year}〕{seq}"
     "号行政处罚决定，依据《中华人民共和国行政处罚法》第七十二条第一款"
     "第一项的规定，自{added}起每日按罚款数额的百分之三加处罚款，加处罚款人民币{more_fine}元。\n"
     "^ > {organ}\n"
     "> {added}\n"},
    {"own", "21_行政强制执行决定书",
     "= {organ}\n"
     "# 行政强制执行决定书\n"
     "> {prefix}强执〔{applied_year}〕{seq}号\n"
     "当事人：{party}\n"
     "地址：{address}\n"
     "因你（单位）逾期没有履行{prefix}罚〔{decided_year}〕{seq}"
     "号行政处罚决定，经催告仍不履行，依据《中华人民共和国税收征收管理法》第四十条第一款的规定，"
     "决"
     "定从你（单位）的银行账户强制划拨罚款和加处的罚款，自{applied}起执行。\n"
     "如不服本决定，可以自收到本决定书之日起六十日内向{city}{region}"
     "人民政府申请行政复议，也可以自收到本决定书之日起六个月"
     "内向{court}提起行政诉讼。\n"
     "^ > {organ}\n"
     "> {applied}\n"},
    {NULL, NULL, NULL},
};

static const case_value court_values[] = {{"@decided", "0"},      {"@served", "1"},      {"@dunned", "190"},
                                          {"@dun_served", "190"}, {"@applied", "225"},   {"@added", "20"},
                                          {"@filed_away", "260"}, {"more_fine", "4500"}, {NULL, NULL}};

const case_style case_style_court = {"court", court_forms, court_values, court_extras};

/* ---- running text: a building put up without a permit is taken down ---- */

static const case_value demolition_values[] = {
    {"@decided", "0"},
    {"@served", "1"},
    {"@deadline", "16"},
    {"@posted", "20"},
    {"@dunned", "190"},
    {"@dun_served", "190"},
    {"@determined", "210"},
    {"@executed", "225"},
    {"@filed_away", "250"},
    {"organ", "疏勒县城市管理局"},
    {"prefix", "疏城管"},
    {"party", "疏勒县金胡杨建材有限公司"},
    {"party_full", "疏勒县金胡杨建材有限公司"},
    {"operator", "麦麦提·吐尔逊"},
    {"address", "疏勒县南二路12号"},
    {"cause", "未取得建设工程规划许可证进行建设"},
    {"region", "疏勒县"},
    {"city", "喀什地区"},
    {"court", "疏勒县人民法院"},
    {"exec_start", "11时00分"},
    {"exec_end", "13时30分"},
    {NULL, NULL},
};

static const case_form demolition_forms[] = {
    {"index", "目录",
     "# 卷内目录\n"
     "|顺序号|文件名称|日期|页码\n"
     "|1|责令限期拆除决定书及送达回证|{decided_iso}|1-3\n"
     "|2|限期拆除公告|{posted_iso}|4\n"
     "|3|催告书及送达回证|{dunned_iso}|5-6\n"
     "|4|强制执行决定书及送达回证|{determined_iso}|7-9\n"
     "|5|强制执行现场笔录|{executed_iso}|10-11\n"},
    {"decision", "1.责令限期拆除决定书",
     "= {organ}\n"
     "# 责令限期拆除决定书\n"
     "> {prefix}限拆字〔{decided_year}〕{seq}号\n"
     "{party}：\n"
     "法定代表人：{operator}\n"
     "地址：{address}\n"
     "经查，你单位未取得建设工程规划许可证，在{address}"
     "建设砖混结构库房120平方米，违反了《中华人民共和国城乡规划法》第四十"
     "条第一款的规定，属于违法建设。依据《中华人民共和国城乡规划法》第六十四条的规定，责令你单位于{deadline}"
     "前自行拆除上述违法建筑。\n"
     "如不服本决定，可在收到本决定书之日起六十日内向{region}人民政府申请行政复议，也可以在六个月内向{court}"
     "提起行政诉讼。\n"
     "^ > {organ}\n"
     "> {decided_zh}\n"},
    {"decision_receipt", "2.送达回证",
     "= {organ}\n"
     "# 送达回证\n"
     "送达文书名称和文号：《责令限期拆除决定书》（{prefix}限拆字〔{decided_year}〕{seq}号）\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}\n"
     "收件日期：{served}\n"
     "送达人：{officer1}、{officer2}\n"},
    {"posting", "3.限期拆除公告",
     "# 限期拆除公告\n"
     "> {prefix}公字〔{posted_year}〕{seq}号\n"
     "{party}在{address}建设的库房120平方米，已被认定为违法建筑（{prefix}限拆字〔{decided_year}〕{seq}"
     "号）。现予公告，限当事人自"
     "公告之日起十五日内自行拆除；逾期不拆除，又不申请行政复议、不提起行政诉讼的，本局将依法强制拆除。\n"
     "^ > {organ}\n"
     "> {posted_zh}\n"},
    {"dunning", "4.催告书",
     "= {organ}\n"
     "# 催告书\n"
     "> {prefix}催字〔{dunned_year}〕{seq}号\n"
     "{party}：\n"
     "我局于{decided}作出《责令限期拆除决定书》（{prefix}限拆字〔{decided_year}〕{seq}"
     "号），责令你单位自行拆除违法建筑，你单位至今"
     "没有履行。依据《中华人民共和国行政强制法》第三十五条的规定，现催告你单位在收到本催告书之日起十日内履行上述义务，"
     "自行拆除库房120平方米。逾期仍不履行的，我局将依法强制执行。\n"
     "你单位有权进行陈述和申辩。\n"
     "^ > {organ}\n"
     "> {dunned_zh}\n"},
    {"dunning_receipt", "5.送达回证",
     "= {organ}\n"
     "# 送达回证\n"
     "送达文书名称和文号：《催告书》（{prefix}催字〔{dunned_year}〕{seq}号）\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}\n"
     "收件日期：{dun_served}\n"
     "送达人：{officer1}、{officer2}\n"},
    {"order", "6.强制执行决定书",
     "= {organ}\n"
     "# 强制执行决定书\n"
     "> {prefix}强执字〔{determined_year}〕{seq}号\n"
     "{party}：\n"
     "法定代表人：{operator}\n"
     "地址：{address}\n"
     "我局{prefix}限拆字〔{decided_year}〕{seq}号《责令限期拆除决定书》已于{served}"
     "送达你单位。你单位在法定期限内不申请行政复议，"
     "不提起行政诉讼，经催告仍未自行拆除，也未提出陈述、申辩。依据《中华人民共和国城乡规划法》第六十八条、《中华人民共"
     "和"
     "国行政强制法》第三十七条、第四十四条的规定，经{region}人民政府责成，我局决定于{executed}"
     "对违法建筑实施强制拆除。\n"
     "如不服本决定，可在收到本决定书之日起六十日内向{region}人民政府申请行政复议，也可以在六个月内向{court}"
     "提起行政诉讼。\n"
     "^ > {organ}\n"
     "> {determined_zh}\n"},
    {"order_receipt", "7.送达回证",
     "= {organ}\n"
     "# 送达回证\n"
     "送达文书名称和文号：《强制执行决定书》（{prefix}强执字〔{determined_year}〕{seq}号）\n"
     "受送达人：{party}\n"
     "送达地点：{address}\n"
     "送达方式：直接送达\n"
     "收件人签名：{operator}\n"
     "收件日期：{determined}\n"
     "送达人：{officer1}、{officer2}\n"},
    {"record", "8.强制执行现场笔录",
     "= {organ}\n"
     "# 强制执行现场笔录\n"
     "执行时间：{executed}{exec_start}至{exec_end}\n"
     "执行地点：{address}\n"
     "被执行人：{party}\n"
     "现场负责人：{operator}\n"
     "执行人员：{officer1}（执法证号{cert1}）、{officer2}（执法证号{cert2}）\n"
     "记录人：{officer2}\n"
     "执行经过：执行人员出示执法证件，宣读强制执行决定书，清点并移出库房内的物品，交当事人清点签收后，拆除库房120平方米"
     "，全"
     "程录像。\n"
     "以上笔录经核对属实。\n"
     "被执行人（签名）：{operator}  {executed}\n"
     "执行人员（签名）：{officer1}  {officer2}  {executed}\n"
     "见证人（签名）：{witness}  {executed}\n"},
    {"notes", "备考表",
     "# 备考表\n"
     "本卷情况说明：材料齐全，共11页。\n"
     "立卷人：{archivist}\n"
     "检查人：{chief}\n"
     "立卷时间：{filed_away}\n"},
    {NULL, NULL, NULL},
};

static const case_form no_extras[] = {{NULL, NULL, NULL}};

const case_style case_style_demolition = {"demolition", demolition_forms, demolition_values, no_extras};

/* ---- label lines: rubbish left by a road is cleared by another at the party's cost ---- */

static const case_value clearance_values[] = {
    {"@decided", "0"},
    {"@served", "1"},
    {"@deadline", "10"},
    {"@determined", "15"},
    {"@dunned", "16"},
    {"@dun_served", "16"},
    {"@executed", "25"},
    {"@filed_away", "50"},
    {"organ", "托里县多拉特乡人民政府"},
    {"prefix", "托多政"},
    {"party", "赵长河"},
    {"party_full", "赵长河"},
    {"operator", "赵长河"},
    {"address", "托里县多拉特乡二村"},
    {"cause", "在公路旁倾倒建筑垃圾"},
    {"region", "托里县"},
    {"city", "塔城地区"},
    {"court", "托里县人民法院"},
    {"idlabel", "身份证号码"},
    {"idno", "650102198503124511"},
    {"exec_start", "11时00分"},
    {"exec_end", "15时30分"},
    {NULL, NULL},
};

static const case_form clearance_forms[] = {
    {"index", "01目录",
     "# 目录\n"
     "|序号|材料名称|页号\n"
     "|1|责令限期清理决定书、送达回证|1-2\n"
     "|2|代履行决定书、送达回证|3-4\n"
     "|3|催告书、送达回证|5-6\n"
     "|4|代履行现场记录|7\n"},
    {"decision", "02责令限期清理决定书",
     "# 责令限期清理决定书\n"
     "文号：{prefix}清字〔{decided_year}〕{seq}号\n"
     "当事人：{party}\n"
     "{idlabel}：{idno}\n"
     "住址：{address}\n"
     "{act}"
     "，你在多拉特乡二村公路旁倾倒建筑垃圾30立方米，妨碍交通，污染环境。依据《中华人民共和国固体废物污染环境防治法》"
     "第四十九条的规定，责令你于{deadline}前清理完毕。\n"
     "如不服本决定，可在60日内向{region}人民政府申请行政复议，也可以在6个月内向{court}起诉。\n"
     "^ {organ}\n"
     "{decided}\n"},
    {"decision_receipt", "03送达回证",
     "# 送达回证\n"
     "送达文书：责令限期清理决定书 {prefix}清字〔{decided_year}〕{seq}号\n"
     "受送达人：{party}\n"
     "送达方式：直接送达\n"
     "送达地点：{address}\n"
     "签收人：{party}\n"
     "签收日期：{served}\n"
     "送达人：{officer1} {officer2}\n"},
    {"substitute", "04代履行决定书",
     "# 代履行决定书\n"
     "文号：{prefix}代字〔{determined_year}〕{seq}号\n"
     "当事人：{party}\n"
     "住址：{address}\n"
     "你逾期没有履行{prefix}清字〔{decided_year}〕{seq}"
     "号《责令限期清理决定书》确定的义务，垃圾继续妨碍交通、污染环境。依据"
     "《中华人民共和国行政强制法》第五十条、第五十一条的规定，决定实施代履行：\n"
     "代履行方式：委托第三人清运\n"
     "代履行时间：{executed}\n"
     "代履行标的：公路旁建筑垃圾30立方米\n"
     "费用预算：3000元，由你承担\n"
     "代履行人：托里县清洁运输服务队\n"
     "如不服本决定，可在60日内向{region}人民政府申请行政复议，也可以在6个月内向{court}起诉。\n"
     "^ {organ}\n"
     "{determined}\n"},
    {"substitute_receipt", "05送达回证",
     "# 送达回证\n"
     "送达文书：代履行决定书 {prefix}代字〔{determined_year}〕{seq}号\n"
     "受送达人：{party}\n"
     "送达方式：直接送达\n"
     "送达地点：{address}\n"
     "签收人：{party}\n"
     "签收日期：{determined}\n"
     "送达人：{officer1} {officer2}\n"},
    {"dunning", "06催告书",
     "# 代履行催告书\n"
     "文号：{prefix}催字〔{dunned_year}〕{seq}号\n"
     "当事人：{party}\n"
     "本机关于{decided}作出{prefix}清字〔{decided_year}〕{seq}"
     "号《责令限期清理决定书》，你没有履行。请你在收到本催告书之日起3日内"
     "自行清理公路旁的建筑垃圾30立方米；逾期不清理的，将于{executed}由他人代为履行，费用3000元由你承担。\n"
     "你有权陈述、申辩。\n"
     "^ {organ}\n"
     "{dunned}\n"},
    {"dunning_receipt", "07送达回证",
     "# 送达回证\n"
     "送达文书：代履行催告书 {prefix}催字〔{dunned_year}〕{seq}号\n"
     "受送达人：{party}\n"
     "送达方式：直接送达\n"
     "送达地点：{address}\n"
     "签收人：{party}\n"
     "签收日期：{dun_served}\n"
     "送达人：{officer1} {officer2}\n"},
    {"record", "08代履行现场记录",
     "# 代履行现场记录\n"
     "代履行时间：{executed}{exec_start}至{exec_end}\n"
     "代履行地点：多拉特乡二村公路旁\n"
     "代履行人：托里县清洁运输服务队\n"
     "到场监督人员：{officer1}、{officer2}\n"
     "代履行情况：出动车辆两台，清运建筑垃圾30立方米，路面恢复畅通。\n"
     "以上记录属实。\n"
     "到场监督的工作人员（签名）：{officer1} {officer2}  {executed}\n"
     "代履行人（签名）：孙大勇  {executed}\n"
     "当事人（签名）：{party}  {executed}\n"},
    {"notes", "09备考表",
     "# 卷内备考表\n"
     "本卷共7页，材料齐全。\n"
     "立卷人：{archivist}\n"
     "检查人：{chief}\n"
     "{filed_away}\n"},
    {NULL, NULL, NULL},
};

const case_style case_style_clearance = {"clearance", clearance_forms, clearance_values, no_extras};
