/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/store/store.h"

#include "record.h"

/* Items and grades are written once and read once or twice in a run, so their statements are not kept. jp_use works on
 * them all the same. */
static jp_use use_of(jp_store *store, const char *sql) {
    jp_use use = {.store = store};

    use.rc = sqlite3_prepare_v2(store->db, sql, -1, &use.stmt, NULL);
    return use;
}

static void finish(jp_use *use) {
    sqlite3_finalize(use->stmt);
    use->stmt = NULL;
}

static bool put_item(jp_use *use, uint32_t item_no, const jp_stored_item *item, jp_error *err) {
    const jp_view texts[] = {item->id,   item->title,  item->category, item->law,         item->regulation,
                             item->hint, item->remedy, item->typical,  item->judgeability};

    use->at = 0;
    jp_use_int(use, item_no);
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        jp_use_text(use, texts[i]);
    jp_use_int(use, item->full_cp);
    jp_use_int(use, item->deduct_cp);
    jp_use_int(use, item->cap_cp);
    jp_use_int(use, item->is_veto);
    jp_use_int(use, item->is_bonus);
    return jp_use_put(use, err);
}

bool jp_store_put_items(jp_store *store, const jp_stored_item *items, uint32_t count, jp_error *err) {
    if (!jp_sql_begin(store, err) || !jp_sql_exec(store, "DELETE FROM rubric_item", err))
        return false;

    jp_use use = use_of(store, "INSERT INTO rubric_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bool ok = true;
    for (uint32_t i = 0; ok && i < count; i++)
        ok = put_item(&use, i + 1, &items[i], err);
    finish(&use);
    return ok;
}

static void read_item(jp_use *use, jp_arena *arena, jp_stored_item *item) {
    item->id = jp_use_read_text(use, arena);
    item->title = jp_use_read_text(use, arena);
    item->category = jp_use_read_text(use, arena);
    item->law = jp_use_read_text(use, arena);
    item->regulation = jp_use_read_text(use, arena);
    item->hint = jp_use_read_text(use, arena);
    item->remedy = jp_use_read_text(use, arena);
    item->typical = jp_use_read_text(use, arena);
    item->judgeability = jp_use_read_text(use, arena);
    item->full_cp = jp_use_read_int(use);
    item->deduct_cp = jp_use_read_int(use);
    item->cap_cp = jp_use_read_int(use);
    item->is_veto = jp_use_read_bool(use);
    item->is_bonus = jp_use_read_bool(use);
}

bool jp_store_items(jp_store *store, jp_arena *arena, jp_stored_item **out, uint32_t *count, jp_error *err) {
    jp_use use =
        use_of(store, "SELECT id, title, category, law, regulation, hint, remedy, typical, judgeability, full_cp, "
                      "deduct_cp, cap_cp, is_veto, is_bonus FROM rubric_item ORDER BY item_no");
    jp_stored_item *items = NULL;
    size_t cap = 0, rows = 0;
    bool has_row = false;
    bool ok = true;

    while ((ok = jp_use_next(&use, &has_row, err)) && has_row) {
        items = jp_arena_grow(arena, items, rows, &cap, sizeof *items);
        read_item(&use, arena, &items[rows++]);
    }
    finish(&use);
    if (ok) {
        *out = items;
        *count = (uint32_t)rows;
    }
    return ok;
}

bool jp_store_put_model(jp_store *store, const jp_stored_model *model, jp_error *err) {
    if (!jp_sql_begin(store, err) || !jp_record_put_number(store, "is_ratio", model->is_ratio, err) ||
        !jp_record_put_number(store, "full_cp", model->full_cp, err) ||
        !jp_record_put_number(store, "veto_cp", model->veto_cp, err) ||
        !jp_record_put(store, "plan", model->plan, err) || !jp_sql_exec(store, "DELETE FROM grade", err))
        return false;

    jp_use use = use_of(store, "INSERT INTO grade VALUES (?, ?, ?)");
    bool ok = true;
    for (uint32_t i = 0; ok && i < model->grade_count; i++) {
        use.at = 0;
        jp_use_int(&use, i + 1);
        jp_use_text(&use, model->grade_names[i]);
        jp_use_int(&use, model->grade_from_cp[i]);
        ok = jp_use_put(&use, err);
    }
    finish(&use);
    return ok;
}

static bool read_grades(jp_store *store, jp_arena *arena, jp_stored_model *model, jp_error *err) {
    jp_use use = use_of(store, "SELECT name, from_cp FROM grade ORDER BY grade_no");
    size_t name_cap = 0, from_cap = 0, rows = 0;
    bool has_row = false;
    bool ok = true;

    while ((ok = jp_use_next(&use, &has_row, err)) && has_row) {
        model->grade_names = jp_arena_grow(arena, model->grade_names, rows, &name_cap, sizeof *model->grade_names);
        model->grade_from_cp =
            jp_arena_grow(arena, model->grade_from_cp, rows, &from_cap, sizeof *model->grade_from_cp);
        model->grade_names[rows] = jp_use_read_text(&use, arena);
        model->grade_from_cp[rows] = jp_use_read_int(&use);
        rows++;
    }
    model->grade_count = (uint32_t)rows;
    finish(&use);
    return ok;
}

bool jp_store_model(jp_store *store, jp_arena *arena, jp_stored_model *out, jp_error *err) {
    jp_stored_model model = {0};
    int32_t is_ratio = 0;

    if (!jp_record_find_number(store, "is_ratio", &is_ratio, err) ||
        !jp_record_find_number(store, "full_cp", &model.full_cp, err) ||
        !jp_record_find_number(store, "veto_cp", &model.veto_cp, err) ||
        !jp_record_find(store, "plan", arena, &model.plan, err) || !read_grades(store, arena, &model, err))
        return false;
    model.is_ratio = is_ratio != 0;
    *out = model;
    return true;
}
