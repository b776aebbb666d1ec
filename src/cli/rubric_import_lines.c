/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "juanping/base/near.h"
#include "rubric_import.h"

typedef struct lines {
    table t;
    int section, key, value; /* columns; -1: not there */
} lines;

static bool head_is(jp_view head, const char *word) {
    return jp_view_starts_with(jp_view_trim(head), jp_view_of(word));
}

static bool find_columns(import *x, lines *l) {
    l->section = l->key = l->value = -1;
    for (uint32_t c = 0; c < l->t.cols; c++) {
        jp_view head = import_cell(&l->t, 0, c);
        int col = (int)c;
        l->section = head_is(head, "节") ? col : l->section;
        l->key = head_is(head, "键") ? col : l->key;
        l->value = head_is(head, "值") ? col : l->value;
    }
    if (l->section < 0 || l->key < 0 || l->value < 0) {
        import_flaw(x, import_place(x, &l->t, 0, 0), JP_SAY("表头", "head"),
                    JP_SAY("第一行应有：节、键、值", "the first row has: 节, 键, 值"));
        return false;
    }
    return true;
}

static jp_key_section kind_of(jp_view section, bool *has_keys) {
    bool is_form = jp_view_starts_with(section, JP_VIEW("类别 "));

    *has_keys = is_form || jp_view_eq_text(section, "标准");
    return is_form ? JP_SECTION_CATEGORY : JP_SECTION_RUBRIC;
}

/* The row of the key table, or a flaw when the section has a fixed set of keys and this is none. */
static bool find_row(import *x, const char *place, jp_view section, jp_view key, const jp_key_row **row) {
    bool has_keys;
    jp_key_section kind = kind_of(section, &has_keys);
    uint32_t count;
    const jp_key_row *rows = jp_rubric_keys(&count);
    jp_view *names = jp_arena_array(x->arena, count, sizeof *names);
    size_t name_count = 0;

    *row = has_keys ? find_key(kind, key) : NULL;
    if (!has_keys || *row) {
        return true;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (rows[i].section == kind) {
            names[name_count++] = jp_view_of(rows[i].name);
        }
    }
    import_flaw(x, place,
                jp_arena_printf(x->arena, "[%.*s] " JP_SAY("没有", "has no key ") "「%.*s」" JP_SAY("这个键", ""),
                                JP_VIEW_ARG(section), JP_VIEW_ARG(key)),
                jp_arena_printf(x->arena, JP_SAY("应为“说明”页所列的键", "expected a key listed in sheet 说明") "%s",
                                import_nearest(x, key, names, name_count)));
    return false;
}

/* Sections that a row may begin. */
static bool may_begin(import *x, const char *place, jp_view section, bool is_rubric) {
    static const jp_view names[] = {JP_VIEW_INIT("标准"), JP_VIEW_INIT("等次"), JP_VIEW_INIT("分组"),
                                    JP_VIEW_INIT("分值"), JP_VIEW_INIT("开关")};

    if (!is_rubric || jp_view_starts_with(section, JP_VIEW("类别 "))) {
        return true;
    }
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (jp_view_eq(section, names[i])) {
            return true;
        }
    }
    import_flaw(
        x, place,
        jp_arena_printf(x->arena, JP_SAY("没有", "no section") " [%.*s]" JP_SAY(" 这一节", ""), JP_VIEW_ARG(section)),
        jp_arena_printf(x->arena,
                        JP_SAY("应为 标准、等次、分组、分值、开关、类别 某某",
                               "expected 标准, 等次, 分组, 分值, 开关 or 类别 with a name") "%s",
                        import_nearest(x, section, names, sizeof names / sizeof names[0])));
    return false;
}

/* The key of the section in the row above, so that an added row comes where it was added. */
static jp_view key_above(const lines *l, uint32_t row, jp_view section) {
    for (uint32_t r = row; r-- > 1;) {
        if (jp_view_eq(jp_view_trim(import_cell(&l->t, r, (uint32_t)l->section)), section) &&
            import_cell(&l->t, r, (uint32_t)l->value).bytes > 0) {
            return jp_view_trim(import_cell(&l->t, r, (uint32_t)l->key));
        }
    }
    return JP_VIEW_EMPTY;
}

static void add_section(edited *file, jp_view section, bool is_rubric) {
    jp_view after = JP_VIEW_EMPTY;

    /* Of a rubric: before the items; of the tables: behind the last of the same table. */
    for (uint32_t i = 0; i < file->was.section_count; i++) {
        jp_view name = file->was.sections[i].name;
        size_t word = jp_view_find(section, JP_VIEW(" "), 0);
        if (is_rubric ? !jp_is_item_id(name)
                      : word != SIZE_MAX && jp_view_starts_with(name, jp_view_sub(section, 0, word + 1))) {
            after = name;
        }
    }
    jp_ini_text_add_section(file->now, section, after);
}

static void take_row(import *x, edited *file, lines *l, uint32_t row, bool is_rubric) {
    jp_view section = jp_view_trim(import_cell(&l->t, row, (uint32_t)l->section));
    jp_view key = jp_view_trim(import_cell(&l->t, row, (uint32_t)l->key));
    jp_view typed = import_cell(&l->t, row, (uint32_t)l->value);
    const char *place = import_place(x, &l->t, row, (uint32_t)l->value);
    const jp_key_row *key_row;
    const char *expected = "";
    jp_view value;

    if (section.bytes == 0 && key.bytes == 0) {
        if (jp_view_trim(typed).bytes > 0) {
            import_flaw(x, place, JP_SAY("有值而没有节和键", "a value without section and key"),
                        JP_SAY("节、键、值都要写", "give 节, 键 and 值"));
        }
        return;
    }
    if (section.bytes == 0 || key.bytes == 0) {
        import_flaw(x, import_place(x, &l->t, row, (uint32_t)(section.bytes == 0 ? l->section : l->key)),
                    JP_SAY("没有填", "empty"), JP_SAY("节、键、值都要写", "give 节, 键 and 值"));
        return;
    }
    const jp_ini_section *was = jp_ini_find_section(&file->was, section);
    const jp_ini_entry *entry = was ? jp_ini_find(was, key) : NULL;
    if (!entry && jp_view_trim(typed).bytes == 0) {
        return; /* offered and not taken */
    }
    if ((!was && !may_begin(x, import_place(x, &l->t, row, (uint32_t)l->section), section, is_rubric)) ||
        !find_row(x, import_place(x, &l->t, row, (uint32_t)l->key), section, key, &key_row)) {
        return;
    }
    if (entry && same_value(is_rubric ? key_row : NULL, typed, entry->value)) {
        import_remember(x, file, section, key, place);
        return;
    }
    if (!cell_value(is_rubric ? key_row : NULL, typed, x->arena, &value, &expected)) {
        import_flaw(x, place,
                    jp_arena_printf(x->arena, "%.*s = %.*s", JP_VIEW_ARG(key), JP_VIEW_ARG(jp_view_trim(typed))),
                    expected);
        return;
    }
    if (!jp_ini_text_has_section(file->now, section)) {
        add_section(file, section, is_rubric);
    }
    import_set(x, file, section, key, value, key_above(l, row, section), place);
}

/* Each line of before must have its row; twice is one too many. */
static void check_rows(import *x, const edited *file, const lines *l) {
    for (uint32_t i = 0; i < file->was.section_count; i++) {
        const jp_ini_section *section = &file->was.sections[i];
        for (uint32_t k = 0; k < section->entry_count && !jp_is_item_id(section->name); k++) {
            uint32_t found = 0;
            const char *place = l->t.name;
            for (uint32_t r = 1; r < l->t.rows; r++) {
                if (jp_view_eq(jp_view_trim(import_cell(&l->t, r, (uint32_t)l->section)), section->name) &&
                    jp_view_eq(jp_view_trim(import_cell(&l->t, r, (uint32_t)l->key)), section->entries[k].key)) {
                    found++;
                    place = import_place(x, &l->t, r, (uint32_t)l->key);
                }
            }
            if (found != 1) {
                import_flaw(
                    x, place,
                    jp_arena_printf(x->arena, "[%.*s] %.*s" JP_SAY("：这一行", ": the row ") "%s",
                                    JP_VIEW_ARG(section->name), JP_VIEW_ARG(section->entries[k].key),
                                    found == 0 ? JP_SAY("不见了", "is gone") : JP_SAY("有两行", "is there twice")),
                    found == 0 ? JP_SAY("要去掉这个键，请留着这一行，把值清空",
                                        "to drop the key keep the row and empty its value")
                               : JP_SAY("只留一行", "keep one"));
            }
        }
    }
}

void import_lines(import *x, edited *file, const char *sheet, bool is_rubric) {
    lines l;

    if (!import_table(x, sheet, &l.t) || !find_columns(x, &l)) {
        return;
    }
    check_rows(x, file, &l);
    for (uint32_t row = 1; row < l.t.rows; row++) {
        take_row(x, file, &l, row, is_rubric);
    }
}
