/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "juanping/read/limits.h"
#include "juanping/read/readers.h"

#define BYTES(literal)                                                                                                 \
    { literal, sizeof(literal) - 1 }

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

/* "place label=text|" for every paragraph. */
static const char *outline(const jp_document *doc, jp_arena *arena) {
    jp_str s;
    jp_str_init(&s, arena);
    for (uint32_t i = 0; i < doc->para_count; i++) {
        jp_str_putf(&s, "%.*s %.*s=%.*s|", JP_VIEW_ARG(doc->paras[i].place), JP_VIEW_ARG(doc->paras[i].label),
                    JP_VIEW_ARG(doc->paras[i].text));
    }
    return jp_str_cstr(&s);
}

static jp_document read_bytes(jp_view bytes, jp_arena *arena) {
    jp_document doc;
    jp_error err;
    assert_true(jp_xml_read(bytes, arena, &doc, &err));
    assert_true(jp_document_is_sound(&doc));
    assert_int_equal(doc.type, JP_FILE_XML);
    return doc;
}

static void test_text_and_places(void **state) {
    static const struct {
        const char *why, *xml, *expected;
    } rows[] = {
        {"one element", "<a>x</a>", "/a a=x|"},
        {"numbers only where siblings share a name", "<a><b>1</b><c>2</c><b>3</b></a>",
         "/a/b[1] b=1|/a/c c=2|/a/b[2] b=3|"},
        {"numbers of steps above", "<a><b><c>1</c></b><b><c>2</c></b></a>", "/a/b[1]/c c=1|/a/b[2]/c c=2|"},
        {"counts start anew under each parent", "<a><b><c>1</c><c>2</c></b><d><c>3</c></d></a>",
         "/a/b/c[1] c=1|/a/b/c[2] c=2|/a/d/c c=3|"},
        {"attributes come before the text of their element", "<a x='1' y='2'>t</a>", "/a/@x @x=1|/a/@y @y=2|/a a=t|"},
        {"mixed content in reading order", "<a>x<b>y</b>z</a>", "/a a=x|/a/b b=y|/a a=z|"},
        {"white space between elements is nothing", "<a>\n  <b> x </b>\n</a>", "/a/b b=x|"},
        {"an empty element is there and empty", "<a><b/><c></c><d> </d>t</a>", "/a/b b=|/a/c c=|/a/d d=|/a a=t|"},
        {"empty attributes, and elements that hold only attributes, are nothing", "<a x=''><b y='1'/><c z=''/>t</a>",
         "/a/b/@y @y=1|/a a=t|"},
        {"character data sections are text", "<a>x<![CDATA[<y>&]]>z</a>", "/a a=x<y>&z|"},
        {"the five entities", "<a b='&lt;&amp;&gt;'>&lt;&amp;&gt;&quot;&apos;</a>", "/a/@b @b=<&>|/a a=<&>\"'|"},
        {"an escaped escape is read once", "<a b='&amp;#38;'>&amp;amp;</a>", "/a/@b @b=&#38;|/a a=&amp;|"},
        {"character references", "<a>&#x7532;&#20057;</a>", "/a a=甲乙|"},
        {"comments and instructions are no text", "<a><!-- c -->x<?p i?>y</a>", "/a a=xy|"},
        {"prefixes are left out", "<n:a xmlns:n='u' n:i='1'><n:b>x</n:b></n:a>", "/a/@i @i=1|/a/b b=x|"},
        {"Chinese names", "<案卷><文书 类型='决定书'><日期>2024年3月5日</日期></文书></案卷>",
         "/案卷/文书/@类型 @类型=决定书|/案卷/文书/日期 日期=2024年3月5日|"},
        {"line breaks inside a text stay", "<a>x\r\ny</a>", "/a a=x\ny|"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_document doc = read_bytes(jp_view_of(rows[i].xml), *state);
        if (doc.status != JP_DOC_READ || (doc.flags & JP_DOCF_CUT) ||
            strcmp(outline(&doc, *state), rows[i].expected) != 0) {
            fail_msg("%s: %s", rows[i].why, outline(&doc, *state));
        }
    }
}

#define GBK_JIA "\xBC\xD7"            /* 甲 */
#define GBK_JIA_YI GBK_JIA "\xD2\xD2" /* 甲乙 */

static void test_encodings(void **state) {
    static const struct {
        const char *why;
        jp_view bytes;
        const char *expected;
    } rows[] = {
        {"UTF-8 without a word about it", BYTES("<a>甲乙</a>"), "甲乙"},
        {"a byte order mark", BYTES("\xEF\xBB\xBF<a>甲乙</a>"), "甲乙"},
        {"declared GB18030", BYTES("<?xml version='1.0' encoding='GB18030'?><a>" GBK_JIA_YI "\x81\x30\x84\x36</a>"),
         "甲乙¥"},
        {"declared GB2312, characters of the larger set",
         BYTES("<?xml version='1.0' encoding=\"gb2312\"?><a>\x96\xA8</a>"), "枿"},
        {"declared GBK", BYTES("<?xml version='1.0' encoding='GBK'?><a>" GBK_JIA_YI "</a>"), "甲乙"},
        {"GBK without a word about it", BYTES("<a>" GBK_JIA_YI "</a>"), "甲乙"},
        {"GBK declared as UTF-8", BYTES("<?xml version='1.0' encoding='UTF-8'?><a>" GBK_JIA_YI "</a>"), "甲乙"},
        {"UTF-8 declared as GBK", BYTES("<?xml version='1.0' encoding='GBK'?><a>行政处罚</a>"), "行政处罚"},
        {"the mark wins over the declaration", BYTES("\xEF\xBB\xBF<?xml version='1.0' encoding='GBK'?><a>甲</a>"),
         "甲"},
        {"Big5", BYTES("<?xml version='1.0' encoding='Big5'?><a>\xA5\xD2</a>"), "甲"},
        {"a western set", BYTES("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>"), "é"},
        {"UTF-16LE with a mark", BYTES("\xFF\xFE<\0a\0>\0\x32\x75<\0/\0a\0>\0"), "甲"},
        {"UTF-16BE with a mark", BYTES("\xFE\xFF\0<\0a\0>\x75\x32\0<\0/\0a\0>"), "甲"},
        {"UTF-16LE without a mark", BYTES("<\0a\0>\0\x32\x75<\0/\0a\0>\0"), "甲"},
        {"UTF-16BE without a mark", BYTES("\0<\0a\0>\x75\x32\0<\0/\0a\0>"), "甲"},
        {"an empty line before the declaration", BYTES("\r\n<?xml version='1.0' encoding='Big5'?><a>\xA5\xD2</a>"),
         "甲"},
        {"declared UTF-16 in single bytes", BYTES("<?xml version='1.0' encoding='UTF-16'?><a>甲</a>"), "甲"},
        {"an unknown name, bytes of GBK", BYTES("<?xml version='1.0' encoding='x-none'?><a>" GBK_JIA_YI "</a>"),
         "甲乙"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_document doc = read_bytes(rows[i].bytes, *state);
        if (doc.para_count != 1 || !jp_view_eq_text(doc.paras[0].text, rows[i].expected) || (doc.flags & JP_DOCF_CUT)) {
            fail_msg("%s: %s %.*s", rows[i].why, outline(&doc, *state), JP_VIEW_ARG(doc.reason));
        }
    }
}

static void test_damage(void **state) {
    static const struct {
        const char *why;
        jp_view bytes;
        jp_doc_status status;
        bool is_cut;
        const char *expected;
    } rows[] = {
        {"nothing at all", BYTES(""), JP_DOC_DAMAGED, false, ""},
        {"no markup", BYTES("hello"), JP_DOC_DAMAGED, true, ""},
        {"no text", BYTES("<a><b/></a>"), JP_DOC_EMPTY, false, "/a/b b=|"},
        {"cut in the middle", BYTES("<a><b>x</b><c>y"), JP_DOC_READ, true, "/a/b b=x|/a/c c=y|"},
        {"a bare ampersand is one", BYTES("<a><b>甲&乙</b><c>y</c></a>"), JP_DOC_READ, true, "/a/b b=甲&乙|/a/c c=y|"},
        {"but not in literal text", BYTES("<a><b>甲&乙 R&D</b><c><![CDATA[x&y]]></c>&amp;</a>"), JP_DOC_READ, true,
         "/a/b b=甲&乙 R&D|/a/c c=x&y|/a a=&|"},
        {"one bad byte in GBK", BYTES("<a><b>" GBK_JIA "\xFF</b><c>" GBK_JIA "</c></a>"), JP_DOC_READ, true,
         "/a/b b=\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD|/a/c c=甲|"},
        {"entities stay as they are written", BYTES("<!DOCTYPE a [<!ENTITY e \"x\">]><a b='1'>&e;</a>"), JP_DOC_READ,
         false, "/a/@b @b=1|/a a=&e;|"},
        {"external entities are not fetched",
         BYTES("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>"), JP_DOC_READ, false, "/a a=&e;|"},
        {"a bomb is refused",
         BYTES("<!DOCTYPE a [<!ENTITY a \"0123456789012345678901234567890123456789\">"
               "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
               "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">"
               "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]><a>&f;</a>"),
         JP_DOC_DAMAGED, false, ""},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        jp_document doc = read_bytes(rows[i].bytes, *state);
        if (doc.status != rows[i].status || ((doc.flags & JP_DOCF_CUT) != 0) != rows[i].is_cut ||
            strcmp(outline(&doc, *state), rows[i].expected) != 0) {
            fail_msg("%s: %d %u %s", rows[i].why, (int)doc.status, doc.flags, outline(&doc, *state));
        }
        if (doc.status == JP_DOC_DAMAGED || rows[i].is_cut) {
            assert_false(jp_view_is_empty(doc.reason));
        }
    }
}

static void test_depth(void **state) {
    jp_str s;
    jp_str_init(&s, *state);
    for (uint32_t i = 0; i < 2 * JP_LIMIT_XML_DEPTH; i++) {
        jp_str_put_text(&s, i % 2 ? "<b>" : "<a>x");
    }
    jp_document doc = read_bytes(jp_str_view(&s), *state);
    assert_int_equal(doc.status, JP_DOC_READ);
    assert_true(doc.flags & JP_DOCF_CUT);
    assert_int_equal(doc.para_count, JP_LIMIT_XML_DEPTH / 2);
    for (uint32_t i = 0; i < doc.para_count; i++) {
        assert_true(doc.paras[i].place.bytes <= JP_LIMIT_XML_PLACE_BYTES);
    }
    assert_true(jp_view_starts_with(doc.paras[doc.para_count - 1].place, JP_VIEW("…/")));
}

/* A file of nothing but new names would take time with the square of its size. */
static void test_too_many_names(void **state) {
    jp_str s;
    jp_str_init(&s, *state);
    jp_str_put_text(&s, "<a>");
    for (uint32_t i = 0; i < JP_LIMIT_XML_NAMES + 1000; i++) {
        jp_str_putf(&s, "<n%u>1</n%u>", i, i);
    }
    jp_str_put_text(&s, "</a>");
    jp_document doc = read_bytes(jp_str_view(&s), *state);
    assert_true(doc.flags & JP_DOCF_CUT);
    assert_in_range(doc.para_count, JP_LIMIT_XML_NAMES - 100, JP_LIMIT_XML_NAMES);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_text_and_places, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_encodings, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_damage, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_depth, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_too_many_names, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
