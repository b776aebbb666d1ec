/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_MODEL_RESULT_H
#define JUANPING_MODEL_RESULT_H

#include "juanping/model/dossier.h"

/* What juanping says of one dossier. Points are hundredths (`_cp`) in int32: 550 is 5.5 points. */

typedef enum jp_outcome {
    JP_OUT_PASS,
    JP_OUT_DEDUCT,
    JP_OUT_VETO,
    JP_OUT_BONUS,
    JP_OUT_NA,          /* not applicable */
    JP_OUT_UNDETERMINED /* a person must look */
} jp_outcome;

/** "pass", "deduct", "veto", "bonus", "na", "undetermined". */
const char *jp_outcome_name(jp_outcome outcome);
bool jp_outcome_parse(jp_view name, jp_outcome *out);

typedef struct jp_evidence {
    jp_view member; /* empty: nothing to point at (an absent document) */
    jp_view where;
    jp_view quote; /* the passage, word for word; empty for a place that was searched in vain */
} jp_evidence;

/* What an unmet answer leaves open is told last in its reason: 「…；另有1处待核实：…」. */
#define JP_REASON_OPEN_HEAD "；另有"
#define JP_REASON_OPEN_TAIL "处待核实"

typedef struct jp_answer {
    jp_view id; /* "P40" */
    jp_outcome outcome;
    int32_t full_cp;     /* points of the item */
    int32_t deducted_cp; /* 0..full for DEDUCT (VETO: full); BONUS: points added; set by judge from the rubric's 扣分 ×
                            times, capped */
    int32_t times;       /* failing occurrences; 0 unless DEDUCT or VETO */
    int32_t undecided_cp; /* UNDETERMINED: what would be lost if it fails (≤ full); BONUS items undetermined: what could
                             be gained */
    bool can_veto;        /* UNDETERMINED: failing would be a veto */
    bool is_bonus;
    jp_view reason; /* Chinese sentence for people */
    jp_view law;    /* what it was judged by, when that is not what the item rests on today: a case of a former law */
    jp_evidence *evidence;
    uint32_t evidence_count;
} jp_answer;

typedef struct jp_doc_record {
    jp_view member, where; /* where: "p1-p40", "t1", or empty for the whole member */
    jp_view type, code;    /* 行政处罚决定书, D24; empty when not recognised */
    jp_view status;        /* jp_doc_status_name */
    jp_view facts_json;    /* JSON object text: field → value, in catalogue order */
} jp_doc_record;

typedef struct jp_manifest_entry {
    jp_view member;
    uint64_t size_bytes;
    char sha256[JP_SHA256_HEX_BYTES];
    jp_view type;   /* jp_file_type_name */
    jp_view status; /* jp_doc_status_name */
} jp_manifest_entry;

/* A title or label the catalogue does not know, for the office to add. */
typedef struct jp_unknown_word {
    jp_view kind; /* "title" or "label" */
    jp_view text;
    jp_view member;
} jp_unknown_word;

/* The grade of a dossier of which too little was judged for one of the rubric's: its score stands, but it has no rank
 * and no part in any mean. */
#define JP_GRADE_WITHHELD "暂不评等"

typedef enum jp_result_status { JP_RESULT_SCORED, JP_RESULT_UNREADABLE, JP_RESULT_UNSUPPORTED } jp_result_status;
const char *jp_result_status_name(jp_result_status status);

/* A complete part of another kind inside a dossier, judged by the rubric of that kind: a seizure in a penalty case. */
typedef struct jp_part {
    jp_view kind;
    int32_t score_cp, score_min_cp, score_max_cp;
    jp_view grade;
    jp_view *vetoes;
    uint32_t veto_count;
    uint32_t first_answer, answer_count; /* among those of the result */
} jp_part;

typedef struct jp_result {
    jp_view dossier, source;
    char sha256[JP_SHA256_HEX_BYTES];
    jp_header header;
    jp_result_status status;
    int32_t score_cp, score_min_cp, score_max_cp; /* meaningless unless SCORED */
    jp_view grade;
    jp_view *vetoes;
    uint32_t veto_count;
    jp_answer *answers; /* every item of the rubric, in its order; then those of the parts, part by part */
    uint32_t answer_count;
    jp_part *parts; /* in the order of kinds */
    uint32_t part_count;
    jp_doc_record *documents;
    uint32_t document_count;
    jp_problem *problems;
    uint32_t problem_count;
    jp_manifest_entry *manifest;
    uint32_t manifest_count;
    jp_unknown_word *unknown;
    uint32_t unknown_count;
    jp_view facts_xml; /* the facts tree, serialised; the store compresses it */
} jp_result;

/** Answers of the dossier's own kind: those its score is made of. */
uint32_t jp_result_own_count(const jp_result *result);

#endif
