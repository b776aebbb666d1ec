/* SPDX-License-Identifier: Apache-2.0 */
#include "xml_sheet.h"

/* Elements that are tables: rows of cells, and records of one kind in a row. */

enum { MAX_COLUMNS = 64, MIN_RECORD_FIELDS = 2 };

/* Running text in pieces: WordprocessingML cuts a sentence into runs. */
bool jp_elem_table_is_properties(const jp_xml_elem *e) {
    return e->name.bytes > 2 && jp_view_ends_with(e->name, JP_VIEW("Pr")) && !jp_xml_has_han(e->name);
}

static bool is_paragraph(jp_view name) {
    return jp_view_eq_text(name, "p") || jp_view_eq_text(name, "P");
}

bool jp_elem_table_is_inline(const jp_xml_sheet *s, uint32_t index) {
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (jp_elem_table_is_properties(jp_elem_at(s, k))) {
            continue;
        }
        jp_xml_role role = jp_elem_role(s, k);
        bool is_run = jp_elem_at(s, k)->is_attribute || jp_elem_at(s, k)->name.bytes == 0 ||
                      jp_elem_at(s, k)->name.bytes == 1 || jp_view_eq_text(jp_elem_at(s, k)->name, "span") ||
                      jp_view_eq_text(jp_elem_at(s, k)->name, "strong") ||
                      jp_view_eq_text(jp_elem_at(s, k)->name, "br") || jp_view_eq_text(jp_elem_at(s, k)->name, "run");
        if (!is_run || (role == JP_XML_RUNNING && is_paragraph(jp_elem_at(s, k)->name)) ||
            !jp_elem_table_is_inline(s, k)) {
            return false;
        }
    }
    return true;
}

/* Paragraphs of a cell are lines, runs of a paragraph are not. */
static void put_cell_text(const jp_xml_sheet *s, uint32_t index, jp_str *out) {
    if (jp_elem_at(s, index)->is_attribute || jp_elem_table_is_properties(jp_elem_at(s, index))) {
        return;
    }
    if (jp_elem_table_is_inline(s, index)) {
        jp_view words = jp_elem_text(s, index, "");
        jp_str_put_text(out, out->bytes > 0 && words.bytes > 0 ? "\n" : "");
        jp_str_put(out, words);
        return;
    }
    if (jp_elem_at(s, index)->text.bytes > 0) {
        jp_str_put_text(out, out->bytes > 0 ? "\n" : "");
        jp_str_put(out, jp_elem_at(s, index)->text);
    }
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        put_cell_text(s, k, out);
    }
}

static jp_view cell_text(const jp_xml_sheet *s, uint32_t index) {
    jp_str text;

    jp_str_init(&text, s->arena);
    put_cell_text(s, index, &text);
    return jp_view_trim(jp_str_view(&text));
}

bool jp_elem_table_is_row(const jp_xml_sheet *s, uint32_t index) {
    bool alike, leaves;
    uint32_t count = jp_elem_count_elements(s, index, &alike, &leaves);
    uint32_t first = jp_elem_at(s, index)->first;

    while (first != JP_XML_NONE && jp_elem_at(s, first)->is_attribute) {
        first = jp_elem_at(s, first)->next;
    }
    bool is_cell = first != JP_XML_NONE && jp_elem_role(s, first) == JP_XML_CELL;
    return count > 0 && count <= MAX_COLUMNS &&
           (is_cell || (alike && count > 1 && jp_elem_role(s, index) == JP_XML_ROW));
}

/* 「<BG><BT><L/><L/></BT><H><L/><L/></H></BG>」: whatever they are called, rows of as many cells of one name each. */
bool jp_elem_table_is_grid(const jp_xml_sheet *s, uint32_t index) {
    jp_view cell_name = JP_VIEW_EMPTY;
    uint32_t rows = 0, columns = 0;

    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        bool alike, leaves;
        uint32_t count = jp_elem_count_elements(s, k, &alike, &leaves);
        if (jp_elem_at(s, k)->is_attribute || jp_elem_at(s, k)->name.bytes == 0 || jp_elem_at(s, k)->text.bytes > 0 ||
            !alike || !leaves || count < MIN_RECORD_FIELDS || count > MAX_COLUMNS ||
            (columns > 0 && count != columns)) {
            return false;
        }
        for (uint32_t c = jp_elem_at(s, k)->first; c != JP_XML_NONE; c = jp_elem_at(s, c)->next) {
            const jp_xml_elem *cell = jp_elem_at(s, c);
            if (cell->is_attribute || cell->first != JP_XML_NONE ||
                (cell_name.bytes > 0 && !jp_view_eq(cell_name, cell->name))) {
                return false;
            }
            cell_name = cell->name;
        }
        columns = count;
        rows++;
    }
    return rows > 1 && jp_elem_at(s, index)->text.bytes == 0;
}

/* Fields of a record: elements or attributes, each with a word of its own. More of them than a table has columns are no
 * record: they are read one by one, as is what has words beside its fields, for which there is no column. */
static uint32_t record_fields(const jp_xml_sheet *s, uint32_t index) {
    uint32_t count = 0;

    if (jp_elem_at(s, index)->text.bytes > 0) {
        return 0;
    }
    for (uint32_t k = jp_elem_at(s, index)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        if (!jp_xml_is_leaf(s->tree, k) || jp_elem_at(s, k)->name.bytes == 0) {
            return 0;
        }
        if (jp_elem_is_noise(s, k)) {
            continue;
        }
        if (count == MAX_COLUMNS) {
            return 0;
        }
        for (uint32_t o = jp_elem_at(s, index)->first; o != k; o = jp_elem_at(s, o)->next) {
            if (jp_view_eq(jp_elem_at(s, o)->name, jp_elem_at(s, k)->name)) {
                return 0;
            }
        }
        count++;
    }
    return count;
}

/* The columns that the fields of a record take beside those of the records before it; false when there are too many. */
static bool add_columns(const jp_xml_sheet *s, uint32_t record, jp_view names[MAX_COLUMNS], uint32_t *columns) {
    for (uint32_t c = jp_elem_at(s, record)->first; c != JP_XML_NONE; c = jp_elem_at(s, c)->next) {
        uint32_t i = 0;
        while (i < *columns && !jp_view_eq(names[i], jp_elem_at(s, c)->name)) {
            i++;
        }
        if (i < *columns || jp_elem_is_noise(s, c)) {
            continue;
        }
        if (*columns == MAX_COLUMNS) {
            return false;
        }
        names[(*columns)++] = jp_elem_at(s, c)->name;
    }
    return true;
}

/* 「<hd><c/>…</hd><r><c/>…</r>」: the header row has a word of its own, its cells have that of the others. */
static bool is_below_header(const jp_xml_sheet *s, uint32_t header, uint32_t row) {
    uint32_t a = jp_elem_at(s, header)->first;
    uint32_t b = jp_elem_at(s, row)->first;

    while (a != JP_XML_NONE && jp_elem_at(s, a)->is_attribute) {
        a = jp_elem_at(s, a)->next;
    }
    while (b != JP_XML_NONE && jp_elem_at(s, b)->is_attribute) {
        b = jp_elem_at(s, b)->next;
    }
    return a != JP_XML_NONE && b != JP_XML_NONE && jp_elem_role(s, a) == JP_XML_CELL &&
           jp_view_eq(jp_elem_at(s, a)->name, jp_elem_at(s, b)->name);
}

/* A run of siblings of one name that are records: as long as the name goes on and the columns suffice. */
uint32_t jp_elem_table_run(const jp_xml_sheet *s, uint32_t first, bool by_cells, uint32_t *next) {
    jp_view names[MAX_COLUMNS];
    jp_view name = jp_elem_at(s, first)->name;
    uint32_t columns = 0;
    uint32_t count = 0;
    uint32_t k = first;

    while (k != JP_XML_NONE &&
           (jp_view_eq(jp_elem_at(s, k)->name, name) || (by_cells && count == 1 && is_below_header(s, first, k))) &&
           (by_cells ? jp_elem_table_is_row(s, k)
                     : record_fields(s, k) >= MIN_RECORD_FIELDS && add_columns(s, k, names, &columns))) {
        count++;
        name = jp_elem_at(s, k)->name;
        k = jp_elem_at(s, k)->next;
    }
    *next = k;
    return count;
}

/* The column by the number in the place (…/c[3]): an empty cell before it has left no element. */
static uint32_t column_of(const jp_xml_sheet *s, uint32_t cell, uint32_t least) {
    jp_view place = jp_elem_at(s, cell)->place;
    size_t open = place.bytes;
    uint32_t number = 0;

    if (place.bytes == 0 || place.data[place.bytes - 1] != ']') {
        return least;
    }
    while (open > 0 && place.data[open - 1] != '[') {
        open--;
    }
    for (size_t i = open; i + 1 < place.bytes && number < MAX_COLUMNS; i++) {
        bool is_digit = place.data[i] >= '0' && place.data[i] <= '9';
        number = is_digit ? number * 10 + (uint32_t)(place.data[i] - '0') : MAX_COLUMNS;
    }
    return number > least + 1 && number <= MAX_COLUMNS ? number - 1 : least;
}

static bool is_cell(const jp_xml_elem *e) {
    return !e->is_attribute && e->name.bytes > 0;
}

/* 「<格 列名="数量">18</格>」: the word of its column, which the cell says itself. */
static jp_view column_word(const jp_xml_sheet *s, uint32_t cell) {
    static const char words[] = "|列名|列名称|列标题|列|栏名|表头|字段|column|columnname|colname|col|header|th|";

    for (uint32_t k = jp_elem_at(s, cell)->first; k != JP_XML_NONE; k = jp_elem_at(s, k)->next) {
        const jp_xml_elem *e = jp_elem_at(s, k);
        const bool is_word = e->is_attribute && (jp_xml_is_word(words, e->name) || jp_elem_role(s, k) == JP_XML_NAMING);
        if (is_word && jp_xml_has_han(e->text)) {
            return jp_view_trim(e->text);
        }
    }
    return JP_VIEW_EMPTY;
}

/* The first cell from this child of a row on. */
static uint32_t cell_from(const jp_xml_sheet *s, uint32_t k) {
    while (k != JP_XML_NONE && !is_cell(jp_elem_at(s, k))) {
        k = jp_elem_at(s, k)->next;
    }
    return k;
}

/* The heads of the columns as every cell of every row says them; 0 where one says none, or another than those above
 * it, or where the first row is the heads. */
static uint32_t heads_by_cells(const jp_xml_sheet *s, uint32_t first, uint32_t end, jp_view names[MAX_COLUMNS]) {
    uint32_t columns = 0;

    for (uint32_t k = first; k != end; k = jp_elem_at(s, k)->next) {
        bool alike, leaves;
        uint32_t column = 0;
        (void)jp_elem_count_elements(s, k, &alike, &leaves);
        for (uint32_t c = cell_from(s, jp_elem_at(s, k)->first); c != JP_XML_NONE;
             c = cell_from(s, jp_elem_at(s, c)->next)) {
            const jp_view word = column_word(s, c);
            column = alike ? column_of(s, c, column) : column;
            if (word.bytes == 0 || column >= MAX_COLUMNS || jp_view_eq(word, cell_text(s, c)) ||
                (names[column].bytes > 0 && !jp_view_eq(names[column], word))) {
                return 0;
            }
            names[column++] = word;
            columns = column > columns ? column : columns;
        }
    }
    return columns;
}

/* 「<清单 列="序号|品名|数量">」: the heads in one attribute of the table, one for each cell of its first row, which
 * says other words. */
static uint32_t heads_by_list(const jp_xml_sheet *s, jp_view list, uint32_t row, jp_view names[MAX_COLUMNS]) {
    static const char *const marks[] = {"|", "｜", ",", "，", "、", ";", "；", "\t", NULL};
    uint32_t cell = cell_from(s, jp_elem_at(s, row)->first);
    uint32_t columns = 0;

    for (size_t from = 0; from < list.bytes && columns < MAX_COLUMNS; columns++) {
        size_t bytes = 0;
        const size_t mark = jp_view_find_any(list, marks, from, &bytes);
        const size_t to = mark == SIZE_MAX ? list.bytes : mark;
        names[columns] = jp_view_trim(jp_view_sub(list, from, to));
        if (cell == JP_XML_NONE || names[columns].bytes == 0 || jp_view_eq(names[columns], cell_text(s, cell))) {
            return 0;
        }
        cell = cell_from(s, jp_elem_at(s, cell)->next);
        from = to + (mark == SIZE_MAX ? 0 : bytes);
    }
    return cell == JP_XML_NONE && columns >= MIN_RECORD_FIELDS ? columns : 0;
}

/* A row of heads, where they stand in attributes and no row has them. */
static bool put_heads(jp_xml_sheet *s, uint32_t table, uint32_t first, uint32_t end) {
    jp_view names[MAX_COLUMNS] = {{0}};
    const uint32_t parent = jp_elem_at(s, first)->parent;
    uint32_t columns = heads_by_cells(s, first, end, names);
    jp_view place = jp_elem_at(s, first)->place;

    for (uint32_t k = parent == JP_XML_NONE ? parent : jp_elem_at(s, parent)->first;
         k != JP_XML_NONE && jp_elem_at(s, k)->is_attribute && columns == 0; /* attributes stand in front */
         k = jp_elem_at(s, k)->next) {
        if (jp_xml_has_han(jp_elem_at(s, k)->text)) {
            columns = heads_by_list(s, jp_elem_at(s, k)->text, first, names);
            place = jp_elem_at(s, k)->place;
        }
    }
    for (uint32_t i = 0; i < columns; i++) {
        jp_elem_put_cell(s, table, 1, i, names[i], place);
    }
    return columns > 0;
}

void jp_elem_table_put_rows(jp_xml_sheet *s, uint32_t first, uint32_t end) {
    uint32_t table = jp_elem_begin_table(
        s, jp_elem_at(s, jp_elem_at(s, first)->parent == JP_XML_NONE ? first : jp_elem_at(s, first)->parent)->place,
        MAX_COLUMNS);
    uint32_t row = put_heads(s, table, first, end);

    for (uint32_t k = first; k != end; k = jp_elem_at(s, k)->next) {
        bool alike, leaves;
        uint32_t column = 0;
        (void)jp_elem_count_elements(s, k, &alike, &leaves);
        row++;
        for (uint32_t c = jp_elem_at(s, k)->first; c != JP_XML_NONE; c = jp_elem_at(s, c)->next) {
            if (is_cell(jp_elem_at(s, c))) {
                column = alike ? column_of(s, c, column) : column;
                jp_elem_put_cell(s, table, row, column++, cell_text(s, c), jp_elem_at(s, c)->place);
            }
        }
    }
    s->open_table = JP_NO_INDEX;
}

jp_view jp_elem_table_column_label(const jp_xml_sheet *s, uint32_t index) {
    jp_view label = jp_elem_label(s, index);

    if (label.bytes == 0) {
        jp_xml_role role = jp_elem_role(s, index);
        label = role == JP_XML_TITLE || role == JP_XML_NAMING ? JP_VIEW("名称") : jp_elem_at(s, index)->name;
    }
    return label;
}

void jp_elem_table_put_records(jp_xml_sheet *s, uint32_t first, uint32_t end) {
    jp_view names[MAX_COLUMNS];
    uint32_t columns = 0;

    for (uint32_t k = first; k != end; k = jp_elem_at(s, k)->next) {
        (void)add_columns(s, k, names, &columns);
    }
    uint32_t table = jp_elem_begin_table(s, jp_elem_at(s, jp_elem_at(s, first)->parent)->place, columns);
    for (uint32_t i = 0; i < columns; i++) {
        uint32_t c = JP_XML_NONE;
        for (uint32_t k = first; k != end && c == JP_XML_NONE; k = jp_elem_at(s, k)->next) {
            for (c = jp_elem_at(s, k)->first; c != JP_XML_NONE && !jp_view_eq(names[i], jp_elem_at(s, c)->name);) {
                c = jp_elem_at(s, c)->next;
            }
        }
        jp_elem_put_cell(s, table, 1, i, c != JP_XML_NONE ? jp_elem_table_column_label(s, c) : names[i],
                         jp_elem_at(s, first)->place);
    }
    uint32_t row = 1;
    for (uint32_t k = first; k != end; k = jp_elem_at(s, k)->next) {
        row++;
        for (uint32_t i = 0; i < columns; i++) {
            uint32_t c = jp_elem_at(s, k)->first;
            while (c != JP_XML_NONE && !jp_view_eq(names[i], jp_elem_at(s, c)->name)) {
                c = jp_elem_at(s, c)->next;
            }
            jp_elem_put_cell(s, table, row, i, c == JP_XML_NONE ? JP_VIEW_EMPTY : jp_elem_at(s, c)->text,
                             c == JP_XML_NONE ? jp_elem_at(s, k)->place : jp_elem_at(s, c)->place);
        }
    }
    s->open_table = JP_NO_INDEX;
}
