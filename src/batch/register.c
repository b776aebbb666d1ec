/* SPDX-License-Identifier: Apache-2.0 */
#include "register.h"

#include <string.h>

#include "juanping/base/file.h"
#include "juanping/facts/norm.h"
#include "juanping/read/limits.h"
#include "juanping/read/readers.h"

#define MAX_HEADING_ROW 8u
#define MAX_COLUMNS 64u

typedef enum column {
    COL_NONE,
    COL_OTHER, /* known, and nothing to check */
    COL_NAME,
    COL_CERTIFICATE,
    COL_ORGAN,
    COL_VALID_FROM,
    COL_VALID,
    COL_VALID_TO,
    COL_CANCELLED,
    COL_STATE
} column;

typedef struct heading {
    const char *text;
    column col;
} heading;

static const heading officer_headings[] = {{"姓名", COL_NAME},
                                           {"执法人员姓名", COL_NAME},
                                           {"执法人员", COL_NAME},
                                           {"持证人", COL_NAME},
                                           {"持证人姓名", COL_NAME},
                                           {"人员姓名", COL_NAME},
                                           {"执法证号", COL_CERTIFICATE},
                                           {"执法证号码", COL_CERTIFICATE},
                                           {"执法证编号", COL_CERTIFICATE},
                                           {"执法证件号", COL_CERTIFICATE},
                                           {"执法证件号码", COL_CERTIFICATE},
                                           {"执法证件编号", COL_CERTIFICATE},
                                           {"行政执法证号", COL_CERTIFICATE},
                                           {"行政执法证件号", COL_CERTIFICATE},
                                           {"行政执法证编号", COL_CERTIFICATE},
                                           {"证件编号", COL_CERTIFICATE},
                                           {"证件号", COL_CERTIFICATE},
                                           {"证号", COL_CERTIFICATE},
                                           {"单位", COL_ORGAN},
                                           {"单位名称", COL_ORGAN},
                                           {"所在单位", COL_ORGAN},
                                           {"所属单位", COL_ORGAN},
                                           {"工作单位", COL_ORGAN},
                                           {"执法单位", COL_ORGAN},
                                           {"执法机关", COL_ORGAN},
                                           {"所属机关", COL_ORGAN},
                                           {"所在机关", COL_ORGAN},
                                           {"所属执法机关", COL_ORGAN},
                                           {"执法主体", COL_ORGAN},
                                           {"发证日期", COL_VALID_FROM},
                                           {"发证时间", COL_VALID_FROM},
                                           {"领证日期", COL_VALID_FROM},
                                           {"颁发日期", COL_VALID_FROM},
                                           {"签发日期", COL_VALID_FROM},
                                           {"有效期起", COL_VALID_FROM},
                                           {"有效期自", COL_VALID_FROM},
                                           {"生效日期", COL_VALID_FROM},
                                           {"有效期", COL_VALID},
                                           {"有效期限", COL_VALID},
                                           {"有效日期", COL_VALID},
                                           {"证件有效期", COL_VALID},
                                           {"证件有效期限", COL_VALID},
                                           {"有效期至", COL_VALID_TO},
                                           {"有效期止", COL_VALID_TO},
                                           {"有效期截止", COL_VALID_TO},
                                           {"证件有效期至", COL_VALID_TO},
                                           {"到期日期", COL_VALID_TO},
                                           {"截止日期", COL_VALID_TO},
                                           {"注销日期", COL_CANCELLED},
                                           {"吊销日期", COL_CANCELLED},
                                           {"收回日期", COL_CANCELLED},
                                           {"失效日期", COL_CANCELLED},
                                           {"状态", COL_STATE},
                                           {"证件状态", COL_STATE},
                                           {"执法证状态", COL_STATE},
                                           {"序号", COL_OTHER},
                                           {NULL, COL_NONE}};
static const heading organ_headings[] = {
    {"机关名称", COL_NAME}, {"单位名称", COL_NAME}, {"执法主体", COL_NAME}, {"行政执法主体名称", COL_NAME},
    {"名称", COL_NAME},     {"序号", COL_OTHER},    {NULL, COL_NONE}};

/* What a certificate is called that may be used; any other state is for a person to look into. */
static const char *const good_states[] = {"有效", "正常", "在用", "在岗", "在职", "合格", "已发证", "持证", "启用"};

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

            memset(s->columns, 0, sizeof s->columns);
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

static bool fail_sheet(const char *path, const char *wanted, const char *why, jp_error *err) {
    jp_fail(err, JP_E_INI_VALUE, path, "%s", why);
    jp_fail_hint(err,
                 JP_SAY("名册应为 XLSX，前 %u 行内有一行表头含「%s」",
                        "a register is an XLSX with a head row among its first %u that holds 「%s」"),
                 MAX_HEADING_ROW, wanted, MAX_HEADING_ROW, wanted);
    return false;
}

static bool has_column(const sheet *s, column col) {
    for (uint32_t i = 0; i < MAX_COLUMNS; i++) {
        if (s->columns[i] == col) {
            return true;
        }
    }
    return false;
}

/* Columns that have a heading nobody asks for: said, so that a misspelt one is not taken for checked. */
static void note_columns(const sheet *s, const heading *headings, jp_str *notes) {
    uint32_t count = 0;

    for (uint32_t i = 0; i < s->table->cell_count; i++) {
        const jp_cell *cell = &s->doc.cells[s->table->first_cell_index + i];
        const jp_view text = jp_view_trim(cell->text);
        const bool is_heading = cell->row_no == s->heading_row_no && !jp_view_is_empty(text);

        if (is_heading && (cell->grid_col >= MAX_COLUMNS || s->columns[cell->grid_col] == COL_NONE)) {
            jp_str_putf(notes, "%s「%.*s」", count++ ? "" : JP_SAY("没有用到的列", "columns not used "),
                        JP_VIEW_ARG(text));
        }
    }
    if (headings == officer_headings && !has_column(s, COL_CERTIFICATE)) {
        jp_str_putf(notes, "%s" JP_SAY("没有证号一列", "no column of certificate numbers"),
                    count ? JP_SAY("；", "; ") : "");
    }
}

static bool open_sheet(const char *path, const heading *headings, jp_arena *arena, sheet *s, jp_str *notes,
                       jp_error *err) {
    jp_view bytes;
    jp_error why;

    *s = (sheet){0};
    if (!jp_file_read(path, JP_LIMIT_PART_BYTES, arena, &bytes, &why) ||
        !jp_document_read(bytes, jp_view_of(path), arena, &s->doc, &why)) {
        return fail_sheet(path, headings[0].text, JP_SAY("无法读取", "cannot be read"), err);
    }
    if (s->doc.status != JP_DOC_READ || !find_headings(s, headings, arena)) {
        return fail_sheet(path, headings[0].text, JP_SAY("没有找到表头", "no head row found"), err);
    }
    note_columns(s, headings, notes);
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

/* ---- days ---- */

/* 「2026-12」「2026年12月」: the whole month. */
static bool month_of(jp_view text, jp_day *last) {
    int64_t year = 0;
    int64_t month = 0;
    size_t used = jp_norm_number(text, &year);
    const jp_view rest = used > 0 ? jp_view_sub(text, used, text.bytes) : JP_VIEW_EMPTY;
    const size_t mark = jp_view_starts_with(rest, JP_VIEW("年")) ? 3 : 1;
    const size_t digits = used > 0 ? jp_norm_number(jp_view_sub(rest, mark, rest.bytes), &month) : 0;
    const jp_view tail = jp_view_sub(rest, mark + digits, rest.bytes);

    if (digits == 0 || year < 1990 || year > 2100 || month < 1 || month > 12 ||
        !(jp_view_is_empty(tail) || jp_view_eq_text(tail, "月")) ||
        !jp_day_from_ymd((int)(month == 12 ? year + 1 : year), month == 12 ? 1 : (int)month + 1, 1, last)) {
        return false;
    }
    *last -= 1;
    return true;
}

/* A cell of a date without the format of one holds the days since 1899-12-30. */
static bool serial_of(jp_view text, jp_day *day) {
    enum { FIRST_SERIAL = 32874 /* 1990-01-01 */, LAST_SERIAL = 73415 /* 2100-12-31 */, EPOCH = 25569 };
    int64_t number = 0;

    if (text.bytes != 5 || jp_norm_number(text, &number) != 5 || number < FIRST_SERIAL || number > LAST_SERIAL) {
        return false;
    }
    *day = (jp_day)(number - EPOCH);
    return true;
}

typedef struct validity {
    jp_day from, to; /* JP_DAY_NONE: open */
} validity;

static bool is_without_end(jp_view text) {
    static const char *const words[] = {"长期", "永久", "无期限", "无固定期限", "长期有效", "/", NULL};

    return jp_view_is_any(text, words);
}

/* Behind 起, 至 and what else joins the two days of a range. */
static jp_view behind_dash(jp_view text) {
    static const char *const marks[] = {" ", "-", "~", "起", "至", "到", "—", "–"};

    for (size_t i = 0; i < sizeof marks / sizeof marks[0];) {
        const jp_view mark = jp_view_of(marks[i]);

        if (jp_view_starts_with(text, mark)) {
            text = jp_view_sub(text, mark.bytes, text.bytes);
            i = 0;
        } else {
            i++;
        }
    }
    return text;
}

/* 止, 前, or the hour that a cell of a date was given along. */
static bool is_end_mark(jp_view text) {
    if (jp_view_eq_text(text, "止") || jp_view_eq_text(text, "前") || jp_view_eq_text(text, "以前")) {
        return true;
    }
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.data[i] != ':' && (text.data[i] < '0' || text.data[i] > '9')) {
            return false;
        }
    }
    return jp_view_contains(text, JP_VIEW(":"));
}

/* 「2021-06-01至2026-05-31」 is from and to; 「2026-05-31」 and 「至2026-05-31」 are the last day;
 * 「2021年6月1日起长期」 has a first day only. Other words (「5年」, 「2021年6月1日起5年」) are not understood. */
static bool validity_of(jp_view cell, jp_arena *arena, validity *out) {
    const jp_view text = jp_view_trim(jp_norm_fold(cell, arena));
    jp_found_date first, second;

    *out = (validity){JP_DAY_NONE, JP_DAY_NONE};
    if (is_without_end(text)) {
        return true;
    }
    if (serial_of(text, &out->to) || month_of(text, &out->to)) {
        return true;
    }
    if (!jp_norm_next_date(text, 0, JP_DAY_NONE, &first) || first.is_blank) {
        return false;
    }
    const jp_view tail = jp_view_sub(text, first.span.to, text.bytes);
    const jp_view rest = behind_dash(tail);
    if (is_without_end(rest)) {
        out->from = first.day;
        return true;
    }
    if (jp_norm_next_date(rest, 0, JP_DAY_NONE, &second) && !second.is_blank) {
        *out = (validity){first.day, second.day};
        return first.day <= second.day;
    }
    if (jp_view_is_empty(rest) ? !jp_view_is_empty(tail) : !is_end_mark(rest)) {
        return false; /* 「2021-06-01起」: the end is not said */
    }
    out->to = first.day;
    return true;
}

/* ---- officers ---- */

typedef struct officer_list {
    jp_officer *officers;
    uint32_t count;
    size_t cap;
    uint32_t row_no;
    jp_arena *arena;
    jp_str *notes;
    uint32_t unread;
} officer_list;

#define MAX_NOTED 5u

static void take_days(officer_list *list, uint32_t row_no, column col, jp_view value, jp_officer *officer) {
    validity found;
    const bool is_read = validity_of(value, list->arena, &found);

    if (!is_read) {
        officer->doubt = jp_view_of(jp_arena_printf(list->arena, "名册写的日期「%.*s」未能识别", JP_VIEW_ARG(value)));
        if (list->unread++ < MAX_NOTED) {
            jp_str_putf(list->notes,
                        "%s" JP_SAY("第%u行的日期", "row %u, not read as a date: ") "「%.*s」" JP_SAY("未能识别", ""),
                        list->notes->bytes ? JP_SAY("；", "; ") : "", (unsigned)row_no, (unsigned)row_no,
                        JP_VIEW_ARG(value));
        }
    } else if (col == COL_VALID_FROM) {
        officer->valid_from = found.from != JP_DAY_NONE ? found.from : found.to;
    } else {
        const bool is_sooner = officer->valid_to == JP_DAY_NONE || found.to < officer->valid_to;
        officer->valid_to = found.to != JP_DAY_NONE && is_sooner ? found.to : officer->valid_to;
        officer->valid_from = found.from != JP_DAY_NONE ? found.from : officer->valid_from;
        officer->has_end = officer->has_end || col == COL_CANCELLED;
    }
}

static void take_state(const officer_list *list, jp_view value, jp_officer *officer) {
    const jp_view text = jp_view_trim(jp_norm_fold(value, list->arena));

    for (size_t i = 0; i < sizeof good_states / sizeof good_states[0]; i++) {
        if (jp_view_eq_text(text, good_states[i])) {
            return;
        }
    }
    officer->state = jp_view_copy(list->arena, text);
}

static void take_officer(void *context, uint32_t row_no, column col, jp_view value) {
    officer_list *list = context;
    jp_officer *officer;

    if (row_no != list->row_no) {
        list->officers = jp_arena_grow(list->arena, list->officers, list->count, &list->cap, sizeof *list->officers);
        list->officers[list->count++] = (jp_officer){.valid_from = JP_DAY_NONE, .valid_to = JP_DAY_NONE};
        list->row_no = row_no;
    }
    officer = &list->officers[list->count - 1];
    switch (col) {
    case COL_NAME:
        officer->name = jp_norm_person(value, list->arena);
        break;
    case COL_CERTIFICATE:
        officer->certificate = jp_view_copy(list->arena, value);
        break;
    case COL_ORGAN:
        officer->organ = jp_norm_organ(value, list->arena);
        break;
    case COL_VALID_FROM:
    case COL_VALID:
    case COL_VALID_TO:
    case COL_CANCELLED:
        take_days(list, row_no, col, value, officer);
        break;
    case COL_STATE:
        take_state(list, value, officer);
        break;
    case COL_NONE:
    case COL_OTHER:
        break;
    }
}

/* A certificate whose state is no good one may still have been good on the day; only the day it ended tells. */
static void settle_states(officer_list *list) {
    for (uint32_t i = 0; i < list->count; i++) {
        jp_officer *officer = &list->officers[i];

        if (!jp_view_is_empty(officer->state) && !officer->has_end && jp_view_is_empty(officer->doubt)) {
            officer->doubt = jp_view_of(
                jp_arena_printf(list->arena, "名册载明其证件状态为「%.*s」，何时起不明", JP_VIEW_ARG(officer->state)));
        }
    }
}

bool jp_register_officers(const char *path, jp_arena *arena, jp_judge_tables *tables, jp_str *notes, jp_error *err) {
    officer_list list = {.arena = arena, .notes = notes};
    sheet s;

    if (!open_sheet(path, officer_headings, arena, &s, notes, err)) {
        return false;
    }
    each_value(&s, take_officer, &list);
    settle_states(&list);
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

bool jp_register_organs(const char *path, jp_arena *arena, jp_judge_tables *tables, jp_str *notes, jp_error *err) {
    organ_list list = {.arena = arena};
    sheet s;

    if (!open_sheet(path, organ_headings, arena, &s, notes, err)) {
        return false;
    }
    each_value(&s, take_organ, &list);
    tables->organs = list.organs;
    tables->organ_count = list.count;
    return true;
}
