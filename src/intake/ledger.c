/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger.h"

#include <stdlib.h>

#include "juanping/base/utf8.h"
#include "juanping/read/readers.h"
#include "names.h"

/* Headings stand in the first rows, below a title and a note. */
#define MAX_HEADING_ROW 8u
#define MAX_COLUMNS 64u

typedef enum column {
    COL_NONE,
    COL_KIND,
    COL_ORGAN,
    COL_REGION,
    COL_PARTY,
    COL_CAUSE,
    COL_DOCNO,
    COL_FILE,
    COL_COUNT
} column;

typedef struct ledger_row {
    jp_header header, places; /* places: of the values of header */
    jp_view file;             /* name of the dossier's file or folder, as listed */
    jp_view number;           /* docno folded for comparison */
} ledger_row;

struct jp_ledger {
    ledger_row *rows;
    uint32_t row_count;
    size_t row_cap;
    uint32_t *by_number; /* rows with a number, in byte order of it */
    uint32_t number_count;
};

static column column_of(jp_view heading) {
    static const struct {
        const char *text;
        column col;
    } names[] = {
        {"案卷名称", COL_FILE},    {"案卷编号", COL_FILE},        {"文件名", COL_FILE},
        {"卷宗名称", COL_FILE},    {"压缩包", COL_FILE},          {"处罚机关", COL_ORGAN},
        {"执法单位", COL_ORGAN},   {"执法机关", COL_ORGAN},       {"办案单位", COL_ORGAN},
        {"被评查单位", COL_ORGAN}, {"办案机关", COL_ORGAN},       {"行政执法主体", COL_ORGAN},
        {"单位名称", COL_ORGAN},   {"区划", COL_REGION},          {"行政区划", COL_REGION},
        {"区划代码", COL_REGION},  {"行政区划代码", COL_REGION},  {"当事人", COL_PARTY},
        {"当事人名称", COL_PARTY}, {"行政相对人", COL_PARTY},     {"行政相对人名称", COL_PARTY},
        {"被处罚人", COL_PARTY},   {"案由", COL_CAUSE},           {"案件名称", COL_CAUSE},
        {"违法行为", COL_CAUSE},   {"处罚事由", COL_CAUSE},       {"文号", COL_DOCNO},
        {"决定书文号", COL_DOCNO}, {"处罚决定书文号", COL_DOCNO}, {"行政处罚决定书文号", COL_DOCNO},
        {"处罚文号", COL_DOCNO},   {"案号", COL_DOCNO},           {"案卷类型", COL_KIND},
        {"案件类型", COL_KIND},
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (jp_view_eq_text(heading, names[i].text)) {
            return names[i].col;
        }
    }
    return COL_NONE;
}

/* Without white space, brackets of any kind as one: what is left decides whether two numbers are the same. */
static jp_view fold_number(jp_view text, jp_arena *arena) {
    jp_str s;
    size_t at = 0;

    jp_str_init(&s, arena);
    while (at < text.bytes) {
        uint32_t c = jp_char_fold_width(jp_utf8_next(text, &at));

        if (jp_char_is_space(c)) {
            continue;
        }
        if (c == 0x3014 || c == 0x3010 || c == '[' || c == '(') {
            c = '[';
        } else if (c == 0x3015 || c == 0x3011 || c == ']' || c == ')') {
            c = ']';
        }
        jp_str_put_char(&s, c);
    }
    return jp_str_view(&s);
}

static jp_view without_spaces(jp_view text, jp_arena *arena) {
    jp_str s;
    size_t at = 0;

    jp_str_init(&s, arena);
    while (at < text.bytes) {
        uint32_t c = jp_utf8_next(text, &at);

        if (!jp_char_is_space(c)) {
            jp_str_put_char(&s, c);
        }
    }
    return jp_str_view(&s);
}

jp_ledger *jp_ledger_new(jp_arena *arena) {
    return jp_arena_alloc(arena, sizeof(jp_ledger));
}

/* source: name of the workbook. */
static void set_value(ledger_row *row, column col, const jp_cell *cell, jp_view source, jp_arena *arena) {
    const jp_view value = jp_view_copy(arena, jp_view_trim(cell->text));
    const jp_view place =
        col == COL_NONE
            ? JP_VIEW_EMPTY
            : jp_view_of(jp_arena_printf(arena, "%.*s!%.*s", JP_VIEW_ARG(source), JP_VIEW_ARG(cell->place)));

    switch (col) {
    case COL_KIND:
        row->header.kind = value;
        row->places.kind = place;
        break;
    case COL_ORGAN:
        row->header.organ = value;
        row->places.organ = place;
        break;
    case COL_REGION:
        row->header.region = value;
        row->places.region = place;
        break;
    case COL_PARTY:
        row->header.party = value;
        row->places.party = place;
        break;
    case COL_CAUSE:
        row->header.cause = value;
        row->places.cause = place;
        break;
    case COL_DOCNO:
        row->header.docno = value;
        row->places.docno = place;
        row->number = fold_number(value, arena);
        break;
    case COL_FILE:
        row->file = jp_name_stem(value);
        break;
    case COL_NONE:
    case COL_COUNT:
        break;
    }
}

/* Headings of one row: how many columns are known, and which. */
static uint32_t read_headings(const jp_document *doc, const jp_table *table, uint32_t row_no, column *columns,
                              jp_arena *scratch) {
    uint32_t known = 0;

    for (uint32_t i = 0; i < table->cell_count; i++) {
        const jp_cell *cell = &doc->cells[table->first_cell_index + i];

        if (cell->row_no == row_no && cell->grid_col < MAX_COLUMNS && !cell->is_covered) {
            columns[cell->grid_col] = column_of(without_spaces(cell->text, scratch));
            known += columns[cell->grid_col] != COL_NONE;
        }
    }
    return known;
}

static void take_row(jp_ledger *ledger, const ledger_row *row, jp_arena *arena) {
    if (row->header.docno.bytes == 0 && row->file.bytes == 0 && row->header.party.bytes == 0) {
        return;
    }
    ledger->rows = jp_arena_grow(arena, ledger->rows, ledger->row_count, &ledger->row_cap, sizeof *ledger->rows);
    ledger->rows[ledger->row_count++] = *row;
}

static void take_rows(jp_ledger *ledger, const jp_document *doc, const jp_table *table, uint32_t heading_row_no,
                      const column *columns, jp_view source, jp_arena *arena) {
    ledger_row row = {0};
    uint32_t row_no = 0;

    for (uint32_t i = 0; i < table->cell_count; i++) {
        const jp_cell *cell = &doc->cells[table->first_cell_index + i];

        if (cell->row_no <= heading_row_no || cell->grid_col >= MAX_COLUMNS) {
            continue;
        }
        if (cell->row_no != row_no) {
            take_row(ledger, &row, arena);
            row = (ledger_row){0};
            row_no = cell->row_no;
        }
        set_value(&row, columns[cell->grid_col], cell, source, arena);
    }
    take_row(ledger, &row, arena);
}

bool jp_ledger_add(jp_ledger *ledger, jp_view bytes, jp_view source, jp_arena *scratch, jp_arena *arena) {
    uint32_t rows_before = ledger->row_count;
    jp_document doc;
    jp_error why;

    if (jp_sniff(bytes, source) != JP_FILE_XLSX || !jp_xlsx_read(bytes, scratch, &doc, &why) ||
        doc.status != JP_DOC_READ) {
        return false;
    }
    for (uint32_t t = 0; t < doc.table_count; t++) {
        for (uint32_t row_no = 1; row_no <= MAX_HEADING_ROW; row_no++) {
            column columns[MAX_COLUMNS] = {COL_NONE};

            if (doc.tables[t].is_sheet && read_headings(&doc, &doc.tables[t], row_no, columns, scratch) >= 2) {
                take_rows(ledger, &doc, &doc.tables[t], row_no, columns, source, arena);
                break;
            }
        }
    }
    return ledger->row_count > rows_before;
}

/* qsort has no context argument, so the rows to compare travel beside the indexes. */
typedef struct numbered {
    jp_view number;
    uint32_t index;
} numbered;

static int compare_numbered(const void *a, const void *b) {
    const numbered *x = a;
    const numbered *y = b;
    int order = jp_view_compare(x->number, y->number);

    if (order != 0) {
        return order;
    }
    return x->index < y->index ? -1 : x->index > y->index;
}

void jp_ledger_finish(jp_ledger *ledger, jp_arena *arena) {
    jp_arena scratch;
    numbered *order;

    jp_arena_init(&scratch);
    order = jp_arena_array(&scratch, ledger->row_count + 1, sizeof *order);
    for (uint32_t i = 0; i < ledger->row_count; i++) {
        if (ledger->rows[i].number.bytes > 0) {
            order[ledger->number_count++] = (numbered){ledger->rows[i].number, i};
        }
    }
    if (ledger->number_count > 0) {
        qsort(order, ledger->number_count, sizeof *order, compare_numbered);
    }
    ledger->by_number = jp_arena_array(arena, ledger->number_count + 1, sizeof *ledger->by_number);
    for (uint32_t i = 0; i < ledger->number_count; i++) {
        ledger->by_number[i] = order[i].index;
    }
    jp_arena_release(&scratch);
}

static uint32_t match_name(const jp_ledger *ledger, jp_view id, jp_arena *scratch) {
    jp_view folded = fold_number(id, scratch);
    uint32_t best = JP_NO_INDEX;
    int best_rank = 0;
    bool is_tied = false;

    for (uint32_t i = 0; i < ledger->row_count; i++) {
        const ledger_row *row = &ledger->rows[i];
        int rank = 0;

        if (row->file.bytes > 0 && (jp_view_eq(row->file, id) || jp_view_ends_with(id, row->file))) {
            rank = 3;
        } else if (row->number.bytes > 0 && jp_view_contains(folded, row->number)) {
            rank = 2;
        } else if (row->header.party.bytes >= 6 && jp_view_contains(id, row->header.party)) {
            rank = 1;
        }
        if (rank > best_rank) {
            best = i;
            best_rank = rank;
            is_tied = false;
        } else if (rank > 0 && rank == best_rank) {
            is_tied = true;
        }
    }
    return is_tied ? JP_NO_INDEX : best;
}

static uint32_t find_number(const jp_ledger *ledger, jp_view number) {
    uint32_t low = 0;
    uint32_t high = ledger->number_count;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        int order = jp_view_compare(ledger->rows[ledger->by_number[mid]].number, number);

        if (order == 0) {
            return ledger->by_number[mid];
        }
        if (order < 0) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return JP_NO_INDEX;
}

/* A whole paragraph or cell that is one document number, or ends in one behind a colon. */
static uint32_t match_text(const jp_ledger *ledger, const jp_dossier *dossier, jp_arena *scratch) {
    for (uint32_t m = 0; m < dossier->member_count; m++) {
        const jp_document *doc = &dossier->members[m].doc;

        for (uint32_t p = 0; p < doc->para_count; p++) {
            jp_view text = doc->paras[p].text;
            jp_view folded;
            uint32_t row;

            if (text.bytes > 120 || !jp_view_contains(text, JP_VIEW("号"))) {
                continue;
            }
            folded = fold_number(text, scratch);
            row = find_number(ledger, folded);
            if (row == JP_NO_INDEX) {
                size_t colon = jp_view_find(folded, JP_VIEW(":"), 0);

                row =
                    colon == SIZE_MAX ? JP_NO_INDEX : find_number(ledger, jp_view_sub(folded, colon + 1, folded.bytes));
            }
            if (row != JP_NO_INDEX) {
                return row;
            }
        }
    }
    return JP_NO_INDEX;
}

void jp_ledger_match(const jp_ledger *ledger, jp_dossier *dossier, jp_arena *scratch) {
    jp_arena_mark mark = jp_arena_mark_now(scratch);
    uint32_t row = JP_NO_INDEX;

    if (ledger->row_count > 0) {
        row = match_name(ledger, dossier->id, scratch);
        if (row == JP_NO_INDEX) {
            row = match_text(ledger, dossier, scratch);
        }
    }
    if (row != JP_NO_INDEX) {
        dossier->from_ledger = ledger->rows[row].header;
        dossier->ledger_places = ledger->rows[row].places;
    }
    jp_arena_rewind(scratch, mark);
}
