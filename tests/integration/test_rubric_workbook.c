/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "juanping/base/file.h"
#include "xlsx_editor.h"

/* A rubric goes into a workbook, is edited there as people do, and comes back: only what was edited changes. The
 * program is run as people run it. */

#define MAX_BYTES ((uint64_t)64 << 20)

static const char rubric[] = "; 试用的标准\n"
                             "# 两种注释\n"
                             "\n"
                             "[标准]\n"
                             "名称 = 试用标准\n"
                             "类型 = penalty-general\n"
                             "版本 = 2026.10\n"
                             "生效 = 2026-01-01\n"
                             "满分   =   100\n"
                             "条例 = 新疆维吾尔自治区行政执法监督条例\n"
                             "\n"
                             "[等次]\n"
                             "合格 = 60\n"
                             "不合格 = 0\n"
                             "\n"
                             "[分值]\n"
                             "程序 = 100\n"
                             "\n"
                             "[开关]\n"
                             "超期否决 = 否\n"
                             "\n"
                             "; ---- 程序 ----\n"
                             "\n"
                             "; 这一条的来由\n"
                             "[P1]\n"
                             "标题 = \"立案\\\"及时\\\"；不拖\"\n"
                             "类别 = 程序\n"
                             "标准分 = 40.0\n"
                             "机判 = A\n"
                             "适用 = 立案审批表\n"
                             "判定 = \"有内容(立案审批表/批准日期)\"\n"
                             "判定+ = \"and not(立案审批表/日期[@状态='空'])\"\n"
                             "; 中间的注释\n"
                             "判定+ = \"and 立案审批表\"\n"
                             "证据 = 立案审批表\n"
                             "说明 = 没有填批准日期\n"
                             "依据 = 行政处罚法第五十四条\n"
                             "条例 = 18(四) 27(二)\n"
                             "\n"
                             "[P2]\n"
                             "标题 = 送达\n"
                             "类别 = 程序\n"
                             "标准分 = 60\n"
                             "机判 = H\n"
                             "提示 = 请看回证\n"
                             "依据 = 行政处罚法第六十一条\n"
                             "条例 = 18(四)\n"
                             "\n"
                             "[P3]\n"
                             "标题 = 不再评的\n"
                             "类别 = 程序\n"
                             "标准分 = 0\n"
                             "机判 = H\n"
                             "提示 = 无\n"
                             "依据 = 无\n"
                             "条例 = 18(七)\n"
                             "启用 = 否\n";

enum { HEAD_SHEET = 1, ITEM_SHEET = 2, TABLE_SHEET = 3, SOURCE_SHEET = 5 };

typedef struct bench {
    jp_arena arena;
    char folder[64];
    const char *ini, *book, *back, *said;
} bench;

static const char *in_folder(bench *b, const char *name) {
    return jp_arena_printf(&b->arena, "%s/%s", b->folder, name);
}

static int set_up(void **state) {
    bench *b = calloc(1, sizeof *b);

    jp_arena_init(&b->arena);
    (void)snprintf(b->folder, sizeof b->folder, "/tmp/juanping-workbook-XXXXXX");
    if (!mkdtemp(b->folder)) {
        return -1;
    }
    b->ini = in_folder(b, "a.ini");
    b->book = in_folder(b, "a.xlsx");
    b->back = in_folder(b, "b.ini");
    b->said = in_folder(b, "said");
    *state = b;
    return 0;
}

static int tear_down(void **state) {
    bench *b = *state;
    const char *names[] = {b->ini, b->book, b->back, b->said, in_folder(b, "thresholds.ini"), in_folder(b, "c.xlsx")};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        (void)unlink(names[i]);
    }
    assert_int_equal(rmdir(b->folder), 0); /* no temporary file is left behind */
    jp_arena_release(&b->arena);
    free(b);
    return 0;
}

static void put(const char *path, jp_view bytes) {
    jp_error err;

    assert_true(jp_file_write(path, bytes, &err));
}

static jp_view take(bench *b, const char *path) {
    jp_view bytes;
    jp_error err;

    assert_true(jp_file_read(path, MAX_BYTES, &b->arena, &bytes, &err));
    return bytes;
}

/* juanping rubric …; what it says goes into b->said. */
static int run_in(bench *b, const char *lang, const char *act, const char *first, const char *second,
                  const char *third) {
    const char *program = getenv("JUANPING");
    pid_t child;
    int status;

    assert_non_null(program);
    child = fork();
    if (child == 0) {
        if (!freopen(b->said, "w", stderr) || !freopen("/dev/null", "w", stdout) || setenv("LC_ALL", lang, 1)) {
            _exit(99);
        }
        execl(program, program, "rubric", act, first, second, third, (char *)NULL);
        _exit(99);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 100;
}

static int run(bench *b, const char *act, const char *first, const char *second, const char *third) {
    return run_in(b, "zh_CN.UTF-8", act, first, second, third);
}

/* The same in an English locale: names stay Chinese, sentences do not. */
static void expect_english(bench *b, const char *why) {
    static const char *const sentences[] = {"应为", "最接近", "没有", "不见了", "只留", "要写", "请", "："};

    (void)run_in(b, "C.UTF-8", "import", in_folder(b, "c.xlsx"), "-o", b->back);
    jp_view said = take(b, b->said);
    for (size_t i = 0; i < sizeof sentences / sizeof sentences[0]; i++) {
        if (jp_view_contains(said, jp_view_of(sentences[i]))) {
            fail_msg("%s: %.*s", why, JP_VIEW_ARG(said));
        }
    }
}

static jp_view replaced(bench *b, jp_view text, const char *find, const char *with) {
    jp_view out = xlsx_replaced(text, find, with, &b->arena);

    if (out.bytes == 0) {
        fail_msg("not there: %s", find);
    }
    return out;
}

typedef enum edit_kind { EDIT_NONE, EDIT_CELL, EDIT_ROW_GONE, EDIT_ROW_ADDED, EDIT_ROWS_SWAPPED } edit_kind;

typedef struct edit {
    const char *why;
    int sheet;
    edit_kind kind;
    const char *ref; /* cell, or number of a row */
    const char *xml;
    const char *ini_find, *ini_text; /* what changes in the file; NULL: nothing is written */
    const char *said;                /* for those: part of the message */
} edit;

#define TEXT(ref, text) "<c r=\"" ref "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define NUMBER(ref, n) "<c r=\"" ref "\"><v>" n "</v></c>"

static const edit edits[] = {
    {"nothing edited", ITEM_SHEET, EDIT_NONE, "", "", "试用", "试用", NULL},
    {"a title", ITEM_SHEET, EDIT_CELL, "B3", TEXT("B3", "及时送达"), "标题 = 送达", "标题 = 及时送达", NULL},
    {"a title in quotes stays in quotes", ITEM_SHEET, EDIT_CELL, "B2", TEXT("B2", "立案"),
     "标题 = \"立案\\\"及时\\\"；不拖\"", "标题 = \"立案\"", NULL},
    {"the same number written otherwise is no edit", ITEM_SHEET, EDIT_CELL, "D2", TEXT("D2", "40.00"), "试用", "试用",
     NULL},
    {"a number as a number", ITEM_SHEET, EDIT_CELL, "E3", NUMBER("E3", "2.5"), "条例 = 18(四)\n\n[P3]",
     "条例 = 18(四)\n扣分 = 2.5\n\n[P3]", NULL},
    {"a boolean of the spreadsheet", ITEM_SHEET, EDIT_CELL, "L3", "<c r=\"L3\" t=\"b\"><v>0</v></c>",
     "提示 = 请看回证\n", "提示 = 请看回证\n启用 = 否\n", NULL},
    {"a date as a date", HEAD_SHEET, EDIT_CELL, "C5", TEXT("C5", "2026/3/1"), "生效 = 2026-01-01", "生效 = 2026-03-01",
     NULL},
    {"a date as the number a spreadsheet keeps", HEAD_SHEET, EDIT_CELL, "C5", NUMBER("C5", "46082"),
     "生效 = 2026-01-01", "生效 = 2026-03-01", NULL},
    {"a version is no number", HEAD_SHEET, EDIT_CELL, "C4", TEXT("C4", "2026.1"), "版本 = 2026.10", "版本 = 2026.1",
     NULL},
    {"a row of an item that was off", ITEM_SHEET, EDIT_ROW_GONE, "4", "",
     "\n[P3]\n标题 = 不再评的\n类别 = 程序\n标准分 = 0\n机判 = H\n提示 = 无\n依据 = 无\n条例 = 18(七)\n启用 = 否\n", "",
     NULL},
    {"a new item behind the last", ITEM_SHEET, EDIT_ROW_ADDED, "",
     "<row r=\"5\">" TEXT("A5", "P9") TEXT("B5", "新的") TEXT("C5", "程序") NUMBER("D5", "0") TEXT("I5", "H")
         TEXT("J5", "某法第一条") TEXT("K5", "18(七)") TEXT("O5", "请看") "</row>",
     "条例 = 18(七)\n启用 = 否\n",
     "条例 = 18(七)\n启用 = 否\n\n[P9]\n标题 = 新的\n类别 = 程序\n标准分 = 0\n机判 = H\n依据 = 某法第一条\n"
     "条例 = 18(七)\n提示 = 请看\n",
     NULL},
    {"a row of an item that counts", ITEM_SHEET, EDIT_ROW_GONE, "3", "", NULL, NULL, "“启用”改为 否"},
    {"no number", ITEM_SHEET, EDIT_CELL, "D2", TEXT("D2", "四十"), NULL, NULL, "项目!D2"},
    {"a formula that nobody has worked out", ITEM_SHEET, EDIT_CELL, "D2", "<c r=\"D2\"><f>1.5</f></c>", NULL, NULL,
     "项目!D2"},
    {"a number that cannot be scored", ITEM_SHEET, EDIT_CELL, "D2", NUMBER("D2", "2.345"), NULL, NULL, "最多两位小数"},
    {"neither yes nor no", ITEM_SHEET, EDIT_CELL, "L2", TEXT("L2", "启用"), NULL, NULL, "项目!L2"},
    {"a word that is nearly one", HEAD_SHEET, EDIT_CELL, "C3", TEXT("C3", "penalty-generel"), NULL, NULL,
     "最接近的是「penalty-general」"},
    {"no such day", HEAD_SHEET, EDIT_CELL, "C5", TEXT("C5", "2026-02-30"), NULL, NULL, "标准!C5"},
    {"a number twice", ITEM_SHEET, EDIT_CELL, "A3", TEXT("A3", "P1"), NULL, NULL, "项目!A3"},
    {"points that do not add up are named by lint", ITEM_SHEET, EDIT_CELL, "D3", NUMBER("D3", "50"), NULL, NULL,
     "分值"},
    {"a condition that lint refuses has its cell", ITEM_SHEET, EDIT_CELL, "K2", TEXT("K2", "18(九)"), NULL, NULL,
     "项目!K2"},
    {"a head that is no key", ITEM_SHEET, EDIT_CELL, "D1", TEXT("D1", "标准份"), NULL, NULL, "最接近的是「标准分」"},
    {"a line of the head gone", HEAD_SHEET, EDIT_ROW_GONE, "3", "", NULL, NULL, "把值清空"},
    {"the original edited", SOURCE_SHEET, EDIT_CELL, "B4", TEXT("B4", ":; 改:"), NULL, NULL, "原文"},
};

static jp_view edited_sheet(bench *b, jp_view sheet, const edit *e) {
    switch (e->kind) {
    case EDIT_CELL:
        return xlsx_with_cell(sheet, e->ref, e->xml, &b->arena);
    case EDIT_ROW_GONE:
        return xlsx_without_row(sheet, e->ref, &b->arena);
    case EDIT_ROW_ADDED:
        return replaced(b, sheet, "</sheetData>", jp_arena_printf(&b->arena, "%s</sheetData>", e->xml));
    case EDIT_ROWS_SWAPPED:
        return xlsx_with_rows_swapped(sheet, "2", "3", &b->arena);
    case EDIT_NONE:
        break;
    }
    return sheet;
}

static void edit_book(bench *b, const edit *e) {
    const char *part = jp_arena_printf(&b->arena, "xl/worksheets/sheet%d.xml", e->sheet);
    jp_view book = take(b, b->book);
    jp_view sheet = edited_sheet(b, xlsx_part(book, part, &b->arena), e);

    assert_true(sheet.bytes > 0);
    put(in_folder(b, "c.xlsx"), xlsx_with_part(book, part, sheet, &b->arena));
}

static void edits_arrive_and_nothing_else(void **state) {
    bench *b = *state;

    for (size_t i = 0; i < sizeof edits / sizeof edits[0]; i++) {
        const edit *e = &edits[i];
        put(b->ini, jp_view_of(rubric));
        (void)unlink(b->back);
        assert_int_equal(run(b, "export", b->book, b->ini, NULL), 0);
        edit_book(b, e);
        int code = run(b, "import", in_folder(b, "c.xlsx"), "-o", b->back);
        jp_view said = take(b, b->said);
        if (!e->ini_find) {
            if (code != 2 || jp_path_is_file(b->back) || !jp_view_contains(said, jp_view_of(e->said))) {
                fail_msg("%s: exit %d, said %.*s", e->why, code, JP_VIEW_ARG(said));
            }
            expect_english(b, e->why);
            continue;
        }
        if (code != 0) {
            fail_msg("%s: exit %d, said %.*s", e->why, code, JP_VIEW_ARG(said));
        }
        jp_view expected = replaced(b, jp_view_of(rubric), e->ini_find, e->ini_text);
        jp_view got = take(b, b->back);
        if (!jp_view_eq(got, expected)) {
            fail_msg("%s: wrote\n%.*s", e->why, JP_VIEW_ARG(got));
        }
    }
}

/* The comment above its head goes with an item; what stands between items stays. */
static void another_order_of_rows_is_another_order_of_items(void **state) {
    bench *b = *state;
    static const edit swap = {"two rows", ITEM_SHEET, EDIT_ROWS_SWAPPED, "", "", "", "", NULL};
    jp_view text = jp_view_of(rubric);
    size_t first = jp_view_find(text, JP_VIEW("; 这一条"), 0);
    size_t second = jp_view_find(text, JP_VIEW("[P2]"), 0);
    size_t third = jp_view_find(text, JP_VIEW("[P3]"), 0);
    const char *expected = jp_arena_printf(&b->arena, "%.*s%.*s\n%.*s\n%.*s", JP_VIEW_ARG(jp_view_sub(text, 0, first)),
                                           JP_VIEW_ARG(jp_view_sub(text, second, third - 1)),
                                           JP_VIEW_ARG(jp_view_sub(text, first, second - 1)),
                                           JP_VIEW_ARG(jp_view_sub(text, third, text.bytes)));

    put(b->ini, text);
    assert_int_equal(run(b, "export", b->book, b->ini, NULL), 0);
    edit_book(b, &swap);
    assert_int_equal(run(b, "import", in_folder(b, "c.xlsx"), "-o", b->back), 0);
    jp_view got = take(b, b->back);
    if (!jp_view_eq_text(got, expected)) {
        fail_msg("wrote\n%.*s", JP_VIEW_ARG(got));
    }
}

static void line_ends_and_a_missing_last_one_come_back(void **state) {
    bench *b = *state;
    jp_str text;

    jp_str_init(&text, &b->arena);
    jp_str_put_text(&text, "\xEF\xBB\xBF");
    for (const char *c = rubric; *c; c++) {
        jp_str_put_text(&text, *c == '\n' ? "\r\n" : (char[]){*c, '\0'});
    }
    jp_str_cut(&text, text.bytes - 2);
    put(b->ini, jp_str_view(&text));
    assert_int_equal(run(b, "export", b->book, b->ini, NULL), 0);
    assert_int_equal(run(b, "import", b->book, "-o", b->back), 0);
    assert_true(jp_view_eq(take(b, b->back), jp_str_view(&text)));
}

static void work_of_others_is_not_written_over(void **state) {
    bench *b = *state;

    put(b->ini, jp_view_of(rubric));
    assert_int_equal(run(b, "export", b->book, b->ini, NULL), 0);
    put(b->ini, JP_VIEW("; 别人改过\n"));
    assert_int_equal(run(b, "import", b->book, "-o", b->ini), 2);
    assert_true(jp_view_eq_text(take(b, b->ini), "; 别人改过\n"));
    assert_int_equal(run(b, "import", b->book, "-o", b->back), 0);
}

static void shipped_rubrics_come_back(void **state) {
    bench *b = *state;
    static const char *const paths[] = {JP_SOURCE_SCORING_DIR "/penalty-general.ini",
                                        JP_SOURCE_SCORING_DIR "/ecology-2024/penalty-general.ini"};

    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        (void)unlink(b->back);
        assert_int_equal(run(b, "export", b->book, paths[i], NULL), 0);
        assert_int_equal(run(b, "import", b->book, "-o", b->back), 0);
        assert_true(jp_view_eq(take(b, b->back), take(b, paths[i])));
    }
}

/* The number of the style of a cell. */
static unsigned long style_of_cell(jp_view sheet, const char *cell, jp_arena *arena) {
    jp_view head = jp_view_of(jp_arena_printf(arena, "<c r=\"%s\" s=\"", cell));
    size_t at = jp_view_find(sheet, head, 0);

    assert_true(at != SIZE_MAX);
    return strtoul(sheet.data + at + head.bytes, NULL, 10);
}

static void source_lines_are_wrapped(void **state) {
    bench *b = *state;

    put(b->ini, jp_view_of(rubric));
    assert_int_equal(run(b, "export", b->book, b->ini, NULL), 0);
    jp_view sheet = xlsx_part(take(b, b->book), "xl/worksheets/sheet5.xml", &b->arena);
    jp_view styles = xlsx_part(take(b, b->book), "xl/styles.xml", &b->arena);
    size_t at = jp_view_find(styles, JP_VIEW("<cellXfs"), 0);
    for (unsigned long n = style_of_cell(sheet, "B4", &b->arena) + 1; n > 0 && at != SIZE_MAX; n--) {
        at = jp_view_find(styles, JP_VIEW("<xf "), at + 1);
    }
    assert_true(at != SIZE_MAX);
    size_t end = jp_view_find(styles, JP_VIEW("</xf>"), at);
    assert_true(jp_view_contains(jp_view_sub(styles, at, end), JP_VIEW("wrapText=\"1\"")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(edits_arrive_and_nothing_else, set_up, tear_down),
        cmocka_unit_test_setup_teardown(another_order_of_rows_is_another_order_of_items, set_up, tear_down),
        cmocka_unit_test_setup_teardown(line_ends_and_a_missing_last_one_come_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(work_of_others_is_not_written_over, set_up, tear_down),
        cmocka_unit_test_setup_teardown(source_lines_are_wrapped, set_up, tear_down),
        cmocka_unit_test_setup_teardown(shipped_rubrics_come_back, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
