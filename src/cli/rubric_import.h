/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_CLI_RUBRIC_IMPORT_H
#define JUANPING_CLI_RUBRIC_IMPORT_H

#include "juanping/model/document.h"
#include "juanping/rubric/ini_text.h"
#include "rubric_acts.h"
#include "rubric_sheets.h"

/* A sheet as rows and columns. */
typedef struct table {
    const char *name;
    jp_view *cells; /* rows × cols; empty where nothing stands */
    uint32_t rows, cols;
} table;

/* Which cell says what, to name it when the rubric turns out wrong. */
typedef struct cell_place {
    jp_view section, key; /* key empty: the cell that names the item */
    const char *place;
} cell_place;

/* One file on its way back: as exported, and as edited. */
typedef struct edited {
    jp_ini was;
    jp_ini_text *now;
    cell_place *places;
    uint32_t place_count;
    size_t place_cap;
} edited;

typedef struct import {
    rubric_call *call;
    jp_arena *arena;
    jp_document doc;
    const char *path; /* of the workbook */
    edited rubric, tables;
    uint32_t flaw_count;
} import;

/** The sheet of that name; false and a flaw when it is missing. */
bool import_table(import *x, const char *name, table *out);
/** Row and column from 0. */
jp_view import_cell(const table *t, uint32_t row, uint32_t col);
/** "项目!D12", in the arena. */
const char *import_place(import *x, const table *t, uint32_t row, uint32_t col);
void import_remember(import *x, edited *file, jp_view section, jp_view key, const char *place);
/** Say what is wrong, and go on. expected may be empty. */
void import_flaw(import *x, const char *place, const char *what, const char *expected);
/** "；最接近的是「…」" or "". */
const char *import_nearest(import *x, jp_view word, const jp_view *names, size_t count);

/** 标准 and 界限值: a line a row. */
void import_lines(import *x, edited *file, const char *sheet, bool is_rubric);
/** 项目: a row an item. */
void import_items(import *x);
/** Give a key its value, or take it away when the value is empty. */
void import_set(import *x, edited *file, jp_view section, jp_view key, jp_view value, jp_view after, const char *place);

#endif
