/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/store/store.h"

#include "record.h"

/* Rubrics, their items and grades are written once and read once or twice in a run, so their statements are not kept.
 * jp_use works on them all the same. */
static jp_use use_of(jp_store *store, const char *sql) {
    jp_use use = {.store = store};

    use.rc = sqlite3_prepare_v2(store->db, sql, -1, &use.stmt, NULL);
    return use;
}

static void finish(jp_use *use) {
    sqlite3_finalize(use->stmt);
    use->stmt = NULL;
}

static bool put_item(jp_use *use, uint32_t rubric_no, uint32_t item_no, const jp_stored_item *item, jp_error *err) {
    const jp_view texts[] = {item->id,   item->title,  item->category, item->law,         item->regulation,
                             item->hint, item->remedy, item->typical,  item->judgeability};

    use->at = 0;
    jp_use_int(use, rubric_no);
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

static bool put_items(jp_store *store, uint32_t rubric_no, const jp_stored_rubric *rubric, jp_error *err) {
    jp_use use = use_of(store, "INSERT INTO rubric_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bool ok = true;

    for (uint32_t i = 0; ok && i < rubric->item_count; i++)
        ok = put_item(&use, rubric_no, i + 1, &rubric->items[i], err);
    finish(&use);
    return ok;
}

static bool put_grades(jp_store *store, uint32_t rubric_no, const jp_stored_model *model, jp_error *err) {
    jp_use use = use_of(store, "INSERT INTO grade VALUES (?, ?, ?, ?)");
    bool ok = true;

    for (uint32_t i = 0; ok && i < model->grade_count; i++) {
        use.at = 0;
        jp_use_int(&use, rubric_no);
        jp_use_int(&use, i + 1);
        jp_use_text(&use, model->grade_names[i]);
        jp_use_int(&use, model->grade_from_cp[i]);
        ok = jp_use_put(&use, err);
    }
    finish(&use);
    return ok;
}

static bool put_rubric(jp_store *store, uint32_t rubric_no, const jp_stored_rubric *rubric, jp_error *err) {
    const jp_view texts[] = {rubric->kind, rubric->name, rubric->version, rubric->fingerprint, rubric->text};
    jp_use use = use_of(store, "INSERT INTO rubric VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    jp_use_int(&use, rubric_no);
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        jp_use_text(&use, texts[i]);
    jp_use_int(&use, rubric->model.is_ratio);
    jp_use_int(&use, rubric->model.full_cp);
    jp_use_int(&use, rubric->model.veto_cp);
    jp_use_text(&use, rubric->model.plan);
    const bool ok = jp_use_put(&use, err);
    finish(&use);
    return ok && put_items(store, rubric_no, rubric, err) && put_grades(store, rubric_no, &rubric->model, err);
}

bool jp_store_put_rubrics(jp_store *store, const jp_stored_rubric *rubrics, uint32_t count, jp_error *err) {
    if (!jp_sql_begin(store, err) ||
        !jp_sql_exec(store, "DELETE FROM rubric_item; DELETE FROM grade; DELETE FROM rubric", err))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        if (!put_rubric(store, i + 1, &rubrics[i], err))
            return false;
    }
    return true;
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

static bool read_items(jp_store *store, uint32_t rubric_no, jp_arena *arena, jp_stored_rubric *rubric, jp_error *err) {
    jp_use use =
        use_of(store, "SELECT id, title, category, law, regulation, hint, remedy, typical, judgeability, full_cp, "
                      "deduct_cp, cap_cp, is_veto, is_bonus FROM rubric_item WHERE rubric_no = ? ORDER BY item_no");
    size_t cap = 0, rows = 0;
    bool has_row = false;
    bool ok = true;

    jp_use_int(&use, rubric_no);
    while ((ok = jp_use_next(&use, &has_row, err)) && has_row) {
        rubric->items = jp_arena_grow(arena, rubric->items, rows, &cap, sizeof *rubric->items);
        read_item(&use, arena, &rubric->items[rows++]);
    }
    rubric->item_count = (uint32_t)rows;
    finish(&use);
    return ok;
}

static bool read_grades(jp_store *store, uint32_t rubric_no, jp_arena *arena, jp_stored_model *model, jp_error *err) {
    jp_use use = use_of(store, "SELECT name, from_cp FROM grade WHERE rubric_no = ? ORDER BY grade_no");
    size_t name_cap = 0, from_cap = 0, rows = 0;
    bool has_row = false;
    bool ok = true;

    jp_use_int(&use, rubric_no);
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

static void read_rubric(jp_use *use, jp_arena *arena, jp_stored_rubric *rubric) {
    *rubric = (jp_stored_rubric){0};
    rubric->kind = jp_use_read_text(use, arena);
    rubric->name = jp_use_read_text(use, arena);
    rubric->version = jp_use_read_text(use, arena);
    rubric->fingerprint = jp_use_read_text(use, arena);
    rubric->text = jp_use_read_text(use, arena);
    rubric->model.is_ratio = jp_use_read_bool(use);
    rubric->model.full_cp = jp_use_read_int(use);
    rubric->model.veto_cp = jp_use_read_int(use);
    rubric->model.plan = jp_use_read_text(use, arena);
    rubric->dossiers = (uint64_t)jp_use_read_long(use);
    rubric->parts = (uint64_t)jp_use_read_long(use);
}

bool jp_store_rubrics(jp_store *store, jp_arena *arena, jp_stored_rubric **out, uint32_t *count, jp_error *err) {
    jp_use use = use_of(store, "SELECT kind, name, version, fingerprint, text, is_ratio, full_cp, veto_cp, plan, "
                               "(SELECT count(*) FROM dossier AS d WHERE d.kind = r.kind AND d.status = 'scored'), "
                               "(SELECT count(*) FROM part AS p WHERE p.kind = r.kind) "
                               "FROM rubric AS r ORDER BY rubric_no");
    jp_stored_rubric *rubrics = NULL;
    size_t cap = 0, rows = 0;
    bool has_row = false;
    bool ok = true;

    while ((ok = jp_use_next(&use, &has_row, err)) && has_row) {
        rubrics = jp_arena_grow(arena, rubrics, rows, &cap, sizeof *rubrics);
        read_rubric(&use, arena, &rubrics[rows++]);
    }
    finish(&use);
    for (uint32_t i = 0; ok && i < rows; i++)
        ok = read_items(store, i + 1, arena, &rubrics[i], err) &&
             read_grades(store, i + 1, arena, &rubrics[i].model, err);
    if (ok) {
        *out = rubrics;
        *count = (uint32_t)rows;
    }
    return ok;
}

const jp_stored_rubric *jp_stored_rubric_find(const jp_stored_rubric *rubrics, uint32_t count, jp_view kind) {
    for (uint32_t i = 0; i < count; i++) {
        if (jp_view_eq(rubrics[i].kind, kind))
            return &rubrics[i];
    }
    return NULL;
}

jp_view jp_stored_item_law(const jp_stored_item *item, const jp_answer *answer) {
    return jp_view_is_empty(answer->law) ? item->law : answer->law;
}
