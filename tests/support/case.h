/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_CASE_H
#define JUANPING_TESTS_CASE_H

#include "juanping/base/day.h"
#include "juanping/model/dossier.h"

/* Whole case dossiers made from form templates, in several form styles. A template is the text of one paper:
 *
 *   # 行政处罚决定书         title, centred and large          ^ …   seal or signature picture anchored in this line
 *   > 2024年3月5日           right-aligned                     = …   centred
 *   |标签|值|标签|值          a table row; neighbouring rows make one table; `\n` inside a cell starts a paragraph
 *   anything else            a paragraph
 *   {key}                    replaced by the case's value of that name
 *
 * A fault is an edit of one template or of one value: what a test breaks stands in one row. Papers that only some cases
 * have (a hearing, an extension) are extra forms: an edit puts them in. */

typedef struct case_form {
    const char *id;   /* "filing": the same in all styles */
    const char *file; /* "02_立案审批表" */
    const char *text;
} case_form;

typedef struct case_value {
    const char *key, *value;
} case_value;

typedef struct case_style {
    const char *name;       /* "market" */
    const case_form *forms; /* ends with a row without id */
    const case_value
        *values; /* what differs from the common case; "@key": a date, days after the case is found; or NULL */
    const case_form *extras; /* papers that only some cases have; ends with a row without id */
} case_style;

extern const case_style case_style_market, case_style_ecology, case_style_township;
extern const case_style case_style_licence_market, case_style_licence_transport;
extern const case_form case_extras_market[], case_extras_ecology[], case_extras_township[];
extern const case_form case_extras_licence_market[], case_extras_licence_transport[];
/** All styles of the ordinary penalty, ends with NULL. */
extern const case_style *const case_styles[];
/** Penalties imposed on the spot, and inspections: each list ends with NULL. */
extern const case_style case_style_spot_table, case_style_spot_lines, case_style_check_table, case_style_check_lines;
extern const case_style *const case_styles_spot[];
extern const case_style *const case_styles_check[];
/** Licences; ends with NULL. */
extern const case_style *const case_styles_licence[];

typedef enum case_edit_kind {
    EDIT_END,
    EDIT_SET,     /* key ← text */
    EDIT_REPLACE, /* in form `where`: first `find` becomes `text` (before values are put in); must be there */
    EDIT_BLANK,   /* form `where` keeps its title and nothing else */
    EDIT_DROP,    /* form `where` is not in the dossier */
    EDIT_DAY,     /* date key moved: text is "filed+93": key where = day of that key plus days */
    EDIT_BASE,    /* the whole case moved: text is the day it is found, and every date keeps its distance from it */
    EDIT_ADD,     /* extra form `where` is in the dossier */
    EDIT_JOIN,    /* form `where` stands in the file of form `find`, which comes before it, on a new page */
    EDIT_FILES,   /* files are named 001, 002 … from the last to the first, so that names say nothing */
    EDIT_SPLIT    /* every text is cut into runs of two characters */
} case_edit_kind;

typedef struct case_edit {
    case_edit_kind kind;
    const char *where, *find, *text;
} case_edit;

#define CASE_MAX_VALUES 400

/* What has happened to a paper that cannot be read. */
typedef enum case_damage {
    DAMAGE_NONE,
    DAMAGE_SCAN,    /* a PDF that is one picture */
    DAMAGE_CUT,     /* half of a Word package */
    DAMAGE_LOCKED,  /* a Word document with a password: an OLE2 file */
    DAMAGE_NOTHING, /* a file of no bytes */
    DAMAGE_OLD,     /* a .doc of an older Word */
    DAMAGE_COUNT
} case_damage;

typedef struct case_file {
    const case_style *style;
    case_value values[CASE_MAX_VALUES];
    size_t value_count;
    const case_edit *edits; /* ends with EDIT_END; NULL: none */
    jp_arena *arena;
    uint32_t docx_flags; /* laid over every paragraph, for example DOCX_SPLIT_RUNS */
    const char *spoiled; /* id of the form that cannot be read; NULL: none */
    case_damage damage;
    bool is_spoiled_nameless; /* and whose file name does not say what it is */
    bool has_plain_names;     /* as EDIT_FILES */
} case_file;

/** A clean case with made-up values, all dates lawful. */
void case_init(case_file *c, const case_style *style, jp_arena *arena);
void case_set(case_file *c, const char *key, const char *value);
const char *case_get(const case_file *c, const char *key);
/** Set a date key in all its written forms: key (2024年3月5日), key_zh (二〇二四年三月五日), key_iso. */
void case_set_day(case_file *c, const char *key, jp_day day);

/** The member files: names with ".docx" (other endings only when spoiled), bytes. */
typedef struct case_member {
    const char *name;
    jp_view bytes;
} case_member;
case_member *case_members(case_file *c, size_t *count);
/** One archive of all members. */
jp_view case_archive(case_file *c);
/** Read as a dossier, as intake would. */
void case_dossier(case_file *c, jp_dossier *out);

#endif
