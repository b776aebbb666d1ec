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
#include <zip.h>

#include "feeder.h"
#include "juanping/base/file.h"
#include "pages.h"

/* The circular as a whole: what it tells one by one, and what its tables count. */

enum { ITEMS = 14 };

static char folder[] = "/tmp/jp-test-circular-XXXXXX";

static const char *item_id(uint32_t item) {
    return jp_arena_printf(&arena, "Q%02u", (unsigned)item + 1);
}

/* Each item is missed by the first dossier, but for the last one, a veto of the second; the second misses the first
 * item too. */
static jp_result result_of(uint32_t dossier) {
    jp_result result = {.dossier = jp_view_of(item_id(dossier)),
                        .source = JP_VIEW("made"),
                        .status = JP_RESULT_SCORED,
                        .header = {.kind = JP_VIEW("penalty-general"), .organ = JP_VIEW("某县水利局")},
                        .grade = JP_VIEW("优秀"),
                        .answers = jp_arena_array(&arena, ITEMS, sizeof *result.answers),
                        .answer_count = ITEMS};

    jp_sha256_of(result.dossier, result.sha256);
    for (uint32_t i = 0; i < ITEMS; i++) {
        const bool is_last = i + 1 == ITEMS;
        const bool is_missed = dossier == 0 ? !is_last : is_last || i == 0;
        result.answers[i] = (jp_answer){.id = jp_view_of(item_id(i)),
                                        .outcome = !is_missed ? JP_OUT_PASS
                                                   : is_last  ? JP_OUT_VETO
                                                              : JP_OUT_DEDUCT,
                                        .full_cp = 100,
                                        .deducted_cp = is_missed ? 100 : 0,
                                        .times = is_missed,
                                        .reason = JP_VIEW("没有写明")};
    }
    return result;
}

static void put_rubrics(jp_store *store) {
    jp_view names[] = {JP_VIEW("优秀"), JP_VIEW("不合格")};
    int32_t from[] = {9000, 0};
    jp_stored_item items[ITEMS] = {{.id = JP_VIEW_EMPTY}};
    jp_error err;

    for (uint32_t i = 0; i < ITEMS; i++)
        items[i] = (jp_stored_item){.id = jp_view_of(item_id(i)),
                                    .title = JP_VIEW("要素"),
                                    .category = JP_VIEW("程序"),
                                    .typical = jp_view_of(jp_arena_printf(&arena, "缺少%s", item_id(i))),
                                    .judgeability = JP_VIEW("A"),
                                    .full_cp = 100,
                                    .is_veto = i + 1 == ITEMS};
    const jp_stored_model model = {.full_cp = 10000, .grade_names = names, .grade_from_cp = from, .grade_count = 2};
    const jp_stored_rubric rubrics[] = {
        {.kind = JP_VIEW("penalty-general"),
         .name = JP_VIEW("甲标准"),
         .version = JP_VIEW("1"),
         .model = model,
         .items = items,
         .item_count = ITEMS},
        {.kind = JP_VIEW("licence"), .name = JP_VIEW("乙标准"), .version = JP_VIEW("1"), .model = model}};
    must(jp_store_put_rubrics(store, rubrics, 2, &err), &err);
}

static jp_view circular_named(jp_store *store, const char *campaign) {
    const jp_report_options options = {
        .out_dir = folder, .docx = true, .small_sample = 1, .campaign_name = jp_view_of(campaign)};
    zip_stat_t st;
    jp_error err;

    must(jp_report_write(store, NULL, &options, &err), &err);
    must(jp_store_close(store, &err), &err);
    zip_t *zip = zip_open(jp_arena_printf(&arena, "%s/circular.docx", folder), ZIP_RDONLY, NULL);
    assert_non_null(zip);
    assert_int_equal(zip_stat(zip, "word/document.xml", 0, &st), 0);
    zip_file_t *file = zip_fopen(zip, "word/document.xml", 0);
    char *data = jp_arena_alloc(&arena, (size_t)st.size + 1);
    assert_int_equal(zip_fread(file, data, st.size), (zip_int64_t)st.size);
    zip_fclose(file);
    zip_discard(zip);
    return (jp_view){data, (size_t)st.size};
}

static jp_view circular_of(jp_store *store) {
    return circular_named(store, "");
}

/* Style of the paragraph in which the words stand last. */
static jp_view style_of(jp_view text, const char *words) {
    const jp_view mark = JP_VIEW("<w:pStyle w:val=\"");
    size_t style = SIZE_MAX, at = SIZE_MAX;

    for (size_t i = jp_view_find(text, jp_view_of(words), 0); i != SIZE_MAX;
         i = jp_view_find(text, jp_view_of(words), i + 1))
        at = i;
    if (at == SIZE_MAX)
        fail_msg("%s", words);
    for (size_t i = jp_view_find(text, mark, 0); i < at; i = jp_view_find(text, mark, i + 1))
        style = i + mark.bytes;
    assert_true(style != SIZE_MAX);
    return jp_view_sub(text, style, jp_view_find(text, JP_VIEW("\""), style));
}

/* The signature takes the list of annexes with it to the next page, not a whole paragraph. */
static void the_signature_takes_little_with_it(void **state) {
    const jp_run_info run = {.rubric_fingerprint = JP_VIEW("x")};
    jp_store *store = NULL;
    jp_error err;

    (void)state;
    must(jp_store_open(&store, folder, JP_STORE_FRESH, &run, &err), &err);
    put_rubrics(store);
    must(jp_store_commit(store, &err) && jp_store_finish(store, &err), &err);
    const jp_view text = circular_of(store);
    const jp_view with_it = style_of(text, "3．典型问题统计表");
    assert_true(jp_view_eq_text(with_it, "TableIntro"));
    assert_true(jp_view_eq(style_of(text, "附件：1．"), with_it));
    assert_false(jp_view_eq(style_of(text, "（四）结果运用。"), with_it));
    /* A line of the text is on its page. */
    assert_true(jp_view_eq(style_of(text, "特此通报。"), with_it));
    assert_true(jp_view_find(text, JP_VIEW("（印发机关）"), 0) != SIZE_MAX); /* as the campaign file calls it */
}

static void the_title_breaks_between_words(void **state) {
#define BREAK "</w:t><w:br/><w:t xml:space=\"preserve\">"
    static const struct {
        const char *campaign, *title, *why;
    } rows[] = {
        {"年度案卷评查", "关于年度案卷评查情况的通报", "one line"},
        {"二〇二五年行政执法案卷评", "关于二〇二五年行政执法案卷评情况的通报",
         "nineteen characters still stand in one line"},
        {"2025年度行政执法案卷评查（示例）", "关于2025年度行政执法案卷评查（示例）" BREAK "情况的通报",
         "the tail as a whole"},
        {"某某自治州某某县二〇二五年度行政处罚和行政检查案卷评查",
         "关于某某自治州某某县二〇二五年度行政处罚和行政检查案卷评查情况的通报", "it stands within the second line"},
    };
    const jp_run_info run = {.rubric_fingerprint = JP_VIEW("x")};
    jp_error err;

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        jp_store *store = NULL;
        must(jp_store_open(&store, folder, JP_STORE_FRESH, &run, &err), &err);
        put_rubrics(store);
        must(jp_store_commit(store, &err) && jp_store_finish(store, &err), &err);
        const jp_view text = circular_named(store, rows[i].campaign);
        if (!jp_view_contains(text, jp_view_of(rows[i].title)))
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(jp_view_sub(text, 0, 1200)));
    }
}

static void frequent_and_fatal_problems_are_told(void **state) {
    static const struct {
        const char *text, *why;
        bool is_told;
    } rows[] = {
        {"共发现14类问题、15项次。其中多发的和导致一票否决的2类，按类别通报如下；其余12类见附件3", "how many", true},
        {"1．缺少Q01", "the most frequent", true},
        {"缺少Q14</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Body\"/>", "a veto, last of all", true},
        {"缺少Q11</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Body\"/>", "one dossier alone", false},
        {"缺少Q11", "but annex 3 has it", true},
        {"的100.0%。该案卷因此被一票否决。", "one dossier, and it was vetoed", true},
        {"其中1件因此被一票否决", "one of one is no part of it", false},
    };
    const jp_run_info run = {.rubric_fingerprint = JP_VIEW("x")};
    jp_store *store = NULL;
    jp_error err;

    (void)state;
    must(jp_store_open(&store, folder, JP_STORE_FRESH, &run, &err), &err);
    put_rubrics(store);
    for (uint32_t i = 0; i < 2; i++) {
        const jp_result result = result_of(i);
        must(jp_store_append(store, &result, &err), &err);
    }
    must(jp_store_commit(store, &err) && jp_store_finish(store, &err), &err);
    const jp_view text = circular_of(store);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_view_contains(text, jp_view_of(rows[i].text)) != rows[i].is_told)
            fail_msg("%s", rows[i].why);
    }
}

/* What stands outside tags, with a line between. */
static jp_view words_of(jp_view xml) {
    bool is_tag = false;
    jp_str out;

    jp_str_init(&out, &arena);
    for (size_t i = 0; i < xml.bytes; i++) {
        if (xml.data[i] == '<' && !is_tag && out.bytes > 0 && !jp_view_ends_with(jp_str_view(&out), JP_VIEW("|")))
            jp_str_put_char(&out, '|');
        is_tag = xml.data[i] == '<' || (is_tag && xml.data[i] != '>');
        if (!is_tag && xml.data[i] != '>')
            jp_str_put(&out, jp_view_sub(xml, i, i + 1));
    }
    const jp_view words = jp_str_view(&out);
    return jp_view_ends_with(words, JP_VIEW("|")) ? jp_view_sub(words, 0, words.bytes - 1) : words;
}

/* Dossiers without a grade have a column, and are no part of a rate. */
static void tables_add_up(void **state) {
    jp_store *store = NULL;
    jp_error err;

    (void)state;
    must(feed_store(&store, folder, 1, &arena, &err), &err);
    const jp_view text = circular_of(store);
    const size_t standards = jp_view_find(text, JP_VIEW("评查依据为"), 0);
    assert_true(jp_view_find(text, JP_VIEW("评查依据为"), standards + 1) == SIZE_MAX);
    const size_t annex = jp_view_find(text, JP_VIEW("被评查单位排名表</w:t></w:r></w:p><w:tbl>"), 0);
    assert_true(annex != SIZE_MAX);
    const jp_view tables = jp_view_sub(text, annex, text.bytes);
    assert_true(jp_view_find(tables, JP_VIEW("暂不评等"), 0) < jp_view_find(tables, JP_VIEW("不合格率"), 0));
    const size_t row = jp_view_find(tables, JP_VIEW("（未识别机关）"), 0);
    const jp_view unknown = jp_view_sub(tables, row, jp_view_find(tables, JP_VIEW("</w:tr>"), row));
    if (!jp_view_eq_text(words_of(unknown), "（未识别机关）|1|—|0|0|0|0|1|—"))
        fail_msg("%.*s", JP_VIEW_ARG(words_of(unknown)));
}

static int set_up(void **state) {
    (void)state;
    jp_arena_init(&arena);
    return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state) {
    static const char *const files[] = {"circular.docx", "results.db", "results.lock"};

    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        (void)unlink(jp_arena_printf(&arena, "%s/%s", folder, files[i]));
    const int rc = rmdir(folder);
    jp_arena_release(&arena);
    return rc;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_signature_takes_little_with_it),
        cmocka_unit_test(the_title_breaks_between_words),
        cmocka_unit_test(frequent_and_fatal_problems_are_told),
        cmocka_unit_test(tables_add_up),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
