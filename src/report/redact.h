/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_REDACT_H
#define JUANPING_REPORT_REDACT_H

#include "juanping/base/error.h"
#include "juanping/model/result.h"

/* What must not leave the office: names and numbers of private persons and companies, addresses, document numbers.
 *
 * Two nets: the entities that the papers of a dossier themselves name (party, officers, witnesses, identity numbers,
 * addresses …), and patterns for what no field caught. A text meant for circulation goes through both; afterwards the
 * whole file is searched for the entities of all dossiers. source     条例第二十四条 (confidentiality) */

typedef enum jp_entity_kind {
    JP_ENTITY_PERSON,
    JP_ENTITY_BODY,   /* company, shop, other organisation */
    JP_ENTITY_NUMBER, /* identity, certificate, telephone, account, plate */
    JP_ENTITY_DOCNO,
    JP_ENTITY_ADDRESS,
    JP_ENTITY_ORGAN /* in examples only: tables of organs name them */
} jp_entity_kind;

typedef struct jp_entity {
    jp_view text;
    jp_entity_kind kind;
} jp_entity;

typedef struct jp_entities {
    jp_arena *arena;
    jp_entity *items;
    size_t count, cap;
} jp_entities;

void jp_entities_init(jp_entities *entities, jp_arena *arena);
/** One value of a field; a list of names is taken apart. What is too short or says nothing ("无") is left out. */
void jp_entities_add(jp_entities *entities, jp_view text, jp_entity_kind kind);
/** Everything a result names: header, values of documents, facts tree when it is there. Views of the result are
 * borrowed. */
void jp_entities_collect(jp_entities *entities, const jp_result *result);
/** From the JSON object of a document record. */
void jp_entities_collect_json(jp_entities *entities, jp_view json);
/** From a serialised facts tree. */
void jp_entities_collect_tree(jp_entities *entities, jp_view tree);
/** Is a field of this name one whose value is protected? */
bool jp_entity_field(jp_view field, jp_entity_kind *kind);
/** Longest first, without duplicates; needed before jp_redact. */
void jp_entities_sort(jp_entities *entities);

/** The text with every entity and every pattern replaced. */
JP_MUST_USE jp_view jp_redact(const jp_entities *entities, jp_view text, jp_arena *arena);
/** Entities alone. */
JP_MUST_USE jp_view jp_redact_entities(const jp_entities *entities, jp_view text, jp_arena *arena);
/** Patterns alone: long numbers, plates, document numbers, companies, names after a label, street addresses. */
JP_MUST_USE jp_view jp_redact_patterns(jp_view text, jp_arena *arena);
/** The text without names of files in brackets: 「询问笔录」（04_询问笔录.docx） → 「询问笔录」. They are how one
 * office files, and hold names. */
JP_MUST_USE jp_view jp_without_file_names(jp_view text, jp_arena *arena);
/** For papers that go to the organ itself: middle digits of identity and telephone numbers are starred, nothing else.
 */
JP_MUST_USE jp_view jp_mask_numbers(jp_view text, jp_arena *arena);

/** Does the text carry a mark of secrecy (国家秘密, 绝密, 机密, 秘密 but not 商业秘密)? */
bool jp_text_is_secret(jp_view text);
/** In any passage, value or reason of the result. */
bool jp_result_is_secret(const jp_result *result);

/* Search for very many strings in one text: an array of its suffixes. */
typedef struct jp_text_index {
    jp_view text;
    uint32_t *suffixes;
    size_t count;
} jp_text_index;
void jp_text_index_build(jp_text_index *index, jp_view text, jp_arena *arena);
bool jp_text_index_has(const jp_text_index *index, jp_view needle);

#endif
