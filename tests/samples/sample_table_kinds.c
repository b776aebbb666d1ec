/* SPDX-License-Identifier: Apache-2.0 */
#include "sample_table.h"

/* Penalties imposed on the spot, and inspections. All people, companies and papers here are made up. */

#define VALUES(...) ((const case_value[]){__VA_ARGS__, {0}})
#define EDITS(...) ((const case_edit[]){__VA_ARGS__, {EDIT_END, 0, 0, 0}})
#define REPLACE(form, find, text)                                                                                      \
    { EDIT_REPLACE, form, find, text }

static const case_value shawan_values[] = {{"organ", "沙湾市市场监督管理局"},
                                           {"prefix", "沙市监"},
                                           {"region", "沙湾市"},
                                           {"city", "塔城地区"},
                                           {"court", "沙湾市人民法院"},
                                           {"officer1", "邓国栋"},
                                           {"cert1", "65422312031"},
                                           {"officer2", "巴哈尔·努尔"},
                                           {"cert2", "65422312032"},
                                           {"leader", "祁志刚"},
                                           {"archivist", "贺小兰"},
                                           {"address", "沙湾市团结路12号"},
                                           {"party", "沙湾市小杨杂货店"},
                                           {"party_full", "沙湾市小杨杂货店"},
                                           {"operator", "杨志平"},
                                           {"idno", "92654223MA7800781R"},
                                           {0}};
static const sample_organ shawan = {"沙湾市市场监督管理局", &case_style_spot_table, shawan_values};
static const sample_organ township = {"疏附县托克扎克镇人民政府", &case_style_spot_lines, NULL};

static const case_value altay_values[] = {{"organ", "阿勒泰市市场监督管理局"},
                                          {"prefix", "阿市监"},
                                          {"region", "阿勒泰市"},
                                          {"city", "阿勒泰地区"},
                                          {"officer1", "哈那提·别克"},
                                          {"cert1", "65430112041"},
                                          {"officer2", "宋佳"},
                                          {"cert2", "65430112042"},
                                          {"chief", "胡建军"},
                                          {"leader", "木拉提·江"},
                                          {"host", "丁若兰"},
                                          {"archivist", "葛小玲"},
                                          {"address", "阿勒泰市解放路18号"},
                                          {"party", "阿勒泰市金山副食商行"},
                                          {"party_full", "阿勒泰市金山副食商行"},
                                          {"operator", "李秀梅"},
                                          {"idno", "92654301MA78007927"},
                                          {0}};
static const sample_organ altay = {"阿勒泰市市场监督管理局", &case_style_check_table, altay_values};
static const sample_organ midong = {"米东区应急管理局", &case_style_check_lines, NULL};

const sample kind_samples[] = {
    {"简易01_小杨杂货店案", &shawan, VALUES({"seq", "3"}), NULL, NULL, NULL},
    {"简易02_可以直接起诉", &shawan, VALUES({"seq", "4"}),
     EDITS(REPLACE("decision", "对行政复议决定不服的，可以自收到复议决定书之日起十五日内向{court}提起行政诉讼",
                   "也可以自收到本决定书之日起六个月内向{court}提起行政诉讼")),
     NULL, NULL},
    {"简易03_超出当场处罚限额", &shawan, VALUES({"seq", "5"}, {"spot_fine", "5000"}, {"spot_fine_zh", "伍仟"}), NULL,
     NULL, NULL},
    {"简易04_未签收未备案", &township, VALUES({"seq", "8"}),
     EDITS(REPLACE("decision", "被处罚人签名：{party}", "被处罚人签名："), {EDIT_DROP, "filing", NULL, NULL}), NULL,
     NULL},
    {"检查01_金山副食商行", &altay, VALUES({"seq", "15"}), NULL, NULL, NULL},
    {"检查02_先检查后审批", &altay, VALUES({"seq", "16"}),
     EDITS(REPLACE("approval", "同意检查。\\n签名：{leader}  {planned}", "同意检查。\\n签名：{leader}  {result}")),
     NULL, NULL},
    {"检查03_超频次未亮证", &midong, VALUES({"seq", "17"}),
     EDITS(REPLACE("notice", "本次为第2次", "本次为第4次"), REPLACE("scene", "，这是我们的证件（出示证件）", "")), NULL,
     NULL},
    {"检查04_责令改正未复查", &midong, VALUES({"seq", "18"}), EDITS({EDIT_DROP, "recheck", NULL, NULL}), NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL, NULL},
};
