/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/read/readers.h"
#include "word_builder.h"
#include "zip_builder.h"

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

static void check(const char *why, jp_view bytes, const char *name, jp_file_type expected) {
    jp_file_type type = jp_sniff(bytes, jp_view_of(name));
    if (type != expected) {
        fail_msg("%s: %s, expected %s", why, jp_file_type_name(type), jp_file_type_name(expected));
    }
}

#define BYTES(text)                                                                                                    \
    { text, sizeof text - 1 }

static void test_magic(void **state) {
    (void)state;
    static const struct {
        const char *why;
        jp_view bytes;
        jp_file_type type;
    } rows[] = {
        {"no bytes", {NULL, 0}, JP_FILE_EMPTY},
        {"PDF", BYTES("%PDF-1.7\n"), JP_FILE_PDF},
        {"PDF behind a banner", BYTES("\r\n\r\n%PDF-1.4\n"), JP_FILE_PDF},
        {"RAR", BYTES("Rar!\x1A\x07\x01\x00"), JP_FILE_RAR},
        {"7z", BYTES("7z\xBC\xAF\x27\x1C\x00\x04"), JP_FILE_7Z},
        {"gzip", BYTES("\x1F\x8B\x08\x00"), JP_FILE_GZIP},
        {"RTF", BYTES("{\\rtf1\\ansi"), JP_FILE_RTF},
        {"JPEG", BYTES("\xFF\xD8\xFF\xE0"), JP_FILE_IMAGE},
        {"PNG", BYTES("\x89PNG\r\n\x1A\n"), JP_FILE_IMAGE},
        {"TIFF", BYTES("II*\0\x08\0\0\0"), JP_FILE_IMAGE},
        {"BMP", BYTES("BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\0\0\0\0\0\0\0\0\0"), JP_FILE_IMAGE},
        {"a text that begins with BM", BYTES("BM is not always a bitmap, is it now"), JP_FILE_TEXT},
        {"WebP", BYTES("RIFF\0\0\0\0WEBPVP8 "), JP_FILE_IMAGE},
        {"WAV", BYTES("RIFF\0\0\0\0WAVEfmt "), JP_FILE_MEDIA},
        {"MP4",
         BYTES("\0\0\0\x20"
               "ftypisom"),
         JP_FILE_MEDIA},
        {"MP3 without a tag", BYTES("\xFF\xFB\x90\x64\0\0"), JP_FILE_MEDIA},
        {"AMR", BYTES("#!AMR\n"), JP_FILE_MEDIA},
        {"bytes without meaning", BYTES("\x01\x02\x03\x00\x05"), JP_FILE_UNKNOWN},
        {"text in CP936", BYTES("\xC1\xA2\xB0\xB8\xC9\xF3\xC5\xFA\xB1\xED"), JP_FILE_TEXT},
        {"text in UTF-16", BYTES("\xFF\xFE\x61\x00"), JP_FILE_TEXT},
        {"text in UTF-8", BYTES("立案审批表\r\n"), JP_FILE_TEXT},
        {"HTML", BYTES("<!DOCTYPE HTML>\n<html>"), JP_FILE_HTML},
        {"HTML behind a comment", BYTES("<!-- x --> <HTML>"), JP_FILE_HTML},
        {"XML", BYTES("<?xml version=\"1.0\"?><a/>"), JP_FILE_XML},
        {"XML without a declaration", BYTES("\xEF\xBB\xBF \n<a b='c'/>"), JP_FILE_XML},
        {"XML in UTF-16", BYTES("\xFF\xFE<\0a\0/\0>\0"), JP_FILE_XML},
        {"XML in UTF-16 without a mark", BYTES("\0<\0?\0x\0m\0l\0 \0?\0>"), JP_FILE_XML},
        {"XML with a Chinese root", BYTES("<案卷>"), JP_FILE_XML},
        {"XML with a Chinese root in CP936", BYTES("<?xml version='1.0' encoding='GBK'?><\xB0\xB8/>"), JP_FILE_XML},
        {"a DTD in front", BYTES("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), JP_FILE_XML},
        {"flat package",
         BYTES("<?xml version='1.0'?><?mso-application progid='Word.Document'?><pkg:package "
               "xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"),
         JP_FILE_FLAT_OPC},
        {"a smaller-than sign does not make XML", BYTES("< 500 元"), JP_FILE_TEXT},
        {"nor does a lone one", BYTES("<"), JP_FILE_TEXT},
        {"an archive that cannot be opened",
         BYTES("PK\x03\x04"
               "rest"),
         JP_FILE_ZIP},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        check(rows[i].why, rows[i].bytes, "x", rows[i].type);
    }
}

static jp_view zip_of(const char *const *members, jp_arena *arena) {
    zip_builder zip;
    zip_builder_init(&zip, arena);
    for (; members[0] != NULL; members += 2) {
        zip_builder_add(&zip, members[0], jp_view_of(members[1]));
    }
    return zip_builder_finish(&zip);
}

#define TYPES(part, type)                                                                                              \
    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/" part           \
    "' ContentType='" type "'/></Types>"

/* Content decides: a workbook that lies in word/ is a workbook. */
static void test_archives(void **state) {
    static const struct {
        const char *why;
        const char *members[7];
        jp_file_type type;
    } rows[] = {
        {"plain", {"a.txt", "a", NULL}, JP_FILE_ZIP},
        {"workbook",
         {"[Content_Types].xml",
          TYPES("word/x.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
          "word/x.xml", "<a/>", NULL},
         JP_FILE_XLSX},
        {"workbook with macros",
         {"[Content_Types].xml", TYPES("x.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "x.xml",
          "<a/>", NULL},
         JP_FILE_XLSX},
        {"slides",
         {"[Content_Types].xml",
          TYPES("x.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"), "x.xml",
          "<a/>", NULL},
         JP_FILE_PPTX},
        {"OFD", {"OFD.xml", "<ofd/>", "Doc_0/Document.xml", "<a/>", NULL}, JP_FILE_OFD},
        {"ODF", {"mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a/>", NULL}, JP_FILE_ODF},
        {"a mimetype of something else", {"mimetype", "application/epub+zip", NULL}, JP_FILE_ZIP},
        {"content types without a main part",
         {"[Content_Types].xml", TYPES("x.xml", "text/plain"), "x.xml", "a", NULL},
         JP_FILE_ZIP},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        check(rows[i].why, zip_of(rows[i].members, *state), "x.docx", rows[i].type);
    }
    check("document", word_build(&(word_spec){.body = ""}, *state), "x.zip", JP_FILE_DOCX);
    check("strict document", word_build(&(word_spec){.body = "", .is_strict = true}, *state), "x", JP_FILE_DOCX);
}

/* ---- compound files ---- */

#define SECTOR 512u

static void put32(unsigned char *at, uint32_t value) {
    for (int i = 0; i < 4; i++) {
        at[i] = (unsigned char)(value >> (8 * i) & 0xFF);
    }
}

/* Header, a FAT sector, and a directory of two sectors with room for eight entries. */
static jp_view compound(const char *const *streams, jp_arena *arena) {
    static const unsigned char magic[] = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    unsigned char *file = jp_arena_alloc(arena, 4 * SECTOR);
    memcpy(file, magic, sizeof magic);
    file[30] = 9;
    put32(file + 48, 1); /* the directory begins in sector 1 */
    put32(file + 76, 0); /* the FAT is sector 0 */
    memset(file + SECTOR, 0xFF, SECTOR);
    put32(file + SECTOR + 4, 2);           /* 1 → 2 */
    put32(file + SECTOR + 8, 0xFFFFFFFEu); /* 2 is the last */
    for (uint32_t i = 0; i < 8 && streams[i] != NULL; i++) {
        unsigned char *entry = file + (size_t)2 * SECTOR + (size_t)i * 128;
        for (size_t k = 0; streams[i][k] != '\0'; k++) {
            entry[2 * k] = (unsigned char)streams[i][k];
        }
    }
    return (jp_view){(const char *)file, (size_t)4 * SECTOR};
}

static void test_compound_files(void **state) {
    static const struct {
        const char *why;
        const char *streams[8];
        jp_file_type type;
    } rows[] = {
        {"document", {"Root Entry", "WordDocument", NULL}, JP_FILE_OLE2_DOC},
        {"workbook", {"Root Entry", "Workbook", NULL}, JP_FILE_OLE2_XLS},
        {"workbook of old", {"Root Entry", "Book", NULL}, JP_FILE_OLE2_XLS},
        {"a document with a workbook in it", {"Root Entry", "Workbook", "WordDocument", NULL}, JP_FILE_OLE2_DOC},
        {"a password, and a document that says so",
         {"Root Entry", "WordDocument", "EncryptedPackage", NULL},
         JP_FILE_OLE2_ENCRYPTED},
        {"a stream in the second sector", {"Root Entry", "a", "b", "c", "d", "Workbook", NULL}, JP_FILE_OLE2_XLS},
        {"a name that only begins alike", {"Root Entry", "Workbooks", NULL}, JP_FILE_OLE2},
        {"something else", {"Root Entry", "VisioDocument", NULL}, JP_FILE_OLE2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        check(rows[i].why, compound(rows[i].streams, *state), "x.doc", rows[i].type);
    }
    /* A chain that runs in a circle ends. */
    jp_view circle = compound(rows[7].streams, *state);
    put32((unsigned char *)(uintptr_t)circle.data + SECTOR + 8, 1);
    check("circle", circle, "x", JP_FILE_OLE2);
    for (size_t bytes = 8; bytes < circle.bytes; bytes += 13) {
        (void)jp_sniff(jp_view_copy(*state, jp_view_sub(circle, 0, bytes)), JP_VIEW("x"));
    }
}

static void test_status_of_what_is_not_read(void **state) {
    static const struct {
        const char *why;
        jp_view bytes;
        jp_doc_status status;
    } rows[] = {
        {"a scan", BYTES("\xFF\xD8\xFF\xE0"), JP_DOC_IMAGE_ONLY},
        {"another format", BYTES("%PDF-1.7\n"), JP_DOC_UNSUPPORTED},
        {"nothing", {NULL, 0}, JP_DOC_EMPTY},
        {"a broken archive",
         BYTES("PK\x03\x04"
               "rest"),
         JP_DOC_DAMAGED},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_document doc;
        jp_error err;
        assert_true(jp_document_read(rows[i].bytes, JP_VIEW("x"), *state, &doc, &err));
        if (doc.status != rows[i].status || !jp_document_is_sound(&doc) || jp_view_is_empty(doc.reason)) {
            fail_msg("%s: %s", rows[i].why, jp_doc_status_name(doc.status));
        }
    }
}

/* Of the same length, so that places inside a text stay; the reader itself changes nothing. */
static void test_no_break_spaces(void **state) {
    jp_document doc;
    jp_error err;

    assert_true(jp_document_read(JP_VIEW("<a><b>\u7532\u00A0\u00A0\u4E59</b></a>"), JP_VIEW("x"), *state, &doc, &err));
    assert_int_equal(doc.para_count, 1);
    assert_true(jp_view_eq_text(doc.paras[0].text, "\u7532\u00A0\u00A0\u4E59"));
    jp_document_plain_spaces(&doc, *state);
    assert_true(jp_view_eq_text(doc.paras[0].text, "\u7532    \u4E59"));
    assert_true(jp_document_is_sound(&doc));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_magic, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_archives, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_compound_files, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_status_of_what_is_not_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_no_break_spaces, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
