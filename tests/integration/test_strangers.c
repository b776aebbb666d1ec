/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>
#include <libdeflate.h>

#include "juanping/base/file.h"
#include "juanping/base/utf8.h"
#include "juanping/read/readers.h"
#include "juanping/read/zip_in.h"

/* Files that no one here wrote, against what independent programs read from them. The files are not part of
 * the project: JP_STRANGERS names their folder, and without it these tests are skipped in words. */

#define FILE_BYTES ((uint64_t)64 << 20)
#define LEAST_RECALL 0.99
#define LEAST_PRECISION 0.98

typedef struct strangers {
    jp_arena arena;
    char folder[1024];
    json_t *rows; /* NULL: the folder is not there */
} strangers;

static strangers corpus;

static jp_view read_whole(const char *name, jp_arena *arena) {
    jp_error err;
    jp_view bytes = JP_VIEW_EMPTY;
    const char *path = jp_arena_printf(arena, "%s/%s", corpus.folder, name);
    if (!jp_file_read(path, FILE_BYTES, arena, &bytes, &err)) {
        fail_msg("cannot read %s", path);
    }
    return bytes;
}

/* One JSON object a line, packed with gzip. */
static json_t *load_rows(jp_arena *arena) {
    jp_view packed = read_whole("expected.jsonl.gz", arena);
    const unsigned char *end = (const unsigned char *)packed.data + packed.bytes - 4;
    size_t bytes = end[0] | (size_t)end[1] << 8 | (size_t)end[2] << 16 | (size_t)end[3] << 24;
    char *text = jp_arena_alloc(arena, bytes + 1);
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

static int set_up(void **state) {
    (void)state;
    const char *folder = getenv("JP_STRANGERS");
    (void)snprintf(corpus.folder, sizeof corpus.folder, "%s",
                   folder == NULL ? JP_SOURCE_DIR "/../shared/data/strangers" : folder);
    jp_arena_init(&corpus.arena);
    if (jp_path_is_dir(corpus.folder)) {
        corpus.rows = load_rows(&corpus.arena);
    }
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    json_decref(corpus.rows);
    jp_arena_release(&corpus.arena);
    return 0;
}

static void need_corpus(void) {
    if (corpus.rows == NULL) {
        print_message("skipped: no folder %s (JP_STRANGERS names another)\n", corpus.folder);
        skip();
    }
}

static const char *text_of(const json_t *row, const char *key) {
    const char *text = json_string_value(json_object_get(row, key));
    return text == NULL ? "" : text;
}

static bool is_kind(const json_t *row, const char *kind) {
    return strcmp(text_of(row, "kind"), kind) == 0;
}

static jp_document read_document(const json_t *row, jp_arena *arena) {
    jp_document doc;
    jp_error err;
    const char *file = text_of(row, "file");
    if (!jp_document_read(read_whole(file, arena), jp_view_of(file), arena, &doc, &err)) {
        fail_msg("%s: %s", file, jp_code_name(err.code));
    }
    return doc;
}

/* ---- text ---- */

/* Counts of code points, without what programs treat differently by design. */
static void count_chars(jp_view text, int32_t *counts, int32_t step, size_t *total) {
    for (size_t at = 0; at < text.bytes;) {
        uint32_t c = jp_utf8_next(text, &at);
        c = c == 0x2011 ? '-' : c;
        bool dropped = jp_char_is_space(c) || c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
                       c == 0xAD || c == 0x2060 || c == 0xFFFC || c == 0x2028 || c == 0x2029;
        if (!dropped) {
            counts[c] += step;
            *total += 1;
        }
    }
}

typedef struct likeness {
    double recall, precision;
} likeness;

static likeness compare_texts(jp_view ours, jp_view theirs) {
    int32_t *counts = calloc(0x110000, sizeof *counts);
    size_t our_total = 0;
    size_t their_total = 0;
    size_t extra = 0;
    assert_non_null(counts);
    count_chars(ours, counts, 1, &our_total);
    count_chars(theirs, counts, -1, &their_total);
    for (size_t c = 0; c < 0x110000; c++) {
        extra += counts[c] > 0 ? (size_t)counts[c] : 0;
    }
    free(counts);
    double hits = (double)(our_total - extra);
    return (likeness){their_total == 0 ? 1.0 : hits / (double)their_total,
                      our_total == 0 ? 1.0 : hits / (double)our_total};
}

static void test_docx_text(void **state) {
    (void)state;
    need_corpus();
    size_t compared = 0;
    size_t bad = 0;
    size_t i;
    json_t *row;
    json_array_foreach(corpus.rows, i, row) {
        if (!is_kind(row, "docx") || json_object_get(row, "ref") == NULL) {
            continue;
        }
        jp_arena arena;
        jp_arena_init(&arena);
        jp_document doc = read_document(row, &arena);
        likeness l = compare_texts(jp_document_text(&doc, false, &arena), jp_view_of(text_of(row, "ref")));
        bool below = l.recall < LEAST_RECALL || l.precision < LEAST_PRECISION;
        /* Where programs differ by design, neither side is the truth. */
        bool excused = json_object_get(row, "caution") != NULL;
        if (below) {
            print_message("%s: recall %.4f precision %.4f%s\n", text_of(row, "file"), l.recall, l.precision,
                          excused ? " (programs differ by design)" : "");
        }
        compared++;
        bad += below && !excused ? 1 : 0;
        jp_arena_release(&arena);
    }
    print_message("%zu Word documents compared\n", compared);
    assert_true(compared > 0);
    assert_int_equal(bad, 0);
}

/* No file of any kind, broken on purpose or not, upsets the model's invariants. */
static void test_every_file_is_sound(void **state) {
    (void)state;
    need_corpus();
    size_t i;
    json_t *row;
    json_array_foreach(corpus.rows, i, row) {
        jp_arena arena;
        jp_arena_init(&arena);
        jp_document doc = read_document(row, &arena);
        if (!jp_document_is_sound(&doc)) {
            fail_msg("%s: unsound", text_of(row, "file"));
        }
        (void)!jp_document_text(&doc, true, &arena).bytes;
        if (strcmp(text_of(row, "status"), "unreadable") == 0 && doc.status == JP_DOC_EMPTY) {
            fail_msg("%s: no program can read it, and it is no empty document", text_of(row, "file"));
        }
        jp_arena_release(&arena);
    }
}

/* ---- archives ---- */

static bool entry_fits(jp_zip_in *zip, uint32_t index, const json_t *wanted, jp_arena *arena) {
    const jp_zip_entry *entry = jp_zip_in_at(zip, index);
    const char *read = text_of(wanted, "read");
    jp_view bytes;
    jp_error err;
    bool ok = jp_zip_in_read(zip, index, FILE_BYTES, arena, &bytes, &err);
    if (json_is_true(json_object_get(wanted, "enc"))) {
        return entry->is_encrypted && !ok;
    }
    if (strcmp(read, "ok") != 0) {
        return true; /* reading more than the reference program is no fault */
    }
    return ok && bytes.bytes == (size_t)json_integer_value(json_object_get(wanted, "n"));
}

static void test_zip_listing(void **state) {
    (void)state;
    need_corpus();
    size_t i;
    json_t *row;
    size_t bad = 0;
    json_array_foreach(corpus.rows, i, row) {
        json_t *list = json_object_get(row, "list");
        if (!is_kind(row, "zip") || strcmp(text_of(row, "status"), "ok") != 0 || list == NULL) {
            continue;
        }
        jp_arena arena;
        jp_error err;
        jp_zip_in *zip = NULL;
        jp_arena_init(&arena);
        bool ok = jp_zip_in_open(&zip, read_whole(text_of(row, "file"), &arena), "stranger", &err);
        ok = ok && jp_zip_in_count(zip) == json_array_size(list);
        for (uint32_t k = 0; ok && k < jp_zip_in_count(zip); k++) {
            ok = entry_fits(zip, k, json_array_get(list, k), &arena);
        }
        if (!ok) {
            print_message("%s: not as listed\n", text_of(row, "file"));
            bad++;
        }
        jp_zip_in_close(zip);
        jp_arena_release(&arena);
    }
    assert_int_equal(bad, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_docx_text),
        cmocka_unit_test(test_every_file_is_sound),
        cmocka_unit_test(test_zip_listing),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
