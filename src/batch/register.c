/* SPDX-License-Identifier: Apache-2.0 */
#include "register.h"

#include "juanping/base/file.h"
#include "juanping/facts/norm.h"
#include "juanping/read/limits.h"
#include "juanping/read/readers.h"

#define MAX_HEADING_ROW 8u
#define MAX_COLUMNS 64u

typedef enum column { COL_NONE, COL_NAME, COL_CERTIFICATE, COL_ORGAN, COL_VALID_TO } column;

typedef struct heading {
    const char *text;
    column col;
} heading;

static const heading officer_headings[] = {{"姓名", COL_NAME},
                                           {"执法人员姓名", COL_NAME},
                                           {"执法证号", COL_CERTIFICATE},
                                           {"执法证件号", COL_CERTIFICATE},
                                           {"证件编号", COL_CERTIFICATE},
                                           {"证号", COL_CERTIFICATE},
                                           {"执法证编号", COL_CERTIFICATE},
                                           {"单位", COL_ORGAN},
                                           {"所在单位", COL_ORGAN},
                                           {"执法单位", COL_ORGAN},
                                           {"有效期至", COL_VALID_TO},
                                           {"有效期", COL_VALID_TO},
                                           {"有效期限", COL_VALID_TO},
                                           {NULL, COL_NONE}};
static const heading organ_headings[] = {{"机关名称", COL_NAME},         {"单位名称", COL_NAME}, {"执法主体", COL_NAME},
                                         {"行政执法主体名称", COL_NAME}, {"名称", COL_NAME},     {NULL, COL_NONE}};

typedef struct sheet {
    jp_document doc;
    const jp_table *table;
    uint32_t heading_row_no;
    column columns[MAX_COLUMNS];
} sheet;

static column column_of(const heading *headings, jp_view text, jp_arena *arena) {
    jp_view folded = jp_view_trim(jp_norm_fold(text, arena));

    for (; headings->text != NULL; headings++) {
        if (jp_view_eq_text(folded, headings->text)) {
            return headings->col;
        }
    }
    return COL_NONE;
}

static bool find_headings(sheet *s, const heading *headings, jp_arena *arena) {
    for (uint32_t t = 0; t < s->doc.table_count; t++) {
        const jp_table *table = &s->doc.tables[t];

        for (uint32_t row_no = 1; row_no <= MAX_HEADING_ROW; row_no++) {
            bool has_name = false;

            for (uint32_t i = 0; i < table->cell_count; i++) {
                const jp_cell *cell = &s->doc.cells[table->first_cell_index + i];

                if (cell->row_no == row_no && cell->grid_col < MAX_COLUMNS) {
                    s->columns[cell->grid_col] = column_of(headings, cell->text, arena);
                    has_name = has_name || s->columns[cell->grid_col] == COL_NAME;
                }
            }
            if (has_name) {
                s->table = table;
                s->heading_row_no = row_no;
                return true;
            }
        }
    }
    return false;
}

static bool open_sheet(const char *path, const heading *headings, jp_arena *arena, sheet *s, jp_error *err) {
    jp_view bytes;

    *s = (sheet){0};
    if (!jp_file_read(path, JP_LIMIT_PART_BYTES, arena, &bytes, err)) {
        return false;
    }
    if (!jp_document_read(bytes, jp_view_of(path), arena, &s->doc, err)) {
        return false;
    }
    if (s->doc.status != JP_DOC_READ || !find_headings(s, headings, arena)) {
        jp_fail(err, JP_E_INI_VALUE, path, "%s", headings[0].text);
        jp_fail_hint(err,
                     JP_SAY("名册应为 XLSX，前 %u 行内有一行表头含「%s」",
                            "a register is an XLSX with a head row among its first %u that holds 「%s」"),
                     MAX_HEADING_ROW, headings[0].text, MAX_HEADING_ROW, headings[0].text);
        return false;
    }
    return true;
}

/* Calls take for each cell below the headings that lies in a known column; row_no tells rows apart. */
static void each_value(const sheet *s, void (*take)(void *context, uint32_t row_no, column col, jp_view value),
                       void *context) {
    for (uint32_t i = 0; i < s->table->cell_count; i++) {
        const jp_cell *cell = &s->doc.cells[s->table->first_cell_index + i];
        jp_view value = jp_view_trim(cell->text);

        if (cell->row_no > s->heading_row_no && cell->grid_col < MAX_COLUMNS && value.bytes > 0 &&
            s->columns[cell->grid_col] != COL_NONE) {
            take(context, cell->row_no, s->columns[cell->grid_col], value);
        }
    }
}

typedef struct officer_list {
    jp_officer *officers;
    uint32_t count;
    size_t cap;
    uint32_t row_no;
    jp_arena *arena;
} officer_list;

static void take_officer(void *context, uint32_t row_no, column col, jp_view value) {
    officer_list *list = context;
    jp_officer *officer;
    jp_found_date found;

    if (row_no != list->row_no) {
        list->officers = jp_arena_grow(list->arena, list->officers, list->count, &list->cap, sizeof *list->officers);
        list->officers[list->count++] = (jp_officer){.valid_to = JP_DAY_NONE};
        list->row_no = row_no;
    }
    officer = &list->officers[list->count - 1];
    if (col == COL_NAME) {
        officer->name = jp_norm_person(value, list->arena);
    } else if (col == COL_CERTIFICATE) {
        officer->certificate = jp_view_copy(list->arena, value);
    } else if (col == COL_ORGAN) {
        officer->organ = jp_norm_organ(value, list->arena);
    } else if (col == COL_VALID_TO && jp_norm_next_date(value, 0, JP_DAY_NONE, &found) && !found.is_blank) {
        officer->valid_to = found.day;
    }
}

bool jp_register_officers(const char *path, jp_arena *arena, jp_judge_tables *tables, jp_error *err) {
    officer_list list = {.arena = arena};
    sheet s;

    if (!open_sheet(path, officer_headings, arena, &s, err)) {
        return false;
    }
    each_value(&s, take_officer, &list);
    tables->officers = list.officers;
    tables->officer_count = list.count;
    return true;
}

typedef struct organ_list {
    jp_view *organs;
    uint32_t count;
    size_t cap;
    jp_arena *arena;
} organ_list;

static void take_organ(void *context, uint32_t row_no, column col, jp_view value) {
    organ_list *list = context;

    (void)row_no;
    if (col == COL_NAME) {
        list->organs = jp_arena_grow(list->arena, list->organs, list->count, &list->cap, sizeof *list->organs);
        list->organs[list->count++] = jp_norm_organ(value, list->arena);
    }
}

bool jp_register_organs(const char *path, jp_arena *arena, jp_judge_tables *tables, jp_error *err) {
    organ_list list = {.arena = arena};
    sheet s;

    if (!open_sheet(path, organ_headings, arena, &s, err)) {
        return false;
    }
    each_value(&s, take_organ, &list);
    tables->organs = list.organs;
    tables->organ_count = list.count;
    return true;
}
