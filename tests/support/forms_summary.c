/* SPDX-License-Identifier: Apache-2.0 */
#include "case.h"

/* A penalty imposed on the spot: goods without a price tag, fined a hundred yuan, collected at once. */

/* ---- a form of tables and boxes, as market supervision has ---- */

static const case_form table_forms[] = {
    {"index", "00_卷内目录",
     "# 卷内目录\n"
     "|序号|题名|文号|日期|页号\n"
     "|1|当场行政处罚决定书|{prefix}当罚〔{spot_year}〕{seq}号|{spot_iso}|1-2\n"
     "|2|现场检查笔录||{spot_iso}|3-4\n"
     "|3|现场照片||{spot_iso}|5\n"
     "|4|当场行政处罚备案表||{spot_filed_iso}|6\n"
     "|5|罚没票据||{spot_iso}|7\n"
     "|6|罚款上缴登记表||{spot_banked_iso}|8\n"},
    {"decision", "01_当场行政处罚决定书",
     "= {organ}\n"
     "# 当场行政处罚决定书\n"
     "> {prefix}当罚〔{spot_year}〕{seq}号\n"
     "|当事人|{party}|{idlabel}|{idno}\n"
     "|住所|{address}|经营者|{operator}\n"
     "|违法事实|{spot}{check_start}，执法人员在{address}检查时，发现当事人销售商品未明码标价。\n"
     "|处罚依据和内容|"
     "上述行为违反了《中华人民共和国价格法》第十三条第一款的规定，依据《中华人民共和国价格法》第四十二条、《中"
     "华人民共和国行政处罚法》第五十一条的规定，责令当事人立即改正，并决定给予如下行政处罚：罚款人民币{spot_fine_zh}"
     "元整（¥{"
     "spot_fine}.00）。\n"
     "|告知情况|"
     "执法人员已出示执法证件，当场口头告知拟作出处罚的事实、理由、依据和内容，告知当事人依法享有陈述、申辩的权利。"
     "\n"
     "|当事人陈述申辩意见|无异议，未提出陈述、申辩。\n"
     "|罚款缴纳方式|☑当场收缴  □十五日内缴至指定银行\n"
     "|处罚地点|{address}\n"
     "|救济途径|如不服本决定，可以自收到本决定书之日起六十日内向{city}{region}"
     "人民政府申请行政复议；对行政复议决定不服的，可"
     "以自收到复议决定书之日起十五日内向{court}提起行政诉讼。\n"
     "执法人员（签名）：{officer1}  执法证号：{cert1}\n"
     "执法人员（签名）：{officer2}  执法证号：{cert2}\n"
     "当事人（签名）：{operator}  {spot}\n"
     "^ > {organ}\n"
     "> {spot}\n"},
    {"scene", "02_现场检查笔录",
     "= {organ}\n"
     "# 现场检查笔录\n"
     "|检查时间|{spot}{check_start}至{check_end}\n"
     "|检查地点|{address}\n"
     "|被检查人|{party}|经营者|{operator}\n"
     "|检查人|{officer1}（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）\n"
     "检查情况：货架上的商品没有标明价格，拍摄照片一张。\n"
     "以上笔录已阅看，内容属实。\n"
     "被检查人签名：{operator}  {spot}\n"
     "检查人签名：{officer1}  {officer2}  {spot}\n"},
    {"photo", "03_现场照片",
     "# 现场照片\n"
     "|证明对象|货架上的商品没有标价\n"
     "|拍摄时间|{spot}|拍摄地点|{address}\n"
     "|拍摄人|{officer1}|当事人确认|{operator}\n"
     "^ \n"},
    {"filing", "04_当场处罚备案表",
     "= {organ}\n"
     "# 当场行政处罚备案表\n"
     "|当事人|{party}|决定书文号|{prefix}当罚〔{spot_year}〕{seq}号\n"
     "|处罚日期|{spot}|备案日期|{spot_filed}\n"
     "|处罚内容|罚款{spot_fine}元|执法人员|{officer1}、{officer2}\n"
     "|负责人意见|同意备案。\\n签名：{leader}  {spot_filed}\n"},
    {"ticket", "05_罚没票据",
     "# 新疆维吾尔自治区罚没收入专用票据\n"
     "|票据号码|{receipt_no}|缴款日期|{spot}\n"
     "|缴款人|{party}|执收单位|{organ}\n"
     "|金额（小写）|¥{spot_fine}.00|金额（大写）|{spot_fine_zh}元整\n"},
    {"handed", "06_罚款上缴登记表",
     "# 当场收缴罚款上缴登记表\n"
     "|收缴日期|{spot}|收缴金额|{spot_fine}元\n"
     "|交至机关日期|{spot_handed}|缴付银行日期|{spot_banked}\n"
     "|执法人员|{officer1}|收款人|{archivist}\n"},
    {NULL, NULL, NULL},
};

/* ---- running text and labels, as township and traffic offices write ---- */

static const case_form line_forms[] = {
    {"index", "00_卷内目录",
     "# 卷内文件目录\n"
     "1.行政（当场）处罚决定书  第1页\n"
     "2.询问笔录  第2页\n"
     "3.简易程序备案登记表  第3页\n"
     "4.票据  第4页\n"},
    {"decision", "01_行政（当场）处罚决定书",
     "= {organ}\n"
     "# 行政（当场）处罚决定书\n"
     "> {prefix}当罚〔{spot_year}〕{seq}号\n"
     "被处罚人：{party}\n"
     "身份证号码：{idcard}\n"
     "住址：{address}\n"
     "违法事实及证据：被处罚人于{spot_zh}在{address}门前擅自占用道路摆摊，有询问笔录、照片为证。\n"
     "上述行为违反《城市市容和环境卫生管理条例》第十四条，依据《城市市容和环境卫生管理条例》第三十六条、《中华人民共和"
     "国行政处"
     "罚法》第五十一条，责令立即改正，决定给予罚款{spot_fine}元的行政处罚。\n"
     "处罚前执法人员出示了执法证，口头告知被处罚人拟处罚的事实、理由和依据，以及陈述权和申辩权。被处罚人表示不作陈述申"
     "辩。\n"
     "罚款由执法人员当场收缴。\n"
     "不服本决定的，先在六十日内向{city}{region}人民政府申请行政复议，对复议决定不服的，十五日内向{court}起诉。\n"
     "处罚地点：{address}\n"
     "执法人员签名：{officer1}（证号{cert1}）、{officer2}（证号{cert2}）\n"
     "被处罚人签名：{party}\n"
     "^ > {organ}\n"
     "> {spot_zh}\n"},
    {"inquiry", "02_询问笔录",
     "# 询问笔录\n"
     "时间：{spot}{check_start}至{check_end}\n"
     "地点：{address}\n"
     "被询问人：{party}    身份证号：{idcard}\n"
     "询问人：{officer1}（{cert1}）、{officer2}（{cert2}）\n"
     "问：摆摊有没有经过批准？\n"
     "答：没有。\n"
     "以上笔录我看过，属实。\n"
     "被询问人签名：{party}  {spot}\n"
     "询问人签名：{officer1} {officer2}  {spot}\n"},
    {"filing", "03_备案登记表",
     "# 简易程序行政处罚备案登记表\n"
     "被处罚人：{party}\n"
     "决定书编号：{prefix}当罚〔{spot_year}〕{seq}号\n"
     "处罚时间：{spot}\n"
     "报备时间：{spot_filed}\n"
     "经办人：{officer1}、{officer2}\n"},
    {"ticket", "04_罚没票据",
     "# 罚没款专用票据\n"
     "No.{receipt_no}\n"
     "缴款人：{party}\n"
     "金额：{spot_fine}元\n"
     "缴款日期：{spot}\n"},
    {"handed", "05_罚款交接单",
     "# 当场收缴罚款交接单\n"
     "收缴时间：{spot}\n"
     "交款时间：{spot_handed}\n"
     "解缴日期：{spot_banked}\n"
     "交款人：{officer1}    收款人：{archivist}\n"},
    {NULL, NULL, NULL},
};

static const case_value line_values[] = {
    {"party", "买买提江·艾力"},
    {"party_full", "买买提江·艾力"},
    {"address", "疏附县托克扎克镇团结路3号"},
    {"organ", "疏附县托克扎克镇人民政府"},
    {"prefix", "疏托政"},
    {"city", "喀什地区"},
    {"region", "疏附县"},
    {"court", "疏附县人民法院"},
    {"seq", "7"},
    {NULL, NULL},
};

/* One of the two styles gives each party another copy of the decision. */
static const case_form table_extras[] = {
    {"copy", "07_当场行政处罚决定书（当事人联）",
     "= {organ}\n"
     "# 当场行政处罚决定书\n"
     "= （当事人联）\n"
     "> {prefix}当罚〔{spot_year}〕{seq}号\n"
     "|当事人|{party}|{idlabel}|{idno}\n"
     "|违法事实|{spot}，当事人在{address}销售商品未明码标价。\n"
     "|处罚依据和内容|依据《中华人民共和国价格法》第四十二条的规定，责令立即改正，决定给予如下行政处罚：罚款人民币{"
     "spot_fine}元"
     "。\n"
     "|处罚地点|{address}\n"
     "^ > {organ}\n"
     "> {spot}\n"},
    {NULL, NULL, NULL},
};

const case_style case_style_spot_table = {"spot-table", table_forms, NULL, table_extras};
const case_style case_style_spot_lines = {"spot-lines", line_forms, line_values, NULL};
const case_style *const case_styles_spot[] = {&case_style_spot_table, &case_style_spot_lines, NULL};
