/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_EVAL_H
#define JP_JUDGE_EVAL_H

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include "juanping/judge/judge.h"

/* One dossier under evaluation: what the functions of conditions may look at, and what they say besides their result.
 */

/* Questions that the tables leave open are answered both ways, and the verdicts compared. Each bit is one question. */
#define JP_WORLD_MAYBE 1u /* regional holidays not confirmed: worked | off */
#define JP_WORLD_BOUND 2u /* unconfirmed values: lower | upper bound */
#define JP_WORLD_COUNT 4u

#define JP_EVAL_MAX_REASONS 6u
#define JP_EVAL_MAX_TOLD 16u

typedef struct jp_fold_slot {
    const xmlNode *node;
    jp_view text;
} jp_fold_slot;

typedef struct jp_eval {
    const jp_rubric *rubric;
    const jp_judge_tables *tables;
    jp_arena *arena;
    xmlDocPtr tree;
    xmlNodePtr root;
    xmlXPathContextPtr xpath;
    jp_view region, sector;
    const struct jp_force_answer *former; /* the days that put the case under the law before 换法日; NULL: it is not */

    uint32_t world;   /* which answers are being tried */
    uint32_t touched; /* which questions were asked */
    bool is_open;     /* something was lacking or not understood */
    jp_view reasons[JP_EVAL_MAX_REASONS];
    uint32_t reason_count;
    jp_view notes[JP_EVAL_MAX_REASONS]; /* what an open question of a table was about */
    uint32_t note_count;
    const jp_expr *expr; /* being evaluated, for messages */
    char message[200];   /* of libxml2, when an expression fails */

    bool is_telling;                       /* a sentence of a reason is being filled */
    const xmlNode *told[JP_EVAL_MAX_TOLD]; /* what the reason names or counts from: each is quoted */
    uint32_t told_count;
    const struct jp_nodes *found;             /* by the fault that is being told: what 所见() gives */
    struct jp_served *served;                 /* what was found for each document asked after; list */
    struct jp_room *room;                     /* what the index leaves open; found when first asked for */
    struct jp_survey *survey;                 /* papers and entries of the index; made when first asked for */
    struct jp_sought *sought;                 /* documents asked after by name, and what was found; list */
    struct jp_unread *unread;                 /* what was not read; found when first asked for */
    struct jp_perhaps *perhaps;               /* what was looked for, and where else it may stand; list */
    struct jp_contradictions *contradictions; /* of the time line; found when first asked for */
    jp_fold_slot *folds;                      /* folded texts by node; open addressing, a power of two */
    size_t fold_slots, fold_count;
} jp_eval;

bool jp_eval_start(jp_eval *ev, const jp_rubric *rubric, xmlDocPtr tree, const jp_judge_tables *tables, jp_arena *arena,
                   jp_error *err);
void jp_eval_end(jp_eval *ev);

/** Something is lacking: the answer will be undetermined, for this reason. */
void jp_eval_open(jp_eval *ev, const char *fmt, ...) JP_PRINTF(2, 3);
/** A table leaves a question open; the bit tells which. */
void jp_eval_touch(jp_eval *ev, uint32_t bit, const char *fmt, ...) JP_PRINTF(3, 4);
/** The sentence that is being filled rests on this node. Nothing while no sentence is. */
void jp_eval_tell(jp_eval *ev, const xmlNode *node);
/** Forget what was open, and which questions were asked. */
void jp_eval_clear(jp_eval *ev);
jp_view jp_eval_reasons(const jp_eval *ev);
jp_view jp_eval_notes(const jp_eval *ev);

/** Evaluate; the object is the caller's to free. NULL: the expression failed (err: JUDGE). */
xmlXPathObjectPtr jp_eval_run(jp_eval *ev, const jp_item *item, const jp_expr *expr, xmlNodePtr node, jp_error *err);
JP_MUST_USE bool jp_eval_bool(jp_eval *ev, const jp_item *item, const jp_expr *expr, xmlNodePtr node, bool *out,
                              jp_error *err);
/** Nodes in document order, in the arena; a result that is no node-set is a failure. */
typedef struct jp_nodes {
    xmlNodePtr *items;
    uint32_t count;
} jp_nodes;
JP_MUST_USE bool jp_eval_nodes(jp_eval *ev, const jp_item *item, const jp_expr *expr, xmlNodePtr node, jp_nodes *out,
                               jp_error *err);
/** The nodes that a fault found below this one; none when it is no path. For its sentence and its quotes. */
JP_MUST_USE bool jp_fault_nodes(jp_eval *ev, const jp_item *item, const jp_fault *fault, xmlNodePtr node, jp_nodes *out,
                                jp_error *err);

/** The text of argument n of the function as it stands in the expression, readable for people; "" when not known. */
const char *jp_eval_argument_name(jp_eval *ev, const char *function, uint32_t n);

#endif
