/* SPDX-License-Identifier: Apache-2.0 */
#include "earlier_run.h"

#include <jansson.h>
#include <string.h>
#include <unistd.h>

#include "juanping/base/file.h"
#include "juanping/read/limits.h"
#include "score_run.h"

static void parse_inputs(earlier_run *earlier, jp_arena *arena) {
    jp_view text = earlier->run.inputs_text;
    json_t *root = text.bytes > 0 ? json_loadb(text.data, text.bytes, 0, NULL) : NULL;
    json_t *list = json_object_get(root, "inputs");
    const char *path = json_string_value(json_object_get(root, "campaign"));
    json_t *entry;
    size_t i;

    earlier->inputs.items = jp_arena_array(arena, json_array_size(list) + 1, sizeof *earlier->inputs.items);
    json_array_foreach(list, i, entry) {
        if (json_is_string(entry)) {
            earlier->inputs.items[earlier->inputs.count++] = jp_arena_strdup(arena, json_string_value(entry));
        }
    }
    earlier->campaign_path = path && *path ? jp_arena_strdup(arena, path) : NULL;
    json_decref(root);
}

static bool load_dossiers(jp_store *store, earlier_run *earlier, jp_arena *arena, jp_error *err) {
    jp_store_cursor *cursor = NULL;
    const jp_result *result = NULL;
    jp_arena scratch;
    size_t cap = 0;
    bool ok = jp_store_scan_parts(store, 0, &cursor, err);

    jp_arena_init(&scratch);
    while (ok && (ok = jp_store_next(cursor, false, &scratch, &result, err)) && result) {
        earlier_dossier *dossier;

        earlier->dossiers =
            jp_arena_grow(arena, earlier->dossiers, earlier->dossier_count, &cap, sizeof *earlier->dossiers);
        dossier = &earlier->dossiers[earlier->dossier_count++];
        dossier->id = jp_view_copy(arena, result->dossier);
        dossier->source = jp_view_copy(arena, result->source);
        memcpy(dossier->sha256, result->sha256, sizeof dossier->sha256);
        jp_arena_reset(&scratch);
    }
    if (cursor) {
        jp_store_scan_end(cursor);
    }
    jp_arena_release(&scratch);
    return ok;
}

bool earlier_run_load(const char *out_dir, jp_arena *arena, earlier_run *out, jp_error *err) {
    earlier_run earlier = {.out_dir = out_dir};
    jp_store *store = NULL;
    jp_error close_err;
    bool ok = jp_store_open(&store, out_dir, JP_STORE_READ, NULL, err) &&
              jp_store_run(store, arena, &earlier.run, err) && load_dossiers(store, &earlier, arena, err);

    if (!jp_store_close(store, &close_err) && ok) {
        *err = close_err;
        ok = false;
    }
    if (ok) {
        parse_inputs(&earlier, arena);
    }
    *out = earlier;
    return ok;
}

bool earlier_run_has_facts(const earlier_run *earlier, const jp_assets *assets) {
    return jp_view_eq_text(earlier->run.program_version, JP_VERSION) &&
           jp_view_eq_text(earlier->run.facts_fingerprint, assets->facts_fingerprint);
}

void earlier_run_to_intake(const earlier_run *earlier, jp_arena *arena, jp_intake *out) {
    *out = (jp_intake){.refs = jp_arena_array(arena, (size_t)earlier->dossier_count + 1, sizeof *out->refs),
                       .ref_count = earlier->dossier_count};
    for (uint32_t i = 0; i < earlier->dossier_count; i++) {
        out->refs[i] = (jp_dossier_ref){.id = earlier->dossiers[i].id, .source = earlier->dossiers[i].source};
    }
}

bool earlier_run_find_inputs(const earlier_run *earlier, jp_error *err) {
    if (earlier->inputs.count == 0) {
        jp_fail(err, JP_E_INPUT_CHANGED, earlier->out_dir,
                JP_SAY("结果库没有记下输入", "the store does not name its inputs"));
        jp_fail_hint(err, JP_SAY("用 juanping score 写明输入重新评查", "name them in a run of juanping score"));
        return false;
    }
    for (uint32_t i = 0; i < earlier->inputs.count; i++) {
        if (access(earlier->inputs.items[i], F_OK) != 0) {
            jp_fail(err, JP_E_INPUT_CHANGED, NULL, JP_SAY("找不到", "not there") ": %s", earlier->inputs.items[i]);
            jp_fail_hint(err, JP_SAY("放回原处；那次是在别的目录运行的，用 --from 写明该目录",
                                     "put it back, or say with --from in which folder that run was started"));
            return false;
        }
    }
    return true;
}

bool earlier_run_check_campaign(const earlier_run *earlier, jp_arena *arena, jp_error *err) {
    jp_view text;

    if (!earlier->campaign_path || !jp_path_is_file(earlier->campaign_path)) {
        return true; /* its text is in the store */
    }
    if (!jp_file_read(earlier->campaign_path, JP_LIMIT_INI_BYTES, arena, &text, err)) {
        return false;
    }
    if (jp_view_eq(text, earlier->run.campaign_text)) {
        return true;
    }
    jp_fail(err, JP_E_INPUT_CHANGED, NULL, JP_SAY("活动文件已改", "campaign file has changed") ": %s",
            earlier->campaign_path);
    jp_fail_hint(err, JP_SAY("确要用现在的，写明 --campaign %s", "name it to use it as it is now"),
                 earlier->campaign_path);
    return false;
}

static bool fail_dossier(jp_view id, const char *zh, const char *en, const char *remedy, jp_error *err) {
    jp_fail(err, JP_E_INPUT_CHANGED, NULL, "%.*s " JP_SAY("%s", "%s"), JP_VIEW_ARG(id), zh, en);
    jp_fail_hint(err, "%s", remedy);
    return false;
}

static bool fail_lost(jp_view id, jp_error *err) {
    return fail_dossier(
        id, "现在没有", "is not there any more",
        JP_SAY("放回案卷，或用 juanping score 重新评查", "put it back, or score anew with juanping score"), err);
}

static bool fail_new(jp_view id, jp_error *err) {
    return fail_dossier(id, "那次没有评查", "was not in that run",
                        JP_SAY("移走案卷；那次没有做完的，先用 juanping score --resume 做完",
                               "take it away; finish that run with juanping score --resume when it was not finished"),
                        err);
}

static bool check_hash(const earlier_dossier *dossier, const jp_dossier_ref *ref, jp_intake_reader *reader,
                       jp_arena *scratch, jp_error *err) {
    char sha256[JP_SHA256_HEX_BYTES] = "";
    jp_error why;

    if (dossier->sha256[0] == 0) {
        return true;
    }
    if (jp_intake_hash(reader, ref, scratch, sha256, &why) && strcmp(sha256, dossier->sha256) == 0) {
        return true;
    }
    return fail_dossier(
        dossier->id, "内容已变", "has changed",
        JP_SAY("换回原来的案卷，或用 juanping score 重新评查", "restore it, or score anew with juanping score"), err);
}

/* Both lists are in byte order of the identifiers. */
static bool check_dossiers(const earlier_run *earlier, const jp_intake *intake, jp_error *err) {
    jp_intake_reader *reader = jp_intake_reader_new();
    uint32_t a = 0;
    uint32_t b = 0;
    jp_arena scratch;
    bool ok = true;

    jp_arena_init(&scratch);
    while (ok && (a < earlier->dossier_count || b < intake->ref_count)) {
        const earlier_dossier *dossier = a < earlier->dossier_count ? &earlier->dossiers[a] : NULL;
        const jp_dossier_ref *ref = b < intake->ref_count ? &intake->refs[b] : NULL;
        int order = !dossier ? 1 : !ref ? -1 : jp_view_compare(dossier->id, ref->id);

        if (order < 0) {
            ok = fail_lost(dossier->id, err);
        } else if (order > 0) {
            ok = fail_new(ref->id, err);
        } else {
            ok = check_hash(dossier, ref, reader, &scratch, err);
        }
        a++;
        b++;
        jp_arena_reset(&scratch);
    }
    jp_arena_release(&scratch);
    jp_intake_reader_free(reader);
    return ok;
}

static json_t *entry_of(json_t *list, const char *source) {
    json_t *entry;
    size_t i;

    json_array_foreach(list, i, entry) {
        const char *name = json_string_value(json_object_get(entry, "source"));

        if (name && source && strcmp(name, source) == 0) {
            return entry;
        }
    }
    return NULL;
}

/* The first entry of one list that the other does not have just so. */
static const char *first_other(json_t *of, json_t *among) {
    json_t *entry;
    size_t i;

    json_array_foreach(of, i, entry) {
        const char *source = json_string_value(json_object_get(entry, "source"));

        if (source && !json_equal(entry, entry_of(among, source))) {
            return source;
        }
    }
    return NULL;
}

/* A ledger beside the dossiers fills their headers, so it is part of what they are judged by. */
static bool check_shared(const earlier_run *earlier, const jp_intake *intake, jp_error *err) {
    jp_view then = earlier->run.shared_text;
    jp_arena arena;
    bool ok;

    jp_arena_init(&arena);
    jp_view now = score_shared_json(intake, &arena);
    ok = jp_view_eq(then, now);
    if (!ok) {
        json_t *old = json_loadb(then.data ? then.data : "", then.bytes, 0, NULL);
        json_t *new = json_loadb(now.data, now.bytes, 0, NULL);
        const char *name = first_other(old, new);

        name = name ? name : first_other(new, old);
        (void)fail_dossier(
            jp_view_of(name ? name : "[]"), "已变或增减", "has changed, is new or is gone",
            JP_SAY("换回原来的共用材料，或用 juanping score 重新评查", "restore it, or score anew with juanping score"),
            err);
        json_decref(old);
        json_decref(new);
    }
    jp_arena_release(&arena);
    return ok;
}

bool earlier_run_check_intake(const earlier_run *earlier, const jp_intake *intake, jp_error *err) {
    return check_dossiers(earlier, intake, err) && check_shared(earlier, intake, err);
}
