/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "juanping/intake/intake.h"
#include "juanping/read/limits.h"
#include "juanping/read/readers.h"
#include "ledger.h"
#include "listing.h"
#include "names.h"

/* Dossiers in one run; each reference costs about 300 bytes. */
#define MAX_DOSSIERS 2000000u
/* So few unrelated documents beside folders of papers are a notice and its annexes, not a case. */
#define FEW_DOCUMENTS 3u

typedef struct walk {
    jp_intake *out;
    size_t ref_cap, shared_cap, problem_cap;
    jp_arena *arena;
    const char *input; /* as given */
    uint32_t input_count;
} walk;

/* A folder or archive being looked at. */
typedef struct place {
    const jp_listing *listing;
    jp_view prefix;  /* inside the listing */
    jp_view fs_path; /* of the listing's outermost file or folder */
    jp_view chain[JP_INTAKE_MAX_DEPTH];
    uint32_t chain_count;
    jp_view id; /* of the place; empty for an input itself */
    jp_view source;
} place;

/* What lies directly in a place. */
typedef struct census {
    uint32_t documents, campaign_documents, case_papers;
    uint32_t archives;
    uint32_t folders, part_folders;
} census;

static bool walk_place(walk *w, const place *p, jp_error *err);
static bool walk_listing(walk *w, const place *p, jp_error *err);

static jp_view joined(jp_arena *arena, jp_view head, jp_view tail) {
    return head.bytes ? jp_view_of(jp_arena_printf(arena, "%.*s/%.*s", JP_VIEW_ARG(head), JP_VIEW_ARG(tail))) : tail;
}

/* "!" stands where an archive is entered, "/" elsewhere. */
static jp_view source_of(walk *w, const place *p, jp_view rest) {
    const char *mark = p->listing->zip && p->prefix.bytes == 0 ? "!" : "/";

    return jp_view_of(jp_arena_printf(w->arena, "%.*s%s%.*s", JP_VIEW_ARG(p->source), mark, JP_VIEW_ARG(rest)));
}

/* End of the run of files in the same direct sub-folder as file `at`; *folder is its name, empty for a direct file. */
static uint32_t next_child(const place *p, uint32_t at, uint32_t to, jp_view *folder) {
    jp_view rest = jp_view_sub(p->listing->files[at].path, p->prefix.bytes, p->listing->files[at].path.bytes);
    size_t slash = jp_view_find(rest, JP_VIEW("/"), 0);
    jp_view head;
    uint32_t end = at + 1;

    if (slash == SIZE_MAX) {
        *folder = JP_VIEW_EMPTY;
        return end;
    }
    *folder = jp_view_sub(rest, 0, slash);
    head = jp_view_sub(p->listing->files[at].path, 0, p->prefix.bytes + slash + 1);
    while (end < to && jp_view_starts_with(p->listing->files[end].path, head)) {
        end++;
    }
    return end;
}

static census take_census(const place *p, uint32_t from, uint32_t to) {
    census c = {0};

    while (from < to) {
        jp_view folder;
        jp_view base = jp_name_base(p->listing->files[from].path);
        uint32_t end = next_child(p, from, to, &folder);

        if (folder.bytes) {
            c.folders++;
            c.part_folders += jp_name_is_dossier_part(folder);
        } else if (jp_name_is_archive(base) || jp_name_is_foreign_archive(base)) {
            c.archives++;
        } else {
            c.documents++;
            c.campaign_documents += jp_name_is_campaign_material(base);
            c.case_papers += jp_name_is_case_paper(base) && !jp_name_is_campaign_material(base);
        }
        from = end;
    }
    return c;
}

/* Papers numbered through all the folders of a place, 「甲/1 … 甲/5」, 「乙/6 … 乙/9」: one dossier, put away by parts.
 * In a batch each dossier begins with its own first paper. */
static bool is_numbered_through(const place *p, uint32_t from, uint32_t to, uint32_t folders) {
    enum { MOST_PAPERS = 256, LEAST_IN_FOLDER = 2 };
    bool is_seen[MOST_PAPERS + 1] = {false};
    uint32_t count = to - from;

    if (folders < 2 || count < folders * LEAST_IN_FOLDER || count > MOST_PAPERS) {
        return false;
    }
    for (uint32_t i = from; i < to;) {
        jp_view folder;
        uint32_t end = next_child(p, i, to, &folder);
        if (folder.bytes == 0 || end - i < LEAST_IN_FOLDER) {
            return false;
        }
        for (; i < end; i++) {
            jp_view base = jp_name_base(p->listing->files[i].path);
            uint32_t number = 0;
            for (size_t k = 0; k < base.bytes && base.data[k] >= '0' && base.data[k] <= '9' && number <= count; k++) {
                number = number * 10 + (uint32_t)(base.data[k] - '0');
            }
            if (number == 0 || number > count || is_seen[number] || jp_name_is_archive(base) ||
                jp_name_is_foreign_archive(base)) {
                return false;
            }
            is_seen[number] = true;
        }
    }
    return true;
}

static bool is_dossier(const census *c) {
    uint32_t others = c->folders - c->part_folders + c->archives;
    uint32_t own = c->documents - c->campaign_documents;

    if (c->documents == 0) {
        return c->folders > 0 && c->folders == c->part_folders && c->archives == 0;
    }
    if (others == 0) {
        return true;
    }
    /* One folder beside a document is no batch. */
    return c->case_papers >= 2 || own >= FEW_DOCUMENTS || (own > 0 && others == 1);
}

static void add_failed(walk *w, const place *p, jp_code failure_code, const char *failure) {
    jp_intake *out = w->out;
    jp_dossier_ref *ref;

    out->refs = jp_arena_grow(w->arena, out->refs, out->ref_count, &w->ref_cap, sizeof *out->refs);
    ref = &out->refs[out->ref_count++];
    *ref = (jp_dossier_ref){.id = jp_view_copy(w->arena, p->id),
                            .source = jp_view_copy(w->arena, p->source),
                            .fs_path = p->fs_path,
                            .chain_count = p->chain_count,
                            .prefix = jp_view_copy(w->arena, p->prefix),
                            .failure_code = failure_code,
                            .failure = jp_view_copy(w->arena, jp_view_of(failure))};
    memcpy(ref->chain, p->chain, sizeof ref->chain);
}

static void add_ref(walk *w, const place *p) {
    add_failed(w, p, JP_OK, "");
}

static void add_shared(walk *w, const place *p, const jp_listed *file) {
    jp_intake *out = w->out;
    jp_view rest = jp_listed_name(file, p->prefix);
    jp_shared_file shared = {.source = source_of(w, p, rest)};
    jp_arena scratch;
    jp_document doc;
    jp_view bytes;
    jp_error why;

    jp_arena_init(&scratch);
    if (jp_listing_bytes(p->listing, file, &scratch, &bytes, &why)) {
        jp_sha256_of(bytes, shared.sha256);
        if (jp_ledger_add(out->ledger, bytes, shared.source, &scratch, w->arena)) {
            shared.used_as = JP_VIEW("ledger");
        } else if (!jp_document_read(bytes, shared.source, &scratch, &doc, &why)) {
            shared.unread = jp_view_of(jp_doc_status_name(JP_DOC_TOO_LARGE));
        } else if (doc.status == JP_DOC_DAMAGED || doc.status == JP_DOC_ENCRYPTED || doc.status == JP_DOC_TOO_LARGE) {
            /* A notice as PDF or text is what it is; a workbook that cannot be opened may be the ledger. */
            shared.unread = jp_view_of(jp_doc_status_name(doc.status));
        }
    } else {
        shared.unread = jp_view_of(jp_doc_status_name(file->refused ? JP_DOC_UNSUPPORTED : JP_DOC_DAMAGED));
    }
    jp_arena_release(&scratch);
    out->shared = jp_arena_grow(w->arena, out->shared, out->shared_count, &w->shared_cap, sizeof *out->shared);
    out->shared[out->shared_count++] = shared;
}

/* Open the archive member `file` and walk what it holds. */
static bool walk_archive(walk *w, const place *p, const jp_listed *file, jp_error *err) {
    jp_view rest = jp_view_sub(file->path, p->prefix.bytes, file->path.bytes);
    place child = *p;
    jp_arena inner;
    jp_listing listing;
    jp_zip_in *zip = NULL;
    jp_view bytes;
    jp_error why;
    bool ok = true;

    jp_arena_init(&inner);
    child.id = jp_name_stem(joined(w->arena, p->id, rest));
    child.source = source_of(w, p, rest);
    child.prefix = JP_VIEW_EMPTY;
    if (p->listing->zip) {
        if (p->chain_count >= JP_INTAKE_MAX_DEPTH) {
            add_failed(w, &child, JP_E_TOO_LARGE, "压缩包嵌套层数");
            goto out;
        }
        child.chain[child.chain_count++] = jp_view_copy(w->arena, file->path);
    } else {
        child.fs_path = jp_view_of(
            jp_arena_printf(w->arena, "%.*s/%.*s", JP_VIEW_ARG(p->listing->fs_path), JP_VIEW_ARG(file->path)));
    }
    if (!jp_listing_bytes(p->listing, file, &inner, &bytes, &why) ||
        !jp_zip_in_open(&zip, bytes, child.source.data, &why) || !jp_listing_of_zip(zip, &inner, &listing, &why)) {
        add_failed(w, &child, why.code, why.subject);
        goto out;
    }
    child.listing = &listing;
    ok = walk_listing(w, &child, err);
out:
    jp_zip_in_close(zip);
    jp_arena_release(&inner);
    return ok;
}

/* Packed by another program: a dossier that cannot be looked into. */
static void add_foreign_archive(walk *w, const place *p, const jp_listed *file) {
    jp_view rest = jp_view_sub(file->path, p->prefix.bytes, file->path.bytes);
    place child = *p;

    child.id = joined(w->arena, p->id, rest);
    child.source = source_of(w, p, rest);
    child.prefix = JP_VIEW_EMPTY;
    if (p->listing->zip) {
        /* Only its name is wanted: it is never opened. */
        child.prefix = jp_view_of(jp_arena_printf(w->arena, "%.*s/", JP_VIEW_ARG(file->path)));
    } else {
        child.fs_path = jp_view_of(
            jp_arena_printf(w->arena, "%.*s/%.*s", JP_VIEW_ARG(p->listing->fs_path), JP_VIEW_ARG(file->path)));
    }
    add_failed(w, &child, JP_E_DOC_UNSUPPORTED, "不是 zip 压缩包，请改用 zip 重新打包");
}

static bool is_in_dossier(const walk *w, const place *p, uint32_t first_ref, jp_view path) {
    for (uint32_t r = first_ref; r < w->out->ref_count; r++) {
        const jp_dossier_ref *ref = &w->out->refs[r];

        if (ref->chain_count == p->chain_count && jp_view_eq(ref->fs_path, p->fs_path) &&
            jp_view_starts_with(path, ref->prefix)) {
            return true;
        }
    }
    return false;
}

static void add_problem(walk *w, jp_view source, jp_view code, jp_view message) {
    jp_intake *out = w->out;

    out->problems = jp_arena_grow(w->arena, out->problems, out->problem_count, &w->problem_cap, sizeof *out->problems);
    out->problems[out->problem_count++] = (jp_problem){source, code, message};
}

/* What a dossier's own reading will not say: of the files beside dossiers, and of dossiers packed twice. */
static void add_duplicates(walk *w, const place *p, uint32_t first_ref) {
    for (uint32_t i = 0; i < p->listing->problem_count; i++) {
        const jp_problem *problem = &p->listing->problems[i];

        if (jp_view_eq_text(problem->code, "duplicate-member") && !is_in_dossier(w, p, first_ref, problem->member)) {
            add_problem(w, source_of(w, p, jp_view_copy(w->arena, problem->member)), problem->code,
                        JP_VIEW(JP_SAY("压缩包内有同名文件，以最后一个为准",
                                       "given twice in the archive: the last one counts")));
        }
    }
}

/* A folder without files stands where a dossier is expected: it is one that cannot be read, unless it lies in one. */
static void add_empty_folders(walk *w, const place *p, uint32_t first_ref) {
    for (uint32_t i = 0; i < p->listing->empty_folder_count; i++) {
        jp_view folder = p->listing->empty_folders[i];
        place child = *p;

        if (!is_in_dossier(w, p, first_ref, folder)) {
            child.id = joined(w->arena, p->id, folder);
            child.source = source_of(w, p, folder);
            child.prefix = jp_view_of(jp_arena_printf(w->arena, "%.*s/", JP_VIEW_ARG(folder)));
            add_failed(w, &child, JP_E_EMPTY, "空文件夹");
        }
    }
}

/* All of one folder or archive. What holds no file at all is a dossier that cannot be read. */
static bool walk_listing(walk *w, const place *p, jp_error *err) {
    uint32_t first_ref = w->out->ref_count;

    if (p->listing->file_count == 0 && (p->listing->zip || w->input_count > 1)) {
        add_failed(w, p, JP_E_EMPTY, p->listing->zip ? "空压缩包" : "空文件夹");
        return true;
    }
    if (!walk_place(w, p, err)) {
        return false;
    }
    add_duplicates(w, p, first_ref);
    add_empty_folders(w, p, first_ref);
    return true;
}

static place folder_of(walk *w, const place *p, uint32_t at, jp_view folder) {
    place child = *p;

    child.prefix = jp_view_sub(p->listing->files[at].path, 0, p->prefix.bytes + folder.bytes + 1);
    child.id = joined(w->arena, p->id, folder);
    child.source = source_of(w, p, folder);
    return child;
}

/* The recursion is bounded by JP_LISTING_MAX_FOLDERS and JP_INTAKE_MAX_DEPTH: a path has no more folders than
 * a name has bytes, and names are bounded where archives are opened. */
static bool walk_place(walk *w, const place *p, jp_error *err) {
    uint32_t at;
    uint32_t to;
    census c;

    if (w->out->ref_count >= MAX_DOSSIERS) {
        jp_fail(err, JP_E_TOO_LARGE, w->input, "> %u dossiers", MAX_DOSSIERS);
        return false;
    }
    jp_listing_range(p->listing, p->prefix, &at, &to);
    c = take_census(p, at, to);
    if (is_dossier(&c) || (c.documents == 0 && c.archives == 0 && is_numbered_through(p, at, to, c.folders))) {
        add_ref(w, p);
        return true;
    }
    while (at < to) {
        jp_view folder;
        uint32_t end = next_child(p, at, to, &folder);
        bool ok = true;

        if (folder.bytes) {
            place child = folder_of(w, p, at, folder);

            ok = walk_place(w, &child, err);
        } else if (jp_name_is_archive(p->listing->files[at].path)) {
            ok = walk_archive(w, p, &p->listing->files[at], err);
        } else if (jp_name_is_foreign_archive(p->listing->files[at].path)) {
            add_foreign_archive(w, p, &p->listing->files[at]);
        } else {
            add_shared(w, p, &p->listing->files[at]);
        }
        if (!ok) {
            return false;
        }
        at = end;
    }
    return true;
}

/* The identifier of an input that is itself one dossier is its own name. */
static void name_whole_inputs(walk *w, uint32_t first_ref) {
    for (uint32_t i = first_ref; i < w->out->ref_count; i++) {
        if (w->out->refs[i].id.bytes == 0) {
            jp_view path = jp_view_of(w->input);

            while (path.bytes > 1 && path.data[path.bytes - 1] == '/') {
                path.bytes--;
            }
            w->out->refs[i].id = jp_view_copy(w->arena, jp_name_stem(jp_name_base(path)));
        }
    }
}

static bool walk_input(walk *w, const char *input, jp_error *err) {
    place root = {.fs_path = jp_view_copy(w->arena, jp_view_of(input)),
                  .source = jp_view_copy(w->arena, jp_view_of(input))};
    uint32_t first_ref = w->out->ref_count;
    jp_arena inner;
    jp_listing listing;
    jp_map map = {0};
    jp_zip_in *zip = NULL;
    jp_error why;
    bool ok = true;

    w->input = input;
    while (root.source.bytes > 1 && root.source.data[root.source.bytes - 1] == '/') {
        root.source.bytes--;
    }
    jp_arena_init(&inner);
    if (jp_path_is_dir(input)) {
        ok = jp_listing_of_folder(input, &inner, &listing, err);
    } else if (!jp_path_is_file(input)) {
        jp_fail(err, JP_E_NO_INPUT, NULL, "%s", input);
        ok = false;
    } else if (!jp_map_open(&map, input, err)) {
        ok = false;
    } else if (!jp_zip_in_open(&zip, map.bytes, input, &why) || !jp_listing_of_zip(zip, &inner, &listing, &why)) {
        add_failed(w, &root, why.code, why.subject);
        name_whole_inputs(w, first_ref);
        goto out;
    }
    if (!ok) {
        goto out;
    }
    root.listing = &listing;
    ok = walk_listing(w, &root, err);
    name_whole_inputs(w, first_ref);
out:
    jp_zip_in_close(zip);
    jp_map_close(&map);
    jp_arena_release(&inner);
    return ok;
}

static int compare_refs(const void *a, const void *b) {
    const jp_dossier_ref *x = a;
    const jp_dossier_ref *y = b;
    int order = jp_view_compare(x->id, y->id);

    return order ? order : jp_view_compare(x->source, y->source);
}

static int compare_shared(const void *a, const void *b) {
    return jp_view_compare(((const jp_shared_file *)a)->source, ((const jp_shared_file *)b)->source);
}

/* Dossiers of one name from two places keep both: the second gets its number behind its name, in order of source. */
static void number_namesakes(walk *w) {
    jp_intake *out = w->out;
    uint32_t namesake_no = 1;
    bool is_renamed = false;

    for (uint32_t i = 1; i < out->ref_count; i++) {
        jp_view first_id = out->refs[i - namesake_no].id;

        if (!jp_view_eq(out->refs[i].id, first_id)) {
            namesake_no = 1;
            continue;
        }
        namesake_no++;
        is_renamed = true;
        add_problem(w, out->refs[i].source, JP_VIEW("duplicate-dossier"),
                    JP_VIEW(JP_SAY("两处输入中有同名案卷，后者已另行编号",
                                   "two inputs hold a dossier of this name: the later one got a number")));
        out->refs[i].id = jp_view_of(jp_arena_printf(w->arena, "%.*s~%u", JP_VIEW_ARG(first_id), namesake_no));
    }
    if (is_renamed) {
        qsort(out->refs, out->ref_count, sizeof *out->refs, compare_refs);
    }
}

bool jp_intake_open(const char *const *inputs, uint32_t input_count, jp_arena *arena, jp_intake *out, jp_error *err) {
    jp_intake intake = {.ledger = jp_ledger_new(arena)};
    walk w = {.out = &intake, .arena = arena, .input_count = input_count};

    for (uint32_t i = 0; i < input_count; i++) {
        if (!walk_input(&w, inputs[i], err)) {
            return false;
        }
    }
    if (intake.ref_count == 0) {
        jp_fail(err, JP_E_NO_INPUT, input_count ? inputs[0] : NULL, "%u inputs", input_count);
        return false;
    }
    qsort(intake.refs, intake.ref_count, sizeof *intake.refs, compare_refs);
    number_namesakes(&w);
    if (intake.shared_count > 0) {
        qsort(intake.shared, intake.shared_count, sizeof *intake.shared, compare_shared);
    }
    jp_ledger_finish(intake.ledger, arena);
    *out = intake;
    return true;
}
