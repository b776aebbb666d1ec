/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_MODEL_KIND_H
#define JUANPING_MODEL_KIND_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/view.h"

/* Kinds of case. Their codes are the names of the rubric files and what stands in results; their order is that of every
 * list and of reports. */

#define JP_KIND_COUNT 6u
#define JP_KIND_NONE JP_KIND_COUNT

typedef struct jp_kind {
    const char *code;    /* "penalty-general" */
    const char *name_zh; /* for people */
    bool is_penalty;     /* by one procedure or the other */
    bool accompanies;    /* can be a part of a case of another kind: measures, execution and inspections serve one */
    uint8_t part_papers; /* papers that make such a part; a lone record of an inspection belongs to the case itself */
} jp_kind;

/** index below JP_KIND_COUNT */
const jp_kind *jp_kind_at(uint32_t index);
/** JP_KIND_NONE when there is no such code. */
uint32_t jp_kind_find(jp_view code);
/** Name for people; a code that is none is given back. */
jp_view jp_kind_name(jp_view code);
/** The kind that words for people name: a code, "普通程序", "行政许可案卷" …; JP_KIND_NONE when they name none. */
uint32_t jp_kind_of_words(jp_view words);

#endif
