/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_EXTRACT_H
#define JP_FACTS_EXTRACT_H

#include "kind_vote.h"
#include "scan.h"

/* What became of one member: its sections, each with its facts when its type is known. */
typedef struct jp_member_facts {
    const jp_member *member;
    jp_text text;
    jp_section *sections;
    jp_scan *scans; /* parallel to sections; type NULL where it is not known */
    uint32_t section_count;
    bool is_divided;     /* at its titles: its types are ours, not those of an export */
    bool is_case_data;   /* XML that tells of the case or lists its papers, and holds none */
    uint32_t named_type; /* by the file name, or JP_NO_TYPE */
    jp_header exported;  /* header an XML export gives */
} jp_member_facts;

typedef struct jp_dossier_facts {
    const jp_catalogue *catalogue;
    const jp_dossier *dossier;
    jp_member_facts *members;
    uint32_t member_count;
    jp_view industry;
    jp_kind_vote vote;
    jp_arena *arena;
} jp_dossier_facts;

/** Has the document any content besides its title and labels? */
bool jp_scan_is_empty(const jp_scan *scan);

void jp_extract_member(const jp_catalogue *catalogue, const jp_member *member, jp_arena *arena, jp_member_facts *out);
/** XML members that a mapping knows; false when none fits, or what fits knows too little of the file. */
bool jp_extract_mapped(const jp_catalogue *catalogue, const jp_member *member, jp_arena *arena, jp_member_facts *out);
/** Fields of a paper made of XML elements whose label is the field's own name (the words of a map), found by no label.
 */
void jp_take_named(jp_scan *scan);
/** Is a field, or a part of one, read from a mapped record of that type? type 案件: of the header; empty: of any. */
bool jp_mapped_knows(const jp_catalogue *c, jp_view type, jp_view field, jp_view part);
/** Papers of exports that are fields only (摘): decisions and notices of rights without prose; all letters and records,
 * where none of the dossier was exported with its prose; and where no signature or opinion was exported either, every
 * paper of the export. */
void jp_excerpts_mark(jp_dossier_facts *facts);
void jp_header_resolve(jp_dossier_facts *facts, jp_facts *out);
void jp_tree_make(const jp_dossier_facts *facts, jp_facts *out);
/** Marks a seal that one outward paper of an organ alone lacks (独缺). */
void jp_seals_compare(const jp_catalogue *catalogue, xmlDocPtr tree, jp_arena *arena);
void jp_records_make(const jp_dossier_facts *facts, jp_facts *out);
void jp_problem_add(jp_facts *out, jp_arena *arena, size_t *cap, jp_view member, const char *code, jp_view message);

#endif
