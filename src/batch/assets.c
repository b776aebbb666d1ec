/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/batch/assets.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "juanping/base/file.h"
#include "juanping/model/kind.h"
#include "juanping/read/ini.h"
#include "register.h"

/* Configuration files are text written by people; the largest known one is below a megabyte. */
#define MAX_CONFIG_BYTES ((uint64_t)64 << 20)

/* The file of that name: in the folder given by --rubric when it has one, else in the scoring folder. */
static const char *find_file(const jp_assets_paths *paths, const char *name, jp_arena *arena) {
    if (paths->rubric && jp_path_is_dir(paths->rubric)) {
        const char *own = jp_arena_printf(arena, "%s/%s", paths->rubric, name);

        if (jp_path_is_file(own)) {
            return own;
        }
    }
    return jp_arena_printf(arena, "%s/%s", paths->scoring_dir, name);
}

static const char *examples_beside(const char *rubric_path, jp_arena *arena) {
    jp_view path = jp_view_of(rubric_path);

    if (jp_view_ends_with(path, JP_VIEW(".ini"))) {
        path.bytes -= 4;
    }
    return jp_arena_printf(arena, "%.*s.examples.xml", JP_VIEW_ARG(path));
}

static bool hash_file(jp_sha256 *all, const char *path, jp_arena *arena, jp_error *err) {
    jp_arena_mark mark = jp_arena_mark_now(arena);
    char digest[JP_SHA256_HEX_BYTES];
    jp_view bytes;

    if (!jp_file_read(path, MAX_CONFIG_BYTES, arena, &bytes, err)) {
        return false;
    }
    jp_sha256_of(bytes, digest);
    jp_sha256_update(all, jp_view_of(digest));
    jp_arena_rewind(arena, mark);
    return true;
}

static int is_mapping(const struct dirent *entry) {
    return jp_view_ends_with(jp_view_of(entry->d_name), JP_VIEW(".ini"));
}

static int is_further_catalogue(const struct dirent *entry) {
    return is_mapping(entry) && jp_view_starts_with(jp_view_of(entry->d_name), JP_VIEW("documents-"));
}

/* alphasort would ask the locale. */
static int by_bytes(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* An office may have added files of its own: all that stand in the folder count, by name. */
static bool hash_folder(jp_sha256 *all, const char *folder, int (*is_counted)(const struct dirent *), jp_arena *arena,
                        jp_error *err) {
    struct dirent **entries = NULL;
    int count = scandir(folder, &entries, is_counted, by_bytes);
    bool ok = true;

    for (int i = 0; i < count; i++) {
        ok = ok && hash_file(all, jp_arena_printf(arena, "%s/%s", folder, entries[i]->d_name), arena, err);
        free(entries[i]);
    }
    free(entries);
    return ok;
}

/* What the catalogue is made of besides documents.ini. */
static bool hash_catalogue(jp_sha256 *all, const char *catalogue_path, jp_arena *arena, jp_error *err) {
    const char *folder = jp_path_folder(catalogue_path, arena);

    return hash_folder(all, jp_arena_printf(arena, "%s/xml", folder), is_mapping, arena, err) &&
           hash_folder(all, folder, is_further_catalogue, arena, err);
}

/* Two runs that agree in this find the same facts in the same papers. */
static bool fingerprint_facts(const jp_assets_paths *paths, jp_arena *arena, jp_assets *assets, jp_error *err) {
    static const char *const names[] = {"documents.ini", "laws.ini", "regions.tsv"};
    jp_sha256 *all = jp_sha256_new();
    bool ok = true;

    for (size_t i = 0; ok && i < sizeof names / sizeof *names; i++) {
        ok = hash_file(all, find_file(paths, names[i], arena), arena, err);
    }
    ok = ok && hash_catalogue(all, find_file(paths, "documents.ini", arena), arena, err);
    jp_sha256_finish(all, assets->facts_fingerprint);
    jp_sha256_free(all);
    return ok;
}

static bool fingerprint(const jp_assets_paths *paths, jp_arena *arena, jp_assets *assets, jp_error *err) {
    static const char *const names[] = {"documents.ini", "laws.ini",  "calendar.tsv", "thresholds.ini",
                                        "fines.ini",     "order.ini", "regions.tsv"};
    jp_sha256 *all = jp_sha256_new();
    bool ok = true;

    for (size_t i = 0; ok && i < sizeof names / sizeof *names; i++) {
        ok = hash_file(all, find_file(paths, names[i], arena), arena, err);
    }
    ok = ok && hash_catalogue(all, find_file(paths, "documents.ini", arena), arena, err);
    if (ok && assets->has_local_thresholds) {
        ok = hash_file(all, paths->local, arena, err);
    }
    if (ok && paths->officers) {
        ok = hash_file(all, paths->officers, arena, err);
    }
    if (ok && paths->organs) {
        ok = hash_file(all, paths->organs, arena, err);
    }
    jp_sha256_finish(all, assets->fingerprint);
    jp_sha256_free(all);
    return ok;
}

static bool load_order(const jp_assets_paths *paths, jp_arena *arena, jp_assets *assets, jp_error *err) {
    const jp_vocabulary *vocabulary = jp_catalogue_vocabulary(assets->catalogue);

    return jp_order_load(find_file(paths, "order.ini", arena), vocabulary->events, vocabulary->event_count, arena,
                         &assets->order, err);
}

static void collect_words(jp_assets *assets) {
    const jp_vocabulary *vocabulary = jp_catalogue_vocabulary(assets->catalogue);
    jp_rubric_words words = {.documents = vocabulary->documents,
                             .document_count = vocabulary->document_count,
                             .fields = vocabulary->fields,
                             .field_count = vocabulary->field_count,
                             .attributes = vocabulary->attributes,
                             .attribute_count = vocabulary->attribute_count,
                             .events = vocabulary->events,
                             .event_count = vocabulary->event_count};

    words.functions = jp_judge_signatures(&words.function_count);
    words.tables = jp_thresholds_tables(assets->thresholds, &words.table_count);
    words.parameters = jp_thresholds_parameters(assets->thresholds, &words.parameter_count);
    assets->words = words;
}

bool jp_assets_load_catalogue(const jp_assets_paths *paths, jp_arena *arena, jp_assets *out, jp_error *err) {
    jp_assets assets = {0};
    const char *catalogue = find_file(paths, "documents.ini", arena);

    if (!jp_laws_load(find_file(paths, "laws.ini", arena), arena, &assets.laws, err)) {
        return false;
    }
    *out = assets; /* the catalogue keeps a pointer to the laws */
    return jp_catalogue_load(jp_path_folder(catalogue, arena), &out->laws, arena, &out->catalogue, err);
}

/* Where the rubrics are; whether they are any good is found on loading them. */
static bool find_rubrics(const jp_assets_paths *paths, jp_arena *arena, jp_assets *assets, jp_error *err) {
    const char *path = NULL;

    assets->rubrics = jp_arena_array(arena, JP_KIND_COUNT, sizeof *assets->rubrics);
    if (paths->rubric && !jp_path_is_dir(paths->rubric)) {
        assets->rubrics[assets->rubric_count++].path = paths->rubric;
    } else {
        for (uint32_t i = 0; i < JP_KIND_COUNT; i++) {
            path = find_file(paths, jp_arena_printf(arena, "%s.ini", jp_kind_at(i)->code), arena);
            if (jp_path_is_file(path)) {
                assets->rubrics[assets->rubric_count++].path = path;
            }
        }
    }
    for (uint32_t i = 0; i < assets->rubric_count; i++) {
        assets->rubrics[i].examples_path = examples_beside(assets->rubrics[i].path, arena);
    }
    if (assets->rubric_count == 0) {
        jp_fail(err, JP_E_INI_MISSING, paths->scoring_dir, "%s.ini", jp_kind_at(0)->code);
        return false;
    }
    return true;
}

/* The sectors a dossier can be of, as the catalogue tells them apart. */
static bool sectors_of(const jp_assets_paths *paths, jp_arena *arena, jp_view **out, uint32_t *count, jp_error *err) {
    jp_ini ini;

    if (!jp_ini_load(find_file(paths, "documents.ini", arena), arena, &ini, err)) {
        return false;
    }
    const jp_ini_section *section = jp_ini_find_section(&ini, JP_VIEW("行业"));
    *count = section ? section->entry_count : 0;
    *out = jp_arena_array(arena, (size_t)*count + 1, sizeof **out);
    for (uint32_t i = 0; i < *count; i++) {
        (*out)[i] = section->entries[i].key;
    }
    return true;
}

static bool load_thresholds(const jp_assets_paths *paths, jp_arena *arena, jp_assets *assets, jp_error *err) {
    jp_view *sectors = NULL;
    uint32_t count = 0;

    return (!paths->local || sectors_of(paths, arena, &sectors, &count, err)) &&
           jp_thresholds_load_local(find_file(paths, "thresholds.ini", arena), paths->local, sectors, count, arena,
                                    &assets->thresholds, &assets->has_local_thresholds, err);
}

bool jp_assets_load_words(const jp_assets_paths *paths, jp_arena *arena, jp_assets *out, jp_error *err) {
    if (!jp_assets_load_catalogue(paths, arena, out, err)) {
        return false;
    }
    if (!load_thresholds(paths, arena, out, err) ||
        !jp_fines_load(find_file(paths, "fines.ini", arena), &out->laws, arena, &out->fines, err) ||
        !load_order(paths, arena, out, err) || !find_rubrics(paths, arena, out, err)) {
        jp_assets_release(out);
        return false;
    }
    collect_words(out);
    out->regions_path = find_file(paths, "regions.tsv", arena);
    return true;
}

static void put_notes(jp_str *all, const char *path, const jp_str *notes) {
    if (notes->bytes > 0) {
        jp_str_putf(all, "%s%s" JP_SAY("：", ": ") "%.*s", all->bytes > 0 ? JP_SAY("；", "; ") : "", path,
                    JP_VIEW_ARG(jp_str_view(notes)));
    }
}

static bool load_registers(const jp_assets_paths *paths, jp_arena *arena, jp_assets *assets, jp_error *err) {
    jp_str all, officers, organs;

    jp_str_init(&all, arena);
    jp_str_init(&officers, arena);
    jp_str_init(&organs, arena);
    if ((paths->officers && !jp_register_officers(paths->officers, arena, &assets->tables, &officers, err)) ||
        (paths->organs && !jp_register_organs(paths->organs, arena, &assets->tables, &organs, err))) {
        return false;
    }
    put_notes(&all, paths->officers, &officers);
    put_notes(&all, paths->organs, &organs);
    assets->register_notes = jp_str_view(&all);
    return true;
}

static bool load_tables(const jp_assets_paths *paths, jp_arena *arena, jp_assets *assets, jp_error *err) {
    if (!jp_calendar_load(find_file(paths, "calendar.tsv", arena), arena, &assets->calendar, err)) {
        return false;
    }
    assets->tables = (jp_judge_tables){.laws = &assets->laws,
                                       .calendar = assets->calendar,
                                       .thresholds = assets->thresholds,
                                       .fines = assets->fines,
                                       .order = assets->order};
    return load_registers(paths, arena, assets, err);
}

/* ---- rubrics ---- */

/* What the local file may name besides the items of the rubric at hand: those of every other kind, in this run or not,
 * since one campaign file serves them all. Read only where there is a local file. */
static bool names_of_others(const jp_assets_paths *paths, const char *own, jp_arena *arena, jp_rubric_local *local,
                            jp_error *err) {
    jp_view own_kind, kind;
    jp_view *names = NULL;
    jp_view *all = NULL;
    uint32_t count = 0;
    size_t cap = 0;

    if (!jp_rubric_names(own, arena, &own_kind, &names, &count, err)) {
        return false;
    }
    for (uint32_t i = 0; i < JP_KIND_COUNT; i++) {
        const char *path = find_file(paths, jp_arena_printf(arena, "%s.ini", jp_kind_at(i)->code), arena);

        if (jp_view_eq_text(own_kind, jp_kind_at(i)->code) || !jp_path_is_file(path)) {
            continue;
        }
        if (!jp_rubric_names(path, arena, &kind, &names, &count, err)) {
            return false;
        }
        for (uint32_t k = 0; k < count; k++) {
            all = jp_arena_grow(arena, all, local->other_count, &cap, sizeof *all);
            all[local->other_count++] = names[k];
        }
    }
    local->others = all;
    return true;
}

/* The name of a file says for which kind it is looked up; it must be the kind it is for. */
static bool check_kind(const jp_loaded_rubric *loaded, bool is_alone, jp_error *err) {
    const char *slash = strrchr(loaded->path, '/');
    jp_view file = jp_view_of(slash ? slash + 1 : loaded->path);
    jp_view kind = jp_view_sub(file, 0, file.bytes > 4 ? file.bytes - 4 : 0);

    if (jp_kind_find(loaded->rubric.kind) != JP_KIND_NONE && (is_alone || jp_view_eq(kind, loaded->rubric.kind))) {
        return true;
    }
    jp_fail(err, JP_E_INI_VALUE, loaded->path, "[标准] 类型 = %.*s", JP_VIEW_ARG(loaded->rubric.kind));
    jp_fail_hint(err, JP_SAY("按文件名应为 ", "by the name of the file it is ") "%.*s", JP_VIEW_ARG(kind));
    return false;
}

/* Results, local files and people name items by their identifier alone. */
static bool check_items(const jp_assets *assets, uint32_t last, jp_arena *arena, jp_error *err) {
    const jp_loaded_rubric *loaded = &assets->rubrics[last];

    for (uint32_t i = 0; i < last; i++) {
        for (uint32_t k = 0; k < loaded->rubric.item_count; k++) {
            const jp_item *item = &loaded->rubric.items[k];
            if (jp_rubric_find(&assets->rubrics[i].rubric, item->id)) {
                const char *where = jp_arena_printf(arena, "%s:%u", loaded->path, item->line_no);
                jp_fail(err, JP_E_INI_DUPLICATE, where, "%.*s", JP_VIEW_ARG(item->id));
                jp_fail_hint(err, JP_SAY("已有这个项目编号：", "this number of an item is used by ") "%s",
                             assets->rubrics[i].path);
                return false;
            }
        }
    }
    return true;
}

static bool load_rubrics(const jp_assets_paths *paths, jp_arena *arena, jp_assets *assets, jp_error *err) {
    const bool is_alone = paths->rubric && !jp_path_is_dir(paths->rubric);

    for (uint32_t i = 0; i < assets->rubric_count; i++) {
        jp_loaded_rubric *loaded = &assets->rubrics[i];
        jp_rubric_local local = {.path = paths->local};

        if ((paths->local && !names_of_others(paths, loaded->path, arena, &local, err)) ||
            !jp_rubric_load_among(loaded->path, &local, &assets->words, arena, &loaded->rubric, err) ||
            !check_kind(loaded, is_alone, err) || !check_items(assets, i, arena, err)) {
            return false;
        }
    }
    return true;
}

static void fingerprint_rubrics(jp_assets *assets) {
    jp_sha256 *all = jp_sha256_new();

    for (uint32_t i = 0; i < assets->rubric_count; i++) {
        jp_sha256_update(all, jp_view_of(assets->rubrics[i].rubric.fingerprint));
    }
    jp_sha256_finish(all, assets->rubrics_fingerprint);
    jp_sha256_free(all);
    if (assets->rubric_count == 1) {
        memcpy(assets->rubrics_fingerprint, assets->rubrics[0].rubric.fingerprint, JP_SHA256_HEX_BYTES);
    }
}

bool jp_assets_load(const jp_assets_paths *paths, jp_arena *arena, jp_assets *out, jp_error *err) {
    if (!jp_assets_load_words(paths, arena, out, err)) {
        return false;
    }
    if (!load_tables(paths, arena, out, err) || !fingerprint(paths, arena, out, err) ||
        !fingerprint_facts(paths, arena, out, err) || !load_rubrics(paths, arena, out, err)) {
        jp_assets_release(out);
        return false;
    }
    fingerprint_rubrics(out);
    return true;
}

const jp_rubric *jp_assets_rubric(const jp_assets *assets, jp_view kind) {
    for (uint32_t i = 0; i < assets->rubric_count; i++) {
        if (jp_view_eq(assets->rubrics[i].rubric.kind, kind)) {
            return &assets->rubrics[i].rubric;
        }
    }
    return NULL;
}

void jp_assets_release(jp_assets *assets) {
    for (uint32_t i = 0; i < assets->rubric_count; i++) {
        jp_rubric_release(&assets->rubrics[i].rubric);
    }
    assets->rubric_count = 0;
    jp_catalogue_free(assets->catalogue);
    assets->catalogue = NULL;
}
