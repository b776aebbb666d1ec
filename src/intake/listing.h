/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_INTAKE_LISTING_H
#define JUANPING_INTAKE_LISTING_H

#include "juanping/base/file.h"
#include "juanping/model/dossier.h"
#include "juanping/read/zip_in.h"

/* One flat, sorted list of files, made of a folder on disk or of an archive: both are then walked alike. */

/* Files below one input folder; a prefecture-year of unpacked dossiers has some four hundred thousand. */
#define JP_LISTING_MAX_FILES 4000000u
/* Folders in folders; deeper ones are links in circles or mischief. */
#define JP_LISTING_MAX_FOLDERS 32

typedef struct jp_listed {
    jp_view path;         /* / separated, relative to the listing's root */
    uint32_t entry_index; /* of the archive; JP_NO_INDEX on disk */
    uint64_t size_bytes;
    const char *refused; /* code of the problem for which it is listed but never read, e.g. "unsafe-name"; else NULL */
    jp_view why;         /* refused: in words */
    jp_view shown;       /* its name as found, where path had to be another; else empty */
} jp_listed;

typedef struct jp_listing {
    jp_listed *files; /* byte order of path; junk and folders left out */
    uint32_t file_count;
    jp_view *empty_folders; /* without any file below them, and not in another such; no / at the end; byte order */
    uint32_t empty_folder_count;
    jp_view fs_path;      /* root folder; empty for archives */
    jp_zip_in *zip;       /* archives: open while the listing is used; not owned */
    jp_problem *problems; /* guessed names, duplicates; member = path */
    uint32_t problem_count;
} jp_listing;

/** err: IO_OPEN, TOO_LARGE */
JP_MUST_USE bool jp_listing_of_folder(const char *path, jp_arena *arena, jp_listing *out, jp_error *err);
JP_MUST_USE bool jp_listing_of_zip(jp_zip_in *zip, jp_arena *arena, jp_listing *out, jp_error *err);

/** The files below a folder of the listing: [*from, *to). prefix empty: all. */
void jp_listing_range(const jp_listing *listing, jp_view prefix, uint32_t *from, uint32_t *to);

/** The name to show for a file: its path behind the prefix, or the name it was found by. */
jp_view jp_listed_name(const jp_listed *file, jp_view prefix);

/** Bytes of one file, in arena. err: IO_*, ZIP_*, TOO_LARGE; ZIP_NAME for what is refused */
JP_MUST_USE bool jp_listing_bytes(const jp_listing *listing, const jp_listed *file, jp_arena *arena, jp_view *out,
                                  jp_error *err);

#endif
