/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_READ_XML_MAP_PARTS_H
#define JUANPING_READ_XML_MAP_PARTS_H

#include "juanping/read/ini.h"
#include "juanping/read/xml_map.h"

/* Between the files of the mapping. */

enum { JP_MAP_STEPS = 16 }; /* of a rule's path; places may be twice as deep to be looked at */
enum { JP_MAP_PLACE_STEPS = 32 };

/* One step of a rule's path: name[@attribute='value']+ */
typedef struct jp_map_step {
    jp_view name;       /* "*": any */
    bool is_any_depth;  /* behind `//` */
    bool repeats;       /* marked `+` */
    jp_view test;       /* child or @attribute that must be there; empty: no test */
    jp_view test_value; /* and its text */
    bool has_test_value;
} jp_map_step;

typedef struct jp_map_path {
    jp_map_step steps[JP_MAP_STEPS];
    uint32_t count;    /* 0: `.`, the element itself */
    jp_view attribute; /* without @; empty: the element's text */
} jp_map_path;

/* Alternatives, tried in order. */
typedef struct jp_map_paths {
    jp_map_path *items;
    uint32_t count;
} jp_map_paths;

typedef struct jp_map_field {
    jp_view name, part;
    uint32_t line_no;
    jp_map_paths paths;
} jp_map_field;

typedef struct jp_map_rule {
    jp_view type; /* empty: for documents of any type */
    uint32_t line_no;
    jp_map_paths paths;
    jp_map_paths type_paths; /* where the type is written */
    jp_map_field *fields;
    uint32_t field_count;
} jp_map_rule;

typedef struct jp_map_word {
    jp_view from, to;
} jp_map_word;

struct jp_xml_map {
    const char *path; /* of the file */
    jp_view name;
    jp_view *roots;
    uint32_t root_count;
    jp_map_paths marks;
    bool takes_same_names;
    jp_map_word *words;
    uint32_t word_count;
    jp_map_rule *rules; /* special ones before general ones, the header last */
    uint32_t rule_count;
};

/* A paragraph's place, taken apart. */
typedef struct jp_map_place {
    jp_view text;
    jp_view names[JP_MAP_PLACE_STEPS];
    size_t ends[JP_MAP_PLACE_STEPS]; /* bytes of text up to and with the step */
    uint32_t count;                  /* elements */
    jp_view attribute;
} jp_map_place;

/** `a/b[@x='y']+//c/@d | …`; what was wrong is said in *why (static, Chinese) when false. */
bool jp_map_paths_parse(jp_view text, jp_arena *arena, jp_map_paths *out, const char **why);
/** False when the place is cut at its head or too deep to be of use. */
bool jp_map_place_parse(jp_view text, jp_map_place *out);

/* Texts by place, for the tests of steps. */
typedef struct jp_map_index jp_map_index;
jp_map_index *jp_map_index_new(const jp_document *doc, jp_arena *arena);
/** Text of the first paragraph at prefix + "/" + step, or NULL. */
const jp_view *jp_map_index_find(const jp_map_index *index, jp_view prefix, jp_view step);

/**
 * Does the path lead over the elements [from, to) of the place, all of them?
 *
 * repeat     set to the element of the step marked `+`, else to to - 1; may be NULL
 */
bool jp_map_path_matches(const jp_map_path *path, const jp_map_place *place, uint32_t from, uint32_t to,
                         const jp_map_index *index, uint32_t *repeat);

#endif
