/* SPDX-License-Identifier: Apache-2.0 */
#include "bench.h"

#include <time.h>

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

/* The condition asks for a paper that is not there: undetermined where the unread may be it, deducted where not. */
static void test_names_of_files(void **state) {
    static const char drawn[] = "有文书('听证笔录')";
    static const bench_row rows[] = {
        {"a folder is no part of the name", drawn, XJ, INDEX(ENTRY("附图清样", "附图")) SCAN("扫描/附图清样.pdf"),
         "deduct", NULL},
        {"nor by the other stroke", drawn, XJ, INDEX(ENTRY("附图清样", "附图")) SCAN("扫描\\附图清样.pdf"), "deduct",
         NULL},
        {"a dot in front begins no ending", drawn, XJ, INDEX(ENTRY("附图清样", "附图")) SCAN(".附图清样"), "deduct",
         NULL},
        {"a stop between the words of an entry is none of the name", drawn, XJ,
         INDEX(ENTRY("平面图、草图", "附图")) SCAN("平面图草图.pdf"), "deduct", NULL},
        {"one character of its own says nothing", drawn, XJ, INDEX(ENTRY("图材料", "附图")) SCAN("图材料.pdf"),
         "undetermined", "听证笔录"},
        {"two say what it is", drawn, XJ, INDEX(ENTRY("附图材料", "附图")) SCAN("附图材料.pdf"), "deduct", NULL},
        {"a name nobody knows may mean it, index or not", drawn, XJ,
         INDEX(ENTRY("听讼记事录", "")) "<未读 成员='听讼记事录.pdf' 类型='PDF' 可能='' 或为='询问笔录|听证笔录'/>",
         "undetermined", "听证笔录"},
        {"but not where the index is understood", drawn, XJ,
         INDEX(ENTRY("听讼记事录", "询问笔录")) "<未读 成员='听讼记事录.pdf' 类型='PDF' 可能='' 或为='听证笔录'/>",
         "deduct", NULL},
        {"nor does a second file that the index understands change that", drawn, XJ,
         INDEX(ENTRY("听讼记事录", "") ENTRY(
             "附图清样",
             "附图")) "<未读 成员='听讼记事录.pdf' 类型='PDF' 可能='' 或为='听证笔录'/>" SCAN("附图清样.pdf"),
         "undetermined", "听证笔录"},
        {"the entry is for this paper", drawn, XJ, INDEX(ENTRY("听证记录簿", "听证笔录")) SCAN("听证记录簿.pdf"),
         "undetermined", "听证笔录"},
        {"a file is named like no entry", drawn, XJ, INDEX(ENTRY("附图清样", "附图")) SCAN("附图草样.pdf"),
         "undetermined", "听证笔录"},
        {"of two files the second may be it", drawn, XJ,
         INDEX(ENTRY("附图清样", "附图")) SCAN("附图清样.pdf") SCAN("7.pdf"), "undetermined", "听证笔录"},
        {"of two files the first may be it", drawn, XJ,
         INDEX(ENTRY("附图清样", "附图")) SCAN("7.pdf") SCAN("附图清样.pdf"), "undetermined", "听证笔录"},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

static void test_room(void **state) {
    static const char asked[] = "有文书('询问笔录')";
    static const char heard[] = "有文书('听证笔录')";
    static const bench_row rows[] = {
        {"an entry for it has no paper", asked, XJ, COVERS INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf"),
         "undetermined", "询问笔录"},
        {"none is for it, and the file is what the last one names", heard, XJ,
         COVERS INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf"), "deduct", NULL},
        {"an entry for two papers", heard, XJ,
         COVERS INDEX(FILED ENTRY("询问笔录、听证笔录", "询问笔录")) FILED_PAPERS SCAN("7.pdf"), "undetermined",
         "听证笔录"},
        {"a file named by an entry for two", heard, XJ,
         INDEX(ENTRY("询问和听证笔录", "询问笔录")) SCAN("询问和听证笔录.pdf"), "undetermined", "听证笔录"},
        {"film takes no entry", heard, XJ,
         COVERS INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf") "<未读 成员='8.mp4' 类型='media' 可能=''/>", "deduct",
         NULL},
        {"more files than entries", heard, XJ, COVERS INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf") SCAN("8.pdf"),
         "undetermined", "听证笔录"},
        {"more entries than files", heard, XJ,
         COVERS INDEX(FILED ASKED ENTRY("附图清样", "附图")) FILED_PAPERS SCAN("7.pdf"), "undetermined", "听证笔录"},
        {"a file takes the entry it is named by", heard, XJ,
         COVERS INDEX(FILED ASKED ENTRY("附图清样", "附图")) FILED_PAPERS SCAN("7.pdf") SCAN("附图清样.pdf"), "deduct",
         NULL},
        {"a file that is known by its name takes none of the nameless", heard, XJ,
         COVERS INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf") "<未读 成员='8送达回证.pdf' 类型='PDF' 可能='送达回证'/>",
         "deduct", NULL},
        {"a name that holds an entry's is no paper yet", heard, XJ,
         COVERS INDEX(FILED ENTRY("询问调查笔录", "询问笔录")) FILED_PAPERS SCAN("询问调查笔录某甲.pdf"), "deduct",
         NULL},
        {"one paper answers one of two entries", "有文书('送达回证') and 有文书('询问笔录')", XJ,
         COVERS INDEX(FILED ENTRY("送达回证", "送达回证")) FILED_PAPERS SCAN("7.pdf"), "deduct", NULL},
        {"a paper by another word has its entry", heard, XJ,
         COVERS INDEX(ENTRY("行政处罚决定书", "行政处罚决定书") ASKED) PAPER("当场处罚决定书", "1") SCAN("7.pdf"),
         "deduct", NULL},
        {"but the very type goes first", "有文书('行政处罚决定书')", XJ,
         COVERS INDEX(ENTRY("行政处罚决定书", "行政处罚决定书") ENTRY("当场处罚决定书", "当场处罚决定书"))
             PAPER("当场处罚决定书", "1") SCAN("7.pdf"),
         "undetermined", "行政处罚决定书"},
        {"an entry that a file is named by takes no paper from the next one", heard, XJ,
         COVERS INDEX(FILED ENTRY("附图清样", "附图") ENTRY("附图", "附图") ASKED) FILED_PAPERS PAPER("附图", "3")
             SCAN("附图清样.pdf") SCAN("7.pdf"),
         "deduct", NULL},
        {"an entry that nobody understands, but a file is named by it, is for that file", heard, XJ,
         COVERS INDEX(FILED "<目录项 题名='安全承诺书'>x</目录项>" ASKED) FILED_PAPERS SCAN("安全承诺书.pdf")
             SCAN("7.pdf"),
         "deduct", NULL},
        {"three characters are the name of a paper", "有文书('催告书')", XJ,
         INDEX(ENTRY("催告书存根", "附图")) SCAN("催告书存根.pdf"), "undetermined", "催告书"},
        {"an index that leaves a paper out tells nothing", heard, XJ,
         COVERS INDEX(FILED ASKED) FILED_PAPERS PAPER("延期审批表", "3") SCAN("7.pdf"), "undetermined", "听证笔录"},
        {"the file may be the cover", heard, XJ, "<卷内备考表 成员='b'/>" INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf"),
         "undetermined", "听证笔录"},
        {"or the closing leaf", heard, XJ, "<卷宗封面 成员='f'/>" INDEX(FILED ASKED) FILED_PAPERS SCAN("7.pdf"),
         "undetermined", "听证笔录"},
        {"an entry nobody understands is for any paper", heard, XJ,
         COVERS INDEX(FILED "<目录项 题名='安全承诺书'>x</目录项>") FILED_PAPERS SCAN("7.pdf"), "undetermined",
         "听证笔录"},
        {"an index that goes on in a second file", heard, XJ,
         COVERS INDEX(FILED) INDEX(ASKED) FILED_PAPERS SCAN("7.pdf"), "deduct", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define DECISION(member) "<行政处罚决定书 成员='" member "' 状态='有'><文号 值='甲" member "'>x</文号></行政处罚决定书>"
#define DECIDED ENTRY("行政处罚决定书", "行政处罚决定书")
#define AGAIN(type) "<未读 成员='7.pdf' 类型='PDF' 可能='' 再有='立案审批表|" type "'/>"

/* One is there: may another lie in the unread? */
static void test_another(void **state) {
    static const char copies[] = "count(每案一份(行政处罚决定书)) = 1";
    static const char only[] = "仅有一份('询问笔录')";
    static const char clean[] = "not(询问笔录/罚款/@分 > 1000)";
    static const bench_row rows[] = {
        {"the index lists one more", copies, XJ, COVERS INDEX(DECIDED DECIDED) DECISION("1") SCAN("7.pdf"),
         "undetermined", "行政处罚决定书还有一份未能读取"},
        {"a file is named by its entry", copies, XJ,
         INDEX(ENTRY("处罚书乙联", "行政处罚决定书")) DECISION("1") SCAN("处罚书乙联.pdf"), "undetermined",
         "行政处罚决定书还有一份未能读取"},
        {"a file that may be anything is not said to be one", copies, XJ, DECISION("1") SCAN("7.pdf"), "pass", NULL},
        {"of two files the first is listed", copies, XJ,
         INDEX(ENTRY("处罚书乙联", "行政处罚决定书")) DECISION("1") SCAN("处罚书乙联.pdf") SCAN("7.pdf"),
         "undetermined", "还有一份"},
        {"one alone", only, XJ, PAPER("询问笔录", "1"), "pass", NULL},
        {"none is not one", only, XJ, "", "deduct", NULL},
        {"two are not one", only, XJ, PAPER("询问笔录", "1") PAPER("询问笔录", "2"), "deduct", NULL},
        {"none, and perhaps one unread", only, XJ, SCAN("7.pdf"), "undetermined", "询问笔录可能还有一份"},
        {"one, and what comes in numbers may be there again", only, XJ, PAPER("询问笔录", "1") AGAIN("询问笔录"),
         "undetermined", "询问笔录可能还有一份"},
        {"one of what comes once", only, XJ, PAPER("询问笔录", "1") AGAIN("听证笔录"), "pass", NULL},
        {"two, whatever else is there", only, XJ, PAPER("询问笔录", "1") PAPER("询问笔录", "2") AGAIN("询问笔录"),
         "deduct", NULL},
        {"one more of its kind would be judged too", clean, XJ, PAPER("询问笔录", "1") AGAIN("询问笔录"),
         "undetermined", "询问笔录"},
        {"one more of another kind would not", clean, XJ, PAPER("询问笔录", "1") AGAIN("听证笔录"), "pass", NULL},
        {"the index has no room for one more", clean, XJ,
         COVERS INDEX(FILED ASKED ENTRY("附图清样", "附图")) FILED_PAPERS PAPER("询问笔录", "3") AGAIN("询问笔录"),
         "pass", NULL},
        {"the entry it is named by is for one more", clean, XJ,
         INDEX(ENTRY("问话记录", "询问笔录")) PAPER("询问笔录", "1") SCAN("问话记录.pdf"), "undetermined", "询问笔录"},
        {"the entry it is named by is for something else", clean, XJ,
         INDEX(ENTRY("附图清样", "附图")) PAPER("询问笔录", "1") "<未读 成员='附图清样.pdf' 类型='PDF' 可能='' "
                                                                 "再有='询问笔录'/>",
         "pass", NULL},
        {"of two files the first may be one more", clean, XJ,
         PAPER("询问笔录", "1") AGAIN("询问笔录") "<未读 成员='8.pdf' 类型='PDF' 可能='' 再有='听证笔录'/>",
         "undetermined", "询问笔录"},
        {"absent, and perhaps unread", clean, XJ, SCAN("7.pdf"), "undetermined", "询问笔录"},
        {"absent, and the unread is film", clean, XJ, "<未读 成员='7.mp4' 类型='media' 可能=''/>", "pass", NULL},
        {"there, and the unread may be anything", clean, XJ, PAPER("询问笔录", "1") SCAN("7.pdf"), "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define BY_NUMBER(third)                                                                                               \
    COVERS INDEX(ENTRY("立案审批表", "立案审批表") ENTRY("询问笔录", "询问笔录") ENTRY("情况表", "送达回证")           \
                     third ENTRY("行政处罚决定书", "行政处罚决定书") ENTRY("集体讨论记录", "集体讨论记录"))
#define NUMBERED PAPER("立案审批表", "01.docx") PAPER("询问笔录", "02.docx") "<未识别 成员='03.docx' 可能=''/>"
#define NUMBERED_TAIL PAPER("行政处罚决定书", "05.docx") PAPER("集体讨论记录", "06.docx")
#define FOURTH ENTRY("附图清样", "附图")

#define BEGUN ENTRY("立案审批表", "立案审批表") ENTRY("询问笔录", "询问笔录")
#define BEGUN_PAPERS PAPER("立案审批表", "02.docx") PAPER("询问笔录", "03.docx")
#define DECIDED_LAST ENTRY("行政处罚决定书", "行政处罚决定书") ENTRY("集体讨论记录", "集体讨论记录")
#define DECIDED_PAPERS PAPER("行政处罚决定书", "06.docx") PAPER("集体讨论记录", "07.docx")

/* Files and papers that are numbered stand where their entries stand. */
static void test_places(void **state) {
    static const char heard[] = "有文书('听证笔录')";
    static const bench_row rows[] = {
        {"the number puts the file where the entry stands", heard, XJ,
         BY_NUMBER(FOURTH) NUMBERED SCAN("04.pdf") NUMBERED_TAIL, "deduct", NULL},
        {"for that entry it may be", heard, XJ,
         BY_NUMBER(ENTRY("听证记录簿", "听证笔录")) NUMBERED SCAN("04.pdf") NUMBERED_TAIL, "undetermined", "听证笔录"},
        {"a machine's name puts it anywhere", heard, XJ, BY_NUMBER(FOURTH) NUMBERED SCAN("scan04.pdf") NUMBERED_TAIL,
         "undetermined", "听证笔录"},
        {"nor does a number that does not count on", heard, XJ, BY_NUMBER(FOURTH) NUMBERED SCAN("44.pdf") NUMBERED_TAIL,
         "undetermined", "听证笔录"},
        {"an entry nobody understands is for any paper", heard, XJ,
         BY_NUMBER(ENTRY("杂件", "")) NUMBERED SCAN("04.pdf") NUMBERED_TAIL, "undetermined", "听证笔录"},
        {"one entry more than papers", heard, XJ,
         BY_NUMBER(FOURTH ENTRY("草图清样", "草图")) NUMBERED SCAN("04.pdf") NUMBERED_TAIL, "undetermined", "听证笔录"},
        {"a file without a number stands anywhere", heard, XJ,
         BY_NUMBER(FOURTH) NUMBERED SCAN("扫描件.pdf") NUMBERED_TAIL, "undetermined", "听证笔录"},
        {"nor does the number of the paper before it place it", heard, XJ,
         BY_NUMBER(FOURTH) NUMBERED SCAN("03.pdf") NUMBERED_TAIL, "undetermined", "听证笔录"},
        {"in front of all papers", heard, XJ,
         INDEX(FOURTH BEGUN DECIDED_LAST) SCAN("01.pdf") BEGUN_PAPERS DECIDED_PAPERS, "deduct", NULL},
        {"behind all papers", heard, XJ,
         INDEX(BEGUN DECIDED_LAST FOURTH) BEGUN_PAPERS DECIDED_PAPERS SCAN("08.pdf") "<时间线/>", "deduct", NULL},
        {"a paper nobody knows stands behind the file", heard, XJ,
         INDEX(BEGUN FOURTH ENTRY("情况表", "送达回证") DECIDED_LAST)
             BEGUN_PAPERS SCAN("04.pdf") "<未识别 成员='05.docx' 可能=''/>" DECIDED_PAPERS,
         "deduct", NULL},
        {"what is behind that paper need not count on", heard, XJ,
         INDEX(BEGUN FOURTH ENTRY("情况表", "送达回证") DECIDED_LAST)
             BEGUN_PAPERS SCAN("04.pdf") "<未识别 成员='05.docx' 可能=''/>" PAPER("行政处罚决定书", "决定.docx")
                 PAPER("集体讨论记录", "讨论.docx"),
         "deduct", NULL},
        {"a paper whose name does not count on may stand anywhere", heard, XJ,
         INDEX(BEGUN FOURTH ENTRY("情况表", "送达回证") DECIDED_LAST)
             BEGUN_PAPERS SCAN("04.pdf") "<未识别 成员='杂.docx' 可能=''/>" DECIDED_PAPERS,
         "undetermined", "听证笔录"},
        {"a paper that its place explains leaves the index whole", heard, XJ,
         COVERS INDEX(BEGUN ENTRY("情况表", "送达回证") DECIDED_LAST FOURTH) BEGUN_PAPERS
         "<未识别 成员='杂.docx' 可能=''/>" DECIDED_PAPERS SCAN("scan9.pdf"),
         "deduct", NULL},
        {"as many in a gap as can be told", heard, XJ,
         BY_NUMBER(FOURTH ENTRY("草图清样", "草图")) NUMBERED SCAN("04.pdf") SCAN("05.pdf")
             PAPER("行政处罚决定书", "06.docx") PAPER("集体讨论记录", "07.docx"),
         "deduct", NULL},
        {"one more than that", heard, XJ,
         BY_NUMBER(FOURTH ENTRY("草图清样", "草图") ENTRY("总图清样", "附图")) NUMBERED SCAN("04.pdf") SCAN("05.pdf")
             SCAN("06.pdf") PAPER("行政处罚决定书", "07.docx") PAPER("集体讨论记录", "08.docx"),
         "undetermined", "听证笔录"},
        {"three papers that are known tell no order", heard, XJ,
         COVERS INDEX(ENTRY("立案审批表", "立案审批表") ENTRY("询问笔录", "询问笔录") ENTRY("情况表", "送达回证")
                          FOURTH ENTRY("行政处罚决定书", "行政处罚决定书")) NUMBERED SCAN("04.pdf")
             PAPER("行政处罚决定书", "05.docx"),
         "undetermined", "听证笔录"},
        {"the same letters before every number, and the tens begin", heard, XJ,
         BY_NUMBER(FOURTH) PAPER("立案审批表", "p-07.docx")
             PAPER("询问笔录", "p-08.docx") "<未识别 成员='p-09.docx' 可能=''/>" SCAN("p-10.pdf")
                 PAPER("行政处罚决定书", "p-11.docx") PAPER("集体讨论记录", "p-12.docx"),
         "deduct", NULL},
        {"numbers without a nought before them", heard, XJ,
         BY_NUMBER(FOURTH) PAPER("立案审批表", "6.docx")
             PAPER("询问笔录", "7.docx") "<未识别 成员='8.docx' 可能=''/>" SCAN("9.pdf")
                 PAPER("行政处罚决定书", "10.docx") PAPER("集体讨论记录", "11.docx"),
         "deduct", NULL},
        {"the papers are not in the order of the index", heard, XJ,
         BY_NUMBER(FOURTH) PAPER("询问笔录", "01.docx")
             PAPER("立案审批表", "02.docx") "<未识别 成员='03.docx' 可能=''/>" SCAN("04.pdf") NUMBERED_TAIL,
         "undetermined", "听证笔录"},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define JUDGED "机判 = A\n证据 = 行政处罚决定书\n"
#define ONE(condition) "情形1 = \"" condition "\"\n情形1说明 = 甲\n"
#define TWO(condition) "情形2 = \"" condition "\"\n情形2说明 = 乙\n"
#define NAMED(member, type) "<未读 成员='" member "' 类型='PDF' 可能='" type "'/>"
#define TOLD(day) "<事先告知书 成员='1'>" day "</事先告知书>"
#define EITHER "(事先告知书 | 听证告知书)/日期"
#define FORM(applies) "[类别 程序]\n适用 = \"" applies "\"\n文书 = 听证笔录\n不适用说明 = 无需听证\n"
#define ASKING "<询问笔录 成员='g'><地点>某路</地点></询问笔录>"

/* What is found missing, where the paper that would say it may be unread. */
static void test_missing(void **state) {
    static const struct {
        const char *why, *lines, *content, *outcome, *in_reason, *not_in_reason;
    } rows[] = {
        {"searched and denied, told once", JUDGED "检索 = 听证告知书\n" ONE("not(听证告知书)"), SCAN("7.pdf"),
         "undetermined", "《听证告知书》", "《听证告知书》、"},
        {"the unread file is named", JUDGED ONE("not(听证告知书)"), SCAN("7.pdf"), "undetermined",
         "未能读取的材料（「7.pdf」）中可能有《听证告知书》", NULL},
        {"so is one without an ending", JUDGED ONE("not(听证告知书)"), SCAN("扫描件1"), "undetermined",
         "未能读取的材料（「扫描件1」）中可能有《听证告知书》", NULL},
        {"and that there are more of them", JUDGED ONE("not(听证告知书)"), SCAN("7.pdf") SCAN("8.pdf"), "undetermined",
         "未能读取的材料（「7.pdf」等）中可能有《听证告知书》", NULL},
        {"a file that another paper was scanned to is not named", JUDGED ONE("not(听证告知书)"),
         "<未读 成员='营业执照.jpg' 类型='JPEG' 可能='证据材料'/>" SCAN("7.pdf"), "undetermined",
         "未能读取的材料（「7.pdf」）中可能有《听证告知书》", NULL},
        {"a paper of unknown title was read all the same", JUDGED ONE("not(听证告知书)"),
         "<未识别 成员='b.docx' 题='听讼权利单' 可能='听证告知书'/>", "undetermined",
         "卷内「听讼权利单」可能就是《听证告知书》，请核对", "未能读取"},
        {"one of unknown title, and one that is not read", JUDGED ONE("not(听证告知书) and not(听证笔录)"),
         "<未识别 成员='b.docx' 题='听讼权利单' 可能='听证告知书'/><未读 成员='听证.pdf' 类型='PDF' 可能='听证笔录'/>",
         "undetermined",
         "卷内「听讼权利单」可能就是《听证告知书》，请核对；未能读取的材料（「听证.pdf」）中可能有《听证笔录》", NULL},
        {"nothing is said of a paper that nobody could read", JUDGED ONE("not(听证笔录/日期)"),
         "<听证笔录 成员='听证.pdf' 状态='不可读'/><未读 成员='听证.pdf' 类型='PDF' 可能='听证笔录'/>", "undetermined",
         "未能读取的材料（「听证.pdf」）中可能有《听证笔录》", "甲"},
        {"an export gives its fields only", JUDGED ONE("not(听证笔录/日期)"),
         "<听证笔录 成员='导出.xml' 摘='是'><地点>某路</地点></听证笔录>", "undetermined",
         "系统导出的数据（「导出.xml」）只有《听证笔录》的字段，没有正文", "未能读取"},
        {"an export, and a file that nobody could read", JUDGED ONE("not(听证笔录/日期)"),
         "<听证笔录 成员='导出.xml' 摘='是'/><未读 成员='听证.pdf' 类型='PDF' 可能='听证笔录'/>", "undetermined",
         "请核对文书原件；未能读取的材料（「听证.pdf」）中可能有《听证笔录》", NULL},
        {"three papers are named, not the fourth", JUDGED ONE("not(听证告知书 and 听证笔录 and 询问笔录 and 送达回证)"),
         SCAN("7.pdf"), "undetermined", "《听证告知书》、《听证笔录》、《询问笔录》等", "《送达回证》"},
        {"three are all", JUDGED ONE("not(听证告知书 and 听证笔录 and 询问笔录)"), SCAN("7.pdf"), "undetermined",
         "《询问笔录》", "《询问笔录》等"},
        {"searched, whatever the fault is", JUDGED "检索 = 听证告知书\n" ONE("true()"), SCAN("7.pdf"), "undetermined",
         "《听证告知书》", NULL},
        {"denied, not searched", JUDGED ONE("not(听证告知书)"), SCAN("7.pdf"), "undetermined", "《听证告知书》", NULL},
        {"what a fault denies that does not hold", JUDGED ONE("true()") TWO("询问笔录 and not(听证告知书)"),
         SCAN("7.pdf"), "deduct", "甲", NULL},
        {"named in words", JUDGED ONE("询问笔录 and not(同案(询问笔录, '听证告知书'))"), ASKING SCAN("7.pdf"),
         "undetermined", "《听证告知书》", NULL},
        {"in a predicate it only picks", JUDGED ONE("询问笔录[not(听证告知书)]"), ASKING SCAN("7.pdf"), "deduct", "甲",
         NULL},
        {"asked for by the condition of the item", JUDGED "判定 = \"听证告知书/日期\"\n", SCAN("7.pdf"), "undetermined",
         "《听证告知书》", NULL},
        {"denied by what makes it apply", JUDGED "适用 = \"not(听证笔录)\"\n判定 = \"false()\"\n", SCAN("7.pdf"),
         "undetermined", "《听证笔录》", NULL},
        {"denied by what speaks against it", "机判 = P\n证据 = 询问笔录\n提示 = 看\n不符 = \"not(听证笔录)\"\n",
         SCAN("7.pdf"), "undetermined", "《听证笔录》", NULL},
        {"what the node at hand is not is no paper missed",
         "机判 = A\n逐项 = \"询问笔录 | 听证笔录\"\n" ONE("not(self::听证笔录)"), ASKING SCAN("7.pdf"), "deduct", "甲",
         NULL},
        {"nor what it stands in", "机判 = A\n逐项 = \"询问笔录/地点 | 听证笔录/地点\"\n" ONE("not(parent::听证笔录)"),
         ASKING SCAN("7.pdf"), "deduct", "甲", NULL},
        {"however far up", "机判 = A\n逐项 = \"询问笔录/地点 | 听证笔录/地点\"\n" ONE("not(ancestor::听证笔录)"),
         ASKING SCAN("7.pdf"), "deduct", "甲", NULL},
        {"but where nodes are picked by it they may be unread",
         "机判 = A\n逐项 = \"*[self::听证笔录]\"\n判定 = \"true()\"\n", SCAN("7.pdf"), "undetermined", "《听证笔录》",
         NULL},
        {"the other of the two is there", JUDGED ONE("not(" EITHER ")"), TOLD("") SCAN("7.pdf"), "deduct", "甲", NULL},
        {"from the root", JUDGED ONE("not((/案卷/事先告知书 | /案卷/听证告知书)/日期)"), TOLD("") SCAN("7.pdf"),
         "deduct", "甲", NULL},
        {"from beside", "机判 = A\n逐项 = 询问笔录\n" ONE("not((../事先告知书 | ../听证告知书)/日期)"),
         ASKING TOLD("") SCAN("7.pdf"), "deduct", "甲", NULL},
        {"the first where the second is there", JUDGED ONE("not((听证告知书 | 事先告知书)/日期)"),
         TOLD("") SCAN("7.pdf"), "deduct", "甲", NULL},
        {"neither is", JUDGED ONE("not(" EITHER ")"), SCAN("7.pdf"), "undetermined", "《事先告知书》、《听证告知书》",
         NULL},
        {"and, not or: each by itself", JUDGED ONE("not(事先告知书/日期 and 听证告知书)"), TOLD("") SCAN("7.pdf"),
         "undetermined", "《听证告知书》", NULL},
        {"the other is there, but the index lists this one too", JUDGED ONE("not(" EITHER ")"),
         COVERS INDEX(ENTRY("事先告知书", "事先告知书") ENTRY("听证告知书", "听证告知书")) TOLD("") SCAN("7.pdf"),
         "undetermined", "《听证告知书》", NULL},
        {"the condition of the item asks for either", JUDGED "判定 = \"" EITHER "\"\n", TOLD("") SCAN("7.pdf"),
         "deduct", "不对", NULL},
        {"an alternative is there, of what applies", JUDGED "适用 = \"事先告知书 | 听证告知书\"\n判定 = \"true()\"\n",
         TOLD("") SCAN("7.pdf"), "pass", "", NULL},
        {"an alternative is there, of what is gone through",
         "机判 = A\n逐项 = \"事先告知书 | 听证告知书\"\n判定 = \"true()\"\n", TOLD("") SCAN("7.pdf"), "pass", "", NULL},
        {"an alternative is there, of what a fault goes by", JUDGED ONE("(事先告知书 | 听证告知书)/罚款/@分 > 1000"),
         TOLD("") SCAN("7.pdf"), "pass", "", NULL},
        {"another fault that goes by neither takes nothing back",
         JUDGED ONE("(事先告知书 | 听证告知书)/罚款/@分 > 1000") TWO("询问笔录/罚款/@分 > 1000"),
         TOLD("") ASKING SCAN("7.pdf"), "pass", "", NULL},
        {"an alternative is there, but the index lists this one too",
         JUDGED ONE("(事先告知书 | 听证告知书)/罚款/@分 > 1000"),
         COVERS INDEX(ENTRY("事先告知书", "事先告知书") ENTRY("听证告知书", "听证告知书")) TOLD("") SCAN("7.pdf"),
         "undetermined", "《听证告知书》", NULL},
        {"but where it is known to be unread, its faults would pass unseen",
         "机判 = A\n逐项 = \"事先告知书 | 听证告知书\"\n判定 = \"true()\"\n",
         TOLD("") "<听证告知书 成员='a.pdf' 状态='不可读'/>", "undetermined", "听证告知书未能读取", NULL},
        {"an unknown paper is not looked for among the unread", JUDGED "判定 = \"not(未识别/地点)\"\n",
         TOLD("") SCAN("7.pdf"), "pass", "", NULL},
        {"of all papers, and it passes", JUDGED "判定 = \"not(*/罚款/@分 > 1000)\"\n", NAMED("a.pdf", "送达回证"),
         "undetermined", "「a.pdf」", NULL},
        {"an unreadable paper is told once", JUDGED "判定 = \"not(*/罚款 or 询问笔录/罚款)\"\n",
         "<询问笔录 成员='1' 状态='不可读'/>", "undetermined", "《询问笔录》", "《询问笔录》、"},
        {"a file without an ending is a file", JUDGED ONE("not(*/地点)"), NAMED("扫描件1", "送达回证"), "undetermined",
         "「扫描件1」未能读取，其中可能载有有关内容", "《扫描件1》"},
        {"of all papers, whether it applies", JUDGED "适用 = \"*/罚款/@分 > 1000\"\n判定 = \"true()\"\n",
         NAMED("a.pdf", "送达回证"), "undetermined", "「a.pdf」", NULL},
        {"no paper says it", JUDGED ONE("not(*/地点)"), NAMED("a.pdf", "送达回证"), "undetermined", "「a.pdf」", NULL},
        {"twice, told once", JUDGED ONE("not(*/地点)") TWO("not(*/日期)"), NAMED("a.pdf", "送达回证"), "undetermined",
         "「a.pdf」", "「a.pdf」、"},
        {"one paper does not", JUDGED ONE("not(询问笔录/地点)"), NAMED("a.pdf", "送达回证"), "deduct", "甲", NULL},
        {"a product is no path", JUDGED ONE("not(count(询问笔录) * 2 > 3)"), NAMED("a.pdf", "送达回证"), "deduct", "甲",
         NULL},
        {"some paper says it", JUDGED ONE("count(*/地点) > 0"), ASKING NAMED("a.pdf", "送达回证"), "deduct", "甲",
         NULL},
        {"those that no paper says it of", JUDGED ONE("询问笔录[not(../*/日期)]"), ASKING NAMED("a.pdf", "送达回证"),
         "deduct", "甲", NULL},
        {"the fault that asks all does not hold", JUDGED ONE("听证笔录 and not(*/地点)") TWO("true()"),
         NAMED("a.pdf", "送达回证"), "deduct", "乙", NULL},
        {"a receipt of the bank is not written by the organ", JUDGED ONE("not(*/地点)"), NAMED("a.jpg", "缴款凭证"),
         "deduct", "甲", NULL},
        {"nor a photograph", JUDGED ONE("not(*/地点)"), NAMED("a.jpg", "照片证据"), "deduct", "甲", NULL},
        {"it may be a receipt of the organ's own", JUDGED ONE("not(*/地点)"), NAMED("a.jpg", "证据材料|送达回证"),
         "undetermined", "「a.jpg」", NULL},
        {"it may be anything", JUDGED ONE("not(*/地点)"), SCAN("7.pdf"), "undetermined", "「7.pdf」", NULL},
        {"evidence that could not be read", JUDGED ONE("not(*/地点)"), "<证据材料 成员='e.jpg' 状态='不可读'/>",
         "deduct", "甲", NULL},
        {"a paper of the organ that could not", JUDGED ONE("not(*/地点)"), "<送达回证 成员='e.jpg' 状态='不可读'/>",
         "undetermined", "《送达回证》", NULL},
        {"film", JUDGED ONE("not(*/地点)"), "<未读 成员='8.mp4' 类型='media' 可能=''/>", "deduct", "甲", NULL},
        {"a paper of an unknown title may be it", JUDGED "检索 = 听证告知书\n判定 = 听证告知书\n",
         "<未识别 成员='1' 可能='' 或为='送达回证|听证告知书'/>", "undetermined", "《听证告知书》", NULL},
        {"a paper whose title names it too holds it", JUDGED "检索 = 听证告知书\n判定 = 听证告知书\n",
         "<送达回证 成员='1' 状态='有' 题='送达回证及听证告知书' 或为='听证告知书'/>", "undetermined", "《听证告知书》",
         NULL},
        {"one whose title names another does not", JUDGED "检索 = 听证告知书\n判定 = 听证告知书\n",
         "<送达回证 成员='1' 状态='有' 题='送达回证及备考表' 或为='卷内备考表'/>", "deduct", "未见《听证告知书》",
         NULL},
        {"the first of two may", JUDGED "检索 = 听证告知书\n判定 = 听证告知书\n",
         "<未识别 成员='1' 可能='' 或为='听证告知书'/><未识别 成员='2' 可能=''/>", "undetermined", "《听证告知书》",
         NULL},
        {"it or an unread one, told once", JUDGED "检索 = 听证告知书\n判定 = 听证告知书\n",
         SCAN("7.pdf") "<未识别 成员='1' 可能='' 或为='听证告知书'/>", "undetermined", "《听证告知书》",
         "《听证告知书》、"},
        {"papers that could be read are counted, and nothing else", JUDGED "检索 = 听证告知书\n判定 = 听证告知书\n",
         ASKING "<送达回证 成员='e.jpg' 状态='不可读'/><时间线/>" NAMED("a.pdf", "送达回证"), "deduct",
         "已检索可以读取的1份文书", NULL},
        {"it may be something else", JUDGED "检索 = 听证告知书\n判定 = 听证告知书\n",
         "<未识别 成员='1' 可能='' 或为='送达回证'/>", "deduct", "不对", NULL},
        {"asked for by its name, it may be one of unknown title", JUDGED "判定 = \"有文书('听证告知书')\"\n",
         "<未识别 成员='1' 可能='' 或为='听证告知书'/>", "undetermined", "听证告知书", NULL},
        {"or half of its title", JUDGED "判定 = \"有文书('听证告知书')\"\n", "<未识别 成员='1' 可能='听证告知书'/>",
         "undetermined", "听证告知书", NULL},
        {"days that do not count are told by papers", JUDGED ONE("扣除日数('2024-01-01', '2024-04-30') < 30"),
         NAMED("a.pdf", "中止审批表"), "undetermined", "《中止审批表》", NULL},
        {"of penalties, not of licences", JUDGED ONE("扣除日数('2024-01-01', '2024-04-30') < 30"),
         NAMED("a.pdf", "检疫记录"), "deduct", "甲", NULL},
        {"of licences", JUDGED ONE("扣除工作日('2024-01-01', '2024-04-30') < 30"), NAMED("a.pdf", "检疫记录"),
         "undetermined", "《检疫记录》", NULL},
        {"and by no condition of the item less", JUDGED "判定 = \"扣除日数('2024-01-01', '2024-04-30') >= 30\"\n",
         NAMED("a.pdf", "中止审批表"), "undetermined", "《中止审批表》", NULL},
        {"a copy that could not be read may say more", JUDGED ONE("count(每案一份(行政处罚决定书)) = 1"),
         DECISION("1") "<行政处罚决定书 成员='2' 状态='不可读'/>", "undetermined", "还有一份未能读取", NULL},
        {"a form is needed for want of a paper that may be unread",
         JUDGED "判定 = \"true()\"\n" FORM("听证笔录 or not(事先告知书)"), NAMED("a.pdf", "事先告知书"), "undetermined",
         "《事先告知书》", NULL},
        {"both may be unread", JUDGED "判定 = \"true()\"\n" FORM("听证笔录 or not(事先告知书)"), SCAN("7.pdf"),
         "undetermined", "《听证笔录》、《事先告知书》", NULL},
        {"neither is", JUDGED "判定 = \"true()\"\n" FORM("听证笔录 or not(事先告知书)"), NAMED("a.pdf", "送达回证"),
         "deduct", "整份缺少", NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        jp_answer answer = bench_judge(rows[i].lines, XJ, rows[i].content);
        bench_expect(rows[i].why, &answer, rows[i].outcome, rows[i].in_reason);
        if (rows[i].not_in_reason && jp_view_contains(answer.reason, jp_view_of(rows[i].not_in_reason))) {
            fail_msg("%s: %.*s", rows[i].why, JP_VIEW_ARG(answer.reason));
        }
        if (answer.outcome == JP_OUT_UNDETERMINED && (answer.times != 0 || answer.deducted_cp != 0)) {
            fail_msg("%s: %d points, %d times", rows[i].why, answer.deducted_cp, answer.times);
        }
    }
}

/* Thousands of entries and files are looked over once, whatever is asked: memory that grows with their product is more
 * than a machine has. */
static void test_long_index(void **state) {
    enum { ENTRIES = 400, FILES = 100, MOST_BYTES = 8 << 20 };
    static const char asked[] =
        JUDGED ONE("有项无件(卷内目录/目录项) or 有件无项(卷内目录/目录项) or "
                   "页号不连(卷内目录/目录项) or not(有文书('听证笔录') or 有文书('询问笔录'))");
    jp_str content;
    (void)state;

    jp_str_init(&content, &the_bench.arena);
    jp_str_put_text(&content, "<卷内目录 成员='0' 码='D02' 状态='有'>");
    for (unsigned i = 0; i < ENTRIES; i++) {
        jp_str_putf(&content, "<目录项 题名='附图清样第%u幅审批表' 页号='%u' 类='附图'>x</目录项>", i, i);
    }
    jp_str_put_text(&content, "</卷内目录>");
    for (unsigned i = 0; i < FILES; i++) {
        jp_str_putf(&content,
                    "<未读 成员='附图草样%u.pdf' 类型='PDF' 可能=''/><延期审批表 成员='%u' 码='D05' "
                    "状态='有' 题='延期审批表'/>",
                    i, i);
    }
    const char *text = jp_view_cstr(&the_bench.arena, jp_str_view(&content));
    const size_t before = the_bench.arena.used_bytes;
    jp_answer answer = bench_judge(asked, XJ, text);
    bench_expect("a long index", &answer, "undetermined", NULL);
    if (the_bench.arena.used_bytes - before > MOST_BYTES) {
        fail_msg("%zu bytes for %d entries and %d files", the_bench.arena.used_bytes - before, ENTRIES, FILES);
    }
}

static void put_times(jp_str *out, const char *text, uint32_t times) {
    for (uint32_t i = 0; i < times; i++) {
        jp_str_put_text(out, text);
    }
}

/* Each file is held against each entry: what its own name says is asked once. */
static void test_many_files_and_entries(void **state) {
    enum { TIMES = 1500, MOST_SECONDS = 3 };
    const clock_t begun = clock();
    jp_str content;

    (void)state;
    jp_str_init(&content, &the_bench.arena);
    jp_str_put_text(&content, "<卷内目录 成员='0' 码='D02' 状态='有'>");
    put_times(&content, ENTRY("平面草图", "附图"), TIMES);
    jp_str_put_text(&content, "</卷内目录>");
    put_times(&content, SCAN("附图清样.pdf"), TIMES);
    const bench_row row = {"thousands of both",   "有文书('听证笔录')", XJ,
                           jp_str_cstr(&content), "undetermined",       "听证笔录"};
    (void)bench_run_row(&row);
    assert_true((clock() - begun) / CLOCKS_PER_SEC < MOST_SECONDS);
}

/* Each paper is asked for the same words: whether another may have them, and what is not read, is asked once. */
static void test_many_papers(void **state) {
    enum { TIMES = 20000, MOST_SECONDS = 3 };
    static const char lines[] =
        "机判 = A\n逐项 = 询问笔录\n判定 = \"有内容(地点 | 记录人 | 机关 | 签名 | 文号 | 日期)\"\n"
        "例外1 = 有内容(听证笔录/地点)\n例外1说明 = 甲\n例外1证据 = 听证笔录\n"
        "例外2 = \"*/日期\"\n例外2说明 = 乙\n例外2证据 = 日期\n";
    const clock_t begun = clock();
    jp_str content;

    (void)state;
    jp_str_init(&content, &the_bench.arena);
    put_times(&content, PAPER("询问笔录", "1"), TIMES);
    jp_answer answer = bench_judge(lines, XJ, jp_str_cstr(&content));
    bench_expect("thousands of papers", &answer, "deduct", NULL);
    assert_true((clock() - begun) / CLOCKS_PER_SEC < MOST_SECONDS);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_of_files),
        cmocka_unit_test(test_room),
        cmocka_unit_test(test_another),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_missing),
        cmocka_unit_test(test_long_index),
        cmocka_unit_test(test_many_files_and_entries),
        cmocka_unit_test(test_many_papers),
    };
    return cmocka_run_group_tests(tests, bench_set_up, bench_tear_down);
}
