/* SPDX-License-Identifier: Apache-2.0 */
#include "strangers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <libdeflate.h>

#include "juanping/base/file.h"
#include "juanping/base/utf8.h"
#include "juanping/read/readers.h"

#define FILE_BYTES ((uint64_t)64 << 20)
#define CODE_POINTS 0x110000u

static jp_view read_whole(const strangers *corpus, const char *name, jp_arena *arena) {
    jp_error err;
    jp_view bytes = JP_VIEW_EMPTY;
    const char *path = jp_arena_printf(arena, "%s/%s", corpus->folder, name);
    if (!jp_file_read(path, FILE_BYTES, arena, &bytes, &err)) {
        fail_msg("cannot read %s", path);
    }
    return bytes;
}

/* One JSON object a line, packed with gzip. */
static json_t *load_rows(strangers *corpus) {
    jp_view packed = read_whole(corpus, "expected.jsonl.gz", &corpus->arena);
    assert_true(packed.bytes > 4);
    const unsigned char *end = (const unsigned char *)packed.data + packed.bytes - 4;
    size_t bytes = end[0] | (size_t)end[1] << 8 | (size_t)end[2] << 16 | (size_t)end[3] << 24;
    char *text = jp_arena_alloc(&corpus->arena, bytes + 1);
    size_t made = 0;
    struct libdeflate_decompressor *inflater = libdeflate_alloc_decompressor();
    assert_non_null(inflater);
    assert_int_equal(libdeflate_gzip_decompress(inflater, packed.data, packed.bytes, text, bytes, &made),
                     LIBDEFLATE_SUCCESS);
    libdeflate_free_decompressor(inflater);
    json_t *rows = json_array();
    for (char *line = text; line < text + made;) {
        char *stop = memchr(line, '\n', (size_t)(text + made - line));
        size_t length = stop == NULL ? (size_t)(text + made - line) : (size_t)(stop - line);
        json_t *row = json_loadb(line, length, 0, NULL);
        assert_non_null(row);
        assert_int_equal(json_array_append_new(rows, row), 0);
        line += length + 1;
    }
    return rows;
}

void strangers_open(strangers *corpus) {
    const char *folder = getenv("JP_STRANGERS");

    *corpus = (strangers){.rows = NULL};
    (void)snprintf(corpus->folder, sizeof corpus->folder, "%s",
                   folder ? folder : JP_SOURCE_DIR "/../shared/data/strangers");
    jp_arena_init(&corpus->arena);
    if (jp_path_is_dir(corpus->folder)) {
        corpus->rows = load_rows(corpus);
    }
}

void strangers_close(strangers *corpus) {
    json_decref(corpus->rows);
    jp_arena_release(&corpus->arena);
}

void strangers_need(const strangers *corpus) {
    if (!corpus->rows) {
        print_message("skipped: no folder %s (JP_STRANGERS names another)\n", corpus->folder);
        skip();
    }
}

const char *strangers_text(const json_t *row, const char *key) {
    const char *text = json_string_value(json_object_get(row, key));
    return text ? text : "";
}

jp_document strangers_document(const strangers *corpus, const json_t *row, jp_arena *arena) {
    const char *file = strangers_text(row, "file");
    jp_document doc = {.para_count = 0};
    jp_error err;
    if (!jp_document_read(read_whole(corpus, file, arena), jp_view_of(file), arena, &doc, &err)) {
        fail_msg("%s: %s", file, jp_code_name(err.code));
    }
    return doc;
}

static void count(strangers_tally *tally, jp_view text, int32_t step, size_t *total) {
    for (size_t at = 0; at < text.bytes;) {
        uint32_t c = jp_utf8_next(text, &at);
        c = c == 0x2011 ? '-' : c;
        bool is_dropped = jp_char_is_space(c) || c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
                          c == 0xAD || c == 0x2060 || c == 0xFFFC || c == 0x2028 || c == 0x2029;
        if (!is_dropped) {
            tally->counts[c] += step;
            *total += 1;
        }
    }
}

void strangers_tally_init(strangers_tally *tally) {
    *tally = (strangers_tally){.counts = calloc(CODE_POINTS, sizeof *tally->counts)};
    assert_non_null(tally->counts);
}

void strangers_tally_add(strangers_tally *tally, jp_view ours, jp_view theirs) {
    count(tally, ours, 1, &tally->ours);
    count(tally, theirs, -1, &tally->theirs);
}

void strangers_tally_finish(strangers_tally *tally, double *recall, double *precision) {
    size_t extra = 0;
    for (size_t c = 0; c < CODE_POINTS; c++) {
        extra += tally->counts[c] > 0 ? (size_t)tally->counts[c] : 0;
    }
    double hits = (double)(tally->ours - extra);
    *recall = tally->theirs == 0 ? 1.0 : hits / (double)tally->theirs;
    *precision = tally->ours == 0 ? 1.0 : hits / (double)tally->ours;
    free(tally->counts);
    *tally = (strangers_tally){.counts = NULL};
}
