/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <libxml/HTMLparser.h>

#include "juanping/write/html.h"

static jp_arena arena;

static void text_is_escaped(void **state) {
    static const struct {
        const char *text, *wanted, *why;
    } rows[] = {
        {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "markup"},
        {"a&b\"c'd", "a&amp;b&quot;c&#39;d", "quotes and ampersand"},
        {"案\001卷", "案卷", "control character"},
        {"", "", "empty"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_str out;
        jp_str_init(&out, &arena);
        jp_html_put_text(&out, jp_view_of(rows[i].text));
        if (strcmp(jp_str_cstr(&out), rows[i].wanted) != 0)
            fail_msg("%s: %s", rows[i].why, jp_str_cstr(&out));
    }
}

static void page_parses_and_loads_nothing(void **state) {
    static const char *const heads[] = {"名次", "单位"};
    jp_str out;

    (void)state;
    jp_str_init(&out, &arena);
    jp_html_begin(&out, JP_VIEW("a<b"));
    jp_html_table(&out, heads, 2);
    jp_html_row(&out, (const jp_view[]){JP_VIEW("1"), JP_VIEW("<某局>")}, 2);
    jp_html_table_end(&out);
    jp_html_bar(&out, JP_VIEW("优秀"), 1, 4, JP_VIEW("1件"));
    jp_html_bar(&out, JP_VIEW("空"), 0, 0, JP_VIEW("0件"));
    jp_html_end(&out);
    jp_view page = jp_str_view(&out);
    htmlDocPtr doc =
        htmlReadMemory(page.data, (int)page.bytes, NULL, "UTF-8", HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    assert_non_null(doc);
    xmlFreeDoc(doc);
    assert_true(jp_view_contains(page, JP_VIEW("<td>&lt;某局&gt;</td>")));
    assert_true(jp_view_contains(page, JP_VIEW("width:15%")));
    assert_true(jp_view_contains(page, JP_VIEW("width:0%")));
    assert_false(jp_view_contains(page, JP_VIEW("http")));
}

/* The title heads each printed page; what it is made of cannot end the sheet of styles. */
static void a_printed_page_says_what_it_is_of(void **state) {
    jp_str out;

    (void)state;
    jp_str_init(&out, &arena);
    jp_html_begin(&out, JP_VIEW("评查（内部版）\"\\</style>"));
    const jp_view page = jp_str_view(&out);
    assert_true(jp_view_contains(page, JP_VIEW("@page{size:A4}")));
    assert_true(jp_view_contains(page, JP_VIEW("content:\"评查（内部版）\\22 \\5c \\3c /style\\3e \"}}")));
}

/* A heading stays with what it heads; a word of two or three characters is set in one line. */
static void a_page_prints_well(void **state) {
    static const char *const heads[] = {"名次", "单位", "等次"};
    jp_str out;

    (void)state;
    jp_str_init(&out, &arena);
    jp_html_begin(&out, JP_VIEW("页"));
    const jp_view style = jp_view_copy(&arena, jp_str_view(&out));
    assert_true(jp_view_contains(style, JP_VIEW("h2,h3,section p{break-after:avoid}")));
    assert_true(jp_view_contains(style, JP_VIEW("table.n3 td:nth-child(3)")));
    assert_true(jp_view_contains(style, JP_VIEW("th{background:#ddebf7;min-width:3.2em}"))); /* 「得分」 in one line */
    assert_false(jp_view_contains(style, JP_VIEW("section{"))); /* not each dossier on its own page */
    jp_html_table_short(&out, heads, 3, 0x5);
    assert_true(jp_view_contains(jp_str_view(&out), JP_VIEW("<table class=\"n1 n3\">\n<thead>")));
    jp_html_table(&out, heads, 3);
    assert_true(jp_view_contains(jp_str_view(&out), JP_VIEW("<table>\n<thead>")));
}

static int set_up(void **state) {
    (void)state;
    jp_arena_init(&arena);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    jp_arena_release(&arena);
    xmlCleanupParser();
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_escaped), cmocka_unit_test(a_printed_page_says_what_it_is_of),
        cmocka_unit_test(a_page_prints_well), cmocka_unit_test(page_parses_and_loads_nothing)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
