/* SPDX-License-Identifier: Apache-2.0 */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "feeder.h"
#include "juanping/base/file.h"
#include "juanping/read/readers.h"
#include "juanping/report/organ_index.h"
#include "juanping/report/organ_sheets.h"
#include "pages.h"
#include "xlsx_editor.h"

/* Sheets are written, filled in and changed as people do, and read back: what can be taken is taken, everything else
 * is named by file, sheet and cell. */

#define MAX_BYTES ((uint64_t)16 << 20)

enum { MAX_EDITS = 6, MAX_LINES = 6 };
enum { COVER = 1, DOSSIERS, FINDINGS, QUESTIONS, DUTIES };

static const char jiashi[] = "伽师县市场监督管理局", tianshan[] = "天山区综合行政执法局",
                  town[] = "疏附县托克扎克镇人民政府";

typedef enum edit_kind {
    EDIT_NONE,
    EDIT_CELL,
    EDIT_ROW_GONE,
    EDIT_ROWS_SWAPPED, /* ref and text: the rows */
    EDIT_ROW_TWICE,    /* ref again behind the last row, numbered text */
    EDIT_SHEET_GONE,   /* ref: its name */
    EDIT_FILE_GONE,
    EDIT_FILE_TWICE, /* text: name of the copy */
    EDIT_FILE_BROKEN,
    EDIT_FILE_ADDED /* text: its name */
} edit_kind;

typedef struct edit {
    edit_kind kind;
    const char *organ;
    int sheet;
    const char *ref, *text;
} edit;

typedef struct reply_case {
    const char *why;
    edit edits[MAX_EDITS];
    uint32_t used, problems, objections;
    const char *lines[MAX_LINES]; /* each stands in the workbook, a tab between cells; behind "!": does not */
} reply_case;

#define FILLED(ref, text)                                                                                              \
    { EDIT_CELL, tianshan, DUTIES, ref, text }
#define FOUND(ref, text)                                                                                               \
    { EDIT_CELL, tianshan, FINDINGS, ref, text }

static const reply_case cases[] = {
    {"as it was sent: nothing answered, nothing wrong",
     {{EDIT_NONE, NULL, 0, NULL, NULL}},
     4,
     0,
     0,
     {"天山区综合行政执法局\t3\t64.67\t0.00\t100.00\t51.74\t71.74\t16\n", "没有发现填报问题", "没有异议",
      "天山区综合行政执法局\t19-7\t第十九条第（七）项\t监察、司法、检察建议\t未填\t未复核\t0.00\t100.00\n",
      "疏附县托克扎克镇人民政府\t19-6\t",
      "—\t昌吉回族自治州生态环境局\t1\t—\t0.00\t100.00\t待定\t待定\t16\t没有已评分的案卷\n"}},
    {"a claim with proof is bounded from above only",
     {FILLED("E2", "已落实"), FILLED("G2", "办法〔2026〕3号"), FILLED("E3", "未落实"), FILLED("E4", "部分落实"),
      FILLED("G4", "清单")},
     4,
     0,
     0,
     {"16-1\t第十六条第（一）项\t公示、全过程记录、法制审核\t已落实\t办法〔2026〕3号\t未复核\t0.00\t100.00",
      "轻微违法事项清单\t部分落实\t清单\t未复核\t0.00\t50.00", "裁量权基准\t未落实\t未复核\t0.00\t0.00",
      "天山区综合行政执法局\t3\t64.67\t0.00\t90.63\t"}},
    {"a verdict settles it, against the organ's word too",
     {FILLED("E2", "已落实"), FILLED("G2", "办法"), FILLED("H2", "部分落实"), FILLED("H3", "不适用")},
     4,
     0,
     0,
     {"已落实\t办法\t部分落实\t50.00\t50.00", "裁量权基准\t未填\t不适用\t不计\t不计",
      "天山区综合行政执法局\t3\t64.67\t3.33\t96.67\t52.40\t71.07\t14\n"}},
    {"white space of another program is no change",
     {{EDIT_CELL, tianshan, DUTIES, "A2", " 16-1 "}, FILLED("E2", "　未落实 ")},
     4,
     0,
     0,
     {"公示、全过程记录、法制审核\t未落实\t未复核\t0.00\t0.00"}},
    {"sorted rows are found by their names",
     {{EDIT_ROWS_SWAPPED, tianshan, DUTIES, "2", "3"},
      {EDIT_ROWS_SWAPPED, tianshan, FINDINGS, "2", "5"},
      FILLED("E2", "未落实")},
     4,
     0,
     0,
     {"裁量权基准\t未落实\t未复核\t0.00\t0.00"}},
    {"a state that is none of the list",
     {FILLED("E2", "基本落实")},
     4,
     1,
     0,
     {"单位调查表\tE2\t不是列表中的词，按没有填写计算\t基本落实\t已落实、部分落实、未落实、不适用",
      "公示、全过程记录、法制审核\t基本落实\t未复核\t0.00\t100.00"}},
    {"a verdict that is none of the list leaves everything open",
     {FILLED("E2", "未落实"), FILLED("H2", "已经落实")},
     4,
     1,
     0,
     {"单位调查表\tH2\t不是列表中的词，这一题按没有回答计算\t已经落实", "未落实\t已经落实\t0.00\t100.00"}},
    {"a claim without proof",
     {FILLED("E2", "已落实"), FILLED("E3", "部分落实"), FILLED("G3", "　")},
     4,
     2,
     0,
     {"单位调查表\tG2\t填了已落实或者部分落实，没有佐证材料\t材料的名称", "单位调查表\tG3\t填了已落实或者部分落实"}},
    {"not applicable without a reason",
     {FILLED("E2", "不适用")},
     4,
     1,
     0,
     {"单位调查表\tF2\t填了不适用，没有写明理由", "不适用\t未复核\t0.00\t100.00"}},
    {"another question in the place of ours: its answer is none of ours",
     {FILLED("D2", "是否重视执法工作。"), FILLED("E2", "已落实"), FILLED("G2", "文件"), FILLED("H2", "已落实")},
     4,
     1,
     0,
     {"单位调查表\tD2\t与现在的评查结果不一致\t是否重视执法工作。\t三项制度的实施办法何时制定",
      "法制审核\t已落实\t文件\t已落实\t0.00\t100.00"}},
    {"a question left out",
     {{EDIT_ROW_GONE, tianshan, DUTIES, "3", NULL}},
     4,
     1,
     0,
     {"单位调查表\tA3\t缺少这一行\t16-2\n", "裁量权基准\t未填\t未复核\t0.00\t100.00"}},
    {"a question answered twice: neither answer is taken",
     {FILLED("E2", "未落实"), {EDIT_ROW_TWICE, tianshan, DUTIES, "2", "40"}},
     4,
     2,
     0,
     {"单位调查表\tA2\t同一行出现不止一次，都不采用\t16-1", "单位调查表\tA40\t同一行出现不止一次，都不采用\t16-1",
      "法制审核\t未落实\t未复核\t0.00\t100.00"}},
    {"a question of somebody else",
     {FILLED("A2", "21-1")},
     4,
     2,
     0,
     {"单位调查表\tA2\t现在的评查结果里没有这一行\t21-1\t没有这一行", "单位调查表\tA2\t缺少这一行\t16-1"}},
    {"no questionnaire: the index stays open",
     {{EDIT_SHEET_GONE, tianshan, 0, "单位调查表", NULL}},
     4,
     1,
     0,
     {"单位调查表\t缺少这一页\t有「单位调查表」一页",
      "天山区综合行政执法局\t3\t64.67\t—\t—\t待定\t待定\t反馈表中没有"}},
    {"columns moved: what stands below means something else",
     {FILLED("E1", "机关说明")},
     4,
     1,
     0,
     {"单位调查表\tE1\t表头与发出的不同，这一页不能采用\t机关说明\t落实情况",
      "\t待定\t待定\t反馈表中没有可以采用的问卷"}},
    {"an objection with its reason",
     {FOUND("J3", "是"), FOUND("H3", "已经批准延期，电话13899991234"), FOUND("I3", "延期审批表"), FOUND("K3", "采纳"),
      FOUND("J2", "否")},
     4,
     0,
     1,
     {"1\t天山区综合行政执法局\t案卷2 天综执罚〔2026〕2号\tP40 立案之日起九十日内作出决定\t", "\t5\t已经批准延期，电话",
      "\t延期审批表\t采纳\t天山区综合行政执法局.xlsx 问题反馈 J3"}},
    {"an objection without a reason is still one",
     {FOUND("J4", "是")},
     4,
     1,
     1,
     {"问题反馈\tH4\t有异议而没有写明理由\t有异议的理由", "\t一票否决\t天山区综合行政执法局.xlsx 问题反馈 J4"}},
    {"what an organ writes of a secret dossier stays in its own sheet",
     {{EDIT_CELL, jiashi, FINDINGS, "J4", "是"},
      {EDIT_CELL, jiashi, FINDINGS, "H4", "涉案人员是王五洲"},
      {EDIT_CELL, jiashi, FINDINGS, "I4", "王五洲的证言"},
      {EDIT_CELL, jiashi, FINDINGS, "K4", "王五洲属实"},
      {EDIT_CELL, jiashi, FINDINGS, "D4", "王五洲的笔录"}},
     4,
     1,
     1,
     {"问题反馈\tD4\t与现在的评查结果不一致\t案卷标有密级，不作摘录\t执法人员少于两人",
      "\t案卷标有密级，不作摘录\t伽师县市场监督管理局.xlsx 问题反馈 J4", "!王五洲"}},
    {"a workbook whose name ends in capitals is one",
     {{EDIT_FILE_ADDED, NULL, 0, NULL, "多余.XLSX"}},
     4,
     1,
     0,
     {"多余.XLSX\t文件不能读取"}},
    {"a word that is neither yes nor no",
     {FOUND("J4", "部分异议")},
     4,
     1,
     0,
     {"问题反馈\tJ4\t是否异议只填是或者否，没有列入异议\t部分异议\t是、否，或者空着"}},
    {"points that are not ours", {FOUND("G3", "1")}, 4, 1, 0, {"问题反馈\tG3\t与现在的评查结果不一致\t1\t5\n"}},
    {"an item that is not ours is found by its number",
     {FOUND("C3", "P99 别的")},
     4,
     1,
     0,
     {"问题反馈\tC3\t与现在的评查结果不一致\tP99 别的\tP40 立案之日起九十日内作出决定"}},
    {"a dossier that is not there, and the row that should be",
     {FOUND("A3", "77"), FOUND("B3", "案卷9")},
     4,
     2,
     0,
     {"问题反馈\tA3\t现在的评查结果里没有这一行\t案卷9｜P40", "问题反馈\tA3\t缺少这一行\t案卷2"}},
    {"a finding left out",
     {{EDIT_ROW_GONE, tianshan, FINDINGS, "2", NULL}},
     4,
     1,
     0,
     {"问题反馈\tA2\t缺少这一行\t案卷2"}},
    {"a score that is not ours",
     {{EDIT_CELL, tianshan, DOSSIERS, "G3", "100"}},
     4,
     1,
     0,
     {"案卷一览\tG3\t与现在的评查结果不一致\t100\t94.00"}},
    {"a sheet of an organ that has no dossier here",
     {{EDIT_CELL, tianshan, COVER, "B3", "天山区某某局"}},
     3,
     1,
     0,
     {"天山区综合行政执法局.xlsx\t填写说明\tB3\t评查结果里没有这个单位，不采用\t天山区某某局",
      "—\t天山区综合行政执法局\t没有收到反馈表\t报回一份反馈表", "\t待定\t待定\t没有收到反馈表"}},
    {"a cover without the organ",
     {{EDIT_CELL, tianshan, COVER, "A3", "名称"}},
     3,
     1,
     0,
     {"天山区综合行政执法局.xlsx\t填写说明\t没有「被评查单位」一行，不采用"}},
    {"two of one organ: neither is taken",
     {FILLED("H2", "已落实"), {EDIT_FILE_TWICE, tianshan, 0, NULL, "天山（新）.xlsx"}},
     3,
     2,
     0,
     {"天山区综合行政执法局.xlsx\t天山区综合行政执法局\t填写说明\t这个单位的反馈表不止一份，都不采用",
      "天山（新）.xlsx\t天山区综合行政执法局\t填写说明\t这个单位的反馈表不止一份",
      "\t待定\t待定\t反馈表不止一份，都没有采用"}},
    {"nothing came from an organ",
     {{EDIT_FILE_GONE, town, 0, NULL, NULL}},
     3,
     0,
     0,
     {"—\t疏附县托克扎克镇人民政府\t没有收到反馈表\t报回一份反馈表", "—\t疏附县托克扎克镇人民政府\t2\t"}},
    {"a file that is no workbook inside",
     {{EDIT_FILE_BROKEN, town, 0, NULL, NULL}},
     3,
     1,
     0,
     {"疏附县托克扎克镇人民政府.xlsx\t文件不能读取\t已损坏", "—\t疏附县托克扎克镇人民政府\t没有收到反馈表"}},
    {"a file of another kind is said, a lock file is not",
     {{EDIT_FILE_ADDED, NULL, 0, NULL, "说明.doc"}, {EDIT_FILE_ADDED, NULL, 0, NULL, "~$天山.xlsx"}},
     4,
     1,
     0,
     {"说明.doc\t不是 XLSX 文件，没有读\t直接放在这个文件夹里的 .xlsx 文件"}},
};

static char top[] = "/tmp/jp-test-index-XXXXXX";
static jp_store *store;

static const char *in_top(const char *name) {
    return jp_arena_printf(&arena, "%s/%s", top, name);
}

static const char *path_of(const char *organ) {
    return in_top(jp_arena_printf(&arena, "sent/%s.xlsx", organ));
}

static jp_view take(const char *path) {
    jp_view bytes;
    jp_error err;

    must(jp_file_read(path, MAX_BYTES, &arena, &bytes, &err), &err);
    return bytes;
}

static void put(const char *path, jp_view bytes) {
    jp_error err;

    must(jp_file_write(path, bytes, &err), &err);
}

static void empty_folder(const char *folder) {
    DIR *dir = opendir(folder);

    for (const struct dirent *entry; dir && (entry = readdir(dir));)
        (void)unlink(jp_arena_printf(&arena, "%s/%s", folder, entry->d_name));
    if (dir)
        closedir(dir);
}

static jp_view edited_sheet(jp_view sheet, const edit *e) {
    switch (e->kind) {
    case EDIT_CELL:
        return xlsx_with_text(sheet, e->ref, e->text, &arena);
    case EDIT_ROW_GONE:
        return xlsx_without_row(sheet, e->ref, &arena);
    case EDIT_ROWS_SWAPPED:
        return xlsx_with_rows_swapped(sheet, e->ref, e->text, &arena);
    case EDIT_ROW_TWICE:
        return xlsx_with_row_again(sheet, e->ref, e->text, &arena);
    default:
        return JP_VIEW_EMPTY;
    }
}

static void change_sheet(const edit *e) {
    const char *part =
        e->kind == EDIT_SHEET_GONE ? "xl/workbook.xml" : jp_arena_printf(&arena, "xl/worksheets/sheet%d.xml", e->sheet);
    jp_view book = take(path_of(e->organ));
    jp_view data = xlsx_part(book, part, &arena);

    if (e->kind == EDIT_SHEET_GONE)
        data =
            xlsx_replaced(data, jp_arena_printf(&arena, "<sheet name=\"%s\"", e->ref), "<sheet name=\"别的\"", &arena);
    else
        data = edited_sheet(data, e);
    if (data.bytes == 0)
        fail_msg("not there: sheet %d, %s", e->sheet, e->ref);
    put(path_of(e->organ), xlsx_with_part(book, part, data, &arena));
}

static void make_edit(const edit *e) {
    switch (e->kind) {
    case EDIT_NONE:
        break;
    case EDIT_FILE_GONE:
        assert_int_equal(unlink(path_of(e->organ)), 0);
        break;
    case EDIT_FILE_TWICE:
        put(in_top(jp_arena_printf(&arena, "sent/%s", e->text)), take(path_of(e->organ)));
        break;
    case EDIT_FILE_BROKEN:
        put(path_of(e->organ), JP_VIEW("PK\003\004 and nothing more"));
        break;
    case EDIT_FILE_ADDED:
        put(in_top(jp_arena_printf(&arena, "sent/%s", e->text)), JP_VIEW("x"));
        break;
    default:
        change_sheet(e);
        break;
    }
}

static jp_index_summary make_index(const char *out) {
    const jp_report_options options = {
        .out_dir = top, .campaign_name = JP_VIEW("2026年评查"), .as_of = JP_VIEW("2026-11-23")};
    const jp_index_weights weights = JP_INDEX_WEIGHTS_DEFAULT;
    jp_index_summary summary = {0};
    jp_error err;

    must(jp_organ_index_write(store, &options, &weights, in_top("sent"), in_top(out), &summary, &err), &err);
    return summary;
}

static void write_sheets(jp_view campaign) {
    const jp_report_options options = {.out_dir = top, .campaign_name = campaign, .as_of = JP_VIEW("2026-11-23")};
    uint32_t written;
    jp_error err;

    empty_folder(in_top("sent"));
    must(jp_organ_sheets_write(store, &options, in_top("sent"), &written, &err), &err);
}

static jp_view text_of_index(void) {
    jp_document doc;
    jp_error err;

    must(jp_xlsx_read(take(in_top("index.xlsx")), &arena, &doc, &err), &err);
    return jp_document_text(&doc, false, &arena);
}

static void each_reply_is_taken_or_named(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const reply_case *c = &cases[i];
        jp_index_summary s;
        jp_view text;

        write_sheets(JP_VIEW("2026年评查"));
        for (size_t k = 0; k < MAX_EDITS; k++)
            make_edit(&c->edits[k]);
        s = make_index("index.xlsx");
        text = text_of_index();
        if (s.used != c->used || s.problems != c->problems || s.objections != c->objections)
            fail_msg("%s: %u used, %u problems, %u objections in\n%.*s", c->why, s.used, s.problems, s.objections,
                     JP_VIEW_ARG(text));
        for (size_t k = 0; k < MAX_LINES && c->lines[k]; k++) {
            const bool is_wanted = c->lines[k][0] != '!';
            if (jp_view_contains(text, jp_view_of(c->lines[k] + !is_wanted)) != is_wanted)
                fail_msg("%s: not as said:\n%s\nin\n%.*s", c->why, c->lines[k], JP_VIEW_ARG(text));
        }
        if (jp_view_contains(text, JP_VIEW("13899991234")))
            fail_msg("%s: a number of a person is shown", c->why);
    }
}

static void another_round_is_named(void **state) {
    jp_index_summary s;

    (void)state;
    write_sheets(JP_VIEW("2025年评查"));
    s = make_index("index.xlsx");
    assert_int_equal(s.problems, 4);
    if (!jp_view_contains(text_of_index(), JP_VIEW("填写说明\tB4\t不是这次评查活动的反馈表\t2025年评查\t2026年评查")))
        fail_msg("%.*s", JP_VIEW_ARG(text_of_index()));
}

static void same_replies_same_bytes(void **state) {
    (void)state;
    write_sheets(JP_VIEW("2026年评查"));
    make_edit(&(edit)FILLED("E2", "已落实"));
    (void)make_index("index.xlsx");
    (void)make_index("again.xlsx");
    assert_true(jp_view_eq(take(in_top("index.xlsx")), take(in_top("again.xlsx"))));
    assert_false(jp_path_is_file(in_top("index.xlsx.now"))); /* nothing is left behind */
}

static void nothing_to_read_is_an_error(void **state) {
    static const char *const folders[] = {"nowhere", "sent"};
    const jp_report_options options = {.out_dir = in_top("new")};
    const jp_index_weights weights = JP_INDEX_WEIGHTS_DEFAULT;
    jp_index_summary summary;

    (void)state;
    empty_folder(in_top("sent"));
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        jp_error err = {0};

        assert_false(jp_organ_index_write(store, &options, &weights, in_top(folders[i]), in_top("new/index.xlsx"),
                                          &summary, &err));
        assert_int_equal(err.code, JP_E_NO_REPLY);
        assert_false(jp_path_is_dir(in_top("new")));
    }
}

static int set_up(void **state) {
    jp_error err;

    (void)state;
    jp_arena_init(&arena);
    return mkdtemp(top) && feed_store(&store, top, 1, &arena, &err) && jp_dir_make(in_top("sent"), &err) ? 0 : -1;
}

static int tear_down(void **state) {
    jp_error err;

    (void)state;
    bool ok = jp_store_close(store, &err);
    empty_folder(in_top("sent"));
    (void)rmdir(in_top("sent"));
    empty_folder(top);
    int rc = rmdir(top) == 0 && ok ? 0 : -1;
    jp_arena_release(&arena);
    return rc;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_reply_is_taken_or_named),
        cmocka_unit_test(another_round_is_named),
        cmocka_unit_test(same_replies_same_bytes),
        cmocka_unit_test(nothing_to_read_is_an_error),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
