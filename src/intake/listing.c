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
    uint32_t cap, empty_cap;
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
    if (!x->refused != !y->refused) {
        return x->refused ? 1 : -1;
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

static void add_empty_folder(jp_listing *listing, jp_arena *arena, uint32_t *cap, jp_view path) {
    size_t grown = *cap;

    listing->empty_folders = jp_arena_grow(arena, listing->empty_folders, listing->empty_folder_count, &grown,
                                           sizeof *listing->empty_folders);
    *cap = (uint32_t)grown;
    listing->empty_folders[listing->empty_folder_count++] = path;
}

static bool add_file(folder_walk *walk, jp_listed file, jp_error *err) {
    jp_listing *listing = walk->listing;
    size_t cap = walk->cap;

    if (listing->file_count >= JP_LISTING_MAX_FILES) {
        jp_fail(err, JP_E_TOO_LARGE, walk->root, "> %u files", JP_LISTING_MAX_FILES);
        return false;
    }
    listing->files = jp_arena_grow(walk->arena, listing->files, listing->file_count, &cap, sizeof *listing->files);
    walk->cap = (uint32_t)cap;
    listing->files[listing->file_count++] = file;
    return true;
}

static bool add_refused(folder_walk *walk, const char *path, const char *code, const char *why, jp_error *err) {
    return add_file(walk,
                    (jp_listed){.path = jp_view_of(path),
                                .entry_index = JP_NO_INDEX,
                                .refused = code,
                                .why = jp_view_of(jp_arena_printf(walk->arena, "「%s」%s，未读取", path, why))},
                    err);
}

static bool walk_folder(folder_walk *walk, const char *relative, int depth, jp_error *err);

/* One name of a folder. */
static bool walk_name(folder_walk *walk, const char *child, int depth, jp_error *err) {
    jp_view base = jp_name_base(jp_view_of(child));
    struct stat st;

    if (lstat(jp_arena_printf(walk->arena, "%s/%s", walk->root, child), &st) != 0) {
        return errno == ENOENT || /* gone since it was listed */
               add_refused(walk, child, "damaged-member", "无法查看", err);
    }
    if (S_ISDIR(st.st_mode)) {
        uint32_t files = walk->listing->file_count;
        uint32_t empties = walk->listing->empty_folder_count;

        if (jp_name_is_junk_folder(base)) {
            return true;
        }
        if (depth >= JP_LISTING_MAX_FOLDERS) {
            return add_refused(walk, child, "over-limit", "所在层数超出限额", err);
        }
        if (!walk_folder(walk, child, depth + 1, err)) {
            return false;
        }
        if (walk->listing->file_count == files) {
            walk->listing->empty_folder_count = empties;
            add_empty_folder(walk->listing, walk->arena, &walk->empty_cap, jp_view_of(child));
        }
        return true;
    }
    if (jp_name_is_junk(jp_view_of(child))) {
        return true;
    }
    if (!S_ISREG(st.st_mode)) {
        return add_refused(walk, child, "not-a-file", S_ISLNK(st.st_mode) ? "是链接" : "不是普通文件", err);
    }
    return add_file(
        walk, (jp_listed){.path = jp_view_of(child), .entry_index = JP_NO_INDEX, .size_bytes = (uint64_t)st.st_size},
        err);
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
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) {
            continue;
        }
        ok = walk_name(walk,
                       *relative ? jp_arena_printf(walk->arena, "%s/%s", relative, entry->d_name)
                                 : jp_arena_strdup(walk->arena, entry->d_name),
                       depth, err);
    }
    closedir(dir);
    return ok;
}

static int compare_views(const void *a, const void *b) {
    return jp_view_compare(*(const jp_view *)a, *(const jp_view *)b);
}

static void sort_listing(jp_listing *listing) {
    if (listing->file_count > 0) {
        qsort(listing->files, listing->file_count, sizeof *listing->files, compare_listed);
    }
    if (listing->empty_folder_count > 0) {
        qsort(listing->empty_folders, listing->empty_folder_count, sizeof *listing->empty_folders, compare_views);
    }
}

bool jp_listing_of_folder(const char *path, jp_arena *arena, jp_listing *out, jp_error *err) {
    jp_listing listing = {.fs_path = jp_view_copy(arena, jp_view_of(path))};
    folder_walk walk = {.listing = &listing, .arena = arena, .root = listing.fs_path.data};

    if (!walk_folder(&walk, "", 0, err)) {
        return false;
    }
    sort_listing(&listing);
    *out = listing;
    return true;
}

/* Two entries of one name: the later one is what every unpacker leaves on disk. */
static void drop_duplicates(jp_listing *listing, jp_arena *arena, uint32_t *cap) {
    uint32_t kept = 0;

    for (uint32_t i = 0; i < listing->file_count; i++) {
        if (i + 1 < listing->file_count && !listing->files[i + 1].refused &&
            jp_view_eq(listing->files[i].path, listing->files[i + 1].path)) {
            add_problem(listing, arena, cap, listing->files[i].path, "duplicate-member",
                        "压缩包内有同名文件，以最后一个为准");
            continue;
        }
        listing->files[kept++] = listing->files[i];
    }
    listing->file_count = kept;
}

/* The part of a name that can be shown and sorted among the others: its last, without control characters. */
static jp_view harmless_name(jp_view name, jp_arena *arena) {
    jp_view base = jp_name_base(name);
    char *copy;

    if (base.bytes == 0 || jp_view_eq_text(base, "..")) {
        return JP_VIEW("无名文件");
    }
    copy = jp_view_cstr(arena, base);
    for (size_t i = 0; i < base.bytes; i++) {
        if ((unsigned char)copy[i] < 0x20 || copy[i] == 0x7F) {
            copy[i] = '_';
        }
    }
    return (jp_view){copy, base.bytes};
}

/* The outermost folder on the way to path that holds no file; empty when each of them does. */
static jp_view empty_part(const jp_listing *listing, jp_view path) {
    for (size_t slash = jp_view_find(path, JP_VIEW("/"), 0); slash != SIZE_MAX;
         slash = jp_view_find(path, JP_VIEW("/"), slash + 1)) {
        uint32_t from;
        uint32_t to;

        if (jp_name_is_junk_folder(jp_name_base(jp_view_sub(path, 0, slash)))) {
            break;
        }
        jp_listing_range(listing, jp_view_sub(path, 0, slash + 1), &from, &to);
        if (from == to) {
            return jp_view_sub(path, 0, slash);
        }
    }
    return JP_VIEW_EMPTY;
}

/* Entries that are folders, of which no file is known. */
static void find_empty_folders(jp_listing *listing, jp_zip_in *zip, jp_arena *arena) {
    uint32_t count = jp_zip_in_count(zip);
    uint32_t cap = 0;
    uint32_t kept = 0;

    for (uint32_t i = 0; i < count; i++) {
        const jp_zip_entry *entry = jp_zip_in_at(zip, i);
        jp_view part = JP_VIEW_EMPTY;

        if (entry->is_dir && !entry->is_unsafe && !jp_view_eq_text(entry->name, "./")) {
            part = empty_part(listing, entry->name);
        }
        if (part.bytes > 0) {
            add_empty_folder(listing, arena, &cap, jp_view_copy(arena, part));
        }
    }
    sort_listing(listing);
    for (uint32_t i = 0; i < listing->empty_folder_count; i++) {
        if (kept == 0 || !jp_view_eq(listing->empty_folders[kept - 1], listing->empty_folders[i])) {
            listing->empty_folders[kept++] = listing->empty_folders[i];
        }
    }
    listing->empty_folder_count = kept;
}

static jp_listed refused_entry(const jp_zip_entry *entry, uint32_t index, jp_arena *arena) {
    jp_view name = jp_view_copy(arena, entry->name);
    const char *why = entry->is_unsafe ? "含绝对路径、上级目录或控制字符" : "是链接";

    return (jp_listed){.path = entry->is_unsafe ? harmless_name(name, arena) : name,
                       .entry_index = index,
                       .size_bytes = entry->size_bytes,
                       .refused = entry->is_unsafe ? "unsafe-name" : "not-a-file",
                       .why = jp_view_of(jp_arena_printf(arena, "文件名「%.*s」%s，未读取", JP_VIEW_ARG(name), why)),
                       .shown = entry->is_unsafe ? name : JP_VIEW_EMPTY};
}

bool jp_listing_of_zip(jp_zip_in *zip, jp_arena *arena, jp_listing *out, jp_error *err) {
    jp_listing listing = {.zip = zip};
    uint32_t count = jp_zip_in_count(zip);
    uint32_t problem_cap = 0;

    (void)err; /* entries are bounded where the archive is opened */
    listing.files = jp_arena_array(arena, count ? count : 1, sizeof *listing.files);
    for (uint32_t i = 0; i < count; i++) {
        const jp_zip_entry *entry = jp_zip_in_at(zip, i);

        if (entry->is_dir || (entry->name.bytes > 0 && jp_name_is_junk(entry->name))) {
            continue;
        }
        if (entry->is_unsafe || entry->is_link) {
            listing.files[listing.file_count++] = refused_entry(entry, i, arena);
            continue;
        }
        if (!jp_utf8_is_valid(entry->raw_name) && entry->name_was_guessed) {
            add_problem(&listing, arena, &problem_cap, entry->name, "name-encoding", "文件名未标明编码，按国标码读取");
        }
        listing.files[listing.file_count++] =
            (jp_listed){.path = jp_view_copy(arena, entry->name), .entry_index = i, .size_bytes = entry->size_bytes};
    }
    sort_listing(&listing);
    drop_duplicates(&listing, arena, &problem_cap);
    find_empty_folders(&listing, zip, arena);
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

jp_view jp_listed_name(const jp_listed *file, jp_view prefix) {
    return file->shown.bytes ? file->shown : jp_view_sub(file->path, prefix.bytes, file->path.bytes);
}

bool jp_listing_bytes(const jp_listing *listing, const jp_listed *file, jp_arena *arena, jp_view *out, jp_error *err) {
    char *path;

    if (file->refused) {
        jp_fail(err, JP_E_ZIP_NAME, NULL, "%.*s", JP_VIEW_ARG(file->why));
        return false;
    }
    if (listing->zip) {
        return jp_zip_in_read(listing->zip, file->entry_index, JP_LIMIT_ZIP_BYTES, arena, out, err);
    }
    path = jp_arena_printf(arena, "%.*s/%.*s", JP_VIEW_ARG(listing->fs_path), JP_VIEW_ARG(file->path));
    return jp_file_read(path, JP_LIMIT_ZIP_BYTES, arena, out, err);
}
