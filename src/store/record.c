/* SPDX-License-Identifier: Apache-2.0 */
#include "record.h"

#include <stddef.h>

#include "seal.h"

/* Fields of jp_run_info and their keys; the order is that of the seal. */
static const struct {
    const char *key;
    size_t offset;
    bool is_of_start; /* stays as the first start wrote it */
    bool is_sealed;   /* started_at alone may differ between equal runs */
} run_fields[] = {
    {"program_version", offsetof(jp_run_info, program_version), false, true},
    {"rubric_fingerprint", offsetof(jp_run_info, rubric_fingerprint), false, true},
    {"campaign_text", offsetof(jp_run_info, campaign_text), false, true},
    {"tables_fingerprint", offsetof(jp_run_info, tables_fingerprint), false, true},
    {"as_of", offsetof(jp_run_info, as_of), false, true},
    {"started_at", offsetof(jp_run_info, started_at), true, false},
    {"command", offsetof(jp_run_info, command), true, true},
    {"shared_text", offsetof(jp_run_info, shared_text), false, true},
    {"inputs_text", offsetof(jp_run_info, inputs_text), false, true},
    {"unconfirmed_text", offsetof(jp_run_info, unconfirmed_text), false, true},
    {"facts_fingerprint", offsetof(jp_run_info, facts_fingerprint), false, true},
};
#define RUN_FIELD_COUNT (sizeof run_fields / sizeof run_fields[0])

static jp_view *field_of(jp_run_info *run, size_t i) {
    return (jp_view *)(void *)((char *)run + run_fields[i].offset);
}

bool jp_record_put(jp_store *store, const char *key, jp_view value, jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_RUN_PUT);

    jp_use_cstr(&use, key);
    jp_use_text(&use, value);
    return jp_use_put(&use, err);
}

bool jp_record_put_number(jp_store *store, const char *key, int64_t number, jp_error *err) {
    char text[32];

    snprintf(text, sizeof text, "%lld", (long long)number);
    return jp_record_put(store, key, jp_view_of(text), err);
}

bool jp_record_find(jp_store *store, const char *key, jp_arena *arena, jp_view *out, jp_error *err) {
    jp_use use = jp_use_begin(store, JP_STMT_RUN_FIND);
    bool has_row = false;

    jp_use_cstr(&use, key);
    const bool ok = jp_use_next(&use, &has_row, err);
    if (ok)
        *out = has_row ? jp_use_read_text(&use, arena) : JP_VIEW_EMPTY;
    jp_use_end(&use);
    return ok;
}

bool jp_record_put_run(jp_store *store, const jp_run_info *run, bool is_first, jp_error *err) {
    jp_run_info copy = *run;

    for (size_t i = 0; i < RUN_FIELD_COUNT; i++) {
        if ((is_first || !run_fields[i].is_of_start) &&
            !jp_record_put(store, run_fields[i].key, *field_of(&copy, i), err))
            return false;
    }
    return true;
}

bool jp_store_run(jp_store *store, jp_arena *arena, jp_run_info *out, jp_error *err) {
    jp_run_info run = {0};

    for (size_t i = 0; i < RUN_FIELD_COUNT; i++) {
        if (!jp_record_find(store, run_fields[i].key, arena, field_of(&run, i), err))
            return false;
    }
    *out = run;
    return true;
}

/* Stores that were made before these were remembered carry a seal without them. */
static void seal_run(jp_str *s, jp_run_info *run) {
    for (size_t i = 0; i < RUN_FIELD_COUNT; i++) {
        const bool is_later = run_fields[i].offset >= offsetof(jp_run_info, inputs_text);

        if (run_fields[i].is_sealed && !(is_later && jp_view_is_empty(*field_of(run, i))))
            jp_seal_text(s, *field_of(run, i));
    }
}

static void seal_item(jp_str *s, const jp_stored_item *item) {
    const jp_view texts[] = {item->id,   item->title,  item->category, item->law,         item->regulation,
                             item->hint, item->remedy, item->typical,  item->judgeability};

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        jp_seal_text(s, texts[i]);
    jp_seal_number(s, item->full_cp);
    jp_seal_number(s, item->deduct_cp);
    jp_seal_number(s, item->cap_cp);
    jp_seal_number(s, item->is_veto);
    jp_seal_number(s, item->is_bonus);
}

static void seal_model(jp_str *s, const jp_stored_model *model) {
    jp_seal_number(s, model->is_ratio);
    jp_seal_number(s, model->full_cp);
    jp_seal_number(s, model->veto_cp);
    if (model->plan.bytes > 0)
        jp_seal_text(s, model->plan);
    for (uint32_t i = 0; i < model->grade_count; i++) {
        jp_seal_text(s, model->grade_names[i]);
        jp_seal_number(s, model->grade_from_cp[i]);
    }
}

static void seal_rubric(jp_str *s, const jp_stored_rubric *rubric) {
    jp_seal_text(s, rubric->kind);
    jp_seal_text(s, rubric->name);
    jp_seal_text(s, rubric->version);
    jp_seal_text(s, rubric->fingerprint);
    jp_seal_text(s, rubric->text);
    jp_seal_number(s, rubric->item_count);
    for (uint32_t i = 0; i < rubric->item_count; i++)
        seal_item(s, &rubric->items[i]);
    seal_model(s, &rubric->model);
}

bool jp_record_head(jp_store *store, jp_arena *scratch, char out[JP_SHA256_HEX_BYTES], jp_error *err) {
    jp_run_info run;
    jp_stored_rubric *rubrics = NULL;
    uint32_t rubric_count = 0;
    jp_str s;
    jp_view cross;

    if (!jp_store_run(store, scratch, &run, err) || !jp_record_find(store, "cross_sha256", scratch, &cross, err) ||
        !jp_store_rubrics(store, scratch, &rubrics, &rubric_count, err))
        return false;
    jp_str_init(&s, scratch);
    seal_run(&s, &run);
    jp_seal_number(&s, rubric_count);
    for (uint32_t i = 0; i < rubric_count; i++)
        seal_rubric(&s, &rubrics[i]);
    jp_seal_text(&s, cross);
    jp_sha256_of(jp_str_view(&s), out);
    return true;
}
