/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_WORD_BUILDER_H
#define JUANPING_TESTS_WORD_BUILDER_H

#include <stdbool.h>

#include "juanping/base/view.h"

/* Word packages from the XML that matters to a test; everything around it is written here. */

typedef struct word_spec {
    const char *body; /* inside w:body */
    /* Inside the root of their part; NULL: no such part. */
    const char *styles, *numbering, *header, *footer, *footnotes, *endnotes, *comments;
    const char *main_name; /* NULL: word/document.xml */
    const char *main_type; /* NULL: the content type of an ordinary document */
    const char *prologue;  /* in front of the main part's root; NULL: nothing */
    bool is_strict;
    bool has_macros;
} word_spec;

/** A zip package. header and footer have the relationship ids "rHeader" and "rFooter". */
jp_view word_build(const word_spec *spec, jp_arena *arena);
/** The same as one XML file (pkg:package). */
jp_view word_build_flat(const word_spec *spec, jp_arena *arena);

#endif
