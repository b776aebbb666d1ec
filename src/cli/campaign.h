/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CLI_CAMPAIGN_H
#define JUANPING_CLI_CAMPAIGN_H

#include "juanping/base/error.h"
#include "juanping/base/view.h"
#include "juanping/score/organ_index.h"

/* The campaign file: one round of review.
 *
 *   [活动]  名称 印发机关 评查期间 评查方式 日期(YYYY-MM-DD) 小样本(number)
 *   [跨卷]  同类案件最少件数 年度检查次数上限 文号齐全比例(percent)      numbers; see juanping/cross/cross.h
 *           同类案件偏离扣分(points)   not there: a fine far from those of like cases is told and costs nothing
 *   [单位指数]  案卷 问卷 (percent, together 100) 第十六条 … 第十九条 (weight of a question); see score/organ_index.h
 *   [文件]  本地标准 执法人员名册 机关名录      paths, relative to the campaign file
 */
enum { CAMPAIGN_FILES = 3 };

/* A line of [文件]. */
typedef struct campaign_file {
    const char *where, *key, *path; /* where: "campaign.ini:7" */
} campaign_file;

typedef struct campaign {
    jp_view text; /* as read; empty without a file */
    jp_view name, issuer, period, way, as_of;
    uint32_t small_sample;
    uint32_t group_min, inspection_cap, series_gap_share; /* 0: the default */
    int32_t unlike_cp;                                    /* points off for a fine unlike its peers; 0: none */
    jp_index_weights index;                               /* the default where nothing is said */
    const char *local, *officers, *organs;                /* NULL: none */
    campaign_file files[CAMPAIGN_FILES];                  /* where the three are named */
    uint32_t file_count;
} campaign;

/** path NULL: an empty campaign. err: IO_OPEN as CONFIG, INI_* with file and line */
JP_MUST_USE bool campaign_load(const char *path, jp_arena *arena, campaign *out, jp_error *err);
/** From the text kept in a store. */
JP_MUST_USE bool campaign_parse(jp_view text, const char *path, jp_arena *arena, campaign *out, jp_error *err);
/** Where err is about one of the files, add the line that names it. */
void campaign_say_file(const campaign *c, jp_error *err);

#endif
