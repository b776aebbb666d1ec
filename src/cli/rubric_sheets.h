/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CLI_RUBRIC_SHEETS_H
#define JUANPING_CLI_RUBRIC_SHEETS_H

#include "juanping/read/ini.h"
#include "juanping/rubric/keys.h"
#include "juanping/rubric/rubric.h"

/* The workbook of a rubric, as both sides need it. Sheets: 标准 (all sections but the items, a line a row), 项目 (a row
 * an item), 界限值 (thresholds.ini, a line a row), 说明, 原文 (both files as they were exported: what is not edited
 * comes back from there to the byte).
 *
 * It lives here and not in `rubric`: it reads and writes workbooks, and `rubric` writes nothing. Changing the text of a
 * rubric is `rubric`'s (ini_text.h). */

#define SHEET_HEAD "标准"
#define SHEET_ITEMS "项目"
#define SHEET_TABLES "界限值"
#define SHEET_HELP "说明"
#define SHEET_SOURCE "原文"
#define COLUMN_ID "编号"
#define THRESHOLDS_NAME "thresholds.ini"

/** Keys of 项目 in the order of its columns behind 编号: what legal staff edit first, then the conditions. */
const jp_key_row **item_columns(jp_arena *arena, uint32_t *count);
/** A key that only somebody who can try the rubric out should change. */
bool is_program_key(const jp_key_row *row);
/** The row of a key; NULL: no such key there. */
const jp_key_row *find_key(jp_key_section section, jp_view name);

/** A line of a file as a cell holds it safely: between colons, with its tabs and returns written out. A line without
 * an end stands between a colon and an exclamation mark. */
jp_view source_cell(jp_view line, jp_arena *arena);
/** Back again; false: no such cell. */
bool source_line(jp_view cell, jp_arena *arena, jp_view *line);

/** "2.5" → 250, "-1" → -100; false when it is no number with at most two decimals. */
bool number_of(jp_view text, int64_t *cp);

/**
 * What was typed, as the file says it: a date as YYYY-MM-DD, 是 for TRUE, spaces trimmed, line breaks as spaces.
 *
 * key        NULL: any text
 * expected   set when it is false: what should stand there, with the nearest word when there is one
 */
bool cell_value(const jp_key_row *key, jp_view typed, jp_arena *arena, jp_view *value, const char **expected);
/** Do both say the same, so that the text of the file may stay? As points 5 and 5.00 do, as a version they do not.
 * key: NULL when the section has no fixed keys: numbers are numbers there. */
bool same_value(const jp_key_row *key, jp_view a, jp_view b);
/** Is the value shown as a number when it is one? */
bool is_number_key(const jp_key_row *key);

#endif
