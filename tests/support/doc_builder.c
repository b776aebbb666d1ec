/* SPDX-License-Identifier: Apache-2.0 */
#include "doc_builder.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_PICTURES = 8 }; /* in one paragraph */

typedef struct builder {
    jp_document doc;
    jp_arena *arena;
    uint32_t most;    /* paragraphs, cells and tables: each stands behind a mark of its own */
    uint32_t body_no; /* paragraphs outside of tables */
    jp_table *table;  /* being filled, or NULL */
} builder;

/* Takes the marks of pictures and line breaks out of the text; pictures in line with it are remembered where they
 * stood. */
static jp_view take_pictures(builder *b, jp_view text, jp_para *para) {
    const char *const marks[] = {"[图]", "[浮图]", "↵", NULL};
    jp_str words;
    size_t at = 0, next, bytes;

    jp_str_init(&words, b->arena);
    for (; (next = jp_view_find_any(text, marks, at, &bytes)) != SIZE_MAX; at = next + bytes) {
        jp_str_put(&words, jp_view_sub(text, at, next));
        if (jp_view_starts_with(jp_view_sub(text, next, text.bytes), JP_VIEW("↵"))) {
            jp_str_put_char(&words, '\n');
            continue;
        }
        para->flags |= JP_PARA_PICTURE | (bytes > strlen(marks[0]) ? JP_PARA_LOOSE_PICTURE : 0u);
        if (!para->picture_at) {
            para->picture_at = jp_arena_array(b->arena, MOST_PICTURES, sizeof *para->picture_at);
        }
        assert(para->picture_count < MOST_PICTURES);
        para->picture_at[para->picture_count++] = (uint32_t)words.bytes;
        b->doc.picture_count++;
        b->doc.flags |= JP_DOCF_PICTURES;
    }
    para->picture_count = para->flags & JP_PARA_LOOSE_PICTURE ? 0 : para->picture_count;
    jp_str_put(&words, jp_view_sub(text, at, text.bytes));
    return jp_str_view(&words);
}

static jp_para *add_para(builder *b, jp_view text, jp_view place, uint32_t cell, uint32_t flags) {
    assert(b->doc.para_count < b->most);
    jp_para *para = &b->doc.paras[b->doc.para_count++];

    const jp_view lost = JP_VIEW("[失]");
    if (jp_view_ends_with(text, lost)) {
        flags |= JP_PARA_PRECISION_LOST;
        text = jp_view_sub(text, 0, text.bytes - lost.bytes);
    }
    *para = (jp_para){.place = place, .cell_index = cell, .flags = flags};
    para->text = take_pictures(b, text, para);
    return para;
}

/* ---- cells ---- */

static jp_cell *cell_above(builder *b, const jp_cell *cell) {
    for (uint32_t i = b->doc.cell_count; i > b->table->first_cell_index; i--) {
        jp_cell *above = &b->doc.cells[i - 1];
        if (above->row_no + 1 == cell->row_no && above->grid_col == cell->grid_col) {
            return above;
        }
    }
    return NULL;
}

static void fill_cell(builder *b, jp_cell *cell, uint32_t index, jp_view text) {
    jp_view mark = JP_VIEW("⏎");
    jp_str joined;
    size_t from = 0;

    jp_str_init(&joined, b->arena);
    cell->first_para_index = b->doc.para_count;
    while (from <= text.bytes) {
        size_t to = jp_view_find(text, mark, from);
        to = to == SIZE_MAX ? text.bytes : to;
        jp_para *para = add_para(b, jp_view_sub(text, from, to), cell->place, index, 0);
        jp_str_put_text(&joined, cell->para_count > 0 ? "\n" : "");
        jp_str_put(&joined, para->text);
        cell->flags |= para->flags;
        cell->para_count++;
        from = to + mark.bytes;
    }
    cell->text = jp_str_view(&joined);
}

static void add_cell(builder *b, jp_view text, uint32_t row_no, uint32_t cell_no, uint32_t *grid_col) {
    assert(b->doc.cell_count < b->most);
    uint32_t index = b->doc.cell_count;
    jp_cell *cell = &b->doc.cells[index];
    uint32_t span = 1;

    if (text.bytes > 2 && text.data[0] == '{') {
        span = (uint32_t)(text.data[1] - '0');
        text = jp_view_trim(jp_view_sub(text, 3, text.bytes));
    }
    *cell = (jp_cell){
        .table_index = (uint32_t)(b->table - b->doc.tables),
        .row_no = row_no,
        .cell_no = cell_no,
        .grid_col = *grid_col,
        .col_span = span,
        .row_span = 1,
        .origin_index = index,
        .place = jp_view_of(jp_arena_printf(b->arena, "%.*sr%uc%u", JP_VIEW_ARG(b->table->place), row_no, cell_no))};
    *grid_col += span;
    jp_cell *above = jp_view_eq_text(text, "^") ? cell_above(b, cell) : NULL;
    if (above) {
        cell->is_covered = true;
        cell->origin_index = above->origin_index;
        cell->first_para_index = b->doc.para_count;
        b->doc.cells[cell->origin_index].row_span++;
    } else {
        fill_cell(b, cell, index, text);
    }
    b->doc.cell_count++;
    b->table->cell_count++;
    if (*grid_col > b->table->grid_col_count) {
        b->table->grid_col_count = *grid_col;
    }
}

static void open_table(builder *b, uint32_t parent_cell) {
    assert(b->doc.table_count < b->most);
    b->table = &b->doc.tables[b->doc.table_count++];
    *b->table = (jp_table){.place = jp_view_of(jp_arena_printf(b->arena, "t%u", b->doc.table_count)),
                           .first_cell_index = b->doc.cell_count,
                           .parent_cell_index = parent_cell,
                           .before_para_index = b->doc.para_count};
}

static void add_row(builder *b, jp_view line) {
    const bool is_inner = jp_view_starts_with(line, JP_VIEW("|>"));

    if (!b->table || (is_inner != (b->table->parent_cell_index != JP_NO_INDEX))) {
        open_table(b, is_inner ? b->doc.cell_count - 1 : JP_NO_INDEX);
    }
    uint32_t row_no = ++b->table->row_count;
    uint32_t cell_no = 0;
    uint32_t grid_col = 0;
    size_t from = is_inner ? 2 : 1;

    while (from <= line.bytes) {
        size_t to = jp_view_find(line, JP_VIEW("|"), from);
        to = to == SIZE_MAX ? line.bytes : to;
        add_cell(b, jp_view_trim(jp_view_sub(line, from, to)), row_no, ++cell_no, &grid_col);
        from = to + 1;
    }
}

/* ---- paragraphs ---- */

static void add_line(builder *b, jp_view line) {
    uint32_t flags = 0;

    if (jp_view_starts_with(line, JP_VIEW("|"))) {
        add_row(b, line);
        return;
    }
    b->table = NULL;
    if (jp_view_eq_text(line, "---")) {
        return;
    }
    if (jp_view_eq_text(line, "[残]")) {
        b->doc.flags |= JP_DOCF_CUT;
        return;
    }
    if (jp_view_starts_with(line, JP_VIEW("~ "))) {
        flags |= JP_PARA_PAGE_BREAK;
        line = jp_view_sub(line, 2, line.bytes);
    }
    if (jp_view_starts_with(line, JP_VIEW("= "))) {
        flags |= JP_PARA_CENTRED | JP_PARA_LARGE;
        line = jp_view_sub(line, 2, line.bytes);
    } else if (jp_view_starts_with(line, JP_VIEW("> "))) {
        flags |= JP_PARA_RIGHT;
        line = jp_view_sub(line, 2, line.bytes);
    }
    add_para(b, line, jp_view_of(jp_arena_printf(b->arena, "p%u", ++b->body_no)), JP_NO_INDEX, flags);
}

static uint32_t count_marks(jp_view text) {
    static const char *const marks[] = {"\n", "|", "⏎"};
    uint32_t count = 1;

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        for (size_t at = 0; (at = jp_view_find(text, jp_view_of(marks[i]), at)) != SIZE_MAX; at++) {
            count++;
        }
    }
    return count;
}

jp_document jp_build_document(const char *text, jp_arena *arena) {
    builder b = {.arena = arena};
    jp_view all = jp_view_of(text);
    size_t from = 0;

    b.doc.status = JP_DOC_READ;
    b.doc.type = JP_FILE_DOCX;
    b.most = count_marks(all);
    b.doc.paras = jp_arena_array(arena, b.most, sizeof *b.doc.paras);
    b.doc.cells = jp_arena_array(arena, b.most, sizeof *b.doc.cells);
    b.doc.tables = jp_arena_array(arena, b.most, sizeof *b.doc.tables);
    while (from < all.bytes) {
        size_t to = jp_view_find(all, JP_VIEW("\n"), from);
        to = to == SIZE_MAX ? all.bytes : to;
        add_line(&b, jp_view_sub(all, from, to));
        from = to + 1;
    }
    assert(jp_document_is_sound(&b.doc));
    return b.doc;
}

jp_member jp_build_member(const char *name, const char *text, jp_arena *arena) {
    jp_member member = {.name = jp_view_of(jp_arena_strdup(arena, name))};

    if (text) {
        member.doc = jp_build_document(text, arena);
        member.size_bytes = strlen(text);
    } else {
        member.doc = (jp_document){.status = JP_DOC_UNSUPPORTED, .type = JP_FILE_PDF, .reason = JP_VIEW("PDF")};
    }
    memset(member.sha256, '0', sizeof member.sha256 - 1);
    return member;
}

static int compare_members(const void *a, const void *b) {
    return jp_view_compare(((const jp_member *)a)->name, ((const jp_member *)b)->name);
}

jp_dossier jp_build_dossier(const char *id, const jp_build_file *files, uint32_t count, jp_arena *arena) {
    jp_dossier dossier = {.id = jp_view_of(jp_arena_strdup(arena, id)), .member_count = count};

    dossier.source = dossier.id;
    dossier.members = jp_arena_array(arena, count, sizeof *dossier.members);
    for (uint32_t i = 0; i < count; i++) {
        dossier.members[i] = jp_build_member(files[i].name, files[i].text, arena);
    }
    qsort(dossier.members, count, sizeof *dossier.members, compare_members);
    memset(dossier.sha256, '0', sizeof dossier.sha256 - 1);
    return dossier;
}
