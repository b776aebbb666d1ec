/* SPDX-License-Identifier: Apache-2.0 */
#include "docx_parts.h"

#include <zip.h>

enum {
    DOS_DATE = (2000 - 1980) << 9 | 1 << 5 | 1, /* 2000-01-01, so that the clock leaves no trace */
    DOS_TIME = 0
};

static bool add_part(zip_t *zip, const jp_docx_part *part) {
    zip_source_t *source = zip_source_buffer(zip, part->bytes.data, part->bytes.bytes, 0);

    if (!source)
        return false;
    zip_int64_t index = zip_file_add(zip, part->name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_file_set_dostime(zip, (zip_uint64_t)index, DOS_TIME, DOS_DATE, 0) == 0 &&
           zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_DEFLATE, 9) == 0;
}

static bool read_back(zip_source_t *source, jp_arena *arena, jp_view *out) {
    zip_stat_t st;

    if (zip_source_stat(source, &st) != 0 || !(st.valid & ZIP_STAT_SIZE) || zip_source_open(source) != 0)
        return false;
    char *data = jp_arena_alloc(arena, (size_t)st.size);
    bool ok = zip_source_read(source, data, st.size) == (zip_int64_t)st.size;
    (void)zip_source_close(source);
    *out = (jp_view){data, (size_t)st.size};
    return ok;
}

bool jp_docx_pack(const jp_docx_part *parts, size_t count, jp_arena *arena, jp_view *out) {
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
    zip_t *zip = source ? zip_open_from_source(source, ZIP_TRUNCATE, NULL) : NULL;
    bool ok = zip != NULL;

    if (!zip) {
        if (source)
            zip_source_free(source);
        return false;
    }
    /* The archive takes one hold on the source when it is closed; this is ours. */
    zip_source_keep(source);
    for (size_t i = 0; i < count && ok; i++)
        ok = add_part(zip, &parts[i]);
    if (!ok)
        zip_discard(zip);
    else if (zip_close(zip) != 0) {
        zip_discard(zip);
        ok = false;
    }
    ok = ok && read_back(source, arena, out);
    zip_source_free(source);
    return ok;
}
