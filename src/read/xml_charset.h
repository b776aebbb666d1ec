/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_READ_XML_CHARSET_H
#define JUANPING_READ_XML_CHARSET_H

#include "juanping/base/view.h"

/* An XML file in UTF-8, whatever it came in. */
typedef struct jp_xml_text {
    jp_view text;        /* without byte order mark; borrowed from the file when nothing had to be changed */
    const char *charset; /* what the bytes were read as; in the arena or static */
    uint32_t bad_lines;  /* pieces with bytes that are invalid in it: each such byte became U+FFFD */
} jp_xml_text;

/**
 * Bytes → UTF-8. A byte order mark wins over the declaration, and the bytes over both: what is declared UTF-8 or not at
 * all but is valid only in GB18030 is read as GB18030, and what is declared GBK but is plainly UTF-8 as UTF-8.
 *
 * source     XML 1.0 appendix F
 */
void jp_xml_decode(jp_view bytes, jp_arena *arena, jp_xml_text *out);

/**
 * Ampersands that begin no reference, as `&amp;`: programs that glue their XML together forget it, and the parser would
 * drop the word behind. False when there is none, or a DTD (there an ampersand has other uses).
 */
bool jp_xml_escape_ampersands(jp_view text, jp_arena *arena, jp_view *out);

#endif
