/* SPDX-License-Identifier: Apache-2.0 */
#include "fault_rows.h"
#include "forms_coercion.h"
#include "sample_table.h"

/* Dossiers of coercive measures and of coercive execution. All people, companies and papers here are made up. */

#define VALUES(...) ((const case_value[]){__VA_ARGS__, {0}})

static const case_value shaya_values[] = {{"organ", "沙雅县市场监督管理局"},
                                          {"prefix", "沙市监"},
                                          {"region", "沙雅县"},
                                          {"city", "阿克苏地区"},
                                          {"court", "沙雅县人民法院"},
                                          {"officer1", "尼加提·艾山"},
                                          {"cert1", "65292412011"},
                                          {"officer2", "董晓明"},
                                          {"cert2", "65292412012"},
                                          {"address", "沙雅县人民路17号"},
                                          {"idno", "92652924MA7800453M"},
                                          {"party", "沙雅县顺达便利店"},
                                          {"operator", "许春花"},
                                          {0}};
static const sample_organ shaya = {"沙雅县市场监督管理局", &case_style_seizure, shaya_values};
static const sample_organ changji = {"昌吉市生态环境局", &case_style_sealing, NULL};
static const sample_organ shule = {"疏勒县城市管理局", &case_style_demolition, NULL};
static const sample_organ tuoli = {"托里县多拉特乡人民政府", &case_style_clearance, NULL};

const sample coercion_samples[] = {
    {"强制01_扣押酸牛奶案", &shaya, VALUES({"seq", "51"}), NULL, NULL, NULL},
    {"强制02_扣押六十日", &shaya, VALUES({"seq", "52"}), EDITS(DAY("ends", "ordered+60")), NULL, NULL},
    {"强制03_延长未告知", &shaya, VALUES({"seq", "53"}),
     EDITS(REPLACE("index", "送达回证|{ordered_iso}|7",
                   "送达回证、延长强制措施审批表、延长强制措施决定书|{ordered_iso}|7"),
           ADD("more_approval"), ADD("more"), DAY("lift_ok", "ordered+45"), DAY("lifted", "ordered+45"),
           DAY("filed_away", "ordered+60")),
     NULL, NULL},
    {"强制04_无审批无笔录", &changji, VALUES({"seq", "54"}), EDITS(DROP("approval"), DROP("record")), NULL, NULL},
    {"强制05_现场笔录为扫描件", &changji, VALUES({"seq", "55"}), NULL, "scan", "4"},
    {"执行01_强制拆除案", &shule, VALUES({"seq", "61"}), NULL, NULL, NULL},
    {"执行02_国庆节强制拆除", &shule, VALUES({"seq", "62"}), EDITS(BASE("2025-02-19")), NULL, NULL},
    {"执行03_未满救济期拆除", &shule, VALUES({"seq", "63"}),
     EDITS(DAY("dunned", "served+70"), DAY("dun_served", "served+70"), DAY("determined", "served+85"),
           DAY("executed", "served+100")),
     NULL, NULL},
    {"执行04_代履行案", &tuoli, VALUES({"seq", "64"}), NULL, NULL, NULL},
    {"执行05_代履行前一日催告", &tuoli, VALUES({"seq", "65"}),
     EDITS(DAY("dunned", "executed-1"), DAY("dun_served", "executed-1")), NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL, NULL},
};
