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

typedef struct book_reader {
    jp_xlsx *book;
    sheet_entry *sheets;
    size_t sheet_count, sheet_cap;
    bool was_seen; /* it is a workbook */
} book_reader;

/* The document while it grows, in scratch; moved to the arena when it is whole. */
typedef struct builder {
    jp_xlsx *book;
    jp_document doc;
    size_t para_cap, cell_cap, table_cap;
    jp_xlsx_notes comments;
} builder;

/* workbook.xml */

enum { NAME_SHEET = 1, NAME_WORKBOOK, NAME_WORKBOOK_PR };

static const jp_sax_name names[] = {
    {"sheet", JP_NS_S, NAME_SHEET},
    {"workbook", JP_NS_S, NAME_WORKBOOK},
    {"workbookPr", JP_NS_S, NAME_WORKBOOK_PR},
};

static void on_start(void *user, jp_sax *sax, uint16_t id) {
    book_reader *r = user;
    jp_arena *scratch = r->book->scratch;

    if (id == NAME_WORKBOOK) {
        r->was_seen = true;
    } else if (id == NAME_WORKBOOK_PR) {
        r->book->is_1904 = jp_sax_has_attr(sax, "date1904") && jp_sax_on(jp_sax_attr(sax, "date1904"));
    } else if (id == NAME_SHEET) {
        if (r->sheet_count >= JP_LIMIT_SHEETS) {
            jp_error err;
            jp_fail(&err, JP_E_DOC_TOO_LARGE, NULL, "more than %u sheets", (unsigned)JP_LIMIT_SHEETS);
            jp_xlsx_note_cut(r->book, &err);
            jp_sax_stop(sax);
            return;
        }
        jp_view state = jp_sax_attr(sax, "state");
        r->sheets = jp_arena_grow(scratch, r->sheets, r->sheet_count, &r->sheet_cap, sizeof *r->sheets);
        r->sheets[r->sheet_count++] =
            (sheet_entry){jp_xlsx_attr_text(jp_sax_attr(sax, "name"), r->book->arena),
                          jp_view_copy(scratch, jp_sax_attr_ns(sax, JP_NS_R, "id")),
                          jp_view_eq_text(state, "hidden") || jp_view_eq_text(state, "veryHidden")};
    }
}

static uint32_t part_of_type(const jp_xlsx *book, const jp_opc_rels *rels, const char *type) {
    const jp_opc_rel *rel = jp_opc_rel_by_type(rels, type, 0);
    return rel ? jp_opc_find(book->opc, rel->target) : JP_NO_INDEX;
}

/* Building the document */

static void add_para(builder *b, jp_para para) {
    jp_document *doc = &b->doc;
    doc->paras = jp_arena_grow(b->book->scratch, doc->paras, doc->para_count, &b->para_cap, sizeof *doc->paras);
    doc->paras[doc->para_count++] = para;
    if (para.flags & JP_PARA_HIDDEN) {
        doc->flags |= JP_DOCF_HIDDEN_TEXT;
    }
}

/* A cell of the sheet at a place, among cells[from, to) of the document. */
static uint32_t find_origin(const jp_sheet *sheet, const jp_sheet_cell *covered, uint32_t from) {
    size_t low = 0;
    size_t high = sheet->cell_count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        const jp_sheet_cell *cell = &sheet->cells[mid];
        if (cell->row < covered->origin_row || (cell->row == covered->origin_row && cell->col < covered->origin_col)) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return from + (uint32_t)low;
}

static void add_cells(builder *b, const jp_sheet *sheet, uint32_t table_index) {
    jp_document *doc = &b->doc;
    jp_table *table = &doc->tables[table_index];
    uint32_t cell_no = 0;

    for (size_t i = 0; i < sheet->cell_count; i++) {
        const jp_sheet_cell *from = &sheet->cells[i];
        uint32_t index = doc->cell_count;
        jp_view place = jp_xlsx_place(sheet->name, from->row, from->col, b->book->arena);

        cell_no = i > 0 && sheet->cells[i - 1].row == from->row ? cell_no + 1 : 1;
        doc->cells = jp_arena_grow(b->book->scratch, doc->cells, doc->cell_count, &b->cell_cap, sizeof *doc->cells);
        doc->cells[doc->cell_count++] = (jp_cell){
            .text = from->text,
            .place = place,
            .table_index = table_index,
            .row_no = from->row + 1,
            .cell_no = cell_no,
            .grid_col = from->col,
            .col_span = from->col_span,
            .row_span = from->row_span,
            .first_para_index = doc->para_count,
            .para_count = from->is_covered ? 0 : 1,
            .origin_index = from->is_covered ? find_origin(sheet, from, table->first_cell_index) : index,
            .flags = from->flags,
            .is_covered = from->is_covered,
        };
        if (!from->is_covered) {
            add_para(b, (jp_para){.text = from->text, .place = place, .cell_index = index, .flags = from->flags});
        }
        if (from->col + from->col_span > table->grid_col_count) {
            table->grid_col_count = from->col + from->col_span;
        }
    }
    table->cell_count = (uint32_t)sheet->cell_count;
    table->row_count = sheet->cell_count > 0 ? sheet->cells[sheet->cell_count - 1].row + 1 : 0;
}

static void add_notes(builder *b, const jp_xlsx_notes *notes, uint32_t flags) {
    for (size_t i = 0; i < notes->count; i++) {
        const jp_xlsx_note *note = &notes->items[i];
        add_para(b, (jp_para){.text = note->text,
                              .place = note->place,
                              .cell_index = JP_NO_INDEX,
                              .flags = flags,
                              .story = note->story});
    }
}

/* What hangs on a sheet besides its cells: boxes stand behind the cells, comments are kept for the end. */
static void read_beside(builder *b, const jp_sheet *sheet) {
    jp_xlsx *book = b->book;
    jp_xlsx_notes boxes = {0};
    jp_opc_rels rels;
    jp_error err;

    if (!jp_opc_load_rels(book->opc, sheet->part_name, &rels, &err)) {
        jp_xlsx_note_cut(book, &err);
        return;
    }
    for (uint32_t i = 0; i < rels.count; i++) {
        const jp_opc_rel *rel = &rels.items[i];
        uint32_t part = rel->is_external ? JP_NO_INDEX : jp_opc_find(book->opc, rel->target);
        if (part == JP_NO_INDEX) {
            continue;
        }
        if (jp_view_eq_text(rel->type, "drawing")) {
            jp_xlsx_read_drawing(book, sheet->name, part, &boxes);
        } else if (jp_view_eq_text(rel->type, "comments") || jp_view_eq_text(rel->type, "threadedComment")) {
            jp_xlsx_read_comments(book, sheet->name, part, &b->comments);
        }
    }
    add_notes(b, &boxes, sheet->is_hidden ? JP_PARA_HIDDEN : 0u);
    b->doc.picture_count += boxes.picture_count;
}

static void read_sheet(builder *b, const sheet_entry *entry, uint32_t part_index) {
    jp_xlsx *book = b->book;
    jp_document *doc = &b->doc;
    jp_sheet sheet = {
        .name = entry->name, .is_hidden = entry->is_hidden, .part_name = book->opc->parts[part_index].name};

    doc->tables = jp_arena_grow(book->scratch, doc->tables, doc->table_count, &b->table_cap, sizeof *doc->tables);
    doc->tables[doc->table_count] = (jp_table){.place = entry->name,
                                               .first_cell_index = doc->cell_count,
                                               .parent_cell_index = JP_NO_INDEX,
                                               .before_para_index = doc->para_count,
                                               .is_sheet = true,
                                               .is_hidden = entry->is_hidden};
    doc->table_count++;
    jp_xlsx_read_sheet(book, &sheet, part_index);
    jp_xlsx_lay_out(book, &sheet);
    add_cells(b, &sheet, doc->table_count - 1);
    read_beside(b, &sheet);
}

static void read_sheets(builder *b, const book_reader *list, const jp_opc_rels *rels) {
    for (size_t i = 0; i < list->sheet_count; i++) {
        const jp_opc_rel *rel = jp_opc_rel_by_id(rels, list->sheets[i].rel_id);
        uint32_t part = rel && !rel->is_external ? jp_opc_find(b->book->opc, rel->target) : JP_NO_INDEX;

        if (rel && !jp_view_eq_text(rel->type, "worksheet")) {
            continue; /* a sheet that is one chart, or of old macros: it has no cells */
        }
        if (part == JP_NO_INDEX) {
            jp_error err;
            jp_fail(&err, JP_E_DOC_DAMAGED, NULL, "sheet without a part: %.*s", JP_VIEW_ARG(list->sheets[i].name));
            jp_xlsx_note_cut(b->book, &err);
            continue;
        }
        read_sheet(b, &list->sheets[i], part);
    }
    if (b->comments.count > 0) {
        b->doc.flags |= JP_DOCF_COMMENTS;
        add_notes(b, &b->comments, 0);
    }
}

static void move_to_arena(jp_document *doc, jp_arena *arena) {
    jp_para *paras = jp_arena_array(arena, doc->para_count, sizeof *paras);
    jp_cell *cells = jp_arena_array(arena, doc->cell_count, sizeof *cells);
    jp_table *tables = jp_arena_array(arena, doc->table_count, sizeof *tables);

    for (uint32_t i = 0; i < doc->para_count; i++) {
        paras[i] = doc->paras[i];
    }
    for (uint32_t i = 0; i < doc->cell_count; i++) {
        cells[i] = doc->cells[i];
    }
    for (uint32_t i = 0; i < doc->table_count; i++) {
        tables[i] = doc->tables[i];
    }
    doc->paras = paras;
    doc->cells = cells;
    doc->tables = tables;
}

static void finish(builder *b) {
    const jp_xlsx *book = b->book;
    jp_document *doc = &b->doc;

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
static bool read_book(builder *b, jp_error *err) {
    static const jp_sax_handler handler = {names, sizeof names / sizeof *names, on_start, NULL, NULL};
    jp_xlsx *book = b->book;
    book_reader list = {.book = book};
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
        if (list.sheet_count == 0) {
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
    read_sheets(b, &list, &rels);
    return true;
}

bool jp_xlsx_read(jp_view bytes, jp_arena *arena, jp_document *out, jp_error *err) {
    jp_arena scratch;
    jp_opc opc;
    jp_error why;
    jp_xlsx book = {.opc = &opc, .arena = arena, .scratch = &scratch};
    builder b = {.book = &book, .doc = {.type = JP_FILE_XLSX}};

    (void)err; /* whatever happens to one file is said of that file */
    jp_arena_init(&scratch);
    if (!jp_opc_open(&opc, bytes, &scratch, &why)) {
        fail_document(out, &why, arena);
        jp_arena_release(&scratch);
        return true;
    }
    book.general = jp_number_format_parse(JP_VIEW("General"), &scratch);
    book.whole = jp_number_format_parse(JP_VIEW("0"), &scratch);
    if (read_book(&b, &why)) {
        finish(&b);
        move_to_arena(&b.doc, arena);
        *out = b.doc;
    } else {
        fail_document(out, &why, arena);
    }
    jp_opc_close(&opc);
    jp_arena_release(&scratch);
    return true;
}
