/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_WRITE_FILE_OUT_H
#define JUANPING_WRITE_FILE_OUT_H

#include "juanping/base/error.h"
#include "juanping/base/view.h"

/* A file written bit by bit under a temporary name beside its place and put there when it is whole. */

typedef struct jp_file_out jp_file_out;

/** err: IO_WRITE. */
JP_MUST_USE bool jp_file_out_open(jp_file_out **out, const char *path, jp_error *err);
/** err: IO_WRITE; the file can then only be abandoned. */
JP_MUST_USE bool jp_file_out_put(jp_file_out *file, jp_view bytes, jp_error *err);
/** Flush, close, rename into place. The object is gone afterwards, also on failure. err: IO_WRITE. */
JP_MUST_USE bool jp_file_out_commit(jp_file_out *file, jp_error *err);
/** Remove the temporary file. NULL-safe. */
void jp_file_out_abandon(jp_file_out *file);

/** "path.juanping-tmp": the name under which this room writes before the rename. */
JP_MUST_USE char *jp_file_tmp_name(jp_arena *arena, const char *path);

#endif
