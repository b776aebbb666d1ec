/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_TYPED_H
#define JP_FACTS_TYPED_H

#include "juanping/facts/norm.h"
#include "scan.h"

/* Where a value was found. */
typedef struct jp_typed {
    jp_view place;
    uint32_t line;
    jp_fact_rank rank;
} jp_typed;

/** What is ticked, joined by 、; without boxes the folded words themselves. */
jp_view jp_choice_of(jp_view value, jp_arena *arena, bool *has_boxes);
void jp_scan_emit_typed(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value);
/** One fact per person named in the value; how many. */
uint32_t jp_scan_emit_persons(jp_scan *s, jp_view name, jp_view role, const jp_typed *t, jp_view value);
/** The same of those present at a meeting; who is said to have no vote attends (列席人). Of what follows the first
 * sentence only such are taken. */
uint32_t jp_scan_emit_attendants(jp_scan *s, const jp_field *field, const jp_typed *t, jp_view value);
/** The first sentence of a value that names those present. */
jp_view jp_attendants_first(jp_view value);
/** The field holds who someone is: a person's field, or words of a field named after someone (提供人, 当事人). */
bool jp_field_is_name(const jp_field *field);
/** The field names a party, or who stands for it. */
bool jp_field_is_party(const jp_field *field);
/** 「某店（经营者：王五）」, 「张三，男，汉族」 → the name alone. */
jp_view jp_party_name(jp_view v);
/** 「＿＿李长顺＿＿」: what was typed onto the line of a form. A line with nothing on it stays what it is. */
jp_view jp_off_the_line(jp_view v);

void jp_fact_put_fen(jp_scan *scan, jp_fact *fact, const char *attribute, int64_t fen);
void jp_fact_put_number(jp_scan *scan, jp_fact *fact, const char *attribute, int64_t number);
void jp_fact_put_day(jp_scan *scan, jp_fact *fact, const char *attribute, jp_day day);
void jp_fact_put_docno(jp_scan *scan, jp_fact *fact, const jp_found_docno *found);

#endif
