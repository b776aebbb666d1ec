/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "../../../src/read/zip_mend.h"
#include "../../../src/read/zip_name.h"
#include "juanping/model/document.h"
#include "juanping/read/zip_in.h"
#include "zip_builder.h"

#define MOST ((uint64_t)1 << 20)

static int set_up(void **state) {
    static jp_arena arena;
    jp_arena_init(&arena);
    *state = &arena;
    return 0;
}

static int tear_down(void **state) {
    jp_arena_release(*state);
    return 0;
}

static jp_zip_in *open_zip(jp_view bytes) {
    jp_zip_in *zip = NULL;
    jp_error err = {0};
    if (!jp_zip_in_open(&zip, bytes, "test.zip", &err)) {
        fail_msg("%s: %s", jp_code_name(err.code), err.subject);
    }
    return zip;
}

/* ---- names ---- */

static void test_names(void **state) {
    static const struct {
        const char *why, *raw;
        bool is_utf8;
        const char *name;
        bool guessed;
    } rows[] = {
        {"ASCII is itself", "a/b.docx", false, "a/b.docx", false},
        {"flagged UTF-8", "\xE5\x8D\xB7.docx", true, "卷.docx", false},
        {"UTF-8 that nobody flagged, as many tools write it", "\xE5\x8D\xB7.docx", false, "卷.docx", true},
        {"CP936 as Windows writes it", "\xC1\xA2\xB0\xB8.docx", false, "立案.docx", true},
        {"CP936 flagged as UTF-8 by mistake", "\xC1\xA2\xB0\xB8.docx", true, "立案.docx", true},
        {"one character of CP936 that is UTF-8 by chance", "\xD2\xBB.docx", false, "一.docx", true},
        {"a whole name of such", "\xC5\xB5\xD2\xBB.docx", false, "诺一.docx", true},
        {"four-byte GB18030", "\x95\x32\x82\x36.txt", false, "\xF0\xA0\x80\x80.txt", true},
        {"neither: CP437 gives every byte a meaning", "a\x81\xFF.txt", false, "aü\xC2\xA0.txt", true},
        {"a folder that is the archive itself", "./a/b.docx", false, "a/b.docx", false},
        {"the same with backslashes, and within", ".\\a\\.\\b.docx", false, "a/b.docx", false},
        {"nothing but the archive itself", "./", false, "./", false},
        {"a name that begins with a dot is a name", ".a/..b.docx", false, ".a/..b.docx", false},
        {"backslashes part folders", "a\\b\\c.docx", false, "a/b/c.docx", false},
        {"a second byte 5C is half of a character, not a backslash", "\x81\x5C.txt", false, "乗.txt", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        bool guessed = !rows[i].guessed;
        jp_view name = jp_zip_name_decode(jp_view_of(rows[i].raw), rows[i].is_utf8, *state, &guessed);
        if (!jp_view_eq_text(name, rows[i].name) || guessed != rows[i].guessed) {
            fail_msg("%s: %.*s guessed %d", rows[i].why, JP_VIEW_ARG(name), guessed);
        }
    }
}

static void test_unsafe_names(void **state) {
    (void)state;
    static const struct {
        const char *name;
        bool is_unsafe;
    } rows[] = {
        {"a/b.docx", false}, {"a..b/c..", false}, {"...", false},        {"..", true},     {"../a", true},
        {"a/../b", true},    {"a/..", true},      {"/etc/passwd", true}, {"C:/a", true},   {"c:a", true},
        {"", true},          {"a\nb", true},      {"1:2.docx", false},   {"案:卷", false}, {"\x7F", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_zip_name_is_unsafe(jp_view_of(rows[i].name)) != rows[i].is_unsafe) {
            fail_msg("「%s」 should be %s", rows[i].name, rows[i].is_unsafe ? "unsafe" : "safe");
        }
    }
}

static void test_entry_names(void **state) {
    zip_builder builder;
    zip_builder_init(&builder, *state);
    zip_builder_add_spec(&builder, &(zip_spec){.name = JP_VIEW("\xC1\xA2\xB0\xB8/"), .data = JP_VIEW("")});
    zip_builder_add_spec(&builder,
                         &(zip_spec){.name = JP_VIEW("\xE5\x8D\xB7"), .data = JP_VIEW(""), .is_flagged_utf8 = true});
    zip_builder_add_spec(&builder,
                         &(zip_spec){.name = JP_VIEW("???"), .data = JP_VIEW(""), .unicode_name = JP_VIEW("宗.docx")});
    zip_builder_add_spec(&builder, &(zip_spec){.name = JP_VIEW("..\\x"), .data = JP_VIEW("")});
    jp_zip_in *zip = open_zip(zip_builder_finish(&builder));
    assert_int_equal(jp_zip_in_count(zip), 4);
    assert_true(jp_view_eq_text(jp_zip_in_at(zip, 0)->name, "立案/"));
    assert_true(jp_zip_in_at(zip, 0)->is_dir);
    assert_true(jp_zip_in_at(zip, 0)->name_was_guessed);
    assert_true(jp_view_eq_text(jp_zip_in_at(zip, 0)->raw_name, "\xC1\xA2\xB0\xB8/"));
    assert_true(jp_view_eq_text(jp_zip_in_at(zip, 1)->name, "卷"));
    assert_false(jp_zip_in_at(zip, 1)->name_was_guessed);
    assert_true(jp_view_eq_text(jp_zip_in_at(zip, 2)->name, "宗.docx"));
    assert_false(jp_zip_in_at(zip, 2)->name_was_guessed);
    assert_true(jp_zip_in_at(zip, 3)->is_unsafe);
    assert_false(jp_zip_in_at(zip, 2)->is_unsafe);
    jp_zip_in_close(zip);
}

static void test_find(void **state) {
    zip_builder builder;
    zip_builder_init(&builder, *state);
    zip_builder_add(&builder, "Word/Document.xml", JP_VIEW("first"));
    zip_builder_add(&builder, "word/document.xml", JP_VIEW("second"));
    jp_zip_in *zip = open_zip(zip_builder_finish(&builder));
    assert_int_equal(jp_zip_in_count(zip), 2);
    assert_int_equal(jp_zip_in_find(zip, JP_VIEW("WORD/document.XML")), 1);
    assert_int_equal(jp_zip_in_find(zip, JP_VIEW("document.xml")), JP_NO_INDEX);
    jp_zip_in_close(zip);
}

/* ---- members ---- */

static jp_view build_one(const zip_spec *spec, jp_arena *arena) {
    zip_builder builder;
    zip_builder_init(&builder, arena);
    zip_builder_add_spec(&builder, spec);
    return zip_builder_finish(&builder);
}

/* Fields of the only central record, found from the end. */
static void set_central_u32(jp_view zip, size_t name_bytes, size_t field, uint32_t value) {
    char *data = (char *)(uintptr_t)zip.data;
    size_t at = zip.bytes - 22 - 46 - name_bytes + field;
    for (int i = 0; i < 4; i++) {
        data[at + (size_t)i] = (char)(value >> (8 * i) & 0xFF);
    }
}

static void test_members(void **state) {
    static const char zeros[100000] = {0};
    const jp_view text = JP_VIEW("行政处罚决定书");
    const jp_view bomb = {zeros, sizeof zeros};
    const struct {
        const char *why;
        jp_view data;
        bool is_deflated, has_bad_crc;
        uint32_t said_bytes; /* 0: the truth */
        uint64_t max_bytes;
        jp_code code;
    } rows[] = {
        {"stored", text, false, false, 0, MOST, JP_OK},
        {"deflated", text, true, false, 0, MOST, JP_OK},
        {"empty", JP_VIEW_EMPTY, true, false, 0, MOST, JP_OK},
        {"exactly at the bound", text, true, false, 0, 21, JP_OK},
        {"one byte above the bound", text, true, false, 0, 20, JP_E_ZIP_TOO_LARGE},
        {"stored above the bound", text, false, false, 0, 20, JP_E_ZIP_TOO_LARGE},
        {"a wrong checksum", text, true, true, 0, MOST, JP_E_ZIP_READ},
        {"a wrong checksum of stored bytes", text, false, true, 0, MOST, JP_E_ZIP_READ},
        {"a directory that says too little does not cut", text, true, false, 3, MOST, JP_OK},
        {"a directory that says too much does not pad", text, true, false, 5000, MOST, JP_OK},
        {"a bomb that says it is small stops at the bound", bomb, true, false, 10, 5000, JP_E_ZIP_TOO_LARGE},
        {"a bomb that says its size is not begun", bomb, true, false, 0, 5000, JP_E_ZIP_TOO_LARGE},
        {"a size no archive can reach allocates nothing", text, true, false, 0xFFFFFFF0u, UINT64_MAX, JP_OK},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_view bytes = build_one(&(zip_spec){.name = JP_VIEW("m"),
                                              .data = rows[i].data,
                                              .is_deflated = rows[i].is_deflated,
                                              .has_bad_crc = rows[i].has_bad_crc},
                                  *state);
        if (rows[i].said_bytes != 0) {
            set_central_u32(bytes, 1, 24, rows[i].said_bytes);
        }
        jp_zip_in *zip = open_zip(bytes);
        jp_view out = JP_VIEW_EMPTY;
        jp_error err = {0};
        bool ok = jp_zip_in_read(zip, 0, rows[i].max_bytes, *state, &out, &err);
        if (err.code != rows[i].code || ok != (rows[i].code == JP_OK) || (ok && !jp_view_eq(out, rows[i].data))) {
            fail_msg("%s: %s", rows[i].why, jp_code_name(err.code));
        }
        jp_zip_in_close(zip);
    }
}

static void test_garbage_in_a_member(void **state) {
    zip_builder builder;
    zip_builder_init(&builder, *state);
    zip_builder_add(&builder, "bad", JP_VIEW("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbb"));
    zip_builder_add(&builder, "good", JP_VIEW("b"));
    jp_view bytes = zip_builder_finish(&builder);
    ((char *)(uintptr_t)bytes.data)[33] = '\xFF'; /* first byte of the first member's data: no such block type */
    jp_zip_in *zip = open_zip(bytes);
    jp_view out;
    jp_error err = {0};
    assert_false(jp_zip_in_read(zip, 0, MOST, *state, &out, &err));
    assert_int_equal(err.code, JP_E_ZIP_READ);
    assert_non_null(strstr(err.subject, "bad"));
    assert_true(jp_zip_in_read(zip, 1, MOST, *state, &out, &err));
    assert_true(jp_view_eq_text(out, "b"));
    jp_zip_in_close(zip);
}

/* ---- archives that are not as they should be ---- */

static jp_view joined(jp_view a, jp_view b, jp_arena *arena) {
    jp_str s;
    jp_str_init(&s, arena);
    jp_str_put(&s, a);
    jp_str_put(&s, b);
    return jp_str_view(&s);
}

static jp_view patched(jp_view v, size_t from_end, char value, jp_arena *arena) {
    char *copy = jp_view_cstr(arena, v);
    copy[v.bytes - from_end] = value;
    return (jp_view){copy, v.bytes};
}

static void test_odd_archives(void **state) {
    jp_view whole = build_one(&(zip_spec){.name = JP_VIEW("m"), .data = JP_VIEW("text"), .is_deflated = true}, *state);
    jp_view nest = build_one(&(zip_spec){.name = JP_VIEW("inner.docx"), .data = whole}, *state);
    const struct {
        const char *why;
        jp_view bytes;
        bool opens;
    } rows[] = {
        {"as made", whole, true},
        {"junk behind it", joined(whole, JP_VIEW("junk of any kind"), *state), true},
        {"junk in front of it", joined(JP_VIEW("#!/bin/sh junk"), whole, *state), true},
        {"an end record that promises a comment", patched(whole, 2, 100, *state), true},
        {"an end record that counts too many", patched(patched(whole, 14, 9, *state), 12, 9, *state), true},
        {"an end record that is off by a little", patched(whole, 6, 1, *state), true},
        {"no end record", jp_view_sub(whole, 0, whole.bytes - 22), false},
        {"half an archive", jp_view_sub(whole, 0, whole.bytes / 2), false},
        {"text", JP_VIEW("PK is not enough of a sign"), false},
        {"nothing", JP_VIEW_EMPTY, false},
        {"cut off behind an archive stored in it", jp_view_sub(nest, 0, nest.bytes - 80), false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_zip_in *zip = NULL;
        jp_error err = {0};
        jp_view out = JP_VIEW_EMPTY;
        bool ok = jp_zip_in_open(&zip, rows[i].bytes, "odd.zip", &err) && jp_zip_in_count(zip) == 1 &&
                  jp_zip_in_read(zip, 0, MOST, *state, &out, &err) && jp_view_eq_text(out, "text");
        if (ok != rows[i].opens) {
            fail_msg("%s: %s %s", rows[i].why, jp_code_name(err.code), err.subject);
        }
        if (!ok && zip == NULL) {
            assert_int_equal(err.code, JP_E_ZIP_OPEN);
            assert_string_equal(err.where, "odd.zip");
        }
        jp_zip_in_close(zip);
    }
}

/* ---- character sets ---- */

static void test_charsets(void **state) {
    static const struct {
        const char *why, *charset, *bytes, *text; /* text NULL: refused */
    } rows[] = {
        {"GBK", "GBK", "\xB0\xB8", "案"},
        {"GB18030, four bytes", "GB18030", "\x81\x30\x81\x30", "\xC2\x80"},
        {"a cut character", "GB18030", "\xB0", NULL},
        {"bytes the set does not know", "GB2312", "\xFE\xFE", NULL},
        {"a set that grows fourfold", "ISO-8859-15",
         "\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4\xA4", "€€€€€€€€€€€€€€€€€€€€"},
        {"an unknown set", "no-such-set", "a", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_view out = JP_VIEW_EMPTY;
        jp_error err = {0};
        bool ok = jp_charset_to_utf8(jp_view_of(rows[i].bytes), rows[i].charset, *state, &out, &err);
        if (ok != (rows[i].text != NULL) || (ok && !jp_view_eq_text(out, rows[i].text)) ||
            (!ok && err.code != JP_E_CHARSET)) {
            fail_msg("%s: %.*s %s", rows[i].why, JP_VIEW_ARG(out), jp_code_name(err.code));
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_names, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_unsafe_names, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_entry_names, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_find, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_members, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_garbage_in_a_member, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_odd_archives, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_charsets, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
