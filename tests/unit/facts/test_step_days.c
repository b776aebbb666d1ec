/* SPDX-License-Identifier: Apache-2.0 */
#include "facts_ask.h"

/* Days that stand for others (缺则), and seals that one paper alone lacks (独缺). */

#define MAX_FILES 5
#define ORGAN "甲县市场监督管理局"
#define NOTICE(name, title, close)                                                                                     \
    {                                                                                                                  \
        name ".docx",                                                                                                  \
            "= " ORGAN "\n= " title "\n甲县禾丰食品店：\n你单位的申请，现告知如下。\n" close "\n> 2025年7月4日"     \
    }
#define SEALED "> " ORGAN "（印章）"
#define PICTURE "> " ORGAN "[图]"
#define PLAIN "> " ORGAN

typedef struct row {
    const char *why;
    jp_build_file files[MAX_FILES]; /* up to a row without a name */
    const char *question, *answer;
} row;

static const row rows[] = {
    {"the day of acceptance is that of the notice",
     {NOTICE("01", "行政许可受理通知书", SEALED)},
     "许可受理通知书/受理日期/@值",
     "2025-07-04"},
    {"a report ends on the day beside its officers, named or drawn",
     {{"01.docx", "= 案件调查报告\n一、来源：巡查发现。\n调查人员：[图]　二〇二四年四月十八日"}},
     "concat(调查终结报告/日期/@值, count(//事件[@名='调查终结']))",
     "2024-04-181"},
    {"officers whose place is blank tell nothing of the day",
     {{"01.docx", "= 案件调查报告\n一、来源：巡查发现。\n调查人员："}},
     "concat(count(调查终结报告/日期), count(//事件))",
     "00"},
    {"a day of its own goes before",
     {{"01.docx",
       "= " ORGAN "\n= 行政许可受理通知书\n甲县禾丰食品店：\n受理日期：2025年7月3日\n" SEALED "\n> 2025年7月4日"}},
     "许可受理通知书/受理日期/@值",
     "2025-07-03"},
    {"the day beside the applicant's signature",
     {{"01.docx",
       "= 行政许可申请书\n申请人：甲县禾丰食品店\n申请事项：食品经营许可\n申请人（签名）：王芳　2025年7月1日"}},
     "许可申请书/申请日期/@值",
     "2025-07-01"},
    {"a blank label is filled by the day at the end",
     {{"01.docx",
       "= " ORGAN "\n= 申请材料接收凭证\n收到甲县禾丰食品店提交的申请书1份。\n接收日期：\n" SEALED "\n> 2025年7月1日"}},
     "concat(count(材料接收凭证/接收日期), 材料接收凭证/接收日期/@值)",
     "12025-07-01"},
    {"nowhere a day: blank",
     {{"01.docx",
       "= " ORGAN "\n= 申请材料接收凭证\n收到甲县禾丰食品店提交的申请书1份。\n" SEALED "\n> 　　年　月　日"}},
     "材料接收凭证/接收日期/@状态",
     "空"},
    {"only one paper lacks the seal",
     {NOTICE("01", "申请材料接收凭证", PICTURE), NOTICE("02", "行政许可受理通知书", PLAIN),
      NOTICE("03", "准予行政许可决定书", PICTURE)},
     "concat(许可受理通知书/印章/@独缺, 准予许可决定书/印章/@独缺)",
     "是"},
    {"typed words for a seal are text of the form and prove nothing",
     {NOTICE("01", "申请材料接收凭证", SEALED), NOTICE("02", "行政许可受理通知书", PLAIN),
      NOTICE("03", "准予行政许可决定书", SEALED)},
     "count(*/印章/@独缺)",
     "0"},
    {"one picture and one typed word are not two pictures",
     {NOTICE("01", "申请材料接收凭证", PICTURE), NOTICE("02", "行政许可受理通知书", PLAIN),
      NOTICE("03", "准予行政许可决定书", SEALED)},
     "count(*/印章/@独缺)",
     "0"},
    {"one other sealed paper proves nothing",
     {NOTICE("01", "申请材料接收凭证", PICTURE), NOTICE("02", "行政许可受理通知书", PLAIN)},
     "count(*/印章/@独缺)",
     "0"},
    {"two papers without a seal: the office does not print them",
     {NOTICE("01", "申请材料接收凭证", PICTURE), NOTICE("02", "行政许可受理通知书", PLAIN),
      NOTICE("03", "准予行政许可决定书", PICTURE), NOTICE("04", "行政许可延期通知书", PLAIN)},
     "count(*/印章/@独缺)",
     "0"},
    {"papers of another organ do not count",
     {NOTICE("01", "申请材料接收凭证", PICTURE), NOTICE("02", "行政许可受理通知书", PLAIN),
      NOTICE("03", "准予行政许可决定书", "> 乙市市场监督管理局[图]")},
     "count(*/印章/@独缺)",
     "0"},
    {"a label left blank is named once",
     {{"01.docx", "= " ORGAN "\n= 申请材料接收凭证\n收到甲县禾丰食品店提交的申请书1份。\n接收日期：\n" SEALED
                  "\n> 　　年　月　日"}},
     "count(材料接收凭证/接收日期)",
     "1"},
    {"what it says of the day beside a signature",
     {{"01.docx",
       "= 行政许可申请书\n申请人：甲县禾丰食品店\n申请事项：食品经营许可\n申请人（签名）：王芳　2025年7月1日"}},
     "string(许可申请书/申请日期)",
     "2025年7月1日"},
    {"of two days the first named stands",
     {{"01.docx", "= "
                  "行政许可申请书\n申请人：甲县禾丰食品店\n申请事项：食品经营许可\n申请人（签名）：王芳　2025年7月1日\n"
                  "日期：2025年7月2日"}},
     "许可申请书/申请日期/@值",
     "2025-07-02"},
    {"an application closes without the seal of an organ",
     {{"00.docx", "= 行政许可申请书\n" ORGAN "：现申请食品经营许可。\n> 甲县禾丰食品店\n> 2025年7月1日"},
      NOTICE("01", "申请材料接收凭证", PICTURE),
      NOTICE("02", "行政许可受理通知书", PICTURE)},
     "count(*/印章/@独缺)",
     "0"},
    {"who signed is no day, though nobody says what he is",
     {{"01.docx", "= 案件调查终结报告\n案由：采砂\n| （签名） | 以下空白"}},
     "concat(count(*/签名), count(*/日期), count(时间线/事件))",
     "100"},
    {"the day beside his name is",
     {{"01.docx", "= 案件调查终结报告\n案由：采砂\n| （签名） | 张三　2025年7月1日"}},
     "concat(*/日期/@值, 时间线/事件/@值)",
     "2025-07-012025-07-01"},
};

static void test_rows(void **state) {
    size_t failed = 0;

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t count = 0;
        jp_facts facts;
        jp_error err;

        while (count < MAX_FILES && rows[i].files[count].name) {
            count++;
        }
        jp_dossier dossier = jp_build_dossier("案", rows[i].files, count, &ask.scratch);
        assert_true(jp_facts_extract(ask.catalogue, &dossier, &ask.scratch, &facts, &err));
        failed += !ask_holds(facts.tree, rows[i].why, rows[i].question, rows[i].answer);
        jp_facts_release(&facts);
        jp_arena_reset(&ask.scratch);
    }
    assert_int_equal(failed, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};

    return cmocka_run_group_tests(tests, ask_set_up, ask_tear_down);
}
