/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_FACTS_FACTS_H
#define JUANPING_FACTS_FACTS_H

#include <libxml/tree.h>

#include "juanping/base/error.h"
#include "juanping/facts/laws.h"
#include "juanping/model/dossier.h"
#include "juanping/model/result.h"
#include "juanping/read/ini.h"

/* Dossier → facts tree, by the document catalogue. Vocabulary: src/facts/README.md. */

typedef struct jp_catalogue jp_catalogue; /* frozen after load; shared by all dossiers */

/**
 * Load scoring/documents.ini (and region, xml-mapping tables beside it).
 *
 * dir        the scoring folder
 * arena      must outlive the catalogue
 * err        INI_*; where is file:line
 */
JP_MUST_USE bool jp_catalogue_load(const char *dir, const jp_laws *laws, jp_arena *arena, jp_catalogue **out,
                                   jp_error *err);
void jp_catalogue_free(jp_catalogue *catalogue); /* compiled patterns */

/* What rubric lint needs to know of the vocabulary. */
typedef struct jp_vocabulary {
    jp_view *documents; /* element names of documents */
    uint32_t document_count;
    jp_view *fields; /* element names below documents, without duplicates */
    uint32_t field_count;
    jp_view *attributes;
    uint32_t attribute_count;
    jp_view *events; /* names of events of the time line */
    uint32_t event_count;
} jp_vocabulary;
const jp_vocabulary *jp_catalogue_vocabulary(const jp_catalogue *catalogue);

typedef struct jp_facts {
    xmlDocPtr tree;   /* owned: jp_facts_release */
    jp_header header; /* resolved: documents, then XML export, then ledger, then names */
    jp_view *parts;   /* kinds that the dossier is a case of besides its own, in the order of kinds */
    uint32_t part_count;
    jp_doc_record *documents; /* one per recognised section, and one per member without any */
    uint32_t document_count;
    jp_problem *problems; /* header disagreement, tracked changes, comments, precision lost … */
    uint32_t problem_count;
    jp_unknown_word *unknown;
    uint32_t unknown_count;
} jp_facts;

/** err: only for limits; whatever the papers say is data. Views live in arena. */
JP_MUST_USE bool jp_facts_extract(const jp_catalogue *catalogue, const jp_dossier *dossier, jp_arena *arena,
                                  jp_facts *out, jp_error *err);
void jp_facts_release(jp_facts *facts);
/** The tree serialised (UTF-8, no declaration, no formatting): the same tree gives the same bytes. */
JP_MUST_USE jp_view jp_facts_serialize(const jp_facts *facts, jp_arena *arena);

/**
 * The tree and the kinds of parts again, from what jp_facts_serialize wrote: out->tree, out->parts; all else is empty.
 * False where it cannot be read.
 */
JP_MUST_USE bool jp_facts_restore(jp_view facts_xml, jp_arena *arena, jp_facts *out);

/* A paper that says of which kind its case is. */
typedef struct jp_kind_evidence {
    jp_view kind, weight, document, member, where; /* kind: codes with | between; weight: 决定, 专有, 佐证 */
} jp_kind_evidence;
/** From a serialised tree (results.db); none where it cannot be read. In arena. */
jp_kind_evidence *jp_facts_kind_evidence(jp_view facts_xml, jp_arena *arena, uint32_t *count);

/** What one file was taken for: for `inspect --facts` on a single document. */
JP_MUST_USE bool jp_facts_extract_one(const jp_catalogue *catalogue, const jp_member *member, jp_arena *arena,
                                      jp_facts *out, jp_error *err);

#endif
