/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "juanping/intake/intake.h"
#include "juanping/read/limits.h"
#include "juanping/read/readers.h"
#include "ledger.h"
#include "listing.h"
#include "names.h"

/* Files of one dossier, those of archives inside it included. Real ones have below two hundred. */
#define MAX_MEMBERS 20000u

/* The archive on disk that was opened last: neighbours in a batch archive share its directory. */
struct jp_intake_reader {
    char *fs_path; /* NULL: none */
    jp_map map;
    jp_zip_in *zip;
    jp_listing listing;
    jp_arena arena;
};

/* One opened dossier: the listing its files are in, and what must be closed afterwards. */
typedef struct opened {
    const jp_listing *listing;
    jp_listing own;  /* innermost archive, or folder */
    jp_view archive; /* its bytes, for the hash; empty for folders */
    jp_zip_in *zips[JP_INTAKE_MAX_DEPTH];
    uint32_t zip_count;
} opened;

jp_intake_reader *jp_intake_reader_new(void) {
    jp_intake_reader *reader = calloc(1, sizeof *reader);

    if (!reader) {
        abort();
    }
    jp_arena_init(&reader->arena);
    return reader;
}

static void close_archive(jp_intake_reader *reader) {
    jp_zip_in_close(reader->zip);
    reader->zip = NULL;
    if (reader->fs_path) {
        jp_map_close(&reader->map);
        free(reader->fs_path);
        reader->fs_path = NULL;
    }
    jp_arena_reset(&reader->arena);
}

void jp_intake_reader_free(jp_intake_reader *reader) {
    if (reader) {
        close_archive(reader);
        jp_arena_release(&reader->arena);
        free(reader);
    }
}

static bool open_archive(jp_intake_reader *reader, const char *path, jp_error *err) {
    if (reader->fs_path && strcmp(reader->fs_path, path) == 0) {
        return true;
    }
    close_archive(reader);
    if (!jp_map_open(&reader->map, path, err)) {
        return false;
    }
    reader->fs_path = strdup(path);
    if (!reader->fs_path) {
        abort();
    }
    if (!jp_zip_in_open(&reader->zip, reader->map.bytes, path, err) ||
        !jp_listing_of_zip(reader->zip, &reader->arena, &reader->listing, err)) {
        close_archive(reader);
        return false;
    }
    return true;
}

static const jp_listed *find_listed(const jp_listing *listing, jp_view path) {
    uint32_t from;
    uint32_t to;

    jp_listing_range(listing, path, &from, &to);
    return from < to && jp_view_eq(listing->files[from].path, path) ? &listing->files[from] : NULL;
}

static void close_dossier(opened *o) {
    while (o->zip_count > 0) {
        jp_zip_in_close(o->zips[--o->zip_count]);
    }
}

/* Open the nested archive `name` of o's listing and make it o's listing. */
static bool enter(opened *o, jp_view name, const char *where, jp_arena *arena, jp_error *err) {
    const jp_listed *file = find_listed(o->listing, name);
    jp_zip_in *zip;

    if (!file) {
        jp_fail(err, JP_E_ZIP_READ, where, "%.*s", JP_VIEW_ARG(name));
        return false;
    }
    if (!jp_listing_bytes(o->listing, file, arena, &o->archive, err) || !jp_zip_in_open(&zip, o->archive, where, err)) {
        return false;
    }
    o->zips[o->zip_count++] = zip;
    if (!jp_listing_of_zip(zip, arena, &o->own, err)) {
        return false;
    }
    o->listing = &o->own;
    return true;
}

static bool open_dossier(jp_intake_reader *reader, const jp_dossier_ref *ref, jp_arena *arena, opened *o,
                         jp_error *err) {
    *o = (opened){0};
    if (ref->failure_code != JP_OK) {
        jp_fail(err, ref->failure_code, ref->source.data, "%.*s", JP_VIEW_ARG(ref->failure));
        return false;
    }
    if (jp_path_is_dir(ref->fs_path.data)) {
        const char *folder = ref->fs_path.data;

        if (ref->prefix.bytes > 0) {
            folder = jp_arena_printf(arena, "%s/%.*s", folder, (int)ref->prefix.bytes - 1, ref->prefix.data);
        }
        o->listing = &o->own;
        return jp_listing_of_folder(folder, arena, &o->own, err);
    }
    if (!open_archive(reader, ref->fs_path.data, err)) {
        return false;
    }
    o->listing = &reader->listing;
    o->archive = reader->map.bytes;
    for (uint32_t i = 0; i < ref->chain_count; i++) {
        if (!enter(o, ref->chain[i], ref->source.data, arena, err)) {
            close_dossier(o);
            return false;
        }
    }
    return true;
}

/* Folders on disk were listed from the dossier's own folder; in archives the prefix is still to be cut off. */
static jp_view own_prefix(const jp_dossier_ref *ref, const opened *o) {
    return o->listing->zip ? ref->prefix : JP_VIEW_EMPTY;
}

static void add_problem(jp_dossier *dossier, size_t *cap, jp_arena *arena, jp_view member, const char *code,
                        jp_view message) {
    dossier->problems = jp_arena_grow(arena, dossier->problems, dossier->problem_count, cap, sizeof *dossier->problems);
    dossier->problems[dossier->problem_count++] =
        (jp_problem){jp_view_copy(arena, member), jp_view_of(code), jp_view_copy(arena, message)};
}

static jp_doc_status status_of(jp_code code) {
    switch (code) {
    case JP_E_ZIP_ENCRYPTED:
    case JP_E_DOC_ENCRYPTED:
        return JP_DOC_ENCRYPTED;
    case JP_E_TOO_LARGE:
    case JP_E_ZIP_TOO_LARGE:
    case JP_E_DOC_TOO_LARGE:
        return JP_DOC_TOO_LARGE;
    default:
        return JP_DOC_DAMAGED;
    }
}

typedef struct member_list {
    jp_dossier *dossier;
    size_t member_cap, problem_cap;
    jp_arena *arena, *scratch;
} member_list;

static jp_member *add_member(member_list *list, jp_view name, uint64_t size_bytes) {
    jp_dossier *d = list->dossier;
    size_t cap = list->member_cap;
    jp_member *member;

    d->members = jp_arena_grow(list->arena, d->members, d->member_count, &cap, sizeof *d->members);
    list->member_cap = cap;
    member = &d->members[d->member_count++];
    *member = (jp_member){.name = jp_view_copy(list->arena, name), .size_bytes = size_bytes};
    jp_sha256_of(JP_VIEW_EMPTY, member->sha256);
    return member;
}

static void record_unreadable(member_list *list, jp_member *member, const jp_error *why) {
    char text[1200];

    jp_error_text(why, JP_LANG_ZH, text, sizeof text);
    member->doc =
        (jp_document){.status = status_of(why->code), .reason = jp_view_of(jp_arena_strdup(list->arena, text))};
    add_problem(list->dossier, &list->problem_cap, list->arena, member->name,
                member->doc.status == JP_DOC_ENCRYPTED ? "encrypted-member" : "damaged-member", member->doc.reason);
}

static bool read_listing(member_list *list, const jp_listing *listing, jp_view prefix, jp_view shown_prefix,
                         uint32_t depth, jp_error *err);

static jp_view joined(member_list *list, jp_view shown_prefix, jp_view rest) {
    return shown_prefix.bytes
               ? jp_view_of(jp_arena_printf(list->scratch, "%.*s%.*s", JP_VIEW_ARG(shown_prefix), JP_VIEW_ARG(rest)))
               : rest;
}

/* An archive among a dossier's own files is part of it: its files are members below its name. False: it is no archive
 * that can be opened, and is to be listed as it is. */
static bool read_inner_archive(member_list *list, jp_view name, jp_view bytes, uint32_t depth, bool *failed,
                               jp_error *err) {
    jp_zip_in *zip;
    jp_listing listing;
    jp_error why;
    jp_view shown;

    if (depth >= JP_INTAKE_MAX_DEPTH || !jp_zip_in_open(&zip, bytes, "", &why)) {
        return false;
    }
    if (jp_zip_in_count(zip) == 0) {
        jp_zip_in_close(zip);
        return false;
    }
    shown = jp_view_of(jp_arena_printf(list->scratch, "%.*s/", JP_VIEW_ARG(name)));
    *failed = !jp_listing_of_zip(zip, list->scratch, &listing, err) ||
              !read_listing(list, &listing, JP_VIEW_EMPTY, shown, depth + 1, err);
    jp_zip_in_close(zip);
    return true;
}

static bool read_member(member_list *list, const jp_listing *listing, const jp_listed *file, jp_view name,
                        uint32_t depth, jp_error *err) {
    jp_arena_mark mark = jp_arena_mark_now(list->scratch);
    jp_member *member;
    jp_view bytes;
    jp_error why;
    bool failed = false;

    if (file->refused) {
        member = add_member(list, name, file->size_bytes);
        member->doc = (jp_document){.status = JP_DOC_UNSUPPORTED, .reason = jp_view_copy(list->arena, file->why)};
        add_problem(list->dossier, &list->problem_cap, list->arena, member->name, file->refused, member->doc.reason);
    } else if (!jp_listing_bytes(listing, file, list->scratch, &bytes, &why)) {
        member = add_member(list, name, file->size_bytes);
        record_unreadable(list, member, &why);
    } else if (jp_sniff(bytes, name) == JP_FILE_ZIP && read_inner_archive(list, name, bytes, depth, &failed, err)) {
        /* its files were added one by one */
    } else {
        member = add_member(list, name, bytes.bytes);
        jp_sha256_of(bytes, member->sha256);
        if (!jp_document_read(bytes, name, list->arena, &member->doc, &why)) {
            record_unreadable(list, member, &why);
        }
        jp_document_plain_spaces(&member->doc, list->arena);
    }
    jp_arena_rewind(list->scratch, mark);
    return !failed;
}

/* The recursion is bounded by JP_INTAKE_MAX_DEPTH. */
static bool read_listing(member_list *list, const jp_listing *listing, jp_view prefix, jp_view shown_prefix,
                         uint32_t depth, jp_error *err) {
    uint32_t from;
    uint32_t to;

    for (uint32_t i = 0; i < listing->problem_count; i++) {
        if (jp_view_starts_with(listing->problems[i].member, prefix)) {
            add_problem(
                list->dossier, &list->problem_cap, list->arena,
                joined(list, shown_prefix,
                       jp_view_sub(listing->problems[i].member, prefix.bytes, listing->problems[i].member.bytes)),
                listing->problems[i].code.data, listing->problems[i].message);
        }
    }
    for (uint32_t i = 0; i < listing->empty_folder_count; i++) {
        jp_view folder = listing->empty_folders[i];

        if (jp_view_starts_with(folder, prefix)) {
            add_problem(list->dossier, &list->problem_cap, list->arena,
                        joined(list, shown_prefix, jp_view_sub(folder, prefix.bytes, folder.bytes)), "empty-folder",
                        JP_VIEW("文件夹内没有文件"));
        }
    }
    jp_listing_range(listing, prefix, &from, &to);
    for (uint32_t i = from; i < to; i++) {
        jp_view name = joined(list, shown_prefix, jp_listed_name(&listing->files[i], prefix));

        if (list->dossier->member_count >= MAX_MEMBERS) {
            jp_fail(err, JP_E_TOO_LARGE, list->dossier->source.data, "> %u files", MAX_MEMBERS);
            return false;
        }
        if (!read_member(list, listing, &listing->files[i], name, depth, err)) {
            return false;
        }
    }
    return true;
}

static int compare_members(const void *a, const void *b) {
    return jp_view_compare(((const jp_member *)a)->name, ((const jp_member *)b)->name);
}

/* SHA-256 over "name<TAB>size<TAB>sha256<LF>" of every file in byte order. */
static bool hash_folder(const jp_listing *listing, jp_view prefix, jp_arena *scratch, char out[JP_SHA256_HEX_BYTES],
                        jp_error *err) {
    jp_sha256 *all = jp_sha256_new();
    uint32_t from;
    uint32_t to;
    bool ok = true;

    jp_listing_range(listing, prefix, &from, &to);
    for (uint32_t i = from; ok && i < to; i++) {
        jp_arena_mark mark = jp_arena_mark_now(scratch);
        jp_view bytes = JP_VIEW_EMPTY;
        char digest[JP_SHA256_HEX_BYTES] = "unreadable";
        jp_view name = jp_view_sub(listing->files[i].path, prefix.bytes, listing->files[i].path.bytes);
        jp_error why;

        if (jp_listing_bytes(listing, &listing->files[i], scratch, &bytes, &why)) {
            jp_sha256_of(bytes, digest);
        } else if (!listing->zip && !listing->files[i].refused) {
            *err = why;
            ok = false;
        }
        jp_sha256_update(
            all, jp_view_of(jp_arena_printf(scratch, "%.*s\t%zu\t%s\n", JP_VIEW_ARG(name), bytes.bytes, digest)));
        jp_arena_rewind(scratch, mark);
    }
    jp_sha256_finish(all, out);
    jp_sha256_free(all);
    return ok;
}

static bool hash_dossier(const jp_dossier_ref *ref, const opened *o, jp_arena *scratch, char out[JP_SHA256_HEX_BYTES],
                         jp_error *err) {
    if (o->archive.bytes > 0 && ref->prefix.bytes == 0) {
        jp_sha256_of(o->archive, out);
        return true;
    }
    return hash_folder(o->listing, own_prefix(ref, o), scratch, out, err);
}

bool jp_intake_hash(jp_intake_reader *reader, const jp_dossier_ref *ref, jp_arena *scratch,
                    char out[JP_SHA256_HEX_BYTES], jp_error *err) {
    jp_arena_mark mark = jp_arena_mark_now(scratch);
    opened o;
    bool ok;

    if (!open_dossier(reader, ref, scratch, &o, err)) {
        jp_arena_rewind(scratch, mark);
        return false;
    }
    ok = hash_dossier(ref, &o, scratch, out, err);
    close_dossier(&o);
    jp_arena_rewind(scratch, mark);
    return ok;
}

bool jp_intake_read(jp_intake_reader *reader, const jp_intake *intake, const jp_dossier_ref *ref, jp_arena *arena,
                    jp_arena *scratch, jp_dossier *out, jp_error *err) {
    jp_arena_mark mark = jp_arena_mark_now(scratch);
    jp_dossier dossier = {.id = ref->id, .source = ref->source};
    member_list list = {.dossier = &dossier, .arena = arena, .scratch = scratch};
    opened o;
    bool ok;

    if (!open_dossier(reader, ref, scratch, &o, err)) {
        jp_arena_rewind(scratch, mark);
        return false;
    }
    ok = hash_dossier(ref, &o, scratch, dossier.sha256, err) &&
         read_listing(&list, o.listing, own_prefix(ref, &o), JP_VIEW_EMPTY, 1, err);
    close_dossier(&o);
    if (ok) {
        if (dossier.member_count > 0) {
            qsort(dossier.members, dossier.member_count, sizeof *dossier.members, compare_members);
        }
        dossier.from_names = jp_name_header(ref->id, arena);
        jp_ledger_match(intake->ledger, &dossier, scratch);
        *out = dossier;
    }
    jp_arena_rewind(scratch, mark);
    return ok;
}

bool jp_intake_read_file(const char *path, jp_arena *arena, jp_member *out, jp_error *err) {
    jp_map map = {0};
    jp_member member = {.name = jp_name_base(jp_view_of(path))};
    bool ok;

    if (!jp_map_open(&map, path, err)) {
        return false;
    }
    member.name = jp_view_copy(arena, member.name);
    member.size_bytes = map.bytes.bytes;
    jp_sha256_of(map.bytes, member.sha256);
    ok = jp_document_read(map.bytes, member.name, arena, &member.doc, err);
    jp_map_close(&map);
    if (ok) {
        jp_document_plain_spaces(&member.doc, arena);
        *out = member;
    }
    return ok;
}
