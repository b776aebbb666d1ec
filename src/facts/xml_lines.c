/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "xml_lines.h"

#include "text.h"

/* Elements → lines and rows. What an element is goes by its form first: a name beside a value, children that are all
 * of one name, text that is long; words help where the form leaves it open. */

enum {
    SHORT_CHARS = 16,
    PROSE_CHARS = 24, /* text under a name without meaning that is no mere value */
    BLOB_BYTES = 400, /* without a Chinese character: a picture or a key, nothing to read */
    MAX_COLUMNS = 64,
    MIN_RECORD_FIELDS = 2
};

static const jp_xml_elem *at(const jp_xml_sheet *s, uint32_t index) {
    return &s->tree->items[index];
}

static jp_xml_role role_at(const jp_xml_sheet *s, uint32_t index) {
    return jp_xml_role_at(s->tree, index);
}

static jp_view tight(const jp_xml_sheet *s, jp_view v) {
    return jp_text_tight(v, s->arena);
}

static bool is_skipped(const jp_xml_sheet *s, uint32_t index) {
    for (uint32_t i = 0; i < s->skipped_count; i++) {
        if (s->skipped[i] == index) {
            return true;
        }
    }
    return false;
}

static bool is_known(const jp_xml_sheet *s, jp_view label) {
    jp_view key = tight(s, label);
    return jp_words_find(&s->catalogue->labels, key) != UINT32_MAX ||
           jp_pattern_is_in(s->catalogue->opinion_label, key) || jp_pattern_is_in(s->catalogue->sign_label, key);
}

static jp_view label_of(const jp_xml_sheet *s, uint32_t index) {
    jp_xml_memo *memo = s->memo;
    jp_view name = at(s, index)->name;

    if (!jp_view_eq(memo->type, s->type)) {
        *memo = (jp_xml_memo){.type = s->type};
    }
    uint32_t known = memo->count > 0 ? jp_words_find(&memo->names, name) : UINT32_MAX;
    if (known != UINT32_MAX) {
        return memo->labels[known];
    }
    jp_view label = jp_xml_label(s->catalogue, s->type, name, s->arena);
    memo->labels = jp_arena_grow(s->arena, memo->labels, memo->count, &memo->cap, sizeof *memo->labels);
    memo->labels[memo->count] = label;
    jp_words_put(&memo->names, name, memo->count++, s->arena);
    return label;
}

static jp_view text_of(const jp_xml_sheet *s, uint32_t index, const char *joint) {
    return jp_view_trim(jp_xml_words(s->tree, index, joint, s->arena));
}

uint32_t jp_xml_child_with(const jp_xml_tree *tree, uint32_t index, jp_xml_role role) {
    for (uint32_t k = tree->items[index].first; k != JP_XML_NONE; k = tree->items[k].next) {
        if (tree->items[k].name.bytes > 0 && jp_xml_role_at(tree, k) == role && jp_xml_is_leaf(tree, k) &&
            tree->items[k].text.bytes > 0) {
            return k;
        }
    }
    return JP_XML_NONE;
}

/* What no one would print: identifiers, sizes, coordinates. */
static bool is_noise(const jp_xml_sheet *s, uint32_t index) {
    const jp_xml_elem *e = at(s, index);
    jp_xml_role role = role_at(s, index);

    if (jp_xml_has_han(e->name) || jp_xml_has_han(e->text)) {
        return false;
    }
    if (role == JP_XML_TECHNICAL) {
        return true;
    }
    bool is_list = e->text.bytes > 0; /* of numbers: 0 0 210 297 */
    for (size_t i = 0; i < e->text.bytes; i++) {
        is_list = is_list && strchr("0123456789 .,-", e->text.data[i]) != NULL;
    }
    is_list = is_list && jp_view_contains(e->text, JP_VIEW(" "));
    bool has_meaning = role != JP_XML_OTHER || label_of(s, index).bytes > 0;
    return (e->is_attribute && !has_meaning) || (is_list && !has_meaning);
}

/* ---- putting ---- */

static uint32_t put_para(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place, uint32_t cell, uint32_t flags) {
    jp_document *d = &s->doc;

    d->paras = jp_arena_grow(s->arena, d->paras, d->para_count, &s->para_cap, sizeof *d->paras);
    d->paras[d->para_count] =
        (jp_para){.text = text, .place = place, .label = label, .cell_index = cell, .flags = flags};
    return d->para_count++;
}

uint32_t jp_xml_put_line(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place, uint32_t flags) {
    jp_view line = label.bytes == 0
                       ? text
                       : jp_view_of(jp_arena_printf(s->arena, "%.*s：%.*s", JP_VIEW_ARG(label), JP_VIEW_ARG(text)));

    s->open_table = JP_NO_INDEX;
    return put_para(s, label, line, place, JP_NO_INDEX, flags);
}

static uint32_t begin_table(jp_xml_sheet *s, jp_view place, uint32_t columns) {
    jp_document *d = &s->doc;

    d->tables = jp_arena_grow(s->arena, d->tables, d->table_count, &s->table_cap, sizeof *d->tables);
    d->tables[d->table_count] = (jp_table){.place = place,
                                           .first_cell_index = d->cell_count,
                                           .grid_col_count = columns,
                                           .parent_cell_index = JP_NO_INDEX,
                                           .before_para_index = d->para_count};
    return d->table_count++;
}

static void put_cell(jp_xml_sheet *s, uint32_t table, uint32_t row, uint32_t column, jp_view text, jp_view place) {
    jp_document *d = &s->doc;
    uint32_t index = d->cell_count;

    d->cells = jp_arena_grow(s->arena, d->cells, d->cell_count, &s->cell_cap, sizeof *d->cells);
    d->cells[d->cell_count++] = (jp_cell){.text = text,
                                          .place = place,
                                          .table_index = table,
                                          .row_no = row,
                                          .cell_no = column + 1,
                                          .grid_col = column,
                                          .col_span = 1,
                                          .row_span = 1,
                                          .first_para_index = d->para_count,
                                          .para_count = 1,
                                          .origin_index = index};
    (void)put_para(s, JP_VIEW_EMPTY, text, place, index, 0);
    d->tables[table].cell_count++;
    d->tables[table].row_count = row;
}

/* A label and what is said under it, side by side, as in the forms that are signed level by level. */
static void put_form_row(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place) {
    if (s->open_table == JP_NO_INDEX) {
        s->open_table = begin_table(s, place, 2);
    }
    uint32_t table = s->open_table;
    uint32_t row = s->doc.tables[table].row_count + 1;
    put_cell(s, table, row, 0, label, place);
    put_cell(s, table, row, 1, text, place);
}

static bool is_opinion(const jp_xml_sheet *s, jp_view label) {
    return jp_view_contains(label, JP_VIEW("意见")) && jp_pattern_is_in(s->catalogue->opinion_label, tight(s, label));
}

static bool is_blob(jp_view text) {
    return text.bytes > BLOB_BYTES && !jp_xml_has_han(text);
}

static bool is_short(const jp_xml_sheet *s, jp_view text, size_t chars) {
    return jp_text_chars(tight(s, text)) <= chars;
}

/* A label with its value. What no one would print as a label, a word without meaning in front of prose, is left out. */
static void put_pair(jp_xml_sheet *s, jp_view label, jp_view text, jp_view place) {
    if (is_blob(text)) {
        return;
    }
    if (is_opinion(s, label)) {
        put_form_row(s, label, text, place);
    } else if (label.bytes > 0) {
        (void)jp_xml_put_line(s, label, text, place, 0);
    } else if (text.bytes > 0) {
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, text, place, 0);
    }
}

/* ---- forms ---- */

static bool has_elements(const jp_xml_sheet *s, uint32_t index) {
    return !jp_xml_is_leaf(s->tree, index);
}

/* Element children, text between them not counted. */
static uint32_t count_elements(const jp_xml_sheet *s, uint32_t index, bool *are_alike, bool *are_leaves) {
    uint32_t count = 0;
    jp_view name = JP_VIEW_EMPTY;

    *are_alike = *are_leaves = true;
    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
        if (at(s, k)->is_attribute || at(s, k)->name.bytes == 0) {
            continue;
        }
        *are_alike = *are_alike && (count == 0 || jp_view_eq(name, at(s, k)->name));
        *are_leaves = *are_leaves && jp_xml_is_leaf(s->tree, k);
        name = at(s, k)->name;
        count++;
    }
    return count;
}

/* The child that names a generic element: 名称="案由". The order of the words of the role does not matter. */
static uint32_t naming_of(const jp_xml_sheet *s, uint32_t index) {
    uint32_t k = jp_xml_child_with(s->tree, index, JP_XML_NAMING);
    return k != JP_XML_NONE ? k : jp_xml_child_with(s->tree, index, JP_XML_TITLE);
}

static bool is_yes(jp_view v) {
    static const char *const words[] = {"是", "1", "true", "True", "TRUE", "yes", "Y", "y", "√", "☑", "checked", "有"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (jp_view_eq_text(v, words[i])) {
            return true;
        }
    }
    return false;
}

/* 「<选项 名称="直接送达" 选中="是"/>」: the words behind their box. */
static bool box_of(const jp_xml_sheet *s, uint32_t index, jp_str *out) {
    uint32_t tick = jp_xml_child_with(s->tree, index, JP_XML_TICK);
    uint32_t name = naming_of(s, index);
    jp_view words = name != JP_XML_NONE ? at(s, name)->text : at(s, index)->text;

    if (tick == JP_XML_NONE || words.bytes == 0 || has_elements(s, index)) {
        return false;
    }
    if (out) {
        jp_str_putf(out, "%s%s%.*s", out->bytes ? " " : "", is_yes(at(s, tick)->text) ? "☑" : "□", JP_VIEW_ARG(words));
    }
    return true;
}

static bool put_boxes(jp_xml_sheet *s, uint32_t index, jp_view label) {
    jp_str boxes;
    uint32_t count = 0;

    jp_str_init(&boxes, s->arena);
    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
        if (at(s, k)->is_attribute || at(s, k)->name.bytes == 0) {
            continue;
        }
        if (!box_of(s, k, &boxes)) {
            return false;
        }
        count++;
    }
    if (count > 0) {
        put_pair(s, label, jp_str_view(&boxes), at(s, index)->place);
    }
    return count > 0;
}

/* Nothing but what a level has: a form that holds an opinion among its fields is no level. */
static bool is_level(const jp_xml_sheet *s, uint32_t index) {
    enum { MOST_OTHERS = 2 }; /* 职务, 部门 */
    uint32_t opinions = 0;
    uint32_t others = 0;

    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
        jp_xml_role role = role_at(s, k);
        if (!jp_xml_is_leaf(s->tree, k)) {
            return false;
        }
        opinions += role == JP_XML_OPINION;
        others += role != JP_XML_OPINION && role != JP_XML_NAMING && role != JP_XML_TITLE && role != JP_XML_DAY &&
                  role != JP_XML_SIGNATURE && role != JP_XML_TECHNICAL && role != JP_XML_SEAL;
    }
    return opinions <= 1 && others <= MOST_OTHERS;
}

/* Opinion, signature and day of one level: one cell of an approval form, or a place to sign. */
static bool put_level(jp_xml_sheet *s, uint32_t index, jp_view own_label) {
    uint32_t naming = naming_of(s, index);
    uint32_t opinion = jp_xml_child_with(s->tree, index, JP_XML_OPINION);
    uint32_t signer = jp_xml_child_with(s->tree, index, JP_XML_SIGNATURE);
    uint32_t day = jp_xml_child_with(s->tree, index, JP_XML_DAY);
    bool is_signature = role_at(s, index) == JP_XML_SIGNATURE;
    jp_view label = naming != JP_XML_NONE ? at(s, naming)->text : own_label;
    jp_str text;

    if ((opinion == JP_XML_NONE && signer == JP_XML_NONE && !is_signature) || (!is_signature && !is_level(s, index))) {
        return false;
    }
    if (is_signature && naming != JP_XML_NONE && jp_view_contains(at(s, naming)->text, JP_VIEW("章")) &&
        at(s, index)->text.bytes > 0) { /* <签章 类型="公章">某局</签章> */
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, at(s, index)->text, at(s, index)->place, JP_PARA_RIGHT);
        return true;
    }
    if (opinion == JP_XML_NONE && !is_signature && naming == JP_XML_NONE) {
        return false; /* a paper with a place to sign */
    }
    jp_str_init(&text, s->arena);
    if (opinion != JP_XML_NONE) {
        jp_str_put(&text, at(s, opinion)->text);
    }
    if (is_signature) {
        bool is_own = naming != JP_XML_NONE && has_elements(s, index) &&
                      (jp_view_eq_text(at(s, naming)->name, "name") || jp_view_eq_text(at(s, naming)->name, "姓名"));
        label = is_own ? own_label : label;
        for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
            if (k != naming || is_own) {
                jp_str_putf(&text, "%s%.*s", text.bytes ? "　" : "", JP_VIEW_ARG(text_of(s, k, "　")));
            }
        }
        if (at(s, index)->text.bytes > 0) {
            jp_view words = at(s, index)->text;
            jp_str_putf(&text, "%s%.*s", text.bytes ? "　" : "", JP_VIEW_ARG(words));
        }
        bool says_sign = jp_view_contains(label, JP_VIEW("签")) || jp_view_contains(label, JP_VIEW("名"));
        jp_view whole = says_sign ? label : jp_view_of(jp_arena_printf(s->arena, "%.*s（签名）", JP_VIEW_ARG(label)));
        put_pair(s, label.bytes ? whole : JP_VIEW("签名"), jp_str_view(&text), at(s, index)->place);
        return true;
    }
    if (signer != JP_XML_NONE) {
        jp_str_putf(&text, "%s签名：%.*s", text.bytes ? "\n" : "", JP_VIEW_ARG(at(s, signer)->text));
    }
    if (day != JP_XML_NONE) {
        jp_str_putf(&text, "%s%.*s", signer != JP_XML_NONE ? "　" : "\n", JP_VIEW_ARG(at(s, day)->text));
    }
    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
        bool is_told = k == naming || k == opinion || k == signer || k == day || role_at(s, k) == JP_XML_TECHNICAL;
        if (!is_told && at(s, k)->text.bytes > 0) {
            jp_view inner = label_of(s, k);
            jp_str_putf(&text, "\n%.*s：%.*s", JP_VIEW_ARG(inner.bytes ? inner : at(s, k)->name),
                        JP_VIEW_ARG(at(s, k)->text));
        }
    }
    if (label.bytes > 0 && opinion != JP_XML_NONE && !jp_view_contains(label, JP_VIEW("意见")) &&
        !jp_pattern_is_in(s->catalogue->opinion_label, tight(s, label))) {
        label = jp_view_of(jp_arena_printf(s->arena, "%.*s意见", JP_VIEW_ARG(label)));
    }
    put_form_row(s, label.bytes ? label : JP_VIEW("意见"), jp_str_view(&text), at(s, index)->place);
    return true;
}

/* ---- tables ---- */

/* Running text in pieces: WordprocessingML cuts a sentence into runs. */
static bool is_properties(const jp_xml_elem *e) {
    return e->name.bytes > 2 && jp_view_ends_with(e->name, JP_VIEW("Pr")) && !jp_xml_has_han(e->name);
}

static bool is_inline(const jp_xml_sheet *s, uint32_t index) {
    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
        if (is_properties(at(s, k))) {
            continue;
        }
        jp_xml_role role = role_at(s, k);
        bool is_run = at(s, k)->is_attribute || at(s, k)->name.bytes == 0 || at(s, k)->name.bytes == 1 ||
                      jp_view_eq_text(at(s, k)->name, "span") || jp_view_eq_text(at(s, k)->name, "strong") ||
                      jp_view_eq_text(at(s, k)->name, "br") || jp_view_eq_text(at(s, k)->name, "run");
        if (!is_run || (role == JP_XML_RUNNING && jp_view_eq_text(at(s, k)->name, "p")) || !is_inline(s, k)) {
            return false;
        }
    }
    return true;
}

/* Paragraphs of a cell are lines, runs of a paragraph are not. */
static void put_cell_text(const jp_xml_sheet *s, uint32_t index, jp_str *out) {
    if (at(s, index)->is_attribute || is_properties(at(s, index))) {
        return;
    }
    if (is_inline(s, index)) {
        jp_view words = text_of(s, index, "");
        jp_str_put_text(out, out->bytes > 0 && words.bytes > 0 ? "\n" : "");
        jp_str_put(out, words);
        return;
    }
    if (at(s, index)->text.bytes > 0) {
        jp_str_put_text(out, out->bytes > 0 ? "\n" : "");
        jp_str_put(out, at(s, index)->text);
    }
    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
        put_cell_text(s, k, out);
    }
}

static jp_view cell_text(const jp_xml_sheet *s, uint32_t index) {
    jp_str text;

    jp_str_init(&text, s->arena);
    put_cell_text(s, index, &text);
    return jp_view_trim(jp_str_view(&text));
}

static bool is_cells_row(const jp_xml_sheet *s, uint32_t index) {
    bool alike, leaves;
    uint32_t count = count_elements(s, index, &alike, &leaves);
    uint32_t first = at(s, index)->first;

    while (first != JP_XML_NONE && at(s, first)->is_attribute) {
        first = at(s, first)->next;
    }
    bool is_cell = first != JP_XML_NONE && role_at(s, first) == JP_XML_CELL;
    return count > 0 && (is_cell || (alike && count > 1 && role_at(s, index) == JP_XML_ROW));
}

/* Fields of a record: elements or attributes, each with a word of its own. */
static uint32_t record_fields(const jp_xml_sheet *s, uint32_t index) {
    uint32_t count = 0;

    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
        if (!jp_xml_is_leaf(s->tree, k) || at(s, k)->name.bytes == 0) {
            return 0;
        }
        if (is_noise(s, k)) {
            continue;
        }
        for (uint32_t o = at(s, index)->first; o != k; o = at(s, o)->next) {
            if (jp_view_eq(at(s, o)->name, at(s, k)->name)) {
                return 0;
            }
        }
        count++;
    }
    return count;
}

/* A run of siblings of one name that are records: as long as the name goes on. */
static uint32_t run_of(const jp_xml_sheet *s, uint32_t first, bool by_cells, uint32_t *next) {
    uint32_t count = 0;
    uint32_t k = first;

    while (k != JP_XML_NONE && jp_view_eq(at(s, k)->name, at(s, first)->name) &&
           (by_cells ? is_cells_row(s, k) : record_fields(s, k) >= MIN_RECORD_FIELDS)) {
        count++;
        k = at(s, k)->next;
    }
    *next = k;
    return count;
}

static void put_cell_rows(jp_xml_sheet *s, uint32_t first, uint32_t end) {
    uint32_t table =
        begin_table(s, at(s, at(s, first)->parent == JP_XML_NONE ? first : at(s, first)->parent)->place, MAX_COLUMNS);
    uint32_t row = 0;

    for (uint32_t k = first; k != end; k = at(s, k)->next) {
        uint32_t column = 0;
        row++;
        for (uint32_t c = at(s, k)->first; c != JP_XML_NONE && column < MAX_COLUMNS; c = at(s, c)->next) {
            if (!at(s, c)->is_attribute && at(s, c)->name.bytes > 0) {
                put_cell(s, table, row, column++, cell_text(s, c), at(s, c)->place);
            }
        }
    }
    s->open_table = JP_NO_INDEX;
}

static jp_view column_label(const jp_xml_sheet *s, uint32_t index) {
    jp_view label = label_of(s, index);

    if (label.bytes == 0) {
        jp_xml_role role = role_at(s, index);
        label = role == JP_XML_TITLE || role == JP_XML_NAMING ? JP_VIEW("名称") : at(s, index)->name;
    }
    return label;
}

static void put_records(jp_xml_sheet *s, uint32_t first, uint32_t end) {
    jp_view names[MAX_COLUMNS];
    uint32_t columns = 0;

    for (uint32_t k = first; k != end; k = at(s, k)->next) {
        for (uint32_t c = at(s, k)->first; c != JP_XML_NONE; c = at(s, c)->next) {
            uint32_t i = 0;
            while (i < columns && !jp_view_eq(names[i], at(s, c)->name)) {
                i++;
            }
            if (i == columns && columns < MAX_COLUMNS && !is_noise(s, c)) {
                names[columns++] = at(s, c)->name;
            }
        }
    }
    uint32_t table = begin_table(s, at(s, at(s, first)->parent)->place, columns);
    for (uint32_t i = 0; i < columns; i++) {
        uint32_t c = JP_XML_NONE;
        for (uint32_t k = first; k != end && c == JP_XML_NONE; k = at(s, k)->next) {
            for (c = at(s, k)->first; c != JP_XML_NONE && !jp_view_eq(names[i], at(s, c)->name);) {
                c = at(s, c)->next;
            }
        }
        put_cell(s, table, 1, i, c != JP_XML_NONE ? column_label(s, c) : names[i], at(s, first)->place);
    }
    uint32_t row = 1;
    for (uint32_t k = first; k != end; k = at(s, k)->next) {
        row++;
        for (uint32_t i = 0; i < columns; i++) {
            uint32_t c = at(s, k)->first;
            while (c != JP_XML_NONE && !jp_view_eq(names[i], at(s, c)->name)) {
                c = at(s, c)->next;
            }
            put_cell(s, table, row, i, c == JP_XML_NONE ? JP_VIEW_EMPTY : at(s, c)->text,
                     c == JP_XML_NONE ? at(s, k)->place : at(s, c)->place);
        }
    }
    s->open_table = JP_NO_INDEX;
}

/* ---- groups under one label: 执法人员{姓名, 证号} ---- */

static bool is_party(jp_view label) {
    static const char *const words[] = {"当事人", "相对人", "处罚人",   "检查人",   "检查对象",
                                        "申请人", "执行人", "检查单位", "处罚单位", "相对方"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (jp_view_contains(label, jp_view_of(words[i])) && !jp_view_starts_with(label, JP_VIEW("检查人"))) {
            return true;
        }
    }
    return false;
}

static uint32_t own_name_of(const jp_xml_sheet *s, uint32_t index) {
    static const char *const names[] = {"姓名",  "名称",  "name", "姓名或名称", "xm",
                                        "mc",    "title", "题名", "文书名称",   "fullName",
                                        "xm_mc", "XM",    "MC",   "Name",       "personName"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
            if (jp_view_eq_text(at(s, k)->name, names[i]) && at(s, k)->text.bytes > 0) {
                return k;
            }
        }
    }
    return JP_XML_NONE;
}

static bool put_group(jp_xml_sheet *s, uint32_t index, jp_view label) {
    uint32_t name = own_name_of(s, index);
    jp_str text;

    if (label.bytes == 0 || name == JP_XML_NONE) {
        return false;
    }
    jp_str_init(&text, s->arena);
    jp_str_put(&text, at(s, name)->text);
    if (is_party(label)) {
        put_pair(s, label, jp_str_view(&text), at(s, name)->place);
        for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
            if (k != name) {
                jp_xml_put_elem(s, k);
            }
        }
        return true;
    }
    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
        jp_view words = text_of(s, k, "　");
        jp_view inner = column_label(s, k);
        if (k == name || words.bytes == 0 || role_at(s, k) == JP_XML_TECHNICAL || is_blob(words)) {
            continue;
        }
        if (jp_view_eq_text(inner, "证号") || jp_view_eq_text(at(s, k)->name, "certNo")) {
            inner = JP_VIEW("执法证号");
        }
        if (role_at(s, k) == JP_XML_NUMBER || role_at(s, k) == JP_XML_DAY) {
            jp_str_putf(&text, role_at(s, k) == JP_XML_DAY ? "　%.*s" : "（%.*s）", JP_VIEW_ARG(words));
        } else {
            jp_str_putf(&text, "（%.*s：%.*s）", JP_VIEW_ARG(inner), JP_VIEW_ARG(words));
        }
    }
    put_pair(s, label, jp_str_view(&text), at(s, name)->place);
    return true;
}

/* 「<法律依据><条文/><条文/></法律依据>」, 「<执法人员><人员/><人员/></执法人员>」: several values of one label. */
static bool put_list(jp_xml_sheet *s, uint32_t index, jp_view label) {
    bool alike, leaves;
    uint32_t count = count_elements(s, index, &alike, &leaves);
    bool are_short = true;
    jp_str text;

    if (label.bytes == 0 || count == 0 || !alike || !leaves) {
        return false;
    }
    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
        bool is_element = !at(s, k)->is_attribute && at(s, k)->name.bytes > 0;
        jp_view own = is_element ? label_of(s, k) : JP_VIEW_EMPTY;
        if (is_element && (at(s, k)->first != JP_XML_NONE || (is_known(s, own) && !jp_view_eq(own, label)))) {
            return false;
        }
        are_short = are_short && is_short(s, at(s, k)->text, SHORT_CHARS);
    }
    jp_str_init(&text, s->arena);
    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
        if (!at(s, k)->is_attribute && at(s, k)->text.bytes > 0) {
            jp_str_put_text(&text, text.bytes == 0 ? "" : are_short ? "、" : "\n");
            jp_str_put(&text, at(s, k)->text);
        }
    }
    put_pair(s, label, jp_str_view(&text), at(s, index)->place);
    return true;
}

/* 送达文书列表 → 送达文书, where that is the label. */
static jp_view list_label(const jp_xml_sheet *s, jp_view label) {
    static const char *const tails[] = {"列表", "集合", "清单", "信息", "名单"};

    if (label.bytes == 0 || is_known(s, label)) {
        return label;
    }
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        jp_view tail = jp_view_of(tails[i]);
        if (jp_view_ends_with(label, tail) && is_known(s, jp_view_sub(label, 0, label.bytes - tail.bytes))) {
            return jp_view_sub(label, 0, label.bytes - tail.bytes);
        }
    }
    return JP_VIEW_EMPTY;
}

/* 「<送达文书列表><文书 名称="…" 文号="…"/>…」: each of them is a value of the label, told with its particulars. */
static bool put_members(jp_xml_sheet *s, uint32_t index, jp_view label) {
    bool alike, leaves;
    uint32_t count = count_elements(s, index, &alike, &leaves);

    if (label.bytes == 0 || count == 0 || !alike) {
        return false;
    }
    for (int round = 0; round < 2; round++) {
        for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
            if (at(s, k)->is_attribute || at(s, k)->name.bytes == 0) {
                continue;
            }
            if (round == 0 ? own_name_of(s, k) == JP_XML_NONE || is_known(s, label_of(s, k))
                           : !put_group(s, k, label)) {
                return false;
            }
        }
    }
    return true;
}

/* ---- one element ---- */

/* The parts of a closing stand without labels, each on a line of its own. */
static void put_closing(jp_xml_sheet *s, uint32_t index) {
    for (uint32_t k = index; k != JP_XML_NONE; k = k == index ? at(s, index)->first : at(s, k)->next) {
        jp_view words = k == index ? at(s, k)->text : text_of(s, k, "");
        if (k != index && role_at(s, k) == JP_XML_SEAL && is_yes(words)) {
            words = JP_VIEW("（印章）");
        }
        if (words.bytes > 0 && !(k != index && role_at(s, k) == JP_XML_TECHNICAL)) {
            (void)jp_xml_put_line(s, JP_VIEW_EMPTY, words, at(s, k)->place, JP_PARA_RIGHT);
        }
    }
}

/* The child that holds the value of a named element: 值, 内容. */
static uint32_t value_child(const jp_xml_sheet *s, uint32_t index) {
    for (int round = 0; round < 2; round++) {
        for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
            if (role_at(s, k) == (round == 0 ? JP_XML_VALUE : JP_XML_RUNNING) && jp_xml_is_leaf(s->tree, k) &&
                at(s, k)->name.bytes > 0) {
                return k;
            }
        }
    }
    return JP_XML_NONE;
}

static jp_view value_of(const jp_xml_sheet *s, uint32_t index, jp_view *place) {
    uint32_t value = at(s, index)->text.bytes > 0 ? JP_XML_NONE : value_child(s, index);

    *place = at(s, value == JP_XML_NONE ? index : value)->place;
    return at(s, value == JP_XML_NONE ? index : value)->text;
}

/* Children that are neither the name nor the value. */
static uint32_t count_others(const jp_xml_sheet *s, uint32_t index, uint32_t naming) {
    uint32_t value = value_child(s, index);
    uint32_t count = 0;

    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
        count += k != naming && k != value && !is_noise(s, k) &&
                 !(role_at(s, k) == JP_XML_TECHNICAL && at(s, k)->is_attribute);
    }
    return count;
}

/* A leaf that an attribute or a child names. The element's own word is weaker than that name unless it says more: of
 * an opinion, of a signature. */
static bool put_named(jp_xml_sheet *s, uint32_t index, jp_view own_label) {
    uint32_t naming = naming_of(s, index);
    bool alike, leaves;
    jp_view place;

    if (naming == JP_XML_NONE) {
        return false;
    }
    (void)count_elements(s, index, &alike, &leaves);
    jp_view value = value_of(s, index, &place);
    jp_view label = at(s, naming)->text;
    uint32_t others = count_others(s, index, naming);
    bool is_valued = value.bytes > 0 || value_child(s, index) != JP_XML_NONE;
    if (!leaves || others > 1 || (role_at(s, naming) == JP_XML_TITLE && !is_valued && !at(s, naming)->is_attribute) ||
        (others == 1 && !is_valued) || (!is_valued && own_label.bytes > 0 && is_known(s, own_label))) {
        return false;
    }
    if (!is_short(s, label, PROSE_CHARS)) {
        return false;
    }
    if (!jp_xml_has_han(label)) {
        jp_view word = jp_xml_label(s->catalogue, s->type, label, s->arena);
        label = word.bytes > 0 ? word : label;
    }
    if (role_at(s, index) == JP_XML_OPINION && !jp_view_contains(label, JP_VIEW("意见"))) {
        label = jp_view_of(jp_arena_printf(s->arena, "%.*s意见", JP_VIEW_ARG(label)));
    }
    if (role_at(s, index) == JP_XML_RUNNING && own_label.bytes == 0 && !is_known(s, label) && value.bytes > 0 &&
        !jp_xml_has_han(label)) {
        label = JP_VIEW_EMPTY; /* <p type="body">, <span class="…"> */
    }
    put_pair(s, label, value, place);
    return true;
}

/* An attribute of an element that was not read as a whole: it says something when its word means something, or when
 * what it says is Chinese. */
static void put_attribute(jp_xml_sheet *s, uint32_t index, jp_view label) {
    jp_xml_role role = role_at(s, index);

    if (role != JP_XML_TECHNICAL && (label.bytes > 0 || jp_xml_has_han(at(s, index)->text))) {
        bool is_bare = role == JP_XML_RUNNING || role == JP_XML_CLOSING;
        put_pair(s, is_bare ? JP_VIEW_EMPTY : label, at(s, index)->text, at(s, index)->place);
    }
}

static void put_leaf(jp_xml_sheet *s, uint32_t index, jp_view label) {
    const jp_xml_elem *e = at(s, index);
    jp_xml_role role = role_at(s, index);

    if (role == JP_XML_HEADING || (role == JP_XML_TITLE && !is_known(s, label))) {
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, e->text, e->place, JP_PARA_HEADING | JP_PARA_CENTRED);
        return;
    }
    if (e->name.bytes == 0 || (role == JP_XML_RUNNING && !is_known(s, label)) || role == JP_XML_CELL) {
        if (e->text.bytes > 0 && !is_blob(e->text)) {
            (void)jp_xml_put_line(s, JP_VIEW_EMPTY, e->text, e->place, 0);
        }
        return;
    }
    if (is_noise(s, index)) {
        return;
    }
    if (label.bytes == 0 && !is_short(s, e->text, PROSE_CHARS) && jp_xml_has_han(e->text)) {
        put_pair(s, JP_VIEW_EMPTY, e->text, e->place);
        return;
    }
    put_pair(s, label.bytes > 0 ? label : e->name, e->text, e->place);
}

static bool has_attributes(const jp_xml_sheet *s, uint32_t index) {
    uint32_t first = at(s, index)->first;
    return first != JP_XML_NONE && at(s, first)->is_attribute;
}

void jp_xml_put_elem(jp_xml_sheet *s, uint32_t index) {
    const jp_xml_elem *e = at(s, index);
    jp_xml_role role = role_at(s, index);
    jp_view label = e->name.bytes > 0 ? label_of(s, index) : JP_VIEW_EMPTY;
    jp_view box = JP_VIEW_EMPTY;
    jp_str one;

    if (is_skipped(s, index) || is_properties(e)) {
        return;
    }
    if (e->is_attribute) {
        put_attribute(s, index, label);
        return;
    }
    jp_str_init(&one, s->arena);
    if (box_of(s, index, &one)) {
        box = jp_str_view(&one);
        (void)jp_xml_put_line(s, JP_VIEW_EMPTY, box, e->place, 0);
        return;
    }
    if (role == JP_XML_CLOSING || role == JP_XML_SEAL) {
        put_closing(s, index);
        return;
    }
    if (role != JP_XML_PAPER && put_level(s, index, label)) {
        return;
    }
    if ((role == JP_XML_RUNNING || role == JP_XML_HEADING) && has_elements(s, index) && is_inline(s, index)) {
        jp_view words = text_of(s, index, "");
        uint32_t flags = role == JP_XML_HEADING ? JP_PARA_HEADING | JP_PARA_CENTRED : 0;
        if (words.bytes > 0) {
            (void)jp_xml_put_line(s, JP_VIEW_EMPTY, words, e->place, flags);
        }
        return;
    }
    if (put_named(s, index, label)) {
        return;
    }
    if (!has_elements(s, index) && !has_attributes(s, index)) {
        put_leaf(s, index, label);
        return;
    }
    uint32_t naming = naming_of(s, index);
    if (put_boxes(s, index, naming == JP_XML_NONE ? label : at(s, naming)->text) ||
        put_list(s, index, is_known(s, label) ? label : JP_VIEW_EMPTY) ||
        put_group(s, index, is_known(s, label) ? label : JP_VIEW_EMPTY) ||
        put_members(s, index, list_label(s, label))) {
        return;
    }
    if (e->text.bytes > 0) {
        bool is_value = label.bytes > 0 && role != JP_XML_RUNNING;
        put_pair(s, is_value ? label : JP_VIEW_EMPTY, e->text, e->place);
    }
    jp_xml_put_children(s, index);
}

/* 「<项><名称>案由</名称><值>…</值></项>」 */
static bool is_named_value(const jp_xml_sheet *s, uint32_t index) {
    uint32_t naming = naming_of(s, index);
    return naming != JP_XML_NONE && count_others(s, index, naming) == 0 &&
           (at(s, index)->text.bytes > 0 || value_child(s, index) != JP_XML_NONE);
}

/* Question and answer are told one after the other, not in columns. */
static bool is_dialogue(const jp_xml_sheet *s, uint32_t index) {
    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE; k = at(s, k)->next) {
        jp_view label = at(s, k)->name.bytes > 0 ? label_of(s, k) : JP_VIEW_EMPTY;
        if (jp_view_eq_text(label, "问") || jp_view_eq_text(label, "答")) {
            return true;
        }
    }
    return false;
}

static bool is_person_record(const jp_xml_sheet *s, uint32_t index) {
    return is_known(s, label_of(s, index)) && own_name_of(s, index) != JP_XML_NONE;
}

void jp_xml_put_children(jp_xml_sheet *s, uint32_t index) {
    for (uint32_t k = at(s, index)->first; k != JP_XML_NONE;) {
        uint32_t next = at(s, k)->next;
        uint32_t end = next;
        if (at(s, k)->is_attribute || at(s, k)->name.bytes == 0 || is_skipped(s, k)) {
            jp_xml_put_elem(s, k);
        } else if (is_cells_row(s, k) && run_of(s, k, true, &end) > 0) {
            put_cell_rows(s, k, end);
        } else if (role_at(s, k) != JP_XML_PAPER && role_at(s, k) != JP_XML_SIGNATURE && !is_person_record(s, k) &&
                   jp_xml_child_with(s->tree, k, JP_XML_OPINION) == JP_XML_NONE &&
                   jp_xml_child_with(s->tree, k, JP_XML_TICK) == JP_XML_NONE && !is_named_value(s, k) &&
                   !is_dialogue(s, k) && run_of(s, k, false, &end) > (role_at(s, k) == JP_XML_ROW ? 0U : 1U)) {
            put_records(s, k, end);
        } else {
            end = next;
            jp_xml_put_elem(s, k);
        }
        k = end;
    }
}
