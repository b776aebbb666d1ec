/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_FACTS_LAWS_H
#define JUANPING_FACTS_LAWS_H

#include "juanping/base/day.h"
#include "juanping/base/error.h"
#include "juanping/base/view.h"
#include "juanping/facts/norm.h"

/* The law catalogue scoring/laws.ini: names, versions with their dates of force, highest article. */

typedef enum jp_law_rank {
    JP_LAW_UNKNOWN,
    JP_LAW_STATUTE,   /* 法律 */
    JP_LAW_ADMIN,     /* 行政法规 */
    JP_LAW_LOCAL,     /* 地方性法规 */
    JP_LAW_RULE,      /* 规章 */
    JP_LAW_NORMATIVE, /* 规范性文件, discretion benchmarks */
    JP_LAW_JUDICIAL   /* 司法解释 */
} jp_law_rank;

typedef struct jp_law_version {
    jp_view name;      /* behind the @: 2021 */
    jp_day from, to;   /* in force [from, to]; to JP_DAY_NONE: still */
    uint16_t articles; /* highest article; 0: not known */
    bool is_confirmed; /* false: from memory, must be confirmed by the user */
} jp_law_version;

typedef struct jp_law {
    jp_view name; /* canonical, without 中华人民共和国 */
    jp_view *aliases;
    uint32_t alias_count;
    jp_law_rank rank;
    jp_law_version *versions; /* oldest first */
    uint32_t version_count;
    jp_view full_name;  /* official, as a citation should write it: 中华人民共和国行政处罚法 */
    bool is_procedural; /* governs how organs act: citations of it as a basis are 程序 */
} jp_law;

typedef struct jp_law_name {
    jp_view name;
    uint32_t law; /* index */
} jp_law_name;

typedef struct jp_laws {
    jp_law *laws;
    uint32_t law_count;
    jp_law_name *names; /* names and aliases as compared, sorted */
    uint32_t name_count;
} jp_laws;

JP_MUST_USE bool jp_laws_load(const char *path, jp_arena *arena, jp_laws *out, jp_error *err);
/** By name or alias as cited (book-title marks, 中华人民共和国, version notes, spaces ignored); NULL when unknown. */
const jp_law *jp_laws_find(const jp_laws *laws, jp_view cited_name);
/** The version in force on a day, or NULL. */
const jp_law_version *jp_law_on(const jp_law *law, jp_day day);
/** Rank by catalogue, else by the words of the title (…法, …条例, …办法, 裁量基准, 通知). */
jp_law_rank jp_laws_rank(const jp_laws *laws, jp_view cited_name);
/** False where the title is a rule of a city that may have no districts, and then makes none. source: 立法法第九十三条
 */
bool jp_laws_rank_is_sure(const jp_laws *laws, jp_view cited_name);

typedef enum jp_cite_purpose {
    JP_CITE_CHARGE /* 定性 */,
    JP_CITE_BASIS /* 依据 */,
    JP_CITE_PROCEDURE /* 程序 */,
    JP_CITE_DISCRETION /* 裁量 */,
    JP_CITE_OTHER
} jp_cite_purpose;

typedef struct jp_citation {
    jp_span span;
    jp_view law; /* canonical name when known, else as written without marks */
    bool is_known, has_marks, is_full_name;
    bool is_issued;                 /* cited with the number it was issued under, as no law or rule is */
    int32_t article, sub_article;   /* 第一百二十条之一 → 120, 1; article 0: law cited without an article */
    int32_t paragraph, item, point; /* 款 项 目; 0: not said */
    jp_cite_purpose purpose;
} jp_citation;

/**
 * What one paragraph hands to the next: the law last named, the laws named before it (for 该条例, 该办法: the last one
 * of that sort), and short names introduced by 以下简称. All empty at first.
 */
typedef struct jp_cite_state {
    jp_view carried;
    jp_view named[8]; /* a ring; named_count goes on counting */
    uint32_t named_count;
    jp_view short_names[16], full_names[16];
    uint32_t short_count;
} jp_cite_state;

/**
 * All citations of one paragraph, in order; ranges and lists expanded; elided law names carried over from before, and
 * short names resolved when they stand in the text given before.
 *
 * state      in/out: kept by the caller over one document; may be NULL
 */
jp_citation *jp_norm_citations(const jp_laws *laws, jp_view text, jp_cite_state *state, jp_arena *arena,
                               uint32_t *count);

#endif
