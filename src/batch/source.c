/* SPDX-License-Identifier: Apache-2.0 */
#include "source.h"

bool jp_source_open(jp_source *source, const jp_batch *batch, jp_error *err) {
    *source = (jp_source){.batch = batch};
    jp_arena_init(&source->arena);
    jp_arena_init(&source->scratch);
    if (batch->stored_in) {
        return jp_store_open(&source->stored, batch->stored_in, JP_STORE_READ, NULL, err);
    }
    source->reader = jp_intake_reader_new();
    return true;
}

void jp_source_close(jp_source *source) {
    jp_error ignored;

    jp_intake_reader_free(source->reader);
    (void)!jp_store_close(source->stored, &ignored); /* it was only read */
    jp_arena_release(&source->arena);
    jp_arena_release(&source->scratch);
}

static bool assess_stored(jp_source *source, const jp_dossier_ref *ref, const jp_result **out, jp_error *err) {
    const jp_result *stored = NULL;

    if (!jp_store_find(source->stored, ref->id, true, &source->arena, &stored, err)) {
        return false;
    }
    if (!stored) {
        jp_fail(err, JP_E_INPUT_CHANGED, NULL, "%.*s", JP_VIEW_ARG(ref->id));
        return false;
    }
    *out = jp_assess_again(source->batch->assets, stored, &source->arena);
    return true;
}

bool jp_source_assess(jp_source *source, uint32_t ref_index, const jp_result **out, jp_error *err) {
    const jp_batch *batch = source->batch;
    const jp_dossier_ref *ref = &batch->intake->refs[ref_index];

    jp_arena_reset(&source->arena);
    jp_arena_reset(&source->scratch);
    if (source->stored) {
        return assess_stored(source, ref, out, err);
    }
    *out = jp_assess(batch->assets, batch->intake, source->reader, ref, &source->arena, &source->scratch);
    return true;
}
