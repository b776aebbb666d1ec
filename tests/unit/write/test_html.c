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
    const struct CMUnitTest tests[] = {cmocka_unit_test(text_is_escaped),
                                       cmocka_unit_test(page_parses_and_loads_nothing)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
