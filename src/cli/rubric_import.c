/* SPDX-License-Identifier: Apache-2.0 */
#include "rubric_import.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "juanping/base/file.h"
#include "juanping/base/hash.h"
#include "juanping/base/near.h"
#include "juanping/read/limits.h"
#include "juanping/read/readers.h"

#define MAX_ROWS 100000u
#define MAX_COLS 256u

/* ---- cells ---- */

jp_view import_cell(const table *t, uint32_t row, uint32_t col) {
    return row < t->rows && col < t->cols ? t->cells[(size_t)row * t->cols + col] : JP_VIEW_EMPTY;
}

const char *import_place(import *x, const table *t, uint32_t row, uint32_t col) {
    char letters[8];
    size_t at = sizeof letters - 1;

    letters[at] = '\0';
    for (uint32_t n = col + 1; n > 0 && at > 0; n = (n - 1) / 26) {
        letters[--at] = (char)('A' + (n - 1) % 26);
    }
    return jp_arena_printf(x->arena, "%s!%s%u", t->name, &letters[at], row + 1);
}

void import_remember(import *x, edited *file, jp_view section, jp_view key, const char *place) {
    file->places = jp_arena_grow(x->arena, file->places, file->place_count, &file->place_cap, sizeof *file->places);
    file->places[file->place_count++] = (cell_place){section, key, place};
}

void import_flaw(import *x, const char *place, const char *what, const char *expected) {
    jp_error err;

    x->flaw_count++;
    jp_fail(&err, JP_E_INI_VALUE, place, "%s", what);
    if (*expected) {
        jp_fail_hint(&err, "%s", expected);
    }
    (void)say_error(x->call->c, &err);
}

const char *import_nearest(import *x, jp_view word, const jp_view *names, size_t count) {
    size_t nearest = jp_nearest(word, names, count);

    return nearest == SIZE_MAX ? ""
                               : jp_arena_printf(x->arena, JP_SAY("；最接近的是", "; nearest is ") "「%.*s」",
                                                 JP_VIEW_ARG(names[nearest]));
}

bool import_table(import *x, const char *name, table *out) {
    *out = (table){.name = name};
    for (uint32_t i = 0; i < x->doc.table_count; i++) {
        const jp_table *sheet = &x->doc.tables[i];
        if (!sheet->is_sheet || !jp_view_eq_text(sheet->place, name)) {
            continue;
        }
        out->rows = sheet->row_count < MAX_ROWS ? sheet->row_count : MAX_ROWS;
        out->cols = sheet->grid_col_count < MAX_COLS ? sheet->grid_col_count : MAX_COLS;
        out->cells = jp_arena_array(x->arena, (size_t)out->rows * out->cols + 1u, sizeof *out->cells);
        for (uint32_t k = 0; k < sheet->cell_count; k++) {
            const jp_cell *cell = &x->doc.cells[sheet->first_cell_index + k];
            if (cell->row_no <= out->rows && cell->grid_col < out->cols && !cell->is_covered) {
                out->cells[(size_t)(cell->row_no - 1) * out->cols + cell->grid_col] = cell->text;
            }
        }
        return true;
    }
    import_flaw(
        x, x->path, jp_arena_printf(x->arena, JP_SAY("没有「%s」一页", "no sheet 「%s」"), name, name),
        JP_SAY("应为 juanping rubric export 写出的工作簿", "expected a workbook written by juanping rubric export"));
    return false;
}

void import_set(import *x, edited *file, jp_view section, jp_view key, jp_view value, jp_view after,
                const char *place) {
    jp_error err;

    import_remember(x, file, section, key, place);
    if (value.bytes == 0) {
        jp_ini_text_drop_key(file->now, section, key);
    } else if (!jp_ini_text_set(file->now, section, key, jp_view_copy(x->arena, value), after, &err)) {
        import_flaw(x, place, err.subject, err.hint);
    }
}

/* ---- what was exported ---- */

static bool read_source(import *x, const table *t, const char *file, edited *out, jp_error *err) {
    char digest[JP_SHA256_HEX_BYTES];
    jp_view wanted = JP_VIEW_EMPTY;
    jp_str text;

    jp_str_init(&text, x->arena);
    for (uint32_t row = 1; row < t->rows; row++) {
        jp_view line;
        jp_view cell = import_cell(t, row, 1);
        if (!jp_view_eq_text(jp_view_trim(import_cell(t, row, 0)), file)) {
            continue;
        }
        if (wanted.bytes == 0) {
            wanted = jp_view_trim(cell);
        } else if (source_line(cell, x->arena, &line)) {
            jp_str_put(&text, line);
        }
    }
    jp_sha256_of(jp_str_view(&text), digest);
    if (!jp_view_eq_text(wanted, digest)) {
        jp_fail(err, JP_E_INI_VALUE, SHEET_SOURCE,
                "「" SHEET_SOURCE "」" JP_SAY("页的内容与导出时不同", " is not as it was exported"));
        jp_fail_hint(err, JP_SAY("请重新导出，把改动抄到新的工作簿里；这一页不要改",
                                 "export again and copy the changes; this page is not to be changed"));
        return false;
    }
    if (!jp_ini_parse(jp_str_view(&text), file, x->arena, &out->was, err)) {
        return false;
    }
    out->now = jp_ini_text_of(out->was.bytes, x->arena);
    return true;
}

static bool open_workbook(import *x, jp_error *err) {
    jp_view bytes;
    table t;

    if (!jp_file_read(x->path, JP_LIMIT_PART_BYTES, x->arena, &bytes, err) ||
        !jp_document_read(bytes, jp_view_of(x->path), x->arena, &x->doc, err)) {
        return false;
    }
    if (x->doc.type != JP_FILE_XLSX || x->doc.status != JP_DOC_READ) {
        jp_fail(err, JP_E_INI_VALUE, x->path, "%s", jp_file_type_said(x->doc.type));
        jp_fail_hint(err, JP_SAY("应为 juanping rubric export 写出、另存为 XLSX 的工作簿",
                                 "expected a workbook written by juanping rubric export and saved as XLSX"));
        return false;
    }
    if (!import_table(x, SHEET_SOURCE, &t)) {
        x->call->is_good = false;
        return true;
    }
    return read_source(x, &t, SHEET_HEAD, &x->rubric, err) && read_source(x, &t, SHEET_TABLES, &x->tables, err);
}

/* ---- checking before anything is put in place ---- */

/* The cell behind "file:line", or the cell that names the item, or none. */
static const char *place_of(const edited *file, const char *where) {
    const char *colon = strrchr(where, ':');
    jp_view section, key;
    const char *item = NULL;

    if (!colon) {
        return NULL;
    }
    jp_ini_text_at(file->now, (uint32_t)strtoul(colon + 1, NULL, 10), &section, &key);
    for (uint32_t i = 0; i < file->place_count && section.bytes > 0; i++) {
        if (jp_view_eq(file->places[i].section, section)) {
            if (jp_view_eq(file->places[i].key, key)) {
                return file->places[i].place;
            }
            item = file->places[i].key.bytes == 0 ? file->places[i].place : item;
        }
    }
    return item;
}

static void say_flaw(import *x, const edited *file, const jp_error *flaw) {
    jp_error named = *flaw;
    const char *place = place_of(file, flaw->where);

    x->flaw_count++;
    if (place) {
        (void)snprintf(named.where, sizeof named.where, "%s", place);
    }
    (void)say_error(x->call->c, &named);
}

static bool lint_rubric(import *x, const char *written, const char *folder, jp_error *err) {
    jp_assets_paths paths = {.scoring_dir = x->call->c->scoring_dir, .rubric = folder};
    jp_assets assets;
    uint32_t count;

    if (!jp_assets_load_words(&paths, x->arena, &assets, err)) {
        return false;
    }
    jp_error *flaws = jp_rubric_check(written, NULL, &assets.words, x->arena, &count);
    for (uint32_t i = 0; i < count; i++) {
        say_flaw(x, &x->rubric, &flaws[i]);
    }
    jp_assets_release(&assets);
    return true;
}

static void lint_tables(import *x, const char *written) {
    jp_thresholds *thresholds;
    jp_error flaw;

    if (!jp_thresholds_load(written, x->arena, &thresholds, &flaw)) {
        say_flaw(x, &x->tables, &flaw);
    }
}

/* What is there may be what was exported, or what is about to be written; anything else is somebody's work. */
static bool may_write(import *x, const char *path, jp_view was, jp_view now, jp_error *err) {
    jp_view there;

    if (x->call->replaces || !jp_path_is_file(path)) {
        return true;
    }
    if (!jp_file_read(path, JP_LIMIT_INI_BYTES, x->arena, &there, err)) {
        return false;
    }
    if (jp_view_eq(there, was) || jp_view_eq(there, now)) {
        return true;
    }
    jp_fail(err, JP_E_USAGE, path, JP_SAY("文件在导出之后另有改动", "changed since the export"));
    jp_fail_hint(err, JP_SAY("确要覆盖的，加 --replace", "to write over it: --replace"));
    return false;
}

/* Both files under temporary names, checked, then put in place. */
static bool check_and_write(import *x, const char *out, jp_error *err) {
    const char *folder = jp_path_folder(out, x->arena);
    const char *tables = jp_arena_printf(x->arena, "%s/" THRESHOLDS_NAME, folder);
    const char *rubric_tmp = jp_arena_printf(x->arena, "%s.juanping-tmp", out);
    const char *tables_tmp = jp_arena_printf(x->arena, "%s.juanping-tmp", tables);
    jp_view rubric_now = jp_ini_text_bytes(x->rubric.now);
    jp_view tables_now = jp_ini_text_bytes(x->tables.now);
    bool has_tables = !jp_view_eq(tables_now, x->tables.was.bytes);

    if (!may_write(x, out, x->rubric.was.bytes, rubric_now, err) ||
        (has_tables && !may_write(x, tables, x->tables.was.bytes, tables_now, err))) {
        return false;
    }
    bool ok = jp_file_write(rubric_tmp, rubric_now, err) && lint_rubric(x, rubric_tmp, folder, err);
    if (ok && has_tables) {
        ok = jp_file_write(tables_tmp, tables_now, err);
        if (ok) {
            lint_tables(x, tables_tmp);
        }
    }
    if (ok && x->flaw_count == 0) {
        ok = (!has_tables || jp_file_commit(tables_tmp, tables, err)) && jp_file_commit(rubric_tmp, out, err);
        if (ok) {
            printf("%s%s%s\n", out, has_tables ? "\n" : "", has_tables ? tables : "");
        }
    }
    (void)unlink(rubric_tmp);
    (void)unlink(tables_tmp);
    return ok;
}

static const char *default_out(const char *path, jp_arena *arena) {
    jp_view v = jp_view_of(path);

    if (jp_view_ends_with(v, JP_VIEW(".xlsx"))) {
        v.bytes -= sizeof ".xlsx" - 1;
    }
    return jp_arena_printf(arena, "%.*s.ini", JP_VIEW_ARG(v));
}

bool rubric_import(rubric_call *call, jp_error *err) {
import x = {.call = call, .arena = call->arena, .path = call->paths[0] };

    if (!open_workbook(&x, err)) {
        return false;
    }
    if (x.flaw_count == 0) {
        import_lines(&x, &x.rubric, SHEET_HEAD, true);
        import_items(&x);
        import_lines(&x, &x.tables, SHEET_TABLES, false);
    }
    if (x.flaw_count == 0 && !check_and_write(&x, call->out ? call->out : default_out(x.path, x.arena), err)) {
        return false;
    }
    call->is_good = x.flaw_count == 0;
    if (x.flaw_count > 0) {
        fprintf(stderr, "%s %u %s\n", pick(call->c, "有", "cannot import:"), x.flaw_count,
                pick(call->c, "处不能导入，什么也没有写", "places; nothing was written"));
    }
    return true;
}
