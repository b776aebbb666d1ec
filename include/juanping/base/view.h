/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_VIEW_H
#define JUANPING_BASE_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "juanping/base/arena.h"
#include "juanping/base/attr.h"

/* A borrowed run of bytes, UTF-8 where it is text. Not NUL-terminated. {NULL, 0} is the empty view. */
typedef struct jp_view {
    const char *data;
    size_t bytes;
} jp_view;

#define JP_VIEW(literal) ((jp_view){("" literal), sizeof(literal) - 1})
/* The same in a table: `static const jp_view names[] = {JP_VIEW_INIT("立案"), …};` */
#define JP_VIEW_INIT(literal)                                                                                          \
    { ("" literal), sizeof(literal) - 1 }
#define JP_VIEW_EMPTY ((jp_view){NULL, 0})
/* For printf: printf("%.*s", JP_VIEW_ARG(v)) */
#define JP_VIEW_ARG(v) (int)(v).bytes, ((v).data ? (v).data : "")

jp_view jp_view_of(const char *text); /* NULL gives the empty view */
bool jp_view_is_empty(jp_view v);
bool jp_view_eq(jp_view a, jp_view b);
bool jp_view_eq_text(jp_view a, const char *text);
/** The same but for the case of ASCII letters. */
bool jp_view_eq_no_case(jp_view a, jp_view b);
/** Byte order; <0, 0, >0. */
int jp_view_compare(jp_view a, jp_view b);
bool jp_view_starts_with(jp_view v, jp_view prefix);
bool jp_view_ends_with(jp_view v, jp_view suffix);
/** Byte index of the first needle at or after from, or SIZE_MAX. */
size_t jp_view_find(jp_view v, jp_view needle, size_t from);
bool jp_view_contains(jp_view v, jp_view needle);
/** The view is one of so many. */
bool jp_view_is_among(jp_view v, const jp_view *views, size_t count);
/** Bytes of the first of words that stands at `at`; 0: none does. Lists of words end with NULL. */
size_t jp_view_word_at(jp_view v, size_t at, const char *const *words);
/** Where the first of words stands, at or behind from; SIZE_MAX: none does. *bytes: its length (NULL allowed). */
size_t jp_view_find_any(jp_view v, const char *const *words, size_t from, size_t *bytes);
/** Byte behind the last of words; 0: none stands there. */
size_t jp_view_behind_last(jp_view v, const char *const *words);
/** The view is one of words, ends with one, holds one. */
bool jp_view_is_any(jp_view v, const char *const *words);
bool jp_view_ends_with_any(jp_view v, const char *const *words);
bool jp_view_contains_any(jp_view v, const char *const *words);
/** Bytes [from, to); clipped to the view. */
jp_view jp_view_sub(jp_view v, size_t from, size_t to);
/** Without white space at both ends: ASCII space, tab, CR, LF, U+00A0, U+3000, U+FEFF, U+200B. */
jp_view jp_view_trim(jp_view v);
/** Deep copy, NUL-terminated behind its end. */
JP_MUST_USE jp_view jp_view_copy(jp_arena *arena, jp_view v);
/** The text as a NUL-terminated string in the arena. */
JP_MUST_USE char *jp_view_cstr(jp_arena *arena, jp_view v);

/* Text built up in an arena. Zero value with .arena set is ready. */
typedef struct jp_str {
    jp_arena *arena;
    char *data; /* always NUL-terminated once anything was put */
    size_t bytes;
    size_t cap_bytes;
} jp_str;

void jp_str_init(jp_str *s, jp_arena *arena);
void jp_str_put(jp_str *s, jp_view v);
void jp_str_put_text(jp_str *s, const char *text);
void jp_str_put_char(jp_str *s, uint32_t codepoint);
void jp_str_putf(jp_str *s, const char *fmt, ...) JP_PRINTF(2, 3);
/** A number as articles and headings are counted: 一百零五. 1 to 9999; any other in digits. */
void jp_str_put_numeral(jp_str *s, uint32_t number);
void jp_str_cut(jp_str *s, size_t bytes); /* shorten to bytes */
jp_view jp_str_view(const jp_str *s);
const char *jp_str_cstr(const jp_str *s); /* "" when empty */

#endif
