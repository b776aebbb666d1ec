/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_RUBRIC_INI_TEXT_H
#define JUANPING_RUBRIC_INI_TEXT_H

#include "juanping/base/error.h"
#include "juanping/base/view.h"

/* The text of an INI file, to be changed value by value. Whatever is not asked to change stays as it is, to the byte:
 * comments, blank lines, quotes, where a long value goes on in the next line, line ends. */

typedef struct jp_ini_text jp_ini_text;

/** bytes: what jp_ini_parse takes; borrowed. All memory, what is put in too, is of the arena. */
JP_MUST_USE jp_ini_text *jp_ini_text_of(jp_view bytes, jp_arena *arena);
JP_MUST_USE jp_view jp_ini_text_bytes(const jp_ini_text *text);

/**
 * Give a key of a section another value, or give it one.
 *
 * value      one line without control characters; written over several lines where it is long. The lines of a long
 *            value that say what they said before stay
 * after      a new key goes behind this one; empty or not there: right below the head of the section
 * err        INI_VALUE: no place to break a value that is too long for a line
 */
JP_MUST_USE bool jp_ini_text_set(jp_ini_text *text, jp_view section, jp_view key, jp_view value, jp_view after,
                                 jp_error *err);
/** Take the lines of a key out; nothing when it is not there. */
void jp_ini_text_drop_key(jp_ini_text *text, jp_view section, jp_view key);
bool jp_ini_text_has_section(const jp_ini_text *text, jp_view section);
/** An empty section behind another one; empty or not there: at the end. */
void jp_ini_text_add_section(jp_ini_text *text, jp_view section, jp_view after);
/** The section with the comment right above its head. */
void jp_ini_text_drop_section(jp_ini_text *text, jp_view section);
/** Put these sections, which all are there, into this order, in the places they have among them. What stands between
 * the places, blank lines and headings of parts, does not move. */
void jp_ini_text_order(jp_ini_text *text, const jp_view *sections, uint32_t count);

/** Section and key of a line (from 1) of the text as it is now; key empty: the head of the section or no entry. */
void jp_ini_text_at(const jp_ini_text *text, uint32_t line_no, jp_view *section, jp_view *key);

#endif
