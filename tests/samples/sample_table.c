/* SPDX-License-Identifier: Apache-2.0 */
#include "sample_table.h"

/* All people, companies and papers here are made up. */

#define VALUES(...) ((const case_value[]){__VA_ARGS__, {0}})
#define EDITS(...) ((const case_edit[]){__VA_ARGS__, {EDIT_END, 0, 0, 0}})

static const sample_organ tianshan = {"天山区市场监督管理局", &case_style_market, NULL};
static const case_value changji_values[] = {{"organ", "昌吉市市场监督管理局"},
                                            {"prefix", "昌市监"},
                                            {"region", "昌吉市"},
                                            {"city", "昌吉回族自治州"},
                                            {"court", "昌吉市人民法院"},
                                            {"officer1", "陈志明"},
                                            {"cert1", "65230112011"},
                                            {"officer2", "古丽娜尔·哈力克"},
                                            {"cert2", "65230112012"},
                                            {"chief", "何建军"},
                                            {"reviewer", "郭淑芬"},
                                            {"leader", "高天明"},
                                            {"member1", "罗永强"},
                                            {"member2", "梁小红"},
                                            {"address", "昌吉市延安北路21号"},
                                            {"party", "昌吉市老马粮油店"},
                                            {"party_full", "昌吉市老马粮油店"},
                                            {"operator", "马小军"},
                                            {"idno", "92652303MA7800229D"},
                                            {"idcard", "652301197203150023"},
                                            {0}};
static const sample_organ changji = {"昌吉市市场监督管理局", &case_style_market, changji_values};
static const sample_organ ecology = {"乌鲁木齐市生态环境局", &case_style_ecology, NULL};
static const sample_organ township = {"疏附县托克扎克镇人民政府", &case_style_township, NULL};
static const case_value yining_values[] = {{"organ", "伊宁县市场监督管理局"},
                                           {"prefix", "伊县市监"},
                                           {"region", "伊宁县"},
                                           {"city", "伊犁哈萨克自治州"},
                                           {"court", "伊宁县人民法院"},
                                           {"officer1", "叶尔兰·赛力克"},
                                           {"cert1", "65402112021"},
                                           {"officer2", "韩晓东"},
                                           {"cert2", "65402112022"},
                                           {"chief", "努尔兰·阿合买提"},
                                           {"reviewer", "唐丽"},
                                           {"leader", "曹建国"},
                                           {"member1", "彭辉"},
                                           {"member2", "曾玉梅"},
                                           {"address", "伊宁县吉里于孜镇胜利街6号"},
                                           {"party", "伊宁县惠民副食店"},
                                           {"party_full", "伊宁县惠民副食店"},
                                           {"operator", "田晓丽"},
                                           {"idno", "92654026MA7800562G"},
                                           {"idcard", "654021197506150056"},
                                           {0}};
static const sample_organ yining = {"伊宁县市场监督管理局", &case_style_market, yining_values};

const sample samples[] = {
    {"01_好滋味食品店案", &tianshan, VALUES({"seq", "12"}), NULL, NULL, NULL},
    {"02_一人询问", &tianshan, VALUES({"seq", "13"}),
     EDITS({EDIT_REPLACE, "inquiry", "、{officer2}（执法证号：{cert2}）", ""},
           {EDIT_REPLACE, "inquiry", "|记录人|{officer2}|", "|记录人|{officer1}|"},
           {EDIT_REPLACE, "inquiry", "询问人签名：{officer1}  {officer2}", "询问人签名：{officer1}"},
           {EDIT_REPLACE, "inquiry", "记录人签名：{officer2}", "记录人签名：{officer1}"}),
     NULL, NULL},
    {"03_告知期未满即决定", &tianshan, VALUES({"seq", "14"}),
     EDITS({EDIT_DAY, "discussed", NULL, "noticed+2"}, {EDIT_DAY, "approved", NULL, "noticed+2"},
           {EDIT_DAY, "decided", NULL, "noticed+3"}, {EDIT_DAY, "served", NULL, "noticed+4"},
           {EDIT_DAY, "paid", NULL, "noticed+12"}),
     NULL, NULL},
    {"04_未告知陈述申辩权", &tianshan, VALUES({"seq", "15"}),
     EDITS({EDIT_REPLACE, "notice",
            "依据《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，你（单位）对上述拟处罚内容享有陈述、申辩的权"
            "利。请自收到"
            "本告知书之日起五个工作日内向本局提出；逾期未提出的，视为放弃。{hearing}",
            "特此告知。"}),
     NULL, NULL},
    {"05_金额大小写不符", &tianshan, VALUES({"seq", "16"}, {"fine_zh", "伍万"}), NULL, NULL, NULL},
    {"06_多项问题", &tianshan, VALUES({"seq", "17"}),
     EDITS({EDIT_REPLACE, "scene", "执法人员向当事人出示了执法证件，表明身份，并告知：", "告知当事人："},
           {EDIT_REPLACE, "inquiry", "（执法证号：{cert1}）、{officer2}（执法证号：{cert2}）", "、{officer2}"},
           {EDIT_REPLACE, "copy", "，经核对与原件无误", ""},
           {EDIT_REPLACE, "inquiry", "被询问人签名：{operator}  {inquiry}", "被询问人签名：          年  月  日"},
           {EDIT_DROP, "notes", NULL, NULL}),
     NULL, NULL},
    {"07_老马粮油店案", &changji, VALUES({"seq", "3"}), NULL, "folder", NULL},
    {"08_超九十日决定", &changji, VALUES({"seq", "4"}),
     EDITS({EDIT_DAY, "notice", NULL, "filed+75"}, {EDIT_DAY, "noticed", NULL, "filed+75"},
           {EDIT_DAY, "discussed", NULL, "filed+90"}, {EDIT_DAY, "approved", NULL, "filed+90"},
           {EDIT_DAY, "decided", NULL, "filed+93"}, {EDIT_DAY, "served", NULL, "filed+94"},
           {EDIT_DAY, "paid", NULL, "filed+100"}, {EDIT_DAY, "closed", NULL, "filed+105"},
           {EDIT_DAY, "archived", NULL, "filed+120"}),
     NULL, NULL},
    {"09_未提取核对原件", &changji, VALUES({"seq", "5"}), EDITS({EDIT_REPLACE, "copy", "，经核对与原件无误", ""}), NULL,
     NULL},
    {"10_天石石料公司案", &ecology, VALUES({"seq", "21"}), NULL, NULL, NULL},
    {"11_引用条文不全", &ecology, VALUES({"seq", "22"}),
     EDITS({EDIT_REPLACE, "decision", "违反了《中华人民共和国大气污染防治法》第四十八条第二款的规定",
            "违反了《中华人民共和国大气污染防治法》的规定"}),
     NULL, NULL},
    {"12_决定重于告知", &ecology, VALUES({"seq", "23"}, {"fine", "50000"}, {"fine_zh", "伍万"}), NULL, NULL, NULL},
    {"13_逾期送达", &ecology, VALUES({"seq", "24"}),
     EDITS({EDIT_DAY, "served", NULL, "decided+15"}, {EDIT_DAY, "paid", NULL, "decided+20"},
           {EDIT_DAY, "closed", NULL, "decided+25"}, {EDIT_DAY, "archived", NULL, "decided+40"}),
     NULL, NULL},
    {"14_审核人兼办案", &ecology, VALUES({"seq", "25"}, {"reviewer", "李志强"}), NULL, NULL, NULL},
    {"15_倾倒生活垃圾案", &township, VALUES({"seq", "2"}), NULL, NULL, NULL},
    {"16_救济期限错误", &township, VALUES({"seq", "3"}),
     EDITS({EDIT_REPLACE, "decision", "或者在6个月内向{court}起诉", "或者在3个月内向{court}起诉"}), NULL, NULL},
    {"17_无立案审批", &township, VALUES({"seq", "4"}), EDITS({EDIT_DROP, "filing", NULL, NULL}), NULL, NULL},
    {"18_文号不规范", &township, VALUES({"seq", "5"}),
     EDITS(
         {EDIT_REPLACE, "decision", "{prefix}罚字〔{decided_year}〕{seq}号", "{prefix}罚字[{decided_year}]第0{seq}号"}),
     NULL, NULL},
    {"19_询问笔录为扫描件", &yining, VALUES({"seq", "7"}), NULL, "scan", "04_"},
    {"20_材料损坏", &yining, VALUES({"seq", "8"}), NULL, "damaged", "07_"},
    {"21_国标码文件名", &yining, VALUES({"seq", "9"}), NULL, "gbk-names", NULL},
    {NULL, NULL, NULL, NULL, NULL, NULL},
};

const sample batch_samples[] = {
    {"22_惠民副食店案", &yining, VALUES({"seq", "10"}), NULL, NULL, NULL},
    {"23_未告知听证", &yining,
     VALUES({"seq", "11"}, {"fine", "150000"}, {"fine_zh", "壹拾伍万"}, {"notice_fine", "150000"},
            {"notice_fine_zh", "壹拾伍万"}),
     EDITS({EDIT_REPLACE, "decision", "第一百二十四条第一款第五项的规定，应当处五万元以上十万元以下罚款",
            "第一百二十三条第一款第六项的规定，应当处十万元以上十五万元以下罚款"}),
     NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL, NULL},
};

const char xml_export[] =
    "<?xml version=\"1.0\" encoding=\"GB18030\"?>\n"
    "<行政处罚案卷>\n"
    "  <案件信息><机关>伊宁县市场监督管理局</机关><区划>654021</区划><当事人>伊宁县旺达百货店</当事人>"
    "<案由>销售不合格商品</案由><文号>伊县市监罚〔2025〕31号</文号></案件信息>\n"
    "  <立案审批表><文号>伊县市监立〔2025〕31号</文号><案件来源>监督检查</案件来源><案由>涉嫌销售不合格商品案</案由>"
    "<当事人>伊宁县旺达百货店</当事人><统一社会信用代码>92654027MA7800673Q</统一社会信用代码><地址>伊宁县胜利街18号</"
    "地址>"
    "<案情>抽查发现当事人销售的电线不合格。</案情><立案依据>《中华人民共和国行政处罚法》第五十四条</立案依据>"
    "<承办人>叶尔兰·赛力克</承办人><承办人>韩晓东</承办人><批准日期>2025-03-04</批准日期></立案审批表>\n"
    "  <询问笔录><开始时间>2025-03-06 10:00</开始时间><结束时间>2025-03-06 "
    "10:40</结束时间><地点>伊宁县市场监督管理局</地点>"
    "<被询问人>田晓丽</被询问人><执法人员><姓名>叶尔兰·赛力克</姓名><证号>65402112021</证号></执法人员>"
    "<执法人员><姓名>韩晓东</姓名><证号>65402112022</证号></执法人员></询问笔录>\n"
    "  <事先告知书><文号>伊县市监罚告〔2025〕31号</文号><日期>2025-03-28</日期><罚款>5000</罚款></事先告知书>\n"
    "  <行政处罚决定书><文号>伊县市监罚〔2025〕31号</文号><日期>2025-04-10</日期><当事人>伊宁县旺达百货店</当事人>"
    "<统一社会信用代码>92654027MA7800673Q</统一社会信用代码><罚款>5000</罚款></行政处罚决定书>\n"
    "  <送达回证><送达文书>行政处罚决定书</送达文书><送达文书文号>伊县市监罚〔2025〕31号</送达文书文号>"
    "<受送达人>伊宁县旺达百货店</受送达人><收件日期>2025-04-11</收件日期><送达方式>直接送达</送达方式></送达回证>\n"
    "</行政处罚案卷>\n";
