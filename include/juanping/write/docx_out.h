/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_WRITE_DOCX_OUT_H
#define JUANPING_WRITE_DOCX_OUT_H

#include "juanping/base/day.h"
#include "juanping/base/error.h"
#include "juanping/base/view.h"

/* A Word document laid out as Chinese official papers are: A4, margins 37/35/28/26 mm, 22 lines of 28 characters, real
 * styles with outline levels, page numbers between dashes on the outer side.
 * The same calls give the same bytes. Errors stick and are reported by jp_docx_out_close. Text may hold line feeds
 * (line breaks) and anything else; what XML cannot hold is left out.
 *
 * source     GB/T 9704-2012 sections 5 and 7; ECMA-376 part 1 */

typedef struct jp_docx_out jp_docx_out;

typedef enum jp_docx_style {
    JP_DOCX_BODY,    /* 正文: first line indented by two characters */
    JP_DOCX_TITLE,   /* 标题 */
    JP_DOCX_HEAD1,   /* 一级标题 */
    JP_DOCX_HEAD2,   /* 二级标题 */
    JP_DOCX_HEAD3,   /* 三级标题 */
    JP_DOCX_FLUSH,   /* 主送: no indent */
    JP_DOCX_NUMBER,  /* 发文字号: centred under the title */
    JP_DOCX_SIGN,    /* 署名: right, four characters in; stays on the page of what follows */
    JP_DOCX_ANNEX,   /* 附件标签: starts a new page */
    JP_DOCX_CAPTION, /* 表题 */
    JP_DOCX_NOTE,    /* 表注 */
    JP_DOCX_CELL,    /* 表格文字 */
    JP_DOCX_CELL_MIDDLE,
    JP_DOCX_CELL_HEAD,
    JP_DOCX_INTRO, /* 正文 that stays on the page of what follows it: in front of a table, or of the signature */
    JP_DOCX_DAY,   /* 成文日期: like the signature, and its end */
    JP_DOCX_STYLE_COUNT
} jp_docx_style;

typedef struct jp_docx_setup {
    jp_view title, author; /* document properties */
    jp_day created;        /* JP_DAY_NONE: 2000-01-01 */
} jp_docx_setup;

typedef struct jp_docx_column {
    const char *head;
    uint32_t width; /* share of the text width, in any unit */
    bool is_centred;
} jp_docx_column;

/** Never fails: a failure shows at close. */
jp_docx_out *jp_docx_out_new(const jp_docx_setup *setup);
void jp_docx_out_para(jp_docx_out *docx, jp_docx_style style, jp_view text);
/** A paragraph whose first words stand out (楷体): 「法律依据：」 and what follows. */
void jp_docx_out_lead(jp_docx_out *docx, jp_docx_style style, jp_view lead, jp_view text);
/** A table whose head row is repeated on each page and whose rows are not broken, but for those that would fill a good
 * part of a page. columns are kept until the end. */
void jp_docx_out_table(jp_docx_out *docx, const jp_docx_column *columns, uint32_t count);
/** The same for a few rows: all of it stays on one page. */
void jp_docx_out_table_whole(jp_docx_out *docx, const jp_docx_column *columns, uint32_t count);
/** One row; cells holds as many views as the table has columns. */
void jp_docx_out_row(jp_docx_out *docx, const jp_view *cells);
void jp_docx_out_table_end(jp_docx_out *docx);
/** Everything written so far, a paragraph or cell a line. */
jp_view jp_docx_out_text(const jp_docx_out *docx);
/** Write under a temporary name and put in place; the object is gone afterwards. err: WRITE_DOCX, IO_WRITE. */
JP_MUST_USE bool jp_docx_out_close(jp_docx_out *docx, const char *path, jp_error *err);
/** NULL-safe. */
void jp_docx_out_abandon(jp_docx_out *docx);

#endif
