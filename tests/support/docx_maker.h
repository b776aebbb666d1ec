/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TESTS_DOCX_MAKER_H
#define JUANPING_TESTS_DOCX_MAKER_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/view.h"

/* Word documents made from text, as an office's software would: paragraphs, tables, pictures. The same calls give the
 * same bytes. Text is UTF-8; what XML reserves is escaped here. */

typedef enum docx_flags {
    DOCX_CENTRED = 1 << 0,
    DOCX_RIGHT = 1 << 1,
    DOCX_TITLE = 1 << 2,      /* 22 pt, bold */
    DOCX_PICTURE = 1 << 3,    /* a seal or signature picture is anchored in the paragraph */
    DOCX_SPLIT_RUNS = 1 << 4, /* text cut into runs of two characters */
    DOCX_NEW_PAGE = 1 << 5
} docx_flags;

typedef struct docx_maker {
    jp_str body;
    bool has_picture;
    bool in_row;
} docx_maker;

void docx_init(docx_maker *maker, jp_arena *arena);
void docx_para(docx_maker *maker, uint32_t flags, const char *text);
/** A table is opened, filled row by row and cell by cell, and closed. Line feeds in a cell make paragraphs. */
void docx_table(docx_maker *maker);
void docx_row(docx_maker *maker);
void docx_cell(docx_maker *maker, uint32_t col_span, uint32_t flags, const char *text);
void docx_table_end(docx_maker *maker);
/** The whole package. */
jp_view docx_finish(docx_maker *maker);

#endif
