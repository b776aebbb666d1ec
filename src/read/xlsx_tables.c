/* SPDX-License-Identifier: Apache-2.0 */
#include "xlsx.h"

#include "juanping/read/limits.h"
#include "part_sax.h"

/* Shared strings and cell styles: the two tables that cells point into. */

enum { NAME_R_PH = 1, NAME_SI, NAME_T };

static const jp_sax_name string_names[] = {
    {"rPh", JP_NS_S, NAME_R_PH}, /* reading aid above the characters: not text */
    {"si", JP_NS_S, NAME_SI},
    {"t", JP_NS_S, NAME_T},
};

typedef struct strings_reader {
    jp_xlsx *book;
    jp_str text;
    size_t cap;
    uint32_t phonetic_depth;
    bool is_in_text;
} strings_reader;

static void string_start(void *user, jp_sax *sax, uint16_t id) {
    strings_reader *r = user;
    (void)sax;
    if (id == NAME_SI) {
        jp_str_cut(&r->text, 0);
    } else if (id == NAME_R_PH) {
        r->phonetic_depth++;
    } else if (id == NAME_T) {
        r->is_in_text = r->phonetic_depth == 0;
    }
}

static void string_end(void *user, jp_sax *sax, uint16_t id) {
    strings_reader *r = user;
    jp_xlsx *book = r->book;

    if (id == NAME_T) {
        r->is_in_text = false;
    } else if (id == NAME_R_PH) {
        r->phonetic_depth--;
    } else if (id == NAME_SI) {
        if (book->string_count >= JP_LIMIT_SHARED_STRINGS) {
            jp_sax_stop(sax);
            return;
        }
        jp_view text = jp_view_copy(book->arena, jp_str_view(&r->text));
        book->strings = jp_arena_grow(book->scratch, book->strings, book->string_count, &r->cap, sizeof *book->strings);
        book->strings[book->string_count++] = jp_xlsx_unescape(text, book->arena);
    }
}

static void string_text(void *user, jp_sax *sax, jp_view text) {
    strings_reader *r = user;
    (void)sax;
    if (r->is_in_text) {
        jp_str_put(&r->text, text);
    }
}

static void walk(jp_xlsx *book, uint32_t part_index, const jp_sax_handler *handler, void *user) {
    jp_view bytes;
    jp_error err;

    if (!jp_opc_read(book->opc, part_index, &bytes, &err) ||
        !jp_sax_walk(bytes, book->opc->parts[part_index].name, handler, user, &book->is_strict, &err)) {
        jp_xlsx_note_cut(book, &err);
    }
}

void jp_xlsx_load_strings(jp_xlsx *book, uint32_t part_index) {
    static const jp_sax_handler handler = {string_names, sizeof string_names / sizeof *string_names, string_start,
                                           string_end, string_text};
    strings_reader r = {.book = book};

    jp_str_init(&r.text, book->scratch);
    walk(book, part_index, &handler, &r);
}

/* Styles: only what decides how a number looks. */

enum { NAME_CELL_XFS = 1, NAME_NUM_FMT, NAME_XF };

static const jp_sax_name style_names[] = {
    {"cellXfs", JP_NS_S, NAME_CELL_XFS},
    {"numFmt", JP_NS_S, NAME_NUM_FMT},
    {"xf", JP_NS_S, NAME_XF},
};

typedef struct custom_format {
    int32_t id;
    const jp_number_format *format;
} custom_format;

typedef struct styles_reader {
    jp_xlsx *book;
    custom_format *customs;
    size_t custom_count, custom_cap, format_cap;
    bool is_in_cell_xfs;
} styles_reader;

static void add_custom(styles_reader *r, int32_t id, jp_view code) {
    jp_arena *scratch = r->book->scratch;
    if (r->custom_count >= JP_LIMIT_NUMBER_FORMATS) {
        return;
    }
    r->customs = jp_arena_grow(scratch, r->customs, r->custom_count, &r->custom_cap, sizeof *r->customs);
    r->customs[r->custom_count++] =
        (custom_format){id, jp_number_format_parse(jp_xlsx_attr_text(code, scratch), scratch)};
}

static const jp_number_format *find_format(styles_reader *r, int32_t id) {
    if (id < 0) {
        return r->book->general;
    }
    for (size_t i = r->custom_count; i > 0 && !jp_number_format_is_system((uint32_t)id); i--) {
        if (r->customs[i - 1].id == id) {
            return r->customs[i - 1].format;
        }
    }
    const char *code = jp_number_format_builtin((uint32_t)id);
    if (!code) {
        return r->book->general;
    }
    /* Parsed once: the next cell style of this number finds it above, system formats excepted (few use those). */
    const jp_number_format *format = jp_number_format_parse(jp_view_of(code), r->book->scratch);
    if (r->custom_count < JP_LIMIT_NUMBER_FORMATS) {
        r->customs = jp_arena_grow(r->book->scratch, r->customs, r->custom_count, &r->custom_cap, sizeof *r->customs);
        r->customs[r->custom_count++] = (custom_format){id, format};
    }
    return format;
}

static void style_start(void *user, jp_sax *sax, uint16_t id) {
    styles_reader *r = user;
    jp_xlsx *book = r->book;

    if (id == NAME_CELL_XFS) {
        r->is_in_cell_xfs = true;
    } else if (id == NAME_NUM_FMT) {
        add_custom(r, jp_sax_int(jp_sax_attr(sax, "numFmtId"), -1), jp_sax_attr(sax, "formatCode"));
    } else if (id == NAME_XF && r->is_in_cell_xfs && book->format_count < JP_LIMIT_CELL_STYLES) {
        book->formats =
            jp_arena_grow(book->scratch, book->formats, book->format_count, &r->format_cap, sizeof *book->formats);
        book->formats[book->format_count++] = find_format(r, jp_sax_int(jp_sax_attr(sax, "numFmtId"), 0));
    }
}

static void style_end(void *user, jp_sax *sax, uint16_t id) {
    styles_reader *r = user;
    (void)sax;
    if (id == NAME_CELL_XFS) {
        r->is_in_cell_xfs = false;
    }
}

void jp_xlsx_load_styles(jp_xlsx *book, uint32_t part_index) {
    static const jp_sax_handler handler = {style_names, sizeof style_names / sizeof *style_names, style_start,
                                           style_end, NULL};
    styles_reader r = {.book = book};

    walk(book, part_index, &handler, &r);
}
