/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_RUBRIC_RUBRIC_H
#define JUANPING_RUBRIC_RUBRIC_H

#include <libxml/xpath.h>

#include "juanping/base/day.h"
#include "juanping/base/error.h"
#include "juanping/base/hash.h"
#include "juanping/base/view.h"
#include "juanping/read/ini.h"

/* INI → validated, compiled, frozen rubric. Read-only after load, shared by all workers of a process.
 *
 * [标准]   名称 类型(kind) 版本 生效 失效 继承(file) 模型=扣分|比例|分组 满分(100) 最高分(满分) 否决得分(0) 条例(name
 * of the regulation) [分组]   with 模型 = 分组: `规范性 = 比例分 50 立案 现场笔录`: a group of categories, its role and
 * its points or cap [类别 立案]   适用 文书 不适用说明: a whole form, its items together not applicable or all lost
 * [等次]   优秀 = 90 … in falling order; the last is the rest: `不合格 = 0`
 * [分值]   主体 = 8 …: points of each 类别; the items of a 类别 must add up to it
 * [开关]   named switches: 案卷超期否决 = 否 …
 * [P40]    one item:
 *   标题 类别 标准分 机判(A|P|H) 依据 条例           required
 *   适用      XPath boolean; false → not applicable
 *   需要      XPath node-set; `;;` separates several: each must find readable content, else undetermined
 *   检索      document names (|) whose absence is itself the fault: absent but perhaps among unread material →
 * undetermined 逐项      XPath node-set: 判定 is evaluated with each node as context; times = failing nodes 判定 XPath
 * boolean: true → met. Context: the root 案卷 (or the node of 逐项) 不符      XPath boolean (P items): true → unmet;
 * with 相符 = XPath: true → met; neither → undetermined 扣分      per failing occurrence (default 标准分); 上限: cap of
 * the item (default 标准分) 否决      是 | 否 | name of a switch; 否决条件: XPath boolean that must hold too for the
 * veto (else only points) 加分      是: a bonus item 证据      XPath node-set of what to quote; 说明 sentence with
 * {XPath} parts; 不适用说明; 提示 what a person should look at 启用      是|否 (local files switch items off) 纠正 how
 * to correct it, one sentence (for circular and letters) 典型      short name of the violation for the circular 次数
 * XPath number: occurrences to deduct when unmet (of the failing node with 逐项); default 1 符合说明  sentence with
 * {XPath} parts for a met item
 *   情形1…情形14  XPath, instead of 判定 or 不符: one fault each, a number, nodes or a boolean; one that holds makes
 * the item unmet, whatever the others are; the occurrences add up, and the reason is made of 情形n说明 of those that
 * hold
 *   例外1…例外9   XPath boolean, asked when the item (or the node of 逐项) would be unmet: true → no fault, for the
 * reason of 例外1说明 with the quotes of 例外1证据; what is open or may lie in unread material → undetermined 阶梯 `1:1
 * 2:2 4:4`: from so many occurrences, so many points, instead of 扣分 仅记录    是: judged and reported, no points and
 * no veto; 对象 = 单位: asked of the organ, not of a dossier The whole key table: juanping/rubric/keys.h. How to write
 * a rubric: scoring/README.md.
 */

typedef enum jp_judgeability { JP_JUDGE_AUTO, JP_JUDGE_PARTLY, JP_JUDGE_HUMAN } jp_judgeability;
typedef enum jp_score_model { JP_MODEL_DEDUCTION, JP_MODEL_RATIO, JP_MODEL_GROUPS } jp_score_model;

typedef struct jp_expr {
    jp_view text; /* empty: not given */
    uint32_t line_no;
    xmlXPathCompExprPtr code; /* NULL: not given */
} jp_expr;

/* What cancels a fault, and why. */
typedef struct jp_exception {
    jp_expr condition;
    jp_view template; /* 例外n说明 */
    jp_expr *parts;
    uint32_t part_count;
    jp_expr *evidence;
    uint32_t evidence_count;
    jp_view *documents; /* that the condition names: not there but perhaps unread → undetermined */
    uint32_t document_count;
    bool asks_all_documents;
} jp_exception;

/* 情形: one of the faults an item looks for, and how it is said. */
typedef struct jp_fault {
    jp_expr condition; /* a number: so many; nodes: as many as there are; else once when true */
    jp_view template;  /* 情形n说明 */
    jp_expr *parts;
    uint32_t part_count;
    jp_view *denied; /* documents named inside its not(…): when absent, that is what was found */
    uint32_t denied_count;
    jp_view *silent; /* documents whose silence is the fault */
    uint32_t silent_count;
    bool denies_all; /* that no paper at all says it */
    jp_view *either; /* pairs: 事先告知书 | 听证告知书 in the condition: where one is there, the other is not missed */
    uint32_t either_count;
} jp_fault;

/* 阶梯: from so many occurrences on, so many points. */
typedef struct jp_stair {
    int32_t from_times;
    int32_t deduct_cp;
} jp_stair;

/* [类别 听证笔录]: a form that is needed or not as a whole. */
typedef struct jp_form {
    jp_view category, na_note;
    jp_expr applies;
    jp_view *documents; /* one of them must be there, or every item of the category is lost */
    uint32_t document_count;
    jp_view *applies_documents;
    uint32_t applies_document_count;
    jp_view *applies_silent; /* of those, the ones whose silence makes the form needed */
    uint32_t applies_silent_count;
} jp_form;

/* What a group of categories does to the score. */
typedef enum jp_group_role {
    JP_GROUP_BASE,      /* 基本分: points one starts with, less deductions */
    JP_GROUP_RATIO,     /* 比例分: points × earned ÷ possible */
    JP_GROUP_DEDUCTION, /* 扣除: deductions come off the whole, up to the cap */
    JP_GROUP_BONUS      /* 加分: bonuses come on top, up to the cap */
} jp_group_role;

typedef struct jp_rubric_group {
    jp_view name;
    jp_group_role role;
    int32_t points_cp; /* points, or cap */
    jp_view *categories;
    uint32_t category_count;
} jp_rubric_group;

/* When what an item or a rubric rests on is in force. */
typedef struct jp_force {
    jp_day from, to; /* JP_DAY_NONE: open */
    jp_expr days;    /* 依日: dates of the dossier that it is measured by; no code: none */
} jp_force;

typedef struct jp_item {
    jp_view id, title, category, law, regulation, hint, na_note, remedy, typical;
    jp_expr applies, judge, fails, meets, each, veto_if;
    jp_expr *needs;
    uint32_t need_count;
    jp_expr *evidence;
    uint32_t evidence_count;
    jp_view *searched; /* document names of 检索 */
    uint32_t searched_count;
    jp_view *blank; /* document names of 空白: whose contents the item asks for */
    uint32_t blank_count;
    jp_view explain_template; /* 说明 */
    jp_expr *explain_parts;   /* its {…}, in order */
    uint32_t explain_part_count;
    int32_t full_cp, deduct_cp, cap_cp;
    bool is_veto, is_bonus, is_enabled;
    jp_judgeability judgeability;
    uint32_t line_no;
    jp_expr times;         /* 次数 */
    jp_view pass_template; /* 符合说明 */
    jp_expr *pass_parts;
    uint32_t pass_part_count;
    jp_view *applies_documents; /* documents that 适用 names: absent but perhaps unread → undetermined, not NA */
    uint32_t applies_document_count;
    jp_view *silent; /* whose silence makes the item apply, or makes 判定 and 不符 an accusation */
    uint32_t silent_count;
    jp_view *either; /* pairs of 适用, 逐项, 判定 and 不符, as those of a fault */
    uint32_t either_count;
    jp_view *each_documents; /* the same of 逐项 */
    uint32_t each_document_count;
    jp_view *judged_documents; /* all that the conditions name: one that is unreadable leaves a pass open */
    uint32_t judged_document_count;
    bool judges_all_documents; /* a condition looks into every document there is */
    jp_exception *exceptions;  /* in the order of their numbers */
    uint32_t exception_count;
    jp_fault *faults; /* in the order of their numbers; none: 判定 or 不符 decides */
    uint32_t fault_count;
    jp_stair *stairs; /* rising; none: times × deduct_cp */
    uint32_t stair_count;
    const jp_form *form; /* NULL: the category is asked item by item */
    uint32_t group;      /* index among jp_rubric.groups; 0 without groups */
    bool is_record;      /* 仅记录 */
    bool is_organ;       /* 对象 = 单位 */
    jp_force force;      /* days: its own, else those of the rubric */
    jp_view former_law;  /* 旧依据: what it rested on before 换法日; empty: the same */
    bool is_new_duty;    /* 旧依据 = 无: there was no such duty before 换法日 */
    bool
        leaves_divisor; /* a ratio is taken over the items that apply: what may not apply could cost its whole points */
} jp_item;

typedef struct jp_grade_cut {
    jp_view name;
    int32_t from_cp; /* inclusive */
} jp_grade_cut;

typedef struct jp_rubric {
    jp_view path, name, kind, version, regulation;
    jp_force force;
    jp_day changed_on;       /* 换法日: from that day on the law as it is; before, 旧依据. JP_DAY_NONE: one law */
    jp_view *main_documents; /* 主文书: without one of them, items that name the first are open, not inapplicable */
    uint32_t main_document_count;
    jp_score_model model;
    int32_t full_cp, veto_cp;
    int32_t max_cp;          /* what bonuses may lift a score to; at least full_cp */
    jp_rubric_group *groups; /* of JP_MODEL_GROUPS, file order */
    uint32_t group_count;
    jp_form *forms;
    uint32_t form_count;
    jp_grade_cut *grades;
    uint32_t grade_count;
    jp_item *items; /* enabled ones, file order */
    uint32_t item_count;
    char fingerprint[JP_SHA256_HEX_BYTES]; /* of the resolved rubric */
    jp_view resolved_text;                 /* the resolved rubric as INI text: what the fingerprint is of */
    struct jp_patterns *patterns;          /* of 匹配 and 选, compiled; juanping/rubric/pattern.h */
} jp_rubric;

/* What conditions may name: given by the layers that own it. */
typedef struct jp_function_sig {
    jp_view name;
    uint8_t min_args, max_args;
} jp_function_sig;
typedef struct jp_rubric_words {
    const jp_view *documents;
    uint32_t document_count;
    const jp_view *fields;
    uint32_t field_count;
    const jp_view *attributes;
    uint32_t attribute_count;
    const jp_function_sig *functions;
    uint32_t function_count;
    const jp_view *events; /* names for 时间线/事件[@名='…']; none: not checked */
    uint32_t event_count;
    const jp_view *tables; /* names for 阈值('…'); none: not checked */
    uint32_t table_count;
    const jp_view *parameters; /* names for 参数('…') and 期限内('…', …); none: not checked */
    uint32_t parameter_count;
} jp_rubric_words;

/**
 * Load, resolve inheritance, validate and compile.
 *
 * overlay_path  local file (campaign) that re-weights, switches off or adds items; may be NULL. Its sections of items,
 *               [开关], [等次] and [分值] are read here; those of thresholds ([表 行业], [参数 名 行业]) are passed
 * over err           the first error, with file, line, key, what was expected and the nearest name
 */
JP_MUST_USE bool jp_rubric_load(const char *path, const char *overlay_path, const jp_rubric_words *words,
                                jp_arena *arena, jp_rubric *out, jp_error *err);
/* The local file of a run with rubrics of several kinds. Item sections belong to the rubric that has the item, a new
 * item (one with a 标题) to the rubric whose items begin with the same letter; [等次]
 * to all; [开关] to those that have the switch; [分值] to the rubric whose items the file names. "[分值 licence]" says
 * it outright, as do "[开关 licence]" and "[等次 licence]". */
typedef struct jp_rubric_local {
    const char *path;      /* NULL: none */
    const jp_view *others; /* items and switches of the other rubrics: known, and not this one's business */
    uint32_t other_count;
} jp_rubric_local;
/** jp_rubric_load among others: what is neither this rubric's nor theirs is an error naming the nearest. */
JP_MUST_USE bool jp_rubric_load_among(const char *path, const jp_rubric_local *local, const jp_rubric_words *words,
                                      jp_arena *arena, jp_rubric *out, jp_error *err);
/** Kind, items and switches that a rubric file names, inheritance included. */
JP_MUST_USE bool jp_rubric_names(const char *path, jp_arena *arena, jp_view *kind, jp_view **out, uint32_t *count,
                                 jp_error *err);
/** From stored text (results.db). */
JP_MUST_USE bool jp_rubric_parse(jp_view text, const char *name, const jp_rubric_words *words, jp_arena *arena,
                                 jp_rubric *out, jp_error *err);
/** Everything that is wrong, not only the first: for `rubric check`. At most JP_RUBRIC_MAX_ERRORS. The file is good
 * when *count is 0. */
jp_error *jp_rubric_check(const char *path, const char *overlay_path, const jp_rubric_words *words, jp_arena *arena,
                          uint32_t *count);
#define JP_RUBRIC_MAX_ERRORS 200u
#define JP_RUBRIC_MAX_GROUPS 8u
#define JP_RUBRIC_MAX_EXCEPTIONS 9u
#define JP_RUBRIC_MAX_FAULTS 14u
#define JP_RUBRIC_MAX_STAIRS 8u

void jp_rubric_release(jp_rubric *rubric); /* compiled expressions and patterns */
const jp_item *jp_rubric_find(const jp_rubric *rubric, jp_view id);

#endif
