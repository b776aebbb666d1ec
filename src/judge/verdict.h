/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_VERDICT_H
#define JP_JUDGE_VERDICT_H

#include "force.h"
#include "material.h"

/* One item, judged in one world: the bare outcome, before sentences and quotes are made of it. */

typedef enum jp_why {
    JP_WHY_JUDGED, /* the condition decided */
    JP_WHY_NOT_APPLICABLE,
    JP_WHY_NOTHING,     /* 逐项 found no node */
    JP_WHY_APPLIES,     /* whether it applies is open */
    JP_WHY_NEEDS,       /* something needed was not found or not understood */
    JP_WHY_HUMAN,       /* for a person in any case */
    JP_WHY_NOT_SETTLED, /* P: neither 不符 nor 相符 */
    JP_WHY_OPEN,        /* a function lacked something */
    JP_WHY_UNREAD,      /* what is missing may lie in unread material */
    JP_WHY_WORLDS,      /* tables leave it open */
    JP_WHY_NO_FORM,     /* the whole form is missing */
    JP_WHY_BLANK,       /* a paper that it asks about is there and blank */
    JP_WHY_ORGAN,       /* asked of the organ, not of a dossier */
    JP_WHY_FORCE,       /* what it rests on was not in force, or nobody knows */
    JP_WHY_NEW_DUTY,    /* the law of the day had no such duty */
    JP_WHY_NO_MAIN,     /* the paper that makes the case is missing */
    JP_WHY_DOUBT        /* it rests on a date that is itself in doubt */
} jp_why;

/* A fault that an exception of the rubric cancels. */
typedef struct jp_cancelled {
    xmlNodePtr node;
    uint32_t faults; /* as in jp_verdict */
    const jp_exception *exception;
} jp_cancelled;

typedef struct jp_verdict {
    jp_outcome outcome;
    jp_why why;
    int32_t times;
    int32_t deducted_cp;
    bool can_veto;
    xmlNodePtr *failed;      /* contexts that failed: nodes of 逐项, or the root */
    uint32_t *failed_faults; /* of each, the faults that hold: bit n-1 of 情形n */
    uint32_t failed_count;
    jp_cancelled *cancelled;
    uint32_t cancelled_count;
    bool is_of_form;     /* decided for the whole form of the category */
    bool may_not_apply;  /* undetermined: it may turn out not to be applicable */
    uint32_t open_count; /* nodes of 逐项, and faults, that stay open beside those that failed */
    jp_view *hidden;     /* documents that may lie in unread material */
    uint32_t hidden_count;
    jp_view *blank; /* papers that are there and blank */
    uint32_t blank_count;
    jp_view *absent; /* documents of 检索 that are not there */
    uint32_t absent_count;
    const jp_expr **lacking; /* paths of 需要 without content */
    uint32_t lacking_count;
    jp_force_answer force; /* of JP_WHY_FORCE */
    jp_view reasons;       /* of functions */
    jp_view doubt;         /* of JP_WHY_DOUBT: the dates and what stands against them */
} jp_verdict;

JP_MUST_USE bool jp_verdict_reach(jp_eval *ev, const jp_item *item, jp_verdict *out, jp_error *err);
bool jp_verdict_same(const jp_verdict *a, const jp_verdict *b);

#endif
