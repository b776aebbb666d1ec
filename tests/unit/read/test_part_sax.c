/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "../../../src/read/opc.h"
#include "../../../src/read/part_sax.h"
#include "juanping/model/document.h"
#include "juanping/read/limits.h"
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

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define STRICT "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\""

enum { ID_A = 1, ID_A_BARE, ID_STOP };

static const jp_sax_name names[] = {{"a", JP_NS_NONE, ID_A_BARE}, {"a", JP_NS_W, ID_A}, {"stop", JP_NS_NONE, ID_STOP}};

/* "(1:val" for a start with its attribute, "text", ")" for an end: the stream at one glance. */
static void on_start(void *user, jp_sax *sax, uint16_t id) {
    jp_str_putf(user, "(%u:%.*s", (unsigned)id, JP_VIEW_ARG(jp_sax_attr(sax, "val")));
    if (id == ID_STOP) {
        jp_sax_stop(sax);
    }
}

static void on_end(void *user, jp_sax *sax, uint16_t id) {
    (void)sax;
    (void)id;
    jp_str_put_text(user, ")");
}

static void on_text(void *user, jp_sax *sax, jp_view text) {
    (void)sax;
    jp_str_put(user, text);
}

static const jp_sax_handler handler = {
    .names = names, .name_count = 3, .start = on_start, .end = on_end, .text = on_text};

static void test_events(void **state) {
    static const struct {
        const char *why, *xml, *events;
        jp_code code;
        bool strict;
    } rows[] = {
        {"names go by namespace", "<w:a " W "><a/><w:b/></w:a>", "(1:(2:)(0:))", JP_OK, false},
        {"whatever the prefix", "<a xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>", "(1:)",
         JP_OK, false},
        {"strict names are the same names", "<w:a " STRICT "/>", "(1:)", JP_OK, true},
        {"a name in no known namespace", "<a xmlns=\"urn:x\"/>", "(0:)", JP_OK, false},
        {"attributes with and without prefix", "<w:a " W " w:val=\"1\"><a val='2'/></w:a>", "(1:1(2:2))", JP_OK, false},
        {"references in attributes and text", "<a val=\"&lt;&amp;&#x4E00;&quot;\">&amp;&#65;</a>", "(2:<&一\"&A)",
         JP_OK, false},
        {"CDATA is text", "<a><![CDATA[<x>]]></a>", "(2:<x>)", JP_OK, false},
        {"a BOM and a declaration", "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>", "(2:)", JP_OK, false},
        {"another encoding", "<?xml version=\"1.0\" encoding=\"GB18030\"?><a>\xB0\xB8</a>", "(2:案)", JP_OK, false},
        {"stopping is no error", "<a><stop/></x>", "(2:(3:", JP_OK, false},
        {"damage hands out what came before", "<a>b<a/></c>", "(2:b(2:)", JP_E_XML_SYNTAX, false},
        {"a document cut short", "<a>b", "(2:b", JP_E_XML_SYNTAX, false},
        {"an entity no one declared", "<a>&x;</a>", "(2:", JP_E_XML_SYNTAX, false},
        {"a DTD", "<!DOCTYPE a><a/>", "", JP_E_XML_FORBIDDEN, false},
        {"a DTD with a bomb in it", "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>", "",
         JP_E_XML_FORBIDDEN, false},
        {"an external DTD is not fetched", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "", JP_E_XML_FORBIDDEN,
         false},
        {"no bytes", "", "", JP_E_XML_SYNTAX, false},
        {"no XML", "PK", "", JP_E_XML_SYNTAX, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_error err = {0};
        bool strict = false;
        jp_str events;
        jp_str_init(&events, *state);
        bool ok = jp_sax_walk(jp_view_of(rows[i].xml), JP_VIEW("part.xml"), &handler, &events, &strict, &err);
        if (ok != (rows[i].code == JP_OK) || err.code != rows[i].code || strict != rows[i].strict ||
            strcmp(jp_str_cstr(&events), rows[i].events) != 0) {
            fail_msg("%s: %s %s", rows[i].why, jp_str_cstr(&events), jp_code_name(err.code));
        }
        if (!ok && strncmp(err.where, "part.xml", 8) != 0) {
            fail_msg("%s: where is %s", rows[i].why, err.where);
        }
    }
}

/* One level too many is damage at that place; one fewer is not. */
static void test_depth(void **state) {
    for (uint32_t extra = 0; extra < 2; extra++) {
        jp_str xml;
        jp_str events;
        jp_error err = {0};
        jp_str_init(&xml, *state);
        jp_str_init(&events, *state);
        for (uint32_t i = 0; i < JP_LIMIT_XML_DEPTH + extra; i++) {
            jp_str_put_text(&xml, "<a>");
        }
        for (uint32_t i = 0; i < JP_LIMIT_XML_DEPTH + extra; i++) {
            jp_str_put_text(&xml, "</a>");
        }
        bool ok = jp_sax_walk(jp_str_view(&xml), JP_VIEW("deep"), &handler, &events, NULL, &err);
        assert_int_equal(ok, extra == 0);
        assert_int_equal(err.code, extra == 0 ? JP_OK : JP_E_XML_SYNTAX);
    }
}

static void test_values(void **state) {
    (void)state;
    static const struct {
        const char *text;
        int32_t number; /* -7: none */
        bool on;
    } rows[] = {
        {"0", 0, false},          {"1", 1, true},
        {"-12", -12, true},       {"", -7, true},
        {"x", -7, true},          {"-", -7, true},
        {"12.5", 12, true},       {"12pt", 12, true},
        {"false", -7, false},     {"off", -7, false},
        {"true", -7, true},       {"2147483647", INT32_MAX, true},
        {"2147483648", -7, true}, {"99999999999999999999", -7, true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_view value = jp_view_of(rows[i].text);
        if (jp_sax_int(value, -7) != rows[i].number || jp_sax_on(value) != rows[i].on) {
            fail_msg("「%s」: %d", rows[i].text, (int)jp_sax_int(value, -7));
        }
    }
}

/* ---- packages ---- */

#define REL(id, type, target, more)                                                                                    \
    "<Relationship Id=\"" id "\" Type=\"http://x/y/" type "\" Target=\"" target "\"" more "/>"

static void test_relationships(void **state) {
    static const char rels[] =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" REL("r1", "styles",
                                                                                                     "styles.xml", "")
            REL("r2", "image", "../media/a.png", "") REL("r3", "header", "/root.xml", "")
                REL("r4", "hyperlink", "http://example.com/", " TargetMode=\"External\"")
                    REL("r5", "deep", "./a/../../../../b.xml", "")
                        REL("r6", "styles", "other.xml", "") "</Relationships>";
    static const char *const targets[] = {"word/styles.xml",     "media/a.png", "root.xml",
                                          "http://example.com/", "b.xml",       "word/other.xml"};
    zip_builder zip;
    jp_opc opc;
    jp_error err;
    jp_opc_rels found;
    zip_builder_init(&zip, *state);
    zip_builder_add(&zip, "word/document.xml", JP_VIEW("<a/>"));
    zip_builder_add(&zip, "word/_rels/document.xml.rels", jp_view_of(rels));
    zip_builder_add(
        &zip, "[Content_Types].xml",
        JP_VIEW("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                "<Default Extension=\"RELS\" ContentType=\"rels-type\"/><Default Extension=\"xml\" ContentType=\"x\"/>"
                "<Override PartName=\"/WORD/document.xml\" ContentType=\"main+xml\"/></Types>"));
    assert_true(jp_opc_open(&opc, zip_builder_finish(&zip), *state, &err));
    assert_true(jp_opc_load_rels(&opc, JP_VIEW("/word/document.xml"), &found, &err));
    assert_int_equal(found.count, 6);
    for (uint32_t i = 0; i < found.count; i++) {
        if (!jp_view_eq_text(found.items[i].target, targets[i])) {
            fail_msg("%u: %.*s, expected %s", (unsigned)i, JP_VIEW_ARG(found.items[i].target), targets[i]);
        }
    }
    assert_true(found.items[3].is_external);
    assert_ptr_equal(jp_opc_rel_by_id(&found, JP_VIEW("r5")), &found.items[4]);
    assert_ptr_equal(jp_opc_rel_by_type(&found, "styles", 1), &found.items[5]);
    assert_null(jp_opc_rel_by_type(&found, "hyperlink", 0));
    assert_true(jp_opc_load_rels(&opc, JP_VIEW("word/none.xml"), &found, &err));
    assert_int_equal(found.count, 0);
    uint32_t main_part = jp_opc_find(&opc, JP_VIEW("/Word/Document.XML"));
    assert_int_equal(main_part, 0);
    assert_true(jp_view_eq_text(opc.parts[0].content_type, "main+xml"));
    assert_true(jp_view_eq_text(opc.parts[1].content_type, "rels-type"));
    assert_int_equal(jp_opc_main_part(&opc), 0); /* no relationship names it; its content type does */
    assert_true(jp_opc_has(&opc, "main+xml"));
    assert_false(jp_opc_has(&opc, "vbaProject"));
    jp_opc_close(&opc);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_events, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_depth, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_values, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_relationships, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
