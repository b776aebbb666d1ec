/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_CATALOGUE_LOAD_H
#define JP_FACTS_CATALOGUE_LOAD_H

#include "catalogue.h"

/* What the readers of the catalogue's sections share. */
typedef struct jp_loader {
    jp_catalogue *catalogue;
    const char *path;
    jp_ini *files; /* documents.ini, then documents-*.ini in byte order of their names */
    uint32_t file_count;
    const jp_ini *ini; /* the file being read: messages name it */
    jp_arena *arena;
    jp_error *err;
    jp_field *fields; /* [字段 …] as written, dotted names of overrides included */
    const jp_ini_section **field_sections;
    uint32_t field_count;
    jp_words field_names;
    const jp_ini_section **type_sections;
} jp_loader;

/** Compile the value of an entry; the catalogue owns the pattern. */
JP_MUST_USE bool jp_loader_compile(jp_loader *l, const jp_ini_entry *entry, jp_pattern **out);
/** The same by key; absent is NULL, or an error when it is needed. */
JP_MUST_USE bool jp_loader_pattern(jp_loader *l, const jp_ini_section *section, const char *key, bool is_needed,
                                   jp_pattern **out);
/** documents.ini and what stands beside it. */
JP_MUST_USE bool jp_loader_files(jp_loader *l, const char *dir);
/** The paths of files in dir that end in suffix and start with prefix, in byte order; at most JP_LOADER_MAX_FILES. */
const char **jp_loader_list(jp_loader *l, const char *dir, jp_view prefix, jp_view suffix, uint32_t *count);
#define JP_LOADER_MAX_FILES 64u
/** Turn to the file this section stands in. */
void jp_loader_turn_to(jp_loader *l, const jp_ini_section *section);
/** Tight forms of a |-separated list. */
jp_view *jp_loader_words(jp_loader *l, jp_view value, uint32_t *count);
JP_MUST_USE bool jp_loader_fields(jp_loader *l);
JP_MUST_USE bool jp_loader_types(jp_loader *l);
/** 类别, 类别分量, 类别式 of a document. */
JP_MUST_USE bool jp_loader_kinds(jp_loader *l, const jp_ini_section *section, jp_doc_type *type);
/** The mapping files in dir/xml; no folder, no maps. */
JP_MUST_USE bool jp_loader_xml_maps(jp_loader *l, const char *dir);

#endif
