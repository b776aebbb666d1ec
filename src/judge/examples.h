/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_JUDGE_EXAMPLES_H
#define JP_JUDGE_EXAMPLES_H

#include <libxml/parser.h>

#include "juanping/judge/judge.h"

/* The file of examples, for those who run it. */

/** The whole file; the caller frees it. NULL: it cannot be read. */
xmlDocPtr jp_examples_parse(const char *path, jp_arena *arena, jp_error *err);
/** The dossier inside an example as a document of its own; the caller frees it. NULL: no memory. */
xmlDocPtr jp_example_tree(xmlNodePtr node);
jp_view jp_example_attribute(xmlNodePtr node, const char *name, jp_arena *arena);
/** "2.5" → 250; -1: not given; -2: no number of points. */
int32_t jp_example_points(jp_view text);
/** 否决="是": the item is tried as if its switch made it a veto. */
bool jp_example_is_veto(xmlNodePtr node, jp_arena *arena);
/** met, unmet, veto, bonus, na, undetermined: as 应 has it. */
const char *jp_example_word(const jp_answer *answer);

#endif
