/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_RESTORE_H
#define JP_FACTS_RESTORE_H

#include <libxml/tree.h>

#include "juanping/base/view.h"

/** Parse what was serialised; NULL where it cannot be read. The caller frees it. */
xmlDocPtr jp_tree_parse(jp_view facts_xml);

#endif
