/* SPDX-License-Identifier: Apache-2.0 */
#include "bench.h"

/* The index of a dossier against its papers. Each row: a condition, what stands in the dossier, and whether it is met
 * (pass), not (deduct) or open (undetermined).
 */
#define XJ "区划='650102'"

#define INDEX(entries) "<卷内目录 成员='0' 码='D02' 状态='有'>" entries "</卷内目录>"
#define ENTRY(title, type) "<目录项 题名='" title "' 类='" type "'>x</目录项>"
#define PAPER(type, member) "<" type " 成员='" member "' 码='D99' 状态='有' 题='某题'/>"
#define DATED(title, type, day) "<目录项 题名='" title "' 类='" type "' 日期='" day "'>x</目录项>"
#define RECORD(type, day, title)                                                                                       \
    "<" type " 成员='" day title "' 码='D06' 状态='有' 题='" title "'><开始时间 值='" day                              \
    "T09:30'>x</开始时间></" type ">"
#define RELEASE(number)                                                                                                \
    "<解除强制措施决定书 成员='2' 码='D14' 状态='有' 题='解除强制措施决定书'><文号 值='" number                        \
    "'>x</文号></解除强制措施决定书>"
#define UNKNOWN "<目录项 题名='安全承诺书'>x</目录项>"

static void test_index(void **state) {
    static const char absent[] = "有项无件(卷内目录/目录项)";
    static const bench_row rows[] = {
        {"a title the catalogue does not know, and no paper left for it", absent, XJ,
         INDEX(ENTRY("送达回证", "送达回证") UNKNOWN) PAPER("送达回证", "1"), "pass", NULL},
        {"another paper may be it", absent, XJ,
         INDEX(ENTRY("送达回证", "送达回证") UNKNOWN) PAPER("送达回证", "1") PAPER("委托书", "2"), "deduct", NULL},
        {"two of the kind that is listed once", absent, XJ,
         INDEX(ENTRY("送达回证", "送达回证") UNKNOWN) PAPER("送达回证", "1") PAPER("送达回证", "2"), "deduct", NULL},
        {"something in the dossier was not recognised", absent, XJ,
         INDEX(ENTRY("送达回证", "送达回证") UNKNOWN) PAPER("送达回证", "1") "<未识别 成员='2'/>", "deduct", NULL},
        {"a file of several papers may hide one more", absent, XJ,
         INDEX(ENTRY("送达回证", "送达回证") ENTRY("询问笔录", "询问笔录") UNKNOWN) PAPER("送达回证", "1")
             PAPER("询问笔录", "1"),
         "deduct", NULL},
        {"a copy of the identity card is no photograph of the place", absent, XJ,
         INDEX(ENTRY("身份证复印件", "证据材料") ENTRY("现场照片", "照片证据")) PAPER("照片证据", "1"), "pass", NULL},
        {"the second of an entry is a paper too", "not(有件无项(卷内目录/目录项))", XJ,
         INDEX("<目录项 题名='甲及乙' 类='限期拆除公告' 另类='照片证据'>x</目录项>") PAPER("限期拆除公告", "1")
             PAPER("照片证据", "2"),
         "pass", NULL},
        {"and is enough where the first is filed under another name", absent, XJ,
         INDEX("<目录项 题名='甲及乙' 类='限期拆除公告' 另类='照片证据'>x</目录项>") PAPER("照片证据", "2"), "deduct",
         NULL},
        {"listed under another name, with the number it bears", absent, XJ,
         INDEX("<目录项 题名='解除强制措施凭证' 类='解除强制措施清单' 文号='甲解字〔2025〕2号'>x</目录项>")
             RELEASE("甲解字〔2025〕2号"),
         "deduct", NULL},
        {"and it has its entry there", "not(有件无项(卷内目录/目录项))", XJ,
         INDEX("<目录项 题名='解除强制措施凭证' 类='解除强制措施清单' 文号='甲解字〔2025〕2号'>x</目录项>")
             RELEASE("甲解字〔2025〕2号"),
         "pass", NULL},
        {"with another number it is another paper", absent, XJ,
         INDEX("<目录项 题名='解除强制措施凭证' 类='解除强制措施清单' 文号='甲解字〔2025〕3号'>x</目录项>")
             RELEASE("甲解字〔2025〕2号"),
         "pass", NULL},
        {"a number that two papers share does not stand for the one that is absent", absent, XJ,
         INDEX(ENTRY("解除强制措施决定书",
                     "解除强制措施决定书") "<目录项 题名='解除强制措施凭证' 类='解除强制措施清单' "
                                           "文号='甲解字〔2025〕2号'>x</目录项>") RELEASE("甲解字〔2025〕2号"),
         "pass", NULL},
        {"a spot decision is listed as a decision", absent, XJ,
         INDEX(ENTRY("行政处罚决定书", "行政处罚决定书")) PAPER("当场处罚决定书", "1"), "deduct", NULL},
        {"evidence in general may be one", absent, XJ, INDEX(ENTRY("证据材料", "证据材料")) PAPER("照片证据", "1"),
         "deduct", NULL},
        {"photographs called copies are photographs", absent, XJ,
         INDEX(ENTRY("现场照片复印件", "照片证据")) PAPER("照片证据", "1"), "deduct", NULL},
        {"a paper that was not read may be it", absent, XJ,
         INDEX(ENTRY("送达回证", "送达回证") UNKNOWN)
             PAPER("送达回证", "1") "<未读 成员='2.pdf' 类型='PDF' 可能='询问笔录'/>",
         "deduct", NULL},
        {"an index that nothing was filed under", absent, XJ, INDEX(UNKNOWN), "deduct", NULL},
        {"of two that have no paper only the known is named", "count(有项无件(卷内目录/目录项)) = 1", XJ,
         INDEX(ENTRY("送达回证", "送达回证") ENTRY("询问笔录", "询问笔录") UNKNOWN) PAPER("送达回证", "1"), "pass",
         NULL},
        {"the closing leaf is no paper of its own", absent, XJ,
         INDEX(ENTRY("送达回证", "送达回证") UNKNOWN) PAPER("送达回证", "1") "<备考表 成员='2' 码='D36' 状态='有'/>",
         "pass", NULL},
        {"a title that a paper bears, recognised as another", absent, XJ,
         INDEX(ENTRY("送达回证", "送达回证") UNKNOWN ENTRY("备考表", "卷内备考表"))
             PAPER("送达回证", "1") "<法制审核意见书 成员='2' 码='D17' 状态='有' 题='安全承诺书'/>"
                                    "<卷内备考表 成员='3' 码='D36' 状态='有'/>",
         "deduct", NULL},
        {"one number for a bundle of papers", absent, XJ,
         INDEX(ENTRY("检查记录、询问笔录、整改复查意见书", "整改复查意见书")) PAPER("催告书", "1"), "undetermined",
         NULL},
        {"a bundle for which no paper is left", absent, XJ,
         INDEX(ENTRY("检查记录、询问笔录、整改复查意见书", "整改复查意见书") ENTRY("催告书", "催告书"))
             PAPER("催告书", "1"),
         "pass", NULL},
        {"for copies of two", absent, XJ,
         INDEX(ENTRY("检查记录、整改复查意见书复印件", "整改复查意见书")) PAPER("催告书", "1"), "undetermined", NULL},
        {"a photocopy by another word", absent, XJ,
         INDEX(ENTRY("执照影印件", "证据材料") ENTRY("现场照片", "照片证据")) PAPER("照片证据", "1"), "pass", NULL},
        {"three characters may be a word of any title", absent, XJ,
         INDEX(ENTRY("呈批表", "立案审批表")) "<询问笔录 成员='1' 码='D07' 题='延期呈批表'/>", "undetermined",
         "题名不同"},
        {"the file bears the name of the entry", absent, XJ,
         INDEX(ENTRY("逾期未履行核查笔录", "许可核查笔录")) "<现场检查笔录 成员='06逾期未履行核查笔录.docx' 码='D06' "
                                                            "题='某局&#10;现场检查(勘验)笔录'/>",
         "deduct", NULL},
        {"a sheet of publication and recordings, taken for either", absent, XJ,
         INDEX(ENTRY("行政处罚公示及执法音像资料索引",
                     "音像记录清单")) "<公示信息表 成员='6' 码='X06' 题='公示及音像索引'/>",
         "deduct", NULL},
        {"a publication alone tells of no recordings", absent, XJ,
         INDEX(ENTRY("行政处罚公示及执法音像资料索引", "音像记录清单")) "<公示信息表 成员='6' 码='X06' 题='公示表'/>",
         "pass", NULL},
        {"an index that tells of recordings alone lists no sheet of both", absent, XJ,
         INDEX(ENTRY("执法音像资料索引", "音像记录清单")) "<公示信息表 成员='6' 码='X06' 题='公示及音像索引'/>",
         "undetermined", "题名不同"},
        {"nor one of publications alone", absent, XJ,
         INDEX(ENTRY("行政处罚公示资料索引", "公示信息表")) "<音像记录清单 成员='6' 码='X06' 题='公示及音像索引'/>",
         "undetermined", "题名不同"},
        {"a record of both is no such sheet", absent, XJ,
         INDEX(ENTRY("行政处罚公示及执法音像资料索引",
                     "音像记录清单")) "<询问笔录 成员='6' 码='D07' 题='公示及音像询问笔录'/>",
         "pass", NULL},
        {"recordings alone tell of no publication", absent, XJ,
         INDEX(ENTRY("行政处罚公示及执法音像资料索引", "音像记录清单")) "<公示信息表 成员='6' 码='X06' 题='音像索引'/>",
         "undetermined", "题名不同"},
        {"the note below the name of its office, on a day that the index does not give", absent, XJ,
         INDEX(ENTRY("未陈述申辩情况说明", "催告后申辩情况说明")) "<证据材料 成员='6' 码='D08' "
                                                                  "题='某县某局&#10;情况说明'><日期 "
                                                                  "值='2024-08-01'>x</日期></证据材料>",
         "deduct", NULL},
        {"or that it does not tell itself", absent, XJ,
         INDEX(DATED("未陈述申辩情况说明", "催告后申辩情况说明",
                     "2024-09-06")) "<证据材料 成员='6' 码='D08' 题='情况说明'/>",
         "deduct", NULL},
        {"a note that bears the word for a note and no more", absent, XJ,
         INDEX(ENTRY("未陈述申辩情况说明", "催告后申辩情况说明")) "<证据材料 成员='6' 码='D08' 题='情况说明'/>",
         "deduct", NULL},
        {"but no other title", absent, XJ,
         INDEX(ENTRY("未陈述申辩情况说明", "催告后申辩情况说明")) "<证据材料 成员='6' 码='D08' 题='营业执照'/>", "pass",
         NULL},
        {"three characters of a file's name are not", absent, XJ,
         INDEX(ENTRY("呈批表", "立案审批表")) "<询问笔录 成员='05呈批表.docx' 码='D07' 题='某局'/>", "pass", NULL},
        {"a list may stand under the name of a record", absent, XJ,
         INDEX(ENTRY("涉案物品处理记录",
                     "涉案物品处理记录")) "<案件移送书 成员='1' 码='D37' 状态='有' 题='收缴物品清单'/>",
         "undetermined", "题名不同"},
        {"but no application", absent, XJ,
         INDEX(
             ENTRY("涉案物品处理记录", "涉案物品处理记录")) "<听证申请书 成员='1' 码='D21' 状态='有' 题='听证申请书'/>",
         "pass", NULL},
        {"of two entries of a type one may mean a paper of another title", "count(有件无项(卷内目录/目录项)) > 0", XJ,
         INDEX(ENTRY("当场缴纳罚款申请登记表", "当场收缴申请") ENTRY("收缴罚款移交登记表", "当场收缴申请"))
             PAPER("当场收缴申请", "1") "<罚款上缴凭证 成员='2' 码='D29' 状态='有' 题='罚款上缴登记表'/>",
         "undetermined", "以别的名称列入目录"},
        {"a note headed by no more than what it is", absent, XJ,
         INDEX(DATED("当事人未陈述申辩情况说明", "催告后申辩情况说明", "2024-09-06")
                   ENTRY("证据", "证据材料")) "<证据材料 成员='1' 码='D08' 状态='有' 题='照片'/>"
                                              "<证据材料 成员='6' 码='D08' 状态='有' 题='情况说明'><日期 "
                                              "值='2024-09-06'>x</日期></证据材料>",
         "deduct", NULL},
        {"of another day", absent, XJ,
         INDEX(DATED("当事人未陈述申辩情况说明", "催告后申辩情况说明", "2024-09-06")
                   ENTRY("证据", "证据材料")) "<证据材料 成员='1' 码='D08' 状态='有' 题='照片'/>"
                                              "<证据材料 成员='6' 码='D08' 状态='有' 题='情况说明'><日期 "
                                              "值='2024-08-01'>x</日期></证据材料>",
         "pass", NULL},
        {"a bundle of evidence is no receipt", absent, XJ,
         INDEX(ENTRY("书证及现场照片", "照片证据")) PAPER("送达回证", "1"), "pass", NULL},
        {"a record that no entry names may be the one listed by another name", absent, XJ,
         INDEX(ENTRY("逾期未履行核查笔录",
                     "许可核查笔录")) "<现场检查笔录 成员='6' 码='D06' 题='某局&#10;现场检查(勘验)笔录'/>",
         "undetermined", "逾期未履行核查笔录"},
        {"brackets at the end say nothing of the form", absent, XJ,
         INDEX(
             ENTRY("物品清单(附件)", "查封扣押清单")) "<执行物品清单 成员='6' 码='D34' 题='强制拆除现场物品登记清单'/>",
         "undetermined", "物品清单"},
        {"a form of another make is not it", absent, XJ,
         INDEX(ENTRY("逾期未履行核查笔录", "许可核查笔录")) "<催告书 成员='6' 码='D31' 题='履行催告书'/>", "pass",
         NULL},
        {"a letter of authority is no decision", absent, XJ,
         INDEX(ENTRY("授权委托书", "授权委托书")) "<当场处罚决定书 成员='6' 码='D25' 题='当场行政处罚决定书'/>", "pass",
         NULL},
        {"a notice may be another notice", absent, XJ,
         INDEX(ENTRY("责成强制拆除通知书", "责成决定")) "<催告书 成员='6' 码='D31' 题='履行义务通知书'/>",
         "undetermined", "履行义务通知书"},
        {"a record that an entry names is not it", absent, XJ,
         INDEX(ENTRY("逾期未履行核查笔录", "许可核查笔录")
                   ENTRY("现场检查笔录", "现场检查笔录")) "<现场检查笔录 成员='6' 码='D06' 题='现场检查笔录'/>",
         "pass", NULL},
        {"a second visit in the form of an inspection", absent, XJ,
         INDEX(ENTRY("整改情况现场核查笔录", "整改复查意见书") ENTRY("现场检查笔录", "现场检查笔录"))
             RECORD("现场检查笔录", "2024-03-05", "现场检查笔录")
                 RECORD("现场检查笔录", "2024-03-20", "现场检查（勘察）笔录（整改核查）"),
         "deduct", NULL},
        {"a plain inspection is none", absent, XJ,
         INDEX(ENTRY("整改情况现场核查笔录", "整改复查意见书") ENTRY("现场检查笔录", "现场检查笔录"))
             RECORD("现场检查笔录", "2024-03-05", "现场检查笔录"),
         "pass", NULL},
        {"a record of the day that the index gives", absent, XJ,
         INDEX(DATED("整改情况现场核查笔录", "整改复查意见书", "2024-03-20")
                   DATED("现场检查笔录", "现场检查笔录", "2024-03-05"))
             RECORD("现场检查笔录", "2024-03-05", "现场检查笔录") RECORD("现场检查笔录", "2024-03-20", "现场检查笔录"),
         "deduct", NULL},
        {"that has an entry of that day is not it", absent, XJ,
         INDEX(DATED("整改情况现场核查笔录", "整改复查意见书", "2024-03-20") DATED(
             "现场检查笔录", "现场检查笔录", "2024-03-20")) RECORD("现场检查笔录", "2024-03-20", "现场检查笔录"),
         "pass", NULL},
        {"the index itself is not it", absent, XJ, INDEX(ENTRY("卷内文件目录", "协助人员名单")), "pass", NULL},
        {"a paper nobody recognised may be it", absent, XJ,
         INDEX(ENTRY("启封确认单", "解除强制措施清单")) "<未识别 成员='6' 题='财物领取单'/>", "undetermined",
         "财物领取单"},
        {"what is surely absent is told without asking about the rest", absent, XJ,
         INDEX(ENTRY("逾期未履行核查笔录", "许可核查笔录")
                   ENTRY("执行协议", "执行协议书")) "<现场检查笔录 成员='6' 码='D06' 题='现场检查笔录'/>",
         "pass", NULL},
        {"a copy of a licence is entered as a copy", absent, XJ,
         INDEX(ENTRY("道路运输经营许可证（副本）复印件", "证据材料")) "<许可证件 成员='6' 码='D38' "
                                                                      "题='中华人民共和国道路运输经营许可证'/>",
         "deduct", NULL},
        {"of another licence it is none", absent, XJ,
         INDEX(ENTRY("食品经营许可证（副本）复印件", "证据材料")) "<许可证件 成员='6' 码='D38' "
                                                                  "题='中华人民共和国道路运输经营许可证'/>",
         "pass", NULL},
        {"a recording by a part of its name", absent, XJ,
         INDEX(ENTRY("执法过程音像记录说明", "音像记录清单")) "<照片证据 成员='6' 码='D08' 题='音像记录说明'/>",
         "deduct", NULL},
        {"pictures by the end of their entry", absent, XJ,
         INDEX(ENTRY("执法过程拍摄情况说明", "现场检查笔录")) "<照片证据 成员='6' 码='D08' 题='拍摄情况说明'/>",
         "deduct", NULL},
        {"and recordings", absent, XJ,
         INDEX(ENTRY("执法过程拍摄情况说明", "现场检查笔录")) "<音像记录清单 成员='6' 码='D08' 题='拍摄情况说明'/>",
         "deduct", NULL},
        {"a part of the name is not enough for a decision", absent, XJ,
         INDEX(ENTRY("延长查封扣押决定书", "延长强制措施决定书")) "<强制措施决定书 成员='6' 码='D13' "
                                                                  "题='查封扣押决定书'/>",
         "pass", NULL},
        {"a defence is noted in a record or in a note", absent, XJ,
         INDEX(ENTRY("陈述申辩情况记录", "催告后申辩情况说明")) PAPER("陈述申辩笔录", "1"), "deduct", NULL},
        {"and the other way round", absent, XJ,
         INDEX(ENTRY("陈述申辩笔录", "陈述申辩笔录")) PAPER("催告后申辩情况说明", "1"), "deduct", NULL},
        {"copies bear no title where papers are bound together", absent, XJ,
         INDEX(ENTRY("身份证复印件", "证据材料")) PAPER("送达回证", "1") PAPER("询问笔录", "1"), "undetermined",
         "复印件"},
        {"nor do proofs of who the party is", absent, XJ,
         INDEX(ENTRY("当事人身份证明材料", "证据材料")) PAPER("送达回证", "1") PAPER("询问笔录", "1"), "undetermined",
         "复印件"},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

#define EVIDENCE "<证据材料 成员='6' 码='D10' 状态='有' 题='某店执照'/>"
#define LICENCE "<许可证件 成员='6' 码='D38' 状态='有' 题='中华人民共和国道路运输经营许可证'/>"
#define BILL PAPER("缴款凭证", "1") "<代履行费用文书 成员='2' 码='D32' 状态='有' 题='代履行费用结算单'/>"

/* One word of a list after the other, in the same entry. */
static void test_words(void **state) {
    static const char absent[] = "有项无件(卷内目录/目录项)";
    static const char unlisted[] = "not(有件无项(卷内目录/目录项))";
    static const struct {
        const char *why, *condition, *words[16], *before, *behind, *type, *papers, *outcome;
    } rows[] = {
        {"that it is a copy says nothing of which paper it is",
         absent,
         {"复印件", "复制件", "影印件", "（复印）", "（副本）", "（正本）", "（正副本）", "副本", "正、副本",
          "（正、副本）", "正副本", "正本"},
         "道路运输经营许可证",
         "",
         "证据材料",
         LICENCE,
         "deduct"},
        {"photographs among the papers of a bundle",
         absent,
         {"照片", "图片"},
         "书证及现场",
         "",
         "照片证据",
         EVIDENCE,
         "deduct"},
        {"what a bundle holds beside photographs",
         absent,
         {"书证", "物证", "证据材料", "执照复印件", "执照影印件"},
         "",
         "及照片",
         "照片证据",
         EVIDENCE,
         "deduct"},
        {"photographs alone are no bundle", absent, {"照片", "图片"}, "现场", "", "照片证据", EVIDENCE, "pass"},
        {"nor is a bundle without photographs one",
         absent,
         {"书证", "物证"},
         "",
         "登记清单",
         "照片证据",
         EVIDENCE,
         "pass"},
        {"what joins two papers in an entry",
         unlisted,
         {"及", "和", "与", "、"},
         "缴款凭证",
         "费用结算单",
         "缴款凭证",
         BILL,
         "pass"},
        {"in either order", unlisted, {"及", "和", "与", "、"}, "费用结算单", "缴款凭证", "缴款凭证", BILL, "pass"},
        {"a bundle lists its evidence", unlisted, {"书证", "物证"}, "", "及照片", "照片证据", EVIDENCE, "pass"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        for (size_t k = 0; k < COUNT_OF(rows[i].words) && rows[i].words[k]; k++) {
            const char *content =
                jp_arena_printf(&the_bench.arena, INDEX("<目录项 题名='%s%s%s' 类='%s'>x</目录项>") "%s",
                                rows[i].before, rows[i].words[k], rows[i].behind, rows[i].type, rows[i].papers);
            const bench_row row = {jp_arena_printf(&the_bench.arena, "%s: %s", rows[i].why, rows[i].words[k]),
                                   rows[i].condition,
                                   XJ,
                                   content,
                                   rows[i].outcome,
                                   NULL};
            bench_run_rows(&row, 1);
        }
    }
}

#define PAGED(pages) "<目录项 题名='某' 页号='" pages "'>x</目录项>"

static void test_pages(void **state) {
    static const char broken[] = "not(页号不连(卷内目录/目录项))";
    static const bench_row rows[] = {
        {"one behind the other", broken, XJ, INDEX(PAGED("1-2") PAGED("3-5") PAGED("6")), "pass", NULL},
        {"turned round", broken, XJ, INDEX(PAGED("5") PAGED("3")), "deduct", NULL},
        {"two papers on a page", broken, XJ, INDEX(PAGED("3") PAGED("3")), "pass", NULL},
        {"first pages only: where a paper ends is not written", broken, XJ, INDEX(PAGED("1") PAGED("4")), "pass", NULL},
        {"the last line alone is a range", broken, XJ, INDEX(PAGED("1") PAGED("3") PAGED("4") PAGED("6-7")), "pass",
         NULL},
        {"one before the last is", broken, XJ, INDEX(PAGED("1") PAGED("3-4") PAGED("5")), "deduct", NULL},
        {"a page left out behind a range", broken, XJ, INDEX(PAGED("1-2") PAGED("4-5")), "deduct", NULL},
        {"a page left out behind a single one, among ranges", broken, XJ, INDEX(PAGED("1-2") PAGED("3") PAGED("5-6")),
         "deduct", NULL},
        {"dashes of every kind", broken, XJ, INDEX(PAGED("1—2") PAGED("3～4") PAGED("5至6") PAGED("７－８")), "pass",
         NULL},
        {"a gap behind a full-width range", broken, XJ, INDEX(PAGED("１－２") PAGED("５")), "deduct", NULL},
        {"no page on one of them", broken, XJ, INDEX(PAGED("5") PAGED("") PAGED("3")), "pass", NULL},
        {"words are no page", broken, XJ, INDEX(PAGED("5") PAGED("附后")), "pass", NULL},
        {"a range turned round says nothing", broken, XJ, INDEX(PAGED("5-3") PAGED("9")), "pass", NULL},
        {"nor do two dashes", broken, XJ, INDEX(PAGED("5") PAGED("1-2-3")), "pass", NULL},
        {"nor a dash alone in front", broken, XJ, INDEX(PAGED("5") PAGED("-3")), "pass", NULL},
        {"nor a number of no file", broken, XJ, INDEX(PAGED("1-2") PAGED("100001")), "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

static void test_unlisted(void **state) {
    static const char unlisted[] = "not(有件无项(卷内目录/目录项))";
    static const bench_row rows[] = {
        {"each listed", unlisted, XJ, INDEX(ENTRY("催告书", "催告书")) PAPER("催告书", "1"), "pass", NULL},
        {"one is not", unlisted, XJ, INDEX(ENTRY("催告书", "催告书")) PAPER("催告书", "1") PAPER("送达回证", "2"),
         "deduct", NULL},
        {"a line that names two", unlisted, XJ,
         INDEX(ENTRY("催告书、送达回证", "催告书")) PAPER("催告书", "1") PAPER("送达回证", "2"), "pass", NULL},
        {"a line nobody understands may be it", unlisted, XJ,
         INDEX(ENTRY("催告书", "催告书") UNKNOWN) PAPER("催告书", "1") PAPER("送达回证", "2"), "pass", NULL},
        {"nothing is said without lines", unlisted, XJ, INDEX("") PAPER("催告书", "1"), "pass", NULL},
        {"a line of two papers that calls one shorter", unlisted, XJ,
         INDEX(ENTRY("费用结算单及缴款凭证", "缴款凭证"))
             PAPER("缴款凭证", "1") "<代履行费用文书 成员='2' 码='D32' 状态='有' 题='代履行费用结算单'/>",
         "pass", NULL},
        {"its other end is no paper's name", unlisted, XJ,
         INDEX(ENTRY("缴款凭证及结算单", "缴款凭证"))
             PAPER("缴款凭证", "1") "<代履行费用文书 成员='2' 码='D32' 状态='有' 题='代履行费用结算单'/>",
         "deduct", NULL},
        {"a line that names its title", unlisted, XJ,
         INDEX(ENTRY("催告书、强制执行事先通知单", "催告书"))
             PAPER("催告书", "1") "<送达回证 成员='2' 码='D26' 状态='有' 题='某局&#10;强制执行事先通知单'/>",
         "pass", NULL},
        {"its file bears the name of an entry", unlisted, XJ,
         INDEX(ENTRY("代履行完毕确认书",
                     "执行情况记录")) "<送达回证 成员='17代履行完毕确认书.docx' 码='D32' 状态='有' 题='某局'/>",
         "pass", NULL},
        {"it may be entered under another name", unlisted, XJ,
         INDEX(ENTRY(
             "解除行政强制措施审批表",
             "解除强制措施审批表")) "<强制措施处理决定书 成员='2' 码='D14' 状态='有' 题='行政强制措施处理审批表'/>",
         "undetermined", "行政强制措施处理审批表"},
        {"an entry whose paper is there is not it", unlisted, XJ,
         INDEX(ENTRY("解除行政强制措施审批表", "解除强制措施审批表")) PAPER(
             "解除强制措施审批表", "1") "<强制措施处理决定书 成员='2' 码='D14' 状态='有' 题='行政强制措施处理审批表'/>",
         "deduct", NULL},
        {"an index that goes on in a second file", unlisted, XJ,
         INDEX(ENTRY("催告书", "催告书")) INDEX(ENTRY("送达回证", "送达回证")) PAPER("催告书", "1")
             PAPER("送达回证", "2"),
         "pass", NULL},
        {"two characters name nothing", unlisted, XJ,
         INDEX(ENTRY("催告书及某局文件", "催告书"))
             PAPER("催告书", "1") "<送达回证 成员='2' 码='D26' 状态='有' 题='某局'/>",
         "deduct", NULL},
        {"three characters are a name", unlisted, XJ,
         INDEX(ENTRY("送达回证和催告书", "送达回证")) PAPER("送达回证", "1") PAPER("催告书", "2"), "pass", NULL},
    };
    (void)state;
    bench_run_rows(rows, COUNT_OF(rows));
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_index),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_pages),
        cmocka_unit_test(test_unlisted),
    };
    return cmocka_run_group_tests(tests, bench_set_up, bench_tear_down);
}
