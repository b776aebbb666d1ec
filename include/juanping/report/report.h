/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_REPORT_H
#define JUANPING_REPORT_REPORT_H

#include "juanping/rank/rank.h"
#include "juanping/store/store.h"

/* Ranked results → files. Redaction lives here and nowhere else. */

typedef struct jp_report_options {
    const char *out_dir;
    bool xlsx, docx, letters, html, jsonl;
    bool is_public; /* only public-edition files */
    /* from the campaign file; empty views get neutral wording */
    jp_view campaign_name; /* 2026年行政执法案卷评查 */
    jp_view issuer;        /* who issues the circular and the letters */
    jp_view period;        /* 2025年7月1日至2026年6月30日 */
    jp_view review_way;    /* 集中评查 */
    jp_view as_of;         /* "2026-11-23": date on papers; empty: left blank for the office to fill */
    jp_view regulation; /* of the state, to be cited before the region's: 国务院《…》; empty: none on that date */
    uint32_t small_sample; /* 3 */
} jp_report_options;

/** findings.jsonl alone (contract schema juanping.findings/1). */
JP_MUST_USE bool jp_report_jsonl(jp_store *store, const char *path, jp_error *err);

/** Everything asked for, each file written under a temporary name and renamed. */
JP_MUST_USE bool jp_report_write(jp_store *store, const jp_regions *regions, const jp_report_options *options,
                                 jp_error *err);

#endif
