/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_TEXT_H
#define JP_FACTS_TEXT_H

#include "juanping/model/document.h"

/* The text of one member, folded once: full width to ASCII, spaces dropped except between two ASCII letters or
 * digits, other middle dots to ·, invisible characters dropped. Labels and patterns are sought in the folded text;
 * values are always taken from the original, through the origin of each byte. */

typedef struct jp_line {
    uint32_t from, to; /* bytes of folded; never empty */
    uint32_t para_index;
    uint32_t cell_index; /* or JP_NO_INDEX */
    bool begins_page;    /* first of a whole paper that stands beside another */
} jp_line;

typedef struct jp_text {
    const jp_document *doc;
    jp_view folded;   /* every line followed by a line feed */
    uint32_t *origin; /* for each byte of folded: byte in its paragraph's own text */
    jp_line *lines;   /* non-empty lines of body and boxes, in reading order; explicit breaks divide paragraphs */
    uint32_t line_count;
    uint32_t *first_line; /* para_count + 1: first line at or behind each paragraph */
} jp_text;

/** Only the stories that make up a document: body and text boxes. */
void jp_text_fold(const jp_document *doc, jp_arena *arena, jp_text *out);

/** The folded form of a string on its own, line feeds dropped: for labels, titles, names. */
JP_MUST_USE jp_view jp_text_tight(jp_view raw, jp_arena *arena);
/** Folded words in which 「(√)」 and, beside such a one or another, 「()」 are boxes. */
JP_MUST_USE jp_view jp_text_round_boxes(jp_view tight, jp_arena *arena);
/** 「☑已出示执法证件 □未出示执法证件」: without what stands behind an open box beside a ticked one, which was not
 * said. */
JP_MUST_USE jp_view jp_text_ticked(jp_view words, jp_arena *arena);

jp_view jp_text_line(const jp_text *text, uint32_t line_index);
/** Original words behind folded bytes [from, to) of one line, trimmed. */
jp_view jp_text_raw(const jp_text *text, uint32_t line_index, size_t from, size_t to);
/** The whole original line, trimmed. */
jp_view jp_text_raw_line(const jp_text *text, uint32_t line_index);
/** Original words of several lines, joined by line feeds; a slice of the paragraph when one line. */
jp_view jp_text_raw_lines(const jp_text *text, uint32_t from_line, uint32_t to_line, jp_arena *arena);
/** The line that holds a byte of folded. */
uint32_t jp_text_line_at(const jp_text *text, size_t byte);
jp_view jp_text_place(const jp_text *text, uint32_t line_index);
/** Words of the cell to the left of the one a line stands in, when they are short enough for a label; else empty. */
jp_view jp_text_label_left(const jp_text *text, uint32_t line_index);
/** The only cell with text in its row, or no cell at all. */
bool jp_text_stands_alone(const jp_text *text, uint32_t line_index);
uint32_t jp_text_flags(const jp_text *text, uint32_t line_index);
/** The first colon outside of brackets in folded words, SIZE_MAX when there is none: 「张三(执法证号:65010012)」 has
 * none. */
size_t jp_text_colon(jp_view folded);
/** The first colon of original words, wide or narrow, SIZE_MAX when there is none; *behind it (NULL allowed). */
size_t jp_text_raw_colon(jp_view raw, size_t *behind);
/** True when the original has white space in front of this folded byte, or a line begins there. */
bool jp_text_has_gap(const jp_text *text, uint32_t line_index, size_t byte);

/** Holds one of the digits 0 to 9. */
bool jp_text_has_digit(jp_view folded);

/** Digits, points and commas, and nothing else: 「5000」, 「1,200.50」. */
bool jp_text_is_bare_number(jp_view folded);
/** Number of characters of a folded text. */
size_t jp_text_chars(jp_view folded);

#endif
