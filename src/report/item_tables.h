/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_REPORT_ITEM_TABLES_H
#define JUANPING_REPORT_ITEM_TABLES_H

#include "juanping/write/book.h"
#include "report_data.h"

/* Tables by item and by article, which the internal workbook and the public annex share.
 * The grids are filled and ended at once unless begun apart. */

jp_grid *jp_typical_grid(jp_book *book, bool with_example);
/** links: places of the example dossiers' rows come from the ranks grid; else no example is shown. */
void jp_typical_rows(jp_grid *grid, const jp_report_data *data, const jp_book *links);
jp_grid *jp_article_grid(jp_book *book);
void jp_article_rows(jp_grid *grid, const jp_report_data *data);

#endif
