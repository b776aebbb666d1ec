/* SPDX-License-Identifier: Apache-2.0 */
#include "fault_rows_licence.h"
#include "sample_table.h"

/* Licence dossiers. All people, companies and papers here are made up. */

#define VALUES(...) ((const case_value[]){__VA_ARGS__, {0}})

static const case_value tianshan_values[] = {{"organ", "乌鲁木齐市天山区行政审批局"}, {"prefix", "乌天审批"}, {0}};
static const sample_organ tianshan = {"天山区行政审批局", &case_style_licence_market, tianshan_values};
static const sample_organ changji = {"昌吉市交通运输局", &case_style_licence_transport, NULL};

const sample licence_samples[] = {
    {"许可01_食品经营许可", &tianshan, VALUES({"seq", "31"}), NULL, NULL, NULL},
    {"许可02_补正两次", &tianshan, VALUES({"seq", "32"}), EDITS(ADD("correction"), ADD("second")), NULL, NULL},
    {"许可03_一人核查", &tianshan, VALUES({"seq", "33"}),
     EDITS(REPLACE("visit", "、{officer2}（执法证号：{cert2}）|记录人|{officer2}", "|记录人|{officer1}"),
           REPLACE("visit", "核查人员签名：{officer1}  {officer2}", "核查人员签名：{officer1}")),
     NULL, NULL},
    {"许可04_货运许可", &changji, VALUES({"seq", "41"}), NULL, NULL, NULL},
    {"许可05_超期决定", &changji, VALUES({"seq", "42"}), EDITS(DAY("examined", "accepted+40"), DECIDED("accepted+41")),
     NULL, NULL},
    {"许可06_不予许可未告知救济", &changji, VALUES({"seq", "43"}),
     EDITS(
         REFUSED,
         REPLACE(
             "refusal",
             "你单位如不服本决定，可以在收到本决定书之日起60日内向{city}人民政府申请行政复议，也可以在6个月内向{court}"
             "提起行政诉讼。\n",
             "")),
     NULL, NULL},
    {"许可07_受理通知书为扫描件", &changji, VALUES({"seq", "44"}), NULL, "scan", "4"},
    {NULL, NULL, NULL, NULL, NULL, NULL},
};
