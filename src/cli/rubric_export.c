/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "juanping/base/file.h"
#include "juanping/base/hash.h"
#include "juanping/read/limits.h"
#include "juanping/write/book.h"
#include "needs.h"
#include "rubric_acts.h"
#include "rubric_sheets.h"

#define MARK "\n（程序条件，改动前请先试用）"

typedef struct export {
    jp_book *book;
    jp_arena *arena;
    jp_ini rubric, tables;
}
export;

static const jp_column line_columns[] = {{"节", 22, JP_CELL_INPUT},
                                         {"键", 18, JP_CELL_INPUT},
                                         {"值（只改这一列）", 60, JP_CELL_NUMBER},
                                         {"填写要求", 60, JP_CELL_TEXT}};
enum { LINE_SECTION, LINE_KEY, LINE_VALUE, LINE_HELP, LINE_COLUMNS };

/* A number as a number, so that it can be reckoned with; everything else as text. */
static void put_value(jp_grid *grid, uint16_t col, jp_view value) {
    int64_t cp;

    if (number_of(value, &cp)) {
        jp_grid_number(grid, col, cp);
    } else {
        jp_grid_text(grid, col, value);
    }
}

static jp_view key_help(const jp_key_row *row, jp_arena *arena) {
    bool has_default = *row->default_zh != '\0';

    return jp_view_of(jp_arena_printf(arena, "%s%s%s%s%s%s%s%s", jp_key_type_name(row->type), *row->range ? "：" : "",
                                      row->range, row->is_required ? "；必填" : "", has_default ? "；不写时：" : "",
                                      row->default_zh, *row->help ? "。" : "", row->help));
}

static void put_line(export *x, jp_grid *grid, jp_view section, jp_view key, jp_view value, const jp_key_row *row) {
    jp_grid_row(grid);
    jp_grid_text(grid, LINE_SECTION, section);
    jp_grid_text(grid, LINE_KEY, key);
    if (is_number_key(row)) {
        put_value(grid, LINE_VALUE, value);
    } else {
        jp_grid_text(grid, LINE_VALUE, value);
    }
    if (row) {
        jp_grid_text(grid, LINE_HELP, key_help(row, x->arena));
    }
}

static jp_key_section kind_of(jp_view section) {
    return jp_view_starts_with(section, JP_VIEW("类别 ")) ? JP_SECTION_CATEGORY : JP_SECTION_RUBRIC;
}

/* Keys of [标准] that are not written, so that they can be. */
static void put_unwritten(export *x, jp_grid *grid, const jp_ini_section *section) {
    uint32_t count;
    const jp_key_row *rows = jp_rubric_keys(&count);

    for (uint32_t i = 0; i < count; i++) {
        if (rows[i].section == JP_SECTION_RUBRIC && !jp_ini_find(section, jp_view_of(rows[i].name))) {
            put_line(x, grid, section->name, jp_view_of(rows[i].name), JP_VIEW_EMPTY, &rows[i]);
        }
    }
}

static void put_head(export *x) {
    jp_grid *grid = jp_book_grid(x->book, SHEET_HEAD, "评查标准：" SHEET_HEAD, line_columns, LINE_COLUMNS);

    for (uint32_t i = 0; i < x->rubric.section_count; i++) {
        const jp_ini_section *section = &x->rubric.sections[i];
        bool is_rubric = jp_view_eq_text(section->name, "标准");
        if (jp_is_item_id(section->name)) {
            continue;
        }
        for (uint32_t k = 0; k < section->entry_count; k++) {
            bool has_keys = is_rubric || kind_of(section->name) == JP_SECTION_CATEGORY;
            put_line(x, grid, section->name, section->entries[k].key, section->entries[k].value,
                     has_keys ? find_key(kind_of(section->name), section->entries[k].key) : NULL);
        }
        if (is_rubric) {
            put_unwritten(x, grid, section);
        }
    }
    jp_grid_end(grid, "");
}

static double width_of(const jp_key_row *key) {
    switch (key->type) {
    case JP_KEY_POINTS:
    case JP_KEY_BOOL:
    case JP_KEY_CHOICE:
        return 8;
    case JP_KEY_NAME:
    case JP_KEY_VETO:
    case JP_KEY_STAIRS:
        return 12;
    case JP_KEY_ARTICLES:
        return 16;
    case JP_KEY_TEXT:
        return 34;
    default:
        return 50;
    }
}

static jp_cell_style style_of(const jp_key_row *key) {
    if (key->type == JP_KEY_POINTS) {
        return JP_CELL_NUMBER;
    }
    return is_program_key(key) ? JP_CELL_CODE : JP_CELL_INPUT;
}

/* The n of 例外n or 情形n with what follows; 0 of other keys. */
static unsigned long number_behind(jp_view key, jp_view head) {
    return jp_view_starts_with(key, head) ? strtoul(key.data + head.bytes, NULL, 10) : 0;
}

static unsigned long most_of(const export *x, jp_view head) {
    unsigned long most = 0;

    for (uint32_t i = 0; i < x->rubric.section_count; i++) {
        const jp_ini_section *section = &x->rubric.sections[i];
        for (uint32_t k = 0; k < section->entry_count; k++) {
            unsigned long n = number_behind(section->entries[k].key, head);
            most = n > most ? n : most;
        }
    }
    return most;
}

/* Exceptions and faults that no item has are left out, but for the next one. */
static uint32_t drop_unused(const export *x, const jp_key_row **keys, uint32_t count) {
    const jp_view heads[] = {JP_VIEW("例外"), JP_VIEW("情形")};

    for (size_t h = 0; h < sizeof heads / sizeof heads[0]; h++) {
        const unsigned long most = most_of(x, heads[h]);
        uint32_t kept = 0;
        for (uint32_t k = 0; k < count; k++) {
            if (number_behind(jp_view_of(keys[k]->name), heads[h]) <= most + 1) {
                keys[kept++] = keys[k];
            }
        }
        count = kept;
    }
    return count;
}

/* What people read of an item stands first. Conditions are lines as long as they come, for the screen only. */
static uint32_t people_columns(const jp_key_row *const *keys, uint32_t count) {
    uint32_t people = 0;

    while (people < count && !is_program_key(keys[people]))
        people++;
    return people;
}

static void put_items(export *x) {
    uint32_t count;
    const jp_key_row **keys = item_columns(x->arena, &count);

    count = drop_unused(x, keys, count);
    jp_column *columns = jp_arena_array(x->arena, count + 1u, sizeof *columns);

    columns[0] = (jp_column){COLUMN_ID, 9, JP_CELL_INPUT};
    for (uint32_t k = 0; k < count; k++) {
        columns[k + 1] =
            (jp_column){is_program_key(keys[k]) ? jp_arena_printf(x->arena, "%s" MARK, keys[k]->name) : keys[k]->name,
                        width_of(keys[k]), style_of(keys[k])};
    }
    jp_grid *grid = jp_book_grid(x->book, SHEET_ITEMS, "评查标准：" SHEET_ITEMS, columns, (uint16_t)(count + 1));
    jp_grid_print_columns(grid, (uint16_t)(people_columns(keys, count) + 1));
    for (uint32_t i = 0; i < x->rubric.section_count; i++) {
        const jp_ini_section *section = &x->rubric.sections[i];
        if (!jp_is_item_id(section->name)) {
            continue;
        }
        jp_grid_row(grid);
        jp_grid_text(grid, 0, section->name);
        for (uint32_t k = 0; k < count; k++) {
            jp_view value = jp_ini_value(section, keys[k]->name);
            if (value.bytes > 0 && keys[k]->type == JP_KEY_POINTS) {
                put_value(grid, (uint16_t)(k + 1), value);
            } else if (value.bytes > 0) {
                jp_grid_text(grid, (uint16_t)(k + 1), value);
            }
        }
    }
    jp_grid_end(grid, "");
}

static void put_tables(export *x) {
    jp_grid *grid = jp_book_grid(x->book, SHEET_TABLES, "评查标准：" SHEET_TABLES, line_columns, LINE_COLUMNS);

    for (uint32_t i = 0; i < x->tables.section_count; i++) {
        const jp_ini_section *section = &x->tables.sections[i];
        for (uint32_t k = 0; k < section->entry_count; k++) {
            put_line(x, grid, section->name, section->entries[k].key, section->entries[k].value, NULL);
        }
    }
    jp_grid_end(grid, "");
}

static const char *const how[] = {
    "在「标准」「项目」「界限值」三页里改值，存盘后运行：juanping rubric import 本文件.xlsx -o 标准.ini",
    "没有改过的地方，导入后与原来的文件逐字节相同；注释、空行、排列都保留。写出之前先检查，有一处不对就什么也不写，并指"
    "出是哪一格。",
    "增加项目：在「项目」页任何位置加一行，写上新的编号。次序按行的次序。去掉项目：不要删行，把“启用”改为 否；"
    "已经停用的项目可以删行。",
    "去掉一个键：把值清空。增加等次、分值、开关、类别或界限值：在相应的页加一行，写上节、键、值。",
    "分数写成数；是、否照写；日期写成 2026-01-01 或者日期格式都可以；条例写作 18(四) 27(二)；阶梯写作 1:1 "
    "2:2（单元格须为文本格式）。",
    "标有“程序条件”的列由程序读：改动前请先在标准旁边的示例文件里写好例子，改后运行 juanping rubric test。",
    "「原文」页不要改动：未改的内容由它还原。各页的表头不要改，列的次序可以变。",
};

static void put_help(export *x) {
    static const double widths[] = {12, 16, 18, 40, 12, 70};
    jp_sheet_setup setup = {.widths = widths, .width_count = sizeof widths / sizeof widths[0]};
    jp_sheet *sheet = jp_book_sheet(x->book, SHEET_HELP, &setup);
    static const char *const heads[] = {"节", "键", "类型", "取值范围", "不写时", "说明"};
    static const char *const sections[] = {"标准", "类别 某某", "项目"};
    uint32_t row = 0;
    uint32_t count;
    const jp_key_row *rows = jp_rubric_keys(&count);

    jp_sheet_text(sheet, row, 0, JP_VIEW("怎样用这个工作簿"), JP_CELL_TITLE);
    row += 2;
    for (size_t i = 0; i < sizeof how / sizeof how[0]; i++) {
        jp_sheet_text(sheet, row++, 0, jp_view_of(jp_arena_printf(x->arena, "%zu. %s", i + 1, how[i])), JP_CELL_NOTE);
    }
    row++;
    jp_sheet_text(sheet, row++, 0, JP_VIEW("各个键"), JP_CELL_SECTION);
    for (uint16_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
        jp_sheet_text(sheet, row, i, jp_view_of(heads[i]), JP_CELL_HEAD);
    }
    row++;
    for (uint32_t i = 0; i < count; i++, row++) {
        const char *cells[] = {sections[rows[i].section],
                               rows[i].name,
                               jp_key_type_name(rows[i].type),
                               rows[i].range,
                               rows[i].is_required ? "必填" : rows[i].default_zh,
                               rows[i].help};
        for (uint16_t k = 0; k < sizeof cells / sizeof cells[0]; k++) {
            jp_sheet_text(sheet, row, k, jp_view_of(cells[k]), JP_CELL_TEXT);
        }
    }
}

static void put_source(export *x, jp_grid *grid, const char *name, jp_view bytes) {
    char digest[JP_SHA256_HEX_BYTES];

    jp_sha256_of(bytes, digest);
    jp_grid_row(grid);
    jp_grid_text(grid, 0, jp_view_of(name));
    jp_grid_text(grid, 1, jp_view_of(digest));
    for (size_t at = 0; at < bytes.bytes;) {
        size_t end = jp_view_find(bytes, JP_VIEW("\n"), at);
        end = end == SIZE_MAX ? bytes.bytes : end + 1;
        jp_grid_row(grid);
        jp_grid_text(grid, 0, jp_view_of(name));
        jp_grid_text(grid, 1, source_cell(jp_view_sub(bytes, at, end), x->arena));
        at = end;
    }
}

static void put_sources(export *x) {
    /* Wrapped: on paper a line that runs out of its cell is lost. */
    static const jp_column columns[] = {{"文件", 16, JP_CELL_INPUT}, {"原文（不要改动）", 120, JP_CELL_INPUT}};
    jp_grid *grid = jp_book_grid(x->book, SHEET_SOURCE, "评查标准：" SHEET_SOURCE, columns, 2);

    put_source(x, grid, SHEET_HEAD, x->rubric.bytes);
    put_source(x, grid, SHEET_TABLES, x->tables.bytes);
    jp_grid_end(grid, "");
}

/* Where the values of thresholds.ini of this rubric are read. */
static const char *tables_path(const rubric_call *call, const char *rubric) {
    if (rubric && jp_path_is_dir(rubric)) {
        const char *own = jp_arena_printf(call->arena, "%s/" THRESHOLDS_NAME, rubric);
        if (jp_path_is_file(own)) {
            return own;
        }
    }
    return jp_arena_printf(call->arena, "%s/" THRESHOLDS_NAME, call->c->scoring_dir);
}

bool rubric_export(rubric_call *call, jp_error *err) {
    const char *rubric = call->path_count > 1 ? call->paths[1] : NULL;
    jp_assets_paths paths = {.scoring_dir = call->c->scoring_dir, .rubric = rubric};
    export x = {.arena = call->arena};
    jp_book_setup setup = {.author = JP_VIEW("卷评"), .created = JP_DAY_NONE};
    jp_assets assets;

    if (!rubric_is_there(rubric, err) || !jp_assets_load_words(&paths, call->arena, &assets, err)) {
        return false;
    }
    const char *path = assets.rubrics[0].path; /* of all: the one of penalties, which comes first */
    bool is_one = !rubric || assets.rubric_count == 1;
    jp_assets_release(&assets);
    if (!is_one) {
        jp_fail(err, JP_E_USAGE, rubric, "rubric export");
        jp_fail_hint(err, JP_SAY("文件夹里有几份标准，请写明一份，如 %s", "several rubrics: name one"), path);
        return false;
    }
    if (!jp_ini_load(path, call->arena, &x.rubric, err) ||
        !jp_ini_load(tables_path(call, rubric), call->arena, &x.tables, err)) {
        return false;
    }
    const jp_ini_section *head = jp_ini_find_section(&x.rubric, JP_VIEW("标准"));
    setup.title = head ? jp_ini_value(head, "名称") : JP_VIEW_EMPTY;
    if (!jp_book_open(&x.book, call->paths[0], &setup, err)) {
        return false;
    }
    put_head(&x);
    put_items(&x);
    put_tables(&x);
    put_help(&x);
    put_sources(&x);
    return jp_book_close(x.book, err);
}
