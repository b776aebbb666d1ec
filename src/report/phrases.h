/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_PHRASES_H
#define JUANPING_REPORT_PHRASES_H

#include "juanping/base/view.h"

/* Every sentence of the circular, its annex and the letters, once. {0} {1} … are filled in. */

typedef enum jp_phrase {
#define JP_PHRASE(name, text) JP_P_##name,
#include "phrases.def"
#undef JP_PHRASE
    JP_PHRASE_COUNT
} jp_phrase;

/** The sentence with its places filled; a place beyond count stays empty. */
JP_MUST_USE jp_view jp_phrase_fill(jp_phrase phrase, const jp_view *values, size_t count, jp_arena *arena);
/** A phrase without places. */
jp_view jp_phrase_text(jp_phrase phrase);
/** What stands before the region's regulation where one of the state is cited too. */
JP_MUST_USE jp_view jp_regulation_before(jp_view regulation, jp_arena *arena);
/** With 。 at its end unless a mark that ends a sentence is there already, alone or in front of a closing quotation
 * mark; a mark that only divides gives way. */
JP_MUST_USE jp_view jp_sentence(jp_view text, jp_arena *arena);
/** 法律依据： before a law that names an article; 工作要求： before a document that is named as a whole. */
jp_view jp_law_lead(jp_view law);
JP_MUST_USE jp_view jp_number_text(uint64_t number, jp_arena *arena);

/* jp_phrase_fill with the values written in place. */
#define JP_FILL(arena, phrase, ...)                                                                                    \
    jp_phrase_fill((phrase), (const jp_view[]){__VA_ARGS__}, sizeof((const jp_view[]){__VA_ARGS__}) / sizeof(jp_view), \
                   (arena))

#endif
