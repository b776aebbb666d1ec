/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_RUBRIC_LITERALS_H
#define JP_RUBRIC_LITERALS_H

#include "juanping/base/view.h"

/* Arguments that must be written out as literals, because lint reads them. */
typedef enum jp_literal_kind {
    JP_LITERAL_NONE,
    JP_LITERAL_PATTERN,
    JP_LITERAL_DOCUMENT,
    JP_LITERAL_FIELDS, /* names, | between; / for either of two */
    JP_LITERAL_UNIT,
    JP_LITERAL_TABLE,
    JP_LITERAL_PARAMETER
} jp_literal_kind;

jp_literal_kind jp_literal_of(jp_view function, uint32_t argument);

#endif
