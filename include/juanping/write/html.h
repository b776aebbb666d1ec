/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_WRITE_HTML_H
#define JUANPING_WRITE_HTML_H

#include "juanping/base/view.h"

/* A page in one file: no script, nothing loaded from elsewhere. */

/** Text with & < > " ' escaped and what HTML cannot hold left out. */
void jp_html_put_text(jp_str *out, jp_view text);
/** Everything up to <body>. lang zh-CN. */
void jp_html_begin(jp_str *out, jp_view title);
void jp_html_end(jp_str *out);
/** <tag>text</tag>; tag is written as it is. */
void jp_html_put(jp_str *out, const char *tag, jp_view text);
/** A table with its head row. */
void jp_html_table(jp_str *out, const char *const *heads, uint32_t count);
/** The same; columns of which a bit is set (the first: 1) stay on one line, so that short words are not set upright. */
enum { JP_HTML_MOST_COLUMNS = 12 };
void jp_html_table_short(jp_str *out, const char *const *heads, uint32_t count, uint32_t short_columns);
void jp_html_row(jp_str *out, const jp_view *cells, uint32_t count);
/** The same; the cell at col leads to the section of that name. */
void jp_html_row_to(jp_str *out, const jp_view *cells, uint32_t count, uint32_t col, jp_view section);
void jp_html_table_end(jp_str *out);
/** A part of the page with its heading, which stays with what follows it on paper; name: letters and digits. */
void jp_html_section(jp_str *out, jp_view name, jp_view heading);
void jp_html_section_end(jp_str *out);
/** A bar of part in whole with its name and number. */
void jp_html_bar(jp_str *out, jp_view name, uint64_t part, uint64_t whole, jp_view shown);

#endif
