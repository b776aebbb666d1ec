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

/* Stories beside the body, what the package says of itself, and what becomes of broken ones. */

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

static jp_document read_bytes(jp_view bytes, const char *why, jp_arena *arena) {
    jp_document doc;
    jp_error err;
    if (!jp_document_read(bytes, JP_VIEW("x.docx"), arena, &doc, &err)) {
        fail_msg("%s: %s", why, jp_code_name(err.code));
    }
    if (!jp_document_is_sound(&doc)) {
        fail_msg("%s: unsound", why);
    }
    return doc;
}

static const char *outline(const jp_document *doc, jp_arena *arena) {
    static const char letters[] = {
        [JP_STORY_BODY] = 'B',    [JP_STORY_HEADER] = 'H',  [JP_STORY_FOOTER] = 'F', [JP_STORY_FOOTNOTE] = 'N',
        [JP_STORY_ENDNOTE] = 'E', [JP_STORY_COMMENT] = 'C', [JP_STORY_BOX] = 'X'};
    jp_str s;
    jp_str_init(&s, arena);
    for (uint32_t i = 0; i < doc->para_count; i++) {
        jp_str_putf(&s, "%c %.*s=%.*s;", letters[doc->paras[i].story], JP_VIEW_ARG(doc->paras[i].place),
                    JP_VIEW_ARG(doc->paras[i].text));
    }
    return jp_str_cstr(&s);
}

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define NOTE(tag, type, text) "<w:" tag " w:id=\"1\"" type ">" P(text) "</w:" tag ">"
#define REFS                                                                                                           \
    "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rHeader\"/><w:footerReference "                            \
    "r:id=\"rFooter\"/></w:sectPr>"

static const word_spec everything = {
    .body = P("正文") "<w:p><w:pPr>" REFS "</w:pPr></w:p>" REFS,
    .header = P("页眉") P("二"),
    .footer = P("页脚"),
    .footnotes =
        NOTE("footnote", " w:type=\"separator\"", "-") NOTE("footnote", "", "脚注一") NOTE("footnote", "", "脚注二"),
    .endnotes = NOTE("endnote", " w:type=\"continuationSeparator\"", "-") NOTE("endnote", "", "尾注"),
    .comments = NOTE("comment", " w:author=\"a\"", "批注"),
};

#define EVERYTHING                                                                                                            \
    "B p1=正文;B p2=;H header1=页眉;H header1=二;F footer1=页脚;N note1=脚注一;N note2=脚注二;E note3=尾注;C " \
    "comment1=批注;"

static void test_stories(void **state) {
    static const struct {
        const char *why;
        bool is_flat, is_strict;
        const char *main_name;
        uint32_t flags;
    } rows[] = {
        {"a zip package", false, false, NULL, JP_DOCF_COMMENTS},
        {"a flat package", true, false, NULL, JP_DOCF_COMMENTS},
        {"strict namespaces", false, true, NULL, JP_DOCF_COMMENTS | JP_DOCF_STRICT},
        {"a main part of another name", false, false, "word/document2.xml", JP_DOCF_COMMENTS},
        {"a main part at the root", false, false, "main.xml", JP_DOCF_COMMENTS},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        word_spec spec = everything;
        spec.is_strict = rows[i].is_strict;
        spec.main_name = rows[i].main_name;
        jp_view bytes = rows[i].is_flat ? word_build_flat(&spec, *state) : word_build(&spec, *state);
        jp_document doc = read_bytes(bytes, rows[i].why, *state);
        if (strcmp(outline(&doc, *state), EVERYTHING) != 0 || doc.flags != rows[i].flags || doc.status != JP_DOC_READ) {
            fail_msg("%s: %s %x %s", rows[i].why, outline(&doc, *state), doc.flags, jp_doc_status_name(doc.status));
        }
        assert_int_equal(doc.type, rows[i].is_flat ? JP_FILE_FLAT_OPC : JP_FILE_DOCX);
    }
}

static void test_what_the_text_holds(void **state) {
    jp_document doc = read_bytes(word_build(&everything, *state), "everything", *state);
    jp_view body = jp_document_text(&doc, false, *state);
    assert_true(jp_view_eq_text(body, "正文\n\n"));
    jp_view all = jp_document_text(&doc, true, *state);
    assert_true(jp_view_eq_text(all, "正文\n\n页眉\n二\n页脚\n脚注一\n脚注二\n尾注\n批注\n"));
}

#define PICTURE "<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>"

static void test_status(void **state) {
    static const struct {
        const char *why;
        word_spec spec;
        jp_doc_status status;
        uint32_t flags;
    } rows[] = {
        {"no text, no picture", {.body = "<w:p/>"}, JP_DOC_EMPTY, 0},
        {"no body at all", {.body = ""}, JP_DOC_EMPTY, 0},
        {"pictures alone are a scan", {.body = PICTURE}, JP_DOC_IMAGE_ONLY, JP_DOCF_PICTURES},
        {"with a page number they still are",
         {.body = PICTURE REFS, .footer = P("1")},
         JP_DOC_IMAGE_ONLY,
         JP_DOCF_PICTURES},
        {"a blank line is no text", {.body = PICTURE P("  ")}, JP_DOC_IMAGE_ONLY, JP_DOCF_PICTURES},
        {"a word makes it text", {.body = PICTURE P("a")}, JP_DOC_READ, JP_DOCF_PICTURES},
        {"text in a header alone", {.body = "<w:p/>" REFS, .header = P("a")}, JP_DOC_READ, 0},
        {"a prompt is no text",
         {.body = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" P("a") "</w:sdtContent></w:sdt>"},
         JP_DOC_EMPTY,
         0},
        {"a DTD is refused",
         {.body = P("a"), .prologue = "<!DOCTYPE w:document [<!ENTITY a \"b\">]>"},
         JP_DOC_DAMAGED,
         0},
        {"damage behind text leaves the text", {.body = P("a") "<w:p></w:q>"}, JP_DOC_READ, JP_DOCF_CUT},
        {"damage before any text", {.body = "<w:p></w:q>" P("a")}, JP_DOC_DAMAGED, 0},
        {"an unknown entity is damage", {.body = P("a") P("&nope;")}, JP_DOC_READ, JP_DOCF_CUT},
        {"a broken header leaves the body", {.body = P("a") REFS, .header = "<w:p>"}, JP_DOC_READ, JP_DOCF_CUT},
        {"macros",
         {.body = P("a"), .has_macros = true, .main_type = "application/vnd.ms-word.document.macroEnabled.main+xml"},
         JP_DOC_READ,
         JP_DOCF_MACROS},
        {"a template is read as well",
         {.body = P("a"),
          .main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"},
         JP_DOC_READ,
         0},
        {"imported content was not read", {.body = P("a") "<w:altChunk r:id=\"x\"/>"}, JP_DOC_READ, JP_DOCF_ALT_CHUNK},
        {"an object was not read",
         {.body = P("a") "<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>"},
         JP_DOC_READ,
         JP_DOCF_EMBEDDED},
        {"tracked changes are said",
         {.body = P("a") "<w:p><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>"},
         JP_DOC_READ,
         JP_DOCF_TRACKED_CHANGES},
        {"formatting changes are none",
         {.body = "<w:p><w:r><w:rPr><w:rPrChange/></w:rPr><w:t>a</w:t></w:r></w:p>"},
         JP_DOC_READ,
         0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_document doc = read_bytes(word_build(&rows[i].spec, *state), rows[i].why, *state);
        if (doc.status != rows[i].status || doc.flags != rows[i].flags) {
            fail_msg("%s: %s flags %x", rows[i].why, jp_doc_status_name(doc.status), doc.flags);
        }
        bool explained = doc.status == JP_DOC_DAMAGED || (doc.flags & JP_DOCF_CUT) != 0;
        if (explained == jp_view_is_empty(doc.reason)) {
            fail_msg("%s: reason %.*s", rows[i].why, JP_VIEW_ARG(doc.reason));
        }
    }
}

/* Nesting beyond every bound ends in a document, not in a crash, and keeps what came before. */
static void test_deep_nesting(void **state) {
    static const struct {
        const char *why, *open, *close;
        uint32_t times;
        jp_doc_status status;
    } rows[] = {
        {"tables in tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 400, JP_DOC_READ},
        {"controls in controls", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 900, JP_DOC_READ},
        {"boxes in boxes", "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 400,
         JP_DOC_READ},
        {"properties in properties", "<w:pPr><w:rPr>", "</w:rPr></w:pPr>", 900, JP_DOC_READ},
        {"anything at all", "<w:x>", "</w:x>", 100000, JP_DOC_READ},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_str body;
        jp_str_init(&body, *state);
        jp_str_put_text(&body, P("前"));
        for (uint32_t k = 0; k < rows[i].times; k++) {
            jp_str_put_text(&body, rows[i].open);
        }
        jp_str_put_text(&body, P("里"));
        for (uint32_t k = 0; k < rows[i].times; k++) {
            jp_str_put_text(&body, rows[i].close);
        }
        word_spec spec = {.body = jp_str_cstr(&body)};
        jp_document doc = read_bytes(word_build(&spec, *state), rows[i].why, *state);
        if (doc.status != rows[i].status || doc.para_count == 0 || !jp_view_eq_text(doc.paras[0].text, "前")) {
            fail_msg("%s: %s", rows[i].why, jp_doc_status_name(doc.status));
        }
    }
}

/* Every cut of a package, zip or flat, is a document with some status. */
static void test_cut_anywhere(void **state) {
    jp_view whole[] = {word_build(&everything, *state), word_build_flat(&everything, *state)};
    for (size_t k = 0; k < 2; k++) {
        for (size_t bytes = 0; bytes < whole[k].bytes; bytes += k == 0 ? 7 : 41) {
            jp_arena arena;
            jp_arena_init(&arena);
            jp_document doc = read_bytes(jp_view_copy(&arena, jp_view_sub(whole[k], 0, bytes)), "cut", &arena);
            assert_true(doc.status != JP_DOC_READ || (doc.flags & JP_DOCF_CUT) != 0);
            jp_arena_release(&arena);
        }
    }
}

static void test_part_with_bad_checksum(void **state) {
    static const char document[] =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        "<w:body>" P("a") "</w:body></w:document>";
    static const char rels[] =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
        "Target=\"word/d.xml\"/>"
        "</Relationships>";
    for (int bad = 0; bad < 2; bad++) {
        zip_builder zip;
        zip_builder_init(&zip, *state);
        zip_builder_add(&zip, "_rels/.rels", jp_view_of(rels));
        zip_builder_add_spec(&zip, &(zip_spec){.name = JP_VIEW("word/d.xml"),
                                               .data = jp_view_of(document),
                                               .is_deflated = true,
                                               .has_bad_crc = bad == 1});
        jp_document doc = read_bytes(zip_builder_finish(&zip), "checksum", *state);
        assert_int_equal(doc.type, JP_FILE_DOCX);
        assert_int_equal(doc.status, bad == 1 ? JP_DOC_DAMAGED : JP_DOC_READ);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_stories, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_what_the_text_holds, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_status, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_deep_nesting, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_cut_anywhere, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_part_with_bad_checksum, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
