/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <libxml/parser.h>
#include <zip.h>

#include "juanping/base/file.h"
#include "juanping/write/docx_out.h"

enum { MAX_BYTES = 1 << 24 };

static jp_arena arena;
static char folder[] = "/tmp/jp-test-docx-XXXXXX";

static const char *at(const char *name) {
    return jp_arena_printf(&arena, "%s/%s", folder, name);
}

static jp_view part_of(zip_t *zip, zip_uint64_t index) {
    zip_stat_t st;

    assert_int_equal(zip_stat_index(zip, index, 0, &st), 0);
    zip_file_t *file = zip_fopen_index(zip, index, 0);
    assert_non_null(file);
    char *data = jp_arena_alloc(&arena, (size_t)st.size + 1);
    assert_int_equal(zip_fread(file, data, st.size), (zip_int64_t)st.size);
    zip_fclose(file);
    return (jp_view){data, (size_t)st.size};
}

static jp_view document_of(const char *path) {
    zip_t *zip = zip_open(path, ZIP_RDONLY, NULL);
    assert_non_null(zip);
    zip_int64_t index = zip_name_locate(zip, "word/document.xml", 0);
    assert_true(index >= 0);
    jp_view view = part_of(zip, (zip_uint64_t)index);
    zip_discard(zip);
    return view;
}

static jp_docx_out *begin(void) {
    return jp_docx_out_new(
        &(jp_docx_setup){.title = JP_VIEW("通报"), .author = JP_VIEW("某厅"), .created = JP_DAY_NONE});
}

static void write_sample(const char *path) {
    static const jp_docx_column columns[] = {{"序号", 1, true}, {"单位", 3, false}};
    jp_docx_out *docx = begin();
    jp_error err;

    for (int style = 0; style < JP_DOCX_STYLE_COUNT; style++)
        jp_docx_out_para(docx, (jp_docx_style)style, JP_VIEW("文字"));
    jp_docx_out_lead(docx, JP_DOCX_BODY, JP_VIEW("依据："), JP_VIEW("某法"));
    jp_docx_out_table(docx, columns, 2);
    for (int i = 0; i < 3; i++)
        jp_docx_out_row(docx, (const jp_view[]){JP_VIEW("1"), JP_VIEW("某局")});
    jp_docx_out_table_end(docx);
    assert_true(jp_docx_out_close(docx, path, &err));
}

static void same_calls_give_same_bytes(void **state) {
    jp_view first, second;
    jp_error err;

    (void)state;
    write_sample(at("a.docx"));
    write_sample(at("b.docx"));
    assert_true(jp_file_read(at("a.docx"), MAX_BYTES, &arena, &first, &err));
    assert_true(jp_file_read(at("b.docx"), MAX_BYTES, &arena, &second, &err));
    assert_true(jp_view_eq(first, second));
    /* Local header: time at byte 10, date at byte 12, little-endian: 2000-01-01 00:00. */
    assert_memory_equal(first.data + 10, "\0\0\x21\x28", 4);
}

static void every_part_is_well_formed_and_dated_alike(void **state) {
    zip_t *zip;

    (void)state;
    write_sample(at("a.docx"));
    zip = zip_open(at("a.docx"), ZIP_RDONLY | ZIP_CHECKCONS, NULL);
    assert_non_null(zip);
    assert_int_equal(zip_get_num_entries(zip, 0), 10);
    assert_string_equal(zip_get_name(zip, 0, 0), "[Content_Types].xml"); /* readers look for it first */
    time_t stamp = 0;
    for (zip_uint64_t i = 0; i < 10; i++) {
        zip_stat_t st;
        jp_view part = part_of(zip, i);
        xmlDocPtr doc = xmlReadMemory(part.data, (int)part.bytes, NULL, NULL, XML_PARSE_NOERROR);
        if (!doc)
            fail_msg("%s", zip_get_name(zip, i, 0));
        xmlFreeDoc(doc);
        assert_int_equal(zip_stat_index(zip, i, 0, &st), 0);
        if (i == 0)
            stamp = st.mtime;
        assert_true(st.mtime == stamp);
    }
    zip_discard(zip);
}

static void text_becomes_runs_and_breaks(void **state) {
    static const struct {
        const char *text, *wanted, *why;
    } rows[] = {
        {"a<b>&c", "<w:t xml:space=\"preserve\">a&lt;b&gt;&amp;c</w:t>", "markup"},
        {"一\n二", "一</w:t><w:br/><w:t xml:space=\"preserve\">二", "line feed"},
        {"一\t二", "一</w:t><w:tab/><w:t xml:space=\"preserve\">二", "tab"},
        {"a\001b", ">ab</w:t>", "control character"},
        {" a ", "preserve\"> a </w:t>", "spaces at the edges"},
        {"", "<w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr></w:p>", "empty paragraph"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_docx_out *docx = begin();
        jp_error err;
        jp_docx_out_para(docx, JP_DOCX_BODY, jp_view_of(rows[i].text));
        assert_true(jp_docx_out_close(docx, at("t.docx"), &err));
        if (!jp_view_contains(document_of(at("t.docx")), jp_view_of(rows[i].wanted)))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(document_of(at("t.docx"))));
    }
}

/* From the name of a style to the end of what it says. */
static jp_view style_of(jp_view styles, const char *id) {
    const char *mark = jp_arena_printf(&arena, "w:styleId=\"%s\"", id);
    const size_t from = jp_view_find(styles, jp_view_of(mark), 0);

    if (from == SIZE_MAX)
        fail_msg("%s", id);
    return jp_view_sub(styles, from, jp_view_find(styles, JP_VIEW("</w:style>"), from));
}

/* A name under a letter stays with the text above and the day below; the day is the end of it. */
static void signature_stays_together(void **state) {
    zip_t *zip;

    (void)state;
    write_sample(at("a.docx"));
    zip = zip_open(at("a.docx"), ZIP_RDONLY, NULL);
    assert_non_null(zip);
    const jp_view styles = part_of(zip, (zip_uint64_t)zip_name_locate(zip, "word/styles.xml", 0));
    zip_discard(zip);
    assert_true(jp_view_contains(style_of(styles, "TableIntro"), JP_VIEW("<w:keepNext/>")));
    assert_true(jp_view_contains(style_of(styles, "Signature"), JP_VIEW("<w:keepNext/>")));
    assert_false(jp_view_contains(style_of(styles, "SignatureDay"), JP_VIEW("<w:keepNext/>")));
}

/* A line of a heading that ends before a word like P30 is not stretched to the margin. */
static void headings_are_not_stretched(void **state) {
    static const char *const headings[] = {"Heading1", "Heading2", "Heading3"};

    (void)state;
    write_sample(at("a.docx"));
    zip_t *zip = zip_open(at("a.docx"), ZIP_RDONLY, NULL);
    assert_non_null(zip);
    const jp_view styles = part_of(zip, (zip_uint64_t)zip_name_locate(zip, "word/styles.xml", 0));
    zip_discard(zip);
    for (size_t i = 0; i < sizeof headings / sizeof headings[0]; i++) {
        if (!jp_view_contains(style_of(styles, headings[i]), JP_VIEW("<w:jc w:val=\"left\"/>")))
            fail_msg("%s", headings[i]);
    }
    assert_true(jp_view_contains(style_of(styles, "Body"), JP_VIEW("<w:jc w:val=\"both\"/>")));
}

static uint32_t count_of(jp_view text, const char *word) {
    uint32_t count = 0;

    for (size_t found = jp_view_find(text, jp_view_of(word), 0); found != SIZE_MAX;
         found = jp_view_find(text, jp_view_of(word), found + 1))
        count++;
    return count;
}

static void small_tables_stay_whole_and_tall_rows_break(void **state) {
    static const jp_docx_column columns[] = {{"序号", 1, true}, {"事实", 3, false}};
    jp_docx_out *docx = begin();
    jp_error err;
    jp_str tall;

    (void)state;
    jp_str_init(&tall, &arena);
    for (int i = 0; i < 600; i++)
        jp_str_put_text(&tall, "长");
    jp_docx_out_table(docx, columns, 2);
    jp_docx_out_row(docx, (const jp_view[]){JP_VIEW("1"), JP_VIEW("短")});
    jp_docx_out_row(docx, (const jp_view[]){JP_VIEW("2"), jp_str_view(&tall)});
    jp_docx_out_table_end(docx);
    jp_docx_out_para(docx, JP_DOCX_BODY, JP_VIEW("中间"));
    jp_docx_out_table_whole(docx, columns, 2);
    for (int i = 0; i < 3; i++)
        jp_docx_out_row(docx, (const jp_view[]){JP_VIEW("1"), JP_VIEW("短")});
    jp_docx_out_table_end(docx);
    jp_docx_out_para(docx, JP_DOCX_BODY, JP_VIEW("后面"));
    assert_true(jp_docx_out_close(docx, at("t.docx"), &err));
    const jp_view document = document_of(at("t.docx"));
    const size_t middle = jp_view_find(document, JP_VIEW("中间"), 0);
    const jp_view first = jp_view_sub(document, 0, middle), second = jp_view_sub(document, middle, document.bytes);
    assert_int_equal(count_of(first, "<w:tr>"), 3);
    assert_int_equal(count_of(first, "<w:cantSplit/>"), 2); /* head and short row */
    assert_int_equal(count_of(first, "<w:keepNext/>"), 0);
    assert_int_equal(count_of(second, "<w:tr>"), 4);
    assert_int_equal(count_of(second, "<w:keepNext/>"), 6); /* two cells each of all rows but the last */
    assert_true(jp_view_find(second, JP_VIEW("</w:tbl>"), 0) < jp_view_find(second, JP_VIEW("后面"), 0));
}

static void page_and_tables_are_set_up(void **state) {
    static const char *const wanted[] = {
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
        "w:top=\"2098\"",
        "w:linePitch=\"579\"",
        "<w:tblHeader/>",
        "<w:cantSplit/>",
        "w:type=\"even\"",
        "<w:gridCol w:w=\"2211\"/>",
        "<w:rStyle w:val=\"Lead\"/>",
    };

    (void)state;
    write_sample(at("a.docx"));
    jp_view document = document_of(at("a.docx"));
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
        if (!jp_view_contains(document, jp_view_of(wanted[i])))
            fail_msg("%s", wanted[i]);
    }
}

static void written_text_can_be_looked_through(void **state) {
    jp_docx_out *docx = begin();

    (void)state;
    jp_docx_out_lead(docx, JP_DOCX_BODY, JP_VIEW("依据："), JP_VIEW("某法"));
    assert_true(jp_view_contains(jp_docx_out_text(docx), JP_VIEW("依据：某法\n")));
    assert_true(jp_view_contains(jp_docx_out_text(docx), JP_VIEW("某厅\n"))); /* properties too */
    jp_docx_out_abandon(docx);
}

static void file_that_cannot_be_written_is_an_error(void **state) {
    jp_docx_out *docx = begin();
    jp_error err;

    (void)state;
    assert_false(jp_docx_out_close(docx, at("no/such/folder.docx"), &err));
    assert_int_equal(err.code, JP_E_IO_WRITE);
}

static int set_up(void **state) {
    (void)state;
    jp_arena_init(&arena);
    return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    (void)unlink(at("a.docx"));
    (void)unlink(at("b.docx"));
    (void)unlink(at("t.docx"));
    int rc = rmdir(folder);
    jp_arena_release(&arena);
    xmlCleanupParser();
    return rc;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_calls_give_same_bytes),
        cmocka_unit_test(every_part_is_well_formed_and_dated_alike),
        cmocka_unit_test(text_becomes_runs_and_breaks),
        cmocka_unit_test(page_and_tables_are_set_up),
        cmocka_unit_test(signature_stays_together),
        cmocka_unit_test(headings_are_not_stretched),
        cmocka_unit_test(small_tables_stay_whole_and_tall_rows_break),
        cmocka_unit_test(written_text_can_be_looked_through),
        cmocka_unit_test(file_that_cannot_be_written_is_an_error),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
