/* SPDX-License-Identifier: Apache-2.0 */
#include "case.h"

/* An inspection of a shop: approved, notified, carried out with an expert beside, one fault to be mended, looked at
 * again; a place drawn at random, so that the result is published. */

/* ---- tables and boxes ---- */

static const case_form table_forms[] = {
    {"index", "00_卷内目录",
     "# 卷内目录\n"
     "|序号|文号|题名|日期|页号\n"
     "|1||双随机抽取记录|{drawn_iso}|1\n"
     "|2||行政检查审批表|{planned_iso}|2\n"
     "|3|{prefix}检通〔{planned_year}〕{seq}号|行政检查通知书|{planned_iso}|3\n"
     "|4||现场检查笔录|{looked_iso}|4-5\n"
     "|5||现场照片|{looked_iso}|6\n"
     "|6||抽样取证记录|{looked_iso}|7\n"
     "|7|{prefix}责改〔{looked_year}〕{seq}号|责令改正通知书|{looked_iso}|8\n"
     "|8|{prefix}检告〔{result_year}〕{seq}号|行政检查结果告知书|{result_iso}|9\n"
     "|9||整改复查记录|{rechecked_iso}|10\n"
     "|10||检查结果公示|{published_iso}|11\n"},
    {"draw", "01_双随机抽取记录",
     "# 双随机抽取记录表\n"
     "|抽取时间|{drawn}|抽取方式|系统随机抽取\n"
     "|检查对象|{party}|检查人员|{officer1}、{officer2}\n"},
    {"approval", "02_行政检查审批表",
     "= {organ}\n"
     "# 行政检查审批表\n"
     "|检查对象|{party}|{idlabel}|{idno}\n"
     "|任务来源|□日常检查  ☑双随机抽查  □个案检查|检查方式|现场检查\n"
     "|检查事项|食品销售环节食品安全监督检查\n"
     "|检查依据|《中华人民共和国食品安全法》第一百一十条\n"
     "|检查时间|{looked}|检查频次|年度频次上限2次，本次为本年度第1次\n"
     "|检查人员|{officer1}（{cert1}）、{officer2}（{cert2}）|协助人员|{host}\n"
     "|承办人意见|拟对抽中的该单位检查。\\n签名：{officer1} {officer2}  {planned}\n"
     "|承办机构意见|拟同意。\\n签名：{chief}  {planned}\n"
     "|负责人审批意见|同意检查。\\n签名：{leader}  {planned}\n"},
    {"notice", "03_行政检查通知书",
     "= {organ}\n"
     "# 行政检查通知书\n"
     "> {prefix}检通〔{planned_year}〕{seq}号\n"
     "|检查机关|{organ}\n"
     "|被检查人|{party}\n"
     "|检查类型|双随机抽查\n"
     "|检查事项|食品销售环节食品安全监督检查\n"
     "|检查依据|《中华人民共和国食品安全法》第一百一十条\n"
     "|检查时间|{looked}\n"
     "|检查人员|{officer1}（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）\n"
     "|协助人员|{host}\n"
     "|检查频次|年度频次上限2次，本次为本年度第1次\n"
     "|权利义务|有权要求出示证件、申请回避、陈述申辩；有义务配合检查、如实提供材料\n"
     "|监督电话|0991-0000001\n"
     "^ > {organ}\n"
     "> {planned}\n"},
    {"scene", "04_现场检查笔录",
     "= {organ}\n"
     "# 现场检查笔录\n"
     "|检查时间|{looked}{check_start}至{check_end}\n"
     "|检查地点|{address}\n"
     "|被检查人|{party}|现场负责人|{operator}\n"
     "|检查人员|{officer1}（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）\n"
     "|协助人员|{host}|记录人|{officer2}\n"
     "检查人员出示执法证件和检查通知书，说明来意，告知被检查人有申请回避、陈述申辩的权利和配合检查的义务。现场负责人表"
     "示不申请"
     "回避。\n"
     "检查情况：冷藏柜内两盒酸牛奶没有按标示温度存放，其余未见异常。检查人员拍摄照片一张，抽取酸牛奶样品两盒送检。\n"
     "以上笔录已阅看，内容属实。\n"
     "现场负责人签名：{operator}  {looked}\n"
     "检查人员签名：{officer1}  {officer2}  {looked}\n"},
    {"photo", "05_现场照片",
     "# 现场照片\n"
     "|证明对象|冷藏柜温度\n"
     "|拍摄时间|{looked}|拍摄地点|{address}\n"
     "|拍摄人|{officer1}|当事人确认|{operator}\n"
     "^ \n"},
    {"sample", "06_抽样取证记录",
     "= {organ}\n"
     "# 抽样取证记录\n"
     "|被抽样人|{party}|抽样时间|{looked}\n"
     "|抽样地点|{address}|抽样人|{officer1}、{officer2}\n"
     "|物品名称|酸牛奶|数量|2盒\n"
     "被抽样人签名：{operator}  {looked}\n"
     "抽样人签名：{officer1}  {officer2}  {looked}\n"},
    {"mend", "07_责令改正通知书",
     "= {organ}\n"
     "# 责令改正通知书\n"
     "> {prefix}责改〔{looked_year}〕{seq}号\n"
     "{party_full}：\n"
     "经查，你单位酸牛奶没有按标示温度存放，违反了《中华人民共和国食品安全法》第五十四条第一款的规定。依据《中华人民共"
     "和国食品"
     "安全法》第一百二十六条的规定，责令你单位将酸牛奶移入冷藏柜并检修温控设备，于{mend_by}前改正完毕。\n"
     "^ > {organ}\n"
     "> {looked}\n"
     "签收人：{operator}  {looked}\n"},
    {"result", "08_行政检查结果告知书",
     "= {organ}\n"
     "# 行政检查结果告知书\n"
     "> {prefix}检告〔{result_year}〕{seq}号\n"
     "{party_full}：\n"
     "本机关于{looked}对你单位进行了食品安全检查。检查结果：一项问题，已责令改正。\n"
     "^ > {organ}\n"
     "> {result}\n"},
    {"recheck", "09_整改复查记录",
     "= {organ}\n"
     "# 整改复查记录\n"
     "|被检查人|{party}|复查时间|{rechecked}\n"
     "|复查人员|{officer1}、{officer2}\n"
     "|复查情况|温控设备已检修，酸牛奶按标示温度存放，已全部整改到位。\n"
     "被检查人签名：{operator}  {rechecked}\n"},
    {"publication", "10_检查结果公示",
     "# 双随机抽查结果公示\n"
     "|检查对象|{party}|公示日期|{published}\n"
     "|检查结果|一项问题，已责令改正\n"},
    {"notes", "11_卷内备考表",
     "# 卷内备考表\n"
     "本案卷共有11页。\n"
     "立卷人：{archivist}\n"
     "检查人：{chief}\n"
     "> {spot_archived}\n"},
    {NULL, NULL, NULL},
};

/* ---- running text ---- */

static const case_form line_forms[] = {
    {"index", "00_卷内目录",
     "# 卷内文件目录\n"
     "1.随机抽取结果  第1页\n"
     "2.行政检查审批表  第2页\n"
     "3.检查通知书  第3页\n"
     "4.现场检查记录  第4页\n"
     "5.照片  第5页\n"
     "6.询问笔录  第6页\n"
     "7.责令限期整改指令书  第7页\n"
     "8.检查结果反馈书  第8页\n"
     "9.整改复查意见书  第9页\n"
     "10.公示  第10页\n"},
    {"draw", "01_随机抽取结果",
     "# 随机抽取结果\n"
     "抽取日期：{drawn}\n"
     "抽中单位：{party}，选派执法检查人员{officer1}、{officer2}。\n"},
    {"approval", "02_行政检查审批表",
     "= {organ}\n"
     "# 执法检查审批表\n"
     "检查对象：{party}\n"
     "检查类型：双随机抽查\n"
     "检查内容：安全生产管理制度落实情况\n"
     "法律依据：《中华人民共和国安全生产法》第六十五条\n"
     "拟检查时间：{looked}\n"
     "检查人员：{officer1}、{officer2}    协助人员：{host}\n"
     "承办人意见：拟开展检查。{officer1} {officer2} {planned}\n"
     "部门负责人意见：拟同意。{chief} {planned}\n"
     "分管领导审批意见：同意。{leader} {planned}\n"},
    {"notice", "03_检查通知书",
     "= {organ}\n"
     "# 检查通知书\n"
     "> （{prefix}）检通〔{planned_year}〕{seq}号\n"
     "{party_full}：\n"
     "依据《中华人民共和国安全生产法》第六十五条的规定，我局定于{looked}"
     "对你单位实施双随机抽查，现将有关事项通知如下：\n"
     "一、检查内容：安全生产管理制度落实情况\n"
     "二、检查人员：{officer1}（证号：{cert1}）、{officer2}（证号：{cert2}），协助人员：{host}\n"
     "三、本年度对你单位的检查频次上限为3次，本次为第2次。\n"
     "四、你单位有权申请检查人员回避，有权陈述、申辩，并应当配合检查。\n"
     "五、行政执法监督举报电话：12345\n"
     "^ > {organ}\n"
     "> {planned_zh}\n"},
    {"scene", "04_现场检查记录",
     "= {organ}\n"
     "# 现场检查记录\n"
     "被检查单位：{party}\n"
     "地址：{address}\n"
     "检查场所：生产车间    现场负责人：{operator}\n"
     "检查时间：{looked}{check_start}至{looked}{check_end}\n"
     "我们是{organ}执法人员{officer1}、{officer2}，证件号码为{cert1}、{cert2}"
     "，这是我们的证件（出示证件）。现依法对你单位进行"
     "现场检查，你单位有申请回避、陈述申辩的权利，请予以配合。\n"
     "协助人员：{host}\n"
     "检查情况：安全管理制度未上墙，其余符合要求。拍摄照片一张，另行制作询问笔录一份。\n"
     "检查人员（签名）：{officer1}  {officer2}\n"
     "被检查单位现场负责人（签名）：{operator}\n"
     "{looked}\n"},
    {"photo", "05_照片",
     "# 照片证据\n"
     "拍摄内容：生产车间墙面\n"
     "拍摄时间：{looked}\n"
     "拍摄地点：{address}\n"
     "拍摄人：{officer2}\n"},
    {"inquiry", "06_询问笔录",
     "# 询问笔录\n"
     "询问时间：{looked}13时00分至13时20分\n"
     "询问地点：{address}\n"
     "被询问人：{operator}\n"
     "询问人：{officer1}（证号：{cert1}）、{officer2}（证号：{cert2}）\n"
     "问：制度为什么没有上墙？\n"
     "答：正在制作。\n"
     "以上笔录我看过，属实。\n"
     "被询问人签名：{operator}  {looked}\n"
     "询问人签名：{officer1} {officer2}  {looked}\n"},
    {"mend", "07_责令限期整改指令书",
     "= {organ}\n"
     "# 责令限期整改指令书\n"
     "> （{prefix}）责改〔{looked_year}〕{seq}号\n"
     "{party_full}：\n"
     "经查，你单位安全管理制度未上墙，违反《中华人民共和国安全生产法》第四十一条，依据《中华人民共和国安全生产法》第六"
     "十五条，"
     "责令你单位制作并张贴安全管理制度，于{mend_by}前整改完毕。\n"
     "^ > {organ}\n"
     "> {looked_zh}\n"},
    {"result", "08_检查结果反馈书",
     "= {organ}\n"
     "# 检查结果反馈书\n"
     "{party_full}：\n"
     "我局{looked}对你单位检查，检查结果为：制度未上墙，已责令限期整改，不再另行处理。\n"
     "^ > {organ}\n"
     "> {result_zh}\n"},
    {"recheck", "09_整改复查意见书",
     "= {organ}\n"
     "# 整改复查意见书\n"
     "{party_full}：\n"
     "复查时间：{rechecked}\n"
     "复查人员：{officer1}、{officer2}\n"
     "复查意见：制度已制作并上墙，整改完成。\n"
     "^ > {organ}\n"
     "> {rechecked_zh}\n"},
    {"publication", "10_公示",
     "# 抽查检查结果公示表\n"
     "检查对象：{party}\n"
     "公示时间：{published}\n"
     "检查结果：已责令整改\n"},
    {"notes", "11_备考表",
     "# 备考表\n"
     "本卷共10页，材料齐全。\n"
     "立卷人：{archivist}\n"
     "检查人：{chief}\n"
     "> {spot_archived}\n"},
    {NULL, NULL, NULL},
};

static const case_value line_values[] = {
    {"party", "新疆天石石料有限公司"},
    {"party_full", "新疆天石石料有限公司"},
    {"idno", "91650104MA7800034T"},
    {"address", "乌鲁木齐市米东区石化路20号"},
    {"organ", "乌鲁木齐市米东区应急管理局"},
    {"prefix", "米应急"},
    {"seq", "15"},
    {NULL, NULL},
};

const case_style case_style_check_table = {"check-table", table_forms, NULL, NULL};
const case_style case_style_check_lines = {"check-lines", line_forms, line_values, NULL};
const case_style *const case_styles_check[] = {&case_style_check_table, &case_style_check_lines, NULL};
