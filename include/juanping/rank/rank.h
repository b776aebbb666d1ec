/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_RANK_RANK_H
#define JUANPING_RANK_RANK_H

#include "juanping/model/result.h"
#include "juanping/score/score.h"
#include "juanping/store/store.h"

/* Order, ties, roll-ups and frequencies from the store. Integers; means are hundredths, half up. */

typedef struct jp_part_row { /* a part of another kind, judged for itself; it has no rank */
    uint32_t kind_no;        /* into kinds */
    jp_view grade;
    int32_t score_cp, min_cp, max_cp;
    uint32_t deducted_items, vetoes, undetermined;
    bool is_withheld; /* JP_GRADE_WITHHELD */
} jp_part_row;

typedef struct jp_rank_row { /* one dossier: by kind, in rank order; unscored ones last, rank_no 0 */
    jp_view dossier, organ, region, region_name, party, cause, docno, grade;
    jp_view kind;
    uint32_t kind_no; /* into kinds; UINT32_MAX unless scored */
    jp_result_status status;
    int32_t score_cp, min_cp, max_cp;
    uint32_t rank_no; /* among the graded dossiers of its kind: 1 2 2 4; ties share score, vetoes, min score, deducted
                         items; 0 for those without a grade, which stand behind them in the same order */
    uint32_t deducted_items, vetoes, undetermined; /* of its own kind; parts apart */
    jp_judged judged;                              /* of its own kind */
    bool is_failing;                               /* lowest grade */
    bool is_withheld;                              /* JP_GRADE_WITHHELD */
    jp_part_row *parts;
    uint32_t part_count;
} jp_rank_row;

typedef enum jp_region_level {
    JP_LEVEL_REGION,
    JP_LEVEL_PREFECTURE,
    JP_LEVEL_COUNTY,
    JP_LEVEL_TOWNSHIP
} jp_region_level;

typedef struct jp_group_row { /* an organ, or a region at one level */
    jp_view code;             /* division code (2, 4, 6, 9 digits) or empty */
    jp_view name;
    jp_region_level level; /* organs: that of their region code */
    uint32_t dossiers, scored;
    uint32_t graded;        /* of the scored ones; mean, lowest and highest are theirs */
    uint32_t *grade_counts; /* as in the model's grades */
    uint32_t failing;       /* lowest grade */
    int32_t mean_cp, lowest_cp, highest_cp;
    uint32_t rank_no;      /* by mean of graded dossiers, 1 2 2 4: equal means share it; 0 for a small sample */
    bool is_small_sample;  /* fewer graded dossiers than the campaign's minimum (default 3); so is none */
    uint32_t *kind_counts; /* scored dossiers by kind, as kinds */
} jp_group_row;

typedef struct jp_kind_row { /* a kind that was reviewed, in dossiers of its own or as a part of others */
    const jp_stored_rubric *rubric;
    uint32_t scored, parts; /* dossiers of the kind; parts of that kind */
    uint32_t graded;        /* of the scored ones; mean and median are theirs */
    uint32_t *grade_counts; /* of its dossiers, as in its own model */
    int32_t mean_cp, median_cp;
    int32_t part_mean_cp;
    uint32_t first_row;  /* its dossiers among rows */
    uint32_t first_item; /* its items among items */
} jp_kind_row;

typedef struct jp_item_row { /* one item over all dossiers */
    uint32_t kind_no;
    const jp_stored_item *item;
    uint32_t pass, deduct, veto, na, undetermined;
    uint32_t organs; /* spread: known organs with at least one unmet */
    int64_t deducted_cp;
    uint32_t applicable;     /* pass + deduct + veto + undetermined */
    jp_view example_dossier; /* chosen example of the violation: most complete evidence, then byte order */
    uint32_t bonus;          /* dossiers that won a bonus item; not among the applicable */
} jp_item_row;

/* An item that names an article twice counts there once; "18(三)(四)" names two. dossiers and organs: with at least one
 * item of the article unmet. */
typedef struct jp_article_row { /* results by regulation article: 16(一) … 27(七) */
    jp_view article;
    uint32_t items, applicable, unmet, undetermined, dossiers, organs;
    int64_t deducted_cp;
} jp_article_row;

typedef struct jp_ranking {
    jp_rank_row *rows;
    uint32_t row_count;
    jp_group_row *organs; /* in rank order; those without rank last, by name; the unknown behind them */
    uint32_t organ_count;
    uint32_t known_organ_count; /* of them, without the dossiers whose organ is not known: these are no organ */
    jp_group_row *regions;      /* all levels, code order; rank_no among the same level; the unknown last */
    uint32_t region_count;
    jp_item_row *items; /* by kind, rubric order */
    uint32_t item_count;
    uint32_t *typical; /* indexes into items: unmet ones by frequency, then spread, then id */
    uint32_t typical_count;
    jp_article_row *articles;
    uint32_t article_count;
    jp_stored_rubric *rubrics; /* of the run, whether a dossier was of its kind or not */
    uint32_t rubric_count;
    jp_kind_row *kinds; /* those that were reviewed; all of the run when none was */
    uint32_t kind_count;
    jp_stored_model model; /* grades of all kinds, best first; a cut that differs between kinds is JP_CUT_DIFFERS */
    uint32_t scored, unreadable, unsupported;
    uint32_t unread_members, unread_dossiers; /* files that gave no text; dossiers that have any */
    uint32_t graded; /* of the scored ones; mean and median are theirs, grade_counts add up to it */
    uint32_t *grade_counts;
    int32_t mean_cp, median_cp;
} jp_ranking;

/* In jp_ranking.model.grade_from_cp. */
#define JP_CUT_DIFFERS (-1)

/* Dossiers whose organ or division is not known are grouped under these names, and such groups have no rank. */
#define JP_RANK_UNKNOWN_ORGAN "（未识别机关）"
#define JP_RANK_UNKNOWN_REGION "（未识别区划）"

/* Division names: scoring/regions.tsv: code, name, remark. A code may be written in full: 650000 is 65, 650100 is 6501.
 */
typedef struct jp_regions jp_regions;
/** err        IO_OPEN, IO_READ, TOO_LARGE; INI_SYNTAX, INI_VALUE, INI_DUPLICATE with file and line */
JP_MUST_USE bool jp_regions_load(const char *path, jp_arena *arena, jp_regions **out, jp_error *err);
jp_view jp_regions_name(const jp_regions *regions, jp_view code); /* empty when unknown */

/**
 * One pass over the store.
 *
 * Organs are told apart by their names alone; their code is the division that most of their dossiers name. A dossier
 * counts in its division and in all those above it.
 *
 * regions      NULL: no names
 * small_sample 0: 3
 * out          in arena
 * err          those of the store
 */
JP_MUST_USE bool jp_rank(jp_store *store, const jp_regions *regions, uint32_t small_sample, jp_arena *arena,
                         jp_ranking *out, jp_error *err);

#endif
