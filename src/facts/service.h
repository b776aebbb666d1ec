/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_FACTS_SERVICE_H
#define JP_FACTS_SERVICE_H

#include "scan.h"

/** One served document: its title recognised, its number read from the item, else from number_words. */
jp_fact *jp_served_add(jp_scan *scan, jp_view item, jp_view number_words, jp_view place, uint32_t line);
/** The type of paper that the words of an entry name, or JP_NO_TYPE. */
uint32_t jp_served_type(jp_scan *scan, jp_view item);
/** The papers that the words name, one fact each, with the numbers in them, else those of number_words in their order.
 */
void jp_served_split(jp_scan *scan, jp_view value, jp_view number_words, jp_view place, uint32_t line);
/** The papers in the cells to the right of the first (`pair`, whose facts begin at `first`), each with the number and
 * the day in its own column. A day that is blank in one column and written in another is 空. */
void jp_served_beside(jp_scan *scan, const jp_pair *pair, uint32_t first);
/** The same of papers that are a line each below their label, with as many numbers and days below theirs, and of
 * papers in the line of their label, with as many days in the line of one below it. */
void jp_served_stacked(jp_scan *scan, const jp_pair *pair, uint32_t first);
/** Papers one below the other, each with a day of its own behind it: the day goes to its paper. */
void jp_served_groups(jp_scan *scan);

#endif
