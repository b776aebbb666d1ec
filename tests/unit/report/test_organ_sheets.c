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
#include "juanping/report/organ_sheets.h"

#include "../../../src/report/organ_sheet.h"

static jp_arena arena;
static char folder[] = "/tmp/jp-test-sheets-XXXXXX";

/* "昌吉…": it has one dossier, and that one is of no kind that is reviewed. */
static const char *const organs[] = {"天山区综合行政执法局", "伽师县市场监督管理局", "疏附县托克扎克镇人民政府",
                                     "昌吉回族自治州生态环境局"};

static const char organs_of_one[] = "甲县公安局";

static const char *path_of(const char *organ) {
    return jp_arena_printf(&arena, "%s/%s.xlsx", folder, organ);
}

/* All sheets one after the other; libxlsxwriter in constant memory writes texts into the cells themselves. */
static jp_view text_of(const char *organ) {
    zip_t *zip = zip_open(path_of(organ), ZIP_RDONLY, NULL);
    jp_str out;

    if (!zip)
        fail_msg("%s", organ);
    jp_str_init(&out, &arena);
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); i++) {
        zip_stat_t st;

        assert_int_equal(zip_stat_index(zip, (zip_uint64_t)i, 0, &st), 0);
        if (!strstr(st.name, "worksheets/sheet") && !strstr(st.name, "xl/workbook.xml"))
            continue;
        zip_file_t *file = zip_fopen_index(zip, (zip_uint64_t)i, 0);
        char *data = jp_arena_alloc(&arena, (size_t)st.size + 1);
        assert_int_equal(zip_fread(file, data, st.size), (zip_int64_t)st.size);
        zip_fclose(file);
        jp_str_put(&out, (jp_view){data, (size_t)st.size});
    }
    zip_discard(zip);
    return jp_str_view(&out);
}

static void write_sheets(void) {
    const jp_report_options options = {
        .out_dir = folder, .issuer = JP_VIEW("某某司法局"), .as_of = JP_VIEW("2026-11-23")};
    jp_store *store = NULL;
    uint32_t written = 0;
    jp_error err;
    char text[1024];

    if (!feed_store(&store, folder, 1, &arena, &err) ||
        !jp_organ_sheets_write(store, &options, folder, &written, &err) || !jp_store_close(store, &err)) {
        jp_error_text(&err, JP_LANG_EN, text, sizeof text);
        fail_msg("%s", text);
    }
    assert_int_equal(written, sizeof organs / sizeof organs[0]);
}

static void each_organ_reads_what_it_must_and_no_more(void **state) {
    static const struct {
        uint32_t organ;
        bool has;
        const char *text, *why;
    } rows[] = {
        {0, true, "自立案至决定共95日", "the finding itself"},
        {0, true, "05_询问笔录.docx 表2第3行第4格：「问：天山明珠商贸有限公司，你是否申请回避？」",
         "the passage with its place, the party by name: it is the organ's own case"},
        {0, true, "另见：同上 第15段", "and where more of them stand"},
        {0, true, "行政处罚法第六十条", "the law"},
        {0, true, "行政处罚法（2017年修正）第四十条", "of another case the law of its day"},
        {0, true, "监督条例第十八条第（四）项", "the article of the regulation"},
        {0, true, "一票否决", "a veto is called so, not counted in points"},
        {0, true, "对照证据请逐项说明", "an open item with its hint as a question"},
        {0, true, "不符合即一票否决", "what an open item can cost"},
        {0, true, "09_扫描件.pdf（PDF，已损坏）", "what could not be read is asked for"},
        {0, true, "<t>17-5</t>", "the questions of article 17"},
        {0, true, "<t>16-3</t>", "those of article 16 that no dossier shows"},
        {0, true, "<t>19-7</t>", "and what governments look at first"},
        {0, false, "<t>19-6</t>", "a county bureau has taken over no powers of penalty"},
        {2, true, "<t>19-6</t>", "a town has"},
        {0, true, "<formula1>\"已落实,部分落实,未落实,不适用\"</formula1>", "states are chosen from a list"},
        {0, true, "sqref=\"J2:J5\"><formula1>\"是,否\"</formula1>", "objections too, in every row of a finding"},
        {0, true, "机关说明", "room for the organ"},
        {0, true, "佐证材料", "room for proof"},
        {0, true, "是否\n异议", "room for an objection"},
        {0, true, "复核结论", "room for the reviewers"},
        {0, true, "650102********1234", "numbers of persons are masked"},
        {0, false, "650102198001011234", "numbers of persons are masked"},
        {0, false, "古丽", "cases of other organs are none of its business"},
        {0, false, "名次", "ranks are not final and not for the organ"},
        {1, true, "案卷标有密级，不作摘录", "a secret dossier is not quoted"},
        {1, false, "问：王五洲", "a secret dossier is not quoted"},
        {1, true, "整个案卷未能读取", "an unreadable dossier is asked for, not blamed"},
        {1, true, "须由人判断证据是否充分。请说明情况。", "an item without a hint is asked about, too"},
        {1, true, "09_照片.jpg（图片，仅有图像）", "a photograph is one, in words"},
        {1, true, "请说明它是什么材料", "and has no text to be sent in"},
        {1, false, "文字版（Word", "a photograph has no text to be sent in"},
        {3, true, "没有扣分或者一票否决的项目", "an organ without findings still gets its sheet"},
        {3, true, "执法事项梳理", "and the questionnaire"},
    };

    (void)state;
    write_sheets();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (jp_view_contains(text_of(organs[rows[i].organ]), jp_view_of(rows[i].text)) != rows[i].has)
            fail_msg("%s: %s", rows[i].why, rows[i].text);
    }
}

/* A question written for a hint is asked in the place of the hint, as long as a standard has the hint. */
static void written_questions_have_their_hints(void **state) {
    static const char *const hints[] = {
#define JP_ORGAN_ASK(hint, question) hint,
#include "../../../src/report/organ_asks.def"
#undef JP_ORGAN_ASK
    };
    static const char *const standards[] = {"penalty-general.ini",  "penalty-summary.ini",    "licence.ini",
                                            "coercive-measure.ini", "coercive-execution.ini", "inspection.ini"};
    enum { MAX_BYTES = 1 << 24 };
    jp_str all;

    (void)state;
    jp_str_init(&all, &arena);
    for (size_t i = 0; i < sizeof standards / sizeof standards[0]; i++) {
        jp_view text;
        jp_error err;
        assert_true(jp_file_read(jp_arena_printf(&arena, "%s/%s", JP_SOURCE_SCORING_DIR, standards[i]), MAX_BYTES,
                                 &arena, &text, &err));
        jp_str_put(&all, text);
    }
    for (size_t i = 0; i < sizeof hints / sizeof hints[0]; i++) {
        if (!jp_view_contains(jp_str_view(&all), jp_view_of(jp_arena_printf(&arena, "提示 = %s\n", hints[i]))))
            fail_msg("%s", hints[i]);
    }
    assert_true(jp_view_starts_with(jp_organ_ask(JP_VIEW("对照处罚条款核对罚款幅度、档次"), &arena),
                                    JP_VIEW("请写明所适用的处罚条款")));
    assert_true(jp_view_eq_text(jp_organ_ask(JP_VIEW("核对有无异议"), &arena), "请说明有无异议"));
}

static void an_organ_is_asked_not_told_to_check(void **state) {
    static const struct {
        const char *hint, *wanted;
    } rows[] = {
        {"核对有无不正当手段取得的证据，当事人有无异议", "请说明有无不正当手段取得的证据，当事人有无异议"},
        {"对照机关名录，核对是否为同一机关", "对照机关名录，请说明是否为同一机关"},
        {"逐项核对每一事实有无证据", "请逐项说明每一事实有无证据"},
        {"取值不同结论就不同，请按本地、本行业的规定核对", "取值不同结论就不同，请按本地、本行业的规定核对并说明"},
        {"幅度认不出，请对照法条核对", "幅度认不出，请对照法条核对并说明"},
        {"请说明理由；按本地的规定核对", "请说明理由；按本地的规定请说明"},
        {"结论认不出，请核对；核对期限", "结论认不出，请说明；请说明期限"},
        {"未注明与原件核对无误", "未注明与原件核对无误"},
        {"法规库中没有《某法》，不能核对", "法规库中没有《某法》，不能核对"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const jp_view got = jp_organ_question(jp_view_of(rows[i].hint), &arena);
        if (!jp_view_eq_text(got, rows[i].wanted))
            fail_msg("%.*s", JP_VIEW_ARG(got));
    }
}

/* Three items wait for the same file: one row, with what each can cost. */
static void ask_for_unread(const char *reason) {
    static const feed_dossier dossier = {"甲/01", organs_of_one, "650102", "某人", "甲罚〔2026〕1号", JP_RESULT_SCORED,
                                         "",      "P04 P40 P29", "read",   false};
    const jp_run_info run = {.rubric_fingerprint = JP_VIEW("x")};
    const jp_report_options options = {.out_dir = folder};
    jp_store *store = NULL;
    uint32_t written = 0;
    jp_error err;

    jp_result result = feed_result(&dossier, &arena);
    for (uint32_t i = 0; i < result.answer_count; i++) {
        if (result.answers[i].outcome == JP_OUT_UNDETERMINED)
            result.answers[i].reason = jp_view_of(reason);
    }
    assert_true(jp_store_open(&store, folder, JP_STORE_FRESH, &run, &err) && feed_rubric_put(store, &err) &&
                jp_store_append(store, &result, &err) && jp_store_commit(store, &err) && jp_store_finish(store, &err) &&
                jp_organ_sheets_write(store, &options, folder, &written, &err) && jp_store_close(store, &err));
    const jp_view text = text_of(organs_of_one);
    const size_t asked = jp_view_find(text, jp_view_of(reason), 0);
    assert_true(asked != SIZE_MAX);
    assert_true(jp_view_find(text, jp_view_of(reason), asked + 1) == SIZE_MAX);
    assert_true(jp_view_contains(text, JP_VIEW("P04 执法人员不少于两人\nP29 处罚前依法告知\nP40")));
    assert_true(jp_view_contains(text, JP_VIEW("P04：4\nP29：不符合即一票否决\nP40：5")));
    assert_true(jp_view_contains(text, JP_VIEW("请说明它是什么材料")));
}

static void an_unread_file_is_asked_for_once(void **state) {
    (void)state;
    ask_for_unread("「19.jpg」未能读取，其中可能载有有关内容");
    ask_for_unread("未能读取的材料（「19.jpg」）中可能有《催告书》");
}

static void print_set_up_is_whole(void **state) {
    static const char *const marks[] = {"paperSize=\"9\"", "orientation=\"landscape\"", "fitToHeight=\"0\"",
                                        "第 &amp;P 页",    "'问题反馈'!$1:$1",          "'待核实事项'!$1:$1"};
    jp_view text;

    (void)state;
    write_sheets();
    text = text_of(organs[0]);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (!jp_view_contains(text, jp_view_of(marks[i])))
            fail_msg("%s", marks[i]);
    }
}

static int set_up(void **state) {
    (void)state;
    jp_arena_init(&arena);
    return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state) {
    static const char *const more[] = {"results.db", "results.lock"};

    (void)state;
    for (size_t i = 0; i < sizeof organs / sizeof organs[0]; i++)
        (void)unlink(path_of(organs[i]));
    (void)unlink(path_of(organs_of_one));
    for (size_t i = 0; i < sizeof more / sizeof more[0]; i++)
        (void)unlink(jp_arena_printf(&arena, "%s/%s", folder, more[i]));
    int rc = rmdir(folder);
    jp_arena_release(&arena);
    return rc;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_organ_reads_what_it_must_and_no_more),
        cmocka_unit_test(an_organ_is_asked_not_told_to_check),
        cmocka_unit_test(written_questions_have_their_hints),
        cmocka_unit_test(an_unread_file_is_asked_for_once),
        cmocka_unit_test(print_set_up_is_whole),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
