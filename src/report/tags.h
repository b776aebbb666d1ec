/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_TAGS_H
#define JUANPING_REPORT_TAGS_H

#include "juanping/base/view.h"

/* The facts tree is our own serialisation: no comments, no sections, attributes in double quotes, < and > of texts
 * written as entities. A look at its tags is enough and needs no parser. */

/** Entities of the text resolved; the text itself when there are none. */
JP_MUST_USE jp_view jp_tag_decode(jp_view text, jp_arena *arena);
/** Value of an attribute of the tag; empty when there is none. tag: what stands between its name and >. */
JP_MUST_USE jp_view jp_tag_attribute(jp_view tag, const char *name, jp_arena *arena);

#endif
