/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_TEST_FACTS_PROBE_H
#define JP_TEST_FACTS_PROBE_H

#include "doc_builder.h"

/* A paper written down as text, its facts tree, and one question to it. Include only in tests that link the rooms
 * read and facts. */

/* One test row. */
typedef struct facts_row {
    const char *why;
    const char *name;     /* member name; NULL: "a.docx" */
    const char *text;     /* as jp_build_document takes it */
    const char *question; /* XPath from the root element; string value */
    const char *answer;
} facts_row;

#endif
