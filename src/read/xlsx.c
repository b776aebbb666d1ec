/* SPDX-License-Identifier: Apache-2.0 */
#include "xlsx.h"

#include "juanping/read/limits.h"
#include "juanping/read/readers.h"
#include "part_sax.h"

/* A workbook: its parts by relationship, sheets in the order of their tabs. */

typedef struct sheet_entry {
    jp_view name, rel_id;
    bool is_hidden;
} sheet_entry;

typedef struct sheet_list {
    jp_xlsx *book;
    sheet_entry *items;
    size_t count, cap;
    bool was_seen; /* it is a workbook */
} sheet_list;

typedef struct reader {
    jp_xlsx *book;
    jp_sheet *sheets;
    size_t sheet_count, sheet_cap;
    jp_xlsx_notes comments;
} reader;

/* workbook.xml */

enum { NAME_SHEET = 1, NAME_WORKBOOK, NAME_WORKBOOK_PR };

static const jp_sax_name names[] = {
    {"sheet", JP_NS_S, NAME_SHEET},
    {"workbook", JP_NS_S, NAME_WORKBOOK},
    {"workbookPr", JP_NS_S, NAME_WORKBOOK_PR},
};

static void on_start(void *user, jp_sax *sax, uint16_t id) {
    sheet_list *r = user;
    jp_arena *scratch = r->book->scratch;

    if (id == NAME_WORKBOOK) {
        r->was_seen = true;
    } else if (id == NAME_WORKBOOK_PR) {
        r->book->is_1904 = jp_sax_has_attr(sax, "date1904") && jp_sax_on(jp_sax_attr(sax, "date1904"));
    } else if (id == NAME_SHEET) {
        if (r->count >= JP_LIMIT_SHEETS) {
            jp_error err;
            jp_fail(&err, JP_E_DOC_TOO_LARGE, NULL, "more than %u sheets", (unsigned)JP_LIMIT_SHEETS);
            jp_xlsx_note_cut(r->book, &err);
            jp_sax_stop(sax);
            return;
        }
        jp_view state = jp_sax_attr(sax, "state");
        r->items = jp_arena_grow(scratch, r->items, r->count, &r->cap, sizeof *r->items);
        r->items[r->count++] = (sheet_entry){jp_xlsx_attr_text(jp_sax_attr(sax, "name"), r->book->arena),
                                             jp_view_copy(scratch, jp_sax_attr_ns(sax, JP_NS_R, "id")),
                                             jp_view_eq_text(state, "hidden") || jp_view_eq_text(state, "veryHidden")};
    }
}

static uint32_t part_of_type(const jp_xlsx *book, const jp_opc_rels *rels, const char *type) {
    const jp_opc_rel *rel = jp_opc_rel_by_type(rels, type, 0);
    return rel ? jp_opc_find(book->opc, rel->target) : JP_NO_INDEX;
}

/* Reading the sheets */

/* What hangs on a sheet besides its cells. */
static void read_beside(reader *r, jp_sheet *sheet) {
    jp_xlsx *book = r->book;
    jp_opc_rels rels;
    uint32_t looked_up = 0;
    jp_error err;

    if (!jp_opc_load_rels(book->opc, sheet->part_name, &rels, &err)) {
        jp_xlsx_note_cut(book, &err);
        return;
    }
    for (uint32_t i = 0; i < rels.count && looked_up < JP_LIMIT_SHEET_NOTE_PARTS; i++) {
        const jp_opc_rel *rel = &rels.items[i];
        bool is_drawing = jp_view_eq_text(rel->type, "drawing");
        if (rel->is_external ||
            !(is_drawing || jp_view_eq_text(rel->type, "comments") || jp_view_eq_text(rel->type, "threadedComment"))) {
            continue;
        }
        uint32_t part = jp_opc_find(book->opc, rel->target);
        looked_up++;
        if (part == JP_NO_INDEX) {
            continue;
        }
        if (is_drawing) {
            jp_xlsx_read_drawing(book, sheet, part);
        } else {
            jp_xlsx_read_comments(book, sheet->name, part, &r->comments);
        }
    }
}

static void read_sheet(reader *r, const sheet_entry *entry, uint32_t part_index) {
    jp_xlsx *book = r->book;
    jp_sheet *sheet;

    r->sheets = jp_arena_grow(book->scratch, r->sheets, r->sheet_count, &r->sheet_cap, sizeof *r->sheets);
    sheet = &r->sheets[r->sheet_count++];
    *sheet =
        (jp_sheet){.name = entry->name, .is_hidden = entry->is_hidden, .part_name = book->opc->parts[part_index].name};
    jp_xlsx_read_sheet(book, sheet, part_index);
    read_beside(r, sheet);
    jp_xlsx_mark_pictures(book, sheet);
    jp_xlsx_lay_out(book, sheet);
}

static void read_sheets(reader *r, const sheet_list *list, const jp_opc_rels *rels) {
    for (size_t i = 0; i < list->count; i++) {
        const jp_opc_rel *rel = jp_opc_rel_by_id(rels, list->items[i].rel_id);
        uint32_t part = rel && !rel->is_external ? jp_opc_find(r->book->opc, rel->target) : JP_NO_INDEX;

        if (rel && !jp_view_eq_text(rel->type, "worksheet")) {
            continue; /* a sheet that is one chart, or of old macros: it has no cells */
        }
        if (part == JP_NO_INDEX) {
            jp_error err;
            jp_fail(&err, JP_E_DOC_DAMAGED, NULL, "sheet without a part: %.*s", JP_VIEW_ARG(list->items[i].name));
            jp_xlsx_note_cut(r->book, &err);
            continue;
        }
        read_sheet(r, &list->items[i], part);
    }
}

static void finish(const jp_xlsx *book, jp_document *doc) {
    doc->flags |= jp_opc_has(book->opc, "vbaProject") ? JP_DOCF_MACROS : 0u;
    doc->flags |= jp_opc_has(book->opc, "digital-signature") ? JP_DOCF_SIGNED : 0u;
    doc->flags |= jp_opc_has(book->opc, "embeddings/") ? JP_DOCF_EMBEDDED : 0u;
    doc->flags |= book->is_strict ? JP_DOCF_STRICT : 0u;
    doc->flags |= doc->picture_count > 0 ? JP_DOCF_PICTURES : 0u;
    if (book->is_cut) {
        doc->flags |= JP_DOCF_CUT;
        doc->reason = book->cut_reason;
    }
    if (doc->para_count > 0) {
        doc->status = JP_DOC_READ;
    } else if (book->is_cut) {
        doc->status = JP_DOC_DAMAGED;
    } else {
        doc->status = doc->picture_count > 0 ? JP_DOC_IMAGE_ONLY : JP_DOC_EMPTY;
    }
}

static void fail_document(jp_document *out, const jp_error *err, jp_arena *arena) {
    jp_doc_status status = JP_DOC_DAMAGED;
    if (err->code == JP_E_ZIP_ENCRYPTED || err->code == JP_E_DOC_ENCRYPTED) {
        status = JP_DOC_ENCRYPTED;
    } else if (err->code == JP_E_TOO_LARGE || err->code == JP_E_ZIP_TOO_LARGE || err->code == JP_E_DOC_TOO_LARGE) {
        status = JP_DOC_TOO_LARGE;
    } else if (err->code == JP_E_DOC_UNSUPPORTED) {
        status = JP_DOC_UNSUPPORTED;
    }
    *out = (jp_document){.status = status, .type = JP_FILE_XLSX};
    out->reason = jp_view_of(jp_arena_printf(arena, "%s%s%s", err->where, err->where[0] ? ": " : "", err->subject));
}

/* The list of sheets, then strings and styles, then the sheets. */
static bool read_book(reader *r, jp_error *err) {
    static const jp_sax_handler handler = {names, sizeof names / sizeof *names, on_start, NULL, NULL};
    jp_xlsx *book = r->book;
    sheet_list list = {.book = book};
    uint32_t main_part = jp_opc_main_part(book->opc);
    jp_opc_rels rels;
    jp_view bytes;

    if (main_part == JP_NO_INDEX) {
        jp_fail(err, JP_E_DOC_DAMAGED, NULL, "no workbook part");
        return false;
    }
    jp_view name = book->opc->parts[main_part].name;
    if (jp_view_ends_with(name, JP_VIEW(".bin"))) {
        jp_fail(err, JP_E_DOC_UNSUPPORTED, NULL, "binary workbook (.xlsb)");
        return false;
    }
    if (!jp_opc_read(book->opc, main_part, &bytes, err) || !jp_opc_load_rels(book->opc, name, &rels, err)) {
        return false;
    }
    if (!jp_sax_walk(bytes, name, &handler, &list, &book->is_strict, err)) {
        if (list.count == 0) {
            return false;
        }
        jp_xlsx_note_cut(book, err);
    }
    if (!list.was_seen) {
        jp_fail(err, JP_E_DOC_DAMAGED, NULL, "%.*s: not a workbook", JP_VIEW_ARG(name));
        return false;
    }
    uint32_t styles = part_of_type(book, &rels, "styles");
    uint32_t strings = part_of_type(book, &rels, "sharedStrings");
    if (styles != JP_NO_INDEX) {
        jp_xlsx_load_styles(book, styles);
    }
    if (strings != JP_NO_INDEX) {
        jp_xlsx_load_strings(book, strings);
    }
    read_sheets(r, &list, &rels);
    return true;
}

bool jp_xlsx_read(jp_view bytes, jp_arena *arena, jp_document *out, jp_error *err) {
    jp_arena scratch;
    jp_arena passing;
    jp_opc opc;
    jp_error why;
    jp_xlsx book = {.opc = &opc, .arena = arena, .scratch = &scratch, .passing = &passing};
    reader r = {.book = &book};

    (void)err; /* whatever happens to one file is said of that file */
    jp_arena_init(&scratch);
    jp_arena_init(&passing);
    if (!jp_opc_open(&opc, bytes, &scratch, &why)) {
        fail_document(out, &why, arena);
        jp_arena_release(&scratch);
        return true;
    }
    book.general = jp_number_format_parse(JP_VIEW("General"), &scratch);
    book.whole = jp_number_format_parse(JP_VIEW("0"), &scratch);
    if (read_book(&r, &why)) {
        *out = (jp_document){.type = JP_FILE_XLSX};
        jp_xlsx_build(&book, r.sheets, r.sheet_count, &r.comments, out);
        finish(&book, out);
    } else {
        fail_document(out, &why, arena);
    }
    jp_opc_close(&opc);
    jp_arena_release(&passing);
    jp_arena_release(&scratch);
    return true;
}
