/* SPDX-License-Identifier: Apache-2.0 */
#include "bench.h"

/* What an unread file may be: by its name, by the entries of the index that no paper answers. */

#define XJ "区划='650102'"
#define COVERS "<卷宗封面 成员='f'/><卷内备考表 成员='b'/><时间线/>"
#define INDEX(entries) "<卷内目录 成员='0' 码='D02' 状态='有'><段>题名</段>" entries "</卷内目录>"
#define ENTRY(title, type) "<目录项 题名='" title "' 类='" type "'>x</目录项>"
#define PAPER(type, member) "<" type " 成员='" member "' 码='D99' 状态='有' 题='某题'/>"
#define SCAN(member) "<未读 成员='" member "' 类型='PDF' 可能=''/>"
#define FILED ENTRY("立案审批表", "立案审批表") ENTRY("送达回证", "送达回证")
#define FILED_PAPERS PAPER("立案审批表", "1") PAPER("送达回证", "2")
#define ASKED ENTRY("询问笔录", "询问笔录")

typedef struct row {
    const char *why, *condition, *content, *outcome, *in_reason;
} row;

static void run_rows(const row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const char *lines =
            jp_arena_printf(&the_bench.arena, "机判 = A\n证据 = 行政处罚决定书\n判定 = \"%s\"\n", rows[i].condition);
        jp_answer answer = bench_judge(lines, XJ, rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, rows[i].in_reason);
    }
}

/* The condition asks for a paper that is not there: undetermined where the unread may be it, deducted where not. */
static void test_names_of_files(void **state) {
    static const char drawn[] = "有文书('听证笔录')";
    static const row rows[] = {
        {"a folder is no part of the name", drawn, INDEX(ENTRY("附图清样", "附图")) SCAN("扫描/附图清样.pdf"), "deduct",
         NULL},
        {"nor by the other stroke", drawn, INDEX(ENTRY("附图清样", "附图")) SCAN("扫描\\附图清样.pdf"), "deduct", NULL},
        {"a dot in front begins no ending", drawn, INDEX(ENTRY("附图清样", "附图")) SCAN(".附图清样"), "deduct", NULL},
        {"one character of its own says nothing", drawn, INDEX(ENTRY("图材料", "附图")) SCAN("图材料.pdf"),
         "undetermined", "听证笔录"},
        {"two say what it is", drawn, INDEX(ENTRY("附图材料", "附图")) SCAN("附图材料.pdf"), "deduct", NULL},
        {"the entry is for this paper", drawn, INDEX(ENTRY("听证记录簿", "听证笔录")) SCAN("听证记录簿.pdf"),
         "undetermined", "听证笔录"},
        {"a file is named like no entry", drawn, INDEX(ENTRY("附图清样", "附图")) SCAN("附图草样.pdf"), "undetermined",
         "听证笔录"},
        {"of two files the second may be it", drawn,
         INDEX(ENTRY("附图清样", "附图")) SCAN("附图清样.pdf") SCAN("7.pdf"), "undetermined", "听证笔录"},
        {"of two files the first may be it", drawn, INDEX(ENTRY("附图清样", "附图")) SCAN("7.pdf") SCAN("附图清样.pdf"),
         "undetermined", "听证笔录"},
    };
    (void)state;
    run_rows(rows, COUNT_OF(rows));
}

static void test_room(void **state) {
    static const char asked[] = "有文书('询问笔录')";
    static const char heard[] = "有文书('听证笔录')";
    static const row rows[] = {
        {"an entry for it has no paper", asked, COVERS INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf"), "undetermined",
         "询问笔录"},
        {"none is for it, and the file is what the last one names", heard,
         COVERS INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf"), "deduct", NULL},
        {"film takes no entry", heard,
         COVERS INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf") "<未读 成员='8.mp4' 类型='media' 可能=''/>", "deduct",
         NULL},
        {"more files than entries", heard, COVERS INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf") SCAN("8.pdf"),
         "undetermined", "听证笔录"},
        {"more entries than files", heard,
         COVERS INDEX(FILED ASKED ENTRY("附图清样", "附图")) FILED_PAPERS SCAN("7.pdf"), "undetermined", "听证笔录"},
        {"a file takes the entry it is named by", heard,
         COVERS INDEX(FILED ASKED ENTRY("附图清样", "附图")) FILED_PAPERS SCAN("7.pdf") SCAN("附图清样.pdf"), "deduct",
         NULL},
        {"a file that is known by its name takes none of the nameless", heard,
         COVERS INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf") "<未读 成员='8送达回证.pdf' 类型='PDF' 可能='送达回证'/>",
         "deduct", NULL},
        {"a name that holds an entry's is no paper yet", heard,
         COVERS INDEX(FILED ENTRY("询问调查笔录", "询问笔录")) FILED_PAPERS SCAN("询问调查笔录某甲.pdf"), "deduct",
         NULL},
        {"one paper answers one of two entries", "有文书('送达回证') and 有文书('询问笔录')",
         COVERS INDEX(FILED ENTRY("送达回证", "送达回证")) FILED_PAPERS SCAN("7.pdf"), "deduct", NULL},
        {"a paper by another word has its entry", heard,
         COVERS INDEX(ENTRY("行政处罚决定书", "行政处罚决定书") ASKED) PAPER("当场处罚决定书", "1") SCAN("7.pdf"),
         "deduct", NULL},
        {"but the very type goes first", "有文书('行政处罚决定书')",
         COVERS INDEX(ENTRY("行政处罚决定书", "行政处罚决定书") ENTRY("当场处罚决定书", "当场处罚决定书"))
             PAPER("当场处罚决定书", "1") SCAN("7.pdf"),
         "undetermined", "行政处罚决定书"},
        {"an index that leaves a paper out tells nothing", heard,
         COVERS INDEX(FILED ASKED) FILED_PAPERS PAPER("延期审批表", "3") SCAN("7.pdf"), "undetermined", "听证笔录"},
        {"the file may be the cover", heard, "<卷内备考表 成员='b'/>" INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf"),
         "undetermined", "听证笔录"},
        {"or the closing leaf", heard, "<卷宗封面 成员='f'/>" INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf"),
         "undetermined", "听证笔录"},
        {"an entry nobody understands is for any paper", heard,
         COVERS INDEX(FILED "<目录项 题名='安全承诺书'>x</目录项>") FILED_PAPERS SCAN("7.pdf"), "undetermined",
         "听证笔录"},
        {"an index that goes on in a second file", heard, COVERS INDEX(FILED) INDEX(ASKED) FILED_PAPERS SCAN("7.pdf"),
         "deduct", NULL},
    };
    (void)state;
    run_rows(rows, COUNT_OF(rows));
}

#define DECISION(member) "<行政处罚决定书 成员='" member "' 状态='有'><文号 值='甲" member "'>x</文号></行政处罚决定书>"
#define DECIDED ENTRY("行政处罚决定书", "行政处罚决定书")
#define AGAIN(type) "<未读 成员='7.pdf' 类型='PDF' 可能='' 再有='立案审批表|" type "'/>"

/* One is there: may another lie in the unread? */
static void test_another(void **state) {
    static const char copies[] = "count(每案一份(行政处罚决定书)) = 1";
    static const char only[] = "仅有一份('询问笔录')";
    static const char clean[] = "not(询问笔录/罚款/@分 > 1000)";
    static const row rows[] = {
        {"the index lists one more", copies, COVERS INDEX(DECIDED DECIDED) DECISION("1") SCAN("7.pdf"), "undetermined",
         "行政处罚决定书还有一份未能读取"},
        {"a file is named by its entry", copies,
         INDEX(ENTRY("处罚书乙联", "行政处罚决定书")) DECISION("1") SCAN("处罚书乙联.pdf"), "undetermined",
         "行政处罚决定书还有一份未能读取"},
        {"a file that may be anything is not said to be one", copies, DECISION("1") SCAN("7.pdf"), "pass", NULL},
        {"of two files the first is listed", copies,
         INDEX(ENTRY("处罚书乙联", "行政处罚决定书")) DECISION("1") SCAN("处罚书乙联.pdf") SCAN("7.pdf"),
         "undetermined", "还有一份"},
        {"one alone", only, PAPER("询问笔录", "1"), "pass", NULL},
        {"none is not one", only, "", "deduct", NULL},
        {"two are not one", only, PAPER("询问笔录", "1") PAPER("询问笔录", "2"), "deduct", NULL},
        {"none, and perhaps one unread", only, SCAN("7.pdf"), "undetermined", "询问笔录可能还有一份"},
        {"one, and what comes in numbers may be there again", only, PAPER("询问笔录", "1") AGAIN("询问笔录"),
         "undetermined", "询问笔录可能还有一份"},
        {"one of what comes once", only, PAPER("询问笔录", "1") AGAIN("听证笔录"), "pass", NULL},
        {"two, whatever else is there", only, PAPER("询问笔录", "1") PAPER("询问笔录", "2") AGAIN("询问笔录"), "deduct",
         NULL},
        {"one more of its kind would be judged too", clean, PAPER("询问笔录", "1") AGAIN("询问笔录"), "undetermined",
         "询问笔录"},
        {"one more of another kind would not", clean, PAPER("询问笔录", "1") AGAIN("听证笔录"), "pass", NULL},
        {"the index has no room for one more", clean,
         COVERS INDEX(FILED ASKED ENTRY("附图清样", "附图")) FILED_PAPERS PAPER("询问笔录", "3") AGAIN("询问笔录"),
         "pass", NULL},
        {"the entry it is named by is for one more", clean,
         INDEX(ENTRY("问话记录", "询问笔录")) PAPER("询问笔录", "1") SCAN("问话记录.pdf"), "undetermined", "询问笔录"},
        {"the entry it is named by is for something else", clean,
         INDEX(ENTRY("附图清样", "附图")) PAPER("询问笔录", "1") "<未读 成员='附图清样.pdf' 类型='PDF' 可能='' "
                                                                 "再有='询问笔录'/>",
         "pass", NULL},
        {"of two files the first may be one more", clean,
         PAPER("询问笔录", "1") AGAIN("询问笔录") "<未读 成员='8.pdf' 类型='PDF' 可能='' 再有='听证笔录'/>",
         "undetermined", "询问笔录"},
        {"absent, and perhaps unread", clean, SCAN("7.pdf"), "undetermined", "询问笔录"},
        {"absent, and the unread is film", clean, "<未读 成员='7.mp4' 类型='media' 可能=''/>", "pass", NULL},
        {"there, and the unread may be anything", clean, PAPER("询问笔录", "1") SCAN("7.pdf"), "pass", NULL},
    };
    (void)state;
    run_rows(rows, COUNT_OF(rows));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_of_files),
        cmocka_unit_test(test_room),
        cmocka_unit_test(test_another),
    };
    return cmocka_run_group_tests(tests, bench_set_up, bench_tear_down);
}
