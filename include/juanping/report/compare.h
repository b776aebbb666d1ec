/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_COMPARE_H
#define JUANPING_REPORT_COMPARE_H

#include "juanping/rank/rank.h"
#include "juanping/store/store.h"

/* What differs between two runs: the one before and the one after. */

typedef enum jp_compare_when { JP_BEFORE, JP_AFTER, JP_COMPARE_SIDES } jp_compare_when;

/* What one run says of one item. */
typedef struct jp_compare_told {
    bool is_there; /* false: the rubric of that run has no such item */
    jp_outcome outcome;
    int32_t deducted_cp; /* BONUS: points added */
    jp_view reason;
    jp_view evidence; /* places and passages as people read them */
} jp_compare_told;

typedef enum jp_compare_kind {
    JP_CHANGE_OUTCOME, /* 扣分 → 符合; an item that one rubric does not have */
    JP_CHANGE_POINTS,  /* the same outcome, other points */
    JP_CHANGE_WORDING  /* only reason or evidence */
} jp_compare_kind;

typedef struct jp_compare_answer {
    jp_view id, title;
    jp_compare_kind kind;
    jp_compare_told told[JP_COMPARE_SIDES];
} jp_compare_answer;

typedef struct jp_compare_dossier {
    jp_view dossier, organ;
    const jp_rank_row *rows[JP_COMPARE_SIDES]; /* NULL: not in that run */
    jp_view parts[JP_COMPARE_SIDES];           /* "行政强制措施 88.00 良好；…": parts of other kinds */
    bool is_input_changed;                     /* the dossier's digest is another */
    bool is_changed;                           /* anything below or above differs; the rank alone counts too */
    jp_compare_answer *answers;                /* those that differ; none where a side is unscored or of another kind */
    uint32_t answer_count, wording_count;
} jp_compare_dossier;

/* One item over all dossiers of each run. */
typedef struct jp_compare_item {
    jp_view id, title;
    const jp_item_row *rows[JP_COMPARE_SIDES]; /* NULL: not in that run's rubrics */
    bool is_changed;
} jp_compare_item;

typedef struct jp_compare_organ {
    jp_view name;
    const jp_group_row *rows[JP_COMPARE_SIDES];
    bool is_changed;
} jp_compare_organ;

/* A fault in two years: dossiers differ, organs and items stay. */
typedef enum jp_trend {
    JP_TREND_NEW,
    JP_TREND_FIXED, /* judged again, and found no more */
    JP_TREND_GONE,  /* no dossier to which it would apply */
    JP_TREND_AGAIN,
    JP_TREND_OPEN, /* one side has none that is certain, but some that people must settle */
    JP_TREND_NOT_COMPARABLE,
    JP_TREND_COUNT
} jp_trend;

/* One item of one organ that was found unmet in one of the runs. Numbers are of dossiers. */
typedef struct jp_compare_fault {
    jp_view organ, id, title;
    uint32_t unmet[JP_COMPARE_SIDES], judged[JP_COMPARE_SIDES], open[JP_COMPARE_SIDES];
    jp_trend trend;
    const char *why; /* Chinese, of NOT_COMPARABLE and GONE; NULL */
} jp_compare_fault;

typedef struct jp_comparison {
    jp_run_info runs[JP_COMPARE_SIDES];
    jp_ranking rankings[JP_COMPARE_SIDES];
    jp_compare_dossier *dossiers; /* of both runs, byte order of the identifier */
    uint32_t dossier_count;
    uint32_t changed, only_before, only_after, inputs_changed; /* dossiers; changed: in both runs */
    jp_compare_item *items;                                    /* in the order of the later run, then those it lacks */
    uint32_t item_count;
    jp_compare_organ *organs; /* byte order of the name */
    uint32_t organ_count;
    jp_compare_fault *faults; /* by organ, then item */
    uint32_t fault_count;
    uint32_t trends[JP_TREND_COUNT];
} jp_comparison;

/** Everything is in arena, which the two stores may outlive or not. err: those of the stores */
JP_MUST_USE bool jp_compare_runs(jp_store *before, jp_store *after, jp_arena *arena, jp_comparison *out, jp_error *err);
/** The same dossiers with the same answers, scores, grades and ranks; what they were made with may differ. */
bool jp_compare_is_same(const jp_comparison *c);
/** The stored rubric of that kind on one side; NULL: none. */
const jp_stored_rubric *jp_compare_rubric(const jp_comparison *c, jp_compare_when when, jp_view kind);

/* Words of both the text and the workbook. */

/** "新出现". */
const char *jp_compare_trend_text(jp_trend trend);
/** "符合", "扣分 2", "无此项". */
JP_MUST_USE jp_view jp_compare_told_text(const jp_compare_told *told, jp_arena *arena);
/** Whether reports show a score of the dossier: it is scored and its grade is not withheld. row may be NULL. */
bool jp_compare_has_score(const jp_rank_row *row);

/** "87.5", "未能读取"; "—" where the dossier is not in the run or its grade is withheld. */
JP_MUST_USE jp_view jp_compare_score_text(const jp_rank_row *row, jp_arena *arena);
/** "85–90": least and most the score can become. */
JP_MUST_USE jp_view jp_compare_interval_text(const jp_rank_row *row, jp_arena *arena);
JP_MUST_USE jp_view jp_compare_rank_text(const jp_rank_row *row, jp_arena *arena);

/** The workbook. names: how the two runs are called, as given. err: WRITE_XLSX, IO_WRITE */
JP_MUST_USE bool jp_compare_book_write(const jp_comparison *c, const char *const names[JP_COMPARE_SIDES],
                                       const char *path, jp_error *err);

#endif
