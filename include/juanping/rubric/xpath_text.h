/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_RUBRIC_XPATH_TEXT_H
#define JUANPING_RUBRIC_XPATH_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/view.h"

/* The tokens of an XPath 1.0 expression, as lint needs them: what is a name of what. Grammar is left to libxml2.
 * source: XPath 1.0 section 3.7 */

typedef enum jp_xpath_kind {
    JP_XPATH_ELEMENT,   /* name test on an axis of elements */
    JP_XPATH_ATTRIBUTE, /* name behind @ or attribute:: */
    JP_XPATH_FUNCTION,  /* name before ( that is no node type */
    JP_XPATH_NODE_TYPE, /* text node comment processing-instruction */
    JP_XPATH_AXIS,
    JP_XPATH_VARIABLE, /* behind $ */
    JP_XPATH_LITERAL,  /* without its quotes */
    JP_XPATH_NUMBER,
    JP_XPATH_OPERATOR, /* and or div mod * + - = != < <= > >= | / // */
    JP_XPATH_MARK      /* ( ) [ ] , . .. @ :: and the * of a name test */
} jp_xpath_kind;

typedef struct jp_xpath_token {
    jp_xpath_kind kind;
    jp_view text;
    size_t at; /* byte offset in the expression */
} jp_xpath_token;

/** All tokens in order, in arena. A literal without end is closed at the end of the text. */
jp_xpath_token *jp_xpath_tokens(jp_view text, jp_arena *arena, uint32_t *count);

/**
 * The text of the n-th argument (from 1) of the calls of one function in the expression, when all its calls agree on
 * it; else the empty view. To name in a message what was missing.
 */
jp_view jp_xpath_argument(jp_view text, jp_view function, uint32_t n, jp_arena *arena);

#endif
