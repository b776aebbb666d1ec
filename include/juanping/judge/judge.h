/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_JUDGE_JUDGE_H
#define JUANPING_JUDGE_JUDGE_H

#include "juanping/facts/facts.h"
#include "juanping/facts/laws.h"
#include "juanping/judge/calendar.h"
#include "juanping/model/result.h"
#include "juanping/rubric/rubric.h"

/* Rubric × facts tree → answers with evidence. Owns the XPath functions. */

typedef struct jp_thresholds jp_thresholds;
JP_MUST_USE bool jp_thresholds_load(const char *path, jp_arena *arena, jp_thresholds **out, jp_error *err);
/* The sections of a local file that are rows of tables or parameters go before those of the same name; a key that one
 * does not give is that of the row it goes before, or of the row of all sectors.
 * local      NULL: none; its sections of other names belong to the rubrics
 * sectors    that a local section may name besides 默认
 * has_local  some section was read
 * err        as above; INI_UNKNOWN_SECTION with the nearest sector, level or parameter */
JP_MUST_USE bool jp_thresholds_load_local(const char *path, const char *local, const jp_view *sectors,
                                          uint32_t sector_count, jp_arena *arena, jp_thresholds **out, bool *has_local,
                                          jp_error *err);

/* What fine a provision allows: scoring/fines.ini. The laws must outlive the table.
 * err: INI_… with file and line: an unknown law, version or key, a tier that is no range */
typedef struct jp_fines jp_fines;
JP_MUST_USE bool jp_fines_load(const char *path, const jp_laws *laws, jp_arena *arena, jp_fines **out, jp_error *err);

/* Which event of the time line must not be later than which other one: scoring/order.ini.
 * events     names that may stand in it: jp_vocabulary
 * err        INI_… with file and line: an unknown event or kind, a rule twice, rules that run in a circle, no source */
typedef struct jp_order jp_order;
JP_MUST_USE bool jp_order_load(const char *path, const jp_view *events, uint32_t event_count, jp_arena *arena,
                               jp_order **out, jp_error *err);

/* Officer register of a campaign: who holds which certificate, valid when. */
typedef struct jp_officer {
    jp_view name, certificate, organ;
    jp_day valid_from, valid_to; /* JP_DAY_NONE: open */
    jp_view state;               /* as written, where it is not a good one */
    bool has_end;                /* valid_to is the day it was cancelled */
    jp_view doubt;               /* why a person has to look, Chinese; empty: the row is clear */
} jp_officer;

typedef struct jp_judge_tables {
    const jp_laws *laws;
    const jp_calendar *calendar;
    const jp_thresholds *thresholds;
    const jp_fines *fines;      /* NULL: no provision is known */
    const jp_order *order;      /* NULL: no order is known */
    const jp_officer *officers; /* NULL: no register */
    uint32_t officer_count;
    const jp_view *organs; /* register of organs that may penalise; NULL: none */
    uint32_t organ_count;
} jp_judge_tables;

/** Table of the functions a condition may call: name, arguments, result, help, legal source. */
typedef struct jp_function_row {
    const char *name;
    uint8_t min_args, max_args;
    const char *arguments; /* "(甲, 乙)" */
    const char *help;      /* Chinese, one line */
    const char *source;    /* law or standard, Chinese; "" when it turns no law into code */
} jp_function_row;
const jp_function_row *jp_judge_functions(uint32_t *count);
/** The same table as rubric lint takes it. */
const jp_function_sig *jp_judge_signatures(uint32_t *count);
/** Names that 阈值 and 参数 may be given, for rubric lint; in the arena of the thresholds. */
const jp_view *jp_thresholds_tables(const jp_thresholds *thresholds, uint32_t *count);
const jp_view *jp_thresholds_parameters(const jp_thresholds *thresholds, uint32_t *count);

/**
 * Judge every item of the rubric, in its order.
 *
 * tree       a facts tree, fresh or read back from the store; as it was when this returns
 * answers    in arena; quotes are copies
 * err        JUDGE: an expression failed at run time (a bug of the rubric)
 */
JP_MUST_USE bool jp_judge(const jp_rubric *rubric, xmlDocPtr tree, const jp_judge_tables *tables, jp_arena *arena,
                          jp_answer **answers, jp_error *err);

/**
 * Write into the events of a fresh tree what only the tables know, for reports that have no tables: 隔工作日, working
 * days since the event above ("3"; "3-4" where holidays are not confirmed; none where the calendar does not reach), and
 * 存疑, against which days a suspected date stands.
 *
 * err        JUDGE
 * source     行政处罚法第八十五条; order.ini
 */
JP_MUST_USE bool jp_judge_mark_timeline(xmlDocPtr tree, const jp_judge_tables *tables, jp_arena *arena, jp_error *err);

/**
 * Suspected dates of the time line, a sentence each, for a rubric none of whose items judges the time line as a whole;
 * none where one does. A date that an item deducts for is left to the item.
 *
 * answers    of jp_judge by the same rubric
 * out        in arena
 * err        JUDGE
 * source     order.ini
 */
JP_MUST_USE bool jp_judge_contradictions(const jp_rubric *rubric, xmlDocPtr tree, const jp_judge_tables *tables,
                                         const jp_answer *answers, jp_arena *arena, jp_view **out, uint32_t *count,
                                         jp_error *err);

/** Values of the tables that are still to be confirmed, a line each, in Chinese:
 * 「听证（市场监管）：公民1000至5000元；…」 */
jp_view jp_judge_unconfirmed(const jp_judge_tables *tables, jp_arena *arena);

/**
 * Is the case of a time in which the rubric applies? It is unless every day named by its 依日 lies outside 生效 and
 * 失效.
 *
 * why        when it is not: a sentence with both days, in arena
 * err        JUDGE
 */
JP_MUST_USE bool jp_judge_in_force(const jp_rubric *rubric, xmlDocPtr tree, const jp_judge_tables *tables,
                                   jp_arena *arena, bool *is_in_force, jp_view *why, jp_error *err);

/* The examples beside a rubric: <rubric>.examples.xml, elements
 * <例 项="P40" 应="met|unmet|veto|na|undetermined|bonus" 扣="2" 难="是" 说明="…"><案卷>…</案卷></例> below <示例>. 扣
 * (points deducted) may be left out; 难 marks a tricky case: one that a plainer condition would get wrong. 应="unmet"
 * is met by a veto only when the item cannot veto: a veto must be written as such. */
typedef struct jp_example_report {
    uint32_t run, failed, items_without; /* automatic items lacking a met or an unmet example */
    uint32_t tricky;                     /* examples marked as tricky */
    uint32_t items_plain;                /* automatic items without a tricky example; told, not held against the file */
    jp_view text;                        /* one line per failure */
    jp_view plain_text;                  /* ids of the items without a tricky example, a space between */
} jp_example_report;
JP_MUST_USE bool jp_judge_examples(const jp_rubric *rubric, const char *examples_path, const jp_judge_tables *tables,
                                   jp_arena *arena, jp_example_report *out, jp_error *err);

/* How well the examples hold the automatic items to what their conditions say: juanping/rubric/mutants.h. A mutant is
 * caught when an example that held no longer does. */
typedef struct jp_mutant_count {
    jp_view id;
    uint32_t made, caught;
} jp_mutant_count;
typedef struct jp_mutant_report {
    uint32_t made, caught;
    jp_mutant_count *items; /* automatic items, in the order of the rubric */
    uint32_t item_count;
    jp_view text; /* one line for each that was not caught */
} jp_mutant_report;
/** Only the examples of an item are run on its mutants, and no further than the first that catches one. Examples that
 * fail on the item itself say nothing. */
JP_MUST_USE bool jp_judge_mutants(const jp_rubric *rubric, const char *examples_path, const jp_judge_tables *tables,
                                  const jp_rubric_words *words, jp_arena *arena, jp_mutant_report *out, jp_error *err);

#endif
