/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_READ_INI_H
#define JUANPING_READ_INI_H

#include "juanping/base/error.h"
#include "juanping/base/view.h"

/* The strict reader in front of iniparser. One dialect for all configuration of the project:
 *   [section]            name as written, case kept; a section given twice is an error
 *   key = value          value up to the end of line, or "quoted" ( \" and \\ inside ); `;` and `#` start a
 *                        comment only at the beginning of a line or behind white space outside quotes,
 *                        and an unquoted value holding one is an error that says to quote it
 *   key+ = value         continues the value of `key` just above: joined with one space; as many as needed
 * Inside quotes a backslash before any other character stands for itself, so `\d` may be written as it is.
 * A line holds at most 1,000 bytes: iniparser, which reads the values, gives up a little later.
 * UTF-8, an optional BOM, LF or CRLF. A key given twice in a section is an error. */

typedef struct jp_ini_entry {
    jp_view key;
    jp_view value;
    uint32_t line_no;
} jp_ini_entry;

typedef struct jp_ini_section {
    jp_view name; /* empty for what stands before the first [section] */
    uint32_t line_no;
    jp_ini_entry *entries; /* file order */
    uint32_t entry_count;
} jp_ini_section;

typedef struct jp_ini {
    jp_view path;             /* as given, for messages */
    jp_view bytes;            /* the file itself, for fingerprints */
    jp_ini_section *sections; /* file order */
    uint32_t section_count;
} jp_ini;

/** err: IO_OPEN, IO_READ, INI_SYNTAX, INI_DUPLICATE; where is "path:line" */
JP_MUST_USE bool jp_ini_load(const char *path, jp_arena *arena, jp_ini *out, jp_error *err);
/** The same from memory; path is for messages. */
JP_MUST_USE bool jp_ini_parse(jp_view bytes, const char *path, jp_arena *arena, jp_ini *out, jp_error *err);
const jp_ini_section *jp_ini_find_section(const jp_ini *ini, jp_view name);
const jp_ini_entry *jp_ini_find(const jp_ini_section *section, jp_view key);
/** The entry's value, or the empty view. */
jp_view jp_ini_value(const jp_ini_section *section, const char *key);

/* Typed reads; err: INI_VALUE with file, line, key and what was expected. */
JP_MUST_USE bool jp_ini_int(const jp_ini *ini, const jp_ini_entry *entry, int64_t min, int64_t max, int64_t *out,
                            jp_error *err);
/** 是/否, yes/no, true/false, 1/0. */
JP_MUST_USE bool jp_ini_bool(const jp_ini *ini, const jp_ini_entry *entry, bool *out, jp_error *err);
/** "2.5" → 250. */
JP_MUST_USE bool jp_ini_cp(const jp_ini *ini, const jp_ini_entry *entry, int32_t min, int32_t max, int32_t *out,
                           jp_error *err);
/** Split at `|`, `、` or `;`… whichever separator is given; trimmed, empty parts dropped. */
jp_view *jp_ini_split(jp_view value, char separator, jp_arena *arena, uint32_t *count);
/** Fill *err with INI_VALUE for this entry, its line, and what was expected (put in both languages: keep it short). */
void jp_ini_fail(const jp_ini *ini, const jp_ini_entry *entry, const char *expected, jp_error *err);
/** The same for a word of the value that is none of names: the nearest is named, or all of them. */
void jp_ini_fail_word(const jp_ini *ini, const jp_ini_entry *entry, jp_view word, const jp_view *names,
                      size_t name_count, jp_error *err);
/** Every key of the section is one of names. err: INI_UNKNOWN_KEY with line and nearest name. */
JP_MUST_USE bool jp_ini_check_keys(const jp_ini *ini, const jp_ini_section *section, const jp_view *names,
                                   size_t name_count, jp_error *err);
/** Fill *err with INI_UNKNOWN_SECTION for this section, its line and the nearest of names. */
void jp_ini_fail_section(const jp_ini *ini, const jp_ini_section *section, const jp_view *names, size_t name_count,
                         jp_error *err);
/** Fill err's where with "path:line". */
void jp_ini_where(const jp_ini *ini, uint32_t line_no, jp_error *err);

#endif
