/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_OPINION_H
#define JP_FACTS_OPINION_H

#include "juanping/facts/norm.h"
#include "scan.h"

/* One opinion of an approval form, read out of its own text. */
typedef struct jp_opinion {
    jp_view words, names, text; /* names: one blank between them; all in the arena or slices of text */
    jp_found_date date;         /* when has_date; may be blank */
    bool has_date;
} jp_opinion;

void jp_opinion_read(jp_scan *s, jp_view text, jp_opinion *out);
/** 同意, 不同意, 其他 or 空. */
const char *jp_opinion_attitude(const jp_scan *s, jp_view words);
/** The words agree or disagree. */
bool jp_opinion_decides(const jp_scan *s, jp_view words);
/** The persons named in a text, one blank between them. */
jp_view jp_names_in(jp_scan *s, jp_view text);

#endif
