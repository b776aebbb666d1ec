/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "rubric_import.h"

#define MAX_COLUMNS 256u

typedef struct items {
    table t;
    const jp_key_row *keys[MAX_COLUMNS]; /* by column; NULL: none */
    uint32_t id_col;
    jp_view *ids; /* in the order of the rows */
    uint32_t *rows;
    uint32_t count;
} items;

/* A head is the name of the key and what is remarked on it. */
static jp_view head_word(jp_view head) {
    jp_view v = jp_view_trim(head);
    static const jp_view stops[] = {JP_VIEW_INIT("\n"), JP_VIEW_INIT("（"), JP_VIEW_INIT("("), JP_VIEW_INIT(" ")};

    for (size_t i = 0; i < sizeof stops / sizeof stops[0]; i++) {
        v = jp_view_sub(v, 0, jp_view_find(v, stops[i], 0));
    }
    return jp_view_trim(v);
}

static bool column_is_empty(const table *t, uint32_t col) {
    for (uint32_t row = 0; row < t->rows; row++) {
        if (jp_view_trim(import_cell(t, row, col)).bytes > 0) {
            return false;
        }
    }
    return true;
}

static void flaw_head(import *x, const items *it, uint32_t col, jp_view word) {
    uint32_t count;
    const jp_key_row **keys = item_columns(x->arena, &count);
    jp_view *names = jp_arena_array(x->arena, count + 1u, sizeof *names);

    for (uint32_t i = 0; i < count; i++) {
        names[i] = jp_view_of(keys[i]->name);
    }
    names[count] = JP_VIEW(COLUMN_ID);
    import_flaw(x, import_place(x, &it->t, 0, col),
                jp_arena_printf(x->arena,
                                JP_SAY("表头", "head ") "「%.*s」" JP_SAY("不是项目的键", " is no key of an item"),
                                JP_VIEW_ARG(word)),
                jp_arena_printf(x->arena, JP_SAY("应为“说明”页所列的键", "expected a key listed in sheet 说明") "%s",
                                import_nearest(x, word, names, count + 1u)));
}

static bool find_columns(import *x, items *it) {
    bool has_id = false;
    bool ok = true;

    for (uint32_t col = 0; col < it->t.cols && col < MAX_COLUMNS; col++) {
        jp_view word = head_word(import_cell(&it->t, 0, col));
        if (jp_view_eq_text(word, COLUMN_ID)) {
            it->id_col = col;
            has_id = true;
            continue;
        }
        it->keys[col] = find_key(JP_SECTION_ITEM, word);
        for (uint32_t before = 0; before < col && it->keys[col]; before++) {
            if (it->keys[before] == it->keys[col]) {
                import_flaw(
                    x, import_place(x, &it->t, 0, col),
                    jp_arena_printf(x->arena, "「%s」" JP_SAY("有两列", " has two columns"), it->keys[col]->name),
                    JP_SAY("只留一列", "keep one"));
                ok = false;
            }
        }
        if (!it->keys[col] && (word.bytes > 0 || !column_is_empty(&it->t, col))) {
            flaw_head(x, it, col, word);
            ok = false;
        }
    }
    if (!has_id) {
        import_flaw(x, import_place(x, &it->t, 0, 0),
                    JP_SAY("没有「" COLUMN_ID "」一列", "no column 「" COLUMN_ID "」"),
                    JP_SAY("第一行是表头", "the first row is the head"));
    }
    return ok && has_id;
}

static bool row_is_empty(const table *t, uint32_t row) {
    for (uint32_t col = 0; col < t->cols; col++) {
        if (jp_view_trim(import_cell(t, row, col)).bytes > 0) {
            return false;
        }
    }
    return true;
}

static void collect_ids(import *x, items *it) {
    it->ids = jp_arena_array(x->arena, it->t.rows + 1u, sizeof *it->ids);
    it->rows = jp_arena_array(x->arena, it->t.rows + 1u, sizeof *it->rows);
    for (uint32_t row = 1; row < it->t.rows; row++) {
        jp_view id = jp_view_trim(import_cell(&it->t, row, it->id_col));
        const char *place = import_place(x, &it->t, row, it->id_col);
        bool is_twice = false;

        if (row_is_empty(&it->t, row)) {
            continue;
        }
        for (uint32_t i = 0; i < it->count; i++) {
            is_twice = is_twice || jp_view_eq(it->ids[i], id);
        }
        if (!jp_is_item_id(id)) {
            import_flaw(x, place, jp_arena_printf(x->arena, JP_SAY("编号", "number ") "「%.*s」", JP_VIEW_ARG(id)),
                        JP_SAY("应为大写字母加数字，如 P40", "expected a capital letter and digits, such as P40"));
        } else if (is_twice) {
            import_flaw(x, place,
                        jp_arena_printf(x->arena, JP_SAY("编号", "number") " %.*s " JP_SAY("有两行", "has two rows"),
                                        JP_VIEW_ARG(id)),
                        JP_SAY("新的项目用新的编号", "a new item has a new number"));
        } else {
            import_remember(x, &x->rubric, id, JP_VIEW_EMPTY, place);
            it->ids[it->count] = id;
            it->rows[it->count++] = row;
        }
    }
}

static bool has_row(const items *it, jp_view id) {
    for (uint32_t i = 0; i < it->count; i++) {
        if (jp_view_eq(it->ids[i], id)) {
            return true;
        }
    }
    return false;
}

/* A row may go when its item was switched off before: nobody loses one by a slip. */
static void drop_rows(import *x, const items *it) {
    for (uint32_t i = 0; i < x->rubric.was.section_count; i++) {
        const jp_ini_section *section = &x->rubric.was.sections[i];
        if (!jp_is_item_id(section->name) || has_row(it, section->name)) {
            continue;
        }
        if (jp_view_eq_text(jp_ini_value(section, "启用"), "否")) {
            jp_ini_text_drop_section(x->rubric.now, section->name);
        } else {
            import_flaw(
                x, SHEET_ITEMS,
                jp_arena_printf(x->arena,
                                JP_SAY("项目", "item") " %.*s「%.*s」" JP_SAY("的一行不见了", ": its row is gone"),
                                JP_VIEW_ARG(section->name), JP_VIEW_ARG(jp_ini_value(section, "标题"))),
                JP_SAY("请把这一行放回，不再评查的，把“启用”改为 否",
                       "put the row back; to judge it no more, set 启用 to 否"));
        }
    }
}

/* The key in front of a new one: the nearest in the order of the key table that the item has. */
static jp_view key_before(const import *x, const items *it, uint32_t row, const jp_key_row *key) {
    uint32_t count;
    const jp_key_row *rows = jp_rubric_keys(&count);
    const jp_ini_section *was = jp_ini_find_section(&x->rubric.was, jp_view_trim(import_cell(&it->t, row, it->id_col)));
    jp_view before = JP_VIEW_EMPTY;

    for (uint32_t i = 0; i < count && &rows[i] != key; i++) {
        if (rows[i].section != JP_SECTION_ITEM) {
            continue;
        }
        bool is_there = was && jp_ini_find(was, jp_view_of(rows[i].name));
        for (uint32_t col = 0; col < it->t.cols && col < MAX_COLUMNS && !was; col++) {
            is_there = is_there || (it->keys[col] == &rows[i] && jp_view_trim(import_cell(&it->t, row, col)).bytes > 0);
        }
        before = is_there ? jp_view_of(rows[i].name) : before;
    }
    return before;
}

static void take_cell(import *x, const items *it, uint32_t i, const jp_key_row *key, uint32_t col) {
    uint32_t row = it->rows[i];
    jp_view typed = import_cell(&it->t, row, col);
    const jp_ini_section *was = jp_ini_find_section(&x->rubric.was, it->ids[i]);
    jp_view before = was ? jp_ini_value(was, key->name) : JP_VIEW_EMPTY;
    const char *place = import_place(x, &it->t, row, col);
    const char *expected = "";
    jp_view value;

    if (same_value(key, typed, before)) {
        import_remember(x, &x->rubric, it->ids[i], jp_view_of(key->name), place);
        return;
    }
    if (!cell_value(key, typed, x->arena, &value, &expected)) {
        import_flaw(x, place, jp_arena_printf(x->arena, "%s = %.*s", key->name, JP_VIEW_ARG(jp_view_trim(typed))),
                    expected);
        return;
    }
    import_set(x, &x->rubric, it->ids[i], jp_view_of(key->name), value, key_before(x, it, row, key), place);
}

static void take_row(import *x, const items *it, uint32_t i) {
    uint32_t count;
    const jp_key_row *rows = jp_rubric_keys(&count);

    if (!jp_ini_text_has_section(x->rubric.now, it->ids[i])) {
        jp_ini_text_add_section(x->rubric.now, it->ids[i], i > 0 ? it->ids[i - 1] : JP_VIEW_EMPTY);
    }
    /* In the order of the key table, so that the lines of a new item stand in it whatever the order of columns. */
    for (uint32_t k = 0; k < count; k++) {
        for (uint32_t col = 0; col < it->t.cols && col < MAX_COLUMNS; col++) {
            if (it->keys[col] == &rows[k]) {
                take_cell(x, it, i, &rows[k], col);
            }
        }
    }
}

/* Missing columns leave the keys as they are. */
void import_items(import *x) {
    items it = {0};

    if (!import_table(x, SHEET_ITEMS, &it.t) || !find_columns(x, &it)) {
        return;
    }
    collect_ids(x, &it);
    drop_rows(x, &it);
    if (x->flaw_count > 0) {
        return;
    }
    for (uint32_t i = 0; i < it.count; i++) {
        take_row(x, &it, i);
    }
    jp_ini_text_order(x->rubric.now, it.ids, it.count);
}
