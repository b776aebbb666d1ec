/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_SCORE_ORGAN_INDEX_H
#define JUANPING_SCORE_ORGAN_INDEX_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/view.h"

/* The index of an organ: the mean of its dossiers and its questionnaire, weighted. Integers, hundredths of a point.
 *
 * What reviewers have not looked at is no fact: an organ that says of itself that a duty is fulfilled may be right, so
 * its word bounds the points from above and nothing from below. */

typedef enum jp_duty_state {
    JP_DUTY_OPEN, /* nothing written, or nothing that can be read */
    JP_DUTY_DONE,
    JP_DUTY_PARTLY,
    JP_DUTY_NOT,
    JP_DUTY_NA
} jp_duty_state;

/* Articles 16 to 19 of the regulation are asked about. */
enum { JP_DUTY_FIRST_ARTICLE = 16, JP_DUTY_ARTICLES = 4 };

typedef struct jp_duty_answer {
    uint32_t article;      /* 16 to 19 */
    jp_duty_state state;   /* the organ's own word */
    jp_duty_state verdict; /* the reviewers'; OPEN: not looked at */
} jp_duty_answer;

typedef struct jp_index_weights {
    uint32_t dossiers, duties;           /* together 100 */
    uint32_t articles[JP_DUTY_ARTICLES]; /* of one question of the article, from 16; not all 0 */
} jp_index_weights;

/* 80 and 20; every question 1. */
#define JP_INDEX_WEIGHTS_DEFAULT ((jp_index_weights){.dossiers = 80, .duties = 20, .articles = {1, 1, 1, 1}})

typedef struct jp_points_range {
    int32_t min_cp, max_cp;
} jp_points_range;

/**
 * Points of one question: the verdict's, 100, 50 or 0; without a verdict from 0 to those of the organ's own word, to
 * 100 where it says nothing or that the duty is not its own. False: reviewers found it not applicable, it counts
 * nowhere.
 */
bool jp_duty_points(const jp_duty_answer *answer, jp_points_range *out);

/** Weighted mean, each bound for itself, half up. False: no question counts. */
bool jp_duty_mean(const jp_duty_answer *answers, uint32_t count, const jp_index_weights *weights, jp_points_range *out);

typedef struct jp_organ_index {
    jp_view organ;
    uint32_t organ_index;      /* the caller's, carried along when rows are sorted */
    bool has_mean, has_duties; /* dossiers were scored; a questionnaire counts */
    int32_t mean_cp;           /* of the dossiers */
    jp_points_range duties;
    bool is_known; /* every part with a weight is there; otherwise index and rank_no say nothing */
    jp_points_range index;
    uint32_t rank_no; /* 0: none */
} jp_organ_index;

/** Fill is_known and index from the parts; half up. */
void jp_organ_index_count(jp_organ_index *row, const jp_index_weights *weights);

/**
 * Sort and number: by the lower bound, falling, since only that is proved; then by the upper one; equal in both is an
 * equal rank (1 2 2 4) in byte order of the names. Those whose index is not known come last, by name, without rank.
 */
void jp_organ_index_rank(jp_organ_index *rows, uint32_t count);

#endif
