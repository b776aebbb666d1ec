/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUANPING_TEST_REPORT_PAGES_H
#define JUANPING_TEST_REPORT_PAGES_H

#include <zip.h>

#include "juanping/base/error.h"
#include "juanping/base/file.h"

/* What stands in the files that a report wrote. cmocka.h before it. */

static jp_arena arena;

static inline void must(bool ok, const jp_error *err) {
    char text[1024];

    if (ok)
        return;
    jp_error_text(err, JP_LANG_EN, text, sizeof text);
    fail_msg("%s", text);
}

static inline jp_view bytes_of(const char *path) {
    jp_view view;
    jp_error err;

    if (!jp_file_read(path, 1 << 26, &arena, &view, &err))
        fail_msg("%s", path);
    return view;
}

/* All parts of a package one after the other, or the file itself. */
static inline jp_view unpacked(const char *path) {
    zip_t *zip = zip_open(path, ZIP_RDONLY, NULL);
    jp_str out;

    if (!zip)
        return bytes_of(path);
    jp_str_init(&out, &arena);
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); i++) {
        zip_stat_t st;
        assert_int_equal(zip_stat_index(zip, (zip_uint64_t)i, 0, &st), 0);
        zip_file_t *file = zip_fopen_index(zip, (zip_uint64_t)i, 0);
        char *data = jp_arena_alloc(&arena, (size_t)st.size + 1);
        assert_int_equal(zip_fread(file, data, st.size), (zip_int64_t)st.size);
        zip_fclose(file);
        jp_str_put(&out, (jp_view){data, (size_t)st.size});
    }
    zip_discard(zip);
    return jp_str_view(&out);
}

#endif
