/* SPDX-License-Identifier: Apache-2.0 */
#include "juanping/write/file_out.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "juanping/base/file.h"

struct jp_file_out {
    jp_arena arena;
    FILE *stream;
    const char *path, *tmp_path;
};

char *jp_file_tmp_name(jp_arena *arena, const char *path) {
    return jp_arena_printf(arena, "%s.juanping-tmp", path);
}

static void release(jp_file_out *file) {
    jp_arena_release(&file->arena);
    free(file);
}

bool jp_file_out_open(jp_file_out **out, const char *path, jp_error *err) {
    jp_file_out *file = calloc(1, sizeof *file);

    if (!file)
        abort();
    jp_arena_init(&file->arena);
    file->path = jp_arena_strdup(&file->arena, path);
    file->tmp_path = jp_file_tmp_name(&file->arena, path);
    file->stream = fopen(file->tmp_path, "wb");
    if (!file->stream) {
        jp_fail(err, JP_E_IO_WRITE, NULL, "%s", path);
        release(file);
        return false;
    }
    *out = file;
    return true;
}

bool jp_file_out_put(jp_file_out *file, jp_view bytes, jp_error *err) {
    if (bytes.bytes == 0 || fwrite(bytes.data, 1, bytes.bytes, file->stream) == bytes.bytes)
        return true;
    jp_fail(err, JP_E_IO_WRITE, NULL, "%s", file->path);
    return false;
}

bool jp_file_out_commit(jp_file_out *file, jp_error *err) {
    bool ok = !ferror(file->stream);

    /* Both must be asked: a full disk often shows only when the last block goes out. */
    ok = fflush(file->stream) == 0 && ok;
    ok = fclose(file->stream) == 0 && ok;
    if (!ok)
        jp_fail(err, JP_E_IO_WRITE, NULL, "%s", file->path);
    ok = ok && jp_file_commit(file->tmp_path, file->path, err);
    if (!ok)
        (void)unlink(file->tmp_path);
    release(file);
    return ok;
}

void jp_file_out_abandon(jp_file_out *file) {
    if (!file)
        return;
    (void)fclose(file->stream);
    (void)unlink(file->tmp_path);
    release(file);
}
