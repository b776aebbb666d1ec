/* SPDX-License-Identifier: Apache-2.0 */
#include "xlsx.h"

#include "juanping/base/day.h"
#include "juanping/read/limits.h"
#include "part_sax.h"

/* One worksheet: cells with content, in file order. Rows and cells may come without references and then follow
 * the one before. source: ECMA-376 1 §18.3.1 */

enum { NAME_C = 1, NAME_COL, NAME_F, NAME_IS, NAME_MERGE_CELL, NAME_R_PH, NAME_ROW, NAME_FORMAT, NAME_T, NAME_V };

enum { SHORTEST_IDENTIFIER = 12, LONGEST_IDENTIFIER = 20 }; /* digits; a larger number is a quantity */

static const jp_sax_name names[] = {
    {"c", JP_NS_S, NAME_C},
    {"col", JP_NS_S, NAME_COL},
    {"f", JP_NS_S, NAME_F},
    {"is", JP_NS_S, NAME_IS},
    {"mergeCell", JP_NS_S, NAME_MERGE_CELL},
    {"rPh", JP_NS_S, NAME_R_PH},
    {"row", JP_NS_S, NAME_ROW},
    {"sheetFormatPr", JP_NS_S, NAME_FORMAT},
    {"t", JP_NS_S, NAME_T},
    {"v", JP_NS_S, NAME_V},
};

typedef enum cell_type { TYPE_NUMBER, TYPE_SHARED, TYPE_STRING, TYPE_BOOL, TYPE_ERROR, TYPE_ISO_DATE } cell_type;

typedef struct sheet_reader {
    jp_xlsx *book;
    jp_sheet *sheet;
    jp_str text, formula;        /* of the cell being read */
    uint32_t row, col;           /* of the cell being read */
    uint32_t next_row, next_col; /* where one without a reference goes */
    uint32_t style;
    cell_type type;
    bool is_in_cell, is_in_text, is_inline, is_in_formula, has_formula, has_rich_value;
    uint32_t phonetic_depth;
    bool is_row_hidden, are_rows_hidden;
    bool hidden_cols[JP_LIMIT_SHEET_COLS];
} sheet_reader;

static cell_type type_of(jp_view name) {
    static const struct {
        const char *name;
        cell_type type;
    } types[] = {{"s", TYPE_SHARED}, {"str", TYPE_STRING}, {"inlineStr", TYPE_STRING},
                 {"b", TYPE_BOOL},   {"e", TYPE_ERROR},    {"d", TYPE_ISO_DATE}};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (jp_view_eq_text(name, types[i].name)) {
            return types[i].type;
        }
    }
    return TYPE_NUMBER;
}

enum { EMU_OF_POINT = 12700, EMU_OF_PIXEL = 9525, PIXELS_OF_CHAR = 7, PIXELS_AROUND = 5 };

/* "25.5" points, or characters of a column: parts of one do not matter. 0: not said. */
static uint32_t emu_of(jp_view size, uint32_t unit, uint32_t around) {
    enum { LARGEST = 4000 };
    const int32_t whole = jp_sax_int(size, 0);

    return whole > 0 && whole < LARGEST ? (uint32_t)whole * unit + around : 0;
}

static uint32_t emu_of_width(jp_view chars) {
    return emu_of(chars, PIXELS_OF_CHAR * EMU_OF_PIXEL, PIXELS_AROUND * EMU_OF_PIXEL);
}

static void start_row(sheet_reader *r, jp_sax *sax) {
    int32_t no = jp_sax_int(jp_sax_attr(sax, "r"), 0);

    r->row = no > 0 ? (uint32_t)no - 1 : r->next_row;
    if (r->row < JP_SHEET_SIZED_ROWS) {
        r->sheet->sizes->rows[r->row] = emu_of(jp_sax_attr(sax, "ht"), EMU_OF_POINT, 0);
    }
    r->next_row = r->row + 1;
    r->next_col = 0;
    r->is_row_hidden = jp_sax_has_attr(sax, "hidden") ? jp_sax_on(jp_sax_attr(sax, "hidden")) : r->are_rows_hidden;
}

static void start_cell(sheet_reader *r, jp_sax *sax) {
    jp_view ref = jp_sax_attr(sax, "r");
    uint32_t row = r->row;
    uint32_t col = r->next_col;

    if (ref.bytes > 0 && !jp_xlsx_parse_ref(ref, &row, &col)) {
        col = JP_LIMIT_SHEET_COLS; /* nowhere: left out below */
    } else {
        r->next_col = col + 1;
    }
    r->row = row;
    r->col = col;
    r->type = type_of(jp_sax_attr(sax, "t"));
    r->style = (uint32_t)jp_sax_int(jp_sax_attr(sax, "s"), 0);
    r->is_in_cell = true;
    r->is_inline = false;
    r->has_rich_value = jp_sax_has_attr(sax, "vm");
    jp_str_cut(&r->text, 0);
    jp_str_cut(&r->formula, 0);
    r->has_formula = r->is_in_formula = false;
}

static void start_cols(sheet_reader *r, jp_sax *sax) {
    int32_t min = jp_sax_int(jp_sax_attr(sax, "min"), 0);
    int32_t max = jp_sax_int(jp_sax_attr(sax, "max"), 0);

    for (int32_t no = min > 0 ? min : 1; no <= max && no <= JP_SHEET_SIZED_COLS; no++) {
        r->sheet->sizes->cols[no - 1] = emu_of_width(jp_sax_attr(sax, "width"));
    }
    if (!jp_sax_has_attr(sax, "hidden") || !jp_sax_on(jp_sax_attr(sax, "hidden"))) {
        return;
    }
    for (int32_t no = min > 0 ? min : 1; no <= max && no <= (int32_t)JP_LIMIT_SHEET_COLS; no++) {
        r->hidden_cols[no - 1] = true;
    }
}

static void start_merge(sheet_reader *r, jp_sax *sax) {
    jp_view ref = jp_sax_attr(sax, "ref");
    size_t colon = jp_view_find(ref, JP_VIEW(":"), 0);
    jp_sheet *sheet = r->sheet;
    jp_sheet_merge m;

    if (colon == SIZE_MAX || sheet->merge_count >= JP_LIMIT_MERGES ||
        !jp_xlsx_parse_ref(jp_view_sub(ref, 0, colon), &m.row, &m.col) ||
        !jp_xlsx_parse_ref(jp_view_sub(ref, colon + 1, ref.bytes), &m.last_row, &m.last_col) || m.last_row < m.row ||
        m.last_col < m.col) {
        return;
    }
    sheet->merges =
        jp_arena_grow(r->book->scratch, sheet->merges, sheet->merge_count, &sheet->merge_cap, sizeof *sheet->merges);
    sheet->merges[sheet->merge_count++] = m;
}

static void on_start(void *user, jp_sax *sax, uint16_t id) {
    sheet_reader *r = user;

    switch (id) {
    case NAME_ROW:
        start_row(r, sax);
        break;
    case NAME_C:
        start_cell(r, sax);
        break;
    case NAME_F:
        r->is_in_formula = r->has_formula = r->is_in_cell;
        break;
    case NAME_IS:
        r->is_inline = r->is_in_cell;
        jp_str_cut(&r->text, 0);
        break;
    case NAME_R_PH:
        r->phonetic_depth++;
        break;
    case NAME_T:
        r->is_in_text = r->is_inline && r->phonetic_depth == 0;
        break;
    case NAME_V:
        r->is_in_text = r->is_in_cell && !r->is_inline;
        break;
    case NAME_COL:
        start_cols(r, sax);
        break;
    case NAME_FORMAT:
        r->are_rows_hidden = jp_sax_has_attr(sax, "zeroHeight") && jp_sax_on(jp_sax_attr(sax, "zeroHeight"));
        r->sheet->sizes->other_rows = emu_of(jp_sax_attr(sax, "defaultRowHeight"), EMU_OF_POINT, 0);
        r->sheet->sizes->other_cols = emu_of_width(jp_sax_attr(sax, "defaultColWidth"));
        break;
    case NAME_MERGE_CELL:
        start_merge(r, sax);
        break;
    default:
        break;
    }
}

static void on_text(void *user, jp_sax *sax, jp_view text) {
    sheet_reader *r = user;
    (void)sax;
    if (r->is_in_text) {
        jp_str_put(&r->text, text);
    } else if (r->is_in_formula) {
        jp_str_put(&r->formula, text);
    }
}

/* Values as shown */

static const jp_number_format *format_of(const sheet_reader *r) {
    return r->style < r->book->format_count ? r->book->formats[r->style] : r->book->general;
}

/* A view that outlives the reader: texts of the scratch arena are copied. */
static jp_view keep(sheet_reader *r, jp_view shown) {
    return jp_view_copy(r->book->arena, shown);
}

/* Registration, account and identity numbers typed into an unformatted cell: General would show 6.50102E+17, of which
 * nobody can say whose it is; the digits are what one sees as soon as one clicks on the cell. */
static bool is_identifier(const sheet_reader *r, const jp_decimal *value) {
    return jp_decimal_is_whole(value) && value->exponent >= SHORTEST_IDENTIFIER &&
           value->exponent <= LONGEST_IDENTIFIER && jp_number_format_is_general(format_of(r));
}

static jp_view show_number(sheet_reader *r, const jp_decimal *value, uint32_t *flags) {
    jp_arena *passing = r->book->passing;
    const jp_number_format *format = is_identifier(r, value) ? r->book->whole : format_of(r);
    jp_view shown = jp_number_format_show(format, value, r->book->is_1904, passing);

    if (shown.bytes == 0) { /* a format that hides: the value is still in the file */
        shown = jp_number_format_show(r->book->general, value, r->book->is_1904, passing);
        *flags |= JP_PARA_HIDDEN;
    }
    if (jp_decimal_is_whole(value) && value->exponent > JP_DECIMAL_DIGITS && value->exponent <= LONGEST_IDENTIFIER) {
        *flags |= JP_PARA_PRECISION_LOST;
    }
    shown = keep(r, shown);
    jp_arena_reset(passing);
    return shown;
}

static jp_view show_text(sheet_reader *r, jp_view text) {
    return jp_number_format_show_text(format_of(r), text, r->book->arena);
}

/* "2024-03-05T10:05:00" as a serial number; strict files may store dates so. */
static bool parse_iso_date(jp_view text, bool is_1904, jp_decimal *out, jp_arena *passing) {
    jp_day day;
    int64_t seconds = 0;
    const char *s = text.data;

    if (!jp_day_parse_iso(jp_view_sub(text, 0, 10), &day)) {
        return false;
    }
    if (text.bytes >= 16 && s[13] == ':') {
        for (size_t i = 11; i < 19 && i < text.bytes; i += 3) {
            if (i + 1 >= text.bytes || s[i] < '0' || s[i] > '9' || s[i + 1] < '0' || s[i + 1] > '9') {
                return false;
            }
            seconds = seconds * 60 + (s[i] - '0') * 10L + (s[i + 1] - '0');
        }
        seconds *= text.bytes < 19 ? 60 : 1;
    }
    /* Ten places of a day are enough for seconds. */
    int64_t part = (seconds * 10000000000 + 43200) / 86400;
    int64_t serial = (int64_t)day + (is_1904 ? 25569 - 1462 : 25569);
    return jp_decimal_parse(jp_view_of(jp_arena_printf(passing, "%lld.%010lld", (long long)serial, (long long)part)),
                            out);
}

static jp_view show_value(sheet_reader *r, uint32_t *flags) {
    jp_xlsx *book = r->book;
    jp_view text = jp_str_view(&r->text);
    jp_view plain = jp_view_trim(text);
    jp_decimal number;

    if (r->is_inline || r->type == TYPE_STRING) {
        return show_text(r, jp_xlsx_unescape(keep(r, text), book->arena));
    }
    switch (r->type) {
    case TYPE_SHARED: {
        int32_t index = jp_sax_int(plain, -1);
        return index >= 0 && (uint32_t)index < book->string_count ? show_text(r, book->strings[index]) : JP_VIEW_EMPTY;
    }
    case TYPE_BOOL:
        return jp_view_eq_text(plain, "0") || jp_view_eq_text(plain, "false") ? JP_VIEW("FALSE") : JP_VIEW("TRUE");
    case TYPE_ISO_DATE:
        if (jp_number_format_is_date(format_of(r)) && parse_iso_date(plain, book->is_1904, &number, book->passing)) {
            return show_number(r, &number, flags);
        }
        return keep(r, plain);
    case TYPE_NUMBER:
        if (jp_decimal_parse(plain, &number)) {
            return show_number(r, &number, flags);
        }
        return keep(r, plain);
    default:
        return keep(r, plain);
    }
}

/* A picture that fills its cell: WPS writes the formula DISPIMG, Excel an error for old programs and a rich value. The
 * error of a formula has a rich value too, and is no picture. */
static bool is_picture(const sheet_reader *r) {
    const jp_view formula = jp_str_view(&r->formula);

    return jp_view_contains(formula, JP_VIEW("DISPIMG(")) ||
           jp_view_starts_with(jp_str_view(&r->text), JP_VIEW("=DISPIMG(")) ||
           (r->has_rich_value && r->type == TYPE_ERROR && !r->has_formula);
}

static void end_cell(sheet_reader *r, jp_sax *sax) {
    jp_xlsx *book = r->book;
    jp_sheet *sheet = r->sheet;
    uint32_t flags = 0;

    r->is_in_cell = r->is_inline = false;
    if (is_picture(r)) {
        jp_xlsx_add_spot(book, &sheet->boxes, (jp_xlsx_spot){r->row, r->col, false});
        return;
    }
    /* Nobody has worked it out: what is written there is the formula. One that gives an empty text has t="str". */
    const bool is_formula = r->has_formula && r->text.bytes == 0 && r->type == TYPE_NUMBER;
    if (is_formula) {
        jp_str_putf(&r->text, "=%.*s", JP_VIEW_ARG(jp_str_view(&r->formula)));
        r->type = TYPE_ERROR; /* as it stands */
    }
    if (r->text.bytes == 0 || r->row >= JP_LIMIT_SHEET_ROWS || r->col >= JP_LIMIT_SHEET_COLS) {
        return;
    }
    jp_view text = show_value(r, &flags);
    if (text.bytes == 0) {
        return;
    }
    if (book->cell_count >= JP_LIMIT_CELLS || book->text_bytes + text.bytes > JP_LIMIT_SHEET_TEXT_BYTES) {
        jp_error err;
        jp_fail(&err, JP_E_DOC_TOO_LARGE, NULL, "cells or their text over the limit");
        jp_xlsx_note_cut(book, &err);
        jp_sax_stop(sax);
        return;
    }
    if (r->is_row_hidden || r->hidden_cols[r->col] || sheet->is_hidden) {
        flags |= JP_PARA_HIDDEN;
    }
    sheet->cells =
        jp_arena_grow(book->scratch, sheet->cells, sheet->cell_count, &sheet->cell_cap, sizeof *sheet->cells);
    sheet->cells[sheet->cell_count] = (jp_sheet_cell){.row = r->row,
                                                      .col = r->col,
                                                      .order = (uint32_t)sheet->cell_count,
                                                      .flags = flags,
                                                      .col_span = 1,
                                                      .row_span = 1,
                                                      .origin_row = r->row,
                                                      .origin_col = r->col,
                                                      .text = text};
    sheet->cell_count++;
    book->cell_count++;
    book->text_bytes += text.bytes;
}

static void on_end(void *user, jp_sax *sax, uint16_t id) {
    sheet_reader *r = user;

    switch (id) {
    case NAME_T:
    case NAME_V:
        r->is_in_text = false;
        break;
    case NAME_F:
        r->is_in_formula = false;
        break;
    case NAME_R_PH:
        r->phonetic_depth -= r->phonetic_depth > 0;
        break;
    case NAME_C:
        end_cell(r, sax);
        break;
    default:
        break;
    }
}

void jp_xlsx_read_sheet(jp_xlsx *book, jp_sheet *sheet, uint32_t part_index) {
    static const jp_sax_handler handler = {names, sizeof names / sizeof *names, on_start, on_end, on_text};
    sheet_reader *r = jp_arena_alloc(book->scratch, sizeof *r);
    jp_view bytes;
    jp_error err;

    r->book = book;
    r->sheet = sheet;
    sheet->sizes = jp_arena_alloc(book->scratch, sizeof *sheet->sizes);
    jp_str_init(&r->text, book->scratch);
    jp_str_init(&r->formula, book->scratch);
    if (!jp_opc_read(book->opc, part_index, &bytes, &err) ||
        !jp_sax_walk(bytes, book->opc->parts[part_index].name, &handler, r, &book->is_strict, &err)) {
        jp_xlsx_note_cut(book, &err);
    }
}
