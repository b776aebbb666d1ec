/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_FACTS_LAW_TITLE_H
#define JUANPING_FACTS_LAW_TITLE_H

#include "juanping/facts/laws.h"

/* Titles of law texts as papers write them. */

enum { JP_TITLE_BYTES_MAX = 384 };

typedef struct jp_title_buffer {
    char data[JP_TITLE_BYTES_MAX];
    size_t without_country_from; /* bytes of 中华人民共和国 at the front; 0: not written */
} jp_title_buffer;

/** Title for comparison, in buffer: width folded, spaces, book-title marks and version notes dropped. Too long: empty.
 */
jp_view jp_law_title(jp_view written, jp_title_buffer *buffer);

/** Bytes of a version note at `at`: （2021年修订）, (2018年12月29日修正), （试行）stays. 0: none. */
size_t jp_law_version_note(jp_view v, size_t at);

/** Bytes of a bracket at `at`, as stands between a title and its articles: （某粮发〔2022〕18号）. 0: none.
 * is_of_paper  out: it holds a number that a paper was issued under, and no law, regulation or rule. */
size_t jp_law_issue_note(jp_view v, size_t at, bool *is_of_paper);

/** Rank by the words of a title: …法 a statute, …市…条例 local, 裁量基准 normative; UNKNOWN: not a law text. */
jp_law_rank jp_law_title_rank(jp_view title);

/** A rule whose title begins with a city that may or may not have districts, and make rules. */
bool jp_law_title_is_of_some_city(jp_view title);

/** By exact name or alias; title as jp_law_title gives it, without 中华人民共和国. */
const jp_law *jp_laws_find_exact(const jp_laws *laws, jp_view name);

#endif
