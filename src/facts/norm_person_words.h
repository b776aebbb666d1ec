/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_FACTS_NORM_PERSON_WORDS_H
#define JUANPING_FACTS_NORM_PERSON_WORDS_H

#include "juanping/base/view.h"

/* How likely a run of Han characters is a person's name. */
typedef enum jp_name_likeness {
    JP_NAME_NOT,      /* a word of forms, an organ, or of the wrong length */
    JP_NAME_POSSIBLE, /* nothing speaks against it */
    JP_NAME_LIKELY    /* begins with a surname, or is written with the characters of transliterated names */
} jp_name_likeness;

/** name: Han and dots only, without spaces; is_alone: the value holds nothing else. */
jp_name_likeness jp_name_likeness_of(jp_view name, bool is_alone);

/** A word mostly of the characters of transliterated names, too long for others: a name where more than its looks says
 * so. */
bool jp_name_is_transliterated(jp_view name);

/** 「苏水政」, 「川路政」: may be a name; before a number it tells who issued the certificate. */
bool jp_name_is_office_of_place(jp_view name);

/** A character surnames begin with. */
bool jp_name_is_surname(uint32_t c);

#endif
