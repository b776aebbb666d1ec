/* SPDX-License-Identifier: Apache-2.0 */
#include "xlsx.h"

#include <string.h>

#include "juanping/read/limits.h"
#include "part_sax.h"

/* Text beside the cells: boxes of the drawing, comments old and threaded. */

static void add_note(jp_xlsx *book, jp_xlsx_notes *notes, jp_view place, jp_view text, jp_story story) {
    jp_view kept = jp_view_trim(text);

    if (kept.bytes == 0 || notes->count >= JP_LIMIT_CELLS ||
        book->text_bytes + kept.bytes > JP_LIMIT_SHEET_TEXT_BYTES) {
        return;
    }
    book->text_bytes += kept.bytes;
    notes->items = jp_arena_grow(book->scratch, notes->items, notes->count, &notes->cap, sizeof *notes->items);
    notes->items[notes->count++] = (jp_xlsx_note){place, jp_view_copy(book->arena, kept), story};
}

static void walk(jp_xlsx *book, uint32_t part_index, const jp_sax_handler *handler, void *user) {
    jp_view bytes;
    jp_error err;

    if (!jp_opc_read(book->opc, part_index, &bytes, &err) ||
        !jp_sax_walk(bytes, book->opc->parts[part_index].name, handler, user, NULL, &err)) {
        jp_xlsx_note_cut(book, &err);
    }
}

/* Drawing. source: ECMA-376 1 §20.5 */

enum {
    NAME_FALLBACK = 1,
    NAME_A_P,
    NAME_PIC,
    NAME_A_T,
    NAME_TX_BODY,
    NAME_ANCHOR,
    NAME_EXT,
    NAME_FROM,
    NAME_TO,
    NAME_COL, /* these four in their order */
    NAME_COL_OFF,
    NAME_ROW,
    NAME_ROW_OFF
};

static const jp_sax_name drawing_names[] = {
    {"Fallback", JP_NS_MC, NAME_FALLBACK},
    {"absoluteAnchor", JP_NS_OTHER, NAME_ANCHOR},
    {"col", JP_NS_OTHER, NAME_COL},
    {"colOff", JP_NS_OTHER, NAME_COL_OFF},
    {"ext", JP_NS_OTHER, NAME_EXT},
    {"from", JP_NS_OTHER, NAME_FROM},
    {"oneCellAnchor", JP_NS_OTHER, NAME_ANCHOR},
    {"p", JP_NS_A, NAME_A_P},
    {"pic", JP_NS_OTHER, NAME_PIC},
    {"row", JP_NS_OTHER, NAME_ROW},
    {"rowOff", JP_NS_OTHER, NAME_ROW_OFF},
    {"t", JP_NS_A, NAME_A_T},
    {"to", JP_NS_OTHER, NAME_TO},
    {"twoCellAnchor", JP_NS_OTHER, NAME_ANCHOR},
    {"txBody", JP_NS_OTHER, NAME_TX_BODY},
};

/* A corner of an anchor: column, how far into it, row, how far into it. Offsets in EMU. */
enum { CORNER_COL, CORNER_COL_OFF, CORNER_ROW, CORNER_ROW_OFF, CORNER_PARTS };
enum { ORDINARY_ROW_EMU = 190500, ORDINARY_COL_EMU = 609600 };

typedef struct drawing_reader {
    jp_xlsx *book;
    jp_xlsx_notes *out;
    const jp_sheet *sheet;
    jp_view sheet_name;
    jp_str text;
    uint32_t box_no;
    uint32_t fallback_depth; /* a second copy for old programs */
    bool is_in_box, is_in_text;
    int32_t corners[2][CORNER_PARTS];
    int32_t width, height; /* of an anchor with one corner */
    uint32_t corner_count;
    int part; /* of the last corner, being read; -1: none */
} drawing_reader;

/* Rows or columns of a sheet. */
typedef struct ruler {
    const uint32_t *sizes;
    uint32_t sized, other, limit;
} ruler;

static int64_t size_at(const ruler *r, int64_t at) {
    const uint32_t own = at < r->sized ? r->sizes[at] : 0;
    return own > 0 ? own : r->other;
}

/* Where the middle of a picture lies that begins so far into one row (or column) and ends in another, or is so large.
 */
static uint32_t middle(const ruler *r, int32_t from, int32_t offset, const int32_t *to, int32_t extent) {
    enum { MOST_STEPS = 1000 };
    int64_t length = extent;
    int64_t at = from;

    if (from < 0 || from >= (int64_t)r->limit) {
        return UINT32_MAX;
    }
    if (to && to[0] - (int64_t)from > MOST_STEPS) {
        return (uint32_t)(from + (to[0] - (int64_t)from) / 2); /* a background */
    }
    if (to) {
        length = to[0] > from ? (int64_t)to[1] - offset : 0;
        for (int64_t i = from; i < to[0] && i < (int64_t)r->limit; i++) {
            length += size_at(r, i);
        }
    }
    for (int64_t rest = offset + length / 2;
         rest > size_at(r, at) && at < from + MOST_STEPS && at + 1 < (int64_t)r->limit; at++) {
        rest -= size_at(r, at);
    }
    return (uint32_t)at;
}

/* Over three rows and more, and about two centimetres high. */
static bool is_seal(const ruler *rows, int32_t from, int32_t offset, const int32_t *to, int32_t height) {
    enum { SMALLEST_SEAL_EMU = 700000, FEWEST_ROWS = 3 };
    int64_t length = to ? (int64_t)to[1] - offset : height;

    for (int64_t i = from; to && i < to[0] && length < SMALLEST_SEAL_EMU; i++) {
        length += size_at(rows, i);
    }
    const uint32_t last =
        to ? (uint32_t)to[0] : middle(rows, from, offset, NULL, height > INT32_MAX / 2 ? height : 2 * height);
    return length >= SMALLEST_SEAL_EMU && last >= (uint32_t)from + FEWEST_ROWS - 1;
}

static void add_picture(drawing_reader *r) {
    static const jp_sheet_sizes unknown;
    const jp_sheet_sizes *sizes = r->sheet->sizes ? r->sheet->sizes : &unknown;
    const ruler rows = {sizes->rows, JP_SHEET_SIZED_ROWS, sizes->other_rows > 0 ? sizes->other_rows : ORDINARY_ROW_EMU,
                        JP_LIMIT_SHEET_ROWS};
    const ruler cols = {sizes->cols, JP_SHEET_SIZED_COLS, sizes->other_cols > 0 ? sizes->other_cols : ORDINARY_COL_EMU,
                        JP_LIMIT_SHEET_COLS};
    const int32_t *from = r->corners[0];
    const int32_t *to = r->corner_count > 1 ? r->corners[1] : NULL;

    if (r->corner_count == 0 || r->out->picture_count >= JP_LIMIT_SHEET_SPOTS) {
        r->out->picture_count++; /* anchored to no cell, or one more than are looked up */
        return;
    }
    const int32_t *to_row = to ? to + CORNER_ROW : NULL;
    const jp_xlsx_spot spot = {
        middle(&rows, from[CORNER_ROW], from[CORNER_ROW_OFF], to_row, r->height),
        middle(&cols, from[CORNER_COL], from[CORNER_COL_OFF], to ? to + CORNER_COL : NULL, r->width),
        is_seal(&rows, from[CORNER_ROW], from[CORNER_ROW_OFF], to_row, r->height)};
    jp_xlsx_add_spot(r->book, r->out, spot);
}

static void start_corner(drawing_reader *r, uint32_t index) {
    r->corner_count = index + 1;
    memset(r->corners[index], 0, sizeof r->corners[index]);
}

static void drawing_start(void *user, jp_sax *sax, uint16_t id) {
    drawing_reader *r = user;

    if (id == NAME_FALLBACK) {
        r->fallback_depth++;
    }
    if (r->fallback_depth > 0) {
        return;
    }
    if (id == NAME_PIC) {
        add_picture(r);
    } else if (id == NAME_ANCHOR) {
        r->corner_count = 0;
        r->part = -1;
        r->width = r->height = 0;
    } else if (id == NAME_EXT && r->corner_count == 1 && r->width == 0) {
        r->width = jp_sax_int(jp_sax_attr(sax, "cx"), 0);
        r->height = jp_sax_int(jp_sax_attr(sax, "cy"), 0);
    } else if (id == NAME_FROM) {
        start_corner(r, 0);
    } else if (id == NAME_TO && r->corner_count > 0) {
        start_corner(r, 1);
    } else if (id >= NAME_COL && r->corner_count > 0) {
        r->part = id - NAME_COL;
        jp_str_cut(&r->text, 0);
    } else if (id == NAME_TX_BODY) {
        r->is_in_box = true;
        jp_str_cut(&r->text, 0);
    } else if (id == NAME_A_P && r->text.bytes > 0) {
        jp_str_put_text(&r->text, "\n");
    } else if (id == NAME_A_T) {
        r->is_in_text = r->is_in_box;
    }
}

static void drawing_end(void *user, jp_sax *sax, uint16_t id) {
    drawing_reader *r = user;
    (void)sax;
    if (id == NAME_FALLBACK) {
        r->fallback_depth--;
    } else if (id >= NAME_COL && r->part >= 0 && r->corner_count > 0) {
        r->corners[r->corner_count - 1][r->part] = jp_sax_int(jp_view_trim(jp_str_view(&r->text)), 0);
        r->part = -1;
    } else if (id == NAME_A_T) {
        r->is_in_text = false;
    } else if (id == NAME_TX_BODY && r->is_in_box) {
        r->is_in_box = false;
        r->box_no++;
        jp_view place = jp_view_of(
            jp_arena_printf(r->book->arena, "%.*s!box%lu", JP_VIEW_ARG(r->sheet_name), (unsigned long)r->box_no));
        add_note(r->book, r->out, place, jp_str_view(&r->text), JP_STORY_BOX);
    }
}

static void drawing_text(void *user, jp_sax *sax, jp_view text) {
    drawing_reader *r = user;
    (void)sax;
    if (r->is_in_text || r->part >= 0) {
        jp_str_put(&r->text, text);
    }
}

void jp_xlsx_read_drawing(jp_xlsx *book, jp_sheet *sheet, uint32_t part_index) {
    static const jp_sax_handler handler = {drawing_names, sizeof drawing_names / sizeof *drawing_names, drawing_start,
                                           drawing_end, drawing_text};
    drawing_reader r = {.book = book, .out = &sheet->boxes, .sheet = sheet, .sheet_name = sheet->name, .part = -1};

    jp_str_init(&r.text, book->scratch);
    walk(book, part_index, &handler, &r);
}

/* Comments. source: ECMA-376 1 §18.7; threaded: [MS-XLSX] 2.6.205 */

enum { NAME_AUTHOR = 1, NAME_COMMENT, NAME_PHONETIC, NAME_T, NAME_THREADED_TEXT, NAME_THREADED };

static const jp_sax_name comment_names[] = {
    {"author", JP_NS_S, NAME_AUTHOR},          {"comment", JP_NS_S, NAME_COMMENT},
    {"rPh", JP_NS_S, NAME_PHONETIC},           {"t", JP_NS_S, NAME_T},
    {"text", JP_NS_OTHER, NAME_THREADED_TEXT}, {"threadedComment", JP_NS_OTHER, NAME_THREADED},
};

typedef struct comments_reader {
    jp_xlsx *book;
    jp_xlsx_notes *out;
    jp_view sheet_name;
    jp_str text;
    bool *is_stand_in; /* by author: a copy of a threaded comment for old programs */
    size_t author_count, author_cap;
    uint32_t row, col;
    uint32_t phonetic_depth;
    bool is_wanted, is_in_text, is_in_author;
} comments_reader;

static void start_comment(comments_reader *r, jp_sax *sax) {
    int32_t author = jp_sax_int(jp_sax_attr(sax, "authorId"), -1);

    r->is_wanted = jp_xlsx_parse_ref(jp_sax_attr(sax, "ref"), &r->row, &r->col) &&
                   !(author >= 0 && (size_t)author < r->author_count && r->is_stand_in[author]);
    jp_str_cut(&r->text, 0);
}

static void comment_start(void *user, jp_sax *sax, uint16_t id) {
    comments_reader *r = user;

    if (id == NAME_AUTHOR) {
        r->is_in_author = true;
        jp_str_cut(&r->text, 0);
    } else if (id == NAME_COMMENT || id == NAME_THREADED) {
        start_comment(r, sax);
    } else if (id == NAME_PHONETIC) {
        r->phonetic_depth++;
    } else if (id == NAME_T || id == NAME_THREADED_TEXT) {
        r->is_in_text = r->is_wanted && r->phonetic_depth == 0;
    }
}

static void comment_end(void *user, jp_sax *sax, uint16_t id) {
    comments_reader *r = user;
    (void)sax;
    if (id == NAME_AUTHOR) {
        r->is_in_author = false;
        r->is_stand_in =
            jp_arena_grow(r->book->scratch, r->is_stand_in, r->author_count, &r->author_cap, sizeof *r->is_stand_in);
        r->is_stand_in[r->author_count++] = jp_view_starts_with(jp_str_view(&r->text), JP_VIEW("tc="));
    } else if (id == NAME_PHONETIC) {
        r->phonetic_depth--;
    } else if (id == NAME_T || id == NAME_THREADED_TEXT) {
        r->is_in_text = false;
    } else if ((id == NAME_COMMENT || id == NAME_THREADED) && r->is_wanted) {
        r->is_wanted = false;
        add_note(r->book, r->out, jp_xlsx_place(r->sheet_name, r->row, r->col, r->book->arena),
                 jp_xlsx_unescape(jp_str_view(&r->text), r->book->scratch), JP_STORY_COMMENT);
    }
}

static void comment_text(void *user, jp_sax *sax, jp_view text) {
    comments_reader *r = user;
    (void)sax;
    if (r->is_in_text || r->is_in_author) {
        jp_str_put(&r->text, text);
    }
}

void jp_xlsx_read_comments(jp_xlsx *book, jp_view sheet_name, uint32_t part_index, jp_xlsx_notes *out) {
    static const jp_sax_handler handler = {comment_names, sizeof comment_names / sizeof *comment_names, comment_start,
                                           comment_end, comment_text};
    comments_reader r = {.book = book, .out = out, .sheet_name = sheet_name};

    jp_str_init(&r.text, book->scratch);
    walk(book, part_index, &handler, &r);
}
