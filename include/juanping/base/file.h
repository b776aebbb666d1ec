/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_BASE_FILE_H
#define JUANPING_BASE_FILE_H

#include <stdbool.h>
#include <stdint.h>

#include "juanping/base/error.h"
#include "juanping/base/view.h"

/** The whole of a regular file. err: IO_OPEN, IO_READ, TOO_LARGE. */
JP_MUST_USE bool jp_file_read(const char *path, uint64_t max_bytes, jp_arena *arena, jp_view *out, jp_error *err);

/* A read-only mapping of a whole regular file. An empty file maps to the empty view. */
typedef struct jp_map {
    jp_view bytes;
} jp_map;
JP_MUST_USE bool jp_map_open(jp_map *map, const char *path, jp_error *err);
void jp_map_close(jp_map *map);

/** Write a temporary file beside path, sync it, rename it. err: IO_WRITE; path is untouched on failure. */
JP_MUST_USE bool jp_file_write(const char *path, jp_view bytes, jp_error *err);
/** Put a finished temporary file (made by a library) in place: sync, rename, sync the folder. */
JP_MUST_USE bool jp_file_commit(const char *tmp_path, const char *path, jp_error *err);
/** mkdir -p with mode 0700 for new folders. */
JP_MUST_USE bool jp_dir_make(const char *path, jp_error *err);
/** The folder a file is in: "." where the path names none. */
char *jp_path_folder(const char *path, jp_arena *arena);
bool jp_path_is_dir(const char *path);
bool jp_path_is_file(const char *path);

#endif
