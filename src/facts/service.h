/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_SERVICE_H
#define JP_FACTS_SERVICE_H

#include "scan.h"

/** One served document: its title recognised, its number read from the item, else from number_words. */
jp_fact *jp_served_add(jp_scan *scan, jp_view item, jp_view number_words, jp_view place, uint32_t line);

#endif
