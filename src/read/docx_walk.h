/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JP_READ_DOCX_WALK_H
#define JP_READ_DOCX_WALK_H

#include "docx_format.h"
#include "docx_lists.h"
#include "docx_tree.h"
#include "juanping/base/error.h"
#include "juanping/read/limits.h"
#include "part_sax.h"

/* The state of reading one story part: which containers are open, which paragraph, which run. Events come
 * from part_sax; docx_walk.c turns them into calls of docx_para.c (text and formats) and docx_frame.c
 * (paragraphs, tables, cells, boxes). source: ECMA-376 1 §17 */

#define JP_WALK_PROPS 8     /* property elements in property elements: pPr > rPr > … */
#define JP_WALK_CONTROLS 64 /* content controls in content controls */
#define JP_WALK_FRAMES (1 + JP_LIMIT_TABLE_DEPTH * 2 + JP_LIMIT_BOX_DEPTH)
#define JP_WALK_INSTR_BYTES 120

/* What the properties being read belong to. */
typedef enum jp_walk_props {
    JP_PROPS_NONE,
    JP_PROPS_PARA,
    JP_PROPS_PARA_MARK, /* rPr in pPr */
    JP_PROPS_RUN,
    JP_PROPS_ROW,
    JP_PROPS_CELL,
    JP_PROPS_SECTION,
    JP_PROPS_CONTROL,
    JP_PROPS_FORM_FIELD
} jp_walk_props;

#define JP_WALK_PICTURES 8 /* in one paragraph; a row of more is no row of signatures */

/* One open container of blocks: a story, a table cell or a text box. */
typedef struct jp_walk_frame {
    jp_tree_blocks *blocks;
    uint32_t depth; /* of the element that opened it */
    bool is_cell, is_box;
    uint32_t field_count; /* open when it began */
    /* the open table of this container */
    jp_tree_table *table;
    uint32_t table_depth, row_depth;
    uint32_t next_grid_col;
    /* the cell just begun, while its properties are read */
    uint32_t cell_depth;
    int32_t cell_span;
    bool merges_up, merges_left;
    /* the open paragraph; it stays open behind a deleted paragraph mark */
    jp_tree_block *para;
    uint32_t para_depth; /* 0: closed but for such a mark */
    bool mark_is_deleted;
    jp_str text;
    jp_str printed; /* the same with all that stands in the file; not kept until the two differ */
    jp_str hidden;  /* what is formatted as hidden */
    bool differs;
    jp_docx_format para_format; /* direct */
    const jp_docx_style *para_style;
    jp_view para_style_id;
    uint32_t flags;
    uint32_t picture_at[JP_WALK_PICTURES], picture_count; /* in line with the text; none where one is loose */
    bool has_shown, has_hidden, has_plain;                /* shown text, hidden text, shown text that is not bold */
    bool break_pending;                                   /* a page break waits for text behind it */
    int32_t largest_halfpt;
    /* the open run */
    jp_docx_format run_format; /* direct */
    const jp_docx_style *run_style;
    bool run_resolved, run_hidden, run_bold;
    int32_t run_halfpt;
} jp_walk_frame;

typedef struct jp_walk_field {
    bool in_code;      /* before its separator: nothing of it shows */
    size_t shown_from; /* bytes of the text where its result begins */
    uint32_t code_bytes;
    char code[JP_WALK_INSTR_BYTES];
} jp_walk_field;

typedef struct jp_walk_control {
    uint32_t depth; /* of w:sdt */
    bool is_placeholder, is_checkbox, is_checked, was_put;
    uint32_t content_depth; /* 0 outside its content */
} jp_walk_control;

/* A header or footer that a section asks for. */
typedef struct jp_story_ref {
    jp_view rel_id;
    bool is_header;
} jp_story_ref;

/* What is known of the whole document; shared by its parts. */
typedef struct jp_docx {
    jp_tree tree;
    jp_docx_styles styles;
    jp_docx_lists *lists;
    uint32_t flags; /* jp_doc_flags */
    uint32_t picture_count, body_picture_count;
    uint32_t note_count, comment_count;
    bool is_cut; /* a bound on paragraphs or cells was hit */
    bool is_strict;
    jp_story_ref *story_refs; /* in order of mention */
    size_t story_ref_count, story_ref_cap;
} jp_docx;

typedef struct jp_walk {
    jp_docx *docx;
    jp_sax *sax;
    jp_story kind;
    uint32_t no;         /* of a header or footer */
    uint32_t skip_depth; /* root of a subtree that is not read */
    jp_walk_frame frames[JP_WALK_FRAMES];
    uint32_t frame_count;
    uint32_t table_level, box_level;
    jp_walk_props props[JP_WALK_PROPS];
    uint32_t props_depth[JP_WALK_PROPS];
    uint32_t props_count;
    jp_walk_field fields[JP_LIMIT_FIELD_DEPTH];
    uint32_t field_count, fields_beyond;
    uint32_t codes_open; /* fields whose code is being read */
    jp_walk_control controls[JP_WALK_CONTROLS];
    uint32_t control_count;
    bool takes_text, takes_code;
    uint32_t math_depth;     /* inside m:oMath */
    uint32_t inserted_depth; /* inside w:ins or w:moveTo */
    bool next_starts_page;
    jp_tree_block *section_first; /* first paragraph of the current section */
    uint32_t section_count;       /* finished */
    bool section_is_continuous;
    int32_t entry_wanted, entry_no;          /* drop-down form field */
    bool box_checked;                        /* check-box form field */
    bool alternates[JP_LIMIT_XML_DEPTH + 1]; /* by depth of AlternateContent: a branch was taken */
} jp_walk;

/* docx_para.c */
void jp_walk_put_text(jp_walk *w, jp_view text);
void jp_walk_put_char(jp_walk *w, uint32_t c);
void jp_walk_put_break(jp_walk *w, jp_view type);
void jp_walk_put_symbol(jp_walk *w, jp_view font, uint32_t code);
void jp_walk_open_para(jp_walk *w);
void jp_walk_close_para(jp_walk *w);
/** A paragraph that waits for the one behind it ends here after all. */
void jp_walk_settle_para(jp_walk *w, jp_walk_frame *frame);
void jp_walk_open_run(jp_walk *w);
void jp_walk_read_property(jp_walk *w, uint16_t id);
void jp_walk_flag_para(jp_walk *w, uint32_t flags);
/** Hexadecimal digits of w:char; 0 when there are none. */
uint32_t jp_walk_hex(jp_view digits);

/* docx_frame.c */
jp_walk_frame *jp_walk_top(jp_walk *w);
void jp_walk_push_frame(jp_walk *w, jp_tree_blocks *blocks);
void jp_walk_pop_frame(jp_walk *w);
void jp_walk_open_table(jp_walk *w);
void jp_walk_close_table(jp_walk *w);
void jp_walk_open_row(jp_walk *w);
void jp_walk_open_cell(jp_walk *w);
/** The cell's properties are known: place it in the grid and open its container. */
void jp_walk_begin_cell(jp_walk *w);
void jp_walk_open_box(jp_walk *w);

/* docx_field.c */
void jp_walk_field_char(jp_walk *w, jp_view type);
void jp_walk_field_code(jp_walk *w, jp_view text);
void jp_walk_check_code(jp_walk *w, jp_view code);
/** No code runs over the end of a paragraph: a field never finished must not swallow the rest of the document. */
void jp_walk_end_codes(jp_walk *w);
void jp_walk_drop_fields(jp_walk *w, uint32_t keep);
/* Where something typed goes. */
typedef enum jp_walk_showing {
    JP_SHOWS_NOT,     /* code of a field */
    JP_SHOWS_FORMULA, /* text, but not of the plain text */
    JP_SHOWS_PRINTED, /* a prompt, the drawn form of a check box, hidden text: in the file, but no one's text */
    JP_SHOWS
} jp_walk_showing;
jp_walk_showing jp_walk_shows(jp_walk *w);
/** Append to the text, to the printed form only, or to the text only. */
void jp_walk_append(jp_walk_frame *frame, jp_walk_showing showing, jp_view text);

/* docx_marks.c */
jp_walk_props jp_walk_props_now(const jp_walk *w);
void jp_walk_open_props(jp_walk *w, jp_walk_props props);
void jp_walk_open_run_props(jp_walk *w);
/** Close those opened at that depth or deeper. */
void jp_walk_close_props(jp_walk *w, uint32_t depth);
/** One property element, of whatever is open. */
void jp_walk_property(jp_walk *w, uint16_t id);
/** Leave out the subtree that begins here. */
void jp_walk_skip(jp_walk *w);
/** A branch of alternate content: the first that can be understood is read, once. source: ECMA-376 3 §7.5 */
void jp_walk_open_branch(jp_walk *w, bool is_fallback);
/** w:del, w:moveFrom: of text, of a paragraph mark, of a row. source: ECMA-376 1 §17.13.5 */
void jp_walk_delete(jp_walk *w);
void jp_walk_insert(jp_walk *w);
void jp_walk_open_control(jp_walk *w);
void jp_walk_put_check_box(jp_walk *w);
/** The properties of a section stand at its end and say how it begins. source: ECMA-376 1 §17.6 */
void jp_walk_close_section(jp_walk *w);
void jp_walk_count_picture(jp_walk *w);
void jp_walk_note_graphic(jp_walk *w);

/* docx_walk.c */
/**
 * Read one part: a whole story (document, header, footer), or a list of small ones (notes, comments).
 *
 * no         of a header or footer
 * err        XML_SYNTAX, XML_FORBIDDEN; what came before is in the tree
 */
JP_MUST_USE bool jp_walk_read(jp_docx *docx, jp_view bytes, jp_view part_name, jp_story kind, uint32_t no,
                              jp_error *err);

/* Element names, for all files of the walk. */
enum {
    W_ALTERNATE = 1,
    W_CHOICE,
    W_FALLBACK,
    W_OLE,
    W_ALT_CHUNK,
    W_B,
    W_BODY,
    W_BR,
    W_CHECK_BOX,
    W_CHECKBOX14,
    W_CHECKED14,
    W_CHECKED,
    W_COMMENT,
    W_CONTROL,
    W_CR,
    W_DD_LIST,
    W_DEFAULT,
    W_DEL,
    W_SKIPPED,
    W_ENDNOTE,
    W_FF_DATA,
    W_FLD_CHAR,
    W_FLD_SIMPLE,
    W_FOOTER_REF,
    W_FOOTNOTE,
    W_FTR,
    W_ANCHOR,
    W_GRAPHIC_DATA,
    W_GRID_BEFORE,
    W_GRID_SPAN,
    W_HDR,
    W_HMERGE,
    W_HEADER_REF,
    W_ILVL,
    W_IMAGE_DATA,
    W_SHAPE,
    W_INS,
    W_INSTR,
    W_JC,
    W_LIST_ENTRY,
    W_MATH,
    W_MOVE_FROM,
    W_MOVE_TO,
    W_NO_BREAK_HYPHEN,
    W_NUM_ID,
    W_OUTLINE,
    W_P,
    W_P_PR,
    W_P_STYLE,
    W_PAGE_BREAK,
    W_PIC,
    W_PTAB,
    W_DEN,
    W_MATH_D,
    W_NUM,
    W_RAD,
    W_SUB,
    W_SUP,
    W_R,
    W_R_PR,
    W_R_STYLE,
    W_RESULT,
    W_SDT,
    W_SDT_CONTENT,
    W_SDT_PR,
    W_SECT_PR,
    W_PLACEHOLDER,
    W_SYM,
    W_SZ,
    W_T,
    W_TAB,
    W_TBL,
    W_TC,
    W_TC_PR,
    W_TR,
    W_TR_PR,
    W_TXBX,
    W_TYPE,
    W_VMERGE,
    W_VANISH
};

#endif
