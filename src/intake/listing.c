/* SPDX-License-Identifier: Apache-2.0 */
#include "listing.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "juanping/base/utf8.h"
#include "juanping/read/limits.h"
#include "names.h"

typedef struct folder_walk {
    jp_listing *listing;
    uint32_t cap;
    jp_arena *arena;
    const char *root;
} folder_walk;

static int compare_listed(const void *a, const void *b) {
    const jp_listed *x = a;
    const jp_listed *y = b;
    int order = jp_view_compare(x->path, y->path);

    if (order != 0) {
        return order;
    }
    return x->entry_index < y->entry_index ? -1 : x->entry_index > y->entry_index;
}

static void add_problem(jp_listing *listing, jp_arena *arena, uint32_t *cap, jp_view member, const char *code,
                        const char *message) {
    size_t grown = *cap;

    listing->problems =
        jp_arena_grow(arena, listing->problems, listing->problem_count, &grown, sizeof *listing->problems);
    *cap = (uint32_t)grown;
    listing->problems[listing->problem_count++] =
        (jp_problem){.member = jp_view_copy(arena, member), .code = jp_view_of(code), .message = jp_view_of(message)};
}

static bool add_file(folder_walk *walk, jp_view path, uint64_t size_bytes, jp_error *err) {
    jp_listing *listing = walk->listing;
    size_t cap = walk->cap;

    if (listing->file_count >= JP_LISTING_MAX_FILES) {
        jp_fail(err, JP_E_TOO_LARGE, walk->root, "> %u files", JP_LISTING_MAX_FILES);
        return false;
    }
    listing->files = jp_arena_grow(walk->arena, listing->files, listing->file_count, &cap, sizeof *listing->files);
    walk->cap = (uint32_t)cap;
    listing->files[listing->file_count++] = (jp_listed){path, JP_NO_INDEX, size_bytes};
    return true;
}

/* Depth is bounded by JP_LISTING_MAX_FOLDERS, so the recursion is. */
static bool walk_folder(folder_walk *walk, const char *relative, int depth, jp_error *err) {
    const char *full = *relative ? jp_arena_printf(walk->arena, "%s/%s", walk->root, relative) : walk->root;
    DIR *dir = opendir(full);
    struct dirent *entry;
    bool ok = true;

    if (!dir) {
        jp_fail(err, JP_E_IO_OPEN, full, "%s", strerror(errno));
        return false;
    }
    while (ok && (entry = readdir(dir)) != NULL) {
        const char *child;
        struct stat st;

        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) {
            continue;
        }
        child = *relative ? jp_arena_printf(walk->arena, "%s/%s", relative, entry->d_name)
                          : jp_arena_strdup(walk->arena, entry->d_name);
        if (lstat(jp_arena_printf(walk->arena, "%s/%s", walk->root, child), &st) != 0) {
            continue; /* gone since it was listed */
        }
        if (S_ISDIR(st.st_mode)) {
            if (!jp_view_eq_text(jp_view_of(entry->d_name), "__MACOSX") && entry->d_name[0] != '.' &&
                depth < JP_LISTING_MAX_FOLDERS) {
                ok = walk_folder(walk, child, depth + 1, err);
            }
        } else if (S_ISREG(st.st_mode) && !jp_name_is_junk(jp_view_of(child))) {
            ok = add_file(walk, jp_view_of(child), (uint64_t)st.st_size, err);
        }
    }
    closedir(dir);
    return ok;
}

bool jp_listing_of_folder(const char *path, jp_arena *arena, jp_listing *out, jp_error *err) {
    jp_listing listing = {.fs_path = jp_view_copy(arena, jp_view_of(path))};
    folder_walk walk = {.listing = &listing, .arena = arena, .root = listing.fs_path.data};

    if (!walk_folder(&walk, "", 0, err)) {
        return false;
    }
    if (listing.file_count > 0) {
        qsort(listing.files, listing.file_count, sizeof *listing.files, compare_listed);
    }
    *out = listing;
    return true;
}

/* Two entries of one name: the later one is what every unpacker leaves on disk. */
static void drop_duplicates(jp_listing *listing, jp_arena *arena, uint32_t *cap) {
    uint32_t kept = 0;

    for (uint32_t i = 0; i < listing->file_count; i++) {
        if (i + 1 < listing->file_count && jp_view_eq(listing->files[i].path, listing->files[i + 1].path)) {
            add_problem(listing, arena, cap, listing->files[i].path, "duplicate-member",
                        "压缩包内有同名文件，以最后一个为准");
            continue;
        }
        listing->files[kept++] = listing->files[i];
    }
    listing->file_count = kept;
}

bool jp_listing_of_zip(jp_zip_in *zip, jp_arena *arena, jp_listing *out, jp_error *err) {
    jp_listing listing = {.zip = zip};
    uint32_t count = jp_zip_in_count(zip);
    uint32_t problem_cap = 0;

    (void)err; /* entries are bounded where the archive is opened */
    listing.files = jp_arena_array(arena, count ? count : 1, sizeof *listing.files);
    for (uint32_t i = 0; i < count; i++) {
        const jp_zip_entry *entry = jp_zip_in_at(zip, i);

        if (entry->is_dir || entry->is_link || jp_name_is_junk(entry->name)) {
            continue;
        }
        if (entry->is_unsafe) {
            add_problem(&listing, arena, &problem_cap, entry->name, "unsafe-name",
                        "文件名含绝对路径或上级目录，未读取");
            continue;
        }
        if (!jp_utf8_is_valid(entry->raw_name) && entry->name_was_guessed) {
            add_problem(&listing, arena, &problem_cap, entry->name, "name-encoding", "文件名未标明编码，按国标码读取");
        }
        listing.files[listing.file_count++] = (jp_listed){jp_view_copy(arena, entry->name), i, entry->size_bytes};
    }
    if (listing.file_count > 0) {
        qsort(listing.files, listing.file_count, sizeof *listing.files, compare_listed);
        drop_duplicates(&listing, arena, &problem_cap);
    }
    *out = listing;
    return true;
}

/* First file whose path is not below prefix (after: and not among those that start with it). */
static uint32_t bound_of(const jp_listing *listing, jp_view prefix, bool after) {
    uint32_t low = 0;
    uint32_t high = listing->file_count;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        jp_view head = jp_view_sub(listing->files[mid].path, 0, prefix.bytes);
        int order = jp_view_compare(head, prefix);

        if (order < 0 || (after && order == 0)) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}

void jp_listing_range(const jp_listing *listing, jp_view prefix, uint32_t *from, uint32_t *to) {
    *from = prefix.bytes ? bound_of(listing, prefix, false) : 0;
    *to = prefix.bytes ? bound_of(listing, prefix, true) : listing->file_count;
}

bool jp_listing_bytes(const jp_listing *listing, const jp_listed *file, jp_arena *arena, jp_view *out, jp_error *err) {
    char *path;

    if (listing->zip) {
        return jp_zip_in_read(listing->zip, file->entry_index, JP_LIMIT_ZIP_BYTES, arena, out, err);
    }
    path = jp_arena_printf(arena, "%.*s/%.*s", JP_VIEW_ARG(listing->fs_path), JP_VIEW_ARG(file->path));
    return jp_file_read(path, JP_LIMIT_ZIP_BYTES, arena, out, err);
}
