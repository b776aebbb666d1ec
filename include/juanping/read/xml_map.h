/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_READ_XML_MAP_H
#define JUANPING_READ_XML_MAP_H

#include "juanping/base/error.h"
#include "juanping/model/document.h"

/* Mapping files, scoring/xml/<name>.ini: which element of an exported dossier is which field of which document.
 * They are applied to a document as jp_xml_read made it: to the places and labels of its paragraphs. The format is
 * described at the head of the files. */

typedef struct jp_xml_map jp_xml_map;

/* One value of a mapped document. */
typedef struct jp_xml_value {
    jp_view field;       /* 日期; an element name no rule names, where the map takes those over; empty: text of the
                            document that is no field (its paragraphs, say) */
    jp_view part;        /* 证号 of `执法人员.证号`, else empty */
    jp_view repeat;      /* values of one repetition (one officer) have the same; a place, or empty for bare text */
    uint32_t para_index; /* into the document */
} jp_xml_value;

/* One document of the dossier found inside the file; or its header, type 案件. */
typedef struct jp_xml_record {
    jp_view type; /* canonical element name of the facts tree, or what the file calls it when is_known is false */
    bool is_known;
    jp_view place;        /* of the element that is the document */
    jp_xml_value *values; /* reading order */
    uint32_t value_count;
} jp_xml_record;

typedef struct jp_xml_records {
    jp_xml_record *items; /* order of first appearance */
    uint32_t count;
} jp_xml_records;

/** err: those of jp_ini_load, INI_UNKNOWN_KEY, INI_UNKNOWN_SECTION, INI_MISSING, INI_VALUE */
JP_MUST_USE bool jp_xml_map_load(const char *path, jp_arena *arena, const jp_xml_map **out, jp_error *err);
/** Does the reader of documents know a field, and that part of it, of documents of a type? type 案件: of the dossier;
 * empty: of any type. */
typedef bool (*jp_xml_map_knows)(const void *context, jp_view type, jp_view field, jp_view part);
typedef struct jp_xml_map_words {
    const jp_view *types; /* of documents */
    uint32_t type_count;
    const jp_view *fields; /* of all types, to name the nearest */
    uint32_t field_count;
    jp_xml_map_knows knows;
    const void *context; /* of knows */
} jp_xml_map_words;
/** A document or field that nobody reads would be mapped in vain. err: INI_UNKNOWN_SECTION, INI_UNKNOWN_KEY with
 * path:line and the nearest name */
JP_MUST_USE bool jp_xml_map_check(const jp_xml_map *map, const jp_xml_map_words *words, jp_error *err);
/** 名称 of the map. */
jp_view jp_xml_map_name(const jp_xml_map *map);
/** The field that an element of that name is in documents of the type, else in documents of any; letters in any case,
 * with or without what joins words (party_name, partyName). type: empty for the second alone. */
bool jp_xml_map_label(const jp_xml_map *map, jp_view type, jp_view name, jp_view *field);
/** The type that the map's words give for what a file calls a document, compared in the same way. */
bool jp_xml_map_type(const jp_xml_map *map, jp_view word, jp_view *type);
/** Is the document's root one of the map's, and one of its marks there? Documents other than XML never fit. */
bool jp_xml_map_fits(const jp_xml_map *map, const jp_document *doc);
/**
 * What the map finds in the document. Paragraphs that belong to no rule are in no record.
 *
 * out        in the arena; no records when the map does not fit
 * cost       linear in the paragraphs, times the depth of their places
 */
void jp_xml_map_apply(const jp_xml_map *map, const jp_document *doc, jp_arena *arena, jp_xml_records *out);

#endif
