/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_MODEL_DOCUMENT_H
#define JUANPING_MODEL_DOCUMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/view.h"

/* What a reader made of one member: its whole text as paragraphs in reading order, its tables as cells
 * that refer to those paragraphs, and the oddities a reviewer must know of. All views live in the arena
 * the document was read into. Word, spreadsheet and XML members share this one shape. */

typedef enum jp_doc_status {
    JP_DOC_READ,       /* text was found */
    JP_DOC_EMPTY,      /* understood, and holds no text and no picture */
    JP_DOC_IMAGE_ONLY, /* understood, and holds pictures but no text: a scan */
    JP_DOC_ENCRYPTED,
    JP_DOC_DAMAGED,
    JP_DOC_UNSUPPORTED, /* known or unknown other format */
    JP_DOC_TOO_LARGE
} jp_doc_status;

/** "read", "empty", "image-only", "encrypted", "damaged", "unsupported", "too-large". */
const char *jp_doc_status_name(jp_doc_status status);

/* True content type, by content and not by name. */
typedef enum jp_file_type {
    JP_FILE_UNKNOWN,
    JP_FILE_DOCX,
    JP_FILE_FLAT_OPC, /* Word 2003+ single-file XML package (pkg:package) */
    JP_FILE_XLSX,
    JP_FILE_PPTX,
    JP_FILE_XML,
    JP_FILE_ZIP,
    JP_FILE_OLE2_DOC,       /* .doc, .wps */
    JP_FILE_OLE2_XLS,       /* .xls, .et */
    JP_FILE_OLE2_ENCRYPTED, /* OOXML with a password inside OLE2 */
    JP_FILE_OLE2,           /* other compound file */
    JP_FILE_PDF,
    JP_FILE_OFD,
    JP_FILE_ODF,
    JP_FILE_RAR,
    JP_FILE_7Z,
    JP_FILE_GZIP,
    JP_FILE_RTF,
    JP_FILE_HTML,
    JP_FILE_IMAGE, /* JPEG, PNG, GIF, BMP, TIFF, WebP */
    JP_FILE_MEDIA, /* audio, video */
    JP_FILE_TEXT,  /* plain text */
    JP_FILE_EMPTY  /* zero bytes */
} jp_file_type;

/** Short name, as manifests and facts trees keep it: "DOCX", "PDF", "OLE2(.doc)", "image"… */
const char *jp_file_type_name(jp_file_type type);
/** The same for people, where it is a word in both languages (JP_SAY). */
const char *jp_file_type_said(jp_file_type type);

typedef enum jp_story {
    JP_STORY_BODY,
    JP_STORY_HEADER,
    JP_STORY_FOOTER,
    JP_STORY_FOOTNOTE,
    JP_STORY_ENDNOTE,
    JP_STORY_COMMENT,
    JP_STORY_BOX /* text box */
} jp_story;

typedef enum jp_para_flags {
    JP_PARA_HIDDEN = 1 << 0,  /* all its text is hidden, or its sheet, row or column is */
    JP_PARA_PICTURE = 1 << 1, /* a picture is anchored in it (not a text box) */
    JP_PARA_CENTRED = 1 << 2,
    JP_PARA_HEADING = 1 << 3,    /* heading or title style */
    JP_PARA_PAGE_BREAK = 1 << 4, /* starts a new page: explicit break, pageBreakBefore, or new section */
    JP_PARA_INSERTED = 1 << 5,   /* holds tracked insertions */
    JP_PARA_DATE_FIELD = 1 << 6, /* holds a DATE or TIME field: its text changes when opened */
    JP_PARA_LARGE = 1 << 7,      /* largest font of the paragraph is 16 pt or more */
    JP_PARA_BOLD = 1 << 8,
    JP_PARA_CHECKBOX = 1 << 9,        /* holds a check box; its state shows in text as ☑ or □ */
    JP_PARA_PRECISION_LOST = 1 << 10, /* number of 16 or more digits that lost its last ones */
    JP_PARA_RIGHT = 1 << 11,          /* right-aligned */
    JP_PARA_FORMULA = 1 << 12,        /* holds a formula, as a line; not in printed */
    JP_PARA_LOOSE_PICTURE = 1 << 13   /* a picture floats, or its place in the text is not known */
} jp_para_flags;

#define JP_NO_INDEX UINT32_MAX

/* One paragraph, one spreadsheet cell, or one XML text. text never holds a line feed but for explicit
 * line breaks inside a paragraph or cell. Automatic list labels stand in front of the text they number,
 * recorded by label_bytes so that they can be left out. Deleted text is not there. */
typedef struct jp_para {
    jp_view text;
    jp_view place;        /* "p12", "t2r3c4", "t2r1c1/t1r2c2", "header1", "note3", "box2", "Sheet1!B7", "/a[1]/b[2]" */
    jp_view label;        /* XML: name of the element or mapped field that held the text; else empty */
    uint32_t label_bytes; /* bytes of the automatic list label at the head of text */
    uint32_t cell_index;  /* into cells, or JP_NO_INDEX when not in a table */
    uint32_t flags;       /* jp_para_flags */
    uint32_t *picture_at; /* byte of text where each picture stands that is set in line with it, in order */
    uint32_t picture_count;
    jp_story story;
    jp_view printed; /* text with all that stands in the file, where that differs: prompts of empty content controls,
                        check boxes as drawn, hidden text; else empty */
    jp_view
        hidden; /* the words in printed that are formatted as hidden: not in text, since the paper does not show them */
} jp_para;

/* One cell. Row and column numbers count the cells that are really there, from 1 in document order;
 * grid_col and the spans say where it sits. A cell covered by a vertical merge from above has
 * is_covered, no text, and origin_index telling which cell shows there. */
typedef struct jp_cell {
    jp_view text; /* its own paragraphs joined by line feeds; nested tables not included */
    jp_view place;
    uint32_t table_index;
    uint32_t row_no, cell_no;
    uint32_t grid_col;                     /* zero-based */
    uint32_t col_span, row_span;           /* at least 1 */
    uint32_t first_para_index, para_count; /* own paragraphs are contiguous, nested tables apart: see para.cell_index */
    uint32_t origin_index;                 /* into cells, itself unless is_covered */
    uint32_t flags;                        /* union of its paragraphs' */
    bool is_covered;
} jp_cell;

typedef struct jp_table {
    jp_view place;             /* "t1", "t2r1c1/t1"; spreadsheet: sheet name */
    uint32_t first_cell_index; /* its cells are contiguous, row by row; cells of nested tables come after all of them */
    uint32_t cell_count;
    uint32_t row_count, grid_col_count;
    uint32_t parent_cell_index; /* nested in this cell, or JP_NO_INDEX */
    uint32_t before_para_index; /* index of the first body paragraph at or after the table's place in reading order */
    bool is_sheet, is_hidden;
} jp_table;

typedef enum jp_doc_flags {
    JP_DOCF_TRACKED_CHANGES = 1 << 0, /* insertions, deletions or moves not yet accepted */
    JP_DOCF_COMMENTS = 1 << 1,
    JP_DOCF_HIDDEN_TEXT = 1 << 2,
    JP_DOCF_DATE_FIELD = 1 << 3,
    JP_DOCF_MACROS = 1 << 4,
    JP_DOCF_STRICT = 1 << 5, /* ISO strict namespaces */
    JP_DOCF_PICTURES = 1 << 6,
    JP_DOCF_EMBEDDED = 1 << 7,  /* embedded objects that were not read */
    JP_DOCF_ALT_CHUNK = 1 << 8, /* imported content that was not read: the text is not whole */
    JP_DOCF_SIGNED = 1 << 9,    /* holds a digital signature */
    JP_DOCF_CUT = 1 << 10       /* damaged behind some point; what came before was read */
} jp_doc_flags;

typedef struct jp_document {
    jp_doc_status status;
    jp_file_type type;
    jp_view reason; /* English detail when status is not READ; place of the damage when CUT */
    jp_para *paras; /* reading order: body with its tables in place, then headers, footers, notes, comments; boxes where
                       anchored */
    uint32_t para_count;
    jp_table *tables;
    uint32_t table_count;
    jp_cell *cells;
    uint32_t cell_count;
    uint32_t flags; /* jp_doc_flags */
    uint32_t picture_count;
} jp_document;

/** The whole text as `inspect --text` prints it: a paragraph a line, a table row a line with tabs between
 * cells (line breaks inside cells become spaces), `# name` before each sheet. Prompts of empty content controls
 * show, as they do on the page, and so does hidden text. Only the body story and boxes, and neither automatic list
 * labels nor formulas, unless all_stories. */
JP_MUST_USE jp_view jp_document_text(const jp_document *doc, bool all_stories, jp_arena *arena);

/** Checks every index and invariant stated above; for tests and debug builds. */
bool jp_document_is_sound(const jp_document *doc);

#endif
